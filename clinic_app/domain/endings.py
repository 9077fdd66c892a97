"""Endings: how care ends, what was achieved, and the staying-well plan the client takes home (section 1.10)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.episodes import EndReason
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.fit import Rulers

LINES_MAX = 8
SESSIONS_LEFT_MAX = 99
NEXT_STEPS_MAX = 5
LINE_MAX = 200
WORDS_MAX = 600
WORRIES_MAX = 200
JOURNEY_MAX = 160  # one sentence for each factor in the letters


class EndingProblem(Problem):
    """What keeps an ending from being saved or an episode from being closed."""

    NO_REASON = "ending_no_reason"
    OUT_OF_SCALE = "ending_out_of_scale"
    TOO_LONG = "ending_too_long"
    TOO_MANY = "ending_too_many"
    ALREADY_CLOSED = "ending_already_closed"
    NO_EPISODE = "ending_no_episode"
    UNSIGNED_NOTES = "ending_unsigned_notes"
    NOT_A_FUTURE_VISIT = "ending_not_a_future_visit"


class PlanHolder(StrEnum):
    """Who keeps the staying-well plan."""

    CLIENT = "client"
    GUARDIAN = "guardian"


@dataclass(frozen=True)
class Risky:
    """A situation that may bring the trouble back, and what the client plans to do in it."""

    situation: str
    plan: str = ""


@dataclass(frozen=True)
class Journey:
    """The work in a sentence for each factor, written for the letters; what is empty is left out silently (section 1.11)."""

    together: str = ""       # 1 how we worked together
    brought: str = ""        # 2 what you brought
    structure: str = ""      # 5 how we structured it
    feelings: str = ""       # 6
    understanding: str = ""  # 7
    changes: str = ""        # 8 changes and skills


@dataclass(frozen=True)
class StayingWell:
    """The staying-well plan: early signs in three colours, what I do, who is there, when to come back."""

    green: tuple[str, ...] = ()
    amber: tuple[str, ...] = ()
    red: tuple[str, ...] = ()
    what_i_do: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    come_back_if: str = ""
    risky: tuple[Risky, ...] = ()

    @property
    def written(self) -> bool:
        """True once it has a sign and a step: what the record asks for (section 1.13)."""
        return bool((self.green or self.amber or self.red) and self.what_i_do)


@dataclass(frozen=True)
class EndingContent:
    """What people write in an ending. Only the end reason is a gate."""

    reason: EndReason | None = None
    reason_words: str = ""
    staying_well: StayingWell = field(default_factory=StayingWell)
    achievements: tuple[str, ...] = ()
    what_helped: tuple[str, ...] = ()
    ready_client: int | None = None
    ready_therapist: int | None = None
    self_efficacy: int | None = None
    worries: str = ""
    goodbye_client: str = ""
    goodbye_therapist: str = ""
    next_steps: tuple[str, ...] = ()
    boosters: tuple[date, ...] = ()
    way_back: str = ""
    rulers: Rulers = field(default_factory=Rulers)  # the three of the first meeting once more
    gains: tuple[str, ...] = ()
    sessions_left: int | None = None
    plan_holder: PlanHolder | None = None
    letter_language: str = ""        # en or ar; empty: the client's reading language
    follow_up_score: bool = False
    not_before: date | None = None   # "not yet" to the offer of consolidation silences it until then
    journey: Journey = field(default_factory=Journey)


@dataclass(frozen=True)
class Ending:
    """The ending of one episode: a draft until the episode is closed, then fixed."""

    id: int
    uid: str
    client_id: int
    episode_id: int
    author_id: int
    author: str
    author_ar: str
    content: EndingContent
    version: int
    saved_at: datetime
    closed_at: datetime | None = None
    digest: str = ""
    intact: bool = True

    @property
    def closed(self) -> bool:
        """True once the episode is closed with it."""
        return self.closed_at is not None


@dataclass(frozen=True)
class EndingDraftRequest:
    """What the form holds, and the version it was read at."""

    ending_id: int
    version: int
    content: EndingContent
    uid: str = ""
    client_id: int = 0


@dataclass(frozen=True)
class CloseRequest:
    """A wish to close the episode; the future visits named here are cancelled by the clinic with it."""

    ending_id: int
    version: int
    cancel_visits: tuple[int, ...] = ()


def gaps(content: EndingContent) -> tuple[Finding, ...]:
    """The one gate: no closing without an end reason (section 1.0)."""
    return () if content.reason is not None else (Finding(EndingProblem.NO_REASON, "reason"),)


def misfits(content: EndingContent) -> tuple[Finding, ...]:
    """What cannot be kept as it is: rulers off 0-10, lists or texts past their limits."""
    found: list[Finding] = []
    if content.sessions_left is not None and not 0 <= content.sessions_left <= SESSIONS_LEFT_MAX:
        found.append(Finding(EndingProblem.OUT_OF_SCALE, "sessions_left"))
    for name in ("ready_client", "ready_therapist", "self_efficacy"):
        value = getattr(content, name)
        if value is not None and not 0 <= value <= 10:
            found.append(Finding(EndingProblem.OUT_OF_SCALE, name))
    if any(value is not None and not 0 <= value <= 10 for value in content.rulers.values):
        found.append(Finding(EndingProblem.OUT_OF_SCALE, "rulers"))
    plan = content.staying_well
    lists = {name: getattr(plan, name) for name in ("green", "amber", "red", "what_i_do", "people", "services")}
    lists |= {"gains": content.gains, "risky": tuple(f"{r.situation}{r.plan}" for r in plan.risky)}
    lists |= {"achievements": content.achievements, "what_helped": content.what_helped, "next_steps": content.next_steps}
    for name, lines in lists.items():
        limit = NEXT_STEPS_MAX if name == "next_steps" else LINES_MAX
        if len(lines) > limit:
            found.append(Finding(EndingProblem.TOO_MANY, name, {"limit": limit}))
        if any(len(line) > (2 * LINE_MAX if name == "risky" else LINE_MAX) for line in lines):
            found.append(Finding(EndingProblem.TOO_LONG, name, {"limit": LINE_MAX}))
    texts = {
        "reason_words": (content.reason_words, LINE_MAX),
        "worries": (content.worries, WORRIES_MAX),
        "goodbye_client": (content.goodbye_client, WORDS_MAX),
        "goodbye_therapist": (content.goodbye_therapist, WORDS_MAX),
        "way_back": (content.way_back, LINE_MAX),
        "come_back_if": (plan.come_back_if, LINE_MAX),
    }
    texts |= {f.name: (getattr(content.journey, f.name), JOURNEY_MAX) for f in fields(content.journey)}
    found += [
        Finding(EndingProblem.TOO_LONG, name, {"limit": limit}) for name, (text, limit) in texts.items() if len(text) > limit
    ]
    return tuple(found)
