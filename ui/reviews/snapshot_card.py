"""Where we are: goals then and now, check-ins, attendance, homework, one line by factor. Frozen when signed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from clinic_app.domain.plans import Technique
from clinic_app.domain.reviews import GoalLine, Snapshot
from ui import formats, theme
from ui.reviews.words import factor_line, quoted
from ui.texts.measures import line_name, line_words
from ui.texts.signals import how_sure, what, what_some_do
from ui.widgets.labels import FactorSign, Label, Rule, Sign
from ui.widgets.panels import Card, row
from ui.widgets.scales import GoalRuler

END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class SnapshotCard(Card):
    """The left card of a review. Read only: figures fill themselves."""

    def __init__(
        self, shot: Snapshot, techniques: Mapping[str, Technique], *, frozen: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName("reviewFigures")
        self._shot, self._techniques = shot, techniques
        head = row(gap=8)
        head.addWidget(Label(self.tr("Where we are"), "title3", "strong"))
        head.addStretch(1)
        head.addWidget(Sign("locked", 14, "ink3"))
        head.addWidget(Label(self.tr("frozen") if frozen else self.tr("frozen when signed"), "small", tone="ink3"))
        self.body.addLayout(head)
        self.body.addLayout(self._goals())
        if shot.looks:
            self.add(Rule())
            self.body.addLayout(self._agenda())
        self.add(Rule())
        if shot.scores:
            self.body.addLayout(self._scores())
            self.add(Rule())
        self.body.addLayout(self._check_ins())
        self.add(Rule())
        self.body.addLayout(self._counts())
        if shot.lines:
            self.body.addLayout(self._by_factor())
        if shot.wish:
            self.add(Rule())
            self.body.addLayout(self._wish())
        self.body.addStretch(1)

    def _goals(self) -> QGridLayout:
        grid = self._grid()
        since = formats.day_month(self._shot.since) if any(g.last_review is not None for g in self._shot.goals) else ""
        for place, word in enumerate((self.tr("Goal, in the client's words"), self.tr("start"), since, self.tr("now"))):
            grid.addWidget(Label(word, "small", tone="ink3"), 0, place, END if place else Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(self.tr("start │  now ●  aim ○"), "small", tone="ink3"), 0, 4, END)
        for line, goal in enumerate(self._shot.goals, 1):
            self._goal(grid, line, goal)
        if not self._shot.goals:
            grid.addWidget(Label(self.tr("No goals are open in the plan."), tone="ink3"), 1, 0, 1, 5)
        return grid

    def _goal(self, grid: QGridLayout, line: int, goal: GoalLine) -> None:
        grid.addWidget(Label(formats.isolate_name(goal.words), weight="label", wrap=True), line, 0)
        for place, value in enumerate((goal.start, goal.last_review), 1):
            grid.addWidget(Label(formats.number(value) if value is not None else "", tone="ink2"), line, place, END)
        grid.addWidget(Label(formats.number(goal.now) if goal.now is not None else "", weight="strong"), line, 3, END)
        ruler = GoalRuler(goal.start, goal.now, goal.target)
        ruler.setFixedWidth(theme.current().px(170))
        grid.addWidget(ruler, line, 4)

    def _grid(self) -> QGridLayout:
        grid, px = QGridLayout(), theme.current().px
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        return grid

    def _check_ins(self) -> QGridLayout:
        grid, shot = self._grid(), self._shot
        heads = (self.tr("In-house, not validated"), self.tr("first"), self.tr("last"), self.tr("change"))
        for place, word in enumerate(heads):
            grid.addWidget(Label(word, "small", tone="ink3"), 0, place, END if place else Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(self.tr("Check-in"), weight="label"), 1, 0)
        if shot.check_in_first is None or shot.check_in_last is None:
            grid.addWidget(Label(self.tr("not asked yet"), tone="ink3"), 1, 1, 1, 3, END)
            return grid
        grid.addWidget(Label(formats.number(round(shot.check_in_first, 1)), tone="ink2"), 1, 1, END)
        grid.addWidget(Label(formats.number(round(shot.check_in_last, 1)), weight="strong"), 1, 2, END)
        if shot.check_ins < 2:
            grid.addWidget(Label(self.tr("one so far"), tone="ink3"), 1, 3, END)
            return grid
        gap = round(shot.check_in_last - shot.check_in_first, 1)
        words = self.tr("as before") if gap == 0 else self.tr("{n} higher") if gap > 0 else self.tr("{n} lower")
        grid.addWidget(Label(words.format(n=formats.number(abs(gap)))), 1, 3, END)
        return grid

    def _scores(self) -> QGridLayout:
        """First and last total of each measure, and what the change may be called with its threshold."""
        grid = self._grid()
        grid.setColumnStretch(3, 3)  # the words are what is long here
        for place, word in enumerate((self.tr("Measures"), self.tr("first"), self.tr("last"), self.tr("what it says"))):
            grid.addWidget(Label(word, "small", tone="ink3"), 0, place, END if place in (1, 2) else Qt.AlignmentFlag.AlignVCenter)
        for line, score in enumerate(self._shot.scores, 1):
            grid.addWidget(Label(line_name(score), weight="label", wrap=True), line, 0)
            grid.addWidget(Label(formats.number(score.first), tone="ink2"), line, 1, END)
            grid.addWidget(Label(formats.number(score.last) if score.n > 1 else "", weight="strong"), line, 2, END)
            grid.addWidget(Label(line_words(score), "small", wrap=True), line, 3)
        return grid

    def _counts(self) -> QHBoxLayout:
        shot, line = self._shot, row(gap=8)
        line.addWidget(Sign("next_visit", 16, "ink2"))
        line.addWidget(Label(self.tr("{came} of {counted} visits attended").format(
            came=formats.number(shot.attended), counted=formats.number(shot.counted)), weight="label"))
        line.addSpacing(theme.current().px(8))
        if shot.homework_done + shot.homework_partly + shot.homework_not:
            line.addWidget(Sign("homework", 16, "ink2"))
            line.addWidget(Label(self.tr("homework: {done} done, {partly} partly, {undone} not").format(
                done=formats.number(shot.homework_done), partly=formats.number(shot.homework_partly),
                undone=formats.number(shot.homework_not)), weight="label"))
        line.addStretch(1)
        return line

    def _agenda(self) -> QGridLayout:
        """What is worth a look and not yet answered: points to talk about, the most pressing first."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setVerticalSpacing(theme.current().px(5))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self.tr("To talk about"), weight="label"), 0, 0, 1, 2)
        for place, look in enumerate(self._shot.looks):
            line = Label(what(look), wrap=True)
            line.setObjectName(f"agenda_{look.kind}")
            grid.addWidget(FactorSign(look.factor, 22, 14), 2 * place + 1, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, 2 * place + 1, 1)
            grid.addWidget(Label(f"{how_sure(look)} {what_some_do(look)}", "small", tone="ink3", wrap=True), 2 * place + 2, 1)
        return grid

    def _by_factor(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setVerticalSpacing(theme.current().px(7))
        grid.setColumnStretch(2, 1)
        grid.addWidget(Label(self.tr("Since the last review, by factor"), weight="label"), 0, 0, 1, 3)
        for place, line in enumerate(self._shot.lines, 1):
            grid.addWidget(FactorSign(line.factor, 22, 14), place, 0)
            grid.addWidget(Label(theme.current().factor(line.factor).name(), weight="label"), place, 1)
            grid.addWidget(Label(factor_line(line, self._techniques), wrap=True), place, 2)
        return grid

    def _wish(self) -> QHBoxLayout:
        line = row(gap=8)
        line.addWidget(Sign("quote", 16, "primary"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(quoted(self._shot.wish), wrap=True), 1)
        where = self.tr("asked for in the check-in")
        line.addWidget(Label(where, "small", tone="ink3"))
        return line
