"""The summaries that were issued: read, printed or saved as they were, withdrawn with a reason, written anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.growth_summaries import IssuedSummary
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint, PaperUse, PrintHow
from clinic_app.services import clock, growth_summaries
from ui import formats
from ui.growth.words import day_of, name_of
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.news import EmptyState
from ui.widgets.panels import Card, row
from ui.widgets.record_table import Column, RecordTable, TableView


class SummaryPaper:
    """An issued summary for the print dialog: its stored bytes, never drawn again."""

    def __init__(self, actor: Actor, summary: IssuedSummary) -> None:
        self.actor, self.summary, self.job_title = actor, summary, summary.job_title
        self.use, self.letter_id = PaperUse.SHEET, 0
        self.failed: FailedPrint | None = None

    def title(self) -> str:
        return QCoreApplication.translate("SummariesCard", "Print summary")

    def words(self, pages: int) -> str:
        words = QCoreApplication.translate("SummariesCard", "Summary {reference}, %n page(s)", "", pages)
        said = words.format(reference=formats.isolate(self.summary.reference))
        gone = QCoreApplication.translate("SummariesCard", "WITHDRAWN")
        return said if self.summary.withdrawn is None else f"{said} · {gone}"

    def pdf(self) -> bytes:
        return growth_summaries.open_summary(self.actor, self.summary.id)

    def on_worker(self) -> bool:
        return False

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        return growth_summaries.print_summary(self.actor, self.summary, printer, copies, how)

    def printed_by_window(self, copies: int) -> None:
        growth_summaries.printed_elsewhere(self.actor, self.summary, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return growth_summaries.save_summary(self.actor, self.summary, target, password)


class SummariesCard(Card):
    """The list, and what can be done with the one that is chosen."""

    open_wished = Signal(object)      # IssuedSummary
    withdraw_wished = Signal(object)  # IssuedSummary
    again_wished = Signal(object)     # IssuedSummary

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self._own = True
        head = row(gap=8)
        head.addWidget(Label(self.tr("Summaries released"), weight="strong"))
        head.addStretch(1)
        self.print_button = Button(self.tr("Print"), icon="print", step="small", name="printSummary")
        self.withdraw_button = Button(self.tr("Withdraw"), icon="undo", step="small", name="withdrawSummary")
        self.again_button = Button(self.tr("New version"), icon="versions", step="small", name="summaryAgain")
        for button in (self.print_button, self.withdraw_button, self.again_button):
            head.addWidget(button)
        self.body.addLayout(head)
        self.model = RecordTable[IssuedSummary]([
            Column(self.tr("Released"), lambda s: day_of(clock.to_local(s.issued_at).date()), sort_key=lambda s: s.issued_at,
                   width=128),
            Column(self.tr("For"), lambda s: formats.isolate_name(s.content.recipient) or name_of(s.content.reader), stretch=True,
                   tag=lambda s: (self.tr("WITHDRAWN"), "danger") if s.withdrawn else None),
            Column(self.tr("From"), lambda s: day_of(s.content.first), sort_key=lambda s: s.content.first, width=128),
            Column(self.tr("To"), lambda s: day_of(s.content.last), sort_key=lambda s: s.content.last, width=128),
            Column(self.tr("Reference"), lambda s: formats.isolate(s.reference), width=124),
            Column(self.tr("Version"), lambda s: formats.number(s.edition), end=True, width=80),
        ], self)
        self.table = TableView(self.model, name="summaryTable")
        self.table.setAccessibleName(self.tr("Summaries released"))
        self.none = EmptyState("print", self.tr("What you release for the lead or a licensing body stays here as it was."),
                               framed=False)
        self._why = Label("", "small", tone="ink2", wrap=True)
        self._why.setObjectName("summaryWhy")
        for widget in (self.table, self.none, self._why):
            self.add(widget)
        self.table.opened.connect(self.open_wished)
        self.table.chosen.connect(self._show_chosen)
        for button, wished in ((self.print_button, self.open_wished), (self.withdraw_button, self.withdraw_wished),
                               (self.again_button, self.again_wished)):
            button.clicked.connect(lambda _on=False, wish=wished: wish.emit(self.table.record()))
        self._show_chosen(None)

    def show_summaries(self, found: tuple[IssuedSummary, ...], *, own: bool) -> None:
        """Show these; own: they are the reader's, who may write more."""
        self._own = own
        self.model.show(found)
        self.table.setVisible(bool(found))
        self.table.setFixedHeight(self.table.full_height())
        self.none.setVisible(not found)
        self._show_chosen(self.table.record() if found else None)

    def _show_chosen(self, one: IssuedSummary | None) -> None:
        gone = one.withdrawn if one is not None else None
        self.print_button.setVisible(one is not None)
        self.withdraw_button.setVisible(self._own and one is not None and gone is None)
        self.again_button.setVisible(self._own and one is not None and gone is not None and not one.replaced)
        self._why.setVisible(gone is not None)
        if gone is not None:
            self._why.setText(self.tr("WITHDRAWN on {day}: {reason}").format(
                day=formats.full_date(clock.to_local(gone.at).date()), reason=formats.isolate_name(gone.reason)))
