"""A letter made of sections at the screen: chosen, typed, taken back, left out, signed; withheld with the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from clinic_app.domain.appointments import Status
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.plans import AgreeRequest, Passage
from clinic_app.domain.readers import Reader
from clinic_app.domain.safety import ConcernRequest, Source
from clinic_app.services import clock, letters, plans, reviews, safety, work
from tests.care import a_visit
from tests.letter_desk import LATER, reviewed_client
from tests.ui.preview_words import preview_words
from ui.changes import ChangeSignal
from ui.entry_at import EntryAt
from ui.letters.letters_tab import LettersTab
from ui.letters.new_letter import NewLetterPanel
from ui.reviews.reviews_tab import ReviewsTab


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    """A client whose first review is signed."""
    with clock.freeze(LATER):
        yield reviewed_client(clinic)


@pytest.fixture
def change_signal():
    """The window's ear for changes."""
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


@pytest.fixture
def tab(clinic, client, change_signal, qtbot):
    """The letters tab of that client, shown; the panel it opens hangs on it."""
    made = LettersTab(clinic.therapist, change_signal)
    qtbot.addWidget(made)
    made.resize(1330, 780)
    made.panel_opened.connect(lambda panel: (panel.setParent(made), panel.show()))
    made.go(client)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.writing.leave()
    made.hide()


def begin(tab, qtbot, kind, reader):
    """New letter, this kind, this reader; until its paper stands."""
    qtbot.mouseClick(tab.new_button, Qt.MouseButton.LeftButton)
    panel = tab.findChildren(NewLetterPanel)[-1]
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        press(panel, qtbot, f"new_{kind}_{reader}")
    panel.hide()


