"""The boundaries agreement: eighteen clauses, answered one by one, signed by client or guardian, never changed afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.episodes import LINE_MAX, too_long
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.kuwait import ConsentBy, consent_ages
from clinic_app.domain.signatures import Scan, Signature, scan_problems, signature_problems

CLAUSES = 18
OWN_FROM = 1000   # versions of the clinic's own wording are numbered above those that ship with the program
TITLE_MAX, TEXT_MAX = 80, 900
LANGUAGES = ("en", "ar")
NAME_MAX = 120


class AgreementProblem(Problem):
    """What can be wrong with an agreement."""

    CLAUSES_OPEN = "clauses_open"
    CHANGED_WITHOUT_WORDS = "clause_changed_without_words"
    UNKNOWN_CLAUSE = "unknown_clause"
    UNKNOWN_TEMPLATE = "unknown_template"
    NO_SIGNER = "no_signer"
    GUARDIAN_NEEDED = "guardian_needed"
    AGE_UNKNOWN = "age_unknown"
    SIGNED_IN_FUTURE = "signed_in_future"
    NO_PAPER_PLACE = "no_paper_place"
    CLAUSE_WITHOUT_WORDS = "clause_without_words"
    CLAUSES_NOT_THE_SAME = "clauses_not_the_same"
    WORDING_UNCHANGED = "wording_unchanged"


class Answer(StrEnum):
    """What the client says to one clause."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    NOT_AGREED = "not_agreed"


class Signer(StrEnum):
    """Who signs."""

    CLIENT = "client"
    GUARDIAN = "guardian"


class SignedHow(StrEnum):
    """On paper, or on this screen."""

    PAPER = "paper"
    SCREEN = "screen"


@dataclass(frozen=True)
class Clause:
    """One clause of the clinic's template in both languages; `desk` = reception may see that it was agreed."""

    number: int
    key: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    desk: bool = False


@dataclass(frozen=True)
class AgreementTemplate:
    """One version of the clinic's wording; a signed agreement always names the version it was signed on."""

    version: int
    clauses: tuple[Clause, ...]
    since: datetime | None = None    # when the clinic made it its own (UTC); None = as it ships
    by: int | None = None

    @property
    def own(self) -> int:
        """The number of the clinic's own wording, or 0 for the wording that ships."""
        return max(0, self.version - OWN_FROM)

    def clause(self, key: str) -> Clause | None:
        """The clause with this key, or None."""
        return next((c for c in self.clauses if c.key == key), None)


@dataclass(frozen=True)
class ClauseAnswer:
    """The answer to one clause; `note` says how it was changed, or why it was not agreed."""

    key: str
    answer: Answer
    note: str = ""


@dataclass(frozen=True)
class AgreementContent:
    """An agreement as it is filled in, before anybody signs."""

    template_version: int = 0
    language: str = "ar"
    answers: tuple[ClauseAnswer, ...] = ()
    signer: Signer | None = None
    signer_name: str = ""
    adult_confirmed: bool = False    # said and checked, when the file holds no birth date
    signed_how: SignedHow | None = None
    paper_place: str = ""            # where the signed paper is kept
    signature: Signature | None = None   # what was drawn on the screen; a draft never holds it
    fees_by: Signer | None = None        # who answers for the fees, asked from 18 to 20 (R18, "check majority")

    def answer(self, key: str) -> ClauseAnswer | None:
        """The answer to this clause, or None while it is open."""
        return next((a for a in self.answers if a.key == key), None)


@dataclass(frozen=True)
class Agreement:
    """A signed agreement. A newer one supersedes it; this one stays readable."""

    id: int
    episode_id: int
    number: int
    content: AgreementContent
    signed_on: date
    signed_at: datetime
    recorded_by: int
    supersedes: int | None = None
    superseded: bool = False
    scanned_at: datetime | None = None   # when the scan of the signed paper was kept
    intact: bool = True                  # False if it no longer gives the digest it was signed with

    def count(self, answer: Answer) -> int:
        """How many clauses got this answer."""
        return sum(a.answer is answer for a in self.content.answers)


