"""The register of disclosures on paper: of one client in the client's language, or of the clinic by file number."""

from __future__ import annotations

from datetime import date

from clinic_app.domain.desk_letters import number_of
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Handout, Table, Text
from clinic_app.domain.outgoing import Form, Outgoing, Road
from clinic_app.domain.permissions import Action, Actor
from clinic_app.letters.words import Words
from clinic_app.services import clock, handouts, register
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look

SHARES = (14, 22, 34, 16, 14)
MAILED = (Road.EMAIL, Road.MAIL_OUT, Road.MAIL_FAILED)
CLINIC_SHARES = (13, 11, 19, 29, 15, 13)


def client_sheet(actor: Actor, client_id: int, first: date | None = None, last: date | None = None) -> Handout:
    """What left the house about a client between two days (both included), newest first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        words = sheet_words("register", language := handouts.language_of(actor, client_id))
        return _sheet(register.of_client(actor, client_id, first, last), words, language, first, last, clinic=False)


def clinic_sheet(actor: Actor, language: LetterLanguage, first: date | None = None, last: date | None = None) -> Handout:
    """What left the house about anybody, by file number; for the lead."""
    with look(actor, Action.LOOK_REGISTER):
        lines = register.of_clinic(actor, first, last)
        return _sheet(lines, sheet_words("register", language), language, first, last, clinic=True)


def _sheet(
    lines: tuple[Outgoing, ...], words: Words, language: LetterLanguage, first: date | None, last: date | None, *, clinic: bool
) -> Handout:
    heads = ["day", *(["file"] if clinic else []), "to", "what", "by", "ground"]
    rows = tuple(_row(line, words, clinic=clinic) for line in lines)
    shares = CLINIC_SHARES if clinic else SHARES
    block: Block = Table(tuple(words.say(head) for head in heads), rows, shares) if rows else Text(words.say("empty"))
    days = " – ".join(words.day(day) for day in (first, last) if day is not None)
    return Handout("register", words.say("title"), language, (block,), subtitle=days, named=not clinic)


def _number(line: Outgoing) -> str:
    return number_of(line.number) if line.form is Form.DESK else str(line.number)


def _row(line: Outgoing, words: Words, *, clinic: bool) -> tuple[str, ...]:
    what = [words.say(f"forms.{line.form}"), words.number(_number(line)) if line.number else words.given(line.words.title)]
    if line.withdrawn:
        what.append(words.say("withdrawn"))
    if line.road in MAILED:
        what.append(f"({words.say(line.road)})")
    contents = words.joined(tuple(words.say(f"content.{content}") for content in line.contents))
    said = f"{' '.join(part for part in what if part)}: {contents}" if contents else " ".join(part for part in what if part)
    if line.form is Form.LEGAL:
        said = f"{said} ({words.given(line.words.order)})"
    by = words.given(line.by_ar or line.by if words.arabic else line.by or line.by_ar)
    start = [words.day(clock.to_local(line.at).date()), *([words.number(line.file_no)] if clinic else [])]
    return (*start, words.given(line.recipient), said, by, words.say(f"grounds.{line.ground}"))
