"""Visual order on 240 mixed lines against the Unicode rules, read back from the page itself; marks where HarfBuzz put them."""

from __future__ import annotations

import ctypes
import io
import random
import threading
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
import uharfbuzz as hb
from pypdfium2 import raw
from reportlab.pdfgen.canvas import Canvas

from clinic_app import paths
from clinic_app.letters.bidi import MIRRORED, UNDRAWN, isolate, isolate_as_is, visual
from clinic_app.letters.fonts import FEATURES, PressFont, Weight, font, lock
from clinic_app.letters.lines import Sentence, Type
from tests.letters.uax9 import shown

ARABIC = ("العلاج", "الملف", "لأحاسيس", "تجنّب", "معاً", "أردتَ", "الجسم", "إلى", "طُبعت", "سارٍ", "خالد السواري", "الآن", "ليلاً",
          "المُتدرِّج", "لا", "بالإيقاع", "قِطعة", "شيء", "مبدأ", "القلق")
LATIN = ("Helen Marsh", "GAD-7", "sertraline", "CBT", "Al-Sawari", "PHQ-9 (mood)", "Salmiya", "e-mail", "O'Neil")
NUMBERS = ("12", "2026", "3.5", "1,250", "31/12/2026", "2026-11-23", "10:30", "10:00–10:50", "50 mg", "80%", "+965 0000 0101",
           "F41.0", "ICD-10 F41.0", "AS-0355", "-5", "١٢", "٣٫٥", "٢٠٢٦/١١/٢٣", "KD 12.500")
AROUND = ("({})", "[{}]", "«{}»", "“{}”", "{}،", "{}؛", "{}:", "<{}>", "{}؟", "{}.", "{}%", "{}")


def mixed_lines(count: int, seed: int) -> list[str]:
    dice = random.Random(seed)

    def piece(deep: int = 0) -> str:
        kind = dice.random()
        if kind < 0.42 or deep > 2:
            told = dice.choice(ARABIC)
        elif kind < 0.62:
            told = dice.choice(LATIN)
        elif kind < 0.85:
            told = dice.choice(NUMBERS)
        else:
            inner = " ".join(piece(deep + 1) for _ in range(dice.randint(1, 3)))
            told = dice.choice((isolate, isolate_as_is))(inner)
        return dice.choice(AROUND).format(told) if dice.random() < 0.4 else told

    return [" ".join(piece() for _ in range(dice.randint(2, 6))) for _ in range(count)]


LINES = mixed_lines(240, 9)


@pytest.mark.parametrize("rtl", [True, False])
def test_lines_run_as_the_unicode_rules_say(rtl):
    kind = Type(rtl, Weight.REGULAR, 11, set())
    lines = [*LINES, *(kind.prepared(line) for line in LINES)]
    wrong = [(line, visual(line, rtl), shown(line, rtl)) for line in lines if visual(line, rtl) != shown(line, rtl)]
    assert wrong == []


def drawn(kind: Type, lines: list[str]) -> bytes:
    """The lines one under the other, thirty on a page."""
    buffer = io.BytesIO()
    with lock:
        canvas = Canvas(buffer, pagesize=(1400, 900), invariant=1, initialFontName=kind.first_font)
        for begin in range(0, len(lines), 30):
            for number, text in enumerate(lines[begin:begin + 30]):
                kind.draw(canvas, kind.one(text), 40, 870 - 28 * number)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def characters(page: pypdfium2.PdfPage) -> list[tuple[float, float, str, tuple[float, ...]]]:
    """Every character of a page: where it begins, its height, itself, the box of its ink."""
    text, found = page.get_textpage(), []
    x, y = ctypes.c_double(), ctypes.c_double()
    for n in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, n))
        if raw.FPDFText_IsGenerated(text, n) == 1 or not raw.FPDFText_GetCharOrigin(text, n, x, y):
            continue
        found.append((x.value, y.value, char, text.get_charbox(n)))
    return found


def upright(text: str) -> str:
    """Without spaces, brackets and quotation marks as if none was turned: PDFium turns them back while it reads."""
    turned = {**MIRRORED, "“": "”", "”": "“"}
    return "".join(min(c, turned.get(c, c)) for c in unicodedata.normalize("NFC", text) if not c.isspace())


@pytest.mark.parametrize("rtl", [True, False])
def test_the_page_shows_every_character_where_the_rules_put_it(rtl):
    missing: set[str] = set()
    kind = Type(rtl, Weight.REGULAR, 11, missing)
    document = pypdfium2.PdfDocument(drawn(kind, LINES))
    seen: list[str] = []
    for page in document:
        rows: dict[int, list[tuple[float, str]]] = {}
        for x, y, char, _ in characters(page):
            rows.setdefault(round((870 - y) / 28), []).append((x, char))
        seen += ["".join(char for _, char in sorted(rows[row], key=lambda one: one[0])) for row in sorted(rows)]
    assert missing == set()
    assert len(seen) == len(LINES)
    wanted = [shown(kind.prepared(line), rtl) for line in LINES]
    assert [(a, b) for a, b in zip(seen, wanted, strict=True) if upright(a) != upright(b)] == []


