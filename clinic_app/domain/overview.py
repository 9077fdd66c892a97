"""The overview of one client: which entry of the record feeds which factor, what the prompts need, and the one time-line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from clinic_app.domain.agreements import Agreement, Answer
from clinic_app.domain.endings import Ending
from clinic_app.domain.episodes import Episode, Intake, LifeEvent, Phase, SharedSummary
from clinic_app.domain.factors import (
    CareState,
    EventMark,
    FactorTile,
    GoalLine,
    Mark,
    PaperKind,
    PaperMark,
    Place,
    PlanMark,
    PlanMarkKind,
    Point,
    TimeLine,
    Trace,
    VisitMark,
    tiles,
)
from clinic_app.domain.fit import RulerReading, Rulers, RulersAt, last_values
from clinic_app.domain.formulation import Formulation
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.plans import ChosenTechnique, Goal, GoalStatus, Plan, PlanStatus, TechniqueStatus
from clinic_app.domain.progress import ReviewDue, check_in_mean, check_in_signal
from clinic_app.domain.repair import as_it_stands
from clinic_app.domain.reviews import Review
from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import Asked, Attendance
from clinic_app.domain.signals import SignalRules
from clinic_app.domain.workbook import WorkbookPage
from clinic_app.domain.workbook_rules import traces as workbook_traces

HELD = ("booked", "confirmed", "arrived", "in_session")
AHEAD = timedelta(days=21)  # days shown after today when nothing is booked


@dataclass(frozen=True)
class Visit:
    """A visit as the diary knows it."""

    id: int
    start: datetime
    end: datetime
    status: str
    room_id: int | None = None
    since: datetime | None = None    # when the client arrived


@dataclass(frozen=True)
class CareRecord:
    """Everything of one episode that the overview is drawn from; notes are signed, numbered and oldest first."""

    today: date
    episode: Episode
    intake: Intake | None = None
    summaries: tuple[SharedSummary, ...] = ()
    plans: tuple[Plan, ...] = ()
    goals: tuple[Goal, ...] = ()
    techniques: tuple[ChosenTechnique, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    notes: tuple[SessionNote, ...] = ()
    reviews: tuple[Review, ...] = ()
    ending: Ending | None = None
    visits: tuple[Visit, ...] = ()
    events: tuple[LifeEvent, ...] = ()
    review_due: ReviewDue | None = None
    papers: tuple[PaperMark, ...] = ()   # consents, permissions and letters; agreements are known from above
    figures: SignalRules = field(default_factory=SignalRules)
    pages: tuple[WorkbookPage, ...] = ()
    formulations: tuple[Formulation, ...] = ()   # oldest first
    rulers: tuple[RulerReading, ...] = ()        # oldest first
    scores: tuple[ScoreLine, ...] = ()
    scores_due: Mapping[str, date] = field(default_factory=dict)

    @property
    def agreed(self) -> Plan | None:
        """The plan in force."""
        return next((p for p in self.plans if p.status is PlanStatus.AGREED), None)

    @property
    def came(self) -> tuple[SessionNote, ...]:
        """Notes of attended sessions."""
        return tuple(n for n in self.notes if n.content.attendance is Attendance.ATTENDED)


class Step(StrEnum):
    """Lines of "next steps"."""

    NEXT_VISIT = "next_visit"
    REVIEW = "review"
    HOMEWORK = "homework"
    PLANNED_VISITS = "planned_visits"
    GOAL_DATE = "goal_date"


@dataclass(frozen=True)
class NextStep:
    """One line of "next steps": what, its words, and by when."""

    step: Step
    on: date | None = None
    words: str = ""
    number: int | None = None


@dataclass(frozen=True)
class Overview:
    """One client's overview; empty where there never was an episode."""

    episode: Episode | None = None
    tiles: tuple[FactorTile, ...] = ()
    line: TimeLine | None = None
    steps: tuple[NextStep, ...] = ()
    here: Visit | None = None          # the client is in the house now
    visit_number: int | None = None    # number this visit would have
    planned: int | None = None
    events: tuple[LifeEvent, ...] = ()


