"""From a composed letter to paper, whatever its kind."""

from __future__ import annotations

from clinic_app.domain.letter_kinds import LAYOUTS
from clinic_app.domain.letters import Letter, Rendered
from clinic_app.letters import discharge, sectioned


def render(letter: Letter) -> Rendered:
    """The letter as a PDF. Raises DisallowedFact for a fact its reader may not learn; refuses characters that cannot be drawn."""
    return sectioned.render(letter) if letter.kind in LAYOUTS else discharge.render(letter)
