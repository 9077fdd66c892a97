"""The three rulers asked again: each beside the answer of last time, with an arrow and one word that is no verdict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.episodes import ruler_band
from clinic_app.domain.fit import Rulers
from ui import formats, theme
from ui.widgets.beside import Beside
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import column, row
from ui.widgets.scales import TapScale

TREND = 100  # px of the design a change and its word should have beside the scale


class Trend(QWidget):
    """Where a ruler went since last time: an arrow up, down or level, the two numbers, and low, in between or high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, 5)
        self._sign = Sign("equal", 13, "ink3")
        self.words = Label("", "small", "text", "ink3", wrap=True)
        line.addWidget(self._sign)
        line.addWidget(self.words, 1)
        self.say(None, None)

    def say(self, before: int | None, now: int | None) -> None:
        """These two numbers; nothing is said of a ruler that was never answered."""
        self._sign.setVisible(before is not None and now is not None)
        if now is None:
            self.words.setText(self.tr("last time {value}").format(value=formats.number(before)) if before is not None else "")
            return
        band = {
            "low": self.tr("rather low"), "between": self.tr("in between"), "high": self.tr("rather high"),
        }[ruler_band(now)]
        if before is None:
            self.words.setText(band)
            return
        self._sign.set("up" if now > before else "down" if now < before else "equal")
        self.words.setText(self.tr("{change}, {band}").format(change=formats.change(before, now), band=band))

    def say_since(self, then: int, later: int) -> None:
        """An answer that stands for its day, and where it went since."""
        self.say(then, later)
        self.words.setText(self.tr("since then {change}").format(change=self.words.text()))


class ThreeRulers(QWidget):
    """Importance, confidence, readiness; all may stay unanswered."""

    changed = Signal()

    def __init__(self, last: Rulers, *, name: str = "rulers", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._last = last
        lines = column(self, 6)
        self.scales: list[TapScale] = []
        self._trends: list[Trend] = []
        asked = (
            ("importance", self.tr("Important to change this")), ("confidence", self.tr("Sure that I can")),
            ("readiness", self.tr("Ready for it")),
        )
        for place, (key, said) in enumerate(asked):
            scale, trend = TapScale(said, last=last.values[place], name=f"{name}_{key}"), Trend()
            line = Beside(10)
            line.add(scale, 0, TapScale.WIDE)
            line.add(trend, 1, TREND)
            lines.addWidget(Label(said, "small", "label", "ink2"))
            lines.addWidget(line)
            scale.changed.connect(self._said(place))
            self.scales.append(scale)
            self._trends.append(trend)
        self.set_value(Rulers())

    def _said(self, place: int) -> Callable[[object], None]:
        def tell(_value: object) -> None:
            self._trends[place].say(self._last.values[place], self.scales[place].value())
            self.changed.emit()

        return tell

    def value(self) -> Rulers:
        """What was answered."""
        return Rulers(*(scale.value() for scale in self.scales))

    def set_value(self, rulers: Rulers) -> None:
        """Show these."""
        for scale, trend, before, now in zip(self.scales, self._trends, self._last.values, rulers.values, strict=True):
            scale.set_value(now)
            trend.say(before, now)


class RulersRead(QWidget):
    """Rulers that were answered, to read: number, arrow since last time, word."""

    def __init__(self, before: Rulers, now: Rulers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setColumnStretch(1, 1)
        names = (self.tr("Important to change this"), self.tr("Sure that I can"), self.tr("Ready for it"))
        for place, (name, was, value) in enumerate(zip(names, before.values, now.values, strict=True)):
            if value is None:
                continue
            trend = Trend()
            trend.say(was, value)
            if was is None:
                trend.words.setText(f"{formats.number(value)} · {trend.words.text()}")
            grid.addWidget(Label(name, "body", tone="ink2"), place, 0)
            grid.addWidget(trend, place, 1)
