"""People: clients, their contacts and guardians, what the booking must know of them, and when two files look like one person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.kuwait import CHILD, CivilIdCheck, age_on, check_civil_id
from clinic_app.domain.names import NO_NAMES, Names, fold_word, same_name
from clinic_app.domain.text import western_digits

NOTE_LIMIT = 140  # characters of a note for reception
NAME_LIMIT = 60   # characters of one part of a name
LINE_LIMIT = 140
FILE_PREFIX = "AS"


class PeopleProblem(Problem):
    """What can be wrong with a client, a contact or a search."""

    NO_NAME = "no_name"
    NO_PHONE = "no_phone"
    PHONE_UNREADABLE = "phone_unreadable"
    NAME_TOO_LONG = "name_too_long"
    NOTE_TOO_LONG = "note_too_long"
    LINE_TOO_LONG = "line_too_long"
    EMAIL_UNREADABLE = "email_unreadable"
    DATE_UNREADABLE = "date_unreadable"
    SIGNED_IN_FUTURE = "interpreter_signed_in_future"
    BORN_IN_FUTURE = "born_in_future"
    BORN_TOO_LONG_AGO = "born_too_long_ago"
    FILE_NO_TAKEN = "file_no_taken"
    LOOKS_LIKE_ANOTHER = "looks_like_another"
    NO_CLIENT = "no_client"
    THERAPIST_BY_LEAD = "therapist_by_lead"
    NO_BASIS = "no_basis"


class PeopleWarning(Problem):
    """What is said but never stands in the way."""

    CIVIL_LENGTH = "civil_length"
    CIVIL_NOT_DIGITS = "civil_not_digits"
    CIVIL_CENTURY_DIGIT = "civil_century_digit"
    CIVIL_BIRTH_DATE = "civil_birth_date"
    CIVIL_BIRTH_DATE_IN_FUTURE = "civil_birth_date_in_future"
    CIVIL_CHECK_DIGIT = "civil_check_digit"
    CIVIL_DOB_DIFFERS = "civil_dob_differs"


class Sex(StrEnum):
    """As on the card; unknown until somebody has seen it."""

    UNKNOWN = ""
    FEMALE = "female"
    MALE = "male"


class Language(StrEnum):
    """Language of talking and of letters."""

    UNKNOWN = ""
    ARABIC = "ar"
    ENGLISH = "en"
    OTHER = "other"


class IdKind(StrEnum):
    """Which document was shown."""

    NONE = ""
    CIVIL = "civil"
    PASSPORT = "passport"
    GCC = "gcc"


class GenderWish(StrEnum):
    """Which therapist the client asks for."""

    ANY = ""
    WOMAN = "f"  # the letters of the staff record
    MAN = "m"


class ComfortNeed(StrEnum):
    """Comfort needs that touch the room or the booking (clinical reference 1.3); the rest belongs to the clinical record."""

    SEAT_NEAR_DOOR = "seat_near_door"
    SOFT_LIGHT = "soft_light"
    GROUND_FLOOR = "ground_floor"
    INTERPRETER = "interpreter"
    SAME_GENDER_THERAPIST = "same_gender_therapist"
    COMPANION_FIRST_MINUTES = "companion_first_minutes"
    PRAYER_TIME_GAP = "prayer_time_gap"
    NO_PHONE_IN_ROOM = "no_phone_in_room"
    NEXT_FREE_SLOT = "next_free_slot"  # asked for by the client, or set by whoever treats them: no reason is kept, as for anyone


class Channel(StrEnum):
    """Ways to reach a client."""

    CALL = "call"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    MESSAGE = "message"  # may a message be left with whoever answers?


class Answer(StrEnum):
    """Consent to a channel; not asked is different from no."""

    NOT_ASKED = ""
    YES = "yes"
    NO = "no"


class Relation(StrEnum):
    """Who a contact is to the client."""

    FATHER = "father"
    MOTHER = "mother"
    SPOUSE = "spouse"
    GROWN_CHILD = "grown_child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    DOCTOR = "doctor"
    SCHOOL = "school"
    OTHER = "other"


class GuardianBasis(StrEnum):
    """On what ground somebody is guardian (clinical reference 5.1, minors)."""

    NONE = ""
    FATHER = "father"
    MOTHER = "mother"
    COURT_PAPER = "court_paper"
    OTHER = "other"


class Band(StrEnum):
    """Developmental band, computed from the age."""

    CHILD = "child"
    ADOLESCENT = "adolescent"
    EMERGING_ADULT = "emerging_adult"
    ADULT = "adult"
    OLDER = "older"


def band_for(age: int) -> Band:
    """The band for an age in years: child to 12, adolescent to 17, emerging adult to 24, adult to 64, older from 65."""
    for limit, band in ((13, Band.CHILD), (18, Band.ADOLESCENT), (25, Band.EMERGING_ADULT), (65, Band.ADULT)):
        if age < limit:
            return band
    return Band.OLDER


@dataclass(frozen=True)
class Preferences:
    """What the client asks for and how they may be reached; booking shows and obeys it."""

    therapist_wish: GenderWish = GenderWish.ANY
    comfort_needs: frozenset[ComfortNeed] = frozenset()
    other_need: str = ""
    interpreter: str = ""
    channels: tuple[tuple[Channel, Answer], ...] = ()
    interpreter_signed_on: date | None = None   # the day the interpreter signed for confidentiality

    def answer(self, channel: Channel) -> Answer:
        """What was said about a channel."""
        return dict(self.channels).get(channel, Answer.NOT_ASKED)

    @property
    def call_only(self) -> bool:
        """True if every way of writing was refused: call, no messages."""
        written = [self.answer(channel) for channel in (Channel.SMS, Channel.WHATSAPP)]
        return all(answer is Answer.NO for answer in written)


@dataclass(frozen=True)
class ClientRequest:
    """What a form or an import asks to be kept of a client. Phone and texts are cleaned by the service."""

    en: Names = NO_NAMES
    ar: Names = NO_NAMES
    preferred_name: str = ""
    phone: str = ""
    email: str = ""
    dob: date | None = None
    sex: Sex = Sex.UNKNOWN
    id_kind: IdKind = IdKind.NONE
    id_number: str = ""
    id_reason: str = ""
    language: Language = Language.UNKNOWN
    other_language: str = ""
    letter_language: Language = Language.UNKNOWN
    therapist_id: int | None = None
    reception_note: str = ""
    preferences: Preferences = field(default_factory=Preferences)
    file_no: str = ""

    @property
    def civil_id(self) -> str:
        """The Civil ID, if that is the document that was shown."""
        return self.id_number if self.id_kind is IdKind.CIVIL else ""


@dataclass(frozen=True)
class ClientLine:
    """One line of a list or a search answer."""

    id: int
    file_no: str
    name_en: str
    name_ar: str
    phone: str
    dob: date | None
    therapist_id: int | None
    language: Language
    sort_key: str = ""

    def name(self, arabic: bool) -> str:
        """The name in the wanted script, or in the other if it is the only one."""
        return (self.name_ar or self.name_en) if arabic else (self.name_en or self.name_ar)


@dataclass(frozen=True)
class Client:
    """A client's front sheet. ADM throughout: nothing here says why somebody comes."""

    id: int
    uid: str
    version: int
    file_no: str
    request: ClientRequest
    former_numbers: tuple[str, ...] = ()
    created_at: datetime | None = None

    @property
    def en(self) -> Names:
        """The name in Latin script."""
        return self.request.en

    @property
    def ar(self) -> Names:
        """The name in Arabic script."""
        return self.request.ar

    @property
    def dob(self) -> date | None:
        """Birth date, if known."""
        return self.request.dob

    @property
    def letter_language(self) -> Language:
        """Language of letters: as asked, else the language of talking, else Arabic."""
        asked = self.request.letter_language or self.request.language
        return asked if asked in (Language.ARABIC, Language.ENGLISH) else Language.ARABIC

    def name(self, arabic: bool) -> str:
        """Given and family name in the wanted script, or in the other if it is the only one."""
        return (self.ar.short or self.en.short) if arabic else (self.en.short or self.ar.short)

    def age(self, day: date) -> int | None:
        """Whole years on a day."""
        return age_on(self.dob, day) if self.dob else None

    def minor(self, day: date) -> bool:
        """True if a guardian is required on that day (R18)."""
        age = self.age(day)
        return age is not None and age < CHILD


