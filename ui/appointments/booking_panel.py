"""The side panel that books: client first, then with whom, when and where. Wishes are obeyed or answered with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
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
    Visitor,
)
from clinic_app.domain.booking import (
    NEEDS_REASON,
    AppointmentProblem,
    BookingNeeds,
    BookingRequest,
    EditRequest,
    MoveRequest,
    free_rooms,
    room_for,
)
from clinic_app.domain.closed_time import Shut, shut_during
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.groups import ClientGroup
from clinic_app.domain.matching import Match
from clinic_app.domain.openings import Opening
from clinic_app.domain.people import ClientLine, Language
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting import Fit, Gap, WaitingEntry, WaitingWish
from clinic_app.services import appointments, clock, drafts, fit, groups, openings, people, waiting
from ui import formats, theme
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.clash_offer import TAKEN, ClashOffer
from ui.appointments.client_picker import ClientPicker
from ui.appointments.columns import Draft, Wish
from ui.appointments.find_free import FindFree
from ui.appointments.group_bar import GroupBar
from ui.appointments.wishes import WaitingStart
from ui.still_trying import until_kept
from ui.texts.appointments import COMFORT
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Field, Form, TextField, TimeField
from ui.widgets.labels import Label
from ui.widgets.match_list import MatchList
from ui.widgets.news import Banner, Hint
from ui.widgets.panels import SidePanel, row

MISSING = frozenset(
    {
        AppointmentProblem.NO_CLIENT,
        AppointmentProblem.CALLER_NO_NAME,
        AppointmentProblem.CALLER_NO_PHONE,
        AppointmentProblem.NO_THERAPIST,
        AppointmentProblem.NO_ROOM,
    }
)  # said only once Book was pressed: nothing is red before it was tried
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
FORM, KEPT_AFTER = "booking", 700  # the draft's name; milliseconds of rest before it is kept


class BookingPanel(SidePanel):
    """Books a new visit, or shows and changes one that is booked."""

    booked = Signal(object, str)  # the visit, and what was done in words
    drafted = Signal(object)  # Draft for the grid, or None
    day_wanted = Signal(object)  # the grid should show this day
    gone = Signal()  # it was closed, or its screen was left
    series_asked = Signal(object, str, object)  # a booking that comes again: the request, whose it is, or the visit that stands
    reach_asked = Signal(object, object)  # a visit of a series is to move: the visit, the move
    took = Signal(object, str)  # TakenUp: booked for somebody on the waiting list, and what was done in words
    freed = Signal(object)  # Gap: the place that a moved visit left
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
        self._roomed: Slot | None = None  # the rooms offered are those of this slot
        self.repeats: Callable[[DayAppointment], bool] = lambda visit: False  # a move may concern others of its series
        self._resting = False  # closed or being closed: nothing more is looked at or kept
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEPT_AFTER)
        self._build()
        self._connect()

    # ---- the four steps ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.picker = ClientPicker(lambda text, settled: people.search(self.actor, text, settled=settled),
                                   lambda: groups.groups(self.actor))
        self.group = GroupBar(self.actor)
        self.group.hide()
        self.who = Field("", _Words())
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
        self.form.add_row(("start", self.tr("Start"), self.start), ("length", self.tr("Length, minutes"), self.length))
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
        fits = QWidget()
        self.finding = Chip(self.tr("Find free"), icon="find", caret=True, name="bookingFind")
        self.finding.setToolTip(self.tr("The next free time (Ctrl+F)"))
        line = row(fits, 6)
        line.addWidget(self.finding)
        line.addWidget(self.fits)
        line.addStretch(1)
        self.matches = MatchList(self.tr("Choose"), name="bookingMatch")
        self.matches.hide()
        self.find = FindFree(self.actor)
        self.find.hide()
        self.clash = ClashOffer(self.actor)
        for widget in (self.kept, self.who, self.picker, self.group, self.alert, fits, self.matches, self.find, self.form,
                       self.loose, self.clash):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.book = Button(self.tr("Book"), "primary", keys="Return", name="bookingBook")
        self.series = Button(self.tr("Series"), icon="repeat", name="bookingSeries")
        self.series.setToolTip(self.tr("Every week or month, with a preview (Ctrl+Shift+R)"))
        self.add_foot(self.series)
        self.add_foot(self.book, 1)

    def _connect(self) -> None:
        self.book.clicked.connect(self._submit)
        self.series.clicked.connect(self._ask_series)
        self.form.submitted.connect(self._submit)
        self.picker.changed.connect(self._on_client)
        self.picker.typed.connect(self._touch)
        self.picker.entered.connect(self._submit)
        self.kept.pressed.connect(self._start_anew)
        self._keep.timeout.connect(lambda: until_kept(self._keep, self._keep_draft))
        self.fits.clicked.connect(self._show_matches)
        self.matches.chosen.connect(self._choose_match)
        self.finding.clicked.connect(self._show_find)
        self.find.looked.connect(self._look_at)
        self.find.taken.connect(self._take_opening)
        self.find.nothing_suits.connect(self._ask_to_wait)
        self.clash.taken.connect(self._take_next)
        self.clash.anyway.connect(self._mean_it)
        self.therapist.currentIndexChanged.connect(self._on_therapist)
        self.second.currentIndexChanged.connect(self._review)
        self.picker.group_taken.connect(self._on_group)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.room.currentIndexChanged.connect(self._review)
        self.day.left.connect(self._on_day)
        for field in (self.start, self.length):
            field.left.connect(self._on_time)
        self.reason.left.connect(self._review)
        for line in (self.start, self.length, self.note, self.reason, self.day):
            line.textEdited.connect(self._touch)

    # ---- opening -------------------------------------------------------------------------------------------------

    def begin(self, view: DayView, wish: Wish | None, clients: Sequence[ClientLine] = ()) -> None:
        """A new booking, at a place if one was pointed at; a kept draft comes back. clients: chosen already."""
        self._visit, self._view, self._pressed = None, view, False
        self.title.setText(self.tr("New appointment"))
        self.book.setText(self.tr("Book"))
        self._clear()
        self.finding.show()
        draft = drafts.open_draft(self.actor, FORM, 0) if not clients else None
        if draft is not None:
            self._restore(dict(draft.body), wish)
        elif wish is not None:
            self._place(wish.slot, wish.therapist_ids, wish.room_id)
        else:
            self._place(self._first_place(view), (), None)
        self.kept.setVisible(draft is not None)
        self._on_place()
        if clients:
            self.picker.set_clients(clients)
            self._on_client()
        if not self.picker.take_focus():
            self._go_on()

    @property
    def new(self) -> bool:
        """True while it makes a new booking."""
        return self._visit is None

    def aim(self, view: DayView, wish: Wish) -> None:
        """The panel is open and somebody pointed at another place: only the place changes."""
        self._view = view
        chosen = self.therapist.value()
        self._place(wish.slot, wish.therapist_ids or ((chosen,) if chosen else ()), wish.room_id)
        self._on_place()

    def begin_for(self, view: DayView, fit: Fit) -> None:
        """Book a time that came free for somebody on the waiting list: all is filled, Enter books."""
        self.begin(view, None, [as_line(fit.entry.client)])
        self._wait_for(fit.entry)
        self._place(fit.slot, (fit.therapist_id,), fit.room_id)
        self._on_place()
        self.book.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_waiting(self, view: DayView, entry: WaitingEntry) -> None:
        """Look for a free time for somebody on the waiting list."""
        self.begin(view, None, [as_line(entry.client)])
        self._wait_for(entry)
        self.open_find(entry.wish)

    def _wait_for(self, entry: WaitingEntry) -> None:
        self._entry = entry
        self._filling = True
        self._set_kind(entry.wish.type, entry.wish.mode)
        self.length.set_value(formats.digits(entry.wish.length))
        self.note.set_value(entry.wish.note)
        self._filling = False

    def edit(
        self, view: DayView, visit: DayAppointment, move: MoveRequest | None = None, findings: Iterable[Finding] = ()
    ) -> None:
        """A booked visit, at its place or at the place it is to move to (then a reason may be asked)."""
        self._visit, self._view, self._pressed = visit, view, False
        self.title.setText(wording.said(visit.type) if not visit.type.for_clients else self.tr("Appointment"))
        self.book.setText(self.tr("Save"))
        self._clear()
        self.finding.hide()
        self._filling = True
        self._set_kind(visit.type, visit.mode)
        self.note.set_value(visit.note)
        self._filling = False
        place = move or MoveRequest(visit.id, visit.version, visit.slot, visit.therapist_ids, visit.room_id)
        self._needs = people.booking_needs(self.actor, [v.id for v in visit.clients]) if visit.clients else BookingNeeds()
        self._place(place.slot, place.therapist_ids, place.room_id)
        self._on_place()
        (self.reason if self.form.fields["reason"].isVisibleTo(self) else self.start).setFocus()

    def _clear(self) -> None:
        self._filling = True
        self._entry = self._meant = None
        self.finding.setChecked(False)
        self.find.hide()
        self.clash.hide()
        self.form.show()
        self.picker.clear()
        self.group.show_group(None)
        self.form.clear_messages()
        self.loose.hide()
        self.kept.hide()
        self._needs = BookingNeeds()
        self.note.set_value("")
        self.reason.set_value("")
        self.form.fields["reason"].hide()
        self.kind.set_value(0)
        self._filling = False
        self._show_who()

    def _first_place(self, view: DayView) -> Slot:
        now = clock.now()
        minute = -(-(now.hour * 60 + now.minute + 1) // 30) * 30 if view.day == now.date() else 540
        return Slot.at(view.day, min(minute, 23 * 60), self._length)

    def _place(self, slot: Slot, therapist_ids: tuple[int, ...], room_id: int | None) -> None:
        self._filling = True
        self._fill_therapists()
        self.therapist.set_value(therapist_ids[0] if therapist_ids else None)
        self.second.set_value(therapist_ids[1] if len(therapist_ids) > 1 else NOBODY)
        self.day.set_value(slot.day)
        self.start.set_value(slot.start.time())
        self.length.set_value(formats.digits(slot.minutes))
        self._filling = False
        self._fill_rooms(room_id)

    # ---- what depends on what ------------------------------------------------------------------------------------

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

    def _on_client(self) -> None:
        lines = self.picker.clients
        self._needs = people.booking_needs(self.actor, [line.id for line in lines]) if lines else BookingNeeds()
        before = self.therapist.value()
        self._filling = True
        self._fill_therapists()
        if self.fits.isChecked():
            self._show_matches()
        if before is None and self._needs.usual_therapist_id is not None:
            self.therapist.set_value(self._needs.usual_therapist_id)
        if self.picker.caller is not None and self.kind.value() == 0:
            self._set_kind(AppointmentType.FIRST, Mode.CLINIC)
        if len(lines) == 2 and self.kind.value() == 0:
            self._set_kind(AppointmentType.COUPLE, Mode.CLINIC)
        elif len(lines) > 2 and self._kind()[0] in (AppointmentType.INDIVIDUAL, AppointmentType.COUPLE):
            self._set_kind(AppointmentType.FAMILY if _one_family(lines) else AppointmentType.GROUP, Mode.CLINIC)
        self._filling = False
        self._show_together()
        self._fill_rooms()
        self._show_who()
        self._review()
        if self.finding.isChecked():
            self.open_find()
        elif lines:
            self._go_on()

    def _on_group(self, group: ClientGroup) -> None:
        """A group was named: its people are chosen already, the type follows, and its places hold."""
        self.group.show_group(group)
        self._filling = True
        self._set_kind(AppointmentType.GROUP, Mode.CLINIC)
        self._filling = False

    def _show_together(self) -> None:
        """What only a shared visit asks: with whom together, and as which group."""
        type_, visit = self._kind()[0], self._visit
        several = type_ in SHARED or (visit is not None and len(visit.therapist_ids) > 1)
        self.form.fields["second"].setVisible(several)
        self.group.setVisible(visit is None and type_ is AppointmentType.GROUP and not self.finding.isChecked())
        self.group.set_clients([line.id for line in self.picker.clients])

    def _go_on(self) -> None:
        """Who comes is settled: the cursor where the therapist, or else the time, is said."""
        if self.therapist.value() is None:
            self.therapist.setFocus()
        else:
            self.start.setFocus()
            self.start.selectAll()

    def _show_matches(self) -> None:
        """Therapists with the reasons the desk may know, for whoever is in the picker."""
        if self.fits.isChecked():
            self.finding.setChecked(False)
            self._show_find()
            lines = self.picker.clients
            self.matches.show_matches(
                fit.therapists_for_client(self.actor, lines[0].id) if lines else fit.therapists_for(self.actor, fit.FitRequest())
            )
        self.matches.setVisible(self.fits.isChecked())

    def _choose_match(self, match: Match) -> None:
        """The therapist, and the next free time with them; the day is shown beside."""
        self.fits.setChecked(False)
        self.matches.hide()
        self.therapist.set_value(match.staff_id)
        if match.free is not None:
            self.day.set_value(match.free.date())
            self.start.set_value(match.free.time())
            self._on_day()
        self._on_therapist()
        self.book.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- the next free time --------------------------------------------------------------------------------------

    def open_find(self, wish: WaitingWish | None = None) -> None:
        """Show the next free times for whoever is in the picker; wish: also what an entry of the waiting list asks for."""
        if self._view is None or self._visit is not None:
            return
        self.fits.setChecked(False)
        self.matches.hide()
        self.finding.setChecked(True)
        length = formats.western(self.length.value()).split(" ")[0]
        clients = [line.id for line in self.picker.clients]
        search = openings.wished(self.actor, clients, int(length) if length.isdecimal() else self._length)
        mode = self._kind()[1]
        search = replace(search, needs_room=mode.needs_room, ground_floor=search.ground_floor and mode.needs_room)
        if wish is not None:
            search = replace(
                search, gender=wish.gender or search.gender, language=wish.language or search.language, weekdays=wish.weekdays,
                parts=wish.parts, therapist_ids=frozenset(wish.therapist_ids))
        self.form.hide()
        self.loose.hide()
        self.clash.hide()
        self.find.show()
        self.find.begin(search, self._view, self._needs.usual_therapist_id, clients)
        (self.find.list if self.find.list.opening() else self.find.after).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_find(self) -> None:
        if self.finding.isChecked():
            self.open_find()
        else:
            self.find.hide()
            self.form.show()

    def _look_at(self, opening: Opening) -> None:
        """The place of the opening that is looked at; the grid shows it as a draft at once."""
        self._place(opening.slot, (opening.therapist_id,), opening.room_id)
        self._on_day()
        self._fill_rooms(opening.room_id)

    def _take_opening(self, opening: Opening) -> None:
        self.finding.setChecked(False)
        self.find.hide()
        self.form.show()
        self._look_at(opening)
        self._review()
        if self.picker.clients or (self.picker.caller is not None and self.picker.phone.value()):
            self.book.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.picker.take_focus()

    def _take_next(self, opening: Opening) -> None:
        """A free time that was offered at a clash."""
        self._look_at(opening)
        self.book.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mean_it(self) -> None:
        """The overlap at this very place is meant: the reason is asked for, then it may be booked."""
        request = self._request()
        if request is None:
            return
        self._meant, self._pressed = _place_of(request), True
        self._review()
        self._go_to(self.form.fields["reason"])

    def _ask_to_wait(self) -> None:
        """Nothing suits: what was typed and wished goes over to the waiting list."""
        search, (type_, mode) = self.find.search(), self._kind()
        if search is None:
            return
        wish = WaitingWish(
            tuple(sorted(search.therapist_ids)), search.gender if search.gender is not self._needs.gender else None,
            search.language if search.language != self._needs.language else "", search.weekdays, search.parts,
            length=search.length, type=type_, mode=mode, note=self.note.value())
        self.keep_now()
        self.waiting_wanted.emit(WaitingStart(self.picker.clients[0] if self.picker.clients else None, self.picker.name.value(),
                                              self.picker.phone.value(), wish, from_booking=True))

    def acts(self) -> list[KeyAct]:
        """Keys that work while the panel is open."""
        acts = [KeyAct(self.tr("Series"), "Ctrl+Shift+R", self._ask_series, "repeat", found=False)]
        if self._visit is None and self.picker.clients:
            acts.append(KeyAct(self.picker.another.text(), "Ctrl+J", self.picker.ask_for_another, "new", found=False))
        return [*(self.find.acts() if self.find.isVisibleTo(self) else []), *acts]

    def _on_therapist(self) -> None:
        self._fill_rooms()
        self._review()

    def _on_time(self) -> None:
        self._fill_rooms()
        self._review()

    def _on_kind(self) -> None:
        self._show_together()
        self.picker.setVisible(self._visit is None and self._kind()[0].for_clients)
        self._fill_rooms()
        self._review()

    def _on_day(self) -> None:
        day = self.day.value()
        if day is not None and (self._view is None or day != self._view.day):
            self._view = appointments.day(self.actor, day)
            self._fill_therapists()
            self._fill_rooms()
            self.day_wanted.emit(day)
        self._review()

    def _on_place(self) -> None:
        self._show_together()
        self.picker.setVisible(self._visit is None and self._kind()[0].for_clients)
        self._show_who()
        self._review()

    def _show_who(self) -> None:
        visit = self._visit
        self.who.setVisible(visit is not None)
        if visit is not None:
            self.who.widget.setText("\n".join(_line(v) for v in visit.clients) or wording.said(visit.type))  # type: ignore[attr-defined]
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

    # ---- reading the form ----------------------------------------------------------------------------------------

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
        return replace(request, meant=self._meant == _place_of(request))

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

    # ---- answering -----------------------------------------------------------------------------------------------

    def _touch(self) -> None:
        if not self._filling and not self._resting:
            self._keep.start()

    def _review(self) -> None:
        """Look at the booking as it stands, without writing: taken, outside hours, a wish not met."""
        if self._filling or self._resting:
            return
        self._touch()
        self.form.clear_messages()
        self.picker.name_field.clear()
        self.loose.hide()
        request = self._request()
        self.drafted.emit(
            Draft(
                request.therapist_ids,
                request.slot,
                self.picker.label or (wording.title(self._visit) if self._visit else ""),
                request.room_id,
            )
            if request and request.slot.minutes > 0
            else None
        )
        if request is None:
            self.clash.hide()
            if self._pressed or not self._untouched():
                self._unreadable()
            return
        place = request if self._visit is None else self._move(request)
        if (
            self._visit is not None
            and place.slot == self._visit.slot
            and place.room_id == self._visit.room_id
            and (place.therapist_ids == self._visit.therapist_ids)
        ):  # type: ignore[union-attr]
            self.clash.hide()
            self.drafted.emit(None)
            return
        found = appointments.check(self.actor, place)
        self._say([f for f in found if self._pressed or f.code not in MISSING])
        self._offer(place, found)

    def _offer(self, place: BookingRequest | MoveRequest, findings: Iterable[Finding]) -> None:
        """At a clash: what is free next, and the overlap that is meant, for those who may."""
        if any(f.code in TAKEN for f in findings):
            clients = self._visit.clients if self._visit is not None else self.picker.clients
            self.clash.show_for(place, tuple(one.id for one in clients), self._view, self._kind()[1].needs_room)
        elif place.meant:
            self.clash.show_meant()
        else:
            self.clash.hide()

    def _untouched(self) -> bool:
        return not self.start.text() and not self.length.text()

    def _say(self, findings: Iterable[Finding]) -> None:
        loose, asks = [], False
        warned: dict[str, list[str]] = {}
        wrong: dict[str, list[str]] = {}
        for finding in findings:
            said = wording.sentence(finding)
            if finding.code in NEEDS_REASON:
                asks = True
                warned.setdefault(finding.field, []).append(said)
            elif finding.field == "client" and (self._visit is not None or not self.picker.name_field.isVisibleTo(self)):
                loose.append(said)
            elif finding.field in ("client", "phone") or finding.field in self.form.fields:
                wrong.setdefault(finding.field, []).append(said)
            else:
                loose.append(said)
        for name, sentences in wrong.items():  # a clash is named for each whom it concerns
            self._field(name).error(" ".join(sentences))
        for name, sentences in warned.items():
            if self._field(name).state() != "bad":
                self._field(name).warn(" ".join(sentences))
        self.form.fields["reason"].setVisible(asks or bool(self.reason.value()))
        if asks and self._pressed and not self.reason.value():
            self.form.fields["reason"].note(self.tr("Write why, then book."))
        self.loose.setVisible(bool(loose))
        if loose:
            self.loose.say(loose[0], " ".join(loose[1:]))

    def _field(self, name: str) -> Field:
        if name in ("client", "phone"):
            return self.picker.name_field if name == "client" else self.picker.phone_field
        return self.form.fields[name]

    def _submit(self) -> None:
        self._pressed = True
        if self._unreadable():
            return
        self._take_what_was_typed_last()
        request = self._request()
        if request is None:
            return
        try:
            if self._visit is None and self._entry is not None and request.client_ids == (self._entry.client.id,):
                self._take_up(self._entry, request)
                return
            if self._visit is not None and self._asks_how_far(self._visit, request):
                return
            visit, said = self._save(request) if self._visit is not None else self._book(request)
        except Stale as stale:
            if self._visit is None:
                self._renew_entry(stale)
            else:
                self._take_newer()
            return
        except Refused as refusal:
            self.form.clear_messages()
            self._say(refusal.findings)
            self._offer(request if self._visit is None else self._move(request), refusal.findings)
            if not self.clash.take_focus():
                self._focus_first(refusal.findings)
            return
        self._keep.stop()
        self._resting = True
        self.drafted.emit(None)
        self.booked.emit(visit, said)

    def _take_what_was_typed_last(self) -> None:
        """Enter comes before a field is left: the room must be one that is free at the day and time as typed now."""
        if self._view is None or self.day.value() != self._view.day:
            self._on_day()
        elif self._slot() != self._roomed:
            self._fill_rooms()

    def _take_newer(self) -> None:
        """Another desk was quicker: say what stands now, keep what is typed; the next Save puts it over that."""
        assert self._visit is not None
        self._visit = now = appointments.appointment(self.actor, self._visit.id)
        self._view = appointments.day(self.actor, self._view.day if self._view else now.slot.day)
        self.loose.show()
        self.loose.say(
            self.tr("Another desk changed this visit."),
            self.tr("It stands at {when}, {state}. What you typed is kept; Save puts it in its place.").format(
                when=formats.day_time(now.slot.start), state=wording.said(now.status)
            ),
        )

    def _book(self, request: BookingRequest) -> tuple[DayAppointment, str]:
        visit = appointments.book(self.actor, request)
        drafts.drop_draft(self.actor, FORM, 0)
        return visit, self.tr("Booked {name}, {when}").format(**_said(visit))

    def _take_up(self, entry: WaitingEntry, request: BookingRequest) -> None:
        """Book for somebody who waits: the visit and the end of the waiting are one act."""
        taken = waiting.take(self.actor, entry.id, entry.version, request)
        drafts.drop_draft(self.actor, FORM, 0)
        self._keep.stop()
        self._resting = True
        self.drafted.emit(None)
        self.took.emit(taken, self.tr("Booked {name}, {when}").format(**_said(taken.visit)))

    def _renew_entry(self, stale: Stale) -> None:
        """Another desk changed the entry meanwhile: the next try books for it as it stands now."""
        if isinstance(stale.theirs, WaitingEntry):
            self._entry = stale.theirs
        self.loose.show()
        self.loose.say(
            self.tr("Another desk changed this entry of the waiting list."), self.tr("Book again if it still suits."))

    def _save(self, request: BookingRequest) -> tuple[DayAppointment, str]:
        visit = self._visit
        assert visit is not None
        move = self._move(request)
        if (move.slot, move.therapist_ids, move.room_id) != (visit.slot, visit.therapist_ids, visit.room_id):
            left = Gap.left_by(visit)
            visit = appointments.move(self.actor, move)
            if (left.slot.start, left.therapist_ids) != (visit.slot.start, visit.therapist_ids):
                self.freed.emit(left)
        if (request.type, request.mode, request.note) != (visit.type, visit.mode, visit.note):
            visit = appointments.edit(self.actor, EditRequest(visit.id, visit.version, request.type, request.mode, request.note))
        return visit, self.tr("Saved {name}, {when}").format(**_said(visit))

    def _asks_how_far(self, visit: DayAppointment, request: BookingRequest) -> bool:
        """True if a visit of a series is to move: what else was changed is saved, and it is asked which visits move."""
        move = self._move(request)
        stays = (move.slot, move.therapist_ids, move.room_id) == (visit.slot, visit.therapist_ids, visit.room_id)
        if stays or not self.repeats(visit):
            return False
        if (request.type, request.mode, request.note) != (visit.type, visit.mode, visit.note):
            visit = appointments.edit(self.actor, EditRequest(visit.id, visit.version, request.type, request.mode, request.note))
        self._keep.stop()
        self._resting = True
        self.drafted.emit(None)
        self.reach_asked.emit(visit, replace(move, version=visit.version))
        return True

    def _ask_series(self) -> None:
        """The booking in hand, or the visit that stands, as the first of several; what is missing is asked for before."""
        if self._visit is not None:
            self.series_asked.emit(None, "", self._visit)
            return
        self._pressed = True
        if self._unreadable():
            return
        self._take_what_was_typed_last()
        request = self._request()
        if request is None:
            return
        missing = [f for f in appointments.check(self.actor, request) if f.code in MISSING]
        if missing:
            self._say(missing)
            self._focus_first(missing)
            return
        self.drafted.emit(None)
        self.series_asked.emit(replace(request, meant=False), formats.client_name(self.picker.label), None)

    def _focus_first(self, findings: Iterable[Finding]) -> None:
        codes = [f.code for f in findings]
        if codes and all(code in NEEDS_REASON for code in codes):
            self._go_to(self.form.fields["reason"])
            return
        for finding in findings:
            if finding.field == "client":
                self.picker.take_focus()
                return
            if finding.field == "phone" or finding.field in self.form.fields:
                self._go_to(self._field(finding.field))
                return

    def _go_to(self, field: Field) -> None:
        """The cursor into this field, and the whole field into sight once its sentence has found its height."""
        field.widget.setFocus()
        QTimer.singleShot(0, field, lambda: self.page.ensureWidgetVisible(field, 0, 12))

    # ---- drafts --------------------------------------------------------------------------------------------------

    def keep_now(self) -> None:
        """Keep what is typed before the panel goes; until it is opened again it rests."""
        waiting, self._resting = self._keep.isActive(), True
        self._keep.stop()
        if waiting:
            self._keep_draft()

    def _keep_draft(self) -> None:
        if self._visit is not None or not (self.picker.clients or self.picker.name.value() or self.note.value()):
            return
        day, start = self.day.value(), self.start.value()
        drafts.keep_draft(
            self.actor,
            FORM,
            0,
            {
                "clients": [[c.id, c.file_no, c.name_en, c.name_ar, c.phone] for c in self.picker.clients],
                "name": self.picker.name.value(),
                "phone": self.picker.phone.value(),
                "new": self.picker.caller is not None,
                "therapist": self.therapist.value(),
                "second": self.second.value(),
                "group": self.group.group.id if self.group.group else None,
                "day": day.isoformat() if day else "",
                "start": start.isoformat() if start else "",
                "length": self.length.value(),
                "room": self.room.value(),
                "kind": [k.value for k in self._kind()],
                "note": self.note.value(),
                "reason": self.reason.value(),
                "waiting": self._entry is not None,
            },
        )

    def _restore(self, body: dict[str, Any], wish: Wish | None = None) -> None:
        day = wish.slot.day if wish else date.fromisoformat(body["day"]) if body.get("day") else clock.today()
        start = time.fromisoformat(body["start"]) if body.get("start") else time(9)
        if self._view is None or self._view.day != day:
            self._view = appointments.day(self.actor, day)
            self.day_wanted.emit(day)
        length = formats.western(str(body.get("length") or ""))
        slot = Slot.at(day, start.hour * 60 + start.minute, int(length) if length.isdecimal() else self._length)
        if body.get("clients"):
            self.picker.set_clients(
                [ClientLine(c[0], c[1], c[2], c[3], c[4], None, None, Language.UNKNOWN) for c in body["clients"]]
            )
            self._needs = people.booking_needs(self.actor, [c[0] for c in body["clients"]])
            self._entry = waiting.entry_of(self.actor, body["clients"][0][0]) if body.get("waiting") else None
        elif body.get("new"):
            self.picker.set_caller(body.get("name", ""), body.get("phone", ""))
        else:
            self.picker.set_typed(body.get("name", ""))
        self._filling = True
        kind = body.get("kind") or [k.value for k in self._kinds[0]]
        self._set_kind(AppointmentType(kind[0]), Mode(kind[1]))
        self.note.set_value(body.get("note", ""))
        self.reason.set_value(body.get("reason", ""))
        self._filling = False
        if wish is not None:
            self._place(wish.slot, wish.therapist_ids, wish.room_id)
        else:
            both = tuple(one for one in (body.get("therapist"), body.get("second")) if one)
            self._place(slot, both, body.get("room"))
        if body.get("group"):
            self._on_group(groups.group(self.actor, body["group"]))

    def _start_anew(self) -> None:
        drafts.drop_draft(self.actor, FORM, 0)
        view = self._view or appointments.day(self.actor, clock.today())
        self.begin(view, None)

    # ---- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter books from anywhere in the panel."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Awake again, also when the screen was only left and come back to."""
        self._resting = False
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever hides the panel, what was typed is kept; a window that is only folded away changes nothing."""
        if not event.spontaneous():
            self.keep_now()
            self.gone.emit()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Kept before a change of language makes a new panel."""
        if event.type() == QEvent.Type.LanguageChange:
            self.keep_now()
        super().changeEvent(event)


