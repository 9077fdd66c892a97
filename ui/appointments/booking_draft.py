"""The draft of a booking, new or changed: kept as it is typed, back when the panel is opened again."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from clinic_app.domain.appointments import AppointmentType, DayAppointment, Mode, Slot
from clinic_app.domain.people import ClientLine, Language
from clinic_app.services import appointments, clock, drafts, groups, people, waiting
from ui import formats
from ui.appointments.booking_choosing import BookingChoosing
from ui.appointments.booking_form import CHANGED, FORM
from ui.appointments.columns import Wish


class BookingDraft(BookingChoosing):
    """Layer 4 of the booking panel: what was typed and not booked yet."""

    def keep_now(self) -> None:
        """Keep what is typed before the panel goes; until it is opened again it rests."""
        waiting, self._resting = self._keep.isActive(), True
        self._keep.stop()
        if waiting:
            self._keep_draft()

    @property
    def _kept_as(self) -> tuple[str, int]:
        """The draft's form and what it is about: a new booking's client, or the visit that is changed."""
        return (FORM, self.about) if self._visit is None else (CHANGED, self._visit.id)

    def _keep_draft(self) -> None:
        if self._visit is None:
            if self.picker.clients or self.picker.name.value() or self.note.value() or self.group.name.value():
                drafts.keep_draft(self.actor, *self._kept_as, self._body())
        elif self._differs(self._visit):
            drafts.keep_draft(self.actor, *self._kept_as, self._body() | {"version": self._visit.version})
        else:  # typed and put back: nothing waits
            drafts.drop_draft(self.actor, *self._kept_as)

    def _differs(self, visit: DayAppointment) -> bool:
        """True if something stands here that the visit does not say yet."""
        request = self._request()
        if request is None:
            return True
        move = self._move(request)
        here = (move.slot, move.therapist_ids, move.room_id, request.type, request.mode, request.note)
        return bool(request.reason) or here != (
            visit.slot, visit.therapist_ids, visit.room_id, visit.type, visit.mode, visit.note)

    def _body(self) -> dict[str, Any]:
        day, start = self.day.value(), self.start.value()
        return {
            "clients": [[c.id, c.file_no, c.name_en, c.name_ar, c.phone] for c in self.picker.clients],
            "name": self.picker.name.value(),
            "phone": self.picker.phone.value(),
            "new": self.picker.caller is not None,
            "therapist": self.therapist.value(),
            "second": self.second.value(),
            "group": self.group.group.id if self.group.group else None,
            "group_name": self.group.name.value(),
            "group_places": self.group.places.value(),
            "day": day.isoformat() if day else "",
            "start": start.isoformat() if start else "",
            "length": self.length.value(),
            "room": self.room.value(),
            "kind": [k.value for k in self._kind()],
            "note": self.note.value(),
            "reason": self.reason.value(),
            "waiting": self._entry is not None,
        }

    def drop(self) -> None:
        """What was typed is booked, saved or given up: nothing of it comes back."""
        self._keep.stop()
        drafts.drop_draft(self.actor, *self._kept_as)

    def _let_go(self) -> None:
        """Closed by hand: what was typed for one client or visit is gone with it, and never meets the next caller."""
        if self._visit is not None or self.about:
            self.drop()

    def _restore(self, body: dict[str, Any], wish: Wish | None = None) -> None:
        slot = self._slot_of(body, wish)
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
        self._fill_words(body)
        if wish is not None:
            self._place(wish.slot, wish.therapist_ids, wish.room_id)
        else:
            self._place(slot, _both(body), body.get("room"))
        if body.get("group"):
            self._on_group(groups.group(self.actor, body["group"]))
        if "group_name" in body:
            self._filling = True
            self.group.name.set_value(body["group_name"])
            self.group.places.set_value(body["group_places"])
            self._filling = False

    def _restore_change(self, body: dict[str, Any], moved: bool) -> None:
        """What was being changed of a visit; where it was just let go somewhere, that place stands."""
        self._fill_words(body)
        if not moved:
            self._place(self._slot_of(body), _both(body), body.get("room"))

    def _slot_of(self, body: dict[str, Any], wish: Wish | None = None) -> Slot:
        day = wish.slot.day if wish else date.fromisoformat(body["day"]) if body.get("day") else clock.today()
        start = time.fromisoformat(body["start"]) if body.get("start") else time(9)
        if self._view is None or self._view.day != day:
            self._view = appointments.day(self.actor, day)
            self.day_wanted.emit(day)
        length = formats.western(str(body.get("length") or ""))
        return Slot.at(day, start.hour * 60 + start.minute, int(length) if length.isdecimal() else self._length)

    def _fill_words(self, body: dict[str, Any]) -> None:
        self._filling = True
        kind = body.get("kind") or [k.value for k in self._kinds[0]]
        self._set_kind(AppointmentType(kind[0]), Mode(kind[1]))
        self.note.set_value(body.get("note", ""))
        self.reason.set_value(body.get("reason", ""))
        self._filling = False


def _both(body: dict[str, Any]) -> tuple[int, ...]:
    return tuple(one for one in (body.get("therapist"), body.get("second")) if one)
