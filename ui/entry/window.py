"""The window before the main window: shows one page after the other and says who signed in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import backup_files, demo, startup
from clinic_app.services import settings as clinic_service
from ui import local_settings, translation
from ui.entry import new_clinic, recover, sign_in
from ui.entry.frame import Page
from ui.entry.own_words import OwnWordsPage
from ui.entry.welcome import WelcomePage
from ui.jobs import run_job
from ui.texts import text_for


class EntryWindow(QWidget):
    """Welcome, new clinic, demo, restore, signing in, lock. entered carries the actor once the clinic is open."""

    entered = Signal(object)  # Actor

    def __init__(self, clinics: Path, *, locked: bool = False) -> None:
        super().__init__()
        self.setObjectName("entryWindow")
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.own, self.demo = clinics / "clinic", clinics / "demo"
        self.folder = Path(local_settings.load().clinic_folder or self.own)
        self.wizard: dict[str, Any] = {}
        self._make: Callable[[], Page] | None = None
        self.page: Page | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.resize(QSize(1440, 868).boundedTo(self.screen().availableSize()))
        self._begin(locked)

    # -- which page -------------------------------------------------------------------------------------------------

    def _begin(self, locked: bool) -> None:
        for folder in (self.own, self.demo):
            backup_files.finish_restore(folder)
        if not startup.clinic_exists(self.folder):
            self.folder = self.own
        if not startup.clinic_exists(self.folder):
            self.show_welcome()
        elif locked:
            self.show_lock()
        else:
            self.show_sign_in()

    def _show(self, make: Callable[[], Page]) -> None:
        self._make = make
        state = None
        self._put(make(), state)

    def _put(self, page: Page, state: dict[str, Any] | None) -> None:
        old, self.page, size = self.page, page, self.size()
        page.language_wished.connect(self._use_language)
        page.wished.connect(self._go)
        if state is not None:
            page.set_state(state)
        self._whole.addWidget(page)
        page.show()  # a layout would show it only after the events at hand
        if old is not None:
            self._whole.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._whole.activate()
        self.resize(size)  # a page asks for too much until its lines know how wide they are, and no window shrinks by itself
        page.begin()

    def _go(self, name: str) -> None:
        {
            "welcome": self.show_welcome,
            "new": self.show_clinic,
            "demo": self.open_demo,
            "restore": self.show_restore,
            "sign_in": self.show_sign_in,
            "recover": self.show_recover,
        }[name]()

    def show_welcome(self) -> None:
        """The three ways to begin."""
        self._show(lambda: WelcomePage(can_sign_in=startup.clinic_exists(self.folder)))

    def show_sign_in(self) -> None:
        """Who is at this desk?"""
        self._show(self._sign_in_page)

    def _sign_in_page(self) -> Page:
        is_demo = self.folder == self.demo
        people = [sign_in.DeskPerson(*p) for p in demo.PEOPLE] if is_demo else sign_in.remembered(self.folder)
        page = sign_in.SignInPage(self.folder, people, demo_words=demo.PASSPHRASE if is_demo else "")
        page.signed_in.connect(self._signed_in)
        return page

    def show_lock(self) -> None:
        """The lock: shows nobody's name, knows whose passphrase to try."""
        last = sign_in.remembered(self.folder)

        def make() -> Page:
            page = sign_in.LockPage(self.folder, last[0].sign_in_name if last else "")
            page.signed_in.connect(self._signed_in)
            return page

        self._show(make)

    def show_recover(self) -> None:
        """New words by recovery sheet."""

        def make() -> Page:
            page = recover.RecoverPage(self.folder)
            page.signed_in.connect(lambda _name: self._signed_in(startup.current_actor()))
            return page

        self._show(make)

    def show_restore(self) -> None:
        """A backup put in the place of this desk's own clinic."""

        def make() -> Page:
            page = recover.RestorePage(self.own)
            page.restored.connect(self._restored)
            return page

        self._show(make)

    def _restored(self) -> None:
        self.folder = self.own
        self.show_sign_in()

    # -- the demo clinic --------------------------------------------------------------------------------------------

    def open_demo(self) -> None:
        """Sign in to the demo clinic, made first if it is not there."""
        self.folder = self.demo
        if startup.clinic_exists(self.demo):
            self.show_sign_in()
            return
        self._show(
            lambda: new_clinic.BusyPage(
                self.tr("Making the demo clinic"),
                self.tr("Eight therapists, two hundred and forty clients, two years of visits. All invented."),
            )
        )
        page = self.page
        assert isinstance(page, new_clinic.BusyPage)

        def failed(error: Exception) -> None:
            if not isinstance(error, Refused):
                raise error
            page.say_refused([text_for(finding) for finding in error.findings])

        run_job(
            page,
            lambda tell: demo.make_demo(self.demo, progress=lambda percent, _key: tell(percent, 100, "")),
            lambda _made: self.show_sign_in(),
            failed,
            page.tell,
        )

    # -- a new clinic -----------------------------------------------------------------------------------------------

    def show_clinic(self) -> None:
        """First step: names and letterhead."""
        self._step(new_clinic.ClinicStep, self.show_welcome, self.show_people)

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

        self._show(make)

    def _filled(self, values: dict[str, Any], onward: Callable[[], None]) -> None:
        self.wizard.update(values)
        onward()

    def _create(self) -> None:
        self.folder = self.own
        self._show(
            lambda: new_clinic.BusyPage(self.tr("Making your clinic"), self.tr("Two encrypted vaults, and keys for your people."))
        )
        page = self.page
        assert isinstance(page, new_clinic.BusyPage)
        new_clinic.make_clinic(page, self.own, self.wizard, self._created)

    def _created(self, opened: startup.Opened) -> None:
        def make() -> Page:
            page = new_clinic.SheetsStep(opened.codes, new_clinic.clinic_of(self.wizard))
            page.done.connect(self._finish)
            return page

        self._show(make)

    def _finish(self) -> None:
        name = self.wizard["manager_sign_in"]
        actor = startup.sign_in(self.own, name, self.wizard["manager_passphrase"])
        new_clinic.save_house(actor, self.wizard)
        self.wizard = {}
        self._signed_in(actor)

    # -- in ---------------------------------------------------------------------------------------------------------

    def _signed_in(self, actor: Actor) -> None:
        if startup.must_change_passphrase():
            self._own_words(actor)
            return
        names = clinic_service.clinic(actor)
        sign_in.remember(self.folder, actor, startup.current_sign_in_name(), (names.name_en, names.name_ar))
        self.entered.emit(actor)

    def _own_words(self, actor: Actor) -> None:
        def make() -> Page:
            page = OwnWordsPage(actor)
            page.done.connect(self._signed_in)
            return page

        self._show(make)

    def _use_language(self, language: str) -> None:
        settings = local_settings.change(language=language)
        translation.use(language, arabic_digits=settings.arabic_digits)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.page is not None:
            QTimer.singleShot(0, self, self._speak_anew)

    def _speak_anew(self) -> None:
        if self.page is None or self._make is None or isinstance(self.page, new_clinic.BusyPage):
            return
        self._put(self._make(), self.page.state())

    def closeEvent(self, event: QCloseEvent) -> None:
        if startup.is_signed_in() and not self.isHidden():
            startup.sign_out()
        super().closeEvent(event)
