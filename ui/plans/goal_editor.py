"""One goal while it is being written: the client's words, where it lies, start, aim and date."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.gas import Gas
from clinic_app.domain.plans import GoalArea, GoalStatus, PlanGoal
from clinic_app.services import clock
from ui import formats
from ui.plans.levels import LevelsEditor
from ui.plans.parts import Spot
from ui.plans.reader_marks import ReaderMarks
from ui.plans.words import name_of
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Field, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, row
from ui.widgets.scales import TapScale


class GoalEditor(Card):
    """Fields of one goal. A goal of the plan in force may also be closed with its reason."""

    changed = Signal()
    up_wished = Signal()
    removed = Signal()
    renew_wished = Signal()   # its levels are in force: a new goal shall follow it

    def __init__(
        self, goal: PlanGoal, place: int, *, in_force: bool, fixed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=10, edge="inner", parent=parent)
        self._goal, self._in_force, self._fixed, self._place = goal, in_force, fixed, place
        self.levels: LevelsEditor | None = None
        self._build(place)
        self._show(goal)
        self._connect()

    def _build(self, place: int) -> None:
        name = f"goal{place}"
        self.setObjectName(f"{name}Editor")
        head = row(gap=6)
        head.addWidget(Label(self.tr("Goal {number}").format(number=formats.number(place)), "body", "strong"), 1)
        self.up = Button("", "ghost", icon="up", step="tiny", tip=self.tr("Move up"), name=f"{name}Up")
        self.up.setEnabled(place > 1)
        self.take_out = Button("", "ghost", icon="close", step="tiny", tip=self.tr("Take this goal out"), name=f"{name}Remove")
        self.take_out.setVisible(not self._in_force)
        head.addWidget(self.up)
        head.addWidget(self.take_out)
        self.body.addLayout(head)
        self.words = TextArea(hint=self.tr("as the client says it"), name=f"{name}Words", lines=1, most=3)
        self.other = TextField(hint=self.tr("the same in the other language, for letters"), name=f"{name}Other")
        self.fields = {
            "words": Field(self.tr("In the client's words"), self.words),
            "words_other": Field(self.tr("In the other language"), self.other),
        }
        said = row(gap=10)
        for field in self.fields.values():
            said.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(said)
        self.marks = ReaderMarks(f"{name}Marks")
        self.fields["marks"] = Field(self.tr("Who may read it in letters"), self.marks)
        self.area = Choice([(a, name_of(a)) for a in GoalArea], name=f"{name}Area")
        self.by = DateField(clock.today, hint=self.tr("for example +8w"), name=f"{name}Date")
        self.fields["area"], self.fields["target_date"] = Field(self.tr("Area"), self.area), Field(self.tr("By"), self.by)
        line = row(gap=10)
        line.addWidget(self.fields["area"], 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.fields["target_date"], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self.baseline = TapScale(self.tr("Where it stands at the start"), name=f"{name}Start")
        self.target = TapScale(self.tr("Where it should get"), name=f"{name}Aim")
        self.fields["baseline"] = Field(self.tr("Now, 0 to 10"), self.baseline)
        self.fields["target"] = Field(self.tr("Aim, 0 to 10"), self.target)
        scales = row(gap=18)
        for field in (self.fields["baseline"], self.fields["target"]):
            scales.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        scales.addStretch(1)
        self.body.addLayout(scales)
        self._levels = Spot()
        self.body.addWidget(self._levels)
        self.body.addWidget(self.fields["marks"])
        self.status = Choice([(s, name_of(s)) for s in GoalStatus], name=f"{name}Status")
        self.why = TextField(hint=self.tr("why, in a few words"), name=f"{name}Why")
        self.fields["status"], self.fields["why"] = Field(self.tr("State"), self.status), Field(self.tr("Why"), self.why)
        state = row(gap=10)
        state.addWidget(self.fields["status"], 1, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.fields["why"], 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(state)
        self.fields["status"].setVisible(self._in_force)

    def _connect(self) -> None:
        self.words.textChanged.connect(self.changed)
        for field in (self.other, self.by, self.why):
            field.textChanged.connect(self.changed)
        self.area.activated.connect(self.changed)
        self.status.activated.connect(self._on_status)
        self.baseline.changed.connect(self.changed)
        self.target.changed.connect(self.changed)
        self.marks.changed.connect(self.changed)
        self.up.clicked.connect(self.up_wished)
        self.take_out.clicked.connect(self.removed)

    def _show(self, goal: PlanGoal) -> None:
        self.words.set_value(goal.words)
        self.other.set_value(goal.words_other)
        self.area.set_value(goal.area)
        self.by.set_value(goal.target_date)
        self.baseline.set_value(goal.baseline)
        self.target.set_value(goal.target)
        self.marks.show_marks(goal)
        self.status.set_value(goal.status)
        self.why.set_value(goal.why)
        self.fields["why"].setVisible(goal.status is not GoalStatus.OPEN)
        self.words.setReadOnly(self._fixed)
        self._show_levels(goal.gas)

    def _show_levels(self, gas: Gas | None) -> None:
        """The levels, or a quiet button that adds them: they stay hidden until they are wanted."""
        name = f"goal{self._place}"
        self.fields = {key: field for key, field in self.fields.items() if not key.startswith(("level", "gas"))}
        if gas is None:
            self.levels = None
            add = Button(self.tr("Add five levels"), "link", icon="add", step="small", name=f"{name}AddLevels")
            add.clicked.connect(self._add_levels)
            line = Flow()  # it stands at the start, as wide as its words
            line.add(add)
            self._levels.hold(line)
            return
        self.levels = LevelsEditor(gas, name, fixed=self._fixed)
        self.levels.changed.connect(self.changed)
        self.levels.taken_away.connect(self._drop_levels)
        self.levels.renew_wished.connect(self.renew_wished)
        self.fields |= self.levels.fields
        self._levels.hold(self.levels)

    def _add_levels(self) -> None:
        self._show_levels(Gas())
        if self.levels is not None:
            self.levels.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop_levels(self) -> None:
        self._show_levels(None)
        self.changed.emit()

    def goal(self) -> PlanGoal:
        """What the fields hold."""
        return replace(
            self._goal, words=self.words.value(), words_other=self.other.value(), area=GoalArea(self.area.value()),
            baseline=self.baseline.value(), target=self.target.value(), target_date=self.by.value(),
            status=GoalStatus(self.status.value()), why=self.why.value(), gas=self.levels.gas() if self.levels else None,
            **self.marks.marks(),
        )

    def readable(self) -> bool:
        """False if the date field holds something that is no date."""
        return self.by.valid()

    def _on_status(self) -> None:
        self.fields["why"].setVisible(GoalStatus(self.status.value()) is not GoalStatus.OPEN)
        self.changed.emit()
