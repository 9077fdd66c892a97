"""The one door on both engines: rights, audit, versions, drafts, staff and settings."""

from __future__ import annotations

from dataclasses import replace

import peewee as pw
import pytest

from clinic_app.data import database
from clinic_app.data.audit import ClinicalAuditRow, DeskAuditRow
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Role, Vault
from clinic_app.domain.settings import ClinicProblem, OpenSpan, Room
from clinic_app.domain.staff import StaffProblem
from clinic_app.services import access, drafts, people, sessions, settings, staff, work
from tests.care import a_client
from tests.clinics import Clinic, person


def lines(vault: Vault = Vault.DESK) -> list[tuple[str, str, int | None]]:
    table = ClinicalAuditRow if vault is Vault.CLINICAL else DeskAuditRow
    return [(row.action, row.outcome, row.client) for row in table.select().order_by(table.seq)]


def test_saving_the_clinic_is_audited_once_with_field_names_only(clinic: Clinic) -> None:
    before = len(lines())
    settings.save_clinic(clinic.manager, replace(settings.clinic(clinic.manager), phone="+965 0000 0200"))
    assert lines()[before:] == [("edit_clinic", "ok", None)]
    last = DeskAuditRow.select().order_by(DeskAuditRow.seq.desc()).get()
    assert "phone" in last.object
    assert "0200" not in last.object + last.detail
    assert settings.clinic(clinic.manager).phone == "+965 0000 0200"


def test_saving_over_a_newer_version_keeps_both_texts(clinic: Clinic) -> None:
    old = settings.clinic(clinic.manager)
    settings.save_clinic(clinic.manager, replace(old, phone="1"))
    with pytest.raises(Stale) as caught:
        settings.save_clinic(clinic.manager, replace(old, phone="2"))
    assert (caught.value.mine.phone, caught.value.theirs.phone) == ("2", "1")
    assert settings.clinic(clinic.manager).phone == "1"


def test_a_refused_act_writes_nothing_and_a_denied_one_is_written_down(clinic: Clinic) -> None:
    before = lines()
    with pytest.raises(Refused):
        settings.save_clinic(clinic.manager, replace(settings.clinic(clinic.manager), visit_minutes=1))
    assert lines() == before
    with pytest.raises(Denied):
        settings.save_room(clinic.reception, Room(0, "Attic", "", False, True))
    assert lines()[len(before):] == [("edit_rooms", "denied", None)]
    assert [room.name_en for room in settings.rooms(clinic.reception)] == ["Room 1", "Room 2", "Room 3"]


@pytest.mark.expects_warning("listener failed: ValueError")
def test_listeners_hear_of_a_change_after_its_commit_and_cannot_undo_it(clinic: Clinic) -> None:
    heard: list[tuple[Change, bool]] = []

    def listener(change: Change) -> None:
        heard.append((change, bool(database.database(Vault.DESK).in_transaction())))
        raise ValueError("a clumsy listener")

    stop = work.listen(listener)
    room = settings.save_room(clinic.manager, Room(0, "Garden", "الحديقة", True, True))
    stop()
    assert heard == [(Change(Kind.ROOM, room.id), False)]
    assert "Garden" in [r.name_en for r in settings.rooms(clinic.manager)]


def test_an_act_that_touches_nothing_is_a_bug(clinic: Clinic) -> None:
    with pytest.raises(RuntimeError, match="touched"), work.work(clinic.manager, Action.EDIT_ROOMS):
        pass


def test_rows_are_written_inside_work_alone(clinic: Clinic) -> None:
    row = settings.data.clinic_row()
    row.phone = "9"
    with pytest.raises(RuntimeError, match=r"work\(\)"):
        row.save()


def test_names_are_cleaned_and_a_room_needs_one(clinic: Clinic) -> None:
    room = settings.save_room(clinic.manager, Room(0, "  Blue\u202e \x00room\ud800 ", "", False, True))
    assert room.name_en == "Blue room"
    with pytest.raises(Refused) as caught:
        settings.save_room(clinic.manager, Room(0, " \u200b ", "", False, True))
    assert caught.value.codes == (ClinicProblem.NO_ROOM_NAME,)
    with pytest.raises(Refused) as caught:
        settings.save_room(clinic.manager, Room(0, "Blue room", "", False, True))
    assert caught.value.codes == (ClinicProblem.ROOM_NAME_TAKEN,)


def test_hours_are_kept_per_person_and_may_not_overlap(clinic: Clinic) -> None:
    settings.save_hours(clinic.manager, clinic.therapist.staff_id, (OpenSpan(0, 540, 780), OpenSpan(0, 960, 1200)))
    assert settings.hours(clinic.reception)[clinic.therapist.staff_id] == (OpenSpan(0, 540, 780), OpenSpan(0, 960, 1200))
    with pytest.raises(Refused) as caught:
        settings.save_hours(clinic.manager, None, (OpenSpan(1, 540, 780), OpenSpan(1, 700, 800)))
    assert caught.value.codes == (ClinicProblem.SPANS_OVERLAP,)


