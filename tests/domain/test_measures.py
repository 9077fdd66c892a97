"""Scoring by table 2.1: the worked examples of the clinical reference, its traps, and what always holds."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.data.catalogues import measures
from clinic_app.domain.change import Direction
from clinic_app.domain.measure_choices import MeasureChoice, choice_findings, in_use, with_choice
from clinic_app.domain.measure_definitions import NOT_APPLICABLE, Method, Ships
from clinic_app.domain.measure_scoring import MeasureState, RiskState, band_of, half_up, risk_state, scored
from clinic_app.domain.measures import MeasureProblem, MeasureRequest, Score, counted, findings, valid
from clinic_app.domain.people import Sex

EXAMPLES = json.loads((Path(__file__).parents[1] / "data_files" / "worked_examples.json").read_text("utf-8"))
KEYS = {
    "R10a_PHQ9": "phq9", "R10b_CORE10": "core10", "R10c_COREOM": "coreom", "R10d_WSAS": "wsas", "R10e_DASS21": "dass21",
    "R10f_PCL5": "pcl5", "R10g_WHO5": "who5", "R10h_GAD7": "gad7", "R10i_AUDIT": "audit", "R10j_ISI": "isi",
    "R10k_PHQ4": "phq4", "R10l_K10": "k10",
}
ALL = measures()


def said(key, result):
    """The result in the words of the examples."""
    definition, stick = ALL[key], ALL[key].yardstick()
    clinical = None if result.total is None else stick.clinical(result.total)
    risk = {"clear": False, "raised": True, "unanswered": "unanswered"}[risk_state(result.risk)]
    parts = {s.key: s.total for s in result.subscales}
    found = {
        "total": result.total, "score": result.total, "all": result.total, "percent": result.total, "risk": risk,
        "band": result.band or None, "clinical": clinical, "caseness": clinical, "low": clinical, "rule": result.rule_met,
        "symptom_rule": result.rule_met, "clusters": parts, "very_low": result.band == "very low",
        "raw": None if result.total is None else result.total / definition.factor,
        "zone": int(result.band[-1]) if key == "audit" and result.band else None,
        "remission": None if result.total is None else result.total < (definition.remission_below or 0),
        "risk_self": [r.item for r in result.risk if r.state is RiskState.RAISED and not r.others],
        "risk_other": [r.item for r in result.risk if r.state is RiskState.RAISED and r.others],
    }
    for part in result.subscales:
        found[part.key] = part.total
        found[f"{part.key}_screen"] = part.screens
        if key == "dass21":
            found[part.key] = None if part.total is None else [part.total, part.band]
    for bands in definition.band_sets:
        found[f"{bands.key}_band"] = band_of(bands.bands, result.total) or None
    return found


@pytest.mark.parametrize(
    ("key", "case"), [pytest.param(key, case, id=case["id"]) for rule, key in KEYS.items() for case in EXAMPLES[rule]]
)
def test_worked_example(key, case):
    found = said(key, scored(ALL[key], case["in"]["items"]))
    assert {name: found[name] for name in case["out"]} == case["out"]


def test_every_rule_of_the_reference_is_there():
    assert {rule for rule in EXAMPLES if rule.startswith("R10")} == set(KEYS)
    assert len(ALL) == 14


# ---- the traps of section 0 -------------------------------------------------------------------------------------------


def test_the_keys_of_the_dass_are_the_right_ones():
    keys = {s.key: s.items for s in ALL["dass21"].subscales}
    assert keys == {
        "depression": (3, 5, 10, 13, 16, 17, 21), "anxiety": (2, 4, 7, 9, 15, 19, 20), "stress": (1, 6, 8, 11, 12, 14, 18),
    }


def test_core_10_reverses_two_and_three_and_all_zero_scores_eight():
    assert ALL["core10"].reverse == (2, 3)
    assert scored(ALL["core10"], [0] * 10).total == 8


@pytest.mark.parametrize(("total", "band"), [(5.9, "healthy"), (6, "low"), (14.4, "mild"), (14.9, "mild"), (15, "moderate"),
                                             (19.9, "moderate"), (20, "moderate to severe"), (25, "severe")])
def test_bands_are_read_by_their_lower_edges(total, band):
    assert band_of(ALL["core10"].bands, total) == band


def test_pcl_5_calls_fifteen_points_reliable_and_ten_can_be_chosen():
    assert ALL["pcl5"].rc == 15
    chosen = with_choice(ALL["pcl5"], MeasureChoice("pcl5", rc=10, rc_basis=ALL["pcl5"].rc_choices[0].basis))
    assert (chosen.rc, chosen.rc_basis) == (10, "older guidance")


def test_k10_counts_from_one_and_says_which_bands_are_in_use():
    assert (ALL["k10"].low, ALL["k10"].total_low) == (1, 10)
    assert with_choice(ALL["k10"], MeasureChoice("k10", bands="abs")).band_sets[0].key == "abs"
    assert with_choice(ALL["k10"], None).band_sets[0].key == "gp"


def test_k10_follow_ups_score_one_when_the_opener_is_none():
    assert scored(ALL["k10"], [2, 1, None, 2, 1, None, 2, 2, 2, 2]).total == 16
    assert scored(ALL["k10"], [2, 1, 4, 2, 1, 3, 2, 2, 2, 2]).total == 16
    assert scored(ALL["k10"], [2, 2, None, 2, 2, 2, 2, 2, 2, 2]).total is None


def test_core_10_reliable_change_names_its_level():
    assert (ALL["core10"].rc, "90 %" in ALL["core10"].rc_basis) == (6, True)


def test_audit_has_a_lower_cut_off_for_women_and_is_sensitive():
    assert ALL["audit"].yardstick(Sex.FEMALE).cutoff == 7
    assert ALL["audit"].yardstick(Sex.MALE).cutoff == ALL["audit"].yardstick().cutoff == 8
    assert ALL["audit"].sensitive


@pytest.mark.parametrize("value", [1, 3, 5])
@pytest.mark.parametrize("item", [9, 10])
def test_audit_nine_and_ten_know_only_three_answers(item, value):
    answers = [0] * 10
    answers[item - 1] = value
    result = scored(ALL["audit"], answers)
    assert (result.total, result.illegal, result.state) == (None, (item,), MeasureState.INCOMPLETE)


# ---- small print --------------------------------------------------------------------------------------------------------


def test_halves_round_up():
    assert (half_up(Fraction(25, 2), 0), half_up(Fraction(85, 4), 1), half_up(Fraction(-1, 2), 0)) == (13, 21.3, 0)
    assert scored(ALL["gad7"], [1, 2, 2, 1, 2, 1, None]).total == 11  # 1.5 × 7 = 10.5


def test_wsas_without_work_is_the_mean_of_the_rest_and_not_applicable_stands_only_there():
    result = scored(ALL["wsas"], [NOT_APPLICABLE, 4, 6, 3, 4])
    assert (result.total, result.state) == (21.3, MeasureState.PRORATED)
    assert scored(ALL["wsas"], [NOT_APPLICABLE, None, 6, 3, 4]).total is None
    assert scored(ALL["wsas"], [4, NOT_APPLICABLE, 6, 3, 4]).illegal == (2,)


def test_risk_is_read_where_no_total_is_given():
    result = scored(ALL["phq9"], [None, None, None, 1, 1, 1, 1, 1, 2])
    assert (result.total, result.state, result.risk[0].answer, result.risk[0].state) == (
        None, MeasureState.INCOMPLETE, 2, RiskState.RAISED)


def test_softer_prompts_have_their_own_edge():
    assert scored(ALL["pcl5"], [0] * 15 + [2] + [0] * 4).risk[0].state is RiskState.CLEAR
    assert scored(ALL["pcl5"], [0] * 15 + [3] + [0] * 4).risk[0].state is RiskState.RAISED
    assert scored(ALL["dass21"], [0] * 20 + [2]).risk[0].level == "prompt"


def test_the_silent_forms():
    silent = {key for key, measure in ALL.items() if measure.silent_on_risk}
    assert {"phq4", "gad7", "who5", "oasis", "isi", "wsas"} <= silent
    assert not silent & {"phq9", "core10", "coreom"}


def test_another_count_of_answers_is_an_error():
    with pytest.raises(ValueError, match="9 items"):
        scored(ALL["phq9"], [0] * 8)


def test_only_public_forms_are_on_from_the_start():
    assert {key for key, m in ALL.items() if m.ships is Ships.ON} == {"phq9", "gad7", "phq4", "who5", "wsas", "house_checkin"}
    assert not in_use(ALL["pcl5"], None)
    assert in_use(ALL["pcl5"], MeasureChoice("pcl5", on=True))
    assert not in_use(ALL["phq9"], MeasureChoice("phq9", on=False))


def test_an_off_measure_needs_the_form_in_the_house():
    assert [f.code for f in choice_findings(ALL["pcl5"], MeasureChoice("pcl5", on=True))] == [MeasureProblem.FORM_NOT_HELD]
    assert not choice_findings(ALL["pcl5"], MeasureChoice("pcl5", on=True, form_held=True))
    assert [f.code for f in choice_findings(ALL["phq9"], MeasureChoice("phq9", rc=5))] == [MeasureProblem.NO_BASIS]
    assert [f.code for f in choice_findings(ALL["phq9"], MeasureChoice("phq9", cutoff=40))] == [MeasureProblem.BAD_FIGURE]


def test_what_cannot_be_kept():
    today = date(2026, 11, 23)

    def codes(**changes):
        wish = {"uid": "u", "client_id": 1, "key": "phq9", "on": today, "answers": (0,) * 9, "language": "ar", **changes}
        return [f.code for f in findings(ALL["phq9"], MeasureRequest(**wish), today=today, dob=date(1997, 3, 1))]

    assert codes() == []
    assert codes(on=date(2026, 11, 24)) == [MeasureProblem.IN_FUTURE]
    assert codes(on=date(1990, 1, 1)) == [MeasureProblem.BEFORE_BIRTH]
    assert codes(answers=(0,) * 8) == [MeasureProblem.WRONG_COUNT]
    assert codes(answers=(4,) + (0,) * 8) == [MeasureProblem.ILLEGAL_ANSWER]
    assert codes(unscored=(4,)) == [MeasureProblem.ILLEGAL_ANSWER]
    assert codes(answers=(None,) * 9) == [MeasureProblem.NOTHING_ANSWERED]
    assert codes(language="") == [MeasureProblem.NO_LANGUAGE]
    assert codes(answers=(), declined=True) == []


def test_ages_warn():
    assert not ALL["core10"].fits_age(16)
    assert ALL["core10"].fits_age(17)
    assert ALL["core10"].fits_age(None)


def test_the_first_score_belongs_to_the_episode():
    old, kept = (Score("phq9", day, 10, MeasureState.COMPLETE) for day in (date(2026, 8, 1), date(2026, 8, 20)))
    assert counted([old, kept], date(2026, 9, 14)) == [kept]
    assert counted([old, kept], None) == [old, kept]
    assert valid([old, Score("phq9", date(2026, 9, 1), None, MeasureState.DECLINED)], "phq9") == [old]


# ---- what always holds ----------------------------------------------------------------------------------------------------

KEY = st.sampled_from([key for key in ALL if key != "house_checkin"])


@st.composite
def filled(draw, blanks=True):
    """A definition with legal answers."""
    definition = ALL[draw(KEY)]
    choices = [(*definition.allowed(n), *([None] if blanks else [])) for n in range(1, definition.items + 1)]
    return definition, [draw(st.sampled_from(c)) for c in choices]


@given(filled())
def test_a_total_lies_in_its_range(form):
    definition, answers = form
    result = scored(definition, answers)
    if result.total is not None:
        assert definition.total_low <= result.total <= definition.total_high
        assert result.state in (MeasureState.COMPLETE, MeasureState.PRORATED)
    for part in result.subscales:
        assert part.total is None or part.total <= (definition.subscale(part.key).high or part.total)
    assert not result.illegal


@given(filled(blanks=False))
def test_a_full_form_is_complete(form):
    definition, answers = form
    result = scored(definition, answers)
    assert result.state is MeasureState.COMPLETE
    assert (result.total is None) == (definition.method is Method.SUBSCALES)
    assert all(risk.state is not RiskState.UNANSWERED for risk in result.risk)


@given(filled(blanks=False), st.data())
def test_a_blank_is_never_a_nought(form, data):
    """Leaving out an answer keeps the mean of the others: it must not pull the total towards 0."""
    definition, answers = form
    place = data.draw(st.integers(0, definition.items - 1))
    blank = [*answers[:place], None, *answers[place + 1:]]
    result = scored(definition, blank)
    filled_up = scored(definition, answers)
    if result.total is not None and not definition.follow_ups:
        others = [v for n, v in enumerate(_turned(definition, answers)) if n != place]
        mean = Fraction(sum(others), len(others)) * definition.factor
        assert result.total == half_up(mean * (1 if definition.method is Method.MEAN else definition.items), definition.places)
    assert (result.total is None) or filled_up.total is not None


def _turned(definition, answers):
    return [definition.low + definition.high - a if n in definition.reverse else a for n, a in enumerate(answers, 1)]


@given(filled(blanks=False), st.data())
def test_one_step_more_of_a_symptom_never_scores_less(form, data):
    definition, answers = form
    item = data.draw(st.integers(1, definition.items))
    legal = definition.allowed(item)
    at = legal.index(answers[item - 1])
    if at + 1 == len(legal) or definition.method is Method.SUBSCALES or definition.follow_ups:
        return
    more = [*answers[: item - 1], legal[at + 1], *answers[item:]]
    before, after = scored(definition, answers).total, scored(definition, more).total
    assert after <= before if item in definition.reverse else after >= before


@given(filled())
def test_too_many_blanks_give_no_total(form):
    definition, answers = form
    result = scored(definition, answers)
    if definition.method is not Method.SUBSCALES and len(result.missing) > definition.max_missing:
        assert (result.total, result.band, result.state) == (None, "", MeasureState.INCOMPLETE)


@given(filled())
def test_a_risk_item_says_what_was_answered(form):
    definition, answers = form
    for rule, risk in zip(definition.risk, scored(definition, answers).risk, strict=True):
        assert risk.answer == answers[rule.item - 1]
        assert (risk.state is RiskState.UNANSWERED) == (risk.answer is None)


@given(st.sampled_from([d for d in ALL.values() if d.band_sets]), st.floats(0, 100))
def test_a_band_never_falls_while_the_total_rises(definition, total):
    for bands in definition.band_sets:
        order = [b.label for b in bands.bands]
        edges = [b.frm for b in bands.bands]
        assert edges == sorted(edges)
        label = band_of(bands.bands, max(total, definition.total_low))
        assert order.index(label) == sum(total >= edge for edge in edges[1:])


@given(filled())
def test_direction_and_range_agree(form):
    definition, _ = form
    stick = definition.yardstick()
    best = definition.total_low if definition.direction is Direction.LOWER_BETTER else definition.total_high
    if stick.cutoff is not None:
        assert not stick.clinical(best)
        assert stick.clinical(definition.total_low + definition.total_high - best)
