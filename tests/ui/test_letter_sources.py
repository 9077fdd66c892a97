"""Every sentence of a letter leads to the entry it came from, by the mouse and by Enter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from clinic_app.domain.appointments import Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.readers import Reader
from clinic_app.services import clock, work
from tests.care import a_visit
from tests.letter_desk import LATER, ending_client, permit, reviewed_client
from ui.changes import ChangeSignal
from ui.letters.joining import source_place, source_tab
from ui.letters.letters_tab import LettersTab
from ui.letters.wishes import AFTER_A_MISSED_VISIT

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
