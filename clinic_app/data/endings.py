"""Endings: one per episode, a draft until the episode is closed with it."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.sessions import Names, whose
from clinic_app.domain.endings import Ending, EndingContent
from clinic_app.domain.signing import signed_digest


class EndingRow(ClinicalRow, Edited):
    """The ending of an episode with its staying-well plan."""

    episode_id: int
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow, unique=True)
    author_id = pw.IntegerField()
    saved_at = UtcField()
    body = pw.TextField()
    closed_at = UtcField(null=True)
    digest = pw.TextField(default="")

    def intact(self) -> bool:
        """True if the stored text still gives the digest it was closed with."""
        return self.closed_at is None or self.digest == signed_digest(
            uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, author_id=self.author_id,
            body=self.body, signed_at=self.closed_at,
        )

    def to_ending(self, names: Names) -> Ending:
        """The record; names: staff id to the name in both scripts."""
        by = whose(names, self.author_id)
        return Ending(
            id=self.id, uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, author_id=self.author_id,
            author=by[0], author_ar=by[1], content=unpack(EndingContent, self.body), version=self.version,
            saved_at=self.saved_at, closed_at=self.closed_at, digest=self.digest, intact=self.intact(),
        )


def of_episode(episode_id: int) -> Any | None:
    """The ending of an episode, or None."""
    return EndingRow.get_or_none(episode=episode_id)
