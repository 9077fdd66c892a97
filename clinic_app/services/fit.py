"""Which therapist fits, as far as the desk may know: language, woman or man, under 18, and the next free time (ADM)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from clinic_app.data import appointments as visit_data
from clinic_app.data import people as people_data
from clinic_app.data.day_house import house_hours
from clinic_app.data.staff import all_staff
from clinic_app.domain.appointments import Gender
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.matching import DAYS_AHEAD, Candidate, Match, Wish, matches, next_free
from clinic_app.domain.people import GenderWish, Language
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.services import clock
from clinic_app.services.work import ask, look

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class FitRequest:
    """What a new caller asks for: nothing of it has to be known."""

    language: Language = Language.UNKNOWN
    gender: GenderWish = GenderWish.ANY
    dob: date | None = None


def therapists_for(actor: Actor, request: FitRequest) -> tuple[Match, ...]:
    """Every therapist with the administrative reasons for what a caller asks, the earliest free time first."""
    with look(actor, Action.LOOK_DIARY):
        return matches(_asked(request), _candidates(), clinical=False)


def therapists_for_client(actor: Actor, client_id: int) -> tuple[Match, ...]:
    """The same for a client on file, from what stands on the front sheet."""
    with look(actor, Action.LOOK_CLIENTS):
        return matches(wish(actor, client_id), _candidates(), clinical=False)


def candidates(actor: Actor) -> tuple[Candidate, ...]:
    """Active therapists with their next free time, without profiles."""
    ask(actor, Action.LOOK_DIARY)
    return _candidates()


def _asked(request: FitRequest) -> Wish:
    language = request.language.value if request.language in (Language.ARABIC, Language.ENGLISH) else ""
    minor = request.dob is not None and age_on(request.dob, clock.today()) < CHILD
    return Wish(language, Gender(request.gender.value) if request.gender else None, minor)


def wish(actor: Actor, client_id: int) -> Wish:
    """What a client's front sheet asks of a therapist; nothing for a client who is not there."""
    ask(actor, Action.LOOK_CLIENTS)
    row = people_data.ClientRow.get_or_none(people_data.ClientRow.id == client_id)
    if row is None:
        return Wish()
    request = row.to_request()
    return _asked(FitRequest(request.language, request.preferences.therapist_wish, request.dob))


def _candidates() -> tuple[Candidate, ...]:
    now, house = clock.now(), house_hours()
    days = [now.date() + timedelta(days=n) for n in range(DAYS_AHEAD)]
    found = []
    for row in all_staff():
        if not row.active or Role.THERAPIST not in row.roles.split():
            continue
        visits = [v for v in visit_data.of_therapist(row.id, now.date(), DAYS_AHEAD) if v.status.holds_slot and not v.withdrawn]
        hours = [(day, person) for day in days for person in house.therapist(row.id, day)]
        found.append(Candidate(
            staff_id=row.id, name=row.name_en or row.name_ar, name_ar=row.name_ar or row.name_en,
            languages=tuple(row.languages.split()), gender=Gender(row.gender) if row.gender else None, minors=row.minors,
            free=next_free(hours, [v.slot for v in visits], now),
            booked=sum(v.type.for_clients and v.slot.start < now + WEEK for v in visits),
        ))
    return tuple(found)
