"""Plan versions, living goals with their ratings, chosen techniques, and signed agreements, in the clinical vault."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

import peewee as pw

from clinic_app.data.bodies import pack, unpack
from clinic_app.data.catalogues import agreement_templates
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.sessions import NoteRetractionRow
from clinic_app.domain.agreements import Agreement, AgreementContent, AgreementTemplate
from clinic_app.domain.gas import Gas
from clinic_app.domain.plans import (
    ChosenTechnique,
    Goal,
    GoalArea,
    GoalRating,
    GoalStatus,
    LevelRating,
    Plan,
    PlanContent,
    PlanStatus,
    RatedAt,
    Rationale,
    TechniqueStatus,
)
from clinic_app.domain.signing import digest


class AgreementRow(ClinicalRow):
    """A signed boundaries agreement; append-only. The highest number is the one in force."""

    episode_id: int
    supersedes_id: int | None
    episode = pw.ForeignKeyField(EpisodeRow)
    number = pw.IntegerField()
    template_version = pw.IntegerField()
    language = pw.TextField()
    signer = pw.TextField()
    signed_on = pw.DateField()
    signed_at = UtcField()
    recorded_by = pw.IntegerField()
    body = pw.TextField()
    supersedes = pw.ForeignKeyField("self", null=True)

    class Meta:
        indexes = ((("episode", "number"), True),)

    def seal(self, wording: str) -> str:
        """The digest over all that was signed: by whom, on what day, which answers and strokes, and the clauses' wording."""
        return digest(
            uid=self.uid, episode=self.episode_id, number=self.number, template=self.template_version,
            signed_on=self.signed_on.isoformat(), signed_at=str(UtcField().db_value(self.signed_at)),
            recorded_by=self.recorded_by, body=self.body, wording=wording,
        )

    def to_agreement(
        self, *, superseded: bool = False, scanned_at: datetime | None = None, intact: bool = True
    ) -> Agreement:
        """The row as a record."""
        return Agreement(
            self.id, self.episode_id, self.number, unpack(AgreementContent, self.body), self.signed_on, self.signed_at,
            self.recorded_by, self.supersedes_id, superseded, scanned_at, intact,
        )


class AgreementSealRow(ClinicalRow):
    """The seal of a signed agreement, append-only. wording: the digest of its clauses; empty for those sealed afterwards."""

    agreement_id: int
    agreement = pw.ForeignKeyField(AgreementRow, unique=True)
    wording = pw.TextField()
    digest = pw.TextField()


class AgreementScanRow(ClinicalRow):
    """The scan of a paper that was signed; one for an agreement, append-only."""

    agreement_id: int
    agreement = pw.ForeignKeyField(AgreementRow, unique=True)
    kind = pw.TextField()
    sha256 = pw.TextField()
    data = pw.BlobField()
    at = UtcField()
    staff = pw.IntegerField()

    def intact(self) -> bool:
        """True if the stored bytes still give the digest they were kept with."""
        return hashlib.sha256(bytes(self.data)).hexdigest() == self.sha256


class PlanRow(ClinicalRow, Edited):
    """One plan version. An agreed one is frozen but for the step to superseded; only a draft may be given up."""

    episode_id: int
    agreement_id: int | None
    episode = pw.ForeignKeyField(EpisodeRow)
    number = pw.IntegerField()
    status = pw.TextField()
    body = pw.TextField()
    agreed_on = pw.DateField(null=True)
    agreed_by = pw.IntegerField(null=True)
    agreement = pw.ForeignKeyField(AgreementRow, null=True)
    review_id = pw.IntegerField(null=True)
    saved_at = UtcField()

    class Meta:
        indexes = ((("episode", "number"), True),)

    def to_plan(self) -> Plan:
        """The row as a record."""
        return Plan(
            self.id, self.version, self.episode_id, self.number, PlanStatus(self.status), unpack(PlanContent, self.body),
            self.agreed_on, self.agreed_by, self.agreement_id, self.review_id, self.saved_at,
        )


