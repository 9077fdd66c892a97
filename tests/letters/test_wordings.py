"""The clinic's own wording: what may be changed has a name, hostile texts change nothing, samples say each text."""

from __future__ import annotations

import io
from datetime import date, datetime

import pypdf
import pytest

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letters import Frame, Rendered
from clinic_app.domain.readers import Reader, Recipient
from clinic_app.domain.word_templates import LETTERS, LetterTemplate, OwnWords
from clinic_app.domain.wording_samples import GROUPS, sample_letter
from clinic_app.domain.wordings import WordingProblem, fields_of
from clinic_app.letters.discharge import render
from clinic_app.letters.page import Sheet
from clinic_app.letters.wording_list import entries, entry_of, nameless, sample_of
from clinic_app.letters.words import sheet_words, words
from tests.letters.letter_builders import LETTERHEAD, WRITER, a_letter

REASON = entry_of("letters:discharge.reason")
# Texts of the letters that no sample says: they stand only where something is missing or on later pages.
UNSAID = {"common.moh_licence"}


def frame(language, **changes):
    return Frame(0, Recipient(Reader.CLIENT, ""), LetterLanguage(language), LETTERHEAD, WRITER, date(2026, 11, 23),
                 datetime(2026, 11, 23, 9), sample=True, **changes)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def test_every_text_that_may_be_changed_has_a_name_in_both_languages():
    assert nameless() == []  # a new letter's texts are named in resources/letter_texts/names.toml
    assert len({entry.id for entry in entries()}) == len(entries()) > 400


def test_lists_and_what_only_orders_words_are_not_offered():
    offered = {entry.id for entry in entries()}
    left_out = {"letters:common.months", "letters:common.separator", "letters:common.list_comma", "letters:common.quote",
                "letters:common.day", "letters:discharge.problem", "letters:common.sample", "reminders:text.coming"}
    assert not offered & left_out
    assert {"letters:discharge.reason", "letters:common.confidential", "plan:plan.review", "diary:card.change"} <= offered


def test_the_defaults_are_texts_that_could_be_typed():
    wrong = [(entry.id, language, found) for entry in entries() for language, house in entry.house.items()
             if (found := entry.findings(language, house))]
    assert wrong == []


@pytest.mark.parametrize(("typed", "problem"), [
    ("${reason.__class__}", WordingProblem.STRAY_SIGN), ("$ 5 and $reason", WordingProblem.STRAY_SIGN),
    ("$Reason", WordingProblem.STRAY_SIGN), ("${reason", WordingProblem.STRAY_SIGN), ("100$", WordingProblem.STRAY_SIGN),
    ("$medicine and $reason", WordingProblem.UNKNOWN_FIELD), ("$name came.", WordingProblem.FIELD_MISSING),
    ("", WordingProblem.EMPTY), ("   ", WordingProblem.EMPTY), ("\0$reason", WordingProblem.HIDDEN),
    ("\u202e$reason", WordingProblem.HIDDEN), ("a\u2067b $reason", WordingProblem.HIDDEN),
    ("\ud800$reason", WordingProblem.HIDDEN),
    ("x" * 1_000_000, WordingProblem.TOO_LONG), ("$reason" * 200_000, WordingProblem.TOO_LONG),
])
def test_a_hostile_text_is_refused_beside_its_field(typed, problem):
    (found,) = REASON.findings("en", {"": typed})
    assert (found.code, found.field) == (problem, "en")


@pytest.mark.parametrize("typed", [
    "{reason.__init__} {0!r} %(reason)s <b>$reason</b>", "$name.attr $$reason {{7*7}} $reason", "=SUM(A1) & $reason <!-- ' \"",
])
def test_what_is_not_a_field_is_printed_as_typed(typed):
    assert REASON.findings("en", {"": typed}) == []
    own = OwnWords((("letters", "en", "discharge.reason", typed),))
    said = words("en", own).say("discharge.reason", name="Mona", reason="fear of $medicine {name}")
    for name, value in (("$$", "\0"), ("$name", "Mona"), ("$reason", "fear of $medicine {name}"), ("\0", "$")):
        typed = typed.replace(name, value)
    assert said == typed
    assert typed in text_of(render(a_letter(own=own)).pdf).replace("Khalid Al-Sawari", "Mona").replace(
        "attacks of sudden fear and avoidance of driving", "fear of $medicine {name}")


def test_a_field_that_the_letter_does_not_fill_brings_the_house_text_back():
    own = OwnWords((("letters", "en", "discharge.reason", "$medicine"), ("letters", "en", "discharge.plain", "100$")))
    assert words("en", own).say("discharge.reason", name="Mona", reason="fear") == "Mona came to us with fear."
    assert words("en", own).say("discharge.plain", name="Mona") == "Mona attended this clinic."


def test_the_same_wording_gives_the_same_bytes_and_another_other_ones():
    own = OwnWords((("letters", "en", "common.closing", "Yours sincerely,"),))
    assert render(a_letter(own=own)).pdf == render(a_letter(own=OwnWords(own.texts))).pdf != render(a_letter()).pdf


def test_sheets_share_what_letters_share():
    own = OwnWords((("letters", "en", "common.confidential", "Private"), ("plan", "en", "plan.title", "Our plan")))
    assert sheet_words("plan", "en", own).say("common.confidential") == "Private"
    assert sheet_words("plan", "en", own).say("plan.title") == "Our plan"
    assert sheet_words("plan", "ar", own).say("plan.title") != "Our plan"


def offered_everywhere():
    """Every text of the letters in every form as a mark of its own with all fields that are offered for it."""
    return {(entry, language, form): f"Q{number:05}Z"
            for number, (entry, language, form) in enumerate(
                (entry, language, form) for entry in entries() if entry.room == LETTERS and entry.key.split(".")[0] in GROUPS
                for language in entry.house for form in entry.house[language])}


def test_every_text_of_the_letters_is_said_by_its_sample_with_every_field_offered(monkeypatch):
    marks = offered_everywhere()
    own = OwnWords(tuple(sorted(
        (LETTERS, language, entry.path(form), " ".join((mark, *(f"${name}" for name in entry.fields))))
        for (entry, language, form), mark in marks.items())))
    said: dict = {}
    missing = []
    for (entry, language, form), mark in marks.items():
        if entry.key in UNSAID or form == "x" or form == {"en": "f", "ar": "m"}[language]:
            continue  # of him in one language and of her in the other
        letter = sample_letter(entry, form, frame(language, own=own), lambda name, tongue=language: sample_of(name, tongue))
        key = repr((letter.facts, letter.frame.language, letter.frame.recipient, letter.frame.code))
        if key not in said:
            said[key] = heard(letter, monkeypatch)
        if entry.path(form) not in said[key]:
            missing.append((entry.id, language, form, mark))
    assert missing == []


def heard(letter, monkeypatch) -> set[str]:
    """The full keys that a letter finds in the clinic's words: laid out by the real press (not drawn), listened to."""
    spoken, real = set(), LetterTemplate.substitute
    marks = {text: key for where, language, key, text in letter.frame.own.texts if language == letter.language}

    def substitute(template, *args, **values):
        spoken.add(marks.get(template.template))
        return real(template, *args, **values)

    def laid_out(sheet):
        sheet.foot()
        return Rendered(b"", 1, ())

    with monkeypatch.context() as patch:
        patch.setattr(Sheet, "finish", laid_out)
        patch.setattr(LetterTemplate, "substitute", substitute)
        render(letter)
    return spoken


def test_fields_are_named_placeholders_alone():
    assert fields_of("$name ${reason} $$x {y} %(z)s") == {"name", "reason"}
