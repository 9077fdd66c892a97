"""Lines in reading order: right-to-left and left-to-right text mixed, brackets turned, numbers kept whole."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bidi import get_display

LRI, RLI, FSI, PDI, ALM = "\u2066", "\u2067", "\u2068", "\u2069", "\u061c"
LRM, RLM = "\u200e", "\u200f"
ISOLATES = frozenset((LRI, RLI, FSI))
UNDRAWN = frozenset("\u200b\u200e\u200f\u061c\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") | {
    chr(c) for c in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))}
JOINERS = frozenset("\u200c\u200d")

# After every character that has a mirror image we put a mark that takes its direction; after ordering, the mark stands behind it
# if it runs left to right and before it if it runs right to left. (python-bidi pairs brackets but does not turn them.)
PROBE = "\U000e0100"
MIRRORED = dict(zip("()<>[]{}«»‹›≤≥", ")(><][}{»«›‹≥≤", strict=True))
_WITH_MIRROR = re.compile("([" + re.escape("".join(MIRRORED)) + "])")

UNBROKEN = 20  # what is set apart left to right and no longer than this stays on one line: a phone, a code, an amount
_APART = re.compile("([\u2066-\u2068])([^\u2066-\u2069]*)\u2069")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
# Every repetition is bounded, so that a page of nothing but digits costs no more than a page of words.
_NUMBER = (
    r"(?:\+\d[\d \u00a0()/.-]{0,24}\d"                                            # phones: +965 0000 0101
    r"|[-+\u2212\u00b1]\d{1,12}(?:[.,]\d{1,12})?%?"                               # signed: -5
    r"|\d[\d \u00a0.,:/\u2013-]{0,24}[\u2013:/.,-]\s?\d(?:[\d:/.,\u2013-]{0,12}\d)?"  # times, dates, ranges
    r"|\d[\d.,]{0,14} ?(?:[A-Za-z]{1,4}|%)(?![A-Za-z])"                             # amounts: 50 mg
    r"|[A-Za-z0-9]{1,20}(?:[-./][A-Za-z0-9]{1,20}){0,4}[-./]"                       # codes: AS-0355, 00-SAMPLE
    r"(?:[A-Za-z0-9]{0,20}\d[A-Za-z0-9]{0,20}|(?<=\d[-./])[A-Za-z]{1,20})"
    r"|\d{2,12}(?: \d{2,12}){1,6})(?!\w)")                                        # spaced numbers
_WORD = "[A-Za-z\u00c0-\u024f](?:[A-Za-z\u00c0-\u024f0-9'\u2019.&/-]{0,40}[A-Za-z\u00c0-\u024f0-9])?(?!\\w)"
_PLAIN = r"\d{1,12}(?:[.,]\d{1,12})?%?(?!\w)"
_LATIN = rf"(?:{_WORD}|[(\[](?:{_WORD}|{_PLAIN})(?: (?:{_WORD}|{_PLAIN})){{0,5}}[)\]])"
# A number beside Latin words belongs to them: set apart alone it would change places with them (KD 12.500, ICD-10 F41.0).
_BESIDE = rf"(?:{_NUMBER}[ \u00a0])?{_WORD}(?:[ \u00a0](?:{_NUMBER}|{_LATIN}|{_PLAIN}))*"
_NUMBERS = re.compile(rf"(?<![\w\u2066])(?:{_BESIDE}|{_NUMBER})")

# Seldom needed, so made ready at first use: long numbers, and digits as Arabic writes them.
_ALONE = rf"(?<!\w){_NUMBER}"
_TOKEN, _LETTER = r"\S+", "[A-Za-z\u00c0-\u024f]"
_DECIMAL = r"(?<![\d.])(\d+)\.(\d+)(?![\d.])"
_DASH = "([-+\u2013\u2212()])(?=\\s*\\d)"
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def has_rtl(text: str) -> bool:
    """True if any character runs right to left."""
    return _RTL.search(text) is not None


def isolate(text: str, *, rtl: bool = False) -> str:
    """The text set apart, left to right unless told: for numbers, phones, codes, Latin names, and quotation marks in place."""
    return f"{RLI if rtl else LRI}{text}{PDI}" if text else ""


def isolate_as_is(text: str) -> str:
    """The text set apart in its own direction: for words of people, names and quotes inside a sentence.

    What is set apart inside it does not count (UAX #9, rule P2); a text of nothing else runs as what is around it.
    """
    direction = _first_strong(text)
    if not text or not direction:
        return text
    return f"{RLI if direction == 'R' else LRI}{text}{PDI}"


def protect_numbers(text: str) -> str:
    """Phones, times, dates, ranges, amounts and codes set apart, so that Arabic around them cannot turn or break them."""
    out, last = [], 0
    for apart in _APART.finditer(text):
        out.append(_NUMBERS.sub(_whole, text[last:apart.start()]))
        sign, inner = apart[1], apart[2]
        if sign != LRI:
            inner = _NUMBERS.sub(_whole, inner)
        elif len(inner) <= UNBROKEN:
            inner = inner.replace(" ", "\u00a0")
        out.append(sign + inner + PDI)
        last = apart.end()
    return "".join(out) + _NUMBERS.sub(_whole, text[last:])


def arabic_digits(text: str) -> str:
    """Numbers in Arabic-Indic digits and their own decimal sign; what holds Latin letters (F41.0, AS-0355) stays as it is.

    The text has its numbers set apart already: a mark after each dash keeps their parts in the order they are read in.
    """
    return re.sub(_TOKEN, lambda token: token[0] if re.search(_LETTER, token[0]) else _in_arabic_digits(token[0]), text)


def _in_arabic_digits(token: str) -> str:
    token = re.sub(_DECIMAL, "\\1\u066b\\2", token)
    if token.startswith((LRI, RLI, FSI)):
        token = re.sub(_DASH, "\\1" + LRM, token)
    return token.translate(_DIGITS)


def _whole(number: re.Match[str]) -> str:
    text = number[0]
    if not any(c.isdigit() for c in text):
        return text
    if len(text) <= UNBROKEN or re.fullmatch(_ALONE, text):
        return isolate(text.replace(" ", "\u00a0"))
    return isolate(re.sub(_ALONE, lambda one: one[0].replace(" ", "\u00a0"), text))


def _first_strong(text: str) -> str:
    depth = 0
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("R", "AL"):
            return "R"
        elif depth == 0 and kind == "L":
            return "L"
    return "" if PDI in text else "L"


class Carry:
    """What one line hands to the next of its paragraph: isolates still open, and whether Arabic came last."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.arabic_last = False

    def wrap(self, line: str) -> str:
        """The line with open isolates opened again in front and closed behind."""
        if not self.open and not self.arabic_last and not any(c in ISOLATES or c == PDI for c in line):
            self.arabic_last = _arabic_last(line, False)
            return line
        front = (ALM if self.arabic_last else "") + "".join(self.open)
        for char in line:
            if char in ISOLATES:
                self.open.append(char)
            elif char == PDI and self.open:
                self.open.pop()
        self.arabic_last = _arabic_last(line, self.arabic_last)
        return front + line + PDI * len(self.open)


def _arabic_last(line: str, before: bool) -> bool:
    for char in reversed(line):
        kind = unicodedata.bidirectional(char)
        if kind in ("AL", "L", "R"):
            return kind == "AL"
    return before


@lru_cache(maxsize=4096)
def visual(line: str, rtl: bool) -> str:
    """One line as it is seen from left to right: brackets turned, direction marks gone. Arabic words come out reversed."""
    shown = get_display(_WITH_MIRROR.sub(r"\1" + PROBE, line), base_dir="R" if rtl else "L")
    if PROBE not in shown:
        return "".join(c for c in shown if c not in UNDRAWN)
    out, place = [], 0
    while place < len(shown):
        char, following = shown[place], shown[place + 1: place + 2]
        if char == PROBE and following in MIRRORED:
            out.append(MIRRORED[following])
            place += 2
        elif char in MIRRORED and following == PROBE:
            out.append(char)
            place += 2
        else:
            if char not in UNDRAWN:
                out.append(char)
            place += 1
    return "".join(out)
