"""Session notes, for the lead: how often the check-in is asked, and whose notes wait for whose co-signature."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout

from clinic_app.domain.cosigning import Cosigner
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.session_rules import SessionRules
from clinic_app.services import cosigning, session_rules
from ui import formats, theme
from ui.settings.section import Section
from ui.widgets.choice import Choice
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.panels import clear_layout
from ui.widgets.segment import Segment


class SessionRulesSection(Section):
    """Acts at once; every choice is written down."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Session notes"), self.tr("House rules of this clinic. They act at once, for everybody."))
        self.every = Segment([(1, self.tr("Each visit")), (3, self.tr("Every third visit"))], name="checkInEvery")
        self.every.chosen.connect(lambda _every: self._keep())
        self.body.addWidget(Field(self.tr("The client's check-in is asked"), self.every), 0, Qt.AlignmentFlag.AlignLeft)
        self.opener = QCheckBox(self.tr("Begin it with “How has your week been, 0–10?”"))
        self.opener.setObjectName("checkInOpener")
        self.opener.clicked.connect(lambda _on: self._keep())
        self.body.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(theme.current().px(8))
        self.body.addWidget(Label(self.tr("Co-signatures"), "title3", "strong"))
        what = self.tr("The signed notes of a trainee wait for the supervisor, who co-signs them or returns them with words.")
        self.body.addWidget(Label(what, tone="ink2", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.current().px(16))
        self._grid.setVerticalSpacing(theme.current().px(8))
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._rules = SessionRules()

    def reload(self) -> None:
        """Read what is chosen."""
        self._rules = session_rules.session_rules(self.actor)
        self.every.set_value(self._rules.check_in_every)
        self.opener.setChecked(self._rules.opener)
        people = cosigning.cosigners(self.actor)
        clear_layout(self._grid)
        for place, person in enumerate(people):
            options = [(None, self.tr("nobody")), *((p.staff_id, self._name(p)) for p in people if p.staff_id != person.staff_id)]
            choice = Choice(options, name=f"cosigner_{person.staff_id}")
            choice.set_value(person.supervisor_id)
            choice.setAccessibleName(self.tr("Who co-signs the notes of {who}").format(who=self._name(person)))
            choice.setFixedWidth(theme.current().px(260))
            choice.activated.connect(lambda _index, one=person, box=choice: self._choose(one, box.value()))
            self._grid.addWidget(Label(self._name(person)), place, 0)
            self._grid.addWidget(choice, place, 1)

    @staticmethod
    def _name(person: Cosigner) -> str:
        return (person.name_ar or person.name) if formats.is_arabic() else (person.name or person.name_ar)

    def _keep(self) -> None:
        wish = SessionRules(int(str(self.every.value())), self.opener.isChecked(), self._rules.version)
        try:
            self._rules = session_rules.save_session_rules(self.actor, wish)
        except Refused as refusal:
            self.refused(refusal)
            return
        self.said.emit(self.tr("Kept"))

    def _choose(self, person: Cosigner, supervisor_id: int | None) -> None:
        try:
            cosigning.choose_cosigner(self.actor, person.staff_id, supervisor_id, person.version)
        except Refused as refusal:
            self.refused(refusal)
        else:
            self.calm()
            self.said.emit(self.tr("Kept"))
        self.reload()
