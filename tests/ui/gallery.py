"""Renders every screen and panel in two languages, two themes and two sizes: python -m tests.ui.gallery FOLDER [part of a name].

A scene is a name, who looks, which room, and what is done there first. Rooms of the rail are scenes by themselves; scenes that
need an argument or an act are listed below.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from clinic_app.data import keyslots
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import clock, closures, demo, session, startup, work
from tests.demo_once import MORNING
from ui import app, jobs, local_settings, program, theme, translation
from ui.appointments.modes import DAY
from ui.appointments.offers import OfferBar
from ui.changes import ChangeSignal
from ui.entry.key_change import Outcome
from ui.entry.window import EntryWindow
from ui.main_window import MainWindow
from ui.rooms import ROOMS, TABS

NOW = MORNING
SIZES = ((1366, 736), (1440, 868))  # the screens 1366 × 768 and 1440 × 900 without the title bar of the system
ROUNDS = 4  # of events until what one of them asks for has come, and what that asks for
NARROW = (1024, 768)  # a window made smaller: what is there gives way, nothing is cut or covered
LOOKS = [(language, name) for language in ("en", "ar") for name in ("light", "dark")]


@dataclass(frozen=True)
class Scene:
    """One picture to take: who, where, and what happens before the picture."""

    name: str
    who: str
    room: str
    argument: Callable[[Actor], Any] = lambda _actor: None
    then: Callable[[MainWindow], object] = lambda _window: None


def first_client(actor: Actor) -> int:
    """A client of this person with a course of care under way."""
    from clinic_app.services import people

    mine = people.clients(actor, therapist_id=actor.staff_id).lines if actor.clinical else people.clients(actor).lines
    return mine[0].id


def press(keys: str) -> Callable[[MainWindow], object]:
    """Do the act of the screen that has this key."""

    def act(window: MainWindow) -> None:
        screen = window.current()
        assert screen is not None
        next(act for act in screen.acts() if keys in act.keys.split(" | ")).call()

    return act


def rail_scenes() -> Iterator[Scene]:
    """Every room of every role's rail."""
    for who, role in (("dana", "reception"), ("hessa", "therapist"), ("noura", "lead"), ("maha", "manager")):
        for spec in ROOMS:
            if spec.key == "clinic":
                continue  # counts on a worker: its own scene below waits for it
            if any(r.value == role for r in spec.roles & spec.rail_for) and (spec.rail is not None or spec.foot):
                yield Scene(f"{role}-{spec.key}", who, spec.key)


def in_tab(key: str) -> Callable[[Actor], Any]:
    """A client of this person, in this tab of the file."""
    return lambda actor: (in_therapy(actor), key)


def in_part(key: str) -> Callable[[Actor], Any]:
    """A client of this person, in this part of the first meeting."""
    return lambda actor: (in_therapy(actor), "first_meeting", (in_therapy(actor), key))


@cache
def in_therapy(actor: Actor) -> int:
    """A client of this person whose second plan is in force and who is still in therapy."""
    from clinic_app.services import people, plans

    mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
    files = {client_id: plans.plan_file(actor, client_id) for client_id in mine}
    going_on = [i for i, file in files.items() if file.agreed and file.episode and file.episode.open]
    return max(going_on, key=lambda i: (min(2, files[i].agreed.number), files[i].visits))


def worth_a_look(actor: Actor) -> tuple[int, str]:
    """A client of this person in whose course something is worth a look, in the overview."""
    from clinic_app.services import signals

    return signals.my_lines(actor)[0].client_id, "overview"


def with_letters(actor: Actor) -> tuple[int, str]:
    """A client of this person whose letters have left the house, in the letters tab."""
    from clinic_app.services import letters, people

    mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
    return next(client_id for client_id in mine if letters.letters_of(actor, client_id)), "letters"


def with_withdrawn_letter(actor: Actor) -> tuple[int, str]:
    """A client with a letter that another version has taken the place of, in the letters tab."""
    from clinic_app.services import register

    return next(line.client_id for line in register.of_clinic(actor) if line.withdrawn), "letters"


def with_review_letter(actor: Actor) -> Any:
    """A client of this person with a signed review, as a letter being written."""
    from clinic_app.domain.letter_kinds import LetterKind
    from clinic_app.domain.readers import Reader
    from clinic_app.services import reviews

    client_id = in_therapy(actor)
    review = reviews.reviews_of(actor, client_id)[0]
    return client_id, "letters", (client_id, (LetterKind.REVIEW, Reader.CLIENT, review.id))


