"""What is worth a look: each rule fires on its facts alone, the most pressing comes first, an answer silences these facts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.change import Yardstick
from clinic_app.domain.progress import ReviewDue
from clinic_app.domain.signals import (
    URGENCY,
    Answered,
    Asked,
    Course,
    OverdueScore,
    RatedGoal,
    Reason,
    ScorePoint,
    Series,
    Signal,
    SignalKind,
    SignalRules,
    board,
    signals,
)

TODAY = date(2026, 11, 23)
PHQ = Yardstick(cutoff=10, rc=6, high=27)


def days(*ago):
    return tuple(TODAY - timedelta(days=n) for n in ago)


def course(**facts):
    """Six weekly sessions, the next one booked, nothing to see."""
    return replace(Course(TODAY, TODAY - timedelta(days=49), attended=days(42, 35, 28, 21, 14, 7), booked=True), **facts)


def kinds(found):
    return [signal.kind for signal in found]


def answers(value):
    return dict.fromkeys(("aim", "usefulness", "ease", "whole"), value)


def phq(*totals):
    points = tuple(ScorePoint(TODAY - timedelta(days=40 - 7 * n), 2 * n + 1, total) for n, total in enumerate(totals))
    return Series("phq9", "PHQ-9", PHQ, points)


def test_a_steady_course_has_nothing_to_see():
    steady = course(
        check_ins=(Asked(TODAY, 6, answers(8)),), outcomes=tuple((d, "attended") for d in days(42, 35, 28)),
        homework=((TODAY, 2),), goals=(RatedGoal(1, "words", 2, ((TODAY, 4),)),), series=(phq(17, 12, 9),),
        review=ReviewDue(TODAY + timedelta(days=1), 6, False),
    )
    assert signals(steady) == ()


def test_a_fallen_check_in_says_from_where_and_a_low_answer_how_low():
    fell = signals(course(check_ins=(Asked(TODAY, 5, answers(8)), Asked(TODAY, 6, answers(6)))))
    assert kinds(fell) == [SignalKind.CHECK_IN]
    assert (fell[0].facts["mean"], fell[0].facts["before"], fell[0].count) == (6.0, 8.0, 2)
    low = signals(course(check_ins=(Asked(TODAY, 6, {**answers(8), "ease": 4}),)))
    assert kinds(low) == [SignalKind.LOW_ANSWER]
    assert low[0].facts["low"] == 4


def test_two_of_the_last_four_visits_missed():
    outcomes = tuple(zip(days(28, 21, 14, 7), ("attended", "did_not_come", "clinic_cancel", "late_cancel"), strict=True))
    found = signals(course(outcomes=outcomes))
    assert kinds(found) == [SignalKind.ATTENDANCE]
    assert found[0].facts == {"missed": 2, "window": 3}


def test_an_old_answer_about_missed_visits_holds_until_another_is_missed():
    old = (*zip(days(28, 21), ("dna", "dna"), strict=True),)
    first = signals(course(outcomes=old))[0]
    assert signals(course(outcomes=(*old, (TODAY, "attended"))))[0].key == first.key
    assert signals(course(outcomes=(*old, (TODAY, "dna"))))[0].key != first.key


@pytest.mark.parametrize(("totals", "kind"), [
    ((12, 15, 18), SignalKind.DETERIORATED), ((17, 9, 16), SignalKind.LOST_GAINS), ((17, 16, 14), SignalKind.NO_GAIN_YET),
])
def test_scores_say_one_thing_each(totals, kind):
    found = signals(course(series=(phq(*totals),)))
    assert kinds(found) == [kind]
    assert found[0].count == 3
    assert found[0].facts["measure"] == "PHQ-9"


def test_measures_that_say_the_same_are_one_line():
    gad = replace(phq(17, 16, 14), key="gad7", name="GAD-7", stick=Yardstick(cutoff=8, rc=4, high=21))
    found = signals(course(series=(phq(17, 16, 14), gad)))
    assert kinds(found) == [SignalKind.NO_GAIN_YET]
    assert (found[0].facts["measure"], found[0].facts["also"], found[0].measures) == ("PHQ-9", ["GAD-7"], ("phq9", "gad7"))
    assert signals(course(series=(phq(17, 16, 14),)))[0].key != found[0].key


def test_no_gain_yet_counts_attended_sessions_not_scores():
    early = phq(17, 16, 16)
    early = replace(early, points=tuple(replace(p, visit=n) for n, p in enumerate(early.points)))
    assert kinds(signals(course(series=(early,)))) == [SignalKind.NO_GAIN_YET]
    assert signals(course(series=(early,), attended=days(21, 14, 7))) == ()


def test_a_goal_that_fell_is_told_in_the_clients_words_and_without_them_for_supervision():
    found = signals(course(goals=(RatedGoal(1, "ring Layla", 6, ((TODAY, 3),)), RatedGoal(2, "b", 2, ((TODAY, 5),)))))
    assert kinds(found) == [SignalKind.GOAL_FELL]
    assert found[0].facts["goal"] == "ring Layla"
    assert "goal" not in found[0].without_words.facts


def test_no_goal_up_after_six_sessions():
    flat = (RatedGoal(1, "a", 2, ((TODAY, 2),)), RatedGoal(2, "b", None, ((TODAY, 5),)))
    assert kinds(signals(course(goals=flat))) == [SignalKind.NO_GOAL_UP]
    assert signals(course(goals=flat, attended=days(14, 7))) == ()
    assert signals(course(goals=flat[1:])) == ()


def test_three_of_the_last_four_tasks_not_done():
    found = signals(course(homework=tuple(zip(days(28, 21, 14, 7), (0, 0, 2, 0), strict=True))))
    assert kinds(found) == [SignalKind.HOMEWORK]
    assert found[0].factor == 8


def test_no_contact_after_more_than_28_days_with_nothing_booked():
    gone = course(booked=False, attended=days(60, 29))
    assert kinds(signals(gone)) == [SignalKind.NO_CONTACT]
    assert signals(replace(gone, attended=days(60, 28))) == ()
    assert signals(replace(gone, booked=True)) == ()


def test_a_review_is_due_by_count_or_by_day():
    assert signals(course(review=ReviewDue(TODAY + timedelta(days=9), 6, True)))[0].facts == {"visits": 6}
    assert signals(course(review=ReviewDue(TODAY, 6, False)))[0].facts == {"by": "2026-11-23"}


def test_the_score_that_is_overdue_longest_is_named():
    late = (OverdueScore("GAD-7", TODAY - timedelta(days=40), 5), OverdueScore("PHQ-9", TODAY - timedelta(days=50), 6))
    found = signals(course(overdue=late))
    assert kinds(found) == [SignalKind.SCORE_OVERDUE]
    assert found[0].facts == {"measure": "PHQ-9", "visits": 6, "days": 50}


def test_forms_in_two_languages_are_said_beside_the_change():
    mixed = replace(phq(12, 15, 18), languages=2)
    assert signals(course(series=(mixed,)))[0].facts["languages"] == 2


def test_the_clinics_own_figures_are_used():
    asked = course(check_ins=(Asked(TODAY, 6, {**answers(8), "ease": 5}),), booked=False, attended=days(15))
    found = signals(asked, SignalRules(check_in_low=5, no_contact_days=14))
    assert kinds(found) == [SignalKind.NO_CONTACT, SignalKind.LOW_ANSWER]


def signal(kind, mark="m"):
    return Signal(kind, mark, TODAY, 2)


def answered(one, visit=6):
    return Answered(1, one, Reason.KNOWN, visit, 1, datetime(2026, 11, 23, tzinfo=UTC))


def test_at_most_one_stands_unprompted_and_the_others_wait():
    found = (signal(SignalKind.CHECK_IN), signal(SignalKind.HOMEWORK))
    shown = board(found, (), 6)
    assert shown.lead == found[0]
    assert shown.others == (found[1],)
    later = board(found, (answered(found[0]),), 6)
    assert later.lead is None
    assert later.open == (found[1],)
    assert board(found, (answered(found[0]),), 7).lead == found[1]


def test_new_facts_speak_again():
    old, new = signal(SignalKind.CHECK_IN, "5"), signal(SignalKind.CHECK_IN, "7")
    assert board((new,), (answered(old, 5),), 7).lead == new


@given(st.lists(st.builds(signal, st.sampled_from(SignalKind), st.sampled_from("abc")), unique_by=lambda s: s.key),
       st.lists(st.builds(answered, st.builds(signal, st.sampled_from(SignalKind), st.sampled_from("abc")), st.integers(1, 6))))
def test_an_answered_signal_is_never_shown_and_none_is_lost(found, given_answers):
    found.sort(key=lambda s: URGENCY.index(s.kind))
    shown = board(found, given_answers, 6)
    silenced = {answer.signal.key for answer in given_answers}
    assert list(shown.open) == [one for one in found if one.key not in silenced]
    assert shown.lead is None or shown.lead == shown.open[0]
