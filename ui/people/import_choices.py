"""What the manager decides before an import: what each column means, and who and what the names in the sheet are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.appointments import Status
from clinic_app.domain.imports import CREATE, LEAVE_OUT, ImportChoices
from clinic_app.domain.names import fold_word
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.sheets import COLUMNS, Column, Sheet, SheetKind, name_key, text_of
from clinic_app.services import settings, staff
from clinic_app.services.work import allowed
from ui import formats, theme
from ui.texts.appointments import NAMES as VISIT_NAMES
from ui.texts.imports import column_name
from ui.widgets.choice import Choice
from ui.widgets.labels import Label
from ui.widgets.panels import Card, clear_layout, column

LEAST_CHOICE = 156  # px that what a column or a name means wants beside it
BROUGHT = (Status.BOOKED, Status.CONFIRMED, Status.ATTENDED, Status.DID_NOT_COME, Status.LATE_CANCEL, Status.EARLY_CANCEL,
           Status.CLINIC_CANCEL)


class ChoicesForm(QWidget):
    """Cards: columns, therapists, rooms, words for statuses; only those that the sheet has."""

    changed = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self._sheet: Sheet | None = None
        self._kind = SheetKind.CLIENTS
        self._separate: frozenset[int] = frozenset()
        self._columns: list[Choice] = []
        self._names: dict[str, dict[str, Choice]] = {"therapists": {}, "rooms": {}, "statuses": {}}
        lines = column(self, 12)
        self._columns_card = column(gap=0)
        self._names_cards = column(gap=12)
        lines.addLayout(self._columns_card)
        lines.addLayout(self._names_cards)

    def show_choices(self, sheet: Sheet, kind: SheetKind, choices: ImportChoices) -> None:
        """Show a sheet's columns with what they mean, and its names."""
        self._sheet, self._kind, self._separate = sheet, kind, choices.separate
        clear_layout(self._columns_card)
        card, grid = Card(gap=8, margins=(14, 12, 14, 14)), QGridLayout()
        card.add(Label(self.tr("What the columns mean"), "body", "strong"))
        grid.setVerticalSpacing(theme.current().px(6))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, theme.current().px(LEAST_CHOICE))
        self._columns = []
        for place, header in enumerate(sheet.headers):
            words = header or self.tr("column {number}").format(number=formats.number(place + 1))
            label = Label(formats.isolate_name(words), "body", tone="ink2", elide=True)
            label.setToolTip(self._example(place))
            choice = Choice([(one, column_name(one)) for one in COLUMNS[kind]], step="small", name=f"column_{place}")
            choice.setAccessibleName(words)
            choice.set_value(choices.columns[place] if choices.columns[place] in COLUMNS[kind] else Column.IGNORE)
            choice.currentIndexChanged.connect(lambda _, at=place: self._on_column(at))
            grid.addWidget(label, place, 0)
            grid.addWidget(choice, place, 1)
            self._columns.append(choice)
        card.body.addLayout(grid)
        self._columns_card.addWidget(card)
        self.show_names(choices)

    def _example(self, place: int) -> str:
        texts = [text_of(line.cells[place]) for line in (self._sheet.rows[:40] if self._sheet else ())]
        return formats.isolate_name(next((text for text in texts if text), ""))

    def _on_column(self, place: int) -> None:
        """A meaning is given once: the column that had it before is left out."""
        meaning = self._columns[place].value()
        for at, choice in enumerate(self._columns):
            if at != place and meaning is not Column.IGNORE and choice.value() == meaning:
                choice.blockSignals(True)
                choice.set_value(Column.IGNORE)
                choice.blockSignals(False)
        self.changed.emit()

    def show_names(self, choices: ImportChoices) -> None:
        """Show the names and words of the chosen columns with what they stand for."""
        clear_layout(self._names_cards)
        self._names = {"therapists": {}, "rooms": {}, "statuses": {}}
        people = [(one.id, self._in_script(one.name_en, one.name_ar)) for one in staff.staff(self.actor)
                  if Role.THERAPIST in one.roles]
        rooms = [(one.id, self._in_script(one.name_en, one.name_ar)) for one in settings.rooms(self.actor)]
        new_person = [(CREATE, self.tr("make a new therapist"))] if allowed(self.actor, Action.EDIT_STAFF) else []
        new_room = [(CREATE, self.tr("make a new room"))] if allowed(self.actor, Action.EDIT_ROOMS) else []
        leave = [(LEAVE_OUT, self.tr("leave out"))]
        self._card("therapists", self.tr("Therapists named"), Column.THERAPIST, choices.therapists,
                   [*people, *new_person, *leave])
        if self._kind is SheetKind.VISITS:
            self._card("rooms", self.tr("Rooms named"), Column.ROOM, choices.rooms, [*rooms, *new_room, *leave])
            words = [(status, QCoreApplication.translate("texts", VISIT_NAMES[Status][status])) for status in BROUGHT]
            self._card("statuses", self.tr("Words for the status"), Column.STATUS, choices.statuses,
                       [*words, (None, self.tr("leave out"))])

    @staticmethod
    def _in_script(en: str, ar: str) -> str:
        return (ar or en) if theme.current().arabic else (en or ar)

    def _card(self, which: str, title: str, meaning: Column, chosen: Mapping[str, Any], options: list[tuple]) -> None:
        texts = self._texts(meaning)
        if not chosen:
            return
        card, grid = Card(gap=8, margins=(14, 12, 14, 14)), QGridLayout()
        card.add(Label(title, "body", "strong"))
        grid.setVerticalSpacing(theme.current().px(6))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, theme.current().px(LEAST_CHOICE))
        for line, (key, value) in enumerate(chosen.items()):
            words = texts.get(key, key)
            choice = Choice(options, step="small", name=f"{which}_{line}")
            choice.setAccessibleName(words)
            choice.set_value(value)
            if value is None:
                choice.setCurrentIndex(len(options) - 1)
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
            grid.addWidget(Label(formats.isolate_name(words), "body", tone="ink2", elide=True), line, 0)
            grid.addWidget(choice, line, 1)
            self._names[which][key] = choice
        card.body.addLayout(grid)
        self._names_cards.addWidget(card)

    def _texts(self, meaning: Column) -> dict[str, str]:
        """A name as the sheet spells it first, by its key."""
        found: dict[str, str] = {}
        columns = [choice.value() for choice in self._columns]
        if self._sheet is None or meaning not in columns:
            return found
        at = columns.index(meaning)
        for line in self._sheet.rows:
            text = text_of(line.cells[at])
            found.setdefault(fold_word(text) if meaning is Column.STATUS else name_key(text), text)
        return found

    def keep_separate(self, rows: frozenset[int]) -> None:
        """Rows that are somebody else after all."""
        self._separate = rows

    def choices(self) -> ImportChoices:
        """Everything as it is chosen."""
        values = {which: {key: choice.value() for key, choice in names.items()} for which, names in self._names.items()}
        return ImportChoices(
            tuple(choice.value() or Column.IGNORE for choice in self._columns), values["therapists"], values["rooms"],
            values["statuses"], self._separate)
