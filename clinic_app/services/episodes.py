"""Episodes: opening and moving them, the intake, the shared summary, life events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from clinic_app.data import care_status
from clinic_app.data import episodes as data
from clinic_app.data import plans as plan_data
from clinic_app.data.bodies import build, pack, plain
from clinic_app.data.catalogues import agreement_templates
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow
from clinic_app.domain.agreements import Answer
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.episodes import (
    LINE_MAX,
    MARKABLE,
    SUMMARY_MAX,
    DeskClauses,
    EndReason,
    Episode,
    EpisodeProblem,
    EpisodeRequest,
    Intake,
    IntakeContent,
    LifeEvent,
    LifeEventRequest,
    Phase,
    ReferralSource,
    SharedSummary,
    intake_problems,
    retention_review_on,
    too_long,
)
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor, Role, Vault
from clinic_app.domain.text import clean_line, clean_text
from clinic_app.services import clock, drafts
from clinic_app.services.work import Work, look, require, work

INTAKE = "intake"
BASED_ON = "based_on"  # in a draft: the stored version that it was typed over
LONG = ("reasons", "own_explanation")


@dataclass(frozen=True)
class CareFile:
    """What the first-meeting screen shows: the episode, the intake as saved, and every version of the shared summary."""

    episode: Episode | None
    intake: Intake | None
    summaries: tuple[SharedSummary, ...]

    @property
    def summary(self) -> SharedSummary | None:
        """The newest shared summary."""
        return self.summaries[-1] if self.summaries else None


def care_file(actor: Actor, client_id: int) -> CareFile:
    """The client's open episode (or the last one) with its intake and shared summary; empty if there never was one."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = data.latest_episode(client_id)
        if row is None:
            return CareFile(None, None, ())
        intake = data.intake_row(row.id)
        summaries = tuple(s.to_summary() for s in data.summaries(row.id))
        return CareFile(row.to_episode(), intake.to_intake() if intake else None, summaries)


