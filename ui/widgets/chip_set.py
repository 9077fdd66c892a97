"""Several of a closed list, each a chip that is on or off; or at most one of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Signal

from ui.widgets.chips import Chip, Flow


class ChipSet(Flow):
    """options: (code, words). value() gives the codes that are on, in the order of the list."""

    changed = Signal()

    def __init__(self, options: Sequence[tuple[Any, str]], name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.codes = [code for code, _ in options]
        for code, words in options:
            chip = Chip(words, name=f"{name}_{code}")
            chip.clicked.connect(lambda on=False, code=code: self._on_press(code, on))
            self.add(chip)

    def _on_press(self, _code: Any, _on: bool) -> None:
        self.changed.emit()

    def value(self) -> list[Any]:
        """The codes that are on."""
        return [code for code, chip in zip(self.codes, self.items(), strict=True) if chip.isChecked()]

    def set_value(self, codes: Iterable[Any]) -> None:
        """Turn exactly these on, without saying so."""
        wanted = set(codes)
        for code, chip in zip(self.codes, self.items(), strict=True):
            chip.setChecked(code in wanted)


class OneChip(ChipSet):
    """At most one of them: a second press takes it back."""

    def _on_press(self, code: Any, on: bool) -> None:
        self.set_one(code if on else None)
        super()._on_press(code, on)

    def one(self) -> Any | None:
        """The code that is on, or None."""
        return next(iter(self.value()), None)

    def set_one(self, code: Any | None) -> None:
        """Turn this one on alone, without saying so."""
        self.set_value(() if code is None else (code,))
