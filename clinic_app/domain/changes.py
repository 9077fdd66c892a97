"""What changed: the kinds of things screens show, and the note that travels after a commit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Kinds of things. A screen lists the kinds it shows and reloads when one of them changes."""

    CLINIC = "clinic"
    STAFF = "staff"
    ROOM = "room"
    HOURS = "hours"
    CLIENT = "client"
    CONTACT = "contact"
    APPOINTMENT = "appointment"
    WAITING = "waiting"
    REMINDER = "reminder"
    DIARY_VIEW = "diary_view"
    CLIENT_GROUP = "client_group"
    CLOSURE = "closure"
    EPISODE = "episode"
    PLAN = "plan"
    GOAL = "goal"
    AGREEMENT = "agreement"
    NOTE = "note"
    PROCESS_NOTE = "process_note"
    CHECK_IN = "check_in"
    MEASURE = "measure"
    MEASURE_SETTING = "measure_setting"
    REVIEW = "review"
    SIGNAL = "signal"
    ENDING = "ending"
    PHRASE = "phrase"
    COSIGNATURE = "cosignature"
    CALL = "call"
    FOLLOW_UP = "follow_up"
    SESSION_RULES = "session_rules"
    LETTER = "letter"
    ENVELOPE = "envelope"
    PRINT_FAILURE = "print_failure"
    DESK_LETTER = "desk_letter"  # of coming appointments and of attendance
    DESK_PERMISSION = "desk_permission"
    IN_TRAY = "in_tray"  # papers handed in at the desk
    CORRESPONDENCE = "correspondence"  # papers received
    RELEASE = "release"
    DISCLOSURE = "disclosure"
    RISK = "risk"
    SUPERVISION = "supervision"
    GROWTH = "growth"
    LIFE_EVENT = "life_event"
    WORKBOOK = "workbook"
    CONSENT = "consent"
    PROFILE = "profile"
    DRAFT = "draft"
    ACCESS = "access"
    BACKUP = "backup"
    AUDIT = "audit"
    CATALOGUE = "catalogue"
    WORDING = "wording"
    KEYS = "keys"  # a vault's key is about to be changed: whoever is signed in locks


# What the desk vault holds. Only these stand in its audit chain: who reads that chain learns nothing of notes, plans or letters.
DESK_KINDS = frozenset({
    Kind.CLINIC, Kind.STAFF, Kind.ROOM, Kind.HOURS, Kind.CLIENT, Kind.CONTACT, Kind.APPOINTMENT, Kind.WAITING, Kind.REMINDER,
    Kind.CLOSURE,
    Kind.ENVELOPE, Kind.PRINT_FAILURE, Kind.DESK_LETTER, Kind.DESK_PERMISSION, Kind.IN_TRAY, Kind.CLIENT_GROUP, Kind.WORDING,
    Kind.BACKUP, Kind.AUDIT, Kind.KEYS,
})


@dataclass(frozen=True)
class Change:
    """One thing that changed, announced after commit: kind, row id, and the client it is about (or None)."""

    kind: Kind
    id: int | None = None
    client_id: int | None = None
