"""Episode, intake, agreement and plan on real vaults of both engines: from the first meeting to the second plan version."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import peewee as pw
import pytest

from clinic_app.data import database
from clinic_app.data import episodes as episode_data
from clinic_app.data import plans as plan_data
from clinic_app.data.people import ClientRow
from clinic_app.domain.agreements import AgreementContent, AgreementProblem, Answer, ClauseAnswer, SignedHow, Signer, SignRequest
from clinic_app.domain.episodes import (
    Approach,
    EndReason,
    EpisodeProblem,
    EpisodeRequest,
    IntakeContent,
    LifeEventRequest,
    Phase,
    ReferralSource,
    Support,
)
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.names import Names
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.permissions import Vault
from clinic_app.domain.plan_changes import PlanChange
from clinic_app.domain.plans import (
    AgreeRequest,
    Frame,
    Frequency,
    GoalArea,
    GoalRatingRequest,
    GoalStatus,
    Passage,
    PlanContent,
    PlanGoal,
    PlanProblem,
    PlanStatus,
    PlanTechnique,
    RatedAt,
    Rationale,
    TechniqueStatus,
)
from clinic_app.services import agreements, care_status, episodes, people, plans
from tests import therapy
from tests.care import SIGNATURE

TODAY = date(2026, 11, 23)
KEY = "11111111-0000-4000-8000-000000000001"
PLAN = PlanContent(
    client_words="I want my mornings back", approach=Approach.CBT,
    goals=(PlanGoal(KEY, "Start my day before nine", "أبدأ يومي قبل التاسعة", GoalArea.COPING, 2, 8),),
    techniques=(
        PlanTechnique(
            "cbt.activation", (KEY,), 6, TechniqueStatus.IN_USE, Rationale(True, True, True, True), "evenings are heavy", "group"
        ),
    ),
    frame=Frame(Frequency.WEEKLY, 50, 12, homework=True, hope=7), tailoring="Arabic first", self_efficacy=4,
)


@pytest.fixture
def client(clinic):
    """A client of the first therapist, an adult."""
    return people.add_client(clinic.reception, ClientRequest(
        en=Names(given="Mona", family="Al-Shiraa"), ar=Names(given="منى", family="الشراع"), phone="+965 0000 0412",
        dob=date(1997, 3, 1), therapist_id=clinic.therapist.staff_id,
    )).id


@pytest.fixture
def episode(clinic, client):
    """An open episode, begun in September."""
    return episodes.open_episode(clinic.therapist, EpisodeRequest(
        client, clinic.therapist.staff_id, date(2026, 9, 14), ReferralSource.DOCTOR, " Dr  Marsh ", "low mood", Approach.CBT
    ))


def answers(actor, answer=Answer.ACCEPTED):
    return tuple(ClauseAnswer(c.key, answer) for c in agreements.newest_template(actor).clauses)


def content(actor, **more):
    template = agreements.newest_template(actor)
    return AgreementContent(
        template.version, "ar", answers(actor), Signer.CLIENT, "Mona Al-Shiraa", signed_how=SignedHow.SCREEN, signature=SIGNATURE,
        **more,
    )


def sign(clinic, client, **more):
    return agreements.sign_agreement(clinic.therapist, SignRequest(client, content(clinic.therapist, **more)))


def agreed(clinic, client):
    draft = plans.start_draft(clinic.therapist, client)
    draft = plans.save_draft(clinic.therapist, client, draft.id, draft.version, PLAN)
    return plans.agree_plan(clinic.therapist, client, AgreeRequest(draft.id, draft.version, True))


def test_an_episode_begins_once_and_the_desk_hears_four_words(clinic, client, episode):
    assert (episode.referral_from, episode.phase, episode.phase_since) == ("Dr Marsh", Phase.INTAKE, date(2026, 9, 14))
    with pytest.raises(Refused) as refused:
        episodes.open_episode(clinic.therapist, EpisodeRequest(client, clinic.therapist.staff_id))
    assert refused.value.codes == (EpisodeProblem.ALREADY_OPEN,)
    assert care_status.care_status(clinic.reception, client).phase is Phase.INTAKE
    moved = episodes.move_phase(clinic.therapist, client, episode.version, Phase.CONSOLIDATION)
    assert [c.phase for c in moved.phases] == [Phase.INTAKE, Phase.CONSOLIDATION]
    assert care_status.care_status(clinic.reception, client).phase is Phase.IN_THERAPY


def test_an_intake_comes_back_as_it_was_and_keeps_its_history(clinic, client, episode):
    first = IntakeContent(reasons="I am tired\nof pleasing everyone", importance=8, readiness=0, strengths=("humour", ""),
                          supports=(Support("elder sister", True), Support("")), faith_respected=True)
    saved = episodes.save_intake(clinic.therapist, client, 0, first)
    back = episodes.care_file(clinic.therapist, client).intake
    assert back == saved
    assert back.content == replace(first, strengths=("humour",), supports=(Support("elder sister", True),))
    assert (back.content.readiness, back.content.confidence, back.rulers_on) == (0, None, TODAY)
    episodes.save_intake(clinic.therapist, client, back.version, replace(back.content, confidence=5))
    assert [row.number for row in episode_data.IntakeVersionRow.select()] == [1, 2]


def test_two_desks_over_one_intake_lose_neither_text(clinic, client, episode):
    one = episodes.save_intake(clinic.therapist, client, 0, IntakeContent(reasons="one"))
    episodes.save_intake(clinic.therapist, client, one.version, IntakeContent(reasons="two"))
    with pytest.raises(Stale) as stale:
        episodes.save_intake(clinic.therapist, client, one.version, IntakeContent(reasons="three"))
    assert (stale.value.mine.reasons, stale.value.theirs.content.reasons) == ("three", "two")


def test_the_shared_summary_grows_by_versions(clinic, client, episode):
    episodes.save_summary(clinic.therapist, client, "We see a pattern.", agreed_on=TODAY)
    episodes.save_summary(clinic.therapist, client, "We see it more clearly.", number=1)
    file = episodes.care_file(clinic.therapist, client)
    assert [s.text for s in file.summaries] == ["We see a pattern.", "We see it more clearly."]
    with pytest.raises(Stale) as stale:
        episodes.save_summary(clinic.therapist, client, "From another desk", number=1)
    assert stale.value.theirs.number == 2


def test_a_summary_s_marks_are_of_its_version(clinic, client, episode):
    me = clinic.therapist
    episodes.save_summary(me, client, "We see a pattern.", delicate=True)
    episodes.save_summary(me, client, "We see a pattern.", number=1, third_party=True)
    marks = [(s.delicate, s.third_party) for s in episodes.care_file(me, client).summaries]
    assert marks == [(True, False), (False, True)]


def test_marks_go_from_version_to_version_and_stay_with_what_is_closed(clinic, client, episode):
    me = clinic.therapist
    therapy.sign(clinic, client)
    first, second = therapy.FIRST.goals
    marked = replace(therapy.FIRST, goals=(replace(first, third_party=True), second), about_others=(Passage.TAILORING,))
    therapy.agree(clinic, client, marked, date(2026, 11, 2))
    draft = plans.start_draft(me, client)
    assert draft.content == marked
    closed = replace(draft.content.goals[0], status=GoalStatus.DROPPED, why="over")
    other = replace(draft.content, goals=(closed, replace(second, delicate=True)), delicate=(Passage.ENDING,))
    draft = plans.save_draft(me, client, draft.id, draft.version, other)
    plans.agree_plan(me, client, AgreeRequest(draft.id, draft.version, True))
    file = plans.plan_file(me, client)
    assert [(g.status, g.delicate, g.third_party) for g in file.goals] == [
        (GoalStatus.DROPPED, False, True), (GoalStatus.OPEN, True, False)]
    assert [plan.content for plan in reversed(file.versions)] == [marked, other]
    assert {line.code for line in plans.differences(me, client, 1, 2)} == {
        PlanChange.GOAL_DROPPED, PlanChange.GOAL_MARKS, PlanChange.PASSAGE_MARKS}


def test_no_agreed_plan_without_agreement_and_goal(clinic, client, episode):
    draft = plans.start_draft(clinic.therapist, client)
    with pytest.raises(Refused) as refused:
        plans.agree_plan(clinic.therapist, client, AgreeRequest(draft.id, draft.version, True))
    assert refused.value.codes == (PlanProblem.NO_SIGNED_AGREEMENT, PlanProblem.NO_GOAL)
    assert plans.plan_file(clinic.therapist, client).draft == draft


def test_a_plan_is_agreed_with_goals_techniques_and_the_first_rating(clinic, client, episode):
    sign(clinic, client)
    plan = agreed(clinic, client)
    file = plans.plan_file(clinic.therapist, client)
    assert file.agreed == plan
    assert (plan.number, plan.status, plan.agreed_on, plan.content) == (1, PlanStatus.AGREED, TODAY, PLAN)
    assert [(g.words, g.now, g.target) for g in file.goals] == [("Start my day before nine", 2, 8)]
    assert [(t.technique_id, t.goal_ids, t.rationale.ticks) for t in file.techniques] == [
        ("cbt.activation", (file.goals[0].id,), (True, True, True, True))
    ]
    assert (file.episode.phase, file.episode.approach) == (Phase.IN_THERAPY, Approach.CBT)
    assert care_status.care_status(clinic.reception, client).phase is Phase.IN_THERAPY


def test_a_new_version_says_what_changed_and_the_old_one_stays(clinic, client, episode):
    sign(clinic, client)
    agreed(clinic, client)
    draft = plans.start_draft(clinic.therapist, client)
    assert draft.number == 2
    assert plans.start_draft(clinic.therapist, client) == draft
    with pytest.raises(Refused) as refused:
        plans.agree_plan(clinic.therapist, client, AgreeRequest(draft.id, draft.version, True))
    assert refused.value.codes == (PlanProblem.NOTHING_CHANGED,)
    changed = replace(PLAN, goals=(replace(PLAN.goals[0], target=9),), frame=replace(PLAN.frame, frequency=Frequency.FORTNIGHTLY))
    draft = plans.save_draft(clinic.therapist, client, draft.id, draft.version, changed)
    plans.agree_plan(clinic.therapist, client, AgreeRequest(draft.id, draft.version, True, TODAY))
    file = plans.plan_file(clinic.therapist, client)
    assert [(p.number, p.status) for p in file.versions] == [(2, PlanStatus.AGREED), (1, PlanStatus.SUPERSEDED)]
    assert file.versions[1].content == PLAN
    lines = plans.differences(clinic.therapist, client, 1, 2)
    assert [(line.code, line.was, line.now) for line in lines] == [
        (PlanChange.GOAL_TARGET, 8, 9), (PlanChange.FREQUENCY, Frequency.WEEKLY, Frequency.FORTNIGHTLY)
    ]
    assert [g.target for g in file.goals] == [9]


def test_a_stale_draft_keeps_both_texts(clinic, client, episode):
    draft = plans.start_draft(clinic.therapist, client)
    plans.save_draft(clinic.therapist, client, draft.id, draft.version, PLAN)
    with pytest.raises(Stale) as stale:
        plans.save_draft(clinic.therapist, client, draft.id, draft.version, replace(PLAN, client_words="mine"))
    assert (stale.value.mine.client_words, stale.value.theirs.content.client_words) == ("mine", "I want my mornings back")


def test_a_draft_may_be_given_up_an_agreed_plan_never(clinic, client, episode):
    draft = plans.start_draft(clinic.therapist, client)
    plans.give_up_draft(clinic.therapist, client, draft.id, draft.version)
    assert plans.plan_file(clinic.therapist, client).draft is None
    sign(clinic, client)
    plan = agreed(clinic, client)
    with pytest.raises(Refused) as refused:
        plans.give_up_draft(clinic.therapist, client, plan.id, plan.version)
    assert refused.value.codes == (PlanProblem.NO_DRAFT,)


def test_what_is_signed_or_agreed_cannot_be_changed_by_any_path(clinic, client, episode):
    agreement, plan = sign(clinic, client), agreed(clinic, client)
    row, agreed_plan = plan_data.AgreementRow, plan_data.PlanRow
    for forbidden in (
        row.update(body="{}").where(row.id == agreement.id), row.delete().where(row.id == agreement.id),
        agreed_plan.update(body="{}", version=plan.version + 1).where(agreed_plan.id == plan.id),
        agreed_plan.delete().where(agreed_plan.id == plan.id),
        plan_data.GoalRatingRow.update(value=10), episode_data.PhaseChangeRow.delete(), episode_data.EpisodeRow.delete(),
        episode_data.EpisodeRow.update(phase="closed"),
    ):
        with pytest.raises(pw.DatabaseError), database.writing(Vault.CLINICAL):
            forbidden.execute()


def test_goals_are_rated_over_time(clinic, client, episode):
    sign(clinic, client)
    agreed(clinic, client)
    goal = plans.plan_file(clinic.therapist, client).goals[0]
    plans.rate_goals(clinic.therapist, client, [GoalRatingRequest(goal.id, 6, RatedAt.SESSION, 9)])
    goal = plans.plan_file(clinic.therapist, client).goals[0]
    assert (goal.first, goal.now, [r.rated_at for r in goal.ratings]) == (2, 6, [RatedAt.PLAN, RatedAt.SESSION])
    with pytest.raises(Refused) as refused:
        plans.rate_goals(clinic.therapist, client, [GoalRatingRequest(goal.id, 11)])
    assert refused.value.findings[0].field == f"goal_{goal.id}"


def test_a_paused_technique_goes_into_the_next_version(clinic, client, episode):
    sign(clinic, client)
    agreed(clinic, client)
    chosen = plans.plan_file(clinic.therapist, client).techniques[0]
    plans.set_technique_status(clinic.therapist, client, chosen.id, chosen.version, TechniqueStatus.PAUSED)
    draft = plans.start_draft(clinic.therapist, client)
    assert draft.content.techniques[0].status is TechniqueStatus.PAUSED


def test_a_second_agreement_supersedes_and_the_first_stays_readable(clinic, client, episode):
    first, second = sign(clinic, client), sign(clinic, client, adult_confirmed=True)
    assert second.supersedes == first.id
    assert [(a.number, a.superseded) for a in agreements.agreements(clinic.therapist, client)] == [(2, False), (1, True)]
    status = care_status.care_status(clinic.reception, client)
    assert (status.agreement_on, status.agreement_language) == (TODAY, "ar")
    assert "sessions" in status.clauses.accepted
    assert "privacy" not in status.clauses.accepted


def test_a_minor_is_signed_for_by_the_guardian(clinic, client, episode):
    with database.writing(Vault.DESK):
        ClientRow.update(dob=date(2012, 3, 1), version=2).where(ClientRow.id == client).execute()
    with pytest.raises(Refused) as refused:
        sign(clinic, client)
    assert AgreementProblem.GUARDIAN_NEEDED in refused.value.codes


def test_closing_sets_the_day_of_the_last_look(clinic, client, episode):
    closed = episodes.close(clinic.therapist, client, episode.version, EndReason.PLANNED, TODAY)
    assert (closed.phase, closed.end_reason, closed.review_on) == (Phase.CLOSED, EndReason.PLANNED, date(2036, 11, 23))
    with pytest.raises(Refused) as refused:
        episodes.save_intake(clinic.therapist, client, 0, IntakeContent(reasons="late"))
    assert refused.value.codes == (EpisodeProblem.CLOSED,)
    again = episodes.open_episode(clinic.therapist, EpisodeRequest(client, clinic.therapist.staff_id))
    assert episodes.care_file(clinic.therapist, client).episode == again


def test_life_events_come_go_and_come_back(clinic, client, episode):
    event = episodes.add_life_event(clinic.therapist, LifeEventRequest(client, date(2026, 10, 10), "mother in hospital", True))
    assert [e.to_event() for e in episode_data.life_events(client)] == [event]
    episodes.take_off_life_event(clinic.therapist, client, event.id, event.version)
    assert episode_data.life_events(client) == []
    episodes.take_off_life_event(clinic.therapist, client, event.id, event.version + 1, back=True)
    assert len(episode_data.life_events(client)) == 1


@pytest.mark.parametrize("who", ["reception", "manager", "other_therapist", "lead"])
def test_only_the_own_therapist_gets_in_unasked(clinic, client, episode, who):
    actor = clinic.actors[who]
    for act in (
        lambda: episodes.care_file(actor, client), lambda: plans.plan_file(actor, client),
        lambda: agreements.agreements(actor, client), lambda: plans.start_draft(actor, client),
        lambda: episodes.save_intake(actor, client, 0, IntakeContent(reasons="x")),
        lambda: episodes.save_summary(actor, client, "x"), lambda: plans.rate_goals(actor, client, []),
        lambda: episodes.move_phase(actor, client, 1, Phase.ENDING),
    ):
        with pytest.raises(Denied):
            act()
