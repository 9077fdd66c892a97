"""What becomes of a visit: the steps a status may take, one status of several people, late or in time (ADM)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from clinic_app.domain.appointments import LATE_NOTICE, STEPS, DayAppointment, Slot, Status
from clinic_app.domain.booking import AppointmentProblem
from clinic_app.domain.errors import Finding

CAME = frozenset({Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED})  # whose attendance can be confirmed

SEEN_OUT = timedelta(minutes=30)  # after the booked end (H): called done later than this it was tidied up, nobody saw anybody go


def left_at(visit: DayAppointment, before: Status, said: datetime) -> datetime | None:
    """When a client left, as far as the desk knows: when the visit they were at was called done. said: that moment, clinic-local.

    None where it says nothing of their leaving: they were never marked as here, or it was said outside the visit's time.
    """
    here = before in (Status.ARRIVED, Status.IN_SESSION)
    return said if here and visit.slot.start <= said <= visit.slot.end + SEEN_OUT else None


def status_problems(current: Status, new: Status, slot: Slot, now: datetime) -> tuple[Finding, ...]:
    """Why this visit cannot take the new status now; empty means it can."""
    if new not in STEPS[current]:
        return (Finding(AppointmentProblem.WRONG_STEP, "status", {"current": current, "new": new}),)
    if new in (Status.ARRIVED, Status.IN_SESSION) and slot.day != now.date():
        return (Finding(AppointmentProblem.NOT_ON_THIS_DAY, "status", {"day": slot.day, "new": new}),)
    if new in (Status.ATTENDED, Status.DID_NOT_COME) and slot.start > now and current is not Status.IN_SESSION:
        return (Finding(AppointmentProblem.TOO_EARLY, "status", {"start": slot.start, "new": new}),)
    return ()


# Who is still open leads, so that a visit is asked about until it is known of everybody; then what says most that it was held.
_LEADS = (
    Status.IN_SESSION, Status.ARRIVED, Status.BOOKED, Status.CONFIRMED, Status.ATTENDED, Status.DID_NOT_COME, Status.LATE_CANCEL,
    Status.EARLY_CANCEL, Status.CLINIC_CANCEL,
)


def joint_status(of_each: Iterable[Status]) -> Status:
    """The status of a shared visit from those of its people, by a stated rule: the first of these that anybody has.

    In session, arrived, booked, confirmed (so it is confirmed once nobody is merely booked), attended, did not come, cancelled
    late, in time, by the clinic.
    """
    return min(of_each, key=_LEADS.index)


def with_standings(visit: DayAppointment, of_each: Mapping[int, Status], now: datetime, reason: str = "") -> DayAppointment:
    """The visit after these of its clients took these statuses; everybody else keeps theirs. Nothing is checked here.

    reason: said of those who change. Arriving keeps the moment, of the person and of the first who came.
    """
    after = {one.id: of_each.get(one.id, visit.standing(one.id)) for one in visit.clients}
    since = {one.id: _since(visit.as_of(one.id), after[one.id], now) for one in visit.clients}
    status = joint_status(after.values()) if after else visit.status
    clients = tuple(
        replace(one, own=None, own_since=None, own_reason="") if after[one.id] is status else
        replace(one, own=after[one.id], own_since=since[one.id],
                own_reason=reason if one.id in of_each else visit.as_of(one.id).status_reason)
        for one in visit.clients)
    arrived = [moment for one, moment in since.items() if moment is not None and after[one] is status]
    began = (visit.began or now) if status is Status.IN_SESSION else visit.began if status is Status.ATTENDED else None
    changed = any(after[one] is status for one in of_each if one in after)
    return replace(visit, status=status, clients=clients, since=min(arrived, default=None), began=began,
                   status_reason=reason if changed else visit.status_reason if status is visit.status else "")


def _since(before: DayAppointment, status: Status, now: datetime) -> datetime | None:
    if status in (Status.ARRIVED, Status.IN_SESSION):
        return before.since or now
    return None if status.to_come else before.since


def concerned(visit: DayAppointment, status: Status) -> tuple[int, ...]:
    """Whom an act on the whole visit concerns: those who stand as the visit does; everybody expected, while it is to come.

    Whoever was marked alone keeps what was said of them: nobody is guessed along.
    """
    return tuple(one.id for one in visit.clients if one.own is None or (
        visit.status.to_come and one.own.to_come and one.own is not status))


def cancellation(slot: Slot, now: datetime, notice_hours: int = LATE_NOTICE) -> Status:
    """Late or early: what a client's cancellation at this moment counts as."""
    return Status.LATE_CANCEL if slot.start - now < timedelta(hours=notice_hours) else Status.EARLY_CANCEL
