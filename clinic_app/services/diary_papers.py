"""Papers of the diary: composed from the desk vault alone, drawn on a worker, printed or saved with one audit line.

Reception's process prints these: nothing here or below may read the clinical vault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

from clinic_app.data import appointments as visit_data
from clinic_app.data import paper as paper_data
from clinic_app.data import settings as settings_data
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain.appointments import (
    HIDDEN,
    AppointmentType,
    DayAppointment,
    DayRoom,
    Mode,
    TherapistDay,
    Visitor,
)
from clinic_app.domain.calendars import WhoShows
from clinic_app.domain.diary_papers import (
    CALLS_AHEAD,
    CARD_MOST,
    GridPaper,
    PaperColumn,
    PaperKind,
    PaperVisit,
    PreparedPaper,
)
from clinic_app.domain.errors import Denied, Finding, HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout, Table, Text
from clinic_app.domain.letters import Frame, Rendered, Writer
from clinic_app.domain.names import initials
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor, Vault, may
from clinic_app.domain.printing import PLAIN, PrintHow
from clinic_app.domain.readers import Reader, Recipient
from clinic_app.domain.text import clean_line, safe_filename
from clinic_app.letters import grid as grid_press
from clinic_app.letters import handout as list_press
from clinic_app.letters.bidi import isolate
from clinic_app.letters.lines import drawable
from clinic_app.letters.words import Words
from clinic_app.services import appointments, clinic_words, clock, printing
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look, require, write_line

DAY = timedelta(days=1)
WEEK = 7


class PaperWords:
    """How visits, people and days are called on the papers of one language."""

    def __init__(self, language: LetterLanguage) -> None:
        self.words: Words = sheet_words("diary", language.value)
        self.arabic = self.words.arabic

    def one_of(self, english: str, arabic: str) -> str:
        """The name in the paper's script, or in the other if it is the only one; one letter nobody can draw holds up no list."""
        return drawable((arabic or english) if self.arabic else (english or arabic))

    def client(self, who: Visitor) -> str:
        """A client's short name."""
        return self.one_of(who.name_en, who.name_ar)

    def person(self, who: TherapistDay) -> str:
        """A therapist's name."""
        return self.one_of(who.name_en, who.name_ar)

    def room(self, room_id: int | None, rooms: Iterable[DayRoom]) -> str:
        """A room's name; empty for none."""
        return next((self.one_of(room.name_en, room.name_ar) for room in rooms if room.id == room_id), "")

    def visit(self, visit: DayAppointment, who: WhoShows) -> str:
        """Whom a visit is with: names or initials, a couple or family by its one name; the house's own time says no more."""
        if not visit.type.for_clients or not visit.clients:
            return self.words.say("own_time")
        families = {self.one_of(one.family_en, one.family_ar) for one in visit.clients}
        if len(visit.clients) > 1 and len(families) == 1 and "" not in families:
            (name,) = families
            if who is WhoShows.INITIALS:
                return initials(name)
            couple = len(visit.clients) == 2 and visit.type is not AppointmentType.FAMILY
            return self.words.say("couple" if couple else "family", name=name)
        names = [self.client(one) for one in visit.clients]
        return " · ".join(names if who is WhoShows.NAMES else (initials(name) for name in names))

    def called(self, who: Visitor, shown: WhoShows) -> str:
        """Name or initials with the file number, for a list."""
        name = self.client(who) if shown is WhoShows.NAMES else initials(self.client(who))
        return self.words.say("common.separator").join((name, isolate(who.file_no)))

    def phone(self, who: Visitor) -> str:
        """+965 0000 0388: Kuwaiti numbers in fours, any other as it is kept; and that somebody wants no messages."""
        phone = who.phone
        kuwaiti = phone.startswith("+965") and len(phone) == 12
        phone = isolate(f"{phone[:4]} {phone[4:8]} {phone[8:]}" if kuwaiti else phone)
        return f"{phone}\n{self.words.say('calls.wants_call')}" if who.call_only else phone

    def day(self, day: date, *, year: bool = True) -> str:
        """Monday 23 November 2026."""
        weekday = self.words.names("weekdays", day.isoweekday() % 7)
        return self.words.say("day", weekday=weekday, date=self.words.day(day, year=year))

    def time(self, minute: int) -> str:
        """10:00."""
        return f"{minute // 60 % 24:02}:{minute % 60:02}"

    def where(self, visit: DayAppointment, rooms: Iterable[DayRoom]) -> str:
        """The room, or that it takes place elsewhere."""
        return self.words.say(visit.mode.value) if visit.mode is not Mode.CLINIC else self.room(visit.room_id, rooms)


# -- sheets that are grids -----------------------------------------------------------------------------------------------


def day_sheet(actor: Actor, day: date, who: WhoShows, language: LetterLanguage) -> PreparedPaper:
    """The day of everybody who works or sees somebody, a column each, with a line to sign on in every box."""
    view, said = appointments.day(actor, day), PaperWords(language)
    columns = tuple(
        PaperColumn(said.person(one), said.room(one.room_id, view.rooms), one.hours, boxes)
        for one in view.therapists
        if (boxes := _boxes([v for v in view.appointments if one.id in v.therapist_ids], said, who)) or one.hours)
    paper = GridPaper(said.day(day), _subtitle(said, "all_therapists", columns), language, columns, signed=True)
    return _prepared(actor, PaperKind.DAY, paper, who, day, day)


