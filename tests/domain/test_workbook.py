"""The workbook's rules: steps that count as done, themes and habits counted, lines for the letter, limits, traces."""

from datetime import UTC, date, datetime
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.factors import Mark
from clinic_app.domain.workbook import (
    CONTENTS,
    ENTRIES,
    Belief,
    Conviction,
    Entry,
    EntryRequest,
    Experiment,
    Ladder,
    LadderStep,
    PageKind,
    Rehearsed,
    Sighting,
    Skill,
    SkillStage,
    Target,
    Theme,
    ThinkingHabit,
    Thought,
    Trial,
    Unit,
    WeekCount,
    Win,
    Wins,
    WorkbookPage,
    WorkbookProblem,
)
from clinic_app.domain.workbook_fields import ENTRY_FIELDS, PAGE_FIELDS, Input, empty, entry_gaps, misfits
from clinic_app.domain.workbook_rules import (
    done_steps,
    habits_named,
    ladder_place,
    latest,
    shared_lines,
    theme_lines,
    title_of,
    traces,
)

DAY = date(2026, 11, 2)
LADDER = Ladder("the Gulf Road at night", tuple(LadderStep(key, f"step {key}", 10 * n) for n, key in enumerate("abcde", 3)))


def page(content, *entries, number=1, **more):
    kind = next(k for k, kind in CONTENTS.items() if kind is type(content))
    noted = tuple(
        Entry(f"e{n}", 1, number, on, said, 1, datetime(2026, 11, 2, tzinfo=UTC)) for n, (on, said) in enumerate(entries)
    )
    base = {
        "id": number, "uid": "u", "version": 1, "client_id": 1, "episode_id": 1, "kind": kind, "content": content, "goal_key": "",
        "client_tick": False, "therapist_tick": False, "started_on": DAY, "saved_at": datetime(2026, 11, 2, tzinfo=UTC),
        "author_id": 1, "entries": noted,
    }
    return WorkbookPage(**(base | more))


def test_a_step_is_done_after_two_trials_that_halved_or_proved_the_fear_wrong():
    halved, proved = Trial("a", 60, 80, 40), Trial("a", 60, 80, 75, feared_came=False)
    assert done_steps(LADDER, [halved]) == ()
    assert [s.key for s in done_steps(LADDER, [halved, proved])] == ["a"]
    assert done_steps(LADDER, [halved, Trial("a", 60, 80, 45)]) == ()  # 45 is more than half of 80
    assert done_steps(LADDER, [halved, Trial("b", 60, 80, 10)]) == ()  # another step's trial does not count
    assert done_steps(LADDER, [halved, Trial("a", 60, 80, None, feared_came=True)]) == ()


SUDS = st.one_of(st.none(), st.integers(0, 20).map(lambda n: 5 * n))
TRIALS = st.lists(st.builds(Trial, st.sampled_from("abcde"), SUDS, SUDS, SUDS, feared_came=st.one_of(st.none(), st.booleans())))


@given(TRIALS, TRIALS)
def test_another_trial_never_undoes_a_step(trials, more):
    assert set(done_steps(LADDER, trials)) <= set(done_steps(LADDER, [*trials, *more]))


@given(TRIALS)
def test_the_order_of_trials_does_not_matter(trials):
    assert done_steps(LADDER, trials) == done_steps(LADDER, trials[::-1])


@given(TRIALS)
def test_a_done_step_has_two_trials_of_its_own_that_went_well(trials):
    for step in done_steps(LADDER, trials):
        own = [t for t in trials if t.step == step.key]
        good = [t for t in own if t.feared_came is False or (
            t.distress.peak is not None and t.end is not None and 2 * t.end <= t.distress.peak)]
        assert len(good) >= 2


@given(TRIALS)
def test_the_place_on_the_ladder_is_the_first_step_that_is_not_done(trials):
    done, place = done_steps(LADDER, trials), ladder_place(LADDER, trials)
    if place is None:
        assert len(done) == len(LADDER.steps)
    else:
        assert LADDER.steps[place.step - 1] not in done
        assert all(step in done for step in LADDER.steps[: place.step - 1])


