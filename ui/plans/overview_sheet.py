"""The map and the time-line on one sheet of A4, in the language of the screen: for the therapist's own use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QObject

from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Handout, Heading, Table, Text
from clinic_app.domain.overview import Overview
from ui import formats, theme
from ui.plans.drawing import state_of
from ui.plans.words import Shown, quoted
from ui.widgets.time_line_data import Lane, TimeLineData, VisitKind

STATE_MAX = 110   # letters of a tile's latest entry
HAPPENED = 10     # latest things of the plan, signed papers and life events
POINTS = 12       # latest points of a curve
CURVES = 2


class OverviewSheet(QObject):
    """What the overview shows, on paper. Life events about others stay on the screen."""

    def __init__(self, shown: Overview, data: TimeLineData, words: Shown, today: date) -> None:
        super().__init__()
        self._shown, self._data, self._words, self._today = shown, data, words, today

    def handout(self) -> Handout:
        """The sheet, ready for the press."""
        blocks: list[Block] = [Heading(self.tr("Nine-factor map")), self._map(), Heading(self.tr("One time-line"))]
        single = [lane for lane in self._data.lanes if len(lane.lines) == 1 and lane.lines[0].points]
        blocks += [self._curve(lane) for lane in single[:CURVES]]
        blocks.append(Text(" · ".join((*self._goals(), self._visits()))))
        if happened := tuple(self._happened())[-HAPPENED:]:
            blocks.append(Text(" · ".join(happened), quiet=True))
        said = self.tr("Latest entries and no score. The check-in is made by this clinic and not validated.")
        blocks.append(Text(said, quiet=True))
        language = LetterLanguage.ARABIC if formats.is_arabic() else LetterLanguage.ENGLISH
        return Handout("overview", self.tr("Where we are"), language, tuple(blocks), self.tr("for the therapist's own use"))

    def _map(self) -> Table:
        rows = []
        for tile in self._shown.tiles:
            state = state_of(tile, self._words, self._today)
            said = state.state if len(state.state) <= STATE_MAX else f"{state.state[: STATE_MAX - 1].rstrip()}…"
            rows.append((theme.current().factor(int(tile.factor)).name(), said, state.age))
        return Table((self.tr("Factor"), self.tr("Latest entry"), self.tr("When")), tuple(rows), (4, 10, 3))

    def _curve(self, lane: Lane) -> Curve:
        points = tuple(Point(formats.day_month(p.day), p.value) for p in list(lane.lines[0].points)[-POINTS:])
        marks = ((lane.mark[0], ""),) if lane.mark else ()
        caption = " · ".join((lane.title, lane.second, *((lane.mark[1],) if lane.mark else ())))
        return Curve(points, lane.low, lane.high, marks, caption)

    def _goals(self) -> Iterator[str]:
        said = self.tr("{goal}: {change} of 10")
        for goal in (self._shown.line.goals if self._shown.line else ()):
            if goal.points:
                change = formats.change(goal.points[0].value, goal.points[-1].value)
                yield said.format(goal=quoted(goal.words), change=change)

    def _visits(self) -> str:
        kinds = [visit.kind for visit in self._data.visits]
        return self.tr("Visits attended: {done}. Did not come: {missed}. Cancelled late: {late}.").format(
            done=formats.number(kinds.count(VisitKind.DONE)), missed=formats.number(kinds.count(VisitKind.MISSED)),
            late=formats.number(kinds.count(VisitKind.CANCELLED)),
        )

    def _happened(self) -> Iterator[str]:
        others = {event.words for event in self._shown.events if event.third_party}
        found = [(mark.day, mark.words) for mark in (*self._data.plan, *self._data.papers) if mark.day <= self._data.today]
        found += [(event.day, event.words) for event in self._data.events if event.words not in others]
        for day, said in sorted(found):
            yield f"{formats.short_date(day)} {formats.isolate_name(said)}"
