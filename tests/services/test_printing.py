"""Print queues: what they offer, how a job reaches the printer, and a job that fails."""

from __future__ import annotations

import time

import pytest

from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.printing import Abilities, JobState, PaperUse, PrintHow, PrintProblem, Sides
from clinic_app.services import print_failures, print_jobs, printing

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


def state(actor, printer: str, job: str, until: JobState) -> JobState:
    """What became of a job, once it is that or long enough."""
    deadline = time.monotonic() + 20
    while (found := print_jobs.job_states(actor, printer, (job,))[job]) is not until and time.monotonic() < deadline:
        time.sleep(0.05)
    return found


def test_only_what_the_queue_offers_is_offered_and_reaches_the_printer(clinic, print_queue):
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


def test_a_job_that_the_queue_gives_up_is_known_and_so_is_a_stopped_printer(clinic, print_queue):
    aborts, stops = print_queue.add("Aborts", fails="abort-job"), print_queue.add("Stops", fails="stop-printer")
    for printer, wanted in ((aborts, JobState.FAILED), (stops, JobState.STOPPED)):
        job = printing.print_pdf(clinic.reception, PDF, "Letter 1", printer)
        assert state(clinic.reception, printer, job, wanted) is wanted
    print_jobs.drop_job(clinic.reception, job)
    assert state(clinic.reception, stops, job, JobState.FAILED) is JobState.FAILED
    assert print_jobs.job_states(clinic.reception, stops, ("Stops-9999",)) == {"Stops-9999": JobState.PRINTED}


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
