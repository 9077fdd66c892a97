"""Ctrl+K: one field over clients, screens and acts, with a list under it that the arrows walk through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import formats, icons, theme
from ui.actions import key_words
from ui.widgets.fields import lead_with
from ui.widgets.labels import KeyCap, Sign, cap_size, mirrored_in, paint_cap
from ui.widgets.paint import box, text_width, words
from ui.widgets.panels import column

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
HIT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Hit:
    """One thing found: its group, words, a grey second part, its sign and key, and what choosing it does."""

    group: str
    text: str
    call: Callable[[], object]
    second: str = ""
    icon: str = ""
    keys: str = ""


class _Hits(QAbstractListModel):
    """The hits in order; the first of each group carries its heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def heading(self, row: int) -> str:
        """The group's name if this row begins it."""
        return self.hits[row].group if row == 0 or self.hits[row - 1].group != self.hits[row].group else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (hit.text, hit.second, hit.group) if part)
        return hit if role == HIT else None


class _Rows(QStyledItemDelegate):
    """Paints heading, sign, words and key of a hit."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme.current()
        return QSize(look.px(300), look.px(32) + (look.px(24) if index.model().heading(index.row()) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, hit = theme.current(), index.data(HIT)
        rtl, rect = option.direction == Qt.LayoutDirection.RightToLeft, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if heading := index.model().heading(index.row()):
            spot = mirrored_in(rect, QRectF(look.px(10), look.px(4), rect.width() - look.px(20), look.px(18)), rtl)
            words(painter, spot, heading, look.font("small", "label"), look.colour("ink3"))
            rect = rect.adjusted(0, look.px(24), 0, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            box(painter, rect.adjusted(0, 1, 0, -1), look.px(6), look.colour("primary-soft"))
        ink, left, room = look.colour("primary" if chosen else "ink"), look.px(10), rect.width() - look.px(20)
        if hit.keys:
            size = cap_size(key_words(hit.keys))
            spot = QRectF(
                rect.width() - look.px(10) - size.width(), (rect.height() - size.height()) / 2, size.width(), size.height()
            )
            paint_cap(painter, mirrored_in(rect, spot, rtl), key_words(hit.keys), look.colour("ink2"), look.colour("line-strong"))
            room -= size.width() + look.px(8)
        if hit.icon:
            side = look.px(16)
            icons.paint(painter, hit.icon, mirrored_in(rect, QRectF(left, (rect.height() - side) / 2, side, side), rtl), ink)
            left, room = left + side + look.px(9), room - side - look.px(9)
        font = look.font("body", "label")
        width = min(text_width(hit.text, font) + 1, room)
        words(painter, mirrored_in(rect, QRectF(left, 0, width, rect.height()), rtl), hit.text, font, ink)
        left, room = left + width + look.px(8), room - width - look.px(8)
        if hit.second and room > look.px(40):
            words(
                painter,
                mirrored_in(rect, QRectF(left, 0, room, rect.height()), rtl),
                hit.second,
                look.font("small"),
                look.colour("ink3"),
            )
        painter.restore()


class SearchField(QLineEdit):
    """The field in the top bar with its list: find_now needs no service, find_clients is asked when typing settled."""

    left = Signal()
    SETTLED = 350  # ms without a key: a settled search is one act in the audit

    def __init__(
        self,
        find_now: Callable[[str], Sequence[Hit]],
        find_clients: Callable[[str], Sequence[Hit]] | None,
        hints: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """hints: what stands in the empty field, the longest first; the first that has room is shown."""
        super().__init__(parent)
        self._hints = hints
        self._find_now, self._find_clients = find_now, find_clients
        self.setObjectName("searchField")
        self.setProperty("search", True)
        self.setPlaceholderText(hints[0])
        self.setAccessibleName(hints[0])
        self._sign = Sign("find", 17, "ink3", self)
        self._cap = KeyCap("Ctrl+K", self)
        self._model = _Hits(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(self.SETTLED)
        self._settle.timeout.connect(self._ask_clients)
        self._clients: list[Hit] = []
        self._popup: QFrame | None = None
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._take)

    def open(self) -> None:
        """Begin to search: focus, everything marked, the acts of this place listed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        self._refresh()

    def fold(self) -> None:
        """Close the list and forget what was typed."""
        self._settle.stop()
        self._clients = []
        if self._popup is not None:
            self._popup.hide()
        self.clear()

    def is_open(self) -> bool:
        """True while the list is to be seen."""
        return self._popup is not None and self._popup.isVisible()

    def hits(self) -> list[Hit]:
        """What the list shows, for tests and screen readers."""
        return list(self._model.hits)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        size, px = self._cap.sizeHint(), theme.current().px
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = px(8) if rtl else self.width() - size.width() - px(8)
        self._cap.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        lead_with(self, self._sign, size.width() + px(10))
        room = self.width() - self._sign.width() - size.width() - px(40)
        self.setPlaceholderText(next((hint for hint in self._hints if self.fontMetrics().horizontalAdvance(hint) <= room), ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # what was chosen has happened: nothing round the field may take this Enter as well

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.fold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._popup is not None and self._popup.isVisible():
            self._place()
        return False

    def _on_edited(self, text: str) -> None:
        self._clients = []
        self._refresh()
        if self._find_clients is not None and len(text.strip()) >= 2:
            self._settle.start()
        else:
            self._settle.stop()

    def _ask_clients(self) -> None:
        text = self.text().strip()
        if self._find_clients is not None and len(text) >= 2 and self.window().focusWidget() is self:
            self._clients = list(self._find_clients(text))
            self._refresh()

    def _refresh(self) -> None:
        self._model.show([*self._clients, *self._find_now(self.text().strip())])
        popup = self._list()
        popup.setVisible(bool(self._model.hits))
        if self._model.hits:
            self._place()
            self._view.setCurrentIndex(self._model.index(0))

    def _list(self) -> QFrame:
        if self._popup is None:
            self._popup = QFrame(self.window())
            self._popup.setObjectName("searchPopup")
            self._popup.setProperty("edge", "strong")
            self._popup.setProperty("ground", "raised")
            body = column(self._popup, 0, (5, 5, 5, 5))
            self._view = QListView()
            self._view.setObjectName("searchHits")
            self._view.setProperty("bare", True)
            self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._view.setModel(self._model)
            self._view.setItemDelegate(_Rows(self._view))
            self._view.setUniformItemSizes(False)
            self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._view.clicked.connect(lambda _index: self._take())
            body.addWidget(self._view)
            self.window().installEventFilter(self)
        return self._popup

    def _place(self) -> None:
        popup, px = self._list(), theme.current().px
        rows = sum(
            _Rows.sizeHint(self._view.itemDelegate(), QStyleOptionViewItem(), self._model.index(row)).height()
            for row in range(min(len(self._model.hits), 12))
        )
        width = max(self.width(), px(460))
        corner = self.mapTo(self.window(), QPoint(0, self.height() + px(4)))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + self.width() - width)
        popup.setGeometry(corner.x(), corner.y(), width, rows + px(12))
        popup.raise_()

    def _step(self, by: int) -> None:
        if not self.is_open():
            self._refresh()
            return
        row = max(0, min(len(self._model.hits) - 1, self._view.currentIndex().row() + by))
        self._view.setCurrentIndex(self._model.index(row))

    def _take(self) -> None:
        if self._settle.isActive():  # Enter before the search settled: ask at once
            self._settle.stop()
            self._ask_clients()
        if self.is_open() and self._view.currentIndex().isValid():
            hit: Hit = self._view.currentIndex().data(HIT)
            self.fold()
            self.left.emit()
            hit.call()


def matches(text: str, *names: str) -> bool:
    """True if every word typed begins a word of the names; forgiving of case and hamza."""
    haystack = " ".join(_plain(name) for name in names).split()
    return all(any(word.startswith(part) for word in haystack) for part in _plain(text).split())


def _plain(text: str) -> str:
    folded = formats.western(text).casefold()
    for letter in "أإآ":
        folded = folded.replace(letter, "ا")
    return " ".join(word.removeprefix("ال") if len(word) > 4 else word for word in folded.replace("…", "").split())
