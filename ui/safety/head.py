"""Safety in the head of the file: a quiet chip on every clinical tab, and a red bar while a concern waits for an answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.safety import SafetyState
from clinic_app.services import safety
from ui import formats, theme
from ui.changes import ChangeSignal
from ui.safety.words import chip_words, concern_words, joined
from ui.screen import Screen
from ui.widgets.buttons import Button
from ui.widgets.news import Banner
from ui.widgets.panels import column


class SafetyHead(Screen):
    """The bar above the pages of a file. `chip` belongs into the head; go(client_id) shows whose, go(None) nothing."""

    SHOWS = frozenset({Kind.RISK, Kind.NOTE, Kind.APPOINTMENT})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("safetyHead")
        self._client_id: int | None = None
        self._folded = False
        self._bar: Banner | None = None
        self._whole = column(self, 0)
        self.chip = Button("", icon="safety", step="small", name="safetyChip")
        self.chip.clicked.connect(lambda: self.wished.emit("safety", None))
        self.chip.hide()

    def go(self, argument: Any) -> None:
        if argument != self._client_id:
            self._client_id = argument
            self._show(None)
        self.reload_soon()

    def fold(self, on: bool) -> None:
        """True takes the bar away, as on the safety tab, whose own card says the same; the chip stays."""
        self._folded = on
        if self._bar is not None:
            self._bar.setVisible(not on)
        self._room(self._bar is not None and not on)

    def _room(self, on: bool) -> None:
        side = theme.current().px(16) if on else 0
        self._whole.setContentsMargins(side, side // 2, side, 0)

    def reload(self) -> None:
        self._show(safety.safety_state(self.actor, self._client_id) if self._client_id is not None else None)

    def _show(self, state: SafetyState | None) -> None:
        if self._bar is not None:
            self._whole.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
        self._bar = None
        self._room(False)
        self.chip.setVisible(state is not None and self.chip.parent() is not None)
        if state is None:
            return
        self.chip.setText(chip_words(state))
        self.chip.set_icon("safety_open" if state.open else "safety_ok" if state.asked_on else "safety")
        self.chip.set_kind("danger" if state.waiting else "secondary")
        self.chip.setAccessibleName(self.chip.text())
        self.chip.setToolTip(self.tr("Open the safety tab"))
        self.chip.updateGeometry()
        self._bar = self._banner(state)
        if self._bar is not None:
            self._whole.addWidget(self._bar)
        self.fold(self._folded)

    def _banner(self, state: SafetyState) -> Banner | None:
        if state.waiting:
            first = state.waiting[0]
            what = concern_words(first)
            more = self.tr("{day}. Talk about it before the client leaves, or say when you will.").format(
                day=formats.full_day(first.raised_on))
            banner = Banner("danger", what + ".", joined([formats.isolate_name(first.words), more]), self.tr("Answer"),
                            name="safetyBanner")
            banner.pressed.connect(lambda: self.wished.emit("safety", None))
            return banner
        if state.missed_visit is not None:
            said = self.tr("Did not come on {when} while something is open.").format(when=formats.day_time(state.missed_visit))
            act = self.tr("Note the call") if may(self.actor, Action.CHECK_SAFETY) else ""
            banner = Banner("warn", self.tr("Call today."), said, act, icon="phone", name="safetyBanner")
            banner.pressed.connect(lambda: self.wished.emit("safety", None))
            return banner
        return None
