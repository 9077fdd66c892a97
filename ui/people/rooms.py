"""The screens of this room, as the window's registry takes them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.permissions import Role
from ui.people.client_screen import ClientScreen
from ui.people.clients_screen import ClientsScreen
from ui.people.import_screen import ImportScreen
from ui.screen import ScreenSpec

SCREENS = (
    ScreenSpec("clients", "clients", QT_TRANSLATE_NOOP("screens", "Clients"), ClientsScreen, rail=30,
               words=("client", "search", "file", "مراجع", "بحث")),
    ScreenSpec("client", "client", QT_TRANSLATE_NOOP("screens", "Client"), ClientScreen),
    ScreenSpec("import", "import", QT_TRANSLATE_NOOP("screens", "Import"), ImportScreen,
               roles=frozenset({Role.MANAGER, Role.LEAD}), words=("spreadsheet", "excel", "csv", "استيراد", "جدول")),
)
