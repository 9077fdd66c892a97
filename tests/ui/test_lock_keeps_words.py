"""A window that is locked, by hand or by itself, keeps what was typed a moment before in every room where people write."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Reader
from clinic_app.domain.workbook import PageKind
from clinic_app.services import drafts, endings, letters, reviews, safety_plans, workbook
from tests.care import a_client, an_agreed_plan
from tests.ui.test_app import Gate
from ui import program as house
from ui.workbook.workbook_tab import WorkbookTab

WORDS = "what I know by heart"
ROOMS = {  # where it is typed, in which field, and how it is read afterwards
    "reviews": ("helpful", lambda who, client: reviews.review_for(who, client).content.helpful),
    "ending": ("reasonWords", lambda who, client: endings.ending_for(who, client).content.reason_words),
    "workbook": ("page_old", lambda who, client: workbook.workbook_of(who, client).of(PageKind.BELIEF)[0].content.old),
    "safety": ("plan_matters", lambda who, client: str(safety_plans.kept_plan(who, client)[0])),
    "letters": ("request1", lambda who, client: str(letters.draft_for(who, client, Reader.DOCTOR).draft.content.requests)),
    "settings": ("phraseEnglish", lambda who, _client: drafts.open_draft(who, "phrase", 0, Vault.CLINICAL).body["text_en"]),
}


@pytest.fixture
def program(qtbot, sqlite_clinic, monkeypatch):
    begun = []
    monkeypatch.setattr(house.startup, "sign_out", lambda **how: begun.append(how))
    made = house.Program(Gate, restart=begun.append)
    made.begun, made.clinic = begun, sqlite_clinic
    made.open_gate()
    made.gate.entered.emit(sqlite_clinic.lead)
    qtbot.waitUntil(lambda: made.window is not None and made.window.isVisible())
    yield made
    made._leave()


def seen(qtbot, window, name):
    """The field with this name that somebody can type in now."""
    found = []

    def there():
        found[:] = [w for w in window.findChildren(QWidget, name) if w.isVisible() and w.isEnabled()]
        return bool(found)

    qtbot.waitUntil(there, timeout=5000)
    return found[-1]


@pytest.mark.parametrize(("number", "room"), list(enumerate(ROOMS)))
def test_what_was_typed_a_moment_before_is_there(program, qtbot, number, room):
    who = program.clinic.lead
    client = a_client(program.clinic, who)
    an_agreed_plan(program.clinic, who, client)
    window, (name, read) = program.window, ROOMS[room]
    if room == "settings":
        window.show_screen("settings", "phrases")
    else:
        more = {"safety": [(client, "plan")], "letters": [(client, "write")]}.get(room, [])
        window.show_screen("client", (client, room, *more))
    if room == "workbook":
        qtbot.waitUntil(lambda: any(tab.isVisible() and not tab._stale for tab in window.findChildren(WorkbookTab)))
        next(tab for tab in window.findChildren(WorkbookTab) if tab.isVisible()).begin(PageKind.BELIEF)
    field = seen(qtbot, window, name)
    field.setFocus()
    qtbot.keyClicks(field, WORDS)
    if number % 2:
        qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: program.window is None)
    else:
        program._idle_minutes = 1
        for _ in range(12):
            program._count_idle()
    assert program.window is None
    assert {"locked": True} in program.begun
    assert WORDS in read(who, client)
