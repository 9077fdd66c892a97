"""The formulation's five boxes: versions, their difference, and what is being typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from clinic_app.data import episodes as episode_data
from clinic_app.data import formulation as data
from clinic_app.data import reviews as review_data
from clinic_app.data.bodies import build, pack, plain
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.formulation import (
    Formulation,
    FormulationContent,
    FormulationProblem,
    formulation_problems,
)
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.services import clock, drafts
from clinic_app.services.work import look, require, work

FORM = "formulation"


@dataclass(frozen=True)
class FormulationFile:
    """What the formulation page shows beside the shared summary: every version, oldest first, and who wrote them."""

    versions: tuple[Formulation, ...] = ()
    names: Sequence[tuple[int, tuple[str, str]]] = ()

    @property
    def newest(self) -> Formulation | None:
        """The version that stands."""
        return self.versions[-1] if self.versions else None


def formulation_file(actor: Actor, client_id: int) -> FormulationFile:
    """The versions of the client's present or last episode; empty if there never was one."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = episode_data.latest_episode(client_id)
        if row is None:
            return FormulationFile()
        versions = tuple(v.to_formulation() for v in data.versions(row.id))
        names = names_by_id() if versions else {}
        return FormulationFile(versions, tuple((v.author_id, names.get(v.author_id, ("", ""))) for v in versions))


def save_formulation(actor: Actor, client_id: int, content: FormulationContent, *, number: int = 0) -> Formulation:
    """Add a version. `number` is the newest the form read; a newer one gives Stale with both. Refused when nothing changed.

    While a review is being written the version is kept as made at that review.
    """
    require(actor, Action.EDIT_FORMULATION, client_id)
    content = cleaned(content)
    if found := formulation_problems(content):
        raise Refused(*found)
    with work(actor, Action.EDIT_FORMULATION, about=client_id) as unit:
        episode = episode_data.needed_episode(client_id)
        known = data.versions(episode.id)
        newest = known[-1].to_formulation() if known else None
        if newest is not None and newest.number != number:
            raise Stale(mine=content, theirs=newest)
        if newest is not None and newest.content == content:
            raise Refused(FormulationProblem.NOTHING_CHANGED)
        review = review_data.draft_of(episode.id)
        row = data.FormulationRow.create(
            episode=episode.id, number=len(known) + 1, body=pack(content), written_on=clock.today(), author=actor.staff_id,
            review_id=review.id if review is not None else None,
        )
        unit.touched(Kind.EPISODE, episode.id, "formulation")
    return row.to_formulation()


def keep_formulation_draft(actor: Actor, client_id: int, content: FormulationContent) -> datetime:
    """Keep the boxes as they are being typed; gives the moment (UTC)."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return drafts.keep_draft(actor, FORM, client_id, plain(content), Vault.CLINICAL)


def formulation_draft(actor: Actor, client_id: int) -> FormulationContent | None:
    """What was typed and not kept as a version yet, or None."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        kept = drafts.open_draft(actor, FORM, client_id, Vault.CLINICAL)
        return build(FormulationContent, dict(kept.body)) if kept else None


def drop_formulation_draft(actor: Actor, client_id: int) -> None:
    """The version was kept, or the words given up."""
    drafts.drop_draft(actor, FORM, client_id, Vault.CLINICAL)
