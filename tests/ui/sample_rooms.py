"""Two invented screens and a desk without a house behind it: what the window is tried with before the rooms stand."""

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout

from clinic_app.domain.changes import Kind
from clinic_app.domain.permissions import Actor, Role
from ui.actions import KeyAct
from ui.screen import Screen, ScreenSpec
from ui.shell.desk import Desk, FoundClient
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.page_head import PageHead
from ui.widgets.panels import ScrollPage, SidePanel

DANA = Actor(1, frozenset({Role.RECEPTION}), "front", "Dana Al-Yal", "دانة اليال")
HESSA = Actor(2, frozenset({Role.THERAPIST}), "front", "Hessa Al-Sidra", "حصة السدرة")


class DiarySample(Screen):
    """Says that N was pressed, opens a panel, moves a visit."""

    SHOWS = frozenset({Kind.APPOINTMENT})

    def __init__(self, actor, changes):
        super().__init__(actor, changes)
        self.reloads, self.pressed, self.visit = 0, [], 11
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = PageHead("23 \u2022 11")
        self.head.add(Button("", icon="print", tip="P", name="printDay"))
        column.addWidget(self.head)
        page = ScrollPage()
        self.field = TextField(name="note")
        page.body.addWidget(Field("", self.field))
        self.words = Label("")
        page.body.addWidget(self.words)
        page.body.addStretch()
        column.addWidget(page, 1)
        self.setFocusProxy(self.head.findChild(Button))

    def reload(self):
        self.reloads += 1

    def place(self):
        return self.visit

    def go(self, argument):
        self.visit = argument

    def acts(self):
        return [
            KeyAct(self.tr("New"), "N", self.new, "new"),
            KeyAct(self.tr("Find free"), "F", lambda: self.pressed.append("F"), "find"),
        ]

    def new(self):
        self.pressed.append("N")
        panel = SidePanel("N")
        panel.body.addWidget(Field("", TextField(name="client")))
        self.panel_opened.emit(panel)

    def move(self, to):
        before, self.visit = self.visit, to
        self.said.emit(f"{before} > {to}", lambda: self.move_back(before))

    def move_back(self, to):
        after, self.visit = self.visit, to
        return lambda: self.move_back(after)


class ClientsSample(Screen):
    """Shows which client was asked for."""

    def __init__(self, actor, changes):
        super().__init__(actor, changes)
        self.client = None

    def go(self, argument):
        self.client = argument

    def place(self):
        return self.client


def rooms():
    reception = frozenset({Role.RECEPTION, Role.THERAPIST})
    return [
        ScreenSpec("diary", "diary", QT_TRANSLATE_NOOP("screens", "Diary"), DiarySample, reception, rail=1),
        ScreenSpec("clients", "clients", QT_TRANSLATE_NOOP("screens", "Clients"), ClientsSample, reception, rail=2, words=("people",)),
        ScreenSpec("reviews", "reviews", QT_TRANSLATE_NOOP("screens", "Reviews"), ClientsSample, frozenset({Role.THERAPIST}), rail=3),
        ScreenSpec("client", "client", QT_TRANSLATE_NOOP("screens", "Client"), ClientsSample, reception),
        ScreenSpec("settings", "settings", QT_TRANSLATE_NOOP("screens", "Settings"), ClientsSample, foot=True),
    ]


def desk(asked=None, sample=False):
    def search(text):
        if asked is not None:
            asked.append(text)
        return [FoundClient(7, "Mona Al-Shiraa", "AS-0412")] if "mona".startswith(text.lower()[:4]) else []

    return Desk(search_clients=search, backup_words=lambda: ("backup", "ok", "06:00"), left_words=lambda: ("server", "AS"), sample=sample)
