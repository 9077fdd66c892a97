"""Lines of a register of disclosures as a table on paper, in words: when, to whom, what and how, by whom, on which ground."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from clinic_app.domain.desk_letters import number_of
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Handout, Table, Text
from clinic_app.domain.outgoing import Form, Outgoing
from clinic_app.letters.words import Words

SHARES = (14, 22, 34, 16, 14)
CLINIC_SHARES = (13, 11, 19, 29, 15, 13)
Span = tuple[date | None, date | None]  # first and last day, both included


def sheet(
    lines: Sequence[Outgoing], words: Words, language: LetterLanguage, span: Span, local: Callable[[datetime], datetime],
    *, clinic: bool, title: str = "title",
) -> Handout:
    """The table; clinic: by file number, of more than one client. local: a moment as the clinic's clock shows it."""
    heads = ["day", *(["file"] if clinic else []), "to", "what", "by", "ground"]
    rows = tuple(_row(line, words, local, clinic=clinic) for line in lines)
    shares = CLINIC_SHARES if clinic else SHARES
    block: Block = Table(tuple(words.say(head) for head in heads), rows, shares) if rows else Text(words.say("empty"))
    return Handout("register", words.say(title), language, (block,), subtitle=_days(span, words), named=not clinic)


def _days(span: Span, words: Words) -> str:
    first, last = (words.day(day) if day is not None else "" for day in span)
    if first and last:
        return f"{first} – {last}"
    return words.say("since", day=first) if first else words.say("until", day=last) if last else ""


def _number(line: Outgoing) -> str:
    return number_of(line.number) if line.form is Form.DESK else str(line.number)


def _row(line: Outgoing, words: Words, local: Callable[[datetime], datetime], *, clinic: bool) -> tuple[str, ...]:
    what = [words.say(f"forms.{line.form}"), words.number(_number(line)) if line.number else words.given(line.words.title)]
    if line.withdrawn:
        what.append(words.say("withdrawn"))
    what.append(f"({words.say('roads.' + line.road)})")
    contents = words.joined(tuple(words.say(f"content.{content}") for content in line.contents))
    said = f"{' '.join(part for part in what if part)}: {contents}" if contents else " ".join(part for part in what if part)
    if line.form is Form.LEGAL:
        said = f"{said} ({words.given(line.words.order)})"
    by = words.given(line.by_ar or line.by if words.arabic else line.by or line.by_ar)
    ground = words.say(f"grounds.{line.ground}")
    if decider := line.decider_ar or line.decider if words.arabic else line.decider or line.decider_ar:
        ground = words.say("decided", ground=ground, name=words.given(decider))
    start = [words.moment(local(line.at)), *([words.number(line.file_no)] if clinic else [])]
    return (*start, words.given(line.recipient), said, by, ground)
