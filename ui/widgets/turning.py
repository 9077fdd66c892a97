"""Parts beside each other where there is room for all of them, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.widgets.panels import row


class Turning(QWidget):
    """A row from the start side on that turns by itself; widths() says what its visible parts want beside each other."""

    turned = Signal(bool)  # True: the parts stand one below the other now

    def __init__(self, gap: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = row(self, gap)

    def widths(self) -> list[int]:
        """px of each visible part."""
        raise NotImplementedError

    @property
    def stacked(self) -> bool:
        """True while the parts stand one below the other."""
        return self.line.direction() == QBoxLayout.Direction.TopToBottom

    def turn(self) -> None:
        """Look again whether there is room."""
        widths = self.widths()
        stacked = sum(widths) + self.line.spacing() * (len(widths) - 1) > self.width()
        if stacked != self.stacked:
            self.line.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
            self.updateGeometry()
            self.update()
            self.turned.emit(stacked)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self.widths(), default=0), self.line.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.turn()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()
