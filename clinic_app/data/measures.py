"""Filled measures (each correction a row of its own), the clinic's choice of measures, and imported forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import peewee as pw

from clinic_app.data import catalogues
from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.people import ClientRow
from clinic_app.data.sessions import Names, SessionNoteRow, whose
from clinic_app.domain.measure_choices import MeasureChoice, with_choice
from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.measure_due import MeasureRules
from clinic_app.domain.measure_forms import ImportedForm
from clinic_app.domain.measure_lines import ScoreLine, score_lines
from clinic_app.domain.measure_scoring import MeasureState
from clinic_app.domain.measures import Administration, Kept, Mode, Parts, Risks, Score
from clinic_app.domain.people import Sex

RULES = "rules"  # the key under which the clinic's own set and pace are kept


class MeasureAdministrationRow(ClinicalRow):
    """One version of one filled form. Rows are never changed: the newest version of an origin is the one that counts."""

    episode_id: int
    origin = pw.CharField(max_length=36, index=True)
    version = pw.IntegerField()
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow)
    appointment_id = pw.IntegerField(null=True)
    key = pw.TextField()
    definition_version = pw.IntegerField()
    language = pw.TextField()
    completed_on = pw.DateField()
    entered_at = UtcField()
    entered_by = pw.IntegerField()
    mode = pw.TextField()
    answers = pw.TextField()
    total = pw.DoubleField(null=True)
    band = pw.TextField()
    subscales = pw.TextField()
    risk = pw.TextField()
    state = pw.TextField()
    reason = pw.TextField(default="")

    class Meta:
        indexes = ((("origin", "version"), True),)

    def to_score(self) -> Score:
        """The totals and the risk answers, without the other items."""
        return Score(
            key=self.key, on=self.completed_on, total=self.total, state=MeasureState(self.state), language=self.language,
            band=self.band, risk=unpack(Risks, self.risk).answers, subscales=unpack(Parts, self.subscales).scores,
            id=self.id, appointment_id=self.appointment_id,
        )

    def to_administration(self, names: Names, *, answers: bool = False) -> Administration:
        """The record; with its item answers only if they are asked for."""
        by, kept = whose(names, self.entered_by), unpack(Kept, self.answers) if answers else Kept()
        return Administration(
            id=self.id, uid=self.uid, origin=self.origin, version=self.version, client_id=self.client_id,
            episode_id=self.episode_id, appointment_id=self.appointment_id, definition_version=self.definition_version,
            score=self.to_score(), mode=Mode(self.mode), entered_at=self.entered_at, entered_by=self.entered_by, by=by[0],
            by_ar=by[1], reason=self.reason, answers=kept.answers, unscored=kept.unscored,
        )


class MeasureSettingRow(ClinicalRow, Edited):
    """The clinic's choice about one measure, or (under RULES) its set and pace."""

    key = pw.TextField(unique=True)
    body = pw.TextField()
    saved_at = UtcField()
    saved_by = pw.IntegerField()


class MeasureFormRow(ClinicalRow):
    """An imported form in one language: its wording, and the definition it came with (empty for a built-in one)."""

    key = pw.TextField()
    language = pw.TextField()
    number = pw.IntegerField()
    title = pw.TextField()
    form = pw.TextField()
    definition = pw.TextField(default="")
    imported_at = UtcField()
    imported_by = pw.IntegerField()

    class Meta:
        indexes = ((("key", "language", "number"), True),)


def _current(rows: Iterable[Any]) -> list[Any]:
    """The newest version of each form, in the order they were filled."""
    newest: dict[str, Any] = {}
    for row in rows:
        if row.origin not in newest or row.version > newest[row.origin].version:
            newest[row.origin] = row
    return sorted(newest.values(), key=lambda row: (row.completed_on, row.id))


def of_client(client_id: int) -> list[Any]:
    """A client's filled forms as they stand, oldest first."""
    row = MeasureAdministrationRow
    return _current(row.select().where(row.client_id == client_id))


