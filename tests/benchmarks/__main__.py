"""The program beside reference programs of our own, in alternating turns: the median of paired ratios, and their goals.

    python -m tests.benchmarks              every item
    python -m tests.benchmarks 6 9          some items
    python -m tests.benchmarks --visits 24000   a clinic of one year (usual: twenty years, 480,000 visits)

No time stands on its own: only the ratio of two things measured in the same minute says something. Results also go to
build/bench/ratios.md and ratios.json.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.pairs import Ratio

FOLDER = Path(__file__).resolve().parent.parent.parent / "build" / "bench"
ITEMS = {"1": "start", "2": "start", "4": "start", "5": "start", "6": "diary", "7": "week", "8": "frames", "9": "diary",
         "10": "diary", "11": "diary", "12": "letters"}
HEAD = ("item", "what", "ratio", "middle half", "goal", "", "ms", "reference ms", "rounds")


def cells(line: Ratio) -> tuple[str, ...]:
    """One line of the table as text."""
    goal = "" if line.goal is None else f"<= {line.goal:g}"
    return (line.item, line.what, f"{line.ratio:.2f}", f"{line.low:.2f} to {line.high:.2f}", goal, line.verdict,
            f"{line.product_ms:.2f}", f"{line.reference_ms:.2f}", str(line.rounds))


def table(lines: Sequence[Ratio]) -> str:
    """The lines as a Markdown table whose columns also stand straight in a terminal."""
    rows = [HEAD, *map(cells, lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    shown = ["| " + " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) + " |" for row in rows]
    return "\n".join([shown[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *shown[1:]])


def main() -> int:
    """Measure the items asked for; print and keep the table. Exit code 0 even when a goal is missed: nothing here is a test."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("items", nargs="*", help="of " + ", ".join(ITEMS))
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--visits", type=int, default=480_000)
    wish = parser.parse_args()
    wish.items = wish.items or list(ITEMS)
    if unknown := set(wish.items) - set(ITEMS):
        parser.error(f"no item {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a program in use was compiled at its first start, not at each
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines: list[Ratio] = []
    for module in dict.fromkeys(ITEMS[item] for item in wish.items):
        print(f"measuring {module} …", file=sys.stderr, flush=True)
        lines += importlib.import_module(f"tests.benchmarks.{module}").measure(wish.rounds, wish.visits)
    lines = [line for line in lines if line.item in wish.items]
    shown = table(lines)
    print(shown)
    (FOLDER / "ratios.md").write_text(shown + "\n", encoding="utf-8")
    (FOLDER / "ratios.json").write_text(json.dumps([asdict(line) for line in lines], indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
