"""What the diary reads of the house: therapists, rooms, open hours and closed time, in four constant statements."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from clinic_app.data import closures
from clinic_app.data.database import database, sql, stamp
from clinic_app.domain.appointments import DayRoom, Gender, Holiday, Span, TherapistDay
from clinic_app.domain.booking import House
from clinic_app.domain.closed_time import Shut, left_open
from clinic_app.domain.permissions import Role, Vault

_STAFF = "SELECT id, name_en, name_ar, title_en, title_ar, roles, gender, languages, room_id, active FROM staff ORDER BY id"
_ROOMS = "SELECT id, name_en, name_ar, ground_floor, active FROM room ORDER BY id"
# hours from the beginning, and those that begin on a day
_HOURS = ("SELECT staff_id, weekday, opens, closes, '', '', NULL, NULL FROM hours UNION ALL SELECT staff_id, 0, 0, 0, spans, "
          "CAST(since AS TEXT), CAST(until AS TEXT), hijri_year FROM hours_period WHERE NOT removed ORDER BY 6, 2, 3")


Closed = Mapping[date, Mapping[tuple[int | None, int | None], tuple[Shut, ...]]]  # by day, then by person and room


@dataclass(frozen=True)
class Period:
    """Hours that begin on a day; with an end they are the clinic's in one Ramadan."""

    staff_id: int | None
    since: date
    until: date | None
    spans: Mapping[int, tuple[Span, ...]]    # by weekday, Sunday is 0


@dataclass(frozen=True)
class HouseHours:
    """Everybody who may stand in the diary, the rooms, and when each is open."""

    people: tuple[TherapistDay, ...]          # without hours; those who left too
    rooms: tuple[DayRoom, ...]
    left: frozenset[int]                      # people who work here no more, or treat nobody
    shut: frozenset[int]                      # rooms no longer used
    spans: Mapping[tuple[int | None, int], tuple[Span, ...]]
    with_hours: frozenset[int | None]
    periods: tuple[Period, ...] = ()          # by their first day
    by_day: dict[date | int, dict[int, TherapistDay]] = field(default_factory=dict, compare=False)  # ordinary days by weekday
    closed_by_year: dict[int, Closed] = field(default_factory=dict, compare=False)

    def ramadan(self, day: date) -> bool:
        """True if the clinic keeps its Ramadan hours on this day."""
        return self._ramadan(day) is not None

    def holiday(self, day: date) -> Holiday | None:
        """Why the clinic is closed the whole day; None if it is not."""
        shut = next((s for s in self._shuts(day, None, None) if s.whole_day), None)
        return Holiday(shut.name_en or shut.name_ar, shut.name_ar or shut.name_en, shut.kind, shut.expected) if shut else None

    def clinic_hours(self, day: date) -> tuple[Span, ...]:
        """The clinic's opening hours; empty on a closed day."""
        return _open(self._hours(None, day), self._shuts(day, None, None))

    def therapists(self, day: date, also: Collection[int] = ()) -> tuple[TherapistDay, ...]:
        """Active therapists with their hours (the clinic's, until they have their own), and whoever has visits all the same."""
        return tuple(p for p in self._on(day).values() if p.id not in self.left or p.id in also)

    def therapist(self, therapist_id: int, day: date) -> tuple[TherapistDay, ...]:
        """One person with the hours of a day; empty if there is no such person."""
        found = self._on(day).get(therapist_id)
        return (found,) if found else ()

    def _on(self, day: date) -> dict[int, TherapistDay]:
        key = day if self.periods or day in self._closed(day.year) else day.isoweekday() % 7
        if key not in self.by_day:
            everybody = self._shuts(day, None, None)
            self.by_day[key] = {p.id: self._person(p, day, everybody) for p in self.people}
        return self.by_day[key]

    def _person(self, who: TherapistDay, day: date, everybody: tuple[Shut, ...]) -> TherapistDay:
        shuts = (*everybody, *self._shuts(day, who.id, None))
        return replace(who, hours=_open(self._hours(who.id, day), shuts), shut=shuts)

    def _hours(self, staff_id: int | None, day: date) -> tuple[Span, ...]:
        """Hours before anything closed is taken out: those that began last, in Ramadan the clinic's on the days people work."""
        weekday, month = day.isoweekday() % 7, self._ramadan(day)
        own = next((p for p in reversed(self.periods) if p.until is None and p.staff_id == staff_id and p.since <= day), None)
        if month is not None and (staff_id is None or own is None or own.since < month.since):
            works = staff_id is None or self._usual(staff_id, weekday, day, own)
            return month.spans.get(weekday, ()) if works else ()
        return self._usual(staff_id, weekday, day, own)

    def _usual(self, staff_id: int | None, weekday: int, day: date, own: Period | None) -> tuple[Span, ...]:
        if own is not None:
            return own.spans.get(weekday, ())
        if staff_id is None or staff_id in self.with_hours:
            return self.spans.get((staff_id, weekday), ())
        clinic = next((p for p in reversed(self.periods) if p.until is None and p.staff_id is None and p.since <= day), None)
        return self._usual(None, weekday, day, clinic)

    def _ramadan(self, day: date) -> Period | None:
        return next((p for p in self.periods if p.until is not None and p.since <= day <= p.until), None)

    def _shuts(self, day: date, staff_id: int | None, room_id: int | None) -> tuple[Shut, ...]:
        """What is closed on a day for a person, a room or (both None) everybody."""
        return self._closed(day.year).get(day, {}).get((staff_id, room_id), ())

    def _closed(self, year: int) -> Closed:
        """A year's closed time by day, person and room, worked out once."""
        if year not in self.closed_by_year:
            found: dict[date, dict[tuple[int | None, int | None], tuple[Shut, ...]]] = {}
            for closure in closures.between(date(year, 1, 1), date(year, 12, 31)):
                first, last = max(closure.first, date(year, 1, 1)), min(closure.last, date(year, 12, 31))
                for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
                    if (shut := closure.on(day)) is not None:
                        of_day, whose = found.setdefault(day, {}), (closure.staff_id, closure.room_id)
                        of_day[whose] = (*of_day.get(whose, ()), shut)
            self.closed_by_year[year] = found
        return self.closed_by_year[year]

    def open_rooms(self, also: Collection[int | None] = (), day: date | None = None) -> tuple[DayRoom, ...]:
        """Rooms in use, and those that hold visits all the same; with a day, when each is out of use."""
        found = (r for r in self.rooms if r.id not in self.shut or r.id in also)
        if day is None or day not in self._closed(day.year):
            return tuple(found)
        return tuple(replace(r, shut=self._shuts(day, None, r.id)) for r in found)

    def house(self, day: date, *, may_book_closed: bool = True) -> House:
        """What a booking on this day is measured against."""
        return House({t.id: t for t in self.therapists(day)}, {r.id: r for r in self.open_rooms(day=day)}, self.clinic_hours(day),
                     self.holiday(day), may_book_closed)


