"""The letters that reception makes for a client: what was made and how it stands, permissions, and a new one with its preview."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.desk_letters import DeskKind, DeskLetter, DeskPermission
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import Fact
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Reader
from clinic_app.services import appointments, clock, desk_letters
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.entry_at import EntryAt
from ui.letters.desk_panels import DeskPermissionPanel, DeskWithdrawPanel
from ui.letters.desk_words import desk_kind_name, desk_number, made_on, permission_words
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.news import Banner, EmptyState
from ui.widgets.panels import Card, clear_layout, column, row
from ui.widgets.record_table import Column, RecordTable, TableView

APPOINTMENT, ATTENDANCE = DeskKind.APPOINTMENT, DeskKind.ATTENDANCE


class DeskLettersTab(Screen):
    """go(client_id) shows the list; go(("attendance", client_id, visit_id)) begins the letter that confirms this visit."""

    SHOWS = frozenset({Kind.DESK_LETTER, Kind.DESK_PERMISSION, Kind.APPOINTMENT, Kind.CLIENT, Kind.WORDING})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("deskLettersTab")
        self._client_id: int | None = None
        self._wanted = 0  # the visit whose letter begins once the tab is seen
        self.composer: Any = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._pages = QStackedWidget()
        column(self, 0).addWidget(self._pages)
        page = QWidget()
        lines = column(page, 12, (16, 12, 16, 12))
        head, often = Beside(8), row(gap=8)
        often.addStretch(1)
        self.permission_button = Button(self.tr("Record permission"), icon="sign", name="newDeskPermission")
        self.attendance_button = Button(self.tr("Attendance letter"), icon="new", keys="A", name="newAttendance")
        self.appointment_button = Button(
            self.tr("Appointment letter"), "primary", icon="new", keys="L", name="newAppointment")
        for button in (self.permission_button, self.attendance_button, self.appointment_button):
            often.addWidget(button)
        head.add(Label(self.tr("Visit letters"), "title3", "strong"), 1)
        head.add(often)
        lines.addWidget(head)
        self._news = column(gap=6)
        lines.addLayout(self._news)
        self.model: RecordTable[DeskLetter] = RecordTable([
            Column(self.tr("Number"), lambda x: desk_number(x.number), sort_key=lambda x: x.number, strong=True, width=72),
            Column(self.tr("Letter"), lambda x: desk_kind_name(x.content.kind), stretch=True,
                   tag=lambda x: (self.tr("WITHDRAWN"), "danger") if x.withdrawn else None),
            Column(self.tr("To"), lambda x: formats.isolate_name(x.recipient), stretch=True),
            Column(self.tr("Made"), lambda x: made_on(x.made_at), sort_key=lambda x: x.made_at, width=136),
            Column(self.tr("Left the house"), self._gone, sort_key=lambda x: x.gone, width=116),
            Column(self.tr("By"), lambda x: (x.by_ar if formats.is_arabic() else x.by) or x.by, width=112),
        ], self)
        self.table = TableView(self.model, name="deskLetters")
        self.table.setAccessibleName(self.tr("Visit letters"))
        self.none = EmptyState(
            "letter", self.tr("No letter has been made here yet"),
            self.tr("Confirm coming appointments to the client, or that they attended. Days and times, and nothing of why."),
            name="noDeskLetters")
        lines.addWidget(self.table, 1)
        lines.addWidget(self.none, 1)
        self._chosen = QWidget()
        line = row(self._chosen, 8)
        self._why = Label("", "small", "text", "ink2", wrap=True)
        self._why.setObjectName("deskWhyWithdrawn")
        self.print_button = Button(self.tr("Print or save"), icon="print", step="small", keys="Ctrl+P", name="printDeskLetter")
        self.withdraw_button = Button(self.tr("Withdraw letter"), icon="undo", step="small", keys="X", name="withdrawDeskLetter")
        self.again_button = Button(self.tr("New version"), icon="versions", step="small", keys="V", name="newDeskVersion")
        line.addWidget(self._why, 1)
        for button in (self.print_button, self.withdraw_button, self.again_button):
            line.addWidget(button)
        lines.addWidget(self._chosen)
        self._permissions = Card(self.tr("Permissions to confirm attendance"))
        self._permission_lines = column(gap=4)
        self._permissions.body.addLayout(self._permission_lines)
        lines.addWidget(self._permissions)
        self._pages.addWidget(page)

    def _connect(self) -> None:
        self.appointment_button.clicked.connect(lambda: self.begin(APPOINTMENT))
        self.attendance_button.clicked.connect(lambda: self.begin(ATTENDANCE))
        self.permission_button.clicked.connect(lambda: self.ask_permission())
        self.table.opened.connect(self.open_letter)
        self.table.chosen.connect(self._show_chosen)
        self.print_button.clicked.connect(lambda: self.open_letter(self.table.record()))
        self.withdraw_button.clicked.connect(self.withdraw)
        self.again_button.clicked.connect(self.new_version)

    # -- what the window asks ---------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        visit_id = 0
        if isinstance(argument, tuple):
            _, argument, visit_id = argument
        if argument != self._client_id:
            self._keep()
            self._client_id = argument
            self._pages.setCurrentIndex(0)
        self._wanted = visit_id or self._wanted
        self.reload_soon()

    def place(self) -> Any:
        return self._client_id

    def reload(self) -> None:
        if self._client_id is None:
            return
        if self._wanted:
            visit_id, self._wanted = self._wanted, 0
            self.begin(ATTENDANCE, visit_id)
        elif self._writing():
            self.composer.refresh()
        else:
            self.show_list()

    def acts(self) -> list[KeyAct]:
        """Keys of this tab."""
        if self._writing():
            return [KeyAct(self.tr("make letter"), "Ctrl+Return", self.composer.make, "letter", anywhere=True),
                    KeyAct(self.tr("all letters"), "Alt+Up", self.composer.leave, "back", anywhere=True)]
        return [
            KeyAct(self.tr("appointment letter"), "L", lambda: self.begin(APPOINTMENT), "new"),
            KeyAct(self.tr("attendance letter"), "A", lambda: self.begin(ATTENDANCE), "new"),
            KeyAct(self.tr("print or save"), "Ctrl+P", lambda: self.open_letter(self.table.record()), "print"),
            KeyAct(self.tr("withdraw letter"), "X", self.withdraw, "undo", hint=False),
            KeyAct(self.tr("new version"), "V", self.new_version, "versions", hint=False),
        ]

    def may_leave(self) -> bool:
        """What is typed is kept first."""
        self._keep()
        return True

    def _keep(self) -> None:
        if self.composer is not None:
            self.composer.keep_now()

    def _writing(self) -> bool:
        return self.composer is not None and self._pages.currentWidget() is self.composer

    # -- the list ---------------------------------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Everything that was made for this client."""
        clear_layout(self._news)
        known = desk_letters.letters_of(self.actor, self._client_id or 0)
        chosen = self.table.record()
        self.model.show(known)
        if chosen is not None:
            self.table.choose(lambda one: one.id == chosen.id)
        self.table.setVisible(bool(known))
        self.none.setVisible(not known)
        clear_layout(self._permission_lines)
        given = desk_letters.permissions(self.actor, self._client_id or 0)
        self._permissions.setVisible(bool(given))
        for permission in given:
            self._permission_lines.addWidget(self._permission_line(permission))
        self._show_chosen(self.table.record())
        self._pages.setCurrentIndex(0)
        self.status_changed.emit()

    def _gone(self, letter: DeskLetter) -> str:
        return formats.digits(self.tr("%n time(s)", "", letter.gone)) if letter.gone else self.tr("not yet")

    def _show_chosen(self, letter: DeskLetter | None) -> None:
        self._chosen.setVisible(letter is not None)
        if letter is None:
            return
        gone = letter.withdrawn
        self.withdraw_button.setVisible(gone is None)
        self.again_button.setVisible(gone is not None and not letter.replaced)
        said = "" if gone is None else self.tr("WITHDRAWN on {day} by {name}: {reason}").format(
            day=formats.full_date(clock.to_local(gone.at).date()),
            name=formats.isolate_name((gone.by_ar if formats.is_arabic() else gone.by) or gone.by),
            reason=formats.isolate_name(gone.reason))
        self._why.setText(said)

    def _permission_line(self, permission: DeskPermission) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        said, stands = permission_words(permission), permission.valid(clock.today())
        if permission.withdrawn_at is not None:
            said = self.tr("{what}; withdrawn").format(what=said)
        elif permission.valid_to < clock.today():
            said = self.tr("{what}; expired").format(what=said)
        line.addWidget(Label(said, "small", "text", "ink2" if stands else "ink3", wrap=True), 1)
        if permission.withdrawn_at is None:
            button = Button(self.tr("Withdraw"), "ghost", step="tiny", name=f"withdrawDeskPermission{permission.id}")
            button.clicked.connect(lambda: self._withdraw_permission(permission))
            line.addWidget(button)
        return holder

    def _withdraw_permission(self, permission: DeskPermission) -> None:
        try:
            desk_letters.withdraw_permission(self.actor, permission.client_id, permission.id, permission.version)
        except Refused as refusal:
            self._tell(texts_for(refusal))
            return
        self.said.emit(self.tr("Permission withdrawn"), None)

    def _tell(self, sentences: list[str]) -> None:
        clear_layout(self._news)
        for sentence in sentences:
            self._news.addWidget(Banner("warn", sentence, name="deskLettersTrouble"))

    # -- acts -------------------------------------------------------------------------------------------------------------

    def begin(self, kind: DeskKind, visit_id: int = 0, before: DeskLetter | None = None) -> None:
        """A new letter, or the one that goes in the place of a withdrawn one."""
        if self._client_id is None:
            return
        if self.composer is None:  # large: ReportLab, HarfBuzz and PDFium stay out of the start
            self.composer = import_module("ui.letters.desk_composer").DeskComposer(self.actor)
            self._pages.addWidget(self.composer)
            self.composer.left.connect(self.show_list)
            self.composer.made.connect(self._made)
            self.composer.permission_wished.connect(self.ask_permission)
            self.composer.preview.source_wished.connect(self._open_source)
        self._pages.setCurrentWidget(self.composer)
        try:
            self.composer.begin(self._client_id, kind, visit_id, before)
        except Refused as refusal:
            self.show_list()
            self._tell(texts_for(refusal))
        self.status_changed.emit()

    def _open_source(self, fact: Fact) -> None:
        """The diary at the visit that a line of the letter says, or the name in the front sheet; the form is kept."""
        if fact.source.kind is Kind.APPOINTMENT and fact.source.id is not None:
            self.wished.emit("diary", appointments.appointment(self.actor, fact.source.id))
        else:
            self.wished.emit("front_sheet", EntryAt(self._client_id or 0, "givenEn"))

    def new_version(self) -> None:
        """Write the chosen, withdrawn letter anew."""
        letter = self.table.record()
        if letter is not None and letter.withdrawn is not None and not letter.replaced:
            self.begin(letter.content.kind, before=letter)

    def _made(self, letter: DeskLetter) -> None:
        self.said.emit(self.tr("Letter {number} made").format(number=desk_number(letter.number)), None)
        self.show_list()
        self.table.choose(lambda one: one.id == letter.id)
        self.open_letter(letter)

    def open_letter(self, letter: DeskLetter | None) -> None:
        """The stored pages, to print or save."""
        if letter is None:
            return
        try:
            import_module("ui.letters.desk_papers").show_letter(self, letter)  # loads PDFium
        except Refused as refusal:
            self._tell(texts_for(refusal))

    def withdraw(self) -> None:
        """Ask why the chosen letter is withdrawn."""
        letter = self.table.record()
        if letter is None or letter.withdrawn is not None:
            return
        panel = DeskWithdrawPanel(self.actor, letter)
        panel.withdrawn.connect(lambda done: self.said.emit(
            self.tr("Letter {number} withdrawn").format(number=desk_number(done.number)), None))
        self.panel_opened.emit(panel)

    def ask_permission(self, reader: Reader = Reader.EMPLOYER) -> None:
        """Record that the client permits a reader to be told."""
        panel = DeskPermissionPanel(self.actor, self._client_id or 0, reader)
        panel.recorded.connect(self._recorded)
        self.panel_opened.emit(panel)

    def _recorded(self, permission: DeskPermission) -> None:
        self.said.emit(self.tr("Permission recorded"), None)
        if self._writing():
            self.composer.use(permission)
            self.composer.permission.setFocus(Qt.FocusReason.OtherFocusReason)
