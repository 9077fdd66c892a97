"""The demo's shared visits: a group that comes weekly, and last week not everybody came, in it and in a couple."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from clinic_app.data.bookings import NewVisit
from clinic_app.data.groups import ClientGroupRow, put_members
from clinic_app.domain.appointments import AppointmentType, Slot, Status
from clinic_app.services.demo_course import Course

GROUP = "Wednesday group"
PEOPLE, PLACES = 5, 8
WEEKS = (-2, -1, 0, 1, 2)
VISIT = timedelta(minutes=50)


def add(
    courses: list[Course], new: list[NewVisit], open_at: dict[tuple[int, int], list[int]], rooms: dict[int, int],
    seed: int, now: datetime,
) -> None:
    """Put the group's visits after the others, in hours that are free, and mark who stayed away; nothing else is moved."""
    dice = random.Random(f"{seed}-groups")
    _one_of_a_couple_stays_away(new, now)
    found = _place(courses, new, open_at, now, dice)
    if found is None:
        return
    therapists, starts, members = found
    group = ClientGroupRow.create(name=GROUP, places=PLACES)
    put_members(group.id, members)
    for week, at in zip(WEEKS, starts, strict=True):
        over = at + VISIT <= now
        missing = {-2: {0: Status.LATE_CANCEL}, -1: {1: Status.DID_NOT_COME, 3: Status.EARLY_CANCEL}}.get(week, {})
        new.append(NewVisit(
            Slot(at, at + VISIT), therapists, members, rooms[therapists[0]], AppointmentType.GROUP,
            status=Status.ATTENDED if over else Status.BOOKED, arrived_at=at - timedelta(minutes=4) if over else None,
            began_at=at if over else None, group_id=group.id,
            own={members[n]: status for n, status in missing.items()} if over else {},
        ))


def _one_of_a_couple_stays_away(new: list[NewVisit], now: datetime) -> None:
    """In the latest visit of a couple that was held before this week."""
    sunday = now.date() - timedelta(days=(now.weekday() + 1) % 7)
    held = [(visit.slot.start, n) for n, visit in enumerate(new) if visit.type is AppointmentType.COUPLE
            and visit.status is Status.ATTENDED and visit.slot.day < sunday]
    if held:
        number = max(held)[1]
        new[number] = replace(new[number], own={new[number].client_ids[1]: Status.DID_NOT_COME})


def _place(
    courses: list[Course], new: list[NewVisit], open_at: dict[tuple[int, int], list[int]], now: datetime, dice: random.Random,
) -> tuple[tuple[int, int], list[datetime], tuple[int, ...]] | None:
    """Two therapists and an hour of the week that all have free, and people who have nothing else then; Wednesday first."""
    busy: dict[datetime, tuple[set[int], set[int]]] = {}
    for visit in new:
        people = busy.setdefault(visit.slot.start, (set(), set()))
        people[0].update(visit.therapist_ids)
        people[1].update(visit.client_ids)
    sunday = now.date() - timedelta(days=(now.weekday() + 1) % 7)
    open_ones = [c.client_id for c in courses if not c.closed and c.partner_id is None and c.story["ages"][0] >= 18 and c.visits]
    staff = sorted({who for who, _ in open_at})
    for weekday in (3, 2, 4, 1):
        for hour in (17, 12, 18, 11, 16, 10):
            starts = [_start(sunday, weekday, hour, week) for week in WEEKS]
            taken = [busy.get(at, (set(), set())) for at in starts]
            free = [who for who in staff if hour in open_at.get((who, weekday), ()) and all(who not in one[0] for one in taken)]
            who_can = [c for c in open_ones if all(c not in one[1] for one in taken)]
            if len(free) >= 2 and len(who_can) >= PEOPLE:
                return (free[0], free[1]), starts, tuple(sorted(dice.sample(who_can, PEOPLE)))
    return None


def _start(sunday: date, weekday: int, hour: int, week: int) -> datetime:
    return datetime.combine(sunday + timedelta(days=weekday, weeks=week), time(hour))
