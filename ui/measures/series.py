"""What can be drawn in the room: each measure (or subscale) with its scores, and the session check-in, as chart and table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.change import Direction, Yardstick
from clinic_app.domain.measure_definitions import MeasureDefinition, Method
from clinic_app.domain.measure_due import MeasureFile
from clinic_app.domain.measure_scoring import MeasureState, RiskState, risk_state
from clinic_app.domain.measures import Score, counted, valid
from ui import formats
from ui.measures.words import measure_name
from ui.texts.measures import band_name
from ui.widgets.score_chart import Region, ScoreChartData, ScorePoint

translate = QCoreApplication.translate

CHECK_IN = "house_checkin"


@dataclass(frozen=True)
class Series:
    """One line that can be chosen: its definition, subscale, scores with totals, and how they are compared."""

    key: str
    definition: MeasureDefinition
    subscale: str
    scores: tuple[Score, ...]
    stick: Yardstick

    @property
    def name(self) -> str:
        """What the button says."""
        return measure_name(self.definition, self.subscale)


def series_of(file: MeasureFile, check_in: MeasureDefinition, check_ins: Sequence[tuple[date, float]]) -> list[Series]:
    """What this client's room offers: the clinic's set, whatever has a score, and the check-in at the end."""
    found, asked = [], (*file.rules.asked, *file.rules.gentle)
    scored_keys = {s.key for s in file.scores}
    order = {key: place for place, key in enumerate(asked)}
    first = file.attended[0] if file.attended else None
    for offered in sorted(file.offered, key=lambda o: order.get(o.key, len(order))):
        if not (offered.on and offered.key in asked) and offered.key not in scored_keys:
            continue
        definition = offered.definition
        parts = [s.key for s in definition.subscales] if definition.method is Method.SUBSCALES else [""]
        for part in parts:
            scores = tuple(counted(valid(file.scores, offered.key, part), first))
            stick = definition.yardstick(file.sex, part)
            found.append(Series(f"{offered.key}:{part}" if part else offered.key, definition, part, scores, stick))
    if check_ins:
        scores = tuple(Score(CHECK_IN, day, value, MeasureState.COMPLETE) for day, value in check_ins)
        found.append(Series(CHECK_IN, check_in, "", scores, check_in.yardstick()))
    return found



def chart_data(series: Series, file: MeasureFile, today: date) -> ScoreChartData:
    """The chart of one series."""
    stick, definition, scores = series.stick, series.definition, series.scores
    part = definition.subscale(series.subscale) if series.subscale else None
    low, high = (0.0, part.high or 0) if part else (definition.total_low, definition.total_high)
    lower = stick.direction is Direction.LOWER_BETTER
    band = reliable = well = None
    if scores and stick.rc is not None:
        start = scores[0].total or 0
        said = translate("MeasureSeries", "within {rc} points of the start: could be ordinary variation")
        band = Region(start - stick.rc, start + stick.rc, said.format(rc=formats.number(stick.rc)))
        edge = start - stick.rc if lower else start + stick.rc
        if low < edge < high:
            down = translate("MeasureSeries", "{edge}: a change of {rc} from here down is reliable")
            up = translate("MeasureSeries", "{edge}: a change of {rc} from here up is reliable")
            reliable = (edge, (down if lower else up).format(edge=formats.number(edge), rc=formats.number(stick.rc)))
    if stick.cutoff is not None:
        under = translate("MeasureSeries", "below {cutoff}: under the clinic’s cut-off")
        over = translate("MeasureSeries", "above {cutoff}: over the clinic’s cut-off")
        words = (under if lower else over).format(cutoff=formats.number(stick.cutoff))
        well = Region(low, stick.cutoff, words) if lower else Region(stick.cutoff, high, words)
    elsewhere, day = translate("MeasureSeries", "form in another language"), translate("MeasureSeries", "today")
    return ScoreChartData(
        low=low, high=high, points=_points(series, file, today), band=band, reliable=reliable, well=well, cutoff=stick.cutoff,
        events=tuple((e.on, e.words) for e in file.events), broken_words=elsewhere, today=today,
        today_words=day,
    )


def _points(series: Series, file: MeasureFile, today: date) -> tuple[ScorePoint, ...]:
    points, before = [], ""
    for place, score in enumerate(series.scores):
        visit = file.visit(score.on)
        under = translate("MeasureSeries", "visit {number}").format(number=formats.number(visit))
        if not visit:
            under = translate("MeasureSeries", "before the first visit")
        broken = bool(before and score.language and score.language != before)
        before = score.language or before
        parts = [formats.full_date(score.on), formats.number(score.total or 0), band_name(score.band)]
        if score.prorated:
            parts.append(translate("MeasureSeries", "blanks filled by the mean"))
        points.append(ScorePoint(
            score.on, score.total or 0, under, score.prorated, risk_state(score.risk) is RiskState.RAISED, broken and place > 0,
            " · ".join(p for p in parts if p),
        ))
    return tuple(points)


def safety_words(file: MeasureFile, series: Series) -> str:
    """What the form asks about safety: its questions with the newest answers, or that it does not ask about suicide."""
    definition = series.definition
    name = measure_name(definition)
    if definition.silent_on_risk:
        if definition.in_house:
            return ""
        return translate("MeasureSeries", "{measure} does not ask about suicide: ask in your own words.").format(measure=name)
    join = "\u060c ".join if formats.is_arabic() else ", ".join
    items = join(formats.number(r.item) for r in definition.risk)
    said = translate("MeasureSeries", "{measure} asks about safety in question {items}.").format(measure=name, items=items)
    newest = [s for s in file.scores if s.key == definition.key and s.risk]
    if not newest:
        return said
    answers = join("–" if r.answer is None else formats.number(r.answer) for r in newest[-1].risk)
    return f"{said} " + translate("MeasureSeries", "Newest answer: {answers}.").format(answers=answers)
