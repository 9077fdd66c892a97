"""What left the desk, for manager and lead: letters of reception by file number, to whom, when, by whom, on which ground."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module

from PySide6.QtWidgets import QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, desk_register
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.letters.register_view import RegisterView
from ui.screen import Screen
from ui.widgets.page_head import PageHead
from ui.widgets.panels import column

SHOWN = timedelta(days=365)  # at first; the day beside "From" says so


class DeskRegisterScreen(Screen):
    """By file number; a client is named where the letter went to the client."""

    SHOWS = frozenset({Kind.DESK_LETTER})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("deskRegisterScreen")
        whole = column(self, 0)
        said = self.tr("what left the desk: to whom, when, by whom, on which ground")
        whole.addWidget(PageHead(self.tr("Desk register"), said))
        body = column(gap=10, margins=(16, 12, 16, 12))
        whole.addLayout(body, 1)
        self.view = RegisterView(lambda first, last: desk_register.lines(actor, first, last), clinic=True)
        self.view.first.set_value(clock.today() - SHOWN)
        body.addWidget(self.view)
        self.setFocusProxy(self.view.table)
        self.view.print_wished.connect(self.print_register)

    def reload(self) -> None:
        self.view.show_lines()

    def acts(self) -> list[KeyAct]:
        return [KeyAct(self.tr("print register"), "Ctrl+P", self.print_register, "print")]

    def print_register(self) -> None:
        """What is listed, as a sheet in the language of the window."""
        import_module("ui.letters.desk_register_paper").show(self, *self.view.days())  # loads PDFium and the press