@cache
def workbooks(actor: Actor) -> list[Any]:
    """The workbooks of this person's clients."""
    from clinic_app.services import people, workbook

    return [workbook.workbook_of(actor, line.id) for line in people.clients(actor, therapist_id=actor.staff_id).lines]


def with_page(kind: str) -> Callable[[Actor], Any]:
    """A client of this person with such a page in the workbook, in the workbook tab; the one with most noted on it."""

    def find(actor: Actor) -> tuple[int, str]:
        from clinic_app.domain.workbook import PageKind

        open_pages = [page for book in workbooks(actor) for page in book.of(PageKind(kind)) if not page.closed]
        return max(open_pages, key=lambda page: len(page.entries)).client_id, "workbook"

    return find


def open_page(kind: str) -> Callable[[MainWindow], object]:
    """Open the first page on the card of this kind."""
    return lambda window: next(
        line for card in window.findChildren(QWidget, f"card_{kind}") if card.isVisible()
        for line in card.findChildren(QAbstractButton) if line.objectName().startswith("page_")
    ).click()


def click(name: str, patience: int = 0) -> Callable[[MainWindow], object]:
    """Press the button of this name, and wait so many milliseconds for what is drawn beside the window's thread."""

    def act(window: MainWindow) -> None:
        next(b for b in window.findChildren(QAbstractButton, name) if b.isVisible()).click()
        settle(patience)

    return act


def type_into(name: str, text: str) -> Callable[[MainWindow], object]:
    """Write into a field as a person would."""

    def act(window: MainWindow) -> None:
        field = next(w for w in window.findChildren(QWidget, name) if w.isVisible())
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)  # the scene before may have written there
        QTest.keyClicks(field, text)

    return act


def scroll_to(name: str) -> Callable[[MainWindow], object]:
    """Bring a widget into sight inside the page that scrolls."""

    def act(window: MainWindow) -> None:
        widget = next(w for w in window.findChildren(QWidget, name) if w.isVisible())
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(widget)

    return act


def then_all(*acts: Callable[[MainWindow], object]) -> Callable[[MainWindow], object]:
    """Several acts one after the other."""

    def act(window: MainWindow) -> None:
        for one in acts:
            one(window)
            settle()

    return act
def a_wording(window: MainWindow) -> None:
    """Choose a sentence in three forms and write it anew, with a field that it does not have."""
    table = window.findChild(QWidget, "wordingTable")
    assert table is not None
    table.choose(lambda entry: entry.id == "letters:discharge.medicine")
    settle(900)
    type_into("wordingText_en", "What the client takes, as we were told: $medicine. Please $review.")(window)
    settle(600)


def choose_measure(window: MainWindow) -> None:
    """Choose a measure that is off, so that its card stands open."""
    table = window.findChild(QWidget, "measureSettings")
    assert table is not None
    table.choose(lambda offered: offered.key == "pcl5")


def keyed(window: MainWindow) -> None:
    """Open the form and key nine answers."""
    press("M")(window)
    settle()
    tab = window.findChild(QWidget, "measuresTab")
    assert tab is not None
    tab.enter(["phq9"])
    for answer in (1, 1, 2, 1, 1, 2, 1, 1, 0):
        tab._entry.form.sheet.answer(answer)
    settle(500)  # the draft is kept, and says so


def with_safety(duty: str) -> Callable[[Actor], Any]:
    """A client of this person for whom safety asks this, in the safety tab."""

    def found(actor: Actor) -> tuple[int, str]:
        from clinic_app.services import safety

        return next(line.client_id for line in safety.my_lines(actor) if line.duty == duty), "safety"

    return found


@cache
def with_levels(actor: Actor) -> tuple[int, str]:
    """A client of this person with levels, a coded concern and an agreement signed on the screen if there is one, in the plan."""
    from clinic_app.services import people, plans

    mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
    files = {i: plans.plan_file(actor, i) for i in mine}
    told = [i for i, file in files.items() if file.agreed and file.scale.n and file.agreed.content.concerns]
    going_on = [i for i in told if files[i].episode.open]
    return max(going_on, key=lambda i: (files[i].agreement.content.signature is not None, files[i].visits)), "plan"


def sign_on_screen(window: MainWindow) -> None:
    """Open the agreement and choose to sign on the screen."""
    click("openAgreement")(window)
    click("signedHow_screen")(window)


