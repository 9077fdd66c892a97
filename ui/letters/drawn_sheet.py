"""A sheet in the print dialog, whatever draws, prints and keeps it. Loads nothing clinical."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint, PaperUse, PrintHow
from ui import formats


class DrawnSheet(ABC):
    """Drawn once for its dialog, or its stored bytes: what is seen is what is printed. Each kind has its own ways out."""

    letter_id = 0  # it is no letter

    def __init__(self, actor: Actor, use: PaperUse, job_title: str, heading: str, stored: bytes = b"") -> None:
        self.actor, self.use, self.job_title, self._heading = actor, use, job_title, heading
        self.failed: FailedPrint | None = None
        self.drawn = stored

    def title(self) -> str:
        return QCoreApplication.translate("Printables", "Print sheet")

    def words(self, pages: int) -> str:
        words = QCoreApplication.translate("Printables", "{title}, %n page(s)", "", pages)
        return words.format(title=formats.isolate_name(self._heading))

    def pdf(self) -> bytes:
        if not self.drawn:
            self.drawn = self.draw()
        return self.drawn

    def on_worker(self) -> bool:
        return True

    @abstractmethod
    def draw(self) -> bytes:
        """The bytes; on a worker, without any database. Refuses characters that cannot be drawn."""

    @abstractmethod
    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        """To a queue of this system; gives the queue's name for the job."""

    @abstractmethod
    def printed_by_window(self, copies: int) -> None:
        """Write down that the window prints it."""

    @abstractmethod
    def save(self, target: Path, password: str = "") -> Path:
        """To a file; with a password, locked."""
