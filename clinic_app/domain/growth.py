"""The therapist's own growth: licence, supervision, professional development and private reflection (clinical 1.4, 3.1 and 3.3).

Class PROF: the person and the lead; reflections are PROC, sealed under their author's key. Clients appear by file number alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, HouseProblem, Problem

MINUTES = (5, 480)          # of one supervision
QUARTER_HOURS = (1, 400)    # of one course: 15 minutes to 100 hours
POINTS = (0, 100)           # credit points of one course
TITLE_MAX, NAME_MAX, LINE_MAX, DIFFERENT_MAX, REFLECTION_MAX = 120, 80, 160, 300, 8000
THEMES_MAX, CODES_MAX, ACTIONS_MAX = 8, 20, 8
CERTIFICATE_MAX = 5 * 1024 * 1024
CERTIFICATE_KINDS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}  # by how the file begins
WARN_DAYS = (90, 30, 0)     # before a licence ends (H)


class GrowthProblem(Problem):
    """What can be wrong with an entry of one's own growth."""

    NO_DAY = "growth_no_day"
    IN_FUTURE = "growth_in_future"
    NO_SUPERVISOR = "growth_no_supervisor"
    OWN_SUPERVISOR = "growth_own_supervisor"
    MINUTES_OUTSIDE = "growth_minutes_outside"
    NO_TITLE = "growth_no_title"
    HOURS_OUTSIDE = "growth_hours_outside"
    POINTS_OUTSIDE = "growth_points_outside"
    TOO_LONG = "growth_too_long"
    TOO_MANY = "growth_too_many"
    ALREADY_SIGNED = "growth_already_signed"
    NOT_THE_SUPERVISOR = "growth_not_the_supervisor"
    CERTIFICATE_LARGE = "growth_certificate_large"
    CERTIFICATE_KIND = "growth_certificate_kind"
    EMPTY_REFLECTION = "growth_empty_reflection"


class Mode(StrEnum):
    """How supervision was held."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    PEER = "peer"


class Category(StrEnum):
    """What kind of professional development."""

    COURSE = "course"
    CONFERENCE = "conference"
    WORKSHOP = "workshop"
    READING = "reading"
    TEACHING = "teaching"
    RESEARCH = "research"
    OTHER = "other"


class Licence(StrEnum):
    """How a licence stands."""

    UNKNOWN = "unknown"
    VALID = "valid"
    ENDS_SOON = "ends_soon"      # within 90 days
    ENDS_NOW = "ends_now"        # within 30 days
    ENDED = "ended"


@dataclass(frozen=True)
class SupervisionContent:
    """One supervision: when, with whom, how long (minutes, 5 to 480), about what. Clients by file number, never by name."""

    on: date | None = None
    supervisor_id: int | None = None     # a colleague of the house, who may sign
    supervisor: str = ""                 # or somebody from outside, by name
    minutes: int | None = None
    mode: Mode = Mode.INDIVIDUAL
    themes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Supervision:
    """A supervision as kept; signed by the supervisor it never changes."""

    id: int
    uid: str
    version: int
    staff_id: int
    content: SupervisionContent
    supervisor_name: str = ""
    supervisor_name_ar: str = ""
    staff_name: str = ""
    staff_name_ar: str = ""
    signed_at: datetime | None = None
    signed_by: int | None = None
    intact: bool = True

    @property
    def signed(self) -> bool:
        """True once the supervisor has signed."""
        return self.signed_at is not None


@dataclass(frozen=True)
class CpdContent:
    """One piece of professional development. hours in quarters of an hour (1 = 15 minutes), credit points 0 to 100."""

    on: date | None = None
    title: str = ""
    provider: str = ""
    quarters: int | None = None
    points: int | None = None
    category: Category = Category.COURSE
    different: str = ""      # what I will do differently


@dataclass(frozen=True)
class Cpd:
    """A piece of professional development as kept; the certificate's bytes are read on demand."""

    id: int
    uid: str
    version: int
    staff_id: int
    content: CpdContent
    certificate: str = ""    # pdf, png, jpg or nothing

    @property
    def hours(self) -> float:
        """Hours, in quarters."""
        return (self.content.quarters or 0) / 4


@dataclass(frozen=True)
class Reflection:
    """A private reflection: what touched me, what I avoided, what I want to try. Its author alone reads it."""

    id: int
    written_at: datetime
    touched: str = ""
    avoided: str = ""
    to_try: str = ""
    version: int = 1


@dataclass(frozen=True)
class Targets:
    """What the clinic asks for in a calendar year; 0 = no target. No legal figure is built in (clinical 3.3)."""

    supervision_hours: int = 0
    cpd_hours: int = 0
    cpd_points: int = 0


@dataclass(frozen=True)
class Totals:
    """What a calendar year holds so far."""

    year: int
    supervision_minutes: int = 0
    supervisions: int = 0
    cpd_quarters: int = 0
    cpd_points: int = 0


@dataclass(frozen=True)
class OwnGrowth:
    """Everything the Growth room shows of one person. Reflections are read apart, by their author alone."""

    staff_id: int
    name: str
    name_ar: str
    licence_no: str
    licence_until: date | None
    licence: Licence
    supervisions: tuple[Supervision, ...]
    cpd: tuple[Cpd, ...]
    totals: Totals
    targets: Targets
    to_sign: tuple[Supervision, ...] = field(default=())


@dataclass(frozen=True)
class Growing:
    """What one's own growth asks for on my day: points to bring, signatures to give, a licence that ends, a supervision due."""

    points: int = 0
    to_sign: int = 0
    licence: Licence = Licence.UNKNOWN
    licence_until: date | None = None
    supervision_due: bool = False
    supervised_on: date | None = None  # the last supervision written down

    @property
    def nothing(self) -> bool:
        """True when there is nothing to say."""
        quiet = self.licence in (Licence.UNKNOWN, Licence.VALID)
        return not self.points and not self.to_sign and not self.supervision_due and quiet


