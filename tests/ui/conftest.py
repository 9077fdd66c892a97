"""Every ui test runs with the real fonts, the real style and English; nothing of the user's own settings is touched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import theme, translation

QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)


@pytest.fixture(scope="session")
def dressed(qapp):
    """The program's style and fonts, once."""
    qapp.setStyle("Fusion")
    translation.load_fonts()
    theme.use(theme.Theme("light", False, 100))
    translation.use("en")
    return qapp


@pytest.fixture(autouse=True)
def look(dressed, tmp_path, monkeypatch):
    """English, light, 100 %; gives a function that changes it: look("ar", "dark", 150)."""
    monkeypatch.setenv("ALSOOR_DATA", str(tmp_path / "desk"))

    def change(language: str = "en", name: str = "light", scale: int = 100) -> None:
        theme.use(theme.Theme(name, language == "ar", scale))
        translation.use(language)

    def begin_plainly() -> None:
        if theme.current() != theme.Theme("light", False, 100) or translation.is_arabic():
            change()

    begin_plainly()
    yield change
    begin_plainly()


@pytest.fixture(autouse=True)
def _windows_go_with_their_test(look):
    """A widget left over would be styled anew with every change of look, thousands of them for minutes."""
    before = QApplication.topLevelWidgets()
    yield
    for window in QApplication.topLevelWidgets():
        if window not in before:
            window.close()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=[("en", "light"), ("en", "dark"), ("ar", "light"), ("ar", "dark")], ids=lambda p: "-".join(p))
def every_look(request, look):
    """The test runs in both languages and both themes."""
    look(*request.param)
    return request.param
