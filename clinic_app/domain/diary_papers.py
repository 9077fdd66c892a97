"""Papers of the diary: sheets that are grids, as on the screen, and lists. Everything on them is administrative (ADM)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from clinic_app.domain.appointments import Span, Status
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout
from clinic_app.domain.letters import Frame

CARD_MOST = 8          # visits that stand on an appointment card
CALLS_AHEAD = 14       # days within which the next open day is looked for
NARROWEST = (9 * 60, 17 * 60)  # minutes that a grid shows at least


class PaperKind(StrEnum):
    """What can be printed of the diary."""

    DAY = "day_sheet"
    WEEK = "week_sheet"
    ROOMS = "room_sheet"
    CALLS = "call_list"
    CARD = "appointment_card"


@dataclass(frozen=True)
class PaperVisit:
    """One box: minutes from midnight, what stands in it, and how the visit stands (None: the house's own time)."""

    first: int
    last: int
    title: str
    second: str
    status: Status | None = None


@dataclass(frozen=True)
class PaperColumn:
    """A therapist, a room or a day: head, small words below it, open minutes, boxes by their start."""

    head: str
    below: str
    hours: tuple[Span, ...]
    visits: tuple[PaperVisit, ...]


@dataclass(frozen=True)
class GridPaper:
    """A sheet with columns side by side over the hours of a day."""

    title: str
    subtitle: str
    language: LetterLanguage
    columns: tuple[PaperColumn, ...]
    signed: bool = False         # each box of a client has a line to sign on

    @property
    def minutes(self) -> tuple[int, int]:
        """The whole hours shown, as minutes: from the first opening or visit to the last."""
        starts = [one.first for c in self.columns for one in c.visits] + [s.start for c in self.columns for s in c.hours]
        ends = [one.last for c in self.columns for one in c.visits] + [s.end for c in self.columns for s in c.hours]
        first, last = (min(starts), max(ends)) if starts else NARROWEST
        return first // 60 * 60, -(-last // 60) * 60

    def texts(self) -> tuple[str, ...]:
        """Every text on the sheet, for tests and searches."""
        found = [self.title, self.subtitle]
        for column in self.columns:
            found += [column.head, column.below]
            found += [part for one in column.visits for part in (one.title, one.second)]
        return tuple(text for text in found if text)


@dataclass(frozen=True)
class PreparedPaper:
    """A paper of the diary with what surrounds it, ready to be drawn without a database."""

    kind: PaperKind
    content: GridPaper | Handout
    frame: Frame
    count: int                   # visits on it
    days: str = ""               # which, for the audit line
    named: bool = False          # names instead of initials
    client_id: int | None = None
    file_number: str = ""

    @property
    def title(self) -> str:
        """What the paper is called on its head."""
        return self.content.title

    @property
    def job_title(self) -> str:
        """What a print queue and a file name may know of it."""
        return "Sheet"


def lanes(visits: Iterable[PaperVisit]) -> list[tuple[PaperVisit, int, int]]:
    """Each box with its place among those that share its time and how many those are: 0 of 1 where it stands alone."""
    placed: list[tuple[PaperVisit, int, int]] = []
    bundle: list[tuple[PaperVisit, int]] = []
    ends: list[int] = []

    def close() -> None:
        placed.extend((one, lane, len(ends)) for one, lane in bundle)
        bundle.clear()
        ends.clear()

    for visit in sorted(visits, key=lambda one: (one.first, one.last)):
        if ends and visit.first >= max(ends):
            close()
        lane = next((number for number, end in enumerate(ends) if end <= visit.first), len(ends))
        ends[lane:lane + 1] = [visit.last]
        bundle.append((visit, lane))
    close()
    return placed
