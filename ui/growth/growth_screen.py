"""Growth: one's own licence, supervision, professional development and private reflection; for the lead also those of others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import Fact
from clinic_app.domain.growth import THEMES_MAX, Cpd, OwnGrowth, Supervision
from clinic_app.domain.growth_summaries import IssuedSummary
from clinic_app.domain.permissions import Actor, Role
from clinic_app.domain.signals import AgendaPoint
from clinic_app.domain.workbook import ThemeLine
from clinic_app.services import clock, growth, growth_summaries, signals, staff
from ui import formats, theme
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.growth.agenda_card import AgendaCard
from ui.growth.cpd_panel import CpdPanel
from ui.growth.entry_panel import EntryPanel
from ui.growth.reflection_card import ReflectionCard
from ui.growth.summaries_card import SummariesCard, SummaryPaper
from ui.growth.summary_writing import SummaryWriting
from ui.growth.sums import DevelopmentCard, LicenceCard, SupervisionCard
from ui.growth.supervision_panel import SupervisionPanel
from ui.growth.targets_panel import TargetsPanel
from ui.growth.withdraw_summary_panel import WithdrawSummaryPanel
from ui.growth.words import day_of, hours_of, in_script, listed, name_of, supervisor_of
from ui.letters.print_dialog import show_paper
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.labels import Label
from ui.widgets.news import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row
from ui.widgets.record_table import Column, RecordTable, TableView

YEARS = 8  # offered, this one first
NAME = 136  # px of the design in which the name of a colleague is to be read
LEAST = 526  # px of the design a list should have beside the other


class GrowthScreen(Screen):
    """go(staff_id) shows a colleague's, for the lead; anything else one's own."""

    SHOWS = frozenset({Kind.SUPERVISION, Kind.GROWTH, Kind.STAFF})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("growthScreen")
        self._whose, self._year = actor.staff_id, clock.today().year
        self._growth: OwnGrowth | None = None
        self._themes: dict[str, tuple[ThemeLine, ...]] = {}
        self._build()
        self._connect()

    @property
    def own(self) -> bool:
        """True while one's own page is shown."""
        return self._whose == self.actor.staff_id

    def _build(self) -> None:
        whole = column(self, 0)
        self.head = PageHead(self.tr("Growth"), self.tr("licence, supervision, development"))
        self.year = Choice([(y, formats.number(y)) for y in range(self._year, self._year - YEARS, -1)], name="growthYear")
        self.year.setAccessibleName(self.tr("Year"))
        self.whose = Choice(name="growthWhose")
        self.whose.setAccessibleName(self.tr("Whose"))
        self.whose.setMinimumWidth(theme.current().px(NAME))
        self.targets = Button(self.tr("Targets"), name="growthTargets")
        self.write = Button(self.tr("Write summary"), icon="letter", keys="P", name="writeSummary")
        for widget in (self.whose, self.year, self.targets, self.write):
            self.head.add(widget)
        self.pages = QStackedWidget()
        entries = QWidget()
        lines = column(entries, 0)
        lines.addWidget(self.head)
        self.page = ScrollPage((16, 12, 16, 16), 12)
        lines.addWidget(self.page, 1)
        self.writing = SummaryWriting(self.actor)
        self.pages.addWidget(entries)
        self.pages.addWidget(self.writing)
        whole.addWidget(self.pages, 1)
        self.sums = row(gap=12)
        self.page.body.addLayout(self.sums)
        self.signing = column(gap=8)
        self.page.body.addLayout(self.signing)
        self.agenda = AgendaCard()
        self.page.body.addWidget(self.agenda)
        day = 128 if formats.is_arabic() else 100  # the months of Arabic are written out
        self.supervisions = RecordTable[Supervision]([
            Column(self.tr("Day"), lambda s: day_of(s.content.on), sort_key=lambda s: s.content.on, width=day),
            Column(self.tr("Supervisor"), supervisor_of, stretch=True, second=lambda s: name_of(s.content.mode)),
            Column(self.tr("Themes"), lambda s: listed(s.content.themes), stretch=True),
            Column(self.tr("Length"), lambda s: formats.duration(s.content.minutes or 0), width=68),
            Column("", lambda _s: "", tag=self._signed, width=88),
        ], self)
        self.courses = RecordTable[Cpd]([
            Column(self.tr("Day"), lambda c: day_of(c.content.on), sort_key=lambda c: c.content.on, width=day),
            Column(self.tr("Title"), lambda c: formats.isolate_name(c.content.title), stretch=True,
                   second=lambda c: formats.isolate_name(c.content.provider)),
            Column(self.tr("Hours"), lambda c: hours_of(c.content.quarters or 0), end=True, width=80),
            Column(self.tr("Points"), lambda c: formats.number(c.content.points) if c.content.points is not None else "",
                   end=True, width=74),
            Column("", lambda _c: "", tag=self._certified, width=108),
        ], self)
        self.lists, end = Beside(12), column(gap=12)
        self.new_supervision = Button(self.tr("Add supervision"), icon="new", keys="N", step="small", name="newSupervision")
        self.new_course = Button(self.tr("Add development"), icon="new", keys="D", step="small", name="newCpd")
        self.supervision_table, self.no_supervision = self._list(
            lambda card: self.lists.add(card, 1, LEAST), self.tr("Supervision"), self.supervisions, self.new_supervision,
            "supervisionTable", self.tr("Supervision you had appears here."))
        self.course_table, self.no_course = self._list(
            lambda card: end.addWidget(card, 1), self.tr("Professional development"), self.courses, self.new_course, "cpdTable",
            self.tr("Courses, reading and teaching appear here."))
        self.reflections = ReflectionCard(self.actor)
        end.addWidget(self.reflections)
        end.addStretch(1)
        self.lists.add(end, 1, LEAST)
        self.page.body.addWidget(self.lists)
        self.summaries = SummariesCard()
        self.page.body.addWidget(self.summaries)
        self.page.body.addStretch(1)

    def _list(
        self, into: Callable[[QWidget], None], title: str, model: RecordTable, button: Button, name: str, empty: str
    ) -> tuple[TableView, EmptyState]:
        card = Card(gap=8)
        head = row(gap=8)
        head.addWidget(Label(title, weight="strong"))
        head.addStretch(1)
        head.addWidget(button)
        card.body.addLayout(head)
        table, none = TableView(model, name=name), EmptyState("supervision", empty, framed=False)
        table.setAccessibleName(title)
        card.add(table)
        card.add(none)
        card.body.addStretch(1)
        into(card)
        return table, none

    def _signed(self, entry: Supervision) -> tuple[str, str] | None:
        if entry.content.supervisor_id is None:
            return None
        if not entry.intact:
            return self.tr("damaged"), "danger"
        return (self.tr("signed"), "ok") if entry.signed else (self.tr("not signed"), "neutral")

    def _certified(self, entry: Cpd) -> tuple[str, str] | None:
        return (self.tr("certificate"), "info") if entry.certificate else None

    def _connect(self) -> None:
        self.year.currentIndexChanged.connect(self._on_year)
        self.whose.currentIndexChanged.connect(self._on_whose)
        self.targets.clicked.connect(self._open_targets)
        self.write.clicked.connect(self.write_summary)
        self.summaries.open_wished.connect(self.open_summary)
        self.summaries.withdraw_wished.connect(self._withdraw)
        self.summaries.again_wished.connect(lambda one: self._write(lambda: self.writing.go_on_from(one.id)))
        self.writing.left.connect(self._show_entries)
        self.writing.preview.source_wished.connect(self._open_entry)
        self.writing.released.connect(self._on_released)
        self.new_supervision.clicked.connect(lambda: self.open_supervision(None))
        self.new_course.clicked.connect(lambda: self.open_course(None))
        self.supervision_table.opened.connect(self.open_supervision)
        self.course_table.opened.connect(self.open_course)
        self.agenda.talked.connect(self._on_talked)
        self.agenda.brought.connect(self._bring)

    # -- reading ----------------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        if isinstance(argument, int) and self.actor.has(Role.LEAD):
            self._whose = argument
        self.reload_soon()

    def place(self) -> Any:
        return None if self.own else self._whose

    def reload(self) -> None:
        self._growth = growth.own_growth(self.actor, self._year) if self.own \
            else growth.growth_of(self.actor, self._whose, self._year)
        shown = self._growth
        clear_layout(self.sums)
        for card in (LicenceCard(shown), SupervisionCard(shown), DevelopmentCard(shown)):
            self.sums.addWidget(card, 1)
        self._show_signing(shown.to_sign)
        self._themes = growth.agenda_themes(self.actor) if self.own else {}
        self.agenda.show_points(signals.agenda_points(self.actor) if self.own else (), self._themes)
        in_year = [s for s in shown.supervisions if s.content.on is not None and s.content.on.year == self._year]
        done = [c for c in shown.cpd if c.content.on is not None and c.content.on.year == self._year]
        for model, table, none, records in ((self.supervisions, self.supervision_table, self.no_supervision, in_year),
                                            (self.courses, self.course_table, self.no_course, done)):
            model.show(records)
            table.setVisible(bool(records))
            table.setFixedHeight(table.full_height())
            none.setVisible(not records)
        for widget in (self.new_supervision, self.new_course, self.reflections, self.write):
            widget.setVisible(self.own)
        self.summaries.show_summaries(growth_summaries.summaries(self.actor, self._whose), own=self.own)
        if self.pages.currentWidget() is self.writing:
            self.writing.draw_again()
        self.targets.setVisible(self.actor.has(Role.LEAD))
        self._show_people()
        self.badge_changed.emit("growth", len(shown.to_sign))
        self.status_changed.emit()

    def _show_people(self) -> None:
        self.whose.setVisible(self.actor.has(Role.LEAD))
        if self.actor.has(Role.LEAD):
            people = [p for p in staff.staff(self.actor) if p.roles & {Role.THERAPIST, Role.LEAD}]
            self.whose.set_options([(p.id, in_script(p.name_en, p.name_ar)) for p in people])
            self.whose.set_value(self._whose)

    def _show_signing(self, waiting: tuple[Supervision, ...]) -> None:
        clear_layout(self.signing)
        if not waiting:
            return
        card = Card(self.tr("Waiting for your signature"), edge="strong", gap=6)
        for entry in waiting:
            line = row(gap=10)
            said = " · ".join(filter(None, (
                in_script(entry.staff_name, entry.staff_name_ar), day_of(entry.content.on),
                formats.duration(entry.content.minutes or 0), listed(entry.content.themes))))
            line.addWidget(Label(said, wrap=True), 1)
            sign = Button(self.tr("Sign"), "primary", icon="sign", step="small", name=f"sign_{entry.id}")
            sign.clicked.connect(lambda _on=False, one=entry: self._sign(one))
            line.addWidget(sign)
            card.body.addLayout(line)
        self.signing.addWidget(card)

    def acts(self) -> list[KeyAct]:
        if self.pages.currentWidget() is self.writing:
            return [KeyAct(self.tr("sign and release"), "Ctrl+Return", self.writing.release, "sign", anywhere=True),
                    KeyAct(self.tr("back to growth"), "Alt+Up", self.writing.leave, "back", anywhere=True)]
        if not self.own:
            return []
        return [
            KeyAct(self.tr("Add supervision"), "N", lambda: self.open_supervision(None), "new"),
            KeyAct(self.tr("Add development"), "D", lambda: self.open_course(None), "new"),
            KeyAct(self.tr("Write summary"), "P | Ctrl+P", self.write_summary, "print"),
        ]

    # -- acts -------------------------------------------------------------------------------------------------------------

    def _on_year(self) -> None:
        self._year = self.year.value()
        self.reload_soon()

    def _on_whose(self) -> None:
        self._whose = self.whose.value()
        self.panel_closed.emit()
        self.reload_soon()

    def open_supervision(self, entry: Supervision | None) -> None:
        """A new one, or one's own that nobody has signed."""
        if not self.own:
            return
        if entry is not None and entry.signed:
            self.said.emit(self.tr("The supervisor has signed this: it stays as it is."), None)
            return
        self._open(SupervisionPanel(self.actor, entry))

    def open_course(self, entry: Cpd | None) -> None:
        """A new entry, or one of one's own."""
        if self.own:
            self._open(CpdPanel(self.actor, entry))

    def _on_talked(self, point: AgendaPoint) -> None:
        signals.settle_point(self.actor, point.id)
        self.said.emit(self.tr("Talked about; it stays in the record of signals"), None)

    def _bring(self, points: tuple[AgendaPoint, ...]) -> None:
        """A new supervision with the codes of everything on the agenda, and what comes back most with each of them."""
        codes = tuple(dict.fromkeys(point.code for point in points))
        tags = dict.fromkeys(self._themes[code][0].tag for code in codes if code in self._themes)
        self._open(SupervisionPanel(self.actor, None, codes, tuple(tags)[:THEMES_MAX]))

    def _open_targets(self) -> None:
        if self._growth is not None:
            panel = TargetsPanel(self.actor, self._growth.targets)
            panel.done.connect(self._on_done)
            panel.closed.connect(self.panel_closed)
            self.panel_opened.emit(panel)

    def _open(self, panel: EntryPanel) -> None:
        panel.done.connect(self._on_done)
        panel.closed.connect(self.panel_closed)
        self.panel_opened.emit(panel)

    def _on_done(self, words: str) -> None:
        self.panel_closed.emit()
        self.said.emit(words, None)

    def _sign(self, entry: Supervision) -> None:
        try:
            growth.sign_supervision(self.actor, entry.id, entry.version)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            self.reload_soon()
            return
        self.said.emit(self.tr("Supervision signed"), None)

    # -- summaries --------------------------------------------------------------------------------------------------------

    def write_summary(self) -> None:
        """The summary of the year shown, or the one that was being written."""
        if self.own:
            self._write(lambda: self.writing.begin(self._year))

    def _write(self, take_up: Callable[[], None]) -> None:
        self.panel_closed.emit()
        try:
            take_up()
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            self.reload_soon()
            return
        self.pages.setCurrentWidget(self.writing)
        self.writing.reader.setFocus()
        self.status_changed.emit()

    def _show_entries(self) -> None:
        self.pages.setCurrentIndex(0)
        self.status_changed.emit()

    def _open_entry(self, fact: Fact) -> None:
        """The supervision or development entry that a line of the summary says; the summary is kept."""
        self.writing.leave()
        assert self._growth is not None
        supervised = fact.source.kind is Kind.SUPERVISION
        table = self.supervision_table if supervised else self.course_table
        entries: tuple[Supervision | Cpd, ...] = tuple(self._growth.supervisions if supervised else self._growth.cpd)
        on = next((one.content.on for one in entries if one.id == fact.source.id), None)
        if on is not None and on.year != self._year:  # the summary may tell of another year than the lists
            self._year = on.year
            self.year.set_value(on.year)
            self.reload()
        if table.choose(lambda entry: entry.id == fact.source.id):
            self.page.ensureWidgetVisible(table)
            table.opened.emit(table.record())

    def _on_released(self, issued: IssuedSummary) -> None:
        self._show_entries()
        self.said.emit(self.tr("Summary released"), None)
        self.open_summary(issued)

    def open_summary(self, summary: IssuedSummary | None) -> None:
        """The stored pages, to print or save."""
        if summary is None:
            return
        try:
            show_paper(self, SummaryPaper(self.actor, summary))
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))

    def _withdraw(self, summary: IssuedSummary | None) -> None:
        if summary is None:
            return
        panel = WithdrawSummaryPanel(self.actor, summary)
        panel.done.connect(self._on_done)
        panel.closed.connect(self.panel_closed)
        self.panel_opened.emit(panel)

    def may_leave(self) -> bool:
        """What is typed is kept first."""
        self.writing.keep()
        return True
