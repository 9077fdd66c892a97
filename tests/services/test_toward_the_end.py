"""Toward the end, through the services: the offer, the taper with free times, boosters after the closing, how sure of oneself."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.consolidation import SaidAt, Sign
from clinic_app.domain.endings import (
    CloseRequest,
    EndingDraftRequest,
    EndingProblem,
    Journey,
    PlanHolder,
    Risky,
    StayingWell,
)
from clinic_app.domain.episodes import EndReason, Phase
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.follow_ups import FollowUpKind, FollowUpOutcome, FollowUpProblem
from clinic_app.domain.plans import GoalRatingRequest
from clinic_app.domain.reviews import Decision, GoalChoice, ReviewDraftRequest
from clinic_app.services import appointments, clock, consolidation, endings, episodes, follow_ups, my_day, plans, reviews, tapers
from tests.care import a_client, a_visit, an_agreed_plan

MONDAY = date(2026, 11, 23)


@pytest.fixture
def client(clinic):
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    file = episodes.care_file(clinic.therapist, client_id)
    if file.episode.phase is not Phase.IN_THERAPY:
        episodes.move_phase(clinic.therapist, client_id, file.episode.version, Phase.IN_THERAPY)
    return client_id


def reach(clinic, client):
    goal = plans.plan_file(clinic.therapist, client).goals[0]
    plans.rate_goals(clinic.therapist, client, [GoalRatingRequest(goal.id, 8)])


def keep(clinic, client, **changes):
    ending = endings.ending_for(clinic.therapist, client)
    content = replace(ending.content, **changes)
    return endings.save_ending(clinic.therapist, EndingDraftRequest(ending.id, ending.version, content, ending.uid, client))


class TestTheOffer:
    def test_nothing_is_offered_while_nothing_speaks_for_it(self, clinic, client):
        assert consolidation.offer(clinic.therapist, client) is None

    def test_every_goal_reached_is_offered_and_taking_it_moves_the_phase(self, clinic, client):
        reach(clinic, client)
        assert consolidation.offer(clinic.therapist, client).signs == (Sign.GOALS_REACHED,)
        consolidation.begin(clinic.therapist, client)
        assert episodes.care_file(clinic.therapist, client).episode.phase is Phase.CONSOLIDATION
        assert consolidation.offer(clinic.therapist, client) is None

    def test_not_yet_is_an_answer_for_four_weeks(self, clinic, client):
        reach(clinic, client)
        until = consolidation.not_yet(clinic.therapist, client)
        assert until == MONDAY + timedelta(weeks=4)
        assert consolidation.offer(clinic.therapist, client) is None
        with clock.freeze(datetime.combine(until, time(9))):
            assert consolidation.offer(clinic.therapist, client) is not None

    def test_it_is_the_therapists_own(self, clinic, client):
        with pytest.raises(Denied):
            consolidation.offer(clinic.other_therapist, client)


class TestTheTaper:
    def test_the_times_offered_are_free_near_the_usual_one_and_booked_by_a_press_alone(self, clinic, client):
        a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
        offers = tapers.taper_offers(clinic.therapist, client, 3)
        assert [o.wish.on for o in offers] == [date(2026, 11, 30), date(2026, 12, 14), date(2027, 1, 11)]
        assert [o.slot.start.time() for o in offers] == [time(9)] * 3
        assert appointments.upcoming(clinic.therapist, client, datetime(2026, 11, 23, 10)) == []
        tapers.book_visit(clinic.therapist, client, offers[0].slot, offers[0].room_id)
        again = tapers.taper_offers(clinic.therapist, client, 3)
        assert (again[0].booked, again[1].booked) == (datetime(2026, 11, 30, 9), None)

    def test_a_time_taken_meanwhile_is_refused_in_the_diarys_words(self, clinic, client):
        a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
        offer = tapers.taper_offers(clinic.therapist, client, 1)[0]
        a_visit(clinic, a_client(clinic, clinic.therapist, "Sara"), offer.slot.start)
        with pytest.raises(Refused):
            tapers.book_visit(clinic.therapist, client, offer.slot, offer.room_id)
        assert tapers.taper_offers(clinic.therapist, client, 1)[0].slot != offer.slot


class TestAfterTheEnding:
    @pytest.fixture
    def closed(self, clinic, client):
        ending = keep(clinic, client, reason=EndReason.PLANNED, boosters=(date(2026, 12, 1), date(2027, 2, 23)),
                      follow_up_score=True)
        endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version))
        return client

    def test_boosters_and_the_score_become_days_of_their_own_and_are_due_two_weeks_before(self, clinic, closed):
        found = follow_ups.of_client(clinic.therapist, closed)
        assert [(f.kind, f.on) for f in found] == [
            (FollowUpKind.BOOSTER, date(2026, 12, 1)), (FollowUpKind.BOOSTER, date(2027, 2, 23)),
            (FollowUpKind.SCORE, date(2027, 2, 23)),
        ]
        assert [f.on for f in my_day.my_day(clinic.therapist).follow_ups] == [date(2026, 12, 1)]

    def test_a_booster_is_booked_and_held(self, clinic, closed):
        booster = follow_ups.due(clinic.therapist)[0]
        follow_ups.book_follow_up(clinic.therapist, booster.id, booster.version, Slot.at(booster.on, 600, 50), clinic.rooms[0].id)
        booked = follow_ups.due(clinic.therapist)[0]
        assert booked.booked == datetime(2026, 12, 1, 10)
        follow_ups.close_follow_up(clinic.therapist, booked.id, booked.version, FollowUpOutcome.HELD)
        assert follow_ups.due(clinic.therapist) == []
        with pytest.raises(Refused) as refused:
            follow_ups.close_follow_up(clinic.therapist, booked.id, booked.version + 1, FollowUpOutcome.LET_GO)
        assert refused.value.codes == (FollowUpProblem.DONE,)

    def test_let_go_leaves_the_list_quietly(self, clinic, closed):
        booster = follow_ups.due(clinic.therapist)[0]
        follow_ups.close_follow_up(clinic.therapist, booster.id, booster.version, FollowUpOutcome.LET_GO)
        assert my_day.my_day(clinic.therapist).follow_ups == ()


def test_everything_written_toward_the_end_comes_back(clinic, client):
    plan = StayingWell(green=("I walk",), what_i_do=("call",), risky=(Risky("exam week", "sleep first"),))
    keep(clinic, client, staying_well=plan, gains=("mornings",), sessions_left=3, plan_holder=PlanHolder.GUARDIAN,
         letter_language="ar", journey=Journey(together="We spoke openly."))
    content = endings.ending_for(clinic.therapist, client).content
    assert content.staying_well.risky == (Risky("exam week", "sleep first"),)
    assert (content.gains, content.sessions_left, content.plan_holder) == (("mornings",), 3, PlanHolder.GUARDIAN)
    assert (content.letter_language, content.journey.together) == ("ar", "We spoke openly.")


def test_a_sentence_of_the_journey_has_its_limit(clinic, client):
    ending = keep(clinic, client, reason=EndReason.PLANNED, journey=Journey(feelings="x" * 161))
    with pytest.raises(Refused) as refused:
        endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version))
    assert [(f.code, f.field) for f in refused.value.findings] == [(EndingProblem.TOO_LONG, "feelings")]


def test_how_sure_the_client_is_from_first_to_last(clinic, client):
    keep(clinic, client, self_efficacy=8)
    review = reviews.review_for(clinic.therapist, client)
    decided = replace(
        review.content, decision=Decision.GO_ON, self_efficacy=6,
        goals=tuple(replace(goal, choice=GoalChoice.KEEP) for goal in review.content.goals))
    reviews.finish_review(clinic.therapist, ReviewDraftRequest(0, 0, decided, review.uid, client))
    said = consolidation.sureness(clinic.therapist, client)
    assert (SaidAt.REVIEW, 6) in [(one.at, one.value) for one in said]
    assert (said[-1].at, said[-1].value) == (SaidAt.END, 8)
