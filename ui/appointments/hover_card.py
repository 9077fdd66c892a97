"""The card beside a visit: who, how to reach them, when next, the note of reception. Nothing clinical."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from clinic_app.domain.appointments import Badge, DayAppointment
from ui import formats, theme
from ui.appointments import wording
from ui.widgets.labels import Label, Sign

WIDTH = 264


class HoverCard(QFrame):
    """Floats over the diary; the mouse goes through it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("hoverCard")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("edge", "strong")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        px = theme.current().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(9), px(12), px(9))
        self._column.setSpacing(px(4))
        self.hide()

    def show_visit(self, visit: DayAppointment, room: str, therapist: str, now: datetime, beside: QRect, discreet: bool) -> None:
        """Fill and show it beside the visit. Discreet: names only while it is asked for by Space."""
        while self._column.count():
            old = self._column.takeAt(0)
            if old.widget():
                old.widget().hide()
                old.widget().deleteLater()
        self._column.addWidget(Label(wording.title(visit, discreet), "large", "strong", wrap=True))
        when = f"{wording.times(visit)} · {formats.duration(visit.slot.minutes)}"
        self._add("clock", " · ".join(p for p in (when, room) if p))
        self._add("individual", therapist)
        self._add(wording.state_sign(visit), wording.state(visit, now))
        if visit.type.for_clients:
            self._add("diary", wording.type_and_mode(visit))
        for who in visit.clients if not discreet else ():
            if who.phone:
                self._add(
                    "phone",
                    self.tr("{phone}, call only").format(phone=formats.phone(who.phone))
                    if who.call_only
                    else formats.phone(who.phone),
                )
        if visit.next_visit:
            self._add("next_visit", self.tr("next: {when}").format(when=formats.day_time(visit.next_visit)))
        if Badge.TOGETHER in visit.badges:
            self._add("together", wording.meant_overlap(visit, discreet))
        if not discreet:
            self._add("booking_alert", visit.alert)
            self._add("reception_note", visit.note if visit.type.for_clients else "")
        self.setFixedWidth(theme.current().px(WIDTH))
        self.layout().activate()
        self.adjustSize()
        self._place(beside)
        self.show()
        self.raise_()

    def _add(self, sign: str, text: str) -> None:
        if not text:
            return
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(7))
        line = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Sign(sign, 14, "ink3"))
        row.addWidget(Label(text, "small", tone="ink2", wrap=True), 1)
        line.setLayout(row)
        self._column.addWidget(line)

    def _place(self, beside: QRect) -> None:
        host, gap = self.parentWidget(), 6
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        right, left = beside.right() + gap, beside.left() - gap - self.width()
        x = left if rtl else right
        if x + self.width() > host.width() or x < 0:
            x = right if rtl else left
        x = min(max(gap, x), host.width() - self.width() - gap)
        y = min(max(gap, beside.top()), host.height() - self.height() - gap)
        self.move(x, y)
