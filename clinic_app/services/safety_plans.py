"""Safety plans: every edit a new version, looked at again in time, printed only once it is said where the paper will be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from clinic_app.data import house_rules
from clinic_app.data import safety as data
from clinic_app.data.bodies import pack, unpack
from clinic_app.data.episodes import latest_episode
from clinic_app.data.safety import SafetyActRow, SafetyPlanRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain import safety_plans as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.safety import LINE_MAX, SafetyProblem
from clinic_app.domain.safety_plans import PlanProblem, SafetyPlan, SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.signing import signed_digest
from clinic_app.domain.text import clean_line
from clinic_app.services import clock, drafts
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import ask, look, require, work

LONG = ("matters",)
DRAFT = "safety_plan"


def safety_plans_of(actor: Actor, client_id: int) -> list[SafetyPlan]:
    """Every version of the client's safety plan, newest first; the first is in force."""
    with look(actor, Action.LOOK_SAFETY, about=client_id):
        return _plans(client_id)


def told_parts(actor: Actor, client_id: int, language: LetterLanguage) -> tuple[tuple[str, str], ...]:
    """The plan in force part by part, as a paper may say it: (key, "part: lines"); nothing without a plan."""
    with look(actor, Action.LOOK_SAFETY, about=client_id):
        plan, words = next(iter(_plans(client_id)), None), sheet_words("safety", language)
        found: list[tuple[str, str]] = []
        if plan is None:
            return ()
        for part in (*rules.STEPS, rules.PlanPart.MATTERS):
            if lines := plan.content.lines(part):
                head = words.say(f"safety_plan.{part}").split("  ", 1)[-1]  # without the number of the step
                said = words.say_comma().join(words.given(line) for line in lines)
                found.append((f"plan:{plan.id}:{part}", f"{head}: {said}"))
        return tuple(found)


def _plans(client_id: int) -> list[SafetyPlan]:
    names = names_by_id()
    looks, prints = data.acts_of(client_id, data.LOOKED), data.acts_of(client_id, data.PRINTED)
    found = []
    for row in data.plans_of(client_id):
        look_ = next((act for act in looks if act.ref_id == row.id), None)
        paper = next((act.words for act in prints if act.ref_id == row.id), "")
        looked = clock.to_local(look_.at if look_ else row.saved_at).date()
        found.append(row.to_plan(names, looked, look_.next_on if look_ else row.next_look, paper))
    return found


def _newest(client_id: int) -> SafetyPlan | None:
    return next(iter(_plans(client_id)), None)


def save_safety_plan(actor: Actor, request: SafetyPlanRequest) -> SafetyPlan:
    """Keep a new version of the plan. Sent twice, it is kept once.

    Refused: no step has a line, nothing has changed, too long for one page, a next look in the past; Stale (with both) when
    another version was written meanwhile.
    """
    require(actor, Action.WRITE_SAFETY_PLAN, request.client_id)
    content, uid = rules.tidy(cleaned(request.content, *LONG)), request.uid or str(uuid4())
    if content.empty:
        raise Refused(Finding(PlanProblem.EMPTY, "signs"))
    if found := rules.misfits(content):
        raise Refused(*found)
    if request.next_look is not None and request.next_look < clock.today():
        raise Refused(Finding(SafetyProblem.LOOK_IN_PAST, "next_look"))
    with look(actor, Action.LOOK_SAFETY, about=request.client_id):
        current = _newest(request.client_id)
    if current is not None and current.uid == uid:
        return current
    if (current.number if current else 0) != request.number:
        raise Stale(mine=content, theirs=current)
    if current is not None and current.content == content:
        raise Refused(PlanProblem.NOTHING_NEW)
    _write(actor, replace(request, content=content, uid=uid))
    saved = _newest(request.client_id)
    assert saved is not None
    return saved


