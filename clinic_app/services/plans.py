"""Plans: drafts, the hard gate of agreeing, versions and their differences, goal ratings, the state of techniques."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from clinic_app.data import catalogues
from clinic_app.data import episodes as episode_data
from clinic_app.data import plans as data
from clinic_app.data import sessions as session_data
from clinic_app.data.bodies import pack
from clinic_app.domain.agreements import Agreement
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.episodes import RULER, Episode, Intake, Phase, SharedSummary, outside
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.gas import LEVELS, GasReport
from clinic_app.domain.homework import HomeworkLine, by_goal, homework_lines
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plan_changes import DifferenceLine, difference, reason
from clinic_app.domain.plans import (
    AgreeRequest,
    ChosenTechnique,
    Goal,
    GoalRatingRequest,
    LevelRequest,
    Plan,
    PlanContent,
    PlanProblem,
    PlanStatus,
    PlanTechnique,
    RatedAt,
    TechniqueStatus,
    agree_problems,
    content_problems,
    fixed_problems,
    scaled,
)
from clinic_app.domain.session_notes import numbered, techniques_by_visit
from clinic_app.domain.sessions import Attendance
from clinic_app.services import clock, episodes
from clinic_app.services.work import ask, look, work


@dataclass(frozen=True)
class PlanFile:
    """All that the plan screen shows of one client."""

    episode: Episode | None = None
    intake: Intake | None = None
    summary: SharedSummary | None = None
    agreed: Plan | None = None              # the version in force
    draft: Plan | None = None               # the version being written
    versions: tuple[Plan, ...] = ()         # newest first
    goals: tuple[Goal, ...] = ()            # as they stand today, by priority
    techniques: tuple[ChosenTechnique, ...] = ()
    agreements: tuple[Agreement, ...] = ()  # newest first
    used: Mapping[str, frozenset[int]] = field(default_factory=dict)  # technique id to the visits it was used in
    visits: int = 0                         # attended so far
    homework: Mapping[int, tuple[HomeworkLine, ...]] = field(default_factory=dict)  # goal id to its tasks, newest first

    @property
    def agreement(self) -> Agreement | None:
        """The agreement in force."""
        return self.agreements[0] if self.agreements else None

    @property
    def scale(self) -> GasReport:
        """R8 over the goals with five levels."""
        return scaled(self.goals)


def plan_file(actor: Actor, client_id: int) -> PlanFile:
    """The plan of the client's present or last episode, with everything around it; empty if there never was an episode."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = episode_data.latest_episode(client_id)
        if row is None:
            return PlanFile()
        versions = tuple(p.to_plan() for p in data.plan_rows(row.id))
        intake, summaries = episode_data.intake_row(row.id), episode_data.summaries(row.id)
        notes = numbered([n.to_note({}) for n in session_data.of_episode(row.id) if n.signed_at is not None])
        came = sorted((n for n in notes if n.content.attendance is Attendance.ATTENDED), key=lambda n: (n.about, n.id))
        return PlanFile(
            homework=by_goal(homework_lines(came)),
            episode=row.to_episode(), intake=intake.to_intake() if intake else None,
            summary=summaries[-1].to_summary() if summaries else None,
            agreed=next((p for p in versions if p.status is PlanStatus.AGREED), None),
            draft=next((p for p in versions if p.status is PlanStatus.DRAFT), None), versions=versions,
            goals=tuple(data.goals(row.id)), techniques=tuple(data.techniques(row.id)), agreements=tuple(data.agreements(row.id)),
            used=techniques_by_visit(notes), visits=max((n.number for n in notes if n.number), default=0),
        )


def start_draft(actor: Actor, client_id: int, content: PlanContent | None = None, *, review_id: int | None = None) -> Plan:
    """Begin the next version: from the plan in force as it stands today, or from `content` (a review's). One draft at a time.

    A draft that is already there is given back as it is when no content comes; a review's content goes over it.
    """
    ask(actor, Action.EDIT_PLAN)
    if content is not None:
        content = _checked(content, strict=False)
    with work(actor, Action.EDIT_PLAN, about=client_id) as unit:
        episode = episode_data.needed_episode(client_id)
        row = data.plan_in(episode.id, PlanStatus.DRAFT)
        if row is not None and content is None:
            unit.touched(Kind.PLAN, row.id)
            return row.to_plan()
        body, now = pack(content if content is not None else _as_it_stands(episode.id)), clock.utc_now()
        if row is not None:
            data.PlanRow.save_over(row.id, row.version, body=body, review_id=review_id, saved_at=now)
            row = data.PlanRow.get_by_id(row.id)
        else:
            known = data.plan_rows(episode.id)
            row = data.PlanRow.create(
                episode=episode.id, number=(known[0].number if known else 0) + 1, status=PlanStatus.DRAFT, body=body,
                review_id=review_id, saved_at=now,
            )
        unit.touched(Kind.PLAN, row.id)
    return row.to_plan()


