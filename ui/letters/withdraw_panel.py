"""Why an issued letter is withdrawn: one sentence, kept with who and when."""

from __future__ import annotations

from PySide6.QtCore import Signal

from clinic_app.domain.letter_drafts import IssuedLetter
from clinic_app.domain.permissions import Actor
from clinic_app.services import withdrawals
from ui import formats
from ui.letters.words import kind_name
from ui.why_panel import WhyPanel


class WithdrawPanel(WhyPanel):
    """Asks for the reason and withdraws; withdrawn(letter) when it is done."""

    withdrawn = Signal(object)

    def __init__(self, actor: Actor, letter: IssuedLetter) -> None:
        super().__init__(actor, name="withdraw", draft="withdraw_letter", about=letter.id)
        self.letter = letter
        said = self.tr("{kind} {number} to {name}").format(
            kind=kind_name(letter.kind), number=formats.number(letter.number), name=formats.isolate_name(letter.recipient))
        told = self.tr("It stays readable, marked withdrawn, and is printed no more. An envelope still at reception is "
                       "called back; what was handed over has to be asked for.")
        self.ask(self.tr("Withdraw letter"), said, told, self.tr("Reason"), self.tr("What is wrong with it"),
                 self.tr("Withdraw"), self.tr("withdraw"))

    def act(self, reason: str) -> IssuedLetter:
        return withdrawals.withdraw(self.actor, self.letter.client_id, self.letter.id, reason)

    def finished(self, done: object) -> None:
        self.withdrawn.emit(done)
