"""What somebody wishes of a time and of whoever sees them, as chips: for finding a free time and for the waiting list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import Gender
from clinic_app.domain.openings import PartOfDay
from ui import formats
from ui.appointments import wording
from ui.texts.openings import PARTS
from ui.widgets.chip_set import ChipSet
from ui.widgets.chips import Chip, Flow
from ui.widgets.hours import SUNDAY
from ui.widgets.panels import column


class PersonChips(Flow):
    """Woman or man, Arabic or English: at most one of each pair is on."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self._genders = {
            Gender.WOMAN: Chip(self.tr("Woman"), name=f"{name}_f"), Gender.MAN: Chip(self.tr("Man"), name=f"{name}_m")}
        self._languages = {code: Chip(wording.language(code), name=f"{name}_{code}") for code in ("ar", "en")}
        for pair in (self._genders, self._languages):
            for chip in pair.values():
                chip.clicked.connect(lambda _on=False, one=chip: self._press(one))
                self.add(chip)

    def _press(self, pressed: Chip) -> None:
        for pair in (self._genders.values(), self._languages.values()):
            for chip in pair:
                if pressed in pair and chip is not pressed:
                    chip.setChecked(False)
        self.changed.emit()

    def gender(self) -> Gender | None:
        """Whom they ask for, or None."""
        return next((gender for gender, chip in self._genders.items() if chip.isChecked()), None)

    def language(self) -> str:
        """The language by its ISO code, or empty."""
        return next((code for code, chip in self._languages.items() if chip.isChecked()), "")

    def set_value(self, gender: Gender | None, language: str) -> None:
        """Show these wishes, without saying so."""
        for one, chip in self._genders.items():
            chip.setChecked(one is gender)
        for code, chip in self._languages.items():
            chip.setChecked(code == language)


class TimeChips(QWidget):
    """Parts of the day and weekdays; none on means any."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, 6)
        self._parts = ChipSet([(part, wording.translate("texts", PARTS[part])) for part in PartOfDay], f"{name}Part")
        self._days = ChipSet(
            [(day, formats.weekday(SUNDAY + timedelta(days=day), short=True)) for day in range(7)], f"{name}Day")
        for chips in (self._parts, self._days):
            chips.changed.connect(self.changed)
            lines.addWidget(chips)

    def parts(self) -> frozenset[PartOfDay]:
        """The parts of a day that suit."""
        return frozenset(self._parts.value())

    def weekdays(self) -> frozenset[int]:
        """The days that suit; Sunday is 0."""
        return frozenset(self._days.value())

    def set_value(self, parts: Iterable[PartOfDay], weekdays: Iterable[int]) -> None:
        """Show these, without saying so."""
        self._parts.set_value(parts)
        self._days.set_value(weekdays)
