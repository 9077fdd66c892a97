"""The waiting room, for the manager: after how many minutes the board at the front desk turns red, and whether it sounds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting_room import WaitingRoom
from clinic_app.services import waiting_room
from ui import formats, theme
from ui.settings.section import Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextField


class WaitingRoomSection(Section):
    """One number and one tick."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Waiting room"),
                         self.tr("A client who waits longer stands first on the board, in red and with the word “late”."))
        self.form = Form()
        self.form.setMaximumWidth(theme.current().px(260))
        self.alarm = TextField(name="waitingAlarm", numeric=True)
        self.form.add("alarm", self.tr("Waiting is too long after, minutes"), self.alarm)
        self.body.addWidget(self.form)
        self.sound = QCheckBox(self.tr("Say it once with a sound"))
        self.sound.setObjectName("waitingSound")
        self.body.addWidget(self.sound, 0, Qt.AlignmentFlag.AlignLeft)
        save = Button(self.tr("Save"), "primary", name="waitingSave")
        save.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        self.button_row(save)
        self.body.addStretch(1)
        self._kept: WaitingRoom | None = None

    def reload(self) -> None:
        """Show what is kept; what is being typed stays."""
        now = waiting_room.waiting_room(self.actor)
        if now != self._kept:
            self._kept = now
            self.alarm.set_value(formats.digits(now.alarm))
            self.sound.setChecked(now.sound)

    def save(self) -> None:
        """Keep both, or say beside the field why not."""
        text = formats.western(self.alarm.value())
        self.calm()
        if not text.isdecimal():
            self.form.show_findings([Finding(HouseProblem.NOT_A_NUMBER, "alarm")], text_for)
            return
        kept = self._kept or WaitingRoom()
        try:
            self._kept = waiting_room.save_waiting_room(
                self.actor, WaitingRoom(int(text), self.sound.isChecked(), kept.version))
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.clear_messages()
        self.said.emit(self.tr("Saved"))
