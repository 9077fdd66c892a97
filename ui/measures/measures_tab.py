"""The measures tab of a client: forms keyed in a row, the chart with one plain sentence, the table of everything kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.measure_choices import Offered
from clinic_app.domain.measure_due import MeasureFile
from clinic_app.domain.measure_scoring import RiskState, risk_state, scored
from clinic_app.domain.measures import Administration, CorrectionRequest, MeasureProblem, MeasureRequest
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.plans import Goal
from clinic_app.domain.progress import check_in_mean
from clinic_app.domain.safety import Reply
from clinic_app.services import (
    clock,
    drafts,
    handouts,
    measure_settings,
    measure_sheet,
    measures,
    people,
    plans,
    printing,
    sessions,
)
from clinic_app.services import settings as clinic_settings
from ui import formats, theme
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.entry_at import SERIES
from ui.letters.print_dialog import show_handout
from ui.measures.due_card import DueCard
from ui.measures.entry_panel import EntryPanel
from ui.measures.form_page import FormPage
from ui.measures.goals_page import GOALS, GoalsPage, report_of, shown_goals
from ui.measures.risk_dialog import RiskDialog, RiskQuestion
from ui.measures.series import CHECK_IN, Series, chart_data, safety_words, series_of
from ui.measures.table_page import TablePage
from ui.measures.words import measure_name, plain
from ui.screen import Screen
from ui.texts import texts_for
from ui.texts.measures import name_of
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label, Sign, Tag
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row
from ui.widgets.score_chart import ScoreChart, TrendSign
from ui.widgets.segment import Segment

DRAFT, CORRECTION = "measure", "measure_correction"  # by client, and by the form that is put right
BESIDE = 760  # px of the design from which the course stands beside what is typed
SEGMENT_MOST = 8  # series that stand as joined buttons; more are drawn newest first


class MeasuresTab(Screen):
    """go(client_id), or go((client_id, key)) to open the entry of one measure ("due" for what is due)."""

    SHOWS = frozenset({
        Kind.MEASURE, Kind.MEASURE_SETTING, Kind.NOTE, Kind.GOAL, Kind.PLAN, Kind.REVIEW, Kind.LIFE_EVENT, Kind.EPISODE,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("measuresTab")
        self._client_id = 0
        self._file: MeasureFile | None = None
        self._series: list[Series] = []
        self._goals: list[Goal] = []
        self._chosen = ""
        self._wanted = ""
        self._entry: EntryPanel | None = None
        self._due: DueCard | None = None
        self._corrected: Administration | None = None
        self._as_table = False
        self._build()

    def _build(self) -> None:
        whole = row(self, 12, (16, 10, 16, 10))
        self._side = column(gap=0)
        whole.addLayout(self._side)
        page = self._page = ScrollPage((0, 0, 0, 0), 10)
        page.body.addWidget(self._sentence_card())
        page.body.addWidget(self._chart_card(), 1)
        page.body.addWidget(self._safety_card())
        whole.addWidget(page, 1)

    def _sentence_card(self) -> Card:
        card = Card(margins=(14, 10, 12, 10))
        line = row(gap=12)
        self._trend = TrendSign()
        line.addWidget(self._trend)
        said = column(gap=3)
        top = row(gap=8)
        self._title = Label("", "large", "strong", wrap=True)
        self._title.setObjectName("measureSentence")
        top.addWidget(self._title, 1)
        self._tag = Tag("", "neutral", "", height=22)
        top.addWidget(self._tag)
        said.addLayout(top)
        self._detail = Label("", wrap=True)
        self._basis = Label("", "small", tone="ink3", wrap=True)
        said.addWidget(self._detail)
        said.addWidget(self._basis)
        line.addLayout(said, 1)
        card.body.addLayout(line)
        return card

    def _chart_card(self) -> Card:
        card = Card(margins=(14, 10, 12, 8), gap=6)
        head, acts = Beside(8), Flow(8)
        self._segment_place = row(gap=0)
        head.add(self._segment_place, 1)
        self.table_button = Button(self.tr("As table"), "ghost", icon="table", step="small", name="measureAsTable")
        self.print_button = Button(self.tr("Print"), "ghost", icon="print", step="small", name="measurePrint")
        acts.add(self.table_button)
        acts.add(self.print_button)
        head.add(acts)
        card.add(head)
        self._pages = QStackedWidget()
        self.chart = ScoreChart()
        self.table = TablePage()
        self._pages.addWidget(self.chart)
        self._pages.addWidget(self.table)
        self.goals = GoalsPage()
        self._pages.addWidget(self.goals)
        card.add(self._pages, 1)
        self.table_button.clicked.connect(self.swap_table)
        self.print_button.clicked.connect(self.print_sheet)
        self.table.correct_wished.connect(self.correct)
        self.table.export_wished.connect(self.export)
        self.table.versions_wished.connect(self._show_versions)
        return card

    def _safety_card(self) -> Card:
        card = Card(margins=(14, 8, 14, 8))
        line = row(gap=8)
        line.addWidget(Sign("info", 16, "ink2"))
        self._safety = Label("", wrap=True, tone="ink2")
        self._safety.setObjectName("measureSafety")
        line.addWidget(self._safety, 1)
        self._next = Label("", "small", tone="ink3")
        line.addWidget(self._next)
        card.body.addLayout(line)
        return card

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        client_id, *what = argument if isinstance(argument, tuple) else (argument,)
        self._wanted = what[0] if what else self._wanted
        if client_id != self._client_id:
            self._close_entry()
            self._client_id, self._file, self._chosen = client_id, None, ""
        if self._wanted.startswith(SERIES):
            self._chosen, self._wanted = self._wanted.removeprefix(SERIES), ""
        self.reload_soon()

    def place(self) -> Any:
        return self._client_id

    def acts(self) -> list[KeyAct]:
        if self._entry is None:
            return [
                KeyAct(self.tr("enter"), "M", self.enter_due, "measure"),
                KeyAct(self.tr("as table"), "T", self.swap_table, "table"),
                KeyAct(self.tr("print"), "P", self.print_sheet, "print"),
            ]
        sheet = self._entry.form.sheet
        found = [
            KeyAct(self.tr("answer"), f"{sheet.definition.low}–{sheet.definition.high}", lambda: None, found=False),
            KeyAct(self.tr("left blank"), "-", lambda: sheet.answer(None), found=False),
            KeyAct(self.tr("one back"), "Backspace", sheet.back, found=False),
            KeyAct(self.tr("save"), "Return", self._entry.wish_save, found=False),
        ]
        if sheet.definition.not_applicable:
            found.append(KeyAct(self.tr("does not apply"), "N", sheet.not_applicable, found=False))
        else:
            found.append(KeyAct(self.tr("does not apply"), "N", lambda: None, hint=False, found=False))
        found.append(KeyAct(self.tr("declined"), "D", self._entry.wish_decline, found=False))
        return found

    def reload(self) -> None:
        if not self._client_id:
            return
        self._file = measures.measure_file(self.actor, self._client_id)
        notes = [n for n in sessions.notes_of(self.actor, self._client_id) if n.signed and n.episode_id == self._file.episode_id]
        means = [(n.about.date(), check_in_mean(n.content.check_in.answers)) for n in reversed(notes) if n.content.check_in.given]
        check_in = measures.definitions(self.actor)[CHECK_IN]
        self._series = series_of(self._file, check_in, [(day, mean) for day, mean in means if mean is not None])
        self._goals = shown_goals(plans.plan_file(self.actor, self._client_id).goals)
        keys = [s.key for s in self._series]
        if self._chosen not in keys and not (self._chosen == GOALS and self._goals):
            self._chosen = next((s.key for s in self._series if s.scores), keys[0] if keys else "")
        self._show_segment()
        self._show_series()
        if self._entry is None:
            self._show_due()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.enter_due() if wanted == "due" else self.enter([wanted])
        self.status_changed.emit()

    # -- showing --------------------------------------------------------------------------------------------------------

    def _show_segment(self) -> None:
        clear_layout(self._segment_place)
        shown = self._series
        if len(shown) > SEGMENT_MOST:
            shown = sorted(shown, key=lambda s: not s.scores)[:SEGMENT_MOST]
        goals = [(GOALS, self.tr("Goals"))] if self._goals else []
        self.segment = Segment([*((s.key, s.name) for s in shown), *goals], step="small", name="measureSeries")
        self.segment.set_value(self._chosen)
        self.segment.chosen.connect(self._choose)
        self._segment_place.addWidget(self.segment)
        self._segment_place.addStretch(1)

    def _choose(self, key: object) -> None:
        self._chosen = str(key)
        self._show_series()
        key = self.series().definition.key if self._chosen != GOALS else ""
        if self._entry is not None and self._corrected is None and self._usable(key):
            self._entry.show_form(key)

    def series(self) -> Series:
        """The series shown; beside the goals the first one that has a score."""
        scored_first = sorted(self._series, key=lambda s: not s.scores)
        return next((s for s in self._series if s.key == self._chosen), scored_first[0])

    def _show_goals(self) -> None:
        """The goals in place of a measure: no form asks them, so there is no table and nothing about safety."""
        goals, report = self._goals, report_of(self._goals)
        self._title.setText(self.goals.title(goals))
        self._detail.setText(self.goals.detail(goals))
        self._basis.setText(self.goals.basis())
        self._basis.show()
        self._tag.hide()
        change = report.mean_change or 0
        self._trend.set("trend_up" if change > 0 else "trend_down" if change < 0 else "trend_same", "neutral")
        self.goals.show_goals(goals)
        self._pages.setCurrentWidget(self.goals)
        self._safety.setText(self.tr("Rated by the client in the session note, at reviews and with the plan."))
        self._next.setText("")

    def _show_series(self) -> None:
        assert self._file is not None
        self.table_button.setVisible(self._chosen != GOALS)
        if self._chosen == GOALS:
            self._show_goals()
            return
        if not self._series:
            return
        self._pages.setCurrentWidget(self.table if self._as_table else self.chart)
        series, today = self.series(), clock.today()
        said = plain(series.definition, series.scores, series.stick)
        self._title.setText(said.title)
        self._detail.setText(said.detail)
        self._basis.setText(said.basis)
        self._basis.setVisible(bool(said.basis))
        self._tag.set(said.tag, said.tone, {"ok": "ok", "warn": "warning"}.get(said.tone, ""))
        self._tag.setVisible(bool(said.tag))
        self._trend.set(said.sign, said.tone)
        self.chart.show_data(chart_data(series, self._file, today), f"{series.name}: {said.whole}")
        in_room = [a for a in self._file.administrations if a.score.key == series.definition.key]
        self.table.show_forms(in_room, series.definition)
        words = safety_words(self._file, series)
        self._safety.setText(words)
        due = self._file.next_due.get(series.definition.key)
        late = series.definition.key in {d.key for d in self._file.due}
        coming = self.tr("due now") if late else self.tr("next due {day}").format(day=formats.day_month(due)) if due else ""
        self._next.setText(coming)
        self.print_button.setEnabled(bool(self._file.scores))

    def _show_due(self) -> None:
        assert self._file is not None
        clear_layout(self._side)
        card = self._due = DueCard(self._file)
        card.fit(self.width())
        card.enter_wished.connect(self.enter)
        card.due_wished.connect(self.enter_due)
        self._side.addWidget(card)

    def swap_table(self) -> None:
        """Everything kept as a table, or the chart again."""
        if self._chosen == GOALS:
            return
        self._as_table = not self._as_table
        self._pages.setCurrentWidget(self.table if self._as_table else self.chart)
        self.table_button.setText(self.tr("As chart") if self._as_table else self.tr("As table"))

    # -- entering -------------------------------------------------------------------------------------------------------

    def _usable(self, key: str) -> bool:
        return self._file is not None and any(o.key == key and o.on for o in self._file.offered)

    def enter_due(self) -> None:
        """The forms that are due in one row; the one shown where nothing is."""
        if self._file is None:
            return
        due = [d.key for d in self._file.due if self._usable(d.key)]
        shown = self.series().definition.key if self._series else ""
        self.enter(due or ([shown] if self._usable(shown) else []))

    def enter(self, keys: list[str]) -> None:
        """Key these forms, one after the other."""
        keys = [k for k in keys if self._usable(k)]
        if self._file is None or not keys:
            return
        if self._entry is not None and self._corrected is None:
            self._entry.show_form(keys[0])
            self._entry.form.sheet.setFocus()
            return
        offered = [o for o in self._file.offered if o.on]
        before = [s.language for s in self._file.scores if s.language]
        self._open(EntryPanel(self._client_id, offered, keys, before[-1] if before else self._file.language, self._file.age))
        assert self._entry is not None
        draft = drafts.open_draft(self.actor, DRAFT, self._client_id, Vault.CLINICAL)
        if draft is not None:
            self._entry.bring_back(dict(draft.body))
        self._entry.form.sheet.setFocus()

    def correct(self, administration_id: int) -> None:
        """Put a kept form right."""
        assert self._file is not None
        self._close_entry()
        kept = measures.administration(self.actor, administration_id)
        offered = [o for o in self._file.offered if o.key == kept.score.key]
        self._corrected = kept
        self._open(EntryPanel(self._client_id, offered, [kept.score.key], kept.score.language, self._file.age, kept))
        assert self._entry is not None
        draft = drafts.open_draft(self.actor, CORRECTION, kept.id, Vault.CLINICAL)
        if draft is not None:
            self._entry.bring_back(dict(draft.body))
        self._entry.form.sheet.setFocus()

    def _open(self, panel: EntryPanel) -> None:
        clear_layout(self._side)
        self._entry, self._due = panel, None
        self._side.addWidget(panel)
        self._give_room()
        panel.save_wished.connect(self._save)
        panel.decline_wished.connect(self._decline)
        panel.closed.connect(self._on_closed)
        panel.typed.connect(self._keep_draft)
        panel.turn_wished.connect(self._turn_screen)
        self.status_changed.emit()

    def _keep_draft(self, body: dict[str, Any]) -> None:
        form, about = (DRAFT, self._client_id) if self._corrected is None else (CORRECTION, self._corrected.id)
        drafts.keep_draft(self.actor, form, about, body, Vault.CLINICAL)
        if self._entry is not None:
            self._entry.autosave.saved(clock.now())

    def _on_closed(self) -> None:
        if self._entry is not None and self._corrected is None and self._entry.begun():
            self._keep_draft(self._entry.body_kept())
        elif self._entry is not None:
            self._entry.hide()  # what is typed to put a form right is kept
        self._close_entry()
        self._show_due()
        self.setFocus()
        self.status_changed.emit()

    def _close_entry(self) -> None:
        if self._entry is not None:
            self._entry.stop()
        self._entry = self._corrected = None
        clear_layout(self._side)
        self._give_room()

    def _give_room(self) -> None:
        """In a narrow window the course stands back while answers are typed, and what is due takes a share."""
        if self._due is not None and self._entry is None:
            self._due.fit(self.width())
        self._page.setVisible(self._entry is None or self.width() >= theme.current().px(BESIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _save(self, requests: list[MeasureRequest]) -> None:
        assert self._entry is not None
        replies: dict[str, tuple[Reply, str]] = {}
        to_safety: tuple[Any, ...] = ()
        for request in requests:
            definition = self._offered(request.key).definition
            if len(request.answers) != definition.items or all(a is None for a in request.answers):
                continue
            result = scored(definition, request.answers)
            if not result.illegal and result.risk and risk_state(result.risk) is not RiskState.CLEAR:
                dialog = self._ask_about_risk(request, result.risk)
                replies[request.uid] = (dialog.reply(), dialog.why())
                if dialog.plan_wished():
                    to_safety = (self._client_id, "plan")
                elif dialog.reply() is Reply.CHECK_NOW:
                    to_safety = to_safety or (self._client_id, "check", "measures")
        try:
            if self._corrected is not None:
                kept = [self._put_right(requests[0], *replies.get(requests[0].uid, (None, "")))]
            else:
                kept = [measures.enter(self.actor, request, *replies.get(request.uid, (None, ""))) for request in requests]
        except Stale:
            self._entry.complain([Finding(MeasureProblem.ALREADY_NEWER)])
            return
        except Refused as refusal:
            self._entry.complain(refusal.findings)
            return
        self._done(kept)
        if to_safety:
            self.wished.emit("safety", to_safety)

    def _put_right(self, request: MeasureRequest, reply: Reply | None, why: str) -> Administration:
        assert self._entry is not None
        assert self._corrected is not None
        wish = CorrectionRequest(self._corrected.id, self._corrected.version, request, self._entry.reason.value())
        return measures.correct(self.actor, wish, reply, why)

    def _done(self, kept: list[Administration]) -> None:
        self._entry and self._entry.stop()
        form, about = (DRAFT, self._client_id) if self._corrected is None else (CORRECTION, self._corrected.id)
        drafts.drop_draft(self.actor, form, about, Vault.CLINICAL)
        said = " · ".join(self._kept_words(one) for one in kept)
        self._chosen = kept[0].score.key if any(s.key == kept[0].score.key for s in self._series) else self._chosen
        self._close_entry()
        self.said.emit(self.tr("Kept: {forms}").format(forms=said), None)
        self.reload()
        self.setFocus()

    def _kept_words(self, kept: Administration) -> str:
        name = measure_name(self._offered(kept.score.key).definition)
        if kept.score.total is None:
            return f"{name}, {name_of(kept.score.state)}"
        return f"{name} {formats.number(kept.score.total)}"

    def _offered(self, key: str) -> Offered:
        assert self._file is not None
        return next(o for o in self._file.offered if o.key == key)

    def _decline(self, request: MeasureRequest) -> None:
        assert self._entry is not None
        try:
            kept = measures.enter(self.actor, request)
        except Refused as refusal:
            self._entry.complain(refusal.findings)
            return
        self._done([kept])

    def _ask_about_risk(self, request: MeasureRequest, risk: Any) -> RiskDialog:
        assert self._file is not None
        client = people.client(self.actor, self._client_id)
        names = client.ar if theme.current().arabic else client.en
        corrected = self._corrected.score.id if self._corrected else 0
        earlier = [(s.on, s.risk) for s in self._file.scores if s.key == request.key and s.risk and s.id != corrected]
        question = RiskQuestion(
            names.given or names.short, measure_name(self._offered(request.key).definition), request.on, name_of(request.mode),
            risk, earlier,
        )
        dialog = RiskDialog(question, clinic_settings.emergency_numbers(self.actor), clock.today(), self)
        dialog.exec()
        return dialog

    # -- the client at the screen ---------------------------------------------------------------------------------------

    def _turn_screen(self, wanted: tuple[Offered, str]) -> None:
        offered, language = wanted
        form = measure_settings.form_of(self.actor, offered.key, language)
        if form is None:
            return
        page = FormPage(self.window(), form, offered.definition)
        page.answered.connect(lambda answers, extra: self._filled(offered.key, answers, extra))
        page.declined.connect(lambda: self._entry and self._entry.wish_decline())

    def _filled(self, key: str, answers: Any, extra: Any) -> None:
        if self._entry is not None:
            self._entry.filled_on_screen(key, answers, extra)

    # -- what was kept --------------------------------------------------------------------------------------------------

    def _show_versions(self, administration_id: int) -> None:
        self.table.show_versions(measures.versions(self.actor, administration_id))

    def export(self, administration_id: int) -> None:
        """One kept form as a FHIR QuestionnaireResponse, into a file the person chooses."""
        title = self.tr("Save the answers as a file")
        name, _ = QFileDialog.getSaveFileName(self, title, f"form-{administration_id}.json", "FHIR JSON (*.json)")
        if name:
            self.export_to(administration_id, name)

    def export_to(self, administration_id: int, name: str) -> None:
        """The same, into this file."""
        content = measures.export_response(self.actor, administration_id)
        try:
            printing.save_whole(self.actor, Path(name), content)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            return
        self.said.emit(self.tr("The answers are saved as a file. It is no longer protected: keep it safe."), None)

    def print_sheet(self) -> None:
        """The scores on one sheet for the client, in the client's language; the curve is the one shown."""
        if self._file is None or not self._file.scores:
            return
        language = handouts.language_of(self.actor, self._client_id)
        shown = self.series()
        sheet = measure_sheet.scores_sheet(self.actor, self._client_id, language, shown.definition.key, shown.subscale)
        show_handout(self, self._client_id, sheet)
