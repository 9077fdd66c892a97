"""The drawers of the note, closed until wanted: agenda, feelings, rupture and repair, new understanding, to supervision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain import repair
from clinic_app.domain import sessions as rules
from clinic_app.domain.session_notes import OpenRupture, Pace
from clinic_app.domain.sessions import (
    Aftercare,
    AgendaItem,
    Depth,
    Emotion,
    ExpressionWay,
    Feelings,
    LeftState,
    NoteProblem,
    RepairState,
    Rupture,
    RuptureKind,
    TherapistWay,
)
from ui import formats
from ui.sessions.parts import RatingBox, Step
from ui.sessions.words import joined, name_of
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.list_field import ListField
from ui.widgets.panels import row
from ui.widgets.segment import Taps

LEAST_FLOW = 150  # px that chips want beside what they are about


class Ticks(Flow):
    """Chips of which any number may be on."""

    ticked = Signal()

    def __init__(self, codes: type[Enum], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._chips = {code: Chip(name_of(code), name=f"{name}_{code.value}") for code in codes}
        for chip in self._chips.values():
            self.add(chip)
            chip.clicked.connect(self.ticked)

    def value(self) -> tuple:
        """What is on, in the order of the list."""
        return tuple(code for code, chip in self._chips.items() if chip.isChecked())

    def set_value(self, codes: Sequence[Enum]) -> None:
        """Turn these on without saying so."""
        for code, chip in self._chips.items():
            chip.setChecked(code in codes)


def line_field(hint: str, name: str, limit: int) -> TextField:
    """One line of text with its limit and its name for a screen reader."""
    field = TextField(hint=hint, name=name, step="small")
    field.setMaxLength(limit)
    field.setAccessibleName(hint)
    return field


class AgendaDrawer(Step):
    """What the hour was to hold; offered, never asked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", factor=5, parent=parent)
        self.title.setText(self.tr("Agenda"))
        self._items = Ticks(AgendaItem, "agenda")
        self.add(self._items)
        self._items.ticked.connect(self.changed)

    def value(self) -> tuple[AgendaItem, ...]:
        """What was tapped."""
        return self._items.value()

    def set_value(self, items: tuple[AgendaItem, ...]) -> None:
        """Show this."""
        self._items.set_value(items)


