"""Migrations: tables are what the rows say, a killed one changes nothing, and every clinic ever made still opens.

`old/*.zip` hold clinics as earlier versions left them: both vaults (in clear, so that they pack small, and sealed under their own
keys before they are opened), key file and anchor. Their people are invented; everybody's passphrase is "seven lamps by the
harbour".
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import runpy
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import peewee as pw
import pytest
from playhouse.migrations import Runner
from playhouse.schema_diff import SchemaDiff, diff_models

import clinic_app.data
from clinic_app.data import database, keyslots
from clinic_app.data.people import ClientRow
from clinic_app.domain.errors import Refused
from clinic_app.domain.names import Names
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.permissions import Vault
from clinic_app.services import backup_files, clock, people, session, startup, verification, work
from tests.clinics import FAST, NOW, PASSPHRASE, WISH, Clinic

ROOT = Path(__file__).parents[2]
OLD = sorted(Path(__file__).parent.glob("old/*.zip"))
FIRST = "0001_house"


def names(vault: Vault) -> list[str]:
    return sorted(path.stem for path in (database.MIGRATIONS / vault.value).glob("0*.py"))


def rows_of(proxy: Any) -> list[type[pw.Model]]:
    """Every row class of a vault."""
    for module in pkgutil.iter_modules(clinic_app.data.__path__):
        if module.name != "migrations":
            importlib.import_module(f"clinic_app.data.{module.name}")

    def below(kind: type[pw.Model]) -> Iterator[type[pw.Model]]:
        for child in kind.__subclasses__():
            if child.__module__.startswith("clinic_app.data."):
                yield child
                yield from below(child)

    bases = {"Row", "DeskRow", "ClinicalRow", "Edited"}
    return [row for row in dict.fromkeys(below(pw.Model)) if row._meta.database is proxy and row.__name__ not in bases]


@pytest.mark.parametrize(("vault", "proxy"), [(Vault.DESK, database.desk_db), (Vault.CLINICAL, database.clinical_db)])
def test_every_table_of_both_vaults_is_what_its_row_says(clinic: Clinic, vault: Vault, proxy: Any) -> None:
    rows = rows_of(proxy)
    assert len(rows) > 5
    found = diff_models(proxy.obj, rows)
    # PostgreSQL keeps its guards against overlaps as indexes; a row class cannot say them
    found = found._replace(drop_indexes=[index for index in found.drop_indexes if not index.name.endswith("_no_overlap")])
    assert found == SchemaDiff(*([] for _ in found)), found
    known = {row._meta.table_name for row in rows} | {"schema_migration"}
    assert set(proxy.obj.get_tables()) <= known


# -- killed and failing migrations ---------------------------------------------------------------------------------------------

KEY = b"k" * 32
KILLED = """
import os, sys
from pathlib import Path
from playhouse.migrations import Runner
from clinic_app.data import database
from clinic_app.domain.permissions import Vault
vault, path, target, left = Vault(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], [int(sys.argv[4])]
database.open_sqlite(vault, path, lambda: b"k" * 32)
real = database.CipherDatabase.execute_sql
def dies(self, *args, **kwargs):
    answer = real(self, *args, **kwargs)
    left[0] -= 1
    if left[0] == 0:
        os._exit(9)
    return answer
