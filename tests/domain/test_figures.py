"""The clinic's figures: told above ten clients alone, quarters that meet without a gap, nothing counted twice."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain import figures as rules
from clinic_app.domain.change import Category
from clinic_app.domain.episodes import EndReason, Phase
from clinic_app.domain.figures import Counts, Reviewed, Span

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@given(DAYS)
def test_a_quarter_holds_its_day_and_the_next_begins_the_day_after(day):
    span = rules.quarter(day)
    assert span.first <= day <= span.last
    assert rules.quarter(span.last + timedelta(days=1)).first == span.last + timedelta(days=1)
    assert 90 <= (span.last - span.first).days + 1 <= 92


@given(DAYS, st.integers(1, 12))
def test_quarters_go_back_without_gap_or_overlap(day, count):
    spans = rules.quarters_back(day, count)
    assert len(spans) == count
    assert spans[0].last == rules.quarter(day).first - timedelta(days=1)
    assert all(rules.is_period(span, day) for span in spans)
    assert all(later.first - timedelta(days=1) == earlier.last for later, earlier in pairwise(spans))


def test_a_year_is_a_calendar_year():
    assert rules.year(2026) == Span(date(2026, 1, 1), date(2026, 12, 31))


@given(DAYS, st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(0, 400))
def test_only_whole_quarters_and_years_that_are_over_are_periods(today, first, days):
    span = Span(first, first + timedelta(days=days))
    whole = span in (rules.quarter(first), rules.year(first.year))
    assert rules.is_period(span, today) is (whole and span.last < today)


@given(st.lists(st.sets(st.integers(1, 40), max_size=25), min_size=4, max_size=4))
def test_what_is_left_of_a_told_year_without_its_told_quarters_is_nobody_or_more_than_ten(quarters):
    """Whoever subtracts told quarters from a told year learns of nobody, or of more than ten clients together."""
    parts = [a_period(Counts({"came": len(people)}, len(people), len(people))) for people in quarters]
    everybody = set().union(*quarters)
    whole = rules.guarded(a_period(Counts({"came": sum(map(len, quarters))}, sum(map(len, quarters)), len(everybody))), parts)
    if whole.attendance.told:
        for count in range(1, 5):
            for chosen in combinations(range(4), count):
                if all(parts[q].attendance.told for q in chosen):
                    left = set().union(*(quarters[q] for q in range(4) if q not in chosen))
                    assert not left or len(left) > 10
    assert whole.reviews == parts[0].reviews


def a_period(attendance):
    nothing = Counts({}, 0, 0)
    return rules.ClinicFigures(rules.year(2026), nothing, rules.waiting([]), attendance, nothing, nothing)


@pytest.mark.parametrize(("clients", "told"), [(0, False), (10, False), (11, True)])
def test_a_block_is_told_above_ten_clients(clients, told):
    assert Counts({}, 100, clients).told is told


@given(st.lists(st.integers(0, 400), max_size=60))
def test_waiting_is_told_above_ten_and_its_middle_lies_in_its_half(days):
    found = rules.waiting(days)
    assert found.clients == len(days)
    assert (found.middle is None) == (len(days) <= 10)
    if found.middle is not None:
        assert min(days) <= found.low <= found.middle <= found.high <= max(days)


@given(st.lists(st.tuples(st.integers(1, 30), st.sampled_from([p for p in Phase if p is not Phase.CLOSED]))))
def test_caseload_counts_every_open_episode_once(pairs):
    found = rules.caseload(pairs)
    assert sum(found.counts.values()) == found.of == len(pairs)
    assert found.clients == len({client for client, _ in pairs})


def test_endings_name_every_reason():
    found = rules.endings([(1, EndReason.PLANNED), (2, EndReason.MOVED), (2, EndReason.PLANNED)])
    assert set(found.counts) == {str(reason) for reason in EndReason}
    assert (found.counts["planned"], found.of, found.clients) == (2, 3, 2)


def test_courses_without_two_scores_are_not_counted():
    found = rules.by_measure("phq9", "PHQ-9", [(1, Category.IMPROVED), (2, Category.NOT_ENOUGH_DATA)])
    assert (found.counts.of, found.counts.clients) == (1, 1)
    assert "not_enough_data" not in found.counts.counts


@pytest.mark.parametrize(("signed", "attended", "on_time"), [(0, 6, True), (1, 6, False), (0, 7, False), (-5, 3, True)])
def test_a_review_is_on_time_when_neither_day_nor_count_has_passed(signed, attended, on_time):
    due = date(2026, 6, 1)
    review = Reviewed(1, due + timedelta(days=signed), due, attended, 6)
    assert review.on_time is on_time
    assert rules.reviews([review]).counts == {"on_time": int(on_time), "later": int(not on_time)}
