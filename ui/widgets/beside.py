"""Columns side by side where there is room for all of them, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.turning import Turning


class Beside(Turning):
    """Parts from the start side on. It asks for the width of its widest part alone, so that no page scrolls sideways for it;
    Tab goes through the parts in the order they were made, whichever way they stand.
    """

    def __init__(self, gap: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._parts: list[tuple[QWidget, int, int]] = []  # with its stretch and the width it wants beside others
        self.turned.connect(self._share)

    def add(self, part: QWidget | QLayout, stretch: int = 0, least: int = 0, *, top: bool = False) -> None:
        """One more at the end. least: px at 100 % it should have beside the others, where more than it cannot do without;
        top: it keeps its own height, from the upper edge on.
        """
        if isinstance(part, QLayout):
            holder = QWidget()
            holder.setLayout(part)
            part = holder
        self._parts.append((part, stretch, theme.current().px(least)))
        self.line.addWidget(part, stretch)
        if top:
            self.line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.turn()

    def widths(self) -> list[int]:
        return [max(_narrowest(part), least) for part, _stretch, least in self._parts if not part.isHidden()]

    def _share(self, stacked: bool) -> None:
        """Shares of the width, never of the height."""
        for place, (_part, stretch, _least) in enumerate(self._parts):
            self.line.setStretch(place, 0 if stacked else stretch)

    def minimumSizeHint(self) -> QSize:
        parts = [part for part, _stretch, _least in self._parts if not part.isHidden()]
        widest = max((one.minimumSizeHint().width() if isinstance(one, Beside) else _narrowest(one) for one in parts), default=0)
        return QSize(widest, self.line.minimumSize().height())


def _narrowest(part: QWidget) -> int:
    """The width below which a layout never brings this part."""
    firm = part.sizePolicy().horizontalPolicy() in (
        QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding
    )
    hint = max(part.minimumSizeHint().width(), part.sizeHint().width() if firm else 0)
    return max(part.minimumWidth(), min(hint, part.maximumWidth()))
