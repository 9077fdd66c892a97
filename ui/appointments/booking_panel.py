"""The side panel that books: client first, then with whom, when and where. Wishes are obeyed or answered with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from clinic_app.domain.appointments import DayAppointment, DayView, Visitor
from clinic_app.domain.booking import BookingNeeds, BookingRequest, EditRequest, MoveRequest
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.people import ClientLine, Language
from clinic_app.domain.permissions import Actor
from clinic_app.domain.series import SeriesAct
from clinic_app.domain.waiting import Fit, Gap, WaitingEntry, WaitingWish
from clinic_app.services import appointments, clock, drafts, people, waiting
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.booking_answers import MISSING
from ui.appointments.booking_draft import BookingDraft
from ui.appointments.booking_form import FORM, NOBODY
from ui.appointments.columns import Wish
from ui.appointments.opening_list import OpeningList
from ui.still_trying import until_kept

SOONER = timedelta(days=7)  # how much sooner than a visit that fell through another time is looked for


class BookingPanel(BookingDraft):
    """Books a new visit, or shows and changes one that is booked.

    Its layers are one class each: booking_form (what stands in it), booking_answers (what speaks against it), booking_choosing
    (who comes, and which free time), booking_draft (what is kept as it is typed), and this one, which opens, books and saves.
    """

    def __init__(self, actor: Actor, length: int = 50, parent: QWidget | None = None) -> None:
        super().__init__(actor, length, parent)
        self._connect()

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
        self.closed.connect(self._let_go)
        self.therapist.currentIndexChanged.connect(self._on_therapist)
        self.second.currentIndexChanged.connect(self._review)
        self.picker.group_taken.connect(self._on_group)
        self.joining.changed.connect(self._on_people)
        self.both.clicked.connect(self._show_both)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.room.currentIndexChanged.connect(self._review)
        self.day.left.connect(self._on_day)
        for field in (self.start, self.length):
            field.left.connect(self._on_time)
        self.reason.left.connect(self._review)
        for line in (self.start, self.length, self.note, self.reason, self.day, self.group.name, self.group.places):
            line.textEdited.connect(self._touch)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._show_enter)

    # ---- opening -----------------------------------------------------------------------------------------------------

    def begin(
        self, view: DayView, wish: Wish | None, clients: Sequence[ClientLine] = (), *, resume: bool = False,
    ) -> None:
        """A new booking, at a place if one was pointed at; a kept draft comes back. clients: chosen already.

        resume: a booking for these clients goes on where it was left, as in a panel made anew in the other language.
        """
        self.about = clients[0].id if clients else 0
        self._visit, self._view, self._pressed = None, view, False
        self.title.setText(self.tr("New appointment"))
        self.book.setText(self.tr("Book"))
        self._clear()
        self.finding.show()
        draft = drafts.open_draft(self.actor, FORM, self.about) if resume or not clients else None
        if draft is not None:
            self._restore(dict(draft.body), wish)
        elif wish is not None:
            self._place(wish.slot, wish.therapist_ids, wish.room_id)
        else:
            self._place(self._first_place(view), (), None)
            self._proposed = self._slot()
        self.kept.setVisible(draft is not None)
        self._on_place()
        if clients and draft is None:
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

    def begin_again(self, view: DayView, visit: DayAppointment) -> None:
        """Look for another time for the people of a visit that fell through, first with whom it was."""
        self.begin(view, None, [as_line(one) for one in visit.clients])
        self._filling = True
        self._set_kind(visit.type, visit.mode)
        self.length.set_value(formats.digits(visit.slot.minutes))
        self._filling = False
        soonest = max(clock.today(), visit.slot.day - SOONER)
        self.open_find(WaitingWish(therapist_ids=visit.therapist_ids), datetime.combine(soonest, time()) + timedelta(days=1))

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
        if visit.status.cancelled and visit.type.for_clients:
            self.fell.label.setText(wording.state(visit))
            self.fell.show()
        place = move or MoveRequest(visit.id, visit.version, visit.slot, visit.therapist_ids, visit.room_id)
        self._needs = people.booking_needs(self.actor, [v.id for v in visit.clients]) if visit.clients else BookingNeeds()
        self._place(place.slot, place.therapist_ids, place.room_id)
        draft = drafts.open_draft(self.actor, *self._kept_as)
        if draft is not None:
            self._restore_change(dict(draft.body), move is not None)
        self.kept.setVisible(draft is not None)
        self._on_place()
        if draft is not None and draft.body.get("version") != visit.version:
            self._say_newer(visit)
        self._go_to(self.form.fields["reason" if self.form.fields["reason"].isVisibleTo(self) else "start"])

    def _on_people(self, visit: DayAppointment, said: str, act: SeriesAct | None) -> None:
        """Somebody joined or was taken out, which is done; what else is typed here goes on over the visit as it is now."""
        untouched = self._visit is not None and self._kind()[0] is self._visit.type
        self._visit = visit
        self._needs = people.booking_needs(self.actor, [one.id for one in visit.clients])
        if untouched:
            self._filling = True
            self._set_kind(visit.type, visit.mode)
            self._filling = False
        self._show_together()
        self._show_who()
        self._review()
        self.book.setFocus(Qt.FocusReason.OtherFocusReason)  # in a field Ctrl+Z would be about what is typed there
        self.people_changed.emit(visit, said, act)

    def _show_both(self) -> None:
        """A second therapist for any kind of visit; chosen off again, nobody comes along."""
        self._show_together()
        if self.both.isChecked():
            self.second.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.second.set_value(NOBODY)
        self._review()

    def _start_anew(self) -> None:
        self.drop()
        view = self._view or appointments.day(self.actor, clock.today())
        if self._visit is not None:
            now = appointments.appointment(self.actor, self._visit.id)
            self.edit(appointments.day(self.actor, now.slot.day), now)
            return
        self.begin(view, None, self.picker.clients if self.about else ())

    def acts(self) -> list[KeyAct]:
        """Keys that work while the panel is open."""
        acts = [KeyAct(self.tr("Series"), "Ctrl+Shift+R", self._ask_series, "repeat", found=False)]
        if self._visit is None and self.picker.clients:
            acts.append(KeyAct(self.picker.another.text(), "Ctrl+J", self.picker.ask_for_another, "new", found=False))
        elif self._visit is not None and self.joining.may_ask:
            acts.append(KeyAct(self.joining.another.text(), "Ctrl+J", self.joining.ask, "new", found=False))
        if self.both.isVisibleTo(self):
            acts.append(KeyAct(self.tr("Together with another therapist"), "Ctrl+Shift+J", self.both.click, "group", found=False))
        return [*(self.find.acts() if self.find.isVisibleTo(self) else []), *acts]

    # ---- booking -----------------------------------------------------------------------------------------------------

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
            if self.clash.take_focus():
                self._into_sight(self.clash)
            else:
                self._focus_first(refusal.findings)
            return
        self.drop()
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
        self._say_newer(now)

    def _say_newer(self, now: DayAppointment) -> None:
        self.loose.show()
        self.loose.say(
            self.tr("Another desk changed this visit."),
            self.tr("It stands at {when}, {state}. What you typed is kept; Save puts it in its place.").format(
                when=formats.day_time(now.slot.start), state=wording.said(now.status)
            ),
        )

    def _book(self, request: BookingRequest) -> tuple[DayAppointment, str]:
        visit = appointments.book(self.actor, request)
        return visit, self.tr("Booked {name}, {when}").format(**_said(visit))

    def _take_up(self, entry: WaitingEntry, request: BookingRequest) -> None:
        """Book for somebody who waits: the visit and the end of the waiting are one act."""
        taken = waiting.take(self.actor, entry.id, entry.version, request)
        self.drop()
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
        self.drop()
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

    # ---- keys and coming and going -----------------------------------------------------------------------------------

    def _show_enter(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The key cap of Enter stands on the one button that it presses where the cursor is."""
        if now is None or not self.isAncestorOf(now):
            return
        joins = self.joining.isAncestorOf(now)
        takes = joins or (isinstance(now, QAbstractButton | OpeningList) and now is not self.book)
        self.book.set_keys("" if takes else "Return")
        self.joining.go_on.set_keys("Return" if joins else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter books from anywhere in the panel, but presses the button that has the cursor."""
        pressed = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed.click() if isinstance(pressed, QAbstractButton) else self._submit()
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


def as_line(who: Visitor) -> ClientLine:
    """A visitor as the picker shows clients."""
    return ClientLine(who.id, who.file_no, who.name_en, who.name_ar, who.phone, None, None, Language.UNKNOWN)


def _said(visit: DayAppointment) -> dict[str, str]:
    """Who and when, for a toast."""
    return {"name": wording.title(visit, formats.discreet()), "when": formats.day_time(visit.slot.start)}
