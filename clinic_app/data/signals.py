"""Answers to signals and points for supervision: tables, and the few facts of many courses in a handful of queries."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.plans import GoalRatingRow, GoalRow, PlanRow
from clinic_app.data.sessions import SessionNoteRow, taken_back
from clinic_app.domain.plans import GoalStatus, PlanStatus
from clinic_app.domain.sessions import Attendance
from clinic_app.domain.signals import AgendaPoint, Answered, Asked, RatedGoal, Reason, Signal


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


CHECK_IN = ("aim", "usefulness", "ease", "whole")


@dataclass(frozen=True)
class NoteFacts:
    """What signals need of the signed notes of one episode, oldest first."""

    attended: tuple[date, ...] = ()
    check_ins: tuple[Asked, ...] = ()
    homework: tuple[tuple[date, int], ...] = ()


def note_facts(episode_ids: Iterable[int]) -> dict[int, NoteFacts]:
    """The facts by episode in one query; the notes themselves are not built, for my day asks this of every client."""
    row: Any = SessionNoteRow
    found: dict[int, tuple[list[date], list[Asked], list[tuple[date, int]]]] = {one: ([], [], []) for one in episode_ids}
    query = (
        row.select(row.episode_id, row.about, row.attendance, row.body)
        .where(row.episode.in_(list(found)) & row.signed_at.is_null(False) & row.id.not_in(taken_back()))
        .order_by(row.about, row.id)
    )
    for episode_id, about, attendance, body in query.tuples():
        attended, check_ins, homework = found[episode_id]
        said = json.loads(body)
        if said.get("homework") is not None:
            homework.append((about.date(), said["homework"]))
        if attendance == Attendance.ATTENDED:
            attended.append(about.date())
            answers = {item: said.get("check_in", {}).get(item) for item in CHECK_IN}
            check_ins.append(Asked(about.date(), len(attended), answers))
    return {one: NoteFacts(tuple(days), tuple(asked), tuple(tasks)) for one, (days, asked, tasks) in found.items()}


def without_measures(episode_ids: Iterable[int]) -> frozenset[int]:
    """The episodes whose agreed plan says that there shall be no measures."""
    row: Any = PlanRow
    query = row.select(row.episode_id, row.body).where(row.episode.in_(list(episode_ids)) & (row.status == PlanStatus.AGREED))
    return frozenset(one for one, body in query.tuples() if json.loads(body).get("frame", {}).get("measures") is False)


def rated_goals(episode_ids: Iterable[int]) -> dict[int, list[RatedGoal]]:
    """The open goals by episode with their ratings in order of time; two queries."""
    goals: list[Any] = list(GoalRow.select().where(GoalRow.episode.in_(list(episode_ids)) & (GoalRow.status == GoalStatus.OPEN)))
    ratings: dict[int, list[tuple[date, int]]] = {goal.id: [] for goal in goals}
    rating: Any = GoalRatingRow
    query = rating.select(rating.goal_id, rating.on, rating.value).where(rating.goal.in_(list(ratings)))
    for goal_id, on, value in query.order_by(rating.on, rating.id).tuples() if goals else ():
        ratings[goal_id].append((on, value))
    found: dict[int, list[RatedGoal]] = {}
    for goal in goals:
        found.setdefault(goal.episode_id, []).append(RatedGoal(goal.id, goal.words, goal.baseline, tuple(ratings[goal.id])))
    return found
