"""Codes of session notes as words in the language of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.plans import Technique
from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import HomeworkKind
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


def about_homework(kind: HomeworkKind | None, goal: str) -> str:
    """What sort of task it is and the goal it serves, as far as either was said."""
    served = QCoreApplication.translate("homework", "for {goal}").format(goal=quoted(goal)) if goal else ""
    return joined([name_of(kind) if kind is not None else "", served])


def usefulness_words(value: int) -> str:
    """How useful the client found it, as a sentence of its own."""
    return QCoreApplication.translate("homework", "useful {value} of 10").format(value=formats.number(value))
