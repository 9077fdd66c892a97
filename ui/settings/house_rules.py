"""House rules: the clinic's own figures for what is worth a look, each with the rule it belongs to."""

from __future__ import annotations

from dataclasses import fields

from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.settings import ClinicSettings
from clinic_app.domain.signals import SignalRules
from clinic_app.services import settings
from ui import formats, theme
from ui.settings.section import KeptForm, Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField


class HouseRulesSection(Section):
    """The thresholds of the signals. They are prompts: a figure changes when something is mentioned, never what it means."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("House rules"),
            self.tr("From when something is worth a look. These figures are this clinic's own, not those of a study."),
        )
        self.record = ClinicSettings()
        self.form = KeptForm(actor, "house_rules")
        self.form.setMaximumWidth(theme.current().px(640))
        self.form.add_row(
            ("check_in_low", self.tr("Check-in: an answer at or below"), self._field("Low")),
            ("check_in_drop", self.tr("Check-in: mean lower by"), self._field("Drop")),
            ("check_in_item_drop", self.tr("Check-in: one answer lower by"), self._field("ItemDrop")),
        )
        self.form.add_row(
            ("misses_limit", self.tr("Missed visits"), self._field("Misses")),
            ("misses_window", self.tr("of the last, visits"), self._field("MissesOf")),
            ("no_contact_days", self.tr("No contact and nothing booked, days"), self._field("NoContact")),
        )
        self.form.add_row(
            ("homework_limit", self.tr("Homework not done"), self._field("Homework")),
            ("homework_window", self.tr("of the last, tasks"), self._field("HomeworkOf")),
            ("goal_fall", self.tr("A goal lower by"), self._field("GoalFall")),
        )
        self.form.add_row(
            ("gain_by_session", self.tr("No gain yet, from session"), self._field("Gain")),
            ("score_sessions", self.tr("No score for, sessions"), self._field("ScoreSessions")),
            ("score_days", self.tr("or for, days"), self._field("ScoreDays")),
        )
        self.body.addWidget(self.form)
        save = Button(self.tr("Save"), "primary", name="rulesSave")
        save.clicked.connect(self.save)
        usual = Button(self.tr("Usual figures"), "ghost", icon="undo", name="rulesUsual")
        usual.clicked.connect(lambda: self._fill(SignalRules()))
        self.button_row(save, usual)
        self.body.addStretch(1)
        self.form.watch()
        self._read = False

    @staticmethod
    def _field(name: str) -> TextField:
        return TextField(name=f"rule{name}", numeric=True)

    def _fill(self, rules: SignalRules) -> None:
        figures = ((f.name, getattr(rules, f.name)) for f in fields(SignalRules))
        self.form.fill({name: f"{figure:g}" for name, figure in figures})

    def reload(self) -> None:
        """Show the figures as they are; what was being typed comes back over them, once."""
        fresh = settings.clinic(self.actor)
        if self._read and fresh == self.record:
            return
        self.record = fresh
        self._fill(fresh.signal_rules)
        if not self._read:
            self._read = True
            self.form.bring_back()

    def save(self) -> None:
        """Ask the service; a figure that is none, or lies outside its limits, is marked."""
        self.calm()
        figures: dict[str, float] = {}
        wrong = []
        for name, value in self.form.values().items():
            try:
                figure = float(formats.western(str(value)).replace("٫", ".").replace(",", "."))
            except ValueError:
                wrong.append(Finding(HouseProblem.NOT_A_NUMBER, name))
                continue
            figures[name] = figure if name == "check_in_drop" else int(figure)
            if figures[name] != figure:
                wrong.append(Finding(HouseProblem.NOT_A_NUMBER, name))
        if wrong:
            self.form.show_findings(wrong, text_for)
            return
        try:
            self.record = settings.save_signal_rules(self.actor, SignalRules(**figures), self.record.version)  # type: ignore[arg-type]
        except Stale as stale:
            self.record = stale.theirs
            self.warn(self.tr("Somebody else saved meanwhile. Your figures are kept; look at them, then save again."))
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.clear_messages()
        self.form.done()
        self.said.emit(self.tr("Saved"))
