"""One page of the workbook: its fields in one column, and beside them what is noted on it over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from clinic_app.domain.errors import Finding
from clinic_app.domain.workbook import ENTRIES, Ladder, PageKind, PageRequest, Trial, WorkbookPage
from clinic_app.domain.workbook_fields import PAGE_FIELDS, Input
from clinic_app.domain.workbook_fields import Field as DeclaredField
from clinic_app.domain.workbook_rules import SHARABLE, done_steps
from clinic_app.services import clock
from ui import formats, theme
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, Form, TextField
from ui.widgets.labels import Label, Rule, Sign, Tag
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.workbook.entries_card import EntriesCard
from ui.workbook.inputs import Made, made
from ui.workbook.steps_field import StepsField
from ui.workbook.words import SIGNS, about, label, name_of

COLUMN = 720  # px of the design: a page without entries is no wider
PAIRS = {(Input.LINE, Input.PERCENT), (Input.NUMBER, Input.NUMBER)}  # short ones that belong together
AHEAD = frozenset({"next_practice"})  # days that lie ahead


class PageView(QWidget):
    """The editor of one page; it knows no service. typed is emitted with every change of the page itself."""

    left = Signal()
    typed = Signal()
    put_away_wished = Signal()
    print_wished = Signal(bool)  # True: empty, to be filled by hand

    def __init__(
        self, page: WorkbookPage, goals: Mapping[str, str], tags: tuple[str, ...], *, may_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workbookPage")
        self.page, self._may_write = page, may_write and not page.closed and not page.put_away
        self._fields: dict[str, Made] = {}
        self.entries: EntriesCard | None = None
        whole = column(self, 0)
        whole.addLayout(self._head())
        across = self._across = ScrollPage((16, 4, 16, 16), 12)
        whole.addWidget(across, 1)
        body = row(gap=12)
        form = self._form_card(goals)
        if page.kind in ENTRIES:
            self.entries = EntriesCard(page, may_write=self._may_write)
            body.addWidget(form, 46, Qt.AlignmentFlag.AlignTop)
            body.addWidget(self.entries, 54, Qt.AlignmentFlag.AlignTop)
            if page.kind is PageKind.THEME:
                self._fields["tag"].widget.offer(tags)  # type: ignore[attr-defined]
        else:
            form.setMaximumWidth(theme.current().px(COLUMN))
            body.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
            body.addStretch(0)
        across.body.addLayout(body)
        across.body.addStretch(1)
        self._put(page)

    # -- building ---------------------------------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        page, head = self.page, row(gap=10, margins=(16, 10, 16, 8))
        tip = self.tr("Back to the workbook")
        self.back = Button("", "ghost", icon="back", step="small", tip=tip, keys="Esc", name="workbookBack")
        self.back.clicked.connect(self.left)
        head.addWidget(self.back)
        head.addWidget(Sign(SIGNS[page.kind], 18, "primary"))
        head.addWidget(Label(name_of(page.kind), "title3", "strong"))
        head.addWidget(Label(about(page.kind), "small", tone="ink3", elide=True), 1)
        self.autosave = Autosave()
        head.addWidget(self.autosave)
        if page.put_away:
            head.addWidget(Tag(self.tr("put away"), "neutral"))
        self.print_filled = Button(self.tr("Print"), icon="print", keys="Ctrl+P", step="small", name="printPage")
        self.print_empty = Button(self.tr("Print empty"), "ghost", step="small", name="printEmptyPage")
        self.print_filled.clicked.connect(lambda: self.print_wished.emit(False))
        self.print_empty.clicked.connect(lambda: self.print_wished.emit(True))
        self.put_away = Button(self.tr("Put away"), "ghost", step="small", name="putAwayPage")
        self.put_away.clicked.connect(self.put_away_wished)
        for button in (self.print_empty, self.print_filled, self.put_away):
            head.addWidget(button)
        self.put_away.setVisible(bool(page.id) and self._may_write)
        return head

    def _form_card(self, goals: Mapping[str, str]) -> Card:
        page = self.page
        card = Card(gap=12, margins=(16, 14, 16, 14))
        card.setObjectName("workbookForm")
        self.form = Form()
        card.add(self.form)
        fields = list(PAGE_FIELDS[page.kind])
        while fields:
            field, after = fields.pop(0), fields[0] if fields else None
            entry = (field.name, label(page.kind, field.name), self._made(field))
            if after is not None and (field.input, after.input) in PAIRS:
                fields.pop(0)
                self.form.add_row((*entry, 3), (after.name, label(page.kind, after.name), self._made(after), 3))
            else:
                self.form.add(*entry)
        if not self._fields:
            card.add(Label(self.tr("Each line of the log is noted on its own day."), tone="ink3", wrap=True))
        options = [("", self.tr("no goal in particular")), *((key, formats.isolate_name(words)) for key, words in goals.items())]
        self.goal = Choice(options, name="page_goal")
        self.goal.setEnabled(self._may_write)
        self.goal.activated.connect(lambda _index: self.typed.emit())
        if goals:
            card.add(Field(self.tr("Serves the goal"), self.goal))
        self.client_tick = QCheckBox(self.tr("The client wants this in the ending letter"))
        self.therapist_tick = QCheckBox(self.tr("So do I"))
        self.client_tick.setObjectName("clientTick")
        self.therapist_tick.setObjectName("therapistTick")
        if page.kind in SHARABLE:
            card.add(Rule())
            for tick in (self.client_tick, self.therapist_tick):
                card.add(tick)
                tick.setEnabled(self._may_write)
                tick.clicked.connect(lambda _on=False: self.typed.emit())
            card.add(Label(self.tr("Only what both have ticked can reach the letter."), "small", tone="ink3", wrap=True))
        return card

    def _made(self, field: DeclaredField) -> QWidget:
        one = made(field, label(self.page.kind, field.name), f"page_{field.name}", past=field.name not in AHEAD)
        one.typed.connect(lambda *_: self.typed.emit())
        one.widget.setEnabled(self._may_write)
        self._fields[field.name] = one
        return one.widget

    def hold_above(self, widget: QWidget) -> None:
        """Something to decide before the page goes on."""
        self._across.body.insertWidget(0, widget)
        self._across.verticalScrollBar().setValue(0)

    # -- showing and reading ----------------------------------------------------------------------------------------------

    def _put(self, page: WorkbookPage) -> None:
        for name, one in self._fields.items():
            value = getattr(page.content, name)
            one.widget.blockSignals(True)
            one.put(value)
            one.widget.blockSignals(False)
        self._show_done(page)
        self.goal.set_value(page.goal_key)
        self.client_tick.setChecked(page.client_tick)
        self.therapist_tick.setChecked(page.therapist_tick)

    def show_kept(self, page: WorkbookPage) -> None:
        """What was typed is kept as this version; nothing typed is touched."""
        self.page = page
        self.put_away.setVisible(bool(page.id) and self._may_write)
        if page.id:
            self.autosave.saved(clock.to_local(page.saved_at))

    def show_entries(self, page: WorkbookPage) -> None:
        """Another set of entries."""
        self.page = replace(self.page, entries=page.entries, content=page.content)
        if self.entries is not None:
            self.entries.show_page(page)
        self._show_done(page)

    def _show_done(self, page: WorkbookPage) -> None:
        field = self.form.fields.get("steps")
        if isinstance(page.content, Ladder) and field is not None and isinstance(field.widget, StepsField):
            trials = [t for t in page.noted if isinstance(t, Trial)]
            field.widget.show_done(frozenset(step.key for step in done_steps(page.content, trials)))

    def request(self) -> PageRequest:
        """What stands on the page now."""
        page = self.page
        content = replace(page.content, **{name: one.get() for name, one in self._fields.items()})
        return PageRequest(
            page.client_id, page.kind, content, page.id, page.version, page.uid, self.goal.value() or "",
            self.client_tick.isChecked(), self.therapist_tick.isChecked(),
        )

    def show_findings(self, findings: tuple[Finding, ...]) -> list[str]:
        """Sentences beside their fields, the focus where it is; gives those that have no place here."""
        self.form.clear_messages()
        loose = []
        for finding in findings:
            field = self.form.fields.get(finding.field)
            if field is None:
                loose.append(text_for(finding))
            else:
                field.error(text_for(finding))
        return loose

    def clear_findings(self) -> None:
        """All is well again."""
        if any(field.state() for field in self.form.fields.values()):
            self.form.clear_messages()

    def begin(self) -> None:
        """Put the cursor where writing begins."""
        lines: list[Any] = [one.widget for one in self._fields.values()]
        if self.entries is not None and not lines:
            lines = [self.entries.line("words")]
        first = next((w for w in lines if isinstance(w, TextField) and not w.text()), None) or next(iter(lines), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
