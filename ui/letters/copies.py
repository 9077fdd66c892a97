"""Who gets a copy of the letter to a doctor, and whether it tells the Civil ID: a row of ticks under the permission."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.letter_drafts import LetterDesk
from clinic_app.domain.readers import Release
from clinic_app.services import clock
from ui import formats
from ui.letters.writing import LetterWriting
from ui.widgets.chips import Flow
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import clear_layout, column, row


class CopyTicks(QWidget):
    """The ticks of the letter that goes out by permission; nothing while there is none."""

    def __init__(self, writing: LetterWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterCopies")
        self.writing = writing
        self._shape: tuple[object, ...] = ()
        whole, ticks = column(self, 4), Flow(12)
        self.client = QCheckBox(self.tr("Copy to the client"))
        self.client.setObjectName("copyToClient")
        self.civil_id = QCheckBox(self.tr("Civil ID, if the reader needs it"))
        self.civil_id.setObjectName("tellCivilId")
        ticks.add(self.client)
        ticks.add(self.civil_id)
        whole.addWidget(ticks)
        self._others = column(gap=4)
        whole.addLayout(self._others)
        self.others: dict[int, QCheckBox] = {}
        self.client.toggled.connect(lambda on: self._type(copy_to_client=on))
        self.civil_id.toggled.connect(lambda on: self._type(civil_id=on))

    def show_desk(self, desk: LetterDesk) -> None:
        """Show how this letter stands."""
        self.setVisible(desk.release is not None)
        if desk.release is None:
            return
        content = desk.draft.content
        for box, on in ((self.client, content.copy_to_client), (self.civil_id, content.civil_id)):
            with QSignalBlocker(box):
                box.setChecked(on)
        self.civil_id.setVisible(desk.civil_id)
        today, chosen = clock.today(), desk.release
        others = [one for one in desk.releases if one.id != chosen.id and one.valid(today)
                  and one.recipient.name != chosen.recipient.name]
        shape = tuple((one.id, one.recipient.name, one.id in desk.may_copy) for one in others)
        if shape != self._shape:
            self._shape = shape
            self._build(others, desk.may_copy)
        for number, box in self.others.items():
            with QSignalBlocker(box):
                box.setChecked(number in content.copies)

    def _build(self, others: list[Release], may: frozenset[int]) -> None:
        clear_layout(self._others)
        self.others = {}
        for one in others:
            name = formats.isolate_name(one.recipient.name)
            if one.id in may:
                box = QCheckBox(self.tr("Copy to {name}").format(name=name))
                box.setObjectName(f"copy_{one.id}")
                box.toggled.connect(lambda on, number=one.id: self._copy(number, on))
                self.others[one.id] = box
                self._others.addWidget(box)
                continue
            holder = QWidget()
            line = row(holder, 6)
            said = self.tr("No copy to {name}: that permission does not cover all of this letter").format(name=name)
            line.addWidget(Sign("lock", 13, "ink3"))
            line.addWidget(Label(said, "small", "text", "ink3", wrap=True), 1)
            self._others.addWidget(holder)

    def _copy(self, number: int, on: bool) -> None:
        desk = self.writing.outside_desk
        if desk is not None:
            others = tuple(one for one in desk.draft.content.copies if one != number)
            self._type(copies=(*others, number) if on else others)

    def _type(self, **content: object) -> None:
        if self.writing.outside is not None:
            self.writing.type(self.writing.outside, **content)
