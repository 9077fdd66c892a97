"""From the overview's records to what the map and the time-line draw."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_app.domain import factors as domain
from clinic_app.domain.factors import FactorTile, PlanMarkKind, TouchSquare
from clinic_app.domain.factors import TimeLine as Record
from ui import formats
from ui.plans.words import Shown, plan_mark, quoted
from ui.widgets.factor_map import FactorState, Touch
from ui.widgets.time_line import Lane, LifeEvent, Line, PlanMark, Point, TimeLineData, VisitKind, VisitMark

SHAPES = (("disc", "solid"), ("triangle", "dotted"), ("square", "dashed"))
NAME_MAX = 16  # letters of a goal beside the end of its line
KINDS = {
    "attended": VisitKind.DONE, "arrived": VisitKind.NOW, "in_session": VisitKind.NOW, "booked": VisitKind.TO_COME,
    "confirmed": VisitKind.TO_COME, "did_not_come": VisitKind.MISSED, "late_cancel": VisitKind.CANCELLED,
}


def state_of(tile: FactorTile, shown: Shown, today: date) -> FactorState:
    """One tile in words."""
    if tile.latest is None:
        age = QCoreApplication.translate("Drawing", "no entry yet")
        state = QCoreApplication.translate("Drawing", "Nothing recorded so far, and that is fine.")
    else:
        age, state = formats.ago(tile.latest.on, today), shown.trace(tile.latest)
    prompt = shown.next(tile.prompt) if tile.prompt else ""
    return FactorState(int(tile.factor), age, state, prompt, tuple(_touch(s) for s in tile.strip), tile.latest is None)


def _touch(square: TouchSquare) -> Touch:
    if square.current:
        return Touch.CURRENT_TOUCHED if square.touch is domain.Touch.TOUCHED else Touch.CURRENT
    return {
        domain.Touch.TOUCHED: Touch.TOUCHED, domain.Touch.UNTOUCHED: Touch.NOT, domain.Touch.TO_COME: Touch.TO_COME,
    }[square.touch]


def line_data(line: Record, shown: Shown) -> TimeLineData:
    """The lanes that hold something: alliance check-in, goals in the client's words; visits, plan and life events below."""
    lanes = []
    if line.check_ins:
        points = tuple(Point(p.on, p.value, p.ringed, quoted(p.words)) for p in line.check_ins)
        lanes.append(Lane(
            QCoreApplication.translate("Drawing", "Alliance check-in"),
            QCoreApplication.translate("Drawing", "0–10, made by this clinic"), (Line(points, "factor-1"),), 0, 10,
        ))
    if line.goals:
        drawn = tuple(
            Line(tuple(Point(p.on, p.value) for p in goal.points), "factor-5", shape, dash, _short(goal.words), width=1.6)
            for goal, (shape, dash) in zip(line.goals, SHAPES * (1 + len(line.goals) // 3), strict=False)
        )
        lanes.append(Lane(
            QCoreApplication.translate("Drawing", "Goals, own words"), QCoreApplication.translate("Drawing", "0–10"),
            drawn, 0, 10, 64,
        ))
    marks = tuple(
        PlanMark(m.on, plan_mark(m), "due" if m.kind is PlanMarkKind.REVIEW_DUE else "flag") for m in line.plan
        if m.kind is not PlanMarkKind.AGREEMENT
    )
    visits = tuple(
        VisitMark(v.on, _kind(v.status, v.on == line.today), v.number) for v in line.visits if v.status in KINDS
    )
    events = tuple(LifeEvent(e.on, e.words) for e in line.events)
    return TimeLineData(line.start, line.end, line.today, tuple(lanes), visits, marks, events)


def _kind(status: str, today: bool) -> VisitKind:
    kind = KINDS[status]
    return VisitKind.NOW if today and kind is VisitKind.TO_COME else kind


def _short(words: str) -> str:
    return words if len(words) <= NAME_MAX else f"{words[: NAME_MAX - 1].rstrip()}…"


def line_sentence(line: Record) -> str:
    """One plain sentence that says what the time-line shows."""
    done = sum(v.status == "attended" for v in line.visits)
    sentence = QCoreApplication.translate("Drawing", "From {span}: visits {visits}, check-ins {check_ins}, goals {goals}.")
    return sentence.format(
        span=formats.date_range(line.start, line.end), visits=formats.number(done), check_ins=formats.number(len(line.check_ins)),
        goals=formats.number(len(line.goals)),
    )
