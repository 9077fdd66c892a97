"""Items 6, 9, 10 and 11: reading, booking, looking for a clash or a free time, searching, series, the waiting list.

Reading has two references: a raw cursor that fetches the very facts the diary shows from the same file (names in two scripts,
phone, wishes, which of a series), to which the goal belongs; and for scale a raw cursor on the plainest file, which fetches eight
short columns of one table. Both read weeks anywhere in twenty years, each its own, so that neither finds what the other brought
into memory. The search's reference looks for what was typed in the same column and fetches the same number of the same lines; it
hears no sounds and ranks nothing. What is asked of series and of the waiting list has raw statements of the same facts beside it.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from clinic_app.data import appointments as data
from clinic_app.data.database import database
from clinic_app.domain.appointments import Slot
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.names import search_terms
from clinic_app.domain.openings import PartOfDay, Search
from clinic_app.domain.permissions import Vault
from clinic_app.domain.waiting import Gap
from clinic_app.services import appointments, clock, openings, people, series, startup, waiting
from tests.benchmarks.big_clinic import NOW, THIS_SUNDAY, BigClinic, big_clinic, open_plain
from tests.benchmarks.pairs import Ratio, many, paired
from tests.clinics import PASSPHRASE

FOLDER = Path(__file__).resolve().parent.parent.parent / "build" / "bench"
WEEK = ("SELECT v.id, v.starts, v.ends, v.status, v.room_id, v.client_id, v.note, c.name FROM visit v JOIN client c "
        "ON c.id = v.client_id WHERE v.therapist_id = ? AND v.starts >= ? AND v.starts < ? ORDER BY v.starts")
DAY = ("SELECT v.id, v.starts, v.ends, v.status, v.therapist_id, v.room_id, v.client_id, v.note, c.name FROM visit v "
       "JOIN client c ON c.id = v.client_id WHERE v.starts >= ? AND v.starts < ? ORDER BY v.starts")
CLASHES = [f"SELECT id FROM visit WHERE {one}_id = ? AND starts < ? AND starts > ? AND ends > ?"
           for one in ("therapist", "room", "client")]
FREE = "SELECT therapist_id, room_id, starts, ends FROM visit WHERE starts >= ? AND starts < ? AND status <> 'cancelled'"
NAMED = "SELECT v.*, c.name FROM visit v JOIN client c ON c.id = v.client_id WHERE v.id = ?"
RUNNING = ("SELECT series, count(*), max(id) FROM visit INDEXED BY visit_starts WHERE series <> '' AND starts > ? "
           "AND NOT withdrawn AND status IN ('booked', 'confirmed') GROUP BY series HAVING count(*) <= 2")
STARTS = "SELECT starts FROM visit WHERE series = ? ORDER BY starts"
WAITS = ("SELECT w.client_id, w.*, c.* FROM waiting_entry w JOIN client c ON c.id = w.client_id WHERE w.ended = '' "
         "ORDER BY w.created_at")
HELD = "SELECT 1 FROM occupancy WHERE client_id = ? AND starts < ? AND ends > ? AND holding"
INSERT = ("INSERT INTO visit (client_id, therapist_id, room_id, starts, ends, status, note) "
          "VALUES (?, ?, ?, ?, ?, 'booked', '')")


def measure(rounds: int, visits: int) -> list[Ratio]:
    """All of it, on one clinic."""
    clinic = big_clinic(visits, FOLDER)
    plain = open_plain(clinic.folder)
    try:
        with clock.freeze(NOW):
            actor = startup.sign_in(clinic.folder, "dana", PASSPHRASE)
            read, clash = _reading(actor, plain, clinic, rounds), _clash(plain, clinic, rounds)
            free = _next_free(actor, plain, clinic, rounds), _nothing_free(actor, plain, clinic, rounds)
            return [*read, clash, *free, _client_search(actor, rounds), *_ahead(actor, clinic, rounds),
                    _booking(actor, plain, clinic, max(rounds, 25))]
    finally:
        plain.close()
        startup.sign_out()


def _weeks(clinic: BigClinic, seed: int) -> Iterator[tuple[int, date]]:
    """Weeks anywhere in the clinic's life."""
    chance = random.Random(seed)
    while True:
        yield chance.choice(clinic.therapists), clinic.first_sunday + timedelta(weeks=chance.randrange(clinic.weeks))


