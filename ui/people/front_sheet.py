"""The front sheet: a tab of the client's file that saves, keeps drafts as typed, and never loses either of two texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.kuwait import ConsentBy, consent_ages
from clinic_app.domain.people import Client, Contact
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.services import clock, drafts, people, reminders, staff
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.people.contacts_card import ContactPanel, ContactsCard
from ui.people.front_sheet_form import FrontSheetForm
from ui.people.reminders_card import RemindersCard
from ui.screen import Screen
from ui.still_trying import keep_soon, until_kept
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule
from ui.widgets.news import Autosave, Banner
from ui.widgets.panels import ScrollPage, clear_layout, column, row

FORM = "front_sheet"
BESIDE = {  # value to its field
    "therapist": "therapist_id", "wish": "therapist_wish", "note": "reception_note",
    "interpreter_signed": "interpreter_signed_on",
}
TYPING_PAUSE = 700  # ms after the first key until what is typed is kept


class FrontSheet(Screen):
    """One client's administrative file. go(client_id) says whose."""

    SHOWS = frozenset({Kind.CLIENT, Kind.CONTACT, Kind.STAFF, Kind.REMINDER})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("frontSheet")
        self._client_id: int | None = None
        self._client: Client | None = None
        self._version = 0
        self._baseline: dict[str, Any] = {}
        self._both = False  # somebody else's text stands below the fields that differ
        self._may_edit = may(actor, Action.EDIT_CLIENT)
        self._panel: ContactPanel | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, 0)
        self.page = ScrollPage((16, 12, 16, 12), 12)
        self._news = column(gap=8)
        self.page.body.addLayout(self._news)
        self.form = FrontSheetForm()
        self.form.setEnabled(self._may_edit)
        self.contacts = ContactsCard(self._may_edit)
        self.form.start.insertWidget(self.form.start.count() - 1, self.contacts)
        self.reminders = RemindersCard()
        self.form.start.insertWidget(self.form.start.count() - 1, self.reminders)
        self.page.body.addWidget(self.form)
        self.page.body.addStretch(1)
        whole.addWidget(self.page, 1)
        self._foot = QWidget()
        self._foot.setProperty("ground", "surface")
        line = row(self._foot, 8, (16, 8, 16, 8))
        self.save = Button(self.tr("Save"), "primary", icon="save", keys="Ctrl+S", name="saveClient")
        self.discard = Button(self.tr("Put back what is on file"), "ghost", icon="undo", name="discardClient")
        self.loose = Label("", "small", tone="danger", wrap=True)
        self.autosave = Autosave()
        line.addWidget(self.save)
        line.addWidget(self.discard)
        line.addWidget(self.loose, 1)
        line.addWidget(self.autosave)
        if self._may_edit:
            whole.addWidget(Rule())
            whole.addWidget(self._foot)
        else:
            self._foot.setParent(self)
            self._foot.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)

    def _connect(self) -> None:
        self.form.typed.connect(self._on_typed)
        self.form.id_left.connect(self._look_at_id)
        self._typing.timeout.connect(lambda: until_kept(self._typing, self._keep))
        self.save.clicked.connect(self.accept)
        self.discard.clicked.connect(self._put_back)
        self.contacts.add_wished.connect(lambda guardian: self._open_contact(None, guardian))
        self.contacts.edit_wished.connect(self._open_contact)
        self.contacts.remove_wished.connect(self._remove_contact)

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """Show this client."""
        if argument != self._client_id:
            self._leave()
            self._client_id, self._client = argument, None
            self.page.verticalScrollBar().setValue(0)
            self.reload_soon()

    def place(self) -> Any:
        """The client shown."""
        return self._client_id

    def acts(self) -> list[KeyAct]:
        """Keys of this tab."""
        return [KeyAct(self.tr("save"), "Ctrl+S", self.accept, "save")] if self._may_edit else []

    def reload(self) -> None:
        """Read the file again; what is being typed stays, and a newer version on file is said."""
        if self._client_id is None:
            return
        client = people.client(self.actor, self._client_id)
        contacts = people.contacts(self.actor, self._client_id)
        first = self._client is None
        typed = not first and self.dirty()
        newer = typed and client.version != self._version
        self.contacts.show_contacts(contacts)
        self.reminders.show_reminders(reminders.of_client(self.actor, self._client_id))
        if not typed:
            self._client, self._version, self._both = client, client.version, False
            self.form.set_therapists(staff.therapists(self.actor))
            self.form.show_request(client.request)
            self._baseline = self.form.values()
            self._look_at_id()
        self._tell_news(client, any(contact.request.guardian for contact in contacts), newer)
        if first and self._may_edit:
            self._take_draft()
        self._show_state()

    def dirty(self) -> bool:
        """True while something typed is not saved."""
        return self._client is not None and self.form.values() != self._baseline

    def may_leave(self) -> bool:
        """Always: what is typed is kept as a draft."""
        self._leave()
        return True

    def hideEvent(self, event: Any) -> None:
        self._leave()
        super().hideEvent(event)

    # -- saving ---------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Save, or say beside each field what is to be put right."""
        if self._client is None or not self._may_edit:
            return
        self.loose.setText("")
        if found := self.form.unreadable():
            self._refuse(found)
            return
        try:
            client = people.edit_client(self.actor, self._client.id, self._version, self.form.request())
        except Stale as stale:
            self._show_both(stale.theirs)
            return
        except Refused as refused:
            self._refuse(refused.findings)
            return
        self._saved(client)
        self.said.emit(self.tr("Saved"), None)

    def _refuse(self, findings: Sequence[Finding]) -> None:
        loose = self.form.show_findings(findings)
        self.loose.setText(" ".join(loose))
        first = next((field for finding in findings if (field := self.form.field(finding.field))), None)
        if first is not None:
            QTimer.singleShot(0, first, lambda: self.page.ensureWidgetVisible(first, 0, 40))
        if not any(finding.field == "id_number" for finding in findings):
            self._look_at_id()

    def _saved(self, client: Client) -> None:
        self._typing.stop()
        drafts.drop_draft(self.actor, FORM, client.id)
        self._client, self._version, self._both = client, client.version, False
        self.form.show_request(client.request)
        self._baseline = self.form.values()
        self._look_at_id()
        self.autosave.clear()
        self.reload_soon()

    def _show_both(self, theirs: Client) -> None:
        """Keep what is typed and say beside each differing field what somebody else saved; saving again overrules it.

        Fields nobody touched here take what was saved.
        """
        typed = self.form.values()
        self.form.show_request(theirs.request)
        saved = self.form.values()
        mine = {name: saved.get(name) if value == self._baseline.get(name) else value for name, value in typed.items()}
        self.form.show_values(mine)
        for name, value in saved.items():
            field = self.form.field(BESIDE.get(name, name))
            if field is not None and value != mine.get(name):
                words = value if isinstance(value, str) and value else self.tr("nothing")
                field.warn(self.tr("Saved meanwhile: {text}").format(text=words))
        self._version, self._baseline, self._both = theirs.version, saved, True
        self._tell_news(theirs, True, False)
        self._show_state()

    def _put_back(self) -> None:
        """Give up what is typed; the toast brings it back."""
        if self._client is None:
            return
        typed, client_id = self.form.values(), self._client.id
        self._typing.stop()
        drafts.drop_draft(self.actor, FORM, client_id)
        self._client = None
        self.reload()

        def undo() -> None:
            if self._client_id == client_id:
                self.form.show_values(typed)
                self._on_typed()

        self.said.emit(self.tr("Back to what is on file"), undo)

    # -- drafts ---------------------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        keep_soon(self._typing)
        self._show_state()

    def _keep(self) -> None:
        if self._client is None:
            return
        if self.dirty():
            body = self.form.values() | {"version": self._version}
            self.autosave.saved(clock.to_local(drafts.keep_draft(self.actor, FORM, self._client.id, body)))
        else:
            drafts.drop_draft(self.actor, FORM, self._client.id)
            self.autosave.clear()

    def _leave(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._keep()

    def _take_draft(self) -> None:
        if self._client is None:
            return
        draft = drafts.open_draft(self.actor, FORM, self._client.id)
        if draft is None:
            self.autosave.clear()
            return
        body = dict(draft.body)
        self._version = int(body.pop("version", self._version))
        self.form.show_values(body)
        self.autosave.saved(clock.to_local(draft.updated_at))

    def _show_state(self) -> None:
        self.discard.setVisible(self.dirty())

    # -- what is said above the fields --------------------------------------------------------------------------------------

    def _look_at_id(self) -> None:
        if self._client is not None:
            self.form.show_id_warning(people.warning_about_id(self.actor, self.form.request()))

    def _tell_news(self, client: Client, guardian: bool, newer: bool) -> None:
        clear_layout(self._news)
        if self._both:
            self._news.addWidget(Banner(
                "warn", self.tr("Somebody saved this file while you were typing."),
                self.tr("Both texts are kept: theirs stands below each field that differs. Saving now keeps yours."),
                name="staleBanner"))
        elif newer:
            self._news.addWidget(Banner("info", self.tr("Somebody saved this file while you were typing."),
                                        self.tr("Your text is kept. Saving shows both."), name="newerBanner"))
        if client.dob is None:
            return
        ages = consent_ages(client.dob, clock.today())
        if ages.clinical_consent is ConsentBy.GUARDIAN_REQUIRED and not guardian:
            banner = Banner("warn", self.tr("Under 18 without a guardian on file."),
                            self.tr("A guardian gives consent for treatment and fees."),
                            self.tr("Add guardian") if self._may_edit else "", icon="minor", name="guardianBanner")
            banner.pressed.connect(lambda: self._open_contact(None, True))
            self._news.addWidget(banner)
        elif ages.fee_agreement is ConsentBy.CHECK_MAJORITY:
            self._news.addWidget(Banner("info", self.tr("18 to 20 years: own consent for treatment."),
                                        self.tr("Check who signs for fees; civil majority is 21."), name="majorityBanner"))

    # -- contacts -------------------------------------------------------------------------------------------------------

    def _open_contact(self, contact: Contact | None, guardian: bool = False) -> None:
        if self._client_id is None:
            return
        self._panel = ContactPanel(self.actor, self._client_id, contact, guardian=guardian)
        self._panel.closed.connect(self._close_panel)
        self._panel.saved.connect(self._on_contact_saved)
        self.panel_opened.emit(self._panel)
        self._panel.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_panel(self) -> None:
        self._panel = None
        self.panel_closed.emit()

    def _on_contact_saved(self, _contact: Contact) -> None:
        self._close_panel()
        self.said.emit(self.tr("Contact saved"), None)
        self.reload_soon()

    def _remove_contact(self, contact: Contact) -> None:
        client_id = contact.request.client_id
        people.remove_contact(self.actor, client_id, contact.id)
        self.reload_soon()
        self.said.emit(self.tr("Taken off the file"), lambda: self._restore_contact(client_id, contact.id))

    def _restore_contact(self, client_id: int, contact_id: int) -> None:
        people.remove_contact(self.actor, client_id, contact_id, removed=False)
        self.reload_soon()
