"""A letter by e-mail: written down before it leaves, sent locked on a worker, and what became of it written down after."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any
from uuid import uuid4

from clinic_app.data import database, outgoing
from clinic_app.data import letters as data
from clinic_app.data import reminders as post_data
from clinic_app.data.people import ClientRow
from clinic_app.domain import letter_mail as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_drafts import LetterStatus
from clinic_app.domain.letter_mail import (
    AddressFrom,
    LetterMail,
    MailDesk,
    MailRequest,
    address_in,
    mail_findings,
    to_client,
)
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import Form, OutProblem, OutWords, Road
from clinic_app.domain.people import Answer, Channel
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.readers import Ground, Reader
from clinic_app.domain.reminders import MailProblem
from clinic_app.services import clinic_words, clock, post
from clinic_app.services.reminder_settings import server
from clinic_app.services.work import ask, look, require, work

VAULT = Vault.CLINICAL  # whose drafts its addresses are while they are typed
ENDS = {None: Road.EMAIL, MailProblem.UNSURE: Road.MAIL_OUT}  # any other problem: it did not leave


def ready(actor: Actor) -> bool:
    """True if the clinic has a mail server, so that a letter can be e-mailed from here."""
    with look(actor, Action.USE_POST):
        row = post_data.post_row()
        return bool(row is not None and row.to_settings().ready)


def desk(actor: Actor, client_id: int, letter_id: int) -> MailDesk:
    """Where this letter could be sent, as the record has it, and the words that would go with it. Refuses what is withdrawn."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        row = _sendable(client_id, letter_id)
        client: Any = ClientRow.get_by_id(client_id)
        subject, text = clinic_words.mail_words(LetterLanguage(row.language))
        shown = MailDesk(row.id, client_id, row.number, Reader(row.reader), row.recipient, subject=subject, text=text)
        if shown.reader is Reader.CLIENT:
            shown = to_client(shown, client.to_client(), clock.today())
        elif row.release_id and (release := data.release_row(row.release_id, client_id)) is not None:
            to = address_in(release.to_release().recipient.address)
            shown = replace(shown, to=to, to_from=AddressFrom.PERMISSION)
        return shown if shown.to else replace(shown, to_from=AddressFrom.NOWHERE)


def made_password(actor: Actor) -> str:
    """A password that is easy to read out: groups of signs that are taken for no other. It is kept nowhere."""
    ask(actor, Action.MAIL_LETTER)
    return rules.made_password()


def trouble(actor: Actor, request: MailRequest) -> list[Finding]:
    """What would keep this from being sent, before anybody presses the button."""
    ask(actor, Action.MAIL_LETTER)
    with look(actor, Action.LOOK_LETTERS, about=request.client_id):
        row = _sendable(request.client_id, request.letter_id)
        return mail_findings(request, Reader(row.reader), _answer(ClientRow.get_by_id(request.client_id)))


def begin(actor: Actor, request: MailRequest) -> LetterMail:
    """Write down that a letter is about to leave, and give what the worker sends. send() must follow.

    Refuses what mail_findings() names, a letter that was withdrawn or damaged, and while there is no mail server.
    """
    require(actor, Action.MAIL_LETTER, request.client_id)
    request = replace(request, to=request.to.strip())
    row = _sendable(request.client_id, request.letter_id)
    answer = _answer(ClientRow.get_by_id(request.client_id))
    if found := mail_findings(request, Reader(row.reader), answer):
        raise Refused(*found)
    way, (subject, text) = server(actor), clinic_words.mail_words(LetterLanguage(row.language))
    with work(actor, Action.MAIL_LETTER, about=request.client_id, detail="mail=locked") as unit:
        line = _line(actor, row, Road.MAIL_OUT, OutWords(address=request.to))
        unit.touched(Kind.DISCLOSURE, line, f"{Kind.LETTER}:{row.id}")
    return LetterMail(
        line, str(uuid4()), request.client_id, row.id, request.to, subject, text, f"letter-{row.number}.pdf", way,
        bytes(row.pdf), request.password)


@database.on_any_thread()
def send(actor: Actor, mail: LetterMail) -> None:
    """Lock the pages, hand the message to the server, and write down what became of it. For a worker.

    Refused with a MailProblem; UNSURE when nobody can tell whether they have it. Once this returns the server has taken it.
    Nothing leaves that begin() did not write down (not found).
    """
    require(actor, Action.MAIL_LETTER, mail.client_id)
    line = outgoing.outgoing_row(mail.id, mail.client_id)
    if line is None or (line.way, line.letter_id) != (Road.MAIL_OUT, mail.letter_id):
        raise Refused(HouseProblem.NOT_FOUND)
    from clinic_app.letters.locked import locked  # slow to load, and seldom wanted

    problem: MailProblem | None = MailProblem.REFUSED
    try:
        pdf = locked(mail.pdf, unicodedata.normalize("NFKC", mail.password), "")
        post.deliver_letter(actor, mail, pdf)
        problem = None
    except Refused as refusal:
        code = refusal.codes[0]
        problem = code if isinstance(code, MailProblem) else MailProblem.REFUSED
        raise
    finally:
        _settle(actor, mail, problem)


def _settle(actor: Actor, mail: LetterMail, problem: MailProblem | None) -> None:
    road = ENDS.get(problem, Road.MAIL_FAILED)
    row = data.letter_head(mail.letter_id, mail.client_id)
    detail = f"mail={problem or 'sent'}"
    with work(actor, Action.MAIL_LETTER, about=mail.client_id, detail=detail) as unit:
        line = _line(actor, row, road, OutWords(address=mail.to, end_of=mail.id))
        unit.touched(Kind.DISCLOSURE, line, f"{Kind.LETTER}:{row.id}")


def _line(actor: Actor, row: Any, road: Road, words: OutWords) -> int:
    told = data.disclosure_of(row.id)
    return outgoing.add_line(
        row.client_id, Form.LETTER, road, Reader(row.reader), row.recipient, told.contents if told else (),
        Ground(told.ground) if told else Ground.OPEN, clock.utc_now(), actor.staff_id, row.id, words)


def _answer(client: Any) -> Answer:
    answer: Answer = client.to_request().preferences.answer(Channel.EMAIL)
    return answer


def _sendable(client_id: int, letter_id: int) -> Any:
    row = data.letter_row(letter_id, client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.status != LetterStatus.ISSUED:
        raise Refused(Finding(LetterProblem.NOT_ISSUED, "letter"))
    if outgoing.withdrawn(letter_id):
        raise Refused(Finding(OutProblem.WITHDRAWN, "letter", {"number": row.number}))
    if not row.intact():
        raise Refused(Finding(LetterProblem.DAMAGED, "letter", {"number": row.number}))
    return row