def save_draft(actor: Actor, client_id: int, plan_id: int, version: int, content: PlanContent, *, tick: bool = False) -> Plan:
    """Keep a draft. Refused over a newer version (Stale holds both) and when something in it cannot stand.

    A tick keeps what is being typed as it is, unfinished, and is not written down; closing the form is one line.
    """
    ask(actor, Action.KEEP_CLINICAL_DRAFT if tick else Action.EDIT_PLAN)
    content = _checked(content, strict=not tick)
    if tick:
        with look(actor, Action.LOOK_FILE, about=client_id):
            pass  # the right to this client's file; keeping drafts asks for none
    with work(actor, Action.KEEP_CLINICAL_DRAFT if tick else Action.EDIT_PLAN, about=client_id) as unit:
        row = _draft(client_id, plan_id)
        before = row.to_plan()
        if before.version != version:
            raise Stale(mine=content, theirs=before)
        if not tick and (found := fixed_problems(_in_force(before.episode_id), content)):
            raise Refused(*found)
        data.PlanRow.save_over(row.id, version, body=pack(content), saved_at=clock.utc_now())
        changed = [n for n in PlanContent.__dataclass_fields__ if getattr(content, n) != getattr(before.content, n)]
        unit.touched(Kind.DRAFT if tick else Kind.PLAN, row.id, *changed)
    return data.PlanRow.get_by_id(plan_id).to_plan()


def give_up_draft(actor: Actor, client_id: int, plan_id: int, version: int) -> None:
    """Throw a draft away; the plan in force stays as it is."""
    with work(actor, Action.EDIT_PLAN, about=client_id) as unit:
        row = _draft(client_id, plan_id)
        if row.version != version:
            raise Stale(theirs=row.to_plan())
        row.delete_instance()
        unit.touched(Kind.PLAN, plan_id, "given_up")


def agree_plan(actor: Actor, client_id: int, request: AgreeRequest) -> Plan:
    """Put a draft into force: signed agreement, one goal, the client's yes. The version before is superseded."""
    today = clock.today()
    agreed_on = request.agreed_on or today
    with work(actor, Action.AGREE_PLAN, about=client_id) as unit:
        row = _draft(client_id, request.plan_id)
        plan = row.to_plan()
        if plan.version != request.version:
            raise Stale(theirs=plan)
        signed = data.agreements(plan.episode_id)
        yes = request.agreed_with_client
        if found := agree_problems(
            plan.content, agreement_signed=bool(signed), agreed_with_client=yes, agreed_on=agreed_on, today=today
        ):
            raise Refused(*found)
        if found := fixed_problems(_in_force(plan.episode_id), plan.content):
            raise Refused(*found)
        before = data.plan_in(plan.episode_id, PlanStatus.AGREED)
        if before is not None and not difference(before.to_plan().content, plan.content):
            raise Refused(PlanProblem.NOTHING_CHANGED)
        if before is not None:
            data.PlanRow.save_over(before.id, before.version, status=PlanStatus.SUPERSEDED)
        data.PlanRow.save_over(
            row.id, row.version, status=PlanStatus.AGREED, agreed_on=agreed_on, agreed_by=actor.staff_id, agreement=signed[0].id
        )
        goal_ids = _settle_goals(actor, plan, agreed_on)
        _settle_techniques(plan, goal_ids)
        _settle_episode(actor, client_id, plan)
        unit.touched(Kind.PLAN, row.id, "agreed")
        unit.touched(Kind.GOAL, None)
    return data.PlanRow.get_by_id(row.id).to_plan()