def who_fits(window: MainWindow) -> None:
    """Offer a time that is free to the waiting list, and show who fits it."""
    from clinic_app.domain.waiting import Gap
    from clinic_app.services import openings, waiting

    screen: Any = window.current()
    later = next(entry.later for entry in waiting.entries(window.actor) if entry.later is not None)
    search = replace(openings.wished(window.actor, (), 50), therapist_ids=frozenset(later.therapist_ids))
    opening = openings.find(window.actor, search).openings[1]
    screen.offers.offer_gap(Gap(opening.slot, (opening.therapist_id,), opening.room_id))
    settle()
    press("W")(window)


def a_line_that_waits(window: MainWindow) -> None:
    """Choose what was told in an emergency and no lead has seen yet."""
    table = window.findChild(QWidget, "register")
    assert table is not None
    table.choose(lambda line: not line.seen)


def people_of_a_group(window: MainWindow) -> None:
    """A group of today of whom two are here and one does not come, in the waiting room; its people beside the board."""
    from clinic_app.domain.appointments import AppointmentType, Slot, Status
    from clinic_app.domain.booking import BookingRequest
    from clinic_app.services import appointments, clock, groups, openings

    actor, screen = window.actor, cast(Any, window.current())
    group = groups.groups(actor)[0]
    today = [v for v in appointments.day(actor, clock.today()).appointments if v.group_id == group.id]
    if not today:
        ids = tuple(member.id for member in group.members)
        search = openings.wished(actor, ids, 50)
        opening = openings.find(actor, replace(search, gender=None, language="")).openings[0]
        today = [appointments.book(actor, BookingRequest(
            ids, (opening.therapist_id,), opening.room_id, Slot(opening.slot.start, opening.slot.end), AppointmentType.GROUP,
            reason="a picture", group_id=group.id))]
        if today[0].slot.day == clock.today():
            for client_id, status in zip(ids, (Status.ARRIVED, Status.ARRIVED, Status.LATE_CANCEL), strict=False):
                today = [appointments.set_attendance(actor, today[0].id, client_id, status, today[0].version)]
    settle()
    screen._each(appointments.appointment(actor, today[0].id))
    settle()


def moved_and_shared(window: MainWindow) -> None:
    """A visit moved after its client was told, the bar that tells the new time, and a couple's panel where a third one comes."""
    from clinic_app.domain.booking import MoveRequest
    from clinic_app.domain.people import Channel
    from clinic_app.services import appointments, openings, reminders

    actor, screen = window.actor, cast(Any, window.current())
    for line in reminders.day(actor, reminders.next_day(actor)).lines:
        if line.open and len(line.visits) == 1 and (how := line.way.channel) not in (None, Channel.CALL):
            break
    reminders.done(actor, [line], how)
    visit = appointments.appointment(actor, line.visits[0][0])
    search = openings.wished(actor, (line.client.id,), visit.slot.minutes)
    opening = openings.find(actor, replace(search, therapist_ids=frozenset(visit.therapist_ids))).openings[-1]
    moved = appointments.move(actor, MoveRequest(
        visit.id, visit.version, opening.slot, visit.therapist_ids, opening.room_id, "asked"))
    screen.go(moved)
    settle()
    screen.news.offer(moved.id)
    week = [one for n in range(14) for one in appointments.day(actor, clock.today() + timedelta(days=n)).appointments]
    screen._open(next(one for one in week if one.shared and one.slot.start > NOW and len(one.clients) < 4 and not one.alert))
    settle()
    screen.panel.joining.ask()
    QTest.keyClicks(screen.panel.joining.picker.name, "al")
    settle()


def open_first(name: str) -> Callable[[MainWindow], object]:
    """Open the first line of a table by Enter."""

    def act(window: MainWindow) -> None:
        table = window.findChild(QWidget, name)
        assert table is not None
        QTest.keyClick(table, Qt.Key.Key_Down)
        QTest.keyClick(table, Qt.Key.Key_Return)

    return act


def day_of_leave(actor: Actor) -> object:
    """The next day on which a therapist is away."""
    return next(c.first for c in closures.closures(actor, clock.today()) if c.staff_id is not None)


