"""Papers that came from outside: what may be filed, what is said about each, and how a filing is put right.

All limits are house rules (H): 20 MB and 200 pages for one paper, pictures of at most 40 million points (A4 at 600 dpi has 35).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.outgoing import Withdrawal
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.signatures import Scan, ScanKind
from clinic_app.domain.tiff import PACKED_AS, SIDE_MAX, NotWhole, pages_of

MEGABYTE = 1024 * 1024
SIZE_MAX = 20 * MEGABYTE
PAGES_MAX = 200
POINTS_MAX = 40_000_000
NAME_MAX = 120
TITLE_MAX = 160
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # marks of a JPEG after which its height and width stand
BARE = frozenset({0x01, *range(0xD0, 0xDA)})                # marks of a JPEG that carry nothing


class ReceivedProblem(Problem):
    """What keeps a paper from being filed, corrected or shown."""

    EMPTY = "paper_empty"
    TOO_LARGE = "paper_too_large"
    TOO_MANY_PAGES = "paper_too_many_pages"
    TOO_MANY_POINTS = "paper_too_many_points"
    UNKNOWN_KIND = "paper_unknown_kind"
    UNREADABLE = "paper_unreadable"
    NOT_WHOLE = "paper_not_whole"
    PACKED_OTHERWISE = "paper_packed_otherwise"
    NO_FILE = "paper_no_file"
    ONE_AT_A_TIME = "paper_one_at_a_time"
    THERE_ALREADY = "paper_there_already"
    NO_SENDER = "paper_no_sender"
    NO_TITLE = "paper_no_title"
    NO_DAY = "paper_no_day"
    DAY_AHEAD = "paper_day_ahead"
    DATED_LATER = "paper_dated_later"
    TOO_LONG = "paper_too_long"
    WITHDRAWN = "paper_withdrawn"
    NOT_WITHDRAWN = "paper_not_withdrawn"
    NO_CLIENT = "paper_no_client"
    SAME_CLIENT = "paper_same_client"
    THERE_TOO = "paper_there_too"
    NAMES_THE_OTHER = "paper_names_the_other"
    NOT_MOVED = "paper_not_moved"
    DAMAGED = "paper_damaged"


class ReceivedKind(StrEnum):
    """What the paper is."""

    REFERRAL = "referral"
    REPORT = "report"    # report or assessment from outside
    RESULT = "result"
    SCHOOL = "school"    # letter of a school or an employer
    LEGAL = "legal"      # court or other legal paper
    SIGNED = "signed"    # scan of a signed agreement
    OTHER = "other"


class EntryAct(StrEnum):
    """What was done with a paper; the latest entry is how it stands."""

    FILED = "filed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    MOVED = "moved"            # from another file into this one
    MOVED_BACK = "moved_back"  # the same, taken back


@dataclass(frozen=True)
class PaperWords:
    """What is said about a paper. dated_on None: no date stands on it. office: the sender's role or organisation."""

    kind: ReceivedKind
    received_on: date | None
    sender: str
    title: str
    office: str = ""
    dated_on: date | None = None


@dataclass(frozen=True)
class FilingRequest:
    """A paper to be filed: uid makes it happen once; pages 0: nobody could count them (damaged, or under a password)."""

    client_id: int
    words: PaperWords
    data: bytes
    pages: int = 0
    uid: str = ""


@dataclass(frozen=True)
class PaperEntry:
    """One step of a paper's filing, with what was said about it from then on."""

    number: int
    act: EntryAct
    words: PaperWords
    reason: str
    at: datetime
    staff_id: int
    by: str = ""
    by_ar: str = ""


@dataclass(frozen=True)
class Received:
    """A filed paper as it stands. number counts its entries; who corrects names the one that was shown.

    moved: it came from another file, where it lay by mistake, at filed_at and by this person.
    """

    id: int
    client_id: int
    number: int
    words: PaperWords
    media: ScanKind
    pages: int
    size: int
    sha256: str
    filed_at: datetime
    by: str = ""
    by_ar: str = ""
    withdrawn: Withdrawal | None = None
    moved: bool = False


@dataclass(frozen=True)
class PaperGone:
    """That a paper was in a file by mistake and was moved to its own; neither what it is nor where it went."""

    at: datetime
    reason: str
    by: str = ""
    by_ar: str = ""


