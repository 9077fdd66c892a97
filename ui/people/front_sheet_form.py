"""The fields of a front sheet: what a record shows in them, what is typed, and the request that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.errors import Finding
from clinic_app.domain.names import PARTS, Names
from clinic_app.domain.people import (
    NOTE_LIMIT,
    Answer,
    Channel,
    ClientRequest,
    ComfortNeed,
    GenderWish,
    IdKind,
    Language,
    PeopleProblem,
    PeopleWarning,
    Preferences,
    Sex,
)
from clinic_app.domain.staff import StaffMember
from clinic_app.services import clock
from ui import formats, theme
from ui.texts import text_for
from ui.texts.people import name_of, options
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Field, Form, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, column, row
from ui.widgets.segment import Segment

TIGHT = 100  # characters after which the note says how many are left


class FrontSheetForm(QWidget):
    """Cards of fields in two columns. typed: something is different now; id_left: look at the Civil ID."""

    typed = Signal()
    id_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: list[Form] = []
        self._quiet = False
        both = row(self, 12)
        self.start, self.end = column(gap=12), column(gap=12)
        both.addLayout(self.start, 1)
        both.addLayout(self.end, 1)
        self._build_names()
        self._build_identity()
        self._build_reach()
        self._build_booking()
        self.start.addStretch(1)
        self.end.addStretch(1)
        self._connect()

    # -- building -------------------------------------------------------------------------------------------------------

    def _card(self, title: str, side: Any) -> Form:
        card, form = Card(gap=10, margins=(16, 12, 16, 14)), Form()
        card.add(Label(title, "body", "strong"))
        card.add(form)
        side.addWidget(card)
        self._forms.append(form)
        return form

    def _build_names(self) -> None:
        form = self._card(self.tr("Name"), self.start)
        labels = (self.tr("Given name"), self.tr("Father's name"), self.tr("Grandfather's name"), self.tr("Family name"))
        self.names: dict[str, TextField] = {}
        for part, label in zip(PARTS, labels, strict=True):
            en, ar = TextField(name=f"{part}En"), TextField(name=f"{part}Ar")
            en.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            ar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.names |= {f"{part}_en": en, f"{part}_ar": ar}
            entries = [(f"{part}_en", label, en), (f"{part}_ar", self.tr("{part} in Arabic").format(part=label), ar)]
            if theme.current().arabic:  # the script of the screen stands first
                entries = [(f"{part}_ar", label, ar), (f"{part}_en", self.tr("{part} in Latin letters").format(part=label), en)]
            form.add_row(*entries)
        self.preferred = TextField(name="preferredName", hint=self.tr("How the client likes to be called"))
        form.add("preferred_name", self.tr("Called"), self.preferred)

    def _build_identity(self) -> None:
        form = self._card(self.tr("As on the card"), self.start)
        self.dob = DateField(clock.today, past=True, name="clientDob", hint=self.tr("23/11/1990"))
        self.sex = Choice(options(Sex), name="clientSex")
        self.id_kind = Choice(options(IdKind), name="clientIdKind")
        self.id_number = TextField(name="clientIdNumber", numeric=True)
        self.id_reason = TextField(name="clientIdReason", hint=self.tr("As the card was seen, the number is kept"))
        form.add_row(("dob", self.tr("Birth date"), self.dob), ("sex", self.tr("Sex as on the card"), self.sex))
        form.add_row(("id_kind", self.tr("Document"), self.id_kind), ("id_number", self.tr("Number"), self.id_number))
        form.add("id_reason", self.tr("Why the number is kept"), self.id_reason)

    def _build_reach(self) -> None:
        form = self._card(self.tr("How to reach"), self.end)
        self.phone = TextField(name="clientPhone", numeric=True, icon="phone")
        self.email = TextField(name="clientEmail", icon="email")
        form.add_row(("phone", self.tr("Phone"), self.phone), ("email", self.tr("E-mail"), self.email))
        grid, box = QGridLayout(), QWidget()
        box.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.current().px(6))
        grid.setColumnStretch(0, 1)
        self.channels: dict[Channel, Segment] = {}
        for line, channel in enumerate(Channel):
            segment = Segment(options(Answer), step="small", name=f"channel_{channel}")
            segment.setAccessibleName(name_of(channel))
            self.channels[channel] = segment
            grid.addWidget(Label(name_of(channel), "body", tone="ink2"), line, 0)
            grid.addWidget(segment, line, 1, Qt.AlignmentFlag.AlignTrailing)
        form.add_widget(Label(self.tr("The client agrees to"), "small", "label", "ink2"))
        form.add_widget(box)
        self.language = Choice(options(Language), name="clientLanguage")
        self.other_language = TextField(name="clientOtherLanguage")
        letters = [(code, name_of(code)) for code in (Language.ARABIC, Language.ENGLISH)]
        self.letter_language = Choice([(Language.UNKNOWN, self.tr("as spoken")), *letters], name="clientLetterLanguage")
        form.add_row(("language", self.tr("Language"), self.language),
                     ("letter_language", self.tr("Letters in"), self.letter_language))
        form.add("other_language", self.tr("Which language"), self.other_language)

    def _build_booking(self) -> None:
        form = self._card(self.tr("What booking obeys"), self.end)
        self.therapist = Choice(name="clientTherapist")
        self.wish = Choice(options(GenderWish), name="clientWish")
        form.add_row(("therapist_id", self.tr("Therapist"), self.therapist), ("therapist_wish", self.tr("Asks for"), self.wish))
        self.needs: dict[ComfortNeed, Chip] = {}
        flow = Flow()
        for need in ComfortNeed:
            chip = Chip(name_of(need), name=f"need_{need}")
            self.needs[need] = chip
            flow.add(chip)
        form.add_widget(Label(self.tr("Comfort needs"), "small", "label", "ink2"))
        form.add_widget(flow)
        self.other_need = TextField(name="clientOtherNeed")
        self.interpreter = TextField(name="clientInterpreter")
        form.add("other_need", self.tr("Another need"), self.other_need)
        self.interpreter_signed = DateField(clock.today, past=True, name="clientInterpreterSigned")
        form.add_row(("interpreter", self.tr("Interpreter's name"), self.interpreter),
                     ("interpreter_signed_on", self.tr("Signed for confidentiality on"), self.interpreter_signed))
        self.note = TextArea(name="clientNote", lines=2, most=4)
        form.add("reception_note", self.tr("Note for reception"), self.note, note=self.tr("For the desk. Nothing clinical."))

    def _connect(self) -> None:
        for field in (*self.names.values(), self.preferred, self.dob, self.id_number, self.id_reason, self.phone, self.email,
                      self.other_language, self.other_need, self.interpreter, self.interpreter_signed):
            field.textChanged.connect(self._on_typed)
        for choice in (self.sex, self.id_kind, self.language, self.letter_language, self.therapist, self.wish):
            choice.currentIndexChanged.connect(self._on_typed)
        for segment in self.channels.values():
            segment.chosen.connect(self._on_typed)
        for chip in self.needs.values():
            chip.toggled.connect(self._on_typed)
        self.note.textChanged.connect(self._on_note)
        for field in (self.id_number, self.dob):
            field.left.connect(self.id_left)
        self.id_kind.currentIndexChanged.connect(lambda _: None if self._quiet else self.id_left.emit())
        self.dob.left.connect(self._check_date)

    # -- what stands in it ----------------------------------------------------------------------------------------------

    def set_therapists(self, therapists: Sequence[StaffMember]) -> None:
        """Who can be chosen."""
        arabic = theme.current().arabic
        named = [(one.id, (one.name_ar or one.name_en) if arabic else (one.name_en or one.name_ar)) for one in therapists]
        self._quiet = True
        self.therapist.set_options([(0, self.tr("nobody yet")), *named])
        self._quiet = False

    def show_request(self, request: ClientRequest) -> None:
        """Fill the fields from what is on file."""
        values: dict[str, Any] = {f"{part}_{script}": getattr(names, part)
                                  for script, names in (("en", request.en), ("ar", request.ar)) for part in PARTS}
        wishes = request.preferences
        self.show_values(values | {
            "preferred_name": request.preferred_name, "dob": request.dob, "sex": request.sex, "id_kind": request.id_kind,
            "id_number": request.id_number, "id_reason": request.id_reason,
            "phone": formats.western(_bare(formats.phone(request.phone))) if request.phone else "", "email": request.email,
            "language": request.language, "other_language": request.other_language, "letter_language": request.letter_language,
            "therapist": request.therapist_id or 0, "wish": wishes.therapist_wish, "needs": sorted(wishes.comfort_needs),
            "other_need": wishes.other_need, "interpreter": wishes.interpreter,
            "interpreter_signed": wishes.interpreter_signed_on, "channels": dict(wishes.channels),
            "note": request.reception_note,
        })

    def show_values(self, values: dict[str, Any]) -> None:
        """Fill the fields from a record or from a draft."""
        self._quiet = True
        for name, field in self.names.items():
            field.set_value(values.get(name, ""))
        for day, name in ((self.dob, "dob"), (self.interpreter_signed, "interpreter_signed")):
            typed = values.get(name)
            if isinstance(typed, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", typed):
                day.setText(typed)  # a draft that is no date yet
            else:
                day.set_value(date.fromisoformat(typed) if isinstance(typed, str) else typed)
        for field, name in self._lines():
            field.set_value(values.get(name, ""))
        self.sex.set_value(Sex(values.get("sex", "")))
        self.id_kind.set_value(IdKind(values.get("id_kind", "")))
        self.language.set_value(Language(values.get("language", "")))
        self.letter_language.set_value(Language(values.get("letter_language", "")))
        self.therapist.set_value(values.get("therapist", 0))
        self.wish.set_value(GenderWish(values.get("wish", "")))
        for need, chip in self.needs.items():
            chip.setChecked(need in values.get("needs", ()))
        for channel, segment in self.channels.items():
            segment.set_value(Answer(values.get("channels", {}).get(channel, "")))
        self.note.set_value(values.get("note", ""))
        self.clear_messages()
        self._quiet = False
        self._fold()

    def _lines(self) -> list[tuple[TextField, str]]:
        return [(self.preferred, "preferred_name"), (self.id_number, "id_number"), (self.id_reason, "id_reason"),
                (self.phone, "phone"), (self.email, "email"), (self.other_language, "other_language"),
                (self.other_need, "other_need"), (self.interpreter, "interpreter")]

    def values(self) -> dict[str, Any]:
        """Everything as it stands in the fields, JSON-able, for the draft."""
        lines = [(field, name) for name, field in self.names.items()] + self._lines()
        days = {"dob": self.dob, "interpreter_signed": self.interpreter_signed}
        return {name: field.text() for field, name in lines} | {
            name: field.value().isoformat() if field.value() else field.text() for name, field in days.items()
        } | {
            "sex": self.sex.value(), "id_kind": self.id_kind.value(),
            "language": self.language.value(), "letter_language": self.letter_language.value(),
            "therapist": self.therapist.value() or 0, "wish": self.wish.value(), "note": self.note.value(),
            "needs": sorted(need for need, chip in self.needs.items() if chip.isChecked()),
            "channels": {str(channel): str(segment.value() or "") for channel, segment in self.channels.items()},
        }

    def request(self) -> ClientRequest:
        """What the fields ask to be kept."""
        names = {script: Names(*(self.names[f"{part}_{script}"].value() for part in PARTS)) for script in ("en", "ar")}
        channels = ((channel, Answer(segment.value() or "")) for channel, segment in self.channels.items())
        return ClientRequest(
            **names, preferred_name=self.preferred.value(), phone=self.phone.value(), email=self.email.value(),
            dob=self.dob.value(), sex=Sex(self.sex.value()), id_kind=IdKind(self.id_kind.value()),
            id_number=self.id_number.value(), id_reason=self.id_reason.value(), language=Language(self.language.value()),
            other_language=self.other_language.value() if self.language.value() == Language.OTHER else "",
            letter_language=Language(self.letter_language.value()), therapist_id=self.therapist.value() or None,
            reception_note=self.note.value(),
            preferences=Preferences(
                GenderWish(self.wish.value()), frozenset(need for need, chip in self.needs.items() if chip.isChecked()),
                self.other_need.value(), self.interpreter.value(),
                tuple((channel, answer) for channel, answer in channels if answer),
                self.interpreter_signed.value() if self.interpreter.value() else None,
            ),
        )

    def unreadable(self) -> list[Finding]:
        """What the fields themselves cannot read."""
        days = (("dob", self.dob), ("interpreter_signed_on", self.interpreter_signed))
        return [Finding(PeopleProblem.DATE_UNREADABLE, name) for name, day in days if not day.valid()]

    # -- messages -------------------------------------------------------------------------------------------------------

    def field(self, name: str) -> Field | None:
        """The field that a finding stands beside."""
        name = "given_en" if name == "name" else name
        return next((form.fields[name] for form in self._forms if name in form.fields), None)

    def clear_messages(self) -> None:
        """Before a new try."""
        for form in self._forms:
            form.clear_messages()

    def show_findings(self, findings: Iterable[Finding]) -> list[str]:
        """Each sentence beside its field, the cursor into the first; gives the sentences that belong to no field."""
        self.clear_messages()
        loose, first = [], None
        for finding in findings:
            field = self.field(finding.field)
            if field is None:
                loose.append(text_for(finding))
            else:
                field.error(text_for(finding))
                first = first or field
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return loose

    def show_id_warning(self, warning: PeopleWarning | None) -> None:
        """Say what is odd about the Civil ID; the reason for keeping it can be written below."""
        field = self.field("id_number")
        if field is None:
            return
        if warning is None:
            field.clear()
        else:
            field.warn(text_for(warning))
        self._fold(warning is not None)

    def _check_date(self) -> None:
        field = self.field("dob")
        if field is not None:
            if self.dob.valid():
                field.clear()
            else:
                field.error(text_for(PeopleProblem.DATE_UNREADABLE))

    def _on_typed(self, *_: object) -> None:
        if not self._quiet:
            self._fold()
            self.typed.emit()

    def _on_note(self) -> None:
        field = self.field("reception_note")
        length = len(self.note.value())
        if field is not None:
            if length > NOTE_LIMIT:
                facts = {"limit": NOTE_LIMIT, "over": length - NOTE_LIMIT}
                field.error(text_for(Finding(PeopleProblem.NOTE_TOO_LONG, facts=facts)))
            elif length > TIGHT:
                field.note(self.tr("%n character(s) left", "", NOTE_LIMIT - length))
            else:
                field.clear()
        self._on_typed()

    def _fold(self, warned: bool | None = None) -> None:
        """Show the fields that are asked for by others alone."""
        other = self.field("other_language")
        if other is not None:
            other.setVisible(self.language.value() == Language.OTHER)
        signed = self.field("interpreter_signed_on")
        if signed is not None:
            signed.setVisible(bool(self.interpreter.value()))
        reason, number = self.field("id_reason"), self.field("id_number")
        if reason is not None and number is not None:
            odd = number.state() == "warned" if warned is None else warned
            reason.setVisible(odd or bool(self.id_reason.text()))


def _bare(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069")
