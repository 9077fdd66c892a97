"""Series on both engines: previewed, booked whole or not at all, moved, cancelled, extended and taken back in one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from clinic_app.data import appointments as data
from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import AppointmentProblem, BookingRequest, MoveRequest, NewCaller
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.series import Pace, Reach, SeriesProblem, SeriesRule, days, template_of, with_reason
from clinic_app.services import appointments, series, work
from tests.clinics import Clinic
from tests.services.test_appointments import TODAY, acts, at, book, client, rows, wish

WEEK = timedelta(weeks=1)


def starts(first: datetime, count: int, every: int = 1) -> list[datetime]:
    return [datetime.combine(one, first.time()) for one in days(SeriesRule(Pace.WEEKS, every, count), first.date())]


def previewed(clinic: Clinic, mona: int, count: int = 4, hour: int = 12, **more: object):
    request = wish(clinic, at(hour), mona, **more)
    return series.preview(clinic.reception, request, starts(request.slot.start, count))


def written() -> list[tuple[str, str, int | None, str]]:
    """The acts that changed something."""
    return [one for one in acts() if not one[0].startswith("look")]


def on(clinic: Clinic, visit_id: int) -> datetime:
    return appointments.appointment(clinic.reception, visit_id).slot.start


def test_a_series_is_one_act_one_line_and_one_undo(clinic: Clinic) -> None:
    mona, empty = client(clinic), rows()[0]
    before = len(written())
    lines = previewed(clinic, mona)
    assert rows()[0] == empty  # looking books nothing
    assert not any(one.findings for one in lines)
    done = series.book(clinic.reception, lines)
    kept = written()[before:]
    assert [(act, client_) for act, _, client_, _ in kept] == [("book", mona)]
    assert kept[0][3].count("appointment:") == 4
    found = [appointments.appointment(clinic.reception, one) for one, _ in done.visits]
    assert [(v.number, v.of) for v in found] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert series.book(clinic.reception, lines) == done  # sent twice
    back = series.undo(clinic.reception, done)
    assert len(written()) == before + 2
    assert appointments.upcoming(clinic.reception, mona, at(1).start) == []
    again = series.undo(clinic.reception, back)
    assert len(appointments.upcoming(clinic.reception, mona, at(1).start)) == 4
    assert series.undo(clinic.reception, again).series == done.series


def test_a_preview_says_what_stands_against_each_day_and_how_it_is_cured(clinic: Clinic) -> None:
    mona, other = client(clinic), client(clinic, "Grace Dalton", "0000 0413")
    book(clinic, at(12, day=TODAY + WEEK), other)
    lines = previewed(clinic, mona, 3)
    assert [[f.code for f in one.findings] for one in lines] == [[], [AppointmentProblem.THERAPIST_TAKEN], []]
    with pytest.raises(Refused) as caught:
        series.book(clinic.reception, lines)
    assert [(f.code, f.facts["line"]) for f in caught.value.findings] == [(AppointmentProblem.THERAPIST_TAKEN, 1)]
    moved = series.next_free(clinic.reception, lines, 1)
    assert moved[1].slot.start == lines[1].slot.start + timedelta(hours=1)  # fifty minutes, starts by the quarter
    assert moved[1].moved
    other_day = moved
    seen = {moved[1].slot.start}
    for _ in range(6):
        other_day = series.next_free(clinic.reception, other_day, 1)
        assert not other_day[1].findings
        seen.add(other_day[1].slot.start)
    assert len({one.date() for one in seen}) > 1
    typed = series.put_at(clinic.reception, lines, 1, lines[0].slot.start)
    assert [f.code for f in typed[1].findings] == [SeriesProblem.SAME_TIME]
    done = series.book(clinic.reception, [moved[0], moved[1], replace(moved[2], skipped=True)])
    assert [on(clinic, one) for one, _ in done.visits] == [lines[0].slot.start, moved[1].slot.start]


def test_what_is_taken_between_preview_and_booking_comes_back_as_its_line(clinic: Clinic) -> None:
    mona, other = client(clinic), client(clinic, "Grace Dalton", "0000 0413")
    lines, before = previewed(clinic, mona, 3), rows()
    book(clinic, at(12, 30, day=TODAY + 2 * WEEK), other)
    with pytest.raises(Refused) as caught:
        series.book(clinic.reception, lines)
    assert {f.facts["line"] for f in caught.value.findings} == {2}
    assert rows()[0] == before[0] + 1
    assert [bool(one.findings) for one in series.look_again(clinic.reception, lines)] == [False, False, True]


def test_the_database_alone_refuses_the_whole_series_and_names_the_line(
        clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    mona, other = client(clinic), client(clinic, "Grace Dalton", "0000 0413")
    lines = previewed(clinic, mona, 3)
    book(clinic, at(12, day=TODAY + WEEK), other)
    before, real, blind = rows(), data.holding_against, [True]
    monkeypatch.setattr(data, "holding_against", lambda *asked: [] if blind and asked[0].day <= TODAY + 9 * WEEK
                        and work._local.unit is not None else real(*asked))
    with pytest.raises(Refused) as caught:
        series.book(clinic.reception, lines)
    assert [(f.code, f.facts["line"]) for f in caught.value.findings][:1] == [(AppointmentProblem.THERAPIST_TAKEN, 1)]
    assert rows() == before


def test_outside_hours_asks_one_reason_and_a_new_caller_is_made_once(clinic: Clinic) -> None:
    request = wish(clinic, at(20), caller=NewCaller("Bilal Al-Ufuq", "00000499"))
    lines = series.preview(clinic.reception, request, starts(request.slot.start, 3))
    assert all(one.asks for one in lines)
    with pytest.raises(Refused):
        series.book(clinic.reception, lines)
    done = series.book(clinic.reception, with_reason(lines, "after his work"))
    found = [appointments.appointment(clinic.reception, one) for one, _ in done.visits]
    assert {v.clients[0].id for v in found} == {found[0].clients[0].id}
    assert {v.reason for v in found} == {"after his work"}


def test_made_from_a_visit_it_becomes_the_first_and_undo_lets_it_go(clinic: Clinic) -> None:
    mona = client(clinic)
    visit = book(clinic, at(12), mona)
    lines = series.preview(clinic.reception, template_of(visit), starts(visit.slot.start, 3)[1:])
    done = series.book(clinic.reception, lines, after=visit.id)
    now = appointments.appointment(clinic.reception, visit.id)
    assert (now.number, now.of, now.version) == (1, 3, 2)
    back = series.undo(clinic.reception, done)
    assert appointments.appointment(clinic.reception, visit.id).of is None
    again = series.undo(clinic.reception, back)
    assert appointments.appointment(clinic.reception, visit.id).of == 3
    series.undo(clinic.reception, again)
    appointments.undo(clinic.reception, visit.id, 1)  # a row of Ctrl+Z goes on to the booking itself
    assert appointments.appointment(clinic.reception, visit.id).withdrawn


def test_a_change_reaches_this_later_or_all_and_never_what_was_held(clinic: Clinic) -> None:
    mona = client(clinic)
    done = series.book(clinic.reception, with_reason(previewed(clinic, mona, 5, hour=9), "was here"))
    ids = [one for one, _ in done.visits]
    appointments.set_status(clinic.reception, ids[0], Status.ATTENDED, 1)
    assert [v.id for v in series.touched(clinic.reception, ids[2], Reach.THIS)] == [ids[2]]
    assert [v.id for v in series.touched(clinic.reception, ids[2], Reach.LATER)] == ids[2:]
    assert [v.id for v in series.touched(clinic.reception, ids[2], Reach.ALL)] == ids[1:]
    assert series.others_to_come(clinic.reception, ids[2]) == 3


@pytest.mark.parametrize("weeks", [1, -1])
def test_moving_later_visits_onto_each_others_places_is_one_act(clinic: Clinic, weeks: int) -> None:
    mona = client(clinic)
    done = series.book(clinic.reception, previewed(clinic, mona, 5))
    ids = [one for one, _ in done.visits]
    visit = appointments.appointment(clinic.reception, ids[2])
    if weeks < 0:
        appointments.set_status(clinic.reception, ids[1], Status.EARLY_CANCEL, 1)
    before = [on(clinic, one) for one in ids]
    wished = MoveRequest(visit.id, 1, visit.slot.moved_to(visit.slot.start + weeks * WEEK), visit.therapist_ids, visit.room_id)
    lines = series.preview_moves(clinic.reception, wished, Reach.LATER)
    assert [one.slot.start for one in lines] == [one + weeks * WEEK for one in before[2:]]
    assert not any(one.findings for one in lines)
    count = len(written())
    act = series.move(clinic.reception, lines)
    assert len(written()) == count + 1
    assert [on(clinic, one) for one in ids] == [*before[:2], *(one + weeks * WEEK for one in before[2:])]
    back = series.undo(clinic.reception, act)
    assert [on(clinic, one) for one in ids] == before
    series.undo(clinic.reception, back)
    with pytest.raises(Stale):
        series.move(clinic.reception, lines)


def test_cancelling_later_visits_counts_each_by_its_own_start(clinic: Clinic) -> None:
    mona = client(clinic)
    done = series.book(clinic.reception, previewed(clinic, mona, 4))
    ids = [one for one, _ in done.visits]
    act = series.cancel(clinic.reception, series.touched(clinic.reception, ids[0], Reach.LATER), Status.LATE_CANCEL)
    status = [appointments.appointment(clinic.reception, one).status for one in ids]
    assert status == [Status.LATE_CANCEL, *[Status.EARLY_CANCEL] * 3]
    series.undo(clinic.reception, act)
    assert {appointments.appointment(clinic.reception, one).status for one in ids} == {Status.BOOKED}


def test_the_same_again_is_a_week_on_and_the_next_time_the_week_after(clinic: Clinic) -> None:
    mona = client(clinic)
    visit = book(clinic, at(12), mona)
    done = series.again(clinic.reception, visit.id)
    assert on(clinic, done.visits[0][0]) == visit.slot.start + WEEK
    latest = series.latest_visit(clinic.reception, mona)
    assert latest.id == done.visits[0][0]
    assert on(clinic, series.again(clinic.reception, latest.id).visits[0][0]) == visit.slot.start + 2 * WEEK
    with pytest.raises(Refused) as caught:
        series.again(clinic.reception, visit.id)
    assert AppointmentProblem.CLIENT_TAKEN in caught.value.codes
    series.undo(clinic.reception, done)


def test_somebody_is_asked_when_two_remain_until_it_goes_on(clinic: Clinic) -> None:
    mona = client(clinic)
    done = series.book(clinic.reception, previewed(clinic, mona, 3))
    ids = [one for one, _ in done.visits]
    assert series.running_out(clinic.reception) == ()
    appointments.set_status(clinic.reception, ids[0], Status.LATE_CANCEL, 1)
    found = series.running_out(clinic.reception)[0]
    assert (found.last.id, found.left, found.rule) == (ids[2], 2, SeriesRule(Pace.WEEKS, 1))
    assert series.running_out(clinic.therapist, clinic.other_therapist.staff_id) == ()
    ahead = starts(found.last.slot.start, 4)[1:]
    more = series.book(clinic.reception, series.preview(clinic.reception, template_of(found.last), ahead), after=found.last.id)
    assert more.joined is None
    assert series.running_out(clinic.reception) == ()
    assert series.rhythm_of(clinic.reception, ids[0]).left == 5
    assert appointments.appointment(clinic.reception, more.visits[-1][0]).of == 6


def test_a_closed_day_is_left_out_until_somebody_says_otherwise(clinic: Clinic) -> None:
    mona = client(clinic)
    friday = BookingRequest((mona,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(date(2026, 11, 27), 720, 50))
    lines = series.preview(clinic.reception, friday, [friday.slot.start])
    assert lines[0].closed
    assert lines[0].skipped
    with pytest.raises(Refused) as caught:
        series.book(clinic.reception, lines)
    assert caught.value.codes == (SeriesProblem.NOTHING_LEFT,)
