"""How often and how long: the small form that gives a series its rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.series import USUAL_COUNT, Pace, SeriesRule, nth_weekday, rule_problems
from clinic_app.services import clock
from ui import formats
from ui.texts import text_for
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form, TextField

NTH = {
    1: QT_TRANSLATE_NOOP("SeriesRuleForm", "Monthly, every first {weekday}"),
    2: QT_TRANSLATE_NOOP("SeriesRuleForm", "Monthly, every second {weekday}"),
    3: QT_TRANSLATE_NOOP("SeriesRuleForm", "Monthly, every third {weekday}"),
    4: QT_TRANSLATE_NOOP("SeriesRuleForm", "Monthly, every fourth {weekday}"),
    -1: QT_TRANSLATE_NOOP("SeriesRuleForm", "Monthly, every last {weekday}"),
}
OWN = "own"
AT_REST = 250  # milliseconds after the last letter


def rule_words(rule: SeriesRule, first: date) -> str:
    """The rhythm in words: weekly, every two weeks, monthly on a weekday, every n weeks."""
    translate = QCoreApplication.translate
    if rule.pace is Pace.MONTHS and rule.every == 1:
        return translate("SeriesRuleForm", NTH[nth_weekday(first)]).format(weekday=formats.weekday(first))
    if rule.every == 1:
        return translate("SeriesRuleForm", "Weekly")
    if rule.every == 2:
        return translate("SeriesRuleForm", "Every two weeks")
    return translate("SeriesRuleForm", "Every {weeks}").format(weeks=formats.counted(rule.every, "week"))


class SeriesRuleForm(Form):
    """Weekly, every two weeks, monthly on the weekday, every n weeks; for a number of visits or until a day."""

    changed = Signal()

    def __init__(self, first: date, rule: SeriesRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        options = [SeriesRule(Pace.WEEKS, 1), SeriesRule(Pace.WEEKS, 2), SeriesRule(Pace.MONTHS, 1)]
        self.often = Choice([(number, rule_words(one, first)) for number, one in enumerate(options)], name="seriesOften")
        self.often.add(OWN, self.tr("Every … weeks"))
        self._options = options
        self.every = TextField(name="seriesEvery", numeric=True)
        self.count = TextField(name="seriesCount", numeric=True)
        self.until = DateField(clock.today, name="seriesUntil")
        self.add("often", self.tr("How often"), self.often)
        self.add("every", self.tr("Weeks between two visits"), self.every)
        self.add_row(("count", self.tr("Visits"), self.count), ("until", self.tr("or until"), self.until, 2))
        plain = replace(rule, count=None, until=None)
        self.often.set_value(options.index(plain) if plain in options else OWN)
        self.every.set_value(formats.digits(rule.every))
        self.count.set_value(formats.digits(rule.count or USUAL_COUNT))
        self.fields["every"].setVisible(self.often.value() == OWN)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(AT_REST)
        self._rest.timeout.connect(self.changed)
        self.often.currentIndexChanged.connect(self._on_often)
        self.every.textEdited.connect(lambda _: self._rest.start())
        self.count.textEdited.connect(lambda _: self._one_end(self.until))
        self.until.textEdited.connect(lambda _: self._one_end(self.count))

    def _on_often(self) -> None:
        self.fields["every"].setVisible(self.often.value() == OWN)
        self._rest.stop()
        self.changed.emit()

    def _one_end(self, other: TextField) -> None:
        """A number of visits or a last day: what is typed now counts."""
        other.set_value(None if other is self.until else "")  # type: ignore[arg-type]
        self._rest.start()

    @property
    def waits(self) -> bool:
        """True while something typed has not been looked at yet."""
        return self._rest.isActive()

    def settle(self) -> None:
        """Look at what was typed last now."""
        if self._rest.isActive():
            self._rest.stop()
            self.changed.emit()

    def rule(self) -> SeriesRule | None:
        """The rule as it stands; None when something is wrong, which is then said beside its field."""
        chosen = self.often.value()
        rule = SeriesRule(Pace.WEEKS, _number(self.every)) if chosen == OWN else self._options[chosen]
        count = _number(self.count) if self.count.text().strip() else None
        rule = replace(rule, count=count, until=self.until.value() if count is None else None)
        self.clear_messages()
        for finding in rule_problems(rule, self._first):
            self.fields[finding.field].error(text_for(finding))
        return None if rule_problems(rule, self._first) else rule


def _number(field: TextField) -> int:
    typed = formats.western(field.text()).strip()
    return int(typed) if typed.isdecimal() and len(typed) < 4 else 0
