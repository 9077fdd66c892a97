"""Hostile words in every section of every letter: printed as typed or refused by name, and nothing of them runs."""

from __future__ import annotations

import io

import pypdf
import pytest

from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_kinds import LAYOUTS, readers_of
from clinic_app.domain.letter_sections import SectionEdit
from clinic_app.domain.letters import LetterProblem
from clinic_app.letters.press import render
from tests.letters.letter_builders import a_sectioned_letter, words_on
from tests.letters.test_files import checked

MARKUP = (
    "<b>bold</b> & <img src='/etc/passwd'> </para>", "$phone ${name} {client.__class__} %(x)s", '=HYPERLINK("http://x","y")',
    "javascript:app.alert(1)", "(stack) \\( BT /F1 9 Tf ET %comment",
)
OVERRIDES = "\u202eolleH\u202c \u2066mid\u2069 \u200f\ufeffend"
LONG = "x" * 4_000 + " " + "كلمة " * 4_000
CASES = [(kind, readers_of(kind)[0], language) for kind in LAYOUTS for language in LetterLanguage]


def drawn(kind, reader, language, text):
    """The letter with this text as own words in each section that takes some."""
    edits = tuple(SectionEdit(section.key, text, out=False) for section in LAYOUTS[kind].sections if not section.fixed)
    return render(a_sectioned_letter(kind, reader, language, edits=edits)), len(edits)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("kind", "reader", "language"), CASES)
def test_hostile_words_are_printed_as_typed_and_open_nothing(kind, reader, language, tmp_path):
    for text in MARKUP:
        made, sections = drawn(kind, reader, language, text)
        if language is LetterLanguage.ENGLISH:  # in an Arabic line marks of Latin code stand in another order on paper
            said = squeezed(words_on(made))
            assert said.count(squeezed(text)) >= min(sections, 1), text
        checked(made.pdf, tmp_path)
        file = pypdf.PdfReader(io.BytesIO(made.pdf))
        assert not {"/OpenAction", "/AA", "/AcroForm"} & set(file.trailer["/Root"])
        assert not any("/Annots" in page for page in file.pages)
        assert not any(word in str(file.metadata) for word in text.split() if len(word) > 3)


@pytest.mark.parametrize(("kind", "reader", "language"), CASES)
def test_what_turns_or_cannot_be_drawn_is_left_undrawn_or_refused_by_name(kind, reader, language, tmp_path):
    made, _sections = drawn(kind, reader, language, OVERRIDES)
    checked(made.pdf, tmp_path)
    assert not set("\u202e\u202c\u2066\u2069\u200f\ufeff") & set(words_on(made))
    if not any(not section.fixed for section in LAYOUTS[kind].sections):
        return
    with pytest.raises(Refused) as refused:
        drawn(kind, reader, language, "Good 😀 day 漢")
    assert refused.value.codes == (LetterProblem.MISSING_GLYPHS,)
    long, _sections = drawn(kind, reader, language, LONG)
    assert long.pages > 1
    assert all(place.x > 40 and place.x + place.width < 556 for place in long.places)
