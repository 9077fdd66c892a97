"""Whom to remind and of what; copied, called and queued by hand, each kept with what was told, to whom, when and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

import peewee as pw

from clinic_app.data import appointments as visit_data
from clinic_app.data import reminders as data
from clinic_app.data.day_house import house_hours
from clinic_app.data.staff import StaffRow
from clinic_app.domain.appointments import DayAppointment, Visitor
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.people import Channel
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.reminders import (
    HOLD,
    UNSURE_AFTER,
    PastReminder,
    Purpose,
    ReminderDay,
    ReminderLine,
    ReminderProblem,
    State,
    Told,
    Way,
    due_for,
    expected,
    way_to,
)
from clinic_app.services import clock
from clinic_app.services.reminder_words import Wordsmith
from clinic_app.services.work import Work, ask, look, work

AHEAD = 21       # days within which the next working day is looked for
SHOWN = 30       # messages on a client's file

# -- looking ----------------------------------------------------------------------------------------------------------


def next_day(actor: Actor) -> date:
    """The next day on which the clinic is open: the one that is reminded of today."""
    with look(actor, Action.LOOK_DIARY):
        house, today = house_hours(), clock.today()
        days = (today + timedelta(days=n) for n in range(1, AHEAD))
        return next((one for one in days if house.clinic_hours(one)), today + timedelta(days=1))


def day(actor: Actor, day: date) -> ReminderDay:
    """Whom to tell of a day's visits, one line a person; changes of what somebody was told stand first, whatever their day."""
    with look(actor, Action.LOOK_REMINDERS):
        return _Reading(day).answer()


def pressing(actor: Actor) -> int:
    """How many changes wait to be told, messages failed or were cut off: a number for the rail, without names."""
    with look(actor, Action.LOOK_POST):
        return _Reading(None).answer().pressing


def news(actor: Actor, visit_id: int) -> tuple[ReminderLine, ...]:
    """Who was told of this visit and does not know yet that it was moved, cancelled or given back, one line a person."""
    with look(actor, Action.LOOK_REMINDERS):
        lines = _Reading(None, visit_id).answer().lines
        return tuple(line for line in lines if line.open and line.about is not Purpose.COMING)


def mail_ready(actor: Actor) -> bool:
    """True if the clinic has a mail server, so that a message can be sent from here."""
    with look(actor, Action.LOOK_POST):
        post = data.post_row()
        return bool(post is not None and post.to_settings().ready)


def of_client(actor: Actor, client_id: int) -> tuple[PastReminder, ...]:
    """What a client was told of their visits, the newest first."""
    with look(actor, Action.LOOK_CLIENT, about=client_id):
        rows = data.of_client(client_id, SHOWN)
        staff = {one.id: one for one in StaffRow.select()} if rows else {}
        return tuple(PastReminder(_told_of(row), *_names(staff.get(row.staff_id))) for row in rows)


def _names(staff: Any) -> tuple[str, str]:
    return (staff.name_en or staff.name_ar, staff.name_ar or staff.name_en) if staff is not None else ("", "")


def _told_of(row: Any) -> Told:
    """A message's row as a record, with the first visit it tells of."""
    links = data.links_of(row.id)
    return Told(row.id, row.version, Purpose(row.about), State(row.state), links[0].starts, Channel(row.channel), row.to,
                row.text, clock.to_local(row.at), row.staff_id, row.problem,
                clock.to_local(row.hold_until) if row.hold_until else None)


