"""A client's own access: who asked for a copy of the record and when, what the copy leaves out, and the lead's signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.facts import LetterLanguage, Withheld
from clinic_app.domain.handouts import Handout
from clinic_app.domain.outgoing import Withdrawal
from clinic_app.domain.readers import Content


class AccessProblem(Problem):
    """What stands between a client and the copy that was asked for."""

    NO_DAY = "access_no_day"
    WAITS = "access_waits"
    SIGNED = "access_signed"
    NOT_SIGNED = "access_not_signed"
    TAKEN_BACK = "access_taken_back"
    CHANGED = "access_changed"
    DAMAGED = "access_damaged"


class AskedBy(StrEnum):
    """Who asked."""

    CLIENT = "client"
    GUARDIAN = "guardian"


class AccessState(StrEnum):
    """How a request stands."""

    OPEN = "open"
    SIGNED = "signed"  # the copy was signed off and is kept
    TAKEN_BACK = "taken_back"  # it was a mistake: nobody had asked


@dataclass(frozen=True)
class AccessAsk:
    """That somebody asked for a copy, on which day, and in which language they read."""

    client_id: int
    by: AskedBy
    on: date | None
    language: LetterLanguage


@dataclass(frozen=True)
class AccessRequest:
    """A request as kept. signer: the lead who signed the copy off; pages are read by themselves."""

    id: int
    client_id: int
    asked_by: AskedBy
    asked_on: date
    language: LetterLanguage
    state: AccessState
    version: int
    recorded_by: int
    recorder: str = ""
    recorder_ar: str = ""
    signed_at: datetime | None = None
    signer: str = ""
    signer_ar: str = ""
    file_no: str = ""
    taken_back: Withdrawal | None = None


@dataclass(frozen=True)
class AccessCopy:
    """The copy as it would be made now, and each kind of content that the record holds and it leaves out, with the wall."""

    sheet: Handout
    left_out: tuple[tuple[Content, Withheld], ...]


def ask_findings(ask: AccessAsk, today: date) -> list[Finding]:
    """What is missing of a request: its day, which cannot lie ahead."""
    return [Finding(AccessProblem.NO_DAY, "asked_on")] if ask.on is None or ask.on > today else []
