"""Answers to signals and points for supervision: tables and queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.domain.signals import AgendaPoint, Answered, Reason, Signal


class SignalAnswerRow(ClinicalRow):
    """One answer to one signal of one episode. It stays; taking it back is written beside it."""

    episode_id: int
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow)
    kind = pw.TextField()
    mark = pw.TextField()
    reason = pw.TextField()
    visit = pw.IntegerField()
    body = pw.TextField()
    staff_id = pw.IntegerField()
    at = UtcField()
    withdrawn_at = UtcField(null=True)

    class Meta:
        table_name = "signal_answer"

    def to_answered(self) -> Answered:
        """The record, with the signal as it read when it was answered."""
        return Answered(self.id, unpack(Signal, self.body), Reason(self.reason), self.visit, self.staff_id, self.at)


class AgendaPointRow(ClinicalRow):
    """One point a therapist brings to supervision. It names no client: a code, and no words of theirs."""

    staff_id = pw.IntegerField(index=True)
    code = pw.TextField()
    made_on = pw.DateField()
    kind = pw.TextField()
    mark = pw.TextField()
    reason = pw.TextField(null=True)
    body = pw.TextField()
    words = pw.TextField(default="")
    settled_on = pw.DateField(null=True)

    class Meta:
        table_name = "agenda_point"

    def to_point(self) -> AgendaPoint:
        """The record."""
        return AgendaPoint(
            id=self.id, uid=self.uid, code=self.code, on=self.made_on,
            signal=unpack(Signal, self.body) if self.body else None, words=self.words,
            reason=Reason(self.reason) if self.reason else None, settled_on=self.settled_on,
        )


def answers_of(episode_ids: Iterable[int]) -> dict[int, list[Answered]]:
    """Answers by episode, oldest first, without those that were taken back."""
    row, found = SignalAnswerRow, dict[int, list[Answered]]()
    query = row.select().where(row.episode.in_(list(episode_ids)) & row.withdrawn_at.is_null()).order_by(row.id)
    for answer in query:
        found.setdefault(answer.episode_id, []).append(answer.to_answered())
    return found


def points_of(staff_id: int, *, settled: bool = False) -> list[Any]:
    """One person's points, oldest first: those still to be brought, or those that were."""
    row = AgendaPointRow
    state = row.settled_on.is_null(not settled)
    return list(row.select().where((row.staff_id == staff_id) & state).order_by(row.made_on, row.id))


def point_for(staff_id: int, code: str, kind: str, mark: str) -> Any | None:
    """The point this person keeps about this signal, or None."""
    row = AgendaPointRow
    return row.get_or_none(
        (row.staff_id == staff_id) & (row.code == code) & (row.kind == kind) & (row.mark == mark) & row.settled_on.is_null()
    )
