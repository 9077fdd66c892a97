"""Codes of my day as words, and names in the script of the screen."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.episodes import Preferences
from clinic_app.domain.people import ComfortNeed
from ui import formats
from ui.texts.appointments import NAMES as VISIT_NAMES
from ui.texts.people import NAMES as PEOPLE_NAMES
from ui.texts.sessions import NAMES

_NAMES = {**NAMES, **VISIT_NAMES, **PEOPLE_NAMES}
STATES = {
    Status.BOOKED: "booked", Status.CONFIRMED: "confirmed", Status.ARRIVED: "arrived", Status.IN_SESSION: "insession",
    Status.ATTENDED: "done", Status.LATE_CANCEL: "late", Status.DID_NOT_COME: "noshow",
}


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", _NAMES[type(code)][code])


def comfort_name(code: str) -> str:
    """A comfort need by its code."""
    return name_of(ComfortNeed(code))


def client_name(visit: DayAppointment) -> str:
    """The names of a visit's clients in the script of the screen; initials in discreet mode."""
    arabic = formats.is_arabic()
    names = [(v.name_ar or v.name_en) if arabic else (v.name_en or v.name_ar) for v in visit.clients]
    return (" و" if arabic else " & ").join(formats.client_name(name) for name in names)


def client_of(english: str, arabic: str) -> str:
    """A client by name in the script of the screen; initials in discreet mode."""
    return formats.client_name(script_name(english, arabic))


def script_name(english: str, arabic: str) -> str:
    """One of the two, whichever the screen reads and is there."""
    return (arabic or english) if formats.is_arabic() else (english or arabic)


def joined(parts: list[str]) -> str:
    """Several short words in one line."""
    return " · ".join(part for part in parts if part)


def leanings(wishes: Preferences) -> list[str]:
    """The ends toward which the four sliders lean; the middle and what was not asked say nothing."""
    ends = (
        (wishes.lead, QCoreApplication.translate("MyDayWords", "therapist leads"),
         QCoreApplication.translate("MyDayWords", "client leads")),
        (wishes.feelings, QCoreApplication.translate("MyDayWords", "feelings kept light"),
         QCoreApplication.translate("MyDayWords", "feelings gone into")),
        (wishes.time, QCoreApplication.translate("MyDayWords", "the past"),
         QCoreApplication.translate("MyDayWords", "the present")),
        (wishes.challenge, QCoreApplication.translate("MyDayWords", "gentle"),
         QCoreApplication.translate("MyDayWords", "challenging")),
    )
    return [low if value < 0 else high for value, low, high in ends if value]
