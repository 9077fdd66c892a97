"""Therapists' own profiles and signatures (PROF), in the clinical vault."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.domain.profiles import OwnSignature, Profile, ProfileContent


class ProfileRow(ClinicalRow, Edited):
    """What one therapist says of their own work."""

    staff_id = pw.IntegerField(unique=True)
    body = pw.TextField()
    saved_at = UtcField()

    def to_profile(self) -> Profile:
        """The row as a record."""
        return Profile(self.staff_id, self.version, unpack(ProfileContent, self.body), self.saved_at)


class OwnSignatureRow(ClinicalRow, Edited):
    """The picture of one person's signature; empty once it was taken off."""

    staff_id = pw.IntegerField(unique=True)
    picture = pw.BlobField()


def signature_of(staff_id: int) -> OwnSignature:
    """One person's signature; version 0 if there never was one."""
    row = OwnSignatureRow.get_or_none(OwnSignatureRow.staff_id == staff_id)
    return OwnSignature(row.version, bytes(row.picture)) if row is not None else OwnSignature()


def of_staff(staff_id: int) -> ProfileRow | None:
    """One person's row, or None if nothing was saved yet."""
    row: ProfileRow | None = ProfileRow.get_or_none(ProfileRow.staff_id == staff_id)
    return row


def all_profiles() -> dict[int, Profile]:
    """Everybody's profile by staff id."""
    return {row.staff_id: row.to_profile() for row in ProfileRow.select()}
