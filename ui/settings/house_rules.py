"""House rules: the clinic's own figures for what is worth a look, each with the rule it belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.house_rules import FIGURES
from clinic_app.domain.permissions import Actor
from clinic_app.services import house_rules
from ui import formats, theme
from ui.settings.section import KeptForm, Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField

TENTHS = "check_in_drop_tenths"


class HouseRulesSection(Section):
    """The thresholds of the signals. They are prompts: a figure changes when something is mentioned, never what it means."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("House rules"),
            self.tr("From when something is worth a look. These figures are this clinic's own, not those of a study."),
        )
        self._known: Mapping[str, int] = {}
        self.form = KeptForm(actor, "house_rules")
        self.form.setMaximumWidth(theme.current().px(640))
        self.form.add_row(
            ("check_in_low", self.tr("Check-in: an answer at or below"), self._field("Low")),
            ("check_in_drop", self.tr("Check-in: mean lower by"), self._field("Drop")),
            ("check_in_item_drop", self.tr("Check-in: one answer lower by"), self._field("ItemDrop")),
        )
        self.form.add_row(
            ("misses_limit", self.tr("Missed visits"), self._field("Misses")),
            ("misses_window", self.tr("out of the last visits"), self._field("MissesOf")),
            ("no_contact_days", self.tr("No contact and nothing booked, days"), self._field("NoContact")),
        )
        self.form.add_row(
            ("homework_limit", self.tr("Homework not done"), self._field("Homework")),
            ("homework_window", self.tr("out of the last tasks"), self._field("HomeworkOf")),
            ("goal_fall", self.tr("A goal lower by"), self._field("GoalFall")),
        )
        self.form.add_row(
            ("gain_by_session", self.tr("No gain yet, from session"), self._field("Gain")),
            ("supervision_days", self.tr("Supervision due again after, days"), self._field("Supervision")),
            ("plan_look_days", self.tr("Safety plan looked at again after, days"), self._field("PlanLook")),
        )
        self.form.add_row(
            ("concern_hours", self.tr("Unanswered safety concern: the lead is told after, hours"), self._field("Concern"), 2),
            ("missed_looks", self.tr("Missed looks until the lead is told"), self._field("Looks")),
        )
        self.body.addWidget(self.form)
        save = Button(self.tr("Save"), "primary", name="rulesSave")
        save.clicked.connect(self.save)
        usual = Button(self.tr("Usual figures"), "ghost", icon="undo", name="rulesUsual")
        usual.clicked.connect(self._type_usual)
        self.button_row(save, usual)
        self.body.addStretch(1)
        self.form.watch()
        self._read = False

    @staticmethod
    def _field(name: str) -> TextField:
        return TextField(name=f"rule{name}", numeric=True)

    def _shown(self, figures: Mapping[str, int]) -> dict[str, str]:
        shown = {name: str(value) for name, value in figures.items()}
        shown["check_in_drop"] = f"{figures[TENTHS] / 10:g}"
        return {name: shown[name] for name in self.form.fields}

    def _type_usual(self) -> None:
        """As if they were typed: they are on file once they are saved."""
        for name, words in self._shown({name: figure[0] for name, figure in FIGURES.items()}).items():
            self.form.fields[name].set_value(words)

    def reload(self) -> None:
        """Show the figures as they are; what was being typed comes back over them, once."""
        fresh = house_rules.figures(self.actor)
        if self._read and fresh == self._known:
            return
        self._known = fresh
        self.form.fill(self._shown(fresh))
        if not self._read:
            self._read = True
            self.form.bring_back()

    def _request(self) -> dict[str, int] | list[Finding]:
        wished: dict[str, int] = {}
        wrong = []
        for name, value in self.form.values().items():
            text = formats.western(str(value)).replace("٫", ".").replace(",", ".")
            if name == "check_in_drop":
                whole, _, tenth = text.partition(".")
                text = whole + (tenth or "0") if len(tenth) <= 1 else "no"
            if text.isdecimal():
                wished[TENTHS if name == "check_in_drop" else name] = int(text)
            else:
                wrong.append(Finding(HouseProblem.NOT_A_NUMBER, name))
        return wrong or wished

    def save(self) -> None:
        """Ask the service; a figure that is none, or lies outside its limits, is marked."""
        self.calm()
        wished = self._request()
        if isinstance(wished, list):
            self.form.show_findings(wished, text_for)
            return
        try:
            self._known = house_rules.save_figures(self.actor, wished)
        except Refused as refusal:
            self.form.show_findings([_at_its_field(finding) for finding in refusal.findings], text_for)
            return
        self.form.clear_messages()
        self.form.done()
        self.said.emit(self.tr("Saved"))


def _at_its_field(finding: Finding) -> Finding:
    """A finding about tenths belongs to the field that shows whole points."""
    if finding.field != TENTHS:
        return finding
    return Finding(finding.code, "check_in_drop", {name: value / 10 for name, value in finding.facts.items()})
