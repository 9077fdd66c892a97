"""House rules (H): figures that each clinic may set for itself, with what is possible. Their meaning is clinical."""

from __future__ import annotations

from collections.abc import Mapping

from clinic_app.domain.errors import Finding, HouseProblem
from clinic_app.domain.signals import SignalRules

FIGURES = {  # house rules (H) kept by name: standing value, least, most
    "concern_hours": (24, 1, 72),    # hours until an unanswered concern is told to the lead
    "missed_looks": (3, 1, 12),      # missed looks until the lead is told
    "plan_look_days": (90, 7, 365),  # days until a safety plan is looked at again
    "supervision_days": (31, 7, 365),  # days after the last supervision until the next is due
    # what is worth a look (clinical reference 3.5); the meaning of each stands at SignalRules
    "check_in_low": (SignalRules.check_in_low, 0, 9), "check_in_drop_tenths": (15, 5, 90),
    "check_in_item_drop": (SignalRules.check_in_item_drop, 1, 10), "gain_by_session": (SignalRules.gain_by_session, 2, 30),
    "goal_fall": (SignalRules.goal_fall, 1, 10), "misses_window": (SignalRules.misses_window, 2, 12),
    "misses_limit": (SignalRules.misses_limit, 1, 12), "homework_window": (SignalRules.homework_window, 2, 12),
    "homework_limit": (SignalRules.homework_limit, 1, 12), "no_contact_days": (SignalRules.no_contact_days, 7, 365),
}


def figure_findings(figures: Mapping[str, int]) -> list[Finding]:
    """House rules outside what is possible, or that nobody knows; "3 of the last 2" is not possible either."""
    found = []
    for name, value in figures.items():
        _, low, high = FIGURES.get(name, (0, 0, -1))
        if name.endswith("_limit"):
            high = min(high, figures.get(name.replace("_limit", "_window"), high))
        if not low <= value <= high:
            found.append(Finding(HouseProblem.OUT_OF_RANGE, name, {"low": low, "high": high}))
    return found


def signal_rules(figures: Mapping[str, int]) -> SignalRules:
    """The clinic's figures for what is worth a look, from its house rules by name."""
    same = {name: value for name, value in figures.items() if name in SignalRules.__dataclass_fields__}
    return SignalRules(**same, check_in_drop=figures["check_in_drop_tenths"] / 10)
