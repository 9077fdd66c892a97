"""The taper with the diary's free times: proposed as days, booked one by one by a press, never by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from clinic_app.data import appointments as visit_data
from clinic_app.domain.appointments import DayAppointment, DayView, Slot
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.tapers import SEARCH, TaperOffer, nearest_free, taper
from clinic_app.services import appointments, clock
from clinic_app.services.work import look

USUAL_MINUTES, USUAL_START = 50, 10 * 60  # where the client never came before


def taper_offers(actor: Actor, client_id: int, left: int) -> tuple[TaperOffer, ...]:
    """The visits that are left, growing rarer from the latest one on, each with the free time nearest to it.

    What is booked within three days of a wished day stands there instead of an offer.
    """
    with look(actor, Action.LOOK_FILE, about=client_id):
        latest, booked = _latest(client_id), visit_data.to_come(client_id, clock.now(), 60)
        start = latest.slot.day if latest is not None else clock.today()
        offers = []
        for wish in taper(max(start, clock.today() - timedelta(days=6)), left):
            near = next((v for v in booked if abs((v.slot.day - wish.on).days) <= max(SEARCH)), None)
            if near is not None:
                booked.remove(near)
                offers.append(TaperOffer(wish, booked=near.slot.start))
                continue
            free = _free(actor, wish.on, latest)
            offers.append(TaperOffer(wish, *free) if free is not None else TaperOffer(wish))
        return tuple(offers)


def _latest(client_id: int) -> DayAppointment | None:
    page = [v for v in visit_data.of_client(client_id, None, 30) if not v.withdrawn and v.slot.start <= clock.now()
            and v.type.for_clients and not v.status.cancelled]
    return page[0] if page else None


def _free(actor: Actor, day: date, latest: DayAppointment | None) -> tuple[Slot, int] | None:
    usual = latest.slot.first_minute if latest is not None else USUAL_START
    minutes = latest.slot.minutes if latest is not None else USUAL_MINUTES
    return nearest_free(_days(actor, day), actor.staff_id, usual, minutes, clock.now())


def _days(actor: Actor, day: date) -> Iterator[DayView]:
    """The days round the wished one, read one by one as they are looked at."""
    for step in SEARCH:
        one = day + timedelta(days=step)
        if one >= clock.today():
            yield appointments.day(actor, one)


def free_near(actor: Actor, client_id: int, day: date) -> tuple[Slot, int] | None:
    """The free time of the actor nearest to a day, as for a booster; None if nothing is free within three days."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return _free(actor, day, _latest(client_id))


def book_visit(actor: Actor, client_id: int, slot: Slot, room_id: int) -> DayAppointment:
    """Book one of the times offered, as the diary does: refused with the diary's own words if it is taken meanwhile."""
    return appointments.book(actor, BookingRequest((client_id,), (actor.staff_id,), room_id, slot))
