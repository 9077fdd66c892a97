"""Forms from files: what a FHIR Questionnaire may hold, what is refused and why, and the answers back out. Synthetic wording."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.data.bodies import pack, unpack
from clinic_app.data.catalogues import measures
from clinic_app.domain.errors import Refused
from clinic_app.domain.measure_definitions import NOT_APPLICABLE, Method, Ships
from clinic_app.domain.measure_forms import FormProblem, ImportedForm, ItemKind, Notice, response
from clinic_app.domain.measure_scoring import MeasureState, RiskState, scored
from clinic_app.domain.measure_sidecar import take
from clinic_app.domain.measures import Administration, Mode, Score

ALL = measures()
FHIR = "http://hl7.org/fhir/StructureDefinition/"


def option(weight, how="itemWeight", **more):
    coding = {"system": "urn:test", "code": f"code-{weight}", "display": f"answer {weight}"}
    if how == "code":
        return {"valueCoding": {**coding, "code": str(weight)}}
    weighed = {"extension": [{"url": f"{FHIR}{how}", "valueDecimal": weight}]}
    return {"valueCoding": {**coding, **weighed}} if more.get("inside") else {"valueCoding": coding, **weighed}


def question(number, low=0, high=3, how="itemWeight", **more):
    return {"linkId": f"q{number}", "text": f"Synthetic question {number}", "type": "choice",
            "answerOption": [option(w, how) for w in range(low, high + 1)], **more}


def form(count=9, **changes):
    return {"resourceType": "Questionnaire", "url": "urn:test:form", "version": "2", "title": "A synthetic form",
            "language": "ar", "status": "active", "copyright": "made for tests",
            "item": [question(n) for n in range(1, count + 1)], **changes}


def taken(questionnaire, sidecar=None, key="phq9"):
    raw = questionnaire if isinstance(questionnaire, bytes) else json.dumps(questionnaire).encode()
    return take(raw, None if sidecar is None else json.dumps(sidecar).encode(), ALL, key)


def refused(questionnaire, sidecar=None, key="phq9"):
    with pytest.raises(Refused) as refusal:
        taken(questionnaire, sidecar, key)
    return set(refusal.value.codes)


def test_a_fitting_form_is_taken_in():
    found = taken(form()).form
    assert (found.key, found.language, found.title, found.copyright) == ("phq9", "ar", "A synthetic form", "made for tests")
    assert [i.link_id for i in found.scored] == [f"q{n}" for n in range(1, 10)]
    assert found.scored[0].options[3].text == "answer 3"
    assert unpack(ImportedForm, pack(found)) == found


@pytest.mark.parametrize("how", ["itemWeight", "ordinalValue", "code"])
def test_weights_are_read_in_their_order(how):
    assert taken(form(item=[question(n, how=how) for n in range(1, 10)])).form.scored[0].weights == (0, 1, 2, 3)


def test_item_weight_stands_before_ordinal_value_and_code():
    mixed = [{"valueCoding": {"code": "7"}, "extension": [
        {"url": f"{FHIR}ordinalValue", "valueDecimal": 9}, {"url": f"{FHIR}itemWeight", "valueInteger": w}]} for w in range(4)]
    items = [{"linkId": f"q{n}", "type": "choice", "answerOption": mixed} for n in range(1, 10)]
    assert taken(form(item=items)).form.scored[0].weights == (0, 1, 2, 3)


def test_number_lines_groups_and_words():
    line = {"linkId": "q1", "type": "integer", "text": "a line", "extension": [
        {"url": f"{FHIR}minValue", "valueInteger": 0}, {"url": f"{FHIR}maxValue", "valueInteger": 10}]}
    items = [{"linkId": "g", "type": "group", "text": "Part one", "item": [
        line, {**line, "linkId": "q2"}, {"linkId": "d", "type": "display", "text": "well done"}]}]
    made = taken(form(item=items), {"key": "lines", "max_missing": 0, "direction": "higher_better"}, "")
    assert [(i.link_id, i.kind) for i in made.form.items] == [
        ("g", ItemKind.SHOWN), ("q1", ItemKind.SCORED), ("q2", ItemKind.SCORED), ("d", ItemKind.SHOWN)]
    assert (made.definition.items, made.definition.high, made.definition.total_high) == (2, 10, 20)


def test_the_difficulty_question_is_kept_and_not_scored():
    found = taken(form(count=10)).form
    assert len(found.scored) == 9
    assert found.items[9].kind is ItemKind.UNSCORED


def test_a_sidecar_puts_the_items_in_order():
    links = [f"q{n}" for n in range(9, 0, -1)]
    assert [i.link_id for i in taken(form(), {"key": "phq9", "linkIds": links}).form.scored] == links
    assert refused(form(), {"key": "phq9", "linkIds": [*links[:8], "nowhere"]}) == {
        FormProblem.LINK_UNKNOWN, FormProblem.COUNT_DIFFERS}
    assert refused(form(), {"key": "phq9", "linkIds": links[:8]}) == {FormProblem.COUNT_DIFFERS}
    assert refused(form(), {"key": "phq9", "linkIds": ["q1"] * 9}) == {FormProblem.SIDECAR_BAD}


def test_a_sidecar_brings_a_measure_the_program_has_not():
    beside = {
        "key": "synthetic", "name": "Synthetic four", "linkIds": ["q1", "q2", "q3", "q4"], "reverse": [2], "max_missing": 1,
        "mean_times": 10, "subscales": {"first": [1, 2]}, "bands": [{"frm": 0, "label": "low"}, {"frm": 15, "label": "high"}],
        "cutoff": 15, "rc": 5, "rc_basis": "a named study", "risk": [{"item": 4, "at_least": 1}], "licence": "held",
        "language": "ar", "age_from": 12,
    }
    made = taken(form(count=5), beside, "").definition
    assert (made.items, made.method, made.ships) == (4, Method.MEAN, Ships.IMPORT)
    assert (made.rc_basis, made.terms) == ("a named study", "held")
    result = scored(made, [3, 0, 3, 1])
    assert (result.total, result.band, result.risk[0].state, result.sub("first").total) == (25.0, "high", RiskState.RAISED, 30.0)


@pytest.mark.parametrize(("change", "what"), [
    ({"reverse": [9]}, "reverse"), ({"max_missing": 4}, "max_missing"), ({"bands": [{"frm": 5}, {"frm": 0}]}, "bands"),
    ({"rc": 5}, "rc_basis"), ({"risk": [{"item": 0}]}, "item"), ({"cutoff": "ten"}, "cutoff"), ({"multiply": 0}, "multiply"),
    ({"direction": "sideways"}, "'sideways' is not a valid Direction"), ({"subscales": {"a": [7]}}, "subscales"),
])
def test_a_sidecar_that_cannot_score_is_refused_by_name(change, what):
    with pytest.raises(Refused) as refusal:
        taken(form(count=4), {"key": "synthetic", **change}, "")
    finding = refusal.value.findings[0]
    assert finding.code is FormProblem.SIDECAR_BAD
    assert str(finding.facts["what"]).startswith(what[:40])


def test_a_sidecar_must_score_as_the_program_does():
    assert refused(form(), {"key": "phq9", "reverse": [1]}) == {FormProblem.SIDECAR_DIFFERS}
    assert refused(form(), {"key": "phq9", "max_missing": 5}) == {FormProblem.SIDECAR_DIFFERS}
    assert taken(form(), {"key": "phq9", "reverse": [], "max_missing": 2, "multiply": 1}).definition is None


def test_every_difference_is_told_at_once():
    items = [question(n, high=4) if n == 3 else question(n) for n in range(1, 9)]
    with pytest.raises(Refused) as refusal:
        taken(form(item=items))
    told = [(f.code, dict(f.facts)) for f in refusal.value.findings]
    assert told == [
        (FormProblem.COUNT_DIFFERS, {"there": 8, "wanted": 9}),
        (FormProblem.RANGE_DIFFERS, {"item": 3, "there": "0–4", "wanted": "0–3"}),
    ]


def test_k10_coded_from_nought_does_not_fit():
    assert FormProblem.RANGE_DIFFERS in refused(form(item=[question(n, 0, 4) for n in range(1, 11)]), key="k10")
    assert taken(form(item=[question(n, 1, 5) for n in range(1, 11)]), key="k10").form.scored[9].weights == (1, 2, 3, 4, 5)


@pytest.mark.parametrize(("spoil", "code"), [
    (lambda f: f["item"][0].update({"answerValueSet": "http://elsewhere.example/vs"}), FormProblem.REMOTE_ANSWERS),
    (lambda f: f["item"][0].update({"$ref": "other.json"}), FormProblem.REFERENCE),
    (lambda f: f["item"][0].update({"text": "<ScRipt>alert(1)</script>"}), FormProblem.SCRIPT),
    (lambda f: f.update({"title": "javascript:alert(1)"}), FormProblem.SCRIPT),
    (lambda f: f.update({"extension": [{"url": "urn:x/initialExpression", "valueExpression": {"expression": "1+1"}}]}),
     FormProblem.EXPRESSION),
    (lambda f: f["item"][0].update({"type": "string", "answerOption": None}), FormProblem.KIND_UNKNOWN),
    (lambda f: f["item"][0].update({"repeats": True}), FormProblem.KIND_UNKNOWN),
    (lambda f: f["item"][0].update({"linkId": "q2"}), FormProblem.SAME_LINK),
    (lambda f: f["item"][0].pop("linkId"), FormProblem.NO_LINK),
    (lambda f: f["item"][0].update({"type": "integer"}), FormProblem.NO_RANGE),
    (lambda f: f["item"][0]["answerOption"][0].update({"extension": [{"url": f"{FHIR}itemWeight", "valueDecimal": 0.5}]}),
     FormProblem.BAD_WEIGHT),
    (lambda f: f.pop("language"), FormProblem.NO_LANGUAGE),
    (lambda f: f.update({"language": "fr"}), FormProblem.NO_LANGUAGE),
    (lambda f: f.update({"resourceType": "Patient"}), FormProblem.NOT_A_QUESTIONNAIRE),
    (lambda f: f["item"][0]["answerOption"].extend(option(w) for w in range(4, 60)), FormProblem.TOO_MANY),
])
def test_what_is_rejected(spoil, code):
    questionnaire = form()
    spoil(questionnaire)
    assert code in refused(questionnaire)


def test_files_that_are_no_forms():
    assert refused(b"x" * 1_000_001) == {FormProblem.TOO_BIG}
    assert refused(b"\xff\xfe{") == {FormProblem.NOT_JSON}
    assert refused(b"[]") == {FormProblem.NOT_A_QUESTIONNAIRE}
    assert refused(b"[" * 100_000) == {FormProblem.NOT_JSON}
    assert refused(form(), key="unheard_of") == {FormProblem.NO_MEASURE}
    assert refused(form(), sidecar=["no"]) == {FormProblem.SIDECAR_BAD}
    assert refused(form(), sidecar={"key": "phq9", "language": "en"}) == {FormProblem.OTHER_LANGUAGE}
    deep = {"linkId": "x", "type": "group", "item": []}
    for _ in range(30):
        deep = {"linkId": "x", "type": "group", "item": [deep]}
    assert FormProblem.TOO_DEEP in refused(form(item=[deep]))


HUGE = 10**300
WEIGHED = f"{FHIR}itemWeight"


@pytest.mark.parametrize(("spoil", "code"), [
    (lambda f: f["item"][0]["answerOption"][0].update({"extension": [{"url": WEIGHED, "valueDecimal": HUGE}]}),
     FormProblem.BAD_WEIGHT),
    (lambda f: f["item"][0]["answerOption"][0].update({"extension": [{"url": WEIGHED, "valueDecimal": float("nan")}]}),
     FormProblem.BAD_WEIGHT),
    (lambda f: f["item"][0]["answerOption"][0].update({"extension": [{"url": WEIGHED, "valueDecimal": [1]}]}),
     FormProblem.BAD_WEIGHT),
    (lambda f: f["item"][0].update({"type": "integer", "extension": [
        {"url": f"{FHIR}minValue", "valueInteger": HUGE}, {"url": f"{FHIR}maxValue", "valueInteger": HUGE + 3}]}),
     FormProblem.NO_RANGE),
    (lambda f: f.update({"item": [{}] * 200_000}), FormProblem.NO_LINK),
    (lambda f: f.update({"item": [[[["q1"]]]]}), FormProblem.COUNT_DIFFERS),
    (lambda f: f.update({"item": "=HYPERLINK(1)"}), FormProblem.COUNT_DIFFERS),
    (lambda f: f["item"].extend({"linkId": f"x{n}", "type": "string"} for n in range(5000)), FormProblem.KIND_UNKNOWN),
])
def test_a_hostile_file_is_refused_in_a_few_sentences(spoil, code):
    questionnaire = form()
    spoil(questionnaire)
    with pytest.raises(Refused) as refusal:
        taken(questionnaire)
    assert code in refusal.value.codes
    assert len(refusal.value.findings) <= 40


@pytest.mark.parametrize("change", [
    {"bands": [{"frm": HUGE}]}, {"bands": [{"frm": float("nan")}, {"frm": 0}]}, {"bands": [{"frm": True}]}, {"reverse": [True]},
    {"cutoff": HUGE}, {"rc": float("inf"), "rc_basis": "x"}, {"multiply": HUGE}, {"risk": [{"item": 1, "at_least": HUGE}]},
    {"linkIds": [f"nowhere{n}" for n in range(5000)]}, {"direction": {}}, {"subscales": {"a": {"items": {}}}},
])
def test_a_hostile_sidecar_is_refused_in_a_few_sentences(change):
    with pytest.raises(Refused) as refusal:
        taken(form(count=4), {"key": "synthetic", **change}, "")
    assert len(refusal.value.findings) <= 40


def test_words_that_look_like_formulas_or_turn_the_line_stay_words():
    questionnaire = form(title="=HYPERLINK(\"http://x\")\u202egnp.exe", copyright="+cmd|' /C calc'!A0")
    questionnaire["item"][0]["text"] = "@SUM(1)\u0000\u2067x"
    found = taken(questionnaire).form
    assert found.title.startswith("=HYPERLINK")
    assert found.copyright.startswith("+cmd")
    for text in (found.title, found.copyright, found.scored[0].text):
        assert not set(text) & set("\u0000\u202e\u2067")


def test_what_is_left_out_is_told():
    questionnaire = form()
    questionnaire["item"].append({"linkId": "total", "type": "integer", "readOnly": True, "extension": [
        {"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
         "valueExpression": {"language": "text/fhirpath", "expression": "sum()"}}]})
    questionnaire["item"][0]["text"] = "How <b>are</b> you"
    found = taken(questionnaire).form
    assert set(found.notices) == {Notice.CALCULATED, Notice.MARKUP, Notice.NO_SIDECAR}
    assert found.scored[0].text == "How <b>are</b> you"
    assert [i.link_id for i in found.items] == [f"q{n}" for n in range(1, 10)]


def kept(answers, key="phq9"):
    score = Score(key, date(2026, 11, 23), 10, MeasureState.COMPLETE, "ar")
    return Administration(1, "u", "u", 1, 1, 1, None, 1, score, Mode.PAPER, datetime(2026, 11, 23, 8, tzinfo=UTC), 1,
                          answers=tuple(answers))


def test_answers_go_out_with_the_same_link_ids():
    questionnaire = taken(form()).form
    at = datetime(2026, 11, 23, 8, tzinfo=UTC)
    out = response(kept([0, 1, 2, 3, None, 0, 0, 0, 1]), ALL["phq9"], questionnaire, "AS-0412", at)
    assert out["resourceType"] == "QuestionnaireResponse"
    assert out["questionnaire"] == "urn:test:form|2"
    assert [i["linkId"] for i in out["item"]] == [f"q{n}" for n in range(1, 10)]
    assert out["item"][3]["answer"][0]["valueCoding"]["code"] == "code-3"
    assert "answer" not in out["item"][4]
    assert out["subject"] == {"identifier": {"value": "AS-0412"}}


def test_without_a_form_the_item_numbers_stand():
    out = response(kept([NOT_APPLICABLE, 8, 0, 0, 0], "wsas"), ALL["wsas"], None, "AS-1", datetime(2026, 11, 23, tzinfo=UTC))
    assert [i["linkId"] for i in out["item"]] == ["1", "2", "3", "4", "5"]
    assert "answer" not in out["item"][0]
    assert out["item"][1]["answer"] == [{"valueInteger": 8}]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["item", "type", "linkId", "answerOption", "valueCoding", "extension", "url", "code", "text", "$ref"]),
        inner, max_size=5),
    max_leaves=25,
)


@given(JSON, JSON)
def test_whatever_a_file_holds_it_is_taken_or_refused(items, beside):
    questionnaire = json.dumps({"resourceType": "Questionnaire", "language": "en", "item": items}).encode()
    sidecar = json.dumps(beside if not isinstance(beside, dict) else {"key": "made_up", **beside}).encode()
    told = None
    try:
        take(questionnaire, sidecar, ALL, "phq9")
    except Refused as refusal:
        told = refusal.findings
    assert told != ()
