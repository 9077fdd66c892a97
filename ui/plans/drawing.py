"""From the overview's records to what the map and the time-line draw."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_app.domain import factors as domain
from clinic_app.domain.factors import FactorTile, PlanMarkKind, TouchSquare
from clinic_app.domain.factors import TimeLine as Record
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.signals import Board, Signal, SignalKind
from ui import formats
from ui.plans.words import Shown, paper_mark, plan_mark, quoted
from ui.texts.measures import line_name, line_words
from ui.texts.signals import reason
from ui.widgets.factor_map import FactorState, Touch
from ui.widgets.paint import end_mark
from ui.widgets.time_line_data import Lane, LifeEvent, Line, PlanMark, Point, TimeLineData, VisitKind, VisitMark

SHAPES = (("disc", "solid"), ("triangle", "dotted"), ("square", "dashed"))
NOTHING = Board()
CHECK_INS = frozenset({SignalKind.CHECK_IN, SignalKind.LOW_ANSWER})
GOALS = frozenset({SignalKind.GOAL_FELL})
SCORES = frozenset({SignalKind.DETERIORATED, SignalKind.LOST_GAINS, SignalKind.NO_GAIN_YET})
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


def looked_at(board: Board, on: date, kinds: frozenset[SignalKind]) -> str:
    """What stands beside a ringed point: the answer that was given to it, or that it is worth a look. Empty if it is neither."""
    for answer in reversed(board.answered):
        if answer.signal.on == on and answer.signal.kind in kinds:
            return reason(answer.reason)
    if any(look.on == on and look.kind in kinds for look in board.open):
        return QCoreApplication.translate("Drawing", "worth a look")
    return ""


def _looks(board: Board) -> tuple[Signal, ...]:
    return (*board.open, *(answer.signal for answer in board.answered))


def _ringed(point: domain.Point, board: Board) -> Point:
    """A check-in: ringed where it was worth talking about, with its value and what became of it."""
    if not point.ringed:
        return Point(point.on, point.value)
    said = looked_at(board, point.on, CHECK_INS)
    beside = ": ".join(part for part in (formats.number(point.value), said or quoted(point.words)) if part)
    told = " ".join(part for part in (said, quoted(point.words)) if part)
    return Point(point.on, point.value, True, beside if said or point.words else "", told)


def _goal_points(goal: domain.GoalLine, board: Board) -> tuple[Point, ...]:
    points = [Point(p.on, p.value) for p in goal.points]
    fell = next((s for s in _looks(board) if s.kind is SignalKind.GOAL_FELL and s.mark.startswith(f"{goal.goal_id}/")), None)
    return tuple(replace(p, ringed=True, told=looked_at(board, p.day, GOALS)) if fell and p.day == fell.on else p for p in points)


def _outcome(score: ScoreLine, line: Record, board: Board) -> Lane:
    """One measure as a lane: ordinary variation round the start shaded, the clinic's cut-off dashed, the next score due."""
    band = mark = due = None
    if score.rc is not None:
        said = QCoreApplication.translate("Drawing", "within {rc} points: ordinary variation")
        band = (max(score.low, score.first - score.rc), min(score.high, score.first + score.rc),
                said.format(rc=formats.number(score.rc)))
    if score.cutoff is not None:
        under = QCoreApplication.translate("Drawing", "below {cutoff}: under the clinic’s cut-off")
        over = QCoreApplication.translate("Drawing", "above {cutoff}: over the clinic’s cut-off")
        mark = (score.cutoff, (under if score.lower_better else over).format(cutoff=formats.number(score.cutoff)))
    day = line.scores_due.get(score.key)
    if day is not None and day <= line.end:
        words = QCoreApplication.translate("Drawing", "score due {day}")
        due = (max(day, line.today), words.format(day=formats.day_month(max(day, line.today))))
    points = tuple(Point(dot.on, dot.total, told=line_words(score) if dot == score.dots[-1] else "") for dot in score.dots)
    said = next((found for look in _looks(board) if look.kind in SCORES and score.key in look.measures
                 and (found := looked_at(board, look.on, SCORES)) and look.on == points[-1].day), "")
    if said:
        points = (*points[:-1], replace(points[-1], ringed=True, words=said, told=f"{points[-1].told} {said}".strip()))
    better = QCoreApplication.translate("Drawing", "lower is better")
    if not score.lower_better:
        better = QCoreApplication.translate("Drawing", "higher is better")
    drawn = (Line(points, "factor-2", "square", values=True),)
    return Lane(line_name(score), better, drawn, score.low, score.high, 58, band, mark, due)


def outcome_of(line: Record, chosen: str = "") -> ScoreLine | None:
    """The measure drawn: the one chosen, else the first of the clinic's set that has scores."""
    return next((s for s in line.scores if f"{s.key}:{s.subscale}" == chosen), line.scores[0] if line.scores else None)


def line_data(line: Record, shown: Shown, board: Board = NOTHING, measure: str = "") -> TimeLineData:
    """The lanes that hold something: alliance check-in, one measure, goals in the client's words; the rest below."""
    lanes = []
    if line.check_ins:
        points = tuple(_ringed(p, board) for p in line.check_ins)
        lanes.append(Lane(
            QCoreApplication.translate("Drawing", "Alliance check-in"),
            QCoreApplication.translate("Drawing", "0–10, made by this clinic"), (Line(points, "factor-1"),), 0, 10, 44,
        ))
    outcome = outcome_of(line, measure)
    if outcome is not None:
        lanes.append(_outcome(outcome, line, board))
    if line.goals:
        drawn = tuple(
            Line(_goal_points(goal, board), "factor-5", shape, dash, _short(goal.words), width=1.6)
            for goal, (shape, dash) in zip(line.goals, SHAPES * (1 + len(line.goals) // 3), strict=False)
        )
        lanes.append(Lane(
            QCoreApplication.translate("Drawing", "Goals, own words"), QCoreApplication.translate("Drawing", "0–10"),
            drawn, 0, 10, 50,
        ))
    marks = tuple(
        PlanMark(m.on, plan_mark(m), "due" if m.kind is PlanMarkKind.REVIEW_DUE else "flag") for m in line.plan
        if m.kind is not PlanMarkKind.AGREEMENT
    )
    visits = tuple(
        VisitMark(v.on, _kind(v.status, v.on == line.today), v.number, v.id) for v in line.visits if v.status in KINDS
    )
    events = tuple(LifeEvent(e.on, e.words) for e in line.events)
    papers = tuple(PlanMark(p.on, paper_mark(p)) for p in line.papers)
    return TimeLineData(line.start, line.end, line.today, tuple(lanes), visits, marks, events, papers)


def _kind(status: str, today: bool) -> VisitKind:
    kind = KINDS[status]
    return VisitKind.NOW if today and kind is VisitKind.TO_COME else kind


def _short(words: str) -> str:
    if len(words) <= NAME_MAX:
        return words
    cut = words[: NAME_MAX - 1].rstrip()
    return f"{cut}…{end_mark(cut)}"


def line_sentence(line: Record) -> str:
    """One plain sentence that says what the time-line shows."""
    done = sum(v.status == "attended" for v in line.visits)
    sentence = QCoreApplication.translate("Drawing", "From {span}: visits {visits}, check-ins {check_ins}, goals {goals}.")
    return sentence.format(
        span=formats.date_range(line.start, line.end), visits=formats.number(done), check_ins=formats.number(len(line.check_ins)),
        goals=formats.number(len(line.goals)),
    )
