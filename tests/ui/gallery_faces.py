"""Scenes of what opens over a room or stands behind another page: dialogs, side panels, sections of the settings, tables."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from clinic_app.domain.appointments import AppointmentType, Slot, Status
from clinic_app.domain.booking import BookingRequest, MoveRequest
from clinic_app.domain.measure_scoring import RiskAnswer, RiskState
from clinic_app.domain.measures import MeasureRequest
from clinic_app.domain.permissions import Actor
from clinic_app.services import (
    access_requests,
    appointments,
    clock,
    correspondence,
    demo,
    episodes,
    in_tray_filing,
    letter_post,
    openings,
    people,
    plans,
    safety_plans,
)
from tests.ui.scenes import (
    Scene,
    click,
    click_first,
    first_client,
    in_part,
    in_tab,
    keys_wait,
    of_somebody_else,
    open_page,
    press,
    scroll_to,
    settle,
    then_all,
    type_into,
    with_letters,
    with_page,
)
from ui import errors
from ui.growth.summary_writing import SummaryWriting
from ui.letters.letters_tab import LettersTab
from ui.main_window import MainWindow
from ui.measures.risk_dialog import RiskDialog
from ui.plans.plan_tab import PlanTab

IMPORTED = Path(__file__).parent.parent / "data_files" / "clients.csv"


def here(window: MainWindow, name: str) -> Any:
    """The widget of this name that is to be seen."""
    return next(w for w in window.findChildren(QWidget, name) if w.isVisible())


def close(window: MainWindow) -> None:
    """Ask whether the episode is closed; visits are still booked."""
    tab = here(window, "endingTab")
    if tab._ending is None or tab._ending.content.reason is None:
        click_first("endReason_")(window)
    tab.close_episode()


def risk(window: MainWindow) -> None:
    """The safety question of a form keyed with an answer that asks for it; the third way on, with its reason, is open."""
    tab = here(window, "measuresTab")
    request = MeasureRequest("", tab._client_id, "phq9", clock.today(), (1,) * 9)
    with patch.object(RiskDialog, "exec", QDialog.open):  # a loop of its own would hold the gallery
        tab._ask_about_risk(request, (RiskAnswer(9, 1, RiskState.RAISED, "urgent"),)).cannot.click()


def new_keys(window: MainWindow) -> None:
    """A key waits to be changed; the passphrase is given and the new sheets are made."""
    keys_wait(window)
    settle()
    here(window, "keysDue").pressed.emit()
    settle()
    dialog = cast(Any, QApplication.activeModalWidget())
    QTest.keyClicks(dialog.words.widget, demo.PASSPHRASE)
    dialog.make.click()


def mail_letter(window: MainWindow) -> None:
    """An issued letter is to be e-mailed: its dialog asks where to. The mail server is there for this picture alone."""
    with patch.object(letter_post, "ready", lambda _actor: True):
        press("Ctrl+P")(window)
        settle()
    dialog = cast(Any, QApplication.activeModalWidget())
    dialog.open_mail()
    settle()


def sick(window: MainWindow) -> None:
    """The last resort: a bug is said calmly."""
    errors.say(ValueError(), "ValueError at window.py:1")


def a_repeated_visit(window: MainWindow) -> Any:
    """A visit to come of a series with others after it."""
    screen = cast(Any, window.current())
    days = (appointments.day(window.actor, clock.today() + timedelta(days=n)).appointments for n in range(1, 8))
    return next(v for day in days for v in day if screen.repeating.asks(v))


def move_series(window: MainWindow) -> None:
    """Ask how far a move goes."""
    visit = a_repeated_visit(window)
    later = replace(visit.slot, start=visit.slot.start + timedelta(minutes=15), end=visit.slot.end + timedelta(minutes=15))
    move = MoveRequest(visit.id, visit.version, later, visit.therapist_ids, visit.room_id)
    cast(Any, window.current()).repeating.change(visit, move)


def cancel_series(window: MainWindow) -> None:
    """Ask how far a cancellation goes."""
    cast(Any, window.current()).repeating.cancel(a_repeated_visit(window), Status.CLINIC_CANCEL)


def compare(window: MainWindow) -> None:
    """The plan beside the next one, which is being written."""
    tab = next(one for one in window.findChildren(PlanTab) if one.isVisible())
    if tab._page is None:  # another scene has not begun it
        tab.edit()
    tab._back()
    settle()
    click("comparePlans")(window)
    tab._compare_pair(1, 2)


def taper(window: MainWindow) -> None:
    """The last visits as the program proposes them."""
    if not any(field.isVisible() for field in window.findChildren(QWidget, "sessionsLeft")):  # open since another scene
        click("openLastVisits")(window)
    then_all(type_into("sessionsLeft", "8"), click("proposeTaper", 200), click("bookTaper"))(window)


def bring_in(window: MainWindow) -> None:
    """A spreadsheet with its preview."""
    cast(Any, window.current()).open_file(IMPORTED)


def dialogs() -> Iterator[Scene]:
    """Everything that asks over the window."""
    yield Scene("therapist-client-ending-close", "hessa", "client", in_tab("ending"), close, "CloseDialog", True)
    yield Scene("therapist-client-measures-risk", "hessa", "client", in_tab("measures"), risk, "RiskDialog", True)
    yield Scene("therapist-client-plan-print", "hessa", "client", in_tab("plan"), press("P"), "PrintDialog", True)
    yield Scene("lead-client-letters-mail", "noura", "client", with_letters, then_all(all_letters, choose_letter, mail_letter),
                "MailDialog MailingDialog", True)
    yield Scene("therapist-client-emergency-preview", "hessa", "client", with_plan,
                then_all(all_letters, press("E"), click("previewEmergency", 1500)), "LookDialog", True)
    yield Scene("lead-settings-keys", "noura", "settings", lambda _actor: "team", new_keys, "KeyDialog", True)
    yield Scene("reception-diary-print", "dana", "diary", then=press("P"), shows="DiaryPrintDialog", once=True)
    yield Scene("reception-last-resort", "dana", "diary", then=sick, shows="lastResort", once=True)


def panels() -> Iterator[Scene]:
    """Side panels that no other scene shows."""
    for name, room, argument, then, shows in (
        ("client-consent-back", "client", in_part("fit"), click_first("withdraw_"), "consent_panels.WithdrawPanel"),
        ("client-referral", "client", in_part("intake"), click("mendReferral"), "ReferralPanel"),
        ("client-life-event", "client", in_tab("overview"), press("E"), "LifeEventPanel"),
        ("client-plan-compare", "client", in_tab("plan"), compare, "ComparePanel"),
        ("client-plan-standing", "client", in_tab("plan"), click("whoStandsWhere"), "StandingPanel"),
        ("client-note-versions", "client", in_tab("notes"), then_all(press("S"), click("noteVersions")), "VersionsPanel"),
        ("client-ending-taper", "client", in_tab("ending"), taper, "TaperPanel"),
        ("client-plan-scan", "client", with_scan, then_all(click("allClauses"), click("showScan")), "ScanPanel"),
        ("client-emergency", "client", with_plan, then_all(all_letters, press("E")), "EmergencyPanel"),
        ("client-copy-asked", "client", with_plan, then_all(all_letters, press("A")), "AccessAskPanel"),
        ("client-contact", "client", in_tab("front_sheet"), click("addContact"), "ContactPanel"),
    ):
        yield Scene(f"therapist-{name}", "hessa", room, argument, then, shows, True)
    yield Scene("therapist-client-handed-in", "hessa", "client", with_handed_in, then_all(what_came, click_first("fileHanded_")),
                "FilingPanel")
    yield Scene("therapist-client-send-back", "hessa", "client", with_handed_in, then_all(what_came, click_first("sendBack_")),
                "SendBackPanel", True)
    yield Scene("therapist-my-day-left-open", "hessa", "my_day", visit_left_open, left_open_in_sight)
    yield Scene("reception-hand-in", "dana", "client", lambda actor: (first_client(actor), "front_sheet"), click("handInPaper"),
                "HandInPanel")
    for name, room, argument, then, shows in (
        ("client-letters-withdraw", "client", with_letters, then_all(all_letters, choose_letter, click("withdrawLetter")),
         "withdraw_panel.WithdrawPanel"),
        ("client-letters-many", "client", with_letters, then_all(all_letters, click("printSeveral")), "ManyDialog manyPapers"),
        ("client-received", "client", with_papers, then_all(papers, click("newPaper")), "FilingPanel receivedPapers"),
        ("client-received-withdraw", "client", with_papers, then_all(papers, press("X")), "WithdrawPaperPanel"),
        ("client-received-move", "client", with_papers, then_all(papers, press("M"), type_into("movePaperClient", "a")),
         "MovePaperPanel"),
        ("client-received-copy", "client", with_papers, then_all(papers, click("openPaper", 1500), click("copyPaper")),
         "CopyPaperPanel"),
        ("client-own-copy-back", "client", with_copy_asked, then_all(all_letters, click_first("copyBack_")), "AccessBackPanel"),
        ("client-own-copy", "client", with_copy_asked, then_all(all_letters, click_first("copy_")), "AccessCopyPanel"),
        ("client-legal", "client", with_letters, then_all(all_letters, click("legalExport")), "LegalPanel"),
        ("client-reason-panel", "client", of_somebody_else, ask_reason, "ReasonPanel"),
        ("client-cosign", "my_day", lambda _actor: None, click_first("cosign_"), "CosignPanel"),
        ("growth-targets", "growth", lambda _actor: None, then_all(growth_entries, click("growthTargets")), "TargetsPanel"),
        ("growth-summary-withdraw", "growth", lambda _actor: None, then_all(
            growth_entries, choose_summary, click("withdrawSummary", 300), scroll_to("summaryTable")),
         "WithdrawSummaryPanel summaryTable"),
    ):
        yield Scene(f"lead-{name}", "noura", room, argument, then, shows, True)
    yield Scene("reception-series-move", "dana", "diary", then=move_series, shows="ChangePanel", once=True)
    yield Scene("reception-series-cancel", "dana", "diary", then=cancel_series, shows="CancelPanel", once=True)


def visit_left_open(actor: Actor) -> None:
    """A visit of this person's of last week of which nobody said what became of it."""
    if appointments.unresolved(actor, actor.staff_id):
        return
    with clock.freeze(datetime(2026, 11, 18, 8)):
        client = people.clients(actor, therapist_id=actor.staff_id).lines[0].id
        search = replace(openings.wished(actor, (client,), 50), therapist_ids=frozenset({actor.staff_id}))
        opening = openings.find(actor, search).openings[0]
        appointments.book(actor, BookingRequest(
            (client,), (opening.therapist_id,), opening.room_id,
            Slot(opening.slot.start, opening.slot.end), AppointmentType.INDIVIDUAL))


