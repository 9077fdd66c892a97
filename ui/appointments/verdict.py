"""What is said about a new place for a visit while it is still in the hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.appointments import DayAppointment, DayView, Slot
from clinic_app.domain.booking import (
    NEEDS_REASON,
    AppointmentProblem,
    BookingNeeds,
    House,
    MoveRequest,
    booking_problems,
    room_for,
)
from clinic_app.domain.errors import Finding
from ui import formats
from ui.appointments import wording
from ui.appointments.pointer import Verdict

translate = QCoreApplication.translate


def wished_move(
    visit: DayAppointment, slot: Slot, therapist_id: int, day: DayView, from_id: int | None = None, room_id: int | None = None
) -> MoveRequest:
    """The move a drop here would ask for: the therapist of that column and a room that is free, or that very room."""
    people = (
        visit.therapist_ids
        if not therapist_id or therapist_id in visit.therapist_ids
        else tuple(therapist_id if one == (from_id or visit.therapist_ids[0]) else one for one in visit.therapist_ids)
    )
    if room_id is not None:
        return MoveRequest(visit.id, visit.version, slot, people, room_id)
    whose = therapist_id or next(iter(people), None)
    room = room_for(day, slot, visit.room_id, whose, visit.mode, visit.id) if day.rooms else visit.room_id
    return MoveRequest(visit.id, visit.version, slot, people, room)


def judge_in(
    day: DayView,
    visit: DayAppointment,
    slot: Slot,
    therapist_id: int,
    needs: BookingNeeds,
    now: datetime,
    from_id: int | None = None,
    room_id: int | None = None,
) -> Verdict:
    """The verdict from a day that shows everybody: no question to the database while the mouse moves."""
    day = _at_that_time(day, slot)
    request = wished_move(visit, slot, therapist_id, day, from_id, room_id)
    found = booking_problems(
        request,
        day.appointments,
        House.of(day),
        needs,
        now,
        client_ids=[v.id for v in visit.clients],
        type_=visit.type,
        mode=visit.mode,
        party=visit.party,
    )
    return verdict(visit, request, found, day)


class _Ordered:
    """A day's visits by their start, so that those of one time are found without walking over all of them."""

    def __init__(self, day: DayView) -> None:
        self.day = day
        self.visits = sorted(day.appointments, key=lambda a: a.slot.start)
        self.starts = [a.slot.start for a in self.visits]
        self.longest = max((a.slot.end - a.slot.start for a in self.visits), default=timedelta())

    def touching(self, slot: Slot) -> tuple[DayAppointment, ...]:
        """Those that share time with the slot."""
        first, last = bisect_right(self.starts, slot.start - self.longest), bisect_left(self.starts, slot.end)
        return tuple(a for a in self.visits[first:last] if slot.start < a.slot.end)


_last: _Ordered | None = None  # of the day over which a pointer moves


def _at_that_time(day: DayView, slot: Slot) -> DayView:
    """The day with those visits alone that could stand in the way: a pointer asks for every place it passes."""
    global _last
    if _last is None or _last.day is not day:
        _last = _Ordered(day)
    return replace(day, appointments=_last.touching(slot))


def verdict(visit: DayAppointment, request: MoveRequest, found: Sequence[Finding], day: DayView) -> Verdict:
    """The findings about a move as a card: free, free with another room, with a reason, or taken by whom."""
    hard = [f for f in found if f.code not in NEEDS_REASON]
    back = ("close", translate("Diary", "Esc puts it back"))
    if hard:
        return Verdict(False, _short(hard[0]), (("refused", wording.sentence(hard[0])), back), None, visit=visit)
    when = formats.day_time(request.slot.start)
    if request.slot.start == visit.slot.start and request.slot.minutes != visit.slot.minutes:
        head = translate("Diary", "{time}, {length}").format(
            time=formats.time_range(request.slot.start, request.slot.end), length=formats.duration(request.slot.minutes)
        )
    else:
        head = translate("Diary", "Free to drop: {when}").format(when=when)
    lines = [("ok", head)]
    if request.room_id != visit.room_id and request.room_id is not None:
        lines.append(
            (
                "swap",
                translate("Diary", "{old} is taken, {new} is free").format(
                    old=_room(day, visit.room_id), new=_room(day, request.room_id)
                )
                if not _free(day, visit, request.slot)
                else translate("Diary", "Room changes to {new}").format(new=_room(day, request.room_id)),
            )
        )
    lines += [("warning", wording.sentence(f, short=True)) for f in found]
    if found:
        lines.append(("note", translate("Diary", "A reason will be asked")))
    return Verdict(True, "", (*lines, back), replace(request), bool(found), visit)


def _short(finding: Finding) -> str:
    name = {
        AppointmentProblem.THERAPIST_TAKEN: "therapist",
        AppointmentProblem.ROOM_TAKEN: "room",
        AppointmentProblem.CLIENT_TAKEN: "client",
    }.get(finding.code)  # type: ignore[call-overload]
    if name is None:
        return translate("Diary", "Not possible here")
    who = wording.one_of(finding.facts.get(name, ""), finding.facts.get(f"{name}_ar", ""))
    return translate("Diary", "{who} is taken").format(who=str(who).split(" ")[0] if name == "therapist" else who)


def _room(day: DayView, room_id: int | None) -> str:
    return wording.room(next((r for r in day.rooms if r.id == room_id), None))


def _free(day: DayView, visit: DayAppointment, slot: Slot) -> bool:
    return not any(
        a.room_id == visit.room_id and a.id != visit.id and a.status.holds_slot and a.slot.clashes_with(slot)
        for a in day.appointments
    )
