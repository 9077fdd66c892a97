"""The letters tab of a client's file: what has left the house, the permissions, and the letters being written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from clinic_app.domain.access_requests import AccessRequest, AccessState
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import Fact, LetterLanguage
from clinic_app.domain.letter_drafts import IssuedLetter, LetterDraft
from clinic_app.domain.letter_kinds import LAYOUTS, LetterKind
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import Outgoing, Road
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.readers import Reader, Release
from clinic_app.services import access_requests, clock, emergencies, letters, register, register_sheet, releases, withdrawals
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.dropped import dropped
from ui.letters.access_panels import AccessAskPanel, AccessBackPanel, AccessCopyPanel, asked_by_name
from ui.letters.emergency_panel import EmergencyPanel
from ui.letters.joining import join, source_place, source_tab
from ui.letters.legal_panel import LegalPanel
from ui.letters.new_letter import NewLetterPanel
from ui.letters.preview import LetterPreview
from ui.letters.print_dialog import show_handout, show_letter
from ui.letters.print_many import show_many
from ui.letters.printables import letters_of_client
from ui.letters.received_part import ReceivedPart
from ui.letters.register_view import RegisterView, name_of
from ui.letters.release_panel import ReleasePanel
from ui.letters.sections import LetterSections
from ui.letters.withdraw_panel import WithdrawPanel
from ui.letters.words import kind_name, reader_name
from ui.letters.writing import LetterWriting
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.news import Autosave, Banner, EmptyState
from ui.widgets.panels import Card, clear_layout, column, row
from ui.widgets.record_table import Column, RecordTable, TableView

REGISTER, RECEIVED = 2, 3  # pages of the stack
PAPERS = "papers"  # what go() is asked for by a paper that waits on my day
SOON = 14  # days before a permission ends in which the list says so (H)
SIDE = 10_000  # both sides take half


class LettersTab(Screen):
    """One client's letters. go(client_id) shows the list; go((client_id, "write")) goes on with those of the ending.

    go((client_id, (kind, reader, about))) begins or goes on with another letter; go((client_id, PAPERS)) shows what came.
    """

    SHOWS = frozenset({
        Kind.REVIEW, Kind.LETTER, Kind.RELEASE, Kind.ENDING, Kind.PLAN, Kind.GOAL, Kind.EPISODE, Kind.APPOINTMENT, Kind.CLIENT,
        Kind.WORDING, Kind.DISCLOSURE, Kind.CORRESPONDENCE, Kind.DESK_LETTER, Kind.IN_TRAY,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("lettersTab")
        self._client_id: int | None = None
        self._wanted: Any = ""
        self.writing = LetterWriting(actor, self)
        self._build()
        self._connect()

    # -- building ---------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._whole = column(self, 0)
        self._pages = QStackedWidget()
        self._whole.addWidget(self._pages)
        self._build_list()
        self._build_desk()
        self._build_register()
        self.received = ReceivedPart(self.actor)
        self._pages.addWidget(self.received)
        self.setAcceptDrops(True)

    def _build_list(self) -> None:
        page = QWidget()
        lines = column(page, 12, (16, 12, 16, 12))
        head, seldom, often = Beside(8), row(gap=8), row(gap=8)
        seldom.addWidget(Label(self.tr("Letters"), "title3", "strong"), 1)
        often.addStretch(1)
        self.release_button = Button(self.tr("Record permission"), icon="sign", name="newRelease")
        self.write_button = Button(self.tr("Write discharge letter"), icon="ending", keys="W", name="writeLetter")
        self.new_button = Button(self.tr("New letter"), "primary", icon="new", keys="L", name="newLetter")
        self.register_button = Button(self.tr("Register"), "ghost", icon="looked_at", keys="G", name="openRegister")
        self.many_button = Button(self.tr("Print or save"), "ghost", icon="print", keys="P", name="printSeveral")
        self.emergency_button = Button(self.tr("Emergency"), "ghost", icon="safety_open", keys="E", name="tellEmergency")
        self.legal_button = Button(self.tr("Legal export"), "ghost", icon="export", name="legalExport")
        self.legal_button.setVisible(may(self.actor, Action.LEGAL_EXPORT))
        seldom.addWidget(self.many_button)
        told = row(gap=8)
        told.addStretch(1)
        for button in (self.register_button, self.emergency_button, self.legal_button):
            told.addWidget(button)
        for button in (self.release_button, self.write_button, self.new_button):
            often.addWidget(button)
        head.add(seldom, 1)
        head.add(told)
        head.add(often)
        lines.addWidget(head)
        self._news = column(gap=6)
        lines.addLayout(self._news)
        self.model: RecordTable[IssuedLetter] = RecordTable([
            Column(self.tr("Number"), lambda x: formats.number(x.number), sort_key=lambda x: x.number, strong=True, width=80),
            Column(self.tr("Letter"), lambda x: kind_name(x.kind), stretch=True,
                   tag=lambda x: (self.tr("WITHDRAWN"), "danger") if x.withdrawn else None),
            Column(self.tr("To"), lambda x: x.recipient, stretch=True),
            Column(self.tr("Released"), lambda x: formats.full_date(clock.to_local(x.issued_at).date()),
                   sort_key=lambda x: x.issued_at, width=150),
            Column(self.tr("By"), lambda x: (x.issuer_ar if formats.is_arabic() else x.issuer) or x.issuer, width=160),
        ], self)
        self.table = TableView(self.model, name="issuedLetters")
        self._none = EmptyState(
            "letter", self.tr("No letter has left the house yet"),
            self.tr("A letter writes itself from the record; you say who may read what, and sign."), name="noLetters")
        lines.addWidget(self.table, 2)
        lines.addWidget(self._none, 2)
        lines.addWidget(self._build_chosen())
        came = row(gap=8)
        where = self.tr("What came from outside: drag a PDF or picture here to file it.")
        came.addWidget(Label(where, "small", "text", "ink3", elide=True), 1)
        self.received_button = Button(self.tr("Papers received"), icon="import", step="small", keys="I", name="openReceived")
        self.copy_button = Button(self.tr("Copy asked for"), icon="export", step="small", keys="A", name="askCopy")
        came.addWidget(self.copy_button)
        came.addWidget(self.received_button)
        lines.addLayout(came)
        self._drafts = Card(self.tr("Being written"))
        self._draft_lines = column(gap=4)
        self._drafts.body.addLayout(self._draft_lines)
        lines.addWidget(self._drafts)
        self._releases = Card(self.tr("Permissions to share"))
        self._release_lines = column(gap=4)
        self._releases.body.addLayout(self._release_lines)
        lines.addWidget(self._releases)
        self._copies = Card(self.tr("Copies of the record, asked for by the client"))
        self._copy_lines = column(gap=4)
        self._copies.body.addLayout(self._copy_lines)
        lines.addWidget(self._copies)
        self._pages.addWidget(page)

    def _build_chosen(self) -> QWidget:
        """What can be done with the letter that is chosen: withdraw it, or write it anew."""
        self._chosen = QWidget()
        line = row(self._chosen, 8)
        self._why_withdrawn = Label("", "small", "text", "ink2", wrap=True)
        self._why_withdrawn.setObjectName("whyWithdrawn")
        self.withdraw_button = Button(self.tr("Withdraw letter"), icon="undo", step="small", keys="X", name="withdrawLetter")
        self.again_button = Button(self.tr("New version"), icon="versions", step="small", keys="V", name="newVersion")
        line.addWidget(self._why_withdrawn, 1)
        line.addWidget(self.withdraw_button)
        line.addWidget(self.again_button)
        self._chosen.hide()
        return self._chosen

    def _build_register(self) -> None:
        page = QWidget()
        lines = column(page, 10, (16, 12, 16, 12))
        head = row(gap=8)
        self.from_register = Button(self.tr("All letters"), "ghost", icon="back", step="small", name="fromRegister")
        head.addWidget(self.from_register)
        head.addWidget(Label(self.tr("Register of disclosures"), "title3", "strong"), 1)
        lines.addLayout(head)
        self.register = RegisterView(lambda first, last: register.of_client(self.actor, self._client_id or 0, first, last))
        lines.addWidget(self.register, 1)
        self._pages.addWidget(page)

    def _build_desk(self) -> None:
        page = QWidget()
        lines = column(page, 8, (16, 10, 16, 12))
        head = row(gap=8)
        self.back_button = Button(self.tr("All letters"), "ghost", icon="back", step="small", name="allLetters")
        self.autosave = Autosave()
        head.addWidget(self.back_button)
        head.addStretch(1)
        head.addWidget(self.autosave)
        lines.addLayout(head)
        self.sections = LetterSections(self.writing)
        self.preview = LetterPreview()
        card = Card(margins=(0, 0, 0, 0))
        card.add(self.sections, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(card)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([SIDE, SIDE])
        lines.addWidget(splitter, 1)
        self._pages.addWidget(page)

    def _connect(self) -> None:
        self.write_button.clicked.connect(lambda: self.write())
        self.new_button.clicked.connect(self.choose_new)
        self.release_button.clicked.connect(self.open_release)
        self.table.opened.connect(self.open_letter)
        self.table.chosen.connect(self._show_chosen)
        self.withdraw_button.clicked.connect(self.withdraw)
        self.again_button.clicked.connect(self.new_version)
        self.many_button.clicked.connect(self.print_several)
        self.register_button.clicked.connect(self.open_register)
        self.received_button.clicked.connect(self.open_received)
        self.received.left.connect(self._show_list)
        self.received.panel_opened.connect(self.panel_opened)
        self.received.said.connect(self.said)
        self.received.acts_changed.connect(self.status_changed)
        self.emergency_button.clicked.connect(self.open_emergency)
        self.copy_button.clicked.connect(self.ask_copy)
        self.legal_button.clicked.connect(self.open_legal)
        self.from_register.clicked.connect(self._show_list)
        self.register.print_wished.connect(self.print_register)
        self.back_button.clicked.connect(self.show_list)
        join(self.writing, self.sections.fields, self.preview, self.autosave)
        self.preview.source_wished.connect(self._go_to_source)
        self.preview.print_wished.connect(self._print_shown)
        self.sections.parts.outlined.connect(self.preview.outline)
        self.sections.parts.source_wished.connect(self.preview.source_wished)
        for form in (self.sections.fields, self.sections.parts):
            form.release_wished.connect(self.open_release)
        self.sections.foot.signed.connect(self._signed)

    # -- what the window asks ---------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        client_id, wanted = argument if isinstance(argument, tuple) else (argument, "")
        if client_id != self._client_id:
            self.writing.leave()
            self.preview.forget()
            self.received.leave()
            self._client_id = client_id
            self._pages.setCurrentIndex(0)
        self._wanted = wanted
        self.reload_soon()

    def place(self) -> Any:
        """The client, and whether a letter is being written."""
        if self._pages.currentIndex() != 1:
            return self._client_id
        writing = self.writing
        return self._client_id, "write" if writing.kind is None else (writing.kind, writing.reader, 0)

    def reload(self) -> None:
        if self._client_id is None:
            return
        if self._wanted == PAPERS:
            self._wanted = ""
            self.open_received()
        elif self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.write(*(() if wanted == "write" else wanted))
        elif self._pages.currentIndex() == 1:
            self.writing.refresh()
        elif self._pages.currentIndex() == REGISTER:
            self.register.show_lines()
        elif self._pages.currentIndex() == RECEIVED:
            self.received.show_client(self._client_id)
        else:
            self._show_list()

    def acts(self) -> list[KeyAct]:
        """Keys of this tab."""
        if self._pages.currentIndex() == 1:
            return [
                KeyAct(self.tr("sign and release"), "Ctrl+Return", self.sections.foot.ask, "sign"),
                KeyAct(self.tr("form or letter"), "F6", self._other_side, "letter", anywhere=True),
                KeyAct(self.tr("letter language"), "Alt+L", self._other_language, "language"),
            ]
        if self._pages.currentIndex() == REGISTER:
            return [KeyAct(self.tr("print register"), "Ctrl+P", self.print_register, "print"),
                    KeyAct(self.tr("all letters"), "Alt+Up", self._show_list, "back")]
        if self._pages.currentIndex() == RECEIVED:
            return self.received.acts()
        return [
            KeyAct(self.tr("papers received"), "I", self.open_received, "import"),
            KeyAct(self.tr("withdraw letter"), "X", self.withdraw, "undo", hint=False),
            KeyAct(self.tr("new version"), "V", self.new_version, "versions", hint=False),
            KeyAct(self.tr("print or save several"), "P", self.print_several, "print", hint=False),
            KeyAct(self.tr("register of disclosures"), "G", self.open_register, "looked_at", hint=False),
            KeyAct(self.tr("tell in an emergency"), "E", self.open_emergency, "safety_open", hint=False),
            KeyAct(self.tr("copy of the record asked for"), "A", self.ask_copy, "export", hint=False),
            KeyAct(self.tr("new letter"), "L", self.choose_new, "new"),
            KeyAct(self.tr("write discharge letter"), "W", lambda: self.write(), "ending"),
            KeyAct(self.tr("print"), "Ctrl+P", self._print_shown, "print"),
        ]

    def may_leave(self) -> bool:
        """What is typed is kept first."""
        return self.writing.keep(closing=True)

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self.writing.keep(closing=True)

    # -- the list ---------------------------------------------------------------------------------------------------------

    def _show_list(self) -> None:
        clear_layout(self._news)
        known = letters.letters_of(self.actor, self._client_id)
        self.model.show(known)
        self.table.setVisible(bool(known))
        self._none.setVisible(not known)
        self.many_button.setVisible(any(letter.withdrawn is None for letter in known))
        clear_layout(self._draft_lines)
        being_written = letters.drafts_of(self.actor, self._client_id)
        self._drafts.setVisible(bool(being_written))
        for draft in being_written:
            self._draft_lines.addWidget(self._draft_line(draft))
        clear_layout(self._release_lines)
        signed = releases.releases(self.actor, self._client_id)
        self._releases.setVisible(bool(signed))
        for release in signed:
            self._release_lines.addWidget(self._release_line(release))
        clear_layout(self._copy_lines)
        asked = access_requests.requests_of(self.actor, self._client_id or 0)
        self._copies.setVisible(bool(asked))
        for request in asked:
            self._copy_lines.addWidget(self._copy_line(request))
        self._show_chosen(self.table.record())
        self._pages.setCurrentIndex(0)
        self.status_changed.emit()

    def print_several(self) -> None:
        """The client's letters in one window, to print or to save as files."""
        show_many(self, letters_of_client(self.actor, self._client_id or 0))

    def _show_chosen(self, letter: IssuedLetter | None) -> None:
        self._chosen.setVisible(letter is not None)
        if letter is None:
            return
        gone = letter.withdrawn
        replaced = any(other.supersedes == letter.id for other in self.model.records)
        self.withdraw_button.setVisible(gone is None)
        self.again_button.setVisible(gone is not None and not replaced)
        said = "" if gone is None else self.tr("WITHDRAWN on {day} by {name}: {reason}").format(
            day=formats.full_date(clock.to_local(gone.at).date()), name=name_of(gone.by, gone.by_ar),
            reason=formats.isolate_name(gone.reason))
        self._why_withdrawn.setText(said)

    def withdraw(self) -> None:
        """Ask why the chosen letter is withdrawn."""
        letter = self.table.record()
        if letter is None or letter.withdrawn is not None:
            return
        panel = WithdrawPanel(self.actor, letter)
        panel.withdrawn.connect(self._withdrawn)
        self.panel_opened.emit(panel)

    def _withdrawn(self, letter: IssuedLetter) -> None:
        said = self.tr("Letter {number} withdrawn").format(number=formats.number(letter.number))
        self.said.emit(said, self._restorer(letter))

    def _restorer(self, letter: IssuedLetter) -> Callable[[], object]:
        """The Undo of a withdrawal; it gives what does it again."""
        reason = letter.withdrawn.reason if letter.withdrawn else ""

        def restore() -> Callable[[], object]:
            withdrawals.restore(self.actor, letter.client_id, letter.id)
            return lambda: self._restorer(withdrawals.withdraw(self.actor, letter.client_id, letter.id, reason))

        return restore

    def new_version(self) -> None:
        """Write the chosen, withdrawn letter anew."""
        letter = self.table.record()
        if letter is None or letter.withdrawn is None:
            return
        try:
            draft = withdrawals.new_version(self.actor, letter.client_id, letter.id)
        except Refused as refusal:
            self._tell(texts_for(refusal))
            return
        self.write(*((draft.kind, draft.reader) if draft.kind in LAYOUTS else ()))
        if draft.kind not in LAYOUTS:
            self.writing.choose(draft.reader)

    # -- what has left ----------------------------------------------------------------------------------------------------

    def open_register(self) -> None:
        """What left the house about this client."""
        self.register.show_lines()
        self._pages.setCurrentIndex(REGISTER)
        self.register.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit()

    def open_received(self) -> None:
        """What came from outside about this client."""
        self.received.show_client(self._client_id or 0)
        self._pages.setCurrentIndex(RECEIVED)
        self.received.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._client_id is not None and self._pages.currentIndex() != 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_received()
        self.received.begin_filing(dropped(event))

    def print_register(self) -> None:
        """The register between the days shown, as a sheet for the client."""
        if self._client_id is not None:
            show_handout(self, self._client_id, register_sheet.client_sheet(self.actor, self._client_id, *self.register.days()))

    def open_emergency(self) -> None:
        """Write down what is told without permission."""
        panel = EmergencyPanel(self.actor, self._client_id or 0)
        panel.recorded.connect(self._recorded)
        self.panel_opened.emit(panel)

    def _recorded(self, made: Outgoing) -> None:
        self.said.emit(self.tr("Recorded; the clinical lead is told"), None)
        if made.road is Road.PAPER:
            stored = emergencies.stored_paper(self.actor, made.client_id, made.id)
            show_handout(self, made.client_id, emergencies.paper(self.actor, made.client_id, made.id), stored)

    def open_legal(self) -> None:
        """Answer a legal order; the lead alone."""
        panel = LegalPanel(self.actor, self._client_id or 0)
        panel.exported.connect(lambda name: self.said.emit(
            self.tr("Saved as {name}").format(name=formats.isolate_name(name)), None))
        self.panel_opened.emit(panel)

    def ask_copy(self) -> None:
        """Write down that the client asked for a copy of the record."""
        panel = AccessAskPanel(self.actor, self._client_id or 0)
        panel.recorded.connect(lambda: self.said.emit(self.tr("Recorded; the clinical lead is told"), None))
        self.panel_opened.emit(panel)

    def _copy_line(self, request: AccessRequest) -> QWidget:
        holder, done, taken = QWidget(), request.signed_at is not None, request.taken_back
        line = row(holder, 8)
        said = self.tr("{who}, {day}").format(who=asked_by_name(request.asked_by), day=formats.full_date(request.asked_on))
        if request.signed_at is not None:
            said = self.tr("{what}; signed off by {name}, {on}").format(
                what=said, name=name_of(request.signer, request.signer_ar),
                on=formats.full_date(clock.to_local(request.signed_at).date()))
        elif taken is not None:
            said = self.tr("{what}; taken back by {name}, {on}: {reason}").format(
                what=said, name=name_of(taken.by, taken.by_ar), reason=formats.isolate_name(taken.reason),
                on=formats.full_date(clock.to_local(taken.at).date()))
        else:
            said = self.tr("{what}; waits for the clinical lead").format(what=said)
        line.addWidget(Label(said, "small", "text", "ink2", wrap=True), 1)
        if request.state is AccessState.OPEN and may(self.actor, Action.RECORD_ACCESS):
            back = Button(self.tr("Take back"), "ghost", step="tiny", name=f"copyBack_{request.id}")
            back.clicked.connect(lambda: self._take_copy_back(request))
            line.addWidget(back)
        if taken is None and (done or may(self.actor, Action.SIGN_ACCESS)):
            words = self.tr("Print or save") if done else self.tr("Read and sign off")
            button = Button(words, "ghost", step="tiny", name=f"copy_{request.id}")
            button.clicked.connect(lambda: self._open_copy(request))
            line.addWidget(button)
        return holder

    def _open_copy(self, request: AccessRequest) -> None:
        """A copy that was signed off is printed as it is kept; one that waits is read by the lead first."""
        try:
            if request.state is AccessState.SIGNED:
                show_handout(self, request.client_id, *access_requests.kept_copy(self.actor, request.client_id, request.id))
                return
            panel = AccessCopyPanel(self.actor, request)
        except Refused as refusal:
            self._tell(texts_for(refusal))
            return
        panel.signed.connect(self._copy_signed)
        self.panel_opened.emit(panel)

    def _take_copy_back(self, request: AccessRequest) -> None:
        panel = AccessBackPanel(self.actor, request)
        panel.taken_back.connect(lambda: self.said.emit(self.tr("Taken back; the clinical lead sees it no more"), None))
        self.panel_opened.emit(panel)

    def _copy_signed(self, request: AccessRequest) -> None:
        self.said.emit(self.tr("Signed off; the copy is kept"), None)
        self._open_copy(request)

    def _release_line(self, release: Release) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        said = self.tr("{name} ({kind}): signed {signed}, valid to {until}").format(
            name=formats.isolate_name(release.recipient.name), kind=reader_name(release.recipient.reader),
            signed=formats.full_date(release.signed_on), until=formats.full_date(release.valid_to))
        left = (release.valid_to - clock.today()).days
        if release.withdrawn_on is None and left < 0:
            said = self.tr("{what}; expired").format(what=said)
        elif release.withdrawn_on is None and left <= SOON:
            said = self.tr("{what}; ends soon").format(what=said)
        if release.withdrawn_on is not None:
            said = self.tr("{what}; withdrawn {on}").format(what=said, on=formats.full_date(release.withdrawn_on))
        line.addWidget(Label(said, "small", "text", "ink2" if release.valid(clock.today()) else "ink3", wrap=True), 1)
        if release.withdrawn_on is None:
            button = Button(self.tr("Withdraw"), "ghost", step="tiny", name=f"withdraw{release.id}")
            button.clicked.connect(lambda: self._withdraw(release))
            line.addWidget(button)
        return holder

    def _draft_line(self, draft: LetterDraft) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        saved = clock.to_local(draft.saved_at) if draft.saved_at is not None else clock.now()
        said = self.tr("{kind}: {reader}, kept {when}").format(
            kind=kind_name(draft.kind), reader=reader_name(draft.reader), when=formats.day_time(saved))
        line.addWidget(Label(said, "small", "text", "ink2", elide=True), 1)
        button = Button(self.tr("Go on writing"), "ghost", step="tiny", name=f"goOn{draft.id}")
        wanted = (draft.kind, draft.reader) if draft.kind in LAYOUTS else ()
        button.clicked.connect(lambda: self.write(*wanted))
        line.addWidget(button)
        return holder

    def _withdraw(self, release: Release) -> None:
        try:
            releases.withdraw_release(self.actor, release.client_id, release.id, release.version)
        except Refused as refusal:
            self._tell(texts_for(refusal))
            return
        self.said.emit(self.tr("Permission withdrawn"), None)

    def _tell(self, sentences: list[str]) -> None:
        clear_layout(self._news)
        for sentence in sentences:
            self._news.addWidget(Banner("warn", sentence, name="lettersTrouble"))

    def _tell_to_call(self, sentence: str) -> None:
        """In place of a letter: what is open, and the way there."""
        clear_layout(self._news)
        banner = Banner("danger", sentence, button=self.tr("Open safety"), icon="phone", name="callToday")
        banner.pressed.connect(lambda: self.wished.emit("safety", self._client_id))
        self._news.addWidget(banner)

    # -- writing ----------------------------------------------------------------------------------------------------------

    def choose_new(self) -> None:
        """Which kind of letter, and to whom."""
        panel = NewLetterPanel()
        panel.chosen.connect(self._begin)
        self.panel_opened.emit(panel)

    def _begin(self, kind: LetterKind, reader: Reader) -> None:
        self.panel_closed.emit()
        self.write(*((kind, reader) if kind in LAYOUTS else ()))

    def write(self, kind: LetterKind | None = None, reader: Reader = Reader.CLIENT, about: int = 0) -> None:
        """Go on with the letters of this client's ending, or with one letter of another kind."""
        try:
            self.writing.open(self._client_id, kind, reader, about)
        except Refused as refusal:
            self._show_list()
            if LetterProblem.CALL_TODAY in refusal.codes:
                self._tell_to_call(texts_for(refusal)[0])
            else:
                self._tell([self.tr("There is no care to write about yet.")] if not refusal.findings else texts_for(refusal))
            return
        self.preview.may_print(False)
        self._pages.setCurrentIndex(1)
        self.status_changed.emit()

    def show_list(self) -> None:
        """Keep what is typed and go back to all letters."""
        self.writing.leave()
        self._show_list()

    def open_release(self) -> None:
        """The panel that records a permission for whoever reads the letter at hand, or for a doctor."""
        outside = self.writing.outside if self._pages.currentIndex() == 1 else None
        panel = ReleasePanel(self.actor, self._client_id, outside or Reader.DOCTOR)
        self.panel_opened.emit(panel)

    def open_letter(self, letter: IssuedLetter) -> None:
        """The stored pages of an issued letter, to print or save."""
        try:
            show_letter(self, letter)
        except Refused as refusal:
            self._tell(texts_for(refusal))

    def _signed(self, made: list[IssuedLetter]) -> None:
        self.said.emit(self.tr("%n letter(s) released", "", len(made)), None)
        self.show_list()
        self.open_letter(made[0])

    def _print_shown(self) -> None:
        if (letter := self.table.record()) is not None:
            self.open_letter(letter)

    def _go_to_source(self, fact: Fact) -> None:
        if fact.source.kind is Kind.LETTER:  # typed here
            form = self.sections.fields.requests if self.writing.kind is None else self.sections.parts
            form.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if fact.source.kind is Kind.RELEASE:
            self.show_list()
            line = self._releases.findChild(Button, f"withdraw{fact.source.id}")
            if line is not None:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.wished.emit(source_tab(fact), source_place(fact, self._client_id or 0))

    def _other_language(self) -> None:
        english = self.writing.desk.draft.content.language is LetterLanguage.ENGLISH
        self.writing.set_language(LetterLanguage.ARABIC if english else LetterLanguage.ENGLISH)

    def _other_side(self) -> None:
        inside = self.preview.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        form = self.sections.fields.requests if self.writing.kind is None else self.sections.parts
        (form if inside else self.preview.paper).setFocus(Qt.FocusReason.OtherFocusReason)
