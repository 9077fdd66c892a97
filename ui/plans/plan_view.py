"""The plan as it stands: the client's words first, goals with rulers and levels, how we work and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from clinic_app.domain.agreements import AgreementTemplate
from clinic_app.domain.concerns import concern_name, stronger_exists
from clinic_app.domain.gas import Gas
from clinic_app.domain.homework import HomeworkLine
from clinic_app.domain.marks import marks_of, marks_on
from clinic_app.domain.plans import ChosenTechnique, Goal, GoalStatus, Passage, PlanContent, Technique, TechniqueStatus
from clinic_app.domain.readers import Content
from clinic_app.services.catalogues import Catalogue
from clinic_app.services.plans import PlanFile
from ui import formats, theme
from ui.entry_at import mark
from ui.plans.add_choice import OpeningChoice
from ui.plans.levels import LevelLadder
from ui.plans.parts import EvidenceBadge, Head, Ticks, VisitStrip, rationale_words, stacked, status_tag
from ui.plans.plan_side import PlanSide
from ui.plans.words import (
    concern_line,
    homework_word,
    joined,
    language,
    mark_words,
    marked,
    name_of,
    quoted,
    stronger_line,
    t_sentence,
)
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign, Tag
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.scales import GoalRuler


class PlanView(ScrollPage):
    """One plan version with everything around it. The plan in force, or the first draft before anything is agreed."""

    goal_wished = Signal()
    technique_wished = Signal()
    agreement_wished = Signal()      # go through it, or again
    clauses_wished = Signal()        # read all of it
    status_wished = Signal(object, object)  # ChosenTechnique, TechniqueStatus
    fits_wished = Signal()           # what else the catalogue names for the concerns
    levels_wished = Signal()         # say where the goals stand on their levels
    agreement_print_wished = Signal()
    phase_wished = Signal(object)    # Phase
    standing_wished = Signal()       # where my other clients stand

    def __init__(
        self, file: PlanFile, catalogue: Catalogue, template: AgreementTemplate | None, others: int, today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__((16, 10, 16, 12), 10, parent)
        self._file, self._techniques, self._words, self._others = file, catalogue.techniques, catalogue.words, others
        shown = file.agreed or file.draft
        self._content = shown.content if shown else PlanContent()
        whole, main = Beside(), column(gap=10)
        whole.add(main, 68)
        whole.add(self._beside(template, today), 32)
        self.body.addWidget(whole)
        self.body.addStretch(1)
        main.addWidget(self._goals())
        main.addWidget(self._techniques_card())
        main.addStretch(1)

    def _beside(self, template: AgreementTemplate | None, today: date) -> PlanSide:
        side = PlanSide(self._file, self._content, template, today)
        side.agreement_wished.connect(self.agreement_wished)
        side.clauses_wished.connect(self.clauses_wished)
        side.print_wished.connect(self.agreement_print_wished)
        side.phase_wished.connect(self.phase_wished)
        side.standing_wished.connect(self.standing_wished)
        return side

    # -- goals ----------------------------------------------------------------------------------------------------------

    def _goals(self) -> Card:
        card = Card(margins=(0, 9, 0, 2), gap=0)
        mark(card, "goals")
        own = marked(quoted(self._content.client_words), marks_of(self._content, Passage.CLIENT_WORDS))
        said = own or self.tr("the client's words first, up to three")
        head = Head(self.tr("What we aim for"), said, icon="goal")
        head.line.setContentsMargins(theme.current().px(14), 0, theme.current().px(14), theme.current().px(7))
        if self._file.episode is not None and self._file.episode.open:
            button = Button(self.tr("Goal"), "link", icon="add", step="small", name="addGoal")
            button.clicked.connect(self.goal_wished)
            head.add(button)
        card.add(head)
        goals = self._shown_goals()
        for place, goal in enumerate(goals, start=1):
            card.add(Rule())
            card.add(self._goal(place, goal))
        if not goals:
            card.add(Rule())
            said = self.tr("No goal yet. The first one, in the client's own words, makes the plan.")
            none = Label(said, tone="ink3", wrap=True)
            px = theme.current().px
            none.setContentsMargins(px(14), px(12), px(14), px(14))
            card.add(none)
        if self._file.agreed is not None and self._file.scale.n:
            card.add(Rule())
            card.add(self._scale())
        return card

    def _scale(self) -> QWidget:
        """What the levels say together, and the place where they are rated."""
        holder = QWidget()
        line = row(holder, 10, (14, 7, 14, 7))
        line.addWidget(Sign("ruler", 15, "ink3"))
        told = Label(t_sentence(self._file.scale), "small", "text", "ink2", wrap=True)
        told.setObjectName("tScore")
        line.addWidget(told, 1)
        if self._file.episode is not None and self._file.episode.open:
            rate = Button(self.tr("Say where they stand"), "link", step="small", name="rateLevels")
            rate.clicked.connect(self.levels_wished)
            line.addWidget(rate)
        return holder

    def _shown_goals(self) -> list[Goal]:
        if self._file.agreed is not None:
            return sorted(self._file.goals, key=lambda g: (g.status is not GoalStatus.OPEN, g.priority))
        return [
            Goal(
                0, 0, 0, g.key, n, g.words, g.words_other, g.area, g.baseline, g.target, g.target_date, g.status, g.why,
                gas=g.gas, delicate=g.delicate, third_party=g.third_party,
            )
            for n, g in enumerate(self._content.goals, start=1)
        ]

    def _goal(self, place: int, goal: Goal) -> QWidget:
        holder, px = QWidget(), theme.current().px
        holder.setObjectName(f"goal{place}")
        mark(holder, f"goal:{goal.id}")
        line = row(holder, 12, (14, 11, 14, 11))
        number = Label(formats.digits(place), "title3", "strong", "ink3")
        number.setFixedWidth(px(20))
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        told = column(gap=1)
        ink = "ink" if goal.status is GoalStatus.OPEN else "ink3"
        told.addWidget(Label(quoted(goal.words), "large", "strong", ink, wrap=True))
        if goal.words_other:
            other = Label(formats.isolate_name(goal.words_other), "body", "text", "ink3", wrap=True)
            other.setObjectName("goalInOtherLanguage")
            told.addWidget(other)
        told.addSpacing(px(4))
        told.addLayout(self._goal_foot(goal))
        if tasks := self._file.homework.get(goal.id):
            told.addWidget(self._homework(tasks))
        if goal.gas is not None and goal.level is not None and goal.status in (GoalStatus.OPEN, GoalStatus.REACHED):
            told.addSpacing(px(5))
            told.addLayout(self._level(goal.gas, goal.level))
        line.addLayout(told, 1)
        ruler = GoalRuler(goal.first, goal.now, goal.target)
        ruler.setFixedWidth(px(290))
        line.addWidget(ruler, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _homework(self, tasks: tuple[HomeworkLine, ...]) -> Label:
        """The newest task for this goal and how it went; the others are counted."""
        last = tasks[0]
        went = homework_word(last.done) if last.done is not None else self.tr("not looked at yet")
        said = self.tr("Homework: {words}, {went}").format(words=formats.isolate_name(last.words), went=went)
        if len(tasks) > 1:
            said = joined([said, self.tr("and %n before", "", len(tasks) - 1)])
        line = Label(said, "small", "text", "ink2", wrap=True)
        line.setObjectName(f"homeworkOfGoal{last.goal_id}")
        return line

    def _level(self, gas: Gas, now: int) -> QHBoxLayout:
        line = row(gap=8)
        line.addWidget(LevelLadder(gas, now))
        line.addWidget(Label(formats.isolate_name(gas.words(now)), "small", "text", "ink2", elide=True), 1)
        return line

    def _goal_foot(self, goal: Goal) -> QHBoxLayout:
        foot = row(gap=8)
        foot.addWidget(Tag(name_of(goal.area)))
        if marks := marks_on(goal):
            foot.addWidget(Tag(mark_words(marks), "warn", "lock"))
        if goal.status is not GoalStatus.OPEN:
            foot.addWidget(Tag(name_of(goal.status), "ok" if goal.status is GoalStatus.REACHED else "neutral"))
            if goal.why:
                foot.addWidget(Label(formats.isolate_name(goal.why), "small", "text", "ink3", elide=True), 1)
                return foot
        elif goal.target_date is not None:
            foot.addWidget(Label(self.tr("by {day}").format(day=formats.day_month(goal.target_date)), "small", "text", "ink3"))
        names = [
            self._techniques[t.technique_id].name_in(language()) for t in self._content.techniques
            if goal.key in t.goal_keys and t.technique_id in self._techniques
        ]
        if names and goal.status is GoalStatus.OPEN:
            foot.addWidget(Sign("technique", 14, "ink3"))
            foot.addWidget(Label(joined(names), "small", "text", "ink2", elide=True), 1)
        else:
            foot.addStretch(1)
        return foot

    # -- techniques -----------------------------------------------------------------------------------------------------

    def _techniques_card(self) -> Card:
        card, px = Card(margins=(0, 9, 0, 0), gap=0), theme.current().px
        mark(card, "techniques")
        approach = name_of(self._content.approach) if self._content.approach else self.tr("approach not chosen yet")
        head = Head(self.tr("How we work"), approach, factor=4)
        head.line.setContentsMargins(px(14), 0, px(14), px(7))
        if self._file.episode is not None and self._file.episode.open:
            if self._others:
                said = self.tr("See what else fits ({count})").format(count=formats.number(self._others))
                fits = Button(said, "link", icon="find", step="small", name="whatElseFits")
                fits.clicked.connect(self.fits_wished)
                head.add(fits)
            button = Button(self.tr("Technique"), "link", icon="add", step="small", name="addTechnique")
            button.clicked.connect(self.technique_wished)
            head.add(button)
        card.add(head)
        if self._content.concerns:
            card.add(self._concerns())
        chosen = self._chosen()
        if not chosen:
            card.add(Rule())
            none = Label(self.tr("No technique chosen yet. One to four are enough."), tone="ink3", wrap=True)
            none.setContentsMargins(px(14), px(12), px(14), px(14))
            card.add(none)
            return card
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(0)
        for place, stretch in enumerate((0, 40, 24, 0, 0, 0, 0, 0)):
            grid.setColumnStretch(place, stretch)
        for edge in (0, 7):  # margins of a layout are not mirrored in Arabic; columns are
            grid.setColumnMinimumWidth(edge, 1)
        self._table_head(grid)
        for number, technique in enumerate(chosen):
            self._technique(grid, number, technique)
        card.add(table)
        card.add(Rule())
        card.add(self._technique_foot(chosen))
        return card

    def _concerns(self) -> QWidget:
        """What it is about, with codes where somebody gave one."""
        holder = QWidget()
        mark(holder, "concerns")
        lines = column(holder, 2, (14, 0, 14, 8))
        for place, concern in enumerate(self._content.concerns, start=1):
            line = Label(concern_line(concern, self._words), "small", "text", "ink2", wrap=True)
            line.setObjectName(f"concern{place}Told")
            if concern.on is not None:
                line.setToolTip(self.tr("since {day}").format(day=formats.short_date(concern.on)))
            lines.addWidget(line)
        return holder

    def _chosen(self) -> list[ChosenTechnique]:
        if self._file.agreed is not None:
            named = {t.technique_id for t in self._content.techniques}
            return [t for t in self._file.techniques if t.technique_id in named]
        return [
            ChosenTechnique(0, 0, 0, t.technique_id, (), t.planned_sessions, t.status, t.rationale, t.why, t.alternatives)
            for t in self._content.techniques
        ]

    def _table_head(self, grid: QGridLayout) -> None:
        px = theme.current().px
        ground = QWidget()
        ground.setProperty("ground", "sunken")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground.setFixedHeight(px(30))
        grid.addWidget(ground, 0, 0, 1, 8)
        titles = (
            self.tr("Technique"), self.tr("Evidence"), self.tr("Goal"), self.tr("Chosen because"), self.tr("Visits"),
            self.tr("State"),
        )
        for place, title in enumerate(titles, start=1):
            grid.addWidget(Label(title, "small", "label", "ink3"), 0, place)

    def _technique(self, grid: QGridLayout, number: int, chosen: ChosenTechnique) -> None:
        px, line = theme.current().px, 1 + number * 2
        known = self._techniques.get(chosen.technique_id)
        if known is None:
            return
        if number:
            grid.addWidget(Rule(), line - 1, 0, 1, 8)
        told = [
            Label(formats.isolate_name(known.name_in(language())), "body", "strong", wrap=True),
            Label(self._why(chosen) or formats.isolate_name(known.line_in(language())), "small", "text", "ink3", wrap=True),
        ]
        if (quiet := self._quiet(chosen, known)) is not None:
            told.append(quiet)
        name = stacked(*told)
        name.setContentsMargins(0, px(8), 0, px(8))
        name.setToolTip(known.line_in(language()))
        grid.addWidget(name, line, 1)
        badge = EvidenceBadge(known.level, known.guideline_in(language()))
        grid.addWidget(badge, line, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(self._goal_numbers(chosen), "body"), line, 3)
        grid.addWidget(Ticks(chosen.rationale), line, 4, Qt.AlignmentFlag.AlignVCenter)
        planned = self._content.frame.planned_sessions
        strip = VisitStrip(self._file.used.get(chosen.technique_id, frozenset()), self._file.visits, planned)
        grid.addWidget(strip, line, 5, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._status(chosen), line, 6, Qt.AlignmentFlag.AlignVCenter)

    def _why(self, chosen: ChosenTechnique) -> str:
        """Why this one, with the marks of the plan that says so."""
        return marked(formats.isolate_name(chosen.why), self._marks(chosen))

    def _marks(self, chosen: ChosenTechnique) -> tuple[Content, ...]:
        return marks_on(next((t for t in self._content.techniques if t.technique_id == chosen.technique_id), None))

    def _quiet(self, chosen: ChosenTechnique, known: Technique) -> Label | None:
        """Which concern it is for, and the quiet line where a guideline names another."""
        planned = next((t for t in self._content.techniques if t.technique_id == chosen.technique_id), None)
        concern = self._content.concern(planned.concern) if planned is not None else None
        about = [c.concern for c in self._content.concerns if c.concern]
        stronger = stronger_exists(known, about, list(self._techniques.values()), self._words)
        parts = []
        if concern is not None:
            parts.append(self.tr("for {concern}").format(concern=formats.isolate_name(
                concern_name(concern, self._words, language())
            )))
        if stronger:
            parts.append(stronger_line(stronger, self._words))
        return Label(" · ".join(parts), "small", "text", "warn" if stronger else "ink3", wrap=True) if parts else None

    def _goal_numbers(self, chosen: ChosenTechnique) -> str:
        planned = next((t for t in self._content.techniques if t.technique_id == chosen.technique_id), None)
        keys = [g.key for g in self._shown_goals()]
        places = [formats.number(keys.index(k) + 1) for k in planned.goal_keys if k in keys] if planned else []
        return joined(places) if places else self.tr("all")

    def _status(self, chosen: ChosenTechnique) -> QWidget:
        if not chosen.id or self._file.episode is None or not self._file.episode.open:
            return status_tag(chosen.status)
        states = [(s, name_of(s)) for s in TechniqueStatus]
        choice = OpeningChoice(states, step="small", name=f"techniqueState_{chosen.technique_id}")
        choice.setCurrentIndex(choice.findData(chosen.status))
        choice.setAccessibleName(self.tr("State"))
        choice.activated.connect(lambda _index: self.status_wished.emit(chosen, TechniqueStatus(choice.currentData())))
        return choice

    def _technique_foot(self, chosen: list[ChosenTechnique]) -> QWidget:
        holder = QWidget()
        holder.setProperty("ground", "sunken")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = column(holder, 4, (14, 8, 14, 8))
        first = row(gap=6)
        first.addWidget(Sign("ok", 14, "ok"))
        first.addWidget(Label(" · ".join(rationale_words()), "small", "text", "ink3", wrap=True), 1)
        second = row(gap=6)
        second.addWidget(Sign("info", 14, "ink3"))
        key = self.tr("A: named in a guideline · A part: core of such a treatment · B: consider · C: trials only · D: tradition")
        second.addWidget(Label(key, "small", "text", "ink3", wrap=True), 1)
        lines.addLayout(first)
        lines.addLayout(second)
        offered = [marked(formats.isolate_name(t.alternatives), self._marks(t)) for t in chosen if t.alternatives]
        if offered:
            also = self.tr("Also offered: {what}").format(what=joined(offered))
            lines.addWidget(Label(also, "small", "text", "ink2", wrap=True))
        return holder
