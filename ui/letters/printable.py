"""What the print dialog asks of a paper, whatever it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint, PaperUse, PrintHow


class Printable(Protocol):
    """Pages, what they are called, and the ways out of the house; each way writes its own audit line."""

    actor: Actor
    use: PaperUse
    job_title: str
    letter_id: int  # 0: it is no letter, and cannot be fetched again
    failed: FailedPrint | None  # an earlier try that did not come out

    def title(self) -> str:
        """The head of the dialog."""

    def words(self, pages: int) -> str:
        """What lies there, with how many pages."""

    def pdf(self) -> bytes:
        """The bytes that will be printed. Refuses what cannot be drawn or was damaged."""

    def on_worker(self) -> bool:
        """True if pdf() is slow and needs no database."""

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        """To a queue of this system; gives the queue's name for the job."""

    def printed_by_window(self, copies: int) -> None:
        """Write down that the window prints it."""

    def save(self, target: Path, password: str = "") -> Path:
        """To a file; with a password, locked."""


class Mailable(Printable, Protocol):
    """A letter about a client that can be e-mailed."""

    client_id: int

    def addressed(self) -> str:
        """What it is, its number, and to whom."""


class OneOfMany(Printable, Protocol):
    """A paper that can be printed or saved among others: its stored bytes go out on a worker, and are written down afterwards."""

    def listed(self) -> tuple[str, str, str, str]:
        """Number, what it is, whose file, since when, as they stand in the list."""

    def to_go_out(self) -> bytes:
        """The bytes, once the right is asked for. Refuses what was withdrawn or damaged meanwhile."""

    def gone_out(self, detail: str) -> None:
        """Write down that it left: "copies=1", "saved=pdf"."""


@dataclass(frozen=True)
class SentPaper:
    """A paper that a queue has taken; job empty: nobody can ask what becomes of it."""

    paper: Printable
    printer: str
    job: str
