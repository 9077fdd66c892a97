"""The side panel of a series: every date with its verdict and its cures; nothing is written before it is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import REASON_LIMIT, DayAppointment, Status
from clinic_app.domain.booking import BookingRequest, MoveRequest
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.series import MOST_VISITS, Reach, SeriesAct, SeriesLine, SeriesRule, days, settled, with_reason
from clinic_app.domain.waiting import Gap
from clinic_app.services import clock, series
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.series_rows import SeriesRows
from ui.appointments.series_rule import SeriesRuleForm
from ui.texts.series import REACHES
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner, announce
from ui.widgets.panels import SidePanel
from ui.widgets.segment import Segment

translate = QCoreApplication.translate


class LinesPanel(SidePanel):
    """A preview: who it is for, the lines, one reason for those that ask for it, and the button that accepts."""

    WIDTH = 404
    done = Signal(object, str)   # SeriesAct, what was done in words

    def __init__(self, actor: Actor, title: str, name: str, *, cures: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(title, name="seriesPanel", parent=parent)
        self.actor, self.name, self._cures = actor, name, cures
        self.lines: tuple[SeriesLine, ...] = ()
        self.stands: dict[int, datetime] = {}  # where the visits that are to move are now, by their id
        self.freed: tuple[Gap, ...] = ()  # the times that came free by what was accepted
        self.body.addWidget(Label(name, "large", "strong", wrap=True))
        self.refused = Banner("danger", "", name="seriesRefused")
        self.summary = Label("", "small", tone="ink2", wrap=True)
        self.summary.setObjectName("seriesSummary")
        self.rows = SeriesRows(cures)
        self.reason = TextField(hint=translate("LinesPanel", "Why all the same"), name="seriesReason")
        self.reason.setMaxLength(REASON_LIMIT)
        self.asked = Field(translate("LinesPanel", "Reason"), self.reason)
        self.accept = Button("", "primary", keys="Return", name="seriesAccept")
        self._above()
        for widget in (self.refused, self.summary, self.rows, self.asked):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.refused.hide()
        self.asked.hide()
        self.add_foot(self.accept, 1)
        self.accept.clicked.connect(self.submit)
        self.rows.move_asked.connect(self._next_free)
        self.rows.skip_asked.connect(self._skip)
        self.rows.put.connect(self._put)
        self.rows.stood_on.connect(self._bring_into_sight)
        self.reason.textChanged.connect(lambda _: self.asked.clear())

    def _bring_into_sight(self, line: QWidget) -> None:
        """The line of the cursor, once it has found its height: it shows its cures, the one before hides them."""
        QTimer.singleShot(0, line, lambda: self.page.ensureWidgetVisible(line, 0, 8))

    def _above(self) -> None:
        """What stands above the lines."""

    def show_lines(self, lines: Sequence[SeriesLine]) -> None:
        """Show these, count them, and ask for a reason where one is needed."""
        self.lines = tuple(lines)
        self.rows.show_lines(self.lines, self.stands)
        if self.rows.rows:  # Tab comes to the lines before the reason and the button that accepts
            QWidget.setTabOrder(self.rows.rows[-1].time, self.reason)
            QWidget.setTabOrder(self.reason, self.accept)
        kept = [one for one in self.lines if not one.skipped]
        self.asked.setVisible(any(one.asks for one in kept) or bool(self.reason.value()))
        self.accept.setText(self._accept_words(len(kept)))
        self.accept.setEnabled(bool(kept))
        wrong = sum(one.taken for one in kept)
        cannot = translate("LinesPanel", "%n of them cannot stand as it is", "", wrong)
        self.summary.setText(cannot if wrong else self._summary(len(kept)))
        self.summary.set_tone("danger" if wrong else "ink2")
        self.summary.setVisible(bool(self.summary.text()))

    def _summary(self, kept: int) -> str:
        left = len(self.lines) - kept
        return translate("LinesPanel", "%n left out", "", left) if left else ""

    def _accept_words(self, count: int) -> str:
        return translate("LinesPanel", "Book %n visits", "", count)

    # ---- cures ---------------------------------------------------------------------------------------------------

    def _next_free(self, place: int) -> None:
        found = series.next_free(self.actor, self.lines, place)
        if found is None:
            self._refuse(translate("LinesPanel", "Nothing is free within three days of it."))
            return
        self._changed(found)

    def _skip(self, place: int) -> None:
        one = self.lines[place]
        changed = [*self.lines[:place], replace(one, skipped=not one.skipped), *self.lines[place + 1:]]
        self._changed(series.look_again(self.actor, changed))

    def _put(self, place: int, start: datetime) -> None:
        self._changed(series.put_at(self.actor, self.lines, place, start))

    def _changed(self, lines: Sequence[SeriesLine]) -> None:
        self.refused.hide()
        self.show_lines(lines)
        row = self.rows.rows[self.rows.current]
        self._bring_into_sight(row)
        announce(row, row.accessibleName())

    def _refuse(self, what: str, more: str = "") -> None:
        self.refused.show()
        self.refused.say(what, more)

    # ---- accepting -----------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Accept the preview as it stands; the first line in the way gets the cursor."""
        self.refused.hide()
        if not any(not one.skipped for one in self.lines):
            return
        if not settled(self.lines, self.reason.value()):
            wrong = next((n for n, one in enumerate(self.lines) if one.taken and not one.skipped), None)
            if wrong is None:
                self.asked.error(translate("LinesPanel", "Write why, or leave these days out."))
                self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                cure = translate("LinesPanel", "Move it or leave it out.")
                self._refuse(translate("LinesPanel", "One line is in the way."), cure)
                self.rows.go_to(wrong)
            return
        try:
            act = self._write(with_reason(self.lines, self.reason.value()))
        except Refused as refusal:
            self._come_back(refusal)
            return
        kept = [one.slot.start for one in self.lines if not one.skipped]
        self.done.emit(act, self._said(len(kept), max(kept)))

    def _come_back(self, refusal: Refused) -> None:
        """Something came in between: it stands beside its line, and all that was chosen stays."""
        if HouseProblem.STALE in refusal.codes:
            cure = translate("LinesPanel", "Close and open this again.")
            self._refuse(translate("LinesPanel", "Another desk changed one of these visits."), cure)
            return
        lines = sorted({int(f.facts["line"]) for f in refusal.findings if "line" in f.facts})
        if not lines:
            self._refuse(" ".join(wording.sentence(f) for f in refusal.findings))
            return
        kept = translate("LinesPanel", "Nothing is booked yet. What you chose is kept.")
        self._refuse(translate("LinesPanel", "Something came in between."), kept)
        self.show_lines(series.look_again(self.actor, self.lines))
        self.rows.go_to(lines[0])

    def _write(self, lines: Sequence[SeriesLine]) -> SeriesAct:
        raise NotImplementedError

    def _said(self, count: int, last: datetime) -> str:
        said = translate("LinesPanel", "Booked %n visits: {name}, until {day}", "", count)
        return said.format(name=self.name, day=formats.short_day(last.date()))

    # ---- keys ----------------------------------------------------------------------------------------------------

    def acts(self) -> list[KeyAct]:
        """The letters that cure the line with the cursor."""
        if not self._cures or not self.rows.has_cursor:
            return []
        place = self.rows.current
        return [
            KeyAct(translate("LinesPanel", "next free time"), "M", lambda: self._next_free(place), "swap", found=False),
            KeyAct(translate("LinesPanel", "leave out, take in again"), "S", lambda: self._skip(place), "hide", found=False),
            KeyAct(translate("LinesPanel", "other time"), "T", self.rows.rows[place].type_time, "clock", found=False),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts from anywhere in the panel but a button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)