@dataclass(frozen=True)
class ContactRequest:
    """What is kept of a contact or guardian."""

    client_id: int
    name: str = ""
    name_ar: str = ""
    relation: Relation = Relation.OTHER
    phone: str = ""
    guardian: bool = False
    basis: GuardianBasis = GuardianBasis.NONE
    court_paper: str = ""
    id_number: str = ""
    told_visits: bool = False
    told_care: bool = False


@dataclass(frozen=True)
class Contact:
    """A contact or guardian: role, basis, phone, what they may be told."""

    id: int
    uid: str
    version: int
    request: ContactRequest


class Likeness(StrEnum):
    """Why two files look like one person, strongest first."""

    SAME_ID = "same_id"
    NAME_AND_BIRTH = "name_and_birth"
    NAME_AND_PHONE = "name_and_phone"
    PHONE_AND_BIRTH = "phone_and_birth"
    NAME = "name"
    PHONE = "phone"


STRONG = frozenset({Likeness.SAME_ID, Likeness.NAME_AND_BIRTH, Likeness.NAME_AND_PHONE, Likeness.PHONE_AND_BIRTH})


@dataclass(frozen=True)
class LikelySame:
    """A file that looks like the one being made."""

    line: ClientLine
    likeness: Likeness


def likeness(one: ClientRequest, other: ClientRequest) -> Likeness | None:
    """The strongest reason to think that both are one person, or None. A shared phone alone is often a family's."""
    name = any(same_name(a, b) for a, b in ((one.en, other.en), (one.ar, other.ar), (one.en, other.ar), (one.ar, other.en)))
    phone = bool(one.phone) and one.phone == other.phone
    birth = one.dob is not None and one.dob == other.dob
    if one.id_number and one.id_kind == other.id_kind and fold_word(one.id_number) == fold_word(other.id_number):
        return Likeness.SAME_ID
    if name and birth:
        return Likeness.NAME_AND_BIRTH
    if name and phone:
        return Likeness.NAME_AND_PHONE
    if phone and birth:
        return Likeness.PHONE_AND_BIRTH
    return Likeness.NAME if name else Likeness.PHONE if phone else None