def episodes(actor: Actor, client_id: int) -> tuple[Episode, ...]:
    """Every episode of a client, oldest first."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return tuple(row.to_episode() for row in data.all_episodes(client_id))


def open_episode(actor: Actor, request: EpisodeRequest) -> Episode:
    """Begin an episode. Refused if one is open, if the start lies ahead, or if the therapist is not one."""
    request = cleaned(request, "referral_reason")
    started = request.started_on or clock.today()
    with work(actor, Action.OPEN_EPISODE, about=request.client_id) as unit:
        found = too_long("referral_from", request.referral_from, LINE_MAX)
        found += too_long("referral_reason", request.referral_reason, 300)
        if data.open_episode(request.client_id) is not None:
            found.append(Finding(EpisodeProblem.ALREADY_OPEN))
        if started > clock.today():
            found.append(Finding(EpisodeProblem.START_IN_FUTURE, "started_on"))
        therapist = StaffRow.get_or_none(StaffRow.id == request.therapist_id)
        if therapist is None or Role.THERAPIST not in therapist.roles.split():
            found.append(Finding(EpisodeProblem.UNKNOWN_THERAPIST, "therapist_id"))
        if found:
            raise Refused(*found)
        row = data.EpisodeRow.create(
            client_id=request.client_id, therapist_id=request.therapist_id, started_on=started,
            referral_source=request.referral_source, referral_from=request.referral_from,
            referral_reason=request.referral_reason, approach=request.approach, phase=Phase.INTAKE,
        )
        _step(actor, row, Phase.INTAKE, started)
        _tell_desk(unit, row)
        unit.touched(Kind.EPISODE, row.id)
    return row.to_episode()


def move_phase(actor: Actor, client_id: int, version: int, phase: Phase) -> Episode:
    """Step to another phase today. Closing is not a step: it asks for an end reason and goes through the ending."""
    if phase is Phase.CLOSED:
        raise Refused(EpisodeProblem.NO_END_REASON)
    with work(actor, Action.MOVE_PHASE, about=client_id) as unit:
        row = data.needed_episode(client_id)
        data.EpisodeRow.save_over(row.id, version, phase=phase)
        row = data.EpisodeRow.get_by_id(row.id)
        _step(actor, row, phase, clock.today())
        _tell_desk(unit, row)
        unit.touched(Kind.EPISODE, row.id, "phase")
    return row.to_episode()


def save_referral(
    actor: Actor, client_id: int, version: int, source: ReferralSource, sent_by: str, reason: str
) -> Episode:
    """Put right who sent the client and why. Refused: a text past its limit; Stale over a newer version."""
    fields = {"referral_source": source, "referral_from": clean_line(sent_by), "referral_reason": clean_text(reason)}
    with work(actor, Action.EDIT_INTAKE, about=client_id) as unit:
        row = data.needed_episode(client_id)
        if found := (*too_long("referral_from", fields["referral_from"], LINE_MAX),
                     *too_long("referral_reason", fields["referral_reason"], 300)):
            raise Refused(*found)
        changed = [name for name, value in fields.items() if getattr(row, name) != value]
        data.EpisodeRow.save_over(row.id, version, **fields)
        unit.touched(Kind.EPISODE, row.id, *changed)
    return data.EpisodeRow.get_by_id(row.id).to_episode()


def close(actor: Actor, client_id: int, version: int, reason: EndReason, on: date) -> Episode:
    """Close the episode with its end reason and set the day on which the lead looks at the record again (R15)."""
    with work(actor, Action.CLOSE_EPISODE, about=client_id) as unit:
        row = data.needed_episode(client_id)
        if not row.started_on <= on <= clock.today():
            raise Refused(Finding(EpisodeProblem.BEFORE_START, "closed_on"))
        dob = ClientRow.get_by_id(client_id).dob
        fields = {"phase": Phase.CLOSED, "end_reason": reason, "closed_on": on, "review_on": retention_review_on(dob, on)}
        data.EpisodeRow.save_over(row.id, version, **fields)
        row = data.EpisodeRow.get_by_id(row.id)
        _step(actor, row, Phase.CLOSED, on)
        _tell_desk(unit, row)
        unit.touched(Kind.EPISODE, row.id, *fields)
    return row.to_episode()


def save_intake(actor: Actor, client_id: int, version: int, content: IntakeContent) -> Intake:
    """Keep the intake. `version` is what the form read (0 = none yet); a newer one gives Stale with both texts."""
    require(actor, Action.EDIT_INTAKE, client_id)
    content = cleaned(content, *LONG)
    content = replace(
        content, supports=tuple(s for s in content.supports if s.role),
        delicate=tuple(p for p in MARKABLE if p in content.delicate),
        about_others=tuple(p for p in MARKABLE if p in content.about_others))
    if found := intake_problems(content):
        raise Refused(*found)
    with work(actor, Action.EDIT_INTAKE, about=client_id) as unit:
        episode = data.needed_episode(client_id)
        row, now, body = data.intake_row(episode.id), clock.utc_now(), pack(content)
        if row is None:
            asked = clock.today() if content.rulers.asked else None
            row = data.IntakeRow.create(episode=episode.id, body=body, rulers_on=asked, first_saved_at=now, saved_at=now)
            changed = _differ(content, IntakeContent())
        else:
            before = row.to_intake()
            if before.version != version:
                raise Stale(mine=content, theirs=before)
            asked = clock.today() if content.rulers != before.content.rulers else before.rulers_on
            changed = _differ(content, before.content)
            data.IntakeRow.save_over(row.id, version, body=body, rulers_on=asked, saved_at=now)
            row = data.IntakeRow.get_by_id(row.id)
        data.IntakeVersionRow.create(intake=row.id, number=row.version, body=body, at=now, staff=actor.staff_id)
        unit.touched(Kind.EPISODE, episode.id, *changed)
    return row.to_intake()


def keep_intake_draft(actor: Actor, client_id: int, content: IntakeContent, version: int | None = None) -> datetime:
    """Keep an intake as it is being typed over this stored version; gives the moment (UTC)."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return drafts.keep_draft(actor, INTAKE, client_id, plain(content) | {BASED_ON: version}, Vault.CLINICAL)


def intake_draft(actor: Actor, client_id: int) -> tuple[IntakeContent, int | None] | None:
    """What was typed and not saved yet, with the stored version it was typed over (None: not known), or None."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        kept = drafts.open_draft(actor, INTAKE, client_id, Vault.CLINICAL)
        return (build(IntakeContent, dict(kept.body)), kept.body.get(BASED_ON)) if kept else None


def drop_intake_draft(actor: Actor, client_id: int) -> None:
    """The intake was saved or given up."""
    drafts.drop_draft(actor, INTAKE, client_id, Vault.CLINICAL)


def save_summary(
    actor: Actor, client_id: int, text: str, *, number: int = 0, agreed_on: date | None = None, delicate: bool = False,
    third_party: bool = False,
) -> SharedSummary:
    """Add a version of the shared summary with its own marks, which letters obey.

    `number` is the newest the form read; a newer one gives Stale with both texts.
    """
    text = clean_text(text)
    found = too_long("summary", text, SUMMARY_MAX)
    if not text:
        found.append(Finding(EpisodeProblem.NO_SUMMARY, "summary"))
    if agreed_on is not None and agreed_on > clock.today():
        found.append(Finding(EpisodeProblem.EVENT_IN_FUTURE, "agreed_on"))
    if found:
        raise Refused(*found)
    with work(actor, Action.EDIT_FORMULATION, about=client_id) as unit:
        episode = data.needed_episode(client_id)
        known = data.summaries(episode.id)
        if known and known[-1].number != number:
            raise Stale(mine=text, theirs=known[-1].to_summary())
        row = data.SharedSummaryRow.create(
            episode=episode.id, number=len(known) + 1, text=text, agreed_on=agreed_on, written_on=clock.today(),
            author=actor.staff_id, delicate=delicate, third_party=third_party,
        )
        unit.touched(Kind.EPISODE, episode.id, "shared_summary")
    return row.to_summary()


def add_life_event(actor: Actor, request: LifeEventRequest) -> LifeEvent:
    """Put an event on the client's time-line. Refused without words or ahead of today."""
    require(actor, Action.ADD_LIFE_EVENT, request.client_id)
    words = clean_line(request.words)
    found = too_long("words", words, LINE_MAX)
    if not words:
        found.append(Finding(EpisodeProblem.NO_EVENT_WORDS, "words"))
    if request.on > clock.today():
        found.append(Finding(EpisodeProblem.EVENT_IN_FUTURE, "on"))
    if found:
        raise Refused(*found)
    with work(actor, Action.ADD_LIFE_EVENT, about=request.client_id) as unit:
        row = data.LifeEventRow.create(
            client_id=request.client_id, on=request.on, words=words, third_party=request.third_party,
            year_only=request.year_only, shared=request.shared and not request.third_party, delicate=request.delicate,
        )
        unit.touched(Kind.LIFE_EVENT, row.id)
    return row.to_event()


