"""The clinic, its rooms and its hours."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited
from clinic_app.domain.settings import ClinicSettings, EmergencyNumber, OpenSpan, Room


class ClinicRow(DeskRow, Edited):
    """The one row of clinic-wide settings."""

    name_en = pw.TextField()
    name_ar = pw.TextField()
    licence_no = pw.TextField()
    phone = pw.TextField()
    address_en = pw.TextField()
    address_ar = pw.TextField()
    email = pw.TextField()
    file_prefix = pw.TextField()
    visit_minutes = pw.IntegerField()
    late_note_hours = pw.IntegerField()
    first_review_after = pw.IntegerField()
    review_every = pw.IntegerField()
    review_weeks = pw.IntegerField()
    idle_minutes = pw.IntegerField()
    demo = pw.BooleanField()

    def to_settings(self) -> ClinicSettings:
        """The row as a record."""
        return ClinicSettings(**{f.name: getattr(self, f.name) for f in fields(ClinicSettings)})


class RoomRow(DeskRow, Edited):
    """A room."""

    name_en = pw.TextField()
    name_ar = pw.TextField()
    ground_floor = pw.BooleanField(default=False)
    active = pw.BooleanField(default=True)

    def to_room(self) -> Room:
        """The row as a record."""
        return Room(self.id, self.name_en, self.name_ar, self.ground_floor, self.active, self.version)


class EmergencyNumberRow(DeskRow, Edited):
    """A number to call in need."""

    name_en = pw.TextField()
    name_ar = pw.TextField()
    phone = pw.TextField()
    checked_on = pw.DateField(null=True)
    active = pw.BooleanField(default=True)

    def to_number(self) -> EmergencyNumber:
        """The row as a record."""
        return EmergencyNumber(
            self.id, self.name_en, self.name_ar, self.phone, self.checked_on, bool(self.active), self.version)


class HoursRow(DeskRow):
    """One stretch of opening time (staff null) or of a person's working time."""

    staff = pw.IntegerField(null=True, column_name="staff_id", index=True)
    weekday = pw.IntegerField()
    opens = pw.IntegerField()
    closes = pw.IntegerField()


def clinic_row() -> Any:
    """The clinic's row, or None before set-up."""
    return ClinicRow.get_or_none()


def late_after() -> timedelta:
    """How long after a visit its note may be signed without being shown as a late entry: the clinic's own hours."""
    row = clinic_row()
    return timedelta(hours=row.late_note_hours if row is not None else ClinicSettings().late_note_hours)


def rooms(*, active_only: bool = False) -> list[Room]:
    """Rooms in the order they were made."""
    query = RoomRow.select().order_by(RoomRow.id)
    return [row.to_room() for row in (query.where(RoomRow.active) if active_only else query)]


def emergency_numbers() -> list[EmergencyNumber]:
    """The numbers in use, in the order they were entered."""
    rows = EmergencyNumberRow.select().where(EmergencyNumberRow.active).order_by(EmergencyNumberRow.id)
    return [row.to_number() for row in rows]


def hours() -> dict[int | None, tuple[OpenSpan, ...]]:
    """Opening hours by staff id; None holds the clinic's own."""
    found: dict[int | None, list[OpenSpan]] = {}
    for row in HoursRow.select().order_by(HoursRow.weekday, HoursRow.opens):
        found.setdefault(row.staff, []).append(OpenSpan(row.weekday, row.opens, row.closes))
    return {key: tuple(spans) for key, spans in found.items()}


def replace_hours(staff_id: int | None, spans: tuple[OpenSpan, ...]) -> None:
    """Put these hours in place of a person's, or of the clinic's own (None)."""
    column: Any = HoursRow._meta.fields["staff"]
    query: Any = HoursRow
    query.delete().where(column.is_null() if staff_id is None else column == staff_id).execute()
    for span in spans:
        HoursRow.create(staff=staff_id, weekday=span.weekday, opens=span.opens, closes=span.closes)
