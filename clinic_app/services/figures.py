"""The clinic's figures for the lead: counted over a period, of everybody together, told only above ten clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data import figures as data
from clinic_app.data import measures as measure_data
from clinic_app.data import reviews as review_data
from clinic_app.data import sessions as session_data
from clinic_app.data import settings as settings_data
from clinic_app.domain import figures as rules
from clinic_app.domain.change import Category, change_between
from clinic_app.domain.episodes import EndReason, Phase
from clinic_app.domain.errors import Refused
from clinic_app.domain.figures import ClinicFigures, Counts, FiguresProblem, MeasureFigures, Reviewed, Span
from clinic_app.domain.measures import counted, valid
from clinic_app.domain.outcomes import CourseOutcome, OutcomeCounts, course_outcome, outcome_counts
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.progress import review_due
from clinic_app.services import clock
from clinic_app.services.sheets import write_sheet
from clinic_app.services.work import look

COUNTED = ("attended", "did_not_come", "late_cancel", "early_cancel", "clinic_cancel")
HEADERS = ("block", "name", "count", "of", "clients")


def clinic_figures(actor: Actor, span: Span) -> ClinicFigures:
    """Caseload of today; waiting, attendance, reviews, endings and outcomes of the period. No therapist is told apart.

    Refused for anything but a whole calendar quarter or year that is over.
    """
    with look(actor, Action.LOOK_FIGURES, detail=f"{span.first} {span.last}"):
        return _figures(span)


def export_figures(actor: Actor, span: Span, target: Path) -> int:
    """Write what the page tells to an .xlsx or .csv; gives the number of lines. Blocks that are not told are left out.

    So is who is in care today: two files of two days would give one client away.
    """
    with look(actor, Action.EXPORT_FIGURES, detail=f"{span.first} {span.last}"):
        lines = list(_lines(_figures(span)))
        write_sheet(actor, target, HEADERS, lines)
        return len(lines)


def _figures(span: Span) -> ClinicFigures:
    if not rules.is_period(span, clock.today()):
        raise Refused(FiguresProblem.NOT_A_PERIOD)
    return rules.guarded(_counted(span), [_counted(part) for part in rules.quarters_of(span)])


def _counted(span: Span) -> ClinicFigures:
    going_on, ended = data.open_episodes(), data.ended_episodes(span)
    measures, nhs, nhs_clients = _outcomes(ended)
    return ClinicFigures(
        span, rules.caseload((row.client_id, Phase(row.phase)) for row in going_on), rules.waiting(_waited(span)),
        _attendance(span), rules.reviews(_reviewed(span)),
        rules.endings((row.client_id, EndReason(row.end_reason)) for row in ended if row.end_reason), measures, nhs,
        Counts({}, nhs.counted, nhs_clients), sum(_overdue(going_on)))


def _waited(span: Span) -> list[int]:
    """Days from the first call to the first visit; a file that was brought in after its visits says nothing of waiting."""
    waited = [(seen - clock.to_local(opened).date()).days for opened, seen in data.first_attended(span)]
    return [days for days in waited if days >= 0]


def _attendance(span: Span) -> Counts:
    found, clients = data.attendance(span)
    counts = {status: found.get(status, 0) for status in COUNTED}
    return Counts(counts, sum(counts.values()), clients)


def _reviewed(span: Span) -> Iterator[Reviewed]:
    settings = settings_data.clinic_row().to_settings()
    first, after = (clock.begins(day) for day in (span.first, span.last + timedelta(days=1)))
    signed = data.reviews_signed(first, after)
    before = review_data.signed_of({row.episode_id for row in signed})
    episodes = data.episodes({row.episode_id for row in signed})
    visits = visit_data.statuses(sorted({row.client_id for row in signed}))
    for row in signed:
        started = episodes[row.episode_id].started_on
        earlier = [r for r in before[row.episode_id] if r.signed_at < row.signed_at]
        last = clock.to_local(earlier[-1].signed_at).date() if earlier else None
        day = clock.to_local(row.signed_at).date()
        came = [at for at, status in visits[row.client_id]
                if status == "attended" and (last or started - timedelta(days=1)) < at.date() <= day]
        due = review_due(started, last, len(came), len(earlier), settings.review_weeks, settings.review_every,
                         settings.first_review_after)
        yield Reviewed(row.client_id, day, due.by_date, len(came), due.by_count)


def _overdue(episodes: Iterable[Any]) -> Iterator[bool]:
    settings, today = settings_data.clinic_row().to_settings(), clock.today()
    for episode in episodes:
        yield review_data.due(episode, settings, clock.to_local).due(today)


def _outcomes(ended: list[Any]) -> tuple[tuple[MeasureFigures, ...], OutcomeCounts, int]:
    scores = measure_data.scores_of_episodes([row.id for row in ended])
    definitions, found, courses = measure_data.definitions(), dict[str, list[tuple[int, Category]]](), list[CourseOutcome]()
    people: set[int] = set()
    attended = session_data.attended_since([row.id for row in ended], {})
    for row in ended:
        of_course = counted(scores.get(row.id, []), row.started_on)
        for key in {score.key for score in of_course}:
            totals = [score.total for score in valid(of_course, key)]
            if len(totals) >= 2 and key in definitions:
                change = change_between(totals[0], totals[-1], definitions[key].yardstick())
                found.setdefault(key, []).append((row.client_id, change.category))
        phq, gad = ([score.total for score in valid(of_course, key)] for key in ("phq9", "gad7"))
        if len(phq) >= 2 and len(gad) >= 2:
            courses.append(course_outcome(phq[0], gad[0], phq[-1], gad[-1], attended[row.id]))
            people |= {row.client_id} if courses[-1].counted else set()
    measures = tuple(rules.by_measure(key, definitions[key].name, pairs) for key, pairs in sorted(found.items()))
    return measures, outcome_counts(courses), len(people)


def _lines(told: ClinicFigures) -> Iterator[tuple[str, str, int | float | None, int, int]]:
    blocks = [("attendance", told.attendance), ("reviews", told.reviews), ("endings", told.endings)]
    blocks += [(figures.key, figures.counts) for figures in told.measures]
    for name, block in blocks:
        if block.told:
            yield from ((name, what, count, block.of, block.clients) for what, count in block.counts.items())
    waited = told.waiting
    for what, days in (("middle_days", waited.middle), ("low_days", waited.low), ("high_days", waited.high)):
        if days is not None:
            yield "waiting", what, days, waited.clients, waited.clients
    if told.nhs is not None and told.nhs_rests.told:
        for what in ("cases", "recovery", "reliable_recovery", "reliable_improvement", "reliable_deterioration",
                     "no_reliable_change"):
            of = told.nhs.cases if what in ("recovery", "reliable_recovery") else told.nhs.counted
            yield "phq9_gad7", what, getattr(told.nhs, what), of, told.nhs.counted
