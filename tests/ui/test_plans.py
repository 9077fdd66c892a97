"""The plan tab driven by key and mouse: from the first words to an agreed plan, on a real clinic."""

from __future__ import annotations

import os
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QWidget

from clinic_app.domain.agreements import Answer, SignedHow
from clinic_app.domain.plans import Passage, PlanStatus
from clinic_app.services import agreements, plans, work
from tests import therapy as care
from ui.changes import ChangeSignal
from ui.entry_at import ENTRY
from ui.letters.joining import LEFT
from ui.plans.plan_tab import PlanTab
from ui.plans.words import Shown
from ui.widgets.labels import Label, Tag

PICTURES = os.environ.get("PICTURES", "")


@pytest.fixture
def changes():
    """The one signal screens listen to."""
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


def open_tab(qtbot, clinic, changes, client_id, size=(1294, 636)):
    """The plan tab of a client, shown."""
    tab = PlanTab(clinic.therapist, changes)
    qtbot.addWidget(tab)
    tab.resize(*size)
    tab.go(client_id)
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def find(qtbot, host, name, kind=QWidget):
    """The one widget of this name, once it is seen."""
    qtbot.waitUntil(lambda: sum(w.isVisible() for w in host.findChildren(kind, name)) == 1)
    return next(w for w in host.findChildren(kind, name) if w.isVisible())


def press(qtbot, host, name):
    """Click a button by its name."""
    button = find(qtbot, host, name, QAbstractButton)
    at = QPoint(8, button.height() // 2) if isinstance(button, QCheckBox) else button.rect().center()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)
    return button


def write(qtbot, host, name, text):
    """Type into a field by its name."""
    field = find(qtbot, host, name)
    field.setFocus()
    qtbot.keyClicks(field, text) if text.isascii() else field.insert(text)


def stroke(qtbot, field, points=((0.1, 0.7), (0.25, 0.2), (0.4, 0.8), (0.6, 0.4), (0.85, 0.5))):
    """Draw a line through these shares of the field with the mouse held down."""
    places = [QPoint(round(x * field.width()), round(y * field.height())) for x, y in points]
    qtbot.mousePress(field, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(field, place)
    qtbot.mouseRelease(field, Qt.MouseButton.LeftButton, pos=places[-1])


def said(host):
    """Every visible label."""
    return " | ".join(label.text() for label in host.findChildren(Label) if label.isVisible())


def picture(qtbot, widget, name):
    """Keep a picture when a folder is asked for."""
    if PICTURES:
        qtbot.wait(60)
        widget.grab().save(f"{PICTURES}/{name}.png")


def test_the_plan_stands_with_the_clients_words_first(qtbot, sqlite_clinic, changes, every_look):
    client_id = care.in_therapy(sqlite_clinic)
    care.sessions_of(sqlite_clinic, client_id)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id, (1294, 760))
    assert "Start my day before nine" in said(tab)
    assert "أبدأ يومي قبل التاسعة" in said(tab)
    picture(qtbot, tab, f"plan-{'-'.join(every_look)}")


def test_from_nothing_to_an_agreed_plan(qtbot, sqlite_clinic, changes):
    client_id = care.mona(sqlite_clinic)
    care.begin(sqlite_clinic, client_id)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "planEmptyButton")
    write(qtbot, tab, "clientWords", "I want my mornings back")
    press(qtbot, tab, "newGoal")
    write(qtbot, tab, "goal1Words", "Start my day before nine")
    qtbot.keyClicks(find(qtbot, tab, "goal1Start"), "2")
    qtbot.keyClicks(find(qtbot, tab, "goal1Aim"), "8")
    picked = []
    tab.panel_opened.connect(picked.append)
    press(qtbot, tab, "newTechnique")
    panel = picked[0]
    qtbot.addWidget(panel)
    panel.show()
    qtbot.keyClicks(panel.search, "activation")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    press(qtbot, tab, "agreePlan")
    assert "The boundaries agreement is not signed yet." in find(qtbot, tab, "planProblems").accessibleName()
    press(qtbot, tab, "closePlan")
    assert "not agreed yet" in [t.text() for t in tab.findChildren(QWidget) if hasattr(t, "colours")]
    press(qtbot, tab, "openAgreement")
    press(qtbot, tab, "acceptRest")
    tab._page.form.lines["recording"].answer.button(Answer.NOT_AGREED).click()
    tab._page.form.how.button(SignedHow.SCREEN).click()
    press(qtbot, tab, "signAgreement")
    assert tab._page.form.fields["signature"].state() == "bad"
    stroke(qtbot, find(qtbot, tab, "signingField"))
    press(qtbot, tab, "signAgreement")
    assert agreements.agreements(sqlite_clinic.therapist, client_id)[0].count(Answer.NOT_AGREED) == 1
    press(qtbot, tab, "changePlan")
    press(qtbot, tab, "agreedWithClient")
    assert tab._page.form.yes.isChecked()
    press(qtbot, tab, "agreePlan")
    file = plans.plan_file(sqlite_clinic.therapist, client_id)
    assert file.agreed is not None
    assert file.agreed.status is PlanStatus.AGREED
    assert file.agreed.agreed_on == date(2026, 11, 23)
    assert [(g.words, g.baseline, g.target) for g in file.goals] == [("Start my day before nine", 2, 8)]
    assert [t.technique_id for t in file.techniques] == ["cbt.activation"]


