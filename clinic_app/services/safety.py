"""Safety: concerns raised by any form and closed by a clinician alone, risk checks signed as they were said, what is due."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

from clinic_app.data import appointments as visit_data
from clinic_app.data import house_rules
from clinic_app.data import safety as data
from clinic_app.data.bodies import pack, unpack
from clinic_app.data.episodes import latest_episode
from clinic_app.data.people import ClientRow
from clinic_app.data.safety import ConcernRow, RiskCheckRow, SafetyActRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain import safety as rules
from clinic_app.domain.appointments import Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.safety import (
    CheckRequest,
    Concern,
    ConcernRequest,
    LeadLine,
    Reply,
    RiskCheck,
    SafetyFile,
    SafetyLine,
    SafetyProblem,
    SafetyRules,
    SafetyState,
    Source,
)
from clinic_app.domain.signing import signed_digest
from clinic_app.domain.text import clean_line, clean_text
from clinic_app.services import clock, drafts
from clinic_app.services.work import Work, allowed, ask, look, require, work

DRAFT = "safety_check"
CORRECTION = "safety_correction"  # by the check that is put right


# -- reading ----------------------------------------------------------------------------------------------------------


def safety_state(actor: Actor, client_id: int) -> SafetyState:
    """Where the client's safety stands today: what is open, when to look again, what was missed."""
    with look(actor, Action.LOOK_SAFETY, about=client_id):
        return _state(client_id)


def safety_file(actor: Actor, client_id: int) -> SafetyFile:
    """Every check and concern of the client, newest first, with where safety stands."""
    with look(actor, Action.LOOK_SAFETY, about=client_id):
        names = names_by_id()
        checks = data.check_records(data.checks_of(client_id), names)
        concerns = [row.to_concern(clock.to_local) for row in data.concerns_of(client_id)]
        return SafetyFile(_state(client_id), tuple(checks), tuple(concerns), names)


def my_lines(actor: Actor) -> tuple[SafetyLine, ...]:
    """What safety asks of this therapist today: one line per client, unanswered concerns first, then by day."""
    with look(actor, Action.LOOK_WORKLISTS):
        found = []
        for row in _clients(data.clients_with_concerns()):
            if row.therapist_id != actor.staff_id or not allowed(actor, Action.LOOK_SAFETY, row.id):
                continue
            state = _state(row.id)
            if state.duty is not None:
                duty, on = state.duty
                found.append(SafetyLine(row.id, row.names("en").short, row.names("ar").short, duty, on, state))
        order = list(rules.Duty)
        return tuple(sorted(found, key=lambda line: (order.index(line.duty), line.on, line.client_id)))


def lead_lines(actor: Actor) -> tuple[LeadLine, ...]:
    """What the lead is told: concerns nobody answered in time and looks missed too often, by file number and initials alone.

    The lead's own clients are in my_lines: nothing stands twice.
    """
    with look(actor, Action.LOOK_SAFETY_AS_LEAD):
        figures, names, found = _rules(), names_by_id(), []
        for row in _clients(data.clients_with_concerns()):
            told = rules.for_lead(_state(row.id), figures, clock.utc_now()) if row.therapist_id != actor.staff_id else None
            if told is None:
                continue
            state, by = _state(row.id), names.get(row.therapist_id, ("", ""))
            since = state.waiting[0].raised_on if told[0] is rules.LeadReason.UNANSWERED else state.look_again
            found.append(LeadLine(
                row.id, row.file_no, _initials(row, "en"), _initials(row, "ar"), *by, told[0], since or state.today, told[1]))
        return tuple(sorted(found, key=lambda line: (line.reason is not rules.LeadReason.UNANSWERED, line.since)))


def _initials(row: Any, script: str) -> str:
    names = row.names(script)
    return " ".join(part[0] + "." for part in (names.given, names.family) if part)


def _clients(ids: list[int]) -> list[Any]:
    return list(ClientRow.select().where(ClientRow.id.in_(ids)).order_by(ClientRow.id)) if ids else []  # type: ignore[attr-defined]


def _rules() -> SafetyRules:
    found = house_rules.figures()
    return SafetyRules(found["concern_hours"], found["missed_looks"], found["plan_look_days"])


