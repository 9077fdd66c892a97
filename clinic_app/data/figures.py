"""What the clinic's figures count, by a few constant statements over the period alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from clinic_app.data.database import UtcField, sql
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.reviews import ReviewRow
from clinic_app.domain.episodes import Phase
from clinic_app.domain.figures import Span
from clinic_app.domain.permissions import Vault

_ATTENDANCE = """SELECT coalesce(o.own, v.status), count(*) FROM visit v JOIN occupancy o ON o.visit_id = v.id
    WHERE o.client_id IS NOT NULL AND v.starts >= ? AND v.starts < ? AND NOT v.withdrawn GROUP BY coalesce(o.own, v.status)"""
_CLIENTS_SEEN = """SELECT count(DISTINCT o.client_id) FROM visit v JOIN occupancy o ON o.visit_id = v.id
    WHERE o.client_id IS NOT NULL AND v.starts >= ? AND v.starts < ? AND NOT v.withdrawn
    AND coalesce(o.own, v.status) IN ('attended', 'did_not_come', 'late_cancel')"""
_FIRST_ATTENDED = """SELECT c.created_at, min(v.starts) FROM visit v JOIN occupancy o ON o.visit_id = v.id
    JOIN client c ON c.id = o.client_id WHERE v.starts >= ? AND v.starts < ?
    AND coalesce(o.own, v.status) = 'attended' AND NOT EXISTS (
        SELECT 1 FROM occupancy p JOIN visit w ON w.id = p.visit_id
        WHERE p.client_id = o.client_id AND p.starts < ? AND coalesce(p.own, w.status) = 'attended')
    GROUP BY o.client_id, c.created_at"""


def _marks(span: Span) -> tuple[str, str]:
    return f"{span.first.isoformat()} 00:00:00", f"{(span.last + timedelta(days=1)).isoformat()} 00:00:00"


def attendance(span: Span) -> tuple[dict[str, int], int]:
    """Visits of clients in the period by status, and how many clients they were of."""
    marks = _marks(span)
    counts = {str(status): int(count) for status, count in sql(Vault.DESK, _ATTENDANCE, marks).fetchall()}
    return counts, int(sql(Vault.DESK, _CLIENTS_SEEN, marks).fetchone()[0])


def first_attended(span: Span) -> list[tuple[datetime, date]]:
    """For clients first seen in the period: the moment their file was opened (UTC) and the day they were first seen."""
    first, after = _marks(span)
    read = UtcField().python_value
    found = []
    for created, seen in sql(Vault.DESK, _FIRST_ATTENDED, (first, after, first)).fetchall():
        opened = read(created)
        if opened is not None:
            found.append((opened, date.fromisoformat(str(seen)[:10])))
    return found


def open_episodes() -> list[Any]:
    """Episodes that go on."""
    return list(EpisodeRow.select().where(EpisodeRow.phase != Phase.CLOSED))


def ended_episodes(span: Span) -> list[Any]:
    """Episodes closed in the period."""
    row = EpisodeRow
    return list(row.select().where((row.closed_on >= span.first) & (row.closed_on <= span.last)))


def reviews_signed(first: datetime, after: datetime) -> list[Any]:
    """Reviews signed between two UTC moments (the second excluded)."""
    row = ReviewRow
    return list(row.select().where((row.signed_at >= first) & (row.signed_at < after)).order_by(row.signed_at))


def episodes(ids: set[int]) -> dict[int, Any]:
    """These episodes by id."""
    row: Any = EpisodeRow
    return {found.id: found for found in row.select().where(row.id.in_(list(ids)))}
