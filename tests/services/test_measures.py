"""Measures through the services: kept, corrected, declined, due, and who may see what; on both engines."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from uuid import uuid4

import peewee as pw
import pytest
from pypdf import PdfReader

from clinic_app.data import measures as data
from clinic_app.data.database import writing
from clinic_app.data.measures import MeasureAdministrationRow
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Table
from clinic_app.domain.measure_choices import MeasureChoice
from clinic_app.domain.measure_due import DueWhy, MeasureRules
from clinic_app.domain.measure_scoring import MeasureState
from clinic_app.domain.measures import CorrectionRequest, MeasureProblem, MeasureRequest, Mode
from clinic_app.domain.permissions import Vault
from clinic_app.domain.reviews import Decision, GoalChoice, GoalDecision, ReviewDraftRequest
from clinic_app.domain.safety import Reply, Source
from clinic_app.services import (
    clock,
    handouts,
    measure_settings,
    measure_sheet,
    measures,
    my_day,
    overview,
    reviews,
    safety,
    sessions,
)
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines

NOW = datetime(2026, 11, 23, 10, 42)
TODAY = NOW.date()


@pytest.fixture
def client(clinic):
    """A client with an episode of ten weeks and an agreed plan."""
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    return client_id


def wish(client_id, key="phq9", total_of=(1, 1, 2, 1, 1, 2, 1, 1, 0), **changes):
    return MeasureRequest(**{
        "uid": str(uuid4()), "client_id": client_id, "key": key, "on": TODAY, "answers": tuple(total_of), "unscored": (1,),
        "language": "ar", **changes,
    })


def test_a_form_is_kept_with_everything_the_reference_asks_for(clinic, client):
    kept = measures.enter(clinic.therapist, wish(client, mode=Mode.READ_ALOUD))
    assert (kept.score.total, kept.score.band, kept.score.state) == (10, "moderate", MeasureState.COMPLETE)
    assert (kept.score.on, kept.mode, kept.score.language, kept.entered_by) == (
        TODAY, Mode.READ_ALOUD, "ar", clinic.therapist.staff_id)
    assert (kept.answers, kept.unscored, kept.version, kept.definition_version) == ((1, 1, 2, 1, 1, 2, 1, 1, 0), (1,), 1, 1)
    assert [s.total for s in measures.measure_file(clinic.therapist, client).scores] == [10]


def test_the_same_save_sent_twice_is_one_form(clinic, client):
    request = wish(client)
    assert measures.enter(clinic.therapist, request).id == measures.enter(clinic.therapist, request).id
    assert MeasureAdministrationRow.select().count() == 1


def test_the_page_holds_no_item_answers(clinic, client):
    measures.enter(clinic.therapist, wish(client))
    page = measures.measure_file(clinic.therapist, client)
    assert page.administrations[0].answers == ()


def test_a_correction_is_a_new_version_and_the_original_stays(clinic, client):
    first = measures.enter(clinic.therapist, wish(client))
    better = wish(client, total_of=(1, 1, 2, 1, 1, 2, 1, 1, 1))
    made = measures.correct(clinic.therapist, CorrectionRequest(first.id, 1, better, "read the paper again"))
    assert (made.version, made.score.total, made.reason) == (2, 11, "read the paper again")
    assert [a.score.total for a in measures.versions(clinic.therapist, made.id)] == [11, 10]
    assert [s.total for s in measures.measure_file(clinic.therapist, client).scores] == [11]
    with pytest.raises(Stale):
        measures.correct(clinic.therapist, CorrectionRequest(first.id, 1, wish(client), "again"))
    for reason, request, code in (
        ("", wish(client), MeasureProblem.NO_REASON),
        ("x" * 201, wish(client), MeasureProblem.REASON_TOO_LONG),
        ("again", replace(better, uid=str(uuid4())), MeasureProblem.NO_CHANGE),
    ):
        with pytest.raises(Refused) as refusal:
            measures.correct(clinic.therapist, CorrectionRequest(made.id, 2, request, reason))
        assert code in refusal.value.codes


def test_no_path_round_the_program_changes_a_kept_form(clinic, client):
    kept = measures.enter(clinic.therapist, wish(client))
    row = MeasureAdministrationRow
    for attempt in (
        lambda: row.update(total=0).where(row.id == kept.id).execute(),
        lambda: row.delete().where(row.id == kept.id).execute(),
    ):
        with pytest.raises(pw.IntegrityError), writing(Vault.CLINICAL):
            attempt()


def test_declined_is_an_answer(clinic, client):
    kept = measures.enter(clinic.therapist, wish(client, total_of=(), declined=True))
    assert (kept.score.state, kept.score.total, kept.answers) == (MeasureState.DECLINED, None, ())


def test_what_the_service_refuses(clinic, client):
    for request, code in (
        (wish(client, key="nothing"), MeasureProblem.UNKNOWN),
        (wish(client, key="pcl5", total_of=(0,) * 20), MeasureProblem.NOT_IN_USE),
        (wish(client, key="house_checkin", total_of=(1,) * 4), MeasureProblem.UNKNOWN),
        (wish(client, total_of=(4,) + (0,) * 8), MeasureProblem.ILLEGAL_ANSWER),
        (wish(client, on=TODAY + timedelta(days=1)), MeasureProblem.IN_FUTURE),
    ):
        with pytest.raises(Refused) as refusal:
            measures.enter(clinic.therapist, request)
        assert code in refusal.value.codes
    assert MeasureAdministrationRow.select().count() == 0


def test_others_are_denied(clinic, client):
    kept = measures.enter(clinic.therapist, wish(client))
    for actor in (clinic.reception, clinic.manager, clinic.other_therapist, clinic.lead):
        for ask in (
            lambda actor=actor: measures.measure_file(actor, client), lambda actor=actor: measures.enter(actor, wish(client)),
            lambda actor=actor: measures.administration(actor, kept.id),
            lambda actor=actor: measures.export_response(actor, kept.id),
        ):
            with pytest.raises(Denied):
                ask()


def test_the_desk_hears_nothing_of_a_form(clinic, client):
    before = len(audit_lines(Vault.DESK))
    measures.enter(clinic.therapist, wish(client))
    assert len(audit_lines(Vault.DESK)) == before
    lines = [line for line in audit_lines(Vault.CLINICAL) if line["action"] == "enter_measure"]
    assert len(lines) == 1
    assert "phq" not in json.dumps(lines).lower()


# ---- safety ---------------------------------------------------------------------------------------------------------------


RAISED = (1, 1, 2, 1, 1, 2, 1, 1, 1)


def test_a_raised_risk_item_becomes_a_concern_that_waits(clinic, client):
    measures.enter(clinic.therapist, wish(client, total_of=RAISED))
    concern, = safety.safety_state(clinic.therapist, client).waiting
    assert (concern.source, concern.measure, concern.item, concern.answer) == (Source.RISK_ITEM, "PHQ-9", "9", 1)


def test_a_blank_risk_item_asks_as_well(clinic, client):
    measures.enter(clinic.therapist, wish(client, total_of=(*RAISED[:8], None)))
    concern, = safety.safety_state(clinic.therapist, client).waiting
    assert (concern.source, concern.answer) == (Source.UNANSWERED, None)


def test_cannot_now_is_answered_with_its_reason_and_never_stops_saving(clinic, client):
    measures.enter(clinic.therapist, wish(client, total_of=RAISED), Reply.CANNOT_NOW, "left for the bus, call at five")
    state = safety.safety_state(clinic.therapist, client)
    assert (state.waiting, state.concerns[0].why) == ((), "left for the bus, call at five")
    measures.enter(clinic.therapist, wish(client, total_of=RAISED), Reply.CANNOT_NOW, " ")
    measures.enter(clinic.therapist, wish(client, total_of=RAISED), Reply.ALREADY_CHECKED)
    assert len(safety.safety_state(clinic.therapist, client).waiting) == 2
    assert MeasureAdministrationRow.select().count() == 3


def test_a_clear_answer_raises_nothing_and_a_correction_does(clinic, client):
    kept = measures.enter(clinic.therapist, wish(client))
    assert not safety.safety_state(clinic.therapist, client).open
    measures.correct(clinic.therapist, CorrectionRequest(kept.id, 1, wish(client, total_of=RAISED), "misread"), Reply.CHECK_NOW)
    assert safety.safety_state(clinic.therapist, client).open


# ---- due ----------------------------------------------------------------------------------------------------------------


def test_the_default_set_is_due_at_intake_and_who5_is_only_offered(clinic, client):
    due = measures.due_of(clinic.therapist, client)
    assert [(d.key, d.why) for d in due] == [("phq9", DueWhy.INTAKE), ("gad7", DueWhy.INTAKE), ("wsas", DueWhy.INTAKE)]
    assert measures.due_lines(clinic.therapist, [client]) == {client: due}
    assert measures.due_lines(clinic.other_therapist, [client]) == {}


def test_a_score_is_overdue_after_five_weeks(clinic, client):
    for key, answers in (("phq9", (1,) * 9), ("gad7", (1,) * 7), ("wsas", (1,) * 5)):
        measures.enter(clinic.therapist, wish(client, key=key, total_of=answers, unscored=()))
    page = measures.measure_file(clinic.therapist, client)
    assert (page.due, page.next_due["phq9"]) == ((), TODAY + timedelta(days=35))
    with clock.freeze(NOW + timedelta(days=35)):
        assert {d.why for d in measures.due_of(clinic.therapist, client)} == {DueWhy.REVIEW}


def test_declining_silences_until_the_next_review(clinic, client):
    measures.enter(clinic.therapist, wish(client, total_of=(), declined=True))
    with clock.freeze(NOW + timedelta(days=60)):
        assert "phq9" not in {d.key for d in measures.due_of(clinic.therapist, client)}
        review = reviews.review_for(clinic.therapist, client)
        content = replace(
            review.content, decision=Decision.GO_ON, next_on=clock.today() + timedelta(days=50),
            goals=tuple(GoalDecision(g.goal_id, GoalChoice.KEEP) for g in review.snapshot.goals))
        reviews.finish_review(clinic.therapist, ReviewDraftRequest(0, 0, content, review.uid, client))
    with clock.freeze(NOW + timedelta(days=61)):
        assert "phq9" in {d.key for d in measures.due_of(clinic.therapist, client)}


# ---- the clinic's choice ---------------------------------------------------------------------------------------------------


def test_the_lead_switches_on_what_the_clinic_holds(clinic, client):
    with pytest.raises(Denied):
        measure_settings.choose_measure(clinic.therapist, MeasureChoice("pcl5", on=True, form_held=True))
    with pytest.raises(Refused) as refusal:
        measure_settings.choose_measure(clinic.lead, MeasureChoice("pcl5", on=True))
    assert refusal.value.codes == (MeasureProblem.FORM_NOT_HELD,)
    made = measure_settings.choose_measure(clinic.lead, MeasureChoice("pcl5", on=True, form_held=True))
    assert (made.on, made.choice.version) == (True, 1)
    assert measures.enter(clinic.therapist, wish(client, key="pcl5", total_of=(1,) * 20, unscored=())).score.total == 20
    with pytest.raises(Stale):
        measure_settings.choose_measure(clinic.lead, MeasureChoice("pcl5", on=False, version=0))


def test_a_named_study_gives_the_reliable_change(clinic, client):
    groups = MeasureChoice("k10", m_clin=20, sd_clin=5, m_norm=10, sd_norm=5)
    with pytest.raises(Refused) as refused:
        measure_settings.choose_measure(clinic.lead, groups)
    assert [(f.code, f.field) for f in refused.value.findings] == [(MeasureProblem.NO_BASIS, "cutoff_basis")]
    named = measure_settings.choose_measure(clinic.lead, replace(groups, cutoff_basis="A study, 2020")).definition
    assert (named.cutoff, named.cutoff_source) == (15, "A study, 2020")  # the middle of two groups of equal spread
    choice = MeasureChoice("core10", rc_basis="Barkham 2013, 95 %", sd=7.7, r=0.9, z=1.96)
    assert measure_settings.choose_measure(clinic.lead, choice).definition.rc == 7
    with pytest.raises(Refused) as refusal:
        measure_settings.choose_measure(clinic.lead, replace(choice, r=1.2, version=1))
    assert refusal.value.codes == (MeasureProblem.BAD_FIGURE,)


def test_the_clinic_sets_its_own_pace(clinic, client):
    kept = measure_settings.save_measure_rules(clinic.lead, MeasureRules(("who5",), (), 2, 14))
    assert (kept.asked, kept.version) == (("who5",), 1)
    assert [d.key for d in measures.due_of(clinic.therapist, client)] == ["who5"]
    with pytest.raises(Refused):
        measure_settings.save_measure_rules(clinic.lead, MeasureRules(("nothing",), version=1))
    with pytest.raises(Refused):
        measure_settings.save_measure_rules(clinic.lead, MeasureRules(days=1, version=1))


def test_scores_for_others_leave_sensitive_measures_out(clinic, client):
    measure_settings.choose_measure(clinic.lead, MeasureChoice("audit", on=True, form_held=True))
    measures.enter(clinic.therapist, wish(client, key="audit", total_of=(0,) * 10, unscored=()))
    measures.enter(clinic.therapist, wish(client))
    episode = measures.measure_file(clinic.therapist, client).episode_id
    assert [s.key for s in data.scores_of_episode(episode)] == ["phq9"]
    assert {s.key for s in data.scores_of_episode(episode, sensitive=True)} == {"phq9", "audit"}
    assert [s.key for s in measures.scores_in(clinic.therapist, client)] == ["phq9"]
    assert [s.key for s in data.scores_of_episodes([episode])[episode]] == ["phq9"]


def test_a_first_form_begins_the_episode(clinic):
    client_id = a_client(clinic, clinic.therapist, "Deepa", "Nairan")
    kept = measures.enter(clinic.therapist, wish(client_id, on=date(2026, 11, 20)))
    assert kept.episode_id
    assert measures.measure_file(clinic.therapist, client_id).open


# ---- forms in their own wording ----------------------------------------------------------------------------------------------


def synthetic(key_count=9, high=3, language="ar"):
    items = [{"linkId": f"/q{n}", "text": f"Synthetic {n}", "type": "choice", "answerOption": [
        {"valueCoding": {"code": str(w), "display": f"answer {w}"}} for w in range(high + 1)]} for n in range(1, key_count + 1)]
    return json.dumps({"resourceType": "Questionnaire", "language": language, "title": "Synthetic", "item": items}).encode()


def test_a_form_comes_in_and_answers_go_out_with_its_link_ids(clinic, client):
    with pytest.raises(Denied):
        measure_settings.import_form(clinic.therapist, synthetic(), None, "phq9")
    form = measure_settings.import_form(clinic.lead, synthetic(), None, "phq9")
    assert measure_settings.form_of(clinic.therapist, "phq9", "ar") == form
    assert measure_settings.form_of(clinic.therapist, "phq9", "en") is None
    assert next(o for o in measure_settings.offered(clinic.lead) if o.key == "phq9").languages == ("ar",)
    kept = measures.enter(clinic.therapist, wish(client))
    out = json.loads(measures.export_response(clinic.therapist, kept.id))
    assert [i["linkId"] for i in out["item"]] == [f"/q{n}" for n in range(1, 10)]
    assert [line["action"] for line in audit_lines(Vault.CLINICAL)][-1] == "export_measure"


def test_a_measure_of_the_clinics_own_is_in_use_at_once(clinic, client):
    sidecar = json.dumps({"key": "ours", "name": "Ours", "multiply": 1, "risk": [{"item": 2, "at_least": 1}]}).encode()
    measure_settings.import_form(clinic.lead, synthetic(3), sidecar)
    again = measure_settings.import_form(clinic.lead, synthetic(3), sidecar)
    assert again.key == "ours"
    kept = measures.enter(clinic.therapist, wish(client, key="ours", total_of=(1, 0, 3), unscored=()))
    assert (kept.score.total, kept.score.risk[0].answer) == (4, 0)


def test_a_form_that_does_not_fit_leaves_no_trace(clinic):
    before = len(audit_lines(Vault.CLINICAL))
    with pytest.raises(Refused):
        measure_settings.import_form(clinic.lead, synthetic(8), None, "phq9")
    assert measure_settings.form_of(clinic.lead, "phq9", "ar") is None
    assert len(audit_lines(Vault.CLINICAL)) == before


# ---- on paper -----------------------------------------------------------------------------------------------------------------


def test_the_clients_own_sheet_holds_totals_and_no_item(clinic, client):
    earlier = NOW.date() - timedelta(days=40)
    measures.enter(clinic.therapist, wish(client, on=earlier, total_of=(2, 2, 3, 2, 2, 2, 2, 2, 0)))
    assert " to " not in measure_sheet.scores_sheet(clinic.therapist, client, LetterLanguage.ENGLISH).subtitle
    measures.enter(clinic.therapist, wish(client, language="en"))
    measures.enter(clinic.therapist, wish(client, key="who5", total_of=(1, 2, 2, 2, 1), unscored=()))
    for language, said in ((LetterLanguage.ENGLISH, "reliable change for the better"), (LetterLanguage.ARABIC, "إلى الأفضل")):
        sheet = measure_sheet.scores_sheet(clinic.therapist, client, language, "phq9")
        prepared = handouts.prepared(clinic.therapist, client, sheet)
        text = " ".join(p.extract_text() for p in PdfReader(BytesIO(handouts.draw_sheet(clinic.therapist, prepared).pdf)).pages)
        assert "PHQ-9" in text
        assert "WHO-5" in text
        table = next(b for b in sheet.blocks if isinstance(b, Table))
        assert table.rows[0][1:4] == tuple(map(str, (17, 10, 7))) or language is LetterLanguage.ARABIC
        assert said in table.rows[0][5]
    with pytest.raises(Denied):
        measure_sheet.scores_sheet(clinic.reception, client, LetterLanguage.ENGLISH)


def test_a_reviews_figures_hold_first_and_last_scores_frozen(clinic, client):
    measures.enter(clinic.therapist, wish(client, on=NOW.date() - timedelta(days=40), total_of=(2, 2, 3, 2, 2, 2, 2, 2, 0)))
    measures.enter(clinic.therapist, wish(client))
    review = reviews.review_for(clinic.therapist, client)
    line, = review.snapshot.scores
    assert (line.key, line.first, line.last, line.gain, line.category, line.rc) == ("phq9", 17, 10, 7, "improved", 6)
    content = replace(
        review.content, decision=Decision.GO_ON, next_on=clock.today() + timedelta(days=50),
        goals=tuple(GoalDecision(g.goal_id, GoalChoice.KEEP) for g in review.snapshot.goals))
    done = reviews.finish_review(clinic.therapist, ReviewDraftRequest(0, 0, content, review.uid, client))
    measures.enter(clinic.therapist, wish(client, total_of=(0,) * 9))
    assert reviews.reviews_of(clinic.therapist, client)[0].snapshot.scores == done.snapshot.scores
    assert done.snapshot.scores == (line,)


# ---- where scores are seen -----


def test_scores_stand_on_the_time_line_with_the_day_the_next_is_due(clinic, client):
    measures.enter(clinic.therapist, wish(client, on=NOW.date() - timedelta(days=40), total_of=(2, 2, 3, 2, 2, 2, 2, 2, 0)))
    measures.enter(clinic.therapist, wish(client))
    line = overview.overview(clinic.therapist, client).line
    score, = line.scores
    assert [(dot.on, dot.total) for dot in score.dots] == [(NOW.date() - timedelta(days=40), 17), (TODAY, 10)]
    assert line.scores_due == {"phq9": TODAY + timedelta(days=35)}


def test_what_is_due_stands_on_the_prepared_card(clinic, client):
    a_visit(clinic, client, datetime(2026, 11, 23, 11))
    card = my_day.my_day(clinic.therapist).card
    assert [due.name for due in card.measures_due] == ["PHQ-9", "GAD-7", "WSAS"]
    measures.enter(clinic.therapist, wish(client))
    assert [due.key for due in my_day.my_day(clinic.therapist).card.measures_due] == ["gad7", "wsas"]


def test_the_note_has_the_scores_beside_it(clinic, client):
    measures.enter(clinic.therapist, wish(client))
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 11))
    assert [s.last for s in sessions.note_for(clinic.therapist, visit.id).scores] == [10]
