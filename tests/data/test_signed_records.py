"""Signed is signed: every path round the program is refused by the database itself, on both engines."""

from datetime import UTC, datetime

import peewee as pw
import pytest

from clinic_app.data import database
from clinic_app.data.endings import EndingRow
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.reviews import ReviewRow
from clinic_app.data.sessions import NoteAddendumRow, ProcessNoteRow, SessionNoteRow, SessionNoteVersionRow
from clinic_app.domain.permissions import Vault

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
ABOUT = datetime(2026, 11, 23, 11)
REFUSALS = (pw.IntegrityError, pw.OperationalError, pw.InternalError, pw.DatabaseError)


@pytest.fixture
def episode(clinic):
    with database.writing(Vault.CLINICAL):
        row = EpisodeRow.create(
            client_id=1, therapist_id=clinic.therapist.staff_id, started_on=ABOUT.date(), referral_source="self",
            referral_from="", referral_reason="", approach=None, phase="intake",
        )
    return row.id


def note(episode, *, signed=False, appointment=7, uid=None):
    signature = {"signed_at": AT, "digest": "d" * 64} if signed else {}
    with database.writing(Vault.CLINICAL):
        return SessionNoteRow.create(
            client_id=1, episode=episode, appointment_id=appointment, author_id=2, about=ABOUT, attendance="attended",
            body='{"summary":"first"}', saved_at=AT, **({"uid": uid} if uid else {}), **signature,
        )


def review(episode):
    with database.writing(Vault.CLINICAL):
        return ReviewRow.create(
            client_id=1, episode=episode, number=1, author_id=2, started_at=AT, saved_at=AT, snapshot="{}", body="{}",
            signed_at=AT, digest="d" * 64,
        )


def ending(episode):
    with database.writing(Vault.CLINICAL):
        return EndingRow.create(
            client_id=1, episode=episode, author_id=2, saved_at=AT, body="{}", closed_at=AT, digest="d" * 64
        )


SIGNED = {"session_note": lambda episode: note(episode, signed=True), "review": review, "ending": ending}


def refused(act):
    with pytest.raises(REFUSALS), database.writing(Vault.CLINICAL):
        act()


@pytest.mark.parametrize("table", SIGNED)
class TestEveryPath:
    def test_save(self, clinic, episode, table):
        row = SIGNED[table](episode)
        row.body = "changed"
        refused(row.save)
        assert type(row).get_by_id(row.id).body != "changed"

    def test_update_with_the_next_version(self, clinic, episode, table):
        row = SIGNED[table](episode)
        refused(lambda: type(row).save_over(row.id, 1, body="changed"))

    def test_delete(self, clinic, episode, table):
        row = SIGNED[table](episode)
        refused(row.delete_instance)
        refused(type(row).delete().execute)

    def test_replace_by_id(self, clinic, episode, table):
        row = SIGNED[table](episode)
        values = {**type(row).select().dicts().get(), "body": "changed"}
        if clinic.engine == "sqlite":
            refused(type(row).replace(**values).execute)
            refused(type(row).insert(**values).on_conflict_replace().execute)
        else:
            refused(lambda: type(row).insert(**values).execute())
        assert type(row).get_by_id(row.id).body != "changed"

    def test_replace_by_uid(self, clinic, episode, table):
        row = SIGNED[table](episode)
        values = {k: v for k, v in type(row).select().dicts().get().items() if k != "id"}
        refused(lambda: (type(row).replace if clinic.engine == "sqlite" else type(row).insert)(**values).execute())
        assert type(row).select().count() == 1

    def test_upsert(self, clinic, episode, table):
        row = SIGNED[table](episode)
        values = {**type(row).select().dicts().get(), "body": "changed"}
        query = type(row).insert(**values).on_conflict(conflict_target=[type(row).uid], update={"body": "changed", "version": 2})
        refused(query.execute)
        assert type(row).get_by_id(row.id).body != "changed"

    def test_raw_sql(self, clinic, episode, table):
        row = SIGNED[table](episode)
        for text in (
            f"UPDATE {table} SET body = 'changed', version = version + 1 WHERE id = {row.id}",
            f"UPDATE {table} SET digest = 'changed' WHERE id = {row.id}",
            f"UPDATE {table} SET id = 99, version = version + 1 WHERE id = {row.id}",
            f"DELETE FROM {table}",
        ):
            refused(lambda text=text: database.sql(Vault.CLINICAL, text))


