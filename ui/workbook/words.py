"""The workbook's codes and values as words in the language of the screen."""

from __future__ import annotations

from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from clinic_app.domain import workbook_rules as rules
from clinic_app.domain.factors import Trace
from clinic_app.domain.workbook import Content, PageKind, Win, WorkbookPage
from clinic_app.domain.workbook_fields import PAGE_FIELDS, Field, Input
from ui import formats
from ui.plans.words import Shown, joined
from ui.plans.words import name_of as name_of_code
from ui.texts import workbook as texts

SIGNS = {kind: f"page_{kind}" for kind in PageKind}
FACTORS = {kind: 7 if kind in (PageKind.THOUGHT, PageKind.BELIEF, PageKind.THEME) else 8 for kind in PageKind}


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return name_of_code(code)


def about(kind: PageKind) -> str:
    """What a kind of page is for, in a few words."""
    return QCoreApplication.translate("texts", texts.ABOUT[kind])


def label(kind: PageKind, name: str, *, entry: bool = False) -> str:
    """The label of a field of a page, or of what is noted on it."""
    return QCoreApplication.translate("texts", (texts.ENTRY_LABELS if entry else texts.PAGE_LABELS)[kind, name])


def yes_no(value: bool) -> str:
    """Yes or no."""
    return QCoreApplication.translate("WorkbookWords", "yes") if value else QCoreApplication.translate("WorkbookWords", "no")


def title_of(page: WorkbookPage) -> str:
    """The words a page is known by; a wins log by its newest line, an empty page says so."""
    if page.kind is PageKind.WINS and page.entries and isinstance(page.entries[-1].content, Win):
        return page.entries[-1].content.words
    return rules.title_of(page) or QCoreApplication.translate("WorkbookWords", "nothing written yet")


def state_of(page: WorkbookPage) -> str:
    """The newest thing the page tells, as the nine-factor map says it; empty while there is nothing."""
    told = rules.latest(page) if page.kind is not PageKind.WINS else None
    return Shown({}).trace(Trace(told[0], told[1], told[2])) if told else ""


def pairs(kind: PageKind, content: Content) -> list[tuple[str, str]]:
    """Everything that can be written on a page of this kind, as (label, text); empty text where nothing was."""
    return [(label(kind, field.name), value_words(field, getattr(content, field.name))) for field in PAGE_FIELDS[kind]]


def value_words(field: Field, value: Any) -> str:
    """One value as it stands in a table."""
    if value is None or value == "" or value == ():
        return ""
    if field.input is Input.YES_NO:
        return yes_no(value)
    if field.input is Input.DAY:
        return formats.short_date(value)
    if field.input is Input.STEPS:
        return " · ".join(step.words for step in value)
    if field.input is Input.LINES:
        return " · ".join(value)
    if field.input in (Input.ONE, Input.MANY):
        return joined([name_of(one) for one in (value if isinstance(value, tuple) else (value,))])
    return formats.number(value) if isinstance(value, int) else str(value)
