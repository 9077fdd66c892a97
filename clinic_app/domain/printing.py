"""Paper and printers: what a queue can do, how something is to be printed, and what became of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clinic_app.domain.errors import Problem

TRAY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")  # a tray's code as queues name them


class PrintProblem(Problem):
    """Why a sheet that was handed to a printer is not on paper."""

    ABORTED = "print_aborted"
    STOPPED = "print_stopped"
    REFUSED = "print_refused"


class PaperUse(StrEnum):
    """Kinds of paper for which a computer remembers its printer."""

    LETTER = "letter"
    SHEET = "sheet"
    DIARY = "diary"
    DESK_LETTER = "desk_letter"  # of coming appointments and of attendance


class Sides(StrEnum):
    """Which sides of the sheet are printed on, as IPP names them (RFC 8011, 5.2.8)."""

    ONE = "one-sided"
    LONG = "two-sided-long-edge"
    SHORT = "two-sided-short-edge"


@dataclass(frozen=True)
class PrintHow:
    """How it is to be printed; None, empty and False leave it to the printer."""

    sides: Sides | None = None
    tray: str = ""
    grey: bool = False


PLAIN = PrintHow()


@dataclass(frozen=True)
class Abilities:
    """What a queue offers beside printing: sides to choose from and the codes of its trays. Empty: there is nothing to choose."""

    sides: tuple[Sides, ...] = ()
    trays: tuple[str, ...] = ()


class JobState(StrEnum):
    """What a queue says of a job."""

    WAITING = "waiting"
    PRINTED = "printed"
    STOPPED = "stopped"  # the printer stopped; the job waits for somebody to go there
    FAILED = "failed"    # given up or thrown away by the queue


@dataclass(frozen=True)
class FailedPrint:
    """A print that did not come out: a neutral title, the printer, the queue's name for it. letter_id 0: it was no letter."""

    id: int
    version: int
    use: PaperUse
    letter_id: int
    title: str
    printer: str
    job: str
    problem: str
    at: datetime
