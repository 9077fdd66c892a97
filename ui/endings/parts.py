"""Parts of the ending's form: sections that open and close, lists of lines, one of several chips."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label
from ui.widgets.marks import Mark
from ui.widgets.panels import column, row


class Section(QFrame):
    """A numbered part of the form with its head; one that opens shows its body on demand."""

    def __init__(self, number: int, title: str, *, opens: bool = False, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("edge", "under")
        whole = column(self, 8, (16, 10, 16, 10))
        head = row(gap=8)
        self.mark = Mark(number)
        head.addWidget(self.mark)
        head.addWidget(Label(title, "body", "strong"))
        self.note = Label("", "small", tone="ink3", elide=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.note, 1)
        whole.addLayout(head)
        self._inner = QWidget()
        self.body = column(self._inner, 8)
        whole.addWidget(self._inner)
        if opens:
            self.opener = Button(self.tr("Open"), "link", step="tiny", name=name)
            self.opener.clicked.connect(lambda: self.open(self._inner.isHidden()))
            head.addWidget(self.opener)
            self.open(False)

    def open(self, on: bool) -> None:
        """Show or hide the body."""
        self._inner.setVisible(on)
        self.opener.setText(self.tr("Close") if on else self.tr("Open"))
        self.opener.updateGeometry()

    def is_open(self) -> bool:
        """True if the body is seen."""
        return not self._inner.isHidden()


class Lines(TextArea):
    """A list of short lines: Enter adds one, Backspace in an empty line takes it away."""

    def __init__(self, *, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hint=hint, name=name, lines=1, most=8, parent=parent)

    def entries(self) -> tuple[str, ...]:
        """The lines, as typed."""
        return tuple(self.toPlainText().split("\n")) if self.toPlainText() else ()

    def set_entries(self, entries: Sequence[str]) -> None:
        """Show these lines."""
        self.set_value("\n".join(entries))


class OneOf(Flow):
    """Chips of which one is chosen; choosing it again takes it back."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[Enum, str]], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.chips: dict[Enum, Chip] = {}
        for code, text in options:
            chip = Chip(text, name=f"{name}_{code}")
            chip.clicked.connect(lambda on, one=code: self._on_clicked(one, on))
            self.chips[code] = chip
            self.add(chip)

    def value(self) -> Enum | None:
        """What is chosen, or None."""
        return next((code for code, chip in self.chips.items() if chip.isChecked()), None)

    def set_value(self, value: Enum | None) -> None:
        """Choose without saying so."""
        for code, chip in self.chips.items():
            chip.setChecked(code == value)

    def _on_clicked(self, code: Enum, on: bool) -> None:
        self.set_value(code if on else None)
        self.chosen.emit(self.value())
