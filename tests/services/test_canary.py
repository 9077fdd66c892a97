"""Nothing leaks: words of every clinical field are searched for in every file that the program leaves behind."""

from __future__ import annotations

import logging
import os
import tempfile
import time
from dataclasses import replace
from datetime import date, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from clinic_app.data import database
from clinic_app.data.sessions import SessionNoteRow
from clinic_app.domain.agreements import SignedHow, SignRequest, WordingRequest
from clinic_app.domain.appointments import Status
from clinic_app.domain.concerns import TechniqueRequest
from clinic_app.domain.consents import ConsentAnswer, ConsentKind, ConsentRequest
from clinic_app.domain.correspondence import FilingRequest, PaperWords, ReceivedKind
from clinic_app.domain.endings import CloseRequest, EndingDraftRequest, Journey, Risky, StayingWell
from clinic_app.domain.episodes import EndReason, IntakeContent, LifeEventRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.follow_ups import FollowUpOutcome
from clinic_app.domain.formulation import FormulationContent
from clinic_app.domain.gas import Gas
from clinic_app.domain.growth import CpdContent, SupervisionContent
from clinic_app.domain.in_tray import HandInRequest
from clinic_app.domain.measures import CorrectionRequest, MeasureRequest
from clinic_app.domain.permissions import Vault
from clinic_app.domain.phrases import PhraseRequest
from clinic_app.domain.plans import Plan, PlanConcern
from clinic_app.domain.profiles import ProfileContent
from clinic_app.domain.reviews import Decision, ReviewDraftRequest
from clinic_app.domain.safety import CheckContent, CheckRequest, ConcernRequest, Reply, Source, Thoughts, Told
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.session_notes import AddendumRequest
from clinic_app.domain.sessions import Feelings, LeftState, SafetyToday
from clinic_app.domain.signatures import Scan
from clinic_app.domain.workbook import EntryRequest, PageKind, PageRequest, Thought, Win, Wins
from clinic_app.services import (
    access,
    agreements,
    appointments,
    backup,
    catalogues,
    consents,
    correspondence,
    cosigning,
    drafts,
    endings,
    episodes,
    follow_ups,
    formulation,
    groups,
    growth,
    growth_summaries,
    in_tray,
    in_tray_filing,
    measures,
    phrases,
    plans,
    process_notes,
    profiles,
    reminders,
    retractions,
    reviews,
    safety,
    safety_plans,
    session,
    sessions,
    signals,
    startup,
    verification,
    workbook,
)
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from tests.clinics import Clinic
from ui import errors

CANARY = "zqcanaryqz"


def _in_every_part_of_the_plan(clinic: Clinic, client: int, draft: Plan) -> None:
    """The word on the plan, its levels, its concerns, a scan, the clinic's own clause and its own technique."""
    me, goal = clinic.therapist, replace(draft.content.goals[0], gas=Gas(hoped=CANARY))
    plans.save_draft(me, client, draft.id, draft.version, replace(
        draft.content, client_words=CANARY, tailoring=CANARY, adaptation=CANARY, goals=(goal,),
        concerns=(PlanConcern(words=CANARY),),
    ))
    content = replace(agreements.agreements(me, client)[0].content, signed_how=SignedHow.PAPER, signature=None)
    agreements.sign_agreement(me, SignRequest(client, content, scan=Scan(b"%PDF-1.4 " + CANARY.encode())))
    template = agreements.newest_template(me)
    clauses = (replace(template.clauses[0], title={"en": CANARY, "ar": CANARY}), *template.clauses[1:])
    agreements.save_wording(clinic.lead, WordingRequest(template.version, clauses))
    catalogues.save_technique(clinic.lead, TechniqueRequest(name=CANARY, line=CANARY, group="other"))


def _in_everything_of_the_therapist_s_own(clinic: Clinic, client: int) -> None:
    """The word in supervision, professional development, reflection and the agenda, signed where somebody signs."""
    me = clinic.therapist
    held = SupervisionContent(on=date(2026, 11, 20), minutes=60, supervisor_id=clinic.lead.staff_id, themes=(CANARY,),
                              codes=("AS-0001",), actions=(CANARY,))
    entry = growth.save_supervision(me, held)
    growth.sign_supervision(clinic.lead, entry.id, entry.version)
    course = CpdContent(on=date(2026, 11, 20), title=CANARY, provider=CANARY, quarters=8, points=2, different=CANARY)
    growth.save_cpd(me, course, certificate=b"%PDF-1.4 " + CANARY.encode())
    growth.save_reflection(me, CANARY, CANARY, CANARY)
    summary = growth_summaries.begin(me, 2026, LetterLanguage.ENGLISH)
    growth_summaries.issue(me, replace(summary, content=replace(summary.content, opening=CANARY, closing=CANARY)))
    signals.keep_words(me, client, CANARY)
    with pytest.raises(Refused):
        growth.save_cpd(me, replace(course, title=CANARY * 99))


