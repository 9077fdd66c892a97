"""What waits beside notes and reviews: calls promised, notes to co-sign or returned, visits left open, boosters."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.calls import Call, CallOutcome
from clinic_app.domain.cosigning import ReturnedNote, WaitingNote
from clinic_app.domain.follow_ups import FollowUp, FollowUpKind, FollowUpOutcome
from clinic_app.domain.in_tray import HandedIn
from clinic_app.domain.my_day import MyDay
from clinic_app.services import clock
from ui import formats, theme
from ui.my_day.words import client_name, client_of, joined, script_name
from ui.texts.cosigning import NAMES
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label, Rule, Sign, Tag
from ui.widgets.panels import column, row

OPEN_AT_ONCE = 3  # visits left open that are asked about; as one is settled the next follows


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


class Waiting(QWidget):
    """Sections of the panel "Needs you"; each item carries the acts that end it."""

    call_made = Signal(object, object)         # call, outcome
    cosign_wished = Signal(object)             # waiting note
    notes_wished = Signal(int)                 # client
    time_wished = Signal(object)               # follow-up
    follow_up_closed = Signal(object, object)  # follow-up, outcome
    file_wished = Signal(int)                  # client
    paper_wished = Signal(int)                 # client
    visit_settled = Signal(object, object)     # visit, status
    other_end_wished = Signal(object, QPoint)  # visit, where on the screen

    def __init__(self, day: MyDay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = column(self, 8)
        self._section(self.tr("Calls to make"), day.calls, self._call)
        self._section(self.tr("Notes to co-sign"), day.cosign, self._cosign)
        self._section(self.tr("Returned to you"), day.returned, self._returned)
        self._section(self.tr("Papers handed in"), day.handed_in, self._paper)
        self._section(self.tr("Visits left open"), day.left_open, self._left_open, OPEN_AT_ONCE)
        self._section(self.tr("After the ending"), day.follow_ups, self._follow_up)

    def _section(self, words: str, items: tuple, make: Callable, most: int | None = None) -> None:
        if not items:
            return
        line = row(gap=8)
        line.addWidget(Label(words, weight="strong"))
        line.addWidget(Tag(formats.number(len(items))))
        line.addStretch(1)
        self._lines.addSpacing(theme.current().px(4))
        self._lines.addLayout(line)
        self._lines.addWidget(Rule())
        for item in items[:most]:
            self._lines.addWidget(make(item))

    def _item(self, sign: str, tone: str, title: str, second: str, *acts: Button) -> QWidget:
        item = QWidget()
        line = row(item, 8)
        line.addWidget(Sign(sign, 16, tone), 0, Qt.AlignmentFlag.AlignTop)
        lines = column(gap=3)
        lines.addWidget(Label(title, weight="label", wrap=True))
        lines.addWidget(Label(second, "small", tone="ink3", wrap=True))
        flow = Flow()
        for act in acts:
            flow.add(act)
        lines.addWidget(flow)
        line.addLayout(lines, 1)
        return item

    def _paper(self, paper: HandedIn) -> QWidget:
        look = Button(self.tr("Look and file"), step="small", name=f"paper_{paper.id}")
        look.clicked.connect(lambda: self.paper_wished.emit(paper.client_id))
        who = formats.isolate_name(script_name(paper.by, paper.by_ar))
        second = joined([self.tr("by {name}").format(name=who), formats.day_time(clock.to_local(paper.handed_at))])
        return self._item("import", "primary", client_of(paper.client, paper.client_ar), second, look)

    def _call(self, call: Call) -> QWidget:
        acts = []
        for outcome in CallOutcome:
            act = Button(name_of(outcome), step="small", name=f"call_{outcome.value}_{call.id}")
            act.clicked.connect(lambda _on=False, one=outcome: self.call_made.emit(call, one))
            acts.append(act)
        phone = "" if formats.discreet() else formats.phone(call.phone)
        second = joined([self.tr("by {day}").format(day=formats.short_date(call.on)), phone])
        return self._item("phone", "warn", client_of(call.client, call.client_ar), second, *acts)

    def _cosign(self, waiting: WaitingNote) -> QWidget:
        note = waiting.note
        words = self.tr("Open with a reason") if waiting.needs_reason else self.tr("Read")
        read = Button(words, step="small", name=f"cosign_{note.id}")
        if waiting.needs_reason:
            read.clicked.connect(lambda: self.notes_wished.emit(note.client_id))
        else:
            read.clicked.connect(lambda: self.cosign_wished.emit(waiting))
        second = self.tr("{who}, visit of {day}").format(
            who=formats.isolate_name(script_name(note.author, note.author_ar)), day=formats.short_date(note.about.date()))
        name = formats.isolate(waiting.client) if waiting.needs_reason else client_of(waiting.client, waiting.client_ar)
        return self._item("sign", "primary", name, second, read)

    def _returned(self, back: ReturnedNote) -> QWidget:
        look = Button(self.tr("Open the notes"), step="small", name=f"returned_{back.note_id}")
        look.clicked.connect(lambda: self.notes_wished.emit(back.client_id))
        return self._item("back", "warn", client_of(back.client, back.client_ar), formats.isolate_name(back.words), look)

    def _left_open(self, visit: DayAppointment) -> QWidget:
        came = Button(self.tr("Took place"), step="small", name=f"openCame_{visit.id}")
        missed = Button(self.tr("Did not come"), step="small", name=f"openMissed_{visit.id}")
        other = Button(self.tr("Cancelled…"), step="small", name=f"openOther_{visit.id}")
        came.clicked.connect(lambda: self.visit_settled.emit(visit, Status.ATTENDED))
        missed.clicked.connect(lambda: self.visit_settled.emit(visit, Status.DID_NOT_COME))
        other.clicked.connect(lambda: self.other_end_wished.emit(visit, other.mapToGlobal(other.rect().bottomLeft())))
        return self._item("clock", "ink2", client_name(visit), formats.day_time(visit.slot.start), came, missed, other)

    def _follow_up(self, one: FollowUp) -> QWidget:
        acts = []
        if one.kind is FollowUpKind.BOOSTER and one.booked is None:
            offer = Button(self.tr("Find a time"), step="small", icon="book", name=f"offer_{one.id}")
            offer.clicked.connect(lambda: self.time_wished.emit(one))
            acts.append(offer)
        for outcome in FollowUpOutcome:
            act = Button(name_of(outcome), step="small", name=f"followUp_{outcome.value}_{one.id}")
            act.clicked.connect(lambda _on=False, end=outcome: self.follow_up_closed.emit(one, end))
            acts.append(act)
        booked = self.tr("booked {when}").format(when=formats.day_time(one.booked)) if one.booked else ""
        second = joined([name_of(one.kind), formats.short_date(one.on), booked])
        return self._item("next_visit", "ink2", client_of(one.client, one.client_ar), second, *acts)
