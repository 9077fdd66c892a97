"""Renders every screen and panel in two languages, two themes and two sizes: python -m tests.ui.gallery FOLDER [part of a name].

A scene is a name, who looks, which room, and what is done there first. Rooms of the rail are scenes by themselves; scenes that
need an argument or an act are listed below.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Reader
from clinic_app.services import clock, closures, demo, startup, work
from tests.demo_once import MORNING
from tests.ui import gallery_faces
from tests.ui.scenes import (
    Scene,
    click,
    click_first,
    first_client,
    in_part,
    in_tab,
    in_therapy,
    keys_wait,
    of_somebody_else,
    open_page,
    press,
    scroll_to,
    settle,
    then_all,
    type_into,
    with_desk_letters,
    with_letters,
    with_levels,
    with_missed_letter,
    with_page,
    with_review_letter,
    with_safety,
    with_withdrawn_letter,
    workbooks,
    worth_a_look,
)
from ui import app, local_settings, program, theme, translation
from ui.appointments.modes import DAY
from ui.appointments.offers import OfferBar
from ui.changes import ChangeSignal
from ui.entry.key_change import Outcome
from ui.entry.window import EntryWindow
from ui.main_window import MainWindow
from ui.rooms import ROOMS, TABS

NOW = MORNING
SIZES = ((1366, 736), (1440, 868))  # the screens 1366 × 768 and 1440 × 900 without the title bar of the system
NARROW = (1024, 768)  # a window made smaller: what is there gives way, nothing is cut or covered
LOOKS = [(language, name) for language in ("en", "ar") for name in ("light", "dark")]


IN_THE_RAIL = {"clients": "clientTable", "letters": "envelopes", "reminders": "remindersTable", "settings": "LookSection"}


def rail_scenes() -> Iterator[Scene]:
    """Every room of every role's rail."""
    for who, role in (("dana", "reception"), ("hessa", "therapist"), ("noura", "lead"), ("maha", "manager")):
        for spec in ROOMS:
            if spec.key == "clinic":
                continue  # counts on a worker: its own scene below waits for it
            if any(r.value == role for r in spec.roles & spec.rail_for) and (spec.rail is not None or spec.foot):
                yield Scene(f"{role}-{spec.key}", who, spec.key, shows=IN_THE_RAIL.get(spec.key, ""))


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


def all_desk_letters(window: MainWindow) -> None:
    """Back to the list, where another scene has begun a letter."""
    gallery_faces.here(window, "deskLettersTab").show_list()


def choose_desk_letter(window: MainWindow) -> None:
    """Choose a letter of reception that stands."""
    gallery_faces.here(window, "deskLetters").choose(lambda letter: letter.withdrawn is None)


def for_a_school(window: MainWindow) -> None:
    """The attendance letter is to go to a school, for which nothing is recorded."""
    reader = gallery_faces.here(window, "deskReader")
    reader.set_value(Reader.SCHOOL)
    reader.activated.emit(reader.currentIndex())
    settle(500)


def wait_for_paper(window: MainWindow) -> None:
    """The letter beside its form is drawn."""
    paper = gallery_faces.here(window, "deskComposer").preview.paper
    for _ in range(60):
        settle(50)
        if paper.page_count():
            break


