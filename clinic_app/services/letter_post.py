"""The way of a letter by e-mail, whichever vault it is of: written down before it leaves, sent locked, what became of it after.

Reception's process uses this: nothing here or below may read the clinical vault.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from clinic_app.data import database
from clinic_app.data import reminders as post_data
from clinic_app.data.people import ClientRow
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.letter_mail import LetterMail, MailRequest, made_password, mail_findings
from clinic_app.domain.outgoing import OutWords, Road
from clinic_app.domain.people import Channel
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.readers import Reader
from clinic_app.domain.reminders import MailProblem
from clinic_app.services.reminder_settings import server
from clinic_app.services.work import Work, ask, look, require, work

ENDS = {None: Road.EMAIL, MailProblem.UNSURE: Road.MAIL_OUT}  # any other problem: it did not leave


def ready(actor: Actor) -> bool:
    """True if the clinic has a mail server, so that a letter can be e-mailed from here."""
    with look(actor, Action.USE_POST):
        row = post_data.post_row()
        return bool(row is not None and row.to_settings().ready)


@dataclass(frozen=True)
class LetterPost:
    """The post of one kind of letter: its rights, and what of its vault is asked and written on the way."""

    sending: Action
    looking: Action
    sendable: Callable[[int, int], Any]                # a client's letter as its row; refuses what may not leave
    words: Callable[[Any], tuple[str, str]]            # of a row: subject and text of the message
    number: Callable[[Any], object]                    # of a row, as it stands in the name of the file
    line: Callable[[int, int], Any]                    # a line of the register by its id, of this client, or None
    write: Callable[[Work, int, Road, OutWords], int]  # a letter's line of the register, within an act; gives its id
    deliver: Callable[[Actor, LetterMail, bytes], None]

    def made_password(self, actor: Actor) -> str:
        """A password that is easy to read out. It is kept nowhere."""
        ask(actor, self.sending)
        return made_password()

    def trouble(self, actor: Actor, request: MailRequest) -> list[Finding]:
        """What would keep this from being sent, before anybody presses the button."""
        ask(actor, self.sending)
        with look(actor, self.looking, about=request.client_id):
            return _findings(request, self.sendable(request.client_id, request.letter_id))

    def begin(self, actor: Actor, request: MailRequest) -> LetterMail:
        """Write down that a letter is about to leave, and give what the worker sends. send() must follow.

        Refuses what mail_findings() names, what may not leave, and while there is no mail server.
        """
        require(actor, self.sending, request.client_id)
        request = replace(request, to=request.to.strip())
        row = self.sendable(request.client_id, request.letter_id)
        if found := _findings(request, row):
            raise Refused(*found)
        way, (subject, text) = server(actor), self.words(row)
        with work(actor, self.sending, about=request.client_id, detail="mail=locked") as unit:
            line = self.write(unit, row.id, Road.MAIL_OUT, OutWords(address=request.to))
        return LetterMail(
            line, str(uuid4()), request.client_id, row.id, request.to, subject, text, f"letter-{self.number(row)}.pdf", way,
            bytes(row.pdf), request.password)

    @database.on_any_thread()
    def send(self, actor: Actor, mail: LetterMail) -> None:
        """Lock the pages, hand the message to the server, and write down what became of it. For a worker.

        Refused with a MailProblem; UNSURE when nobody can tell whether they have it. Once this returns the server has taken it.
        Nothing leaves that begin() did not write down (not found).
        """
        require(actor, self.sending, mail.client_id)
        line = self.line(mail.id, mail.client_id)
        if line is None or (line.way, line.letter_id) != (Road.MAIL_OUT, mail.letter_id):
            raise Refused(HouseProblem.NOT_FOUND)
        from clinic_app.letters.locked import locked  # slow to load, and seldom wanted

        problem: MailProblem | None = MailProblem.REFUSED
        try:
            pdf = locked(mail.pdf, unicodedata.normalize("NFKC", mail.password), "")
            self.deliver(actor, mail, pdf)
            problem = None
        except Refused as refusal:
            code = refusal.codes[0]
            problem = code if isinstance(code, MailProblem) else MailProblem.REFUSED
            raise
        finally:
            with work(actor, self.sending, about=mail.client_id, detail=f"mail={problem or 'sent'}") as unit:
                became = OutWords(address=mail.to, end_of=mail.id)
                self.write(unit, mail.letter_id, ENDS.get(problem, Road.MAIL_FAILED), became)


def _findings(request: MailRequest, row: Any) -> list[Finding]:
    preferences = ClientRow.get_by_id(request.client_id).to_request().preferences
    return mail_findings(request, Reader(row.reader), preferences.answer(Channel.EMAIL))
