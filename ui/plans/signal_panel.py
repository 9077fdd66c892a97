"""Everything worth a look in one course, the most pressing first, and the answers given so far."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.signals import Answered, Board
from clinic_app.services import clock
from ui import formats
from ui.texts import signals as words
from ui.widgets.labels import Label, Rule
from ui.widgets.panels import SidePanel
from ui.widgets.signal_card import SignalCard

MOST = 20  # earlier answers shown


class SignalPanel(SidePanel):
    """The list that opens from the one line."""

    answered = Signal(object, object)
    for_supervision = Signal(object)
    letter_wished = Signal()

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Worth a look"), name="signalPanel", parent=parent)
        if not board.open:
            self.body.addWidget(Label(self.tr("Nothing is open. What was answered stands below."), tone="ink3", wrap=True))
        for look in board.open:
            card = SignalCard(look, name=f"open_{look.kind}", kept=look.key in board.for_supervision)
            card.answered.connect(self.answered)
            card.for_supervision.connect(self.for_supervision)
            card.letter_wished.connect(self.letter_wished)
            self.body.addWidget(card)
        if board.answered:
            self.body.addWidget(Label(self.tr("Answered so far"), "small", "label", "ink2"))
        for place, answer in enumerate(reversed(board.answered[-MOST:])):
            if place:
                self.body.addWidget(Rule())
            self._answered(answer)
        self.body.addWidget(Label(
            self.tr("By the clinic's house rules, which can be changed in the settings. Prompts, never verdicts; "
                    "reception does not see them and no letter takes them over."),
            "small", tone="ink3", wrap=True,
        ))
        self.body.addStretch(1)

    def _answered(self, answer: Answered) -> None:
        when = formats.full_date(clock.to_local(answer.at).date())
        said = self.tr("{reason}, {day}").format(reason=words.reason(answer.reason), day=when)
        self.body.addWidget(Label(said, "small", "label", "ink2"))
        self.body.addWidget(Label(words.what(answer.signal), "small", tone="ink3", wrap=True))