SECTIONS = {
    "absences": "AbsencesSection absenceTable", "holidays": "HolidaysSection holidayTable", "ramadan": "RamadanSection",
    "calendar": "CalendarSection", "contingency": "ContingencySection", "reminders": "RemindersSection",
}
SCENES: tuple[Scene, ...] = (
    Scene("reception-series", "dana", "diary", then=a_series, shows="RepeatPanel"),
    Scene("reception-waiting", "dana", "waiting", then=open_first("waitingTable"), shows="WaitingPanel waitingTable"),
    Scene("reception-booking-find", "dana", "diary", then=press("F"), shows="BookingPanel"),
    Scene("reception-today-group", "dana", "today", then=people_of_a_group, shows="AttendancePanel"),
    Scene("reception-gap", "dana", "diary", then=who_fits, shows="GapPanel"),
    Scene("reception-diary-moved", "dana", "diary", then=moved_and_shared),
    Scene("reception-diary-away", "dana", "diary", day_of_leave),
    Scene("manager-settle", "maha", "settle", lambda _actor: None, press("M")),
    *(Scene(f"manager-settings-{key}", "maha", "settings", lambda _actor, key=key: key, shows=shows)
      for key, shows in SECTIONS.items()),
    Scene("therapist-client-safety-answer", "hessa", "client", with_safety("answer")),
    Scene("therapist-client-safety-open", "hessa", "client", with_safety("look")),
    Scene("therapist-client-safety-check", "hessa", "client", with_safety("answer"), press("1")),
    Scene("therapist-client-safety-plan", "hessa", "client", with_safety("look_soon"), press("P")),
    Scene("lead-client-letters", "noura", "client", with_letters, shows="issuedLetters"),
    Scene("reception-client-letters", "dana", "client", with_desk_letters, then_all(
        all_desk_letters, choose_desk_letter, press("X")),
          "DeskWithdrawPanel deskLetters", once=True),
    Scene("reception-client-letters-withheld", "dana", "client", with_desk_letters, then_all(
        all_desk_letters, press("A"), for_a_school, click("deskWithheldButton")), "DeskPermissionPanel", once=True),
    Scene("reception-client-letters-new", "dana", "client", with_desk_letters, then_all(
        all_desk_letters, press("L"), wait_for_paper)),
    Scene("lead-register", "noura", "register", then=a_line_that_waits, shows="register"),
    Scene("lead-client-letters-withdrawn", "noura", "client", with_withdrawn_letter),
    Scene("lead-client-letters-release", "noura", "client", with_letters, click("newRelease"), shows="ReleasePanel"),
    Scene("lead-client-letters-missed", "noura", "client", with_missed_letter, shows="letterParts"),
    Scene("lead-client-letters-new", "noura", "client", with_letters, then_all(gallery_faces.all_letters, click("newLetter")),
          "NewLetterPanel"),
    Scene("therapist-client-letter-review", "hessa", "client", with_review_letter, lambda _window: settle(1500)),
    Scene("lead-client-letters-write", "noura", "client", with_letters, then_all(
        gallery_faces.all_letters, click("writeLetter", 1500))),
    Scene("therapist-client-signal", "hessa", "client", worth_a_look),
    Scene("therapist-client-signals", "hessa", "client", worth_a_look, press("L"), shows="SignalPanel"),
    Scene("lead-clinic-counted", "noura", "clinic", then=lambda _window: settle(1500)),
    Scene("lead-growth-supervision", "noura", "growth", then=press("N"), shows="SupervisionPanel supervisionTable"),
    Scene("lead-growth-summary", "noura", "growth", then=press("P"), shows="summaryWriting"),
    Scene("therapist-growth-course", "hessa", "growth", then=then_all(press("D"), scroll_to("cpdTable")),
          shows="CpdPanel cpdTable"),
    Scene("therapist-client-factor", "hessa", "client", in_tab("overview"), press("1"), shows="FactorPanel"),
    Scene("therapist-client-plan-change", "hessa", "client", in_tab("plan"), press("E")),
    Scene("therapist-client-plan-fits", "hessa", "client", with_levels, click("whatElseFits"), shows="TechniquePicker"),
    Scene("therapist-client-plan-levels", "hessa", "client", with_levels, click("rateLevels"), shows="LevelsPanel"),
    Scene("therapist-client-plan-clauses", "hessa", "client", with_levels, click("allClauses"), shows="ClausesPanel"),
    Scene("therapist-client-plan-signing", "hessa", "client", with_levels, sign_on_screen),
    Scene("lead-settings-agreement", "noura", "settings", lambda _actor: "agreement", shows="WordingSection"),
    Scene("lead-settings-wording", "noura", "settings", lambda _actor: "wording", a_wording,
          shows="LetterWordingSection wordingTable"),
    Scene("lead-settings-techniques", "noura", "settings", lambda _actor: "techniques",
          shows="TechniquesSection techniquesTable"),
    Scene("therapist-client-note", "hessa", "client", in_tab("notes"), then_all(
        press("S"), click("homework_1"), click("sameAgain"), scroll_to("homeworkKind_activity")), shows="nextVisit privateNote"),
    Scene("therapist-client-note-feelings", "hessa", "client", in_tab("notes"), then_all(press("S"), click("drawer_feelings"))),
    Scene("therapist-client-note-turned", "hessa", "client", in_tab("notes"), then_all(press("S"), click("turnScreen"))),
    Scene("therapist-client-ending-open", "hessa", "client", in_tab("ending"), then_all(
        click("openLastVisits"), type_into("sessionsLeft", "3"), click("proposeTaper", 200), click("openStayingWell")),
        "LastVisits"),
    Scene("therapist-client-ending-journey", "hessa", "client", in_tab("ending"), then_all(
        click("openLookingBack"), click("openJourney"), scroll_to("journey_changes")),
        "JourneySection"),
    Scene("lead-settings-team", "noura", "settings", lambda _actor: "team", keys_wait, shows="TeamSection staffTable"),
    Scene("therapist-settings-phrases", "hessa", "settings", lambda _actor: "phrases", shows="PhrasesSection phraseTable"),
    Scene("lead-settings-sessions", "noura", "settings", lambda _actor: "sessions", shows="SessionRulesSection"),
    Scene("lead-settings-measures", "noura", "settings", lambda _actor: "measures", choose_measure,
          shows="MeasuresSection measureSettings"),
    Scene("therapist-client-measures-goals", "hessa", "client", in_tab("measures"), click("measureSeries_goals")),
    Scene("therapist-client-measures-table", "hessa", "client", in_tab("measures"),
          then_all(click_first("measureSeries_"), press("T")), shows="measureTable"),
    Scene("therapist-client-measures-entry", "hessa", "client", in_tab("measures"), keyed),
    Scene("therapist-client-workbook", "hessa", "client", with_page("ladder")),
    *(
        Scene(f"therapist-workbook-{kind}", "hessa", "client", with_page(kind), open_page(kind))
        for kind in ("ladder", "belief", "thought", "target")
    ),
    Scene("therapist-workbook-events", "hessa", "client", in_tab("workbook"), press("E")),
    Scene("therapist-client-formulation", "hessa", "client", in_part("summary")),
    Scene("therapist-client-fit", "hessa", "client", in_part("fit")),
    Scene("therapist-client-consent", "hessa", "client", in_part("fit"), then=click("record_research"), shows="ConsentPanel"),
    Scene("therapist-profile", "hessa", "settings", lambda _actor: "profile", shows="ProfileSection"),
    Scene("therapist-signature", "hessa", "settings", lambda _actor: "signature", shows="OwnSignatureSection"),
    Scene("lead-profiles", "noura", "settings", lambda _actor: "profile"),
    Scene("reception-client-fits", "dana", "clients", then=then_all(press("N"), click("newClientFits")), shows="NewClientPanel"),
    Scene("reception-booking-fits", "dana", "diary", then=then_all(press("N"), click("bookingFits"))),
    Scene("reception-diary-new", "dana", "diary", then=press("N")),
    Scene("reception-help", "dana", "diary", then=lambda window: window.show_help(), shows="HelpPanel"),
    Scene("reception-search", "dana", "diary", then=lambda window: window.search.open(), shows="searchHits"),
    Scene("reception-client-new", "dana", "clients", then=press("N")),
    Scene("reception-privacy", "dana", "diary", then=lambda window: window.cover()),
    Scene("reception-diary-month", "dana", "diary", then=press("Ctrl+3"), shows="monthTable"),
    Scene("reception-diary-list", "dana", "diary", then=press("Ctrl+4"), shows="agendaTable"),
    Scene("reception-diary-views", "dana", "diary", then=views, shows="ViewPanel"),
)


