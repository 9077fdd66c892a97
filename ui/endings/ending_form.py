"""The left side of the ending: how it ends, the staying-well plan, looking back, goodbye and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from clinic_app.domain import endings as rules
from clinic_app.domain.consolidation import Sure, sureness_moved
from clinic_app.domain.endings import EndingContent, PlanHolder, StayingWell
from clinic_app.domain.episodes import EndReason
from clinic_app.domain.errors import Finding
from clinic_app.domain.fit import Rulers
from clinic_app.domain.follow_ups import BOOSTER_MONTHS, months_after
from ui import formats, theme
from ui.endings.journey import JourneySection
from ui.endings.last_visits import LastVisits
from ui.endings.parts import Lines, OneOf, Section
from ui.endings.risky_field import RiskyField
from ui.entry_at import mark
from ui.texts import text_for
from ui.texts.endings import NAMES as ENDING_NAMES
from ui.texts.episodes import NAMES
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import DateField, Field, TextArea, TextField
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import ScrollPage, column, row
from ui.widgets.rulers import ThreeRulers
from ui.widgets.scales import TapScale
from ui.widgets.segment import Segment

ASKED, KEEPER = 90, 190  # px of the design a question, and who keeps the plan, should have beside what is tapped
TEXTS = ("reason_words", "goodbye_client", "goodbye_therapist", "worries", "way_back")


def reason_name(reason: EndReason) -> str:
    """The end reason in the language of the screen."""
    return QCoreApplication.translate("texts", NAMES[EndReason][reason])


def name_of(code: Enum) -> str:
    """The name of one entry of the ending's closed lists."""
    return QCoreApplication.translate("texts", ENDING_NAMES[type(code)][code])


