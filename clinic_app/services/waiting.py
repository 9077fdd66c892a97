"""The waiting list: putting somebody on it, who fits a time that came free, calling, taking it up. Nothing books by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data import bookings
from clinic_app.data import people as people_data
from clinic_app.data import waiting as data
from clinic_app.data.day_house import house_hours
from clinic_app.data.staff import minors_seen_by
from clinic_app.domain.appointments import DayRoom
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.changes import Kind
from clinic_app.domain.closed_time import shut_during
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.text import clean_line
from clinic_app.domain.waiting import (
    Called,
    Ended,
    Fit,
    Gap,
    TakenUp,
    WaitingEntry,
    WaitingProblem,
    WaitingRequest,
    WaitingWish,
    fit,
    ranked,
    request_findings,
    wish_findings,
)
from clinic_app.services import appointments, clock, people
from clinic_app.services.work import Work, ask, deny, look, work

MOST_FREED = 50  # changes of the diary in which a time that came free is looked for
ENDED_SHOWN = 100


# -- looking ----------------------------------------------------------------------------------------------------------


def entries(actor: Actor) -> tuple[WaitingEntry, ...]:
    """Who waits, the longest first. A therapist who is nothing else sees the entries that concern them."""
    with look(actor, Action.LOOK_WAITING):
        return tuple(one for one in _records(data.waiting()) if _reaches(actor, one))


def ended_entries(actor: Actor) -> tuple[WaitingEntry, ...]:
    """Who left the list, the newest first, a hundred at most."""
    with look(actor, Action.LOOK_WAITING):
        return tuple(one for one in _records(data.ended(ENDED_SHOWN)) if _reaches(actor, one))


def entry_of(actor: Actor, client_id: int) -> WaitingEntry | None:
    """The entry with which this client waits, or None."""
    with look(actor, Action.LOOK_WAITING):
        row = data.open_row_of(client_id)
        found = _records([row])[0] if row is not None else None
        return found if found is not None and _reaches(actor, found) else None


def fitting(actor: Actor, gap: Gap) -> tuple[Fit, ...]:
    """Who on the list fits a time that came free, in the order of calling, each with reasons.

    Nobody for a time that is past or held again, or whose day has meanwhile been closed.
    """
    with look(actor, Action.LOOK_WAITING):
        now, house = clock.now(), house_hours().house(gap.slot.day)
        if gap.slot.start <= now or not house.clinic_hours or house.holiday is not None:
            return ()
        free = tuple(one for one in gap.therapist_ids if not visit_data.holding_against(gap.slot, (one,), None, ()))
        gap, rooms, minors = replace(gap, therapist_ids=free), _free_rooms(gap, tuple(house.rooms.values())), minors_seen_by()
        found = []
        for entry in _records(data.waiting()) if free else ():
            if not _reaches(actor, entry):
                continue
            client = entry.client.id
            born = people_data.births([client])
            minor = bool(born) and age_on(born[0], gap.slot.day) < CHILD
            one = fit(entry, gap, house.therapists, people.booking_needs(actor, (client,)), rooms, minor=minor,
                      minors_seen_by=minors, now=now)
            if one is not None and not visit_data.holding_against(one.slot, (), None, (client,)):
                found.append(one)
        return ranked(found)


def freed_since(actor: Actor, mark: int | None) -> tuple[int, tuple[Gap, ...]]:
    """A mark of this moment, and the times to come that fell free after an earlier one at any desk, the newest first.

    None gives the mark alone. At most MOST_FREED changes are looked at; whether anybody fits is asked of fitting(). It tells
    times of the diary and names nobody on the list.
    """
    with look(actor, Action.LOOK_DIARY):
        last, now = bookings.last_change(), clock.now()
        if mark is None or last == mark:
            return last, ()
        found = (Gap.between(before, stands) for _, before, stands in bookings.changed_after(mark, MOST_FREED))
        return last, tuple(dict.fromkeys(gap for gap in found if gap is not None and gap.slot.start > now))


def _free_rooms(gap: Gap, rooms: tuple[DayRoom, ...]) -> tuple[DayRoom, ...]:
    """Rooms that nothing holds then, the one that was held by what fell through first."""
    first, last = gap.slot.first_minute, gap.slot.last_minute
    free = [room for room in rooms
            if not shut_during(room.shut, first, last) and not visit_data.holding_against(gap.slot, (), room.id, ())]
    return tuple(sorted(free, key=lambda room: room.id != gap.room_id))


def _records(rows: list[Any]) -> list[WaitingEntry]:
    return data.records(rows, clock.to_local, clock.now())


def _reaches(actor: Actor, entry: WaitingEntry) -> bool:
    return actor.has(Role.RECEPTION, Role.LEAD, Role.MANAGER) or entry.concerns(actor.staff_id)


# -- writing ----------------------------------------------------------------------------------------------------------


def add(actor: Actor, request: WaitingRequest) -> WaitingEntry:
    """Put somebody on the list; a new caller's file is made in the same act. The same request sent twice is one entry.

    Refuses findings, and a client who waits already.
    """
    ask(actor, Action.KEEP_WAITING)
    wish = _cleaned(request.wish)
    if found := request_findings(replace(request, wish=wish)):
        raise Refused(*found)
    with look(actor, Action.LOOK_WAITING):
        twin = data.by_uid(request.uid)
    if twin is not None:
        return _records([twin])[0]
    with work(actor, Action.KEEP_WAITING, about=request.client_id) as unit:
        client_id = request.client_id
        if request.caller is not None:
            client_id = people.add_caller(actor, request.caller.name, request.caller.phone)
        _refuse_unknown(client_id, wish)
        if data.open_row_of(client_id or 0) is not None:
            raise Refused(Finding(WaitingProblem.ALREADY_WAITS, "client"))
        row = data.WaitingEntryRow.create(
            uid=request.uid, client=client_id, created_at=clock.utc_now(), created_by=actor.staff_id, **data.wish_columns(wish))
        unit.touched(Kind.WAITING, row.id, client_id=client_id)
    return _entry(row.id)


def change(actor: Actor, entry_id: int, version: int, wish: WaitingWish) -> WaitingEntry:
    """Change what is waited for. Stale keeps both; refused for an entry that has ended."""
    ask(actor, Action.KEEP_WAITING)
    wish = _cleaned(wish)
    if found := wish_findings(wish):
        raise Refused(*found)
    before = _mine(actor, entry_id)
    with work(actor, Action.KEEP_WAITING, about=before.client.id) as unit:
        _refuse_unknown(before.client.id, wish)
        columns, old = data.wish_columns(wish), data.wish_columns(before.wish)
        _write(unit, before, version, wish, *(name for name in columns if columns[name] != old[name]), **columns)
    return _entry(entry_id)


def end(actor: Actor, entry_id: int, version: int, why: Ended) -> WaitingEntry:
    """Take an entry off the list, with a neutral reason."""
    ask(actor, Action.KEEP_WAITING)
    before = _mine(actor, entry_id)
    with work(actor, Action.KEEP_WAITING, about=before.client.id) as unit:
        _write(unit, before, version, why, "ended", ended=why.value, ended_at=clock.utc_now())
    return _entry(entry_id)


def reopen(actor: Actor, entry_id: int, version: int) -> WaitingEntry:
    """Put an ended entry back on the list: the Undo of ending. Refused if the client waits with another one meanwhile."""
    ask(actor, Action.KEEP_WAITING)
    before = _mine(actor, entry_id)
    with work(actor, Action.KEEP_WAITING, about=before.client.id) as unit:
        _put_back(unit, before, version)
    return _entry(entry_id)


def _put_back(unit: Work, before: WaitingEntry, version: int) -> None:
    other = data.open_row_of(before.client.id)
    if other is not None and other.id != before.id:
        raise Refused(Finding(WaitingProblem.ALREADY_WAITS, "client"))
    _write(unit, replace(before, ended=None), version, None, "ended", ended="", ended_at=None, visit=None)


def note_call(actor: Actor, entry_id: int, gap_start: datetime, outcome: Called) -> WaitingEntry:
    """Write down what became of a call about a free time; every desk sees it. Refused for an entry that has ended."""
    ask(actor, Action.KEEP_WAITING)
    before = _mine(actor, entry_id)
    with work(actor, Action.KEEP_WAITING, about=before.client.id) as unit:
        if before.ended is not None:
            raise Refused(Finding(WaitingProblem.HAS_ENDED, "", _how(before)))
        row = data.WaitingCallRow.create(
            entry=entry_id, at=clock.utc_now(), staff_id=actor.staff_id, gap_start=gap_start, outcome=outcome.value)
        unit.touched(Kind.WAITING, entry_id, f"call_{row.id}")
    return _entry(entry_id)


def take_call_back(actor: Actor, entry_id: int, call_id: int, *, taken_back: bool = True) -> WaitingEntry:
    """The Undo of noting a call, or (taken_back=False) doing it again."""
    ask(actor, Action.KEEP_WAITING)
    before = _mine(actor, entry_id)
    with work(actor, Action.KEEP_WAITING, about=before.client.id) as unit:
        row = data.WaitingCallRow.get_or_none((data.WaitingCallRow.id == call_id) & (data.WaitingCallRow.entry == entry_id))
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        data.WaitingCallRow.save_over(row.id, row.version, taken_back=taken_back)
        unit.touched(Kind.WAITING, entry_id, f"call_{row.id}")
    return _entry(entry_id)


# -- taking a time up -------------------------------------------------------------------------------------------------


def take(actor: Actor, entry_id: int, version: int, request: BookingRequest) -> TakenUp:
    """Book for somebody who waits, and end their entry: one act or none. The later booking stays; it is only named.

    Refuses as book does (whoever was quicker has the time, the entry stays), Stale on an older entry, and one that has ended.
    """
    ask(actor, Action.BOOK)
    before = _mine(actor, entry_id)
    with work(actor, Action.BOOK, about=before.client.id) as unit:
        before = _mine(actor, entry_id)
        if before.ended is not None:
            raise Refused(Finding(WaitingProblem.HAS_ENDED, "client", _how(before)))
        visit = appointments.book(actor, request)
        _write(unit, before, version, request, "ended", ended=Ended.BOOKED.value, ended_at=clock.utc_now(), visit=visit.id)
    entry = _entry(entry_id)
    later = entry.later if entry.later is not None and entry.later.slot.start > visit.slot.start else None
    return TakenUp(visit, entry, later)


def turn(actor: Actor, taken: TakenUp) -> TakenUp:
    """Take a taking back, or do it again: the visit and the entry together, in one act."""
    ask(actor, Action.UNDO_APPOINTMENT)
    before = _mine(actor, taken.entry.id)
    with work(actor, Action.UNDO_APPOINTMENT, about=before.client.id) as unit:
        visit = appointments.undo(actor, taken.visit.id, taken.visit.version)
        if visit.withdrawn:
            _put_back(unit, before, taken.entry.version)
        else:
            _write(unit, before, taken.entry.version, taken, "ended", ended=Ended.BOOKED.value, ended_at=clock.utc_now(),
                   visit=visit.id)
    return TakenUp(visit, _entry(taken.entry.id), taken.later)


# -- parts ------------------------------------------------------------------------------------------------------------


def _entry(entry_id: int) -> WaitingEntry:
    row = data.row_of(entry_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return _records([row])[0]


def _mine(actor: Actor, entry_id: int) -> WaitingEntry:
    found = _entry(entry_id)
    if not _reaches(actor, found):
        deny(actor, Action.KEEP_WAITING, found.client.id)
    return found


def _write(unit: Work, before: WaitingEntry, version: int, mine: Any, *names: str, **columns: Any) -> None:
    if before.ended is not None:
        raise Refused(Finding(WaitingProblem.HAS_ENDED, "client", _how(before)))
    if before.version != version:
        raise Stale(mine=mine, theirs=before)
    try:
        data.WaitingEntryRow.save_over(before.id, version, **columns)
    except Stale as stale:
        raise Stale(mine=mine, theirs=_entry(before.id)) from stale
    unit.touched(Kind.WAITING, before.id, *names)


def _how(entry: WaitingEntry) -> dict[str, Any]:
    return {"at": entry.ended_at}


def _cleaned(wish: WaitingWish) -> WaitingWish:
    language = wish.language if wish.language in ("ar", "en") else ""
    return replace(wish, note=clean_line(wish.note), therapist_ids=tuple(dict.fromkeys(wish.therapist_ids)), language=language)


def _refuse_unknown(client_id: int | None, wish: WaitingWish) -> None:
    if client_id is None or not visit_data.client_known(client_id):
        raise Refused(Finding(HouseProblem.NOT_FOUND, "client"))
    known = {person.id for person in house_hours().therapists(clock.today())}
    if not set(wish.therapist_ids) <= known:
        raise Refused(Finding(HouseProblem.NOT_FOUND, "therapist"))
    if wish.later_visit_id is not None:
        visit = visit_data.by_id(wish.later_visit_id)
        if visit is None or client_id not in {one.id for one in visit.clients}:
            raise Refused(Finding(HouseProblem.NOT_FOUND, "later"))
