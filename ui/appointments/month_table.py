"""A month in sight: for each day how many visits are booked and how much of the open time is free. Names nobody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from clinic_app.domain.day_load import DayLoad
from ui import formats, theme
from ui.appointments import wording
from ui.widgets.paint import box, mirrored, text_width, words

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
WEEK, WEEKS = 7, 6


def first_shown(month: date) -> date:
    """The Sunday on or before the first of a month."""
    first = month.replace(day=1)
    return first - timedelta(days=first.isoweekday() % 7)


class MonthModel(QAbstractTableModel):
    """Six weeks from Sunday to Saturday; every cell says its day in one sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.month, self.today = date(2000, 1, 1), date(2000, 1, 1)
        self._loads: dict[date, DayLoad] = {}

    def show(self, month: date, loads: Sequence[DayLoad], today: date) -> None:
        """Show this month."""
        self.beginResetModel()
        self.month, self.today = month.replace(day=1), today
        self._loads = {one.day: one for one in loads}
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else WEEK

    def day(self, index: Index) -> date:
        """The day of a cell."""
        return first_shown(self.month) + timedelta(days=index.row() * WEEK + index.column())

    def load(self, index: Index) -> DayLoad | None:
        """What is known of it."""
        return self._loads.get(self.day(index))

    def place(self, day: date) -> QModelIndex:
        """The cell of a day; none if it is not shown."""
        after = (day - first_shown(self.month)).days
        return self.index(after // WEEK, after % WEEK) if 0 <= after < WEEK * WEEKS else QModelIndex()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return formats.weekday(first_shown(self.month) + timedelta(days=section))
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        comma = wording.translate("Diary", ", ")
        return comma.join(part for part in (formats.full_day(self.day(index)), *self.lines(index)) if part)

    def lines(self, index: Index) -> tuple[str, str]:
        """'38 booked' and '41% free', 'closed' or the holiday's name."""
        load = self.load(index)
        if load is None:
            return "", ""
        booked = self.tr("%n booked", "visits of a day", load.booked) if load.booked else ""
        if load.holiday is not None:
            return booked, wording.one_of(load.holiday.name_en, load.holiday.name_ar)
        if load.free_share is None:
            return booked, self.tr("closed")
        if load.day < self.today:
            return booked, ""
        return booked, self.tr("{share} free").format(share=formats.percent(load.free_share))


class _Days(QStyledItemDelegate):
    """Paints a day: its number, the count, and a bar of what is free with its words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MonthModel)
        look, rect, rtl = theme.current(), QRectF(option.rect), theme.current().arabic
        day, load = model.day(index), model.load(index)
        view = self.parent()
        assert isinstance(view, QTableView)
        chosen = view.currentIndex() == index
        closed = load is None or load.free_share is None or load.holiday is not None
        other = day.month != model.month.month
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        painter.fillRect(rect, look.colour("closed" if closed else "surface"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.colour("line"))
        painter.fillRect(QRectF(rect.left() if not rtl else rect.right() - 1, rect.top(), 1, rect.height()), look.colour("line"))
        pad = look.px(10)

        def at(left: float, top: float, width: float, height: float) -> QRectF:
            placed = mirrored(QRectF(left, top, width, height), rect.width(), rtl)
            return placed.translated(rect.left(), rect.top())

        number, big = formats.digits(day.day), look.font("title3", "strong")
        wide = text_width(number, big)
        if day == model.today:
            box(painter, at(pad - 5, look.px(5), wide + 10, look.px(24)), look.px(6), look.colour("primary"))
        ink = "on-primary" if day == model.today else "ink3" if other or closed else "ink"
        words(painter, at(pad, look.px(5), wide + 2, look.px(24)), number, big, look.colour(ink))
        booked, free = model.lines(index)
        if day.day == 1 or index.row() + index.column() == 0:
            words(painter, at(pad + wide + look.px(10), look.px(5), rect.width() - wide - look.px(24), look.px(24)),
                  formats.month(day), look.font("small", "label"), look.colour("ink2"))
        tall, room = look.px(18), rect.width() - 2 * pad
        soft = look.colour("ink3" if other else "ink2")
        if rect.height() >= look.px(84):
            words(painter, at(pad, look.px(33), room, tall), booked, look.font("small", "label"), soft)
            words(painter, at(pad, look.px(51), room, tall), free, look.font("small"), soft)
            foot = rect.height() - look.px(12)
        else:
            said = " · ".join(part for part in (booked, free) if part)
            words(painter, at(pad, look.px(30), room, tall), said, look.font("small"), soft)
            foot = rect.height() - look.px(10)
        if not closed and day >= model.today and load is not None and load.free_share is not None:
            bar = at(pad, foot, room, look.px(5))
            box(painter, bar, 2, look.colour("sunken"), look.colour("line"))
            taken = room * (100 - load.free_share) / 100
            if taken >= 1:
                box(painter, at(pad, foot, taken, look.px(5)), 2, look.colour("primary", 0.55 if other else 1.0))
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box(painter, rect.adjusted(1, 1, -2, -2), look.px(6), None, look.colour("focus"), 2)
        painter.restore()


class MonthTable(QWidget):
    """A table of days that keys and screen readers know; Enter or a double click opens the day."""

    day_opened = Signal(object)  # date
    day_chosen = Signal(object)  # date
    menu_asked = Signal()  # of the day it stands on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MonthModel(self)
        self._shown = False  # a view that gets the focus stands on its first cell before anybody chose a day
        self.table = _Month(self)
        self.table.setModel(self.model)
        self._days = _Days(self.table)
        self.table.setItemDelegate(self._days)
        self.table.activated_day.connect(lambda index: self.day_opened.emit(self.model.day(index)))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(lambda _at: self.menu_asked.emit())
        self.table.menu_asked.connect(self.menu_asked)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def show_month(self, month: date, loads: Sequence[DayLoad], day: date, today: date) -> None:
        """Show a month, and stand on a day of it."""
        self.table.setAccessibleName(self.tr("{month}, day by day").format(month=formats.month_year(month)))
        self._shown = False
        self.model.show(month, loads, today)
        self.table.setCurrentIndex(self.model.place(day))
        self._shown = True
        self.table.viewport().update()

    def foot(self) -> QRect:
        """Where the cell of that day lies on the screen."""
        rect = self.table.visualRect(self.table.currentIndex())
        return QRect(self.table.viewport().mapToGlobal(rect.topLeft()), rect.size())

    @property
    def day(self) -> date:
        """The day it stands on."""
        index = self.table.currentIndex()
        return self.model.day(index) if index.isValid() else self.model.month

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.table.viewport().update()
        if now.isValid() and self._shown:
            self.day_chosen.emit(self.model.day(now))


class _Month(QTableView):
    activated_day = Signal(QModelIndex)
    menu_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("monthTable")
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.current().px(56))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head = self.horizontalHeader()
        head.setFixedHeight(theme.current().px(30))
        head.setHighlightSections(False)
        head.setMinimumSectionSize(theme.current().px(32))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self.activated_day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are keys of the screen, not a search in the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_day.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Menu or (
                event.key() == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            self.menu_asked.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()
