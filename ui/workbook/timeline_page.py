"""Life events in the order of the years: typed by day, by year or by age; those about somebody else stay out of every letter."""

from __future__ import annotations

from datetime import date
from functools import reduce

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.episodes import LifeEvent, LifeEventRequest
from clinic_app.domain.errors import Finding
from clinic_app.domain.workbook import WorkbookProblem
from ui import formats, theme
from ui.entry_at import EVENT, mark
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.record_table import Column, RecordTable, TableView

COLUMN = 860  # px of the design
OLDEST, YEARS = 1900, 120


def typed_when(text: str, today: date, born: date | None) -> tuple[date, bool] | None:
    """A day (30/11/2019), a year (2019) or an age (12, with the birth date known) as (day, only the year is meant); else None."""
    plain = formats.western(text).strip()
    if plain.isdecimal() and len(plain) <= 4:
        number = int(plain)
        if OLDEST <= number <= today.year:
            return date(number, 1, 1), True
        if born is not None and number <= YEARS and born.year + number <= today.year:
            return date(born.year + number, 1, 1), True
        return None
    found = formats.typed_date(text, today, past=True)
    return (found, False) if found else None


def when_words(event: LifeEvent) -> str:
    """The day, or the year alone where no more was said."""
    return formats.isolate(event.on.year) if event.year_only else formats.short_date(event.on)


