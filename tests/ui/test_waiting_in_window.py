"""Booking, finding a free time and the waiting list in the real window, by keys alone; the actions are counted as they arrive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clinic_app.domain.appointments import Gender, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.episodes import Approach
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.profiles import Modality, ProfileContent, TrainingLevel
from clinic_app.domain.waiting import Called, Ended, Urgency, WaitingRequest, WaitingWish
from clinic_app.services import appointments, openings, people, profiles, waiting, work
from tests.clinics import Clinic
from tests.ui import looking
from ui.actions import types_text
from ui.appointments.diary_screen import DiaryScreen
from ui.appointments.find_free import FindFree
from ui.appointments.opening_list import OPENING
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS

TUESDAY, LATER = date(2026, 11, 24), date(2026, 12, 8)
pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # said by the offscreen platform of the menu
A_KEY, A_THOUGHT = 0.28, 1.35  # seconds: keystroke-level model, an average typist; a thought before every act


@dataclass
class Keys(QObject):
    """Counts what reaches the program: letters typed into a field, other keys, clicks."""

    typed: int = 0
    actions: int = 0
    clicks: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.clicks += 1
        if event.type() == QEvent.Type.KeyPress and watched in (QApplication.activePopupWidget() or QApplication.focusWidget(),):
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt):
                return False  # held for the key that follows: one action
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and event.text().isprintable() and event.text() and types_text(watched):  # type: ignore[arg-type]
                self.typed += 1
            else:
                self.actions += 1
        return False

    @property
    def seconds(self) -> float:
        """How long a person takes for it."""
        return A_KEY * (self.typed + self.actions) + A_THOUGHT * self.actions


@dataclass
class Desk:
    """A window with its clinic, and a hand that presses keys where the cursor is."""

    clinic: Clinic
    window: MainWindow
    qtbot: object
    keys: Keys

    @property
    def diary(self) -> DiaryScreen:
        screen = self.window.screens["diary"]
        assert isinstance(screen, DiaryScreen)
        return screen

    def press(self, *chords: str) -> None:
        for chord in chords:
            key = QKeySequence(chord)[0]
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
            QTest.keyClick(target, key.key(), key.keyboardModifiers())
            QTest.qWait(1)

    def type(self, text: str) -> None:
        for letter in text:
            QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key(0), Qt.KeyboardModifier.NoModifier, letter))

    def until(self, met) -> None:
        self.qtbot.waitUntil(met)

    def focus(self, name: str) -> None:
        self.until(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().objectName() == name)


def add(clinic: Clinic, name: str, phone: str, **more: object) -> int:
    return people.add_client(clinic.lead, ClientRequest(en=split_name(name), phone=phone, **more), different_person=True).id


def book(clinic: Clinic, client: int, day: date = TUESDAY, minute: int = 600) -> int:
    return appointments.book(clinic.reception, BookingRequest(
        (client,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(day, minute, 50))).id


@pytest.fixture
def desk(sqlite_clinic: Clinic, qtbot) -> Iterator[Desk]:
    changes = ChangeSignal(work.listen)
    window = MainWindow(sqlite_clinic.reception, [room for room in ROOMS if room.key in ("diary", "waiting")], changes)
    qtbot.addWidget(window)
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    one = Desk(sqlite_clinic, window, qtbot, Keys())
    window.show_screen("diary", TUESDAY)
    qtbot.waitUntil(lambda: bool(one.diary.grid.columns))
    one.diary.grid.setFocus()
    QApplication.instance().installEventFilter(one.keys)
    yield one
    QApplication.instance().removeEventFilter(one.keys)
    changes.end()


def visits(client: int | None = None) -> list:
    found = appointments.data.of_days(date(2026, 11, 22), 30)
    return [v for v in found if client is None or client in {c.id for c in v.clients}]


def test_a_known_client_is_three_actions_and_what_is_typed(desk: Desk) -> None:
    mona = add(desk.clinic, "Mona Al-Shiraa", "0000 0412", therapist_id=desk.clinic.therapist.staff_id)
    desk.press("N")
    desk.focus("bookingClient")
    desk.type("0412")
    desk.press("Return")
    desk.focus("bookingStart")
    desk.type("17")
    desk.press("Return")
    desk.until(lambda: [v.slot.first_minute for v in visits(mona)] == [17 * 60])
    assert (desk.keys.actions, desk.keys.clicks) == (3, 0)


def test_a_new_caller_gets_the_first_free_hour_with_a_woman_in_under_thirty_seconds(desk: Desk) -> None:
    desk.press("N")
    desk.focus("bookingClient")
    desk.type("منى عبد الله القنديل")
    desk.press("Return")
    desk.focus("bookingPhone")
    desk.type("00000152")
    desk.press("Ctrl+F")
    desk.focus("findList")
    desk.press("Up", "Space")
    assert desk.diary.panel.find.search().gender is Gender.WOMAN
    desk.press("Down")
    desk.focus("findList")
    assert desk.diary.active._draft is not None, "what is looked at stands in the diary at once"
    desk.press("Return")
    desk.focus("bookingBook")
    desk.press("Return")
    desk.until(lambda: len(visits()) == 1)
    assert visits()[0].clients[0].name_ar == "منى القنديل"
    assert desk.keys.clicks == 0
    assert desk.keys.seconds < 30, f"{desk.keys.typed} letters and {desk.keys.actions} keys: {desk.keys.seconds:.0f} s"


def test_digits_take_an_opening_and_wishes_change_the_list(desk: Desk) -> None:
    desk.press("F")
    desk.focus("findList")
    find = desk.diary.panel.find
    assert find.list.count() == 10
    third = find.list.item(2).data(OPENING)
    assert desk.diary.panel.book.keys == ""  # here Enter takes a time, it books nothing yet
    desk.press("3")
    desk.until(lambda: not find.isVisible())
    assert desk.diary.panel.book.keys
    assert desk.diary.panel._slot() == third.slot
    desk.press("Ctrl+F")
    desk.focus("findList")
    desk.press("Up", "Right", "Right", "Right")
    assert QApplication.focusWidget().objectName() == "findPerson_en"


def test_a_visit_is_cancelled_who_fits_is_called_takes_it_and_the_later_one_is_released(desk: Desk) -> None:
    clinic, press = desk.clinic, desk.press
    sara, mona = add(clinic, "Sara Al-Burj", "0000 0411"), add(clinic, "Mona Al-Shiraa", "0000 0412")
    huda = add(clinic, "Huda Al-Naseem", "0000 0413")
    gap, later = book(clinic, sara), book(clinic, mona, LATER)
    entry = waiting.add(clinic.reception, WaitingRequest(mona, WaitingWish(urgency=Urgency.NEXT_FREE, later_visit_id=later)))
    other = waiting.add(clinic.reception, WaitingRequest(huda, WaitingWish()))
    desk.until(lambda: bool(visits()) and desk.diary.grid.view is not None and bool(desk.diary.grid.view.appointments))
    press("Ctrl+Home", "Right", "End")  # the last visit of the second column
    assert desk.diary.grid.selected.id == gap
    press("X")
    desk.until(lambda: QApplication.activePopupWidget() is not None)
    press("Return")
    desk.until(lambda: desk.diary.offers.isVisible())
    assert "2 on the waiting list" in desk.diary.offers.banner.accessibleName()
    press("W")
    desk.focus("gapBook1")
    press("Tab", "Tab", "Tab", "Tab")
    desk.focus("gapBook2")
    press("Tab", "Tab", "Space")  # the second one does not answer
    desk.until(lambda: waiting.entry_of(clinic.reception, huda).calls[0].outcome is Called.NOT_REACHED)
    desk.until(lambda: desk.window.panel().findChild(QObject, "gapCalled") is not None)
    desk.focus("gap_not_reached2")
    press("1")
    desk.focus("bookingBook")
    press("Return")
    desk.until(lambda: len(visits(mona)) == 2)
    assert waiting.ended_entries(clinic.reception)[0].ended is Ended.BOOKED
    assert appointments.appointment(clinic.reception, later).status is Status.BOOKED, "kept until somebody releases it"
    assert "still has" in desk.diary.offers.banner.accessibleName()
    press("W")
    desk.until(lambda: appointments.appointment(clinic.reception, later).status is Status.EARLY_CANCEL)
    assert desk.keys.clicks == 0

    press("Ctrl+Z")  # and back, in order: the release, the booking with its entry, the call, the cancellation
    assert appointments.appointment(clinic.reception, later).status is Status.BOOKED
    press("Ctrl+Z")
    assert [v.id for v in visits(mona)] == [later]
    assert {one.id for one in waiting.entries(clinic.reception)} == {entry.id, other.id}
    press("Ctrl+Z")
    assert waiting.entry_of(clinic.reception, huda).calls == ()
    press("Ctrl+Z")
    assert appointments.appointment(clinic.reception, gap).status is Status.BOOKED
    press("Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
    assert len(visits(mona)) == 2


def test_another_desk_takes_the_time_first_the_entry_stays_and_the_panel_says_who_has_it(desk: Desk) -> None:
    clinic = desk.clinic
    names = ("Sara Al-Burj", "Mona Al-Shiraa", "Huda Naseem")
    sara, mona, huda = (add(clinic, name, f"0000 041{n}") for n, name in enumerate(names))
    visit = appointments.appointment(clinic.reception, book(clinic, sara))
    entry = waiting.add(clinic.reception, WaitingRequest(mona, WaitingWish()))
    desk.until(lambda: bool(desk.diary.grid.view.appointments))
    desk.diary.acts_on.set(visit, Status.EARLY_CANCEL)
    desk.press("W")
    desk.focus("gapBook1")
    desk.press("1")
    desk.focus("bookingBook")
    book(clinic, huda)
    desk.press("Return")
    panel = desk.diary.panel
    desk.until(lambda: "Huda" in panel.form.fields["therapist"].message.text())
    assert [one.id for one in waiting.entries(clinic.reception)] == [entry.id]
    assert panel.picker.clients[0].id == mona


def test_nothing_suits_so_what_was_typed_goes_to_the_waiting_list_and_comes_off_it_again(desk: Desk) -> None:
    desk.press("N")
    desk.focus("bookingClient")
    desk.type("Mona Lampfield")
    desk.press("Return")
    desk.focus("bookingPhone")
    desk.type("00000152")
    desk.press("Ctrl+F", "Up", "Space")
    find = desk.diary.panel.find
    find.nothing.setFocus()
    desk.press("Space")
    desk.until(lambda: desk.window.room() == "waiting" and desk.window.panel() is not None)
    panel = desk.window.panel()
    desk.focus("bookingPhone")
    assert (panel.picker.caller.name, panel.picker.caller.phone) == ("Mona Lampfield", "00000152")
    assert panel.person.gender() is Gender.WOMAN
    desk.press("Return")
    desk.until(lambda: len(waiting.entries(desk.clinic.reception)) == 1)
    screen = desk.window.current()
    desk.until(lambda: bool(screen.model.records))
    looking.keep_testing(screen.model)
    looking.keep_testing(screen.left)
    entry = waiting.entries(desk.clinic.reception)[0]
    screen.table.setFocus()
    desk.press("Down", "Return")
    desk.until(lambda: desk.window.panel() is not None)
    panel = desk.window.panel()
    panel.note.setFocus()
    desk.type("after four")
    desk.press("Return")
    desk.until(lambda: waiting.entry_of(desk.clinic.reception, entry.client.id).wish.note == "after four")
    desk.press("Ctrl+Z")
    assert waiting.entry_of(desk.clinic.reception, entry.client.id).wish.note == ""
    desk.press("Down", "Return")
    desk.until(lambda: desk.window.panel() is not None)
    desk.window.panel().end.setFocus()
    desk.press("Space")
    desk.until(lambda: QApplication.activePopupWidget() is not None)
    desk.press("Return")
    desk.until(lambda: screen.nobody.isVisible())
    assert waiting.ended_entries(desk.clinic.reception)[0].ended is Ended.NO_LONGER
    desk.press("Ctrl+Z")
    desk.until(lambda: screen.table.isVisible())
    add(desk.clinic, "Sara Al-Burj", "0000 0411")
    desk.press("N")
    desk.focus("bookingClient")
    desk.type("0411")
    desk.press("Return")
    desk.focus("waitingUrgency_soon")  # the cursor on what is chosen, not on the first answer


def test_a_visit_that_is_moved_or_wishes_to_be_sooner_meets_the_list(desk: Desk) -> None:
    clinic = desk.clinic
    sara, mona = add(clinic, "Sara Al-Burj", "0000 0411"), add(clinic, "Mona Al-Shiraa", "0000 0412")
    book(clinic, sara)
    later = appointments.appointment(clinic.reception, book(clinic, mona, LATER))
    desk.until(lambda: bool(desk.diary.grid.view.appointments))
    desk.diary.acts_on.menu(later, desk.window, desk.window.mapToGlobal(desk.window.rect().center()), lambda: None)
    desk.until(lambda: QApplication.activePopupWidget() is not None)
    desk.press("Down", "Down", "Return")  # open, a sooner time
    desk.until(lambda: desk.window.room() == "waiting" and desk.window.panel() is not None)
    assert desk.window.panel().later.value() == later.id
    desk.press("Return")
    desk.until(lambda: waiting.entry_of(clinic.reception, mona) is not None)
    assert waiting.entry_of(clinic.reception, mona).later.id == later.id
    desk.window.show_screen("diary", TUESDAY)
    desk.until(lambda: bool(desk.diary.grid.view.appointments))
    desk.diary.grid.setFocus()
    desk.press("Ctrl+Home", "Right", "End", "Return")
    desk.focus("bookingStart")
    desk.type("17")
    desk.press("Return")
    desk.until(lambda: desk.diary.offers.isVisible())
    assert "1 on the waiting list" in desk.diary.offers.banner.accessibleName()
    desk.press("Ctrl+Z")  # the place is held again: nothing is offered any more
    desk.until(lambda: not desk.diary.offers.isVisible())


def test_somebody_who_waits_is_booked_by_find_free_and_their_waiting_ends(desk: Desk) -> None:
    mona = add(desk.clinic, "Mona Al-Shiraa", "0000 0412")
    waiting.add(desk.clinic.reception, WaitingRequest(mona, WaitingWish(weekdays=frozenset({4}), length=30)))
    desk.press("W")
    desk.until(lambda: desk.window.room() == "waiting" and bool(desk.window.current().model.records))
    desk.press("Down", "F")
    desk.focus("findList")
    assert desk.diary.panel.find.search().weekdays == frozenset({4})
    desk.press("Return")
    desk.focus("bookingBook")
    desk.press("Return")
    desk.until(lambda: not waiting.entries(desk.clinic.reception))
    assert [(v.slot.day.isoweekday(), v.slot.minutes) for v in visits(mona)] == [(4, 30)]


def test_a_therapist_looks_for_a_colleague_trained_in_a_way_of_working(sqlite_clinic: Clinic, qtbot) -> None:
    me, other = sqlite_clinic.therapist, sqlite_clinic.other_therapist
    profiles.save_own_profile(other, 0, ProfileContent((Modality(Approach.CBT, TrainingLevel.INDEPENDENT),)))
    find = FindFree(me)
    qtbot.addWidget(find)
    find.begin(openings.wished(me, (), 50), appointments.day(me, TUESDAY))
    find.show()
    assert {one.therapist_id for one in openings_of(find)} != {other.staff_id}
    find.approach.setFocus()
    QTest.keyClick(find.approach, Qt.Key.Key_Down)  # the first way of working
    assert {one.therapist_id for one in openings_of(find)} == {other.staff_id}
    assert "cognitive-behavioural" in find.list.item(0).text()
    assert FindFree(sqlite_clinic.reception, find).approach is None


def openings_of(find: FindFree) -> list:
    return [find.list.item(n).data(OPENING) for n in range(find.list.count())]
