"""The cards of the arrivals board: who waits, comes out, is expected, was left open or missed, each line with what comes next."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_app.domain.appointments import DayAppointment, DayView, Status
from clinic_app.domain.series import RunningOut
from clinic_app.domain.waiting_room import WaitingRoom
from ui import formats, theme
from ui.appointments import wording
from ui.appointments.arrival_row import ArrivalRow, WaitBar
from ui.appointments.arrivals import Arrivals, Waiting
from ui.appointments.series_offers import SeriesOffers
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign, StatusPill, Tag
from ui.widgets.panels import Card, ScrollPage

ACT = 200
SOON = 4  # expected visits listed before the rest is asked for


class ArrivalCards(ScrollPage):
    """show_day() lays them; rows holds their lines by the visit's id, in their order. All signals carry that id."""

    chosen = Signal(int)
    opened = Signal(int)
    menu_asked = Signal(int, object)  # and where
    arrived = Signal(int)
    went_on = Signal(int)             # into the session, or out of it
    book_wished = Signal(int)
    extend_wished = Signal(object)    # a RunningOut
    unfolded = Signal()               # everybody who is expected later is asked for

    def __init__(self, may_mark: bool, may_book: bool, parent: QWidget | None = None) -> None:
        super().__init__((16, 11, 16, 11), 10, parent)
        self.rows: dict[int, ArrivalRow] = {}
        self._making: dict[int, ArrivalRow] = {}
        self._sections: dict[str, tuple[object, Card, dict[int, ArrivalRow]]] = {}
        self._view: DayView | None = None
        self._room = WaitingRoom()
        self._left_open: tuple[DayAppointment, ...] = ()
        self._ending: tuple[RunningOut, ...] = ()
        self._all_expected = self._discreet = False
        self._may_mark, self._may_book = may_mark, may_book

    def show_day(
        self, view: DayView, sorted_: Arrivals, room: WaitingRoom, left_open: tuple[DayAppointment, ...],
        ending: tuple[RunningOut, ...], discreet: bool,
    ) -> None:
        """Lay what there is; somebody who has scrolled stays where they are. left_open: of days before; ending: series."""
        self._view, self._room, self._left_open, self._ending, self._discreet = view, room, left_open, ending, discreet
        at = self.verticalScrollBar().value()
        self.rows = {}
        self._lay_sections(sorted_)
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(at))

    def _unfold(self) -> None:
        self._all_expected = True
        self.unfolded.emit()

    def _lay_sections(self, sorted_: Arrivals) -> None:
        """Cards whose content is as before stay; the others are made anew, all in their order."""
        body, before, after = self.body, self._sections, {}
        while body.count():
            body.takeAt(0)
        house = (self._view.therapists, self._view.rooms, self._discreet, self._room) if self._view else ()
        for name, content, make in (
            ("todayWaiting", (sorted_.waiting, tuple(self._busy(w.visit) for w in sorted_.waiting)), self._waiting),
            ("todayOut", sorted_.out, self._out),
            ("todayExpected", (sorted_.unmarked, sorted_.expected, sorted_.later, self._all_expected), self._expected),
            ("todayLeftOpen", self._left_open, self._past),
            ("todayMissed", sorted_.missed, self._missed),
            ("todaySeries", self._ending, self._series),
        ):
            known = before.get(name)
            if known is not None and known[0] == (content, house):
                after[name] = before.pop(name)
                self.rows.update(known[2])
            else:
                self._making = {}
                card = make(sorted_)
                if card is None:
                    continue
                self.rows.update(self._making)
                after[name] = ((content, house), card, self._making)
            body.addWidget(after[name][1])
            after[name][1].show()
        for _, card, _rows in before.values():
            card.hide()
            card.deleteLater()
        body.addStretch(1)
        self._sections = after

    def _section(self, name: str, sign: str, tone: str, title: str, count: int, hint: str = "") -> Card:
        px = theme.current().px
        card = Card(gap=0, margins=(1, 0, 1, 1))
        card.setObjectName(name)
        head = QWidget()
        head.setFixedHeight(px(33))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(Sign(sign, 18, tone))
        row.addWidget(Label(title, "title3", "strong"))
        row.addWidget(Tag(formats.number(count)))
        row.addStretch(1)
        if hint:
            row.addWidget(Label(hint, "small", tone="ink3"))
        card.add(head)
        return card

    def _row(self, card: Card, visit: DayAppointment, time: str, high: bool = False) -> ArrivalRow:
        row = ArrivalRow(visit, time, high)
        row.chosen.connect(self.chosen)
        row.opened.connect(self.opened)
        row.menu_asked.connect(self.menu_asked)
        card.add(row)
        self._making[visit.id] = row
        return row

    def _name(self, visit: DayAppointment) -> str:
        return wording.title(visit, self._discreet)

    def with_whom(self, visit: DayAppointment) -> tuple[str, str]:
        """Therapists, and the room or the way it is held."""
        view = self._view
        assert view is not None
        who = " · ".join(wording.person(t, titled=True) for t in view.therapists if t.id in visit.therapist_ids)
        return who, wording.room(next((r for r in view.rooms if r.id == visit.room_id), None)) or wording.said(visit.mode)

    def _waiting(self, sorted_: Arrivals) -> Card | None:
        if not sorted_.waiting:
            return None
        hint = self.tr("red: %n minutes past the agreed time", "", self._room.alarm)
        card = self._section(
            "todayWaiting", "arrived-fill", "st-arrived-mark", self.tr("Waiting now"), len(sorted_.waiting), hint
        )
        for one in sorted_.waiting:
            visit = one.visit
            row = self._row(card, visit, formats.time_of_day(visit.slot.start), high=True)
            row.add_words(self._name(visit), self._people(visit) if visit.shared else self._file(visit), strong=True)
            who, where = self.with_whom(visit)
            row.add_words(who, self._comma(where, self._busy(visit)), "st-insession" if self._busy(visit) else "")
            row.add(self._wait(one))
            row.add(self._tags(visit))
            button = row.add_act(self.tr("Send in"), "S", "send_in", ACT, f"sendIn{visit.id}")
            button.setEnabled(self._may_mark)
            row.pressed.connect(self.went_on)
        return card

    def _wait(self, one: Waiting) -> QWidget:
        px = theme.current().px
        cell = QWidget()
        cell.setProperty("wide", True)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(4))
        line = QHBoxLayout()
        line.setSpacing(px(6))
        line.addWidget(Label(formats.duration(one.minutes), "large", "strong", "danger" if one.late else "ink"))
        if one.late:
            line.addWidget(Sign("warning", 15, "danger"))
        since = formats.time_of_day(one.visit.since) if one.visit.since else ""
        said = (
            self.tr("late")
            if one.late
            else self.tr("early, since {time}").format(time=since)
            if one.early
            else (self.tr("since {time}").format(time=since))
        )
        line.addWidget(Label(said, "small", "label" if one.late else "text", "danger" if one.late else "ink3", elide=True), 1)
        column.addLayout(line)
        column.addWidget(WaitBar(one.share, one.late))
        return cell

    def _out(self, sorted_: Arrivals) -> Card | None:
        if not sorted_.out:
            return None
        ends = {a.slot.end for a in sorted_.out}
        title = (
            self.tr("Coming out at {time}").format(time=formats.time_of_day(min(ends)))
            if len(ends) == 1
            else self.tr("Coming out")
        )
        hint = self.tr("book the next visit while they are at the desk")
        card = self._section("todayOut", "coming_out", "primary", title, len(sorted_.out), hint)
        for visit in sorted_.out:
            row = self._row(card, visit, formats.time_of_day(visit.slot.end))
            online = wording.said(visit.mode) if not visit.mode.needs_room else ""
            row.add_words(self._name(visit), self._comma(self._people(visit) if visit.shared else "", online))
            who, where = self.with_whom(visit)
            row.add_words(who, where if visit.mode.needs_room else "")
            row.add(self._next(visit))
            row.add(self._tags(visit))
            if visit.next_visit is None and self._may_book:
                button = row.add_act(self.tr("Book next visit"), "", "book", ACT, f"bookNext{visit.id}")
                row.pressed.connect(self.book_wished)
            else:
                button = row.add_act(self.tr("Done"), "S", "st-done", ACT, f"done{visit.id}")
                row.pressed.connect(self.went_on)
            button.setEnabled(self._may_mark)
        return card

    def _next(self, visit: DayAppointment, short: bool = False) -> QWidget:
        px = theme.current().px
        cell = QWidget()
        cell.setProperty("wide", True)
        line = QHBoxLayout(cell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(5))
        known = visit.next_visit is not None
        line.addWidget(Sign("ok" if known else "no_next", 15, "ok" if known else "warn"))
        then = visit.next_visit
        said = self.tr("no next visit") if then is None else formats.short_day(then.date()) if short else formats.day_time(then)
        line.addWidget(Label(said, "body", "label", "ink" if known else "warn", elide=True), 1)
        return cell

    def _expected(self, sorted_: Arrivals) -> Card | None:
        coming = (*sorted_.expected, *sorted_.later)
        unmarked, soon, later = sorted_.unmarked, coming[:SOON], coming[SOON:]
        shown = [*unmarked, *soon, *(later if self._all_expected else ())]
        if not shown and not later:
            return None
        until = formats.time_of_day(max(a.slot.start for a in soon)) if soon and not self._all_expected else ""
        title = self.tr("Expected until {time}").format(time=until) if until else self.tr("Expected")
        card = self._section("todayExpected", "clock", "ink2", title, len(shown))
        for visit in shown:
            row = self._row(card, visit, formats.time_of_day(visit.slot.start))
            missing = self._missing(visit)
            people = self._comma(self.tr("%n people", "", len(visit.clients)), missing) if visit.shared else ""
            row.add_words(self._name(visit), people)
            who, where = self.with_whom(visit)
            row.add_words(who, where)
            row.add(StatusPill(wording.state_key(visit), self._state(visit)))
            row.add(self._tags(visit, unmarked=visit in unmarked))
            button = row.add_act(self.tr("Arrived"), "A", "arrived", ACT, f"arrive{visit.id}")
            button.setEnabled(self._may_mark)
            row.pressed.connect(self.arrived)
        if later and not self._all_expected:
            more = Button(
                self.tr("%n more later today", "", len(later)), "link", icon="open_list", step="small", name="todayMore"
            )
            more.clicked.connect(self._unfold)
            line = QWidget()
            holder = QHBoxLayout(line)
            holder.setContentsMargins(theme.current().px(10), 1, 0, 1)
            holder.addWidget(more)
            holder.addStretch(1)
            card.add(Rule())
            card.add(line)
        return card

    def _missed(self, sorted_: Arrivals) -> Card | None:
        if not sorted_.missed:
            return None
        card = self._section("todayMissed", "st-noshow", "st-noshow-mark", self.tr("Missed and freed"), len(sorted_.missed))
        for visit in sorted_.missed:
            row = self._row(card, visit, formats.time_of_day(visit.slot.start))
            row.add_words(self._name(visit), "")
            who, where = self.with_whom(visit)
            row.add_words(who, where)
            row.add(StatusPill(wording.state_key(visit), self._state(visit)))
            row.add(self._next(visit, short=True) if visit.next_visit else Label("", "small"))
            button = row.add_act(self.tr("Book again"), "", "book", ACT, f"rebook{visit.id}")
            button.setEnabled(self._may_book)
            row.pressed.connect(self.book_wished)
        return card

    def _past(self, _sorted: Arrivals) -> Card | None:
        if not self._left_open:
            return None
        hint = self.tr("S took place · X did not come or cancelled")
        card = self._section("todayLeftOpen", "warning", "warn", self.tr("Left open"), len(self._left_open), hint)
        for visit in self._left_open:
            row = self._row(card, visit, formats.time_of_day(visit.slot.start), high=True)  # the name, and below it the day
            row.add_words(self._name(visit), formats.short_day(visit.slot.day))
            who, where = self.with_whom(visit)
            row.add_words(who, where)
            row.add(StatusPill(wording.state_key(visit), self._state(visit)))
            row.add(self._tags(visit))
            button = row.add_act(self.tr("Took place"), "S", "st-done", ACT, f"tookPlace{visit.id}")
            button.setEnabled(self._may_mark)
            row.pressed.connect(self.went_on)
        return card

    def _series(self, _sorted: Arrivals) -> Card | None:
        if not self._ending:
            return None
        card = SeriesOffers(self._ending)
        card.extend.connect(self.extend_wished)
        return card

    # ---- words ---------------------------------------------------------------------------------------------------

    def _file(self, visit: DayAppointment) -> str:
        parts = [formats.isolate(v.file_no) for v in visit.clients[:1] if v.file_no]
        if visit.number and visit.of:
            parts.append(
                self.tr("visit {number} of {of}").format(number=formats.number(visit.number), of=formats.number(visit.of))
            )
        return " · ".join(parts)

    def _people(self, visit: DayAppointment) -> str:
        """'2 of 5 here, 1 missing'."""
        return self._comma(wording.people_here(visit), self._missing(visit))

    def _missing(self, visit: DayAppointment) -> str:
        missed = wording.people_missed(visit)
        return self.tr("%n missing", "", missed) if missed else ""

    def _busy(self, visit: DayAppointment) -> str:
        view = self._view
        assert view is not None
        until = next(
            (
                a.slot.end
                for a in view.appointments
                if a.status is Status.IN_SESSION and set(a.therapist_ids) & set(visit.therapist_ids)
            ),
            None,
        )
        return self.tr("to {time}").format(time=formats.time_of_day(until)) if until else ""

    @staticmethod
    def _comma(*parts: str) -> str:
        return ("، " if theme.current().arabic else ", ").join(p for p in parts if p)

    @staticmethod
    def _state(visit: DayAppointment) -> str:
        said = wording.said(visit.status)
        return said[:1].upper() + said[1:]

    def _tags(self, visit: DayAppointment, unmarked: bool = False) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        if unmarked:
            row.addWidget(Tag(self.tr("not marked"), "warn", "warning"))
        for badge in visit.badges:
            if badge.value in ("alert", "translate", "new", "soonest", "together"):
                row.addWidget(Tag(wording.said(badge), "neutral", wording.BADGE_SIGNS.get(badge, "")))
        return cell
