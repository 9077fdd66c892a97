"""Series of visits: previewed line by line, booked, moved, cancelled and taken back whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

import peewee as pw

from clinic_app.data import appointments as visit_data
from clinic_app.data import bookings
from clinic_app.data import series as data
from clinic_app.domain.appointments import DayAppointment, DayView, Mode, Slot, Status
from clinic_app.domain.attendance import cancellation
from clinic_app.domain.booking import (
    NEEDS_REASON,
    AppointmentProblem,
    BookingNeeds,
    BookingRequest,
    House,
    MoveRequest,
    booking_problems,
    room_for,
)
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.series import (
    REMAINING,
    Reach,
    RunningOut,
    SeriesAct,
    SeriesLine,
    SeriesProblem,
    plainly,
    rhythm,
    same_time,
    shifted,
    template_of,
    usual_place,
)
from clinic_app.domain.tapers import SEARCH
from clinic_app.services import appointments, clock, people
from clinic_app.services.appointments import VisitWork
from clinic_app.services.work import Work, ask, look, work

STEP = 15            # minutes between the starts that are tried for a line that moves
A_DAY = 3            # free starts offered on one day, those nearest to the usual time
WISHES = frozenset({
    AppointmentProblem.WISH_GENDER, AppointmentProblem.WISH_LANGUAGE, AppointmentProblem.WISH_GROUND_FLOOR,
})


# -- looking ahead ----------------------------------------------------------------------------------------------------


@dataclass
class _Days:
    """The days that a preview looks at, each read once."""

    actor: Actor
    needs: BookingNeeds
    clients: tuple[int, ...]
    visit: DayAppointment | None = None      # what is moved; None for a booking
    aside: frozenset[int] = frozenset()      # visits that move with it and stand in nobody's way
    views: dict[date, DayView] = field(default_factory=dict)

    def view(self, day: date) -> DayView:
        """The day as everybody sees it, without those that move."""
        if day not in self.views:
            view = appointments.day(self.actor, day)
            self.views[day] = replace(view, appointments=tuple(a for a in view.appointments if a.id not in self.aside))
        return self.views[day]

    def judged(self, line: SeriesLine) -> SeriesLine:
        """The line with what speaks against it now."""
        request, view = replace(line.request, reason=""), self.view(line.slot.day)
        if isinstance(request, BookingRequest):
            found = booking_problems(request, view.appointments, House.of(view), self.needs, clock.now())
        else:
            assert self.visit is not None
            found = booking_problems(
                request, view.appointments, House.of(view), self.needs, clock.now(), client_ids=self.clients,
                type_=self.visit.type, mode=self.visit.mode, party=self.visit.party)
        return replace(line, request=request, findings=plainly(found, request.slot.start))

    def placed(self, request: BookingRequest | MoveRequest, slot: Slot) -> BookingRequest | MoveRequest:
        """The request at this time, in its own room if that is free, else in another that is."""
        mode = request.mode if isinstance(request, BookingRequest) else self.visit.mode if self.visit else Mode.CLINIC
        for_clients = bool(request.client_ids or request.caller) if isinstance(request, BookingRequest) else bool(self.clients)
        room = request.room_id
        if for_clients:
            room = room_for(self.view(slot.day), slot, room, next(iter(request.therapist_ids), None), mode)
        return replace(request, slot=slot, room_id=room)


def preview(actor: Actor, template: BookingRequest, starts: Sequence[datetime]) -> tuple[SeriesLine, ...]:
    """A line for each of these moments (clinic-local): where the visit would stand and what speaks against it.

    Days on which the clinic is closed or the therapist is away are left out until somebody says otherwise, and so are days
    on which the client has this very visit already.
    """
    with look(actor, Action.LOOK_DIARY):
        days = _for_booking(actor, template)
        lines = []
        for start in starts:
            request = days.placed(replace(template, uid=str(uuid4())), template.slot.moved_to(start))
            line = days.judged(SeriesLine(start, request))
            lines.append(replace(line, skipped=line.closed or line.stands))
        return same_time(lines)


def _for_booking(actor: Actor, template: BookingRequest) -> _Days:
    return _Days(actor, appointments.needs(actor, template.client_ids), template.client_ids)


def _for_lines(actor: Actor, lines: Sequence[SeriesLine]) -> _Days:
    first = lines[0].request
    if isinstance(first, BookingRequest):
        return _for_booking(actor, first)
    moving = [one.request.id for one in lines if isinstance(one.request, MoveRequest) and not one.skipped]
    return _for_moves(actor, appointments.appointment(actor, first.id), moving)


def _for_moves(actor: Actor, visit: DayAppointment, moving: Sequence[int]) -> _Days:
    clients = tuple(one.id for one in visit.clients)
    return _Days(actor, people.booking_needs(actor, clients) if clients else BookingNeeds(), clients, visit, frozenset(moving))


def look_again(actor: Actor, lines: Sequence[SeriesLine]) -> tuple[SeriesLine, ...]:
    """The same lines with what speaks against each now."""
    with look(actor, Action.LOOK_DIARY):
        if not lines:
            return ()
        days = _for_lines(actor, lines)
        return same_time([days.judged(one) for one in lines])


def put_at(actor: Actor, lines: Sequence[SeriesLine], place: int, start: datetime) -> tuple[SeriesLine, ...]:
    """The lines with one of them at another time, in a room that is free then if there is one."""
    with look(actor, Action.LOOK_DIARY):
        days, line = _for_lines(actor, lines), lines[place]
        request = days.placed(line.request, line.slot.moved_to(start))
        moved = days.judged(replace(line, request=request, skipped=False))
        return same_time([*lines[:place], moved, *lines[place + 1:]])


def next_free(actor: Actor, lines: Sequence[SeriesLine], place: int) -> tuple[SeriesLine, ...] | None:
    """The lines with one of them at the next free time: the same day nearest to the usual hour, then three days either way.

    Asked again, the one after that; after the last the first. None if nothing is free near it.
    """
    with look(actor, Action.LOOK_DIARY):
        days, line = _for_lines(actor, lines), lines[place]
        others = [one.slot for number, one in enumerate(lines) if number != place and not one.skipped]
        free = [start for start in _free_near(days, line) if not any(line.slot.moved_to(start).clashes_with(o) for o in others)]
        if not free:
            return None
        at = free.index(line.slot.start) + 1 if line.slot.start in free else 0
        return put_at(actor, lines, place, free[at % len(free)])


def _free_near(days: _Days, line: SeriesLine) -> list[datetime]:
    now, found = clock.now(), []
    for step in SEARCH:
        day = line.wish.date() + timedelta(days=step)
        if day < now.date():
            continue
        usual = datetime.combine(day, line.wish.time())
        tried = (usual + sign * timedelta(minutes=STEP * n) for n in range(96) for sign in (1, -1))
        near = (start for start in tried if start.date() == day and start > now)
        free = 0
        for start in near:
            if start == line.wish or free >= A_DAY:
                continue
            request = days.placed(line.request, line.slot.moved_to(start))
            judged = days.judged(replace(line, request=request))
            if all(f.code in WISHES for f in judged.findings):
                found.append(start)
                free += 1
    return found


# -- booking ----------------------------------------------------------------------------------------------------------


def book(actor: Actor, lines: Sequence[SeriesLine], after: int | None = None) -> SeriesAct:
    """Book every line that is not left out, in one act: all of them or none. Sent twice, the same visits come back.

    after: the visit it is made from; it becomes the first of the series, or the new ones join the series it is of.
    Refused with what stands against any line, each finding with the number of its line in facts["line"].
    """
    ask(actor, Action.BOOK)
    wanted = [(number, VisitWork.cleaned(one.request)) for number, one in enumerate(lines)
              if not one.skipped and isinstance(one.request, BookingRequest)]
    if not wanted:
        raise Refused(SeriesProblem.NOTHING_LEFT)
    twins = [visit_data.by_uid(request.uid) for _, request in wanted]
    if (sent := [one for one in twins if one is not None]) and len(sent) == len(wanted):
        return SeriesAct(tuple((one.id, one.version) for one in sent), data.series_of(sent[0].id))
    first = wanted[0][1]
    with _named(actor, wanted), work(actor, Action.BOOK, about=next(iter(first.client_ids), None)) as unit:
        _refuse_lines(actor, wanted)
        made: list[DayAppointment] = []
        joined, series = None, ""
        if after is not None:
            series, joined = _joined(unit, after)
        series = series or str(uuid4())
        for number, request in wanted:
            if request.caller is not None and made:
                request = replace(request, caller=None, client_ids=tuple(one.id for one in made[0].clients))
            with _at_line(number):
                made.append(VisitWork(unit).book(request, series))
    return SeriesAct(tuple((v.id, v.version) for v in made), series, joined)


def _joined(unit: Work, visit_id: int) -> tuple[str, tuple[int, int] | None]:
    """The series of the visit it is made from; one that is of none begins one."""
    series = data.series_of(visit_id)
    if series:
        return series, None
    visit, series = appointments.appointment(unit.actor, visit_id), str(uuid4())
    if visit.withdrawn or visit.status.cancelled:
        return series, None
    _put_in(unit, visit, series, None)
    return series, (visit.id, visit.version + 1)


def _put_in(unit: Work, visit: DayAppointment, series: str | None, undoes: int | None) -> None:
    if not data.put_in(visit, series, undoes):
        raise Stale(mine=visit, theirs=appointments.appointment(unit.actor, visit.id))
    VisitWork(unit).touched(visit, "series")


def _refuse_lines(actor: Actor, wanted: Sequence[tuple[int, BookingRequest]]) -> None:
    if found := _against(actor, wanted):
        raise Refused(*found)


def _against(actor: Actor, wanted: Sequence[tuple[int, BookingRequest]]) -> list[Finding]:
    return [_of_line(number, one) for number, request in wanted for one in appointments.check(actor, request)]


def _of_line(number: int, finding: Finding) -> Finding:
    return replace(finding, facts={**finding.facts, "line": number})


@contextmanager
def _at_line(number: int) -> Iterator[None]:
    """Whatever is refused within belongs to this line of the preview."""
    try:
        yield
    except Stale:
        raise
    except Refused as refusal:
        raise Refused(*(_of_line(number, one) for one in refusal.findings)) from None


@contextmanager
def _named(actor: Actor, wanted: Sequence[tuple[int, BookingRequest]]) -> Iterator[None]:
    """Should the database refuse what our own look let pass, say which line it was, in the same words."""
    try:
        yield
    except pw.IntegrityError as error:
        code = bookings.clash_in(error)
        if code is None:
            raise
        raise Refused(*(_against(actor, wanted) or [Finding(code)])) from None


# -- changing those that are booked -----------------------------------------------------------------------------------


def touched(actor: Actor, visit_id: int, reach: Reach) -> tuple[DayAppointment, ...]:
    """The visits a change would reach, by start: those of the series still to come. What was held or missed is never touched."""
    with look(actor, Action.LOOK_DIARY):
        visit = appointments.appointment(actor, visit_id)
        series = data.series_of(visit_id)
        if reach is Reach.THIS or not series:
            return (visit,)
        return tuple(one for one in data.visits_of(series) if one.status.to_come and (
            one.id == visit_id or (one.slot.start > clock.now() and (reach is Reach.ALL or one.slot.start >= visit.slot.start))))


def others_to_come(actor: Actor, visit_id: int) -> int:
    """How many other visits of the same series are still to come."""
    return len(touched(actor, visit_id, Reach.ALL)) - 1


def preview_moves(actor: Actor, move: MoveRequest, reach: Reach) -> tuple[SeriesLine, ...]:
    """A line for each visit that would move as far as this one, with what speaks against it."""
    with look(actor, Action.LOOK_DIARY):
        visits = touched(actor, move.id, reach)
        visit = next(one for one in visits if one.id == move.id)
        by, days = move.slot.start - visit.slot.start, _for_moves(actor, visit, [one.id for one in visits])
        lines = []
        for one in visits:
            asked = shifted(one, by, move)
            request = move if one.id == move.id else days.placed(asked, asked.slot)
            line = days.judged(SeriesLine(request.slot.start, request))
            lines.append(replace(line, skipped=line.closed and one.id != move.id))
        return same_time(lines)


def move(actor: Actor, lines: Sequence[SeriesLine]) -> SeriesAct:
    """Move every line that is not left out, in one act: all of them or none. Refuses as book does, and Stale."""
    ask(actor, Action.MOVE_APPOINTMENT)
    wanted = [(number, one.request) for number, one in enumerate(lines)
              if not one.skipped and isinstance(one.request, MoveRequest)]
    if not wanted:
        raise Refused(SeriesProblem.NOTHING_LEFT)
    visits = {request.id: appointments.appointment(actor, request.id) for _, request in wanted}
    later = wanted[0][1].slot.start >= visits[wanted[0][1].id].slot.start
    in_order = sorted(wanted, key=lambda one: visits[one[1].id].slot.start, reverse=later)  # nobody steps on who goes before
    with _clashes(lambda: look_again(actor, lines)), work(
            actor, Action.MOVE_APPOINTMENT, about=_client(visits[wanted[0][1].id])) as unit:
        for number, request in in_order:
            with _at_line(number):
                VisitWork(unit).move(request)
    return _act(actor, [request.id for _, request in in_order])


@contextmanager
def _clashes(again: Callable[[], Sequence[SeriesLine]]) -> Iterator[None]:
    """Should the database refuse what the preview let pass, say which line it was, in the same words."""
    try:
        yield
    except pw.IntegrityError as error:
        code = bookings.clash_in(error)
        if code is None:
            raise
        found = [_of_line(number, f) for number, one in enumerate(again()) if not one.skipped
                 for f in one.findings if f.code not in NEEDS_REASON]
        raise Refused(*(found or [Finding(code)])) from None


def cancel(actor: Actor, visits: Sequence[DayAppointment], status: Status, reason: str = "") -> SeriesAct:
    """Cancel these visits in one act. A client's cancellation counts for each as early or late by its own start."""
    ask(actor, Action.CANCEL_APPOINTMENT)
    if not visits:
        raise Refused(SeriesProblem.NOTHING_LEFT)
    if not status.cancelled:
        raise Refused(AppointmentProblem.WRONG_STEP)
    with work(actor, Action.CANCEL_APPOINTMENT, about=_client(visits[0])) as unit:
        for one in visits:
            own = status if status is Status.CLINIC_CANCEL else cancellation(one.slot, clock.now())
            VisitWork(unit).set_status(one.id, own, one.version, reason)
    return _act(actor, [one.id for one in visits])


