"""A clock that was set wrong, at opening and while a clinic is open: written into each open vault, said, and nothing mixed up."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from clinic_app.data import database, keyslots
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Role, Vault
from clinic_app.domain.settings import ClinicSettings
from clinic_app.services import audit, backup, clock, clock_watch, session, startup, work
from tests.clinics import FAST, NOW, PASSPHRASE, Clinic, person

BACK = {"an hour": NOW - timedelta(hours=1), "a day": NOW - timedelta(days=1), "1970": datetime(1970, 1, 1, 3)}


@pytest.fixture
def folder(sqlite_clinic: Clinic, frozen: None) -> Path:
    """A clinic whose newest line is of NOW, with nobody signed in."""
    database.close()
    session.end()
    with clock.freeze(NOW):
        startup.sign_in(sqlite_clinic.folder, "noura", PASSPHRASE)
        startup.sign_out()
    return sqlite_clinic.folder


def lines(vault: Vault) -> list[str]:
    sql = "SELECT detail FROM audit WHERE action = 'clock_moved' ORDER BY seq"
    return [detail for (detail,) in database.sql(vault, sql).fetchall()]


@pytest.mark.parametrize("name", BACK)
def test_a_clock_behind_the_newest_line_is_written_down_once_and_the_order_is_kept(folder: Path, name: str) -> None:
    with clock.freeze(BACK[name]):
        lead = startup.sign_in(folder, "noura", PASSPHRASE)
        assert clock_watch.moved()
        said = [f"seconds={round((BACK[name] - NOW).total_seconds())}"]
        assert lines(Vault.DESK) == lines(Vault.CLINICAL) == said
        assert all(work.chains[vault].verify() == [] for vault in Vault)
        page = audit.audit_page(lead, Vault.CLINICAL, limit=5)
        assert [entry.seq for entry in page] == sorted((entry.seq for entry in page), reverse=True)
        assert backup.due(lead)
        startup.sign_out()
        startup.sign_in(folder, "noura", PASSPHRASE)
        assert clock_watch.moved() == (name == "1970")  # no later line now, and still no day that can be
    startup.sign_in(folder, "noura", PASSPHRASE)  # put right again, later than the newest line
    assert not clock_watch.moved()


def test_who_holds_the_desk_alone_writes_to_the_desk_alone(folder: Path) -> None:
    with clock.freeze(BACK["an hour"]):
        startup.sign_in(folder, "dana", PASSPHRASE)
        assert len(lines(Vault.DESK)) == 1
        assert not database.is_open(Vault.CLINICAL)


@pytest.mark.parametrize("moment", [NOW - timedelta(minutes=4), NOW, NOW + timedelta(days=400)])
def test_a_usual_start_says_nothing(folder: Path, moment: datetime) -> None:
    with clock.freeze(moment):
        startup.sign_in(folder, "noura", PASSPHRASE)
        assert not clock_watch.moved()
        assert lines(Vault.DESK) == []


@pytest.mark.parametrize(("moment", "told"), [(NOW, False), (BACK["1970"], True)])
def test_a_first_start_says_nothing_unless_the_computer_lost_its_time(tmp_path: Path, moment: datetime, told: bool) -> None:
    wish = startup.NewClinic(ClinicSettings(name_en="Blue Gate"), person("Maha Al-Manar", Role.MANAGER, Role.LEAD))
    with clock.freeze(moment):
        startup.create_clinic(tmp_path / "clinic", wish, kdf=FAST)
        startup.sign_in(tmp_path / "clinic", "maha", PASSPHRASE)
        assert clock_watch.moved() is told
        startup.sign_out()


def test_an_invented_clinic_may_be_of_another_day(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyslots.KeyFile, "demo", True)
    with clock.freeze(BACK["a day"]):
        startup.sign_in(folder, "noura", PASSPHRASE)
        assert not clock_watch.moved()


@pytest.mark.parametrize("moved", [-3600.0, -86_400.0, 7_200.0, None], ids=["an hour", "a day", "ahead", "1970"])
def test_a_clock_that_jumps_while_the_clinic_is_open(folder: Path, monkeypatch: pytest.MonkeyPatch, moved: float | None) -> None:
    with clock.freeze(NOW):
        startup.sign_in(folder, "noura", PASSPHRASE)
        assert not clock_watch.look()
        real = clock.wall_seconds()
        monkeypatch.setattr(clock, "wall_seconds", lambda: 0.0 if moved is None else real + moved)
        assert clock_watch.look()
        assert not clock_watch.look(), "one jump is one line"
        assert len(lines(Vault.DESK)) == len(lines(Vault.CLINICAL)) == 1
        clock_watch.seen()
        assert not clock_watch.moved()


def test_sleep_is_no_move_and_a_little_drift_neither(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with clock.freeze(NOW):
        startup.sign_in(folder, "noura", PASSPHRASE)
        wall, running = clock.wall_seconds(), clock.running_seconds()
        monkeypatch.setattr(clock, "wall_seconds", lambda: wall + 8 * 3600 + 200)
        monkeypatch.setattr(clock, "running_seconds", lambda: running + 8 * 3600)
        assert not clock_watch.look()
        assert lines(Vault.DESK) == []


def test_while_another_desk_saves_the_line_waits_and_the_banner_does_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with clock.freeze(NOW):
        startup.sign_in(folder, "noura", PASSPHRASE)
        real = clock.wall_seconds()
        monkeypatch.setattr(clock, "wall_seconds", lambda: real - 3600)
        with monkeypatch.context() as patch:
            patch.setattr(work, "write_line", _busy)
            assert clock_watch.look()
        assert clock_watch.moved()
        assert lines(Vault.DESK) == []
        assert not clock_watch.look()
        assert len(lines(Vault.DESK)) == len(lines(Vault.CLINICAL)) == 1


def _busy(*_args: object, **_named: object) -> None:


    raise Refused(HouseProblem.BUSY)
