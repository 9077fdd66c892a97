"""Reading order: brackets, numbers and phones inside Arabic; isolates that run over a line end."""

from __future__ import annotations

import unicodedata

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from clinic_app import paths
from clinic_app.letters.bidi import LRI, MIRRORED, PDI, UNDRAWN, Carry, isolate, isolate_as_is, protect_numbers, visual


@pytest.mark.parametrize(("logical", "seen"), [
    ("علاج (CBT) جيد", "ديج (CBT) جالع"),
    ("الرمز [ICD-10 F41.0]،", "،[ICD-10 F41.0] زمرلا"),
    ("«أقود» (نعم)", "(معن) «دوقأ»"),
    ("أ < ب", "ب > أ"),
    ("ab (CBT) cd", "ab (CBT) cd"),
    ("العدد ١٢ فقط", "طقف ١٢ ددعلا"),
])
def test_brackets_turn_with_their_text_and_numbers_do_not(logical, seen):
    assert visual(logical, True) == seen


@pytest.mark.parametrize("number", ["+965 0000 0101", "10:00–10:50", "23/11/2026", "50 mg", "AS-0355", "00-SAMPLE", "F41.0"])
def test_numbers_keep_their_order_inside_arabic(number):
    line = protect_numbers(f"اتصل بنا {number} اليوم")
    assert number in visual(line, True).replace("\u00a0", " ")


def test_a_letter_that_is_no_number_is_left_alone():
    assert protect_numbers("في 12 زيارة، ثم 13.") == "في 12 زيارة، ثم 13."
    assert protect_numbers(isolate("+965 0000 0101")) == isolate("+965\u00a00000\u00a00101")


def test_every_character_with_a_mirror_image_that_the_fonts_know_has_it():
    known = set().union(*(TTFont(f, lazy=True).getBestCmap() for f in paths.font_files()))
    symmetric = set("∂∑∕√∫≈≠")  # signs of mathematics: Unicode mirrors them, but there is no other character to draw
    assert {chr(c) for c in known if unicodedata.mirrored(chr(c))} - symmetric == set(MIRRORED)


def test_an_isolate_that_runs_over_a_line_end_is_closed_and_opened_again():
    carry = Carry()
    first, second = carry.wrap(f"قال {LRI}one two"), carry.wrap(f"three{PDI} ثم")
    assert first.endswith(PDI)
    assert second.startswith(("\u061c" + LRI, LRI))
    assert carry.open == []


def test_words_of_people_run_in_their_own_direction():
    assert visual(f"He said {isolate_as_is('نعم (لا)')} today", False) == "He said (ال) معن today"


MIXED = list("abc 123 ()[]<>«»+-:/.,،؟\u064e\u0651ابتثلا \u2066\u2067\u2068\u2069\u200f")


@given(st.text(alphabet=st.sampled_from(MIXED), max_size=60))
def test_no_character_is_lost_or_made(text):
    for rtl in (False, True):
        seen = visual(text, rtl)
        bare = [c for c in text if c not in UNDRAWN]
        assert len(seen) == len(bare)
        assert sorted(MIRRORED.get(c, c) if MIRRORED.get(c, c) < c else c for c in seen) == sorted(
            MIRRORED.get(c, c) if MIRRORED.get(c, c) < c else c for c in bare)
