"""Earlier states of a note while it was a draft, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from clinic_app.domain.session_notes import NoteVersion
from clinic_app.services import clock
from ui import formats
from ui.widgets.labels import Label
from ui.widgets.panels import Card, SidePanel


class VersionsPanel(SidePanel):
    """Read only: what the draft said, at most one state for each minute of writing."""

    def __init__(self, versions: Sequence[NoteVersion], parent: QWidget | None = None) -> None:
        super().__init__("", name="versionsPanel", parent=parent)
        self.title.setText(self.tr("Earlier versions"))
        if not versions:
            self.body.addWidget(Label(self.tr("Nothing earlier yet. While you write, one state a minute is kept."), tone="ink3",
                                      wrap=True))
        for version in versions:
            card = Card(formats.day_time(clock.to_local(version.kept_at)))
            words = version.content.summary or self.tr("no summary yet")
            card.add(Label(words, tone="ink" if version.content.summary else "ink3", wrap=True))
            self.body.addWidget(card)
        self.body.addStretch(1)
