"""The form of a paper received: file, kind, dates, sender, title; the same form puts right what was said of a filed one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_app.domain.correspondence import (
    FilingRequest,
    PaperWords,
    Received,
    ReceivedKind,
    ReceivedProblem,
    file_findings,
    word_findings,
)
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.in_tray import HandedIn
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.text import clean_line
from clinic_app.services import clock, correspondence, drafts, in_tray_filing
from ui import formats
from ui.actions import KeyAct
from ui.dropped import dropped
from ui.jobs import run_job
from ui.letters import foreign_pages
from ui.still_trying import until_kept
from ui.texts import text_for
from ui.texts.correspondence import FILES, kind_name
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column, row

DRAFT, HANDED_DRAFT = "received", "handed_in"
TICK = 350  # ms after the first keystroke until what is typed is kept


class FilingPanel(SidePanel):
    """Files a paper into one client's file, or corrects one; done(Received) when it stands. Words are kept as typed.

    handed: the paper is one that was handed in at the desk, of so many pages, and is moved from there.
    """

    done = Signal(object)

    def __init__(
        self, actor: Actor, client_id: int, paper: Received | None = None, handed: HandedIn | None = None, pages: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", name="filingPanel", parent=parent)
        self.actor, self.client_id, self.paper, self.handed = actor, client_id, paper, handed
        self._draft = (DRAFT, client_id) if handed is None else (HANDED_DRAFT, handed.id)
        self.title.setText(self.tr("File a paper received") if paper is None else self.tr("Correct what is said of it"))
        self._data, self._pages, self._uid = b"", pages, str(uuid4())
        self._reading = self._saving = self._typed = False
        self._build()
        self._connect()
        self._show()
        self.setAcceptDrops(paper is None and handed is None)

    def _build(self) -> None:
        self._news = column(gap=6)
        self.body.addLayout(self._news)
        self.form = Form()
        holder = QWidget(self)
        own = self.paper is None and self.handed is None  # the file is chosen here
        holder.setVisible(own)
        line = row(holder, 8)
        self.choose = Button(self.tr("Choose file"), icon="folder", step="small", name="choosePaper")
        self.told = Label(self.tr("PDF, TIFF, PNG or JPEG, up to 20 MB"), "small", "text", "ink3", wrap=True)
        self.told.setObjectName("paperChosen")
        line.addWidget(self.choose)
        line.addWidget(self.told, 1)
        holder.setFocusProxy(self.choose)
        if own:
            self.form.add("file", self.tr("File"), holder)
        self.kind = Choice([(kind, kind_name(kind)) for kind in ReceivedKind], name="paperKind")
        self.form.add("kind", self.tr("Kind"), self.kind)
        self.sender = TextField(name="paperSender")
        self.form.add("sender", self.tr("From"), self.sender)
        self.office = TextField(name="paperOffice")
        self.form.add("office", self.tr("Role or organisation"), self.office)
        self.subject = TextField(name="paperTitle")
        self.form.add("title", self.tr("What it is about"), self.subject)
        self.dated_on = DateField(clock.today, past=True, short=True, name="paperDated")
        self.received_on = DateField(clock.today, past=True, short=True, name="paperCame")
        self.form.add_row(("dated_on", self.tr("Date on the paper"), self.dated_on),
                          ("received_on", self.tr("Came on"), self.received_on))
        self.body.addWidget(self.form)
        self._before = column(gap=4)
        self.body.addLayout(self._before)
        self.body.addStretch(1)
        words = self.tr("File it") if self.paper is None else self.tr("Correct")
        self.save_button = Button(words, "primary", icon="save", keys="Ctrl+Return", name="filePaper")
        self.add_foot(self.save_button)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask_file)
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        for field in (self.sender, self.office, self.subject, self.dated_on, self.received_on):
            field.textEdited.connect(self._on_typed)
        self.kind.activated.connect(self._on_typed)
        self._tick.timeout.connect(lambda: until_kept(self._tick, self.keep))

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.save_button.text(), "Ctrl+Return", self.save, "save", anywhere=True)]

    # -- what stands here -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self.paper is not None:
            self._fill(self.paper.words)
            self._show_before(self.paper)
            return
        handed = self.handed
        self._fill(PaperWords(ReceivedKind.REFERRAL, handed.came_on if handed else clock.today(),
                              handed.sender if handed else "", ""))
        draft = drafts.open_draft(self.actor, *self._draft, Vault.CLINICAL)
        if draft is not None:
            self._fill(_words_of(draft.body))
            self._say("info", self.tr("What you typed last time is here again.") if handed else
                      self.tr("What you typed last time is here again. Choose the file once more."))

    def _fill(self, words: PaperWords) -> None:
        self.kind.set_value(words.kind)
        for field, text in ((self.sender, words.sender), (self.office, words.office), (self.subject, words.title)):
            field.setText(text)
        self.dated_on.set_value(words.dated_on)
        self.received_on.set_value(words.received_on)

    def _show_before(self, paper: Received) -> None:
        """What was said of it before, and by whom."""
        steps = correspondence.history(self.actor, self.client_id, paper.id)
        if len(steps) > 1:
            self._before.addWidget(Label(self.tr("Before"), "small", "label", "ink2"))
        for step in steps[:-1]:
            name = (step.by_ar if formats.is_arabic() else step.by) or step.by
            said = self.tr("{day}, {name}: {kind}, {sender}, {title}").format(
                day=formats.full_date(clock.to_local(step.at).date()), name=formats.isolate_name(name),
                kind=kind_name(step.words.kind), sender=formats.isolate_name(step.words.sender),
                title=formats.isolate_name(step.words.title))
            self._before.addWidget(Label(said, "small", "text", "ink3", wrap=True))

    def words(self) -> PaperWords:
        """What is said of the paper in the form."""
        return PaperWords(self.kind.value(), self.received_on.value(), self.sender.value(), self.subject.value(),
                          self.office.value(), self.dated_on.value())

    # -- the file ---------------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Which paper came?"), "", FILES)
        dialog.setObjectName("paperDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take([Path(name)]))
        dialog.open()

    def take(self, paths: list[Path]) -> None:
        """Read this file on a worker, or say why it is not taken. Its name is looked at by nobody."""
        if self._reading or self._saving or self.paper is not None or self.handed is not None:
            return
        if len(paths) != 1:
            problem = ReceivedProblem.ONE_AT_A_TIME if paths else ReceivedProblem.UNREADABLE
            self.form.fields["file"].error(text_for(problem))
            return
        self._reading, path = True, paths[0]
        self._data, self._pages = b"", 0
        self.told.setText(self.tr("Reading…"))
        run_job(self, lambda: foreign_pages.read(path), lambda found: self._taken(path.name, *found), self._not_taken)

    def _taken(self, name: str, data: bytes, pages: int) -> None:
        self._reading, self._data, self._pages = False, data, pages
        self.form.fields["file"].clear()
        shown = formats.isolate_name(clean_line(name))
        size = formats.file_size(len(data))
        if pages:
            self.told.setText(self.tr("{name}: %n page(s), {size}", "", pages).format(name=shown, size=size))
        else:
            self.told.setText(self.tr("{name}: {size}").format(name=shown, size=size))
            self.form.fields["file"].warn(self.tr("It is damaged or under a password. It can be kept, but not shown here."))

    def _not_taken(self, error: Exception) -> None:
        self._reading = False
        if not isinstance(error, Refused):
            raise error
        self.told.setText(self.tr("PDF, TIFF, PNG or JPEG, up to 20 MB"))
        self.form.show_findings(error.findings, text_for)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(dropped(event))

    # -- keeping and filing -----------------------------------------------------------------------------------------------

    def _on_typed(self, *_args: object) -> None:
        self._typed = self.paper is None
        if self._typed and not self._tick.isActive():
            self._tick.start()

    def keep(self) -> None:
        """Keep what is typed now; the file is chosen again after a restart."""
        self._tick.stop()
        if self._typed:
            self._typed = False
            words = self.words()
            body = {"kind": str(words.kind), "sender": words.sender, "office": words.office, "title": words.title,
                    "received_on": _text(words.received_on), "dated_on": _text(words.dated_on)}
            drafts.keep_draft(self.actor, *self._draft, body, Vault.CLINICAL)

    def hideEvent(self, event: QHideEvent) -> None:
        if not self._saving:
            self.keep()
        super().hideEvent(event)

    def save(self) -> None:
        """File it, or correct it; what is missing is said beside its field."""
        if self._reading or self._saving:
            return
        clear_layout(self._news)
        if self.paper is not None:
            self._correct(self.paper)
            return
        handed, found = self.handed, word_findings(self.words(), clock.today())
        if handed is None:
            file = file_findings(self._data, self._pages) if self._data else [Finding(ReceivedProblem.NO_FILE, "file")]
            found = [*file, *found]
        if found:
            self._tell(found)
            return
        self.keep()
        request = FilingRequest(self.client_id, self.words(), self._data, self._pages, self._uid)
        self._saving, actor = True, self.actor
        self.save_button.setEnabled(False)
        run_job(self, lambda: correspondence.file_paper(actor, request) if handed is None else
                in_tray_filing.file_handed_in(actor, request, handed.id, handed.version), self._filed, self._not_filed)

    def _filed(self, paper: Received) -> None:
        self._typed = False
        drafts.drop_draft(self.actor, *self._draft, Vault.CLINICAL)
        self.done.emit(paper)
        self.closed.emit()

    def _not_filed(self, error: Exception) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._tell(list(error.findings))

    def _correct(self, paper: Received) -> None:
        try:
            done = correspondence.correct(self.actor, self.client_id, paper.id, paper.number, self.words())
        except Stale as stale:
            theirs: PaperWords = stale.theirs
            newest = correspondence.history(self.actor, self.client_id, paper.id)[-1].number
            self.paper = replace(paper, number=newest, words=theirs)
            said = self.tr("Somebody corrected it meanwhile: {kind}, {sender}, {title}. Yours stands below.").format(
                kind=kind_name(theirs.kind), sender=formats.isolate_name(theirs.sender),
                title=formats.isolate_name(theirs.title))
            self._say("warn", said)
            return
        except Refused as refusal:
            self._tell(list(refusal.findings))
            return
        self.done.emit(done)
        self.closed.emit()

    def _tell(self, findings: list[Finding]) -> None:
        for sentence in self.form.show_findings(findings, text_for):
            self._say("warn", sentence)

    def _say(self, kind: str, sentence: str) -> None:
        self._news.addWidget(Banner(kind, sentence, name="filingNews"))


def _text(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _words_of(body: Any) -> PaperWords:
    days = [date.fromisoformat(body[name]) if body.get(name) else None for name in ("received_on", "dated_on")]
    return PaperWords(ReceivedKind(body["kind"]), days[0], body["sender"], body["title"], body["office"], days[1])
