"""Codes of session notes as words in the language of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.plans import Technique
from clinic_app.domain.sessions import SessionNote
from ui import formats
from ui.texts.sessions import NAMES


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


def quoted(text: str) -> str:
    """Somebody's own words in quotation marks, kept in the script they were said in."""
    marks = "«{}»" if formats.is_arabic() else "“{}”"
    return marks.format(formats.isolate_name(text)) if text else ""


def joined(parts: Iterable[str]) -> str:
    """Several short words in one line."""
    return ("، " if formats.is_arabic() else ", ").join(part for part in parts if part)


def technique_name(technique_id: str, techniques: Mapping[str, Technique]) -> str:
    """The catalogue's name of a technique in the language of the screen."""
    found = techniques.get(technique_id)
    return found.name_in("ar" if formats.is_arabic() else "en") if found else technique_id


def author_of(note: SessionNote) -> str:
    """Who wrote it, by the name in the script of the screen."""
    return note.author_ar if formats.is_arabic() and note.author_ar else note.author
