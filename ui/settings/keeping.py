"""Safe keeping: backups, recovery sheets, who looked, and the proof that the record is whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor, Role, Vault, may
from clinic_app.services import audit, backup, backup_files, clock, recovery_sheets, settings, startup, verification
from ui import formats, theme
from ui.jobs import run_job
from ui.settings.section import Section
from ui.texts import text_for
from ui.texts.audit import action_words, finding_words
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Progress
from ui.widgets.panels import Card
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment


class BackupSection(Section):
    """The clinic's verified backups; one more now, here or on a stick."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor,
            self.tr("Backup"),
            self.tr(
                "Made by itself when closing and every half hour in which something changed, encrypted, opened "
                "and checked each time. "
                "To restore one, sign out and choose Other ways to begin."
            ),
        )
        self.model = RecordTable[backup_files.BackupFile](
            [
                Column(
                    self.tr("Made"),
                    lambda b: formats.day_time(clock.to_local(b.made_at)),
                    sort_key=lambda b: b.made_at,
                    strong=True,
                    width=220,
                ),
                Column(self.tr("Holds"), self._holds, stretch=True),
                Column(self.tr("Size"), lambda b: formats.file_size(b.size), sort_key=lambda b: b.size, end=True, width=110),
            ],
            self,
        )
        self.table = TableView(self.model, name="backupTable")
        self.table.setMinimumHeight(theme.current().px(260))
        self.body.addWidget(self.table)
        self.now = Button(self.tr("Back up now"), "primary", icon="backup", name="backupNow")
        self.now.clicked.connect(lambda: self.make(None))
        self.elsewhere = Button(self.tr("Back up into another folder"), icon="folder", name="backupElsewhere")
        self.elsewhere.clicked.connect(self._choose)
        self.button_row(self.now, self.elsewhere)
        self.progress = Progress()
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.body.addStretch(1)

    def _holds(self, made: backup_files.BackupFile) -> str:
        return self.tr("desk and clinical record") if Vault.CLINICAL.value in made.heads else self.tr("desk alone")

    def reload(self) -> None:
        """List what is there."""
        self.model.show(backup.all_backups(self.actor))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Into which folder?"))
        if folder:
            self.make(Path(folder))

    def make(self, folder: Path | None) -> None:
        """Make one beside the work, with progress."""
        self.calm()
        self.now.setEnabled(False)
        self.progress.show()

        def work(tell: object) -> backup_files.BackupFile:
            return backup.make(self.actor, folder, lambda percent, _key: tell(percent, 100, ""))  # type: ignore[operator]

        run_job(self, work, self._made, self._failed, self.progress.tell)

    def _made(self, made: backup_files.BackupFile) -> None:
        self.now.setEnabled(True)
        self.progress.hide()
        self.reload()
        self.said.emit(self.tr("Backed up and checked, {0}").format(formats.file_size(made.size)))

    def _failed(self, error: Exception) -> None:
        self.now.setEnabled(True)
        self.progress.hide()
        if not isinstance(error, Refused):
            raise error
        self.refused(error)