def views(window: MainWindow) -> None:
    """Therapists and rooms side by side by the colours of types, two visits in the holding area, the panel of views open."""
    from clinic_app.domain.diary_views import ColourBy, ColumnKind, ViewColumn
    from clinic_app.services import drafts

    screen = window.current()
    screen.show_mode(DAY)
    to_come = [visit for visit in screen.grid.view.appointments if visit.slot.start > NOW and visit.clients]
    for visit in to_come[:2]:
        screen.holding.area.add(visit)
    drafts.drop_draft(window.actor, "holding", 0)  # in this picture alone, not when the next one signs in
    people = [ViewColumn(ColumnKind.THERAPIST, one.id) for one in screen.grid.view.therapists[:3]]
    screen.tastes.show_mix((*people, *(ViewColumn(ColumnKind.ROOM, one.id) for one in screen.grid.view.rooms[:3])))
    for grid in screen.tastes.grids:
        grid.set_colour_by(ColourBy.TYPE)
    screen.show_look()


def a_series(window: MainWindow) -> None:
    """A series every two weeks from a visit of the demo, one line moved and the cursor on the next."""
    screen = window.current()
    visit = next(one for one in reversed(screen.grid.view.appointments) if len(one.clients) == 1 and not one.of)
    screen.grid.choose(visit.id)
    screen.repeating.series_from(visit)
    settle()
    panel = screen.repeating.panel
    panel.form.often.setCurrentIndex(1)
    settle()
    taken = next((n for n, line in enumerate(panel.lines) if line.findings), 1)
    panel.rows.go_to(taken)


def keys_wait(window: MainWindow) -> None:
    """Two keys wait to be changed: somebody is no longer what they were."""
    slots = keyslots.KeyFile.load(session.current().folder)
    slots.call_for_change(Vault, clock.today().isoformat(), slots.slot_id("maha"))
    slots.save()
    window.current().reload()


