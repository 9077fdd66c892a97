"""One widget for each way a field can be filled in, all spoken to in the same three words: get, put, typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.workbook_fields import Field, Input
from clinic_app.services import clock
from ui.endings.parts import Lines
from ui.plans.number_field import NumberField
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, TextArea, TextField
from ui.widgets.level import Level
from ui.widgets.scales import TapScale
from ui.workbook.steps_field import StepsField
from ui.workbook.words import name_of, yes_no

DIGITS = 4


@dataclass(frozen=True)
class Made:
    """A widget with its way in and out; typed is emitted with every change by hand."""

    widget: QWidget
    get: Callable[[], Any]
    put: Callable[[Any], None]
    typed: Any  # a bound signal


class Chosen(Flow):
    """Chips of a closed list: one of them (choosing it again takes it back) or as many as fit."""

    typed = Signal()

    def __init__(self, options: list[tuple[Any, str]], *, many: bool, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._many = many
        self.chips: dict[Any, Chip] = {}
        self.setObjectName(name)
        for code, words in options:
            chip = Chip(words, name=f"{name}_{code}")
            chip.clicked.connect(lambda on, one=code: self._on_clicked(one, on))
            self.chips[code] = chip
            self.add(chip)
        if options:
            self.setFocusProxy(next(iter(self.chips.values())))

    def value(self) -> Any:
        """The code chosen (or None), or all of them as a tuple."""
        on = tuple(code for code, chip in self.chips.items() if chip.isChecked())
        return on if self._many else (on[0] if on else None)

    def set_value(self, value: Any) -> None:
        """Choose without saying so."""
        wanted = value if self._many else (value,)
        for code, chip in self.chips.items():
            chip.setChecked(code in wanted)

    def _on_clicked(self, code: Any, on: bool) -> None:
        if not self._many:
            self.set_value(code if on else None)
        self.typed.emit()


def made(field: Field, said: str, name: str, *, steps: list[tuple[str, str]] | None = None, past: bool = True) -> Made:
    """The widget of a field; said is its label for those who cannot see it, steps the choices of Input.STEP."""
    match field.input:
        case Input.LINE:
            line = TextField(name=name)
            return Made(line, line.text, line.set_value, line.textEdited)
        case Input.TEXT:
            area = TextArea(name=name, lines=2, most=8)
            return Made(area, area.toPlainText, area.set_value, area.textChanged)
        case Input.LINES:
            lines = Lines(name=name)
            return Made(lines, lines.entries, lines.set_entries, lines.textChanged)
        case Input.SUDS | Input.PERCENT:
            level = Level(said, step=5 if field.input is Input.SUDS else 1, name=name)
            return Made(level, level.value, level.set_value, level.changed)
        case Input.TEN:
            scale = TapScale(said, name=name)
            return Made(scale, scale.value, scale.set_value, scale.changed)
        case Input.NUMBER:
            number = NumberField(DIGITS, name=name)
            return Made(number, number.value, number.set_value, number.textEdited)
        case Input.DAY:
            day = DateField(clock.today, past=past, name=name)
            return Made(day, day.value, day.set_value, day.textEdited)
        case Input.YES_NO:
            answer = Chosen([(True, yes_no(True)), (False, yes_no(False))], many=False, name=name)
            return Made(answer, answer.value, answer.set_value, answer.typed)
        case Input.ONE | Input.MANY:
            chosen = Chosen([(c, name_of(c)) for c in field.codes], many=field.input is Input.MANY, name=name)
            return Made(chosen, chosen.value, chosen.set_value, chosen.typed)
        case Input.STEPS:
            ladder = StepsField(field.limit, name=name)
            return Made(ladder, ladder.value, ladder.set_value, ladder.typed)
        case Input.STEP:
            step = Choice(steps or [], name=name)
            return Made(step, lambda: step.value() or "", step.set_value, step.activated)
