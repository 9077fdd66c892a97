"""Help before anybody signed in: what each way to begin is, and what to know of passphrases and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.entry.frame import PlainPage
from ui.entry.parts import Card
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import column


class HelpPage(PlainPage):
    """A page to read; Esc or its button goes back to the welcome."""

    WIDTH = 720
    BELOW = 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title(self.tr("Before you begin"), self.tr("The button above changes the language, here and everywhere."))
        card = Card()
        lines = column(card, 2, (22, 18, 22, 18))
        for place, (heading, words) in enumerate(self._parts()):
            if place:
                lines.addSpacing(theme.current().px(10))
            lines.addWidget(Label(heading, "body", "strong"))
            lines.addWidget(Label(words, "body", tone="ink2", wrap=True))
        self.column.addWidget(card)
        self.back = Button(self.tr("Back"), keys="Esc", name="helpBack")
        self.back.clicked.connect(lambda: self.wished.emit("welcome"))
        self.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.end_foot()

    def _parts(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Your own clinic"), self.tr(
                "Four short steps: the clinic's names and letterhead, its manager and clinical lead, hours and rooms, and two "
                "recovery sheets for the safe. One name is enough to go on; the rest can be put in later under Settings.")),
            (self.tr("The demo clinic"), self.tr(
                "To try everything without a care. Its people are invented, every page says SAMPLE, and it lies apart from your "
                "own clinic: nothing passes from one to the other.")),
            (self.tr("A backup"), self.tr(
                "A file this program made. It opens with the passphrase of somebody who worked there or with the recovery "
                "sheets, and it is checked before anything is replaced.")),
            (self.tr("Passphrases"), self.tr(
                "A few words that do not belong together, 15 characters or more. Nobody can look a passphrase up: if one is "
                "lost, the recovery sheets open the clinic.")),
            (self.tr("Keys"), self.tr(
                "Enter goes on, Tab goes to the next field. Once you have signed in, F1 shows every key of the screen you see, "
                "and Ctrl+K finds people, screens and commands.")),
        ]

    def begin(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.wished.emit("welcome")
        else:
            super().keyPressEvent(event)
