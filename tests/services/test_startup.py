"""First run, signing in, passphrases, recovery, and a record that is older than it should be."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from clinic_app.data import database, keyslots
from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.staff import StaffRow
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Actor, Role, Vault
from clinic_app.domain.settings import ClinicSettings
from clinic_app.domain.staff import StaffProblem
from clinic_app.services import backup, backup_files, clock, places, session, settings, staff, startup, verification, work
from tests.clinics import FAST, NOW, PASSPHRASE, Clinic, person

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def made(sqlite_clinic: Clinic) -> Path:
    """A clinic folder with nobody signed in."""
    database.close()
    session.end()
    return sqlite_clinic.folder


def signed_in(folder: Path, name: str, words: str = PASSPHRASE) -> Actor:
    return startup.sign_in(folder, name, words)


def test_a_new_clinic_opens_for_its_people_and_leaves_no_name_in_clear(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    wish = startup.NewClinic(
        ClinicSettings(name_en="Blue Gate", name_ar="البوابة الزرقاء"),
        person("Maha Al-Manar", Role.MANAGER, Role.LEAD, Role.THERAPIST),
    )
    opened = startup.create_clinic(folder, wish, kdf=FAST)
    assert set(opened.codes) == set(Vault)
    actor = signed_in(folder, " Maha ")
    assert settings.clinic(actor).name_ar == "البوابة الزرقاء"
    assert database.is_open(Vault.CLINICAL)
    startup.sign_out()
    for path in folder.iterdir():
        data = path.read_bytes()
        assert b"Maha" not in data
        assert b"Blue Gate" not in data
        assert not data.startswith(b"SQLite format 3")
    with pytest.raises(Refused) as caught:
        startup.create_clinic(folder, wish, kdf=FAST)
    assert caught.value.codes == (startup.StartProblem.CLINIC_EXISTS,)


@pytest.mark.parametrize(("words", "code"), [
    ("short", StaffProblem.PASSPHRASE_SHORT), ("aaaaaaaaaaaaaaaa", StaffProblem.PASSPHRASE_COMMON),
    ("Correct Horse Battery Staple", StaffProblem.PASSPHRASE_COMMON), ("maha and the sea 77", StaffProblem.PASSPHRASE_NAMES),
    ("the blue gate is open", StaffProblem.PASSPHRASE_NAMES),
])
def test_a_weak_passphrase_is_refused_before_anything_is_made(tmp_path: Path, words: str, code: str) -> None:
    manager = person("Maha Al-Manar", Role.MANAGER, Role.LEAD)
    wish = startup.NewClinic(ClinicSettings(name_en="Blue Gate"), replace(manager, passphrase=words))
    with pytest.raises(Refused) as caught:
        startup.create_clinic(tmp_path / "clinic", wish, kdf=FAST)
    assert code in caught.value.codes
    assert list(tmp_path.iterdir()) == []


def test_reception_never_holds_the_clinical_key(made: Path) -> None:
    signed_in(made, "dana")
    assert not database.is_open(Vault.CLINICAL)
    assert Vault.CLINICAL not in session.current().keys.vaults
    slots = keyslots.KeyFile.load(made)
    assert not slots.holds(slots.slot_id("dana"), Vault.CLINICAL)
    desk_key = session.current().keys.vaults[Vault.DESK]
    with pytest.raises(database.WrongKey):
        database.open_sqlite(Vault.CLINICAL, made / "clinical.db", lambda: desk_key)


def test_one_sign_in_costs_one_derivation(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    real = keyslots.derive
    monkeypatch.setattr(keyslots, "derive", lambda *args: (calls.append(1), real(*args))[1])
    signed_in(made, "hessa")
    assert len(calls) == 1


def test_wrong_words_and_unknown_names_get_one_answer_and_a_growing_wait(made: Path) -> None:
    for name in ("hessa", "nobody"):
        with pytest.raises(Refused) as caught:
            signed_in(made, name, "wrong words for the gate")
        assert caught.value.codes == (StaffProblem.WRONG_PASSPHRASE,)
    with pytest.raises(Refused) as caught:
        signed_in(made, "hessa")
    assert caught.value.codes == (StaffProblem.WAIT,)
    with clock.freeze(NOW + timedelta(seconds=2)):
        actor = signed_in(made, "hessa")
    last = DeskAuditRow.select().order_by(DeskAuditRow.seq.desc()).get()
    assert (last.action, last.actor, last.detail) == ("sign_in", actor.staff_id, "failed_before=1")


def test_a_changed_passphrase_keeps_process_notes_readable(made: Path) -> None:
    actor = signed_in(made, "hessa")
    sealed = session.seal(actor, "كلام خاص", "row-1")
    startup.change_passphrase(actor, PASSPHRASE, "nine boats on a quiet sea")
    assert session.unseal(actor, sealed, "row-1") == "كلام خاص"
    startup.sign_out()
    with pytest.raises(Refused):
        signed_in(made, "hessa")
    with clock.freeze(NOW + timedelta(seconds=5)):
        actor = signed_in(made, "hessa", "nine boats on a quiet sea")
    assert session.unseal(actor, sealed, "row-1") == "كلام خاص"


def test_a_slot_moved_to_another_name_opens_nothing(made: Path) -> None:
    slots = keyslots.KeyFile.load(made)
    slots.content["slots"][slots.slot_id("dana")] = slots.content["slots"][slots.slot_id("hessa")]
    slots.save()
    with pytest.raises(Refused) as caught:
        signed_in(made, "dana")
    assert caught.value.codes == (StaffProblem.WRONG_PASSPHRASE,)


def test_the_lead_grants_the_clinical_vault_to_a_new_therapist(made: Path) -> None:
    manager = signed_in(made, "maha")
    new = staff.add_staff(manager, replace(person("Layal Samaan", Role.THERAPIST), passphrase="first words on a slip"))
    startup.sign_out()
    layal = signed_in(made, "layal", "first words on a slip")
    assert not database.is_open(Vault.CLINICAL)
    startup.change_passphrase(layal, "first words on a slip", "eleven green doors open")
    startup.sign_out()
    lead = signed_in(made, "noura")
    assert [p.id for p in staff.staff(lead) if p.roles & {Role.THERAPIST, Role.LEAD} and not p.has_clinical_key] == [new.id]
    assert staff.grant_clinical(lead, new.id).has_clinical_key
    startup.sign_out()
    signed_in(made, "layal", "eleven green doors open")
    assert database.is_open(Vault.CLINICAL)


def test_somebody_who_left_can_no_longer_sign_in(made: Path) -> None:
    manager = signed_in(made, "maha")
    dana = next(p for p in staff.staff(manager) if p.sign_in_name == "dana")
    staff.edit_staff(manager, dana.id, replace(person("Dana Al-Yal", Role.RECEPTION), version=dana.version), active=False)
    startup.sign_out()
    with pytest.raises(Refused) as caught:
        signed_in(made, "dana")
    assert caught.value.codes == (StaffProblem.WRONG_PASSPHRASE,)


def test_a_change_that_is_not_saved_takes_no_key(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manager = signed_in(made, "maha")
    dana = next(p for p in staff.staff(manager) if p.sign_in_name == "dana")

    def disk_full(*_of: object) -> None:
        raise Refused(HouseProblem.DISK)

    with monkeypatch.context() as broken:
        broken.setattr(work, "_lines_of", disk_full)
        leaving = replace(person("Dana Al-Yal", Role.RECEPTION), version=dana.version)
        with pytest.raises(Refused):
            staff.edit_staff(manager, dana.id, leaving, active=False)
    startup.sign_out()
    assert signed_in(made, "dana")


@pytest.mark.parametrize("text", ["[]", "null", '{"a": 3}', '{"a": ["x", 1]}', "{"])
def test_a_damaged_list_of_tries_keeps_nobody_out(made: Path, text: str) -> None:
    (made / startup.TRIES).write_text(text, "utf-8")
    assert signed_in(made, "dana")


def test_a_recovery_sheet_gives_a_forgotten_person_new_words(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    wish = startup.NewClinic(ClinicSettings(name_en="Blue Gate"), person("Maha Al-Manar", Role.MANAGER, Role.LEAD))
    codes = startup.create_clinic(folder, wish, kdf=FAST).codes
    typed = {vault: code.lower().replace("-", " ") for vault, code in codes.items()}
    startup.recover(folder, typed, "maha", "eleven green doors open")
    assert database.is_open(Vault.CLINICAL)
    startup.sign_out()
    with pytest.raises(Refused) as caught:
        startup.recover(folder, {Vault.DESK: codes[Vault.CLINICAL]}, "maha", "eleven green doors open")
    assert caught.value.codes == (startup.StartProblem.CODE_WRONG,)


def test_a_damaged_slot_file_is_read_from_its_copy(made: Path) -> None:
    keyslots.KeyFile.load(made).save()
    (made / keyslots.FILE).write_text("{", "utf-8")
    assert signed_in(made, "dana").has(Role.RECEPTION)
    startup.sign_out()
    (made / (keyslots.FILE + ".bak")).write_bytes(b"\0")
    with pytest.raises(Refused) as caught:
        signed_in(made, "dana")
    assert caught.value.codes == (startup.StartProblem.KEY_FILE,)


@pytest.mark.parametrize("damage", [b"", b"not a vault at all" * 400])
def test_an_empty_or_foreign_vault_is_refused_never_made_anew(made: Path, damage: bytes) -> None:
    (made / "desk.db").write_bytes(damage)
    with pytest.raises(Refused) as caught:
        signed_in(made, "dana")
    assert caught.value.codes[0] in (startup.StartProblem.EMPTY_VAULT, startup.StartProblem.DAMAGED)
    assert (made / "desk.db").read_bytes() == damage
    assert not database.is_open(Vault.DESK)


def test_a_newer_database_is_refused_with_what_it_needs(made: Path) -> None:
    signed_in(made, "noura")
    database.sql(Vault.DESK, "INSERT INTO schema_migration (name, applied) VALUES ('9001_later', '2031-01-01')")
    startup.sign_out()
    with pytest.raises(Refused) as caught:
        signed_in(made, "noura")
    assert caught.value.codes == (startup.StartProblem.NEWER,)
    assert caught.value.findings[0].facts["needs"] == "9001_later"


def test_an_older_copy_put_back_opens_read_only_until_the_lead_decides(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "yesterday")
    lead = signed_in(made, "noura")
    settings.save_clinic(lead if lead.has(Role.MANAGER) else _manager(), _changed(lead))
    startup.sign_out()
    for path in (tmp_path / "yesterday").glob("*.db"):
        shutil.copy(path, made / path.name)
    lead = signed_in(made, "noura")
    assert startup.record_is_older()
    with pytest.raises(Refused) as caught:
        settings.save_clinic(_manager(), _changed(lead))
    assert caught.value.codes == (HouseProblem.READ_ONLY,)
    startup.accept_older_record(lead, "the disk was changed on Sunday")
    assert not startup.record_is_older()
    settings.save_clinic(_manager(), _changed(lead))
    assert [f.code for f in verification.verify(lead).findings] == ["no_backup"]


def _manager() -> Actor:
    row = StaffRow.get(StaffRow.sign_in_name == "maha")
    return Actor(row.id, frozenset({Role.MANAGER}))


def _changed(actor: Actor) -> ClinicSettings:
    return replace(settings.clinic(actor), phone="+965 0000 0300")


# -- backups -------------------------------------------------------------------------------------------------------------


def test_a_backup_comes_back_whole_and_the_clinic_before_it_is_set_aside(made: Path) -> None:
    lead = signed_in(made, "noura")
    settings.save_clinic(_manager(), _changed(lead))
    taken = backup.make(lead)
    head = work.chains[Vault.CLINICAL].head()[0]
    settings.save_clinic(_manager(), replace(settings.clinic(lead), phone="later"))
    startup.sign_out()
    aside = backup_files.restore(taken.path, made, "noura", PASSPHRASE)
    assert aside is not None
    assert {p.name for p in aside.iterdir()} >= {"desk.db", "clinical.db", keyslots.FILE}
    lead = signed_in(made, "noura")
    assert settings.clinic(lead).phone == "+965 0000 0300"
    assert work.chains[Vault.CLINICAL].head()[0] == head + 1  # the line about the backup, this sign-in, the restore
    said = [f"made_at={taken.made_at.isoformat()}"]
    for vault in Vault:
        assert [d for (d,) in database.sql(vault, "SELECT detail FROM audit WHERE action = 'restore'").fetchall()] == said
    assert not (made / places.RESTORED).exists()
    assert not startup.record_is_older()
    assert verification.verify(lead).findings == ()


@pytest.mark.parametrize("who", ["dana", "hessa"])
def test_a_backup_is_put_over_a_clinic_by_its_manager_or_lead_alone_and_by_anybody_on_an_empty_place(
    made: Path, tmp_path: Path, who: str
) -> None:
    taken = backup.make(signed_in(made, "noura"))
    startup.sign_out()
    before = {path: path.read_bytes() for path in sorted(made.iterdir())}
    with pytest.raises(Refused) as caught:
        backup_files.restore(taken.path, made, who, PASSPHRASE)
    assert caught.value.codes == (backup_files.BackupProblem.NOT_YOURS,)
    assert {path: path.read_bytes() for path in sorted(made.iterdir())} == before
    assert not [path for path in made.parent.iterdir() if path.name.startswith(".rest")]
    fresh = tmp_path / "fresh" / "clinic"
    assert backup_files.restore(taken.path, fresh, who, PASSPHRASE) is None
    actor = signed_in(fresh, who)
    assert not actor.roles & {Role.MANAGER, Role.LEAD}
    assert (fresh / places.RESTORED).exists() is (who == "dana"), "the clinical vault's line waits for who opens it"
    startup.sign_out()
    signed_in(fresh, "noura")
    for vault in Vault:
        assert database.sql(vault, "SELECT count(*) FROM audit WHERE action = 'restore'").fetchone()[0] == 1
    startup.sign_out()
    assert backup_files.restore(taken.path, made, "maha", PASSPHRASE) is not None


def test_who_has_left_puts_no_old_backup_in_place(made: Path) -> None:
    taken = backup.make(signed_in(made, "noura"))
    startup.sign_out()
    slots = keyslots.KeyFile.load(made)
    slots.content["slots"].pop(slots.slot_id("maha"))
    slots.save()
    with pytest.raises(Refused) as caught:
        backup_files.restore(taken.path, made, "maha", PASSPHRASE)
    assert caught.value.codes == (backup_files.BackupProblem.NOT_YOURS,)
    (made / keyslots.FILE).write_text("{", "utf-8")  # what is damaged is what a backup is for
    assert backup_files.restore(taken.path, made, "maha", PASSPHRASE) is not None


def test_a_day_at_reception_carries_the_clinical_vault_over_unread(made: Path) -> None:
    lead = signed_in(made, "noura")
    first = backup.make(lead)
    startup.sign_out()
    with clock.freeze(NOW + timedelta(hours=1)):
        dana = signed_in(made, "dana")
        second = backup.make(dana)
        startup.sign_out()
    assert second.heads["clinical"] == first.heads["clinical"]
    assert second.heads["desk"] > first.heads["desk"]
    assert backup_files.check(second.path, "noura", PASSPHRASE).path == second.path


@pytest.mark.parametrize("where", [0.2, 0.5, 0.9])
def test_a_damaged_backup_is_refused_before_anything_moves(made: Path, where: float) -> None:
    lead = signed_in(made, "noura")
    taken = backup.make(lead)
    startup.sign_out()
    data = bytearray(taken.path.read_bytes())
    data[int(len(data) * where)] ^= 1
    taken.path.write_bytes(data)
    before = sorted(p.name for p in made.iterdir())
    with pytest.raises(Refused):
        backup_files.restore(taken.path, made, "noura", PASSPHRASE)
    assert sorted(p.name for p in made.iterdir()) == before


def test_a_restore_killed_between_its_moves_is_finished_at_the_next_start(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lead = signed_in(made, "noura")
    taken = backup.make(lead)
    startup.sign_out()
    monkeypatch.setattr(places, "finish_restore", lambda folder: None)
    backup_files.restore(taken.path, made, "noura", PASSPHRASE)
    monkeypatch.undo()
    made.rename(made.with_name("clinic-moved-away"))  # the first of the two moves had happened
    assert not made.exists()
    places.finish_restore(made)
    assert signed_in(made, "noura").has(Role.LEAD)


def test_a_backup_into_a_folder_that_cannot_be_written_is_refused_kindly(made: Path, tmp_path: Path) -> None:
    lead = signed_in(made, "noura")
    blocked = tmp_path / "stick"
    blocked.write_text("a file, not a folder", "utf-8")
    with pytest.raises(Refused) as caught:
        backup.make(lead, blocked)
    assert caught.value.codes == (backup_files.BackupProblem.FOLDER,)


def test_a_backup_is_due_when_something_changed_and_half_an_hour_went_by(made: Path) -> None:
    lead = signed_in(made, "noura")
    assert backup.due(lead)
    backup.make(lead)
    assert not backup.due(lead)
    with clock.freeze(NOW + timedelta(minutes=31)):
        assert not backup.due(lead)
        settings.save_clinic(_manager(), _changed(lead))
        assert backup.due(lead)


def test_thinning_keeps_days_weeks_and_months() -> None:
    moments = [NOW - timedelta(hours=h) for h in range(0, 24 * 400, 6)]
    keep = backup_files.kept(moments)
    assert set(moments[:4]) <= keep
    assert len(keep) <= 4 + 12 + 10 + 9
    assert len({m.date() for m in keep if NOW - m < timedelta(days=12)}) == 12


# -- verification: every kind of tampering is found ------------------------------------------------------------------------


@pytest.mark.parametrize("tamper", [
    "UPDATE audit SET actor = actor + 1 WHERE seq = 2", "UPDATE audit SET detail = 'x' WHERE seq = 3",
    "UPDATE audit SET at = '2020' WHERE seq = 2",
    "DELETE FROM audit WHERE seq = 2", "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)",
])
def test_a_forged_audit_line_is_found_even_when_the_guards_were_taken_down(made: Path, tamper: str) -> None:
    lead = signed_in(made, "noura")
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
    guards = database.sql(Vault.DESK, query).fetchall()
    for name, _ in guards:
        database.sql(Vault.DESK, f"DROP TRIGGER {name}")
    database.sql(Vault.DESK, tamper)
    for _, text in guards:
        database.sql(Vault.DESK, text)
    found = {f.code for f in verification.verify(lead).findings} - {"no_backup"}
    assert found & {"audit_gap", "audit_bad_mac", "audit_broken_link", "older_than_anchor"}


def test_a_guard_that_was_dropped_is_missed(made: Path) -> None:
    lead = signed_in(made, "noura")
    database.sql(Vault.DESK, "DROP TRIGGER audit_no_update")
    found = verification.verify(lead).findings
    assert any(f.code == "schema_missing" and "audit_no_update" in f.where for f in found)


def test_the_slot_file_is_for_its_owner_alone(made: Path) -> None:
    if os.name == "posix":
        keyslots.KeyFile.load(made).save()
        assert (made / keyslots.FILE).stat().st_mode & 0o077 == 0
