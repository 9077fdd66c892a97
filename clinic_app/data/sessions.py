"""Session notes, their addenda and kept versions, and the sealed process notes: tables and queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.settings import late_after
from clinic_app.data.staff import names_by_id
from clinic_app.domain.session_notes import Addendum, Cosignature, NoteVersion, Retraction, SessionNote, numbered, written_late
from clinic_app.domain.sessions import NoteContent
from clinic_app.domain.signing import digest, signed_digest

Names = Mapping[int, tuple[str, str]]


def whose(names: Names, staff_id: int) -> tuple[str, str]:
    """The author's name in both scripts; empty for somebody no longer known."""
    return names.get(staff_id, ("", ""))


class SessionNoteRow(ClinicalRow, Edited):
    """One note about one visit of one client. Signed rows are immutable; `body` is the canonical text that is signed."""

    episode_id: int
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow)
    appointment_id = pw.IntegerField(null=True)
    author_id = pw.IntegerField(index=True)
    about = pw.DateTimeField()
    attendance = pw.TextField(null=True)
    body = pw.TextField()
    saved_at = UtcField()
    signed_at = UtcField(null=True)
    digest = pw.TextField(default="")
    again = pw.IntegerField(default=0)  # how many notes of this visit and client were retracted before it

    class Meta:
        indexes = ((("appointment_id", "client_id", "again"), True), (("client_id", "about"), False))

    def intact(self) -> bool:
        """True if the stored text still gives the digest it was signed with; drafts are never in doubt."""
        return self.signed_at is None or self.digest == signed_digest(
            uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, author_id=self.author_id,
            body=self.body, signed_at=self.signed_at,
        )

    def to_note(self, names: Names, addenda: tuple[Addendum, ...] = ()) -> SessionNote:
        """The record; names: staff id to the name in both scripts."""
        by = whose(names, self.author_id)
        return SessionNote(
            id=self.id, uid=self.uid, client_id=self.client_id, episode_id=self.episode_id, appointment_id=self.appointment_id,
            author_id=self.author_id, author=by[0], author_ar=by[1], about=self.about,
            content=unpack(NoteContent, self.body), version=self.version, saved_at=self.saved_at,
            signed_at=self.signed_at, digest=self.digest, intact=self.intact(), addenda=addenda,
        )


class SessionNoteVersionRow(pw.Model):
    """Earlier states of a draft, written by a trigger alone."""

    note_id: int
    note = pw.ForeignKeyField(SessionNoteRow)
    version = pw.IntegerField()
    body = pw.TextField()
    kept_at = UtcField()

    class Meta:
        database = ClinicalRow._meta.database
        table_name = "session_note_version"
        primary_key = pw.CompositeKey("note", "version")

    def to_version(self) -> NoteVersion:
        """The record."""
        return NoteVersion(self.version, self.kept_at, unpack(NoteContent, self.body))


class NoteAddendumRow(ClinicalRow):
    """A dated addition to a signed note; append-only."""

    note_id: int
    note = pw.ForeignKeyField(SessionNoteRow)
    author_id = pw.IntegerField()
    written_at = UtcField()
    reason = pw.TextField()
    body = pw.TextField()
    digest = pw.TextField()

    def to_addendum(self, names: Names) -> Addendum:
        """The record; names: staff id to the name in both scripts."""
        by = whose(names, self.author_id)
        return Addendum(
            id=self.id, note_id=self.note_id, author_id=self.author_id, author=by[0], author_ar=by[1],
            written_at=self.written_at, reason=self.reason, text=self.body, digest=self.digest,
        )


class NoteRetractionRow(ClinicalRow):
    """A note taken back by the lead; append-only. The note itself stays as it was signed."""

    note_id: int
    note = pw.ForeignKeyField(SessionNoteRow, unique=True)
    staff_id = pw.IntegerField()
    at = UtcField()
    reason = pw.TextField()
    digest = pw.TextField()

    def to_retraction(self, names: Names) -> Retraction:
        """The record; names: staff id to the name in both scripts."""
        return Retraction(self.staff_id, *whose(names, self.staff_id), self.at, self.reason)


class ProcessNoteRow(ClinicalRow, Edited):
    """A private process note: text sealed under its author's own key. The author may delete it."""

    author_id = pw.IntegerField(index=True)
    client_id = pw.IntegerField(index=True)
    appointment_id = pw.IntegerField(null=True)
    written_at = UtcField()
    sealed = pw.TextField()

    class Meta:
        indexes = ((("author_id", "client_id", "appointment_id"), False),)


def addendum_digest(note_digest: str, author_id: int, written_at: datetime, reason: str, text: str) -> str:
    """The digest of an addendum; it carries the note's own, so that it cannot be moved to another note."""
    return digest(note=note_digest, author=author_id, written_at=written_at.isoformat(), reason=reason, text=text)