def _open(hours: tuple[Span, ...], shuts: Collection[Shut]) -> tuple[Span, ...]:
    return tuple(Span(a, b) for a, b in left_open(((s.start, s.end) for s in hours), shuts)) if shuts else hours


_last: tuple[Any, HouseHours] | None = None


def house_hours() -> HouseHours:
    """All of it: read once, and again as soon as anything at all was written, here or at another desk."""
    global _last
    now = stamp(Vault.DESK)
    if now is not None and _last is not None and _last[0] == now:
        return _last[1]
    found = _read()
    if now is not None and not database(Vault.DESK).in_transaction():  # what is not yet kept may still be taken back
        _last = now, found
    return found


def _read() -> HouseHours:
    people, rooms, left, shut = [], [], set(), set()
    for one, en, ar, title_en, title_ar, roles, gender, languages, room, active in sql(Vault.DESK, _STAFF).fetchall():
        people.append(TherapistDay(one, en or ar, ar or en, (), room, Gender(gender) if gender else None,
                                   tuple(languages.split()), title_en, title_ar))
        if not active or Role.THERAPIST not in roles.split():
            left.add(one)
    for one, en, ar, ground, active in sql(Vault.DESK, _ROOMS).fetchall():
        rooms.append(DayRoom(one, en or ar, ar or en, bool(ground)))
        if not active:
            shut.add(one)
    spans: dict[tuple[int | None, int], list[Span]] = {}
    periods = []
    for staff, weekday, opens, closes, kept, since, until, _year in sql(Vault.DESK, _HOURS).fetchall():
        if since:
            periods.append(_period(staff, date.fromisoformat(since), date.fromisoformat(until) if until else None, kept))
        else:
            spans.setdefault((staff, weekday), []).append(Span(opens, closes))
    return HouseHours(
        tuple(people), tuple(rooms), frozenset(left), frozenset(shut), {key: tuple(found) for key, found in spans.items()},
        frozenset(staff for staff, _ in spans), tuple(periods),
    )


def _period(staff: int | None, since: date, until: date | None, kept: str) -> Period:
    by_weekday: dict[int, list[Span]] = {}
    for one in closures.unpacked(kept):
        by_weekday.setdefault(one.weekday, []).append(Span(one.opens, one.closes))
    return Period(staff, since, until, {day: tuple(found) for day, found in by_weekday.items()})
