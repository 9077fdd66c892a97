"""The steps of a ladder with the distress expected: Enter adds one, Alt with arrows moves it, Backspace removes an empty one."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.workbook import FEWEST_STEPS, LadderStep
from clinic_app.domain.workbook_fields import SUDS_STEP
from ui import formats, theme
from ui.plans.parts import Spot
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Label, Sign
from ui.widgets.level import Level
from ui.widgets.panels import column, row


class _Words(TextField):
    """The line of one step."""

    entered = Signal()
    backspaced = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.backspaced.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class _Step(QWidget):
    """One step with its number, words, expected distress and the buttons that move it."""

    def __init__(self, step: LadderStep, number: int, last: bool, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = step.key
        said = self.tr("Step {number}").format(number=formats.number(number))
        line, said_of, moved = Beside(6), row(gap=6), row(gap=6)
        column(self, 0).addWidget(line)
        mark = Label(formats.number(number), "small", "strong", "ink3")
        mark.setFixedWidth(theme.current().px(18))
        self.done = Sign("tick", 15, "ok")
        keeps = self.done.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.done.setSizePolicy(keeps)
        self.done.setToolTip(self.tr("done: two trials went well"))
        self.done.hide()
        self.words = _Words(step.words, name=f"{name}Words{number}")
        self.words.setAccessibleName(said)
        self.expected = Level(self.tr("{step}, distress expected").format(step=said), step=SUDS_STEP, name=f"{name}Suds{number}")
        self.expected.set_value(step.expected)
        self.expected.setFixedWidth(theme.current().px(150))
        self.up = Button("", "ghost", icon="up", step="tiny", tip=self.tr("Move up"), name=f"{name}Up{number}")
        self.down = Button("", "ghost", icon="down", step="tiny", tip=self.tr("Move down"), name=f"{name}Down{number}")
        self.up.setEnabled(number > 1)
        self.down.setEnabled(not last)
        said_of.addWidget(mark)
        said_of.addWidget(self.done)
        said_of.addWidget(self.words, 1)
        for widget in (self.expected, self.up, self.down):
            moved.addWidget(widget)
        line.add(said_of, 1)
        line.add(moved)

    def value(self) -> LadderStep:
        """The step as typed."""
        return LadderStep(self.key, self.words.text(), self.expected.value())


class StepsField(QWidget):
    """At most so many steps; each keeps its key, so that trials stay with it."""

    typed = Signal()

    def __init__(self, most: int, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._most, self._name, self._rows = most, name, list[_Step]()
        self._done: frozenset[str] = frozenset()
        lines = column(self, 6)
        self._list = Spot()
        lines.addWidget(self._list)
        foot = row(gap=8)
        self.add = Button(self.tr("Add a step"), "ghost", icon="add", step="small", name=f"{name}Add")
        self._count = Label("", "small", tone="ink3", wrap=True)
        foot.addWidget(self.add)
        foot.addWidget(self._count, 1)
        lines.addLayout(foot)
        self.add.clicked.connect(lambda: self._insert(len(self._rows)))
        self.set_value(())

    def value(self) -> tuple[LadderStep, ...]:
        """The steps in their order; one without words and without a number is left out."""
        return tuple(s for s in (row.value() for row in self._rows) if s.words.strip() or s.expected is not None)

    def set_value(self, steps: Iterable[LadderStep]) -> None:
        """Show these; without any one empty line waits."""
        self._lay(tuple(steps) or (LadderStep(str(uuid4())),))

    def show_done(self, keys: frozenset[str]) -> None:
        """Tick the steps that count as done."""
        self._done = keys
        for line in self._rows:
            line.done.setVisible(line.key in keys)
            line.words.setAccessibleDescription(line.done.toolTip() if line.key in keys else "")

    def _all(self) -> list[LadderStep]:
        return [row.value() for row in self._rows]

    def _lay(self, steps: tuple[LadderStep, ...], focus: int | None = None) -> None:
        holder = QWidget()
        rows = column(holder, 5)
        self._rows = [_Step(step, n, n == len(steps), self._name) for n, step in enumerate(steps, 1)]
        for place, line in enumerate(self._rows):
            rows.addWidget(line)
            line.words.textEdited.connect(self._on_typed)
            line.expected.changed.connect(self._on_typed)
            line.words.entered.connect(lambda place=place: self._insert(place + 1))
            line.words.backspaced.connect(lambda place=place: self._remove(place))
            line.words.moved.connect(lambda by, place=place: self._move(place, by))
            line.up.clicked.connect(lambda _on=False, place=place: self._move(place, -1))
            line.down.clicked.connect(lambda _on=False, place=place: self._move(place, 1))
        self._list.hold(holder)
        self.show_done(self._done)
        self.setFocusProxy(self._rows[0].words)
        self.add.setEnabled(len(steps) < self._most)
        self._say_count()
        if focus is not None:
            self._rows[focus].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_count(self) -> None:
        count = len(self.value())
        said = self.tr("{fewest} to {most} steps carry well; {count} so far.")
        self._count.setText(said.format(fewest=formats.number(FEWEST_STEPS), most=formats.number(self._most),
                                        count=formats.number(count)))

    def _on_typed(self) -> None:
        self._say_count()
        self.typed.emit()

    def _insert(self, place: int) -> None:
        steps = self._all()
        if len(steps) < self._most:
            steps.insert(place, LadderStep(str(uuid4())))
            self._lay(tuple(steps), place)

    def _remove(self, place: int) -> None:
        steps = self._all()
        if len(steps) > 1:
            del steps[place]
            self._lay(tuple(steps), max(0, place - 1))
            self._on_typed()

    def _move(self, place: int, by: int) -> None:
        steps, aim = self._all(), place + by
        if 0 <= aim < len(steps):
            steps.insert(aim, steps.pop(place))
            self._lay(tuple(steps), aim)
            self._on_typed()
