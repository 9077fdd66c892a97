"""Supervision, professional development, sealed reflections, targets: tables and queries of the clinical vault."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.domain.growth import Cpd, CpdContent, Supervision, SupervisionContent, Targets
from clinic_app.domain.signing import digest

Names = Mapping[int, tuple[str, str]]


class SupervisionRow(ClinicalRow, Edited):
    """One supervision of one member of staff; immutable once the supervisor has signed. `body` is the text that is signed."""

    staff_id = pw.IntegerField(index=True)
    supervisor_id = pw.IntegerField(null=True, index=True)
    day = pw.DateField()
    body = pw.TextField()
    signed_at = UtcField(null=True)
    signed_by = pw.IntegerField(null=True)
    digest = pw.TextField(default="")

    def seal(self, signed_by: int, signed_at: Any) -> str:
        """The digest over whose supervision it was, what was written, who signed and when."""
        return digest(uid=self.uid, staff=self.staff_id, body=self.body, by=signed_by, at=signed_at.isoformat())

    def to_supervision(self, names: Names) -> Supervision:
        """The record; names: staff id to the name in both scripts."""
        content = unpack(SupervisionContent, self.body)
        supervisor = names.get(self.supervisor_id or 0, (content.supervisor, content.supervisor))
        person = names.get(self.staff_id, ("", ""))
        intact = self.signed_at is None or self.digest == self.seal(self.signed_by or 0, self.signed_at)
        return Supervision(
            self.id, self.uid, self.version, self.staff_id, content, *supervisor, *person, self.signed_at, self.signed_by, intact)


class CpdRow(ClinicalRow, Edited):
    """One piece of professional development, with its certificate if there is one."""

    staff_id = pw.IntegerField(index=True)
    day = pw.DateField()
    body = pw.TextField()
    certificate_kind = pw.TextField(default="")
    certificate = pw.BlobField(null=True)

    def to_cpd(self) -> Cpd:
        """The record, without the certificate's bytes."""
        return Cpd(self.id, self.uid, self.version, self.staff_id, unpack(CpdContent, self.body), self.certificate_kind)


class ReflectionRow(ClinicalRow, Edited):
    """A private reflection: text sealed under its author's own key. The author may delete it."""

    author_id = pw.IntegerField(index=True)
    written_at = UtcField()
    sealed = pw.TextField()


class GrowthTargetRow(ClinicalRow, Edited):
    """The clinic's own targets for a calendar year: one row, made at the first change."""

    supervision_hours = pw.IntegerField()
    cpd_hours = pw.IntegerField()
    cpd_points = pw.IntegerField()


def supervisions_of(staff_id: int, names: Names) -> tuple[Supervision, ...]:
    """One person's supervisions, newest first."""
    row = SupervisionRow
    found = row.select().where(row.staff_id == staff_id).order_by(row.day.desc(), -row.id)
    return tuple(one.to_supervision(names) for one in found)


def last_supervised(staff_id: int) -> date | None:
    """The day of one person's latest supervision."""
    row = SupervisionRow.select().where(SupervisionRow.staff_id == staff_id).order_by(SupervisionRow.day.desc()).first()
    return row.day if row is not None else None


def waiting_for(supervisor_id: int, names: Names) -> tuple[Supervision, ...]:
    """Supervisions that name this colleague as supervisor and are not signed yet, oldest first."""
    row = SupervisionRow
    found = row.select().where((row.supervisor_id == supervisor_id) & row.signed_at.is_null()).order_by(row.day, row.id)
    return tuple(one.to_supervision(names) for one in found)


def cpd_of(staff_id: int) -> tuple[Cpd, ...]:
    """One person's professional development, newest first; certificates stay where they are."""
    row = CpdRow
    columns = (row.id, row.uid, row.version, row.staff_id, row.day, row.body, row.certificate_kind)
    found = row.select(*columns).where(row.staff_id == staff_id).order_by(row.day.desc(), -row.id)
    return tuple(one.to_cpd() for one in found)


def reflections_of(author_id: int) -> list[Any]:
    """One author's own reflections, newest first."""
    row = ReflectionRow
    return list(row.select().where(row.author_id == author_id).order_by(row.written_at.desc(), -row.id))


def targets_row() -> Any | None:
    """The row of targets, or None before the first change."""
    return GrowthTargetRow.select().first()


def targets() -> Targets:
    """What the clinic asks for in a year."""
    row = targets_row()
    return Targets(row.supervision_hours, row.cpd_hours, row.cpd_points) if row is not None else Targets()
