"""The client's check-in as one step of the note: tapped on the turned screen, from a paper slip, or typed; what it says (R7)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.progress import check_in_signal
from clinic_app.domain.sessions import WORDS_MAX, Asked, CheckIn, EnteredBy
from ui.sessions.parts import RatingBox, Step
from ui.sessions.words import joined, name_of
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import TextField
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import column, row

ASKED = 160  # px of the design what is asked should have beside its buttons


class CheckInStep(Step):
    """Shows a CheckIn and reads it back. Folded to one line when the clinic's rhythm does not ask today."""

    changed = Signal()
    screen_turned = Signal()
    slip_wished = Signal()

    def __init__(self, before: Sequence[CheckIn], *, due: bool, opener: bool, parent: QWidget | None = None) -> None:
        super().__init__("", factor=1, parent=parent)
        self.title.setText(self.tr("Client check-in"))
        self.set_remark(self.tr("in-house, not validated"))
        self._before, self._due = before, due
        self._entered_by = EnteredBy.THERAPIST
        self.asks = Button(self.tr("Ask all the same"), "link", step="tiny", name="askCheckIn")
        self._later = self.line(Label(self.tr("Not due today: asked every third visit."), tone="ink3"), self.asks)
        self._whole = QWidget()
        inner = column(self._whole, 6)
        inner.addWidget(self._ratings(opener))
        inner.addWidget(self._words())
        inner.addWidget(self._verdict())
        self.add(self._whole)
        self._connect()

    def _ratings(self, opener: bool) -> Beside:
        labels = {"aim": self.tr("aim clear"), "usefulness": self.tr("helped"), "ease": self.tr("at ease"),
                  "whole": self.tr("whole hour")}
        if opener:
            labels = {"week": self.tr("the week"), **labels}
        self.ratings: dict[str, RatingBox] = {}
        line, asked = Beside(8), Flow(8)
        for key, words in labels.items():
            self.ratings[key] = RatingBox(words, name=f"checkIn_{key}")
            one = QWidget()
            pair = row(one, 8)
            pair.addWidget(Label(words, tone="ink2"))
            pair.addWidget(self.ratings[key])
            asked.add(one)
        line.add(asked, 1, ASKED)
        self.turn = Button(self.tr("Turn the screen"), "ghost", icon="swap", step="small", name="turnScreen",
                           tip=self.tr("Show the questions alone, for the client to tap"))
        line.add(self.turn)
        return line

    def _words(self) -> Beside:
        self.wish = TextField(hint=self.tr("One thing to do differently next time"), name="checkInWords", step="small")
        self.wish.setMaxLength(WORDS_MAX)
        self.wish.setAccessibleName(self.wish.placeholderText())
        self.from_paper = Chip(self.tr("from paper"), name="checkInFromPaper")
        self.slip = Button(self.tr("Paper slip"), "ghost", icon="print", step="small", name="checkInSlip",
                           tip=self.tr("Print an empty slip for the client to fill in"))
        self.declined = Chip(name_of(Asked.DECLINED), name="checkInDeclined")
        line, how = Beside(8), Flow(8)
        for widget in (self.from_paper, self.declined, self.slip):
            how.add(widget)
        line.add(self.wish, 1, ASKED)
        line.add(how)
        return line

    def _verdict(self) -> QWidget:
        self._worth = QWidget()
        line = row(self._worth, 6)
        line.addWidget(Sign("check_in", 15, "warn"))
        self._reasons = Label("", "small", wrap=True)
        self._reasons.setObjectName("checkInVerdict")
        line.addWidget(self._reasons, 1)
        return self._worth

    def _connect(self) -> None:
        for rating in self.ratings.values():
            rating.changed.connect(self._on_changed)
        self.wish.textEdited.connect(self._on_changed)
        self.declined.toggled.connect(self._on_changed)
        self.from_paper.clicked.connect(self._on_paper)
        self.turn.clicked.connect(self.screen_turned)
        self.slip.clicked.connect(self.slip_wished)
        self.asks.clicked.connect(lambda: self._fold(False))

    def _on_paper(self, on: bool) -> None:
        self._entered_by = EnteredBy.CLIENT_ON_PAPER if on else EnteredBy.THERAPIST
        self._on_changed()

    def _on_changed(self) -> None:
        self._show_verdict()
        self.changed.emit()

    def _fold(self, folded: bool) -> None:
        self._later.setVisible(folded)
        self._whole.setVisible(not folded)

    def _show_verdict(self) -> None:
        """Rule R7: "worth talking about" with its reasons, never a verdict on the work."""
        signal = check_in_signal(self.value().answers, [c.answers for c in self._before])
        self._worth.setVisible(signal.worth_talking)
        if signal.worth_talking:
            reasons = joined(name_of(reason) for reason in signal.reasons)
            self._reasons.setText(self.tr("Worth talking about: {reasons}.").format(reasons=reasons))

    def value(self) -> CheckIn:
        """What stands here."""
        answers = {key: rating.value() for key, rating in self.ratings.items()}
        asked = Asked.DECLINED if self.declined.isChecked() else Asked.NOT_ASKED
        if any(value is not None for key, value in answers.items() if key != "week"):
            asked = Asked.YES
        return CheckIn(asked=asked, entered_by=self._entered_by, words=self.wish.text(), **answers)

    def set_value(self, check_in: CheckIn) -> None:
        """Show this without saying so."""
        for key, value in (*check_in.answers.items(), ("week", check_in.week)):
            if key in self.ratings:
                self.ratings[key].set_value(value)
        self.declined.blockSignals(True)
        self.declined.setChecked(check_in.asked is Asked.DECLINED)
        self.declined.blockSignals(False)
        self._entered_by = check_in.entered_by
        self.from_paper.setChecked(check_in.entered_by is EnteredBy.CLIENT_ON_PAPER)
        self.wish.set_value(check_in.words)
        self._fold(not self._due and check_in == CheckIn())
        self._show_verdict()
