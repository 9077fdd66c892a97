"""The risk check on one screen: what was asked at the start side, what holds, what was agreed and told at the end side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from clinic_app.domain import safety as rules
from clinic_app.domain.errors import Finding
from clinic_app.domain.safety import (
    QUESTIONS,
    Agreed,
    CheckContent,
    Harm,
    Holds,
    Intent,
    Means,
    Past,
    PlanInMind,
    Steps,
    Thoughts,
)
from ui import formats, theme
from ui.safety.parts import Answers, ToldRows
from ui.safety.words import name_of, question
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, ScrollPage, column, row

ANSWERS: dict[str, type[Enum]] = {
    "thoughts": Thoughts, "plan": PlanInMind, "intent": Intent, "steps": Steps, "past": Past, "means": Means,
    "harm_from": Harm, "harm_to": Harm, "children": Harm,
}
LABEL = 210


class CheckForm(Card):
    """Shows a content and reads it back; keeping and signing are the tab's."""

    changed = Signal()
    sign_wished = Signal()
    close_wished = Signal()
    given_up = Signal()
    same_wished = Signal()

    def __init__(self, content: CheckContent, who: str, today: date, *, same: bool, something_open: bool, corrects: bool,
                 numbers: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(0, 0, 0, 0), parent=parent)
        self.setObjectName("checkForm")
        self._today, self._open, self._corrects = today, something_open, corrects
        self._messages: dict[str, Label] = {}
        self.body.addWidget(self._head(same))
        page = ScrollPage((16, 8, 16, 8), 0)
        both = Beside(22)
        both.add(self._asked(), 11)
        both.add(self._said(who), 10)
        page.body.addWidget(both)
        page.body.addStretch(1)
        self.body.addWidget(page, 1)
        self.body.addWidget(self._foot(numbers))
        self.show_content(content)
        self._connect()

    # -- building ---------------------------------------------------------------------------------------------------------

    def _head(self, same: bool) -> QFrame:
        head = QFrame()
        head.setProperty("edge", "under")
        head.setFixedHeight(theme.current().px(44))
        line = row(head, 10, (16, 0, 16, 0))
        title = self.tr("Put an earlier check right") if self._corrects else self.tr("Safety check")
        line.addWidget(Label(title, "title3", "strong"))
        line.addWidget(Label(formats.full_day(self._today), tone="ink2"))
        line.addWidget(Label(self.tr("what is not asked stays empty; digits choose"), "small", tone="ink3", elide=True), 1)
        self.autosave = Autosave()
        line.addWidget(self.autosave)
        self.same = Button(self.tr("As last time"), icon="repeat", keys="=", step="small", name="checkSame")
        if not same:
            self.same.hide()
        line.addWidget(self.same)
        self.close_button = Button("", "ghost", icon="close", keys="Esc", step="tiny", tip=self.tr("Close, draft is kept"),
                                   name="checkClose")
        line.addWidget(self.close_button)
        return head

    def _asked(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setVerticalSpacing(theme.current().px(5))
        grid.setColumnMinimumWidth(0, theme.current().px(LABEL))
        grid.setColumnStretch(2, 1)
        self.answers: dict[str, Answers] = {}
        self.more: dict[str, TextField] = {
            "steps": self._line("stepsWhen", self.tr("When")),
            "means": self._line("meansWords", self.tr("Which, or how made safer")),
            "harm": self._line("harmWords", self.tr("Who, and what was said")),
        }
        for place, name in enumerate(QUESTIONS):
            answers = Answers([(code, name_of(code)) for code in ANSWERS[name]], name=f"check_{name}")
            label = Label(question(name), weight="label", wrap=True)
            label.setBuddy(answers)
            for code in ANSWERS[name]:
                answers.button(code).setAccessibleName(f"{question(name)}: {name_of(code)}")
            grid.addWidget(label, 2 * place, 0)
            grid.addWidget(answers, 2 * place, 1)
            if name in self.more:
                grid.addWidget(self.more[name], 2 * place, 2)
            message = self._message(name)
            grid.addWidget(message, 2 * place + 1, 1, 1, 2)
            grid.setRowMinimumHeight(2 * place, theme.current().px(30))
            self.answers[name] = answers
        grid.addWidget(self.more["harm"], 2 * len(QUESTIONS), 1, 1, 2)
        grid.setRowStretch(2 * len(QUESTIONS) + 1, 1)
        return grid

    def _line(self, name: str, hint: str) -> TextField:
        field = TextField(hint=hint, name=name, step="small")
        field.setMaxLength(rules.LINE_MAX)
        field.setAccessibleName(hint)
        return field

    def _message(self, name: str) -> Label:
        message = Label("", "small", "label", "danger", wrap=True)
        message.setObjectName(f"checkMessage_{name}")
        message.hide()
        self._messages[name] = message
        return message

    def _said(self, who: str):  # type: ignore[no-untyped-def]
        side = column(gap=8)
        self.holds = {code: Chip(name_of(code), name=f"holds_{code}") for code in Holds}
        self.holds_words = self._line("holdsWords", self.tr("In their words"))
        self._part(side, self.tr("What holds them"), self._chips(self.holds.values()), self.holds_words)
        self.why_now = self._line("whyNow", self.tr("What changed, why now"))
        self._part(side, self.tr("What changed, why now"), self.why_now)
        self.agreed = {code: Chip(name_of(code), name=f"agreed_{code}") for code in Agreed}
        self.consent = Answers([(True, self.tr("the client agreed")), (False, self.tr("without consent"))], name="familyConsent")
        self.agreed_words = self._line("agreedWords", self.tr("In a few words"))
        self._part(side, self.tr("What was agreed"), self._chips(self.agreed.values()), self.consent,
                   self._message("family_consent"), self.agreed_words)
        self.told = ToldRows(who, self._today)
        self._part(side, self.tr("Told to"), self.told)
        self.look_again = DateField(lambda: self._today, hint=self.tr("+1w, mon, 30/11"), name="lookAgainOn")
        self.look_again.setAccessibleName(self.tr("Look again on"))
        self._needed = Label(self.tr("needed, because not every answer is “no”"), "small", tone="ink3")
        self._part(side, self.tr("Look again on"), self.look_again, self._needed, self._message("look_again"))
        self.closing = TextField(hint=self.tr("Why nothing is open any more, in your words"), name="checkClosing", step="small")
        self.closing.setMaxLength(rules.CLOSING_MAX)
        self.closing.setAccessibleName(self.closing.placeholderText())
        self._closing = self._part(side, self.tr("Close what is open"), self.closing, self._message("closing"))
        self.corrects = self._line("checkCorrects", self.tr("What this puts right"))
        self._correction = self._part(side, self.tr("What this puts right"), self.corrects)
        side.addStretch(1)
        return side

    def _part(self, side, title: str, *widgets: QWidget) -> QWidget:  # type: ignore[no-untyped-def]
        holder = QWidget()
        lines = column(holder, 4)
        lines.addWidget(Label(title, "small", "label", "ink2"))
        for widget in widgets:
            lines.addWidget(widget)
        side.addWidget(holder)
        return holder

    def _chips(self, chips: Iterable[Chip]) -> Flow:
        flow = Flow()
        for chip in chips:
            flow.add(chip)
        return flow

    def _foot(self, numbers: QWidget) -> QFrame:
        foot = QFrame()
        foot.setProperty("edge", "over")
        lines = column(foot, 4, (16, 8, 16, 10))
        self.trouble = Label("", "small", "label", "danger", wrap=True)
        self.trouble.setObjectName("checkTrouble")
        self.trouble.hide()
        lines.addWidget(self.trouble)
        line: QHBoxLayout = row(gap=12)
        line.addWidget(numbers, 1)
        give_up = Button(self.tr("Give up"), "ghost", name="checkGiveUp", tip=self.tr("Close without keeping what was typed"))
        give_up.clicked.connect(self.given_up)
        give_up.setVisible(not self._corrects)  # a correction keeps no draft: to close it is to give it up
        line.addWidget(give_up)
        self.sign = Button(self.tr("Sign check"), "primary", icon="sign", keys="Ctrl+Return", name="signCheck")
        line.addWidget(self.sign)
        lines.addLayout(line)
        return foot

    # -- showing and reading ----------------------------------------------------------------------------------------------

    def show_content(self, content: CheckContent) -> None:
        """Show these answers without saying that they changed."""
        for name, answers in self.answers.items():
            answers.set_value(getattr(content, name))
        self.more["steps"].set_value(content.steps_when)
        self.more["means"].set_value(content.means_words)
        self.more["harm"].set_value(content.harm_words)
        for code, chip in self.holds.items():
            chip.setChecked(code in content.holds)
        for agreed, chip in self.agreed.items():
            chip.setChecked(agreed in content.agreed)
        self.holds_words.set_value(content.holds_words)
        self.why_now.set_value(content.changed)
        self.consent.set_value(content.family_consent)
        self.agreed_words.set_value(content.agreed_words)
        self.told.set_value(content.told)
        self.look_again.set_value(content.look_again)
        self.corrects.set_value(content.corrects)
        self._show_dependent()

    def content(self) -> CheckContent:
        """What stands in the form, uncleaned."""
        agreed = tuple(code for code, chip in self.agreed.items() if chip.isChecked())
        return CheckContent(
            **{name: answers.value() for name, answers in self.answers.items()},  # type: ignore[arg-type]  # each of its own list
            steps_when=self.more["steps"].text(), means_words=self.more["means"].text(), harm_words=self.more["harm"].text(),
            holds=tuple(code for code, chip in self.holds.items() if chip.isChecked()), holds_words=self.holds_words.text(),
            changed=self.why_now.text(), agreed=agreed,
            family_consent=self.consent.value() if Agreed.FAMILY_INFORMED in agreed else None,  # type: ignore[arg-type]
            agreed_words=self.agreed_words.text(), told=self.told.value(), look_again=self.look_again.value(),
            corrects=self.corrects.text(),
        )

    def closing_words(self) -> str:
        """The words that close what is open, where they may stand."""
        return self.closing.value() if not self._closing.isHidden() else ""

    def _show_dependent(self) -> None:
        content = self.content()
        self.more["steps"].setVisible(content.steps is Steps.YES)
        self.more["means"].setVisible(content.means in (Means.YES, Means.MADE_SAFER))
        self.more["harm"].setVisible(Harm.YES in (content.harm_from, content.harm_to, content.children))
        self.consent.setVisible(Agreed.FAMILY_INFORMED in content.agreed)
        something = bool(rules.not_no(content))
        self._needed.setVisible(something)
        self._closing.setVisible(self._open and not something and content.thoughts is Thoughts.NO)
        self._correction.setVisible(self._corrects)

    # -- what happens -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        order = list(self.answers.values())
        for place, answers in enumerate(order):
            answers.chosen.connect(self._on_changed)
            follower = order[place + 1] if place + 1 < len(order) else next(iter(self.holds.values()))
            answers.answered.connect(lambda there=follower: there.setFocus(Qt.FocusReason.TabFocusReason))
        self.consent.chosen.connect(self._on_changed)
        for chip in (*self.holds.values(), *self.agreed.values()):
            chip.toggled.connect(self._on_changed)
        fields = (*self.more.values(), self.holds_words, self.why_now, self.agreed_words, self.look_again, self.closing,
                  self.corrects)
        for field in fields:
            field.textEdited.connect(self._on_changed)
        self.told.changed.connect(self._on_changed)
        self.sign.clicked.connect(self.sign_wished)
        self.close_button.clicked.connect(self.close_wished)
        self.same.clicked.connect(self.same_wished)

    def _on_changed(self, *_: object) -> None:
        self._show_dependent()
        self.changed.emit()

    def start(self) -> None:
        """The focus on the first question."""
        self.answers["thoughts"].setFocus(Qt.FocusReason.TabFocusReason)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Each sentence beside its field, the rest at the foot; the focus goes to the first."""
        for message in self._messages.values():
            message.hide()
        loose, first = [], ""
        for finding in findings:
            message = self._messages.get(finding.field)
            if message is None:
                loose.append(text_for(finding))
                continue
            message.setText(text_for(finding))
            message.show()
            first = first or finding.field
        self.trouble.setText("\n".join(loose))
        self.trouble.setVisible(bool(loose))
        places: dict[str, QWidget] = {"look_again": self.look_again, "family_consent": self.consent, "closing": self.closing}
        there = places.get(first) or self.answers.get(first)
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)
