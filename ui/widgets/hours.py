"""Opening or working hours of a week: one line per day, typed as 9-13, 16-20, with the bar that shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from clinic_app.domain.settings import OpenSpan
from ui import formats, theme
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.paint import Painted, box, dress_again

SUNDAY = date(2026, 11, 22)  # any Sunday
FIRST, LAST = 6 * 60, 23 * 60  # the stretch the bars show, minutes after midnight


def spans_from(weekday: int, text: str) -> list[OpenSpan] | None:
    """Spans from words like «9-13, 16:30-20»; empty is closed, None is unreadable."""
    spans = []
    for part in re.split(r"[,،;]+", formats.western(text)):
        if not part.strip():
            continue
        ends = re.split(r"\s*(?:-|–|—|to|إلى)\s*", part.strip())
        times = [formats.typed_time(end) for end in ends]
        if len(times) != 2 or times[0] is None or times[1] is None:
            return None
        opens, closes = (t.hour * 60 + t.minute for t in times)
        spans.append(OpenSpan(weekday, opens, closes or 24 * 60))
    return spans


def words_for(spans: list[OpenSpan]) -> str:
    """Spans as they are typed back."""
    return ", ".join(f"{s.opens // 60:02}:{s.opens % 60:02}–{s.closes // 60 % 24:02}:{s.closes % 60:02}" for s in spans)


class DayBar(Painted):
    """The open stretches of one day between 06:00 and 23:00."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spans: list[OpenSpan] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: list[OpenSpan]) -> None:
        """Paint these."""
        self.spans = spans
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(170), theme.current().px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        box(painter, QRectF(self.rect()), look.px(3), look.colour("sunken"))
        for span in self.spans:
            left = (max(span.opens, FIRST) - FIRST) / (LAST - FIRST) * self.width()
            right = (min(span.closes, LAST) - FIRST) / (LAST - FIRST) * self.width()
            if right > left:
                box(painter, self.at(left, 0, right - left, self.height()), look.px(3), look.colour("primary"))


class HoursEditor(QWidget):
    """Seven lines, Sunday first. value() holds what can be read; a line that cannot is marked and gives an impossible span."""

    changed = Signal()

    def __init__(self, spans: tuple[OpenSpan, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.lines: list[TextField] = []
        self.bars: list[DayBar] = []
        for day in range(7):
            line = TextField(hint=self.tr("closed"), name=f"hours{day}", numeric=True)
            line.setAccessibleName(formats.weekday(SUNDAY + timedelta(days=day)))
            line.textChanged.connect(lambda _text, day=day: self._read(day))
            line.left.connect(self.changed)
            bar = DayBar()
            grid.addWidget(Label(formats.weekday(SUNDAY + timedelta(days=day)), "body", "label"), day, 0)
            grid.addWidget(bar, day, 1)
            grid.addWidget(line, day, 2)
            self.lines.append(line)
            self.bars.append(bar)
        self.set_value(spans)

    def value(self) -> tuple[OpenSpan, ...]:
        """All spans in order. An unreadable line gives a span that ends before it begins, which the rule refuses."""
        found: list[OpenSpan] = []
        for day, line in enumerate(self.lines):
            spans = spans_from(day, line.text())
            found += [OpenSpan(day, 1, 0)] if spans is None else spans
        return tuple(found)

    def set_value(self, spans: tuple[OpenSpan, ...]) -> None:
        """Show these hours."""
        for day, line in enumerate(self.lines):
            line.setText(words_for([s for s in spans if s.weekday == day]))
            self._read(day)

    def words(self) -> list[str]:
        """The seven lines as they are typed, for a draft."""
        return [line.text() for line in self.lines]

    def set_words(self, words: Sequence[str]) -> None:
        """Show lines as they were typed, readable or not."""
        for day, (line, text) in enumerate(zip(self.lines, words, strict=True)):
            line.setText(text)
            self._read(day)

    def mark(self, weekday: int) -> None:
        """The line a refusal is about: red edge and focus."""
        self._edge(weekday, True)
        self.lines[weekday].setFocus()

    def _read(self, day: int) -> None:
        spans = spans_from(day, self.lines[day].text())
        self._edge(day, spans is None)
        self.bars[day].show_spans(spans or [])

    def _edge(self, day: int, bad: bool) -> None:
        line = self.lines[day]
        if bool(line.property("bad")) != bad:
            line.setProperty("bad", bad)
            dress_again(line)
