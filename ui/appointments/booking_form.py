"""The form of the booking panel: its fields, what hangs on time and therapist, and what stands in it now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import (
    NOTE_LIMIT,
    REASON_LIMIT,
    AppointmentType,
    Badge,
    DayAppointment,
    DayView,
    Gender,
    Mode,
    Slot,
)
from clinic_app.domain.booking import BookingNeeds, BookingRequest, MoveRequest, free_rooms, room_for
from clinic_app.domain.closed_time import Shut, shut_during
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting import WaitingEntry
from clinic_app.services import clock, groups, people
from ui import formats
from ui.appointments import wording
from ui.appointments.clash_offer import ClashOffer
from ui.appointments.find_free import FindFree
from ui.appointments.group_bar import GroupBar
from ui.appointments.join_field import JoinField
from ui.appointments.who_comes import WhoComes
from ui.texts.appointments import COMFORT
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.client_picker import ClientPicker
from ui.widgets.fields import DateField, Form, TextField, TimeField
from ui.widgets.match_list import MatchList
from ui.widgets.news import Banner, Hint
from ui.widgets.panels import SidePanel

KINDS = [
    (AppointmentType.INDIVIDUAL, Mode.CLINIC),
    (AppointmentType.INDIVIDUAL, Mode.ONLINE),
    (AppointmentType.INDIVIDUAL, Mode.PHONE),
    (AppointmentType.FIRST, Mode.CLINIC),
    (AppointmentType.FIRST, Mode.ONLINE),
    (AppointmentType.COUPLE, Mode.CLINIC),
    (AppointmentType.COUPLE, Mode.ONLINE),
    (AppointmentType.FAMILY, Mode.CLINIC),
    (AppointmentType.FAMILY, Mode.ONLINE),
    (AppointmentType.GROUP, Mode.CLINIC),
    (AppointmentType.SUPERVISION, Mode.CLINIC),
    (AppointmentType.MEETING, Mode.CLINIC),
    (AppointmentType.BLOCKED, Mode.CLINIC),
]
NO_ROOM = NOBODY = 0
SHARED = frozenset({AppointmentType.COUPLE, AppointmentType.FAMILY, AppointmentType.GROUP, AppointmentType.SUPERVISION,
                    AppointmentType.MEETING})
FORM, CHANGED, KEPT_AFTER = "booking", "visit", 700  # the drafts' names; milliseconds until what is typed is kept


class BookingForm(SidePanel):
    """Layer 1 of the booking panel: with whom, when, where and what, as fields and as a request."""

    booked = Signal(object, str)  # the visit, and what was done in words
    drafted = Signal(object)  # Draft for the grid, or None
    day_wanted = Signal(object)  # the grid should show this day
    gone = Signal()  # it was closed, or its screen was left
    series_asked = Signal(object, str, object)  # a booking that comes again: the request, whose it is, or the visit that stands
    reach_asked = Signal(object, object)  # a visit of a series is to move: the visit, the move
    took = Signal(object, str)  # TakenUp: booked for somebody on the waiting list, and what was done in words
    freed = Signal(object)  # Gap: the place that a moved visit left
    people_changed = Signal(object, str, object)  # somebody joined or was taken out: the visit now, in words, the act of a series
    waiting_wanted = Signal(object)  # WaitingStart: nothing suits

    def __init__(self, actor: Actor, length: int = 50, parent: QWidget | None = None) -> None:
        super().__init__("", name="bookingPanel", parent=parent)
        self.actor, self._length = actor, length
        self._view: DayView | None = None
        self._visit: DayAppointment | None = None
        self._needs = BookingNeeds()
        self._entry: WaitingEntry | None = None  # whom on the waiting list it books for
        self._pressed = self._filling = False
        self._meant: tuple[object, ...] | None = None  # the very place that is to lie over another visit on purpose
        self._proposed: Slot | None = None  # a time that nobody pointed at or typed
        self.about = 0  # whose booking it is from the start (a client's id): the key of its draft; 0 is whoever calls next
        self._roomed: Slot | None = None  # the rooms offered are those of this slot
        self.repeats: Callable[[DayAppointment], bool] = lambda visit: False  # a move may concern others of its series
        self._resting = False  # closed or being closed: nothing more is looked at or kept
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEPT_AFTER)
        self._build()

    def _build(self) -> None:
        self.picker = ClientPicker(
            lambda text, settled: people.search(self.actor, text, settled=settled, arabic=formats.is_arabic()),
            lambda: groups.groups(self.actor))
        self.group = GroupBar(self.actor)
        self.group.hide()
        self.who = WhoComes()
        self.joining = JoinField(self.actor)
        self.who.left.connect(self.joining.take_out)
        self.alert = Hint("", "warn")
        self.alert.setObjectName("bookingAlert")
        self.form = Form()
        self.therapist = Choice(name="bookingTherapist", placeholder=self.tr("Choose"))
        self.second = Choice(name="bookingSecond", placeholder=self.tr("Nobody else"))
        self.day = DateField(clock.today, name="bookingDay")
        self.start = TimeField(name="bookingStart")
        self.length = TextField(name="bookingLength", numeric=True)
        self.room = Choice(name="bookingRoom", placeholder=self.tr("Choose"))
        self._kinds = list(KINDS)
        self.kind = Choice([(number, wording.kind(*k)) for number, k in enumerate(KINDS)], name="bookingType")
        self.note = TextField(hint=self.tr("Note for reception (not clinical)"), name="bookingNote", icon="reception_note")
        self.note.setMaxLength(NOTE_LIMIT)
        self.reason = TextField(hint=self.tr("Why all the same"), name="bookingReason")
        self.reason.setMaxLength(REASON_LIMIT)
        self.form.add("therapist", self.tr("With"), self.therapist)
        self.form.add("second", self.tr("Together with"), self.second).hide()
        self.form.add("day", self.tr("Day"), self.day)
        self.form.add_row(  # a warning about the hours has sentences: it stands under the wider one
            ("start", self.tr("Start"), self.start, 2), ("length", self.tr("Length, minutes"), self.length, 1))
        self.form.add("room", self.tr("Room"), self.room)
        self.form.add("type", self.tr("Type"), self.kind)
        self.form.add("note", self.tr("Note"), self.note)
        self.form.add("reason", self.tr("Reason"), self.reason)
        self.form.fields["reason"].hide()
        self.loose = Banner("danger", "", name="bookingRefused")
        self.loose.hide()
        self.kept = Banner("info", self.tr("Your draft is back."), button=self.tr("Start anew"), name="bookingDraft")
        self.kept.hide()
        self.fits = Chip(self.tr("Who fits?"), icon="compass", caret=True, name="bookingFits")
        self.both = Chip(self.tr("Two therapists"), icon="group", name="bookingBoth")
        self.both.setToolTip(self.tr("Together with another therapist (Ctrl+Shift+J)"))
        fits = Flow(6)
        self.finding = Chip(self.tr("Find free"), icon="find", caret=True, name="bookingFind")
        self.finding.setToolTip(self.tr("The next free time (Ctrl+F)"))
        for chip in (self.finding, self.fits, self.both):
            fits.add(chip)
        self.matches = MatchList(self.tr("Choose"), name="bookingMatch")
        self.matches.hide()
        self.find = FindFree(self.actor)
        self.find.hide()
        self.clash = ClashOffer(self.actor)
        self.fell = Hint("", "info")
        self.fell.setObjectName("bookingFell")
        self.fell.hide()
        for widget in (self.kept, self.who, self.joining, self.fell, self.picker, self.group, self.alert, fits, self.matches,
                       self.find, self.form, self.loose, self.clash):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.book = Button(self.tr("Book"), "primary", keys="Return", name="bookingBook")
        self.series = Button(self.tr("Series"), icon="repeat", name="bookingSeries")
        self.series.setToolTip(self.tr("Every week or month, with a preview (Ctrl+Shift+R)"))
        self.add_foot(self.series)
        self.add_foot(self.book, 1)

    def _clear(self) -> None:
        self._filling = True
        self._entry = self._meant = None
        self.finding.setChecked(False)
        self.both.setChecked(False)
        self.find.hide()
        self.clash.hide()
        self.form.show()
        self.picker.clear()
        self.group.show_group(None)
        self.form.clear_messages()
        self.fell.hide()
        self.loose.hide()
        self.kept.hide()
        self._needs = BookingNeeds()
        self.note.set_value("")
        self.reason.set_value("")
        self.form.fields["reason"].hide()
        self.kind.set_value(0)
        self._filling = False
        self._show_who()

    # ---- what depends on what ----------------------------------------------------------------------------------------

    def _first_place(self, view: DayView) -> Slot:
        now = clock.now()
        minute = -(-(now.hour * 60 + now.minute + 1) // 30) * 30 if view.day == now.date() else 540
        return Slot.at(view.day, min(minute, 23 * 60), self._length)

    def _place(self, slot: Slot, therapist_ids: tuple[int, ...], room_id: int | None) -> None:
        self._filling, self._proposed = True, None
        self._fill_therapists()
        self.therapist.set_value(therapist_ids[0] if therapist_ids else None)
        self.second.set_value(therapist_ids[1] if len(therapist_ids) > 1 else NOBODY)
        self.day.set_value(slot.day)
        self.start.set_value(slot.start.time())
        self.length.set_value(formats.digits(slot.minutes))
        self._filling = False
        self._fill_rooms(room_id)

    def _fill_therapists(self) -> None:
        if self._view is None:
            return
        wish, usual = self._needs.gender, self._needs.usual_therapist_id
        options = []
        for who in self._view.therapists:
            name = wording.person(who, titled=True)
            if who.id == usual:
                name = self.tr("{name} · usual").format(name=name)
            sign = "tick" if wish and who.gender is wish else ""
            options.append((who.id, name, sign))
        self.therapist.set_options(options)
        self.second.set_options([(NOBODY, self.tr("Nobody else")), *((one[0], one[1]) for one in options)])

    def _fill_rooms(self, wished: int | None = None) -> None:
        slot, view = self._slot(), self._view
        self._roomed = slot
        if view is None or slot is None or slot.day != view.day or slot.minutes <= 0:
            return
        mode = self._kind()[1]
        own = self._visit.id if self._visit else None
        free = {r.id for r in free_rooms(view, slot, own)}
        options: list[tuple[Any, ...]] = [
            (r.id, self._room_words(r.id in free, shut_during(r.shut, slot.first_minute, slot.last_minute)).format(
                room=wording.room(r)))
            for r in view.rooms
        ]
        before = self._filling
        self._filling = True
        self.room.set_options([*options, (NO_ROOM, self.tr("no room"))])
        current = wished or (self.room.value() if self.room.value() in free else None)
        ground = (
            [r.id for r in view.rooms if r.ground_floor and r.id in free] if self._needs.ground_floor and wished is None else []
        )
        if ground and current not in ground:
            current = ground[0]
        self.room.set_value(
            (room_for(view, slot, current, self.therapist.value(), mode, own) if self._kind()[0].for_clients else wished)
            or NO_ROOM
        )
        self._filling = before

    def _room_words(self, free: bool, shut: Shut | None) -> str:
        """How a room stands at the time as typed."""
        if shut is not None:
            return self.tr("{room} · out of use")
        return self.tr("{room} · free") if free else self.tr("{room} · taken")

    def _show_together(self) -> None:
        """What only a shared visit asks: with whom together, and as which group."""
        type_, visit = self._kind()[0], self._visit
        several = type_ in SHARED or (visit is not None and len(visit.therapist_ids) > 1)
        self.both.setVisible(not several)
        self.form.fields["second"].setVisible(several or self.both.isChecked())
        self.group.setVisible(visit is None and type_ is AppointmentType.GROUP and not self.finding.isChecked())
        self.group.set_clients([line.id for line in self.picker.clients])

    def _show_who(self) -> None:
        visit = self._visit
        self.who.setVisible(visit is not None)
        self.joining.setVisible(visit is not None)
        if visit is not None:
            self.who.show_visit(visit)
            self.joining.show_visit(visit)
        said = self._alerts(self._needs)
        if visit is not None and Badge.TOGETHER in visit.badges:
            said = " ".join(p for p in (wording.meant_overlap(visit, formats.discreet()) + ".", said) if p)
        self.alert.label.setText(said)
        self.alert.setVisible(bool(said))

    def _alerts(self, needs: BookingNeeds) -> str:
        said = []
        if needs.gender:
            said.append(
                self.tr("Asked for a woman therapist.") if needs.gender is Gender.WOMAN else self.tr("Asked for a man therapist.")
            )
        said += [wording.translate("texts", COMFORT[code]) for code in needs.comfort if code in COMFORT]
        if needs.interpreter and "interpreter" not in needs.comfort:
            said.append(wording.translate("texts", COMFORT["interpreter"]))
        if needs.call_only:
            said.append(self.tr("Call, no messages."))
        if needs.interpreter_unsigned:
            said.append(self.tr("The interpreter has not signed for confidentiality yet."))
        if needs.alert:
            said.append(formats.isolate_name(needs.alert))
        return " ".join(said)

    # ---- reading the form --------------------------------------------------------------------------------------------

    def _kind(self) -> tuple[AppointmentType, Mode]:
        return self._kinds[self.kind.value() or 0]

    def _set_kind(self, type_: AppointmentType, mode: Mode) -> None:
        """Show this type and mode; a pair that is not usually offered is added, so that saving never changes it unasked."""
        if (type_, mode) not in self._kinds:
            self._kinds.append((type_, mode))
            self.kind.add(len(self._kinds) - 1, wording.kind(type_, mode))
        self.kind.set_value(self._kinds.index((type_, mode)))

    def _slot(self) -> Slot | None:
        day, start, length = self.day.value(), self.start.value(), formats.western(self.length.value()).split(" ")[0]
        if day is None or start is None or not length.isdecimal() or int(length) > 24 * 60:
            return None
        return Slot.at(day, start.hour * 60 + start.minute, int(length))

    def _request(self) -> BookingRequest | None:
        slot = self._slot()
        if slot is None:
            return None
        type_, mode = self._kind()
        first, second = self.therapist.value(), self.second.value()
        chosen = (first, second if self.form.fields["second"].isVisibleTo(self) else NOBODY)
        therapists = tuple(dict.fromkeys(one for one in chosen if one not in (None, NOBODY)))
        with_clients = type_.for_clients
        request = BookingRequest(
            tuple(line.id for line in self.picker.clients) if with_clients else (),
            therapists,
            (self.room.value() or None) if mode.needs_room else None,
            slot,
            type_,
            mode,
            self.note.value(),
            self.reason.value(),
            caller=self.picker.caller if with_clients and not self.picker.clients else None,
            group_id=self.group.group.id if self.group.group and type_ is AppointmentType.GROUP else None,
        )
        return replace(request, meant=self._meant == place_of(request))

    def _move(self, request: BookingRequest) -> MoveRequest:
        visit = self._visit
        assert visit is not None
        therapists = (*request.therapist_ids, *visit.therapist_ids[2:])  # the form shows two; more are kept
        return MoveRequest(visit.id, visit.version, request.slot, therapists, request.room_id, request.reason, request.meant)

    def _unreadable(self) -> bool:
        """Say beside the field what cannot be read as typed; nothing typed is lost."""
        bad = False
        if self.day.value() is None:
            self.form.fields["day"].error(self.tr("Type a day like mon, 30/11 or +1w."))
            bad = True
        if self.start.value() is None:
            self.form.fields["start"].error(self.tr("Type a time like 17, 1730 or 5:30."))
            bad = True
        if not formats.western(self.length.value()).split(" ")[0].isdecimal():
            self.form.fields["length"].error(self.tr("Minutes, like 50."))
            bad = True
        return bad

    def _untouched(self) -> bool:
        return not self.start.text() and not self.length.text()


def place_of(request: BookingRequest) -> tuple[object, ...]:
    """With whom, when and where."""
    return request.slot, request.therapist_ids, request.room_id
