"""Nobody reaches another therapist's client: every use case about a client, generated from the services, by the wrong hands."""

from __future__ import annotations

import inspect
import typing
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any

import pytest

from clinic_app.data import database
from clinic_app.data.audit import ClinicalAuditRow, DeskAuditRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.consents import ConsentAnswer, ConsentKind, ConsentRequest
from clinic_app.domain.endings import EndingContent, EndingDraftRequest
from clinic_app.domain.errors import Denied
from clinic_app.domain.measures import CorrectionRequest, MeasureRequest
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Reader
from clinic_app.domain.reviews import ReviewDraftRequest
from clinic_app.domain.safety import CheckContent, CheckRequest, ConcernRequest, Source, Thoughts
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.sessions import Feelings, LeftState, NoteContent, SafetyToday
from clinic_app.domain.workbook import EntryRequest, PageKind, PageRequest, Win, Wins
from clinic_app.services import (
    consents,
    cosigning,
    endings,
    letters,
    measures,
    plans,
    reviews,
    safety,
    safety_plans,
    sessions,
    workbook,
)
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from tests.clinics import Clinic
from tests.services.test_role_matrix import ASKS_NO_RIGHT, FUNCTIONS, WITHOUT_DATABASE, arguments

# A parameter or field of these names is the id of a row; the row is the newest one that the client's file holds.
TABLES = {
    "note_id": "session_note", "page_id": "workbook_page", "administration_id": "measure_administration",
    "call_id": "call_task", "consent_id": "consent", "review_id": "review", "goal_id": "goal", "plan_id": "plan",
    "agreement_id": "agreement", "letter_id": "letter", "ending_id": "ending", "episode_id": "episode",
}


@pytest.fixture
def file(sqlite_clinic: Clinic) -> dict[str, Any]:
    """A client's file with something in each room, and the newest id of each table."""
    clinic, me = sqlite_clinic, sqlite_clinic.therapist
    client = a_client(clinic, me)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    an_agreed_plan(clinic, me, client)
    plans.start_draft(me, client)
    felt = Feelings(left_state=LeftState.UPSET, call_on=date(2026, 11, 24))
    cosigning.choose_cosigner(clinic.lead, me.staff_id, clinic.lead.staff_id, 0)
    page = sessions.note_for(me, visit.id)
    sessions.sign_note(me, request_of(page.note, summary="Came.", safety=SafetyToday.NOTHING_OPEN, feelings=felt))
    measures.enter(me, MeasureRequest("1" * 36, client, "phq9", date(2026, 11, 23), (1,) * 9, language="ar"))
    log = workbook.save_page(me, PageRequest(client, PageKind.WINS, Wins()))
    workbook.note_entry(me, EntryRequest(log.id, date(2026, 11, 20), Win("went")))
    consents.record_consent(me, ConsentRequest(client, ConsentKind.DATA, ConsentAnswer.GIVEN, signer_name="Mona"))
    safety.raise_concern(me, client, ConcernRequest(Source.CHOICE, words="said so"))
    safety.sign_check(me, CheckRequest(client, CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))))
    safety_plans.save_safety_plan(me, SafetyPlanRequest(client, SafetyPlanContent(signs=("no sleep",))))
    review, ending = reviews.review_for(me, client), endings.ending_for(me, client)
    reviews.save_review_draft(me, ReviewDraftRequest(0, 0, review.content, uid=review.uid, client_id=client))
    endings.save_ending(me, EndingDraftRequest(0, 0, ending.content, uid=ending.uid, client_id=client))
    letters.save_draft(me, letters.draft_for(me, client, Reader.CLIENT).draft)
    found: dict[str, Any] = {"client_id": client, "appointment_id": visit.id}
    for name, table in TABLES.items():
        found[name] = database.sql(database.Vault.CLINICAL, f'SELECT max(id) FROM "{table}"').fetchone()[0] or 1
    return found


