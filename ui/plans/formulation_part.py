"""How it is understood: the shared summary that both accept, and five optional boxes in versions with what changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.episodes import SharedSummary
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.formulation import Box, Formulation, FormulationContent, LineChange, formulation_difference
from clinic_app.domain.marks import marks_on
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import clock, drafts, episodes, formulation, workbook
from clinic_app.services.episodes import CareFile
from clinic_app.services.formulation import FormulationFile
from ui import formats
from ui.plans.parts import Head, Spot
from ui.plans.patterns_card import PatternsCard
from ui.plans.reader_marks import ReaderMarks
from ui.plans.words import mark_words, name_of, quoted
from ui.still_trying import keep_soon, until_kept
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextArea
from ui.widgets.labels import Label, Rule, Tag
from ui.widgets.news import Autosave, Banner
from ui.widgets.panels import Card, ScrollPage, column, row

SUMMARY = "shared_summary"  # the draft of the summary, by client
TYPING_PAUSE = 350  # ms after the first key until the boxes are kept
MARKS = {LineChange.ADDED: ("add", "ok"), LineChange.TAKEN_OUT: ("close", "warn")}


class FormulationPart(ScrollPage):
    """One client's formulation. The summary alone is enough; the five boxes are optional."""

    said = Signal(str)

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__((16, 8, 16, 12), 10, parent)
        self.setObjectName("formulationPart")
        self.actor = actor
        self._client_id = 0
        self._care, self._file = CareFile(None, None, ()), FormulationFile()
        self._filling = self._dirty = self._summary_typed = False
        self._news = Spot()
        self.body.addWidget(self._news)
        whole = Beside(10)
        main, side = column(gap=10), column(gap=10)
        whole.add(main, 58)
        whole.add(side, 42)
        self.body.addWidget(whole)
        self.body.addStretch(1)
        main.addWidget(self._summary_card())
        main.addWidget(self._boxes_card())
        main.addStretch(1)
        self.patterns = PatternsCard()
        side.addWidget(self.patterns)
        side.addWidget(self._versions_card())
        side.addStretch(1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typing.timeout.connect(self._keep)

    def _summary_card(self) -> Card:
        card = Card(gap=8, edge="strong")
        card.add(Head(self.tr("Shared summary"), self.tr("two lines that you both accept; this may stand in a letter"), factor=7))
        self.summary = TextArea(hint=self.tr("how we understand it together"), name="sharedSummary", lines=3)
        self.summary.setAccessibleName(self.tr("Shared summary"))
        self.summary_form = Form()
        self.summary_form.add("summary", "", self.summary)
        self.summary_marks = ReaderMarks("summaryMarks")
        self.summary_form.add("marks", self.tr("Who may read it in letters"), self.summary_marks)
        card.add(self.summary_form)
        foot, agreed = Beside(10), row(gap=10)
        self.summary_agreed = QCheckBox(self.tr("the client agrees with it"))
        self.summary_agreed.setObjectName("summaryAgreed")
        agreed.addWidget(self.summary_agreed)
        self._agreed_on = Label("", "small", "text", "ink3")
        agreed.addWidget(self._agreed_on)
        agreed.addStretch(1)
        foot.add(agreed, 1)
        self.summary_button = Button(self.tr("Keep summary"), "primary", step="small", name="saveSummary")
        foot.add(self.summary_button)
        card.add(foot)
        self.summary.textChanged.connect(self._on_summary_typed)
        self.summary_marks.changed.connect(self._on_summary_typed)
        self.summary_button.clicked.connect(self.save_summary)
        return card

    def _boxes_card(self) -> Card:
        card = Card(gap=8)
        head = Head(self.tr("Five boxes, all optional"), self.tr("one short line each, up to five in a box; never in a letter"))
        self.autosave = Autosave()
        head.add(self.autosave)
        card.add(head)
        self.form = Form()
        hints = {
            Box.PRESENTING: self.tr("what the client struggles with"),
            Box.PREDISPOSING: self.tr("what prepared the ground, early or long ago"),
            Box.PRECIPITATING: self.tr("what happened before it began"),
            Box.PERPETUATING: self.tr("what keeps it turning"),
            Box.PROTECTIVE: self.tr("strengths, people, faith, habits that hold"),
        }
        self.boxes: dict[Box, TextArea] = {}
        for box in Box:
            area = TextArea(hint=hints[box], name=f"box_{box}", lines=1, most=6)
            area.textChanged.connect(self._on_typed)
            self.boxes[box] = area
            self.form.add(box, name_of(box), area)
        card.add(self.form)
        foot, offered = Beside(8), row(gap=8)
        self.strengths = Button(self.tr("Take over the strengths of the first meeting"), "link", icon="add", step="tiny",
                                name="takeStrengths")
        offered.addWidget(self.strengths)
        offered.addStretch(1)
        foot.add(offered, 1)
        self.save_button = Button(self.tr("Keep version"), step="small", name="saveFormulation")
        foot.add(self.save_button)
        card.add(foot)
        self.strengths.clicked.connect(self._take_strengths)
        self.save_button.clicked.connect(self.save_boxes)
        return card

    def _versions_card(self) -> Card:
        card = Card(gap=8)
        card.add(Head(self.tr("What changed"), self.tr("newest first"), icon="versions"))
        self._versions = Spot()
        card.add(self._versions)
        return card

    # -- showing --------------------------------------------------------------------------------------------------------

    def show_client(self, client_id: int, care: CareFile) -> None:
        """Read and show one client's; what is being typed stays."""
        if client_id != self._client_id:
            self._client_id, self._dirty = client_id, False
            self._news.hold(None)
            self._summary_typed = False
            self._set_summary("")
        self._care = care
        self._file = formulation.formulation_file(self.actor, client_id)
        self.patterns.show_book(workbook.workbook_of(self.actor, client_id))
        if not self.summary.hasFocus() and not self._summary_typed:
            self._show_summary()
        if not self._dirty:
            self._show_boxes()
        self._show_versions()
        is_open = care.episode is not None and care.episode.open
        for part in (self.summary_form, self.summary_agreed, self.summary_button, self.form, self.save_button):
            part.setEnabled(is_open)
        strengths = care.intake.content.strengths if care.intake is not None else ()
        self.strengths.setVisible(is_open and any(line not in self._lines(Box.PROTECTIVE) for line in strengths))

    def _show_summary(self) -> None:
        newest = self._care.summary
        self._set_summary(newest.text if newest is not None else "")
        self.summary_marks.show_marks(newest)
        self._bring_summary_back(newest)
        self.summary_agreed.setChecked(newest is not None and newest.agreed_on is not None)
        on = newest.agreed_on if newest is not None else None
        self._agreed_on.setText(self.tr("since {day}").format(day=formats.short_date(on)) if on else "")

    def _set_summary(self, text: str) -> None:
        self._filling = True
        self.summary.set_value(text)
        self._filling = False

    def _bring_summary_back(self, newest: SharedSummary | None) -> None:
        """What was typed and not kept yet; what somebody else wrote since stands below it."""
        draft = drafts.open_draft(self.actor, SUMMARY, self._client_id, Vault.CLINICAL)
        if draft is None:
            return
        self._set_summary(draft.body["text"])
        if (marks := draft.body.get("marks")) is not None:  # kept by an older program: none were asked
            self.summary_marks.set_value(marks)
        self._summary_typed = True
        if newest is not None and newest.number != draft.body["number"] and newest.text != draft.body["text"]:
            self._say_theirs(newest)

    def _say_theirs(self, theirs: SharedSummary) -> None:
        said = self.tr("Someone else wrote: {words}. Yours is still here.").format(words=quoted(theirs.text))
        self.summary_form.fields["summary"].warn(said)

    def _show_boxes(self) -> None:
        kept = formulation.formulation_draft(self.actor, self._client_id)
        newest = self._file.newest
        self._fill(kept or (newest.content if newest is not None else FormulationContent()))
        self._dirty = kept is not None

    def _fill(self, content: FormulationContent) -> None:
        self._filling = True
        for box, area in self.boxes.items():
            area.set_value("\n".join(content.box(box)))
        self._filling = False

    def _show_versions(self) -> None:
        with self._versions.lines(8) as lines:
            stories = [*self._summaries(), *self._box_versions()]
            for _, story in sorted(stories, key=lambda pair: pair[0], reverse=True):
                if lines.count():
                    lines.addWidget(Rule())
                lines.addWidget(story)
            if not stories:
                nothing = self.tr("Nothing is kept yet. The first version begins the story.")
                lines.addWidget(Label(nothing, tone="ink3", wrap=True))

    def _summaries(self) -> list[tuple[tuple, QWidget]]:
        made = []
        for summary in self._care.summaries:
            told = self.tr("Summary, version {number}, {day}").format(
                number=formats.number(summary.number), day=formats.short_date(summary.written_on)
            )
            holder = QWidget()
            lines = column(holder, 3)
            head = row(gap=6)
            head.addWidget(Label(told, "small", "label", "ink2"))
            if summary.agreed_on is not None:
                head.addWidget(Tag(self.tr("agreed"), "ok", "tick"))
            if marks := marks_on(summary):
                head.addWidget(Tag(mark_words(marks), "warn", "lock"))
            head.addStretch(1)
            lines.addLayout(head)
            lines.addWidget(Label(quoted(summary.text), "small", "text", "ink2", wrap=True))
            made.append(((summary.written_on, 0, summary.number), holder))
        return made

    def _box_versions(self) -> list[tuple[tuple, QWidget]]:
        made, before = [], FormulationContent()
        for version in self._file.versions:
            made.append(((version.written_on, 1, version.number), self._box_version(version, before)))
            before = version.content
        return made

    def _box_version(self, version: Formulation, before: FormulationContent) -> QWidget:
        holder = QWidget()
        lines = column(holder, 3)
        head = row(gap=6)
        told = self.tr("Boxes, version {number}, {day}").format(
            number=formats.number(version.number), day=formats.short_date(version.written_on)
        )
        head.addWidget(Label(told, "small", "label", "ink2"))
        if version.review_id is not None:
            head.addWidget(Tag(self.tr("at a review"), "primary", "review"))
        head.addStretch(1)
        lines.addLayout(head)
        names = dict(self._file.names).get(version.author_id, ("", ""))
        who = names[formats.is_arabic()] or names[0]
        if who:
            lines.addWidget(Label(formats.isolate_name(who), "small", "text", "ink3"))
        for change in formulation_difference(before, version.content):
            sign, tone = MARKS[change.change]
            line = row(gap=6)
            line.addWidget(Tag(name_of(change.change), tone, sign), 0, Qt.AlignmentFlag.AlignTop)
            said = self.tr("{box}: {words}").format(box=name_of(change.box), words=quoted(change.words))
            line.addWidget(Label(said, "small", wrap=True), 1)
            lines.addLayout(line)
        return holder

    # -- typing ---------------------------------------------------------------------------------------------------------

    def _lines(self, box: Box) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.boxes[box].toPlainText().splitlines() if line.strip())

    def content_of_boxes(self) -> FormulationContent:
        """What stands in the boxes, one entry for each line."""
        return FormulationContent(**{box.value: self._lines(box) for box in Box})

    def _on_typed(self) -> None:
        if not self._filling:
            self._dirty = True
            keep_soon(self._typing)

    def _on_summary_typed(self) -> None:
        if not self._filling:
            self._summary_typed = True
            keep_soon(self._typing)

    def _keep_summary(self) -> None:
        newest = self._care.summary
        body = {"text": self.summary.value(), "number": newest.number if newest is not None else 0,
                "marks": self.summary_marks.value()}
        moment = drafts.keep_draft(self.actor, SUMMARY, self._client_id, body, Vault.CLINICAL)
        self.autosave.saved(clock.to_local(moment))

    def _keep(self) -> None:
        if self._summary_typed and self._client_id:
            until_kept(self._typing, self._keep_summary)
        if not self._dirty or not self._client_id:
            return
        try:
            moment = formulation.keep_formulation_draft(self.actor, self._client_id, self.content_of_boxes())
        except Refused:
            self.autosave.failed()
            self._typing.start()
            return
        self.autosave.saved(clock.to_local(moment))

    def keep_now(self) -> None:
        """What is typed is kept before anything else happens."""
        if self._typing.isActive():
            self._typing.stop()
            self._keep()

    def _take_strengths(self) -> None:
        intake = self._care.intake
        known = self._lines(Box.PROTECTIVE)
        more = [line for line in (intake.content.strengths if intake is not None else ()) if line not in known]
        self.boxes[Box.PROTECTIVE].set_value("\n".join((*known, *more)))
        self.boxes[Box.PROTECTIVE].setFocus(Qt.FocusReason.OtherFocusReason)
        self.strengths.hide()

    # -- keeping --------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what was typed here: the summary if it differs, then the boxes if they do."""
        newest = self._care.summary
        agreed = newest is not None and newest.agreed_on is not None
        typed = self.summary.value()
        said = tuple(self.summary_marks.value()) != marks_on(newest) or self.summary_agreed.isChecked() != agreed
        if typed != (newest.text if newest is not None else "") or (typed and said):
            self.save_summary()
        if self._dirty:
            self.save_boxes()

    def save_summary(self) -> None:
        """Add a version of the shared summary."""
        number = self._care.summary.number if self._care.summary else 0
        agreed = clock.today() if self.summary_agreed.isChecked() else None
        try:
            episodes.save_summary(
                self.actor, self._client_id, self.summary.value(), number=number, agreed_on=agreed, **self.summary_marks.marks())
        except Stale as stale:
            self._say_theirs(stale.theirs)
            self._care = episodes.care_file(self.actor, self._client_id)
            return
        except Refused as refusal:
            if loose := self.summary_form.show_findings(refusal.findings, text_for):
                self._news.hold(Banner("danger", loose[0], " ".join(loose[1:]), name="summaryRefused"))
            return
        self.summary_form.clear_messages()
        drafts.drop_draft(self.actor, SUMMARY, self._client_id, Vault.CLINICAL)
        self._summary_typed = False
        self._news.hold(None)
        self._care = episodes.care_file(self.actor, self._client_id)
        self._show_summary()
        self._show_versions()
        self.said.emit(self.tr("Summary kept"))

    def save_boxes(self) -> None:
        """Add a version of the five boxes."""
        self._typing.stop()
        number = self._file.newest.number if self._file.newest is not None else 0
        try:
            formulation.save_formulation(self.actor, self._client_id, self.content_of_boxes(), number=number)
        except Stale as stale:
            self._show_clash(stale)
            return
        except Refused as refusal:
            if loose := self.form.show_findings(refusal.findings, text_for):
                self._news.hold(Banner("info", loose[0], " ".join(loose[1:]), name="formulationRefused"))
            self._keep()
            return
        self._settle()
        self.said.emit(self.tr("Version kept"))

    def _settle(self) -> None:
        formulation.drop_formulation_draft(self.actor, self._client_id)
        self._dirty = False
        self.form.clear_messages()
        self._news.hold(None)
        self.autosave.clear()
        self._file = formulation.formulation_file(self.actor, self._client_id)
        self._show_boxes()
        self._show_versions()

    def _show_clash(self, stale: Stale) -> None:
        what = self.tr("Someone else kept a version of the boxes.")
        more = self.tr("Yours is still here. Take theirs, or keep yours over it.")
        banner = Banner("warn", what, more, self.tr("Keep mine"), name="formulationClash")
        banner.pressed.connect(lambda: self._keep_mine(stale))
        theirs = Button(self.tr("Take theirs"), step="tiny", name="takeTheirFormulation")
        theirs.clicked.connect(self._settle)
        banner.layout().addWidget(theirs)
        self._news.hold(banner)
        self._keep()

    def _keep_mine(self, stale: Stale) -> None:
        self._file = FormulationFile((*self._file.versions, stale.theirs), self._file.names)
        self.save_boxes()

