"""What the print dialog asks of a paper, whatever it is."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from clinic_app.domain.permissions import Actor


class Printable(Protocol):
    """Pages, what they are called, and the ways out of the house; each way writes its own audit line."""

    actor: Actor
    job_title: str

    def title(self) -> str:
        """The head of the dialog."""

    def words(self, pages: int) -> str:
        """What lies there, with how many pages."""

    def pdf(self) -> bytes:
        """The bytes that will be printed. Refuses what cannot be drawn or was damaged."""

    def on_worker(self) -> bool:
        """True if pdf() is slow and needs no database."""

    def print_through_lp(self, printer: str, copies: int) -> None:
        """To a queue of this system."""

    def printed_by_window(self, copies: int) -> None:
        """Write down that the window prints it."""

    def save(self, target: Path, password: str = "") -> Path:
        """To a file; with a password, locked."""