def _each(weeks: Iterator[tuple[int, date]], read: Callable[[int, date], object]) -> Callable[[], object]:
    return lambda: read(*next(weeks))


def _reading(actor: object, plain: object, clinic: BigClinic, rounds: int) -> list[Ratio]:
    def raw_week(therapist: int, sunday: date) -> list[object]:
        return plain.execute(WEEK, (therapist, f"{sunday} 00:00:00", f"{sunday + timedelta(days=7)} 00:00:00")).fetchall()

    def raw_day(therapist: int, sunday: date) -> list[object]:
        return plain.execute(DAY, (f"{sunday} 00:00:00", f"{sunday + timedelta(days=1)} 00:00:00")).fetchall()

    ours = database(Vault.DESK).connection()

    def same_facts(therapist: int, sunday: date) -> list[object]:
        marks = (therapist, f"{sunday} 00:00:00", f"{sunday + timedelta(days=7)} 00:00:00")
        return ours.execute(data._OF_THERAPIST, marks).fetchall()

    def same_day(therapist: int, sunday: date) -> list[object]:
        return ours.execute(data._OF_DAYS, (f"{sunday} 00:00:00", f"{sunday + timedelta(days=1)} 00:00:00")).fetchall()

    def week(therapist: int, sunday: date) -> object:
        return appointments.week(actor, therapist, sunday)

    def day(therapist: int, sunday: date) -> object:
        return appointments.day(actor, sunday)

    here = clinic.therapists[0]
    assert len(raw_week(here, THIS_SUNDAY)) == sum(len(one.appointments) for one in week(here, THIS_SUNDAY).days)
    assert len(raw_day(here, THIS_SUNDAY)) == len(day(here, THIS_SUNDAY).appointments)
    asked = (
        ("a therapist's week, ready to show / raw cursor, same file and facts", week, same_facts, 40, 3.0),
        ("the clinic's day, ready to show / raw cursor, same file and facts", day, same_day, 20, 3.0),
        ("for scale: the week / raw cursor, eight columns of the plainest file", week, raw_week, 40, None),
        ("for scale: the day / raw cursor, eight columns of the plainest file", day, raw_day, 20, None),
    )
    return [paired("6", what, many(_each(_weeks(clinic, 7), mine), times), many(_each(_weeks(clinic, 8), theirs), times),
                   goal=goal, rounds=rounds) for what, mine, theirs, times, goal in asked]


def _clash(plain: object, clinic: BigClinic, rounds: int) -> Ratio:
    """Is therapist, room or client taken? The raw look asks three times as well; one slot in ten is not free."""

    def slots() -> Iterator[tuple[int, int, int, Slot]]:
        chance = random.Random(3)
        for number, (client, therapist, room, start) in enumerate(_free_hours(clinic, 0)):
            begins = start if number % 10 else start - timedelta(weeks=chance.randrange(70, 70 + min(clinic.weeks - 20, 400)))
            yield client, therapist, room, Slot(begins, begins + timedelta(minutes=50))

    ours, theirs = itertools.cycle(list(itertools.islice(slots(), 500))), itertools.cycle(list(itertools.islice(slots(), 500)))

    def look() -> object:
        client, therapist, room, slot = next(ours)
        return data.holding_against(slot, (therapist,), room, (client,))

    def raw() -> object:
        client, therapist, room, slot = next(theirs)
        marks = (slot.end.isoformat(" "), (slot.start - timedelta(days=1)).isoformat(" "), slot.start.isoformat(" "))
        found = set()
        for text, one in zip(CLASHES, (therapist, room, client), strict=True):
            found |= {row[0] for row in plain.execute(text, (one, *marks)).fetchall()}
        return [plain.execute(NAMED, (one,)).fetchone() for one in found]

    return paired("10", "look for a clash and name it / raw cursor", many(look, 200), many(raw, 200), goal=3.0, rounds=rounds)


