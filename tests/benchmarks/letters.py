"""Item 12: the discharge letter in both languages beside a canvas that writes the same lines unshaped; cold, warm and many."""

from __future__ import annotations

import io
import json
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pypdf import PdfReader

from clinic_app.domain.facts import LetterLanguage
from clinic_app.letters import discharge
from tests.benchmarks.one_letter import turn_out
from tests.benchmarks.pairs import Ratio, in_turns, paired, summary
from tests.benchmarks.plain_letter import Page, write_plain
from tests.letters import letter_builders as builders


def pages_of(pdf: bytes, right: bool) -> list[Page]:
    """The lines of a letter, page by page, as the reference will write them."""
    return [Page(tuple((page.extract_text() or "").splitlines()), right) for page in PdfReader(io.BytesIO(pdf)).pages]


def alone(*command: str) -> tuple[float, float]:
    """Run a module in a fresh process; gives the milliseconds from its start to its end, and what it says of its memory."""
    start = time.perf_counter()
    said = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=True).stdout
    return (time.perf_counter() - start) * 1e3, float(said or 0)


def measure(rounds: int, visits: int) -> list[Ratio]:
    """Warm and many in one process; cold, and the peak of memory, in processes of their own."""
    both = [builders.a_letter(language) for language in (LetterLanguage.ENGLISH, LetterLanguage.ARABIC)]
    plain = [pages_of(discharge.render(letter).pdf, right) for letter, right in zip(both, (False, True), strict=True)]
    product, reference = "tests.benchmarks.one_letter", "tests.benchmarks.plain_letter"
    warm = paired(
        "12", "letter, English and Arabic, warm / unshaped canvas", lambda: [discharge.render(letter) for letter in both],
        lambda: [write_plain(pages) for pages in plain], goal=2.5, rounds=max(rounds, 15))
    with tempfile.TemporaryDirectory() as folder:
        kept, lines = Path(folder) / "letters", Path(folder) / "lines.json"
        kept.write_bytes(pickle.dumps(both[::-1]))
        lines.write_text(json.dumps([page.lines for page in plain[1]]), encoding="utf-8")
        cold = summary("12", "one Arabic letter, process and all / unshaped canvas, process and all", in_turns(
            lambda: alone(product, str(kept), "1")[0], lambda: alone(reference, str(lines))[0], max(rounds, 9), warm=1), goal=1.5)
        memory = summary("12", "peak memory of 100 letters / of 10 (KiB, not ms)", in_turns(
            lambda: alone(product, str(kept), "100")[1], lambda: alone(product, str(kept), "10")[1], 3, warm=0), goal=1.2)
    many = paired("12", "100 letters / ten times 10 letters", lambda: turn_out(both, 100),
                  lambda: [turn_out(both, 10) for _ in range(10)], goal=1.1, rounds=max(rounds // 2, 5), warm=1)
    return [warm, cold, many, memory]
