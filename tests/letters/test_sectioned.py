"""Letters made of sections on paper: what each reader finds in the file, what is written otherwise, one page, same bytes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from clinic_app.domain.changes import Kind
from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.facts import (
    LetterLanguage,
    Source,
    Withheld,
    why_not,
)
from clinic_app.domain.handouts import Bullets, Table, Text
from clinic_app.domain.letter_kinds import LAYOUTS, PARTS, LetterKind, Look, readers_of
from clinic_app.domain.letter_sections import SaidFact, SectionEdit, plain, to_write, typed_fact
from clinic_app.domain.letters import DisallowedFact, LetterProblem, gaps
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content, Ground, Limit, Reader, way
from clinic_app.letters.page import Sheet
from clinic_app.letters.press import render
from clinic_app.letters.words import sheet_words
from tests.letters.letter_builders import (
    DOCTOR_EN,
    TODAY,
    a_frame,
    a_release,
    a_sectioned_letter,
    section_facts,
    words_on,
)

PAIRS = [(kind, reader) for kind in LAYOUTS for reader in readers_of(kind)]
CONTENTS = [content for content in Content if content is not Content.IDENTITY]


@cache
def on_paper(kind: LetterKind, reader: Reader, permitted: bool) -> str:
    """A letter that has a fact of every content in every section, as its file is read."""
    facts = section_facts(kind)
    return words_on(render(a_sectioned_letter(kind, reader, facts=facts, release=True if permitted else None)))


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize(("kind", "reader"), PAIRS)
def test_the_file_holds_what_the_matrix_allows_and_nothing_else(kind, reader, content):
    cell = way(content, reader)
    narrowed = cell.limit in (Limit.OWN_WORDS, Limit.IF_SHARED, Limit.ON_REQUEST)  # these words are nobody's own and not shared
    word = content.replace("_", "") + "IN"
    usual = [s for s in LAYOUTS[kind].sections if not s.usually_out]
    for permitted in (True, False):
        grounds = {Ground.OPEN, Ground.AUTHORISATION} if permitted else {Ground.OPEN}
        allowed = bool(cell.grounds & grounds) and not narrowed
        paper = on_paper(kind, reader, permitted)
        assert paper.count(word) == (len(usual) if allowed else 0)


@pytest.mark.parametrize(("kind", "reader"), PAIRS)
def test_own_words_need_a_path_for_everything_their_section_may_hold(kind, reader):
    for section in LAYOUTS[kind].sections:
        if section.fixed:
            continue
        edits = (SectionEdit(section.key, "Mulberry words", out=False),)
        for permitted in (True, False):
            letter = a_sectioned_letter(kind, reader, edits=edits, release=True if permitted else None)
            grounds = {Ground.OPEN, Ground.AUTHORISATION} if permitted else {Ground.OPEN}
            cells = [way(content, reader) for content in section.contents]
            paths = all(cell.grounds & grounds and cell.limit is not Limit.OWN_WORDS for cell in cells)
            own = [f for f in letter.facts if f.key == f"typed:{section.key}"]
            assert bool(own) == paths
    letter = a_sectioned_letter(kind, reader)
    with pytest.raises(DisallowedFact):
        render(replace(letter, facts=(*letter.facts, SaidFact(
            "x", Content.PROCESS_NOTES, RecordClass.CLIN, Source(Kind.NOTE), section="any", blocks=(Text("x"),)))))


def test_a_section_is_written_otherwise_left_out_and_taken_back():
    kind = LetterKind.REVIEW
    edits = (SectionEdit("helped", "The bus ride.\nThe list."), SectionEdit("next", out=True))
    paper = words_on(render(a_sectioned_letter(kind, edits=edits)))
    assert "The bus ride." in paper
    assert "The list." in paper
    assert "helpedINhelped" not in paper
    assert "INnext" not in paper
    assert "Next review" not in paper
    back = words_on(render(a_sectioned_letter(kind, edits=(SectionEdit("helped"), SectionEdit("next", out=False)))))
    assert "helpedINhelped" in back
    assert "INnext" in back


def test_every_line_leads_to_the_facts_it_says():
    table = [SaidFact(f"goal:{n}", Content.GOALS, RecordClass.CLIN, Source(Kind.GOAL, n), section="goals",
                      blocks=(Table(("Goal", "wren"), ((f"Goal number {n}", "5"),)),)) for n in (1, 2)]
    made = render(a_sectioned_letter(LetterKind.REVIEW, facts=table))
    assert {place.keys for place in made.places if "Goal number" in place.text} == {("goal:1",), ("goal:2",)}
    assert words_on(made).count("wren") == 1  # one head over both rows


@pytest.mark.parametrize("language", LetterLanguage)
@pytest.mark.parametrize("kind", [kind for kind, layout in LAYOUTS.items() if layout.one_page])
def test_one_page_stays_one_page_and_long_content_breaks_well(kind, language):
    curve = Curve(tuple(Point(str(n), n) for n in range(5)), 0, 27, small=True)
    layout = LAYOUTS[kind]
    usual = [_said(s.key, Text("Some words that fill a line or so. " * 2), *([curve] if n == 0 else []))
             for n, s in enumerate(layout.sections)]
    letter = a_sectioned_letter(kind, language=language, facts=usual)
    made = render(letter)
    assert made.pages == 1
    assert render(letter).pdf == made.pdf
    long = [_said(s.key, Text("Some words that fill a line or so. " * 40), Bullets(("one", "two"))) for s in layout.sections]
    made = render(a_sectioned_letter(kind, language=language, facts=long))
    assert made.pages > 1
    last = [place for place in made.places if place.page == made.pages - 1]
    assert last or layout.look is Look.SHEET  # who signs does not stand alone


@pytest.mark.parametrize("language", LetterLanguage)
def test_the_curve_goes_before_the_air_between_lines_does(language):
    """A letter that is one page without its curve stands in its usual lines then."""
    curve = Curve(tuple(Point(str(n), n) for n in range(5)), 0, 27, caption="curve", small=True)
    many = _said("goals", *(Text("A line of its own.") for _ in range(16)), *[curve] * 4)
    made = render(a_sectioned_letter(LetterKind.REVIEW, language=language, facts=[many]))
    assert made.pages == 1
    assert "curve" not in words_on(made)
    first, second, *_ = sorted(place.y for place in made.places if place.keys == ("f:goals",))
    usual = Sheet(a_frame(language=language)).styles
    assert abs(second - first) >= usual.body.leading


def _said(section, *blocks):
    return SaidFact(f"f:{section}", Content.IDENTITY, RecordClass.ADM, Source(Kind.CLIENT), section=section, blocks=blocks)


def test_before_there_is_a_permission_the_paper_names_nobody_and_reads_whole():
    paper = words_on(render(a_sectioned_letter(LetterKind.ADJUSTMENTS, Reader.SCHOOL, release=None)))
    assert "Khalid" not in paper
    assert "Copy" not in paper
    assert "\nSuggested arrangements" in paper.replace("\r", "")


@pytest.mark.parametrize("kind", LAYOUTS)
def test_each_kind_says_what_it_lacks(kind):
    letter = a_sectioned_letter(kind, facts=[])
    codes = {f.code for f in gaps(letter.frame, letter.facts, None, kind)}
    assert len(codes) == 1
    assert LetterProblem.NO_END_REASON not in codes


@pytest.mark.parametrize("kind", LAYOUTS)
def test_every_section_has_its_words(kind):
    for language in LetterLanguage:
        layout = LAYOUTS[kind]
        words = sheet_words(layout.room, language)
        for section in layout.sections:
            named = (f"{section.key}_title", f"{section.key}_head", section.key)
            assert section.fixed or any(words.has(f"{layout.table}.{key}") for key in named)
            assert all(words.has(f"{layout.table}.{section.key}.{code}") for code in section.choices)


def test_what_is_composed_can_be_read_as_lines():
    table = Table(("Goal", "now"), (("Walk", "5"), ("Run", "")))
    facts = [_said("a", Text("\u2067One\u2069"), table), _said("b", Bullets(("x",)))]
    assert to_write(plain(facts)) == "One\nWalk · now 5\nRun\nx"


def test_words_in_place_of_a_code_have_no_way_to_an_insurer():
    recipient = replace(DOCTOR_EN, reader=Reader.INSURER)
    fact = typed_fact(PARTS[LetterKind.DISCHARGE][1], "Panic disorder")
    assert why_not(fact, Reader.INSURER, a_release(recipient, contents=frozenset({Content.DIAGNOSIS})), TODAY) is Withheld.NEVER
