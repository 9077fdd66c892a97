"""The frame round the screens: rail by role, bars, side panel, search, undo, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Role
from ui import formats, icons, local_settings, style_sheet, theme, translation
from ui.actions import KeyAct, match
from ui.changes import ChangeSignal
from ui.screen import BACK, Screen, ScreenSpec
from ui.shell.bars import StatusBar, TopBar, UserButton
from ui.shell.desk import Desk
from ui.shell.help_panel import HelpPanel
from ui.shell.menus import add_act, add_sizes, fill_bar
from ui.shell.notice import Notice
from ui.shell.rail import Rail
from ui.shell.search import Hit, SearchField, matches
from ui.shell.side import Side, focus_first
from ui.shell.undo import UndoStack
from ui.texts import texts_for
from ui.widgets.news import Toast
from ui.widgets.page_head import PageHead
from ui.widgets.panels import PrivacyCover, row

COMPACT_BELOW = 720  # px of height, at 100 %
NARROW_BELOW = 1180  # px of width, at 100 %: beside a panel the screens would have less than they were drawn for


class MainWindow(QMainWindow):
    """One signed-in person's window. Screens are made when first shown; a change of language or size makes them anew."""

    locked = Signal()
    signed_out = Signal()
    closing = Signal()
    keys_wished = Signal(object)  # KeyWish

    def __init__(
        self, actor: Actor, rooms: Sequence[ScreenSpec], changes: ChangeSignal, desk: Desk | None = None, first: str = ""
    ) -> None:
        """first: the room to begin in, if it is one of this role; else the first of the rail."""
        super().__init__()
        self.actor, self.changes, self.desk = actor, changes, desk or Desk()
        self.rooms = {room.key: room for room in rooms if actor.has(*room.roles)}
        self.steps = UndoStack()
        self.screens: dict[str, Screen] = {}
        self._key, self._trail = "", list[tuple[str, Any]]()
        self._counts: dict[str, int] = {}
        self._alt_alone = False
        self.setObjectName("mainWindow")
        self.setWindowTitle(QApplication.applicationDisplayName() or "Al Soor")
        self.setWindowIcon(icons.app_icon())
        px = theme.current().px
        self.setMinimumSize(min(px(960), 1280), min(px(560), 700))
        self.resize(1440, 868)
        formats.set_discreet(local_settings.load().discreet)
        self._build()
        self._cover = PrivacyCover(self)
        self.menuBar().hide()
        keys = [first] if first in self.rooms else [room.key for room in self._in_rail()[:1]]
        for key in keys:
            self.show_screen(key)
        QApplication.instance().installEventFilter(self)

    # ---- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._compact = self._is_compact()
        whole = QWidget()
        whole.setProperty("ground", "canvas")
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self.rail = self._make_rail()
        line.addWidget(self.rail)
        main = QVBoxLayout()
        main.setSpacing(0)
        line.addLayout(main, 1)
        find = self._find_clients if self.desk.search_clients else None
        self.search = SearchField(self._find_now, find, (self._search_hint(), self.tr("Search")))
        self.search.left.connect(self._focus_content)
        self.user = UserButton(self._user_name(), self._role_words())
        self.user.clicked.connect(self._open_user_menu)
        self.top = TopBar(self.search, self.user, self.desk.sample)
        self.top.discreet_pressed.connect(self.toggle_discreet)
        self.top.language_pressed.connect(self.switch_language)
        self.top.show_discreet(formats.discreet())
        main.addWidget(self.top)
        self.notice = Notice(self.desk.notice, self.desk.notice_read)
        main.addWidget(self.notice)
        self._middle = QWidget()
        middle = row(self._middle, 0)
        self.stack = QStackedWidget()
        middle.addWidget(self.stack, 1)
        self.side = Side(self._middle, self)
        self.side.emptied.connect(self._focus_content)
        main.addWidget(self._middle, 1)
        self.status = StatusBar()
        main.addWidget(self.status)
        self.setCentralWidget(whole)
        self.toast = Toast(whole, self.stack)
        self._make_menus()
        self._fit()

    def _make_rail(self) -> Rail:
        rail = Rail()
        for spec in self._in_rail():
            rail.add(spec.key, spec.icon, self._title(spec), lambda key=spec.key: self.show_screen(key))
        foot = [spec for spec in self.rooms.values() if spec.foot]
        for spec in foot:
            rail.add(spec.key, spec.icon, self._title(spec), lambda key=spec.key: self.show_screen(key), foot=True)
        rail.add("help", "help", self.tr("Help"), self.show_help, keys="F1", foot=True, stays=False)
        rail.add("lock", "lock", self.tr("Lock"), self.locked.emit, keys="Ctrl+L", foot=True, stays=False)
        for key, count in self._counts.items():
            if key in rail.items:
                rail.items[key].set_count(count)
        return rail

    def _in_rail(self) -> list[ScreenSpec]:
        mine = (room for room in self.rooms.values() if room.rail is not None and self.actor.has(*room.rail_for))
        return sorted(mine, key=lambda room: room.rail or 0)

    def _search_hint(self) -> str:
        return self.tr("Search client or command") if self.actor.clinical else self.tr("Search client, phone or file number")

    @staticmethod
    def _title(spec: ScreenSpec) -> str:
        return QCoreApplication.translate("screens", spec.title)

    def _user_name(self) -> str:
        both = (self.actor.name_ar, self.actor.name) if formats.is_arabic() else (self.actor.name, self.actor.name_ar)
        return both[0] or both[1]

    def _role_words(self) -> str:
        words = {
            Role.LEAD: self.tr("Clinical lead"),
            Role.THERAPIST: self.tr("Therapist"),
            Role.RECEPTION: self.tr("Reception"),
            Role.MANAGER: self.tr("Manager"),
        }
        return next((text for role, text in words.items() if self.actor.has(role)), "")

    def acts(self) -> list[KeyAct]:
        """What works everywhere."""
        return [
            KeyAct(self.tr("Search"), "Ctrl+K", self.search.open, "find", found=False),
            KeyAct(self.tr("Undo"), "Ctrl+Z", self.undo, "undo"),
            KeyAct(self.tr("Redo"), "Ctrl+Y | Ctrl+Shift+Z", self.redo, "redo"),
            KeyAct(self.tr("Back"), "Alt+Left", self.go_back, "back"),
            KeyAct(self.tr("Help"), "F1", self.show_help, "help"),
            KeyAct(self.tr("Next area"), "F6", self.next_area, found=False),
            KeyAct(self.tr("Discreet mode"), "F9", self.toggle_discreet, "discreet"),
            KeyAct(self.tr("Lock"), "Ctrl+L", self.locked.emit, "lock"),
            KeyAct(self.tr("Privacy screen"), "Ctrl+Shift+Space", self.cover, "hide"),
            KeyAct(self.tr("Close panel"), "Esc", self._escape, "close", found=False),
            KeyAct(self.tr("Light or dark"), "", self.switch_theme, "night"),
            KeyAct(
                self.tr("Switch to English") if formats.is_arabic() else self.tr("Switch to Arabic"),
                "",
                self.switch_language,
                "language",
            ),
            KeyAct(self.tr("Sign out"), "", self.signed_out.emit, "sign_out"),
        ]

    def _make_menus(self) -> None:
        """The menu bar that Alt shows: the same acts, for those who look for them there."""
        everywhere = {act.keys or act.icon: act for act in self.acts()}
        pages = [
            KeyAct(self._title(spec), "", lambda key=spec.key: self.show_screen(key), spec.icon)
            for spec in (*self._in_rail(), *(room for room in self.rooms.values() if room.foot))
        ]
        menus = (
            (self.tr("File"), [everywhere["Ctrl+L"], everywhere["sign_out"], KeyAct(self.tr("Quit"), "", self.close, "close")]),
            (self.tr("Edit"), [everywhere["Ctrl+Z"], everywhere["Ctrl+Y | Ctrl+Shift+Z"], everywhere["Ctrl+K"]]),
            (self.tr("View"), [*pages, everywhere["F9"], everywhere["night"], everywhere["language"]]),
            (self.tr("Help"), [everywhere["F1"]]),
        )
        fill_bar(self.menuBar(), menus)

    # ---- screens -----------------------------------------------------------------------------------------------------

    def show_screen(self, key: str, argument: Any = None, *, back: bool = False) -> Screen | None:
        """Show a room, made now if nobody looked at it yet; gives it, or None if it is not for this role."""
        if key not in self.rooms:
            return None
        leaving = self.screens.get(self._key)
        if leaving is not None and key != self._key and not leaving.may_leave():
            self._light()
            return None
        if leaving is not None and not back:
            self._trail = [*self._trail[-30:], (self._key, leaving.place())]
        screen = self._screen(key)
        if key != self._key:
            self.close_panel()
        self._key = key
        if argument is not None:
            screen.go(argument)
        self.stack.setCurrentWidget(screen)
        self._light()
        self._fit()
        self._show_status()
        screen.setFocus(Qt.FocusReason.OtherFocusReason)
        return screen

    def _light(self) -> None:
        self.rail.show_active(self._key if self._key in self.rail.items else self.rooms[self._key].beside)

    def room(self) -> str:
        """The key of the room shown."""
        return self._key

    def current(self) -> Screen | None:
        """The screen shown."""
        return self.screens.get(self._key)

    def _screen(self, key: str) -> Screen:
        if key not in self.screens:
            screen = self.rooms[key].factory(self.actor, self.changes)
            if not screen.objectName():
                screen.setObjectName(f"{key}Screen")
            screen.said.connect(self.say)
            screen.warned.connect(self.warn)
            screen.wished.connect(self._on_wished)
            screen.keys_wished.connect(self.keys_wished)
            screen.panel_opened.connect(self.open_panel)
            screen.panel_closed.connect(self.close_panel)
            screen.status_changed.connect(self._show_status)
            screen.badge_changed.connect(self.show_count)
            self.screens[key] = screen
            self.stack.addWidget(screen)
        return self.screens[key]

    def _on_wished(self, key: str, argument: Any) -> None:
        if key == BACK:
            self.go_back()
        else:
            self.show_screen(key, argument)

    def go_back(self) -> None:
        """The screen before this one, as it was."""
        while self._trail:
            key, place = self._trail.pop()
            if key in self.rooms:
                self.show_screen(key, place, back=True)
                return

    def show_count(self, key: str, count: int) -> None:
        """How many duties wait in a room."""
        self._counts[key] = count
        if key in self.rail.items:
            self.rail.items[key].set_count(count)

    def _show_status(self) -> None:
        screen = self.current()
        left = (screen.status_left() if screen else None) or self.desk.left_words()
        self.status.show_left(*left)
        if (widget := screen.status_middle() if screen else None) is not None:
            self.status.show_widget(widget)
        else:
            self.status.show_keys(screen.acts() if screen else [])
        self.status.show_right(*self.desk.backup_words())

    def refresh_status(self) -> None:
        """The connection or the backup has news."""
        self._show_status()

    # ---- panel, toast, undo ------------------------------------------------------------------------------------------

    def open_panel(self, panel: QWidget) -> None:
        """Show a side panel beside the screen (over it where the window is low or narrow); the one before is closed."""
        self.side.over = self._compact or self.width() < theme.current().px(NARROW_BELOW)
        self.side.open(panel)

    def close_panel(self) -> None:
        """Close the side panel; the focus goes back to where it was."""
        self.side.close()

    def panel(self) -> QWidget | None:
        """The side panel that is open, or None."""
        return self.side.panel

    def say(self, text: str, undo: Callable[[], Any] | None = None) -> None:
        """A toast; with undo it is also the next thing Ctrl+Z takes back."""
        if undo is not None:
            self.steps.push(text, undo, named=not formats.discreet())
        self.toast.say(text, self.undo if undo is not None else None)

    def warn(self, text: str) -> None:
        """A toast that says why something was not done."""
        self.toast.say(text, sign="warning")

    def undo(self) -> None:
        """Take the last step back and say so."""
        said = self.tr("Taken back: {what}"), self.tr("Taken back")
        self._step(self.steps.undo, *said, self.tr("There is nothing to take back."))

    def redo(self) -> None:
        """Do again what was taken back."""
        said = self.tr("Done again: {what}"), self.tr("Done again")
        self._step(self.steps.redo, *said, self.tr("There is nothing to do again."))

    def _step(self, call: Callable[[], Any], said: str, unnamed: str, nothing: str) -> None:
        try:
            step = call()
        except Refused as refusal:
            self.warn(" ".join(texts_for(refusal)))
            return
        if step is None:
            self.toast.say(nothing, sign="info")
        else:
            hidden = step.named and formats.discreet()  # what was said before F9 may hold a name
            self.toast.say(unnamed if hidden else said.format(what=step.text))

    # ---- search and keys ---------------------------------------------------------------------------------------------

    def _find_now(self, text: str) -> list[Hit]:
        pages = [
            Hit(self.tr("Screens"), self._title(spec), lambda key=spec.key: self.show_screen(key), "", spec.icon)
            for spec in self.rooms.values()
            if (spec.rail is not None or spec.foot or (spec.words and text)) and matches(text, self._title(spec), *spec.words)
        ]
        screen = self.current()
        acts = [*(screen.acts() if screen else []), *self.acts()]
        found = [
            Hit(self.tr("Commands"), act.text, act.call, "", act.icon, act.keys)
            for act in acts
            if act.found and matches(text, act.text)
        ]
        return pages + found if text else found[:6] + pages

    def _find_clients(self, text: str) -> list[Hit]:
        assert self.desk.search_clients is not None
        return [
            Hit(
                self.tr("Clients"),
                formats.client_name(found.name),
                lambda client=found.client_id: self.show_screen(self.desk.client_screen, client),
                found.second,
                "client",
            )
            for found in self.desk.search_clients(text)[:8]
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self or self._covered() or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Alt:
            self._watch_alt(kind)
            return False
        self._alt_alone = False
        if kind == QEvent.Type.KeyRelease:
            return False
        if event.key() == Qt.Key.Key_Escape and (self.search.is_open() or self.search.hasFocus()):
            return False
        act = match(event, self._acts_here(), watched)
        if act is None or act.call == self._escape:  # Esc is first the widget's own: see keyPressEvent
            return False
        act.call()
        return True

    def _covered(self) -> bool:
        """True while the privacy cover or a page handed to the client lies over everything: no key reaches what is behind it."""
        return any(child.property("covers") and child.isVisible() for child in self.children() if isinstance(child, QWidget)) \
            or self._cover.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody inside wanted closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _acts_here(self) -> list[KeyAct]:
        screen, panel = self.current(), self.side.panel
        inside = panel.acts() if panel is not None and hasattr(panel, "acts") else []
        return [*inside, *(screen.acts() if screen else []), *self.acts()]

    def _watch_alt(self, kind: QEvent.Type) -> None:
        if kind == QEvent.Type.KeyPress:
            self._alt_alone = True
        elif self._alt_alone:
            self._alt_alone = False
            self.menuBar().setVisible(not self.menuBar().isVisible())

    def _escape(self) -> None:
        if self.side.panel is not None and hasattr(self.side.panel, "closed"):
            self.side.panel.closed.emit()
        elif self.toast.isVisible():
            self.toast.fold()
        else:
            self._focus_content()

    def next_area(self) -> None:
        """Focus goes from rail to screen to panel and round."""
        areas = [self.rail, self.stack, *([self.side.panel] if self.side.panel is not None else [])]
        here = QApplication.focusWidget()
        place = next((i for i, area in enumerate(areas) if here is not None and (area is here or area.isAncestorOf(here))), -1)
        area = areas[(place + 1) % len(areas)]
        if area is self.stack:
            self._focus_content()
        else:
            focus_first(area)

    def _focus_content(self) -> None:
        screen = self.current()
        if screen is None:
            return
        screen.setFocus(Qt.FocusReason.OtherFocusReason)
        if QApplication.focusWidget() is not screen and not (screen.focusProxy() and screen.focusProxy().hasFocus()):
            focus_first(screen)

    def show_help(self) -> None:
        """F1: the keys of this screen and of everywhere; F1 again closes it."""
        if isinstance(self.side.panel, HelpPanel):
            self.close_panel()
        else:
            screen = self.current()
            self.open_panel(HelpPanel(screen.acts() if screen else [], self.acts()))

    def cover(self) -> None:
        """The privacy screen."""
        self._cover.lay()

    def uncover(self) -> None:
        """Show the screen again."""
        self._cover.lift()

    # ---- look --------------------------------------------------------------------------------------------------------

    def toggle_discreet(self) -> None:
        """Initials instead of names, remembered for this desk."""
        formats.set_discreet(not formats.discreet())
        local_settings.change(discreet=formats.discreet())
        self.top.show_discreet(formats.discreet())
        self.toast.fold()  # it may say a name
        for screen in self.screens.values():
            screen.reload_soon()

    def switch_theme(self) -> None:
        """Dark when light, light when dark; at once and for this desk."""
        name = "light" if theme.current().dark else "dark"
        local_settings.change(theme=name)
        style_sheet.apply(replace(theme.current(), name=name))

    def switch_language(self) -> None:
        """The other language: words, direction, fonts; the screens are made anew where they stood."""
        self.set_language("en" if formats.is_arabic() else "ar")

    def set_language(self, language: str) -> None:
        """This language, for this person at this desk."""
        settings = local_settings.speak(language, self.actor.staff_id)
        translation.use(language, arabic_digits=settings.arabic_digits)
        self.rebuild()

    def set_scale(self, scale: int) -> None:
        """Text size in per cent, for this desk."""
        local_settings.change(scale=scale)
        style_sheet.apply(replace(theme.current(), scale=scale))
        self.rebuild()

    def rebuild(self) -> None:
        """Make every part anew and come back to the same place."""
        key, screen = self._key, self.current()
        place = screen.place() if screen else None
        self.side.take_out()
        self.screens.clear()
        self._key = ""
        self.toast.hide()
        old = self.takeCentralWidget()
        old.hide()
        old.deleteLater()
        self._build()
        self._cover.raise_()
        if key:
            self.show_screen(key, place, back=True)

    def _open_user_menu(self) -> None:
        menu, dark = QMenu(self), theme.current().dark
        menu.setObjectName("userMenuList")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        other = self.tr("Light theme") if dark else self.tr("Dark theme")
        add_act(menu, KeyAct(other, "", self.switch_theme, "day" if dark else "night"))
        add_sizes(menu, self.tr("Text size"), self.set_scale)
        here = {act.icon: act for act in self.acts()}
        add_act(menu, here["language"])
        add_act(menu, here["discreet"])
        for sign, words, call in self.desk.user_menu:
            add_act(menu, KeyAct(words, "", call, sign))
        menu.addSeparator()
        add_act(menu, KeyAct(self.tr("Lock"), "Ctrl+L", self.locked.emit, "lock"))
        add_act(menu, KeyAct(self.tr("Sign out"), "", self.signed_out.emit, "sign_out"))
        corner = self.user.mapToGlobal(self.user.rect().bottomLeft())
        if not formats.is_arabic():
            corner.setX(corner.x() + self.user.width() - menu.sizeHint().width())
        menu.popup(corner)

    def _is_compact(self) -> bool:
        return self.height() < theme.current().px(COMPACT_BELOW)

    def _fit(self) -> None:
        """Full or compact: low windows merge the top bar into the page head and narrow the rail."""
        px, compact = theme.current().px, self._compact
        self.rail.set_compact(compact)
        self.status.setFixedHeight(px(24 if compact else 26))
        screen = self.current()
        head = screen.findChild(PageHead) if screen is not None and compact else None
        for spec_screen in self.screens.values():
            if (other := spec_screen.findChild(PageHead)) is not None and other is not head:
                other.give_back()
        self.top.compact = compact
        if head is not None:
            self.user.compact = True
            self.search.setFixedWidth(px(190 if self.width() >= px(1000) else 104))
            head.host(self.search, self.user)
            self.top.hide()
        else:
            if self.top.line.indexOf(self.search) < 0:
                self.top.line.insertWidget(0, self.search)
                self.top.line.addWidget(self.user)
            self.top.setFixedHeight(px(48 if compact else 52))
            self.top.give_way()
            self.top.show()
        self.user.updateGeometry()
        self.status.show_sample(self.desk.sample and head is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_compact() != self._compact or self._compact:
            self._compact = self._is_compact()
            self._fit()
        if self._cover.isVisible():
            self._cover.setGeometry(self.rect())
        self.side.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        screen = self.current()
        if screen is not None and not screen.may_leave():
            event.ignore()
            return
        QApplication.instance().removeEventFilter(self)
        self.hide()  # what hides keeps what was typed: the record must still be open then
        self.closing.emit()
        super().closeEvent(event)
