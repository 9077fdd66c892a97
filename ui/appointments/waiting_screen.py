"""The waiting list: who waits, for what, since when; whoever left it and why. A table that sorts, a panel that changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.openings import PartOfDay
from clinic_app.domain.people import ClientLine
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.waiting import Urgency, WaitingEntry
from clinic_app.services import appointments, clock, waiting
from clinic_app.services import settings as clinic_settings
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.waiting_panel import WaitingPanel
from ui.appointments.wishes import FindFor, WaitingStart
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.texts.openings import PARTS
from ui.texts.waiting import ENDED, URGENCY
from ui.widgets.buttons import Button
from ui.widgets.hours import SUNDAY
from ui.widgets.news import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.panels import column
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment

translate = wording.translate
TONES = {Urgency.NEXT_FREE: "warn", Urgency.SOON: "primary", Urgency.NO_HURRY: "neutral"}


class WaitingScreen(Screen):
    """Who waits, or who left the list."""

    SHOWS = frozenset({Kind.WAITING, Kind.APPOINTMENT, Kind.CLIENT, Kind.STAFF})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("waitingScreen")
        self._names: dict[int, str] = {}
        self._may_book, self._may_keep = may(actor, Action.BOOK), may(actor, Action.KEEP_WAITING)
        self.panel: WaitingPanel | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, 0)
        self.head = PageHead(self.tr("Waiting list"))
        self.which = Segment([(False, self.tr("Waiting")), (True, self.tr("Off the list"))], name="waitingWhich")
        self.which.set_value(False)
        self.new = Button(self.tr("New"), "primary", icon="new", keys="N", name="waitingNew")
        if not self._may_keep:
            self.new.hide()
        self.head.add(self.which)
        self.head.add(self.new)
        whole.addWidget(self.head)
        name = Column[WaitingEntry](
            self.tr("Client"), lambda e: formats.client_name(wording.client(e.client)), strong=True, stretch=True,
            second=lambda e: formats.isolate(e.client.file_no))
        self.model = RecordTable[WaitingEntry]([
            replace(name, stretch=False, width=180),
            Column(self.tr("How soon"), lambda e: "", sort_key=lambda e: list(Urgency).index(e.wish.urgency), width=140,
                   tag=lambda e: (translate("texts", URGENCY[e.wish.urgency]), TONES[e.wish.urgency])),
            Column(self.tr("Since"), lambda e: formats.ago(e.since.date(), clock.today()), sort_key=lambda e: e.since, width=100,
                   tip=lambda e: formats.full_day(e.since.date())),
            Column(self.tr("With"), self._with, width=124, tip=self._with),
            Column(self.tr("When it suits"), _when, tip=_when, stretch=True),
            Column(self.tr("Keeps"), lambda e: formats.day_time(e.later.slot.start) if e.later else "",
                   sort_key=lambda e: e.later.slot.start if e.later else None, width=156 if formats.is_arabic() else 132),
        ], self)
        self.table = TableView(self.model, name="waitingTable")
        self.table.setAccessibleName(self.tr("Waiting list"))
        self.left = RecordTable[WaitingEntry]([
            name,
            Column(self.tr("Why"), lambda e: translate("texts", ENDED[e.ended]) if e.ended else "", width=220),
            Column(self.tr("On"), lambda e: formats.day_time(e.ended_at) if e.ended_at else "", sort_key=lambda e: e.ended_at,
                   width=190),
            Column(self.tr("Waited since"), lambda e: formats.full_date(e.since.date()), sort_key=lambda e: e.since, width=190),
        ], self)
        self.left_table = TableView(self.left, name="waitingLeft")
        self.left_table.setAccessibleName(self.tr("Off the list"))
        self.nobody = EmptyState(
            "wait_list", self.tr("Nobody is waiting"),
            self.tr("When no time suits a caller, put them here: a cancelled visit will then say who fits."),
            self.tr("Put somebody on the list") if self._may_keep else "", "N", name="waitingNobody")
        self.none_left = EmptyState(
            "wait_list", self.tr("Nobody has left the list yet"), self.tr("Whoever was booked or no longer waits appears here."),
            name="waitingNoneLeft")
        self.pages = QStackedWidget()
        for page in (self.table, self.nobody, self.left_table, self.none_left):
            self.pages.addWidget(page)
        body = column(gap=0, margins=(16, 12, 16, 12))
        body.addWidget(self.pages)
        whole.addLayout(body, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.new.clicked.connect(lambda: self._begin())
        self.nobody.pressed.connect(self._begin)
        self.which.chosen.connect(lambda _: self._show_which())
        self.table.opened.connect(self._open)
        self.table.chosen.connect(lambda _: self.status_changed.emit())

    # ---- showing -------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; the chosen line stays chosen."""
        chosen = self.table.record()
        self._names = {t.id: wording.person(t) for t in appointments.day(self.actor, clock.today()).therapists}
        found = waiting.entries(self.actor)
        self.model.show(found)
        self.table.choose(lambda e: chosen is not None and e.id == chosen.id)
        self.head.say(self.tr("Waiting list"), self.tr("%n waiting", "", len(found)) if found else "")
        self._show_which()

    def _show_which(self) -> None:
        if self.which.value():
            self.left.show(waiting.ended_entries(self.actor))
            self.pages.setCurrentWidget(self.left_table if self.left.records else self.none_left)
        else:
            self.pages.setCurrentWidget(self.table if self.model.records else self.nobody)
        here = self.pages.currentWidget()
        self.setFocusProxy(here if here in (self.table, self.left_table) else self.new)

    def _with(self, entry: WaitingEntry) -> str:
        comma = translate("Diary", ", ")
        named = comma.join(self._names.get(one, "") for one in entry.wish.therapist_ids)
        return named or self.tr("anybody who fits")

    # ---- the panel -----------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """A client to put on the list, what the booking panel knew, or "new"."""
        if isinstance(argument, ClientLine):
            QTimer.singleShot(0, self, lambda: self._begin_for(argument))
        elif isinstance(argument, WaitingStart):
            QTimer.singleShot(0, self, lambda: self._begin(argument))
        elif argument == "new":
            QTimer.singleShot(0, self, self._begin)
        self.reload_soon()

    def _begin_for(self, client: ClientLine) -> None:
        entry = waiting.entry_of(self.actor, client.id)
        if entry is not None:
            self._open(entry)
        else:
            self._begin(WaitingStart(client))

    def _begin(self, start: WaitingStart | None = None) -> None:
        if self._may_keep:
            self._open_panel().begin(start)

    def _open(self, entry: WaitingEntry) -> None:
        if self._may_keep:
            self._open_panel().show_entry(entry)

    def _open_panel(self) -> WaitingPanel:
        if self.panel is not None:
            self.panel_closed.emit()
        therapists = appointments.day(self.actor, clock.today()).therapists
        panel = self.panel = WaitingPanel(self.actor, therapists, clinic_settings.clinic(self.actor).visit_minutes)
        panel.kept.connect(self._on_kept)
        panel.find_wanted.connect(lambda entry: self.wished.emit("diary", FindFor(entry)))
        panel.gone.connect(self._on_gone)
        self.panel_opened.emit(panel)
        return panel

    def _on_gone(self) -> None:
        self.panel = None

    def _on_kept(self, said: str, back: Any) -> None:
        self.panel_closed.emit()
        self.said.emit(said, back)
        self.reload_soon()

    # ---- keys ----------------------------------------------------------------------------------------------------

    def _find(self) -> None:
        entry = self.table.record()
        self.wished.emit("diary", FindFor(entry) if entry is not None else "find")

    def acts(self) -> list[KeyAct]:
        """The keys of the list."""
        acts = [KeyAct(self.tr("Put somebody on the list"), "N", self._begin, "new")] if self._may_keep else []
        if self._may_book:
            acts.append(KeyAct(self.tr("Find free"), "F | Ctrl+F", self._find, "find"))
        return acts


def _days(first: date, last: date) -> str:
    """A day or a span, as short as it is said in a column."""
    if formats.is_arabic():  # names of months are long there
        first_day, last_day = (f"{formats.digits(day.day)}/{formats.digits(day.month)}" for day in (first, last))
        return formats.isolate(first_day if first == last else f"{first_day}–{last_day}")
    return formats.day_month(first) if first == last else f"{formats.day_month(first)}–{formats.day_month(last)}"


def _when(entry: WaitingEntry) -> str:
    wish, comma = entry.wish, translate("Diary", ", ")
    days = [formats.weekday(SUNDAY + timedelta(days=day), short=True) for day in sorted(wish.weekdays)]
    parts = [translate("texts", PARTS[part]) for part in PartOfDay if part in wish.parts]
    away = [translate("WaitingScreen", "not {days}").format(days=_days(a.first, a.last)) for a in wish.away]
    return comma.join((*days, *parts, *away)) or translate("WaitingScreen", "any time")
