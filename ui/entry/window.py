"""The window before the main window: shows one page after the other and says who signed in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from clinic_app.services import demo_people, places
from ui import display, local_settings, translation
from ui.entry import sign_in
from ui.entry.frame import Page
from ui.entry.welcome import WelcomePage

if TYPE_CHECKING:
    from clinic_app.domain.permissions import Actor
    from ui.entry.ways import Ways


class EntryWindow(QWidget):
    """Welcome, new clinic, demo, restore, signing in, lock. entered carries the actor once the clinic is open."""

    entered = Signal(object)  # Actor
    painted = Signal()  # the first page stands on the screen

    def __init__(self, clinics: Path, *, locked: bool = False) -> None:
        super().__init__()
        self.setObjectName("entryWindow")
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.own, self.demo = clinics / "clinic", clinics / "demo"
        self._chosen = ""  # a language, by whoever stands here
        self.folder = Path(local_settings.load().clinic_folder or self.own)
        self._ways: Ways | None = None
        self._seen = False
        self._make: Callable[[], Page] | None = None
        self.page: Page | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.resize(QSize(1440, 868).boundedTo(display.room_for(self).size()))
        self._begin(locked)

    # -- which page -------------------------------------------------------------------------------------------------

    def _begin(self, locked: bool) -> None:
        for folder in (self.own, self.demo):
            places.finish_restore(folder)
        if not places.clinic_exists(self.folder):
            self.folder = self.own
        if not places.clinic_exists(self.folder):
            self.show_welcome()
        elif locked:
            self.show_lock()
        else:
            self.show_sign_in()

    def show_page(self, make: Callable[[], Page]) -> None:
        """Show what is made, and make it again when the language changes."""
        self._make = make
        self._put(make(), None)

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
        if self._seen:
            page.settle()

    def _go(self, name: str) -> None:
        {
            "welcome": self.show_welcome,
            "new": lambda: self.ways.show_clinic(),
            "demo": lambda: self.ways.open_demo(),
            "restore": lambda: self.ways.show_restore(),
            "sign_in": self.show_sign_in,
            "recover": lambda: self.ways.show_recover(),
            "help": lambda: self.ways.show_help(),
        }[name]()

    @property
    def ways(self) -> Ways:
        """The pages behind the first one."""
        if self._ways is None:
            from ui.entry.ways import Ways  # loaded when somebody goes there: the gate is painted without it

            self._ways = Ways(self, self)
        return self._ways

    def show_welcome(self) -> None:
        """The three ways to begin."""
        self.show_page(lambda: WelcomePage(can_sign_in=places.clinic_exists(self.folder)))

    def show_sign_in(self) -> None:
        """Who is at this desk?"""
        self.show_page(self._sign_in_page)

    def _sign_in_page(self) -> Page:
        is_demo = self.folder == self.demo
        people = [sign_in.DeskPerson(*p) for p in demo_people.PEOPLE] if is_demo else sign_in.remembered(self.folder)
        page = sign_in.SignInPage(self.folder, people, demo_words=demo_people.PASSPHRASE if is_demo else "")
        page.signed_in.connect(self.let_in)
        return page

    def show_lock(self) -> None:
        """The lock: shows nobody's name, knows whose passphrase to try."""
        last = sign_in.remembered(self.folder)

        def make() -> Page:
            page = sign_in.LockPage(self.folder, last[0].sign_in_name if last else "")
            page.signed_in.connect(self.let_in)
            return page

        self.show_page(make)

    # -- in ---------------------------------------------------------------------------------------------------------

    def let_in(self, actor: Actor) -> None:
        """The clinic is open: on to its window, or first to a passphrase of one's own."""
        from clinic_app.services import settings as clinic_service  # loaded by signing in
        from clinic_app.services import startup

        if startup.must_change_passphrase():
            self.ways.show_own_words(actor)
            return
        names = clinic_service.clinic(actor)
        sign_in.remember(self.folder, actor, startup.current_sign_in_name(), (names.name_en, names.name_ar))
        if self._chosen:  # at the gate, just now: it is theirs from here on
            local_settings.speak(self._chosen, actor.staff_id)
        elif (own := local_settings.language_of(actor.staff_id)) != translation.language():
            translation.use(own, arabic_digits=local_settings.change(language=own).arabic_digits)
        self.entered.emit(actor)

    def _use_language(self, language: str) -> None:
        self._chosen = language
        settings = local_settings.change(language=language)
        translation.use(language, arabic_digits=settings.arabic_digits)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.page is not None:
            QTimer.singleShot(0, self, self._speak_anew)

    def _speak_anew(self) -> None:
        if self.page is None or self._make is None or self.page.BUSY:
            return
        self._put(self._make(), self.page.state())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self.painted.emit()
        if self.page is not None:
            self.page.settle()

    def closeEvent(self, event: QCloseEvent) -> None:
        from clinic_app.services import startup  # loaded since the first paint

        if self.page is not None and not self.page.CLOSES:
            event.ignore()
            return
        if startup.is_signed_in() and not self.isHidden():
            startup.sign_out()
        super().closeEvent(event)
