"""Worth a look: one signal as what, how sure and what some do, with its answers; used by my day, the overview and its panel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.signals import Reason, SignalKind
from clinic_app.domain.signals import Signal as Look
from ui import formats, theme
from ui.texts import signals as words
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import FactorSign, Label
from ui.widgets.panels import Card, row

ANSWERS = (Reason.TALKED_ABOUT, Reason.KNOWN, Reason.PLAN_CHANGED)


class SignalCard(Card):
    """One signal. It says what it knows and asks for one tap; the cross answers "not relevant"."""

    answered = Signal(object, object)  # the signal, the reason
    for_supervision = Signal(object)   # the signal
    more_wished = Signal()
    letter_wished = Signal()           # after a missed visit

    def __init__(
        self, look: Look, heading: str = "", *, name: str = "", more: int = 0, kept: bool = False, edge: str = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(edge=edge, gap=6, margins=(12, 8, 8, 10), parent=parent)
        self.setObjectName(name or f"signal_{look.kind}")
        self.look = look
        heading = heading or theme.current().factor(look.factor).name()
        self.setAccessibleName(" ".join((heading, words.what(look), words.how_sure(look), words.what_some_do(look))))
        head = row(gap=8)
        head.addWidget(FactorSign(look.factor, 24, 15))
        head.addWidget(Label(formats.isolate_name(heading), weight="strong", elide=True), 1)
        said = self.tr("Stands on the supervision agenda. Press to take it off") if kept else self.tr("Take to supervision")
        growth = Button("", "secondary" if kept else "ghost", icon="supervision", step="tiny", tip=said,
                        name=f"supervise_{look.kind}")
        growth.setCheckable(True)
        growth.setChecked(kept)
        growth.clicked.connect(lambda: self.for_supervision.emit(look))
        close = Button("", "ghost", icon="close", step="tiny", tip=words.reason(Reason.NOT_RELEVANT),
                       name=f"answer_{Reason.NOT_RELEVANT}_{look.kind}")
        close.clicked.connect(lambda: self.answered.emit(look, Reason.NOT_RELEVANT))
        head.addWidget(growth)
        head.addWidget(close)
        self.body.addLayout(head)
        self.add(Label(words.what(look), weight="label", wrap=True))
        self.add(Label(f"{words.how_sure(look)} {words.what_some_do(look)}", "small", tone="ink3", wrap=True))
        answers = Flow(6)
        for reason in ANSWERS:
            answers.add(self._answer(reason))
        if look.kind is SignalKind.ATTENDANCE:
            letter = Button(self.tr("Write a letter"), icon="letter", step="small", name=f"letter_{look.kind}")
            letter.clicked.connect(self.letter_wished)
            answers.add(letter)
        self.add(answers)
        if more:
            link = Button(self.tr("%n more to look at", "", more), "link", step="tiny", name="signalsMore")
            link.clicked.connect(self.more_wished)
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def _answer(self, reason: Reason) -> Button:
        button = Button(words.reason(reason), step="small", name=f"answer_{reason}_{self.look.kind}")
        button.clicked.connect(lambda: self.answered.emit(self.look, reason))
        return button
