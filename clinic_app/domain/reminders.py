"""Reminders of visits: whom to tell, by which agreed way, in which words. Nothing in them says why somebody comes (ADM)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.appointments import DayAppointment, Mode, Visitor
from clinic_app.domain.errors import Finding, HouseProblem, Problem
from clinic_app.domain.names import initials
from clinic_app.domain.people import Answer, Channel, Contact, Language, Preferences
from clinic_app.domain.text import clean_line

TEXT_LIMIT = 480        # characters of a text: three short messages in Latin letters
HOLD = timedelta(minutes=3)      # (H) a change waits so long before it is told: what is moved again meanwhile is told once
UNSURE_AFTER = timedelta(minutes=5)  # longer than any server takes: a message "sending" since then was cut off
WRITTEN = (Channel.WHATSAPP, Channel.SMS, Channel.EMAIL)  # the order in which an agreed way of writing is chosen
LRI, FSI, PDI, NBSP = "\u2066", "\u2068", "\u2069", "\u00a0"
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


class Purpose(StrEnum):
    """What a message is about."""

    COMING = "coming"
    MOVED = "moved"
    CANCELLED = "cancelled"


class State(StrEnum):
    """How a message stands. Whoever copied or called says so: done; only the post itself says sent."""

    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DONE = "done"
    DROPPED = "dropped"  # taken back, or nothing is left to tell

    @property
    def told(self) -> bool:
        """True if the client knows."""
        return self in (State.SENT, State.DONE)

    @property
    def live(self) -> bool:
        """True while this message stands for what the client knows or will know: no second one beside it."""
        return self in (State.DUE, State.SENDING, State.SENT, State.DONE)


class Why(StrEnum):
    """Why nobody is written to."""

    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    NO_ADDRESS = "no_address"
    NO_GUARDIAN = "no_guardian"
    GUARDIAN_NOT_TOLD = "guardian_not_told"


class NameUse(StrEnum):
    """How a client is named in a text."""

    NAME = "name"
    INITIALS = "initials"


class Security(StrEnum):
    """How the way to the mail server is closed; an open one is not offered."""

    STARTTLS = "starttls"
    TLS = "tls"


class ReminderProblem(Problem):
    """What can be wrong with a text, the post or an act."""

    UNKNOWN_FIELD = "reminder_unknown_field"
    STRAY_BRACE = "reminder_stray_brace"
    FIELD_MISSING = "reminder_field_missing"
    ALREADY_TOLD = "reminder_already_told"
    NOT_AGREED = "reminder_not_agreed"
    NOTHING_TO_TELL = "reminder_nothing_to_tell"
    NO_SERVER = "reminder_no_server"
    BAD_HOST = "reminder_bad_host"
    BAD_SENDER = "reminder_bad_sender"
    BAD_CERTIFICATE = "reminder_bad_certificate"
    PASSWORD_TOO_LONG = "reminder_password_too_long"


class MailProblem(Problem):
    """Why the post could not deliver; one clear sentence each, never the server's own words."""

    UNREACHABLE = "mail_unreachable"
    TIMED_OUT = "mail_timed_out"
    NOT_TRUSTED = "mail_not_trusted"
    NO_STARTTLS = "mail_no_starttls"
    LOGIN_REFUSED = "mail_login_refused"
    SENDER_REFUSED = "mail_sender_refused"
    RECIPIENT_REFUSED = "mail_recipient_refused"
    BAD_ADDRESS = "mail_bad_address"
    REFUSED = "mail_refused"
    UNSURE = "mail_unsure"      # cut off after the message was handed over and before the server answered


# -- who, and by which way --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Way:
    """How somebody is reached: a channel and where to; or none, with the reason and the phone if calling is allowed."""

    channel: Channel | None = None
    to: str = ""
    allowed: tuple[Channel, ...] = ()   # every way agreed to, the chosen one first
    why: Why | None = None
    phone: str = ""                     # may be called; "" if they asked not to be
    guardian: str = ""                  # who is told in place of a minor


