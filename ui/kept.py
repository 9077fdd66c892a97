"""What is being typed outside the forms of the settings is kept as it is typed, and is there again after a lock or a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import drafts
from ui.still_trying import keep_soon, until_kept
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, TextField, TimeField

KEEP_AFTER = 600  # ms after the first key until a draft is kept
CHANGED = ("textChanged", "activated", "clicked", "chosen")  # how a field says that somebody changed it


class Kept(QObject):
    """What stands in a page or panel: watch() its fields, or touch() when something is typed and bring_back() when it is shown.

    Whatever hides its owner (another section, a lock, the end of the program) keeps it at once.
    """

    def __init__(
        self, owner: QWidget, actor: Actor, name: str, body: Callable[[], Mapping[str, Any]] = dict,
        vault: Vault = Vault.DESK, about: int = 0,
    ) -> None:
        super().__init__(owner)
        self._actor, self._name, self._body, self._vault, self.about = actor, name, body, vault, about
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER)
        self._later.timeout.connect(lambda: until_kept(self._later, self._keep))
        owner.installEventFilter(self)

    def watch(self, fields: Mapping[str, QWidget]) -> None:
        """Show what was being typed in these before, and keep what is typed in them from now on."""
        self._body = lambda: {name: typed(widget) for name, widget in fields.items()}
        before = self.bring_back() or {}
        for name, widget in fields.items():
            if name in before:
                put_back(widget, before[name])
            changed = next(getattr(widget, signal) for signal in CHANGED if hasattr(widget, signal))
            changed.connect(self.touch)

    def touch(self, *_: object) -> None:
        """Something was typed or chosen."""
        keep_soon(self._later)

    def rest(self) -> None:
        """What was just shown is nobody's typing."""
        self._later.stop()

    def keep_now(self) -> None:
        """Do not wait for the pause."""
        if self._later.isActive():
            self._later.stop()
            until_kept(self._later, self._keep)

    def _keep(self) -> None:
        drafts.keep_draft(self._actor, self._name, self.about, self._body(), self._vault)

    def bring_back(self) -> dict[str, Any] | None:
        """What was being typed before, or None."""
        draft = drafts.open_draft(self._actor, self._name, self.about, self._vault)
        return None if draft is None else dict(draft.body)

    def done(self) -> None:
        """Saved: the draft goes."""
        self._later.stop()
        drafts.drop_draft(self._actor, self._name, self.about, self._vault)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.keep_now()
        return False


def typed(widget: Any) -> Any:
    """What stands in a field as a draft holds it: a day or time in full, words that are none as they are."""
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    value = widget.value()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if value is None and isinstance(widget, TextField):
        return widget.text()
    if isinstance(value, (list, tuple, frozenset)):
        return [one for one in value if isinstance(one, str)]
    return value if isinstance(value, (str, int)) else None


def put_back(widget: Any, kept: Any) -> None:
    """Show in a field what typed() gave."""
    if isinstance(widget, (DateField, TimeField)):
        kind = date if isinstance(widget, DateField) else time
        try:
            widget.set_value(kind.fromisoformat(kept))  # type: ignore[arg-type]
        except (TypeError, ValueError):
            widget.setText(kept or "")
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(kept))
    elif isinstance(widget, Choice):
        widget.setCurrentIndex(next((n for n in range(widget.count()) if widget.itemData(n) == kept), widget.currentIndex()))
    elif kept is not None:
        widget.set_value(kept)
