"""The first-meeting tab: begins care, then three parts: the first meeting as it is typed, the formulation, consent and fit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import EpisodeRequest, Intake, IntakeContent, Phase, ReferralSource
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.fit import Rulers, RulersAt, last_values
from clinic_app.domain.permissions import Action, Actor, Vault, may
from clinic_app.services import clock, consents, episodes, people, rulers, safety
from clinic_app.services.episodes import CareFile
from ui import formats
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.plans.fit_part import FitPart
from ui.plans.formulation_part import FormulationPart
from ui.plans.intake_form import IntakeForm
from ui.plans.parts import Head, Spot
from ui.plans.referral_card import ReferralCard
from ui.plans.referral_panel import ReferralPanel
from ui.plans.words import name_of
from ui.screen import Screen
from ui.settings.section import KeptForm
from ui.still_trying import keep_soon
from ui.texts import text_for, texts_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, TextArea, TextField
from ui.widgets.labels import Label, Sign
from ui.widgets.news import Autosave, Banner
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.segment import Segment

TYPING_PAUSE = 800  # ms after the first key until what is typed is kept
INTAKE, SUMMARY, FIT = "intake", "summary", "fit"  # the parts, as place names


class FirstMeetingTab(Screen):
    """One client's first meeting. go(client_id) says whose."""

    SHOWS = frozenset({Kind.EPISODE, Kind.CLIENT, Kind.ENDING, Kind.CONTACT, Kind.CONSENT, Kind.REVIEW, Kind.APPOINTMENT,
                       Kind.RISK})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("firstMeetingTab")
        self._client_id: int | None = None
        self._file = CareFile(None, None, ())
        self._version = self._beginning = 0  # _beginning: the client for whom the form of beginning care stands open
        self._dirty = False
        self._build()

    def _build(self) -> None:
        whole = column(self, 0)
        self._news = Spot()
        self._news.layout().setContentsMargins(16, 6, 16, 0)
        whole.addWidget(self._news)
        self._pages = QStackedWidget()
        whole.addWidget(self._pages, 1)
        self._pages.addWidget(self._begin_page())
        self._pages.addWidget(self._form_page())
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typing.timeout.connect(self._keep)

    def _begin_page(self) -> ScrollPage:
        page = ScrollPage((16, 16, 16, 16), 10)
        card = Card(gap=12, margins=(18, 14, 18, 16))
        card.setMaximumWidth(620)
        card.add(Head(self.tr("Begin care"), self.tr("who sent the client, and why"), icon="first_meeting"))
        self.begin_form = KeptForm(self.actor, "begin_care", vault=Vault.CLINICAL)
        self.source = Choice([(s, name_of(s)) for s in ReferralSource], name="referralSource")
        self.sent_by = TextField(hint=self.tr("name of the doctor, school or person"), name="referralFrom")
        self.sent_why = TextArea(hint=self.tr("in the sender's words, shortened"), name="referralReason", lines=2)
        self.started = DateField(clock.today, past=True, name="startedOn")
        sent, began = self.tr("Sent by"), self.tr("Began on")
        self.begin_form.add_row(("referral_source", sent, self.source), ("started_on", began, self.started))
        self.begin_form.add("referral_from", self.tr("Name"), self.sent_by)
        self.begin_form.add("referral_reason", self.tr("Reason of the referral"), self.sent_why)
        self.begin_form.watch()
        card.add(self.begin_form)
        self.begin = Button(self.tr("Begin care"), "primary", name="beginCare")
        foot = row(gap=0)
        foot.addWidget(self.begin)
        foot.addStretch(1)
        card.body.addLayout(foot)
        page.body.addWidget(card)
        page.body.addStretch(1)
        self.begin.clicked.connect(self._begin)
        return page

    def _form_page(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, 0)
        head = row(gap=10, margins=(16, 8, 16, 2))
        parts = [(INTAKE, self.tr("First meeting")), (SUMMARY, self.tr("Formulation")), (FIT, self.tr("Consent and fit"))]
        self.parts = Segment(parts, step="small", name="meetingPart")
        self.parts.setAccessibleName(self.tr("Part"))
        self.parts.set_value(INTAKE)
        head.addWidget(self.parts)
        self._told = Label("", "small", "text", "ink3", elide=True)
        head.addWidget(self._told, 1)
        self.autosave = Autosave()
        head.addWidget(self.autosave)
        self.safety = Button(self.tr("Safety check"), icon="safety", step="small", name="intakeSafety")
        self.safety.clicked.connect(self._open_check)
        head.addWidget(self.safety)
        self.save_button = Button(self.tr("Save"), "primary", keys="Ctrl+S", step="small", name="saveIntake")
        head.addWidget(self.save_button)
        lines.addLayout(head)
        self.page = ScrollPage((16, 8, 16, 12), 10)
        self._referral, self._prompt = Spot(), Spot()
        self.page.body.addWidget(self._referral)
        self.page.body.addWidget(self._prompt)
        self.form = IntakeForm()
        self.page.body.addWidget(self.form)
        self.page.body.addStretch(1)
        self.formulation, self.fit = FormulationPart(self.actor), FitPart(self.actor)
        self._part_pages = QStackedWidget()
        for page in (self.page, self.formulation, self.fit):
            self._part_pages.addWidget(page)
        lines.addWidget(self._part_pages, 1)
        self.form.changed.connect(self._on_change)
        self.save_button.clicked.connect(self.save)
        self.parts.chosen.connect(self._show_part)
        for part in (self.formulation, self.fit):
            part.said.connect(lambda words: self.said.emit(words, None))
        self.fit.panel_opened.connect(self.panel_opened)
        self.fit.panel_closed.connect(self.panel_closed)
        self.fit.front_sheet_wished.connect(lambda: self.wished.emit("front_sheet", self._client_id))
        return holder

    def _show_part(self, part: object) -> None:
        """One of the three parts; it is read when it is looked at."""
        self.formulation.keep_now()
        places = {INTAKE: 0, SUMMARY: 1, FIT: 2}
        self._part_pages.setCurrentIndex(places[str(part)])
        self.save_button.setVisible(part == INTAKE)
        self.autosave.setVisible(part == INTAKE and bool(self.autosave.text()))
        if part != INTAKE:
            self._told.setText("")
        elif self._file.episode is not None and not self._dirty:
            self._tell_saved()
        self._read_part()
        self.status_changed.emit()

    def _read_part(self) -> None:
        if self._client_id is None or self._file.episode is None:
            return
        if self.parts.value() == SUMMARY:
            self.formulation.show_client(self._client_id, self._file)
        elif self.parts.value() == FIT:
            self.fit.show_client(people.client(self.actor, self._client_id))

    # -- what the window asks -------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """Show this client; (client id, "summary") opens the formulation with the cursor in the summary, "fit" the consents."""
        client_id, spot = argument if isinstance(argument, tuple) else (argument, "")
        if client_id != self._client_id:
            self._keep_now()
            self._client_id, self._dirty = client_id, False
            self.parts.set_value(spot or INTAKE)
            self.reload_soon()
        if spot:
            QTimer.singleShot(0, self, lambda: self._go_to(spot))

    def _go_to(self, part: str) -> None:
        self.parts.set_value(part)
        self._show_part(part)
        if part == SUMMARY:
            self.formulation.summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Any:
        """The client shown."""
        return self._client_id

    def acts(self) -> list[KeyAct]:
        """Ctrl+S saves."""
        if self._file.episode is None or not self._file.episode.open:
            return []
        if self.parts.value() == SUMMARY:
            return [KeyAct(self.tr("save"), "Ctrl+S", self.formulation.save, "saved")]
        return [KeyAct(self.tr("save"), "Ctrl+S", self.save, "saved")] if self.parts.value() == INTAKE else []

    def may_leave(self) -> bool:
        """What is typed is kept first."""
        self._keep_now()
        return True

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._keep_now()

    def reload(self) -> None:
        """Read again; a form that is being typed in keeps its words."""
        if self._client_id is None:
            return
        self._file = episodes.care_file(self.actor, self._client_id)
        if self._file.episode is None:
            self._ask_begin()
        else:
            is_open = self._file.episode.open
            self._pages.setCurrentIndex(1)
            self._show_referral()
            self._prompt.hold(self._safety_prompt())
            if not self._dirty:
                self._show_intake()
            for part in (self.form, self.save_button):
                part.setEnabled(is_open)
            self._show_part(self.parts.value() or INTAKE)
            self._news.hold(None if is_open else self._closed_banner())
            newer = self._file.intake
            if is_open and self._dirty and newer is not None and newer.version > self._version:
                self._show_clash(Stale(theirs=newer))
        self.status_changed.emit()

    def _ask_begin(self) -> None:
        assert self._client_id is not None
        self._news.hold(None)
        self.started.set_value(clock.today())
        if self._beginning != self._client_id:
            self._beginning = self._client_id
            self.begin_form.turn_to(self._client_id)
            self.begin_form.fill({"referral_from": "", "referral_reason": ""})
            self.begin_form.bring_back()
        self._pages.setCurrentIndex(0)

    def _closed_banner(self) -> Banner:
        what, more = self.tr("This episode is closed."), self.tr("It stays readable. Somebody who comes back begins a new one.")
        banner = Banner("info", what, more, self.tr("Begin again"), name="episodeClosed")
        banner.pressed.connect(self._ask_begin)
        return banner

    # -- showing --------------------------------------------------------------------------------------------------------

    def _show_referral(self) -> None:
        assert self._file.episode is not None
        assert self._client_id is not None
        client, missing = people.client(self.actor, self._client_id), consents.consent_file(self.actor, self._client_id).missing
        card = ReferralCard(self._file.episode, client, missing)
        card.front_sheet_wished.connect(lambda: self.wished.emit("front_sheet", self._client_id))
        card.fit_wished.connect(lambda: self._go_to(FIT))
        card.mend_wished.connect(self._open_referral)
        self._referral.hold(card)

    def _open_referral(self) -> None:
        assert self._file.episode is not None
        self._referral_panel = panel = ReferralPanel(self.actor, self._file.episode)
        panel.saved.connect(self._save_referral)
        panel.closed.connect(self.panel_closed)
        self.panel_opened.emit(panel)

    def _save_referral(self, source: ReferralSource, sent_by: str, reason: str, version: int) -> None:
        assert self._client_id is not None
        try:
            episodes.save_referral(self.actor, self._client_id, version, source, sent_by, reason)
        except Refused as refusal:  # what is typed stays; over a newer version the panel says so
            self._referral_panel.show_findings(refusal.findings)
            return
        self._referral_panel.form.done()
        self.panel_closed.emit()
        self.said.emit(self.tr("Put right"), None)

    def _safety_prompt(self) -> QWidget | None:
        """The first meeting asks for the check itself (clinical reference 6); no word that is typed here is read for signs."""
        assert self._client_id is not None
        episode = self._file.episode
        if episode is None or episode.phase is not Phase.INTAKE or not may(self.actor, Action.CHECK_SAFETY):
            return None
        asked = safety.safety_state(self.actor, self._client_id).asked_on
        if asked is not None and asked >= episode.started_on:
            return None
        holder = QWidget()
        holder.setObjectName("safetyNotAsked")
        line = row(holder, 8)
        line.addWidget(Sign("safety", 15, "ink3"))
        line.addWidget(Label(self.tr("Safety has not been asked about yet."), "body", tone="ink2"))
        ask = Button(self.tr("Open the check"), "link", step="tiny", name="askSafety")
        ask.clicked.connect(self._open_check)
        line.addWidget(ask)
        line.addStretch(1)
        return holder

    def _open_check(self) -> None:
        self.wished.emit("safety", (self._client_id, "check", "first_meeting"))

    def _show_intake(self) -> None:
        assert self._client_id is not None
        self._version = self._file.intake.version if self._file.intake else 0
        kept = episodes.intake_draft(self.actor, self._client_id)
        self._show_rulers()
        minor = people.client(self.actor, self._client_id).minor(clock.today())
        stored = self._file.intake.content if self._file.intake else IntakeContent()
        self.form.show_content(kept[0] if kept is not None else stored, minor=minor)
        if kept is not None and kept[1] is not None:
            self._version = kept[1]  # what somebody else saved since is not written over unseen
        self._dirty = kept is not None
        if kept is not None:
            self._told.setText(self.tr("what was typed and not saved yet is here again"))
        else:
            self._tell_saved()

    def _show_rulers(self) -> None:
        """What was answered before, stands on file, and was answered last."""
        assert self._client_id is not None
        known = rulers.readings(self.actor, self._client_id)
        stored = self._file.intake.content.rulers if self._file.intake is not None else Rulers()
        here = max((place for place, reading in enumerate(known) if reading.at is RulersAt.INTAKE), default=0)
        self.form.set_last(last_values(known[:here]), stored, last_values(known))

    def _tell_saved(self) -> None:
        intake = self._file.intake
        if intake is None or intake.saved_at is None:
            self._told.setText(self.tr("not saved yet"))
        else:
            self._told.setText(self.tr("saved {when}").format(when=formats.day_time(clock.to_local(intake.saved_at))))

    def _say(self, refusal: Refused) -> None:
        sentences = texts_for(refusal)
        self._news.hold(Banner("danger", sentences[0], " ".join(sentences[1:]), name="intakeRefused"))

    # -- doing ----------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        assert self._client_id is not None
        therapist = people.client(self.actor, self._client_id).request.therapist_id or self.actor.staff_id
        request = EpisodeRequest(
            self._client_id, therapist, self.started.value(), ReferralSource(self.source.value()), self.sent_by.value(),
            self.sent_why.value(),
        )
        try:
            episodes.open_episode(self.actor, request)
        except Refused as refusal:
            loose = self.begin_form.show_findings(refusal.findings, text_for)
            if loose:
                self._say(refusal)
            return
        self.begin_form.done()
        self._news.hold(None)
        self.reload()
        self.form.reasons.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self) -> None:
        self._dirty = True
        keep_soon(self._typing)

    def _keep(self) -> None:
        if self._client_id is None or not self._dirty:
            return
        try:
            moment = episodes.keep_intake_draft(
                self.actor, self._client_id, self.form.intake_content(), self._version)
        except Refused:
            self.autosave.failed()
            self._typing.start()
            return
        self.autosave.saved(clock.to_local(moment))

    def _keep_now(self) -> None:
        self.formulation.keep_now()
        if self._typing.isActive():
            self._typing.stop()
            self._keep()

    def save(self) -> None:
        """Keep the intake, or say beside the fields what does not fit."""
        if self._client_id is None:
            return
        self._typing.stop()
        try:
            saved = episodes.save_intake(self.actor, self._client_id, self._version, self.form.intake_content())
        except Stale as stale:
            self._show_clash(stale)
            return
        except Refused as refusal:
            if loose := self.form.show_findings(refusal.findings):
                self._news.hold(Banner("danger", loose[0], " ".join(loose[1:]), name="intakeRefused"))
            self._keep()
            return
        self._settle(saved)
        self.said.emit(self.tr("First meeting saved"), None)

    def _settle(self, saved: Intake) -> None:
        assert self._client_id is not None
        episodes.drop_intake_draft(self.actor, self._client_id)
        self._version, self._dirty = saved.version, False
        self._file = episodes.care_file(self.actor, self._client_id)
        self.form.show_findings(())
        self._show_rulers()
        self._news.hold(None)
        self.autosave.clear()
        self._tell_saved()

    def _show_clash(self, stale: Stale) -> None:
        what = self.tr("Someone else saved this first meeting.")
        more = self.tr("Yours is still here. Take theirs, or keep yours over it.")
        banner = Banner("warn", what, more, self.tr("Keep mine"), name="intakeClash")
        banner.pressed.connect(lambda: self._keep_mine(stale))
        theirs = Button(self.tr("Take theirs"), step="tiny", name="takeTheirIntake")
        theirs.clicked.connect(lambda: self._take_theirs(stale))
        banner.layout().addWidget(theirs)
        self._news.hold(banner)
        self._keep()

    def _keep_mine(self, stale: Stale) -> None:
        self._version = stale.theirs.version
        self._news.hold(None)
        self.save()

    def _take_theirs(self, stale: Stale) -> None:
        self.form.show_content(stale.theirs.content)
        self._settle(stale.theirs)