def licence_state(until: date | None, today: date) -> Licence:
    """Alerts 90, 30 and 0 days before a licence ends (clinical 3.1, house rule). The last day itself is still valid."""
    if until is None:
        return Licence.UNKNOWN
    left = (until - today).days
    if left < WARN_DAYS[2]:
        return Licence.ENDED
    return Licence.ENDS_NOW if left <= WARN_DAYS[1] else Licence.ENDS_SOON if left <= WARN_DAYS[0] else Licence.VALID


def supervision_due(last: date | None, targets: Targets, days: int, today: date) -> bool:
    """True once so many days went by since the last supervision (house rule; clinical 3.3 gives no figure).

    Before the first one is written down: only where the clinic has set itself hours of supervision.
    """
    return targets.supervision_hours > 0 if last is None else (today - last).days > days


def totals(year: int, supervisions: Iterable[Supervision], cpd: Iterable[Cpd]) -> Totals:
    """Sums of one calendar year. A supervision counts whether or not it is signed yet."""
    held = [s.content for s in supervisions if s.content.on is not None and s.content.on.year == year]
    done = [c.content for c in cpd if c.content.on is not None and c.content.on.year == year]
    return Totals(
        year, sum(s.minutes or 0 for s in held), len(held), sum(c.quarters or 0 for c in done), sum(c.points or 0 for c in done))


def supervision_findings(content: SupervisionContent, staff_id: int, today: date) -> list[Finding]:
    """What keeps a supervision from being kept, field by field."""
    found = _day(content.on, today)
    if content.supervisor_id is None and not content.supervisor:
        found.append(Finding(GrowthProblem.NO_SUPERVISOR, "supervisor"))
    if content.supervisor_id == staff_id:
        found.append(Finding(GrowthProblem.OWN_SUPERVISOR, "supervisor"))
    if content.minutes is None or not MINUTES[0] <= content.minutes <= MINUTES[1]:
        found.append(Finding(GrowthProblem.MINUTES_OUTSIDE, "minutes", {"low": MINUTES[0], "high": MINUTES[1]}))
    found += _long("supervisor", content.supervisor, NAME_MAX)
    for name, lines, most in (("themes", content.themes, THEMES_MAX), ("codes", content.codes, CODES_MAX),
                              ("actions", content.actions, ACTIONS_MAX)):
        if len(lines) > most:
            found.append(Finding(GrowthProblem.TOO_MANY, name, {"limit": most}))
        found += [finding for line in lines[:most] for finding in _long(name, line, LINE_MAX)][:1]
    return found


def cpd_findings(content: CpdContent, today: date) -> list[Finding]:
    """What keeps a piece of professional development from being kept, field by field."""
    found = _day(content.on, today)
    if not content.title:
        found.append(Finding(GrowthProblem.NO_TITLE, "title"))
    if content.quarters is None or not QUARTER_HOURS[0] <= content.quarters <= QUARTER_HOURS[1]:
        found.append(Finding(GrowthProblem.HOURS_OUTSIDE, "hours", {"high": QUARTER_HOURS[1] // 4}))
    if content.points is not None and not POINTS[0] <= content.points <= POINTS[1]:
        found.append(Finding(GrowthProblem.POINTS_OUTSIDE, "points", {"high": POINTS[1]}))
    for name, text, most in (("title", content.title, TITLE_MAX), ("provider", content.provider, NAME_MAX),
                             ("different", content.different, DIFFERENT_MAX)):
        found += _long(name, text, most)
    return found


def certificate_kind(content: bytes) -> str:
    """"pdf", "png" or "jpg", judged by how the bytes begin. Raises Refused-able findings through certificate_findings()."""
    return next((kind for start, kind in CERTIFICATE_KINDS.items() if content.startswith(start)), "")


def certificate_findings(content: bytes) -> list[Finding]:
    """A certificate is a PDF, PNG or JPEG of at most 5 MB."""
    if len(content) > CERTIFICATE_MAX:
        return [Finding(GrowthProblem.CERTIFICATE_LARGE, "certificate", {"limit": CERTIFICATE_MAX // 1024 // 1024})]
    return [] if certificate_kind(content) else [Finding(GrowthProblem.CERTIFICATE_KIND, "certificate")]


def reflection_findings(parts: Sequence[str]) -> list[Finding]:
    """A reflection says something, each part within its limit."""
    if not any(parts):
        return [Finding(GrowthProblem.EMPTY_REFLECTION, "touched")]
    names = ("touched", "avoided", "to_try")
    return [finding for name, text in zip(names, parts, strict=True) for finding in _long(name, text, REFLECTION_MAX)]


def targets_findings(targets: Targets) -> list[Finding]:
    """Targets are whole numbers from 0 (none) to 1000 a year."""
    return [
        Finding(HouseProblem.OUT_OF_RANGE, name, {"low": 0, "high": 1000})
        for name in ("supervision_hours", "cpd_hours", "cpd_points") if not 0 <= getattr(targets, name) <= 1000
    ]


def _day(on: date | None, today: date) -> list[Finding]:
    if on is None:
        return [Finding(GrowthProblem.NO_DAY, "on")]
    return [Finding(GrowthProblem.IN_FUTURE, "on")] if on > today else []


def _long(name: str, text: str, most: int) -> list[Finding]:
    return [Finding(GrowthProblem.TOO_LONG, name, {"limit": most})] if len(text) > most else []
