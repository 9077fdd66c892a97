"""The wording: both languages say the same things, and a placeholder that does not exist is an error."""

from __future__ import annotations

import re
from datetime import date, datetime
from string import Template

import pytest

from clinic_app import paths
from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import EndingFact, GoalOutcome, ScoreFact, Source, StayingWellFact
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content
from clinic_app.letters.bidi import UNDRAWN, isolate_as_is, visual
from clinic_app.letters.fact_lines import line_of
from clinic_app.letters.words import LetterTemplate, WordingError, Words, _leaves, plural, sheet_words, words

EN, AR = words("en"), words("ar")


def test_both_languages_have_the_same_keys():
    flat = {language: set(_flat(w)) for language, w in (("en", EN), ("ar", AR))}
    assert flat["en"] == flat["ar"]


def _flat(w: Words):
    """Keys with the endings of forms and numbers taken off: a form may be needed in one language only."""
    for key, _ in _leaves(w._texts, ""):
        parts = key.split(".")
        counted = parts[-1] == "other" and parts[-2] in {"visits", "visits_of"}
        if counted or parts[-1].isdigit() or parts[-1] in {"m", "f", "x", "one", "two", "few", "many"}:
            parts = parts[:-1]
        yield ".".join(parts)


def test_both_languages_use_the_same_placeholders():
    def used(w: Words):
        found: dict[str, set[str]] = {}
        for (_, text), name in zip(_leaves(w._texts, ""), _flat(w), strict=True):
            found.setdefault(name, set()).update(LetterTemplate(text).get_identifiers())
        return found

    english, arabic = used(EN), used(AR)
    may_differ = {"common.visits_of", "common.visits", "discharge.greeting"}  # numbers in words; Arabic greets without a name
    assert {k for k in english if english[k] != arabic[k]} <= may_differ


@pytest.mark.parametrize("text", ["$unknown", "$client.__class__ ${x}", "$ 5", "${name", "$Name", "100$"])
def test_an_unknown_or_broken_placeholder_is_an_error_when_the_texts_are_read(text):
    with pytest.raises(WordingError):
        Words("en", {"letter": {"line": text}})


@pytest.mark.parametrize("text", ["{name.__class__}", "{{7*7}}", "%(name)s", "<font color='x'>", "{0!r}"])
def test_other_ways_to_ask_for_things_are_plain_text(text):
    assert Words("en", {"letter": {"line": text}}).say("letter.line") == text


def test_what_a_person_wrote_is_never_read_as_a_placeholder():
    made = Words("en", {"letter": {"line": "It is $name."}})
    assert made.say("letter.line", name="$phone ${born} {name}") == "It is $phone ${born} {name}."


def test_a_placeholder_without_a_value_is_an_error():
    with pytest.raises(WordingError, match="name"):
        Words("en", {"letter": {"line": "It is $name."}}).say("letter.line")
    assert issubclass(LetterTemplate, Template)


