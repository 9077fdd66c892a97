"""Text from people is cleaned once, and nothing hidden survives in a name."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.text import clean_line, clean_text, plain_cell, safe_cell, safe_filename, western_digits

NASTY = "\ud800\udfff\u202e\u2066\u200b\ufeff\u0085\u2028\0\r\n\t \u200c\u200d\u0301=+-@'"
ANY = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(NASTY)))
OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")


@given(ANY)
def test_a_clean_line_is_one_line_without_controls_overrides_or_surrogates(text):
    line = clean_line(text)
    line.encode("utf-8")
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in line)
    assert not OVERRIDES & set(line)
    assert line == line.strip()
    assert "  " not in line
    assert unicodedata.is_normalized("NFC", line)


@given(ANY)
def test_cleaning_twice_changes_nothing(text):
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_text(clean_text(text)) == clean_text(text)


@given(ANY)
def test_a_clean_text_keeps_line_breaks_and_no_other_control(text):
    clean = clean_text(text)
    clean.encode("utf-8")
    assert {c for c in clean if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}
    assert not OVERRIDES & set(clean)


def test_notes_keep_marks_and_joiners_names_keep_joiners_only():
    assert clean_text("a\u200eb\u200f\u200c\u200d\r\nc") == "a\u200eb\u200f\u200c\u200d\nc"
    assert clean_line("می\u200cخواهم \u202eabc\u200f") == "می\u200cخواهم abc"


def test_nul_noncharacters_and_lone_surrogates_go_and_a_split_pair_is_joined():
    assert clean_line("a\0b\ud800c\ufffe\uffff") == "abc"
    assert clean_line("\ud83d\ude42") == "🙂"
    assert clean_line(None) == clean_text(None) == ""


def test_separate_accents_become_letters():
    assert clean_line("Jose\u0301") == "José"


@given(ANY)
def test_no_cell_begins_like_a_formula_and_each_finds_its_way_back(text):
    cell = safe_cell(text)
    assert cell.lstrip(" \u00a0\t\r\n")[:1] not in ("=", "+", "-", "@")
    assert plain_cell(cell) == text


@given(ANY)
def test_file_names_are_taken_by_every_system(text):
    name = safe_filename(text)
    assert name
    assert len(name.encode()) < 200
    assert not set(name) & set('\\/:*?"<>|\0')
    assert not name.endswith((".", " "))


def test_reserved_file_names_get_a_companion():
    assert safe_filename("con.txt") == "letter_con.txt"
    assert safe_filename("...") == "letter"
    assert safe_filename("com¹") == "letter_com¹"


def test_digits_of_three_scripts():
    assert western_digits("٠١٢٣٤٥٦٧٨٩ ۴۵۶ 12") == "0123456789 456 12"
