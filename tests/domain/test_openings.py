"""Find free: the interval arithmetic against trying every quarter of an hour, and its rules as sentences."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_app.domain.appointments import DayRoom, Gender, Holiday, Slot, Span, TherapistDay
from clinic_app.domain.booking import House
from clinic_app.domain.closed_time import ClosedKind, Shut
from clinic_app.domain.matching import Why
from clinic_app.domain.openings import (
    STEP,
    PartOfDay,
    Search,
    Taken,
    first_of_day,
    first_openings,
    free_spans,
    who_fits,
)

DAY = date(2026, 11, 24)
SHUT = (Shut(600, 660, ClosedKind.ROOM_OUT),)
MORNING = datetime(2026, 11, 24, 8)
minutes = st.integers(8 * 12, 21 * 12).map(lambda n: n * 5)
spans = st.lists(st.tuples(minutes, st.integers(2, 30)).map(lambda p: Span(p[0], p[0] + 5 * p[1])), max_size=5)


def hours(found: list[Span]) -> tuple[Span, ...]:
    """Open stretches that do not overlap, as hours_findings demands."""
    kept: list[Span] = []
    for span in sorted(found):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def overlap(held: Span | Shut, first: int, last: int) -> bool:
    return Slot.at(DAY, held.start, held.end - held.start).clashes_with(Slot.at(DAY, first, last - first))


def by_trying(search: Search, house: House, taken: Taken, fitting: dict, usual: int | None) -> tuple[int, int] | None:
    """The same answer the slow way: every quarter of an hour of the day, everybody, every room."""
    found = []
    for minute in range(0, 24 * 60, STEP):
        start, last = datetime.combine(DAY, datetime.min.time()) + timedelta(minutes=minute), minute + search.length
        if start < search.after or (search.parts and PartOfDay.of(minute) not in search.parts):
            continue
        rooms = [room for room in house.rooms.values()
                 if search.room_id in (None, room.id) and (room.ground_floor or not search.ground_floor)
                 and not any(overlap(held, minute, last) for held in (*taken.rooms.get(room.id, ()), *room.shut))]
        for one, person in house.therapists.items():
            busy = [*taken.therapists.get(one, ()), *taken.clients]
            open_ = any(span.start <= minute and last <= span.end for span in person.hours)
            if one in fitting and open_ and (rooms or not search.needs_room) and not any(overlap(b, minute, last) for b in busy):
                found.append((minute, one != usual, one))
    return (min(found)[0], min(found)[2]) if found else None


@settings(max_examples=150)
@given(
    st.lists(spans, min_size=2, max_size=3), st.lists(spans, min_size=3, max_size=3), st.lists(spans, min_size=2, max_size=2),
    spans,
    st.sampled_from([10, 30, 50, 90]), st.sets(st.sampled_from(PartOfDay)), st.booleans(), st.booleans(), minutes,
    st.sampled_from([None, 1, 2]),
)
def test_the_first_opening_is_the_one_that_trying_everything_finds(
    open_, held, rooms_held, clients, length, parts, ground_floor, needs_room, after, usual
):
    therapists = {n: TherapistDay(n, str(n), str(n), hours(found), room_id=1) for n, found in enumerate(open_, 1)}
    rooms = {1: DayRoom(1, "1", "1"), 2: DayRoom(2, "2", "2", ground_floor=True, shut=SHUT)}
    house = House(therapists, rooms, (Span(0, 24 * 60),))
    taken = Taken(dict(enumerate(held, 1)), dict(enumerate(rooms_held, 1)), clients)
    search = Search(datetime.combine(DAY, datetime.min.time()) + timedelta(minutes=after), length, parts=frozenset(parts),
                    ground_floor=ground_floor, needs_room=needs_room)
    fitting = dict.fromkeys(therapists, ())
    opening = first_of_day(search, DAY, house, taken, fitting, usual)
    expected = by_trying(search, house, taken, fitting, usual)
    assert (opening and (opening.slot.first_minute, opening.therapist_id)) == expected
    if opening is not None and needs_room:
        room = house.rooms[opening.room_id]
        assert room.ground_floor or not ground_floor
        assert not any(overlap(h, opening.slot.first_minute, opening.slot.last_minute) for h in taken.rooms.get(room.id, ()))


@settings(max_examples=100)
@given(spans, spans)
def test_free_time_is_open_time_without_what_is_held(open_, held):
    open_ = hours(open_)
    free = {minute for span in free_spans(open_, held) for minute in range(span.start, span.end)}
    assert free == {m for s in open_ for m in range(s.start, s.end)} - {m for s in held for m in range(s.start, s.end)}


def a_day(day: date, **more: object) -> tuple[date, House, Taken]:
    person = TherapistDay(1, "Hessa", "حصة", (Span(540, 1200),), languages=("ar",), gender=Gender.WOMAN)
    return day, House({1: person}, {1: DayRoom(1, "1", "1")}, (Span(540, 1200),), **more), Taken()


def test_one_opening_a_day_ten_of_them_and_none_on_a_holiday():
    days = [a_day(DAY + timedelta(days=n), **({"holiday": Holiday("Feast", "عيد")} if n == 2 else {})) for n in range(30)]
    found = first_openings(Search(MORNING), days, {1: ()})
    assert [o.slot.day for o in found] == [DAY + timedelta(days=n) for n in (0, 1, 3, 4, 5, 6, 7, 8, 9, 10)]
    assert {o.slot.first_minute for o in found} == {540}


def test_weekdays_and_parts_of_the_day_are_obeyed():
    days = [a_day(DAY + timedelta(days=n)) for n in range(30)]
    found = first_openings(Search(MORNING, weekdays=frozenset({4}), parts=frozenset({PartOfDay.EVENING})), days, {1: ()})
    assert {o.slot.day.isoweekday() for o in found} == {4}
    assert {o.slot.first_minute for o in found} == {16 * 60}


def test_whoever_does_not_fit_is_left_aside_with_the_reason_and_nobody_is_scored():
    woman = TherapistDay(1, "Hessa", "حصة", languages=("ar",), gender=Gender.WOMAN)
    man = TherapistDay(2, "Yousef", "يوسف", languages=("ar", "en"), gender=Gender.MAN)
    fitting, aside = who_fits(Search(MORNING, gender=Gender.WOMAN, language="ar", minor=True), (woman, man), {1}, 1)
    assert [reason.why for reason in fitting[1]] == [Why.USUAL, Why.LANGUAGE, Why.GENDER, Why.MINORS]
    assert [(one.therapist_id, [r.why for r in one.reasons]) for one in aside] == [(2, [Why.GENDER, Why.MINORS])]
