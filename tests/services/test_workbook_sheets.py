"""Workbook pages on paper: every kind, filled and empty, in both languages, read back from the drawn page."""

import subprocess
import unicodedata
from dataclasses import fields, replace
from datetime import date

import pytest

from clinic_app.domain.curves import Curve
from clinic_app.domain.episodes import LifeEventRequest
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Table, WriteLines
from clinic_app.domain.workbook import (
    CONTENTS,
    ENTRIES,
    Belief,
    Conviction,
    EntryRequest,
    Experiment,
    Ladder,
    LadderStep,
    PageKind,
    PageRequest,
    ProblemSheet,
    Rehearsal,
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
)
from clinic_app.domain.workbook_fields import ENTRY_FIELDS, PAGE_FIELDS
from clinic_app.letters.words import sheet_words
from clinic_app.services import episodes, handouts, people, workbook, workbook_sheets
from tests.care import a_client, an_agreed_plan

DAY = date(2026, 11, 20)
FILLED = {
    PageKind.THOUGHT: (Thought(DAY, "meeting", "shame", 80, "they will laugh", 90, (ThinkingHabit.MIND_GUESSING,), "one smiled",
                               "two wrote it down", "most look at the slides", 60, 40), []),
    PageKind.BELIEF: (Belief("I am a burden", "I am welcome"), [Conviction(80, 20, "first"), Conviction(60, 45, "second")]),
    PageKind.THEME: (Theme("guilt", "to be held", "they turn away", "I please"), [Sighting("on the phone")]),
    PageKind.EXPERIMENT: (Experiment("I faint", 85, "I fall", "queue alone", "no phone", DAY, "warm hands", 30, "I stood"), []),
    PageKind.LADDER: (Ladder("the long road", (LadderStep("a", "two streets", 30), LadderStep("b", "the bridge", 60))),
                      [Trial("a", 50, 80, 40, learned="it passes"), Trial("a", 50, 80, 35)]),
    PageKind.TARGET: (Target("walking", None, Unit.TIMES, 1, 5), [WeekCount(2, "rain"), WeekCount(4)]),
    PageKind.PROBLEM: (ProblemSheet("school fees", ("ask", "wait"), "ask", ("call on Sunday",), "one call"), []),
    PageKind.SKILL: (Skill("breathing", "in four, out six", SkillStage.TRIED_ALONE, DAY), []),
    PageKind.REHEARSAL: (Rehearsal("the first minute", "tea", True), [Rehearsed(2, 4), Rehearsed(1, 7)]),
    PageKind.WINS: (Wins(), [Win("drove alone"), Win("slept well")]),
}


@pytest.fixture(params=LetterLanguage)
def client(sqlite_clinic, request):
    """A client who reads this language, with a plan."""
    clinic = sqlite_clinic
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    known = people.client(clinic.therapist, client_id)
    spoken = type(known.request.letter_language)(request.param.value)
    people.edit_client(clinic.therapist, client_id, known.version, replace(known.request, letter_language=spoken))
    assert handouts.language_of(clinic.therapist, client_id) is request.param
    return client_id


def read_back(clinic, client_id, sheet):
    """The words on the drawn pages, letters of the Arabic script in their plain forms."""
    drawn = handouts.draw_sheet(clinic.therapist, handouts.prepared(clinic.therapist, client_id, sheet))
    done = subprocess.run(["pdftotext", "-", "-"], input=drawn.pdf, capture_output=True, check=True)
    return " ".join(unicodedata.normalize("NFKC", done.stdout.decode()).split())


def page_of(clinic, client_id, kind):
    content, noted = FILLED[kind]
    page = workbook.save_page(clinic.therapist, PageRequest(client_id, kind, content))
    for n, one in enumerate(noted):
        workbook.note_entry(clinic.therapist, EntryRequest(page.id, date(2026, 11, 10 + n), one))
    return page.id


@pytest.mark.parametrize("kind", PageKind)
def test_a_page_says_on_paper_what_stands_on_it(sqlite_clinic, client, kind):
    sheet = workbook_sheets.page_sheet(sqlite_clinic.therapist, page_of(sqlite_clinic, client, kind))
    text = read_back(sqlite_clinic, client, sheet)
    content, noted = FILLED[kind]
    for record in (content, *noted):
        for field in fields(record):
            value = getattr(record, field.name)
            if type(value) is str and field.name != "step":
                assert all(word.strip(",") in text for word in value.split()), (field.name, value)
    assert sheet.language is handouts.language_of(sqlite_clinic.therapist, client)


