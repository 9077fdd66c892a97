"""What leaves the house: one register for letters, sheets, emergencies and legal exports, and what each needs first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.readers import Content, Ground, Limit, Reader, way

REASON_MAX = 400
TOLD_MAX = 1500
NAME_MAX = 120
EMERGENCY_LASTS = timedelta(hours=72)  # how long the paper of an emergency may be printed: a house rule (H)


class OutProblem(Problem):
    """What stands between something and the way out of the house, or back."""

    NO_REASON = "out_no_reason"
    TOO_LONG = "out_too_long"
    WITHDRAWN = "out_withdrawn"
    NOT_WITHDRAWN = "out_not_withdrawn"
    REPLACED = "out_replaced"
    DRAFT_WAITS = "out_draft_waits"
    EARLIER_CARE = "out_earlier_care"
    NO_RECIPIENT = "out_no_recipient"
    NO_CONTENTS = "out_no_contents"
    NO_EMERGENCY_PATH = "out_no_emergency_path"
    NOBODY_DECIDED = "out_nobody_decided"
    NOTHING_TOLD = "out_nothing_told"
    OVER = "out_over"
    FACT_GONE = "out_fact_gone"
    PAPER_DAMAGED = "out_paper_damaged"
    NO_AUTHORITY = "out_no_authority"
    NO_ORDER = "out_no_order"
    NO_ORDER_DATE = "out_no_order_date"
    NO_LEGAL_PATH = "out_no_legal_path"
    LAWYER_FIRST = "out_lawyer_first"


class Form(StrEnum):
    """As what it left."""

    LETTER = "letter"
    SHEET = "sheet"
    EMERGENCY = "emergency"
    LEGAL = "legal"
    ACCESS = "access"  # the copy that a client asked for
    DESK = "desk"  # a letter that reception made: of coming appointments, of attendance


class Road(StrEnum):
    """By which way it left."""

    ISSUED = "issued"    # a letter, signed and released
    PRINTED = "printed"
    FILE = "file"        # saved as PDF, to be sent
    LOCKED = "locked"    # as above, under a password
    PHONE = "phone"
    PAPER = "paper"
    MAIL_OUT = "mail_out"        # handed to the mail server, and nobody heard what became of it
    EMAIL = "email"              # the mail server has taken it over
    MAIL_FAILED = "mail_failed"  # it did not leave


@dataclass(frozen=True)
class ToldFact:
    """One thing of the record as it was told: its kind of content and the words of that moment."""

    content: Content
    text: str


@dataclass(frozen=True)
class OutWords:
    """What is kept of one leaving beside its row: the sheet's title and kind, or reason, words and who decided, or the order."""

    title: str = ""
    sheet: str = ""    # which kind of sheet it was
    reason: str = ""
    told: str = ""
    decided_by: int = 0
    valid_to: datetime | None = None
    authority: str = ""
    order: str = ""
    order_on: date | None = None
    lawyer_first: bool = False
    address: str = ""  # where an e-mail went
    end_of: int = 0    # this line says what became of that one
    facts: tuple[ToldFact, ...] = ()  # of the record, told in an emergency


@dataclass(frozen=True)
class Outgoing:
    """One line of the register. contents are codes of Content; letter_id 0: it was none. seen: a lead has looked at it."""

    id: int
    client_id: int
    form: Form
    road: Road
    reader: Reader
    recipient: str
    contents: tuple[str, ...]
    ground: Ground
    at: datetime
    staff_id: int
    words: OutWords = OutWords()
    letter_id: int = 0
    number: int = 0         # of the letter; those of reception are counted apart
    kind: str = ""          # of the letter
    withdrawn: bool = False  # the letter was, since
    by: str = ""
    by_ar: str = ""
    decider: str = ""
    decider_ar: str = ""
    file_no: str = ""
    name_en: str = ""
    name_ar: str = ""
    seen: bool = True


@dataclass(frozen=True)
class Withdrawal:
    """That a letter was withdrawn: why, when, by whom."""

    reason: str
    at: datetime
    staff_id: int
    by: str = ""
    by_ar: str = ""


@dataclass(frozen=True)
class EmergencyRequest:
    """What was told without the client's permission because waiting would have done harm."""

    client_id: int
    reader: Reader
    recipient: str
    contents: frozenset[Content]
    told: str          # in the therapist's words; may be empty where facts are told
    reason: str
    decided_by: int    # a member of staff
    road: Road = Road.PHONE
    facts: tuple[str, ...] = ()  # keys of what the record offers