def test_the_figures_of_a_trial_come_from_rule_r13():
    found = Trial("a", 60, 80, 40).distress
    assert (found.peak, found.end, found.drop, found.percent) == (80, 40, 40, 50.0)
    assert Trial("a", 65).distress.percent == 0.0
    assert Trial("a").distress.peak is None


def test_a_theme_counts_days_once_whether_noted_in_a_session_or_on_its_page():
    own = page(Theme("Guilt"), (date(2026, 11, 9), Sighting()), (date(2026, 11, 2), Sighting()), number=7)
    lines = theme_lines([own], [(date(2026, 11, 9), "guilt"), (date(2026, 11, 16), "guilt"), (date(2026, 11, 1), "pleasing")])
    assert [(t.tag, t.count, t.first, t.last, t.page_id) for t in lines] == [
        ("Guilt", 3, date(2026, 11, 2), date(2026, 11, 16), 7), ("pleasing", 1, date(2026, 11, 1), date(2026, 11, 1), 0),
    ]


@given(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.text(ascii_lowercase, min_size=1, max_size=2))))
def test_themes_keep_every_tag_and_its_days(named):
    lines = {line.tag: line for line in theme_lines([], named)}
    assert set(lines) == {tag for _, tag in named}
    for tag, line in lines.items():
        days = {on for on, other in named if other == tag}
        assert (line.count, line.first, line.last) == (len(days), min(days), max(days))


def test_habits_are_counted_by_record_not_by_tap():
    twice = Thought(habits=(ThinkingHabit.MY_FAULT, ThinkingHabit.MY_FAULT, ThinkingHabit.WORST_CASE))
    found = habits_named([page(twice), page(Thought(habits=(ThinkingHabit.WORST_CASE,)))])
    assert [(h.habit, h.count) for h in found] == [(ThinkingHabit.WORST_CASE, 2), (ThinkingHabit.MY_FAULT, 1)]


def test_only_lines_that_both_ticked_reach_the_letter():
    said = Thought(thought="they will laugh", fairer="most of them look at the slides")
    for ticks, wanted in (((False, False), ()), ((True, False), ()), ((False, True), ()), ((True, True), (said.fairer,))):
        assert shared_lines(page(said, client_tick=ticks[0], therapist_tick=ticks[1])).understood == wanted
    both = {"client_tick": True, "therapist_tick": True}
    assert shared_lines(page(said, **both, put_away=True)).understood == ()
    assert shared_lines(page(Theme("guilt", "to be loved"), **both)).understood == ()
    assert shared_lines(page(Belief("I am a burden", "I am welcome"), **both)).understood == ("I am welcome",)
    assert shared_lines(page(Experiment(learned="nobody counted"), **both)).understood == ("nobody counted",)
    trial = (DAY, Trial("a", 60, 80, 40))
    assert shared_lines(page(LADDER, trial, trial, **both)).steps == ("step a",)
    assert shared_lines(page(Wins(), (DAY, Win("drove alone")), **both)).steps == ("drove alone",)
    assert shared_lines(page(Skill("slow breathing"), **both)).steps == ("slow breathing",)


@pytest.mark.parametrize("kind", PageKind)
def test_every_field_of_every_record_is_declared_once(kind):
    assert [f.name for f in PAGE_FIELDS[kind]] == list(CONTENTS[kind].__dataclass_fields__)
    assert kind not in ENTRIES or {f.name for f in ENTRY_FIELDS[kind]} == set(ENTRIES[kind].__dataclass_fields__)
    assert (kind in ENTRIES) == (kind in ENTRY_FIELDS)
    assert misfits(kind, CONTENTS[kind]()) == ()  # nothing is asked for
    assert empty(CONTENTS[kind]())
    assert title_of(page(CONTENTS[kind]())) == ""