def everything_written_since(start: float, *roots: Path) -> list[Path]:
    """Files under these folders that were made or changed since."""
    return [
        path for root in roots if root.exists() for path in root.rglob("*")
        if path.is_file() and path.stat().st_mtime >= start - 1 and ".pyc" not in path.name
    ]


@pytest.mark.expects_warning("ValueError at")
def test_no_clinical_word_leaves_the_vault(
    sqlite_clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    started, clinic, me = time.time(), sqlite_clinic, sqlite_clinic.therapist
    monkeypatch.setenv("ALSOOR_DATA", str(tmp_path / "profile"))
    (tmp_path / "temporary").mkdir()  # the program's own, looked through below: others write into the system's meanwhile
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    handlers = [one for one in logging.getLogger().handlers if not isinstance(one, RotatingFileHandler)]
    monkeypatch.setattr(logging.getLogger(), "handlers", list(handlers))  # without the log that an earlier test began elsewhere
    errors.start_log()
    logging.getLogger("peewee").setLevel(logging.WARNING)
    client = a_client(clinic, me)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    an_agreed_plan(clinic, me, client)
    episodes.save_intake(me, client, 0, IntakeContent(reasons=CANARY, own_explanation=CANARY, strengths=(CANARY,)))
    episodes.save_summary(me, client, CANARY, agreed_on=date(2026, 11, 23))
    episodes.add_life_event(me, LifeEventRequest(client, date(2026, 11, 20), CANARY))
    formulation.save_formulation(me, client, FormulationContent(presenting=(CANARY,), protective=(CANARY,)))
    formulation.keep_formulation_draft(me, client, FormulationContent(perpetuating=(CANARY,)))
    consents.record_consent(me, ConsentRequest(client, ConsentKind.DATA, ConsentAnswer.GIVEN, signer_name=CANARY, note=CANARY))
    profiles.save_own_profile(me, 0, ProfileContent(populations=(CANARY,), not_taken=(CANARY,)))
    draft = plans.start_draft(me, client)
    _in_every_part_of_the_plan(clinic, client, draft)
    paper = PaperWords(ReceivedKind.REPORT, date(2026, 11, 20), CANARY, CANARY, CANARY)
    filed = correspondence.file_paper(me, FilingRequest(client, paper, b"%PDF-1.4 " + CANARY.encode()))
    correspondence.open_paper(me, client, filed.id)
    moved = correspondence.move(me, client, filed.id, a_client(clinic, me, "Salem"), CANARY)
    correspondence.move_back(me, moved.client_id, filed.id)
    correspondence.withdraw(me, client, filed.id, CANARY)
    page = HandInRequest(client, b"%PDF-1.4 in " + CANARY.encode(), date(2026, 11, 23), CANARY)
    handed, back = (in_tray.hand_in(clinic.reception, replace(page, data=page.data + end)) for end in (b"1", b"2"))
    in_tray_filing.open_handed_in(me, client, handed.id)
    in_tray_filing.file_handed_in(me, FilingRequest(client, paper, b"", 1), handed.id, handed.version)
    in_tray_filing.send_back(me, client, back.id, back.version, CANARY)
    drafts.keep_draft(me, "letter", client, {"words": CANARY}, Vault.CLINICAL)
    session.begin(replace(session.current(), actor=me))  # process notes are sealed under their author's own key
    process_notes.save_process_note(me, client, CANARY)
    page = sessions.note_for(me, visit.id)
    phrases.save_phrase(me, PhraseRequest(CANARY, CANARY, CANARY))
    cosigning.choose_cosigner(clinic.lead, me.staff_id, clinic.lead.staff_id, 0)
    felt = Feelings(stop_sign=CANARY, not_yet=CANARY, left_state=LeftState.UPSET, call_on=date(2026, 11, 24))
    kept = sessions.save_note_draft(me, request_of(page.note, summary=CANARY, next_focus=CANARY, to_supervision=CANARY,
                                                   feelings=felt))
    with pytest.raises(Refused):
        sessions.sign_note(me, request_of(kept, summary=CANARY, next_focus=CANARY * 99))
    kept = sessions.open_note(me, kept.id).note
    signed = sessions.sign_note(me, request_of(kept, summary=CANARY, safety=SafetyToday.CHANGED, safety_words=CANARY))
    cosigning.return_note(clinic.lead, signed.id, CANARY)
    sessions.addend(me, AddendumRequest(signed.id, CANARY, CANARY))
    form = MeasureRequest("1" * 36, client, "phq9", date(2026, 11, 23), (1,) * 9, (1,), language="ar")
    scored = measures.enter(me, form, Reply.CANNOT_NOW, CANARY)
    measures.correct(me, CorrectionRequest(scored.id, 1, replace(form, uid="2" * 36, answers=(2,) * 9), CANARY))
    drafts.keep_draft(me, "measure", client, {"words": CANARY}, Vault.CLINICAL)
    access.open_with_reason(clinic.lead, client, "the therapist asked for it")
    retractions.retract(clinic.lead, signed.id, CANARY)
    workbook.save_page(me, PageRequest(client, PageKind.THOUGHT, Thought(thought=CANARY, fairer=CANARY)))
    log = workbook.save_page(me, PageRequest(client, PageKind.WINS, Wins()))
    workbook.note_entry(me, EntryRequest(log.id, date(2026, 11, 20), Win(CANARY)))
    review = reviews.review_for(me, client)
    said = replace(review.content, helpful=CANARY, decision=Decision.GO_ON)
    reviews.save_review_draft(me, ReviewDraftRequest(review.id, review.version, said, uid=review.uid, client_id=client))
    ending = endings.ending_for(me, client)
    goodbye = replace(ending.content, goodbye_client=CANARY, gains=(CANARY,), journey=Journey(together=CANARY),
                      staying_well=StayingWell(risky=(Risky(CANARY, CANARY),)))
    ended = replace(goodbye, reason=EndReason.PLANNED, boosters=(date(2026, 12, 1),), follow_up_score=True)
    ended = endings.save_ending(me, EndingDraftRequest(ending.id, ending.version, ended, uid=ending.uid, client_id=client))
    _in_everything_of_the_therapist_s_own(clinic, client)
    safety.raise_concern(me, client, ConcernRequest(Source.CHOICE, words=CANARY))
    safety.sign_check(me, CheckRequest(client, CheckContent(
        Thoughts.PASSING, changed=CANARY, told=(Told(CANARY),), look_again=date(2026, 11, 30))))
    with pytest.raises(Refused):
        safety.sign_check(me, CheckRequest(client, CheckContent(Thoughts.NO, harm_words=CANARY * 99)))
    concerns = safety.safety_state(me, client).concerns
    safety.close_concerns(me, client, CANARY, tuple((c.id, c.version) for c in concerns))
    safety_plans.save_safety_plan(me, SafetyPlanRequest(client, SafetyPlanContent(signs=(CANARY,), matters=CANARY)))
    safety_plans.paper_of_plan(me, client, 1, CANARY)
    endings.close_episode(me, CloseRequest(ended.id, ended.version))
    coming = follow_ups.due(me)[0]
    follow_ups.close_follow_up(me, coming.id, coming.version, FollowUpOutcome.HELD)
    try:  # a bug that quotes a row: the last resort writes its place, never its words
        raise ValueError(CANARY)
    except ValueError as error:
        logging.getLogger("ui.errors").error("%s", errors.place(error, error.__traceback__))
    visit = a_visit(clinic, client, datetime(2026, 11, 24, 9))  # what a client is told, and what the diary says of them
    told = reminders.day(clinic.reception, visit.slot.day).lines
    assert told[0].text
    assert CANARY not in repr((told, appointments.day(clinic.reception, visit.slot.day), groups.groups(clinic.reception)))
    backup.make(clinic.lead)
    startup.sign_out()
    for handler in logging.getLogger().handlers[len(handlers):]:
        handler.close()
        logging.getLogger().removeHandler(handler)
    places = (tmp_path, Path(os.environ["HOME"]), Path(os.environ["XDG_CONFIG_HOME"]))
    assert Path(tempfile.gettempdir()).is_relative_to(tmp_path)
    files = everything_written_since(started, *places)
    assert {"clinical.db", "desk.db", "clinic.anchor"} <= {path.name for path in files}  # it did look where things are written
    assert any(path.suffix == ".log" for path in files)
    assert any("clinic-backups" in path.parts for path in files)
    needles = [CANARY.encode(enc) for enc in ("utf-8", "utf-16-le", "utf-16-be")]
    found = [path for path in files if any(needle in path.read_bytes() for needle in needles)]
    assert not found
    assert CANARY not in caplog.text
    caplog.clear()


def test_a_signed_text_changed_past_every_guard_is_found(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    client = a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    an_agreed_plan(clinic, clinic.therapist, client)
    page = sessions.note_for(clinic.therapist, visit.id)
    note = sessions.sign_note(clinic.therapist, request_of(page.note, summary="Came in tired.", safety=SafetyToday.NOTHING_OPEN))
    assert "signed_text_changed" not in {f.code for f in verification.verify(clinic.lead).findings}
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'session_note'"
    guards = database.sql(Vault.CLINICAL, query).fetchall()
    for name, _ in guards:
        database.sql(Vault.CLINICAL, f"DROP TRIGGER {name}")
    database.sql(Vault.CLINICAL, "UPDATE session_note SET body = replace(body, 'tired', 'awake') WHERE id = ?", (note.id,))
    for _, text in guards:
        database.sql(Vault.CLINICAL, text)
    assert not SessionNoteRow.get_by_id(note.id).intact()
    found = [f for f in verification.verify(clinic.lead).findings if f.code == "signed_text_changed"]
    assert [f.where for f in found] == [f"session_note {note.id}"]
    assert session.current().actor == clinic.lead
