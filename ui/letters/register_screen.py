"""The clinic's register of disclosures, for the lead: what left the house, and what was told in emergencies, to be seen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.outgoing import Outgoing
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, emergencies, register, register_sheet
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.letters.print_dialog import show_handout
from ui.letters.register_view import RegisterView
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.buttons import Button
from ui.widgets.page_head import PageHead
from ui.widgets.panels import column

SHOWN = timedelta(days=365)  # of the clinic's register at first; the day beside "From" says so


class RegisterScreen(Screen):
    """Everything that left, by file number. An emergency waits here until a lead says "seen"."""

    SHOWS = frozenset({Kind.DISCLOSURE, Kind.LETTER, Kind.DESK_LETTER})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("registerScreen")
        whole = column(self, 0)
        self.head = PageHead(self.tr("Register of disclosures"), self.tr("what left the house, to whom and on which ground"))
        self.seen_button = Button(self.tr("Seen"), "primary", icon="tick", name="emergencySeen")
        self.head.add(self.seen_button)
        whole.addWidget(self.head)
        body = column(gap=10, margins=(16, 12, 16, 12))
        whole.addLayout(body, 1)
        self.view = RegisterView(lambda first, last: register.of_clinic(actor, first, last), clinic=True)
        self.view.first.set_value(clock.today() - SHOWN)
        body.addWidget(self.view)
        self.setFocusProxy(self.view.table)
        self.view.print_wished.connect(self.print_register)
        self.view.chosen.connect(self._chosen)
        self.seen_button.clicked.connect(self.mark_seen)

    def reload(self) -> None:
        self.view.show_lines()

    def acts(self) -> list[KeyAct]:
        return [KeyAct(self.tr("seen"), "S", self.mark_seen, "tick"),
                KeyAct(self.tr("print register"), "Ctrl+P", self.print_register, "print")]

    def _chosen(self, line: Outgoing | None) -> None:
        self.seen_button.setEnabled(line is not None and not line.seen)

    def mark_seen(self) -> None:
        """The chosen emergency has been looked at."""
        line = self.view.table.record()
        if line is None or line.seen:
            return
        try:
            emergencies.seen(self.actor, line.id)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            return
        self.view.table.setFocus()
        self.said.emit(self.tr("Marked as seen"), None)

    def print_register(self) -> None:
        """What is listed, as a sheet in the language of the window."""
        language = LetterLanguage.ARABIC if formats.is_arabic() else LetterLanguage.ENGLISH
        show_handout(self, None, register_sheet.clinic_sheet(self.actor, language, *self.view.days()))
