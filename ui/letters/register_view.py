"""The register of disclosures as a list: filtered by date, printed as a sheet; of one client, or of the clinic for the lead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.desk_letters import DeskKind
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.outgoing import Form, Outgoing, Road
from clinic_app.domain.readers import Content, Ground
from clinic_app.services import clock
from ui import formats
from ui.letters.desk_words import desk_kind_name, desk_number
from ui.letters.words import content_name, kind_name
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField
from ui.widgets.labels import Label
from ui.widgets.news import EmptyState
from ui.widgets.panels import column, row
from ui.widgets.record_table import Column, RecordTable, TableView

Reader = Callable[[date | None, date | None], Sequence[Outgoing]]
GROUNDS = {
    Ground.OPEN: QT_TRANSLATE_NOOP("letters", "open to the reader"),
    Ground.AUTHORISATION: QT_TRANSLATE_NOOP("letters", "permission"),
    Ground.EMERGENCY: QT_TRANSLATE_NOOP("letters", "emergency"),
    Ground.LEGAL_ORDER: QT_TRANSLATE_NOOP("letters", "legal order"),
    Ground.OWN_REQUEST: QT_TRANSLATE_NOOP("letters", "own request"),
}
ROADS = {
    Road.ISSUED: QT_TRANSLATE_NOOP("letters", "released"), Road.PRINTED: QT_TRANSLATE_NOOP("letters", "printed"),
    Road.FILE: QT_TRANSLATE_NOOP("letters", "saved as PDF"), Road.LOCKED: QT_TRANSLATE_NOOP("letters", "saved, locked"),
    Road.PHONE: QT_TRANSLATE_NOOP("letters", "by phone"), Road.PAPER: QT_TRANSLATE_NOOP("letters", "on paper"),
    Road.EMAIL: QT_TRANSLATE_NOOP("letters", "e-mailed, locked"),
    Road.MAIL_OUT: QT_TRANSLATE_NOOP("letters", "e-mail, unclear"),
    Road.MAIL_FAILED: QT_TRANSLATE_NOOP("letters", "e-mail, not sent"),
}
WITHDRAWN = QT_TRANSLATE_NOOP("letters", "WITHDRAWN")
LEGAL = QT_TRANSLATE_NOOP("letters", "Legal export, order {order}")
EMERGENCY = QT_TRANSLATE_NOOP("letters", "Told in an emergency")
UNSEEN = QT_TRANSLATE_NOOP("letters", "Told in an emergency, not yet seen by a lead")


def _said(sentence: str) -> str:
    return QCoreApplication.translate("letters", sentence)


def withdrawn_word() -> str:
    """What stands beside a letter that was withdrawn."""
    return _said(WITHDRAWN)


def what_left(line: Outgoing) -> str:
    """What a line of the register says left, in a few words."""
    if line.form is Form.LETTER:
        said = f"{kind_name(LetterKind(line.kind))} {formats.number(line.number)}" if line.kind else ""
        return f"{said} · {withdrawn_word()}" if line.withdrawn else said
    if line.form is Form.DESK:
        said = f"{desk_kind_name(DeskKind(line.kind))} {desk_number(line.number)}"
        return f"{said} · {withdrawn_word()}" if line.withdrawn else said
    if line.form in (Form.SHEET, Form.ACCESS):
        return formats.isolate_name(line.words.title)
    if line.form is Form.LEGAL:
        return _said(LEGAL).format(order=formats.isolate(line.words.order))
    return _said(EMERGENCY if line.seen else UNSEEN)


def name_of(name: str, name_ar: str) -> str:
    """A name in the script of the window, or in the only one there is."""
    return formats.isolate_name((name_ar or name) if formats.is_arabic() else (name or name_ar))


class RegisterView(QWidget):
    """A list that asks nobody: whoever holds it hands in how to read between two days."""

    print_wished = Signal()
    chosen = Signal(object)  # Outgoing or None

    def __init__(self, read: Reader, *, clinic: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registerView")
        self._read = read
        lines = column(self, 10)
        head = row(gap=8)
        self.first = DateField(clock.today, past=True, short=True, name="registerFrom")
        self.last = DateField(clock.today, past=True, short=True, name="registerTo")
        for field, words in ((self.first, self.tr("From")), (self.last, self.tr("To"))):
            field.setAccessibleName(words)
            head.addWidget(Label(words, "small", "label", "ink2"))
            head.addWidget(field)
            field.left.connect(self.show_lines)
            field.returnPressed.connect(self.show_lines)
        head.addStretch(1)
        self.print_button = Button(self.tr("Print register"), icon="print", step="small", name="printRegister")
        self.print_button.clicked.connect(self.print_wished)
        head.addWidget(self.print_button)
        lines.addLayout(head)
        file = [Column[Outgoing](self.tr("File"), lambda x: formats.isolate(x.file_no), width=90)] if clinic else []
        self.model: RecordTable[Outgoing] = RecordTable([
            Column(self.tr("When"), lambda x: formats.day_time(clock.to_local(x.at)), sort_key=lambda x: x.at, width=176), *file,
            Column(self.tr("To"), lambda x: formats.isolate_name(x.recipient), stretch=True, strong=True),
            Column(self.tr("What"), what_left, stretch=True),
            Column(self.tr("How"), lambda x: _said(ROADS[x.road]), width=110),
            Column(self.tr("Ground"), lambda x: _said(GROUNDS[x.ground]), width=150),
            Column(self.tr("Disclosed by"), lambda x: name_of(x.by, x.by_ar), width=130),
        ], self)
        self.table = TableView(self.model, name="register")
        self.table.setAccessibleName(self.tr("Register of disclosures"))
        self.none = EmptyState("looked_at", self.tr("Nothing has left the house in these days"), "", name="nothingLeft")
        self.detail = Label("", "small", "text", "ink2", wrap=True)
        self.detail.setObjectName("registerDetail")
        for widget, stretch in ((self.table, 1), (self.none, 1), (self.detail, 0)):
            lines.addWidget(widget, stretch)
        self.table.chosen.connect(self._choose)

    def days(self) -> tuple[date | None, date | None]:
        """The days between which is shown, both included; None: no end."""
        return self.first.value(), self.last.value()

    def show_lines(self) -> None:
        """Read again and show."""
        lines = self._read(*self.days())
        self.model.show(lines)
        self.table.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self.print_button.setEnabled(bool(lines))
        self._choose(self.table.record())

    def _choose(self, line: Outgoing | None) -> None:
        self.detail.setText(self._details(line) if line is not None else "")
        self.chosen.emit(line)

    def _details(self, line: Outgoing) -> str:
        parts = [content_name(Content(content)) for content in line.contents]
        if line.form is Form.EMERGENCY:
            parts.append(self.tr("{name} decided: {reason}").format(
                name=name_of(line.decider, line.decider_ar), reason=formats.isolate_name(line.words.reason)))
            parts += [formats.isolate_name(text) for text in (*(fact.text for fact in line.words.facts), line.words.told) if text]
        if line.form is Form.LEGAL and line.words.order_on is not None:
            parts.append(self.tr("{authority}, order of {day}").format(
                authority=formats.isolate_name(line.words.authority), day=formats.full_date(line.words.order_on)))
        if line.words.address:
            parts.append(self.tr("to {address}").format(address=formats.isolate(line.words.address)))
        return " · ".join(parts)