def _act(actor: Actor, ids: Sequence[int]) -> SeriesAct:
    return _act_of([appointments.appointment(actor, one) for one in ids])


def _act_of(now: Sequence[DayAppointment]) -> SeriesAct:
    """What was done to these visits in one act, as they stand after it."""
    return SeriesAct(tuple((one.id, one.version) for one in now), data.series_of(now[0].id))


def _client(visit: DayAppointment) -> int | None:
    return visit.clients[0].id if visit.clients else None


def undo(actor: Actor, act: SeriesAct) -> SeriesAct:
    """Take back all of it in one act, in the opposite order; undoing what this gives does it again. Refuses as one undo does."""
    ask(actor, Action.UNDO_APPOINTMENT)
    ids = [one for one, _ in reversed(act.visits)]
    first = appointments.appointment(actor, ids[0])
    joined = None
    with _clashes(lambda: ()), work(actor, Action.UNDO_APPOINTMENT, about=_client(first)) as unit:
        for visit_id, version in reversed(act.visits):
            VisitWork(unit).undo(visit_id, version)
        if act.joined is not None:
            joined = _changed_back(unit, act)
    return replace(_act(actor, ids), series=act.series, joined=joined)


def _changed_back(unit: Work, act: SeriesAct) -> tuple[int, int] | None:
    """The visit it was made from leaves the series or comes into it again, unless somebody changed it meanwhile."""
    assert act.joined is not None
    visit = appointments.appointment(unit.actor, act.joined[0])
    if visit.version != act.joined[1]:
        return None
    inside = data.series_of(visit.id) == act.series
    _put_in(unit, visit, None if inside else act.series, act.joined[1])
    return visit.id, visit.version + 1


