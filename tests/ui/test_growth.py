"""The growth room at the screen, by real keys: entries kept and found, drafts that come back, signing, reflection, paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.growth import Category, CpdContent, Licence, Mode, SupervisionContent, Targets
from clinic_app.domain.workbook import PageKind, PageRequest, Theme
from clinic_app.services import clock, growth, growth_summaries, my_day, signals, work, workbook
from tests.care import a_client, an_agreed_plan
from tests.letters.letter_builders import read_words
from tests.ui import looking
from tests.ui.kept_reason import comes_back
from ui.changes import ChangeSignal
from ui.growth.cpd_panel import CpdPanel
from ui.growth.growth_screen import GrowthScreen
from ui.growth.reflection_card import ReflectionCard
from ui.growth.supervision_panel import SupervisionPanel
from ui.growth.targets_panel import TargetsPanel
from ui.growth.words import TONES, name_of, quarters_in
from ui.letters.pages import one_at_a_time
from ui.my_day.needs_panel import NeedsPanel

DAY = date(2026, 11, 12)


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture
def change_signal():
    """The window's ear for changes."""
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


@pytest.fixture
def shown(clinic, change_signal, qtbot):
    """Shows a widget, or the room of an actor."""
    def show(actor_or_widget):
        made = actor_or_widget if isinstance(actor_or_widget, QWidget) else GrowthScreen(actor_or_widget, change_signal)
        qtbot.addWidget(made)
        if isinstance(made, GrowthScreen):
            made.resize(1294, 640)
        made.show()
        qtbot.waitExposed(made)
        return made
    return show


def type_into(qtbot, panel, name, text, enter=False):
    field = panel.findChild(QWidget, name)
    field.setFocus()
    if hasattr(field, "selectAll"):
        field.selectAll()
    for letter in text:  # QTest types Latin letters only
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key(0), Qt.KeyboardModifier.NoModifier, letter))
    if enter:
        qtbot.keyClick(field, Qt.Key.Key_Return)


def click(qtbot, panel, name):
    qtbot.mouseClick(panel.findChild(QWidget, name), Qt.MouseButton.LeftButton)


def test_an_empty_room_says_what_will_appear(clinic, shown):
    room = shown(clinic.therapist)
    assert room.no_supervision.isVisible()
    assert room.no_course.isVisible()
    assert not room.targets.isVisible()  # the lead's


def test_a_supervision_is_typed_kept_and_found_again(clinic, shown, qtbot):
    panel = shown(SupervisionPanel(clinic.therapist))
    type_into(qtbot, panel, "supervisionDay", "12/11")
    type_into(qtbot, panel, "supervisionMinutes", "٧٥")
    type_into(qtbot, panel, "supervisionThemes", "keeping pace", enter=True)
    type_into(qtbot, panel, "supervisionCodes", "AS-0412", enter=True)
    click(qtbot, panel, "supervisionMode_group")
    with qtbot.waitSignal(panel.done):
        click(qtbot, panel, "supervisionPanelSave")
    (kept,) = growth.own_growth(clinic.therapist).supervisions
    assert kept.content == SupervisionContent(DAY, clinic.lead.staff_id, "", 75, Mode.GROUP, ("keeping pace",), ("AS-0412",), ())
    room = shown(clinic.therapist)
    assert room.supervisions.rowCount() == 1
    looking.keep_testing(room.supervisions)
    looking.keep_testing(room.courses)


def test_what_is_missing_stands_beside_its_field_and_nothing_typed_is_lost(clinic, shown, qtbot):
    panel = shown(CpdPanel(clinic.therapist))
    type_into(qtbot, panel, "cpdHours", "1.3")
    click(qtbot, panel, "cpdPanelSave")
    assert panel.form.fields["title"].state() == "bad"
    assert panel.form.fields["hours"].state() == "bad"
    assert panel.hours.value() == "1.3"
    assert growth.own_growth(clinic.therapist).cpd == ()


def test_a_course_with_its_certificate(clinic, shown, qtbot, tmp_path):
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4 x")
    (tmp_path / "paper.exe").write_bytes(b"MZ")
    panel = shown(CpdPanel(clinic.therapist))
    type_into(qtbot, panel, "cpdTitle", "العلاج بالتعرّض")
    type_into(qtbot, panel, "cpdHours", "٢٫٢٥")
    type_into(qtbot, panel, "cpdPoints", "4")
    panel._read(tmp_path / "paper.exe")
    assert panel.form.fields["certificate"].state() == "bad"
    panel._read(tmp_path / "paper.pdf")
    with qtbot.waitSignal(panel.done):
        qtbot.keyClick(panel.course, Qt.Key.Key_Return)
    (kept,) = growth.own_growth(clinic.therapist).cpd
    assert (kept.hours, kept.content.points, kept.certificate, kept.content.title) == (2.25, 4, "pdf", "العلاج بالتعرّض")


