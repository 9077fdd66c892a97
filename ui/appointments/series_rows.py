"""The lines of a preview: each visit with its verdict and its cures, walked with the arrows, cured by single letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from clinic_app.domain.appointments import AppointmentType
from clinic_app.domain.booking import AppointmentProblem, MoveRequest
from clinic_app.domain.errors import Finding
from clinic_app.domain.series import CLOSED, SeriesLine
from clinic_app.services import clock
from ui import formats, theme
from ui.appointments import wording
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.fields import DateField, TimeField
from ui.widgets.labels import Label, Sign, Tag
from ui.widgets.paint import box
from ui.widgets.panels import clear_layout, column, row


def verdict_words(line: SeriesLine) -> str:
    """What speaks against a line, in sentences; in discreet mode with initials. A line that is left out says it in a word."""
    found = [_masked(one) if formats.discreet() else one for one in line.findings]
    return " ".join(_closed_words(one) if line.skipped and one.code in CLOSED else wording.sentence(one) for one in found)


def _closed_words(finding: Finding) -> str:
    """Who is away, or the closed day by its name."""
    facts = finding.facts
    if "therapist" in facts:
        return wording.sentence(replace(finding, code=AppointmentProblem.THERAPIST_AWAY), short=True)
    name = wording.one_of(str(facts.get("name") or ""), str(facts.get("name_ar") or ""))
    closed = replace(finding, code=AppointmentProblem.CLINIC_CLOSED)
    said = QCoreApplication.translate("SeriesRow", "Closed: {name}").format(name=formats.isolate_name(name))
    return said if name else wording.sentence(closed, short=True)


def _masked(finding: Finding) -> Finding:
    names = ("who", "who_ar", "client", "client_ar")
    return replace(finding, facts={
        key: formats.initials(str(value)) if key in names and value and not isinstance(value, AppointmentType) else value
        for key, value in finding.facts.items()})


class SeriesRow(QFrame):
    """One visit; its cures stand below it while something is against it or the cursor is on it."""

    focused = Signal(int)
    move_asked = Signal(int)
    skip_asked = Signal(int)
    put = Signal(int, object)   # the moment typed

    def __init__(self, place: int, cures: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self._cures, self._on = place, cures, False
        self.setObjectName(f"seriesLine{place}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        whole = column(self, 4, (8, 6, 8, 6))
        head = row(gap=7)
        self.sign, self.when = Sign("ok", 15, "ok"), Label("", "body", "label")
        self.was = Label("", "small", tone="ink3")  # where a visit that is to move stands now
        self.tag = Tag("")
        head.addWidget(self.sign)
        head.addWidget(self.when, 1)
        head.addWidget(self.was)
        head.addWidget(self.tag)
        whole.addLayout(head)
        self.words = Label("", "small", tone="ink2", wrap=True)
        whole.addWidget(self.words)
        self.acts = Flow()
        self.to_free = Button(self.tr("Next free time"), step="tiny", keys="M", name=f"seriesMove{place}")
        self.skip = Button("", step="tiny", keys="S", name=f"seriesSkip{place}")
        self.other = Button(self.tr("Other time"), step="tiny", keys="T", name=f"seriesOther{place}")
        for button in (self.to_free, self.skip, self.other):
            self.acts.add(button)
        whole.addWidget(self.acts)
        self.typing = QWidget()
        line = row(self.typing, 6)
        self.day, self.time = DateField(clock.today, name=f"seriesDay{place}"), TimeField(name=f"seriesTime{place}")
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Start"))
        line.addWidget(self.day, 3)
        line.addWidget(self.time, 2)
        whole.addWidget(self.typing)
        for hidden in (self.was, self.words, self.acts, self.typing, self.tag):
            hidden.hide()
        self.to_free.clicked.connect(lambda: self.move_asked.emit(self.place))
        self.skip.clicked.connect(lambda: self.skip_asked.emit(self.place))
        self.other.clicked.connect(self.type_time)

    def show_line(self, line: SeriesLine, stands: datetime | None = None) -> None:
        """Other facts about the same visit; stands: where it is now, if it is to move."""
        said = verdict_words(line)
        if line.skipped:
            self.sign.set("hide", "ink3")
            said = self.tr("Left out. {why}").format(why=said) if said else self.tr("Left out.")
        elif line.taken:
            self.sign.set("warning", "danger")
        elif line.asks:
            self.sign.set("warning", "warn")
        else:
            self.sign.set("ok", "ok")
        self.when.setText(formats.day_time(line.slot.start))
        self.when.set_tone("ink3" if line.skipped else "ink")
        self.tag.set(self.tr("moved"), "info")
        self.tag.setVisible(line.moved and not line.skipped)
        self.was.setText("" if stands is None else self.tr("from {when}").format(when=formats.day_time(stands)))
        self.was.setVisible(stands is not None)
        self.words.setText(said)
        self.words.set_tone("danger" if line.taken and not line.skipped else "ink2")
        self.words.setVisible(bool(said))
        again = self.tr("Book anyway") if line.asks else self.tr("Take in again")
        self.skip.setText(again if line.skipped else self.tr("Leave out"))
        self.skip.updateGeometry()
        self._needs = bool(line.findings) and not line.skipped
        state = said or (self.tr("free") if self._cures else "")
        state = state if stands is None else f"{self.was.text()}. {state}"
        self.setAccessibleName(f"{self.when.text()}: {state}" if state else self.when.text())
        self._show_acts()

    def _show_acts(self) -> None:
        self.acts.setVisible(self._cures and (self._needs or self._on))
        if not self._on:
            self.typing.hide()

    def set_current(self, on: bool) -> None:
        """The line the keys act on: the only one that Tab comes to."""
        self._on = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        for button in (self.to_free, self.skip, self.other):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self._show_acts()
        self.update()

    def type_time(self) -> None:
        """Two small fields for a day and a time of one's own; Enter takes them."""
        self.typing.show()
        self.time.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.time.selectAll()

    def offer(self, moment: datetime) -> None:
        """What stands in the two fields until something is typed."""
        if not self.typing.isVisibleTo(self):
            self.day.set_value(moment.date())
            self.time.set_value(moment.time())

    def _put(self) -> None:
        day, time = self.day.value(), self.time.value()
        if day is None or time is None:
            self.words.setText(self.tr("Type a day like mon or 30/11, and a time like 17 or 1730."))
            self.words.set_tone("danger")
            self.words.show()
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typing.hide()
        self.put.emit(self.place, datetime.combine(day, time))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the two small fields takes what is typed there; elsewhere it accepts the whole."""
        typing = self.typing.isVisible() and (self.day.hasFocus() or self.time.hasFocus())
        if typing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._put()
        elif typing and event.key() == Qt.Key.Key_Escape:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.typing.hide()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.focused.emit(self.place)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below; soft fill, and a ring while the keys are here."""
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.colour("line"))
        if self._on:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = look.colour("focus") if self.hasFocus() else None
            box(painter, QRectF(self.rect()), look.px(4), look.colour("primary-soft"), edge, 2 if edge else 1)
        painter.end()


