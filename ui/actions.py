"""What can be done by key: one list of acts, matched by the Latin letter even when an Arabic layout is switched on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_ROWS = ("1234567890-=", "QWERTYUIOP[]", "ASDFGHJKL;'`", "\\ZXCVBNM,./")
_WINDOWS_STARTS = (2, 16, 30, 43)  # scan codes of a PC keyboard by row; X11 and Wayland count eight more
_OFFSET = 0 if sys.platform == "win32" else 8
LATIN_BY_SCAN = {
    start + _OFFSET + place: letter for start, row in zip(_WINDOWS_STARTS, _ROWS, strict=True) for place, letter in enumerate(row)
}


@dataclass(frozen=True)
class KeyAct:
    """Something a person can do: its words, its keys ("N", "Ctrl+K"; empty for none), what happens, its sign."""

    text: str
    keys: str
    call: Callable[[], object]
    icon: str = ""
    hint: bool = True  # named in the status bar
    found: bool = True  # listed by Ctrl+K
    anywhere: bool = False  # works while a text field has the focus, though it is a plain key (F-keys and Ctrl always do)


def latin_key(event: QKeyEvent) -> int:
    """The key as on a Latin keyboard: letters of other scripts are traced back by the key's place."""
    key = event.key()
    if key < 128 or key >= 0x01000000:
        return key
    letter = LATIN_BY_SCAN.get(event.nativeScanCode())
    return ord(letter) if letter else key


def combination(event: QKeyEvent) -> QKeySequence:
    """What was pressed as a sequence that can be compared, in Latin letters, without the number pad's mark."""
    return _sequence(latin_key(event), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)


def _sequence(key: int, modifiers: Qt.KeyboardModifier) -> QKeySequence:
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))


def types_text(widget: QWidget | None) -> bool:
    """True if a letter pressed here is meant as text."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox)


def plain(event: QKeyEvent) -> bool:
    """True for a key that would write something: no Ctrl, no Alt, no function key."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    )
    return not held and latin_key(event) < 0x01000000


_OWN = {  # belong to the widget that has the focus, never to the screen
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
_EDITING_KEYS = {"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A"}


def belongs_to_widget(event: QKeyEvent, focus: QWidget | None) -> bool:
    """True for a key that moves, presses or edits inside the focused widget."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if not held and Qt.Key(event.key()) in _OWN:
        return True
    typing = types_text(focus)
    if typing and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        return True
    return typing and combination(event).toString() in _EDITING_KEYS


def match(event: QKeyEvent, acts: Iterable[KeyAct], focus: QWidget | None) -> KeyAct | None:
    """The first act whose key this is; plain letters are left to a field that takes text."""
    if belongs_to_widget(event, focus):
        return None
    typing = types_text(focus) and plain(event)
    pressed = combination(event)
    for act in acts:
        if act.keys and not (typing and not act.anywhere) and any(QKeySequence(one) == pressed for one in act.keys.split(" | ")):
            return act
    return None


def one_per_key(acts: Iterable[KeyAct]) -> list[KeyAct]:
    """The acts that have a key, the first of each: a tab and its head may both name the same one."""
    first: dict[str, KeyAct] = {}
    for act in acts:
        if act.keys:
            first.setdefault(act.keys, act)
    return list(first.values())


def key_words(keys: str) -> str:
    """The key as printed on a cap: Ctrl+K becomes Ctrl K, the first of several."""
    first = keys.split(" | ")[0]
    arrows = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter", "PgUp": "PgUp", "Del": "Del"}
    every = [arrows.get(one) for one in keys.split(" | ")]
    if len(every) == 4 and all(every):  # the four arrows are one thing
        return " ".join(str(one) for one in every)
    plus = first.endswith("+")  # the key itself is a plus
    parts = [part for part in first.split("+") if part] + (["+"] if plus else [])
    return " ".join(arrows.get(part, part) for part in parts)
