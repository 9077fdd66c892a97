"""First run: a clinic of one's own, the demo clinic, or a backup."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.entry.frame import PlainPage
from ui.entry.parts import Card, SignBox
from ui.entry.steps import Steps
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign


class WayCard(Card):
    """One way to begin: sign, words, three plain facts, one button."""

    taken = Signal()

    def __init__(self, icon: str, title: str, words: str, facts: list[str], button: Button, *, first: bool = False) -> None:
        super().__init__(chosen=first)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(22), px(22), px(20))
        column.setSpacing(px(8))
        column.addWidget(SignBox(icon, strong=first))
        column.addSpacing(px(6))
        column.addWidget(Label(title, "title3", "strong", wrap=True))
        column.addWidget(Label(words, "body", tone="ink2", wrap=True))
        for fact in facts:
            line = QHBoxLayout()
            line.setSpacing(px(8))
            line.addWidget(Sign("tick", 14, "primary"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(fact, "small", tone="ink2", wrap=True), 1)
            column.addLayout(line)
        column.addStretch(1)
        column.addSpacing(px(10))
        column.addWidget(button)
        self.button = button
        button.clicked.connect(self.taken)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit()


class WelcomePage(PlainPage):
    """Three cards; Enter takes the first."""

    WIDTH = 960
    BELOW = 1

    def __init__(self, *, can_sign_in: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.title(
            self.tr("Welcome. How would you like to begin?"),
            self.tr(
                "Everything stays on your own computers. Nothing leaves unless you send it. You can change every choice later."
            ),
        )
        self.column.addSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(24))
        self.new = WayCard(
            "ending",
            self.tr("Set up our clinic"),
            self.tr("About ten minutes."),
            [
                self.tr("names, letterhead and opening hours"),
                self.tr("the manager and the clinical lead"),
                self.tr("two recovery sheets for the safe"),
            ],
            Button(self.tr("Set up"), "primary", keys="Enter", step="large", name="welcomeNew"),
            first=True,
        )
        self.demo = WayCard(
            "compass",
            self.tr("Try the demo clinic"),
            self.tr("A made-up clinic with eight therapists and two years of visits."),
            [self.tr("invented people only"), self.tr("marked SAMPLE on every page"), self.tr("both languages")],
            Button(self.tr("Open demo"), step="large", name="welcomeDemo"),
        )
        self.restore = WayCard(
            "versions",
            self.tr("Restore a backup"),
            self.tr("From another computer or after a repair."),
            [
                self.tr("opens with a passphrase or the recovery sheets"),
                self.tr("checked before anything is replaced"),
                self.tr("shows what it holds and how old it is"),
            ],
            Button(self.tr("Choose file"), step="large", name="welcomeRestore"),
        )
        for card, page in ((self.new, "new"), (self.demo, "demo"), (self.restore, "restore")):
            card.taken.connect(lambda page=page: self.wished.emit(page))
            row.addWidget(card, 1)
        self.column.addLayout(row)
        self.foot.addWidget(Steps(1))
        self.foot.addStretch(1)
        if can_sign_in:
            back = Button(self.tr("Back to signing in"), "link", step="small", name="welcomeBack")
            back.clicked.connect(lambda: self.wished.emit("sign_in"))
            self.foot.addWidget(back)
        helping = Button(self.tr("Help in English and Arabic"), "ghost", keys="F1", step="small", name="welcomeHelp")
        helping.clicked.connect(lambda: self.wished.emit("help"))
        self.foot.addWidget(helping)

    def begin(self) -> None:
        self.new.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wished.emit("new")
        elif event.key() == Qt.Key.Key_F1:
            self.wished.emit("help")
        else:
            super().keyPressEvent(event)
