"""Wording in the settings: every text of letters and sheets in both languages, its fields, a sample on paper, its history."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.wordings import LANGUAGES, Earlier, Entry, Wording, WordingRequest, is_meant, told_by
from clinic_app.services import clock, drafts, wordings
from ui import formats, theme
from ui.settings.section import KEEP_AFTER, Section
from ui.settings.wording_field import WordingField
from ui.settings.wording_preview import WordingPreview
from ui.still_trying import until_kept
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.news import Autosave
from ui.widgets.panels import column, row
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment
from ui.widgets.two_texts import Compare, differing

DRAFT = "letter_wording"
LIST_WIDTH, SIDE_WIDTH, PAPER_HEIGHT = 284, 250, 180  # px
EVERYTHING = ""


class LetterWordingSection(Section):
    """The list at the start side, the chosen text in both languages beside it, below them the sample or the earlier wordings."""

    typed_in = True

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("Wording of letters"),
            self.tr("The clinic's own words in letters and sheets from the next one on. What was issued keeps its words."))
        self._standing: dict[tuple[str, str], Wording] = {}
        self._told: dict[str, str] = {}
        self._groups: dict[str, str] = {}
        self._typed: dict[str, dict[str, dict[str, str]]] = {}  # not in force yet, by entry and language
        self._numbers: dict[str, dict[str, int]] = {}           # the states that was typed over
        self._entry: Entry | None = None
        self._language = "ar" if formats.is_arabic() else "en"
        self._read = False
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = Beside(16)
        whole.add(self._build_list())
        self.side = QWidget()
        side = column(self.side, 8)
        self.where = Label("", "small", "text", "ink3")
        self.name = Label("", "title3", "strong")
        self.name.setObjectName("wordingName")
        head = row(gap=10)
        head.addWidget(self.name)
        head.addWidget(self.where)
        head.addStretch(1)
        side.addLayout(head)
        self._aside = column(gap=0)
        side.addLayout(self._aside)
        both = Beside(16)
        names = {"en": self.tr("English"), "ar": self.tr("Arabic")}
        self.fields = {language: WordingField(language, names[language]) for language in LANGUAGES}
        for field in self.fields.values():
            both.add(field, 1, SIDE_WIDTH)
        side.addWidget(both)
        self.save_button = Button(self.tr("Use these words"), "primary", icon="save", name="wordingSave")
        self.drop_button = Button(self.tr("Drop my changes"), name="wordingDrop")
        self.restore_button = Button(self.tr("Restore the program's words"), "ghost", icon="restore", name="wordingRestore")
        self.autosave = Autosave()
        buttons = Flow(8)
        for widget in (self.save_button, self.drop_button, self.restore_button, self.autosave):
            buttons.add(widget)
        self.autosave.hide()
        side.addWidget(buttons)
        side.addLayout(self._build_view())
        self.pages = QStackedWidget()
        self.preview = WordingPreview(self.actor)
        self.pages.addWidget(self.preview)
        self.pages.addWidget(self._build_earlier())
        self.pages.setMinimumHeight(theme.current().px(PAPER_HEIGHT))
        side.addWidget(self.pages, 1)
        whole.add(self.side, 1, SIDE_WIDTH)
        self.body.addWidget(whole, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER)

    def _build_list(self) -> Any:
        place = column(gap=8)
        self.search = TextField(hint=self.tr("Search name or words"), icon="find", name="wordingSearch")
        self.search.setAccessibleName(self.tr("Search the texts"))
        self.group = Choice([], name="wordingGroup")
        self.group.setAccessibleName(self.tr("Letter or sheet"))
        self.model = RecordTable[Entry]([Column(
            self.tr("Text"), lambda entry: formats.label(self._name(entry)), tag=self._tag, stretch=True,
            tip=lambda entry: formats.label(f"{self._groups.get(entry.group, '')} · {self._name(entry)}"))], self)
        self.table = TableView(self.model, name="wordingTable", sortable=False, row_height=34)
        self.table.setAccessibleName(self.tr("Texts"))
        self.table.setMinimumHeight(theme.current().px(PAPER_HEIGHT))
        self.count = Label("", "small", "text", "ink3")
        for widget in (self.search, self.group, self.table, self.count):
            widget.setFixedWidth(theme.current().px(LIST_WIDTH))
            place.addWidget(widget)
        return place

    def _build_view(self) -> Any:
        line = row(gap=8)
        self.view = Segment([("sample", self.tr("Sample")), ("earlier", self.tr("Earlier wordings"))], step="small",
                            name="wordingView")
        self.view.set_value("sample")
        self.shown_language = Segment([("en", "English"), ("ar", "العربية")], step="small", name="wordingShown")
        self.shown_language.set_value(self._language)
        line.addWidget(self.view)
        line.addStretch(1)
        line.addWidget(self.shown_language)
        return line

    def _build_earlier(self) -> QWidget:
        holder = QWidget()
        place = column(holder, 6)
        tongues = {"en": "English", "ar": "العربية"}
        self.earlier = RecordTable[Earlier]([
            Column(self.tr("When"), lambda one: formats.day_time(clock.to_local(one.at)), width=176),
            Column(self.tr("Who"), lambda one: formats.isolate_name(one.by), width=120),
            Column(self.tr("Language"), lambda one: tongues[one.language], width=80),
            Column(self.tr("Words"), self._earlier_words, stretch=True, tip=self._earlier_words),
        ], self)
        self.earlier_table = TableView(self.earlier, name="wordingEarlier", sortable=False, row_height=32)
        self.earlier_table.setAccessibleName(self.tr("Earlier wordings"))
        place.addWidget(self.earlier_table, 1)
        self.earlier_told = Label("", "small", "text", "ink3", wrap=True)
        place.addWidget(self.earlier_told)
        return holder

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._filter())
        self.group.currentIndexChanged.connect(lambda _index: self._filter())
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _entry: self.fields[self._language].area.setFocus())
        for language, field in self.fields.items():
            field.typed.connect(lambda language=language: self._on_typed(language))
            field.looked_at.connect(lambda language=language: self._look_at(language))
            field.form_chosen.connect(lambda form, language=language: self._choose_form(language, form))
        self._later.timeout.connect(lambda: until_kept(self._later, self._keep_draft))
        self.save_button.clicked.connect(self.save)
        self.drop_button.clicked.connect(self.drop)
        self.restore_button.clicked.connect(self.restore)
        self.view.chosen.connect(self._turn_to)
        self.shown_language.chosen.connect(lambda language: self._look_at(str(language)))
        self.earlier_table.opened.connect(self._use_earlier)

    # -- the list -------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what stands; what is being typed stays, and the first time what was typed before comes back."""
        self._standing = wordings.wordings(self.actor)
        self._told.clear()
        if not self._read:
            self._read = True
            self._bring_back()
            groups = wordings.wording_groups(self.actor, formats.is_arabic())
            self._groups = {group.key: group.name for group in groups}
            self.group.set_options([(EVERYTHING, self.tr("All letters and sheets")), *self._groups.items()])
            self.model.show([entry for group in groups for entry in group.entries])
            self._filter()
            self.table.choose(lambda entry: entry.id in self._typed) if self._typed else self.table.choose(lambda _entry: True)
        elif self._entry is not None:
            self._choose(self._entry)
        self.table.viewport().update()

    @staticmethod
    def _name(entry: Entry) -> str:
        return entry.names["ar" if formats.is_arabic() else "en"]

    def _tag(self, entry: Entry) -> tuple[str, str] | None:
        if entry.id in self._typed:
            return self.tr("typed"), "warn"
        changed = any(self._standing[entry.id, language].is_changed for language in LANGUAGES)
        return (self.tr("changed"), "info") if changed else None

    def _filter(self) -> None:
        """Those of the letter chosen that are meant by what is typed."""
        group, typed = self.group.value(), self.search.value()

        def accepts(entry: Entry) -> bool:
            return group in (EVERYTHING, entry.group) and (not typed or is_meant(self._found_by(entry), typed))

        self.table.filter(accepts)
        self.count.setText(self.tr("%n text(s)", "", self.table.model().rowCount()))
        if self.table.record() is None and self.table.model().rowCount():
            self.table.choose(lambda entry: self._entry is not None and entry.id == self._entry.id) or \
                self.table.choose(lambda _entry: True)

    def _found_by(self, entry: Entry) -> str:
        if entry.id not in self._told:
            self._told[entry.id] = told_by(self._standing[entry.id, language] for language in LANGUAGES)
        return self._told[entry.id]

    def _choose(self, entry: Entry | None) -> None:
        if entry is None:
            return
        self._entry = entry
        self._clear_aside()
        self.where.setText(formats.label(self._groups.get(entry.group, "")))
        self.name.setText(formats.label(self._name(entry)))
        named = wordings.field_names(self.actor, entry.id, formats.is_arabic())
        typed = self._typed.get(entry.id, {})
        for language, field in self.fields.items():
            field.show_wording(self._standing[entry.id, language], typed.get(language), named)
        self._tell()
        self._show_below(soon=True)

    # -- typing ---------------------------------------------------------------------------------------------------------

    def _on_typed(self, language: str) -> None:
        if self._entry is None:
            return
        entry, field = self._entry, self.fields[language]
        typed = self._typed.setdefault(entry.id, {})
        if field.differs():
            typed[language] = field.texts()
            self._numbers.setdefault(entry.id, {}).setdefault(language, self._standing[entry.id, language].number)
        else:
            typed.pop(language, None)
            self._numbers.get(entry.id, {}).pop(language, None)
        if not typed:
            self._typed.pop(entry.id)
            self._numbers.pop(entry.id, None)
        field.judge(wordings.wording_trouble(self.actor, self._request(language)))
        self._tell()
        self._look_at(language)
        self._later.start()

    def _choose_form(self, language: str, form: str) -> None:
        """The same person or number in both languages, where both speak of it."""
        for field in self.fields.values():
            field.show_form(form)
        self._look_at(language)

    def _look_at(self, language: str) -> None:
        self._language = language
        self.shown_language.set_value(language)
        self._show_below()

    def _request(self, language: str) -> WordingRequest:
        assert self._entry is not None
        standing = self._standing[self._entry.id, language].number
        number = self._numbers.get(self._entry.id, {}).get(language, standing)
        return WordingRequest(self._entry.id, language, self.fields[language].texts(), number)

    def _tell(self) -> None:
        assert self._entry is not None
        typed = self._entry.id in self._typed
        self.save_button.setEnabled(typed)
        self.drop_button.setEnabled(typed)
        self.restore_button.setEnabled(any(self._standing[self._entry.id, language].is_changed for language in LANGUAGES))
        self.table.viewport().update()

    def _keep_draft(self) -> None:
        if self._typed:
            body: dict[str, Any] = {"texts": self._typed, "numbers": self._numbers}
            self.autosave.saved(clock.to_local(drafts.keep_draft(self.actor, DRAFT, 0, body)))
        else:
            drafts.drop_draft(self.actor, DRAFT, 0)
            self.autosave.clear()

    def _bring_back(self) -> None:
        kept = drafts.open_draft(self.actor, DRAFT, 0)
        if kept is None:
            return
        known = {entry_id for entry_id, _language in self._standing}
        self._typed = {key: dict(texts) for key, texts in dict(kept.body.get("texts", {})).items() if key in known}
        self._numbers = {key: dict(numbers) for key, numbers in dict(kept.body.get("numbers", {})).items() if key in known}

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        if self._later.isActive():
            self._later.stop()
            self._keep_draft()

    # -- below: the sample, or what was -----------------------------------------------------------------------------------

    def _turn_to(self, view: object) -> None:
        self.pages.setCurrentIndex(0 if view == "sample" else 1)
        self.shown_language.setVisible(view == "sample")
        self._show_below(soon=True)

    def _show_below(self, *, soon: bool = False) -> None:
        if self._entry is None:
            return
        if self.view.value() == "sample":
            self.preview.ask(self._request(self._language), self.fields[self._language].form, soon=soon)
            return
        found = wordings.earlier_wordings(self.actor, self._entry.id, formats.is_arabic())
        self.earlier.show(found)
        self.earlier_told.setText(
            self.tr("Enter puts an earlier wording into its field again.") if found
            else self.tr("This text has always been the program's own."))

    def _earlier_words(self, one: Earlier) -> str:
        if one.restored:
            return self.tr("the program's words restored")
        return formats.isolate_name("  ·  ".join(one.texts.values()))

    def _use_earlier(self, one: Earlier) -> None:
        assert self._entry is not None
        field = self.fields[one.language]
        field.use({**self._entry.house[one.language], **one.texts})
        field.area.setFocus()

    # -- acts -----------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Put both languages into force, or say beside the text what is wrong; what is typed stays."""
        assert self._entry is not None
        self.calm()
        entry, before = self._entry, self._before()
        requests = [self._request(language) for language in LANGUAGES if language in self._typed.get(entry.id, {})]
        try:
            kept = wordings.save_wordings(self.actor, requests)
        except Stale as stale:
            self._compare(stale)
            return
        except Refused as refusal:
            said = [self.fields[language].say(refusal.findings) for language in LANGUAGES]
            if not any(said):
                self.refused(refusal)
            else:
                self.fields[LANGUAGES[said.index(True)]].area.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._done(self.tr("Letters use these words from now on"), before, kept)

    def restore(self) -> None:
        """The words that came with the program, in both languages and one step."""
        assert self._entry is not None
        self.calm()
        before = self._before()
        try:
            kept = wordings.restore_wordings(self.actor, [
                WordingRequest(one.entry.id, one.language, number=one.number) for one in before if one.is_changed])
        except Stale as stale:
            self._compare(stale)
            return
        self._done(self.tr("The program's own words stand again"), before, kept)

    def drop(self) -> None:
        """Forget what was typed for this text."""
        assert self._entry is not None
        self.calm()
        self._forget()
        self._choose(self._entry)

    def _before(self) -> list[Wording]:
        assert self._entry is not None
        return [self._standing[self._entry.id, language] for language in LANGUAGES]

    def _done(self, words: str, before: list[Wording], kept: tuple[Wording, ...]) -> None:
        numbers = {one.language: one.number for one in kept}
        back = [WordingRequest(one.entry.id, one.language, one.texts, numbers[one.language])
                for one in before if one.language in numbers]

        def undo() -> None:
            wordings.save_wordings(self.actor, back)
            self.reload()

        self._forget()
        self.reload()
        self.done.emit(words, undo)

    def _forget(self) -> None:
        assert self._entry is not None
        self._typed.pop(self._entry.id, None)
        self._numbers.pop(self._entry.id, None)
        self._later.stop()
        self._keep_draft()

    def _clear_aside(self) -> None:
        while (item := self._aside.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _compare(self, stale: Stale) -> None:
        """Somebody changed the text meanwhile: both stand here until somebody chooses."""
        theirs = stale.theirs
        if not isinstance(theirs, Wording):
            return
        mine = self.fields[theirs.language].texts()
        self._standing = wordings.wordings(self.actor)
        self._clear_aside()
        said = differing([("", mine[form]) for form in mine], [("", theirs.texts[form]) for form in mine])
        beside = Compare(self.tr("Somebody else changed this text meanwhile."), *said, name="wordingCompare")
        beside.kept_mine.connect(lambda: self._keep_mine(theirs))
        beside.took_theirs.connect(self.drop)
        self._aside.addWidget(beside)

    def _keep_mine(self, theirs: Wording) -> None:
        self._numbers.setdefault(theirs.entry.id, {})[theirs.language] = theirs.number
        self._clear_aside()
        self.save()
