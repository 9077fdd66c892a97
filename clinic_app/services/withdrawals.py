"""Withdrawing an issued letter with a reason, taking that back, and beginning the version that goes in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

from clinic_app.data import letters as data
from clinic_app.data import outgoing
from clinic_app.data.bodies import pack
from clinic_app.data.envelopes import EnvelopeRow
from clinic_app.data.episodes import latest_episode
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.envelopes import HandedTo
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.letter_drafts import IssuedLetter, LetterDraft, LetterStatus
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import OutProblem, reason_findings
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.readers import Reader
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import Work, require, work


def withdraw(actor: Actor, client_id: int, letter_id: int, reason: str) -> IssuedLetter:
    """Withdraw an issued letter. Its pages stay as they are and can be read; nothing prints them any more.

    Its envelope, while it lies at the desk, is called back. Refuses a draft, one withdrawn already, no reason.
    """
    require(actor, Action.WITHDRAW_LETTER, client_id)
    reason, row = clean_line(reason), _issued(letter_id, client_id)
    if found := reason_findings(reason):
        raise Refused(*found)
    with work(actor, Action.WITHDRAW_LETTER, about=client_id) as unit:
        if outgoing.withdrawn(letter_id):
            raise Refused(Finding(OutProblem.WITHDRAWN, "letter", {"number": row.number}))
        outgoing.add_withdrawal(letter_id, True, reason, clock.utc_now(), actor.staff_id)
        unit.touched(Kind.LETTER, letter_id, "withdrawn")
        _call_back(unit, row.number, back=True)
    return _shown(letter_id)


def restore(actor: Actor, client_id: int, letter_id: int) -> IssuedLetter:
    """Take a withdrawal back. Refused once another version goes in the letter's place. Both lines stay in the record."""
    require(actor, Action.WITHDRAW_LETTER, client_id)
    _issued(letter_id, client_id)
    with work(actor, Action.WITHDRAW_LETTER, about=client_id, detail="taken_back") as unit:
        row = _issued(letter_id, client_id)
        if not outgoing.withdrawn(letter_id):
            raise Refused(Finding(OutProblem.NOT_WITHDRAWN, "letter", {"number": row.number}))
        if data.superseding(client_id, letter_id) is not None:
            raise Refused(Finding(OutProblem.REPLACED, "letter", {"number": row.number}))
        outgoing.add_withdrawal(letter_id, False, "", clock.utc_now(), actor.staff_id)
        unit.touched(Kind.LETTER, letter_id, "withdrawn")
        _call_back(unit, row.number, back=False)
    return _shown(letter_id)


def new_version(actor: Actor, client_id: int, letter_id: int) -> LetterDraft:
    """A draft that begins as the withdrawn letter was and goes in its place; one begun already is given again.

    Refuses a letter that is not withdrawn, one of earlier care, and where a draft to the same reader is being written.
    """
    require(actor, Action.WRITE_LETTER, client_id)
    row = _issued(letter_id, client_id)
    with work(actor, Action.WRITE_LETTER, about=client_id, detail=f"supersedes={row.number}") as unit:
        if not outgoing.withdrawn(letter_id):
            raise Refused(Finding(OutProblem.NOT_WITHDRAWN, "letter", {"number": row.number}))
        next_row = data.superseding(client_id, letter_id)
        if next_row is not None and next_row.status == LetterStatus.ISSUED:
            raise Refused(Finding(OutProblem.REPLACED, "letter", {"number": row.number}))
        episode = latest_episode(client_id)
        if episode is None or episode.id != row.episode_id:
            raise Refused(Finding(OutProblem.EARLIER_CARE, "letter", {"number": row.number}))
        if next_row is None:
            if data.draft_row(row.episode_id, LetterKind(row.kind), Reader(row.reader)) is not None:
                raise Refused(Finding(OutProblem.DRAFT_WAITS, "letter", {"number": row.number}))
            content = replace(row.to_draft().content, supersedes=letter_id)
            next_row = data.LetterRow.create(
                uid=str(uuid4()), client_id=client_id, episode=row.episode_id, kind=row.kind, reader=row.reader,
                language=row.language, release=row.release_id, author_id=actor.staff_id, body=pack(content),
                saved_at=clock.utc_now())
        unit.touched(Kind.LETTER, next_row.id, "draft")
    draft: LetterDraft = data.LetterRow.get_by_id(next_row.id).to_draft()
    return draft


def _issued(letter_id: int, client_id: int) -> Any:
    row = data.letter_row(letter_id, client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.status != LetterStatus.ISSUED:
        raise Refused(Finding(LetterProblem.NOT_ISSUED, "letter"))
    return row


def _shown(letter_id: int) -> IssuedLetter:
    names = names_by_id()
    letter: IssuedLetter = data.LetterRow.get_by_id(letter_id).to_letter(names)
    return replace(letter, withdrawn=outgoing.withdrawals([letter_id], names).get(letter_id))


def _call_back(unit: Work, number: int, *, back: bool) -> None:
    """Call the envelope back while it lies at the desk, or let it lie there again. What was handed over stays handed over."""
    row: Any = EnvelopeRow.get_or_none(EnvelopeRow.number == number)
    if row is None or (row.handed_at is not None and row.handed_to != HandedTo.GIVEN_BACK):
        return
    if not back and row.handed_to != HandedTo.GIVEN_BACK:
        return
    EnvelopeRow.save_over(
        row.id, row.version, handed_at=None, handed_by=None, handed_to=HandedTo.GIVEN_BACK if back else None)
    unit.touched(Kind.ENVELOPE, row.id, "called_back")
