"""The form of a letter of reception with the letter beside it: reader, permission, visits, own lines. Loads nothing clinical."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QSplitter, QWidget

from clinic_app.domain.desk_letters import DeskContent, DeskKind, DeskLetter, DeskOffer, DeskPermission, ground_for
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.facts import Fact, LetterLanguage
from clinic_app.domain.letters import Rendered
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Ground, Reader
from clinic_app.services import clock, desk_composing
from ui import formats
from ui.jobs import run_job
from ui.kept import Kept
from ui.letters.desk_words import desk_kind_name, permission_words, visit_words
from ui.letters.preview import LetterPreview
from ui.letters.words import reader_name
from ui.texts import text_for, texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, TextArea, TextField
from ui.widgets.labels import Label, Rule
from ui.widgets.news import Autosave, Banner
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row
from ui.widgets.segment import Segment

DRAW_PAUSE = 350  # ms after the last key until the paper follows
SHOWN = 8         # visits that stand in the form at first
WALLS = frozenset({"reader", "permission"})  # fields of findings about who may read it
HALF = 10_000     # both sides take half
TOLD = 160        # px that the words beside the button want


class DeskComposer(QWidget):
    """begin() takes up a letter for a client; made(letter) once it is kept, left() when somebody goes back to the list."""

    made = Signal(object)
    left = Signal()
    permission_wished = Signal(object)  # Reader

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskComposer")
        self.actor = actor
        self.kind = DeskKind.ATTENDANCE
        self.offer: DeskOffer | None = None
        self._replaces, self._all, self._filling = 0, False, False
        self._boxes: dict[int, QCheckBox] = {}
        self._wanted = self._running = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAW_PAUSE)
        self._build()
        self._connect()
        self._kept = {kind: Kept(self, actor, f"desk_letter_{kind}", self._body) for kind in DeskKind}

    # -- building ---------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        lines = column(self, 8, (16, 10, 16, 12))
        head = row(gap=8)
        self.back = Button(self.tr("All letters"), "ghost", icon="back", step="small", name="fromDeskLetter")
        self._title = Label("", "title3", "strong")
        self.autosave = Autosave()
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addWidget(self.autosave)
        lines.addLayout(head)
        self.preview = LetterPreview()
        self.preview.for_one_reader()
        card = Card(margins=(0, 0, 0, 0))
        card.add(self._build_form(), 1)
        card.add(Rule())
        card.add(self._build_foot())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for place, part in enumerate((card, self.preview)):
            splitter.addWidget(part)
            splitter.setStretchFactor(place, 1)
        splitter.setSizes([HALF, HALF])
        lines.addWidget(splitter, 1)

    def _build_form(self) -> QWidget:
        page = ScrollPage((16, 14, 16, 14), 14)
        self.language = Segment([(LetterLanguage.ENGLISH, "English"), (LetterLanguage.ARABIC, "العربية")], step="small",
                                name="deskLanguage")
        self.reader = Choice([(one, reader_name(one)) for one in Reader], name="deskReader")
        self._reader_field = Field(self.tr("To"), self.reader)
        self._wall = column(gap=6)
        self.permission = Choice(name="deskPermission")
        self._permission_field = Field(self.tr("On the client's permission"), self.permission)
        self.name_field = TextField(name="deskName")
        self._name_row = Field(self.tr("Name"), self.name_field)
        self.address = TextArea(name="deskAddress", lines=2, most=4)
        self._address_field = Field(self.tr("Address"), self.address)
        self.neutral = QCheckBox(self.tr("Under the clinic's neutral name"))
        self.neutral.setObjectName("deskNeutral")
        self._neutral_names = Label("", "small", "text", "ink3", wrap=True)
        self._visits = column(gap=2)
        holder = QWidget()
        whole = column(holder, 4)
        whole.addWidget(Label(self.tr("Visits"), "small", "label", "ink2"))
        whole.addLayout(self._visits)
        self.more = Button(self.tr("Earlier visits"), "link", step="tiny", name="deskEarlier")
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.change = TextField(name="deskChange", hint=self.tr("As the clinic words it"))
        self._change_field = Field(self.tr("How to change a visit"), self.change)
        self.bring = TextField(name="deskBring", hint=self.tr("For example the civil ID"))
        self._bring_field = Field(self.tr("What to bring"), self.bring)
        for part in (Field(self.tr("Language"), self.language), self._reader_field):
            page.body.addWidget(part)
        page.body.addLayout(self._wall)
        self._neutral_part = QWidget()
        under = column(self._neutral_part, 2)
        under.addWidget(self.neutral)
        under.addWidget(self._neutral_names)
        for part in (self._permission_field, self._name_row, self._address_field, self._neutral_part, holder,
                     self._change_field, self._bring_field):
            page.body.addWidget(part)
        page.body.addStretch(1)
        return page

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        line = Beside(8)
        column(foot, 0, (16, 10, 16, 10)).addWidget(line)
        told = self.tr("Once made it stays as it is. Days and times stand in it, never why somebody comes.")
        line.add(Label(told, "small", "text", "ink3", wrap=True), 1, TOLD)
        self.make_button = Button(self.tr("Make letter"), "primary", icon="letter", keys="Ctrl+Return", name="makeDeskLetter")
        line.add(self.make_button)
        return foot

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.make_button.clicked.connect(self.make)
        self.more.clicked.connect(self._show_all)
        self.language.chosen.connect(self._typed)
        self.neutral.toggled.connect(self._typed)
        self.reader.activated.connect(self._choose_reader)
        self.permission.activated.connect(lambda _index: self._typed())
        for field in (self.name_field, self.change, self.bring):
            field.textChanged.connect(self._typed)
        self.address.textChanged.connect(self._typed)
        self._timer.timeout.connect(self._draw)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.make()
        else:
            super().keyPressEvent(event)

    # -- what is shown ----------------------------------------------------------------------------------------------------

    def begin(self, client_id: int, kind: DeskKind, visit_id: int = 0, before: DeskLetter | None = None) -> None:
        """Take up a letter: as it was being typed, as the withdrawn one before it was, or with the visits that are usual.

        visit_id: the visit somebody stood on; it is ticked and no other. Refused (not found) if there is no such client.
        """
        self.keep_now()
        self.offer, self.kind, self._all = desk_composing.offer(self.actor, client_id), kind, False
        offered = self.offer.visits(kind)
        usual = tuple(v.id for v in (offered if kind is DeskKind.APPOINTMENT else offered[:1]))
        content = DeskContent(kind, self.offer.language, visits=(visit_id,) if visit_id else usual,
                              neutral=self.offer.usual_neutral)
        if before is not None:
            content = before.content
        self._replaces = before.id if before is not None else 0
        self._kept[kind].about = client_id
        self.preview.forget()
        self.autosave.clear()
        self._fill(content)
        if before is None and not visit_id and (typed := self._kept[kind].bring_back()) is not None:
            self._put_back(typed)
        self._kept[kind].rest()
        self._follow()
        self._draw_soon(0)
        first = self.reader if kind is DeskKind.ATTENDANCE else next(iter(self._boxes.values()), self.make_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Visits and permissions are read again; what is typed stays."""
        if self.offer is not None:
            content = self.content()
            self.offer = desk_composing.offer(self.actor, self.offer.client_id)
            self._fill(content)
            self._follow()
            self._draw_soon(0)

    def use(self, permission: DeskPermission) -> None:
        """The permission that was just recorded is the one this letter goes on."""
        self.refresh()
        self._filling = True
        self.reader.set_value(permission.reader)
        self._filling = False
        self._show_permissions(permission.id)
        self._typed()

    def content(self) -> DeskContent:
        """What stands in the form."""
        attendance = self.kind is DeskKind.ATTENDANCE
        reader = Reader(self.reader.value()) if attendance else Reader.CLIENT
        ground = ground_for(self.kind, reader)
        typed = self.address.value().splitlines() if reader is not Reader.CLIENT else []
        return DeskContent(
            self.kind, LetterLanguage(str(self.language.value())), reader,
            tuple(number for number, tick in self._boxes.items() if tick.isChecked()),
            self.name_field.value() if ground is Ground.OPEN and reader is not Reader.CLIENT else "",
            tuple(line.strip() for line in typed if line.strip()),
            int(self.permission.value() or 0) if ground is Ground.AUTHORISATION else 0,
            "" if attendance else self.change.value(), "" if attendance else self.bring.value(), self._replaces,
            attendance and self.neutral.isChecked())

    def _fill(self, content: DeskContent) -> None:
        self._filling = True
        self._title.setText(desk_kind_name(self.kind))
        self.language.set_value(content.language)
        self.reader.set_value(content.reader)
        self.neutral.setChecked(content.neutral)
        for field, text in ((self.name_field, content.name), (self.change, content.change), (self.bring, content.bring),
                            (self.address, "\n".join(content.address))):
            if field.value() != text:
                field.set_value(text)
        self._show_visits(frozenset(content.visits))
        self._filling = False
        self._show_permissions(content.permission_id)

    def _show_visits(self, ticked: frozenset[int]) -> None:
        offered = self.offer.visits(self.kind) if self.offer is not None else ()
        shown = [v for place, v in enumerate(offered) if self._all or place < SHOWN or v.id in ticked]
        words = {visit.id: visit_words(visit) for visit in shown}
        if shown and words == {number: box.text() for number, box in self._boxes.items()}:
            for number, box in self._boxes.items():  # the same ones: the cursor stays where it is
                box.setChecked(number in ticked)
            return
        clear_layout(self._visits)
        self._boxes = {}
        for number, said in words.items():
            box = QCheckBox(said)
            box.setObjectName(f"deskVisit{number}")
            box.setChecked(number in ticked)
            box.toggled.connect(self._typed)
            self._boxes[number] = box
            self._visits.addWidget(box)
            box.show()  # at once, so that it can take the cursor
        if not offered:
            none = self.tr("No visit is booked.") if self.kind is DeskKind.APPOINTMENT else self.tr(
                "No visit has taken place at the clinic yet.")
            self._visits.addWidget(Label(none, "body", "text", "ink3", wrap=True))
        self.more.setVisible(len(shown) < len(offered))

    def _show_all(self) -> None:
        self._all = True
        self._show_visits(frozenset(number for number, tick in self._boxes.items() if tick.isChecked()))
        next(iter(self._boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_permissions(self, chosen: int) -> None:
        standing = self.offer.standing(Reader(self.reader.value())) if self.offer is not None else ()
        self.permission.set_options([(one.id, permission_words(one)) for one in standing])
        if chosen in {one.id for one in standing}:
            self.permission.set_value(chosen)

    def _follow(self) -> None:
        """Only what this letter to this reader asks for stands in the form."""
        attendance, reader = self.kind is DeskKind.ATTENDANCE, Reader(self.reader.value())
        ground = ground_for(self.kind, reader) if attendance else Ground.OPEN
        outside = attendance and reader is not Reader.CLIENT and ground is not None
        self._reader_field.setVisible(attendance)
        names = self.offer.neutral if self.offer is not None else ()
        self._neutral_part.setVisible(attendance and (bool(names) or self.neutral.isChecked()))
        self._neutral_names.setText(" · ".join(formats.isolate_name(name) for name in names))
        self._permission_field.setVisible(outside and ground is Ground.AUTHORISATION and self.permission.count() > 0)
        self._name_row.setVisible(outside and ground is Ground.OPEN)
        self._address_field.setVisible(outside)
        for field in (self._change_field, self._bring_field):
            field.setVisible(not attendance)

    # -- typing -----------------------------------------------------------------------------------------------------------

    def _choose_reader(self) -> None:
        self._show_permissions(0)
        self._typed()

    def _typed(self, *_: object) -> None:
        if self._filling:
            return
        self._follow()
        self._kept[self.kind].touch()
        self._draw_soon()

    def _body(self) -> Mapping[str, Any]:
        self.autosave.saved(clock.now())
        content = self.content()
        return {
            "language": content.language, "reader": content.reader, "visits": list(content.visits), "name": content.name,
            "address": list(content.address), "permission": content.permission_id, "change": content.change,
            "bring": content.bring, "replaces": content.replaces, "neutral": content.neutral}

    def _put_back(self, typed: Mapping[str, Any]) -> None:
        """What was being typed here before; a visit that is gone is ticked no more."""
        replaces = int(typed["replaces"])
        self._replaces = replaces if self.offer is not None and replaces in self.offer.replaceable else 0
        self._fill(DeskContent(
            self.kind, LetterLanguage(typed["language"]), Reader(typed["reader"]), tuple(typed["visits"]), typed["name"],
            tuple(typed["address"]), typed["permission"], typed["change"], typed["bring"],
            neutral=bool(typed.get("neutral"))))

    def keep_now(self) -> None:
        """Do not wait for the pause."""
        for kept in self._kept.values():
            kept.keep_now()

    def leave(self) -> None:
        """Keep what is typed and go back to the list."""
        self.keep_now()
        self._timer.stop()
        self._wanted += 1
        self.left.emit()

    # -- the paper --------------------------------------------------------------------------------------------------------

    def _draw_soon(self, pause: int = DRAW_PAUSE) -> None:
        self._timer.start(pause)

    def _draw(self) -> None:
        """Draw what stands in the form; of several wishes the last one is shown, and nothing that its reader may not have."""
        if self.offer is None or not self.isVisible():
            return
        self._wanted += 1
        paper = desk_composing.compose(self.actor, self.offer.client_id, self.content())
        self._tell(paper.findings)
        self.make_button.setEnabled(not paper.findings)
        if paper.findings:
            self.preview.forget(self.tr("The letter stands here once nothing is missing."))
            return
        if not self._running:
            self._running = ticket = self._wanted
            actor = self.actor
            run_job(self, lambda: desk_composing.draw(actor, paper), lambda made: self._drawn(ticket, made, paper.facts),
                    lambda error: self._failed(ticket, error))

    def _drawn(self, ticket: int, made: Rendered, facts: tuple[Fact, ...]) -> None:
        self._running = 0
        if ticket == self._wanted:
            self.preview.show_letter(made.pdf, made.places, facts)
        else:
            self._draw()

    def _failed(self, ticket: int, error: Exception) -> None:
        self._running = 0
        if not isinstance(error, Refused):
            raise error
        if ticket == self._wanted:
            self.preview.trouble(texts_for(error))
            self.make_button.setEnabled(False)
        else:
            self._draw()

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        """Why it is withheld stands under the reader, with the way to a permission; what is missing stands over the paper."""
        clear_layout(self._wall)
        reader = Reader(self.reader.value())
        for finding in findings:
            if finding.field in WALLS:
                cure = self.tr("Record permission") if ground_for(self.kind, reader) is Ground.AUTHORISATION else ""
                banner = Banner("warn", text_for(finding), button=cure, icon="withheld", name="deskWithheld")
                banner.pressed.connect(lambda: self.permission_wished.emit(reader))
                self._wall.addWidget(banner)
        self.preview.trouble([text_for(one) for one in findings if one.field not in WALLS])

    def make(self) -> None:
        """Make the letter; what stands in the way is said where it belongs."""
        if self.offer is None:
            return
        try:
            letter = desk_composing.make(self.actor, self.offer.client_id, self.content())
        except Refused as refusal:
            self._tell(refusal.findings)
            return
        self._kept[self.kind].done()
        self._timer.stop()
        self._wanted += 1
        self.made.emit(letter)
