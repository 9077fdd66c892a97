"""Concerns, signed risk checks, safety plan versions and what was done about them: tables and queries, all SENS."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.sessions import Names, SessionNoteRow, standing, whose
from clinic_app.domain.safety import CheckContent, Concern, Reply, RiskCheck, Source
from clinic_app.domain.safety_plans import SafetyPlan, SafetyPlanContent
from clinic_app.domain.sessions import NoteContent, SafetyToday
from clinic_app.domain.signing import signed_digest

CALLED, LOOKED, PRINTED = "called", "looked", "printed"  # kinds of acts


class RiskCheckRow(ClinicalRow):
    """One signed check; append-only. `body` is the canonical text that is signed."""

    corrects_id: int | None
    client_id = pw.IntegerField(index=True)
    episode_id = pw.IntegerField(default=0)  # 0: before any episode
    author_id = pw.IntegerField()
    at = pw.DateTimeField()
    body = pw.TextField()
    corrects = pw.ForeignKeyField("self", null=True, unique=True)
    signed_at = UtcField()
    digest = pw.TextField()

    def intact(self) -> bool:
        """True if the stored text still gives the digest it was signed with."""
        return bool(self.digest == signed_digest(
            uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, author_id=self.author_id, body=self.body,
            signed_at=self.signed_at,
        ))

    def to_check(self, names: Names, corrected_by: int | None = None) -> RiskCheck:
        """The record; names: staff id to the name in both scripts."""
        by = whose(names, self.author_id)
        return RiskCheck(
            id=self.id, uid=self.uid, client_id=self.client_id, author_id=self.author_id, author=by[0], author_ar=by[1],
            at=self.at, content=unpack(CheckContent, self.body), corrects_id=self.corrects_id, corrected_by=corrected_by,
            intact=self.intact(),
        )


class ConcernRow(ClinicalRow, Edited):
    """One concern. What raised it stays, an answer stays, a closed one stays closed."""

    client_id = pw.IntegerField(index=True)
    source = pw.TextField()
    source_id = pw.IntegerField(null=True)
    measure = pw.TextField(default="")
    item = pw.TextField(default="")
    answer = pw.IntegerField(null=True)
    words = pw.TextField(default="")
    raised_at = UtcField()
    raised_by = pw.IntegerField()
    reply = pw.TextField(default="")
    why = pw.TextField(default="")
    acknowledged_at = UtcField(null=True)
    acknowledged_by = pw.IntegerField(null=True)
    check_id = pw.IntegerField(null=True)
    closed_at = UtcField(null=True, index=True)
    closed_by = pw.IntegerField(null=True)
    closing = pw.TextField(default="")

    class Meta:
        indexes = ((("source", "source_id"), False),)

    def to_concern(self, to_local: Callable[[datetime], datetime]) -> Concern:
        """The record; to_local: UTC to the clinic's clock."""
        return Concern(
            id=self.id, version=self.version, client_id=self.client_id, source=Source(self.source), source_id=self.source_id,
            measure=self.measure, item=self.item, answer=self.answer, words=self.words, raised_at=self.raised_at,
            raised_on=to_local(self.raised_at).date(), raised_by=self.raised_by,
            reply=Reply(self.reply) if self.reply else None, why=self.why, acknowledged_at=self.acknowledged_at,
            acknowledged_by=self.acknowledged_by, check_id=self.check_id, closed_at=self.closed_at, closed_by=self.closed_by,
            closing=self.closing,
        )


