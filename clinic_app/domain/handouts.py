"""Client sheets: what a room wants on paper, as plain blocks; how it looks is decided by the letter press alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clinic_app.domain.curves import Curve
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letters import Frame
from clinic_app.domain.readers import Ground, Recipient

CELLS_MAX = 6  # columns that still can be read on A4


@dataclass(frozen=True)
class Heading:
    """A heading; it stays with what follows."""

    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph. quoted: somebody's own words, set in quotation marks; quiet: small and grey."""

    text: str
    quoted: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list; numbered where the order matters."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Fields:
    """Labels with their values, one under the other. An empty value leaves a line to write on."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Heads and rows, 1 to 6 columns; `shares` are the relative widths (equal if left out). Rows are never torn.

    keys: for each row the fact that it says, where a click on it leads to an entry.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.keys and len(self.keys) != len(self.rows):
            raise ValueError("one key for each row")
        if not 1 <= len(self.heads) <= CELLS_MAX or any(len(row) != len(self.heads) for row in self.rows):
            raise ValueError("a table has 1 to 6 columns, as many in each row as heads")
        if self.shares and len(self.shares) != len(self.heads):
            raise ValueError("one share for each column")


@dataclass(frozen=True)
class Tick:
    """A box with words: ticked, crossed out when not agreed (False), open when not asked (None)."""

    text: str
    state: bool | None = None


@dataclass(frozen=True)
class Ticks:
    """Boxes one under the other."""

    items: tuple[Tick, ...]


@dataclass(frozen=True)
class WriteLines:
    """Empty lines for the pen, with an optional label."""

    count: int = 3
    label: str = ""


@dataclass(frozen=True)
class Scale:
    """Marks in one row with room to draw a circle around one; the first stands where the language begins its lines."""

    marks: tuple[str, ...]


Stroke = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Signature:
    """Room for one signature: whose, as what, and the day; strokes drawn on screen run from 0 to 1, left upper corner first."""

    role: str
    name: str = ""
    on: date | None = None
    strokes: tuple[Stroke, ...] = ()
    picture: bytes = b""


@dataclass(frozen=True)
class Signatures:
    """Signatures side by side, at most three in a row. Never torn from each other."""

    items: tuple[Signature, ...]


@dataclass(frozen=True)
class Strip:
    """A strip as wide as a bank card, to be cut out and folded to its size; shorter than a page."""

    blocks: tuple[Heading | Text | Bullets | Fields, ...]


Block = Heading | Text | Bullets | Fields | Table | Ticks | WriteLines | Scale | Curve | Signatures | Strip


@dataclass(frozen=True)
class Handout:
    """One sheet: what it is called (never a diagnosis), its language, its blocks from top to bottom.

    kind is a short code for the audit line and the print queue's neutral title ("safety_plan"). named: the client's name and file
    number stand under the title; a sheet for many hands goes without.
    """

    kind: str
    title: str
    language: LetterLanguage
    blocks: tuple[Block, ...]
    subtitle: str = ""
    named: bool = True
    version: int = 1
    to: Recipient | None = None  # None: the client; anybody else's sheet stands in the register with its ground
    ground: Ground = Ground.OPEN
    contents: tuple[str, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """Every text on the sheet, for tests and searches."""
        found: list[str] = [self.title, self.subtitle]
        inside = [one for block in self.blocks for one in (block.blocks if isinstance(block, Strip) else (block,))]
        for block in inside:
            match block:
                case Heading(text) | Text(text):
                    found.append(text)
                case Bullets(items):
                    found.extend(items)
                case Fields(rows):
                    found.extend(part for row in rows for part in row)
                case Table(heads, rows):
                    found.extend((*heads, *(cell for row in rows for cell in row)))
                case Ticks(items):
                    found.extend(tick.text for tick in items)
                case WriteLines(_, label):
                    found.append(label)
                case Scale(marks):
                    found.extend(marks)
                case Curve():
                    found.extend((block.caption, *(p.label for p in block.points), *(words for _, words in block.marks),
                                  *(words for _, words in block.told())))
                case Signatures(items):
                    found.extend(part for one in items for part in (one.role, one.name))
        return tuple(text for text in found if text)


@dataclass(frozen=True)
class PreparedSheet:
    """A sheet with what surrounds it, ready to be drawn without a database. client_id None: it is about no client."""

    handout: Handout
    frame: Frame
    client_id: int | None
    file_number: str = ""

    @property
    def job_title(self) -> str:
        """What a print queue and a file name may know of it."""
        return "Sheet"
