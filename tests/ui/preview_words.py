"""The words of a letter, read while a preview may be drawing: PDFium knows one thread at a time."""

from __future__ import annotations

from tests.letters.letter_builders import read_words
from ui.letters.pages import one_at_a_time


def preview_words(pdf: bytes) -> str:
    """Every page's words, once the worker does not draw."""
    with one_at_a_time:
        return read_words(pdf)