runner = Runner(database.database(vault), str(database.MIGRATIONS / vault.value))
runner.History.create_table()
database.CipherDatabase.execute_sql = dies
runner.up(target)
os._exit(3)
"""


def schema(vault: Vault) -> frozenset[str]:
    return frozenset(text for text in database.schema_texts(vault) if "schema_migration" not in text)


WITHOUT_TABLES = {"0025_no_truncate", "0028_no_truncate", "0029_search_keys"}  # on a new SQLite file they change nothing


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[Vault, str], tuple[Path, int]]:
    """For each migration: the file of a vault just before it, and how many statements it takes."""
    found: dict[tuple[Vault, str], tuple[Path, int]] = {}
    for vault in Vault:
        folder, scripts = tmp_path_factory.mktemp(vault.value), str(database.MIGRATIONS / vault.value)
        path, fresh, create = folder / "vault.db", pw.SqliteDatabase(":memory:"), True
        runner = Runner(fresh, scripts)
        for name in names(vault):
            database.open_sqlite(vault, path, lambda: KEY, create=create)
            database.close()
            shutil.copyfile(path, folder / f"{name}.db")
            found[vault, name] = folder / f"{name}.db", statements_of(fresh, runner, name)
            database.open_sqlite(vault, path, lambda: KEY)
            Runner(database.database(vault), scripts).up(name)
            database.close()
            create = False
        fresh.close()
    return found


def statements_of(fresh: Any, runner: Runner, target: str) -> int:
    """How many statements a migration takes: it is done there, after all before it."""
    real, counted = fresh.execute_sql, 0

    def counting(*args: Any, **kwargs: Any) -> Any:
        nonlocal counted
        counted += 1
        return real(*args, **kwargs)

    fresh.execute_sql = counting
    runner.up(target)
    fresh.execute_sql = real
    return counted


def killings() -> Iterator[tuple[Vault, str, float]]:
    """Each migration in its middle or near its end, the newest at both: old ones never change."""
    for vault in Vault:
        for at, name in enumerate(names(vault)):
            shares = (0.5, 0.95) if name == names(vault)[-1] else (0.95,) if at % 2 else (0.5,)
            yield from ((vault, name, share) for share in shares if name not in WITHOUT_TABLES)


@pytest.mark.parametrize(("vault", "target", "share"), list(killings()))
def test_a_migration_killed_on_its_way_leaves_the_old_tables(
    tmp_path: Path, steps: dict[tuple[Vault, str], tuple[Path, int]], vault: Vault, target: str, share: float
) -> None:
    path, (before, statements) = tmp_path / "vault.db", steps[vault, target]
    shutil.copyfile(before, path)
    try:
        database.open_sqlite(vault, path, lambda: KEY)
        old = schema(vault)
        database.close()
        killed = subprocess.run(
            [sys.executable, "-c", KILLED, vault.value, str(path), target, str(max(8, int(statements * share)))], cwd=ROOT,
            timeout=60, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        )
        assert killed.returncode == 9, killed.stderr
        database.open_sqlite(vault, path, lambda: KEY)
        assert schema(vault) == old
        assert target in database.pending(vault)
        assert target in database.migrate(vault)
        assert schema(vault) == whole(vault)
    finally:
        database.close()


@cache
def whole(vault: Vault) -> frozenset[str]:
    """The tables of this program, as a new vault has them."""
    return frozenset(text for text in database.expected_schema(vault) if "schema_migration" not in text)


@pytest.fixture
def first_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clinic whose vaults know the first migration alone."""
    folder, real = tmp_path / "clinic", database.migrate

    def first(vault: Vault) -> list[str]:
        return Runner(database.database(vault), str(database.MIGRATIONS / vault.value)).up(FIRST)

    monkeypatch.setattr(database, "migrate", first)
    with clock.freeze(NOW):
        startup.create_clinic(folder, WISH, kdf=FAST)
    monkeypatch.setattr(database, "migrate", real)
    return folder


def test_an_older_clinic_is_copied_and_checked_before_it_is_brought_up(first_version: Path) -> None:
    with clock.freeze(NOW):
        lead = startup.sign_in(first_version, "noura", PASSPHRASE)
        try:
            assert [database.pending(vault) for vault in Vault] == [[], []]
            assert people.clients(lead).lines == ()
            copies = sorted(backup_files.folder_for(first_version).glob("before-migration-*.db"))
            assert [path.name.rsplit("-", 1)[1] for path in copies] == ["clinical.db", "desk.db"]
            for path, vault in zip(copies, (Vault.CLINICAL, Vault.DESK), strict=True):
                assert database.check_copy(path, session.current().keys.vaults[vault]) is not None
            assert {f.code for f in verification.verify(lead).findings} == {"no_backup"}
        finally:
            startup.sign_out()


