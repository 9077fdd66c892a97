"""Beside the plan: what we expect of each other, the boundaries agreement, the ending planned from the start, and the phases."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.agreements import AgreementTemplate, Answer
from clinic_app.domain.episodes import Episode, Phase
from clinic_app.domain.marks import marks_of
from clinic_app.domain.plans import Passage, PlanContent
from clinic_app.services.plans import PlanFile
from ui import formats
from ui.entry_at import mark
from ui.plans.add_choice import OpeningChoice
from ui.plans.parts import Head, Pairs
from ui.plans.words import joined, language, marked, name_of, rhythm
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.fields import Field
from ui.widgets.labels import Label, Sign, Tag
from ui.widgets.panels import Card, column, row

SIGNS = {Answer.ACCEPTED: ("ok", "ok"), Answer.CHANGED: ("warning", "warn"), Answer.NOT_AGREED: ("refused", "ink3")}
SHORT_LIST = 8  # clauses shown before "all clauses"


class PlanSide(QWidget):
    """The cards at the end side of a plan."""

    agreement_wished = Signal()      # go through it, or again
    clauses_wished = Signal()        # read all of it
    print_wished = Signal()
    phase_wished = Signal(object)    # Phase
    standing_wished = Signal()       # where my other clients stand

    def __init__(
        self, file: PlanFile, content: PlanContent, template: AgreementTemplate | None, today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._file, self._content, self._template, self._today = file, content, template, today
        lines = column(self, 10)
        lines.addWidget(self._expectations())
        lines.addWidget(self._boundaries())
        lines.addWidget(self._ending())
        if file.episode is not None and file.episode.phases:
            lines.addWidget(self._phases(file.episode))
        lines.addStretch(1)

    def _expectations(self) -> Card:
        card, frame = Card(gap=8), self._content.frame
        mark(card, "expectations")
        card.add(Head(self.tr("What we expect"), factor=5))
        pairs = Pairs()
        pairs.add(self.tr("Rhythm"), rhythm(frame))
        homework, measures = self._said(Passage.HOMEWORK, frame.homework_note), self._said(Passage.MEASURES, frame.measures_note)
        pairs.add(self.tr("Between visits"), self._yes_no(frame.homework, homework, self.tr("homework")))
        pairs.add(self.tr("We measure"), self._yes_no(frame.measures, measures, self.tr("questions on paper")))
        fee = [self._said(Passage.FEE, frame.fee_note)] if frame.fee_note else []
        pairs.add(self.tr("Fee"), joined([*fee, name_of(frame.payer)] if frame.payer is not None else fee))
        if frame.hope is not None:
            hope = self.tr("{value} of 10 that therapy can help").format(value=formats.number(frame.hope))
            pairs.add(self.tr("Hope at start"), hope)
        if self._content.self_efficacy is not None:
            sure = self.tr("{value} of 10 sure of handling it alone").format(value=formats.number(self._content.self_efficacy))
            pairs.add(self.tr("On my own"), sure)
        intake = self._file.intake.content if self._file.intake else None
        if intake is not None and intake.family_part is not None:
            pairs.add(self.tr("Family"), name_of(intake.family_part))
        pairs.add(self.tr("We adapt"), self._said(Passage.TAILORING, self._content.tailoring))
        if pairs.layout().count():
            card.add(pairs)
        else:
            card.add(Label(self.tr("Nothing agreed yet."), tone="ink3"))
        return card

    def _yes_no(self, value: bool | None, note: str, what: str) -> str:
        if value is None:
            return note
        said = self.tr("{what} yes").format(what=what) if value else self.tr("{what} no").format(what=what)
        return joined([said, note]) if note else said

    def _said(self, passage: Passage, words: str) -> str:
        """The plan's own words with their marks."""
        return marked(formats.isolate_name(words), marks_of(self._content, passage)) if words else ""

    def _boundaries(self) -> Card:
        card, agreement = Card(gap=5), self._file.agreement
        mark(card, "agreement")
        head = Head(self.tr("Boundaries agreement"), icon="agreement")
        card.add(head)
        may_sign = self._file.episode is not None and self._file.episode.open
        if agreement is None or self._template is None:
            head.add(Tag(self.tr("not signed yet"), "warn"))
            card.add(Label(self.tr("The plan can be agreed once the client has been through it."), tone="ink3", wrap=True))
            if may_sign:
                card.add(self._sign_button(self.tr("Go through it together")))
            return card
        head.add(Tag(self.tr("signed {day}").format(day=formats.day_month(agreement.signed_on)), "ok", "sign"))
        count = {answer: formats.number(agreement.count(answer)) for answer in Answer}
        tongue = self.tr("Arabic") if agreement.content.language == "ar" else self.tr("English")
        how = name_of(agreement.content.signed_how) if agreement.content.signed_how else ""
        told = self.tr("{accepted} accepted, {changed} changed, {not_agreed} not agreed").format(
            accepted=count[Answer.ACCEPTED], changed=count[Answer.CHANGED], not_agreed=count[Answer.NOT_AGREED]
        )
        version = self.tr("version {number}").format(number=formats.number(agreement.number))
        card.add(Label(" · ".join((joined([version, tongue, how]), told)), "small", "text", "ink3", wrap=True))
        if not agreement.intact:
            changed = Tag(self.tr("changed outside the program"), "danger", "danger")
            changed.setObjectName("agreementChanged")
            card.add(changed)
        for key in self._first_clauses():
            card.add(self._clause(key))
        foot = Flow(gap=8)
        number = formats.number(len(self._template.clauses))
        every = Button(self.tr("All {number} clauses").format(number=number), "link", step="small", name="allClauses")
        every.clicked.connect(self.clauses_wished)
        foot.add(every)
        copy = Button(self.tr("Copy for client"), "secondary", icon="print", step="small", name="printAgreement")
        copy.clicked.connect(self.print_wished)
        foot.add(copy)
        if may_sign:
            foot.add(self._sign_button(self.tr("Change it"), "secondary"))
        card.add(foot)
        return card

    def _sign_button(self, text: str, kind: str = "primary") -> Button:
        button = Button(text, kind, icon="sign", step="small", name="openAgreement")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.agreement_wished)
        return button

    def _first_clauses(self) -> list[str]:
        """What differs first, then the clauses the desk works with, in the agreement's own order."""
        if self._template is None or self._file.agreement is None:
            return []
        answers = {a.key: a.answer for a in self._file.agreement.content.answers}
        apart = [c.key for c in self._template.clauses if answers.get(c.key) is not Answer.ACCEPTED]
        desk = [c.key for c in self._template.clauses if c.desk and c.key not in apart]
        rest = [c.key for c in self._template.clauses if c.key not in apart and c.key not in desk]
        wanted = {*apart, *desk, *rest[: max(0, SHORT_LIST - len(apart) - len(desk))]}
        return [c.key for c in self._template.clauses if c.key in wanted][:SHORT_LIST]

    def _clause(self, key: str) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        clause = self._template.clause(key) if self._template else None
        answer = self._file.agreement.content.answer(key) if self._file.agreement else None
        if clause is None or answer is None:
            return holder
        sign, tone = SIGNS[answer.answer]
        line.addWidget(Sign(sign, 15, tone))
        line.addWidget(Label(clause.title[language()], elide=True), 1)
        if answer.answer is not Answer.ACCEPTED:
            line.addWidget(Tag(name_of(answer.answer), "warn" if answer.answer is Answer.CHANGED else "neutral"))
            holder.setToolTip(answer.note)
        elif clause.desk:
            line.addWidget(Sign("looked_at", 14, "ink3"))
            line.addWidget(Label(self.tr("desk sees"), "small", "text", "ink3"))
        return holder

    def _ending(self) -> Card:
        card = Card(gap=6)
        mark(card, "endingPlanned")
        card.add(Head(self.tr("Ending, planned from the start"), factor=9))
        if self._content.ending:
            card.add(Label(self._said(Passage.ENDING, self._content.ending), wrap=True))
        else:
            card.add(Label(self.tr("Not talked about yet: how shall we know that it is enough?"), tone="ink3", wrap=True))
        return card

    def _phases(self, episode: Episode) -> Card:
        """Which phases there were, since when, and for how long."""
        card = Card(gap=6)
        head = Head(self.tr("Where we are"), factor=5)
        everybody = Button(self.tr("Who stands where"), "link", step="small", name="whoStandsWhere")
        everybody.clicked.connect(self.standing_wished)
        head.add(everybody)
        card.add(head)
        pairs = Pairs()
        for place, step in enumerate(episode.phases):
            until = episode.phases[place + 1].on if place + 1 < len(episode.phases) else None
            weeks = ((until or self._today) - step.on).days // 7
            since = formats.short_date(step.on)
            if until is None and episode.open:
                said = self.tr("since {day}, {weeks}").format(day=since, weeks=formats.counted(weeks, "week"))
            elif until is None:
                said = since
            else:
                said = self.tr("from {day}, {weeks}").format(day=since, weeks=formats.counted(weeks, "week"))
            pairs.add(name_of(step.phase), said)
        card.add(pairs)
        if episode.open:
            step = OpeningChoice([(p, name_of(p)) for p in Phase if p is not Phase.CLOSED], step="small", name="phaseNow")
            step.set_value(episode.phase)
            step.activated.connect(lambda _index: self.phase_wished.emit(Phase(step.value())))
            card.add(Field(self.tr("Phase now"), step))
        return card