class _Words(Label):
    """The clients of a booked visit, one to a line."""

    def __init__(self) -> None:
        super().__init__("", "large", "strong", wrap=True)

    def value(self) -> str:
        """The words."""
        return self.text()

    def set_value(self, value: str) -> None:
        """Other words."""
        self.setText(value)


def _place_of(request: BookingRequest) -> tuple[object, ...]:
    return request.slot, request.therapist_ids, request.room_id


def as_line(who: Visitor) -> ClientLine:
    """A visitor as the picker shows clients."""
    return ClientLine(who.id, who.file_no, who.name_en, who.name_ar, who.phone, None, None, Language.UNKNOWN)


def _one_family(lines: Sequence[ClientLine]) -> bool:
    """True if everybody bears the same last name, in the script in which they have one."""
    return len({line.name(theme.current().arabic).split()[-1:][0] for line in lines if line.name(False) or line.name(True)}) == 1


def _said(visit: DayAppointment) -> dict[str, str]:
    """Who and when, for a toast."""
    return {"name": wording.title(visit, formats.discreet()), "when": formats.day_time(visit.slot.start)}


def _line(who: Visitor) -> str:
    return " · ".join(
        p for p in (wording.client(who), formats.isolate(who.file_no), formats.phone(who.phone) if who.phone else "") if p
    )
