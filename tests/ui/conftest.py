"""Every ui test runs with the real fonts, the real style and English; nothing of the user's own settings is touched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui import theme, translation

QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)


@pytest.fixture(autouse=True)
def look(qapp, tmp_path, monkeypatch):
    """English, light, 100 %; gives a function that changes it: look("ar", "dark", 150)."""
    monkeypatch.setenv("ALSOOR_DATA", str(tmp_path / "desk"))
    qapp.setStyle("Fusion")
    translation.load_fonts()

    def change(language: str = "en", name: str = "light", scale: int = 100) -> None:
        theme.use(theme.Theme(name, language == "ar", scale))
        translation.use(language)

    change()
    yield change
    change()


@pytest.fixture(params=[("en", "light"), ("en", "dark"), ("ar", "light"), ("ar", "dark")], ids=lambda p: "-".join(p))
def every_look(request, look):
    """The test runs in both languages and both themes."""
    look(*request.param)
    return request.param
