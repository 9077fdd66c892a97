"""Staff."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited
from clinic_app.data.settings import RoomRow
from clinic_app.domain.permissions import Role
from clinic_app.domain.staff import StaffMember, StaffRequest
from clinic_app.domain.text import clean_line


class StaffRow(DeskRow, Edited):
    """A member of staff. The slot is the opaque id under which the key file knows the person."""

    name_en = pw.TextField()
    name_ar = pw.TextField()
    title_en = pw.TextField(default="")
    title_ar = pw.TextField(default="")
    roles = pw.TextField()
    sign_in_name = pw.TextField()
    sign_in_folded = pw.TextField(unique=True)
    slot = pw.TextField(default="")
    gender = pw.TextField(default="")
    languages = pw.TextField(default="")
    licence_no = pw.TextField(default="")
    licence_until = pw.DateField(null=True)
    minors = pw.BooleanField(default=True)
    room = pw.ForeignKeyField(RoomRow, null=True)
    active = pw.BooleanField(default=True)

    def to_staff_member(self, *, has_clinical_key: bool = False, must_change: bool = False) -> StaffMember:
        """The row as a record; what the key file knows is handed in."""
        return StaffMember(
            id=self.id, name_en=self.name_en, name_ar=self.name_ar, title_en=self.title_en, title_ar=self.title_ar,
            roles=roles_of(self.roles), sign_in_name=self.sign_in_name, gender=self.gender,
            languages=tuple(self.languages.split()), licence_no=self.licence_no, licence_until=self.licence_until,
            minors=self.minors, room_id=self.room_id, active=self.active, has_clinical_key=has_clinical_key,  # type: ignore[attr-defined]
            must_change=must_change, version=self.version,
        )


def roles_of(text: str) -> frozenset[Role]:
    """Roles from their stored words."""
    return frozenset(Role(word) for word in text.split())


def all_staff() -> list[StaffRow]:
    """Everybody, in the order they came."""
    return list(StaffRow.select().order_by(StaffRow.id))


def staff_columns(request: StaffRequest) -> dict[str, Any]:
    """A request as cleaned columns."""
    return {
        "name_en": clean_line(request.name_en), "name_ar": clean_line(request.name_ar),
        "title_en": clean_line(request.title_en), "title_ar": clean_line(request.title_ar),
        "roles": " ".join(sorted(request.roles)), "sign_in_name": clean_line(request.sign_in_name),
        "sign_in_folded": clean_line(request.sign_in_name).casefold(), "gender": request.gender,
        "languages": " ".join(request.languages), "licence_no": clean_line(request.licence_no),
        "licence_until": request.licence_until, "minors": request.minors, "room": request.room_id,
    }


def names_by_id() -> dict[int, tuple[str, str]]:
    """Everybody's name in both scripts by staff id."""
    return {row.id: (row.name_en, row.name_ar) for row in all_staff()}


def minors_seen_by() -> frozenset[int]:
    """Who sees clients under 18."""
    return frozenset(row.id for row in all_staff() if row.minors)