def test_a_migration_that_fails_is_told_and_the_clinic_is_as_it_was(
    first_version: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "migrations"
    shutil.copytree(database.MIGRATIONS, copy)
    last = copy / "desk" / f"{names(Vault.DESK)[-1]}.py"
    body = 'def up(migrator, db):\n    db.execute_sql("CREATE TABLE half (x)")\n    db.execute_sql("oops")\n'
    last.write_text(f'"""Fails."""\n\n{body}')
    monkeypatch.setattr(database, "MIGRATIONS", copy)
    with clock.freeze(NOW), pytest.raises(Refused) as caught:
        startup.sign_in(first_version, "noura", PASSPHRASE)
    assert caught.value.codes == (startup.StartProblem.NOT_MIGRATED,)
    assert not database.is_open(Vault.DESK)
    assert list(backup_files.folder_for(first_version).glob("before-migration-*-desk.db"))
    monkeypatch.undo()
    with clock.freeze(NOW):
        startup.sign_in(first_version, "noura", PASSPHRASE)
        assert "half" not in database.database(Vault.DESK).get_tables()
        startup.sign_out()


# -- clinics of earlier versions -------------------------------------------------------------------------------------------------


def sealed(old: Path, folder: Path) -> None:
    """The clinic in this folder as it was, its vaults encrypted under the keys of its key file."""
    plain = folder.with_name("plain")
    with zipfile.ZipFile(old) as archive:
        archive.extractall(plain)
    folder.mkdir()
    for name in (keyslots.FILE, startup.ANCHOR):
        shutil.move(plain / name, folder / name)
    for vault, key in keyslots.KeyFile.load(folder).unlock("noura", PASSPHRASE).vaults.items():
        name = backup_files.FILES[vault]
        database.open_sqlite(vault, folder / name, lambda key=key: key, create=True)
        database.sql(vault, "ATTACH ? AS plain KEY ''", (str(plain / name),))
        database.sql(vault, "SELECT sqlcipher_export('main', 'plain')").fetchall()
        database.sql(vault, "DETACH plain")
    database.close()


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_a_clinic_of_an_earlier_version_opens_whole(old: Path, tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    sealed(old, folder)
    with clock.freeze(datetime(2027, 1, 4, 9)):
        lead = startup.sign_in(folder, "noura", PASSPHRASE)
        try:
            assert not startup.record_is_older()
            assert people.clients(lead).lines
            assert set(work.chains) == set(Vault)
            assert {f.code for f in verification.verify(lead).findings} <= {"no_backup"}
            assert keyslots.KeyFile.load(folder).demo is False
        finally:
            startup.sign_out()


def test_the_old_clinics_are_there_and_small() -> None:
    assert OLD
    assert all(old.stat().st_size < 300 << 10 for old in OLD)


@pytest.mark.parametrize("late", ["0018_wider_indexes", "0020_moved_at"])
def test_a_migration_that_came_later_than_those_after_it_is_made_up_for(tmp_path: Path, late: str) -> None:
    """0018 was written after 0023: a clinic that had all but it gets it, and ends as every other does."""
    scripts = tmp_path / "desk"
    shutil.copytree(database.MIGRATIONS / "desk", scripts)
    (scripts / f"{late}.py").unlink()
    made = []
    for first in (scripts, database.MIGRATIONS / "desk"):
        one = pw.SqliteDatabase(":memory:")
        one.connect()
        Runner(one, str(first)).up()
        assert Runner(one, str(database.MIGRATIONS / "desk")).up() == ([late] if first == scripts else [])
        made.append({" ".join(row[0].split()) for row in one.execute_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")})
        one.close()
    assert made[0] == made[1]


def test_clients_on_file_get_their_place_among_arabic_names(tmp_path: Path) -> None:
    scripts = tmp_path / "desk"
    shutil.copytree(database.MIGRATIONS / "desk", scripts)
    (scripts / "0033_arabic_order.py").unlink()
    one = pw.SqliteDatabase(":memory:")
    one.connect()
    Runner(one, str(scripts)).up()
    columns = [row[1] for row in one.execute_sql("PRAGMA table_info(client)") if row[3] and not row[5]]
    had = {"uid": "1", "version": 1, "file_no": "AS-0001", "given_en": "Salma", "given_ar": "سَلمى", "family_ar": "الأُفق"}
    values = [had.get(name, "") for name in columns]
    one.execute_sql(f"INSERT INTO client ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", values)
    Runner(one, str(database.MIGRATIONS / "desk")).up()
    assert one.execute_sql("SELECT sort_key_ar, version FROM client").fetchall() == [("افق سلمي", 2)]
    one.close()


def test_search_keys_of_an_earlier_folding_are_made_again_and_no_others(clinic: Any) -> None:
    names = {"اللؤلؤ": "+96500000011", "الندى": "+96500000012"}
    old, fine = (people.add_client(clinic.reception, ClientRequest(ar=Names("سلمى", family=family), phone=phone))
                 for family, phone in names.items())
    right = ClientRow.get_by_id(old.id).folded
    database.sql(Vault.DESK, "UPDATE client SET folded = 'x', version = version + 1 WHERE id = ?", (old.id,))
    with database.writing(Vault.DESK):
        runpy.run_path(str(database.MIGRATIONS / "desk" / "0029_search_keys.py"))["up"](None, database.database(Vault.DESK))
    rows = [ClientRow.get_by_id(one.id) for one in (old, fine)]
    assert rows[0].folded == right
    assert [row.version for row in rows] == [old.version + 2, fine.version]
