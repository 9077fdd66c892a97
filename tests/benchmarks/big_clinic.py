"""A clinic of many years for the benchmarks, and beside it the same visits in the plainest encrypted file there can be.

Twelve therapists of forty visits a week; twenty years are 480,000 visits and 40,000 clients. Each client has an hour of the week
for twelve weeks; every second of them as a series. Sixty wait. Made once and kept in build/bench, until the tables or this file
change.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from clinic_app.data import bookings, database, keyslots
from clinic_app.data.people import ClientRow
from clinic_app.data.settings import HoursRow, RoomRow
from clinic_app.data.staff import StaffRow, staff_columns
from clinic_app.data.waiting import WaitingEntryRow, wish_columns
from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.names import search_column
from clinic_app.domain.openings import PartOfDay
from clinic_app.domain.permissions import Role, Vault
from clinic_app.domain.waiting import WaitingWish
from clinic_app.services import clock, startup
from tests.clinics import PASSPHRASE, WISH, person

NOW = datetime(2026, 11, 23, 10, 42)
THIS_SUNDAY = date(2026, 11, 22)
THERAPISTS, DAYS, HOURS = 12, 5, 8
A_WEEK = THERAPISTS * DAYS * HOURS
WEEKS_AHEAD = 4
EACH = 12  # weeks of one client
WAITING = 60
KEY = bytes(range(32)).hex()
ENGLISH = ("Layan Al-Sidra", "Omar Al-Marsa", "Hessa Al-Fanar", "Yousef Al-Sawari", "Emma Marsh", "Noura Al-Manar", "Liam Reed")
ARABIC = ("ليان السدرة", "عمر المرسى", "حصة الفنار", "يوسف الصواري", "إيما مارش", "نورة المنار", "ليام ريد")

PLAIN_TABLES = (
    "CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE visit (id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL, therapist_id INTEGER NOT NULL, "
    "room_id INTEGER NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL)",
    "CREATE INDEX visit_therapist ON visit (therapist_id, starts)",
    "CREATE INDEX visit_room ON visit (room_id, starts)",
    "CREATE INDEX visit_client ON visit (client_id, starts)",
    "CREATE INDEX visit_starts ON visit (starts)",
)


@dataclass(frozen=True)
class BigClinic:
    """Where it lies; who signs in; ids of its therapists and rooms; how many weeks and clients it has."""

    folder: Path
    therapists: tuple[int, ...]
    rooms: tuple[int, ...]
    weeks: int
    clients: int

    @property
    def first_sunday(self) -> date:
        """The week in which it opened."""
        return THIS_SUNDAY - timedelta(weeks=self.weeks - 1 - WEEKS_AHEAD)


@dataclass(frozen=True)
class Visit:
    """One visit of the pattern, by number of week, therapist and client (from nought)."""

    start: datetime
    therapist: int
    client: int
    series: str | None


def pattern(weeks: int, clients: int) -> Iterator[Visit]:
    """Every visit, by start. Nobody is in two places: neighbours in time have neighbouring client numbers."""
    first = THIS_SUNDAY - timedelta(weeks=weeks - 1 - WEEKS_AHEAD)
    for week in range(weeks):
        number = week // EACH * A_WEEK
        for day in range(DAYS):
            for hour in range(HOURS):
                start = datetime.combine(first + timedelta(weeks=week, days=day), datetime.min.time()).replace(hour=9 + hour)
                for therapist in range(THERAPISTS):
                    yield Visit(start, therapist, number % clients, None if number % 2 else f"series-{number}")
                    number += 1


def big_clinic(visits: int, folder: Path) -> BigClinic:
    """The clinic with about so many visits, from the folder or made there."""
    weeks = max(WEEKS_AHEAD + 2, visits // A_WEEK)
    clients = max(500, visits // 12)
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for script in sorted(database.MIGRATIONS.rglob("*.py")):
        digest.update(script.read_bytes())
    home = folder / f"clinic-{visits}-{digest.hexdigest()[:12]}"
    if not (home / "made").exists():
        print(f"making a clinic of {weeks * A_WEEK:,} visits, once", file=sys.stderr, flush=True)
        for old in folder.glob(f"clinic-{visits}-*"):
            shutil.rmtree(old)
        _make(home, weeks, clients)
        (home / "made").touch()
    with clock.freeze(NOW):
        startup.sign_in(home, "dana", PASSPHRASE)
        therapists = tuple(row.id for row in StaffRow.select().where(StaffRow.title_en != "").order_by(StaffRow.id))
        rooms = tuple(row.id for row in RoomRow.select().order_by(RoomRow.id))
        startup.sign_out()
    return BigClinic(home, therapists[-THERAPISTS:], rooms, weeks, clients)


def _make(home: Path, weeks: int, clients: int) -> None:
    with clock.freeze(NOW):
        startup.create_clinic(home, WISH)
        slots = keyslots.KeyFile.load(home)
        keys = slots.unlock("noura", PASSPHRASE).vaults
        database.open_sqlite(Vault.DESK, home / startup.FILES[Vault.DESK], lambda: keys[Vault.DESK])
        with database.writing(Vault.DESK):
            dana = person("Dana Al-Yal", Role.RECEPTION)
            slot = slots.add_slot("dana", PASSPHRASE, {Vault.DESK: keys[Vault.DESK]})
            dana_id = StaffRow.create(**staff_columns(dana), slot=slot).id
            staff, rooms = _house()
            names = _clients(clients)
            bookings.insert_many(
                bookings.NewVisit(
                    Slot(visit.start, visit.start + timedelta(minutes=50)), (staff[visit.therapist],), (visit.client + 1,),
                    rooms[visit.therapist], status=Status.ATTENDED if visit.start < NOW else Status.BOOKED, series=visit.series,
                )
                for visit in pattern(weeks, clients)
            )
            _waiting(dana_id, staff)
        slots.save()
        database.close()
    _make_plain(home, weeks, clients, names, staff, rooms)


def _house() -> tuple[list[int], list[int]]:
    """Twelve therapists, a room for each and two to spare, and the clinic's hours."""
    staff, rooms = [], []
    for number in range(THERAPISTS):
        wish = person(f"Therapist{number} Al-Reem", Role.THERAPIST)
        staff.append(StaffRow.create(**staff_columns(wish), slot="").id)
    for number in range(THERAPISTS + 2):
        rooms.append(RoomRow.create(name_en=f"Room {number + 1}", name_ar=f"غرفة {number + 1}").id)
    for weekday in range(DAYS):
        HoursRow.create(staff=None, weekday=weekday, opens=8 * 60, closes=21 * 60)
    return staff, rooms


