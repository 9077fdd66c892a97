"""The diary's services on both engines: booking, moving, statuses, undo, and every refusal by name."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from clinic_app.data import bookings
from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.database import sql, writing
from clinic_app.domain.appointments import AppointmentType, Badge, DayAppointment, Mode, Slot, Span, Status
from clinic_app.domain.booking import AppointmentProblem, BookingRequest, EditRequest, MoveRequest, NewCaller
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest, ComfortNeed, GenderWish, PeopleProblem, Preferences
from clinic_app.domain.permissions import Vault
from clinic_app.domain.settings import OpenSpan
from clinic_app.services import appointments, people, settings, work
from tests.clinics import NOW, Clinic

TODAY = NOW.date()


def client(clinic: Clinic, name: str = "Mona Ali Saad Al-Shiraa", phone: str = "0000 0412", **more: object) -> int:
    return people.add_client(clinic.reception, ClientRequest(
        en=split_name(name), phone=phone, **more), different_person=True).id


def at(hour: int, minute: int = 0, length: int = 50, day: date = TODAY) -> Slot:
    return Slot.at(day, hour * 60 + minute, length)


def wish(clinic: Clinic, slot: Slot, *clients: int, **more: object) -> BookingRequest:
    values = {"therapist_ids": (clinic.therapist.staff_id,), "room_id": clinic.rooms[0].id, **more}
    return BookingRequest(client_ids=clients, slot=slot, **values)


def book(clinic: Clinic, slot: Slot, *clients: int, **more: object) -> DayAppointment:
    return appointments.book(clinic.reception, wish(clinic, slot, *clients, **more))


def acts() -> list[tuple[str, str, int | None, str]]:
    return [(row.action, row.outcome, row.client, row.object) for row in DeskAuditRow.select().order_by(DeskAuditRow.seq)]


def rows() -> list[int]:
    return [sql(Vault.DESK, f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("visit", "occupancy", "visit_change")]


def test_a_booking_is_in_the_day_in_the_week_and_in_one_audit_line(clinic: Clinic) -> None:
    mona = client(clinic)
    before = len(acts())
    made = book(clinic, at(11), mona, note="  brings a  friend ", reason="")
    assert acts()[before:] == [("book", "ok", mona, f"appointment:{made.id}")]
    view = appointments.day(clinic.reception, TODAY)
    assert view.appointments == (made,)
    assert (made.slot, made.status, made.note, made.version) == (at(11), Status.BOOKED, "brings a friend", 1)
    assert made.clients[0].name_en == "Mona Al-Shiraa"
    assert made.therapist_ids == (clinic.therapist.staff_id,)
    assert made.room_id == clinic.rooms[0].id
    assert [t.id for t in view.therapists] == [clinic.lead.staff_id, clinic.therapist.staff_id, clinic.other_therapist.staff_id]
    assert view.therapists[0].hours == view.clinic_hours == (Span(540, 1200),)
    assert view.open
    shown = appointments.week(clinic.therapist, clinic.therapist.staff_id, date(2026, 11, 22))
    assert [len(one.appointments) for one in shown.days] == [0, 1, 0, 0, 0, 0, 0]
    assert shown.days[1].appointments == (made,)
    assert [one.open for one in shown.days] == [True] * 5 + [False] * 2
    assert len(shown.therapists) == 3
    other = appointments.week(clinic.therapist, clinic.other_therapist.staff_id, date(2026, 11, 22))
    assert not any(one.appointments for one in other.days)


def test_the_same_request_sent_twice_books_once(clinic: Clinic) -> None:
    request = wish(clinic, at(11), client(clinic))
    assert appointments.book(clinic.reception, request) == appointments.book(clinic.reception, request)
    assert rows()[0] == 1


def test_a_new_caller_becomes_a_client_in_the_same_act(clinic: Clinic) -> None:
    before = len(acts())
    made = book(clinic, at(12), caller=NewCaller("Bilal Al-Ufuq", "00000417"))
    assert made.clients[0].name_en == "Bilal Al-Ufuq"
    assert made.clients[0].phone == "+96500000417"
    assert [line[:2] for line in acts()[before:]] == [("book", "ok")]
    assert people.client_count(clinic.reception) == 1


def test_a_refused_booking_leaves_no_trace(clinic: Clinic) -> None:
    book(clinic, at(12), client(clinic))
    state = (rows(), len(acts()), people.client_count(clinic.reception))
    heard: list[object] = []
    stop = work.listen(heard.append)
    for request in (
        wish(clinic, at(12, 30), caller=NewCaller("Bilal Al-Ufuq", "00000417")),
        wish(clinic, at(16), caller=NewCaller("Bilal Al-Ufuq", "not a phone")),
        wish(clinic, at(16), caller=NewCaller(" ", "00000417")),
        wish(clinic, at(16), 987654),
    ):
        with pytest.raises(Refused):
            appointments.book(clinic.reception, request)
    stop()
    assert (rows(), len(acts()), people.client_count(clinic.reception)) == state
    assert not heard


def test_each_clash_is_named_with_who_and_when(clinic: Clinic) -> None:
    mona = client(clinic)
    other = client(clinic, "Sana Mirzai", "00000418")
    made = book(clinic, at(12), mona)
    elsewhere = {"therapist_ids": (clinic.other_therapist.staff_id,), "room_id": clinic.rooms[1].id}
    cases = {
        AppointmentProblem.THERAPIST_TAKEN: wish(clinic, at(12, 45), other, room_id=clinic.rooms[1].id),
        AppointmentProblem.ROOM_TAKEN: wish(clinic, at(11, 30), other, therapist_ids=(clinic.other_therapist.staff_id,)),
        AppointmentProblem.CLIENT_TAKEN: wish(clinic, at(12), mona, **elsewhere),
    }
    for code, request in cases.items():
        with pytest.raises(Refused) as caught:
            appointments.book(clinic.reception, request)
        finding = caught.value.findings[0]
        assert caught.value.codes == (code,)
        assert (finding.facts["start"], finding.facts["end"]) == (made.slot.start, made.slot.end)
        assert finding.facts["appointment_id"] == made.id
        assert "Mona Al-Shiraa" in (finding.facts.get("who"), finding.facts.get("client"))
        assert appointments.check(clinic.reception, request) == caught.value.findings
    book(clinic, at(12, 50), mona)   # half-open: one ends where the next begins
    book(clinic, at(11, 10), mona)


def test_hours_and_wishes_ask_for_a_reason(clinic: Clinic) -> None:
    mona = client(clinic, preferences=Preferences(GenderWish.MAN, frozenset({ComfortNeed.GROUND_FLOOR})))
    for request, codes in (
        (wish(clinic, at(20, 30), mona, room_id=clinic.rooms[2].id),
         (AppointmentProblem.OUTSIDE_HOURS, AppointmentProblem.WISH_GENDER, AppointmentProblem.WISH_GROUND_FLOOR)),
        (wish(clinic, at(12, day=date(2026, 11, 27)), mona), (AppointmentProblem.CLINIC_CLOSED, AppointmentProblem.WISH_GENDER)),
        (wish(clinic, at(9), mona), (AppointmentProblem.IN_THE_PAST, AppointmentProblem.WISH_GENDER)),
    ):
        with pytest.raises(Refused) as caught:
            appointments.book(clinic.reception, request)
        assert caught.value.codes == codes
        assert appointments.book(clinic.reception, replace(request, reason="she agreed")).reason == "she agreed"


def test_a_person_with_hours_of_their_own_keeps_to_them(clinic: Clinic) -> None:
    settings.save_hours(clinic.manager, clinic.therapist.staff_id, (OpenSpan(1, 600, 720),))
    with pytest.raises(Refused) as caught:
        book(clinic, at(14), client(clinic))
    assert caught.value.codes == (AppointmentProblem.OUTSIDE_HOURS,)
    assert caught.value.findings[0].facts["hours"] == (Span(600, 720),)


def test_what_nobody_knows_is_not_found(clinic: Clinic) -> None:
    mona = client(clinic)
    for more in ({"therapist_ids": (999,)}, {"room_id": 999}, {"therapist_ids": (clinic.reception.staff_id,)}):
        with pytest.raises(Refused) as caught:
            book(clinic, at(12), mona, **more)
        assert caught.value.codes == (HouseProblem.NOT_FOUND,)
    with pytest.raises(Refused) as caught:
        appointments.appointment(clinic.reception, 999)
    assert caught.value.codes == (HouseProblem.NOT_FOUND,)


def test_several_clients_and_therapists_share_one_visit(clinic: Clinic) -> None:
    one, two = client(clinic), client(clinic, "Saad Al-Shiraa", "00000413", reception_note="ring twice")
    both = (clinic.therapist.staff_id, clinic.other_therapist.staff_id)
    made = book(clinic, at(12), one, two, therapist_ids=both, type=AppointmentType.COUPLE)
    assert [v.id for v in made.clients] == [one, two]
    assert made.therapist_ids == both
    assert made.badges == (Badge.COUPLE, Badge.ALERT)
    assert made.alert == "ring twice"
    assert rows()[:2] == [1, 5]
    for therapist in both:
        shown = appointments.week(clinic.reception, therapist, date(2026, 11, 22))
        assert shown.days[1].appointments == (made,)
    with pytest.raises(Refused) as caught:
        book(clinic, at(12), two, therapist_ids=(clinic.lead.staff_id,), room_id=clinic.rooms[1].id)
    assert caught.value.codes == (AppointmentProblem.CLIENT_TAKEN,)


def test_time_of_the_house_needs_no_client_and_no_room(clinic: Clinic) -> None:
    made = book(clinic, at(13), type=AppointmentType.SUPERVISION, room_id=None)
    assert (made.clients, made.room_id) == ((), None)
    with pytest.raises(Refused) as caught:
        book(clinic, at(13, 30), client(clinic))
    assert caught.value.codes == (AppointmentProblem.THERAPIST_TAKEN,)


def place(visit: DayAppointment, **more: object) -> MoveRequest:
    return replace(MoveRequest(visit.id, visit.version, visit.slot, visit.therapist_ids, visit.room_id), **more)


def test_a_visit_moves_grows_and_changes_hands_and_its_old_place_is_free(clinic: Clinic) -> None:
    made = book(clinic, at(12), client(clinic))
    moved = appointments.move(clinic.reception, place(made, slot=at(12, 30, 75)))  # over its own old place
    moved = appointments.move(clinic.reception, place(
        moved, slot=at(15), therapist_ids=(clinic.other_therapist.staff_id,), room_id=clinic.rooms[1].id))
    assert (moved.slot, moved.therapist_ids, moved.room_id, moved.version) == (
        at(15), (clinic.other_therapist.staff_id,), clinic.rooms[1].id, 3)
    assert appointments.day(clinic.reception, TODAY).appointments == (moved,)
    book(clinic, at(12, 30), client(clinic, "Sana Mirzai", "00000418"))
    with pytest.raises(Refused) as caught:
        appointments.move(clinic.reception, place(moved, slot=at(12, 45), therapist_ids=(clinic.therapist.staff_id,)))
    assert caught.value.codes == (AppointmentProblem.THERAPIST_TAKEN,)
    with pytest.raises(Stale):
        appointments.move(clinic.reception, place(made, slot=at(17)))
    assert [line[3] for line in acts() if line[0] == "move_appointment"] == [
        f"appointment:{made.id}(slot)", f"appointment:{made.id}(slot,therapist_ids,room_id)"]


def test_two_visits_may_swap_places_by_way_of_a_third(clinic: Clinic) -> None:
    one, two = book(clinic, at(12), client(clinic)), book(clinic, at(13), client(clinic, "Sana Mirzai", "00000418"))
    aside = appointments.move(clinic.reception, place(one, slot=at(15)))
    appointments.move(clinic.reception, place(two, slot=at(12)))
    assert appointments.move(clinic.reception, place(aside, slot=at(13))).slot == at(13)


def test_type_mode_and_note_are_edited(clinic: Clinic) -> None:
    made = book(clinic, at(12), client(clinic))
    changed = appointments.edit(clinic.reception, EditRequest(made.id, 1, AppointmentType.FIRST, Mode.ONLINE, " first  time "))
    assert (changed.type, changed.mode, changed.note, changed.version) == (
        AppointmentType.FIRST, Mode.ONLINE, "first time", 2)
    assert changed.badges == (Badge.NEW, Badge.ONLINE)
    with pytest.raises(Refused) as caught:
        appointments.edit(clinic.reception, EditRequest(made.id, 2, AppointmentType.FIRST, Mode.ONLINE, "x" * 141))
    assert caught.value.codes == (AppointmentProblem.NOTE_TOO_LONG,)


def test_a_client_comes_waits_goes_in_and_has_attended(clinic: Clinic) -> None:
    visit = book(clinic, at(11), client(clinic))
    for status in (Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED):
        visit = appointments.set_status(clinic.reception, visit.id, status, visit.version)
    assert (visit.status, visit.since, visit.began) == (Status.ATTENDED, NOW, NOW)
    assert [line[0] for line in acts()[-4:]] == ["mark_arrival"] * 4
    with pytest.raises(Refused) as caught:
        appointments.set_status(clinic.reception, visit.id, Status.BOOKED, visit.version)
    assert caught.value.codes == (AppointmentProblem.WRONG_STEP,)
    with pytest.raises(Stale):
        appointments.set_status(clinic.reception, visit.id, Status.DID_NOT_COME, 1)


def test_a_cancelled_slot_is_free_and_reopening_asks_whether_it_still_is(clinic: Clinic) -> None:
    visit = book(clinic, at(15), client(clinic))
    gone = appointments.set_status(clinic.reception, visit.id, Status.LATE_CANCEL, 1, " travelling ")
    assert (gone.status_reason, acts()[-1][0]) == ("travelling", "cancel_appointment")
    taker = book(clinic, at(15), client(clinic, "Sana Mirzai", "00000418"))
    with pytest.raises(Refused) as caught:
        appointments.set_status(clinic.reception, visit.id, Status.BOOKED, gone.version)
    assert caught.value.codes == (AppointmentProblem.THERAPIST_TAKEN, AppointmentProblem.ROOM_TAKEN)
    assert caught.value.findings[0].facts["who"] == "Sana Mirzai"
    appointments.set_status(clinic.reception, taker.id, Status.EARLY_CANCEL, 1)
    assert appointments.set_status(clinic.reception, visit.id, Status.BOOKED, gone.version).status is Status.BOOKED


def test_undo_goes_back_step_by_step_and_redo_forward_again(clinic: Clinic) -> None:
    states = [book(clinic, at(12), client(clinic))]
    states.append(appointments.move(clinic.reception, place(states[-1], slot=at(14), room_id=clinic.rooms[1].id)))
    states.append(appointments.set_status(clinic.reception, states[-1].id, Status.CONFIRMED, 2))
    undone, redo = states[-1], []
    for state in reversed(states):
        undone = appointments.undo(clinic.reception, state.id, state.version)
        redo.append(undone.version)
    assert undone.withdrawn
    assert appointments.day(clinic.reception, TODAY).appointments == ()
    for version, state in zip(reversed(redo), states, strict=True):
        undone = appointments.undo(clinic.reception, state.id, version)
        assert replace(undone, version=0) == replace(state, version=0)
    assert {line[0] for line in acts()[-6:]} == {"undo_appointment"}


def test_undo_is_refused_when_somebody_changed_it_or_took_the_place(clinic: Clinic) -> None:
    visit = book(clinic, at(12), client(clinic))
    moved = appointments.move(clinic.reception, place(visit, slot=at(14)))
    taker = book(clinic, at(12), client(clinic, "Sana Mirzai", "00000418"))
    with pytest.raises(Refused) as caught:
        appointments.undo(clinic.reception, visit.id, moved.version)
    assert caught.value.codes == (AppointmentProblem.THERAPIST_TAKEN, AppointmentProblem.ROOM_TAKEN)
    appointments.undo(clinic.reception, taker.id, 1)
    appointments.set_status(clinic.reception, visit.id, Status.CONFIRMED, moved.version)
    with pytest.raises(Stale):
        appointments.undo(clinic.reception, visit.id, moved.version)


def test_a_visit_brought_in_with_its_outcome_cannot_be_undone_away(clinic: Clinic) -> None:
    mona = client(clinic)
    with writing(Vault.DESK):
        old = bookings.insert(bookings.NewVisit(
            at(9), (clinic.therapist.staff_id,), (mona,), clinic.rooms[0].id, status=Status.ATTENDED))
    with pytest.raises(Refused) as caught:
        appointments.undo(clinic.reception, old, 1)
    assert caught.value.codes == (AppointmentProblem.NOTHING_TO_UNDO,)


def test_the_manager_looks_but_does_not_book(clinic: Clinic) -> None:
    visit = book(clinic, at(12), client(clinic))
    assert appointments.day(clinic.manager, TODAY).appointments == (visit,)
    for act in (
        lambda: appointments.book(clinic.manager, wish(clinic, at(15), visit.clients[0].id)),
        lambda: appointments.move(clinic.manager, place(visit, slot=at(15))),
        lambda: appointments.set_status(clinic.manager, visit.id, Status.ARRIVED, 1),
        lambda: appointments.undo(clinic.manager, visit.id, 1),
    ):
        with pytest.raises(Denied):
            act()
    assert acts()[-1][:2] == ("undo_appointment", "denied")


def test_a_length_off_the_grid_and_a_missing_room_are_said_beside_their_fields(clinic: Clinic) -> None:
    with pytest.raises(Refused) as caught:
        book(clinic, at(12, 3, 7), client(clinic), room_id=None)
    assert {f.field: f.code for f in caught.value.findings} == {
        "start": AppointmentProblem.BAD_START, "length": AppointmentProblem.BAD_LENGTH, "room": AppointmentProblem.NO_ROOM}


def test_the_next_visit_is_told(clinic: Clinic) -> None:
    mona = client(clinic)
    later = book(clinic, at(12, day=TODAY + timedelta(days=7)), mona)
    book(clinic, at(12), mona)
    assert appointments.day(clinic.reception, TODAY, followed=True).appointments[0].next_visit == later.slot.start
    first = appointments.day(clinic.reception, TODAY).appointments[0]
    assert first.next_visit is None  # asked for where it is shown: on Today, and for the one that is pointed at
    shown = [v for d in appointments.week(clinic.reception, first.therapist_ids[0], TODAY).days for v in d.appointments]
    assert [v.next_visit for v in shown if v.id == first.id] == [None]
    assert appointments.appointment(clinic.reception, first.id).next_visit == later.slot.start
    appointments.set_status(clinic.reception, later.id, Status.CLINIC_CANCEL, 1)
    assert appointments.day(clinic.reception, TODAY, followed=True).appointments[0].next_visit is None


def test_a_caller_without_a_readable_phone_is_told_so(clinic: Clinic) -> None:
    with pytest.raises(Refused) as caught:
        book(clinic, at(12), caller=NewCaller("Bilal Al-Ufuq", "n/a"))
    assert caught.value.codes == (PeopleProblem.PHONE_UNREADABLE,)


def test_a_series_numbers_its_visits_without_the_hidden_ones(clinic: Clinic) -> None:
    mona, start = client(clinic), datetime(2026, 11, 23, 12)
    slots = [Slot(start + timedelta(days=7 * n), start + timedelta(days=7 * n, minutes=50)) for n in range(3)]
    with writing(Vault.DESK):
        for slot, status in zip(slots, (Status.BOOKED, Status.EARLY_CANCEL, Status.BOOKED), strict=True):
            bookings.insert(bookings.NewVisit(
                slot, (clinic.therapist.staff_id,), (mona,), clinic.rooms[0].id, status=status, series="s"))
    last = appointments.day(clinic.reception, slots[2].day).appointments[0]
    assert (last.number, last.of) == (2, 2)


def test_what_became_of_a_past_visit_is_asked_never_guessed(clinic: Clinic, caplog: pytest.LogCaptureFixture) -> None:
    now = {"reason": "walk-in"}
    people_of = [client(clinic, f"Client {n} Al-Ufuq", f"0000043{n}") for n in range(4)]
    first = book(clinic, at(8), people_of[0], **now)
    second = book(clinic, at(9), people_of[1], **now)
    gone = book(clinic, at(7), people_of[2], **now)
    appointments.set_status(clinic.reception, gone.id, Status.DID_NOT_COME, 1)
    book(clinic, at(10), people_of[3])  # still going on
    with caplog.at_level(logging.DEBUG, "peewee"):
        assert [v.id for v in appointments.unresolved(clinic.reception)] == [second.id, first.id]
    assert sum("FROM visit v" in str(record.msg) for record in caplog.records) == 1
    assert [v.id for v in appointments.unresolved(clinic.reception, clinic.therapist.staff_id, limit=1)] == [second.id]
    assert appointments.unresolved(clinic.reception, clinic.other_therapist.staff_id) == ()
    assert appointments.appointment(clinic.reception, first.id).status is Status.BOOKED


def test_a_clients_visits_are_paged_by_key_counted_and_cancelled_together(clinic: Clinic) -> None:
    mona, other = client(clinic), client(clinic, "Sana Mirzai", "00000418")
    ours = [book(clinic, at(12, day=TODAY + timedelta(days=7 * n)), mona) for n in range(5)]
    book(clinic, at(13), other)
    past = appointments.book(clinic.reception, replace(wish(clinic, at(9), mona), reason="walk-in"))
    appointments.set_status(clinic.reception, past.id, Status.ATTENDED, 1)
    seen, before = [], None
    while True:
        page = appointments.visits(clinic.reception, mona, before, limit=2)
        seen += [v.id for v in page.visits]
        before = page.next_before
        if before is None:
            break
    assert seen == [v.id for v in reversed(ours)] + [past.id]
    assert appointments.attended_count(clinic.reception, mona) == 1
    assert appointments.outcomes(clinic.reception, mona, TODAY) == ["attended"]
    assert [v.id for v in appointments.upcoming(clinic.reception, mona, NOW)] == [v.id for v in ours]
    following = appointments.next_visit(clinic.reception, mona, ours[0].slot.start)
    assert following is not None
    assert following.id == ours[1].id