def test_what_is_past_its_limit_is_named_by_its_field():
    codes = [(f.code, f.field) for f in misfits(PageKind.THOUGHT, Thought(feeling="x" * 161, feeling_before=101))]
    assert codes == [(WorkbookProblem.TOO_LONG, "feeling"), (WorkbookProblem.OUT_OF_SCALE, "feeling_before")]
    steps = tuple(LadderStep(str(n), "s", 10) for n in range(13))
    assert [f.code for f in misfits(PageKind.LADDER, Ladder("a", steps))] == [WorkbookProblem.TOO_MANY]
    assert [f.code for f in misfits(PageKind.LADDER, Ladder("a", (LadderStep("a", "s", 42),)))] == [WorkbookProblem.OUT_OF_SCALE]
    assert misfits(PageKind.TARGET, Target(baseline=0, target=9999)) == ()


@pytest.mark.parametrize(("kind", "content", "on", "wanted"), [
    (PageKind.LADDER, Trial("a", 60, 80, 40), DAY, []),
    (PageKind.LADDER, Trial("z", 60), DAY, [(WorkbookProblem.NO_STEP, "step")]),
    (PageKind.LADDER, Trial("a"), DAY, [(WorkbookProblem.EMPTY_ENTRY, "start")]),
    (PageKind.LADDER, Trial("a", 42), DAY, [(WorkbookProblem.OUT_OF_SCALE, "start")]),
    (PageKind.WINS, Win("walked"), date(2026, 11, 24), [(WorkbookProblem.IN_FUTURE, "on")]),
    (PageKind.WINS, Win(), None, [(WorkbookProblem.NO_DAY, "on"), (WorkbookProblem.EMPTY_ENTRY, "words")]),
    (PageKind.BELIEF, Conviction(None, 0), DAY, []),
    (PageKind.REHEARSAL, Rehearsed(ease=11), DAY, [(WorkbookProblem.OUT_OF_SCALE, "ease")]),
    (PageKind.THEME, Sighting(), DAY, []),
    (PageKind.THOUGHT, Win("x"), DAY, [(WorkbookProblem.NOTHING_TO_NOTE, "")]),
])
def test_what_an_entry_needs(kind, content, on, wanted):
    found = entry_gaps(kind, EntryRequest(1, on, content), date(2026, 11, 23), frozenset("abcde"))
    assert [(f.code, f.field) for f in found] == wanted


def test_what_the_pages_tell_the_map():
    trials = [(date(2026, 11, n), Trial("a", 60, 80, 40)) for n in (3, 4)]
    told = list(traces(page(LADDER, *trials)))
    assert [(mark, on.day, facts["number"]) for mark, on, facts in told] == [
        (Mark.LADDER, 2, 1), (Mark.LADDER, 3, 1), (Mark.LADDER, 4, 2)]
    assert latest(page(Belief("old", "new"), (date(2026, 11, 9), Conviction(80, 30)))) == (
        Mark.BELIEF_RATED, date(2026, 11, 9), {"words": "new", "value": 30})
    counted = page(Target("walk", unit=Unit.TIMES, baseline=0), (date(2026, 11, 8), WeekCount(3)))
    assert latest(counted) == (Mark.TARGET_COUNTED, date(2026, 11, 8), {"words": "walk", "unit": Unit.TIMES, "value": 3})
    assert latest(page(Skill("breathing", stage=SkillStage.TRIED_ALONE)))[2]["stage"] is SkillStage.TRIED_ALONE
    assert latest(page(Thought())) is None
    assert latest(page(Wins())) is None


def test_inputs_with_a_closed_list_have_one():
    for fields in (*PAGE_FIELDS.values(), *ENTRY_FIELDS.values()):
        for field in fields:
            assert bool(field.codes) == (field.input in (Input.ONE, Input.MANY)), field
            assert bool(field.limit) == (field.input in (Input.LINE, Input.TEXT, Input.LINES, Input.STEPS)), field
