"""The duplicate warning: who on file looks like the person being added, and the two answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from clinic_app.domain.people import STRONG, LikelySame
from ui import formats, theme
from ui.texts.people import name_of
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import Card, clear_layout, column, row

SHOWN = 3


class LikelyBanner(QFrame):
    """Up to three files with the reason beside each; "it is the same person", "different person, add anyway"."""

    same_person = Signal(int)  # the client on file
    different_person = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("likelyBanner")
        self._layout = column(self, 6)
        self.hide()

    def show_likely(self, likely: Sequence[LikelySame]) -> bool:
        """Show who looks the same; True if one of them stands in the way until answered."""
        clear_layout(self._layout)
        strong = any(one.likeness in STRONG for one in likely)
        if likely:
            self._layout.addWidget(self._card(likely, strong))
        self.setVisible(bool(likely))
        return strong

    def _card(self, likely: Sequence[LikelySame], strong: bool) -> QWidget:
        card = Card(edge="waiting" if strong else "line", gap=8)
        head = row(gap=6)
        head.addWidget(Sign("warning" if strong else "info", 16, "warn" if strong else "ink3"))
        title = self.tr("This looks like somebody on file") if strong else self.tr("Somebody on file is a little alike")
        head.addWidget(Label(title, "body", "strong", wrap=True), 1)
        card.body.addLayout(head)
        for one in likely[:SHOWN]:
            card.add(self._one(one))
        if strong:
            other = Button(self.tr("Different person, add anyway"), step="small", name="differentPerson")
            other.clicked.connect(self.different_person)
            card.add(other)
        return card

    def _one(self, one: LikelySame) -> QWidget:
        box = QWidget()
        lines = column(box, 2)
        lines.addWidget(Label(one.line.name(theme.current().arabic), "body", "label", elide=True))
        phone = formats.phone(one.line.phone) if one.line.phone else ""
        facts = [formats.isolate(one.line.file_no), phone, name_of(one.likeness)]
        lines.addWidget(Label(" · ".join(fact for fact in facts if fact), "small", tone="ink2", wrap=True))
        same = Button(self.tr("It is the same person"), step="small", icon="merge", name=f"samePerson{one.line.id}")
        same.clicked.connect(lambda: self.same_person.emit(one.line.id))
        lines.addWidget(same)
        return box
