"""The hand and the eye of a journey: opens the program, finds what can be seen by its name, clicks, types, takes pictures.

A journey knows names on the screen and what stands in the database afterwards, nothing of how the program is made; only this
file starts it. Pictures and papers go to $TOUR (make tour) or to the test's own folder.
"""

from __future__ import annotations

import re
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QListView, QMenu, QWidget

from clinic_app import paths
from clinic_app.services import clock
from ui import translation
from ui.app import make_application
from ui.entry.window import EntryWindow
from ui.program import Program

PATIENCE = 30.0  # seconds until something that should appear has not
LONG_PATIENCE = 240.0
UNSEEN = re.compile("[\u200e\u200f\u2066-\u2069]")  # marks that keep numbers and names in their place among Arabic words
LETTER, TAP = 60 / (40 * 5), 1.2  # seconds: forty words of five letters a minute; finding something and clicking it
SIZE = (1366, 768)


class Hand:
    """One person at one desk."""

    def __init__(self, pictures: Path, *, arabic: bool = False) -> None:
        """Pictures are numbered in the order taken. arabic: the program is turned to Arabic at the first page, and
        words of the screen that a journey names in English are looked for as they stand there.
        """
        self.arabic, self._words = arabic, _arabic_words() if arabic else {}
        self.pictures = pictures
        pictures.mkdir(parents=True, exist_ok=True)
        self._count = 0
        self.taps, self.letters = 0, 0  # clicks and single keys; letters typed
        self._clock = ExitStack()
        self._program: Program | None = None

    # -- the program -----------------------------------------------------------------------------------------------------

    def open(self, arguments: list[str] | None = None) -> None:
        """Start the program, as `python -m ui` does; where it would begin anew in a fresh process, it begins anew here."""
        make_application(["ui"])
        asked = arguments or []
        room = asked[asked.index("--room") + 1] if "--room" in asked else ""
        self._program = Program(lambda locked: EntryWindow(paths.user_data(), locked=locked), restart=self._anew)
        self._program.open_gate("--locked" in asked, room)
        self.see_to_size()
        if self.arabic and self.seen("entryLanguage_ar") and not self.find("entryLanguage_ar").isChecked():
            self.click("entryLanguage_ar")
            self.see_to_size()

    def at(self, moment: datetime) -> None:
        """The clinic's wall clock stands at this moment from now on."""
        self._clock.close()
        self._clock.enter_context(clock.freeze(moment))

    def _anew(self, arguments: list[str]) -> None:
        QTimer.singleShot(0, lambda: self.open(arguments))

    def see_to_size(self) -> None:
        """The window as large as reception's screen."""
        self.wait(lambda: self.windows(), "a window")
        for window in self.windows():
            if window.isWindow() and window.objectName() in ("entryWindow", "mainWindow"):
                window.resize(*SIZE)
        self.settle()

    def close(self) -> None:
        """Close the program by its window, as its cross does."""
        for _ in range(20):
            shown = [window for window in self.windows() if window.objectName() in ("entryWindow", "mainWindow")]
            if not shown:
                break
            shown[-1].close()
            self.settle()
        self._program = None

    def go(self) -> None:
        """Close the program and let the clock run."""
        self.close()
        self._clock.close()
        translation.use("en")

    # -- the eye ---------------------------------------------------------------------------------------------------------

    def windows(self) -> list[QWidget]:
        """Every window that can be seen."""
        return [window for window in QApplication.topLevelWidgets() if window.isVisible()]

    def seen(self, name: str) -> list[Any]:
        """Everything visible of this name, in any window."""
        found = []
        for window in self.windows():
            found += [window] if window.objectName() == name else []
            found += [widget for widget in window.findChildren(QWidget, name) if widget.isVisible()]
        return found

    def find(self, name: str) -> Any:
        """The one thing of this name, once it can be seen."""
        self.wait(lambda: self.seen(name), f"“{name}”")
        return self.seen(name)[-1]

    def word(self, english: str, arabic: str) -> str:
        """What is typed or looked for: it differs where it is no word of the program, as the name of a person."""
        return arabic if self.arabic else english

    def stands(self, words: str) -> set[str]:
        """How words of the program stand on the screen."""
        return self._words.get(words, {words})

    def says(self, words: str) -> bool:
        """True if these words can be read anywhere on the screen."""
        said = self.stands(words)
        return any(one in UNSEEN.sub("", text) for window in self.windows() for text in _texts(window) for one in said)

    def read(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        self.wait(lambda: self.says(words), f"the words “{words}”")

    def wait_long(self, met: Callable[[], object], what: str) -> None:
        """As wait, for what may take minutes: making the demo clinic, a large import."""
        self.wait(met, what, LONG_PATIENCE)

    def wait(self, met: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Let the program work until this is so; AssertionError with what is on the screen when it never is."""
        end = time.monotonic() + patience
        while not met():
            if time.monotonic() > end:
                self.snap("missing")
                names = sorted({w.objectName() for window in self.windows() for w in window.findChildren(QWidget)
                                if w.isVisible() and not w.objectName().startswith("qt_")} - {""})
                raise AssertionError(f"{what} did not come. Names on the screen: {', '.join(names)}")
            QTest.qWait(2)
            time.sleep(0.015)  # qWait keeps Python's lock: a worker gets on while we sleep

    def settle(self) -> None:
        """Let everything that is due happen."""
        for _ in range(4):
            QTest.qWait(1)

    def snap(self, words: str) -> Path:
        """Take a picture of the window in front, numbered."""
        self.settle()
        self._count += 1
        name = f"{self._count:02d}-{re.sub(r'[^a-z0-9]+', '-', words.lower()).strip('-')}.png"
        shown = [window for window in self.windows() if window.objectName() in ("entryWindow", "mainWindow")] or self.windows()
        front = QApplication.activeModalWidget() or shown[-1]
        assert front.grab().save(str(self.pictures / name))
        return self.pictures / name

    def seconds(self) -> float:
        """How long a person would have taken for what was clicked and typed so far, without the time to think."""
        return self.taps * TAP + self.letters * LETTER

    # -- the hand --------------------------------------------------------------------------------------------------------

    def click(self, name: str) -> None:
        """Click on it; it must be enabled."""
        widget = self.find(name)
        self.wait(widget.isEnabled, f"“{name}” enabled")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_middle(widget))
        self.taps += 1
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Put the cursor there, take away what stands there, and type in any script."""
        field = self.find(name)
        field = field if field.focusProxy() is None else field.focusProxy()
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.taps += 1
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        self.type(text, field)

    def type(self, text: str, field: QWidget | None = None) -> None:
        """Type letters of any script where the cursor is."""
        self.letters += len(text)
        for letter in text:
            target = field or self._cursor()
            assert target is not None, "the cursor is nowhere"
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key.Key_Return if letter == "\n" else Qt.Key(0)
                QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
        self.settle()

    def _cursor(self) -> QWidget | None:
        """Where the cursor is; also in a window that the off-screen platform has not made active again after a dialog."""
        return QApplication.focusWidget() or self.windows()[-1].focusWidget()

    def is_at(self, name: str) -> bool:
        """True if the cursor is on this very thing."""
        return self._cursor() is self.find(name)

    def press(self, keys: str) -> None:
        """Press a key or chord where the cursor is: "Return", "Ctrl+K", "F2"."""
        chord = QKeySequence(keys)[0]
        self.taps += 1
        target = QApplication.activePopupWidget() or self._cursor() or self.windows()[-1]
        QTest.keyClick(target, chord.key(), chord.keyboardModifiers())
        self.settle()

    def click_right(self, name: str, where: QPoint) -> None:
        """Click with the right button at this place of it: the menu that belongs there opens."""
        widget = self.find(name)
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=where)
        QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, widget.mapToGlobal(where)))
        self.settle()

    def pick(self, menu: str, action: str) -> None:
        """Click on an entry of a menu that is open."""
        shown: QMenu = self.find(menu)
        entry = next(one for one in shown.actions() if one.objectName() == action)
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.actionGeometry(entry).center())
        self.settle()

    def tab(self, words: str) -> None:
        """Click on the tab of a client's file that says this."""
        tabs = self.find("clientTabs")
        place = next(n for n in range(tabs.count()) if tabs.tabText(n) in self.stands(words))
        words = tabs.tabText(place)
        if not tabs.isTabVisible(place):
            self.click("clientTabsMore")
            menu = self.find("clientTabsMoreMenu")
            self.pick("clientTabsMoreMenu", next(e.objectName() for e in menu.actions() if e.text().startswith(words)))
            return
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())
        self.settle()

    def rate(self, name: str, value: int) -> None:
        """Type a number on a scale from 0 to 10."""
        self.taps += 1
        scale = self.find(name)
        scale.setFocus(Qt.FocusReason.TabFocusReason)
        self.type(str(value), scale)

    def tick(self, name: str, on: bool = True) -> None:
        """Set a box by the space bar."""
        box: QAbstractButton = self.find(name)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        if box.isChecked() is not on:
            QTest.keyClick(box, Qt.Key.Key_Space)
        self.settle()

    def choose(self, name: str, words: str) -> None:
        """Go through a list with the arrow keys until it shows these words."""
        choice: QComboBox = self.find(name)
        choice.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(choice, Qt.Key.Key_Home)
        for _ in range(choice.count()):
            if words in choice.currentText():
                break
            QTest.keyClick(choice, Qt.Key.Key_Down)
        offered = [choice.itemText(number) for number in range(choice.count())]
        assert words in choice.currentText(), f"“{words}” is not among {offered}"
        self.settle()

    def open_and_choose(self, name: str, words: str) -> None:
        """Open a list that acts at once, go to these words with the arrow keys, and take them."""
        choice: QComboBox = self.find(name)
        choice.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(choice, Qt.Key.Key_Down)
        shown = choice.view()
        self.wait(shown.isVisible, f"the list of “{name}”")
        QTest.keyClick(shown, Qt.Key.Key_Home)
        for _ in range(choice.count()):
            if words in str(shown.currentIndex().data()):
                break
            QTest.keyClick(shown, Qt.Key.Key_Down)
        assert words in str(shown.currentIndex().data()), f"“{words}” is not in the list of “{name}”"
        QTest.keyClick(shown, Qt.Key.Key_Return)
        self.settle()

    def choose_file(self, click: str, path: Path) -> None:
        """Click on something that asks for a file or folder, and answer with this path."""

        def answer() -> None:
            dialog = next((w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()), None)
            if dialog is None:
                QTimer.singleShot(30, answer)
                return
            name = dialog.findChild(QLineEdit, "fileNameEdit")
            name.setText(str(path))
            QTest.keyClick(name, Qt.Key.Key_Return)
            if dialog.isVisible():
                dialog.done(QFileDialog.DialogCode.Accepted)

        QTimer.singleShot(30, answer)
        self.click(click)

    def drag(self, name: str, start: QPoint, end: QPoint) -> None:
        """Press at start, move, let go at end."""
        widget = self.find(name)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 9):
            QTest.mouseMove(widget, start + (end - start) * step / 8)
            QTest.qWait(5)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
        self.settle()

    def sign(self, name: str) -> None:
        """Write one's name into a field for signatures, with the mouse held down."""
        field = self.find(name)
        for stroke in (((0.1, 0.7), (0.2, 0.25), (0.32, 0.75), (0.5, 0.4), (0.7, 0.55)), ((0.15, 0.85), (0.8, 0.8))):
            places = [QPoint(round(x * field.width()), round(y * field.height())) for x, y in stroke]
            QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=places[0])
            for place in places[1:]:
                QTest.mouseMove(field, place)
            QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=places[-1])
        self.settle()

    def sign_in(self, name: str, passphrase: str) -> None:
        """From the gate to the window."""
        if not self.seen("signInName") and self.seen("someoneElse"):
            self.click("someoneElse")
        self.write("signInName", name)
        self.write("signInPassphrase", passphrase)
        self.press("Return")
        self.find("mainWindow")
        self.see_to_size()