def _state(client_id: int) -> SafetyState:
    today, names = clock.today(), names_by_id()
    concerns = tuple(row.to_concern(clock.to_local) for row in data.open_concerns(client_id))
    standing = [c for c in data.check_records(data.checks_of(client_id), names) if c.corrected_by is None]
    last = standing[0] if standing else None
    in_notes = data.asked_in_notes(client_id)
    asked = [day for day in (in_notes, last.at.date() if last else None) if day is not None]
    again = rules.next_look(concerns, last)
    plan = data.newest_plan(client_id)
    looks = [act for act in data.acts_of(client_id, data.LOOKED) if plan is not None and act.ref_id == plan.id]
    return SafetyState(
        client_id=client_id, today=today, concerns=concerns, last=last, asked_on=max(asked) if asked else None, look_again=again,
        missed=rules.missed_looks(again, today), plan_number=plan.number if plan else None,
        plan_look=(looks[0].next_on if looks else plan.next_look) if plan else None,
        missed_visit=_missed_visit(client_id, concerns, last),
    )


def _missed_visit(client_id: int, concerns: tuple[Concern, ...], last: RiskCheck | None) -> Any:
    if not concerns:
        return None
    found = visit_data.last_outcome(client_id, min(c.raised_on for c in concerns), clock.now())
    if found is None or found[2] is not Status.DID_NOT_COME or (last is not None and last.at > found[1]):
        return None
    called = any(act.ref_id == found[0] for act in data.acts_of(client_id, data.CALLED))
    return None if called else found[1]


# -- concerns ---------------------------------------------------------------------------------------------------------


def raise_concern(actor: Actor, client_id: int, request: ConcernRequest) -> Concern:
    """Raise a concern, by itself or inside the act that found it (joins an outer work() on the clinical vault).

    The same source, row and item raise one concern only: asked again, the first is given back. "Cannot now" (with why)
    acknowledges it; "already checked" only if a check of today stands in the record; "check now" when the check is signed.
    Refused: "cannot now" without why, a text past its limit.
    """
    ask(actor, Action.RAISE_CONCERN)
    request = cleaned(request)
    _fits(words=request.words, why=request.why)
    if request.reply is Reply.CANNOT_NOW and not request.why:
        raise Refused(Finding(SafetyProblem.NO_WHY, "why"))
    with look(actor, Action.LOOK_SAFETY, about=client_id):
        there = None
        if request.source_id is not None:
            there = data.same_concern(client_id, request.source, request.source_id, request.item)
        if there is not None:
            return _concern(there)
    with work(actor, Action.RAISE_CONCERN, about=client_id) as unit:
        row = _raise(unit, client_id, request)
    return _concern(ConcernRow.get_by_id(row.id))


def _raise(unit: Work, client_id: int, request: ConcernRequest, check_id: int | None = None) -> Any:
    today = _check_of_today(client_id) if request.reply is Reply.ALREADY_CHECKED else None
    done = request.reply is Reply.CANNOT_NOW or today is not None or check_id is not None
    row = ConcernRow.create(
        client_id=client_id, source=request.source, source_id=request.source_id, measure=request.measure, item=request.item,
        answer=request.answer, words=request.words, raised_at=clock.utc_now(), raised_by=unit.actor.staff_id,
        reply=request.reply or "", why=request.why, acknowledged_at=clock.utc_now() if done else None,
        acknowledged_by=unit.actor.staff_id if done else None, check_id=check_id or (today.id if today else None),
    )
    unit.touched(Kind.RISK, row.id, "raised", client_id=client_id)
    return row


def answer_concerns(actor: Actor, client_id: int, reply: Reply, why: str = "") -> SafetyState:
    """Acknowledge everything that waits for this client: already checked today, or cannot now and why.

    Refused: "already checked" without a check of today in the record, "cannot now" without why, "check now" (the check itself
    answers), and when nothing waits.
    """
    ask(actor, Action.ANSWER_CONCERN)
    why = clean_line(why)
    _fits(why=why)
    with work(actor, Action.ANSWER_CONCERN, about=client_id) as unit:
        waiting = [row for row in data.open_concerns(client_id) if row.acknowledged_at is None]
        if not waiting:
            raise Refused(SafetyProblem.ALREADY_ANSWERED)
        if reply is Reply.CANNOT_NOW and not why:
            raise Refused(Finding(SafetyProblem.NO_WHY, "why"))
        today = _check_of_today(client_id)
        if reply is not Reply.CANNOT_NOW and today is None:
            raise Refused(Finding(SafetyProblem.NO_CHECK_TODAY, "reply"))
        for row in waiting:
            _acknowledge(unit, row, reply, why, today.id if reply is not Reply.CANNOT_NOW and today else None)
    return _state(client_id)


