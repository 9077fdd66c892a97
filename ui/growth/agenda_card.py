"""For the next supervision: the points that came from one's own work, by file number, never by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.signals import AgendaPoint
from clinic_app.domain.workbook import ThemeLine
from ui import formats
from ui.texts.signals import what
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Tag
from ui.widgets.panels import Card, clear_layout, column, row

MOST = 3  # themes named under a point


class AgendaCard(Card):
    """A line for each point; hidden while there is none."""

    talked = Signal(object)   # the point
    brought = Signal(object)  # all points, for a new supervision

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self.setObjectName("agenda")
        head = row(gap=8)
        head.addWidget(Label(self.tr("For the next supervision"), weight="strong"))
        head.addStretch(1)
        self.bring = Button(self.tr("Write it down"), icon="new", step="small", name="agendaBring",
                            tip=self.tr("A new supervision with these file numbers"))
        head.addWidget(self.bring)
        self.body.addLayout(head)
        self._lines = column(gap=6)
        self.body.addLayout(self._lines)
        self._points: tuple[AgendaPoint, ...] = ()
        self.bring.clicked.connect(lambda: self.brought.emit(self._points))
        self.hide()

    def show_points(self, points: tuple[AgendaPoint, ...], themes: Mapping[str, Sequence[ThemeLine]]) -> None:
        """Show these, the oldest first; under the last point of a code what keeps coming back there."""
        self._points = points
        last = {point.code: point.id for point in points}
        clear_layout(self._lines)
        for point in points:
            line = row(gap=10)
            line.addWidget(Tag(formats.isolate(point.code)))
            words = what(point.signal) if point.signal is not None else formats.isolate_name(point.words)
            line.addWidget(Label(words, wrap=True), 1)
            line.addWidget(Label(formats.day_month(point.on), "small", tone="ink3"))
            done = Button(self.tr("Talked about"), step="small", name=f"talked_{point.id}")
            done.clicked.connect(lambda _on=False, one=point: self.talked.emit(one))
            line.addWidget(done)
            self._lines.addLayout(line)
            if last[point.code] == point.id and (named := themes.get(point.code)):
                told = ("، " if formats.is_arabic() else ", ").join(
                    f"{formats.isolate_name(one.tag)} ({formats.number(one.count)})" for one in named[:MOST])
                back = Label(self.tr("keeps coming back: {themes}").format(themes=told), "small", tone="ink3", wrap=True)
                back.setObjectName(f"agendaThemes_{point.code}")
                self._lines.addWidget(back)
        self.setVisible(bool(points))
