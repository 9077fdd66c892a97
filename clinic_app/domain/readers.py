"""Readers: who may be told what on paper: the matrix of the clinical reference (4f) as data, and the client's permission."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from clinic_app.domain.alike import Alike
from clinic_app.domain.errors import Finding, Problem


class Reader(StrEnum):
    """Kinds of readers of a letter."""

    CLIENT = "client"
    DOCTOR = "doctor"      # GP or psychiatrist
    REFERRER = "referrer"  # non-clinical
    EMPLOYER = "employer"
    SCHOOL = "school"
    EMBASSY = "embassy"    # or sponsor
    COURT = "court"        # or police
    INSURER = "insurer"


class Content(StrEnum):
    """Kinds of content. The first eleven are the rows of matrix 4f; the rest are the other parts of a discharge letter."""

    ATTENDANCE = "attendance"
    DIAGNOSIS = "diagnosis"
    SCORES = "scores"
    ITEM_ANSWERS = "item_answers"
    FORMULATION = "formulation"
    RISK = "risk"
    SAFETY_PLAN = "safety_plan"
    DELICATE = "delicate"  # alcohol, drugs, sexuality, extramarital matters
    THIRD_PARTY = "third_party"
    PROCESS_NOTES = "process_notes"
    REFLECTIONS = "reflections"  # the therapist's, and supervision
    IDENTITY = "identity"
    FOLLOW_UP = "follow_up"
    REASON = "reason"
    WORK = "work"
    GOALS = "goals"
    MEDICINE = "medicine"
    ENDING = "ending"
    STAYING_WELL = "staying_well"
    LEARNED = "learned"
    HELPED = "helped"
    NEXT_STEPS = "next_steps"
    JOURNEY = "journey"    # the work in a sentence for each factor
    UNDERSTOOD = "understood"    # lines of the workbook and life events, ticked by client and therapist
    STEPS_TAKEN = "steps_taken"  # as above: steps of a ladder, skills, wins
    REQUESTS = "requests"  # what we ask of the reader
    ADJUSTMENTS = "adjustments"  # what would help at school or work, in plain functional terms


class Ground(StrEnum):
    """On what ground something may be told to somebody."""

    OPEN = "open"
    AUTHORISATION = "authorisation"
    EMERGENCY = "emergency"      # recorded with who decided; has no way into a letter
    LEGAL_ORDER = "legal_order"  # the lead's separate legal export; has no way into a letter
    OWN_REQUEST = "own_request"  # the client asked for a copy of the record; no cell of the matrix, as no letter does it


class Limit(StrEnum):
    """What narrows a way."""

    NONE = ""
    CODE_ONLY = "code_only"
    OWN_WORDS = "own_words"
    ON_REQUEST = "on_request"
    IF_NEEDED = "if_needed"
    IF_SHARED = "if_shared"
    GUARDIAN_DECIDES = "guardian_decides"
    LAWYER_FIRST = "lawyer_first"
    FUNCTION_INSTEAD = "function_instead"


@dataclass(frozen=True, eq=False, repr=False)
class Way(Alike):
    """One cell of the matrix. No grounds: no path in the program."""

    grounds: frozenset[Ground] = frozenset()
    limit: Limit = Limit.NONE

    @property
    def never(self) -> bool:
        """True if there is no path at all."""
        return not self.grounds

    @property
    def in_letter(self) -> bool:
        """True if a letter can be this path: openly, or with the client's permission. Orders and emergencies have other doors."""
        return bool(self.grounds & {Ground.OPEN, Ground.AUTHORISATION}) and self.limit is not Limit.ON_REQUEST


def _way(*grounds: Ground, limit: Limit = Limit.NONE) -> Way:
    return Way(frozenset(grounds), limit)


_YES, _A, _L = _way(Ground.OPEN), _way(Ground.AUTHORISATION), _way(Ground.LEGAL_ORDER)
_AE, _E, _NO = _way(Ground.AUTHORISATION, Ground.EMERGENCY), _way(Ground.EMERGENCY), Way()
_CLINICAL = (_YES, _A, _NO, _NO, _NO, _NO, _L, _NO)  # as "formulation summary": for the client, and for a doctor with permission

_OWN = (_YES, *(_NO,) * 7)  # the client's own, on the way to nobody else

