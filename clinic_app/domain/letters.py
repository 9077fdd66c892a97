"""Letters: what surrounds the facts, what is missing, and the letter composed of those that its reader may learn."""

from __future__ import annotations

import stringprep
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from clinic_app.domain.alike import Alike
from clinic_app.domain.errors import Finding, Problem, Refused
from clinic_app.domain.facts import (
    AttendanceFact,
    EndingFact,
    Fact,
    IdentityFact,
    LetterLanguage,
    ProblemFact,
    ScoreFact,
    StayingWellFact,
    Withheld,
    may_reach,
    why_not,
)
from clinic_app.domain.letter_kinds import LAYOUTS, PARTS, SECTION_MAX, LetterKind
from clinic_app.domain.readers import Content, Limit, Reader, Recipient, Release, ReleaseProblem, way
from clinic_app.domain.word_templates import HOUSE, OwnWords

if TYPE_CHECKING:  # a page is drawn without them: the first one of a process need not wait for their rules
    from clinic_app.domain.paper import PaperLook
    from clinic_app.domain.settings import ClinicSettings
    from clinic_app.domain.staff import StaffMember

REQUEST_MAX = 400   # characters of one thing we ask of the reader
REQUESTS_MAX = 5
WORK_MAX = 600      # "what we did": three lines on paper
LINE_MAX = 300
PASSWORD_LEAST = 10  # characters that lock a file for sending
DIED = "died"       # the end reason after which nobody is written to


class LetterProblem(Problem):
    """What stands between a draft and a letter."""

    NO_RELEASE = "letter_no_release"
    RELEASE_OTHER_CLIENT = "letter_release_other_client"
    NOT_COVERED = "letter_not_covered"
    NO_PATH = "letter_no_path"
    LEGAL_EXPORT_ONLY = "letter_legal_export_only"
    NO_END_REASON = "letter_no_end_reason"
    NO_VISITS = "letter_no_visits"
    NO_CLIENT_NAME = "letter_no_client_name"
    NO_WRITER = "letter_no_writer"
    NO_LICENCE = "letter_no_licence"
    TOO_MANY_REQUESTS = "letter_too_many_requests"
    TOO_LONG = "letter_too_long"
    MISSING_GLYPHS = "letter_missing_glyphs"
    ALREADY_ISSUED = "letter_already_issued"
    DAMAGED = "letter_damaged"
    FOLDER_READ_ONLY = "letter_folder_read_only"
    DISK_FULL = "letter_disk_full"
    PASSWORD_SHORT = "letter_password_short"
    PASSWORD_SIGNS = "letter_password_signs"
    PASSWORD_DIFFERS = "letter_password_differs"
    NO_PRINTER = "letter_no_printer"
    PRINTER_REFUSED = "letter_printer_refused"
    NOT_ISSUED = "letter_not_issued"
    DISCHARGE_FIRST = "letter_discharge_first"
    CLIENT_DIED = "letter_client_died"
    NO_REVIEW = "letter_no_review"
    NO_QUESTION = "letter_no_question"
    NO_ADJUSTMENTS = "letter_no_adjustments"
    NO_AGREED_PLAN = "letter_no_agreed_plan"
    NO_SAFETY_PLAN = "letter_no_safety_plan"
    NO_AGREEMENT = "letter_no_agreement"
    NO_MISSED_VISIT = "letter_no_missed_visit"
    CALL_TODAY = "letter_call_today"
    NO_NUMBER = "letter_no_number"


class DisallowedFact(Exception):
    """A letter carries a fact that its reader may not learn. Never meant for people: a letter like this is our mistake."""


UNTICKED = {  # allowed, but not said unless somebody ticks it
    Reader.CLIENT: frozenset({
        Content.DIAGNOSIS, Content.MEDICINE, Content.DELICATE, Content.THIRD_PARTY, Content.RISK, Content.REQUESTS}),
    Reader.DOCTOR: frozenset({
        Content.LEARNED, Content.HELPED, Content.NEXT_STEPS, Content.DELICATE, Content.RISK, Content.SAFETY_PLAN}),
}
STOPPED = "stopped_coming"  # an ending without goodbye: the client gets a short letter, no reproach and nothing of the work
GENTLE = frozenset({Content.IDENTITY, Content.ENDING, Content.FOLLOW_UP})
UNTICKABLE = frozenset({Content.IDENTITY})  # a letter says whom it is about


