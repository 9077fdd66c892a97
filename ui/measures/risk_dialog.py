"""The safety question before a form is saved: what was answered, earlier answers, three ways on. It gives no level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from clinic_app.domain.measure_scoring import RiskAnswer, RiskState
from clinic_app.domain.safety import LINE_MAX, Reply
from clinic_app.domain.settings import EmergencyNumber
from ui import formats, theme
from ui.actions import latin_key
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Dialog, Holder
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import column, row
from ui.widgets.score_chart import TrendSign

EARLIER = 4  # answers before today's that stand in the table


@dataclass(frozen=True)
class RiskQuestion:
    """What the dialog is about: whose answer, on which form, which items, and what was answered before (oldest first)."""

    name: str
    measure: str
    on: date
    mode: str
    risk: tuple[RiskAnswer, ...]
    earlier: Sequence[tuple[date, tuple[RiskAnswer, ...]]] = ()

    @property
    def asking(self) -> tuple[RiskAnswer, ...]:
        """The items that need an answer from the therapist: raised or blank."""
        return tuple(r for r in self.risk if r.state is not RiskState.CLEAR)


class RiskDialog(Dialog):
    """Cannot be dismissed: it closes with one of three replies, and the form is saved whichever it is. reply() and why()."""

    def __init__(self, question: RiskQuestion, numbers: Sequence[EmergencyNumber], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("riskDialog")
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        self._question, self._today = question, today
        self._reply: Reply | None = None
        self._plan_wished = False
        self._build(numbers)
        self.check.setFocus()

    def _build(self, numbers: Sequence[EmergencyNumber]) -> None:
        whole = column(self, 0)
        top = row(gap=14)
        sign = TrendSign()
        sign.set("safety_open", "danger")
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = column(gap=8)
        said.addWidget(Label(self._title(), "title3", "strong", wrap=True))
        said.addWidget(Label(self._words(), wrap=True))
        said.addWidget(self._table())
        calm = self.tr("The form is saved whatever you choose. Reception sees nothing of this. The program gives no risk level; "
                       "it keeps what was said, agreed and told.")
        said.addWidget(Label(calm, "small", tone="ink3", wrap=True))
        top.addLayout(said, 1)
        foot = QFrame()
        foot.setProperty("ground", "canvas")
        lines = column(foot, 8, (20, 14, 20, 14))
        buttons = row(gap=8)
        self.check = Button(self.tr("Check now"), "primary", icon="safety", keys="1", step="large", name="riskCheckNow")
        self.already = Button(self.tr("Already checked today"), keys="2", step="large", name="riskAlready")
        self.cannot = Button(self.tr("Cannot now, because…"), keys="3", step="large", name="riskCannot")
        for button, reply in ((self.check, Reply.CHECK_NOW), (self.already, Reply.ALREADY_CHECKED)):
            button.clicked.connect(lambda _on=False, reply=reply: self._answer(reply))
        self.cannot.clicked.connect(self._ask_why)
        for button in (self.check, self.already, self.cannot):
            buttons.addWidget(button, 1 if button is self.check else 0)
        lines.addLayout(buttons)
        self._why = TextField(name="riskWhy", hint=self.tr("for example: had to leave, I call at five"))
        self._why.setMaxLength(LINE_MAX)
        self._why_field = Field(self.tr("Why not now, and when"), self._why)
        self._keep = Button(self.tr("Keep this answer"), "primary", name="riskKeepWhy")
        self._keep.clicked.connect(self._answer_cannot)
        self._why_line = QWidget()
        line = row(self._why_line, 8)
        line.addWidget(self._why_field, 1)
        beside = column(gap=0)
        beside.addSpacing(theme.current().line_px("small") + theme.current().px(4))  # under the field's label
        beside.addWidget(self._keep)
        beside.addStretch(1)
        line.addLayout(beside)
        self._why_line.hide()
        lines.addWidget(self._why_line)
        last = row(gap=8)
        last.addWidget(Label(self._emergency(numbers), "small", tone="ink2", wrap=True), 1)
        self.plan = Button(self.tr("Open safety plan"), "link", step="small", name="riskOpenPlan")
        self.plan.clicked.connect(self._wish_plan)
        last.addWidget(self.plan)
        lines.addLayout(last)
        middle = Holder(self, 640, foot, (20, 18, 20, 14))
        middle.body.addLayout(top)
        whole.addWidget(middle, 1)
        whole.addWidget(foot)

    def _title(self) -> str:
        first = self._question.asking[0]
        name = formats.isolate_name(self._question.name)
        if first.state is RiskState.UNANSWERED:
            return self.tr("{name} left the safety question blank").format(name=name)
        said = self.tr("{name} answered {answer} on the safety question")
        return said.format(name=name, answer=formats.number(first.answer or 0))

    def _words(self) -> str:
        items = "\u060c ".join if formats.is_arabic() else ", ".join
        asked = items(formats.number(r.item) for r in self._question.asking)
        filled = self.tr("{measure}, question {items}, filled {day} {mode}.").format(
            measure=self._question.measure, items=asked, day=self._day(self._question.on), mode=self._question.mode,
        )
        if any(r.level == "urgent" for r in self._question.asking):
            return f"{filled} " + self.tr("It is best talked about before the client leaves, or say when you will.")
        return f"{filled} " + self.tr("It is worth asking what is behind this answer.")

    def _day(self, day: date) -> str:
        return self.tr("today") if day == self._today else formats.day_month(day)

    def _table(self) -> QWidget:
        """Earlier answers of the same items, then today's."""
        days = [*self._question.earlier[-EARLIER:], (self._question.on, self._question.risk)]
        frame = QFrame()
        frame.setObjectName("riskEarlier")
        frame.setProperty("edge", "line")
        grid = QGridLayout(frame)
        px = theme.current().px
        grid.setContentsMargins(px(12), px(8), px(12), px(8))
        grid.setHorizontalSpacing(px(22))
        grid.setVerticalSpacing(px(7))
        title = self.tr("Earlier answers") if len(days) > 1 else self.tr("No earlier answers")
        grid.addWidget(Label(title, "small", "label", "ink2"), 0, 0)
        for place, (day, _risk) in enumerate(days, 1):
            grid.addWidget(Label(self._day(day), "small", "label", "ink2"), 0, place)
        for line, asked in enumerate(self._question.asking, 1):
            said = self.tr("question {number}").format(number=formats.number(asked.item))
            grid.addWidget(Label(said), line, 0)
            for place, (_day, risk) in enumerate(days, 1):
                found = next((r for r in risk if r.item == asked.item), None)
                value = "–" if found is None or found.answer is None else formats.number(found.answer)
                last = place == len(days)
                grid.addWidget(Label(value, "body", "strong" if last else "text", "danger" if last else "ink"), line, place)
        grid.setColumnStretch(len(days) + 1, 1)
        return frame

    def _emergency(self, numbers: Sequence[EmergencyNumber]) -> str:
        parts = []
        for number in numbers:
            name = number.name_ar if formats.is_arabic() and number.name_ar else number.name_en or number.name_ar
            checked = self.tr("checked {day}").format(day=formats.day_month(number.checked_on)) if number.checked_on else self.tr(
                "to be verified")
            parts.append(f"{formats.isolate_name(name)} {formats.isolate(number.phone)} ({checked})")
        return " · ".join(parts)

    # -- answering ----------------------------------------------------------------------------------------------------

    def reply(self) -> Reply:
        """What was chosen."""
        return self._reply or Reply.CHECK_NOW

    def why(self) -> str:
        """Why not now."""
        return self._why.value()

    def plan_wished(self) -> bool:
        """True if the safety plan is to be opened after saving."""
        return self._plan_wished

    def _answer(self, reply: Reply) -> None:
        self._reply = reply
        self.accept()

    def _ask_why(self) -> None:
        self._why_line.show()
        self._why.setFocus()

    def _answer_cannot(self) -> None:
        if not self._why.value():
            self._why_field.error(self.tr("Say in a few words why, and when you will ask."))
            return
        self._answer(Reply.CANNOT_NOW)

    def _wish_plan(self) -> None:
        self._plan_wished = True
        self._answer(Reply.CHECK_NOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = latin_key(event)
        typing = self._why.hasFocus()
        keys = {int(Qt.Key.Key_1): self.check, int(Qt.Key.Key_2): self.already, int(Qt.Key.Key_3): self.cannot}
        chosen = keys.get(key) if not typing else None
        if chosen is not None:
            chosen.click()
        elif typing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer_cannot()
        elif key != Qt.Key.Key_Escape:  # it is not closed unread
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Not closed without a reply."""

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._reply is None:
            event.ignore()
        else:
            super().closeEvent(event)
