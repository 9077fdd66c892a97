"""Who comes: found by name, phone or file number, or a new caller with a name and a phone. More than one may be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clinic_app.domain.booking import NewCaller
from clinic_app.domain.errors import Refused
from clinic_app.domain.groups import ClientGroup
from clinic_app.domain.names import in_order
from clinic_app.domain.people import ClientLine, Language
from ui import formats, theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Avatar, Label

SHOWN = 6  # answers listed at once
Search = Callable[[str, bool], Sequence[ClientLine]]
Groups = Callable[[], Sequence[ClientGroup]]


class ClientPicker(QWidget):
    """A search field that becomes a card once somebody is chosen."""

    changed = Signal()  # another choice, or the caller's name or phone was left
    typed = Signal()  # a letter was typed
    entered = Signal()  # Enter where nothing is left to choose
    group_taken = Signal(object)  # ClientGroup: all its people are chosen

    def __init__(self, search: Search, groups: Groups = tuple, parent: QWidget | None = None, *, callers: bool = True,
                 name: str = "booking") -> None:
        """callers: somebody who has no file yet may be named too."""
        super().__init__(parent)
        self._groups, self._callers, self._called = groups, callers, name
        self._search, self._chosen, self._caller, self._more = search, [], False, False
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(6))
        self.name = TextField(hint=self.tr("Name, phone or file number"), name=f"{self._called}Client", icon="find")
        self.name_field = Field(self.tr("Client"), self.name)
        self.answers = QListWidget(objectName=f"{self._called}Clients")
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setFrameShape(QFrame.Shape.NoFrame)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.setAccessibleName(self.tr("Clients found"))
        self.phone = TextField(hint=self.tr("+965 or as said"), name=f"{self._called}Phone", numeric=True, icon="phone")
        self.phone_field = Field(self.tr("Phone of the new caller"), self.phone)
        self.another = Button(self.tr("Somebody else comes too"), "ghost", icon="add", step="small",
                              name=f"{self._called}Another")
        column.addLayout(self._cards)
        column.addWidget(self.name_field)
        column.addWidget(self.answers)
        column.addWidget(self.phone_field)
        row = QHBoxLayout()
        row.addWidget(self.another)
        row.addStretch()
        column.addLayout(row)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._on_typed)
        self.name.installEventFilter(self)
        self.phone.installEventFilter(self)
        self.phone.textEdited.connect(lambda _: self.typed.emit())
        self.phone.left.connect(self.changed)
        self.answers.itemClicked.connect(self._take)
        self.another.clicked.connect(self.ask_for_another)

    # ---- what is chosen ------------------------------------------------------------------------------------------

    @property
    def clients(self) -> tuple[ClientLine, ...]:
        """Those chosen, in order."""
        return tuple(self._chosen)

    @property
    def caller(self) -> NewCaller | None:
        """The new caller as typed, or None."""
        return NewCaller(self.name.value(), self.phone.value()) if self._caller else None

    @property
    def label(self) -> str:
        """The name for the draft in the grid."""
        names = [line.name(theme.current().arabic) for line in self._chosen] or ([self.name.value()] if self._caller else [])
        return " · ".join(names)

    def set_clients(self, lines: Sequence[ClientLine]) -> None:
        """Choose these."""
        self._chosen, self._caller, self._more = list(lines), False, False
        self.name.clear()
        self._show()

    def set_caller(self, name: str, phone: str) -> None:
        """A new caller, as from a draft."""
        self._chosen, self._caller = [], True
        self.name.setText(name)
        self.phone.setText(phone)
        self._show()

    def set_typed(self, text: str) -> None:
        """What was typed and nobody chosen yet, as from a draft: the answers stand under it again."""
        self.name.setText(text)
        self._on_typed(text)

    def clear(self) -> None:
        """Nobody yet."""
        self._chosen, self._caller, self._more = [], False, False
        self.name.clear()
        self.phone.clear()
        self.name_field.clear()
        self.phone_field.clear()
        self._show()

    def take_focus(self) -> bool:
        """The cursor where the next thing is typed; False if nothing is left to say here."""
        if self._caller:
            self.phone.setFocus()
        elif not self._chosen or self._more:
            self.name.setFocus()
        else:
            return False
        return True

    # ---- searching -----------------------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        self.name_field.clear()
        self._caller = False
        self.answers.clear()
        if text.strip():
            for group in self._named(text):
                people = self.tr("%n people", "", len(group.members))
                self._add(f"{formats.isolate_name(group.name)}   {people}", group)
            for line in self._found(text)[:SHOWN]:
                if line not in self._chosen:
                    self._add(f"{line.name(theme.current().arabic)}   {self._details(line)}", line)
            if not self._callers:
                pass
            elif not self._chosen and not _digits_alone(text):
                self._add(self.tr("New caller: {name}").format(name=text.strip()), None)
            elif not self._chosen and not self.answers.count():
                self._add(self.tr("New caller, phone {number}").format(number=formats.phone(text.strip())), None)
            self.answers.setCurrentRow(0)
        self._show()
        self.typed.emit()

    def _named(self, text: str) -> list[ClientGroup]:
        """Groups whose name holds what is typed, while nobody is chosen."""
        wanted = in_order(text)
        return [] if self._chosen or not wanted else [one for one in self._groups() if wanted in in_order(one.name)][:2]

    def _found(self, text: str) -> Sequence[ClientLine]:
        try:
            return self._search(text, False)
        except Refused:  # another desk is saving: what is typed stays, and the next key searches again
            return ()

    def _add(self, text: str, line: ClientLine | ClientGroup | None) -> None:
        item = QListWidgetItem(formats.label(text))
        item.setData(Qt.ItemDataRole.UserRole, line)
        item.setSizeHint(QSize(10, theme.current().px(30)))
        self.answers.addItem(item)

    @staticmethod
    def _details(line: ClientLine) -> str:
        return " · ".join(p for p in (formats.isolate(line.file_no), formats.phone(line.phone) if line.phone else "") if p)

    def _take(self, item: QListWidgetItem) -> None:
        line = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, ClientGroup):
            self.set_clients([ClientLine(m.id, m.file_no, m.name_en, m.name_ar, m.phone, None, None, Language.UNKNOWN)
                              for m in line.members])
            self.answers.clear()
            self._show()
            self.group_taken.emit(line)
        elif line is None and _digits_alone(self.name.text()):
            self.phone.setText(self.name.text().strip())  # a number is no name: it is the phone, and the name is still asked for
            self.name.clear()
            self.answers.clear()
            self._caller = True
            self._show()
            self.name.setFocus()
        elif line is None:
            self._caller = True
            self.answers.clear()
            self._show()
            self.phone.setFocus()
        else:
            self._search(self.name.text(), True)
            self._chosen.append(line)
            self._caller, self._more = False, False
            self.name.clear()
            self.answers.clear()
            self._show()
        self.changed.emit()

    def ask_for_another(self) -> None:
        """The search again, for somebody who comes too."""
        self._more = True
        self._show()
        self.name.setFocus()

    def _drop(self, line: ClientLine) -> None:
        self._chosen.remove(line)
        self._show()
        self.changed.emit()
        self.name.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk the answers, Enter takes one; Enter in the phone field books."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, count = event.key(), self.answers.count()
            if watched is self.name and count and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                self.answers.setCurrentRow((self.answers.currentRow() + step) % count)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self.name and count:
                    self._take(self.answers.currentItem() or self.answers.item(0))
                else:
                    self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    # ---- showing -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        while self._cards.count():
            old = self._cards.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in self._chosen:
            self._cards.addWidget(self._card(line))
        asking = not self._chosen or self._more
        self.name_field.setVisible(asking)
        self.answers.setVisible(asking and self.answers.count() > 0)
        self.answers.setFixedHeight(theme.current().px(30) * max(1, self.answers.count()) + 6)
        self.phone_field.setVisible(self._caller)
        self.another.setVisible(bool(self._chosen) and not self._more and self._callers)

    def _card(self, line: ClientLine) -> QWidget:
        px = theme.current().px
        card = QWidget()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        name = line.name(theme.current().arabic)
        row.addWidget(Avatar(name, px(36)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(name, "large", "strong", elide=True))
        words.addWidget(Label(self._details(line), "small", tone="ink3", elide=True))
        row.addLayout(words, 1)
        several = len(self._chosen) > 1
        words = self.tr("Take out") if several else self.tr("Change")
        change = Button(words, "link", step="tiny", name=f"{self._called}ChangeClient")
        change.clicked.connect(lambda: self._drop(line))
        row.addWidget(change)
        return card


def _digits_alone(text: str) -> bool:
    """True for a phone or file number: digits, and nothing that could be a name."""
    plain = formats.western(text)
    return any(letter.isdigit() for letter in plain) and not any(letter.isalpha() for letter in plain)
