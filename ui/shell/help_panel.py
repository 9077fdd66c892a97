"""F1: every key that works here, in a panel beside the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.actions import KeyAct, one_per_key
from ui.widgets.labels import KeyCap, Label
from ui.widgets.panels import SidePanel, row


class HelpPanel(SidePanel):
    """Two lists: the keys of this screen, and those that work everywhere."""

    def __init__(self, here: Iterable[KeyAct], everywhere: Iterable[KeyAct], parent: QWidget | None = None) -> None:
        super().__init__("", name="helpPanel", parent=parent)
        self.title.setText(self.tr("Keys"))
        for heading, acts in ((self.tr("On this screen"), here), (self.tr("Everywhere"), everywhere)):
            shown = one_per_key(acts)
            if not shown:
                continue
            self.body.addWidget(Label(heading, "small", "label", "ink2"))
            for act in shown:
                line = QWidget()
                line.setMinimumHeight(theme.current().px(24))
                parts = row(line, 8)
                parts.addWidget(Label(act.text, elide=True), 1)
                parts.addWidget(KeyCap(act.keys))
                self.body.addWidget(line)
        self.body.addStretch(1)
