"""The safety plan as it stands: six steps in order, what matters most, who has a copy, and its versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.safety import LINE_MAX
from clinic_app.domain.safety_plans import STEPS, LineChange, PlanLine, PlanPart, SafetyPlan
from clinic_app.services import clock
from ui import formats, theme
from ui.safety.words import joined, name_of, script_name
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Label, Rule, Tag
from ui.widgets.news import EmptyState, Hint
from ui.widgets.panels import Card, column, row

SIGNS = {LineChange.ADDED: ("+", "ok"), LineChange.REMOVED: ("−", "ink3"), LineChange.ORDER: ("↕", "ink2"),
         LineChange.WORDS: ("=", "ink2")}


class SafetyPlanCard(Card):
    """Shows the plan in force, or what it will be for. versions: newest first."""

    edit_wished = Signal()
    looked = Signal()
    print_wished = Signal(str, bool)  # where the paper will be kept; True: as a strip for the wallet
    difference_wished = Signal(int)

    def __init__(self, versions: Sequence[SafetyPlan], *, writes: bool, overdue: bool, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName("safetyPlan")
        self._writes, self._prints = writes, False
        self._asking: QWidget | None = None
        if not versions:
            self._empty()
            return
        plan = versions[0]
        self._plan = plan
        self.add(self._head(plan))
        if overdue:
            said = self.tr("This plan was to be looked at on {day}, and something is open.")
            self.add(Hint(said.format(day=formats.full_day(plan.next_look))))
        for number, step in enumerate(STEPS, 1):
            self.add(self._step(number, step, plan.content.lines(step)))
        self._more(plan)
        self.trouble = Hint("", "danger")
        self.trouble.setObjectName("planTrouble")
        self.trouble.hide()
        self._room = column(gap=6)
        self.body.addLayout(self._room)
        self.add(self.trouble)
        if writes:
            self.add(self._acts())
        if len(versions) > 1:
            self.add(Rule())
            self.add(self._versions(versions))

    def _empty(self) -> None:
        button = self.tr("Write the plan") if self._writes else ""
        sentence = self.tr("Six steps in the client's own words, for the hours when it gets hard. It prints on one page.")
        state = EmptyState("safety", self.tr("No safety plan yet"), sentence, button, "P" if button else "", name="noSafetyPlan",
                           framed=False)
        state.pressed.connect(self.edit_wished)
        self.add(state)

    def _head(self, plan: SafetyPlan) -> QWidget:
        holder = QWidget()
        lines = column(holder, 1)
        head = row(gap=8)
        head.addWidget(Label(self.tr("Safety plan"), "title3", "strong"))
        head.addWidget(Tag(self.tr("version {number}").format(number=formats.number(plan.number))))
        if not plan.intact:
            head.addWidget(Tag(self.tr("changed outside the program"), "danger", "danger"))
        head.addStretch(1)
        lines.addLayout(head)
        who = formats.isolate_name(script_name((plan.author, plan.author_ar)))
        saved = self.tr("{day} by {who}").format(day=formats.short_date(clock.to_local(plan.saved_at).date()), who=who)
        look = self.tr("next look {day}").format(day=formats.short_date(plan.next_look))
        lines.addWidget(Label(joined([saved, look]), "small", tone="ink3", wrap=True))
        return holder

    def _step(self, number: int, step: PlanPart, words: Sequence[str]) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        mark = Label(formats.number(number), weight="strong", tone="primary")
        mark.setFixedWidth(theme.current().px(16))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        lines = column(gap=1)
        lines.addWidget(Label(name_of(step), "small", "label", "ink2"))
        for text in words:
            lines.addWidget(Label(formats.isolate_name(text), wrap=True))
        if not words:
            lines.addWidget(Label(self.tr("still empty"), tone="ink3"))
        line.addLayout(lines, 1)
        return holder

    def _more(self, plan: SafetyPlan) -> None:
        pairs = (
            (name_of(PlanPart.MATTERS), plan.content.matters), (name_of(PlanPart.COPIES), joined(plan.content.copies)),
            (self.tr("The paper is kept"), plan.paper),
        )
        for word, value in pairs:
            if value:
                self.add(Label(word, "small", "label", "ink2"))
                self.add(Label(formats.isolate_name(value), wrap=True))

    def _acts(self) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        edit = Button(self.tr("Change the plan"), icon="edit", keys="P", step="small", name="editSafetyPlan")
        looked = Button(self.tr("Looked at together"), step="small", name="lookedAtPlan")
        sheet = Button(self.tr("Print"), icon="print", step="small", name="printSafetyPlan")
        edit.clicked.connect(self.edit_wished)
        looked.clicked.connect(self.looked)
        sheet.clicked.connect(self.ask_place)
        for button in (edit, looked, sheet):
            line.addWidget(button)
        line.addStretch(1)
        return holder

    def ask_place(self) -> None:
        """Before a sheet is printed: where will the paper be kept?"""
        if self._asking is not None:
            return
        self._asking = QWidget()
        lines = column(self._asking, 5)
        lines.addWidget(Label(self.tr("Ask first: where will the paper be kept, and who might read it there?"), "small",
                              "label", "ink2", wrap=True))
        line = row(gap=8)
        field = TextField(self._plan.paper, hint=self.tr("Say: in a bag; with a sister; a photo on the phone"),
                          name="paperPlace", step="small")
        field.setMaxLength(LINE_MAX)
        field.setAccessibleName(self.tr("Where the paper is kept"))
        go_on = Button(self.tr("To the sheet"), "primary", step="small", keys="Return", name="toTheSheet")
        wallet = Button(self.tr("Wallet size"), step="small", name="toTheWallet",
                        tip=self.tr("A strip without a name, to cut out and fold to the size of a bank card"))
        line.addWidget(field, 1)
        line.addWidget(go_on)
        line.addWidget(wallet)
        lines.addLayout(line)
        self._room.addWidget(self._asking)
        self._asking.show()
        go_on.clicked.connect(lambda: self.print_wished.emit(field.value(), False))
        wallet.clicked.connect(lambda: self.print_wished.emit(field.value(), True))
        field.returnPressed.connect(lambda: self.print_wished.emit(field.value(), False))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def asking(self) -> bool:
        """True while the place of the paper is asked for."""
        return self._asking is not None

    def say(self, sentences: Sequence[str]) -> None:
        """Why it was not done."""
        self.trouble.label.setText(" ".join(sentences))
        self.trouble.setVisible(bool(sentences))

    def _versions(self, versions: Sequence[SafetyPlan]) -> QWidget:
        holder = QWidget()
        self._version_lines = column(holder, 4)
        self._version_lines.addWidget(Label(self.tr("Versions"), "small", "label", "ink2"))
        self._differences: dict[int, QWidget] = {}
        for plan in versions:
            line = row(gap=8)
            said = self.tr("Version {number}, {day}").format(
                number=formats.number(plan.number), day=formats.short_date(clock.to_local(plan.saved_at).date()))
            line.addWidget(Label(said, "small"))
            line.addStretch(1)
            if plan.number > 1:
                button = Button(self.tr("What changed"), "link", step="tiny", name=f"planChanged_{plan.number}")
                button.clicked.connect(lambda _on=False, one=plan.number: self.difference_wished.emit(one))
                line.addWidget(button)
            self._version_lines.addLayout(line)
            place = QWidget()
            place.hide()
            self._differences[plan.number] = place
            self._version_lines.addWidget(place)
        return holder

    def show_difference(self, number: int, lines: Sequence[PlanLine]) -> None:
        """Under the version: one line per change; a second click folds it."""
        place = self._differences[number]
        if place.layout() is None:
            inner = column(place, 2, (10, 0, 0, 4))
            for change in lines:
                mark, tone = SIGNS[change.change]
                line = row(gap=6)
                line.addWidget(Label(mark, "small", "strong", tone), 0, Qt.AlignmentFlag.AlignTop)
                said = joined([name_of(change.part), name_of(change.change), formats.isolate_name(change.words)])
                line.addWidget(Label(said, "small", wrap=True), 1)
                inner.addLayout(line)
        place.setVisible(place.isHidden())
