"""The client's own scores as a sheet: one curve, first and latest totals with what the change may be called. No item answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clinic_app.data import measures as data
from clinic_app.data.episodes import latest_episode
from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Handout, Table, Text
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.permissions import Action, Actor
from clinic_app.letters.words import Words
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look


def scores_sheet(actor: Actor, client_id: int, language: LetterLanguage, key: str = "", subscale: str = "") -> Handout:
    """The scores of the newest episode in the client's language; the curve is the measure named, or the first there is."""
    with look(actor, Action.PREPARE_SHEET, about=client_id):
        episode = latest_episode(client_id)
        lines = data.lines_of_episode(episode.id, client_id) if episode is not None else ()
        words = sheet_words("measures", language)
        days = [day for line in lines for day in (line.first_on, line.last_on)]
        first, last = (words.day(min(days)), words.day(max(days))) if days else ("", "")
        below = words.say("subtitle", first=first, last=last) if first != last else first
        blocks = tuple(_blocks(lines, key, subscale, words, data.topics(language)))
        return Handout("scores", words.say("title"), language, blocks, below)


def _blocks(
    lines: Sequence[ScoreLine], key: str, subscale: str, words: Words, topics: Mapping[str, str]
) -> Iterator[Block]:
    if not lines:
        yield Text(words.say("none"))
        return
    shown = next((line for line in lines if (line.key, line.subscale) == (key, subscale)), lines[0])
    yield _curve(shown, words)
    heads = tuple(words.say(name) for name in ("measure", "start", "now", "change", "reliable", "said"))
    rows = tuple(_row(line, words, topics.get(line.key, "")) for line in lines)
    yield Table(heads, rows, (20, 11, 11, 12, 16, 34))
    if any(line.languages > 1 for line in lines):
        yield Text(words.say("languages"), quiet=True)
    yield Text(words.say("note"), quiet=True)


def _row(line: ScoreLine, words: Words, topic: str) -> tuple[str, ...]:
    def number(value: float | None) -> str:
        return words.number(f"{value:g}") if value is not None else ""

    change = number(abs(line.gain)) if line.gain is not None else ""
    return (
        _name(line, words, topic), number(line.first), number(line.last) if line.n > 1 else "", change, number(line.rc),
        words.say(f"category.{line.category}"),
    )


def _name(line: ScoreLine, words: Words, topic: str = "") -> str:
    return words.measure(line.name, words.say(f"subscale.{line.subscale}") if line.subscale else topic)


def _curve(line: ScoreLine, words: Words) -> Curve:
    points = tuple(Point(words.day(dot.on, year=False), dot.total, dot.hollow) for dot in line.dots)
    marks = ((line.cutoff, words.say("cutoff", value=words.number(f"{line.cutoff:g}"))),) if line.cutoff is not None else ()
    caption = words.say("caption" if line.lower_better else "caption_up", measure=_name(line, words))
    return Curve(points, line.low, line.high, marks, caption, key=words.points())
