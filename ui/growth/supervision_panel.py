"""One supervision: when, with whom, how long, about what. Clients by file number alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_app.domain.growth import ACTIONS_MAX, CODES_MAX, THEMES_MAX, Mode, Supervision, SupervisionContent
from clinic_app.domain.permissions import Actor, Role
from clinic_app.services import clock, growth, staff
from ui.growth.entry_panel import EntryPanel
from ui.growth.words import in_script, name_of
from ui.plans.number_field import NumberField
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import Label
from ui.widgets.list_field import ListField
from ui.widgets.segment import Segment

OUTSIDE = 0  # the choice "somebody from outside"


class SupervisionPanel(EntryPanel):
    """A new supervision, or one of one's own that is not signed yet."""

    FORM = "supervision"

    def __init__(
        self, actor: Actor, entry: Supervision | None = None, codes: tuple[str, ...] = (), themes: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(actor, "", entry.id if entry else 0, "supervisionPanel", parent)
        self.title.setText(self.tr("Supervision"))
        self._entry = entry
        self._build()
        self._show(entry.content if entry else SupervisionContent(on=clock.today(), minutes=50, codes=codes, themes=themes))
        self._connect()
        self.finish()

    def _build(self) -> None:
        self.on = DateField(clock.today, past=True, name="supervisionDay")
        self.minutes = NumberField(3, name="supervisionMinutes")
        clinical = [p for p in staff.staff(self._actor) if p.roles & {Role.THERAPIST, Role.LEAD}]
        colleagues = [p for p in clinical if p.id != self._actor.staff_id]
        self.supervisor = Choice([(p.id, in_script(p.name_en, p.name_ar)) for p in colleagues], name="supervisor")
        self.supervisor.add(OUTSIDE, self.tr("somebody from outside"))
        self.outside = TextField(hint=self.tr("name"), name="supervisorOutside")
        self.mode = Segment([(mode, name_of(mode)) for mode in Mode], name="supervisionMode")
        self.themes = ListField(THEMES_MAX, hint=self.tr("one theme, Enter"), name="supervisionThemes")
        self.codes = ListField(CODES_MAX, hint=self.tr("for example AS-0412, Enter"), name="supervisionCodes")
        self.actions = ListField(ACTIONS_MAX, hint=self.tr("one agreed step, Enter"), name="supervisionActions")
        self.form.add_row(("on", self.tr("Day"), self.on, 3), ("minutes", self.tr("Minutes"), self.minutes, 2))
        self.form.add("supervisor", self.tr("Supervisor"), self.supervisor)
        self.form.add_widget(self.outside)
        self.form.add("mode", self.tr("How"), self.mode)
        self.form.add("themes", self.tr("Themes"), self.themes)
        self.form.add("codes", self.tr("Clients talked about"), self.codes,
                      note=self.tr("Clients by file number only, never by name."))
        self.form.add("actions", self.tr("Agreed"), self.actions)
        self.form.add_widget(Label(
            self.tr("A colleague named here can sign it; then it stays as it is."), "small", tone="ink3", wrap=True))

    def _connect(self) -> None:
        for field in (self.on, self.minutes, self.outside):
            field.textEdited.connect(self.typed)
        self.supervisor.currentIndexChanged.connect(self._on_supervisor)
        self.mode.chosen.connect(self.typed)
        for listed in (self.themes, self.codes, self.actions):
            listed.changed.connect(self.typed)
            listed.line.textEdited.connect(self.typed)
        if self._entry is not None:
            self.away = Button(self.tr("Take away"), "danger", name="supervisionAway")
            self.away.clicked.connect(self._take_away)
            self.add_foot(self.away)

    def _on_supervisor(self) -> None:
        self.outside.setVisible(self.supervisor.value() == OUTSIDE)
        self.typed()

    def _show(self, content: SupervisionContent) -> None:
        self.on.set_value(content.on)
        self.minutes.set_value(content.minutes)
        inside = content.supervisor_id if content.supervisor_id or content.supervisor else self._usual()
        self.supervisor.set_value(inside or OUTSIDE)
        self.outside.set_value(content.supervisor)
        self.outside.setVisible(self.supervisor.value() == OUTSIDE)
        self.mode.set_value(content.mode)
        self.themes.set_value(content.themes)
        self.codes.set_value(content.codes)
        self.actions.set_value(content.actions)

    def _usual(self) -> int | None:
        """The clinical lead, unless the lead is the one who writes."""
        leads = [p.id for p in staff.staff(self._actor) if Role.LEAD in p.roles and p.id != self._actor.staff_id]
        return leads[0] if leads else None

    def content(self) -> SupervisionContent:
        """What stands in the form."""
        inside = self.supervisor.value()
        return SupervisionContent(
            self.on.value(), inside or None, "" if inside else self.outside.value(), self.minutes.value(), self.mode.value(),
            self.themes.value(), self.codes.value(), self.actions.value())

    def fields(self) -> Mapping[str, Any]:
        content = self.content()
        return {"on": content.on.isoformat() if content.on else "", "supervisor_id": content.supervisor_id,
                "supervisor": content.supervisor, "minutes": content.minutes, "mode": content.mode,
                "themes": content.themes, "codes": content.codes, "actions": content.actions}

    def fill(self, body: Mapping[str, Any]) -> None:
        on = date.fromisoformat(body["on"]) if body["on"] else None
        self._show(SupervisionContent(
            on, body["supervisor_id"], body["supervisor"], body["minutes"], Mode(body["mode"]), tuple(body["themes"]),
            tuple(body["codes"]), tuple(body["actions"])))

    def save_entry(self) -> str:
        known = self._entry
        growth.save_supervision(
            self._actor, self.content(), entry_id=known.id if known else 0, version=known.version if known else 0)
        return self.tr("Supervision kept")

    def _take_away(self) -> None:
        if self._entry is not None:
            growth.take_away_supervision(self._actor, self._entry.id)
            self.drop_draft()
            self.done.emit(self.tr("Supervision taken away"))
