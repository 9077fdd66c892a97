"""The first meeting in fields: why now, three rulers, what is strong, health, preferences, culture. All of it may stay empty."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.episodes import MATTERS_MAX, STRENGTHS_MAX, Approach, FamilyPart, IntakeContent, Preferences
from clinic_app.domain.errors import Finding
from clinic_app.domain.fit import Companion, RamadanTime, Rulers, Stage
from ui import formats
from ui.plans.offered import Offered
from ui.plans.parts import Head
from ui.plans.supports_field import SupportsField
from ui.plans.words import name_of
from ui.texts import text_for
from ui.widgets.balance import Balance
from ui.widgets.beside import Beside
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, TextArea, TextField
from ui.widgets.list_field import ListField
from ui.widgets.panels import Card, column, row
from ui.widgets.rulers import Trend
from ui.widgets.scales import TapScale
from ui.widgets.segment import Segment

RULERS = ("importance", "confidence", "readiness")


class IntakeForm(QWidget):
    """Fields of one intake."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._filling = False
        self._before = self._stored = self._latest = Rulers()
        self.main, self.side = column(gap=10), column(gap=10)
        whole = Beside()
        column(self, 0).addWidget(whole)
        whole.add(self.main, 58)
        whole.add(self.side, 42)
        self._build()
        self._connect()

    def _field(self, card: Card, name: str, label: str, widget: QWidget) -> None:
        self.fields[name] = Field(label, widget)
        card.add(self.fields[name])

    def _build(self) -> None:
        self.main.addWidget(self._why_card())
        self.main.addWidget(self._strong_card())
        self.main.addWidget(self._marks_card())
        self.main.addStretch(1)
        self.side.addWidget(self._wishes_card())
        self.side.addWidget(self._culture_card())
        self.side.addWidget(self._health_card())
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
        self._trends: dict[str, Trend] = {}
        for first, second in ((("importance", self.importance), ("confidence", self.confidence)),
                              (("readiness", self.readiness), ("self_efficacy", self.sure))):
            line = row(gap=16)
            for name, scale in (first, second):
                self.fields[name] = Field(scale._said, scale)
                both = column(gap=2)
                both.addWidget(self.fields[name])
                if name in RULERS:
                    self._trends[name] = Trend()
                    both.addWidget(self._trends[name])
                both.addStretch(1)
                line.addLayout(both)
            line.addStretch(1)
            card.body.addLayout(line)
        self.why_not_lower = TextField(hint=self.tr("why not a lower number?"), name="whyNotLower")
        self._field(card, "why_not_lower", self.tr("The useful question: why not lower?"), self.why_not_lower)
        self.own_explanation = TextArea(hint=self.tr("how the client explains it"), name="ownExplanation", lines=2)
        self._field(card, "own_explanation", self.tr("The client's own explanation"), self.own_explanation)
        self.change = Offered(name="offerChange")
        self.stage = Choice([(None, self.tr("not asked")), *((s, name_of(s)) for s in Stage)], name="stage")
        self._offer(self.change, "stage", self.tr("Stage of change"), self.stage)
        ends = {0: self.tr("0 no link seen"), 4: self.tr("4 sees the pattern and what keeps it")}
        steps = [(n, ends.get(n, formats.number(n))) for n in range(5)]
        self.understanding = Segment(steps, step="small", name="understanding")
        self._offer(self.change, "understanding", self.tr("Understanding, 0 to 4"), self.understanding)
        card.add(self.change)
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
        self.wishes = TextField(hint=self.tr("what would help, in their words"), name="wishes")
        self._field(card, "wishes", self.tr("Wishes"), self.wishes)
        self.ways = Offered(name="offerWays")
        self.lead = Balance(self.tr("therapist leads"), self.tr("client leads"), name="preferLead")
        self.feelings = Balance(self.tr("feelings kept light"), self.tr("feelings gone into"), name="preferFeelings")
        self.time = Balance(self.tr("the past"), self.tr("the present"), name="preferTime")
        self.challenge = Balance(self.tr("gentle"), self.tr("challenging"), name="preferChallenge")
        sliders = QWidget()
        lines = column(sliders, 8)
        for name in Preferences.__dataclass_fields__:
            self.fields[name] = Field("", getattr(self, name))
            lines.addWidget(self.fields[name])
        self.ways.add("sliders", self.tr("Four ways of working"), sliders)
        self.approaches = ChipSet([(a, name_of(a)) for a in Approach if a is not Approach.OTHER], "approachesWished")
        self._offer(self.ways, "approaches_wished", self.tr("An approach they ask for"), self.approaches)
        self.dislikes = TextField(hint=self.tr("what did not help before"), name="dislikes")
        self._offer(self.ways, "dislikes", self.tr("What they would rather not"), self.dislikes)
        card.add(self.ways)
        return card

    def _culture_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("Family, faith, language"), icon="family"))
        self.attends = ChipSet([(c, name_of(c)) for c in Companion], "attends")
        self._field(card, "attends", self.tr("Who comes to the visits"), self.attends)
        self.family = Choice([(None, self.tr("not asked")), *((p, name_of(p)) for p in FamilyPart)], name="familyPart")
        self._field(card, "family_part", self.tr("The family"), self.family)
        self.faith = QCheckBox(self.tr("faith is to be respected in the work"))
        self.faith.setObjectName("faithRespected")
        self.faith.setTristate(True)
        card.add(self.faith)
        self.faith_words = TextField(hint=self.tr("in what way"), name="faithWords")
        self._field(card, "faith_words", self.tr("Faith"), self.faith_words)
        self.culture = Offered(name="offerCulture")
        self.dialect = TextField(hint=self.tr("for example Kuwaiti, Egyptian, Levantine"), name="dialect")
        self._offer(self.culture, "dialect", self.tr("Dialect"), self.dialect)
        self.grade = TextField(hint=self.tr("for example grade 9"), name="schoolGrade")
        self._offer(self.culture, "school_grade", self.tr("School grade"), self.grade)
        self.ramadan = Choice([(None, self.tr("not asked")), *((r, name_of(r)) for r in RamadanTime)], name="ramadan")
        self._offer(self.culture, "ramadan", self.tr("Visits in Ramadan"), self.ramadan)
        self.migration = TextField(hint=self.tr("only if it weighs on the client"), name="migrationStress")
        said = self.tr("Migration or residency stress (never in a letter)")
        self._offer(self.culture, "migration_stress", said, self.migration)
        card.add(self.culture)
        return card

    def _marks_card(self) -> Card:
        card = Card(gap=10)
        card.add(Head(self.tr("Who may read what"), self.tr("marks that letters obey"), icon="lock"))
        passages = [
            ("reasons", self.tr("What brings you")), ("own_explanation", self.tr("Own explanation")),
            ("medication", self.tr("Medication")), ("physical_health", self.tr("Physical health")),
            ("referral_reason", self.tr("Reason of the referral")),
        ]
        self.delicate, self.others = ChipSet(passages, "delicatePassages"), ChipSet(passages, "passagesAboutOthers")
        self._field(card, "delicate", self.tr("Delicate: alcohol, drugs, sexuality, outside the marriage"), self.delicate)
        self._field(card, "about_others", self.tr("About somebody else: in no letter"), self.others)
        return card

    def _offer(self, offered: Offered, name: str, label: str, widget: QWidget) -> None:
        self.fields[name] = Field(label, widget)
        offered.add(name, label, self.fields[name])

    def _connect(self) -> None:
        for area in (self.reasons, self.own_explanation):
            area.textChanged.connect(self._on_change)
        for field in (self.why_not_lower, self.medication, self.prescriber, self.health, self.wishes, self.faith_words,
                      self.dialect, self.migration, self.dislikes, self.grade, self.strengths.line, self.matters.line):
            field.textChanged.connect(self._on_change)
        for scale in (self.importance, self.confidence, self.readiness, self.sure):
            scale.changed.connect(self._on_change)
        for one in (self.strengths, self.matters, self.supports, self.lead, self.feelings, self.time, self.challenge,
                    self.approaches, self.attends, self.delicate, self.others):
            one.changed.connect(self._on_change)
        for choice in (self.family, self.stage, self.ramadan):
            choice.activated.connect(self._on_change)
        self.understanding.chosen.connect(self._on_change)
        self.faith.stateChanged.connect(self._on_change)

    def set_last(self, before: Rulers, stored: Rulers, latest: Rulers) -> None:
        """The answers before those on file, those on file, and the latest anywhere; the latest is a bar under its digit."""
        self._before, self._stored, self._latest = before, stored, latest
        for name, value in zip(RULERS, latest.values, strict=True):
            getattr(self, name).set_last(value)
        self._show_trends()

    def _show_trends(self) -> None:
        """What stands on file goes from the time before and tells where it went since; a new answer goes from the latest."""
        rows = zip(RULERS, self._before.values, self._stored.values, self._latest.values, strict=True)
        for name, before, stored, latest in rows:
            now, trend = self.fields[name].value(), self._trends[name]
            if now is None or now != stored:
                trend.say(latest, now)
            elif latest is not None and latest != stored:
                trend.say_since(stored, latest)
            else:
                trend.say(before, now)

    def show_content(self, content: IntakeContent, *, minor: bool = False) -> None:
        """Show this intake; what is hidden until wanted is open where it holds something."""
        self._filling = True
        for name, field in self.fields.items():
            owner = content.preferences if name in Preferences.__dataclass_fields__ else content
            field.set_value(getattr(owner, name))
        states = {None: Qt.CheckState.PartiallyChecked, True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        self.faith.setCheckState(states[content.faith_respected])
        self.change.show_filled({"stage": content.stage is not None, "understanding": content.understanding is not None})
        self.ways.show_filled({
            "sliders": content.preferences != Preferences(), "approaches_wished": bool(content.approaches_wished),
            "dislikes": bool(content.dislikes),
        })
        self.culture.show_filled({
            "dialect": bool(content.dialect), "school_grade": minor or bool(content.school_grade),
            "ramadan": content.ramadan is not None, "migration_stress": bool(content.migration_stress),
        })
        self._show_trends()
        self._filling = False

    def intake_content(self) -> IntakeContent:
        """What the fields hold."""
        values = {name: field.value() for name, field in self.fields.items() if name in IntakeContent.__dataclass_fields__}
        values |= {name: tuple(values[name]) for name in ("attends", "approaches_wished", "delicate", "about_others")}
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
            self._show_trends()
            self.changed.emit()
