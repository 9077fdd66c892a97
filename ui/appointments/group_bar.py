"""The group a booking is for: its name in the diary, its places; kept from the people chosen, changed, or given up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.groups import NAME_MAX, ClientGroup, GroupRequest
from clinic_app.domain.permissions import Actor
from clinic_app.services import groups
from ui import formats
from ui.texts import text_for, texts_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import column, row


class GroupBar(QWidget):
    """Two short fields and a button; what is typed here books nothing."""

    changed = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor, self.group = actor, None
        self._client_ids: tuple[int, ...] = ()
        body = column(self, 6)
        self.form = Form()
        self.name = TextField(hint=self.tr("Not why they come"), name="groupName")
        self.name.setMaxLength(NAME_MAX)
        self.places = TextField(name="groupPlaces", numeric=True)
        self.form.add_row(("group_name", self.tr("Group, as the diary calls it"), self.name, 3),
                          ("places", self.tr("Places"), self.places, 1))
        self.keep = Button(self.tr("Keep as a group"), icon="group", step="small", name="groupKeep")
        self.drop = Button(self.tr("Give up this group"), "link", step="small", name="groupDrop")
        self.said = Label("", "small", tone="ink2", wrap=True)
        line = row(gap=6)
        line.addWidget(self.keep)
        line.addWidget(self.drop)
        line.addStretch(1)
        body.addWidget(self.form)
        body.addLayout(line)
        body.addWidget(self.said)
        self.keep.clicked.connect(self._keep)
        self.drop.clicked.connect(self._drop)
        self.form.submitted.connect(self._keep)
        self.show_group(None)

    group: ClientGroup | None

    def show_group(self, group: ClientGroup | None) -> None:
        """This group, or none yet."""
        self.group = group
        self.form.clear_messages()
        self.name.set_value(group.name if group else "")
        self.places.set_value(formats.digits(group.places if group else 8))
        self.keep.setText(self.tr("Keep changes") if group else self.tr("Keep as a group"))
        self.drop.setVisible(group is not None)
        self._say("")

    def set_clients(self, client_ids: Sequence[int]) -> None:
        """Whom the booking names now."""
        self._client_ids = tuple(client_ids)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _keep(self) -> None:
        places, now = formats.western(self.places.value()), self.group
        self.form.clear_messages()
        self._say("")
        if not places.isdecimal():
            self.form.show_findings([Finding(HouseProblem.NOT_A_NUMBER, "places")], text_for)
            return
        request = GroupRequest(self.name.value(), int(places), self._client_ids, *((now.id, now.version) if now else ()))
        try:
            kept = groups.keep_group(self.actor, request)
        except Stale:
            self._stale()
            return
        except Refused as refusal:
            self._say(" ".join(self.form.show_findings(refusal.findings, text_for)))
            return
        self.show_group(kept)
        self._say(self.tr("Kept. Type its name next time, and its people are chosen."))
        self.changed.emit()

    def _stale(self) -> None:
        """Another desk was quicker: what is typed stays, and the next try keeps it over that."""
        if self.group is not None:
            self.group = groups.group(self.actor, self.group.id)
        self._say(self.tr("Another desk changed this group. Keep once more to put yours in its place."))

    def _drop(self) -> None:
        if self.group is None:
            return
        try:
            groups.give_up_group(self.actor, self.group.id, self.group.version)
        except Stale:
            self._stale()
            return
        except Refused as refusal:
            self._say(" ".join(texts_for(refusal)))
            return
        self.show_group(None)
        self._say(self.tr("Given up. Its visits stay in the diary."))
        self.changed.emit()