def retraction_digest(note_digest: str, staff_id: int, at: datetime, reason: str) -> str:
    """The digest of a retraction; it carries the note's own, so that it cannot be moved to another note."""
    return digest(note=note_digest, author=staff_id, at=at.isoformat(), reason=reason)


def taken_back() -> Any:
    """Ids of the retracted notes, as a part of another query."""
    return NoteRetractionRow.select(NoteRetractionRow.note)


def standing() -> Any:
    """The notes that count: every one that was not retracted. All reading of notes begins here."""
    row: Any = SessionNoteRow
    return row.select().where(row.id.not_in(taken_back()))


def of_client(client_id: int) -> list[Any]:
    """All notes of a client that stand, oldest first."""
    row = SessionNoteRow
    return list(standing().where(row.client_id == client_id).order_by(row.about, row.id))


def of_episode(episode_id: int) -> list[Any]:
    """All notes of an episode that stand, oldest first."""
    row = SessionNoteRow
    return list(standing().where(row.episode == episode_id).order_by(row.about, row.id))


def of_appointment(appointment_id: int, client_id: int) -> Any | None:
    """The note about this client's part in this visit, or None; a retracted one is none."""
    row = SessionNoteRow
    return standing().where((row.appointment_id == appointment_id) & (row.client_id == client_id)).first()


def retracted_of(client_id: int) -> list[tuple[Any, Any]]:
    """A client's retracted notes with their retractions, oldest visit first."""
    retractions = NoteRetractionRow.select(NoteRetractionRow, SessionNoteRow).join(SessionNoteRow)
    found = retractions.where(SessionNoteRow.client_id == client_id).order_by(SessionNoteRow.about, SessionNoteRow.id)
    return [(row.note, row) for row in found]


def retracted(note_id: int) -> bool:
    """True if this note was taken back."""
    return bool(NoteRetractionRow.select().where(NoteRetractionRow.note == note_id).exists())


def how_often(appointment_id: int | None, client_id: int) -> int:
    """How many notes there were about this client's part in this visit, retracted ones among them."""
    row = SessionNoteRow
    if appointment_id is None:
        return 0
    return int(row.select().where((row.appointment_id == appointment_id) & (row.client_id == client_id)).count())


def of_appointments(appointment_ids: Iterable[int]) -> dict[tuple[int | None, int], Any]:
    """The notes about these visits by (visit, client), in one query."""
    row = SessionNoteRow
    found = standing().where(row.appointment_id.in_(list(appointment_ids)))
    return {(note.appointment_id, note.client_id): note for note in found}


def unsigned_of(author_id: int) -> list[Any]:
    """This author's drafts, oldest visit first."""
    row = SessionNoteRow
    return list(standing().where((row.author_id == author_id) & row.signed_at.is_null()).order_by(row.about, row.id))


def attended_since(episode_ids: Iterable[int], since: Mapping[int, date]) -> dict[int, int]:
    """Signed notes of attended sessions per episode after a day (exclusive; every one if the episode has none)."""
    row, counts = SessionNoteRow, {}
    for episode in episode_ids:
        query = standing().where(
            (row.episode == episode) & (row.attendance == "attended") & row.signed_at.is_null(False)
        )
        if episode in since:
            query = query.where(row.about > datetime.combine(since[episode], time.max))
        counts[episode] = query.count()
    return counts


def addenda_of(note_ids: Iterable[int], names: Names) -> dict[int, tuple[Addendum, ...]]:
    """Addenda by note, in the order they were written."""
    row = NoteAddendumRow
    found: dict[int, tuple[Addendum, ...]] = {}
    for addendum in row.select().where(row.note.in_(list(note_ids))).order_by(row.id):
        found[addendum.note_id] = (*found.get(addendum.note_id, ()), addendum.to_addendum(names))
    return found


def versions_of(note_id: int) -> list[Any]:
    """Kept earlier states, newest first."""
    row = SessionNoteVersionRow
    return list(row.select().where(row.note == note_id).order_by(row.version.desc()))


def process_notes_of(author_id: int, client_id: int) -> list[Any]:
    """One author's own process notes about a client, newest first."""
    row = ProcessNoteRow
    mine = (row.author_id == author_id) & (row.client_id == client_id)
    return list(row.select().where(mine).order_by(row.written_at.desc(), -row.id))


def with_cosignature(note: SessionNote, stands: Cosignature | None) -> SessionNote:
    """The note with where its co-signature stands."""
    return replace(note, cosignature=stands) if stands is not None else note


def records(rows: Iterable[Any], to_local: Callable[[datetime], datetime]) -> list[SessionNote]:
    """Notes as records, oldest first: numbered, with their addenda, late ones marked. to_local: UTC to the clinic's clock."""
    rows, names = list(rows), names_by_id()
    addenda = addenda_of([row.id for row in rows], names)
    notes = numbered([row.to_note(names, addenda.get(row.id, ())) for row in rows])
    within = late_after()
    return [
        replace(note, late=written_late(note.content.end or note.about, to_local(note.signed_at), within))
        if note.signed_at else note
        for note in notes
    ]
