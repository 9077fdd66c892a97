"""A signature: strokes drawn on the screen as points, or the scan of a signed paper. Neither is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import dist

from clinic_app.domain.errors import Finding, Problem

STROKES_MAX, POINTS_MAX = 400, 8000
FIELD_MAX = 4000                   # units of the field's longer side
INK_LEAST = 40                     # units of line below which it is a slip of the hand
SCAN_MAX = 5 * 1024 * 1024         # bytes

Stroke = tuple[tuple[int, ...], ...]


class SignatureProblem(Problem):
    """What can be wrong with a signature or a scan."""

    NO_SIGNATURE = "no_signature"
    SIGNATURE_TOO_LONG = "signature_too_long"
    SCAN_TOO_LARGE = "scan_too_large"
    SCAN_UNKNOWN_KIND = "scan_unknown_kind"
    SCAN_EMPTY = "scan_empty"
    SCAN_THERE = "scan_there"
    NO_SCAN = "no_scan"
    SCAN_DAMAGED = "scan_damaged"
    NOT_ON_PAPER = "scan_not_on_paper"


@dataclass(frozen=True)
class Signature:
    """Strokes in the units of a field `width` by `height`; each stroke is a line of (x, y) points."""

    width: int = 0
    height: int = 0
    strokes: tuple[Stroke, ...] = ()

    @property
    def length(self) -> float:
        """How much line was drawn, in units of the field."""
        return sum(dist(one, two) for stroke in self.strokes for one, two in pairwise(stroke))

    @property
    def drawn(self) -> bool:
        """True if it is more than a slip of the hand."""
        return self.length >= INK_LEAST


class ScanKind(StrEnum):
    """Files a paper may come as; a signed one comes as one of SIGNED_AS."""

    PNG = "image/png"
    JPEG = "image/jpeg"
    PDF = "application/pdf"
    TIFF = "image/tiff"


# the first bytes of each kind: a name can say anything
MARKS: tuple[tuple[bytes, ScanKind], ...] = (
    (b"\x89PNG\r\n\x1a\n", ScanKind.PNG), (b"\xff\xd8\xff", ScanKind.JPEG), (b"%PDF-", ScanKind.PDF),
    (b"II*\0", ScanKind.TIFF), (b"MM\0*", ScanKind.TIFF),
)
SIGNED_AS = frozenset({ScanKind.PNG, ScanKind.JPEG, ScanKind.PDF})


@dataclass(frozen=True)
class Scan:
    """A scanned page as it came."""

    data: bytes = b""

    @property
    def kind(self) -> ScanKind | None:
        """What it is by its first bytes, or None if it is neither picture nor PDF."""
        return next((kind for mark, kind in MARKS if self.data.startswith(mark)), None)


def signature_problems(signature: Signature | None) -> list[Finding]:
    """What keeps strokes from standing for a signature: none, or far too many."""
    if signature is None or not signature.drawn:
        return [Finding(SignatureProblem.NO_SIGNATURE, "signature")]
    points = sum(len(stroke) for stroke in signature.strokes)
    fits = all(
        len(point) == 2 and 0 <= point[0] <= signature.width and 0 <= point[1] <= signature.height
        for stroke in signature.strokes for point in stroke
    )
    small = max(signature.width, signature.height) <= FIELD_MAX
    if len(signature.strokes) > STROKES_MAX or points > POINTS_MAX or not fits or not small:
        return [Finding(SignatureProblem.SIGNATURE_TOO_LONG, "signature")]
    return []


def scan_problems(scan: Scan) -> list[Finding]:
    """What keeps a file from being kept as a scan: empty, over 5 MB, none of SIGNED_AS."""
    if not scan.data:
        return [Finding(SignatureProblem.SCAN_EMPTY, "scan")]
    if len(scan.data) > SCAN_MAX:
        return [Finding(SignatureProblem.SCAN_TOO_LARGE, "scan", {"limit": SCAN_MAX // (1024 * 1024)})]
    return [] if scan.kind in SIGNED_AS else [Finding(SignatureProblem.SCAN_UNKNOWN_KIND, "scan")]
