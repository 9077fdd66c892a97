"""The clients: a search that forgives, and below it the list by family name, a stretch at a time."""

from __future__ import annotations

from typing import Any

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.people import Client, ClientLine, Language
from clinic_app.domain.permissions import Action, Actor, Role, may
from clinic_app.services import clock, people, staff
from ui import formats, theme
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.people.new_client_panel import NewClientPanel
from ui.screen import Screen
from ui.texts.people import name_of
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.news import EmptyState
from ui.widgets.panels import column, row
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment

STRETCH = 100          # clients read at once
TYPING_PAUSE = 130     # ms after the last key before the answer is shown
SETTLED_AFTER = 1200   # ms without a key: the search is written down


class ClientsScreen(Screen):
    """Search first; the list of everybody while nothing is typed."""

    SHOWS = frozenset({Kind.CLIENT, Kind.STAFF})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("clientsScreen")
        self._lines: list[ClientLine] = []
        self._next: tuple[str, int] | None = None
        self._reading = False
        self._settled = ""
        self._therapists: dict[int, tuple[str, str]] = {}
        self.panel: NewClientPanel | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, 0)
        head = QWidget(objectName="clientsHead")
        head.setProperty("ground", "surface")
        head.setFixedHeight(theme.current().px(50))
        line = row(head, 10, (16, 0, 16, 0))
        self.search = TextField(hint=self.tr("Name, phone, file number or Civil ID"), name="clientSearch", icon="find")
        self.search.setAccessibleName(self.tr("Search clients"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.current().px(420))
        self.whose = Segment([(True, self.tr("Mine")), (False, self.tr("Everybody"))], name="clientsWhose", step="small")
        self.whose.set_value(self.actor.has(Role.THERAPIST))
        if not self.actor.has(Role.THERAPIST):
            self.whose.hide()
        self.count = Label("", "small", tone="ink3")
        self.count.setObjectName("clientCount")
        self.bring = Button(self.tr("Import"), icon="import", name="clientsImport")
        if not may(self.actor, Action.IMPORT):
            self.bring.hide()
        self.new = Button(self.tr("New client"), "primary", icon="new", keys="N", name="clientsNew")
        if not may(self.actor, Action.ADD_CLIENT):
            self.new.hide()
        line.addWidget(Label(self.tr("Clients"), "title3", "strong"))
        line.addWidget(self.search, 1)
        line.addWidget(self.whose)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.bring)
        line.addWidget(self.new)
        whole.addWidget(head)
        self.model = RecordTable[ClientLine](self._columns(), self)
        self.table = TableView(self.model, name="clientTable", sortable=False)
        self.table.setAccessibleName(self.tr("Clients"))
        self.nobody = EmptyState(
            "clients", self.tr("No clients yet"), self.tr("Everybody on file appears here, by family name."),
            self.tr("New client") if may(self.actor, Action.ADD_CLIENT) else "", "N", name="noClients")
        self.none_of_mine = EmptyState(
            "clients", self.tr("No clients of your own yet"), self.tr("“Everybody” shows all who are on file."),
            name="noneOfMine")
        self.nothing = EmptyState(
            "find", self.tr("Nobody fits this search"),
            self.tr("It forgives al-, hamza, doubled letters and spelling in either script. Four digits of a phone are enough."),
            self.tr("New client") if may(self.actor, Action.ADD_CLIENT) else "", "N", name="nobodyFound")
        self.pages = QStackedWidget()
        for page in (self.table, self.nobody, self.none_of_mine, self.nothing):
            self.pages.addWidget(page)
        body = column(gap=0, margins=(16, 12, 16, 12))
        body.addWidget(self.pages)
        whole.addLayout(body, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_AFTER)

    def _columns(self) -> list[Column[ClientLine]]:
        today = clock.today()
        return [
            Column(self.tr("Name"), lambda line: formats.client_name(line.name(theme.current().arabic)), strong=True,
                   stretch=True, second=lambda line: self._other(line), icon=lambda line: self._sign(line, today)),
            Column(self.tr("File number"), lambda line: formats.isolate(line.file_no), width=120),
            Column(self.tr("Phone"), lambda line: formats.phone(line.phone) if line.phone else "", width=170),
            Column(self.tr("Age"), lambda line: formats.age(line.dob, today) if line.dob else "", width=100),
            Column(self.tr("Language"), lambda line: name_of(line.language) if line.language is not Language.UNKNOWN else "",
                   width=130),
            Column(self.tr("Therapist"), lambda line: self._therapist(line.therapist_id), width=190),
        ]

    def _other(self, line: ClientLine) -> str:
        shown = line.name(theme.current().arabic)
        other = line.name(not theme.current().arabic)
        return formats.client_name(other) if other != shown else ""

    @staticmethod
    def _sign(line: ClientLine, today: Any) -> str:
        return "minor" if line.dob and age_on(line.dob, today) < CHILD else ""

    def _therapist(self, staff_id: int | None) -> str:
        return self._therapists.get(staff_id or 0, ("", ""))[theme.current().arabic]

    def _connect(self) -> None:
        self.search.textEdited.connect(self._on_typed)
        self.search.textChanged.connect(lambda text: self._on_typed(text) if not text else None)
        self.search.returnPressed.connect(self._on_enter)
        self.whose.chosen.connect(lambda _: self._show_list() if not self.search.value() else self.search.clear())
        self._typing.timeout.connect(self._answer)
        self._settling.timeout.connect(self._settle)
        self.table.opened.connect(self._open)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.new.clicked.connect(self.open_panel)
        self.nobody.pressed.connect(self.open_panel)
        self.nothing.pressed.connect(self.open_panel)
        self.bring.clicked.connect(lambda: self.wished.emit("import", None))

    # -- what the window asks -------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read names of therapists and the list or the search again."""
        self._therapists = {one.id: (one.name_en or one.name_ar, one.name_ar or one.name_en)
                            for one in staff.staff(self.actor, active_only=False)}
        if self.search.value():
            self._answer()
        else:
            self._show_list()

    def go(self, argument: Any) -> None:
        """"new" opens the panel; a text is searched for."""
        if argument == "new":
            QTimer.singleShot(0, self, self.open_panel)
        elif isinstance(argument, str):
            self.search.setText(argument)
            self.reload_soon()

    def place(self) -> Any:
        """What is searched for."""
        return self.search.value() or None

    def acts(self) -> list[KeyAct]:
        """Keys of this screen."""
        acts = [
            KeyAct(self.tr("search"), "/", self.take_focus, "find"),
            KeyAct(self.tr("open"), "Return", self._open_chosen, "client", found=False),
        ]
        if may(self.actor, Action.ADD_CLIENT):
            acts.insert(0, KeyAct(self.tr("new client"), "N", self.open_panel, "new"))
        return acts

    def status_left(self) -> tuple[str, str]:
        """Searching is written down."""
        return "looked_at", self.tr("Searching clients is logged")

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.take_focus)

    def hideEvent(self, event: Any) -> None:
        self._typing.stop()
        self._settling.stop()
        super().hideEvent(event)

    def take_focus(self) -> None:
        """The cursor into the search."""
        if not self._panel_open():
            self.search.setFocus()
            self.search.selectAll()

    # -- list and search ------------------------------------------------------------------------------------------------

    def _show_list(self) -> None:
        """From the first client on, as many as were read before."""
        wanted = max(STRETCH, len(self._lines))
        page = people.clients(self.actor, None, wanted, self._of(), arabic=formats.is_arabic())
        self._lines, self._next = list(page.lines), page.next_after
        self._show(self._lines, self.none_of_mine if self._of() is not None else self.nobody)
        total = people.client_count(self.actor, self._of())
        self.count.setText(self.tr("%n client(s)", "", total))

    def _of(self) -> int | None:
        """Whose clients the list shows: a therapist's own, or everybody's. A search always looks among all."""
        return self.actor.staff_id if self.whose.value() else None

    def _on_scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        if self._next is None or self._reading or self.search.value() or value < bar.maximum() - 20:
            return
        self._reading = True
        page = people.clients(self.actor, self._next, STRETCH, self._of(), arabic=formats.is_arabic())
        self._lines += page.lines
        self._next = page.next_after
        chosen = self.table.record()
        self.model.show(self._lines)
        if chosen is not None:
            self.table.choose(lambda line: line.id == chosen.id)
        bar.setValue(value)
        self._reading = False

    def _on_typed(self, text: str) -> None:
        self._typing.start()
        self._settling.start()
        if not text.strip():
            self._settling.stop()

    def _answer(self) -> None:
        text = self.search.value()
        if not text:
            self._show_list()
            return
        lines = people.search(self.actor, text, arabic=formats.is_arabic())
        self._show(list(lines), self.nothing)
        full = len(lines) >= people.FOUND_AT_MOST
        self.count.setText(self.tr("the first %n", "", len(lines)) if full else self.tr("%n found", "", len(lines)))
        if lines:
            self.table.selectRow(0)

    def _settle(self) -> None:
        self._settling.stop()
        text = self.search.value()
        if text and text != self._settled:
            self._settled = text
            people.search(self.actor, text, settled=True)

    def _show(self, lines: list[ClientLine], empty: QWidget) -> None:
        chosen = self.table.record()
        self.model.show(lines)
        self.pages.setCurrentWidget(self.table if lines else empty)
        if chosen is not None:
            self.table.choose(lambda line: line.id == chosen.id)

    def _on_enter(self) -> None:
        self._typing.stop()
        self._answer()
        self._settle()
        if self.table.record() is not None:
            self._open(self.table.record())

    def _open_chosen(self) -> None:
        if self.table.record() is not None:
            self._open(self.table.record())

    def _open(self, line: ClientLine) -> None:
        self._settle()
        self.wished.emit("client", line.id)

    # -- new client -----------------------------------------------------------------------------------------------------

    def open_panel(self) -> None:
        """The new client panel; what is typed into the search goes along when it is no number."""
        if self.panel is None or not self._panel_open():
            self.panel = NewClientPanel(self.actor)
            self.panel.closed.connect(self._close_panel)
            self.panel.added.connect(self._on_added)
            self.panel.known.connect(self._on_known)
            self.panel_opened.emit(self.panel)
        text = self.search.value()
        self.panel.start(text if not self._lines_found() else "")

    def _panel_open(self) -> bool:
        """Another screen's panel may have taken its place meanwhile, and it is gone."""
        return self.panel is not None and shiboken6.isValid(self.panel)

    def _lines_found(self) -> bool:
        return self.pages.currentWidget() is not self.nothing

    def _close_panel(self) -> None:
        self.panel = None
        self.panel_closed.emit()
        self.take_focus()

    def _on_added(self, client: Client) -> None:
        self._close_panel()
        self.said.emit(self.tr("{name} is on file, {file_no}").format(
            name=formats.client_name(client.name(theme.current().arabic)), file_no=formats.isolate(client.file_no)), None)
        self.wished.emit("client", client.id)

    def _on_known(self, client: Client) -> None:
        self._close_panel()
        self.said.emit(self.tr("Added to the file of {name}").format(
            name=formats.client_name(client.name(theme.current().arabic))), None)
        self.wished.emit("client", client.id)
