"""The place for a side panel: beside the content, or over it where the window is low; takes the focus and gives it back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPropertyAnimation, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.widgets.panels import row


class Side(QObject):
    """Holds at most one panel at the end of a middle part; emptied is emitted when it is closed and nothing has the focus."""

    emptied = Signal()

    def __init__(self, middle: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._middle = middle
        self.room = QWidget()
        self.room.setObjectName("panelRoom")
        row(self.room, 0)
        self.room.hide()
        middle.layout().addWidget(self.room)
        self.panel: QWidget | None = None
        self.over = False  # the panel lies over the content
        self._before: QWidget | None = None

    def open(self, panel: QWidget) -> None:
        """Show this panel; the one before is gone."""
        self.take_out()
        self._before = QApplication.focusWidget()
        self.panel = panel
        if hasattr(panel, "closed"):
            panel.closed.connect(self.close)
        width = panel.maximumWidth() if panel.maximumWidth() < 2000 else panel.sizeHint().width()
        if self.over:
            panel.setParent(self._middle)
            panel.setGeometry(self._overlay(width))
            panel.show()
            panel.raise_()
        else:
            self.room.layout().addWidget(panel)
            self.room.show()
            if (time := theme.current().motion("panel")) and self._middle.isVisible():
                self._slide(width, time)
        QTimer.singleShot(0, panel, lambda: focus_first(panel))

    def _slide(self, width: int, time: int) -> None:
        slide = QPropertyAnimation(self.room, b"maximumWidth", self)
        slide.setDuration(time)
        slide.setStartValue(0)
        slide.setEndValue(width)
        slide.finished.connect(lambda: self.room.setMaximumWidth(16777215))
        slide.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def close(self) -> None:
        """Close the panel; the focus goes back to where it was."""
        if self.panel is None:
            return
        before, self._before = self._before, None
        self.take_out()
        if before is not None and before.window() is self._middle.window() and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    def take_out(self) -> None:
        """Remove the panel without a word."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        if hasattr(panel, "closed"):
            panel.closed.disconnect(self.close)
        panel.hide()
        panel.setParent(None)
        panel.deleteLater()
        self.room.hide()

    def fit(self) -> None:
        """The window has another size."""
        if self.panel is not None and self.panel.parentWidget() is self._middle:
            self.panel.setGeometry(self._overlay(self.panel.width()))

    def _overlay(self, width: int) -> QRect:
        rtl = self._middle.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRect(0 if rtl else self._middle.width() - width, 0, width, self._middle.height())


def focus_first(area: QWidget) -> None:
    """Put the focus on the first thing in an area that takes it, unless it is in there already."""
    inside = QApplication.focusWidget()
    if inside is not None and area.isAncestorOf(inside):
        return
    for widget in area.findChildren(QWidget):
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(area) and widget.isEnabled()
        if reachable and not widget.objectName().endswith("Close"):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return
