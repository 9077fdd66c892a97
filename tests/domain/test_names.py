"""Names in two scripts, and a search that forgives how they are spelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.names import (
    Names,
    bare,
    fold_word,
    in_order,
    mentions,
    same_name,
    search_column,
    search_terms,
    split_name,
)


def finds(typed: str, *names: str, numbers: tuple[str, ...] = ()) -> bool:
    """What the database does with the terms, in plain words."""
    column = search_column(names, numbers=numbers)
    for term in search_terms(typed):
        heard = f" ~{term.heard}" + ("" if len(term.heard) > 2 else " ")
        second = f"{term.plain} " if term.digits else heard if term.heard else f" {term.plain}"
        if f" {term.plain}" not in column and second not in column:
            return False
    return True


@pytest.mark.parametrize(("typed", "name"), [
    ("mohamed", "Mohammad Tariq Santos"), ("Muhammed", "Mohammad"), ("محمد", "Mohammad Tariq"), ("Mohammad", "محمد"),
    ("rashed", "Lina Al-Rashed"), ("al rashed", "Lina Al-Rashed"), ("alrashed", "Lina Al-Rashed"),
    ("el-rashed", "Lina Al-Rashed"),
    ("saleh", "Ali Alsaleh"), ("al-saleh", "Ali Alsaleh"), ("elsayed", "Yousef El-Sayed"), ("Al Sayed", "Yousef El-Sayed"),
    ("راشد", "لينا الراشد"), ("الراشد", "لينا الراشد"), ("احمد", "أحمد دلال"), ("أحمد", "احمد"), ("فاطمه", "فاطمة"),
    ("مصطفي", "مصطفى"),
    ("مُحمّد", "محمد"), ("محـــمد", "محمد"), ("hasan", "Hassan"), ("Hassan", "Hasan"), ("jose", "José"), ("siobhan", "Siobhán"),
    ("yilmaz", "Zeynep Yılmaz"), ("dsouza", "Lina D'Souza"), ("souza", "Lina D'Souza"), ("abdul rahman", "Abdulrahman Nair"),
    ("abdulrahman", "Abdul Rahman"), ("عبد الرحمن", "عبدالرحمن"), ("rahman", "Abdul Rahman"), ("mutawa", "Hessa Al Mutawa"),
    ("almutawa", "Hessa Al Mutawa"), ("ele", "Elena"), ("mar lulu", "Maryam Lulu"), ("Noura", "نورة"), ("نوره", "Noura"),
    ("ALI", "ali"),
])
def test_a_search_forgives(typed, name):
    assert finds(typed, name)


@pytest.mark.parametrize(("typed", "name"), [
    ("bert", "Ali"), ("fatima", "Noura"), ("100%", "1000"), ("_ona", "Mona"), ("mona salem", "Mona Ali"),
])
def test_a_search_does_not_find_everything(typed, name):
    assert not finds(typed, name)


def test_numbers_are_found_by_their_start_or_end_in_either_script():
    numbers = ("AS-0412", "00000388")
    for typed in ("AS-0412", "as-04", "0412", "412", "٠٤١٢", "0388", "+965 0000 0388", "0096500000388", "00000388"):
        assert finds(typed, "Mona", numbers=numbers), typed
    assert not finds("0387", "Mona", numbers=numbers)
    assert not finds("S-0412", "Sara", numbers=numbers)


@given(st.text())
def test_every_term_of_a_search_says_something(text):
    terms = search_terms(text)
    assert len(terms) <= 4
    assert all(term.plain.strip() for term in terms)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold_word(fold_word(text)) == fold_word(text)


def test_names_are_split_into_their_parts():
    assert split_name("  Yousef  El-Sayed ") == Names("Yousef", "", "", "El-Sayed")
    assert split_name("Hessa Hussain Al Mutawa") == Names("Hessa", "Hussain", "", "Al Mutawa")
    assert split_name("عبد الرحمن محمد خالد آل سعود") == Names("عبد الرحمن", "محمد", "خالد", "آل سعود")
    assert split_name("Priya") == Names("Priya")
    assert not split_name(" ")
    assert split_name("a b c d e").family == "d e"


@given(st.text(alphabet="ab عبدالن-'"))
def test_splitting_loses_no_word(text):
    assert split_name(text).full.split() == text.split()


def test_short_and_sort_names():
    names = Names("Mona", "Ali", "Saad", "Al-Shiraa")
    assert (names.full, names.short) == ("Mona Ali Saad Al-Shiraa", "Mona Al-Shiraa")
    assert names.sort_key == "shira mona ali"


def test_arabic_stands_in_the_order_of_its_letters_however_it_is_written():
    """Hamza on any seat, alef maksura, taa marbuta, tatweel and vowel marks change no place; families lose their article."""
    written = ["يارا", "إيمان", "أمل", "آمنة", "ايناس", "هُدى", "هـــدى", "فاطمه", "فاطمة", "رُؤى", "بسمة", "ﻋﻠﻲ", "علي"]
    read = sorted(written, key=in_order)
    assert [in_order(one) for one in read] == [
        "امل", "امنه", "ايمان", "ايناس", "بسمه", "روي", "علي", "علي", "فاطمه", "فاطمه", "هدي", "هدي", "يارا"]
    families = ["النوير", "أثر", "الأثر", "البرج", "بحر", "اللؤلؤ"]
    ordered = sorted(families, key=lambda family: Names("منى", family=family).sort_key)
    assert ordered == ["أثر", "الأثر", "بحر", "البرج", "اللؤلؤ", "النوير"]


def test_a_family_that_begins_with_lam_is_found_without_its_article():
    assert bare(fold_word("اللؤلؤ")) == fold_word("لؤلؤ")


@pytest.mark.parametrize("typed", ["امنه", "آمِنَة", "أمنة", "آمـنـة", "ﺁﻣﻨﺔ"])
def test_a_search_in_arabic_finds_every_spelling(typed):
    assert fold_word(typed) == fold_word("آمنة")


def test_names_that_sound_alike_are_the_same_and_brothers_are_not():
    assert same_name(split_name("Mohammad Al-Kandari"), split_name("Mohamed Khaled Alkandari"))
    assert same_name(split_name("Noura Haddad"), split_name("نورة حداد"))
    assert not same_name(split_name("Ali Omar Haddad"), split_name("Ali Bader Haddad"))
    assert not same_name(Names(), Names())


@pytest.mark.parametrize("text", [
    "It is Salem's", "salem", "al Mutawa", "for Al-Mutawa", "تخص سالم", "وسالم", "لسالم المطوع", "file AS-0355", "as0355",
    "SALEM,",
])
def test_a_text_that_says_a_name_or_number_is_found(text):
    assert mentions(text, (Names("Salem", family="Al-Mutawa"), Names("سالم", family="المطوع")), "AS-0355")


@pytest.mark.parametrize("text", ["", "the wrong file was open", "كان ملف آخر مفتوحًا", "sale mutual", "Al", "355", "هي سليمة"])
def test_a_text_that_says_nobody_is_not(text):
    names = Names("Salem", family="Al-Mutawa"), Names("سالم", family="المطوع"), Names("Al")
    assert not mentions(text, names, "AS-0355")
    assert not mentions(text, ())
