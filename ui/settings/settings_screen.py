"""Settings: sections in a list at the start side, the one chosen beside it; what a role may not change is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget

from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.permissions import Action, Actor, Role, may
from ui import icons, theme
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.settings.absences import AbsencesSection
from ui.settings.clinic import HoursSection, LetterheadSection, RoomsSection
from ui.settings.holidays import HolidaysSection
from ui.settings.house_rules import HouseRulesSection
from ui.settings.keeping import BackupSection, SheetsSection, WhoLookedSection
from ui.settings.own import LookSection, PassphraseSection
from ui.settings.ramadan import RamadanSection
from ui.settings.section import Section
from ui.settings.team import TeamSection
from ui.widgets.panels import row


@dataclass(frozen=True)
class Entry:
    """One line of the list: key, sign, words, the section, and whether this person has it."""

    key: str
    icon: str
    words: str
    make: Callable[[Actor], Section]
    shown: bool = True


def _later(module: str, name: str) -> Callable[[Actor], Section]:
    """A section that is loaded when it is first shown: those that read the clinical vault stay out of reception's process."""

    def make(actor: Actor) -> Section:
        section: Section = getattr(import_module(module), name)(actor)
        return section

    return make


class SettingsScreen(Screen):
    """Arrows choose a section; each is built when first shown."""

    SHOWS = frozenset({
        Kind.CLINIC, Kind.STAFF, Kind.ROOM, Kind.HOURS, Kind.CLOSURE, Kind.APPOINTMENT, Kind.BACKUP, Kind.AUDIT, Kind.PHRASE,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal) -> None:
        super().__init__(actor, changes)
        line = row(self, 0)
        self.list = QListWidget()
        self.list.setObjectName("settingsList")
        self.list.setAccessibleName(self.tr("Settings"))
        self.list.setFixedWidth(theme.current().px(216))
        self.stack = QStackedWidget()
        line.addWidget(self.list)
        line.addWidget(self.stack, 1)
        self._built: dict[str, Section] = {}
        self._entries: dict[str, Entry] = {}
        for group, entries in self._groups():
            if shown := [entry for entry in entries if entry.shown]:
                self._add_group(group, shown)
        self.list.currentItemChanged.connect(self._choose)
        self.list.setCurrentRow(1)
        self.setFocusProxy(self.list)

    def _add_group(self, words: str, entries: list[Entry]) -> None:
        """A heading, which the arrows pass over, and its sections."""
        look = theme.current()
        heading = QListWidgetItem(words)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(look.font("small", "label"))
        heading.setForeground(look.colour("ink2"))
        heading.setSizeHint(QSize(0, look.px(34)))
        self.list.addItem(heading)
        for entry in entries:
            self._entries[entry.key] = entry
            item = QListWidgetItem(icons.icon(entry.icon, "ink2"), entry.words)
            item.setData(Qt.ItemDataRole.UserRole, entry.key)
            item.setSizeHint(QSize(0, look.px(34)))
            self.list.addItem(item)

    def _groups(self) -> list[tuple[str, list[Entry]]]:
        actor = self.actor
        manager, lead = may(actor, Action.EDIT_CLINIC), may(actor, Action.GRANT_CLINICAL)
        own = [
            Entry("look", "palette", self.tr("Look and language"), LookSection),
            Entry("passphrase", "private", self.tr("My passphrase"), PassphraseSection),
            Entry("profile", "compass", self.tr("My profile"), _later("ui.settings.profile", "ProfileSection"),
                  may(actor, Action.EDIT_PROFILE)),
            Entry("signature", "sign", self.tr("My signature"), _later("ui.settings.own_signature", "OwnSignatureSection"),
                  may(actor, Action.EDIT_PROFILE)),
            Entry("phrases", "quote", self.tr("My phrases"), _later("ui.settings.phrases", "PhrasesSection"), actor.clinical),
            Entry("absences", "absence", self.tr("My leave"), AbsencesSection, may(actor, Action.KEEP_OWN_LEAVE) and not manager),
            Entry("calendar", "book", self.tr("Calendar files"), _later("ui.settings.calendar", "CalendarSection")),
        ]
        clinic = [
            Entry("letterhead", "letterhead", self.tr("Name and letterhead"), LetterheadSection, manager),
            Entry("hours", "hours", self.tr("Opening hours"), HoursSection, manager),
            Entry("rooms", "rooms", self.tr("Rooms"), RoomsSection, manager),
            Entry("waiting_room", "arrived", self.tr("Waiting room"), _later("ui.settings.waiting_room", "WaitingRoomSection"),
                  manager),
            Entry("reminders", "reminders", self.tr("Reminders"), _later("ui.settings.reminders", "RemindersSection"),
                  may(actor, Action.EDIT_REMINDERS)),
            Entry("absences", "absence", self.tr("Leave and closed rooms"), AbsencesSection,
                  may(actor, Action.KEEP_OWN_LEAVE) and manager),
            Entry("holidays", "diary", self.tr("Holidays and closed days"), HolidaysSection, may(actor, Action.EDIT_CLOSURES)),
            Entry("ramadan", "night", self.tr("Ramadan hours"), RamadanSection, may(actor, Action.EDIT_HOURS)),
            Entry("house_rules", "compass", self.tr("House rules"), HouseRulesSection, may(actor, Action.EDIT_EMERGENCY)),
            Entry("emergency", "phone", self.tr("Emergency numbers"), _later("ui.settings.emergency", "EmergencySection"),
                  may(actor, Action.EDIT_EMERGENCY)),
            Entry("sessions", "notes", self.tr("Session notes"), _later("ui.settings.session_rules", "SessionRulesSection"),
                  may(actor, Action.EDIT_SESSION_RULES)),
            Entry("measures", "measures", self.tr("Measures"), _later("ui.settings.measures", "MeasuresSection"),
                  may(actor, Action.EDIT_MEASURE_SETTINGS)),
            Entry("agreement", "agreement", self.tr("Boundaries agreement"), _later("ui.plans.wording_section", "WordingSection"),
                  may(actor, Action.EDIT_WORDING)),
            Entry("wording", "letter", self.tr("Wording of letters"),
                  _later("ui.settings.wording", "LetterWordingSection"), may(actor, Action.EDIT_LETTER_WORDING)),
            Entry("techniques", "catalogue", self.tr("Techniques"), _later("ui.plans.techniques_section", "TechniquesSection"),
                  may(actor, Action.EDIT_CATALOGUE)),
            Entry("team", "clients", self.tr("Team and rights"), TeamSection, manager or lead),
        ]
        keeping = [
            Entry("backup", "backup", self.tr("Backup"), BackupSection),
            Entry("contingency", "folder", self.tr("Contingency list"), _later("ui.settings.contingency", "ContingencySection"),
                  may(actor, Action.EDIT_CONTINGENCY)),
            Entry("letter_check", "letter", self.tr("Check a printed letter"),
                  _later("ui.settings.letter_check", "LetterCheckSection"), may(actor, Action.CHECK_LETTER)),
            Entry("sheets", "print", self.tr("Recovery sheets"), SheetsSection, actor.has(Role.MANAGER, Role.LEAD)),
            Entry("audit", "looked_at", self.tr("Who looked"), WhoLookedSection, may(actor, Action.LOOK_AUDIT)),
        ]
        return [(self.tr("My own"), own), (self.tr("The clinic"), clinic), (self.tr("Safe keeping"), keeping)]

    def _choose(self, item: QListWidgetItem | None) -> None:
        entry = self._entries.get(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None
        if entry is None:
            return
        section = self._built.get(entry.key)
        if section is None:
            section = self._built[entry.key] = entry.make(self.actor)
            section.said.connect(lambda words: self.said.emit(words, None))
            section.done.connect(self.said)
            section.wished.connect(self.wished)
            section.keys_wished.connect(self.keys_wished)
            self.stack.addWidget(section)
        self.stack.setCurrentWidget(section)
        section.reload()

    def reload(self) -> None:
        """Read the section that is shown again."""
        section = self.stack.currentWidget()
        if isinstance(section, Section):
            section.reload()

    def _on_changed(self, change: Change) -> None:
        # a form that somebody is typing in is not read again under their hands; Stale tells them when they save
        section = self.stack.currentWidget()
        typing = isinstance(section, (LetterheadSection, TeamSection)) or getattr(section, "typed_in", False)
        if change.kind is Kind.HOURS and isinstance(section, TeamSection):
            section.reload_hours()
        if change.kind in self.SHOWS and not typing:
            self.reload_soon()

    def go(self, argument: Any) -> None:
        """Show a section by its key."""
        for number in range(self.list.count()):
            if argument is not None and self.list.item(number).data(Qt.ItemDataRole.UserRole) == argument:
                self.list.setCurrentRow(number)

    def place(self) -> Any:
        """The section shown."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None