def test_a_draft_cannot_take_the_place_of_a_signed_note(clinic, episode):
    signed, draft = note(episode, signed=True), note(episode, appointment=8)
    verb = "UPDATE OR REPLACE" if clinic.engine == "sqlite" else "UPDATE"
    for change in (f"uid = '{signed.uid}'", "appointment_id = 7", f"id = {signed.id}"):
        refused(lambda change=change: database.sql(
            Vault.CLINICAL, f"{verb} session_note SET {change}, version = version + 1 WHERE id = {draft.id}"))
    assert SessionNoteRow.select().count() == 2


@pytest.mark.parametrize("change", ["client_id = 2", "author_id = 3", "uid = 'other'"])
def test_a_draft_keeps_its_client_and_author(clinic, episode, change):
    draft = note(episode)
    refused(lambda: database.sql(
        Vault.CLINICAL, f"UPDATE session_note SET {change}, version = version + 1 WHERE id = {draft.id}"))


def test_code_that_forgets_the_version_is_refused(clinic, episode):
    draft = note(episode)
    refused(lambda: database.sql(Vault.CLINICAL, f"UPDATE session_note SET body = 'x' WHERE id = {draft.id}"))


def test_an_addendum_is_never_changed_or_replaced(clinic, episode):
    signed = note(episode, signed=True)
    with database.writing(Vault.CLINICAL):
        added = NoteAddendumRow.create(note=signed.id, author_id=2, written_at=AT, reason="r", body="b", digest="d")
    for text in (f"UPDATE note_addendum SET body = 'x' WHERE id = {added.id}", "DELETE FROM note_addendum"):
        refused(lambda text=text: database.sql(Vault.CLINICAL, text))
    values = NoteAddendumRow.select().dicts().get()
    refused(lambda: (NoteAddendumRow.replace if clinic.engine == "sqlite" else NoteAddendumRow.insert)(**values).execute())


def test_what_a_draft_said_before_is_kept_once_a_minute_by_the_database(clinic, episode):
    draft = note(episode)
    with database.writing(Vault.CLINICAL):
        for version in range(1, 6):
            database.sql(Vault.CLINICAL, "UPDATE session_note SET body = ?, version = version + 1 WHERE id = ?",
                         (f"text {version}", draft.id))
    kept = list(SessionNoteVersionRow.select())
    assert [(v.note_id, v.version, v.body) for v in kept] == [(draft.id, 1, '{"summary":"first"}')]
    assert kept[0].kept_at.tzinfo is UTC


def test_kept_versions_are_never_changed(clinic, episode):
    draft = note(episode)
    with database.writing(Vault.CLINICAL):
        SessionNoteRow.save_over(draft.id, 1, body="second")
    for text in ("UPDATE session_note_version SET body = 'x'", "DELETE FROM session_note_version"):
        refused(lambda text=text: database.sql(Vault.CLINICAL, text))
    if clinic.engine == "sqlite":
        refused(lambda: database.sql(
            Vault.CLINICAL, "INSERT OR REPLACE INTO session_note_version "
            "SELECT note_id, version, 'x', kept_at FROM session_note_version"))
    assert SessionNoteVersionRow.get().body == '{"summary":"first"}'


def test_a_process_note_may_be_deleted_by_its_author_but_not_given_to_another(clinic):
    with database.writing(Vault.CLINICAL):
        row = ProcessNoteRow.create(author_id=2, client_id=1, written_at=AT, sealed="00")
    refused(lambda: database.sql(Vault.CLINICAL, "UPDATE process_note SET author_id = 3, version = version + 1"))
    with database.writing(Vault.CLINICAL):
        assert row.delete_instance() == 1
