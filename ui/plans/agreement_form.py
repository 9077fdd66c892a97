"""The boundaries agreement gone through together: clause by clause, then signed by the client or the guardian."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.agreements import AgreementContent, AgreementTemplate, Answer, Clause, ClauseAnswer, SignedHow, Signer
from clinic_app.domain.consents import Missing, MissingLine
from clinic_app.domain.errors import Finding, HouseProblem
from clinic_app.domain.signatures import Scan
from clinic_app.services import clock
from ui import formats
from ui.plans.missing_lines import MissingLines
from ui.plans.parts import Head, Spot
from ui.plans.scan import ScanField
from ui.plans.signing_field import SigningField
from ui.plans.words import language, name_of
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Field, TextField
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Banner
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.segment import Segment


class ClauseLine(QWidget):
    """One clause: its words, three answers, and room for how it was changed."""

    changed = Signal()

    def __init__(self, clause: Clause, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clause = clause
        lines = column(self, 4, (14, 9, 14, 9))
        head = row(gap=10)
        self.title = Label("", "body", "strong", wrap=True)
        head.addWidget(self.title, 1)
        if clause.desk:
            head.addWidget(Sign("looked_at", 14, "ink3"), 0, Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(Label(self.tr("desk sees"), "small", "text", "ink3"))
        self.answer = Segment([(a, name_of(a)) for a in Answer], step="small", name=f"clause{clause.number}")
        head.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        self.text = Label("", "body", "text", "ink2", wrap=True)
        lines.addWidget(self.text)
        self.note = TextField(hint=self.tr("how it was changed, or why it was not agreed"), name=f"clause{clause.number}Note")
        self.field = Field("", self.note)
        lines.addWidget(self.field)
        self.answer.chosen.connect(self._on_answer)
        self.note.textChanged.connect(self.changed)
        self.speak(language())
        self._tell()

    def speak(self, tongue: str) -> None:
        """Show the clause in this language."""
        self.title.setText(f"{formats.number(self.clause.number)}  {self.clause.title[tongue]}")
        self.text.setText(self.clause.text[tongue])

    def set_answer(self, answer: ClauseAnswer | None) -> None:
        """Show this answer."""
        self.answer.set_value(answer.answer if answer else None)
        self.note.set_value(answer.note if answer else "")
        self._tell()

    def given(self) -> ClauseAnswer | None:
        """The answer, or None while it is open."""
        value = self.answer.value()
        return None if value is None else ClauseAnswer(self.clause.key, Answer(value), self.note.value() if self._apart() else "")

    def _apart(self) -> bool:
        return self.answer.value() in (Answer.CHANGED, Answer.NOT_AGREED)

    def _tell(self) -> None:
        self.field.setVisible(self._apart())

    def _on_answer(self, _value: object) -> None:
        self._tell()
        self.changed.emit()


class AgreementForm(ScrollPage):
    """All clauses and the signature. What is tapped and typed is kept by whoever listens to changed."""

    changed = Signal()

    def __init__(self, template: AgreementTemplate, *, client_name: str, minor: bool, parent: QWidget | None = None) -> None:
        super().__init__((16, 10, 16, 12), 10, parent)
        self._template, self._name, self._asks_fees = template, client_name, False
        self._names = {Signer.CLIENT: client_name}
        self.lines: dict[str, ClauseLine] = {}
        self._build(minor)
        self._connect()

    def _build(self, minor: bool) -> None:
        self.loose = Banner("danger", "", name="agreementProblems")
        self.loose.hide()
        self.body.addWidget(self.loose)
        whole = row(gap=10)
        main, side = column(gap=10), column(gap=10)
        whole.addLayout(main, 66)
        whole.addLayout(side, 34)
        self.body.addLayout(whole)
        self.body.addStretch(1)
        card = Card(margins=(0, 9, 0, 4), gap=0)
        head = Head(self.tr("Boundaries agreement"), self.tr("read each clause together"), icon="agreement")
        head.line.setContentsMargins(14, 0, 14, 7)
        self.rest = Button(self.tr("Accept the rest"), "link", icon="tick", step="small", name="acceptRest")
        head.add(self.rest)
        card.add(head)
        for clause in self._template.clauses:
            card.add(Rule())
            line = ClauseLine(clause)
            self.lines[clause.key] = line
            card.add(line)
        main.addWidget(card)
        main.addStretch(1)
        side.addWidget(self._sign_card(minor))
        side.addStretch(1)

    def _sign_card(self, minor: bool) -> Card:
        card = Card(gap=10, edge="strong")
        card.add(Head(self.tr("Sign"), icon="sign"))
        self.tongue = Segment([("ar", self.tr("Arabic")), ("en", self.tr("English"))], step="small", name="agreementLanguage")
        self.tongue.set_value(language())
        self._missing = Spot()
        card.add(self._missing)
        self.signer = Segment([(s, name_of(s)) for s in Signer], step="small", name="signer")
        self.signer.set_value(Signer.GUARDIAN if minor else Signer.CLIENT)
        self.signer_name = TextField("" if minor else self._name, name="signerName")
        self.adult = QCheckBox(self.tr("the client is 18 or older"))
        self.adult.setObjectName("adultConfirmed")
        self.fees = Segment([(s, name_of(s)) for s in Signer], step="small", name="feesBy")
        self.fees_field = Field(self.tr("Who answers for the fees"), self.fees)
        self.how = Segment([(h, name_of(h)) for h in SignedHow], step="small", name="signedHow")
        self.place = TextField(hint=self.tr("for example folder A, cabinet 2"), name="paperPlace")
        self.scan = ScanField()
        self.ink = SigningField()
        self.clear_ink = Button(self.tr("Clear, sign again"), "link", icon="undo", step="small", name="clearSignature")
        self.clear_ink.setEnabled(False)
        self.on = DateField(clock.today, past=True, name="signedOn")
        self.on.set_value(clock.today())
        self.fields = {
            "language": Field(self.tr("Language"), self.tongue), "signer": Field(self.tr("Who signs"), self.signer),
            "signer_name": Field(self.tr("Name of who signs"), self.signer_name), "signed_how": Field(self.tr("How"), self.how),
            "signature": Field(self.tr("Signature"), self.ink),
            "paper_place": Field(self.tr("Where the paper is kept"), self.place),
            "scan": Field(self.tr("Its scan"), self.scan, note=self.tr("PDF, PNG or JPEG up to 5 MB; may follow later")),
            "signed_on": Field(self.tr("On"), self.on),
        }
        for name, field in self.fields.items():
            card.add(field)
            if name == "signer_name":
                card.add(self.adult)
                card.add(self.fees_field)
            if name == "signature":
                card.body.addWidget(self.clear_ink, 0, Qt.AlignmentFlag.AlignLeft)
        self.adult.hide()
        self.fees_field.hide()
        self.left = Label("", "small", "text", "ink2", wrap=True)
        card.add(self.left)
        self._tell()
        return card

    def _connect(self) -> None:
        for line in self.lines.values():
            line.changed.connect(self._on_words)
        self.rest.clicked.connect(self._accept_rest)
        self.tongue.chosen.connect(self._on_tongue)
        self.signer.chosen.connect(self._on_signer)
        self.fees.chosen.connect(self._on_change)
        self.how.chosen.connect(self._on_how)
        for field in (self.signer_name, self.place, self.on):
            field.textChanged.connect(self._on_change)
        self.adult.toggled.connect(self._on_change)
        self.scan.changed.connect(self._on_change)
        self.ink.changed.connect(self._on_ink)
        self.clear_ink.clicked.connect(self.ink.clear)
        self._on_how(None)

    def ask_age(self) -> None:
        """The file holds no birth date: show the tick that says the client is of age."""
        self.adult.show()

    def tell_consent(self, missing: Sequence[MissingLine], guardian: str) -> None:
        """What rule R18 and the house still miss, the guardian on file, and from 18 to 20 who answers for the fees."""
        self._names[Signer.GUARDIAN] = guardian
        self._missing.hold(MissingLines(missing) if missing else None)
        self._asks_fees = any(line.what is Missing.CHECK_MAJORITY for line in missing)
        self.fees_field.setVisible(self._asks_fees)
        if not self.signer_name.value():
            self._on_signer(self.signer.value())

    def _on_signer(self, who: object) -> None:
        """The name on file of who signs, unless another one was typed."""
        known = {name for name in self._names.values() if name}
        if who is not None and (not self.signer_name.value() or self.signer_name.value() in known):
            self.signer_name.set_value(self._names.get(Signer(who), ""))
        self._on_change()

    def show_content(self, content: AgreementContent) -> None:
        """Fill in what was kept, or the agreement before."""
        for key, line in self.lines.items():
            line.set_answer(content.answer(key))
        self.tongue.set_value(content.language)
        self._on_tongue(content.language)
        if content.signer is not None:
            self.signer.set_value(content.signer)
        self.signer_name.set_value(content.signer_name or self.signer_name.value())
        self.adult.setChecked(content.adult_confirmed)
        self.fees.set_value(content.fees_by)
        self.how.set_value(content.signed_how)
        self.place.set_value(content.paper_place)
        self._on_how(content.signed_how)

    def agreement_content(self) -> AgreementContent:
        """What was tapped and typed."""
        given = [line.given() for line in self.lines.values()]
        signer, how = self.signer.value(), self.how.value()
        return AgreementContent(
            self._template.version, str(self.tongue.value() or "ar"), tuple(a for a in given if a is not None),
            Signer(signer) if signer else None, self.signer_name.value(), self.adult.isChecked(), SignedHow(how) if how else None,
            self.place.value() if how == SignedHow.PAPER else "", self.ink.signature() if how == SignedHow.SCREEN else None,
            fees_by=Signer(fees) if (fees := self.fees.value()) and self._asks_fees else None,
        )

    def chosen_scan(self) -> Scan | None:
        """The scan of the paper, if one was chosen."""
        return self.scan.scan() if self.how.value() == SignedHow.PAPER else None

    def body_of_draft(self) -> dict[str, Any]:
        """The same as plain values, for the draft. A signature is given once, at signing: a draft never holds it."""
        content = self.agreement_content()
        return {
            "language": content.language, "signer": content.signer, "signer_name": content.signer_name,
            "adult_confirmed": content.adult_confirmed, "signed_how": content.signed_how, "paper_place": content.paper_place,
            "fees_by": content.fees_by,
            "answers": {a.key: [a.answer, a.note] for a in content.answers},
        }

    def show_draft(self, body: Mapping[str, Any]) -> None:
        """Fill in a kept draft."""
        answers = tuple(ClauseAnswer(k, Answer(a), note) for k, (a, note) in dict(body.get("answers", {})).items())
        signer, how = body.get("signer"), body.get("signed_how")
        self.show_content(AgreementContent(
            self._template.version, str(body.get("language") or "ar"), answers, Signer(signer) if signer else None,
            str(body.get("signer_name", "")), bool(body.get("adult_confirmed")), SignedHow(how) if how else None,
            str(body.get("paper_place", "")), fees_by=Signer(body["fees_by"]) if body.get("fees_by") else None,
        ))

    def unreadable(self) -> list[Finding]:
        """A date that is none."""
        return [] if self.on.valid() else [Finding(HouseProblem.NOT_A_DATE, "signed_on")]

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Each sentence beside its field or clause; what belongs to no field stands above."""
        every = {**self.fields, **{f"answers.{key}": line.field for key, line in self.lines.items()}}
        for field in every.values():
            field.clear()
        loose, first = [], None
        for finding in findings:
            field = every.get(finding.field)
            if field is None:
                loose.append(text_for(finding))
                continue
            field.show()
            field.error(text_for(finding))
            first = first or field
        self.loose.setVisible(bool(loose))
        if loose:
            self.loose.say(loose[0], " ".join(loose[1:]))
            self.verticalScrollBar().setValue(0)
        elif first is not None:
            self.ensureWidgetVisible(first)

    def _accept_rest(self) -> None:
        for line in self.lines.values():
            if line.given() is None:
                line.set_answer(ClauseAnswer(line.clause.key, Answer.ACCEPTED))
        self._on_words()

    def _on_tongue(self, tongue: object) -> None:
        for line in self.lines.values():
            line.speak(str(tongue))
        self._on_words()

    def _on_how(self, how: object) -> None:
        for name, on in (("paper_place", SignedHow.PAPER), ("scan", SignedHow.PAPER), ("signature", SignedHow.SCREEN)):
            self.fields[name].setVisible(how == on)
        self.clear_ink.setVisible(how == SignedHow.SCREEN)
        self._on_change()

    def _on_words(self) -> None:
        """What is signed is what was read: other words or answers ask for a new signature."""
        self.ink.clear()
        self._on_change()

    def _on_ink(self) -> None:
        self.clear_ink.setEnabled(self.ink.signature() is not None)
        self.fields["signature"].clear()
        self._on_change()

    def _on_change(self, *_: object) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        open_clauses = sum(line.given() is None for line in self.lines.values())
        self.left.setText(
            self.tr("Clauses without an answer: {count}").format(count=formats.number(open_clauses)) if open_clauses
            else self.tr("every clause is answered")
        )
