"""Measures of a client: filled forms kept and corrected, what is due, risk items raised, answers out as FHIR."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date
from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data import measures as data
from clinic_app.data import plans as plan_data
from clinic_app.data import reviews as review_data
from clinic_app.data import sessions as session_data
from clinic_app.data.bodies import pack
from clinic_app.data.episodes import latest_episode, life_events, open_episode
from clinic_app.data.measures import MeasureAdministrationRow
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain import measure_due as due_rules
from clinic_app.domain import measures as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import EpisodeRequest, Phase
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.kuwait import age_on
from clinic_app.domain.measure_choices import in_use
from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.measure_due import Course, MeasureDue, MeasureFile
from clinic_app.domain.measure_forms import response
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.measure_scoring import MeasureState, RiskState, Scored, scored
from clinic_app.domain.measures import (
    REASON_MAX,
    Administration,
    CorrectionRequest,
    Dated,
    Kept,
    MeasureProblem,
    MeasureRequest,
    Parts,
    Risks,
)
from clinic_app.domain.people import Language, Sex
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import PlanStatus
from clinic_app.domain.progress import review_due
from clinic_app.domain.safety import LINE_MAX, ConcernRequest, Reply, Source
from clinic_app.domain.text import clean_line
from clinic_app.services import clock, episodes, measure_settings, safety
from clinic_app.services.work import Work, allowed, ask, look, require, work

MOST_VISITS = 400

# -- reading ----------------------------------------------------------------------------------------------------------


def measure_file(actor: Actor, client_id: int) -> MeasureFile:
    """The room's page: the newest episode's forms as they stand, with risk answers, and what is due."""
    with look(actor, Action.LOOK_FILE, about=client_id), look(actor, Action.LOOK_MEASURE_ANSWERS, about=client_id):
        offered, row = measure_settings.offered(actor), _client(client_id)
        episode = latest_episode(client_id)
        file = MeasureFile(
            client_id, episode.id if episode else None, offered, rules=data.rules(), age=_age(row, clock.today()),
            sex=Sex(row.sex), language="ar" if row.language == Language.ARABIC else "en",
        )
        if episode is None:
            return file
        names, course = names_by_id(), _course(episode)
        usable, pace = [o.key for o in offered if o.on], data.rules()
        coming = ((key, due_rules.next_due(course, key, pace)) for key in usable)
        is_open = episode.phase != Phase.CLOSED
        return MeasureFile(
            client_id, episode.id, offered, tuple(r.to_administration(names) for r in data.of_episode(episode.id)),
            due_rules.due(course, pace, clock.today(), usable) if is_open else (),
            {key: day for key, day in coming if day is not None} if is_open else {}, pace, course.attended,
            tuple(Dated(e.on, e.words) for e in life_events(client_id)), episode.started_on, file.age, file.sex,
            file.language, is_open,
        )


def _client(client_id: int) -> Any:
    row = ClientRow.get_or_none(ClientRow.id == client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


def _age(row: Any, on: date) -> int | None:
    return age_on(row.dob, on) if row.dob else None


def due_of(actor: Actor, client_id: int) -> tuple[MeasureDue, ...]:
    """What to ask this client for today; nothing without an open episode, where the plan says no measures, or while declined."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return _due(client_id)


def due_lines(actor: Actor, client_ids: Collection[int]) -> dict[int, tuple[MeasureDue, ...]]:
    """The same for lists, by client; clients the actor does not treat are left out."""
    ask(actor, Action.LOOK_WORKLISTS)
    return {c: _due(c) for c in client_ids if allowed(actor, Action.LOOK_FILE, c)}


def _due(client_id: int) -> tuple[MeasureDue, ...]:
    episode = open_episode(client_id)
    if episode is None:
        return ()
    own = data.choices()
    usable = [k for k, d in data.definitions(chosen=False).items() if not d.in_house and in_use(d, own.get(k))]
    return due_rules.due(_course(episode), data.rules(), clock.today(), usable)


def _course(episode: Any) -> Course:
    """What the due rules look at, read for one episode."""
    notes = session_data.of_episode(episode.id)
    attended = tuple(sorted(n.about.date() for n in notes if n.attendance == "attended" and n.signed_at is not None))
    done = review_data.signed_of([episode.id]).get(episode.id, [])
    last = clock.to_local(done[-1].signed_at).date() if done else None
    review = review_due(episode.started_on, last, sum(last is None or d > last for d in attended), len(done))
    plan = plan_data.plan_in(episode.id, PlanStatus.AGREED)
    wanted = plan is None or plan.to_plan().content.frame.measures is not False
    return Course(
        episode.started_on, tuple(data.scores_of_episode(episode.id, sensitive=True)), attended, last,
        review.due(clock.today()), episode.phase in (Phase.CONSOLIDATION, Phase.ENDING), wanted,
    )


