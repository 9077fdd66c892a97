"""Every room the window can show. Its code is loaded when it is first shown, so reception loads nothing clinical."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.permissions import Actor, Role
from ui import client_tabs
from ui.changes import ChangeSignal
from ui.client_tabs import HeadAct, HeadSpec, TabSpec
from ui.screen import Screen, ScreenSpec

R, T, L, M = Role.RECEPTION, Role.THERAPIST, Role.LEAD, Role.MANAGER


def _later(module: str, name: str) -> Callable[[Actor, ChangeSignal], Screen]:
    """A factory that imports its screen when it is first asked for."""

    def make(actor: Actor, changes: ChangeSignal) -> Screen:
        screen: Screen = getattr(import_module(module), name)(actor, changes)
        return screen

    return make


def _measures_due(actor: Actor, client_id: int) -> bool:
    """Whether a form is due; asked only where clinical tabs exist."""
    return bool(import_module("clinic_app.services.measures").due_of(actor, client_id))


ROOMS: tuple[ScreenSpec, ...] = (
    ScreenSpec(
        "today",
        "today",
        QT_TRANSLATE_NOOP("screens", "Today"),
        _later("ui.appointments.today_screen", "TodayScreen"),
        frozenset({R}),
        rail=10,
        words=("arrivals", "waiting"),
    ),
    ScreenSpec(
        "my_day",
        "my_day",
        QT_TRANSLATE_NOOP("screens", "My day"),
        _later("ui.my_day.my_day_screen", "MyDayScreen"),
        frozenset({T, L}),
        rail=10,
        words=("visits today", "notes to sign", "reviews", "اليوم", "ملاحظات"),
    ),
    ScreenSpec(
        "diary",
        "diary",
        QT_TRANSLATE_NOOP("screens", "Diary"),
        _later("ui.appointments.diary_screen", "DiaryScreen"),
        frozenset({R, T, L, M}),
        rail=20,
        words=("calendar", "appointments"),
    ),
    ScreenSpec(
        "settle",
        "absence",
        QT_TRANSLATE_NOOP("screens", "Visits to settle"),
        _later("ui.appointments.settle_screen", "SettleScreen"),
        frozenset({R, T, L, M}),
        beside="diary",
        words=("leave", "away", "holiday", "closed", "غياب", "إجازة", "عطلة"),
    ),
    ScreenSpec(
        "clients",
        "clients",
        QT_TRANSLATE_NOOP("screens", "Clients"),
        _later("ui.people.clients_screen", "ClientsScreen"),
        rail=30,
        words=("client", "file", "مراجع", "ملف"),
    ),
    ScreenSpec("client", "client", QT_TRANSLATE_NOOP("screens", "Client"), _later("ui.people.client_screen", "ClientScreen"),
               beside="clients"),
    ScreenSpec(
        "import",
        "import",
        QT_TRANSLATE_NOOP("screens", "Import"),
        _later("ui.people.import_screen", "ImportScreen"),
        frozenset({L, M}),
        beside="clients",
        words=("spreadsheet", "excel", "csv", "استيراد", "جدول"),
    ),
    ScreenSpec(
        "waiting",
        "wait_list",
        QT_TRANSLATE_NOOP("screens", "Wait list"),
        _later("ui.appointments.waiting_screen", "WaitingScreen"),
        rail=50,
        rail_for=frozenset({R}),
        beside="diary",
        words=("waiting list", "sooner", "انتظار"),
    ),
    ScreenSpec(
        "reminders",
        "reminders",
        QT_TRANSLATE_NOOP("screens", "Reminders"),
        _later("ui.appointments.reminders_screen", "RemindersScreen"),
        frozenset({R, L}),
        rail=55,
        rail_for=frozenset({R}),
        beside="diary",
        words=("remind", "tomorrow", "whatsapp", "sms", "call list", "تذكير", "غدًا", "واتساب"),
    ),
    ScreenSpec(
        "letters",
        "letters",
        QT_TRANSLATE_NOOP("screens", "Letters"),
        _later("ui.letters.envelopes_screen", "EnvelopesScreen"),
        frozenset({R, T, L}),
        rail=60,
        words=("envelopes", "hand over"),
    ),
    ScreenSpec(
        "register",
        "looked_at",
        QT_TRANSLATE_NOOP("screens", "Register of disclosures"),
        _later("ui.letters.register_screen", "RegisterScreen"),
        frozenset({L}),
        beside="letters",
        words=("disclosures", "emergency", "legal order", "سجل", "إفصاح", "طارئ"),
    ),
    ScreenSpec(
        "desk_register",
        "letters",
        QT_TRANSLATE_NOOP("screens", "Desk register"),
        _later("ui.letters.desk_register_screen", "DeskRegisterScreen"),
        frozenset({L, M}),
        rail=65,
        rail_for=frozenset({M}),
        beside="letters",
        words=("visit letters", "register", "disclosures", "سجل", "إفصاح", "خطابات"),
    ),
    ScreenSpec(
        "growth",
        "growth",
        QT_TRANSLATE_NOOP("screens", "Growth"),
        _later("ui.growth.growth_screen", "GrowthScreen"),
        frozenset({T, L}),
        rail=70,
        words=("supervision", "licence", "cpd", "reflection", "إشراف", "ترخيص", "تطوير"),
    ),
    ScreenSpec(
        "clinic",
        "clinic",
        QT_TRANSLATE_NOOP("screens", "Clinic"),
        _later("ui.clinic.figures_screen", "FiguresScreen"),
        frozenset({L}),
        rail=80,
        words=("figures", "caseload", "outcomes", "waiting time", "أرقام", "حضور"),
    ),
    ScreenSpec(
        "settings",
        "settings",
        QT_TRANSLATE_NOOP("screens", "Settings"),
        _later("ui.settings.settings_screen", "SettingsScreen"),
        foot=True,
        words=("backup", "staff", "rooms", "hours", "passphrase"),
    ),
)

# Tabs of a client's file. The front sheet stands at 100 and is the people's own; clinical tabs are loaded for clinical roles.
TABS: tuple[TabSpec, ...] = (
    TabSpec("overview", "overview", QT_TRANSLATE_NOOP("tabs", "Overview"), _later("ui.plans.overview_tab", "OverviewTab"), 10),
    TabSpec(
        "first_meeting",
        "first_meeting",
        QT_TRANSLATE_NOOP("tabs", "First meeting"),
        _later("ui.plans.first_meeting_tab", "FirstMeetingTab"),
        15,
    ),
    TabSpec("plan", "plan", QT_TRANSLATE_NOOP("tabs", "Plan"), _later("ui.plans.plan_tab", "PlanTab"), 20),
    TabSpec("letters", "letters", QT_TRANSLATE_NOOP("tabs", "Letters"), _later("ui.letters.letters_tab", "LettersTab"), 70),
    TabSpec(
        "notes",
        "notes",
        QT_TRANSLATE_NOOP("tabs", "Notes"),
        _later("ui.sessions.notes_tab", "NotesTab"),
        30,
        head_act=HeadAct(QT_TRANSLATE_NOOP("tabs", "Session note"), "S", "note_of_session", lambda tab: tab.open_today()),
    ),
    TabSpec(
        "measures",
        "measures",
        QT_TRANSLATE_NOOP("tabs", "Measures"),
        _later("ui.measures.measures_tab", "MeasuresTab"),
        40,
        keys="M",
        due=_measures_due,
    ),
    TabSpec("reviews", "reviews", QT_TRANSLATE_NOOP("tabs", "Reviews"), _later("ui.reviews.reviews_tab", "ReviewsTab"), 50),
    TabSpec("safety", "safety", QT_TRANSLATE_NOOP("tabs", "Safety"), _later("ui.safety.safety_tab", "SafetyTab"), 65),
    TabSpec("workbook", "workbook", QT_TRANSLATE_NOOP("tabs", "Workbook"), _later("ui.workbook.workbook_tab", "WorkbookTab"), 60),
    TabSpec(
        "desk_letters",
        "letters",
        QT_TRANSLATE_NOOP("tabs", "Visit letters"),
        _later("ui.letters.desk_tab", "DeskLettersTab"),
        110,
        roles=frozenset({R, T, L, M}),
        clinical=False,
    ),
    TabSpec("ending", "ending", QT_TRANSLATE_NOOP("tabs", "Ending"), _later("ui.endings.ending_tab", "EndingTab"), 90),
)
client_tabs.register(TABS)
# What stands over every clinical tab of an open file.
HEADS: tuple[HeadSpec, ...] = (HeadSpec("safety", _later("ui.safety.head", "SafetyHead")),)
client_tabs.register_heads(HEADS)