def _write(actor: Actor, request: SafetyPlanRequest) -> None:
    episode, saved_at, body = latest_episode(request.client_id), clock.utc_now(), pack(request.content)
    episode_id = episode.id if episode else 0
    seal = signed_digest(
        uid=request.uid, client_id=request.client_id, episode_id=episode_id, author_id=actor.staff_id, body=body,
        signed_at=saved_at,
    )
    with work(actor, Action.WRITE_SAFETY_PLAN, about=request.client_id, detail=f"sha256={seal}") as unit:
        newest = data.newest_plan(request.client_id)
        if newest is not None and newest.number != request.number:  # another desk was quicker
            raise Stale(mine=request.content, theirs=_newest(request.client_id))
        row = SafetyPlanRow.create(
            uid=request.uid, client_id=request.client_id, episode_id=episode_id, number=request.number + 1,
            author_id=actor.staff_id, body=body, saved_at=saved_at, next_look=request.next_look or _look_from(clock.today()),
            digest=seal,
        )
        unit.touched(Kind.RISK, row.id, "plan")
        drafts.drop_draft(actor, DRAFT, request.client_id, Vault.CLINICAL)


def keep_plan(actor: Actor, client_id: int, content: SafetyPlanContent, number: int) -> None:
    """Keep what stands in the form, as it is typed, with the number of the version it was begun over."""
    require(actor, Action.WRITE_SAFETY_PLAN, client_id)
    drafts.keep_draft(actor, DRAFT, client_id, {"body": pack(content), "number": number}, Vault.CLINICAL)


def kept_plan(actor: Actor, client_id: int) -> tuple[SafetyPlanContent, int] | None:
    """What was being typed and over which version, or None."""
    require(actor, Action.WRITE_SAFETY_PLAN, client_id)
    draft = drafts.open_draft(actor, DRAFT, client_id, Vault.CLINICAL)
    return (unpack(SafetyPlanContent, draft.body["body"]), int(draft.body["number"])) if draft is not None else None


def drop_plan(actor: Actor, client_id: int) -> None:
    """The form was given up: its draft goes."""
    require(actor, Action.WRITE_SAFETY_PLAN, client_id)
    drafts.drop_draft(actor, DRAFT, client_id, Vault.CLINICAL)


def look_from(actor: Actor, day: date) -> date:
    """When a plan written on this day is looked at again, by the clinic's own rule."""
    with look(actor, Action.LOOK_CLINIC):
        return _look_from(day)


def _look_from(day: date) -> date:
    return day + timedelta(days=house_rules.figures()["plan_look_days"])


def look_at_plan(actor: Actor, client_id: int, number: int) -> SafetyPlan:
    """The plan was looked at together and holds: the next look moves on. Refused without a plan; Stale for an older number."""
    ask(actor, Action.WRITE_SAFETY_PLAN)
    return _act(actor, client_id, number, data.LOOKED, "", _look_from(clock.today()))


def paper_of_plan(actor: Actor, client_id: int, number: int, place: str) -> SafetyPlan:
    """Where the client will keep the printed sheet, asked before it is printed. Refused without words."""
    ask(actor, Action.WRITE_SAFETY_PLAN)
    place = clean_line(place)
    if not place:
        raise Refused(Finding(PlanProblem.NO_PLACE, "place"))
    if len(place) > LINE_MAX:
        raise Refused(Finding(PlanProblem.TOO_LONG, "place", {"limit": LINE_MAX}))
    return _act(actor, client_id, number, data.PRINTED, place, None)


def _act(actor: Actor, client_id: int, number: int, kind: str, words: str, next_on: date | None) -> SafetyPlan:
    with work(actor, Action.WRITE_SAFETY_PLAN, about=client_id) as unit:
        row = data.newest_plan(client_id)
        if row is None:
            raise Refused(PlanProblem.NO_PLAN)
        if row.number != number:
            raise Stale(mine=number, theirs=_newest(client_id))
        act = SafetyActRow.create(
            client_id=client_id, kind=kind, ref_id=row.id, at=clock.utc_now(), staff=actor.staff_id, words=words, next_on=next_on)
        unit.touched(Kind.RISK, act.id, kind)
    found = _newest(client_id)
    assert found is not None
    return found


def the_difference(actor: Actor, client_id: int, number: int) -> tuple[rules.PlanLine, ...]:
    """What version `number` changed against the one before it, line by line; the first against an empty plan."""
    with look(actor, Action.LOOK_SAFETY, about=client_id):
        by_number = {plan.number: plan.content for plan in _plans(client_id)}
        if number not in by_number:
            raise Refused(PlanProblem.NO_PLAN)
        return rules.difference(by_number.get(number - 1, SafetyPlanContent()), by_number[number])

