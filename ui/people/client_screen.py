"""A client's file: head, tabs by role, and the door to files that are somebody else's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import Phase
from clinic_app.domain.errors import Refused
from clinic_app.domain.in_tray import HandedIn
from clinic_app.domain.people import Client, ClientLine
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.services import access, care_status, clock, in_tray, people, staff
from ui import theme
from ui.actions import KeyAct
from ui.appointments import papers
from ui.appointments.repeating import Repeating
from ui.appointments.wishes import BookAfter
from ui.changes import ChangeSignal
from ui.client_tabs import HeadAct, TabSpec, heads_for, tabs_for
from ui.dropped import dropped
from ui.entry_at import EntryAt, lead_to
from ui.people.client_head import ClientHead
from ui.people.front_sheet import FrontSheet
from ui.people.hand_in_panel import HandInPanel
from ui.people.reason_panel import ReasonPanel
from ui.screen import Screen
from ui.texts.episodes import NAMES as EPISODE_NAMES
from ui.widgets.buttons import Button
from ui.widgets.news import Banner, EmptyState
from ui.widgets.panels import HighPage, clear_layout, column
from ui.widgets.tabs import Tabs


class _Pages(QStackedWidget):
    """As wide as the tab in front asks for, not as the widest that was ever opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()


LEAST = 310  # px of the design a tab keeps in a low window
FRONT = TabSpec("front_sheet", "front_sheet", QT_TRANSLATE_NOOP("tabs", "Front sheet"), FrontSheet, 100, clinical=False)