def test_what_is_typed_comes_back_after_the_screen_is_gone(qtbot, sqlite_clinic, changes):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "changePlan")
    write(qtbot, tab, "tailoring", " and no calls")
    qtbot.waitUntil(lambda: "Draft saved" in tab._page.autosave.text(), timeout=4000)
    tab.close()
    again = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, again, "changePlan")
    assert again._page.form.tailoring.value().endswith("and no calls")


def test_an_error_stands_beside_its_field_and_keeps_the_words(qtbot, sqlite_clinic, changes):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "changePlan")
    tab._page.form.tailoring.setText("x" * 170)
    write(qtbot, tab, "goal1Date", "not a day")
    press(qtbot, tab, "agreePlan")
    assert tab._page.form.goals[0].fields["target_date"].state() == "bad"
    tab._page.form.goals[0].by.set_value(None)
    press(qtbot, tab, "agreePlan")
    assert tab._page.form.fields["tailoring"].state() == "bad"
    assert tab._page.form.tailoring.value() == "x" * 170


def test_a_thrown_away_draft_comes_back_with_undo(qtbot, sqlite_clinic, changes):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "changePlan")
    write(qtbot, tab, "tailoring", " more")
    toasts = []
    tab.said.connect(lambda words, undo: toasts.append((words, undo)))
    press(qtbot, tab, "giveUpPlan")
    assert plans.plan_file(sqlite_clinic.therapist, client_id).draft is None
    toasts[0][1]()
    assert plans.plan_file(sqlite_clinic.therapist, client_id).draft.content.tailoring.endswith("more")


def test_two_desks_on_one_draft_keep_both(qtbot, sqlite_clinic, changes):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "changePlan")
    draft = plans.plan_file(sqlite_clinic.therapist, client_id).draft
    other = care.replace(draft.content, tailoring="from the other desk")
    plans.save_draft(sqlite_clinic.therapist, client_id, draft.id, draft.version, other)
    write(qtbot, tab, "tailoring", " mine")
    press(qtbot, tab, "closePlan")
    assert find(qtbot, tab, "planClash")
    press(qtbot, tab, "keepMine")
    press(qtbot, tab, "closePlan")
    assert plans.plan_file(sqlite_clinic.therapist, client_id).draft.content.tailoring.endswith("mine")


def test_leaving_a_draft_before_choosing_keeps_both_and_asks_again(qtbot, sqlite_clinic, changes):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "changePlan")
    draft = plans.plan_file(sqlite_clinic.therapist, client_id).draft
    other = care.replace(draft.content, tailoring="from the other desk")
    plans.save_draft(sqlite_clinic.therapist, client_id, draft.id, draft.version, other)
    write(qtbot, tab, "tailoring", " mine")
    press(qtbot, tab, "closePlan")
    again = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, again, "changePlan")
    assert plans.plan_file(sqlite_clinic.therapist, client_id).draft.content.tailoring == "from the other desk"
    said = "\n".join(label.text() for label in find(qtbot, again, "planClash").findChildren(QLabel))
    assert " mine" in said
    assert "from the other desk" in said
    press(qtbot, again, "keepMine")
    assert plans.plan_file(sqlite_clinic.therapist, client_id).draft.content.tailoring.endswith("mine")


