"""The five levels of a goal: written beside it while planning, chosen at a review, and shown as a small ladder."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from clinic_app.domain.gas import LEVELS, SHARES, Gas
from ui import formats, theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.paint import MIDDLE, Painted, Ringed, box, dress_again, words
from ui.widgets.panels import column, row
from ui.widgets.segment import Segment


def level_sign(level: int) -> str:
    """A level as it is written: −2, 0, +1."""
    return formats.isolate(f"{'+' if level > 0 else '−' if level < 0 else ''}{abs(level)}")


def level_meaning(level: int) -> str:
    """What a level stands for, in three words at most."""
    return {
        -2: QCoreApplication.translate("Levels", "far less"), -1: QCoreApplication.translate("Levels", "less"),
        0: QCoreApplication.translate("Levels", "what is hoped for"), 1: QCoreApplication.translate("Levels", "more"),
        2: QCoreApplication.translate("Levels", "far more"),
    }[level]


class LevelsEditor(QWidget):
    """Five lines, where it stands now, and the weight. Levels that are in force can only be changed with the goal itself."""

    changed = Signal()
    taken_away = Signal()
    renew_wished = Signal()   # make a new goal of it, so that its levels may be written anew

    def __init__(self, gas: Gas, name: str, *, fixed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, 6)
        head = row(gap=8)
        head.addWidget(Label(self.tr("Five levels"), "small", "label", "ink2"))
        said = self.tr("in force with this goal") if fixed else self.tr("what each would look like, in a few words")
        head.addWidget(Label(said, "small", "text", "ink3", elide=True), 1)
        self.away = Button(self.tr("Leave levels out"), "link", step="small", name=f"{name}NoLevels")
        self.renew = Button(self.tr("Change it (makes a new goal)"), "link", icon="edit", step="small", name=f"{name}Renew")
        self.away.setVisible(not fixed)
        self.renew.setVisible(fixed)
        head.addWidget(self.away)
        head.addWidget(self.renew)
        lines.addLayout(head)
        self.fields: dict[str, Field] = {}
        self.lines: list[TextField] = []
        for number, (level, text) in enumerate(zip(LEVELS, gas.levels, strict=True), start=1):
            field = TextField(text, hint=level_meaning(level), name=f"{name}Level{number}", step="small")
            field.setReadOnly(fixed)
            field.setAccessibleName(f"{level_sign(level)} {level_meaning(level)}")
            line = row(gap=8)
            sign = Label(level_sign(level), "small", "strong", "ink2")
            sign.setFixedWidth(theme.current().px(26))
            line.addWidget(sign)
            self.fields[f"level{level}"] = Field("", field)
            line.addWidget(self.fields[f"level{level}"], 1)
            lines.addLayout(line)
            self.lines.append(field)
        self.start = Segment([(level, level_sign(level)) for level in LEVELS], step="small", name=f"{name}LevelStart")
        shares = [(None, "–"), *((n, formats.number(n)) for n in range(SHARES[0], SHARES[1] + 1))]
        self.importance = Segment(shares, step="small", name=f"{name}Importance")
        self.difficulty = Segment(shares, step="small", name=f"{name}Difficulty")
        foot = row(gap=16)
        for label, widget, value in (
            (self.tr("Stands now at"), self.start, gas.start), (self.tr("Importance"), self.importance, gas.importance),
            (self.tr("Difficulty"), self.difficulty, gas.difficulty),
        ):
            widget.set_value(value)
            widget.setEnabled(not fixed)
            foot.addWidget(Field(label, widget))
        foot.addStretch(1)
        lines.addLayout(foot)
        self.note = Field("", QWidget())
        self.fields["gas"] = self.note
        lines.addWidget(self.note)
        self.note.widget.hide()
        self._connect()

    def _connect(self) -> None:
        for field in self.lines:
            field.textChanged.connect(self.changed)
        for segment in (self.start, self.importance, self.difficulty):
            segment.chosen.connect(self.changed)
        self.away.clicked.connect(self.taken_away)
        self.renew.clicked.connect(self.renew_wished)

    def gas(self) -> Gas:
        """What the fields hold."""
        texts = [field.value() for field in self.lines]
        start, importance, difficulty = self.start.value(), self.importance.value(), self.difficulty.value()
        return Gas(
            *texts, start=int(str(start)), importance=None if importance is None else int(str(importance)),
            difficulty=None if difficulty is None else int(str(difficulty)),
        )


class LevelLadder(Painted):
    """Five steps in a row: the start with a thin edge, where it stands now filled; the words are beside it and in the tooltip."""

    def __init__(self, gas: Gas, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start, self._now = gas.start, now
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        start, here = level_sign(gas.start), level_sign(now)
        self.setAccessibleName(self.tr("levels: start {start}, now {now}").format(start=start, now=here))
        self.setToolTip("\n".join(f"{level_sign(level)}  {text}" for level, text in zip(LEVELS, gas.levels, strict=True)))

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(26 * len(LEVELS)), theme.current().px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        wide = self.width() / len(LEVELS)
        for place, level in enumerate(LEVELS):
            spot = self.at(place * wide + 1, 1, wide - 2, self.height() - 2)
            on, began = level == self._now, level == self._start
            edge = look.colour("primary" if on else "ink2" if began else "line-strong")
            box(painter, spot, look.px(4), look.colour("primary") if on else None, edge, 1.4 if began else 1)
            ink = look.colour("on-primary" if on else "ink2" if began else "ink3")
            words(painter, QRectF(spot), level_sign(level), look.font("micro", "strong" if on or began else "text"), ink, MIDDLE)


class _Step(Ringed, QFrame):
    """One level to choose: its sign and its words."""

    taken = Signal(int)
    moved = Signal(int)

    def __init__(self, level: int, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self.setObjectName(name)
        self.setProperty("edge", "inner")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = row(self, 8, (9, 6, 9, 6))
        sign = Label(level_sign(level), "body", "strong", "ink2")
        sign.setFixedWidth(theme.current().px(24))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(formats.isolate_name(text), "body", wrap=True), 1)
        self.setAccessibleName(f"{level_sign(level)} {text}")

    def choose(self, on: bool) -> None:
        """Show it as the one that is chosen, or not."""
        self.setProperty("edge", "chosen" if on else "inner")
        dress_again(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit(self.level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(self.level)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)


class LevelChoice(QWidget):
    """The five levels of one goal one under the other, best on top; click, Space or the arrows choose."""

    chosen = Signal(int)

    def __init__(self, gas: Gas, now: int | None, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        lines = column(self, 4)
        self._steps: dict[int, _Step] = {}
        self._value = now
        for place, (level, text) in enumerate(zip(LEVELS, gas.levels, strict=True), start=1):
            step = _Step(level, text, f"{name}{place}")
            step.taken.connect(self._take)
            step.moved.connect(self._mover(level))
            self._steps[level] = step
        for level in reversed(LEVELS):
            lines.addWidget(self._steps[level])
        self._tell()

    def value(self) -> int | None:
        """The level chosen."""
        return self._value

    def _mover(self, level: int) -> Callable[[int], None]:
        def move(by: int) -> None:
            if (step := self._steps.get(level + by)) is not None:
                step.setFocus(Qt.FocusReason.TabFocusReason)
                self._take(step.level)

        return move

    def _take(self, level: int) -> None:
        self._value = level
        self._tell()
        self.chosen.emit(level)

    def _tell(self) -> None:
        for level, step in self._steps.items():
            step.choose(level == self._value)
