"""Item 8: frames of a full day, 12 therapists with 40 visits each: scrolling, and a visit in the hand, from event to paint.

The reference copies one picture of all blocks and paints one block above it: it knows nothing of the old place, of times beside
the hours or of who is taken. Where the product asks at every place who is taken, so does its reference: which of all blocks lie
there, and a card that names the first. The 95th percentile of each turn is compared; every frame goes to another place.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.domain.appointments import (
    AppointmentType,
    DayAppointment,
    DayRoom,
    DayView,
    Mode,
    Slot,
    Span,
    Status,
    TherapistDay,
    Visitor,
)
from clinic_app.domain.booking import BookingNeeds
from tests.benchmarks.pairs import Ratio, in_turns, summary
from tests.benchmarks.plain_frames import Block, Picture, Scene, scrolled
from ui import theme, translation
from ui.appointments.columns import Column
from ui.appointments.day_grid import DayGrid
from ui.appointments.pointer import Verdict
from ui.appointments.verdict import judge_in

DAY, NOW = date(2026, 11, 24), datetime(2026, 11, 23, 10, 42)
COLUMNS, VISITS, LENGTH = 12, 40, 15
SIZE = (1360, 760)
FRAMES = 60
NAMES = (("Layla Haddad", "ليلى حدّاد"), ("Omar Al Mansoori", "عمر المنصوري"), ("Emma Smith", "نورة السويدي"))
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def full_day() -> DayView:
    """Every quarter of an hour from nine to seven, for twelve therapists in twelve rooms."""
    people = tuple(TherapistDay(n, f"Therapist {n}", f"معالج {n}", (Span(540, 1200),), n) for n in range(1, COLUMNS + 1))
    rooms = tuple(DayRoom(n, f"Room {n}", f"غرفة {n}") for n in range(1, COLUMNS + 1))
    visits = [
        DayAppointment(
            n * 100 + place, 1, Slot.at(DAY, 540 + place * LENGTH, LENGTH), Status.BOOKED if place % 3 else Status.CONFIRMED,
            AppointmentType.INDIVIDUAL, Mode.CLINIC, (Visitor(n * 1000 + place, *NAMES[place % 3]),), (n,), n,
        )
        for n in range(1, COLUMNS + 1)
        for place in range(VISITS)
    ]
    return DayView(DAY, people, rooms, tuple(sorted(visits, key=lambda v: v.slot)), (Span(540, 1200),))


def p95(frame: Callable[[int], None]) -> float:
    """How long the slowest twentieth of the frames takes at least, in milliseconds of this thread.

    Time of the thread, not of the wall: a frame that loses the processor for a moment says something of the machine alone.
    """
    times = []
    for number in range(FRAMES):
        start = time.thread_time()
        frame(number)
        QApplication.processEvents()
        times.append((time.thread_time() - start) * 1e3)
    return sorted(times)[round(FRAMES * 0.95) - 1]


def _show(widget: QWidget) -> None:
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()


def _grid(view: DayView) -> DayGrid:
    grid = DayGrid()

    def judge(visit: DayAppointment, slot: Slot, column: Column) -> Verdict:
        return judge_in(view, visit, slot, column.therapist_id, BookingNeeds(), NOW)

    grid.judge = judge
    _show(grid)
    grid.show_day(view, NOW)
    QApplication.processEvents()
    return grid


def _move(grid: DayGrid, kind: QEvent.Type, point: QPoint) -> None:
    place = QPointF(point)
    held = LEFT if kind is not QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    QApplication.sendEvent(grid, QMouseEvent(kind, place, grid.mapToGlobal(place), LEFT, held, NO_KEY))


def measure(rounds: int, _visits: int) -> list[Ratio]:
    """Scrolling a day stretched to three times its height; dragging in a day that is whole in sight."""
    application = QApplication.instance() or QApplication([])
    application.setStyle("Fusion")
    translation.load_fonts()
    theme.use(theme.Theme("light", False, 100))
    grid = _grid(full_day())
    blocks: list[Block] = [
        (QRectF(grid.visit_rect(v.id)), v.clients[0].name_en, f"{v.slot.start:%H:%M}") for v in full_day().appointments]
    assert len(blocks) == COLUMNS * VISITS
    whole = Picture(blocks, *SIZE)
    _show(whole)
    scene = Scene(blocks, *SIZE)
    _show(scene)

    def places(number: int) -> QRect:
        return QRect(100 + number * 47 % 1100, 60 + number * 31 % 640, 100, 30)

    judge = grid.judge

    def drag(judged: bool = False) -> float:
        grid.judge = judge if judged else None
        start = grid.visit_rect(620).center()
        _move(grid, QEvent.Type.MouseButtonPress, start)
        _move(grid, QEvent.Type.MouseMove, start + QPoint(0, 12))
        QApplication.processEvents()
        took = p95(lambda n: _move(grid, QEvent.Type.MouseMove, places(n).center()))
        grid.put_back()
        QApplication.processEvents()
        return took

    def held(number: int) -> None:
        whole.hold((QRectF(places(number)), "Layla Haddad", "10:00"))

    def asked(number: int) -> None:
        place = QRectF(places(number))
        taken = next((name for block, name, _ in blocks if block.intersects(place)), "")
        card = QRectF(place.x(), place.bottom() + 8, 260, 44)
        said = f"{taken} is there then" if taken else "Free to drop"
        whole.hold((place, "Layla Haddad", "10:00"), (card, said, "Esc puts it back"))

    found = [
        summary("8", "a visit in the hand, p95 / one block over one picture",
                in_turns(drag, lambda: p95(held), rounds), 3.0),
        summary("8", "a visit in the hand, p95 / item of a graphics scene",
                in_turns(drag, lambda: p95(lambda n: scene.hold(places(n))), rounds), 0.5),
        summary("8", "the same, who is taken asked and said at every place, p95 / the same over one picture",
                in_turns(lambda: drag(judged=True), lambda: p95(asked), rounds), 3.0),
    ]
    grid.set_zoom(300)
    QApplication.processEvents()
    high = grid.height() + grid.bar.maximum()
    tall = [(QRectF(place.x(), place.y() * 3, place.width(), place.height() * 3), *more) for place, *more in blocks]
    behind, moving = scrolled(Picture(tall, SIZE[0], high)), Scene(tall, SIZE[0], high)
    for widget in (behind, moving):
        _show(widget)

    def by(bar: object, number: int) -> None:
        bar.setValue((number * 12) % (high - SIZE[1]))

    found += [
        summary("8", "scroll by 12 px, p95 / one picture", in_turns(
            lambda: p95(lambda n: by(grid.bar, n)), lambda: p95(lambda n: by(behind.verticalScrollBar(), n)), rounds), 3.0),
        summary("8", "scroll by 12 px, p95 / graphics scene", in_turns(
            lambda: p95(lambda n: by(grid.bar, n)), lambda: p95(lambda n: by(moving.verticalScrollBar(), n)), rounds), 0.5),
    ]
    for widget in (grid, whole, scene, behind, moving):
        widget.close()
    return found
