"""The first meeting in fields: why now, three rulers, what is strong, health, preferences, culture. All of it may stay empty."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from clinic_app.domain.episodes import MATTERS_MAX, STRENGTHS_MAX, FamilyPart, IntakeContent, Preferences
from clinic_app.domain.errors import Finding
from ui.plans.list_field import ListField
from ui.plans.parts import Head
from ui.plans.supports_field import SupportsField
from ui.plans.words import name_of
from ui.texts import text_for
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, column, row
from ui.widgets.scales import TapScale
from ui.widgets.segment import Segment


class Slider(QWidget):
    """Two opposite words with seven steps between them; nothing chosen means not asked."""

    changed = Signal()

    def __init__(self, low: str, high: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, 3)
        ends = row(gap=8)
        ends.addWidget(Label(low, "small", "text", "ink3"))
        ends.addStretch(1)
        ends.addWidget(Label(high, "small", "text", "ink3"))
        lines.addLayout(ends)
        steps = [(n, str(abs(n))) for n in range(-3, 4)]
        self.steps = Segment(steps, step="small", name=name)
        self.steps.setAccessibleName(f"{low} – {high}")
        self.steps.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines.addWidget(self.steps)
        self.steps.chosen.connect(lambda _value: self.changed.emit())

    def value(self) -> int | None:
        """-3 to 3, or None."""
        chosen = self.steps.value()
        return chosen if isinstance(chosen, int) else None

    def set_value(self, value: int | None) -> None:
        """Show this."""
        self.steps.set_value(value)


class IntakeForm(QWidget):
    """Fields of one intake."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._filling = False
        self.main, self.side = column(gap=10), column(gap=10)
        whole = row(self, 10)
        whole.addLayout(self.main, 58)
        whole.addLayout(self.side, 42)
        self._build()
        self._connect()

    def _field(self, card: Card, name: str, label: str, widget: QWidget) -> None:
        self.fields[name] = Field(label, widget)
        card.add(self.fields[name])

    def _build(self) -> None:
        self.main.addWidget(self._why_card())
        self.main.addWidget(self._strong_card())
        self.main.addStretch(1)
        self.side.addWidget(self._health_card())
        self.side.addWidget(self._wishes_card())
        self.side.addWidget(self._culture_card())
        self.side.addStretch(1)

    def _why_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("Why now"), self.tr("one line is enough"), factor=2))
        self.reasons = TextArea(hint=self.tr("as the client says it"), name="reasons", lines=2)
        self._field(card, "reasons", self.tr("What brings you, in the client's words"), self.reasons)
        self.importance = TapScale(self.tr("How important is it to change this?"), name="importance")
        self.confidence = TapScale(self.tr("How sure are you that you can?"), name="confidence")
        self.readiness = TapScale(self.tr("How ready are you to begin?"), name="readiness")
        self.sure = TapScale(self.tr("How sure are you of handling this alone?"), name="intakeSelfEfficacy")
        for first, second in ((("importance", self.importance), ("confidence", self.confidence)),
                              (("readiness", self.readiness), ("self_efficacy", self.sure))):
            line = row(gap=16)
            for name, scale in (first, second):
                self.fields[name] = Field(scale._said, scale)
                line.addWidget(self.fields[name], 0, Qt.AlignmentFlag.AlignTop)
            line.addStretch(1)
            card.body.addLayout(line)
        self.why_not_lower = TextField(hint=self.tr("why not a lower number?"), name="whyNotLower")
        self._field(card, "why_not_lower", self.tr("The useful question: why not lower?"), self.why_not_lower)
        self.own_explanation = TextArea(hint=self.tr("how the client explains it"), name="ownExplanation", lines=2)
        self._field(card, "own_explanation", self.tr("The client's own explanation"), self.own_explanation)
        return card

    def _strong_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("What is strong"), self.tr("three strengths are enough"), icon="idea"))
        self.strengths = ListField(STRENGTHS_MAX, hint=self.tr("one strength, then Enter"), name="strengths")
        self._field(card, "strengths", self.tr("Strengths"), self.strengths)
        self.matters = ListField(MATTERS_MAX, hint=self.tr("what matters most, then Enter"), name="whatMatters")
        self._field(card, "what_matters", self.tr("What matters"), self.matters)
        self.supports = SupportsField()
        self._field(card, "supports", self.tr("People who help"), self.supports)
        return card

    def _health_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("Treatment and health, as told"), icon="note_of_session"))
        self.medication = TextField(hint=self.tr("name, as the client says it"), name="medication")
        self.prescriber = TextField(name="prescriber")
        self.health = TextField(hint=self.tr("in one line"), name="physicalHealth")
        self._field(card, "medication", self.tr("Medication"), self.medication)
        self._field(card, "prescriber", self.tr("Who prescribes it"), self.prescriber)
        self._field(card, "physical_health", self.tr("Physical health"), self.health)
        return card

    def _wishes_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("How the client would like to work"), icon="ruler"))
        self.lead = Slider(self.tr("therapist leads"), self.tr("client leads"), name="preferLead")
        self.feelings = Slider(self.tr("feelings kept light"), self.tr("feelings gone into"), name="preferFeelings")
        self.time = Slider(self.tr("the past"), self.tr("the present"), name="preferTime")
        self.challenge = Slider(self.tr("gentle"), self.tr("challenging"), name="preferChallenge")
        for name in ("lead", "feelings", "time", "challenge"):
            self._field(card, name, "", getattr(self, name))
        self.wishes = TextField(hint=self.tr("what they want or do not want"), name="wishes")
        self._field(card, "wishes", self.tr("Wishes"), self.wishes)
        return card

    def _culture_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("Family, faith, language"), icon="family"))
        self.family = Choice([(p, name_of(p)) for p in FamilyPart], name="familyPart", placeholder=self.tr("not asked"))
        self._field(card, "family_part", self.tr("The family"), self.family)
        self.faith = QCheckBox(self.tr("faith is to be respected in the work"))
        self.faith.setObjectName("faithRespected")
        self.faith.setTristate(True)
        card.add(self.faith)
        self.faith_words = TextField(hint=self.tr("in what way"), name="faithWords")
        self._field(card, "faith_words", self.tr("Faith"), self.faith_words)
        self.dialect = TextField(hint=self.tr("for example Kuwaiti, Egyptian, Levantine"), name="dialect")
        self._field(card, "dialect", self.tr("Dialect"), self.dialect)
        self.migration = TextField(hint=self.tr("only if it weighs on the client"), name="migrationStress")
        self._field(card, "migration_stress", self.tr("Migration or residency stress (never in a letter)"), self.migration)
        return card

    def _connect(self) -> None:
        for area in (self.reasons, self.own_explanation):
            area.textChanged.connect(self._on_change)
        for field in (self.why_not_lower, self.medication, self.prescriber, self.health, self.wishes, self.faith_words,
                      self.dialect, self.migration, self.strengths.line, self.matters.line):
            field.textChanged.connect(self._on_change)
        for scale in (self.importance, self.confidence, self.readiness, self.sure):
            scale.changed.connect(self._on_change)
        for one in (self.strengths, self.matters, self.supports, self.lead, self.feelings, self.time, self.challenge):
            one.changed.connect(self._on_change)
        self.family.activated.connect(self._on_change)
        self.faith.stateChanged.connect(self._on_change)

    def show_content(self, content: IntakeContent) -> None:
        """Show this intake."""
        self._filling = True
        for name, field in self.fields.items():
            owner = content.preferences if name in Preferences.__dataclass_fields__ else content
            field.set_value(getattr(owner, name))
        states = {None: Qt.CheckState.PartiallyChecked, True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        self.faith.setCheckState(states[content.faith_respected])
        self._filling = False

    def intake_content(self) -> IntakeContent:
        """What the fields hold."""
        values = {name: field.value() for name, field in self.fields.items() if name in IntakeContent.__dataclass_fields__}
        wished = {name: self.fields[name].value() for name in Preferences.__dataclass_fields__}
        state = self.faith.checkState()
        faith = None if state is Qt.CheckState.PartiallyChecked else state is Qt.CheckState.Checked
        return IntakeContent(**values, preferences=Preferences(**wished), faith_respected=faith)

    def show_findings(self, findings: Iterable[Finding]) -> list[str]:
        """Each sentence beside its field; gives those that belong to none."""
        for field in self.fields.values():
            field.clear()
        loose, first = [], None
        for finding in findings:
            field = self.fields.get(finding.field)
            if field is None:
                loose.append(text_for(finding))
                continue
            field.error(text_for(finding))
            first = first or field
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return loose

    def _on_change(self, *_: object) -> None:
        if not self._filling:
            self.changed.emit()
