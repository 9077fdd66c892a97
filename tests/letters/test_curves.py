"""Curves of scores on paper: the words of the cut-off can be read whatever the curve does, and hollow points are explained."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest
from pypdfium2 import raw

from clinic_app.domain.change import Category
from clinic_app.domain.changes import Kind
from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.facts import LetterLanguage, ScoreDot, ScoreFact, Source
from clinic_app.domain.handouts import Handout
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.letters import compose
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content
from clinic_app.letters import handout as sheets
from clinic_app.letters.blocks import CELL_GAP
from clinic_app.letters.page import Sheet
from clinic_app.letters.press import render
from clinic_app.letters.styles import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from clinic_app.letters.words import sheet_words, words
from clinic_app.paths import resource
from clinic_app.services.letter_reviews import SCORE_SHARES
from tests.letters.letter_builders import (
    CLIENT,
    DOCTOR_AR,
    DOCTOR_EN,
    TODAY,
    a_frame,
    a_release,
    a_sectioned_letter,
    some_facts,
)

EN, AR = LetterLanguage.ENGLISH, LetterLanguage.ARABIC
SHAPES = {
    "falling": (16, 13, 9, 5), "rising": (5, 9, 13, 16), "flat": (10, 10, 10, 10), "on the line": (8, 8, 8),
    "back and forth": (12, 7, 13, 6, 14, 5), "around": (9, 7, 9), "along the top": (21, 20, 21), "below": (3, 1, 0),
    "many": (16, 14, 15, 12, 11, 9, 9, 8, 7, 5, 6, 4), "across": (8, 2, 14, 8),
}
SCALE = 3
CURVE_INK = 55  # the red in the curve's ink is less; in that of words it is 86


def small(language: LetterLanguage, totals: tuple[int, ...], *, hollow: bool = True) -> bytes:
    """A discharge letter to a doctor with these totals beside its table."""
    dots = tuple(ScoreDot(2 * n + 1, total, hollow and n == 1) for n, total in enumerate(totals))
    score = ScoreFact("score", Content.SCORES, RecordClass.CLIN, Source(Kind.MEASURE), name="GAD-7", first=totals[0],
                      last=totals[-1], first_on=TODAY, last_on=TODAY, count=len(dots), category=Category.IMPROVED, dots=dots,
                      high=21, cutoff=8, rc=4)
    recipient = DOCTOR_EN if language is EN else DOCTOR_AR
    facts = [some_facts(language)[0], score]
    release = a_release(recipient, contents=frozenset(Content))
    return render(compose(a_frame(recipient, language), facts, None, release)).pdf


def a_curve(language: LetterLanguage, totals: tuple[int, ...], *, hollow: bool = True) -> Curve:
    said = words(language)
    points = tuple(Point(said.number(f"{n}/9"), float(total), hollow and n == 2) for n, total in enumerate(totals, 1))
    mark = said.say("discharge.cutoff", value=said.number(8))
    return Curve(points, 0, 21, ((8.0, mark),), "GAD-7", small=True, key=said.points())


def wide(language: LetterLanguage, totals: tuple[int, ...], *, hollow: bool = True) -> bytes:
    """A progress review with these totals."""
    fact = SaidFact("curve", Content.SCORES, RecordClass.CLIN, Source(Kind.REVIEW), section="scores",
                    blocks=(a_curve(language, totals, hollow=hollow),))
    return render(a_sectioned_letter(LetterKind.REVIEW, language=language, facts=[fact])).pdf


def sheet(language: LetterLanguage, totals: tuple[int, ...], *, hollow: bool = True) -> bytes:
    """A sheet of scores for the client."""
    made = Handout("scores", "GAD-7", language, (replace(a_curve(language, totals, hollow=hollow), small=False),))
    return sheets.render(made, a_frame(CLIENT, language), "AS-0355").pdf


PAPERS = (small, wide, sheet)


def bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in ("Cf", "Mn", "Zs", "Cc"))


def inks(page: pypdfium2.PdfPage) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Every character with the box of its ink: left, bottom, right, top in points."""
    text = page.get_textpage()
    return [(chr(raw.FPDFText_GetUnicode(text, n)), text.get_charbox(n)) for n in range(text.count_chars())]