class RepeatPanel(LinesPanel):
    """Books a series: of a new visit, of one that is booked, or on from where one ends."""

    def __init__(
        self, actor: Actor, template: BookingRequest, name: str, *, first: datetime, rule: SeriesRule | None = None,
        after: DayAppointment | None = None, extends: bool = False, parent: QWidget | None = None,
    ) -> None:
        self._template, self._first, self._after = template, first, after
        self._rule = rule or SeriesRule()
        super().__init__(actor, "", name, parent=parent)
        self.title.setText(self.tr("On with the series") if extends else self.tr("Series of visits"))
        if after is not None:
            self.said_of.setText((self.tr("Goes on after {when}") if extends else self.tr("Follows the visit of {when}")).format(
                when=formats.day_time(after.slot.start)))
        self.said_of.setVisible(after is not None)
        self._read()

    def _above(self) -> None:
        self.said_of = Label("", "small", tone="ink2", wrap=True)
        self.form = SeriesRuleForm(self._first.date(), self._rule)
        self.form.changed.connect(self._read)
        self.form.submitted.connect(self.submit)
        self.body.addWidget(self.said_of)
        self.body.addWidget(self.form)

    def _read(self) -> None:
        rule = self.form.rule()
        if rule is None:
            self.show_lines(())
            return
        follows = self._after is not None
        if rule.count is not None and follows:
            rule = replace(rule, count=min(rule.count + 1, MOST_VISITS))
        found = days(rule, self._first.date())[1 if follows else 0:]
        starts = [datetime.combine(one, self._first.time()) for one in found]
        if follows:
            starts = [one for one in starts if one > clock.now()]
        self.show_lines(series.preview(self.actor, self._template, starts))

    def submit(self) -> None:
        """What was typed last counts: the preview is shown anew before it can be accepted."""
        if self.form.waits:
            self.form.settle()
            return
        super().submit()

    def _write(self, lines: Sequence[SeriesLine]) -> SeriesAct:
        return series.book(self.actor, lines, self._after.id if self._after is not None else None)


