"""What stands in the desk vault, and is told from it, gives no hint that a note, a letter or a measure exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from clinic_app.data import database
from clinic_app.data.audit import ClinicalAuditRow, DeskAuditRow
from clinic_app.domain.agreements import WordingRequest
from clinic_app.domain.appointments import Status
from clinic_app.domain.calls import CallOutcome
from clinic_app.domain.changes import DESK_KINDS, Change
from clinic_app.domain.concerns import TechniqueRequest
from clinic_app.domain.consents import ConsentAnswer, ConsentKind, ConsentRequest
from clinic_app.domain.correspondence import FilingRequest, PaperWords, ReceivedKind
from clinic_app.domain.endings import EndingDraftRequest
from clinic_app.domain.episodes import EpisodeRequest, Phase
from clinic_app.domain.errors import Denied
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.formulation import FormulationContent
from clinic_app.domain.growth import SupervisionContent
from clinic_app.domain.in_tray import HandInRequest
from clinic_app.domain.measures import MeasureRequest
from clinic_app.domain.permissions import Action, Role, Vault
from clinic_app.domain.phrases import PhraseRequest
from clinic_app.domain.profiles import ProfileContent
from clinic_app.domain.reviews import ReviewDraftRequest
from clinic_app.domain.safety import CheckContent, CheckRequest, ConcernRequest, Source, Thoughts
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.sessions import Feelings, LeftState, SafetyToday
from clinic_app.domain.signals import Reason
from clinic_app.domain.workbook import PageKind, PageRequest, Thought
from clinic_app.services import (
    access,
    agreements,
    calls,
    care_status,
    catalogues,
    changes,
    consents,
    correspondence,
    cosigning,
    endings,
    episodes,
    formulation,
    growth,
    growth_summaries,
    in_tray,
    in_tray_filing,
    measures,
    phrases,
    profiles,
    retractions,
    reviews,
    safety,
    safety_plans,
    sessions,
    signals,
    work,
    workbook,
)
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from tests.clinics import Clinic

CLINICAL_WORDS = (
    "note", "letter", "review", "plan", "goal", "measure", "ending", "agreement", "episode", "sha256", "draft", "release",
    "workbook", "consent", "formulation", "profile", "signal", "supervision", "catalogue", "technique", "wording",
    "workbook", "consent", "formulation", "profile", "signal", "supervision", "phrase", "cosign", "retract", "call", "follow_up",
    "concern", "risk", "safety", "reason=", "correspondence", "received",
)
NEUTRAL = {"tell_desk", "look_client", "look_clients", "book", "add_client", "edit_hours", "edit_rooms", "mark_arrival",
           "hand_in"}


def _care(clinic: Clinic) -> int:
    """A client who went through plan, signed note and review."""
    me, client = clinic.therapist, a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    an_agreed_plan(clinic, me, client)
    page = sessions.note_for(me, visit.id)
    measures.enter(me, MeasureRequest("1" * 36, client, "phq9", date(2026, 11, 23), (1,) * 9, language="ar"))
    phrases.save_phrase(me, PhraseRequest("walk", "Two walks."))
    cosigning.choose_cosigner(clinic.lead, me.staff_id, clinic.lead.staff_id, 0)
    felt = Feelings(left_state=LeftState.UPSET, call_on=date(2026, 11, 24))
    kept = sessions.sign_note(
        me, request_of(page.note, summary="Came in tired.", safety=SafetyToday.NOTHING_OPEN, feelings=felt))
    cosigning.cosign(clinic.lead, kept.id)
    call = calls.calls_to_make(me)[0]
    calls.call_made(me, call.id, call.version, CallOutcome.SPOKE)
    review = reviews.review_for(me, client)
    said = ReviewDraftRequest(review.id, review.version, review.content, uid=review.uid, client_id=client)
    reviews.save_review_draft(me, said)
    workbook.save_page(me, PageRequest(client, PageKind.THOUGHT, Thought(thought="they will laugh")), closing=True)
    ending = endings.ending_for(me, client)
    endings.save_ending(me, EndingDraftRequest(ending.id, ending.version, ending.content, uid=ending.uid, client_id=client))
    safety.raise_concern(me, client, ConcernRequest(Source.CHOICE, words="said so"))
    safety.sign_check(me, CheckRequest(client, CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))))
    safety_plans.save_safety_plan(me, SafetyPlanRequest(client, SafetyPlanContent(signs=("no sleep",))))
    held = SupervisionContent(on=date(2026, 11, 20), minutes=60, supervisor_id=clinic.lead.staff_id)
    entry = growth.save_supervision(me, held)
    growth.sign_supervision(clinic.lead, entry.id, entry.version)
    growth_summaries.issue(me, growth_summaries.begin(me, 2026, LetterLanguage.ENGLISH))
    consents.record_consent(me, ConsentRequest(client, ConsentKind.DATA, ConsentAnswer.GIVEN, signer_name="Mona"))
    formulation.save_formulation(me, client, FormulationContent(presenting=("wakes at four",)))
    template = agreements.newest_template(me)
    first = replace(template.clauses[0], title={"en": "What we do", "ar": "ما نفعله"})
    agreements.save_wording(clinic.lead, WordingRequest(template.version, (first, *template.clauses[1:])))
    catalogues.save_technique(clinic.lead, TechniqueRequest(name="Sea walk", line="Walk by the sea.", group="other"))
    profiles.save_own_profile(me, 0, ProfileContent(weekly_capacity=20))
    look = signals.board_of(me, client).open[0]
    signals.take_to_supervision(me, client, look)
    signals.answer(me, client, look, Reason.KNOWN)
    paper = PaperWords(ReceivedKind.REPORT, date(2026, 11, 20), "Dr Marsh", "An assessment")
    filed = correspondence.file_paper(me, FilingRequest(client, paper, b"%PDF-1.4 kept"))
    moved = correspondence.move(me, client, filed.id, a_client(clinic, me, "Salem"), "the wrong file was open")
    correspondence.move_back(me, moved.client_id, filed.id)
    handed = in_tray.hand_in(clinic.reception, HandInRequest(client, b"%PDF-1.4 came", date(2026, 11, 23), "Dr Marsh"))
    in_tray_filing.file_handed_in(me, FilingRequest(client, paper, b"", 1), handed.id, handed.version)
    access.open_with_reason(clinic.lead, client, "the therapist asked for it")
    retractions.retract(clinic.lead, kept.id, "another client's")
    return client


def test_the_desk_chain_names_only_what_the_desk_holds(clinic: Clinic) -> None:
    start = work.chains[Vault.DESK].head()[0]
    client = _care(clinic)
    lines = list(DeskAuditRow.select().where(DeskAuditRow.seq > start))
    told = [line for line in lines if line.action == "tell_desk"]
    assert told
    assert {line.client for line in told} == {client}
    assert {line.action for line in lines} <= NEUTRAL
    for line in lines:
        said = f"{line.object} {line.detail}"
        assert not [word for word in CLINICAL_WORDS if word in said], said
    assert Action.SIGN_NOTE in {line.action for line in ClinicalAuditRow.select()}


def test_a_desk_without_the_clinical_vault_is_told_only_of_the_desk(clinic: Clinic) -> None:
    lines = work.chains[Vault.DESK].head()[0]
    _care(clinic)
    rows = DeskAuditRow.select().where(DeskAuditRow.seq > lines)
    heard = [change for row in rows for change in changes.touched_things(row.object, row.client)]
    assert heard
    assert {change.kind for change in heard} <= DESK_KINDS
    assert all(isinstance(change, Change) for change in heard)


def test_reception_knows_care_in_four_words(clinic: Clinic) -> None:
    client = a_client(clinic, clinic.therapist)
    assert care_status.care_status(clinic.reception, client) is None
    episodes.open_episode(clinic.therapist, EpisodeRequest(client, clinic.therapist.staff_id))
    heard: list[Change] = []
    stop = work.listen(heard.append)
    seen = set()
    for phase in (p for p in Phase if p is not Phase.CLOSED):
        version = episodes.care_file(clinic.therapist, client).episode.version
        episodes.move_phase(clinic.therapist, client, version, phase)
        status = care_status.care_status(clinic.reception, client)
        assert status is not None
        seen.add(str(status.phase))
    stop()
    assert len(seen | {"closed"}) <= 4
    assert client in {change.id for change in heard if change.kind == "client"}


def test_a_denial_inside_an_act_is_written_down_although_the_act_is_undone(clinic: Clinic) -> None:
    before = DeskAuditRow.select().count()
    with pytest.raises(Denied), work.work(clinic.manager, Action.EDIT_ROOMS), work.work(clinic.manager, Action.BOOK):
        pass
    rows = list(DeskAuditRow.select().order_by(DeskAuditRow.seq.desc()).limit(1))
    assert DeskAuditRow.select().count() == before + 1
    assert (rows[0].action, rows[0].outcome, rows[0].role) == (Action.BOOK, "denied", Role.MANAGER)


def test_writing_over_another_author_s_draft_is_written_down_where_the_lead_alone_reads(clinic: Clinic) -> None:
    client = a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    note = sessions.note_for(clinic.therapist, visit.id).note
    kept = sessions.save_note_draft(clinic.therapist, request_of(note, summary="one"))
    with database.writing(Vault.DESK):
        database.sql(Vault.DESK, "UPDATE client SET therapist_id = ?, version = version + 1 WHERE id = ?",
                     (clinic.other_therapist.staff_id, client))
    desk, clinical = DeskAuditRow.select().count(), ClinicalAuditRow.select().count()
    with pytest.raises(Denied):
        sessions.save_note_draft(clinic.other_therapist, request_of(kept, summary="two"))
    assert DeskAuditRow.select().count() == desk
    line = ClinicalAuditRow.select().order_by(ClinicalAuditRow.seq.desc()).get()
    assert ClinicalAuditRow.select().count() == clinical + 1
    assert (line.action, line.outcome, line.client, line.actor) == (
        Action.WRITE_NOTE, "denied", client, clinic.other_therapist.staff_id)


def test_a_clinical_act_that_was_denied_is_not_named_in_the_desks_chain(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    client = a_client(clinic, clinic.therapist)
    start = work.chains[Vault.DESK].head()[0]
    for action in (Action.LOOK_SAFETY, Action.CHECK_SAFETY, Action.LOOK_PROCESS_NOTE, Action.SIGN_SUPERVISION):
        with pytest.raises(Denied):
            work.require(clinic.reception, action, client)
    assert work.chains[Vault.DESK].head()[0] == start
    assert {line.action for line in ClinicalAuditRow.select().where(ClinicalAuditRow.outcome == "denied")} >= {
        Action.LOOK_SAFETY, Action.CHECK_SAFETY}
    monkeypatch.setattr(work, "is_open", lambda vault: vault is Vault.DESK)  # reception's own process
    with pytest.raises(Denied):
        work.require(clinic.reception, Action.LOOK_SAFETY, client)
    line, = DeskAuditRow.select().where(DeskAuditRow.seq > start)
    assert (line.action, line.outcome, line.client, line.object, line.detail) == ("clinical_door", "denied", client, "", "")
