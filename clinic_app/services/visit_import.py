"""Rows of an appointment list: read, matched with clients, therapists and rooms, measured against the diary, then taken."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from clinic_app.data import people as people_data
from clinic_app.data.bookings import NewVisit, insert_many
from clinic_app.data.imports import occupied
from clinic_app.data.settings import clinic_row
from clinic_app.domain.appointments import LONGEST, NOTE_LIMIT, SHORTEST, STEP, Slot, Status
from clinic_app.domain.errors import Finding
from clinic_app.domain.imports import CREATE, ImportChoices, ImportProblem, Outcome, PlannedRow
from clinic_app.domain.names import is_arabic, same_name, search_terms, split_name
from clinic_app.domain.people import ClientRequest, PeopleProblem, tidy_file_no
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.sheets import (
    LONGEST_CELL,
    Cell,
    Column,
    Sheet,
    SheetRow,
    is_blank,
    name_key,
    read_date,
    read_minutes,
    read_time,
    text_of,
)
from clinic_app.services import clock
from clinic_app.services.work import Work, require

Progress = Callable[[int, int], None]  # rows done, rows in all; raises to stop
Taker = str | int  # a therapist or room: its id, or its key in the sheet while it is still to be made
FREE_TEXT = (Column.NOTE, Column.IGNORE)
PROBLEM = {"therapist": ImportProblem.THERAPIST_TAKEN, "room": ImportProblem.ROOM_TAKEN, "client": ImportProblem.CLIENT_TAKEN}


@dataclass(frozen=True)
class BroughtVisit:
    """A visit as the sheet tells it."""

    client_id: int
    therapist: Taker
    room: Taker | None
    slot: Slot
    status: Status
    note: str = ""


@dataclass
class VisitPlan:
    """What will be done with one row."""

    planned: PlannedRow
    visit: BroughtVisit | None = None


@dataclass
class Diary:
    """Who and what is taken when: from the diary as it is and from earlier rows; and which visits are there at all."""

    taken: dict[tuple[str, Taker], list[tuple[datetime, datetime, str]]] = field(default_factory=dict)
    there: dict[tuple[int, Taker, datetime], tuple[str, Status]] = field(default_factory=dict)

    def hold(self, what: str, who: Taker, slot: Slot, name: str) -> None:
        """From now on taken."""
        insort(self.taken.setdefault((what, who), []), (slot.start, slot.end, name))

    def clash(self, what: str, who: Taker, slot: Slot) -> tuple[datetime, datetime, str] | None:
        """The first visit that shares time with the slot."""
        spans = self.taken.get((what, who), [])
        at = bisect_left(spans, (slot.start - timedelta(days=1),))
        for start, end, name in spans[at:]:
            if start >= slot.end:
                return None
            if end > slot.start:
                return start, end, name
        return None


@dataclass
class _Files:
    """Clients by what a sheet says of them, looked up once each."""

    by_no: dict[str, tuple[int, ClientRequest] | None] = field(default_factory=dict)

    def find(self, file_no: str, name: str) -> tuple[int, ClientRequest] | None:
        """The client with this number, or without a number the only one of this name."""
        key = file_no or f"={name}"
        if key not in self.by_no:
            row = people_data.by_file_no(file_no) if file_no else self._only(name)
            self.by_no[key] = (row.id, row.to_request()) if row is not None else None
        return self.by_no[key]

    @staticmethod
    def _only(name: str) -> people_data.ClientRow | None:
        names = split_name(name)
        alike = [row for row in people_data.found(search_terms(name), 20)
                 if same_name(names, row.names("ar" if is_arabic(name) else "en"))] if names.family else []
        return alike[0] if len(alike) == 1 else None


def _read(row: SheetRow, choices: ImportChoices, files: _Files, now: datetime, usual: int) -> VisitPlan:
    cells: dict[Column, Cell] = {column: row.cells[at] for at, column in enumerate(choices.columns) if column}
    found = [Finding(ImportProblem.FORMULA, column.value, {"cell": text_of(cell)[:40]}) for column, cell in cells.items()
             if column not in FREE_TEXT and isinstance(cell, str) and cell.lstrip().startswith("=")]
    found += [Finding(ImportProblem.CELL_TOO_LONG, column.value, {"limit": LONGEST_CELL}) for column, cell in cells.items()
              if isinstance(cell, str) and len(cell) > LONGEST_CELL]
    if found:
        return VisitPlan(PlannedRow(row, Outcome.REFUSED, tuple(found)))

    def bad(code: ImportProblem, column: Column) -> None:
        found.append(Finding(code, column.value, {"cell": text_of(cells.get(column))}))

    name = "" if is_blank(cells.get(Column.NAME)) else text_of(cells[Column.NAME])
    client = files.find(tidy_file_no(text_of(cells.get(Column.FILE_NO))), name)
    if client is None:
        bad(ImportProblem.CLIENT_UNKNOWN, Column.FILE_NO if not is_blank(cells.get(Column.FILE_NO)) else Column.NAME)
    elif name and not _named(client[1], name):
        found.append(Finding(ImportProblem.NAME_DIFFERS, Column.NAME, {
            "cell": name, "name": (client[1].en or client[1].ar).full}))
    therapist = _taker(cells.get(Column.THERAPIST), choices.therapists)
    if therapist is None:
        blank = is_blank(cells.get(Column.THERAPIST))
        bad(ImportProblem.THERAPIST_MISSING if blank else ImportProblem.THERAPIST_LEFT_OUT, Column.THERAPIST)
    room = _taker(cells.get(Column.ROOM), choices.rooms)
    if room is None and not is_blank(cells.get(Column.ROOM)):
        bad(ImportProblem.ROOM_LEFT_OUT, Column.ROOM)
    day, at = read_date(cells.get(Column.DATE)), read_time(cells.get(Column.TIME))
    minutes = usual if is_blank(cells.get(Column.MINUTES)) else read_minutes(cells[Column.MINUTES])
    if day is None or not 1990 <= day.year <= now.year + 5:
        bad(ImportProblem.DATE_UNREADABLE, Column.DATE)
    if at is None or at.minute % STEP:
        bad(ImportProblem.TIME_UNREADABLE, Column.TIME)
    if minutes is None or not SHORTEST <= minutes <= LONGEST:
        bad(ImportProblem.MINUTES_UNREADABLE, Column.MINUTES)
    status = Status.BOOKED if is_blank(cells.get(Column.STATUS)) else choices.status(text_of(cells[Column.STATUS]))
    if status is None:
        bad(ImportProblem.STATUS_LEFT_OUT, Column.STATUS)
    note = text_of(cells.get(Column.NOTE))
    if len(note) > NOTE_LIMIT:
        found.append(Finding(PeopleProblem.NOTE_TOO_LONG, Column.NOTE, {"limit": NOTE_LIMIT, "over": len(note) - NOTE_LIMIT}))
    if found or client is None or therapist is None or day is None or at is None or minutes is None or status is None:
        return VisitPlan(PlannedRow(row, Outcome.REFUSED, tuple(found)))
    start = datetime.combine(day, at.replace(second=0, microsecond=0))
    slot = Slot(start, start + timedelta(minutes=minutes))
    if slot.end > datetime.combine(day + timedelta(days=1), datetime.min.time()):
        found.append(Finding(ImportProblem.OVER_MIDNIGHT, Column.TIME, {"cell": text_of(cells[Column.TIME])}))
    if status in (Status.ATTENDED, Status.DID_NOT_COME) and start > now:
        found.append(Finding(ImportProblem.NOT_YET, Column.STATUS, {"cell": text_of(cells.get(Column.STATUS)), "start": start}))
    if found:
        return VisitPlan(PlannedRow(row, Outcome.REFUSED, tuple(found)))
    return VisitPlan(PlannedRow(row, Outcome.IMPORTED), BroughtVisit(client[0], therapist, room, slot, status, note))


def _named(client: ClientRequest, name: str) -> bool:
    """False if the sheet's name is plainly not this client's: a visit must never land in a stranger's file."""
    known = client.ar if is_arabic(name) else client.en
    return not known or same_name(known, split_name(name))


