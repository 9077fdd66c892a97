"""Episodes, their phases, intakes with history, shared summaries and life events, in the clinical vault."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.domain.episodes import (
    Approach,
    EndReason,
    Episode,
    EpisodeProblem,
    Intake,
    IntakeContent,
    LifeEvent,
    Phase,
    PhaseChange,
    ReferralSource,
    SharedSummary,
)
from clinic_app.domain.errors import Refused


class EpisodeRow(ClinicalRow, Edited):
    """One stretch of care. A client has at most one that is not closed."""

    client_id = pw.IntegerField(index=True)
    therapist_id = pw.IntegerField(index=True)
    started_on = pw.DateField()
    referral_source = pw.TextField()
    referral_from = pw.TextField()
    referral_reason = pw.TextField()
    approach = pw.TextField(null=True)
    phase = pw.TextField()
    end_reason = pw.TextField(null=True)
    closed_on = pw.DateField(null=True)
    review_on = pw.DateField(null=True)

    def to_episode(self) -> Episode:
        """The row as a record, with its phases in order."""
        changes = PhaseChangeRow.select().where(PhaseChangeRow.episode == self.id).order_by(PhaseChangeRow.id)
        return Episode(
            id=self.id, version=self.version, client_id=self.client_id, therapist_id=self.therapist_id,
            started_on=self.started_on, referral_source=ReferralSource(self.referral_source), referral_from=self.referral_from,
            referral_reason=self.referral_reason, approach=Approach(self.approach) if self.approach else None,
            phase=Phase(self.phase), phases=tuple(PhaseChange(Phase(c.phase), c.on) for c in changes),
            end_reason=EndReason(self.end_reason) if self.end_reason else None, closed_on=self.closed_on,
            review_on=self.review_on,
        )


class PhaseChangeRow(ClinicalRow):
    """One step from phase to phase; append-only."""

    episode = pw.ForeignKeyField(EpisodeRow)
    phase = pw.TextField()
    on = pw.DateField()
    at = UtcField()
    staff = pw.IntegerField()


class IntakeRow(ClinicalRow, Edited):
    """The intake of an episode as last saved."""

    episode_id: int
    episode = pw.ForeignKeyField(EpisodeRow, unique=True)
    body = pw.TextField()
    rulers_on = pw.DateField(null=True)
    first_saved_at = UtcField()
    saved_at = UtcField()

    def to_intake(self) -> Intake:
        """The row as a record."""
        return Intake(
            self.episode_id, self.version, unpack(IntakeContent, self.body), self.first_saved_at, self.saved_at, self.rulers_on
        )


class IntakeVersionRow(ClinicalRow):
    """Every saved state of an intake; append-only."""

    intake = pw.ForeignKeyField(IntakeRow)
    number = pw.IntegerField()
    body = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()

    class Meta:
        indexes = ((("intake", "number"), True),)


class SharedSummaryRow(ClinicalRow):
    """One version of the shared summary; append-only."""

    episode_id: int
    episode = pw.ForeignKeyField(EpisodeRow)
    number = pw.IntegerField()
    text = pw.TextField()
    agreed_on = pw.DateField(null=True)
    written_on = pw.DateField()
    author = pw.IntegerField()
    delicate = pw.BooleanField(default=False)
    third_party = pw.BooleanField(default=False)

    class Meta:
        indexes = ((("episode", "number"), True),)

    def to_summary(self) -> SharedSummary:
        """The row as a record."""
        return SharedSummary(
            self.id, self.episode_id, self.number, self.text, self.agreed_on, self.written_on, self.author, self.delicate,
            self.third_party,
        )


class LifeEventRow(ClinicalRow, Edited):
    """An event in the client's life; taken off the time-line by a mark, never removed."""

    client_id = pw.IntegerField(index=True)
    on = pw.DateField()
    words = pw.TextField()
    third_party = pw.BooleanField()
    withdrawn = pw.BooleanField(default=False)
    year_only = pw.BooleanField(default=False)
    shared = pw.BooleanField(default=False)
    delicate = pw.BooleanField(default=False)

    def to_event(self) -> LifeEvent:
        """The row as a record."""
        return LifeEvent(
            self.id, self.version, self.client_id, self.on, self.words, self.third_party, self.year_only, self.shared,
            self.delicate,
        )


def open_episode(client_id: int) -> EpisodeRow | None:
    """The episode that is not closed, or None."""
    row: EpisodeRow | None = (
        EpisodeRow.select().where((EpisodeRow.client_id == client_id) & (EpisodeRow.phase != Phase.CLOSED)).first()
    )
    return row


def latest_episode(client_id: int) -> EpisodeRow | None:
    """The open episode, or else the one that closed last, or None."""
    known = all_episodes(client_id)
    return open_episode(client_id) or (known[-1] if known else None)


def in_care_of(therapist_id: int) -> list[EpisodeRow]:
    """Every open episode of a therapist."""
    mine = (EpisodeRow.therapist_id == therapist_id) & (EpisodeRow.phase != Phase.CLOSED)
    return list(EpisodeRow.select().where(mine).order_by(EpisodeRow.id))


def all_episodes(client_id: int) -> list[EpisodeRow]:
    """Every episode of a client, oldest first."""
    return list(EpisodeRow.select().where(EpisodeRow.client_id == client_id).order_by(EpisodeRow.started_on, EpisodeRow.id))


def needed_episode(client_id: int) -> EpisodeRow:
    """The open episode, for acts that write into it. Refused: closed, or there never was one."""
    row = open_episode(client_id)
    if row is None:
        raise Refused(EpisodeProblem.CLOSED if all_episodes(client_id) else EpisodeProblem.NO_EPISODE)
    return row


def intake_row(episode_id: int) -> IntakeRow | None:
    """The intake of an episode, or None."""
    row: IntakeRow | None = IntakeRow.get_or_none(IntakeRow.episode == episode_id)
    return row


def summaries(episode_id: int) -> list[SharedSummaryRow]:
    """Every version of the shared summary, oldest first."""
    return list(SharedSummaryRow.select().where(SharedSummaryRow.episode == episode_id).order_by(SharedSummaryRow.number))


def life_events(client_id: int) -> list[LifeEventRow]:
    """Events that stand on the time-line, oldest first."""
    query = LifeEventRow.select().where((LifeEventRow.client_id == client_id) & ~LifeEventRow.withdrawn)
    return list(query.order_by(LifeEventRow.on, LifeEventRow.id))


def intake_versions(episode_id: int) -> list[IntakeVersionRow]:
    """Every saved state of an episode's intake, oldest first."""
    row = intake_row(episode_id)
    if row is None:
        return []
    return list(IntakeVersionRow.select().where(IntakeVersionRow.intake == row.id).order_by(IntakeVersionRow.number))