def press(within, qtbot, name):
    qtbot.mouseClick(within.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def paper(tab, qtbot, said, *, there=True):
    """Wait until the drawn pages say this, or no longer do."""

    def stands() -> bool:
        return (said in preview_words(tab.preview.pdf())) is there

    qtbot.waitUntil(stands, timeout=10_000)


def test_a_review_letter_is_begun_written_otherwise_taken_back_and_signed(clinic, client, tab, qtbot):
    begin(tab, qtbot, LetterKind.REVIEW, Reader.CLIENT)
    parts = tab.sections.parts
    qtbot.mouseClick(parts.language.button(LetterLanguage.ENGLISH), Qt.MouseButton.LeftButton)
    paper(tab, qtbot, "Talking it through")
    helped = parts.parts["helped"]
    press(helped, qtbot, "own_helped")
    helped.text.selectAll()
    qtbot.keyClicks(helped.text, "The evening walk")
    paper(tab, qtbot, "The evening walk")
    assert "Talking it through" not in preview_words(tab.preview.pdf())
    press(helped, qtbot, "back_helped")
    paper(tab, qtbot, "Talking it through")
    tick = parts.parts["next"].tick
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    paper(tab, qtbot, "18 January 2027", there=False)
    chosen = parts.parts["together"].chosen
    chosen.setFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_Down)
    qtbot.keyClick(chosen, Qt.Key.Key_Down)
    with qtbot.waitSignal(tab.said, timeout=10_000):
        qtbot.mouseClick(tab.sections.foot.sign_button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(tab.sections.foot.sign_now, Qt.MouseButton.LeftButton)
    (issued,) = letters.letters_of(clinic.therapist, client)
    text = preview_words(letters.open_letter(clinic.therapist, client, issued.id))
    assert issued.kind is LetterKind.REVIEW
    assert "We can say openly when something does not fit." in text
    assert "18 January 2027" not in text


def test_what_has_no_permission_is_withheld_and_says_why(clinic, client, tab, qtbot):
    begin(tab, qtbot, LetterKind.REVIEW, Reader.DOCTOR)
    parts = tab.sections.parts
    goals = parts.parts["goals"]
    assert not goals.tick.isVisible()
    assert goals.findChild(QWidget, "why_goals").text() == "withheld: no permission"
    assert not tab.sections.foot.sign_button.isEnabled()
    assert parts.parts["period"].tick.isVisible()  # visits are open to a doctor


def test_a_signed_review_leads_to_its_letter_and_the_draft_waits_in_the_list(clinic, client, tab, change_signal, qtbot):
    screen = ReviewsTab(clinic.therapist, change_signal)
    qtbot.addWidget(screen)
    screen.go(client)
    screen.show()
    review = reviews.reviews_of(clinic.therapist, client)[0]
    screen._choose(review.id)
    with qtbot.waitSignal(screen.wished) as wished:
        press(screen, qtbot, "reviewLetter")
    assert wished.args == ["letters", (client, (LetterKind.REVIEW, Reader.CLIENT, review.id))]
    screen.hide()
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        tab.go(wished.args[1])
    assert letters.drafts_of(clinic.therapist, client) == ()  # looking writes nothing
    tick = tab.sections.parts.parts["next"].tick
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    qtbot.mouseClick(tab.back_button, Qt.MouseButton.LeftButton)
    (draft,) = letters.drafts_of(clinic.therapist, client)
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        press(tab, qtbot, f"goOn{draft.id}")
    assert not tab.sections.parts.parts["next"].tick.isChecked()


def test_after_a_missed_visit_a_letter_or_with_an_open_concern_a_call(clinic, client, tab, qtbot):
    with clock.freeze(LATER - timedelta(days=1)):
        a_visit(clinic, client, LATER - timedelta(days=1), status=Status.DID_NOT_COME)
    begin(tab, qtbot, LetterKind.MISSED, Reader.CLIENT)
    parts = tab.sections.parts
    qtbot.mouseClick(parts.language.button(LetterLanguage.ENGLISH), Qt.MouseButton.LeftButton)
    chosen = parts.parts["closing"].chosen
    chosen.setFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_Down)
    paper(tab, qtbot, "until 4 January 2027")
    safety.raise_concern(clinic.therapist, client, ConcernRequest(Source.RISK_ITEM, 7, "PHQ-9", "9", 1))
    tab.writing.refresh()
    assert not tab.sections.foot.sign_button.isEnabled()
    qtbot.mouseClick(tab.back_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab.new_button, Qt.MouseButton.LeftButton)
    panel = tab.findChildren(NewLetterPanel)[-1]
    press(panel, qtbot, f"new_{LetterKind.MISSED}_{Reader.CLIENT}")
    panel.hide()
    with qtbot.waitSignal(tab.wished) as wished:
        press(tab, qtbot, "callTodayButton")
    assert wished.args == ["safety", client]


def test_what_a_mark_withholds_is_named_and_a_click_leads_to_it(clinic, client, tab, qtbot):
    me, wished = clinic.therapist, []
    draft = plans.start_draft(me, client)
    goals = (replace(draft.content.goals[0], third_party=True), *draft.content.goals[1:])
    content = replace(draft.content, goals=goals, about_others=(Passage.ENDING,))
    draft = plans.save_draft(me, client, draft.id, draft.version, content)
    plans.agree_plan(me, client, AgreeRequest(draft.id, draft.version, agreed_with_client=True))
    goal = plans.plan_file(me, client).goals[0]
    tab.wished.connect(lambda key, what: wished.append((key, what)))
    begin(tab, qtbot, LetterKind.REVIEW, Reader.CLIENT)
    part = tab.sections.parts.parts["goals"]
    assert part.findChild(QWidget, "why_goals").text() == "withheld: not shared (Family details)"
    press(part, qtbot, f"openHeld_goal:{goal.id}")
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        tab.write(LetterKind.PLAN, Reader.CLIENT)
    parts = tab.sections.parts.parts
    press(parts["aim"], qtbot, f"openHeld_plan:left:goal:{goal.key}")
    there = parts["know"].findChild(QPushButton, "openHeld_plan:left:ending")
    there.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(there, Qt.Key.Key_Space)
    at = EntryAt(client, f"goal:{goal.id}")
    assert wished == [("plan", at), ("plan", at), ("plan", EntryAt(client, "endingPlanned"))]
    assert goal.words not in preview_words(tab.preview.pdf())