def administration(actor: Actor, administration_id: int) -> Administration:
    """One kept form with its item answers, to be read or corrected."""
    ask(actor, Action.LOOK_MEASURE_ANSWERS)
    row = _row(administration_id)
    with look(actor, Action.LOOK_MEASURE_ANSWERS, about=row.client_id):
        found: Administration = row.to_administration(names_by_id(), answers=True)
        return found


def versions(actor: Actor, administration_id: int) -> list[Administration]:
    """Every version of one kept form with its answers and the reasons, newest first."""
    ask(actor, Action.LOOK_MEASURE_ANSWERS)
    row = _row(administration_id)
    with look(actor, Action.LOOK_MEASURE_ANSWERS, about=row.client_id):
        return [r.to_administration(names_by_id(), answers=True) for r in data.versions_of(row.origin)]


def _row(administration_id: int) -> Any:
    row = MeasureAdministrationRow.get_or_none(MeasureAdministrationRow.id == administration_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


# -- writing ----------------------------------------------------------------------------------------------------------


def enter(actor: Actor, request: MeasureRequest, reply: Reply | None = None, why: str = "") -> Administration:
    """Keep a filled form, or that it was declined. The same uid sent twice is one form.

    A risk item that is raised or left blank raises a concern with the answer given to it (reply, why); without one it waits.
    Refused: a measure not in use, a wrong count, an illegal answer, nothing answered, a day to come, no language.
    """
    require(actor, Action.ENTER_MEASURE, request.client_id)
    there = MeasureAdministrationRow.get_or_none(MeasureAdministrationRow.uid == request.uid)
    if there is not None and there.client_id == request.client_id:
        return administration(actor, there.id)
    definition = _usable(request.key)
    _check(definition, request)
    episode = _episode(actor, request.client_id)
    with work(actor, Action.ENTER_MEASURE, about=request.client_id) as unit:
        row = _insert(unit, definition, request, episode, origin=request.uid, version=1)
        _raise_concerns(actor, definition, row, reply, why)
    return administration(actor, row.id)


def _usable(key: str) -> MeasureDefinition:
    definition = data.definitions().get(key)
    if definition is None or definition.in_house:
        raise Refused(MeasureProblem.UNKNOWN)
    if not in_use(definition, data.choices().get(key)):
        raise Refused(MeasureProblem.NOT_IN_USE)
    return definition


def _check(definition: MeasureDefinition, request: MeasureRequest) -> None:
    if found := rules.findings(definition, request, today=clock.today(), dob=_client(request.client_id).dob):
        raise Refused(*found)


def _episode(actor: Actor, client_id: int) -> int:
    """The open episode, else the one that closed last (a follow-up score); the first form of a new client begins one."""
    found = latest_episode(client_id)
    if found is not None:
        return found.id
    return episodes.open_episode(actor, EpisodeRequest(client_id, actor.staff_id)).id


def _insert(
    unit: Work, definition: MeasureDefinition, request: MeasureRequest, episode_id: int, *, origin: str, version: int,
    reason: str = "",
) -> Any:
    result = Scored(MeasureState.DECLINED) if request.declined else scored(definition, request.answers)
    kept = Kept() if request.declined else Kept(request.answers, request.unscored)
    row = MeasureAdministrationRow.create(
        uid=request.uid, origin=origin, version=version, client_id=request.client_id, episode=episode_id,
        appointment_id=request.appointment_id or _visit_of(request), key=definition.key,
        definition_version=definition.version, language=request.language, completed_on=request.on, entered_at=clock.utc_now(),
        entered_by=unit.actor.staff_id, mode=request.mode, answers=pack(kept), total=result.total, band=result.band,
        subscales=pack(Parts(result.subscales)), risk=pack(Risks(result.risk)), state=result.state, reason=reason,
    )
    unit.touched(Kind.MEASURE, row.id, "corrected" if version > 1 else "entered")
    return row


def _visit_of(request: MeasureRequest) -> int | None:
    """The client's visit of that day, if there is one."""
    visits = visit_data.of_client(request.client_id, None, MOST_VISITS)
    return next((v.id for v in visits if v.slot.day == request.on and not v.withdrawn), None)


def _raise_concerns(actor: Actor, definition: MeasureDefinition, row: Any, reply: Reply | None, why: str) -> None:
    """One concern for each risk item that is raised or blank. Saving is never stopped: "cannot now" without why waits."""
    if reply is Reply.CANNOT_NOW and not clean_line(why):
        reply = None
    for risk in row.to_score().risk:
        if risk.state is not RiskState.CLEAR:
            source = Source.RISK_ITEM if risk.state is RiskState.RAISED else Source.UNANSWERED
            safety.raise_concern(actor, row.client_id, ConcernRequest(
                source, row.id, definition.name, str(risk.item), risk.answer, reply=reply, why=clean_line(why)[:LINE_MAX],
            ))


def correct(
    actor: Actor, correction: CorrectionRequest, reply: Reply | None = None, why: str = ""
) -> Administration:
    """Put a kept form right: a new version with the reason, the old one stays readable. Risk items as in enter().

    Refused: no reason, nothing different, what enter refuses; Stale when a newer version is stored.
    """
    ask(actor, Action.ENTER_MEASURE)
    row, request, reason = _row(correction.administration_id), correction.request, clean_line(correction.reason)
    require(actor, Action.ENTER_MEASURE, row.client_id)  # before anything of it is compared or handed back
    newest = data.versions_of(row.origin)[0]
    if newest.uid == request.uid:
        return administration(actor, newest.id)
    if row.client_id != request.client_id or row.key != request.key:
        raise Refused(HouseProblem.NOT_FOUND)
    if newest.version != correction.version:
        raise Stale(mine=request, theirs=newest.to_administration(names_by_id()))
    found = [] if reason else [Finding(MeasureProblem.NO_REASON, "reason")]
    if len(reason) > REASON_MAX:
        found.append(Finding(MeasureProblem.REASON_TOO_LONG, "reason", {"limit": REASON_MAX}))
    if _same(newest, request):
        found.append(Finding(MeasureProblem.NO_CHANGE, "answers"))
    definition = data.definitions()[row.key]
    found += rules.findings(definition, request, today=clock.today(), dob=_client(request.client_id).dob)
    if found:
        raise Refused(*found)
    with work(actor, Action.ENTER_MEASURE, about=row.client_id) as unit:
        made = _insert(unit, definition, request, row.episode_id, origin=row.origin, version=newest.version + 1, reason=reason)
        _raise_concerns(actor, definition, made, reply, why)
    return administration(actor, made.id)


def _same(row: Any, request: MeasureRequest) -> bool:
    kept = row.to_administration({}, answers=True)
    return bool(
        (kept.answers, kept.unscored, kept.score.on, kept.mode, kept.score.language, kept.score.declined)
        == (request.answers, request.unscored, request.on, request.mode, request.language, request.declined)
    )


def export_response(actor: Actor, administration_id: int) -> bytes:
    """One kept form as a FHIR R4 QuestionnaireResponse, with the linkIds of the imported form where there is one."""
    ask(actor, Action.EXPORT_MEASURE)
    row = _row(administration_id)
    with look(actor, Action.EXPORT_MEASURE, about=row.client_id, detail=f"measure:{row.id}"):
        kept = row.to_administration(names_by_id(), answers=True)
        form = data.forms().get((row.key, row.language))
        file_no = _client(row.client_id).file_no
        found = response(kept, data.definitions()[row.key], form, file_no, kept.entered_at)
        return json.dumps(found, ensure_ascii=False, indent=1).encode("utf-8")


def scores_in(actor: Actor, client_id: int) -> list[rules.Score]:
    """The scores of the client's newest episode, oldest first, without sensitive measures: for charts, signals and reviews."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        return data.scores_of_episode(episode.id) if episode else []


def outcome(actor: Actor, client_id: int) -> tuple[tuple[ScoreLine, ...], dict[str, date]]:
    """First and last score of each measure of the newest episode, and the day each is due next: for the time-line."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        if episode is None:
            return (), {}
        lines, pace = data.lines_of_episode(episode.id, client_id), data.rules()
        if episode.phase == Phase.CLOSED:
            return lines, {}
        course = _course(episode)
        days = {line.key: due_rules.next_due(course, line.key, pace) for line in lines}
        return lines, {key: day for key, day in days.items() if day is not None}


def definitions(actor: Actor) -> dict[str, MeasureDefinition]:
    """Every measure by key with the clinic's own figures."""
    with look(actor, Action.LOOK_MEASURE_SETTINGS):
        return data.definitions()
