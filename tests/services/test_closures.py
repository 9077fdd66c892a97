"""Closed time on both engines: what the diary shows, who may book there, which visits it hits and how each is settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import peewee as pw
import pytest

from clinic_app.data import closures as data
from clinic_app.data.closures import ClosureRow
from clinic_app.data.database import writing
from clinic_app.domain.appointments import DayAppointment, Slot, Span, Status
from clinic_app.domain.booking import AppointmentProblem, BookingRequest, MoveRequest
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, ClosureProblem, HoursVersion, LeaveKind, Outcome, Ramadan, as_closure, span_of
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.permissions import Vault
from clinic_app.domain.settings import OpenSpan
from clinic_app.services import appointments, closed_visits, closures, hours, people
from tests.clinics import Clinic

NEXT = date(2026, 11, 30)   # the Monday after
AFTER = date(2026, 12, 1)


def leave(clinic: Clinic, first: date = NEXT, last: date | None = None, **more: object) -> Closure:
    starts, ends = span_of(first, last or first, more.pop("start", None), more.pop("end", None))  # type: ignore[arg-type]
    values = {"staff_id": clinic.therapist.staff_id, "leave": LeaveKind.SICK, **more}
    return Closure(0, ClosedKind.AWAY, starts, ends, **values)  # type: ignore[arg-type]


def closed(first: date, last: date | None = None, kind: ClosedKind = ClosedKind.HOLIDAY) -> Closure:
    return Closure(0, kind, *span_of(first, last or first, None, None), name_en="Eid", name_ar="العيد")


def client(clinic: Clinic, name: str = "Mona Ali Saad Al-Shiraa", phone: str = "0000 0412") -> int:
    return people.add_client(clinic.reception, ClientRequest(en=split_name(name), phone=phone), different_person=True).id


def wish(clinic: Clinic, client_id: int, hour: int, day: date = NEXT, **more: object) -> BookingRequest:
    values = {"therapist_ids": (clinic.therapist.staff_id,), "room_id": clinic.rooms[0].id, **more}
    return BookingRequest(client_ids=(client_id,), slot=Slot.at(day, hour * 60, 50), **values)  # type: ignore[arg-type]


def book(clinic: Clinic, client_id: int, hour: int, day: date = NEXT, **more: object) -> DayAppointment:
    return appointments.book(clinic.reception, wish(clinic, client_id, hour, day, **more))


def hours_of(clinic: Clinic, day: date) -> tuple[Span, ...]:
    view = appointments.day(clinic.reception, day)
    return next(t.hours for t in view.therapists if t.id == clinic.therapist.staff_id)


def codes(actor: object, request: BookingRequest) -> list[str]:
    return [f.code for f in appointments.check(actor, request)]  # type: ignore[arg-type]


def test_leave_takes_hours_out_and_reception_never_learns_what_it_is_for(clinic: Clinic) -> None:
    made = closures.save_closure(clinic.manager, leave(clinic, end=time(12))).closure
    assert hours_of(clinic, NEXT) == (Span(720, 1200),)
    assert hours_of(clinic, AFTER) == (Span(540, 1200),)
    shut = next(t.shut for t in appointments.day(clinic.reception, NEXT).therapists if t.id == clinic.therapist.staff_id)
    assert [(s.start, s.end, s.kind) for s in shut] == [(0, 720, ClosedKind.AWAY)]
    seen = {name: closures.closures(actor)[0].leave for name, actor in clinic.actors.items()}
    assert seen == {"manager": LeaveKind.SICK, "lead": LeaveKind.SICK, "therapist": LeaveKind.SICK, "other_therapist": None,
                    "reception": None}
    assert closed_visits.hits(clinic.manager, made.id).closure.leave is None


def test_closed_time_is_booked_with_a_reason_by_those_the_policy_names(clinic: Clinic) -> None:
    mona = client(clinic)
    closures.save_closure(clinic.manager, leave(clinic))
    closures.save_closure(clinic.manager, Closure(
        0, ClosedKind.ROOM_OUT, *span_of(AFTER, AFTER, None, time(13)), room_id=clinic.rooms[0].id))
    closures.save_closure(clinic.manager, closed(date(2026, 12, 2)))
    for day, soft in ((NEXT, AppointmentProblem.THERAPIST_AWAY), (AFTER, AppointmentProblem.ROOM_OUT),
                      (date(2026, 12, 2), AppointmentProblem.CLINIC_CLOSED)):
        assert codes(clinic.lead, wish(clinic, mona, 10, day)) == [soft]
        assert codes(clinic.lead, wish(clinic, mona, 10, day, reason="asked for it")) == []
        assert codes(clinic.reception, wish(clinic, mona, 10, day, reason="asked")) == [AppointmentProblem.CLOSED_TO_YOU]
    assert appointments.book(clinic.lead, wish(clinic, mona, 10, reason="urgent")).reason == "urgent"
    view = appointments.day(clinic.reception, date(2026, 12, 2))
    assert view.holiday is not None
    assert (view.holiday.name_ar, view.open, view.clinic_hours, view.may_book_closed) == ("العيد", False, (), False)
    assert appointments.week(clinic.lead, clinic.therapist.staff_id, date(2026, 11, 29)).days[3].holiday == view.holiday


def test_hours_change_from_a_day_and_the_past_keeps_its_own(clinic: Clinic) -> None:
    mornings = tuple(OpenSpan(day, 540, 780) for day in range(5))
    first = hours.save_version(clinic.manager, HoursVersion(0, clinic.therapist.staff_id, NEXT, mornings))
    hours.save_version(clinic.manager, HoursVersion(0, None, AFTER, tuple(OpenSpan(day, 600, 900) for day in range(5))))
    assert hours_of(clinic, date(2026, 11, 24)) == (Span(540, 1200),)
    assert hours_of(clinic, NEXT) == hours_of(clinic, AFTER) == (Span(540, 780),)
    others = {t.id: t.hours for t in appointments.day(clinic.lead, AFTER).therapists}
    assert others[clinic.lead.staff_id] == (Span(600, 900),)  # without hours of their own: the clinic's
    with pytest.raises(Refused) as caught:
        hours.save_version(clinic.manager, HoursVersion(0, clinic.therapist.staff_id, NEXT, ()))
    assert caught.value.codes == (ClosureProblem.SINCE_TAKEN,)
    hours.save_version(clinic.manager, replace(first, removed=True))
    assert hours_of(clinic, NEXT) == (Span(540, 1200),)
    with pytest.raises(Stale):
        hours.save_version(clinic.manager, first)
    assert [v.since for v in hours.versions(clinic.manager, None)] == [None, AFTER]


def test_ramadan_hours_take_the_place_of_everybodys_on_the_days_they_work(clinic: Clinic) -> None:
    proposed = hours.ramadans(clinic.manager)[0]
    assert (proposed.hijri_year, proposed.first, proposed.last) == (1448, date(2027, 2, 8), date(2027, 3, 8))
    hours.save_version(clinic.manager, HoursVersion(0, clinic.therapist.staff_id, NEXT, (OpenSpan(0, 540, 780),)))
    evening = tuple(OpenSpan(day, 1230, 1380) for day in range(5))
    kept = hours.save_ramadan(clinic.manager, replace(proposed, spans=evening))
    sunday, monday = date(2027, 2, 14), date(2027, 2, 15)
    assert (hours_of(clinic, sunday), hours_of(clinic, monday)) == ((Span(1230, 1380),), ())
    assert appointments.day(clinic.lead, sunday).ramadan
    assert not appointments.day(clinic.lead, date(2027, 3, 9)).ramadan
    own = (OpenSpan(1, 600, 720),)
    hours.save_version(clinic.manager, HoursVersion(0, clinic.therapist.staff_id, sunday, own))
    assert hours_of(clinic, monday) == (Span(600, 720),)  # hours that begin within the month are meant for it
    shifted = hours.save_ramadan(clinic.manager, replace(kept, first=date(2027, 2, 9), last=date(2027, 3, 9), expected=False))
    assert hours.ramadans(clinic.manager)[0] == shifted
    for wrong in (replace(kept, spans=()), Ramadan(0, 1448, proposed.first, proposed.last)):
        with pytest.raises(Stale):
            hours.save_ramadan(clinic.manager, wrong)


def test_holidays_are_proposed_taken_over_shifted_and_left_out(clinic: Clinic) -> None:
    lines = closures.holidays(clinic.manager, 2027)
    eid = next(line for line in lines if line.proposal == "2027:eid_al_fitr")
    assert (eid.first, eid.last, eid.name_en, eid.name_ar, eid.moon) == (
        date(2027, 3, 9), date(2027, 3, 11), "Eid al-Fitr", "عيد الفطر", True)
    national = next(line for line in lines if line.proposal == "2027:national_day")
    assert not national.moon
    out = closures.save_closure(clinic.manager, replace(as_closure(national), removed=True)).closure
    assert closures.take_over(clinic.manager, 2027) == len(lines) - 1
    assert closures.take_over(clinic.manager, 2027) == 0
    assert appointments.day(clinic.lead, date(2027, 2, 25)).holiday is None
    taken = next(line for line in closures.holidays(clinic.manager, 2027) if line.proposal == eid.proposal).closure
    assert taken is not None
    assert taken.expected
    starts, ends = span_of(date(2027, 3, 10), date(2027, 3, 12), None, None)
    closures.save_closure(clinic.manager, replace(taken, starts=starts, ends=ends, expected=False))
    assert appointments.day(clinic.lead, date(2027, 3, 9)).holiday is None
    found = appointments.day(clinic.lead, date(2027, 3, 12)).holiday
    assert found is not None
    assert not found.expected
    closures.save_closure(clinic.manager, replace(out, removed=False))  # Undo of leaving it out
    assert appointments.day(clinic.lead, date(2027, 2, 25)).holiday is not None


def test_the_same_person_is_not_away_twice_at_once_and_the_database_says_so_too(clinic: Clinic) -> None:
    made = closures.save_closure(clinic.manager, leave(clinic)).closure
    with pytest.raises(Refused) as caught:
        closures.save_closure(clinic.manager, leave(clinic, NEXT, AFTER))
    assert caught.value.codes == (ClosureProblem.OVERLAPS,)
    closures.save_closure(clinic.manager, leave(clinic, staff_id=clinic.lead.staff_id))
    with pytest.raises(pw.IntegrityError), writing(Vault.DESK):
        data.keep(leave(clinic, NEXT, AFTER))
    closures.save_closure(clinic.manager, replace(made, removed=True))
    again = closures.save_closure(clinic.manager, leave(clinic, NEXT, AFTER)).closure
    with pytest.raises(Refused):  # bringing the first one back would make two
        closures.save_closure(clinic.manager, replace(made, version=2))
    with pytest.raises(Stale):
        closures.save_closure(clinic.manager, replace(again, version=7))
    assert ClosureRow.select().count() == 3


def test_people_write_their_own_leave_and_nobody_elses(clinic: Clinic) -> None:
    own = closures.save_closure(clinic.therapist, leave(clinic)).closure
    for actor, wished in ((clinic.other_therapist, leave(clinic, AFTER)), (clinic.therapist, closed(AFTER)),
                          (clinic.other_therapist, replace(own, staff_id=clinic.other_therapist.staff_id)),
                          (clinic.reception, leave(clinic, AFTER))):
        with pytest.raises(Denied):
            closures.save_closure(actor, wished)


def test_each_visit_a_leave_hits_is_settled_by_a_person_and_every_answer_can_be_taken_back(clinic: Clinic) -> None:
    mona = client(clinic)
    visits = [book(clinic, mona, hour) for hour in (9, 11, 13, 15)]
    book(clinic, client(clinic, "Sara Ali Saad Al-Bahar", "0000 0413"), 9, therapist_ids=(clinic.lead.staff_id,),
         room_id=clinic.rooms[1].id)
    kept = closures.save_closure(clinic.manager, leave(clinic))
    assert kept.hit == 4
    one = kept.closure.id
    assert [(p.settled, p.total) for p in closed_visits.unfinished(clinic.reception)] == [(0, 4)]

    places = closed_visits.free_places(clinic.manager, one, visits[0].id)
    assert [p.slot.start for p in places[:2]] == [datetime(2026, 11, 24, 9), datetime(2026, 11, 25, 9)]
    assert all(p.slot.day != NEXT for p in places)
    moved = closed_visits.move(clinic.manager, one, MoveRequest(
        visits[0].id, 1, places[0].slot, visits[0].therapist_ids, places[0].room_id))
    free = [m.staff_id for m in closed_visits.others(clinic.reception, one, visits[1].id)]
    assert set(free) == {clinic.lead.staff_id, clinic.other_therapist.staff_id}
    given = closed_visits.hand_over(clinic.reception, one, visits[1].id, clinic.lead.staff_id, 1)
    cancelled = closed_visits.cancel(clinic.manager, one, visits[2].id, 1)
    assert (given.therapist_ids, cancelled.status, cancelled.status_reason) == (
        (clinic.lead.staff_id,), Status.CLINIC_CANCEL, "therapist_away")
    found = closed_visits.leave_as_it_is(clinic.manager, one, visits[3].id)
    assert {hit.visit.id: hit.outcome for hit in found.hits} == {
        visits[0].id: Outcome.ELSEWHERE, visits[1].id: Outcome.ELSEWHERE, visits[2].id: Outcome.CANCELLED,
        visits[3].id: Outcome.KEPT}
    assert found.done
    assert closed_visits.unfinished(clinic.reception) == ()

    closed_visits.undo(clinic.manager, one, moved.id, moved.version)
    closed_visits.undo(clinic.manager, one, cancelled.id, cancelled.version)
    closed_visits.leave_as_it_is(clinic.manager, one, visits[3].id, kept=False)
    assert [(p.settled, p.total) for p in closed_visits.unfinished(clinic.manager)] == [(1, 4)]
    with pytest.raises(Refused) as caught:
        closed_visits.cancel(clinic.manager, one, visits[3].id + 1, 1)
    assert caught.value.codes == (ClosureProblem.NOTHING_HIT,)
    closures.save_closure(clinic.manager, replace(kept.closure, removed=True))
    assert closed_visits.unfinished(clinic.manager) == ()


def test_moving_a_holiday_notes_what_it_hits_then(clinic: Clinic) -> None:
    mona = client(clinic)
    book(clinic, mona, 9, NEXT)
    book(clinic, mona, 9, AFTER)
    first = closures.save_closure(clinic.manager, closed(NEXT))
    shifted = closures.save_closure(clinic.manager, replace(first.closure, **dict(zip(
        ("starts", "ends"), span_of(AFTER, AFTER, None, None), strict=True))))
    assert (first.hit, shifted.hit) == (1, 1)
    assert [hit.outcome for hit in closed_visits.hits(clinic.manager, shifted.closure.id).hits] == [
        Outcome.ELSEWHERE, Outcome.OPEN]
