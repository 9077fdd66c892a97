"""Find the next free time in the booking panel: wishes as chips, the first opening of each of the next ten days with one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayView
from clinic_app.domain.errors import Refused
from clinic_app.domain.openings import FreeTimes, LeftAside, Search
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, openings
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.opening_list import OpeningList, opening_words
from ui.appointments.wish_chips import PersonChips, TimeChips
from ui.texts.matching import reason_words
from ui.widgets.buttons import Button
from ui.widgets.chip_set import ChipSet
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form
from ui.widgets.labels import Label
from ui.widgets.panels import clear_layout, column, row

ANY_ROOM = 0
ASIDE_SHOWN = 4


class FindFree(QWidget):
    """begin() shows the openings of a search; the chips change it at once. Nothing is booked here."""

    taken = Signal(object)   # Opening
    looked = Signal(object)  # Opening
    nothing_suits = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findFree")
        self.actor = actor
        self._search: Search | None = None
        self._view: DayView | None = None
        self._usual: int | None = None
        self._clients: tuple[int, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        lines = column(self, 10)
        self.said = Label("", "small", tone="ink3", wrap=True)
        self.said.setObjectName("findSaid")
        self.list = OpeningList("findList")
        self.aside = Label("", "small", tone="ink3", wrap=True)
        self.aside.setObjectName("findAside")
        self.person = PersonChips("findPerson")
        self.needs = Flow()
        self.minor = Chip(self.tr("Under 18"), name="findMinor")
        self.ground = Chip(self.tr("Ground floor"), name="findGround")
        self.needs.add(self.minor)
        self.needs.add(self.ground)
        self.times = TimeChips("find")
        self.form = Form()
        self.after = DateField(clock.today, short=True, name="findAfter", hint=self.tr("today"))
        self.room = Choice(name="findRoom")
        self.form.add_row(("after", self.tr("From"), self.after), ("room", self.tr("Room"), self.room))
        self.approach: Choice | None = None
        if self.actor.clinical:  # reception's process never loads what therapists are trained in
            self._clinical: Any = import_module("ui.appointments.clinical_fit")
            self.approach = Choice(self._clinical.options(), name="findApproach")
            self.form.add("approach", self.tr("Trained in"), self.approach)
        self.who_holder = QWidget()
        self._who_line = column(self.who_holder, 4)
        self.who: ChipSet | None = None
        self.nothing = Button(
            self.tr("Nothing suits: waiting list"), "link", icon="wait_list", step="small", name="findNothing")
        nothing = QWidget()
        line = row(nothing, 0)
        line.addWidget(self.nothing)
        line.addStretch(1)
        for widget in (self.said, self.person, self.needs, self.times, self.list, nothing, self.aside, self.form,
                       self.who_holder):
            lines.addWidget(widget)

    def _connect(self) -> None:
        self.list.taken.connect(self.taken)
        self.list.looked.connect(self.looked)
        self.nothing.clicked.connect(self.nothing_suits)
        for chips in (self.person, self.times):
            chips.changed.connect(self._again)
        for chip in (self.minor, self.ground):
            chip.clicked.connect(self._again)
        for widget in (self.list, *self.findChildren(Chip)):
            widget.installEventFilter(self)
        self.after.left.connect(self._again)
        self.form.submitted.connect(self._again)
        for choice in (self.room, self.approach):
            if choice is not None:
                choice.currentIndexChanged.connect(self._again)

    # ---- asking --------------------------------------------------------------------------------------------------

    def begin(self, search: Search, view: DayView, usual: int | None = None, clients: Sequence[int] = ()) -> None:
        """Show the openings of this search, its wishes on the chips. view: whose names and rooms are shown."""
        self._search, self._view, self._usual, self._clients = search, view, usual, tuple(clients)
        self.person.set_value(search.gender, search.language)
        self.minor.setChecked(search.minor)
        self.ground.setChecked(search.ground_floor)
        self.times.set_value(search.parts, search.weekdays)
        self.after.set_value(search.after.date() if search.after.date() > clock.today() else None)
        self.room.set_options([(ANY_ROOM, self.tr("any")), *((r.id, wording.room(r)) for r in view.rooms)])
        self.room.set_value(search.room_id or ANY_ROOM)
        self.room.setEnabled(search.needs_room)
        clear_layout(self._who_line)
        self.who = ChipSet([(t.id, wording.person(t)) for t in view.therapists], "findWho")
        self.who.set_value(search.therapist_ids)
        self.who.changed.connect(self._again)
        self._who_line.addWidget(Label(self.tr("Only with"), "small", "label", "ink2"))
        self._who_line.addWidget(self.who)
        self._again()

    def search(self) -> Search | None:
        """The search as the chips say it now."""
        if self._search is None or self.who is None:
            return None
        day = self.after.value()
        after = datetime.combine(day, time()) if day is not None else clock.now()
        return replace(
            self._search, after=max(after, clock.now()), gender=self.person.gender(), language=self.person.language(),
            minor=self.minor.isChecked(), ground_floor=self.ground.isChecked(), parts=self.times.parts(),
            weekdays=self.times.weekdays(), room_id=self.room.value() or None, therapist_ids=frozenset(self.who.value()),
        )

    def _again(self) -> None:
        search = self.search()
        if search is None or self._view is None:
            return
        further = None
        if self.approach is not None and self.approach.value() is not None:
            further = self._clinical.reasons(self.actor, self.approach.value(), self._clients)
        try:
            found = openings.find(self.actor, search, self._usual, further)
        except Refused as refusal:
            self.said.setText(" ".join(wording.sentence(f) for f in refusal.findings))
            self.list.hide()
            return
        self._show(found, search)

    def _show(self, found: FreeTimes, search: Search) -> None:
        assert self._view is not None
        self.list.show_openings([(one, *opening_words(self._view, one)) for one in found.openings])
        self.list.setVisible(bool(found.openings))
        length = formats.counted(search.length, "minute")
        self.said.setText(
            self.tr("The first free time of each day, {length}. Enter or a digit takes one.").format(length=length)
            if found.openings
            else self.tr("Nothing in the next sixty days suits all of this. Take a wish off, or use the waiting list.")
        )
        self.aside.setText(self._aside(found.left_aside))
        self.aside.setVisible(bool(found.left_aside))
        if (first := self.list.opening()) is not None:
            self.looked.emit(first)

    # ---- words ---------------------------------------------------------------------------------------------------

    def _aside(self, people: Sequence[LeftAside]) -> str:
        comma = wording.translate("Diary", ", ")
        said = [
            self.tr("{name} ({reasons})").format(
                name=wording.one_of(one.name_en, one.name_ar), reasons=comma.join(reason_words(r) for r in one.reasons))
            for one in people[:ASIDE_SHOWN]
        ]
        more = len(people) - ASIDE_SHOWN
        if more > 0:
            said.append(self.tr("%n more", "", more))
        return self.tr("Left aside: {people}").format(people=comma.join(said))

    # ---- keys ----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up from the first free time leads to the wishes, Down from a wish to the free times."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.list and event.key() == Qt.Key.Key_Up and self.list.currentRow() <= 0:
                self.person.items()[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if isinstance(watched, Chip) and event.key() == Qt.Key.Key_Down and self.list.count():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def acts(self) -> list[KeyAct]:
        """Digits take an opening while the list has the focus."""
        if not self.list.hasFocus():
            return []
        return [
            KeyAct(self.tr("Take the free time"), str(n), lambda n=n: self.list.take(n - 1), hint=False, found=False)
            for n in range(1, 10)
        ]
