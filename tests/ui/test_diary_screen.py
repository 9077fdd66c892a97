"""The diary screen on a real clinic: booking, moving, arriving, taking back, with real keys and the real database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from clinic_app.domain.appointments import DayAppointment, Gender, Slot, Status
from clinic_app.domain.booking import AppointmentProblem, BookingRequest, EditRequest, NewCaller
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest, GenderWish, Preferences
from clinic_app.services import appointments, drafts, people, work
from tests.clinics import NOW, Clinic
from ui.actions import match
from ui.appointments.booking_panel import BookingPanel
from ui.appointments.diary_screen import DiaryScreen
from ui.appointments.modes import DAY, TABLE, WEEK
from ui.changes import ChangeSignal
from ui.widgets.labels import Label

TODAY = NOW.date()


class Desk(QWidget):
    """A window for a screen: shows its panel beside it, passes keys to its acts, remembers what was said."""

    def __init__(self, screen: DiaryScreen) -> None:
        super().__init__()
        self.screen, self.toasts = screen, []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(screen, 1)
        self.panel = None
        screen.panel_opened.connect(self.open_panel)
        screen.panel_closed.connect(self.close_panel)
        screen.warned.connect(lambda words: self.toasts.append((words, None)))
        screen.said.connect(lambda words, back: self.toasts.append((words, back)))
        self.wishes: list = []
        screen.wished.connect(lambda key, what: self.wishes.append((key, what)))

    def open_panel(self, panel: QWidget) -> None:
        """Beside the screen, until it is closed; then it is thrown away, as the window does."""
        self.panel = panel
        panel.closed.connect(self.close_panel)
        self.row.addWidget(panel)
        panel.show()

    def close_panel(self) -> None:
        """Away with it."""
        panel, self.panel = self.panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()
            self.screen.active.setFocus()

    def keyPressEvent(self, event) -> None:
        act = match(event, self.screen.acts(), self.focusWidget())
        if act is not None:
            act.call()

    @property
    def toast(self) -> str:
        """The last words."""
        return self.toasts[-1][0]

    def take_back(self) -> None:
        """Ctrl+Z; Ctrl+Y would do what it gives."""
        self.toasts.append(("", self.toasts[-1][1]()))


@dataclass
class Morning:
    """A clinic with a few clients and visits."""

    clinic: Clinic
    mona: int
    grace: int
    visit: DayAppointment


def add(clinic: Clinic, name: str, phone: str, **more: object) -> int:
    return people.add_client(clinic.reception, ClientRequest(en=split_name(name), phone=phone, **more), different_person=True).id


def book(
    clinic: Clinic, client: int, minute: int, therapist: int | None = None, room: int = 0, length: int = 50
) -> DayAppointment:
    request = BookingRequest(
        (client,), (therapist or clinic.therapist.staff_id,), clinic.rooms[room].id, Slot.at(TODAY, minute, length)
    )
    return appointments.book(clinic.reception, request)


@pytest.fixture
def morning(sqlite_clinic: Clinic) -> Morning:
    mona = add(sqlite_clinic, "Mona Al-Shiraa", "+965 0000 0412")
    grace = add(sqlite_clinic, "Grace Dimasala", "+965 0000 0388", preferences=Preferences(therapist_wish=GenderWish.MAN))
    return Morning(sqlite_clinic, mona, grace, book(sqlite_clinic, mona, 11 * 60))


@pytest.fixture
def desk(morning: Morning, qtbot) -> Iterator[Desk]:
    changes = ChangeSignal(work.listen)
    window = Desk(DiaryScreen(morning.clinic.reception, changes))
    qtbot.addWidget(window)
    window.resize(1368, 792)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    changes.end()


def key(qtbot, desk: Desk, what: str | Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    target = desk.focusWidget() or desk
    if isinstance(what, str):
        qtbot.keyClicks(target, what)
    else:
        qtbot.keyClick(target, what, modifier)


def now_in(clinic: Clinic, number: int) -> DayAppointment:
    return appointments.appointment(clinic.reception, number)


def test_digits_alone_are_a_phone_and_never_a_name(qtbot, desk, morning):
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    qtbot.waitUntil(lambda: panel.picker.name.hasFocus())
    qtbot.keyClicks(panel.picker.name, "00000999")
    offered = [panel.picker.answers.item(row).text() for row in range(panel.picker.answers.count())]
    assert len(offered) == 1
    assert "phone" in offered[0]
    qtbot.keyClick(panel.picker.name, Qt.Key.Key_Return)
    assert (panel.picker.name.text(), panel.picker.phone.text()) == ("", "00000999")
    assert panel.picker.name.hasFocus()
    qtbot.keyClicks(panel.picker.name, "Omar Lampfield")
    qtbot.keyClick(panel.picker.name, Qt.Key.Key_Return)
    assert panel.picker.caller == NewCaller("Omar Lampfield", "00000999")
    panel.picker.clear()
    qtbot.keyClicks(panel.picker.name, "0412")  # a number that is known: its client, and nothing else
    assert [panel.picker.answers.item(row).data(Qt.ItemDataRole.UserRole) is None for row in
            range(panel.picker.answers.count())] == [False]


def test_a_new_caller_is_booked_without_the_mouse(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    qtbot.waitUntil(lambda: panel.picker.name.hasFocus())
    key(qtbot, desk, "Lulwa Al-Nada")
    key(qtbot, desk, Qt.Key.Key_Return)
    assert panel.picker.phone.hasFocus()
    key(qtbot, desk, "0000 0101")
    panel.therapist.setFocus()
    panel.therapist.setCurrentIndex(panel.therapist.findData(morning.clinic.therapist.staff_id))
    panel.start.setFocus()
    panel.start.selectAll()
    key(qtbot, desk, "17")
    key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.toasts))
    assert "Lulwa Al-Nada" in desk.toast
    booked = next(
        a for a in appointments.day(morning.clinic.reception, TODAY).appointments if a.clients[0].name_en == "Lulwa Al-Nada"
    )
    assert booked.slot == Slot.at(TODAY, 17 * 60, 50)
    assert desk.screen.grid.selected.id == booked.id
    assert desk.screen.panel is None


def test_a_known_client_is_found_by_the_end_of_the_phone_number(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    key(qtbot, desk, "0412")
    qtbot.waitUntil(lambda: panel.picker.answers.count() == 1)
    key(qtbot, desk, Qt.Key.Key_Return)
    assert [c.id for c in panel.picker.clients] == [morning.mona]


def test_a_clash_is_named_beside_its_field_and_nothing_typed_is_lost(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    key(qtbot, desk, "Omar")
    key(qtbot, desk, Qt.Key.Key_Return)
    key(qtbot, desk, "0000 0102")
    panel.therapist.setCurrentIndex(panel.therapist.findData(morning.clinic.therapist.staff_id))
    panel.start.setText("11:15")
    panel.start.setFocus()
    key(qtbot, desk, Qt.Key.Key_Return)
    said = panel.form.fields["therapist"].message.text()
    assert "Mona Al-Shiraa" in said
    assert "11:00" in said
    assert panel.picker.phone.text() == "0000 0102"
    assert panel.isVisible()


def test_a_wish_is_obeyed_or_answered_with_a_reason(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    key(qtbot, desk, "Grace")
    key(qtbot, desk, Qt.Key.Key_Return)
    assert "man therapist" in panel.alert.label.text()
    panel.therapist.setCurrentIndex(panel.therapist.findData(morning.clinic.therapist.staff_id))
    panel.start.setText("17")
    panel.start.setFocus()
    key(qtbot, desk, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.reason.hasFocus()
    key(qtbot, desk, "she agreed on the phone")
    key(qtbot, desk, Qt.Key.Key_Return)
    assert desk.screen.panel is None
    booked = next(a for a in appointments.day(morning.clinic.reception, TODAY).appointments if a.clients[0].id == morning.grace)
    assert booked.reason == "she agreed on the phone"


def test_escape_keeps_the_draft_and_n_brings_it_back(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    key(qtbot, desk, "Omar")
    key(qtbot, desk, Qt.Key.Key_Return)
    key(qtbot, desk, "0000 0102")
    key(qtbot, desk, Qt.Key.Key_Escape)
    assert desk.screen.panel is None
    assert desk.screen.grid.hasFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    assert panel.picker.caller.phone == "0000 0102"
    assert panel.kept.isVisible()
    qtbot.mouseClick(panel.kept.button, Qt.MouseButton.LeftButton)
    assert panel.picker.caller is None


def test_a_time_typed_after_the_client_takes_the_place_of_the_one_offered(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    key(qtbot, desk, "0412")
    key(qtbot, desk, Qt.Key.Key_Return)
    panel = desk.screen.panel
    assert panel.therapist.hasFocus()  # nobody is usual for her yet
    for _ in range(2):
        key(qtbot, desk, Qt.Key.Key_Tab)
    assert panel.start.hasFocus()
    key(qtbot, desk, "17")
    assert panel.start.text() == "17"


def test_enter_after_a_time_takes_a_room_that_is_free_then(qtbot, desk, morning):
    clinic = morning.clinic
    book(clinic, add(clinic, "Henrik Ebert", "+965 0000 0389"), 17 * 60, clinic.other_therapist.staff_id, room=0)
    qtbot.wait(20)  # the screen has read it
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    panel.picker.set_clients(people.search(clinic.reception, "0412"))
    panel._on_client()
    panel.therapist.set_value(clinic.therapist.staff_id)
    panel.start.set_value(time(18))
    panel._on_time()
    panel.room.set_value(clinic.rooms[0].id)
    panel.start.setFocus()
    key(qtbot, desk, "17")
    key(qtbot, desk, Qt.Key.Key_Return)
    assert desk.screen.panel is None
    booked = next(a for a in appointments.day(clinic.reception, TODAY).appointments
                  if a.slot.first_minute == 17 * 60 and a.clients[0].id == morning.mona)
    assert booked.room_id != clinic.rooms[0].id


def test_a_wish_that_is_not_met_is_said_and_the_question_why_is_in_sight(qtbot, desk, morning):
    lulwa = add(morning.clinic, "Lulwa Al-Nada", "+965 0000 0390",
                preferences=Preferences(therapist_wish=GenderWish.MAN))
    desk.resize(1368, 520)
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    panel.picker.set_clients([line for line in people.search(morning.clinic.reception, "0390") if line.id == lulwa])
    panel._on_client()
    panel.therapist.set_value(morning.clinic.therapist.staff_id)
    panel.start.setFocus()
    key(qtbot, desk, "17")
    key(qtbot, desk, Qt.Key.Key_Return)
    said = panel.form.fields["therapist"].message.text()
    assert "man therapist" in said
    assert panel.reason.hasFocus()
    qtbot.waitUntil(lambda: panel.reason.visibleRegion().boundingRect().height() == panel.reason.height())


def test_a_draft_with_its_client_comes_back_with_the_cursor_where_speech_goes_on(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    key(qtbot, desk, "0412")
    key(qtbot, desk, Qt.Key.Key_Return)
    key(qtbot, desk, Qt.Key.Key_Escape)
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    assert [line.id for line in panel.picker.clients] == [morning.mona]
    assert panel.therapist.hasFocus()


def test_unreadable_times_get_a_sentence(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    panel.start.setText("half past")
    panel.length.setText("long")
    panel._submit()
    assert panel.form.fields["start"].state() == "bad"
    assert panel.form.fields["length"].state() == "bad"
    assert panel.start.text() == "half past"


def test_arrived_sent_in_done_by_key_and_back(qtbot, desk, morning):
    grid = desk.screen.grid
    grid.setFocus()
    grid.choose(morning.visit.id)
    for letter, status in (
        ("a", Status.ARRIVED),
        ("a", Status.BOOKED),
        ("a", Status.ARRIVED),
        ("s", Status.IN_SESSION),
        ("s", Status.ATTENDED),
    ):
        key(qtbot, desk, letter)
        assert now_in(morning.clinic, morning.visit.id).status is status
        qtbot.waitUntil(lambda status=status: grid.selected is not None and grid.selected.status is status)
    desk.take_back()
    assert now_in(morning.clinic, morning.visit.id).status is Status.IN_SESSION
    desk.take_back()
    assert now_in(morning.clinic, morning.visit.id).status is Status.ATTENDED


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_visit_is_cancelled_from_its_menu(qtbot, desk, morning):
    grid = desk.screen.grid
    grid.setFocus()
    grid.choose(morning.visit.id)
    key(qtbot, desk, "x")
    from PySide6.QtWidgets import QApplication

    menu = QApplication.activePopupWidget()
    assert menu.objectName() == "visitMenu"
    next(a for a in menu.actions() if a.objectName() == "visit_late_cancel").trigger()
    menu.close()
    assert now_in(morning.clinic, morning.visit.id).status is Status.LATE_CANCEL


def test_moving_by_key_saves_and_undo_takes_it_back(qtbot, desk, morning):
    grid = desk.screen.grid
    grid.setFocus()
    grid.choose(morning.visit.id)
    key(qtbot, desk, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert now_in(morning.clinic, morning.visit.id).slot.first_minute == 11 * 60 + 15
    assert "Moved Mona Al-Shiraa" in desk.toast
    desk.take_back()
    assert now_in(morning.clinic, morning.visit.id).slot.first_minute == 11 * 60


def test_a_drop_outside_hours_asks_for_the_reason_in_the_panel(qtbot, desk, morning):
    desk.resize(1368, 520)
    grid = desk.screen.grid
    grid.setFocus()
    grid.choose(morning.visit.id)
    column = next(c for c in grid.columns if c.therapist_id == morning.clinic.therapist.staff_id)
    verdict = desk.screen._judge(grid.selected, Slot.at(TODAY, 20 * 60 + 30, 50), column)
    assert verdict.asks_reason
    grid.place_asked.emit(verdict)
    panel = desk.screen.panel
    assert panel.isVisible()
    assert panel.reason.hasFocus()
    qtbot.waitUntil(lambda: panel.reason.visibleRegion().boundingRect().height() == panel.reason.height())
    panel.reason.setText("she flies at dawn")
    panel._submit()
    assert now_in(morning.clinic, morning.visit.id).slot.first_minute == 20 * 60 + 30


def test_two_desks_the_second_hears_who_was_quicker(qtbot, desk, morning):
    grid = desk.screen.grid
    grid.setFocus()
    stale = grid.view.appointments[0]
    appointments.set_status(morning.clinic.lead, stale.id, Status.CONFIRMED, stale.version)
    assert desk.screen.acts_on.set(stale, Status.ARRIVED) is None
    assert desk.toast


def test_the_same_day_can_be_read_as_a_table(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.screen.mode == TABLE
    model = desk.screen.table.model
    assert model.rowCount() == 1
    assert "Mona Al-Shiraa" in model.index(0, 1).data()
    read = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
    assert (read.role(), read.text(QAccessible.Text.Name)) == (QAccessible.Role.Table, "The day as a table")
    line = read.focusChild().text(QAccessible.Text.Name)  # walked down, each line says the whole visit
    assert line.startswith("Mona Al-Shiraa, 11:00")
    assert "booked" in line
    key(qtbot, desk, "a")
    assert now_in(morning.clinic, morning.visit.id).status is Status.ARRIVED
    key(qtbot, desk, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.screen.mode == DAY
    assert desk.screen.grid.hasFocus()
    assert "arrived" in desk.screen.grid.accessibleName()
    assert "Ctrl+Shift+L" in desk.screen.grid.accessibleDescription()


def test_day_and_week_walk_and_come_back_to_today(qtbot, desk, morning):
    screen = desk.screen
    screen.grid.setFocus()
    key(qtbot, desk, Qt.Key.Key_PageDown)
    assert screen._day != TODAY
    key(qtbot, desk, "t")
    assert screen._day == TODAY
    screen.show_mode(WEEK)
    assert len(screen.week.columns) == 5
    screen._show_whose(morning.clinic.therapist.staff_id)
    assert any(v.id == morning.visit.id for c in screen.week.columns for v in c.visits)
    key(qtbot, desk, "0")
    assert screen.mode == DAY


def test_every_refusal_the_diary_can_give_has_its_sentence(morning):
    from clinic_app.domain.closed_time import ClosedKind
    from clinic_app.domain.errors import Finding
    from ui.appointments import wording

    facts = {
        "start": NOW,
        "end": NOW,
        "day": TODAY,
        "who": "A",
        "who_ar": "أ",
        "therapist": "B",
        "therapist_ar": "ب",
        "room": "R",
        "room_ar": "غ",
        "client": "C",
        "client_ar": "ت",
        "hours": (),
        "language": "ar",
        "wish": Gender.MAN,
        "name": "",
        "name_ar": "",
        "limit": 140,
        "shortest": 10,
        "longest": 480,
        "step": 5,
        "current": Status.BOOKED,
        "new": Status.ARRIVED,
        "kind": ClosedKind.AWAY,
    }
    for code in AppointmentProblem:
        assert "{" not in wording.sentence(Finding(code, "", facts))


def test_a_time_is_completed_and_the_room_follows_when_the_field_is_left(qtbot, desk, morning):
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    panel.therapist.setCurrentIndex(panel.therapist.findData(morning.clinic.other_therapist.staff_id))
    panel.start.setFocus()
    panel.start.selectAll()
    key(qtbot, desk, "11")
    key(qtbot, desk, Qt.Key.Key_Tab)
    assert panel.start.text() == "11:00"
    assert panel.length.hasFocus()
    assert panel.room.value() == morning.clinic.rooms[1].id
    assert "taken" in panel.room.itemText(0)


def test_a_visit_keeps_its_type_when_something_else_of_it_is_saved(qtbot, desk, morning):
    from clinic_app.domain.appointments import AppointmentType, Mode
    from clinic_app.domain.booking import EditRequest

    visit = morning.visit
    odd = appointments.edit(
        morning.clinic.reception, EditRequest(visit.id, visit.version, AppointmentType.COUPLE, Mode.PHONE, "")
    )
    qtbot.waitUntil(lambda: desk.screen.grid.view.appointments[0].version == odd.version)
    desk.screen._open(desk.screen.grid.view.appointments[0])
    panel = desk.screen.panel
    assert panel.kind.currentText() == "Couple, by phone"
    panel.note.setFocus()
    key(qtbot, desk, "rings twice")
    key(qtbot, desk, Qt.Key.Key_Return)
    saved = now_in(morning.clinic, visit.id)
    assert (saved.type, saved.mode, saved.note) == (AppointmentType.COUPLE, Mode.PHONE, "rings twice")


def test_the_next_visit_is_offered_a_week_later_at_the_same_time(qtbot, desk, morning):
    from ui.appointments.wishes import BookAfter

    desk.screen.go(BookAfter(morning.visit))
    qtbot.waitUntil(lambda: desk.screen.panel is not None)
    panel = desk.screen.panel
    assert [c.id for c in panel.picker.clients] == [morning.mona]
    assert panel.day.value() == TODAY + timedelta(days=7)
    assert panel.start.text() == "11:00"
    panel.start.setFocus()
    key(qtbot, desk, Qt.Key.Key_Return)
    assert appointments.day(morning.clinic.reception, TODAY + timedelta(days=7)).appointments[0].clients[0].id == morning.mona


def test_two_desks_edit_one_visit_and_nothing_typed_is_lost(qtbot, desk, morning):
    visit = morning.visit
    desk.screen._open(desk.screen.grid.view.appointments[0])
    panel = desk.screen.panel
    panel.note.setFocus()
    key(qtbot, desk, "comes by taxi")
    appointments.set_status(morning.clinic.lead, visit.id, Status.CONFIRMED, visit.version)
    key(qtbot, desk, Qt.Key.Key_Return)
    assert "Another desk changed this visit." in panel.loose.accessibleName()
    assert panel.note.text() == "comes by taxi"
    key(qtbot, desk, Qt.Key.Key_Return)
    saved = now_in(morning.clinic, visit.id)
    assert (saved.note, saved.status) == ("comes by taxi", Status.CONFIRMED)


def test_what_was_typed_in_a_booked_visit_comes_back_after_the_program_was_killed(qtbot, desk, morning):
    clinic, visit = morning.clinic, morning.visit
    desk.screen._open(visit)
    desk.panel.note.setFocus()
    key(qtbot, desk, "brings her sister")
    desk.panel.start.setFocus()
    desk.panel.start.selectAll()
    key(qtbot, desk, "1230")
    kept = (clinic.reception, "visit", visit.id)
    qtbot.waitUntil(lambda: (draft := drafts.open_draft(*kept)) is not None and draft.body["start"] == "12:30:00")
    assert appointments.appointment(clinic.reception, visit.id).note == ""
    desk.panel._keep.stop()  # killed here: nothing of this panel runs any more
    panel = BookingPanel(clinic.reception)
    qtbot.addWidget(panel)
    panel.edit(appointments.day(clinic.reception, TODAY), visit)
    panel.show()
    assert (panel.note.value(), panel.start.value(), panel.kept.isVisible()) == ("brings her sister", time(12, 30), True)
    assert not panel.loose.isVisible()
    appointments.edit(clinic.lead, EditRequest(visit.id, visit.version, visit.type, visit.mode, "from another desk"))
    now = appointments.appointment(clinic.reception, visit.id)
    panel.edit(appointments.day(clinic.reception, TODAY), now)
    assert "Another desk changed this visit" in panel.loose.accessibleName()
    assert panel.note.value() == "brings her sister"
    qtbot.mouseClick(panel.book, Qt.MouseButton.LeftButton)
    now = appointments.appointment(clinic.reception, visit.id)
    assert (now.note, now.slot.start.time()) == ("brings her sister", time(12, 30))
    assert drafts.open_draft(*kept) is None
    panel.edit(appointments.day(clinic.reception, TODAY), now)
    qtbot.keyClicks(panel.note, " late")
    panel.hide()
    panel.show()
    panel.edit(appointments.day(clinic.reception, TODAY), now)
    qtbot.mouseClick(panel.kept.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert (panel.note.value(), panel.kept.isVisible()) == ("brings her sister", False)
    assert drafts.open_draft(*kept) is None


def test_names_hidden_by_discreet_mode_show_while_space_is_held(qtbot, desk, morning):
    grid = desk.screen.grid
    grid.set_discreet(True)
    grid.setFocus()
    grid.choose(morning.visit.id)

    def shown() -> str:
        return desk.screen.card.findChild(Label).text()

    qtbot.keyPress(grid, Qt.Key.Key_Space)
    assert desk.screen.card.isVisible()
    assert shown() == "Mona Al-Shiraa"
    qtbot.keyRelease(grid, Qt.Key.Key_Space)
    assert not desk.screen.card.isVisible()
    grid._over = morning.visit.id
    grid._peek_now()
    qtbot.waitUntil(lambda: shown() == "MS")


def test_the_manager_looks_and_takes_hold_of_nothing(qtbot, morning):
    changes = ChangeSignal(work.listen)
    screen = DiaryScreen(morning.clinic.manager, changes)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    assert screen.new.isHidden()
    assert not screen.grid.may_change
    assert "N" not in [act.keys for act in screen.acts()]
    screen._open(morning.visit)
    assert screen.panel is None
    changes.end()


def test_booking_from_a_clients_file_begins_with_that_client(qtbot, desk, morning):
    line = people.search(morning.clinic.reception, "Grace")[0]
    desk.screen.go(line)
    qtbot.waitUntil(lambda: desk.screen.panel is not None)
    panel = desk.screen.panel
    assert [c.id for c in panel.picker.clients] == [morning.grace]
    assert "man therapist" in panel.alert.label.text()
