"""Who comes to a visit that is booked already, on both engines: joining, taking out, clashes, undo, audit, who must be told."""

from __future__ import annotations

import pytest

from clinic_app.data import appointments as data
from clinic_app.domain.appointments import AppointmentType, DayAppointment, Status
from clinic_app.domain.booking import AppointmentProblem
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.groups import GroupProblem, GroupRequest
from clinic_app.domain.people import GenderWish, Preferences
from clinic_app.domain.reminders import Purpose
from clinic_app.domain.visit_people import PersonRequest, VisitPeopleProblem
from clinic_app.services import appointments, groups, reminders, visit_people
from tests.clinics import Clinic
from tests.services import test_reminders as post
from tests.services.test_appointments import acts, at, book, client


@pytest.fixture
def three(clinic: Clinic) -> tuple[int, int, int]:
    return (client(clinic), client(clinic, "Salem Ali Saad Al-Shiraa", "0000 0413"),
            client(clinic, "Elif Karaca", "0000 0414"))


def join(clinic: Clinic, visit: DayAppointment, who: int, reason: str = "") -> DayAppointment:
    return visit_people.join(clinic.reception, PersonRequest(visit.id, visit.version, who, reason))


def out(clinic: Clinic, visit: DayAppointment, who: int, reason: str = "") -> DayAppointment:
    return visit_people.take_out(clinic.reception, PersonRequest(visit.id, visit.version, who, reason))


def people_of(visit: DayAppointment) -> list[tuple[int, Status]]:
    return [(one.id, visit.standing(one.id)) for one in visit.clients]


def refusal(act: object, *asked: object) -> Refused:
    with pytest.raises(Refused) as refused:
        act(*asked)  # type: ignore[operator]
    return refused.value


def test_people_join_and_leave_the_type_follows_and_every_step_is_taken_back(clinic: Clinic, three: tuple[int, ...]) -> None:
    one, two, three_ = three
    states = [book(clinic, at(15), one)]
    before = len(acts())
    states.append(join(clinic, states[-1], two))
    states.append(join(clinic, states[-1], three_, "  her   sister "))
    assert [v.type for v in states] == [AppointmentType.INDIVIDUAL, AppointmentType.COUPLE, AppointmentType.GROUP]
    assert states[-1].reason == "her sister"
    assert people_of(states[-1]) == [(who, Status.BOOKED) for who in three]
    states.append(out(clinic, states[-1], two))
    assert [who for who, _ in people_of(states[-1])] == [one, three_]
    assert [(act, about) for act, _, about, _ in acts()[before:]] == [("change_visit_people", who) for who in (two, three_, two)]
    assert "clients" in acts()[-1][3]
    for later, earlier in zip(reversed(states[1:]), reversed(states[:-1]), strict=True):
        now = appointments.undo(clinic.reception, later.id, later.version)
        assert sorted(people_of(now)) == sorted(people_of(earlier))
        assert (now.type, now.reason) == (earlier.type, earlier.reason)
    assert [who for who, _ in people_of(appointments.undo(clinic.reception, now.id, now.version))] == [one, two], "done again"
    assert not data.diary_faults()
    assert book(clinic, at(16), two, room_id=clinic.rooms[1].id, therapist_ids=(clinic.lead.staff_id,)).id


def test_each_who_joins_is_looked_at_for_clashes_and_wishes(clinic: Clinic, three: tuple[int, ...], monkeypatch) -> None:
    one, two, _ = three
    visit = book(clinic, at(15), one)
    theirs = book(clinic, at(15, 30), two, therapist_ids=(clinic.other_therapist.staff_id,), room_id=clinic.rooms[1].id)
    for blind in (False, True):  # the database alone says the same
        if blind:
            monkeypatch.setattr(visit_people.data, "holding_against", lambda *asked: [])
        found = refusal(join, clinic, visit, two).findings
        assert [f.code for f in found] == [AppointmentProblem.CLIENT_TAKEN]
    monkeypatch.undo()
    found = refusal(join, clinic, visit, two).findings
    assert [(f.field, f.facts["start"]) for f in found] == [("person", theirs.slot.start)]
    appointments.set_status(clinic.reception, theirs.id, Status.EARLY_CANCEL, theirs.version)
    picky = client(clinic, "Sara Al-Burj", "0000 0499", preferences=Preferences(GenderWish.MAN))
    assert refusal(join, clinic, visit, picky).codes == (AppointmentProblem.WISH_GENDER,)
    both = join(clinic, join(clinic, visit, picky, "they know"), two)
    left = out(clinic, both, two)
    book(clinic, at(15), two, therapist_ids=(clinic.other_therapist.staff_id,), room_id=clinic.rooms[1].id)
    with pytest.raises(Refused) as refused:
        appointments.undo(clinic.reception, left.id, left.version)
    assert AppointmentProblem.CLIENT_TAKEN in refused.value.codes, "who was taken out is free, and may be elsewhere by now"


