"""Letters while they are written, and as they left the house: drafts, issued letters, what was told to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.desk_letters import DeskKind
from clinic_app.domain.errors import Finding
from clinic_app.domain.facts import Fact, LetterLanguage, Withheld
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letter_sections import SectionEdit, SectionState
from clinic_app.domain.letters import Letter
from clinic_app.domain.outgoing import Withdrawal
from clinic_app.domain.printing import FailedPrint
from clinic_app.domain.readers import Reader, Release


class LetterStatus(StrEnum):
    """A draft is typed; an issued letter is bytes that never change."""

    DRAFT = "draft"
    ISSUED = "issued"


@dataclass(frozen=True)
class DraftContent:
    """What people type and tick in a letter; everything else comes from the record."""

    language: LetterLanguage = LetterLanguage.ARABIC
    requests: tuple[str, ...] = ()      # what we ask of the reader, in order
    work: str = ""                      # said instead of approach and techniques
    problem: str = ""                   # the problem in the clinic's words
    problem_code: str = ""              # system and code, as typed: "ICD-10 F41.0"
    problem_confirmed: bool = False
    ticks: tuple[str, ...] | None = None  # keys of the facts that are said; None: the usual ones
    copy_to_client: bool = True
    about: int = 0                      # which review, plan or agreement the letter says; 0: the latest
    supersedes: int = 0                 # the withdrawn letter in whose place this one goes
    civil_id: bool = False              # it is told, because the reader needs it
    copies: tuple[int, ...] = ()        # permissions of others of the same kind who get a copy
    sections: tuple[SectionEdit, ...] = ()  # what is written, chosen or left out in a letter made of sections


@dataclass(frozen=True)
class LetterDraft:
    """A letter being written. id 0 and version 0: not kept yet."""

    id: int
    uid: str
    version: int
    client_id: int
    episode_id: int
    reader: Reader
    release_id: int | None
    content: DraftContent
    author_id: int
    saved_at: datetime | None = None
    kind: LetterKind = LetterKind.DISCHARGE


@dataclass(frozen=True)
class IssuedLetter:
    """A letter that has left the house: number, what it was, its digest. The bytes are asked for separately."""

    id: int
    number: int
    client_id: int
    episode_id: int
    kind: LetterKind
    reader: Reader
    recipient: str
    language: LetterLanguage
    pages: int
    sha256: str
    issued_at: datetime
    issued_by: int
    issuer: str = ""
    issuer_ar: str = ""
    supersedes: int = 0
    withdrawn: Withdrawal | None = None

    @property
    def job_title(self) -> str:
        """What a print queue may know of it."""
        return f"Letter {self.number}"


@dataclass(frozen=True)
class LetterToPrint:
    """An issued letter among others to be printed or saved, with the name it is listed under; failed: it was tried before."""

    letter: IssuedLetter
    file_no: str
    name_en: str
    name_ar: str
    failed: FailedPrint | None = None


@dataclass(frozen=True)
class Disclosure:
    """One line of the disclosure log: what was told to whom, on which ground, by whom."""

    at: datetime
    recipient: str
    reader: Reader
    contents: tuple[str, ...]
    ground: str
    release_id: int | None
    letter_id: int
    staff_id: int


@dataclass(frozen=True)
class LetterDesk:
    """Everything a letter's editor shows: the draft, the facts of the record, the letter they make, and what is still missing."""

    draft: LetterDraft
    facts: tuple[Fact, ...]
    letter: Letter
    ticks: frozenset[str]
    release: Release | None
    releases: tuple[Release, ...]
    gaps: tuple[Finding, ...] = ()     # stand in the way of issuing
    remarks: tuple[Finding, ...] = ()  # worth a look
    walls: dict[str, Withheld] = field(default_factory=dict)  # fact key: why it cannot reach this reader
    withheld: int = 0
    client_name: str = ""     # as in the letter
    client_en: str = ""
    client_ar: str = ""
    file_number: str = ""
    born: date | None = None
    sections: tuple[SectionState, ...] = ()
    civil_id: bool = False             # there is one that could be told
    may_copy: frozenset[int] = frozenset()  # permissions by which somebody else may have a copy of this letter as it stands


@dataclass(frozen=True)
class CheckedLetter:
    """The letter that a code belongs to; nothing of whom it is about. intact: its stored pages are those that were issued."""

    number: int
    kind: LetterKind | DeskKind
    issued_at: datetime
    pages: int
    intact: bool
