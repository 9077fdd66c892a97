"""The three rulers over time: asked at the first meeting, at reviews and at the ending."""

from __future__ import annotations

from clinic_app.data import endings as ending_data
from clinic_app.data import episodes as data
from clinic_app.data import reviews as review_data
from clinic_app.data.bodies import unpack
from clinic_app.domain.endings import EndingContent
from clinic_app.domain.episodes import IntakeContent
from clinic_app.domain.fit import RulerReading, Rulers, RulersAt
from clinic_app.domain.fit import readings as ordered
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.reviews import ReviewContent
from clinic_app.services import clock
from clinic_app.services.work import look


def readings(actor: Actor, client_id: int) -> tuple[RulerReading, ...]:
    """Every time the rulers were asked in the client's present or last episode, oldest first; a review counts once signed."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = data.latest_episode(client_id)
        return ordered([*_intake(episode.id), *_reviews(episode.id), *_ending(episode.id)]) if episode is not None else ()


def _intake(episode_id: int) -> list[RulerReading]:
    """One reading for each saved state of the first meeting in which the numbers changed."""
    found: list[RulerReading] = []
    before = Rulers()
    for row in data.intake_versions(episode_id):
        now = unpack(IntakeContent, row.body).rulers
        if now != before:
            found.append(RulerReading(clock.to_local(row.at).date(), RulersAt.INTAKE, now, row.number))
        before = now
    return found


def _reviews(episode_id: int) -> list[RulerReading]:
    rows = review_data.signed_of([episode_id]).get(episode_id, [])
    return [
        RulerReading(clock.to_local(row.signed_at).date(), RulersAt.REVIEW, unpack(ReviewContent, row.body).rulers, row.id)
        for row in rows
    ]


def _ending(episode_id: int) -> list[RulerReading]:
    row = ending_data.of_episode(episode_id)
    if row is None:
        return []
    on = clock.to_local(row.saved_at).date()
    return [RulerReading(on, RulersAt.ENDING, unpack(EndingContent, row.body).rulers, row.id)]
