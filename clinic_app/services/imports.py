"""Bringing in spreadsheets: guess, preview, take what is sound, and say of every other row why not.

The preview and the import run the same plan, so what was shown is what happens. One import is one act: all of it or nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from clinic_app.data.database import on_any_thread
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.imports import CREATE, LEAVE_OUT, ImportChoices, ImportPlan, ImportProblem, PlannedRow
from clinic_app.domain.names import fold_word, is_arabic, split_name
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.settings import Room
from clinic_app.domain.sheets import Column, Sheet, SheetKind, guess_columns, is_blank, name_key, read_status, text_of
from clinic_app.domain.staff import StaffRequest
from clinic_app.domain.text import western_digits
from clinic_app.services import settings as clinic_settings
from clinic_app.services import staff as house_staff
from clinic_app.services.client_import import ClientPlan, plan_clients, take_clients
from clinic_app.services.sheets import write_sheet
from clinic_app.services.visit_import import VisitPlan, plan_visits, take_visits
from clinic_app.services.work import allowed, require, work

Progress = Callable[[int, int], None]  # rows done, rows in all; raises to stop


@dataclass(frozen=True)
class Made:
    """Therapists and rooms of the sheet as ids, and the first passphrases of people made for it."""

    therapists: dict[str, int]
    rooms: dict[str, int]
    passphrases: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def _quiet(done: int, total: int) -> None:
    """Nobody watches."""


def guess(actor: Actor, sheet: Sheet) -> tuple[SheetKind, ImportChoices]:
    """What the sheet brings and how: columns by header and content, therapists and rooms by name, statuses by word.

    A name that nobody here has is made new where the actor may do that, else left out; the manager decides in the preview.
    """
    require(actor, Action.IMPORT)
    kind, columns = guess_columns(sheet.headers, sheet.rows)
    return kind, fitting(actor, sheet, ImportChoices(columns))


def fitting(actor: Actor, sheet: Sheet, choices: ImportChoices) -> ImportChoices:
    """The choices after the mapping of columns was changed: names and words of those columns, with what was already decided."""
    therapists = {name_key(name): person.id for person in house_staff.staff(actor) if Role.THERAPIST in person.roles
                  for name in (person.name_en, person.name_ar) if name}
    rooms = {name_key(name): room.id for room in clinic_settings.rooms(actor) for name in (room.name_en, room.name_ar) if name}
    new_person = CREATE if allowed(actor, Action.EDIT_STAFF) else LEAVE_OUT
    new_room = CREATE if allowed(actor, Action.EDIT_ROOMS) else LEAVE_OUT
    keys = {column: _named(sheet, choices.columns, column) for column in (Column.THERAPIST, Column.ROOM, Column.STATUS)}
    return replace(
        choices,
        therapists={key: choices.therapists.get(key, therapists.get(key, new_person)) for key in keys[Column.THERAPIST]},
        rooms={key: choices.rooms.get(key, rooms.get(key, new_room)) for key in keys[Column.ROOM]},
        statuses={key: choices.statuses.get(key, read_status(text)) for key, text in keys[Column.STATUS].items()},
    )


def _named(sheet: Sheet, columns: Sequence[Column], column: Column) -> dict[str, str]:
    """Names or words in a column as they first appear, by key."""
    if column not in columns:
        return {}
    at = list(columns).index(column)
    found: dict[str, str] = {}
    for row in sheet.rows:
        cell = row.cells[at]
        if not is_blank(cell):
            found.setdefault(_key(column, text_of(cell)), text_of(cell))
    return {key: text for key, text in found.items() if key}


def _key(column: Column, text: str) -> str:
    return fold_word(text) if column is Column.STATUS else name_key(text)


def _check(kind: SheetKind, columns: Sequence[Column]) -> None:
    if kind is SheetKind.CLIENTS:
        if not {Column.NAME, Column.NAME_AR, Column.GIVEN} & set(columns):
            raise Refused(Finding(ImportProblem.NO_NAME_COLUMN, "columns"))
        return
    for column in (Column.THERAPIST, Column.DATE, Column.TIME):
        if column not in columns:
            raise Refused(Finding(ImportProblem.NO_COLUMN, "columns", {"column": column}))
    if not {Column.FILE_NO, Column.NAME} & set(columns):
        raise Refused(Finding(ImportProblem.NO_COLUMN, "columns", {"column": Column.FILE_NO}))


def preview(
    actor: Actor, sheet: Sheet, kind: SheetKind, choices: ImportChoices, progress: Progress = _quiet,
) -> ImportPlan:
    """What would become of every row; nothing is written. Refuses a mapping without the columns that are needed."""
    require(actor, Action.IMPORT)
    _check(kind, choices.columns)
    with on_any_thread():
        plans: Sequence[ClientPlan | VisitPlan] = (
            plan_clients(actor, sheet, choices, progress) if kind is SheetKind.CLIENTS
            else plan_visits(actor, sheet, choices, progress))
    return _report(sheet, kind, choices, [plan.planned for plan in plans])


def run(actor: Actor, sheet: Sheet, kind: SheetKind, choices: ImportChoices, progress: Progress = _quiet) -> ImportPlan:
    """Take what is sound, in one act. People and rooms chosen as new are made first, each an act of its own.

    progress may raise to stop: then no client or visit of this sheet was taken.
    """
    require(actor, Action.IMPORT)
    _check(kind, choices.columns)
    with on_any_thread():
        return _run(actor, sheet, kind, choices, progress)


def _run(actor: Actor, sheet: Sheet, kind: SheetKind, choices: ImportChoices, progress: Progress) -> ImportPlan:
    made = _make(actor, sheet, choices)
    settled = replace(choices, therapists=made.therapists, rooms=made.rooms)
    rows: list[PlannedRow]
    with work(actor, Action.IMPORT, detail=kind.value) as unit:
        if kind is SheetKind.CLIENTS:
            clients = plan_clients(actor, sheet, settled, _half(progress, 0))
            take_clients(actor, unit, clients, made.therapists, _half(progress, 1))
            rows = [plan.planned for plan in clients]
        else:
            visits = plan_visits(actor, sheet, settled, _half(progress, 0))
            take_visits(actor, unit, visits, _half(progress, 1))
            rows = [plan.planned for plan in visits]
        plan = replace(_report(sheet, kind, settled, rows), passphrases=made.passphrases)
        counts = " ".join(f"{outcome}={plan.count(outcome)}" for outcome in plan.outcomes)
        unit.touched(Kind.CLIENT if kind is SheetKind.CLIENTS else Kind.APPOINTMENT, None, counts)
    return plan


def _half(progress: Progress, part: int) -> Progress:
    return lambda done, total: progress(part * total + done, 2 * total)


def _report(sheet: Sheet, kind: SheetKind, choices: ImportChoices, rows: Sequence[PlannedRow]) -> ImportPlan:
    names = {column: tuple(_named(sheet, choices.columns, column).values())
             for column in (Column.THERAPIST, Column.ROOM, Column.STATUS)}
    plan = ImportPlan(kind, sheet, choices, tuple(rows), names[Column.THERAPIST], names[Column.ROOM], names[Column.STATUS])
    if not plan.balanced:
        raise RuntimeError("an import lost or doubled a row")
    return plan


# -- people and rooms that the sheet names and the clinic does not have yet -------------------------------------------------


def _make(actor: Actor, sheet: Sheet, choices: ImportChoices) -> Made:
    names = _named(sheet, choices.columns, Column.THERAPIST)
    therapists, rooms, phrases = dict(choices.therapists), dict(choices.rooms), []
    taken = {person.sign_in_name.casefold() for person in house_staff.staff(actor, active_only=False)}
    for key, one in choices.therapists.items():
        if one == CREATE and key in names:
            request = _person(names[key], taken)
            person = house_staff.add_staff(actor, request)
            therapists[key] = person.id
            taken.add(request.sign_in_name.casefold())
            phrases.append((request.sign_in_name, request.passphrase))
    for key, text in _named(sheet, choices.columns, Column.ROOM).items():
        if choices.rooms.get(key) == CREATE:
            en, ar = _room_names(text)
            rooms[key] = clinic_settings.save_room(actor, Room(0, en, ar, False, True)).id
    return Made(therapists, rooms, tuple(phrases))


def _person(text: str, taken: set[str]) -> StaffRequest:
    words = [word for word in text.split() if word.rstrip(".").lower() not in ("dr", "د", "دكتور", "دكتورة")]
    name, title = " ".join(words) or text, len(words) < len(text.split())
    arabic = is_arabic(name)
    parts = split_name(name)
    choices = [fold_word(parts.given), fold_word(parts.given + parts.family)]
    choices += [f"{choices[0]}{number}" for number in range(2, 100)]
    sign_in = next(choice for choice in choices if choice and choice not in taken)
    return StaffRequest(
        name_en="" if arabic else name, name_ar=name if arabic else "", roles=frozenset({Role.THERAPIST}), sign_in_name=sign_in,
        title_en="Dr" if title and not arabic else "", title_ar="د." if title and arabic else "", passphrase=_first_passphrase(),
    )


def _first_passphrase() -> str:
    """Five made-up words of four letters (about 60 bits), to be changed at the first sign-in."""
    consonants, vowels = "bdfghklmnprstvz", "aeiou"
    return " ".join("".join(secrets.choice(letters) for letters in (consonants, vowels) * 2) for _ in range(5))


def _room_names(text: str) -> tuple[str, str]:
    """Both names of a room; a numbered room is known in both languages."""
    words = western_digits(text).split()
    if len(words) == 2 and words[1].isdigit() and name_key(words[0]) == name_key("room"):
        return f"Room {words[1]}", f"غرفة {words[1]}"
    return ("", text) if is_arabic(text) else (text, "")


# -- the rows that were not taken, as a file to mend and bring back ----------------------------------------------------------


def write_refused(
    actor: Actor, plan: ImportPlan, path: Path, reason_header: str, words: Callable[[Finding], str],
) -> int:
    """Write every refused row as it came with its reasons in front, as .xlsx or .csv; gives how many. words speaks the codes."""
    require(actor, Action.IMPORT)
    rows = [(" · ".join(words(finding) for finding in row.findings), *row.row.cells) for row in plan.refused]
    write_sheet(actor, path, (reason_header, *plan.sheet.headers), rows)
    return len(rows)
