"""New recovery codes on a page: shown once, saved as PDF, and ticked as put away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from clinic_app.domain.permissions import Vault
from clinic_app.domain.settings import ClinicSettings
from clinic_app.services import recovery_sheets
from ui import formats
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import column, row


class RecoveryCodes(QWidget):
    """One line for each vault's code, a button that saves them, and the tick without which nothing goes on."""

    put_away_changed = Signal(bool)

    def __init__(self, codes: dict[Vault, str], clinic: ClinicSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codes, self.clinic = codes, clinic
        both = len(codes) > 1
        whole = column(self, 14)
        words = {Vault.DESK: self.tr("Desk sheet"), Vault.CLINICAL: self.tr("Clinical sheet")}
        for vault, code in codes.items():
            line = row(gap=8)
            line.addWidget(Label(words[vault], "body", "strong"))
            line.addStretch(1)
            shown = Label(formats.isolate(code), "large", "label")
            shown.setObjectName(f"code_{vault.value}")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(shown)
            whole.addLayout(line)
        self.save = Button(
            self.tr("Save both sheets as PDF") if both else self.tr("Save the sheet as PDF"), icon="pdf", name="saveSheets")
        self.save.clicked.connect(self._save)
        whole.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.saved = Label("", "small", tone="ok", wrap=True)
        self.saved.hide()
        whole.addWidget(self.saved)
        self.put_away = QCheckBox(
            self.tr("Both sheets are printed or written down and put away") if both
            else self.tr("The sheet is printed or written down and put away"))
        self.put_away.setObjectName("sheetsPutAway")
        self.put_away.toggled.connect(self.put_away_changed)
        whole.addWidget(self.put_away)

    def _save(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Into which folder?"))
        if folder:
            self.save_into(Path(folder))

    def save_into(self, folder: Path) -> None:
        """Write the sheets as PDF into a folder and say so."""
        try:
            files = recovery_sheets.save_recovery_sheets(folder, self.clinic, self.codes)
        except OSError:
            self.saved.set_tone("danger")
            self.saved.setText(
                self.tr("That folder cannot be written. What stands above stays as it is; choose another folder."))
        else:
            self.saved.set_tone("ok")
            names = ", ".join(formats.isolate(file.name) for file in files)
            said = (self.tr("Saved: {0}. Print both, then delete the files.") if len(files) > 1
                    else self.tr("Saved: {0}. Print it, then delete the file."))
            self.saved.setText(said.format(names))
        self.saved.show()
