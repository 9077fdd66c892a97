"""What else fits: the catalogue sorted for a client's concerns, beside the client's wish. It sorts and never decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clinic_app.data import catalogues
from clinic_app.data import episodes as episode_data
from clinic_app.data import profiles as profile_data
from clinic_app.domain.concerns import Fit, fitting
from clinic_app.domain.episodes import Approach, IntakeContent
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import PlanConcern
from clinic_app.services.work import look

# the catalogue's families by the framework that a therapist's profile names; the last family has none
FAMILIES = {
    "cognitive-behavioural": Approach.CBT, "psychodynamic": Approach.PSYCHODYNAMIC, "mindfulness-based": Approach.MINDFULNESS,
    "interpersonal": Approach.INTERPERSONAL,
}


@dataclass(frozen=True)
class Matches:
    """Entries for each concern of the catalogue, best evidence first, and what the client wished for in their own words."""

    groups: tuple[tuple[PlanConcern, tuple[Fit, ...]], ...] = ()
    wish: str = ""
    dislikes: str = ""

    def others(self, chosen: Sequence[str]) -> frozenset[str]:
        """Ids of what fits and is not chosen yet."""
        return frozenset(fit.technique.id for _, fits in self.groups for fit in fits) - frozenset(chosen)


def matches(actor: Actor, client_id: int, concerns: Sequence[PlanConcern]) -> Matches:
    """The match panel's lines for these concerns of this client; concerns in own words match nothing."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        known, words = list(catalogues.techniques().values()), catalogues.concern_words()
        row = episode_data.latest_episode(client_id)
        intake = episode_data.intake_row(row.id) if row is not None else None
        own = profile_data.of_staff(actor.staff_id)
        content = own.to_profile().content if own is not None else None
        levels = {family: content.level_in(approach) for family, approach in FAMILIES.items()} if content is not None else {}
        trained = {family: str(level) for family, level in levels.items() if level is not None}
        said = intake.to_intake().content if intake is not None else IntakeContent()
        wished = [family for family, approach in FAMILIES.items() if approach in said.approaches_wished]
        groups = tuple((c, fitting(c.concern, known, words, trained, wished)) for c in concerns if c.concern in words)
        return Matches(groups, said.wishes, said.dislikes)
