"""A letter of reception by e-mail: where it may go, and what of the desk's vault its post asks and writes.

Reception's process uses these: nothing here or below may read the clinical vault.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import desk_letters as data
from clinic_app.data import paper as paper_data
from clinic_app.data.people import ClientRow
from clinic_app.domain import letter_mail as rules
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.desk_letters import DeskContent, DeskProblem, number_of
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_mail import AddressFrom, LetterMail, MailDesk, MailRequest
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import OutProblem, OutWords, Road
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.readers import Reader
from clinic_app.services import clinic_words, clock, post
from clinic_app.services.letter_post import LetterPost
from clinic_app.services.work import Work, look

VAULT = Vault.DESK  # whose drafts its addresses are while they are typed


def desk(actor: Actor, client_id: int, letter_id: int) -> MailDesk:
    """Where this letter could be sent, and the words that would go with it. Refuses what is withdrawn or stands no more."""
    with look(actor, Action.LOOK_DESK_LETTERS, about=client_id):
        row = _sendable(client_id, letter_id)
        content, (subject, text) = _content(row), _words(row)
        shown = MailDesk(row.id, client_id, row.number, Reader(row.reader), row.recipient, subject=subject, text=text)
        if shown.reader is Reader.CLIENT:
            shown = rules.to_client(shown, ClientRow.get_by_id(client_id).to_client(), clock.today())
        else:
            shown = replace(shown, to=rules.address_in(content.address), to_from=AddressFrom.LETTER)
        return shown if shown.to else replace(shown, to_from=AddressFrom.NOWHERE)


def made_password(actor: Actor) -> str:
    """A password that is easy to read out. It is kept nowhere."""
    return _POST.made_password(actor)


def trouble(actor: Actor, request: MailRequest) -> list[Finding]:
    """What would keep this from being sent, before anybody presses the button."""
    return _POST.trouble(actor, request)


def begin(actor: Actor, request: MailRequest) -> LetterMail:
    """Write down that a letter is about to leave, and give what the worker sends: LetterPost.begin().

    Refuses also a letter whose permission was taken back or is over, and a neutral name that the clinic has no more.
    """
    return _POST.begin(actor, request)


def send(actor: Actor, mail: LetterMail) -> None:
    """Send it on a worker, and write down what became of it: LetterPost.send()."""
    _POST.send(actor, mail)


def _write(unit: Work, letter_id: int, road: Road, words: OutWords) -> int:
    line = data.DeskOutgoingRow.create(
        letter=letter_id, way=road, at=clock.utc_now(), staff=unit.actor.staff_id, address=words.address,
        end_of=words.end_of or None)
    unit.changes.append(Change(Kind.DESK_LETTER, letter_id, unit.about))
    unit.touches.append(f"{Kind.DESK_LETTER}:{letter_id}")
    return int(line.id)


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


_POST = LetterPost(
    Action.MAIL_DESK_LETTER, Action.LOOK_DESK_LETTERS, _sendable, _words, lambda row: number_of(row.number), data.outgoing_row,
    _write, post.deliver_desk_letter)