def _clients(count: int) -> list[str]:
    """So many invented clients, ids from one; gives their names."""
    names, rows = [], []
    for number in range(count):
        en, ar = ENGLISH[number % len(ENGLISH)], ARABIC[number % len(ARABIC)]
        (given_en, family_en), (given_ar, family_ar) = en.split(), ar.split()
        file_no = f"AS-{number:05d}"
        folded = search_column((en, ar), (), (file_no, "00000000"))
        rows.append({
            "id": number + 1, "uid": f"client-{number}", "file_no": file_no, "file_serial": number,
            "given_en": given_en, "family_en": family_en, "given_ar": given_ar, "family_ar": family_ar,
            "phone": "+96500000000", "folded": folded,
            "sort_key": f"{family_en} {number}".casefold(), "sort_key_ar": f"{family_ar} {number}", "created_at": clock.utc_now(),
        })
        names.append(en if number % 2 else ar)
    for at in range(0, count, 1000):
        ClientRow.insert_many(rows[at:at + 1000]).execute()
    return names


def _waiting(by: int, staff: list[int]) -> None:
    """Sixty clients on the waiting list: some for anybody, some for one therapist, some for mornings alone."""
    for number in range(WAITING):
        wish = WaitingWish(
            therapist_ids=() if number % 3 else (staff[number % len(staff)],),
            parts=frozenset({PartOfDay.MORNING}) if number % 5 == 0 else frozenset(),
        )
        row = wish_columns(wish) | {"created_at": clock.utc_now() - timedelta(days=WAITING - number), "created_by": by}
        WaitingEntryRow.create(uid=f"waits-{number}", client=number * 7 + 1, **row)


def open_plain(home: Path) -> Any:
    """The reference's file, opened as plainly as safety allows: a raw key, write-ahead log, synchronous FULL."""
    connection = sqlcipher.connect(str(home / "plain.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
    for pragma in ("cipher_log_level = NONE", "journal_mode = WAL", "synchronous = FULL", "cache_size = -32000"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _make_plain(home: Path, weeks: int, clients: int, names: list[str], staff: list[int], rooms: list[int]) -> None:
    plain = open_plain(home)
    plain.execute("BEGIN")
    for statement in PLAIN_TABLES:
        plain.execute(statement)
    plain.executemany("INSERT INTO client (id, name) VALUES (?, ?)", list(enumerate(names, 1)))
    plain.executemany(
        "INSERT INTO visit (client_id, therapist_id, room_id, starts, ends, status, note) VALUES (?, ?, ?, ?, ?, 'booked', '')",
        ((visit.client + 1, staff[visit.therapist], rooms[visit.therapist], visit.start.isoformat(" "),
          (visit.start + timedelta(minutes=50)).isoformat(" ")) for visit in pattern(weeks, clients)),
    )
    plain.execute("COMMIT")
    plain.close()
