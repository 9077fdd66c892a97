"""What always holds of the rules of days, ages and goals (R9, R11, R12, R15, R16, R18); no worked example is left out."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.episodes import retention_review_on
from clinic_app.domain.kuwait import WEEKEND, CivilIdReason, ConsentBy, age_on, check_civil_id, consent_ages, next_working_day
from clinic_app.domain.plans import goals_report
from clinic_app.domain.progress import review_due

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(1930, 1, 1), TODAY)
LATER = st.dates(TODAY, date(2040, 1, 1))
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
RATING = st.none() | st.integers(0, 10)
EXAMPLES = json.loads((Path(__file__).parents[1] / "data_files" / "worked_examples.json").read_text("utf-8"))


@pytest.mark.parametrize("rule", EXAMPLES)
def test_every_rule_of_the_worked_examples_is_read_by_a_test(rule):
    here = Path(__file__)
    tests = "".join(file.read_text("utf-8") for file in here.parent.glob("test_*.py") if file != here)
    assert EXAMPLES[rule]
    assert re.search(rf'(EXAMPLES\[|CASES\[|cases\()"{rule}"|"{rule}": "', tests)


@given(st.lists(st.tuples(RATING, RATING), max_size=6))
def test_r9_counts_the_goals_rated_twice_and_mirrors(goals):
    report, back = goals_report(goals), goals_report([(last, first) for first, last in goals])
    assert report.n == sum(None not in goal for goal in goals)
    assert report.moved + report.fell <= report.n
    assert (report.moved, report.fell) == (back.fell, back.moved)
    assert (report.mean_change is None) is (report.n == 0)
    assert report.mean_change is None or -10 <= report.mean_change <= 10


@given(DAYS, st.none() | st.integers(0, 400), st.integers(0, 30), st.integers(0, 5), st.integers(0, 200))
def test_r11_once_due_a_review_stays_due_until_it_is_done(start, reviewed, attended, done, wait):
    last = None if reviewed is None else start + timedelta(days=reviewed)
    due = review_due(start, last, attended, done)
    day = start + timedelta(days=wait)
    assert due.by_date == (last or start) + timedelta(weeks=8)
    assert due.due(day) is (due.count_reached or day >= due.by_date)
    if due.due(day):
        assert due.due(day + timedelta(days=1))
        assert review_due(start, last, attended + 1, done).due(day)


@given(DAYS, st.integers(0, 9999), st.integers(0, 11), st.integers(1, 9))
def test_r12_has_one_check_digit_and_no_wrong_digit_passes(born, serial, place, by):
    body = f"{born.year // 100 - 17}{born:%y%m%d}{serial:04}"
    fitting = [body + str(digit) for digit in range(10) if check_civil_id(body + str(digit), TODAY).ok]
    assert len(fitting) <= 1  # none where the check would be 10 or 11
    for number in fitting:
        said = check_civil_id(number, TODAY)
        assert said.dob == born
        assert check_civil_id(f" {number[:4]}-{number[4:]} ", TODAY) == said
        assert check_civil_id(number.translate(ARABIC), TODAY) == said
        wrong = number[:place] + str((int(number[place]) + by) % 10) + number[place + 1:]
        assert check_civil_id(wrong, TODAY).reason in set(CivilIdReason) - {CivilIdReason.LENGTH, CivilIdReason.NOT_DIGITS}


@given(st.none() | DAYS, DAYS)
def test_r15_a_file_is_kept_ten_years_and_a_minors_at_least_to_25(born, closed):
    kept = retention_review_on(born, closed)
    assert age_on(closed, kept) >= 10
    if born is not None and 0 <= age_on(born, closed) < 18:
        assert age_on(born, kept) >= 25


@given(LATER, st.lists(st.integers(0, 20), max_size=8))
def test_r16_the_next_working_day_is_the_first_that_is_open(day, away):
    holidays = [day + timedelta(days=n) for n in away]
    found = next_working_day(day, holidays)

    def shut(one: date) -> bool:
        return one.weekday() in WEEKEND or one in holidays

    assert not shut(found)
    assert all(shut(day + timedelta(days=n)) for n in range((found - day).days))
    assert next_working_day(found, holidays) == found


@given(DAYS, LATER)
def test_r18_growing_up_only_hands_over_to_the_client(born, day):
    order = [ConsentBy.GUARDIAN_REQUIRED, ConsentBy.CHECK_MAJORITY, ConsentBy.CLIENT]
    now, after = consent_ages(born, day), consent_ages(born, day + timedelta(days=400))
    assert (now.clinical_consent is ConsentBy.GUARDIAN_REQUIRED) is (now.age < 18)
    assert now.clinical_consent is not ConsentBy.CHECK_MAJORITY
    assert (now.fee_agreement is ConsentBy.CLIENT) is (now.age >= 21)
    assert order.index(after.clinical_consent) >= order.index(now.clinical_consent)
    assert order.index(after.fee_agreement) >= order.index(now.fee_agreement)
