"""Who waits, who comes out, who is expected, who did not come: today's visits sorted for the front desk. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from clinic_app.domain.appointments import DayAppointment, DayView, Mode, Status, TherapistDay

LATE = 15  # minutes past the agreed time after which waiting is red (H); the clinic may set its own
AHEAD = timedelta(hours=2)


@dataclass(frozen=True)
class Waiting:
    """Somebody in the waiting room."""

    visit: DayAppointment
    minutes: int  # since they came
    early: bool  # before the agreed time
    late: bool  # the clinic's minutes past the agreed time are over
    share: float  # of the wait until it would be red, 0 to 1


@dataclass(frozen=True)
class Arrivals:
    """The front desk's sorting of a day."""

    waiting: tuple[Waiting, ...]
    out: tuple[DayAppointment, ...]
    expected: tuple[DayAppointment, ...]
    later: tuple[DayAppointment, ...]
    missed: tuple[DayAppointment, ...]
    unmarked: tuple[DayAppointment, ...]  # their time is over and nobody said what became of them
    done: int
    to_come: int


def sort_day(view: DayView, now: datetime, alarm: int = LATE) -> Arrivals:
    """Sort the visits of clients; the house's own time is left out. alarm: minutes until waiting is red."""
    visits = [a for a in view.appointments if a.type.for_clients]
    waiting = [_waiting(a, now, alarm) for a in visits if a.status is Status.ARRIVED]
    coming = [a for a in visits if a.status.to_come]
    over = tuple(a for a in coming if a.slot.end <= now)
    ahead = [a for a in coming if a.slot.end > now]
    return Arrivals(
        tuple(sorted(waiting, key=lambda w: (not w.late, w.visit.slot))),
        tuple(sorted((a for a in visits if a.status is Status.IN_SESSION), key=lambda a: a.slot.end)),
        tuple(a for a in ahead if a.slot.start <= now + AHEAD),
        tuple(a for a in ahead if a.slot.start > now + AHEAD),
        tuple(a for a in visits if a.status in (Status.DID_NOT_COME, Status.LATE_CANCEL)),
        over,
        sum(1 for a in visits if a.status is Status.ATTENDED),
        len(ahead),
    )


def _waiting(visit: DayAppointment, now: datetime, alarm: int) -> Waiting:
    since = visit.since or visit.slot.start
    minutes = max(0, int((now - since).total_seconds() // 60))
    red_at = max(visit.slot.start, since) + timedelta(minutes=alarm)
    whole = max(1.0, (red_at - since).total_seconds())
    return Waiting(visit, minutes, now < visit.slot.start, now >= red_at, min(1.0, (now - since).total_seconds() / whole))


@dataclass(frozen=True)
class Now:
    """What a therapist does at a moment: 'session', 'busy' (the house's own time), 'free', 'later' or 'gone'; until or from which
    minute; where; and who is next."""

    state: str
    minute: int | None = None
    room_id: int | None = None    # of what goes on; of a free therapist the room they sit in, unless somebody else is in it
    mode: Mode | None = None      # of what goes on
    following: DayAppointment | None = None


def therapist_now(view: DayView, who: TherapistDay, now: datetime) -> Now:
    """What this therapist does now, and the next visit."""
    mine = [a for a in view.appointments if who.id in a.therapist_ids and a.status.holds_slot]
    minute = now.hour * 60 + now.minute
    current = next((a for a in mine if a.status is Status.IN_SESSION), None) or next(
        (a for a in mine if not a.type.for_clients and a.slot.start <= now < a.slot.end), None)
    following = next(
        (
            a
            for a in mine
            if a is not current
            and a.slot.start > now - timedelta(minutes=LATE)
            and a.status not in (Status.ATTENDED, Status.IN_SESSION)
        ),
        None,
    )
    if current is not None:
        state = "session" if current.type.for_clients else "busy"
        return Now(state, current.slot.last_minute, current.room_id, current.mode, following)
    if any(s.start <= minute < s.end for s in who.hours):
        return Now("free", None, who.room_id if _empty(view, who.room_id, now) else None, None, following)
    later = next((s.start for s in who.hours if s.start > minute), None)
    return Now("later", later, following=following) if later is not None else Now("gone", following=following)


def _empty(view: DayView, room_id: int | None, now: datetime) -> bool:
    """True if nobody sits in this room: no session goes on there, and no time of the house."""
    return not any(
        a.room_id == room_id and (a.status is Status.IN_SESSION or (
            not a.type.for_clients and a.status.holds_slot and a.slot.start <= now < a.slot.end))
        for a in view.appointments)
