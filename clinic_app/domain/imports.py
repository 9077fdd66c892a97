"""Bringing in spreadsheets: what the manager chose, and what became of every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clinic_app.domain.appointments import Status
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.names import fold_word
from clinic_app.domain.sheets import Column, Sheet, SheetKind, SheetRow


class ImportProblem(Problem):
    """Why a file or a row was not taken."""

    FILE_UNREADABLE = "import_file_unreadable"
    FILE_TOO_BIG = "import_file_too_big"
    FILE_EMPTY = "import_file_empty"
    NO_NAME_COLUMN = "import_no_name_column"
    NO_COLUMN = "import_no_column"
    DATE_UNREADABLE = "import_date_unreadable"
    TIME_UNREADABLE = "import_time_unreadable"
    MINUTES_UNREADABLE = "import_minutes_unreadable"
    FORMULA = "import_formula"
    CELL_TOO_LONG = "import_cell_too_long"
    FILE_NO_TAKEN = "import_file_no_taken"
    CLIENT_UNKNOWN = "import_client_unknown"
    NAME_DIFFERS = "import_name_differs"
    THERAPIST_MISSING = "import_therapist_missing"
    THERAPIST_LEFT_OUT = "import_therapist_left_out"
    ROOM_LEFT_OUT = "import_room_left_out"
    STATUS_LEFT_OUT = "import_status_left_out"
    NOT_YET = "import_not_yet"
    THERAPIST_TAKEN = "import_therapist_taken"
    ROOM_TAKEN = "import_room_taken"
    CLIENT_TAKEN = "import_client_taken"
    STATUS_DIFFERS = "import_status_differs"
    OVER_MIDNIGHT = "import_over_midnight"


class ImportNote(Problem):
    """What is worth a look on a row that was taken."""

    NO_PHONE = "import_note_no_phone"
    LOOKS_LIKE = "import_note_looks_like"
    CIVIL_ID = "import_note_civil_id"
    THERAPIST_UNKNOWN = "import_note_therapist_unknown"
    WORD_UNKNOWN = "import_note_word_unknown"


class Outcome(StrEnum):
    """Every row has exactly one."""

    IMPORTED = "imported"
    MERGED = "merged"
    REFUSED = "refused"


CREATE = -1    # for a therapist or a room named in the sheet: make a new one
LEAVE_OUT = 0  # for a therapist or a room: clients come without, visits are refused


@dataclass(frozen=True)
class ImportChoices:
    """What the manager decided in the preview. Names and words map as the preview listed them."""

    columns: tuple[Column, ...]
    therapists: Mapping[str, int] = field(default_factory=dict)
    rooms: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[str, Status | None] = field(default_factory=dict)
    separate: frozenset[int] = frozenset()  # row numbers that are somebody else after all

    def status(self, word: str) -> Status | None:
        """The status chosen for a word of the sheet."""
        return self.statuses.get(fold_word(word))


@dataclass(frozen=True)
class PlannedRow:
    """What will become (preview) or became (report) of a row, why, and what is worth a look."""

    row: SheetRow
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    merged_into: str = ""   # file number or row that it says the same as


@dataclass(frozen=True)
class ImportPlan:
    """The preview or the report of one sheet: rows in = imported + merged + refused."""

    kind: SheetKind
    sheet: Sheet
    choices: ImportChoices
    rows: tuple[PlannedRow, ...]
    therapists: tuple[str, ...] = ()   # named in the sheet, in order of appearance
    rooms: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    passphrases: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # first ones of therapists just made, shown once

    def count(self, outcome: Outcome) -> int:
        """Rows with this outcome."""
        return sum(row.outcome is outcome for row in self.rows)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The three, in the order they are counted."""
        return tuple(Outcome)

    @property
    def refused(self) -> tuple[PlannedRow, ...]:
        """Rows not taken, in the order of the file."""
        return tuple(row for row in self.rows if row.outcome is Outcome.REFUSED)

    @property
    def balanced(self) -> bool:
        """Rows in = imported + merged + refused; always."""
        return [row.row for row in self.rows] == list(self.sheet.rows)
