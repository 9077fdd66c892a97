"""House rules (H) of the clinic: read by every signal and safety check, changed by the lead."""

from __future__ import annotations

from collections.abc import Mapping

from clinic_app.data import house_rules as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.house_rules import figure_findings
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services.work import ask, look, work


def figures(actor: Actor) -> dict[str, int]:
    """The clinic's house rules (H) by name."""
    with look(actor, Action.LOOK_CLINIC):
        return data.figures()


def save_figures(actor: Actor, wished: Mapping[str, int]) -> dict[str, int]:
    """Change house rules; refuses one outside what is possible."""
    ask(actor, Action.EDIT_EMERGENCY)
    if findings := figure_findings(wished):
        raise Refused(*findings)
    changed = {name: value for name, value in wished.items() if value != data.figures()[name]}
    if changed:
        with work(actor, Action.EDIT_EMERGENCY) as unit:
            for name, value in changed.items():
                data.keep_figure(name, value)
            unit.touched(Kind.CLINIC, None, *changed)
    return figures(actor)