def place_of(page: pypdfium2.PdfPage, said: str) -> tuple[float, float, float, float]:
    """The box of the last place where these words stand; an Arabic line is read from right to left."""
    found = [(char, box) for char, box in inks(page) if bare(char) and box[2] > box[0]]
    letters, wanted = "".join(bare(char)[:1] for char, _ in found), bare(said)
    at = max(letters.rfind(wanted), letters.rfind(wanted[::-1]))
    assert at >= 0, (wanted, letters)
    boxes = [box for _, box in found[at:at + len(wanted)]]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def lines_across(page: pypdfium2.PdfPage) -> list[float]:
    """The heights of all level lines of some length."""
    found = [item.get_bounds() for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])]
    return [(bottom + top) / 2 for left, bottom, right, top in found if right - left > 80 and top - bottom < 2]


@pytest.mark.parametrize("language", [EN, AR])
@pytest.mark.parametrize("paper", PAPERS)
def test_the_words_of_the_cut_off_lie_under_no_line_and_no_curve(paper, language):
    said = "cut-off" if language is EN else "حدّ العيادة"
    for name, totals in SHAPES.items():
        page = pypdfium2.PdfDocument(paper(language, totals))[0]
        left, bottom, right, top = place_of(page, said)
        assert not [y for y in lines_across(page) if bottom < y < top], name
        crop = (left - 1, bottom - 1, PAGE_WIDTH - right - 1, PAGE_HEIGHT - top - 1)
        image = page.render(scale=SCALE, crop=crop).to_pil().convert("RGB")
        assert image.getchannel("R").getextrema()[0] > CURVE_INK, name
        near = min(abs(y - edge) for y in lines_across(page) for edge in (bottom, top))
        assert near < 12, name  # it stands at its own line


@pytest.mark.parametrize("language", [EN, AR])
@pytest.mark.parametrize("paper", PAPERS)
def test_points_are_explained_under_the_curve_where_some_are_hollow(paper, language):
    filled, hollow = words(language).points()
    page = pypdfium2.PdfDocument(paper(language, SHAPES["falling"]))[0]
    one, two = place_of(page, filled), place_of(page, hollow)
    assert (one[0] < two[0]) is (language is EN)
    cut_off = place_of(page, "cut-off" if language is EN else "حدّ العيادة")
    assert max(one[3], two[3]) < cut_off[1]
    plain = pypdfium2.PdfDocument(paper(language, SHAPES["falling"], hollow=False))[0]
    told = "".join(bare(char) for char, _ in inks(plain))
    assert not any(bare(said) in told or bare(said)[::-1] in told for said in (filled, hollow))


def test_only_the_kinds_of_points_that_are_there_are_explained():
    key = ("filled", "hollow")
    assert Curve((Point("1", 1.0), Point("2", 2.0)), 0, 9, key=key).told() == ()
    assert Curve((Point("1", 1.0, True), Point("2", None)), 0, 9, key=key).told() == ((True, "hollow"),)
    assert Curve((Point("1", 1.0, True), Point("2", 3.0)), 0, 9, key=key).told() == ((False, "filled"), (True, "hollow"))
    assert Curve((Point("1", 1.0, True),), 0, 9).told() == ()


@pytest.mark.parametrize("language", [EN, AR])
def test_a_measure_and_how_often_stand_on_one_line_of_a_review(language):
    made, said = Sheet(a_frame(language=language)), sheet_words("review", language)
    room = (PAGE_WIDTH - 2 * MARGIN) * SCORE_SHARES[0] / sum(SCORE_SHARES) - CELL_GAP
    for entry in json.loads(resource("catalogues", "measures.json").read_text("utf-8")):
        topic = entry.get("topic_ar" if language is AR else "topic", "")
        if not topic:  # of several scales: each is named by itself
            continue
        name = said.say("review.scores_name", number=12, measure=said.measure(entry["name"], topic), count=said.number(12))
        assert made.flow.type(made.styles.cell).one(name).width <= room, name