def way_to(wishes: Preferences, phone: str, email: str, minor: bool, contacts: Iterable[Contact], arabic: bool) -> Way:
    """The way to a client by what they agreed to (clinical reference 5, consent). A minor's guardian is told, never by the
    file's e-mail; a call needs no more than that nobody refused it, a written word needs a yes.
    """
    guardian = ""
    if minor:
        guardians = [one.request for one in contacts if one.request.guardian]
        told = [one for one in guardians if one.told_visits]
        if not told:
            return Way(why=Why.GUARDIAN_NOT_TOLD if guardians else Why.NO_GUARDIAN)
        reached = next((one for one in told if one.phone), told[0])
        guardian = (reached.name_ar or reached.name) if arabic else (reached.name or reached.name_ar)
        phone, email = reached.phone, ""
    call = phone if wishes.answer(Channel.CALL) is not Answer.NO else ""
    to = {Channel.WHATSAPP: phone, Channel.SMS: phone, Channel.EMAIL: email, Channel.CALL: phone}
    agreed = tuple(one for one in (*WRITTEN, Channel.CALL) if wishes.answer(one) is Answer.YES)
    open_ = tuple(one for one in agreed if to[one])
    if open_:
        return Way(open_[0], to[open_[0]], open_, phone=call, guardian=guardian)
    answers = [wishes.answer(one) for one in (*WRITTEN, Channel.CALL)]
    if agreed or not (phone or email):
        why = Why.NO_ADDRESS
    else:
        why = Why.REFUSED if all(one is Answer.NO for one in answers) or not call else Why.NOT_ASKED
    return Way(why=why, phone=call, guardian=guardian)


@dataclass(frozen=True)
class Told:
    """The last message about a visit that its client got, or that is on its way."""

    id: int
    version: int
    about: Purpose
    state: State
    starts: datetime                  # of the visit, as the message has it
    channel: Channel
    to: str = ""
    text: str = ""
    at: datetime | None = None        # clinic-local: when it came to this state
    by: int = 0
    problem: str = ""                 # a MailProblem
    hold_until: datetime | None = None


def still_to_tell(told: Told | None, start: datetime, to_come: bool, cancelled: bool, now: datetime) -> Purpose | None:
    """What a client must hear about a visit, given what they heard last; None if nothing, or if it is past."""
    if to_come:
        if start <= now:
            return None
        if told is None:
            return Purpose.COMING
        return Purpose.MOVED if told.about is Purpose.CANCELLED or told.starts != start else None
    if cancelled and told is not None and told.about is not Purpose.CANCELLED and told.starts > now:
        return Purpose.CANCELLED
    return None


def _of_it(visit: DayAppointment, client_id: int) -> bool:
    return any(one.id == client_id for one in visit.clients)


def expected(visit: DayAppointment, client_id: int) -> bool:
    """True while this person is to come: in a shared visit each has a status of their own."""
    return visit.standing(client_id).to_come and not visit.withdrawn and _of_it(visit, client_id)


def due_for(visit: DayAppointment, client_id: int, told: Told | None, now: datetime) -> Purpose | None:
    """What this person must hear of the visit; for who was taken out of it, it is cancelled."""
    gone = visit.withdrawn or visit.standing(client_id).cancelled or not _of_it(visit, client_id)
    return still_to_tell(told, visit.slot.start, expected(visit, client_id), gone, now)


@dataclass(frozen=True)
class ReminderLine:
    """One person to tell, or told: one line a person, however many visits the day holds for them."""

    client: Visitor
    visits: tuple[tuple[int, datetime], ...]  # visit and start; one message tells of all of them
    about: Purpose
    way: Way
    language: Language
    subject: str = ""
    text: str = ""
    told: Told | None = None                  # the message that stands; None while nobody did anything
    room_id: int | None = None
    mode: Mode = Mode.CLINIC
    before: datetime | None = None            # where the client still believes it to be
    unsure: bool = False                      # cut off while sending: somebody must say whether it went out

    @property
    def key(self) -> tuple[int, int]:
        """Which line this is, from one reading to the next."""
        return self.client.id, self.visits[0][0]

    @property
    def starts(self) -> datetime:
        """The first of its visits."""
        return self.visits[0][1]

    @property
    def open(self) -> bool:
        """True while somebody must do something."""
        return self.told is None or not self.told.state.live

    @property
    def pressing(self) -> bool:
        """A change to tell, a message that failed, or one of which nobody knows whether it went out."""
        return self.unsure or (self.open and (self.state is State.FAILED or self.about is not Purpose.COMING))

    @property
    def state(self) -> State | None:
        """How its message stands."""
        return self.told.state if self.told is not None else None

    def channel(self) -> Channel | None:
        """By which way it went, or is to go."""
        return self.told.channel if self.told is not None and self.told.state is not State.DROPPED else self.way.channel


@dataclass(frozen=True)
class ReminderDay:
    """Whom to remind of a day's visits, changes to tell first, whatever their day."""

    day: date
    lines: tuple[ReminderLine, ...]
    mail_ready: bool = False

    @property
    def waiting(self) -> int:
        """How many still wait for somebody to do something and may be told."""
        return sum(1 for one in self.lines if one.open and one.way.channel is not None)

    @property
    def pressing(self) -> int:
        """Changes to tell, messages that failed, and those of which nobody knows whether they went out."""
        return sum(1 for one in self.lines if one.pressing)


@dataclass(frozen=True)
class PastReminder:
    """A message on the client's file: what was told, how, when and by whom."""

    told: Told
    by_en: str
    by_ar: str


