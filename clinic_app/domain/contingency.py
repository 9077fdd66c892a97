"""The list for days without the program: where it lies, what language it speaks, and what can be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.staff import SHORTEST

DAYS = 7                       # from today on
EVERY = 10                     # minutes between looks whether it must be written anew (H)
FILE = "next-seven-days.pdf"   # says nothing of the clinic
LONGEST = 120                  # characters of a password; the format takes 127


class ContingencyProblem(Problem):
    """Why the list is not set up, or not written."""

    NO_FOLDER = "contingency_no_folder"
    NOT_A_FOLDER = "contingency_not_a_folder"
    PASSWORD_SHORT = "contingency_password_short"
    PASSWORD_SIGNS = "contingency_password_signs"
    PASSWORD_LONG = "contingency_password_long"
    NOT_SEALED_HERE = "contingency_not_sealed_here"
    DOES_NOT_OPEN = "contingency_does_not_open"


@dataclass(frozen=True)
class ContingencySetting:
    """How the list is kept. The password itself is in no record: only whether there is one."""

    on: bool = False
    folder: str = ""
    language: LetterLanguage = LetterLanguage.ENGLISH
    has_password: bool = False
    version: int = 0           # 0: never set up

    @property
    def file(self) -> Path:
        """Where the list lies."""
        return Path(self.folder) / FILE


@dataclass(frozen=True)
class Written:
    """The list as it lies in its folder."""

    at: datetime               # clinic-local
    anew: bool = True          # False: nothing had changed since


def setting_findings(setting: ContingencySetting, password: str) -> list[Finding]:
    """What is wrong with a wish, field by field; a password is needed once.

    Latin letters, digits and signs alone: what readers make of others in a password differs, and the list must open anywhere.
    """
    found = []
    if setting.on and not setting.folder:
        found.append(Finding(ContingencyProblem.NO_FOLDER, "folder"))
    if (password and len(password) < SHORTEST) or (setting.on and not password and not setting.has_password):
        found.append(Finding(ContingencyProblem.PASSWORD_SHORT, "password", {"least": SHORTEST}))
    if not (password.isascii() and password.isprintable()):
        found.append(Finding(ContingencyProblem.PASSWORD_SIGNS, "password"))
    if len(password) > LONGEST:
        found.append(Finding(ContingencyProblem.PASSWORD_LONG, "password", {"most": LONGEST}))
    return found
