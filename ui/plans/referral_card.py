"""The head of a first meeting: who sent the client, what the front sheet says of them, and what consent still misses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_app.domain.consents import MissingLine
from clinic_app.domain.episodes import Episode
from clinic_app.domain.people import Client, band_for
from clinic_app.services import clock
from ui import formats
from ui.plans.missing_lines import MissingLines
from ui.plans.parts import Pairs
from ui.plans.words import name_of, quoted
from ui.texts.people import name_of as people_name
from ui.widgets.buttons import Button
from ui.widgets.panels import Card, column, row


class ReferralCard(Card):
    """Language, age and wish are administrative: shown here, asked on the front sheet, obeyed at booking."""

    mend_wished = Signal()
    front_sheet_wished = Signal()
    fit_wished = Signal()

    def __init__(
        self, episode: Episode, client: Client, missing: Sequence[MissingLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=6, parent=parent)
        self.setObjectName("referralCard")
        across = row(gap=24)
        across.addLayout(self._sent(episode), 1)
        across.addLayout(self._front_sheet(client, missing), 1)
        self.body.addLayout(across)

    def _sent(self, episode: Episode) -> QVBoxLayout:
        lines, pairs = column(gap=6), Pairs()
        sent = name_of(episode.referral_source)
        if episode.referral_from:
            sent = f"{sent}: {formats.isolate_name(episode.referral_from)}"
        pairs.add(self.tr("Sent by"), sent)
        pairs.add(self.tr("Reason"), quoted(episode.referral_reason))
        pairs.add(self.tr("Since"), formats.full_date(episode.started_on))
        pairs.add(self.tr("Phase"), name_of(episode.phase))
        lines.addWidget(pairs)
        if episode.open:
            mend = Button(self.tr("Put right"), "link", icon="edit", step="tiny", name="mendReferral")
            mend.clicked.connect(self.mend_wished)
            lines.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeading)
        lines.addStretch(1)
        return lines

    def _front_sheet(self, client: Client, missing: Sequence[MissingLine]) -> QVBoxLayout:
        lines, pairs, wishes = column(gap=6), Pairs(), client.request.preferences
        asked, age = self.tr("not asked"), client.age(clock.today())
        pairs.add(self.tr("Age"), f"{formats.number(age)} · {name_of(band_for(age))}" if age is not None else asked)
        spoken = people_name(client.request.language) if client.request.language else asked
        letters = self.tr("letters in {language}").format(language=people_name(client.letter_language))
        pairs.add(self.tr("Language"), f"{spoken} · {letters}")
        nobody = self.tr("nobody in particular")
        pairs.add(self.tr("Asks for"), people_name(wishes.therapist_wish) if wishes.therapist_wish else nobody)
        if wishes.interpreter:
            pairs.add(self.tr("Interpreter"), f"{formats.isolate_name(wishes.interpreter)} · {self._signed(client)}")
        lines.addWidget(pairs)
        if missing:
            lines.addWidget(MissingLines(missing))
        foot = row(gap=10)
        for words, icon, name, wish in (
            (self.tr("Change on the front sheet"), "front_sheet", "askOnFrontSheet", self.front_sheet_wished),
            (self.tr("Consent and fit"), "compass", "openFit", self.fit_wished),
        ):
            button = Button(words, "link", icon=icon, step="tiny", name=name)
            button.clicked.connect(wish)
            foot.addWidget(button)
        foot.addStretch(1)
        lines.addLayout(foot)
        lines.addStretch(1)
        return lines

    def _signed(self, client: Client) -> str:
        on = client.request.preferences.interpreter_signed_on
        if on is None:
            return self.tr("confidentiality not signed yet")
        return self.tr("confidentiality signed {day}").format(day=formats.short_date(on))
