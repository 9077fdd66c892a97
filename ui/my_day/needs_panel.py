"""Needs you: notes to sign, reviews that are due. Each item stands once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from clinic_app.domain.access_requests import AccessRequest
from clinic_app.domain.growth import Growing, Licence
from clinic_app.domain.my_day import MyDay, ReviewLine, UnsignedNote
from clinic_app.domain.outgoing import Outgoing
from clinic_app.domain.safety import Duty, LeadLine, SafetyLine
from clinic_app.domain.signals import SignalLine
from clinic_app.services import clock
from ui import formats, theme
from ui.my_day.waiting import Waiting
from ui.my_day.words import client_of, joined, script_name
from ui.safety.words import name_of as safety_words
from ui.texts.signals import what
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign, Tag
from ui.widgets.panels import ScrollPage, column, row, side_width
from ui.widgets.signal_card import SignalCard

WIDTH, LEAST, SHARE = 356, 240, 0.42  # px of the design, and of the window
AT_ONCE = 4  # signals shown before "more"


class NeedsPanel(QFrame):
    """The panel at the end side of my day."""

    note_wished = Signal(object)
    review_wished = Signal(object)
    answered = Signal(int, object, object)   # client, signal, reason
    for_supervision = Signal(int, object)    # client, signal
    file_wished = Signal(int)                # client
    letter_wished = Signal(int)              # client
    growth_wished = Signal()
    register_wished = Signal()
    letters_wished = Signal(int)             # client
    safety_wished = Signal(int)              # client

    def fit(self, room: int) -> None:
        """Its width; of a narrow window it takes a share."""
        self.setFixedWidth(side_width(room, WIDTH, LEAST, SHARE))

    def __init__(self, day: MyDay, now: datetime, opened: set[str] | None = None, parent: QWidget | None = None) -> None:
        """opened: the lists somebody has unfolded, by name; it is added to, and outlives a panel that is made anew."""
        super().__init__(parent)
        self._opened = opened if opened is not None else set()
        self.setObjectName("needsYou")
        self.setProperty("ground", "surface")
        self.fit(0)
        self._now = now
        whole = column(self, 0)
        self.page = page = ScrollPage((16, 12, 16, 12), 8)
        head = row(gap=8)
        head.addWidget(Label(self.tr("Needs you"), "title3", "strong"))
        head.addStretch(1)
        head.addWidget(Label(self.tr("each item stands once"), "small", tone="ink3"))
        page.body.addLayout(head)
        if day.safety:
            self._title(page, self.tr("Safety"), len(day.safety))
            for due in day.safety:
                page.body.addWidget(self._safety(due))
        if day.safety_as_lead:
            self._title(page, self.tr("As lead: safety"), len(day.safety_as_lead))
            for told in day.safety_as_lead:
                page.body.addWidget(self._told(told))
        if day.emergencies:
            self._title(page, self.tr("As lead: told in an emergency"), len(day.emergencies))
            for line in day.emergencies:
                page.body.addWidget(self._emergency(line))
        if day.copies_asked:
            self._title(page, self.tr("As lead: copies of the record"), len(day.copies_asked))
            for asked in day.copies_asked:
                page.body.addWidget(self._copy_asked(asked))
        self.waiting = Waiting(day)
        page.body.addWidget(self.waiting)
        waits = day.calls or day.cosign or day.returned or day.handed_in or day.left_open or day.follow_ups
        self.waiting.setVisible(bool(waits))
        waits = waits or day.safety or day.safety_as_lead or day.emergencies or day.copies_asked
        if not (waits or day.unsigned or day.reviews or day.signals or day.clinic) and day.growing.nothing:
            page.body.addWidget(Label(self.tr("Nothing waits for you. Drafts and reviews appear here."), tone="ink3", wrap=True))
        if day.unsigned:
            self._title(page, self.tr("Notes to sign"), len(day.unsigned))
            for note in day.unsigned:
                page.body.addWidget(self._note(note))
        if day.reviews:
            self._title(page, self.tr("Reviews"), len(day.reviews))
            for review in day.reviews:
                page.body.addWidget(self._review(review))
        if day.signals:
            self._title(page, self.tr("Worth a look"), len(day.signals))
            self._some(page, day.signals, self._signal, "moreSignals")
        if day.clinic:
            self._title(page, self.tr("In the clinic, worth a look"), len(day.clinic))
            self._some(page, day.clinic, self._of_others, "moreOfOthers")
        if not day.growing.nothing:
            self._grow(page, day.growing, day.day)
        page.body.addStretch(1)
        whole.addWidget(page)

    def _grow(self, page: ScrollPage, growing: Growing, today: date) -> None:
        page.body.addSpacing(theme.current().px(4))
        page.body.addWidget(Label(self.tr("Growing"), weight="strong"))
        page.body.addWidget(Rule())
        if growing.points:
            said = self.tr("%n point(s) for supervision", "", growing.points)
            page.body.addWidget(self._own("supervision", said, self.tr("all from your work"), "agenda"))
        if growing.supervision_due:
            last = self.tr("last on {day}").format(day=formats.full_date(growing.supervised_on)) if growing.supervised_on \
                else self.tr("none written down yet")
            page.body.addWidget(self._own("supervision", self.tr("Supervision is due"), last, "due"))
        if growing.to_sign:
            said = self.tr("%n supervision(s) to sign", "", growing.to_sign)
            page.body.addWidget(self._own("sign", said, self.tr("you are named as supervisor"), "toSign"))
        if growing.licence_until is not None and growing.licence not in (Licence.VALID, Licence.UNKNOWN):
            left = (growing.licence_until - today).days
            said = self.tr("Licence ends in {days}").format(days=formats.counted(left, "day")) if left > 0 \
                else self.tr("Licence ends today") if left == 0 else self.tr("Licence has ended")
            page.body.addWidget(self._own("licence", said, formats.full_date(growing.licence_until), "licence"))

    def _own(self, sign: str, title: str, second: str, name: str) -> QWidget:
        button = Button(self.tr("Look"), step="small", name=f"growing_{name}")
        button.clicked.connect(self.growth_wished)
        return self._item(sign, "warn" if sign == "licence" else "primary", title, second, button)

    def _title(self, page: ScrollPage, words: str, count: int) -> None:
        line = row(gap=8)
        line.addWidget(Label(words, weight="strong"))
        line.addWidget(Tag(formats.number(count)))
        line.addStretch(1)
        page.body.addSpacing(theme.current().px(4))
        page.body.addLayout(line)
        page.body.addWidget(Rule())

    def _item(self, sign: str, tone: str, title: str, second: str, button: QWidget, *, under: bool = False) -> QWidget:
        item = QWidget()
        line = row(item, 8)
        line.addWidget(Sign(sign, 16, tone), 0, Qt.AlignmentFlag.AlignTop)
        lines = column(gap=0)
        lines.addWidget(Label(title, weight="label", wrap=True))
        lines.addWidget(Label(second, "small", tone="ink3", wrap=True))
        line.addLayout(lines, 1)
        if under:
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            line.addWidget(button)
        return item

    def _safety(self, line: SafetyLine) -> QWidget:
        said = joined([safety_words(line.duty), formats.near_day(line.on, line.state.today)])
        button = Button(self.tr("Answer") if line.duty is Duty.ANSWER else self.tr("Look"), step="small",
                        name=f"safety_{line.client_id}")
        button.clicked.connect(lambda: self.safety_wished.emit(line.client_id))
        tone = {Duty.ANSWER: "danger", Duty.CALL: "danger", Duty.LOOK_SOON: "ink2"}.get(line.duty, "warn")
        icon = {Duty.CALL: "phone", Duty.LOOK_SOON: "safety"}.get(line.duty, "safety_open")
        return self._item(icon, tone, client_of(line.name, line.name_ar), said, button)

    def _told(self, line: LeadLine) -> QWidget:
        title = joined([formats.isolate(line.file_no), script_name(line.initials, line.initials_ar)])
        since = self.tr("since {day}").format(day=formats.short_date(line.since))
        who = formats.isolate_name(script_name(line.therapist, line.therapist_ar))
        button = Button(self.tr("Open with a reason"), step="small", name=f"leadSafety_{line.client_id}")
        button.clicked.connect(lambda: self.safety_wished.emit(line.client_id))
        return self._item("safety_open", "danger", title, joined([safety_words(line.reason), since, who]), button, under=True)

    def _emergency(self, line: Outgoing) -> QWidget:
        title = joined([formats.isolate(line.file_no), formats.day_time(clock.to_local(line.at))])
        decided = self.tr("{name} decided").format(name=formats.isolate_name(script_name(line.decider, line.decider_ar)))
        button = Button(self.tr("Look"), step="small", name=f"emergency_{line.id}")
        button.clicked.connect(self.register_wished)
        return self._item("safety_open", "danger", title, joined([formats.isolate_name(line.recipient), decided]), button)

    def _copy_asked(self, asked: AccessRequest) -> QWidget:
        said = self.tr("asked for on {day}").format(day=formats.full_date(asked.asked_on))
        button = Button(self.tr("Look"), step="small", name=f"copyAsked_{asked.client_id}")
        button.clicked.connect(lambda: self.letters_wished.emit(asked.client_id))
        return self._item("export", "primary", formats.isolate(asked.file_no), said, button)

    def _note(self, note: UnsignedNote) -> QWidget:
        title = joined([client_of(note.name, note.name_ar), formats.day_time(note.about)])
        saved = self.tr("draft saved {time}").format(time=formats.day_time(clock.to_local(note.saved_at)))
        left = int((note.sign_by - self._now).total_seconds() // 3600)
        more = self.tr("{hours} left").format(hours=formats.counted(left, "hour")) if left >= 0 else self.tr("late entry")
        button = Button(self.tr("Finish"), step="small", name=f"finish_{note.note_id}")
        button.clicked.connect(lambda: self.note_wished.emit(note))
        return self._item("draft", "warn" if left < 24 else "ink2", title, joined([saved, more]), button)

    def _review(self, review: ReviewLine) -> QWidget:
        title = client_of(review.name, review.name_ar)
        due = self.tr("due by the number of visits") if review.due.count_reached \
            else self.tr("due since {day}").format(day=formats.short_date(review.due.by_date))
        ahead = self.tr("next visit {when}").format(when=formats.day_time(review.next_visit)) if review.next_visit else ""
        drafted = self.tr("being written") if review.drafted else due
        button = Button(self.tr("Look"), step="small", name=f"review_{review.client_id}")
        button.clicked.connect(lambda: self.review_wished.emit(review))
        return self._item("review", "primary", title, joined([drafted, ahead]), button)

    def _some(
        self, page: ScrollPage, lines: Sequence[SignalLine], drawn: Callable[[SignalLine], QWidget], name: str,
    ) -> None:
        """The most pressing few, and a button that brings the rest."""
        shown = len(lines) if name in self._opened else AT_ONCE
        for line in lines[:shown]:
            page.body.addWidget(drawn(line))
        rest = lines[shown:]
        if not rest:
            return
        more = Button(self.tr("%n more to look at", "", len(rest)), "link", step="small", name=name)

        def unfold() -> None:
            self._opened.add(name)
            place = page.body.indexOf(more)
            more.hide()
            for count, line in enumerate(rest):
                page.body.insertWidget(place + count, drawn(line))

        more.clicked.connect(unfold)
        page.body.addWidget(more)

    def _signal(self, line: SignalLine) -> SignalCard:
        card = SignalCard(
            line.signal, client_of(line.name, line.name_ar), name=f"signal_{line.client_id}", more=line.more,
            kept=line.for_supervision,
        )
        card.answered.connect(lambda look, reason: self.answered.emit(line.client_id, look, reason))
        card.for_supervision.connect(lambda look: self.for_supervision.emit(line.client_id, look))
        card.more_wished.connect(lambda: self.file_wished.emit(line.client_id))
        card.letter_wished.connect(lambda: self.letter_wished.emit(line.client_id))
        return card

    def _of_others(self, line: SignalLine) -> QWidget:
        button = Button(self.tr("Open"), step="small", name=f"others_{line.client_id}")
        button.clicked.connect(lambda: self.file_wished.emit(line.client_id))
        return self._item("show", "ink2", formats.isolate(line.code), what(line.signal.without_words), button)
