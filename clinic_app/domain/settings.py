"""The clinic itself: its names, letterhead, rooms, hours and house rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from clinic_app.domain.errors import Finding, HouseProblem, Problem


@dataclass(frozen=True)
class ClinicSettings:
    """Clinic-wide settings. Rules marked H in the clinical reference are the clinic's to change."""

    name_en: str = ""
    name_ar: str = ""
    licence_no: str = ""          # Ministry of Health licence, printed on letters
    phone: str = ""
    address_en: str = ""
    address_ar: str = ""
    email: str = ""
    file_prefix: str = "AS"       # file numbers read AS-0001
    visit_minutes: int = 50       # length a new booking starts with, minutes (5 to 240)
    late_note_hours: int = 48     # a note written later is shown as a late entry (H)
    first_review_after: int = 4   # attended sessions before the first review (H)
    review_every: int = 6         # attended sessions between reviews (H)
    review_weeks: int = 8         # weeks between reviews, whichever comes first (H)
    idle_minutes: int = 5         # minutes without a key or a move before the desk locks (1 to 15)
    demo: bool = False            # every page and letter says SAMPLE
    version: int = 1


@dataclass(frozen=True)
class Room:
    """A room that can be booked."""

    id: int
    name_en: str
    name_ar: str
    ground_floor: bool
    active: bool
    version: int = 1


@dataclass(frozen=True)
class OpenSpan:
    """A stretch of opening or working time on one weekday. Minutes after midnight; Sunday is 0."""

    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True)
class EmergencyNumber:
    """A number to call in need, as the clinic entered it. Nothing is printed of one that nobody has checked."""

    id: int
    name_en: str
    name_ar: str
    phone: str
    checked_on: date | None = None  # None: to be verified
    active: bool = True
    version: int = 1


class ClinicProblem(Problem):
    """What can be wrong with the clinic's own settings."""

    NO_NAME = "clinic_no_name"
    NO_ROOM_NAME = "room_no_name"
    ROOM_NAME_TAKEN = "room_name_taken"
    BAD_SPAN = "hours_bad_span"
    SPANS_OVERLAP = "hours_overlap"
    NO_NUMBER_NAME = "emergency_no_name"
    NO_NUMBER = "emergency_no_number"
    CHECKED_IN_FUTURE = "emergency_checked_in_future"


NUMBER_MAX = 80  # characters of a name or number
LIMITS = {
    "visit_minutes": (5, 240), "late_note_hours": (1, 336), "first_review_after": (1, 52), "review_every": (1, 52),
    "review_weeks": (1, 52), "idle_minutes": (1, 15),
}


def settings_findings(settings: ClinicSettings) -> list[Finding]:
    """What is wrong with a set of clinic settings, field by field."""
    found = []
    if not settings.name_en and not settings.name_ar:
        found.append(Finding(ClinicProblem.NO_NAME, "name_en"))
    for name, (low, high) in LIMITS.items():
        if not low <= getattr(settings, name) <= high:
            found.append(Finding(HouseProblem.OUT_OF_RANGE, name, {"low": low, "high": high}))
    return found


def hours_findings(spans: tuple[OpenSpan, ...]) -> list[Finding]:
    """Spans must lie within a day, end after they begin, and not overlap on their weekday."""
    for span in spans:
        if not (0 <= span.weekday <= 6 and 0 <= span.opens < span.closes <= 24 * 60):
            return [Finding(ClinicProblem.BAD_SPAN, "hours", {"weekday": span.weekday})]
    ordered = sorted(spans, key=lambda s: (s.weekday, s.opens))
    for one, two in pairwise(ordered):
        if one.weekday == two.weekday and two.opens < one.closes:
            return [Finding(ClinicProblem.SPANS_OVERLAP, "hours", {"weekday": one.weekday})]
    return []


def number_findings(number: EmergencyNumber, today: date) -> list[Finding]:
    """An emergency number has a name, digits to dial, and was not checked in the future."""
    found = []
    if not (number.name_en or number.name_ar):
        found.append(Finding(ClinicProblem.NO_NUMBER_NAME, "name_en"))
    if not any(sign.isdigit() for sign in number.phone):
        found.append(Finding(ClinicProblem.NO_NUMBER, "phone"))
    if number.checked_on is not None and number.checked_on > today:
        found.append(Finding(ClinicProblem.CHECKED_IN_FUTURE, "checked_on"))
    for name in ("name_en", "name_ar", "phone"):
        if len(getattr(number, name)) > NUMBER_MAX:
            found.append(Finding(HouseProblem.TOO_LONG, name, {"limit": NUMBER_MAX}))
    return found
