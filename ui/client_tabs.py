"""The tabs of a client's file: rooms hand in theirs, and each role sees the ones that are for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from clinic_app.domain.permissions import Actor, Role
from ui.changes import ChangeSignal
from ui.screen import Screen


@dataclass(frozen=True)
class HeadAct:
    """A button in the client's head that a tab carries out once it is shown."""

    title: str  # QT_TRANSLATE_NOOP("tabs", "Session note")
    keys: str
    icon: str
    call: Callable[[Screen], object]


@dataclass(frozen=True)
class TabSpec:
    """One tab: a Screen whose go(client_id) says whose file it shows. It is made when it is first looked at."""

    key: str
    icon: str  # meaning in ui.icons
    title: str  # QT_TRANSLATE_NOOP("tabs", "Plan")
    factory: Callable[[Actor, ChangeSignal], Screen]
    place: int  # from the start side; the front sheet stands at 100
    roles: frozenset[Role] = field(default_factory=lambda: frozenset({Role.THERAPIST, Role.LEAD}))
    clinical: bool = True  # stays closed until the file is the actor's own, or opened with a reason
    head_act: HeadAct | None = None
    keys: str = ""  # opens the tab from any other of the same file
    due: Callable[[Actor, int], bool] | None = None  # whether something waits there for this client: a small chip on the tab


@dataclass(frozen=True)
class HeadSpec:
    """Something clinical that stands over every tab of an open file: a Screen for the bar, with a `chip` for the head.

    Where the tab of the same key is shown, fold(True) takes the bar away: that tab says the same itself.
    """

    key: str
    factory: Callable[[Actor, ChangeSignal], Screen]
    roles: frozenset[Role] = field(default_factory=lambda: frozenset({Role.THERAPIST, Role.LEAD}))


_tabs: dict[str, TabSpec] = {}
_heads: dict[str, HeadSpec] = {}


def register(specs: Iterable[TabSpec]) -> None:
    """Add these tabs to every client's file."""
    _tabs.update({spec.key: spec for spec in specs})


def tabs_for(actor: Actor) -> list[TabSpec]:
    """The registered tabs this person sees, from the start side."""
    return sorted((tab for tab in _tabs.values() if actor.has(*tab.roles)), key=lambda tab: tab.place)


def register_heads(specs: Iterable[HeadSpec]) -> None:
    """Add these to the head of every client's file."""
    _heads.update({spec.key: spec for spec in specs})


def heads_for(actor: Actor) -> list[HeadSpec]:
    """What stands over the tabs for this person."""
    return [spec for spec in _heads.values() if actor.has(*spec.roles)]
