"""The booking rules, said as sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from clinic_app.domain.appointments import (
    HOLDING,
    STEPS,
    AppointmentType,
    DayAppointment,
    DayRoom,
    DayView,
    Gender,
    Holiday,
    Mode,
    Slot,
    Span,
    Status,
    TherapistDay,
    Visitor,
)
from clinic_app.domain.attendance import cancellation, status_problems
from clinic_app.domain.booking import (
    NEEDS_REASON,
    AppointmentProblem,
    BookingNeeds,
    BookingRequest,
    House,
    MoveRequest,
    NewCaller,
    booking_problems,
    free_rooms,
)
from clinic_app.domain.day_load import free_minutes, openings

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, 0)
NO_NEEDS = BookingNeeds()
HESSA = TherapistDay(3, "Hessa Al-Sidra", "حصة السدرة", (Span(540, 780), Span(960, 1200)), 3, Gender.WOMAN, ("ar", "en"))
OMAR = TherapistDay(7, "Omar Al-Nasim", "عمر النسيم", (Span(780, 1200),), 7, Gender.MAN, ("ar",))
ROOMS = (DayRoom(3, "Room 3", "غرفة 3", ground_floor=True), DayRoom(7, "Room 7", "غرفة 7"))
HOUSE = House({3: HESSA, 7: OMAR}, {r.id: r for r in ROOMS}, (Span(540, 1200),))
MONA = Visitor(12, "Mona Al-Shiraa", "منى الشراع")


def at(hour: int, minute: int = 0, length: int = 50) -> Slot:
    return Slot.at(DAY, hour * 60 + minute, length)


def visit(slot: Slot, status: Status = Status.BOOKED, **more: object) -> DayAppointment:
    plain = DayAppointment(1, 1, slot, status, AppointmentType.INDIVIDUAL, Mode.CLINIC, (MONA,), (3,), 3)
    return replace(plain, **more)  # type: ignore[arg-type]


def ask(slot: Slot, **more: object) -> BookingRequest:
    return replace(BookingRequest((20,), (3,), 3, slot), **more)  # type: ignore[arg-type]


def codes(request: BookingRequest | MoveRequest, *touching: DayAppointment, needs: BookingNeeds = NO_NEEDS, **more: object):
    return [f.code for f in booking_problems(request, touching, HOUSE, needs, NOW, **more)]  # type: ignore[arg-type]


def test_slots_that_touch_do_not_clash():
    assert not at(10).clashes_with(at(10, 50))
    assert at(10).clashes_with(at(10, 49))
    assert at(10).clashes_with(at(9, 0, 480))


def test_a_free_hour_is_free():
    assert codes(ask(at(9))) == []


def test_everything_that_is_taken_is_named_with_who_and_when():
    found = booking_problems(ask(at(10, 30), client_ids=(12,)), [visit(at(10))], HOUSE, BookingNeeds(), NOW)
    assert [f.code for f in found] == [
        AppointmentProblem.THERAPIST_TAKEN, AppointmentProblem.ROOM_TAKEN, AppointmentProblem.CLIENT_TAKEN]
    assert found[0].facts["who"] == "Mona Al-Shiraa"
    assert found[0].facts["start"] == at(10).start
    assert [f.field for f in found] == ["therapist", "room", "client"]


@pytest.mark.parametrize("status", sorted(set(Status) - HOLDING))
def test_a_cancelled_or_missed_visit_frees_its_slot(status):
    assert codes(ask(at(10)), visit(at(10), status)) == []


def test_a_visit_does_not_clash_with_itself_when_it_is_moved():
    move = MoveRequest(1, 1, at(10, 15), (3,), 3)
    assert codes(move, visit(at(10)), client_ids=(12,)) == []


def test_the_second_therapist_and_the_second_client_of_a_visit_are_held_too():
    couple = visit(at(10), clients=(MONA, Visitor(20, "Sami Al-Shiraa", "سامي الشراع")), therapist_ids=(3, 7))
    assert codes(ask(at(10), therapist_ids=(7,), room_id=7), couple) == [
        AppointmentProblem.OUTSIDE_HOURS, AppointmentProblem.THERAPIST_TAKEN, AppointmentProblem.CLIENT_TAKEN]


def test_outside_hours_is_possible_with_a_reason():
    assert codes(ask(at(14))) == [AppointmentProblem.OUTSIDE_HOURS]
    assert codes(ask(at(14), reason="agreed with Hessa")) == []


def test_a_reason_never_books_over_a_clash():
    assert codes(ask(at(10), reason="please"), visit(at(10))) == [
        AppointmentProblem.THERAPIST_TAKEN, AppointmentProblem.ROOM_TAKEN]


def test_wishes_are_obeyed_or_answered_with_a_reason():
    needs = BookingNeeds(gender=Gender.WOMAN, language="en", ground_floor=True)
    request = ask(at(16), therapist_ids=(7,), room_id=7)
    assert codes(request, needs=needs) == [
        AppointmentProblem.WISH_GENDER, AppointmentProblem.WISH_LANGUAGE, AppointmentProblem.WISH_GROUND_FLOOR]
    assert codes(replace(request, reason="she agreed"), needs=needs) == []
    assert codes(ask(at(16)), needs=needs) == []


def test_an_online_visit_needs_no_room_and_no_floor():
    assert codes(ask(at(16), mode=Mode.ONLINE, room_id=None), needs=BookingNeeds(ground_floor=True)) == []
    assert codes(ask(at(16), room_id=None)) == [AppointmentProblem.NO_ROOM]


def test_bad_lengths_and_starts_are_refused_before_anything_else():
    assert codes(ask(at(9, 0, 0))) == [AppointmentProblem.BAD_LENGTH]
    assert codes(ask(at(9, 0, -30))) == [AppointmentProblem.BAD_LENGTH]
    assert codes(ask(at(9, 0, 52))) == [AppointmentProblem.BAD_LENGTH]
    assert codes(ask(at(9, 2))) == [AppointmentProblem.BAD_START]
    assert codes(ask(at(23, 30))) == [AppointmentProblem.OVER_MIDNIGHT]


def test_the_past_needs_a_reason():
    slot = Slot.at(DAY - timedelta(days=1), 600, 50)
    assert codes(ask(slot)) == [AppointmentProblem.IN_THE_PAST]
    assert codes(ask(slot, reason="entered afterwards")) == []


def test_a_holiday_needs_a_reason_and_says_its_name():
    closed = replace(HOUSE, holiday=Holiday("National Day", "العيد الوطني"))
    found = booking_problems(ask(at(9)), (), closed, BookingNeeds(), NOW)
    assert [f.code for f in found] == [AppointmentProblem.CLINIC_CLOSED]
    assert found[0].facts["name_ar"] == "العيد الوطني"


def test_a_new_caller_gives_name_and_phone():
    assert codes(ask(at(9), client_ids=(), caller=NewCaller(" ", ""))) == [
        AppointmentProblem.CALLER_NO_NAME, AppointmentProblem.CALLER_NO_PHONE]
    assert codes(ask(at(9), client_ids=(), caller=NewCaller("Lulwa", "0000 0101"))) == []
    assert codes(ask(at(9), client_ids=())) == [AppointmentProblem.NO_CLIENT]


def test_house_time_needs_neither_client_nor_room():
    assert codes(ask(at(9), client_ids=(), room_id=None, type=AppointmentType.SUPERVISION)) == []


def test_every_status_has_its_steps_and_every_step_can_be_taken_back():
    assert set(STEPS) == set(Status)
    for status, nexts in STEPS.items():
        for new in nexts:
            assert STEPS[new], f"{status} to {new} is a dead end"


def test_nobody_arrives_on_another_day_and_nobody_misses_a_visit_to_come():
    tomorrow = Slot.at(DAY + timedelta(days=1), 600, 50)
    assert status_problems(Status.BOOKED, Status.ARRIVED, tomorrow, NOW)[0].code is AppointmentProblem.NOT_ON_THIS_DAY
    assert status_problems(Status.BOOKED, Status.DID_NOT_COME, at(10), NOW)[0].code is AppointmentProblem.TOO_EARLY
    assert status_problems(Status.BOOKED, Status.ARRIVED, at(10), NOW) == ()
    assert status_problems(Status.CLINIC_CANCEL, Status.ARRIVED, at(10), NOW)[0].code is AppointmentProblem.WRONG_STEP


def test_a_cancellation_within_a_day_is_late():
    assert cancellation(at(10), NOW) is Status.LATE_CANCEL
    assert cancellation(at(8), NOW - timedelta(hours=24)) is Status.EARLY_CANCEL


def test_free_rooms_and_free_time_of_a_day():
    view = DayView(DAY, (HESSA, OMAR), ROOMS, (visit(at(10)), visit(at(16), Status.LATE_CANCEL)), (Span(540, 1200),))
    assert [r.id for r in free_rooms(view, at(10, 30))] == [7]
    assert [r.id for r in free_rooms(view, at(10, 30), leaving_aside=1)] == [3, 7]
    assert free_minutes(HESSA, view.appointments, DAY) == 480 - 50
    assert openings(HESSA, view.appointments, DAY) == 7
    assert openings(HESSA, view.appointments, DAY, after=1141) == 0


def test_codes_that_a_reason_answers_are_never_clashes():
    taken = {AppointmentProblem.THERAPIST_TAKEN, AppointmentProblem.ROOM_TAKEN, AppointmentProblem.CLIENT_TAKEN}
    assert not NEEDS_REASON & taken
