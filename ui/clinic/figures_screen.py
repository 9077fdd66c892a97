"""The clinic's figures: caseload, waiting, attendance, reviews, endings and outcomes as counts, for the clinical lead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from clinic_app.domain import figures as rules
from clinic_app.domain.change import Category
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.figures import ClinicFigures, Counts, Span
from clinic_app.domain.outcomes import OutcomeCounts
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, figures
from ui import formats, theme
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.clinic.block import FigureBlock
from ui.jobs import run_job
from ui.plans.words import name_of as plan_word
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.page_head import PageHead
from ui.widgets.panels import ScrollPage, clear_layout, column

QUARTERS, YEARS = 8, 2
ROOMY = 760  # px of the design from which three blocks stand side by side


class FiguresScreen(Screen):
    """Figures of a quarter or a year; nothing here tells one therapist or one client apart."""

    SHOWS = frozenset({Kind.EPISODE, Kind.REVIEW, Kind.ENDING})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("figuresScreen")
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, 0)
        self.head = PageHead(self.tr("Clinic"), self.tr("figures of everybody together, as counts"))
        today = clock.today()
        spans = [(span, self._span_words(span)) for span in rules.quarters_back(today, QUARTERS)]
        spans += [(rules.year(y), formats.number(y)) for y in range(today.year - 1, today.year - 1 - YEARS, -1)]
        self._spans = [span for span, _ in spans]  # what is over alone, the newest quarter first
        self.span = Choice([(place, words) for place, (_, words) in enumerate(spans)], name="figuresSpan")
        self.span.setAccessibleName(self.tr("Period"))
        self.save = Button(self.tr("Export"), icon="lists", keys="Ctrl+S", name="figuresExport")
        self.head.add(self.span)
        self.head.add(self.save)
        whole.addWidget(self.head)
        self.page = ScrollPage((16, 12, 16, 16), 12)
        whole.addWidget(self.page, 1)
        self.news = column(gap=6)
        self.page.body.addLayout(self.news)
        self._blocks: list[FigureBlock] = []
        self.grid = QGridLayout()
        self.grid.setSpacing(theme.current().px(12))
        self.page.body.addLayout(self.grid)
        said = self.tr("Quarters and years that are over are counted. A block is told only above ten clients, and as a "
                       "percentage only from twenty on: house rules. No figure is kept about one therapist.")
        self.page.body.addWidget(Label(said, "small", tone="ink3", wrap=True))
        self.page.body.addStretch(1)

    def _span_words(self, span: Span) -> str:
        return self.tr("Quarter {number}, {year}").format(
            number=formats.number((span.first.month + 2) // 3), year=formats.number(span.first.year))

    def _connect(self) -> None:
        self.span.currentIndexChanged.connect(lambda _place: self.reload_soon())
        self.save.clicked.connect(self._ask_where)

    def chosen(self) -> Span:
        """The period that is shown."""
        return self._spans[self.span.value()]

    def acts(self) -> list[KeyAct]:
        return [KeyAct(self.tr("Export"), "Ctrl+S", self._ask_where)]

    def reload(self) -> None:
        span = self.chosen()
        if not self.grid.count():
            self._say("info", self.tr("Counting…"))
        run_job(self, lambda: figures.clinic_figures(self.actor, span), self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._say("warn", " ".join(texts_for(error)))

    def _say(self, kind: str, words: str) -> None:
        clear_layout(self.news)
        self.news.addWidget(Banner(kind, words, name="figuresNews"))

    def _show(self, told: ClinicFigures) -> None:
        if told.span != self.chosen():
            return  # another period was chosen meanwhile
        clear_layout(self.news)
        clear_layout(self.grid)
        blocks = [self._caseload(told), self._waiting(told), self._attendance(told), self._reviews(told), self._endings(told)]
        blocks += [self._measure(one.name, one.key, one.counts) for one in told.measures]
        if told.nhs is not None and told.nhs.counted:
            blocks.append(self._nhs(told.nhs, told.nhs_rests))
        self._blocks = blocks
        self._lay()
        self.status_changed.emit()

    def _lay(self) -> None:
        """Three blocks side by side, or two in a narrow window."""
        across = 3 if self.width() >= theme.current().px(ROOMY) else 2
        for place, block in enumerate(self._blocks):
            self.grid.addWidget(block, place // across, place % across)
        for place in range(3):
            self.grid.setColumnStretch(place, int(place < across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    # -- blocks -----------------------------------------------------------------------------------------------------------

    def _clients(self, counts: Counts) -> str:
        return self.tr("%n client(s)", "", counts.clients) if counts.told else ""

    def _caseload(self, told: ClinicFigures) -> FigureBlock:
        names = {"intake": self.tr("first meetings"), "in_therapy": self.tr("in therapy"),
                 "consolidation": self.tr("consolidation"), "ending": self.tr("ending")}
        return FigureBlock(self.tr("In care today"), self._clients(told.caseload), told.caseload, names, name="caseload")

    def _waiting(self, told: ClinicFigures) -> FigureBlock:
        waited = told.waiting
        if waited.middle is None or waited.low is None or waited.high is None:
            note = self.tr("from the first call to the first visit")
            block = FigureBlock(self.tr("Waiting time"), note, None, {}, name="waiting")
            block.not_told(held=waited.held)
            return block
        note = self.tr("from the first call to the first visit, %n client(s)", "", waited.clients)
        block = FigureBlock(self.tr("Waiting time"), note, None, {}, name="waiting")
        block.line(self.tr("middle"), formats.counted(round(waited.middle), "day"))
        both = self.tr("{low} to {high}").format(
            low=formats.number(round(waited.low)), high=formats.counted(round(waited.high), "day"))
        block.line(self.tr("middle half"), both)
        return block

    def _attendance(self, told: ClinicFigures) -> FigureBlock:
        names = {"attended": self.tr("came"), "did_not_come": self.tr("did not come"), "late_cancel": self.tr("cancelled late"),
                 "early_cancel": self.tr("cancelled early"), "clinic_cancel": self.tr("cancelled by the clinic")}
        note = self.tr("%n visit(s)", "", told.attendance.of) + "  ·  " + self._clients(told.attendance) \
            if told.attendance.told else ""
        return FigureBlock(self.tr("Visits"), note, told.attendance, names, name="attendance")

    def _reviews(self, told: ClinicFigures) -> FigureBlock:
        names = {"on_time": self.tr("on time"), "later": self.tr("later")}
        note = self.tr("%n signed", "", told.reviews.of) if told.reviews.told else ""
        block = FigureBlock(self.tr("Progress reviews"), note, told.reviews, names, name="reviews")
        if told.caseload.told and told.overdue_reviews is not None:
            block.line(self.tr("due today"), formats.number(told.overdue_reviews))
        return block

    def _endings(self, told: ClinicFigures) -> FigureBlock:
        names = {code: plan_word(reason) for reason in rules.EndReason for code in (str(reason),)}
        return FigureBlock(
            self.tr("Endings"), self._clients(told.endings), told.endings, names, name="endings", skip_empty=True)

    def _measure(self, title: str, key: str, counts: Counts) -> FigureBlock:
        names = {
            Category.RECOVERED: self.tr("reliable gain, now outside the clinical range"),
            Category.IMPROVED: self.tr("reliable gain"),
            Category.NO_RELIABLE_CHANGE: self.tr("within ordinary variation"),
            Category.DETERIORATED: self.tr("reliably worse"),
            Category.NO_AGREED_THRESHOLD: self.tr("no agreed threshold"),
        }
        note = self.tr("care that ended, first and last score, %n course(s)", "", counts.of) if counts.told \
            else self.tr("care that ended, first and last score")
        return FigureBlock(title, note, counts, {str(code): words for code, words in names.items()}, name=f"measure_{key}",
                           skip_empty=True)

    def _nhs(self, nhs: OutcomeCounts, rests: Counts) -> FigureBlock:
        note = self.tr("by the rules of NHS Talking Therapies, %n counted course(s)", "", nhs.counted) if rests.told \
            else self.tr("by the rules of NHS Talking Therapies")
        block = FigureBlock(self.tr("PHQ-9 with GAD-7"), note, None, {}, name="nhs")
        if not rests.told:
            block.not_told(held=rests.held)
            return block
        for words, count, of in (
            (self.tr("recovery, of cases at the start"), nhs.recovery, nhs.cases),
            (self.tr("reliable recovery, of cases"), nhs.reliable_recovery, nhs.cases),
            (self.tr("reliable improvement"), nhs.reliable_improvement, nhs.counted),
            (self.tr("reliably worse"), nhs.reliable_deterioration, nhs.counted),
            (self.tr("no reliable change"), nhs.no_reliable_change, nhs.counted),
        ):
            block.line(words, formats.of(count, of))
        return block

    # -- out of the house -------------------------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Export the figures"), str(Path(folder) / "figures.xlsx"), "Excel, CSV (*.xlsx *.csv)")
        dialog.setObjectName("figuresDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, target: Path) -> None:
        """Write what is told; a file without an ending becomes .xlsx."""
        target = target if target.suffix.lower() in (".xlsx", ".csv") else target.with_suffix(".xlsx")
        try:
            lines = figures.export_figures(self.actor, self.chosen(), target)
        except OSError:
            self._say("warn", self.tr("The file could not be written there. Choose another folder."))
            return
        words = self.tr("%n line(s) written to {name}", "", lines).format(name=formats.isolate_name(target.name))
        self.said.emit(words, None)
