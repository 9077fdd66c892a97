"""Client sheets on paper: every text can be read back, nothing is torn, the same sheet gives the same bytes."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from itertools import pairwise

import pypdf
import pytest

from clinic_app import paths
from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import (
    Bullets,
    Fields,
    Handout,
    Heading,
    Scale,
    Signature,
    Signatures,
    Table,
    Text,
    Tick,
    Ticks,
    WriteLines,
)
from clinic_app.letters import handout as press
from clinic_app.letters.bidi import isolate_as_is
from clinic_app.letters.words import LetterTemplate, _leaves, sheet_words
from tests.letters.letter_builders import CLIENT, TODAY, a_frame

EN, AR = LetterLanguage.ENGLISH, LetterLanguage.ARABIC


def a_sheet(language=EN, **changes):
    english = language is EN
    blocks = (
        Text("Small steps, in an order that you choose." if english else "خطوات صغيرة بالترتيب الذي تختاره."),
        Heading("My steps" if english else "خطواتي"),
        Table(("Step", "Expected") if english else ("الخطوة", "المتوقع"),
              (("Walk to the shop at 17:30", "40"), ("الوقوف في الصف", "65")), (4, 1)),
        Curve((Point("1 Oct", 80), Point("8 Oct", 60), Point("15 Oct", None), Point("22 Oct", 35, hollow=True)), 0, 100,
              ((50, "half" if english else "النصف"),), "How it went" if english else "كيف سارت"),
        Bullets(("breathe out slowly", "call my sister (Huda)") if english else ("الزفير ببطء", "الاتصال بأختي (هدى)"), True),
        Fields((("When" if english else "متى", "17:30"), ("With whom" if english else "مع من", ""))),
        Ticks((Tick("agreed" if english else "متفق عليه", True), Tick("not now" if english else "ليس الآن", False), Tick("—"))),
        WriteLines(2, "Notes" if english else "ملاحظات"),
        Signatures((Signature("Client" if english else "المراجع", "خالد السواري", TODAY, (((0.1, 0.5), (0.5, 0.2), (0.9, 0.8)),)),
                    Signature("Therapist" if english else "المعالج", "Dr Yousef Al-Marsa"))),
    )
    made = Handout("steps", "Steps" if english else "الخطوات", language, blocks, "ladder" if english else "سلّم")
    return Handout(**{**{name: getattr(made, name) for name in made.__dataclass_fields__}, **changes})


def drawn(sheet):
    return press.render(sheet, a_frame(CLIENT, sheet.language), "AS-0007")


def read(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return unicodedata.normalize("NFKC", done.stdout.decode())


def bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")


@pytest.mark.parametrize("language", [EN, AR])
def test_every_text_of_the_sheet_can_be_read_on_paper(language):
    sheet = a_sheet(language)
    said = bare(read(drawn(sheet).pdf)).split()
    for text in sheet.texts():
        for word in bare(text).split():
            assert any(word.strip("().,،") in there or there in word for there in said), (word, said)


def test_the_same_sheet_gives_the_same_bytes_and_its_file_says_nothing():
    one, two = drawn(a_sheet()), drawn(a_sheet())
    assert one.pdf == two.pdf
    told = pypdf.PdfReader(io.BytesIO(one.pdf)).metadata
    assert told.title == "Sheet"
    assert "Steps" not in str(told)
    assert "خالد" not in str(told)


def test_a_long_table_goes_on_over_pages_without_tearing_a_row():
    rows = tuple((f"row{n} " + "words " * 30, str(n)) for n in range(60))
    made = drawn(a_sheet(blocks=(Table(("What", "n"), rows, (5, 1)),)))
    assert made.pages > 2
    for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages:
        text = page.extract_text()
        for n in range(60):
            if f"row{n} " in text:
                assert text.split(f"row{n} ", 1)[1].split("row")[0].count("words") == 30


def test_a_value_longer_than_a_page_flows_on():
    made = drawn(a_sheet(blocks=(Fields((("Said", "very long words " * 900),)),)))
    assert made.pages > 1


def test_a_name_too_wide_for_its_column_breaks_between_its_words():
    name = isolate_as_is("Dr Samira Example")
    made = drawn(a_sheet(AR, blocks=(Table(("ا", "ب"), ((name, "x"),), (16, 84)),)))
    words = pypdf.PdfReader(io.BytesIO(made.pdf)).pages[0].extract_text().split()
    assert {"Samira", "Example"} <= set(words)


@pytest.mark.parametrize("language", [EN, AR])
def test_the_dates_under_a_title_stand_together(language):
    for many in range(10, 20):
        made = drawn(a_sheet(language, subtitle="step " * many))
        lines = pypdf.PdfReader(io.BytesIO(made.pdf)).pages[0].extract_text().splitlines()
        assert "2026" in next(line for line in lines if "1448" in line), many


@pytest.mark.parametrize("language", [EN, AR])
def test_numbers_to_circle_stand_apart_and_begin_where_the_language_does(language):
    made = drawn(a_sheet(language, blocks=(Scale(tuple(f"{n}{n}" for n in range(1, 10))),)))
    at: dict[str, float] = {}
    pypdf.PdfReader(io.BytesIO(made.pdf)).pages[0].extract_text(
        visitor_text=lambda text, cm, tm, font, size: at.update({text.strip(): tm[4]}))
    places = [at[f"{n}{n}"] for n in range(1, 10)]
    assert places == sorted(places, reverse=language is AR)
    assert min(abs(a - b) for a, b in pairwise(places)) > 30


def test_signatures_stay_together():
    many = tuple(Signature(f"role{n}", f"name{n}") for n in range(3))
    filler = Text("line\n" * 44)
    made = drawn(a_sheet(blocks=(filler, Signatures(many))))
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages]
    assert [all(f"role{n}" in page for n in range(3)) for page in pages].count(True) == 1


def test_a_character_without_a_glyph_is_named():
    with pytest.raises(Refused) as refusal:
        drawn(a_sheet(blocks=(Text("ok \U00013000"),)))
    assert "U+13000" in str(refusal.value.findings[0].facts)


def test_tables_refuse_rows_that_do_not_fit():
    with pytest.raises(ValueError, match="columns"):
        Table(("a", "b"), (("only one",),))


def gathered(room, language):
    """Fields by text, the forms of one text as one; a greeting may do without a name in Arabic."""
    found: dict[str, set[str]] = {}
    for key, text in _leaves(sheet_words(room, language)._texts, ""):
        name = re.sub(r"\.(m|f|x|one|two|few|many|other)$", "", key)
        if not name.startswith("common."):
            found.setdefault(name, set()).update(() if name.endswith(".greeting") else LetterTemplate(text).get_identifiers())
    return found


def test_sheets_say_the_same_in_both_languages():
    files = sorted(paths.resource("letter_texts").glob("sheets/*.toml"))
    for room in {file.name.split(".")[0] for file in files}:
        used = [gathered(room, language) for language in ("en", "ar")]
        assert used[0] == used[1], room


@pytest.mark.parametrize(("language", "said", "marks"), [
    (EN, "أنام جيداً الآن", "“”"), (EN, "I sleep well now", "“”"), (AR, "I sleep well now", "«»"), (AR, "أنام جيداً الآن", "«»")])
def test_a_quotation_in_either_language_has_its_marks_turned_towards_it(language, said, marks):
    pdf = drawn(Handout("steps", "Steps", language, (Text(said, quoted=True),))).pdf
    found = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    quotation = {float(x): word for x, word in re.findall(r'xMin="([\d.]+)".*>(.*)</word>', found) if set(word) & set(marks)}
    assert quotation[min(quotation)][0] == marks[0]  # each word as it is seen from left to right
    assert quotation[max(quotation)][-1] == marks[1]
