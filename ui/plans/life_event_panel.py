"""A life event for the time-line: its day and a few words; events of others never reach a letter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.episodes import LifeEvent, LifeEventRequest
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import clock, episodes
from ui import formats
from ui.kept import Kept
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Form, TextField
from ui.widgets.labels import Label, Rule
from ui.widgets.panels import SidePanel, row


class LifeEventPanel(SidePanel):
    """One new event, and those already on the line with a way to take them off."""

    done = Signal(int, int, str)  # event id, its version now, what to say

    def __init__(self, actor: Actor, client_id: int, events: tuple[LifeEvent, ...], parent: QWidget | None = None) -> None:
        super().__init__("", name="lifeEventPanel", parent=parent)
        self.title.setText(self.tr("Life event"))
        self._actor, self._client_id = actor, client_id
        self._build(events)
        self.kept = Kept(self, actor, "life_event", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({"words": self.words, "on": self.on, "third": self.third, "delicate": self.delicate})

    def _build(self, events: tuple[LifeEvent, ...]) -> None:
        self.form = Form()
        self.words = TextField(hint=self.tr("what happened, in a few words"), name="eventWords")
        self.on = DateField(clock.today, past=True, hint=self.tr("for example 11/10"), name="eventDay")
        self.third = QCheckBox(self.tr("this is about somebody else"))
        self.third.setObjectName("eventThirdParty")
        self.delicate = QCheckBox(self.tr("this is delicate"))
        self.delicate.setObjectName("eventIsDelicate")
        self.form.add("words", self.tr("What"), self.words)
        self.form.add("on", self.tr("When"), self.on)
        self.form.add_widget(self.third)
        self.form.add_widget(self.delicate)
        note = self.tr("Events about others stay on this screen; no letter can carry them.")
        which = self.tr("Delicate: alcohol, drugs, sexuality, outside the marriage.")
        self.form.add_widget(Label(which, "small", "text", "ink3", wrap=True))
        self.form.add_widget(Label(note, "small", "text", "ink3", wrap=True))
        self.body.addWidget(self.form)
        for event in events:
            self.body.addWidget(Rule())
            line = row(gap=6)
            told = f"{formats.short_date(event.on)}  {formats.isolate_name(event.words)}"
            line.addWidget(Label(told, wrap=True), 1)
            tip = self.tr("Take off the time-line")
            off = Button("", "ghost", icon="close", step="tiny", tip=tip, name=f"eventOff{event.id}")
            off.clicked.connect(lambda _on=False, one=event: self._take_off(one))
            line.addWidget(off)
            self.body.addLayout(line)
        self.body.addStretch(1)
        self.save = Button(self.tr("Add"), "primary", name="saveLifeEvent")
        self.add_foot(self.save)
        self.save.clicked.connect(self._save)
        self.form.submitted.connect(self._save)

    def _save(self) -> None:
        day = self.on.value()
        if day is None:
            self.form.show_findings([Finding(HouseProblem.NOT_A_DATE, "on")], text_for)
            return
        try:
            event = episodes.add_life_event(
                self._actor, LifeEventRequest(
                    self._client_id, day, self.words.value(), self.third.isChecked(), delicate=self.delicate.isChecked())
            )
        except Refused as refusal:
            self.form.show_findings(refusal.findings, text_for)
            return
        self.kept.done()
        self.done.emit(event.id, event.version, self.tr("Life event added"))

    def _take_off(self, event: LifeEvent) -> None:
        episodes.take_off_life_event(self._actor, self._client_id, event.id, event.version)
        self.closed.emit()
