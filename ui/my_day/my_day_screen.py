"""My day: a therapist's first screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment, Slot
from clinic_app.domain.calls import Call, CallOutcome
from clinic_app.domain.changes import Kind
from clinic_app.domain.cosigning import WaitingNote
from clinic_app.domain.errors import Refused
from clinic_app.domain.follow_ups import FollowUp, FollowUpOutcome
from clinic_app.domain.my_day import DayLine, MyDay, ReviewLine, UnsignedNote
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.safety import Duty
from clinic_app.domain.sessions import HomeworkMark
from clinic_app.domain.signals import Reason, Signal
from clinic_app.services import (
    appointments,
    calls,
    clock,
    cosigning,
    follow_ups,
    my_day,
    series,
    sessions,
    settings,
    signals,
    tapers,
)
from ui import formats, theme
from ui.actions import KeyAct
from ui.appointments.acts import VisitActs
from ui.appointments.repeating import Repeating
from ui.appointments.series_offers import SeriesOffers
from ui.appointments.wishes import BookAfter
from ui.changes import ChangeSignal
from ui.kept import Kept
from ui.letters.wishes import AFTER_A_MISSED_VISIT
from ui.my_day.cosign_panel import CosignPanel
from ui.my_day.needs_panel import NeedsPanel
from ui.my_day.prep_card import PrepView
from ui.my_day.visit_row import Line, VisitRow
from ui.my_day.waiting import Waiting
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule
from ui.widgets.news import EmptyState
from ui.widgets.panels import ScrollPage, clear_layout, column, row

EVERY_MINUTE = 60_000
PREPARED = 290  # px of the design the prepared card should have beside its hour
OPEN = ("openCame_", "openMissed_", "openOther_")  # what settles a visit that was left open
SAID = 280  # px of the design the day and its counts should have beside the greeting


class MyDayScreen(Screen):
    """Visits from the diary, the next one prepared; wishes to open files, notes and reviews go to the client's screen."""

    SHOWS = frozenset({
        Kind.APPOINTMENT, Kind.NOTE, Kind.REVIEW, Kind.PLAN, Kind.GOAL, Kind.EPISODE, Kind.CLIENT, Kind.SIGNAL, Kind.SUPERVISION,
        Kind.MEASURE, Kind.CALL, Kind.COSIGNATURE, Kind.FOLLOW_UP, Kind.RISK, Kind.DISCLOSURE, Kind.IN_TRAY,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("myDayScreen")
        self._day: MyDay | None = None
        self._prep: PrepView | None = None
        self._needs: NeedsPanel | None = None
        self._pages: tuple[ScrollPage, ...] = ()
        self._opened: set[str] = set()                        # lists that were unfolded
        self._offered: dict[int, tuple[Slot, int]] = {}       # free times found for boosters, by follow-up
        self._repeating = Repeating(self, lambda visit: self.wished.emit("diary", BookAfter(visit)))
        self._acts_on = VisitActs(actor, self.said.emit, self.warned.emit, self.reload_soon)
        self._whole = row(self, 0)
        self._minute = QTimer(self)
        self._minute.setInterval(EVERY_MINUTE)
        self._minute.timeout.connect(self.reload_soon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._needs is not None:
            self._needs.fit(self.width())

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._stale = True  # the clock went on while nobody looked
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._minute.stop()
        super().hideEvent(event)

    def reload(self) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        scrolled = [page.verticalScrollBar().value() for page in self._pages]
        self._day = my_day.my_day(self.actor)
        self._prep = None
        clear_layout(self._whole)
        page = self._page(self._day)
        self._whole.addWidget(page, 1)
        self._whole.addWidget(Rule(standing=True, tone="strong"))
        needs = self._needs = NeedsPanel(self._day, clock.now(), self._opened)
        self._pages = (page, needs.page)
        needs.note_wished.connect(self._open_unsigned)
        needs.review_wished.connect(self._open_review)
        needs.answered.connect(self._answer)
        needs.for_supervision.connect(self._to_supervision)
        needs.file_wished.connect(self._wish_file)
        needs.letter_wished.connect(self._wish_letter)
        self._listen(needs.waiting)
        needs.register_wished.connect(lambda: self.wished.emit("register", None))
        needs.letters_wished.connect(lambda client_id: self.wished.emit("client", (client_id, "letters")))
        needs.growth_wished.connect(lambda: self.wished.emit("growth", None))
        needs.safety_wished.connect(lambda client_id: self.wished.emit("client", (client_id, "safety")))
        self._whole.addWidget(needs)
        needs.fit(self.width())
        for one in self._day.follow_ups:
            if one.id in self._offered and one.booked is None:
                self._show_offer(one, self._offered[one.id])
        QTimer.singleShot(0, self, lambda: self._scroll_back(scrolled))
        again = (page.findChild(QWidget, name) or needs.findChild(QWidget, name)) if name else None
        if again is None and name.startswith(OPEN):  # that visit is settled: the same answer of the one that followed it
            kind = name.partition("_")[0]
            again = next((one for one in needs.waiting.findChildren(Button) if one.objectName().startswith(f"{kind}_")), None)
        if again is not None:  # what went away a moment ago still bears the same name: the new one alone is asked
            again.setFocus()
        waiting = sum(line.duty is not Duty.LOOK_SOON for line in self._day.safety)
        self.badge_changed.emit("my_day", len(self._day.unsigned) + waiting + len(self._day.safety_as_lead)
                                + len(self._day.emergencies) + len(self._day.copies_asked))
        self.status_changed.emit()

    def _scroll_back(self, scrolled: list[int]) -> None:
        """Both halves stand where they stood before the minute was over."""
        for page, value in zip(self._pages, scrolled, strict=False):
            page.verticalScrollBar().setValue(value)

    def _listen(self, waiting: Waiting) -> None:
        waiting.call_made.connect(self._call_made)
        waiting.cosign_wished.connect(self._open_cosign)
        waiting.notes_wished.connect(lambda client_id: self.wished.emit("client", (client_id, "notes")))
        waiting.paper_wished.connect(
            lambda client_id: self.wished.emit("client", (client_id, "letters", (client_id, "papers"))))
        waiting.time_wished.connect(self._offer_time)
        waiting.follow_up_closed.connect(self._close_follow_up)
        waiting.visit_settled.connect(self._acts_on.set)
        waiting.other_end_wished.connect(self._other_end)

    def _other_end(self, visit: DayAppointment, at: QPoint) -> None:
        self._acts_on.menu(visit, self, at, only_missed=True)

    def acts(self) -> list[KeyAct]:
        acts = [KeyAct(self.tr("Next visit"), "Down", lambda: self._step(1), found=False)]
        if self._prep is not None or self._row() is not None:
            acts.append(KeyAct(self.tr("Session note"), "S", self._open_note, "note_of_session"))
        if self._prep is not None:
            acts += [
                KeyAct(self.tr("Open file"), "Return", self._open_file, "clients"),
                KeyAct(self.tr("Same time next week"), "R | Ctrl+R", self._again, "repeat", hint=False),
            ]
            if self._prep.card.homework:
                acts.insert(2, KeyAct(self.tr("Homework"), "H", self._focus_homework, "homework"))
            if self._prep.card.measures_due:
                acts.append(KeyAct(self.tr("Measure"), "M", self._open_measures, "measure"))
        return acts

    # -- building ---------------------------------------------------------------------------------------------------------

    def _page(self, day: MyDay) -> ScrollPage:
        page = ScrollPage((22, 16, 22, 16), 0)
        head = Beside(12)
        head.add(Label(self._greeting(), "title1", "strong"))
        counts = self.tr("%n visits, {done} done", "", day.visits).format(done=formats.number(day.done))
        now = clock.now()
        comma = "،" if formats.is_arabic() else ","
        said = f"{formats.full_day(day.day)}{comma} {formats.time_of_day(now)}  ·  {counts}"
        head.add(Label(said, "large", tone="ink2", wrap=True), 1, SAID)
        page.body.addWidget(head)
        page.body.addSpacing(theme.current().px(12))
        if not day.lines:
            page.body.addWidget(EmptyState("my_day", self.tr("No visits today"),
                                           self.tr("What waits for you stands at the side. Visits come from the diary."),
                                           name="noVisits"), 1)
            return page
        rooms = self._rooms()
        for place, line in enumerate(day.lines):
            page.body.addWidget(self._line(line, place, len(day.lines), rooms))
        self._offer_series(page)
        page.body.addStretch(1)
        return page

    def _offer_series(self, page: ScrollPage) -> None:
        """A quiet line for each series of one's own that is nearly at its end."""
        found = series.running_out(self.actor, self.actor.staff_id)
        if found:
            offers = SeriesOffers(found)
            offers.extend.connect(self._repeating.extend)
            page.body.addSpacing(theme.current().px(14))
            page.body.addWidget(offers)

    def _greeting(self) -> str:
        name = self.actor.name_ar if formats.is_arabic() else self.actor.name
        first = formats.isolate_name(name.split()[0]) if name else ""
        hour = clock.now().hour
        said = self.tr("Good morning, {name}") if hour < 12 else self.tr("Good afternoon, {name}") if hour < 17 \
            else self.tr("Good evening, {name}")
        return said.format(name=first)

    def _rooms(self) -> dict[int, str]:
        arabic = formats.is_arabic()
        return {room.id: room.name_ar if arabic else room.name_en for room in settings.rooms(self.actor, active_only=False)}

    def _line(self, line: DayLine, place: int, count: int, rooms: dict[int, str]) -> QWidget:
        first, last, card = place == 0, place == count - 1, self._day.card if self._day else None
        if card is None or (card.visit.id, card.client_id) != (line.visit.id, line.client_id):
            found = VisitRow(line, first=first, last=last)
            found.opened.connect(lambda one: self._wish_file(one.client_id))
            found.step_wished.connect(self._step)
            found.letter_wished.connect(lambda one: self._wish_letter(one.client_id))
            found.note_wished.connect(lambda one: self._wish_note(one.client_id, one.visit.id))
            return found
        holder, across = QWidget(), Beside(8)
        column(holder, 0, (0, 4, 8, 4)).addWidget(across)
        across.add(Line(formats.time_of_day(line.visit.slot.start), "next", first=first, last=last))
        self._prep = PrepView(card, rooms.get(line.visit.room_id or 0, ""), clock.now())
        self._prep.file_wished.connect(self._open_file)
        self._prep.step_wished.connect(self._step)
        self._prep.note_wished.connect(self._open_note)
        self._prep.homework_marked.connect(self._mark_homework)
        self._prep.measures_wished.connect(self._open_measures)
        across.add(self._prep, 1, PREPARED)
        return holder

    # -- wishes -----------------------------------------------------------------------------------------------------------

    def _again(self) -> None:
        if self._prep is not None:
            self._repeating.again(appointments.appointment(self.actor, self._prep.card.visit.id))

    def _open_file(self) -> None:
        if self._prep is not None:
            self._wish_file(self._prep.card.client_id)

    def _open_measures(self) -> None:
        """The client's measures with what is due open for keying."""
        if self._prep is not None:
            client_id = self._prep.card.client_id
            self.wished.emit("client", (client_id, "measures", (client_id, "due")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows that no field keeps for itself go through the visits of the day; Enter opens the next one's file."""
        here = self.window().focusWidget() is self  # not on a control that did not want the key
        if here and self._prep is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_file()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, way: int) -> None:
        """To the visit after (way 1) or before the one that has the cursor; from outside to the next visit, or to the first."""
        stops: list[QWidget] = [w for w in self._pages[0].findChildren(QWidget) if isinstance(w, VisitRow | PrepView)]
        cursor = self.focusWidget()
        held = [cursor is not None and (stop is cursor or stop.isAncestorOf(cursor)) for stop in stops]
        here = held.index(True) if True in held else None
        first = next((n for n, stop in enumerate(stops) if isinstance(stop, PrepView)), 0)
        place = first if here is None else here + way
        if 0 <= place < len(stops):
            stops[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._pages[0].ensureWidgetVisible(stops[place])

    def _row(self) -> VisitRow | None:
        """The visit of the day that has the cursor, the next one apart."""
        here = self.focusWidget()
        while here is not None and not isinstance(here, VisitRow):
            here = here.parentWidget()
        return here

    def _open_note(self) -> None:
        """Of the visit that has the cursor, else of the next one."""
        here = self._row()
        if here is not None:
            here.ask_note()
        elif self._prep is not None:
            self._wish_note(self._prep.card.client_id, self._prep.card.visit.id)

    def _focus_homework(self) -> None:
        if self._prep is not None:
            self._prep.homework.setFocus()
            self._prep.homework.focusNextChild()

    def _mark_homework(self, mark: HomeworkMark) -> None:
        if self._prep is None:
            return
        try:
            sessions.mark_homework(self.actor, self._prep.card.visit.id, self._prep.card.client_id, mark)
        except Refused as refusal:
            self.said.emit(" ".join(texts_for(refusal)), None)
            return
        self.said.emit(self.tr("Kept in the note's draft"), None)

    def _try(self, call: Callable[[], object]) -> bool:
        try:
            call()
        except Refused as refusal:
            self.said.emit(" ".join(texts_for(refusal)), None)
            return False
        return True

    def _call_made(self, call: Call, outcome: CallOutcome) -> None:
        self._try(lambda: calls.call_made(self.actor, call.id, call.version, outcome))

    def _open_cosign(self, waiting: WaitingNote) -> None:
        try:
            found = cosigning.read_waiting(self.actor, waiting.note.id)
        except Refused as refusal:
            self.said.emit(" ".join(texts_for(refusal)), None)
            return
        self._cosign = panel = CosignPanel(found)
        self._cosign_words = Kept(panel, self.actor, "cosign", vault=Vault.CLINICAL, about=found.note.id)
        self._cosign_words.watch({"words": panel.words})
        panel.cosigned.connect(self._cosigned)
        panel.returned.connect(self._returned)
        panel.closed.connect(self.panel_closed)
        self.panel_opened.emit(panel)

    def _cosigned(self, note_id: int) -> None:
        if self._try(lambda: cosigning.cosign(self.actor, note_id)):
            self._cosign_words.done()
            self.panel_closed.emit()
            self.said.emit(self.tr("Co-signed"), None)

    def _returned(self, note_id: int, words: str) -> None:
        try:
            cosigning.return_note(self.actor, note_id, words)
        except Refused as refusal:
            self._cosign.show_findings(refusal.findings)
            return
        self._cosign_words.done()
        self.panel_closed.emit()
        self.said.emit(self.tr("Returned to its author"), None)

    def _offer_time(self, one: FollowUp) -> None:
        """The free time nearest to the booster's day, booked by a second press alone."""
        found = tapers.free_near(self.actor, one.client_id, one.on)
        if found is None:
            self.said.emit(self.tr("Nothing is free within three days. The diary shows more."), None)
            return
        self._offered[one.id] = found
        self._show_offer(one, found)

    def _show_offer(self, one: FollowUp, found: tuple[Slot, int]) -> None:
        button = self._needs.findChild(Button, f"offer_{one.id}") if self._needs is not None else None
        if button is None:
            return
        button.setText(self.tr("Book {when}").format(when=formats.day_time(found[0].start)))
        button.updateGeometry()
        button.clicked.disconnect()
        button.clicked.connect(lambda: self._book_offer(one, found))

    def _book_offer(self, one: FollowUp, found: tuple[Slot, int]) -> None:
        self._offered.pop(one.id, None)  # booked, or taken by somebody meanwhile
        if not self._try(lambda: follow_ups.book_follow_up(self.actor, one.id, one.version, *found)):
            self.reload_soon()

    def _close_follow_up(self, one: FollowUp, outcome: FollowUpOutcome) -> None:
        self._try(lambda: follow_ups.close_follow_up(self.actor, one.id, one.version, outcome))

    def _wish_file(self, client_id: int | None) -> None:
        if client_id is not None:
            self.wished.emit("client", client_id)

    def _wish_letter(self, client_id: int) -> None:
        """The letter after a missed visit."""
        self.wished.emit("client", (client_id, "letters", (client_id, AFTER_A_MISSED_VISIT)))

    def _wish_note(self, client_id: int | None, appointment_id: int | None) -> None:
        if client_id is not None:
            self.wished.emit("client", (client_id, "notes", (client_id, appointment_id)))

    def _open_unsigned(self, note: UnsignedNote) -> None:
        self.wished.emit("client", (note.client_id, "notes", (note.client_id, note.appointment_id, note.note_id)))

    def _open_review(self, review: ReviewLine) -> None:
        self.wished.emit("client", (review.client_id, "reviews"))

    def _answer(self, client_id: int, look: Signal, reason: Reason) -> None:
        try:
            given = signals.answer(self.actor, client_id, look, reason)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            self.reload_soon()
            return
        self.said.emit(self.tr("Answer kept"), lambda: signals.take_back(self.actor, client_id, given.id))
        if reason is Reason.PLAN_CHANGED:
            self.wished.emit("client", (client_id, "plan"))

    def _to_supervision(self, client_id: int, look: Signal) -> None:
        try:
            stands = signals.take_to_supervision(self.actor, client_id, look)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            return
        said = self.tr("On the supervision agenda, under the client's code") if stands else self.tr("Taken off the agenda")
        self.said.emit(said, None)
