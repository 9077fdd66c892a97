"""Where things lie: resources, cut fonts, translations and the user's own data, from source or from the frozen program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

PROGRAM_FOLDER = "AlSoor"
CLINIC_FILES = {"keys": "clinic.keys.json", "desk": "desk.db", "clinical": "clinical.db"}  # what a clinic's folder holds
DATA_VARIABLE = "ALSOOR_DATA"  # a folder to use instead of the user's own: tests, the tour, a clinic on a memory stick


def frozen() -> bool:
    """True inside the packaged program."""
    return bool(getattr(sys, "frozen", False))


def program() -> Path:
    """The folder that holds `resources`: the repository, or the unpacked bundle when frozen."""
    if frozen():
        return Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
    return Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """A file or folder under `resources`; it need not exist."""
    return program().joinpath("resources", *parts)


def built(*parts: str) -> Path:
    """A file or folder made at build time (fonts, compiled translations): `build` in the repository, the bundle when frozen."""
    return program().joinpath(*parts) if frozen() else program().joinpath("build", *parts)


def fonts() -> Path:
    """The folder of static Plex fonts cut by packaging/make_fonts.py."""
    return built("fonts")


def font_files() -> tuple[Path, ...]:
    """Every cut font file, sorted; for Qt to load at start. Raises FileNotFoundError, saying the command, when none are cut."""
    files = tuple(sorted(fonts().glob("*.ttf")))
    if not files:
        raise FileNotFoundError(f"no fonts in {fonts()}: run python packaging/make_fonts.py")
    return files


def user_data() -> Path:
    """The folder of this user's clinics, made if absent, readable by this user only where the system allows."""
    folder = Path(os.environ.get(DATA_VARIABLE) or platformdirs.user_data_dir(PROGRAM_FOLDER, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def user_settings() -> Path:
    """The folder of this workstation's own settings (language, theme, sizes); nothing about people lies there."""
    override = os.environ.get(DATA_VARIABLE)
    folder = Path(override) / "settings" if override else Path(platformdirs.user_config_dir(PROGRAM_FOLDER, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def user_log() -> Path:
    """The folder of the program's log; no names and nothing clinical are written there."""
    override = os.environ.get(DATA_VARIABLE)
    folder = Path(override) / "log" if override else Path(platformdirs.user_log_dir(PROGRAM_FOLDER, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
