"""What a plan is about: concerns in the catalogue's own words, with a code where somebody may give one, and what fits them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.plans import EvidenceLevel, PlanConcern, Technique


@dataclass(frozen=True)
class ConcernWord:
    """One concern of the catalogue in both languages. A narrower one names the one it belongs `under`.

    `wider`: what is said of that concern holds for this one too, but not the other way round.
    """

    word: str
    ar: str
    under: str = ""
    wider: str = ""

    def name_in(self, language: str) -> str:
        """The concern in "ar" or else English."""
        return self.ar if language == "ar" else self.word


@dataclass(frozen=True)
class CodeEntry:
    """One entry of the starter code list: its name in both languages, its ICD codes, and the catalogue's concern for it."""

    id: str
    name: str
    name_ar: str
    icd10: str = ""
    icd11: str = ""
    concern: str = ""

    def name_in(self, language: str) -> str:
        """The name in "ar" or else English."""
        return self.name_ar if language == "ar" else self.name


@dataclass(frozen=True)
class Fit:
    """An entry for one concern: the catalogue's word that matched, how far the therapist is in it, whether it was wished for."""

    technique: Technique
    word: str
    trained: str = ""
    wished: bool = False


# sorts only: better evidence first; entries of equal standing keep the catalogue's own order
ORDER = (
    EvidenceLevel.A, EvidenceLevel.A_PART, EvidenceLevel.B, EvidenceLevel.C, EvidenceLevel.LOCAL, EvidenceLevel.D,
)
TRAINED = ("independent", "supervised", "training", "")


def words_under(concern: str, words: Mapping[str, ConcernWord]) -> frozenset[str]:
    """The catalogue's words that hold for a concern: itself, the narrower ones, and the wider one."""
    known = words.get(concern)
    wider = {known.wider} if known is not None and known.wider else set()
    return frozenset({concern, *wider, *(w.word for w in words.values() if w.under == concern)})


def fitting(
    concern: str, techniques: Sequence[Technique], words: Mapping[str, ConcernWord], levels: Mapping[str, str] | None = None,
    wished: Collection[str] = (),
) -> tuple[Fit, ...]:
    """Catalogue entries for a concern: best evidence first, then what the client wished for, then what the therapist may do.

    `levels`: the therapist's by family; `wished`: families the client asked for. It sorts and never decides.
    """
    wanted, known = words_under(concern, words), levels or {}
    found = [
        Fit(t, concern if concern in t.concerns else next(w for w in t.concerns if w in wanted), known.get(t.group, ""),
            t.group in wished)
        for t in techniques if t.offered and wanted & set(t.concerns)
    ]
    return tuple(sorted(found, key=lambda f: (ORDER.index(f.technique.level), not f.wished, _rank(f.trained))))


def _rank(level: str) -> int:
    return TRAINED.index(level) if level in TRAINED else len(TRAINED)


def stronger_exists(
    technique: Technique, concerns: Sequence[str], techniques: Sequence[Technique], words: Mapping[str, ConcernWord]
) -> str:
    """The concern for which this entry rests on tradition alone (level D) while a level A entry exists; "" if there is none."""
    if technique.level is not EvidenceLevel.D:
        return ""
    for concern in concerns:
        mine = bool(words_under(concern, words) & set(technique.concerns))
        if mine and any(f.technique.level is EvidenceLevel.A for f in fitting(concern, techniques, words)):
            return concern
    return ""


class CatalogueProblem(Problem):
    """What can be wrong with an entry of the clinic's own, or with a code."""

    NO_NAME = "technique_no_name"
    NO_LINE = "technique_no_line"
    NAME_TAKEN = "technique_name_taken"
    UNKNOWN_GROUP = "technique_unknown_group"
    UNKNOWN_CONCERN = "technique_unknown_concern"
    NOT_THERE = "technique_not_there"
    NOTHING_CHANGED = "catalogue_nothing_changed"


GROUPS = ("cognitive-behavioural", "psychodynamic", "mindfulness-based", "interpersonal", "other")
NAME_MAX, LINE_MAX, YEAR_MAX = 80, 200, 40


@dataclass(frozen=True)
class TechniqueRequest:
    """A wish to add a technique of the clinic's own, or to change one; and for every entry the guideline's words."""

    id: str = ""                       # "" adds one
    version: int = 0                   # what the form read; 0 = never edited before
    name: str = ""
    name_ar: str = ""
    group: str = ""
    line: str = ""
    line_ar: str = ""
    concerns: tuple[str, ...] = ()
    guideline: str = ""
    guideline_ar: str = ""
    year: str = ""
    checked: bool = False
    offered: bool = True


def technique_problems(wish: TechniqueRequest, others: Sequence[Technique], words: Mapping[str, ConcernWord]) -> list[Finding]:
    """What keeps an own technique from being saved: a name and a line in one language, a family, known concerns, no twin."""
    found: list[Finding] = []
    if not wish.name and not wish.name_ar:
        found.append(Finding(CatalogueProblem.NO_NAME, "name"))
    if not wish.line and not wish.line_ar:
        found.append(Finding(CatalogueProblem.NO_LINE, "line"))
    if wish.group not in GROUPS:
        found.append(Finding(CatalogueProblem.UNKNOWN_GROUP, "group"))
    for field in ("name", "name_ar"):
        text = getattr(wish, field).casefold()
        if text and any(getattr(o, field).casefold() == text for o in others):
            found.append(Finding(CatalogueProblem.NAME_TAKEN, field))
    if any(concern not in words for concern in wish.concerns):
        found.append(Finding(CatalogueProblem.UNKNOWN_CONCERN, "concerns"))
    return found


def concern_name(concern: PlanConcern, words: Mapping[str, ConcernWord], language: str) -> str:
    """A concern of a plan as it is shown: the clinic's own words first, else the catalogue's."""
    known = words.get(concern.concern)
    return concern.words or (known.name_in(language) if known else concern.concern)


def codes_text(icd10: str, icd11: str) -> str:
    """Both codes in one line: "ICD-10 F32 · ICD-11 6A70"; empty without a code."""
    parts = [f"ICD-10 {icd10}" if icd10 else "", f"ICD-11 {icd11}" if icd11 else ""]
    return " · ".join(part for part in parts if part)

