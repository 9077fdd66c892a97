"""Many papers in one window: chosen by ticks, printed or saved one after the other, stopped between two, with a report.

It knows no kind of paper and no vault: whoever opens it hands in the papers.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import PrintProblem
from ui import formats, theme
from ui.letters.lock_choice import LockChoice
from ui.letters.many_table import ManyTable, ManyView
from ui.letters.print_batch import Batch, Came, FolderWay, QueueWay, Report, Way, WindowWay
from ui.letters.print_choices import PrintChoices
from ui.letters.print_watch import PrintWatch, warn
from ui.letters.printable import OneOfMany, SentPaper
from ui.screen import Screen
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Banner, Progress
from ui.widgets.panels import ScrollPage, clear_layout, column, row

NAMED = 6  # numbers of letters beside one reason


class ManyDialog(Dialog):
    """All are ticked at first. What is printed are stored bytes; each print and each file is one line in the audit."""

    told = Signal(str)  # the report, for a toast

    def __init__(self, actor: Actor, papers: Sequence[OneOfMany], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printMany")
        self.setProperty("ground", "surface")
        self.actor = actor
        self._batch: Batch | None = None
        self._saving = False
        self.watch = PrintWatch(actor, self)
        self._build(papers)
        self._connect()
        self._stand()

    # -- building -----------------------------------------------------------------------------------------------------------

    def _build(self, papers: Sequence[OneOfMany]) -> None:
        whole = column(self, 0)
        self.spread(1080, 640)
        head = QWidget()
        line = row(head, 9, (16, 10, 10, 10))
        line.addWidget(Sign("print", 20, "ink"))
        line.addWidget(Label(self.tr("Print or save several letters"), "title3", "strong"), 1)
        self.close_button = Button("", "ghost", icon="close", keys="Esc", step="tiny", tip=self.tr("Close"), name="closeMany")
        line.addWidget(self.close_button)
        whole.addWidget(head)
        whole.addWidget(Rule())
        middle = row(gap=0)
        whole.addLayout(middle, 1)
        middle.addWidget(self._build_list(papers), 1)
        middle.addWidget(Rule(standing=True))
        middle.addWidget(self._build_side())
        whole.addWidget(Rule())
        whole.addWidget(self._build_foot())

    def _build_list(self, papers: Sequence[OneOfMany]) -> QWidget:
        side = QWidget()
        lines = column(side, 8, (16, 12, 16, 12))
        above = row(gap=8)
        self.chosen_words = Label("", "body", "text", "ink2")
        self.all_button = Button(self.tr("Choose all"), "ghost", step="tiny", name="chooseAll")
        self.none_button = Button(self.tr("Choose none"), "ghost", step="tiny", name="chooseNone")
        above.addWidget(self.chosen_words, 1)
        above.addWidget(self.all_button)
        above.addWidget(self.none_button)
        lines.addLayout(above)
        self.model = ManyTable(papers, {
            Came.GOING: self.tr("Going out"), Came.OUT: self.tr("Sent"), Came.SAVED: self.tr("Saved"),
            Came.FAILED: self.tr("Failed"), Came.LEFT: self.tr("Not sent")}, self)
        for paper in papers:
            if paper.failed is not None:
                self.model.came(paper, Came.FAILED, text_for(PrintProblem(paper.failed.problem)))
        self.table = ManyView(self.model)
        self.table.setAccessibleName(self.tr("Letters to print or save"))
        lines.addWidget(self.table, 1)
        self._news = column(gap=6)
        lines.addLayout(self._news)
        self.progress = Progress()
        self.progress.hide()
        lines.addWidget(self.progress)
        return side

    def _build_side(self) -> QWidget:
        self.side = ScrollPage((16, 14, 16, 14), 12)
        self.side.setFixedWidth(theme.current().px(280))
        lines = self.side.body
        self.choices = PrintChoices(self.actor, self.model.records[0].paper.use)
        self.choices.setVisible(self.choices.known())
        lines.addWidget(self.choices)
        if not self.choices.known():
            lines.addWidget(Banner("info", self.tr("No printer is set up on this computer."),
                                   self.tr("They can be saved as PDF."), name="noPrinter"))
        self.lock = LockChoice()
        lines.addWidget(self.lock)
        lines.addStretch(1)
        logged = self.tr("Each print and each file is logged. Files are named by number; nothing of a client stands in a name.")
        lines.addWidget(Label(logged, "small", "text", "ink3", wrap=True))
        return self.side

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        last = row(foot, 8, (16, 10, 16, 10))
        self.save_button = Button(self.tr("Save as PDFs…"), "ghost", icon="pdf", name="saveMany")
        self.again_button = Button(self.tr("Try again"), icon="refresh", name="tryAgain")
        self.stop_button = Button(self.tr("Stop"), icon="close", name="stopMany")
        self.done_button = Button(self.tr("Close"), name="doneMany")
        self.print_button = Button(self.tr("Print"), "primary", icon="print", keys="Return", name="printMany")
        last.addWidget(self.save_button)
        last.addStretch(1)
        for button in (self.again_button, self.stop_button, self.done_button, self.print_button):
            last.addWidget(button)
        return foot

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.print_ticked)
        self.save_button.clicked.connect(self._ask_where)
        self.again_button.clicked.connect(self.try_again)
        self.stop_button.clicked.connect(self.stop)
        for button in (self.done_button, self.close_button):
            button.clicked.connect(self.reject)
        self.all_button.clicked.connect(lambda: self.model.tick(self.model.records, True))
        self.none_button.clicked.connect(lambda: self.model.tick(self.model.records, False))
        self.model.ticks_changed.connect(self._stand)
        self.watch.failed.connect(self._came_to_nothing)

    # -- how it stands ------------------------------------------------------------------------------------------------------

    def _stand(self) -> None:
        """What can be done now."""
        going, ticked = self._batch is not None, len(self.model.ticked())
        self.chosen_words.setText(self.tr("{some} of {all} chosen").format(
            some=formats.number(ticked), all=formats.number(len(self.model.records))))
        self.stop_button.setVisible(going)
        self.done_button.setVisible(not going)
        self.print_button.setVisible(not going and self.choices.known())
        self.save_button.setVisible(not going)
        for button in (self.print_button, self.save_button):
            button.setEnabled(ticked > 0)
        for widget in (self.side, self.all_button, self.none_button):
            widget.setEnabled(not going)
        self.table.locked = going
        self.again_button.setVisible(not going and self.choices.known() and bool(self._failed()))

    def _failed(self) -> list[OneOfMany]:
        return [line.paper for line in self.model.records if line.came is Came.FAILED]

    # -- going out ----------------------------------------------------------------------------------------------------------

    def print_ticked(self) -> None:
        """Print what is ticked."""
        self._print([line.paper for line in self.model.ticked()])

    def try_again(self) -> None:
        """Print what failed, and nothing else."""
        self._print(self._failed())

    def _print(self, papers: list[OneOfMany]) -> None:
        self._saving = False
        self.choices.remember()
        self._begin(papers, QueueWay(self.choices) if self.choices.through_lp else WindowWay(self.choices))

    def _ask_where(self) -> None:
        if not self.lock.ready():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Folder for the PDFs"), folder)
        dialog.setObjectName("saveManyDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.save_into(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_into(self, folder: Path) -> None:
        """Save what is ticked as one file each."""
        self._saving = True
        self._begin([line.paper for line in self.model.ticked()], FolderWay(folder, self.lock.password()))
        self.lock.forget()

    def _begin(self, papers: list[OneOfMany], way: Way) -> None:
        if self._batch is not None or not papers:
            return
        clear_layout(self._news)
        self._batch = Batch(papers, way, self.watch, self)
        self._batch.stepped.connect(self._stepped)
        self._batch.finished.connect(self._finished)
        self.progress.show()
        self._tell_progress()
        self._stand()
        self.stop_button.setFocus()
        self._batch.start()

    def stop(self) -> None:
        """Finish the one at hand and leave the others as they are."""
        if self._batch is not None:
            self._batch.stop()

    def _stepped(self, paper: OneOfMany, came: Came, why: str) -> None:
        self.model.came(paper, came, why)
        if came in (Came.OUT, Came.SAVED):
            self.model.tick([line for line in self.model.records if line.paper is paper], False)
        self._tell_progress()

    def _tell_progress(self) -> None:
        if self._batch is not None:
            words = self.tr("Saving {at} of {all}") if self._saving else self.tr("Printing {at} of {all}")
            done, whole = self._batch.done(), self._batch.whole
            self.progress.tell(done, whole, words.format(at=formats.number(min(done + 1, whole)), all=formats.number(whole)))

    def _finished(self, report: Report) -> None:
        batch, self._batch = self._batch, None
        if batch is not None:
            batch.deleteLater()
        self.progress.hide()
        words = self._report_words(report)
        self._news.addWidget(Banner("warn" if report.failed or report.left else "ok", words, self._why(), name="manyReport"))
        self._stand()
        (self.again_button if self.again_button.isVisibleTo(self) else self.done_button).setFocus()
        self.told.emit(words)

    def _report_words(self, report: Report) -> str:
        out = self.tr("%n letter(s) saved.", "", report.out) if self._saving else self.tr("%n letter(s) sent.", "", report.out)
        parts = [out] if report.out else []
        if report.failed:
            parts.append(self.tr("%n failed.", "", report.failed))
        if report.left:
            parts.append(self.tr("%n not begun.", "", report.left))
        return " ".join(formats.digits(part) for part in parts)

    def _why(self) -> str:
        """Which did not come out as they should, by number, and why: each reason once."""
        whys: dict[str, list[str]] = {}
        for line in self.model.records:
            if line.why:
                whys.setdefault(line.why, []).append(line.paper.listed()[0])
        return " ".join(self._which(numbers, why) for why, numbers in whys.items())

    def _which(self, numbers: list[str], why: str) -> str:
        named, rest = ("، " if formats.is_arabic() else ", ").join(numbers[:NAMED]), len(numbers) - NAMED
        if rest > 0:
            named = formats.digits(self.tr("{numbers} and %n more", "", rest)).format(numbers=named)
        return self.tr("{numbers}: {why}").format(numbers=named, why=why)

    def _came_to_nothing(self, sent: SentPaper, problem: PrintProblem) -> None:
        """The queue took it, and it is not on paper."""
        for line in self.model.records:
            if line.paper is sent.paper:
                self.model.came(line.paper, Came.FAILED, text_for(problem))
        clear_layout(self._news)
        self._news.addWidget(Banner("warn", self.tr("%n did not come out of the printer.", "", len(self._failed())), self._why(),
                                    name="manyReport"))
        self._stand()

    # -- leaving ------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter, button = (Qt.Key.Key_Return, Qt.Key.Key_Enter), self.print_button
        typing = self.lock.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if event.key() not in enter:
            super().keyPressEvent(event)
        elif not typing and button.isVisible() and button.isEnabled():
            self.print_ticked()  # in a password Enter ends the word, and prints nothing

    def reject(self) -> None:
        """Not while letters go out: Esc stops them first."""
        if self._batch is not None:
            self.stop()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._batch is not None:
            self.stop()
            event.ignore()
            return
        super().closeEvent(event)


def show_many(screen: Screen, papers: Sequence[OneOfMany]) -> ManyDialog | None:
    """Open the window over a screen, which says what came of it; None where there is no paper."""
    if not papers:
        return None
    dialog = ManyDialog(screen.actor, papers, screen)
    dialog.told.connect(lambda words: screen.said.emit(words, None))
    dialog.finished.connect(lambda _how: screen.reload_soon())
    dialog.watch.failed.connect(lambda sent, problem: None if dialog.isVisible() else warn(screen, sent, problem))
    dialog.open()
    return dialog
