"""The catalogues: techniques with their evidence, concerns, codes; and what the clinic makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import uuid4

from clinic_app.data import catalogues as data
from clinic_app.data.bodies import pack
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.concerns import (
    LINE_MAX,
    NAME_MAX,
    YEAR_MAX,
    CatalogueProblem,
    CodeEntry,
    ConcernWord,
    TechniqueRequest,
    technique_problems,
)
from clinic_app.domain.episodes import too_long
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import EvidenceLevel, Technique
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


@dataclass(frozen=True)
class Catalogue:
    """All that a plan is chosen from."""

    techniques: Mapping[str, Technique]
    words: Mapping[str, ConcernWord]
    codes: Mapping[str, CodeEntry]


EVIDENCE = ("guideline", "guideline_ar", "year", "checked", "offered")   # what the clinic may say about an entry that ships
OWN = ("name", "name_ar", "group", "line", "line_ar", "concerns")


def techniques(actor: Actor) -> dict[str, Technique]:
    """Every technique by id, in the catalogue's order, the clinic's own last."""
    with look(actor, Action.LOOK_CATALOGUE):
        return data.techniques()


def catalogue(actor: Actor) -> Catalogue:
    """Techniques, concerns and codes in one."""
    with look(actor, Action.LOOK_CATALOGUE):
        return Catalogue(data.techniques(), data.concern_words(), data.codes())


def concern_words(actor: Actor) -> Mapping[str, ConcernWord]:
    """Every concern of the catalogue by its word."""
    with look(actor, Action.LOOK_CATALOGUE):
        return data.concern_words()


def codes(actor: Actor) -> Mapping[str, CodeEntry]:
    """The starter list of ICD codes by id."""
    with look(actor, Action.LOOK_CATALOGUE):
        return data.codes()


def save_technique(actor: Actor, wish: TechniqueRequest) -> Technique:
    """Add a technique of the clinic's own (id empty), change one, or put the clinic's words about an entry's evidence.

    Refused: what has no name, line or family, or the name of another; Stale (with both) over a newer version. An entry that ships
    keeps its name and its level; an own one always stands at level "local".
    """
    ask(actor, Action.EDIT_CATALOGUE)
    wish = cleaned(wish)
    with work(actor, Action.EDIT_CATALOGUE) as unit:
        known = data.techniques()
        before = known.get(wish.id) if wish.id else None
        if wish.id and before is None:
            raise Refused(CatalogueProblem.NOT_THERE)
        after = _after(wish, before)
        found = [
            problem for field, limit in (
                ("name", NAME_MAX), ("name_ar", NAME_MAX), ("line", LINE_MAX), ("line_ar", LINE_MAX), ("guideline", LINE_MAX),
                ("guideline_ar", LINE_MAX), ("year", YEAR_MAX),
            ) for problem in too_long(field, getattr(after, field), limit)
        ]
        if after.own:
            found += technique_problems(wish, [t for t in known.values() if t.id != wish.id], data.concern_words())
        if found:
            raise Refused(*found)
        if before is not None and before.version != wish.version:
            raise Stale(mine=wish, theirs=before)
        if before == after:
            raise Refused(CatalogueProblem.NOTHING_CHANGED)
        fields = {"body": pack(after), "at": clock.utc_now(), "staff": actor.staff_id}
        row = data.TechniqueRow.get_or_none(data.TechniqueRow.technique == after.id)
        if row is None:
            row = data.TechniqueRow.create(technique=after.id, **fields)
        else:
            data.TechniqueRow.save_over(row.id, row.version, **fields)
        changed = [n for n in (*OWN, *EVIDENCE) if before is None or getattr(after, n) != getattr(before, n)]
        unit.touched(Kind.CATALOGUE, row.id, *changed)
        return data.techniques()[after.id]


def _after(wish: TechniqueRequest, before: Technique | None) -> Technique:
    evidence = {name: getattr(wish, name) for name in EVIDENCE}
    if before is not None and not before.own:
        return replace(before, **evidence)
    start = before or Technique(
        f"own.{uuid4().hex[:12]}", "", "", "", "", "", (), EvidenceLevel.LOCAL, "", "", checked=False, own=True
    )
    return replace(start, **{name: getattr(wish, name) for name in OWN}, **evidence)
