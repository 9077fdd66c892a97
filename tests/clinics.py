"""The clinic that tests stand on: real encrypted files, or a real PostgreSQL server, with one person per role signed in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest

from clinic_app.data import database, keyslots
from clinic_app.data import settings as data
from clinic_app.data.staff import StaffRow, roles_of, staff_columns
from clinic_app.domain.permissions import Actor, Role, Vault
from clinic_app.domain.settings import ClinicSettings, OpenSpan, Room
from clinic_app.domain.staff import StaffRequest
from clinic_app.services import clock, session, startup, work
from clinic_app.services import settings as clinic_settings
from tests.postgres import PostgresServer

NOW = datetime(2026, 11, 23, 10, 42)
FAST = {"t": 1, "m": 64, "p": 1}  # argon2id for tests: the same code, cheaper
PASSPHRASE = "seven lamps by the harbour"


@dataclass
class Clinic:
    """A clinic in a test: where it lives and who works there."""

    folder: Path
    engine: str
    manager: Actor
    lead: Actor
    therapist: Actor
    other_therapist: Actor
    reception: Actor
    rooms: list[Room] = field(default_factory=list)

    def staff_request(self, name: str, *roles: Role) -> StaffRequest:
        """A request for one more person."""
        return person(name, *roles)

    @property
    def actors(self) -> dict[str, Actor]:
        """One actor per role, and a second therapist."""
        return {
            "manager": self.manager, "lead": self.lead, "therapist": self.therapist,
            "other_therapist": self.other_therapist, "reception": self.reception,
        }


def person(name: str, *roles: Role) -> StaffRequest:
    """A member of staff for tests: sign-in name is the first name in lower case."""
    return StaffRequest(
        name_en=name, name_ar=f"{name} بالعربية", roles=frozenset(roles), sign_in_name=name.split()[0].lower(),
        title_en="Psychotherapist" if Role.THERAPIST in roles else "", gender="f", languages=("ar", "en"),
        licence_no="00-SAMPLE" if Role.THERAPIST in roles else "", licence_until=date(2028, 1, 1), passphrase=PASSPHRASE,
    )


WISH = startup.NewClinic(
    ClinicSettings(name_en="Al Soor Specialist Clinic", name_ar="عيادة السور التخصصية", phone="+965 0000 0100"),
    person("Maha Al-Manar", Role.MANAGER),
    person("Noura Al-Fanar", Role.LEAD, Role.THERAPIST),
)
PEOPLE = [
    person("Hessa Al-Sidra", Role.THERAPIST), person("Yousef Al-Marsa", Role.THERAPIST), person("Dana Al-Yal", Role.RECEPTION),
]


def _people(slots: keyslots.KeyFile | None, keys: dict[Vault, bytes]) -> None:
    for request in PEOPLE:
        held = keys if Role.THERAPIST in request.roles else {Vault.DESK: keys[Vault.DESK]}
        slot = slots.add_slot(request.sign_in_name, request.passphrase, held, kdf=FAST) if slots else ""
        StaffRow.create(**staff_columns(request), slot=slot)


def _furnish() -> None:
    """Opening hours and three rooms, as the manager enters them."""
    manager = _actors()["manager"]
    clinic_settings.save_hours(manager, None, tuple(OpenSpan(day, 9 * 60, 20 * 60) for day in range(5)))
    for n in range(1, 4):
        clinic_settings.save_room(manager, Room(0, f"Room {n}", f"غرفة {n}", n <= 2, True))


def _actors() -> dict[str, Actor]:
    rows = {row.sign_in_name: row for row in StaffRow.select()}
    return {
        key: Actor(rows[name].id, roles_of(rows[name].roles), "test desk", rows[name].name_en, rows[name].name_ar)
        for key, name in (("manager", "maha"), ("lead", "noura"), ("therapist", "hessa"), ("other_therapist", "yousef"),
                          ("reception", "dana"))
    }


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[Vault, bytes]]:
    folder = tmp_path_factory.mktemp("template") / "clinic"
    with clock.freeze(NOW):
        startup.create_clinic(folder, WISH, kdf=FAST)
        slots = keyslots.KeyFile.load(folder)
        keys = slots.unlock("noura", PASSPHRASE).vaults
        database.open_sqlite(Vault.DESK, folder / "desk.db", lambda: keys[Vault.DESK])
        with database.writing(Vault.DESK):
            _people(slots, keys)
        slots.save()
        work.chains[Vault.DESK] = session.make_chain(Vault.DESK, keys[Vault.DESK], folder / startup.ANCHOR)
        _furnish()
        _end()
    return folder, keys


def _open_sqlite(template: tuple[Path, dict[Vault, bytes]], tmp_path: Path) -> Path:
    folder, keys = tmp_path / "clinic", template[1]
    shutil.copytree(template[0], folder)
    for vault in Vault:
        key = keys[vault]
        database.open_sqlite(vault, folder / startup.FILES[vault], lambda key=key: key)
        work.chains[vault] = session.make_chain(vault, key, folder / startup.ANCHOR)
    return folder


def _open_postgres(dsn: str) -> None:
    for vault in Vault:
        database.open_postgres(vault, dsn)
        work.chains[vault] = session.make_chain(vault, b"p" * 32, None)


def _prepare_postgres(dsn: str) -> None:
    _open_postgres(dsn)
    with clock.freeze(NOW):
        for vault in Vault:
            database.migrate(vault)
        with database.writing(Vault.DESK):
            startup.found(WISH, demo=False, slot_of=lambda name: "")
            _people(None, dict.fromkeys(Vault, b""))
        _furnish()
    _end()


def _begin(folder: Path, engine: str) -> Clinic:
    actors = _actors()
    session.begin(session.Session(
        actors["lead"], folder, "noura", keyslots.Keys("test", dict.fromkeys(Vault, b"p" * 32), b"a" * 32, b"", False)
        if engine == "postgres" else keyslots.KeyFile.load(folder).unlock("noura", PASSPHRASE),
    ))
    return Clinic(folder, engine, **actors, rooms=data.rooms())


def _end() -> None:
    database.close()
    session.end()


@pytest.fixture
def frozen() -> Iterator[datetime]:
    """The clinic's wall clock stands at 10:42 on Monday 23 November 2026."""
    with clock.freeze(NOW):
        yield NOW


