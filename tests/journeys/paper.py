"""What a printed page says, read by a program of its own: the window may be drawing a page meanwhile, one at a time."""

from __future__ import annotations

import subprocess
import unicodedata
from pathlib import Path

MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))  # of direction, which poppler writes


def paper_says(file: Path) -> str:
    """The words of a PDF in the order in which they are read, with single spaces and every letter in its plain form."""
    said = subprocess.run(["pdftotext", "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True).stdout.decode()
    return " ".join(unicodedata.normalize("NFKC", said).translate(MARKS).split())
