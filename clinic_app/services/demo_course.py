"""What the demo's rooms share: its size, a client's course through care, and the stories of resources/catalogues/demo.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from clinic_app.domain.appointments import Status
from clinic_app.paths import resource


@dataclass(frozen=True)
class DemoSize:
    """How large a clinic to make; the seed makes it the same each time."""

    years: int = 2
    clients: int = 240
    therapists: int = 8
    seed: int = 7
    care: bool = True  # False leaves the clinical vault empty, for benchmarks of the diary


@dataclass
class Course:
    """One client's way through care: which story, which visits, how it goes."""

    client_id: int
    therapist_id: int
    story: dict[str, Any]
    arabic: bool
    outcome: str  # recovered, improved, unchanged, worse
    closed: bool
    female: bool
    dob: date
    name: str = ""
    partner_id: int | None = None
    turn: str = ""  # what is worth a look in it, a SignalKind; most courses have none
    visits: list[tuple[int, datetime, Status]] = field(default_factory=list)


def demo_texts() -> dict[str, Any]:
    """The names and stories of the invented clients."""
    return tomllib.loads(resource("catalogues", "demo.toml").read_text("utf-8"))


def spread(rows: Iterable[dict[str, Any]], batch: int = 200) -> Iterator[list[dict[str, Any]]]:
    """Rows in batches that stay under the engine's limit of parameters."""
    chunk: list[dict[str, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == batch:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
