"""Reminders: whom to tell of a day's visits, by the way each agreed to, with a text ready to copy or to send."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.people import Channel
from clinic_app.domain.permissions import Actor
from clinic_app.domain.reminders import Purpose, ReminderDay, ReminderLine, State
from clinic_app.services import clock, reminders
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.reminder_card import ReminderCard
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.texts import texts_for
from ui.texts.people import name_of
from ui.texts.reminders import PURPOSES, STATES
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField
from ui.widgets.news import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.panels import ScrollPage, column, row, side_width
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment

translate = QCoreApplication.translate
WIDTH, LEAST, SHARE = 380, 250, 0.45  # px of the design that one reminder has, and its part of a narrow window
COPIED = (Channel.WHATSAPP, Channel.SMS)
TONES = {State.DUE: "primary", State.SENDING: "primary", State.SENT: "ok", State.DONE: "ok", State.FAILED: "danger"}


class RemindersScreen(Screen):
    """The list of a day, and the chosen line's words beside it. go(day) shows another day."""

    SHOWS = frozenset({Kind.REMINDER, Kind.APPOINTMENT, Kind.CLIENT, Kind.CONTACT, Kind.CLINIC, Kind.CLOSURE})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("remindersScreen")
        self._day: date | None = None
        self._shown = ReminderDay(clock.today(), ())
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, 0)
        self.head = PageHead(self.tr("Reminders"))
        self.back = Button("", icon="previous", step="small", tip=self.tr("The day before"), name="remindersBack")
        self.on = Button("", icon="next", step="small", tip=self.tr("The day after"), name="remindersOn")
        self.date = DateField(clock.today, name="remindersDay")
        self.date.setAccessibleName(self.tr("Day of the visits"))
        self.date.setFixedWidth(self.fontMetrics().averageCharWidth() * 30)
        self.next = Button(self.tr("Next working day"), step="small", keys="T", name="remindersNext")
        for widget in (self.back, self.date, self.on, self.next):
            self.head.add(widget)
        whole.addWidget(self.head)
        self.which = Segment([
            ("all", self.tr("All")), *((one.value, name_of(one)) for one in (*COPIED, Channel.EMAIL, Channel.CALL)),
            ("none", self.tr("Not written to"))], name="remindersWhich")
        self.which.set_value("all")
        self.copy_all = Button(self.tr("Copy all of these"), icon="copy", keys="Shift+C", name="remindersCopyAll")
        self.send_all = Button(self.tr("Send all e-mails"), icon="email", keys="Shift+S", name="remindersSendAll")
        bar = row(gap=8, margins=(16, 10, 16, 0))
        bar.addWidget(self.which)
        bar.addStretch(1)
        bar.addWidget(self.copy_all)
        bar.addWidget(self.send_all)
        whole.addLayout(bar)
        self.model = RecordTable[ReminderLine]([
            Column(self.tr("Time"), self._time, sort_key=lambda e: e.starts, width=112, tip=lambda e: formats.full_day(e.starts)),
            Column(self.tr("Client"), lambda e: formats.client_name(wording.client(e.client)), strong=True, stretch=True,
                   second=lambda e: formats.isolate(e.client.file_no)),
            Column(self.tr("About"), lambda e: "", sort_key=lambda e: list(Purpose).index(e.about), width=110, tag=lambda e: (
                translate("texts", PURPOSES[e.about]), "neutral" if e.about is Purpose.COMING else "warn")),
            Column(self.tr("By"), lambda e: name_of(by) if (by := e.channel()) is not None else "", width=104),
            Column(self.tr("State"), lambda e: "", sort_key=_order, width=140, tag=_stands),
        ], self)
        self.table = TableView(self.model, name="remindersTable")
        self.table.setAccessibleName(self.tr("Reminders"))
        self.card = ReminderCard()
        self.nobody = EmptyState(
            "reminders", self.tr("Nobody to remind"),
            self.tr("Visits of this day appear here once they are booked, and everybody whose visit is moved after a reminder."),
            name="remindersNobody")
        self.pages = QStackedWidget()
        listed = QWidget()
        line = row(listed, 12)
        line.addWidget(self.table, 1)
        self.beside = ScrollPage((0, 0, 0, 0), 0)
        self.beside.setFixedWidth(side_width(0, WIDTH, LEAST, SHARE))
        self.beside.body.addWidget(self.card)
        line.addWidget(self.beside)
        self.pages.addWidget(listed)
        self.pages.addWidget(self.nobody)
        body = column(gap=0, margins=(16, 10, 16, 12))
        body.addWidget(self.pages)
        whole.addLayout(body, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self.next.clicked.connect(self._next_day)
        self.date.editingFinished.connect(self._on_date)
        self.which.chosen.connect(lambda _: self._filter())
        self.copy_all.clicked.connect(self._copy_all)
        self.send_all.clicked.connect(self._send_all)
        self.table.chosen.connect(lambda _: self._show_card())
        self.table.opened.connect(lambda _: self._first_act())
        self.card.asked.connect(self._act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.beside.setFixedWidth(side_width(self.width(), WIDTH, LEAST, SHARE))

    # ---- the day -----------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """Show a day, or the next working day."""
        if isinstance(argument, date):
            self._day = argument
        self.reload_soon()

    def place(self) -> Any:
        """The day shown."""
        return self._day

    def _step(self, days: int) -> None:
        self._day = self._shown.day + timedelta(days=days)
        self.reload()

    def _next_day(self) -> None:
        self._day = None
        self.reload()

    def _on_date(self) -> None:
        wanted = self.date.value()
        if wanted is not None and wanted != self._shown.day:
            self._day = wanted
            self.reload()

    def reload(self) -> None:
        """Read the list; the chosen line stays chosen, or the first that waits for somebody."""
        chosen = self.table.record()
        self._shown = reminders.day(self.actor, self._day or reminders.next_day(self.actor))
        if not self.date.hasFocus():
            self.date.set_value(self._shown.day)
        self.model.show(self._shown.lines)
        waiting = self._shown.waiting
        self.head.say(self.tr("Reminders"), self.tr("%n still to tell", "", waiting) if waiting else self.tr("everybody was told")
                      if self._shown.lines else "")
        self.pages.setCurrentIndex(0 if self._shown.lines else 1)
        self.badge_changed.emit("reminders", self._shown.pressing)
        self._filter(chosen)

    def _filter(self, chosen: ReminderLine | None = None) -> None:
        which = self.which.value()
        self.table.filter(lambda line: which == "all" or (line.channel() or "none") == which)
        key = chosen.key if chosen is not None else None
        if not (key is not None and self.table.choose(lambda line: line.key == key)):
            self._choose_open()
        self._show_card()

    def _choose_open(self) -> None:
        if not self.table.choose(lambda line: line.open and line.way.channel is not None):
            self.table.choose(lambda _line: True)

    def _lines(self) -> list[ReminderLine]:
        """The lines that the filter lets through."""
        which = self.which.value()
        return [one for one in self._shown.lines if which == "all" or (one.channel() or "none") == which]

    def _show_card(self) -> None:
        line = self.table.record()
        self.card.show_line(line, self._fits(line))
        self.copy_all.setVisible(self.which.value() in COPIED)
        self.copy_all.setEnabled(any(one.open for one in self._lines()))
        self.send_all.setVisible(self._shown.mail_ready)
        self.send_all.setEnabled(bool(self._to_send()))
        self.status_changed.emit()

    def _fits(self, line: ReminderLine | None) -> frozenset[str]:
        """What can be done with a line."""
        if line is None:
            return frozenset()
        if line.unsure:
            return frozenset({"went", "again"})
        if not line.open:
            return frozenset()
        fits = set()
        if any(one in line.way.allowed for one in (*COPIED, Channel.EMAIL)):
            fits.add("copy")
        if line.way.phone:
            fits.add("call")
        if self._shown.mail_ready and Channel.EMAIL in line.way.allowed:
            fits.add("retry" if line.state is State.FAILED else "send")
        return frozenset(fits)

    def _time(self, line: ReminderLine) -> str:
        if line.starts.date() == self._shown.day:
            return formats.time_of_day(line.starts)
        return f"{formats.short_day(line.starts)} {formats.time_of_day(line.starts)}"

    # ---- acts --------------------------------------------------------------------------------------------------------

    def _first_act(self) -> None:
        fits = self._fits(self.table.record())
        self._act(next((one for one in ("send", "copy", "call", "retry") if one in fits), ""))

    def _act(self, key: str) -> None:
        line = self.table.record()
        if line is None or key not in self._fits(line):
            return
        told = line.told
        if key == "copy":
            how = next(one for one in line.way.allowed if one is not Channel.CALL)
            self._copy([line], how, line.text)
        elif key == "call":
            self._done([line], Channel.CALL, self.tr("Told by phone"))
        elif key == "send":
            self._try(lambda: self._take_back(reminders.queue(self.actor, [line])), self.tr("In the post"))
        elif key == "retry" and told is not None:
            self._try(lambda: reminders.retry(self.actor, told.id, told.version), self.tr("In the post again"))
        elif told is not None:
            went = key == "went"
            said = self.tr("Noted as sent") if went else self.tr("In the post again")
            self._try(lambda: reminders.settle_unsure(self.actor, told.id, told.version, went), said)

    def _copy(self, lines: Sequence[ReminderLine], how: Channel, text: str) -> None:
        said = self.tr("%n copied for {way} and noted as told", "", len(lines)).format(way=name_of(how))
        if self._done(lines, how, said):
            QGuiApplication.clipboard().setText(text)

    def _done(self, lines: Sequence[ReminderLine], how: Channel, said: str) -> bool:
        return self._try(lambda: self._take_back(reminders.done(self.actor, lines, how)), said)

    def _take_back(self, ids: tuple[int, ...]) -> Callable[[], None]:
        return lambda: reminders.take_back(self.actor, ids)

    def _try(self, act: Callable[[], Callable[[], None] | None], said: str) -> bool:
        """Do it and go on to the next line that waits; a refusal is said and changes nothing."""
        try:
            back = act()
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            self.reload()
            return False
        self.said.emit(said, back)
        self.reload()
        self._choose_open()
        return True

    def _copy_all(self) -> None:
        which = self.which.value()
        lines = [one for one in self._lines() if one.open and which in COPIED]
        if lines:
            text = "\n\n".join(f"{one.way.to}\n{one.text}" for one in lines)
            self._copy(lines, Channel(which), text)

    def _to_send(self) -> list[ReminderLine]:
        return [one for one in self._lines()
                if one.open and one.state is not State.FAILED and one.way.channel is Channel.EMAIL and self._shown.mail_ready]

    def _send_all(self) -> None:
        lines = self._to_send()
        if lines:
            said = self.tr("%n in the post", "", len(lines))
            self._try(lambda: self._take_back(reminders.queue(self.actor, lines)), said)

    def acts(self) -> list[KeyAct]:
        """The keys of the list."""
        fits = self._fits(self.table.record())
        found = [
            KeyAct(self.tr("Copy the text"), "C", lambda: self._act("copy"), "copy", hint="copy" in fits),
            KeyAct(self.tr("Copy all of these"), "Shift+C", self._copy_all, "copy", hint=self.which.value() in COPIED),
            KeyAct(self.tr("Told by phone"), "D", lambda: self._act("call"), "phone", hint="call" in fits),
        ]
        if self._shown.mail_ready:
            found += [
                KeyAct(self.tr("Send"), "S", lambda: self._act("send"), "email", hint="send" in fits),
                KeyAct(self.tr("Send all e-mails"), "Shift+S", self._send_all, "email", hint=False),
                KeyAct(self.tr("Try again"), "R", lambda: self._act("retry"), "refresh", hint="retry" in fits),
            ]
        return [
            *found,
            KeyAct(self.tr("Next working day"), "T", self._next_day, "diary", hint=False),
            KeyAct(self.tr("The day before"), "PgUp", lambda: self._step(-1), "previous", hint=False),
            KeyAct(self.tr("The day after"), "PgDown", lambda: self._step(1), "next", hint=False),
        ]


def _order(line: ReminderLine) -> int:
    return 0 if line.unsure else 1 if line.open else 2


def _stands(line: ReminderLine) -> tuple[str, str] | None:
    if line.unsure:
        return translate("RemindersScreen", "did it go out?"), "danger"
    if line.state is not None and line.state is not State.DROPPED:
        return translate("texts", STATES[line.state]), TONES[line.state]
    if line.way.channel is None:
        return translate("RemindersScreen", "not written to"), "neutral"
    return translate("RemindersScreen", "to tell"), "warn"
