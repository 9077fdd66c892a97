"""Each person's own views of the diary, and how full the days of a month are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.diary_views import ColourBy, ColumnKind, DiaryTaste, SavedView, ViewColumn, ViewProblem
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest
from clinic_app.services import appointments, diary_views, people
from tests.clinics import NOW, Clinic

FIRST_ROOM = ViewColumn(ColumnKind.ROOM, 1)


def test_a_taste_is_each_persons_own_and_comes_back(clinic: Clinic):
    assert diary_views.taste(clinic.reception) == DiaryTaste()
    kept = diary_views.keep_taste(clinic.reception, DiaryTaste(scale=900, colour=ColourBy.TYPE))
    assert (kept.scale, kept.colour, kept.version) == (400, ColourBy.TYPE, 1)
    evenings = SavedView("F3", "  Evening \n rooms ", (FIRST_ROOM, FIRST_ROOM))
    kept = diary_views.keep_view(clinic.reception, evenings)
    kept = diary_views.keep_view(clinic.reception, SavedView("F2", "صباح", (ViewColumn(ColumnKind.THERAPIST, 3),)))
    assert [(v.key, v.name, v.columns) for v in kept.views] == [
        ("F2", "صباح", (ViewColumn(ColumnKind.THERAPIST, 3),)), ("F3", "Evening rooms", (FIRST_ROOM,))]
    assert diary_views.taste(clinic.therapist) == DiaryTaste()
    assert [v.key for v in diary_views.forget_view(clinic.reception, "F3").views] == ["F2"]
    with pytest.raises(Stale):
        diary_views.keep_taste(clinic.reception, DiaryTaste(version=1))


@pytest.mark.parametrize(("view", "code"), [
    (SavedView("F3", "  ", (FIRST_ROOM,)), ViewProblem.NO_NAME),
    (SavedView("F3", "Rooms", ()), ViewProblem.NO_COLUMNS),
    (SavedView("F1", "Rooms", (FIRST_ROOM,)), "not_found"),
    (SavedView("F3", "x" * 25, (FIRST_ROOM,)), "too_long"),
])
def test_what_is_not_kept(sqlite_clinic: Clinic, view: SavedView, code: str):
    with pytest.raises(Refused) as refused:
        diary_views.keep_view(sqlite_clinic.reception, view)
    assert refused.value.codes == (code,)


def test_a_month_counts_what_holds_its_slot_and_what_is_free(clinic: Clinic):
    client = people.add_client(clinic.reception, ClientRequest(en=split_name("Mona Al-Shiraa"), phone="+965 0000 0412"),
                               different_person=True).id
    day = NOW.date()

    def book(minute: int) -> object:
        return appointments.book(clinic.reception, BookingRequest(
            (client,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(day, minute, 50)))

    before = {one.day: one for one in appointments.loads(clinic.reception, day - timedelta(days=3), 30)}
    book(11 * 60)
    gone = book(12 * 60)
    appointments.set_status(clinic.reception, gone.id, Status.CLINIC_CANCEL, gone.version)
    after = {one.day: one for one in appointments.loads(clinic.reception, day - timedelta(days=3), 30)}
    assert len(after) == 30
    assert after[day].booked == before[day].booked + 1
    assert after[day].free_minutes == before[day].free_minutes - 50
    assert {d for d, one in after.items() if one != before[d]} == {day}
    his = appointments.loads(clinic.reception, day, 1, clinic.other_therapist.staff_id)[0]
    assert (his.booked, his.free_share) == (0, 100)
    friday = next(one for one in after.values() if one.day.isoweekday() == 5)
    assert friday.free_share is None
    assert isinstance(friday.day, date)
