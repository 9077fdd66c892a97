"""The next client prepared on one card: last time, the room, homework to check, goals, one prompt."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from clinic_app.domain.appointments import Status
from clinic_app.domain.fit import Companion, RamadanTime
from clinic_app.domain.my_day import PrepCard
from clinic_app.domain.safety import SafetyState
from clinic_app.domain.sessions import HomeworkMark
from clinic_app.domain.workbook import LadderPlace
from ui import formats, theme
from ui.my_day.words import STATES, client_name, comfort_name, joined, leanings, name_of
from ui.plans.missing_lines import MissingLines
from ui.plans.words import name_of as care_name
from ui.safety.words import chip_words, concern_words
from ui.sessions.words import about_homework
from ui.texts.measures import name_of as name_of_due
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Avatar, FactorSign, Label, Rule, Sign, StatusPill, Tag
from ui.widgets.news import Hint
from ui.widgets.paint import Ringed
from ui.widgets.panels import Card, column, row
from ui.widgets.scales import GoalRuler
from ui.widgets.segment import Segment
from ui.widgets.trend import Trend

NAMED, TOLD, GOALS = 250, 210, 330  # px of the design a name, a paragraph and the goals should have beside their neighbours


class PrepView(Ringed, Card):
    """One card, with the acts that belong to the next ten minutes. Enter opens the file; Up and Down ask for its neighbour."""

    file_wished = Signal()
    step_wished = Signal(int)
    note_wished = Signal()
    homework_marked = Signal(object)
    measures_wished = Signal()

    def __init__(self, card: PrepCard, room: str, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(edge="chosen", gap=10, margins=(14, 10, 14, 12), parent=parent)
        self.setObjectName("prepCard")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(client_name(card.visit))
        self.card, self._room, self._now = card, room, now
        self.add(self._head())
        self.add(Rule())
        if self.card.safety is not None and self.card.safety.open:
            self.add(self._safety(self.card.safety))
        self.add(self._last_and_room())
        self.add(self._boxes())
        if card.factor is not None:
            self.add(self._prompt())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.window().focusWidget() is not self:  # what a control of the card did not want
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.file_wished.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wished.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _head(self) -> Beside:
        visit, head = self.card.visit, Beside()
        who, acts = row(gap=10), Flow(10)
        who.addWidget(Avatar(client_name(visit), 34))
        names = column(gap=0)
        names.addWidget(Label(client_name(visit), "title3", "strong", elide=True))
        until = self.tr("to {time}").format(time=formats.time_of_day(visit.slot.end))
        names.addWidget(Label(joined([self._place(), self._room, until]), "small", tone="ink3", elide=True))
        who.addLayout(names, 1)
        who.addWidget(StatusPill(STATES.get(visit.status, "booked"), self._state()))
        file = Button(self.tr("Open file"), keys="Return", name="openFile")
        note = Button(self.tr("Session note"), "primary", icon="note_of_session", keys="S", name="openNote")
        acts.add(file)
        acts.add(note)
        head.add(who, 1, NAMED)
        head.add(acts)
        file.clicked.connect(self.file_wished)
        note.clicked.connect(self.note_wished)
        return head

    def _place(self) -> str:
        number = formats.number(self.card.number)
        if self.card.planned and self.card.planned >= self.card.number:
            return self.tr("visit {number} of {planned}").format(number=number, planned=formats.number(self.card.planned))
        return self.tr("visit {number}").format(number=number)

    def _state(self) -> str:
        visit = self.card.visit
        if visit.status is Status.ARRIVED and visit.since is not None:
            waited = max(0, int((self._now - visit.since).total_seconds() // 60))
            return self.tr("{state}, waiting {minutes} min").format(state=name_of(visit.status), minutes=formats.number(waited))
        return name_of(visit.status)

    def _last_and_room(self) -> Beside:
        both = Beside(16)
        last = column(gap=4)
        note = self.card.last
        if note is None:
            last.addWidget(Label(self.tr("First visit: nothing is written yet."), tone="ink3", wrap=True))
        else:
            day = formats.day_month(note.about.date())
            last.addWidget(Label(self.tr("Last time, {day}").format(day=day), "small", tone="ink2"))
            summary = note.content.summary
            last.addWidget(Label(summary if len(summary) <= 320 else summary[:319].rstrip() + "…", wrap=True))
            if note.content.next_focus:
                line = row(gap=6)
                line.addWidget(Sign("prompt", 15, "primary"))
                focus = formats.isolate_name(note.content.next_focus)
                line.addWidget(Label(self.tr("Come back to: {focus}").format(focus=focus), weight="label", wrap=True), 1)
                last.addLayout(line)
        if self.card.ladder is not None:
            last.addLayout(self._ladder(self.card.ladder))
        last.addStretch(1)
        both.add(last, 3, TOLD)
        both.add(self._for_the_room(), 2, TOLD)
        return both

    def _ladder(self, place: LadderPlace) -> QHBoxLayout:
        line = row(gap=6)
        line.addWidget(Sign("workbook", 15, "primary"))
        said = self.tr("Ladder, step {number} of {of}: {words}").format(
            number=formats.number(place.step), of=formats.number(place.of), words=formats.isolate_name(place.words))
        line.addWidget(Label(said, weight="label", wrap=True), 1)
        return line

    def _for_the_room(self):  # type: ignore[no-untyped-def]
        side = column(gap=5)
        needs = [comfort_name(code) for code in self.card.comfort] + ([self.card.alert] if self.card.alert else [])
        if needs:
            side.addWidget(Label(self.tr("For the room"), "small", tone="ink2"))
            flow = Flow()
            for need in needs:
                flow.add(Tag(need))
            side.addWidget(flow)
        fitted = self._fitted()
        if fitted:
            side.addWidget(Label(self.tr("Fitted to the person"), "small", tone="ink2"))
            for words in fitted:
                side.addWidget(Label(words, "small", wrap=True))
        if self.card.missing:
            side.addWidget(MissingLines(self.card.missing[:3]))
        signal = self.card.check_in
        if signal is not None and signal.mean is not None:
            line = row(gap=6)
            aloud = signal.worth_talking and not self.card.told_elsewhere
            line.addWidget(Sign("check_in", 15, "warn" if aloud else "ink3"))
            mean = formats.number(round(signal.mean, 1))
            reasons = joined([name_of(reason) for reason in signal.reasons])
            said = self.tr("Check-in last time {mean}, steady.")
            if signal.worth_talking:
                said = self.tr("Check-in last time {mean}, worth talking about: {reasons}.") if aloud \
                    else self.tr("Check-in last time {mean}.")
            line.addWidget(Label(said.format(mean=mean, reasons=reasons), "small", wrap=True), 1)
            if len(self.card.check_in_trend) > 1:
                values = self.tr("The last check-ins, oldest first: {values}")
                line.addWidget(Trend(self.card.check_in_trend, values, ringed=signal.worth_talking))
            side.addLayout(line)
        for sign, tone, words in self._still_open():
            line = row(gap=6)
            line.addWidget(Sign(sign, 15, tone))
            line.addWidget(Label(words, "small", wrap=True), 1)
            side.addLayout(line)
        side.addStretch(1)
        return side

    def _still_open(self) -> list[tuple[str, str, str]]:
        """A strain that waits for repair, and the pace that was agreed: sign, tone, words."""
        found, strain, pace = [], self.card.strain, self.card.pace
        if strain is not None:
            said = self.tr("Since {day}: {kind}, {state}. Ask about it.")
            found.append(("warning", "warn", said.format(
                day=formats.day_month(strain.on), kind=name_of(strain.kind), state=name_of(strain.state))))
        if pace is not None and pace.stop_sign:
            found.append(("refused", "ink2", self.tr("Sign to stop: {words}").format(words=formats.isolate_name(pace.stop_sign))))
        if pace is not None and pace.not_yet:
            found.append(("not_yet", "ink2", self.tr("Not yet: {words}").format(words=formats.isolate_name(pace.not_yet))))
        return found

    def _fitted(self) -> list[str]:
        """What the hour is fitted to, in at most four lines: what we adapt, wishes, who comes, Ramadan."""
        intake, lines = self.card.intake, []
        if self.card.tailoring:
            lines.append(self.tr("We adapt: {words}").format(words=formats.isolate_name(self.card.tailoring)))
        if intake is None:
            return lines
        wishes = [formats.isolate_name(words) for words in (intake.wishes, intake.dislikes) if words]
        wishes += leanings(intake.preferences)
        if wishes:
            lines.append(self.tr("Wishes: {words}").format(words=joined(wishes)))
        if any(one is not Companion.ALONE for one in intake.attends):
            lines.append(self.tr("Comes with: {who}").format(who=joined([care_name(one) for one in intake.attends])))
        if intake.ramadan is not None and intake.ramadan is not RamadanTime.AS_ALWAYS:
            lines.append(self.tr("In Ramadan: {time}").format(time=care_name(intake.ramadan)))
        return lines

    def _boxes(self) -> Beside:
        boxes = Beside()
        if self.card.homework:
            boxes.add(self._homework(), 2)
        if self.card.measures_due:
            boxes.add(self._measures(), 2)
        if self.card.goals:
            boxes.add(self._goals(), 3, GOALS)
        return boxes

    def _safety(self, state: SafetyState) -> Hint:
        """What is open, plainly; nothing ranks it."""
        said = joined([*(concern_words(c) for c in state.concerns), chip_words(state)])
        hint = Hint(said, "danger" if state.waiting else "warn", "safety_open")
        hint.setObjectName("prepSafety")
        return hint

    def _homework(self) -> Card:
        box = Card(edge="inner", gap=6)
        head = row(gap=6)
        head.addWidget(Sign("homework", 15, "ink2"))
        head.addWidget(Label(self.tr("Homework to check"), "small", tone="ink2"), 1)
        box.body.addLayout(head)
        box.add(Label(formats.isolate_name(self.card.homework), weight="label", wrap=True))
        about = about_homework(self.card.homework_kind, self.card.homework_goal)
        if about:
            box.add(Label(about, "small", tone="ink3", wrap=True))
        taps = Segment([(mark, name_of(mark)) for mark in HomeworkMark], step="small", tick=True, name="prepHomework")
        taps.set_value(self.card.homework_mark)
        taps.chosen.connect(self.homework_marked)
        box.add(taps)
        box.body.addStretch(1)
        self.homework = taps
        return box

    def _measures(self) -> Card:
        """What is due, with the last score; the answers are keyed in the client's file."""
        box = Card(edge="inner", gap=4)
        box.setObjectName("prepMeasures")
        head = row(gap=6)
        head.addWidget(Sign("measure", 15, "ink2"))
        head.addWidget(Label(self.tr("Measure due"), "small", tone="ink2"), 1)
        box.body.addLayout(head)
        first = self.card.measures_due[0]
        names = joined([formats.isolate_name(due.name) for due in self.card.measures_due])
        box.add(Label(names, weight="label", wrap=True))
        said = name_of_due(first.why)
        if first.total is not None and first.on is not None:
            last = self.tr("last {score} on {day}")
            said = last.format(score=formats.number(first.total), day=formats.day_month(first.on))
        box.add(Label(said, "small", tone="ink3", wrap=True))
        enter = Button(self.tr("Enter answers"), step="small", keys="M", name="prepEnter")
        enter.clicked.connect(self.measures_wished)
        line = row(gap=0)
        line.addWidget(enter)
        line.addStretch(1)
        box.body.addLayout(line)
        box.body.addStretch(1)
        return box

    def _goals(self) -> Card:
        box = Card(edge="inner", gap=4)
        head, title = Beside(6), row(gap=6)
        title.addWidget(Sign("goal", 15, "ink2"))
        title.addWidget(Label(self.tr("Goals, in the client's words"), "small", tone="ink2"), 1)
        head.add(title, 1)
        head.add(Label(self.tr("start │ · now ● · aim ○"), "small", tone="ink3"))
        box.add(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, goal in enumerate(self.card.goals):
            grid.addWidget(Label(goal.words, elide=True), place, 0)
            grid.addWidget(GoalRuler(goal.start, goal.now, goal.target), place, 1)
        box.body.addLayout(grid)
        return box

    def _prompt(self) -> Card:
        box = Card(edge="inner", margins=(10, 8, 12, 8))
        line = row(gap=8)
        assert self.card.factor is not None
        line.addWidget(FactorSign(self.card.factor, 26, 16))
        name = theme.current().factor(self.card.factor).name()
        said = self.tr("{factor} was last touched {count} visits ago. Is there room for it today?")
        line.addWidget(Label(said.format(factor=name, count=formats.number(self.card.untouched_for)), wrap=True), 1)
        line.addWidget(Label(self.tr("one prompt per visit"), "small", tone="ink3", elide=True, keeps=True))
        box.body.addLayout(line)
        return box
