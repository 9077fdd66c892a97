"""Ways back in: a backup put in place, and new words by recovery sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.permissions import Vault
from clinic_app.services import backup_files, clock, startup
from ui import formats
from ui.entry.frame import PlainPage
from ui.jobs import run_job
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, PassField, TextField
from ui.widgets.labels import Label
from ui.widgets.segment import Segment


class CodeForm(Form):
    """The two recovery codes; the clinical one may stay empty."""

    def __init__(self) -> None:
        super().__init__()
        self.add("desk", self.tr("Code on the desk sheet"), TextField(name="codeDesk", numeric=True))
        self.add(
            "clinical",
            self.tr("Code on the clinical sheet (empty if this person sees nothing clinical)"),
            TextField(name="codeClinical", numeric=True),
        )

    def codes(self) -> dict[Vault, str]:
        """What is typed, by vault."""
        return {vault: text for vault in Vault if (text := self.fields[vault.value].value())}


class RecoverPage(PlainPage):
    """New words for somebody who forgot theirs, by the sheets from the safe."""

    signed_in = Signal(str)  # the sign-in name: the clinic is open

    def __init__(self, folder: Path, parent: Any = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.title(
            self.tr("A forgotten passphrase"),
            self.tr(
                "With the recovery sheets from the safe, a person gets a new passphrase. Process notes sealed "
                "with the old one stay "
                "closed. It is written into the record that a sheet was used."
            ),
        )
        self.form = Form()
        self.form.add("sign_in_name", self.tr("Name the person signs in with"), TextField(name="recoverName"))
        self.codes = CodeForm()
        self.words = Form()
        self.words.add_row(
            ("passphrase", self.tr("New passphrase, at least 15 characters"), PassField(name="recoverPassphrase")),
            ("again", self.tr("The same once more"), PassField(name="recoverAgain")),
        )
        for part in (self.form, self.codes, self.words):
            self.column.addWidget(part)
            part.submitted.connect(self.go_on)
        self.trouble = Label("", "small", tone="danger", wrap=True)
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        row = QHBoxLayout()
        back = Button(self.tr("Back"), name="recoverBack")
        back.clicked.connect(lambda: self.wished.emit("sign_in"))
        go = Button(self.tr("Set the new passphrase"), "primary", keys="Enter", name="recoverGo")
        go.clicked.connect(self.go_on)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(go)
        self.column.addLayout(row)
        self.end_foot()

    def go_on(self) -> None:
        """Ask the services; sentences beside the fields."""
        name, words = self.form.fields["sign_in_name"].value(), self.words.fields["passphrase"].value()
        for part in (self.form, self.codes, self.words):
            part.clear_messages()
        self.trouble.hide()
        if words != self.words.fields["again"].value():
            self.words.fields["again"].error(text_for(Finding(startup.StartProblem.NOT_THE_SAME)))
            return
        try:
            startup.recover(self.folder, self.codes.codes(), name, words)
        except Refused as refused:
            self._show(refused)
            return
        self.signed_in.emit(name)

    def _show(self, refused: Refused) -> None:
        for finding in refused.findings:
            part = next((p for p in (self.form, self.codes, self.words) if finding.field in p.fields), None)
            if part is not None:
                part.fields[finding.field].error(text_for(finding))
            else:
                self.trouble.setText(text_for(finding))
                self.trouble.show()

    def state(self) -> dict[str, Any]:
        return {name: field.value() for part in (self.form, self.codes, self.words) for name, field in part.fields.items()}

    def set_state(self, state: dict[str, Any]) -> None:
        for part in (self.form, self.codes, self.words):
            for name, field in part.fields.items():
                field.set_value(state.get(name, ""))

    def begin(self) -> None:
        self.form.fields["sign_in_name"].widget.setFocus(Qt.FocusReason.OtherFocusReason)


class RestorePage(PlainPage):
    """A backup: what it holds, opened by passphrase or sheets, checked, put in place; what stood there is set aside."""

    restored = Signal()

    def __init__(self, folder: Path, parent: Any = None) -> None:
        super().__init__(parent)
        self.folder, self.file = folder, ""
        self.title(
            self.tr("Restore a backup"),
            self.tr(
                "The backup is opened and checked first. What stands in its place now is set aside whole, never overwritten."
            ),
        )
        choose = QHBoxLayout()
        self.choose = Button(self.tr("Choose file"), icon="folder", name="restoreChoose")
        self.choose.clicked.connect(self._choose)
        choose.addWidget(self.choose)
        choose.addStretch(1)
        self.column.addLayout(choose)
        self.about = Label("", "body", tone="ink2", wrap=True)
        self.about.setObjectName("restoreAbout")
        self.column.addWidget(self.about)
        self.way = Segment([("words", self.tr("Passphrase")), ("sheets", self.tr("Recovery sheets"))], name="restoreWay")
        self.way.set_value("words")
        self.way.chosen.connect(self._show_way)
        self.column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        self.form = Form()
        self.form.add("sign_in_name", self.tr("Name you sign in with"), TextField(name="restoreName"))
        self.form.add("passphrase", self.tr("Passphrase at the time of the backup"), PassField(name="restorePassphrase"))
        self.codes = CodeForm()
        self.column.addWidget(self.form)
        self.column.addWidget(self.codes)
        self.trouble = Label("", "body", tone="danger", wrap=True)
        self.trouble.setObjectName("restoreTrouble")
        self.column.addWidget(self.trouble)
        row = QHBoxLayout()
        back = Button(self.tr("Back"), name="restoreBack")
        back.clicked.connect(lambda: self.wished.emit("welcome"))
        self.go = Button(self.tr("Check and restore"), "primary", keys="Enter", name="restoreGo")
        self.go.clicked.connect(self.go_on)
        for part in (self.form, self.codes):
            part.submitted.connect(self.go_on)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.go)
        self.column.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setObjectName("restoreProgress")
        self.bar.setAccessibleName(self.tr("Check and restore"))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.bar.hide()
        self.column.addWidget(self.bar)
        self.end_foot()
        self._show_way("words")
        self.show_file("")

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Which backup?"), "", f"*{backup_files.SUFFIX}")
        if name:
            self.show_file(name)

    def show_file(self, name: str) -> None:
        """Say what a file holds, without opening it."""
        self.file = name
        self.trouble.setText("")
        self.go.setEnabled(False)
        if not name:
            self.about.setText(self.tr("Backups end in {0}.").format(formats.isolate(backup_files.SUFFIX)))
            return
        try:
            found = backup_files.describe(Path(name))
        except Refused as refused:
            self.about.setText("")
            self.trouble.setText(text_for(refused.findings[0]))
            return
        made = formats.day_time(clock.to_local(found.made_at))
        self.about.setText(
            self.tr("Made on {0}, {1}.").format(made, formats.file_size(found.size))
            + (" " + self.tr("A demo clinic.") if found.demo else "")
        )
        self.go.setEnabled(True)

    def _show_way(self, way: object) -> None:
        self.form.setVisible(way == "words")
        self.codes.setVisible(way == "sheets")

    def go_on(self) -> None:
        """Check and put in place on a worker; long for a large clinic."""
        if not self.go.isEnabled():
            return
        name, words = self.form.fields["sign_in_name"].value(), self.form.fields["passphrase"].value()
        codes = self.codes.codes() if self.way.value() == "sheets" else None
        path = Path(self.file)
        self.go.setEnabled(False)
        self.trouble.setText("")
        self.bar.setValue(0)
        self.bar.show()
        run_job(
            self,
            lambda tell: backup_files.restore(
                path, self.folder, name, words, codes, lambda percent, _key: tell(percent, 100, "")),
            self._done, self._failed, lambda at, _whole, _words: self.bar.setValue(at),
        )

    def _done(self, _aside: object) -> None:
        self.restored.emit()

    def _failed(self, error: Exception) -> None:
        self.go.setEnabled(True)
        self.bar.hide()
        if not isinstance(error, Refused):
            raise error
        loose = self.form.show_findings(error.findings, text_for)
        self.trouble.setText(" ".join(loose))

    def state(self) -> dict[str, Any]:
        fields = {**self.form.fields, **self.codes.fields}
        return {"file": self.file, "way": self.way.value()} | {name: field.value() for name, field in fields.items()}

    def set_state(self, state: dict[str, Any]) -> None:
        for name, field in {**self.form.fields, **self.codes.fields}.items():
            field.set_value(state.get(name, ""))
        self.way.set_value(state.get("way", "words"))
        self._show_way(self.way.value())
        self.show_file(state.get("file", ""))
