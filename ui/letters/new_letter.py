"""A new letter: which kind, and to whom; only pairs with a path are offered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.letter_kinds import LAYOUTS, LetterKind, readers_of
from ui.letters.words import kind_about, kind_name, reader_name
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule
from ui.widgets.panels import SidePanel, row


class NewLetterPanel(SidePanel):
    """One line for each kind of letter, a button for each reader it may go to."""

    chosen = Signal(object, object)  # LetterKind, Reader

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="newLetterPanel", parent=parent)
        self.title.setText(self.tr("New letter"))
        for number, kind in enumerate((LetterKind.DISCHARGE, *LAYOUTS)):
            if number:
                self.body.addWidget(Rule())
            self.body.addWidget(Label(kind_name(kind), "body", "strong"))
            self.body.addWidget(Label(kind_about(kind), "small", "text", "ink3", wrap=True))
            line = row(gap=6)
            for reader in readers_of(kind):
                button = Button(reader_name(reader), step="small", name=f"new_{kind}_{reader}")
                button.setAccessibleName(self.tr("{kind}: {reader}").format(kind=kind_name(kind), reader=reader_name(reader)))
                button.clicked.connect(lambda _on=False, k=kind, r=reader: self.chosen.emit(k, r))
                line.addWidget(button)
            line.addStretch(1)
            self.body.addLayout(line)
        self.body.addStretch(1)
