"""Worth a look: one signal as what, how sure and what some do, with its answers; used by my day, the overview and its panel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.signals import Reason
from clinic_app.domain.signals import Signal as Look
from ui import formats
from ui.texts import signals as words
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import FactorSign, Label
from ui.widgets.panels import Card, column, row

ANSWERS = (Reason.TALKED_ABOUT, Reason.KNOWN, Reason.PLAN_CHANGED)


class SignalCard(Card):
    """One signal. It says what it knows and asks for one tap; the cross answers "not relevant"."""

    answered = Signal(object, object)  # the signal, the reason
    for_supervision = Signal(object)   # the signal
    more_wished = Signal()

    def __init__(
        self, look: Look, *, name: str = "", title: str = "", more: int = 0, kept: bool = False, edge: str = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, edge=edge, gap=7, margins=(12, 10, 12, 10), parent=parent)
        self.setObjectName(name or f"signal_{look.kind}")
        self.look = look
        self.setAccessibleName(" ".join((words.what(look), words.how_sure(look), words.what_some_do(look))))
        line, lines = row(gap=9), column(gap=2)
        line.addWidget(FactorSign(look.factor, 26, 16), 0, Qt.AlignmentFlag.AlignTop)
        self.heading = lines
        lines.addWidget(Label(words.what(look), weight="label", wrap=True))
        lines.addWidget(Label(f"{words.how_sure(look)} {words.what_some_do(look)}", "small", tone="ink3", wrap=True))
        line.addLayout(lines, 1)
        self.body.addLayout(line)
        answers = Flow(6)
        for reason in ANSWERS:
            answers.add(self._answer(reason))
        close = Button("", "ghost", icon="close", step="small", tip=words.reason(Reason.NOT_RELEVANT),
                       name=f"answer_{Reason.NOT_RELEVANT}_{look.kind}")
        close.clicked.connect(lambda: self.answered.emit(look, Reason.NOT_RELEVANT))
        said = self.tr("Stands on the supervision agenda. Press to take it off") if kept else self.tr("Take to supervision")
        growth = Button("", "secondary" if kept else "ghost", icon="supervision", step="small", tip=said,
                        name=f"supervise_{look.kind}")
        growth.setCheckable(True)
        growth.setChecked(kept)
        growth.clicked.connect(lambda: self.for_supervision.emit(look))
        answers.add(growth)
        answers.add(close)
        self.add(answers)
        if more:
            link = Button(self.tr("%n more to look at", "", more), "link", step="tiny", name="signalsMore")
            link.clicked.connect(self.more_wished)
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def _answer(self, reason: Reason) -> Button:
        button = Button(words.reason(reason), step="small", name=f"answer_{reason}_{self.look.kind}")
        button.clicked.connect(lambda: self.answered.emit(self.look, reason))
        return button

    def add_name(self, name: str) -> None:
        """Whose course it is, above the words."""
        self.heading.insertWidget(0, Label(formats.isolate_name(name), weight="strong", elide=True))
