"""The answers of one form in one row of keys: a digit answers and moves on, minus leaves blank, N does not apply."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.measure_definitions import NOT_APPLICABLE, MeasureDefinition
from ui import formats, theme
from ui.actions import latin_key
from ui.measures.words import topic
from ui.widgets.labels import tone_colours
from ui.widgets.paint import MIDDLE, Painted, Ringed, box, text_width, words

ROW, TIGHT, NUMBER, CELL, GAP, LABEL = 34, 29, 26, 44, 5, 108  # px; rows are between tight and full


class AnswerSheet(Ringed, Painted):
    """One row per item: its number, its answers, the program's word for its topic; risk items carry their sign.

    Signals: changed after every answer; full when the last item was answered and the next form may follow.
    """

    changed = Signal()
    full = Signal()
    saved = Signal()
    moved = Signal(int)  # the item that is next, from 0

    def __init__(self, definition: MeasureDefinition, answers: Sequence[int | None] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition = definition
        self.setObjectName(f"answers_{definition.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._answers: list[int | None] = [*answers] if answers else [None] * definition.items
        self._touched = [a is not None for a in self._answers]
        self.row_px = theme.current().px(ROW)
        self._at = next((n for n, done in enumerate(self._touched) if not done), definition.items - 1)
        self._one = False  # 1 was keyed where 10 is an answer too: 0 makes ten, anything else leaves it at one
        self._tell()

    def fit(self, height: int) -> None:
        """Rows as high as the room allows, so that a form of nine questions is seen whole on a small screen."""
        px = theme.current().px
        self.row_px = max(px(TIGHT), min(px(ROW), height // self.definition.items))
        self.updateGeometry()
        self.update()

    # -- what is answered -----------------------------------------------------------------------------------------------

    def answers(self) -> tuple[int | None, ...]:
        """One per item; None for a blank."""
        return tuple(self._answers)

    def begun(self) -> bool:
        """True once anything was keyed, a blank included."""
        return any(self._touched)

    def item(self) -> int:
        """The item that the next key answers, from 0."""
        return self._at

    def answer(self, value: int | None) -> None:
        """Answer the current item and move on; after the last one the next form may follow."""
        self._answers[self._at], self._touched[self._at] = value, True
        for follow in self.definition.follow_ups:  # K10: the item after a "none" is not asked
            if follow.opener == self._at + 1 and value == self.definition.low:
                self._answers[follow.item - 1], self._touched[follow.item - 1] = self.definition.low, True
        last = self._at == self.definition.items - 1
        self._go(self._at if last else self._at + 1)
        self.changed.emit()
        if last:
            self.full.emit()

    def take(self, answers: Sequence[int | None]) -> None:
        """Show these answers; the cursor stands at the first that is missing."""
        self._answers, self._touched = list(answers), [a is not None for a in answers]
        self._go(next((n for n, done in enumerate(self._touched) if not done), self.definition.items - 1))

    def not_applicable(self) -> None:
        """The current item does not apply, where the form allows that."""
        if self._at + 1 in self.definition.not_applicable:
            self.answer(NOT_APPLICABLE)

    def back(self) -> None:
        """One back, and what stood there is taken out."""
        if not (self._at == self.definition.items - 1 and self._touched[self._at]):
            self._go(max(0, self._at - 1))
        self._answers[self._at], self._touched[self._at] = None, False
        self._tell()
        self.update()
        self.changed.emit()

    def _go(self, item: int) -> None:
        self._at = item
        self._tell()
        self.update()
        self.moved.emit(item)

    def _tell(self) -> None:
        word, value = topic(self.definition, self._at + 1), self._answers[self._at]
        said = self.tr("not answered") if value is None else self.tr("does not apply") if value < 0 else formats.number(value)
        place = self.tr("Question {number} of {count}").format(
            number=formats.number(self._at + 1), count=formats.number(self.definition.items)
        )
        self.setAccessibleName(f"{place} {word}: {said}")

    # -- keys and pointer -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit, key = formats.western(event.text()), latin_key(event)
        if self._one:
            self._one = False
            self.answer(10 if digit == "0" else 1)
            if digit == "0":
                return
        if digit == "1" and 10 in self.definition.allowed(self._at + 1):
            self._answers[self._at], self._touched[self._at], self._one = 1, True, True
            self.update()
        elif len(digit) == 1 and digit.isdecimal():
            if int(digit) in self.definition.allowed(self._at + 1):
                self.answer(int(digit))
        elif event.text() in ("-", "\u2212"):
            self.answer(None)
        elif key == Qt.Key.Key_N:
            self.not_applicable()
        elif key == Qt.Key.Key_Backspace:
            self.back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.saved.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(max(0, min(self.definition.items - 1, self._at + (1 if key == Qt.Key.Key_Down else -1))))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._cell_at(event.position().x(), event.position().y())
        if found is not None:
            self._at = found[0]
            self.answer(found[1])

    def _cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        item = int(y // self.row_px)
        if not 0 <= item < self.definition.items:
            return None
        for value, cell in self._cells(item):
            if cell.contains(x, y):
                return item, value
        return None

    # -- paint ------------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(372), self.row_px * self.definition.items)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(300), self.sizeHint().height())

    def row_at(self, item: int) -> QRectF:
        """Where an item lies."""
        return QRectF(0, item * self.row_px, self.width(), self.row_px)

    def _cells(self, item: int) -> list[tuple[int, QRectF]]:
        look, allowed = theme.current(), self.definition.allowed(item + 1)
        px, values = look.px, tuple(range(self.definition.low, self.definition.high + 1))
        room = self.width() - px(NUMBER) - px(LABEL)
        width = min(px(CELL), (room - px(GAP) * (len(values) - 1)) / len(values))
        top = item * self.row_px + px(2.5)
        return [
            (value, self.at(px(NUMBER) + place * (width + px(GAP)), top, width, self.row_px - px(5)))
            for place, value in enumerate(values) if value in allowed
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        px = look.px
        for item in range(self.definition.items):
            row, value = self.row_at(item), self._answers[item]
            here = item == self._at and self.hasFocus()
            if here:
                box(painter, row.adjusted(0, 0.5, 0, -0.5), px(5), look.colour("primary-soft"))
            painter.fillRect(QRectF(0, row.bottom() - 1, self.width(), 1), look.colour("line"))
            number = formats.number(item + 1)
            words(painter, self.at(px(5), row.top(), px(NUMBER), row.height()), number, look.font("body", "label"),
                  look.colour("primary" if here else "ink2"))
            end = 0.0
            for answer, cell in self._cells(item):
                on = value == answer
                fill = look.colour("primary") if on else look.colour("surface")
                edge = look.colour("primary") if on else look.colour("line-strong")
                box(painter, cell, px(5), fill, edge)
                ink = look.colour("on-primary" if on else "ink2")
                words(painter, cell, formats.number(answer), look.font("body", "strong" if on else "text"), ink, MIDDLE)
                end = max(end, self.width() - cell.left() if self.rtl else cell.right())
            self._word(painter, item, end + px(9), row)

    def _word(self, painter, item: int, left: float, row: QRectF) -> None:
        """The topic, or the sign of a safety question; what was left blank or does not apply is said instead."""
        look, value = theme.current(), self._answers[item]
        px, small = look.px, look.font("small")
        risk = next((r for r in self.definition.risk if r.item == item + 1), None)
        room = self.width() - left
        if risk is not None:
            raised = value is not None and value >= risk.at_least
            ink, soft = tone_colours("danger" if raised else "neutral")
            said = self.tr("safety question")
            width = min(room, text_width(said, look.font("small", "label")) + px(30))
            spot = self.at(left, row.top() + (row.height() - px(22)) / 2, width, px(22))
            box(painter, spot, px(4), soft)
            sign, top = "safety_open" if raised else "safety", row.top() + (row.height() - px(14)) / 2
            self.sign(painter, sign, left + px(6), top, px(14), ink)
            beside = self.at(left + px(24), row.top(), width - px(26), row.height())
            words(painter, beside, said, look.font("small", "label"), ink)
            return
        blank = value is None and self._touched[item]
        said = self.tr("left blank") if blank else self.tr("does not apply") if value == NOT_APPLICABLE else topic(
            self.definition, item + 1)
        words(painter, self.at(left, row.top(), room, row.height()), said, small, look.colour("ink2" if blank else "ink3"))

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.update()
