"""A letter by e-mail: where to, the password that locks it, and afterwards the password to be told by telephone."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.letter_mail import AddressFrom, LetterMail, MailDesk, MailRequest, said_no
from clinic_app.domain.people import Answer
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.readers import Reader
from clinic_app.domain.reminders import MailProblem
from ui import formats
from ui.jobs import run_job
from ui.kept import Kept
from ui.texts import text_for, texts_for
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Dialog, Holder
from ui.widgets.fields import Form, PassField, TextField
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Banner
from ui.widgets.panels import clear_layout, column, row
from ui.widgets.segment import Segment

MADE, TYPED = "made", "typed"
WIDE = 520


class _Fields(Form):
    """Enter is the dialog's: it must not send a letter while an address is typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class Post(Protocol):
    """What sends one kind of letter; a service module is one."""

    VAULT: Vault  # where an address being typed is kept

    def desk(self, actor: Actor, client_id: int, letter_id: int) -> MailDesk:
        """Where it could be sent, and the words that would go with it. Refuses what may not leave."""

    def made_password(self, actor: Actor) -> str:
        """A password that is easy to read out."""

    def trouble(self, actor: Actor, request: MailRequest) -> list[Finding]:
        """What would keep it from being sent."""

    def begin(self, actor: Actor, request: MailRequest) -> LetterMail:
        """Write down that it is about to leave."""

    def send(self, actor: Actor, mail: LetterMail) -> None:
        """Send it, on a worker."""


