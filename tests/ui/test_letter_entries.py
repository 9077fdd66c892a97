"""Every kind of source is followed from a sentence to its entry, which is brought into sight and ringed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from clinic_app.domain.appointments import Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.endings import CloseRequest, EndingDraftRequest, Journey, StayingWell
from clinic_app.domain.episodes import EndReason, LifeEventRequest
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.measures import MeasureRequest
from clinic_app.domain.plans import ConcernStatus, PlanConcern
from clinic_app.domain.readers import Content, Reader
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.workbook import Belief, PageKind, PageRequest
from clinic_app.services import clock, endings, episodes, measures, safety_plans, work, workbook
from tests.care import a_visit
from tests.clinics import open_for_long
from tests.letter_desk import CONTENTS, LATER, ending_client, permit, reviewed_client
from tests.therapy import SECOND, agree
from tests.ui.test_letter_sources import TABS
from ui import client_tabs
from ui.changes import ChangeSignal
from ui.entry_at import ENTRY
from ui.letters.joining import ENTRIES, source_place
from ui.letters.wishes import AFTER_A_MISSED_VISIT
from ui.letters.words import SOURCES
from ui.people.client_screen import ClientScreen
from ui.rooms import HEADS
from ui.rooms import TABS as FILE_TABS
from ui.widgets.paint import FocusRing

SERVICES = Path(work.__file__).parent
LOOKING_BACK = {
    "what_helped": ("Writing it down",), "next_steps": ("Drive to Wafra",), "journey": Journey(together="We went step by step."),
    "achievements": ("I sleep again", "I drove to Jahra"), "boosters": (date(2027, 2, 22), date(2027, 5, 24)),
    "goodbye_therapist": "It was good to work with you.", "way_back": "Ask for Hessa at the desk.",
}
EVERYTHING = CONTENTS | {Content.SCORES, Content.FORMULATION, Content.SAFETY_PLAN, Content.LEARNED, Content.HELPED,
                         Content.NEXT_STEPS, Content.JOURNEY}
CLOSED = "closed"
ENDED = ("endReason", "goodbye_therapist", "way_back")
# What each letter is followed to: kind of row and of content, and the entry in the ring ("" stays here or leaves the file);
# several, where sentences of one kind were written in several places.
LINES = {
    (None, Reader.DOCTOR, ""): {
        (Kind.CLIENT, Content.IDENTITY): "givenEn", (Kind.EPISODE, Content.REASON): "referralCard",
        (Kind.APPOINTMENT, Content.ATTENDANCE): "visits", (Kind.PLAN, Content.DIAGNOSIS): "concerns",
        (Kind.EPISODE, Content.JOURNEY): "strengths", (Kind.REVIEW, Content.JOURNEY): "signedReview",
        (Kind.EPISODE, Content.FORMULATION): "sharedSummary", (Kind.GOAL, Content.GOALS): "goal",
        (Kind.EPISODE, Content.MEDICINE): "medication",
    },
    (None, Reader.CLIENT, ""): {
        (Kind.ENDING, Content.ENDING): ENDED, (Kind.ENDING, Content.JOURNEY): "journey_together",
        (Kind.ENDING, Content.HELPED): "list_what_helped", (Kind.ENDING, Content.NEXT_STEPS): "list_next_steps",
        (Kind.ENDING, Content.FOLLOW_UP): "booster_2027-05-24", (Kind.WORKBOOK, Content.UNDERSTOOD): "workbookForm",
        (Kind.LIFE_EVENT, Content.UNDERSTOOD): "event",
    },
    (None, Reader.DOCTOR, CLOSED): {
        (Kind.ENDING, Content.ENDING): "endReason", (Kind.ENDING, Content.STAYING_WELL): "list_what_i_do",
        (Kind.LETTER, Content.REQUESTS): "",
    },
    (None, Reader.CLIENT, CLOSED): {
        (Kind.ENDING, Content.ENDING): ENDED,
        (Kind.ENDING, Content.LEARNED): "list_achievements:2", (Kind.ENDING, Content.JOURNEY): "journey_together",
        (Kind.ENDING, Content.FOLLOW_UP): "booster_2027-05-24",
    },
    (LetterKind.PLAN, Reader.CLIENT, ""): {
        (Kind.EPISODE, Content.REASON): "reasons", (Kind.PLAN, Content.GOALS): "goals", (Kind.PLAN, Content.WORK): "techniques",
        (Kind.PLAN, Content.FOLLOW_UP): "techniques", (Kind.PLAN, Content.IDENTITY): "goals",
    },
    (LetterKind.AGREEMENT, Reader.CLIENT, ""): {(Kind.AGREEMENT, Content.IDENTITY): "agreement"},
    (LetterKind.SAFETY_PLAN, Reader.CLIENT, ""): {(Kind.RISK, Content.SAFETY_PLAN): "safetyPlan"},
    (LetterKind.REFERRAL, Reader.DOCTOR, ""): {
        (Kind.MEASURE, Content.SCORES): "scoreChart", (Kind.RELEASE, Content.IDENTITY): ""},
    (*AFTER_A_MISSED_VISIT[:2], ""): {(Kind.APPOINTMENT, Content.ATTENDANCE): "visit", (Kind.CLINIC, Content.FOLLOW_UP): ""},
}


@pytest.fixture(scope="module")
def told(_sqlite_template, tmp_path_factory):
    """One clinic with a client of whom every room knows something, and one whose ending is closed; gives both by name."""
    with open_for_long(_sqlite_template, tmp_path_factory.mktemp("sources")) as clinic:
        with clock.freeze(LATER):
            client = _known_everywhere(clinic)
            closed = ending_client(clinic, hour=9)
            ending = endings.ending_for(clinic.therapist, closed)
            ending = endings.save_ending(clinic.therapist, EndingDraftRequest(
                ending.id, ending.version, replace(ending.content, **LOOKING_BACK), ending.uid, closed))
            endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version))
            for one in (client, closed):
                permit(clinic, one, contents=EVERYTHING, valid_to=LATER.date().replace(year=2027))
        yield clinic, {"": client, CLOSED: closed}


@pytest.mark.parametrize(("kind", "reader", "who"), LINES)
def test_the_very_line_is_brought_into_sight_and_ringed(told, qtbot, kind, reader, who):
    clinic, client, wanted = told[0], told[1][who], LINES[kind, reader, who]
    left = {(what, entry) for what, found in wanted.items() for entry in (found if isinstance(found, tuple) else (found,))}
    signal = ChangeSignal(work.listen)
    with clock.freeze(LATER):
        screen = _shown_file(clinic, signal, qtbot, client)
        tab, gone = screen._made["letters"], []
        screen.wished.connect(lambda key, what: gone.append((key, what)))
        letter, paper = _drawn(tab, qtbot, kind, reader), tab.preview.paper
        if (Kind.LETTER, Content.REQUESTS) in wanted:
            qtbot.keyClicks(tab.sections.fields.requests._lines[0], "Thanks")
            qtbot.waitUntil(lambda: _on(paper, ("request:1",)) is not None, timeout=10_000)
            letter = list(paper._places)
        facts = {fact.key: fact for fact in tab.writing.desk.facts}
        for keys in dict.fromkeys(place.keys for place in letter if set(place.keys) & set(facts)):
            fact = facts[[key for key in keys if key in facts][-1]]
            what, where = (fact.source.kind, fact.content), source_place(fact, client)
            name = getattr(where, "entry", "")
            entry = next((one for each, one in left if each == what and one in ("", name, name.partition(":")[0])), None)
            if entry is None:
                continue  # another line of the same kind
            left.remove((what, entry))
            screen.tabs.choose("letters")
            qtbot.waitUntil(lambda keys=keys: _on(paper, keys) is not None, timeout=10_000)  # drawn again: it was out of sight
            qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=paper._rect(_on(paper, keys)).center().toPoint())
            qtbot.mouseClick(tab.preview._go, Qt.MouseButton.LeftButton)
            if not entry:
                assert screen.tabs.key() == "letters"
                assert gone == ([("settings", where)] if fact.source.kind is Kind.CLINIC else [])
                continue
            ring = FocusRing.of(screen)
            qtbot.waitUntil(lambda ring=ring, entry=where.entry: ring.isVisible() and _shows(ring._around, entry, bool(who)))
            assert screen.tabs.key() == TABS[fact.source.kind]
            assert screen.rect().contains(ring.geometry().center()), where
        assert not left
        tab.writing.leave()
        screen.hide()
    signal.end()


def test_no_kind_of_source_is_forgotten():
    followed = {kind for lines in LINES.values() for kind, _ in lines}
    elsewhere = {Kind.SUPERVISION, Kind.GROWTH}  # of the summary: in test_growth
    assert followed == set(SOURCES) - elsewhere
    named = {Kind[name] for path in SERVICES.glob("*.py") for name in re.findall(r"Source\(Kind\.(\w+)", path.read_text("utf-8"))}
    assert named == set(SOURCES) - elsewhere
    assert set(ENTRIES) <= {what for lines in LINES.values() for what in lines}


def _on(paper, keys):
    """Where the sentence of these facts stands on the paper now, if it does."""
    return next((place for place in paper._places if place.keys == keys), None)


def _shows(widget, entry, exactly):
    """True if the widget shows this entry: the very line where lines are widgets, else the list."""
    names = {entry} if exactly else {entry, entry.partition(":")[0]}
    return widget is not None and bool(names & {widget.property(ENTRY), widget.objectName()})


def _known_everywhere(clinic):
    """A client with a review, a coded concern in the plan, a workbook, scores, a safety plan, a missed visit, an ending begun."""
    me, client = clinic.therapist, reviewed_client(clinic)
    agree(clinic, client, replace(SECOND, concerns=(PlanConcern(
        "depression", icd10="F32.1", status=ConcernStatus.CONFIRMED, by="Dr Marsh"),)), date(2026, 12, 18))
    intake = episodes.care_file(me, client).intake
    episodes.save_intake(me, client, intake.version, replace(intake.content, medication="sertraline 50 mg each morning"))
    for year, shared in ((2019, False), (2021, True)):
        episodes.add_life_event(me, LifeEventRequest(
            client, date(year, 1, 1), "We moved to Kuwait", year_only=True, shared=shared))
    for week in (0, 2):
        measures.enter(me, MeasureRequest(str(uuid4()), client, "phq9", date(2026, 9, 14) + timedelta(weeks=week),
                                          (1, 1, 2, 1, 1, 2, 1, 1, 0), language="en"))
    page = PageRequest(client, PageKind.BELIEF, Belief(new="I may refuse"), client_tick=True, therapist_tick=True)
    workbook.save_page(me, page)
    safety_plans.save_safety_plan(me, SafetyPlanRequest(
        client, SafetyPlanContent(signs=("I stop answering",)), 0, LATER.date() + timedelta(days=30)))
    a_visit(clinic, client, LATER - timedelta(minutes=55), status=Status.DID_NOT_COME)
    ending = endings.ending_for(me, client)
    content = replace(ending.content, reason=EndReason.PLANNED, staying_well=StayingWell(
        amber=("I say yes at once",), what_i_do=("Ask for a day",)), **LOOKING_BACK)
    endings.save_ending(me, EndingDraftRequest(ending.id, ending.version, content, ending.uid, client))
    return client


def _shown_file(clinic, signal, qtbot, client):
    """The client's file with its letters in sight."""
    client_tabs.register(FILE_TABS)
    client_tabs.register_heads(HEADS)
    screen = ClientScreen(clinic.therapist, signal)
    qtbot.addWidget(screen)
    screen.resize(1330, 620)
    screen.show()
    screen.go((client, "letters"))
    qtbot.waitUntil(lambda: screen._made.get("letters") is not None and screen._made["letters"].isVisible())
    return screen


def _drawn(tab, qtbot, kind, reader):
    """The places of this letter, once its paper is seen."""
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000) as drawn:
        tab.write(*((kind, reader) if kind is not None else ()))
    if tab.writing.reader is not reader:
        with qtbot.waitSignal(tab.writing.drawn, timeout=10_000) as drawn:
            tab.writing.choose(reader)
    letter = list(drawn.args[0].places)
    qtbot.waitUntil(lambda: list(tab.preview.paper._places) == letter, timeout=10_000)
    return letter
