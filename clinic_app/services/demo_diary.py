"""The demo's clients and their visits: invented names in two scripts, weekly courses, and a present day with something to see."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from clinic_app.data import bookings
from clinic_app.data.database import UtcField, sql
from clinic_app.data.people import ClientRow, ContactRow, client_columns, derived_columns
from clinic_app.data.settings import HoursRow
from clinic_app.domain.appointments import AppointmentType, Mode, Slot, Status
from clinic_app.domain.names import Names
from clinic_app.domain.people import (
    Answer,
    Channel,
    ClientRequest,
    ComfortNeed,
    GenderWish,
    GuardianBasis,
    IdKind,
    Language,
    Preferences,
    Relation,
    Sex,
)
from clinic_app.domain.permissions import Vault
from clinic_app.services import clock, demo_groups, demo_series, demo_signals
from clinic_app.services.demo_course import Course, DemoSize, demo_texts, spread

MANY_NAMES = 600  # so many different short names can be told apart; beyond, people share one
VISIT = 50  # minutes
WEEKS_AHEAD = 6
DAY_STARTS = (9, 10, 11, 12, 16, 17, 18, 19)  # hours at which visits begin


# -- clients ----------------------------------------------------------------------------------------------------------


def civil_id(born: date, dice: random.Random) -> str:
    """A well-formed Civil ID that can belong to nobody alive: its century digit says 18xx."""
    weights = (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    while True:
        eleven = f"1{born:%y%m%d}{dice.randrange(10_000):04}"
        check = 11 - sum(w * int(d) for w, d in zip(weights, eleven, strict=True)) % 11
        if check < 10:
            return f"{eleven}{check}"


def _names(dice: random.Random, texts: dict[str, Any], female: bool, arabic: bool) -> tuple[Names, Names]:
    pool = texts["names"]
    if not arabic:
        given_name = dice.choice(pool["other_f" if female else "other_m"])
        return Names(given=given_name, family=dice.choice(pool["other_family"])), Names()
    given = dice.choice(pool["given_f" if female else "given_m"])
    father, grandfather, family = dice.choice(pool["given_m"]), dice.choice(pool["given_m"]), dice.choice(pool["family"])
    both = [Names(given[i], father[i], grandfather[i], family[i]) for i in (0, 1)]
    return both[0], both[1]


def make_clients(size: DemoSize, dice: random.Random, therapists: list[int]) -> list[Course]:
    """Write the clients and guardians; gives the course each will take."""
    texts, today = demo_texts(), clock.today()
    stories = {story["key"]: story for story in texts["course"]}
    adult = [key for key in stories if key not in ("couple", "school")]
    courses: list[Course] = []
    rows: list[dict[str, Any]] = []
    guardians: list[dict[str, Any]] = []
    seen: set[str] = set()
    for client_id in range(1, size.clients + 1):
        couple = client_id in (5, 6, 17, 18)
        key = "couple" if couple else "school" if client_id % 15 == 4 else adult[dice.randrange(len(adult))]
        story = stories[key]
        arabic, female = dice.random() < 0.72, (client_id % 2 == 1 if couple else dice.random() < 0.58)
        place = _whose(key, arabic, female, dice, len(therapists))
        years = dice.randint(*story["ages"])
        born = date(today.year - years, dice.randint(1, 12), dice.randint(1, 28))
        en, ar = _names(dice, texts, female, arabic)
        while en.short in seen and len(seen) < MANY_NAMES:
            en, ar = _names(dice, texts, female, arabic)
        seen.add(en.short)
        wishes = _wishes(dice, female, arabic)
        request = ClientRequest(
            en=en,
            ar=ar,
            phone=f"+9650000{client_id % 10_000:04}",
            dob=born,
            sex=Sex.FEMALE if female else Sex.MALE,
            id_kind=IdKind.CIVIL if client_id % 4 else IdKind.NONE,
            id_number=civil_id(born, dice) if client_id % 4 else "",
            language=Language.ARABIC if arabic else Language.ENGLISH,
            letter_language=Language.UNKNOWN if arabic else Language.ENGLISH,
            email=f"client{client_id}@example.org" if client_id % 3 == 0 else "",
            therapist_id=therapists[place],
            reception_note=("prefers mornings", "calls back after four", "parks at the back gate")[client_id % 3]
            if client_id % 9 == 0
            else "",
            preferences=wishes,
        )
        file_no = f"AS-{client_id:04}"
        rows.append(
            {
                "id": client_id,
                **client_columns(request),
                **derived_columns(request, file_no),
                "file_no": file_no,
                "file_serial": client_id,
                "created_at": clock.utc_now(),
            }
        )
        if years < 18:
            guardians.append(_guardian(client_id, en, ar, dice, texts))
        closed = not couple and (dice.random() < 0.45 or (size.years > 2 and dice.random() < 0.9))
        courses.append(
            Course(
                client_id,
                therapists[place],
                story,
                arabic,
                dice.choices(("recovered", "improved", "unchanged", "worse"), (35, 30, 25, 10))[0],
                closed,
                female,
                born,
                name=en.short,
                partner_id=client_id + 1 if couple and client_id % 2 else None,
            )
        )
    for chunk in spread(rows, 500):
        ClientRow.insert_many(chunk).execute()
    if guardians:
        ContactRow.insert_many(guardians).execute()
    return [c for c in courses if c.story["key"] != "couple" or c.partner_id is not None]


def _whose(key: str, arabic: bool, female: bool, dice: random.Random, therapists: int) -> int:
    """Which therapist takes the client: by topic first, then by language."""
    fixed = {"couple": 5, "school": 6}
    if key in fixed:
        return fixed[key] % therapists
    mine = (0, 1, 2, 2, 5, 7, 1) if arabic else (3, 4, 3, 4, 7)
    place = dice.choice(mine)
    return place if place < therapists and therapists <= 8 else dice.randrange(therapists)


def _wishes(dice: random.Random, female: bool, arabic: bool) -> Preferences:
    needs = frozenset(
        need
        for need in (ComfortNeed.GROUND_FLOOR, ComfortNeed.SEAT_NEAR_DOOR, ComfortNeed.PRAYER_TIME_GAP)
        if dice.random() < 0.06
    )
    wish = GenderWish.WOMAN if female and dice.random() < 0.2 else GenderWish.ANY
    no_messages = dice.random() < 0.12
    channels: tuple[tuple[Channel, Answer], ...] = (
        ((Channel.CALL, Answer.YES), (Channel.SMS, Answer.NO), (Channel.WHATSAPP, Answer.NO))
        if no_messages
        else ((Channel.CALL, Answer.YES), (Channel.WHATSAPP, Answer.YES))
    )
    return Preferences(
        therapist_wish=wish, comfort_needs=needs, channels=channels,
        interpreter="" if arabic or dice.random() > 0.04 else "Latha Menonat",
    )


def _guardian(client_id: int, en: Names, ar: Names, dice: random.Random, texts: dict[str, Any]) -> dict[str, Any]:
    mother = dice.random() < 0.5
    given = dice.choice(texts["names"]["given_f"]) if mother else [en.father or en.given, ar.father]
    return {
        "client": client_id,
        "name": f"{given[0]} {en.family}".strip(),
        "name_ar": f"{given[1]} {ar.family}".strip() if ar else "",
        "relation": (Relation.MOTHER if mother else Relation.FATHER).value,
        "phone": f"+9650000{5000 + client_id % 5000:04}",
        "guardian": True,
        "basis": (GuardianBasis.MOTHER if mother else GuardianBasis.FATHER).value,
        "told_visits": True,
        "told_care": mother,
    }


# -- visits -----------------------------------------------------------------------------------------------------------


def _weekday(day: date) -> int:
    """Sunday is 0, as hours are kept."""
    return (day.weekday() + 1) % 7


def make_visits(size: DemoSize, dice: random.Random, courses: list[Course], rooms: dict[int, int]) -> None:
    """Write the visits of every course, and the house's own time."""
    now, today = clock.now(), clock.today()
    first, last = today - timedelta(days=365 * size.years), today + timedelta(weeks=WEEKS_AHEAD)
    open_at: dict[tuple[int, int], list[int]] = {}
    rows: Any = HoursRow
    for row in rows.select().where(rows.staff.is_null(False)):
        hours = [h for h in (*DAY_STARTS, 13, 14, 15) if row.opens <= h * 60 and h * 60 + VISIT <= row.closes]
        open_at.setdefault((row.staff, row.weekday), []).extend(hours)
    taken: set[tuple[int, datetime]] = set()
    new: list[bookings.NewVisit] = []
    # those still in care come first: the present weeks are the ones somebody looks at
    for course in sorted(courses, key=lambda c: (c.closed, c.client_id)):
        for at in _course_times(course, dice, open_at, taken, first, today, last):
            taken.add((course.therapist_id, at))
            status = _status(at, now, dice, course)
            new.append(_visit(course, at, status, rooms, dice, now))
            course.visits.append((len(new), at, status))
    demo_signals.take_turns(courses, new, size.seed, now)
    _own_time(new, dice, open_at, taken, today, rooms)
    demo_series.link(courses, new, size.seed, now)
    demo_groups.add(courses, new, open_at, rooms, size.seed, now)
    bookings.insert_many(new)
    _first_calls(courses, random.Random(f"{size.seed}-calls"))


