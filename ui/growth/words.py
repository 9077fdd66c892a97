"""Codes of the growth room as words in the language of the screen."""

from __future__ import annotations

from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.growth import Licence, Supervision
from ui import formats
from ui.texts.growth import NAMES

TONES = {Licence.UNKNOWN: "neutral", Licence.VALID: "ok", Licence.ENDS_SOON: "warn", Licence.ENDS_NOW: "warn",
         Licence.ENDED: "danger"}


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


def in_script(name: str, name_ar: str) -> str:
    """A name in the script of the screen, or in the other if it is the only one."""
    return (name_ar or name) if formats.is_arabic() else (name or name_ar)


def supervisor_of(entry: Supervision) -> str:
    """Who supervised."""
    return in_script(entry.supervisor_name, entry.supervisor_name_ar)


def day_of(on: date | None) -> str:
    """A day, short."""
    return formats.short_date(on) if on else ""


def listed(words: tuple[str, ...]) -> str:
    """Several phrases on one line, each in its own direction."""
    return ("، " if formats.is_arabic() else ", ").join(formats.isolate_name(word) for word in words)


def hours_of(quarters: int) -> str:
    """Quarters of an hour as hours."""
    return formats.number(quarters / 4)


def quarters_in(text: str) -> int | None:
    """Hours as typed ("1.5", "٢٫٢٥", "2,25") as quarters; None if empty, -1 if it is no number of quarters."""
    plain = formats.western(text).replace("٫", ".").replace(",", ".").strip()
    if not plain:
        return None
    try:
        quarters = float(plain) * 4
    except ValueError:
        return -1
    return int(quarters) if quarters == int(quarters) else -1
