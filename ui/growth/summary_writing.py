"""A summary of one's own growth while it is written: the form beside the paper, kept as typed, drawn on a worker, released."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QSplitter, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import Fact, LetterLanguage, Source
from clinic_app.domain.growth_summaries import SummaryContent, SummaryDraft, SummaryReader
from clinic_app.domain.letters import Rendered
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Content
from clinic_app.domain.record_classes import RecordClass
from clinic_app.services import clock, drafts, growth_summaries, handouts
from ui import translation
from ui.growth.words import name_of
from ui.jobs import run_job
from ui.letters.preview import LetterPreview
from ui.still_trying import until_kept
from ui.texts import text_for, texts_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Form, TextArea, TextField
from ui.widgets.labels import Label, Rule
from ui.widgets.news import Banner
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row
from ui.widgets.segment import Segment

FORM = "growth_summary"  # the draft's name; about: the summary in whose place it goes, or 0
TICK, DRAW_PAUSE = 350, 250  # ms until what is typed is kept, and until the paper follows
SIDE = 640


class SummaryWriting(QWidget):
    """go_on() takes up what was typed last time; released(summary) once it is issued."""

    released = Signal(object)  # IssuedSummary
    left = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaryWriting")
        self.actor = actor
        self._draft: SummaryDraft | None = None
        self._typed = False
        self._ticket = self._running = 0
        self._build()
        self._keeping = self._timer(TICK, lambda: until_kept(self._keeping, self.keep))
        self._drawing = self._timer(DRAW_PAUSE, self._draw)
        self._connect()

    def _timer(self, pause: int, call) -> QTimer:  # type: ignore[no-untyped-def]
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(call)
        return timer

    def _build(self) -> None:
        whole = column(self, 8, (16, 10, 16, 12))
        head = row(gap=8)
        self.back_button = Button(self.tr("Back to growth"), "ghost", icon="back", step="small", name="summaryBack")
        head.addWidget(self.back_button)
        head.addStretch(1)
        whole.addLayout(head)
        card = Card(margins=(0, 0, 0, 0), gap=0)
        page = ScrollPage((16, 12, 16, 12), 10)
        line = row(gap=8)
        line.addWidget(Label(self.tr("Summary"), "title3", "strong"), 1)
        self.language = Segment([(LetterLanguage.ENGLISH, "English"), (LetterLanguage.ARABIC, "العربية")],
                                step="small", name="summaryLanguage")
        line.addWidget(self.language)
        page.body.addLayout(line)
        self._news = column(gap=6)
        page.body.addLayout(self._news)
        self.form = Form()
        self.reader = Segment([(one, name_of(one)) for one in SummaryReader], name="summaryReader")
        self.recipient = TextField(name="summaryRecipient", hint=self.tr("Name of the body"))
        self.first, self.last = (DateField(clock.today, past=True, name=name) for name in ("summaryFirst", "summaryLast"))
        self.opening = TextArea(name="summaryOpening", lines=2, most=6, hint=self.tr("A line of your own before the lists"))
        self.closing = TextArea(name="summaryClosing", lines=2, most=6, hint=self.tr("A line of your own after them"))
        self.codes = QCheckBox(self.tr("Clients' codes beside the themes"))
        self.codes.setObjectName("summaryCodes")
        self.form.add("reader", self.tr("For"), self.reader)
        self._recipient = self.form.add("recipient", self.tr("Licensing body"), self.recipient)
        self.form.add_row(("first", self.tr("First day"), self.first), ("last", self.tr("Last day"), self.last))
        self.form.add("opening", self.tr("Opening words"), self.opening)
        self.form.add_widget(self.codes)
        self.form.add("closing", self.tr("Closing words"), self.closing)
        page.body.addWidget(self.form)
        said = self.tr("Days, hours, titles and themes come from your entries. No client's name, no agreed action and no "
                       "reflection stands in it.")
        page.body.addWidget(Label(said, "small", tone="ink3", wrap=True))
        page.body.addStretch(1)
        card.add(page, 1)
        card.add(Rule())
        foot = column(gap=8, margins=(16, 10, 16, 12))
        self.release_button = Button(self.tr("Sign and release"), "primary", icon="sign", keys="Ctrl+Return",
                                     name="summaryRelease")
        foot.addWidget(self.release_button)
        card.body.addLayout(foot)
        self.preview = LetterPreview()
        self.preview.for_one_reader()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(card)
        splitter.addWidget(self.preview)
        splitter.setSizes([SIDE, SIDE])
        whole.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.leave)
        self.release_button.clicked.connect(self.release)
        self.form.submitted.connect(self.release)
        for chosen in (self.reader, self.language):
            chosen.chosen.connect(self._on_typed)
        self.codes.toggled.connect(self._on_typed)
        for field in (self.recipient, self.first, self.last, self.opening, self.closing):
            field.textChanged.connect(self._on_typed)

    # -- what it holds ----------------------------------------------------------------------------------------------------

    def begin(self, year: int) -> None:
        """A summary of this year, or the one that was being written last time."""
        language = LetterLanguage.ARABIC if translation.is_arabic() else LetterLanguage.ENGLISH
        self._take_up(growth_summaries.begin(self.actor, year, language))

    def go_on_from(self, summary_id: int) -> None:
        """The version in place of a withdrawn summary. Refused where there can be none."""
        self._take_up(growth_summaries.next_edition(self.actor, summary_id))

    def _take_up(self, fresh: SummaryDraft) -> None:
        self.keep()
        clear_layout(self._news)
        self.form.clear_messages()
        known = drafts.aside(self.actor, FORM, fresh.supersedes, SummaryDraft)
        if known is not None:
            self._news.addWidget(Banner("info", self.tr("What you typed last time is here again."), name="draftBack"))
        self._draft = None
        self._show((known or fresh).content)
        self._draft = known or fresh
        self._typed = False
        self.preview.forget()
        self._drawing.start(0)

    def _show(self, content: SummaryContent) -> None:
        fields = (self.recipient, self.first, self.last, self.opening, self.closing, self.codes)
        blockers = [QSignalBlocker(field) for field in fields]
        self.reader.set_value(content.reader)
        self.language.set_value(content.language)
        self.recipient.setText(content.recipient)
        self.first.set_value(content.first)
        self.last.set_value(content.last)
        self.opening.set_value(content.opening)
        self.closing.set_value(content.closing)
        self.codes.setChecked(content.codes)
        del blockers
        self._recipient.setVisible(content.reader is SummaryReader.BODY)

    def value(self) -> SummaryContent:
        """What stands in the form, uncleaned."""
        return SummaryContent(
            SummaryReader(str(self.reader.value())), self.recipient.text(), self.first.value(), self.last.value(),
            LetterLanguage(str(self.language.value())), self.opening.toPlainText(), self.closing.toPlainText(),
            self.codes.isChecked())

    def draft(self) -> SummaryDraft | None:
        """The summary as it stands here, or None while none is being written."""
        one = self._draft
        return SummaryDraft(one.uid, self.value(), one.edition, one.supersedes) if one is not None else None

    def _on_typed(self, *_args: object) -> None:
        if self._draft is None:
            return
        self._typed = True
        self._recipient.setVisible(self.reader.value() is SummaryReader.BODY)
        if not self._keeping.isActive():
            self._keeping.start()
        self._drawing.start()

    def keep(self) -> None:
        """Keep what stands here now."""
        self._keeping.stop()
        draft = self.draft()
        if draft is not None and self._typed:
            drafts.set_aside(self.actor, FORM, draft.supersedes, draft)
            self._typed = False

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        self._drawing.stop()
        super().hideEvent(event)

    def leave(self) -> None:
        """Keep what is typed and go back."""
        self.keep()
        self._ticket += 1  # what is being drawn is no longer wanted
        self.left.emit()

    # -- the paper --------------------------------------------------------------------------------------------------------

    def draw_again(self) -> None:
        """Something on record changed."""
        if self._draft is not None:
            self._drawing.start()

    def _draw(self) -> None:
        self._ticket += 1
        draft = self.draft()
        if self._running or draft is None:
            return
        try:
            actor, sheet = self.actor, growth_summaries.prepared(self.actor, draft)
        except Refused as refusal:
            self.preview.trouble(texts_for(refusal))
            return
        self._running = ticket = self._ticket
        run_job(self, lambda: handouts.draw_sheet(actor, sheet), lambda made: self._drawn(ticket, made),
                lambda error: self._failed(ticket, error))

    def _drawn(self, ticket: int, made: Rendered) -> None:
        self._running = 0
        if ticket != self._ticket:
            self._draw()
            return
        self.preview.show_letter(made.pdf, made.places, _entries(made))

    def _failed(self, ticket: int, error: Exception) -> None:
        self._running = 0
        if not isinstance(error, Refused):
            raise error
        if ticket == self._ticket:
            self.preview.trouble(texts_for(error))
        else:
            self._draw()

    # -- releasing --------------------------------------------------------------------------------------------------------

    def release(self) -> None:
        """Issue it; what is missing is said beside its field, and everything typed stays."""
        draft = self.draft()
        if draft is None:
            return
        self.keep()
        clear_layout(self._news)
        try:
            issued = growth_summaries.issue(self.actor, draft)
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for) if refusal.findings else texts_for(refusal):
                self._news.addWidget(Banner("warn", sentence, name="summaryTrouble"))
            return
        drafts.drop_aside(self.actor, FORM, draft.supersedes)
        self._draft = None
        self._ticket += 1
        self.released.emit(issued)


def _entries(made: Rendered) -> tuple[Fact, ...]:
    """The supervisions and development entries that the lines of the paper say, by their keys."""
    keys = dict.fromkeys(key for place in made.places for key in place.keys)
    parted = ((key, *key.split(":")) for key in keys)
    return tuple(Fact(key, Content.WORK, RecordClass.PROF, Source(Kind(kind), int(number))) for key, kind, number in parted)
