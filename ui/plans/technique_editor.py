"""One technique of a plan while it is being written: which goals it serves, four reasons, why, what else was offered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.plans import PlanGoal, PlanTechnique, Rationale, Technique, TechniqueStatus
from ui import formats
from ui.plans.number_field import NumberField
from ui.plans.parts import EvidenceBadge, rationale_words
from ui.plans.reader_marks import ReaderMarks
from ui.plans.words import language, name_of
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, row


class TechniqueEditor(Card):
    """Fields of one chosen technique."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, chosen: PlanTechnique, technique: Technique, goals: tuple[PlanGoal, ...], concerns: list[tuple[str, str]],
        place: int, parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=8, edge="inner", parent=parent)
        self._chosen = chosen
        self.entry = technique
        self._build(technique, place)
        self.set_goals(goals, chosen.goal_keys)
        self.set_concerns(concerns, chosen.concern)
        self._show(chosen)
        self._connect()

    def _build(self, technique: Technique, place: int) -> None:
        name = f"technique{place}"
        self.setObjectName(f"{name}Editor")
        head = row(gap=8)
        head.addWidget(Label(formats.isolate_name(technique.name_in(language())), "body", "strong", wrap=True), 1)
        head.addWidget(EvidenceBadge(technique.level, technique.guideline_in(language())))
        tip = self.tr("Take this technique out")
        self.take_out = Button("", "ghost", icon="close", step="tiny", tip=tip, name=f"{name}Remove")
        head.addWidget(self.take_out)
        self.body.addLayout(head)
        self.add(Label(technique.line_in(language()), "small", "text", "ink3", wrap=True))
        self.quiet = Label("", "small", "text", "warn", wrap=True)
        self.quiet.setObjectName(f"{name}Quiet")
        self.quiet.hide()
        self.add(self.quiet)
        self.goals = Flow()
        self.fields = {"goal_keys": Field(self.tr("Serves"), self.goals)}
        self.add(self.fields["goal_keys"])
        self.ticks = [QCheckBox(word) for word in rationale_words()]
        reasons = Flow(gap=12)
        for number, tick in enumerate(self.ticks, start=1):
            tick.setObjectName(f"{name}Reason{number}")
            reasons.add(tick)
        self.fields["rationale"] = Field(self.tr("Chosen because"), reasons)
        self.add(self.fields["rationale"])
        self.why = TextField(hint=self.tr("in one line, for the client"), name=f"{name}Why")
        self.alternatives = TextField(hint=self.tr("what else was talked about"), name=f"{name}Alternatives")
        self.sessions = NumberField(2, name=f"{name}Sessions")
        self.status = Choice([(s, name_of(s)) for s in TechniqueStatus], name=f"{name}Status")
        self.concern = Choice([], name=f"{name}Concern")
        self.fields["concern"] = Field(self.tr("For"), self.concern)
        self.fields["why"] = Field(self.tr("Why this one"), self.why)
        self.fields["alternatives"] = Field(self.tr("Also offered"), self.alternatives)
        self.fields["planned_sessions"] = Field(self.tr("Visits for it"), self.sessions)
        self.fields["status"] = Field(self.tr("State"), self.status)
        self.marks = ReaderMarks(f"{name}Marks")
        self.fields["marks"] = Field(self.tr("Who may read these words in letters"), self.marks)
        for names in (("why", "alternatives"), ("marks",), ("planned_sessions", "status", "concern")):
            line = row(gap=10)
            for one in names:
                line.addWidget(self.fields[one], 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)

    def _connect(self) -> None:
        for tick in self.ticks:
            tick.toggled.connect(self.changed)
        for field in (self.why, self.alternatives, self.sessions):
            field.textChanged.connect(self.changed)
        self.marks.changed.connect(self.changed)
        self.status.activated.connect(self.changed)
        self.concern.activated.connect(self.changed)
        self.take_out.clicked.connect(self.removed)

    def _show(self, chosen: PlanTechnique) -> None:
        for tick, on in zip(self.ticks, chosen.rationale.ticks, strict=True):
            tick.setChecked(on)
        self.why.set_value(chosen.why)
        self.alternatives.set_value(chosen.alternatives)
        self.marks.show_marks(chosen)
        self.sessions.set_value(chosen.planned_sessions)
        self.status.set_value(chosen.status)

    def set_goals(self, goals: tuple[PlanGoal, ...], on: tuple[str, ...] | None = None) -> None:
        """Chips for these goals; those that were on stay on."""
        chosen = set(self.goal_keys() if on is None else on)
        self.goals.clear()
        for number, goal in enumerate(goals, start=1):
            words = goal.words if len(goal.words) <= 34 else f"{goal.words[:33]}…"
            chip = Chip(f"{formats.number(number)}  {formats.isolate_name(words)}", on=goal.key in chosen)
            chip.setProperty("goalKey", goal.key)
            chip.toggled.connect(self.changed)
            self.goals.add(chip)
        self.fields["goal_keys"].setVisible(bool(goals))

    def set_concerns(self, concerns: list[tuple[str, str]], on: str | None = None) -> None:
        """The plan's concerns by key and name; the one that was chosen stays."""
        chosen = str(self.concern.value() or "") if on is None else on
        self.concern.set_options([("", self.tr("the whole plan")), *concerns])
        self.concern.set_value(chosen if chosen in dict(concerns) else "")
        self.fields["concern"].setVisible(bool(concerns))

    def say_quietly(self, words: str) -> None:
        """A line that asks nothing: a guideline names another for this concern. Empty takes it away."""
        self.quiet.setText(words)
        self.quiet.setVisible(bool(words))

    def goal_keys(self) -> tuple[str, ...]:
        """Keys of the goals that are on."""
        return tuple(str(chip.property("goalKey")) for chip in self.goals.items() if isinstance(chip, Chip) and chip.isChecked())

    def technique(self) -> PlanTechnique:
        """What the fields hold."""
        return replace(
            self._chosen, goal_keys=self.goal_keys(), planned_sessions=self.sessions.value(),
            status=TechniqueStatus(self.status.value()), rationale=Rationale(*(t.isChecked() for t in self.ticks)),
            why=self.why.value(), alternatives=self.alternatives.value(), concern=str(self.concern.value() or ""),
            **self.marks.marks(),
        )
