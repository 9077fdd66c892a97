"""Who comes and what suits them, in the booking panel: the clients, who fits, the next free time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt

from clinic_app.domain.appointments import AppointmentType, Mode
from clinic_app.domain.booking import BookingNeeds
from clinic_app.domain.errors import Refused
from clinic_app.domain.groups import ClientGroup
from clinic_app.domain.matching import Match
from clinic_app.domain.openings import Opening, Search
from clinic_app.domain.people import ClientLine
from clinic_app.domain.waiting import WaitingWish
from clinic_app.services import fit, openings, people
from ui import formats, theme
from ui.appointments.booking_answers import BookingAnswers
from ui.appointments.wishes import WaitingStart


class BookingChoosing(BookingAnswers):
    """Layer 3 of the booking panel: the people of the booking and the places that are proposed to them."""

    # ---- who comes ---------------------------------------------------------------------------------------------------

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
        self._propose()
        self._show_together()
        self._fill_rooms()
        self._show_who()
        self._review()
        if self.finding.isChecked():
            self.open_find()
        elif lines:
            self._go_on()

    def _on_therapist(self) -> None:
        self._propose()
        self._fill_rooms()
        self._review()

    def _propose(self) -> None:
        """Nobody said when: the first time of the rest of the day at which the therapist, a room and whoever comes are free."""
        therapist, slot, mode = self.therapist.value(), self._slot(), self._kind()[1]
        if slot is None or slot != self._proposed or self._filling or self.finding.isChecked() or not therapist:
            return
        clients = tuple(line.id for line in self.picker.clients)
        search = Search(slot.start, slot.minutes, frozenset({therapist}), needs_room=mode.needs_room,
                        ground_floor=self._needs.ground_floor and mode.needs_room, client_ids=clients)
        try:
            found = openings.find(self.actor, search).openings
        except Refused:  # a length that no visit may have: said when it is booked
            return
        if not found or found[0].slot.day != slot.day:
            return  # the day somebody looks at is theirs to leave: what stands against it is said, with what is free next
        self._place(found[0].slot, (therapist, *(one for one in [self.second.value()] if one)), found[0].room_id)
        self._proposed = found[0].slot

    def _on_group(self, group: ClientGroup) -> None:
        """A group was named: its people are chosen already, the type follows, and its places hold."""
        self.group.show_group(group)
        self._filling = True
        self._set_kind(AppointmentType.GROUP, Mode.CLINIC)
        self._filling = False

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

    # ---- the next free time ------------------------------------------------------------------------------------------

    def open_find(self, wish: WaitingWish | None = None, after: datetime | None = None) -> None:
        """Show the next free times for whoever is in the picker; wish: also what an entry of the waiting list asks for.

        after: nothing sooner is looked for.
        """
        if self._view is None or self._visit is not None:
            return
        self.fits.setChecked(False)
        self.matches.hide()
        self.finding.setChecked(True)
        length = formats.western(self.length.value()).split(" ")[0]
        clients = [line.id for line in self.picker.clients]
        search = openings.wished(self.actor, clients, int(length) if length.isdecimal() else self._length, after)
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
                                              self.picker.phone.value(), wish, from_booking=True, draft=self.about))


def _one_family(lines: Sequence[ClientLine]) -> bool:
    """True if everybody bears the same last name, in the script in which they have one."""
    return len({line.name(theme.current().arabic).split()[-1:][0] for line in lines if line.name(False) or line.name(True)}) == 1
