"""Bringing in spreadsheets: choose a file, look at what would become of every row, import, and take the refused rows home."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.imports import ImportChoices, ImportPlan, Outcome
from clinic_app.domain.permissions import Actor
from clinic_app.domain.sheets import Sheet, SheetKind
from clinic_app.services import imports, sheets
from ui import formats, theme
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.jobs import run_job
from ui.people.import_choices import ChoicesForm
from ui.people.import_rows import RowsTable
from ui.screen import Screen
from ui.texts import text_for, texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Tag
from ui.widgets.news import Banner, EmptyState, Progress
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row
from ui.widgets.segment import Segment

TONES = {Outcome.IMPORTED: "ok", Outcome.MERGED: "info", Outcome.REFUSED: "warn"}
CHOICES_SHARE = 0.4  # of the width
SUFFIXES = "*.xlsx *.xlsm *.csv *.txt"


class Stopped(Exception):
    """Somebody pressed Stop; nothing was taken."""


class _Run(QObject):
    """One import while it runs; stop() makes its next step give up."""

    def __init__(self) -> None:
        super().__init__()
        self._stopped = False

    def stop(self) -> None:
        """Give up at the next step."""
        self._stopped = True

    def step(self, tell: Any, done: int, whole: int) -> None:
        """Called by the worker; tells how far it is."""
        if self._stopped:
            raise Stopped
        tell(done, whole, "")


class ImportScreen(Screen):
    """Four pages: choose, preview, running, report."""

    previewed = Signal()
    finished = Signal()

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("importScreen")
        self.setAcceptDrops(True)
        self._sheet: Sheet | None = None
        self._folder = Path.home()
        self._kind = SheetKind.CLIENTS
        self._choices: ImportChoices | None = None
        self._plan: ImportPlan | None = None
        self._running: _Run | None = None
        self._asked = 0
        self._build()

    # -- building -------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        whole = column(self, 0)
        self.pages = QStackedWidget()
        self.choose_page, self.preview_page = self._build_choose(), self._build_preview()
        self.running_page, self.report_page = self._build_running(), self._build_report()
        for page in (self.choose_page, self.preview_page, self.running_page, self.report_page):
            self.pages.addWidget(page)
        whole.addWidget(self.pages)

    def _build_choose(self) -> QWidget:
        page = QWidget()
        lines = column(page, 12, (16, 16, 16, 16))
        lines.addWidget(Label(self.tr("Bring in a spreadsheet"), "title3", "strong"))
        self.choose_news = column(gap=0)
        lines.addLayout(self.choose_news)
        self.choose = EmptyState(
            "import", self.tr("Clients first, then their appointments"),
            self.tr("An .xlsx or .csv file as it is: columns are guessed, everything is shown before anything is taken, "
                    "and rows that cannot be taken come back in a file to mend. A file can be dropped here."),
            self.tr("Choose a file"), name="chooseFile")
        self.choose.pressed.connect(self._ask_file)
        lines.addWidget(self.choose, 1)
        return page

    def _build_preview(self) -> QWidget:
        page = QWidget()
        lines = column(page, 0)
        head = QWidget()
        head.setProperty("ground", "surface")
        both, name, acts = Beside(8), row(gap=8), row(gap=8)
        row(head, 0, (16, 8, 16, 8)).addWidget(both)
        self.file_name = Label("", "title3", "strong", elide=True)
        self.kinds = Segment([(SheetKind.CLIENTS, self.tr("Clients"), "clients"),
                              (SheetKind.VISITS, self.tr("Appointments"), "diary")], name="importKind")
        self.kinds.chosen.connect(self._on_kind)
        self.counts = {outcome: Tag("", TONES[outcome]) for outcome in Outcome}
        self.other_file = Button(self.tr("Another file"), "ghost", name="otherFile")
        self.other_file.clicked.connect(self._ask_file)
        self.go_button = Button("", "primary", icon="import", keys="Ctrl+Return", name="runImport")
        self.go_button.clicked.connect(self.run)
        name.addWidget(self.file_name, 1)
        name.addWidget(self.kinds)
        for tag in self.counts.values():
            acts.addWidget(tag)
        acts.addWidget(self.other_file)
        acts.addWidget(self.go_button)
        both.add(name, 1, 380)
        both.add(acts)
        lines.addWidget(head)
        self.preview_news = column(gap=0, margins=(16, 8, 16, 0))
        lines.addLayout(self.preview_news)
        middle = row(gap=12, margins=(16, 12, 16, 12))
        self.side = side = ScrollPage((0, 0, 6, 0), 12)
        self._share()
        self.choices_form = ChoicesForm(self.actor)
        self.choices_form.changed.connect(self._on_choices)
        side.body.addWidget(self.choices_form)
        side.body.addStretch(1)
        self.rows = RowsTable()
        self.rows.separate_wished.connect(self._on_separate)
        middle.addWidget(side)
        middle.addWidget(self.rows, 1)
        lines.addLayout(middle, 1)
        return page

    def _build_running(self) -> QWidget:
        page = QWidget()
        lines = column(page, 12, (16, 16, 16, 16))
        lines.addStretch(1)
        self.progress = Progress()
        self.progress.setObjectName("importProgress")
        self.stop = Button(self.tr("Stop, take nothing"), name="stopImport")
        self.stop.clicked.connect(self._stop)
        lines.addWidget(self.progress)
        lines.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeading)
        lines.addStretch(2)
        return page

    def _build_report(self) -> QWidget:
        page = QWidget()
        lines = column(page, 12, (16, 16, 16, 12))
        head = row(gap=8)
        self.report_title = Label("", "title3", "strong", elide=True)
        self.report_title.setObjectName("reportTitle")
        self.save_refused = Button(self.tr("Save the refused rows"), icon="save", name="saveRefused")
        self.save_refused.clicked.connect(self._ask_where)
        self.again = Button(self.tr("Bring in another file"), icon="import", name="importAnother")
        self.again.clicked.connect(self._ask_file)
        self.to_clients = Button(self.tr("To the clients"), "primary", name="importDone")
        self.to_clients.clicked.connect(lambda: self.wished.emit("clients", None))
        head.addWidget(self.report_title, 1)
        for button in (self.save_refused, self.again, self.to_clients):
            head.addWidget(button)
        lines.addLayout(head)
        self.report_news = column(gap=8)
        lines.addLayout(self.report_news)
        self.report_rows = RowsTable(may_separate=False)
        lines.addWidget(self.report_rows, 1)
        return page

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """A path is read at once."""
        if isinstance(argument, Path):
            self.open_file(argument)

    def acts(self) -> list[KeyAct]:
        """Keys of the page shown."""
        if self.pages.currentWidget() is self.preview_page:
            return [KeyAct(self.tr("import"), "Ctrl+Return", self.run, "import", anywhere=True)]
        if self.pages.currentWidget() is self.running_page:
            return []
        return [KeyAct(self.tr("choose a file"), "O", self._ask_file, "folder")]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """With large text the choices keep to their share, for the rows are what is decided on."""
        self.side.setFixedWidth(min(theme.current().px(340), max(340, int(self.width() * CHOICES_SHARE))))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._running is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.open_file(paths[0])

    # -- choose and preview ---------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which spreadsheet?"), str(self._folder), f"{self.tr('Spreadsheets')} ({SUFFIXES})")
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Read a file, guess what it brings, and show what would become of it."""
        clear_layout(self.choose_news)
        try:
            sheet = sheets.read_sheet(self.actor, path)
            kind, choices = imports.guess(self.actor, sheet)
        except Refused as refused:
            banner = Banner("warn", formats.isolate_name(path.name), " ".join(texts_for(refused)), name="fileRefused")
            self.choose_news.addWidget(banner)
            self._show(self.choose_page)
            return
        self._sheet, self._kind, self._choices, self._folder = sheet, kind, choices, path.parent
        self.file_name.setText(sheet.name)
        self.kinds.set_value(kind)
        self.choices_form.show_choices(sheet, kind, choices)
        self._show(self.preview_page)
        self._ask_preview()

    def _on_kind(self, kind: Any) -> None:
        if self._sheet is not None and self._choices is not None:
            self._kind = kind
            self.choices_form.show_choices(self._sheet, kind, self._choices)
            self._ask_preview()

    def _on_choices(self) -> None:
        if self._sheet is None:
            return
        self._choices = imports.fitting(self.actor, self._sheet, self.choices_form.choices())
        self.choices_form.show_names(self._choices)
        self._ask_preview()

    def _on_separate(self, number: int, separate: bool) -> None:
        if self._choices is None:
            return
        kept = self._choices.separate | {number} if separate else self._choices.separate - {number}
        self._choices = ImportChoices(
            self._choices.columns, self._choices.therapists, self._choices.rooms, self._choices.statuses, kept)
        self.choices_form.keep_separate(kept)
        self._ask_preview()

    def _ask_preview(self) -> None:
        """Plan on a worker; an answer that is older than the newest question is thrown away."""
        if self._sheet is None or self._choices is None:
            return
        self._asked += 1
        question, sheet, kind, choices = self._asked, self._sheet, self._kind, self._choices
        clear_layout(self.preview_news)
        self.go_button.setEnabled(False)
        self.go_button.setText(self.tr("Looking at the rows"))
        run_job(self, lambda: imports.preview(self.actor, sheet, kind, choices),
                lambda plan: self._show_preview(question, plan), lambda error: self._refuse_preview(question, error))

    def _show_preview(self, question: int, plan: ImportPlan) -> None:
        if question != self._asked:
            return
        self._plan = plan
        for outcome, tag in self.counts.items():
            tag.set(self._counted(outcome, plan.count(outcome)), TONES[outcome])
        takes = plan.count(Outcome.IMPORTED) + plan.count(Outcome.MERGED)
        self.go_button.setText(self.tr("Import %n row(s)", "", takes))
        self.go_button.setEnabled(takes > 0)
        self.rows.show_plan(plan)
        self.status_changed.emit()
        self.previewed.emit()

    def _refuse_preview(self, question: int, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        if question == self._asked:
            self.go_button.setText(self.tr("Import"))
            self.preview_news.addWidget(Banner("warn", " ".join(texts_for(error)), name="mappingRefused"))

    def _counted(self, outcome: Outcome, count: int) -> str:
        return {
            Outcome.IMPORTED: self.tr("%n to import", "", count), Outcome.MERGED: self.tr("%n to merge", "", count),
            Outcome.REFUSED: self.tr("%n not taken", "", count)}[outcome]

    # -- running --------------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Import what the preview showed."""
        if self._sheet is None or self._choices is None or not self.go_button.isEnabled():
            return
        running = self._running = _Run()
        sheet, kind, choices = self._sheet, self._kind, self._choices
        self.stop.setEnabled(True)
        self.progress.tell(0, 0, self.tr("Importing"))
        self._show(self.running_page)

        def call(tell: Any) -> ImportPlan:
            return imports.run(self.actor, sheet, kind, choices, lambda done, whole: running.step(tell, done, whole))

        run_job(self, call, self._show_report, self._stopped, self._tell)

    def _tell(self, done: int, whole: int, _words: str) -> None:
        percent = formats.percent(round(100 * done / whole)) if whole else ""
        self.progress.tell(done, whole, self.tr("Importing, {percent}").format(percent=percent))

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self.stop.setEnabled(False)

    def _stopped(self, error: Exception) -> None:
        self._running = None
        if not isinstance(error, (Stopped, Refused)):
            self._show(self.preview_page)
            raise error
        self._show(self.preview_page)
        what = self.tr("Stopped. Nothing was taken.") if isinstance(error, Stopped) else " ".join(texts_for(error))
        clear_layout(self.preview_news)
        self.preview_news.addWidget(Banner("info", what, name="importStopped"))

    # -- report ---------------------------------------------------------------------------------------------------------

    def _show_report(self, plan: ImportPlan) -> None:
        self._running, self._plan = None, plan
        counts = [plan.count(outcome) for outcome in Outcome]
        self.report_title.setText(
            self.tr("{rows} rows in: {imported} imported, {merged} merged, {refused} not taken").format(
                rows=formats.number(len(plan.rows)), imported=formats.number(counts[0]), merged=formats.number(counts[1]),
                refused=formats.number(counts[2])))
        clear_layout(self.report_news)
        self.save_refused.setVisible(bool(plan.refused))
        if plan.passphrases:
            self.report_news.addWidget(self._passphrases(plan))
        if plan.refused:
            self.report_news.addWidget(Banner(
                "info", self.tr("%n row(s) were not taken.", "", len(plan.refused)),
                self.tr("Save them, mend what is said beside each, and bring the file in again."), name="refusedBanner"))
        self.report_rows.show_plan(plan, Outcome.REFUSED if plan.refused else None)
        self._show(self.report_page)
        self.finished.emit()

    def _passphrases(self, plan: ImportPlan) -> QWidget:
        told = self.tr("First passphrases, shown this once: each person chooses their own at the first sign-in")
        card = Card(told, edge="waiting")
        card.setObjectName("firstPassphrases")
        for name, words in plan.passphrases:
            line = row(gap=12)
            line.addWidget(Label(formats.isolate(name), "body", "label"))
            shown = Label(formats.isolate(words), "body")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(shown, 1)
            card.body.addLayout(line)
        return card

    def _ask_where(self) -> None:
        if self._plan is None:
            return
        stem = Path(self._plan.sheet.name).stem
        suggested = str(self._folder / f"{stem}-{self.tr('not taken')}.xlsx")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the refused rows"), suggested, "*.xlsx;;*.csv")
        if name:
            self.save_report(Path(name))

    def save_report(self, path: Path) -> None:
        """Write the refused rows with their reasons to a file that can be mended and brought back."""
        if self._plan is None:
            return
        try:
            count = imports.write_refused(self.actor, self._plan, path, self.tr("Reason"), text_for)
        except OSError as error:
            self.report_news.addWidget(Banner("warn", self.tr("The file could not be written."), error.strerror or ""))
            return
        self.said.emit(self.tr("%n row(s) saved", "", count), None)

    def _show(self, page: QWidget) -> None:
        had_focus = self.window().focusWidget()
        self.pages.setCurrentWidget(page)
        if had_focus is None or not had_focus.isVisible() or not page.isAncestorOf(had_focus):
            self.setFocus()  # what had it went with the page before: the keys of this screen must be heard
        self.status_changed.emit()