class TimelinePage(QWidget):
    """The events and the line for one more."""

    left = Signal()
    add_wished = Signal(object)           # LifeEventRequest
    share_wished = Signal(object, bool)   # LifeEvent, in the letter or not
    mark_wished = Signal(object, bool)    # LifeEvent, delicate or not
    take_off_wished = Signal(object)      # LifeEvent
    print_wished = Signal()

    def __init__(self, client_id: int, today: date, born: date | None, *, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelinePage")
        self._client_id, self._today, self._born, self._may_write = client_id, today, born, may_write
        whole = column(self, 0)
        head = row(gap=10, margins=(16, 10, 16, 8))
        tip = self.tr("Back to the workbook")
        self.back = Button("", "ghost", icon="back", step="small", tip=tip, keys="Esc", name="timelineBack")
        self.back.clicked.connect(self.left)
        head.addWidget(self.back)
        head.addWidget(Label(self.tr("Life events"), "title3", "strong"))
        head.addWidget(Label(self.tr("a year, an age or a day, and a few words"), "small", tone="ink3", elide=True), 1)
        paper = Button(self.tr("Print"), icon="print", step="small", keys="Ctrl+P", name="printTimeline")
        paper.clicked.connect(self.print_wished)
        head.addWidget(paper)
        whole.addLayout(head)
        page = ScrollPage((16, 4, 16, 16), 12)
        whole.addWidget(page, 1)
        if may_write:
            page.body.addWidget(self._form_card())
        self._list = Card(gap=8, margins=(14, 12, 14, 12))
        self._list.setMaximumWidth(theme.current().px(COLUMN))
        self.model = RecordTable[LifeEvent]([
            Column(self.tr("When"), when_words, sort_key=lambda e: e.on),
            Column(self.tr("What happened"), lambda e: formats.isolate_name(e.words), stretch=True),
            Column(self.tr("Letter"), lambda _e: "", tag=self._tag),
        ], self)
        self.table = TableView(self.model, name="lifeEvents")
        self.table.setAccessibleName(self.tr("Life events"))
        self._list.add(self.table)
        self._spot = QWidget(self.table.viewport())  # lies over one line: rows are no widgets that could be ringed
        self._spot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._spot.hide()
        foot = row(gap=8)
        self.share = Button(self.tr("For the ending letter"), step="small", name="shareEvent")
        self.off = Button(self.tr("Take off"), "danger", step="small", name="takeOffEvent")
        self.mark = Button(self.tr("Mark as delicate"), step="small", name="markEvent")
        foot.addWidget(self.share)
        foot.addWidget(self.mark)
        foot.addWidget(self.off)
        foot.addStretch(1)
        self._list.body.addLayout(foot)
        page.body.addWidget(self._list)
        page.body.addStretch(1)
        self.table.chosen.connect(lambda _event: self._show_acts())
        self.table.opened.connect(self._on_share)
        self.share.clicked.connect(lambda: self._on_share(self.table.record()))
        self.mark.clicked.connect(self._on_mark)
        self.off.clicked.connect(lambda: self.take_off_wished.emit(self.table.record()))
        self._show_acts()

    def _form_card(self) -> Card:
        card = Card(gap=10, margins=(14, 12, 14, 12))
        card.setMaximumWidth(theme.current().px(COLUMN))
        self.form = Form()
        self.when = TextField(hint=self.tr("2019, 12 or 11/10/2025"), name="eventWhen")
        self.what = TextField(hint=self.tr("what happened, in a few words"), name="eventWhat")
        self.form.add_row(("on", self.tr("Year, age or day"), self.when, 2), ("words", self.tr("What happened"), self.what, 5))
        self.third = QCheckBox(self.tr("this is about somebody else"))
        self.third.setObjectName("eventOther")
        self.delicate = QCheckBox(self.tr("delicate: alcohol, drugs, sexuality, outside the marriage"))
        self.delicate.setObjectName("eventDelicate")
        self.shared = QCheckBox(self.tr("the client wants it in the ending letter"))
        self.shared.setObjectName("eventShared")
        self.third.toggled.connect(self._on_third)
        self.form.add_widget(self.third)
        self.form.add_widget(self.delicate)
        self.form.add_widget(self.shared)
        card.add(self.form)
        foot = row(gap=8)
        self.add = Button(self.tr("Add"), "primary", step="small", keys="Return", name="addEvent")
        self.add.clicked.connect(self._on_add)
        self.form.submitted.connect(self._on_add)
        foot.addWidget(self.add)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _tag(self, event: LifeEvent) -> tuple[str, str] | None:
        if event.third_party:
            return self.tr("about somebody else"), "neutral"
        if event.delicate:
            return (self.tr("delicate, for the letter") if event.shared else self.tr("delicate")), "warn"
        return (self.tr("in the ending letter"), "primary") if event.shared else None

    def show_events(self, events: list[LifeEvent]) -> None:
        """Show these, oldest first."""
        chosen = self.table.record()
        self.model.show(events)
        self.table.setFixedHeight(self.table.full_height() + theme.current().px(4))
        self._list.setVisible(bool(events))
        if chosen is not None:
            self.table.choose(lambda event: event.id == chosen.id)
        self._show_acts()

    def point_to(self, event_id: int) -> None:
        """Choose this event and mark its line, once the page is laid out, for whoever was led here."""
        QTimer.singleShot(0, self, lambda: self._mark_line(event_id))

    def _mark_line(self, event_id: int) -> None:
        if not self.table.choose(lambda event: event.id == event_id):
            return
        across = [self.table.visualRect(cell) for cell in self.table.selectionModel().selectedIndexes()]
        line = reduce(QRect.united, across, QRect())
        self._spot.setGeometry(line)
        self._spot.show()
        mark(self._spot, f"{EVENT}{event_id}")

    def added(self) -> None:
        """Ready for the next one."""
        self.when.clear()
        self.what.clear()
        self.third.setChecked(False)
        self.delicate.setChecked(False)
        self.shared.setChecked(False)
        self.form.clear_messages()
        self.when.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, findings: tuple[Finding, ...]) -> list[str]:
        """Each sentence beside its field."""
        return self.form.show_findings(findings, text_for)

    def _on_third(self, on: bool) -> None:
        self.shared.setEnabled(not on)
        if on:
            self.shared.setChecked(False)

    def _show_acts(self) -> None:
        event: LifeEvent | None = self.table.record()
        for button in (self.share, self.mark, self.off):
            button.setVisible(self._may_write)
            button.setEnabled(event is not None)
        self.share.setEnabled(event is not None and not event.third_party)
        shared = event is not None and event.shared
        self.share.setText(self.tr("Leave out of the letter") if shared else self.tr("For the ending letter"))
        marked = event is not None and event.delicate
        self.mark.setText(self.tr("Not delicate") if marked else self.tr("Mark as delicate"))
        self.share.updateGeometry()
        self.mark.updateGeometry()

    def _on_share(self, event: LifeEvent | None) -> None:
        if event is not None and not event.third_party and self._may_write:
            self.share_wished.emit(event, not event.shared)

    def _on_mark(self) -> None:
        if (event := self.table.record()) is not None:
            self.mark_wished.emit(event, not event.delicate)

    def _on_add(self) -> None:
        when = typed_when(self.when.text(), self._today, self._born)
        if when is None:
            self.show_findings((Finding(WorkbookProblem.NO_DAY, "on"),))
            return
        on, year_only = when
        self.add_wished.emit(LifeEventRequest(
            self._client_id, on, self.what.value(), self.third.isChecked(), year_only, self.shared.isChecked(),
            self.delicate.isChecked()))