class MailDialog(Dialog):
    """Sends one letter, locked. It stays open until the server has answered, and keeps what was typed when it refuses.

    said: what it is and to whom.
    """

    sent = Signal(str)  # words for a toast

    def __init__(
        self, actor: Actor, post: Post, client_id: int, letter_id: int, said: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mailDialog")
        self.setProperty("ground", "surface")
        self.actor, self.post, self.said = actor, post, said
        self.desk = post.desk(actor, client_id, letter_id)
        self.kept = Kept(self, actor, "letter_mail", vault=post.VAULT, about=letter_id)
        self._made = post.made_password(actor)
        self._sending = False
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        whole = column(self, 0)
        head = QWidget()
        line = row(head, 9, (16, 10, 10, 10))
        line.addWidget(Sign("email", 20, "ink"))
        line.addWidget(Label(self.tr("E-mail letter"), "title3", "strong"), 1)
        self.close_button = Button("", "ghost", icon="close", keys="Esc", step="tiny", tip=self.tr("Close"), name="closeMail")
        line.addWidget(self.close_button)
        whole.addWidget(head)
        whole.addWidget(Rule())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._writing())
        self._pages.addWidget(self._after())
        foot = QWidget()
        last = row(foot, 8, (16, 10, 16, 10))
        last.addStretch(1)
        self.cancel_button = Button(self.tr("Cancel"), name="cancelMail")
        self.send_button = Button(self.tr("Send"), "primary", icon="email", keys="Ctrl+Return", name="sendMail")
        self.done_button = Button(self.tr("Done"), "primary", icon="tick", name="mailDone")
        self.done_button.hide()
        for button in (self.cancel_button, self.send_button, self.done_button):
            last.addWidget(button)
        middle = Holder(self, WIDE, foot)
        middle.body.addWidget(self._pages)
        whole.addWidget(middle, 1)
        whole.addWidget(Rule())
        whole.addWidget(foot)

    def _writing(self) -> QWidget:
        page = QWidget()
        lines = column(page, 10, (16, 14, 16, 14))
        lines.addWidget(Label(self.said, "body", "strong", wrap=True))
        self.form = _Fields()
        self.to = TextField(name="mailTo", hint="name@example.org")
        self.to.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.form.add("to", self.tr("E-mail address"), self.to)
        ways = [(MADE, self.tr("Made by the program")), (TYPED, self.tr("Chosen by me"))]
        self.how = Segment(ways, step="small", name="mailHow")
        self.form.add("how", self.tr("Password of the file"), self.how)
        lines.addWidget(self.form)
        self.made = Label(formats.isolate(self._made), "title3", "strong")
        self.made.setObjectName("mailMade")
        self.made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines.addWidget(self.made)
        self.typed = _Fields()
        self.typed.add("password", self.tr("Password"), PassField(name="mailPassword"))
        self.typed.add("again", self.tr("The same once more"), PassField(name="mailPasswordAgain"))
        lines.addWidget(self.typed)
        told = self.tr("Tell the reader the password by telephone. It stands in no message and is kept nowhere.")
        lines.addWidget(Label(told, "small", "text", "ink2", wrap=True))
        lines.addWidget(Rule())
        lines.addWidget(Label(self.tr("The message"), "small", "label", "ink2"))
        self.words = Label("", "small", "text", "ink2", wrap=True)
        self.words.setObjectName("mailWords")
        lines.addWidget(self.words)
        note = self.tr("Nothing in it says whom the letter is about. Its words are changed in the settings.")
        lines.addWidget(Label(note, "small", "text", "ink3", wrap=True))
        self._trouble = column(gap=6)
        lines.addLayout(self._trouble)
        lines.addStretch(1)
        return page

    def _after(self) -> QWidget:
        page = QWidget()
        lines = column(page, 12, (16, 18, 16, 18))
        self.gone = Label("", "body", "strong", wrap=True)
        self.gone.setObjectName("mailGone")
        lines.addWidget(self.gone)
        self.call = Label("", "body", "text", "ink2", wrap=True)
        lines.addWidget(self.call)
        self.password = Label("", "title2", "strong")
        self.password.setObjectName("mailTold")
        lines.addWidget(self.password)
        once = self.tr("It is shown here for the last time. If it is lost, send the letter once more.")
        lines.addWidget(Label(once, "small", "text", "ink3", wrap=True))
        lines.addStretch(1)
        return page

    def _connect(self) -> None:
        self.how.chosen.connect(lambda _value: self._turn())
        self.send_button.clicked.connect(self.send)
        self.done_button.clicked.connect(self.accept)
        for button in (self.cancel_button, self.close_button):
            button.clicked.connect(self.reject)

    def _show(self) -> None:
        desk = self.desk
        self.to.set_value(desk.to)
        self.kept.watch({"to": self.to})
        notes = {AddressFrom.CLIENT: self.tr("From the client's front sheet"),
                 AddressFrom.PERMISSION: self.tr("From the client's permission to share"),
                 AddressFrom.LETTER: self.tr("From the letter")}
        if desk.to_from in notes and self.to.value() == desk.to:
            self.form.fields["to"].note(notes[desk.to_from])
        self.how.set_value(MADE)
        self.words.setText("\n".join(line for line in (desk.subject, *desk.text.split("\n")) if line))
        self._turn()
        if said_no(desk.reader, desk.answer):
            self.send_button.setEnabled(False)
            self._say([text_for(finding) for finding in self.post.trouble(self.actor, self._request())[:1]])
        elif desk.reader is Reader.CLIENT and desk.answer is Answer.NOT_ASKED:
            self._trouble.addWidget(Banner("info", self.tr(
                "The client was not asked yet whether e-mail is welcome. Ask first, and note the answer on the front sheet."),
                name="mailNotAsked"))
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        typing = self.how.value() == TYPED
        self.made.setVisible(not typing)
        self.typed.setVisible(typing)
        if typing:
            self.typed.fields["password"].widget.setFocus()

    def _request(self) -> MailRequest:
        passwords = [self._made] * 2
        if self.how.value() == TYPED:
            passwords = [str(self.typed.fields[name].value()) for name in ("password", "again")]
        return MailRequest(self.desk.letter_id, self.desk.client_id, self.to.value(), *passwords)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pages.currentIndex():
                self.accept()
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.send()
            return  # in a field Enter ends the word, and sends nothing
        super().keyPressEvent(event)

    def send(self) -> None:
        """Write it down and send it; what is wrong stands beside its field, and what the server says beside the button."""
        if self._sending or not self.send_button.isEnabled():
            return
        clear_layout(self._trouble)
        for form in (self.form, self.typed):
            form.clear_messages()
        request = self._request()
        try:
            mail = self.post.begin(self.actor, request)
        except Refused as refusal:
            here = [one for one in refusal.findings if one.field in self.form.fields]
            self._say(self.form.show_findings(here, text_for))
            self._say(self.typed.show_findings([one for one in refusal.findings if one not in here], text_for))
            return
        self._wait(True)
        actor, post = self.actor, self.post
        run_job(self, lambda: post.send(actor, mail), lambda _: self._gone(mail), self._failed)

    def _wait(self, sending: bool) -> None:
        self._sending = sending
        for widget in (self.form, self.typed, self.send_button, self.cancel_button, self.close_button):
            widget.setEnabled(not sending)
        self.send_button.setText(self.tr("Sending…") if sending else self.tr("Send"))

    def _failed(self, error: Exception) -> None:
        self._wait(False)
        if not isinstance(error, Refused):
            raise error
        unsure = MailProblem.UNSURE in error.codes
        said = self.tr("Nobody can tell whether the letter arrived. Call the reader before you send it again.") if unsure else \
            self.tr("The letter was not sent. What you entered is still here.")
        self._say([said, *texts_for(error)])

    def _gone(self, mail: LetterMail) -> None:
        """The server has it: what is left to do is to tell the password."""
        self.kept.done()
        self._wait(False)
        self.gone.setText(self.tr("The letter is on its way to {address}.").format(address=formats.isolate(mail.to)))
        phone = self.desk.phone
        call = self.tr("Now tell the reader the password by telephone, {phone}:").format(phone=formats.isolate(phone))
        self.call.setText(call if phone else self.tr("Now tell the reader the password by telephone:"))
        self.password.setText(formats.isolate(mail.password))
        for field in self.typed.fields.values():
            field.set_value("")
        self._pages.setCurrentIndex(1)
        for button in (self.cancel_button, self.send_button):
            button.hide()
        self.done_button.show()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sent.emit(self.tr("E-mailed to {address}").format(address=formats.isolate(mail.to)))

    def reject(self) -> None:
        if not self._sending:  # on its way: the answer is worth waiting for
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._sending:
            event.ignore()
        else:
            super().closeEvent(event)

    def _say(self, sentences: list[str]) -> None:
        for sentence in sentences:
            self._trouble.addWidget(Banner("warn", sentence, name="mailTrouble"))
