"""The ending tab with real keys: drafts come back, one gate, future visits offered, letters beside the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_app.data.endings import EndingRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.endings import CloseRequest, EndingDraftRequest, EndReason
from clinic_app.domain.episodes import IntakeContent, Phase
from clinic_app.domain.plans import GoalRatingRequest
from clinic_app.domain.waiting import Gap, WaitingRequest, WaitingWish
from clinic_app.services import appointments, consolidation, ending_sheets, endings, episodes, plans, series, waiting, work
from tests.care import a_client, a_visit, an_agreed_plan
from ui.changes import ChangeSignal
from ui.endings.ending_tab import EndingTab
from ui.letters.wishes import AFTER_A_MISSED_VISIT


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    client_id = a_client(clinic, clinic.lead)
    an_agreed_plan(clinic, clinic.lead, client_id)
    return client_id


@pytest.fixture
def open_tab(clinic, qtbot):
    changes = ChangeSignal(work.listen)

    def open_(client_id):
        tab = EndingTab(clinic.lead, changes)
        qtbot.addWidget(tab)
        tab.resize(1294, 700)
        tab.go(client_id)
        tab.show()
        qtbot.waitUntil(lambda: not tab._stale)
        return tab

    yield open_
    changes.end()
    qtbot.wait(250)  # the paper follows its size once it rests; the tabs are gone by then


def part(tab, name):
    QApplication.processEvents()
    found = tab.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(qtbot, tab, name):
    qtbot.mouseClick(part(tab, name), Qt.MouseButton.LeftButton)


def test_what_is_typed_is_kept_and_comes_back(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    click(qtbot, tab, "endReason_planned")
    click(qtbot, tab, "openStayingWell")
    amber = part(tab, "list_amber")
    qtbot.keyClicks(amber, "I skip the walk")
    qtbot.keyClick(amber, Qt.Key.Key_Return)
    qtbot.keyClicks(amber, "I stop calling")
    qtbot.waitUntil(lambda: EndingRow.select().count() == 1, timeout=3000)
    tab.hide()
    kept = endings.ending_for(clinic.lead, client).content
    assert (kept.reason, kept.staying_well.amber) == ("planned", ("I skip the walk", "I stop calling"))
    assert part(open_tab(client), "list_amber").toPlainText() == "I skip the walk\nI stop calling"


def test_who_stopped_coming_may_be_written_to_first(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    click(qtbot, tab, "endReason_planned")
    assert not part(tab, "missedLetter").isVisible()
    click(qtbot, tab, "endReason_stopped_coming")
    with qtbot.waitSignal(tab.wished) as wished:
        click(qtbot, tab, "missedLetter")
    assert wished.args == ["letters", (client, AFTER_A_MISSED_VISIT)]


def saved_elsewhere(clinic, client, **changes):
    """Another desk saves its words first."""
    found = endings.ending_for(clinic.lead, client)
    content = replace(found.content, **changes)
    return endings.save_ending(clinic.lead, EndingDraftRequest(found.id, found.version, content, found.uid, client))


@pytest.mark.parametrize("button", ["keepMine", "takeTheirs"])
def test_two_desks_over_one_ending_see_both_texts_and_choose(clinic, qtbot, open_tab, client, button):
    saved_elsewhere(clinic, client, worries="being alone")
    tab = open_tab(client)
    saved_elsewhere(clinic, client, worries="being alone at night", reason=EndReason.PLANNED)
    field = part(tab, "worries")
    qtbot.keyClicks(field, ", and the winter")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "compareEnding") is not None, timeout=3000)
    said = [label.text() for label in tab.findChild(QWidget, "compareEnding").findChildren(QLabel)]
    assert any("being alone, and the winter" in text for text in said)
    assert any("being alone at night" in text for text in said)
    qtbot.keyClicks(field, "!")  # nothing is saved over the other text meanwhile
    qtbot.wait(450)
    assert endings.ending_for(clinic.lead, client).content.worries == "being alone at night"
    click(qtbot, tab, button)
    mine = button == "keepMine"
    expected = "being alone, and the winter!" if mine else "being alone at night"
    assert endings.ending_for(clinic.lead, client).content.worries == expected
    qtbot.waitUntil(lambda: part(tab, "worries").value() == expected)
    qtbot.keyClicks(part(tab, "worries"), ".")
    qtbot.waitUntil(lambda: endings.ending_for(clinic.lead, client).content.worries == expected + ".", timeout=3000)


@pytest.mark.parametrize("button", ["keepMine", "takeTheirs"])
def test_leaving_before_choosing_writes_over_neither_text_and_asks_again(clinic, qtbot, open_tab, client, button):
    saved_elsewhere(clinic, client, worries="being alone")
    tab = open_tab(client)
    saved_elsewhere(clinic, client, worries="x")
    qtbot.keyClicks(part(tab, "worries"), ", and the winter")
    tab.hide()  # before the words were kept for the first time
    assert endings.ending_for(clinic.lead, client).content.worries == "x"
    qtbot.keyClicks(part(tab, "worries"), "!")
    other = a_client(clinic, clinic.lead)
    tab.go(other)
    tab.show()
    qtbot.waitUntil(lambda: not tab._stale)
    assert not any(part.isVisible() for part in tab.findChildren(QWidget, "compareEnding"))
    again = open_tab(client)
    assert endings.ending_for(clinic.lead, client).content.worries == "x"
    assert part(again, "compareEnding").isVisible()
    assert part(again, "worries").value() == "being alone, and the winter!"
    click(qtbot, again, button)
    expected = "being alone, and the winter!" if button == "keepMine" else "x"
    assert endings.ending_for(clinic.lead, client).content.worries == expected
    assert open_tab(client).findChild(QWidget, "compareEnding") is None


@pytest.mark.parametrize("way", ["leave", "close"])
def test_an_episode_closed_elsewhere_keeps_what_was_typed_here_beside_it(clinic, qtbot, open_tab, client, way):
    saved_elsewhere(clinic, client, worries="being alone")
    tab = open_tab(client)
    kept = saved_elsewhere(clinic, client, worries="none any more", reason=EndReason.PLANNED)
    endings.close_episode(clinic.lead, CloseRequest(kept.id, kept.version))
    qtbot.keyClicks(part(tab, "worries"), ", and the winter")
    if way == "leave":
        tab.hide()
        tab = open_tab(client)
    elif way == "close":
        click(qtbot, tab, "closeEpisode")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "leftEnding") is not None, timeout=3000)
    for shown in (tab, open_tab(client)):  # the second as after a restart
        said = [label.text() for label in part(shown, "leftEnding").findChildren(QLabel)]
        assert any("being alone, and the winter" in text for text in said)
        assert any("none any more" in text for text in said)
        assert shown.findChild(QWidget, "keepMine") is None
    assert endings.ending_for(clinic.lead, client).content.worries == "none any more"
    click(qtbot, shown, "letMineGo")
    assert open_tab(client).findChild(QWidget, "leftEnding") is None


def test_a_booster_is_typed_freely_and_taken_out_again(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    click(qtbot, tab, "openLookingBack")
    qtbot.keyClicks(part(tab, "boosterDate"), "+1m")
    qtbot.keyClick(part(tab, "boosterDate"), Qt.Key.Key_Return)
    tab.hide()
    assert [d.isoformat() for d in endings.ending_for(clinic.lead, client).content.boosters] == ["2026-12-23"]


def test_without_a_reason_nothing_closes(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    click(qtbot, tab, "closeEpisode")
    QApplication.processEvents()
    assert tab._form._trouble.isVisible()
    assert episodes.care_file(clinic.lead, client).episode.phase is not Phase.CLOSED


def test_closing_asks_once_and_cancels_the_visits_ticked(clinic, qtbot, open_tab, client):
    goes, stays = (a_visit(clinic, client, datetime(2026, 12, day, 9)) for day in (1, 8))
    waiting.add(clinic.reception, WaitingRequest(a_client(clinic, clinic.therapist, "Deepa", "Nairan"), WaitingWish()))
    tab = open_tab(client)
    wished = []
    tab.wished.connect(lambda room, what: wished.append((room, what)))
    click(qtbot, tab, "endReason_planned")
    click(qtbot, tab, "closeEpisode")
    dialog = part(tab, "closeEpisodeDialog")
    part(dialog, f"cancelVisit_{stays.id}").setChecked(False)
    click(qtbot, dialog, "closeForGood")
    assert episodes.care_file(clinic.lead, client).episode.phase is Phase.CLOSED
    assert appointments.appointment(clinic.lead, goes.id).status is Status.CLINIC_CANCEL
    assert appointments.appointment(clinic.lead, stays.id).status is Status.BOOKED
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "endingRead") is not None)
    qtbot.waitUntil(tab.offers.isVisible)  # the time that came free may suit somebody who waits
    next(act for act in tab.acts() if act.keys == "W").call()
    assert wished == [("diary", Gap.left_by(goes))]


def test_the_letter_stands_beside_the_form(qtbot, open_tab, client):
    tab = open_tab(client)
    assert part(tab, "letterFields").isVisible()
    assert part(tab, "signLetters").isVisible()


def test_a_client_without_care_has_no_ending(clinic, qtbot, open_tab):
    tab = open_tab(a_client(clinic, clinic.lead, "Deepa", "Nairan"))
    assert part(tab, "noEnding").isVisible()


def test_it_stands_in_every_look(every_look, open_tab, client):
    assert part(open_tab(client), "endingForm").isVisible()


def test_the_last_visits_are_proposed_and_booked_by_a_press_alone(clinic, qtbot, open_tab, client):
    a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    tab = open_tab(client)
    click(qtbot, tab, "openLastVisits")
    qtbot.keyClicks(part(tab, "sessionsLeft"), "2")
    click(qtbot, tab, "proposeTaper")
    assert appointments.upcoming(clinic.lead, client, datetime(2026, 11, 23, 10)) == []
    click(qtbot, tab, "bookTaper_0")
    booked = appointments.upcoming(clinic.lead, client, datetime(2026, 11, 23, 10))
    assert [v.slot.start for v in booked] == [datetime(2026, 12, 7, 9)]
    QApplication.processEvents()
    assert tab.findChild(QWidget, "bookTaper_1") is not None
    tab.hide()
    assert endings.ending_for(clinic.lead, client).content.sessions_left == 2


def test_the_last_visits_are_booked_together_after_a_preview(clinic, qtbot, open_tab, client):
    a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    tab, panels = open_tab(client), []
    tab.panel_opened.connect(panels.append)
    click(qtbot, tab, "openLastVisits")
    qtbot.keyClicks(part(tab, "sessionsLeft"), "3")
    click(qtbot, tab, "proposeTaper")
    click(qtbot, tab, "bookTaper")
    panel = panels[0]
    qtbot.addWidget(panel)
    panel.show()
    assert appointments.upcoming(clinic.lead, client, datetime(2026, 11, 23, 10)) == []
    qtbot.keyClick(panel.rows.rows[0], Qt.Key.Key_Return)
    booked = appointments.upcoming(clinic.lead, client, datetime(2026, 11, 23, 10))
    assert [v.slot.start.date().isoformat() for v in booked] == ["2026-11-30", "2026-12-14", "2027-01-11"]
    assert series.running_out(clinic.lead) == ()  # a taper keeps no rhythm: nobody is asked to go on


def test_everything_new_is_kept_and_comes_back(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    for name in ("openStayingWell", "openLookingBack", "openGoodbye", "openJourney"):
        click(qtbot, tab, name)
    qtbot.keyClicks(part(tab, "risky1"), "exam week")
    qtbot.keyClicks(part(tab, "riskyPlan1"), "sleep first")
    click(qtbot, tab, "planHolder_guardian")
    qtbot.keyClicks(part(tab, "list_gains"), "mornings")
    click(qtbot, tab, "boosterIn1")
    qtbot.keyClick(part(tab, "followUpScore"), Qt.Key.Key_Space)
    qtbot.keyClicks(part(tab, "journey_together"), "We spoke openly.")
    tab.hide()
    kept = endings.ending_for(clinic.lead, client).content
    assert [(r.situation, r.plan) for r in kept.staying_well.risky] == [("exam week", "sleep first")]
    assert (kept.plan_holder, kept.gains, kept.follow_up_score) == ("guardian", ("mornings",), True)
    assert [d.isoformat() for d in kept.boosters] == ["2026-12-23"]
    assert kept.journey.together == "We spoke openly."
    again = open_tab(client)
    assert part(again, "risky1").text() == "exam week"
    assert part(again, "journey_together").text() == "We spoke openly."


def test_the_offer_stands_over_the_form_and_not_yet_takes_it_away(clinic, qtbot, open_tab, client):
    file = episodes.care_file(clinic.lead, client)
    if file.episode.phase is not Phase.IN_THERAPY:
        episodes.move_phase(clinic.lead, client, file.episode.version, Phase.IN_THERAPY)
    goal = plans.plan_file(clinic.lead, client).goals[0]
    plans.rate_goals(clinic.lead, client, [GoalRatingRequest(goal.id, 9)])
    tab = open_tab(client)
    assert part(tab, "endingOffer").isVisible()
    click(qtbot, tab, "offerNotYet")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "endingOffer") is None)
    assert consolidation.offer(clinic.lead, client) is None


def test_the_plan_is_printed_from_the_form(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    click(qtbot, tab, "openStayingWell")
    qtbot.keyClicks(part(tab, "list_amber"), "I skip the walk")
    click(qtbot, tab, "printStayingWell")
    qtbot.waitUntil(lambda: tab._sheet.isVisible())
    tab._sheet.reject()
    assert "I skip the walk" in ending_sheets.staying_well_sheet(clinic.lead, client).texts()
    qtbot.wait(50)


def test_a_suggestion_is_put_in_by_a_press(clinic, qtbot, open_tab, client):
    intake = episodes.care_file(clinic.lead, client).intake
    content = IntakeContent(strengths=("humour", "patience"))
    episodes.save_intake(clinic.lead, client, intake.version if intake else 0, content)
    tab = open_tab(client)
    click(qtbot, tab, "openJourney")
    click(qtbot, tab, "suggest_brought")
    assert "humour" in part(tab, "journey_brought").text()
    assert tab.findChild(QWidget, "suggest_feelings").isHidden()