SCENES: tuple[Scene, ...] = (
    Scene("reception-series", "dana", "diary", then=a_series),
    Scene("reception-waiting", "dana", "waiting", then=open_first("waitingTable")),
    Scene("reception-booking-find", "dana", "diary", then=press("F")),
    Scene("reception-today-group", "dana", "today", then=people_of_a_group),
    Scene("reception-gap", "dana", "diary", then=who_fits),
    Scene("reception-diary-moved", "dana", "diary", then=moved_and_shared),
    Scene("reception-diary-away", "dana", "diary", day_of_leave),
    Scene("manager-settle", "maha", "settle", lambda _actor: None, press("M")),
    *(Scene(f"manager-settings-{key}", "maha", "settings", lambda _actor, key=key: key)
      for key in ("absences", "holidays", "ramadan", "calendar", "contingency", "reminders")),
    Scene("therapist-client-safety-answer", "hessa", "client", with_safety("answer")),
    Scene("therapist-client-safety-open", "hessa", "client", with_safety("look")),
    Scene("therapist-client-safety-check", "hessa", "client", with_safety("answer"), press("1")),
    Scene("therapist-client-safety-plan", "hessa", "client", with_safety("look_soon"), press("P")),
    Scene("lead-client-letters", "noura", "client", with_letters),
    Scene("lead-register", "noura", "register", then=a_line_that_waits),
    Scene("lead-client-letters-withdrawn", "noura", "client", with_withdrawn_letter),
    Scene("lead-client-letters-release", "noura", "client", with_letters, click("newRelease")),
    Scene("lead-client-letters-new", "noura", "client", with_letters, click("newLetter")),
    Scene("therapist-client-letter-review", "hessa", "client", with_review_letter, lambda _window: settle(1500)),
    Scene("lead-client-letters-write", "noura", "client", with_letters, click("writeLetter", 1500)),
    Scene("therapist-client-signal", "hessa", "client", worth_a_look),
    Scene("therapist-client-signals", "hessa", "client", worth_a_look, press("L")),
    Scene("lead-clinic-counted", "noura", "clinic", then=lambda _window: settle(1500)),
    Scene("lead-growth-supervision", "noura", "growth", then=press("N")),
    Scene("therapist-growth-course", "hessa", "growth", then=press("D")),
    Scene("therapist-client-factor", "hessa", "client", in_tab("overview"), press("1")),
    Scene("therapist-client-plan-change", "hessa", "client", in_tab("plan"), press("E")),
    Scene("therapist-client-plan-fits", "hessa", "client", with_levels, click("whatElseFits")),
    Scene("therapist-client-plan-levels", "hessa", "client", with_levels, click("rateLevels")),
    Scene("therapist-client-plan-clauses", "hessa", "client", with_levels, click("allClauses")),
    Scene("therapist-client-plan-signing", "hessa", "client", with_levels, sign_on_screen),
    Scene("lead-settings-agreement", "noura", "settings", lambda _actor: "agreement"),
    Scene("lead-settings-wording", "noura", "settings", lambda _actor: "wording", a_wording),
    Scene("lead-settings-techniques", "noura", "settings", lambda _actor: "techniques"),
    Scene("therapist-client-note", "hessa", "client", in_tab("notes"), then_all(
        press("S"), click("homework_1"), click("sameAgain"), scroll_to("homeworkKind_activity"))),
    Scene("therapist-client-note-feelings", "hessa", "client", in_tab("notes"), then_all(press("S"), click("drawer_feelings"))),
    Scene("therapist-client-note-turned", "hessa", "client", in_tab("notes"), then_all(press("S"), click("turnScreen"))),
    Scene("therapist-client-ending-open", "hessa", "client", in_tab("ending"), then_all(
        click("openLastVisits"), type_into("sessionsLeft", "3"), click("proposeTaper", 200), click("openStayingWell"))),
    Scene("therapist-client-ending-journey", "hessa", "client", in_tab("ending"), then_all(
        click("openLookingBack"), click("openJourney"), scroll_to("journey_changes"))),
    Scene("lead-settings-team", "noura", "settings", lambda _actor: "team", keys_wait),
    Scene("therapist-settings-phrases", "hessa", "settings", lambda _actor: "phrases"),
    Scene("lead-settings-sessions", "noura", "settings", lambda _actor: "sessions"),
    Scene("lead-settings-measures", "noura", "settings", lambda _actor: "measures", choose_measure),
    Scene("therapist-client-measures-goals", "hessa", "client", in_tab("measures"), click("measureSeries_goals")),
    Scene("therapist-client-measures-table", "hessa", "client", in_tab("measures"), press("T")),
    Scene("therapist-client-measures-entry", "hessa", "client", in_tab("measures"), keyed),
    Scene("therapist-client-workbook", "hessa", "client", with_page("ladder")),
    *(
        Scene(f"therapist-workbook-{kind}", "hessa", "client", with_page(kind), open_page(kind))
        for kind in ("ladder", "belief", "thought", "target")
    ),
    Scene("therapist-workbook-events", "hessa", "client", in_tab("workbook"), press("E")),
    Scene("therapist-client-formulation", "hessa", "client", in_part("summary")),
    Scene("therapist-client-fit", "hessa", "client", in_part("fit")),
    Scene("therapist-client-consent", "hessa", "client", in_part("fit"), then=click("record_research")),
    Scene("therapist-profile", "hessa", "settings", lambda _actor: "profile"),
    Scene("therapist-signature", "hessa", "settings", lambda _actor: "signature"),
    Scene("lead-profiles", "noura", "settings", lambda _actor: "profile"),
    Scene("reception-client-fits", "dana", "clients", then=then_all(press("N"), click("newClientFits"))),
    Scene("reception-booking-fits", "dana", "diary", then=then_all(press("N"), click("bookingFits"))),
    Scene("reception-diary-new", "dana", "diary", then=press("N")),
    Scene("reception-help", "dana", "diary", then=lambda window: window.show_help()),
    Scene("reception-search", "dana", "diary", then=lambda window: window.search.open()),
    Scene("reception-client-new", "dana", "clients", then=press("N")),
    Scene("reception-privacy", "dana", "diary", then=lambda window: window.cover()),
    Scene("reception-diary-month", "dana", "diary", then=press("Ctrl+3")),
    Scene("reception-diary-list", "dana", "diary", then=press("Ctrl+4")),
    Scene("reception-diary-views", "dana", "diary", then=views),
)


def file_scenes() -> Iterator[Scene]:
    """The client's file as its therapist sees it, tab by tab, and as reception does."""
    for tab in [*(spec.key for spec in TABS), "front_sheet"]:
        yield Scene(f"therapist-client-{tab}", "hessa", "client", in_tab(tab))
    yield Scene("reception-client", "dana", "client", lambda actor: (first_client(actor), "front_sheet"))
    yield Scene("lead-client-reason", "noura", "client", lambda actor: (first_client(actor), "overview"))
    yield Scene("manager-import", "maha", "import")


ENTRY: tuple[tuple[str, Callable[[EntryWindow], object]], ...] = (
    ("entry-welcome", lambda window: window.show_welcome()),
    ("entry-help", lambda window: window.ways.show_help()),
    ("entry-sign-in", lambda window: window.show_sign_in()),
    ("entry-lock", lambda window: window.show_lock()),
    ("entry-recover", lambda window: window.ways.show_recover()),
    ("entry-restore", lambda window: window.ways.show_restore()),
    ("entry-new-clinic", lambda window: window.ways.show_clinic()),
    ("entry-new-people", lambda window: window.ways.show_people()),
    ("entry-keys-changed", lambda window: window.ways.say_keys_changed(Outcome(False, begun=True), window.close)),
    ("entry-new-hours", lambda window: window.ways.show_hours()),
)


