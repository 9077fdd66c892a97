"""The four drawers of the note, closed until wanted: feelings, rupture and repair, new understanding, to supervision."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain import sessions as rules
from clinic_app.domain.sessions import Aftercare, Depth, Emotion, Feelings, LeftState, RepairState, Rupture, RuptureKind
from ui.sessions.parts import RatingBox, Step, Taps
from ui.sessions.words import name_of
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.panels import row


class FeelingsDrawer(Step):
    """Which feelings were the work, how strong at start and end, how near, how the client left; aftercare only if upset."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", factor=6, parent=parent)
        self.title.setText(self.tr("Feelings"))
        self.set_remark(self.tr("if they were the work"))
        self._chips = {emotion: Chip(name_of(emotion), name=f"emotion_{emotion}") for emotion in Emotion}
        flow = Flow()
        for chip in self._chips.values():
            flow.add(chip)
            chip.toggled.connect(self.changed)
        self.add(flow)
        self._start = RatingBox(self.tr("Strength at the start, 0 to 10"), name="feelingStart")
        self._end = RatingBox(self.tr("Strength at the end, 0 to 10"), name="feelingEnd")
        self._depth = Taps([(depth, name_of(depth)) for depth in Depth], name="feelingDepth")
        self.line(Label(self.tr("at the start"), tone="ink2"), self._start, Label(self.tr("at the end"), tone="ink2"), self._end,
                  self._depth)
        self._left = Taps([(state, name_of(state)) for state in LeftState], name="leftState")
        self._care = Taps([(care, name_of(care)) for care in Aftercare], name="aftercare")
        self.line(Label(self.tr("left the room"), tone="ink2"), self._left)
        self._care_line = self.line(Label(self.tr("aftercare"), tone="ink2"), self._care)
        self._start.changed.connect(self.changed)
        self._end.changed.connect(self.changed)
        for taps in (self._depth, self._left, self._care):
            taps.chosen.connect(self._on_tap)
        self._show_care()

    def _on_tap(self, _value: object) -> None:
        self._show_care()
        self.changed.emit()

    def _show_care(self) -> None:
        self._care_line.setVisible(self._left.value() is LeftState.UPSET or self._care.value() is not None)

    def value(self) -> Feelings:
        """What was tapped."""
        return Feelings(
            emotions=tuple(emotion for emotion, chip in self._chips.items() if chip.isChecked()),
            intensity_start=self._start.value(), intensity_end=self._end.value(), depth=self._depth.value(),
            left_state=self._left.value(), aftercare=self._care.value(),
        )

    def set_value(self, feelings: Feelings) -> None:
        """Show this."""
        for emotion, chip in self._chips.items():
            chip.setChecked(emotion in feelings.emotions)
        self._start.set_value(feelings.intensity_start)
        self._end.set_value(feelings.intensity_end)
        self._depth.set_value(feelings.depth)
        self._left.set_value(feelings.left_state)
        self._care.set_value(feelings.aftercare)
        self._show_care()


class RuptureDrawer(Step):
    """A strain between the two, what was done about it, and where that stands."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", factor=1, parent=parent)
        self.title.setText(self.tr("Rupture and repair"))
        self._kind = Taps([(kind, name_of(kind)) for kind in RuptureKind], name="ruptureKind")
        self.line(self._kind)
        self._repair = TextField(hint=self.tr("What we did about it"), name="repair")
        self._repair.setMaxLength(rules.REPAIR_MAX)
        self._repair.setAccessibleName(self.tr("What we did about it"))
        self._state = Taps([(state, name_of(state)) for state in RepairState], name="repairState")
        holder = QWidget()
        across = row(holder, 8)
        across.addWidget(self._repair, 1)
        across.addWidget(self._state)
        self.add(holder)
        self._repair.textEdited.connect(self.changed)
        self._kind.chosen.connect(self.changed)
        self._state.chosen.connect(self.changed)

    def value(self) -> Rupture:
        """What was tapped and typed."""
        return Rupture(self._kind.value(), self._repair.text(), self._state.value())

    def set_value(self, rupture: Rupture) -> None:
        """Show this."""
        self._kind.set_value(rupture.kind)
        self._repair.set_value(rupture.repair)
        self._state.set_value(rupture.state)


class LineDrawer(Step):
    """One line of text."""

    changed = Signal()

    def __init__(self, title: str, hint: str, *, factor: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, factor=factor, parent=parent)
        self._line = TextField(hint=hint, name=name)
        self._line.setMaxLength(rules.LINE_MAX)
        self._line.setAccessibleName(title)
        self.add(self._line)
        self._line.textEdited.connect(self.changed)

    def value(self) -> str:
        """What was typed."""
        return self._line.text()

    def set_value(self, text: str) -> None:
        """Show this."""
        self._line.set_value(text)
