"""Every room the window can show. Its code is loaded when it is first shown, so reception loads nothing clinical."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.permissions import Actor, Role
from ui.changes import ChangeSignal
from ui.screen import Screen, ScreenSpec

R, T, L, M = Role.RECEPTION, Role.THERAPIST, Role.LEAD, Role.MANAGER


def _later(module: str, name: str) -> Callable[[Actor, ChangeSignal], Screen]:
    """A factory that imports its screen when it is first asked for."""

    def make(actor: Actor, changes: ChangeSignal) -> Screen:
        screen: Screen = getattr(import_module(module), name)(actor, changes)
        return screen

    return make


ROOMS: tuple[ScreenSpec, ...] = (
    ScreenSpec(
        "today",
        "today",
        QT_TRANSLATE_NOOP("screens", "Today"),
        _later("ui.appointments.today_screen", "TodayScreen"),
        frozenset({R}),
        rail=10,
        words=("arrivals", "waiting"),
    ),
    ScreenSpec(
        "diary",
        "diary",
        QT_TRANSLATE_NOOP("screens", "Diary"),
        _later("ui.appointments.diary_screen", "DiaryScreen"),
        frozenset({R, T, L, M}),
        rail=20,
        words=("calendar", "appointments"),
    ),
    ScreenSpec(
        "letters",
        "letters",
        QT_TRANSLATE_NOOP("screens", "Letters"),
        _later("ui.letters.envelopes_screen", "EnvelopesScreen"),
        frozenset({R, T, L}),
        rail=60,
        words=("envelopes", "hand over"),
    ),
    ScreenSpec(
        "settings",
        "settings",
        QT_TRANSLATE_NOOP("screens", "Settings"),
        _later("ui.settings.settings_screen", "SettingsScreen"),
        foot=True,
        words=("backup", "staff", "rooms", "hours", "passphrase"),
    ),
)