class SafetyPlanRow(ClinicalRow):
    """One version of a safety plan; append-only, digested as it was saved."""

    client_id = pw.IntegerField()
    episode_id = pw.IntegerField(default=0)
    number = pw.IntegerField()
    author_id = pw.IntegerField()
    body = pw.TextField()
    saved_at = UtcField()
    next_look = pw.DateField()
    digest = pw.TextField()

    class Meta:
        indexes = ((("client_id", "number"), True),)

    def intact(self) -> bool:
        """True if the stored text still gives the digest it was saved with."""
        return bool(self.digest == signed_digest(
            uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, author_id=self.author_id, body=self.body,
            signed_at=self.saved_at,
        ))

    def to_plan(self, names: Names, looked_on: date, next_look: date, paper: str = "") -> SafetyPlan:
        """The record with its newest look and the place of its paper."""
        by = whose(names, self.author_id)
        return SafetyPlan(
            id=self.id, uid=self.uid, client_id=self.client_id, number=self.number, author_id=self.author_id, author=by[0],
            author_ar=by[1], saved_at=self.saved_at, content=unpack(SafetyPlanContent, self.body), looked_on=looked_on,
            next_look=next_look, paper=paper, intact=self.intact(),
        )


class SafetyActRow(ClinicalRow):
    """What was done beside: a call after a missed visit (ref: the visit), a look at the plan, a printed sheet (ref: the plan)."""

    client_id = pw.IntegerField(index=True)
    kind = pw.TextField()
    ref_id = pw.IntegerField(null=True)
    at = UtcField()
    staff = pw.IntegerField()
    words = pw.TextField(default="")
    next_on = pw.DateField(null=True)


def open_concerns(client_id: int) -> list[Any]:
    """A client's open concerns, oldest first."""
    row = ConcernRow
    return list(row.select().where((row.client_id == client_id) & row.closed_at.is_null()).order_by(row.raised_at, row.id))


def clients_with_concerns() -> list[int]:
    """Every client for whom something is open."""
    row = ConcernRow
    return [one.client_id for one in row.select(row.client_id).where(row.closed_at.is_null()).distinct().order_by(row.client_id)]


def concerns_of(client_id: int) -> list[Any]:
    """All concerns of a client, newest first."""
    row = ConcernRow
    return list(row.select().where(row.client_id == client_id).order_by(row.raised_at.desc(), -row.id))


def same_concern(client_id: int, source: str, source_id: int, item: str) -> Any | None:
    """The concern this very row raised before, or None."""
    row = ConcernRow
    return row.get_or_none(
        (row.client_id == client_id) & (row.source == source) & (row.source_id == source_id) & (row.item == item))


def checks_of(client_id: int) -> list[Any]:
    """All checks of a client, newest first."""
    row = RiskCheckRow
    return list(row.select().where(row.client_id == client_id).order_by(row.at.desc(), -row.id))


def check_records(rows: Iterable[Any], names: Names) -> list[RiskCheck]:
    """Checks as records, in the order given; one that was put right knows by which."""
    rows = list(rows)
    corrected = {row.corrects_id: row.id for row in rows if row.corrects_id is not None}
    return [row.to_check(names, corrected.get(row.id)) for row in rows]


def plans_of(client_id: int) -> list[Any]:
    """All versions of a client's safety plan, newest first."""
    row = SafetyPlanRow
    return list(row.select().where(row.client_id == client_id).order_by(row.number.desc()))


def newest_plan(client_id: int) -> Any | None:
    """The safety plan in force, or None."""
    return next(iter(SafetyPlanRow.select().where(SafetyPlanRow.client_id == client_id).order_by(
        SafetyPlanRow.number.desc()).limit(1)), None)


def acts_of(client_id: int, kind: str) -> list[Any]:
    """What was done of one kind for a client, newest first."""
    row = SafetyActRow
    return list(row.select().where((row.client_id == client_id) & (row.kind == kind)).order_by(row.at.desc(), -row.id))


def asked_in_notes(client_id: int) -> date | None:
    """The day of the newest signed note in which safety was asked about."""
    row = SessionNoteRow
    signed = standing().where((row.client_id == client_id) & row.signed_at.is_null(False)).order_by(row.about.desc())
    for note in signed.iterator():
        if unpack(NoteContent, note.body).safety not in (None, SafetyToday.NOT_ASKED):
            about: datetime = note.about
            return about.date()
    return None