def test_a_draft_thrown_away_elsewhere_gives_its_words_to_a_new_one(qtbot, sqlite_clinic, changes):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "changePlan")
    draft = plans.plan_file(sqlite_clinic.therapist, client_id).draft
    plans.give_up_draft(sqlite_clinic.therapist, client_id, draft.id, draft.version)
    write(qtbot, tab, "tailoring", " mine")
    tab.hide()
    again = open_tab(qtbot, sqlite_clinic, changes, client_id)
    assert " mine" in "\n".join(label.text() for label in find(qtbot, again, "leftPlan").findChildren(QLabel))
    press(qtbot, again, "carryMine")
    assert plans.plan_file(sqlite_clinic.therapist, client_id).draft.content.tailoring.endswith(" mine")
    assert find(qtbot, again, "tailoring").text().endswith(" mine")


def test_the_versions_are_compared_line_by_line(qtbot, sqlite_clinic, changes, every_look):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    panels = []
    tab.panel_opened.connect(panels.append)
    press(qtbot, tab, "comparePlans")
    panel = panels[0]
    qtbot.addWidget(panel)
    panel.resize(356, 640)
    panel.show()
    assert "An evening with my sisters that I enjoy" in said(panel)
    picture(qtbot, panel, f"compare-{'-'.join(every_look)}")


def test_the_form_and_the_agreement_in_every_look(qtbot, sqlite_clinic, changes, every_look):
    client_id = care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id, (1294, 1700))
    press(qtbot, tab, "changePlan")
    picture(qtbot, tab, f"form-{'-'.join(every_look)}")
    press(qtbot, tab, "closePlan")
    panels = []
    tab.panel_opened.connect(panels.append)
    press(qtbot, tab, "allClauses")
    qtbot.addWidget(panels[0])
    panels[0].resize(356, 900)
    panels[0].show()
    picture(qtbot, panels[0], f"clauses-{'-'.join(every_look)}")
    press(qtbot, tab, "openAgreement")
    picture(qtbot, tab, f"agreement-{'-'.join(every_look)}")
    press(qtbot, tab, "closeAgreement")


def test_marks_are_kept_as_tapped_go_into_force_and_are_seen_in_the_plan(qtbot, sqlite_clinic, changes):
    me, client_id = sqlite_clinic.therapist, care.in_therapy(sqlite_clinic)
    tab = open_tab(qtbot, sqlite_clinic, changes, client_id)
    press(qtbot, tab, "changePlan")
    marks = find(qtbot, tab, "goal1Marks_delicate")
    marks.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(marks, Qt.Key.Key_Space)
    for name in ("goal2Marks_third_party", "technique1Marks_third_party", "delicateWords_client_words",
                 "wordsAboutOthers_tailoring"):
        press(qtbot, tab, name)
    qtbot.waitUntil(lambda: plans.plan_file(me, client_id).draft.content.about_others == (Passage.TAILORING,))
    again = open_tab(qtbot, sqlite_clinic, changes, client_id)  # as after a restart: nothing but what was kept
    press(qtbot, again, "changePlan")
    assert find(qtbot, again, "goal1Marks_delicate").isChecked()
    assert find(qtbot, again, "technique1Marks_third_party").isChecked()
    press(qtbot, again, "agreedWithClient")
    press(qtbot, again, "agreePlan")
    qtbot.waitUntil(lambda: plans.plan_file(me, client_id).draft is None)
    file = plans.plan_file(me, client_id)
    assert [(goal.delicate, goal.third_party) for goal in file.goals] == [(True, False), (False, True), (False, False)]
    tags = {tag.text() for tag in again.findChildren(Tag) if tag.isVisible()}
    assert {"delicate", "about somebody else"} <= tags
    for words in ("I want my mornings back\u2069”\u200e (delicate)", "no phone inside\u2069 (about somebody else)",
                  "small steps by the calendar\u2069 (about somebody else)"):
        assert words in said(again)
    shown = Shown({}, {})
    assert "Who may read “The client's words” in letters: not marked, now delicate" in {
        shown.change(line) for line in plans.differences(me, client_id, 2, 3)}
    seen = {widget.property(ENTRY) or widget.objectName() for widget in again.findChildren(QWidget) if widget.isVisible()}
    assert set(LEFT.values()) <= seen  # what a letter withholds leads there
