"""The catalogue of techniques, for choosing and for naming what was chosen."""

from __future__ import annotations

from clinic_app.data import catalogues as data
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import Technique
from clinic_app.services.work import look


def techniques(actor: Actor) -> dict[str, Technique]:
    """Every technique by id, in the catalogue's order."""
    with look(actor, Action.LOOK_CLINIC):
        return dict(data.techniques())
