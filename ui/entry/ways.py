"""The ways in behind the first page: a new clinic, the demo, a backup, new words. Loaded when somebody goes one of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import demo, places, startup
from ui.entry import key_change, new_clinic, recover
from ui.entry.frame import Page
from ui.entry.help import HelpPage
from ui.entry.key_change import KeyWish
from ui.entry.own_words import OwnWordsPage
from ui.jobs import run_job
from ui.texts import text_for


class Entry(Protocol):
    """The window the ways are shown in."""

    own: Path
    demo: Path
    folder: Path
    page: Page | None

    def show_page(self, make: Callable[[], Page]) -> None:
        """Show what is made."""

    def show_welcome(self) -> None:
        """The first page of all."""

    def show_sign_in(self) -> None:
        """Who is at this desk?"""

    def let_in(self, actor: Actor) -> None:
        """Signed in."""


class Ways(QObject):
    """Every page but welcome, signing in and the lock, with what was typed in the wizard."""

    def __init__(self, entry: Entry, parent: QObject) -> None:
        super().__init__(parent)
        self.entry = entry
        self.wizard: dict[str, Any] = {}

    def show_help(self) -> None:
        """What the ways to begin are, in the language one reads."""
        self.entry.show_page(HelpPage)

    def show_recover(self) -> None:
        """New words by recovery sheet."""

        def make() -> Page:
            page = recover.RecoverPage(self.entry.folder)
            page.signed_in.connect(lambda _name: self.entry.let_in(startup.current_actor()))
            return page

        self.entry.show_page(make)

    def show_restore(self) -> None:
        """A backup put in the place of this desk's own clinic."""

        def make() -> Page:
            page = recover.RestorePage(self.entry.own)
            page.restored.connect(self._restored)
            return page

        self.entry.show_page(make)

    def _restored(self) -> None:
        self.entry.folder = self.entry.own
        self.entry.show_sign_in()

    # -- the demo clinic --------------------------------------------------------------------------------------------

    def open_demo(self) -> None:
        """Sign in to the demo clinic, made first if it is not there."""
        self.entry.folder = self.entry.demo
        if places.clinic_exists(self.entry.demo):
            self.entry.show_sign_in()
            return
        self.entry.show_page(
            lambda: new_clinic.BusyPage(
                self.tr("Making the demo clinic"),
                self.tr("Eight therapists, two hundred and forty clients, two years of visits. All invented."),
            )
        )
        page = self.entry.page
        assert isinstance(page, new_clinic.BusyPage)

        def failed(error: Exception) -> None:
            if not isinstance(error, Refused):
                raise error
            page.say_refused([text_for(finding) for finding in error.findings])

        run_job(
            page,
            lambda tell: demo.make_demo(self.entry.demo, progress=lambda percent, _key: tell(percent, 100, "")),
            lambda _made: self.entry.show_sign_in(),
            failed,
            page.tell,
        )

    # -- a new clinic -----------------------------------------------------------------------------------------------

    def show_clinic(self) -> None:
        """First step: names and letterhead."""
        self._step(new_clinic.ClinicStep, self.entry.show_welcome, self.show_people)

    def show_people(self) -> None:
        """Second step: manager and lead."""
        self._step(new_clinic.PeopleStep, self.show_clinic, self.show_hours)

    def show_hours(self) -> None:
        """Third step: hours and rooms."""
        self._step(new_clinic.HoursStep, self.show_people, self._create)

    def _step(self, kind: type[new_clinic.WizardPage], back: Callable[[], None], onward: Callable[[], None]) -> None:
        def make() -> Page:
            page = kind(self.wizard)
            page.set_state(self.wizard)
            page.filled.connect(lambda values: self._filled(values, onward))
            page.back.connect(lambda: (self.wizard.update(page.state()), back()))
            return page

        self.entry.show_page(make)

    def _filled(self, values: dict[str, Any], onward: Callable[[], None]) -> None:
        self.wizard.update(values)
        onward()

    def _create(self) -> None:
        self.entry.folder = self.entry.own
        self.entry.show_page(
            lambda: new_clinic.BusyPage(
                self.tr("Making your clinic"), self.tr("Two encrypted vaults, and keys for your people.")
            )
        )
        page = self.entry.page
        assert isinstance(page, new_clinic.BusyPage)
        new_clinic.make_clinic(page, self.entry.own, self.wizard, self._created)

    def _created(self, opened: startup.Opened) -> None:
        def make() -> Page:
            page = new_clinic.SheetsStep(opened.codes, new_clinic.clinic_of(self.wizard))
            page.done.connect(self._finish)
            return page

        self.entry.show_page(make)

    def _finish(self) -> None:
        name = self.wizard["manager_sign_in"]
        actor = startup.sign_in(self.entry.own, name, self.wizard["manager_passphrase"])
        new_clinic.save_house(actor, self.wizard)
        self.wizard = {}
        self.entry.let_in(actor)

    # -- the keys changed -------------------------------------------------------------------------------------------

    def change_keys(self, folder: Path, wish: KeyWish, then: Callable[[], None]) -> None:
        """Change the keys of the closed clinic on a worker, say what was done or kept, and go on when that was read."""
        self.entry.folder = folder
        self.entry.show_page(lambda: key_change.ChangingPage(
            wish,
            self.tr("The keys are being changed"),
            self.tr("A backup first, then every page anew, then a backup again. Leave this computer on; should the power fail "
                    "all the same, signing in finds out how far it came."),
        ))
        page = self.entry.page
        assert isinstance(page, key_change.ChangingPage)
        page.begin_change(folder, lambda outcome: self.say_keys_changed(outcome, then))

    def say_keys_changed(self, outcome: key_change.Outcome, then: Callable[[], None]) -> None:
        """What was done or kept, and then(…) once it was read."""
        def make() -> Page:
            page = key_change.ChangedPage(outcome)
            page.read.connect(then)
            return page

        self.entry.show_page(make)

    def show_own_words(self, actor: Actor) -> None:
        """The first passphrase was chosen by somebody else: one of one's own."""

        def make() -> Page:
            page = OwnWordsPage(actor)
            page.done.connect(self.entry.let_in)
            return page

        self.entry.show_page(make)