def _acknowledge(unit: Work, row: Any, reply: str, why: str = "", check_id: int | None = None) -> None:
    ConcernRow.save_over(
        row.id, row.version, reply=reply, why=why or row.why, acknowledged_at=clock.utc_now(),
        acknowledged_by=unit.actor.staff_id, check_id=check_id,
    )
    unit.touched(Kind.RISK, row.id, "acknowledged")


def close_concerns(actor: Actor, client_id: int, words: str, seen: tuple[tuple[int, int], ...]) -> SafetyState:
    """Close the concerns that were seen, with the clinician's words. seen: (id, version) of each.

    Refused without words, with one that nobody has answered yet, with nothing open; Stale if one changed meanwhile.
    """
    ask(actor, Action.CLOSE_CONCERN)
    words = clean_text(words)
    if not words:
        raise Refused(Finding(SafetyProblem.NO_CLOSING_WORDS, "closing"))
    if len(words) > rules.CLOSING_MAX:
        raise Refused(Finding(SafetyProblem.TOO_LONG, "closing", {"limit": rules.CLOSING_MAX}))
    with work(actor, Action.CLOSE_CONCERN, about=client_id) as unit:
        versions = dict(seen)
        rows = [row for row in data.open_concerns(client_id) if row.id in versions]
        if not rows:
            raise Refused(SafetyProblem.NOTHING_OPEN)
        for row in rows:
            if row.version != versions[row.id]:
                raise Stale(mine=words, theirs=_concern(row))
            if row.acknowledged_at is None:
                raise Refused(Finding(SafetyProblem.NOT_ANSWERED, "closing"))
            _close(unit, row, words)
    return _state(client_id)


def _close(unit: Work, row: Any, words: str) -> None:
    ConcernRow.save_over(row.id, row.version, closed_at=clock.utc_now(), closed_by=unit.actor.staff_id, closing=words)
    unit.touched(Kind.RISK, row.id, "closed")


def _concern(row: Any) -> Concern:
    found: Concern = row.to_concern(clock.to_local)
    return found


def _fits(**texts: str) -> None:
    long = [Finding(SafetyProblem.TOO_LONG, name, {"limit": rules.LINE_MAX}) for name, text in texts.items()
            if len(text) > rules.LINE_MAX]
    if long:
        raise Refused(*long)


# -- checks -----------------------------------------------------------------------------------------------------------


def _check_of_today(client_id: int) -> Any | None:
    return next((row for row in data.checks_of(client_id) if row.at.date() == clock.today()), None)


def sign_check(actor: Actor, request: CheckRequest) -> RiskCheck:
    """Sign a risk check as it was said: it answers everything that waits, and stays as it is; a later one may put it right.

    An answer other than "no" keeps or makes something open until a clinician closes it. closing closes what is open where every
    answer is "no". The same request sent twice gives the same check. Refused with what is missing (three inputs at most).
    """
    require(actor, Action.CHECK_SAFETY, request.client_id)
    content = cleaned(request.content)
    content = replace(content, told=tuple(one for one in content.told if one.person))
    closing, uid = clean_text(request.closing), request.uid or str(uuid4())
    if found := (*rules.gaps(content, clock.today()), *rules.misfits(content)):
        raise Refused(*found)
    if len(closing) > rules.CLOSING_MAX:
        raise Refused(Finding(SafetyProblem.TOO_LONG, "closing", {"limit": rules.CLOSING_MAX}))
    if closing and rules.not_no(content):
        raise Refused(Finding(SafetyProblem.STAYS_OPEN, "closing"))
    with look(actor, Action.LOOK_SAFETY, about=request.client_id):
        twin = RiskCheckRow.get_or_none((RiskCheckRow.uid == uid) & (RiskCheckRow.client_id == request.client_id))
        if twin is not None:
            return _one(twin)
        _refuse_correction(request)
    episode, signed_at, body = latest_episode(request.client_id), clock.utc_now(), pack(content)
    episode_id = episode.id if episode else 0
    seal = signed_digest(
        uid=uid, client_id=request.client_id, episode_id=episode_id, author_id=actor.staff_id, body=body, signed_at=signed_at)
    with work(actor, Action.CHECK_SAFETY, about=request.client_id, detail=f"sha256={seal}") as unit:
        row = RiskCheckRow.create(
            uid=uid, client_id=request.client_id, episode_id=episode_id, author_id=actor.staff_id,
            at=clock.now().replace(microsecond=0), body=body, corrects=request.corrects_id, signed_at=signed_at, digest=seal,
        )
        unit.touched(Kind.RISK, row.id, "check")
        _settle(unit, row, content, closing)
        drafts.drop_draft(actor, *_place(request.client_id, request.corrects_id), Vault.CLINICAL)
    return _one(row)


