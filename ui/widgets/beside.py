"""Columns side by side where there is room for all of them, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.panels import row


class Beside(QWidget):
    """Parts from the start side on. It asks for the width of its widest part alone, so that no page scrolls sideways for it;
    Tab goes through the parts in the order they were made, whichever way they stand.
    """

    def __init__(self, gap: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = row(self, gap)
        self._parts: list[tuple[QWidget, int, int]] = []  # with its stretch and the width it wants beside others

    turned = Signal(bool)  # True: the parts stand one below the other now

    def add(self, part: QWidget | QLayout, stretch: int = 0, least: int = 0, *, top: bool = False) -> None:
        """One more at the end. least: px at 100 % it should have beside the others, where more than it cannot do without;
        top: it keeps its own height, from the upper edge on.
        """
        if isinstance(part, QLayout):
            holder = QWidget()
            holder.setLayout(part)
            part = holder
        self._parts.append((part, stretch, theme.current().px(least)))
        self._line.addWidget(part, stretch)
        if top:
            self._line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self._turn()

    @property
    def stacked(self) -> bool:
        """True while the parts stand one below the other."""
        return self._line.direction() == QBoxLayout.Direction.TopToBottom

    def _needs(self) -> list[int]:
        return [max(_narrowest(part), least) for part, _stretch, least in self._parts if not part.isHidden()]

    def _turn(self) -> None:
        needs = self._needs()
        stacked = sum(needs) + self._line.spacing() * (len(needs) - 1) > self.width()
        if stacked == self.stacked:
            return
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        for place, (_part, stretch, _least) in enumerate(self._parts):
            self._line.setStretch(place, 0 if stacked else stretch)  # shares of the width, never of the height
        self.updateGeometry()
        self.turned.emit(stacked)

    def minimumSizeHint(self) -> QSize:
        parts = [part for part, _stretch, _least in self._parts if not part.isHidden()]
        widest = max((one.minimumSizeHint().width() if isinstance(one, Beside) else _narrowest(one) for one in parts), default=0)
        return QSize(widest, self._line.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()


def _narrowest(part: QWidget) -> int:
    """The width below which a layout never brings this part."""
    firm = part.sizePolicy().horizontalPolicy() in (
        QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding
    )
    hint = max(part.minimumSizeHint().width(), part.sizeHint().width() if firm else 0)
    return max(part.minimumWidth(), min(hint, part.maximumWidth()))
