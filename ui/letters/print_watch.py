"""Papers that a queue has taken are asked after until they are on paper; one that does not come out is told and kept."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint, JobState, PrintProblem
from clinic_app.services import print_failures, print_jobs
from ui import formats
from ui.jobs import run_job
from ui.letters.dialog import PrintDialog
from ui.letters.paper_words import paper_words
from ui.letters.printable import SentPaper
from ui.screen import Screen
from ui.texts import text_for

D = TypeVar("D", bound=PrintDialog)

EVERY = 1500        # milliseconds between two questions
PATIENCE = 15 * 60  # seconds after which nobody asks any more: the queue has it, and waits for somebody itself
PROBLEMS = {JobState.FAILED: PrintProblem.ABORTED, JobState.STOPPED: PrintProblem.STOPPED}


@dataclass(frozen=True)
class _Followed:
    """One paper on its way, and until when it is asked after."""

    sent: SentPaper
    until: float


class PrintWatch(QObject):
    """Follows papers of one person. Lives with the window or screen that sent them."""

    failed = Signal(object, object)  # SentPaper, PrintProblem: it is kept already, and stands in the paper's `failed`
    came = Signal(object)            # SentPaper: it is on paper

    def __init__(self, actor: Actor, parent: QObject) -> None:
        super().__init__(parent)
        self.actor = actor
        self._on_the_way: list[_Followed] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._ask)

    def follow(self, sent: SentPaper) -> None:
        """Ask after this one from now on."""
        if sent.job:
            self._on_the_way.append(_Followed(sent, time.monotonic() + PATIENCE))
            if not self._timer.isActive():
                self._timer.start()

    def waiting(self) -> int:
        """How many are on their way."""
        return len(self._on_the_way)

    def _ask(self) -> None:
        actor, asked = self.actor, tuple(self._on_the_way)
        by_printer: dict[str, tuple[str, ...]] = {}
        for one in asked:
            by_printer[one.sent.printer] = (*by_printer.get(one.sent.printer, ()), one.sent.job)

        def states() -> dict[str, JobState]:
            found: dict[str, JobState] = {}
            for printer, jobs in by_printer.items():
                found |= print_jobs.job_states(actor, printer, jobs)
            return found

        run_job(self, states, lambda found: self._heard(asked, found), lambda _error: self._heard(asked, {}))

    def _heard(self, asked: tuple[_Followed, ...], found: dict[str, JobState]) -> None:
        for one in asked:
            state = found.get(one.sent.job, JobState.WAITING)
            if state is JobState.WAITING and time.monotonic() < one.until:
                continue
            self._on_the_way.remove(one)
            if state in PROBLEMS:
                one.sent.paper.failed = keep(self.actor, one.sent, PROBLEMS[state])
                self.failed.emit(one.sent, PROBLEMS[state])
            elif state is JobState.PRINTED:
                self.came.emit(one.sent)
        if self._on_the_way:
            self._timer.start()


def keep(actor: Actor, sent: SentPaper, problem: PrintProblem) -> FailedPrint | None:
    """Keep a print that did not come out; None where the record cannot be written now, and the note alone is lost."""
    paper = sent.paper
    try:
        return print_failures.note_failure(
            actor, paper.use, paper.job_title, sent.printer, sent.job, problem, paper.letter_id)
    except Refused:
        return None


def open_over(screen: Screen, dialog: D) -> D:
    """Open a print dialog over a screen, which says what came of it, now and once the printer has answered."""
    dialog.printed.connect(lambda words: screen.said.emit(words, None))
    dialog.sent.connect(lambda sent: _watch_of(screen).follow(sent))
    dialog.open()
    return dialog


def _watch_of(screen: Screen) -> PrintWatch:
    there = screen.findChild(PrintWatch, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if there is not None:
        return there
    watch = PrintWatch(screen.actor, screen)
    watch.failed.connect(lambda sent, problem: warn(screen, sent, problem))
    return watch


def warn(screen: Screen, sent: SentPaper, problem: PrintProblem) -> None:
    """The screen says that a paper did not come out, and why."""
    said = QCoreApplication.translate("PrintWatch", "{printer} did not print {what}. {why}")
    what = paper_words(sent.paper.use, sent.paper.job_title)
    screen.warned.emit(said.format(printer=formats.isolate_name(sent.printer), what=what, why=text_for(problem)))