# -- words ------------------------------------------------------------------------------------------------------------

FIELDS = ("name", "clinic", "day", "time", "room", "address", "phone", "before")
NEEDED: Mapping[Purpose, tuple[str, ...]] = {
    Purpose.COMING: ("day", "time"), Purpose.MOVED: ("day", "time"), Purpose.CANCELLED: ("day",),
}
_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Wording:
    """The clinic's own text for a purpose and a language; an empty one means the house's."""

    about: Purpose
    language: Language
    text: str = ""
    version: int = 0

    @property
    def key(self) -> tuple[Purpose, Language]:
        """Which text it is."""
        return self.about, self.language


def wording_findings(wording: Wording) -> list[Finding]:
    """What is wrong with a text: only the named fields in braces, the needed ones among them, and not too long."""
    found: list[Finding] = []
    if len(wording.text) > TEXT_LIMIT:
        found.append(Finding(HouseProblem.TOO_LONG, "text", {"limit": TEXT_LIMIT}))
    names = _BRACES.findall(wording.text)
    for name in dict.fromkeys(names):
        if name not in FIELDS:
            found.append(Finding(ReminderProblem.UNKNOWN_FIELD, "text", {"name": name}))
    if set(_BRACES.sub("", wording.text)) & {"{", "}"}:
        found.append(Finding(ReminderProblem.STRAY_BRACE, "text"))
    for name in NEEDED[wording.about]:
        if name not in names:
            found.append(Finding(ReminderProblem.FIELD_MISSING, "text", {"name": name}))
    return found


def merged(text: str, values: Mapping[str, str], arabic: bool) -> str:
    """The text with its fields filled in, literally and once: a value that holds braces stays what it is.

    In Arabic every value with digits or Latin letters is set apart, in English every value with Arabic letters, so that a time
    keeps its order on any phone. What a field left empty leaves no double blanks or lonely commas behind.
    """
    def filled(found: re.Match[str]) -> str:
        value = clean_line(values.get(found[1], ""))
        if not value:
            return ""
        foreign = re.search(r"[0-9A-Za-z]", value) if arabic else re.search(r"[\u0590-\u08ff]", value)
        if not foreign:
            return value
        if re.search(r"[^0-9:+ ,–-]", value):
            return f"{FSI}{value}{PDI}"
        return f"{LRI}{value.replace(' ', NBSP)}{PDI}"  # a phone number is not torn at the end of a line

    done = _BRACES.sub(filled, text)
    lines = (re.sub(r" +", " ", re.sub(r"(?:\s*[,،])+(?=\s*[.,،])", "", line)) for line in done.split("\n"))
    return "\n".join(re.sub(r"\s+([.,،])", r"\1", line).strip() for line in lines).strip()


def called(given: str, whole: str, use: NameUse) -> str:
    """How a client is named: by the first name they go by, or by initials."""
    return initials(whole) if use is NameUse.INITIALS else given or whole.split(" ")[0]


# -- the post ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class MailSettings:
    """The clinic's mail server, and how clients are named. The password itself never stands here."""

    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    sender: str = ""
    certificate: str = ""            # PEM of a server that no authority vouches for, trusted by the manager
    name_use: NameUse = NameUse.NAME
    has_password: bool = False
    version: int = 0

    @property
    def ready(self) -> bool:
        """True if something can be sent at all."""
        return bool(self.host and self.sender)


@dataclass(frozen=True)
class MailServer:
    """Everything the post needs for one way to the server. Made for the worker alone; its password is never shown."""

    host: str
    port: int
    security: Security
    user: str
    sender: str
    certificate: str
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Outgoing:
    """One message taken out of the queue."""

    id: int
    version: int
    uid: str
    to: str
    subject: str
    text: str
    server: MailServer


def mail_findings(settings: MailSettings) -> list[Finding]:
    """What is wrong with the mail server's settings; none at all is right: e-mail is then not offered."""
    found: list[Finding] = []
    if not settings.host and not settings.sender:
        return found
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?", settings.host):
        found.append(Finding(ReminderProblem.BAD_HOST, "host"))
    if not 1 <= settings.port <= 65535:
        found.append(Finding(HouseProblem.OUT_OF_RANGE, "port", {"low": 1, "high": 65535}))
    if not ADDRESS.fullmatch(settings.sender):
        found.append(Finding(ReminderProblem.BAD_SENDER, "sender"))
    for name, limit in (("host", 200), ("user", 200), ("sender", 200), ("certificate", 20000)):
        if len(getattr(settings, name)) > limit:
            found.append(Finding(HouseProblem.TOO_LONG, name, {"limit": limit}))
    if settings.certificate and "-----BEGIN CERTIFICATE-----" not in settings.certificate:
        found.append(Finding(ReminderProblem.BAD_CERTIFICATE, "certificate"))
    return found

