"""Hours that change from a day on, and the clinic's hours in Ramadan. The past keeps the hours it had."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from clinic_app.data import almanac
from clinic_app.data import closures as data
from clinic_app.data import settings as settings_data
from clinic_app.domain.changes import Kind
from clinic_app.domain.closures import ClosureProblem, HoursVersion, Ramadan
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.settings import hours_findings
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


def versions(actor: Actor, staff_id: int | None) -> list[HoursVersion]:
    """The hours of a person, or of the clinic (None), in their order: those from the beginning first, with id 0."""
    with look(actor, Action.LOOK_CLINIC):
        return _versions(staff_id)


def _versions(staff_id: int | None) -> list[HoursVersion]:
    return [HoursVersion(0, staff_id, None, settings_data.hours().get(staff_id, ())), *data.hours_versions(staff_id)]


def on(actor: Actor, staff_id: int | None, day: date) -> HoursVersion:
    """The hours that hold on a day, leaves and Ramadan aside."""
    with look(actor, Action.LOOK_CLINIC):
        return [v for v in _versions(staff_id) if v.since is None or v.since <= day][-1]


def save_version(actor: Actor, wished: HoursVersion) -> HoursVersion:
    """Write hours that hold from a day on (id 0 is new), change them, take them off or bring them back (removed).

    Refuses spans that overlap, no day, a second set from the same day, and Stale on an older version.
    """
    ask(actor, Action.EDIT_HOURS)
    if wished.since is None:
        raise Refused(Finding(ClosureProblem.NO_SINCE, "since"))
    if findings := hours_findings(wished.spans):
        raise Refused(*findings)
    with work(actor, Action.EDIT_HOURS) as unit:
        others = data.hours_versions(wished.staff_id)
        if not wished.removed and any(v.since == wished.since and v.id != wished.id for v in others):
            raise Refused(Finding(ClosureProblem.SINCE_TAKEN, "since", {"day": wished.since}))
        kept_id = data.keep_hours(wished)
        unit.touched(Kind.HOURS, wished.staff_id, "since")
    return replace(wished, id=kept_id, version=wished.version + (1 if wished.id else 0))


# -- Ramadan ----------------------------------------------------------------------------------------------------------


def ramadans(actor: Actor, ahead: int = 2) -> list[Ramadan]:
    """The Ramadan that is or comes next, and those after it: as kept, else as the tables propose it (id 0, without hours)."""
    with look(actor, Action.LOOK_CLINIC):
        today, known = clock.today(), {r.hijri_year: r for r in data.ramadans()}
        year, found = almanac.hijri_year(today), list[Ramadan]()
        while len(found) < ahead:
            one = known.get(year) or Ramadan(0, year, *almanac.ramadan_days(year))
            if one.last >= today:
                found.append(one)
            year += 1
        return found


def save_ramadan(actor: Actor, wished: Ramadan) -> Ramadan:
    """Keep the clinic's hours of one Ramadan; shift its days when the moon is seen; take them off or bring them back.

    Refuses spans that overlap, days that do not make a month (28 to 31), and Stale on an older version.
    """
    ask(actor, Action.EDIT_HOURS)
    if findings := hours_findings(wished.spans):
        raise Refused(*findings)
    if not 27 <= (wished.last - wished.first).days <= 30:
        raise Refused(Finding(HouseProblem.OUT_OF_RANGE, "last", {"low": 28, "high": 31}))
    with work(actor, Action.EDIT_HOURS) as unit:
        known = next((r for r in data.ramadans() if r.hijri_year == wished.hijri_year), None)
        if known is not None and wished.id != known.id:
            raise Stale(mine=wished, theirs=known)
        kept_id = data.keep_ramadan(wished)
        unit.touched(Kind.HOURS, kept_id, "ramadan")
    return replace(wished, id=kept_id, version=wished.version + (1 if wished.id else 0))
