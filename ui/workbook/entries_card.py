"""What is noted on a page over time: its curve or the same as a table, the form for one more, corrections and taking back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.errors import Finding
from clinic_app.domain.progress import Distress
from clinic_app.domain.workbook import ENTRIES, Entry, EntryRequest, Ladder, PageKind, Trial, WorkbookPage
from clinic_app.domain.workbook_fields import ENTRY_FIELDS, Field, Input, empty
from clinic_app.domain.workbook_rules import ladder_place
from clinic_app.services import clock
from ui import formats, theme
from ui.still_trying import keep_soon
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.curves import Curves
from ui.widgets.fields import DateField, Form, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, row
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.workbook.drawing import drawn
from ui.workbook.inputs import Made, made
from ui.workbook.words import label, value_words

SHORT = (Input.SUDS, Input.PERCENT, Input.NUMBER, Input.YES_NO)  # stand side by side
ABREAST, ROWS_SEEN = 3, 6
TICK = 350  # ms after the first keystroke until what is typed is kept


class EntriesCard(Card):
    """One page's entries; it asks for one to be noted or corrected, to go, or for a draft to be kept."""

    noted = Signal(object)       # EntryRequest
    correcting = Signal(object)  # an entry that was corrected before: what it said then is asked for
    taken_back = Signal(object)  # Entry
    typed = Signal(object)       # EntryRequest, unfinished as it is
    freed = Signal()             # a correction was given up

    def __init__(self, page: WorkbookPage, *, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, margins=(14, 12, 14, 12), parent=parent)
        self.setObjectName("workbookEntries")
        self._page, self._correcting, self._as_table = page, None, False
        self._fields: dict[str, Made] = {}
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._on_pause)
        self._build_picture()
        self._build_form()
        self._form_holder.setVisible(may_write)
        self.may_write = may_write
        self.show_page(page)

    # -- building ---------------------------------------------------------------------------------------------------------

    def _build_picture(self) -> None:
        head = row(gap=8)
        self._sentence = Label("", "small", tone="ink2", wrap=True)
        head.addWidget(self._sentence, 1)
        self.swap = Button(self.tr("As table"), "ghost", icon="table", step="small", name="entriesAsTable")
        self.swap.clicked.connect(self.swap_table)
        head.addWidget(self.swap)
        self.body.addLayout(head)
        self._pages = QStackedWidget()
        self.curves = Curves(name="workbookCurves")
        self.model = RecordTable[Entry](self._columns(), self)
        self.table = TableView(self.model, name="entriesTable")
        self.table.setAccessibleName(self.tr("What was noted"))
        self.table.opened.connect(self.correct)
        self._pages.addWidget(self.curves)
        self._pages.addWidget(self.table)
        self.add(self._pages)

    def _columns(self) -> list[Column[Entry]]:
        kind = self._page.kind
        columns = [Column[Entry](self.tr("Day"), lambda e: formats.short_date(e.on), sort_key=lambda e: e.on)]
        if kind is PageKind.LADDER:
            columns += [
                Column(label(kind, "step", entry=True), self._step_words, width=150),
                Column(self.tr("Distress"), lambda e: _course(e.content)),
                Column(self.tr("Lower by"), lambda e: _drop(e.content), end=True),
                Column(label(kind, "learned", entry=True), lambda e: str(getattr(e.content, "learned", "")), stretch=True),
            ]
            return columns
        for field in ENTRY_FIELDS[kind]:
            columns.append(Column(
                label(kind, field.name, entry=True), lambda e, f=field: value_words(f, getattr(e.content, f.name)),
                end=field.input is not Input.LINE, stretch=field.input is Input.LINE,
            ))
        return columns

    def _step_words(self, entry: Entry) -> str:
        steps = self._page.content.steps if isinstance(self._page.content, Ladder) else ()
        key = entry.content.step if isinstance(entry.content, Trial) else ""
        return next((f"{formats.number(n)} · {step.words}" for n, step in enumerate(steps, 1) if step.key == key), "–")

    def _build_form(self) -> None:
        self._form_holder = QWidget()
        lines = Card(edge="inner", gap=10, margins=(12, 10, 12, 10))
        holder = row(self._form_holder, 0)
        holder.addWidget(lines)
        self._what = Label("", "small", "label", "ink2")
        lines.add(self._what)
        self._earlier = Label("", "small", tone="ink3", wrap=True)
        self._earlier.setObjectName("entryEarlier")
        lines.add(self._earlier)
        self.form = Form()
        lines.add(self.form)
        self.on = DateField(clock.today, past=True, name="entry_on")
        self.on.set_value(clock.today())
        self.on.textEdited.connect(self._on_typed)
        fields = ENTRY_FIELDS[self._page.kind]
        day = ("on", self.tr("Day"), self.on, 2)
        if fields[0].input is Input.STEP:
            step = self._made(fields[0])
            self.form.add_row(day, (fields[0].name, label(self._page.kind, fields[0].name, entry=True), step.widget, 3))
            fields = fields[1:]
        else:
            self.form.add_row(day)
        self._add_fields(fields)
        foot = row(gap=8)
        self.note_button = Button(self.tr("Note it"), "primary", step="small", name="noteEntry")
        self.cancel = Button(self.tr("Leave as it was"), "ghost", step="small", name="cancelCorrection")
        self.remove = Button(self.tr("Take back"), "danger", step="small", name="takeBackEntry")
        foot.addWidget(self.note_button)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        lines.body.addLayout(foot)
        self.note_button.clicked.connect(self._submit)
        self.form.submitted.connect(self._submit)
        self.cancel.clicked.connect(self._end_correction)
        self.remove.clicked.connect(self._take_back)
        self.add(self._form_holder)

    def _made(self, field: Field) -> Made:
        steps = [(s.key, f"{formats.number(n)} · {formats.isolate_name(s.words)}") for n, s in enumerate(self._steps(), 1)]
        one = made(field, label(self._page.kind, field.name, entry=True), f"entry_{field.name}", steps=steps)
        one.typed.connect(self._on_typed)
        self._fields[field.name] = one
        return one

    def _steps(self) -> tuple[Any, ...]:
        return self._page.content.steps if isinstance(self._page.content, Ladder) else ()

    def _add_fields(self, fields: tuple[Field, ...]) -> None:
        """Short answers stand up to three abreast, words over the whole width."""
        kind, waiting = self._page.kind, list[tuple[str, str, QWidget]]()
        for field in fields:
            entry = (field.name, label(kind, field.name, entry=True), self._made(field).widget)
            if field.input in SHORT or field.brief:
                waiting.append(entry)
                if len(waiting) == ABREAST:
                    self.form.add_row(*waiting)
                    waiting.clear()
                continue
            if waiting:
                self.form.add_row(*waiting)
                waiting.clear()
            self.form.add(*entry)
        if waiting:
            self.form.add_row(*waiting)

    # -- showing ----------------------------------------------------------------------------------------------------------

    def show_page(self, page: WorkbookPage) -> None:
        """Show what stands on it now; what is being typed stays."""
        self._page = page
        self.model.show(tuple(reversed(page.entries)))
        look = theme.current()
        seen = min(ROWS_SEEN, max(1, len(page.entries)))
        self.table.setFixedHeight(look.px(30 + 38 * seen) + 2)
        if "step" in self._fields:
            steps = [(s.key, f"{formats.number(n)} · {formats.isolate_name(s.words)}") for n, s in enumerate(self._steps(), 1)]
            self._fields["step"].widget.set_options(steps)  # type: ignore[attr-defined]
            self._choose_step()
        picture = drawn(page)
        self.swap.setVisible(picture is not None)
        if picture is not None:
            self.curves.show_data(*picture)
        self._sentence.setText(picture[1] if picture else "" if page.entries else self._nothing())
        self._sentence.setVisible(bool(self._sentence.text()))
        self._pages.setVisible(bool(page.entries))
        self._choose_view(picture is not None and not self._as_table)
        self._say_what()

    def _choose_step(self) -> None:
        """The first step that is not done, while nothing of a trial is typed."""
        if not isinstance(self._page.content, Ladder):
            return
        if self._correcting is None and empty(replace(self.request().content, step="")):
            place = ladder_place(self._page.content, [t for t in self._page.noted if isinstance(t, Trial)])
            if place is not None:
                self._fields["step"].put(self._page.content.steps[place.step - 1].key)

    def _nothing(self) -> str:
        return self.tr("What is noted here appears as a line over time, and as a table.")

    def _choose_view(self, curve: bool) -> None:
        self._pages.setCurrentWidget(self.curves if curve else self.table)
        self._pages.setFixedHeight((self.curves if curve else self.table).sizeHint().height() if curve else self.table.height())
        self.swap.setText(self.tr("As table") if curve else self.tr("As curve"))
        self.swap.updateGeometry()

    def swap_table(self) -> None:
        """The same as a table, or as a curve again."""
        self._as_table = self._pages.currentWidget() is self.curves
        self._choose_view(not self._as_table)

    def _say_what(self) -> None:
        correcting = self._correcting is not None
        self._earlier.hide()
        self._what.setText(self.tr("Correct what was noted; the first version stays in the record") if correcting else
                           self.tr("Note what came"))
        self.note_button.setText(self.tr("Keep correction") if correcting else self.tr("Note it"))
        self.note_button.updateGeometry()
        self.cancel.setVisible(correcting)
        self.remove.setVisible(correcting)

    # -- what is typed ----------------------------------------------------------------------------------------------------

    def request(self) -> EntryRequest:
        """What stands in the form."""
        content = ENTRIES[self._page.kind](**{name: one.get() for name, one in self._fields.items()})
        entry = self._correcting
        return EntryRequest(self._page.id, self.on.value(), content, entry.key if entry else "", entry.version if entry else 0)

    def put(self, on: date | None, content: Any) -> None:
        """Fill the form, as from a draft."""
        self.on.set_value(on)
        for name, one in self._fields.items():
            one.put(getattr(content, name))

    def empty_form(self) -> None:
        """What was typed has been noted: ready for the next one."""
        self._correcting = None
        self.put(clock.today(), ENTRIES[self._page.kind]())
        self._choose_step()
        self.form.clear_messages()
        self._tick.stop()
        self._say_what()

    def correct(self, entry: Entry) -> None:
        """Put an entry into the form to be corrected."""
        if not self.may_write:
            return
        self.keep_now()  # what was typed for one more entry comes back after the correction
        self._correcting = entry
        self.put(entry.on, entry.content)
        self._say_what()
        if entry.version > 1:
            self.correcting.emit(entry)
        next(iter(self._fields.values())).widget.setFocus()

    def show_earlier(self, versions: Sequence[Entry]) -> None:
        """What the entry being corrected said before, oldest first."""
        fields = ENTRY_FIELDS[self._page.kind]
        told = []
        for entry in versions:
            step = [self._step_words(entry)] if isinstance(entry.content, Trial) else []
            values = [value_words(f, getattr(entry.content, f.name)) for f in fields if f.input is not Input.STEP]
            told.append(" · ".join(part for part in (formats.short_date(entry.on), *step, *values) if part))
        self._earlier.setText(self.tr("Before: {what}").format(what="\n".join(told)))
        self._earlier.setVisible(bool(told))

    def show_findings(self, findings: tuple[Finding, ...]) -> list[str]:
        """Each sentence beside its field; gives those that have no place here."""
        return self.form.show_findings(findings, text_for)

    def line(self, name: str) -> TextField | None:
        """The line of a field, if it is one."""
        widget = self._fields[name].widget if name in self._fields else None
        return widget if isinstance(widget, TextField) else None

    def keep_now(self) -> None:
        """Do not wait for the pause."""
        if self._tick.isActive():
            self._tick.stop()
            self._on_pause()

    def _on_typed(self, *_: object) -> None:
        keep_soon(self._tick)

    def _on_pause(self) -> None:
        self.typed.emit(self.request())

    def _submit(self) -> None:
        self._tick.stop()
        self.noted.emit(self.request())

    def correct_over(self, entry: Entry, versions: Sequence[Entry]) -> None:
        """It was corrected elsewhere meanwhile: what is typed stays, what it says now is told, and noting goes over that."""
        self._correcting = entry
        self._say_what()
        self.show_earlier(versions)

    def _end_correction(self) -> None:
        self.empty_form()
        self.freed.emit()

    def _take_back(self) -> None:
        if self._correcting is not None:
            entry = self._correcting
            self.empty_form()
            self.taken_back.emit(entry)


def _course(content: Any) -> str:
    """Start, peak and end of a trial in reading order."""
    arrow = " ← " if formats.is_arabic() else " → "
    return arrow.join(formats.number(v) for v in (content.start, content.peak, content.end) if v is not None)


def _drop(content: Any) -> str:
    found: Distress = content.distress
    return formats.percent(round(found.percent)) if found.percent is not None else ""
