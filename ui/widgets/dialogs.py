"""What every modal dialog is made from: the window it stands over is dimmed for as long as it stands."""

from __future__ import annotations

from typing import TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QLayoutItem, QWidget

from ui import theme
from ui.widgets.paint import box
from ui.widgets.panels import ScrollPage

D = TypeVar("D", bound=QDialog)


class Dim(QWidget):
    """Flat ink at 45 % over a window; the ink of the light look in both looks, for that of the dark one would brighten."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("dim")
        self.setGeometry(host.rect())
        host.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        box(QPainter(self), self.rect().toRectF(), 0, theme.Theme("light").colour("ink", 0.45))


class _Dims(QObject):
    """Lays the veil when a dialog is shown and takes it away when it hides."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dim: Dim | None = None
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._dim is None and isinstance(watched, QWidget):
            if (behind := watched.parentWidget()) is not None:
                self._dim = Dim(behind.window())
        elif event.type() == QEvent.Type.Hide and self._dim is not None:
            dim, self._dim = self._dim, None
            if shiboken6.isValid(dim):  # the window may have gone with all that lay on it
                dim.hide()
                dim.deleteLater()
        return False


def dims(dialog: D) -> D:
    """The dialog itself, which from now on dims the window it stands over: for one of Qt's own; the program's are Dialogs."""
    _Dims(dialog)
    return dialog


class Dialog(QDialog):
    """A modal dialog. Its title is the product's alone: it stands in the task bar, for anybody to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Al Soor")
        dims(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A middle that scrolls is turned by the page, also where nothing in it takes the focus."""
        middle, turn = self.findChild(Holder), {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}.get(event.key())
        if middle is None or turn is None:
            super().keyPressEvent(event)
        else:
            bar = middle.verticalScrollBar()
            bar.setValue(bar.value() + turn * bar.pageStep())

    def spread(self, width: int, height: int) -> None:
        """So many px of the design. With larger text it grows as far as the window it stands over, and no further."""
        px, there = theme.current().px, room_over(self.parentWidget())
        self.resize(min(px(width), max(width, there.width())), min(px(height), max(height, there.height())))


def room_over(parent: QWidget | None) -> QSize:
    """The size of the window at the bottom, under every dialog between; empty if there is none."""
    behind = parent.window() if parent is not None else None
    while isinstance(behind, QDialog) and (below := behind.parentWidget()) is not None:
        behind = below.window()
    return behind.size() if behind is not None else QSize()


class Holder(ScrollPage):
    """The middle of a dialog that is as high as what it holds. Where the window leaves less beside head and foot, it scrolls:
    the buttons of the dialog stay in sight, and what takes the focus comes into sight.

    It stands in the dialog's own column. width: px of the design, more where the foot needs it, never more than the window has.
    """

    LEAST = 72  # px of the design: a few lines of it are always to be read

    def __init__(
        self, dialog: QDialog, width: int, foot: QWidget, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0
    ) -> None:
        super().__init__(margins, gap, dialog)
        px, self._dialog = theme.current().px, dialog
        self._there, self._said = room_over(dialog.parentWidget()), QSize()
        wide = max(px(width), foot.minimumSizeHint().width())
        self.setFixedWidth(wide if self._there.isEmpty() else min(wide, self._there.width()))
        for watched in (self.content, dialog):
            watched.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and (now := self.minimumSizeHint()) != self._said:
            self._said = now
            self.updateGeometry()
            self._dialog.layout().activate()
            if 0 < self._there.height() < self._dialog.height():  # it grew before head and foot had said how high they are
                self._dialog.resize(self._dialog.width(), self._there.height())
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.verticalScrollBar().maximum() > 0 and self.content.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def minimumSizeHint(self) -> QSize:
        high = max(self.body.totalHeightForWidth(self.width()), self.body.totalMinimumSize().height())
        if not self._there.isEmpty():
            high = min(high, max(self._left(), theme.current().px(self.LEAST)))
        return QSize(self.width(), high)

    def _left(self) -> int:
        """What the window leaves to it, in pixels."""
        column = self._dialog.layout()
        items = [item for item in map(column.itemAt, range(column.count())) if item is not None and item.widget() is not self]
        around = column.contentsMargins()
        beside = sum(_height(item, self.width()) for item in items) + around.top() + around.bottom()
        return self._there.height() - beside - max(0, column.spacing()) * len(items)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _height(item: QLayoutItem, width: int) -> int:
    """How high a part of a dialog is at a width; one that is hidden takes no room."""
    if item.isEmpty():
        return 0
    return max(item.minimumSize().height(), item.heightForWidth(width) if item.hasHeightForWidth() else 0)
