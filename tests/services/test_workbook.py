"""The workbook through the services: kept as typed, entries only added, corrected by version, shared when both tick."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from peewee import IntegrityError

from clinic_app.data import database
from clinic_app.data.workbook import WorkbookEntryRow, WorkbookPageRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.episodes import LifeEventRequest
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.factors import Mark
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Content, Reader, way
from clinic_app.domain.sessions import HomeworkMark, Obstacle, SafetyToday
from clinic_app.domain.workbook import (
    CONTENTS,
    ENTRIES,
    Belief,
    Conviction,
    EntryRequest,
    Ladder,
    LadderStep,
    PageKind,
    PageRequest,
    Sighting,
    Theme,
    ThinkingHabit,
    Thought,
    Trial,
    Win,
    WorkbookProblem,
)
from clinic_app.services import clock, episodes, letters, my_day, overview, sessions, workbook
from tests.care import GOAL_KEYS, a_client, a_visit, an_agreed_plan, audit_lines, request_of

DAY = date(2026, 11, 20)
STEPS = tuple(LadderStep(key, f"step {key}", 20) for key in "abcde")


@pytest.fixture
def client(clinic):
    """A client with an agreed plan."""
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    return client_id


def begun(clinic, client_id, content, **more):
    """A page with this on it, kept."""
    kind = next(k for k, kind in CONTENTS.items() if kind is type(content))
    made = workbook.new_page(clinic.therapist, client_id, kind)
    return workbook.save_page(clinic.therapist, PageRequest(client_id, kind, content, uid=made.uid, **more))


def typed(page, content=None, **more):
    """What the editor would send next."""
    return PageRequest(page.client_id, page.kind, content or page.content, page.id, page.version, page.uid, **more)


@pytest.mark.parametrize("kind", PageKind)
def test_every_kind_is_begun_kept_and_found_again(clinic, client, kind):
    page = begun(clinic, client, CONTENTS[kind]())
    assert workbook.workbook_of(clinic.therapist, client).of(kind) == (page,)
    if kind in ENTRIES:
        assert page.entries == ()


def test_a_new_page_leaves_no_trace_until_something_is_typed(clinic, client):
    workbook.new_page(clinic.therapist, client, PageKind.THOUGHT)
    assert WorkbookPageRow.select().count() == 0


def test_ticks_of_typing_are_not_audited_and_closing_is_one_line(clinic, client):
    page = begun(clinic, client, Thought(thought="they"))
    for words in ("they will", "they will laugh"):
        page = workbook.save_page(clinic.therapist, typed(page, Thought(thought=words)))
    page = workbook.save_page(clinic.therapist, typed(page, Thought(thought="they will laugh", fairer="some may")), closing=True)
    assert workbook.page_of(clinic.therapist, page.id).content.fairer == "some may"
    lines = [line for line in audit_lines(Vault.CLINICAL) if line["action"] == "write_workbook"]
    assert len(lines) == 2
    assert not any("laugh" in str(line) for line in lines)


def test_typing_over_a_newer_version_keeps_both(clinic, client):
    first = begun(clinic, client, Belief("old"))
    workbook.save_page(clinic.therapist, typed(first, Belief("old", "theirs")))
    with pytest.raises(Stale) as refusal:
        workbook.save_page(clinic.therapist, typed(first, Belief("old", "mine")))
    assert (refusal.value.mine.new, refusal.value.theirs.content.new) == ("mine", "theirs")


def test_a_page_is_linked_to_a_goal_of_the_plan_alone(clinic, client):
    assert begun(clinic, client, Belief("old"), goal_key=GOAL_KEYS[0]).goal_key == GOAL_KEYS[0]
    assert begun(clinic, client, Belief("old"), goal_key="no such goal").goal_key == ""


def test_an_entry_is_corrected_by_a_new_version_and_the_first_stays_in_the_record(clinic, client):
    page = begun(clinic, client, Belief("I am a burden", "I am welcome"))
    entry = workbook.note_entry(clinic.therapist, EntryRequest(page.id, DAY, Conviction(80, 20)))
    second = workbook.note_entry(clinic.therapist, EntryRequest(page.id, DAY, Conviction(80, 30), entry.key, entry.version))
    assert [e.content.new for e in workbook.page_of(clinic.therapist, page.id).entries] == [30]
    assert [e.content.new for e in workbook.entry_versions(clinic.therapist, page.id, entry.key)] == [20, 30]
    with pytest.raises(Stale):
        workbook.note_entry(clinic.therapist, EntryRequest(page.id, DAY, Conviction(80, 40), entry.key, entry.version))
    gone = workbook.take_back_entry(clinic.therapist, page.id, second.key, second.version)
    assert workbook.page_of(clinic.therapist, page.id).entries == ()
    workbook.take_back_entry(clinic.therapist, page.id, gone.key, gone.version, back=True)
    assert [e.content.new for e in workbook.page_of(clinic.therapist, page.id).entries] == [30]


def test_no_path_round_the_program_changes_an_entry(clinic, client):
    page = begun(clinic, client, Belief("old"))
    workbook.note_entry(clinic.therapist, EntryRequest(page.id, DAY, Conviction(80, 20)))
    for text in ("UPDATE workbook_entry SET body = '{}'", "DELETE FROM workbook_entry", "DELETE FROM workbook_page",
                 "UPDATE workbook_page SET client_id = client_id + 1, version = version + 1"):
        with pytest.raises(IntegrityError), database.writing(Vault.CLINICAL):
            database.sql(Vault.CLINICAL, text)
    assert WorkbookEntryRow.select().count() == 1


def test_a_trial_belongs_to_a_step_and_the_card_knows_where_the_ladder_stands(clinic, client):
    page = begun(clinic, client, Ladder("the long road", STEPS))
    place = workbook.ladder_places(clinic.therapist, [client])[client]
    assert (place.step, place.of, place.words) == (1, 5, "step a")
    assert workbook.ladder_places(clinic.other_therapist, [client]) == {}
    with pytest.raises(Refused) as refusal:
        workbook.note_entry(clinic.therapist, EntryRequest(page.id, DAY, Trial("z", 50)))
    assert refusal.value.codes == (WorkbookProblem.NO_STEP,)
    for _ in range(2):
        workbook.note_entry(clinic.therapist, EntryRequest(page.id, DAY, Trial("a", 60, 80, 40)))
    assert workbook.ladder_places(clinic.therapist, [client])[client].step == 2
    workbook.put_away(clinic.therapist, page.id, page.version)
    assert workbook.ladder_places(clinic.therapist, [client]) == {}


def test_a_page_put_away_comes_back(clinic, client):
    page = begun(clinic, client, Belief("old"))
    gone = workbook.put_away(clinic.therapist, page.id, page.version)
    book = workbook.workbook_of(clinic.therapist, client)
    assert (book.of(PageKind.BELIEF), book.earlier) == ((), (gone,))
    workbook.put_away(clinic.therapist, page.id, gone.version, back=True)
    assert len(workbook.workbook_of(clinic.therapist, client).of(PageKind.BELIEF)) == 1


def _sessions(clinic, client_id, *changes):
    for week, change in enumerate(changes):
        at = datetime.combine(date(2026, 11, 24), time(9)) + timedelta(weeks=week)
        with clock.freeze(at + timedelta(hours=1)):
            visit = a_visit(clinic, client_id, at, status=Status.IN_SESSION)
            note = sessions.note_for(clinic.therapist, visit.id).note
            sessions.sign_note(clinic.therapist, request_of(note, summary="x", safety=SafetyToday.NOTHING_OPEN, **change))


def test_homework_and_themes_come_from_the_session_notes(clinic, client):
    _sessions(
        clinic, client, {"next_homework": "walk", "themes": ("guilt",)},
        {"homework": HomeworkMark.PARTLY, "obstacles": (Obstacle.NO_TIME,), "next_homework": "call", "themes": ("guilt", "rest")},
    )
    with clock.freeze(datetime(2026, 12, 2, 9)):
        own = begun(clinic, client, Theme("Rest"))
        workbook.note_entry(clinic.therapist, EntryRequest(own.id, DAY, Sighting("on the phone")))
        book = workbook.workbook_of(clinic.therapist, client)
    assert [(line.words, line.done, line.obstacles) for line in book.homework] == [
        ("call", None, ()), ("walk", 1, (Obstacle.NO_TIME,))]
    assert {(t.tag, t.count, t.page_id) for t in book.themes} == {("guilt", 2, 0), ("Rest", 2, own.id)}
    assert set(workbook.theme_tags(clinic.therapist, client)) == {"guilt", "Rest"}


def test_habits_are_counted_over_the_thought_records(clinic, client):
    begun(clinic, client, Thought(habits=(ThinkingHabit.MY_FAULT,)))
    begun(clinic, client, Thought(habits=(ThinkingHabit.MY_FAULT, ThinkingHabit.WORST_CASE)))
    assert [(h.habit, h.count) for h in workbook.workbook_of(clinic.therapist, client).habits] == [
        (ThinkingHabit.MY_FAULT, 2), (ThinkingHabit.WORST_CASE, 1)]


def test_nobody_but_those_who_treat_the_client_reads_or_writes(clinic, client):
    page = begun(clinic, client, Belief("old"))
    for act in (
        lambda who: workbook.workbook_of(who, client), lambda who: workbook.page_of(who, page.id),
        lambda who: workbook.save_page(who, typed(page)), lambda who: workbook.put_away(who, page.id, page.version),
        lambda who: workbook.note_entry(who, EntryRequest(page.id, DAY, Conviction(1, 2))),
    ):
        for who in (clinic.other_therapist, clinic.reception, clinic.manager):
            with pytest.raises(Denied):
                act(who)
    assert workbook.page_of(clinic.therapist, page.id).version == page.version


def test_without_an_open_episode_nothing_is_begun(clinic):
    with pytest.raises(Refused) as refusal:
        workbook.new_page(clinic.therapist, a_client(clinic, clinic.therapist), PageKind.BELIEF)
    assert refusal.value.codes == (WorkbookProblem.NO_EPISODE,)


HOSTILE = ("a\0b", "\ud800 half \udfff", "\u202emona\u202c", "' OR 1=1 --\"; %s {0} {x} \\", "<b>&amp;", "نص " * 15)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_kept_clean(clinic, client, text):
    for kind, made in CONTENTS.items():
        words = {name: text for name, field in made.__dataclass_fields__.items() if field.type == "str"}
        page = begun(clinic, client, replace(made(), **words))
        assert all("\0" not in getattr(page.content, name) for name in words), kind
    log = begun(clinic, client, CONTENTS[PageKind.WINS]())
    workbook.note_entry(clinic.therapist, EntryRequest(log.id, DAY, Win(text)))
    with pytest.raises(Refused) as refusal:
        workbook.take_back_entry(clinic.therapist, log.id, text, 1)
    assert refusal.value.codes == (HouseProblem.NOT_FOUND,)


def test_a_life_event_names_a_year_alone_and_is_shared_unless_it_is_about_somebody_else(clinic, client):
    me = clinic.therapist
    own = episodes.add_life_event(me, LifeEventRequest(client, date(1998, 1, 1), "moved here", year_only=True, shared=True))
    other = episodes.add_life_event(me, LifeEventRequest(client, DAY, "mother ill", third_party=True, shared=True))
    assert [(e.year_only, e.shared) for e in episodes.life_events(me, client)] == [(True, True), (False, False)]
    with pytest.raises(Refused):
        episodes.share_life_event(me, client, other.id, other.version, shared=True)
    assert not episodes.share_life_event(me, client, own.id, own.version, shared=False).shared


def test_only_what_both_ticked_reaches_the_client_s_letter_and_nobody_else(clinic, client):
    me, ticks = clinic.therapist, {"client_tick": True, "therapist_tick": True}
    begun(clinic, client, Thought(fairer="some may smile"), **ticks)
    begun(clinic, client, Thought(fairer="not for the letter"), client_tick=True)
    ladder = begun(clinic, client, Ladder("the long road", STEPS), **ticks)
    for _ in range(2):
        workbook.note_entry(me, EntryRequest(ladder.id, DAY, Trial("a", 60, 80, 40)))
    episodes.add_life_event(me, LifeEventRequest(client, date(2019, 1, 1), "moved here", year_only=True, shared=True))
    episodes.add_life_event(me, LifeEventRequest(client, DAY, "mother ill", third_party=True, shared=True))
    said = {reader: letters.draft_for(me, client, reader) for reader in (Reader.CLIENT, Reader.DOCTOR)}
    told = {fact.text: fact.content for fact in said[Reader.CLIENT].letter.facts}
    assert told.items() >= {
        "some may smile": Content.UNDERSTOOD, "step a": Content.STEPS_TAKEN, "2019: moved here": Content.UNDERSTOOD}.items()
    assert not {"not for the letter", "step b", "mother ill"} & set(told)
    assert not {"some may smile", "step a", "2019: moved here"} & {fact.text for fact in said[Reader.DOCTOR].letter.facts}
    for content in (Content.UNDERSTOOD, Content.STEPS_TAKEN):
        assert {r for r in Reader if not way(content, r).never} == {Reader.CLIENT}


def test_the_map_knows_the_workbook(clinic, client):
    begun(clinic, client, Belief("I am a burden", "I am welcome"))
    begun(clinic, client, Ladder("the long road", STEPS))
    tiles = overview.overview(clinic.therapist, client).tiles
    assert Mark.BELIEF in {trace.mark for trace in tiles[6].evidence}
    assert {trace.facts["of"] for trace in tiles[7].evidence if trace.mark is Mark.LADDER} == {5}


def test_my_day_says_where_the_ladder_stands_without_opening_the_file(clinic, client):
    begun(clinic, client, Ladder("the long road", STEPS))
    before = len([line for line in audit_lines(Vault.CLINICAL) if line["action"] == "look_file"])
    a_visit(clinic, client, datetime(2026, 11, 23, 12))
    page = my_day.my_day(clinic.therapist)
    assert [(line.ladder.step, line.ladder.of) for line in page.lines] == [(1, 5)]
    assert page.card.ladder.words == "step a"
    assert len([line for line in audit_lines(Vault.CLINICAL) if line["action"] == "look_file"]) - before <= 1


def test_a_page_takes_only_what_belongs_on_it(clinic, client):
    page = begun(clinic, client, Thought(thought="they will laugh"))
    other = a_client(clinic, clinic.therapist)
    wrong = (
        PageRequest(client, PageKind.BELIEF, Belief(), page.id, page.version, page.uid),
        PageRequest(client, PageKind.BELIEF, Belief(), uid=page.uid),
        PageRequest(client, PageKind.BELIEF, Thought(), uid=page.uid),
        PageRequest(other, PageKind.THOUGHT, Thought(thought="hers"), page.id, page.version, page.uid),
    )
    for request in wrong:
        with pytest.raises(Refused) as caught:
            workbook.save_page(clinic.therapist, request)
        assert caught.value.codes == (HouseProblem.NOT_FOUND,)
    assert workbook.workbook_of(clinic.therapist, client).of(PageKind.THOUGHT) == (page,)
