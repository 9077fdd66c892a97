"""The plan tab of a client's file: shows the plan, opens the draft, the agreement and the panels beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from clinic_app.domain.agreements import AgreementTemplate, ScanRequest
from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import EpisodeProblem, Phase
from clinic_app.domain.errors import Refused
from clinic_app.domain.handouts import Handout
from clinic_app.domain.marks import marks_of
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Actor
from clinic_app.domain.plans import ChosenTechnique, GoalStatus, LevelRequest, Passage, PlanContent, TechniqueStatus
from clinic_app.domain.progress import ReviewDue
from clinic_app.domain.signatures import Scan
from clinic_app.services import (
    agreements,
    catalogues,
    clock,
    drafts,
    episodes,
    people,
    plan_papers,
    plans,
    reviews,
    standing,
    technique_fits,
)
from clinic_app.services.plans import PlanFile
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.letters.print_dialog import show_handout
from ui.plans.agreement_page import AgreementPage
from ui.plans.clauses_panel import ClausesPanel
from ui.plans.compare_panel import ComparePanel
from ui.plans.draft_page import ASIDE, LEFT, DraftPage
from ui.plans.levels_panel import LevelsPanel
from ui.plans.parts import Spot
from ui.plans.plan_view import PlanView
from ui.plans.scan import ScanPanel, choose_scan
from ui.plans.standing_panel import StandingPanel
from ui.plans.technique_picker import TechniquePicker
from ui.plans.words import Shown, marked, name_of, quoted
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Tag
from ui.widgets.news import Banner, EmptyState
from ui.widgets.panels import SidePanel, column, row
from ui.widgets.two_texts import Compare


class PlanTab(Screen):
    """One client's plan. go(client_id) says whose."""

    SHOWS = frozenset({Kind.EPISODE, Kind.PLAN, Kind.GOAL, Kind.AGREEMENT, Kind.REVIEW, Kind.ENDING, Kind.CLIENT, Kind.CATALOGUE})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("planTab")
        self._client_id: int | None = None
        self._client: Client | None = None
        self._file = PlanFile()
        self._due: ReviewDue | None = None
        self._catalogue = catalogues.catalogue(actor)
        self._page: DraftPage | AgreementPage | None = None
        self._compare: ComparePanel | None = None
        self._build()

    def _build(self) -> None:
        whole = column(self, 0)
        self._head, self._news = Spot(), Spot()
        self._news.layout().setContentsMargins(16, 0, 16, 0)
        whole.addWidget(self._head)
        whole.addWidget(self._news)
        self._pages = QStackedWidget()
        whole.addWidget(self._pages, 1)

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """Show this client's plan; (client id, "agreement") opens the agreement."""
        client_id, spot = argument if isinstance(argument, tuple) else (argument, "")
        if client_id != self._client_id:
            self._leave_page()
            self._client_id = client_id
            self.reload_soon()
        if spot == "agreement":
            QTimer.singleShot(0, self, self.open_agreement)

    def place(self) -> Any:
        """The client shown."""
        return self._client_id

    def reload(self) -> None:
        """Read the plan again; a form that is open stays as it is typed."""
        if self._client_id is None or self._page is not None:
            return
        self._client = people.client(self.actor, self._client_id)
        self._file = plans.plan_file(self.actor, self._client_id)
        self._catalogue = catalogues.catalogue(self.actor)
        self._due = reviews.due_of(self.actor, self._client_id)
        self._show_plan()

    def acts(self) -> list[KeyAct]:
        """Keys of this tab."""
        if not self._open():
            return []
        if self._page is not None:
            return self._page.acts()
        return [
            KeyAct(self.tr("add goal"), "G", self._edit_with_goal, "goal"),
            KeyAct(self.tr("add technique"), "I", self._edit_with_technique, "technique"),
            KeyAct(self.tr("change plan"), "E", self.edit, "edit"),
            *([KeyAct(self.tr("print plan"), "P | Ctrl+P", self.print_plan, "print")] if self._file.versions else []),
        ]

    def may_leave(self) -> bool:
        """What is typed is kept first."""
        if self._page is not None:
            self._page.keep_now()
        return True

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        if self._page is not None:
            self._page.keep_now()

    def open_agreement(self) -> None:
        """Go through the agreement: the place a prompt leads to."""
        if self._page is None and self._open():
            self._sign_page()

    # -- the plan as it stands ------------------------------------------------------------------------------------------

    def _open(self) -> bool:
        return self._file.episode is not None and self._file.episode.open

    def _show_plan(self) -> None:
        self._news.hold(self._left())
        if self._file.episode is None:
            self._head.hold(None)
            sentence, button = self.tr("The plan follows the first meeting."), self.tr("Write down the first meeting")
            self._show_page(self._empty(self.tr("Care has not begun yet"), sentence, button, self._wish_intake))
            return
        if self._file.agreed is None and self._file.draft is None and not self._file.agreements:
            self._head.hold(None)
            sentence = self.tr("Goals in the client's words, what we expect of each other, and how we work.")
            self._show_page(self._empty(self.tr("No plan yet"), sentence, self.tr("Write plan 1"), self.edit))
            return
        self._show_head()
        template = self._template()
        others = technique_fits.matches(self.actor, self._whose(), self._shown_content().concerns)
        view = PlanView(self._file, self._catalogue, template, len(others.others(self._chosen_ids())), clock.today())
        view.fits_wished.connect(self._open_fits)
        view.levels_wished.connect(self._open_levels)
        view.agreement_print_wished.connect(self._print_agreement)
        view.phase_wished.connect(self._move_phase)
        view.standing_wished.connect(self._open_standing)
        view.goal_wished.connect(self._edit_with_goal)
        view.technique_wished.connect(self._edit_with_technique)
        view.agreement_wished.connect(self._sign_page)
        view.clauses_wished.connect(self._open_clauses)
        view.status_wished.connect(self._set_status)
        self._show_page(view)

    def _left(self) -> Compare | None:
        """Words typed in a draft that was agreed or thrown away elsewhere, until they are in a new one or let go."""
        assert self._client_id is not None
        client_id, mine = self._client_id, drafts.aside(self.actor, LEFT, self._client_id, PlanContent)
        if mine is None:
            return None
        if self._file.draft is not None:  # there is a draft again: it shows both when it is opened
            drafts.set_aside(self.actor, ASIDE, self._file.draft.id, mine)
            drafts.drop_aside(self.actor, LEFT, client_id)
            return None
        head = self.tr("The draft you typed in was agreed or thrown away somewhere else. Your words are kept.")
        stands = self._file.agreed.content if self._file.agreed else PlanContent()
        shown = Shown(self._catalogue.techniques, self._catalogue.words)
        left = Compare(head, *shown.both(mine, stands), name="leftPlan", sealed=True,
                       onward=self.tr("Into a new draft") if self._open() else "")
        left.carried.connect(lambda: self._into_new_draft(mine))
        left.took_theirs.connect(lambda: (drafts.drop_aside(self.actor, LEFT, client_id), self._news.hold(None)))
        return left

    def _into_new_draft(self, mine: PlanContent) -> None:
        assert self._client_id is not None
        try:
            plans.start_draft(self.actor, self._client_id, mine)
        except Refused as refusal:
            self._warn(refusal)
            return
        drafts.drop_aside(self.actor, LEFT, self._client_id)
        self.edit()

    def _shown_content(self) -> PlanContent:
        shown = self._file.agreed or self._file.draft
        return shown.content if shown else PlanContent()

    def _chosen_ids(self) -> list[str]:
        return [t.technique_id for t in self._shown_content().techniques]

    def _template(self) -> AgreementTemplate:
        signed = self._file.agreement
        if signed is None:
            return agreements.newest_template(self.actor)
        return agreements.template(self.actor, signed.content.template_version)

    def _empty(self, title: str, sentence: str, button: str, call: Callable[[], object]) -> QWidget:
        state = EmptyState("plan", title, sentence, button, name="planEmpty", framed=False)
        state.pressed.connect(call)
        return state

    def _wish_intake(self) -> None:
        self.wished.emit("first_meeting", self._client_id)

    def _show_head(self) -> None:
        told, acts = row(gap=10), row(gap=10)
        with self._head_line() as line:
            across = Beside()
            line.addWidget(across, 1)
            shown = self._file.agreed or self._file.draft
            number = formats.number(shown.number) if shown else formats.number(1)
            told.addWidget(Label(self.tr("Plan {number}").format(number=number), "title3", "strong"))
            if self._file.agreed is not None and self._file.agreed.agreed_on is not None:
                said = self.tr("agreed with {name}, {day}").format(
                    name=formats.isolate_name(self._given()), day=formats.day_month(self._file.agreed.agreed_on)
                )
                told.addWidget(Tag(said, "ok", "agreement"))
            else:
                told.addWidget(Tag(self.tr("not agreed yet"), "warn"))
            told.addWidget(Label(self._around(), "small", "text", "ink3", elide=True), 1)
            if len(self._file.versions) > 1:
                text = self.tr("Compare with plan {number}").format(number=formats.number(self._file.versions[1].number))
                compare = Button(text, "ghost", icon="compare", step="small", name="comparePlans")
                compare.clicked.connect(self._open_compare)
                acts.addWidget(compare)
            if self._file.versions:
                said = self.tr("Print for {name}").format(name=formats.isolate_name(self._given()))
                prints = Button(said, "ghost", icon="print", keys="P", step="small", name="printPlan")
                prints.clicked.connect(self.print_plan)
                acts.addWidget(prints)
            if self._open():
                acts.addWidget(self._edit_button())
            across.add(told, 1)
            across.add(acts)

    @contextmanager
    def _head_line(self) -> Iterator[QHBoxLayout]:
        """A fresh head to fill; it takes its place when it is full."""
        holder = QWidget()
        yield row(holder, 10, (16, 8, 16, 2))
        self._head.hold(holder)

    def _edit_button(self) -> Button:
        if self._file.draft is not None:
            text = self.tr("Go on with plan {number}").format(number=formats.number(self._file.draft.number))
        elif self._file.agreed is not None:
            text = self.tr("Change (becomes plan {number})").format(number=formats.number(self._file.agreed.number + 1))
        else:
            text = self.tr("Write plan 1")
        button = Button(text, icon="edit", keys="E", step="small", name="changePlan")
        button.clicked.connect(self.edit)
        return button

    def _around(self) -> str:
        parts = []
        if self._file.agreed is not None and self._file.agreed.review_id is not None:
            parts.append(self.tr("made at a review"))
        if self._due is not None and self._file.agreed is not None and self._open():
            parts.append(self.tr("next review by {day}").format(day=formats.day_month(self._due.by_date)))
        if self._file.agreed is not None and self._file.agreed.content.adaptation:
            said = self._file.agreed.content
            parts.append(marked(quoted(said.adaptation), marks_of(said, Passage.ADAPTATION)))
        if self._file.draft is not None and self._file.agreed is not None:
            number = formats.number(self._file.draft.number)
            parts.append(self.tr("plan {number} is being written").format(number=number))
        if self._file.episode is not None and not self._file.episode.open:
            parts.append(self.tr("care is closed"))
        return " · ".join(parts)

    def _given(self) -> str:
        if self._client is None:
            return ""
        names = self._client.ar if formats.is_arabic() else self._client.en
        other = self._client.en if formats.is_arabic() else self._client.ar
        return names.given or other.given or self._client.name(formats.is_arabic())

    def _show_page(self, page: QWidget) -> None:
        while self._pages.count():
            old = self._pages.widget(0)
            self._pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._pages.addWidget(page)
        self.status_changed.emit()

    def _set_status(self, chosen: ChosenTechnique, status: TechniqueStatus) -> None:
        if status is not chosen.status:
            self._try(lambda: plans.set_technique_status(
                self.actor, self._whose(), chosen.id, chosen.version, status))

    def _whose(self) -> int:
        assert self._client_id is not None
        return self._client_id

    def _try(self, act: Callable[[], object]) -> bool:
        """Do it; a refusal is said above the page."""
        try:
            act()
        except Refused as refusal:
            self._warn(refusal)
            return False
        return True

    def _warn(self, refusal: Refused) -> None:
        sentences = texts_for(refusal)
        self._news.hold(Banner("danger", sentences[0], " ".join(sentences[1:]), name="planRefused"))

    # -- pages in which something is typed ----------------------------------------------------------------------------------

    def edit(self) -> None:
        """Open the draft: a new one from the plan in force, or the one being written."""
        if self._client_id is None or self._page is not None:
            return
        try:
            draft = plans.start_draft(self.actor, self._client_id)
        except Refused as refusal:
            if EpisodeProblem.NO_EPISODE in refusal.codes:
                self._wish_intake()
            else:
                self._warn(refusal)
            return
        self._file = plans.plan_file(self.actor, self._client_id)
        name = formats.isolate_name(self._given())
        page = DraftPage(self.actor, self._client_id, name, draft, self._file, self._catalogue)
        page.picker_opened.connect(self.panel_opened)
        page.picker_closed.connect(self.panel_closed)
        page.again.connect(self._edit_again)
        self._show_typed(page)

    def _edit_again(self) -> None:
        self._page = None
        self.edit()

    def _edit_with_goal(self) -> None:
        self.edit()
        if isinstance(self._page, DraftPage):
            self._page.form.new_goal()

    def _edit_with_technique(self) -> None:
        self.edit()
        if isinstance(self._page, DraftPage):
            self._page.open_picker()

    def _sign_page(self) -> None:
        if self._client is not None:
            page = AgreementPage(self.actor, self._client, self._file.agreement)
            page.print_wished.connect(self._print_blank)
            self._show_typed(page)

    def _show_typed(self, page: DraftPage | AgreementPage) -> None:
        self._news.hold(None)
        self._head.hold(None)
        self._page = page
        page.left.connect(self._back)
        page.said.connect(self.said)
        self._show_page(page)

    def _back(self) -> None:
        self._page = None
        self._compare = None
        self.panel_closed.emit()
        self.reload()

    def _leave_page(self) -> None:
        if self._page is not None:
            self._page.keep_now()
            self._page = None
            self.panel_closed.emit()

    # -- panels ---------------------------------------------------------------------------------------------------------

    def _open_compare(self) -> None:
        self._compare = ComparePanel(self._file.versions, self._catalogue)
        self._compare.pair_wished.connect(self._compare_pair)
        self._compare.closed.connect(self.panel_closed)
        self.panel_opened.emit(self._compare)
        self._compare.ask()

    def _compare_pair(self, older: int, newer: int) -> None:
        if self._compare is not None:
            self._compare.show_lines(plans.differences(self.actor, self._whose(), older, newer))

    def _open_fits(self) -> None:
        """What else fits, beside the plan as it stands; taking one opens the next version with it."""
        found = technique_fits.matches(self.actor, self._whose(), self._shown_content().concerns)
        picker = TechniquePicker(self._catalogue.techniques, set(self._chosen_ids()), found, self._catalogue.words)
        picker.taken.connect(self._take)
        self._show_panel(picker)
        picker.search.setFocus()

    def _take(self, technique_id: str) -> None:
        self.edit()
        if isinstance(self._page, DraftPage):
            self._page.form.add_chosen(technique_id)
            self._page.open_picker()

    def _open_levels(self) -> None:
        goals = [g for g in self._file.goals if g.gas is not None and g.status is GoalStatus.OPEN]
        panel = LevelsPanel(goals, self._file.scale)
        panel.rated.connect(self._rate_levels)
        self._show_panel(panel)

    def _move_phase(self, phase: Phase) -> None:
        episode = self._file.episode
        if episode is None or phase is episode.phase:
            return
        if self._try(lambda: episodes.move_phase(self.actor, self._whose(), episode.version, phase)):
            said = self.tr("{name} stands in: {phase}")
            name = formats.isolate_name(self._given())
            self.said.emit(said.format(name=name, phase=name_of(phase)), lambda: self._move_back(episode.phase))

    def _move_back(self, phase: Phase) -> None:
        now = plans.plan_file(self.actor, self._whose()).episode
        if now is not None:
            episodes.move_phase(self.actor, self._whose(), now.version, phase)

    def _open_standing(self) -> None:
        panel = StandingPanel(standing.my_standings(self.actor), clock.today())
        panel.client_wished.connect(lambda client_id: self.wished.emit("client", (client_id, "plan")))
        self._show_panel(panel)

    def _rate_levels(self, ratings: list[LevelRequest]) -> None:
        if self._try(lambda: plans.rate_levels(self.actor, self._whose(), ratings)):
            self.panel_closed.emit()
            self.said.emit(self.tr("Levels kept"), None)

    # -- paper ----------------------------------------------------------------------------------------------------------

    def print_plan(self) -> None:
        """The plan as a sheet for the client."""
        self._print(lambda: plan_papers.plan_sheet(self.actor, self._whose()))

    def _print_agreement(self) -> None:
        if (signed := self._file.agreement) is not None:
            self._print(lambda: plan_papers.agreement_sheet(self.actor, self._whose(), signed.id))

    def _print_blank(self, tongue: str) -> None:
        """The newest wording with open boxes, to be signed on paper."""
        self._print(lambda: plan_papers.agreement_sheet(self.actor, self._whose(), language=tongue))

    def _print(self, compose: Callable[[], Handout]) -> None:
        try:
            sheet = compose()
        except Refused as refusal:
            self._warn(refusal)
            return
        show_handout(self, self._whose(), sheet)

    def _open_clauses(self) -> None:
        panel = ClausesPanel(
            self._file.agreements, lambda version: agreements.template(self.actor, version), may_sign=self._open()
        )
        panel.scan_wished.connect(self._show_scan)
        panel.scan_given.connect(self._add_scan)
        self._show_panel(panel)

    def _show_panel(self, panel: SidePanel) -> None:
        panel.closed.connect(self.panel_closed)
        self.panel_opened.emit(panel)

    def _show_scan(self, agreement_id: int) -> None:
        try:
            scan = agreements.scan(self.actor, self._whose(), agreement_id)
        except Refused as refusal:
            self._warn(refusal)
            return
        self._show_panel(ScanPanel(scan))

    def _add_scan(self, agreement_id: int) -> None:
        try:
            scan = choose_scan(self, self.tr("Which file is the scan?"))
        except OSError:
            self._news.hold(Banner("danger", self.tr("This file cannot be read."), name="planRefused"))
            return
        if scan is not None:
            self.keep_scan(agreement_id, scan)

    def keep_scan(self, agreement_id: int, scan: Scan) -> None:
        """Keep the scan with its agreement, or say why not."""
        if self._try(lambda: agreements.attach_scan(self.actor, ScanRequest(self._whose(), agreement_id, scan))):
            self.panel_closed.emit()
            self.said.emit(self.tr("The scan is kept with the agreement"), None)