MATRIX: dict[Content, tuple[Way, ...]] = {
    #                        client                     doctor  referrer employer school embassy court insurer
    Content.ATTENDANCE:     (_YES, _YES, _A, _A, _A, _A, _L, _A),
    Content.DIAGNOSIS:      (_YES, _A, _A, Way(limit=Limit.FUNCTION_INSTEAD), _NO, _NO, _L,
                             _way(Ground.AUTHORISATION, limit=Limit.CODE_ONLY)),
    Content.SCORES:         (_YES, _A, _NO, _NO, _NO, _NO, _L, _A),
    Content.ITEM_ANSWERS:   (_way(Ground.OPEN, limit=Limit.ON_REQUEST), _NO, _NO, _NO, _NO, _NO, _L, _NO),
    Content.FORMULATION:    _CLINICAL,
    Content.RISK:           (_way(Ground.OPEN, limit=Limit.OWN_WORDS), _AE, _NO, _NO, _E, _NO, _L, _NO),
    Content.SAFETY_PLAN:    (_YES, _AE, _NO, _NO, _way(Ground.AUTHORISATION, limit=Limit.GUARDIAN_DECIDES), _NO, _NO, _NO),
    Content.DELICATE:       (_way(Ground.OPEN, limit=Limit.OWN_WORDS), _way(Ground.AUTHORISATION, limit=Limit.IF_NEEDED),
                             _NO, _NO, _NO, _NO, _L, _NO),
    Content.THIRD_PARTY:    (_way(Ground.OPEN, limit=Limit.IF_SHARED), _NO, _NO, _NO, _NO, _NO, _L, _NO),
    Content.PROCESS_NOTES:  (_NO, _NO, _NO, _NO, _NO, _NO, _way(Ground.LEGAL_ORDER, limit=Limit.LAWYER_FIRST), _NO),
    Content.REFLECTIONS:    (_NO,) * 8,
    Content.IDENTITY:       (_YES, _YES, _A, _A, _A, _A, _L, _A),
    Content.FOLLOW_UP:      _CLINICAL,
    Content.REASON:         _CLINICAL,
    Content.WORK:           _CLINICAL,
    Content.GOALS:          _CLINICAL,
    Content.MEDICINE:       _CLINICAL,
    Content.ENDING:         _CLINICAL,
    Content.STAYING_WELL:   _CLINICAL,
    Content.LEARNED:        _CLINICAL,
    Content.HELPED:         _CLINICAL,
    Content.NEXT_STEPS:     _CLINICAL,
    Content.JOURNEY:        _CLINICAL,
    Content.UNDERSTOOD:     _OWN,
    Content.STEPS_TAKEN:    _OWN,
    Content.REQUESTS:       _CLINICAL,
    Content.ADJUSTMENTS:    (_YES, _A, _A, _A, _A, _NO, _L, _NO),  # reference 4e, L10: signed authorisation only
}

_COLUMNS = {reader: place for place, reader in enumerate(Reader)}


def way(content: Content, reader: Reader) -> Way:
    """The cell of the matrix for one kind of content and one kind of reader."""
    return MATRIX[content][_COLUMNS[reader]]


class ReleaseProblem(Problem):
    """What can be wrong with a permission to share."""

    NO_RECIPIENT = "release_no_recipient"
    NO_CONTENTS = "release_no_contents"
    NOT_FOR_READER = "release_not_for_reader"
    NOT_SIGNED = "release_not_signed"
    SIGNED_IN_FUTURE = "release_signed_in_future"
    NO_END = "release_no_end"
    ENDS_BEFORE_START = "release_ends_before_start"
    FOR_CLIENT = "release_for_client"
    WITHDRAWN = "release_withdrawn"
    NOT_VALID = "release_not_valid"


@dataclass(frozen=True, eq=False, repr=False)
class Recipient(Alike):
    """Who a letter goes to: name as addressed, a line under it, address lines, and the form of address ("m", "f" or "")."""

    reader: Reader
    name: str
    role: str = ""
    address: tuple[str, ...] = ()
    form: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class ReleaseRequest(Alike):
    """What is written down when a client permits sharing: to whom, which content, from when to when, signed when."""

    client_id: int
    recipient: Recipient
    contents: frozenset[Content]
    valid_from: date
    valid_to: date | None
    signed_on: date | None
    purpose: str = ""


@dataclass(frozen=True)
class Release:
    """A client's written permission to share, as kept. Withdrawn means from that day on."""

    id: int
    client_id: int
    recipient: Recipient
    contents: frozenset[Content]
    valid_from: date
    valid_to: date
    signed_on: date
    withdrawn_on: date | None = None
    purpose: str = ""
    version: int = field(default=1, compare=False)

    def valid(self, day: date) -> bool:
        """True if the permission stands on that day."""
        return self.valid_from <= day <= self.valid_to and (self.withdrawn_on is None or day < self.withdrawn_on)

    def covers(self, content: Content, day: date) -> bool:
        """True if this content may be told on that day. Whoever may be written to at all may be told whom it is about."""
        return self.valid(day) and (content in self.contents or content in ALWAYS_COVERED)


ALWAYS_COVERED = frozenset({Content.IDENTITY, Content.ATTENDANCE, Content.REQUESTS})


def contents_for(reader: Reader) -> tuple[Content, ...]:
    """The kinds of content that a permission for this kind of reader can name, in the order of the matrix."""
    return tuple(c for c in Content if Ground.AUTHORISATION in way(c, reader).grounds and way(c, reader).in_letter)


def release_findings(request: ReleaseRequest, today: date) -> list[Finding]:
    """What is missing or impossible in a permission to share."""
    found: list[Finding] = []
    if not request.recipient.name:
        found.append(Finding(ReleaseProblem.NO_RECIPIENT, "recipient"))
    if request.recipient.reader is Reader.CLIENT:
        found.append(Finding(ReleaseProblem.FOR_CLIENT, "reader"))
    allowed = set(contents_for(request.recipient.reader))
    if not request.contents & allowed and request.recipient.reader is not Reader.CLIENT:
        found.append(Finding(ReleaseProblem.NO_CONTENTS, "contents"))
    if beyond := request.contents - allowed - ALWAYS_COVERED:
        found.append(Finding(ReleaseProblem.NOT_FOR_READER, "contents", {"contents": tuple(sorted(beyond))}))
    if request.signed_on is None:
        found.append(Finding(ReleaseProblem.NOT_SIGNED, "signed_on"))
    elif request.signed_on > today:
        found.append(Finding(ReleaseProblem.SIGNED_IN_FUTURE, "signed_on"))
    if request.valid_to is None:
        found.append(Finding(ReleaseProblem.NO_END, "valid_to"))
    elif request.valid_to < request.valid_from:
        found.append(Finding(ReleaseProblem.ENDS_BEFORE_START, "valid_to"))
    return found
