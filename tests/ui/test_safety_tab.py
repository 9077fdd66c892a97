"""The safety tab with real keys: a check by digits, answers to a concern, the plan by Enter, the bar on every tab."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.data.safety import RiskCheckRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.safety import (
    CheckContent,
    CheckRequest,
    ConcernRequest,
    Harm,
    Intent,
    Means,
    Past,
    Reply,
    Source,
    Steps,
    Thoughts,
)
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.services import clock, people, safety, safety_plans, work
from tests.care import a_client, a_visit, an_agreed_plan
from ui import client_tabs, formats
from ui.changes import ChangeSignal
from ui.people.client_screen import ClientScreen
from ui.rooms import HEADS, TABS
from ui.safety.safety_tab import SafetyTab

ITEM = ConcernRequest(Source.RISK_ITEM, 7, "PHQ-9", "9", 1)


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    client_id = a_client(clinic, clinic.lead)
    an_agreed_plan(clinic, clinic.lead, client_id)
    return client_id


@pytest.fixture
def changes():
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


@pytest.fixture
def open_tab(clinic, qtbot, changes):
    made = []  # a tab lives until what it asked to be read again was read

    def open_(argument, actor=None, kind=SafetyTab):
        tab = kind(actor or clinic.lead, changes)
        made.append(tab)
        qtbot.addWidget(tab)
        tab.resize(1294, 700)
        tab.go(argument)
        tab.show()
        qtbot.waitUntil(lambda: not tab._stale)
        return tab

    yield open_
    for _ in range(3):
        QApplication.processEvents()


def part(tab, name):
    QApplication.processEvents()
    found = [w for w in tab.findChildren(QWidget, name) if not w.isHidden()]
    assert found, name
    return found[-1]


def seen(tab, name):
    QApplication.processEvents()
    return any(w.isVisible() for w in tab.findChildren(QWidget, name))


def click(qtbot, tab, name):
    qtbot.mouseClick(part(tab, name), Qt.MouseButton.LeftButton)


def keys(qtbot, text):
    """Type as at the keyboard: each key goes to whatever has the focus."""
    for one in text:
        qtbot.keyClick(QApplication.focusWidget(), one)


def begin_check(qtbot, tab):
    form = tab._check
    qtbot.waitUntil(lambda: form.isVisible() and form.answers["thoughts"].isAncestorOf(QApplication.focusWidget() or form))
    return form


class TestCheck:
    def test_nine_times_no_is_nine_digits(self, clinic, qtbot, open_tab, client):
        tab = open_tab((client, "check"))
        tab.activateWindow()
        begin_check(qtbot, tab)
        keys(qtbot, "111111111")
        tab.sign()
        said = safety.safety_file(clinic.lead, client).checks[0].content
        assert said == CheckContent(
            Thoughts.NO, tab_plan(said), Intent.NO, Steps.NO, past=Past.NO, means=Means.NO, harm_from=Harm.NO, harm_to=Harm.NO,
            children=Harm.NO)
        assert seen(tab, "safetyStatus")

    def test_passing_thoughts_ask_for_a_day_and_eleven_keys_are_enough(self, clinic, qtbot, open_tab, client):
        tab = open_tab((client, "check"))
        tab.activateWindow()
        form = begin_check(qtbot, tab)
        keys(qtbot, "211111111")
        tab.sign()
        assert RiskCheckRow.select().count() == 0
        assert part(tab, "checkMessage_look_again").text()
        assert QApplication.focusWidget() is form.look_again
        keys(qtbot, "+1w")
        tab.sign()
        assert safety.safety_state(clinic.lead, client).look_again == date(2026, 11, 30)

    def test_the_same_answers_again_by_one_key(self, clinic, qtbot, open_tab, client):
        content = CheckContent(Thoughts.PASSING, means=Means.MADE_SAFER, look_again=date(2026, 11, 23), changed="then")
        safety.sign_check(clinic.lead, CheckRequest(client, content))
        tab = open_tab((client, "check"))
        click(qtbot, tab, "checkSame")
        assert tab._check.content() == CheckContent(Thoughts.PASSING, means=Means.MADE_SAFER)

    def test_a_second_tap_takes_an_answer_back(self, qtbot, open_tab, client):
        tab = open_tab((client, "check"))
        for _ in range(2):
            click(qtbot, tab, "check_thoughts_no")
        assert tab._check.content().thoughts is None

    def test_what_is_typed_comes_back_after_leaving(self, clinic, qtbot, open_tab, client):
        tab = open_tab((client, "check"))
        click(qtbot, tab, "check_thoughts_passing")
        qtbot.keyClicks(part(tab, "whyNow"), "the anniversary")
        qtbot.keyClicks(part(tab, "toldPerson_1"), "Dr Marsh")
        click(qtbot, tab, "checkClose")
        assert RiskCheckRow.select().count() == 0
        again = open_tab((client, "check"))
        content = again._check.content()
        assert (content.thoughts, content.changed, content.told[0].person) == (Thoughts.PASSING, "the anniversary", "Dr Marsh")
        assert content.told[0].by == clinic.lead.name

    def test_informing_the_family_asks_for_consent(self, qtbot, open_tab, client):
        tab = open_tab((client, "check"))
        assert not seen(tab, "familyConsent")
        click(qtbot, tab, "agreed_family_informed")
        assert seen(tab, "familyConsent")

    def test_all_no_offers_to_close_with_words(self, clinic, qtbot, open_tab, client):
        safety.raise_concern(clinic.lead, client, ITEM)
        tab = open_tab((client, "check"))
        assert not seen(tab, "checkClosing")
        click(qtbot, tab, "check_thoughts_no")
        qtbot.keyClicks(part(tab, "checkClosing"), "typed wrongly, the answer was 0")
        click(qtbot, tab, "signCheck")
        assert not safety.safety_state(clinic.lead, client).open
        assert part(tab, "safetyHistory")

    def test_a_check_is_put_right_by_a_new_one(self, clinic, qtbot, open_tab, client):
        content = CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))
        first = safety.sign_check(clinic.lead, CheckRequest(client, content))
        tab = open_tab(client)
        click(qtbot, tab, f"openCheck_{first.id}")
        click(qtbot, tab, f"correctCheck_{first.id}")
        click(qtbot, tab, "check_thoughts_often")
        qtbot.keyClicks(part(tab, "checkCorrects"), "heard wrong")
        tab.hide()  # as a lock does
        assert safety.kept_check(clinic.lead, client) is None  # the form of the next check is another one
        tab = open_tab(client)
        click(qtbot, tab, f"openCheck_{first.id}")
        click(qtbot, tab, f"correctCheck_{first.id}")
        qtbot.keyClicks(part(tab, "checkCorrects"), "ly")
        assert part(tab, "checkCorrects").text() == "heard wrongly"
        click(qtbot, tab, "signCheck")
        now = safety.safety_file(clinic.lead, client)
        assert (now.state.last.content.thoughts, now.checks[1].corrected_by) == (Thoughts.OFTEN, now.checks[0].id)

    def test_words_of_an_act_that_came_too_late_stay_to_be_read(self, clinic, qtbot, open_tab, client):
        safety.raise_concern(clinic.lead, client, ConcernRequest(Source.CHOICE, words="a"))
        safety.answer_concerns(clinic.lead, client, Reply.CANNOT_NOW, "ill")
        tab = open_tab(client)
        seen = tuple((one.id, one.version) for one in safety.safety_state(clinic.lead, client).concerns)
        tab._file = replace(tab._file, state=replace(tab._file.state, concerns=tuple(
            replace(one, version=one.version - 1) for one in tab._file.state.concerns)))  # seen before another desk changed it
        tab._status.closed.emit("my words about it")
        assert "my words about it" in tab._status.trouble.label.text()
        assert tuple((one.id, one.version) for one in safety.safety_state(clinic.lead, client).concerns) == seen

    def test_it_goes_back_to_where_the_person_came_from(self, qtbot, open_tab, client):
        tab = open_tab((client, "check", "notes"))
        click(qtbot, tab, "check_thoughts_no")
        with qtbot.waitSignal(tab.wished) as wish:
            click(qtbot, tab, "signCheck")
        assert wish.args == ["notes", None]


def tab_plan(said):
    return said.plan


class TestConcern:
    def test_already_checked_is_refused_without_a_check_and_cannot_now_asks_why(self, clinic, qtbot, open_tab, client):
        safety.raise_concern(clinic.lead, client, ITEM)
        tab = open_tab(client)
        click(qtbot, tab, "replyAlready")
        assert "today" in part(tab, "safetyTrouble").label.text()
        click(qtbot, tab, "replyCannot")
        qtbot.keyClicks(part(tab, "replyWhy"), "her mother sat beside her; I call at four")
        qtbot.keyClick(part(tab, "replyWhy"), Qt.Key.Key_Return)
        state = safety.safety_state(clinic.lead, client)
        assert (state.waiting, state.concerns[0].reply) == ((), Reply.CANNOT_NOW)
        qtbot.waitUntil(lambda: seen(tab, "closeConcern"))

    def test_it_is_closed_with_words_alone(self, clinic, qtbot, open_tab, client):
        safety.sign_check(clinic.lead, CheckRequest(client, CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))))
        tab = open_tab(client)
        click(qtbot, tab, "closeConcern")
        click(qtbot, tab, "closingWordsKeep")
        assert part(tab, "safetyTrouble").label.text()
        qtbot.keyClicks(part(tab, "closingWords"), "No thoughts since the move.")
        click(qtbot, tab, "closingWordsKeep")
        qtbot.waitUntil(lambda: seen(tab, "newConcern"))
        assert not safety.safety_state(clinic.lead, client).open

    def test_the_therapist_may_note_one_of_their_own(self, clinic, qtbot, open_tab, client):
        tab = open_tab(client)
        click(qtbot, tab, "newConcern")
        qtbot.keyClicks(part(tab, "concernWords"), "spoke of being a burden")
        qtbot.keyClick(part(tab, "concernWords"), Qt.Key.Key_Return)
        assert safety.safety_state(clinic.lead, client).waiting[0].words == "spoke of being a burden"

    def test_a_missed_visit_asks_for_the_call(self, clinic, qtbot, open_tab, client):
        with clock.freeze(datetime(2026, 11, 22, 12)):
            safety.sign_check(clinic.lead, CheckRequest(client, CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))))
        a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.DID_NOT_COME)
        tab = open_tab(client)
        qtbot.keyClicks(part(tab, "callWords"), "reached, comes on Wednesday")
        click(qtbot, tab, "noteCall")
        assert safety.safety_state(clinic.lead, client).missed_visit is None

    def test_the_desk_is_asked_for_a_slot_by_a_switch(self, clinic, qtbot, open_tab, client):
        safety.sign_check(clinic.lead, CheckRequest(client, CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))))
        tab = open_tab(client)
        click(qtbot, tab, "nextFreeSlot")
        assert "next_free_slot" in people.booking_needs(clinic.reception, [client]).comfort
        qtbot.waitUntil(lambda: part(tab, "nextFreeSlot").isChecked())

    def test_a_lead_who_is_no_therapist_is_offered_no_check(self, clinic, open_tab, client):
        from dataclasses import replace

        lead = replace(clinic.lead, roles=frozenset({"lead"}))
        safety.raise_concern(clinic.lead, client, ITEM)
        tab = open_tab(client, lead)
        assert seen(tab, "replyCannot")
        assert not seen(tab, "replyCheck")
        assert {act.keys for act in tab.acts()} == {"2", "3"}


class TestGivenUp:
    """A check or a plan that was begun and not signed may be given up; Undo brings what was typed back."""

    def test_a_check(self, clinic, qtbot, open_tab, client):
        tab = open_tab((client, "check"))
        tab.activateWindow()
        begin_check(qtbot, tab)
        keys(qtbot, "2")
        with qtbot.waitSignal(tab.said) as heard:
            click(qtbot, tab, "checkGiveUp")
        assert seen(tab, "safetyStatus")
        assert safety.kept_check(clinic.lead, client) is None
        heard.args[1]()
        assert part(tab, "checkForm").content().thoughts is Thoughts.PASSING
        assert safety.kept_check(clinic.lead, client).thoughts is Thoughts.PASSING

    def test_a_plan_and_another_one_begun_meanwhile_is_not_written_over(self, clinic, qtbot, open_tab, client):
        tab = open_tab((client, "plan"))
        qtbot.keyClicks(part(tab, "plan_alone"), "walk")
        with qtbot.waitSignal(tab.said) as heard:
            click(qtbot, tab, "planGiveUp")
        assert seen(tab, "noSafetyPlan")
        assert safety_plans.kept_plan(clinic.lead, client) is None
        safety_plans.keep_plan(clinic.lead, client, SafetyPlanContent(alone=("swim",)), 0)
        heard.args[1]()
        assert part(tab, "plan_alone").value() == ("swim",)


class TestPlan:
    def test_enter_adds_and_alt_moves_and_every_save_is_a_version(self, clinic, qtbot, open_tab, client):
        tab = open_tab((client, "plan"))
        signs = part(tab, "plan_signs")
        qtbot.keyClicks(signs, "I sit in the car")
        qtbot.keyClick(signs, Qt.Key.Key_Return)
        qtbot.keyClicks(signs, "I stop answering")
        qtbot.keyClick(signs, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        click(qtbot, tab, "saveSafetyPlan")
        assert safety_plans.safety_plans_of(clinic.lead, client)[0].content.signs == ("I stop answering", "I sit in the car")
        click(qtbot, tab, "editSafetyPlan")
        qtbot.keyClicks(part(tab, "plan_tell"), "Fatma")
        click(qtbot, tab, "saveSafetyPlan")
        click(qtbot, tab, "planChanged_2")
        said = [label.text() for label in tab._plan_card._differences[2].findChildren(QWidget) if hasattr(label, "text")]
        assert any("Fatma" in text for text in said)

    def test_a_version_written_elsewhere_is_shown_and_nothing_is_lost(self, clinic, qtbot, open_tab, client):
        tab = open_tab((client, "plan"))
        qtbot.keyClicks(part(tab, "plan_alone"), "walk")
        safety_plans.save_safety_plan(clinic.lead, SafetyPlanRequest(client, SafetyPlanContent(alone=("swim",))))
        click(qtbot, tab, "saveSafetyPlan")
        assert part(tab, "plan_alone").value() == ("walk",)
        assert "swim" in tab._plan_form.fields["alone"].message.text()
        click(qtbot, tab, "saveSafetyPlan")
        assert [plan.content.alone for plan in safety_plans.safety_plans_of(clinic.lead, client)] == [("walk",), ("swim",)]

    def test_the_paper_s_place_is_asked_before_the_sheet(self, clinic, qtbot, open_tab, client):
        safety_plans.save_safety_plan(clinic.lead, SafetyPlanRequest(client, SafetyPlanContent(alone=("walk to the sea",))))
        tab = open_tab(client)
        click(qtbot, tab, "printSafetyPlan")
        click(qtbot, tab, "toTheSheet")
        assert part(tab, "planTrouble").label.text()
        qtbot.keyClicks(part(tab, "paperPlace"), "with her sister")
        click(qtbot, tab, "toTheSheet")
        dialog = part(tab, "printDialog")
        assert dialog.isVisible()
        assert safety_plans.safety_plans_of(clinic.lead, client)[0].paper == "with her sister"
        dialog.close()
        qtbot.wait(300)  # the pages are drawn on a worker

    def test_looked_at_together_moves_the_next_look(self, clinic, qtbot, open_tab, client):
        with clock.freeze(datetime(2026, 8, 1, 9)):
            safety_plans.save_safety_plan(clinic.lead, SafetyPlanRequest(client, SafetyPlanContent(alone=("walk",))))
        tab = open_tab(client)
        click(qtbot, tab, "lookedAtPlan")
        assert safety_plans.safety_plans_of(clinic.lead, client)[0].next_look == date(2027, 2, 21)


class TestHead:
    @pytest.fixture(autouse=True)
    def rooms(self):
        client_tabs.register(TABS)
        client_tabs.register_heads(HEADS)

    def test_the_red_bar_stands_on_every_tab_until_it_is_answered(self, clinic, qtbot, open_tab, client):
        safety.raise_concern(clinic.lead, client, ITEM)
        screen = open_tab((client, "plan"), kind=ClientScreen)
        qtbot.waitUntil(lambda: seen(screen, "safetyBanner"))
        assert part(screen, "safetyChip").isVisible()
        click(qtbot, screen, "safetyBannerButton")
        qtbot.waitUntil(lambda: seen(screen, "replyCheck"))
        assert not seen(screen, "safetyBanner")
        click(qtbot, screen, "replyCannot")
        qtbot.keyClicks(part(screen, "replyWhy"), "tomorrow at nine")
        qtbot.keyClick(part(screen, "replyWhy"), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "24" in part(screen, "safetyChip").text())
        screen.go((client, "plan"))
        QApplication.processEvents()
        assert not seen(screen, "safetyBanner")

    def test_nothing_open_is_a_quiet_chip(self, clinic, qtbot, open_tab, client):
        safety.sign_check(clinic.lead, CheckRequest(client, CheckContent(Thoughts.NO)))
        screen = open_tab((client, "plan"), kind=ClientScreen)
        qtbot.waitUntil(lambda: seen(screen, "safetyChip"))
        day = formats.day_month(date(2026, 11, 23))
        assert part(screen, "safetyChip").text() == f"Safety asked {day}, nothing open"
        assert not seen(screen, "safetyBanner")

    def test_reception_and_a_closed_file_see_nothing(self, clinic, open_tab, client):
        safety.raise_concern(clinic.lead, client, ITEM)
        for actor in (clinic.reception, clinic.other_therapist):
            screen = open_tab(client, actor, ClientScreen)
            assert not seen(screen, "safetyChip")
            assert not seen(screen, "safetyBanner")
        assert open_tab(client, clinic.reception, ClientScreen)._over == {}


def test_it_stands_in_every_look(every_look, clinic, open_tab, client):
    safety.raise_concern(clinic.lead, client, ITEM)
    assert seen(open_tab(client), "safetyStatus")
    assert seen(open_tab((client, "check")), "checkForm")
