"""Find free on both engines: it obeys the front sheet and sees the same hours, rooms and closed days as booking does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from clinic_app.domain.appointments import Gender, Slot
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, LeaveKind
from clinic_app.domain.episodes import Approach
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.matching import ADMINISTRATIVE, Why
from clinic_app.domain.names import split_name
from clinic_app.domain.openings import OpeningProblem, PartOfDay
from clinic_app.domain.people import Band, ClientRequest, ComfortNeed, Language, Preferences, Sex
from clinic_app.domain.profiles import Modality, ProfileContent, TrainingLevel
from clinic_app.domain.settings import OpenSpan
from clinic_app.services import appointments, closures, matching, openings, people, profiles, settings
from tests.clinics import NOW, Clinic

TUESDAY = date(2026, 11, 24)


def client(clinic: Clinic, **more: object) -> int:
    return people.add_client(clinic.reception, ClientRequest(en=split_name("Mona Al-Shiraa"), phone="0000 0412", **more),
                             different_person=True).id


def test_the_front_sheet_is_obeyed_and_every_opening_can_be_booked(clinic: Clinic) -> None:
    desk = clinic.reception
    mona = client(clinic, sex=Sex.FEMALE, language=Language.ARABIC, dob=date(2012, 5, 1), preferences=Preferences(
        comfort_needs=frozenset({ComfortNeed.GROUND_FLOOR, ComfortNeed.SAME_GENDER_THERAPIST})))
    search = openings.wished(desk, (mona,), 50)
    assert (search.gender, search.language, search.minor, search.ground_floor) == (Gender.WOMAN, "ar", True, True)
    found = openings.find(desk, search, usual=clinic.therapist.staff_id)
    assert len(found.openings) == 10
    assert found.openings[0].slot.start == NOW.replace(minute=45, second=0)
    assert found.openings[0].therapist_id == clinic.therapist.staff_id
    assert found.openings[0].usual
    assert {reason.why for one in found.openings for reason in one.reasons} <= ADMINISTRATIVE
    for one in found.openings[:3]:
        appointments.book(desk, BookingRequest((mona,), (one.therapist_id,), one.room_id, one.slot))
    again = openings.find(desk, search)
    assert not {o.slot for o in again.openings} & {o.slot for o in found.openings[:3]}


def test_hours_rooms_parts_and_weekdays_are_those_of_the_house(clinic: Clinic) -> None:
    desk = clinic.reception
    settings.save_hours(clinic.manager, clinic.therapist.staff_id, (OpenSpan(2, 600, 660), OpenSpan(4, 600, 780)))
    asked = replace(openings.wished(desk, (), 50), therapist_ids=frozenset({clinic.therapist.staff_id}))
    found = openings.find(desk, asked).openings
    assert [one.slot.day.isoweekday() for one in found[:4]] == [2, 4, 2, 4]
    assert len(found) == 10
    assert not openings.find(desk, replace(asked, parts=frozenset({PartOfDay.EVENING}))).openings
    mona = client(clinic)
    for number, room in enumerate(clinic.rooms):  # all rooms taken on Tuesday at ten by others
        other = clinic.other_therapist if number else clinic.lead
        if number < 2:
            appointments.book(desk, BookingRequest((client(clinic),), (other.staff_id,), room.id, Slot.at(TUESDAY, 600, 60)))
    third = openings.find(desk, asked).openings[0]
    assert third.room_id == clinic.rooms[2].id
    assert openings.find(desk, replace(asked, room_id=clinic.rooms[0].id)).openings[0].slot.day == date(2026, 11, 26)
    assert openings.find(desk, replace(asked, weekdays=frozenset({4}), client_ids=(mona,))).openings[0].slot.day.isoweekday() == 4
    away, out = datetime(2026, 11, 26), datetime(2026, 12, 1)
    closures.save_closure(clinic.manager, Closure(
        0, ClosedKind.AWAY, away, away + timedelta(days=1), staff_id=clinic.therapist.staff_id, leave=next(iter(LeaveKind))))
    for room in clinic.rooms:
        closures.save_closure(clinic.manager, Closure(0, ClosedKind.ROOM_OUT, out, out + timedelta(days=1), room_id=room.id))
    days = [one.slot.day for one in openings.find(desk, asked).openings]
    assert not {away.date(), out.date()} & set(days), "leave and a room out of use are seen as booking sees them"
    with pytest.raises(Refused) as refused:
        openings.find(desk, replace(asked, length=3))
    assert OpeningProblem.BAD_LENGTH in refused.value.codes


def test_clinical_users_ask_who_is_trained_and_reception_is_denied(clinic: Clinic) -> None:
    me = clinic.therapist
    profiles.save_own_profile(me, 0, ProfileContent((Modality(Approach.CBT, TrainingLevel.INDEPENDENT),), (Band.ADULT,)))
    mona = client(clinic, dob=date(1990, 5, 1))
    further = matching.trained_in(clinic.other_therapist, Approach.CBT, (mona,))
    search = openings.wished(clinic.other_therapist, (mona,), 50)
    found = openings.find(clinic.other_therapist, search, further=further)
    assert {one.therapist_id for one in found.openings} == {me.staff_id}
    assert [r.why for r in found.openings[0].reasons] == [Why.AGE_GROUP, Why.APPROACH]
    assert {one.therapist_id for one in found.left_aside} == {clinic.lead.staff_id, clinic.other_therapist.staff_id}
    with pytest.raises(Denied):
        matching.trained_in(clinic.reception, Approach.CBT, (mona,))
