"""Closed time: leave, rooms out of use, holidays and other closed days; entered, changed, taken back, never deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import peewee as pw

from clinic_app.data import almanac
from clinic_app.data import closures as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import (
    Closure,
    ClosureProblem,
    HolidayLine,
    as_closure,
    closure_findings,
    join_days,
    overlap_finding,
)
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor, Role, may
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import Work, ask, look, work

BACK, AHEAD = 400, 800  # days around today that a list shows


@dataclass(frozen=True)
class Kept:
    """What was written, and how many visits to come stand in it."""

    closure: Closure
    hit: int


def closures(actor: Actor, first: date | None = None, last: date | None = None) -> list[Closure]:
    """What is closed in these days, by its start. What a leave is for: to the manager, the lead and the person themself alone."""
    with look(actor, Action.LOOK_DIARY):
        today = clock.today()
        first, last = first or today - timedelta(days=BACK), last or today + timedelta(days=AHEAD)
        if actor.has(Role.MANAGER, Role.LEAD):
            return data.between(first, last, reasons=True)
        found = data.between(first, last)
        if may(actor, Action.KEEP_OWN_LEAVE):
            own = {c.id: c for c in data.between(first, last, reasons=True) if c.staff_id == actor.staff_id}
            found = [own.get(c.id, c) for c in found]
        return found


def save_closure(actor: Actor, closure: Closure) -> Kept:
    """Add closed time (id 0), change it, take it off or bring it back (removed). The visits it hits are noted, none is touched.

    The manager writes anything; a therapist or the lead their own leave. Refuses findings, a second closure of the same person,
    room or clinic at the same time, and Stale on an older version.
    """
    ask(actor, Action.KEEP_OWN_LEAVE)
    closure = replace(closure, name_en=clean_line(closure.name_en), name_ar=clean_line(closure.name_ar))
    before = data.by_id(closure.id) if closure.id else None
    if closure.id and before is None:
        raise Refused(HouseProblem.NOT_FOUND)
    action = _right(actor, closure, before)
    try:
        with work(actor, action) as unit:
            return _keep(unit, closure)
    except pw.IntegrityError as error:
        if not data.overlap_refused(error):
            raise
        raise Refused(_overlap(closure) or Finding(ClosureProblem.OVERLAPS, "first", {
            "first": closure.first, "last": closure.last})) from None


def save_absences(actor: Actor, absences: tuple[Closure, ...]) -> tuple[Kept, ...]:
    """Write several leaves of one person as one act, or none; those that overlap meanwhile are refused with their days."""
    ask(actor, Action.KEEP_OWN_LEAVE)
    if not absences:
        return ()
    known = {one.id: data.by_id(one.id) for one in absences if one.id}
    actions = {_right(actor, one, known.get(one.id)) for one in absences}
    action = Action.EDIT_CLOSURES if Action.EDIT_CLOSURES in actions else Action.KEEP_OWN_LEAVE
    with work(actor, action) as unit:
        return tuple(_keep(unit, one) for one in absences)


def _right(actor: Actor, closure: Closure, before: Closure | None) -> Action:
    """A person's own leave is theirs to write; everything else asks for the manager."""
    own = all(c.kind is ClosedKind.AWAY and c.staff_id == actor.staff_id for c in (closure, before) if c is not None)
    return Action.KEEP_OWN_LEAVE if own and not may(actor, Action.EDIT_CLOSURES) else Action.EDIT_CLOSURES


def _overlap(closure: Closure) -> Finding | None:
    return overlap_finding(closure, data.between(closure.first, closure.last))


def _keep(unit: Work, closure: Closure) -> Kept:
    if found := closure_findings(closure):
        raise Refused(*found)
    if not closure.removed and (clash := _overlap(closure)):
        raise Refused(clash)
    known = data.by_id(closure.id) if closure.id else None
    try:
        closure_id = data.keep(closure)
    except Stale as stale:
        raise Stale(mine=closure, theirs=known) from stale
    hit = [] if closure.removed else data.hit_now(replace(closure, id=closure_id), clock.now())
    data.list_visits(closure_id, hit)
    unit.touched(Kind.CLOSURE, closure_id, "removed" if closure.removed else "days")
    kept = data.by_id(closure_id)
    assert kept is not None
    return Kept(kept, len(hit))


# -- public holidays --------------------------------------------------------------------------------------------------


def holidays(actor: Actor, year: int) -> list[HolidayLine]:
    """A year's closed days by date: public holidays as proposed, with what became of each, and days entered by hand."""
    with look(actor, Action.LOOK_DIARY):
        known = {c.proposal: c for c in data.proposed(year)}
        lines = []
        for line in join_days(almanac.public_holidays(year)):
            kept = known.pop(line.proposal, None)
            lines.append(replace(line, first=kept.first, last=kept.last, name_en=kept.name_en, name_ar=kept.name_ar, closure=kept)
                         if kept and not kept.removed else replace(line, closure=kept))
        by_hand = [c for c in data.between(date(year, 1, 1), date(year, 12, 31)) if c.kind.whole_clinic and not c.proposal]
        lines += [HolidayLine(c.proposal, c.first, c.last, c.name_en, c.name_ar, False, c) for c in (*by_hand, *known.values())]
        return sorted(lines, key=lambda line: (line.first, line.proposal))


def take_over(actor: Actor, year: int) -> int:
    """Enter all proposals of a year that nobody has answered yet, those of the moon as "expected"; gives how many. One act.

    A proposal that falls on a day already closed is left alone.
    """
    ask(actor, Action.EDIT_CLOSURES)
    wanted = (as_closure(line) for line in holidays(actor, year) if line.closure is None)
    made = [new for new in wanted if _overlap(new) is None]
    if made:
        with work(actor, Action.EDIT_CLOSURES) as unit:
            for new in made:
                _keep(unit, new)
    return len(made)