def _aimed(value: Any, file: dict[str, int]) -> Any:
    """The same request, pointing at the client's file wherever it names a client or a row."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    inner = {f.name: _aimed(getattr(value, f.name), file) for f in fields(value) if f.init}
    mine = {n: file[n] for n in inner if n in file and (n == "client_id" or (n.endswith("_id") and inner[n] is not None))}
    return replace(value, **{**inner, **mine})


def _arguments(function: Any, file: dict[str, int]) -> dict[str, Any]:
    made = {name: _aimed(value, file) for name, value in arguments(function).items()}
    return {name: file[name] if name in file and name.endswith("_id") else value for name, value in made.items()}


def _names_a_client(function: Any) -> bool:
    hints = typing.get_type_hints(function)
    kinds = [hints.get(p.name) for p in inspect.signature(function).parameters.values()]
    inside = {f.name for kind in kinds if isinstance(kind, type) and is_dataclass(kind) for f in fields(kind)}
    named = set(inspect.signature(function).parameters) | inside
    return bool(named & ({"client_id"} | set(TABLES)))


def _denials() -> int:
    return sum(t.select().where(t.outcome == "denied").count() for t in (DeskAuditRow, ClinicalAuditRow))


# Administrative facts that every member of staff may know, and what is the actor's own and nobody else's.
FOR_EVERYBODY = {
    "appointments.attended_count", "appointments.next_visit", "appointments.outcomes",
    "appointments.upcoming", "appointments.visits", "care_status.care_status", "envelopes.of_client", "fit.therapists_for_client",
    "fit.wish", "people.add_contact", "people.client", "people.contacts", "people.edit_client", "people.edit_contact",
    "people.offer_next_slot", "people.remove_contact", "people.same_person", "tapers.book_visit",
    "appointments.set_attendance", "reminders.of_client", "series.latest_visit",
    "visit_people.join", "visit_people.joining_findings", "visit_people.take_out",
    "series_people.asks", "series_people.change", "series_people.preview",
    "diary_papers.card", "diary_papers.frame_of",
    "desk_composing.compose", "desk_composing.make", "desk_composing.offer",
    "desk_mail.begin", "desk_mail.desk", "desk_mail.send", "desk_mail.trouble",
    "desk_letters.gone_out", "desk_letters.letters_of", "desk_letters.open_letter", "desk_letters.permissions",
    "desk_letters.print_letter", "desk_letters.printed_elsewhere", "desk_letters.record_permission", "desk_letters.save_pdf",
    "desk_letters.to_go_out", "desk_letters.withdraw", "desk_letters.withdraw_permission",
    "in_tray.hand_in", "in_tray.handed_in", "in_tray.take_back",
    "diary_papers.paper_printed_elsewhere", "diary_papers.print_paper",
    "diary_papers.save_paper", "waiting.add", "waiting.entry_of", "waiting.take_call_back",
    # rows of the desk's own act, called from inside it
    "people.add_former_number", "people.rewrite",
}
OWN_ALONE = {
    "access.open_with_reason", "episodes.drop_intake_draft", "formulation.drop_formulation_draft",
    "print_failures.note_failure", "print_failures.settle",
    "process_notes.delete_process_note", "process_notes.my_notes_about", "process_notes.save_process_note",
    "workbook.drop_entry_draft", "workbook.drop_homeless",
}
# What a call needs beside ids to get past its own reading of the request.
NEEDED: dict[str, dict[str, Any]] = {
    "workbook.take_back_entry": {"key": "entry"},
    "cosigning.return_note": {"words": "say more"},
}
ABOUT_A_CLIENT = sorted(
    name for name, function in FUNCTIONS.items()
    if _names_a_client(function) and name not in ASKS_NO_RIGHT | set(WITHOUT_DATABASE) | FOR_EVERYBODY | OWN_ALONE
)


def _tried(actor: Actor, name: str, file: dict[str, Any]) -> BaseException | None:
    """What the call ended in, or None if it gave something."""
    try:
        given = FUNCTIONS[name](actor, **{**_arguments(FUNCTIONS[name], file), **NEEDED.get(name, {})})
        if inspect.isgenerator(given):
            list(given)
    except Exception as error:  # noqa: BLE001 - whatever it answers is what is looked at
        return error
    return None


def test_another_therapist_is_denied_everything_about_the_client_and_it_is_written_down(
    sqlite_clinic: Clinic, file: dict[str, Any]
) -> None:
    wrong = {}
    for name in ABOUT_A_CLIENT:
        before = _denials()
        ended = _tried(sqlite_clinic.other_therapist, name, file)
        if not isinstance(ended, Denied) or _denials() == before:
            wrong[name] = repr(ended)
    assert wrong == {}
    assert len(ABOUT_A_CLIENT) > 120, "the services are looked through"


def test_the_lead_without_a_reason_is_denied_all_but_the_leads_own_acts(sqlite_clinic: Clinic, file: dict[str, Any]) -> None:
    leads = {"cosigning.cosign", "cosigning.read_waiting", "cosigning.return_note"}  # every note that waits is theirs to answer
    let_in = {n for n in ABOUT_A_CLIENT if not isinstance(_tried(sqlite_clinic.lead, n, file), Denied)}
    assert let_in <= leads


class TestTypedOverAnother:
    """Ticks of autosave are not written down and have no client of their own: the file's right is asked for all the same."""

    def test_an_ending(self, clinic: Clinic) -> None:
        client, me = a_client(clinic, clinic.therapist), clinic.therapist
        an_agreed_plan(clinic, me, client)
        first = endings.ending_for(me, client)
        said = replace(first.content, goodbye_client="theirs")
        kept = endings.save_ending(me, EndingDraftRequest(0, 0, said, uid=first.uid, client_id=client))
        for version in (kept.version, 0):
            with pytest.raises(Denied):
                endings.save_ending(clinic.other_therapist, EndingDraftRequest(
                    kept.id, version, EndingContent(), uid=kept.uid, client_id=client))
        assert endings.ending_for(me, client).content.goodbye_client == "theirs"

    def test_a_letter(self, clinic: Clinic) -> None:
        client, me = a_client(clinic, clinic.therapist), clinic.therapist
        an_agreed_plan(clinic, me, client)
        draft = letters.draft_for(me, client, Reader.CLIENT).draft
        kept = letters.save_draft(me, replace(draft, content=replace(draft.content, work="theirs")))
        mine = a_client(clinic, clinic.other_therapist, "Salem")
        for client_id, version in ((client, kept.version), (client, 99), (mine, 0)):
            with pytest.raises(Denied):
                letters.save_draft(clinic.other_therapist, replace(
                    kept, id=0 if client_id == mine else kept.id, client_id=client_id, version=version))
        assert letters.draft_for(me, client, Reader.CLIENT).draft.content.work == "theirs"

    def test_a_score_corrected_over_an_older_version(self, clinic: Clinic) -> None:
        client, me = a_client(clinic, clinic.therapist), clinic.therapist
        an_agreed_plan(clinic, me, client)
        form = MeasureRequest("1" * 36, client, "phq9", date(2026, 11, 23), (1,) * 8 + (0,), language="ar")
        kept = measures.enter(me, form)
        with pytest.raises(Denied):  # and not Stale, which would hand the score over
            measures.correct(clinic.other_therapist, CorrectionRequest(kept.id, 9, replace(form, uid="2" * 36), "mine"))


def test_the_list_of_notes_to_cosign_says_none_of_their_words(sqlite_clinic: Clinic, file: dict[str, Any]) -> None:
    lead = sqlite_clinic.lead
    waiting = cosigning.waiting_for(lead)
    assert [w.note.id for w in waiting] == [file["note_id"]]
    assert waiting[0].note.content == NoteContent()
    before = ClinicalAuditRow.select().count()
    assert cosigning.read_waiting(lead, file["note_id"]).note.content.summary == "Came."
    assert ClinicalAuditRow.select().count() == before + 1