def _next_free(actor: object, plain: object, clinic: BigClinic, rounds: int) -> Ratio:
    """Sixty full days of twelve therapists, a year ago: one query and a sweep on either side."""
    then = NOW - timedelta(days=364)

    def find() -> object:
        with clock.freeze(then):
            return openings.find(actor, Search(then))

    def raw() -> object:
        first = then.date()
        days = [first + timedelta(days=n) for n in range(60)]
        rows = plain.execute(FREE, (f"{first} 00:00:00", f"{first + timedelta(days=60)} 00:00:00")).fetchall()
        held: dict[object, list[tuple[str, str]]] = {}
        for therapist, room, starts, ends in rows:
            held.setdefault(("t", therapist, starts[:10]), []).append((starts[11:16], ends[11:16]))
            held.setdefault(("r", room, starts[:10]), []).append((starts[11:16], ends[11:16]))
        found = []
        for day in days:
            opening = next((o for o in _raw_openings(clinic, held, str(day))), None) if day.isoweekday() % 7 < 5 else None
            found += [opening] if opening else []
            if len(found) == 10:
                break
        return found

    with clock.freeze(then):
        assert len(find().openings) == len(raw()) == 10  # type: ignore[attr-defined]
    return paired("10", "next free time, 60 days of 12 therapists / raw query and sweep", many(find, 10), many(raw, 10), goal=1.5,
                  rounds=rounds)


def _nothing_free(actor: object, plain: object, clinic: BigClinic, rounds: int) -> Ratio:
    """Afternoons that are full: all sixty days are swept and nothing is found."""
    then = NOW - timedelta(days=364)
    search = Search(then, therapist_ids=frozenset(clinic.therapists), parts=frozenset({PartOfDay.AFTERNOON}))

    def find() -> object:
        with clock.freeze(then):
            return openings.find(actor, search)

    def raw() -> object:
        first = then.date()
        held: dict[object, list[tuple[str, str]]] = {}
        marks = (f"{first} 00:00:00", f"{first + timedelta(days=60)} 00:00:00")
        for therapist, room, starts, ends in plain.execute(FREE, marks).fetchall():
            held.setdefault(("t", therapist, starts[:10]), []).append((starts[11:16], ends[11:16]))
            held.setdefault(("r", room, starts[:10]), []).append((starts[11:16], ends[11:16]))
        days = [first + timedelta(days=n) for n in range(60)]
        return [one for day in days if day.isoweekday() % 7 < 5
                for one in _raw_openings(clinic, held, str(day), range(12 * 60, 16 * 60, 15))]

    assert not find().openings  # type: ignore[attr-defined]
    assert not raw()
    return paired("10", "no free afternoon in 60 days of 12 therapists / raw query and sweep", many(find, 5), many(raw, 5),
                  goal=1.5, rounds=rounds)


def _client_search(actor: object, rounds: int) -> Ratio:
    """Per key press, by parts of names in both scripts."""
    ours, typed = database(Vault.DESK).connection(), ("marsh", "mar", "sidr", "نور", "الفنار", "yousef saw")

    def search() -> object:
        return [people.search(actor, text) for text in typed]

    def raw() -> object:
        text = ("SELECT c.id, c.file_no, c.given_en, c.family_en, c.given_ar, c.family_ar, c.phone, c.dob FROM (SELECT id, "
                "sort_key FROM client INDEXED BY client_folded_sort_key WHERE {} ORDER BY sort_key LIMIT 50) f "
                "JOIN client c ON c.id = f.id ORDER BY f.sort_key")
        return [ours.execute(text.format(" AND ".join(["folded LIKE ?"] * len(terms))), [f"%{term.plain}%" for term in terms])
                .fetchall() for terms in map(search_terms, typed)]

    assert all(len(found) == 50 for found in (*search(), *raw()))
    return paired("11", "search a client, per key press / raw LIKE in the same column, same lines", many(search, 1), many(raw, 1),
                  goal=2.0, rounds=rounds)


