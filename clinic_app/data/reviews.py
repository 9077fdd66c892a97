"""Progress reviews: a draft until signed, then fixed together with its snapshot."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.sessions import Names, attended_since, whose
from clinic_app.domain.progress import ReviewDue, review_due
from clinic_app.domain.reviews import Review, ReviewContent, Snapshot
from clinic_app.domain.settings import ClinicSettings
from clinic_app.domain.signing import signed_digest


class ReviewRow(ClinicalRow, Edited):
    """One review of one episode. `snapshot` and `body` are canonical texts; both are signed."""

    episode_id: int
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow)
    number = pw.IntegerField()
    author_id = pw.IntegerField(index=True)
    started_at = UtcField()
    saved_at = UtcField()
    snapshot = pw.TextField()
    body = pw.TextField()
    plan_number = pw.IntegerField(null=True)
    signed_at = UtcField(null=True)
    digest = pw.TextField(default="")

    class Meta:
        indexes = ((("episode", "number"), True),)

    def intact(self) -> bool:
        """True if snapshot and text still give the digest they were signed with."""
        return self.signed_at is None or self.digest == signed_digest(
            uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, author_id=self.author_id,
            body=self.snapshot + self.body, signed_at=self.signed_at,
        )

    def to_review(self, names: Names) -> Review:
        """The record; names: staff id to the name in both scripts."""
        by = whose(names, self.author_id)
        return Review(
            id=self.id, uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, number=self.number,
            author_id=self.author_id, author=by[0], author_ar=by[1], started_at=self.started_at, saved_at=self.saved_at,
            snapshot=unpack(Snapshot, self.snapshot), content=unpack(ReviewContent, self.body),
            version=self.version, signed_at=self.signed_at, digest=self.digest, intact=self.intact(),
            plan_number=self.plan_number,
        )


def of_client(client_id: int) -> list[Any]:
    """All reviews of a client, newest first."""
    row = ReviewRow
    return list(row.select().where(row.client_id == client_id).order_by(row.started_at.desc(), -row.id))


def of_episode(episode_id: int) -> list[Any]:
    """All reviews of an episode in their order."""
    row = ReviewRow
    return list(row.select().where(row.episode == episode_id).order_by(row.number))


def draft_of(episode_id: int) -> Any | None:
    """The review of this episode that is not signed yet, or None."""
    row = ReviewRow
    return row.get_or_none((row.episode == episode_id) & row.signed_at.is_null())


def signed_of(episode_ids: Iterable[int]) -> dict[int, list[Any]]:
    """Signed reviews by episode, in their order."""
    row = ReviewRow
    found: dict[int, list[Any]] = {}
    query = row.select().where(row.episode.in_(list(episode_ids)) & row.signed_at.is_null(False)).order_by(row.number)
    for review in query:
        found.setdefault(review.episode_id, []).append(review)
    return found


def due_of(episode: Any, done: list[Any], attended: int, settings: ClinicSettings, last: date | None) -> ReviewDue:
    """Rule R11 from what is known already: the signed reviews, attended sessions since the last, and its day."""
    return review_due(
        episode.started_on, last, attended, len(done), settings.review_weeks, settings.review_every, settings.first_review_after
    )


def due(episode: Any, settings: ClinicSettings, to_local: Callable[[datetime], datetime]) -> ReviewDue:
    """Rule R11 for an episode, with the clinic's own figures. to_local: UTC to the clinic's clock."""
    done = signed_of([episode.id]).get(episode.id, [])
    last: date | None = to_local(done[-1].signed_at).date() if done else None
    since = attended_since([episode.id], {episode.id: last} if last else {})
    return due_of(episode, done, since[episode.id], settings, last)
