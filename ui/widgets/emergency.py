"""Numbers to call in need, as the clinic entered them, each with the day on which somebody checked it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from clinic_app.domain.settings import EmergencyNumber
from ui import formats
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import row


class EmergencyLine(QWidget):
    """One quiet line: Emergency 112, to be verified · Night clinic 2222 0000, checked 1 Nov."""

    def __init__(self, numbers: Sequence[EmergencyNumber], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emergencyLine")
        line = row(self, 6)
        line.addWidget(Sign("phone", 15, "ink2"))
        self.words = Label(" · ".join(self._said(number) for number in numbers), "small", tone="ink2", wrap=True)
        line.addWidget(self.words, 1)
        self.setAccessibleName(self.words.text())
        if not numbers:
            self.hide()

    def _said(self, number: EmergencyNumber) -> str:
        name = (number.name_ar or number.name_en) if formats.is_arabic() else (number.name_en or number.name_ar)
        said = f"{formats.isolate_name(name)} {formats.isolate(formats.digits(number.phone))}"
        if number.checked_on is None:
            return self.tr("{number} (verify before relying on it)").format(number=said)
        return self.tr("{number}, checked {day}").format(number=said, day=formats.short_date(number.checked_on))
