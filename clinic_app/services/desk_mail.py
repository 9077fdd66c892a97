"""A letter of reception by e-mail: written down before it leaves, sent locked on a worker, and what became of it written after.

Reception's process uses these: nothing here or below may read the clinical vault.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any
from uuid import uuid4

from clinic_app.data import database
from clinic_app.data import desk_letters as data
from clinic_app.data import paper as paper_data
from clinic_app.data import reminders as post_data
from clinic_app.data.people import ClientRow
from clinic_app.domain import letter_mail as rules
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.desk_letters import DeskContent, DeskProblem, number_of
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_mail import AddressFrom, LetterMail, MailDesk, MailRequest, mail_findings
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import OutProblem, Road
from clinic_app.domain.people import Answer, Channel, Client
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.readers import Reader
from clinic_app.domain.reminders import MailProblem
from clinic_app.services import clinic_words, clock, post
from clinic_app.services.reminder_settings import server
from clinic_app.services.work import ask, look, require, work

VAULT = Vault.DESK  # whose drafts its addresses are while they are typed
ENDS = {None: Road.EMAIL, MailProblem.UNSURE: Road.MAIL_OUT}  # any other problem: it did not leave


def ready(actor: Actor) -> bool:
    """True if the clinic has a mail server, so that a letter can be e-mailed from here."""
    with look(actor, Action.USE_POST):
        row = post_data.post_row()
        return bool(row is not None and row.to_settings().ready)


def desk(actor: Actor, client_id: int, letter_id: int) -> MailDesk:
    """Where this letter could be sent, and the words that would go with it. Refuses what is withdrawn or stands no more."""
    with look(actor, Action.LOOK_DESK_LETTERS, about=client_id):
        row = _sendable(client_id, letter_id)
        content, (subject, text) = _content(row), _words(row)
        shown = MailDesk(row.id, client_id, row.number, Reader(row.reader), row.recipient, subject=subject, text=text)
        if shown.reader is Reader.CLIENT:
            shown = rules.to_client(shown, _client(client_id), clock.today())
        else:
            shown = replace(shown, to=rules.address_in(content.address), to_from=AddressFrom.LETTER)
        return shown if shown.to else replace(shown, to_from=AddressFrom.NOWHERE)


def made_password(actor: Actor) -> str:
    """A password that is easy to read out. It is kept nowhere."""
    ask(actor, Action.MAIL_DESK_LETTER)
    return rules.made_password()


def trouble(actor: Actor, request: MailRequest) -> list[Finding]:
    """What would keep this from being sent, before anybody presses the button."""
    ask(actor, Action.MAIL_DESK_LETTER)
    with look(actor, Action.LOOK_DESK_LETTERS, about=request.client_id):
        row = _sendable(request.client_id, request.letter_id)
        return mail_findings(request, Reader(row.reader), _answer(request.client_id))


def begin(actor: Actor, request: MailRequest) -> LetterMail:
    """Write down that a letter is about to leave, and give what the worker sends. send() must follow.

    Refuses what mail_findings() names, a letter that was withdrawn or damaged, one whose permission was taken back or is over,
    and while there is no mail server.
    """
    require(actor, Action.MAIL_DESK_LETTER, request.client_id)
    request = replace(request, to=request.to.strip())
    row = _sendable(request.client_id, request.letter_id)
    if found := mail_findings(request, Reader(row.reader), _answer(request.client_id)):
        raise Refused(*found)
    way, (subject, text) = server(actor), _words(row)
    with work(actor, Action.MAIL_DESK_LETTER, about=request.client_id, detail="mail=locked") as unit:
        line = data.DeskOutgoingRow.create(
            letter=row.id, way=Road.MAIL_OUT, at=clock.utc_now(), staff=actor.staff_id, address=request.to)
        unit.changes.append(Change(Kind.DESK_LETTER, row.id, request.client_id))
        unit.touches.append(f"{Kind.DESK_LETTER}:{row.id}")
    return LetterMail(
        line.id, str(uuid4()), request.client_id, row.id, request.to, subject, text, f"letter-{number_of(row.number)}.pdf", way,
        bytes(row.pdf), request.password)


@database.on_any_thread()
def send(actor: Actor, mail: LetterMail) -> None:
    """Lock the pages, hand the message to the server, and write down what became of it. For a worker.

    Refused with a MailProblem; UNSURE when nobody can tell whether they have it. Once this returns the server has taken it.
    Nothing leaves that begin() did not write down (not found).
    """
    require(actor, Action.MAIL_DESK_LETTER, mail.client_id)
    line = data.outgoing_row(mail.id, mail.client_id)
    if line is None or (line.way, line.letter_id) != (Road.MAIL_OUT, mail.letter_id):
        raise Refused(HouseProblem.NOT_FOUND)
    from clinic_app.letters.locked import locked  # slow to load, and seldom wanted

    problem: MailProblem | None = MailProblem.REFUSED
    try:
        pdf = locked(mail.pdf, unicodedata.normalize("NFKC", mail.password), "")
        post.deliver_desk_letter(actor, mail, pdf)
        problem = None
    except Refused as refusal:
        code = refusal.codes[0]
        problem = code if isinstance(code, MailProblem) else MailProblem.REFUSED
        raise
    finally:
        _settle(actor, mail, problem)


def _settle(actor: Actor, mail: LetterMail, problem: MailProblem | None) -> None:
    road, detail = ENDS.get(problem, Road.MAIL_FAILED), f"mail={problem or 'sent'}"
    with work(actor, Action.MAIL_DESK_LETTER, about=mail.client_id, detail=detail) as unit:
        data.DeskOutgoingRow.create(
            letter=mail.letter_id, way=road, at=clock.utc_now(), staff=actor.staff_id, address=mail.to, end_of=mail.id)
        unit.changes.append(Change(Kind.DESK_LETTER, mail.letter_id, mail.client_id))
        unit.touches.append(f"{Kind.DESK_LETTER}:{mail.letter_id}")


def _client(client_id: int) -> Client:
    client: Client = ClientRow.get_by_id(client_id).to_client()
    return client


def _answer(client_id: int) -> Answer:
    return _client(client_id).request.preferences.answer(Channel.EMAIL)


def _content(row: Any) -> DeskContent:
    content: DeskContent = row.to_letter({}).content
    return content


def _words(row: Any) -> tuple[str, str]:
    """Subject and text, under the clinic's neutral name where the letter is. Refuses when the clinic has none any more."""
    language = LetterLanguage(row.language)
    if not _content(row).neutral:
        return clinic_words.mail_words(language)
    paper = paper_data.paper_row().to_look()
    if not paper.neutral:
        raise Refused(Finding(DeskProblem.NO_NEUTRAL, "letter"))
    return clinic_words.mail_words(language, (paper.neutral_en, paper.neutral_ar))


def _sendable(client_id: int, letter_id: int) -> Any:
    row = data.letter_row(letter_id, client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    number = {"number": number_of(row.number)}
    if row.withdrawn_at is not None:
        raise Refused(Finding(OutProblem.WITHDRAWN, "letter", number))
    if not row.intact():
        raise Refused(Finding(LetterProblem.DAMAGED, "letter", number))
    if row.permission_id and not data.permission_row(row.permission_id, client_id).to_permission().valid(clock.today()):
        raise Refused(Finding(LetterProblem.NO_RELEASE, "letter"))
    return row
