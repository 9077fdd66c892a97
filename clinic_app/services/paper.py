"""The look of the clinic's paper: chosen by the manager, used by everything that is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import paper as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.paper import PaperLook, neutral_findings
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.text import clean_line
from clinic_app.letters.picture import redrawn
from clinic_app.services.work import ask, look, work


def paper_look(actor: Actor) -> PaperLook:
    """How paper looks now."""
    with look(actor, Action.LOOK_CLINIC):
        found: PaperLook = data.paper_row().to_look()
        return found


def save_paper_look(actor: Actor, wished: PaperLook) -> PaperLook:
    """Keep the choices; the logo stays as it is. Refuses a stale version and a neutral name that is too long."""
    ask(actor, Action.EDIT_CLINIC)
    wished = replace(wished, neutral_en=clean_line(wished.neutral_en), neutral_ar=clean_line(wished.neutral_ar))
    if found := neutral_findings(wished):
        raise Refused(*found)
    return _kept(actor, wished.version, {
        "arabic_digits": wished.arabic_digits, "hijri": wished.hijri, "check_code": wished.check_code,
        "neutral_en": wished.neutral_en, "neutral_ar": wished.neutral_ar})


def keep_logo(actor: Actor, picture: bytes, version: int) -> PaperLook:
    """Put a PNG or JPEG in place of the logo; nothing but what is seen of it is kept. Refuses files over 2 MB and other kinds."""
    ask(actor, Action.EDIT_CLINIC)
    return _kept(actor, version, {"logo": redrawn(picture, "logo")})


def drop_logo(actor: Actor, version: int) -> PaperLook:
    """Back to the house's own mark."""
    ask(actor, Action.EDIT_CLINIC)
    return _kept(actor, version, {"logo": b""})


def _kept(actor: Actor, version: int, fields: dict[str, Any]) -> PaperLook:
    with work(actor, Action.EDIT_CLINIC) as unit:
        row = data.paper_row()
        try:
            data.PaperRow.save_over(row.id, version, **fields)
        except Stale as stale:
            raise Stale(mine=fields, theirs=row.to_look()) from stale
        unit.touched(Kind.CLINIC, row.id, *fields)
    return paper_look(actor)