class _Reading:
    """One reading of the list: visits, what was heard of them, ways and words."""

    def __init__(self, day: date | None, visit_id: int | None = None) -> None:
        """day: whose visits; None for what presses alone. visit_id: of this visit alone."""
        self.day, self.now = day, clock.now()
        here = [one for one in visit_data.of_days(day) if one.type.for_clients and one.clients] if day is not None else []
        known = {one.id for one in here}
        wanted = data.changed(self.now) if visit_id is None else (visit_id,)
        elsewhere = [found for one in wanted if one not in known and (found := visit_data.by_id(one)) is not None]
        self.visits = [*here, *elsewhere]
        self.heard = data.heard([one.id for one in self.visits], clock.to_local)
        heard = {one: [client_id for visit_id, client_id in keys] for one, keys in groupby(sorted(self.heard), itemgetter(0))}
        self.people = {one.id: (*one.clients, *self._taken_out(one, heard.get(one.id, ()))) for one in self.visits}
        known = {client.id for clients in self.people.values() for client in clients}
        self.clients = data.clients(list(known))
        self.contacts = data.contacts([client.id for clients in self.people.values() for client in clients if client.minor])
        self.words = Wordsmith()

    def answer(self) -> ReminderDay:
        """The lines, changes first, then by time."""
        lines = self._joined([line for visit in self.visits for client in self.people[visit.id]
                              if (line := self._line(visit, client)) is not None])
        lines.sort(key=lambda one: (not one.pressing, one.starts, one.key))
        post = data.post_row()
        return ReminderDay(self.day or self.now.date(), tuple(lines), bool(post is not None and post.to_settings().ready))

    @staticmethod
    def _taken_out(visit: DayAppointment, heard: Iterable[int]) -> list[Visitor]:
        """Whoever heard of the visit and comes to it no more."""
        there = {one.id for one in visit.clients}
        return [visit_data.visitor(one, visit.slot.day) for one in heard if one not in there]

    def _line(self, visit: DayAppointment, client: Visitor) -> ReminderLine | None:
        visit = visit.as_of(client.id)  # who cancelled alone is not reminded with the others
        found = self.heard.get((visit.id, client.id), data.Heard())
        live, here = found.live, visit.slot.day == self.day
        if live is not None and not live.state.told:  # in the queue, or on its way
            cut_off = live.state is State.SENDING and (
                bool(live.problem) or (live.at is not None and self.now - live.at > UNSURE_AFTER))
            if not here and live.about is Purpose.COMING and not cut_off:
                return None
            return self._worded(visit, client, live.about, live, None, unsure=cut_off)
        about = due_for(visit, client.id, live, self.now)
        if about is None:
            return self._worded(visit, client, live.about, live, None) if live is not None and here and (
                expected(visit, client.id)) else None
        if not here and about is Purpose.COMING and found.failed is None:
            return None
        return self._worded(visit, client, about, found.failed, live.starts if live is not None else None)

    def _worded(self, visit: DayAppointment, client: Visitor, about: Purpose, told: Told | None, before: datetime | None, *,
                unsure: bool = False) -> ReminderLine:
        row = self.clients[client.id]
        way = self.way(row, client.minor)
        start = before if about is Purpose.CANCELLED and before is not None else visit.slot.start
        line = ReminderLine(client, ((visit.id, start),), about, way, row.to_client().letter_language, told=told,
                            room_id=visit.room_id, mode=visit.mode, before=before, unsure=unsure)
        return self._with_text(line)

    def way(self, row: Any, minor: bool) -> Way:
        """How this client agreed to be reached, as the file has it now."""
        arabic = row.to_client().letter_language.value == "ar"
        return way_to(row.to_request().preferences, row.phone, row.email, minor, self.contacts.get(row.id, ()), arabic)

    def _with_text(self, line: ReminderLine) -> ReminderLine:
        if line.told is not None and line.told.state.told:
            return replace(line, text=line.told.text)
        facts = self.words.facts_of(self.clients[line.client.id], line.language, [start for _, start in line.visits],
                                    line.room_id, line.mode, line.before)
        subject, text = self.words.message(line.about, line.language, facts)
        return replace(line, subject=subject, text=text)

    def _joined(self, lines: Sequence[ReminderLine]) -> list[ReminderLine]:
        """Several visits of one person on one day are one line: one message tells of them all."""
        found: dict[Any, ReminderLine] = {}
        for line in lines:
            told = line.told
            key: Any = (line.client.id, told.id) if told is not None else (line.client.id, line.about, line.starts.date())
            if line.about is not Purpose.COMING:
                key = (line.client.id, line.visits[0][0])
            first = found.get(key)
            found[key] = line if first is None else self._with_text(
                replace(first, visits=tuple(sorted((*first.visits, *line.visits), key=lambda one: (one[1], one[0])))))
        return list(found.values())


# -- by hand ----------------------------------------------------------------------------------------------------------


def done(actor: Actor, lines: Sequence[ReminderLine], how: Channel) -> tuple[int, ...]:
    """Somebody copied these texts, or called: keep it. Gives the messages' ids.

    Refuses a way that was not agreed to (a call needs only that nobody refused it); lines told meanwhile are left out, and if
    none is left it is refused (already told).
    """
    return _keep(actor, lines, how, State.DONE)


def queue(actor: Actor, lines: Sequence[ReminderLine]) -> tuple[int, ...]:
    """Put these into the post; a change waits three minutes, so that what is moved again is told once. Refuses as done() does,
    and while no mail server is set up."""
    ask(actor, Action.REMIND)
    post = data.post_row()
    if post is None or not post.to_settings().ready:
        raise Refused(ReminderProblem.NO_SERVER)
    return _keep(actor, lines, Channel.EMAIL, State.DUE)


