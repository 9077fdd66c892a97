"""Which papers wait to be printed by somebody: each room that has such papers stands here, and is loaded for its roles alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from clinic_app.domain.permissions import Actor, Role
from ui.letters.printable import OneOfMany


@dataclass(frozen=True)
class Source:
    """A function that gives the papers waiting for an actor, by module and name, and for whom it is asked."""

    roles: frozenset[Role]
    module: str
    name: str


SOURCES = (
    Source(frozenset({Role.THERAPIST, Role.LEAD}), "ui.letters.printables", "waiting_letters"),
    Source(frozenset(Role), "ui.letters.desk_papers", "waiting_letters"),
)


def waiting(actor: Actor) -> list[OneOfMany]:
    """Everything that this person may print and that is on no paper yet."""
    papers: list[OneOfMany] = []
    for source in SOURCES:
        if source.roles & actor.roles:
            ask: Callable[[Actor], list[OneOfMany]] = getattr(import_module(source.module), source.name)
            papers += ask(actor)
    return papers
