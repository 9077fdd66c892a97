"""Measures of the clinic: in use or not, its own figures with their basis, its set and pace, and forms brought as files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from clinic_app.domain.change import cut_offs
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.measure_choices import MeasureChoice, Offered
from clinic_app.domain.measure_definitions import Ships
from clinic_app.domain.measure_due import MeasureRules
from clinic_app.domain.measure_questionnaire import MOST_BYTES
from clinic_app.domain.permissions import Actor
from clinic_app.services import measure_settings
from ui import formats, theme
from ui.measures.words import about, language_name, measure_name
from ui.settings.section import Section, stale_words
from ui.texts import texts_for
from ui.texts.measures import name_of
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Form, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, clear_layout, column, row
from ui.widgets.record_table import Column, RecordTable, TableView

GROUPS = ("m_clin", "sd_clin", "m_norm", "sd_norm")  # rule R2
NUMBERS = ("cutoff", "rc", "sd", "r", "z", *GROUPS)
ASKED, GENTLE, ON_REQUEST = "asked", "gentle", ""


class MeasuresSection(Section):
    """For the lead: a list of every measure, the one chosen below it, then the clinic's pace and the import."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("Measures"),
            self.tr("What can be filled in this clinic. The program holds scoring and its own topic words; the wording of a form "
                    "belongs to its owner and is brought by the clinic."),
        )
        self._rules = MeasureRules()
        self._chosen: Offered | None = None
        self.model = RecordTable[Offered]([
            Column(self.tr("Measure"), lambda o: measure_name(o.definition)),
            Column(self.tr("About"), lambda o: about(o.definition), stretch=True),
            Column(self.tr("State"), lambda o: self.tr("in use") if o.on else self.tr("off")),
            Column(self.tr("When"), self._when, stretch=True),
            Column(self.tr("Cut-off"), lambda o: _number(o.definition.cutoff), sort_key=lambda o: o.definition.cutoff or -1),
            Column(self.tr("Reliable change"), lambda o: _number(o.definition.rc), sort_key=lambda o: o.definition.rc or -1),
            Column(self.tr("Own wording"), lambda o: " · ".join(language_name(code) for code in o.languages)),
        ], self)
        self.table = TableView(self.model, name="measureSettings", row_height=32)
        self.table.setMinimumHeight(theme.current().px(240))
        self.body.addWidget(self.table)
        self._editor = column(gap=0)
        self.body.addLayout(self._editor)
        self.body.addWidget(self._import_card())
        self.body.addWidget(self._pace_card())
        self.body.addStretch(1)
        self.table.chosen.connect(self._choose)

    def reload(self) -> None:
        """Read every measure again; the one being looked at stays chosen."""
        self._rules = measure_settings.measure_rules(self.actor)
        offered = measure_settings.offered(self.actor)
        key = self._chosen.key if self._chosen else ""
        self.model.show(offered)
        names = [(o.key, measure_name(o.definition)) for o in offered]
        self.measure.set_options([("", self.tr("named in the scoring file")), *names])
        self.pace.fields["sessions"].set_value(str(self._rules.sessions))
        self.pace.fields["days"].set_value(str(self._rules.days))
        if key:
            self.table.choose(lambda o: o.key == key)

    def _when(self, offered: Offered) -> str:
        if offered.key in self._rules.asked:
            return self.tr("intake, reviews, end")
        return self.tr("offered, the gentle one") if offered.key in self._rules.gentle else self.tr("on request")

    # -- one measure ----------------------------------------------------------------------------------------------------

    def _choose(self, offered: Offered | None) -> None:
        self._chosen = offered
        clear_layout(self._editor)
        self.calm()
        if offered is not None:
            self._editor.addWidget(self._card(offered))

    def _card(self, offered: Offered) -> QWidget:
        card, definition, choice = Card(gap=8), offered.definition, offered.choice
        card.setObjectName("measureChoice")
        card.add(Label(measure_name(definition), "title3", "strong"))
        if definition.terms:
            card.add(Label(formats.isolate_name(definition.terms), "small", tone="ink3", wrap=True))
        figures = Label(self._published(offered), "small", tone="ink2", wrap=True)
        figures.setObjectName("measureFigures")
        card.add(figures)
        self.held = QCheckBox(self.tr("We hold the official form and its terms"))
        self.held.setObjectName("measureHeld")
        self.held.setChecked(choice.form_held)
        self.held.setVisible(definition.ships is not Ships.ON)
        self.in_use = QCheckBox(self.tr("In use in this clinic"))
        self.in_use.setObjectName("measureInUse")
        self.in_use.setChecked(offered.on)
        card.add(self.held)
        card.add(self.in_use)
        self.form = Form()
        self.form.setMaximumWidth(theme.current().px(680))
        self.when = Choice([(ASKED, self.tr("intake, reviews, end")), (GENTLE, self.tr("offered, the gentle one")),
                            (ON_REQUEST, self.tr("on request"))], name="measureWhen")
        self.when.set_value(ASKED if offered.key in self._rules.asked else GENTLE if offered.key in self._rules.gentle else "")
        self.bands = Choice([(s.key, s.source or s.key) for s in definition.band_sets], name="measureBands")
        self.form.add("when", self.tr("When it is asked for"), self.when)
        if len(definition.band_sets) > 1:
            self.form.add("bands", self.tr("Bands in use"), self.bands)
        texts = {name: TextField(_number(getattr(choice, name)), name=f"measure_{name}", numeric=True) for name in NUMBERS}
        for basis in ("rc_basis", "cutoff_basis"):
            texts[basis] = TextField(getattr(choice, basis), name=f"measure_{basis}")
        self._texts = texts
        self.form.add_row(
            ("cutoff", self.tr("Own cut-off"), texts["cutoff"]), ("rc", self.tr("Own reliable change"), texts["rc"]),
            ("rc_basis", self.tr("Where it comes from"), texts["rc_basis"], 2),
        )
        self.form.add_row(
            ("sd", self.tr("From a study: SD"), texts["sd"]), ("r", self.tr("reliability"), texts["r"]),
            ("z", self.tr("z (1.96 is 95 %)"), texts["z"]),
        )
        self.form.add_row(
            ("m_clin", self.tr("From a study: mean of clients"), texts["m_clin"], 2),
            ("sd_clin", self.tr("SD"), texts["sd_clin"]),
            ("m_norm", self.tr("mean of people in general"), texts["m_norm"], 2),
            ("sd_norm", self.tr("SD"), texts["sd_norm"]),
        )
        self.form.add_row(("cutoff_basis", self.tr("Whose study the cut-off comes from"), texts["cutoff_basis"]))
        card.add(self.form)
        save = Button(self.tr("Save"), "primary", name="measureChoiceSave")
        save.clicked.connect(self.save_choice)
        line = row(gap=8)
        line.addWidget(save)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def _published(self, offered: Offered) -> str:
        """The figures in use with their sources, and others that were published."""
        definition = offered.definition
        parts = []
        if definition.cutoff is not None:
            source = formats.isolate_name(definition.cutoff_source or self.tr("the clinic's own"))
            parts.append(self.tr("Cut-off {value} ({source})").format(value=_number(definition.cutoff), source=source))
        if definition.rc is not None:
            said = self.tr("Reliable change {value} ({source})").format(
                value=_number(definition.rc), source=formats.isolate_name(definition.rc_basis))
            parts.append(said)
        else:
            parts.append(self.tr("No agreed reliable change: only the two scores are shown."))
        figures = tuple(getattr(offered.choice, name) for name in GROUPS)
        found = cut_offs(*figures, definition.direction)
        for said, value in (
            (self.tr("Two SD from the clients' mean: {value}"), found.a),
            (self.tr("Two SD from the general mean: {value}"), found.b),
            (self.tr("The middle between both groups, in use: {value}"), found.c),
        ):
            if value is not None:
                parts.append(said.format(value=_number(round(value, 2))))
        published = (*definition.cutoff_choices, *definition.rc_choices)
        others = [f"{_number(f.value)} ({formats.isolate_name(f.basis)})" for f in published]
        if others:
            parts.append(self.tr("Also published: {figures}").format(figures=" · ".join(others)))
        return ". ".join(parts)

    def _request(self, offered: Offered) -> MeasureChoice | list[Finding]:
        wished, wrong = {}, []
        for name in NUMBERS:
            text = formats.western(self._texts[name].value()).replace("٫", ".").replace(",", ".")
            try:
                wished[name] = float(text) if text else None
            except ValueError:
                wrong.append(Finding(HouseProblem.NOT_A_NUMBER, name))
        if wrong:
            return wrong
        bands = str(self.bands.value() or "") if len(offered.definition.band_sets) > 1 else ""
        return MeasureChoice(
            offered.key, self.in_use.isChecked(), self.held.isChecked(), rc_basis=self._texts["rc_basis"].value(), bands=bands,
            cutoff_basis=self._texts["cutoff_basis"].value(), version=offered.choice.version, **wished,
        )

    def save_choice(self) -> None:
        """Keep what stands in the card, and when the measure is asked for."""
        offered = self._chosen
        if offered is None:
            return
        self.calm()
        self.form.clear_messages()
        request = self._request(offered)
        try:
            if isinstance(request, list):
                raise Refused(*request)
            measure_settings.choose_measure(self.actor, request)
            self._save_when(offered.key)
        except Stale as stale:
            self.warn(stale_words(self, stale))
            self._rules = measure_settings.measure_rules(self.actor)
            newest = measure_settings.offered(self.actor)  # what is typed stays; saved again it takes the newer one's place
            self._chosen = next((o for o in newest if o.key == offered.key), offered)
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.said.emit(self.tr("Measure saved"))
        self.reload()

    def _save_when(self, key: str) -> None:
        wanted, rules = self.when.value(), self._rules
        asked = tuple(k for k in rules.asked if k != key) + ((key,) if wanted == ASKED else ())
        gentle = tuple(k for k in rules.gentle if k != key) + ((key,) if wanted == GENTLE else ())
        if key in rules.asked and wanted == ASKED:
            asked = rules.asked  # its place in the row stays
        if (asked, gentle) != (rules.asked, rules.gentle):
            self._rules = measure_settings.save_measure_rules(self.actor, replace(rules, asked=asked, gentle=gentle))

    # -- the clinic's pace ------------------------------------------------------------------------------------------------

    def _pace_card(self) -> QWidget:
        card = Card(gap=8)
        card.add(Label(self.tr("When a score is overdue"), "body", "strong"))
        self.pace = Form()
        self.pace.setMaximumWidth(theme.current().px(420))
        self.pace.add_row(
            ("sessions", self.tr("After, attended sessions"), TextField(name="measureSessions", numeric=True)),
            ("days", self.tr("Or after, days"), TextField(name="measureDays", numeric=True)),
        )
        card.add(self.pace)
        card.add(Label(self.tr("House rule of this clinic, not of a study."), "small", tone="ink3"))
        save = Button(self.tr("Save"), name="measurePaceSave")
        save.clicked.connect(self.save_pace)
        line = row(gap=8)
        line.addWidget(save)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def save_pace(self) -> None:
        """Keep after how many sessions or days a score is overdue."""
        self.calm()
        self.pace.clear_messages()
        typed = {name: formats.western(str(field.value())) for name, field in self.pace.fields.items()}
        wrong = [Finding(HouseProblem.NOT_A_NUMBER, name) for name, text in typed.items() if not text.isdecimal()]
        try:
            if wrong:
                raise Refused(*wrong)
            figures = replace(self._rules, sessions=int(typed["sessions"]), days=int(typed["days"]))
            measure_settings.save_measure_rules(self.actor, figures)
        except Stale as stale:
            self.warn(stale_words(self, stale))
            self._rules = measure_settings.measure_rules(self.actor)
            return
        except Refused as refusal:
            self.refused(refusal, self.pace)
            return
        self.said.emit(self.tr("Pace saved"))
        self.reload()

    # -- forms from files ---------------------------------------------------------------------------------------------------

    def _import_card(self) -> QWidget:
        card = Card(gap=8)
        card.add(Label(self.tr("Bring in a form"), "body", "strong"))
        said = self.tr("One FHIR R4 Questionnaire for each measure and language, with its scoring file where the program does "
                       "not know the measure. Nothing in a file is ever run.")
        card.add(Label(said, "small", tone="ink3", wrap=True))
        line = row(gap=8)
        self.measure = Choice(name="measureOfForm")
        self.measure.setMaximumWidth(theme.current().px(240))
        bring = Button(self.tr("Choose the files…"), icon="import", name="measureImport")
        bring.clicked.connect(self.ask_files)
        line.addWidget(self.measure)
        line.addWidget(bring)
        line.addStretch(1)
        card.body.addLayout(line)
        self._told = column(gap=4)
        card.body.addLayout(self._told)
        return card

    def ask_files(self) -> None:
        """Ask for the Questionnaire and, beside it, its scoring file."""
        kinds = "JSON (*.json)"
        form, _ = QFileDialog.getOpenFileName(self, self.tr("The form (FHIR Questionnaire)"), "", kinds)
        if not form:
            return
        beside, _ = QFileDialog.getOpenFileName(
            self, self.tr("Its scoring file; cancel if there is none"), str(Path(form).parent), kinds)
        self.bring_in(form, beside)

    def bring_in(self, form: str, beside: str = "") -> None:
        """Take in these files; what keeps them out is told line by line."""
        clear_layout(self._told)
        try:
            read = [_content(name) if name else None for name in (form, beside)]
        except OSError:
            self._tell(self.tr("The file could not be read."), "danger")
            return
        try:
            taken = measure_settings.import_form(self.actor, read[0] or b"", read[1], str(self.measure.value() or ""))
        except Refused as refusal:
            self._tell(self.tr("The form was not taken in. What differs:"), "danger")
            for sentence in texts_for(refusal):
                self._tell(f"– {sentence}", "ink")
            return
        said = self.tr("Taken in: {title}, {language}, {count} questions.")
        title, count = formats.isolate_name(taken.title), formats.number(len(taken.scored))
        self._tell(said.format(title=title, language=language_name(taken.language), count=count), "ok")
        for notice in taken.notices:
            self._tell(name_of(notice), "ink2")
        self.reload()

    def _tell(self, words: str, tone: str) -> None:
        label = Label(words, "body", "text", tone, wrap=True)
        label.setObjectName("measureImportSaid")
        self._told.addWidget(label)


def _content(name: str) -> bytes:
    """A file's bytes, one more than is allowed at most: the service refuses what is too long."""
    with Path(name).open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _number(value: float | None) -> str:
    return formats.number(value) if value is not None else ""
