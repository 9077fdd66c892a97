"""The small curve beside the totals of a discharge letter: values at both ends, the cut-off, what is no reliable change yet."""

from __future__ import annotations

from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.facts import ScoreFact
from clinic_app.letters.curve import draw_curve, key_height
from clinic_app.letters.lines import Sentence
from clinic_app.letters.page import Sheet


class ScoreCurve:
    """One questionnaire's curve, from `at` to the end margin."""

    def __init__(self, sheet: Sheet, score: ScoreFact, at: float, width: float, height: float) -> None:
        self.sheet, self.score = sheet, score
        self.at, self.width, self.high = at, width, height
        self.curve = self._made()

    @property
    def height(self) -> float:
        """With its caption in two lines and the line on what its points mean."""
        small = self.sheet.styles.small
        return self.high + 2 * small.leading + key_height(self.sheet.flow, self.curve, small, self.width)

    def draw(self, caption: Sentence) -> None:
        """At the flow's height, which goes down by it."""
        flow, small = self.sheet.flow, self.sheet.styles.small
        for line in flow.type(small).lines([caption], self.width):
            flow.line(line, small, self.at, [caption])
        draw_curve(flow, self.curve, small, self.sheet.words, at=self.at, width=self.width, height=self.high, ends_only=True)

    def _made(self) -> Curve:
        words, score = self.sheet.words, self.score
        labels = [words.number(str(dot.visit)) for dot in score.dots]
        labels[0] = words.say("common.visit", visits=labels[0]) if score.dots[0].visit else ""
        marks: tuple[tuple[float, str], ...] = ()
        band = None
        if score.cutoff is not None:
            marks = ((score.cutoff, words.say("discharge.cutoff", value=words.number(f"{score.cutoff:g}"))),)
        if score.rc is not None and score.first is not None:
            low, high = max(score.low, score.first - score.rc), min(score.high, score.first + score.rc)
            band = (low, high, words.say("discharge.not_yet_reliable"))
        points = tuple(Point(label, dot.total, dot.hollow) for label, dot in zip(labels, score.dots, strict=True))
        return Curve(points, score.low, score.high, marks, band=band, key=words.points())
