"""The clinic's figures: caseload, waiting, attendance, reviews, endings and outcomes as counts. Never of one therapist.

A block is told only when it rests on more than ten clients (clinical 1.4, house rule), and never as a percentage under twenty.
Two periods must not say by their difference what neither says: only whole calendar quarters and years that are over are counted,
and a year is held back where it would give away a quarter that is too small.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from statistics import quantiles

from clinic_app.domain.change import Category
from clinic_app.domain.episodes import EndReason, Phase
from clinic_app.domain.errors import Problem
from clinic_app.domain.outcomes import OutcomeCounts

TOLD_ABOVE = 10  # clients; with ten or fewer a figure could point at somebody (house rule)


class FiguresProblem(Problem):
    """Why a period is not counted."""

    NOT_A_PERIOD = "figures_not_a_period"


@dataclass(frozen=True)
class Span:
    """First and last day of a period, both counted."""

    first: date
    last: date


@dataclass(frozen=True)
class Counts:
    """Named counts out of n clients (or visits, reviews: see `of`); clients says on how many people they rest.

    held: it is not told because another period beside it would then say something of ten clients or fewer.
    """

    counts: Mapping[str, int]
    of: int
    clients: int
    held: bool = False

    @property
    def told(self) -> bool:
        """True when it rests on more than ten clients and gives nothing smaller away."""
        return self.clients > TOLD_ABOVE and not self.held


@dataclass(frozen=True)
class Waiting:
    """Days from a client's first call to the first attended visit: middle, and the middle half; None when it is not told."""

    clients: int
    middle: float | None = None
    low: float | None = None
    high: float | None = None
    held: bool = False


@dataclass(frozen=True)
class MeasureFigures:
    """What became of the courses that ended, by one measure: rule R3 in counts."""

    key: str
    name: str
    counts: Counts


@dataclass(frozen=True)
class ClinicFigures:
    """Everything the page shows for a period; caseload and overdue reviews are those of today."""

    span: Span
    caseload: Counts
    waiting: Waiting
    attendance: Counts
    reviews: Counts
    endings: Counts
    measures: tuple[MeasureFigures, ...] = ()
    nhs: OutcomeCounts | None = None
    nhs_rests: Counts = field(default_factory=lambda: Counts({}, 0, 0))  # on how many clients, and whether it is told
    overdue_reviews: int | None = field(default=None)


def quarter(day: date) -> Span:
    """The calendar quarter that holds this day."""
    month = 3 * ((day.month - 1) // 3) + 1
    first = date(day.year, month, 1)
    after = date(day.year + (month == 10), 1 if month == 10 else month + 3, 1)
    return Span(first, after - timedelta(days=1))


def quarters_back(day: date, count: int) -> tuple[Span, ...]:
    """The quarters that are over on this day, newest first."""
    spans = [quarter(quarter(day).first - timedelta(days=1))]
    while len(spans) < count:
        spans.append(quarter(spans[-1].first - timedelta(days=1)))
    return tuple(spans)


def year(number: int) -> Span:
    """A calendar year."""
    return Span(date(number, 1, 1), date(number, 12, 31))


def quarters_of(span: Span) -> tuple[Span, ...]:
    """The four quarters of a calendar year; none for anything else."""
    return tuple(quarter(date(span.first.year, month, 1)) for month in (1, 4, 7, 10)) if span == year(span.first.year) else ()


def is_period(span: Span, today: date) -> bool:
    """True for a whole calendar quarter or year that is over: two looks at it, or two of them, cannot be a day apart."""
    return span.last < today and span in (quarter(span.first), year(span.first.year))


def gives_away(clients: Iterable[int]) -> bool:
    """True if a year beside its quarters would tell of one that is too small. clients: on how many each quarter rests.

    Whatever of a year is left when the told quarters are taken off must be nothing, or nothing may be taken off.
    """
    rests = list(clients)
    return any(n > TOLD_ABOVE for n in rests) and any(0 < n <= TOLD_ABOVE for n in rests)


def guarded(whole: ClinicFigures, quarters: Sequence[ClinicFigures]) -> ClinicFigures:
    """A year's figures with every block held back that its quarters would make say too much. Without quarters as they are."""

    def held(block: Counts, parts: Iterable[Counts]) -> Counts:
        return replace(block, held=gives_away(part.clients for part in parts))

    def of_measure(figures: ClinicFigures, key: str) -> Counts:
        return next((one.counts for one in figures.measures if one.key == key), Counts({}, 0, 0))

    waited = whole.waiting
    if gives_away(part.waiting.clients for part in quarters):
        waited = Waiting(waited.clients, held=True)
    measures = [replace(one, counts=held(one.counts, [of_measure(q, one.key) for q in quarters])) for one in whole.measures]
    return replace(
        whole, waiting=waited, measures=tuple(measures), attendance=held(whole.attendance, (q.attendance for q in quarters)),
        reviews=held(whole.reviews, (q.reviews for q in quarters)), endings=held(whole.endings, (q.endings for q in quarters)),
        nhs_rests=held(whole.nhs_rests, (q.nhs_rests for q in quarters)),
    )


def waiting(days: Sequence[int]) -> Waiting:
    """Middle and middle half of the days waited, one entry a client; only the count when ten or fewer waited."""
    if len(days) <= TOLD_ABOVE:
        return Waiting(len(days))
    low, middle, high = quantiles(days, n=4, method="inclusive")
    return Waiting(len(days), middle, low, high)


def caseload(phases: Iterable[tuple[int, Phase]]) -> Counts:
    """Open episodes by phase: pairs of client and phase."""
    pairs = list(phases)
    found = Counter(str(phase) for _, phase in pairs)
    names = [phase for phase in Phase if phase is not Phase.CLOSED]
    return Counts({str(phase): found[str(phase)] for phase in names}, len(pairs), len({client for client, _ in pairs}))


def endings(ended: Iterable[tuple[int, EndReason]]) -> Counts:
    """Episodes that ended, by reason: pairs of client and reason."""
    pairs = list(ended)
    found = Counter(str(reason) for _, reason in pairs)
    return Counts({str(reason): found[str(reason)] for reason in EndReason}, len(pairs), len({client for client, _ in pairs}))


def by_measure(key: str, name: str, ended: Iterable[tuple[int, Category]]) -> MeasureFigures:
    """Courses that ended, by category of rule R3 of one measure: pairs of client and category."""
    pairs = [(client, category) for client, category in ended if category is not Category.NOT_ENOUGH_DATA]
    found = Counter(str(category) for _, category in pairs)
    counts = Counts({str(category): found[str(category)] for category in Category if category is not Category.NOT_ENOUGH_DATA},
                    len(pairs), len({client for client, _ in pairs}))
    return MeasureFigures(key, name, counts)


@dataclass(frozen=True)
class Reviewed:
    """One signed review: whose, when signed, and the day and the count of attended sessions by which rule R11 asked for it."""

    client_id: int
    signed_on: date
    due_on: date
    attended: int
    due_at: int

    @property
    def on_time(self) -> bool:
        """True if neither the day nor the count had passed."""
        return self.signed_on <= self.due_on and self.attended <= self.due_at


def reviews(done: Iterable[Reviewed]) -> Counts:
    """Signed reviews, on time or later."""
    all_of = list(done)
    on_time = sum(review.on_time for review in all_of)
    return Counts({"on_time": on_time, "later": len(all_of) - on_time}, len(all_of), len({r.client_id for r in all_of}))