class SeriesRows(QWidget):
    """All lines of a preview. Up and Down walk; what the letters do is told by the panel."""

    move_asked = Signal(int)
    skip_asked = Signal(int)
    put = Signal(int, object)
    stood_on = Signal(QWidget)  # the line that has the cursor now, for the page to bring it into sight

    def __init__(self, cures: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seriesRows")
        self._cures, self._column = cures, column(self, 0)
        self.rows: list[SeriesRow] = []
        self.current = 0

    def show_lines(self, lines: Sequence[SeriesLine], stands: Mapping[int, datetime] | None = None) -> None:
        """These lines; rows stay where their number does, and so does the cursor. stands: where those that move are now."""
        if len(lines) != len(self.rows):
            clear_layout(self._column)
            self.rows = [SeriesRow(place, self._cures) for place in range(len(lines))]
            before: QWidget = self
            for one in self.rows:
                one.focused.connect(self._on_focused)
                one.move_asked.connect(self.move_asked)
                one.skip_asked.connect(self.skip_asked)
                one.put.connect(self.put)
                self._column.addWidget(one)
                one.show()  # now, not when the layout comes to it: the cursor may be put here at once
                QWidget.setTabOrder(before, one)
                before = one
            self.current = 0
        for one, line in zip(self.rows, lines, strict=True):
            moves = line.request.id if isinstance(line.request, MoveRequest) else 0
            one.show_line(line, (stands or {}).get(moves))
            one.offer(line.slot.start)
        self.choose(min(self.current, max(len(self.rows) - 1, 0)))

    def choose(self, place: int) -> None:
        """The line the keys act on."""
        self.current = place
        for one in self.rows:
            one.set_current(one.place == place)

    def _on_focused(self, place: int) -> None:
        self.choose(place)
        self.stood_on.emit(self.rows[place])

    def go_to(self, place: int) -> None:
        """The cursor onto this line."""
        if self.rows:
            self.choose(min(max(place, 0), len(self.rows) - 1))
            self.rows[self.current].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_cursor(self) -> bool:
        """True while a line itself has the focus."""
        return any(one.hasFocus() for one in self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, Home and End walk through the lines."""
        to = {Qt.Key.Key_Up: self.current - 1, Qt.Key.Key_Down: self.current + 1, Qt.Key.Key_Home: 0,
              Qt.Key.Key_End: len(self.rows) - 1}.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        else:
            self.go_to(to)
