"""Series: what days a rule gives, at month and year ends too, and what rhythm is read from visits."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.appointments import Slot
from clinic_app.domain.booking import AppointmentProblem, BookingRequest
from clinic_app.domain.errors import Finding
from clinic_app.domain.series import (
    MOST_EVERY,
    MOST_VISITS,
    Pace,
    SeriesLine,
    SeriesProblem,
    SeriesRule,
    days,
    nth_weekday,
    rhythm,
    rule_problems,
    same_time,
    settled,
    with_reason,
)

FIRSTS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
EVERY = st.integers(1, MOST_EVERY)
COUNTS = st.integers(1, MOST_VISITS)


@given(FIRSTS, EVERY, COUNTS)
def test_weeks_lose_no_day_and_keep_the_weekday(first, every, count):
    found = days(SeriesRule(Pace.WEEKS, every, count), first)
    assert found == tuple(first + timedelta(weeks=every * n) for n in range(count))


@given(FIRSTS, EVERY, COUNTS)
def test_months_leave_none_out_and_keep_the_weekday_and_its_place(first, every, count):
    found = days(SeriesRule(Pace.MONTHS, every, count), first)
    assert len(found) == count
    assert {one.weekday() for one in found} == {first.weekday()}
    months = [one.year * 12 + one.month for one in found]
    assert months == [months[0] + every * n for n in range(count)]
    for one in found[1:]:
        assert nth_weekday(one) == nth_weekday(first) or (nth_weekday(first) == -1 and (one + timedelta(7)).month != one.month)
    assert found[0] == first


@given(FIRSTS, st.sampled_from(Pace), EVERY, st.integers(0, 400))
def test_until_is_the_last_day_that_may_be(first, pace, every, ahead):
    until = first + timedelta(days=ahead)
    rule = SeriesRule(pace, every, until=until)
    found = days(rule, first)
    assert found[0] == first
    assert found[-1] <= until
    longer = days(SeriesRule(pace, every, len(found) + 1), first)
    assert len(found) == MOST_VISITS or (longer[:-1] == found and longer[-1] > until)


@given(FIRSTS, st.sampled_from(Pace), EVERY, st.integers(2, 20))
def test_the_rhythm_is_read_back_from_the_days_it_gave(first, pace, every, count):
    if pace is Pace.MONTHS and (every != 1 or count < 6):
        return
    found = days(SeriesRule(pace, every, count), first)
    read = rhythm(found)
    assert read is not None
    assert read == SeriesRule(pace, every)


def test_the_third_tuesday_goes_over_the_year_and_the_fifth_is_the_last():
    third = days(SeriesRule(Pace.MONTHS, 1, 4), date(2026, 11, 17))
    assert third == (date(2026, 11, 17), date(2026, 12, 15), date(2027, 1, 19), date(2027, 2, 16))
    fifth = days(SeriesRule(Pace.MONTHS, 1, 4), date(2026, 11, 30))
    assert fifth == (date(2026, 11, 30), date(2026, 12, 28), date(2027, 1, 25), date(2027, 2, 22))


@pytest.mark.parametrize(("rule", "problem"), [
    (SeriesRule(), SeriesProblem.NO_END),
    (SeriesRule(every=0, count=2), SeriesProblem.BAD_EVERY),
    (SeriesRule(every=13, count=2), SeriesProblem.BAD_EVERY),
    (SeriesRule(count=0), SeriesProblem.BAD_COUNT),
    (SeriesRule(count=61), SeriesProblem.BAD_COUNT),
    (SeriesRule(until=date(2026, 11, 22)), SeriesProblem.UNTIL_TOO_SOON),
    (SeriesRule(until=date(2029, 1, 1)), SeriesProblem.TOO_MANY),
])
def test_a_rule_that_gives_nothing_says_why(rule, problem):
    assert [f.code for f in rule_problems(rule, date(2026, 11, 23))] == [problem]
    assert days(rule, date(2026, 11, 23)) == ()


def test_a_taper_has_no_rhythm_and_a_gap_does_not_hide_one():
    start = date(2026, 9, 1)
    assert rhythm([start + timedelta(weeks=n) for n in (0, 1, 2, 4, 6, 10, 14)]) is None
    assert rhythm([start + timedelta(weeks=n) for n in (0, 1, 2, 4, 5, 6)]) == SeriesRule(Pace.WEEKS, 1)
    assert rhythm([start]) is None


def line(day: int, *codes: AppointmentProblem, skipped: bool = False) -> SeriesLine:
    start = datetime(2026, 12, day, 10)
    request = BookingRequest((1,), (1,), 1, Slot(start, start + timedelta(minutes=50)))
    return SeriesLine(start, request, tuple(Finding(code) for code in codes), skipped)


def test_a_preview_is_settled_when_each_line_is_free_left_out_or_has_its_reason():
    free, asks = line(1), line(8, AppointmentProblem.OUTSIDE_HOURS)
    taken = line(15, AppointmentProblem.ROOM_TAKEN)
    assert not settled([free, asks], " ")
    assert settled([free, asks], "as agreed")
    assert not settled([free, taken], "as agreed")
    assert settled([free, line(15, AppointmentProblem.ROOM_TAKEN, skipped=True)], "")
    assert [one.request.reason for one in with_reason([free, asks], "as agreed")] == ["", "as agreed"]
    clash = same_time([line(1), line(1)])
    assert [f.code for f in clash[1].findings] == [SeriesProblem.SAME_TIME]
    assert clash[1].taken
    assert not same_time([clash[0], line(2)])[1].findings