@pytest.fixture
def sqlite_clinic(_sqlite_template: tuple[Path, dict[Vault, bytes]], tmp_path: Path, frozen: datetime) -> Iterator[Clinic]:
    """A clinic on real encrypted files, with both vaults open in this process."""
    folder = _open_sqlite(_sqlite_template, tmp_path)
    try:
        yield _begin(folder, "sqlite")
    finally:
        _end()


@contextmanager
def open_for_long(template: tuple[Path, dict[Vault, bytes]], folder: Path) -> Iterator[Clinic]:
    """The same on encrypted files, for a fixture that many tests share; template is what _sqlite_template gives."""
    with clock.freeze(NOW):
        where = _open_sqlite(template, folder)
        try:
            yield _begin(where, "sqlite")
        finally:
            _end()


@pytest.fixture
def postgres_clinic(postgres_server: PostgresServer, tmp_path: Path, frozen: datetime) -> Iterator[Clinic]:
    """The same clinic on a real PostgreSQL server."""
    dsn = postgres_server.fresh(prepare=_prepare_postgres)
    _open_postgres(dsn)
    try:
        yield _begin(tmp_path, "postgres")
    finally:
        _end()
        postgres_server.drop(dsn)


@pytest.fixture(params=["sqlite", "postgres"])
def clinic(request: pytest.FixtureRequest) -> Clinic:
    """The clinic on each engine in turn; what every service test asks for."""
    found: Clinic = request.getfixturevalue(f"{request.param}_clinic")
    return found
