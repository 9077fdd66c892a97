"""How paper looks, under the letterhead: its digits, the Hijri date, the check square, the logo, the neutral name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.paper import PaperLook, neutral_findings
from clinic_app.domain.permissions import Actor
from clinic_app.services import paper
from ui.settings.picture_choice import PictureChoice
from ui.settings.section import KeptForm
from ui.texts import text_for, texts_for
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import column
from ui.widgets.segment import Segment


class PaperLookPanel(QWidget):
    """The clinic's choices for everything that is printed. said(words) asks for a toast."""

    said = Signal(str)

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor, self.look = actor, PaperLook()
        lines = column(self, 10)
        lines.addWidget(Label(self.tr("On paper"), "title3", "strong"))
        self.digits = Segment(((False, "1 2 3"), (True, "١ ٢ ٣")), name="paperDigits")
        self.digits.chosen.connect(lambda chosen: self._keep(replace(self.look, arabic_digits=chosen)))
        lines.addWidget(Field(self.tr("Digits in Arabic letters and sheets"), self.digits), 0, Qt.AlignmentFlag.AlignLeft)
        self.hijri = QCheckBox(self.tr("Hijri date beside the Gregorian"))
        self.hijri.setObjectName("paperHijri")
        self.hijri.clicked.connect(lambda on: self._keep(replace(self.look, hijri=on)))
        lines.addWidget(self.hijri)
        self.square = QCheckBox(self.tr("A square on released letters to check prints by"))
        self.square.setObjectName("paperSquare")
        self.square.clicked.connect(lambda on: self._keep(replace(self.look, check_code=on)))
        lines.addWidget(self.square)
        self.logo = PictureChoice("paperLogo", self.tr("Logo"), self.tr("Choose a logo"), self.tr("Take the logo off"),
                                  self.tr("Which picture is the logo?"))
        self.logo.chosen.connect(lambda data: self._act(lambda: paper.keep_logo(self.actor, data, self.look.version)))
        self.logo.dropped.connect(lambda: self._act(lambda: paper.drop_logo(self.actor, self.look.version)))
        lines.addWidget(self.logo)
        lines.addWidget(Label(self.tr("Neutral name"), "title3", "strong"))
        lines.addWidget(Label(self.tr(
            "For letters of attendance that employers and schools read: it says nothing of the kind of care. "
            "Where it stands, licence and logo stay off."), "small", "text", "ink2", wrap=True))
        self.names = KeptForm(actor, "neutral_name")
        self.names.add_row(
            ("neutral_en", self.tr("Neutral name in English"), TextField(name="paperNeutralEn")),
            ("neutral_ar", self.tr("Neutral name in Arabic"), TextField(name="paperNeutralAr")))
        for field in self.names.fields.values():
            field.widget.editingFinished.connect(self._keep_names)
        self.names.watch()
        lines.addWidget(self.names)

    def reload(self) -> None:
        """Show what is chosen."""
        self._show(paper.paper_look(self.actor))

    def _show(self, look: PaperLook) -> None:
        self.look = look
        self.digits.set_value(look.arabic_digits)
        self.hijri.setChecked(look.hijri)
        self.square.setChecked(look.check_code)
        self.logo.show_picture(look.logo)
        self._show_names()

    def _show_names(self) -> None:
        """As they are on file, and over them what was being typed: half a word that a kill left says that no paper has it."""
        self.names.keep_now()
        self.names.fill({name: getattr(self.look, name) for name in self.names.fields})
        if self.names.bring_back():
            for name, field in self.names.fields.items():
                if field.value() != getattr(self.look, name) and not field.state():
                    field.note(self.tr("Not on paper yet: Enter keeps it."))

    def _keep(self, wished: PaperLook) -> None:
        if wished != self.look:
            self._act(lambda: paper.save_paper_look(self.actor, wished))

    def _keep_names(self) -> None:
        """What was typed goes onto paper once the field is left; what is too long is said beside it and stays typed."""
        self.names.clear_messages()
        wished = replace(self.look, **{name: str(field.value()) for name, field in self.names.fields.items()})
        if found := neutral_findings(wished):
            self.names.show_findings(found, text_for)
        elif wished == self.look:
            self.names.done()
        else:
            self._act(lambda: self._with_names(wished))

    def _with_names(self, wished: PaperLook) -> PaperLook:
        kept = paper.save_paper_look(self.actor, wished)
        self.names.done()
        return kept

    def _act(self, act: Callable[[], PaperLook]) -> None:
        self.logo.tell("")
        try:
            self._show(act())
        except Stale as stale:
            self._show(stale.theirs)
            self.logo.tell(self.tr("Somebody else changed this meanwhile. This is how it is now."))
        except Refused as refusal:
            self._show(self.look)
            self.logo.tell(" ".join(texts_for(refusal)))
        else:
            self.said.emit(self.tr("Saved"))
