"""What holds therapists, rooms and clients over a stretch of days: one statement over covering indexes, no names, no joins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from clinic_app.data.database import sql
from clinic_app.domain.appointments import Span
from clinic_app.domain.openings import Taken
from clinic_app.domain.permissions import Vault

_OF = ("SELECT {number}, {one}_id, starts, ends FROM occupancy WHERE {one}_id IN ({marks}) AND starts >= ? AND starts < ? "
       "AND holding")


def taken_of(
    therapists: Sequence[int], rooms: Sequence[int], clients: Sequence[int], first: date, days: int,
) -> dict[date, Taken]:
    """Minutes that are taken on each of these days, by therapist and room, and of all the clients together."""
    span = (f"{first.isoformat()} 00:00:00", f"{(first + timedelta(days=days)).isoformat()} 00:00:00")
    texts, params = [], list[Any]()
    for number, (one, ids) in enumerate((("therapist", therapists), ("room", rooms), ("client", clients))):
        if ids:
            texts.append(_OF.format(number=number, one=one, marks=", ".join("?" * len(ids))))
            params += (*ids, *span)
    found: dict[date, tuple[dict[int, list[Span]], dict[int, list[Span]], dict[int, list[Span]]]] = {
        first + timedelta(days=n): ({}, {}, {}) for n in range(days)}
    if not texts:
        return {}
    by_text = {day.isoformat(): parts for day, parts in found.items()}
    spans: dict[tuple[str, str], Span] = {}  # visits begin and end at the same few minutes of a day
    for number, one, starts, ends in sql(Vault.DESK, " UNION ALL ".join(texts), params).fetchall():
        starts, ends = str(starts), str(ends)
        times = starts[11:16], ends[11:16] if ends[:10] == starts[:10] else "24:00"
        held = spans.get(times)
        if held is None:
            held = spans[times] = Span(_minute(times[0]), _minute(times[1]))
        by_text[starts[:10]][number].setdefault(one, []).append(held)
    return {day: Taken(people, places, [span for held in theirs.values() for span in held])
            for day, (people, places, theirs) in found.items()}


def _minute(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])
