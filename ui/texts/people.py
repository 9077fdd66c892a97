"""Words for clients and contacts: what has to be put right, what is only said, and the names of every choice."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.errors import Problem
from clinic_app.domain.people import (
    Answer,
    Channel,
    ComfortNeed,
    GenderWish,
    GuardianBasis,
    IdKind,
    Language,
    Likeness,
    PeopleProblem,
    PeopleWarning,
    Relation,
    Sex,
)

WORDS: dict[Problem, str] = {
    PeopleProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "A name is needed, in either script."),
    PeopleProblem.NO_PHONE: QT_TRANSLATE_NOOP("texts", "A phone number is needed."),
    PeopleProblem.PHONE_UNREADABLE: QT_TRANSLATE_NOOP(
        "texts", "This is not a phone number. Eight digits are a number in Kuwait; others begin with + and the country."
    ),
    PeopleProblem.NAME_TOO_LONG: QT_TRANSLATE_NOOP("texts", "One part of a name has room for {limit} letters."),
    PeopleProblem.NOTE_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "The note has room for {limit} characters; this is {over} more. Nothing clinical belongs here."
    ),
    PeopleProblem.LINE_TOO_LONG: QT_TRANSLATE_NOOP("texts", "This line has room for {limit} characters."),
    PeopleProblem.EMAIL_UNREADABLE: QT_TRANSLATE_NOOP("texts", "This is not an e-mail address. It reads like name@example.org."),
    PeopleProblem.SIGNED_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "The interpreter cannot have signed on a day to come."),
    PeopleProblem.DATE_UNREADABLE: QT_TRANSLATE_NOOP("texts", "This is not a real date. Type it like 23/11/1990."),
    PeopleProblem.BORN_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "The birth date lies in the future."),
    PeopleProblem.BORN_TOO_LONG_AGO: QT_TRANSLATE_NOOP("texts", "The birth date lies more than 130 years back."),
    PeopleProblem.FILE_NO_TAKEN: QT_TRANSLATE_NOOP("texts", "File number {file_no} is taken."),
    PeopleProblem.LOOKS_LIKE_ANOTHER: QT_TRANSLATE_NOOP("texts", "Somebody on file looks like this person. Say which it is."),
    PeopleProblem.NO_CLIENT: QT_TRANSLATE_NOOP("texts", "This client is not on file."),
    PeopleProblem.THERAPIST_BY_LEAD: QT_TRANSLATE_NOOP(
        "texts", "Another therapist is named by the clinical lead: it opens the clinical file."
    ),
    PeopleProblem.NO_BASIS: QT_TRANSLATE_NOOP("texts", "Say on what ground this person is guardian."),
    PeopleWarning.CIVIL_LENGTH: QT_TRANSLATE_NOOP("texts", "A Civil ID has 12 digits. It can be kept as it is."),
    PeopleWarning.CIVIL_NOT_DIGITS: QT_TRANSLATE_NOOP("texts", "A Civil ID has digits only. It can be kept as it is."),
    PeopleWarning.CIVIL_CENTURY_DIGIT: QT_TRANSLATE_NOOP("texts", "A Civil ID begins with 1, 2 or 3. It can be kept as it is."),
    PeopleWarning.CIVIL_BIRTH_DATE: QT_TRANSLATE_NOOP("texts", "Digits 2 to 7 are no real birth date. It can be kept as it is."),
    PeopleWarning.CIVIL_BIRTH_DATE_IN_FUTURE: QT_TRANSLATE_NOOP(
        "texts", "The birth date in this Civil ID lies in the future. It can be kept as it is."
    ),
    PeopleWarning.CIVIL_CHECK_DIGIT: QT_TRANSLATE_NOOP(
        "texts", "The last digit does not fit the others: look at the card again. It can be kept as it is."
    ),
    PeopleWarning.CIVIL_DOB_DIFFERS: QT_TRANSLATE_NOOP("texts", "The birth date in the Civil ID is not the one typed above."),
}

# not in WORDS: several lists share a string, and these are names, not sentences
NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    Sex: {
        Sex.UNKNOWN: QT_TRANSLATE_NOOP("texts", "not seen"),
        Sex.FEMALE: QT_TRANSLATE_NOOP("texts", "female"),
        Sex.MALE: QT_TRANSLATE_NOOP("texts", "male"),
    },
    Language: {
        Language.UNKNOWN: QT_TRANSLATE_NOOP("texts", "not asked"),
        Language.ARABIC: QT_TRANSLATE_NOOP("texts", "Arabic"),
        Language.ENGLISH: QT_TRANSLATE_NOOP("texts", "English"),
        Language.OTHER: QT_TRANSLATE_NOOP("texts", "another language"),
    },
    IdKind: {
        IdKind.NONE: QT_TRANSLATE_NOOP("texts", "none shown"),
        IdKind.CIVIL: QT_TRANSLATE_NOOP("texts", "Civil ID"),
        IdKind.PASSPORT: QT_TRANSLATE_NOOP("texts", "Passport"),
        IdKind.GCC: QT_TRANSLATE_NOOP("texts", "GCC ID"),
    },
    GenderWish: {
        GenderWish.ANY: QT_TRANSLATE_NOOP("texts", "no wish"),
        GenderWish.WOMAN: QT_TRANSLATE_NOOP("texts", "a woman"),
        GenderWish.MAN: QT_TRANSLATE_NOOP("texts", "a man"),
    },
    ComfortNeed: {
        ComfortNeed.SEAT_NEAR_DOOR: QT_TRANSLATE_NOOP("texts", "Seat near the door"),
        ComfortNeed.SOFT_LIGHT: QT_TRANSLATE_NOOP("texts", "Soft light"),
        ComfortNeed.GROUND_FLOOR: QT_TRANSLATE_NOOP("texts", "Ground floor"),
        ComfortNeed.INTERPRETER: QT_TRANSLATE_NOOP("texts", "Interpreter"),
        ComfortNeed.SAME_GENDER_THERAPIST: QT_TRANSLATE_NOOP("texts", "Therapist of the same gender"),
        ComfortNeed.COMPANION_FIRST_MINUTES: QT_TRANSLATE_NOOP("texts", "Companion for the first minutes"),
        ComfortNeed.PRAYER_TIME_GAP: QT_TRANSLATE_NOOP("texts", "Gap at prayer time"),
        ComfortNeed.NO_PHONE_IN_ROOM: QT_TRANSLATE_NOOP("texts", "No phone in the room"),
        ComfortNeed.NEXT_FREE_SLOT: QT_TRANSLATE_NOOP("texts", "Next free slot"),
    },
    Channel: {
        Channel.CALL: QT_TRANSLATE_NOOP("texts", "Call"),
        Channel.SMS: QT_TRANSLATE_NOOP("texts", "SMS"),
        Channel.WHATSAPP: QT_TRANSLATE_NOOP("texts", "WhatsApp"),
        Channel.EMAIL: QT_TRANSLATE_NOOP("texts", "E-mail"),
        Channel.MESSAGE: QT_TRANSLATE_NOOP("texts", "Leave a message"),
    },
    Answer: {
        Answer.NOT_ASKED: QT_TRANSLATE_NOOP("texts", "not asked"),
        Answer.YES: QT_TRANSLATE_NOOP("texts", "yes"),
        Answer.NO: QT_TRANSLATE_NOOP("texts", "no"),
    },
    Relation: {
        Relation.FATHER: QT_TRANSLATE_NOOP("texts", "Father"),
        Relation.MOTHER: QT_TRANSLATE_NOOP("texts", "Mother"),
        Relation.SPOUSE: QT_TRANSLATE_NOOP("texts", "Husband or wife"),
        Relation.GROWN_CHILD: QT_TRANSLATE_NOOP("texts", "Son or daughter"),
        Relation.SIBLING: QT_TRANSLATE_NOOP("texts", "Brother or sister"),
        Relation.RELATIVE: QT_TRANSLATE_NOOP("texts", "Relative"),
        Relation.FRIEND: QT_TRANSLATE_NOOP("texts", "Friend"),
        Relation.DOCTOR: QT_TRANSLATE_NOOP("texts", "Doctor"),
        Relation.SCHOOL: QT_TRANSLATE_NOOP("texts", "School"),
        Relation.OTHER: QT_TRANSLATE_NOOP("texts", "Other"),
    },
    GuardianBasis: {
        GuardianBasis.NONE: QT_TRANSLATE_NOOP("texts", "not said"),
        GuardianBasis.FATHER: QT_TRANSLATE_NOOP("texts", "as the father"),
        GuardianBasis.MOTHER: QT_TRANSLATE_NOOP("texts", "as the mother"),
        GuardianBasis.COURT_PAPER: QT_TRANSLATE_NOOP("texts", "by a court paper"),
        GuardianBasis.OTHER: QT_TRANSLATE_NOOP("texts", "on another ground"),
    },
    Likeness: {
        Likeness.SAME_ID: QT_TRANSLATE_NOOP("texts", "same ID number"),
        Likeness.NAME_AND_BIRTH: QT_TRANSLATE_NOOP("texts", "same name and birth date"),
        Likeness.NAME_AND_PHONE: QT_TRANSLATE_NOOP("texts", "same name and phone"),
        Likeness.PHONE_AND_BIRTH: QT_TRANSLATE_NOOP("texts", "same phone and birth date"),
        Likeness.NAME: QT_TRANSLATE_NOOP("texts", "same name"),
        Likeness.PHONE: QT_TRANSLATE_NOOP("texts", "same phone, perhaps a family"),
    },
}


def name_of(code: StrEnum) -> str:
    """The name of a choice in the language of the screen."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


def options(kind: type[StrEnum]) -> list[tuple[StrEnum, str]]:
    """All choices of a list with their names, in order."""
    return [(code, name_of(code)) for code in NAMES[kind]]
