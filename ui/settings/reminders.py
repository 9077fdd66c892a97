"""Reminders in the settings: the clinic's own texts with named fields and a preview, and the mail server with a test."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent

from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.people import Language
from clinic_app.domain.permissions import Actor
from clinic_app.domain.reminders import FIELDS, MailSettings, NameUse, Purpose, Security, Wording
from clinic_app.services import drafts, post, reminder_settings
from ui import formats, theme
from ui.jobs import run_job
from ui.settings.section import KEEP_AFTER, KeptForm, Section, stale_words
from ui.still_trying import keep_soon, until_kept
from ui.texts import text_for, texts_for
from ui.texts.reminders import NAME_USE, PURPOSES, SECURITY
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, PassField, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import column
from ui.widgets.segment import Segment

translate = QCoreApplication.translate
WIDE = 640  # px
TEXT, POST = "reminder_text", "reminder_post"  # the names of the drafts


def _number(key: tuple[Purpose, Language]) -> int:
    """Which text a draft is of."""
    return 1 + list(Purpose).index(key[0]) * len(Language) + list(Language).index(key[1])


class RemindersSection(Section):
    """A text for each purpose and language, the house's text one step away.

    Clients read what was saved; what is being typed comes back as it was after another text, a lock or a restart.
    """

    typed_in = True

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Reminders"), self.tr(
            "Only the fields below are filled in. Leave out what a visit is for and with whom: others may read a phone."))
        self._texts: dict[tuple[Purpose, Language], Wording] = {}
        self._post = MailSettings()
        self._typing: tuple[Purpose, Language] | None = None  # which text stands in the field
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER)
        self._later.timeout.connect(lambda: until_kept(self._later, self._keep_draft))
        self._build_texts()
        self._build_post()
        self.body.addStretch(1)
        self._read = False

    def _build_texts(self) -> None:
        self.purpose = Segment([(one, translate("texts", PURPOSES[one])) for one in Purpose], name="reminderPurpose")
        self.purpose.set_value(Purpose.COMING)
        self.language = Segment([(Language.ENGLISH, "English"), (Language.ARABIC, "العربية")], name="reminderLanguage")
        self.language.set_value(Language.ARABIC if theme.current().arabic else Language.ENGLISH)
        self.button_row(self.purpose, self.language)
        self.text = TextArea(name="reminderWording", lines=4)
        self.field = Field(self.tr("Text"), self.text)
        self.field.setMaximumWidth(theme.current().px(WIDE))
        self.body.addWidget(self.field)
        chips = Flow()
        for name in FIELDS:
            button = Button(f"{{{name}}}", step="tiny", name=f"reminderField_{name}",
                            tip=self.tr("Put the field {name} into the text").format(name=formats.isolate(name)))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self._insert(name))
            chips.add(button)
        self.body.addWidget(chips)
        self.preview = Label("", "body", tone="ink2", wrap=True)
        self.preview.setObjectName("reminderPreview")
        shown = column(gap=2)
        shown.addWidget(Label(self.tr("As a client reads it"), "small", "label", "ink2"))
        shown.addWidget(self.preview)
        self.preview.setMaximumWidth(theme.current().px(WIDE))
        self.body.addLayout(shown)
        self.save_text = Button(self.tr("Save the text"), "primary", name="reminderSave")
        self.restore = Button(self.tr("The house's text again"), "ghost", icon="undo", name="reminderRestore")
        self.button_row(self.save_text, self.restore)
        self.unsaved = Label(self.tr("Typed and not saved yet: clients are still told the text of before."), "small", tone="ink2",
                             wrap=True)
        self.unsaved.setObjectName("reminderUnsaved")
        self.unsaved.hide()
        self.body.addWidget(self.unsaved)
        for segment in (self.purpose, self.language):
            segment.chosen.connect(lambda _: self._show_text())
        self.text.textChanged.connect(self._on_typed)
        self.save_text.clicked.connect(self._save_text)
        self.restore.clicked.connect(self._restore)

    def _build_post(self) -> None:
        self.body.addWidget(Label(self.tr("Sending by e-mail"), "title3", "strong"))
        told = self.tr("Without a server texts are copied and nothing is sent. The password is kept sealed, never shown again.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = KeptForm(self.actor, POST)
        self.form.setMaximumWidth(theme.current().px(WIDE))
        self.form.add_row(
            ("host", self.tr("Mail server"), TextField(name="postHost", hint="mail.example.org"), 3),
            ("port", self.tr("Port"), TextField(name="postPort", numeric=True), 1),
            ("security", self.tr("Encryption"), Choice([(one, translate("texts", SECURITY[one])) for one in Security],
                                                      name="postSecurity"), 3),
        )
        self.form.add_row(
            ("sender", self.tr("Sender's address"), TextField(name="postSender", hint="clinic@example.org")),
            ("user", self.tr("User name"), TextField(name="postUser")),
            ("password", self.tr("Password"), PassField(name="postPassword")),
        )
        self.form.add("certificate", self.tr("Certificate, if the server is the clinic's own"),
                      TextArea(name="postCertificate", lines=1, most=4))
        self.names = Segment([(one, translate("texts", NAME_USE[one])) for one in NameUse], name="reminderNames")
        self.form.add("name_use", self.tr("Clients are named by"), self.names)
        self.body.addWidget(self.form)
        self.save_post = Button(self.tr("Save"), "primary", name="postSave")
        self.test = Button(self.tr("Send a test to the sender's address"), icon="email", name="postTest")
        self.button_row(self.save_post, self.test)
        self.answer = Banner("info", "", name="postAnswer")
        self.answer.setMaximumWidth(theme.current().px(WIDE))
        self.body.addWidget(self.answer)
        self.answer.hide()
        self.save_post.clicked.connect(self._save_post)
        self.test.clicked.connect(self._try_server)

    # ---- texts -------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show what is kept, once: what is being typed stays."""
        if not self._read:
            self._read = True
            self._texts = {one.key: one for one in reminder_settings.wordings(self.actor)}
            self._show_text()
            self._show_post(reminder_settings.post(self.actor))
            self.form.bring_back()
            self.form.watch()

    def _wording(self) -> Wording:
        return self._texts[Purpose(str(self.purpose.value())), Language(str(self.language.value()))]

    def _show_text(self) -> None:
        self._keep_now()
        wording = self._wording()
        self._typing = wording.key
        direction = (Qt.LayoutDirection.RightToLeft if wording.language is Language.ARABIC else Qt.LayoutDirection.LeftToRight)
        self.text.setLayoutDirection(direction)
        self.preview.setLayoutDirection(direction)
        draft = drafts.open_draft(self.actor, TEXT, _number(wording.key))
        self.text.set_value(str(draft.body.get("text", "")) if draft is not None else wording.text)
        self._later.stop()
        self.unsaved.setVisible(draft is not None)
        self._show_preview()

    def _on_typed(self) -> None:
        self._show_preview()
        self.unsaved.setVisible(self.text.value() != self._wording().text)
        keep_soon(self._later)

    def _keep_draft(self) -> None:
        """As typed, right or wrong; what is again as it was saved needs no draft."""
        if self._typing is None:
            return
        if self.text.value() == self._texts[self._typing].text:
            drafts.drop_draft(self.actor, TEXT, _number(self._typing))
        else:
            drafts.keep_draft(self.actor, TEXT, _number(self._typing), {"text": self.text.value()})

    def _keep_now(self) -> None:
        if self._later.isActive():
            self._later.stop()
            self._keep_draft()

    def hideEvent(self, event: QHideEvent) -> None:
        """Left, or locked between two looks of the clock: what was typed is kept."""
        self._keep_now()
        super().hideEvent(event)

    def _show_preview(self) -> None:
        try:
            self.preview.setText(reminder_settings.preview(self.actor, replace(self._wording(), text=self.text.value())))
            self.field.clear()
        except Refused as refusal:
            self.field.error(" ".join(texts_for(refusal)))

    def _insert(self, name: str) -> None:
        self.text.insertPlainText(f"{{{name}}}")
        self.text.setFocus()

    def _save_text(self) -> None:
        wording = replace(self._wording(), text=self.text.value())
        self._keep(lambda: reminder_settings.save_wording(self.actor, wording), self.tr("Saved"))

    def _restore(self) -> None:
        wording = self._wording()
        if self._keep(lambda: reminder_settings.restore_wording(self.actor, wording), self.tr("The house's text stands again")):
            self._show_text()

    def _keep(self, act, said: str) -> bool:
        self.calm()
        try:
            kept: Wording = act()
        except Stale as stale:
            if isinstance(stale.theirs, Wording):  # what was typed stays; saved again it takes the place of the newer one
                self._texts[stale.theirs.key] = stale.theirs
            self.warn(stale_words(self, stale))
            return False
        except Refused as refusal:
            self.field.error(" ".join(texts_for(refusal)))
            self.text.setFocus()
            return False
        self._texts[kept.key] = kept
        self._later.stop()
        drafts.drop_draft(self.actor, TEXT, _number(kept.key))
        self.unsaved.hide()
        self.said.emit(said)
        return True

    # ---- the mail server ---------------------------------------------------------------------------------------------

    def _show_post(self, settings: MailSettings) -> None:
        self._post = settings
        for name in ("host", "user", "sender", "certificate"):
            self.form.fields[name].set_value(getattr(settings, name))
        self.form.fields["port"].set_value(str(settings.port))
        self.form.fields["security"].set_value(settings.security)
        self.form.fields["password"].set_value("")
        self.form.fields["password"].note(self.tr("one is kept; type to replace it") if settings.has_password else "")
        self.names.set_value(settings.name_use)
        self.test.setEnabled(settings.ready)

    def _save_post(self) -> None:
        self.calm()
        self.answer.hide()
        value = {name: field.value() for name, field in self.form.fields.items() if name != "name_use"}
        port = formats.western(str(value["port"]))
        if not port.isdecimal() or len(port) > 5:
            self.form.show_findings([Finding(HouseProblem.NOT_A_NUMBER, "port")], text_for)
            return
        wished = MailSettings(
            value["host"], int(port), Security(value["security"]), value["user"], value["sender"], value["certificate"],
            NameUse(str(self.names.value())), version=self._post.version)
        try:
            kept = reminder_settings.save_post(self.actor, wished, value["password"] or None)
        except Stale as stale:
            self._post = stale.theirs if isinstance(stale.theirs, MailSettings) else self._post
            self.warn(stale_words(self, stale))
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.clear_messages()
        self._show_post(kept)
        self.form.done()
        self._show_preview()
        self.said.emit(self.tr("Saved"))

    def _try_server(self) -> None:
        try:
            server = reminder_settings.server(self.actor)
        except Refused as refusal:
            self.refused(refusal)
            return
        self.test.setEnabled(False)
        self._answer("info", self.tr("Asking the mail server…"))
        actor, subject, text = self.actor, self.tr("A test"), self.tr("The clinic's program can send reminders by this server.")
        run_job(self, lambda: post.try_server(actor, server, subject, text, str(uuid4())),
                lambda _: self._tried(""), lambda error: self._tried(
                    " ".join(texts_for(error)) if isinstance(error, Refused) else type(error).__name__))

    def _tried(self, trouble: str) -> None:
        self.test.setEnabled(True)
        if trouble:
            self._answer("warn", self.tr("It does not work yet."), trouble)
        else:
            self._answer("ok", self.tr("The mail server took the test."), self.tr("It will arrive at the sender's address."))

    def _answer(self, kind: str, what: str, more: str = "") -> None:
        fresh = Banner(kind, what, more, name="postAnswer")
        fresh.setMaximumWidth(theme.current().px(WIDE))
        self.body.replaceWidget(self.answer, fresh)
        self.answer.hide()
        self.answer.deleteLater()
        self.answer = fresh
