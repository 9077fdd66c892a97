"""Text from people, cleaned once at the boundary: one meaning on both engines, nothing hidden in a name."""

from __future__ import annotations

import re
import unicodedata

_EMBEDDINGS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\ufffe\uffff"))
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))
_CONTROLS = dict.fromkeys([*range(0, 9), *range(14, 32), 127, *range(0x80, 0x85), *range(0x86, 0xA0)])
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
             *(port + sign for port in ("COM", "LPT") for sign in "0123456789¹²³")}
FORMULA_SIGNS = ("=", "+", "-", "@")
BLANKS = " \u00a0\t\r\n"


def whole(text: str) -> str:
    """The text without lone surrogates; split pairs from a broken paste are joined again."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def clean_line(text: str | None) -> str:
    """One line: NFC, no controls, no direction overrides or marks, single spaces. Keeps ZWNJ and ZWJ (Arabic script, emoji)."""
    if not text:
        return ""
    bare = _LINE_ENDS.sub("\n", whole(text)).translate(_CONTROLS).translate(_EMBEDDINGS).translate(_INVISIBLE).translate(_MARKS)
    return unicodedata.normalize("NFC", " ".join(bare.split()))


def clean_text(text: str | None) -> str:
    """Several lines: as clean_line, but line breaks, tabs and the marks LRM, RLM and ALM stay; no blank ends."""
    if not text:
        return ""
    bare = _LINE_ENDS.sub("\n", whole(text)).translate(_CONTROLS).translate(_EMBEDDINGS).translate(_INVISIBLE)
    lines = (line.rstrip() for line in bare.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines).strip())


def western_digits(text: str) -> str:
    """Arabic-Indic and Persian digits as 0-9; everything else untouched."""
    return text.translate(_DIGITS)


def is_formula(text: str) -> bool:
    """True if a spreadsheet would read this text as a formula, also after leading blanks."""
    return text.lstrip(BLANKS)[:1] in FORMULA_SIGNS if text.strip(BLANKS) else False


def safe_cell(text: str) -> str:
    """The text for a spreadsheet cell, defused with an apostrophe where it would be read as a formula."""
    return "'" + text if is_formula(text.lstrip("'")) or text[:1] in ("\t", "\r", "\n", "\0") else text


def plain_cell(text: str) -> str:
    """The text of a cell that safe_cell once defused: the way back for refusal files."""
    return text[1:] if text.startswith("'") and (is_formula(text.lstrip("'")) or text[1:2] in ("\t", "\r", "\n", "\0")) else text


def safe_filename(text: str, fallback: str = "letter", limit: int = 80) -> str:
    """A file name that every system takes: no separators, no reserved names, at most `limit` characters."""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]', "_", clean_line(text)).strip("'. _")
    name = name.encode()[: limit * 2].decode("utf-8", "ignore")[:limit].strip("'. _")
    if name and name.split(".")[0].strip().upper() not in _RESERVED:
        return name
    return f"{fallback}_{name}" if name else fallback
