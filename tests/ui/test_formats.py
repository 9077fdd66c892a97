"""What stands on the screen for dates, times, phones and money, and what people may type for them."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from ui import formats

MONDAY = date(2026, 11, 23)


@pytest.fixture
def arabic():
    formats.use("ar")
    yield
    formats.use("en")


def bare(text):
    return "".join(c for c in text if c not in "\u2066\u2067\u2068\u2069\u200f")


def test_english_dates_and_times():
    assert formats.full_day(MONDAY) == "Monday 23 November 2026"
    assert formats.short_day(MONDAY) == "Mon 23 Nov"
    assert formats.day_time(datetime(2026, 11, 24, 16)) == "Tue 24 Nov, 16:00"
    assert formats.time_range(time(10), time(10, 50)) == "10:00–10:50"
    assert formats.hijri(MONDAY) == "13 Jumada II 1448"
    assert formats.hijri(date(1800, 1, 1)) == ""
    assert formats.date_range(date(2026, 9, 14), date(2026, 12, 14)) == "14 September to 14 December 2026"
    assert formats.near_day(date(2026, 11, 24), MONDAY) == "Tomorrow"


def test_arabic_isolates_every_number(arabic):
    assert formats.full_day(MONDAY) == "الاثنين \u206623\u2069 نوفمبر \u20662026\u2069"
    assert formats.time_range(time(10), time(10, 50)) == "\u206610:00–10:50\u2069"
    assert formats.phone("+96500000388") == "\u2066+965 0000 0388\u2069"
    assert bare(formats.change(17, 12)) == "17 ← 12"
    assert formats.label("Rachel").startswith("\u200f")


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "يوم"), (2, "يومان"), (3, "3 أيام"), (10, "10 أيام"), (11, "11 يومًا"), (100, "100 يوم"), (103, "103 أيام")],
)
def test_arabic_counts_change_the_noun(arabic, count, said):
    assert bare(formats.counted(count, "day")) == said


def test_ages_and_how_long_ago(arabic):
    assert bare(formats.age(date(1997, 1, 1), MONDAY)) == "29 سنة"
    assert bare(formats.age(date(2019, 12, 1), MONDAY)) == "6 سنوات"
    assert bare(formats.ago(date(2026, 11, 9), MONDAY)) == "قبل أسبوعين"
    formats.use("en")
    assert formats.age(date(2025, 9, 24), MONDAY) == "13 months"
    assert formats.age(date(1997, 11, 24), MONDAY) == "28 years"
    assert [formats.ago(date(2026, 11, d), MONDAY) for d in (23, 22, 16)] == ["today", "yesterday", "7 days ago"]
    assert formats.ago(date(2026, 10, 5), MONDAY) == "7 weeks ago"


def test_digits_follow_the_setting():
    formats.use("ar", arabic_digits=True)
    assert bare(formats.time_of_day(time(10, 42))) == "١٠:٤٢"
    formats.use("en")


def test_money_phones_and_numbers():
    assert formats.money(Decimal("25")) == "25.000 KWD"
    assert formats.phone("+96500000388") == "+965 0000 0388"
    assert formats.phone("call the mother") == "call the mother"
    assert formats.number(7.50) == "7.5"
    assert formats.number(-3) == "\u22123"
    assert formats.duration(50) == "50 min"
    assert formats.duration(150) == "2:30 h"


@pytest.mark.parametrize(
    ("name", "letters"), [("Mona Al-Shiraa", "MS"), ("Dr Yousef Al-Marsa", "YM"), ("منى الشراع", "م ش"), ("Layal", "L"), ("", "")]
)
def test_initials_skip_titles_and_the_article(name, letters):
    assert formats.initials(name) == letters


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5", time(17)),
        ("17", time(17)),
        ("1730", time(17, 30)),
        ("9", time(9)),
        ("09:15", time(9, 15)),
        ("٥", time(17)),
        ("5.30 pm", time(17, 30)),
        ("930", time(9, 30)),
        ("25", None),
        ("17:61", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times_are_typed_freely(typed, meant):
    assert formats.typed_time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mon", date(2026, 11, 30)),
        ("tuesday", date(2026, 11, 24)),
        ("الأحد", date(2026, 11, 29)),
        ("30/11", date(2026, 11, 30)),
        ("٣٠/١١", date(2026, 11, 30)),
        ("1/2", date(2027, 2, 1)),
        ("+1w", date(2026, 11, 30)),
        ("+3d", date(2026, 11, 26)),
        ("today", MONDAY),
        ("30 nov 2026", date(2026, 11, 30)),
        ("2026-11-30", date(2026, 11, 30)),
        ("30 نوفمبر", date(2026, 11, 30)),
        ("+1m", date(2026, 12, 23)),
        ("31/2", None),
        ("money", None),
        ("", None),
        ("1/2/3/4", None),
        ("99999999999/1", None),
    ],
)
def test_dates_are_typed_freely(typed, meant):
    assert formats.typed_date(typed, MONDAY) == meant


def test_a_birthday_without_a_year_or_with_two_digits_lies_in_the_past():
    assert formats.typed_date("1/12", MONDAY, past=True) == date(2025, 12, 1)
    assert formats.typed_date("1/12/97", MONDAY, past=True) == date(1997, 12, 1)
