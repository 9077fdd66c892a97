"""Parts of the safety room: answers chosen by digit, ordered lists that grow by Enter, pairs of word and value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.safety import LINE_MAX, TOLD_MOST, Told
from ui import formats, theme
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea, TextField, TimeField
from ui.widgets.labels import Label
from ui.widgets.panels import column, row
from ui.widgets.segment import Taps


class Answers(Taps):
    """One answer of a few: 1, 2, 3… choose, Backspace or a second tap takes back. One stop for Tab, wherever the choice is."""

    answered = Signal()  # by a digit: the next question may have the focus

    def __init__(self, options: Sequence[tuple], *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(options, name=name, parent=parent)
        for place, value in enumerate(self._values):
            if place:
                self.button(value).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.button(self._values[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = formats.western(event.text())
        if digit.isdecimal() and 1 <= int(digit) <= len(self._values):
            self.set_value(self._values[int(digit) - 1])
            self.chosen.disconnect(self._on_chosen)  # typing the same digit again is the same answer
            self.chosen.emit(self.value())
            self.chosen.connect(self._on_chosen)
            self.answered.emit()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.set_value(None)
            self.chosen.emit(None)
        else:
            super().keyPressEvent(event)


class Lines(TextArea):
    """An ordered list: Enter adds a line, Alt+Up and Alt+Down move the line with the cursor."""

    def __init__(self, *, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hint=hint, name=name, lines=2, most=8, parent=parent)

    def value(self) -> tuple[str, ...]:  # type: ignore[override]
        """The lines that hold something, in order."""
        return tuple(line.strip() for line in self.toPlainText().split("\n") if line.strip())

    def set_value(self, lines: Iterable[str]) -> None:  # type: ignore[override]
        """Show these lines."""
        self.setPlainText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        lines, here = self.toPlainText().split("\n"), self.textCursor().blockNumber()
        there = here + step
        if not 0 <= there < len(lines):
            return
        lines[here], lines[there] = lines[there], lines[here]
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText("\n".join(lines))
        cursor.endEditBlock()
        place = QTextCursor(self.document().findBlockByNumber(there))
        place.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(place)


class ToldRows(QWidget):
    """Who was told: person, time, by whom; one row, and another by a button."""

    changed = Signal()

    def __init__(self, by: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by, self._today = by, today
        self._lines = column(self, 5)
        self._rows: list[tuple[TextField, TimeField, TextField]] = []
        self.more = Button(self.tr("One more"), "link", icon="add", step="tiny", name="toldMore")
        self.more.clicked.connect(lambda: self._add(Told()))
        foot = row(gap=0)
        foot.addWidget(self.more)
        foot.addStretch(1)
        self._lines.addLayout(foot)
        self._add(Told())

    def _add(self, told: Told) -> None:
        place = len(self._rows) + 1
        person = TextField(told.person, hint=self.tr("Person"), name=f"toldPerson_{place}", step="small")
        at = TimeField(hint=self.tr("Time"), name=f"toldAt_{place}")
        at.setProperty("step", "small")
        at.setFixedWidth(theme.current().px(70))
        by = TextField(told.by, hint=self.tr("By whom"), name=f"toldBy_{place}", step="small")
        if told.at is not None:
            at.set_value(told.at.time())
        for field in (person, at, by):
            field.setAccessibleName(field.placeholderText())
            field.setMaxLength(LINE_MAX // 2)
            field.textEdited.connect(self.changed)
        person.textEdited.connect(lambda: by.text() or by.set_value(self._by))
        holder = QWidget()
        line = row(holder, 6)
        line.addWidget(person, 3)
        line.addWidget(at)
        line.addWidget(by, 2)
        self._lines.insertWidget(len(self._rows), holder)
        self._rows.append((person, at, by))
        self.more.setVisible(len(self._rows) < TOLD_MOST)

    def value(self) -> tuple[Told, ...]:
        """The rows that name somebody."""
        found = []
        for person, at, by in self._rows:
            when = at.value()
            if person.value():
                found.append(Told(person.value(), datetime.combine(self._today, when) if when else None, by.value()))
        return tuple(found)

    def set_value(self, told: Sequence[Told]) -> None:
        """Show these; the rows that are there already are filled first."""
        for place, one in enumerate(told):
            if place == len(self._rows):
                self._add(one)
                continue
            person, at, by = self._rows[place]
            person.set_value(one.person)
            at.set_value(one.at.time() if one.at else None)
            by.set_value(one.by)


class Pairs(QWidget):
    """Lines of a quiet word and what stands for it."""

    def __init__(self, pairs: Iterable[tuple[str, str]], wide: int = 190, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setVerticalSpacing(theme.current().px(4))
        grid.setColumnMinimumWidth(0, theme.current().px(wide))
        grid.setColumnStretch(1, 1)
        for place, (word, value) in enumerate(pairs):
            grid.addWidget(Label(word, "small", tone="ink3", wrap=True), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, "small", wrap=True), place, 1, Qt.AlignmentFlag.AlignTop)
