"""The next free time for somebody, as far as the desk may know: from the same hours, rooms and closed days as booking (ADM)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_app.data import openings as data
from clinic_app.data import people as people_data
from clinic_app.data.day_house import house_hours
from clinic_app.data.staff import minors_seen_by
from clinic_app.domain.booking import House
from clinic_app.domain.errors import Refused
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.matching import Reason
from clinic_app.domain.openings import (
    DAYS_AHEAD,
    FreeTimes,
    Search,
    Taken,
    first_openings,
    search_findings,
    search_for,
    who_fits,
)
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import clock, people
from clinic_app.services.work import ask, look

FIRST_LOOK = 21  # days read at first: ten open days are usually among them


def wished(actor: Actor, client_ids: Sequence[int], length: int, after: datetime | None = None) -> Search:
    """The search that the front sheets of these clients ask for; with nobody, one that asks for nothing but the length."""
    ask(actor, Action.LOOK_DIARY)
    begins = max(after or clock.now(), clock.now())
    needs = people.booking_needs(actor, client_ids)
    with look(actor, Action.LOOK_CLIENTS):
        born = people_data.births(client_ids)
    minor = any(age_on(dob, clock.today()) < CHILD for dob in born)
    return search_for(needs, begins, length, minor=minor)


def find(
    actor: Actor, search: Search, usual: int | None = None, further: Mapping[int, tuple[Reason, ...]] | None = None,
) -> FreeTimes:
    """The first opening of each of the next ten days that have one, within sixty; refuses a length that no visit may have.

    usual: the therapist who goes first at the same time. further: reasons that only clinical users have, by therapist.
    """
    with look(actor, Action.LOOK_DIARY):
        if found := search_findings(search):
            raise Refused(*found)
        search = replace(search, after=max(search.after, clock.now()))
        house, first = house_hours(), search.after.date()
        fitting, aside = who_fits(search, house.therapists(first), minors_seen_by(), usual, further)
        if not fitting:
            return FreeTimes((), aside)
        rooms = [room.id for room in house.open_rooms() if search.room_id in (None, room.id)] if search.needs_room else []

        def days() -> Iterator[tuple[date, House, Taken]]:
            """Day after day; the later weeks are read when the first ones have not answered."""
            begun = 0
            for most in (FIRST_LOOK, DAYS_AHEAD - FIRST_LOOK):
                since = first + timedelta(days=begun)
                taken = data.taken_of(list(fitting), rooms, search.client_ids, since, most)
                for day in (since + timedelta(days=number) for number in range(most)):
                    yield day, house.house(day), taken.get(day, Taken())
                begun += most

        return FreeTimes(first_openings(search, days(), fitting, usual), aside)
