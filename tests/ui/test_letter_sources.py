"""Every sentence of a letter leads to the entry it came from, by the mouse and by Enter."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from clinic_app.domain.appointments import Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import LifeEventRequest
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.measures import MeasureRequest
from clinic_app.domain.readers import Content, Reader
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.services import clock, episodes, measures, safety_plans, work
from tests.care import a_visit
from tests.letter_desk import CONTENTS, LATER, ending_client, permit, reviewed_client
from ui import client_tabs
from ui.changes import ChangeSignal
from ui.entry_at import ENTRY, EntryAt
from ui.letters.joining import source_place, source_tab
from ui.letters.letters_tab import LettersTab
from ui.letters.wishes import AFTER_A_MISSED_VISIT
from ui.people.client_screen import ClientScreen
from ui.rooms import HEADS
from ui.rooms import TABS as FILE_TABS
from ui.widgets.paint import FocusRing

TABS = {
    Kind.PLAN: "plan", Kind.GOAL: "plan", Kind.ENDING: "ending", Kind.EPISODE: "first_meeting", Kind.APPOINTMENT: "overview",
    Kind.REVIEW: "reviews", Kind.MEASURE: "measures", Kind.RISK: "safety", Kind.AGREEMENT: "plan", Kind.CLIENT: "front_sheet",
    Kind.WORKBOOK: "workbook", Kind.LIFE_EVENT: "workbook", Kind.CLINIC: "settings",
}
CASES = [(None, Reader.DOCTOR), (None, Reader.CLIENT), (LetterKind.REVIEW, Reader.CLIENT), (LetterKind.PLAN, Reader.CLIENT),
         (LetterKind.REFERRAL, Reader.DOCTOR), AFTER_A_MISSED_VISIT[:2]]


@pytest.mark.parametrize(("kind", "reader"), CASES)
def test_each_sentence_opens_its_entry(sqlite_clinic, qtbot, kind, reader):
    clinic, signal = sqlite_clinic, ChangeSignal(work.listen)
    if kind is None:
        tab = _opened(clinic, signal, qtbot, ending_client(clinic), kind, reader)
    else:
        with clock.freeze(LATER):
            client = reviewed_client(clinic)
            a_visit(clinic, client, LATER - timedelta(minutes=55), status=Status.DID_NOT_COME)
            tab = _opened(clinic, signal, qtbot, client, kind, reader)
    paper, facts = tab.preview.paper, {fact.key: fact for fact in tab.writing.desk.facts}
    wished: list[tuple[str, object]] = []
    tab.wished.connect(lambda key, what: wished.append((key, what)))
    places = {place.keys: place for place in paper._places if set(place.keys) & set(facts)}
    assert places
    for keys, place in places.items():
        fact = facts[[key for key in keys if key in facts][-1]]
        if fact.source.kind in (Kind.LETTER, Kind.RELEASE):
            continue  # typed in this very letter, or listed in this very tab
        wanted = (TABS[fact.source.kind], source_place(fact, tab._client_id))
        assert source_tab(fact) == wanted[0]
        spot = paper._rect(place).center().toPoint()
        qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=spot)
        qtbot.mouseClick(tab.preview._go, Qt.MouseButton.LeftButton)
        paper.setFocus()
        qtbot.keyClick(paper, Qt.Key.Key_Return)
        assert wished == [wanted, wanted], keys
        wished.clear()
    tab.writing.leave()
    tab.hide()
    signal.end()


LINES = {  # the entries that each letter is followed to
    (LetterKind.REVIEW, Reader.CLIENT): {"goal"}, (LetterKind.PLAN, Reader.CLIENT): {"goals", "techniques"},
    (LetterKind.AGREEMENT, Reader.CLIENT): {"agreement"}, (LetterKind.SAFETY_PLAN, Reader.CLIENT): {"safetyPlan"},
    (None, Reader.CLIENT): {"event", "visits", "endReason", "list_achievements"},
    (None, Reader.DOCTOR): {"givenEn", "scoreChart", "medication", "referralCard", "boosterDate"},
}


@pytest.mark.parametrize(("kind", "reader"), LINES)
def test_the_very_line_is_brought_into_sight_and_ringed(sqlite_clinic, qtbot, kind, reader):
    clinic, signal = sqlite_clinic, ChangeSignal(work.listen)
    with clock.freeze(LATER):
        client = reviewed_client(clinic) if kind is not None else _told_client(clinic)
        if kind is LetterKind.SAFETY_PLAN:
            safety_plans.save_safety_plan(clinic.therapist, SafetyPlanRequest(
                client, SafetyPlanContent(signs=("I stop answering",)), 0, LATER.date() + timedelta(days=30)))
        client_tabs.register(FILE_TABS)
        client_tabs.register_heads(HEADS)
        screen = ClientScreen(clinic.therapist, signal)
        qtbot.addWidget(screen)
        screen.resize(1330, 620)
        screen.show()
        screen.go((client, "letters"))
        qtbot.waitUntil(lambda: screen._made.get("letters") is not None and screen._made["letters"].isVisible())
        tab, seen = screen._made["letters"], set()
        with qtbot.waitSignal(tab.writing.drawn, timeout=10_000) as drawn:
            tab.write(*((kind, reader) if kind is not None else ()))
        if tab.writing.reader is not reader:
            with qtbot.waitSignal(tab.writing.drawn, timeout=10_000) as drawn:
                tab.writing.choose(reader)
        letter = list(drawn.args[0].places)
        qtbot.waitUntil(lambda: list(tab.preview.paper._places) == letter, timeout=10_000)
        paper, facts = tab.preview.paper, {fact.key: fact for fact in tab.writing.desk.facts}
        places = {place.keys: place for place in paper._places if set(place.keys) & set(facts)}
        for keys, place in places.items():
            fact = facts[[key for key in keys if key in facts][-1]]
            where = source_place(fact, client)
            if not isinstance(where, EntryAt) or where.entry.split(":")[0] not in LINES[kind, reader] - seen:
                continue
            screen.tabs.choose("letters")
            qtbot.waitUntil(lambda: list(paper._places) == letter)  # drawn again, because it was out of sight
            qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=paper._rect(place).center().toPoint())
            qtbot.mouseClick(tab.preview._go, Qt.MouseButton.LeftButton)
            ring = FocusRing.of(screen)
            qtbot.waitUntil(lambda ring=ring, entry=where.entry: (
                ring.isVisible() and _shows(ring._around, entry)))
            found = ring._around
            middle = found.mapTo(screen, found.rect().topLeft())
            assert screen.rect().contains(middle), where
            seen.add(where.entry.split(":")[0])
        assert seen == LINES[kind, reader]
        tab.writing.leave()
        screen.hide()
    signal.end()


def _shows(widget, entry):
    return widget is not None and entry in (widget.property(ENTRY), widget.objectName())


def _told_client(clinic):
    """An ending with a measure filled in twice and a life event that may be told."""
    client = ending_client(clinic)
    permit(clinic, client, contents=CONTENTS | {Content.SCORES}, valid_to=LATER.date().replace(year=2027))
    for week in (0, 2):
        measures.enter(clinic.therapist, MeasureRequest(
            str(uuid4()), client, "phq9", date(2026, 9, 14) + timedelta(weeks=week), (1, 1, 2, 1, 1, 2, 1, 1, 0),
            language="en"))
    for year, shared in ((2019, False), (2021, True)):
        episodes.add_life_event(clinic.therapist, LifeEventRequest(
            client, date(year, 1, 1), "We moved to Kuwait", year_only=True, shared=shared))
    return client


def _opened(clinic, signal, qtbot, client, kind, reader):
    permit(clinic, client, **({} if kind is None else {"valid_to": LATER.date().replace(year=2027)}))
    tab = LettersTab(clinic.therapist, signal)
    qtbot.addWidget(tab)
    tab.resize(1330, 780)
    tab.go(client)
    tab.show()
    qtbot.waitExposed(tab)
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        tab.write(*((kind, reader) if kind is not None else ()))
    if tab.writing.reader is not reader:
        with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
            tab.writing.choose(reader)
    qtbot.waitUntil(lambda: tab.preview.paper.page_count() > 0 and bool(tab.preview.paper._places), timeout=10_000)
    return tab