class GoalRow(ClinicalRow, Edited):
    """A goal as it stands today, through all plan versions."""

    episode_id: int
    episode = pw.ForeignKeyField(EpisodeRow)
    key = pw.CharField(max_length=36, unique=True)
    priority = pw.IntegerField()
    words = pw.TextField()
    words_other = pw.TextField()
    area = pw.TextField()
    baseline = pw.IntegerField(null=True)
    target = pw.IntegerField(null=True)
    target_date = pw.DateField(null=True)
    status = pw.TextField()
    why = pw.TextField()
    delicate = pw.BooleanField(default=False)
    third_party = pw.BooleanField(default=False)

    def to_goal(
        self, ratings: tuple[GoalRating, ...] = (), gas: Gas | None = None, levels: tuple[LevelRating, ...] = ()
    ) -> Goal:
        """The row as a record with its ratings, its scale and where it stood on it."""
        return Goal(
            self.id, self.version, self.episode_id, self.key, self.priority, self.words, self.words_other, GoalArea(self.area),
            self.baseline, self.target, self.target_date, GoalStatus(self.status), self.why, ratings, gas, levels,
            self.delicate, self.third_party,
        )


class GoalRatingRow(ClinicalRow):
    """One 0-10 answer about a goal; append-only."""

    goal_id: int
    goal = pw.ForeignKeyField(GoalRow)
    on = pw.DateField()
    value = pw.IntegerField()
    rated_at = pw.TextField()
    source_id = pw.IntegerField(null=True)
    at = UtcField()
    staff = pw.IntegerField()


class GoalScaleRow(ClinicalRow):
    """The five levels of a goal, as they came into force; append-only, for changing them makes a new goal (R8)."""

    goal_id: int
    goal = pw.ForeignKeyField(GoalRow, unique=True)
    body = pw.TextField()


class LevelRatingRow(ClinicalRow):
    """One answer on the five levels of a goal, -2 to +2; append-only."""

    goal_id: int
    goal = pw.ForeignKeyField(GoalRow)
    on = pw.DateField()
    level = pw.IntegerField()
    rated_at = pw.TextField()
    source_id = pw.IntegerField(null=True)
    at = UtcField()
    staff = pw.IntegerField()


class PlanTechniqueRow(ClinicalRow, Edited):
    """A technique of the agreed plan as it stands today."""

    episode_id: int
    episode = pw.ForeignKeyField(EpisodeRow)
    technique = pw.TextField()
    goals = pw.TextField()          # ids of goals with spaces between; none = the whole plan
    planned_sessions = pw.IntegerField(null=True)
    status = pw.TextField()
    fits_concern = pw.BooleanField()
    serves_goal = pw.BooleanField()
    within_training = pw.BooleanField()
    evidence = pw.BooleanField()
    why = pw.TextField()
    alternatives = pw.TextField()

    class Meta:
        indexes = ((("episode", "technique"), True),)

    def to_technique(self) -> ChosenTechnique:
        """The row as a record."""
        return ChosenTechnique(
            self.id, self.version, self.episode_id, self.technique, tuple(int(g) for g in self.goals.split()),
            self.planned_sessions, TechniqueStatus(self.status),
            Rationale(self.fits_concern, self.serves_goal, self.within_training, self.evidence), self.why, self.alternatives,
        )


def plan_rows(episode_id: int) -> list[PlanRow]:
    """Every plan version of an episode, newest first."""
    return list(PlanRow.select().where(PlanRow.episode == episode_id).order_by(PlanRow.number.desc()))


def plan_in(episode_id: int, status: PlanStatus) -> PlanRow | None:
    """The draft, or the plan in force, or None."""
    row: PlanRow | None = PlanRow.get_or_none((PlanRow.episode == episode_id) & (PlanRow.status == status))
    return row


