"""A letter that goes out by e-mail: always locked, to one address, in neutral words; what keeps it in the house."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.letters import password_findings
from clinic_app.domain.people import Answer, Channel, Client
from clinic_app.domain.readers import Reader
from clinic_app.domain.reminders import ADDRESS, MailServer

ADDRESS_MAX = 254  # characters of an address, as mail servers take them (RFC 5321, 4.5.3.1.3)
PASSWORD_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another when it is read out or written down
PASSWORD_GROUPS = (4, 4)  # groups, and signs in each: about 79 bits


class LetterMailProblem(Problem):
    """What keeps a letter from going out by e-mail."""

    NO_ADDRESS = "letter_mail_no_address"
    BAD_ADDRESS = "letter_mail_bad_address"
    CLIENT_SAID_NO = "letter_mail_client_said_no"


class AddressFrom(StrEnum):
    """Where an offered address stands in the record."""

    NOWHERE = ""
    CLIENT = "client"
    PERMISSION = "permission"
    LETTER = "letter"  # typed under the reader's name


@dataclass(frozen=True)
class MailDesk:
    """What is known before a letter is e-mailed: how the reader may be reached, and how the message will read."""

    letter_id: int
    client_id: int
    number: int
    reader: Reader
    recipient: str
    to: str = ""
    to_from: AddressFrom = AddressFrom.NOWHERE
    answer: Answer = Answer.YES  # of the client to e-mail; asked of nobody else
    phone: str = ""              # by which the client is told the password
    subject: str = ""
    text: str = ""


@dataclass(frozen=True)
class MailRequest:
    """To send one letter: where to, and the password that locks it, which is kept nowhere."""

    letter_id: int
    client_id: int
    to: str
    password: str = field(repr=False)
    again: str = field(repr=False)


@dataclass(frozen=True)
class LetterMail:
    """One letter on its way: written down already. Made for the worker alone."""

    id: int          # its line in the register
    uid: str
    client_id: int
    letter_id: int
    to: str
    subject: str
    text: str
    name: str        # of the file: a number, nobody's name
    server: MailServer
    pdf: bytes = field(repr=False)
    password: str = field(repr=False)


def said_no(reader: Reader, answer: Answer) -> bool:
    """True if the letter would go to the client, who asked for no e-mail (clinical reference 5, consent)."""
    return reader is Reader.CLIENT and answer is Answer.NO


def made_password() -> str:
    """A password that is easy to read out: groups of signs that are taken for no other."""
    groups, signs = PASSWORD_GROUPS
    return "-".join("".join(secrets.choice(PASSWORD_SIGNS) for _ in range(signs)) for _ in range(groups))


def to_client(shown: MailDesk, client: Client, today: date) -> MailDesk:
    """How the client is reached. A minor's letter is the guardian's to receive: no address is offered."""
    grown, asked = not client.minor(today), client.request
    return replace(shown, to=asked.email if grown else "", to_from=AddressFrom.CLIENT, phone=asked.phone if grown else "",
                   answer=asked.preferences.answer(Channel.EMAIL))


def address_in(lines: tuple[str, ...]) -> str:
    """The first line of a recorded address that is an e-mail address, or nothing."""
    return next((line for line in lines if ADDRESS.fullmatch(line)), "")


def mail_findings(request: MailRequest, reader: Reader, answer: Answer) -> list[Finding]:
    """What keeps this letter from being sent: fields "to", "password" and "again"."""
    found: list[Finding] = []
    if said_no(reader, answer):
        found.append(Finding(LetterMailProblem.CLIENT_SAID_NO, "to"))
    elif not request.to:
        found.append(Finding(LetterMailProblem.NO_ADDRESS, "to"))
    elif len(request.to) > ADDRESS_MAX or not ADDRESS.fullmatch(request.to):
        found.append(Finding(LetterMailProblem.BAD_ADDRESS, "to"))
    return found + password_findings(request.password, request.again)
