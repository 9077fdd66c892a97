"""The print dialog: the pages at the side, printer and copies beside them, or a file instead. Knows no kind of paper by name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.printing import PrintProblem
from clinic_app.domain.text import safe_filename
from ui import formats, theme
from ui.jobs import run_job
from ui.letters import pages, qt_printing
from ui.letters.lock_choice import LockChoice
from ui.letters.paper import Paper
from ui.letters.print_choices import PrintChoices
from ui.letters.printable import Printable, SentPaper
from ui.texts import texts_for
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Banner
from ui.widgets.panels import ScrollPage, clear_layout, column, row

ZOOM = 0.62


class PrintDialog(Dialog):
    """Shows the bytes that will be printed, exactly. Printing and saving are logged."""

    printed = Signal(str)  # words for a toast
    sent = Signal(object)  # SentPaper: a queue has it

    def __init__(self, printable: Printable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setProperty("ground", "surface")
        self.actor, self.printable = printable.actor, printable
        self._pdf, self._drawing = b"", 0
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        look, whole = theme.current(), column(self, 0)
        self.spread(880, 660)
        head = QWidget()
        line = row(head, 9, (16, 10, 10, 10))
        line.addWidget(Sign("print", 20, "ink"))
        line.addWidget(Label(self.printable.title(), "title3", "strong"), 1)
        self.close_button = Button("", "ghost", icon="close", keys="Esc", step="tiny", tip=self.tr("Close"), name="closePrint")
        line.addWidget(self.close_button)
        whole.addWidget(head)
        whole.addWidget(Rule())
        middle = row(gap=0)
        whole.addLayout(middle, 1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setProperty("ground", "closed")
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper = Paper()
        self._scroll.setWidget(self.paper)
        self.paper.setAutoFillBackground(False)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(Rule(standing=True))
        side = ScrollPage((16, 14, 16, 14), 12)
        side.setFixedWidth(look.px(280))
        self._choices = side.body
        self.what = Label("", "body", "text", "ink2", wrap=True)
        self.paper_choices = PrintChoices(self.actor, self.printable.use)
        self.printer, self.copies = self.paper_choices.printer, self.paper_choices.copies
        self.add_choices(self._choices)
        self._choices.addWidget(self.what)
        self._choices.addWidget(self.paper_choices)
        self.lock = LockChoice()
        self._choices.addWidget(self.lock)
        self._trouble = column(gap=6)
        self._choices.addLayout(self._trouble)
        self._choices.addStretch(1)
        logged = row(gap=7)
        logged.addWidget(Sign("looked_at", 15, "ink3"), 0, Qt.AlignmentFlag.AlignTop)
        remark = self.tr("Printing and saving are logged. What the printer keeps in its memory is not ours to clear.")
        logged.addWidget(Label(remark, "small", "text", "ink3", wrap=True), 1)
        self._choices.addLayout(logged)
        middle.addWidget(side)
        whole.addWidget(Rule())
        foot = QWidget()
        self.foot = last = row(foot, 8, (16, 10, 16, 10))
        self.save_button = Button(self.tr("Save as PDF"), "ghost", icon="pdf", name="savePdf")
        self.cancel_button = Button(self.tr("Cancel"), name="cancelPrint")
        self.print_button = Button(self.tr("Print"), "primary", icon="print", keys="Return", name="printNow")
        last.addWidget(self.save_button)
        last.addStretch(1)
        last.addWidget(self.cancel_button)
        last.addWidget(self.print_button)
        whole.addWidget(foot)

    def add_choices(self, layout: QVBoxLayout) -> None:
        """What else can be chosen for a kind of paper, before printer and copies."""

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.print_now)
        self.save_button.clicked.connect(self._ask_where)
        for button in (self.cancel_button, self.close_button):
            button.clicked.connect(self.reject)

    def _show(self) -> None:
        known = self.paper_choices.known()
        for widget in (self.paper_choices, self.print_button):
            widget.setVisible(known)
        if not known:
            self._choices.insertWidget(self._choices.indexOf(self.what) + 1, Banner(
                "info", self.tr("No printer is set up on this computer."), self.tr("It can be saved as PDF."), name="noPrinter"))
        self._draw()

    def turn_to(self, printable: Printable) -> None:
        """Show and print this instead."""
        self.printable = printable
        clear_layout(self._trouble)
        self._draw()

    def _draw(self) -> None:
        """Draw what is to be printed; of several wishes the last one is shown."""
        self._ready(False)
        self._drawing += 1
        turn, printable = self._drawing, self.printable
        pdf = b"" if printable.on_worker() else printable.pdf()
        ratio = self.devicePixelRatioF()

        def draw() -> tuple[bytes, list[QImage]]:
            drawn = pdf or printable.pdf()
            return drawn, pages.images(drawn, ZOOM, ratio)

        run_job(self, draw, lambda drawn: self._show_pages(turn, drawn), self._failed)

    def _show_pages(self, turn: int, drawn: tuple[bytes, list[QImage]]) -> None:
        if turn != self._drawing:
            return
        self._pdf, images = drawn
        self.paper.show_pages(images, (), ZOOM)
        self.what.setText(self.printable.words(len(images)))
        self._ready(True)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self.say(texts_for(error))

    def _ready(self, ready: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(ready)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter, button = (Qt.Key.Key_Return, Qt.Key.Key_Enter), self.print_button
        typing = self.lock.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if event.key() in enter and typing:
            return  # in a password Enter ends the word, and prints nothing
        if event.key() in enter and button.isVisible() and button.isEnabled():
            self.print_now()
        else:
            super().keyPressEvent(event)

    def print_now(self) -> None:
        """Send the pages to the chosen printer and close; a refusal stays here."""
        choices, paper, job = self.paper_choices, self.printable, ""
        name, copies = choices.name(), choices.count()
        try:
            if choices.through_lp:
                job = paper.print_through_lp(name, copies, choices.how())
            else:
                paper.printed_by_window(copies)
                if not qt_printing.print_pages(choices.window_printer(paper.job_title), self._pdf):
                    raise Refused(PrintProblem.REFUSED)
        except Refused as refusal:
            self.say(texts_for(refusal))
            return
        choices.remember()
        self.sent.emit(SentPaper(paper, name, job))
        self.printed.emit(self.tr("Sent to {printer}").format(printer=formats.isolate_name(name)))
        self.accept()

    def _ask_where(self) -> None:
        if not self.lock.ready():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = str(Path(folder) / f"{safe_filename(self.printable.job_title)}.pdf")
        dialog = QFileDialog(self, self.tr("Save as PDF"), usual, "PDF (*.pdf)")
        dialog.setObjectName("savePdfDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(usual)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, target: Path) -> None:
        """Save the pages there and close; a refusal stays here and names the folder."""
        try:
            saved = self.printable.save(target, self.lock.password())
        except Refused as refusal:
            self.say(texts_for(refusal))
            return
        self.lock.forget()
        self.printed.emit(self.tr("Saved as {name}").format(name=formats.isolate_name(saved.name)))
        self.accept()

    def say(self, sentences: list[str]) -> None:
        """What went wrong, beside the choices."""
        clear_layout(self._trouble)
        for sentence in sentences:
            self._trouble.addWidget(Banner("warn", sentence, name="printTrouble"))
