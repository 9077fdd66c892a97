"""What can be done to a visit from any screen: its next states, its menu, and the toast that takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.attendance import cancellation, status_problems
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting import Gap
from clinic_app.services import appointments, clock
from ui import formats, icons
from ui.actions import KeyAct
from ui.appointments import wording
from ui.shell.menus import add_act

translate = QCoreApplication.translate
Say = Callable[[str, object], None]
Back = Callable[[], Any]  # takes something back and gives what does it again


@dataclass
class VisitActs:
    """The acts of one person on visits. say(words, take back) shows the toast; undone acts can be done again."""

    actor: Actor
    say: Say
    warn: Callable[[str], None]
    read_again: Callable[[], None]
    freed: Callable[[Gap], None] = lambda gap: None  # a time came free: somebody on the waiting list may fit it
    sooner: Callable[[DayAppointment], None] | None = None  # the client of this visit would like a sooner time
    each: Callable[[DayAppointment, bool], None] | None = None  # the people of a visit; True: somebody else comes too
    news: Callable[[int], None] = lambda visit_id: None  # whoever was told of this visit may have to hear of a change

    def set(self, visit: DayAppointment, status: Status, reason: str = "") -> DayAppointment | None:
        """Give the visit another state, or say why not."""
        try:
            done = appointments.set_status(self.actor, visit.id, status, visit.version, reason)
        except Refused as refusal:
            self.refuse(refusal)
            return None
        name = wording.title(done, formats.discreet())
        said = translate("Diary", "{name}: {state}").format(name=name, state=wording.said(status))
        self.say(said, self.taker_back(done))
        if status is Status.CLINIC_CANCEL:
            self.news(done.id)
        if visit.status.holds_slot and not done.status.holds_slot and done.type.for_clients:
            self.freed(Gap.left_by(done))
        return done

    def set_person(self, visit: DayAppointment, client_id: int, status: Status) -> DayAppointment | None:
        """Give one person of a shared visit another state, or say why not."""
        try:
            done = appointments.set_attendance(self.actor, visit.id, client_id, status, visit.version)
        except Refused as refusal:
            self.refuse(refusal)
            return None
        who = next(one for one in done.clients if one.id == client_id)
        name = formats.client_name(wording.client(who))
        self.say(translate("Diary", "{name}: {state}").format(name=name, state=wording.said(status)), self.taker_back(done))
        if visit.status.holds_slot and not done.status.holds_slot:
            self.freed(Gap.left_by(done))
        return done

    def refuse(self, refusal: Refused) -> None:
        """Say a refusal that has no field to stand beside."""
        if HouseProblem.STALE in refusal.codes:
            self.read_again()
            self.warn(translate("Diary", "Another desk changed this visit a moment ago. It is shown as it is now."))
            return
        self.warn(" ".join(wording.sentence(f) for f in refusal.findings))

    def taker_back(self, done: DayAppointment) -> Back:
        """The Undo of what made this version; it gives the way forward again, or refuses in the words of the screen."""

        def take_back() -> Back:
            try:
                back = appointments.undo(self.actor, done.id, done.version)
            except Refused as refusal:
                raise Refused(*(wording.localised(f) for f in refusal.findings)) from None
            return self.taker_back(back)

        return take_back

    def arrived(self, visit: DayAppointment | None) -> None:
        """A: arrived; again: not yet after all."""
        if visit is not None and visit.type.for_clients:
            self.set(visit, Status.BOOKED if visit.status is Status.ARRIVED else Status.ARRIVED)

    def send_in(self, visit: DayAppointment | None) -> None:
        """S: into the session; from the session, and of a past day: done."""
        if visit is not None and visit.type.for_clients:
            over = visit.status is Status.IN_SESSION or visit.slot.day < clock.today()
            self.set(visit, Status.ATTENDED if over else Status.IN_SESSION)

    def possible(self, visit: DayAppointment) -> list[tuple[Status, str, str]]:
        """The states this visit can take now, as (state, words, sign), in the order of a day."""
        now = clock.now()
        by_client = cancellation(visit.slot, now)
        words = [
            (Status.CONFIRMED, translate("Diary", "Confirmed"), "st-confirmed"),
            (Status.ARRIVED, translate("Diary", "Arrived"), "arrived"),
            (Status.IN_SESSION, translate("Diary", "Send in"), "send_in"),
            (Status.ATTENDED, translate("Diary", "Done"), "st-done"),
            (Status.DID_NOT_COME, translate("Diary", "Did not come"), "missed"),
            (
                by_client,
                translate("Diary", "Cancelled by the client, late")
                if by_client is Status.LATE_CANCEL
                else translate("Diary", "Cancelled by the client, in time"),
                "cancel",
            ),
            (Status.CLINIC_CANCEL, translate("Diary", "Cancelled by the clinic"), "cancel"),
            (Status.BOOKED, translate("Diary", "Booked again"), "st-booked"),
        ]
        if not visit.type.for_clients:
            words = [
                (Status.CLINIC_CANCEL, translate("Diary", "Take out of the diary"), "cancel"),
                (Status.BOOKED, translate("Diary", "Put back into the diary"), "st-booked"),
            ]
        return [(s, w, i) for s, w, i in words if not status_problems(visit.status, s, visit.slot, now)]

    def _become(self, visit: DayAppointment, status: Status) -> None:
        """From the menu: a cancellation in a series asks how far it goes."""
        if status.cancelled and self.repeating is not None and self.repeating.asks(visit):
            self.repeating.cancel(visit, status)
        else:
            self.set(visit, status)

    def menu(
        self,
        visit: DayAppointment,
        parent: QWidget,
        at: QPoint,
        open_: Callable[[], None] | None = None,
        only_missed: bool = False,
        more: Sequence[KeyAct] = (),
    ) -> None:
        """The visit's menu (right click), or only its ways to fall through (X)."""
        menu = QMenu(parent)
        menu.setObjectName("visitMenu")
        if open_ is not None and not only_missed:
            menu.addAction(icons.icon("edit", "ink2"), translate("Diary", "Open"), open_)
            if self.sooner is not None and visit.status.to_come and visit.type.for_clients and visit.clients:
                wait = menu.addAction(icons.icon("wait_list", "ink2"), translate("Diary", "Would like a sooner time"))
                wait.setObjectName("visit_sooner")
                wait.triggered.connect(lambda: self.sooner(visit) if self.sooner is not None else None)
            if self.each is not None and visit.shared:
                each = menu.addAction(icons.icon("group", "ink2"), translate("Diary", "Each person…"))
                each.setObjectName("visit_each")
                each.triggered.connect(lambda: self.each(visit, False) if self.each is not None else None)
            if self.each is not None and visit.clients and visit.status.holds_slot:
                joins = menu.addAction(icons.icon("add", "ink2"), translate("Diary", "Somebody else comes too…"))
                joins.setObjectName("visit_joins")
                joins.triggered.connect(lambda: self.each(visit, True) if self.each is not None else None)
            repeats = self.repeating.acts(lambda: visit) if self.repeating is not None and visit.type.for_clients else ()
            for act in (*repeats, *more):
                add_act(menu, act)
            menu.addSeparator()
        missed = {Status.DID_NOT_COME, Status.LATE_CANCEL, Status.EARLY_CANCEL, Status.CLINIC_CANCEL}
        for status, words, sign in self.possible(visit):
            if not only_missed or status in missed:
                action = menu.addAction(icons.icon(sign, "ink2"), words)
                action.setObjectName(f"visit_{status.value}")
                action.triggered.connect(lambda _=False, to=status: self._become(visit, to))
        if only_missed and menu.actions():
            menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.popup(at)
        else:  # a key that can do nothing here says why
            menu.deleteLater()
            found = status_problems(visit.status, Status.DID_NOT_COME, visit.slot, clock.now())
            self.warn(" ".join(wording.sentence(one) for one in found))
