"""The question before an episode is closed: what becomes fixed, and which visits still booked are cancelled with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.appointments import DayAppointment
from ui import formats
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Dialog, Holder
from ui.widgets.labels import Label
from ui.widgets.panels import column, row


class CloseDialog(Dialog):
    """accepted: close. chosen() gives the visits to cancel."""

    def __init__(self, reason: str, visits: Sequence[DayAppointment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("closeEpisodeDialog")
        whole = column(self, 0)
        foot = QWidget()
        buttons = row(foot, 8, (22, 10, 22, 18))
        buttons.addStretch(1)
        back = Button(self.tr("Not yet"), name="closeNotYet")
        close = Button(self.tr("Close episode"), "primary", icon="ending", name="closeForGood")
        buttons.addWidget(back)
        buttons.addWidget(close)
        middle = Holder(self, 460, foot, (22, 18, 22, 4), 10)
        lines = middle.body
        lines.addWidget(Label(self.tr("Close this episode of care?"), "title3", "strong"))
        said = self.tr("End reason: {reason}. The ending then stays as it is; letters can still be written.")
        lines.addWidget(Label(said.format(reason=reason), wrap=True))
        self._boxes: dict[int, QCheckBox] = {}
        if visits:
            booked = self.tr("Visits still booked. Those ticked are cancelled by the clinic:")
            lines.addWidget(Label(booked, weight="label", wrap=True))
        for visit in visits:
            tick = QCheckBox(formats.day_time(visit.slot.start))
            tick.setObjectName(f"cancelVisit_{visit.id}")
            tick.setChecked(True)
            self._boxes[visit.id] = tick
            lines.addWidget(tick)
        whole.addWidget(middle, 1)
        whole.addWidget(foot)
        back.clicked.connect(self.reject)
        close.clicked.connect(self.accept)
        close.setDefault(True)

    def chosen(self) -> tuple[int, ...]:
        """The visits to cancel."""
        return tuple(visit_id for visit_id, tick in self._boxes.items() if tick.isChecked())
