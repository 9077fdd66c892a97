"""Several desks at once, each a process of its own: no overlap, nothing lost, everybody sees the others."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from clinic_app.data import database
from clinic_app.data.appointments import diary_faults
from clinic_app.data.database import sql
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.permissions import Vault
from clinic_app.services import appointments, changes, work
from tests.clinics import Clinic
from tests.services.booking_desk import Order
from tests.services.test_appointments import at, book, client

ROOT = Path(__file__).resolve().parents[2]
ACTS = {one: int(os.environ.get("STORM_ACTS", usual))  # of each desk; `make storm` asks sixteen for 500
        for one, usual in (("sqlite", "30"), ("postgres", "12"))}  # on the server each act is some thirty round trips
DESKS = 16 if "STORM_ACTS" in os.environ else 8  # to start one costs more than its thirty acts


def order(clinic: Clinic, **more: object) -> Order:
    where = clinic.folder if clinic.engine == "sqlite" else database.database(Vault.DESK).database
    clients = tuple(client(clinic, f"Client {n} Al-Ufuq", f"0000043{n}") for n in range(more.pop("clients", 6)))  # type: ignore[call-overload]
    return Order(clinic.engine, str(where), 0, clients=clients, rooms=tuple(room.id for room in clinic.rooms), **more)  # type: ignore[arg-type]


def desk(asked: Order, seed: int) -> subprocess.Popen[str]:
    words = json.dumps(asdict(asked) | {"seed": seed})
    return subprocess.Popen([sys.executable, "-m", "tests.services.booking_desk", words], cwd=ROOT, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def let_loose(asked: Order, desks: int) -> Counter[str]:
    running = [desk(asked, seed) for seed in range(desks)]
    came = Counter[str]()
    for process in running:
        out, errors = process.communicate(timeout=90 + 2 * asked.acts)
        assert process.returncode == 0, errors[-2000:]
        came.update(json.loads(out))
    assert came["done"] + came["refused"] == desks * asked.acts
    return came


def overlaps() -> int:
    return len([code for code, _ in diary_faults() if code.startswith("diary_overlap")])


def strays() -> list[object]:
    """Occupancies that do not stand where their visit stands, and visits with other than three."""
    return [
        *(fault for fault in diary_faults() if fault[0] == "diary_out_of_step"),
        *sql(Vault.DESK, "SELECT visit_id FROM occupancy GROUP BY visit_id HAVING count(*) <> 3").fetchall(),
    ]


def drop_guards(clinic: Clinic) -> None:
    if clinic.engine == "sqlite":
        for name in ("occupancy_insert", "occupancy_update"):
            sql(Vault.DESK, f"DROP TRIGGER {name}")
    else:
        for one in ("therapist", "room", "client"):
            sql(Vault.DESK, f"ALTER TABLE occupancy DROP CONSTRAINT occupancy_{one}_no_overlap")


@pytest.mark.slow
def test_many_desks_book_move_and_cancel_and_nothing_overlaps(clinic: Clinic) -> None:
    came = let_loose(order(clinic, acts=ACTS[clinic.engine]), DESKS)
    assert overlaps() == 0
    assert not strays()
    assert came["done"] > 40
    assert came["refused"] > 40
    assert not came["busy"]
    assert work.chains[Vault.DESK].verify() == []
    written = sql(Vault.DESK, "SELECT count(*) FROM audit WHERE action IN ('book', 'move_appointment', 'cancel_appointment', "
                              "'undo_appointment') AND outcome = 'ok'").fetchone()[0]
    assert written == came["done"]


@pytest.mark.parametrize("guarded", [True, False], ids=["the database alone", "control: nobody"])
def test_the_database_alone_refuses_every_overlap(clinic: Clinic, guarded: bool) -> None:
    asked = order(clinic, acts=30, blind=True)
    if not guarded:
        drop_guards(clinic)
    came = let_loose(asked, 2)
    assert (overlaps() == 0) is guarded
    if guarded:
        assert not strays()
        assert came["appointment_therapist_taken"]
        assert came["appointment_room_taken"]


def wait_for_the_server(clinic: Clinic) -> None:
    """A server may still be ending the last act of a desk that is dead."""
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    deadline = time.monotonic() + 10
    while clinic.engine == "postgres" and sql(Vault.CLINICAL, others).fetchone()[0] > 1:  # our own other vault stays
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_desk_killed_at_any_moment_loses_nothing_it_had_said(clinic: Clinic) -> None:
    asked, chance, said = order(clinic, acts=5000, style="steady", clients=1), random.Random(7), []
    for seed in range(4 if clinic.engine == "sqlite" else 2):
        process = desk(asked, seed)
        assert process.stdout is not None
        heard = [process.stdout.readline().strip() for _ in range(chance.randint(6, 14))]
        assert all(heard), process.communicate()[1]
        time.sleep(chance.uniform(0, 0.02))
        os.kill(process.pid, signal.SIGKILL)
        rest = process.stdout.read()  # through the same buffer as the first line
        process.communicate()
        said += [*heard, *(line for line in rest.splitlines() if len(line) == 36)]
    wait_for_the_server(clinic)
    kept = {row[0] for row in sql(Vault.DESK, "SELECT uid FROM visit").fetchall()}
    assert len(said) >= 10
    assert set(said) <= kept
    assert len(kept) - len(set(said)) <= 4  # kept, but killed before it could say so
    assert not strays()
    assert work.chains[Vault.DESK].verify() == []
    booked = sql(Vault.DESK, "SELECT count(*) FROM audit WHERE action = 'book'").fetchone()[0]
    assert booked == len(kept)
    book(clinic, at(12), client(clinic, "Sana Mirzai", "00000418"))  # no lock is left behind


def test_a_desk_hears_of_what_another_desk_did_and_not_of_its_own(clinic: Clinic) -> None:
    asked = order(clinic, acts=1, style="steady", clients=1)
    assert changes.poll() == ()
    made = book(clinic, at(12), asked.clients[0])
    assert changes.poll() == ()
    heard: list[Change] = []
    stop = work.listen(heard.append)
    process = desk(asked, 0)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors[-2000:]
    found = changes.poll()
    stop()
    theirs = sql(Vault.DESK, "SELECT id FROM visit WHERE uid = ?", (out.split()[0],)).fetchone()[0]
    assert found == (Change(Kind.APPOINTMENT, theirs, asked.clients[0]),) == tuple(heard)
    assert theirs != made.id
    assert changes.poll() == ()
    assert appointments.appointment(clinic.reception, theirs).reason == "steady"


def test_an_audit_line_names_things_and_nothing_else() -> None:
    assert changes.touched_things("add_client client:7 appointment:12(slot,room_id) backup", 7) == [
        Change(Kind.CLIENT, 7, 7), Change(Kind.APPOINTMENT, 12, 7), Change(Kind.BACKUP, None, 7)]
    assert changes.touched_things("file:3 reason=plan", None) == []
