"""The check code: read as it is printed, typed or scanned; the square on the page can be read by its cells."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_checks import check_code, read_code, square
from clinic_app.letters.code_square import cells
from clinic_app.letters.page import MARGIN, SQUARE
from clinic_app.letters.press import render
from tests.letters.letter_builders import LETTERHEAD, a_letter

CODE = check_code("11111111-0000-4000-8000-000000000009", "{}")


@pytest.mark.parametrize("typed", [
    CODE, CODE.lower(), f"  {CODE.replace('-', ' ')}\n", square(CODE), CODE.replace("O", "0").replace("I", "1")])
def test_a_code_is_read_however_it_is_typed(typed):
    assert read_code(typed) == CODE


@pytest.mark.parametrize("typed", ["", "ABCD", CODE[:-1], CODE + "A", "٣" * 16, "<b>" * 6, "a" * 10_000])
def test_what_is_no_code_is_none(typed):
    assert read_code(typed) == ""


def test_a_code_tells_one_letter_and_one_content_from_every_other():
    codes = {check_code(f"{n:08}-0000-4000-8000-000000000009", body) for n in range(200) for body in ("{}", "{ }")}
    assert len(codes) == 400


@pytest.mark.parametrize("language", list(LetterLanguage))
@pytest.mark.parametrize("eastern", [False, True])
def test_the_square_stands_beside_the_signature_and_its_cells_are_those_of_the_code(language, eastern):
    letter = a_letter(language, letterhead=replace(LETTERHEAD, arabic_digits=eastern))
    coded = replace(letter, frame=replace(letter.frame, code=CODE))
    plain, rendered = render(letter), render(coded)
    assert rendered.pages == plain.pages
    assert [p.y for p in rendered.places] == [p.y for p in plain.places]
    assert render(coded).pdf == rendered.pdf
    said = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages[0].extract_text()
    assert all(group in said for group in CODE.split("-"))
    assert CODE[:4] not in pypdf.PdfReader(io.BytesIO(plain.pdf)).pages[0].extract_text()
    scale, wanted = 4, cells(square(CODE))
    image = pypdfium2.PdfDocument(rendered.pdf)[0].render(scale=scale).to_pil().convert("L")
    left = MARGIN if language is LetterLanguage.ARABIC else 595.28 - MARGIN - SQUARE
    side = SQUARE / len(wanted)
    corners = [round((left + (x + 0.5) * side) * scale) for x in (0, 3, 6, len(wanted) - 7, len(wanted) - 1)]
    top = next(y for y in range(400 * scale, 800 * scale) if all(image.getpixel((x, y)) < 100 for x in corners))
    seen = tuple(tuple(image.getpixel((round((left + (x + 0.5) * side) * scale), round(top + (y + 0.5) * side * scale))) < 128
                       for x in range(len(wanted))) for y in range(len(wanted)))
    assert seen == wanted