def room_sheet(actor: Actor, day: date, who: WhoShows, language: LetterLanguage) -> PreparedPaper:
    """The day by rooms: who is where, and with whom."""
    view, said = appointments.day(actor, day), PaperWords(language)
    names = {one.id: said.person(one) for one in view.therapists}

    def beside(visit: DayAppointment) -> str:
        return said.words.say("common.separator").join(names[one] for one in visit.therapist_ids if one in names)

    columns = tuple(
        PaperColumn(said.one_of(room.name_en, room.name_ar), "", view.clinic_hours,
                    _boxes([v for v in view.appointments if v.room_id == room.id], said, who, beside))
        for room in view.rooms)
    paper = GridPaper(said.day(day), _subtitle(said, "by_room", columns), language, columns)
    return _prepared(actor, PaperKind.ROOMS, paper, who, day, day)


def week_sheet(actor: Actor, therapist_id: int, first_day: date, who: WhoShows, language: LetterLanguage) -> PreparedPaper:
    """Seven days of one therapist, a column for each on which they work or see somebody. Refused (not found) for nobody."""
    week, said = appointments.week(actor, therapist_id, first_day), PaperWords(language)
    me = next((one for view in week.days for one in view.therapists if one.id == therapist_id), None)
    if me is None:
        raise Refused(Finding(HouseProblem.NOT_FOUND, "therapist"))
    columns = tuple(
        PaperColumn(said.words.names("weekdays", view.day.isoweekday() % 7), said.words.day(view.day, year=False),
                    view.therapists[0].hours if view.therapists else (), boxes)
        for view in week.days
        if (boxes := _boxes(view.appointments, said, who)) or (view.therapists and view.therapists[0].hours))
    title = said.words.say("week_of", name=said.person(me), date=said.words.day(first_day))
    paper = GridPaper(title, _subtitle(said, "", columns), language, columns)
    return _prepared(actor, PaperKind.WEEK, paper, who, first_day, first_day + timedelta(days=WEEK - 1))


def _boxes(
    visits: Iterable[DayAppointment], said: PaperWords, who: WhoShows, beside: Callable[[DayAppointment], str] | None = None
) -> tuple[PaperVisit, ...]:
    found = []
    for visit in visits:
        if visit.status in HIDDEN:
            continue
        time = isolate(said.time(visit.slot.first_minute))
        more = beside(visit) if beside else " ".join(one.file_no for one in visit.clients if one.file_no)
        away = said.words.say(visit.mode.value) if visit.mode is not Mode.CLINIC else ""
        second = said.words.say("common.separator").join(part for part in (time, more, away) if part)
        status = visit.status if visit.type.for_clients else None
        found.append(PaperVisit(visit.slot.first_minute, visit.slot.last_minute, said.visit(visit, who), second, status))
    return tuple(found)


def _subtitle(said: PaperWords, key: str, columns: tuple[PaperColumn, ...]) -> str:
    first, last = GridPaper("", "", LetterLanguage.ENGLISH, columns).minutes
    hours = said.words.say("hours", first=said.words.number(said.time(first)), last=said.words.number(said.time(last)))
    return said.words.say("common.separator").join(part for part in (said.words.say(key) if key else "", hours) if part)


# -- lists ---------------------------------------------------------------------------------------------------------------


def call_list(actor: Actor, after: date, who: WhoShows, language: LetterLanguage) -> PreparedPaper:
    """Who is expected on the next day after this one that the clinic works, by time, with their phones: to be called today."""
    views = (appointments.day(actor, after + n * DAY) for n in range(1, CALLS_AHEAD + 1))
    view = next((one for one in views if one.open), None) or appointments.day(actor, after + DAY)
    said = PaperWords(language)
    say, names = said.words.say, {one.id: said.person(one) for one in view.therapists}
    rows = tuple(
        (said.time(visit.slot.first_minute), said.called(one, who), said.phone(one),
         said.words.say_comma().join(names[t] for t in visit.therapist_ids if t in names), "")
        for visit in view.appointments if visit.status.to_come and visit.type.for_clients for one in visit.clients)
    heads = (say("time"), say("client"), say("mobile"), say("with"), say("reached"))
    listed = (Table(heads, rows, (9, 35, 28, 24, 12)), Text(say("calls.note"), quiet=True))
    blocks = listed if rows else (Text(say("calls.none")),)
    sheet = Handout(PaperKind.CALLS.value, say("calls.title", day=said.day(view.day)), language, blocks, named=False)
    return _prepared(actor, PaperKind.CALLS, sheet, who, view.day, view.day, count=len(rows))