class SheetsSection(Section):
    """A new recovery sheet for a vault, when the one in the safe may have been seen."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor,
            self.tr("Recovery sheets"),
            self.tr("If a sheet may have been seen, make a new one: the one before then opens nothing. The code is shown once."),
        )
        buttons = []
        if actor.has(Role.MANAGER):
            buttons.append(self._button(Vault.DESK, self.tr("New desk sheet")))
        if actor.has(Role.LEAD):
            buttons.append(self._button(Vault.CLINICAL, self.tr("New clinical sheet")))
        self.button_row(*buttons)
        self.code = Label("", "title3", "label")
        self.code.setObjectName("newCode")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.code)
        self.save_button = Button(self.tr("Save the sheet as PDF"), icon="pdf", name="saveSheet")
        self.save_button.clicked.connect(self._save)
        self.save_button.hide()
        self.button_row(self.save_button)
        self.body.addStretch(1)
        self._codes: dict[Vault, str] = {}

    def _button(self, vault: Vault, words: str) -> Button:
        button = Button(words, icon="print", name=f"sheet_{vault.value}")
        button.clicked.connect(lambda: self._renew(vault))
        return button

    def _renew(self, vault: Vault) -> None:
        self.calm()
        words, given = QInputDialog.getText(
            self, self.tr("Recovery sheets"), self.tr("Your passphrase, once more"), QLineEdit.EchoMode.Password
        )
        if not given:
            return
        if not startup.check_own_passphrase(self.actor, words):
            self.warn(self.tr("This is not your passphrase. The sheet in the safe still holds."))
            return
        self._codes = {vault: recovery_sheets.renew_recovery_code(self.actor, vault)}
        self.code.setText(formats.isolate(self._codes[vault]))
        self.save_button.show()

    def _save(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Into which folder?"))
        if not folder:
            return
        try:
            files = recovery_sheets.save_recovery_sheets(Path(folder), settings.clinic(self.actor), self._codes)
        except OSError:
            self.warn(self.tr("This folder cannot be written. The code above stays; choose another folder."))
            return
        self.said.emit(self.tr("Saved as {0}").format(formats.isolate(files[0].name)))


class WhoLookedSection(Section):
    """The audit chains, newest first, and the check of the whole record."""

    PAGE = 200

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor,
            self.tr("Who looked"),
            self.tr("Every act is written down and linked to the one before; nobody can change or remove a line unseen."),
        )
        self._decision()
        self.vault = Segment([(Vault.DESK, self.tr("Desk")), (Vault.CLINICAL, self.tr("Clinical record"))], name="auditVault")
        self.vault.set_value(Vault.DESK)
        if not may(actor, Action.LOOK_CLINICAL_AUDIT):
            self.vault.hide()
        self.vault.chosen.connect(lambda _vault: self.reload())
        self.body.addWidget(self.vault, 0, Qt.AlignmentFlag.AlignLeft)
        self.model = RecordTable[audit.AuditEntry](
            [
                Column(self.tr("When"), lambda e: formats.day_time(clock.to_local(e.at)), sort_key=lambda e: e.seq, width=200),
                Column(
                    self.tr("Who"),
                    lambda e: ((e.name_ar or e.name) if formats.is_arabic() else (e.name or e.name_ar)) or self.tr("the program"),
                    strong=True,
                    width=170,
                ),
                Column(
                    self.tr("What"),
                    lambda e: action_words(e.action),
                    stretch=True,
                    tone=lambda e: "danger" if e.outcome == "denied" else "ink",
                    second=lambda e: self.tr("refused") if e.outcome == "denied" else "",
                ),
                Column(self.tr("File"), lambda e: formats.isolate(f"#{e.client_id}") if e.client_id else "", width=80),
                Column(self.tr("Desk"), lambda e: formats.isolate(e.desk), width=120),
            ],
            self,
        )
        self.table = TableView(self.model, name="auditTable")
        self.table.setMinimumHeight(theme.current().px(300))
        self.body.addWidget(self.table, 1)
        self.older = Button(self.tr("Older lines"), name="auditOlder")
        self.older.clicked.connect(self._more)
        self.check = Button(self.tr("Check the whole record"), "primary", icon="backup", name="verifyRecord")
        self.check.clicked.connect(self.verify)
        self.button_row(self.older, self.check)
        self.progress = Progress()
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.result = Label("", "body", wrap=True)
        self.result.setObjectName("verifyResult")
        self.body.addWidget(self.result)

    def _decision(self) -> None:
        """When the record is older than this desk last saw: what that means, and the lead's decision."""
        self.decision = Card(edge="waiting")
        self.decision.add(Label(self.tr("The record is older than this desk last saw"), "body", "strong", wrap=True))
        self.decision.add(
            Label(
                self.tr(
                    "An older copy was put back, or the newest entries were lost. Nothing can be changed until the clinical lead "
                    "decides: restore a newer backup, or go on with this one and say why. The reason is written down."
                ),
                "body",
                wrap=True,
            )
        )
        self.reason = Field(self.tr("Why we go on with this record"), TextField(name="olderReason"))
        self.decision.add(self.reason)
        accept = Button(self.tr("Go on with this record"), "danger", name="olderAccept")
        accept.clicked.connect(self._accept_older)
        self.decision.add(accept)
        for widget in (self.reason, accept):
            widget.setVisible(may(self.actor, Action.VERIFY_CLINICAL))
        self.decision.setVisible(startup.record_is_older())
        self.body.addWidget(self.decision)

    def _accept_older(self) -> None:
        try:
            startup.accept_older_record(self.actor, self.reason.value())
        except Refused as refusal:
            self.reason.error(text_for(refusal.findings[0]))
            return
        self.decision.hide()
        self.reload()
        self.said.emit(self.tr("The record can be changed again"))

    def reload(self) -> None:
        """The newest lines."""
        self.model.show(audit.audit_page(self.actor, self.vault.value(), limit=self.PAGE))

    def _more(self) -> None:
        known = self.model.records
        if known:
            self.model.show([*known, *audit.audit_page(self.actor, self.vault.value(), known[-1].seq, self.PAGE)])

    def verify(self) -> None:
        """Walk everything beside the work and say what was found."""
        self.check.setEnabled(False)
        self.progress.show()

        def work(tell: object) -> verification.Verification:
            return verification.verify(self.actor, progress=lambda percent, _key: tell(percent, 100, ""))  # type: ignore[operator]

        run_job(self, work, self._verified, self._failed, self.progress.tell)

    def _verified(self, found: verification.Verification) -> None:
        self.check.setEnabled(True)
        self.progress.hide()
        lines = sum(found.lines.values())
        if not found.findings:
            self.result.set_tone("ok")
            self.result.setText(
                self.tr(
                    "Nothing is wrong: {0} lines of the record were walked, pages, guards and the newest backup checked."
                ).format(formats.number(lines))
            )
            return
        self.result.set_tone("danger")
        self.result.setText(" ".join(finding_words(one) for one in found.findings))

    def _failed(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self.progress.hide()
        if not isinstance(error, Refused):
            raise error
        self.warn(" ".join(text_for(one) for one in error.findings))