def usual_ticks(facts: Iterable[Fact], reader: Reader, release: Release | None, day: date) -> frozenset[str]:
    """Keys of the facts that a letter to this reader says unless somebody decides otherwise."""
    facts = tuple(facts)
    quiet = UNTICKED.get(reader, frozenset())
    if reader is Reader.CLIENT and any(isinstance(f, EndingFact) and f.reason == STOPPED for f in facts):
        quiet = frozenset(Content) - GENTLE
    return frozenset(f.key for f in facts if may_reach(f, reader, release, day) and not quiet & {f.content, *f.also})


@dataclass(frozen=True)
class Letterhead:
    """The clinic on paper, in both languages; says nothing of the kind of care."""

    name_en: str
    name_ar: str
    licence: str = ""
    address_en: str = ""
    address_ar: str = ""
    phone: str = ""
    logo: bytes = field(default=b"", repr=False)
    arabic_digits: bool = False  # in what is written in Arabic
    hijri: bool = True           # beside the Gregorian date
    check_code: bool = False     # a square on issued letters

    @classmethod
    def of(cls, clinic: ClinicSettings, look: PaperLook) -> Letterhead:
        """The head of this clinic's paper."""
        return cls(clinic.name_en, clinic.name_ar, clinic.licence_no, clinic.address_en, clinic.address_ar, clinic.phone,
                   look.logo, look.arabic_digits, look.hijri, look.check_code)

    def named(self, name_en: str, name_ar: str) -> Letterhead:
        """The same paper under another name; licence and logo, which may tell what kind of care it is, stay off."""
        return replace(self, name_en=name_en, name_ar=name_ar, licence="", logo=b"")


@dataclass(frozen=True)
class Writer:
    """Who signs: name and title in both languages, licence number, form of speech ("m", "f" or ""), signature (PNG or none)."""

    name_en: str
    name_ar: str
    title_en: str = ""
    title_ar: str = ""
    licence: str = ""
    form: str = ""
    signature: bytes = field(default=b"", repr=False)

    @classmethod
    def of(cls, person: StaffMember, signature: bytes = b"") -> Writer:
        """This member of staff as the writer of a paper."""
        return cls(person.name_en, person.name_ar, person.title_en, person.title_ar, person.licence_no, person.gender, signature)

    def name(self, language: LetterLanguage) -> str:
        """The name in the script of the letter, or in the other if it is the only one."""
        return (self.name_ar or self.name_en) if language is LetterLanguage.ARABIC else (self.name_en or self.name_ar)

    def title(self, language: LetterLanguage) -> str:
        """The title in the language of the letter, or in the other if it is the only one."""
        return (self.title_ar or self.title_en) if language is LetterLanguage.ARABIC else (self.title_en or self.title_ar)


@dataclass(frozen=True, eq=False, repr=False)
class Frame(Alike):
    """What surrounds the facts: who writes to whom, in which language, when, under which reference."""

    client_id: int
    recipient: Recipient
    language: LetterLanguage
    letterhead: Letterhead
    writer: Writer
    dated: date
    printed_at: datetime
    version: int = 1
    sample: bool = False
    copy_to_client: bool = True
    copies: tuple[str, ...] = ()  # who else has one, each by their own permission
    guardian: bool = False  # it goes to the guardian in the client's place, and speaks of the client
    code: str = ""         # of a print that the program can check; none: no square on the paper
    own: OwnWords = HOUSE  # the clinic's own wording, as it stood when the paper was composed


@dataclass(frozen=True, eq=False, repr=False)
class Letter(Alike):
    """A letter ready for paper: the frame, the permission it stands on, and only the facts that its reader may and shall read."""

    kind: LetterKind
    frame: Frame
    release: Release | None
    facts: tuple[Fact, ...]

    @property
    def reader(self) -> Reader:
        """The kind of reader."""
        return self.frame.recipient.reader

    @property
    def language(self) -> LetterLanguage:
        """The language of the letter."""
        return self.frame.language

    def of(self, content: Content) -> tuple[Fact, ...]:
        """The facts of one kind, in the order of the record."""
        return tuple(f for f in self.facts if f.content is content)


@dataclass(frozen=True, eq=False, repr=False)
class Place(Alike):
    """Where a sentence stands: page (from 0), corner and size in points from the page's left upper corner, facts, words."""

    page: int
    x: float
    y: float
    width: float
    height: float
    keys: tuple[str, ...]
    text: str


@dataclass(frozen=True, eq=False, repr=False)
class Rendered(Alike):
    """A letter on paper: the bytes, how many pages, and where each sentence stands with the facts behind it."""

    pdf: bytes
    pages: int
    places: tuple[Place, ...]


