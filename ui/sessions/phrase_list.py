"""The small list that "/" opens at the cursor: type to narrow it, Enter puts the phrase in, Esc leaves a plain slash."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QTextEdit, QWidget

from clinic_app.domain.phrases import Phrase, matching
from ui import formats, theme
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.panels import column

SHOWN = 7
WIDTH = 380


class PhraseList(QFrame):
    """Lies over the window until something is chosen or the focus goes elsewhere.

    chosen: the words to put in; slashed: nothing was chosen, the slash was meant as one.
    """

    chosen = Signal(str)
    slashed = Signal()
    left = Signal()

    def __init__(self, phrases: Sequence[Phrase], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("phraseList")
        self.setProperty("covers", True)  # keys pressed here belong to it, Esc above all
        self.setProperty("ground", "surface")
        self.setProperty("edge", "strong")
        self._phrases = phrases
        self.setFixedWidth(theme.current().px(WIDTH))
        whole = column(self, 6, (8, 8, 8, 8))
        self.typed = TextField(hint=self.tr("Find a phrase"), name="phraseTyped", icon="find", step="small")
        self.typed.setAccessibleName(self.tr("Find a phrase"))
        self.list = QListWidget()
        self.list.setObjectName("phraseRows")
        self.list.setAccessibleName(self.tr("Phrases"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty = Label(self.tr("No phrases yet. Settings, My phrases."), "small", tone="ink3", wrap=True)
        whole.addWidget(self.typed)
        whole.addWidget(self.list)
        whole.addWidget(self._empty)
        self.typed.installEventFilter(self)
        self.typed.textChanged.connect(self._show)
        self.list.itemClicked.connect(lambda _item: self._take())
        self._show()

    def _show(self) -> None:
        found = matching(self._phrases, self.typed.text())
        self.list.clear()
        for phrase in found:
            arabic = formats.is_arabic()
            item = QListWidgetItem(f"{formats.isolate_name(phrase.name)}   {formats.isolate_name(phrase.text(arabic))}")
            item.setData(Qt.ItemDataRole.UserRole, phrase.text(arabic))
            item.setToolTip(phrase.text(arabic))
            item.setSizeHint(QSize(0, theme.current().px(28)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._empty.setText(self.tr("No phrases yet. Settings, My phrases.") if not self._phrases
                            else self.tr("No phrase says this."))
        self.list.setFixedHeight(theme.current().px(28) * min(SHOWN, max(1, len(found))) + 4)
        self.adjustSize()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key, count = event.key(), self.list.count()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and count:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % count)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take()
            return True
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Slash and not self.typed.text()):
            self._leave()
            return True
        if key == Qt.Key.Key_Backspace and not self.typed.text():
            self._give_back()
            return True
        return False

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        words = item.data(Qt.ItemDataRole.UserRole)
        self._give_back()
        self.chosen.emit(words)

    def _leave(self) -> None:
        self._give_back()
        self.slashed.emit()

    def _give_back(self) -> None:
        self.left.emit()
        self._close()

    def _close(self) -> None:
        self.typed.removeEventFilter(self)
        self.hide()
        self.deleteLater()


class Phrases(QObject):
    """Watches a text field for "/" at the start of a word and puts in what is chosen: at the cursor, as one step of undo."""

    def __init__(self, area: QTextEdit, read: Callable[[], Sequence[Phrase]]) -> None:
        super().__init__(area)
        self._area, self._read = area, read
        area.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text() in ("/", "÷") \
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._at_a_word():
            self.open()
            return True
        return False

    def _at_a_word(self) -> bool:
        """True at the start of the text or after a space: "and/or" and "3/4" stay as they are typed."""
        cursor = self._area.textCursor()
        before = self._area.toPlainText()[: cursor.selectionStart()]
        return not cursor.hasSelection() and (not before or before[-1].isspace())

    def open(self) -> None:
        """The list, under the cursor."""
        window = self._area.window()
        self.list = popup = PhraseList(self._read(), window)
        popup.left.connect(lambda: self._area.setFocus(Qt.FocusReason.OtherFocusReason))
        popup.chosen.connect(self.put_in)
        popup.slashed.connect(lambda: self.put_in("/"))
        place = self._area.cursorRect()
        rtl = self._area.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = place.bottomRight() if rtl else place.bottomLeft()
        spot = self._area.viewport().mapTo(window, corner)
        left = spot.x() - popup.width() if rtl else spot.x()
        top = spot.y() + 4 if spot.y() + 4 + popup.height() <= window.height() else spot.y() - place.height() - 4 - popup.height()
        popup.move(max(0, min(left, window.width() - popup.width())), max(0, top))
        popup.show()
        popup.raise_()
        popup.typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_in(self, words: str) -> None:
        """The words at the cursor; nothing that was typed is replaced, and one Ctrl+Z takes them out again."""
        cursor = self._area.textCursor()
        cursor.clearSelection()
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        self._area.setTextCursor(cursor)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)
