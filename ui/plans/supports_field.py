"""People who help: their role in the client's life, and whether we may contact them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.episodes import SUPPORTS_MAX, Support
from ui.plans.parts import Spot
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.panels import column, row


class SupportsField(QWidget):
    """One line per person."""

    changed = Signal()

    def __init__(self, *, name: str = "supports", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        lines = column(self, 5)
        self._spot = Spot()
        lines.addWidget(self._spot)
        self.add_button = Button(self.tr("Someone who helps"), "link", icon="add", step="tiny", name=f"{name}Add")
        foot = row(gap=0)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        lines.addLayout(foot)
        self._rows: list[tuple[TextField, QCheckBox]] = []
        self.add_button.clicked.connect(self._more)

    def value(self) -> tuple[Support, ...]:
        """Those with a role written down."""
        return tuple(Support(field.value(), may.isChecked()) for field, may in self._rows if field.value())

    def set_value(self, supports: Iterable[Support]) -> None:
        """Show these."""
        with self._spot.lines(5) as lines:
            self._rows = []
            for number, support in enumerate(supports, start=1):
                line = row(gap=10)
                field = TextField(support.role, hint=self.tr("for example elder sister"), name=f"{self.objectName()}{number}")
                may = QCheckBox(self.tr("may be contacted"))
                may.setChecked(support.may_contact)
                line.addWidget(field, 1)
                line.addWidget(may)
                lines.addLayout(line)
                field.textChanged.connect(self.changed)
                may.toggled.connect(self.changed)
                self._rows.append((field, may))
            self.add_button.setEnabled(len(self._rows) < SUPPORTS_MAX)

    def _more(self) -> None:
        self.set_value([*(Support(f.value(), m.isChecked()) for f, m in self._rows), Support("")])
        self._rows[-1][0].setFocus()