def test_attendance_is_kept_nobody_is_guessed_along_and_asks_why(clinic: Clinic, three: tuple[int, ...]) -> None:
    one, two, three_ = three
    visit = book(clinic, at(9), one, two, type=AppointmentType.COUPLE, reason="couple")
    visit = appointments.set_status(clinic.reception, visit.id, Status.ATTENDED, visit.version)
    assert refusal(join, clinic, visit, three_).codes == (AppointmentProblem.IN_THE_PAST,)
    joined = join(clinic, visit, three_, "came along")
    assert people_of(joined) == [(one, Status.ATTENDED), (two, Status.ATTENDED), (three_, Status.BOOKED)]
    assert joined.status is Status.BOOKED, "of one it is not known yet: the visit is asked about"
    assert refusal(out, clinic, joined, one).codes == (VisitPeopleProblem.SAY_WHY,)
    assert out(clinic, joined, three_).status is Status.ATTENDED
    now = appointments.appointment(clinic.reception, visit.id)
    gone = out(clinic, now, one, "marked in the wrong visit")
    assert (people_of(gone), gone.reason) == ([(two, Status.ATTENDED)], "marked in the wrong visit")
    assert [appointments.attended_count(clinic.reception, who) for who in three] == [0, 1, 0]
    back = appointments.undo(clinic.reception, gone.id, gone.version)
    assert sorted(people_of(back)) == [(one, Status.ATTENDED), (two, Status.ATTENDED)]


def test_what_is_refused_whatever_is_said(clinic: Clinic, three: tuple[int, ...]) -> None:
    one, two, three_ = three
    visit = book(clinic, at(15), one)
    assert refusal(out, clinic, visit, one, "why").codes == (VisitPeopleProblem.LAST_PERSON,)
    assert refusal(out, clinic, visit, two, "why").codes == (HouseProblem.NOT_FOUND,)
    assert refusal(join, clinic, visit, one).codes == (VisitPeopleProblem.ALREADY_THERE,)
    assert refusal(join, clinic, visit, 987654).codes == (HouseProblem.NOT_FOUND,)
    assert refusal(join, clinic, visit, two, "x" * 141).codes == (HouseProblem.TOO_LONG,)
    house = book(clinic, at(17), type=AppointmentType.MEETING)
    assert refusal(join, clinic, house, two).codes == (VisitPeopleProblem.NO_CLIENTS,)
    joined = join(clinic, visit, two)
    with pytest.raises(Stale):
        join(clinic, visit, three_)
    cancelled = appointments.set_status(clinic.reception, visit.id, Status.EARLY_CANCEL, joined.version)
    assert refusal(join, clinic, cancelled, three_).codes == (VisitPeopleProblem.NOT_HELD,)
    group = groups.keep_group(clinic.reception, GroupRequest("Evening group", 2, (one, two)))
    full = book(clinic, at(18), one, two, type=AppointmentType.GROUP, group_id=group.id)
    assert refusal(join, clinic, full, three_).codes == (GroupProblem.FULL,)
    for act in (visit_people.join, visit_people.take_out):
        with pytest.raises(Denied):
            act(clinic.manager, PersonRequest(full.id, full.version, three_))


def test_who_was_told_and_is_taken_out_is_told_that_it_is_cancelled(clinic: Clinic) -> None:
    post.with_server(clinic)
    mona, sara = post.client(clinic), post.client(clinic, "Sara Al-Burj")
    visit = post.booked(clinic, mona, sara, type=AppointmentType.COUPLE)
    reminders.queue(clinic.reception, post.lines(clinic))
    assert post.posted(clinic) is not None
    assert post.posted(clinic) is not None
    gone = out(clinic, appointments.appointment(clinic.reception, visit.id), sara)
    assert [(one.client.id, one.about, one.open) for one in post.lines(clinic)] == [
        (sara, Purpose.CANCELLED, True), (mona, Purpose.COMING, False)]
    assert [one.client.id for one in reminders.news(clinic.reception, visit.id)] == [sara]
    reminders.queue(clinic.reception, reminders.news(clinic.reception, visit.id))
    assert post.posted(clinic) is None, "held for three minutes"
    appointments.undo(clinic.reception, gone.id, gone.version)
    with post.later(4):
        assert post.posted(clinic) is None, "comes again: nothing is left to tell"
        again = appointments.appointment(clinic.reception, visit.id)
        assert reminders.news(clinic.reception, again.id) == ()
        left = out(clinic, again, sara)
        reminders.queue(clinic.reception, reminders.news(clinic.reception, left.id))
    with post.later(8):
        told = post.posted(clinic)
        assert told is not None
        assert "Sara" in told.text
        assert "will not take place" in told.text
