"""Where safety stands: what is open in plain words, the three answers while it waits, and what may be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.safety import CLOSING_MAX, LINE_MAX, Concern, Reply, SafetyState
from ui import formats, theme
from ui.safety.words import answer_words, concern_words, joined, name_of, script_name
from ui.widgets.buttons import Button, Switch
from ui.widgets.chips import Flow
from ui.widgets.fields import TextField
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Hint
from ui.widgets.panels import Card, column, row

DOT_DROP = 6  # px: the dot stands beside the middle of the first line


class StatusCard(Card):
    """Shows a SafetyState. replied(reply, why), closed(words), called(words): what the person said."""

    check_wished = Signal()
    concern_wished = Signal()
    replied = Signal(object, str)
    closed = Signal(str)
    called = Signal(str)
    slot_wished = Signal(bool)

    def __init__(self, state: SafetyState, staff: Mapping[int, tuple[str, str]], *, writes: bool, soonest: bool = False,
                 parent: QWidget | None = None) -> None:
        edge = "danger" if state.waiting else "line"
        super().__init__(edge=edge, gap=8, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName("safetyStatus")
        self._state, self._staff, self._writes = state, staff, writes
        self._asks: tuple[QWidget, TextField] | None = None
        self._call_words: TextField | None = None
        self.body.addLayout(self._head())
        for concern in state.concerns:
            self.add(self._concern(concern))
        self.trouble = Hint("", "danger")
        self.trouble.setObjectName("safetyTrouble")
        self.trouble.hide()
        if state.waiting:
            self.add(self._replies())
            self.add(Label(self.tr("Reception sees nothing of this. What was said, agreed and told is kept; nobody is ranked."),
                           "small", tone="ink3", wrap=True))
        if state.missed_visit is not None and writes:
            self.add(self._call())
        self._room = column(gap=6)  # where the one line that is being asked for stands
        self.body.addLayout(self._room)
        self.add(self.trouble)
        if not state.waiting:
            self.add(self._acts())
        if state.open or soonest:
            self.add(self._slot(soonest))

    def _head(self):  # type: ignore[no-untyped-def]
        state, head = self._state, row(gap=10)
        head.addWidget(Sign("safety_open" if state.open else "safety_ok", 22,
                            "danger" if state.waiting else "warn" if state.open else "ok"))
        lines = column(gap=1)
        title = self.tr("A concern waits for an answer") if state.waiting else self.tr("Something is open") if state.open \
            else self.tr("Nothing is open")
        lines.addWidget(Label(title, "title3", "strong"))
        lines.addWidget(Label(self._second(), "small", tone="ink2", wrap=True))
        head.addLayout(lines, 1)
        return head

    def _second(self) -> str:
        state = self._state
        asked = self.tr("last asked {day}").format(day=formats.near_day(state.asked_on, state.today)) if state.asked_on \
            else self.tr("not asked yet")
        again = ""
        if state.look_again is not None:
            said = self.tr("the look of {day} was missed") if state.look_again < state.today else self.tr("look again {day}")
            again = said.format(day=formats.full_day(state.look_again))
        return joined([asked, again])

    def _concern(self, concern: Concern) -> QWidget:
        holder = QWidget()
        holder.setObjectName(f"concern_{concern.id}")
        line = row(holder, 8)
        lines = column(gap=0)
        lines.addWidget(Label(concern_words(concern), weight="label", wrap=True))
        if concern.words:
            lines.addWidget(Label(formats.isolate_name(concern.words), wrap=True))
        who = formats.isolate_name(script_name(self._staff.get(concern.raised_by, ("", ""))))
        lines.addWidget(Label(joined([formats.full_day(concern.raised_on), who, answer_words(concern)]), "small", tone="ink3",
                              wrap=True))
        mark = column(gap=0)
        mark.addSpacing(theme.current().px(DOT_DROP))
        mark.addWidget(Sign("dot", 8, "danger" if concern.waiting else "warn"))
        mark.addStretch(1)
        line.addLayout(mark)
        line.addLayout(lines, 1)
        return holder

    def _replies(self) -> QWidget:
        line = Flow(8)
        self.check = Button(name_of(Reply.CHECK_NOW), "primary", icon="safety", keys="1", name="replyCheck")
        if not self._writes:
            self.check.hide()
        already = Button(name_of(Reply.ALREADY_CHECKED), keys="2", name="replyAlready")
        cannot = Button(self.tr("Cannot now, because…"), keys="3", name="replyCannot")
        self.check.clicked.connect(self.check_wished)
        already.clicked.connect(lambda: self.replied.emit(Reply.ALREADY_CHECKED, ""))
        cannot.clicked.connect(self.ask_why)
        for button in (self.check, already, cannot):
            line.add(button)
        return line

    def _acts(self) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        if self._writes:
            check = Button(self.tr("Safety check"), "primary" if self._state.open else "secondary", icon="safety", keys="C",
                           name="newCheck")
            check.clicked.connect(self.check_wished)
            line.addWidget(check)
        if self._state.open and self._writes:
            close = Button(self.tr("Close with words…"), name="closeConcern")
            close.clicked.connect(self.ask_closing)
            line.addWidget(close)
        if not self._state.open:
            concern = Button(self.tr("Note a concern…"), "ghost", name="newConcern")
            concern.clicked.connect(self.concern_wished)
            line.addWidget(concern)
        line.addStretch(1)
        return holder

    def _call(self) -> QWidget:
        state = self._state
        assert state.missed_visit is not None
        holder = QWidget()
        lines = column(holder, 5)
        lines.addWidget(Rule())
        said = self.tr("Did not come on {when}, and something is open: call today.")
        lines.addWidget(Label(said.format(when=formats.day_time(state.missed_visit)), weight="label", wrap=True))
        line = row(gap=8)
        self._call_words = field = self._field("callWords", self.tr("What came of the call"), LINE_MAX)
        button = Button(self.tr("Note the call"), step="small", icon="phone", name="noteCall")
        line.addWidget(field, 1)
        line.addWidget(button)
        lines.addLayout(line)
        button.clicked.connect(lambda: self.called.emit(field.value()))
        field.returnPressed.connect(lambda: self.called.emit(field.value()))
        return holder

    def _slot(self, on: bool) -> QWidget:
        """The one thing the desk may be told, in the words it uses for anyone."""
        holder = QWidget()
        line = row(holder, 8)
        self.slot = Switch(self.tr("Ask the desk to offer the next free slot"), name="nextFreeSlot")
        self.slot.setChecked(on)
        self.slot.clicked.connect(self.slot_wished)
        line.addWidget(self.slot)
        words = self.tr("Ask the desk to offer the next free slot; it reads these words alone, as for anyone who asks.")
        line.addWidget(Label(words, "small", tone="ink2", wrap=True), 1)
        return holder

    def _field(self, name: str, hint: str, limit: int) -> TextField:
        field = TextField(hint=hint, name=name, step="small")
        field.setMaxLength(limit)
        field.setAccessibleName(hint)
        return field

    # -- one line is asked for --------------------------------------------------------------------------------------------

    def _ask(self, name: str, hint: str, limit: int, words: str, said) -> None:  # type: ignore[no-untyped-def]
        if self._asks is not None:
            self._asks[0].hide()
            self._asks[0].deleteLater()
        holder = QWidget()
        line = row(holder, 8)
        field = self._field(name, hint, limit)
        keep = Button(words, "primary", step="small", keys="Return", name=f"{name}Keep")
        line.addWidget(field, 1)
        line.addWidget(keep)
        self._room.addWidget(holder)
        holder.show()
        self._asks = (holder, field)
        keep.clicked.connect(lambda: said(field.value()))
        field.returnPressed.connect(lambda: said(field.value()))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_why(self) -> None:
        """Cannot now: asks why."""
        self._ask("replyWhy", self.tr("Why it cannot be now, and when you will ask"), LINE_MAX, self.tr("Keep"),
                  lambda words: self.replied.emit(Reply.CANNOT_NOW, words))

    def ask_closing(self) -> None:
        """Close: asks for the clinician's words."""
        self._ask("closingWords", self.tr("Why nothing is open any more, in your words"), CLOSING_MAX, self.tr("Close"),
                  self.closed.emit)

    def asking(self) -> bool:
        """True while a line is asked for, or something is typed: the card is not made anew under the person's hands."""
        return self._asks is not None or bool(self._call_words is not None and self._call_words.text())

    def say(self, sentences: list[str]) -> None:
        """Why it was not kept."""
        self.trouble.label.setText(" ".join(sentences))
        self.trouble.setVisible(bool(sentences))

    def ask_concern(self, said) -> None:  # type: ignore[no-untyped-def]
        """A concern of the therapist's own: asks what it is."""
        self._ask("concernWords", self.tr("What makes you look: in a few words"), LINE_MAX, self.tr("Keep"), said)
