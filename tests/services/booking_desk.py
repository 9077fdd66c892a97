"""A desk of its own for tests with several: `python -m tests.services.booking_desk` signs in at a shared clinic and works.

storm: books, moves, cancels and undoes at random, then prints what came of it. steady: books one after another and says each
uid only after it is kept. blind: without our own look first, so that the database stands alone.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingRequest, MoveRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import appointments, clock, startup
from tests import clinics


@dataclass(frozen=True)
class Order:
    """What the desk is asked to do."""

    engine: str
    where: str
    seed: int
    acts: int
    clients: tuple[int, ...]
    rooms: tuple[int, ...]
    style: str = "storm"
    blind: bool = False


def sign_in(order: Order) -> tuple[Actor, tuple[int, ...]]:
    """Open the clinic as the receptionist; gives her and the therapists."""
    if order.engine == "sqlite":
        startup.sign_in(Path(order.where), "dana", clinics.PASSPHRASE)
    else:
        clinics._open_postgres(order.where)
    actors = clinics._actors()
    return actors["reception"], tuple(actors[one].staff_id for one in ("lead", "therapist", "other_therapist"))


def slot(chance: random.Random, days: int = 2) -> Slot:
    """Somewhere in the afternoon of one of these days."""
    start = datetime(2026, 11, 24, 13) + timedelta(days=chance.randrange(days), minutes=5 * chance.randrange(84))
    return Slot(start, start + timedelta(minutes=chance.choice((30, 50, 50, 80))))


def storm(order: Order, actor: Actor, therapists: tuple[int, ...]) -> Counter[str]:
    """Random acts; each ends done or refused, anything else is loud."""
    chance, came = random.Random(order.seed), Counter[str]()
    for _ in range(order.acts):
        seen = appointments.day(actor, datetime(2026, 11, chance.choice((24, 25))).date())
        found = [v for v in seen.appointments if v.status.holds_slot]
        act, visit = chance.random(), chance.choice(found) if found else None
        try:
            if visit is None or act < 0.55:
                appointments.book(actor, BookingRequest(
                    (chance.choice(order.clients),), (chance.choice(therapists),), chance.choice(order.rooms), slot(chance),
                    reason="storm"))
            elif act < 0.8:
                appointments.move(actor, MoveRequest(
                    visit.id, visit.version, slot(chance), (chance.choice(therapists),), chance.choice(order.rooms), "storm"))
            elif act < 0.92:
                appointments.set_status(actor, visit.id, Status.EARLY_CANCEL, visit.version)
            else:
                appointments.undo(actor, visit.id, visit.version)
            came["done"] += 1
        except Refused as refused:
            came["refused"] += 1
            came[str(refused.codes[0])] += 1
    return came


def steady(order: Order, actor: Actor, therapists: tuple[int, ...]) -> None:
    """Book hour after hour, saying each uid once it is kept."""
    start = datetime(2027, 1, 3) + timedelta(days=40 * order.seed)
    for number in range(order.acts):
        begins = start + timedelta(hours=number)
        request = BookingRequest((order.clients[0],), (therapists[0],), order.rooms[0],
                                 Slot(begins, begins + timedelta(minutes=50)), reason="steady")
        appointments.book(actor, request)
        print(request.uid, flush=True)


def main() -> None:
    """Do what the order on the command line says."""
    order = Order(**{key: tuple(value) if isinstance(value, list) else value for key, value in json.loads(sys.argv[1]).items()})
    with clock.freeze(clinics.NOW):
        actor, therapists = sign_in(order)
        if order.blind:
            appointments.data.holding_against = lambda *asked: []  # type: ignore[assignment]
        if order.style == "steady":
            steady(order, actor, therapists)
        else:
            print(json.dumps(storm(order, actor, therapists)))
        clinics._end()


if __name__ == "__main__":
    main()
