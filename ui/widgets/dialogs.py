"""What every modal dialog is made from: the window it stands over is dimmed for as long as it stands."""

from __future__ import annotations

from typing import TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from ui import theme
from ui.widgets.paint import box

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
