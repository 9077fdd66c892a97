"""Print queues: what they offer, how a job reaches the printer, and a job that fails."""

from __future__ import annotations

import time

import pytest

from clinic_app.domain.envelopes import HandedTo
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.printing import Abilities, JobState, PaperUse, PrintHow, PrintProblem, Sides
from clinic_app.domain.readers import Reader
from clinic_app.services import envelopes, letter_batches, letters, print_failures, print_jobs, printing, withdrawals
from tests.letter_desk import ending_client, permit

PDF = b"%PDF-1.4\n%%EOF\n"


def state(actor, printer: str, job: str, until: JobState) -> JobState:
    """What became of a job, once it is that or long enough."""
    deadline = time.monotonic() + 20
    while (found := print_jobs.job_states(actor, printer, (job,))[job]) is not until and time.monotonic() < deadline:
        time.sleep(0.05)
    return found


def test_only_what_the_queue_offers_is_offered_and_reaches_the_printer(sqlite_clinic, print_queue):
    clinic = sqlite_clinic
    both = print_queue.add("Both", both_sides=True)
    assert print_jobs.abilities(clinic.reception, print_queue.name) == Abilities()
    assert print_jobs.abilities(clinic.reception, both) == Abilities(
        (Sides.ONE, Sides.LONG, Sides.SHORT), ("Tray1", "Tray2"))
    how = PrintHow(Sides.LONG, "Tray2", grey=True)
    job = printing.print_pdf(clinic.reception, PDF, "Letter 1", both, 2, how)
    (paper,) = print_queue.printed(1)
    assert paper.read_bytes() == PDF
    said = print_queue.options(paper).split()
    for option in ("sides=two-sided-long-edge", "InputSlot=Tray2", "print-color-mode=monochrome"):
        assert option in said
    assert state(clinic.reception, both, job, JobState.PRINTED) is JobState.PRINTED
    printing.print_pdf(clinic.reception, PDF, "Letter 1", print_queue.name, 1, PrintHow(tray="x -o raw"))
    assert "InputSlot" not in print_queue.options(print_queue.printed(2)[-1])


def test_a_job_that_the_queue_gives_up_is_known_and_so_is_a_stopped_printer(sqlite_clinic, print_queue):
    clinic = sqlite_clinic
    aborts, stops = print_queue.add("Aborts", fails="abort-job"), print_queue.add("Stops", fails="stop-printer")
    for printer, wanted in ((aborts, JobState.FAILED), (stops, JobState.STOPPED)):
        job = printing.print_pdf(clinic.reception, PDF, "Letter 1", printer)
        assert state(clinic.reception, printer, job, wanted) is wanted
    print_jobs.drop_job(clinic.reception, job)
    assert state(clinic.reception, stops, job, JobState.FAILED) is JobState.FAILED
    assert print_jobs.job_states(clinic.reception, stops, ("Stops-9999",)) == {"Stops-9999": JobState.PRINTED}


def test_a_print_server_that_appears_later_is_found(sqlite_clinic, print_queue, monkeypatch):
    actor, server = sqlite_clinic.reception, print_queue.server
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    assert print_jobs.job_states(actor, print_queue.name, ("Front-desk-1",)) == {"Front-desk-1": JobState.WAITING}
    monkeypatch.setenv("CUPS_SERVER", server)
    job = printing.print_pdf(actor, PDF, "Letter 1", print_queue.name)
    assert state(actor, print_queue.name, job, JobState.PRINTED) is JobState.PRINTED


def test_a_failed_print_is_kept_for_whoever_printed_it_until_it_is_settled(clinic):
    failed = print_failures.note_failure(clinic.therapist, PaperUse.LETTER, "Letter 7", "Desk", "Desk-1", PrintProblem.ABORTED, 7)
    again = print_failures.note_failure(clinic.therapist, PaperUse.LETTER, "Letter 7", "Desk", "Desk-2", PrintProblem.STOPPED, 7)
    sheet = print_failures.note_failure(clinic.therapist, PaperUse.SHEET, "Sheet", "Desk", "", PrintProblem.REFUSED)
    assert [one.id for one in print_failures.failures(clinic.therapist)] == [again.id, sheet.id]
    assert print_failures.failures(clinic.reception) == ()
    with pytest.raises(Refused):
        print_failures.settle(clinic.reception, again)
    print_failures.settle(clinic.therapist, again)
    for done in (failed, again):
        with pytest.raises(Stale):
            print_failures.settle(clinic.therapist, done)
    assert [one.title for one in print_failures.failures(clinic.therapist)] == ["Sheet"]


def waiting(clinic) -> list[int]:
    """Numbers of the letters that the therapist has on no paper yet."""
    return [one.letter.number for one in letter_batches.to_print(clinic.therapist)]


def test_a_letter_waits_for_paper_until_it_is_out_taken_or_withdrawn_and_again_when_its_print_failed(clinic):
    client = ending_client(clinic)
    permit(clinic, client)
    drafts = [letters.draft_for(clinic.therapist, client, reader).draft for reader in (Reader.DOCTOR, Reader.CLIENT)]
    made = [letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, draft)) for draft in drafts]
    assert waiting(clinic) == [1, 2]
    assert letter_batches.to_print(clinic.lead) == ()  # nobody else's
    envelope = envelopes.waiting(clinic.reception)[0]
    taken = envelopes.hand_over(clinic.reception, envelope.id, envelope.version, HandedTo.CLIENT)
    assert waiting(clinic) == [2]
    envelopes.take_back(clinic.reception, taken.id, taken.version)
    withdrawals.withdraw(clinic.therapist, client, made[0].id, "the wrong doctor")
    assert waiting(clinic) == [2]
    assert [one.letter.number for one in letter_batches.of_client(clinic.therapist, client)] == [2]
    with pytest.raises(Refused):
        letters.to_go_out(clinic.therapist, client, made[0].id)
    assert letters.to_go_out(clinic.therapist, client, made[1].id).startswith(b"%PDF")
    letters.gone_out(clinic.therapist, client, made[1].id, "copies=1")
    assert waiting(clinic) == []
    print_failures.note_failure(clinic.therapist, PaperUse.LETTER, "Letter 2", "Desk", "Desk-1", PrintProblem.ABORTED, made[1].id)
    (again,) = letter_batches.to_print(clinic.therapist)
    assert (again.letter.number, again.failed.printer, again.file_no) == (2, "Desk", "AS-0001")
    with pytest.raises(Denied):
        letter_batches.to_print(clinic.reception)