class EndingForm(ScrollPage):
    """It shows an ending's content and reads it back; keeping and closing are the tab's."""

    changed = Signal()
    letter_wished = Signal()  # after a missed visit

    def __init__(
        self, content: EndingContent, today: date, parent: QWidget | None = None, *, last: Rulers | None = None
    ) -> None:
        super().__init__((0, 0, 0, 0), 0, parent)
        self.setObjectName("endingForm")
        self._content, self._today, self._last_rulers = content, today, last or Rulers()
        self.fields: dict[str, Field] = {}
        self.lists: dict[str, Lines] = {}
        self.last_visits, self.journey = LastVisits(2), JourneySection(6)
        self.sections = [
            self._how(), self.last_visits, self._staying_well(), self._looking_back(), self._goodbye(), self.journey,
        ]
        for section in self.sections:
            self.body.addWidget(section)
        self.body.addStretch(1)
        self._show(content)
        self._connect()

    # -- building ---------------------------------------------------------------------------------------------------------

    def _how(self) -> Section:
        self.how = section = Section(1, self.tr("How it ends"))
        self.reason = OneOf([(reason, reason_name(reason)) for reason in EndReason], name="endReason")
        mark(self.reason, "endReason")
        section.body.addWidget(self.reason)
        self.missed_letter = Button(self.tr("Letter after a missed visit"), icon="letter", step="small", name="missedLetter")
        self.missed_letter.clicked.connect(self.letter_wished)
        self.missed_letter.hide()
        section.body.addWidget(self.missed_letter, 0, Qt.AlignmentFlag.AlignLeading)
        self._trouble = Label("", "small", "label", "danger", wrap=True)
        self._trouble.hide()
        section.body.addWidget(self._trouble)
        self.reason_words = TextField(hint=self.tr("A few words, if they help"), name="reasonWords", step="small")
        self._keep_field("reason_words", section, self.reason_words, "", rules.LINE_MAX)
        line = row(gap=6)
        self._visits_sign = Sign("ok", 15, "ok")
        self._visits = Label("", "small", wrap=True)
        line.addWidget(self._visits_sign)
        line.addWidget(self._visits, 1)
        section.body.addLayout(line)
        return section

    def _staying_well(self) -> Section:
        self.plan = section = Section(3, self.tr("Staying-well plan"), opens=True, name="openStayingWell")
        grid = QGridLayout()
        grid.setSpacing(theme.current().px(8))
        labels = (
            ("green", self.tr("Green: I am well when")), ("amber", self.tr("Amber: my early signs")),
            ("red", self.tr("Red: I need help when")), ("what_i_do", self.tr("What I do")),
            ("people", self.tr("People I can tell")), ("services", self.tr("Services and numbers")),
        )
        for place, (name, label) in enumerate(labels):
            grid.addWidget(self._list(name, label), place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        section.body.addLayout(grid)
        self.risky = RiskyField()
        section.body.addWidget(Field(self.tr("Risky situations, and what I do then"), self.risky))
        self.come_back_if = TextField(name="comeBackIf", step="small")
        self._keep_field("come_back_if", section, self.come_back_if, self.tr("I come back if"), rules.LINE_MAX)
        self.plan_holder = OneOf([(holder, name_of(holder)) for holder in PlanHolder], name="planHolder")
        self.print_plan = Button(self.tr("Print the plan"), icon="print", step="small", name="printStayingWell")
        foot, keeper = Beside(8), row(gap=8)
        keeper.addWidget(Label(self.tr("Who keeps it"), tone="ink2"))
        keeper.addWidget(self.plan_holder, 1)
        foot.add(keeper, 1, KEEPER)
        foot.add(self.print_plan)
        section.body.addWidget(foot)
        return section

    def _looking_back(self) -> Section:
        self.back = section = Section(4, self.tr("Looking back and ahead"), opens=True, name="openLookingBack")
        grid = QGridLayout()
        grid.setSpacing(theme.current().px(8))
        for place, (name, label) in enumerate((
            ("gains", self.tr("What has become better")), ("achievements", self.tr("What was achieved")),
            ("what_helped", self.tr("What helped")),
            ("next_steps", self.tr("My next steps")),
        )):
            grid.addWidget(self._list(name, label), place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        section.body.addLayout(grid)
        self.rulers: dict[str, TapScale] = {}
        for name, label in (
            ("ready_client", self.tr("Ready to end, says the client")),
            ("ready_therapist", self.tr("Ready to end, says the therapist")),
            ("self_efficacy", self.tr("Sure of handling this alone")),
        ):
            asked = Beside(8)
            self.rulers[name] = TapScale(label, name=name)
            asked.add(Label(label, wrap=True), 1, ASKED)
            asked.add(self.rulers[name], 0, TapScale.WIDE)
            section.body.addWidget(asked)
        self._sureness = Label("", "small", tone="ink2", wrap=True)
        self._sureness.setObjectName("sureness")
        self._sureness.hide()
        section.body.addWidget(self._sureness)
        section.body.addWidget(Label(self.tr("The rulers of the first meeting"), "small", "label", "ink2"))
        self.three = ThreeRulers(self._last_rulers, name="endingRulers")
        section.body.addWidget(self.three)
        section.body.addWidget(self._boosters())
        self.follow_up_score = QCheckBox(self.tr("Ask for a score again after three months"))
        self.follow_up_score.setObjectName("followUpScore")
        section.body.addWidget(self.follow_up_score)
        return section

    def _boosters(self) -> QWidget:
        line, offered = Beside(8), row(gap=8)
        offered.addWidget(Label(self.tr("Booster visits"), tone="ink2"))
        self.boosters = Flow()
        self._booster_days: list[date] = []
        for months in BOOSTER_MONTHS:
            when = self.tr("in {time}").format(time=formats.counted(months, "month"))
            offer = Chip(when, dashed=True, name=f"boosterIn{months}")
            offer.clicked.connect(lambda _on=False, n=months: self._offer_booster(n))
            self.boosters.add(offer)
        offered.addWidget(self.boosters, 1)
        line.add(offered, 1, KEEPER)
        self.booster = DateField(lambda: self._today, hint=self.tr("+1m, 22/2"), name="boosterDate")
        self.booster.setAccessibleName(self.tr("Add a booster visit"))
        self.booster.setFixedWidth(theme.current().px(150))
        self.booster.returnPressed.connect(self._add_booster)
        line.add(self.booster)
        return line

    def _goodbye(self) -> Section:
        self.bye = section = Section(5, self.tr("Goodbye and way back"), opens=True, name="openGoodbye")
        for name, label, limit in (
            ("goodbye_client", self.tr("The client's words"), rules.WORDS_MAX),
            ("goodbye_therapist", self.tr("The therapist's words"), rules.WORDS_MAX),
        ):
            area = TextArea(name=name, lines=2, most=6)
            self._keep_field(name, section, area, label, limit)
        for name, label, limit in (
            ("worries", self.tr("Worries about ending"), rules.WORRIES_MAX),
            ("way_back", self.tr("The way back: whom to call"), rules.LINE_MAX),
        ):
            self._keep_field(name, section, TextField(name=name, step="small"), label, limit)
        options = [("", self.tr("as the client reads")), ("en", "English"), ("ar", "العربية")]
        self.letter_language = Segment(options, step="small", name="endingLanguage")
        section.body.addWidget(Field(self.tr("Letter to the client in"), self.letter_language), 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def show_sureness(self, said: Sequence[Sure]) -> None:
        """How sure of going on alone, from the first answer to the last, with the difference."""
        parts = [f"{name_of(one.at)} {formats.number(one.value)}" for one in said]
        moved = sureness_moved(said)
        if moved is not None:
            change = formats.isolate(f"+{moved}") if moved > 0 else formats.number(moved)
            parts.append(self.tr("difference {change}").format(change=change))
        self._sureness.setText(self.tr("Sure of handling this alone, so far: {said}").format(said=" · ".join(parts)))
        self._sureness.setVisible(bool(said))

    def _list(self, name: str, label: str) -> Field:
        self.lists[name] = Lines(name=f"list_{name}", hint=self.tr("Enter adds a line"))
        self.fields[name] = Field(label, self.lists[name])
        return self.fields[name]

    def _keep_field(self, name: str, section: Section, widget: TextField | TextArea, label: str, limit: int) -> None:
        if isinstance(widget, TextField):
            widget.setMaxLength(limit)
            widget.setAccessibleName(label or widget.placeholderText())
        self.fields[name] = Field(label, widget)
        section.body.addWidget(self.fields[name])

    def hold_above(self, widget: QWidget) -> None:
        """Something to decide before the form goes on."""
        self.body.insertWidget(0, widget)
        self.verticalScrollBar().setValue(0)

    def add_below(self, widget: QWidget) -> None:
        """What continues the form after its own sections: the letters' fields."""
        holder = QWidget()
        column(holder, 0, (16, 12, 16, 12)).addWidget(widget)
        self.body.insertWidget(self.body.count() - 1, holder)

    # -- showing and reading ----------------------------------------------------------------------------------------------

    def _show(self, content: EndingContent) -> None:
        self.reason.set_value(content.reason)
        for name in ("green", "amber", "red", "what_i_do", "people", "services"):
            self.lists[name].set_entries(getattr(content.staying_well, name))
        for name in ("gains", "achievements", "what_helped", "next_steps"):
            self.lists[name].set_entries(getattr(content, name))
        for name, ruler in self.rulers.items():
            ruler.set_value(getattr(content, name))
        self.three.set_value(content.rulers)
        for name in TEXTS:
            self.fields[name].set_value(getattr(content, name))
        self.come_back_if.set_value(content.staying_well.come_back_if)
        for day in content.boosters:
            self._booster_chip(day)
        self.risky.set_value(content.staying_well.risky)
        self.plan_holder.set_value(content.plan_holder)
        self.last_visits.set_value(content.sessions_left)
        self.follow_up_score.setChecked(content.follow_up_score)
        self.letter_language.set_value(content.letter_language)
        self.journey.set_value(content.journey)
        self._show_marks()

    def value(self) -> EndingContent:
        """What stands in the form, uncleaned."""
        plan = StayingWell(
            **{name: self.lists[name].entries() for name in ("green", "amber", "red", "what_i_do", "people", "services")},
            come_back_if=self.come_back_if.text(), risky=self.risky.value(),
        )
        texts = {name: self._text(name) for name in TEXTS}
        return replace(
            self._content, reason=self.reason.value(), staying_well=plan,  # type: ignore[arg-type]
            gains=self.lists["gains"].entries(), sessions_left=self.last_visits.value(),
            plan_holder=self.plan_holder.value(),  # type: ignore[arg-type]
            follow_up_score=self.follow_up_score.isChecked(), letter_language=str(self.letter_language.value() or ""),
            journey=self.journey.value(),
            achievements=self.lists["achievements"].entries(), what_helped=self.lists["what_helped"].entries(),
            next_steps=self.lists["next_steps"].entries(), boosters=tuple(sorted(self._booster_days)),
            **{name: ruler.value() for name, ruler in self.rulers.items()}, **texts, rulers=self.three.value(),
        )

    def _text(self, name: str) -> str:
        widget = self.fields[name].widget
        return widget.toPlainText() if isinstance(widget, TextArea) else widget.text()  # type: ignore[attr-defined]

    def _show_marks(self) -> None:
        content = self.value()
        self.how.mark.set_done(content.reason is not None)
        self.missed_letter.setVisible(content.reason is EndReason.STOPPED_COMING)
        self.plan.mark.set_done(content.staying_well.written)
        self.back.mark.set_done(bool(content.achievements or content.next_steps))
        self.last_visits.mark.set_done(content.sessions_left is not None)
        self.bye.mark.set_done(bool(content.way_back or content.goodbye_client or content.goodbye_therapist))
        signs = sum(len([e for e in entries if e.strip()]) for entries in (
            content.staying_well.green, content.staying_well.amber, content.staying_well.red))
        steps = len([e for e in content.staying_well.what_i_do if e.strip()])
        self.plan.note.setText(self.tr("signs: {signs} · steps: {steps}").format(
            signs=formats.number(signs), steps=formats.number(steps)))

    def say_visits(self, came: str, open_visits: str) -> None:
        """Counts beside the head, and what is still booked."""
        self.how.note.setText(came)
        self._visits_sign.set("next_visit" if open_visits else "ok", "ink3" if open_visits else "ok")
        self._visits.setText(open_visits or self.tr("No visits are left open."))

    # -- what happens -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        for chosen in (self.reason, self.plan_holder, self.letter_language):
            chosen.chosen.connect(self.changed)
        for part in (self.last_visits, self.risky, self.journey):
            part.changed.connect(self.changed)
        self.follow_up_score.clicked.connect(self.changed)
        for lines in self.lists.values():
            lines.textChanged.connect(self.changed)
        for ruler in self.rulers.values():
            ruler.changed.connect(self.changed)
        self.three.changed.connect(self.changed)
        for field in self.fields.values():
            widget = field.widget
            if isinstance(widget, TextField):
                widget.textEdited.connect(self.changed)
            elif isinstance(widget, TextArea) and not isinstance(widget, Lines):
                widget.textChanged.connect(self.changed)
        self.changed.connect(self._show_marks)

    def _offer_booster(self, months: int) -> None:
        day = months_after(self._today, months)
        if day not in self._booster_days:
            self._booster_chip(day)
            self.changed.emit()

    def _add_booster(self) -> None:
        day = self.booster.value()
        if day is not None and day not in self._booster_days:
            self._booster_chip(day)
            self.booster.set_value(None)
            self.changed.emit()

    def _booster_chip(self, day: date) -> None:
        self._booster_days.append(day)
        chip = Chip(formats.short_date(day), on=True, icon="close", name=f"booster_{day.isoformat()}")
        chip.setToolTip(self.tr("Take this day out"))
        chip.clicked.connect(lambda: self._drop_booster(day, chip))
        self.boosters.add(chip)

    def _drop_booster(self, day: date, chip: Chip) -> None:
        self._booster_days.remove(day)
        chip.hide()
        self.changed.emit()

    def show_findings(self, findings: Iterable[Finding]) -> list[str]:
        """Each sentence beside its field, whose section opens; gives those that have no place here."""
        fields = self.fields | self.journey.fields
        for field in fields.values():
            field.clear()
        self._trouble.hide()
        loose = []
        for finding in findings:
            if finding.field == "reason":
                self._trouble.setText(text_for(finding))
                self._trouble.show()
                self.verticalScrollBar().setValue(0)
            elif finding.field in fields:
                fields[finding.field].error(text_for(finding))
                for section in self.sections[1:]:
                    if section.isAncestorOf(fields[finding.field]):
                        section.open(True)
            else:
                loose.append(text_for(finding))
        return loose
