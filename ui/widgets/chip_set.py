"""Several of a closed list, each a chip that is on or off."""

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
        self._codes = [code for code, _ in options]
        for code, words in options:
            chip = Chip(words, name=f"{name}_{code}")
            chip.clicked.connect(self.changed)
            self.add(chip)

    def value(self) -> list[Any]:
        """The codes that are on."""
        return [code for code, chip in zip(self._codes, self.items(), strict=True) if chip.isChecked()]

    def set_value(self, codes: Iterable[Any]) -> None:
        """Turn exactly these on, without saying so."""
        wanted = set(codes)
        for code, chip in zip(self._codes, self.items(), strict=True):
            chip.setChecked(code in wanted)