def class_of(kind: ReceivedKind) -> RecordClass:
    """The label of a paper: legal papers may harm the client, so SENS; the others CLIN (clinical reference 1.0)."""
    return RecordClass.SENS if kind is ReceivedKind.LEGAL else RecordClass.CLIN


def suffix_of(media: ScanKind) -> str:
    """How the name of a copy ends: by what the file is, never by what it was called."""
    return {ScanKind.PDF: ".pdf", ScanKind.PNG: ".png", ScanKind.JPEG: ".jpg", ScanKind.TIFF: ".tif"}[media]


def size_findings(size: int) -> list[Finding]:
    """What is wrong with a file of so many bytes; asked before it is read."""
    if not size:
        return [Finding(ReceivedProblem.EMPTY, "file")]
    if size > SIZE_MAX:
        return [Finding(ReceivedProblem.TOO_LARGE, "file", {"size": -(-size // MEGABYTE), "limit": SIZE_MAX // MEGABYTE})]
    return []


def file_findings(data: bytes, pages: int = 0) -> list[Finding]:
    """What keeps bytes from being kept: their size, what their first bytes say they are, pages, points of a picture."""
    if found := size_findings(len(data)):
        return found
    kind = Scan(data).kind
    if kind is ScanKind.PDF:
        return [Finding(ReceivedProblem.TOO_MANY_PAGES, "file", {"limit": PAGES_MAX})] if pages > PAGES_MAX else []
    if kind is ScanKind.TIFF:
        return _tiff_findings(data)
    size = picture_size(data)
    if kind is None or size is None:
        return [Finding(ReceivedProblem.UNKNOWN_KIND, "file")]
    if size[0] * size[1] > POINTS_MAX:
        return [Finding(ReceivedProblem.TOO_MANY_POINTS, "file", {"width": size[0], "height": size[1]})]
    return []


def _tiff_findings(data: bytes) -> list[Finding]:
    """The same of a TIFF, which says all of it before a page is unpacked; nobody has to count its pages."""
    try:
        pages = pages_of(data, PAGES_MAX + 1)
    except NotWhole:
        return [Finding(ReceivedProblem.NOT_WHOLE, "file")]
    if len(pages) > PAGES_MAX:
        return [Finding(ReceivedProblem.TOO_MANY_PAGES, "file", {"limit": PAGES_MAX})]
    for page in pages:
        points, side = page.width * page.height, max(page.width, page.height)
        if points > POINTS_MAX or page.needs > 4 * POINTS_MAX or side > SIDE_MAX:
            return [Finding(ReceivedProblem.TOO_MANY_POINTS, "file", {"width": page.width, "height": page.height})]
        if page.packing not in PACKED_AS:
            return [Finding(ReceivedProblem.PACKED_OTHERWISE, "file")]
    return []


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG in points as its head tells, before anything is decoded; None if it tells none."""
    kind = Scan(data).kind
    if kind is ScanKind.PNG:
        size = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        return size if data[12:16] == b"IHDR" and all(size) else None
    at = 2
    while kind is ScanKind.JPEG and at + 9 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark in FRAMES:
            size = int.from_bytes(data[at + 7:at + 9]), int.from_bytes(data[at + 5:at + 7])
            return size if all(size) else None
        at += 1 if mark == 0xFF else 2 if mark in BARE else 2 + max(2, int.from_bytes(data[at + 2:at + 4]))
    return None


def word_findings(words: PaperWords, today: date) -> list[Finding]:
    """What is missing or cannot be in what is said about a paper."""
    found = []
    if not words.sender:
        found.append(Finding(ReceivedProblem.NO_SENDER, "sender"))
    if not words.title:
        found.append(Finding(ReceivedProblem.NO_TITLE, "title"))
    if words.received_on is None:
        found.append(Finding(ReceivedProblem.NO_DAY, "received_on"))
    elif words.received_on > today:
        found.append(Finding(ReceivedProblem.DAY_AHEAD, "received_on"))
    elif words.dated_on is not None and words.dated_on > words.received_on:
        found.append(Finding(ReceivedProblem.DATED_LATER, "dated_on"))
    for field, text, limit in (("sender", words.sender, NAME_MAX), ("office", words.office, NAME_MAX),
                               ("title", words.title, TITLE_MAX)):
        if len(text) > limit:
            found.append(Finding(ReceivedProblem.TOO_LONG, field, {"limit": limit, "over": len(text) - limit}))
    return found