class ClientScreen(Screen):
    """Reception sees the front sheet and its own letters: no other tab exists for it. One is made when it is first looked at."""

    SHOWS = frozenset({Kind.CLIENT, Kind.STAFF, Kind.ACCESS, Kind.EPISODE, Kind.MEASURE})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("clientScreen")
        self._changes = changes
        self._client_id: int | None = None
        self._client: Client | None = None
        self._specs = sorted([*tabs_for(actor), FRONT], key=lambda spec: spec.place)
        self._made: dict[str, Screen] = {}
        self._open = False
        self._asked_for = ""  # the tab that opens once a reason was given
        self._wanted: tuple[str, Any] | None = None  # a tab and what it is to show once the file is open
        self._build()

    def _build(self) -> None:
        page = HighPage(LEAST)  # in a low window head and pages scroll together: the pages keep a height to work in
        column(self, 0).addWidget(page)
        whole = page.body
        top = QWidget()
        top.setProperty("ground", "surface")
        lines = column(top, 0)
        self.head = ClientHead(may(self.actor, Action.BOOK))
        self.head.book_wished.connect(self.book)
        self._hands_in = may(self.actor, Action.HAND_IN) and not self.actor.clinical  # who files papers needs no in-tray
        self.hand_in_button = Button(self.tr("Hand in a paper"), icon="upload", keys="I", name="handInPaper")
        self.hand_in_button.clicked.connect(lambda: self.hand_in())
        self.head.add_button(self.hand_in_button)
        self.hand_in_button.setVisible(self._hands_in)  # once it has its place: shown before, it is a window of its own
        self.setAcceptDrops(self._hands_in)
        self.tabs = Tabs(name="clientTabs")
        for spec in self._specs:
            self.tabs.add(spec.key, QCoreApplication.translate("tabs", spec.title), spec.icon)
        self.tabs.chosen.connect(self._show_tab)
        lines.addWidget(self.head)
        strip = column(gap=0, margins=(12, 0, 12, 0))
        strip.addWidget(self.tabs)
        lines.addLayout(strip)
        whole.addWidget(top)
        self._news = column(gap=0)
        whole.addLayout(self._news)
        self._over: dict[str, Screen] = {}
        for head in heads_for(self.actor):
            self._add_over(head.key, head.factory(self.actor, self._changes), whole)
        self.pages = _Pages()
        self.nobody = EmptyState("client", self.tr("No client chosen"), self.tr("Find one under Clients or with Ctrl+K."))
        self.pages.addWidget(self.nobody)
        page.hold(self.pages)
        self._repeating = Repeating(self, lambda visit: self.wished.emit("diary", BookAfter(visit)))
        self._buttons: list[tuple[TabSpec, HeadAct, Button]] = []
        for spec in self._specs:
            if spec.head_act is not None:
                self._add_head_act(spec, spec.head_act)

    def _add_over(self, key: str, over: Screen, whole: QVBoxLayout) -> None:
        """A clinical bar over the pages, and its chip in the head. Its own tab says the same itself, so there the bar is away."""
        over.wished.connect(self._on_wished)
        self.head.add_chip(over.chip)  # type: ignore[attr-defined]  # what HeadSpec asks for
        whole.addWidget(over)
        self._over[key] = over

    def _add_head_act(self, spec: TabSpec, act: HeadAct) -> None:
        words = QCoreApplication.translate("tabs", act.title)
        button = Button(words, "primary", icon=act.icon, keys=act.keys, name=f"clientHead_{spec.key}")
        button.clicked.connect(lambda: self._do_in_tab(spec.key, act))
        button.hide()
        self.head.add_button(button)
        self._buttons.append((spec, act, button))

    def _do_in_tab(self, key: str, act: HeadAct) -> None:
        self.tabs.choose(key)
        act.call(self._tab(key))

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """A client's id, (id, key of a tab), or (id, key, what that tab shows)."""
        client_id, key, *what = argument if isinstance(argument, tuple) else (argument, None)
        if client_id != self._client_id:
            self._client_id, self._client, self._asked_for = client_id, None, ""
            self.reload_soon()
        if key is not None and key in [spec.key for spec in self._specs]:
            self._asked_for = key
            self._wanted = (key, what[0]) if what else None
            self.tabs.choose(key)
            self._show_tab(key)

    def place(self) -> Any:
        """The client and the tab, to come back to."""
        return (self._client_id, self.tabs.key()) if self._client_id is not None else None

    def reload(self) -> None:
        """Read the head again and see whether the clinical tabs open."""
        if self._client_id is None:
            return
        self._client = people.client(self.actor, self._client_id)
        names = {one.id: (one.name_en or one.name_ar, one.name_ar or one.name_en)
                 for one in staff.staff(self.actor, active_only=False)}
        therapist = names.get(self._client.request.therapist_id or 0, ("", ""))[theme.current().arabic]
        status = care_status.care_status(self.actor, self._client_id)
        phase = QCoreApplication.translate("texts", EPISODE_NAMES[Phase][status.phase]) if status else ""
        self.head.show_client(self._client, clock.today(), therapist, [phase])
        self._open = self.actor.clinical and access.may_open_file(self.actor, self._client_id)
        self._show_access()
        for over in self._over.values():
            over.go(self._client_id if self._open else None)
        self._show_chips(self._client_id)
        self._show_tab(self.tabs.key())
        self.status_changed.emit()

    def acts(self) -> list[KeyAct]:
        """Keys of the tab, and booking."""
        tab = self._made.get(self.tabs.key())
        acts = list(tab.acts()) if tab is not None and self.pages.currentWidget() is tab else []
        if may(self.actor, Action.BOOK) and self._client is not None:
            acts.append(KeyAct(self.tr("book"), "N", self.book, "book"))
            acts.append(KeyAct(self.tr("find free"), "F | Ctrl+F", self.find, "find", hint=False))
            acts.append(KeyAct(self.tr("same time next week"), "Ctrl+R | R", self._again, "repeat", hint=False))
            acts.append(KeyAct(self.tr("waiting list"), "W", self.wait, "wait_list", hint=False))
            if self._hands_in:
                acts.append(KeyAct(self.tr("hand in a paper"), "I", self.hand_in, "upload", hint=False))
            acts.append(KeyAct(self.tr("appointment card"), "P | Ctrl+P", self._print_card, "print", hint=False))
        for spec in self._specs:
            if spec.keys and self._client is not None and (self._open or not spec.clinical):
                acts.append(self._opener(spec))
        for spec, act, button in self._buttons:
            if self._open or not spec.clinical:
                acts.append(KeyAct(button.text(), act.keys, button.click, act.icon))
        return acts

    def _opener(self, spec: TabSpec) -> KeyAct:
        words = QCoreApplication.translate("tabs", spec.title)
        return KeyAct(words, spec.keys, lambda: self.tabs.choose(spec.key), spec.icon, hint=False)

    def status_left(self) -> tuple[str, str]:
        """Opening a file is written down."""
        return "looked_at", self.tr("Opening this file is logged")

    def may_leave(self) -> bool:
        """Asks the tabs; drafts are kept as typed."""
        return all(tab.may_leave() for tab in self._made.values())

    # -- tabs -----------------------------------------------------------------------------------------------------------

    def _tab(self, key: str) -> Screen:
        if key not in self._made:
            spec = next(one for one in self._specs if one.key == key)
            tab = spec.factory(self.actor, self._changes)
            tab.said.connect(self.said)
            tab.warned.connect(self.warned)
            tab.wished.connect(self._on_wished)
            tab.panel_opened.connect(self.panel_opened)
            tab.panel_closed.connect(self.panel_closed)
            tab.status_changed.connect(self.status_changed)
            self._made[key] = tab
            self.pages.addWidget(tab)
        return self._made[key]

    def _on_wished(self, key: str, argument: Any) -> None:
        """A tab may ask for another tab of the same file by its key."""
        if key in [spec.key for spec in self._specs]:
            self.tabs.choose(key)
            if isinstance(argument, EntryAt):
                self._tab(key).go(argument.argument())
                lead_to(self._tab(key), argument.entry)
            elif argument is not None:
                self._tab(key).go(argument)
        else:
            self.wished.emit(key, argument)

    def _show_tab(self, key: str) -> None:
        if self._client_id is None or self._client is None:
            self.pages.setCurrentWidget(self.nobody)
            return
        spec = next(one for one in self._specs if one.key == key)
        if spec.clinical and not self._open:
            self.tabs.choose(FRONT.key)
            return
        tab = self._tab(key)
        if self._wanted is not None and self._wanted[0] == key:
            (_, what), self._wanted = self._wanted, None
            tab.go(what)
        else:
            tab.go(self._client_id)
        self.pages.setCurrentWidget(tab)
        for name, over in self._over.items():
            over.fold(name == key)  # type: ignore[attr-defined]  # what HeadSpec asks for
        self.status_changed.emit()

    def _show_access(self) -> None:
        """Somebody else's file: the clinical tabs open with a reason alone."""
        clear_layout(self._news)
        self._news.setContentsMargins(0, 0, 0, 0)
        for place, spec in enumerate(self._specs):
            self.tabs.setTabVisible(place, self._open or not spec.clinical)
        for spec, _, button in self._buttons:
            button.setVisible(self._open or not spec.clinical)
        if self.actor.clinical and not self._open and any(spec.clinical for spec in self._specs):
            banner = Banner("info", self.tr("This is another therapist's client."),
                            self.tr("The clinical file opens with a reason; the client's therapist sees it."),
                            self.tr("Open with a reason"), icon="key", name="reasonBanner")
            banner.pressed.connect(self._ask_reason)
            side = theme.current().px(16)
            self._news.setContentsMargins(side, side // 2, side, 0)
            self._news.addWidget(banner)

    def _show_chips(self, client_id: int) -> None:
        """A small chip on a tab where something is due."""
        for spec in self._specs:
            if spec.due is not None:
                waits = self._open and spec.due(self.actor, client_id)
                self.tabs.set_chip(spec.key, self.tr("due") if waits else "")

    def _ask_reason(self) -> None:
        if self._client_id is None:
            return
        panel = ReasonPanel(self.actor, self._client_id)
        panel.closed.connect(self.panel_closed)
        panel.given.connect(lambda reason: self._open_with(panel, reason))
        self.panel_opened.emit(panel)

    def _open_with(self, panel: ReasonPanel, reason: str) -> None:
        if self._client_id is None:
            return
        try:
            access.open_with_reason(self.actor, self._client_id, reason)
        except Refused as refused:
            panel.refuse(refused)
            return
        panel.kept.done()
        self.panel_closed.emit()
        self.reload()
        key = self._asked_for or self._specs[0].key
        QTimer.singleShot(0, self, lambda: self.tabs.choose(key))

    # -- acts -----------------------------------------------------------------------------------------------------------

    def _again(self) -> None:
        """A week after the client's last visit, booked at once."""
        if self._client is not None:
            self._repeating.again_for(self._client.id)

    def hand_in(self, paths: list[Path] | None = None) -> None:
        """The form that gives a paper to the client's therapist, with the file that was dropped."""
        if self._client is None:
            return
        panel = HandInPanel(self.actor, self._client.id)
        panel.closed.connect(self.panel_closed)
        panel.handed.connect(self._handed_in)
        self.panel_opened.emit(panel)
        if paths is not None:
            panel.take(paths)

    def _handed_in(self, paper: HandedIn) -> None:
        """A slip is taken back by Undo, within minutes."""
        def undo() -> None:
            in_tray.take_back(self.actor, paper.client_id, paper.id)

        self.said.emit(self.tr("Handed in to the therapist"), undo)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._client is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.hand_in(dropped(event))

    def _print_card(self) -> None:
        """The next visits on paper, in the language in which the client reads."""
        if self._client is not None:
            papers.show(self, papers.CARD, clock.today(), None, self._client.id)

    def book(self) -> None:
        """The diary, with this client in the booking panel."""
        if self._client is not None:
            self.wished.emit("diary", self._line(self._client))

    def find(self) -> None:
        """The next free times for this client, in the booking panel of the diary."""
        if self._client is not None:
            self.wished.emit("diary", ("find", self._line(self._client)))

    def wait(self) -> None:
        """The waiting list, with this client."""
        if self._client is not None:
            self.wished.emit("waiting", self._line(self._client))

    @staticmethod
    def _line(client: Client) -> ClientLine:
        request = client.request
        return ClientLine(client.id, client.file_no, client.en.short, client.ar.short, request.phone, request.dob,
                          request.therapist_id, request.language)
