"""A new client while the caller is on the phone: a name and a number are enough, the rest can wait."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.matching import Match
from clinic_app.domain.names import NO_NAMES, is_arabic, split_name
from clinic_app.domain.people import Client, ClientRequest, GenderWish, Language, PeopleProblem, Preferences
from clinic_app.domain.permissions import Actor, Role
from clinic_app.services import clock, drafts, fit, people
from ui import formats
from ui.actions import KeyAct
from ui.people.likely import LikelyBanner
from ui.still_trying import keep_soon, until_kept
from ui.texts import text_for
from ui.texts.people import name_of, options
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choice import Choice
from ui.widgets.fields import Form, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.match_list import MatchList
from ui.widgets.news import Autosave
from ui.widgets.panels import SidePanel, row
from ui.widgets.segment import Segment

FORM = "new_client"
TYPING_PAUSE = 600  # ms after the first key until what is typed is kept


class NewClientPanel(SidePanel):
    """Name, phone, then what may be asked in the same breath."""

    added = Signal(object)  # the new Client
    known = Signal(object)  # the Client on file who it turned out to be

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__("", name="newClientPanel", parent=parent)
        self.title.setText(self.tr("New client"))
        self.actor = actor
        self._may_choose = actor.has(Role.RECEPTION, Role.LEAD)  # being somebody's therapist opens the file
        self._therapist: int | None = None
        self._build()
        self._connect()
        self._take_draft()

    def _build(self) -> None:
        self.form = Form()
        self.name = TextField(hint=self.tr("As said, in either script"), name="newClientName")
        self.phone = TextField(hint=self.tr("+965 or as said"), name="newClientPhone", numeric=True, icon="phone")
        self.other_name = TextField(name="newClientOtherName")
        self.language = Segment([(code, name_of(code)) for code in (Language.ARABIC, Language.ENGLISH)],
                                name="newClientLanguage", step="small")
        self.wish = Choice(options(GenderWish), name="newClientWish")
        self.note = TextArea(name="newClientNote", lines=2, most=4, hint=self.tr("For the desk, nothing clinical"))
        self.likely = LikelyBanner()
        self.loose = Label("", "small", tone="danger", wrap=True)
        self.loose.hide()
        self.form.add("name", self.tr("Name"), self.name)
        self.form.add("phone", self.tr("Phone"), self.phone)
        self.form.add_widget(self.likely)
        self.form.add("other_name", self.tr("Name in the other script"), self.other_name)
        self.form.add("language", self.tr("Language"), self.language)
        self.form.add("therapist_wish", self.tr("Therapist asked for"), self.wish)
        self.fits = Chip(self.tr("Who fits?"), icon="compass", caret=True, name="newClientFits")
        fits = QWidget()
        line = row(fits, 0)
        line.addWidget(self.fits)
        line.addStretch(1)
        self.matches = MatchList(self.tr("Choose") if self._may_choose else "", name="newClientMatch")
        self.matches.hide()
        self.chosen = Label("", "small", "label", "primary", wrap=True)
        self.chosen.hide()
        for widget in (fits, self.matches, self.chosen):
            self.form.add_widget(widget)
        self.form.add("reception_note", self.tr("Note for reception"), self.note)
        self.form.add_widget(self.loose)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.autosave = Autosave()
        self.save = Button(self.tr("Save"), "primary", icon="save", keys="Ctrl+S", name="saveNewClient")
        self.add_foot(self.save)
        self.add_foot(self.autosave, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)

    def _connect(self) -> None:
        for field in (self.name, self.phone, self.other_name):
            field.textEdited.connect(lambda _: keep_soon(self._typing))
            field.left.connect(self._look_for_likely)
        self.note.textChanged.connect(lambda: keep_soon(self._typing))
        self.language.chosen.connect(lambda _: keep_soon(self._typing))
        self.wish.currentIndexChanged.connect(lambda _: keep_soon(self._typing))
        self.fits.clicked.connect(self._show_matches)
        self.matches.chosen.connect(self._choose_match)
        self.language.chosen.connect(lambda _: self._show_matches())
        self.wish.currentIndexChanged.connect(lambda _: self._show_matches())
        self._typing.timeout.connect(lambda: until_kept(self._typing, self._keep))
        self.form.submitted.connect(self.accept)
        self.save.clicked.connect(self.accept)
        self.likely.same_person.connect(self._same)
        self.likely.different_person.connect(lambda: self.accept(different_person=True))

    def start(self, text: str = "") -> None:
        """The cursor into the name; text: what was searched for and not found."""
        if text and not self.name.value():
            digits = sum(letter.isdigit() for letter in text) > len(text) // 2
            (self.phone if digits else self.name).setText(text)
        self.name.setFocus()

    # -- form and request -----------------------------------------------------------------------------------------------

    def _values(self) -> dict[str, Any]:
        return {"name": self.name.text(), "phone": self.phone.text(), "other_name": self.other_name.text(),
                "language": self.language.value() or "", "wish": self.wish.value() or "", "note": self.note.value()}

    def _show(self, values: dict[str, Any]) -> None:
        self.name.setText(values.get("name", ""))
        self.phone.setText(values.get("phone", ""))
        self.other_name.setText(values.get("other_name", ""))
        self.language.set_value(Language(values["language"]) if values.get("language") else None)
        self.wish.set_value(GenderWish(values.get("wish", "")))
        self.note.set_value(values.get("note", ""))

    def _show_matches(self) -> None:
        """Therapists with the reasons for what was said so far; open only once somebody asks."""
        self.matches.setVisible(self.fits.isChecked())
        if self.fits.isChecked():
            language = self.language.value()
            asked = fit.FitRequest(
                language if isinstance(language, Language) else Language.UNKNOWN, self.wish.value() or GenderWish.ANY
            )
            self.matches.show_matches(fit.therapists_for(self.actor, asked))

    def _choose_match(self, match: Match) -> None:
        self._therapist = match.staff_id
        self.fits.setChecked(False)
        self.matches.hide()
        name = match.name_ar if formats.is_arabic() else match.name
        free = formats.day_time(match.free) if match.free is not None else self.tr("no time in four weeks")
        self.chosen.setText(self.tr("With {name}, next free: {time}").format(name=formats.isolate_name(name), time=free))
        self.chosen.show()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _request(self) -> ClientRequest:
        names = [split_name(text) for text in (self.name.value(), self.other_name.value())]
        en = next((name for name in names if name and not is_arabic(name.full)), NO_NAMES)
        ar = next((name for name in names if name and is_arabic(name.full)), NO_NAMES)
        language = self.language.value()
        return ClientRequest(
            en=en, ar=ar, phone=self.phone.value(), language=language if isinstance(language, Language) else Language.UNKNOWN,
            therapist_id=self._therapist, reception_note=self.note.value(),
            preferences=Preferences(therapist_wish=self.wish.value() or GenderWish.ANY),
        )

    def accept(self, *, different_person: bool = False) -> None:
        """Save, or say beside each field what is missing."""
        try:
            client = people.add_client(self.actor, self._request(), different_person=different_person)
        except Refused as refused:
            self._refuse(refused)
            return
        self._done(client, self.added)

    def _refuse(self, refused: Refused) -> None:
        findings = [finding for finding in refused.findings if finding.code is not PeopleProblem.LOOKS_LIKE_ANOTHER]
        loose = self.form.show_findings(findings, text_for)
        self.loose.setText(" ".join(loose))
        self.loose.setVisible(bool(loose))
        if len(findings) < len(refused.findings):
            self._look_for_likely()

    def _look_for_likely(self) -> None:
        if not (self.name.value() or self.phone.value()):
            self.likely.show_likely(())
            return
        self.likely.show_likely(people.looks_like(self.actor, self._request()))

    def _same(self, client_id: int) -> None:
        try:
            client = people.same_person(self.actor, client_id, self._request())
        except Refused as refused:
            self._refuse(refused)
            return
        self._done(client, self.known)

    def _done(self, client: Client, signal: Any) -> None:
        self._typing.stop()
        drafts.drop_draft(self.actor, FORM, 0)
        signal.emit(client)

    # -- draft ----------------------------------------------------------------------------------------------------------

    def _take_draft(self) -> None:
        draft = drafts.open_draft(self.actor, FORM, 0)
        if draft is not None and any(draft.body.values()):
            self._show(dict(draft.body))
            self.autosave.saved(clock.to_local(draft.updated_at))
        self._typing.stop()

    def _keep(self) -> None:
        values = self._values()
        if any(values.values()):
            self.autosave.saved(clock.to_local(drafts.keep_draft(self.actor, FORM, 0, values)))
        else:
            drafts.drop_draft(self.actor, FORM, 0)
            self.autosave.clear()

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("save"), "Ctrl+S", self.accept, "save")]

    def hideEvent(self, event: Any) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._keep()
        super().hideEvent(event)
