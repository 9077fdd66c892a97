"""My signature: a picture of it that stands on the letters I release, mine alone."""

from __future__ import annotations

from collections.abc import Callable

from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.profiles import OwnSignature
from clinic_app.services import profiles
from ui.settings.picture_choice import PictureChoice
from ui.settings.section import Section
from ui.texts import texts_for


class OwnSignatureSection(Section):
    """Acts at once; the next preview of a letter shows it."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("My signature"), self.tr(
            "A picture of it stands above your name on the letters that you release from now on. Nobody else can use it. "
            "Without one, the room stays free for your pen."))
        self.signature = OwnSignature()
        self.choice = PictureChoice(
            "ownSignature", self.tr("My signature"), self.tr("Choose a picture"), self.tr("Take it off"),
            self.tr("Which picture is your signature?"))
        self.choice.chosen.connect(lambda data: self._act(
            lambda: profiles.keep_signature(self.actor, data, self.signature.version)))
        self.choice.dropped.connect(lambda: self._act(lambda: profiles.drop_signature(self.actor, self.signature.version)))
        self.body.addWidget(self.choice)
        self.body.addStretch(1)

    def reload(self) -> None:
        self._show(profiles.own_signature(self.actor))

    def _show(self, signature: OwnSignature) -> None:
        self.signature = signature
        self.choice.show_picture(signature.picture)

    def _act(self, act: Callable[[], OwnSignature]) -> None:
        self.choice.tell("")
        try:
            self._show(act())
        except Stale as stale:
            self._show(stale.theirs)
            self.choice.tell(self.tr("You changed this at another desk meanwhile. This is how it is now."))
        except Refused as refusal:
            self.choice.tell(" ".join(texts_for(refusal)))
        else:
            self.said.emit(self.tr("Saved"))
