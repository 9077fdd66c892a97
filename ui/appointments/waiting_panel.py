"""The side panel of one entry of the waiting list: who, when and with whom. What is typed stays until it is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from clinic_app.domain.appointments import AppointmentType, Gender, Mode, TherapistDay
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.openings import PartOfDay
from clinic_app.domain.people import ClientLine, Language
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting import NOTE_LIMIT, Away, Ended, Urgency, WaitingEntry, WaitingRequest, WaitingWish
from clinic_app.services import appointments, clock, drafts, people, waiting
from ui import formats
from ui.appointments import wording
from ui.appointments.away_field import AwayField
from ui.appointments.booking_panel import FORM as BOOKING
from ui.appointments.wish_chips import PersonChips, TimeChips
from ui.appointments.wishes import WaitingStart
from ui.still_trying import keep_soon, until_kept
from ui.texts import text_for
from ui.texts.waiting import CALLED, ENDED, URGENCY
from ui.widgets.buttons import Button
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice
from ui.widgets.client_picker import ClientPicker
from ui.widgets.fields import Form, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel
from ui.widgets.segment import Segment

FORM, KEPT_AFTER = "waiting", 350  # the draft's name; milliseconds of rest before it is kept
NO_LATER, CALLS_SHOWN = 0, 4
translate = wording.translate


class WaitingPanel(SidePanel):
    """Adds an entry, or shows and changes one."""

    kept = Signal(str, object)    # words, and what takes it back
    find_wanted = Signal(object)  # WaitingEntry: look for a free time
    gone = Signal()  # it was closed, or its screen was left

    def __init__(self, actor: Actor, therapists: tuple[TherapistDay, ...], length: int, parent: QWidget | None = None) -> None:
        super().__init__("", name="waitingPanel", parent=parent)
        self.actor, self._therapists, self._length = actor, therapists, length
        self._entry: WaitingEntry | None = None
        self._mode = (AppointmentType.INDIVIDUAL, Mode.CLINIC)
        self._resting, self._from_booking, self._draft = True, False, 0
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEPT_AFTER)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.draft_back = Banner("info", self.tr("Your draft is back."), button=self.tr("Start anew"), name="waitingDraft")
        self.draft_back.hide()
        self.picker = ClientPicker(
            lambda text, settled: people.search(self.actor, text, settled=settled, arabic=formats.is_arabic()))
        self.picker.another.setEnabled(False)  # one entry is one client
        self.who = Label("", "large", "strong", wrap=True)
        self.form = Form()
        self.urgency = Segment(
            [(one, translate("texts", URGENCY[one])) for one in Urgency], step="small", name="waitingUrgency")
        self.who_with = ChipSet([(t.id, wording.person(t)) for t in self._therapists], "waitingWith")
        self.person = PersonChips("waitingPerson")
        self.times = TimeChips("waiting")
        self.away = AwayField("waitingAway")
        self.length = TextField(name="waitingLength", numeric=True)
        self.later = Choice(name="waitingLater")
        self.note = TextField(hint=self.tr("Note for reception (not clinical)"), name="waitingNote", icon="reception_note")
        self.note.setMaxLength(NOTE_LIMIT)
        self.form.add("urgency", self.tr("How soon"), self.urgency)
        self.form.add("times", self.tr("When it suits; nothing chosen means any time"), self.times)
        self.form.add("away", self.tr("Away"), self.away)
        self.form.add("therapist", self.tr("Only with"), self.who_with)
        self.form.add("person", self.tr("Wishes beside the front sheet"), self.person)
        self.form.add_row(
            ("length", self.tr("Length, minutes"), self.length, 1), ("later", self.tr("Keeps until then"), self.later, 2))
        self.form.add("note", self.tr("Note"), self.note)
        self.trouble = Banner("warn", "", name="waitingTrouble")
        self.trouble.hide()
        self.calls = Label("", "small", tone="ink2", wrap=True)
        self.calls.setObjectName("waitingCalls")
        self.calls.hide()
        for widget in (self.draft_back, self.who, self.picker, self.calls, self.form, self.trouble):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.save = Button("", "primary", keys="Return", name="waitingSave")
        self.find = Button(self.tr("Find free"), icon="find", name="waitingFind")
        self.end = Button(self.tr("Off the list"), "danger", caret=True, name="waitingEnd")
        self.add_foot(self.save, 1)
        self.add_foot(self.find)
        self.add_foot(self.end)

    def _connect(self) -> None:
        self.save.clicked.connect(self.submit)
        self.form.submitted.connect(self.submit)
        self.picker.entered.connect(self.submit)
        self.picker.changed.connect(self._on_client)
        self.picker.typed.connect(self._touch)
        self.find.clicked.connect(lambda: self.find_wanted.emit(self._entry))
        self.end.clicked.connect(self._open_reasons)
        self.draft_back.pressed.connect(self._start_anew)
        self._keep.timeout.connect(lambda: until_kept(self._keep, self._keep_draft))
        self.urgency.chosen.connect(self._touch)
        for chips in (self.who_with, self.person, self.times, self.away):
            chips.changed.connect(self._touch)
        for line in (self.note, self.length, self.away.first, self.away.last):
            line.textEdited.connect(self._touch)

    # ---- showing -------------------------------------------------------------------------------------------------

    def begin(self, start: WaitingStart | None = None) -> None:
        """A new entry, with what is known already; without, a kept draft comes back."""
        self._entry, self._from_booking = None, start is not None and start.from_booking
        self._draft = start.draft if start is not None else 0
        self.title.setText(self.tr("On the waiting list"))
        self.save.setText(self.tr("Put on the list"))
        self.find.hide()
        self.end.hide()
        self.who.hide()
        self.picker.clear()
        start = start or WaitingStart()
        draft = drafts.open_draft(self.actor, FORM, 0) if start == WaitingStart() else None
        self._resting = True
        self._show(start.wish or WaitingWish(length=self._length))
        if draft is not None:
            self._restore(draft.body)
        elif start.client is not None:
            self.picker.set_clients([start.client])
            self._fill_later(start.client.id, start.wish.later_visit_id if start.wish is not None else None)
        elif start.phone:
            self.picker.set_caller(start.name, start.phone)
        elif start.name:
            self.picker.set_typed(start.name)
        self.draft_back.setVisible(draft is not None)
        self._resting = False
        self._on_client(keep=False)
        if not self.picker.take_focus():
            self.urgency.button(self.urgency.value()).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, entry: WaitingEntry) -> None:
        """An entry that stands on the list."""
        self._entry = entry
        self.title.setText(self.tr("On the waiting list"))
        self.save.setText(self.tr("Save"))
        self.draft_back.hide()
        self.picker.hide()
        self.who.setText(formats.client_name(wording.client(entry.client)))
        self.who.show()
        self.calls.setText("\n".join(
            self.tr("Called {when}: {outcome}").format(when=formats.day_time(c.at), outcome=translate("texts", CALLED[c.outcome]))
            for c in entry.calls[:CALLS_SHOWN]))
        self.calls.setVisible(bool(entry.calls))
        for button in (self.find, self.end):
            button.setVisible(entry.ended is None)
        self._resting = True
        self._fill_later(entry.client.id, entry.wish.later_visit_id)
        self._show(entry.wish)
        self._resting = False
        self.urgency.button(entry.wish.urgency).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, wish: WaitingWish) -> None:
        self._mode = (wish.type, wish.mode)
        self.urgency.set_value(wish.urgency)
        self.who_with.set_value(wish.therapist_ids)
        self.person.set_value(wish.gender, wish.language)
        self.times.set_value(wish.parts, wish.weekdays)
        self.away.set_value(wish.away)
        self.length.set_value(formats.digits(wish.length))
        self.note.set_value(wish.note)
        if wish.later_visit_id is not None:
            self.later.set_value(wish.later_visit_id)

    def _on_client(self, keep: bool = True) -> None:
        clients = self.picker.clients
        self.picker.another.hide()
        self._fill_later(clients[0].id if clients else None, self.later.value() or None)
        if keep:
            self._touch()
        if keep and clients:  # the cursor goes on to what is chosen already, not to whatever stands first
            self.urgency.button(self.urgency.value()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_later(self, client_id: int | None, chosen: int | None) -> None:
        visits = appointments.upcoming(self.actor, client_id, clock.now(), 12) if client_id is not None else []
        self.later.set_options([
            (NO_LATER, self.tr("no booking")), *((v.id, formats.day_time(v.slot.start)) for v in visits)])
        self.later.set_value(chosen if any(v.id == chosen for v in visits) else NO_LATER)

    # ---- reading -------------------------------------------------------------------------------------------------

    def _wish(self) -> WaitingWish:
        length = formats.western(self.length.value()).split(" ")[0]
        return WaitingWish(
            tuple(self.who_with.value()), self.person.gender(), self.person.language(), self.times.weekdays(), self.times.parts(),
            self.away.value(), int(length) if length.isdecimal() and len(length) < 5 else 0, *self._mode,
            self.urgency.value() or Urgency.SOON, self.note.value(), self.later.value() or None)  # type: ignore[arg-type]

    def submit(self) -> None:
        """Keep it, or say beside the field what is wrong."""
        if not self.away.valid():
            self.form.fields["away"].error(self.tr("Type days like mon, 30/11 or +1w."))
            return
        try:
            if self._entry is None:
                clients = self.picker.clients
                caller = None if clients else self.picker.caller
                request = WaitingRequest(clients[0].id if clients else None, self._wish(), caller)
                done = waiting.add(self.actor, request)
                drafts.drop_draft(self.actor, FORM, 0)
                if self._from_booking:
                    drafts.drop_draft(self.actor, BOOKING, self._draft)
                said = self.tr("{name} is on the waiting list")
                back = _ender(self.actor, done)
            else:
                before = self._entry
                done = waiting.change(self.actor, before.id, before.version, self._wish())
                said, back = self.tr("Saved {name}"), _changer(self.actor, done, before.wish)
        except Stale as stale:
            self._take_newer(stale)
            return
        except Refused as refusal:
            self._say(refusal.findings)
            return
        self._resting = True
        self._keep.stop()
        self.kept.emit(said.format(name=formats.client_name(wording.client(done.client))), back)

    def _say(self, findings: tuple[Finding, ...]) -> None:
        fields = dict(self.form.fields)
        if self._entry is None and not self.picker.clients:
            fields |= {"client": self.picker.name_field, "phone": self.picker.phone_field}
        for field in fields.values():
            field.clear()
        loose, first = [], None
        for finding in findings:
            place = fields.get(finding.field)
            if place is None:
                loose.append(text_for(finding))
                continue
            place.error(text_for(finding))
            first = first or place
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.trouble.setVisible(bool(loose))
        if loose:
            self.trouble.say(" ".join(loose))

    def _take_newer(self, stale: Stale) -> None:
        """What was typed is kept; the next Save puts it over what another desk wrote."""
        if isinstance(stale.theirs, WaitingEntry):
            self._entry = stale.theirs
        self.trouble.show()
        self.trouble.say(
            self.tr("Another desk changed this entry."), self.tr("What you typed is kept; Save puts it in its place."))

    # ---- ending --------------------------------------------------------------------------------------------------

    def _open_reasons(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("waitingReasons")
        for why in (Ended.NO_LONGER, Ended.NOT_REACHED, Ended.OTHER):
            action = menu.addAction(translate("texts", ENDED[why]))
            action.setObjectName(f"ended_{why.value}")
            action.triggered.connect(lambda _=False, one=why: self.end_entry(one))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.end.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def end_entry(self, why: Ended) -> None:
        """Off the list, for this reason."""
        if self._entry is None:
            return
        try:
            done = waiting.end(self.actor, self._entry.id, self._entry.version, why)
        except Stale as stale:
            self._take_newer(stale)
            return
        except Refused as refusal:
            self._say(refusal.findings)
            return
        name = formats.client_name(wording.client(done.client))
        said = self.tr("{name} is off the list: {reason}").format(name=name, reason=translate("texts", ENDED[why]))
        self.kept.emit(said, _reopener(self.actor, done, why))

    # ---- drafts --------------------------------------------------------------------------------------------------

    def _touch(self) -> None:
        if not self._resting and self._entry is None:
            keep_soon(self._keep)

    def keep_now(self) -> None:
        """Keep what is typed before the panel goes."""
        if self._keep.isActive():
            self._keep.stop()
            self._keep_draft()
        self._resting = True

    def _keep_draft(self) -> None:
        clients, wish = self.picker.clients, self._wish()
        if not (clients or self.picker.name.value() or wish.note):
            return
        drafts.keep_draft(self.actor, FORM, 0, {
            "clients": [[c.id, c.file_no, c.name_en, c.name_ar, c.phone] for c in clients], "name": self.picker.name.value(),
            "phone": self.picker.phone.value(), "new": self.picker.caller is not None, "with": list(wish.therapist_ids),
            "gender": wish.gender or "", "language": wish.language, "days": sorted(wish.weekdays), "parts": sorted(wish.parts),
            "away": [[a.first.isoformat(), a.last.isoformat()] for a in wish.away], "length": wish.length,
            "urgency": wish.urgency, "note": wish.note, "later": wish.later_visit_id,
        })

    def _restore(self, body: Any) -> None:
        if body.get("clients"):
            self.picker.set_clients([ClientLine(*one, None, None, Language.UNKNOWN) for one in body["clients"][:1]])
            self._fill_later(body["clients"][0][0], body.get("later"))
        elif body.get("new"):
            self.picker.set_caller(body.get("name", ""), body.get("phone", ""))
        else:
            self.picker.set_typed(body.get("name", ""))
        self._show(WaitingWish(
            tuple(body["with"]), Gender(body["gender"]) if body["gender"] else None, body["language"], frozenset(body["days"]),
            frozenset(PartOfDay(p) for p in body["parts"]), tuple(Away(*map(date.fromisoformat, pair)) for pair in body["away"]),
            body["length"] or self._length, urgency=Urgency(body["urgency"]), note=body["note"], later_visit_id=body["later"]))

    def _start_anew(self) -> None:
        drafts.drop_draft(self.actor, FORM, 0)
        self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps it from anywhere in the panel."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever hides the panel, what was typed is kept."""
        if not event.spontaneous():
            self.keep_now()
            self.gone.emit()
        super().hideEvent(event)


Back = Callable[[], Any]


def _ender(actor: Actor, entry: WaitingEntry) -> Back:
    """The Undo of putting somebody on the list."""
    return lambda: _reopener(actor, waiting.end(actor, entry.id, entry.version, Ended.OTHER), Ended.OTHER)


def _reopener(actor: Actor, entry: WaitingEntry, why: Ended) -> Back:
    """The Undo of ending; it gives what ends it again."""

    def back() -> Back:
        now = waiting.reopen(actor, entry.id, entry.version)
        return lambda: _reopener(actor, waiting.end(actor, now.id, now.version, why), why)

    return back


def _changer(actor: Actor, entry: WaitingEntry, before: WaitingWish) -> Back:
    """The Undo of a change; it gives what changes it again."""
    return lambda: _changer(actor, waiting.change(actor, entry.id, entry.version, before), entry.wish)
