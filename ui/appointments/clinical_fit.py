"""Who is trained in a way of working, for clinical users who look for a free time; loaded for them alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.episodes import Approach
from clinic_app.domain.matching import Reason
from clinic_app.domain.permissions import Actor
from clinic_app.services import matching
from ui.texts.episodes import NAMES

translate = QCoreApplication.translate


def options() -> list[tuple[Approach | None, str]]:
    """No wish, or one of the ways of working."""
    return [(None, translate("FindFree", "no wish")), *((a, translate("texts", NAMES[Approach][a])) for a in Approach)]


def reasons(actor: Actor, approach: str, clients: Sequence[int]) -> dict[int, tuple[Reason, ...]]:
    """What each therapist's training and ages say about it, by therapist. approach: as the list gives it back, a plain text."""
    return matching.trained_in(actor, Approach(approach), clients)