# -- the same again ---------------------------------------------------------------------------------------------------


def week_after(actor: Actor, visit: DayAppointment) -> BookingRequest:
    """The same visit a week on, or as many weeks on as it takes to lie ahead; in its own room if that is free then."""
    with look(actor, Action.LOOK_DIARY):
        week = timedelta(weeks=1)
        slot = visit.slot.moved_to(visit.slot.start + week)
        while slot.start <= clock.now():
            slot = slot.moved_to(slot.start + week)
        template = template_of(visit)
        request = _for_booking(actor, template).placed(template, slot)
        assert isinstance(request, BookingRequest)
        return request


def again(actor: Actor, visit_id: int) -> SeriesAct:
    """Book the same time next week; of a series, one more of it. Refuses as booking does: a clash, a holiday, a wish."""
    ask(actor, Action.BOOK)
    visit = appointments.appointment(actor, visit_id)
    request = week_after(actor, visit)
    series = data.series_of(visit_id)
    with work(actor, Action.BOOK, about=_client(visit)) as unit:
        made = VisitWork(unit).book(request, series or None)
    return SeriesAct(((made.id, made.version),), series)


def latest_visit(actor: Actor, client_id: int) -> DayAppointment | None:
    """The client's last visit that holds its time, to come or held: what "the same again" begins from."""
    with look(actor, Action.LOOK_CLIENT, about=client_id):
        found = visit_data.of_client(client_id, None, 12)
        return next((one for one in found if one.status.holds_slot and one.type.for_clients), None)


