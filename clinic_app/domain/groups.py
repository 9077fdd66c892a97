"""Groups of clients that come together: a name for the diary alone, places, members, and what is wrong with one.

Everything here is administrative: a group's name stands in the diary and must not tell why its people come.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clinic_app.domain.errors import Finding, HouseProblem, Problem

NAME_MAX = 40          # characters: it stands on a visit in the diary
LEAST, MOST = 2, 30    # places of a group


class GroupProblem(Problem):
    """Why a group is not kept, or not booked."""

    NO_NAME = "group_no_name"
    NAME_TAKEN = "group_name_taken"
    TOO_FEW = "group_too_few"
    FULL = "group_full"


@dataclass(frozen=True)
class Member:
    """Somebody in a group, as booking shows clients: short names in both scripts, file number, telephone."""

    id: int
    file_no: str
    name_en: str
    name_ar: str
    phone: str = ""


@dataclass(frozen=True)
class ClientGroup:
    """A group as it is kept."""

    id: int
    name: str
    places: int
    members: tuple[Member, ...]
    active: bool = True
    version: int = 1


@dataclass(frozen=True)
class GroupRequest:
    """A group to keep: a new one (id None), or over exactly this version of a kept one."""

    name: str
    places: int
    client_ids: tuple[int, ...]
    id: int | None = None
    version: int = 1


def group_findings(request: GroupRequest, others: Iterable[ClientGroup]) -> list[Finding]:
    """What is wrong with a group, field by field; the request's words are clean already."""
    found = []
    if not request.name:
        found.append(Finding(GroupProblem.NO_NAME, "group_name"))
    if len(request.name) > NAME_MAX:
        found.append(Finding(HouseProblem.TOO_LONG, "group_name", {"limit": NAME_MAX}))
    if any(one.id != request.id and one.name.casefold() == request.name.casefold() for one in others):
        found.append(Finding(GroupProblem.NAME_TAKEN, "group_name"))
    if not LEAST <= request.places <= MOST:
        found.append(Finding(HouseProblem.OUT_OF_RANGE, "places", {"low": LEAST, "high": MOST}))
    elif len(request.client_ids) > request.places:
        found.append(Finding(GroupProblem.FULL, "places", {"places": request.places, "people": len(request.client_ids)}))
    if len(request.client_ids) < LEAST:
        found.append(Finding(GroupProblem.TOO_FEW, "client"))
    return found