def scenes() -> list[Scene]:
    """Every scene whose room stands."""
    rooms = {spec.key for spec in ROOMS}
    named = {scene.name: scene for scene in (*rail_scenes(), *file_scenes(), *SCENES) if scene.room in rooms}
    return list(named.values())


def settle(patience: int = 0) -> None:
    """Let layouts, queued reloads and answers of workers end; with patience, in milliseconds, what comes after a pause too."""
    end, calm = time.monotonic() + patience / 1000, 0
    while calm < ROUNDS or time.monotonic() < end:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop runs here that would do it
        calm = calm + 1 if jobs.wait_for_all(0) else 0
        if calm == 0 or calm > ROUNDS:
            QThread.msleep(5)  # the workers need Python's lock


def dress(language: str, name: str, scale: int = 100) -> None:
    """Language, theme and text size; no motion, so that nothing is caught half-way."""
    local_settings.change(language=language, theme=name, scale=scale, less_motion=True)
    theme.use(theme.Theme(name, language == "ar", scale, calm=True))
    translation.use(language)


@contextmanager
def signed_in(folder: Path, who: str) -> Iterator[Actor]:
    """Somebody of the demo clinic at this desk."""
    actor = startup.sign_in(folder, who, demo.PASSPHRASE)
    for found in (in_therapy, workbooks, with_levels):
        found.cache_clear()  # another clinic has other clients
    try:
        yield actor
    finally:
        startup.sign_out()


@contextmanager
def window_of(actor: Actor, size: tuple[int, int]) -> Iterator[MainWindow]:
    """The main window as the program makes it."""
    changes = ChangeSignal(work.listen)
    window = MainWindow(actor, ROOMS, changes, program.desk_for(actor))
    window.resize(*size)
    window.show()
    try:
        yield window
    finally:
        changes.end()
        window.close()
        window.deleteLater()
        settle()


def show(window: MainWindow, scene: Scene) -> None:
    """Bring the window to the scene."""
    window.close_panel()
    window.search.fold()
    window.uncover()
    for page in window.findChildren(QWidget, "checkInPage"):
        page.give_back()
    for bar in window.findChildren(OfferBar):  # what the scene before freed
        while bar.gap is not None:
            bar.leave_it()
    window.show_screen(scene.room, scene.argument(window.actor))
    settle()
    scene.then(window)
    settle()


def photograph(widget: QWidget, file: Path) -> None:
    """Save what the widget shows."""
    file.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(file))


def main(folder: Path, part: str = "") -> int:
    """Take every picture whose name holds part; gives how many."""
    count = 0
    with tempfile.TemporaryDirectory() as home, clock.freeze(NOW):
        os.environ["ALSOOR_DATA"] = home
        app.make_application(sys.argv[:1])
        clinics = Path(home)
        demo.make_demo(clinics / "demo")
        for who in ("", *dict.fromkeys(scene.who for scene in scenes() if part in scene.name)):
            for language, name in LOOKS:
                dress(language, name)
                if who:
                    count += _rooms(clinics / "demo", who, folder / f"{language}-{name}", part)
                else:
                    count += _entry(clinics, folder / f"{language}-{name}", part)
    print(f"{count} pictures in {folder}")
    return count


def _rooms(folder: Path, who: str, place: Path, part: str) -> int:
    count = 0
    with signed_in(folder, who) as actor, window_of(actor, SIZES[-1]) as window:
        for scene in [scene for scene in scenes() if part in scene.name and scene.who == who]:
            show(window, scene)
            for size in SIZES:
                window.resize(*size)
                settle()
                photograph(window, place.with_name(f"{place.name}-{size[0]}") / f"{scene.name}.png")
                count += 1
    return count


def _entry(clinics: Path, place: Path, part: str) -> int:
    count = 0
    for name, go in ENTRY:
        if part in name:
            window = EntryWindow(clinics)
            window.show()
            go(window)
            for size in SIZES:
                window.resize(*size)
                settle()
                photograph(window, place.with_name(f"{place.name}-{size[0]}") / f"{name}.png")
                count += 1
            window.hide()
            window.deleteLater()
    return count


if __name__ == "__main__":
    sys.exit(0 if main(Path(sys.argv[1]), *sys.argv[2:3]) else 1)
