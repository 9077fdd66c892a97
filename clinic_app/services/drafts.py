"""Drafts: what is being typed is kept as it is typed and comes back after a lock, a crash or a closed panel."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from clinic_app.data import drafts as data
from clinic_app.data.bodies import build, plain
from clinic_app.domain.changes import Kind
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.text import whole
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work

R = TypeVar("R")


@dataclass(frozen=True)
class Draft:
    """Form fields as last typed, with the aware UTC moment."""

    body: Mapping[str, Any]
    updated_at: datetime


def _find(actor: Actor, form: str, about: int, vault: Vault) -> Any:
    row = data.rows(vault)
    return row.get_or_none((row.staff == actor.staff_id) & (row.form == form) & (row.about == about))


def keep_draft(actor: Actor, form: str, about: int, body: Mapping[str, Any], vault: Vault = Vault.DESK) -> datetime:
    """Save what stands in a form (JSON-able values). about: client or row id, 0 for none. Gives the moment saved."""
    action = Action.KEEP_CLINICAL_DRAFT if vault is Vault.CLINICAL else Action.KEEP_DRAFT
    with work(actor, action) as unit:
        row, now, text = _find(actor, form, about, vault), clock.utc_now(), whole(json.dumps(dict(body), ensure_ascii=False))
        if row is None:
            row = data.rows(vault).create(staff=actor.staff_id, form=form, about=about, body=text, updated_at=now)
        else:
            row.body, row.updated_at = text, now
            row.save()
        unit.touched(Kind.DRAFT, row.id)
    return now


def open_draft(actor: Actor, form: str, about: int, vault: Vault = Vault.DESK) -> Draft | None:
    """The draft kept for this form, or None. One audit line when there is one."""
    action = Action.OPEN_CLINICAL_DRAFT if vault is Vault.CLINICAL else Action.OPEN_DRAFT
    ask(actor, action)
    row = _find(actor, form, about, vault)
    if row is None:
        return None
    with look(actor, action, detail=form):
        return Draft(json.loads(row.body), row.updated_at)


def drop_draft(actor: Actor, form: str, about: int, vault: Vault = Vault.DESK) -> None:
    """The form was saved or given up: its draft goes. The saving itself is the audited act."""
    action = Action.KEEP_CLINICAL_DRAFT if vault is Vault.CLINICAL else Action.KEEP_DRAFT
    ask(actor, action)
    row = _find(actor, form, about, vault)
    if row is None:
        return
    with work(actor, action) as unit:
        row.delete_instance()
        unit.touched(Kind.DRAFT, row.id)


# -- clinical words set aside: another desk saved first, and nobody has chosen yet ----------------------------------------


def set_aside(actor: Actor, form: str, about: int, content: Any) -> None:
    """Keep what was typed here beside what another desk saved, until somebody chooses. content: a record of the domain."""
    ask(actor, Action.KEEP_CLINICAL_DRAFT)
    keep_draft(actor, form, about, plain(content), Vault.CLINICAL)


def aside(actor: Actor, form: str, about: int, kind: type[R]) -> R | None:
    """What was set aside here and still waits for a choice, or None."""
    draft = open_draft(actor, form, about, Vault.CLINICAL)
    return None if draft is None else build(kind, dict(draft.body))


def waiting(actor: Actor, form: str, abouts: Iterable[int]) -> frozenset[int]:
    """For which of these something was set aside and still waits for a choice. What it says is not read."""
    ask(actor, Action.OPEN_CLINICAL_DRAFT)
    row, wanted = data.rows(Vault.CLINICAL), tuple(abouts)
    if not wanted:
        return frozenset()
    mine = row.select(row.about).where((row.staff == actor.staff_id) & (row.form == form) & row.about.in_(wanted))
    return frozenset(about for (about,) in mine.tuples())


def drop_aside(actor: Actor, form: str, about: int) -> None:
    """Somebody chose: what was set aside is saved, or given up."""
    drop_draft(actor, form, about, Vault.CLINICAL)
