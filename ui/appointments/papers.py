"""The way to the diary's papers: the print dialog and the letter press are loaded when somebody first presses P."""

from __future__ import annotations

from datetime import date
from functools import partial
from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.errors import Refused
from clinic_app.services import clock
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.screen import Screen
from ui.texts import texts_for

DAY, WEEK, CARD = "day_sheet", "week_sheet", "appointment_card"  # as the papers are called; their records come with the press


def show(screen: Screen, kind: str, day: date, therapist_id: int | None, client_id: int | None) -> QDialog | None:
    """Open the print dialog over a screen with the sheet somebody stands on; None when it is refused, which the screen says."""
    dialogs = import_module("ui.appointments.paper_dialog")  # large: ReportLab, HarfBuzz and PDFium stay out of the start
    wish = dialogs.PaperWish(dialogs.PaperKind(kind), day, therapist_id, client_id)
    try:
        dialog: QDialog = dialogs.show_papers(screen, wish)
    except Refused as refusal:
        screen.warned.emit(" ".join(texts_for(refusal)))
        return None
    return dialog


def card_acts(screen: Screen, visit: DayAppointment) -> list[KeyAct]:
    """For a visit's menu: the appointment card of its client, or of each of them."""
    one = QCoreApplication.translate("Diary", "Appointment card")
    each = QCoreApplication.translate("Diary", "Appointment card of {name}")
    several = len(visit.clients) > 1

    def words(name: str) -> str:
        return each.format(name=formats.client_name(name)) if several else one

    return [KeyAct(words(wording.client(who)), "", partial(show, screen, CARD, clock.today(), None, who.id), "print")
            for who in visit.clients]
