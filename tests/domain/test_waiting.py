"""Who fits a time that came free, and in which order they are called: the rules as sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from clinic_app.domain.appointments import (
    AppointmentType,
    DayAppointment,
    DayRoom,
    Gender,
    Mode,
    Slot,
    Span,
    Status,
    TherapistDay,
    Visitor,
)
from clinic_app.domain.booking import BookingNeeds
from clinic_app.domain.matching import ADMINISTRATIVE, Why
from clinic_app.domain.openings import PartOfDay
from clinic_app.domain.waiting import (
    Away,
    Called,
    Fit,
    Gap,
    Urgency,
    WaitingCall,
    WaitingEntry,
    WaitingProblem,
    WaitingWish,
    fit,
    ranked,
    wish_findings,
)

NOW = datetime(2026, 11, 23, 10, 42)
DAY = date(2026, 11, 24)  # a Tuesday
GAP = Gap(Slot.at(DAY, 600, 50), (1,), 2)
PEOPLE = {
    1: TherapistDay(1, "Hessa", "حصة", (Span(540, 1200),), gender=Gender.WOMAN, languages=("ar",)),
    2: TherapistDay(2, "Yousef", "يوسف", (), gender=Gender.MAN, languages=("ar", "en")),
}
ROOMS = (DayRoom(2, "2", "2"), DayRoom(1, "1", "1", ground_floor=True))


def entry(number: int = 1, since: datetime = NOW, **wish: object) -> WaitingEntry:
    return WaitingEntry(number, 1, Visitor(number, "Mona", "منى"), WaitingWish(**wish), since, 9, therapist_id=1)


def fits(one: WaitingEntry, needs: BookingNeeds | None = None, gap: Gap = GAP, **more: object) -> Fit | None:
    return fit(one, gap, PEOPLE, needs or BookingNeeds(), ROOMS, now=NOW, **more)


def visit(day: date) -> DayAppointment:
    return DayAppointment(7, 1, Slot.at(day, 600, 50), Status.BOOKED, AppointmentType.INDIVIDUAL, Mode.CLINIC, (), (1,))


def test_it_says_why_in_administrative_words_and_gives_no_score():
    later = replace(entry(weekdays=frozenset({2}), parts=frozenset({PartOfDay.MORNING}), urgency=Urgency.NEXT_FREE),
                    later=visit(date(2026, 12, 3)))
    found = fits(later, BookingNeeds(language="ar", gender=Gender.WOMAN), minor=True, minors_seen_by=frozenset({1}))
    assert [reason.why for reason in found.reasons] == [
        Why.URGENCY, Why.USUAL, Why.LANGUAGE, Why.GENDER, Why.MINORS, Why.DAY, Why.SOONER, Why.WAITS]
    assert {reason.why for reason in found.reasons} <= ADMINISTRATIVE
    assert (found.therapist_id, found.room_id, found.slot) == (1, 2, GAP.slot)


@pytest.mark.parametrize(("wish", "needs", "more"), [
    ({"weekdays": frozenset({0})}, {}, {}),
    ({"parts": frozenset({PartOfDay.EVENING})}, {}, {}),
    ({"away": (Away(date(2026, 11, 20), DAY),)}, {}, {}),
    ({"length": 80}, {}, {}),
    ({"therapist_ids": (2,)}, {}, {}),
    ({"gender": Gender.MAN}, {}, {}),
    ({}, {"gender": Gender.MAN}, {}),
    ({}, {"language": "en"}, {}),
    ({}, {}, {"minor": True}),
    ({}, {}, {"gap": Gap(Slot.at(NOW.date(), 600, 50), (1,), 2)}),
    ({}, {}, {"gap": Gap(GAP.slot, (2,), 2)}),
])
def test_what_rules_a_time_out(wish, needs, more):
    assert fits(entry()) is not None
    assert fits(entry(**wish), BookingNeeds(**needs), **more) is None


def test_an_interpreter_answers_the_language_and_the_ground_floor_chooses_the_room():
    assert fits(entry(), BookingNeeds(language="en", interpreter=True)) is not None
    assert fits(entry(), BookingNeeds(ground_floor=True)).room_id == 1
    assert fits(entry(mode=Mode.ONLINE)).room_id is None


def test_a_time_that_is_not_sooner_than_the_later_booking_is_none():
    assert fits(replace(entry(), later=visit(DAY))) is None


def test_the_order_is_urgency_then_waiting_and_who_declined_this_very_time_goes_last():
    first, second = entry(1, datetime(2026, 11, 2)), entry(2, datetime(2026, 11, 9))
    urgent = entry(3, datetime(2026, 11, 20), urgency=Urgency.NEXT_FREE)
    declined = replace(entry(4, datetime(2026, 10, 1), urgency=Urgency.NEXT_FREE), calls=(
        WaitingCall(1, NOW, 9, GAP.slot.start, Called.DECLINED),))
    found = ranked(fits(one) for one in (second, declined, first, urgent))
    assert [one.entry.id for one in found] == [3, 1, 2, 4]


def test_findings_of_an_entry_as_typed():
    wrong = WaitingWish(length=3, note="x" * 141, away=(Away(DAY, NOW.date()),) * 9)
    assert [f.code for f in wish_findings(wrong)] == [
        WaitingProblem.BAD_LENGTH, WaitingProblem.NOTE_TOO_LONG, WaitingProblem.AWAY_ORDER, WaitingProblem.AWAY_MANY]
    assert wish_findings(WaitingWish()) == ()
