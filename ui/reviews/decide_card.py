"""What the client says, and what is decided: each goal kept, changed, reached or dropped, and one decision for the work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from clinic_app.domain import reviews as rules
from clinic_app.domain.errors import Finding
from clinic_app.domain.gas import LEVELS
from clinic_app.domain.reviews import (
    Decision,
    GoalChoice,
    GoalDecision,
    GoalLine,
    ReviewContent,
    Snapshot,
    left_to_choose,
    scale_of,
)
from ui import formats, theme
from ui.plans.levels import level_sign
from ui.plans.words import t_sentence
from ui.reviews.words import name_of
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Field, TextArea, TextField
from ui.widgets.labels import Label, Tag
from ui.widgets.panels import Card, column, row
from ui.widgets.scales import TapScale
from ui.widgets.segment import Segment

SIGNS = {
    Decision.GO_ON: "forward", Decision.ADJUST: "filter", Decision.FREQUENCY: "book", Decision.ADD: "add",
    Decision.REFER: "export", Decision.PREPARE_ENDING: "ending",
}
WORDED = (Decision.FREQUENCY, Decision.ADD, Decision.REFER)


class SaysCard(Card):
    """What helped and what did not, in the client's words."""

    changed = Signal()

    def __init__(self, content: ReviewContent, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 12), parent=parent)
        head = row(gap=8)
        head.addWidget(Label(self.tr("What the client says"), "title3", "strong"))
        head.addWidget(Label(self.tr("ask, then write their words"), "small", tone="ink3"))
        head.addStretch(1)
        self.body.addLayout(head)
        self.helpful = TextArea(content.helpful, name="helpful", lines=2, most=5)
        self.unhelpful = TextArea(content.unhelpful, name="unhelpful", lines=2, most=5)
        both = row(gap=12)
        both.addWidget(Field(self.tr("What helped"), self.helpful), 1)
        both.addWidget(Field(self.tr("What did not"), self.unhelpful), 1)
        self.body.addLayout(both)
        for area in (self.helpful, self.unhelpful):
            area.textChanged.connect(self.changed)


