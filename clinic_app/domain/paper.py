"""How the clinic's paper looks: digits, the Hijri date, the code for checking a print, the logo."""

from __future__ import annotations

from dataclasses import dataclass, field

from clinic_app.domain.errors import Problem

PICTURE_MAX = 2 * 1024 * 1024  # bytes of a file that is taken in
PIXELS_MAX = 40_000_000        # of a picture as it is opened: more is a trap
SIDE_KEPT = 800                # pixels of the longer side as it is kept: sharp on paper at 17 mm and far more


class PaperProblem(Problem):
    """What can be wrong with a picture for the letterhead."""

    TOO_LARGE = "paper_picture_too_large"
    NO_PICTURE = "paper_no_picture"


@dataclass(frozen=True)
class PaperLook:
    """The clinic's choices for everything it prints. logo: a PNG as it was kept, empty for the house's own mark."""

    arabic_digits: bool = False  # ١٢٣ in Arabic letters and sheets
    hijri: bool = True           # the Hijri date beside the Gregorian
    check_code: bool = False     # a code on issued letters that the program can check
    logo: bytes = field(default=b"", repr=False)
    version: int = 1
