"""A screen: reloads when something it shows has changed and someone is looking, and says to the window what it wishes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.permissions import Actor, Role
from ui.actions import KeyAct
from ui.changes import ChangeSignal

BACK = "back"  # wished instead of a room: the screen before this one, as it was


class Screen(QWidget):
    """Base of everything the window can show. A room overrides reload(), and what of go(), acts(), status_left() it needs."""

    SHOWS: frozenset[Kind] = frozenset()

    said = Signal(str, object)  # a toast: words, and a callable that takes it back (or None)
    warned = Signal(str)  # a toast with a warning sign: what could not be done, and why
    wished = Signal(str, object)  # another screen: its key (or BACK), and what to show there (an id, a day, None)
    keys_wished = Signal(object)  # the clinic closed and its keys changed at the gate (a KeyWish)
    panel_opened = Signal(QWidget)  # a side panel beside this screen (a SidePanel)
    panel_closed = Signal()
    status_changed = Signal()  # keys or status words are different now
    badge_changed = Signal(str, int)  # rail key and how many duties wait there

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self._stale = True
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        changes.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read again what is shown. Called when first seen and whenever something in SHOWS has changed."""

    def go(self, argument: Any) -> None:
        """Show this thing (a client id, a day…); the screen may be invisible still."""

    def place(self) -> Any:
        """What go() needs to come back here: kept for Alt+← and when language or text size changes."""
        return None

    def acts(self) -> list[KeyAct]:
        """What can be done here by key: shown in the status bar, under F1 and in Ctrl+K."""
        return []

    def status_left(self) -> tuple[str, str] | None:
        """Sign and words for the left of the status bar (an icon meaning, a sentence), or None for the usual."""
        return None

    def status_middle(self) -> QWidget | None:
        """A widget for the middle of the status bar (the diary's legend); None shows the keys of acts()."""
        return None

    def may_leave(self) -> bool:
        """False keeps the person here. Drafts are kept as typed, so hardly any screen needs this."""
        return True

    def reload_soon(self) -> None:
        """Mark as old and read again once, when the events at hand are done, if someone is looking."""
        self._stale = True
        if self.isVisible():
            QTimer.singleShot(0, self, self._reload_if_seen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload_if_stale()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _on_changed(self, change: Change) -> None:
        if change.kind in self.SHOWS:
            self.reload_soon()

    def _reload_if_seen(self) -> None:
        if self.isVisible():  # the window may have been locked meanwhile
            self._reload_if_stale()

    def _reload_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.reload()


@dataclass(frozen=True)
class ScreenSpec:
    """One entry of the registry: how the window names, shows and makes a screen, and for whom."""

    key: str  # "diary"; what wished(key, …) asks for
    icon: str  # meaning in ui.icons
    title: str  # QT_TRANSLATE_NOOP("screens", "Diary")
    factory: Callable[[Actor, ChangeSignal], Screen]
    roles: frozenset[Role] = field(default_factory=lambda: frozenset(Role))
    rail: int | None = None  # place in the rail, None = reached from other screens only
    rail_for: frozenset[Role] = field(default_factory=lambda: frozenset(Role))  # in whose rail; the others find it by Ctrl+K
    foot: bool = False  # at the foot of the rail
    beside: str = ""  # the room of the rail that is lit while this one is shown, if it is not in the rail itself
    words: tuple[str, ...] = ()  # further words Ctrl+K finds it by, also a room that is not in the rail
