"""A printed letter is checked: its code is scanned or typed, and the program says which letter it belongs to, or none."""

from __future__ import annotations

from clinic_app.domain.desk_letters import DeskKind
from clinic_app.domain.errors import Refused
from clinic_app.domain.letter_drafts import CheckedLetter
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, letters
from ui import formats, theme
from ui.letters.desk_words import desk_kind_name, desk_number
from ui.letters.words import kind_name
from ui.settings.section import Section
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextField
from ui.widgets.news import Banner
from ui.widgets.panels import clear_layout, column


class LetterCheckSection(Section):
    """One field and the answer. A scanner types the code and ends with Enter."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Check a printed letter"), self.tr(
            "Scan the square on the letter, or type the code beside it. Nothing leaves this computer. The pages that were issued "
            "lie in the client's file under this number: compare them with what you hold."))
        self.form = Form()
        self.form.setMaximumWidth(theme.current().px(360))
        self.code = TextField(name="letterCode", numeric=True)
        self.form.add("code", self.tr("Check code"), self.code)
        self.form.submitted.connect(self.check)
        self.body.addWidget(self.form)
        button = Button(self.tr("Check"), "primary", name="letterCheck")
        button.clicked.connect(self.check)
        self.button_row(button)
        self._answer = column(gap=6)
        self.body.addLayout(self._answer)
        self.body.addStretch(1)

    def check(self) -> None:
        """Ask; the answer stands below until the next question."""
        clear_layout(self._answer)
        self.calm()
        self.form.clear_messages()
        try:
            found = letters.check_letter(self.actor, self.code.value())
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self._answer.addWidget(self._said(found))
        self.code.selectAll()

    def _said(self, found: CheckedLetter | None) -> Banner:
        if found is None:
            return Banner("warn", self.tr("No letter of this clinic has this code."), self.tr(
                "Look once more at each sign. If it stays so, this paper does not come from here."), name="letterUnknown")
        if isinstance(found.kind, DeskKind):
            kind, number = desk_kind_name(found.kind), desk_number(found.number)
        else:
            kind, number = kind_name(found.kind), formats.number(found.number)
        said = self.tr("{kind} {number}, released on {day}, %n page(s)", "", found.pages).format(
            kind=kind, number=number,
            day=formats.full_date(clock.to_local(found.issued_at).date()))
        if not found.intact:
            return Banner("danger", said, self.tr("Its stored pages were changed. Tell the clinical lead."), name="letterDamaged")
        return Banner("info", said, self.tr("The code belongs to this letter, and its stored pages are those that were issued."),
                      name="letterKnown")
