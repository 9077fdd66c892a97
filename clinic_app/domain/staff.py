"""The people who work here, and the rule for their passphrases."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from clinic_app.domain.errors import Finding, HouseProblem, Problem
from clinic_app.domain.permissions import Role

SHORTEST = 15  # code points; NIST SP 800-63B-4: at least 15 where the passphrase is the only factor


class StaffProblem(Problem):
    """What can be wrong with a member of staff or a passphrase."""

    NO_NAME = "staff_no_name"
    NO_ROLE = "staff_no_role"
    NO_SIGN_IN_NAME = "staff_no_sign_in_name"
    SIGN_IN_NAME_TAKEN = "staff_sign_in_name_taken"
    LAST_MANAGER = "staff_last_manager"
    LAST_LEAD = "staff_last_lead"
    PASSPHRASE_SHORT = "passphrase_short"
    PASSPHRASE_COMMON = "passphrase_common"
    PASSPHRASE_NAMES = "passphrase_names"
    PASSPHRASE_SAME = "passphrase_same"
    WRONG_PASSPHRASE = "wrong_passphrase"
    WAIT = "sign_in_wait"
    TOO_MANY_TRIES = "sign_in_too_many"
    NOT_YET_OWN_PASSPHRASE = "not_yet_own_passphrase"
    NOT_CLINICAL = "not_clinical"
    REASON_SHORT = "reason_short"


@dataclass(frozen=True)
class StaffMember:
    """One member of staff. Licence dates are PROF: the person, the lead, and for dates the manager."""

    id: int
    name_en: str
    name_ar: str
    title_en: str
    title_ar: str
    roles: frozenset[Role]
    sign_in_name: str
    gender: str = ""                      # "f", "m" or "" : asked only because clients may wish for one
    languages: tuple[str, ...] = ()       # "ar", "en", …
    licence_no: str = ""
    licence_until: date | None = None
    minors: bool = True                   # sees clients under 18
    room_id: int | None = None            # the room a booking starts with
    active: bool = True
    has_clinical_key: bool = False
    must_change: bool = False
    version: int = 1


@dataclass(frozen=True)
class StaffRequest:
    """What the manager types about a member of staff."""

    name_en: str
    name_ar: str
    roles: frozenset[Role]
    sign_in_name: str
    title_en: str = ""
    title_ar: str = ""
    gender: str = ""
    languages: tuple[str, ...] = ()
    licence_no: str = ""
    licence_until: date | None = None
    minors: bool = True
    room_id: int | None = None
    passphrase: str = field(default="", repr=False)  # the first one, chosen by the manager, changed at first sign-in
    version: int = 1


def staff_findings(request: StaffRequest) -> list[Finding]:
    """What is missing in a member of staff."""
    found = []
    if not request.name_en and not request.name_ar:
        found.append(Finding(StaffProblem.NO_NAME, "name_en"))
    if not request.roles:
        found.append(Finding(StaffProblem.NO_ROLE, "roles"))
    if not request.sign_in_name:
        found.append(Finding(StaffProblem.NO_SIGN_IN_NAME, "sign_in_name"))
    if request.gender not in ("", "f", "m"):
        found.append(Finding(HouseProblem.OUT_OF_RANGE, "gender"))
    return found


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _monotonous(text: str) -> bool:
    """One short piece over and over, or a run along the keyboard or the alphabet."""
    for size in range(1, 7):
        if len(text) >= size * 2 and text == (text[:size] * len(text))[: len(text)]:
            return True
    steps = {ord(b) - ord(a) for a, b in pairwise(text)}
    rows = ("qwertyuiopasdfghjklzxcvbnm", "1234567890qwertyuiop", "ضصثقفغعهخحجدشسيبلاتنمكط")
    return (len(steps) == 1 and steps <= {-1, 0, 1}) or any(text[:12] in row for row in rows)


def passphrase_findings(passphrase: str, names: Iterable[str] = (), common: Iterable[str] = ()) -> list[Finding]:
    """At least 15 characters, not a common one, not made of the clinic's or the person's name. No other rules, no rotation."""
    if len(passphrase) < SHORTEST:
        return [Finding(StaffProblem.PASSPHRASE_SHORT, "passphrase", {"least": SHORTEST, "have": len(passphrase)})]
    folded = _folded(passphrase)
    if not folded or _monotonous(folded) or folded in {_folded(c) for c in common}:
        return [Finding(StaffProblem.PASSPHRASE_COMMON, "passphrase")]
    for name in names:
        if len(_folded(name)) >= 4 and _folded(name) in folded:
            return [Finding(StaffProblem.PASSPHRASE_NAMES, "passphrase")]
    return []


def wait_seconds(failures: int) -> int:
    """Seconds a name must wait after so many wrong tries in a row: 1, 2, 4 … 60, never for ever."""
    return 0 if failures == 0 else min(60, 2 ** (failures - 1))