class FeelingsDrawer(Step):
    """Which feelings were the work, how strong, how near, how the client left and in which ways; aftercare only if upset.

    The pace agreement (a sign to stop, topics that wait) that holds from earlier is shown until it is said anew.
    """

    changed = Signal()

    def __init__(self, today: date, pace: Pace | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", factor=6, parent=parent)
        self._today = today
        self.title.setText(self.tr("Feelings"))
        self.set_remark(self.tr("if they were the work"))
        self._emotions = Ticks(Emotion, "emotion")
        self.add(self._emotions)
        self._start = RatingBox(self.tr("Strength at the start, 0 to 10"), name="feelingStart")
        self._end = RatingBox(self.tr("Strength at the end, 0 to 10"), name="feelingEnd")
        self._depth = Taps([(depth, name_of(depth)) for depth in Depth], name="feelingDepth")
        strength, both = row(gap=8), Beside(12)
        for words, box in ((self.tr("at the start"), self._start), (self.tr("at the end"), self._end)):
            strength.addWidget(Label(words, tone="ink2"))
            strength.addWidget(box)
        strength.addStretch(1)
        both.add(strength)
        both.add(self._depth)
        self.add(both)
        self._ways = Ticks(ExpressionWay, "way")
        self._labelled(self.tr("expressed by"), self._ways)
        self._left = Taps([(state, name_of(state)) for state in LeftState], name="leftState")
        self.line(Label(self.tr("left the room"), tone="ink2"), self._left)
        self._make_aftercare()
        self._make_pace(pace)
        self._therapist = Ticks(TherapistWay, "therapistWay")
        self._labelled(self.tr("the therapist"), self._therapist)
        self.add(Label(self.tr("Release alone is no outcome, and trauma work needs safety first. What was said belongs in the "
                               "private note."), "small", tone="ink3", wrap=True))
        self._connect()
        self._show_care()

    def _labelled(self, words: str, flow: QWidget) -> None:
        across = self.beside(Label(words, tone="ink2"))
        across.add(flow, 1, LEAST_FLOW)

    def _make_aftercare(self) -> None:
        self._care = Taps([(care, name_of(care)) for care in Aftercare], name="aftercare")
        self._call = Chip("", icon="phone", name="callTomorrow")
        self._call_on: date | None = None
        self._care_line = self.line(Label(self.tr("aftercare"), tone="ink2"), self._care, self._call)
        self._care_asked = Label(text_for(NoteProblem.NO_AFTERCARE), "small", tone="warn", wrap=True)
        self._care_asked.setObjectName("aftercareAsked")
        self.add(self._care_asked)

    def _make_pace(self, pace: Pace | None) -> None:
        self._stop = line_field(self.tr("Sign to stop"), "stopSign", rules.LINE_MAX)
        self._not_yet = line_field(self.tr("Topics not yet"), "notYet", rules.LINE_MAX)
        holder = QWidget()
        across = row(holder, 8)
        across.addWidget(Label(self.tr("pace"), tone="ink2"))
        across.addWidget(self._stop, 1)
        across.addWidget(self._not_yet, 1)
        self.add(holder)
        if pace is not None:
            held = joined([pace.stop_sign, pace.not_yet])
            said = self.tr("Agreed on {day} and holds: {pace}")
            said = said.format(day=formats.day_month(pace.on), pace=formats.isolate_name(held))
            self.add(Label(said, "small", tone="ink3", wrap=True))

    def _connect(self) -> None:
        for ticks in (self._emotions, self._ways, self._therapist):
            ticks.ticked.connect(self.changed)
        for box in (self._start, self._end):
            box.changed.connect(self.changed)
        for field in (self._stop, self._not_yet):
            field.textEdited.connect(self.changed)
        for taps in (self._depth, self._left, self._care):
            taps.chosen.connect(self._on_tap)
        self._call.clicked.connect(self._on_call)

    def _on_tap(self, _value: object) -> None:
        self._show_care()
        self.changed.emit()

    def _on_call(self, on: bool) -> None:
        self._call_on = self._offered() if on else None
        self._show_care()
        self.changed.emit()

    def _offered(self) -> date:
        return repair.call_day(LeftState.UPSET, self._today) or self._today

    def _show_care(self) -> None:
        upset, chosen = self._left.value() is LeftState.UPSET, self._care.value() is not None
        self._care_line.setVisible(upset or chosen or self._call_on is not None)
        self._care_asked.setVisible(upset and not chosen)
        self._call.setChecked(self._call_on is not None)
        day = formats.day_month(self._call_on or self._offered())
        self._call.set_text(self.tr("Call on {day}").format(day=day))

    def value(self) -> Feelings:
        """What was tapped."""
        return Feelings(
            emotions=self._emotions.value(), intensity_start=self._start.value(), intensity_end=self._end.value(),
            depth=self._depth.value(), left_state=self._left.value(), aftercare=self._care.value(), ways=self._ways.value(),
            stop_sign=self._stop.text(), not_yet=self._not_yet.text(), therapist_ways=self._therapist.value(),
            call_on=self._call_on,
        )

    def set_value(self, feelings: Feelings) -> None:
        """Show this."""
        self._emotions.set_value(feelings.emotions)
        self._start.set_value(feelings.intensity_start)
        self._end.set_value(feelings.intensity_end)
        self._depth.set_value(feelings.depth)
        self._left.set_value(feelings.left_state)
        self._care.set_value(feelings.aftercare)
        self._ways.set_value(feelings.ways)
        self._stop.set_value(feelings.stop_sign)
        self._not_yet.set_value(feelings.not_yet)
        self._therapist.set_value(feelings.therapist_ways)
        self._call_on = feelings.call_on
        self._show_care()


class RuptureDrawer(Step):
    """A strain between the two: where an earlier one stands now, a new one, what was done about it."""

    changed = Signal()

    def __init__(self, earlier: OpenRupture | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", factor=1, parent=parent)
        self.title.setText(self.tr("Rupture and repair"))
        self._earlier = Taps([(state, name_of(state)) for state in RepairState], name="earlierRepair")
        asked = self.line(self._question(earlier), self._earlier)
        asked.setVisible(earlier is not None)
        self._kind = Taps([(kind, name_of(kind)) for kind in RuptureKind], name="ruptureKind")
        self.line(self._kind)
        self._repair = TextField(hint=self.tr("What we did about it"), name="repair")
        self._repair.setMaxLength(rules.REPAIR_MAX)
        self._repair.setAccessibleName(self.tr("What we did about it"))
        self._state = Taps([(state, name_of(state)) for state in RepairState], name="repairState")
        across = self.beside()
        across.add(self._repair, 1, LEAST_FLOW)
        across.add(self._state)
        self._repair.textEdited.connect(self.changed)
        for taps in (self._kind, self._state, self._earlier):
            taps.chosen.connect(self.changed)

    def _question(self, earlier: OpenRupture | None) -> Label:
        if earlier is None:
            return Label("")
        said = self.tr("Since {day}: {kind}. Where does it stand now?")
        question = Label(said.format(day=formats.day_month(earlier.on), kind=name_of(earlier.kind)), weight="label")
        question.setObjectName("earlierRupture")
        return question

    def value(self) -> Rupture:
        """What was tapped and typed."""
        return Rupture(self._kind.value(), self._repair.text(), self._state.value(), self._earlier.value())

    def set_value(self, rupture: Rupture) -> None:
        """Show this."""
        self._kind.set_value(rupture.kind)
        self._repair.set_value(rupture.repair)
        self._state.set_value(rupture.state)
        self._earlier.set_value(rupture.earlier)


class LineDrawer(Step):
    """One line of text, and what a drawer of its own puts below it."""

    changed = Signal()

    def __init__(self, title: str, hint: str, *, factor: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, factor=factor, parent=parent)
        self._line = TextField(hint=hint, name=name)
        self._line.setMaxLength(rules.LINE_MAX)
        self._line.setAccessibleName(title)
        self.add(self._line)
        self._line.textEdited.connect(self.changed)

    def value(self) -> str:
        """What was typed."""
        return self._line.text()

    def set_value(self, text: str) -> None:
        """Show this."""
        self._line.set_value(text)


class UnderstandingDrawer(LineDrawer):
    """What was newly understood, and the themes that came back: tags used before are offered while one is typed."""

    def __init__(self, offered: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__("", "", factor=7, name="newUnderstanding", parent=parent)
        self.title.setText(self.tr("New understanding"))
        self._line.setPlaceholderText(self.tr("In the client's words, if you can"))
        self._line.setAccessibleName(self.tr("New understanding"))
        self._themes = ListField(rules.THEMES_MAX, hint=self.tr("Themes that came back; Enter adds one"), name="themes")
        self._themes.line.setMaxLength(rules.THEME_MAX)
        self._themes.line.setAccessibleName(self.tr("Themes"))
        self._themes.line.offer(offered)
        self.add(self._themes)
        self._themes.changed.connect(self.changed)

    def themes(self) -> tuple[str, ...]:
        """The tags, and what still stands in the line."""
        return self._themes.value()

    def set_themes(self, themes: Iterable[str]) -> None:
        """Show these."""
        self._themes.set_value(themes)