def test_a_draft_comes_back_and_goes_with_saving(clinic, shown, qtbot):
    panel = shown(CpdPanel(clinic.therapist))
    type_into(qtbot, panel, "cpdTitle", "half a ti")
    panel.hide()
    again = shown(CpdPanel(clinic.therapist))
    assert again.course.value() == "half a ti"
    assert again.findChild(QWidget, "draftBack") is not None
    type_into(qtbot, again, "cpdHours", "1")
    with qtbot.waitSignal(again.done):
        click(qtbot, again, "cpdPanelSave")
    assert shown(CpdPanel(clinic.therapist)).course.value() == ""


def test_the_lead_signs_from_the_room_and_the_entry_stays(clinic, shown, qtbot):
    content = SupervisionContent(DAY, clinic.lead.staff_id, "", 50, themes=("keeping pace",))
    entry = growth.save_supervision(clinic.therapist, content)
    room = shown(clinic.lead)
    click(qtbot, room, f"sign_{entry.id}")
    assert growth.own_growth(clinic.therapist).supervisions[0].signed
    mine = shown(clinic.therapist)
    with qtbot.waitSignal(mine.said):
        mine.supervision_table.setFocus()
        mine.supervision_table.choose(lambda s: s.id == entry.id)
        qtbot.keyClick(mine.supervision_table, Qt.Key.Key_Return)


def test_the_lead_reads_a_colleagues_page_without_buttons_or_reflections(clinic, shown, qtbot):
    growth.save_cpd(clinic.therapist, CpdContent(DAY, "Grief", "", 4, None, Category.COURSE))
    room = shown(clinic.lead)
    room.whose.setFocus()
    while room.whose.value() != clinic.therapist.staff_id:
        qtbot.keyClick(room.whose, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: room.courses.rowCount() == 1)
    assert not room.reflections.isVisible()
    assert not room.new_course.isVisible()
    assert room.acts() == []


def test_targets_are_set_by_the_lead_and_shown_as_part_of_the_whole(clinic, shown, qtbot):
    panel = shown(TargetsPanel(clinic.lead, Targets()))
    type_into(qtbot, panel, "targetHours", "30")
    with qtbot.waitSignal(panel.done):
        click(qtbot, panel, "targetsSave")
    assert growth.own_growth(clinic.therapist).targets == Targets(0, 30, 0)


def test_a_reflection_is_kept_as_typed_and_deleted_for_good(clinic, shown, qtbot):
    card = shown(ReflectionCard(clinic.lead))
    qtbot.keyClicks(card.touched, "her silence")
    qtbot.waitUntil(lambda: len(growth.my_reflections(clinic.lead)) == 1)
    card.hide()
    again = shown(ReflectionCard(clinic.lead))
    first = growth.my_reflections(clinic.lead)[0]
    click(qtbot, again, f"reflection_{first.id}")
    assert again.touched.value() == "her silence"
    qtbot.keyClicks(again.to_try, "ask")
    again.hide()
    assert growth.my_reflections(clinic.lead)[0].to_try == "ask"
    again.show()
    click(qtbot, again, "reflectionDelete")
    assert growth.my_reflections(clinic.lead) == []


@pytest.mark.parametrize("elsewhere", ["changed", "deleted"])
def test_a_reflection_written_at_two_desks_keeps_both(clinic, shown, qtbot, elsewhere):
    card = shown(ReflectionCard(clinic.lead))
    qtbot.keyClicks(card.touched, "her silence")
    qtbot.waitUntil(lambda: card._open is not None and not card._typed)
    first = growth.my_reflections(clinic.lead)[0]
    if elsewhere == "changed":
        growth.save_reflection(clinic.lead, "my haste", "", "", reflection_id=first.id, version=first.version)
    else:
        growth.delete_reflection(clinic.lead, first.id)
    qtbot.keyClicks(card.touched, ", and mine")
    card.hide()
    kept = sorted(one.touched for one in growth.my_reflections(clinic.lead))
    assert kept == ["her silence, and mine", *(["my haste"] if elsewhere == "changed" else [])]


