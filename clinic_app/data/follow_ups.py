"""What comes after an ending: booster visits and the follow-up score, one row for each day, open until held or let go."""

from __future__ import annotations

from datetime import date
from typing import Any

import peewee as pw

from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow


class FollowUpRow(ClinicalRow, Edited):
    """One day after an ending: kind, whose task, the visit if one is booked, and what became of it."""

    episode_id: int
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow)
    staff_id = pw.IntegerField(index=True)
    kind = pw.TextField()
    on = pw.DateField()
    appointment_id = pw.IntegerField(null=True)
    done_at = UtcField(null=True)
    outcome = pw.TextField(null=True)

    class Meta:
        indexes = ((("episode", "kind", "on"), True),)


def of_episode(episode_id: int) -> list[Any]:
    """Every follow-up of an episode, the soonest first."""
    row = FollowUpRow
    return list(row.select().where(row.episode == episode_id).order_by(row.on, row.id))


def open_until(staff_id: int, day: date) -> list[Any]:
    """This person's follow-ups up to a day that are neither held nor let go, the soonest first."""
    row = FollowUpRow
    return list(row.select().where((row.staff_id == staff_id) & row.done_at.is_null() & (row.on <= day)).order_by(row.on, row.id))