def file_scenes() -> Iterator[Scene]:
    """The client's file as its therapist sees it, tab by tab, and as reception does."""
    for tab in [*(spec.key for spec in TABS), "front_sheet"]:
        yield Scene(f"therapist-client-{tab}", "hessa", "client", in_tab(tab))
    yield Scene("reception-client", "dana", "client", lambda actor: (first_client(actor), "front_sheet"))
    yield Scene("lead-client-reason", "noura", "client", of_somebody_else, shows="reasonBanner")
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
    known = (*rail_scenes(), *file_scenes(), *SCENES, *gallery_faces.scenes())
    named = {scene.name: scene for scene in known if scene.room in rooms}
    return list(named.values())


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
    for dialog in open_dialogs():
        dialog.done(QDialog.DialogCode.Rejected)
        dialog.deleteLater()
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


def open_dialogs() -> list[QDialog]:
    """The dialogs that ask over the window now."""
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]
    return sorted(shown, key=lambda dialog: isinstance(dialog.parentWidget(), QDialog))  # what stands over another is drawn last


def photograph(widget: QWidget, file: Path) -> None:
    """Save what the widget shows, with the dialogs over it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    picture = widget.grab()
    painter = QPainter(picture)
    for dialog in open_dialogs():
        painter.drawPixmap((widget.rect().center() - dialog.rect().center()), dialog.grab())
    painter.end()
    picture.save(str(file))


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
