"""How the clinic's paper looks: digits, the Hijri date, the code for checking a print, the logo, the neutral name."""

from __future__ import annotations

from dataclasses import dataclass, field

from clinic_app.domain.errors import Finding, Problem

NEUTRAL_MAX = 80  # characters of a name that stands on one line of the letterhead
PICTURE_MAX = 2 * 1024 * 1024  # bytes of a file that is taken in
PIXELS_MAX = 40_000_000        # of a picture as it is opened: more is a trap
SIDE_KEPT = 800                # pixels of the longer side as it is kept: sharp on paper at 17 mm and far more


class PaperProblem(Problem):
    """What can be wrong with a picture for the letterhead."""

    TOO_LARGE = "paper_picture_too_large"
    NO_PICTURE = "paper_no_picture"
    NAME_TOO_LONG = "paper_name_too_long"


@dataclass(frozen=True)
class PaperLook:
    """The clinic's choices for everything it prints. logo: a PNG as it was kept, empty for the house's own mark."""

    arabic_digits: bool = False  # ١٢٣ in Arabic letters and sheets
    hijri: bool = True           # the Hijri date beside the Gregorian
    check_code: bool = False     # a code on issued letters that the program can check
    logo: bytes = field(default=b"", repr=False)
    neutral_en: str = ""         # the clinic's name to employers and schools: it tells nothing of the kind of care
    neutral_ar: str = ""
    version: int = 1

    @property
    def neutral(self) -> bool:
        """True if the clinic has such a name."""
        return bool(self.neutral_en or self.neutral_ar)


def neutral_findings(look: PaperLook) -> list[Finding]:
    """What is wrong with the neutral name."""
    names = (("neutral_en", look.neutral_en), ("neutral_ar", look.neutral_ar))
    most = {"limit": NEUTRAL_MAX}
    return [Finding(PaperProblem.NAME_TOO_LONG, field, most) for field, name in names if len(name) > NEUTRAL_MAX]
