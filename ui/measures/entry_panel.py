"""Keying forms from paper: one after the other in a row, the total as it grows, kept as typed until it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from clinic_app.domain.errors import Finding
from clinic_app.domain.measure_choices import Offered
from clinic_app.domain.measure_definitions import LANGUAGES, MeasureDefinition
from clinic_app.domain.measure_scoring import scored
from clinic_app.domain.measures import REASON_MAX, Administration, MeasureRequest, Mode
from clinic_app.services import clock
from ui import formats, theme
from ui.measures.answer_sheet import AnswerSheet
from ui.measures.words import about, language_name, measure_name, total_words
from ui.still_trying import keep_soon
from ui.texts import text_for
from ui.texts.measures import name_of, subscale_name
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Field, TextField
from ui.widgets.labels import Label, Rule
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.segment import Segment

WIDTH = 408
TICK = 350  # ms after a key until what is typed is kept


@dataclass
class _Form:
    """One form in the row: its sheet and its unscored question."""

    offered: Offered
    uid: str
    sheet: AnswerSheet
    unscored: Segment | None

    @property
    def definition(self) -> MeasureDefinition:
        """What is being filled."""
        return self.offered.definition

    def extra(self) -> tuple[int | None, ...]:
        """Answers that are kept and not scored."""
        if self.unscored is None:
            return ()
        value = self.unscored.value()
        return (value if isinstance(value, int) else None,)


class EntryPanel(Card):
    """save_wished(requests) when Enter is pressed; decline_wished(request). typed(body) asks to keep the draft."""

    save_wished = Signal(object)
    decline_wished = Signal(object)
    closed = Signal()
    typed = Signal(object)
    turn_wished = Signal(object)  # the form on the turned screen

    def __init__(
        self, client_id: int, offered: Sequence[Offered], keys: Sequence[str], language: str, age: int | None,
        corrected: Administration | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=0, margins=(0, 0, 0, 0), parent=parent)
        self.setObjectName("measureEntry")
        self.setFixedWidth(theme.current().px(WIDTH))
        self._client_id, self._age, self._corrected = client_id, age, corrected
        self._offered = {o.key: o for o in offered}
        self._forms: list[_Form] = []
        self._place = 0
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(lambda: self.typed.emit(self.body_kept()))
        self._build(language)
        for key in keys:
            self._add(key)
        self._go(0)
        self._connect()

    # -- building -----------------------------------------------------------------------------------------------------

    def _build(self, language: str) -> None:
        head = column(gap=5, margins=(16, 10, 16, 6))
        top = row(gap=8)
        self._title = Label("", "title3", "strong")
        top.addWidget(self._title, 1)
        self.turn = Button(self.tr("On screen"), "ghost", icon="swap", step="small", name="measureTurn",
                           tip=self.tr("The client fills the form on this screen, which is locked meanwhile"))
        self.close_button = Button(self.tr("Close"), "ghost", icon="close", step="small", name="measureClose")
        top.addWidget(self.turn)
        top.addWidget(self.close_button)
        head.addLayout(top)
        self._below = Label("", "small", tone="ink3", wrap=True)
        head.addWidget(self._below)
        self._row_of_forms = Segment(step="small", name="measureRow")
        self._row_of_forms.hide()
        head.addWidget(self._row_of_forms)
        head.addLayout(self._fields(language))
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._sheets = QStackedWidget()
        self.body.addWidget(self._sheets, 1)
        self.body.addWidget(Rule())
        self.body.addLayout(self._foot())

    def _fields(self, language: str) -> Any:
        across = row(gap=8)
        kept = self._corrected
        self.on = DateField(clock.today, past=True, short=True, name="measureOn")
        self.on.set_value(kept.score.on if kept else clock.today())
        self.mode = Choice([(mode, name_of(mode)) for mode in Mode], name="measureMode")
        self.mode.set_value(kept.mode if kept else Mode.PAPER)
        self.language = Choice([(code, language_name(code)) for code in LANGUAGES], name="measureLanguage")
        self.language.set_value(kept.score.language if kept else language or LANGUAGES[0])
        self._on_field = Field(self.tr("Filled on"), self.on)
        across.addWidget(self._on_field, 5)
        across.addWidget(Field(self.tr("How"), self.mode), 4)
        across.addWidget(Field(self.tr("Language"), self.language), 4)
        return across

    def _foot(self) -> Any:
        foot = column(gap=6, margins=(16, 6, 16, 10))
        line = row(gap=6)
        self.autosave = Autosave()  # on this line the rows do not move when it first speaks
        line.addWidget(self.autosave)
        line.addStretch(1)
        self._total_word = Label(self.tr("Total"), "small", tone="ink2")
        self._total = Label("", "title2", "strong")
        self._total.setObjectName("measureTotal")
        self._total_of = Label("", "small", tone="ink3")
        for widget in (self._total_word, self._total, self._total_of):
            line.addWidget(widget)
        foot.addLayout(line)
        self._extras = QStackedWidget()
        self._extras.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        foot.addWidget(self._extras)
        self._warning = Label("", "small", tone="warn", wrap=True)
        self._warning.setObjectName("measureWarning")
        self._warning.hide()
        foot.addWidget(self._warning)
        self.reason = TextField(name="measureReason", hint=self.tr("for example: read the paper again"))
        self.reason.setMaxLength(REASON_MAX)
        self._reason_field = Field(self.tr("Why it is put right"), self.reason)
        if self._corrected is None:
            self._reason_field.hide()
        foot.addWidget(self._reason_field)
        self.trouble = Label("", "small", "label", "danger", wrap=True)
        self.trouble.setObjectName("measureTrouble")
        self.trouble.hide()
        foot.addWidget(self.trouble)
        buttons = row(gap=8)
        words = self.tr("Save") if self._corrected is None else self.tr("Save as corrected")
        self.save = Button(words, "primary", icon="tick", keys="Return", step="large", name="measureSave")
        self.decline = Button(self.tr("Declined"), step="large", keys="D", name="measureDeclined")
        if self._corrected is not None:
            self.decline.hide()
        buttons.addWidget(self.save, 1)
        buttons.addWidget(self.decline)
        foot.addLayout(buttons)
        return foot

    def _add(self, key: str) -> None:
        """One more form at the end of the row."""
        offered, kept = self._offered[key], self._corrected
        sheet = AnswerSheet(offered.definition, kept.answers if kept else ())
        page = ScrollPage((16, 4, 14, 4), 0)
        page.body.addWidget(sheet)
        page.body.addStretch(1)
        self._sheets.addWidget(page)
        extra, segment = QWidget(), None
        line = row(extra, 8)
        for question in offered.definition.unscored[:1]:
            words = Label(self.tr("Difficulty question"), "body", "label")
            line.addWidget(words)
            line.addWidget(Label(self.tr("not scored"), "small", tone="ink3"))
            line.addStretch(1)
            options = [(n, formats.number(n)) for n in range(question.low, question.high + 1)]
            segment = Segment(options, step="small", name=f"unscored_{key}")
            segment.setAccessibleName(words.text())
            if kept is not None and kept.unscored:
                segment.set_value(kept.unscored[0])
            line.addWidget(segment)
            segment.chosen.connect(self._on_typed)
        self._extras.addWidget(extra)
        form = _Form(offered, str(uuid4()), sheet, segment)
        self._forms.append(form)
        self._row_of_forms.add(key, measure_name(offered.definition))
        self._row_of_forms.setVisible(len(self._forms) > 1)
        sheet.changed.connect(self._on_typed)
        sheet.full.connect(lambda: self._follow(form))
        sheet.saved.connect(self.wish_save)
        sheet.moved.connect(lambda item: page.ensureVisible(0, item * sheet.row_px + sheet.row_px // 2, 0, sheet.row_px * 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for form in self._forms:
            form.sheet.fit(self._sheets.height() - theme.current().px(8))

    def _connect(self) -> None:
        self._row_of_forms.chosen.connect(self._chosen)
        self.save.clicked.connect(self.wish_save)
        self.decline.clicked.connect(self.wish_decline)
        self.close_button.clicked.connect(self.closed)
        self.turn.clicked.connect(lambda: self.turn_wished.emit((self.form.offered, self.language.value())))
        self.language.currentIndexChanged.connect(lambda _index: self._show_turn())
        for field in (self.reason, self.on):
            field.textEdited.connect(self._on_typed)

    # -- where we are -------------------------------------------------------------------------------------------------

    @property
    def form(self) -> _Form:
        """The form shown."""
        return self._forms[self._place]

    def keys(self) -> list[str]:
        """The measures in the row."""
        return [f.offered.key for f in self._forms]

    def show_form(self, key: str) -> None:
        """Show the form of this measure; one that is not in the row yet is put at its end."""
        if key not in self.keys():
            self._add(key)
        self._go(self.keys().index(key))

    def _chosen(self, key: object) -> None:
        self._go(self.keys().index(str(key)))
        self.form.sheet.setFocus()

    def _follow(self, form: _Form) -> None:
        """The last item was answered: the next form that is still empty follows by itself."""
        place = self._forms.index(form)
        after = next((n for n in range(place + 1, len(self._forms)) if not self._forms[n].sheet.begun()), None)
        if after is not None:
            self._go(after)
            self.form.sheet.setFocus()

    def _go(self, place: int) -> None:
        self._place = place
        self._sheets.setCurrentIndex(place)
        self._extras.setCurrentIndex(place)
        definition = self.form.definition
        self._extras.setVisible(bool(definition.unscored))
        form = self.form
        QTimer.singleShot(0, form.sheet, lambda: form.sheet.fit(self._sheets.height() - theme.current().px(8)))
        self._row_of_forms.set_value(definition.key)
        name = measure_name(definition)
        title = self.tr("Enter {measure}") if self._corrected is None else self.tr("Put {measure} right")
        self._title.setText(title.format(measure=name))
        said = self.tr("{about}. From the paper form: type the numbers in a row; the cursor moves by itself.")
        self._below.setText(said.format(about=_capital(about(definition))) if about(definition) else
                            self.tr("From the paper form: type the numbers in a row; the cursor moves by itself."))
        self._show_total()
        self._show_turn()
        if not definition.fits_age(self._age):
            said = self.tr("This form was made for people from {age} on. It can be used; read the score with care.")
            self._warning.setText(said.format(age=formats.number(definition.age_from or 0)))
        self._warning.setVisible(not definition.fits_age(self._age))

    def _show_turn(self) -> None:
        self.turn.setVisible(self._corrected is None and self.language.value() in self.form.offered.languages)

    def _show_total(self) -> None:
        form = self.form
        result = scored(form.definition, form.sheet.answers())
        parts = [p for p in result.subscales if p.total is not None]
        if form.definition.method == "subscales":
            said = " · ".join(f"{subscale_name(p.key)} {formats.number(p.total or 0)}" for p in parts)
            self._total_word.hide()
            self._total.setText("")
            self._total_of.setText(said or total_words(form.definition, None, len(result.missing)))
            return
        self._total_word.show()
        self._total.setText("–" if result.total is None else formats.number(result.total))
        self._total_of.setText(total_words(form.definition, result.total, len(result.missing)))

    def _on_typed(self, *_: object) -> None:
        self.complain(())
        self._show_total()
        keep_soon(self._tick)

    # -- the draft ----------------------------------------------------------------------------------------------------

    def body_kept(self) -> dict[str, Any]:
        """What stands in the panel, to be kept as a draft."""
        on = self.on.value()
        return {
            "on": on.isoformat() if on else "", "mode": self.mode.value(), "language": self.language.value(),
            "reason": self.reason.value(),
            "forms": [
                {"key": f.offered.key, "uid": f.uid, "answers": list(f.sheet.answers()), "unscored": list(f.extra())}
                for f in self._forms
            ],
        }

    def begun(self) -> bool:
        """True once something was keyed."""
        return any(f.sheet.begun() for f in self._forms)

    def bring_back(self, body: dict[str, Any]) -> None:
        """Show what was being typed before."""
        for stored in body.get("forms", ()):
            if stored["key"] not in self._offered:
                continue
            if stored["key"] not in self.keys():
                self._add(stored["key"])
            form = self._forms[self.keys().index(stored["key"])]
            form.uid = stored["uid"]
            form.sheet.take(stored["answers"])
            if form.unscored is not None and stored["unscored"]:
                form.unscored.set_value(stored["unscored"][0])
        if body.get("on"):
            self.on.set_value(date.fromisoformat(body["on"]))
        self.reason.set_value(body.get("reason", ""))
        self.mode.set_value(Mode(body.get("mode", Mode.PAPER)))
        self.language.set_value(body.get("language"))
        self._tick.stop()
        first = next((n for n, f in enumerate(self._forms) if None in f.sheet.answers()), 0)
        self._go(first)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever hides it, what was typed is kept."""
        if self._tick.isActive():
            self._tick.stop()
            self.typed.emit(self.body_kept())
        super().hideEvent(event)

    def stop(self) -> None:
        """No tick comes any more: what was typed is saved or given up."""
        self._tick.stop()

    # -- saving -------------------------------------------------------------------------------------------------------

    def wish_save(self) -> None:
        """Everything keyed so far; refused here only where nothing is."""
        requests = [self._request(f) for f in self._forms if f.sheet.begun()] or [self._request(self.form)]
        self.save_wished.emit(requests)

    def wish_decline(self) -> None:
        """The form shown was declined."""
        if self._corrected is None:
            self.decline_wished.emit(self._request(self.form, declined=True))

    def _request(self, form: _Form, *, declined: bool = False) -> MeasureRequest:
        return MeasureRequest(
            uid=form.uid, client_id=self._client_id, key=form.offered.key, on=self.on.value() or clock.today(),
            answers=() if declined else form.sheet.answers(), unscored=() if declined else form.extra(),
            mode=Mode(self.mode.value()), language=self.language.value() or "", declined=declined,
            appointment_id=self._corrected.appointment_id if self._corrected else None,
        )

    def complain(self, findings: Sequence[Finding]) -> None:
        """Say beside the fields what keeps it from being saved."""
        self._on_field.clear()
        self._reason_field.clear()
        loose = []
        for finding in findings:
            if finding.field == "on":
                self._on_field.error(text_for(finding))
            elif finding.field == "reason":
                self._reason_field.error(text_for(finding))
            else:
                loose.append(text_for(finding))
        self.trouble.setText("\n".join(loose))
        self.trouble.setVisible(bool(loose))

    def filled_on_screen(self, key: str, answers: Sequence[int | None], unscored: Sequence[int | None]) -> None:
        """What the client answered on the turned screen, to be looked at and saved."""
        self.show_form(key)
        form = self.form
        form.sheet.take(answers)
        if form.unscored is not None and unscored:
            form.unscored.set_value(unscored[0])
        self.mode.set_value(Mode.SCREEN)
        self.on.set_value(clock.today())
        self._on_typed()
        form.sheet.setFocus()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
