"""Reception's letters: sealed envelopes waiting for somebody to take them. A number and a client; nothing of what is inside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.envelopes import Envelope, HandedTo
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint
from clinic_app.services import clock, envelopes, print_failures
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.letters import print_sources
from ui.letters.handed import handed_name
from ui.letters.paper_words import paper_words
from ui.letters.printable import OneOfMany
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.news import Banner, EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.panels import clear_layout, column, row
from ui.widgets.record_table import Column, RecordTable, TableView


class EnvelopesScreen(Screen):
    """Envelopes to hand over. Choosing one and pressing the button writes who took it."""

    SHOWS = frozenset({Kind.ENVELOPE, Kind.PRINT_FAILURE, Kind.DESK_LETTER})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("envelopesScreen")
        self._to_print: list[OneOfMany] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, 0)
        self.head = PageHead()
        self.head.say(self.tr("Letters"), self.tr("Envelopes to hand over"))
        self.many_button = Button(self.tr("Print several"), icon="print", keys="P", name="printSeveral")
        self.head.add(self.many_button)
        whole.addWidget(self.head)
        body = column(gap=10, margins=(16, 12, 16, 12))
        whole.addLayout(body, 1)
        self._failures = column(gap=6)
        body.addLayout(self._failures)
        self._news = column(gap=6)
        body.addLayout(self._news)
        self.model: RecordTable[Envelope] = RecordTable([
            Column(self.tr("Number"), lambda e: formats.number(e.number), sort_key=lambda e: e.number, strong=True, width=90),
            Column(self.tr("Client"), _name, stretch=True,
                   tag=lambda e: (self.tr("Called back"), "danger") if e.called_back else None),
            Column(self.tr("File"), lambda e: formats.isolate(e.file_no), width=110),
            Column(self.tr("Ready since"), lambda e: formats.day_time(clock.to_local(e.made_at)), sort_key=lambda e: e.made_at,
                   width=190),
        ], self)
        self.table = TableView(self.model, name="envelopes")
        self.table.setAccessibleName(self.tr("Envelopes to hand over"))
        self.setFocusProxy(self.table)
        self._none = EmptyState("letter", self.tr("No envelope is waiting"),
                                self.tr("When a therapist releases a letter, its envelope appears here."), name="noEnvelopes")
        body.addWidget(self.table, 1)
        body.addWidget(self._none, 1)
        self._foot = QWidget()
        line = row(self._foot, 8)
        self.to = Choice([(to, handed_name(to)) for to in HandedTo if to is not HandedTo.GIVEN_BACK], name="handedTo")
        self.to.setAccessibleName(self.tr("Handed to"))
        self.hand_button = Button(self.tr("Hand over"), "primary", icon="tick", name="handOver")
        line.addStretch(1)
        line.addWidget(self.to)
        line.addWidget(self.hand_button)
        body.addWidget(self._foot)

    def _connect(self) -> None:
        self.hand_button.clicked.connect(self.hand_over)
        self.table.chosen.connect(self._show_chosen)
        self.many_button.clicked.connect(self.print_several)

    def acts(self) -> list[KeyAct]:
        return [KeyAct(self.tr("print several"), "P", self.print_several, "print")] if self._to_print else []

    def reload(self) -> None:
        waiting = envelopes.waiting(self.actor)
        clear_layout(self._news)
        self.model.show(waiting)
        for widget in (self.table, self._foot):
            widget.setVisible(bool(waiting))
        self._none.setVisible(not waiting)
        self._show_chosen(self.table.record())
        self._to_print = print_sources.waiting(self.actor)
        self.many_button.setVisible(bool(self._to_print))
        self._show_failures()
        self.status_changed.emit()
        self.badge_changed.emit("letters", len(waiting))

    def _show_failures(self) -> None:
        """Prints that did not come out: letters among those to print, anything else by name, to be put aside."""
        clear_layout(self._failures)
        again = {(paper.use, paper.letter_id) for paper in self._to_print if paper.failed is not None}
        known = print_failures.failures(self.actor)
        if letters := [one for one in known if (one.use, one.letter_id) in again]:
            banner = Banner("warn", self.tr("%n letter(s) did not come out of the printer.", "", len(letters)),
                            button=self.tr("Look and try again"), name="lettersFailed")
            banner.pressed.connect(self.print_several)
            self._failures.addWidget(banner)
        for one in known:
            if (one.use, one.letter_id) not in again:
                self._failures.addWidget(self._failure_line(one))

    def _failure_line(self, one: FailedPrint) -> Banner:
        words = self.tr("{printer} did not print {what}.").format(
            printer=formats.isolate_name(one.printer), what=paper_words(one.use, one.title))
        banner = Banner("warn", words, self.tr("Print it again from where it stands."), self.tr("Put aside"),
                        name=f"failed{one.id}")
        banner.pressed.connect(lambda: self._put_aside(one))
        return banner

    def _put_aside(self, one: FailedPrint) -> None:
        try:
            print_failures.settle(self.actor, one)
        except Refused as refusal:
            self.warned.emit(" ".join(texts_for(refusal)))

    def print_several(self) -> None:
        """What waits to be printed, in one window."""
        from ui.letters.print_many import show_many  # slow to load: the PDF library and Qt's printing

        show_many(self, self._to_print)

    def _show_chosen(self, envelope: Envelope | None) -> None:
        """An envelope that was called back goes to nobody but back."""
        back = envelope is not None and envelope.called_back
        self.hand_button.setEnabled(envelope is not None)
        self.hand_button.setText(self.tr("Given back to the therapist") if back else self.tr("Hand over"))
        self.to.setVisible(not back)

    def hand_over(self) -> None:
        """Note that the chosen envelope was taken."""
        envelope = self.table.record()
        if envelope is None:
            return
        try:
            done = envelopes.hand_over(self.actor, envelope.id, envelope.version,
                                       HandedTo.GIVEN_BACK if envelope.called_back else self.to.value())
        except Refused as refusal:
            clear_layout(self._news)
            for sentence in texts_for(refusal):
                self._news.addWidget(Banner("warn", sentence, name="envelopesTrouble"))
            return
        self.table.setFocus()  # the button has nothing left to do: the next envelope is chosen by the arrows
        said = self.tr("Envelope {number} handed over").format(number=formats.number(envelope.number))
        self.said.emit(said, self._taker_back(done))

    def _taker_back(self, done: Envelope) -> Callable[[], object]:
        """The Undo of a handing over; it gives what does it again."""

        def take_back() -> Callable[[], object]:
            back = envelopes.take_back(self.actor, done.id, done.version)
            return lambda: self._taker_back(
                envelopes.hand_over(self.actor, back.id, back.version, done.handed_to or HandedTo.CLIENT))

        return take_back


def _name(envelope: Envelope) -> str:
    arabic = formats.is_arabic()
    name = (envelope.name_ar or envelope.name_en) if arabic else (envelope.name_en or envelope.name_ar)
    return formats.client_name(name)