class TaperPanel(LinesPanel):
    """The last visits of a course, growing rarer: the days are proposed, the same preview books them."""

    def __init__(
        self, actor: Actor, template: BookingRequest, name: str, starts: Sequence[datetime], parent: QWidget | None = None,
    ) -> None:
        super().__init__(actor, "", name, parent=parent)
        self.title.setText(self.tr("The last visits"))
        self.show_lines(series.preview(actor, template, starts))

    def _write(self, lines: Sequence[SeriesLine]) -> SeriesAct:
        return series.book(self.actor, lines)


class ReachPanel(LinesPanel):
    """Asks how far a change goes, and shows every date it touches."""

    def __init__(self, actor: Actor, title: str, visit: DayAppointment, *, cures: bool, parent: QWidget | None = None) -> None:
        self.visit = visit
        super().__init__(actor, title, wording.title(visit, formats.discreet()), cures=cures, parent=parent)
        self.title.setText(title)

    def _above(self) -> None:
        self.reach = Segment(
            [(one, wording.translate("texts", words)) for one, words in REACHES.items()], step="small", name="seriesReach")
        self.reach.set_value(Reach.THIS)
        self.reach.chosen.connect(lambda _: self.read())
        for one in REACHES:
            self.reach.button(one).installEventFilter(self)
        self.body.addWidget(self.reach)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the question to the lines: how far it goes is chosen with the arrows along it alone."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self.reach.stacked:
            if event.key() == Qt.Key.Key_Down:
                self.rows.go_to(self.rows.current)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                return True
        return super().eventFilter(watched, event)

    def read(self) -> None:
        """Show what the chosen reach touches."""

    def _reach(self) -> Reach:
        return Reach(self.reach.value())


class ChangePanel(ReachPanel):
    """Moves one visit of a series, or those after it too, or all to come, each as far as the first."""

    def __init__(self, actor: Actor, visit: DayAppointment, move: MoveRequest, parent: QWidget | None = None) -> None:
        super().__init__(actor, "", visit, cures=True, parent=parent)
        self.title.setText(self.tr("Move which visits?"))
        self._move = move
        self.reason.set_value(move.reason)
        self.read()

    def read(self) -> None:
        """Each visit where it would stand, and where it stands now."""
        self.stands = {one.id: one.slot.start for one in series.touched(self.actor, self.visit.id, self._reach())}
        self.show_lines(series.preview_moves(self.actor, self._move, self._reach()))

    def _accept_words(self, count: int) -> str:
        return self.tr("Move %n visits", "", count)

    def _write(self, lines: Sequence[SeriesLine]) -> SeriesAct:
        before = {one.id: one for one in series.touched(self.actor, self.visit.id, self._reach())}
        act = series.move(self.actor, lines)
        self.freed = tuple(Gap.left_by(before[one]) for one, _ in act.visits if one in before)
        return act

    def _said(self, count: int, last: datetime) -> str:
        return self.tr("Moved %n visits: {name}", "", count).format(name=self.name)


class CancelPanel(ReachPanel):
    """Cancels one visit of a series, or those after it too, or all to come."""

    def __init__(self, actor: Actor, visit: DayAppointment, status: Status, parent: QWidget | None = None) -> None:
        self._status = status
        super().__init__(actor, "", visit, cures=False, parent=parent)
        self.title.setText(self.tr("Cancel which visits?"))
        self.summary_words = wording.said(status)
        self.read()

    def read(self) -> None:
        """Each visit that would be cancelled."""
        self._visits = series.touched(self.actor, self.visit.id, self._reach())
        self.show_lines([
            SeriesLine(v.slot.start, MoveRequest(v.id, v.version, v.slot, v.therapist_ids, v.room_id)) for v in self._visits])
        for line in self.rows.rows:
            line.sign.set("cancel", "ink3")  # free to stand there or not, it goes

    def _summary(self, kept: int) -> str:
        return self.summary_words

    def _accept_words(self, count: int) -> str:
        return self.tr("Cancel %n visits", "", count)

    def _write(self, lines: Sequence[SeriesLine]) -> SeriesAct:
        act = series.cancel(self.actor, self._visits, self._status)
        self.freed = tuple(Gap.left_by(one) for one in self._visits)
        return act

    def _said(self, count: int, last: datetime) -> str:
        return self.tr("Cancelled %n visits: {name}", "", count).format(name=self.name)


