"""Reviews through the services: prepared from the record, frozen when signed, followed by a plan version."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from clinic_app.data.reviews import ReviewRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.permissions import Vault
from clinic_app.domain.plan_changes import PlanChange
from clinic_app.domain.plans import GoalStatus, PlanStatus
from clinic_app.domain.reviews import Decision, GoalChoice, GoalDecision, ReviewContent, ReviewDraftRequest, ReviewProblem
from clinic_app.domain.sessions import CheckIn, GoalToday, HomeworkMark, SafetyToday
from clinic_app.services import clock, plans, reviews, sessions
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines, request_of

NOW = datetime(2026, 11, 23, 10, 42)


@pytest.fixture
def client(clinic):
    """A client with an agreed plan and three visits, the second one missed."""
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    goal = plans.plan_file(clinic.therapist, client_id).goals[0]
    for week, (status, rating) in enumerate([(Status.IN_SESSION, 4), (Status.DID_NOT_COME, None), (Status.IN_SESSION, 7)]):
        at = datetime.combine(date(2026, 12, 1), time(9)) + timedelta(weeks=week)
        with clock.freeze(at + timedelta(hours=1)):
            visit = a_visit(clinic, client_id, at, status=status)
            page = sessions.note_for(clinic.therapist, visit.id)
            sessions.sign_note(clinic.therapist, request_of(
                page.note, summary="x", safety=SafetyToday.NOTHING_OPEN, techniques=("cbt.activation",),
                goals=(GoalToday(goal.id, rating),), homework=HomeworkMark.PARTLY if rating else None,
                check_in=CheckIn(aim=rating, usefulness=rating, ease=rating, whole=rating),
            ))
    with clock.freeze(datetime(2026, 12, 21, 9)):
        yield client_id


def request(review, **changes):
    return ReviewDraftRequest(review.id, review.version, replace(review.content, **changes), review.uid, review.client_id)


def decided(review, choice=GoalChoice.KEEP, **goal):
    goals = tuple(GoalDecision(line.goal_id, choice, **goal) for line in review.snapshot.goals)
    return request(review, decision=Decision.GO_ON, next_on=date(2027, 1, 18), goals=goals)


def test_a_review_prepares_itself_and_leaves_no_trace(clinic, client):
    review = reviews.review_for(clinic.therapist, client)
    shot = review.snapshot
    assert (review.id, review.number) == (0, 1)
    assert [(g.words, g.start, g.now, g.target) for g in shot.goals] == [("Start my day before nine", 2, 7, 8)]
    assert (shot.attended, shot.counted, shot.visits_since) == (2, 3, 2)
    assert (shot.check_in_first, shot.check_in_last, shot.homework_partly) == (4.0, 7.0, 2)
    assert ReviewRow.select().count() == 0


def test_what_was_typed_comes_back_and_ticks_are_not_audited(clinic, client):
    review = reviews.review_for(clinic.therapist, client)
    for words in ("W", "Wr", "Writing it down"):
        review = reviews.save_review_draft(clinic.therapist, request(review, helpful=words))
    reviews.save_review_draft(clinic.therapist, request(review, unhelpful="role-play"), closing=True)
    again = reviews.review_for(clinic.therapist, client)
    assert (again.content.helpful, again.content.unhelpful, again.version) == ("Writing it down", "role-play", 4)
    assert [line["action"] for line in audit_lines(Vault.CLINICAL)].count("write_review") == 2


def test_saving_over_a_newer_version_keeps_both(clinic, client):
    first = reviews.save_review_draft(clinic.therapist, request(reviews.review_for(clinic.therapist, client), helpful="one"))
    reviews.save_review_draft(clinic.therapist, request(first, helpful="two"))
    with pytest.raises(Stale) as refusal:
        reviews.save_review_draft(clinic.therapist, request(first, helpful="three"))
    assert (refusal.value.mine.helpful, refusal.value.theirs.content.helpful) == ("three", "two")


def test_what_is_left_to_choose_is_named(clinic, client):
    review = reviews.review_for(clinic.therapist, client)
    with pytest.raises(Refused) as refusal:
        reviews.finish_review(clinic.therapist, request(review))
    assert refusal.value.codes == (ReviewProblem.GOALS_LEFT, ReviewProblem.NO_DECISION)


def test_a_review_that_keeps_everything_leaves_the_plan_alone(clinic, client):
    review = reviews.finish_review(clinic.therapist, decided(reviews.review_for(clinic.therapist, client)))
    assert review.signed
    assert review.intact
    assert review.plan_number is None
    assert len(plans.plan_file(clinic.therapist, client).versions) == 1


def test_a_changed_goal_becomes_a_line_of_the_next_plan(clinic, client):
    review = reviews.review_for(clinic.therapist, client)
    wish = decided(review, GoalChoice.CHANGE, new_words="Up by eight", new_target=9)
    lines = reviews.plan_to_come(clinic.therapist, client, wish.content)
    assert {line.code for line in lines} >= {PlanChange.GOAL_CHANGED, PlanChange.GOAL_ADDED}
    done = reviews.finish_review(clinic.therapist, replace(wish, content=replace(wish.content, seen_by_client=True)))
    file = plans.plan_file(clinic.therapist, client)
    assert (done.plan_number, file.agreed.number, file.agreed.review_id) == (2, 2, done.id)
    assert [(g.words, g.status) for g in file.goals] == [
        ("Start my day before nine", GoalStatus.CHANGED), ("Up by eight", GoalStatus.OPEN),
    ]


def test_a_plan_the_client_has_not_seen_stays_a_draft(clinic, client):
    review = reviews.review_for(clinic.therapist, client)
    reviews.finish_review(clinic.therapist, decided(review, GoalChoice.REACHED))
    file = plans.plan_file(clinic.therapist, client)
    assert (file.agreed.number, file.draft.number, file.draft.status) == (1, 2, PlanStatus.DRAFT)


def test_the_snapshot_stays_as_it_was_signed(clinic, client):
    done = reviews.finish_review(clinic.therapist, decided(reviews.review_for(clinic.therapist, client)))
    with clock.freeze(datetime(2026, 12, 22, 10)):
        visit = a_visit(clinic, client, datetime(2026, 12, 22, 9), status=Status.IN_SESSION)
        page = sessions.note_for(clinic.therapist, visit.id)
        sessions.sign_note(clinic.therapist, request_of(page.note, summary="x", safety=SafetyToday.NOTHING_OPEN))
        assert reviews.reviews_of(clinic.therapist, client)[0].snapshot == done.snapshot
        second = reviews.review_for(clinic.therapist, client)
    assert (second.number, second.snapshot.visits_since, second.snapshot.since) == (2, 1, date(2026, 12, 21))
    assert second.snapshot.goals[0].last_review == 7


def test_figures_can_be_refreshed_until_it_is_signed(clinic, client):
    review = reviews.save_review_draft(clinic.therapist, request(reviews.review_for(clinic.therapist, client), helpful="x"))
    with clock.freeze(datetime(2026, 12, 22, 10)):
        fresh = reviews.refresh_figures(clinic.therapist, review.id, review.version)
    assert fresh.snapshot.until == date(2026, 12, 22)
    assert fresh.content.helpful == "x"
    done = reviews.finish_review(clinic.therapist, decided(fresh))
    with pytest.raises(Refused) as refusal:
        reviews.refresh_figures(clinic.therapist, done.id, done.version)
    assert refusal.value.codes == (ReviewProblem.ALREADY_SIGNED,)


def test_a_review_is_due_by_count_or_by_weeks(clinic, client):
    due = reviews.due_of(clinic.therapist, client)
    assert (due.by_count, due.count_reached) == (4, False)
    assert due.due(clock.today())  # eight weeks since the episode began


def test_others_are_denied(clinic, client):
    for actor in (clinic.reception, clinic.manager, clinic.other_therapist):
        with pytest.raises(Denied):
            reviews.review_for(actor, client)
        with pytest.raises(Denied):
            reviews.save_review_draft(actor, ReviewDraftRequest(0, 0, ReviewContent(), "u", client))


def test_a_client_without_an_episode_has_no_review(clinic):
    other = a_client(clinic, clinic.therapist, "Deepa", "Nairan")
    assert reviews.due_of(clinic.therapist, other) is None
    with pytest.raises(Refused) as refusal:
        reviews.review_for(clinic.therapist, other)
    assert refusal.value.codes == (ReviewProblem.NO_EPISODE,)