def overview(record: CareRecord) -> Overview:
    """The whole overview from the record."""
    state = care_state(record)
    here = next((v for v in record.visits if v.start.date() == record.today and v.status in ("arrived", "in_session")), None)
    return Overview(
        record.episode, tiles(traces(record), state), time_line(record), tuple(_steps(record, state)), here,
        state.visits_done + 1, state.visits_planned, record.events,
    )


def traces(record: CareRecord) -> list[Trace]:
    """Every entry of the record that feeds a factor."""
    return [*_of_intake(record), *_of_plans(record), *_of_notes(record), *_of_course(record), *_of_workbook(record)]


def _of_intake(record: CareRecord) -> Iterator[Trace]:
    if record.intake is not None:
        said, first = record.intake.content, (record.intake.first_saved_at or record.intake.saved_at)
        on = first.date() if first else record.today
        if said.rulers.asked and record.intake.rulers_on and not record.rulers:
            facts = {**_numbers(said.rulers), "words": said.reasons}
            yield Trace(Mark.RULERS, record.intake.rulers_on, facts, 1, Place.INTAKE)
        if said.reasons:
            yield Trace(Mark.REASONS, on, {"words": said.reasons}, 1, Place.INTAKE)
        if said.strengths:
            yield Trace(Mark.STRENGTHS, on, {"words": said.strengths}, 1, Place.INTAKE)
        if said.stage is not None:
            yield Trace(Mark.STAGE, on, {"stage": said.stage}, 1, Place.INTAKE)
        if culture := tuple(w for w in (said.faith_words, said.dialect) if w):
            yield Trace(Mark.CULTURE, on, {"words": culture}, 1, Place.INTAKE)
        if wishes := tuple(w for w in (said.wishes, said.dislikes) if w):
            yield Trace(Mark.WISHES, on, {"words": wishes}, 1, Place.INTAKE)
        if said.understanding is not None:
            yield Trace(Mark.SEES_PATTERN, on, {"value": said.understanding}, 1, Place.INTAKE)
        if said.own_explanation:
            yield Trace(Mark.OWN_EXPLANATION, on, {"words": said.own_explanation}, 1, Place.INTAKE)
        if said.self_efficacy is not None:
            yield Trace(Mark.SELF_EFFICACY, on, {"value": said.self_efficacy}, 1, Place.INTAKE)
    yield from _of_rulers(record)
    for version in record.formulations:
        seen = {"number": version.number, "words": version.content.perpetuating or version.content.presenting}
        yield Trace(Mark.FORMULATION, version.written_on, seen, _visit(record, version.written_on), Place.SUMMARY, version.id)
    for summary in record.summaries:
        facts = {"words": summary.text}
        yield Trace(Mark.SHARED_SUMMARY, summary.agreed_on or summary.written_on, facts, _visit(record, summary.written_on),
                    Place.SUMMARY, summary.id)


_AT = {RulersAt.INTAKE: Place.INTAKE, RulersAt.REVIEW: Place.REVIEW, RulersAt.ENDING: Place.ENDING}


def _numbers(rulers: Rulers) -> dict[str, Any]:
    return {"importance": rulers.importance, "confidence": rulers.confidence, "readiness": rulers.readiness}


def _of_rulers(record: CareRecord) -> Iterator[Trace]:
    """The first time as it was said, every later one beside the time before."""
    for place, reading in enumerate(record.rulers):
        facts, source = _numbers(reading.rulers), reading.source_id
        visit = _visit(record, reading.on)
        if place == 0:
            words = record.intake.content.reasons if record.intake is not None else ""
            yield Trace(Mark.RULERS, reading.on, {**facts, "words": words}, visit, _AT[reading.at], source)
        else:
            before = _numbers(last_values(record.rulers[:place]))
            facts |= {f"{name}_was": value for name, value in before.items()}
            yield Trace(Mark.RULERS_AGAIN, reading.on, facts, visit, _AT[reading.at], source)


