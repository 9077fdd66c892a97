"""Concerns and what fits them: it sorts and never decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from clinic_app.domain.concerns import ConcernWord, TechniqueRequest, codes_text, fitting, stronger_exists, technique_problems
from clinic_app.domain.plan_changes import PlanChange, difference
from clinic_app.domain.plans import (
    ConcernStatus,
    EvidenceLevel,
    PlanConcern,
    PlanContent,
    PlanProblem,
    PlanTechnique,
    Technique,
    content_problems,
)

WORDS = {w.word: w for w in (
    ConcernWord("depression", "الاكتئاب"), ConcernWord("less severe depression", "أخف", "depression"),
    ConcernWord("anxiety", "القلق"), ConcernWord("panic", "الهلع", wider="anxiety"),
)}


def technique(key: str, level: EvidenceLevel, *concerns: str, group: str = "other") -> Technique:
    """An entry of a small catalogue."""
    return Technique(key, group, key, key, "line", "line", concerns, level, "", "", checked=True)


A = technique("a", EvidenceLevel.A, "less severe depression")
B = technique("b", EvidenceLevel.B, "depression", group="interpersonal")
D = technique("d", EvidenceLevel.D, "depression")
OWN = technique("own", EvidenceLevel.LOCAL, "depression")
GONE = replace(technique("gone", EvidenceLevel.A, "depression"), offered=False)


def test_better_evidence_stands_first_and_a_narrower_word_counts() -> None:
    found = fitting("depression", [D, OWN, B, A, GONE], WORDS, {"interpersonal": "supervised"})
    assert [(f.technique.id, f.word, f.trained) for f in found] == [
        ("a", "less severe depression", ""), ("b", "depression", "supervised"), ("own", "depression", ""),
        ("d", "depression", ""),
    ]
    assert fitting("panic", [A, B], WORDS) == ()


def test_what_is_said_of_anxiety_holds_for_panic_and_not_the_other_way_round() -> None:
    for_all, for_panic = technique("x", EvidenceLevel.C, "anxiety"), technique("y", EvidenceLevel.A, "panic", "anxiety")
    assert [(f.technique.id, f.word) for f in fitting("panic", [for_all, for_panic], WORDS)] == [("y", "panic"), ("x", "anxiety")]
    only_panic = technique("z", EvidenceLevel.A, "panic")
    assert [f.technique.id for f in fitting("anxiety", [for_all, only_panic], WORDS)] == ["x"]


def test_among_equals_the_clients_wish_stands_before_the_therapists_training() -> None:
    other = technique("b2", EvidenceLevel.B, "depression", group="mindfulness-based")
    found = fitting("depression", [B, other, A], WORDS, {"interpersonal": "independent"}, ["mindfulness-based"])
    assert [(f.technique.id, f.wished) for f in found] == [("a", False), ("b2", True), ("b", False)]


def test_tradition_beside_a_guideline_is_a_quiet_line_and_nothing_more() -> None:
    assert stronger_exists(D, ["depression"], [A, D], WORDS) == "depression"
    assert stronger_exists(D, ["depression"], [B, D], WORDS) == ""
    assert stronger_exists(B, ["depression"], [A, B], WORDS) == ""
    assert stronger_exists(D, [], [A, D], WORDS) == ""


def test_a_concern_has_a_name_once_and_who_confirmed_it() -> None:
    low = PlanConcern("depression", code="depressive_episode", icd10="F32", status=ConcernStatus.CONFIRMED)
    concerns = (low, replace(low, by="Dr Marsh"), PlanConcern())
    content = PlanContent(concerns=concerns, techniques=(PlanTechnique("a", concern="panic"),))
    assert [(f.code, f.field) for f in content_problems(content)] == [
        (PlanProblem.CONCERN_UNKNOWN, "techniques.0.concern"), (PlanProblem.CONFIRMED_BY_NOBODY, "concerns.0.by"),
        (PlanProblem.CONCERN_TWICE, "concerns.1.words"), (PlanProblem.CONCERN_WITHOUT_WORDS, "concerns.2.words"),
    ]


def test_concerns_codes_and_reasons_are_lines_of_a_difference() -> None:
    low = PlanConcern("depression", status=ConcernStatus.WORKING)
    old = PlanContent(concerns=(low, PlanConcern(words="sleep")), techniques=(PlanTechnique("a"),))
    sure = replace(low, icd10="F32", icd11="6A70", status=ConcernStatus.CONFIRMED, by="Dr Marsh", on=date(2026, 11, 23))
    techniques = (PlanTechnique("a", concern="panic"),)
    new = PlanContent(concerns=(sure, PlanConcern("panic")), techniques=techniques, adaptation="more of it")
    assert [(line.code, line.was, line.now) for line in difference(old, new)] == [
        (PlanChange.CONCERN_CODE, "", "F32 · 6A70"), (PlanChange.CONCERN_STATUS, ConcernStatus.WORKING, ConcernStatus.CONFIRMED),
        (PlanChange.CONCERN_ADDED, None, "panic"), (PlanChange.CONCERN_REMOVED, "sleep", None),
        (PlanChange.TECHNIQUE_CONCERN, None, "panic"),
    ]
    assert codes_text("F32", "") == "ICD-10 F32"


def test_an_own_technique_needs_a_name_a_line_a_family_and_no_twin() -> None:
    wish = TechniqueRequest(name="Sea walk", line="Walk by the sea.", group="other", concerns=("depression",))
    assert technique_problems(wish, [A], WORDS) == []
    wrong = TechniqueRequest(name="A", group="none", concerns=("weather",))
    assert [f.field for f in technique_problems(wrong, [A], WORDS)] == ["line", "group", "name", "concerns"]
    assert [f.field for f in technique_problems(TechniqueRequest(group="other"), [A], WORDS)] == ["name", "line"]