def clearly_same(one: ClientRequest, other: ClientRequest) -> bool:
    """True if an import may propose to merge: same folded name, and the same ID or the same birth date and phone."""

    def folded(names: Names) -> str:
        return "".join(fold_word(part) for part in names.parts)

    name = any(a and folded(a) == folded(b) for a, b in ((one.en, other.en), (one.ar, other.ar)))
    same_id = bool(one.id_number) and one.id_number == other.id_number
    return name and (same_id or (one.dob is not None and one.dob == other.dob and bool(one.phone) and one.phone == other.phone))


def completed(known: ClientRequest, typed: ClientRequest) -> ClientRequest:
    """What is known, with its empty fields filled from what was typed; nothing is written over."""
    def names(one: Names, other: Names) -> Names:
        return Names(*(a or b for a, b in zip(one.parts, other.parts, strict=True)))

    identity = known if known.id_number else typed
    return replace(
        known, en=names(known.en, typed.en), ar=names(known.ar, typed.ar), id_kind=identity.id_kind, id_number=identity.id_number,
        id_reason=identity.id_reason,
        **{name: getattr(known, name) or getattr(typed, name) for name in (
            "preferred_name", "phone", "email", "dob", "sex", "language", "other_language", "letter_language", "therapist_id",
            "reception_note")},
    )


def tidy_file_no(text: str) -> str:
    """A file number as kept: Western digits, capital letters, no blanks."""
    return re.sub(r"\s+", "", western_digits(text)).upper()


