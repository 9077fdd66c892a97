"""One section of the settings: a heading, a form that keeps what is typed, and a button that saves it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import drafts
from ui import formats
from ui.kept import KEEP_AFTER, put_back, typed
from ui.still_trying import keep_soon, until_kept
from ui.texts import text_for
from ui.widgets.chips import Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import Form
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import ScrollPage

SECRETS = ("passphrase", "password")
OVER = "over"  # the name under which a draft holds what it was typed over


class Section(ScrollPage):
    """A page of the settings. said(words) asks for a toast, done(words, take back) for one with Undo, wished for another screen.

    typed_in: not read again while somebody may be typing.
    """

    typed_in = False

    said = Signal(str)
    done = Signal(str, object)
    wished = Signal(str, object)
    keys_wished = Signal(object)

    def __init__(self, actor: Actor, title: str, below: str = "", parent: QWidget | None = None) -> None:
        super().__init__((20, 16, 20, 16), 12, parent)
        self.actor = actor
        self.body.addWidget(Label(title, "title2", "strong"))
        if below:
            self.body.addWidget(Label(below, "body", tone="ink2", wrap=True))

    def reload(self) -> None:
        """Read again what is shown."""

    def button_row(self, *widgets: QWidget) -> None:
        """Buttons under a form, from the start side."""
        line = Flow(8)
        for widget in widgets:
            line.add(widget)
        self.body.addWidget(line)

    def refused(self, refusal: Refused, form: Form | None = None) -> None:
        """The sentences of a refusal: beside their fields, the rest in a banner at the top."""
        loose = form.show_findings(refusal.findings, text_for) if form else [text_for(f) for f in refusal.findings]
        if loose:
            self.warn(" ".join(loose))

    def warn(self, words: str) -> None:
        """A banner under the heading; a new one takes its place."""
        for old in self.findChildren(Banner, "settingsTrouble"):
            old.hide()
            old.deleteLater()
        self.body.insertWidget(1, Banner("warn", words, name="settingsTrouble"))

    def calm(self) -> None:
        """Take the banner away."""
        for old in self.findChildren(Banner, "settingsTrouble"):
            old.hide()
            old.deleteLater()


class KeptForm(Form):
    """A form whose words are kept as they are typed and come back after a lock or a crash."""

    def __init__(
        self, actor: Actor, name: str, about: int = 0, parent: QWidget | None = None, *, vault: Vault = Vault.DESK
    ) -> None:
        super().__init__(parent)
        self._actor, self._name, self._about, self._vault = actor, name, about, vault
        self._on_file: dict[str, str] = {}  # what the words were typed over
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER)
        self._later.timeout.connect(lambda: until_kept(self._later, self.keep))

    def turn_to(self, about: int) -> None:
        """What is typed from now on belongs to this row; what was typed before is kept with its own."""
        self.keep_now()
        self._about = about

    def watch(self) -> None:
        """Begin to keep what is typed from now on."""
        for field in self.fields.values():
            changed = getattr(field.widget, "textChanged", None)
            if changed is not None:
                changed.connect(lambda *_: keep_soon(self._later))
            elif isinstance(field.widget, Choice):
                field.widget.activated.connect(lambda _: keep_soon(self._later))

    def keep_now(self) -> None:
        """Do not wait for the pause."""
        if self._later.isActive():
            self._later.stop()
            until_kept(self._later, self.keep)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever hides it (another section, a lock, the end of the program), what was typed is kept."""
        self.keep_now()
        super().hideEvent(event)

    def values(self) -> dict[str, Any]:
        """What stands in the fields."""
        return {name: field.value() for name, field in self.fields.items()}

    def fill(self, values: dict[str, Any]) -> None:
        """Show these values as they are on file; names without a field are left out."""
        self._on_file.update({name: value for name, value in values.items() if isinstance(value, str)})
        self._put(values)

    def _put(self, values: Mapping[str, Any]) -> None:
        for name, field in self.fields.items():
            if name in values:
                field.set_value(values[name])
        self._later.stop()

    def keep(self) -> None:
        """Save the draft now. Passphrases and passwords are never kept."""
        words = {name: typed(field.widget) for name, field in self.fields.items()
                 if not any(secret in name for secret in SECRETS)}
        drafts.keep_draft(self._actor, self._name, self._about, words | {OVER: self._on_file}, self._vault)

    def bring_back(self) -> bool:
        """Show what was being typed before; True if there was something.

        What others saved since stands in the fields nobody had typed in, and below the others.
        """
        draft = drafts.open_draft(self._actor, self._name, self._about, self._vault)
        if draft is None:
            return False
        body = dict(draft.body)
        over = body.pop(OVER, {})
        newer = {name: now for name, now in self._on_file.items() if now != over.get(name, now)}
        for name, field in self.fields.items():
            if name in body and not (name in newer and body[name] == over[name]):
                put_back(field.widget, body[name])
        self._later.stop()
        self.show_theirs(newer)
        return True

    def show_theirs(self, theirs: Mapping[str, str]) -> None:
        """Somebody saved first: mine stays in the fields, theirs stands below each that differs. Saving again keeps mine."""
        for name, other in theirs.items():
            if name in self.fields and other != self.fields[name].value():
                words = formats.isolate_name(other) or "–"
                self.fields[name].warn(self.tr("Saved elsewhere: {words}").format(words=words))

    def done(self) -> None:
        """Saved: what stands in the fields is on file, and the draft goes."""
        self._on_file.update({name: now for name, now in self.values().items() if name in self._on_file and isinstance(now, str)})
        self._later.stop()
        drafts.drop_draft(self._actor, self._name, self._about, self._vault)


def stale_words(section: QWidget, stale: Stale) -> str:
    """What somebody else saved meanwhile, in one line, so that nothing is thrown away unseen."""
    return text_for(Finding(stale.codes[0]))
