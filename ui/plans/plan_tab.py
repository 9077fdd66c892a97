"""The plan tab of a client's file: shows the plan, opens the draft, the agreement and the panels beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from clinic_app.domain.agreements import AgreementContent, AgreementTemplate, SignRequest
from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import EpisodeProblem
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.plans import AgreeRequest, ChosenTechnique, PlanContent, TechniqueStatus
from clinic_app.services import agreements, catalogues, clock, drafts, people, plans
from clinic_app.services.plans import PlanFile
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.plans.agreement_form import AgreementForm
from ui.plans.clauses_panel import ClausesPanel
from ui.plans.compare_panel import ComparePanel
from ui.plans.parts import Spot
from ui.plans.plan_form import PlanForm
from ui.plans.plan_view import PlanView
from ui.plans.technique_picker import TechniquePicker
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Tag
from ui.widgets.news import Autosave, Banner, EmptyState
from ui.widgets.panels import column, row

TYPING_PAUSE = 800  # ms after the last key before what is typed is kept
AGREEMENT = "agreement"


class PlanTab(Screen):
    """One client's plan. go(client_id) says whose."""

    SHOWS = frozenset({Kind.EPISODE, Kind.PLAN, Kind.GOAL, Kind.AGREEMENT, Kind.REVIEW, Kind.ENDING, Kind.CLIENT})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("planTab")
        self._client_id: int | None = None
        self._client: Client | None = None
        self._file = PlanFile()
        self._techniques = catalogues.techniques(actor)
        self._form: PlanForm | None = None
        self._agreement: AgreementForm | None = None
        self._picker: TechniquePicker | None = None
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
        self._autosave = Autosave()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typing.timeout.connect(self._keep)

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """Show this client's plan; (client id, "agreement") opens the agreement."""
        client_id, spot = argument if isinstance(argument, tuple) else (argument, "")
        if client_id != self._client_id:
            self._leave_forms()
            self._client_id = client_id
            self.reload_soon()
        if spot == AGREEMENT:
            QTimer.singleShot(0, self, self.open_agreement)

    def place(self) -> Any:
        """The client shown."""
        return self._client_id

    def reload(self) -> None:
        """Read the plan again; a form that is open stays as it is typed."""
        if self._client_id is None or self._form is not None or self._agreement is not None:
            return
        self._client = people.client(self.actor, self._client_id)
        self._file = plans.plan_file(self.actor, self._client_id)
        self._show_plan()

    def acts(self) -> list[KeyAct]:
        """Keys of this tab."""
        if not self._open():
            return []
        if self._form is not None:
            return [
                KeyAct(self.tr("new goal"), "G", self._form.new_goal, "goal"),
                KeyAct(self.tr("technique"), "I", self._open_picker, "technique"),
                KeyAct(self.tr("agree"), "Ctrl+Return", self.agree, "agreement"),
            ]
        if self._agreement is not None:
            return [KeyAct(self.tr("sign"), "Ctrl+Return", self.sign, "sign")]
        return [
            KeyAct(self.tr("add goal"), "G", self._edit_with_goal, "goal"),
            KeyAct(self.tr("add technique"), "I", self._edit_with_technique, "technique"),
            KeyAct(self.tr("change plan"), "E", self.edit, "edit"),
        ]

    def may_leave(self) -> bool:
        """What is typed is kept first."""
        self._leave_forms()
        return True

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._keep_now()

    def open_agreement(self) -> None:
        """Go through the agreement: the place a prompt leads to."""
        if self._agreement is None and self._open():
            self._sign_page()

    # -- the plan as it stands ------------------------------------------------------------------------------------------

    def _open(self) -> bool:
        return self._file.episode is not None and self._file.episode.open

    def _show_plan(self) -> None:
        self._news.hold(None)
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
        view = PlanView(self._file, self._techniques, template, clock.today())
        view.goal_wished.connect(self._edit_with_goal)
        view.technique_wished.connect(self._edit_with_technique)
        view.agreement_wished.connect(self._sign_page)
        view.clauses_wished.connect(self._open_clauses)
        view.status_wished.connect(self._set_status)
        self._show_page(view)

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
        with self._head_line() as line:
            shown = self._file.agreed or self._file.draft
            number = formats.number(shown.number) if shown else formats.number(1)
            line.addWidget(Label(self.tr("Plan {number}").format(number=number), "title3", "strong"))
            if self._file.agreed is not None and self._file.agreed.agreed_on is not None:
                said = self.tr("agreed with {name}, {day}").format(
                    name=formats.isolate_name(self._given()), day=formats.day_month(self._file.agreed.agreed_on)
                )
                line.addWidget(Tag(said, "ok", "agreement"))
            else:
                line.addWidget(Tag(self.tr("not agreed yet"), "warn"))
            line.addWidget(Label(self._around(), "small", "text", "ink3", elide=True), 1)
            if len(self._file.versions) > 1:
                text = self.tr("Compare with plan {number}").format(number=formats.number(self._file.versions[1].number))
                compare = Button(text, "ghost", icon="compare", step="small", name="comparePlans")
                compare.clicked.connect(self._open_compare)
                line.addWidget(compare)
            if self._open():
                line.addWidget(self._edit_button())

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

    def _say_head(self, title: str, autosave: Autosave | None, *buttons: Button) -> None:
        """A head for a form: its title, the autosave words, its buttons."""
        with self._head_line() as line:
            line.addWidget(Label(title, "title3", "strong"))
            if autosave is not None:
                line.addWidget(autosave)
            line.addStretch(1)
            for button in buttons:
                line.addWidget(button)

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

    # -- the draft ------------------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Open the draft: a new one from the plan in force, or the one being written."""
        if self._client_id is None or self._form is not None:
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
        self._news.hold(None)
        in_force = self._file.agreed.content if self._file.agreed else None
        self._form = PlanForm(
            draft, in_force, self._techniques, signed=bool(self._file.agreements), client_name=formats.isolate_name(self._given())
        )
        self._draft = draft
        self._form.changed.connect(self._typing.start)
        self._form.picker_wished.connect(self._open_picker)
        self._autosave = Autosave()
        give_up = Button(self.tr("Throw draft away"), "danger", step="small", name="giveUpPlan")
        close = Button(self.tr("Close, keep draft"), step="small", name="closePlan")
        agree = Button(self.tr("Agree plan"), "primary", icon="agreement", keys="Ctrl+Return", step="small", name="agreePlan")
        give_up.clicked.connect(self.give_up)
        close.clicked.connect(self.close_form)
        agree.clicked.connect(self.agree)
        title = self.tr("Plan {number}, being written").format(number=formats.number(draft.number))
        self._say_head(title, self._autosave, give_up, close, agree)
        self._show_page(self._form)

    def _edit_with_goal(self) -> None:
        self.edit()
        if self._form is not None:
            self._form.new_goal()

    def _edit_with_technique(self) -> None:
        self.edit()
        self._open_picker()

    def _keep(self) -> None:
        """Keep what is typed, unfinished as it is."""
        if self._form is not None:
            try:
                self._draft = plans.save_draft(
                    self.actor, self._whose(), self._draft.id, self._draft.version, self._form.plan_content(), tick=True
                )
            except Stale as stale:
                self._typing.stop()
                self._show_clash(stale)
                return
            except Refused:
                self._autosave.failed()
                self._typing.start()
                return
            self._autosave.saved(clock.now())
        if self._agreement is not None:
            moment = drafts.keep_draft(self.actor, AGREEMENT, self._whose(), self._agreement.body_of_draft(), Vault.CLINICAL)
            self._autosave.saved(clock.to_local(moment))

    def _keep_now(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._keep()

    def _show_clash(self, stale: Stale) -> None:
        """Somebody saved first: say so, keep mine in the form, and offer theirs."""
        self._news.hold(None)
        what = self.tr("Someone else saved this draft.")
        more = self.tr("Yours is still here. Take theirs, or keep yours over it.")
        banner = Banner("warn", what, more, self.tr("Keep mine"), name="planClash")
        banner.pressed.connect(lambda: self._keep_mine(stale))
        theirs = Button(self.tr("Take theirs"), step="tiny", name="takeTheirs")
        theirs.clicked.connect(self._take_theirs)
        banner.layout().addWidget(theirs)
        self._news.hold(banner)

    def _keep_mine(self, stale: Stale) -> None:
        self._draft = stale.theirs
        self._news.hold(None)
        self._keep()

    def _take_theirs(self) -> None:
        self._form = None
        self.edit()

    def close_form(self) -> None:
        """Back to the plan as it stands; the draft is kept."""
        if self._form is None:
            return
        self._typing.stop()
        if findings := self._form.unreadable():
            self._form.show_findings(findings)
            return
        try:
            plans.save_draft(self.actor, self._whose(), self._draft.id, self._draft.version, self._form.plan_content())
        except Stale as stale:
            self._show_clash(stale)
            return
        except Refused as refusal:
            self._form.show_findings(refusal.findings)
            return
        self._back()

    def give_up(self) -> None:
        """Throw the draft away; Undo brings it back."""
        if self._form is None:
            return
        self._typing.stop()
        client_id, content = self._whose(), self._form.plan_content()
        if self._try(lambda: plans.give_up_draft(self.actor, client_id, self._draft.id, self._draft.version)):
            self._back()
            self.said.emit(self.tr("Draft thrown away"), lambda: self._bring_back(client_id, content))

    def _bring_back(self, client_id: int, content: PlanContent) -> None:
        plans.start_draft(self.actor, client_id, content)
        self.reload_soon()

    def agree(self) -> None:
        """Put the draft into force, or say beside the fields what is missing."""
        if self._form is None:
            return
        self._typing.stop()
        if findings := self._form.unreadable():
            self._form.show_findings(findings)
            return
        try:
            content = self._form.plan_content()
            self._draft = plans.save_draft(self.actor, self._whose(), self._draft.id, self._draft.version, content)
            request = AgreeRequest(
                self._draft.id, self._draft.version, self._form.yes.isChecked(), self._form.agreed_on.value()
            )
            agreed = plans.agree_plan(self.actor, self._whose(), request)
        except Stale as stale:
            self._show_clash(stale)
            return
        except Refused as refusal:
            self._form.show_findings(refusal.findings)
            return
        self._back()
        self.said.emit(self.tr("Plan {number} is agreed").format(number=formats.number(agreed.number)), None)

    def _back(self) -> None:
        self._form = None
        self._agreement = None
        self._close_panels()
        self.reload()

    def _leave_forms(self) -> None:
        self._keep_now()
        self._form = None
        self._agreement = None
        self._close_panels()

    # -- panels ---------------------------------------------------------------------------------------------------------

    def _close_panels(self) -> None:
        if self._picker is not None or self._compare is not None:
            self.panel_closed.emit()
        self._picker = self._compare = None

    def _open_picker(self) -> None:
        if self._form is None:
            return
        self._picker = TechniquePicker(self._techniques, self._form.technique_ids())
        self._picker.taken.connect(self._take_technique)
        self._picker.closed.connect(self._close_panels)
        self.panel_opened.emit(self._picker)
        self._picker.search.setFocus()

    def _take_technique(self, technique_id: str) -> None:
        if self._form is not None and self._picker is not None:
            self._form.add_chosen(technique_id)
            self._picker.set_chosen(self._form.technique_ids())

    def _open_compare(self) -> None:
        self._compare = ComparePanel(self._file.versions, self._techniques)
        self._compare.pair_wished.connect(self._compare_pair)
        self._compare.closed.connect(self._close_panels)
        self.panel_opened.emit(self._compare)
        self._compare.ask()

    def _compare_pair(self, older: int, newer: int) -> None:
        if self._compare is not None:
            self._compare.show_lines(plans.differences(self.actor, self._whose(), older, newer))

    def _open_clauses(self) -> None:
        panel = ClausesPanel(self._file.agreements, lambda version: agreements.template(self.actor, version))
        panel.closed.connect(self.panel_closed)
        self.panel_opened.emit(panel)

    # -- the agreement --------------------------------------------------------------------------------------------------

    def _sign_page(self) -> None:
        if self._client is None:
            return
        self._news.hold(None)
        template = agreements.newest_template(self.actor)
        minor = self._client.minor(clock.today())
        form = AgreementForm(template, client_name=self._client.name(formats.is_arabic()), minor=minor)
        if self._client.dob is None:
            form.ask_age()
        kept = drafts.open_draft(self.actor, AGREEMENT, self._whose(), Vault.CLINICAL)
        if kept is not None:
            form.show_draft(kept.body)
        elif self._file.agreement is not None:
            old = self._file.agreement.content
            form.show_content(AgreementContent(template.version, old.language, old.answers, old.signer, old.signer_name))
        form.changed.connect(self._typing.start)
        self._agreement = form
        self._autosave = Autosave()
        close = Button(self.tr("Close, keep what is ticked"), step="small", name="closeAgreement")
        sign = Button(self.tr("Sign"), "primary", icon="sign", keys="Ctrl+Return", step="small", name="signAgreement")
        close.clicked.connect(self._close_agreement)
        sign.clicked.connect(self.sign)
        self._say_head(self.tr("Boundaries agreement"), self._autosave, close, sign)
        self._show_page(form)

    def _close_agreement(self) -> None:
        self._keep_now()
        self._back()

    def sign(self) -> None:
        """Sign the agreement, or say beside the fields what is missing."""
        if self._agreement is None:
            return
        self._typing.stop()
        if findings := self._agreement.unreadable():
            self._agreement.show_findings(findings)
            return
        request = SignRequest(self._whose(), self._agreement.agreement_content(), self._agreement.on.value())
        try:
            agreements.sign_agreement(self.actor, request)
        except Refused as refusal:
            self._agreement.show_findings(refusal.findings)
            self._typing.start()
            return
        drafts.drop_draft(self.actor, AGREEMENT, self._whose(), Vault.CLINICAL)
        self._back()
        self.said.emit(self.tr("Agreement signed"), None)
