"""The note being written: six taps and one line, the drawers closed, the cursor in the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from clinic_app.domain import sessions as rules
from clinic_app.domain.errors import Finding
from clinic_app.domain.names import in_order
from clinic_app.domain.phrases import Phrase
from clinic_app.domain.plans import Technique
from clinic_app.domain.safety import SafetyState
from clinic_app.domain.session_notes import NotePage, goal_words, safety_taps, same_again
from clinic_app.domain.sessions import Attendance, CheckIn, GoalToday, HomeworkMark, NoteContent, Obstacle, SafetyToday
from ui import formats, theme
from ui.safety.words import chip_words
from ui.sessions.check_in_step import CheckInStep
from ui.sessions.drawers import AgendaDrawer, FeelingsDrawer, LineDrawer, RuptureDrawer, UnderstandingDrawer
from ui.sessions.homework_row import HomeworkRow
from ui.sessions.parts import RatingBox, Step
from ui.sessions.phrase_list import Phrases
from ui.sessions.words import about_homework, joined, name_of, technique_name
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.scales import TapScale
from ui.widgets.segment import Taps

LOOKED_AT = (HomeworkMark.PARTLY, HomeworkMark.DONE)  # what was not done was of no use to ask about
TYPED = 90  # px of the design a field of one line should have beside others
MOVED = 76  # px of the design for how far a goal moved, with its gap
MIXED = 190  # px of the design the words about two languages want beside the count
GOAL_WORDS = 150  # px of the design a goal's words should have beside their scale
DRAWERS = ("agenda", "feelings", "rupture", "new_understanding", "to_supervision")  # fields of a note's content


class NoteEditor(Card):
    """The left card of the note tab. It shows a NotePage and reads back its content; keeping and signing are the tab's."""

    changed = Signal()
    versions_wished = Signal()
    screen_turned = Signal()
    slip_wished = Signal()
    safety_wished = Signal()

    def __init__(self, page: NotePage, techniques: Mapping[str, Technique], rooms: Mapping[int, str], today: date,
                 phrases: Callable[[], Sequence[Phrase]] = tuple, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(0, 0, 0, 0), parent=parent)
        self.setObjectName("noteEditor")
        self._page, self._catalogue, self._rooms, self._today = page, techniques, rooms, today
        self._build()
        self._show(page.note.content)
        self._connect()
        self.phrases = Phrases(self, phrases)
        self.next_homework.installEventFilter(self)

    # -- building ---------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.body.addWidget(self._head())
        self._steps = steps = ScrollPage((0, 0, 0, 0), 0)
        steps.setObjectName("noteSteps")
        for step in (
            self._attendance_step(), self._homework_step(), self._used_step(), self._goals_step(), self._summary_step(),
            self._safety_step(), self._next_step(), self._check_in_step(),
        ):
            steps.body.addWidget(step)
        self._make_drawers()
        steps.body.insertWidget(1, self.drawers["agenda"])
        for key in DRAWERS[1:]:
            steps.body.addWidget(self.drawers[key])
        steps.body.addStretch(1)
        self.body.addWidget(steps, 1)
        self.body.addWidget(self._drawer_bar())

    def _head(self) -> QWidget:
        head, note = QFrame(), self._page.note
        head.setProperty("edge", "under")
        line, about, acts = Beside(10), row(gap=10), row(gap=10)
        line.setMinimumHeight(theme.current().px(45))
        column(head, 0, (16, 0, 10, 0)).addWidget(line)
        self.heading = Label("", "title3", "strong")
        self.heading.setObjectName("noteHeading")
        about.addWidget(self.heading)
        about.addWidget(Label(formats.full_day(note.about.date()), tone="ink2", elide=True, keeps=True))
        about.addStretch(1)
        line.add(about, 1)
        self.autosave = Autosave()
        acts.addWidget(self.autosave)
        acts.addStretch(1)
        line.add(acts)
        self.versions = Button(self.tr("Versions"), "ghost", icon="versions", step="small", name="noteVersions")
        acts.addWidget(self.versions)
        return head

    def _attendance_step(self) -> Step:
        source = self.tr("from the diary") if self._page.note.appointment_id else ""
        self.attendance_step = step = Step(self.tr("Attendance"), source, factor=5)
        self.attendance = Taps([(a, name_of(a)) for a in Attendance], name="attendance")
        self._when = Label("", tone="ink2", elide=True)
        across = step.beside(self.attendance)
        across.add(self._when, 1)
        return step

    def _homework_step(self) -> Step:
        last = self._page.last.content if self._page.last else NoteContent()
        step = Step(self.tr("Homework"), formats.isolate_name(last.next_homework) or self.tr("none was set"), factor=8)
        told = about_homework(last.homework_kind, goal_words(self._page.goals, last.homework_goal))
        self.homework = Taps([(mark, name_of(mark)) for mark in HomeworkMark], name="homework")
        self._obstacles = {obstacle: Chip(name_of(obstacle), name=f"obstacle_{obstacle}") for obstacle in Obstacle}
        self._obstacle_row = Flow()
        for chip in self._obstacles.values():
            self._obstacle_row.add(chip)
        self.usefulness = RatingBox(self.tr("How useful it was, 0 to 10"), name="homeworkUseful")
        self._useful_row = QWidget()
        useful = row(self._useful_row, 6)
        useful.addWidget(Label(self.tr("useful"), "small", tone="ink2"))
        useful.addWidget(self.usefulness)
        place = QWidget()  # keeps its room when the obstacles are not asked for
        column(place, 0).addWidget(self._obstacle_row)
        across = step.beside(self.homework, self._useful_row)
        across.add(place, 1)
        self._told = Label(told, "small", tone="ink3", elide=True)
        across.add(self._told, 1)
        return step

    def _used_step(self) -> Step:
        step = Step(self.tr("Used today"), self.tr("from the plan") if self._page.techniques else "", factor=4)
        self.used = Flow()
        self._used: dict[str, Chip] = {}
        self.other = Choice(name="otherTechnique", placeholder=self.tr("another technique"), icon="add", step="small")
        self.other.setFixedWidth(theme.current().px(170))
        self.other.setAccessibleName(self.tr("Add another technique"))
        for technique_id in dict.fromkeys((*self._page.techniques, *self._page.note.content.techniques)):
            self._add_technique(technique_id)
        self._offer_others()
        line = Beside(8)
        line.add(self.used, 1)
        line.add(self.other)
        step.add(line)
        return step

    def _add_technique(self, technique_id: str, *, on: bool = False) -> None:
        chip = Chip(technique_name(technique_id, self._catalogue), on=on, name=f"used_{technique_id}")
        self._used[technique_id] = chip
        self.used.add(chip)
        chip.toggled.connect(self.changed)

    def _offer_others(self) -> None:
        names = [(key, technique_name(key, self._catalogue)) for key in self._catalogue if key not in self._used]
        self.other.set_options(sorted(names, key=lambda option: in_order(option[1])))
        self.other.setCurrentIndex(-1)

    def _goals_step(self) -> Step:
        step = Step(self.tr("Goals today"), self.tr("0–10, may be left out") if self._page.goals else "", factor=5)
        self.goals: dict[int, TapScale] = {}
        self._moves: dict[int, Label] = {}
        for goal in self._page.goals:
            scale = TapScale(goal.words, last=goal.now, name=f"goal_{goal.id}")
            move = Label("", "small", tone="ink3")
            move.setFixedWidth(theme.current().px(MOVED - 12))
            line, rating = Beside(12), Beside(12)
            rating.add(scale, 0, TapScale.WIDE)
            rating.add(move)
            line.add(Label(goal.words, elide=True), 1, GOAL_WORDS)
            line.add(rating, 0, TapScale.WIDE + MOVED)
            step.add(line)
            self.goals[goal.id], self._moves[goal.id] = scale, move
            scale.changed.connect(lambda _value, one=goal.id: self._show_move(one))
        if not self._page.goals:
            step.add(Label(self.tr("No goals are agreed yet. They come from the plan."), tone="ink3"))
        return step

    def _summary_step(self) -> Step:
        self.summary_step = step = Step(self.tr("Summary"), self.tr("the one field that must be written"), factor=7)
        self.summary = TextArea(name="summary", lines=3, most=14)
        self.summary.setAccessibleName(self.tr("Summary"))
        self.summary.setProperty("step", "large")
        step.add(self.summary)
        foot, typed_so_far = Beside(8), row(gap=8)
        self._words = Label("", "small", tone="ink3")
        self._words.hide()
        typed_so_far.addWidget(self._words)
        typed_so_far.addWidget(Label(self.tr("/ for a phrase"), "small", tone="ink3"))
        typed_so_far.addStretch(1)
        foot.add(typed_so_far, 1)
        both = Label(self.tr("Arabic and English may be mixed in one line"), "small", tone="ink3", elide=True, keeps=True)
        foot.add(both, 0, MIXED)
        step.add(foot)
        return step

    def _safety_step(self) -> Step:
        self.safety_step = step = Step(self.tr("Safety today"))
        signs = {SafetyToday.AS_BEFORE: "equal", SafetyToday.CHANGED: "swap"}
        before = self._page.safety_asked is not None
        names = {tap: name_of(tap) for tap in SafetyToday} if before else \
            {**{tap: name_of(tap) for tap in SafetyToday}, SafetyToday.CHANGED: self.tr("Something is open")}
        offered = safety_taps(before, self._page.note.content.safety)
        self.safety = Taps([(tap, names[tap], signs.get(tap, "")) for tap in offered], name="safety")
        self._before = Label("", "small", tone="ink3", elide=True)
        step.beside(self.safety).add(self._before, 1)
        self.safety_check = Button(self.tr("Safety check"), icon="safety", step="small", name="noteSafetyCheck")
        self._checked = Label("", "small", tone="ink2", elide=True)
        self._changed_row = QWidget()
        line = row(self._changed_row, 8)
        line.addWidget(self.safety_check)
        line.addWidget(self._checked, 1)
        step.add(self._changed_row)
        self.show_safety(self._page.safety)
        return step

    def show_safety(self, state: SafetyState | None) -> None:
        """Where safety stands now: read when the note opens, and again after a check."""
        if state is not None and state.open and not state.waiting:
            self._before.setText(chip_words(state))
        elif self._page.safety_asked is None:
            self._before.setText(self.tr("not asked in this episode so far"))
        else:
            asked = self.tr("asked {day}").format(day=formats.day_month(self._page.safety_asked))
            self._before.setText(self.tr("before: {asked}").format(asked=asked))
        checked = state is not None and state.last is not None and state.last.at.date() == self._today
        self._checked.setText(self.tr("checked today, it stands in the safety tab") if checked
                              else self.tr("what was said and agreed is written there; this draft stays"))

    def _next_step(self) -> Step:
        step = Step(self.tr("Next"), self.tr("homework and focus"), factor=8)
        self.again = Button(self.tr("Same again"), icon="repeat", keys="=", step="small", name="sameAgain")
        self.again.setEnabled(bool(same_again(self._page.last)))
        self.next_homework = TextField(hint=self.tr("Homework until next time"), name="nextHomework", step="small")
        self.next_focus = TextField(hint=self.tr("Come back to"), name="nextFocus", step="small")
        for field in (self.next_homework, self.next_focus):
            field.setMaxLength(rules.LINE_MAX)
            field.setAccessibleName(field.placeholderText())
        line = Beside(8)
        line.add(self.again)
        line.add(self.next_homework, 3, TYPED)
        line.add(self.next_focus, 2, TYPED)
        step.add(line)
        self.homework_row = HomeworkRow(self._page.goals)
        step.add(self.homework_row)
        return step

    def _check_in_step(self) -> Step:
        page = self._page
        self.check_in = CheckInStep(page.check_ins, due=page.check_in_due, opener=page.opener)
        return self.check_in

    def _make_drawers(self) -> None:
        self.drawers: dict[str, QWidget] = {
            "agenda": AgendaDrawer(),
            "feelings": FeelingsDrawer(self._today, self._page.pace),
            "rupture": RuptureDrawer(self._page.strain),
            "new_understanding": UnderstandingDrawer(self._page.themes),
            "to_supervision": LineDrawer(self.tr("To supervision"), self.tr("What you want to bring, without names"), factor=3,
                                         name="toSupervision"),
        }

    def _drawer_bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("edge", "over")
        line = Flow(8)
        column(bar, 0, (16, 8, 16, 8)).addWidget(line)
        line.add(Label(self.tr("Only if it matters:"), "small", tone="ink3"))
        names = {"agenda": (self.tr("Agenda"), 5), "feelings": (self.tr("Feelings"), 6),
                 "rupture": (self.tr("Rupture and repair"), 1),
                 "new_understanding": (self.tr("New understanding"), 7), "to_supervision": (self.tr("To supervision"), 3)}
        self.openers: dict[str, Chip] = {}
        for key, (words, factor) in names.items():
            chip = Chip(words, dashed=True, icon=f"factor-{factor}", name=f"drawer_{key}")
            chip.clicked.connect(lambda _on=False, one=key: self.open_drawer(one))
            self.openers[key] = chip
            line.add(chip)
        return bar

    # -- showing and reading ----------------------------------------------------------------------------------------------

    def _show(self, content: NoteContent) -> None:
        self._content = content
        self._show_heading()
        self.attendance.set_value(content.attendance)
        self.homework.set_value(content.homework)
        for obstacle, chip in self._obstacles.items():
            chip.setChecked(obstacle in content.obstacles)
        for technique_id, chip in self._used.items():
            chip.setChecked(technique_id in content.techniques)
        for goal in content.goals:
            if goal.goal_id in self.goals:
                self.goals[goal.goal_id].set_value(goal.value)
                self._show_move(goal.goal_id)
        self.summary.set_value(content.summary)
        self.safety.set_value(content.safety)
        self.next_homework.set_value(content.next_homework)
        self.next_focus.set_value(content.next_focus)
        self.homework_row.set_value(content.homework_kind, content.homework_goal)
        self.usefulness.set_value(content.usefulness)
        self.check_in.set_value(content.check_in)
        blank = NoteContent()
        for key in DRAWERS:
            value = getattr(content, key)
            self.drawers[key].set_value(value)  # type: ignore[attr-defined]
            self._open(key, value != getattr(blank, key) or (key == "rupture" and self._page.strain is not None))
        self._understanding().set_themes(content.themes)
        self._open("new_understanding", bool(content.new_understanding or content.themes))
        self._show_dependent()

    def content(self) -> NoteContent:
        """What stands in the form, uncleaned."""
        goals = tuple(GoalToday(goal_id, scale.value()) for goal_id, scale in self.goals.items() if scale.value() is not None)
        given = bool(self.next_homework.value())
        changed = self.safety.value() is SafetyToday.CHANGED  # older drafts carry words and a day of their own
        return replace(
            self._content,
            attendance=self.attendance.value(), homework=self.homework.value(),
            obstacles=tuple(obstacle for obstacle, chip in self._obstacles.items() if chip.isChecked()),
            techniques=tuple(technique_id for technique_id, chip in self._used.items() if chip.isChecked()),
            goals=goals, summary=self.summary.toPlainText(), safety=self.safety.value(),
            safety_words=self._content.safety_words if changed else "", look_again=self._content.look_again if changed else None,
            next_homework=self.next_homework.text(), next_focus=self.next_focus.text(),
            homework_kind=self.homework_row.kind() if given else None, homework_goal=self.homework_row.goal() if given else None,
            usefulness=self.usefulness.value() if self.homework.value() in LOOKED_AT else None,
            check_in=self.check_in.value(), themes=self._understanding().themes(),
            **{key: drawer.value() for key, drawer in self.drawers.items()},  # type: ignore[attr-defined]
        )

    def _understanding(self) -> UnderstandingDrawer:
        drawer = self.drawers["new_understanding"]
        assert isinstance(drawer, UnderstandingDrawer)
        return drawer

    def _show_heading(self) -> None:
        number, planned = self._page.note.number, self._page.planned
        if number is None:
            self.heading.setText(self.tr("Visit"))
        elif planned and planned >= number:  # beyond what was planned the number stands alone
            self.heading.setText(self.tr("Visit {number} of {planned}").format(
                number=formats.number(number), planned=formats.number(planned)))
        else:
            self.heading.setText(self.tr("Visit {number}").format(number=formats.number(number)))
        content = self._page.note.content
        times = formats.time_range(content.start, content.end) if content.start and content.end else ""
        room = self._rooms.get(content.room_id or 0, "")
        self._when.setText(joined([times, room]))

    def _show_move(self, goal_id: int) -> None:
        goal = next(g for g in self._page.goals if g.id == goal_id)
        value, was = self.goals[goal_id].value(), goal.now
        label = self._moves[goal_id]
        if value is None or was is None:
            label.setText("")
        elif value == was:
            label.set_tone("ink3")
            label.setText(self.tr("as before"))
        else:
            label.set_tone("ok" if value > was else "ink2")
            arrow = "↑ " if value > was else "↓ "
            label.setText(arrow + self.tr("from {value}").format(value=formats.number(was)))

    def _show_dependent(self) -> None:
        """Rows that stand only with a certain answer; the count of words."""
        self._useful_row.setVisible(self.homework.value() in LOOKED_AT)
        self._told.setVisible(self.homework.value() is None)
        self.homework_row.setVisible(bool(self.next_homework.value()))
        self._obstacle_row.setVisible(self.homework.value() in (HomeworkMark.NOT_DONE, HomeworkMark.PARTLY))
        changed = self.safety.value() is SafetyToday.CHANGED
        self._changed_row.setVisible(changed)
        count = len(self.summary.toPlainText().split())
        self._words.setText(self.tr("{count} words").format(count=formats.number(count)) if count else "")
        self._words.setVisible(count > 0)

    # -- what happens -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.safety_check.clicked.connect(self.safety_wished)
        for taps in (self.attendance, self.homework, self.safety):
            taps.chosen.connect(self.changed)
        self.safety.chosen.connect(self._on_safety)  # after the tap is known to be there to keep
        for chip in self._obstacles.values():
            chip.toggled.connect(self.changed)
        self.homework_row.changed.connect(self.changed)
        for scale in (*self.goals.values(), self.check_in, self.usefulness):
            scale.changed.connect(self.changed)
        self.summary.textChanged.connect(self.changed)
        for field in (self.next_homework, self.next_focus):
            field.textEdited.connect(self.changed)
        for drawer in self.drawers.values():
            drawer.changed.connect(self.changed)  # type: ignore[attr-defined]
        self.other.activated.connect(self._on_other)
        self.again.clicked.connect(self.repeat_homework)
        self.versions.clicked.connect(self.versions_wished)
        self.check_in.screen_turned.connect(self.screen_turned)
        self.check_in.slip_wished.connect(self.slip_wished)
        self.changed.connect(self._show_dependent)

    def _on_safety(self, _tap: object) -> None:
        """Changed opens the check; what stands here stays."""
        if self.safety.value() is SafetyToday.CHANGED:
            self.safety_wished.emit()

    def _on_other(self, _index: int) -> None:
        technique_id = self.other.value()
        if technique_id is None:
            return
        self._add_technique(technique_id, on=True)
        self._offer_others()
        self.changed.emit()

    def open_drawer(self, key: str) -> None:
        """Open a drawer and go into it."""
        self._open(key, True)
        self.drawers[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self.drawers[key].focusNextChild()
        QTimer.singleShot(0, self, lambda: self._steps.ensureWidgetVisible(self.drawers[key]))  # once it has its height

    def _open(self, key: str, on: bool) -> None:
        self.drawers[key].setVisible(on)
        self.openers[key].setVisible(not on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """= in the empty homework line is "same again" too: one key wherever one is."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text() == "="
        if pressed and watched is self.next_homework and not self.next_homework.text() and self.again.isEnabled():
            self.repeat_homework()
            return True
        return super().eventFilter(watched, event)

    def repeat_homework(self) -> None:
        """Last time's homework again, by one key."""
        text = same_again(self._page.last)
        if text:
            assert self._page.last is not None
            last = self._page.last.content
            self.next_homework.set_value(text)
            self.homework_row.set_value(last.homework_kind, last.homework_goal)
            self.changed.emit()

    def answer_check_in(self, check_in: CheckIn) -> None:
        """What the client tapped on the turned screen."""
        self.check_in.set_value(check_in)
        self.changed.emit()

    def start_typing(self) -> None:
        """The cursor into the summary, at its end."""
        self.summary.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.summary.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.summary.setTextCursor(cursor)

    def show_findings(self, findings: Iterable[Finding]) -> list[str]:
        """Each sentence beside its step; gives those that have no place here."""
        steps = {"attendance": self.attendance_step, "end": self.attendance_step, "summary": self.summary_step,
                 "safety": self.safety_step}
        for step in set(steps.values()):
            step.say("")
        loose = []
        for finding in findings:
            if finding.field in steps:
                steps[finding.field].say(text_for(finding))
            else:
                loose.append(text_for(finding))
        return loose