def next_file_no(last: int, prefix: str = FILE_PREFIX) -> str:
    """The clinic's next own file number: AS-0001, AS-0002, … growing beyond four digits when needed."""
    return f"{prefix}-{last + 1:04d}"


def file_serial(file_no: str, prefix: str = FILE_PREFIX) -> int:
    """The running number inside one of the clinic's own file numbers, 0 for any other."""
    found = re.fullmatch(re.escape(prefix) + r"-(\d{1,9})", file_no)
    return int(found[1]) if found else 0


def _long_lines(lines: dict[str, str]) -> list[Finding]:
    long = [name for name, text in lines.items() if len(text) > LINE_LIMIT]
    return [Finding(PeopleProblem.LINE_TOO_LONG, name, {"limit": LINE_LIMIT}) for name in long]


def client_findings(request: ClientRequest, today: date, phone_needed: bool = True) -> list[Finding]:
    """What must be put right before a client can be kept, each beside its field."""
    found: list[Finding] = []
    if not (request.en or request.ar):
        found.append(Finding(PeopleProblem.NO_NAME, "name"))
    for script, names in (("en", request.en), ("ar", request.ar)):
        for part, text in zip(("given", "father", "grandfather", "family"), names.parts, strict=True):
            if len(text) > NAME_LIMIT:
                found.append(Finding(PeopleProblem.NAME_TOO_LONG, f"{part}_{script}", {"limit": NAME_LIMIT}))
    if phone_needed and not request.phone:
        found.append(Finding(PeopleProblem.NO_PHONE, "phone"))
    if request.dob and request.dob > today:
        found.append(Finding(PeopleProblem.BORN_IN_FUTURE, "dob"))
    if request.dob and request.dob.year < today.year - 130:
        found.append(Finding(PeopleProblem.BORN_TOO_LONG_AGO, "dob"))
    signed = request.preferences.interpreter_signed_on
    if signed is not None and signed > today:
        found.append(Finding(PeopleProblem.SIGNED_IN_FUTURE, "interpreter_signed_on"))
    if request.email and not re.fullmatch(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+", request.email):
        found.append(Finding(PeopleProblem.EMAIL_UNREADABLE, "email"))
    if len(request.reception_note) > NOTE_LIMIT:
        found.append(Finding(PeopleProblem.NOTE_TOO_LONG, "reception_note",
                             {"limit": NOTE_LIMIT, "over": len(request.reception_note) - NOTE_LIMIT}))
    lines = {"preferred_name": request.preferred_name, "email": request.email, "id_number": request.id_number,
             "id_reason": request.id_reason, "other_language": request.other_language, "file_no": request.file_no,
             "other_need": request.preferences.other_need, "interpreter": request.preferences.interpreter}
    return found + _long_lines(lines)


def id_warning(request: ClientRequest, today: date) -> PeopleWarning | None:
    """What is odd about a Civil ID (R12), or that its birth date is not the one in the file. The century is not compared."""
    if request.id_kind != IdKind.CIVIL or not request.id_number:
        return None
    check: CivilIdCheck = check_civil_id(request.id_number, today)
    if check.reason is not None:
        return PeopleWarning(f"civil_{check.reason}")
    if request.dob and check.dob and (check.dob.year % 100, check.dob.month, check.dob.day) != (
            request.dob.year % 100, request.dob.month, request.dob.day):
        return PeopleWarning.CIVIL_DOB_DIFFERS
    return None


def contact_findings(request: ContactRequest) -> list[Finding]:
    """What must be put right before a contact can be kept."""
    found: list[Finding] = []
    if not (request.name or request.name_ar):
        found.append(Finding(PeopleProblem.NO_NAME, "contact_name"))
    if request.guardian and request.basis is GuardianBasis.NONE:
        found.append(Finding(PeopleProblem.NO_BASIS, "basis"))
    lines = {"contact_name": request.name, "contact_name_ar": request.name_ar, "court_paper": request.court_paper,
             "contact_id_number": request.id_number}
    return found + _long_lines(lines)
