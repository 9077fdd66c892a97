"""A client's own access: writing down that a copy was asked for, and the lead's reading and signing off."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.access_requests import AccessAsk, AccessProblem, AccessRequest, AskedBy
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.readers import Content
from clinic_app.services import access_requests, clock, handouts
from ui import formats
from ui.actions import KeyAct
from ui.kept import Kept
from ui.letters.look_dialog import LookDialog
from ui.letters.words import content_name, wall_name
from ui.texts import text_for, texts_for
from ui.why_panel import WhyPanel
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column

ASKED_BY = {
    AskedBy.CLIENT: QT_TRANSLATE_NOOP("letters", "Asked for by the client"),
    AskedBy.GUARDIAN: QT_TRANSLATE_NOOP("letters", "Asked for by the guardian"),
}


def asked_by_name(who: AskedBy) -> str:
    """Who asked, as a line begins with it."""
    return QCoreApplication.translate("letters", ASKED_BY[who])


class AccessAskPanel(SidePanel):
    """Records one request; recorded() when it waits for the lead."""

    recorded = Signal()

    def __init__(self, actor: Actor, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__("", name="accessAskPanel", parent=parent)
        self.title.setText(self.tr("Copy of the record asked for"))
        self.actor, self.client_id = actor, client_id
        told = self.tr("The clinical lead reads the copy and signs it off. Process notes and what concerns other people "
                       "stay out.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = Form()
        self.by = Choice([(who, asked_by_name(who)) for who in AskedBy], name="copyBy")
        self.form.add("by", self.tr("Who asked"), self.by)
        self.asked_on = DateField(clock.today, past=True, name="copyOn")
        self.asked_on.set_value(clock.today())
        self.form.add("asked_on", self.tr("Asked for on"), self.asked_on)
        languages = [(LetterLanguage.ARABIC, self.tr("Arabic")), (LetterLanguage.ENGLISH, self.tr("English"))]
        self.language = Choice(languages, name="copyLanguage")
        self.language.set_value(handouts.language_of(actor, client_id))
        self.form.add("language", self.tr("Language of the copy"), self.language)
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self.save_button = Button(self.tr("Record"), "primary", icon="export", keys="Ctrl+Return", name="saveCopyAsked")
        self.add_foot(self.save_button)
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        self.kept = Kept(self, actor, "copy_asked", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({"by": self.by, "on": self.asked_on, "language": self.language})

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("record"), "Ctrl+Return", self.save, "export", anywhere=True)]

    def save(self) -> None:
        """Write it down; what is missing is said beside its field."""
        clear_layout(self._loose)
        try:
            access_requests.record(self.actor, AccessAsk(
                self.client_id, self.by.value(), self.asked_on.value(), self.language.value()))
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for):
                self._loose.addWidget(Banner("warn", sentence, name="copyTrouble"))
            return
        self.kept.done()
        self.closed.emit()
        self.recorded.emit()


class AccessBackPanel(WhyPanel):
    """Asks why a request was a mistake; taken_back when it waits no more."""

    taken_back = Signal()

    def __init__(self, actor: Actor, request: AccessRequest, parent: QWidget | None = None) -> None:
        super().__init__(actor, name="accessBack", draft="copy_taken_back", about=request.id, parent=parent)
        self.request = request
        said = self.tr("{who}, {day}").format(who=asked_by_name(request.asked_by), day=formats.full_date(request.asked_on))
        told = self.tr("For a request that was recorded by mistake. It stays to be read, with the reason, and waits no more.")
        self.ask(self.tr("Take the request back"), said, told, self.tr("Reason"), self.tr("For example: it is another client's"),
                 self.tr("Take back"), self.tr("take back"))

    def act(self, reason: str) -> AccessRequest:
        request = self.request
        return access_requests.take_back(self.actor, request.client_id, request.id, request.version, reason)

    def finished(self, _done: object) -> None:
        self.taken_back.emit()


class AccessCopyPanel(SidePanel):
    """The lead reads one copy and signs it off; signed(AccessRequest) when its bytes are kept. Refuses one signed already."""

    signed = Signal(object)

    def __init__(self, actor: Actor, request: AccessRequest, parent: QWidget | None = None) -> None:
        super().__init__("", name="accessCopyPanel", parent=parent)
        self.title.setText(self.tr("Copy of the record"))
        self.actor, self.request = actor, request
        self.copy = access_requests.copy_for(actor, request.client_id, request.id)
        asked = self.tr("{who}, {day}").format(who=asked_by_name(request.asked_by), day=formats.full_date(request.asked_on))
        self.body.addWidget(Label(asked, "body", "strong", wrap=True))
        self.inside, self.left_out = (Label("", "small", "text", tone, wrap=True) for tone in ("ink", "ink2"))
        self.inside.setObjectName("copyInside")
        self.left_out.setObjectName("copyLeftOut")
        for head, words in ((self.tr("In the copy"), self.inside), (self.tr("Left out"), self.left_out)):
            part = column(gap=4)
            part.addWidget(Label(head, "small", "label", "ink2"))
            part.addWidget(words)
            self.body.addLayout(part)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        note = self.tr("It can be signed off once it was read. What is signed is kept as it is and never drawn again.")
        self.body.addWidget(Label(note, "small", "text", "ink3", wrap=True))
        self.read_button = Button(self.tr("Read"), icon="looked_at", keys="Ctrl+P", name="readCopy")
        self.sign_button = Button(self.tr("Sign off"), "primary", icon="sign", keys="Ctrl+Return", name="signCopy")
        self.add_foot(self.sign_button)
        self.add_foot(self.read_button)
        self.read_button.clicked.connect(self.read)
        self.sign_button.clicked.connect(self.sign)
        self._show()

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("sign off"), "Ctrl+Return", self.sign, "sign", anywhere=True),
                KeyAct(self.tr("read"), "Ctrl+P", self.read, "looked_at", anywhere=True)]

    def _show(self) -> None:
        """What is in it and what is not, kind by kind; nothing is read yet."""
        self.inside.setText(" · ".join(content_name(Content(content)) for content in self.copy.sheet.contents))
        lines = [self.tr("{what}: {why}").format(what=content_name(content), why=wall_name(why))
                 for content, why in self.copy.left_out]
        lines.append(self.tr("Session and process notes, reflections, the therapist's checks of safety: never. "
                             "Contact persons: they are other people."))
        self.left_out.setText("\n".join(lines))
        self.sign_button.setEnabled(False)

    def read(self) -> None:
        """The copy as it would be kept; nothing is kept yet."""
        clear_layout(self._loose)
        try:
            made = access_requests.draw(self.actor, self.request.client_id, self.copy)
        except Refused as refusal:
            self._say(refusal)
            return
        LookDialog(made.pdf, self.tr("Copy of the record"), self.tr("Nothing has left yet."), self.window()).open()
        self.sign_button.setEnabled(True)

    def sign(self) -> None:
        """Keep it as it was read; what was not read yet, or has changed meanwhile, is read first."""
        clear_layout(self._loose)
        if not self.sign_button.isEnabled():
            self.read()
            return
        request = self.request
        try:
            done = access_requests.sign_off(self.actor, request.client_id, request.id, request.version, self.copy)
        except Refused as refusal:
            self._say(refusal)
            return
        self.closed.emit()
        self.signed.emit(done)

    def _say(self, refusal: Refused) -> None:
        for sentence in texts_for(refusal):
            self._loose.addWidget(Banner("warn", sentence, name="copyTrouble"))
        if AccessProblem.CHANGED in refusal.codes:
            self.copy = access_requests.copy_for(self.actor, self.request.client_id, self.request.id)
            self._show()