NOTHING_YET = {  # where a section is empty without which it is no letter
    LetterKind.REVIEW: LetterProblem.NO_REVIEW, LetterKind.REFERRAL: LetterProblem.NO_QUESTION,
    LetterKind.ADJUSTMENTS: LetterProblem.NO_ADJUSTMENTS, LetterKind.PLAN: LetterProblem.NO_AGREED_PLAN,
    LetterKind.SAFETY_PLAN: LetterProblem.NO_SAFETY_PLAN, LetterKind.AGREEMENT: LetterProblem.NO_AGREEMENT,
    LetterKind.MISSED: LetterProblem.NO_MISSED_VISIT,
}


def password_findings(password: str, again: str) -> list[Finding]:
    """What keeps a password from locking a file: too short, one that not every reader of PDF opens it by, or not the same twice.

    Fields "password" and "again".
    """
    if len(password) < PASSWORD_LEAST:
        return [Finding(LetterProblem.PASSWORD_SHORT, "password", {"least": PASSWORD_LEAST})]
    if not _opens_everywhere(password):
        return [Finding(LetterProblem.PASSWORD_SIGNS, "password")]
    return [] if password == again else [Finding(LetterProblem.PASSWORD_DIFFERS, "again")]


def _opens_everywhere(password: str) -> bool:
    """Readers prepare a password by RFC 4013: Arabic letters stand first and last and beside no Latin ones, new signs nowhere."""
    if any(map(stringprep.in_table_a1, password)):
        return False
    arabic = [stringprep.in_table_d1(letter) for letter in password]
    return not any(arabic) or (arabic[0] and arabic[-1] and not any(map(stringprep.in_table_d2, password)))


def gaps(frame: Frame, facts: Sequence[Fact], release: Release | None, kind: LetterKind | None = None) -> list[Finding]:
    """What is missing before such a letter may leave the house (hard gates of clinical 1.0 among them).

    kind: as for compose().
    """
    kind = kind or usual_kind(frame.recipient.reader)
    found: list[Finding] = []
    reader = frame.recipient.reader
    if reader is Reader.COURT:
        return [Finding(LetterProblem.LEGAL_EXPORT_ONLY, "reader")]
    if reader is not Reader.CLIENT:
        if release is None:
            found.append(Finding(LetterProblem.NO_RELEASE, "release"))
        elif release.client_id != frame.client_id:
            found.append(Finding(LetterProblem.RELEASE_OTHER_CLIENT, "release"))
        elif not release.valid(frame.dated):
            problem = ReleaseProblem.WITHDRAWN if release.withdrawn_on else ReleaseProblem.NOT_VALID
            found.append(Finding(problem, "release", {"from": release.valid_from, "to": release.valid_to}))
    if not frame.recipient.name:
        found.append(Finding(ReleaseProblem.NO_RECIPIENT, "recipient"))
    if not any(isinstance(f, IdentityFact) and (f.name_en or f.name_ar) for f in facts):
        found.append(Finding(LetterProblem.NO_CLIENT_NAME, "client"))
    if kind in NOTHING_YET:
        said = {f.section for f in facts}
        found += [Finding(NOTHING_YET[kind], key) for key in LAYOUTS[kind].needs if key not in said]
    elif not any(isinstance(f, EndingFact) and f.reason for f in facts):
        found.append(Finding(LetterProblem.NO_END_REASON, "end_reason"))
    if not (frame.writer.name_en or frame.writer.name_ar):
        found.append(Finding(LetterProblem.NO_WRITER, "writer"))
    if reader is Reader.CLIENT and any(isinstance(f, EndingFact) and f.reason == DIED for f in facts):
        found.append(Finding(LetterProblem.CLIENT_DIED, "reader"))
    requests = [f for f in facts if f.content is Content.REQUESTS]
    if len(requests) > REQUESTS_MAX:
        found.append(Finding(LetterProblem.TOO_MANY_REQUESTS, "requests", {"limit": REQUESTS_MAX}))
    sections = LAYOUTS[kind].sections if kind in LAYOUTS else PARTS.get(kind, ())
    most = {section.key: section.most for section in sections}
    for fact in facts:
        usual = {Content.REQUESTS: REQUEST_MAX, Content.WORK: WORK_MAX}.get(fact.content, 4 * LINE_MAX)
        limit = most.get(fact.section, SECTION_MAX) if fact.section else usual
        if len(fact.text) > limit:
            found.append(Finding(LetterProblem.TOO_LONG, fact.key, {"limit": limit, "over": len(fact.text) - limit}))
    return found


