"""What a client was told of their visits: the newest messages on the front sheet, each with its words, its way and who did it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_app.domain.reminders import PastReminder
from ui import formats, theme
from ui.texts.people import name_of
from ui.texts.reminders import PURPOSES, STATES
from ui.widgets.labels import Label
from ui.widgets.panels import Card, clear_layout, column

SHOWN = 5


class RemindersCard(Card):
    """The newest five, hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 14), parent=parent)
        self.setObjectName("remindersCard")
        self.body.addWidget(Label(self.tr("Reminders"), "body", "strong"))
        self._list = column(gap=6)
        self.body.addLayout(self._list)
        self.hide()

    def show_reminders(self, found: Sequence[PastReminder]) -> None:
        """List them, the newest first; the words of each stand in its tooltip."""
        clear_layout(self._list)
        for one in found[:SHOWN]:
            self._list.addWidget(self._line(one))
        self.setVisible(bool(found))

    @staticmethod
    def _line(one: PastReminder) -> QWidget:
        told, translate = one.told, QCoreApplication.translate
        box = QWidget()
        words = column(box, 1)
        head = f"{translate('texts', PURPOSES[told.about])} · {formats.day_time(told.starts)}"
        by = (one.by_ar or one.by_en) if theme.current().arabic else (one.by_en or one.by_ar)
        at = formats.day_time(told.at) if told.at is not None else ""
        more = (name_of(told.channel), translate("texts", STATES[told.state]), at, formats.isolate_name(by))
        words.addWidget(Label(head, "body", "label"))
        words.addWidget(Label(" · ".join(part for part in more if part), "small", tone="ink2", wrap=True))
        box.setToolTip(told.text)
        return box
