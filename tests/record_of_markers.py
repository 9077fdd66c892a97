"""A record with a word of its own in every class of the matrix, filled through the services: what the cells are read against."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from clinic_app.domain.appointments import Status
from clinic_app.domain.endings import EndingContent, EndingDraftRequest, Journey, StayingWell
from clinic_app.domain.episodes import EndReason, LifeEventRequest
from clinic_app.domain.measure_choices import MeasureChoice
from clinic_app.domain.measures import MeasureRequest
from clinic_app.domain.people import Language
from clinic_app.domain.plans import AgreeRequest, ConcernStatus, Passage, PlanConcern
from clinic_app.domain.readers import Content
from clinic_app.domain.reviews import Decision, GoalChoice, GoalDecision, ReviewDraftRequest
from clinic_app.domain.safety import CheckContent, CheckRequest, Thoughts
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.workbook import EntryRequest, PageKind, PageRequest, Thought, Win, Wins
from clinic_app.services import (
    clock,
    ending_sheets,
    endings,
    episodes,
    growth,
    handouts,
    measure_settings,
    measures,
    plans,
    process_notes,
    reviews,
    safety,
    safety_plans,
    safety_sheets,
    session,
    workbook,
)
from tests import therapy
from tests.care import a_visit
from tests.clinics import Clinic

SIGNED = datetime(2026, 12, 21, 9)
C = Content
# What to look for; several where the record holds a class in several places. Letters say nothing of a class by another word.
MARKERS: dict[Content, tuple[str, ...]] = {
    C.ATTENDANCE: ("3 visits", "3 of 4", "12 October 2026"), C.DIAGNOSIS: ("quokkaproblem", "F41.1"),
    C.SCORES: ("GAD-7 (anxiety) 19", "GAD-7 (anxiety): 19 on", "GAD-7 (anxiety), once 19"),
    C.ITEM_ANSWERS: ("1: 3 · 2: 3", "1: 4 · 2: 4", "9: 2"), C.FORMULATION: ("lemurunderstanding",),
    C.RISK: ("ocelotrisk", "9: 2", "ocelotending"),
    C.SAFETY_PLAN: ("tapirwalk", "written safety plan", "safety plan (21 December"),
    C.DELICATE: ("AUDIT (alcohol): 40 on", "1: 4 · 2: 4", "civetevent", "civetbelief", "civethealth", "civetgoal"),
    C.THIRD_PARTY: ("dingobrother", "dingobody", "dingogoal", "dingonew"),
    C.PROCESS_NOTES: ("margayprocess",), C.REFLECTIONS: ("numbatreflection",),
    C.IDENTITY: ("Al-Shiraa",), C.FOLLOW_UP: ("22 February 2027", "18 January 2027"), C.REASON: ("okapireason",),
    C.WORK: ("behavioural activation", "Behavioural activation"), C.GOALS: ("Start my day before nine",),
    C.MEDICINE: ("zorillapill",), C.ENDING: ("We ended together as planned", "ended together"), C.STAYING_WELL: ("kudusteps",),
    C.LEARNED: ("gerbillearned",), C.HELPED: ("marmothelped", "marmotreview"), C.NEXT_STEPS: ("vicunanext",),
    C.JOURNEY: ("dugongjourney",), C.UNDERSTOOD: ("jerboathought", "jerboaevent"), C.STEPS_TAKEN: ("wombatwin",),
}


# Of a plan in which everything is marked: whether the words are the client's own, and where they stand.
PLAN_WORDS = {"quollwords": True, "quolladapt": False, "quollenough": False, "quollchanged": False, "quollhomework": False,
              "quollmeasures": False, "quollfee": False, "quollwhy": False, "quollalso": False}


def fill(clinic: Clinic) -> int:
    """Mona, with everything; gives her id. Leaves the clock alone."""
    me, client = clinic.therapist, therapy.mona(clinic, letter_language=Language.ENGLISH)
    episode = therapy.begin(clinic, client)
    episodes.save_referral(me, client, episode.version, episode.referral_source, "Dr Marsh", "")
    intake = replace(
        therapy.INTAKE, reasons="okapireason", medication="zorillapill", own_explanation="civetbelief",
        physical_health="dingobody", delicate=("own_explanation",), about_others=("physical_health",))
    episodes.save_intake(me, client, 0, intake)
    therapy.sign(clinic, client)
    concern = PlanConcern("", "quokkaproblem", "", "F41.1", "", ConcernStatus.WORKING)
    mornings, meeting = therapy.FIRST.goals
    goals = (mornings, replace(meeting, words="civetgoal", words_other="", delicate=True),
             replace(therapy.SECOND.goals[2], words="dingogoal", words_other="", third_party=True))
    first = replace(therapy.FIRST, client_words="", concerns=(concern,), goals=goals)
    therapy.agree(clinic, client, first, date(2026, 9, 28))
    episodes.save_summary(me, client, "lemurunderstanding", agreed_on=date(2026, 10, 5))
    therapy.rate(clinic, client, date(2026, 10, 26), {therapy.MORNINGS: 4, therapy.MEETING: 3})
    for words, more in (("jerboaevent", {"shared": True}), ("civetevent", {"shared": True, "delicate": True}),
                        ("dingobrother", {"third_party": True}), ("civethealth", {"delicate": True})):
        episodes.add_life_event(me, LifeEventRequest(client, date(2026, 10, 11), words, **more))
    measure_settings.choose_measure(clinic.lead, MeasureChoice("audit", on=True, form_held=True))
    for key, answers in (("gad7", (3, 3, 3, 3, 3, 3, 1)), ("phq9", (3, 3, 3, 3, 3, 3, 3, 3, 2)), ("audit", (4,) * 10)):
        measures.enter(me, MeasureRequest(str(uuid4()), client, key, clock.today(), answers, language="en"))
    for kind, content in ((PageKind.THOUGHT, Thought(thought="x", fairer="jerboathought")), (PageKind.WINS, Wins())):
        request = PageRequest(client, kind, content, uid=str(uuid4()), client_tick=True, therapist_tick=True)
        page = workbook.save_page(me, request)
    workbook.note_entry(me, EntryRequest(page.id, clock.today(), Win("wombatwin")))
    look = clock.today() + timedelta(days=30)
    safety.sign_check(me, CheckRequest(client, CheckContent(Thoughts.PASSING, changed="ocelotrisk", look_again=look)))
    safety_plans.save_safety_plan(
        me, SafetyPlanRequest(client, SafetyPlanContent(signs=("I stop",), alone=("tapirwalk",)), 0, look))
    session.begin(replace(session.current(), actor=me))  # these two are sealed under their author's own key
    process_notes.save_process_note(me, client, "margayprocess", closing=True)
    growth.save_reflection(me, "numbatreflection", "", "")
    therapy.sessions_of(clinic, client, 3)
    a_visit(clinic, client, datetime(2026, 10, 12, 11), status=Status.DID_NOT_COME)
    open_ones = safety.safety_state(me, client).concerns
    safety.close_concerns(me, client, "looked at", tuple((one.id, one.version) for one in open_ones))
    with clock.freeze(SIGNED):
        _review(clinic, client)
        _ending(clinic, client)
        for sheet in (safety_sheets.safety_sheet(me, client), ending_sheets.staying_well_sheet(me, client)):
            handouts.sheet_printed_elsewhere(me, handouts.prepared(me, client, sheet))
    return client


def mark_more(clinic: Clinic, client: int) -> None:
    """What brought her is marked delicate, her medicine as about somebody else."""
    kept = episodes.care_file(clinic.therapist, client).intake
    marked = replace(kept.content, delicate=("reasons", "own_explanation"), about_others=("medication", "physical_health"))
    episodes.save_intake(clinic.therapist, client, kept.version, marked)


def mark_plan(clinic: Clinic, client: int, *, delicate: bool) -> None:
    """The summary, the coded concern and every word of the plan are marked: delicate, or about somebody else."""
    me, file = clinic.therapist, plans.plan_file(clinic.therapist, client)
    mark = {"delicate": delicate, "third_party": not delicate}
    number = file.summary.number if file.summary is not None else 0
    episodes.save_summary(me, client, "lemurunderstanding", number=number, agreed_on=clock.today(), **mark)
    plan = plans.start_draft(me, client)
    words = iter(PLAN_WORDS)
    content = replace(
        plan.content, client_words=next(words), tailoring=next(words), ending=next(words), adaptation=next(words),
        frame=replace(plan.content.frame, homework_note=next(words), measures_note=next(words), fee_note=next(words)),
        delicate=tuple(Passage) if delicate else (), about_others=() if delicate else tuple(Passage),
        concerns=tuple(replace(one, **mark) for one in plan.content.concerns))
    technique = replace(content.techniques[0], why=next(words), alternatives=next(words), **mark)
    content = replace(content, techniques=(technique, *content.techniques[1:]))
    plan = plans.save_draft(me, client, plan.id, plan.version, content)
    plans.agree_plan(me, client, AgreeRequest(plan.id, plan.version, agreed_with_client=True))


def _review(clinic: Clinic, client: int) -> None:
    review = reviews.review_for(clinic.therapist, client)
    others = GoalDecision(review.snapshot.goals[-1].goal_id, GoalChoice.CHANGE, "dingonew")
    goals = (*(GoalDecision(line.goal_id, GoalChoice.KEEP) for line in review.snapshot.goals[:-1]), others)
    content = replace(review.content, helpful="marmotreview", decision=Decision.GO_ON, goals=goals, next_on=date(2027, 1, 18),
                      seen_by_client=True)
    reviews.finish_review(clinic.therapist, ReviewDraftRequest(review.id, review.version, content, review.uid, client))


def _ending(clinic: Clinic, client: int) -> None:
    empty = endings.ending_for(clinic.therapist, client)
    endings.save_ending(clinic.therapist, EndingDraftRequest(0, 0, EndingContent(
        reason=EndReason.PLANNED, staying_well=StayingWell(what_i_do=("kudusteps",)), achievements=("gerbillearned",),
        what_helped=("marmothelped",), next_steps=("vicunanext",), boosters=(date(2027, 2, 22),),
        journey=Journey(together="dugongjourney")), empty.uid, client))
