"""Why an issued summary is withdrawn: one sentence, kept with who and when."""

from __future__ import annotations

from PySide6.QtCore import Signal

from clinic_app.domain.growth_summaries import IssuedSummary
from clinic_app.domain.permissions import Actor
from clinic_app.services import growth_summaries
from ui import formats
from ui.why_panel import WhyPanel


class WithdrawSummaryPanel(WhyPanel):
    """Asks for the reason and withdraws; done(words) when it is."""

    done = Signal(str)

    def __init__(self, actor: Actor, summary: IssuedSummary) -> None:
        super().__init__(actor, name="withdrawSummary", draft="withdraw_summary", about=summary.id)
        self.summary = summary
        told = self.tr("It stays readable, marked withdrawn, and is printed no more. A copy that was handed on has to be "
                       "asked for.")
        self.ask(self.tr("Withdraw summary"), formats.isolate(summary.reference), told, self.tr("Reason"),
                 self.tr("What is wrong with it"), self.tr("Withdraw"), self.tr("withdraw"))

    def act(self, reason: str) -> object:
        return growth_summaries.withdraw(self.actor, self.summary.id, reason)

    def finished(self, done: object) -> None:
        self.done.emit(self.tr("Summary withdrawn"))
