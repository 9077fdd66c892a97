"""The clinic's settings, rooms and hours: set before the first booking, changed by the manager."""

from __future__ import annotations

from dataclasses import asdict, replace

from clinic_app.data import settings as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.settings import (
    ClinicProblem,
    ClinicSettings,
    EmergencyNumber,
    OpenSpan,
    Room,
    hours_findings,
    number_findings,
    settings_findings,
)
from clinic_app.domain.text import clean_line, clean_text, western_digits
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work

LONG = {"address_en", "address_ar"}


def clinic(actor: Actor) -> ClinicSettings:
    """The clinic's settings."""
    with look(actor, Action.LOOK_CLINIC):
        row = data.clinic_row()
        return row.to_settings() if row else ClinicSettings()


def save_clinic(actor: Actor, settings: ClinicSettings) -> ClinicSettings:
    """Change clinic-wide settings; refuses findings and a stale version. The demo mark cannot be changed."""
    ask(actor, Action.EDIT_CLINIC)
    words = {
        name: (clean_text if name in LONG else clean_line)(value)
        for name, value in asdict(settings).items() if isinstance(value, str)
    }
    cleaned = replace(settings, **words)  # type: ignore[arg-type]  # words go to the text fields alone
    if findings := settings_findings(cleaned):
        raise Refused(*findings)
    with work(actor, Action.EDIT_CLINIC) as unit:
        row = data.clinic_row()
        fields = {k: v for k, v in asdict(cleaned).items() if k not in ("version", "demo")}
        changed = [k for k, v in fields.items() if getattr(row, k) != v]
        try:
            data.ClinicRow.save_over(row.id, settings.version, **fields)
        except Stale as stale:
            raise Stale(mine=cleaned, theirs=row.to_settings()) from stale
        unit.touched(Kind.CLINIC, row.id, *changed)
    return clinic(actor)


def rooms(actor: Actor, *, active_only: bool = True) -> list[Room]:
    """The rooms."""
    with look(actor, Action.LOOK_CLINIC):
        return data.rooms(active_only=active_only)


def save_room(actor: Actor, room: Room) -> Room:
    """Add a room (id 0) or change one; refuses a room without a name and a name taken."""
    name_en, name_ar = clean_line(room.name_en), clean_line(room.name_ar)
    if not (name_en or name_ar):
        raise Refused(Finding(ClinicProblem.NO_ROOM_NAME, "name_en"))
    with work(actor, Action.EDIT_ROOMS) as unit:
        for other in data.rooms():
            if other.id != room.id and ((name_en and other.name_en == name_en) or (name_ar and other.name_ar == name_ar)):
                raise Refused(Finding(ClinicProblem.ROOM_NAME_TAKEN, "name_en"))
        fields = {"name_en": name_en, "name_ar": name_ar, "ground_floor": room.ground_floor, "active": room.active}
        if room.id == 0:
            row = data.RoomRow.create(**fields)
        else:
            data.RoomRow.save_over(room.id, room.version, **fields)
            row = data.RoomRow.get_by_id(room.id)
        unit.touched(Kind.ROOM, row.id, *fields)
    saved: Room = row.to_room()
    return saved


def hours(actor: Actor) -> dict[int | None, tuple[OpenSpan, ...]]:
    """Opening hours by staff id; None holds the clinic's own."""
    with look(actor, Action.LOOK_CLINIC):
        return data.hours()


def save_hours(actor: Actor, staff_id: int | None, spans: tuple[OpenSpan, ...]) -> None:
    """Put a person's working hours, or the clinic's own (None), in place of the ones before."""
    ask(actor, Action.EDIT_HOURS)
    if findings := hours_findings(spans):
        raise Refused(*findings)
    with work(actor, Action.EDIT_HOURS) as unit:
        data.replace_hours(staff_id, spans)
        unit.touched(Kind.HOURS, staff_id)




def emergency_numbers(actor: Actor) -> list[EmergencyNumber]:
    """The numbers to call in need, as the clinic entered them; one without a day was not checked yet."""
    with look(actor, Action.LOOK_CLINIC):
        return data.emergency_numbers()


def save_emergency_number(actor: Actor, number: EmergencyNumber) -> EmergencyNumber:
    """Add a number (id 0), change one, or take it off the list (active=False). Refuses findings and a stale version."""
    ask(actor, Action.EDIT_EMERGENCY)
    number = replace(
        number, name_en=clean_line(number.name_en), name_ar=clean_line(number.name_ar),
        phone=western_digits(clean_line(number.phone)),
    )
    if findings := number_findings(number, clock.today()):
        raise Refused(*findings)
    with work(actor, Action.EDIT_EMERGENCY) as unit:
        fields = {k: v for k, v in asdict(number).items() if k not in ("id", "version")}
        if number.id == 0:
            row = data.EmergencyNumberRow.create(**fields)
        else:
            data.EmergencyNumberRow.save_over(number.id, number.version, **fields)
            row = data.EmergencyNumberRow.get_by_id(number.id)
        unit.touched(Kind.CLINIC, row.id, *fields)
    saved: EmergencyNumber = row.to_number()
    return saved
