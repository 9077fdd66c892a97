"""Signing: the digest over what was signed, by whom, about whom and when."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime


def digest(**parts: str | int) -> str:
    """SHA-256, hexadecimal, over one canonical text of the parts: the same parts always give the same digest."""
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def signed_digest(*, uid: str, client_id: int, episode_id: int, author_id: int, body: str, signed_at: datetime) -> str:
    """The digest of what was signed (the stored text itself), about whom, by whom and when (UTC)."""
    moment = signed_at.astimezone(UTC).isoformat()
    return digest(uid=uid, client=client_id, episode=episode_id, author=author_id, body=body, signed_at=moment)
