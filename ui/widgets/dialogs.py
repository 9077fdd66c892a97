"""What every modal dialog is made from: the window it stands over is dimmed for as long as it stands."""

from __future__ import annotations

from typing import TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

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
    """The middle of a dialog that is as high as what it holds: where the window leaves it less than that, it scrolls.

    width and most are px of the design, most for the middle at usual text; beside: px of the design for head and foot.
    """

    def __init__(self, parent: QWidget | None, width: int, most: int, beside: int) -> None:
        super().__init__((0, 0, 0, 0), 0)
        px = theme.current().px
        self._most = max(most, room_over(parent).height() - px(beside))
        self.setFixedWidth(px(width))
        self.content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        high = max(self.body.totalHeightForWidth(self.width()), self.body.totalMinimumSize().height())
        return QSize(self.width(), min(high, self._most))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
