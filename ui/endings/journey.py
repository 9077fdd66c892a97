"""The work in one sentence for each factor, for the letters: written, or taken from what the record suggests."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.endings import JOURNEY_MAX, Journey
from ui.endings.parts import Section
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import FactorSign
from ui.widgets.panels import row

FACTORS = {"together": 1, "brought": 2, "structure": 5, "feelings": 6, "understanding": 7, "changes": 8}


class JourneySection(Section):
    """Six lines. A suggestion stands beside an empty line and is put in by a press."""

    changed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(number, QCoreApplication.translate("JourneySection", "In a sentence each, for the letters"), opens=True,
                         name="openJourney", parent=parent)
        labels = {
            "together": self.tr("How we worked together"), "brought": self.tr("What the client brought"),
            "structure": self.tr("How we structured it"), "feelings": self.tr("Feelings"),
            "understanding": self.tr("Understanding"), "changes": self.tr("Changes and skills"),
        }
        self.fields: dict[str, Field] = {}
        self._takes: dict[str, Button] = {}
        self._suggested: Mapping[str, str] = {}
        for name, label in labels.items():
            line = TextField(name=f"journey_{name}", step="small")
            line.setMaxLength(JOURNEY_MAX)
            line.setAccessibleName(label)
            line.textEdited.connect(self._on_edited)
            self.fields[name] = Field(label, line)
            take = Button(self.tr("Suggest"), "link", step="tiny", name=f"suggest_{name}")
            take.clicked.connect(lambda _on=False, one=name: self._take(one))
            take.hide()
            self._takes[name] = take
            across = row(gap=8)
            across.addWidget(FactorSign(FACTORS[name], 22, 14))
            across.addWidget(self.fields[name], 1)
            across.addWidget(take)
            self.body.addLayout(across)

    def suggest(self, sentences: Mapping[str, str]) -> None:
        """What the record suggests, by line; lines without one have no button."""
        self._suggested = sentences
        self._show_takes()

    def _take(self, name: str) -> None:
        self.fields[name].set_value(self._suggested[name])
        self._on_edited()

    def _on_edited(self) -> None:
        self._show_takes()
        self.changed.emit()

    def _show_takes(self) -> None:
        for name, button in self._takes.items():
            button.setVisible(bool(self._suggested.get(name)) and not self.fields[name].widget.text())  # type: ignore[attr-defined]
        self.mark.set_done(any(field.value() for field in self.fields.values()))

    def value(self) -> Journey:
        """The lines as typed."""
        return Journey(**{name: field.widget.text() for name, field in self.fields.items()})  # type: ignore[attr-defined]

    def set_value(self, journey: Journey) -> None:
        """Show these."""
        for name, field in self.fields.items():
            field.set_value(getattr(journey, name))
        self._show_takes()
