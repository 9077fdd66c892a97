"""The small list that "/" opens at the cursor: type to narrow it, Enter puts the phrase in, Esc leaves a plain slash."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from clinic_app.domain.phrases import Phrase, matching
from ui import formats, theme
from ui.widgets.fields import TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import column

SHOWN = 7
WIDTH = 380


class PhraseList(QFrame):
    """Lies over the window until something is chosen or the focus goes elsewhere.

    room: how many characters the field still takes; a longer phrase is shown and cannot be chosen.
    chosen: the words to put in; slashed: nothing was chosen, the slash was meant as one.
    """

    chosen = Signal(str)
    slashed = Signal()
    left = Signal()

    def __init__(self, phrases: Sequence[Phrase], parent: QWidget, room: int | None = None) -> None:
        super().__init__(parent)
        self._room = room
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
            if self._room is not None and len(phrase.text(arabic)) > self._room:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setToolTip(self.tr("Too long for this line"))
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
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
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
    """Watches every free-text field inside a widget for "/" at the start of a word; what is chosen comes to the cursor.

    Nothing that was typed is replaced, and one Ctrl+Z takes the words out again. A line takes what it has room for whole, or not.
    """

    def __init__(self, root: QWidget, read: Callable[[], Sequence[Phrase]]) -> None:
        super().__init__(root)
        self._read = read
        self.list: PhraseList | None = None
        for field in (*root.findChildren(TextArea), *(f for f in root.findChildren(TextField) if f.free)):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        slashed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text() in ("/", "÷") \
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if slashed and isinstance(watched, TextArea | TextField) and _at_a_word(watched):
            self._open(watched)
            return True
        return False

    def _open(self, field: TextArea | TextField) -> None:
        """The list, under the cursor."""
        window = field.window()
        line = isinstance(field, TextField)
        self.list = popup = PhraseList(self._read(), window, _room(field) if isinstance(field, TextField) else None)
        popup.left.connect(lambda: field.setFocus(Qt.FocusReason.OtherFocusReason))
        popup.chosen.connect(lambda words: _put_in(field, " ".join(words.split()) if line else words))
        popup.slashed.connect(lambda: _put_in(field, "/"))
        place = field.cursorRect()
        rtl = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = place.bottomRight() if rtl else place.bottomLeft()
        within = field.viewport() if isinstance(field, TextArea) else field
        spot = within.mapTo(window, corner)
        left = spot.x() - popup.width() if rtl else spot.x()
        top = spot.y() + 4 if spot.y() + 4 + popup.height() <= window.height() else spot.y() - place.height() - 4 - popup.height()
        popup.move(max(0, min(left, window.width() - popup.width())), max(0, top))
        popup.show()
        popup.raise_()
        popup.typed.setFocus(Qt.FocusReason.PopupFocusReason)


def _at_a_word(field: TextArea | TextField) -> bool:
    """True at the start of the text or after a space: "and/or" and "3/4" stay as they are typed."""
    if isinstance(field, TextField):
        chosen, before = field.hasSelectedText(), field.text()[: field.cursorPosition()]
    else:
        cursor = field.textCursor()
        chosen, before = cursor.hasSelection(), field.toPlainText()[: cursor.selectionStart()]
    return not chosen and (not before or before[-1].isspace())


def _room(line: TextField) -> int:
    return line.maxLength() - len(line.text())


def _step(line: TextField) -> None:
    """End the step of undo here: a line does so only when its cursor moves."""
    at = line.cursorPosition()
    line.setCursorPosition(at - 1 if at else 1)
    line.setCursorPosition(at)


def _put_in(field: TextArea | TextField, words: str) -> None:
    if isinstance(field, TextField):
        _step(field)
        field.insert(words)
        _step(field)
    else:
        cursor = field.textCursor()
        cursor.clearSelection()
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        field.setTextCursor(cursor)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
