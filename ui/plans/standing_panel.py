"""Who stands where and how long: my clients in care by phase; a click opens the file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.services.standing import ORDER, Standing
from ui import formats
from ui.plans.words import name_of
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import SidePanel, column, row


class StandingPanel(SidePanel):
    """One line for each client, by phase."""

    client_wished = Signal(int)

    def __init__(self, standings: Iterable[Standing], today: date, parent: QWidget | None = None) -> None:
        super().__init__("", name="standingPanel", parent=parent)
        self.title.setText(self.tr("Who stands where"))
        known = list(standings)
        for phase in ORDER:
            lines = [s for s in known if s.phase is phase]
            if lines:
                head = row(gap=8)
                head.addWidget(Label(name_of(phase), "small", "label", "ink2"))
                head.addWidget(Label(formats.number(len(lines)), "small", "text", "ink3"))
                head.addStretch(1)
                self.body.addLayout(head)
            for standing in lines:
                self.body.addWidget(self._line(standing, today))
        if not known:
            self.body.addWidget(Label(self.tr("Nobody is in care with you yet."), tone="ink3", wrap=True))
        self.body.addStretch(1)

    def _line(self, standing: Standing, today: date) -> QWidget:
        holder, client = QWidget(), standing.client
        lines = column(holder, 0)
        name = formats.client_name(client.name(formats.is_arabic()))
        open_file = Button(formats.isolate_name(name), "link", step="small", name=f"stands_{client.id}")
        open_file.clicked.connect(lambda: self.client_wished.emit(client.id))
        line = row(gap=6)
        line.addWidget(open_file)
        line.addStretch(1)
        lines.addLayout(line)
        weeks = formats.counted((today - standing.since).days // 7, "week")
        session = formats.of(standing.attended, standing.planned) if standing.planned else formats.number(standing.attended)
        said = self.tr("since {day}, {weeks} · session {number}")
        told = said.format(day=formats.short_date(standing.since), weeks=weeks, number=session)
        about = Label(told, "small", "text", "ink3", wrap=True)
        about.setContentsMargins(10, 0, 0, 0)
        lines.addWidget(about)
        return holder
