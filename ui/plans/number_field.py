"""A small whole number: takes digits of either script and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from ui import formats
from ui.widgets.fields import TextField


class NumberField(TextField):
    """At most so many digits; empty is None, which is not 0."""

    def __init__(self, digits: int, *, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", hint=hint, name=name, numeric=True, parent=parent)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9٠-٩]{{0,{digits}}}"), self))

    def value(self) -> int | None:  # type: ignore[override]
        """The number, or None."""
        text = formats.western(self.text()).strip()
        return int(text) if text else None

    def set_value(self, value: int | None) -> None:  # type: ignore[override]
        """Show this number."""
        self.setText("" if value is None else formats.digits(value))
