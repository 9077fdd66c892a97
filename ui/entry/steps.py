"""Where one is on the way to a clinic of one's own: the steps in a line at the foot of the page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import formats, theme
from ui.widgets.labels import Label, Rule
from ui.widgets.marks import Mark, Standing


class Steps(QWidget):
    """Five steps, from 1; those behind carry a tick, a short line leads away from where one is."""

    def __init__(self, at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        steps = (
            self.tr("Begin"), self.tr("Clinic"), self.tr("People"), self.tr("Hours and rooms"), self.tr("Recovery sheets")
        )
        for number, text in enumerate(steps, 1):
            standing = Standing.DONE if number < at else Standing.HERE if number == at else Standing.AHEAD
            row.addWidget(Mark(number, standing))
            here = standing is Standing.HERE
            row.addWidget(Label(text, "small", "strong" if here else "text", "primary" if here else "ink3"))
            if here and number < len(steps):
                row.addSpacing(px(12))
                way = Rule()
                way.setFixedWidth(px(28))
                row.addWidget(way)
            row.addSpacing(px(12))
        self.setAccessibleName(self.tr("Step {number} of {all}: {name}").format(
            number=formats.number(at), all=formats.number(len(steps)), name=steps[at - 1]))
