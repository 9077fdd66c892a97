"""The next plan version while it is being written: kept as typed, agreed when the gate is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.concerns import concern_name, stronger_exists
from clinic_app.domain.episodes import Approach
from clinic_app.domain.errors import Finding, HouseProblem
from clinic_app.domain.plans import (
    GOALS_MAX,
    Goal,
    GoalStatus,
    Passage,
    Plan,
    PlanContent,
    PlanGoal,
    PlanTechnique,
)
from clinic_app.services import clock
from clinic_app.services.catalogues import Catalogue
from ui import theme
from ui.plans.concerns_card import ConcernsCard
from ui.plans.frame_card import FrameCard
from ui.plans.goal_editor import GoalEditor
from ui.plans.parts import Head, Spot
from ui.plans.technique_editor import TechniqueEditor
from ui.plans.words import language, name_of, stronger_line
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Field, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import Card, ScrollPage, column
from ui.widgets.scales import TapScale


class PlanForm(ScrollPage):
    """Fields of one draft."""

    changed = Signal()
    picker_wished = Signal()

    def __init__(
        self, draft: Plan, in_force: PlanContent | None, catalogue: Catalogue, standing: Iterable[Goal] = (), *, signed: bool,
        client_name: str, parent: QWidget | None = None,
    ) -> None:
        super().__init__((16, 10, 16, 12), 10, parent)
        self._plan, self._catalogue, self._signed, self._name = draft, catalogue, signed, client_name
        self._techniques = catalogue.techniques
        self._before, self._standing = in_force, {g.key: g for g in standing}
        self._known = {g.key for g in in_force.goals} if in_force else set()
        self.fields: dict[str, Field] = {}
        self.goals: list[GoalEditor] = []
        self.chosen: list[TechniqueEditor] = []
        self._filling = True
        self._build()
        self._show(draft.content)
        self._connect()
        self._filling = False
        self._tell_gate()

    # -- building -------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.loose = Banner("danger", "", name="planProblems")
        self.loose.hide()
        self.body.addWidget(self.loose)
        whole, main, side = Beside(), column(gap=10), column(gap=10)
        whole.add(main, 64)
        whole.add(side, 36)
        self.body.addWidget(whole)
        self.body.addStretch(1)
        self.about = ConcernsCard(self._catalogue.words, self._catalogue.codes)
        main.addWidget(self._goal_card())
        main.addWidget(self.about)
        main.addWidget(self._technique_card())
        main.addStretch(1)
        side.addWidget(self._agree_card())
        self.frame = FrameCard()
        self.fields |= self.frame.fields
        side.addWidget(self.frame)
        side.addWidget(self._words_card())
        if self._before is not None:
            side.addWidget(self._adaptation_card())
        side.addWidget(self._marks_card())
        side.addStretch(1)

    def _field(self, card: Card, name: str, label: str, widget: QWidget) -> None:
        field = Field(label, widget)
        self.fields[name] = field
        card.add(field)

    def _goal_card(self) -> Card:
        card = Card(gap=10)
        self._goal_head = Head(self.tr("What we aim for"), self.tr("one to three goals"), icon="goal")
        self.add_goal = Button(self.tr("Goal"), "link", icon="add", step="small", name="newGoal")
        self._goal_head.add(self.add_goal)
        card.add(self._goal_head)
        hint = self.tr("what the client wants from this, in their own words")
        self.client_words = TextArea(hint=hint, name="clientWords", lines=2)
        self._field(card, "client_words", self.tr("In the client's words"), self.client_words)
        self._goal_list = Spot()
        card.add(self._goal_list)
        return card

    def _technique_card(self) -> Card:
        card = Card(gap=10)
        head = Head(self.tr("How we work"), self.tr("one to four techniques, each with its reason"), factor=4)
        self.add_technique = Button(self.tr("Technique"), "link", icon="add", step="small", name="newTechnique")
        head.add(self.add_technique)
        card.add(head)
        self.approach = Choice([(a, name_of(a)) for a in Approach], name="approach", placeholder=self.tr("choose"))
        self._field(card, "approach", self.tr("Approach"), self.approach)
        self._technique_list = Spot()
        card.add(self._technique_list)
        return card

    def _words_card(self) -> Card:
        card = Card(gap=10)
        self.hope = TapScale(self.tr("Hope that therapy can help"), name="hope")
        self.sure = TapScale(self.tr("Sure of handling this alone"), name="selfEfficacy")
        self._field(card, "hope", self.tr("Hope that therapy can help, as the client says"), self.hope)
        self._field(card, "self_efficacy", self.tr("Sure of handling this alone, as the client says"), self.sure)
        self.tailoring = TextField(hint=self.tr("what we adapt, and why"), name="tailoring")
        self._field(card, "tailoring", self.tr("We adapt"), self.tailoring)
        self.ending = TextArea(hint=self.tr("how we shall know that it is enough"), name="endingAim", lines=2)
        self._field(card, "ending", self.tr("Ending, planned from the start"), self.ending)
        return card

    def _adaptation_card(self) -> Card:
        card = Card(gap=10)
        self.adaptation = TextField(hint=self.tr("what we change this time, and why"), name="adaptation")
        self._field(card, "adaptation", self.tr("Why the plan changes"), self.adaptation)
        return card

    def _marks_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("Who may read what"), self.tr("marks that letters obey"), icon="lock"))
        passages = [(p, name_of(p)) for p in Passage if p is not Passage.ADAPTATION or self._before is not None]
        self.delicate, self.others = ChipSet(passages, "delicateWords"), ChipSet(passages, "wordsAboutOthers")
        self._field(card, "delicate", self.tr("Delicate: alcohol, drugs, sexuality, outside the marriage"), self.delicate)
        self._field(card, "about_others", self.tr("About somebody else: in no letter"), self.others)
        return card

    def _agree_card(self) -> Card:
        card = Card(gap=8, edge="strong")
        card.add(Head(self.tr("Agree together"), icon="agreement"))
        self.yes = QCheckBox(self.tr("agreed with {name}").format(name=self._name))
        self.yes.setObjectName("agreedWithClient")
        self.fields["agreed_with_client"] = Field("", self.yes)
        card.add(self.fields["agreed_with_client"])
        self.agreed_on = DateField(clock.today, past=True, name="agreedOn")
        self.agreed_on.set_value(clock.today())
        self._field(card, "agreed_on", self.tr("On"), self.agreed_on)
        self.gate = Label("", "small", "text", "ink2", wrap=True)
        self.gate.setObjectName("planGate")
        card.add(self.gate)
        return card

    def _connect(self) -> None:
        for area in (self.client_words, self.ending):
            area.textChanged.connect(self._on_change)
        self.tailoring.textChanged.connect(self._on_change)
        self.approach.activated.connect(self._on_change)
        self.frame.changed.connect(self._on_change)
        if self._before is not None:
            self.adaptation.textChanged.connect(self._on_change)
        self.about.changed.connect(self._on_concerns)
        for one in (self.hope, self.sure, self.delicate, self.others):
            one.changed.connect(self._on_change)
        self.yes.toggled.connect(self._tell_gate)
        self.add_goal.clicked.connect(self.new_goal)
        self.add_technique.clicked.connect(self.picker_wished)

    # -- showing and reading ---------------------------------------------------------------------------------------------

    def _show(self, content: PlanContent) -> None:
        self.client_words.set_value(content.client_words)
        self.approach.set_value(content.approach)
        self.frame.show_frame(content.frame)
        if self._before is not None:
            self.adaptation.set_value(content.adaptation)
        self.about.show_concerns(content.concerns)
        self.hope.set_value(content.frame.hope)
        self.sure.set_value(content.self_efficacy)
        self.tailoring.set_value(content.tailoring)
        self.ending.set_value(content.ending)
        self.delicate.set_value(content.delicate)
        self.others.set_value(content.about_others)
        self._lay_goals(content.goals)
        self._lay_techniques(content.techniques)

    def _lay_goals(self, goals: Iterable[PlanGoal]) -> None:
        with self._goal_list.lines(10) as lines:
            self.goals = []
            for place, goal in enumerate(goals, start=1):
                old = self._before.goal(goal.key) if self._before is not None else None
                fixed = old is not None and old.gas is not None
                editor = GoalEditor(goal, place, in_force=goal.key in self._known, fixed=fixed)
                editor.renew_wished.connect(lambda one=editor: self._renew(one))
                editor.changed.connect(self._on_goal)
                editor.up_wished.connect(lambda one=editor: self._move_up(one))
                editor.removed.connect(lambda one=editor: self._take_goal_out(one))
                self.goals.append(editor)
                lines.addWidget(editor)
            self._tell_room()

    def _lay_techniques(self, chosen: Iterable[PlanTechnique]) -> None:
        with self._technique_list.lines(10) as lines:
            self.chosen = []
            goals, concerns = tuple(e.goal() for e in self.goals), self._concern_options()
            for place, one in enumerate(chosen, start=1):
                if one.technique_id not in self._techniques:
                    continue
                editor = TechniqueEditor(one, self._techniques[one.technique_id], goals, concerns, place)
                editor.changed.connect(self._on_change)
                editor.removed.connect(lambda gone=editor: self._take_technique_out(gone))
                self.chosen.append(editor)
                lines.addWidget(editor)
            self._tell_evidence()

    def _concern_options(self) -> list[tuple[str, str]]:
        return [(c.key, concern_name(c, self._catalogue.words, language())) for c in self.about.concerns()]

    def _tell_evidence(self) -> None:
        """The quiet line beside what rests on tradition while a guideline names another."""
        concerns, every = [c.concern for c in self.about.concerns() if c.concern], list(self._techniques.values())
        for editor in self.chosen:
            found = stronger_exists(editor.entry, concerns, every, self._catalogue.words)
            editor.say_quietly(stronger_line(found, self._catalogue.words) if found else "")

    def _on_concerns(self) -> None:
        options = self._concern_options()
        for editor in self.chosen:
            editor.set_concerns(options)
        self._tell_evidence()
        self._on_change()

    def plan_content(self) -> PlanContent:
        """What the fields hold."""
        return PlanContent(
            client_words=self.client_words.value(), approach=self.approach.value(), goals=tuple(e.goal() for e in self.goals),
            techniques=tuple(e.technique() for e in self.chosen), frame=self.frame.frame_content(self.hope.value()),
            tailoring=self.tailoring.value(),
            ending=self.ending.value(), self_efficacy=self.sure.value(), concerns=self.about.concerns(),
            adaptation=self.adaptation.value() if self._before is not None else "",
            delicate=tuple(self.delicate.value()), about_others=tuple(self.others.value()),
        )

    def unreadable(self) -> list[Finding]:
        """Dates that are none."""
        found = [Finding(HouseProblem.NOT_A_DATE, f"goals.{n}.target_date") for n, e in enumerate(self.goals) if not e.readable()]
        return found if self.agreed_on.valid() else [*found, Finding(HouseProblem.NOT_A_DATE, "agreed_on")]

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Put each sentence beside its field; what belongs to no field stands above."""
        every = self._all_fields()
        for field in every.values():
            field.clear()
        loose, first = [], None
        for finding in findings:
            field = every.get(finding.field)
            if field is None:
                loose.append(text_for(finding))
                continue
            field.error(text_for(finding))
            first = first or field
        self.loose.setVisible(bool(loose))
        if loose:
            self.loose.say(loose[0], " ".join(loose[1:]))
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(first)
        elif loose:
            self.verticalScrollBar().setValue(0)

    def _all_fields(self) -> dict[str, Field]:
        every = dict(self.fields)
        for number, goal in enumerate(self.goals):
            every |= {f"goals.{number}.{name}": field for name, field in goal.fields.items()}
        for number, line in enumerate(self.about.lines):
            every |= {f"concerns.{number}.{name}": field for name, field in line.fields.items()}
        for number, chosen in enumerate(self.chosen):
            every |= {f"techniques.{number}.{name}": field for name, field in chosen.fields.items()}
        return every

    # -- changing -------------------------------------------------------------------------------------------------------

    def new_goal(self) -> None:
        """One more empty goal, with the cursor in it; no more than three open ones."""
        goals = [e.goal() for e in self.goals]
        if sum(g.status is GoalStatus.OPEN for g in goals) >= GOALS_MAX:
            return
        self._lay_goals([*goals, PlanGoal(str(uuid4()))])
        self._on_goal()
        self.goals[-1].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_chosen(self, technique_id: str) -> None:
        """One more technique at the end."""
        if technique_id in self.technique_ids():
            return
        self._lay_techniques([*(e.technique() for e in self.chosen), PlanTechnique(technique_id)])
        self._on_change()

    def technique_ids(self) -> set[str]:
        """What is chosen already."""
        return {e.technique().technique_id for e in self.chosen}

    def _move_up(self, editor: GoalEditor) -> None:
        place = self.goals.index(editor)
        goals = [e.goal() for e in self.goals]
        goals[place - 1], goals[place] = goals[place], goals[place - 1]
        self._lay_goals(goals)
        self._on_goal()

    def _renew(self, editor: GoalEditor) -> None:
        """R8: a goal whose levels are in force is closed as changed; a new one takes its place, techniques and present state."""
        place, old, key = self.goals.index(editor), editor.goal(), str(uuid4())
        stands = self._standing.get(old.key)
        now = stands.now if stands is not None and stands.now is not None else old.baseline
        level = stands.level if stands is not None else None
        gas = replace(old.gas, start=level) if old.gas is not None and level is not None else old.gas
        goals = [e.goal() for e in self.goals]
        goals[place] = replace(old, status=GoalStatus.CHANGED)
        goals.insert(place + 1, replace(old, key=key, baseline=now, gas=gas, status=GoalStatus.OPEN, why=""))
        chosen = [replace(t, goal_keys=tuple(key if k == old.key else k for k in t.goal_keys)) for t in self._techniques_now()]
        self._lay_goals(goals)
        self._lay_techniques(chosen)
        self._on_goal()
        self.goals[place].why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _techniques_now(self) -> list[PlanTechnique]:
        return [e.technique() for e in self.chosen]

    def _take_goal_out(self, editor: GoalEditor) -> None:
        key = editor.goal().key
        self._lay_goals([e.goal() for e in self.goals if e is not editor])
        self._lay_techniques([_without(e.technique(), key) for e in self.chosen])
        self._on_goal()

    def _take_technique_out(self, editor: TechniqueEditor) -> None:
        self._lay_techniques([e.technique() for e in self.chosen if e is not editor])
        self._on_change()

    def _on_goal(self) -> None:
        goals = tuple(e.goal() for e in self.goals)
        for editor in self.chosen:
            editor.set_goals(goals)
        self._tell_room()
        self._on_change()

    def _on_change(self, *_: object) -> None:
        self._tell_gate()
        if not self._filling:
            self.changed.emit()

    def _tell_room(self) -> None:
        self.add_goal.setEnabled(sum(e.goal().status is GoalStatus.OPEN for e in self.goals) < GOALS_MAX)

    def _tell_gate(self, *_: object) -> None:
        """What is still needed to agree, in words."""
        goal = any(e.goal().status is GoalStatus.OPEN and e.words.value() for e in self.goals)
        parts = (
            (self._signed, self.tr("agreement signed")), (goal, self.tr("one goal")), (self.yes.isChecked(), self.tr("agreed")),
        )
        self.gate.setText("   ".join(f"{'✓' if there else '○'} {word}" for there, word in parts))
        self.gate.setMinimumHeight(theme.current().px(18))


def _without(chosen: PlanTechnique, key: str) -> PlanTechnique:
    return replace(chosen, goal_keys=tuple(k for k in chosen.goal_keys if k != key))
