"""Words for visits: statuses, types, modes, badges, and why a booking is refused."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.appointments import AppointmentType, Badge, Gender, Mode, Status
from clinic_app.domain.booking import AppointmentProblem

# not in WORDS: Mode.ONLINE and Badge.ONLINE are the same string and would be one key
NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    Status: {
        Status.BOOKED: QT_TRANSLATE_NOOP("texts", "booked"),
        Status.CONFIRMED: QT_TRANSLATE_NOOP("texts", "confirmed"),
        Status.ARRIVED: QT_TRANSLATE_NOOP("texts", "arrived"),
        Status.IN_SESSION: QT_TRANSLATE_NOOP("texts", "in session"),
        Status.ATTENDED: QT_TRANSLATE_NOOP("texts", "done"),
        Status.DID_NOT_COME: QT_TRANSLATE_NOOP("texts", "did not come"),
        Status.LATE_CANCEL: QT_TRANSLATE_NOOP("texts", "late cancel"),
        Status.EARLY_CANCEL: QT_TRANSLATE_NOOP("texts", "cancelled in time"),
        Status.CLINIC_CANCEL: QT_TRANSLATE_NOOP("texts", "cancelled by clinic"),
    },
    AppointmentType: {
        AppointmentType.INDIVIDUAL: QT_TRANSLATE_NOOP("texts", "Individual"),
        AppointmentType.FIRST: QT_TRANSLATE_NOOP("texts", "First visit"),
        AppointmentType.COUPLE: QT_TRANSLATE_NOOP("texts", "Couple"),
        AppointmentType.FAMILY: QT_TRANSLATE_NOOP("texts", "Family"),
        AppointmentType.GROUP: QT_TRANSLATE_NOOP("texts", "Group"),
        AppointmentType.SUPERVISION: QT_TRANSLATE_NOOP("texts", "Supervision"),
        AppointmentType.MEETING: QT_TRANSLATE_NOOP("texts", "Meeting"),
        AppointmentType.BLOCKED: QT_TRANSLATE_NOOP("texts", "Blocked"),
    },
    Mode: {
        Mode.CLINIC: QT_TRANSLATE_NOOP("texts", "clinic"),
        Mode.ONLINE: QT_TRANSLATE_NOOP("texts", "online"),
        Mode.PHONE: QT_TRANSLATE_NOOP("texts", "by phone"),
    },
    Badge: {
        Badge.NEW: QT_TRANSLATE_NOOP("texts", "NEW"),
        Badge.ONLINE: QT_TRANSLATE_NOOP("texts", "online"),
        Badge.COUPLE: QT_TRANSLATE_NOOP("texts", "couple"),
        Badge.FAMILY: QT_TRANSLATE_NOOP("texts", "family"),
        Badge.MINOR: QT_TRANSLATE_NOOP("texts", "under 18"),
        Badge.TRANSLATE: QT_TRANSLATE_NOOP("texts", "interpreter"),
        Badge.ALERT: QT_TRANSLATE_NOOP("texts", "note at booking"),
        Badge.SOONEST: QT_TRANSLATE_NOOP("texts", "next free slot"),
        Badge.TOGETHER: QT_TRANSLATE_NOOP("texts", "meant overlap"),
    },
    Gender: {
        Gender.WOMAN: QT_TRANSLATE_NOOP("texts", "woman"),
        Gender.MAN: QT_TRANSLATE_NOOP("texts", "man"),
    },
}

WORDS: dict[AppointmentProblem, str] = {
    AppointmentProblem.NO_CLIENT: QT_TRANSLATE_NOOP("texts", "Choose who comes, or type a new caller's name and phone."),
    AppointmentProblem.CALLER_NO_NAME: QT_TRANSLATE_NOOP("texts", "A new caller needs a name."),
    AppointmentProblem.CALLER_NO_PHONE: QT_TRANSLATE_NOOP("texts", "A new caller needs a phone number."),
    AppointmentProblem.NO_THERAPIST: QT_TRANSLATE_NOOP("texts", "Choose a therapist."),
    AppointmentProblem.NO_ROOM: QT_TRANSLATE_NOOP("texts", "Choose a room. Online and phone visits need none."),
    AppointmentProblem.BAD_LENGTH: QT_TRANSLATE_NOOP(
        "texts", "A visit lasts {shortest} to {longest} minutes, in steps of {step}."
    ),
    AppointmentProblem.OVER_MIDNIGHT: QT_TRANSLATE_NOOP("texts", "A visit ends on the day it begins."),
    AppointmentProblem.BAD_START: QT_TRANSLATE_NOOP("texts", "Visits begin on whole {step} minutes, like 16:05."),
    AppointmentProblem.NOTE_TOO_LONG: QT_TRANSLATE_NOOP("texts", "The note has room for {limit} characters."),
    AppointmentProblem.IN_THE_PAST: QT_TRANSLATE_NOOP("texts", "This time is over. It can be entered afterwards with a reason."),
    AppointmentProblem.OUTSIDE_HOURS: QT_TRANSLATE_NOOP(
        "texts", "{therapist} does not work then (hours: {hours}). It can be booked with a reason."
    ),
    AppointmentProblem.CLINIC_CLOSED: QT_TRANSLATE_NOOP(
        "texts", "The clinic is closed on {day} {name}. It can be booked with a reason."
    ),
    AppointmentProblem.THERAPIST_AWAY: QT_TRANSLATE_NOOP("texts", "{therapist} is away then. It can be booked with a reason."),
    AppointmentProblem.ROOM_OUT: QT_TRANSLATE_NOOP("texts", "{room} is out of use then. It can be booked with a reason."),
    AppointmentProblem.CLOSED_TO_YOU: QT_TRANSLATE_NOOP(
        "texts", "This time is closed: {kind}. A therapist or the clinical lead may book here all the same."
    ),
    AppointmentProblem.WISH_GENDER: QT_TRANSLATE_NOOP(
        "texts", "The client asked for a {wish} therapist. Choose again, or give the reason."
    ),
    AppointmentProblem.WISH_LANGUAGE: QT_TRANSLATE_NOOP(
        "texts", "The client speaks {language}, this therapist does not. Choose again, or give the reason."
    ),
    AppointmentProblem.WISH_GROUND_FLOOR: QT_TRANSLATE_NOOP(
        "texts", "The client asked for the ground floor; {room} is upstairs. Choose again, or give the reason."
    ),
    AppointmentProblem.THERAPIST_TAKEN: QT_TRANSLATE_NOOP("texts", "{therapist} is taken from {start} to {end}: {who}."),
    AppointmentProblem.ROOM_TAKEN: QT_TRANSLATE_NOOP("texts", "{room} is taken from {start} to {end}: {who}."),
    AppointmentProblem.CLIENT_TAKEN: QT_TRANSLATE_NOOP("texts", "{client} already has a visit from {start} to {end}."),
    AppointmentProblem.MEANT_NO_REASON: QT_TRANSLATE_NOOP("texts", "An overlap that is meant needs a reason."),
    AppointmentProblem.WRONG_STEP: QT_TRANSLATE_NOOP("texts", "A visit that is “{current}” cannot become “{new}”."),
    AppointmentProblem.NOT_ON_THIS_DAY: QT_TRANSLATE_NOOP("texts", "This visit is on {day}; only today's visits can be “{new}”."),
    AppointmentProblem.TOO_EARLY: QT_TRANSLATE_NOOP("texts", "The visit begins at {start}; before that it cannot be “{new}”."),
    AppointmentProblem.ALREADY_OVER: QT_TRANSLATE_NOOP("texts", "This visit is over and keeps its place."),
    AppointmentProblem.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("texts", "There is nothing to take back here."),
}

# where there is room for a few words only
SHORT: dict[AppointmentProblem, str] = {
    AppointmentProblem.IN_THE_PAST: QT_TRANSLATE_NOOP("texts", "This time is over"),
    AppointmentProblem.OUTSIDE_HOURS: QT_TRANSLATE_NOOP("texts", "Outside the hours of {therapist}"),
    AppointmentProblem.CLINIC_CLOSED: QT_TRANSLATE_NOOP("texts", "The clinic is closed"),
    AppointmentProblem.THERAPIST_AWAY: QT_TRANSLATE_NOOP("texts", "{therapist} is away"),
    AppointmentProblem.ROOM_OUT: QT_TRANSLATE_NOOP("texts", "{room} is out of use"),
    AppointmentProblem.WISH_GENDER: QT_TRANSLATE_NOOP("texts", "Asked for a {wish} therapist"),
    AppointmentProblem.WISH_LANGUAGE: QT_TRANSLATE_NOOP("texts", "The client speaks {language}"),
    AppointmentProblem.WISH_GROUND_FLOOR: QT_TRANSLATE_NOOP("texts", "Asked for the ground floor"),
}

LANGUAGES = {
    "ar": QT_TRANSLATE_NOOP("texts", "Arabic"),
    "en": QT_TRANSLATE_NOOP("texts", "English"),
    "fr": QT_TRANSLATE_NOOP("texts", "French"),
    "hi": QT_TRANSLATE_NOOP("texts", "Hindi"),
    "ur": QT_TRANSLATE_NOOP("texts", "Urdu"),
    "fa": QT_TRANSLATE_NOOP("texts", "Persian"),
    "tr": QT_TRANSLATE_NOOP("texts", "Turkish"),
    "ml": QT_TRANSLATE_NOOP("texts", "Malayalam"),
    "ta": QT_TRANSLATE_NOOP("texts", "Tamil"),
    "tl": QT_TRANSLATE_NOOP("texts", "Filipino"),
    "de": QT_TRANSLATE_NOOP("texts", "German"),
    "es": QT_TRANSLATE_NOOP("texts", "Spanish"),
}

COMFORT = {
    "seat_near_door": QT_TRANSLATE_NOOP("texts", "Asked for a seat near the door."),
    "soft_light": QT_TRANSLATE_NOOP("texts", "Asked for soft light."),
    "ground_floor": QT_TRANSLATE_NOOP("texts", "Asked for the ground floor."),
    "interpreter": QT_TRANSLATE_NOOP("texts", "Needs an interpreter."),
    "same_gender_therapist": QT_TRANSLATE_NOOP("texts", "Asked for a therapist of the same gender."),
    "companion_first_minutes": QT_TRANSLATE_NOOP("texts", "Comes with a companion for the first minutes."),
    "prayer_time_gap": QT_TRANSLATE_NOOP("texts", "Keep a gap at prayer time."),
    "next_free_slot": QT_TRANSLATE_NOOP("texts", "Please offer the next free slot."),
    "no_phone_in_room": QT_TRANSLATE_NOOP("texts", "Asked for no phone in the room."),
}
