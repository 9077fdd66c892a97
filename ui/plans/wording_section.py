"""The clinic's wording of the boundaries agreement: clause by clause in both languages, in versions, with one step back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer

from clinic_app.domain.agreements import LANGUAGES, AgreementTemplate, Clause, WordingRequest
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import agreements, clock, drafts
from ui import formats
from ui.plans.words import language
from ui.settings.section import KEEP_AFTER, Section
from ui.still_trying import keep_soon, until_kept
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Autosave
from ui.widgets.panels import column

DRAFT = "agreement_wording"
LEAST_CLAUSE, LEAST_VERSION = 230, 190  # px that both want beside each other


class WordingSection(Section):
    """One clause at a time; what is typed is kept until it becomes the clinic's next version."""

    typed_in = True

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("Boundaries agreement"),
            self.tr("Eighteen clauses in the clinic's own words. What was signed keeps the words it was signed on."),
        )
        self._versions: tuple[AgreementTemplate, ...] = ()
        self._words: dict[str, dict[str, str]] = {}   # typed and not yet in force, by clause: "title.en" to words
        self._key, self._filling = "", False
        self._build()
        self._connect()
        self.reload()
        self._bring_back()

    def _build(self) -> None:
        self.version = Choice([], name="wordingVersion")
        self.clause = Choice([], name="wordingClause")
        line = Beside(10)
        line.add(Field(self.tr("Clause"), self.clause), 2, LEAST_CLAUSE)
        line.add(Field(self.tr("Version"), self.version), 1, LEAST_VERSION)
        self.body.addWidget(line)
        both = Beside(16)
        self.fields: dict[str, Field] = {}
        names = {"en": self.tr("English"), "ar": self.tr("Arabic")}
        for tongue in LANGUAGES:
            side = column(gap=8)
            title = TextField(name=f"wordingTitle_{tongue}")
            text = TextArea(name=f"wordingText_{tongue}", lines=7)
            direction = Qt.LayoutDirection.RightToLeft if tongue == "ar" else Qt.LayoutDirection.LeftToRight
            for widget in (title, text):
                widget.setLayoutDirection(direction)
            self.fields[f"title.{tongue}"] = Field(self.tr("Title, {language}").format(language=names[tongue]), title)
            self.fields[f"text.{tongue}"] = Field(self.tr("Words, {language}").format(language=names[tongue]), text)
            side.addWidget(self.fields[f"title.{tongue}"])
            side.addWidget(self.fields[f"text.{tongue}"])
            both.add(side, 1)
        self.body.addWidget(both)
        self.told = Label("", "small", "text", "ink3", wrap=True)
        self.body.addWidget(self.told)
        self.autosave = Autosave()
        self.keep_button = Button(self.tr("Make these the clinic's words"), "primary", icon="save", name="saveWording")
        self.drop_button = Button(self.tr("Drop my changes"), name="dropWording")
        back = self.tr("Go back to the words that came with the program")
        self.back_button = Button(back, "ghost", icon="restore", name="restoreWording")
        self.button_row(self.keep_button, self.drop_button, self.back_button, self.autosave)
        self.body.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER)

    def _connect(self) -> None:
        self.clause.currentIndexChanged.connect(lambda _index: self._show())
        self.version.currentIndexChanged.connect(lambda _index: self._show())
        for field in self.fields.values():
            field.widget.textChanged.connect(self._on_typed)  # type: ignore[attr-defined]
        self._later.timeout.connect(lambda: until_kept(self._later, self._keep_draft))
        self.keep_button.clicked.connect(self.save)
        self.drop_button.clicked.connect(self.drop)
        self.back_button.clicked.connect(self.restore)

    # -- showing --------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read every version again; what is being typed stays."""
        chosen = self.clause.value()
        self._filling = True
        self._versions = agreements.wordings(self.actor)
        newest = self._newest()
        self.version.set_options([(t.version, self._version_name(t)) for t in reversed(self._versions)])
        self.version.set_value(newest.version)
        self.clause.set_options([(c.key, self._clause_name(c)) for c in newest.clauses])
        self.clause.set_value(chosen or newest.clauses[0].key)
        self._filling = False
        self._show()

    def _newest(self) -> AgreementTemplate:
        return self._versions[-1]

    def _version_name(self, template: AgreementTemplate) -> str:
        if template.since is None:
            return self.tr("as it came with the program")
        day = formats.short_date(clock.to_local(template.since).date())
        return self.tr("the clinic's {number}, since {day}").format(number=formats.number(template.own), day=day)

    def _clause_name(self, clause: Clause) -> str:
        mark = "  •" if clause.key in self._words else ""
        return f"{formats.number(clause.number)}  {clause.title[language()]}{mark}"

    def _show(self) -> None:
        """The chosen clause of the chosen version; only the newest can be written in."""
        if self._filling or not self._versions:
            return
        template = next(t for t in self._versions if t.version == self.version.value())
        clause, newest = template.clause(str(self.clause.value())), template is self._newest()
        if clause is None:
            return
        self._key, self._filling = clause.key, True
        typed = self._words.get(clause.key, {}) if newest else {}
        for name, field in self.fields.items():
            part, tongue = name.split(".")
            field.set_value(typed.get(name, dict(getattr(clause, part))[tongue]))
            field.widget.setReadOnly(not newest)  # type: ignore[attr-defined]
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        newest = self.version.value() == self._newest().version
        changed = len(self._words)
        self.keep_button.setEnabled(newest and changed > 0)
        self.drop_button.setEnabled(changed > 0)
        self.back_button.setEnabled(self._newest().clauses != self._versions[0].clauses)
        if not newest:
            said = self.tr("An older version, to read. The newest one can be changed.")
        elif changed:
            said = self.tr("Clauses changed and not in force yet: {count}").format(count=formats.number(changed))
        else:
            said = self.tr("These words are read and signed today.")
        self.told.setText(said)

    # -- typing ---------------------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        if self._filling:
            return
        clause = self._newest().clause(self._key)
        assert clause is not None
        now = {name: str(field.value()) for name, field in self.fields.items()}
        before = {name: dict(getattr(clause, name.split(".")[0]))[name.split(".")[1]] for name in now}
        if now == before:
            self._words.pop(self._key, None)
        else:
            self._words[self._key] = now
        self._mark()
        self._tell()
        keep_soon(self._later)

    def _mark(self) -> None:
        """A dot beside every clause that is changed."""
        for place, clause in enumerate(self._newest().clauses):
            self.clause.setItemText(place, self._clause_name(clause))

    def _keep_draft(self) -> None:
        body: dict[str, Any] = {"before": self._newest().version, "words": self._words}
        moment = drafts.keep_draft(self.actor, DRAFT, 0, body, Vault.CLINICAL)
        self.autosave.saved(clock.to_local(moment))

    def _bring_back(self) -> None:
        kept = drafts.open_draft(self.actor, DRAFT, 0, Vault.CLINICAL)
        if kept is not None:
            self._words = {key: dict(words) for key, words in dict(kept.body.get("words", {})).items()}
            self._mark()
            self._show()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        if self._later.isActive():
            self._later.stop()
            self._keep_draft()

    # -- acts -----------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Put the words into force as the next version, or say at the clause what is missing."""
        self.calm()
        clauses = tuple(_with(clause, self._words.get(clause.key, {})) for clause in self._newest().clauses)
        try:
            agreements.save_wording(self.actor, WordingRequest(self._newest().version, clauses))
        except Stale:
            self.warn(self.tr("Somebody else changed the words meanwhile. Yours are kept; look at theirs and save again."))
            self.reload()
            return
        except Refused as refusal:
            self._say(refusal.findings)
            return
        self._done()
        self.said.emit(self.tr("Agreements are signed on these words from now on"))

    def _say(self, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        key, _, name = first.field.partition(".")
        if name in self.fields:
            self.clause.set_value(key)
            self._show()
            self.fields[name].error(text_for(first))
            self.fields[name].widget.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.warn(" ".join(text_for(f) for f in findings))

    def drop(self) -> None:
        """Forget what was typed."""
        self._done()

    def restore(self) -> None:
        """The words that came with the program, as the clinic's next version; earlier versions stay readable."""
        self.calm()
        try:
            agreements.restore_wording(self.actor)
        except Refused as refusal:
            self.refused(refusal)
            return
        self._done()
        self.said.emit(self.tr("Back to the words that came with the program"))

    def _done(self) -> None:
        self._later.stop()
        self._words.clear()
        drafts.drop_draft(self.actor, DRAFT, 0, Vault.CLINICAL)
        self.autosave.clear()
        self.reload()


def _with(clause: Clause, typed: Mapping[str, str]) -> Clause:
    title = {tongue: typed.get(f"title.{tongue}", clause.title[tongue]) for tongue in LANGUAGES}
    text = {tongue: typed.get(f"text.{tongue}", clause.text[tongue]) for tongue in LANGUAGES}
    return replace(clause, title=title, text=text)
