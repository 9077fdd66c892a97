"""The safety plan being written: six ordered lists, Enter adds a line, in the client's words and language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from clinic_app.domain.errors import Finding
from clinic_app.domain.safety_plans import STEPS, PlanPart, SafetyPlanContent
from ui import formats, theme
from ui.safety.parts import Lines
from ui.safety.words import name_of
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Field, TextArea
from ui.widgets.labels import Label
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, ScrollPage, row


class SafetyPlanForm(Card):
    """Shows a content and reads it back; saving is the tab's."""

    changed = Signal()
    save_wished = Signal()
    close_wished = Signal()
    given_up = Signal()

    def __init__(self, content: SafetyPlanContent, number: int, next_look: date, today: date,
                 parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(0, 0, 0, 0), parent=parent)
        self.setObjectName("safetyPlanForm")
        self.number, self._today = number, today
        self.body.addWidget(self._head())
        page = ScrollPage((16, 10, 16, 10), 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(18))
        grid.setVerticalSpacing(theme.current().px(10))
        self.fields: dict[str, Field] = {}
        hints = self._hints()
        for place, part in enumerate(STEPS):
            label = f"{formats.number(place + 1)}  {name_of(part)}"
            self._put(grid, part.value, label, Lines(hint=hints[part], name=f"plan_{part}"), place // 2, place % 2)
        matters = TextArea(hint=self.tr("In their own words"), name="plan_matters", lines=2, most=4)
        self._put(grid, "matters", name_of(PlanPart.MATTERS), matters, 3, 0)
        self._put(grid, "copies", name_of(PlanPart.COPIES), Lines(hint=hints[PlanPart.COPIES], name="plan_copies"), 3, 1)
        self.next_look = DateField(lambda: self._today, name="planNextLook")
        self._put(grid, "next_look", self.tr("Look at it again on"), self.next_look, 4, 0)
        self.next_look.set_value(next_look)
        page.body.addLayout(grid)
        page.body.addStretch(1)
        self.body.addWidget(page, 1)
        self.body.addWidget(self._foot())
        self.show_content(content)
        for field in self.fields.values():
            edited = getattr(field.widget, "textEdited", None) or field.widget.textChanged  # type: ignore[attr-defined]
            edited.connect(self.changed)

    def _put(self, grid: QGridLayout, name: str, label: str, widget: QWidget, line: int, place: int) -> None:
        self.fields[name] = Field(label, widget)
        grid.addWidget(self.fields[name], line, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(place, 1)

    def _hints(self) -> dict[PlanPart, str]:
        return {
            PlanPart.SIGNS: self.tr("How I notice that it begins"),
            PlanPart.ALONE: self.tr("What has helped me before, without anybody"),
            PlanPart.DISTRACT: self.tr("Where I go, who is good company"),
            PlanPart.TELL: self.tr("Name and number"),
            PlanPart.SERVICES: self.tr("Name and number, checked"),
            PlanPart.SAFER: self.tr("What is put away, and by whom"),
            PlanPart.COPIES: self.tr("Say: my sister"),
        }

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("edge", "under")
        head.setFixedHeight(theme.current().px(44))
        line = row(head, 10, (16, 0, 16, 0))
        title = self.tr("Safety plan, version {number}").format(number=formats.number(self.number + 1))
        line.addWidget(Label(title, "title3", "strong"))
        line.addWidget(Label(self.tr("Enter adds a line, Alt with an arrow moves it"), "small", tone="ink3", elide=True), 1)
        self.autosave = Autosave()
        line.addWidget(self.autosave)
        close = Button("", "ghost", icon="close", keys="Esc", step="tiny", tip=self.tr("Close, draft is kept"), name="planClose")
        close.clicked.connect(self.close_wished)
        line.addWidget(close)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("edge", "over")
        line = row(foot, 12, (16, 8, 16, 10))
        self.trouble = Label("", "small", "label", "danger", wrap=True)
        self.trouble.setObjectName("planFormTrouble")
        line.addWidget(self.trouble, 1)
        give_up = Button(self.tr("Give up"), "ghost", name="planGiveUp", tip=self.tr("Close without keeping what was typed"))
        give_up.clicked.connect(self.given_up)
        line.addWidget(give_up)
        save = Button(self.tr("Save as a new version"), "primary", icon="tick", keys="Ctrl+Return", name="saveSafetyPlan")
        save.clicked.connect(self.save_wished)
        line.addWidget(save)
        return foot

    def show_content(self, content: SafetyPlanContent) -> None:
        """Show these lines."""
        for part in PlanPart:
            self.fields[part.value].set_value(content.matters if part is PlanPart.MATTERS else content.lines(part))

    def content(self) -> SafetyPlanContent:
        """What stands in the form, uncleaned."""
        return SafetyPlanContent(**{part.value: self.fields[part.value].value() for part in PlanPart})

    def start(self) -> None:
        """The cursor into the first step."""
        self.fields["signs"].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Each sentence beside its field, the rest at the foot."""
        for field in self.fields.values():
            field.clear()
        loose = []
        for finding in findings:
            if finding.field in self.fields:
                self.fields[finding.field].error(text_for(finding))
            else:
                loose.append(text_for(finding))
        self.trouble.setText(" ".join(loose))
