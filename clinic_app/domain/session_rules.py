"""How the clinic holds its sessions: how often the check-in is asked, and whether the hour opens with the week (house rules)."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_app.domain.errors import Finding, HouseProblem
from clinic_app.domain.repair import EVERY


@dataclass(frozen=True)
class SessionRules:
    """check_in_every: 1 asks each visit, 3 each third (section 1.2); opener: "how was your week, 0-10" (section 2.3)."""

    check_in_every: int = 1
    opener: bool = True
    version: int = 0


def rules_findings(rules: SessionRules) -> list[Finding]:
    """The two rhythms there are."""
    if rules.check_in_every in EVERY:
        return []
    return [Finding(HouseProblem.OUT_OF_RANGE, "check_in_every", {"low": EVERY[0], "high": EVERY[-1]})]