def of_episode(episode_id: int) -> list[Any]:
    """An episode's filled forms as they stand, oldest first."""
    row = MeasureAdministrationRow
    return _current(row.select().where(row.episode == episode_id))


def versions_of(origin: str) -> list[Any]:
    """Every version of one filled form, newest first."""
    row = MeasureAdministrationRow
    return list(row.select().where(row.origin == origin).order_by(row.version.desc()))


def scores_of_episode(episode_id: int, *, sensitive: bool = False) -> list[Score]:
    """An episode's scores as they stand, oldest first, with declined and incomplete ones.

    Sensitive measures (AUDIT) only if they are asked for.
    """
    return _scores(of_episode(episode_id), sensitive)


def lines_of_episode(episode_id: int, client_id: int, *, sensitive: bool = False) -> tuple[ScoreLine, ...]:
    """First and last total of each measure of an episode, with the clinic's own figures; no item.

    Sensitive measures (AUDIT) only, or not at all.
    """
    attended = first_attended(episode_id)
    row = ClientRow.get_or_none(ClientRow.id == client_id)
    sex = Sex(row.sex) if row is not None else Sex.UNKNOWN
    return score_lines(definitions(), scores_of_episode(episode_id, sensitive=sensitive), sex, attended, sensitive=sensitive)


def first_attended(episode_id: int) -> date | None:
    """The day of session 1, or None before it."""
    row = SessionNoteRow
    found = row.select(row.about).where(
        (row.episode == episode_id) & (row.attendance == "attended") & row.signed_at.is_null(False)
    ).order_by(row.about).first()
    return found.about.date() if found is not None else None


def scores_of_episodes(episode_ids: Collection[int]) -> dict[int, list[Score]]:
    """The same for many episodes at once, by episode; without sensitive measures."""
    row, rows = MeasureAdministrationRow, dict[int, list[Any]]()
    for found in row.select().where(row.episode.in_(list(episode_ids))):
        rows.setdefault(found.episode_id, []).append(found)
    return {episode: _scores(_current(rows.get(episode, ())), False) for episode in episode_ids}


def _scores(rows: Iterable[Any], sensitive: bool) -> list[Score]:
    hidden = () if sensitive else sensitive_keys()
    return [row.to_score() for row in rows if row.key not in hidden]


def choices() -> dict[str, MeasureChoice]:
    """The clinic's choices by measure."""
    found = {}
    for row in MeasureSettingRow.select().where(MeasureSettingRow.key != RULES):
        choice = unpack(MeasureChoice, row.body)
        found[row.key] = MeasureChoice(**{**choice.__dict__, "version": row.version})
    return found


def rules() -> MeasureRules:
    """The clinic's set and pace, or those of the house."""
    row = MeasureSettingRow.get_or_none(MeasureSettingRow.key == RULES)
    if row is None:
        return MeasureRules()
    kept = unpack(MeasureRules, row.body)
    return MeasureRules(**{**kept.__dict__, "version": row.version})


def definitions(*, chosen: bool = True) -> dict[str, MeasureDefinition]:
    """Every measure by key: shipped ones first, then those brought by an import; with the clinic's own figures if chosen."""
    found = dict(catalogues.measures())
    for row in MeasureFormRow.select().where(MeasureFormRow.definition != "").order_by(MeasureFormRow.id):
        found[row.key] = unpack(MeasureDefinition, row.definition)
    if not chosen:
        return found
    own = choices()
    return {key: with_choice(definition, own.get(key)) for key, definition in found.items()}


def topics(language: str) -> dict[str, str]:
    """What each measure asks about, by key, as it stands beside its code on paper."""
    return {key: definition.topic_in(language) for key, definition in definitions(chosen=False).items()}


def sensitive_keys() -> frozenset[str]:
    """Measures whose very totals are sensitive."""
    return frozenset(key for key, definition in definitions(chosen=False).items() if definition.sensitive)


def forms() -> dict[tuple[str, str], ImportedForm]:
    """The newest imported form by measure and language."""
    rows = MeasureFormRow.select().order_by(MeasureFormRow.number)
    return {(row.key, row.language): unpack(ImportedForm, row.form) for row in rows}
