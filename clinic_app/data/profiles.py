"""Therapists' own profiles (PROF), in the clinical vault."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.domain.profiles import Profile, ProfileContent


class ProfileRow(ClinicalRow, Edited):
    """What one therapist says of their own work."""

    staff_id = pw.IntegerField(unique=True)
    body = pw.TextField()
    saved_at = UtcField()

    def to_profile(self) -> Profile:
        """The row as a record."""
        return Profile(self.staff_id, self.version, unpack(ProfileContent, self.body), self.saved_at)


def of_staff(staff_id: int) -> ProfileRow | None:
    """One person's row, or None if nothing was saved yet."""
    row: ProfileRow | None = ProfileRow.get_or_none(ProfileRow.staff_id == staff_id)
    return row


def all_profiles() -> dict[int, Profile]:
    """Everybody's profile by staff id."""
    return {row.staff_id: row.to_profile() for row in ProfileRow.select()}
