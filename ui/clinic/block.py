"""One block of figures: a title, what it counts, and a line for each count with a quiet bar; or why it is not told."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from clinic_app.domain.figures import TOLD_ABOVE, Counts
from clinic_app.domain.outcomes import percent_of
from ui import formats, theme
from ui.widgets.labels import Label
from ui.widgets.paint import Painted, box
from ui.widgets.panels import Card


class ShareBar(Painted):
    """A count's share of its block, in one quiet colour: never a grade."""

    def __init__(self, count: int, of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = count / of if of else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(80), look.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        box(painter, QRectF(self.rect()), look.px(2), look.colour("sunken"))
        if self._share > 0:
            wide = max(look.px(2), self.width() * self._share)
            box(painter, self.at(0, 0, wide, self.height()), look.px(2), look.colour("ink3"))


class FigureBlock(Card):
    """A card with counts. names: code to words in the language of the screen; codes with 0 may be left out."""

    def __init__(
        self, title: str, note: str, counts: Counts | None, names: Mapping[str, str], *, name: str, skip_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=6, parent=parent)
        self.setObjectName(name)
        self.body.addWidget(Label(title, weight="strong"))
        self.body.addWidget(Label(note, "small", tone="ink3", wrap=True))
        if counts is not None:
            if counts.told:
                self._rows(counts, names, skip_empty)
            else:
                self.not_told(held=counts.held)
        self.body.addStretch(1)

    def not_told(self, *, held: bool) -> None:
        """Say why nothing is shown, without saying how few."""
        said = self.tr("Told only above {least} clients, so that no figure points at somebody.")
        if held:
            said = self.tr("Told by quarters alone: beside them the year would give away a quarter of {least} clients or fewer.")
        self.add(Label(said.format(least=formats.number(TOLD_ABOVE)), tone="ink2", wrap=True))

    def _rows(self, counts: Counts, names: Mapping[str, str], skip_empty: bool) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setVerticalSpacing(theme.current().px(5))
        grid.setColumnStretch(1, 1)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        for place, (code, count) in enumerate((c, n) for c, n in counts.counts.items() if n or not skip_empty):
            percent = percent_of(count, counts.of)
            shown = formats.number(count) if percent is None else f"{formats.number(count)}  ·  {formats.percent(percent)}"
            label = Label(names[code], "small")
            grid.addWidget(label, place, 0)
            grid.addWidget(ShareBar(count, counts.of), place, 1)
            grid.addWidget(Label(shown, "small", "label"), place, 2, end)
        self.body.addLayout(grid)

    def line(self, label: str, value: str) -> None:
        """One more line of words and a value, before the stretch at the end."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(Label(label, "small"), 0, 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(value, "small", "label"), 0, 1)
        self.body.insertWidget(self.body.count() - 1, holder)
