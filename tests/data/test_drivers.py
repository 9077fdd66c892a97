"""PostgreSQL's driver waits until a server is opened."""

from __future__ import annotations

import subprocess
import sys

LATE = """
import sys
from clinic_app.data import database
from clinic_app.domain.permissions import Vault
assert "psycopg" not in sys.modules
database.open_postgres(Vault.DESK, sys.argv[1])
with database.writing(Vault.DESK):
    pass
assert database.sql(Vault.DESK, "SELECT 1 + ?", (1,)).fetchone() == (2,)
assert not database.database(Vault.DESK).in_transaction()
database.close()
"""


def test_a_server_opens_although_its_driver_came_late(postgres_dsn):
    done = subprocess.run([sys.executable, "-c", LATE, postgres_dsn], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
