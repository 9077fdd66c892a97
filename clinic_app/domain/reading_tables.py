"""The table "Who may read what": one line for each kind of content, one cell for each reader of a letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import Fact, Source, Withheld, wall_of, why_not
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content, Reader, Release


class Mark(StrEnum):
    """What stands in one cell of "Who may read what"."""

    TICKED = "ticked"
    UNTICKED = "unticked"
    FIXED = "fixed"    # always said
    LOCKED = "locked"  # no path: `why` says which wall


@dataclass(frozen=True)
class ReadingCell:
    """One cell: its mark, why it is locked, and for which other kind of content that its words hold."""

    mark: Mark
    why: Withheld | None = None
    about: Content | None = None


@dataclass(frozen=True)
class ReadingRow:
    """One line of "Who may read what": a kind of content, the facts of that kind, one cell for each reader."""

    content: Content
    keys: tuple[str, ...]
    cells: Mapping[Reader, ReadingCell]


WALLS = (  # shown though there is no fact
    Content.RISK, Content.ITEM_ANSWERS, Content.DELICATE, Content.PROCESS_NOTES, Content.THIRD_PARTY, Content.REFLECTIONS)


def reading_rows(
    facts: Sequence[Fact], ticks: Mapping[Reader, frozenset[str]], releases: Mapping[Reader, Release | None], day: date
) -> tuple[ReadingRow, ...]:
    """The table "Who may read what": first what can be ticked, then the walls that no tick opens."""
    rows = []
    shown = [c for c in Content if c is not Content.IDENTITY and any(f.content is c for f in facts)]
    for content in shown:
        own = [f for f in facts if f.content is content]
        cells = {}
        for reader in ticks:
            walls = [wall_of(f, reader, releases.get(reader), day) for f in own]
            if all(walls) and (wall := walls[0]) is not None:
                cells[reader] = ReadingCell(Mark.LOCKED, wall[0], wall[1] if wall[1] is not content else None)
            else:
                on = any(f.key in ticks[reader] for f in own)
                cells[reader] = ReadingCell(Mark.TICKED if on else Mark.UNTICKED)
        rows.append(ReadingRow(content, tuple(f.key for f in own), cells))
    for kind in WALLS:
        if kind not in shown:
            rows.append(ReadingRow(kind, (), {r: ReadingCell(Mark.LOCKED, _wall(kind, r)) for r in ticks}))
    return tuple(rows)


def _wall(content: Content, reader: Reader) -> Withheld:
    label = RecordClass.PROC if content is Content.PROCESS_NOTES else RecordClass.CLIN
    probe = Fact("wall", content, label, Source(Kind.LETTER))
    return why_not(probe, reader, None, None) or Withheld.NEVER
