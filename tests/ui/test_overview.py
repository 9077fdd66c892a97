"""The overview and the first meeting driven by key and mouse, on a real clinic."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.factors import Factor
from clinic_app.services import episodes
from clinic_app.services.overview import overview
from tests import therapy
from tests.ui.test_plans import changes, find, picture, press, said, write  # noqa: F401 - changes is a fixture
from ui.plans.first_meeting_tab import FirstMeetingTab
from ui.plans.overview_tab import OverviewTab

SIZES = [(1294, 660), (1368, 792)]


def opened(qtbot, kind, clinic, changes, client_id, size=SIZES[0]):  # noqa: F811
    """A tab of a client, shown."""
    tab = kind(clinic.therapist, changes)
    qtbot.addWidget(tab)
    tab.resize(*size)
    tab.go(client_id)
    tab.show()
    qtbot.waitExposed(tab)
    return tab


@pytest.fixture
def mona(sqlite_clinic):
    """Mona after eight visits."""
    client_id = therapy.in_therapy(sqlite_clinic)
    therapy.sessions_of(sqlite_clinic, client_id)
    return client_id


def test_the_map_shows_what_was_recorded_and_where(sqlite_clinic, mona):
    shown = overview(sqlite_clinic.therapist, mona)
    by = {tile.factor: tile for tile in shown.tiles}
    assert by[Factor.ALLIANCE].latest.visit == 8
    assert [s.visit for s in by[Factor.EMOTION].strip if s.touch == "touched"] == [3]
    assert by[Factor.BEHAVIOUR].prompt.facts == {"words": "two morning walks"}
    assert shown.visit_number == 9
    assert [v.status for v in shown.line.visits].count("did_not_come") == 1
    assert len(shown.line.check_ins) == 8
    assert [p.ringed for p in shown.line.check_ins].index(True) == 4
    assert [e.words for e in shown.line.events] == ["mother in hospital"]


@pytest.mark.parametrize("size", SIZES, ids=("1366", "1440"))
def test_the_overview_stands_in_every_look(qtbot, sqlite_clinic, changes, mona, every_look, size):  # noqa: F811
    tab = opened(qtbot, OverviewTab, sqlite_clinic, changes, mona, size)
    assert len(tab.map.tiles) == 9
    picture(qtbot, tab, f"overview-{size[0]}-{'-'.join(every_look)}")


def test_keys_open_the_evidence_and_prompts_lead_somewhere(qtbot, sqlite_clinic, changes, mona):  # noqa: F811
    tab = opened(qtbot, OverviewTab, sqlite_clinic, changes, mona)
    panels, wishes = [], []
    tab.panel_opened.connect(panels.append)
    tab.wished.connect(lambda key, what: wishes.append((key, what)))
    next(act for act in tab.acts() if act.keys == "4").call()
    panel = panels[0]
    qtbot.addWidget(panel)
    panel.show()
    assert "Behavioural activation" in said(panel)
    press(qtbot, panel, "factorPrompt")
    assert wishes == [("plan", mona)]
    tab.map.prompted.emit(8)
    assert wishes[-1] == ("notes", mona)


def test_the_line_is_also_a_table(qtbot, sqlite_clinic, changes, mona):  # noqa: F811
    tab = opened(qtbot, OverviewTab, sqlite_clinic, changes, mona)
    press(qtbot, tab, "lineAsTable")
    assert find(qtbot, tab, "lineTable").model().rowCount() > 10


def test_a_life_event_is_added_with_undo(qtbot, sqlite_clinic, changes, mona):  # noqa: F811
    tab = opened(qtbot, OverviewTab, sqlite_clinic, changes, mona)
    panels, toasts = [], []
    tab.panel_opened.connect(panels.append)
    tab.said.connect(lambda words, undo: toasts.append(undo))
    press(qtbot, tab, "addLifeEvent")
    panel = panels[0]
    qtbot.addWidget(panel)
    panel.show()
    write(qtbot, panel, "eventWords", "a new job")
    press(qtbot, panel, "saveLifeEvent")
    assert panel.form.fields["on"].state() == "bad"
    write(qtbot, panel, "eventDay", "1/11")
    press(qtbot, panel, "saveLifeEvent")
    assert len(overview(sqlite_clinic.therapist, mona).events) == 2
    toasts[0]()
    assert len(overview(sqlite_clinic.therapist, mona).events) == 1


def test_care_begins_and_the_first_meeting_is_saved(qtbot, sqlite_clinic, changes):  # noqa: F811
    client_id = therapy.mona(sqlite_clinic)
    tab = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    write(qtbot, tab, "referralFrom", "Dr Marsh")
    tab.hide()  # a lock before care has begun
    tab = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    assert find(qtbot, tab, "referralFrom").text() == "Dr Marsh"
    press(qtbot, tab, "beginCare")
    write(qtbot, tab, "reasons", "Tired of pleasing everyone")
    qtbot.keyClicks(find(qtbot, tab, "readiness"), "0")
    write(qtbot, tab, "strengths", "humour")
    qtbot.keyClick(find(qtbot, tab, "strengths"), Qt.Key.Key_Return)
    press(qtbot, tab, "saveIntake")
    intake = episodes.care_file(sqlite_clinic.therapist, client_id).intake
    assert intake.content.reasons == "Tired of pleasing everyone"
    assert intake.content.rulers.values == (None, None, 0)
    assert intake.content.strengths == ("humour",)
    assert intake.content.faith_respected is None
    press(qtbot, tab, "meetingPart_summary")
    write(qtbot, tab, "sharedSummary", "We see a pattern together.")
    press(qtbot, tab, "saveSummary")
    assert episodes.care_file(sqlite_clinic.therapist, client_id).summary.text == "We see a pattern together."


def test_a_first_meeting_half_typed_comes_back(qtbot, sqlite_clinic, changes):  # noqa: F811
    client_id = therapy.mona(sqlite_clinic)
    therapy.begin(sqlite_clinic, client_id)
    tab = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    write(qtbot, tab, "reasons", "half a sent")
    qtbot.waitUntil(lambda: "Draft saved" in tab.autosave.text(), timeout=4000)
    tab.close()
    again = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    assert again.form.reasons.value() == "half a sent"
    assert episodes.care_file(sqlite_clinic.therapist, client_id).intake is None


def test_too_many_words_stay_with_a_sentence_beside_them(qtbot, sqlite_clinic, changes):  # noqa: F811
    client_id = therapy.mona(sqlite_clinic)
    therapy.begin(sqlite_clinic, client_id)
    tab = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    tab.form.reasons.setPlainText("x" * 301)
    press(qtbot, tab, "saveIntake")
    assert tab.form.fields["reasons"].state() == "bad"
    assert len(tab.form.reasons.value()) == 301


def test_the_first_meeting_in_every_look(qtbot, sqlite_clinic, changes, every_look):  # noqa: F811
    client_id = therapy.in_therapy(sqlite_clinic)
    tab = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id, (1294, 1150))
    qtbot.waitUntil(lambda: "Dr Marsh" in said(tab))
    picture(qtbot, tab, f"first-{'-'.join(every_look)}")
    nobody = therapy.mona(sqlite_clinic, phone="+965 0000 0999", dob=None, en=therapy.Names(given="Sara", family="Al-Yam"))
    empty = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, nobody, (900, 500))
    assert find(qtbot, empty, "beginCare", QWidget)
    picture(qtbot, empty, f"begin-{'-'.join(every_look)}")
