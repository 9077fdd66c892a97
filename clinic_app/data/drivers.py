"""Which database drivers are loaded, and when.

peewee loads every driver it finds as it is imported, and PostgreSQL's takes longer than all of Qt. A clinic on one computer
never needs it: it is out of sight while peewee loads, and handed over when a server is opened.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

_DRIVER = "psycopg"
_LOOKS_FOR_IT = ("peewee", "playhouse.migrations")


def load_peewee_alone() -> None:
    """Import peewee and its migrations without PostgreSQL's driver, unless somebody has loaded either before."""
    if _DRIVER in sys.modules or "peewee" in sys.modules:
        return
    sys.modules[_DRIVER] = None  # type: ignore[assignment]  # so that an import of it finds nothing
    try:
        for name in _LOOKS_FOR_IT:
            importlib.import_module(name)
    finally:
        del sys.modules[_DRIVER]


def hand_over_postgres() -> None:
    """Give peewee the driver it did not find; raises ImportError when it is not installed."""
    import peewee as pw
    import psycopg  # slow to load: first needed when a server is opened
    from psycopg.pq import TransactionStatus
    from psycopg.types.json import Json, Jsonb

    peewee: Any = pw
    if peewee.psycopg is not None:
        return
    peewee.psycopg, peewee.TransactionStatus, peewee.Json_pg3, peewee.Jsonb_pg3 = psycopg, TransactionStatus, Json, Jsonb
    adapter = peewee.Psycopg3Adapter
    adapter.txn_idle, adapter.txn_inerror = TransactionStatus.IDLE, TransactionStatus.INERROR
    adapter.txn_unknown = TransactionStatus.UNKNOWN
