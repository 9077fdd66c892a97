"""The nine-factor map: latest entry, strip of visits, one prompt; never a number for the person."""

from datetime import date

from clinic_app.domain.factors import FEEDS, CareState, Factor, Mark, Place, Prompt, Touch, Trace, tiles

TODAY = date(2026, 11, 23)


def of(factor, traces=(), **state):
    return tiles(traces, CareState(TODAY, **state))[factor - 1]


def test_nine_tiles_in_their_fixed_order_and_every_mark_feeds_one():
    assert [t.factor for t in tiles((), CareState(TODAY))] == list(Factor)
    assert sorted(m for marks in FEEDS.values() for m in marks) == sorted(Mark)


def test_a_tile_shows_the_newest_entry_and_its_age():
    first, second = Trace(Mark.CHECK_IN, date(2026, 11, 2), visit=1), Trace(Mark.CHECK_IN, date(2026, 11, 16), visit=2)
    tile = of(Factor.ALLIANCE, [first, second])
    assert tile.latest.visit == 2
    assert tile.age(TODAY) == 7
    assert [t.visit for t in tile.evidence] == [2, 1]


def test_on_one_day_the_stronger_mark_speaks():
    day = date(2026, 11, 16)
    tile = of(Factor.TECHNIQUES, [Trace(Mark.TECHNIQUES_PLANNED, day), Trace(Mark.TECHNIQUES_USED, day, visit=1)])
    assert tile.latest.mark is Mark.TECHNIQUES_USED


def test_an_empty_tile_is_fine():
    tile = of(Factor.EMOTION)
    assert tile.latest is None
    assert tile.age(TODAY) is None
    assert tile.prompt is None


def test_the_strip_says_where_and_what_is_to_come():
    traces = [Trace(Mark.TECHNIQUES_USED, date(2026, 11, 2), visit=1)]
    squares = of(Factor.TECHNIQUES, traces, visits_done=2, visits_planned=5, current_visit=3).strip
    assert [s.touch for s in squares] == [Touch.TOUCHED, Touch.UNTOUCHED, Touch.UNTOUCHED, Touch.TO_COME, Touch.TO_COME]
    assert [s.current for s in squares] == [False, False, True, False, False]


def test_a_long_strip_keeps_sixteen_around_today():
    squares = of(Factor.TECHNIQUES, visits_done=30, visits_planned=40).strip
    assert (squares[0].visit, squares[-1].visit) == (19, 34)


def test_prompts_follow_the_work():
    assert of(Factor.CLIENT).prompt.prompt is Prompt.START_INTAKE
    assert of(Factor.CLIENT, intake=True).prompt.prompt is Prompt.ASK_RULERS
    assert of(Factor.CLIENT, intake=True, rulers_on=TODAY).prompt is None
    assert of(Factor.PROCESS).prompt.prompt is Prompt.SET_GOAL
    assert of(Factor.PROCESS, goals=1).prompt.place is Place.AGREEMENT
    assert of(Factor.PROCESS, goals=1, agreement_signed=True).prompt.prompt is Prompt.AGREE_PLAN
    assert of(Factor.ALLIANCE, visits_done=3, current_visit=4, last_check_in_visit=3).prompt.prompt is Prompt.ASK_CHECK_IN
    assert of(Factor.ENDING, visits_done=9, visits_planned=12).prompt.facts == {"left": 3}


def test_a_closed_episode_is_not_prompted():
    assert all(t.prompt is None for t in tiles((), CareState(TODAY, closed=True)))
