"""The keys changed on a closed clinic: a busy page with its steps, and a page that says what was done or kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Vault
from clinic_app.services import key_changes
from ui.entry.frame import PlainPage
from ui.entry.new_clinic import BusyPage
from ui.jobs import run_job
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.news import Banner

BEGUN = "keys"  # the step from which both keys stand in the slot file


@dataclass(frozen=True)
class KeyWish:
    """Who changes which keys, with the codes of the sheets that were put away."""

    sign_in_name: str
    passphrase: str = field(repr=False)
    codes: dict[Vault, str] = field(repr=False)


@dataclass(frozen=True)
class Outcome:
    """What became of it: changed, and whether the backup after was made; or why not, and whether it had begun."""

    changed: bool
    backed_up: bool = True
    begun: bool = False
    findings: tuple[Finding, ...] = ()


class ChangingPage(BusyPage):
    """The work itself; the window stays open over it."""

    CLOSES = False

    def __init__(self, wish: KeyWish, words: str, below: str, parent: QWidget | None = None) -> None:
        super().__init__(words, below, parent)
        self._wish, self._begun = wish, False

    def begin_change(self, folder: Path, then: Callable[[Outcome], None]) -> None:
        """Change the keys on a worker; then(outcome) on this thread, also when it failed."""
        wish = self._wish

        def call(tell: Callable[[int, int, str], None]) -> bool:
            return key_changes.change_keys(
                folder, wish.sign_in_name, wish.passphrase, wish.codes, lambda percent, key: tell(percent, 100, key))

        def failed(error: Exception) -> None:
            findings = error.findings if isinstance(error, Refused) else ()
            then(Outcome(False, begun=self._begun, findings=tuple(findings)))
            if not isinstance(error, Refused):
                raise error

        run_job(self, call, lambda whole: then(Outcome(True, backed_up=whole)), failed, self.tell)

    def tell(self, at: int, whole: int, words: str) -> None:
        """Move the bar; words: the key of the step."""
        self._begun = self._begun or words == BEGUN
        super().tell(at, whole, self._step(at, words))

    def _step(self, at: int, key: str) -> str:
        if key == "others":
            return self.tr("Other desks lock, and are waited for")
        if key == BEGUN:
            return self.tr("Every page is encrypted anew")
        return self.tr("A backup is made and opened again") if at < 70 else self.tr("A backup under the new keys")


class ChangedPage(PlainPage):
    """What was done, or what was kept when it did not work; read, and on to signing in."""

    read = Signal()

    def __init__(self, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = outcome
        self.title(self.tr("The keys are changed") if outcome.changed else self.tr("The change was interrupted") if outcome.begun
                   else self.tr("The keys were not changed"))
        for words in self._done() if outcome.changed else self._kept():
            self.column.addWidget(Label(words, "body", tone="ink2", wrap=True))
        if outcome.changed and not outcome.backed_up:
            self.column.addWidget(Banner(
                "warn", self.tr("The backup after the change was not made."), self.tr("Make one in Settings, Backup."),
                name="keysNoBackup"))
        on = Button(self.tr("Sign in"), "primary", keys="Enter", step="large", name="keysRead")
        on.clicked.connect(self.read)
        self.column.addWidget(on, 0, Qt.AlignmentFlag.AlignLeft)
        self.on = on
        self.end_foot()

    def _done(self) -> list[str]:
        return [
            self.tr("Every page you answer for is under a new key, and what somebody learned before no longer opens it. "
                    "Whoever stays signs in as before."),
            self.tr("The sheets that were just put away are the ones that hold. Those of before open nothing here; keep them "
                    "with the backups of before, which stay under the old key."),
        ]

    def _kept(self) -> list[str]:
        outcome = self._outcome
        if outcome.begun:
            return [
                *self._why(),
                self.tr("It had begun, and nothing is lost: signing in finds out which key opens each file. Keep the sheets of "
                        "before and the new ones until Settings, Team no longer asks for the change."),
            ]
        return [
            *self._why(),
            self.tr("Everything is as it was: the keys, the record, and the sheets of before. The new sheets open nothing; "
                    "destroy them."),
        ]

    def _why(self) -> list[str]:
        return [
            self.tr("Another desk still has the record open. Sign out there, then change the keys again.")
            if finding.code == HouseProblem.BUSY else text_for(finding) for finding in self._outcome.findings
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read.emit()
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
