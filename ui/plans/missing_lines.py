"""What rule R18 and the house still miss, line by line: said where it matters, never a lock."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.consents import Missing, MissingLine
from ui.plans.words import name_of
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import column, row

QUIET = frozenset({Missing.CHECK_MAJORITY, Missing.CONSENT})  # to be asked, nobody did anything wrong


def missing_words(line: MissingLine) -> str:
    """One line as a sentence."""
    return name_of(line.what).format(consent=name_of(line.kind) if line.kind is not None else "")


class MissingLines(QWidget):
    """A sign and a sentence for each; nothing when nothing is missing."""

    def __init__(self, missing: Iterable[MissingLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missingLines")
        lines = column(self, 5)
        for one in missing:
            line = row(gap=7)
            quiet = one.what in QUIET
            line.addWidget(Sign("info" if quiet else "warning", 15, "ink3" if quiet else "warn"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(missing_words(one), "body", tone="ink2", wrap=True), 1)
            lines.addLayout(line)
