"""From a page and what is noted on it to its curve and the sentence that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.workbook import Belief, Conviction, Ladder, Rehearsed, Target, Trial, WeekCount, WorkbookPage
from clinic_app.domain.workbook_rules import done_steps
from ui import formats
from ui.widgets.curves import CurveData, CurveLine

Drawn = tuple[CurveData, str]
WIDTH_OF_TRIAL = 0.7  # of the room between two trials
FEWEST = 2            # points before a line says anything



def drawn(page: WorkbookPage) -> Drawn | None:
    """The curve of a page, or None while there is too little to draw."""
    said = page.content
    if isinstance(said, Ladder):
        return _ladder(page, said)
    if isinstance(said, Belief):
        return _belief(page)
    if isinstance(said, Target):
        return _target(page, said)
    days = [(e.on, e.content.ease) for e in page.entries if isinstance(e.content, Rehearsed) and e.content.ease is not None]
    if len(days) < FEWEST:
        return None
    line = CurveLine(_points(days), QCoreApplication.translate("WorkbookDrawing", "ease"), "factor-8")
    sentence = QCoreApplication.translate("WorkbookDrawing", "Ease of the rehearsal: {change} of 10.")
    return CurveData((line,), 0, 10, _ticks(page)), sentence.format(change=formats.change(days[0][1], days[-1][1]))


def _points(days: Sequence[tuple[date, int]]) -> tuple[tuple[float, float], ...]:
    return tuple((float(on.toordinal()), float(value)) for on, value in days)


def _ticks(page: WorkbookPage) -> tuple[tuple[float, str], ...]:
    return tuple((float(e.on.toordinal()), formats.day_month(e.on)) for e in page.entries)


def _belief(page: WorkbookPage) -> Drawn | None:
    notes = [(e.on, e.content) for e in page.entries if isinstance(e.content, Conviction)]
    old = [(on, one.old) for on, one in notes if one.old is not None]
    new = [(on, one.new) for on, one in notes if one.new is not None]
    if len(old) < FEWEST and len(new) < FEWEST:
        return None
    lines, parts = [], []
    if old:
        lines.append(CurveLine(_points(old), QCoreApplication.translate("WorkbookDrawing", "old"), "ink3", "dashed", "square"))
        said = QCoreApplication.translate("WorkbookDrawing", "Old belief: {change} of 100.")
        parts.append(said.format(change=formats.change(old[0][1], old[-1][1])))
    if new:
        lines.append(CurveLine(_points(new), QCoreApplication.translate("WorkbookDrawing", "new"), "factor-7"))
        said = QCoreApplication.translate("WorkbookDrawing", "New belief: {change} of 100.")
        parts.append(said.format(change=formats.change(new[0][1], new[-1][1])))
    return CurveData(tuple(lines), 0, 100, _ticks(page)), " ".join(parts)


def _target(page: WorkbookPage, said: Target) -> Drawn | None:
    weeks = [(e.on, e.content.count) for e in page.entries if isinstance(e.content, WeekCount) and e.content.count is not None]
    if len(weeks) < FEWEST:
        return None
    marks = []
    if said.baseline is not None:
        marks.append((float(said.baseline), QCoreApplication.translate("WorkbookDrawing", "before")))
    if said.target is not None:
        marks.append((float(said.target), QCoreApplication.translate("WorkbookDrawing", "aim")))
    most = max(4, *(count for _, count in weeks), *(round(value) for value, _ in marks))
    line = CurveLine(_points(weeks), tone="factor-8")
    sentence = QCoreApplication.translate("WorkbookDrawing", "Count of the week: {change}.")
    high = most + most % 2
    change = formats.change(weeks[0][1], weeks[-1][1])
    return CurveData((line,), 0, high, _ticks(page), tuple(marks)), sentence.format(change=change)


def _ladder(page: WorkbookPage, ladder: Ladder) -> Drawn | None:
    """Each trial as a short line from start over peak to end, in the order of the days; steps that are done stand firm."""
    trials = [e.content for e in page.entries if isinstance(e.content, Trial)]
    rated = [t for t in trials if t.distress.peak is not None]
    if not rated:
        return None
    done = {step.key for step in done_steps(ladder, trials)}
    numbers = {step.key: number for number, step in enumerate(ladder.steps, 1)}
    lines, ticks = [], []
    for place, trial in enumerate(rated):
        asked = [v for v in (trial.start, trial.peak, trial.end) if v is not None]
        stride = WIDTH_OF_TRIAL / max(1, len(asked) - 1)
        points = tuple((place + n * stride, float(value)) for n, value in enumerate(asked))
        lines.append(CurveLine(points, tone="factor-8", dash="solid" if trial.step in done else "dashed"))
        step = QCoreApplication.translate("WorkbookDrawing", "step {number}")
        ticks.append((place + WIDTH_OF_TRIAL / 2, step.format(number=formats.number(numbers.get(trial.step, 0)))))
    last = rated[-1].distress
    sentence = QCoreApplication.translate(
        "WorkbookDrawing", "Trials: {count}. The last one: peak {peak}, end {end}, lower by {percent}."
    )
    percent = formats.percent(round(last.percent or 0))
    data = CurveData(tuple(lines), 0, 100, tuple(ticks))
    return data, sentence.format(count=formats.number(len(rated)), peak=formats.number(last.peak or 0),
                                 end=formats.number(last.end or 0), percent=percent)
