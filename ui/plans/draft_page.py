"""The next plan version on its page: kept as typed, closed, thrown away with Undo, or agreed when the gate is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.plans import AgreeRequest, Plan, PlanContent, PlanProblem
from clinic_app.services import clock, drafts, plans, technique_fits
from clinic_app.services.catalogues import Catalogue
from clinic_app.services.plans import PlanFile
from ui import formats
from ui.actions import KeyAct
from ui.plans.plan_form import PlanForm
from ui.plans.technique_picker import TechniquePicker
from ui.plans.typed_page import TypedPage
from ui.plans.words import Shown
from ui.widgets.buttons import Button
from ui.widgets.two_texts import Compare

LEFT = "plan_left"    # words of a draft that is gone, by client
ASIDE = "plan_aside"  # the drafts that wait for a choice between two texts


class DraftPage(TypedPage):
    """One draft of one client."""

    picker_opened = Signal(QWidget)
    picker_closed = Signal()
    again = Signal()  # show the stored draft in place of this page

    def __init__(
        self, actor: Actor, client_id: int, client_name: str, draft: Plan, file: PlanFile, catalogue: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        self._actor, self._client_id, self._draft, self._catalogue = actor, client_id, draft, catalogue
        in_force = file.agreed.content if file.agreed else None
        mine = drafts.aside(actor, ASIDE, draft.id, PlanContent)
        self.form = PlanForm(
            draft if mine is None else replace(draft, content=mine),
            in_force, catalogue, file.goals, signed=bool(file.agreements), client_name=client_name
        )
        give_up = Button("", "danger", step="small", name="giveUpPlan")
        close = Button("", step="small", name="closePlan")
        agree = Button("", "primary", icon="agreement", keys="Ctrl+Return", step="small", name="agreePlan")
        number = formats.number(draft.number)
        super().__init__(self.form, (give_up, close, agree), parent)
        self.title.setText(self.tr("Plan {number}, being written").format(number=number))
        give_up.setText(self.tr("Throw draft away"))
        close.setText(self.tr("Close, keep draft"))
        agree.setText(self.tr("Agree plan"))
        self._picker: TechniquePicker | None = None
        self._left = False
        self.form.changed.connect(self.typed)
        self.form.picker_wished.connect(self.open_picker)
        give_up.clicked.connect(self.give_up)
        close.clicked.connect(self.close_form)
        agree.clicked.connect(self.agree)
        if mine is not None:
            self._show_both(draft)

    def acts(self) -> list[KeyAct]:
        """Keys of this page."""
        return [
            KeyAct(self.tr("new goal"), "G", self.form.new_goal, "goal"),
            KeyAct(self.tr("technique"), "I", self.open_picker, "technique"),
            KeyAct(self.tr("agree"), "Ctrl+Return", self.agree, "agreement"),
        ]

    def keep(self) -> None:
        """Keep the draft as it stands; a clash is shown, a busy house is tried again."""
        try:
            self._draft = plans.save_draft(
                self._actor, self._client_id, self._draft.id, self._draft.version, self.form.plan_content(), tick=True
            )
        except Stale as stale:
            self._show_clash(stale)
            return
        except Refused as refusal:
            self.autosave.failed()
            if refusal.codes == (HouseProblem.BUSY,):
                self.typed()
            else:  # agreed or thrown away elsewhere: the words wait for another draft
                drafts.set_aside(self._actor, LEFT, self._client_id, self.form.plan_content())
                self._left = True
                self.refuse(refusal)
            return
        if self._left:
            drafts.drop_aside(self._actor, LEFT, self._client_id)
            self._left = False
        self.autosave.saved(clock.now())

    def close_form(self) -> None:
        """Back to the plan as it stands; the draft is kept."""
        if self._save():
            self.left.emit()

    def agree(self) -> None:
        """Put the draft into force, or say beside the fields what is missing."""
        if not self._save():
            return
        try:
            agreed = plans.agree_plan(self._actor, self._client_id, AgreeRequest(
                self._draft.id, self._draft.version, self.form.yes.isChecked(), self.form.agreed_on.value()
            ))
        except Stale as stale:
            self._show_clash(stale)
            return
        except Refused as refusal:
            self.form.show_findings(refusal.findings)
            return
        self.left.emit()
        self.said.emit(self.tr("Plan {number} is agreed").format(number=formats.number(agreed.number)), None)

    def give_up(self) -> None:
        """Throw the draft away; Undo brings it back."""
        self.pause_over()
        actor, client_id, content = self._actor, self._client_id, self.form.plan_content()
        try:
            plans.give_up_draft(actor, client_id, self._draft.id, self._draft.version)
        except Refused as refusal:
            self.refuse(refusal)
            return
        self.left.emit()
        self.said.emit(self.tr("Draft thrown away"), lambda: _bring_back(actor, client_id, content))

    def open_picker(self) -> None:
        """The catalogue beside the draft."""
        found = technique_fits.matches(self._actor, self._client_id, self.form.about.concerns())
        self._picker = TechniquePicker(self._catalogue.techniques, self.form.technique_ids(), found, self._catalogue.words)
        self._picker.taken.connect(self._take)
        self._picker.closed.connect(self.picker_closed)
        self.picker_opened.emit(self._picker)
        self._picker.search.setFocus()

    def _take(self, technique_id: str) -> None:
        self.form.add_chosen(technique_id)
        if self._picker is not None:
            self._picker.set_chosen(self.form.technique_ids())

    def _save(self) -> bool:
        self.pause_over()
        if findings := self.form.unreadable():
            self.form.show_findings(findings)
            return False
        try:
            content = self.form.plan_content()
            self._draft = plans.save_draft(self._actor, self._client_id, self._draft.id, self._draft.version, content)
        except Stale as stale:
            self._show_clash(stale)
            return False
        except Refused as refusal:
            self.form.show_findings(refusal.findings)
            if PlanProblem.NO_DRAFT in refusal.codes:
                self.keep()
            return False
        return True

    def _show_clash(self, stale: Stale) -> None:
        """Somebody saved first: say so, keep mine in the form, and offer theirs."""
        self.pause_over()
        drafts.set_aside(self._actor, ASIDE, self._draft.id, self.form.plan_content())
        self._show_both(stale.theirs)

    def _show_both(self, theirs_saved: Plan) -> None:
        head = " ".join((self.tr("Someone else saved this draft."),
                         self.tr("Yours is still here. Take theirs, or keep yours over it.")))
        shown = Shown(self._catalogue.techniques, self._catalogue.words)
        both = Compare(head, *shown.both(self.form.plan_content(), theirs_saved.content), name="planClash")
        both.kept_mine.connect(lambda: self._keep_mine(theirs_saved))
        both.took_theirs.connect(self._take_theirs)
        self.news.hold(both)

    def _keep_mine(self, theirs: Plan) -> None:
        self._draft = theirs
        self.news.hold(None)
        self.keep()
        if self._draft is not theirs:  # saved
            drafts.drop_aside(self._actor, ASIDE, theirs.id)

    def _take_theirs(self) -> None:
        drafts.drop_aside(self._actor, ASIDE, self._draft.id)
        self.again.emit()


def _bring_back(actor: Actor, client_id: int, content: PlanContent) -> None:
    plans.start_draft(actor, client_id, content)
