"""Which therapist fits a client, with the clinical reasons beside the administrative ones; no score (clinical reference 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clinic_app.data import episodes as data
from clinic_app.data import people as people_data
from clinic_app.data import profiles as profile_data
from clinic_app.domain.episodes import Approach
from clinic_app.domain.kuwait import age_on
from clinic_app.domain.matching import Match, Reason, Why, Wish, clinical_reasons, matches
from clinic_app.domain.people import band_for
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import clock, fit
from clinic_app.services.work import look


def therapists_for_client(actor: Actor, client_id: int) -> tuple[Match, ...]:
    """Every therapist with all reasons: the front sheet's wishes, the age group, the ways of working wished for, room left."""
    with look(actor, Action.MATCH_THERAPISTS, about=client_id):
        episode = data.latest_episode(client_id)
        intake = data.intake_row(episode.id) if episode is not None else None
        wished = intake.to_intake().content.approaches_wished if intake is not None else ()
        dob = people_data.ClientRow.get_by_id(client_id).dob
        wish = replace(
            fit.wish(actor, client_id), band=band_for(age_on(dob, clock.today())) if dob else None, approaches=wished
        )
        known = profile_data.all_profiles()
        people = [
            replace(person, profile=known[person.staff_id].content) if person.staff_id in known else person
            for person in fit.candidates(actor)
        ]
        return matches(wish, people, clinical=True)


def trained_in(actor: Actor, approach: Approach, client_ids: Sequence[int]) -> dict[int, tuple[Reason, ...]]:
    """By therapist: whether they are trained in a way of working and see clients of this age, from their own profiles.

    A therapist without a profile does not name it. Looking for a colleague to refer to needs no client of one's own.
    """
    with look(actor, Action.MATCH_APPROACH):
        born = people_data.births(client_ids)
        band = band_for(age_on(born[0], clock.today())) if born else None
        wish, known = Wish(band=band, approaches=(approach,)), profile_data.all_profiles()
        unnamed = (Reason(Why.APPROACH, False, {"approach": approach, "level": None}),)
        return {
            person.staff_id: clinical_reasons(wish, known[person.staff_id].content) if person.staff_id in known else unnamed
            for person in fit.candidates(actor)
        }
