"""One table model for every list: records in, columns that say how a record reads, one delegate that paints pills and tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import product
from math import ceil
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from clinic_app.domain.names import in_order
from ui import icons, theme
from ui.widgets.labels import mirrored_in, paint_pill, pill_size, tone_colours
from ui.widgets.paint import END, START, box, text_width, words

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
LEAST_SHARE = 0.62  # of its width a column of long words keeps before one of them goes
HEAD_MARGIN = 11  # px at either side of a head's words, as in the style sheet
LEAST_STRETCH, LEAST_NAME = 84, 132  # px a column keeps that takes what is left; one that names its row or says its state
SHORT = 18  # letters and marks: a day, a time, a figure, a state; such words are not cut
MEASURED = 40  # rows looked at for what a column needs


class DataRole(IntEnum):
    """What a cell can be asked for beside its words."""

    SORT = Qt.ItemDataRole.UserRole + 1
    RECORD = Qt.ItemDataRole.UserRole + 2
    COLUMN = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True)
class Column(Generic[T]):
    """How one column reads a record. pill gives (state, words); tag gives (words, tone); second is a grey line or word after."""

    title: str
    text: Callable[[T], str]
    sort_key: Callable[[T], Any] | None = None
    end: bool = False  # numbers stand at the end side
    strong: bool = False
    tone: Callable[[T], str] | None = None  # colour role of the words
    icon: Callable[[T], str] | None = None
    pill: Callable[[T], tuple[str, str] | None] | None = None
    tag: Callable[[T], tuple[str, str] | None] | None = None
    second: Callable[[T], str] | None = None
    tip: Callable[[T], str] | None = None
    spoken: Callable[[T], str] | None = None  # what a screen reader says instead: the whole record in the column it walks down
    width: int = 0  # px of the design; 0 = as its words, or a share if stretch
    stretch: bool = False


class RecordTable(QAbstractTableModel, Generic[T]):
    """Read-only table of records; show() puts new ones in. Editing goes through a panel and a service."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns, self.records = list(columns), list[T]()

    def show(self, records: Sequence[T]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.records = list(records)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].end else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.records):
            return None
        record, column = self.records[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and column.spoken is not None:
            return column.spoken(record)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(record, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip(record) if column.tip else "") or None
        if role == DataRole.SORT:
            return column.sort_key(record) if column.sort_key else in_order(self._words(record, column))
        if role == DataRole.RECORD:
            return record
        if role == DataRole.COLUMN:
            return column
        return None

    @staticmethod
    def _words(record: T, column: Column[T]) -> str:
        parts = [column.text(record)]
        if column.pill and (pill := column.pill(record)):
            parts.append(pill[1])
        if column.tag and (tag := column.tag(record)):
            parts.append(tag[0])
        return " ".join(part for part in parts if part)


class _Sorted(QSortFilterProxyModel):
    """Sorts by keys of any kind; empty ones last, filter by a callable on the record."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.accept: Callable[[Any], bool] | None = None
        self.setSortRole(DataRole.SORT)

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        one, other = left.data(DataRole.SORT), right.data(DataRole.SORT)
        if one is None or other is None:
            return one is not None
        return one < other

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self.accept is None or self.accept(self.sourceModel().index(row, 0, parent).data(DataRole.RECORD))


def cell_width(column: Column[T], record: T) -> float:
    """Pixels in which a cell shows its words and its state whole; the grey line after them may go."""
    look, words = theme.current(), column.text(record)
    width = text_width(words, look.font("body", "strong" if column.strong else "text")) + look.px(22)
    if column.icon and column.icon(record):
        width += look.px(16) + (look.px(7) + 1 if words else 0)
    return width + _state_width(column, record)


def _state_width(column: Column[T], record: T) -> float:
    """What the pill and the tag of a cell take."""
    look, width = theme.current(), 0.0
    if column.pill and (pill := column.pill(record)):
        width += pill_size(pill[1]).width() + look.px(6)
    if column.tag and (tag := column.tag(record)):
        width += text_width(tag[0], look.font("small", "label")) + look.px(14 + 6)
    return width


class _Cells(QStyledItemDelegate):
    """Paints ground, hairline, the stripe of the chosen row, words, pills and tags."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look, column, record = theme.current(), index.data(DataRole.COLUMN), index.data(DataRole.RECORD)
        width = cell_width(column, record)
        if column.second:
            width += text_width(column.second(record), look.font("small")) + look.px(8)
        return QSize(round(width), look.px(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, column, record = theme.current(), index.data(DataRole.COLUMN), index.data(DataRole.RECORD)
        view = option.widget
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        rect, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        hover = isinstance(view, TableView) and view.hovered == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        ground = "primary-soft" if chosen else "sunken" if hover else "surface"
        painter.fillRect(rect, look.colour(ground))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.colour("line"))
        if chosen and isinstance(view, TableView) and view.is_first(index):
            painter.fillRect(mirrored_in(rect, QRectF(0, 0, look.px(3), rect.height() - 1), rtl), look.colour("primary"))
        left = look.px(12)
        room = rect.width() - left - look.px(10)

        def place(width: float, height: float) -> QRectF:
            return mirrored_in(rect, QRectF(left, (rect.height() - 1 - height) / 2, width, height), rtl)

        tone = look.colour(column.tone(record) if column.tone else "ink")
        if column.icon and (meaning := column.icon(record)):
            side = look.px(16)
            icons.paint(painter, meaning, place(side, side), tone if column.tone else look.colour("ink3"))
            left, room = left + side + look.px(7), room - side - look.px(7)
        font = look.font("body", "strong" if chosen and column.strong else "label" if column.strong else "text")
        text = column.text(record)
        if text:
            free = max(room - _state_width(column, record), look.px(30))  # a state is never pushed out by long words before it
            width = room if column.end else min(text_width(text, font) + 1, free)
            words(painter, place(width, rect.height()), text, font, tone, END if column.end else START)
            left, room = left + width + look.px(8), room - width - look.px(8)
        if column.second and room > look.px(30) and (second := column.second(record)):
            width = min(text_width(second, look.font("small")) + 1, room)
            words(painter, place(width, rect.height()), second, look.font("small"), look.colour("ink3"))
            left, room = left + width + look.px(8), room - width - look.px(8)
        if column.pill and (pill := column.pill(record)):
            size = pill_size(pill[1])
            paint_pill(painter, place(size.width(), size.height()), pill[0], pill[1], rtl)
            left += size.width() + look.px(6)
        if column.tag and (tag := column.tag(record)):
            ink, fill = tone_colours(tag[1])
            font, height = look.font("small", "label"), look.px(20)
            spot = place(min(text_width(tag[0], font) + look.px(14), max(room, look.px(20))), height)
            box(painter, spot, look.px(4), fill)
            words(painter, spot.adjusted(look.px(7), 0, -look.px(6), 0), tag[0], font, ink)
        painter.restore()


    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The tip of a cell also says its words whole where they are cut, and what has no column in a narrow window."""
        if not isinstance(view, TableView) or not index.isValid():
            return super().helpEvent(event, view, option, index)
        whole = index.data() if self.sizeHint(option, index).width() > option.rect.width() + 1 else ""
        parts = [part for part in (index.data(Qt.ItemDataRole.ToolTipRole) or whole, view.gone(index)) if part]
        QToolTip.showText(event.globalPos(), "\n".join(parts), view)
        return True


class TableView(QTableView):
    """The look of every table: head 30, rows 38, hairlines across, hover, chosen with a stripe; Enter and double click open."""

    opened = Signal(object)  # the record
    chosen = Signal(object)  # the record, or None

    def __init__(
        self, model: RecordTable, *, name: str = "", sortable: bool = True, row_height: int = 38, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = theme.current()
        self.hovered = -1
        self._columns, self._squeezed = model.columns, False
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(model)
        self.setModel(self._sorted)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(row_height))
        self.verticalHeader().setMinimumSectionSize(look.px(row_height))
        head = self.horizontalHeader()
        head.setFixedHeight(look.px(30))
        head.setHighlightSections(False)
        head.setSectionsMovable(False)
        head.setStretchLastSection(not any(column.stretch for column in model.columns))
        head.setMinimumSectionSize(look.px(32))
        for place, column in enumerate(model.columns):
            head.setSectionResizeMode(place, self._mode(column))
            if column.width and not column.stretch:
                self.setColumnWidth(place, self._wanted_by(column))
        if sortable:
            self.setSortingEnabled(True)
            head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if name:
            self.setObjectName(name)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(DataRole.RECORD)))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.record()))
        self._sorted.modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where all columns together need more than there is, each gives of its width, but none that its head or its short words
        need; then the last ones go, except those that name a row or carry its state. What a column held that went is said by the
        tip of its row.
        """
        head, room = self.horizontalHeader(), self.viewport().width()
        wanted = [self._wanted(place) for place in range(len(self._columns))]
        if sum(wanted) <= room and not self._squeezed:
            return
        least = [self._least(column, wide) for column, wide in zip(self._columns, wanted, strict=True)]
        wanted = [max(sizes) for sizes in zip(wanted, least, strict=True)]
        shown = list(range(len(wanted)))
        while len(shown) > 1 and sum(least[place] for place in shown) > room:
            shown.remove(max(shown, key=self._leaves))
        whole = sum(wanted[place] for place in shown)
        self._squeezed = squeezed = whole > room or len(shown) < len(wanted)
        spare = max(0, room - sum(least[place] for place in shown)) / max(1, whole - sum(least[place] for place in shown))
        for place, column in enumerate(self._columns):
            self.setColumnHidden(place, place not in shown)
            if column.stretch or not squeezed:
                head.setSectionResizeMode(place, self._mode(column))
            if not column.stretch and (squeezed or column.width):
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(place, least[place] + int((wanted[place] - least[place]) * min(1.0, spare)))

    def _leaves(self, place: int) -> tuple[bool, bool, int]:
        """Which goes before which: the last first, one with a state after those without, the one that names its row last."""
        column = self._columns[place]
        return not column.strong, place > 0 and not column.pill, place

    def _wanted(self, place: int) -> int:
        column = self._columns[place]
        if column.stretch or column.width:
            return self._wanted_by(column)
        return max(self.sizeHintForColumn(place), self.horizontalHeader().sectionSizeHint(place))

    def _wanted_by(self, column: Column[Any]) -> int:
        """Columns that take what is left get equal shares of it, so each wants what the neediest of them does."""
        if not column.stretch:
            return max(self._head(column), theme.current().px(column.width))
        alike = [other for other in self._columns if other.stretch]
        telling = any(other.strong or other.tag or other.pill for other in alike)
        named = theme.current().px(LEAST_NAME if telling else LEAST_STRETCH)
        return max(named, *(self._head(other) for other in alike))

    def _head(self, column: Column[Any]) -> int:
        look = theme.current()
        return ceil(text_width(column.title, look.font("small", "label"))) + 2 * look.px(HEAD_MARGIN)

    def _least(self, column: Column[Any], wanted: int) -> int:
        """What its head and its short words need, half of what names a row, and of other long words a share of what it wants."""
        alike = [other for other in self._columns if other.stretch] if column.stretch else [column]
        needs = float(wanted if column.stretch else self._head(column))
        for row, other in product(range(min(MEASURED, self._sorted.rowCount())), alike):
            index = self._sorted.index(row, self._columns.index(other))
            wide = cell_width(other, index.data(DataRole.RECORD))
            long = max(wide / 2 if other.strong else 0.0, min(wide, wanted * LEAST_SHARE))
            needs = max(needs, wide if len(index.data()) <= SHORT else long)
        return ceil(needs)

    @staticmethod
    def _mode(column: Column[Any]) -> QHeaderView.ResizeMode:
        modes = QHeaderView.ResizeMode
        return modes.Stretch if column.stretch else modes.Interactive if column.width else modes.ResizeToContents

    def cut(self) -> list[tuple[str, int, int]]:
        """Cells of the first rows that say less than they should: their words, and the pixels they need and have.

        Short words and states are to be seen whole, and of what names a row half of its words.
        """
        found = []
        for row, place in product(range(min(MEASURED, self._sorted.rowCount())), range(len(self._columns))):
            index, room, column = self._sorted.index(row, place), self.columnWidth(place), self._columns[place]
            wide, short = cell_width(column, index.data(DataRole.RECORD)), len(index.data()) <= SHORT
            if not self.isColumnHidden(place) and wide > room + 1 and (short or (column.strong and wide > 2 * room)):
                found.append((index.data(), round(wide), room))
        return found

    def gone(self, index: Index) -> str:
        """What the columns say of a row that have no room, a line for each."""
        said = ((column, self._sorted.index(index.row(), place).data()) for place, column in enumerate(self._columns)
                if self.isColumnHidden(place))
        return "\n".join(f"{column.title}: {words}" if column.title else words for column, words in said if words)

    def record(self) -> Any:
        """The chosen record, or None."""
        rows = self.selectionModel().selectedRows()
        return rows[0].data(DataRole.RECORD) if rows else None

    def choose(self, wanted: Callable[[Any], bool]) -> bool:
        """Choose the first record this is true of."""
        for row in range(self._sorted.rowCount()):
            if wanted(self._sorted.index(row, 0).data(DataRole.RECORD)):
                self.setCurrentIndex(self._sorted.index(row, 0))
                return True
        self.clearSelection()
        return False

    def filter(self, accept: Callable[[Any], bool] | None) -> None:
        """Show only the records this is true of."""
        self._sorted.beginFilterChange()
        self._sorted.accept = accept
        self._sorted.endFilterChange()

    def is_first(self, index: Index) -> bool:
        """True for the column at the start side."""
        return self.horizontalHeader().visualIndex(index.column()) == 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.record() is not None:
            self.opened.emit(self.record())
        elif event.key() == Qt.Key.Key_Down and self.record() is None and self._sorted.rowCount():
            self.setCurrentIndex(self._sorted.index(0, 0))  # nothing is chosen yet: the first row, not the one after it
        elif event.text().isprintable() and event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are keys of the screen, not a search in the table
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def full_height(self) -> int:
        """How high it is when every row is to be seen."""
        rows = self._sorted.rowCount() * self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().height() + rows + 2