@dataclass(frozen=True)
class SignRequest:
    """A wish to sign: what was answered, and the day the signature was given."""

    client_id: int
    content: AgreementContent
    signed_on: date | None = None
    scan: Scan | None = None


@dataclass(frozen=True)
class ScanRequest:
    """A wish to keep the scan of a paper that was signed."""

    client_id: int
    agreement_id: int
    scan: Scan


@dataclass(frozen=True)
class WordingRequest:
    """A wish to make these clauses the clinic's wording; `before` is the version the form read."""

    before: int
    clauses: tuple[Clause, ...]


def wording_problems(clauses: tuple[Clause, ...], before: AgreementTemplate) -> list[Finding]:
    """What keeps a wording from standing: other clauses than before, one without words in a language, too long, the same."""
    if [(c.number, c.key, c.desk) for c in clauses] != [(c.number, c.key, c.desk) for c in before.clauses]:
        return [Finding(AgreementProblem.CLAUSES_NOT_THE_SAME, "clauses")]
    found: list[Finding] = []
    for clause in clauses:
        for part, words, limit in (("title", clause.title, TITLE_MAX), ("text", clause.text, TEXT_MAX)):
            for language in LANGUAGES:
                at = f"{clause.key}.{part}.{language}"
                if not str(words.get(language, "")).strip():
                    found.append(Finding(AgreementProblem.CLAUSE_WITHOUT_WORDS, at, {"number": clause.number}))
                found += too_long(at, str(words.get(language, "")), limit)
    if not found and clauses == before.clauses:
        found.append(Finding(AgreementProblem.WORDING_UNCHANGED, "clauses"))
    return found


def sign_problems(
    content: AgreementContent, template: AgreementTemplate, *, dob: date | None, signed_on: date, today: date,
    scan: Scan | None = None,
) -> list[Finding]:
    """Everything that keeps an agreement from being signed; a clause may be declined, but none may stay unanswered."""
    found: list[Finding] = []
    minor = dob is not None and consent_ages(dob, signed_on).clinical_consent is ConsentBy.GUARDIAN_REQUIRED
    open_clauses = [c.number for c in template.clauses if content.answer(c.key) is None]
    if open_clauses:
        found.append(Finding(AgreementProblem.CLAUSES_OPEN, "answers", {"count": len(open_clauses), "first": open_clauses[0]}))
    for given in content.answers:
        if template.clause(given.key) is None:
            found.append(Finding(AgreementProblem.UNKNOWN_CLAUSE, f"answers.{given.key}"))
        if given.answer is Answer.CHANGED and not given.note.strip():
            found.append(Finding(AgreementProblem.CHANGED_WITHOUT_WORDS, f"answers.{given.key}"))
        found += too_long(f"answers.{given.key}", given.note, LINE_MAX)
    if content.signer is None or not content.signer_name.strip():
        found.append(Finding(AgreementProblem.NO_SIGNER, "signer_name"))
    found += too_long("signer_name", content.signer_name, NAME_MAX) + too_long("paper_place", content.paper_place, LINE_MAX)
    if content.signer is Signer.CLIENT and minor:
        found.append(Finding(AgreementProblem.GUARDIAN_NEEDED, "signer"))
    if content.signer is Signer.CLIENT and dob is None and not content.adult_confirmed:
        found.append(Finding(AgreementProblem.AGE_UNKNOWN, "signer"))
    if content.signed_how is SignedHow.PAPER and not content.paper_place.strip() and scan is None:
        found.append(Finding(AgreementProblem.NO_PAPER_PLACE, "paper_place"))
    if content.signed_how is SignedHow.SCREEN:
        found += signature_problems(content.signature)
    if scan is not None:
        found += scan_problems(scan)
    if content.signed_how is None:
        found.append(Finding(AgreementProblem.NO_SIGNER, "signed_how"))
    if signed_on > today:
        found.append(Finding(AgreementProblem.SIGNED_IN_FUTURE, "signed_on"))
    return found
