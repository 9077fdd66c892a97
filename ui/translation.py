"""Switches the language of the running program: words, direction, fonts and digits together."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase

from clinic_app import paths
from ui import formats, style_sheet, theme

LANGUAGES = ("en", "ar")
_installed: list[QTranslator] = []
_fonts_loaded: list[int] = []


def load_fonts() -> None:
    """Give Qt the static Plex fonts, once; makes them first when this is a fresh copy of the source."""
    if _fonts_loaded:
        return
    try:
        files = paths.font_files()
    except FileNotFoundError:
        import subprocess  # a program that is whole makes nothing

        subprocess.run([sys.executable, str(paths.program() / "packaging" / "make_fonts.py")], check=True)
        files = paths.font_files()
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise OSError(f"Qt cannot read the font {file.name}")
        _fonts_loaded.append(number)


def sources(language: str) -> list[Path]:
    """The translation files of one language, one per room; English has only its plurals."""
    return sorted(paths.resource("translations", language).glob("*.ts"))


def compiled(language: str) -> Path | None:
    """All words of a language in one file, made anew when a source is younger; None when there are no sources."""
    target, files = paths.built("translations", f"{language}.qm"), sources(language)
    if not files:
        return target if target.is_file() else None
    fresh = target.is_file() and target.stat().st_mtime >= max(f.stat().st_mtime for f in files)
    if not fresh and not paths.frozen():
        target.parent.mkdir(parents=True, exist_ok=True)
        tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
        half = target.with_suffix(f".{os.getpid()}")  # another program at work reads the old file from disk: never write into it
        import subprocess  # as above

        done = subprocess.run([str(tool), "-silent", *map(str, files), "-qm", str(half)], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"lrelease: {done.stdout}{done.stderr}")
        half.replace(target)
    return target


def language() -> str:
    """The language of the screen: en or ar."""
    return "ar" if theme.current().arabic else "en"


def is_arabic() -> bool:
    """True when the interface is Arabic and runs from right to left."""
    return theme.current().arabic


def use(wanted: str, *, arabic_digits: bool = False) -> None:
    """Switch to English or Arabic: words, digits, then fonts and direction; windows get LanguageChange."""
    if wanted not in LANGUAGES:
        raise ValueError(wanted)
    app = QCoreApplication.instance()
    while _installed:
        app.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))  # digits are ours: formats.py
    formats.use(wanted, arabic_digits)
    for file in _files(wanted):
        translator = QTranslator(app)
        if not translator.load(str(file)):
            raise OSError(f"Qt cannot read the words in {file.name}")
        app.installTranslator(translator)
        _installed.append(translator)
    style_sheet.apply(replace(theme.current(), arabic=wanted == "ar"))


def _files(wanted: str) -> list[Path]:
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{wanted}.qm"
    ours = compiled(wanted)
    return [file for file in (qt_words if wanted != "en" else None, ours) if file is not None and file.is_file()]
