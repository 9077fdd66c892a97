"""How a person likes the diary: the scale of time, what colours tell, and mixes of columns kept on function keys.

Administrative (ADM), and each person's own: it names therapists and rooms, never a client.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from clinic_app.domain.errors import Finding, HouseProblem, Problem

KEYS = ("F2", "F3", "F4", "F7", "F8")  # F1 is Help, F6 the next area, F9 discreet mode
NAME_LIMIT = 24
MOST_COLUMNS = 40
LEAST_SCALE, MOST_SCALE = 100, 400  # per cent of the scale at which the whole day is in sight


class ColourBy(StrEnum):
    """What the fill of a visit tells. Its sign stays the state."""

    STATE = "state"
    THERAPIST = "therapist"
    TYPE = "type"


class ColumnKind(StrEnum):
    """What a column of the day stands for."""

    THERAPIST = "t"
    ROOM = "r"


@dataclass(frozen=True, order=True)
class ViewColumn:
    """One column of a mix: a therapist or a room."""

    kind: ColumnKind
    id: int


class ViewProblem(Problem):
    """Why a view is not kept."""

    NO_NAME = "view_no_name"
    NO_COLUMNS = "view_no_columns"


@dataclass(frozen=True)
class SavedView:
    """A mix of columns under a function key, with its name."""

    key: str
    name: str
    columns: tuple[ViewColumn, ...]


@dataclass(frozen=True)
class DiaryTaste:
    """All of it for one person; version 0: nothing was kept yet."""

    scale: int = 100
    colour: ColourBy = ColourBy.STATE
    views: tuple[SavedView, ...] = ()
    version: int = 0

    def view(self, key: str) -> SavedView | None:
        """The mix under this key."""
        return next((one for one in self.views if one.key == key), None)

    def with_view(self, view: SavedView) -> tuple[SavedView, ...]:
        """The mixes with this one in the place of what its key showed before, in the order of the keys."""
        return tuple(sorted((*(one for one in self.views if one.key != view.key), view), key=lambda one: one.key))

    def without(self, key: str) -> tuple[SavedView, ...]:
        """The mixes without the one of this key."""
        return tuple(one for one in self.views if one.key != key)


def view_findings(views: Iterable[SavedView]) -> list[Finding]:
    """A mix has a key that is free for it, a name and at least one column."""
    found: list[Finding] = []
    for view in views:
        if view.key not in KEYS:
            found.append(Finding(HouseProblem.NOT_FOUND, "key"))
        if not view.name:
            found.append(Finding(ViewProblem.NO_NAME, "name"))
        if len(view.name) > NAME_LIMIT:
            found.append(Finding(HouseProblem.TOO_LONG, "name", {"limit": NAME_LIMIT}))
        if not view.columns or len(view.columns) > MOST_COLUMNS:
            found.append(Finding(ViewProblem.NO_COLUMNS, "columns"))
    return found