def left_open_in_sight(window: MainWindow) -> None:
    """Scroll to the visit that was left open; it must be there."""
    button = next(one for one in window.findChildren(QAbstractButton) if one.objectName().startswith("openCame_"))
    cast(Any, window.current())._needs.page.ensureWidgetVisible(button)


def with_scan(actor: Actor) -> tuple[int, str]:
    """A client of this person whose signed paper was scanned, in the plan."""
    mine = (line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines)
    return next(i for i in mine if any(a.scanned_at for a in plans.plan_file(actor, i).agreements[-1:])), "plan"


def with_plan(actor: Actor) -> tuple[int, str]:
    """A client of this person with a safety plan, in the letters."""
    mine = (line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines)
    return next(i for i in mine if safety_plans.safety_plans_of(actor, i)), "letters"


def with_copy_asked(actor: Actor) -> tuple[int, str]:
    """A client of this person who asked for a copy of the record, in the letters."""
    mine = {line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines}
    return next(asked.client_id for asked in access_requests.waiting(actor) if asked.client_id in mine), "letters"


def with_events(actor: Actor) -> tuple[int, str]:
    """A client of this person with life events, in the workbook."""
    mine = (line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines)
    return next(i for i in mine if episodes.life_events(actor, i)), "workbook"


