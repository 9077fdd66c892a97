"""The catalogue of techniques as the clinic keeps it: its own entries, and what it says about the evidence of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.concerns import GROUPS, ConcernWord, TechniqueRequest
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.names import in_order
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.plans import Technique
from clinic_app.services import catalogues
from ui import formats, theme
from ui.plans.add_choice import AddChoice
from ui.plans.parts import level_word
from ui.plans.technique_picker import group_words
from ui.plans.words import language
from ui.settings.section import KeptForm, Section
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.panels import column
from ui.widgets.record_table import Column, RecordTable, TableView

OWN = ("name", "name_ar", "group", "line", "line_ar", "concerns")


class ConcernsField(QWidget):
    """Concerns of a technique: chosen from the catalogue, each a chip that a click takes away."""

    textChanged = Signal()  # noqa: N815 - as the other fields of a form say it

    def __init__(self, words: Mapping[str, ConcernWord], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._chosen = words, list[str]()
        lines = column(self, 6)
        self.flow = Flow()
        ordered = sorted(words.values(), key=lambda w: in_order(w.name_in(language())))
        options = [(w.word, w.name_in(language())) for w in ordered]
        self.add = AddChoice(options, self.tr("add a concern"), "techniqueAddConcern")
        lines.addWidget(self.flow)
        lines.addWidget(self.add)
        self.setFocusProxy(self.add)
        self.add.picked.connect(self._on_add)

    def value(self) -> tuple[str, ...]:
        """The words of the catalogue."""
        return tuple(self._chosen)

    def set_value(self, words: Iterable[str]) -> None:
        """Show these."""
        self._chosen = [word for word in words if word in self._words]
        self._lay()

    def _on_add(self, word: object) -> None:
        if word not in self._chosen:
            self._chosen.append(str(word))
            self._lay()
            self.textChanged.emit()

    def _take_away(self, word: str) -> None:
        self._chosen.remove(word)
        self._lay()
        self.textChanged.emit()

    def _lay(self) -> None:
        self.flow.clear()
        for word in self._chosen:
            chip = Chip(self._words[word].name_in(language()), icon="close", checkable=False)
            chip.setToolTip(self.tr("Take away"))
            chip.clicked.connect(lambda _on=False, one=word: self._take_away(one))
            self.flow.add(chip)
        self.flow.setVisible(bool(self._chosen))


class TechniquesSection(Section):
    """A list of all; below it the one chosen, or a new one of the clinic's own."""

    typed_in = True

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("Techniques"),
            self.tr("Guideline lines from memory wait for somebody who reads them. The clinic may add entries of its own."),
        )
        self.shown: Technique | None = None
        self._places: dict[str, int] = {}
        self._words = catalogues.concern_words(actor)
        self.table = TableView(self._make_model(), name="techniquesTable")
        self.table.setMinimumHeight(theme.current().px(250))
        self.table.chosen.connect(self.show_technique)
        self.body.addWidget(self.table)
        self._build_form()
        self.body.addStretch(1)
        self.reload()

    def _make_model(self) -> RecordTable[Technique]:
        self.model = RecordTable[Technique](
            [
                Column(self.tr("Technique"), lambda t: t.name_in(language()), strong=True, stretch=True),
                Column(self.tr("Family"), lambda t: group_words()[t.group], width=150),
                Column(self.tr("Evidence"), lambda t: level_word(t.level), width=90),
                Column(self.tr("Guideline"), lambda t: t.guideline_in(language()), stretch=True),
                Column(self.tr("Year"), lambda t: formats.isolate(t.year) if t.year else "", width=120),
                Column(self.tr("Read"), self._read_words, width=150, tone=lambda t: "ink" if t.checked or t.own else "warn"),
            ],
            self,
        )
        return self.model

    def _read_words(self, technique: Technique) -> str:
        if not technique.offered:
            return self.tr("no longer offered")
        if technique.own:
            return self.tr("the clinic's own")
        return self.tr("guideline read") if technique.checked else self.tr("from memory")

    def _build_form(self) -> None:
        self.heading = Label("", "title3", "strong")
        self.heading.setWordWrap(True)
        self.body.addWidget(self.heading)
        self.form = KeptForm(self.actor, "technique", vault=Vault.CLINICAL)
        self.form.add_row(
            ("name", self.tr("Name in English"), TextField(name="techniqueName")),
            ("name_ar", self.tr("Name in Arabic"), TextField(name="techniqueNameAr")),
        )
        self.form.add_row(
            ("line", self.tr("What is done, in one line, English"), TextField(name="techniqueLine")),
            ("line_ar", self.tr("The same in Arabic"), TextField(name="techniqueLineAr")),
        )
        self.group = Choice([(g, group_words()[g]) for g in GROUPS], name="techniqueGroup", placeholder=self.tr("choose"))
        self.form.add_row(
            ("group", self.tr("Family"), self.group), ("concerns", self.tr("For which concerns"), ConcernsField(self._words), 2),
        )
        self.form.add_row(
            ("guideline", self.tr("What speaks for it, English"), TextField(name="techniqueGuideline")),
            ("guideline_ar", self.tr("The same in Arabic"), TextField(name="techniqueGuidelineAr")),
            ("year", self.tr("Year"), TextField(name="techniqueYear", numeric=True)),
        )
        self.checked = QCheckBox(self.tr("somebody here has read the guideline"))
        self.checked.setObjectName("techniqueChecked")
        self.offered = QCheckBox(self.tr("offered when a plan is written"))
        self.offered.setObjectName("techniqueOffered")
        self.form.add_widget(self.checked)
        self.form.add_widget(self.offered)
        self.body.addWidget(self.form)
        self.save_button = Button("", "primary", name="saveTechnique")
        self.new_button = Button(self.tr("New one of our own"), icon="add", name="newTechniqueOfOurs")
        self.save_button.clicked.connect(self.save)
        self.new_button.clicked.connect(self.begin)
        self.button_row(self.save_button, self.new_button)
        self.form.watch()

    def reload(self) -> None:
        """Read the catalogue again."""
        chosen = self.shown.id if self.shown else ""
        every = list(catalogues.techniques(self.actor).values())
        self._places = {t.id: place for place, t in enumerate(every, start=1)}  # entries are only ever added at the end
        self.model.show([*(t for t in every if t.own), *(t for t in every if not t.own)])
        self.show_technique(next((t for t in every if t.id == chosen), None))

    def begin(self) -> None:
        """Empty fields for a new one."""
        self.table.clearSelection()
        self.show_technique(None)
        self.form.fields["name"].widget.setFocus()

    def show_technique(self, technique: Technique | None) -> None:
        """The one chosen, or empty fields for a new one; of an entry that ships only the evidence can be changed."""
        self.calm()
        self.form.clear_messages()
        self.form.turn_to(self._places.get(technique.id, 0) if technique else 0)
        self.shown = technique
        own = technique is None or technique.own
        self.heading.setText(technique.name_in(language()) if technique else self.tr("A new technique of our own"))
        for name in OWN:
            self.form.fields[name].setVisible(own)
        names = (*OWN, "guideline", "guideline_ar", "year")
        empty: dict[str, object] = dict.fromkeys(names, "") | {"group": None, "concerns": ()}
        self.form.fill({name: getattr(technique, name) for name in names} if technique else empty)
        self.checked.setChecked(technique is not None and technique.checked)
        self.checked.setVisible(technique is not None)
        self.offered.setChecked(technique is None or technique.offered)
        self.offered.setVisible(technique is not None)
        self.save_button.setText(self.tr("Save") if technique else self.tr("Add to the catalogue"))
        self.new_button.setVisible(technique is not None)
        self.form.bring_back()

    def _request(self) -> TechniqueRequest:
        values, shown = self.form.values(), self.shown
        return TechniqueRequest(
            id=shown.id if shown else "", version=shown.version if shown else 0, name=values["name"], name_ar=values["name_ar"],
            group=values["group"] or "", line=values["line"], line_ar=values["line_ar"], concerns=values["concerns"],
            guideline=values["guideline"], guideline_ar=values["guideline_ar"], year=values["year"],
            checked=self.checked.isChecked(), offered=self.offered.isChecked(),
        )

    def save(self) -> None:
        """Add it or keep the changes."""
        self.calm()
        new = self.shown is None
        try:
            saved = catalogues.save_technique(self.actor, self._request())
        except Stale:
            self.warn(self.tr("Somebody else changed this entry meanwhile. Yours is kept; save again to put it over theirs."))
            self.shown = catalogues.techniques(self.actor)[self.shown.id] if self.shown else None
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.done()
        self.form.clear_messages()
        self.shown = saved
        self.reload()
        self.said.emit(self.tr("Added to the catalogue") if new else self.tr("Saved"))
