"""Therapists with the reasons why they fit or do not: no score, in the order of the next free time."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.matching import Match, Reason, Why
from ui import formats
from ui.texts.matching import reason_words
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label, Rule, Tag
from ui.widgets.panels import column, row

SIGNS = {True: ("ok", "tick"), False: ("neutral", "close"), None: ("neutral", "info")}


class MatchList(QWidget):
    """chosen(Match) when the button of a therapist is pressed; without a button text it is there to read."""

    chosen = Signal(object)

    def __init__(self, button: str = "", *, name: str = "matchList", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._button = button
        self._column = column(self, 0)
        self._held: QWidget | None = None

    def show_matches(self, matches: Iterable[Match]) -> None:
        """List these; the whole list takes the place of the one before, which is safer in Qt than emptying it."""
        holder, found = QWidget(), list(matches)
        lines = column(holder, 8)
        order = self.tr("In the order of the next free time. Nobody is ranked.")
        lines.addWidget(Label(order if found else self.tr("No therapist works here yet."), "small", tone="ink3", wrap=True))
        for match in found:
            lines.addWidget(Rule())
            lines.addWidget(self._line(match))
        if self._held is not None:
            self._column.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
        self._held = holder
        self._column.addWidget(holder)
        holder.show()

    def _line(self, match: Match) -> QWidget:
        holder = QWidget()
        lines = column(holder, 5)
        head = row(gap=8)
        name = match.name_ar if formats.is_arabic() else match.name
        head.addWidget(Label(name, "body", "strong", elide=True), 1)
        if self._button:
            tip = self.tr("{act}: {name}").format(act=self._button, name=name)
            choose = Button(self._button, step="tiny", tip=tip, name=f"{self.objectName()}_{match.staff_id}")
            choose.setAccessibleName(tip)
            choose.clicked.connect(lambda: self.chosen.emit(match))
            head.addWidget(choose, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        flow = Flow()
        for reason in match.reasons:
            flow.add(self._tag(reason))
        lines.addWidget(flow)
        return holder

    def _tag(self, reason: Reason) -> QWidget:
        tone, sign = SIGNS[reason.met]
        if reason.why is Why.FREE and reason.met:
            tone, sign = "primary", "clock"
        tag = Tag(reason_words(reason), tone, sign)
        met = {True: self.tr("fits"), False: self.tr("does not fit"), None: self.tr("to weigh")}[reason.met]
        tag.setAccessibleName(f"{met}: {reason_words(reason)}")
        return tag