def card(actor: Actor, client_id: int) -> PreparedPaper:
    """A client's next visits, in the language in which they read letters. Refused (not found) if there is no such client."""
    with look(actor, Action.LOOK_CLIENT, about=client_id):
        row = ClientRow.get_or_none(ClientRow.id == client_id)
        if row is None:
            raise Refused(Finding(HouseProblem.NOT_FOUND, "client"))
        client: Client = row.to_client()
        visits = visit_data.to_come(client_id, clock.now(), CARD_MOST)
        rooms = [DayRoom(one.id, one.name_en, one.name_ar) for one in settings_data.rooms()]
        names, phone = names_by_id(), settings_data.clinic_row().phone
    language = LetterLanguage(client.letter_language)
    said = PaperWords(language)
    say = said.words.say
    comma = said.words.say_comma()
    rows = tuple(
        (said.day(visit.slot.day), said.time(visit.slot.first_minute),
         comma.join(said.one_of(*names[one]) for one in visit.therapist_ids if one in names), said.where(visit, rooms))
        for visit in visits)
    heads = (say("date"), say("time"), say("with"), say("where"))
    listed = Table(heads, rows, (38, 12, 30, 20)) if rows else Text(say("card.none"))
    change = say("card.change", phone=isolate(phone)) if phone else say("card.change_no_phone")
    sheet = Handout(PaperKind.CARD.value, say("card.title"), language, (listed, Text(change)))
    name = client.name(language is LetterLanguage.ARABIC)
    return _prepared(actor, PaperKind.CARD, sheet, WhoShows.NAMES, None, None, count=len(rows), client_id=client_id, name=name,
                     file_number=client.file_no)


def _prepared(
    actor: Actor, kind: PaperKind, content: GridPaper | Handout, who: WhoShows, first: date | None, last: date | None, *,
    count: int | None = None, client_id: int | None = None, name: str = "", file_number: str = "",
) -> PreparedPaper:
    frame = frame_of(actor, content.language, first or clock.today(), name, client_id)
    if count is None and isinstance(content, GridPaper):
        count = sum(len(column.visits) for column in content.columns)
    days = f"{first}" if first == last else f"{first}..{last}"
    return PreparedPaper(kind, content, frame, count or 0, days if first else "", who is WhoShows.NAMES, client_id, file_number)


def frame_of(actor: Actor, language: LetterLanguage, dated: date, name: str = "", client_id: int | None = None) -> Frame:
    """What surrounds a paper of the diary: letterhead, who prints it, the day it is about."""
    with look(actor, Action.LOOK_CLINIC):
        writer = Writer.of(StaffRow.get_by_id(actor.staff_id).to_staff_member())
        clinic = settings_data.clinic_row().to_settings()
        return Frame(client_id or 0, Recipient(Reader.CLIENT, name or writer.name(language)), language, paper_data.letterhead(),
                     writer, dated, clock.now(), sample=clinic.demo, own=clinic_words.own_words())


# -- drawing, and the ways out of the house ------------------------------------------------------------------------------


def draw_paper(actor: Actor, paper: PreparedPaper) -> Rendered:
    """The bytes. No database is asked, so a worker may call it. Refuses characters that cannot be drawn."""
    if not may(actor, Action.LOOK_DIARY):
        raise Denied(Action.LOOK_DIARY)
    if isinstance(paper.content, GridPaper):
        return grid_press.render(paper.content, paper.frame)
    return list_press.render(paper.content, paper.frame, paper.file_number)


def print_paper(
    actor: Actor, paper: PreparedPaper, pdf: bytes, printer: str, copies: int = 1, how: PrintHow = PLAIN
) -> str:
    """Send drawn pages to a print queue; gives the queue's name for the job. One audit line."""
    require(actor, Action.PRINT_DIARY, paper.client_id)
    job = printing.print_pdf(actor, pdf, paper.job_title, printer, copies, how)
    _left_the_house(actor, paper, f"copies={copies}")
    return job


def paper_printed_elsewhere(actor: Actor, paper: PreparedPaper, copies: int = 1) -> None:
    """Write down that drawn pages go to a printer that only the window can reach."""
    require(actor, Action.PRINT_DIARY, paper.client_id)
    _left_the_house(actor, paper, f"copies={copies}")


def save_paper(actor: Actor, paper: PreparedPaper, pdf: bytes, target: Path, password: str = "") -> Path:
    """Write drawn pages to a file, whole or not at all; one audit line. With a password the file is locked for sending.

    Refuses a folder not to be written, a full disk, a password that is too short.
    """
    require(actor, Action.PRINT_DIARY, paper.client_id)
    target = target.with_name(safe_filename(target.stem) + ".pdf")
    _left_the_house(actor, paper, printing.save_pdf_file(actor, target, pdf, password))
    return target


def _left_the_house(actor: Actor, paper: PreparedPaper, how: str) -> None:
    shown = WhoShows.NAMES if paper.named else WhoShows.INITIALS
    days = f"days={clean_line(paper.days)} " if paper.days else ""
    detail = f"{days}visits={paper.count} {shown.value} {how}"
    write_line(Vault.DESK, actor, Action.PRINT_DIARY, paper.client_id, what=f"sheet:{paper.kind}", detail=detail)
