"""Compiles resources/translations/<language>/*.ts into build/translations/<language>.qm; does nothing when nothing changed."""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "translations"
DEFAULT = ROOT / "build" / "translations"


def compiler() -> Path:
    """Qt's lrelease as it comes with PySide6; raises ModuleNotFoundError when PySide6 is not installed."""
    spec = find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("PySide6 is not installed")
    return Path(spec.submodule_search_locations[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


def compile_language(language: Path, folder: Path) -> bool:
    """One language from all its files into one .qm; True if it had to be made. Raises CalledProcessError on a broken file."""
    sources = sorted(language.glob("*.ts"))
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for source in sources:
        digest.update(source.name.encode() + source.read_bytes())
    made, mark = folder / f"{language.name}.qm", folder / f"{language.name}.stamp"
    if made.exists() and mark.exists() and mark.read_text(encoding="utf-8") == digest.hexdigest():
        return False
    folder.mkdir(parents=True, exist_ok=True)
    half = made.with_suffix(".half")
    subprocess.run([compiler(), "-silent", "-removeidentical", *sources, "-qm", half], check=True)
    half.replace(made)
    mark.write_text(digest.hexdigest(), encoding="utf-8")
    return True


def main() -> int:
    """Compile every language into the folder given, or build/translations."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    folder: Path = parser.parse_args().folder
    for language in sorted(path for path in SOURCES.glob("*") if any(path.glob("*.ts"))):
        if compile_language(language, folder):
            print(f"{language.name} compiled into {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