def _first_calls(courses: list[Course], dice: random.Random) -> None:
    """Each file was opened some days before its first visit: the clinic's figures tell how long people wait."""
    read = UtcField().db_value
    for course in courses:
        if course.visits:
            first = min(at for _, at, _ in course.visits)
            called = (first - timedelta(days=dice.choice((2, 3, 5, 5, 7, 8, 9, 12, 14, 18, 24)))).replace(tzinfo=UTC)
            sql(Vault.DESK, "UPDATE client SET created_at = ?, version = version + 1 WHERE id = ?",
                (read(min(called, clock.utc_now())), course.client_id))


def _course_times(
    course: Course,
    dice: random.Random,
    open_at: dict[tuple[int, int], list[int]],
    taken: set[tuple[int, datetime]],
    first: date,
    today: date,
    last: date,
) -> list[datetime]:
    """Weekly visits on a weekday and an hour that suit both, fortnightly near the end; a course that ends leaves before today."""
    planned = dice.choice((8, 10, 12, 12, 12, 16, 20))
    for _try in range(40):
        weekday = dice.randrange(5)
        hours = open_at.get((course.therapist_id, weekday))
        if not hours:
            continue
        hour = dice.choice(hours)
        if course.closed:
            span = max(1, (today - first).days // 7 - planned - 4)
            start = first + timedelta(weeks=dice.randrange(span))
        else:
            start = today - timedelta(weeks=dice.choice((0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 10, 11, 13)))
        start += timedelta(days=(weekday - _weekday(start)) % 7)
        times: list[datetime] = []
        day = start
        while len(times) < planned + (0 if course.closed else 4) and day <= last:
            times.append(datetime.combine(day, time(hour)))
            day += timedelta(weeks=2 if course.closed and len(times) > planned - 3 else 1)
        if times and not any((course.therapist_id, at) in taken for at in times):
            return times
    return []


def _status(at: datetime, now: datetime, dice: random.Random, course: Course) -> Status:
    luck = dice.random()
    if at + timedelta(minutes=VISIT) <= now:
        if at.date() < now.date() - timedelta(days=1) and course.client_id % 83 == 0 and luck < 0.1:
            return Status.BOOKED  # nobody said what became of it: asked about, never guessed
        missed = 0.16 if course.outcome == "worse" else 0.06
        return (
            Status.DID_NOT_COME
            if luck < missed / 2
            else Status.LATE_CANCEL
            if luck < missed
            else Status.CLINIC_CANCEL
            if luck > 0.99
            else Status.EARLY_CANCEL
            if luck > 0.97
            else Status.ATTENDED
        )
    if at <= now:
        return Status.IN_SESSION
    if at.date() == now.date():
        if at - now <= timedelta(minutes=35) and luck < 0.6:
            return Status.ARRIVED
        return Status.LATE_CANCEL if luck > 0.95 else Status.CONFIRMED if luck < 0.7 else Status.BOOKED
    return Status.CONFIRMED if at - now < timedelta(days=4) and luck < 0.4 else Status.BOOKED


def _visit(
    course: Course, at: datetime, status: Status, rooms: dict[int, int], dice: random.Random, now: datetime
) -> bookings.NewVisit:
    first = not course.visits
    online = not first and dice.random() < 0.05
    kind = AppointmentType.COUPLE if course.partner_id else AppointmentType.FIRST if first else AppointmentType.INDIVIDUAL
    came = status in (Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED)
    arrived = min(at - timedelta(minutes=dice.randint(1, 12)), now - timedelta(minutes=2)) if came else None
    return bookings.NewVisit(
        slot=Slot(at, at + timedelta(minutes=VISIT)),
        therapist_ids=(course.therapist_id,),
        client_ids=(course.client_id, course.partner_id) if course.partner_id else (course.client_id,),
        room_id=None if online else rooms[course.therapist_id],
        type=kind,
        mode=Mode.ONLINE if online else Mode.CLINIC,
        status=status,
        arrived_at=arrived,
        began_at=at if status in (Status.IN_SESSION, Status.ATTENDED) else None,
    )


def _own_time(
    new: list[bookings.NewVisit],
    dice: random.Random,
    open_at: dict[tuple[int, int], list[int]],
    taken: set[tuple[int, datetime]],
    today: date,
    rooms: dict[int, int],
) -> None:
    """Supervision and meetings of the next weeks, in hours that are free."""
    for (staff_id, weekday), hours in open_at.items():
        for week in range(-1, 3):
            day = today + timedelta(days=(weekday - _weekday(today)) + 7 * week)
            free = [h for h in hours if (staff_id, datetime.combine(day, time(h))) not in taken]
            if weekday != 1 or not free or dice.random() > 0.6:
                continue
            at = datetime.combine(day, time(dice.choice(free)))
            taken.add((staff_id, at))
            new.append(
                bookings.NewVisit(
                    slot=Slot(at, at + timedelta(minutes=VISIT)),
                    therapist_ids=(staff_id,),
                    type=AppointmentType.SUPERVISION,
                    room_id=rooms[staff_id],
                )
            )