def words_of_the_file() -> set[str]:
    """What the imported spreadsheet says in its own language."""
    with IMPORTED.open(encoding="utf-8-sig", newline="") as file:
        return {cell.strip() for line in csv.reader(file) for cell in line}


def with_papers(actor: Actor) -> tuple[int, str]:
    """A client of this person for whom papers came from outside, in the letters tab."""
    mine = (line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines)
    return next(i for i in mine if correspondence.received(actor, i)), "letters"


def with_handed_in(actor: Actor) -> tuple[int, str]:
    """A client for whom a paper was handed in at the desk."""
    return in_tray_filing.waiting_for(actor)[0].client_id, "letters"


def what_came(window: MainWindow) -> None:
    """The list of papers received."""
    all_letters(window)
    click("openReceived")(window)
    here(window, "receivedPart").show_list()


def papers(window: MainWindow) -> None:
    """As above, its first paper chosen."""
    what_came(window)
    QTest.keyClick(here(window, "receivedPapers"), Qt.Key.Key_Down)


def all_letters(window: MainWindow) -> None:
    """Back to the list, where another scene has opened a letter."""
    next(one for one in window.findChildren(LettersTab) if one.isVisible())._show_list()


def ask_reason(window: MainWindow) -> None:
    """Ask why the file of another therapist's client is opened."""
    here(window, "reasonBanner").pressed.emit()


