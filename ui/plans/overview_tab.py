"""The overview tab: nine-factor map, one time-line, next steps. Keys 1-9 open what lies behind a factor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.factors import FactorTile, Place
from clinic_app.domain.factors import TimeLine as TimeLineRecord
from clinic_app.domain.overview import Overview, Step, Visit
from clinic_app.domain.permissions import Actor
from clinic_app.domain.signals import Board, Reason, Signal
from clinic_app.services import catalogues, clock, episodes, signals
from clinic_app.services.overview import overview
from ui import formats, theme
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.entry_at import VISIT, mark
from ui.letters.print_dialog import show_handout
from ui.letters.wishes import AFTER_A_MISSED_VISIT
from ui.plans.drawing import line_data, line_sentence, state_of
from ui.plans.factor_panel import FactorPanel
from ui.plans.life_event_panel import LifeEventPanel
from ui.plans.overview_sheet import OverviewSheet
from ui.plans.parts import Spot
from ui.plans.signal_panel import SignalPanel
from ui.plans.words import Shown
from ui.screen import Screen
from ui.texts import texts_for
from ui.texts.measures import line_name
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.factor_map import FactorMap
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import EmptyState
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.signal_card import SignalCard
from ui.widgets.time_line import TimeLine
from ui.widgets.time_line_data import Moment, TimeLineData, as_rows, moment_of

SIDE = 276  # px of the column beside the map
STEP_SIGNS = {
    Step.NEXT_VISIT: "book", Step.REVIEW: "review", Step.HOMEWORK: "homework", Step.PLANNED_VISITS: "plan",
    Step.GOAL_DATE: "goal",
}
TABS = {
    Place.INTAKE: "first_meeting", Place.SUMMARY: "first_meeting", Place.PLAN: "plan", Place.AGREEMENT: "plan",
    Place.NOTE: "notes", Place.REVIEW: "reviews", Place.ENDING: "ending", Place.WORKBOOK: "workbook",
}


class OverviewTab(Screen):
    """One client's overview. go(client_id) says whose."""

    SHOWS = frozenset({
        Kind.EPISODE, Kind.PLAN, Kind.GOAL, Kind.AGREEMENT, Kind.NOTE, Kind.CHECK_IN, Kind.REVIEW, Kind.ENDING, Kind.LIFE_EVENT,
        Kind.APPOINTMENT, Kind.WORKBOOK, Kind.SIGNAL, Kind.SUPERVISION, Kind.MEASURE,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("overviewTab")
        self._client_id: int | None = None
        self._overview, self._board = Overview(), Board()
        self._shown = Shown(catalogues.techniques(actor))
        self._event_panel: LifeEventPanel | None = None
        self._as_table = False
        self._data: TimeLineData | None = None
        self._build()

    def _build(self) -> None:
        whole = column(self, 0)
        self._pages = QStackedWidget()
        whole.addWidget(self._pages, 1)
        self._page = ScrollPage((16, 8, 16, 6), 8)
        lines = row(gap=10)
        main, side = column(gap=8), column(gap=8)
        head = row(gap=10)
        head.addWidget(Label(self.tr("Nine-factor map"), "body", "strong"))
        said = self.tr("what was last recorded, how long ago, one prompt; squares are visits where it was touched, not a score")
        head.addWidget(Label(said, "small", "text", "ink3", elide=True), 1)
        main.addLayout(head)
        self.map = FactorMap()
        main.addWidget(self.map)
        self._here, self._look, self._steps = Spot(), Spot(), Spot()
        side.addWidget(self._here)
        side.addWidget(self._look)
        side.addWidget(self._steps)
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(theme.current().px(SIDE))
        lines.addLayout(main, 1)
        lines.addWidget(holder, 0)
        self._page.body.addLayout(lines)
        self._page.body.addWidget(self._line_card(), 1)
        self._pages.addWidget(self._page)
        self._empty = EmptyState(
            "overview", self.tr("Nothing to look back on yet"), self.tr("The map fills itself from what you write down."),
            self.tr("Write down the first meeting"), name="overviewEmpty", framed=False,
        )
        self._pages.addWidget(self._empty)
        self.map.opened.connect(self.open_factor)
        self.map.prompted.connect(self.follow_prompt)
        self._empty.pressed.connect(lambda: self.wished.emit("first_meeting", self._client_id))

    def _line_card(self) -> Card:
        card = Card(margins=(14, 4, 10, 2), gap=0)
        head = row(gap=8)
        head.addWidget(Label(self.tr("One time-line"), "body", "strong"))
        self._span = Label("", "small", "text", "ink3", elide=True)
        head.addWidget(self._span, 1)
        self.measure = Choice(step="small", name="lineMeasure")
        self.measure.setAccessibleName(self.tr("Measure on the time-line"))
        self.measure.setFixedWidth(theme.current().px(120))
        self.measure.currentIndexChanged.connect(self._on_measure)
        head.addWidget(self.measure)
        self.add_event = Button(self.tr("Add life event"), "ghost", icon="life_event", step="small", name="addLifeEvent")
        self.table_button = Button(self.tr("As table"), "ghost", icon="table", step="small", name="lineAsTable")
        self.print_button = Button(self.tr("Print"), "ghost", icon="print", step="small", name="printOverview")
        head.addWidget(self.add_event)
        head.addWidget(self.table_button)
        head.addWidget(self.print_button)
        card.body.addLayout(head)
        self._line_pages = QStackedWidget()
        self.line = TimeLine()
        self._model = RecordTable[Moment]([
            Column(self.tr("Day"), lambda r: formats.full_date(r.day), sort_key=lambda r: r.day),
            Column(self.tr("What"), lambda r: r.what), Column(self.tr("Value"), lambda r: r.value),
        ], self)
        self.table = TableView(self._model)
        self.table.setObjectName("lineTable")
        self._line_pages.addWidget(self.line)
        self._line_pages.addWidget(self.table)
        card.add(self._line_pages, 1)
        mark(self._line_pages, "visits")
        self.add_event.clicked.connect(self.open_life_event)
        self.table_button.clicked.connect(self.swap_table)
        self.print_button.clicked.connect(self.print_sheet)
        return card

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """Show this client; (client id, "visit:" and the number of a visit) points to it on the time-line."""
        client_id, visit = argument if isinstance(argument, tuple) else (argument, "")
        if client_id != self._client_id:
            self._client_id = client_id
            self.reload_soon()
        if visit:
            QTimer.singleShot(0, self, lambda: self._point_to(int(visit.removeprefix(VISIT))))

    def _point_to(self, visit_id: int) -> None:
        """The point of this visit; all of the line where it is none of its points."""
        if self._data is None:
            return
        if self._as_table:
            self.swap_table()
        moment = moment_of(self._data, visit_id)
        self.line.point_to(moment)
        mark(self.line, f"{VISIT}{visit_id}" if moment is None else "")
        mark(self.line.spot, f"{VISIT}{visit_id}" if moment is not None else "")

    def place(self) -> Any:
        """The client shown."""
        return self._client_id

    def acts(self) -> list[KeyAct]:
        """Keys 1-9 open a factor; E adds a life event, T shows the table."""
        if self._overview.episode is None:
            return []
        said = self.tr("open a factor")
        opens = [KeyAct(said, str(n), self._opener(n), f"factor-{n}", hint=n == 1, found=n == 1) for n in range(1, 10)]
        return [
            *opens, KeyAct(self.tr("worth a look"), "L", self.open_signals, "show"),
            KeyAct(self.tr("life event"), "E", self.open_life_event, "life_event"),
            KeyAct(self.tr("as table"), "T", self.swap_table, "table"),
            KeyAct(self.tr("print"), "P | Ctrl+P", self.print_sheet, "print"),
        ]

    def _opener(self, number: int) -> Callable[[], object]:
        return lambda: self.open_factor(number)

    def reload(self) -> None:
        """Read everything again."""
        if self._client_id is None:
            return
        self._overview, self._board = overview(self.actor, self._client_id), signals.board_of(self.actor, self._client_id)
        if self._overview.episode is None or self._overview.line is None:
            self._pages.setCurrentWidget(self._empty)
        else:
            self._show(self._overview)
            self._pages.setCurrentWidget(self._page)
        self.status_changed.emit()

    # -- showing --------------------------------------------------------------------------------------------------------

    def _show(self, shown: Overview) -> None:
        assert shown.line is not None
        today = clock.today()
        self.map.show_states([state_of(tile, self._shown, today) for tile in shown.tiles])
        self._offer_measures(shown.line)
        data = line_data(shown.line, self._shown, self._board, str(self.measure.value() or ""))
        self._data = data
        self.line.show_data(data, line_sentence(shown.line))
        self._model.show(as_rows(data))
        self._span.setText(formats.date_range(shown.line.start, shown.line.end))
        self.add_event.setVisible(shown.episode is not None and shown.episode.open)
        self._here.hold(self._here_card(shown.here, shown.visit_number) if shown.here else None)
        self._look.hold(self._look_card(self._board))
        self._steps.hold(self._steps_card(shown))
        for spot in (self._here, self._look):
            spot.setHidden(spot.empty)  # a column keeps its gap beside a widget that holds nothing

    def _offer_measures(self, line: TimeLineRecord) -> None:
        """Which measure stands in the outcome lane; hidden where there is nothing to choose between."""
        self.measure.set_options([(f"{s.key}:{s.subscale}", line_name(s)) for s in line.scores])
        self.measure.setVisible(len(line.scores) > 1)

    def _on_measure(self, _index: int) -> None:
        if self._overview.line is not None:
            self._show(self._overview)

    def _here_card(self, visit: Visit, number: int | None) -> Card:
        card = Card(edge="waiting", gap=6)
        line = row(gap=8)
        line.addWidget(Sign("arrived", 18, "warn"))
        waiting = visit.status == "arrived" and visit.since is not None
        if waiting and visit.since is not None:
            minutes = max(0, int((clock.now() - visit.since).total_seconds() // 60))
            words = self.tr("Here now, waiting {time}").format(time=formats.duration(minutes))
        else:
            words = self.tr("In session now")
        line.addWidget(Label(words, "body", "strong", wrap=True), 1)
        card.body.addLayout(line)
        told = self.tr("visit {number}, {time}").format(
            number=formats.number(number or 1), time=formats.time_range(visit.start, visit.end)
        )
        card.add(Label(told, "small", "text", "ink3", wrap=True))
        note = Button(self.tr("Session note"), "primary", icon="note_of_session", step="small", name="hereNote")
        note.clicked.connect(lambda: self.wished.emit("notes", (self._client_id, visit.id)))
        card.add(note)
        return card

    def _look_card(self, board: Board) -> QWidget | None:
        """The one unprompted signal; when it was answered in this session, a quiet way to the rest."""
        if board.lead is not None:
            kept = board.lead.key in board.for_supervision
            card = SignalCard(board.lead, self.tr("Worth a look"), name="worthALook", more=len(board.others), kept=kept)
            card.answered.connect(self.answer)
            card.for_supervision.connect(self.to_supervision)
            card.more_wished.connect(self.open_signals)
            card.letter_wished.connect(self.write_letter)
            return card
        if not board.others and not board.answered:
            return None
        text = self.tr("%n more to look at", "", len(board.others)) if board.others else self.tr("Answered signals")
        quiet = Button(text, "ghost", icon="show", step="small", name="signalsQuiet")
        quiet.clicked.connect(self.open_signals)
        return quiet

    def _steps_card(self, shown: Overview) -> Card:
        card = Card(gap=4)
        card.add(Label(self.tr("Next steps"), "small", "label", "ink2"))
        if not shown.steps:
            card.add(Label(self.tr("Nothing is waiting."), "small", "text", "ink3"))
        for place, step in enumerate(shown.steps):
            if place:
                card.add(Rule())
            line = row(gap=8)
            line.addWidget(Sign(STEP_SIGNS[step.step], 14, "ink3"))
            line.addWidget(Label(self._shown.step(step), elide=True), 1)
            if step.on is not None:
                when = Label(formats.day_month(step.on), "small", "text", "ink3")
                line.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(line)
        return card

    # -- doing ----------------------------------------------------------------------------------------------------------

    def tile(self, number: int) -> FactorTile:
        """The tile of a factor by its number."""
        return self._overview.tiles[number - 1]

    def open_factor(self, number: int) -> None:
        """What lies behind a factor, newest first, beside the map."""
        if not self._overview.tiles:
            return
        panel = FactorPanel(self.tile(number), self._shown, clock.today())
        panel.closed.connect(self.panel_closed)
        panel.place_wished.connect(self._lead_to)
        self.panel_opened.emit(panel)

    def follow_prompt(self, number: int) -> None:
        """Go where the prompt of a factor is answered."""
        step = self.tile(number).prompt
        if step is not None:
            self._lead_to(step.place)

    def _lead_to(self, place: Place) -> None:
        self.panel_closed.emit()
        argument = (self._client_id, place.value) if place in (Place.AGREEMENT, Place.SUMMARY) else self._client_id
        self.wished.emit(TABS[place], argument)

    def open_signals(self) -> None:
        """Everything worth a look, and the answers so far, beside the map."""
        if self._overview.episode is None:
            return
        panel = SignalPanel(self._board)
        panel.closed.connect(self.panel_closed)
        panel.answered.connect(self.answer)
        panel.for_supervision.connect(self.to_supervision)
        panel.letter_wished.connect(self.write_letter)
        self.panel_opened.emit(panel)

    def write_letter(self) -> None:
        """The letter after a missed visit."""
        self.panel_closed.emit()
        self.wished.emit("letters", (self._client_id, AFTER_A_MISSED_VISIT))

    def answer(self, look: Signal, reason: Reason) -> None:
        """Keep the answer; "plan changed" leads to the plan."""
        client_id = self._client_id
        if client_id is None:
            return
        self.panel_closed.emit()
        try:
            given = signals.answer(self.actor, client_id, look, reason)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            self.reload_soon()
            return
        self.said.emit(self.tr("Answer kept"), lambda: signals.take_back(self.actor, client_id, given.id))
        if reason is Reason.PLAN_CHANGED:
            self.wished.emit("plan", client_id)

    def to_supervision(self, look: Signal) -> None:
        """Put it on the supervision agenda, or take it off."""
        if self._client_id is None:
            return
        self.panel_closed.emit()
        try:
            stands = signals.take_to_supervision(self.actor, self._client_id, look)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))
            return
        said = self.tr("On the supervision agenda, under the client's code") if stands else self.tr("Taken off the agenda")
        self.said.emit(said, None)

    def swap_table(self) -> None:
        """The same data as a table, or as a line again."""
        self._as_table = not self._as_table
        self._line_pages.setCurrentWidget(self.table if self._as_table else self.line)
        self.table_button.setText(self.tr("As line") if self._as_table else self.tr("As table"))

    def print_sheet(self) -> None:
        """The map and the line on one sheet, to look at before it is printed."""
        shown = self._overview
        if self._client_id is None or shown.line is None:
            return
        data = line_data(shown.line, self._shown, self._board, str(self.measure.value() or ""))
        show_handout(self, self._client_id, OverviewSheet(shown, data, self._shown, clock.today()).handout())

    def open_life_event(self) -> None:
        """A panel for one life event, with those already there."""
        if self._client_id is None or self._overview.episode is None or not self._overview.episode.open:
            return
        panel = LifeEventPanel(self.actor, self._client_id, self._overview.events)
        panel.closed.connect(self.panel_closed)
        panel.done.connect(self._on_event)
        self._event_panel = panel
        self.panel_opened.emit(panel)
        panel.words.setFocus()

    def _on_event(self, event_id: int, version: int, words: str) -> None:
        self.panel_closed.emit()
        client_id = self._client_id
        if client_id is not None:
            self.said.emit(words, lambda: episodes.take_off_life_event(self.actor, client_id, event_id, version))
