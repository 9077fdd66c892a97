"""Beside the arrivals: each therapist, free or busy and in which room, and when their next client comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from clinic_app.domain.appointments import DayView, TherapistDay
from clinic_app.services import clock
from ui import formats, theme
from ui.appointments import wording
from ui.appointments.arrivals import Now, therapist_now
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.panels import clear_layout, column

SIDE = 336
NOW_ROW = 42  # the name, below it the room


class TherapistsNow(QFrame):
    """show_day() says how it is at this minute."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setObjectName("todaySide")
        self.setProperty("ground", "surface")
        self.setFixedWidth(px(SIDE))
        self._told: object = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(px(16), px(12), px(16), px(12))
        self._lines.setSpacing(0)

    def show_day(self, view: DayView) -> None:
        """Made anew when something of it has changed."""
        told = (view.therapists, tuple(therapist_now(view, who, clock.now()) for who in view.therapists))
        if told == self._told:
            return
        self._told = told
        clear_layout(self._lines)
        px = theme.current().px
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Therapists now"), "body", "strong"))
        head.addStretch(1)
        head.addWidget(Label(self.tr("next client"), "small", tone="ink3"))
        self._lines.addLayout(head)
        self._lines.addSpacing(px(8))
        for who in view.therapists:
            self._lines.addWidget(Rule())
            self._lines.addWidget(self._therapist(view, who))
        self._lines.addStretch(1)

    def _therapist(self, view: DayView, who: TherapistDay) -> QWidget:
        px, now = theme.current().px, therapist_now(view, who, clock.now())
        line = QWidget(objectName=f"therapistNow{who.id}")
        line.setFixedHeight(px(NOW_ROW))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        tone = "primary" if now.state == "session" else "ink3"
        row.addWidget(Sign({"session": "st-insession", "free": "free", "busy": "st-block"}.get(now.state, "not_yet"), 15, tone))
        names = column(gap=0)
        names.addStretch(1)
        names.addWidget(Label(wording.person(who), "body", "label", elide=True))
        where = self._where(view, now)
        if where:
            names.addWidget(Label(where, "small", tone="ink3", elide=True))
        names.addStretch(1)
        row.addLayout(names, 1)
        clock_ = wording.clock(now.minute) if now.minute is not None else ""
        said = {
            "session": self.tr("to {time}").format(time=clock_),
            "busy": self.tr("to {time}").format(time=clock_),
            "free": self.tr("free"),
            "later": self.tr("from {time}").format(time=clock_),
            "gone": self.tr("not in"),
        }[now.state]
        row.addWidget(Label(said, "small", tone="primary" if now.state == "session" else "ink2"))
        then = (
            ""
            if now.following is None
            else formats.time_of_day(now.following.slot.start)
            if now.following.type.for_clients
            else (wording.said(now.following.type))
        )
        last = Label(then, "small", tone="ink3")
        last.setFixedWidth(px(70))
        last.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(last)
        return line

    @staticmethod
    def _where(view: DayView, now: Now) -> str:
        """The room, or that it is online or by phone."""
        if now.mode is not None and not now.mode.needs_room:
            return wording.said(now.mode)
        return wording.room(next((r for r in view.rooms if r.id == now.room_id), None))
