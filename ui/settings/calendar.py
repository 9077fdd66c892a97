"""Calendar files: a therapist's visits saved for another calendar program, and absences brought in from a phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from clinic_app.domain.calendars import AbsenceLine, CalendarProblem, CalendarWish, Fate, WhoShows
from clinic_app.domain.closures import Closure
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor, Role, may
from clinic_app.domain.staff import StaffMember
from clinic_app.services import calendars, clock, staff
from ui import formats, theme
from ui.settings.closure_form import when_of
from ui.settings.section import Section
from ui.texts import text_for
from ui.texts.calendars import FATES
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment

AHEAD = 90  # days a file covers unless somebody says otherwise


class CalendarSection(Section):
    """Saving is for one therapist and some days. Bringing in shows first what becomes of every line."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Calendar files"), self.tr(
            "A file for another calendar program: times, rooms, and clients by initials or name; never what a visit is about. "
            "Saved again, it takes the place of the one before."))
        self._everybody = may(actor, Action.EXPORT_CALENDAR)
        self.form = Form()
        self.form.setMaximumWidth(theme.current().px(640))
        self.form.add_row(
            ("staff_id", self.tr("Whose visits"), Choice(name="calendarWho", placeholder=self.tr("Choose"))),
            ("first", self.tr("First day"), DateField(clock.today, name="calendarFirst")),
            ("last", self.tr("Last day"), DateField(clock.today, name="calendarLast")),
        )
        self.body.addWidget(self.form)
        self.who = Segment([(WhoShows.INITIALS, self.tr("Initials")), (WhoShows.NAMES, self.tr("Names"))], name="calendarShows")
        self.who.set_value(WhoShows.INITIALS)
        self.save_button = Button(self.tr("Save the file…"), "primary", icon="saved", name="calendarSave")
        self.save_button.clicked.connect(self._ask_where)
        self.button_row(self.who, self.save_button)
        self.lines: tuple[AbsenceLine, ...] = ()
        self._to_settle = 0
        self.away: Choice | None = None
        if may(actor, Action.KEEP_OWN_LEAVE):
            self._build_import()
        self.body.addStretch(1)
        self.form.fields["first"].set_value(clock.today())
        self.form.fields["last"].set_value(clock.today() + timedelta(days=AHEAD))

    def _build_import(self) -> None:
        self.body.addWidget(Label(self.tr("Absences from a phone"), "title3", "strong"))
        told = self.tr("Choose a file that your calendar saved (.ics). Titles are not kept: the diary says “away” alone.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.away = Choice(name="calendarAway", placeholder=self.tr("Choose"))
        self.away.setAccessibleName(self.tr("Whose absences"))
        self.open_button = Button(self.tr("Choose a file…"), icon="import", name="calendarOpen")
        self.enter = Button("", "primary", name="calendarEnter")
        self.button_row(self.away, self.open_button, self.enter)
        self.settle = Banner("warn", "", button=self.tr("Settle the visits"), name="calendarSettle")
        self.settle.hide()
        self.model = RecordTable[AbsenceLine](
            [
                Column(
                    self.tr("When"), lambda line: when_of(line.starts, line.ends), sort_key=lambda line: line.starts, width=300
                ),
                Column(self.tr("What becomes of it"), self._fate, stretch=True, tone=self._tone),
            ],
            self,
        )
        self.table = TableView(self.model, name="calendarTable")
        self.table.setMinimumHeight(theme.current().px(200))
        self.table.setToolTip(self.tr("Enter leaves a line out, again takes it in"))
        self.body.addWidget(self.settle)
        self.body.addWidget(self.table)
        self.open_button.clicked.connect(self._ask_which)
        self.enter.clicked.connect(self._enter)
        self.table.opened.connect(self._turn)
        self.settle.pressed.connect(lambda: self.wished.emit("settle", self._to_settle))
        self._show(())

    # ---- reading ---------------------------------------------------------------------------------------------------

    @staticmethod
    def _name(person: StaffMember) -> str:
        return (person.name_ar or person.name_en) if formats.is_arabic() else (person.name_en or person.name_ar)

    def reload(self) -> None:
        """Who can be chosen: everybody who treats, or oneself."""
        people = [p for p in staff.staff(self.actor) if Role.THERAPIST in p.roles]
        self._offer(self.form.fields["staff_id"].widget, people, self._everybody)
        if self.away is not None:
            self._offer(self.away, people, may(self.actor, Action.EDIT_CLOSURES))

    def _offer(self, choice: Any, people: list[StaffMember], everybody: bool) -> None:
        before = choice.value()
        shown = [p for p in people if everybody or p.id == self.actor.staff_id]
        choice.set_options([(p.id, self._name(p)) for p in shown])
        own = self.actor.staff_id if any(p.id == self.actor.staff_id for p in shown) else None
        choice.set_value(before if before is not None else own)

    def _fate(self, line: AbsenceLine) -> str:
        return QCoreApplication.translate("texts", FATES[line.fate])

    @staticmethod
    def _tone(line: AbsenceLine) -> str:
        return "ok" if line.fate is Fate.ENTER else "ink3"

    # ---- going out -------------------------------------------------------------------------------------------------

    def _wish(self) -> CalendarWish | None:
        who, first, last = (self.form.fields[name].value() for name in ("staff_id", "first", "last"))
        wrong = [Finding(HouseProblem.NOT_A_DATE, name) for name, day in (("first", first), ("last", last)) if day is None]
        if who is None:
            wrong.insert(0, Finding(CalendarProblem.NOBODY, "staff_id"))
        if wrong or not isinstance(first, date) or not isinstance(last, date):
            self.form.show_findings(wrong, text_for)
            return None
        return CalendarWish(who, first, last, WhoShows(self.who.value()), "ar" if formats.is_arabic() else "en")

    def _ask_where(self) -> None:
        self.calm()
        self.form.clear_messages()
        if self._wish() is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = str(Path(folder) / "diary.ics")
        dialog = QFileDialog(self, self.tr("Save the calendar file"), usual, "iCalendar (*.ics)")
        dialog.setObjectName("calendarSaveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(usual)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, target: Path) -> None:
        """Write the file; a refusal stays here."""
        wish = self._wish()
        if wish is None:
            return
        try:
            count = calendars.save_calendar(self.actor, wish, target)
        except Refused as refusal:
            loose = self.form.show_findings(refusal.findings, text_for)
            if loose:
                self.warn(" ".join(loose))
            return
        self.said.emit(self.tr("%n visits saved as {name}", "", count).format(name=formats.isolate_name(target.name)))

    # ---- coming in -------------------------------------------------------------------------------------------------

    def _ask_which(self) -> None:
        self.calm()
        if self.away.value() is None:
            self.warn(text_for(Finding(CalendarProblem.NOBODY)))
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self, self.tr("Choose a calendar file"), folder, "iCalendar (*.ics)")
        dialog.setObjectName("calendarOpenDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read_from(Path(name)))
        dialog.open()

    def read_from(self, source: Path) -> None:
        """Show what would become of every line; nothing is written."""
        self.calm()
        try:
            self._show(calendars.absences_in(self.actor, self.away.value(), source))
        except Refused as refusal:
            self._show(())
            self.refused(refusal)
            return
        self.table.setFocus()

    def _show(self, lines: tuple[AbsenceLine, ...]) -> None:
        self.lines = lines
        self.model.show(lines)
        wanted = sum(1 for line in lines if line.fate is Fate.ENTER)
        self.enter.setText(self.tr("Enter %n absences", "", wanted))
        self.enter.setVisible(wanted > 0)
        self.table.setVisible(bool(lines))

    def _turn(self, line: AbsenceLine) -> None:
        """A line taken out by a person, or taken in again."""
        if line.may_enter:
            other = replace(line, fate=Fate.LEFT_OUT if line.fate is Fate.ENTER else Fate.ENTER)
            self._show(tuple(other if one == line else one for one in self.lines))
            self.table.choose(lambda one: one == other)

    def _enter(self) -> None:
        self.calm()
        try:
            kept = calendars.enter_absences(self.actor, self.away.value(), self.lines)
        except Refused as refusal:
            self.refused(refusal)
            return
        self._show(())
        hit = [one for one in kept if one.hit]
        self.settle.setVisible(bool(hit))
        if hit:
            self._to_settle = hit[0].closure.id
            total = sum(one.hit for one in hit)
            self.settle.say(self.tr("%n visits stand in this time.", "", total), self.tr("Nothing was changed for them yet."))
        (self.settle.button if hit else self.open_button).setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr("%n absences entered", "", len(kept))
        self.done.emit(said, _taker_back(self.actor, tuple(one.closure for one in kept)))


def _taker_back(actor: Actor, kept: tuple[Closure, ...]) -> Callable[[], Any]:
    return lambda: _taker_back(actor, calendars.take_back(actor, kept))