def _of_plans(record: CareRecord) -> Iterator[Trace]:
    for plan in record.plans:
        if plan.agreed_on is None:
            continue
        on, visit, said = plan.agreed_on, _visit(record, plan.agreed_on), plan.content
        yield Trace(Mark.PLAN_AGREED, on, {"number": plan.number}, visit, Place.PLAN, plan.id)
        if said.techniques:
            names = tuple(t.technique_id for t in said.techniques)
            yield Trace(Mark.TECHNIQUES_PLANNED, on, {"techniques": names}, visit, Place.PLAN, plan.id)
        if said.adaptation:
            told = {"number": plan.number, "words": said.adaptation}
            yield Trace(Mark.ADAPTED, on, told, visit, Place.PLAN, plan.id)
        if said.tailoring:
            yield Trace(Mark.TAILORING, on, {"words": said.tailoring}, visit, Place.PLAN, plan.id)
        if said.ending:
            yield Trace(Mark.ENDING_AIM, on, {"words": said.ending}, visit, Place.PLAN, plan.id)
        if said.self_efficacy is not None:
            yield Trace(Mark.SELF_EFFICACY, on, {"value": said.self_efficacy}, visit, Place.PLAN, plan.id)
    for agreement in record.agreements:
        facts = {answer.value: agreement.count(answer) for answer in Answer}
        on = agreement.signed_on
        yield Trace(Mark.AGREEMENT_SIGNED, on, facts, _visit(record, on), Place.AGREEMENT, agreement.id)
    for goal in record.goals:
        for rating in goal.ratings:
            rated = {"goal": goal.words, "value": rating.value}
            yield Trace(Mark.GOAL_RATED, rating.on, rated, _visit(record, rating.on), Place.PLAN, goal.id)


def _of_notes(record: CareRecord) -> Iterator[Trace]:
    for note in as_it_stands(record.notes):
        said, on, visit = note.content, note.about.date(), note.number
        mean = check_in_mean(said.check_in.answers)
        if mean is not None:
            yield Trace(Mark.CHECK_IN, on, {"mean": round(mean, 1), "words": said.check_in.words}, visit, Place.NOTE, note.id)
        elif said.check_in.asked is Asked.DECLINED:
            yield Trace(Mark.CHECK_IN_DECLINED, on, {}, visit, Place.NOTE, note.id)
        if said.rupture.kind is not None:
            facts = {"kind": said.rupture.kind, "state": said.rupture.state, "words": said.rupture.repair}
            yield Trace(Mark.RUPTURE, on, facts, visit, Place.NOTE, note.id)
        if said.techniques:
            yield Trace(Mark.TECHNIQUES_USED, on, {"techniques": said.techniques}, visit, Place.NOTE, note.id)
        if said.feelings.emotions:
            felt = {
                "emotions": said.feelings.emotions, "start": said.feelings.intensity_start, "end": said.feelings.intensity_end,
                "left": said.feelings.left_state,
            }
            yield Trace(Mark.FEELINGS, on, felt, visit, Place.NOTE, note.id)
        if said.feelings.ways:
            yield Trace(Mark.EXPRESSION, on, {"ways": said.feelings.ways}, visit, Place.NOTE, note.id)
        if said.feelings.therapist_ways:
            yield Trace(Mark.THERAPIST_WAYS, on, {"ways": said.feelings.therapist_ways}, visit, Place.NOTE, note.id)
        if said.new_understanding:
            yield Trace(Mark.UNDERSTANDING, on, {"words": said.new_understanding}, visit, Place.NOTE, note.id)
        if said.homework is not None:
            yield Trace(Mark.HOMEWORK_LOOKED_AT, on, {"done": int(said.homework)}, visit, Place.NOTE, note.id)
        if said.next_homework:
            yield Trace(Mark.HOMEWORK_SET, on, {"words": said.next_homework}, visit, Place.NOTE, note.id)
        if said.to_supervision:
            yield Trace(Mark.SUPERVISION, on, {"words": said.to_supervision}, visit, Place.NOTE, note.id)


