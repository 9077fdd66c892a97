"""What an import must know of the diary as it is: everything taken in a stretch of days, read in one go."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from clinic_app.data.database import sql
from clinic_app.domain.appointments import Status
from clinic_app.domain.permissions import Vault

_OCCUPIED = (
    "SELECT o.visit_id, o.starts, o.ends, o.holding, o.therapist_id, o.room_id, o.client_id, c.file_no, v.status "
    "FROM occupancy o JOIN visit v ON v.id = o.visit_id LEFT JOIN client c ON c.id = o.client_id "
    "WHERE o.starts >= ? AND o.starts < ? AND NOT v.withdrawn ORDER BY o.visit_id, o.id"
)


@dataclass
class Held:
    """One visit of the diary: its time, whether it holds its place, who and what it takes up."""

    starts: datetime
    ends: datetime
    holding: bool
    status: Status
    therapists: list[int] = field(default_factory=list)
    rooms: list[int] = field(default_factory=list)
    clients: list[int] = field(default_factory=list)
    name: str = ""  # file number of its client

    @property
    def takers(self) -> list[tuple[str, int]]:
        """Everybody and everything it takes up."""
        kinds = (("therapist", self.therapists), ("room", self.rooms), ("client", self.clients))
        return [(kind, one) for kind, ids in kinds for one in ids]


def _moment(value: Any) -> datetime:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def occupied(first: datetime, last: datetime) -> list[Held]:
    """Every visit that starts in this stretch, withdrawn ones left out."""
    marks = tuple(moment.isoformat(" ", "seconds") for moment in (first, last))
    found: dict[int, Held] = {}
    for visit, starts, ends, holding, therapist, room, client, file_no, status in sql(Vault.DESK, _OCCUPIED, marks).fetchall():
        held = found.setdefault(visit, Held(_moment(starts), _moment(ends), bool(holding), Status(status)))
        for ids, one in ((held.therapists, therapist), (held.rooms, room), (held.clients, client)):
            if one is not None:
                ids.append(one)
        held.name = held.name or file_no or ""
    return list(found.values())