def choose_letter(window: MainWindow) -> None:
    """Choose a letter that has left."""
    here(window, "issuedLetters").choose(lambda letter: letter.withdrawn is None)


def growth_entries(window: MainWindow) -> None:
    """The entries, whatever summary was being written."""
    for writing in window.findChildren(SummaryWriting):
        writing.leave()


def choose_summary(window: MainWindow) -> None:
    """Choose a summary that stands."""
    here(window, "summaryTable").choose(lambda summary: summary.withdrawn is None)


SECTIONS = (  # of the settings, as their class is called
    ("maha", "letterhead", "LetterheadSection"), ("maha", "hours", "HoursSection"), ("maha", "rooms", "RoomsSection roomTable"),
    ("maha", "waiting_room", "WaitingRoomSection"), ("noura", "house_rules", "HouseRulesSection"),
    ("noura", "emergency", "EmergencySection emergencyTable"), ("maha", "backup", "BackupSection backupTable"),
    ("noura", "letter_check", "LetterCheckSection"), ("maha", "sheets", "SheetsSection"),
    ("maha", "audit", "WhoLookedSection auditTable"), ("dana", "passphrase", "PassphraseSection"),
)
ROLES = {"maha": "manager", "noura": "lead", "hessa": "therapist", "dana": "reception"}


def pages() -> Iterator[Scene]:
    """Sections of the settings and tables that stand behind another page."""
    for who, key, shows in SECTIONS:
        yield Scene(f"{ROLES[who]}-settings-{key}", who, "settings", lambda _actor, key=key: key, shows=shows, once=True)
    yield Scene("manager-import-preview", "maha", "import", then=bring_in, shows="importRows", once=True)
    yield Scene("reception-diary-table", "dana", "diary", then=press("Ctrl+Shift+L"), shows="diaryTable", once=True)
    yield Scene("therapist-client-overview-table", "hessa", "client", in_tab("overview"), press("T"), "lineTable", True)
    yield Scene("therapist-workbook-timeline", "hessa", "client", with_events, press("E"), "lifeEvents", True)
    yield Scene("therapist-workbook-entries", "hessa", "client", with_page("ladder"),
                then_all(open_page("ladder"), click("entriesAsTable")), "entriesTable", True)


def scenes() -> Iterator[Scene]:
    """All of them."""
    yield from dialogs()
    yield from panels()
    yield from pages()