def _taker(cell: Cell, choices: object) -> Taker | None:
    if is_blank(cell) or not isinstance(choices, dict):
        return None
    key = name_key(text_of(cell))
    one = choices.get(key, 0)
    return key if one == CREATE else one or None


def plan_visits(actor: Actor, sheet: Sheet, choices: ImportChoices, progress: Progress) -> list[VisitPlan]:
    """What will become of every row, in the order of the sheet: the first that claims a time has it."""
    require(actor, Action.IMPORT)
    files, now, diary = _Files(), clock.now(), Diary()
    row = clinic_row()
    usual = row.visit_minutes if row is not None else 50
    plans = []
    for done, line in enumerate(sheet.rows, 1):
        plans.append(_read(line, choices, files, now, usual))
        if done % 200 == 0:
            progress(done, 2 * len(sheet.rows))
    _fill(diary, [plan.visit for plan in plans if plan.visit is not None])
    for plan in plans:
        if plan.visit is not None:
            _place(plan, plan.visit, diary)
    return plans


def _place(plan: VisitPlan, visit: BroughtVisit, diary: Diary) -> None:
    """Imported, merged with the same visit met before, or refused because somebody or something is taken."""
    row = plan.planned.row
    key = (visit.client_id, visit.therapist, visit.slot.start)
    if key in diary.there:
        name, status = diary.there[key]
        if status is visit.status or visit.status.to_come:  # the diary may know more than a list of bookings
            plan.planned = PlannedRow(row, Outcome.MERGED, merged_into=name)
        else:
            plan.planned = PlannedRow(row, Outcome.REFUSED, (Finding(ImportProblem.STATUS_DIFFERS, Column.STATUS, {
                "other": name, "there": status, "here": visit.status}),))
        plan.visit = None
        return
    takers: list[tuple[str, Taker]] = [("therapist", visit.therapist), ("client", visit.client_id)]
    takers += [("room", visit.room)] if visit.room is not None else []
    if visit.status.holds_slot:
        clashes = [(what, clash) for what, who in takers if (clash := diary.clash(what, who, visit.slot))]
        if clashes:
            found = tuple(Finding(PROBLEM[what], what, {"start": start, "end": end, "other": name})
                          for what, (start, end, name) in clashes)
            plan.planned, plan.visit = PlannedRow(row, Outcome.REFUSED, found), None
            return
        for what, who in takers:
            diary.hold(what, who, visit.slot, f"#{row.number}")
    diary.there[key] = f"#{row.number}", visit.status



def _fill(diary: Diary, visits: list[BroughtVisit]) -> None:
    """What the diary holds already in the days that the sheet speaks of."""
    if not visits:
        return
    first, last = min(visit.slot.start for visit in visits), max(visit.slot.end for visit in visits)
    for held in occupied(first - timedelta(days=1), last):
        slot = Slot(held.starts, held.ends)
        for what, who in held.takers:
            if held.holding:
                diary.hold(what, who, slot, held.name)
        for client in held.clients:
            for therapist in held.therapists:
                diary.there[client, therapist, held.starts] = held.name, held.status


def take_visits(actor: Actor, unit: Work, plans: list[VisitPlan], progress: Progress) -> None:
    """Write the plan inside the import's act; the database guards every one of them."""
    require(actor, unit.action)
    taken = [plan.visit for plan in plans if plan.visit is not None]

    def made() -> Iterator[NewVisit]:
        for done, visit in enumerate(taken, 1):
            if done % 200 == 0:
                progress(done, len(taken))
            yield NewVisit(
                visit.slot, (int(visit.therapist),), (visit.client_id,), int(visit.room) if visit.room is not None else None,
                status=visit.status, note=visit.note,
            )

    insert_many(made(), 500)
