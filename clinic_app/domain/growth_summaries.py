"""The summary of supervision and professional development (clinical reference 4e2, L12): written, issued, withdrawn, anew.

Class PROF: the person and the lead. It holds days, hours, titles and themes; no client but by code, no reflection.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.growth import NAME_MAX
from clinic_app.domain.outgoing import Withdrawal

WORDS_MAX = 300  # of the opening and of the closing line


class SummaryProblem(Problem):
    """What can be wrong with a summary."""

    NO_PERIOD = "summary_no_period"
    ENDS_FIRST = "summary_ends_first"
    NO_RECIPIENT = "summary_no_recipient"
    TOO_LONG = "summary_too_long"
    ISSUED = "summary_issued"
    WITHDRAWN = "summary_withdrawn"
    NOT_WITHDRAWN = "summary_not_withdrawn"
    REPLACED = "summary_replaced"
    DAMAGED = "summary_damaged"


class SummaryReader(StrEnum):
    """To whom it goes."""

    SELF = "self"
    LEAD = "lead"
    BODY = "body"  # one that gives licences, by name


@dataclass(frozen=True)
class SummaryContent:
    """What is chosen and typed; the rest comes from the record. codes: of clients, beside the themes of supervision."""

    reader: SummaryReader = SummaryReader.SELF
    recipient: str = ""
    first: date | None = None
    last: date | None = None
    language: LetterLanguage = LetterLanguage.ARABIC
    opening: str = ""
    closing: str = ""
    codes: bool = False


@dataclass(frozen=True)
class SummaryDraft:
    """A summary being written. edition: 1, or one more than the withdrawn summary in whose place it goes."""

    uid: str
    content: SummaryContent
    edition: int = 1
    supersedes: int = 0

    @property
    def reference(self) -> str:
        """What stands on the paper."""
        return reference_of(self.uid)


@dataclass(frozen=True)
class IssuedSummary:
    """A summary as it was issued; its bytes are asked for separately."""

    id: int
    uid: str
    staff_id: int
    edition: int
    supersedes: int
    content: SummaryContent
    issued_at: datetime
    pages: int
    sha256: str
    withdrawn: Withdrawal | None = None
    replaced: bool = False

    @property
    def reference(self) -> str:
        """What stands on the paper."""
        return reference_of(self.uid)

    @property
    def job_title(self) -> str:
        """What a print queue may know of it."""
        return f"Summary {self.reference}"


def reference_of(uid: str) -> str:
    """Eight signs of the summary's random id; every edition has its own."""
    return f"S-{uid.replace('-', '')[:8].upper()}"


def summary_findings(content: SummaryContent) -> list[Finding]:
    """What keeps a summary from being issued, field by field."""
    found = [Finding(SummaryProblem.NO_PERIOD, name) for name in ("first", "last") if getattr(content, name) is None]
    if content.first is not None and content.last is not None and content.last < content.first:
        found.append(Finding(SummaryProblem.ENDS_FIRST, "last"))
    if content.reader is SummaryReader.BODY and not content.recipient:
        found.append(Finding(SummaryProblem.NO_RECIPIENT, "recipient"))
    for name, most in (("recipient", NAME_MAX), ("opening", WORDS_MAX), ("closing", WORDS_MAX)):
        if len(getattr(content, name)) > most:
            found.append(Finding(SummaryProblem.TOO_LONG, name, {"limit": most}))
    return found
