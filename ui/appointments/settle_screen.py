"""The visits that a leave, a closed room or a closed day hits: each is settled by a person, and it can be gone on with later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.booking import MoveRequest
from clinic_app.domain.changes import Kind
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, FreePlace, Hit, Hits, Outcome
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.matching import Match, Why
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.waiting import Gap
from clinic_app.services import appointments, closed_visits, settings, staff
from ui import formats, theme
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.news_bar import NewsBar
from ui.appointments.offers import OfferBar
from ui.appointments.wishes import FindAgain
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.texts.matching import reason_words
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.choice import Choice
from ui.widgets.labels import Label, Sign, Tag
from ui.widgets.news import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.panels import Card, ScrollPage, clear_layout, row

TELL = "T"  # M, which tells elsewhere, moves here
MOVE, OTHER = "move", "other"  # what is offered below the chosen visit
WHEN = 150  # px of day and time, so that the names stand under one another
SIGNS = {Outcome.KEPT: ("hold", "ink3"), Outcome.ELSEWHERE: ("swap", "ok"), Outcome.CANCELLED: ("cancel", "ink3")}


class SettleScreen(Screen):
    """One closure at a time. Up and Down choose a visit, a letter says what becomes of it, a digit takes what is offered."""

    SHOWS = frozenset({Kind.APPOINTMENT, Kind.CLOSURE, Kind.CLIENT, Kind.STAFF, Kind.ROOM, Kind.HOURS})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._may_book = may(actor, Action.BOOK)
        self._closure: int | None = None
        self._hits: Hits | None = None
        self._chosen: int | None = None
        self._last: int | None = None  # what was settled last
        self._offer = ""
        self._places: tuple[FreePlace, ...] = ()
        self._matches: tuple[Match, ...] = ()
        self._cards: dict[int, Card] = {}
        self._people: dict[int, str] = {}
        self._rooms: dict[int, str] = {}
        self.head = PageHead(self.tr("Visits to settle"))
        self.head.setObjectName("settleHead")
        self.which = Choice(name="settleWhich")
        self.which.setAccessibleName(self.tr("Which closed time"))
        self.which.currentIndexChanged.connect(lambda _: self._turn(self.which.value()))
        self.head.add(self.which)
        self.page = ScrollPage((16, 12, 16, 12), 10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        self.offers = OfferBar(actor)
        self.offers.who_fits.connect(lambda gap: self.wished.emit("diary", gap))
        self.news = NewsBar(actor, TELL)
        self.news.said.connect(self.said)
        self.news.warned.connect(self.warned)
        whole.addWidget(self.news)
        whole.addWidget(self.offers)
        whole.addWidget(self.page, 1)

    # ---- reading ---------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """The closure with this id; without one the first that waits."""
        self._closure = argument if isinstance(argument, int) else None
        self._chosen, self._offer = None, ""
        self.reload_soon()

    def place(self) -> Any:
        """The closure shown."""
        return self._closure

    def reload(self) -> None:
        """What waits, and the visits of the closure chosen."""
        self._people = {p.id: wording.one_of(p.name_en, p.name_ar) for p in staff.staff(self.actor, active_only=False)}
        self._rooms = {r.id: wording.one_of(r.name_en, r.name_ar) for r in settings.rooms(self.actor, active_only=False)}
        waiting = closed_visits.unfinished(self.actor)
        if self._closure is None and waiting:
            self._closure = waiting[0].closure.id
        try:
            self._hits = closed_visits.hits(self.actor, self._closure) if self._closure is not None else None
        except Refused:
            self._hits = None
        known = {p.closure.id: p.closure for p in waiting}
        if self._hits is not None:
            known.setdefault(self._hits.closure.id, self._hits.closure)
        self.which.set_options([(one, self.title_of(closure)) for one, closure in known.items()])
        self.which.set_value(self._closure)
        self.which.setVisible(len(known) > 1)
        self._show()
        self.offers.look_again()
        self.news.look_again()

    def title_of(self, closure: Closure) -> str:
        """Hessa Al-Sidra away, Mon 30 Nov."""
        days = (formats.short_day(closure.first) if closure.first == closure.last
                else formats.date_range(closure.first, closure.last))
        if closure.kind is ClosedKind.AWAY:
            said = self.tr("{name} away").format(name=self._people.get(closure.staff_id or 0, ""))
        elif closure.kind is ClosedKind.ROOM_OUT:
            said = self.tr("{room} out of use").format(room=self._rooms.get(closure.room_id or 0, ""))
        else:
            said = wording.one_of(closure.name_en, closure.name_ar) or self.tr("Clinic closed")
        return f"{said} · {days}"

    def _turn(self, closure_id: int | None) -> None:
        if closure_id is not None and closure_id != self._closure:
            self._closure, self._chosen, self._offer = closure_id, None, ""
            self.reload_soon()

    @property
    def chosen(self) -> Hit | None:
        """The visit the keys act on."""
        hits = self._hits.hits if self._hits else ()
        return next((hit for hit in hits if hit.visit.id == self._chosen), None)

    # ---- showing ---------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        hits = self._hits
        clear_layout(self.page.body)
        self._cards = {}
        if hits is None or not hits.hits:
            self.head.say(self.tr("Visits to settle"))
            self.page.body.addWidget(EmptyState(
                "ok", self.tr("Nothing waits here."),
                self.tr("When a leave, a closed room or a holiday hits visits, they are listed here."), name="settleEmpty"))
        else:
            part, whole = formats.number(hits.settled), formats.number(len(hits.hits))
            said = self.tr("{part} of {whole} settled").format(part=part, whole=whole)
            self.head.say(self.title_of(hits.closure), said)
            open_ = [hit.visit.id for hit in hits.hits if hit.outcome is Outcome.OPEN]
            if self._chosen not in {hit.visit.id for hit in hits.hits}:
                last = self._last if self._last in {hit.visit.id for hit in hits.hits} else hits.hits[0].visit.id
                self._chosen = open_[0] if open_ else last  # the last one settled: its client may need another time
            for hit in hits.hits:
                self.page.body.addWidget(self._card(hit))
            self.page.body.addStretch(1)
        self.status_changed.emit()
        if (card := self._cards.get(self._chosen or 0)) is not None:
            QTimer.singleShot(0, card, lambda: self.page.ensureWidgetVisible(card, 0, 12))
            self.setAccessibleName(card.accessibleName())

    def _card(self, hit: Hit) -> Card:
        visit, mine = hit.visit, hit.visit.id == self._chosen
        card = self._cards[visit.id] = Card(edge="chosen" if mine else "line", gap=8)
        card.setObjectName(f"settle{visit.id}")
        line = row(gap=10)
        when = Label(formats.day_time(visit.slot.start), "body", "strong")
        when.setMinimumWidth(theme.current().px(WHEN))
        line.addWidget(when)
        line.addWidget(Label(wording.title(visit, formats.discreet()), "body", "label", elide=True), 1)
        line.addWidget(Label(self._who_where(visit), "small", tone="ink2", elide=True), 1)
        said = self._said(hit)
        if hit.outcome is not Outcome.OPEN:
            sign, tone = SIGNS[hit.outcome]
            line.addWidget(Sign(sign, 15, tone))
            line.addWidget(Label(said, "small", "label", "ink2"))
        card.body.addLayout(line)
        if hit.outcome is Outcome.OPEN:
            card.body.addLayout(self._acts_of(visit, mine))
            if mine and self._offer:
                card.add(self._offered(visit))
        elif hit.outcome is Outcome.KEPT:
            back = Button(self.tr("Decide again"), "link", icon="undo", step="small", name=f"settleAgain{visit.id}")
            back.clicked.connect(lambda: self._keep(visit.id, False))
            card.add(back)
            card.body.setAlignment(back, Qt.AlignmentFlag.AlignLeading)
        elif self._can_be_found_another(hit):
            card.body.addLayout(self._another_time(visit, mine))
        card.setAccessibleName(", ".join((formats.day_time(visit.slot.start), wording.title(visit, formats.discreet()), said)))
        return card

    def _who_where(self, visit: DayAppointment) -> str:
        who = " · ".join(self._people.get(one, "") for one in visit.therapist_ids)
        return " · ".join(part for part in (who, self._rooms.get(visit.room_id or 0, "")) if part)

    def _said(self, hit: Hit) -> str:
        return {
            Outcome.OPEN: self.tr("waits for an answer"), Outcome.KEPT: self.tr("stays as it is"),
            Outcome.ELSEWHERE: self.tr("moved"), Outcome.CANCELLED: self.tr("cancelled by the clinic"),
        }[hit.outcome]

    def _acts_of(self, visit: DayAppointment, mine: bool) -> Any:
        line = row(gap=8)
        for words, keys, icon, name, call in (
            (self.tr("Move"), "M", "swap", "Move", lambda: self._ask(visit.id, MOVE)),
            (self.tr("Other therapist"), "O", "clients", "Other", lambda: self._ask(visit.id, OTHER)),
            (self.tr("Cancel by clinic"), "C", "cancel", "Cancel", lambda: self._cancel(visit.id)),
            (self.tr("Leave as it is"), "L", "hold", "Leave", lambda: self._keep(visit.id, True)),
        ):
            if name == "Other" and not visit.clients:
                continue
            button = Button(words, icon=icon, keys=keys if mine else "", step="small", name=f"settle{name}{visit.id}")
            button.clicked.connect(call)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _can_be_found_another(self, hit: Hit) -> bool:
        return hit.outcome is Outcome.CANCELLED and bool(hit.visit.clients) and self._may_book

    def _another_time(self, visit: DayAppointment, mine: bool) -> Any:
        """Nobody comes to this visit: when its people come next, and the search for another time."""
        line = row(gap=8)
        find = Button(self.tr("Find another time"), icon="find", keys="F" if mine else "", step="small",
                      name=f"settleFind{visit.id}")
        find.clicked.connect(lambda: self.wished.emit("diary", FindAgain(visit)))
        line.addWidget(find)
        comes = appointments.next_visit(self.actor, visit.clients[0].id, visit.slot.start)
        said = (self.tr("Comes next {when}").format(when=formats.day_time(comes.slot.start)) if comes is not None
                else self.tr("No visit is booked after it"))
        line.addWidget(Label(said, "small", tone="ink2"))
        line.addStretch(1)
        return line

    def _offered(self, visit: DayAppointment) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.current().px(6))
        if self._offer == MOVE:
            told = self.tr("Next free times") if self._places else self.tr("No free time within eight weeks.")
        else:
            told = self.tr("Free at this time") if self._matches else self.tr("Nobody else is free at this time.")
        lines.addWidget(Label(told, "small", "label", "ink2"))
        flow = Flow()
        if self._offer == MOVE:
            for number, place in enumerate(self._places, 1):
                room = self._rooms.get(place.room_id or 0, "")
                words = " · ".join(part for part in (formats.day_time(place.slot.start), room) if part)
                flow.add(self._choice(words, number, f"settlePlace{number}", lambda place=place: self._move(visit, place)))
        for number, match in enumerate(self._matches if self._offer == OTHER else (), 1):
            one = row(gap=6)
            words = wording.one_of(match.name, match.name_ar)
            one.addWidget(self._choice(words, number, f"settleTo{number}", lambda match=match: self._hand_over(visit, match)))
            for reason in match.reasons:  # when they are free otherwise says nothing here: at this time they are
                if reason.met is not None and reason.why is not Why.FREE:
                    one.addWidget(Tag(reason_words(reason), "ok" if reason.met else "neutral", "tick" if reason.met else "close"))
            one.addStretch(1)
            lines.addLayout(one)
        lines.addWidget(flow)
        return holder

    def _choice(self, words: str, number: int, name: str, call: Callable[[], None]) -> Button:
        button = Button(words, step="small", keys=str(number), name=name)
        button.clicked.connect(call)
        return button

    # ---- acting ----------------------------------------------------------------------------------------------------

    def _ask(self, visit_id: int, what: str) -> None:
        """Offer times or therapists for a visit; asked again, fold them."""
        assert self._closure is not None
        again = self._chosen == visit_id and self._offer == what
        self._chosen, self._offer = visit_id, "" if again else what
        self._places = self._matches = ()
        try:
            if self._offer == MOVE:
                self._places = closed_visits.free_places(self.actor, self._closure, visit_id)
            elif self._offer == OTHER:
                self._matches = closed_visits.others(self.actor, self._closure, visit_id)
        except Refused as refusal:
            self._refuse(refusal)
        self.setFocus()
        QTimer.singleShot(0, self, self._show)

    def _move(self, visit: DayAppointment, place: FreePlace) -> None:
        request = MoveRequest(visit.id, visit.version, place.slot, visit.therapist_ids, place.room_id)
        self._do(visit, lambda one: closed_visits.move(self.actor, one, request),
                 lambda done: self.tr("Moved {name} to {when}").format(
                     name=wording.title(done, formats.discreet()), when=formats.day_time(done.slot.start)))

    def _hand_over(self, visit: DayAppointment, match: Match) -> None:
        self._do(visit, lambda one: closed_visits.hand_over(self.actor, one, visit.id, match.staff_id, visit.version),
                 lambda done: self.tr("{name} is now with {therapist}").format(
                     name=wording.title(done, formats.discreet()), therapist=wording.one_of(match.name, match.name_ar)))

    def _cancel(self, visit_id: int) -> None:
        visit = next(hit.visit for hit in self._hits.hits if hit.visit.id == visit_id) if self._hits else None
        if visit is not None:
            self._do(visit, lambda one: closed_visits.cancel(self.actor, one, visit.id, visit.version),
                     lambda done: self.tr("{name}: cancelled by the clinic").format(name=wording.title(done, formats.discreet())))

    def _do(
        self, visit: DayAppointment, act: Callable[[int], DayAppointment], words: Callable[[DayAppointment], str],
    ) -> None:
        assert self._closure is not None
        try:
            done = act(self._closure)
        except Refused as refusal:
            self._refuse(refusal)
            return
        self._last, self._chosen, self._offer = visit.id, None, ""  # on to the next that waits
        self.setFocus()
        self.said.emit(words(done), _taker_back(self.actor, self._closure, done))
        if visit.type.for_clients:
            self.offers.offer_gap(Gap.left_by(visit))
            self.news.offer(done.id)
        self.reload_soon()

    def _keep(self, visit_id: int, kept: bool) -> None:
        assert self._closure is not None
        try:
            closed_visits.leave_as_it_is(self.actor, self._closure, visit_id, kept)
        except Refused as refusal:
            self._refuse(refusal)
            return
        self._chosen, self._offer = None if kept else visit_id, ""
        self.setFocus()
        said = self.tr("Left as it is") if kept else self.tr("Waits for an answer again")
        self.said.emit(said, _keeper_back(self.actor, self._closure, visit_id, not kept))
        self.reload_soon()

    def _refuse(self, refusal: Refused) -> None:
        if HouseProblem.STALE in refusal.codes:
            self.warned.emit(self.tr("Another desk changed this visit a moment ago. It is shown as it is now."))
        else:
            self.warned.emit(" ".join(wording.sentence(f) for f in refusal.findings))
        self.reload_soon()

    # ---- keys ------------------------------------------------------------------------------------------------------

    def _on_open(self, call: Callable[[int], None]) -> None:
        hit = self.chosen
        if hit is not None and hit.outcome is Outcome.OPEN:
            call(hit.visit.id)
        elif hit is not None:
            self._say_settled(hit)

    def _say_settled(self, hit: Hit) -> None:
        """Why a letter does nothing here."""
        name = wording.title(hit.visit, formats.discreet())
        self.warned.emit(self.tr("{name}: {said}. Ctrl+Z takes back what was done last.").format(name=name, said=self._said(hit)))

    def _find(self) -> None:
        """Another time: for a visit that still waits the times it can move to, for one that was cancelled the search."""
        hit = self.chosen
        if hit is not None and self._can_be_found_another(hit):
            self.wished.emit("diary", FindAgain(hit.visit))
        else:
            self._on_open(lambda one: self._ask(one, MOVE))

    def _take(self, number: int) -> None:
        hit = self.chosen
        if hit is None or hit.outcome is not Outcome.OPEN:
            return
        if self._offer == MOVE and number <= len(self._places):
            self._move(hit.visit, self._places[number - 1])
        elif self._offer == OTHER and number <= len(self._matches):
            self._hand_over(hit.visit, self._matches[number - 1])

    def acts(self) -> list[KeyAct]:
        """The keys of this screen."""
        if self._hits is None or not self._hits.hits:
            return []
        return [
            KeyAct(self.tr("Move"), "M", lambda: self._on_open(lambda one: self._ask(one, MOVE)), "swap"),
            KeyAct(self.tr("Other therapist"), "O", lambda: self._on_open(lambda one: self._ask(one, OTHER)), "clients"),
            KeyAct(self.tr("Cancel by clinic"), "C", lambda: self._on_open(self._cancel), "cancel"),
            KeyAct(self.tr("Leave as it is"), "L", lambda: self._on_open(lambda one: self._keep(one, True)), "hold"),
            *([KeyAct(self.tr("Find another time"), "F", self._find, "find")] if self._may_book else []),
            *([KeyAct(self.tr("Tell the client"), TELL, self.news.act, "reminders")] if self.news.offers else []),
            *([KeyAct(self.tr("Who fits"), "W", self.offers.act, "wait_list")] if self.offers.gap else []),
            *(KeyAct(self.tr("Take offer {number}").format(number=formats.number(n)), str(n), lambda n=n: self._take(n),
                     hint=False, found=False) for n in range(1, 10)),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose a visit."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        order = [hit.visit.id for hit in self._hits.hits] if self._hits else []
        if step is None or not order:
            super().keyPressEvent(event)
            return
        at = order.index(self._chosen) + step if self._chosen in order else 0
        self._chosen, self._offer = order[min(max(at, 0), len(order) - 1)], ""
        self._show()


def _taker_back(actor: Actor, closure_id: int, done: DayAppointment) -> Callable[[], Any]:
    """The Undo of what made this version; it gives the way forward again."""

    def take_back() -> Callable[[], Any]:
        try:
            back = closed_visits.undo(actor, closure_id, done.id, done.version)
        except Refused as refusal:
            raise Refused(*(wording.localised(f) for f in refusal.findings)) from None
        return _taker_back(actor, closure_id, back)

    return take_back


def _keeper_back(actor: Actor, closure_id: int, visit_id: int, kept: bool) -> Callable[[], Any]:
    def take_back() -> Callable[[], Any]:
        closed_visits.leave_as_it_is(actor, closure_id, visit_id, kept)
        return _keeper_back(actor, closure_id, visit_id, not kept)

    return take_back
