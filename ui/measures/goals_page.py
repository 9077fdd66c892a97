"""The goals among the measures: their ratings 0-10 over time, each from first to last, and what they say together (R9)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.plans import CLEAR_STEP, Goal, GoalsReport, GoalStatus, goals_report
from ui import formats, theme
from ui.sessions.words import quoted
from ui.widgets.curves import CurveData, CurveLine, Curves
from ui.widgets.labels import Label, Tag
from ui.widgets.panels import column

GOALS = "goals"
LOOKS = (("primary", "solid", "disc"), ("factor-8", "dashed", "square"), ("factor-6", "dotted", "triangle"))
TALL = 168


def shown_goals(goals: Sequence[Goal]) -> list[Goal]:
    """The goals that are drawn: open or reached, and rated at least once."""
    return [g for g in goals if g.ratings and g.status in (GoalStatus.OPEN, GoalStatus.REACHED)]


def report_of(goals: Sequence[Goal]) -> GoalsReport:
    """R9 over these goals: where nobody said a start, the first rating is one, and a single rating is no change."""
    return goals_report([(g.first, g.now if g.baseline is not None or len(g.ratings) > 1 else None) for g in goals])


class GoalsPage(QWidget):
    """The curve of up to three goals, and one row for every goal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("goalsPage")
        lines = column(self, 10)
        self._curves = Curves(name="goalCurves", height=TALL)
        lines.addWidget(self._curves)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.current().px(12))
        self._rows.setVerticalSpacing(theme.current().px(6))
        self._rows.setColumnStretch(1, 1)
        lines.addLayout(self._rows)
        lines.addStretch(1)

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Draw these; told and title are for the card above and the screen reader."""
        lines = []
        for place, (goal, (tone, dash, shape)) in enumerate(zip(goals, LOOKS, strict=False), start=1):
            points = tuple((float(r.on.toordinal()), float(r.value)) for r in goal.ratings)
            lines.append(CurveLine(points, self.tr("goal {number}").format(number=formats.number(place)), tone, dash, shape))
        days = sorted({rating.on for goal in goals[: len(LOOKS)] for rating in goal.ratings})
        ticks = tuple((float(day.toordinal()), formats.day_month(day)) for day in days)
        self._curves.show_data(CurveData(tuple(lines), 0, 10, ticks), self.title(goals))
        while self._rows.count():
            item = self._rows.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, goal in enumerate(goals):
            self._row(place, goal)

    def _row(self, place: int, goal: Goal) -> None:
        top = Qt.AlignmentFlag.AlignVCenter
        self._rows.addWidget(Label(formats.number(place + 1), "body", "strong", "ink2"), place, 0, top)
        words = Label(quoted(goal.words), elide=True)
        words.setObjectName(f"goalSeries{place + 1}")
        self._rows.addWidget(words, place, 1, top)
        change = formats.change(goal.first, goal.now) if goal.first is not None and goal.now is not None else ""
        self._rows.addWidget(Label(change, "body", "strong"), place, 2, top)
        aim = self.tr("aim {value}").format(value=formats.number(goal.target)) if goal.target is not None else ""
        self._rows.addWidget(Label(aim, "small", tone="ink3"), place, 3, top)
        if report_of([goal]).moved:
            self._rows.addWidget(Tag(self.tr("a clear step"), "ok"), place, 4, top)

    def title(self, goals: Sequence[Goal]) -> str:
        """What the goals say together, in one sentence."""
        report = report_of(goals)
        if report.mean_change is None:
            return self.tr("Each goal is rated once so far: not enough to say where they go.")
        value = formats.number(abs(report.mean_change))
        if report.mean_change == 0:
            return self.tr("The goals stand where they started, taken together.")
        if report.mean_change > 0:
            return self.tr("Up by {value} of 10 on average, in the client's own ratings.").format(value=value)
        return self.tr("Down by {value} of 10 on average, in the client's own ratings.").format(value=value)

    def detail(self, goals: Sequence[Goal]) -> str:
        """How many goals that is, and how many took a clear step or fell."""
        report = report_of(goals)
        counts = (report.n, report.moved, report.fell)
        said = self.tr("Goals rated twice or more: {n}. A clear step up: {moved}. As far down: {fell}.")
        return said.format(**dict(zip(("n", "moved", "fell"), map(formats.number, counts), strict=True)))

    def basis(self) -> str:
        """Where the words come from: a house rule, of no study."""
        said = self.tr("A rise of {step} or more is called a clear step (house rule). It is not a reliable change.")
        return said.format(step=formats.number(CLEAR_STEP))