def running_out(actor: Actor, therapist_id: int | None = None) -> tuple[RunningOut, ...]:
    """Series with a rhythm of which two visits or one remain, soonest first; of one therapist or of everybody."""
    with look(actor, Action.LOOK_DIARY):
        found = []
        for series, left, last in data.few_left(clock.now(), REMAINING):
            if therapist_id is not None and therapist_id not in last.therapist_ids:
                continue
            known = data.starts_of(series)
            rule = rhythm(one.date() for one in known)
            if rule is not None:
                found.append(RunningOut(last, left, rule, usual_place(known)))
        return tuple(found)


def rhythm_of(actor: Actor, visit_id: int) -> RunningOut | None:
    """The series of a visit with its last visit and its rhythm; None where there is no series or no rhythm."""
    with look(actor, Action.LOOK_DIARY):
        series = data.series_of(visit_id)
        known = data.starts_of(series) if series else []
        rule = rhythm(one.date() for one in known)
        ahead = [v for v in data.visits_of(series) if v.status.holds_slot] if rule else []
        left = sum(1 for v in ahead if v.status.to_come and v.slot.start > clock.now())
        return RunningOut(ahead[-1], left, rule, usual_place(known)) if ahead and rule else None


class SeriesWork:
    """What another act on several visits of a series has in common with those here."""

    at_line = staticmethod(_at_line)
    clashes = staticmethod(_clashes)
    act_of = staticmethod(_act_of)
