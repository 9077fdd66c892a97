"""What other desks changed: asked for every second, told to the same listeners as our own acts.

Every act leaves an audit line that names what it touched, so the end of the chain is the counter. On SQLite one pragma
(some ten microseconds) tells whether to look at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from clinic_app.data.audit import Chain
from clinic_app.data.database import commits_elsewhere, database, is_open
from clinic_app.domain.changes import Change, Kind
from clinic_app.services.work import announce, chains

_TOUCHED = re.compile(r"(?:^| )([a-z_]+)(?::(\d+))?(?=[ (]|$)")
_KINDS = frozenset(kind.value for kind in Kind)


@dataclass
class _Seen:
    commits: int | None
    seq: int


_seen: WeakKeyDictionary[Chain, _Seen] = WeakKeyDictionary()


def poll() -> tuple[Change, ...]:
    """Announce what other desks changed since the last poll of this session and give it; the first poll only marks the place."""
    found: dict[Change, None] = {}
    for vault, chain in list(chains.items()):
        if is_open(vault) and not database(vault).in_transaction():
            found |= dict.fromkeys(_since(chain))
    for change in found:
        announce(change)
    return tuple(found)


def _since(chain: Chain) -> list[Change]:
    commits, seen = commits_elsewhere(chain.vault), _seen.get(chain)
    if seen is None:
        _seen[chain] = _Seen(commits, chain.head()[0])
        chain.own.clear()
        return []
    if commits is not None and commits == seen.commits:
        return []
    lines = chain.lines_after(seen.seq)
    seen.commits = commits
    if not lines:
        return []
    seen.seq = lines[-1][0]
    changes = [change for seq, touched, client in lines if seq not in chain.own for change in touched_things(touched, client)]
    chain.own -= {seq for seq, _, _ in lines}
    return changes


def touched_things(touched: str, client_id: int | None) -> list[Change]:
    """The things an audit line names, "appointment:5(slot) client:7", as changes."""
    return [Change(Kind(kind), int(row) if row else None, client_id)
            for kind, row in _TOUCHED.findall(touched) if kind in _KINDS]