def _settle(unit: Work, row: Any, content: rules.CheckContent, closing: str) -> None:
    """What the check means for the concerns: those that wait are answered; one is opened where none was and not all is "no"."""
    for concern in data.open_concerns(row.client_id):
        if concern.acknowledged_at is None:
            _acknowledge(unit, concern, Reply.CHECK_NOW, check_id=row.id)
    open_now = data.open_concerns(row.client_id)
    if rules.not_no(content) and not open_now:
        _raise(unit, row.client_id, ConcernRequest(Source.CHECK, row.id, reply=Reply.CHECK_NOW), row.id)
    for concern in open_now if closing else ():
        _close(unit, concern, closing)


def _refuse_correction(request: CheckRequest) -> None:
    if request.corrects_id is None:
        return
    before = RiskCheckRow.get_or_none(
        (RiskCheckRow.id == request.corrects_id) & (RiskCheckRow.client_id == request.client_id))
    if before is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if RiskCheckRow.get_or_none(RiskCheckRow.corrects == request.corrects_id) is not None:
        raise Refused(SafetyProblem.ALREADY_CORRECTED)


def _one(row: Any) -> RiskCheck:
    return next(c for c in data.check_records(data.checks_of(row.client_id), names_by_id()) if c.id == row.id)


def _place(client_id: int, corrects: int | None) -> tuple[str, int]:
    return (DRAFT, client_id) if corrects is None else (CORRECTION, corrects)


def keep_check(actor: Actor, client_id: int, content: rules.CheckContent, corrects: int | None = None) -> None:
    """Keep what stands in the form of a check that is not signed yet, as it is typed. corrects: the signed one it puts right."""
    require(actor, Action.CHECK_SAFETY, client_id)
    drafts.keep_draft(actor, *_place(client_id, corrects), {"body": pack(content)}, Vault.CLINICAL)


def kept_check(actor: Actor, client_id: int, corrects: int | None = None) -> rules.CheckContent | None:
    """What was being typed, or None."""
    require(actor, Action.CHECK_SAFETY, client_id)
    draft = drafts.open_draft(actor, *_place(client_id, corrects), Vault.CLINICAL)
    return unpack(rules.CheckContent, draft.body["body"]) if draft is not None else None


def drop_check(actor: Actor, client_id: int, corrects: int | None = None) -> None:
    """The form was given up: its draft goes."""
    require(actor, Action.CHECK_SAFETY, client_id)
    drafts.drop_draft(actor, *_place(client_id, corrects), Vault.CLINICAL)


def note_call(actor: Actor, client_id: int, words: str) -> SafetyState:
    """After a missed visit while something is open: that the therapist called, and what came of it. Refused without words."""
    ask(actor, Action.CHECK_SAFETY)
    words = clean_line(words)
    if not words:
        raise Refused(Finding(SafetyProblem.NO_CALL_WORDS, "call"))
    _fits(call=words)
    with work(actor, Action.CHECK_SAFETY, about=client_id) as unit:
        found = visit_data.last_outcome(client_id, clock.today() - rules.LOOK_EVERY * 52, clock.now())
        if found is None or found[2] is not Status.DID_NOT_COME:
            raise Refused(SafetyProblem.NOTHING_OPEN)
        act = SafetyActRow.create(
            client_id=client_id, kind=data.CALLED, ref_id=found[0], at=clock.utc_now(), staff=actor.staff_id, words=words)
        unit.touched(Kind.RISK, act.id, "call")
    return _state(client_id)
