"""A letter by e-mail: where it may go, and what of the clinical vault its post asks and writes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import letters as data
from clinic_app.data import outgoing
from clinic_app.data.people import ClientRow
from clinic_app.domain import letter_mail as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_drafts import LetterStatus
from clinic_app.domain.letter_mail import AddressFrom, LetterMail, MailDesk, MailRequest
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import Form, OutProblem, OutWords, Road
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.readers import Ground, Reader
from clinic_app.services import clinic_words, clock, post
from clinic_app.services.letter_post import LetterPost
from clinic_app.services.work import Work, look

VAULT = Vault.CLINICAL  # whose drafts its addresses are while they are typed


def desk(actor: Actor, client_id: int, letter_id: int) -> MailDesk:
    """Where this letter could be sent, as the record has it, and the words that would go with it. Refuses what is withdrawn."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        row = _sendable(client_id, letter_id)
        subject, text = _words(row)
        shown = MailDesk(row.id, client_id, row.number, Reader(row.reader), row.recipient, subject=subject, text=text)
        if shown.reader is Reader.CLIENT:
            shown = rules.to_client(shown, ClientRow.get_by_id(client_id).to_client(), clock.today())
        elif row.release_id and (release := data.release_row(row.release_id, client_id)) is not None:
            to = rules.address_in(release.to_release().recipient.address)
            shown = replace(shown, to=to, to_from=AddressFrom.PERMISSION)
        return shown if shown.to else replace(shown, to_from=AddressFrom.NOWHERE)


def made_password(actor: Actor) -> str:
    """A password that is easy to read out. It is kept nowhere."""
    return _POST.made_password(actor)


def trouble(actor: Actor, request: MailRequest) -> list[Finding]:
    """What would keep this from being sent, before anybody presses the button."""
    return _POST.trouble(actor, request)


def begin(actor: Actor, request: MailRequest) -> LetterMail:
    """Write down that a letter is about to leave, and give what the worker sends: LetterPost.begin()."""
    return _POST.begin(actor, request)


def send(actor: Actor, mail: LetterMail) -> None:
    """Send it on a worker, and write down what became of it: LetterPost.send()."""
    _POST.send(actor, mail)


def _write(unit: Work, letter_id: int, road: Road, words: OutWords) -> int:
    row, told = data.letter_head(letter_id, unit.about or 0), data.disclosure_of(letter_id)
    line = outgoing.add_line(
        row.client_id, Form.LETTER, road, Reader(row.reader), row.recipient, told.contents if told else (),
        Ground(told.ground) if told else Ground.OPEN, clock.utc_now(), unit.actor.staff_id, row.id, words)
    unit.touched(Kind.DISCLOSURE, line, f"{Kind.LETTER}:{row.id}")
    return line


def _words(row: Any) -> tuple[str, str]:
    return clinic_words.mail_words(LetterLanguage(row.language))


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


_POST = LetterPost(
    Action.MAIL_LETTER, Action.LOOK_LETTERS, _sendable, _words, lambda row: row.number, outgoing.outgoing_row, _write,
    post.deliver_letter)
