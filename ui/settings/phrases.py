"""My phrases: short texts for notes, one's own and the clinic's, put in with "/"; kept in the clinical vault."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Action, Actor, Vault, may
from clinic_app.domain.phrases import NAME_MAX, Phrase, PhraseRequest
from clinic_app.services import phrases
from ui import formats, theme
from ui.settings.section import KeptForm, Section, stale_words
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea, TextField
from ui.widgets.record_table import Column, RecordTable, TableView

TEXTS = ("name", "text_en", "text_ar")


class PhrasesSection(Section):
    """A list, and the phrase chosen below it, or a new one."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("My phrases"),
                         self.tr("Type / in any text of a note to put one in. The clinic's phrases are the lead's to change."))
        self._lead = may(actor, Action.EDIT_CLINIC_PHRASES)
        self._phrase: Phrase | None = None
        self.model = RecordTable[Phrase]([
            Column(self.tr("Name"), lambda p: formats.isolate_name(p.name), strong=True, width=160),
            Column(self.tr("Words"), lambda p: formats.isolate_name(p.text(formats.is_arabic())), stretch=True),
            Column(self.tr("Whose"), lambda p: self.tr("the clinic's") if p.clinics else self.tr("mine"), width=120),
        ], self)
        self.table = TableView(self.model, name="phraseTable")
        self.table.setMinimumHeight(theme.current().px(200))
        self.table.chosen.connect(self._show)
        self.body.addWidget(self.table)
        self._build_form()
        self.body.addStretch(1)

    def _build_form(self) -> None:
        self.form = KeptForm(self.actor, "phrase", vault=Vault.CLINICAL)
        name = TextField(name="phraseName")
        name.setMaxLength(NAME_MAX)
        self.form.add("name", self.tr("Short name, typed after the slash"), name)
        self.form.add_row(
            ("text_en", self.tr("Words in English"), TextArea(name="phraseEnglish", lines=2, most=5)),
            ("text_ar", self.tr("Words in Arabic"), TextArea(name="phraseArabic", lines=2, most=5)),
        )
        self.clinics = QCheckBox(self.tr("For everybody in the clinic"))
        self.clinics.setObjectName("phraseClinics")
        self.clinics.setVisible(self._lead)
        self.form.add_widget(self.clinics)
        self.form.setMaximumWidth(theme.current().px(760))
        self.form.watch()
        self.body.addWidget(self.form)
        self.save_button = Button(self.tr("Save phrase"), "primary", name="phraseSave")
        self.new = Button(self.tr("New phrase instead"), name="phraseNew")
        self.delete = Button(self.tr("Delete"), "danger", name="phraseDelete")
        self.button_row(self.save_button, self.new, self.delete)
        self.save_button.clicked.connect(self.save)
        self.new.clicked.connect(self._new)
        self.delete.clicked.connect(self._delete)
        self._show(None)

    def reload(self) -> None:
        """Read the list again; what is being typed stays."""
        self.model.show(phrases.phrases(self.actor))

    def _show(self, phrase: Phrase | None) -> None:
        self._phrase = phrase
        mine = phrase is None or not phrase.clinics or self._lead
        self.form.turn_to(phrase.id if phrase else 0)
        self.form.fill({name: getattr(phrase, name) if phrase else "" for name in TEXTS})
        self.form.clear_messages()
        for name in TEXTS:
            self.form.fields[name].widget.setEnabled(mine)
        if mine:
            self.form.bring_back()
        self.clinics.setChecked(phrase is not None and phrase.clinics)
        self.clinics.setEnabled(phrase is None)
        self.save_button.setEnabled(mine)
        self.new.setVisible(phrase is not None)
        self.delete.setVisible(phrase is not None and mine)

    def _new(self) -> None:
        self.table.clearSelection()
        self._show(None)
        self.form.fields["name"].widget.setFocus()

    def save(self) -> None:
        """Ask the services; a sentence beside the field that is not right."""
        old = self._phrase
        values = {name: self.form.fields[name].value() for name in TEXTS}
        request = PhraseRequest(**values, clinics=self.clinics.isChecked(), id=old.id if old else 0,
                                version=old.version if old else 0)
        try:
            phrases.save_phrase(self.actor, request)
        except Stale as stale:
            self.warn(stale_words(self, stale))
            self.reload()
            newer = next((p for p in phrases.phrases(self.actor) if old is not None and p.id == old.id), None)
            if newer is not None:  # saved again, mine takes its place
                self._phrase = newer
                self.form.show_theirs({name: getattr(newer, name) for name in TEXTS})
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.done()
        self._after(self.tr("Phrase saved"))

    def _delete(self) -> None:
        if self._phrase is not None:
            phrases.delete_phrase(self.actor, self._phrase.id)
            self.form.done()
            self._after(self.tr("Phrase deleted"))

    def _after(self, words: str) -> None:
        self.calm()
        self.form.clear_messages()
        self.reload()
        self._new()
        self.said.emit(words)
