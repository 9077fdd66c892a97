"""Free times to choose from: one line says when and with whom, the one below where and why; digits and Enter take one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clinic_app.domain.appointments import DayView
from clinic_app.domain.openings import Opening
from ui import formats, theme
from ui.appointments import wording
from ui.texts.matching import reason_words
from ui.widgets.labels import cap_size, mirrored_in, paint_cap
from ui.widgets.paint import box, words

HEAD, SECOND, OPENING = (Qt.ItemDataRole.UserRole + n for n in (1, 2, 3))
HEIGHT = 44


def opening_words(view: DayView, one: Opening) -> tuple[str, str]:
    """The two lines of a free time: when and with whom; where and why."""
    who = next((t for t in view.therapists if t.id == one.therapist_id), None)
    place = next((r for r in view.rooms if r.id == one.room_id), None)
    dot = " · "
    head = dot.join(p for p in (formats.day_time(one.slot.start), wording.person(who) if who else "") if p)
    second = dot.join(p for p in (wording.room(place), *(reason_words(r) for r in one.reasons)) if p)
    return formats.label(head), formats.label(second)


class _Lines(QStyledItemDelegate):
    """Paints two lines and the digit that takes them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, theme.current().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, rtl = theme.current(), option.direction == Qt.LayoutDirection.RightToLeft
        rect, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if chosen:
            box(painter, rect.adjusted(0, 1, 0, -1), look.px(6), look.colour("primary-soft"))
        left = look.px(8)
        if index.row() < 9:
            digit = str(index.row() + 1)
            size = cap_size(digit)
            spot = QRectF(left, (rect.height() - size.height()) / 2, size.width(), size.height())
            paint_cap(painter, mirrored_in(rect, spot, rtl), digit, look.colour("ink3"), look.colour("line-strong"))
        left += look.px(26)
        room = rect.width() - left - look.px(8)
        half = look.px(22)
        words(painter, mirrored_in(rect, QRectF(left, look.px(2), room, half), rtl), index.data(HEAD),
              look.font("body", "strong" if chosen else "label"), look.colour("ink"))
        words(painter, mirrored_in(rect, QRectF(left, look.px(20), room, half), rtl), index.data(SECOND),
              look.font("small"), look.colour("ink2"))
        painter.restore()


class OpeningList(QListWidget):
    """taken(Opening) by Enter, a double click or a digit; looked(Opening) whenever another one is chosen."""

    taken = Signal(object)
    looked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = _Lines(self)
        self.setItemDelegate(self._lines)
        self.setAccessibleName(self.tr("Free times"))
        self.itemDoubleClicked.connect(lambda item: self.taken.emit(item.data(OPENING)))
        self.currentItemChanged.connect(lambda item, _: self.looked.emit(item.data(OPENING)) if item is not None else None)

    def show_openings(self, openings: Sequence[tuple[Opening, str, str]]) -> None:
        """Show these, each with its two lines; the first is chosen without saying so."""
        self.blockSignals(True)
        self.clear()
        for opening, head, second in openings:
            item = QListWidgetItem(f"{head} {second}")
            item.setData(HEAD, head)
            item.setData(SECOND, second)
            item.setData(OPENING, opening)
            item.setToolTip(second)
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(False)
        self.setFixedHeight(theme.current().px(HEIGHT) * max(1, self.count()) + 4)

    def opening(self) -> Opening | None:
        """The one chosen, or None."""
        item = self.currentItem()
        return item.data(OPENING) if item is not None else None

    def take(self, number: int) -> None:
        """Take the one with this place in the list, from 0."""
        if 0 <= number < self.count():
            self.taken.emit(self.item(number).data(OPENING))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.taken.emit(self.currentItem().data(OPENING))
        else:
            super().keyPressEvent(event)
