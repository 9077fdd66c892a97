"""A clash in the booking panel, by real keys: who has the time, the next free ones, and the overlap that is meant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import Badge, Slot
from clinic_app.domain.permissions import Actor
from clinic_app.services import appointments, work
from tests.clinics import NOW
from tests.ui.test_diary_screen import TODAY, Desk, Morning, add, book, desk, key, morning  # noqa: F401
from ui import formats
from ui.appointments.booking_panel import BookingPanel
from ui.appointments.diary_screen import DiaryScreen
from ui.appointments.hover_card import HoverCard
from ui.changes import ChangeSignal
from ui.widgets.labels import Label

ENTER = Qt.Key.Key_Return


def opened(qtbot, desk: Desk, morning: Morning, start: str) -> BookingPanel:  # noqa: F811
    """A new caller in the panel, with the therapist and a time."""
    desk.screen.grid.setFocus()
    key(qtbot, desk, "n")
    panel = desk.screen.panel
    for what in ("Omar", ENTER, "0000 0102"):
        key(qtbot, desk, what)
    panel.therapist.setCurrentIndex(panel.therapist.findData(morning.clinic.therapist.staff_id))
    panel.start.setFocus()
    panel.start.selectAll()
    key(qtbot, desk, start)
    key(qtbot, desk, Qt.Key.Key_Tab)
    return panel


def in_sight(panel: BookingPanel, widget: QWidget) -> bool:
    """The whole of it, on the page as it is scrolled now."""
    seen = widget.visibleRegion().boundingRect()
    return panel.page.isAncestorOf(widget) and seen.height() == widget.height()


def visits(morning: Morning) -> list[tuple[str, str]]:  # noqa: F811
    found = [v for day in range(3) for v in appointments.day(
        morning.clinic.reception, TODAY.fromordinal(TODAY.toordinal() + day)).appointments]
    return [(f"{v.slot.start:%d %H:%M}", v.clients[0].name_en) for v in found]


def test_the_loser_learns_who_has_the_time_and_enter_takes_the_next_one(qtbot, desk, morning):  # noqa: F811
    desk.resize(1366, 600)  # a low window: not the whole panel has room
    panel = opened(qtbot, desk, morning, "16:00")
    qtbot.waitUntil(lambda: not panel.clash.isVisible())
    book(morning.clinic, add(morning.clinic, "Layan Al-Sidra", "+965 0000 0390"), 16 * 60 + 15)  # another desk was quicker
    panel.start.setFocus()
    key(qtbot, desk, ENTER)
    assert "Layan Al-Sidra" in panel.form.fields["therapist"].message.text()
    assert panel.clash.isVisible()
    assert not panel.clash.button.isVisible()  # reception may not mean it
    assert panel.clash.list.count() == 3
    qtbot.waitUntil(panel.clash.list.hasFocus)
    qtbot.waitUntil(lambda: in_sight(panel, panel.clash.list))
    assert panel.book.keys == ""  # Enter takes the time offered and books nothing yet
    first = panel.clash.list.opening()
    key(qtbot, desk, ENTER)
    assert panel.start.value() == first.slot.start.time()
    assert not panel.clash.isVisible()
    qtbot.waitUntil(panel.book.hasFocus)
    assert panel.book.keys
    key(qtbot, desk, ENTER)
    assert (f"{first.slot.start:%d %H:%M}", "Omar") in visits(morning)


def test_in_discreet_mode_the_one_who_has_the_time_is_initials(qtbot, desk, morning):  # noqa: F811
    formats.set_discreet(True)
    try:
        panel = opened(qtbot, desk, morning, "11:15")
        key(qtbot, desk, ENTER)
        said = panel.form.fields["therapist"].message.text()
    finally:
        formats.set_discreet(False)
    assert "Mona" not in said
    assert "M" in said


@pytest.fixture
def therapist_desk(morning: Morning, qtbot) -> Iterator[Desk]:  # noqa: F811
    actor: Actor = morning.clinic.therapist
    changes = ChangeSignal(work.listen)
    window = Desk(DiaryScreen(actor, changes))
    qtbot.addWidget(window)
    window.resize(1368, 792)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    changes.end()


def test_a_therapist_books_anyway_with_a_reason_and_both_stand_side_by_side(qtbot, therapist_desk, morning):  # noqa: F811
    panel = opened(qtbot, therapist_desk, morning, "11:15")
    key(qtbot, therapist_desk, ENTER)
    qtbot.waitUntil(panel.clash.button.isVisible)
    qtbot.mouseClick(panel.clash.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.reason.hasFocus)
    key(qtbot, therapist_desk, ENTER)
    assert len(appointments.day(morning.clinic.reception, TODAY).appointments) == 1  # not without a reason
    key(qtbot, therapist_desk, "brother and sister")
    key(qtbot, therapist_desk, ENTER)
    first, second = appointments.day(morning.clinic.reception, TODAY).appointments
    assert (second.meant_over, second.reason, second.badges[0]) == (first.id, "brother and sister", Badge.TOGETHER)
    grid = therapist_desk.screen.grid
    qtbot.waitUntil(lambda: grid.visit_rect(second.id) is not None)
    one, other = grid.visit_rect(first.id), grid.visit_rect(second.id)
    assert not one.intersects(other)
    assert one.top() < other.top() < one.bottom()
    card = HoverCard(therapist_desk)
    card.show_visit(second, "", "", NOW, QRect(10, 10, 20, 20), False)
    assert any("brother and sister" in label.text() for label in card.findChildren(Label))
    key(qtbot, therapist_desk, Qt.Key.Key_Escape)
    assert therapist_desk.screen.grid.view is not None


def test_another_place_forgets_that_the_overlap_was_meant(qtbot, therapist_desk, morning):  # noqa: F811
    book(morning.clinic, add(morning.clinic, "Layan Al-Sidra", "+965 0000 0390"), 16 * 60)
    panel = opened(qtbot, therapist_desk, morning, "11:15")
    key(qtbot, therapist_desk, ENTER)
    qtbot.waitUntil(panel.clash.button.isVisible)
    qtbot.mouseClick(panel.clash.button, Qt.MouseButton.LeftButton)
    key(qtbot, therapist_desk, "brother and sister")
    panel.start.setFocus()
    panel.start.selectAll()
    key(qtbot, therapist_desk, "16:10")
    key(qtbot, therapist_desk, ENTER)
    assert "Layan Al-Sidra" in panel.form.fields["therapist"].message.text()
    assert panel.clash.button.isVisible()  # asked anew
    assert not [v for v in appointments.day(morning.clinic.reception, TODAY).appointments if v.slot == Slot.at(TODAY, 970, 50)]
