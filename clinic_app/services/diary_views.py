"""How a person likes the diary: read at the first look, kept as it is changed, on every desk the same."""

from __future__ import annotations

from dataclasses import replace

from clinic_app.data import diary_views as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.diary_views import LEAST_SCALE, MOST_SCALE, DiaryTaste, SavedView, view_findings
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.text import clean_line
from clinic_app.services.work import ask, look, work


def taste(actor: Actor) -> DiaryTaste:
    """One's own taste; the standing one (version 0) until something was kept."""
    with look(actor, Action.LOOK_DIARY):
        row = data.of_staff(actor.staff_id)
        return row.to_taste() if row else DiaryTaste()


def keep_taste(actor: Actor, wished: DiaryTaste) -> DiaryTaste:
    """Keep one's own taste; gives it with its new version. Refuses findings of view_findings, and Stale on an older version.

    The scale is brought within 100 to 400 per cent.
    """
    ask(actor, Action.KEEP_DIARY_VIEW)
    views = tuple(replace(one, name=clean_line(one.name), columns=tuple(dict.fromkeys(one.columns))) for one in wished.views)
    wished = replace(wished, scale=min(max(wished.scale, LEAST_SCALE), MOST_SCALE), views=views)
    if found := view_findings(wished.views):
        raise Refused(*found)
    with work(actor, Action.KEEP_DIARY_VIEW) as unit:
        row = data.of_staff(actor.staff_id)
        if row is None:
            row = data.DiaryTasteRow.create(staff_id=actor.staff_id, **data.fields_of(wished))
        else:
            data.DiaryTasteRow.save_over(row.id, wished.version, **data.fields_of(wished))
        unit.touched(Kind.DIARY_VIEW, row.id)
    return taste(actor)


def keep_view(actor: Actor, view: SavedView) -> DiaryTaste:
    """Keep a mix of columns under its function key, in the place of what the key showed before."""
    now = taste(actor)
    return keep_taste(actor, replace(now, views=now.with_view(view)))


def forget_view(actor: Actor, key: str) -> DiaryTaste:
    """Let a function key show nothing again; gives the taste. Nothing happens if it showed nothing."""
    now = taste(actor)
    return keep_taste(actor, replace(now, views=now.without(key))) if now.view(key) else now