def take_off_life_event(actor: Actor, client_id: int, event_id: int, version: int, *, back: bool = False) -> None:
    """Take an event off the time-line, or put it back (Undo). The row stays."""
    with work(actor, Action.ADD_LIFE_EVENT, about=client_id) as unit:
        row = data.LifeEventRow.get_or_none((data.LifeEventRow.id == event_id) & (data.LifeEventRow.client_id == client_id))
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        data.LifeEventRow.save_over(event_id, version, withdrawn=not back)
        unit.touched(Kind.LIFE_EVENT, event_id, "withdrawn")


def life_events(actor: Actor, client_id: int) -> list[LifeEvent]:
    """What stands on the client's time-line, oldest first."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return [row.to_event() for row in data.life_events(client_id)]


def share_life_event(actor: Actor, client_id: int, event_id: int, version: int, *, shared: bool) -> LifeEvent:
    """Say whether an event may stand in the ending letter. Refused for one about somebody else; Stale when it has changed."""
    with work(actor, Action.ADD_LIFE_EVENT, about=client_id) as unit:
        row = data.LifeEventRow.get_or_none((data.LifeEventRow.id == event_id) & (data.LifeEventRow.client_id == client_id))
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if row.third_party and shared:
            raise Refused(EpisodeProblem.EVENT_OF_OTHERS)
        data.LifeEventRow.save_over(event_id, version, shared=shared)
        unit.touched(Kind.LIFE_EVENT, event_id, "shared")
    event: LifeEvent = data.LifeEventRow.get_by_id(event_id).to_event()
    return event


def mark_life_event(actor: Actor, client_id: int, event_id: int, version: int, *, delicate: bool) -> LifeEvent:
    """Say whether an event is a delicate matter: letters obey it from now on. Stale when it has changed."""
    with work(actor, Action.ADD_LIFE_EVENT, about=client_id) as unit:
        row = data.LifeEventRow.get_or_none((data.LifeEventRow.id == event_id) & (data.LifeEventRow.client_id == client_id))
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        data.LifeEventRow.save_over(event_id, version, delicate=delicate)
        unit.touched(Kind.LIFE_EVENT, event_id, "delicate")
    event: LifeEvent = data.LifeEventRow.get_by_id(event_id).to_event()
    return event


def tell_desk(actor: Actor, client_id: int) -> None:
    """Bring the desk's copy up to date, inside an act of this actor that opened the desk vault."""
    with work(actor, Action.SIGN_AGREEMENT, about=client_id) as unit:
        row = data.latest_episode(client_id)
        if row is not None:
            _tell_desk(unit, row)


def _differ(one: IntakeContent, other: IntakeContent) -> list[str]:
    return [name for name in IntakeContent.__dataclass_fields__ if getattr(one, name) != getattr(other, name)]


def _step(actor: Actor, row: data.EpisodeRow, phase: Phase, on: date) -> None:
    data.PhaseChangeRow.create(episode=row.id, phase=phase, on=on, at=clock.utc_now(), staff=actor.staff_id)


def _tell_desk(unit: Work, row: data.EpisodeRow) -> None:
    signed = plan_data.agreements(row.id)
    agreement = signed[0] if signed else None
    clauses = DeskClauses()
    if agreement is not None:
        template = agreement_templates()[agreement.content.template_version]
        seen = {c.key for c in template.clauses if c.desk}
        given = [a for a in agreement.content.answers if a.key in seen]
        by = {answer: tuple(a.key for a in given if a.answer is answer) for answer in Answer}
        clauses = DeskClauses(by[Answer.ACCEPTED], by[Answer.CHANGED], by[Answer.NOT_AGREED])
    care_status.write(row.client_id, Phase(row.phase), agreement, clauses)
    unit.touched(Kind.CLIENT, row.client_id, "care_status")
