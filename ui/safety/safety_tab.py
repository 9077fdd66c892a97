"""The safety tab of a client: where it stands and what was asked at the start side, the safety plan at the end side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.people import ComfortNeed
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.safety import CheckContent, CheckRequest, ConcernRequest, Reply, SafetyFile, Source, same_answers
from clinic_app.domain.safety_plans import SafetyPlan, SafetyPlanContent, SafetyPlanRequest
from clinic_app.services import clock, people, safety, safety_plans, safety_sheets, settings
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.letters.print_dialog import show_handout
from ui.safety.check_form import CheckForm
from ui.safety.history import HistoryCard
from ui.safety.plan_card import SafetyPlanCard
from ui.safety.plan_form import SafetyPlanForm
from ui.safety.status_card import StatusCard
from ui.safety.words import script_name
from ui.screen import Screen
from ui.still_trying import until_kept
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.emergency import EmergencyLine
from ui.widgets.panels import ScrollPage, column, row

TICK = 350  # ms after the first keystroke until what is typed is kept


class SafetyTab(Screen):
    """go(client_id) shows where things stand; (client_id, "check") opens the check, (client_id, "check", key) goes on to that
    tab once it is signed; (client_id, "plan") opens the plan's form.
    """

    SHOWS = frozenset({Kind.RISK, Kind.APPOINTMENT, Kind.NOTE, Kind.CLINIC, Kind.CLIENT})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("safetyTab")
        self._client_id, self._wanted = 0, ()
        self._writes = may(actor, Action.CHECK_SAFETY)
        self._file: SafetyFile | None = None
        self._plans: list[SafetyPlan] = []
        self._check: CheckForm | None = None
        self._plan_form: SafetyPlanForm | None = None
        self._status: StatusCard | None = None
        self._plan_card: SafetyPlanCard | None = None
        self._back_to, self._corrects, self._uid = "", None, ""
        self._dirty = False
        self._whole = column(self, 0)
        self._held: QWidget | None = None
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(lambda: until_kept(self._tick, self._keep))

    # -- where we are -----------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        client_id, *wanted = argument if isinstance(argument, tuple) else (argument,)
        if client_id == self._client_id and not wanted and (self._check is not None or self._plan_form is not None):
            return  # the file was shown again: what is being written stays
        self._leave_forms()
        if client_id != self._client_id or wanted:
            self._status = self._plan_card = None
        self._client_id, self._wanted = client_id, tuple(wanted)
        self.reload_soon()

    def place(self) -> Any:
        return self._client_id

    def reload(self) -> None:
        if not self._client_id or self._check is not None or self._plan_form is not None or self._asking():
            return
        wanted, self._wanted = self._wanted, ()
        self._read()
        if wanted[:1] == ("check",) and self._writes:
            self._back_to = wanted[1] if len(wanted) > 1 else ""
            self.open_check()
        elif wanted[:1] == ("plan",) and self._writes:
            self.open_plan()
        else:
            self._show()

    def _asking(self) -> bool:
        return any(card is not None and card.asking() for card in (self._status, self._plan_card))

    def _read(self) -> None:
        self._file = safety.safety_file(self.actor, self._client_id)
        self._plans = safety_plans.safety_plans_of(self.actor, self._client_id)

    def acts(self) -> list[KeyAct]:
        if self._check is not None:
            return [
                KeyAct(self.tr("Next field"), "Tab", self.focusNextChild, found=False),
                KeyAct(self.tr("As last time"), "=", self._same, "repeat"),
                KeyAct(self.tr("Sign check"), "Ctrl+Return | Ctrl+Enter", self.sign, "sign"),
                KeyAct(self.tr("Close, draft is kept"), "Esc", self.close_form, "close", anywhere=True),
            ]
        if self._plan_form is not None:
            return [
                KeyAct(self.tr("Save the plan"), "Ctrl+Return | Ctrl+Enter", self.save_plan, "tick"),
                KeyAct(self.tr("Close, draft is kept"), "Esc", self.close_form, "close", anywhere=True),
            ]
        acts = []
        if self._status is not None and self._file is not None and self._file.state.waiting:
            if self._writes:
                acts.append(KeyAct(self.tr("Check now"), "1", self.open_check, "safety"))
            acts += [
                KeyAct(self.tr("Already checked today"), "2", lambda: self._reply(Reply.ALREADY_CHECKED, "")),
                KeyAct(self.tr("Cannot now"), "3", self._status.ask_why),
            ]
        if self._writes:
            acts += [
                KeyAct(self.tr("Safety check"), "C", self.open_check, "safety"),
                KeyAct(self.tr("Safety plan"), "P", self.open_plan, "edit"),
            ]
        return acts

    def may_leave(self) -> bool:
        self._keep()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    # -- where things stand -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        assert self._file is not None
        page = ScrollPage((16, 12, 16, 12), 10)
        both = Beside(12)
        start, end = column(gap=10), column(gap=10)
        state = self._file.state
        wishes = people.client(self.actor, self._client_id).request.preferences.comfort_needs
        self._status = StatusCard(
            state, self._file.staff, writes=self._writes, soonest=ComfortNeed.NEXT_FREE_SLOT in wishes)
        history = HistoryCard(self._file, writes=self._writes)
        self._plan_card = SafetyPlanCard(self._plans, writes=self._writes, overdue=state.plan_overdue)
        start.addWidget(self._status)
        start.addWidget(history)
        start.addStretch(1)
        end.addWidget(self._plan_card)
        end.addWidget(EmergencyLine(settings.emergency_numbers(self.actor)))
        end.addStretch(1)
        both.add(start, 11)
        both.add(end, 10)
        page.body.addWidget(both)
        page.body.addStretch(1)
        self._hold(page)
        self._status.check_wished.connect(self.open_check)
        self._status.concern_wished.connect(self._ask_concern)
        self._status.replied.connect(self._reply)
        self._status.closed.connect(self._close_concerns)
        self._status.called.connect(self._note_call)
        self._status.slot_wished.connect(self._offer_slot)
        history.correct_wished.connect(self._correct)
        self._plan_card.edit_wished.connect(self.open_plan)
        self._plan_card.looked.connect(self._looked)
        self._plan_card.difference_wished.connect(self._show_difference)
        self._plan_card.print_wished.connect(self._print)
        self.status_changed.emit()

    def _do(self, act: Callable[[], object], said: str, card: StatusCard | SafetyPlanCard | None, typed: str = "") -> None:
        """One act and its answer: a toast, or the sentence of the refusal on the card. typed: words that went with it."""
        try:
            act()
        except Stale as stale:  # what is new is looked at before the act is done again; the words stay to be read
            self._read()
            self._show()
            if typed and self._status is not None:
                words = self.tr("You typed: {words}").format(words=formats.isolate_name(typed))
                self._status.say([*texts_for(stale), words])
            return
        except Refused as refusal:
            if card is not None:
                card.say(texts_for(refusal))
            return
        self.said.emit(said, None)
        self._status = self._plan_card = None
        self.reload_soon()

    def _reply(self, reply: Reply, why: str) -> None:
        self._do(lambda: safety.answer_concerns(self.actor, self._client_id, reply, why), self.tr("Answered"), self._status,
                 why)

    def _close_concerns(self, words: str) -> None:
        assert self._file is not None
        seen = tuple((concern.id, concern.version) for concern in self._file.state.concerns)
        self._do(lambda: safety.close_concerns(self.actor, self._client_id, words, seen), self.tr("Closed"), self._status,
                 words)

    def _note_call(self, words: str) -> None:
        self._do(lambda: safety.note_call(self.actor, self._client_id, words), self.tr("Call noted"), self._status,
                 words)

    def _offer_slot(self, on: bool) -> None:
        people.offer_next_slot(self.actor, self._client_id, on)
        self.said.emit(self.tr("The desk is asked") if on else self.tr("The desk is asked no longer"), None)

    def _ask_concern(self) -> None:
        if self._status is not None:
            self._status.ask_concern(self._raise)

    def _raise(self, words: str) -> None:
        self._do(lambda: safety.raise_concern(self.actor, self._client_id, ConcernRequest(Source.CHOICE, words=words)),
                 self.tr("Concern noted"), self._status, words)

    # -- the check --------------------------------------------------------------------------------------------------------

    def open_check(self) -> None:
        """The form of a check, with what was being typed."""
        self._open_check(None)

    def _correct(self, check_id: int) -> None:
        self._open_check(check_id)

    def _open_check(self, corrects: int | None) -> None:
        if self._check is not None or not self._writes or self._file is None:
            return
        self._leave_forms()
        kept = safety.kept_check(self.actor, self._client_id, corrects)
        wrong = next((check.content for check in self._file.checks if check.id == corrects), None)
        content = kept or (replace(wrong, corrects="") if wrong is not None else CheckContent())
        self._corrects, self._uid = corrects, str(uuid4())
        who = script_name((self.actor.name, self.actor.name_ar))
        numbers = EmergencyLine(settings.emergency_numbers(self.actor))
        self._check = CheckForm(content, who, clock.today(), same=self._file.state.last is not None and corrects is None,
                                something_open=self._file.state.open, corrects=corrects is not None, numbers=numbers)
        self._put(self._check)
        self._check.changed.connect(self._on_typed)
        self._check.sign_wished.connect(self.sign)
        self._check.close_wished.connect(self.close_form)
        self._check.given_up.connect(self.give_up)
        self._check.same_wished.connect(self._same)
        QTimer.singleShot(0, self._check, self._check.start)

    def _put(self, form: QWidget) -> None:
        self._status = self._plan_card = None
        holder = QWidget()
        row(holder, 0, (16, 12, 16, 12)).addWidget(form)
        self._hold(holder)
        self._dirty = False
        self.status_changed.emit()

    def _hold(self, widget: QWidget) -> None:
        """Show this in place of what was there, as a whole."""
        if self._held is not None:
            self._whole.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
        self._held = widget
        self._whole.addWidget(widget, 1)
        widget.show()

    def _same(self) -> None:
        if self._check is None or self._file is None or self._file.state.last is None or self._corrects is not None:
            return
        self._check.show_content(same_answers(self._file.state.last.content))
        self._on_typed()

    def sign(self) -> None:
        """Sign the check, or say what is missing; then back to where the person came from."""
        if self._check is None:
            return
        self._tick.stop()
        request = CheckRequest(self._client_id, self._check.content(), self._uid, self._corrects, self._check.closing_words())
        try:
            safety.sign_check(self.actor, request)
        except Refused as refusal:
            self._check.show_findings(refusal.findings)
            return
        self._check, self._dirty = None, False
        back, self._back_to = self._back_to, ""
        self.said.emit(self.tr("Check signed"), None)
        self.reload()
        if back:
            self.wished.emit(back, None)

    # -- the plan ---------------------------------------------------------------------------------------------------------

    def open_plan(self) -> None:
        """The plan's form over the version in force, with what was being typed."""
        if self._plan_form is not None or not self._writes:
            return
        self._leave_forms()
        current = self._plans[0] if self._plans else None
        number = current.number if current else 0
        content = current.content if current else SafetyPlanContent()
        kept = safety_plans.kept_plan(self.actor, self._client_id)
        if kept is not None:
            content, number = kept
        look = safety_plans.look_from(self.actor, clock.today())
        self._uid = str(uuid4())
        self._plan_form = SafetyPlanForm(content, number, look, clock.today())
        self._put(self._plan_form)
        self._plan_form.changed.connect(self._on_typed)
        self._plan_form.save_wished.connect(self.save_plan)
        self._plan_form.close_wished.connect(self.close_form)
        self._plan_form.given_up.connect(self.give_up)
        QTimer.singleShot(0, self._plan_form, self._plan_form.start)

    def save_plan(self) -> None:
        """A new version, or why not. A version written elsewhere meanwhile is shown beside what was typed."""
        form = self._plan_form
        if form is None:
            return
        self._tick.stop()
        request = SafetyPlanRequest(self._client_id, form.content(), form.number, form.next_look.value(), self._uid)
        try:
            safety_plans.save_safety_plan(self.actor, request)
        except Stale as stale:
            self._show_theirs(form, stale.theirs)
            return
        except Refused as refusal:
            form.show_findings(refusal.findings)
            return
        self._plan_form, self._dirty = None, False
        self.said.emit(self.tr("Safety plan saved"), None)
        self.reload()

    def _show_theirs(self, form: SafetyPlanForm, theirs: SafetyPlan) -> None:
        """What is typed stays; the other's lines stand under each field that differs. Saving again keeps what is typed."""
        form.number = theirs.number
        for name, field in form.fields.items():
            other = getattr(theirs.content, name, None)
            if other and other != field.value():
                words = other if isinstance(other, str) else " · ".join(other)
                field.warn(self.tr("Saved elsewhere: {words}").format(words=formats.isolate_name(words)))
        form.trouble.setText(self.tr("This plan was also changed somewhere else. Look at the lines marked, then save again."))

    def _looked(self) -> None:
        self._do(lambda: safety_plans.look_at_plan(self.actor, self._client_id, self._plans[0].number),
                 self.tr("Looked at; the next look moves on"), self._plan_card)

    def _show_difference(self, number: int) -> None:
        if self._plan_card is not None:
            self._plan_card.show_difference(number, safety_plans.the_difference(self.actor, self._client_id, number))

    def _print(self, place: str, wallet: bool) -> None:
        """The place is kept, then the sheet is shown."""
        try:
            safety_plans.paper_of_plan(self.actor, self._client_id, self._plans[0].number, place)
            show_handout(self, self._client_id, safety_sheets.safety_sheet(self.actor, self._client_id, wallet=wallet))
        except Refused as refusal:
            if self._plan_card is not None:
                self._plan_card.say(texts_for(refusal))
            return
        self._plan_card = None
        self.reload_soon()

    # -- drafts -----------------------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._dirty = True
        if not self._tick.isActive():
            self._tick.start()

    def _keep(self) -> None:
        """Keep what is typed."""
        self._tick.stop()
        if not self._dirty:
            return
        if self._check is not None:
            safety.keep_check(self.actor, self._client_id, self._check.content(), self._corrects)
            self._check.autosave.saved(clock.now())
        elif self._plan_form is not None:
            safety_plans.keep_plan(self.actor, self._client_id, self._plan_form.content(), self._plan_form.number)
            self._plan_form.autosave.saved(clock.now())
        self._dirty = False

    def _leave_forms(self) -> None:
        self._keep()
        self._check = self._plan_form = None

    def give_up(self) -> None:
        """The form goes and its draft with it. Undo brings what was typed back, unless another draft was begun in its place."""
        check, plan, client_id = self._check, self._plan_form, self._client_id
        self._tick.stop()
        self._check, self._plan_form, self._dirty = None, None, False
        actor, said = self.actor, ""
        if check is not None:
            typed, corrects, said = check.content(), self._corrects, self.tr("Check given up")
            safety.drop_check(actor, client_id, corrects)

            def back() -> None:
                if safety.kept_check(actor, client_id, corrects) is None:
                    safety.keep_check(actor, client_id, typed, corrects)
                self._open_again(client_id, lambda: self._open_check(corrects))
        elif plan is not None:
            lines, number, said = plan.content(), plan.number, self.tr("Change of the plan given up")
            safety_plans.drop_plan(actor, client_id)

            def back() -> None:
                if safety_plans.kept_plan(actor, client_id) is None:
                    safety_plans.keep_plan(actor, client_id, lines, number)
                self._open_again(client_id, self.open_plan)
        if said:
            self.said.emit(said, back)
        self.reload()

    def _open_again(self, client_id: int, form: Callable[[], None]) -> None:
        if isValid(self) and self.isVisible() and self._client_id == client_id:
            form()

    def close_form(self) -> None:
        """Back to where things stand; the draft is kept."""
        self._leave_forms()
        self.reload()
