"""Pages read back: no line stands alone, no row is torn, no signature is by itself, whatever the record holds."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import groupby

import pypdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_app.domain.appointments import Span, Status
from clinic_app.domain.diary_papers import GridPaper, PaperColumn, PaperVisit
from clinic_app.domain.facts import GoalFact, IdentityFact, LetterLanguage
from clinic_app.domain.handouts import Bullets, Fields, Handout, Heading, Signature, Signatures, Table, Text
from clinic_app.domain.letters import LetterKind, Rendered
from clinic_app.domain.readers import Content
from clinic_app.letters import grid
from clinic_app.letters import handout as sheets
from clinic_app.letters.press import render
from clinic_app.letters.styles import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from tests.letters.letter_builders import CLIENT, LETTERHEAD, a_frame, a_letter, read_words, some_facts

EN, AR = LetterLanguage.ENGLISH, LetterLanguage.ARABIC
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
WORDS = {EN: "a step that is taken every day and told at the next visit ",
         AR: "خطوة تُخطى كل يوم ثم نتحدث عنها في الزيارة القادمة "}


def pages(rendered: Rendered) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages]


def long_letter(language: LetterLanguage, reason: int, goals: list[int], work: int):
    facts = [replace(f, text=WORDS[language] * reason) if f.key == "reason" else
             replace(f, text=WORDS[language] * work) if f.key == "work" else f
             for f in some_facts(language) if not isinstance(f, GoalFact)]
    one = next(f for f in some_facts(language) if isinstance(f, GoalFact))
    facts += [replace(one, key=f"goal:{n}", text=WORDS[language] * size, words_other="") for n, size in enumerate(goals)]
    return a_letter(language, facts=facts)


def check_pages(rendered: Rendered) -> None:
    """Numbers x of y, everything inside the margins, lines of one paragraph never alone on a page."""
    said = pages(rendered)
    assert len(said) == rendered.pages
    for number, text in enumerate(said, 1):
        found = re.search(r"page (\d+) of (\d+)", text)
        if found:
            assert (int(found[1]), int(found[2])) == (number, len(said))
    for place in rendered.places:
        assert place.x >= MARGIN - 0.5
        assert place.x + place.width <= PAGE_WIDTH - MARGIN + 0.5
        assert place.y + place.height <= PAGE_HEIGHT - 35
    for (_, text), parts in groupby(rendered.places, key=lambda p: (p.keys, p.text)):
        on_page: dict[int, set[float]] = {}
        for part in parts:
            on_page.setdefault(part.page, set()).add(part.y)
        if len(on_page) > 1 and len(text) > 400:  # a short one may share its line with its neighbours
            assert min(len(lines) for lines in on_page.values()) >= 2, text[:40]


@FEW
@given(st.sampled_from([EN, AR]), st.integers(0, 30), st.lists(st.integers(0, 8), max_size=12), st.integers(0, 25))
def test_letters_of_any_length_keep_their_lines_rows_and_signature_together(language, reason, goals, work):
    letter = long_letter(language, reason, goals, work)
    rendered = render(letter)
    check_pages(rendered)
    assert render(letter).pdf == rendered.pdf
    for n in range(len(goals)):
        rows = {p.page for p in rendered.places if p.keys == (f"goal:{n}",)}
        assert len(rows) <= 1
    greeting = "With kind regards" if language is EN else None
    if greeting:
        last = pages(rendered)[-1]
        assert greeting in last
        before = last[:last.index(greeting)].split("23 November 2026", 1)[-1].strip()  # below the head of the page
        assert rendered.pages == 1 or len(before.splitlines()) >= 2, last


@FEW
@given(st.sampled_from([EN, AR]), st.lists(st.tuples(st.sampled_from("htblrs"), st.integers(1, 40)), min_size=1, max_size=14))
def test_sheets_of_any_blocks_keep_headings_with_what_follows(language, wanted):
    word = WORDS[language]
    makers = {
        "h": lambda n: Heading(f"Heading {n}"), "t": lambda n: Text(word * n), "b": lambda n: Bullets((word * (n % 9 + 1),) * 3),
        "l": lambda n: Fields(((f"Label {n}", word * (n % 20)),)),
        "r": lambda n: Table(("one", "two"), ((word * (n % 7), "x"),) * (n % 12 + 1)),
        "s": lambda n: Signatures((Signature("Client"), Signature("Therapist"))),
    }
    blocks = tuple(makers[kind](size) for kind, size in wanted)
    rendered = sheets.render(Handout("test", "Sheet", language, blocks), a_frame(CLIENT, language))
    said = pages(rendered)
    assert len(said) == rendered.pages
    for number, text in enumerate(said[:-1], 1):
        foot = text.find("Al Soor Specialist Clinic ·" if language is EN else "\0")
        body = [line for line in text[:foot].splitlines() if line.strip()] if foot > 0 else []
        followed = next((n for n, (kind, _) in enumerate(wanted) if kind == "h"), None)
        if body and followed is not None and body[-1].startswith("Heading"):
            titles = [f"Heading {size}" for kind, size in wanted if kind == "h"]
            assert body[-1].strip() in titles
            nexts = [wanted[n + 1][0] for n, (kind, size) in enumerate(wanted[:-1]) if f"Heading {size}" == body[-1].strip()]
            assert all(kind == "h" for kind in nexts), (number, body[-2:])


@pytest.mark.parametrize("language", [EN, AR])
@pytest.mark.parametrize("fill", range(30, 62, 2))
def test_a_signature_is_never_alone_at_any_fill_of_the_page(language, fill):
    """The reason grows word by word until the closing goes over to the second page: lines of the text go with it."""
    facts = [replace(f, text="word " * fill * 9 if language is EN else "كلمة " * fill * 9) if f.key == "reason" else f
             for f in some_facts(language)]
    rendered = render(a_letter(language, facts=facts))
    tops = {p.page for p in rendered.places if p.keys and p.keys != ("release",) and "client" not in p.keys}
    assert rendered.pages - 1 in tops


@pytest.mark.parametrize("language", [EN, AR])
def test_very_long_names_and_empty_records_are_laid_out(language):
    name = "Abdulrahman " * 20 if language is EN else "عبدالرحمن " * 20
    facts = [replace(f, name_en=name, name_ar=name) if isinstance(f, IdentityFact) else f for f in some_facts(language)]
    check_pages(render(a_letter(language, facts=facts)))
    bare = [f for f in some_facts(language) if f.content is Content.IDENTITY]
    letter = a_letter(language, facts=bare)
    assert letter.kind is LetterKind.DISCHARGE
    assert render(letter).pages == 1
    empty = Handout("test", "Sheet", language, (Text(""), Bullets(()), Fields(()), Table(("a",), ()), Table(("a",), (("",),))))
    assert sheets.render(empty, a_frame(CLIENT, language)).pages == 1


def test_a_cell_that_is_longer_than_a_page_goes_on_and_loses_no_word():
    words = " ".join(f"word{n}" for n in range(2_500))
    table = Table(("a", "b"), ((words, "x"), ("end", "y")))
    rendered = sheets.render(Handout("test", "Sheet", EN, (table,)), a_frame(CLIENT, EN))
    said = " ".join(pages(rendered))
    assert all(f"word{n}" in said for n in range(2_500))
    assert rendered.pages > 1


def test_long_names_of_the_clinic_share_the_head_without_touching():
    head = replace(LETTERHEAD, name_en="The Al Soor Specialist Clinic for " * 3, name_ar="عيادة السور التخصصية " * 4)
    page = pypdfium2.PdfDocument(render(a_letter(EN, letterhead=head)).pdf)[0]
    image = page.render(scale=2, crop=(0, PAGE_HEIGHT - 80, 0, 0)).to_pil().convert("L").point(lambda v: 255 * (v < 140))
    middle = round((MARGIN + 39 + (PAGE_WIDTH - 2 * MARGIN - 39) / 2) * 2)
    assert image.crop((middle - 6, 0, middle + 6, 130)).getbbox() is None


@pytest.mark.parametrize("language", [EN, AR])
def test_both_names_of_a_couple_stand_in_the_box_of_their_visit(language):
    names = ("Hanan Al-Naday", "Bader Al-Fajr") if language is EN else ("حنان الندى", "بدر الفجر")
    said = [(9 * 60, " · ".join(names)), (11 * 60, "Abdulrahman Al-" + "Khozama" * 9)]
    visits = tuple(PaperVisit(first, first + 50, name, "09:00 · AS-0005 AS-0006", Status.LATE_CANCEL) for first, name in said)
    columns = tuple(PaperColumn(f"T{n}", "", (Span(9 * 60, 20 * 60),), visits if n == 0 else ()) for n in range(8))
    made = grid.render(GridPaper("Day", "", language, columns, signed=True), a_frame(CLIENT, language))
    text = read_words(made.pdf)
    for word in " ".join(names).split():
        assert word in text
    assert "09:00" in text
    assert "AS-0005 AS-0006" not in text  # what there is no place for beside the second name ends in dots
