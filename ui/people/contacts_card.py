"""Contacts and guardians of a client: the card that lists them and the panel that adds or changes one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.people import Contact, ContactRequest, GuardianBasis, Relation
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, drafts, people
from ui import formats, theme
from ui.actions import KeyAct
from ui.texts import text_for
from ui.texts.people import name_of, options
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choice import Choice
from ui.widgets.fields import Form, TextField
from ui.widgets.labels import Label, Rule, Tag
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, SidePanel, clear_layout, column, row

FORM = "contact"


class ContactsCard(Card):
    """Who may be called, who is guardian, who may be told what."""

    add_wished = Signal(bool)  # as guardian?
    edit_wished = Signal(object)
    remove_wished = Signal(object)

    def __init__(self, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 14), parent=parent)
        self._may_edit = may_edit
        head = row(gap=8)
        head.addWidget(Label(self.tr("Contacts and guardian"), "body", "strong"), 1)
        self.add_button = Button(self.tr("Add"), step="small", icon="add", name="addContact")
        if not may_edit:
            self.add_button.hide()
        self.add_button.clicked.connect(lambda: self.add_wished.emit(False))
        head.addWidget(self.add_button)
        self.body.addLayout(head)
        self._list = column(gap=8)
        self.body.addLayout(self._list)

    def show_contacts(self, contacts: Sequence[Contact]) -> None:
        """List them, guardians first."""
        clear_layout(self._list)
        if not contacts:
            nobody = self.tr("Nobody yet. For clients under 18 a guardian stands here.")
            self._list.addWidget(Label(nobody, "body", tone="ink3", wrap=True))
        for place, contact in enumerate(contacts):
            if place:
                self._list.addWidget(Rule())
            self._list.addWidget(self._line(contact))

    def _line(self, contact: Contact) -> QWidget:
        request, arabic = contact.request, theme.current().arabic
        box = QWidget()
        line = row(box, 8)
        words = column(gap=1)
        names = row(gap=6)
        name = (request.name_ar or request.name) if arabic else (request.name or request.name_ar)
        shown = Label(name, "body", "label", elide=True)
        shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        names.addWidget(shown)
        if request.guardian:
            names.addWidget(Tag(self.tr("Guardian"), "primary"))
        names.addStretch(1)
        words.addLayout(names)
        told = [text for said, text in ((request.told_visits, self.tr("may be told about visits")),
                                        (request.told_care, self.tr("may be told about the care"))) if said]
        facts = [name_of(request.relation), formats.phone(request.phone) if request.phone else "",
                 name_of(request.basis) if request.guardian else "", *told]
        words.addWidget(Label(" · ".join(fact for fact in facts if fact), "small", tone="ink2", wrap=True))
        line.addLayout(words, 1)
        if self._may_edit:
            edit = Button("", "ghost", icon="edit", step="small", tip=self.tr("Change {name}").format(name=name),
                          name=f"editContact{contact.id}")
            remove = Button("", "ghost", icon="delete", step="small", tip=self.tr("Take {name} off the file").format(name=name),
                            name=f"removeContact{contact.id}")
            edit.clicked.connect(lambda: self.edit_wished.emit(contact))
            remove.clicked.connect(lambda: self.remove_wished.emit(contact))
            line.addWidget(edit)
            line.addWidget(remove)
        return box


class ContactPanel(SidePanel):
    """One contact or guardian: name, relation, phone, on what ground, who may be told what."""

    saved = Signal(object)

    def __init__(self, actor: Actor, client_id: int, contact: Contact | None, *, guardian: bool = False) -> None:
        super().__init__("", name="contactPanel")
        self.actor, self.client_id, self.contact = actor, client_id, contact
        self.title.setText(self.tr("Contact") if contact else self.tr("New contact"))
        self._about = contact.id if contact else 0
        self._build()
        self._connect()
        start = ContactRequest(client_id, guardian=guardian, relation=Relation.FATHER if guardian else Relation.OTHER)
        self._show(contact.request if contact else start)
        self._take_draft()

    def _build(self) -> None:
        self.form = Form()
        self.name, self.name_ar = TextField(name="contactName"), TextField(name="contactNameAr")
        self.relation = Choice(options(Relation), name="contactRelation")
        self.phone = TextField(name="contactPhone", numeric=True, icon="phone")
        self.guardian = Chip(self.tr("Guardian"), name="contactGuardian")
        self.basis = Choice(options(GuardianBasis), name="contactBasis")
        self.court_paper = TextField(name="contactCourtPaper", hint=self.tr("Number and date"))
        self.id_number = TextField(name="contactIdNumber", numeric=True)
        self.told_visits = Chip(self.tr("about visits"), name="contactToldVisits")
        self.told_care = Chip(self.tr("about the care"), name="contactToldCare")
        self.form.add("contact_name", self.tr("Name"), self.name)
        self.form.add("contact_name_ar", self.tr("Name in Arabic"), self.name_ar)
        self.form.add("relation", self.tr("Relation"), self.relation)
        self.form.add("contact_phone", self.tr("Phone"), self.phone)
        chips = QWidget()
        line = row(chips, 6)
        line.addWidget(self.guardian)
        line.addStretch(1)
        self.form.add_widget(chips)
        self.form.add("basis", self.tr("On what ground"), self.basis)
        self.form.add("court_paper", self.tr("Court paper"), self.court_paper)
        self.form.add("contact_id_number", self.tr("Civil ID of the guardian"), self.id_number)
        self.form.add_widget(Label(self.tr("May be told"), "small", "label", "ink2"))
        told = QWidget()
        line = row(told, 6)
        line.addWidget(self.told_visits)
        line.addWidget(self.told_care)
        line.addStretch(1)
        self.form.add_widget(told)
        self.loose = Label("", "small", tone="danger", wrap=True)
        self.loose.hide()
        self.form.add_widget(self.loose)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.autosave = Autosave()
        self.save = Button(self.tr("Save"), "primary", icon="save", keys="Ctrl+S", name="saveContact")
        self.add_foot(self.save)
        self.add_foot(self.autosave, 1)

    def _connect(self) -> None:
        self.guardian.toggled.connect(self._fold)
        self.basis.currentIndexChanged.connect(lambda _: self._fold())
        self.form.submitted.connect(self.accept)
        self.save.clicked.connect(self.accept)
        for field in (self.name, self.name_ar, self.phone, self.court_paper, self.id_number):
            field.left.connect(self._keep)
            field.textEdited.connect(lambda _: self._keep())

    def _fold(self, *_: object) -> None:
        guardian = self.guardian.isChecked()
        self.form.fields["basis"].setVisible(guardian)
        self.form.fields["contact_id_number"].setVisible(guardian)
        self.form.fields["court_paper"].setVisible(guardian and self.basis.value() is GuardianBasis.COURT_PAPER)

    def _show(self, request: ContactRequest) -> None:
        self.name.set_value(request.name)
        self.name_ar.set_value(request.name_ar)
        self.relation.set_value(request.relation)
        self.phone.set_value(request.phone)
        self.guardian.setChecked(request.guardian)
        self.basis.set_value(request.basis)
        self.court_paper.set_value(request.court_paper)
        self.id_number.set_value(request.id_number)
        self.told_visits.setChecked(request.told_visits)
        self.told_care.setChecked(request.told_care)
        self._fold()

    def _request(self) -> ContactRequest:
        return ContactRequest(
            self.client_id, self.name.value(), self.name_ar.value(), Relation(self.relation.value()), self.phone.value(),
            self.guardian.isChecked(), GuardianBasis(self.basis.value()), self.court_paper.value(), self.id_number.value(),
            self.told_visits.isChecked(), self.told_care.isChecked(),
        )

    def accept(self) -> None:
        """Save, or say beside each field what is missing."""
        try:
            if self.contact is None:
                saved = people.add_contact(self.actor, self._request())
            else:
                saved = people.edit_contact(self.actor, self.contact.id, self.contact.version, self._request())
        except Stale as stale:
            self.contact = stale.theirs
            self._say([text_for(finding) for finding in stale.findings])
            return
        except Refused as refused:
            self._say(self.form.show_findings(refused.findings, text_for))
            return
        drafts.drop_draft(self.actor, self._draft, self._about)
        self.saved.emit(saved)

    def _say(self, sentences: list[str]) -> None:
        self.loose.setText(" ".join(sentences))
        self.loose.setVisible(bool(sentences))

    @property
    def _draft(self) -> str:
        return FORM if self.contact else f"{FORM}_of_{self.client_id}"

    def _keep(self) -> None:
        body: dict[str, Any] = {"name": self.name.text(), "name_ar": self.name_ar.text(), "phone": self.phone.text(),
                                "court_paper": self.court_paper.text(), "id_number": self.id_number.text()}
        shown = self.contact.request if self.contact else None
        if any(body.values()) and any(value != (getattr(shown, name) if shown else "") for name, value in body.items()):
            self.autosave.saved(clock.to_local(drafts.keep_draft(self.actor, self._draft, self._about, body)))

    def _take_draft(self) -> None:
        draft = drafts.open_draft(self.actor, self._draft, self._about)
        if draft is not None:
            for name, value in draft.body.items():
                getattr(self, name).set_value(value)
            self.autosave.saved(clock.to_local(draft.updated_at))

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("save"), "Ctrl+S", self.accept, "save")]
