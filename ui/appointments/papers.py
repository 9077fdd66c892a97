"""The way to the diary's papers: the print dialog and the letter press are loaded when somebody first presses P."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from clinic_app.domain.appointments import DayAppointment, Mode, Visitor
from clinic_app.domain.attendance import CAME
from clinic_app.domain.errors import Refused
from clinic_app.services import clock
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.screen import Screen
from ui.texts import texts_for

# As the papers are called; their records come with the press.
DAY, WEEK, CARD = "day_sheet", "week_sheet", "appointment_card"
LETTERS = "desk_letters"  # the tab of a client's file


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


def visit_acts(screen: Screen, visit: DayAppointment) -> list[KeyAct]:
    """For a visit's menu: the appointment card of each client, and for who came the letter that confirms it."""

    def card(client_id: int) -> None:
        show(screen, CARD, clock.today(), None, client_id)

    def letter(client_id: int) -> None:
        screen.wished.emit("client", (client_id, LETTERS, ("attendance", client_id, visit.id)))

    came = [who for who in visit.clients if visit.mode is Mode.CLINIC and visit.standing(who.id) in CAME]
    return [
        *_acts(visit, visit.clients, card, QCoreApplication.translate("Diary", "Appointment card"),
               QCoreApplication.translate("Diary", "Appointment card of {name}")),
        *_acts(visit, came, letter, QCoreApplication.translate("Diary", "Attendance letter"),
               QCoreApplication.translate("Diary", "Attendance letter of {name}"))]


def _acts(
    visit: DayAppointment, people: Sequence[Visitor], act: Callable[[int], None], one: str, each: str
) -> list[KeyAct]:
    several = len(visit.clients) > 1
    return [
        KeyAct(each.format(name=formats.client_name(wording.client(who))) if several else one, "", partial(act, who.id), "print")
        for who in people]
