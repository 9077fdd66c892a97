"""The ending tab with real keys: drafts come back, one gate, future visits offered, letters beside the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_app.data.endings import EndingRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.endings import EndingDraftRequest, EndReason
from clinic_app.domain.episodes import Phase
from clinic_app.services import appointments, endings, episodes, work
from tests.care import a_client, a_visit, an_agreed_plan
from ui.changes import ChangeSignal
from ui.endings.ending_tab import EndingTab


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


def test_leaving_before_choosing_loses_nothing_that_was_typed(clinic, qtbot, open_tab, client):
    saved_elsewhere(clinic, client, worries="being alone")
    tab = open_tab(client)
    saved_elsewhere(clinic, client, worries="x")
    qtbot.keyClicks(part(tab, "worries"), ", and the winter")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "compareEnding") is not None, timeout=3000)
    tab.hide()
    assert endings.ending_for(clinic.lead, client).content.worries == "being alone, and the winter"


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
    tab = open_tab(client)
    click(qtbot, tab, "endReason_planned")
    click(qtbot, tab, "closeEpisode")
    dialog = part(tab, "closeEpisodeDialog")
    part(dialog, f"cancelVisit_{stays.id}").setChecked(False)
    click(qtbot, dialog, "closeForGood")
    assert episodes.care_file(clinic.lead, client).episode.phase is Phase.CLOSED
    assert appointments.appointment(clinic.lead, goes.id).status is Status.CLINIC_CANCEL
    assert appointments.appointment(clinic.lead, stays.id).status is Status.BOOKED
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "endingRead") is not None)


def test_the_letter_stands_beside_the_form(qtbot, open_tab, client):
    tab = open_tab(client)
    assert part(tab, "letterFields").isVisible()
    assert part(tab, "signLetters").isVisible()


def test_a_client_without_care_has_no_ending(clinic, qtbot, open_tab):
    tab = open_tab(a_client(clinic, clinic.lead, "Deepa", "Nairan"))
    assert part(tab, "noEnding").isVisible()


def test_it_stands_in_every_look(every_look, open_tab, client):
    assert part(open_tab(client), "endingForm").isVisible()