def _of_course(record: CareRecord) -> Iterator[Trace]:
    for review in record.reviews:
        on = review.signed_at.date() if review.signed_at else record.today
        facts = {"number": review.number, "decision": review.content.decision}
        yield Trace(Mark.REVIEW_DONE, on, facts, _visit(record, on), Place.REVIEW, review.id)
    for change in record.episode.phases:
        if change.phase in (Phase.CONSOLIDATION, Phase.ENDING):
            yield Trace(Mark.PHASE, change.on, {"phase": change.phase}, _visit(record, change.on))
    if record.ending is not None:
        plan = record.ending.content.staying_well
        signs = (*plan.green, *plan.amber, *plan.red, *plan.what_i_do)
        if signs:
            on, source = record.ending.saved_at.date(), record.ending.id
            yield Trace(Mark.STAYING_WELL, on, {"words": signs[0]}, None, Place.ENDING, source)
    if record.episode.closed_on is not None:
        yield Trace(Mark.CLOSED, record.episode.closed_on, {"reason": record.episode.end_reason}, None, Place.ENDING)


def _of_workbook(record: CareRecord) -> Iterator[Trace]:
    for page in record.pages:
        for mark, on, facts in workbook_traces(page):
            yield Trace(mark, on, facts, _visit(record, on), Place.WORKBOOK, page.id)


def _visit(record: CareRecord, on: date) -> int | None:
    """The attended visit of that day, or the one before it: what was agreed between visits belongs to the last one."""
    before = [n.number for n in record.came if n.about.date() <= on]
    return before[-1] if before else (1 if record.came else None)


def care_state(record: CareRecord) -> CareState:
    """The few facts that the prompts need."""
    plan, came = record.agreed, record.came
    done = came[-1].number if came and came[-1].number else 0
    today = [v for v in record.visits if v.start.date() == record.today and v.status in HELD]
    noted = any(n.about.date() == record.today for n in came)
    checked = [n.number for n in came if check_in_mean(n.content.check_in.answers) is not None]
    paused = next((t.technique_id for t in record.techniques if t.status is TechniqueStatus.PAUSED), "")
    in_force = [t for t in record.techniques if t.status is not TechniqueStatus.DONE]
    draft = record.plans[0].content if record.plans else None
    felt = [n.number for n in came if n.content.feelings.emotions and n.number]
    return CareState(
        today=record.today, visits_done=done, visits_planned=plan.content.frame.planned_sessions if plan else None,
        current_visit=done + 1 if today and not noted else None, intake=record.intake is not None,
        rulers_on=record.rulers[-1].on if record.rulers else record.intake.rulers_on if record.intake else None,
        agreement_signed=bool(record.agreements),
        goals=len(draft.open_goals) if draft else 0, plan_agreed=plan is not None,
        techniques=len(in_force) or (len(draft.techniques) if draft else 0), paused_technique=paused,
        tailoring=bool(draft and draft.tailoring),
        summary_on=record.summaries[-1].written_on if record.summaries else None,
        homework_open=came[-1].content.next_homework if came else "", ending_named=bool(draft and draft.ending),
        review_due_on=record.review_due.by_date if record.review_due and record.review_due.due(record.today) else None,
        last_check_in_visit=checked[-1] if checked else None, last_feelings_visit=felt[-1] if felt else None,
        closed=not record.episode.open,
    )


def time_line(record: CareRecord) -> TimeLine:
    """All lanes from the start of the episode to the last booked visit, or three weeks ahead."""
    today, end = record.today, record.episode.closed_on
    if end is None:
        end = max([today + AHEAD, *(v.start.date() for v in record.visits)])
    start = min([record.episode.started_on, *(v.start.date() for v in record.visits), *(n.about.date() for n in record.notes)])
    return TimeLine(
        start, end, today, tuple(_check_ins(record.came, record.figures)), tuple(_goal_lines(record)), tuple(_visits(record)),
        tuple(sorted(_plan_marks(record), key=lambda m: m.on)),
        tuple(EventMark(e.id, e.on, e.words) for e in record.events if start <= e.on <= end),
        tuple(sorted((p for p in _papers(record) if start <= p.on <= end), key=lambda p: p.on)), record.scores, record.scores_due,
    )


