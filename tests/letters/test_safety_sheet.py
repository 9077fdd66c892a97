"""The safety plan's sheet: one page in both languages at its fullest, nothing but the client's own steps on it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pypdf
import pytest

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout
from clinic_app.domain.safety_plans import PAGE_LINES, PRINTED, STEPS, SafetyPlan, SafetyPlanContent, misfits
from clinic_app.domain.settings import EmergencyNumber
from clinic_app.letters import handout as press
from clinic_app.letters.words import sheet_words
from clinic_app.services import safety_sheets
from tests.letters.letter_builders import CLIENT, a_frame

TEXTS = {
    LetterLanguage.ENGLISH: "I walk to the sea, leave my phone at home and come back only when it is quieter, as we said. ",
    LetterLanguage.ARABIC: "أمشي إلى البحر وأترك هاتفي في البيت ولا أعود إلا حين يصبح الأمر أهدأ قليلًا كما اتفقنا معًا. ",
}


def sheet(language, content, numbers=(), monkeypatch=None):
    if monkeypatch is not None:
        monkeypatch.setattr(safety_sheets.settings_data, "emergency_numbers", lambda: list(numbers))
    saved, looked, again = datetime(2026, 11, 23, tzinfo=UTC), date(2026, 11, 23), date(2027, 2, 21)
    plan = SafetyPlan(1, "u", 1, 1, 1, "H", "ح", saved, content, looked, again)
    words = sheet_words("safety", language)
    blocks = safety_sheets._blocks(plan, words, language)
    return Handout("safety_plan", words.say("safety_plan.title"), language, blocks)


@pytest.mark.parametrize("language", LetterLanguage)
@pytest.mark.parametrize("length", [PRINTED, 120])
@pytest.mark.parametrize("wallet", [False, True])
def test_the_fullest_plan_is_one_page(language, length, wallet, monkeypatch):
    line, count = (TEXTS[language] * 2)[:length], PAGE_LINES // -(-length // PRINTED)
    lines = [f"{chr(97 + n)}{line[1:]}" for n in range(count)]
    steps = {step.value: tuple(lines[place::len(STEPS)]) for place, step in enumerate(STEPS)}
    most = SafetyPlanContent(**steps, matters=(TEXTS[language] * 3)[:200], copies=("my sister", "Dr Marsh"))
    assert misfits(most) == ()
    numbers = [EmergencyNumber(n, f"Number {n}", f"رقم {n}", f"2222 000{n}", date(2026, 11, 1)) for n in range(3)]
    made = sheet(language, most, numbers, monkeypatch)
    if wallet:
        made = replace(made, named=False, blocks=safety_sheets._strip(made.blocks, sheet_words("safety", language)))
        assert set(sheet(language, most, numbers, monkeypatch).texts()) <= set(made.texts())  # nothing is left out
    drawn = press.render(made, a_frame(CLIENT, language), "AS-0007")
    assert drawn.pages == 1
    if wallet:
        text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(drawn.pdf)).pages)
        assert CLIENT.name not in text
        assert "AS-0007" not in text


def test_a_number_nobody_checked_is_not_on_paper(monkeypatch):
    content = SafetyPlanContent(signs=("I stop answering",))
    numbers = [EmergencyNumber(1, "Emergency", "", "112"), EmergencyNumber(2, "Night clinic", "", "2222 0000", date(2026, 11, 1))]
    made = sheet(LetterLanguage.ENGLISH, content, numbers, monkeypatch)
    pdf = press.render(made, a_frame(CLIENT, LetterLanguage.ENGLISH), "AS-0007").pdf
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "2222 0000" in text
    assert "112" not in text
    assert "I stop answering" in text
    assert not [value for value in (reader.metadata or {}).values() if "safety" in str(value).lower()]


def test_empty_steps_are_left_out(monkeypatch):
    made = sheet(LetterLanguage.ENGLISH, SafetyPlanContent(signs=("a",)), (), monkeypatch)
    assert not [text for text in made.texts() if text.startswith("2 ")]
