"""What we expect of each other, while a plan is written: rhythm, place, visits, homework, questions, fee and who pays."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.plans import Frame, Frequency, MeetingPlace, Payer
from ui.plans.number_field import NumberField
from ui.plans.parts import Head
from ui.plans.words import name_of
from ui.widgets.choice import Choice
from ui.widgets.fields import Field, TextField
from ui.widgets.panels import Card, row
from ui.widgets.segment import Segment


class FrameCard(Card):
    """Fields of the frame; hope is asked elsewhere."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, parent=parent)
        self.fields: dict[str, Field] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add(Head(self.tr("What we expect"), factor=5))
        none = self.tr("choose")
        self.frequency = Choice([(f, name_of(f)) for f in Frequency], name="frequency", placeholder=none)
        self.place = Choice([(p, name_of(p)) for p in MeetingPlace], name="place", placeholder=none)
        self.minutes, self.planned = NumberField(3, name="minutes"), NumberField(3, name="plannedSessions")
        self.open_ended = QCheckBox(self.tr("open-ended"))
        self.open_ended.setObjectName("openEnded")
        for pair in (
            (("frequency", self.tr("Rhythm"), self.frequency), ("minutes", self.tr("Minutes"), self.minutes)),
            (("planned_sessions", self.tr("Planned visits"), self.planned), ("place", self.tr("Place"), self.place)),
        ):
            line = row(gap=10)
            for name, label, widget in pair:
                self.fields[name] = Field(label, widget)
                line.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
        self.add(self.open_ended)
        answers = [(True, self.tr("yes")), (False, self.tr("no"))]
        self.homework = Segment(answers, step="small", name="homework")
        self.measures = Segment(answers, step="small", name="measures")
        self.homework_note = TextField(hint=self.tr("for example one line each week"), name="homeworkNote")
        self.measures_note = TextField(hint=self.tr("which, and how often"), name="measuresNote")
        for name, label, yes, note in (
            ("homework_note", self.tr("Homework between visits"), self.homework, self.homework_note),
            ("measures_note", self.tr("Questions on paper"), self.measures, self.measures_note),
        ):
            line = row(gap=8)
            self.fields[name] = Field(label, note)
            line.addWidget(self.fields[name], 1)
            line.addWidget(yes, 0, Qt.AlignmentFlag.AlignBottom)
            self.body.addLayout(line)
        self.fee_note = TextField(hint=self.tr("how much, and how it is paid"), name="feeNote")
        self.payer = Choice([(p, name_of(p)) for p in Payer], name="payer", placeholder=none)
        line = row(gap=10)
        for name, label, widget in (
            ("fee_note", self.tr("Fee"), self.fee_note), ("payer", self.tr("Who pays"), self.payer),
        ):
            self.fields[name] = Field(label, widget)
            line.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def _connect(self) -> None:
        for field in (self.minutes, self.planned, self.homework_note, self.measures_note, self.fee_note):
            field.textChanged.connect(self.changed)
        for choice in (self.frequency, self.place, self.payer):
            choice.activated.connect(self.changed)
        for segment in (self.homework, self.measures):
            segment.chosen.connect(self.changed)
        self.open_ended.toggled.connect(self._on_open_ended)

    def _on_open_ended(self, on: bool) -> None:
        self.planned.setEnabled(not on)
        self.changed.emit()

    def show_frame(self, frame: Frame) -> None:
        """Show this one."""
        self.frequency.set_value(frame.frequency)
        self.place.set_value(frame.place)
        self.minutes.set_value(frame.minutes)
        self.planned.set_value(frame.planned_sessions)
        self.open_ended.setChecked(frame.open_ended)
        self.planned.setEnabled(not frame.open_ended)
        self.homework.set_value(frame.homework)
        self.measures.set_value(frame.measures)
        for name in ("homework_note", "measures_note", "fee_note"):
            self.fields[name].set_value(getattr(frame, name))
        self.payer.set_value(frame.payer)

    def frame_content(self, hope: int | None) -> Frame:
        """What the fields hold, and the hope that was asked elsewhere."""
        open_ended = self.open_ended.isChecked()
        return Frame(
            frequency=self.frequency.value(), minutes=self.minutes.value(),
            planned_sessions=None if open_ended else self.planned.value(), open_ended=open_ended,
            place=self.place.value(), homework=_answer(self.homework), homework_note=self.homework_note.value(),
            measures=_answer(self.measures), measures_note=self.measures_note.value(), fee_note=self.fee_note.value(),
            hope=hope, payer=self.payer.value(),
        )


def _answer(segment: Segment) -> bool | None:
    value = segment.value()
    return None if value is None else bool(value)