def _ahead(actor: object, clinic: BigClinic, rounds: int) -> list[Ratio]:
    """Which series run out, a series of twelve looked ahead, and who of sixty fits a time that came free."""
    ours = database(Vault.DESK).connection()
    start = datetime.combine(THIS_SUNDAY + timedelta(days=9), datetime.min.time()).replace(hour=18)
    slot, therapist, room = Slot(start, start + timedelta(minutes=50)), clinic.therapists[0], clinic.rooms[0]
    starts = [start + timedelta(weeks=number) for number in range(12)]
    wish = BookingRequest((5,), (therapist,), room, slot)

    def days() -> object:
        return [ours.execute(data._OF_DAYS, (f"{one.date()} 00:00:00", f"{one.date() + timedelta(days=1)} 00:00:00")).fetchall()
                for one in starts]

    def running() -> object:
        found = ours.execute(RUNNING, (NOW.isoformat(" "),)).fetchall()
        return [(ours.execute(data._BY_ID, (last,)).fetchall(), ours.execute(STARTS, (series,)).fetchall())
                for series, _, last in found]

    def waits() -> object:
        found = ours.execute(WAITS).fetchall()
        begins, ends = start.isoformat(" "), slot.end.isoformat(" ")
        return [row for row in found if not ours.execute(HELD, (row[0], ends, begins)).fetchall()]

    assert len(series.running_out(actor)) == len(running())
    assert waiting.fitting(actor, Gap(slot, (therapist,), room))
    return [
        paired("10", "series that run out, of 40,000 / raw cursor, same visits", lambda: series.running_out(actor), running,
               goal=None, rounds=rounds),
        paired("10", "look ahead over a series of twelve / raw cursor, same days",
               many(lambda: series.preview(actor, wish, starts), 5), many(days, 5), goal=None, rounds=rounds),
        paired("10", "who of sixty fits a freed time / raw cursor, wishes and clashes alone",
               many(lambda: waiting.fitting(actor, Gap(slot, (therapist,), room)), 5), many(waits, 5), goal=None, rounds=rounds),
    ]


def _raw_openings(
    clinic: BigClinic, held: dict[object, list[tuple[str, str]]], day: str, minutes: range = range(9 * 60, 19 * 60 + 11, 15),
) -> Iterator[tuple[str, int, int]]:
    for minute in minutes:
        start, end = f"{minute // 60:02}:{minute % 60:02}", f"{(minute + 50) // 60:02}:{(minute + 50) % 60:02}"
        for therapist in clinic.therapists:
            if any(a < end and start < b for a, b in held.get(("t", therapist, day), ())):
                continue
            for room in clinic.rooms:
                if not any(a < end and start < b for a, b in held.get(("r", room, day), ())):
                    yield start, therapist, room
                    break


def _free_hours(clinic: BigClinic, year: int) -> Iterator[tuple[int, int, int, datetime]]:
    """Hours after the last visit of the pattern: client, therapist, room, start."""
    start = datetime.combine(THIS_SUNDAY + timedelta(weeks=60), datetime.min.time()) + timedelta(days=year * 364)
    clients = itertools.cycle(range(1, clinic.clients + 1))
    for week, day, hour in itertools.product(range(40), range(5), range(9, 19)):
        for therapist, room in zip(clinic.therapists, clinic.rooms, strict=False):
            yield next(clients), therapist, room, start + timedelta(weeks=week, days=day, hours=hour)


def _booking(actor: object, plain: object, clinic: BigClinic, rounds: int) -> Ratio:
    booked = plain.execute("SELECT count(*) FROM visit").fetchone()[0]
    ours, theirs = _free_hours(clinic, 0), _free_hours(clinic, 0)
    made: list[object] = []

    def book() -> None:
        client, therapist, room, start = next(ours)
        slot = Slot(start, start + timedelta(minutes=50))
        made.append(appointments.book(actor, BookingRequest((client,), (therapist,), room, slot)))

    def insert() -> None:
        client, therapist, room, start = next(theirs)
        plain.execute("BEGIN IMMEDIATE")
        plain.execute(INSERT, (client, therapist, room, start.isoformat(" "), (start + timedelta(minutes=50)).isoformat(" ")))
        plain.execute("COMMIT")

    found = paired("9", "book: check, audit, insert, commit / raw insert, commit", many(book, 4), many(insert, 4), goal=4.0,
                   rounds=rounds)
    for visit in made:  # so that the next run finds the same free hours
        appointments.undo(actor, visit.id, visit.version)
    plain.execute("DELETE FROM visit WHERE id > ?", (booked,))
    return found
