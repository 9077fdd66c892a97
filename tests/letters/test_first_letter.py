"""What the first letter of a process waits for: no more than its page needs, read as ReportLab would read it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from clinic_app import paths
from clinic_app.domain.facts import GoalFact, LetterLanguage
from clinic_app.letters.face import RoomyFace
from tests.letters import letter_builders as builders

LATER = {f"clinic_app.domain.{one}" for one in (
    "appointments", "booking", "change", "curves", "desk_letters", "handouts", "letter_sections", "outgoing", "permissions",
    "printing", "settings", "staff", "wordings")}
READ = ("charToGlyph", "charWidths", "defaultWidth", "hmetrics", "glyphPos", "name", "ascent", "descent", "bbox", "flags")
END_MARK = 0xFFFF  # of the table of characters: ReportLab takes it for one


def test_a_page_is_drawn_without_the_rules_of_other_rooms() -> None:
    said = subprocess.run([sys.executable, "-c", "import sys, clinic_app.letters.discharge; print(*sys.modules)"],
                          capture_output=True, text=True, check=True).stdout
    assert not LATER & set(said.split())


@pytest.mark.parametrize("file", sorted(paths.fonts().glob("IBMPlexSans*-Regular.ttf")), ids=lambda file: file.stem)
def test_a_font_is_read_at_once_as_reportlab_reads_it_number_by_number(file: Path) -> None:
    ours, theirs = vars(RoomyFace(str(file))), vars(TTFontFace(str(file)))
    for one in ("charToGlyph", "charWidths"):
        theirs[one].pop(END_MARK, None)
    assert {one: ours[one] for one in READ} == {one: theirs[one] for one in READ}


def test_facts_are_compared_and_shown_by_their_kind_and_all_they_hold() -> None:
    facts = builders.a_letter(LetterLanguage.ARABIC).facts
    again = [replace(fact) for fact in facts]
    assert tuple(again) == facts
    assert len({*facts, *again}) == len(facts)
    goal = next(fact for fact in facts if isinstance(fact, GoalFact))
    assert replace(goal, now=0) != goal
    assert goal != tuple(vars(goal).values())
    assert repr(goal).startswith("GoalFact(key=")
    assert f"now={goal.now!r}" in repr(goal)
