"""Who on the waiting list fits a time that came free: reasons, the telephone, what became of the call, and booking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.matching import Reason
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting import Called, Fit, Gap, WaitingCall
from clinic_app.services import waiting
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.changes import ChangeSignal
from ui.texts import texts_for
from ui.texts.matching import reason_words
from ui.texts.waiting import CALLED
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label, Tag
from ui.widgets.news import Banner, EmptyState
from ui.widgets.panels import Card, SidePanel, clear_layout, column, row

SIGNS = {Called.REACHED: "phone", Called.NOT_REACHED: "clock", Called.DECLINED: "close"}


class GapPanel(SidePanel):
    """In the order of calling; the first is offered first, anybody may be taken. Nothing is booked until Book is pressed."""

    chosen = Signal(object)        # Fit: book it
    said = Signal(str, object)     # words, and what takes it back

    def __init__(self, actor: Actor, changes: ChangeSignal, gap: Gap, who: str, parent: QWidget | None = None) -> None:
        super().__init__("", name="gapPanel", parent=parent)
        self.actor, self.gap = actor, gap
        self._fits: tuple[Fit, ...] = ()
        self.title.setText(self.tr("Who fits?"))
        self._what = Label("", "body", "strong", wrap=True)
        self._what.setText(" · ".join(p for p in (formats.day_time(gap.slot.start), who) if p))
        self._order = Label(
            self.tr("Whoever wishes the next free time comes first, then who waits longest. You decide whom to call."),
            "small", tone="ink3", wrap=True)
        self._trouble = Banner("warn", "", name="gapTrouble")
        self._trouble.hide()
        self._holder = QWidget()
        self._cards = column(self._holder, 10)
        for widget in (self._what, self._order, self._trouble, self._holder):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        changes.changed.connect(self._on_changed)
        self.reload()

    def _on_changed(self, change: Change) -> None:
        """Somebody took the time, or an entry changed, here or at another desk."""
        if change.kind in (Kind.APPOINTMENT, Kind.WAITING) and self.isVisible():
            QTimer.singleShot(0, self, self.reload)

    def reload(self) -> None:
        """Read again who fits."""
        focus = self._focus_place()
        self._fits = waiting.fitting(self.actor, self.gap)
        clear_layout(self._cards)
        for number, fit in enumerate(self._fits):
            self._cards.addWidget(self._card(number, fit))
        if not self._fits:
            self._cards.addWidget(EmptyState(
                "wait_list", self.tr("Nobody on the list fits this time"),
                self.tr("Somebody else may have taken it, or their wishes changed."), name="gapNobody"))
        self._order.setVisible(bool(self._fits))
        if focus:
            QTimer.singleShot(0, self, lambda: self._go_to(focus))

    def _focus_place(self) -> str:
        inside = self.focusWidget()
        return inside.objectName() if inside is not None and inside.hasFocus() else ""

    def _go_to(self, name: str) -> None:
        for found in self.findChildren(QWidget, name):
            if found.isVisible():  # those of before are gone in a moment
                found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, number: int, fit: Fit) -> QWidget:
        card = Card(gap=7)
        card.setObjectName(f"gapFit{number + 1}")
        client = fit.entry.client
        name = formats.client_name(wording.client(client))
        head = row(gap=8)
        head.addWidget(Label(name, "body", "strong", elide=True), 1)
        head.addWidget(Label(formats.phone(client.phone) if client.phone else "", "body", "label"))
        card.body.addLayout(head)
        flow = Flow()
        for reason in fit.reasons:
            flow.add(_tag(reason))
        card.add(flow)
        if fit.called is not None:
            card.add(self._called(fit.called))
        if fit.entry.wish.note:
            card.add(Label(formats.isolate_name(fit.entry.wish.note), "small", tone="ink2", wrap=True))
        acts, calls = row(gap=6), Flow(4)
        book = Button(self.tr("Book"), "secondary" if number else "primary", step="small", name=f"gapBook{number + 1}",
                      keys=str(number + 1) if number < 9 else "", tip=self.tr("Book for {name}").format(name=name))
        book.clicked.connect(lambda: self.chosen.emit(fit))
        acts.addWidget(book)
        acts.addStretch(1)
        for outcome, words in ((Called.REACHED, self.tr("Spoke")), (Called.NOT_REACHED, self.tr("No answer")),
                               (Called.DECLINED, self.tr("Not this time"))):
            button = Button(words, "ghost", step="tiny", icon=SIGNS[outcome], name=f"gap_{outcome}{number + 1}",
                            tip=self.tr("{what}: {name}").format(what=words, name=name))
            button.clicked.connect(lambda _=False, one=fit, what=outcome: self.note(one, what))
            calls.add(button)
        card.body.addLayout(acts)
        card.add(calls)
        return card

    def _called(self, call: WaitingCall) -> Label:
        words = wording.translate("texts", CALLED[call.outcome])
        label = Label(self.tr("Called {when}: {outcome}").format(when=formats.day_time(call.at), outcome=words), "small", "label",
                      "warn" if call.outcome is Called.DECLINED else "ink2", wrap=True)
        label.setObjectName("gapCalled")
        return label

    def note(self, fit: Fit, outcome: Called) -> None:
        """Write down what became of the call."""
        try:
            entry = waiting.note_call(self.actor, fit.entry.id, self.gap.slot.start, outcome)
        except Refused as refusal:
            self._trouble.say(" ".join(texts_for(refusal)))
            self._trouble.show()
            self.reload()
            return
        self._trouble.hide()
        words = wording.translate("texts", CALLED[outcome])
        said = self.tr("{name}: {outcome}").format(name=formats.client_name(wording.client(fit.entry.client)), outcome=words)
        self.said.emit(said, self._taker_back(entry.id, entry.calls[0].id))

    def _taker_back(self, entry_id: int, call_id: int, back: bool = True) -> Callable[[], object]:
        def turn() -> object:
            waiting.take_call_back(self.actor, entry_id, call_id, taken_back=back)
            return self._taker_back(entry_id, call_id, not back)

        return turn

    def acts(self) -> list[KeyAct]:
        """A digit books for the person with that number."""
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here):
            return []
        said = self.tr("Book for this person")
        return [
            KeyAct(said, str(n), lambda n=n: self.chosen.emit(self._fits[n - 1]), hint=False, found=False)
            for n in range(1, min(9, len(self._fits)) + 1)
        ]


def _tag(reason: Reason) -> Tag:
    return Tag(reason_words(reason), "neutral" if reason.met is None else "ok", "clock" if reason.met is None else "tick")
