"""The head of later pages: whose paper it is, under which reference and of which day, and never more than the first page says."""

from __future__ import annotations

import subprocess
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Bullets, Handout, Text
from clinic_app.domain.letter_kinds import LAYOUTS, LetterKind, readers_of
from clinic_app.domain.letters import Rendered, compose
from clinic_app.domain.readers import Content
from clinic_app.letters import handout as sheets
from clinic_app.letters.press import render
from tests.letters.letter_builders import CLIENT, a_frame, a_letter, a_sectioned_letter, section_facts, some_facts

EN, AR = LetterLanguage.ENGLISH, LetterLanguage.ARABIC
WORDS = {EN: "a step that is taken every day ", AR: "خطوة تُخطى كل يوم "}
NAME = {EN: "Khalid Al-Sawari", AR: "خالد السواري"}
REFERENCE = {EN: "Our reference AS-0355", AR: "رقم الملف AS-0355"}
DAY = {EN: "23 November 2026", AR: "23 نوفمبر 2026"}


def bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in ("Cf", "Mn"))


def heads(made: Rendered) -> list[str]:
    """What stands above the text of each page, as a reader of PDF finds it: of the later ones the first line."""
    said = subprocess.run(["pdftotext", "-layout", "-y", "24", "-x", "0", "-W", "600", "-H", "20", "-", "-"],
                          input=made.pdf, capture_output=True, check=True).stdout.decode()
    return [" ".join(bare(page).split()) for page in said.split("\f")[:made.pages]]


def found(head: str, *parts: str) -> bool:
    return all(word in head for part in parts for word in bare(part).split())


def long_facts(language: LetterLanguage):
    return [replace(f, text=WORDS[language] * 250) if f.content in (Content.REQUESTS, Content.LEARNED) else f
            for f in some_facts(language)]


def a_long(kind: LetterKind, language: LetterLanguage) -> Rendered:
    said = Text(WORDS[language] * 45)
    facts = [replace(fact, blocks=(said, Bullets((WORDS[language],)))) for fact in section_facts(kind)]
    return render(a_sectioned_letter(kind, readers_of(kind)[0], language, facts))


@pytest.mark.parametrize("language", [EN, AR])
def test_each_later_page_of_a_letter_says_whose_it_is(language):
    for made in (render(a_letter(language, facts=long_facts(language))),
                 render(compose(a_frame(CLIENT, language), long_facts(language)))):
        first, *later = heads(made)
        assert later
        assert not found(first, REFERENCE[language])  # there it stands in its own place
        assert all(found(head, NAME[language], REFERENCE[language], DAY[language]) for head in later), later
        assert all(place.y > 50 for place in made.places if place.page)
        title = pypdfium2.PdfDocument(made.pdf).get_metadata_dict()["Title"]
        assert title == "Letter"


@pytest.mark.parametrize("language", [EN, AR])
@pytest.mark.parametrize("kind", LAYOUTS)
def test_each_later_page_of_every_kind_has_its_head(kind, language):
    made = a_long(kind, language)
    _, *later = heads(made)
    assert later
    assert all(found(head, NAME[language], "AS-0355", DAY[language]) for head in later), later


@pytest.mark.parametrize("language", [EN, AR])
def test_where_nobody_may_be_named_the_later_pages_name_nobody(language):
    facts = [replace(f, text=WORDS[language] * 400) for f in some_facts(language) if f.content is Content.REQUESTS]
    _, *later = heads(render(a_letter(language, facts=facts)))
    assert later == [""] * len(later) != []
    nameless = [replace(some_facts(language)[0], name_en="", name_ar=""), *facts]
    _, *later = heads(render(a_letter(language, facts=nameless)))
    assert later
    assert all(found(head, REFERENCE[language]) and not found(head, NAME[language]) for head in later)


@pytest.mark.parametrize("language", [EN, AR])
def test_a_sheet_that_is_about_a_client_says_so_overleaf_and_one_for_many_hands_does_not(language):
    title = {EN: "Our steps", AR: "خطواتنا"}[language]
    sheet = Handout("steps", title, language, (Text(WORDS[language] * 400),))
    frame = a_frame(replace(CLIENT, name=NAME[language]), language)
    _, *later = heads(sheets.render(sheet, frame, "AS-0355"))
    assert later
    assert all(found(head, NAME[language], "AS-0355", title, DAY[language]) for head in later), later
    assert set(heads(sheets.render(replace(sheet, named=False), frame, "AS-0355"))[1:]) == {""}


def test_one_page_has_no_head_of_later_pages_and_a_name_without_end_stays_between_the_margins():
    assert heads(render(a_letter()))[0] == heads(a_long(LetterKind.AGREEMENT, EN))[0]
    facts = [replace(f, name_en="Abdulrahman " * 30) if f.content is Content.IDENTITY else f for f in long_facts(EN)]
    page = pypdfium2.PdfDocument(render(a_letter(facts=facts)).pdf)[1]
    image = page.render(scale=1, crop=(0, 790, 0, 0)).to_pil().convert("L").point(lambda v: 255 * (v < 200))
    left, _, right, _ = image.getbbox()
    assert (left, right) > (40, 0)
    assert right < 555
