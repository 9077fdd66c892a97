"""Versions of the formulation's five boxes, in the clinical vault; append-only."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow
from clinic_app.data.episodes import EpisodeRow
from clinic_app.domain.formulation import Formulation, FormulationContent


class FormulationRow(ClinicalRow):
    """One version; followed, never changed."""

    episode_id: int
    episode = pw.ForeignKeyField(EpisodeRow)
    number = pw.IntegerField()
    body = pw.TextField()
    written_on = pw.DateField()
    author = pw.IntegerField()
    review_id = pw.IntegerField(null=True)

    class Meta:
        indexes = ((("episode", "number"), True),)

    def to_formulation(self) -> Formulation:
        """The row as a record."""
        return Formulation(
            self.id, self.episode_id, self.number, unpack(FormulationContent, self.body), self.written_on, self.author,
            self.review_id,
        )


def versions(episode_id: int) -> list[FormulationRow]:
    """Every version of an episode, oldest first."""
    return list(FormulationRow.select().where(FormulationRow.episode == episode_id).order_by(FormulationRow.number))
