"""A signed agreement to read, clause by clause; older ones stay readable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.agreements import Agreement, AgreementTemplate, Answer, SignedHow
from ui import formats
from ui.plans.parts import Spot
from ui.plans.plan_side import SIGNS
from ui.plans.signing_field import SignatureView
from ui.plans.words import language, name_of
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.panels import SidePanel, row


class ClausesPanel(SidePanel):
    """All clauses of one signed agreement, in the language it was signed in or the screen's."""

    scan_wished = Signal(int)   # id of the agreement whose scan to show
    scan_given = Signal(int)    # id of the agreement that a scan shall be added to

    def __init__(
        self, agreements: tuple[Agreement, ...], template: Callable[[int], AgreementTemplate], *, may_sign: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", name="clausesPanel", parent=parent)
        self._may_sign = may_sign
        self.title.setText(self.tr("Boundaries agreement"))
        self._template, self._agreements = template, {a.number: a for a in agreements}
        self.chosen = Choice([(a.number, self._name(a)) for a in agreements], name="agreementVersion")
        self.chosen.setAccessibleName(self.tr("Version"))
        self.body.addWidget(self.chosen)
        self._clauses = Spot()
        self.body.addWidget(self._clauses)
        self.body.addStretch(1)
        self.chosen.currentIndexChanged.connect(lambda _index: self._show())
        self._show()

    def _name(self, agreement: Agreement) -> str:
        facts = {"number": formats.number(agreement.number), "day": formats.short_date(agreement.signed_on)}
        return self.tr("version {number}, signed {day}").format(**facts)

    def _show(self) -> None:
        with self._clauses.lines(10) as lines:
            agreement = self._agreements[int(self.chosen.currentData())]
            template, tongue = self._template(agreement.content.template_version), language()
            who = name_of(agreement.content.signer) if agreement.content.signer else ""
            signed = self.tr("{who}: {name}").format(who=who, name=formats.isolate_name(agreement.content.signer_name))
            lines.addWidget(Label(signed, "small", "text", "ink2", wrap=True))
            if agreement.content.fees_by is not None:
                fees = self.tr("Answers for the fees: {who}").format(who=name_of(agreement.content.fees_by))
                lines.addWidget(Label(fees, "small", "text", "ink2", wrap=True))
            if agreement.content.paper_place:
                where = self.tr("Paper: {place}").format(place=formats.isolate_name(agreement.content.paper_place))
                lines.addWidget(Label(where, "small", "text", "ink2", wrap=True))
            if agreement.content.signature is not None:
                lines.addWidget(SignatureView(agreement.content.signature))
            if agreement.scanned_at is not None:
                look = Button(self.tr("Show the scan"), icon="looked_at", step="small", name="showScan")
                look.clicked.connect(lambda: self.scan_wished.emit(agreement.id))
                lines.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
            elif agreement.content.signed_how is SignedHow.PAPER and self._may_sign:
                add = Button(self.tr("Add the scan"), icon="upload", step="small", name="addScan")
                add.clicked.connect(lambda: self.scan_given.emit(agreement.id))
                lines.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
            for clause in template.clauses:
                answer = agreement.content.answer(clause.key)
                lines.addWidget(Rule())
                line = row(gap=8)
                sign, tone = SIGNS[answer.answer] if answer else ("free", "ink3")
                line.addWidget(Sign(sign, 15, tone))
                line.addWidget(Label(f"{formats.number(clause.number)}  {clause.title[tongue]}", "body", "strong", wrap=True), 1)
                lines.addLayout(line)
                lines.addWidget(Label(clause.text[tongue], "small", "text", "ink2", wrap=True))
                if answer is not None and (answer.answer is not Answer.ACCEPTED or answer.note):
                    said = name_of(answer.answer)
                    words = f"{said}: {formats.isolate_name(answer.note)}" if answer.note else said
                    lines.addWidget(Label(words, "small", "label", "warn", wrap=True))
