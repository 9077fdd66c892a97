"""The reviews tab of a client: the review being written, the next plan as it will read, and the signed ones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.fit import Rulers, RulersAt, last_values
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Reader
from clinic_app.domain.reviews import (
    GoalChoice,
    Review,
    ReviewContent,
    ReviewDraftRequest,
    ReviewProblem,
    carried_on,
)
from clinic_app.services import catalogues, clock, drafts, episodes, plans, reviews, rulers
from ui import formats, theme
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.plans.words import Shown
from ui.reviews.decide_card import DecideCard, SaysCard
from ui.reviews.left_words import ASIDE, HOMELESS, Left, LeftWords, find_left
from ui.reviews.person_card import PersonCard
from ui.reviews.signed_card import SignedCard, pairs
from ui.reviews.snapshot_card import SnapshotCard
from ui.reviews.words import sign_of
from ui.screen import Screen
from ui.still_trying import until_kept
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.labels import Label, Tag
from ui.widgets.news import Autosave, EmptyState
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row
from ui.widgets.two_texts import Compare, differing

TICK = 350  # ms after the first keystroke until what is typed is kept

class ReviewsTab(Screen):
    """go(client_id). The newest review stands open; earlier ones are read through the list in the head."""

    SHOWS = frozenset({Kind.REVIEW, Kind.NOTE, Kind.GOAL, Kind.PLAN})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("reviewsTab")
        self._client_id = 0
        self._review: Review | None = None
        self._clash: Compare | None = None
        self._theirs: Review | None = None  # what the other desk saved, while the choice is open
        self._signed: list[Review] = []
        self._chosen = 0  # a signed review being read; 0: the one being written
        self._dirty = False
        self._says: SaysCard | None = None
        self._decide: DecideCard | None = None
        self._whole = column(self, 0)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._keep)

    # -- where we are -----------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        self._keep(closing=True)
        self._client_id, *wanted = argument if isinstance(argument, tuple) else (argument,)
        if self._review is None or self._review.client_id != self._client_id:
            self._review, self._chosen = None, 0
            self._dirty, self._clash = False, None  # a choice still open waits in the drafts
        if wanted and not self._dirty:
            self._chosen = wanted[0]
        self.reload_soon()

    def place(self) -> Any:
        return self._client_id

    def reload(self) -> None:
        if not self._client_id or self._dirty:
            return
        self._signed = reviews.reviews_of(self.actor, self._client_id)
        if read := next((r for r in self._signed if r.id == self._chosen), None):
            self._show(read)
            return
        before = self._review if self._decide is not None else None
        try:
            found = reviews.review_for(self.actor, self._client_id, opened=before.id if before is not None else 0)
        except Refused as refusal:
            if self._signed:
                self._show(self._signed[0])
            else:
                self._show_nothing(refusal)
            return
        if before is None or before.id == 0 or (found.id, found.version) != (before.id, before.version):
            self._show_with_aside(found)
        else:
            self._show_plan()  # what is being written stays as it is, with the cursor in it

    def acts(self) -> list[KeyAct]:
        if self._decide is None:
            return []
        decide = self._decide
        return [
            KeyAct(self.tr("Keep"), "K", lambda: decide.choose(GoalChoice.KEEP)),
            KeyAct(self.tr("Change"), "C", lambda: decide.choose(GoalChoice.CHANGE)),
            KeyAct(self.tr("Drop"), "D", lambda: decide.choose(GoalChoice.DROP)),
            KeyAct(self.tr("Next field"), "Tab", self.focusNextChild, found=False),
            KeyAct(self.tr("Sign review"), "Ctrl+Return | Ctrl+Enter", self.sign, "sign"),
        ]

    def _show_with_aside(self, found: Review) -> None:
        """What is on file; or, while a choice between two texts is open, what was typed here, with the other beside it."""
        mine = drafts.aside(self.actor, ASIDE, found.id, ReviewContent) if found.id and not self._fixed(found) else None
        if mine is None or mine == found.content:
            self._show(found)
            return
        self._show(replace(found, content=mine))
        self._compare(found)

    def _fixed(self, review: Review) -> bool:
        """True for a review in which nobody here may write: it is signed, or another person's."""
        return review.signed or review.author_id != self.actor.staff_id

    # -- showing ----------------------------------------------------------------------------------------------------------

    def _show_nothing(self, refusal: Refused) -> None:
        clear_layout(self._whole)
        missing = ReviewProblem.NO_EPISODE in refusal.codes
        title = self.tr("No reviews yet") if missing else texts_for(refusal)[0]
        sentence = self.tr("A review prepares itself once care has begun: attendance, goals, check-ins and homework.")
        self._whole.addWidget(EmptyState("review", title, sentence, name="noReviews"), 1)
        self._offer_left(None)

    def _show(self, review: Review) -> None:
        self._review, self._dirty = review, False
        self._clash = None
        clear_layout(self._whole)
        self._whole.addWidget(self._head(review))
        page = ScrollPage((16, 0, 16, 12), 10)
        across = Beside(12)
        techniques = catalogues.techniques(self.actor)
        start = column(gap=10)
        start.addWidget(SnapshotCard(review.snapshot, techniques, frozen=review.signed))
        across.add(start, 42)
        side = column(gap=10)
        across.add(side, 58)
        if review.signed:
            self._says = self._decide = None
            side.addWidget(SignedCard(review, self._before(review)))
            side.addStretch(1)
        else:
            self._person = PersonCard(review, self._before(review), episodes.care_file(self.actor, review.client_id))
            self._person.changed.connect(self._on_typed)
            self._person.formulation_wished.connect(
                lambda: self.wished.emit("first_meeting", (review.client_id, "summary")))
            start.addWidget(self._person)
            self._build_form(review, side)
        start.addStretch(1)
        page.body.addWidget(across, 1)
        self._whole.addWidget(page, 1)
        if not review.signed:
            foot = row(gap=0, margins=(16, 0, 16, 12))
            foot.addWidget(self._bar)
            self._whole.addLayout(foot)
        self._show_plan()
        self._offer_left(review)
        self.status_changed.emit()

    def _before(self, review: Review) -> Rulers:
        """What the rulers said the last time before this review."""
        known = rulers.readings(self.actor, review.client_id)
        on = clock.to_local(review.signed_at).date() if review.signed_at is not None else clock.today()
        own = [r for r in known if r.at is RulersAt.REVIEW and r.source_id == review.id]
        return last_values([r for r in known if r.on <= on and r not in own and r.at is not RulersAt.ENDING])

    def _head(self, review: Review) -> QFrame:
        head = QFrame()
        line = row(head, 8, (18, 10, 16, 8))
        line.addWidget(Label(self.tr("Review {number}").format(number=formats.number(review.number)), "title3", "strong"))
        shot = review.snapshot
        if not review.signed:
            taken = formats.day_time(clock.to_local(shot.taken_at))
            line.addWidget(Tag(self.tr("prepared from the record, {when}").format(when=taken), "primary", "compare"))
        since = self.tr("since review {number}").format(number=formats.number(review.number - 1)) if review.number > 1 \
            else self.tr("since the start")
        said = self.tr("{weeks} and {visits} attended visits {since}")
        line.addWidget(Label(said.format(weeks=formats.counted(shot.weeks, "week"), visits=formats.number(shot.visits_since),
                                         since=since), "small", tone="ink3", elide=True), 1)
        self.autosave = Autosave()
        line.addWidget(self.autosave)
        if not review.signed and review.id:
            self.autosave.saved(clock.to_local(review.saved_at))
            refresh = Button(self.tr("Refresh figures"), "ghost", icon="refresh", step="small", name="refreshFigures")
            refresh.clicked.connect(self.refresh_figures)
            line.addWidget(refresh)
        if review.signed:
            letter = Button(self.tr("Letter"), icon="letter", step="small", name="reviewLetter")
            letter.clicked.connect(lambda: self._write_letter(review.id))
            line.addWidget(letter)
        if self._signed:
            line.addWidget(self._earlier(review))
        return head

    def _write_letter(self, review_id: int) -> None:
        """What this review says, as the client's letter."""
        self.wished.emit("letters", (self._client_id, (LetterKind.REVIEW, Reader.CLIENT, review_id)))

    def _earlier(self, review: Review) -> Choice:
        options = [(0, self.tr("The next review"))] if not review.signed or self._signed[0].id != review.id else []
        options += [(r.id, self.tr("Review {number}, {day}").format(
            number=formats.number(r.number), day=formats.short_date(clock.to_local(r.signed_at).date()))) for r in self._signed
            if r.signed_at is not None]
        choice = Choice(options, step="small", name="whichReview")
        choice.setAccessibleName(self.tr("Which review"))
        choice.setFixedWidth(theme.current().px(200))
        choice.set_value(review.id if review.signed else 0)
        choice.activated.connect(lambda _index: self._choose(choice.value()))
        return choice

    def _choose(self, review_id: int) -> None:
        self._keep(closing=True)
        self._chosen, self._dirty = review_id, False
        self.reload()

    def _build_form(self, review: Review, side: Any) -> None:
        self._says, self._decide = SaysCard(review.content), DecideCard(review.snapshot, review.content, clock.today())
        side.addWidget(self._says)
        side.addWidget(self._decide)
        self._plan_card = Card(gap=6, margins=(16, 12, 16, 12))
        self._plan_card.setObjectName("planToCome")
        side.addWidget(self._plan_card)
        side.addStretch(1)
        self._bar = self._sign_bar(review)
        self._says.changed.connect(self._on_typed)
        self._decide.changed.connect(self._on_typed)
        self._decide.changed.connect(self._show_plan)
        self.seen.toggled.connect(self._on_typed)

    def _sign_bar(self, review: Review) -> Card:
        bar = Card(gap=6, margins=(16, 10, 16, 10))
        self._trouble = Label("", "small", "label", "danger", wrap=True)
        self._trouble.setObjectName("reviewTrouble")
        self._trouble.hide()
        bar.add(self._trouble)
        line = row(gap=10)
        self.seen = QCheckBox(self.tr("Agreed together: the client has seen it"))
        self.seen.setObjectName("seenByClient")
        self.seen.setChecked(review.content.seen_by_client)
        line.addWidget(self.seen)
        line.addStretch(1)
        self.sign_button = Button(self.tr("Sign review"), "primary", icon="sign", keys="Ctrl+Return", name="signReview")
        self.sign_button.clicked.connect(self.sign)
        line.addWidget(self.sign_button)
        bar.body.addLayout(line)
        return bar

    def _show_plan(self) -> None:
        """The next plan, line by line, as it will read if this is signed."""
        if self._decide is None or self._review is None:
            return
        file = plans.plan_file(self.actor, self._client_id)
        lines = reviews.plan_to_come(self.actor, self._client_id, self._content())
        clear_layout(self._plan_card.body)
        number = (file.versions[0].number if file.versions else 0) + 1
        head = row(gap=8)
        title = self.tr("Plan {number} will read") if lines else self.tr("The plan stays as it is")
        head.addWidget(Label(title.format(number=formats.number(number)), "title3", "strong"))
        if lines:
            head.addWidget(Tag(self.tr("draft"), "neutral"))
        head.addStretch(1)
        self._plan_card.body.addLayout(head)
        shown = Shown(catalogues.techniques(self.actor))
        for change in lines:
            mark, tone = sign_of(change.code)
            line = row(gap=8)
            line.addWidget(Label(mark, weight="strong", tone=tone))
            line.addWidget(Label(shown.change(change), wrap=True), 1)
            self._plan_card.body.addLayout(line)
        self._plan_card.setVisible(file.agreed is not None)
        said = self.tr("Sign review, start plan {number}") if lines else self.tr("Sign review")
        self.sign_button.setText(said.format(number=formats.number(number)))
        self.sign_button.updateGeometry()

    # -- keeping and signing ----------------------------------------------------------------------------------------------

    def _content(self) -> ReviewContent:
        assert self._review is not None
        assert self._says is not None
        assert self._decide is not None
        content = replace(self._review.content, helpful=self._says.helpful.toPlainText(),
                          unhelpful=self._says.unhelpful.toPlainText(), seen_by_client=self.seen.isChecked(),
                          rulers=self._person.rulers.value(), self_efficacy=self._person.sure.value())
        return self._decide.value(content)

    def _request(self) -> ReviewDraftRequest:
        assert self._review is not None
        review = self._review
        return ReviewDraftRequest(review.id, review.version, self._content(), review.uid, review.client_id)

    def _on_typed(self) -> None:
        self._dirty = True
        if not self._tick.isActive():
            self._tick.start()

    def _keep(self, *, closing: bool = False) -> None:
        self._tick.stop()
        if not self._dirty or self._decide is None:
            return
        if self._clash is not None:
            self._set_aside()
            return  # nothing is saved over the other text before somebody chose
        try:
            self._review = reviews.save_review_draft(self.actor, self._request(), closing=closing)
        except Stale as refusal:
            self._merge(refusal)
            return
        except Refused as refusal:
            self._on_refused(refusal)
            return
        self._dirty = False
        self.autosave.saved(clock.to_local(self._review.saved_at))

    def _on_refused(self, refusal: Refused) -> None:
        """What is typed stays in the form: another desk is waited for, everything else is set aside as well."""
        assert self._review is not None
        self.autosave.failed()
        self._say(texts_for(refusal))
        if refusal.codes == (HouseProblem.BUSY,):
            self._tick.start()
        elif self._review.id:
            self._put_by(ASIDE, self._review.id)
        else:
            self._put_by(HOMELESS, self._client_id)

    def _put_by(self, form: str, about: int) -> bool:
        """Set aside what stands in the form; False while another desk is saving, and it is tried again."""
        until_kept(self._tick, lambda: drafts.set_aside(self.actor, form, about, self._content()))
        return not self._tick.isActive()

    def _merge(self, refusal: Stale) -> None:
        """Another desk saved first: both texts are shown; what is typed here stays in the form until somebody chooses."""
        theirs = refusal.theirs
        if theirs is None:  # they are saving at this moment: once more, and what they saved is there to be shown
            self._tick.start()
        elif self._fixed(theirs):
            if not self._put_by(ASIDE, theirs.id):
                return
            self._signed = reviews.reviews_of(self.actor, self._client_id)
            self._chosen = theirs.id if theirs.signed else 0
            self._show(theirs)
        else:
            self._compare(theirs)

    def _offer_left(self, shown: Review | None) -> None:
        """What was typed and could not be kept any more, beside what stands, until it is carried on or let go."""
        known = (*self._signed, *((shown,) if shown is not None else ()))
        left = find_left(self.actor, self._client_id, {r.id: r for r in known if r.id and self._fixed(r)})
        if left is None:
            return
        episode = episodes.care_file(self.actor, self._client_id).episode
        box = LeftWords(left, onward=episode is not None and episode.open)
        box.carried.connect(lambda: self._carry_on(left))
        box.took_theirs.connect(lambda: self._let_go(left, box))
        self._hold_above(box)

    def _hold_above(self, box: Compare) -> None:
        holder = QWidget()
        column(holder, 0, (16, 0, 16, 10)).addWidget(box)
        self._whole.insertWidget(1, holder)

    def _take_away(self, box: Compare) -> None:
        box.parentWidget().hide()
        box.parentWidget().deleteLater()

    def _carry_on(self, left: Left) -> None:
        """What was typed for a review that is signed now goes into the next one."""
        self._keep()
        try:
            found = reviews.review_for(self.actor, self._client_id, opened=self._review.id if self._review is not None else 0)
            content = carried_on(found.content, left.mine, left.stands)
            kept = reviews.save_review_draft(
                self.actor, ReviewDraftRequest(found.id, found.version, content, found.uid, self._client_id), closing=True)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            return
        drafts.drop_aside(self.actor, left.form, left.about)
        self._chosen = 0
        self._show(kept)

    def _let_go(self, left: Left, box: LeftWords) -> None:
        drafts.drop_aside(self.actor, left.form, left.about)
        self._take_away(box)

    def _compare(self, theirs: Review) -> None:
        self._put_away(self._review)
        self._theirs, self._dirty = theirs, True
        head = self.tr("This review was also changed somewhere else. Both texts are kept.")
        lines = theirs.snapshot.goals
        self._clash = Compare(head, *differing(pairs(self._content(), lines), pairs(theirs.content, lines)),
                              name="compareReview")
        self._clash.kept_mine.connect(lambda: self._settle(theirs, mine=True))
        self._clash.took_theirs.connect(lambda: self._settle(theirs, mine=False))
        self._hold_above(self._clash)
        self._set_aside()

    def _set_aside(self) -> None:
        if self._decide is not None and self._theirs is not None:
            self._put_by(ASIDE, self._theirs.id)

    def _settle(self, theirs: Review, *, mine: bool) -> None:
        """Mine over theirs, or theirs in the form."""
        self._put_away(theirs)
        self._dirty = mine
        if mine:
            self._keep()
        if not mine or not self._dirty:
            drafts.drop_aside(self.actor, ASIDE, theirs.id)
        if not mine:
            self._show(theirs)

    def _put_away(self, theirs: Review | None) -> None:
        """The choice is made: this version is the base from now on, with what stands in the form."""
        if self._clash is not None:
            self._take_away(self._clash)
            self._clash = None
        self._review = replace(theirs, content=self._content()) if theirs is not None else None

    def _say(self, sentences: list[str]) -> None:
        self._trouble.setText("\n".join(sentences))
        self._trouble.setVisible(bool(sentences))

    def refresh_figures(self) -> None:
        """Prepare the figures anew."""
        self._keep()
        if self._review is None or not self._review.id or self._dirty:
            return  # what is typed goes first: a choice between two texts is open, or another desk is saving
        try:
            self._show(reviews.refresh_figures(self.actor, self._review.id, self._review.version))
        except Refused:  # changed or signed elsewhere: as it stands now
            self.reload()

    def sign(self) -> None:
        """Sign, or say what is left."""
        if self._decide is None:
            return
        self._tick.stop()
        try:
            done = reviews.finish_review(self.actor, self._request())
        except Stale as refusal:
            self._merge(refusal)
            return
        except Refused as refusal:
            self._say(self._decide.show_findings(refusal.findings))
            if self._dirty:
                self._tick.start()
            return
        self._dirty = False
        self._chosen = done.id
        self.reload()
        self.said.emit(self.tr("Review signed"), None)

    def may_leave(self) -> bool:
        self._keep(closing=True)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep(closing=True)
        super().hideEvent(event)