def test_a_summary_is_written_beside_its_paper_released_withdrawn_and_written_anew(clinic, shown, qtbot):
    room, panels = shown(clinic.lead), []
    room.panel_opened.connect(panels.append)
    click(qtbot, room, "writeSummary")
    writing = room.writing
    click(qtbot, room, "summaryReader_body")
    click(qtbot, room, "summaryLanguage_en")
    click(qtbot, room, "summaryRelease")  # nobody is named yet
    assert room.pages.currentWidget() is writing
    qtbot.keyClicks(writing.recipient, "Licensing Office")
    qtbot.keyClicks(writing.opening, "For my licence")

    def on_paper(words):
        with one_at_a_time:  # the preview draws on its worker, and PDFium knows one thread at a time
            return words in read_words(writing.preview.pdf()) if writing.preview.pdf() else False

    qtbot.waitUntil(lambda: on_paper("For my licence") and on_paper("Licensing Office"), timeout=10_000)
    click(qtbot, room, "summaryBack")
    click(qtbot, room, "writeSummary")  # it waits as it was typed
    assert (writing.recipient.text(), writing.opening.value()) == ("Licensing Office", "For my licence")
    click(qtbot, room, "summaryRelease")
    dialog = room.findChild(QWidget, "printDialog")
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 1, timeout=10_000)
    dialog.reject()
    (issued,) = growth_summaries.summaries(clinic.lead)
    qtbot.waitUntil(lambda: room.summaries.model.rowCount() == 1)
    room.summaries.table.setFocus()
    qtbot.keyClick(room.summaries.table, Qt.Key.Key_Down)
    click(qtbot, room, "withdrawSummary")
    panel = shown(panels[-1])
    qtbot.keyClicks(panel.reason, "A course is missing")
    comes_back(qtbot, panel, panel.summary)
    click(qtbot, panel, "withdrawSummaryNow")
    qtbot.waitUntil(lambda: bool(room.summaries.model.records[0].withdrawn))
    room.summaries.table.setFocus()
    qtbot.keyClick(room.summaries.table, Qt.Key.Key_Down)
    click(qtbot, room, "summaryAgain")
    assert writing.opening.value() == "For my licence"
    click(qtbot, room, "summaryRelease")
    room.findChildren(QWidget, "printDialog")[-1].reject()
    assert [(one.edition, one.supersedes) for one in growth_summaries.summaries(clinic.lead)] == [(2, issued.id), (1, 0)]


@pytest.mark.parametrize("years", [0, 1])
def test_a_line_of_the_summary_leads_to_its_entry(clinic, shown, qtbot, years):
    on = clock.today().replace(year=clock.today().year - years)
    course = growth.save_cpd(clinic.lead, CpdContent(on, "Prolonged grief", quarters=8))
    room, panels = shown(clinic.lead), []
    room.panel_opened.connect(panels.append)
    click(qtbot, room, "writeSummary")
    room.writing.first.set_value(on.replace(month=1, day=1))
    room.writing.first.left.emit()
    paper, key = room.writing.preview.paper, (f"{Kind.GROWTH}:{course.id}",)
    qtbot.waitUntil(lambda: any(place.keys == key for place in paper._places), timeout=10_000)
    place = next(place for place in paper._places if place.keys == key)
    qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=paper._rect(place).center().toPoint())
    qtbot.mouseClick(room.writing.preview._go, Qt.MouseButton.LeftButton)
    assert room.pages.currentIndex() == 0
    assert [panel.objectName() for panel in panels] == ["cpdPanel"]
    assert panels[0].findChild(QWidget, "cpdTitle").text() == "Prolonged grief"


@pytest.mark.parametrize(("text", "quarters"), [
    ("1", 4), ("1.5", 6), ("2,25", 9), ("٠٫٧٥", 3), ("1.3", -1), ("x", -1), ("", None)])
def test_hours_are_typed_in_any_digits(text, quarters):
    assert quarters_in(text) == quarters


def test_every_state_of_a_licence_has_words_and_a_tone():
    assert all(TONES[state] and name_of(state) for state in Licence)


def test_points_of_ones_own_work_wait_for_the_next_supervision(clinic, shown, qtbot):
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    workbook.save_page(clinic.therapist, PageRequest(client_id, PageKind.THEME, Theme("never a burden")))
    signals.keep_words(clinic.therapist, client_id, "I hurry when she cries")
    (point,) = signals.agenda_points(clinic.therapist)
    room = shown(clinic.therapist)
    assert room.agenda.isVisible()
    opened = []
    room.panel_opened.connect(opened.append)
    click(qtbot, room, "agendaBring")
    panel = shown(opened[0])
    assert panel.codes.value() == (point.code,)
    assert panel.themes.value() == ("never a burden",)
    assert "never a burden" in room.agenda.findChild(QWidget, f"agendaThemes_{point.code}").text()
    assert growth.agenda_themes(clinic.other_therapist) == {}
    click(qtbot, room, f"talked_{point.id}")
    qtbot.waitUntil(lambda: not room.agenda.isVisible())
    assert signals.agenda_points(clinic.therapist) == ()


def test_my_day_says_what_ones_growth_asks_for(clinic, shown, qtbot):
    client_id = a_client(clinic, clinic.therapist)
    signals.keep_words(clinic.therapist, client_id, "pace")
    day = my_day.my_day(clinic.therapist)
    assert day.growing.points == 1
    panel = shown(NeedsPanel(replace(day, growing=replace(
        day.growing, licence=Licence.ENDS_SOON, licence_until=day.day + timedelta(days=61))), clock.now()))
    assert panel.findChild(QWidget, "growing_licence") is not None
    assert panel.findChild(QWidget, "growing_due") is None
    with qtbot.waitSignal(panel.growth_wished):
        click(qtbot, panel, "growing_agenda")
    held = SupervisionContent(day.day - timedelta(days=32), clinic.lead.staff_id, minutes=50)
    growth.save_supervision(clinic.therapist, held)
    late = shown(NeedsPanel(my_day.my_day(clinic.therapist), clock.now()))
    assert late.findChild(QWidget, "growing_due") is not None
    with qtbot.waitSignal(late.growth_wished):
        click(qtbot, late, "growing_due")