def goals(episode_id: int) -> list[Goal]:
    """The goals of an episode by priority, each with its ratings in order of time and its scale; five queries."""
    rows = list(GoalRow.select().where(GoalRow.episode == episode_id).order_by(GoalRow.priority, GoalRow.id))
    if not rows:
        return []
    ids = [row.id for row in rows]
    ratings: dict[int, list[GoalRating]] = {i: [] for i in ids}
    levels: dict[int, list[LevelRating]] = {i: [] for i in ids}
    gone = {row.note_id for row in NoteRetractionRow.select()}  # what was rated in a retracted note leaves with it
    for given in GoalRatingRow.select().where(GoalRatingRow.goal.in_(ids)).order_by(GoalRatingRow.on, GoalRatingRow.id):
        if given.rated_at != RatedAt.SESSION or given.source_id not in gone:
            ratings[given.goal_id].append(GoalRating(given.on, given.value, RatedAt(given.rated_at), given.source_id))
    scales = {s.goal_id: unpack(Gas, s.body) for s in GoalScaleRow.select().where(GoalScaleRow.goal.in_(ids))}
    if scales:
        for at in LevelRatingRow.select().where(LevelRatingRow.goal.in_(ids)).order_by(LevelRatingRow.on, LevelRatingRow.id):
            if at.rated_at != RatedAt.SESSION or at.source_id not in gone:
                levels[at.goal_id].append(LevelRating(at.on, at.level, RatedAt(at.rated_at), at.source_id))
    return [row.to_goal(tuple(ratings[row.id]), scales.get(row.id), tuple(levels[row.id])) for row in rows]


def techniques(episode_id: int) -> list[ChosenTechnique]:
    """The techniques of the plan in force, in the order in which they were chosen."""
    rows = PlanTechniqueRow.select().where(PlanTechniqueRow.episode == episode_id).order_by(PlanTechniqueRow.id)
    return [row.to_technique() for row in rows]


def wording_digest(template: AgreementTemplate) -> str:
    """SHA-256 over the clauses as they were laid before the client, in every language."""
    return hashlib.sha256(pack(template.clauses).encode("utf-8")).hexdigest()


def sealed_whole(rows: Iterable[AgreementRow]) -> set[int]:
    """Ids of the agreements that still are what was signed: their seal is there and fits, and so does the wording it names."""
    rows = list(rows)
    seals = {seal.agreement_id: seal for seal in AgreementSealRow.select()
             .where(AgreementSealRow.agreement.in_([row.id for row in rows]))} if rows else {}
    wordings = {number: wording_digest(template) for number, template in agreement_templates().items()} if rows else {}

    def whole(row: AgreementRow) -> bool:
        seal = seals.get(row.id)
        return seal is not None and row.seal(seal.wording) == seal.digest \
            and seal.wording in ("", wordings.get(row.template_version))

    return {row.id for row in rows if whole(row)}


def agreements(episode_id: int) -> list[Agreement]:
    """Every signed agreement, newest first; all but the first are superseded. Scans stay where they are."""
    rows = list(AgreementRow.select().where(AgreementRow.episode == episode_id).order_by(AgreementRow.number.desc()))
    kept = AgreementScanRow.select(AgreementScanRow.agreement, AgreementScanRow.at)
    scanned = {s.agreement_id: s.at for s in kept.where(AgreementScanRow.agreement.in_([r.id for r in rows]))} if rows else {}
    whole = sealed_whole(rows)
    return [row.to_agreement(superseded=place > 0, scanned_at=scanned.get(row.id), intact=row.id in whole)
            for place, row in enumerate(rows)]


def agreement_row(agreement_id: int, client_id: int) -> AgreementRow | None:
    """A signed agreement of this client, or None."""
    mine = EpisodeRow.select(EpisodeRow.id).where(EpisodeRow.client_id == client_id)
    row: AgreementRow | None = AgreementRow.get_or_none((AgreementRow.id == agreement_id) & AgreementRow.episode.in_(mine))
    return row


def scan_row(agreement_id: int) -> AgreementScanRow | None:
    """The scan of an agreement, or None."""
    row: AgreementScanRow | None = AgreementScanRow.get_or_none(AgreementScanRow.agreement == agreement_id)
    return row
