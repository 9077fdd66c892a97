"""The ending tab of a client: the form with its drafts kept as typed, its letters beside it, the closing of the episode."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.changes import Kind
from clinic_app.domain.endings import CloseRequest, Ending, EndingContent, EndingDraftRequest
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.fit import RulersAt, last_values
from clinic_app.domain.letter_drafts import IssuedLetter
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Reader
from clinic_app.domain.series import SeriesAct
from clinic_app.domain.tapers import TaperOffer
from clinic_app.domain.waiting import Gap
from clinic_app.services import clock, consolidation, drafts, ending_sheets, endings, follow_ups, people, rulers, tapers
from ui import formats, theme
from ui.actions import KeyAct
from ui.appointments.offers import OfferBar
from ui.appointments.repeating import Repeating
from ui.changes import ChangeSignal
from ui.endings.close_dialog import CloseDialog
from ui.endings.ending_form import EndingForm, reason_name
from ui.endings.ending_read import EndingRead, pairs
from ui.endings.offer_banner import OfferBanner
from ui.letters.joining import join, source_place, source_tab
from ui.letters.preview import LetterPreview
from ui.letters.print_dialog import show_handout
from ui.letters.release_panel import ReleasePanel
from ui.letters.sections import LetterFields, LetterFoot
from ui.letters.wishes import AFTER_A_MISSED_VISIT
from ui.letters.writing import LetterWriting
from ui.screen import Screen
from ui.still_trying import until_kept
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Autosave, EmptyState
from ui.widgets.panels import Card, clear_layout, column, row
from ui.widgets.two_texts import Compare, differing

SIDE = 10_000  # both sides take half
NARROWEST = 400  # px of the form: the three rulers with what they said before beside them
NEED = 170  # px of the design for what is still missing, beside the button that closes
ASIDE = "ending_aside"  # the drafts that wait for a choice between two texts
TICK = 350  # ms after the first keystroke until what is typed is kept


class EndingTab(Screen):
    """go(client_id)."""

    SHOWS = frozenset({
        Kind.ENDING, Kind.EPISODE, Kind.APPOINTMENT, Kind.PLAN, Kind.GOAL, Kind.RELEASE, Kind.LETTER, Kind.FOLLOW_UP,
        Kind.WORDING,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("endingTab")
        self._client_id, self._dirty = 0, False
        self._ending: Ending | None = None
        self._form: EndingForm | None = None
        self._read: EndingRead | None = None
        self._clash: Compare | None = None
        self._theirs: Ending | None = None  # what the other desk saved, while the choice is open
        self._writing = LetterWriting(actor, self)
        self._fields: LetterFields | None = None
        whole = column(self, 0, (0, 0, 0, 0))
        self.offers = OfferBar(actor)
        self.offers.who_fits.connect(lambda gap: self.wished.emit("diary", gap))
        whole.addWidget(self.offers)
        self._across = row(gap=12, margins=(16, 12, 16, 12))
        whole.addLayout(self._across, 1)
        self._repeating = Repeating(self, lambda visit: None)
        self._repeating.after = self._after_taper
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._keep)

    # -- where we are -----------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        client_id = argument[0] if isinstance(argument, tuple) else argument
        if client_id != self._client_id:
            self._leave()
            self._client_id, self._ending = client_id, None
            self._dirty, self._clash = False, None  # a choice still open waits in the drafts
        self.reload_soon()

    def place(self) -> Any:
        return self._client_id

    def reload(self) -> None:
        if not self._client_id or self._dirty:
            return
        self.offers.look_again()
        try:
            found = endings.ending_for(self.actor, self._client_id)
        except Refused as refusal:
            clear_layout(self._across)
            self._form = self._fields = None
            self._across.addWidget(EmptyState("ending", texts_for(refusal)[0],
                                              self.tr("An ending can be prepared from the first plan on."), name="noEnding"), 1)
            return
        if self._ending is None or self._form is None or found.version != self._ending.version:
            self._show_with_aside(found)
        else:
            self._say_visits()
            self._writing.refresh()

    def acts(self) -> list[KeyAct]:
        if self._fields is None:
            return []
        acts = [
            KeyAct(self.tr("Next field"), "Tab", self.focusNextChild, found=False),
            KeyAct(self.tr("Sign and release"), "Ctrl+Return | Ctrl+Enter", self._letter_foot.ask, "sign"),
        ]
        if self._form is not None:
            acts.insert(1, KeyAct(self.tr("Close episode"), "Ctrl+E", self.close_episode, "ending"))
        if self.offers.gap is not None:
            acts.append(KeyAct(self.tr("Who fits"), "W", self.offers.act, "wait_list"))
        return acts

    def _show_with_aside(self, found: Ending) -> None:
        """What is on file; or, while a choice between two texts is open, what was typed here, with the other beside it."""
        mine = drafts.aside(self.actor, ASIDE, found.id, EndingContent) if found.id else None
        if mine is None or mine == found.content:
            self._show(found)
            return
        if found.closed:
            self._show(found)
            self._show_left(found, mine)
            return
        self._show(replace(found, content=mine))
        self._compare(found)

    # -- showing ----------------------------------------------------------------------------------------------------------

    def _show(self, ending: Ending) -> None:
        self._ending, self._dirty, self._clash = ending, False, None
        clear_layout(self._across)
        self._fields = LetterFields(self._writing, 7)
        above = frozenset() if ending.closed else frozenset({LetterProblem.NO_END_REASON})  # the foot of closing says it
        self._letter_foot = LetterFoot(self._writing, above)
        self._preview = LetterPreview()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._card(ending))
        splitter.addWidget(self._preview)
        splitter.setSizes([SIDE, SIDE])
        self._across.addWidget(splitter, 1)
        join(self._writing, self._fields, self._preview)
        self._fields.release_wished.connect(self._open_release)
        self._letter_foot.signed.connect(self._on_letters)
        self._preview.source_wished.connect(lambda fact: self.wished.emit(
            source_tab(fact), source_place(fact, self._client_id or 0)))
        self._preview.may_print(False)
        self._writing.open(self._client_id)
        self.status_changed.emit()

    def _card(self, ending: Ending) -> Card:
        card = Card(gap=0, margins=(0, 0, 0, 0))
        assert self._fields is not None
        if ending.closed:
            self._form = None
            read = self._read = EndingRead(ending, follow_ups.of_client(self.actor, self._client_id))
            read.print_plan.clicked.connect(self._print_plan)
            read.add_below(self._fields)
            card.add(read, 1)
        else:
            self._add_offer(card)
            before = [r for r in rulers.readings(self.actor, ending.client_id) if r.at is not RulersAt.ENDING]
            self._form = EndingForm(ending.content, clock.today(), last=last_values(before))
            self._form.add_below(self._fields)
            self._form.setMinimumWidth(theme.current().px(NARROWEST))
            card.add(self._form, 1)
            card.add(self._foot(ending))
            self._form.changed.connect(self._on_typed)
            self._form.letter_wished.connect(lambda: self.wished.emit("letters", (self._client_id, AFTER_A_MISSED_VISIT)))
            self._form.last_visits.proposed.connect(self._propose)
            self._form.last_visits.book_wished.connect(self._book)
            self._form.last_visits.all_wished.connect(self._book_all)
            self._form.print_plan.clicked.connect(self._print_plan)
            self._form.journey.suggest(ending_sheets.journey_suggestions(self.actor, self._client_id))
            self._form.show_sureness(consolidation.sureness(self.actor, self._client_id))
            self._say_visits()
            self._show_needs()
        card.add(Rule())
        card.add(self._letter_foot)
        return card

    def _add_offer(self, card: Card) -> None:
        offer = consolidation.offer(self.actor, self._client_id)
        if offer is None:
            return
        banner = OfferBanner(offer)
        banner.begun.connect(lambda: self._answer_offer(banner, begin=True))
        banner.not_yet.connect(lambda: self._answer_offer(banner, begin=False))
        holder = QWidget()
        column(holder, 0, (12, 10, 12, 4)).addWidget(banner)
        card.add(holder)

    def _answer_offer(self, banner: OfferBanner, *, begin: bool) -> None:
        self._keep()
        if begin:
            consolidation.begin(self.actor, self._client_id)
            self.said.emit(self.tr("The work draws to its end"), None)
        else:
            until = consolidation.not_yet(self.actor, self._client_id)
            self.said.emit(self.tr("Asked again from {day}").format(day=formats.short_date(until)), None)
        banner.parentWidget().hide()
        self._show_with_aside(endings.ending_for(self.actor, self._client_id))

    def _propose(self, left: int) -> None:
        if self._form is not None:
            self._form.last_visits.show_offers(tapers.taper_offers(self.actor, self._client_id, left))

    def _book_all(self, offers: tuple[TaperOffer, ...]) -> None:
        """The days proposed as a series, each with its verdict; nothing is booked before it is accepted."""
        slots = [one.slot for one in offers if one.slot is not None]
        if slots:
            template = BookingRequest((self._client_id,), (self.actor.staff_id,), offers[0].room_id, slots[0])
            who = people.client(self.actor, self._client_id)
            name = (who.ar.short or who.en.short) if formats.is_arabic() else (who.en.short or who.ar.short)
            self._repeating.taper(template, formats.client_name(name), [one.start for one in slots])

    def _after_taper(self, _act: SeriesAct) -> None:
        left = self._form.last_visits.value() if self._form is not None else None
        if left is not None:
            self._propose(left)
        if self._form is not None:
            self._say_visits()

    def _book(self, offer: TaperOffer) -> None:
        if self._form is None or offer.slot is None or offer.room_id is None:
            return
        try:
            tapers.book_visit(self.actor, self._client_id, offer.slot, offer.room_id)
        except Refused as refusal:
            self._trouble.setText("\n".join(texts_for(refusal)))
        else:
            self.said.emit(self.tr("Visit booked"), None)
        left = self._form.last_visits.value()
        if left is not None:
            self._propose(left)
        self._say_visits()

    def _print_plan(self) -> None:
        self._keep()
        try:
            sheet = ending_sheets.staying_well_sheet(self.actor, self._client_id)
        except Refused as refusal:
            self.said.emit(" ".join(texts_for(refusal)), None)
            return
        self._sheet = show_handout(self, self._client_id, sheet)

    def _open_release(self) -> None:
        self.panel_opened.emit(ReleasePanel(self.actor, self._client_id, Reader.DOCTOR))

    def _on_letters(self, made: list[IssuedLetter]) -> None:
        self.said.emit(self.tr("Letters released: {count}").format(count=formats.number(len(made))), None)
        self.wished.emit("letters", None)

    def _foot(self, ending: Ending) -> QFrame:
        foot = QFrame()
        foot.setProperty("edge", "over")
        line, told, acts = Beside(), row(gap=10), Flow(10)
        column(foot, 0, (16, 10, 16, 10)).addWidget(line)
        self._need_sign = Sign("free", 15, "ink3")
        self._need = Label(self.tr("End reason given"), "small", elide=True, keeps=True)
        told.addWidget(self._need_sign)
        told.addWidget(self._need)
        self._trouble = Label("", "small", "label", "danger", wrap=True)
        self._trouble.setObjectName("endingTrouble")
        told.addWidget(self._trouble, 1)
        self.autosave = Autosave()
        if ending.id:
            self.autosave.saved(clock.to_local(ending.saved_at))
        acts.add(self.autosave)
        self.close_button = Button(self.tr("Close episode"), icon="ending", keys="Ctrl+E", name="closeEpisode")
        self.close_button.clicked.connect(self.close_episode)
        acts.add(self.close_button)
        line.add(told, 1, NEED)
        line.add(acts)
        return foot

    def _say_visits(self) -> None:
        if self._form is None:
            return
        visits = endings.future_visits(self.actor, self._client_id)
        days = " · ".join(formats.day_time(visit.slot.start) for visit in visits[:3])
        more = " …" if len(visits) > 3 else ""
        self._form.say_visits("", self.tr("Still booked: {days}").format(days=days + more) if visits else "")

    def _show_needs(self) -> None:
        met = self._form is not None and self._form.value().reason is not None
        self._need_sign.set("ok" if met else "free", "ok" if met else "ink3")
        said = self.tr("End reason given") if met else self.tr("End reason still needed")
        self._need.setText(said)

    # -- keeping and closing ----------------------------------------------------------------------------------------------

    def _request(self) -> EndingDraftRequest:
        assert self._ending is not None
        assert self._form is not None
        ending = self._ending
        return EndingDraftRequest(ending.id, ending.version, self._form.value(), ending.uid, ending.client_id)

    def _on_typed(self) -> None:
        self._dirty = True
        self._show_needs()
        if not self._tick.isActive():
            self._tick.start()

    def _keep(self, *, closing: bool = False) -> bool:
        self._tick.stop()
        if not self._dirty or self._form is None:
            return True
        if self._clash is not None:
            self._set_aside()
            return False  # nothing is saved over the other text before somebody chose
        try:
            self._ending = endings.save_ending(self.actor, self._request(), closing=closing)
        except Stale as refusal:
            self._merge(refusal)
            return False
        except Refused as refusal:
            self.autosave.failed()
            self._trouble.setText("\n".join(texts_for(refusal)))
            if refusal.codes == (HouseProblem.BUSY,):
                self._tick.start()
            elif self._ending is not None and self._ending.id:
                self._put_by(self._ending.id)
            return False
        self._dirty = False
        self.autosave.saved(clock.to_local(self._ending.saved_at))
        if not closing:
            self._writing.refresh()
        return True

    def _leave(self) -> None:
        self._keep(closing=True)
        self._writing.leave()

    def _merge(self, refusal: Stale) -> None:
        """Another desk saved first: both texts are shown; what is typed here stays in the form until somebody chooses."""
        theirs = refusal.theirs
        if theirs is None:  # they are saving at this moment: once more, and what they saved is there to be shown
            self._tick.start()
        elif not theirs.closed:
            self._compare(theirs)
        elif self._put_by(theirs.id):
            self._show_with_aside(theirs)

    def _put_by(self, ending_id: int) -> bool:
        """Set aside what stands in the form; False while another desk is saving, and it is tried again."""
        assert self._form is not None
        content = self._form.value()
        until_kept(self._tick, lambda: drafts.set_aside(self.actor, ASIDE, ending_id, content))
        return not self._tick.isActive()

    def _show_left(self, theirs: Ending, mine: EndingContent) -> None:
        """The episode was closed elsewhere: what was typed here beside what stands, until it is let go."""
        assert self._read is not None
        head = self.tr("This episode was closed somewhere else while you typed here. Your words are kept.")
        left = Compare(head, *differing(pairs(mine), pairs(theirs.content)), name="leftEnding", sealed=True)
        left.took_theirs.connect(lambda: self._let_go(theirs, left))
        self._read.hold_above(left)

    def _let_go(self, theirs: Ending, left: Compare) -> None:
        drafts.drop_aside(self.actor, ASIDE, theirs.id)
        left.hide()
        left.deleteLater()

    def _compare(self, theirs: Ending) -> None:
        assert self._form is not None
        self._put_away(self._ending)
        self._theirs, self._dirty = theirs, True
        head = self.tr("This ending was also changed somewhere else. Both texts are kept.")
        self._clash = Compare(head, *differing(pairs(self._form.value()), pairs(theirs.content)), name="compareEnding")
        self._clash.kept_mine.connect(lambda: self._settle(theirs, mine=True))
        self._clash.took_theirs.connect(lambda: self._settle(theirs, mine=False))
        self._form.hold_above(self._clash)
        self._set_aside()

    def _set_aside(self) -> None:
        if self._form is not None and self._theirs is not None:
            self._put_by(self._theirs.id)

    def _settle(self, theirs: Ending, *, mine: bool) -> None:
        """Mine over theirs, or theirs in the form."""
        self._put_away(theirs)
        self._dirty = mine
        if mine and not self._keep():
            return
        drafts.drop_aside(self.actor, ASIDE, theirs.id)
        if not mine:
            self._show(theirs)

    def _put_away(self, theirs: Ending | None) -> None:
        """The choice is made: this version is the base from now on."""
        if self._clash is not None:
            self._clash.hide()
            self._clash.deleteLater()
            self._clash = None
        self._ending = theirs

    def close_episode(self) -> None:
        """Ask once, then close; or say what is missing."""
        if self._form is None:
            return
        self._dirty = True
        if not self._keep() or self._ending is None:
            return
        reason = self._ending.content.reason
        if reason is None:
            self._try(())
            return
        self._dialog = CloseDialog(reason_name(reason), endings.future_visits(self.actor, self._client_id), self)
        self._dialog.accepted.connect(lambda: self._try(self._dialog.chosen()))
        self._dialog.open()

    def _try(self, visits: tuple[int, ...]) -> None:
        assert self._ending is not None
        assert self._form is not None
        gone = [one for one in endings.future_visits(self.actor, self._client_id) if one.id in visits]
        try:
            done = endings.close_episode(self.actor, CloseRequest(self._ending.id, self._ending.version, visits))
        except Stale as refusal:
            self._merge(refusal)
            return
        except Refused as refusal:
            self._trouble.setText("\n".join(self._form.show_findings(refusal.findings)))
            return
        self._show(done)
        self.said.emit(self.tr("Episode closed"), None)
        self.offers.offer_gaps(Gap.left_by(one) for one in gone)
        self.status_changed.emit()

    def may_leave(self) -> bool:
        self._leave()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave()
        super().hideEvent(event)
