"""PDF under a password: AES-256 (revision 6 of the format), opened by any reader of the last ten years."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
from pypdf.errors import PyPdfError

MARK = "/Keywords"


def locked(pdf: bytes, password: str, mark: str) -> bytes:
    """The pages under the password. mark: what tells one content from another; like everything inside it needs the password."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    writer.add_metadata({MARK: mark, "/Producer": "Al Soor"})
    writer.pdf_header = "%PDF-1.7"  # what readers expect of a file locked like this
    writer.encrypt(password, algorithm="AES-256")
    whole = io.BytesIO()
    writer.write(whole)
    return whole.getvalue()


def mark_of(file: Path, password: str) -> str | None:
    """The mark of the file that lies there; None if there is none, or it is none that this password opens."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(file.read_bytes()))
        if not reader.is_encrypted or not reader.decrypt(password):
            return None
        return str(reader.metadata[MARK]) if reader.metadata is not None else ""
    except (OSError, PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        return None
