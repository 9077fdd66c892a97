"""Many papers out of the house one after the other: bytes on a worker, each written down, stopped between two, and told."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from clinic_app.domain.errors import Refused
from clinic_app.domain.printing import PrintProblem
from clinic_app.domain.text import safe_filename
from clinic_app.services import print_failures, print_jobs, printing
from ui.jobs import run_job
from ui.letters import qt_printing
from ui.letters.print_choices import PrintChoices
from ui.letters.print_watch import PrintWatch, keep
from ui.letters.printable import OneOfMany, SentPaper
from ui.texts import texts_for

ENOUGH = 3  # refused one after the other: the printer is off or the folder full, and the others are left


class Came(StrEnum):
    """What came of one paper."""

    WAITS = "waits"
    GOING = "going"
    OUT = "out"        # a queue has it
    SAVED = "saved"    # a file has it
    FAILED = "failed"
    LEFT = "left"      # stopped before its turn


@dataclass(frozen=True)
class Report:
    """What came of all: how many went out, failed and were left."""

    out: int
    failed: int
    left: int


class QueueWay:
    """To a queue of this system; send() gives the detail for the audit line and the queue's name for the job."""

    on_worker, came = True, Came.OUT

    def __init__(self, choices: PrintChoices) -> None:
        self.printer, self.copies, self.how = choices.name(), choices.count(), choices.how()

    def send(self, paper: OneOfMany, pdf: bytes) -> tuple[str, str]:
        if paper.failed is not None and paper.failed.printer:
            print_jobs.drop_job(paper.actor, paper.failed.job)
        job = printing.print_pdf(paper.actor, pdf, paper.job_title, self.printer, self.copies, self.how)
        return f"copies={self.copies}", job


class WindowWay:
    """To a printer that only the window can reach."""

    on_worker, came = False, Came.OUT

    def __init__(self, choices: PrintChoices) -> None:
        self.printer, self.copies, self._choices = choices.name(), choices.count(), choices

    def send(self, paper: OneOfMany, pdf: bytes) -> tuple[str, str]:
        if not qt_printing.print_pages(self._choices.window_printer(paper.job_title), pdf):
            raise Refused(PrintProblem.REFUSED)
        return f"copies={self.copies}", ""


class FolderWay:
    """To files with neutral names in one folder; none there is written over. With a password each is locked."""

    on_worker, came = True, Came.SAVED
    printer = ""

    def __init__(self, folder: Path, password: str) -> None:
        self._folder, self._password = folder, password

    def send(self, paper: OneOfMany, pdf: bytes) -> tuple[str, str]:
        return printing.save_pdf_file(paper.actor, self._free(safe_filename(paper.job_title)), pdf, self._password), ""

    def _free(self, stem: str) -> Path:
        target, again = self._folder / f"{stem}.pdf", 1
        while target.exists():
            again += 1
            target = self._folder / f"{stem} ({again}).pdf"
        return target


Way = QueueWay | WindowWay | FolderWay


class Batch(QObject):
    """Goes through the papers; stop() ends it before the next one. Each is asked for, sent and written down by itself."""

    stepped = Signal(object, object, str)  # paper, Came, why not
    finished = Signal(object)              # Report

    def __init__(self, papers: Sequence[OneOfMany], way: Way, watch: PrintWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting, self._way, self._watch = deque(papers), way, watch
        self._out = self._failed = self._in_a_row = 0
        self._stopped = False
        self.whole = len(papers)

    def start(self) -> None:
        """Begin with the first."""
        QTimer.singleShot(0, self, self._next)

    def stop(self) -> None:
        """Finish the one at hand and leave the others."""
        self._stopped = True

    def done(self) -> int:
        """How many have had their turn."""
        return self._out + self._failed

    def _next(self) -> None:
        if self._stopped or not self._waiting:
            for paper in self._waiting:
                self.stepped.emit(paper, Came.LEFT, "")
            self.finished.emit(Report(self._out, self._failed, len(self._waiting)))
            return
        paper, way = self._waiting.popleft(), self._way
        self.stepped.emit(paper, Came.GOING, "")
        try:
            pdf = paper.to_go_out()
        except Refused as refusal:
            self._not_out(paper, refusal)
            return
        if way.on_worker:
            run_job(self, lambda: way.send(paper, pdf), lambda sent: self._sent(paper, *sent),
                    lambda error: self._not_out(paper, error))
            return
        try:
            self._sent(paper, *way.send(paper, pdf))
        except Refused as refusal:
            self._not_out(paper, refusal)

    def _sent(self, paper: OneOfMany, detail: str, job: str) -> None:
        """It is out: write that down; where that cannot be done, nothing more goes out."""
        self._in_a_row = 0
        try:
            paper.gone_out(detail)
            if paper.failed is not None:
                print_failures.settle(paper.actor, paper.failed)
                paper.failed = None
        except Refused as refusal:
            self._stopped = True
            self._out += 1
            self.stepped.emit(paper, self._way.came, " ".join(texts_for(refusal)))
        else:
            self._out += 1
            self.stepped.emit(paper, self._way.came, "")
        self._watch.follow(SentPaper(paper, self._way.printer, job))
        QTimer.singleShot(0, self, self._next)

    def _not_out(self, paper: OneOfMany, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._failed += 1
        if self._way.printer:
            paper.failed = keep(paper.actor, SentPaper(paper, self._way.printer, ""), PrintProblem.REFUSED)
        self._in_a_row += 1
        self._stopped = self._stopped or self._in_a_row == ENOUGH
        self.stepped.emit(paper, Came.FAILED, " ".join(texts_for(error)))
        QTimer.singleShot(0, self, self._next)
