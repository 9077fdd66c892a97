"""What the panels of this room share: fields that are kept as typed and come back, a save button, sentences beside the fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import drafts
from ui.still_trying import until_kept
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel

TICK = 350  # ms after the first keystroke until what is typed is kept


class EntryPanel(SidePanel):
    """One entry: a room gives its fields as a body, fills them from one, and saves them."""

    done = Signal(str)  # what to say
    FORM = ""  # the draft's name

    def __init__(self, actor: Actor, title: str, entry_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, name=name, parent=parent)
        self._actor, self._entry_id, self._typed = actor, entry_id, False
        self.form = Form()
        self.body.addWidget(self.form)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(lambda: until_kept(self._tick, self.keep))

    def fields(self) -> Mapping[str, Any]:
        """What stands in the form, as JSON-able values."""
        raise NotImplementedError

    def fill(self, body: Mapping[str, Any]) -> None:
        """Put a kept draft back into the form."""
        raise NotImplementedError

    def save_entry(self) -> str:
        """Hand the form to the service; gives what to say, raises Refused."""
        raise NotImplementedError

    def finish(self) -> None:
        """Call at the end of building: the foot, and what was typed last time."""
        self.body.addStretch(1)
        self.save = Button(self.tr("Save"), "primary", name=f"{self.objectName()}Save")
        self.add_foot(self.save)
        self.foot.addStretch(1)
        self.save.clicked.connect(self._save)
        self.form.submitted.connect(self._save)
        draft = drafts.open_draft(self._actor, self.FORM, self._entry_id, Vault.CLINICAL)
        if draft is not None:
            self.fill(draft.body)
            back = Banner("info", self.tr("What you typed last time is here again."), name="draftBack")
            self.form.layout().insertWidget(0, back)

    def typed(self, *_args: object) -> None:
        """Something changed: keep it soon."""
        self._typed = True
        if not self._tick.isActive():
            self._tick.start()

    def keep(self) -> None:
        """Keep what stands here now."""
        self._tick.stop()
        if self._typed:
            self._typed = False
            drafts.keep_draft(self._actor, self.FORM, self._entry_id, self.fields(), Vault.CLINICAL)

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def drop_draft(self) -> None:
        """The entry was saved or taken away."""
        self._tick.stop()
        self._typed = False
        drafts.drop_draft(self._actor, self.FORM, self._entry_id, Vault.CLINICAL)

    def _save(self) -> None:
        self.keep()
        try:
            said = self.save_entry()
        except Refused as refusal:
            self.say(self.form.show_findings(refusal.findings, text_for))
            return
        self.drop_draft()
        self.done.emit(said)

    def say(self, sentences: list[str]) -> None:
        """Sentences that belong to no field."""
        for old in self.form.findChildren(Banner, "entryTrouble"):
            old.hide()
            old.deleteLater()
        for sentence in sentences:
            self.form.layout().insertWidget(0, Banner("warn", sentence, name="entryTrouble"))
