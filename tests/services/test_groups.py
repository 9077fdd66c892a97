"""Shared visits on both engines: attendance of each person, undo, who is free again, groups, and who reads whose name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_app.data import appointments as data
from clinic_app.data import figures
from clinic_app.data.database import sql, writing
from clinic_app.domain.appointments import AppointmentType, Status
from clinic_app.domain.booking import AppointmentProblem, MoveRequest
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.figures import Span
from clinic_app.domain.groups import GroupProblem, GroupRequest
from clinic_app.domain.permissions import Vault
from clinic_app.services import appointments, clock, groups, my_day
from tests.care import a_client
from tests.clinics import NOW, Clinic
from tests.services.test_appointments import TODAY, at, book, client, wish


@pytest.fixture
def pair(clinic: Clinic) -> tuple[int, int]:
    return client(clinic), client(clinic, "Salem Ali Saad Al-Shiraa", "0000 0413")


def couple(clinic: Clinic, pair: tuple[int, int], hour: int = 9):
    return book(clinic, at(hour), *pair, type=AppointmentType.COUPLE, reason="couple",
                therapist_ids=(clinic.therapist.staff_id, clinic.lead.staff_id))


def standings(clinic: Clinic, visit_id: int) -> list[Status]:
    visit = appointments.appointment(clinic.reception, visit_id)
    return [visit.standing(one.id) for one in visit.clients]


def test_one_came_and_one_did_not_and_everything_counts_each_by_their_own(clinic: Clinic, pair: tuple[int, int]) -> None:
    one, two = pair
    made = couple(clinic, pair)
    arrived = appointments.set_attendance(clinic.reception, made.id, one, Status.ARRIVED, made.version)
    assert (arrived.status, standings(clinic, made.id)) == (Status.ARRIVED, [Status.ARRIVED, Status.BOOKED])
    came = appointments.set_attendance(clinic.reception, made.id, one, Status.ATTENDED, arrived.version)
    assert came.status is Status.BOOKED, "of the other it is not known yet: the visit is asked about"
    with clock.freeze(NOW + timedelta(hours=1)):
        assert [v.id for v in appointments.unresolved(clinic.reception)] == [made.id]
    done = appointments.set_attendance(clinic.reception, made.id, two, Status.DID_NOT_COME, came.version)
    assert (done.status, standings(clinic, made.id)) == (Status.ATTENDED, [Status.ATTENDED, Status.DID_NOT_COME])
    assert [appointments.attended_count(clinic.reception, who) for who in pair] == [1, 0]
    assert [appointments.outcomes(clinic.reception, who, TODAY) for who in pair] == [[Status.ATTENDED], [Status.DID_NOT_COME]]
    assert [data.statuses(pair)[who][0][1] for who in pair] == [Status.ATTENDED, Status.DID_NOT_COME]
    last = data.last_outcome(two, TODAY, NOW)
    assert last is not None
    assert last[2] is Status.DID_NOT_COME
    assert figures.attendance(Span(TODAY, TODAY)) == ({"attended": 1, "did_not_come": 1}, 2)
    assert len(figures.first_attended(Span(TODAY, TODAY))) == 1
    assert not data.diary_faults()


def test_each_step_is_taken_back_in_order_and_done_again(clinic: Clinic, pair: tuple[int, int]) -> None:
    one, two = pair
    states = [couple(clinic, pair)]
    for who, status in ((one, Status.ARRIVED), (two, Status.EARLY_CANCEL), (one, Status.ATTENDED)):
        states.append(appointments.set_attendance(clinic.reception, states[-1].id, who, status, states[-1].version, "called"))
    for later, before in zip(reversed(states[1:]), reversed(states[:-1]), strict=True):
        now = appointments.undo(clinic.reception, later.id, later.version)
        assert (now.status, now.clients, now.since) == (before.status, before.clients, before.since)
    again = appointments.undo(clinic.reception, now.id, now.version)
    assert again.status is Status.ARRIVED


def test_who_cancels_alone_is_free_and_the_others_keep_their_time(clinic: Clinic, pair: tuple[int, int]) -> None:
    one, two = pair
    made = couple(clinic, pair, 15)
    left = appointments.set_attendance(clinic.reception, made.id, two, Status.EARLY_CANCEL, made.version, " away  today ")
    assert (left.status, left.holders, left.clients[1].own_reason) == (Status.BOOKED, (one,), "away today")
    elsewhere = book(clinic, at(15), two, therapist_ids=(clinic.other_therapist.staff_id,), room_id=clinic.rooms[1].id)
    with pytest.raises(Refused) as refused:
        book(clinic, at(15), one, therapist_ids=(clinic.other_therapist.staff_id,), room_id=clinic.rooms[2].id)
    assert AppointmentProblem.CLIENT_TAKEN in refused.value.codes
    with pytest.raises(Refused) as refused:
        appointments.set_attendance(clinic.reception, made.id, two, Status.BOOKED, left.version)
    assert refused.value.findings[0].facts["client_id"] == two
    with pytest.raises(Refused):
        appointments.undo(clinic.reception, left.id, left.version)
    moved = appointments.move(clinic.reception, MoveRequest(
        left.id, left.version, at(16), left.therapist_ids, left.room_id))
    assert moved.holders == (one,)
    appointments.set_status(clinic.reception, elsewhere.id, Status.EARLY_CANCEL, elsewhere.version)
    assert appointments.set_attendance(clinic.reception, moved.id, two, Status.BOOKED, moved.version).holders == pair
    assert not data.diary_faults()


def test_an_act_on_the_whole_visit_guesses_nobody_along(clinic: Clinic, pair: tuple[int, int]) -> None:
    one, two = pair
    made = couple(clinic, pair, 11)
    here = appointments.set_attendance(clinic.reception, made.id, one, Status.ARRIVED, made.version)
    inside = appointments.set_status(clinic.reception, made.id, Status.IN_SESSION, here.version)
    assert standings(clinic, made.id) == [Status.IN_SESSION, Status.BOOKED]
    missed = appointments.set_attendance(clinic.reception, made.id, two, Status.EARLY_CANCEL, inside.version)
    done = appointments.set_status(clinic.reception, made.id, Status.ATTENDED, missed.version)
    assert standings(clinic, made.id) == [Status.ATTENDED, Status.EARLY_CANCEL]
    assert (done.since, done.began) == (NOW, NOW)
    other = couple(clinic, pair, 17)
    both = appointments.set_status(clinic.reception, other.id, Status.CLINIC_CANCEL, other.version, "room")
    assert (both.status, both.holders, both.clients[0].own) == (Status.CLINIC_CANCEL, (), None)


def test_attendance_refuses_what_a_visit_refuses(clinic: Clinic, pair: tuple[int, int]) -> None:
    made = couple(clinic, pair, 15)
    for who, status, version, code in (
        (pair[0], Status.ATTENDED, 1, AppointmentProblem.TOO_EARLY), (pair[0], Status.BOOKED, 1, AppointmentProblem.WRONG_STEP),
        (987654, Status.ARRIVED, 1, HouseProblem.NOT_FOUND), (pair[0], Status.ARRIVED, 9, HouseProblem.STALE),
    ):
        with pytest.raises(Refused) as refused:
            appointments.set_attendance(clinic.reception, made.id, who, status, version)
        assert refused.value.codes[0] is code
    with pytest.raises(Denied):
        appointments.set_attendance(clinic.manager, made.id, pair[0], Status.ARRIVED, 1)
    with pytest.raises(Exception, match="differs from its visit"), writing(Vault.DESK):
        sql(Vault.DESK, "UPDATE occupancy SET own = 'early_cancel' WHERE client_id = ?", (pair[0],))


def test_the_file_of_one_names_the_other_only_to_who_may_open_theirs(clinic: Clinic, pair: tuple[int, int]) -> None:
    one, two = a_client(clinic, clinic.therapist), pair[1]
    made = couple(clinic, (one, two))
    appointments.set_attendance(clinic.reception, made.id, two, Status.LATE_CANCEL, made.version)
    for actor in (clinic.therapist, clinic.reception):
        found = appointments.visits(actor, one).visits[0]
        assert [v.name_en for v in found.clients] == ["Mona Al-Shiraa", ""]
        assert found.status is Status.BOOKED
    assert appointments.visits(clinic.reception, two).visits[0].status is Status.LATE_CANCEL
    with clock.freeze(NOW):
        lines = my_day.my_day(clinic.therapist).lines
    assert [(line.client_id, line.visit.status, line.shared) for line in lines] == [(one, Status.BOOKED, True)]


def test_a_group_is_kept_fills_a_booking_and_holds_to_its_places(clinic: Clinic, pair: tuple[int, int]) -> None:
    third = client(clinic, "Elif Karaca", "0000 0414")
    made = groups.keep_group(clinic.reception, GroupRequest("  Tuesday   group ", 2, (*pair, pair[0])))
    assert (made.name, made.places, [m.id for m in made.members]) == ("Tuesday group", 2, list(pair))
    for request, code in (
        (GroupRequest("", 4, pair), GroupProblem.NO_NAME), (GroupRequest("tuesday GROUP", 4, pair), GroupProblem.NAME_TAKEN),
        (GroupRequest("Other", 2, (*pair, third)), GroupProblem.FULL), (GroupRequest("Other", 4, pair[:1]), GroupProblem.TOO_FEW),
        (GroupRequest("Other", 99, pair), HouseProblem.OUT_OF_RANGE), (GroupRequest("x" * 41, 4, pair), HouseProblem.TOO_LONG),
    ):
        with pytest.raises(Refused) as refused:
            groups.keep_group(clinic.reception, request)
        assert code in refused.value.codes
    request = wish(clinic, at(15), *pair, third, type=AppointmentType.GROUP, group_id=made.id)
    with pytest.raises(Refused) as refused:
        appointments.book(clinic.reception, request)
    assert refused.value.codes == [GroupProblem.FULL] or GroupProblem.FULL in refused.value.codes
    visit = book(clinic, at(15), *pair, type=AppointmentType.GROUP, group_id=made.id)
    assert (visit.group, visit.group_id) == ("Tuesday group", made.id)
    wider = groups.keep_group(clinic.therapist, GroupRequest("Tuesday group", 6, (*pair, third), made.id, made.version))
    assert [m.name_en for m in wider.members][-1] == "Elif Karaca"
    with pytest.raises(Stale):
        groups.keep_group(clinic.reception, GroupRequest("Tuesday group", 6, pair, made.id, made.version))
    groups.give_up_group(clinic.reception, made.id, wider.version)
    assert groups.groups(clinic.reception) == []
    assert appointments.appointment(clinic.reception, visit.id).group == "Tuesday group"
    with pytest.raises(Denied):
        groups.keep_group(clinic.manager, GroupRequest("Mine", 6, pair))