@pytest.mark.parametrize(("count", "form"), [(0, "other"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"),
                                             (12, "many"), (99, "many"), (100, "other"), (103, "few"), (111, "many")])
def test_arabic_counts(count, form):
    assert plural(count, True) == form


@pytest.mark.parametrize(("count", "said"), [(1, "زيارة واحدة"), (2, "زيارتين"), (5, "5 زيارات"), (12, "12 زيارة"),
                                             (100, "100 زيارة")])
def test_arabic_visits(count, said):
    assert AR.say("common.visits", number=count, attended=str(count)) == said


def test_days_in_both_calendars():
    assert EN.day(date(2026, 11, 23)) == "23 November 2026"
    assert EN.hijri(date(2026, 11, 23)) == "13 Jumada II 1448"
    assert _bare(AR.day(date(2026, 11, 23))) == "23 نوفمبر 2026"
    assert _bare(AR.hijri(date(2026, 11, 23))) == "13 جمادى الآخرة 1448"
    assert EN.hijri(date(2080, 1, 1)) == ""
    assert EN.moment(datetime(2026, 11, 23, 18, 2)) == "23 Nov 2026, 18:02"


def test_lists_in_a_sentence():
    assert EN.joined(("a", "b", "c")) == "a, b and c"
    assert AR.joined(("أ", "ب", "ج")) == "أ وب وج"
    assert EN.joined(("a",)) == "a"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_outcome_and_form_has_words(language):
    for outcome in GoalOutcome:
        assert words(language).say(f"outcome.{outcome}")
    for form in ("m", "f", ""):
        for reason in ("planned", "client_choice", "moved", "referred_on", "stopped_coming", "therapist_left", "died", "other"):
            assert words(language).say(f"discharge.ended.{reason}", form)
            assert reason == "died" or words(language).say(f"ending.ended.{reason}", form)


def _bare(text: str) -> str:
    return "".join(c for c in text if c not in "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(("words", "frame", "said", "seen"), [
    (EN, "He said: {}.", "أريد النوم 7 ساعات.", "He said: “تاعاس 7 مونلا ديرأ”."),
    (EN, "{} is what he said", "أنام", "“مانأ” is what he said"),
    (EN, "{}.", "أنام (جيداً)", "“(ًاديج) مانأ”."),
    (EN, "He said: {}.", "I sleep", "He said: “I sleep”."),
    (AR, "قال: {}.", "I want 7 hours.", ".«I want 7 hours» :لاق"),
    (AR, "{} قال", "I sleep", "لاق «I sleep»"),
    (AR, "{}.", "I sleep (well)", ".«I sleep (well)»"),
    (AR, "قال: {}.", "أنام", ".«مانأ» :لاق"),
])
def test_quotation_marks_run_with_the_letter_and_the_words_inside_as_they_were_said(words, frame, said, seen):
    line = frame.format(words.quoted(said))
    assert visual(line, words.arabic) == seen
    assert visual(isolate_as_is(line), words.arabic) == seen  # as a cell of a table, a bullet, a paragraph of a sheet


def test_each_paragraph_of_a_quotation_runs_by_itself():
    first, second = EN.quoted("I sleep.\nأنام جيداً.").split("\n")
    assert visual(first, False) == "“I sleep."
    assert visual(second, False) == "ًاديج مانأ”"


def test_an_ending_and_a_plan_to_stay_well_stand_apart_in_a_line():
    """Their parts are sentences, or hold commas of their own."""
    source = Source(Kind.ENDING, 2)
    facts = (EndingFact("e", Content.ENDING, RecordClass.CLIN, source, goodbye="We looked back, then ahead.", way_back="Call us"),
             StayingWellFact("s", Content.STAYING_WELL, RecordClass.CLIN, source, green=("sleep, walk",), people=("my sister",)))
    said = [line_of(fact, sheet_words("register", "en"), EN).translate(dict.fromkeys(map(ord, UNDRAWN))) for fact in facts]
    assert said == ["We looked back, then ahead · Call us", "sleep, walk · my sister"]


@pytest.mark.parametrize(("words", "said"), [
    (EN, "AUDIT (alcohol): 14 on 3 May 2026 and 6 on 7 June 2026"), (AR, "AUDIT (الكحول): 14 في 3 مايو 2026 و6 في 7 يونيو 2026")])
def test_a_total_stands_with_the_day_it_was_taken(words, said):
    fact = ScoreFact("s", Content.DELICATE, RecordClass.SENS, Source(Kind.MEASURE), name="AUDIT", topic="alcohol",
                     topic_ar="الكحول", first=14, last=6, first_on=date(2026, 5, 3), last_on=date(2026, 6, 7), count=2)
    line = line_of(fact, sheet_words("register", words.language), words)
    assert line.translate(dict.fromkeys(map(ord, UNDRAWN))) == said
    assert visual(line, words.arabic) == (said if words is EN else "2026 وينوي 7 يف 6و 2026 ويام 3 يف 14 :(لوحكلا) AUDIT")


def test_a_time_has_its_year_once_and_a_day_has_it_too():
    assert EN.span(date(2026, 8, 31), date(2026, 11, 23)) == ("31 August", "23 November 2026")
    assert EN.span(date(2025, 12, 31), date(2026, 1, 2)) == ("31 December 2025", "2 January 2026")
    assert EN.span(date(2026, 1, 2), date(2026, 1, 2))[0] == "2 January 2026"


def test_one_thing_has_one_arabic_name_everywhere():
    """The words of the list (interface, Words): a safety plan and a questionnaire are never called otherwise."""
    resources = paths.resource("letter_texts").parent
    files = [p for p in resources.rglob("*") if p.suffix in (".toml", ".ts", ".json")]
    other = re.compile("خطة (ال)?أمان|استبان(ة|ات)")
    assert len(files) > 50
    assert [str(p) for p in files if other.search(p.read_text("utf-8"))] == []
