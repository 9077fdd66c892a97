"""The waiting list on both engines: adding, fitting, calling, taking up, taking back; who may see it; two desks at one time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.appointments import DayAppointment, Slot, Status
from clinic_app.domain.booking import AppointmentProblem, BookingRequest, MoveRequest, NewCaller
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting import (
    Away,
    Called,
    Ended,
    Gap,
    Urgency,
    WaitingEntry,
    WaitingProblem,
    WaitingRequest,
    WaitingWish,
)
from clinic_app.services import appointments, people, waiting
from tests.clinics import Clinic

TUESDAY, LATER = date(2026, 11, 24), date(2026, 12, 8)


def client(clinic: Clinic, name: str = "Mona Al-Shiraa", therapist: Actor | None = None) -> int:
    return people.add_client(clinic.lead, ClientRequest(
        en=split_name(name), phone="0000 0412", therapist_id=therapist.staff_id if therapist else None), different_person=True).id


def booked(clinic: Clinic, client_id: int, day: date = TUESDAY, minute: int = 600) -> DayAppointment:
    return appointments.book(clinic.reception, BookingRequest(
        (client_id,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(day, minute, 50)))


def waits(clinic: Clinic, client_id: int, **wish: object) -> WaitingEntry:
    return waiting.add(clinic.reception, WaitingRequest(client_id, WaitingWish(**wish)))


def a_gap(clinic: Clinic) -> Gap:
    """A visit that somebody cancels."""
    visit = booked(clinic, client(clinic, "Sara Al-Burj"))
    return Gap.left_by(appointments.set_status(clinic.reception, visit.id, Status.EARLY_CANCEL, visit.version))


def test_the_sooner_time_is_taken_the_later_booking_stays_until_it_is_released_and_all_is_taken_back(clinic: Clinic) -> None:
    desk, mona = clinic.reception, client(clinic)
    later = booked(clinic, mona, LATER)
    entry = waits(clinic, mona, later_visit_id=later.id, urgency=Urgency.NEXT_FREE)
    gap = a_gap(clinic)
    found = waiting.fitting(desk, gap)
    assert [one.entry.id for one in found] == [entry.id]
    waiting.note_call(desk, entry.id, gap.slot.start, Called.REACHED)
    assert waiting.fitting(desk, gap)[0].called.outcome is Called.REACHED
    taken = waiting.take(desk, entry.id, entry.version, found[0].request())
    assert taken.visit.slot == gap.slot
    assert taken.later is not None
    assert taken.later.id == later.id
    assert appointments.appointment(desk, later.id).status is Status.BOOKED, "nothing is released by itself"
    assert (waiting.entries(desk), waiting.ended_entries(desk)[0].ended) == ((), Ended.BOOKED)
    assert waiting.fitting(desk, gap) == (), "the time is held again"
    back = waiting.turn(desk, taken)
    assert back.visit.withdrawn
    assert [one.id for one in waiting.entries(desk)] == [entry.id]
    again = waiting.turn(desk, back)
    assert (again.visit.withdrawn, waiting.entries(desk)) == (False, ())


def test_what_any_desk_frees_is_told_from_a_mark_on_and_what_is_taken_back_is_not(clinic: Clinic) -> None:
    desk, sara = clinic.reception, client(clinic, "Sara Al-Burj")
    mark, before = waiting.freed_since(desk, None)
    assert before == ()
    one, two = booked(clinic, sara), booked(clinic, sara, minute=840)
    undone = booked(clinic, sara, minute=960)
    appointments.undo(clinic.therapist, undone.id, undone.version)  # never stood for long: nobody is called about it
    appointments.set_status(clinic.therapist, one.id, Status.CLINIC_CANCEL, one.version)
    moved = appointments.move(clinic.therapist, MoveRequest(
        two.id, two.version, Slot.at(LATER, 840, 50), two.therapist_ids, two.room_id))
    later, found = waiting.freed_since(desk, mark)
    assert found == (Gap.left_by(two), Gap.left_by(one))
    assert waiting.freed_since(desk, later) == (later, ())
    appointments.undo(clinic.therapist, moved.id, moved.version)
    assert waiting.freed_since(desk, mark)[1] == (Gap.left_by(one),)
    with pytest.raises(Denied):
        waiting.freed_since(replace(desk, roles=frozenset()), mark)


def test_two_desks_offer_one_time_the_loser_keeps_the_entry_and_is_told_who_has_it(clinic: Clinic) -> None:
    desk, gap = clinic.reception, a_gap(clinic)
    mona, huda = waits(clinic, client(clinic)), waits(clinic, client(clinic, "Huda Al-Naseem"))
    one, other = waiting.fitting(desk, gap)
    waiting.take(desk, mona.id, mona.version, one.request())
    with pytest.raises(Refused) as refused:
        waiting.take(clinic.lead, huda.id, huda.version, other.request())
    taken = next(f for f in refused.value.findings if f.code is AppointmentProblem.THERAPIST_TAKEN)
    assert taken.facts["who"] == "Mona Al-Shiraa"
    assert [one.id for one in waiting.entries(desk)] == [huda.id]
    assert waiting.entries(desk)[0].version == huda.version
    # and the same entry at two desks: whoever comes second is told that it is closed
    with pytest.raises(Refused) as closed:
        waiting.take(clinic.lead, mona.id, mona.version, replace(one.request(), slot=Slot.at(TUESDAY, 780, 50)))
    assert WaitingProblem.HAS_ENDED in closed.value.codes


def test_entries_are_changed_ended_and_put_back_and_a_stale_desk_keeps_what_it_typed(clinic: Clinic) -> None:
    desk = clinic.reception
    request = WaitingRequest(None, WaitingWish(note="  mornings "), NewCaller("منى القنديل", "00000152"))
    entry = waiting.add(desk, request)
    assert waiting.add(desk, request).id == entry.id, "sent twice, one entry"
    assert (entry.client.name_ar, entry.wish.note) == ("منى القنديل", "mornings")
    wish = replace(entry.wish, away=(Away(TUESDAY, LATER),), therapist_ids=(clinic.therapist.staff_id,))
    changed = waiting.change(desk, entry.id, entry.version, wish)
    assert changed.wish == wish
    with pytest.raises(Stale) as stale:
        waiting.change(desk, entry.id, entry.version, replace(wish, note="mine"))
    assert (stale.value.mine.note, stale.value.theirs.wish) == ("mine", wish)
    with pytest.raises(Refused) as twice:
        waits(clinic, entry.client.id)
    assert WaitingProblem.ALREADY_WAITS in twice.value.codes
    ended = waiting.end(desk, entry.id, changed.version, Ended.NO_LONGER)
    assert (ended.ended, waiting.entry_of(desk, entry.client.id)) == (Ended.NO_LONGER, None)
    back = waiting.reopen(desk, entry.id, ended.version)
    assert back.ended is None
    called = waiting.note_call(desk, entry.id, Slot.at(TUESDAY, 600, 50).start, Called.NOT_REACHED)
    assert waiting.take_call_back(desk, entry.id, called.calls[0].id).calls == ()
    assert waiting.entry_of(desk, entry.client.id).version == back.version


@pytest.mark.parametrize(("wish", "code"), [
    ({"length": 1}, WaitingProblem.BAD_LENGTH), ({"note": "x" * 200}, WaitingProblem.NOTE_TOO_LONG),
])
def test_what_is_wrong_is_said_and_nobody_is_put_on_the_list(sqlite_clinic: Clinic, wish: dict, code: WaitingProblem) -> None:
    with pytest.raises(Refused) as refused:
        waiting.add(sqlite_clinic.reception, WaitingRequest(None, WaitingWish(**wish), NewCaller("Mona", "")))
    assert {code, WaitingProblem.CALLER_NO_PHONE} <= set(refused.value.codes)
    assert not waiting.entries(sqlite_clinic.reception)


def test_a_therapist_sees_the_entries_that_concern_them_and_touches_no_other(clinic: Clinic) -> None:
    theirs, other = client(clinic, "Mona Al-Shiraa", clinic.therapist), client(clinic, "Huda Al-Naseem", clinic.other_therapist)
    mine, not_mine = waits(clinic, theirs), waits(clinic, other)
    assert [one.id for one in waiting.entries(clinic.therapist)] == [mine.id]
    assert {one.id for one in waiting.entries(clinic.manager)} == {mine.id, not_mine.id}
    with pytest.raises(Denied):
        waiting.end(clinic.therapist, not_mine.id, not_mine.version, Ended.OTHER)
    assert [one.id for one in (f.entry for f in waiting.fitting(clinic.therapist, a_gap(clinic)))] == [mine.id]


def test_every_act_is_in_the_desks_chain_without_what_was_typed(clinic: Clinic) -> None:
    entry = waits(clinic, client(clinic), note="calls after four")
    waiting.end(clinic.reception, entry.id, entry.version, Ended.OTHER)
    lines = [row for row in DeskAuditRow.select().order_by(DeskAuditRow.seq) if row.action == "keep_waiting"]
    assert [line.client for line in lines] == [entry.client.id] * 2
    assert not any("four" in (line.object or "") for line in lines)
