"""What this workstation remembers for itself: language, look, sizes. Nothing about clients, nothing clinic-wide."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from clinic_app import paths

log = logging.getLogger(__name__)
FILE = "desk.json"


@dataclass(frozen=True)
class LocalSettings:
    """The workstation's own choices, with the values a fresh desk begins with."""

    language: str = "en"
    theme: str = "light"  # light, dark
    scale: int = 100  # text size in per cent
    arabic_digits: bool = False
    less_motion: bool = False
    charts_left_to_right: bool = False  # charts in the Arabic interface
    discreet: bool = False  # initials instead of names
    clinic_folder: str = ""  # where the clinic lives that was opened last
    desk: str = ""  # the name of this desk in the audit
    remember_names: bool = True  # offer staff names at sign-in
    people: tuple[list[str], ...] = ()  # who signed in at this desk: name typed, names shown, role; latest first
    clinic_names: tuple[str, ...] = ()  # the clinic's own names, for the page before signing in
    printing: dict[str, Any] = field(default_factory=dict)  # choices of the print dialogs
    languages: dict[str, str] = field(default_factory=dict)  # what each person of a clinic chose here, by clinic and number
    window: tuple[int, int, int, int] | None = None  # where the window stood


def load() -> LocalSettings:
    """The settings as saved; unreadable or unknown ones begin anew."""
    file = paths.user_settings() / FILE
    try:
        saved = json.loads(file.read_text(encoding="utf-8"))
        known = {f.name for f in fields(LocalSettings)}
        values = {name: tuple(value) if isinstance(value, list) else value for name, value in saved.items() if name in known}
        return LocalSettings(**values)
    except FileNotFoundError:
        return LocalSettings()
    except (OSError, ValueError, TypeError, AttributeError) as error:
        log.warning("settings of this desk cannot be read: %s", type(error).__name__)
        return LocalSettings()


def save(settings: LocalSettings) -> None:
    """Write the settings whole, through a neighbouring file: a cut of power leaves the old ones."""
    file = paths.user_settings() / FILE
    new = file.with_suffix(".new")
    new.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
    new.replace(file)


def change(**values: Any) -> LocalSettings:
    """Change some settings and save; gives the whole."""
    settings = replace(load(), **values)
    save(settings)
    return settings


def speak(language: str, staff_id: int) -> LocalSettings:
    """This language for one person of the clinic that is open here, and for the pages before signing in until the next."""
    settings = load()
    return change(language=language, languages={**settings.languages, _person(settings, staff_id): language})


def language_of(staff_id: int) -> str:
    """The language this person chose here; who never chose finds the one the desk shows."""
    settings = load()
    return settings.languages.get(_person(settings, staff_id), settings.language)


def _person(settings: LocalSettings, staff_id: int) -> str:
    return f"{settings.clinic_folder}#{staff_id}"
