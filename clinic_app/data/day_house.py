"""What the diary reads of the house: therapists, rooms and open hours, in three constant statements."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from clinic_app.data.database import database, sql, stamp
from clinic_app.domain.appointments import DayRoom, Gender, House, Span, TherapistDay
from clinic_app.domain.permissions import Role, Vault

_STAFF = "SELECT id, name_en, name_ar, title_en, title_ar, roles, gender, languages, room_id, active FROM staff ORDER BY id"
_ROOMS = "SELECT id, name_en, name_ar, ground_floor, active FROM room ORDER BY id"
_HOURS = "SELECT staff_id, weekday, opens, closes FROM hours ORDER BY weekday, opens"


@dataclass(frozen=True)
class HouseHours:
    """Everybody who may stand in the diary, the rooms, and when each is open."""

    people: tuple[TherapistDay, ...]          # without hours; those who left too
    rooms: tuple[DayRoom, ...]
    left: frozenset[int]                      # people who work here no more, or treat nobody
    shut: frozenset[int]                      # rooms no longer used
    spans: Mapping[tuple[int | None, int], tuple[Span, ...]]
    with_hours: frozenset[int | None]
    by_weekday: dict[int, dict[int, TherapistDay]] = field(default_factory=dict, compare=False)

    def clinic_hours(self, day: date) -> tuple[Span, ...]:
        """The clinic's opening hours; empty on a closed day."""
        return self.spans.get((None, day.isoweekday() % 7), ())

    def therapists(self, day: date, also: Collection[int] = ()) -> tuple[TherapistDay, ...]:
        """Active therapists with their hours (the clinic's, until they have their own), and whoever has visits all the same."""
        return tuple(p for p in self._on(day.isoweekday() % 7).values() if p.id not in self.left or p.id in also)

    def therapist(self, therapist_id: int, day: date) -> tuple[TherapistDay, ...]:
        """One person with the hours of a day; empty if there is no such person."""
        found = self._on(day.isoweekday() % 7).get(therapist_id)
        return (found,) if found else ()

    def _on(self, weekday: int) -> dict[int, TherapistDay]:
        if weekday not in self.by_weekday:
            self.by_weekday[weekday] = {
                p.id: replace(p, hours=self.spans.get((p.id if p.id in self.with_hours else None, weekday), ()))
                for p in self.people
            }
        return self.by_weekday[weekday]

    def open_rooms(self, also: Collection[int | None] = ()) -> tuple[DayRoom, ...]:
        """Rooms in use, and those that hold visits all the same."""
        return tuple(r for r in self.rooms if r.id not in self.shut or r.id in also)

    def house(self, day: date) -> House:
        """What a booking on this day is measured against."""
        return House({t.id: t for t in self.therapists(day)}, {r.id: r for r in self.open_rooms()}, self.clinic_hours(day))


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
    for staff, weekday, opens, closes in sql(Vault.DESK, _HOURS).fetchall():
        spans.setdefault((staff, weekday), []).append(Span(opens, closes))
    return HouseHours(
        tuple(people), tuple(rooms), frozenset(left), frozenset(shut), {key: tuple(found) for key, found in spans.items()},
        frozenset(staff for staff, _ in spans),
    )
