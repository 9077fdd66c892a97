"""Refusals: what a person can put right, as codes. Words for them are in ui/texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as set_by
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class Problem(StrEnum):
    """Base of every closed list of problem codes; each noun has its own (AppointmentProblem, …)."""


@dataclass(frozen=True)
class Finding:
    """One thing that is not right: a code, the form field it stands beside, and the facts its sentence needs."""

    code: Problem
    field: str = ""
    facts: Mapping[str, Any] = set_by(default_factory=lambda: MappingProxyType({}))


class Refused(Exception):
    """A person can do something about this. Carries findings; nothing was written."""

    def __init__(self, *findings: Finding | Problem) -> None:
        self.findings: tuple[Finding, ...] = tuple(f if isinstance(f, Finding) else Finding(f) for f in findings)
        super().__init__(", ".join(f.code for f in self.findings))

    @property
    def codes(self) -> tuple[Problem, ...]:
        """The codes alone, in the order found."""
        return tuple(f.code for f in self.findings)


class HouseProblem(Problem):
    """Refusals that every room may give."""

    DENIED = "denied"
    STALE = "stale"
    NOT_FOUND = "not_found"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_A_DATE = "not_a_date"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    VAULT_CLOSED = "vault_closed"
    BUSY = "busy"
    DISK = "disk"
    READ_ONLY = "read_only"


class Denied(Refused):
    """The actor has no right to this. Audited outside the rolled-back transaction."""

    def __init__(self, action: str) -> None:
        super().__init__(Finding(HouseProblem.DENIED, facts={"action": action}))


class Stale(Refused):
    """Somebody saved a newer version first. Carries both texts so that neither is lost."""

    def __init__(self, mine: Any = None, theirs: Any = None) -> None:
        super().__init__(HouseProblem.STALE)
        self.mine, self.theirs = mine, theirs


class Sealed(Stale):
    """It was signed or closed first, and stays as it is. Carries both texts, with the room's own code for why."""

    def __init__(self, problem: Problem, mine: Any, theirs: Any) -> None:
        Refused.__init__(self, problem)
        self.mine, self.theirs = mine, theirs
