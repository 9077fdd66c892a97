"""One person's reminder beside the list: whom it reaches, its words as they will be read, how it stands, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.people import Language
from clinic_app.domain.reminders import MailProblem, ReminderLine, ReminderProblem, State
from ui import formats
from ui.appointments import wording
from ui.texts import text_for
from ui.texts.people import name_of
from ui.texts.reminders import STATES, WHY
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label, Rule
from ui.widgets.news import Hint
from ui.widgets.panels import Card, column, row

translate = QCoreApplication.translate


class ReminderCard(Card):
    """Shows a line; its buttons are the acts that fit it."""

    asked = Signal(str)  # "copy", "call", "send", "retry", "went", "again"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(16, 14, 16, 14), parent=parent)
        self.setObjectName("reminderCard")
        self.name = Label("", "title3", "strong", wrap=True)
        self.where = Label("", "body", tone="ink2", wrap=True)
        self.text = TextArea(name="reminderText", lines=5, most=12)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the reminder"))
        self.stands = Label("", "small", tone="ink2", wrap=True)
        self._why = column(gap=0)
        self.body.addWidget(self.name)
        self.body.addWidget(self.where)
        self.body.addLayout(self._why)
        self.body.addWidget(self.text)
        self.body.addWidget(self.stands)
        self.body.addWidget(Rule())
        self.buttons = {
            "copy": Button(self.tr("Copy the text"), "primary", icon="copy", keys="C", name="reminderCopy"),
            "send": Button(self.tr("Send"), "primary", icon="email", keys="S", name="reminderSend"),
            "call": Button(self.tr("Told by phone"), icon="phone", keys="D", name="reminderCall"),
            "retry": Button(self.tr("Try again"), icon="refresh", keys="R", name="reminderRetry"),
            "went": Button(self.tr("It went out"), icon="ok", name="reminderWent"),
            "again": Button(self.tr("Send it once more"), icon="refresh", name="reminderAgain"),
        }
        for first, second in (("copy", "send"), ("call", "retry"), ("went", "again")):
            line = row(gap=8)
            for key in (first, second):
                self.buttons[key].clicked.connect(lambda _=False, key=key: self.asked.emit(key))
                line.addWidget(self.buttons[key])
            line.addStretch(1)
            self.body.addLayout(line)
        self.body.addStretch(1)

    def show_line(self, line: ReminderLine | None, acts: frozenset[str]) -> None:
        """Show this line and the acts that fit it; nothing for None."""
        self.setEnabled(line is not None)
        for key, button in self.buttons.items():
            button.setVisible(key in acts)
        while (item := self._why.takeAt(0)) is not None:
            item.widget().deleteLater()
        if line is None:
            for label in (self.name, self.where, self.stands):
                label.setText("")
            self.text.set_value("")
            return
        self.name.setText(formats.client_name(wording.client(line.client)))
        self.where.setText(where_to(line))
        if line.way.why is not None and line.open:
            self._why.addWidget(Hint(translate("texts", WHY[line.way.why])))
        direction = Qt.LayoutDirection.RightToLeft if line.language is Language.ARABIC else Qt.LayoutDirection.LeftToRight
        self.text.setLayoutDirection(direction)
        option = self.text.document().defaultTextOption()
        option.setTextDirection(direction)
        self.text.document().setDefaultTextOption(option)
        self.text.set_value(line.text)
        self.stands.setText(how_it_stands(line))


def where_to(line: ReminderLine) -> str:
    """Where it goes: the way, the number or address, and the guardian who is told in a minor's place."""
    told = line.told if line.told is not None and not line.open else None
    channel, to = (told.channel, told.to) if told is not None else (line.way.channel, line.way.to)
    parts = [name_of(channel)] if channel is not None else []
    if channel is None and line.way.phone:
        parts, to = [translate("ReminderCard", "may be called")], line.way.phone
    if to:
        parts.append(formats.isolate(to) if "@" in to else formats.phone(to))
    if line.way.guardian:
        parts.append(translate("ReminderCard", "guardian: {name}").format(name=formats.isolate_name(
            formats.client_name(line.way.guardian))))
    return " · ".join(parts)


def how_it_stands(line: ReminderLine) -> str:
    """What became of its message, in a sentence."""
    told = line.told
    if told is None:
        return translate("ReminderCard", "So far they expect {time}.").format(time=formats.day_time(line.before)) if (
            line.before is not None) else ""
    if line.unsure:
        return translate("ReminderCard", "Nobody knows whether this went out: the sending was cut off. Look into the clinic's "
                         "sent mail or ask, then say which.")
    said = translate("texts", STATES[told.state])
    if told.state is State.DUE and told.hold_until is not None:
        return translate("ReminderCard", "Waits until {time}, in case the visit is moved once more.").format(
            time=formats.time_of_day(told.hold_until))
    if told.state is State.FAILED and told.problem:
        code = MailProblem(told.problem) if told.problem in MailProblem._value2member_map_ else ReminderProblem(told.problem)
        return f"{text_for(code)}"
    return f"{said} · {name_of(told.channel)} · {formats.day_time(told.at)}" if told.at is not None else said