def differences(actor: Actor, client_id: int, older: int, newer: int) -> tuple[DifferenceLine, ...]:
    """What changed between two plan versions, by their numbers, and why the newer one says it did."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = episode_data.latest_episode(client_id)
        known = {p.number: p.to_plan() for p in data.plan_rows(row.id)} if row else {}
        if older not in known or newer not in known:
            raise Refused(PlanProblem.NO_PLAN)
        before, after = known[older].content, known[newer].content
        return (*reason(after), *difference(before, after)) if newer != older else ()


def rate_goals(actor: Actor, client_id: int, ratings: Sequence[GoalRatingRequest]) -> None:
    """Write down today's numbers (0-10) for goals of the client's open episode."""
    with work(actor, Action.RATE_GOALS, about=client_id) as unit:
        episode = episode_data.needed_episode(client_id)
        known = {g.id for g in data.goals(episode.id)}
        for rating in ratings:
            on = rating.on or clock.today()
            found = outside(PlanProblem.OUTSIDE_RULER, f"goal_{rating.goal_id}", rating.value, RULER)
            if rating.goal_id not in known:
                found.append(Finding(PlanProblem.GOAL_UNKNOWN, f"goal_{rating.goal_id}"))
            if on > clock.today():
                found.append(Finding(PlanProblem.RATED_IN_FUTURE, "on"))
            if found:
                raise Refused(*found)
            _rate(actor, rating.goal_id, on, rating.value, rating.rated_at, rating.source_id)
            unit.touched(Kind.GOAL, rating.goal_id, "rating")


def rate_levels(actor: Actor, client_id: int, ratings: Sequence[LevelRequest]) -> None:
    """Write down where goals stand on their five levels (-2 to +2). Refused for a goal without levels, or ahead of today."""
    with work(actor, Action.RATE_GOALS, about=client_id) as unit:
        episode = episode_data.needed_episode(client_id)
        known = {g.id: g for g in data.goals(episode.id)}
        for rating in ratings:
            at, on = f"goal_{rating.goal_id}", rating.on or clock.today()
            found = outside(PlanProblem.OUTSIDE_LEVELS, at, rating.level, (LEVELS[0], LEVELS[-1]))
            if rating.goal_id not in known:
                found.append(Finding(PlanProblem.GOAL_UNKNOWN, at))
            elif known[rating.goal_id].gas is None:
                found.append(Finding(PlanProblem.NO_GAS, at))
            if on > clock.today():
                found.append(Finding(PlanProblem.RATED_IN_FUTURE, "on"))
            if found:
                raise Refused(*found)
            _rate_level(actor, rating.goal_id, on, rating.level, rating.rated_at, rating.source_id)
            unit.touched(Kind.GOAL, rating.goal_id, "level")


def set_technique_status(actor: Actor, client_id: int, chosen_id: int, version: int, status: TechniqueStatus) -> ChosenTechnique:
    """Say how far a technique of the plan in force is; the next plan version takes it over."""
    with work(actor, Action.EDIT_PLAN, about=client_id) as unit:
        episode = episode_data.needed_episode(client_id)
        row = data.PlanTechniqueRow.get_or_none(
            (data.PlanTechniqueRow.id == chosen_id) & (data.PlanTechniqueRow.episode == episode.id)
        )
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        data.PlanTechniqueRow.save_over(chosen_id, version, status=status)
        unit.touched(Kind.PLAN, chosen_id, "technique_status")
    return data.PlanTechniqueRow.get_by_id(chosen_id).to_technique()


def _checked(content: PlanContent, *, strict: bool) -> PlanContent:
    content = cleaned(content, "client_words")
    found = content_problems(content) if strict else []
    known = catalogues.techniques()
    found += [
        Finding(PlanProblem.UNKNOWN_TECHNIQUE, f"techniques.{n}")
        for n, technique in enumerate(content.techniques) if technique.technique_id not in known
    ]
    if found:
        raise Refused(*found)
    return content


def _draft(client_id: int, plan_id: int) -> data.PlanRow:
    episode = episode_data.needed_episode(client_id)
    row: data.PlanRow | None = data.PlanRow.get_or_none((data.PlanRow.id == plan_id) & (data.PlanRow.episode == episode.id))
    if row is None or row.status != PlanStatus.DRAFT:
        raise Refused(PlanProblem.NO_DRAFT)
    return row


def _in_force(episode_id: int) -> PlanContent | None:
    row = data.plan_in(episode_id, PlanStatus.AGREED)
    return row.to_plan().content if row is not None else None


def _as_it_stands(episode_id: int) -> PlanContent:
    """The plan in force with the state its techniques have today; an empty plan if there is none yet."""
    row = data.plan_in(episode_id, PlanStatus.AGREED)
    if row is None:
        episode = episode_data.EpisodeRow.get_by_id(episode_id).to_episode()
        return PlanContent(approach=episode.approach)
    content = row.to_plan().content
    now = {t.technique_id: t.status for t in data.techniques(episode_id)}
    techniques = tuple(replace(t, status=now.get(t.technique_id, t.status)) for t in content.techniques)
    return replace(content, techniques=techniques).to_go_on()


def _settle_goals(actor: Actor, plan: Plan, agreed_on: date) -> dict[str, int]:
    ids = {}
    for place, goal in enumerate(plan.content.goals, start=1):
        fields = {
            "priority": place, "words": goal.words, "words_other": goal.words_other, "area": goal.area, "baseline": goal.baseline,
            "target": goal.target, "target_date": goal.target_date, "status": goal.status, "why": goal.why,
            "delicate": goal.delicate, "third_party": goal.third_party,
        }
        row = data.GoalRow.get_or_none(data.GoalRow.key == goal.key)
        if row is None:
            row = data.GoalRow.create(episode=plan.episode_id, key=goal.key, **fields)
            if goal.baseline is not None:
                _rate(actor, row.id, agreed_on, goal.baseline, RatedAt.PLAN, plan.id)
        elif row.episode_id != plan.episode_id:
            raise RuntimeError("a goal key belongs to one episode")
        else:
            data.GoalRow.save_over(row.id, row.version, **fields)
        ids[goal.key] = row.id
        if goal.gas is not None and not data.GoalScaleRow.select().where(data.GoalScaleRow.goal == row.id).exists():
            data.GoalScaleRow.create(goal=row.id, body=pack(goal.gas))
            _rate_level(actor, row.id, agreed_on, goal.gas.start, RatedAt.PLAN, plan.id)
    return ids


def _settle_techniques(plan: Plan, goal_ids: dict[str, int]) -> None:
    rows = {
        row.technique: row for row in data.PlanTechniqueRow.select().where(data.PlanTechniqueRow.episode == plan.episode_id)
    }
    for technique in plan.content.techniques:
        fields = _technique_fields(technique, goal_ids)
        row = rows.pop(technique.technique_id, None)
        if row is None:
            data.PlanTechniqueRow.create(episode=plan.episode_id, technique=technique.technique_id, **fields)
        else:
            data.PlanTechniqueRow.save_over(row.id, row.version, **fields)
    for row in rows.values():  # taken out of the plan: what was worked with stays in the record
        if row.status != TechniqueStatus.DONE:
            data.PlanTechniqueRow.save_over(row.id, row.version, status=TechniqueStatus.DONE)


def _technique_fields(technique: PlanTechnique, goal_ids: dict[str, int]) -> dict[str, object]:
    why = technique.rationale
    return {
        "goals": " ".join(str(goal_ids[k]) for k in technique.goal_keys if k in goal_ids),
        "planned_sessions": technique.planned_sessions, "status": technique.status, "fits_concern": why.fits_concern,
        "serves_goal": why.serves_goal, "within_training": why.within_training, "evidence": why.evidence,
        "why": technique.why, "alternatives": technique.alternatives,
    }


def _settle_episode(actor: Actor, client_id: int, plan: Plan) -> None:
    row = episode_data.EpisodeRow.get_by_id(plan.episode_id)
    if plan.content.approach is not None and row.approach != plan.content.approach:
        episode_data.EpisodeRow.save_over(row.id, row.version, approach=plan.content.approach)
        row = episode_data.EpisodeRow.get_by_id(plan.episode_id)
    if row.phase == Phase.INTAKE:
        episodes.move_phase(actor, client_id, row.version, Phase.IN_THERAPY)


def _rate(actor: Actor, goal_id: int, on: date, value: int, rated_at: RatedAt, source_id: int | None) -> None:
    data.GoalRatingRow.create(
        goal=goal_id, on=on, value=value, rated_at=rated_at, source_id=source_id, at=clock.utc_now(), staff=actor.staff_id
    )


def _rate_level(actor: Actor, goal_id: int, on: date, level: int, rated_at: RatedAt, source_id: int | None) -> None:
    data.LevelRatingRow.create(
        goal=goal_id, on=on, level=level, rated_at=rated_at, source_id=source_id, at=clock.utc_now(), staff=actor.staff_id
    )
