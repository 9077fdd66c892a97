"""The check code of an issued letter: made from what is kept of it, and from nothing that a stranger could know or guess."""

from __future__ import annotations

import base64
import hashlib

from clinic_app.domain.errors import Problem

MARK = "ALSOOR1"        # stands before the code in the printed square: what it is, and by which rule it was made
LETTERS, GROUP = 16, 4  # 80 bits, read out in fours
_MISREAD = str.maketrans("018", "OIB")  # signs that the code never holds, as the letters they look like


class CheckProblem(Problem):
    """What can be wrong with what was typed."""

    NO_CODE = "check_no_code"


def check_code(uid: str, body: str) -> str:
    """The code of the letter with this id and this kept content: sixteen letters and digits in fours. A random id is in it."""
    digest = hashlib.sha256(f"{MARK}\n{uid}\n{body}".encode()).digest()
    letters = base64.b32encode(digest[:LETTERS * 5 // 8]).decode()
    return "-".join(letters[at:at + GROUP] for at in range(0, LETTERS, GROUP))


def square(code: str) -> str:
    """What the printed square says: a mark and the code."""
    return MARK + code.replace("-", "")


def read_code(typed: str) -> str:
    """The code in what was typed or scanned, in fours; empty if there is none in it."""
    bare = "".join(c for c in typed.upper() if c.isascii() and c.isalnum())
    bare = bare.removeprefix(MARK).translate(_MISREAD)
    fits = len(bare) == LETTERS and all(c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" for c in bare)
    return "-".join(bare[at:at + GROUP] for at in range(0, LETTERS, GROUP)) if fits else ""
