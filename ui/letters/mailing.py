"""The print dialog of a letter that can be e-mailed: that way stands beside print and file where the clinic has a mail server."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, may
from clinic_app.services import letter_post
from ui.actions import latin_key
from ui.letters.dialog import PrintDialog
from ui.letters.mail_dialog import MailDialog, Post
from ui.letters.printable import Mailable
from ui.texts import texts_for
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class MailingDialog(PrintDialog):
    """Prints, saves and e-mails one letter by the post of its kind."""

    printable: Mailable

    def __init__(self, printable: Mailable, post: Post, parent: QWidget | None = None) -> None:
        self.post = post
        super().__init__(printable, parent)

    def _build(self) -> None:
        super()._build()
        self.mail_button = Button(self.tr("E-mail…"), "ghost", icon="email", keys="Ctrl+E", name="mailLetter")
        self.mail_button.setVisible(letter_post.ready(self.actor))
        self.mail_button.clicked.connect(self.open_mail)
        self.foot.insertWidget(1, self.mail_button)

    def add_choices(self, layout: QVBoxLayout) -> None:
        if may(self.actor, Action.EDIT_REMINDERS) and not letter_post.ready(self.actor):
            words = self.tr("Letters can be e-mailed once the mail server is set: Settings, Reminders.")
            hint = Label(words, "small", "text", "ink3", wrap=True)
            hint.setObjectName("mailHint")
            layout.addWidget(hint)

    def _ready(self, ready: bool) -> None:
        super()._ready(ready)
        self.mail_button.setEnabled(ready)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = latin_key(event) == Qt.Key.Key_E and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if pressed and self.mail_button.isVisible() and self.mail_button.isEnabled():
            self.open_mail()
        else:
            super().keyPressEvent(event)

    def open_mail(self) -> None:
        """Ask where to, over this dialog; both close once the letter is gone."""
        paper = self.printable
        try:
            dialog = MailDialog(self.actor, self.post, paper.client_id, paper.letter_id, paper.addressed(), self)
        except Refused as refusal:
            self.say(texts_for(refusal))
            return
        dialog.sent.connect(self.printed)
        dialog.accepted.connect(self.accept)
        dialog.open()