@cache
def _arabic_words() -> dict[str, set[str]]:
    """The program's words in English, and how Arabic says them."""
    found: dict[str, set[str]] = {}
    for file in translation.sources("ar"):
        for message in ElementTree.parse(file).iter("message"):
            found.setdefault(message.findtext("source", ""), set()).add(message.findtext("translation", ""))
    return found


def _middle(widget: QWidget) -> QPoint:
    if isinstance(widget, QAbstractButton) and widget.width() > 60:
        return QPoint(12, widget.height() // 2) if widget.layoutDirection() is Qt.LayoutDirection.LeftToRight else QPoint(
            widget.width() - 12, widget.height() // 2)
    return widget.rect().center()


def _texts(window: QWidget) -> list[str]:
    """Words that can be read in a window: of labels, buttons, fields and lists."""
    found, ahead = [window.windowTitle()], [window]
    while ahead:  # what lies hidden is not walked through: most of a window is
        widget = ahead.pop()
        ahead += [child for child in widget.children() if isinstance(child, QWidget) and child.isVisible()]
        for source in ("text", "toPlainText", "currentText"):
            said = getattr(widget, source, None)
            if callable(said):
                try:
                    found.append(str(said()))
                except TypeError:
                    continue
        found.append(widget.accessibleName())
        found.append(widget.accessibleDescription())
        if isinstance(widget, QListView) and widget.model() is not None:
            model = widget.model()
            found += [str(model.index(row, 0).data() or "") for row in range(min(model.rowCount(), 200))]
    return found