def _keep(actor: Actor, lines: Sequence[ReminderLine], how: Channel, state: State) -> tuple[int, ...]:
    ask(actor, Action.REMIND)
    if not lines:
        raise Refused(ReminderProblem.NOTHING_TO_TELL)
    try:
        with work(actor, Action.REMIND, about=lines[0].client.id if len(lines) == 1 else None) as unit:
            fresh = _fresh(lines)
            if not fresh:
                raise Refused(ReminderProblem.ALREADY_TOLD)
            for line in fresh:
                if how not in line.way.allowed and not (how is Channel.CALL and line.way.phone):
                    raise Refused(ReminderProblem.NOT_AGREED)
            return tuple(_write(unit, line, how, state) for line in fresh)
    except pw.IntegrityError:  # another desk told the same person at the same moment
        raise Refused(ReminderProblem.ALREADY_TOLD) from None


def _fresh(lines: Iterable[ReminderLine]) -> list[ReminderLine]:
    """These lines as they stand now, without those that nobody must be told of any more."""
    wanted: dict[date, set[tuple[int, int]]] = {}
    for line in lines:
        wanted.setdefault(line.starts.date(), set()).add(line.key)
    return [line for day, keys in wanted.items() for line in _Reading(day).answer().lines if line.key in keys and line.open]


def _write(unit: Work, line: ReminderLine, how: Channel, state: State) -> int:
    now, change = clock.utc_now(), line.about is not Purpose.COMING
    to = line.way.phone if how is Channel.CALL else line.way.to if how is line.way.channel else line.way.phone
    if how is Channel.EMAIL:
        to = data.clients([line.client.id])[line.client.id].email
    row = data.ReminderRow.create(
        client=line.client.id, about=line.about.value, channel=how.value, state=state.value, language=line.language.value, to=to,
        subject=line.subject, text=line.text,
        hold_until=ReminderWork(unit).held_until(one for one, _ in line.visits) if change and state is State.DUE else None,
        created_at=now, at=now, staff_id=unit.actor.staff_id)
    for visit_id, start in line.visits:
        visit: Any = visit_data.by_id(visit_id)
        data.ReminderVisitRow.create(
            reminder=row.id, visit=visit_id, client=line.client.id, follows=data.follower_of(visit_id, line.client.id),
            starts=start, visit_version=visit.version)
    unit.touched(Kind.REMINDER, row.id, line.about.value, how.value, client_id=line.client.id)
    return int(row.id)


def take_back(actor: Actor, ids: Sequence[int]) -> None:
    """Undo done() or queue(): what was marked by hand, or has not left the queue. Refused (not found) once it is on its way."""
    ask(actor, Action.REMIND)
    if not ids:
        raise Refused(HouseProblem.NOT_FOUND)
    rows: list[Any] = [data.row_of(one) for one in ids]
    if any(row is None or State(row.state) not in (State.DONE, State.DUE) for row in rows):
        raise Refused(HouseProblem.NOT_FOUND)
    with work(actor, Action.REMIND, about=rows[0].client_id if len(rows) == 1 else None) as unit:
        for row in rows:
            ReminderWork(unit).set_state(row, State.DROPPED)


@dataclass(frozen=True)
class ReminderWork:
    """What is done to a message within an act that has asked for its own right."""

    unit: Work

    def held_until(self, visit_ids: Iterable[int]) -> datetime:
        """Until when a change of these visits waits: three minutes from the last move, whenever somebody came to tell of it."""
        return max(visit_data.moved_at(tuple(visit_ids)).values(), default=clock.utc_now()) + HOLD

    def set_state(self, row: Any, state: State, **more: Any) -> None:
        """A message's next state; Stale if another desk was first."""
        data.ReminderRow.save_over(
            row.id, row.version, state=state.value, at=clock.utc_now(), staff_id=self.unit.actor.staff_id, **more)
        for link in data.links_of(row.id):
            if bool(link.live) != state.live:
                data.ReminderVisitRow.save_over(link.id, link.version, live=state.live)
        self.unit.touched(Kind.REMINDER, row.id, state.value, client_id=row.client_id)


def retry(actor: Actor, reminder_id: int, version: int) -> None:
    """Put a message that failed into the queue once more. Refused if the client was told meanwhile; Stale on an older version."""
    _turn(actor, reminder_id, version, State.FAILED, State.DUE)


def settle_unsure(actor: Actor, reminder_id: int, version: int, went_out: bool) -> None:
    """Somebody says what became of a message that was cut off while sending: it went out, or is to be sent once more."""
    _turn(actor, reminder_id, version, State.SENDING, State.SENT if went_out else State.DUE)


def _turn(actor: Actor, reminder_id: int, version: int, before: State, after: State) -> None:
    ask(actor, Action.REMIND)
    row = data.row_of(reminder_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.version != version or State(row.state) is not before:
        raise Stale(mine=after, theirs=State(row.state))
    try:
        with work(actor, Action.REMIND, about=row.client_id) as unit:
            ReminderWork(unit).set_state(row, after, problem="", hold_until=None)
    except pw.IntegrityError:
        raise Refused(ReminderProblem.ALREADY_TOLD) from None
