"""Signing in, and the lock: a name, a passphrase, one slow derivation beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clinic_app import __version__
from clinic_app.domain.errors import Refused
from clinic_app.services import clock
from ui import formats, local_settings, theme
from ui.entry.frame import Page, language_switch
from ui.entry.parts import Card, Logo, PersonCard
from ui.entry.scene import GateScene
from ui.jobs import run_job
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, Form, PassField, TextField
from ui.widgets.labels import Label, Sign

if TYPE_CHECKING:
    from clinic_app.domain.permissions import Actor


@dataclass(frozen=True)
class DeskPerson:
    """Somebody who signs in at this desk: the name typed, the names shown, the role in words."""

    sign_in_name: str
    name: str
    name_ar: str
    role: str


def remembered(folder: Path) -> list[DeskPerson]:
    """Who signed in at this desk before, latest first; nobody when the desk does not remember."""
    settings = local_settings.load()
    if not settings.remember_names or settings.clinic_folder != str(folder):
        return []
    return [DeskPerson(*entry) for entry in settings.people]


class SignInForm(Form):
    """Name and passphrase; unlocks on a worker, opens the clinic on this thread."""

    signed_in = Signal(object)  # Actor

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.name = TextField(name="signInName")
        self.words = PassField(name="signInPassphrase", step="large")
        self._busy = False
        self.submitted.connect(self.try_it)

    def try_it(self) -> None:
        """Ask the services; the sentence of a refusal stands beside its field."""
        name, words = self.name.value(), self.words.value()
        if self._busy or not name or not words:
            return
        from clinic_app.services import startup  # slow to load: begun once the gate is painted

        self.clear_messages()
        self._set_busy(True)
        run_job(self, lambda: startup.unlock(self.folder, name, words), lambda keys: self._open(name, keys), self._failed)

    def _open(self, name: str, keys: Any) -> None:
        from clinic_app.services import startup  # as above

        try:
            actor = startup.open_clinic(self.folder, name, keys)
        except Refused as refused:
            self._failed(refused)
            return
        self._set_busy(False)
        self.words.clear()
        self.signed_in.emit(actor)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, Refused):
            raise error
        for sentence in self.show_findings(error.findings, text_for):
            self.fields["passphrase"].error(sentence)
        self.words.selectAll()
        self.words.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.setEnabled(not busy)


class SignInPage(Page):
    """11a: the gate at the start side; the desk's people, passphrase and one button at the other."""

    signed_in = Signal(object)

    def __init__(self, folder: Path, people: list[DeskPerson], *, demo_words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder, self.people, self.demo_words = folder, people, demo_words
        self.form = SignInForm(folder)
        self._build()
        self.form.signed_in.connect(self.signed_in)
        self._choose(people[0] if people else None)

    def _build(self) -> None:
        px = theme.current().px
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._gate(), 39)
        side = QVBoxLayout()
        side.setContentsMargins(px(48), px(28), px(48), px(24))
        top = QHBoxLayout()
        top.addStretch(1)
        switch = language_switch(self)
        switch.chosen.connect(self.language_wished)
        top.addWidget(switch)
        side.addLayout(top)
        side.addStretch(3)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column())
        middle.addStretch(1)
        side.addLayout(middle)
        side.addStretch(4)
        side.addLayout(self._foot())
        whole.addLayout(side, 61)

    def _gate(self) -> QWidget:
        px = theme.current().px
        scene = GateScene()
        names = QHBoxLayout(scene)
        names.setContentsMargins(px(52), px(44), px(24), 0)
        names.setSpacing(px(14))
        names.addWidget(Logo(px(36), "rail-mark"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        english, arabic = (*local_settings.load().clinic_names, "", "")[:2]
        for text, step, tone in ((english or self.tr("Al Soor"), "title2", "rail-ink-active"), (arabic, "title3", "rail-ink")):
            if text:
                words.addWidget(Label(text, step, "strong" if step == "title2" else "text", tone))
        words.addStretch(1)
        names.addLayout(words, 1)
        return scene

    def _column(self) -> QWidget:
        px, now = theme.current().px, clock.now()
        holder = QWidget()
        holder.setFixedWidth(px(420))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Label(self._greeting(now), "title1", "strong"))
        column.addWidget(Label(f"{formats.full_day(now.date())} · {formats.hijri(now.date())}", "large", tone="ink2"))
        column.addSpacing(px(10))
        self.cards: list[PersonCard] = []
        if self.people:
            column.addWidget(Label(self.tr("Who is at this desk?"), "small", "label", "ink2"))
            for person in self.people[:4]:
                card = PersonCard(self._shown(person), self.role_words(person.role), name=f"person_{person.sign_in_name}")
                card.clicked.connect(lambda _checked=False, person=person: self._choose(person))
                column.addWidget(card)
                self.cards.append(card)
            self.other = PersonCard("", self.tr("Someone else"), name="someoneElse", dashed=True)
            self.other.clicked.connect(lambda: self._choose(None))
            column.addWidget(self.other)
        self.name_field = self.form.add("sign_in_name", self.tr("Name you sign in with"), self.form.name)
        self.form.add("passphrase", self.tr("Passphrase"), self.form.words)
        column.addWidget(self.form)
        if self.demo_words:
            column.addWidget(
                Label(
                    self.tr("This is the demo clinic. Its passphrase is “{0}”; it opens only files marked as demo.").format(
                        formats.isolate_name(self.demo_words)
                    ),
                    "small",
                    tone="ink2",
                    wrap=True,
                )
            )
        enter = Button(self.tr("Sign in"), "primary", keys="Enter", step="large", name="signIn")
        enter.clicked.connect(self.form.try_it)
        column.addWidget(enter)
        line = QHBoxLayout()
        line.addWidget(Sign("lock", 14, "ink3"))
        line.addWidget(Label(self.tr("Locks itself when nobody is here. Every sign-in is logged."), "small", tone="ink3"), 1)
        column.addLayout(line)
        links = QHBoxLayout()
        for words, page, name in (
            (self.tr("Forgotten passphrase"), "recover", "forgotten"),
            (self.tr("Other ways to begin"), "welcome", "otherWays"),
        ):
            link = Button(words, "link", step="small", name=name)
            link.clicked.connect(lambda _checked=False, page=page: self.wished.emit(page))
            links.addWidget(link)
        links.addStretch(1)
        column.addLayout(links)
        return holder

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._backup, self._backup_sign = Label("", "small", tone="ink3"), Sign("backup", 14, "ink3")
        for widget in (self._backup_sign, self._backup):
            widget.hide()
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(Label(self.tr("version {0}").format(formats.isolate(__version__)), "small", tone="ink3"))
        return foot

    def settle(self) -> None:
        """The newest backup: files are opened for it."""
        from clinic_app.services import backup_files  # slow to load, and not needed for the first paint

        newest = backup_files.newest_backup(backup_files.folder_for(self.folder))
        if newest is not None:
            when = formats.day_time(clock.to_local(newest.made_at))
            self._backup.setText(self.tr("Backup tested {0}").format(when))
            self._backup_sign.show()
            self._backup.show()

    def _greeting(self, now: datetime) -> str:
        if now.hour < 12:
            return self.tr("Good morning")
        return self.tr("Good afternoon") if now.hour < 17 else self.tr("Good evening")

    def role_words(self, role: str) -> str:
        """The role of a person in words."""
        return {
            "reception": self.tr("Reception"),
            "therapist": self.tr("Therapist"),
            "lead": self.tr("Clinical lead"),
            "manager": self.tr("Manager"),
        }.get(role, "")

    def _shown(self, person: DeskPerson) -> str:
        return (person.name_ar or person.name) if formats.is_arabic() else (person.name or person.name_ar)

    def _choose(self, person: DeskPerson | None) -> None:
        for card, known in zip(self.cards, self.people, strict=False):
            card.setChecked(known is person)
        if self.people:
            self.other.setChecked(person is None)
        self.name_field.setVisible(person is None)
        self.form.clear_messages()
        self.form.name.set_value(person.sign_in_name if person else "")
        self.form.words.set_value(self.demo_words if person and self.demo_words else "")
        self.begin()

    def begin(self) -> None:
        (self.form.words if self.form.name.value() else self.form.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, Any]:
        return {"name": self.form.name.value(), "words": self.form.words.value()}

    def set_state(self, state: dict[str, Any]) -> None:
        self._choose(next((p for p in self.people if p.sign_in_name == state.get("name")), None))
        self.form.name.set_value(state.get("name", ""))
        self.form.words.set_value(state.get("words", ""))


class LockPage(Page):
    """11b: the gate, the time, and a passphrase. Shows nobody's name."""

    signed_in = Signal(object)

    def __init__(self, folder: Path, sign_in_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        layers = QStackedLayout(self)
        layers.setStackingMode(QStackedLayout.StackingMode.StackAll)
        front = QWidget()
        column = QVBoxLayout(front)
        self.time = Label("", "clock", tone="rail-ink-active")
        self.day = Label("", "title2", tone="rail-ink")
        column.setSpacing(px(6))
        column.addSpacing(px(62))
        for label in (self.time, self.day):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(self._card(folder, sign_in_name), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(90))
        layers.addWidget(GateScene())
        layers.addWidget(front)
        layers.setCurrentWidget(front)
        self._tick()
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self._tick)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._ticking.start(1000)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()

    def _card(self, folder: Path, sign_in_name: str) -> QWidget:
        px = theme.current().px
        card = Card()
        card.setFixedWidth(px(420))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.addWidget(Label(self.tr("Locked"), "title3", "strong"))
        column.addWidget(Label(self.tr("Your drafts are kept."), "small", tone="ink2"))
        column.addSpacing(px(6))
        self.form = SignInForm(folder)
        field: Field = self.form.add("sign_in_name", self.tr("Name you sign in with"), self.form.name)
        field.setVisible(not sign_in_name)
        self.form.name.set_value(sign_in_name)
        self.form.add("passphrase", self.tr("Passphrase"), self.form.words)
        self.form.signed_in.connect(self.signed_in)
        column.addWidget(self.form)
        open_it = Button(self.tr("Unlock"), "primary", keys="Enter", step="large", name="unlock")
        open_it.clicked.connect(self.form.try_it)
        column.addWidget(open_it)
        line = QHBoxLayout()
        switch = Button(self.tr("Switch user"), "link", step="small", name="switchUser")
        switch.clicked.connect(lambda: self.wished.emit("sign_in"))
        line.addWidget(switch)
        line.addStretch(1)
        line.addWidget(Label(self.tr("no client data is shown while locked"), "small", tone="ink3"))
        column.addLayout(line)
        return card

    def _tick(self) -> None:
        now = clock.now()
        self.time.setText(formats.time_of_day(now))
        self.day.setText(formats.full_day(now.date()))

    def begin(self) -> None:
        (self.form.words if self.form.name.value() else self.form.name).setFocus(Qt.FocusReason.OtherFocusReason)


def remember(folder: Path, actor: Actor, sign_in_name: str, clinic_names: tuple[str, str]) -> None:
    """Keep who signed in here for the next time, if the desk remembers names; the clinic's own name always."""
    settings = local_settings.load()
    known = [] if settings.clinic_folder != str(folder) else [list(p) for p in settings.people if p[0] != sign_in_name]
    me = [sign_in_name, actor.name, actor.name_ar, sorted(actor.roles)[0]]
    people = tuple([me, *known][:6]) if settings.remember_names else ()
    local_settings.change(clinic_folder=str(folder), clinic_names=clinic_names, people=people)