@dataclass(frozen=True)
class LegalRequest:
    """A legal order, and the least that answers it."""

    client_id: int
    authority: str
    order: str
    order_on: date | None
    contents: frozenset[Content]
    lawyer_first: bool = False  # process notes are named in the order, and a lawyer has been asked


NOT_YET = frozenset({Road.ISSUED, Road.MAIL_OUT, Road.MAIL_FAILED})  # ways after which a letter still waits to leave


def ended(lines: list[Outgoing]) -> list[Outgoing]:
    """What was sent by e-mail is one line: when it left, and what became of it once that is known."""
    ends = {line.words.end_of: line.road for line in lines if line.words.end_of}
    begun = {line.id for line in lines}
    return [replace(line, road=ends.get(line.id, line.road)) for line in lines if line.words.end_of not in begun]


def road_of(detail: str) -> Road:
    """By which way a print or a file left, from its audit detail."""
    if not detail.startswith("saved"):
        return Road.PRINTED
    return Road.LOCKED if detail.endswith("locked") else Road.FILE


def emergency_readers() -> tuple[Reader, ...]:
    """Who may be told something in an emergency at all (matrix 4f, cells E)."""
    return tuple(r for r in Reader if emergency_contents(r))


def emergency_contents(reader: Reader) -> tuple[Content, ...]:
    """What this kind of reader may be told in an emergency; nothing else has this way."""
    return tuple(c for c in Content if Ground.EMERGENCY in way(c, reader).grounds)


EXPORTED = (  # what the program can put on paper for an order
    Content.ATTENDANCE, Content.DIAGNOSIS, Content.SCORES, Content.FORMULATION, Content.RISK, Content.REASON, Content.WORK,
    Content.GOALS, Content.MEDICINE, Content.ITEM_ANSWERS, Content.DELICATE, Content.THIRD_PARTY,
)


def legal_contents() -> tuple[Content, ...]:
    """What a legal order may reach here, except what only a lawyer's word opens (matrix 4f, column court)."""
    court = {c: way(c, Reader.COURT) for c in EXPORTED}
    return tuple(c for c, cell in court.items() if Ground.LEGAL_ORDER in cell.grounds and cell.limit is not Limit.LAWYER_FIRST)


def reason_findings(reason: str) -> list[Finding]:
    """What keeps these words from being a reason."""
    if not reason:
        return [Finding(OutProblem.NO_REASON, "reason")]
    return _over("reason", reason, REASON_MAX)


def emergency_findings(request: EmergencyRequest, deciders: Iterable[int]) -> list[Finding]:
    """What is missing before an emergency is written down; deciders: whose decision it may be. Default deny."""
    found = reason_findings(request.reason)
    if not request.recipient:
        found.append(Finding(OutProblem.NO_RECIPIENT, "recipient"))
    found += _over("recipient", request.recipient, NAME_MAX)
    if not request.contents and not request.facts:
        found.append(Finding(OutProblem.NO_CONTENTS, "contents"))
    elif request.contents - set(emergency_contents(request.reader)):
        found.append(Finding(OutProblem.NO_EMERGENCY_PATH, "contents"))
    if request.decided_by not in set(deciders):
        found.append(Finding(OutProblem.NOBODY_DECIDED, "decided_by"))
    if not request.told and not request.facts:
        found.append(Finding(OutProblem.NOTHING_TOLD, "told"))
    return found + _over("told", request.told, TOLD_MAX)


def legal_findings(request: LegalRequest, today: date) -> list[Finding]:
    """What is missing before a legal export is made."""
    found: list[Finding] = []
    if not request.authority:
        found.append(Finding(OutProblem.NO_AUTHORITY, "authority"))
    if not request.order:
        found.append(Finding(OutProblem.NO_ORDER, "order"))
    found += [*_over("authority", request.authority, NAME_MAX), *_over("order", request.order, NAME_MAX)]
    if request.order_on is None or request.order_on > today:
        found.append(Finding(OutProblem.NO_ORDER_DATE, "order_on"))
    chosen = request.contents - {Content.PROCESS_NOTES}
    if not chosen:
        found.append(Finding(OutProblem.NO_CONTENTS, "contents"))
    elif chosen - set(legal_contents()):
        found.append(Finding(OutProblem.NO_LEGAL_PATH, "contents"))
    if Content.PROCESS_NOTES in request.contents and not request.lawyer_first:
        found.append(Finding(OutProblem.LAWYER_FIRST, "lawyer_first"))
    return found


def _over(field: str, text: str, limit: int) -> list[Finding]:
    over = len(text) - limit
    return [Finding(OutProblem.TOO_LONG, field, {"limit": limit, "over": over})] if over > 0 else []
