"""Where each goal stands on its five levels, said with the client at a review, an ending, or in between."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.gas import GasReport
from clinic_app.domain.plans import Goal, LevelRequest, RatedAt
from ui import formats
from ui.plans.levels import LevelChoice
from ui.plans.words import name_of, quoted, t_sentence
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Field
from ui.widgets.labels import Label, Rule
from ui.widgets.panels import SidePanel

WHEN = (RatedAt.REVIEW, RatedAt.SESSION, RatedAt.ENDING)


class LevelsPanel(SidePanel):
    """One choice for each goal with levels; rated() carries what was changed or confirmed."""

    rated = Signal(list)  # of LevelRequest

    def __init__(self, goals: Iterable[Goal], report: GasReport, parent: QWidget | None = None) -> None:
        super().__init__("", name="levelsPanel", parent=parent)
        self.title.setText(self.tr("Where the goals stand"))
        self.when = Choice([(w, name_of(w)) for w in WHEN], name="levelsWhen")
        self.when.set_value(RatedAt.REVIEW)
        self.body.addWidget(Field(self.tr("Said"), self.when))
        self.choices: dict[int, LevelChoice] = {}
        for place, goal in enumerate(goals, start=1):
            if goal.gas is None:
                continue
            self.body.addWidget(Rule())
            self.body.addWidget(Label(quoted(goal.words), "body", "strong", wrap=True))
            if len(goal.level_ratings) > 1:
                last = goal.level_ratings[-1]
                said = self.tr("last rated {day}").format(day=formats.short_date(last.on))
                self.body.addWidget(Label(said, "small", "text", "ink3"))
            self.choices[goal.id] = LevelChoice(goal.gas, goal.level, f"goal{place}Now")
            self.body.addWidget(self.choices[goal.id])
        self.body.addWidget(Rule())
        self.body.addWidget(Label(t_sentence(report), "small", "text", "ink2", wrap=True))
        self.body.addStretch(1)
        keep = Button(self.tr("Keep these levels"), "primary", icon="save", name="keepLevels")
        keep.clicked.connect(self._keep)
        self.add_foot(keep, 1)

    def _keep(self) -> None:
        when = RatedAt(self.when.value())
        chosen = {goal_id: choice.value() for goal_id, choice in self.choices.items()}
        self.rated.emit([LevelRequest(goal_id, level, when) for goal_id, level in chosen.items() if level is not None])