class GoalRow(QWidget):
    """One goal and what becomes of it; new words and a new aim for a changed one, the reason for a dropped one."""

    changed = Signal()

    def __init__(self, line: GoalLine, decision: GoalDecision, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        whole = column(self, 6, (0, 4, 0, 4))
        across = row(gap=8)
        across.addWidget(Label(formats.isolate_name(line.words), weight="label", wrap=True), 1)
        self._open = Tag(self.tr("to choose"), "warn")
        across.addWidget(self._open)
        name = f"goal_{line.goal_id}"
        self.choice = Segment([(c, name_of(c)) for c in GoalChoice], step="small", tick=True, name=name)
        across.addWidget(self.choice)
        whole.addLayout(across)
        self.new_words = TextField(hint=self.tr("The goal as it reads from now on"), name=f"{name}_newWords", step="small")
        self.new_words.setMaxLength(rules.GOAL_MAX)
        self.aim = TapScale(self.tr("New aim"), name=f"{name}_aim")
        self.why = TextField(hint=self.tr("Why it is dropped"), name=f"{name}_why", step="small")
        self.why.setMaxLength(rules.WHY_MAX)
        for field in (self.new_words, self.why):
            field.setAccessibleName(field.placeholderText())
        self.level = Segment([(level, level_sign(level)) for level in LEVELS], step="small", name=f"{name}_level")
        self.level_words = Label("", "small", "text", "ink2", elide=True)
        if line.gas is not None:
            steps = row(gap=8)
            steps.addWidget(Label(self.tr("stands at"), "small", tone="ink2"))
            steps.addWidget(self.level)
            steps.addWidget(self.level_words, 1)
            whole.addLayout(steps)
            self.level.setAccessibleName(self.tr("Level of this goal now"))
        self._change = QWidget()
        more = row(self._change, 8)
        more.addWidget(self.new_words, 1)
        more.addWidget(Label(self.tr("aim"), "small", tone="ink2"))
        more.addWidget(self.aim)
        whole.addWidget(self._change)
        whole.addWidget(self.why)
        self.message = Label("", "small", "label", "danger", wrap=True)
        self.message.hide()
        whole.addWidget(self.message)
        self._show(decision)
        self.level.chosen.connect(self._on_level)
        self.choice.chosen.connect(self._on_chosen)
        self.aim.changed.connect(self.changed)
        for field in (self.new_words, self.why):
            field.textEdited.connect(self.changed)

    def _show(self, decision: GoalDecision) -> None:
        self.choice.set_value(decision.choice)
        self.new_words.set_value(decision.new_words)
        self.aim.set_value(decision.new_target if decision.new_target is not None else self.line.target)
        self.why.set_value(decision.why)
        self.level.set_value(decision.level if decision.level is not None else self.line.level)
        self._show_dependent()
        self._tell_level()

    def _on_level(self, _level: object) -> None:
        self._tell_level()
        self.changed.emit()

    def _tell_level(self) -> None:
        if self.line.gas is not None and self.level.value() is not None:
            self.level_words.setText(formats.isolate_name(self.line.gas.words(int(str(self.level.value())))))

    def _show_dependent(self) -> None:
        choice = self.choice.value()
        self._open.setVisible(choice is None)
        self._change.setVisible(choice is GoalChoice.CHANGE)
        self.why.setVisible(choice is GoalChoice.DROP)

    def choose(self, choice: GoalChoice) -> None:
        """Choose by key."""
        self.choice.set_value(choice)
        self._on_chosen(choice)

    def _on_chosen(self, choice: object) -> None:
        self._show_dependent()
        self.changed.emit()
        if choice is GoalChoice.CHANGE:
            self.new_words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif choice is GoalChoice.DROP:
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> GoalDecision:
        """What was chosen and typed."""
        choice = self.choice.value()
        changing = choice is GoalChoice.CHANGE
        return GoalDecision(
            self.line.goal_id, choice, self.new_words.text() if changing else "",  # type: ignore[arg-type]
            self.aim.value() if changing else None, self.why.text() if choice is GoalChoice.DROP else "",
            self.level.value() if self.line.gas is not None else None,  # type: ignore[arg-type]
        )

    def say(self, sentence: str) -> None:
        """A sentence in red below; empty takes it away."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))


class DecideCard(Card):
    """Goals, the decision, the next date."""

    changed = Signal()

    def __init__(self, shot: Snapshot, content: ReviewContent, today: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, margins=(16, 12, 16, 12), parent=parent)
        self._shot, self._content = shot, content
        head = row(gap=8)
        head.addWidget(Label(self.tr("What we decide"), "title3", "strong"))
        head.addStretch(1)
        self._left = Label("", "small", tone="ink3")
        head.addWidget(self._left)
        self.body.addLayout(head)
        chosen = {g.goal_id: g for g in content.goals}
        self.rows = [GoalRow(line, chosen.get(line.goal_id, GoalDecision(line.goal_id))) for line in shot.goals]
        for goal in self.rows:
            self.add(goal)
            goal.changed.connect(self._on_changed)
        self.scale = Label("", "small", "text", "ink2", wrap=True)
        self.scale.setObjectName("reviewScale")
        self.add(self.scale)
        self.body.addLayout(self._decisions())
        self.words = TextField(content.decision_words, hint=self.tr("In a few words"), name="decisionWords", step="small")
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setMaxLength(rules.WORDS_MAX)
        self.add(self.words)
        self.next_on = DateField(lambda: today, name="nextReview")
        self.next_on.set_value(content.next_on)
        self.next_field = Field(self.tr("Next review"), self.next_on)
        self.next_field.setMaximumWidth(theme.current().px(260))
        self.trouble = Label("", "small", "label", "danger", wrap=True)
        self.trouble.hide()
        self.add(self.trouble)
        self.add(self.next_field)
        self.words.textEdited.connect(self._on_changed)
        self.next_on.textEdited.connect(self._on_changed)
        self.next_on.left.connect(self._on_changed)
        self._show_dependent()

    def _decisions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.current().px(8))
        self._group = QButtonGroup(self)
        self.decisions: dict[Decision, Button] = {}
        for place, decision in enumerate(Decision):
            button = Button(name_of(decision), icon=SIGNS[decision], name=f"decision_{decision}")
            button.setCheckable(True)
            button.setChecked(decision is self._content.decision)
            self._group.addButton(button)
            self.decisions[decision] = button
            grid.addWidget(button, place // 3, place % 3)
        self._group.buttonClicked.connect(self._on_changed)
        return grid

    def _on_changed(self, *_: object) -> None:
        self._show_dependent()
        self.changed.emit()

    def _show_dependent(self) -> None:
        left = left_to_choose(self._shot, self.value(self._content))
        self._left.setText(self.tr("{left} of {all} left to choose").format(
            left=formats.number(left), all=formats.number(len(self.rows))) if left else "")
        told = t_sentence(scale_of(self._shot, self.value(self._content)))
        self.scale.setText(told)
        self.scale.setVisible(bool(told))
        self.words.setVisible(self._decision() in WORDED)
        self.next_field.setVisible(self._decision() is not Decision.PREPARE_ENDING)

    def _decision(self) -> Decision | None:
        return next((decision for decision, button in self.decisions.items() if button.isChecked()), None)

    def value(self, content: ReviewContent) -> ReviewContent:
        """The content with what stands here."""
        decision = self._decision()
        return replace(
            content, goals=tuple(goal.value() for goal in self.rows), decision=decision,
            decision_words=self.words.text() if decision in WORDED else "",
            next_on=None if decision is Decision.PREPARE_ENDING else self.next_on.value(),
        )

    def choose(self, choice: GoalChoice) -> None:
        """By key: the goal that has the focus, or else the first still to choose."""
        focused = next((goal for goal in self.rows if goal.isAncestorOf(self.focusWidget() or self)), None)
        target = focused or next((goal for goal in self.rows if goal.choice.value() is None), None)
        if target is not None:
            target.choose(choice)

    def show_findings(self, findings: Iterable[Finding]) -> list[str]:
        """Each sentence beside its goal or field; gives those that have no place here."""
        self.next_field.clear()
        self.trouble.hide()
        by_name = {f"goal_{goal.line.goal_id}": goal for goal in self.rows}
        for goal in self.rows:
            goal.say("")
        loose = []
        for finding in findings:
            if finding.field in by_name:
                by_name[finding.field].say(text_for(finding))
            elif finding.field == "next_on":
                self.next_field.error(text_for(finding))
            elif finding.field == "decision":
                self.trouble.setText(text_for(finding))
                self.trouble.show()
            else:
                loose.append(text_for(finding))
        return loose
