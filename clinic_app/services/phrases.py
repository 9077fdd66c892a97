"""Phrases for notes: a therapist keeps their own, the lead keeps the clinic's; both are offered by "/"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import phrases as data
from clinic_app.data.phrases import PhraseRow
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.phrases import Phrase, PhraseProblem, PhraseRequest, phrase_findings
from clinic_app.domain.text import clean_line, clean_text
from clinic_app.services.work import ask, look, work


def phrases(actor: Actor) -> list[Phrase]:
    """One's own phrases and the clinic's, by name."""
    with look(actor, Action.LOOK_PHRASES):
        return data.for_staff(actor.staff_id)


def _may_edit(actor: Actor, phrase: Phrase) -> bool:
    return may(actor, Action.EDIT_CLINIC_PHRASES) if phrase.clinics else phrase.staff_id == actor.staff_id


def save_phrase(actor: Actor, request: PhraseRequest) -> Phrase:
    """Add a phrase (id 0) or change one. Refused with what is missing, for somebody else's; Stale when a newer one is stored."""
    action = Action.EDIT_CLINIC_PHRASES if request.clinics else Action.EDIT_PHRASES
    ask(actor, action)
    request = replace(request, name=clean_line(request.name), text_en=clean_text(request.text_en),
                      text_ar=clean_text(request.text_ar))
    with work(actor, action) as unit:
        if found := phrase_findings(request, data.for_staff(actor.staff_id)):
            raise Refused(*found)
        fields = {"name": request.name, "text_en": request.text_en, "text_ar": request.text_ar}
        if request.id:
            row = _own(actor, request.id)
            PhraseRow.save_over(row.id, request.version, **fields)
            row = PhraseRow.get_by_id(row.id)
        else:
            row = PhraseRow.create(staff_id=None if request.clinics else actor.staff_id, **fields)
        unit.touched(Kind.PHRASE, row.id)
    saved: Phrase = row.to_phrase()
    return saved


def delete_phrase(actor: Actor, phrase_id: int) -> Phrase:
    """Take a phrase away; gives it back, so that it can be added again. Refused for somebody else's."""
    ask(actor, Action.EDIT_PHRASES)
    row = _own(actor, phrase_id)
    gone: Phrase = row.to_phrase()
    with work(actor, Action.EDIT_CLINIC_PHRASES if gone.clinics else Action.EDIT_PHRASES) as unit:
        row.delete_instance()
        unit.touched(Kind.PHRASE, phrase_id, "deleted")
    return gone


def _own(actor: Actor, phrase_id: int) -> Any:
    row: Any = PhraseRow.get_or_none(PhraseRow.id == phrase_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if not _may_edit(actor, row.to_phrase()):
        raise Refused(PhraseProblem.NOT_YOURS)
    return row
