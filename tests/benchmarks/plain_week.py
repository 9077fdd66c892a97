"""Reference: a week or a day painted by one small widget, only what lies in the exposed rectangle, two lines of text a visit."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

FIRST_HOUR, LAST_HOUR = 8, 21
FILL, EDGE, INK, LINE = QColor(224, 236, 232), QColor(120, 150, 140), QColor(30, 40, 38), QColor(225, 225, 220)


class PlainWeek(QWidget):
    """Seven columns of days, or the columns of a day's therapists; names and times as text, as the database gives them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[int, str, datetime, datetime]] = []
        self._columns = 7
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_week(self, sunday: date, rows: list[tuple[str, str, str]]) -> None:
        """Show these visits of one therapist instead: name, start, end."""
        self._columns = 7
        times = [(name, datetime.fromisoformat(start), datetime.fromisoformat(end)) for name, start, end in rows]
        self._rows = [((start.date() - sunday).days, name, start, end) for name, start, end in times]
        self.update()

    def show_day(self, rows: list[tuple[int, str, str, str]]) -> None:
        """Show these visits of a day instead: therapist, name, start, end."""
        columns = {one: column for column, one in enumerate(sorted({row[0] for row in rows}))}
        self._columns = len(columns)
        self._rows = [(columns[one], name, datetime.fromisoformat(start), datetime.fromisoformat(end))
                      for one, name, start, end in rows]
        self.update()

    def _place(self, column: int, start: datetime, end: datetime) -> QRectF:
        wide, high = self.width() / self._columns, self.height() / (LAST_HOUR - FIRST_HOUR)
        top = (start.hour + start.minute / 60 - FIRST_HOUR) * high
        return QRectF(column * wide + 2, top, wide - 4, (end - start).seconds / 3600 * high - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, seen = QPainter(self), QRectF(event.rect())
        painter.fillRect(seen, Qt.GlobalColor.white)
        painter.setPen(LINE)
        for hour in range(LAST_HOUR - FIRST_HOUR):
            level = int(hour * self.height() / (LAST_HOUR - FIRST_HOUR))
            painter.drawLine(0, level, self.width(), level)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column, name, start, end in self._rows:
            place = self._place(column, start, end)
            if not place.intersects(seen):
                continue
            painter.setPen(EDGE)
            painter.setBrush(FILL)
            painter.drawRoundedRect(place, 5, 5)
            painter.setPen(INK)
            text = place.adjusted(6, 3, -6, -3)
            painter.drawText(text, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading, name)
            painter.drawText(text, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, f"{start:%H:%M}–{end:%H:%M}")
        painter.end()