def _papers(record: CareRecord) -> Iterator[PaperMark]:
    yield from record.papers
    for agreement in record.agreements:
        yield PaperMark(agreement.signed_on, PaperKind.AGREEMENT, agreement.number)


def _check_ins(notes: Sequence[SessionNote], figures: SignalRules) -> Iterator[Point]:
    asked = [n for n in notes if check_in_mean(n.content.check_in.answers) is not None]
    for place, note in enumerate(asked):
        mean = check_in_mean(note.content.check_in.answers)
        earlier = [n.content.check_in.answers for n in asked[:place]]
        ringed = check_in_signal(
            note.content.check_in.answers, earlier, figures.check_in_drop, figures.check_in_item_drop, figures.check_in_low,
        ).worth_talking
        yield Point(note.about.date(), round(float(mean or 0), 1), note.content.check_in.words if ringed else "", ringed)


def _goal_lines(record: CareRecord) -> Iterator[GoalLine]:
    for goal in record.goals:
        if goal.ratings and goal.status is not GoalStatus.DROPPED:
            yield GoalLine(goal.id, goal.words, tuple(Point(r.on, float(r.value)) for r in goal.ratings))


def _visits(record: CareRecord) -> Iterator[VisitMark]:
    numbers = {n.appointment_id: n.number for n in record.notes if n.appointment_id is not None}
    known = {v.id for v in record.visits}
    marks = [VisitMark(v.start.date(), v.status, numbers.get(v.id), v.id) for v in record.visits]
    marks += [
        VisitMark(n.about.date(), str(n.content.attendance), n.number) for n in record.notes
        if n.appointment_id is None or n.appointment_id not in known
    ]
    count = 0
    for mark in sorted(marks, key=lambda m: m.on):
        if mark.status in ("attended", "arrived", "in_session", "booked", "confirmed"):
            count = mark.number or count + 1
            mark = replace(mark, number=count)
        yield mark


def _plan_marks(record: CareRecord) -> Iterator[PlanMark]:
    made_at = {p.review_id for p in record.plans if p.review_id is not None}
    for plan in record.plans:
        if plan.agreed_on is not None:
            yield PlanMark(plan.agreed_on, PlanMarkKind.PLAN, plan.number)
    for review in record.reviews:
        if review.signed_at is not None and review.id not in made_at:
            yield PlanMark(review.signed_at.date(), PlanMarkKind.REVIEW, review.number)
    for agreement in record.agreements[:1]:
        yield PlanMark(agreement.signed_on, PlanMarkKind.AGREEMENT, agreement.number)
    if record.episode.closed_on is not None:
        yield PlanMark(record.episode.closed_on, PlanMarkKind.CLOSED)
    elif record.review_due is not None and record.agreed is not None:
        yield PlanMark(max(record.review_due.by_date, record.today), PlanMarkKind.REVIEW_DUE)


def _steps(record: CareRecord, state: CareState) -> Iterator[NextStep]:
    if state.closed:
        return
    ahead = [v for v in record.visits if v.start.date() > record.today and v.status in ("booked", "confirmed")]
    if ahead:
        yield NextStep(Step.NEXT_VISIT, min(v.start.date() for v in ahead))
    if record.review_due is not None and record.agreed is not None:
        yield NextStep(Step.REVIEW, record.review_due.by_date, number=len(record.reviews) + 1)
    if state.homework_open:
        yield NextStep(Step.HOMEWORK, words=state.homework_open)
    if state.visits_planned:
        yield NextStep(Step.PLANNED_VISITS, number=state.visits_planned)
    dates = [(g.target_date, g.words) for g in record.goals if g.status is GoalStatus.OPEN and g.target_date]
    if dates:
        yield NextStep(Step.GOAL_DATE, *min(dates))
