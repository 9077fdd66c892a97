"""Overlaps that are meant: by whom, with a reason, honoured for that visit alone, kept honest by move, undo and cancelling."""

from __future__ import annotations

from dataclasses import replace

import peewee as pw
import pytest

from clinic_app.data import bookings
from clinic_app.data.appointments import diary_faults
from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.database import sql, writing
from clinic_app.domain.appointments import AppointmentType, Badge, DayAppointment, Status
from clinic_app.domain.booking import AppointmentProblem, MoveRequest
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import appointments
from tests.clinics import Clinic
from tests.services.test_appointments import at, book, client, wish

WHY = "brother and sister, on purpose"


def now(clinic: Clinic, visit: DayAppointment) -> DayAppointment:
    return appointments.appointment(clinic.reception, visit.id)


def over(clinic: Clinic, hour: int, *clients: int, by: Actor | None = None, **more: object) -> DayAppointment:
    return appointments.book(by or clinic.therapist, wish(clinic, at(hour, 10), *clients, meant=True, reason=WHY, **more))


def moved(clinic: Clinic, visit: DayAppointment, hour: int, minute: int = 0, **more: object) -> DayAppointment:
    seen = now(clinic, visit)
    return appointments.move(clinic.therapist, MoveRequest(
        seen.id, seen.version, at(hour, minute), seen.therapist_ids, seen.room_id, **more))


def codes(call: pytest.ExceptionInfo[Refused]) -> tuple[object, ...]:
    return call.value.codes


def test_two_clients_of_one_therapist_at_once_with_a_reason(clinic: Clinic) -> None:
    mona, ali = client(clinic), client(clinic, "Ali Al-Ufuq", "00000417")
    first = book(clinic, at(11), mona)
    second = over(clinic, 11, ali)
    assert (second.meant_over, second.reason, second.badges) == (first.id, WHY, (Badge.TOGETHER,))
    assert Badge.TOGETHER not in now(clinic, first).badges
    line = DeskAuditRow.select().order_by(DeskAuditRow.seq.desc()).get()
    assert (line.action, line.outcome, line.object) == ("book_over", "ok", f"appointment:{second.id}(meant_over)")
    assert not diary_faults()
    # an ordinary booking is refused against both, and so is one by the rows alone
    third = client(clinic, "Sana Mirzai", "00000418")
    for slot in (at(11), at(11, 55)):
        with pytest.raises(Refused) as refused:
            book(clinic, slot, third)
        assert AppointmentProblem.THERAPIST_TAKEN in codes(refused)
        with pytest.raises(pw.IntegrityError), writing(Vault.DESK):
            bookings.insert(bookings.NewVisit(slot, (clinic.therapist.staff_id,), (third,)))


def test_only_who_may_and_never_without_a_reason_and_never_the_client(clinic: Clinic) -> None:
    mona, ali = client(clinic), client(clinic, "Ali Al-Ufuq", "00000417")
    book(clinic, at(11), mona)
    asked = wish(clinic, at(11, 10), ali)
    assert [appointments.may_mean(one, asked) for one in (
        clinic.reception, clinic.therapist, clinic.lead, clinic.other_therapist)] == [False, True, True, False]
    with pytest.raises(Denied):
        over(clinic, 11, ali, by=clinic.reception)
    with pytest.raises(Refused) as refused:
        over(clinic, 11, ali, by=clinic.other_therapist)
    assert AppointmentProblem.THERAPIST_TAKEN in codes(refused)
    with pytest.raises(Refused) as refused:
        appointments.book(clinic.therapist, replace(asked, meant=True, reason="  "))
    assert codes(refused) == (AppointmentProblem.MEANT_NO_REASON,)
    with pytest.raises(Refused) as refused:
        over(clinic, 11, mona)
    assert AppointmentProblem.CLIENT_TAKEN in codes(refused)
    first = sql(Vault.DESK, "SELECT min(id) FROM visit").fetchone()[0]
    with pytest.raises(pw.IntegrityError) as clash, writing(Vault.DESK):
        bookings.insert(bookings.NewVisit(at(11, 10), (clinic.therapist.staff_id,), (mona,), meant_over=first, reason=WHY))
    assert bookings.clash_in(clash.value) is AppointmentProblem.CLIENT_TAKEN
    assert not diary_faults()


def test_an_observer_sits_in_the_room_of_another_but_over_one_visit_only(clinic: Clinic) -> None:
    book(clinic, at(11), client(clinic))
    other = {"therapist_ids": (clinic.other_therapist.staff_id,), "type": AppointmentType.SUPERVISION}
    seen = over(clinic, 11, by=clinic.other_therapist, **other)
    assert seen.badges[0] is Badge.TOGETHER
    book(clinic, at(12, 10), client(clinic, "Ali Al-Ufuq", "00000417"))
    book(clinic, at(13), client(clinic, "Sana Mirzai", "00000418"))
    long = wish(clinic, at(12, 30), meant=True, reason=WHY, **other)
    assert not appointments.may_mean(clinic.other_therapist, long)
    with pytest.raises(Refused):
        appointments.book(clinic.other_therapist, long)


def test_moves_undo_and_cancelling_keep_the_mark_honest(clinic: Clinic) -> None:
    mona, ali = client(clinic), client(clinic, "Ali Al-Ufuq", "00000417")
    first = book(clinic, at(11), mona)
    second = over(clinic, 11, ali)
    second = moved(clinic, second, 11, 30)                       # still over it: the mark stays, no new reason is asked
    assert (second.meant_over, second.badges[0]) == (first.id, Badge.TOGETHER)
    second = moved(clinic, second, 14)                           # elsewhere: an ordinary visit again
    assert (second.meant_over, second.badges) == (None, ())
    second = appointments.undo(clinic.therapist, second.id, second.version)
    assert (second.meant_over, second.badges[0]) == (first.id, Badge.TOGETHER)
    gone = appointments.set_status(clinic.therapist, first.id, Status.CLINIC_CANCEL, now(clinic, first).version)
    assert Badge.TOGETHER not in now(clinic, second).badges      # nothing is overlapped: nothing is said
    back = appointments.undo(clinic.therapist, first.id, gone.version)
    assert back.status is Status.BOOKED
    assert now(clinic, second).badges[0] is Badge.TOGETHER
    third = book(clinic, at(16), client(clinic, "Sana Mirzai", "00000418"))
    with pytest.raises(Refused):
        moved(clinic, second, 16)
    second = moved(clinic, second, 16, meant=True, reason=WHY)   # from the panel, with its own reason
    assert second.meant_over == third.id
    with pytest.raises(Refused):
        moved(clinic, second, 11)                                # and no longer over the first one
    assert not diary_faults()