@pytest.mark.parametrize("kind", PageKind)
def test_an_empty_page_leaves_room_for_the_pen(sqlite_clinic, client, kind):
    sheet = workbook_sheets.empty_sheet(sqlite_clinic.therapist, client, kind)
    words = sheet_words("workbook", sheet.language)
    assert sheet.title == words.say(f"page.{kind}.title")
    assert any(isinstance(block, (WriteLines, Table)) or type(block).__name__ == "Fields" for block in sheet.blocks)
    assert not any(isinstance(block, Curve) for block in sheet.blocks)
    assert read_back(sqlite_clinic, client, sheet)


def test_a_curve_needs_two_points(sqlite_clinic, client):
    sheet = workbook_sheets.page_sheet(sqlite_clinic.therapist, page_of(sqlite_clinic, client, PageKind.BELIEF))
    (curve,) = [block for block in sheet.blocks if isinstance(block, Curve)]
    assert [point.value for point in curve.points] == [20.0, 45.0]
    sheet = workbook_sheets.page_sheet(sqlite_clinic.therapist, page_of(sqlite_clinic, client, PageKind.TARGET))
    (curve,) = [block for block in sheet.blocks if isinstance(block, Curve)]
    assert [value for value, _ in curve.marks] == [1.0, 5.0]


@pytest.mark.parametrize("language", LetterLanguage)
def test_every_label_has_its_words_on_paper(language):
    words = sheet_words("workbook", language)
    for kind in PageKind:
        assert words.say(f"page.{kind}.title")
        assert words.say(f"page.{kind}.about")
        assert all(words.say(f"page.{kind}.{field.name}") for field in PAGE_FIELDS[kind])
        assert all(words.say(f"entry.{kind}.{field.name}") for field in ENTRY_FIELDS.get(kind, ()))
        codes = [code for field in (*PAGE_FIELDS[kind], *ENTRY_FIELDS.get(kind, ())) for code in field.codes]
        assert all(words.say(f"code.{code.name.lower()}") for code in codes)
    assert sheet_words("workbook", "en").keys() == sheet_words("workbook", "ar").keys()


def test_every_kind_is_in_the_sample():
    assert set(FILLED) == set(CONTENTS)
    assert {kind for kind, (_, noted) in FILLED.items() if noted} == set(ENTRIES)


def test_the_time_line_and_the_themes_are_sheets_too(sqlite_clinic, client):
    me = sqlite_clinic.therapist
    for on, words, other in ((date(2001, 5, 1), "moved to Kuwait", False), (date(2012, 1, 1), "brother ill", True)):
        episodes.add_life_event(me, LifeEventRequest(client, on, words, other))
    line = read_back(sqlite_clinic, client, workbook_sheets.timeline_sheet(me, client))
    assert "moved to Kuwait" in line
    assert "brother ill" not in line  # about somebody else
    workbook.save_page(me, PageRequest(client, PageKind.THEME, Theme("guilt", "to be held", "", "I please")))
    themes = read_back(sqlite_clinic, client, workbook_sheets.themes_sheet(me, client))
    assert [word in themes for word in ("guilt", "to be held", "I please")] == [True] * 3


def test_a_ladder_shows_its_curve_and_long_tables_keep_their_heads(sqlite_clinic, client):
    me = sqlite_clinic.therapist
    content, _ = FILLED[PageKind.LADDER]
    page = workbook.save_page(me, PageRequest(client, PageKind.LADDER, content))
    for number in range(32):
        workbook.note_entry(me, EntryRequest(page.id, DAY, Trial("a", 50, 80 - 5 * (number % 3), 40)))
    sheet = workbook_sheets.page_sheet(me, page.id)
    (curve,) = [block for block in sheet.blocks if isinstance(block, Curve)]
    assert [point.value for point in curve.points][:2] == [80, 75]
    head = [block for block in sheet.blocks if isinstance(block, Table)][-1].heads[0]
    drawn = handouts.draw_sheet(me, handouts.prepared(me, client, sheet))
    assert drawn.pages > 1
    if sheet.language is LetterLanguage.ENGLISH:
        assert read_back(sqlite_clinic, client, sheet).split().count(head) >= drawn.pages
