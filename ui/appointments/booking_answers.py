"""What the booking panel answers while somebody types: taken, outside hours, a wish not met, a reason asked for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from clinic_app.domain.booking import NEEDS_REASON, AppointmentProblem, BookingRequest, MoveRequest
from clinic_app.domain.errors import Finding
from clinic_app.services import appointments
from ui.appointments import wording
from ui.appointments.booking_form import BookingForm, place_of
from ui.appointments.clash_offer import TAKEN
from ui.appointments.columns import Draft
from ui.still_trying import keep_soon
from ui.widgets.fields import Field

MISSING = frozenset(
    {
        AppointmentProblem.NO_CLIENT,
        AppointmentProblem.CALLER_NO_NAME,
        AppointmentProblem.CALLER_NO_PHONE,
        AppointmentProblem.NO_THERAPIST,
        AppointmentProblem.NO_ROOM,
    }
)  # said only once Book was pressed: nothing is red before it was tried


class BookingAnswers(BookingForm):
    """Layer 2 of the booking panel: looks at the booking as it stands and says beside each field what speaks against it."""

    def _touch(self) -> None:
        if not self._filling and not self._resting:
            keep_soon(self._keep)

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
        """The cursor into this field, and the whole field into sight."""
        field.widget.setFocus()
        self._into_sight(field)

    def _into_sight(self, widget: QWidget) -> None:
        """Once its sentences have found their height."""
        QTimer.singleShot(0, widget, lambda: self.page.ensureWidgetVisible(widget, 0, 12))

    def _mean_it(self) -> None:
        """The overlap at this very place is meant: the reason is asked for, then it may be booked."""
        request = self._request()
        if request is None:
            return
        self._meant, self._pressed = place_of(request), True
        self._review()
        self._go_to(self.form.fields["reason"])

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
