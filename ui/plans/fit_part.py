"""Consent and fit: who signs and what is still missing, each consent as it stands, and which therapists fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.agreements import Signer
from clinic_app.domain.consents import Consent, ConsentLine, ConsentState
from clinic_app.domain.people import Client, Contact
from clinic_app.domain.permissions import Actor
from clinic_app.services import consents, matching
from clinic_app.services.consents import ConsentFile
from ui import formats, theme
from ui.plans.consent_panels import ConsentPanel, WithdrawPanel
from ui.plans.missing_lines import MissingLines
from ui.plans.parts import Head, Spot
from ui.plans.words import joined, name_of
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign, Tag
from ui.widgets.match_list import MatchList
from ui.widgets.panels import Card, ScrollPage, column, row

TAGS = {
    ConsentState.NOT_ASKED: ("neutral", "free"), ConsentState.GIVEN: ("ok", "tick"),
    ConsentState.REFUSED: ("neutral", "refused"), ConsentState.WITHDRAWN: ("warn", "undo"),
    ConsentState.OUTGROWN: ("warn", "warning"),
}


class FitPart(ScrollPage):
    """One client's consents and therapists that fit."""

    panel_opened = Signal(QWidget)
    panel_closed = Signal()
    said = Signal(str)
    front_sheet_wished = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__((16, 8, 16, 12), 10, parent)
        self.setObjectName("fitPart")
        self.actor = actor
        self._client: Client | None = None
        self._file: ConsentFile | None = None
        whole = Beside(10)
        main, side = column(gap=10), column(gap=10)
        whole.add(main, 55)
        whole.add(side, 45)
        self.body.addWidget(whole)
        self.body.addStretch(1)
        self._who_card, self._consents_card = Card(gap=8), Card(gap=8)
        self._who, self._table, self._earlier = Spot(), Spot(), Spot()
        self._who_card.add(Head(self.tr("Who signs"), icon="sign"))
        self._who_card.add(self._who)
        self._consents_card.add(Head(self.tr("Consents"), self.tr("recorded, dated, taken back at any time"), icon="agreement"))
        self._consents_card.add(self._table)
        self._consents_card.add(self._earlier)
        main.addWidget(self._who_card)
        main.addWidget(self._consents_card)
        main.addStretch(1)
        card = Card(gap=8)
        card.add(Head(self.tr("Therapists that fit"), icon="compass"))
        self.matches = MatchList(name="matches")
        card.add(self.matches)
        side.addWidget(card)
        side.addStretch(1)

    def show_client(self, client: Client) -> None:
        """Read and show one client's."""
        self._client = client
        self._file = consents.consent_file(self.actor, client.id)
        self._show_who(self._file)
        self._show_table(self._file)
        self._show_earlier(self._file)
        self.matches.show_matches(matching.therapists_for_client(self.actor, client.id))

    # -- who signs ------------------------------------------------------------------------------------------------------

    def _show_who(self, file: ConsentFile) -> None:
        with self._who.lines(8) as lines:
            lines.addWidget(Label(self._rule(file), wrap=True))
            if file.guardians:
                lines.addWidget(Label(self._guardians(file), "small", tone="ink2", wrap=True))
            if file.missing:
                lines.addWidget(MissingLines(file.missing))
            else:
                ready = row(gap=7)
                ready.addWidget(Sign("ok", 15, "ok"))
                ready.addWidget(Label(self.tr("Nothing is missing."), tone="ok"), 1)
                lines.addLayout(ready)
            sheet = Button(self.tr("Front sheet and guardian"), "link", icon="front_sheet", step="tiny", name="toFrontSheet")
            sheet.clicked.connect(self.front_sheet_wished)
            foot = row(gap=0)
            foot.addWidget(sheet)
            foot.addStretch(1)
            lines.addLayout(foot)

    def _rule(self, file: ConsentFile) -> str:
        if file.ages is None:
            return self.tr("Without a birth date nobody can tell who signs.")
        age = formats.number(file.ages.age)
        if file.signer is Signer.GUARDIAN:
            return self.tr("{age} years old: the guardian consents to treatment and fees.").format(age=age)
        if file.ages.age < 21:  # the civil majority of rule R18
            return self.tr("{age} years old: consents to treatment alone; fees need a look at who signs.").format(age=age)
        return self.tr("{age} years old: the client signs.").format(age=age)

    def _guardians(self, file: ConsentFile) -> str:
        names = [_name(guardian) for guardian in file.guardians]
        return self.tr("Guardian on file: {names}").format(names=joined([formats.isolate_name(name) for name in names]))

    # -- consents -------------------------------------------------------------------------------------------------------

    def _show_table(self, file: ConsentFile) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(10))
        grid.setVerticalSpacing(theme.current().px(7))
        grid.setColumnStretch(2, 1)
        for place, line in enumerate(file.lines):
            tone, sign = TAGS[line.state]
            grid.addWidget(Label(name_of(line.kind), "body", "label"), place, 0)
            grid.addWidget(Tag(name_of(line.state), tone, sign), place, 1)
            grid.addWidget(Label(self._by(line.newest) if line.newest else "", "small", tone="ink3", elide=True), place, 2)
            grid.addWidget(self._act(line), place, 3, Qt.AlignmentFlag.AlignTrailing)
        self._table.hold(holder)

    def _act(self, line: ConsentLine) -> Button:
        if line.state is ConsentState.GIVEN and line.newest is not None:
            words, name = self.tr("Take back"), f"withdraw_{line.kind}"
        else:
            words = self.tr("Record") if line.state is ConsentState.NOT_ASKED else self.tr("Ask again")
            name = f"record_{line.kind}"
        button = Button(words, step="tiny", name=name)
        button.setAccessibleName(f"{words}: {name_of(line.kind)}")
        button.clicked.connect(lambda: self._open(line))
        return button

    def _by(self, consent: Consent) -> str:
        parts = [formats.short_date(consent.given_on), name_of(consent.signer), formats.isolate_name(consent.signer_name)]
        if consent.withdrawn_on is not None:
            parts.append(self.tr("taken back {day}").format(day=formats.short_date(consent.withdrawn_on)))
        return " · ".join(part for part in (*parts, name_of(consent.how)) if part)

    def _show_earlier(self, file: ConsentFile) -> None:
        newest = {line.newest.id for line in file.lines if line.newest is not None}
        earlier = [consent for consent in reversed(file.history) if consent.id not in newest]
        with self._earlier.lines(4) as lines:
            if earlier:
                lines.addWidget(Rule())
                lines.addWidget(Label(self.tr("Earlier answers"), "small", "label", "ink3"))
            for consent in earlier:
                said = self.tr("{consent}: {answer}, {by}").format(
                    consent=name_of(consent.kind), answer=name_of(consent.answer), by=self._by(consent)
                )
                lines.addWidget(Label(said, "small", tone="ink3", wrap=True))

    def _open(self, line: ConsentLine) -> None:
        if self._client is None or self._file is None:
            return
        panel: ConsentPanel | WithdrawPanel
        if line.state is ConsentState.GIVEN and line.newest is not None:
            panel = WithdrawPanel(self.actor, line.newest)
        else:
            panel = ConsentPanel(self.actor, self._client.id, line.kind, self._file.signer, self._names(self._file))
        panel.closed.connect(self.panel_closed)
        panel.saved.connect(self._on_saved)
        self.panel_opened.emit(panel)
        (panel.save if isinstance(panel, ConsentPanel) else panel.words).setFocus(Qt.FocusReason.OtherFocusReason)

    def _names(self, file: ConsentFile) -> dict[Signer, str]:
        names = {Signer.CLIENT: self._client.name(formats.is_arabic())} if self._client is not None else {}
        if file.guardians:
            names[Signer.GUARDIAN] = _name(file.guardians[0])
        return names

    def _on_saved(self) -> None:
        self.panel_closed.emit()
        if self._client is not None:
            self.show_client(self._client)
        self.said.emit(self.tr("Consent recorded"))


def _name(guardian: Contact) -> str:
    request = guardian.request
    return (request.name_ar or request.name) if formats.is_arabic() else (request.name or request.name_ar)