@pytest.mark.parametrize("number", [n for n in NUMBERS if n.isascii() or "–" in n])
def test_no_number_code_or_phone_is_turned_inside_arabic(number):
    kind = Type(True, Weight.REGULAR, 11, set())
    for line in (f"اتصل بنا {number} اليوم", f"(الرمز {number})، ثم", f"{number} هو الرقم", f"الرقم «{number}»؟"):
        assert number in visual(kind.prepared(line), True).replace("\u00a0", " ")


@pytest.mark.parametrize("width", [60.0, 130.0, 300.0])
def test_lines_break_on_the_logical_text(width):
    kind = Type(True, Weight.REGULAR, 11, set())
    text = " ".join(LINES[:60])
    broken = kind.lines([Sentence(text)], width)

    def bare(told: str) -> str:
        return "".join(c for c in told if not c.isspace() and c not in UNDRAWN)

    assert bare("".join(line.text for line in broken)) == bare(unicodedata.normalize("NFC", text))
    assert all(line.width <= width + 0.01 for line in broken)
    assert all(line.text.count("\u2066") + line.text.count("\u2067") == line.text.count("\u2069") for line in broken)


WITH_MARKS = ("تجنّب", "معاً", "أردتَ", "المُتدرِّج", "طُبعت", "سارٍ", "اللّٰه", "لَا", "لإِنسانٍ", "بِسْمِ", "شَيْءٌ", "مُؤَكَّدٌ")


@pytest.mark.parametrize("word", WITH_MARKS)
def test_marks_stand_where_harfbuzz_puts_them(word):
    """The ink of each piece on the page against HarfBuzz's own positions, to a hundredth of the size."""
    press: PressFont = font("IBMPlexSansArabic", Weight.REGULAR)
    size, left, up = 100.0, 40.0, 400.0
    kind = Type(True, Weight.REGULAR, size, set())
    buffer = io.BytesIO()
    with lock:
        canvas = Canvas(buffer, pagesize=(1400, 900), invariant=1, initialFontName=kind.first_font)
        kind.draw(canvas, kind.one(word), left, up)
        canvas.save()
    bitmap = pypdfium2.PdfDocument(buffer.getvalue())[0].render(scale=2).to_pil().convert("L").point(lambda v: 255 * (v < 128))
    seen = bitmap.getbbox()

    shaper = hb.Font(hb.Face(hb.Blob(bytes(press.face._ttf_data))))
    text = hb.Buffer()
    text.add_str(unicodedata.normalize("NFC", word))
    text.direction, text.script, text.language = "rtl", "Arab", "ar"
    hb.shape(shaper, text, FEATURES)
    pen, edges = 0.0, []
    for info, place in zip(text.glyph_infos, text.glyph_positions, strict=True):
        ink = shaper.get_glyph_extents(info.codepoint)
        if ink is not None and ink.width:
            x, y = pen + place.x_offset + ink.x_bearing, place.y_offset + ink.y_bearing
            edges.append((x, y + ink.height, x + ink.width, y))
        pen += place.x_advance
    scale = size / 1000
    wanted = (left + min(e[0] for e in edges) * scale, 900 - (up + max(e[3] for e in edges) * scale),
              left + max(e[2] for e in edges) * scale, 900 - (up + min(e[1] for e in edges) * scale))
    assert [round(value / 2, 2) for value in seen] == pytest.approx(wanted, abs=1.0)


def test_no_letter_pair_is_drawn_as_a_discretionary_ligature():
    press = font("IBMPlexSansArabic", Weight.REGULAR)
    with_dlig = dict(FEATURES, dlig=True)
    shaper = hb.Font(hb.Face(hb.Blob(bytes(press.face._ttf_data))))

    def glyphs(features: dict[str, bool]) -> list[int]:
        text = hb.Buffer()
        text.add_str("الملف")
        text.direction, text.script, text.language = "rtl", "Arab", "ar"
        hb.shape(shaper, text, features)
        return [info.codepoint for info in text.glyph_infos]

    assert glyphs(with_dlig) != glyphs(FEATURES)
    assert [part[0] for _, parts, _ in press.placed("الملف", True) for part in parts] == glyphs(FEATURES)


def test_threads_share_one_font_and_no_character_stands_for_two_pieces():
    """A worker warms the fonts while another draws: what one shapes the other must be able to draw."""
    press = PressFont("Threads", paths.fonts() / "IBMPlexSansArabic-Regular.ttf")
    words = [f"{one}{two}" for one in "بتثجحخسشصضطظعغفقكلمنهي" for two in ("َا", "ّر", "لا", "ة", "م", "ُو")]
    together = threading.Barrier(4)

    def shape(turn: int) -> set[PressFont]:
        together.wait()
        for word in words[turn::2] + words:
            press.shape(word, True)
        return {font.__wrapped__("IBMPlexSansArabic", Weight.STRONG), font("IBMPlexSansArabic", Weight.STRONG)}

    with ThreadPoolExecutor(4) as pool:
        fonts = set().union(*pool.map(shape, range(4)))
    assert len(fonts) == 1
    assert len(set(press._codes.values())) == len(press._codes) == len(press._meaning)
    assert all(press._meaning[code] == letter for (_, letter, _), code in press._codes.items())
