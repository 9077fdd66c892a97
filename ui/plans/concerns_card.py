"""What the plan is about: concerns from the catalogue or in the clinic's own words, each with a code if somebody may give one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.concerns import CodeEntry, ConcernWord, codes_text, concern_name
from clinic_app.domain.names import in_order
from clinic_app.domain.plans import CONCERNS_MAX, ConcernStatus, PlanConcern
from clinic_app.services import clock
from ui import formats
from ui.plans.add_choice import AddChoice
from ui.plans.parts import Head, Spot
from ui.plans.reader_marks import ReaderMarks
from ui.plans.words import language, name_of
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, column, row
from ui.widgets.segment import Segment


class _OwnWords(TextField):
    """The line in which a concern of the clinic's own is typed; Enter adds it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ConcernLine(QWidget):
    """One concern: its name, its code, how sure it is and who says so."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, concern: PlanConcern, place: int, words: Mapping[str, ConcernWord], codes: Mapping[str, CodeEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._concern, self._codes, name = concern, codes, f"concern{place}"
        lines = column(self, 6)
        head = row(gap=8)
        head.addWidget(Label(formats.isolate_name(concern_name(concern, words, language())), "body", "strong", wrap=True), 1)
        tip = self.tr("Take this concern out")
        self.take_out = Button("", "ghost", icon="close", step="tiny", tip=tip, name=f"{name}Remove")
        head.addWidget(self.take_out)
        lines.addLayout(head)
        options = [("", self.tr("no code")), *((c.id, _code_words(c)) for c in _nearest_first(codes, concern))]
        self.code = Choice(options, name=f"{name}Code")
        self.code.setAccessibleName(self.tr("Code"))
        self.status = Segment([(s, name_of(s)) for s in ConcernStatus], step="small", name=f"{name}Status")
        self.by = TextField(concern.by, hint=self.tr("confirmed by whom"), name=f"{name}By")
        self.by.setAccessibleName(self.tr("confirmed by whom"))
        line = row(gap=8)
        self.fields = {"words": Field("", self.code), "by": Field("", self.by)}
        line.addWidget(self.fields["words"], 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(line)
        lines.addWidget(self.fields["by"])
        self.marks = ReaderMarks(f"{name}Marks")
        self.marks.show_marks(concern)
        self.fields["marks"] = Field(self.tr("Who may read it in letters"), self.marks)
        lines.addWidget(self.fields["marks"])
        self.code.set_value(concern.code)
        self.status.set_value(concern.status)
        self._tell()
        self.code.activated.connect(self._on_code)
        self.status.chosen.connect(self._on_status)
        self.by.textChanged.connect(self.changed)
        self.marks.changed.connect(self.changed)
        self.take_out.clicked.connect(self.removed)

    def concern(self) -> PlanConcern:
        """What the line holds; a new state is dated today."""
        entry = self._codes.get(str(self.code.value() or ""))
        if entry is None:
            return replace(self._concern, code="", icd10="", icd11="", status=None, by="", on=None, **self.marks.marks())
        status = ConcernStatus(str(self.status.value() or ConcernStatus.WORKING))
        by = self.by.value() if status is ConcernStatus.CONFIRMED else ""
        before = self._concern
        same = (entry.id, status, by) == (before.code, before.status, before.by)
        return replace(
            before, code=entry.id, icd10=entry.icd10, icd11=entry.icd11, status=status, by=by,
            on=before.on if same and before.on else clock.today(), **self.marks.marks(),
        )

    def _on_code(self) -> None:
        if self.code.value() and self.status.value() is None:
            self.status.set_value(ConcernStatus.WORKING)
        self._tell()
        self.changed.emit()

    def _on_status(self, _value: object) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        coded = bool(self.code.value())
        self.status.setVisible(coded)
        self.fields["marks"].setVisible(coded)  # no letter says one without a code
        self.fields["by"].setVisible(coded and self.status.value() == ConcernStatus.CONFIRMED)


class ConcernsCard(Card):
    """At most six concerns; the first are the ones the match panel looks for."""

    changed = Signal()

    def __init__(
        self, words: Mapping[str, ConcernWord], codes: Mapping[str, CodeEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=10, parent=parent)
        self._words, self._codes = words, codes
        self.lines: list[ConcernLine] = []
        self.add(Head(self.tr("What it is about"), self.tr("a code only where somebody may give one"), factor=2))
        line = row(gap=8)
        ordered = sorted((w for w in words.values() if not w.under), key=lambda w: in_order(w.name_in(language())))
        options = [(w.word, w.name_in(language())) for w in ordered]
        self.pick = AddChoice(options, self.tr("from the catalogue"), "addConcern")
        self.pick.setAccessibleName(self.tr("Add a concern from the catalogue"))
        self.own = _OwnWords(hint=self.tr("or in own words, Enter adds"), name="ownConcern")
        self.own.setAccessibleName(self.tr("Add a concern in own words"))
        line.addWidget(self.pick, 1)
        line.addWidget(self.own, 1)
        self.body.addLayout(line)
        self._list = Spot()
        self.add(self._list)
        self.pick.picked.connect(lambda word: self._add(PlanConcern(concern=str(word))))
        self.own.entered.connect(self._on_own)

    def show_concerns(self, concerns: Iterable[PlanConcern]) -> None:
        """Show these."""
        with self._list.lines(12) as lines:
            self.lines = []
            for place, concern in enumerate(concerns, start=1):
                line = ConcernLine(concern, place, self._words, self._codes)
                line.changed.connect(self.changed)
                line.removed.connect(lambda gone=line: self._take_out(gone))
                self.lines.append(line)
                lines.addWidget(line)
        room = len(self.lines) < CONCERNS_MAX
        self.pick.setEnabled(room)
        self.own.setEnabled(room)

    def concerns(self) -> tuple[PlanConcern, ...]:
        """What the lines hold."""
        return tuple(line.concern() for line in self.lines)

    def _on_own(self) -> None:
        words = self.own.value()
        self.own.set_value("")
        self._add(PlanConcern(words=words))

    def _add(self, concern: PlanConcern) -> None:
        if concern.key not in {c.key for c in self.concerns()}:
            self.show_concerns((*self.concerns(), concern))
            self.changed.emit()

    def _take_out(self, gone: ConcernLine) -> None:
        self.show_concerns(line.concern() for line in self.lines if line is not gone)
        self.changed.emit()


def _nearest_first(codes: Mapping[str, CodeEntry], concern: PlanConcern) -> list[CodeEntry]:
    return sorted(codes.values(), key=lambda c: c.concern != concern.concern or not concern.concern)


def _code_words(code: CodeEntry) -> str:
    return f"{code.name_in(language())} · {formats.isolate(codes_text(code.icd10, code.icd11))}"