@pytest.mark.parametrize("vault", list(Vault))
def test_what_is_typed_is_kept_and_comes_back_with_one_line(clinic: Clinic, vault: Vault) -> None:
    before = len(lines(vault))
    for text in ("a", "ab", "abc"):
        drafts.keep_draft(clinic.therapist, "form", 5, {"words": text}, vault)
    draft = drafts.open_draft(clinic.therapist, "form", 5, vault)
    assert draft is not None
    assert draft.body == {"words": "abc"}
    assert len(lines(vault)) == before + 1
    assert drafts.open_draft(clinic.other_therapist, "form", 5, vault) is None
    drafts.drop_draft(clinic.therapist, "form", 5, vault)
    assert drafts.open_draft(clinic.therapist, "form", 5, vault) is None


def test_reception_may_not_keep_clinical_drafts(clinic: Clinic) -> None:
    with pytest.raises(Denied):
        drafts.keep_draft(clinic.reception, "form", 0, {}, Vault.CLINICAL)


def test_the_clinic_keeps_a_manager_and_a_lead(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    me = next(p for p in staff.staff(clinic.manager) if p.id == clinic.manager.staff_id)
    with pytest.raises(Refused) as caught:
        staff.edit_staff(clinic.manager, me.id, replace(person("Maha Al-Manar", Role.RECEPTION), version=me.version))
    assert caught.value.codes == (StaffProblem.LAST_MANAGER,)
    assert Role.MANAGER in next(p for p in staff.staff(clinic.manager) if p.id == me.id).roles


def test_a_role_taken_away_while_somebody_is_signed_in_counts_at_their_next_act(clinic: Clinic) -> None:
    client = a_client(clinic, clinic.therapist)
    assert work.require(clinic.therapist, Action.LOOK_FILE, client)
    me = next(one for one in staff.staff(clinic.manager) if one.id == clinic.therapist.staff_id)
    name = me.name_en
    less = staff.edit_staff(clinic.manager, me.id, replace(person(name, Role.RECEPTION), version=me.version))
    assert work.as_now(clinic.therapist).roles == frozenset()  # what came in its place waits for the next sign-in
    for call in (lambda: sessions.notes_of(clinic.therapist, client), lambda: people.search(clinic.therapist, "mona")):
        with pytest.raises(Denied):
            call()
    assert lines()[-1][1] == "denied"
    assert not work.allowed(clinic.therapist, Action.LOOK_FILE, client)
    back = staff.edit_staff(clinic.manager, me.id, replace(person(name, Role.THERAPIST), version=less.version))
    assert work.require(clinic.therapist, Action.LOOK_FILE, client)
    staff.edit_staff(clinic.manager, me.id, replace(person(name, Role.THERAPIST), version=back.version), active=False)
    with pytest.raises(Denied):
        people.search(clinic.therapist, "mona")


def test_a_new_therapist_is_let_into_the_clinical_vault_by_the_lead_after_choosing_a_passphrase(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    new = staff.add_staff(clinic.manager, replace(person("Layal Samaan", Role.THERAPIST), passphrase="first words on a slip"))
    assert new.must_change
    assert not new.has_clinical_key
    with pytest.raises(Refused) as caught:
        staff.grant_clinical(clinic.lead, new.id)
    assert caught.value.codes == (StaffProblem.NOT_YET_OWN_PASSPHRASE,)
    with pytest.raises(Denied):
        staff.grant_clinical(clinic.manager, new.id)


def test_a_reason_opens_a_file_for_half_an_hour(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    with pytest.raises(Refused) as caught:
        access.open_with_reason(clinic.other_therapist, 1, "because")
    assert caught.value.codes == (StaffProblem.REASON_SHORT,)


def test_a_closed_vault_is_refused_not_created(sqlite_clinic: Clinic) -> None:
    database.clinical_db.obj.close()
    database.clinical_db.initialize(None)
    with pytest.raises(Refused) as caught:
        drafts.keep_draft(sqlite_clinic.lead, "form", 0, {}, Vault.CLINICAL)
    assert caught.value.codes == (HouseProblem.VAULT_CLOSED,)


@pytest.mark.parametrize("statement", [
    "UPDATE audit SET actor = 99 WHERE seq = 1", "DELETE FROM audit WHERE seq = 1", "DELETE FROM audit",
    "DELETE FROM clinic", "UPDATE clinic SET phone = 'x'",
])
def test_the_database_itself_refuses(clinic: Clinic, statement: str) -> None:
    with pytest.raises(pw.IntegrityError):
        database.sql(Vault.DESK, statement)
