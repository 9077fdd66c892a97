"""What is particular to Kuwait: Civil ID (R12), ages of consent (R18), working days (R16)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from clinic_app.domain.text import western_digits

CHILD, MAJORITY = 18, 21  # years; child under 18, civil majority 21 (clinical reference 5.1)
WEEKEND = (4, 5)  # Friday and Saturday as date.weekday()
_WEIGHTS = (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CENTURIES = {"1": 1800, "2": 1900, "3": 2000}


class CivilIdReason(StrEnum):
    """Why a Civil ID does not hold, in the order in which it is looked at. A warning, never a wall."""

    LENGTH = "length"
    NOT_DIGITS = "not_digits"
    CENTURY_DIGIT = "century_digit"
    BIRTH_DATE = "birth_date"
    BIRTH_DATE_IN_FUTURE = "birth_date_in_future"
    CHECK_DIGIT = "check_digit"


@dataclass(frozen=True)
class CivilIdCheck:
    """What rule R12 says: the first reason against the number (None: it holds), and the birth date where one can be read."""

    number: str
    reason: CivilIdReason | None
    dob: date | None = None

    @property
    def ok(self) -> bool:
        """True if nothing speaks against the number."""
        return self.reason is None


def civil_id_digits(text: str) -> str:
    """The number as kept: no spaces or dashes, Western digits."""
    return "".join(c for c in western_digits(text) if not c.isspace() and c not in "-\u2010\u2011\u2012\u2013\u2014")


def check_civil_id(text: str, today: date) -> CivilIdCheck:
    """Rule R12: length, digits, century, birth date, not in the future, check digit 11 - (sum of weights mod 11)."""
    number = civil_id_digits(text)
    if len(number) != 12:
        return CivilIdCheck(number, CivilIdReason.LENGTH)
    if not (number.isascii() and number.isdigit()):
        return CivilIdCheck(number, CivilIdReason.NOT_DIGITS)
    if number[0] not in _CENTURIES:
        return CivilIdCheck(number, CivilIdReason.CENTURY_DIGIT)
    try:
        dob = date(_CENTURIES[number[0]] + int(number[1:3]), int(number[3:5]), int(number[5:7]))
    except ValueError:
        return CivilIdCheck(number, CivilIdReason.BIRTH_DATE)
    if dob > today:
        return CivilIdCheck(number, CivilIdReason.BIRTH_DATE_IN_FUTURE, dob)
    check = 11 - sum(w * int(d) for w, d in zip(_WEIGHTS, number, strict=False)) % 11
    if check > 9 or check != int(number[11]):
        return CivilIdCheck(number, CivilIdReason.CHECK_DIGIT, dob)
    return CivilIdCheck(number, None, dob)


def birthday_in(dob: date, year: int) -> date:
    """The birthday in a year; a 29 February counts from 1 March in a common year."""
    try:
        return dob.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def age_on(dob: date, day: date) -> int:
    """Whole years on a day; may be negative for a birth date in the future."""
    return day.year - dob.year - (day < birthday_in(dob, day.year))


class ConsentBy(StrEnum):
    """Who gives it."""

    GUARDIAN_REQUIRED = "guardian_required"
    CHECK_MAJORITY = "check_majority"
    CLIENT = "client"


@dataclass(frozen=True)
class ConsentAges:
    """Rule R18 for one client on one day."""

    age: int
    clinical_consent: ConsentBy
    fee_agreement: ConsentBy


def consent_ages(dob: date, day: date, child: int = CHILD, majority: int = MAJORITY) -> ConsentAges:
    """Rule R18: under 18 the guardian; 18 to 20 own clinical consent, fees "check majority"; from 21 the client."""
    age = age_on(dob, day)
    if age < child:
        return ConsentAges(age, ConsentBy.GUARDIAN_REQUIRED, ConsentBy.GUARDIAN_REQUIRED)
    return ConsentAges(age, ConsentBy.CLIENT, ConsentBy.CHECK_MAJORITY if age < majority else ConsentBy.CLIENT)


def next_working_day(day: date, holidays: Collection[date] = ()) -> date:
    """Rule R16: the day itself, or the next that is neither Friday, Saturday nor a listed holiday."""
    while day.weekday() in WEEKEND or day in holidays:
        day += timedelta(days=1)
    return day