def usual_kind(reader: Reader) -> LetterKind:
    """Which of the two letters at the end of care goes to this kind of reader."""
    return LetterKind.ENDING if reader is Reader.CLIENT else LetterKind.DISCHARGE


def remarks(frame: Frame, facts: Sequence[Fact], kind: LetterKind | None = None) -> list[Finding]:
    """What is worth a look but never stands in the way: a missing licence number, no visit kept, nobody to call in need."""
    found = [] if frame.writer.licence else [Finding(LetterProblem.NO_LICENCE, "writer")]
    if kind not in LAYOUTS and not any(isinstance(f, AttendanceFact) and f.attended for f in facts):
        found.append(Finding(LetterProblem.NO_VISITS, "visits"))
    if kind is LetterKind.MISSED and not any(f.section == "emergency" for f in facts):
        found.append(Finding(LetterProblem.NO_NUMBER, "emergency"))
    return found


def compose(
    frame: Frame, facts: Sequence[Fact], ticks: Iterable[str] | None = None, release: Release | None = None,
    kind: LetterKind | None = None,
) -> Letter:
    """The letter made of the facts ticked (the usual ones if None) that its reader may learn.

    A fact without a path is left out whether it is ticked or not, except that a tick for one which lacks only the permission
    refuses: somebody believed there was one. Refuses NO_PATH for a reader who gets no letters at all (court, police).
    Does not ask for gaps(): a preview shows an unfinished letter. kind: None for the letter at the end of care.
    """
    reader, day = frame.recipient.reader, frame.dated
    if reader is Reader.COURT:
        raise Refused(Finding(LetterProblem.LEGAL_EXPORT_ONLY, "reader"))
    wanted = usual_ticks(facts, reader, release, day) if ticks is None else frozenset(ticks)
    lacking = [f for f in facts if f.key in wanted and why_not(f, reader, release, day) is Withheld.NO_PERMISSION]
    if lacking and ticks is not None and release is not None and release.valid(day):
        contents = tuple(dict.fromkeys(f.content for f in lacking))
        raise Refused(Finding(LetterProblem.NOT_COVERED, "ticks", {"contents": contents}))
    told = tuple(f for f in facts if may_reach(f, reader, release, day) and (f.key in wanted or f.content in UNTICKABLE))
    told = tuple(narrowed(f, reader) for f in told)
    return Letter(kind or usual_kind(reader), frame, release, tuple(
        f for f in told if not isinstance(f, EndingFact) or f.says))  # a goodbye of which this reader gets nothing


def narrowed(fact: Fact, reader: Reader) -> Fact:
    """The fact without the parts that this kind of reader does not get: an insurer reads the code only, goodbyes and the whole
    staying-well plan are the client's alone, the curve of a questionnaire and the Civil ID are a doctor's."""
    if isinstance(fact, ProblemFact) and way(Content.DIAGNOSIS, reader).limit is Limit.CODE_ONLY:
        return replace(fact, name_en="", name_ar="", by="", by_ar="", text="")
    if isinstance(fact, IdentityFact) and reader is not Reader.DOCTOR:
        return replace(fact, civil_id="")
    if isinstance(fact, ScoreFact) and reader is not Reader.DOCTOR:
        return replace(fact, dots=())  # two or three numbers for the client, the totals for an insurer; the curve is a doctor's
    if isinstance(fact, EndingFact) and reader is not Reader.CLIENT:
        return replace(fact, goodbye="", way_back="")
    if isinstance(fact, StayingWellFact) and reader is not Reader.CLIENT:
        return replace(fact, green=(), amber=(), red=(), steps=(), people=(), come_back=(), risky=(), way_back="")
    return fact


def check(letter: Letter) -> None:
    """Raises DisallowedFact if the letter carries anything that its reader may not learn: asked again by whoever draws it."""
    for fact in letter.facts:
        if reason := why_not(fact, letter.reader, letter.release, letter.frame.dated):
            raise DisallowedFact(f"{fact.content} ({fact.record_class}) may not reach {letter.reader}: {reason}")
        if narrowed(fact, letter.reader) != fact:
            raise DisallowedFact(f"{fact.content} is wider than {letter.reader} may read")


def may_be_copied(letter: Letter, release: Release) -> bool:
    """True if whoever this permission names may read every fact of the letter, so that a copy can go there."""
    return all(may_reach(fact, release.recipient.reader, release, letter.frame.dated) for fact in letter.facts)


def withheld_count(facts: Sequence[Fact], letter: Letter) -> int:
    """How many facts the record holds that this letter does not say."""
    return len({f.key for f in facts} - {f.key for f in letter.facts})
