"""The head of a client's file: who it is in both scripts, the quiet facts, and what can be done from here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.people import Client, Language
from ui import formats, theme
from ui.texts.people import name_of
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Avatar, Label, Tag
from ui.widgets.panels import column, row

NAMED = 150  # px of the design a name should have beside chips and buttons


class ClientHead(QWidget):
    """Avatar, name in the script of the screen with the other beside it, facts below; buttons at the end side."""

    book_wished = Signal()

    def __init__(self, may_book: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line, who, more = Beside(), row(gap=10), Beside()
        column(self, 0, (20, 10, 20, 2)).addWidget(line)
        self.avatar = Avatar("", 40)
        words = column(gap=1)
        names = row(gap=8)
        self.name = Label("", "title2", "strong", elide=True)
        self.name.setObjectName("clientName")
        self.other = Label("", "large", tone="ink3", elide=True)
        self.other.setObjectName("clientOtherName")
        for label in (self.name, self.other):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            names.addWidget(label)
        names.addStretch(1)
        self.facts = Label("", "small", tone="ink2", elide=True)
        self.facts.setObjectName("clientFacts")
        words.addLayout(names)
        words.addWidget(self.facts)
        self.minor = Tag("", "warn", "minor")
        self.minor.hide()
        self.chips = row(gap=6)
        self.buttons = row(gap=8)
        self.book = Button(self.tr("Book"), icon="book", keys="N", name="clientBook")
        if not may_book:
            self.book.hide()
        self.buttons.addWidget(self.book)
        who.addWidget(self.avatar)
        who.addLayout(words, 1)
        who.addWidget(self.minor)
        more.add(self.chips)  # a chip gives nothing of its words away: it goes above the buttons before that
        more.add(self.buttons)
        more.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        line.add(who, 1, NAMED)
        line.add(more)
        self.book.clicked.connect(self.book_wished)

    def show_client(self, client: Client, today, therapist: str, more: Sequence[str] = ()) -> None:
        """Show this client; more: further facts (phase, visit n of m) that a clinical room knows."""
        arabic = theme.current().arabic
        name, other = (client.ar.full, client.en.full) if arabic else (client.en.full, client.ar.full)
        self.avatar.set_name(client.name(arabic))
        self.name.setText(formats.client_name(name or other))
        self.other.setText(formats.client_name(other) if name and other else "")
        facts = [formats.isolate(client.file_no)]
        if client.dob:
            facts.append(formats.age(client.dob, today))
        facts.append(self._languages(client))
        facts += [therapist, *more]
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        self.minor.setVisible(client.minor(today))
        self.minor.set(self.tr("Under 18"), "warn", "minor")

    def _languages(self, client: Client) -> str:
        language = client.request.language
        spoken = client.request.other_language if language is Language.OTHER else name_of(language) if language else ""
        letters = name_of(client.letter_language)
        if client.request.letter_language:
            said = self.tr("letters in {language}").format(language=letters)
            return f"{spoken}{'،' if theme.current().arabic else ','} {said}" if spoken else said
        return spoken

    def add_chip(self, widget: QWidget) -> None:
        """A quiet outlined chip, such as the state of safety; for clinical rooms."""
        self.chips.addWidget(widget)

    def add_button(self, widget: QWidget) -> None:
        """One more button at the end."""
        self.buttons.addWidget(widget)
