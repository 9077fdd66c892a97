"""Rows of a client list: read, measured against who is on file and against each other, then taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from clinic_app.data import people as data
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.imports import CREATE, ImportChoices, ImportNote, ImportProblem, Outcome, PlannedRow
from clinic_app.domain.names import NO_NAMES, Names, fold_word, is_arabic, split_name
from clinic_app.domain.people import (
    STRONG,
    ClientRequest,
    IdKind,
    Language,
    Sex,
    clearly_same,
    completed,
    id_warning,
    likeness,
    tidy_file_no,
)
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
    read_language,
    read_sex,
    text_of,
)
from clinic_app.services import clock
from clinic_app.services.people import add_former_number, checked, insert, rewrite
from clinic_app.services.work import Work, ask, require

FREE_TEXT = (Column.NOTE, Column.IGNORE)
Progress = Callable[[int, int], None]  # rows done, rows in all; raises to stop


@dataclass
class Known:
    """Somebody on file, or an earlier row of the same sheet."""

    request: ClientRequest
    file_no: str
    client_id: int | None = None
    row: int | None = None

    @property
    def name(self) -> str:
        """File number or row, for the sentence that names it."""
        return self.file_no or f"#{self.row}"


@dataclass
class ClientPlan:
    """What will be done with one row."""

    planned: PlannedRow
    request: ClientRequest | None = None
    therapist: str = ""
    known: Known | None = None


@dataclass
class _Register:
    """Everybody met so far: earlier rows at once, people on file as they are asked for."""

    by_no: dict[str, Known] = field(default_factory=dict)
    by_phone: dict[str, list[Known]] = field(default_factory=dict)
    by_id: dict[str, list[Known]] = field(default_factory=dict)
    by_birth: dict[date, list[Known]] = field(default_factory=dict)
    by_client: dict[int, Known] = field(default_factory=dict)

    def add(self, known: Known) -> None:
        """From now on the person can be met again."""
        request = known.request
        for index, key in ((self.by_phone, request.phone), (self.by_id, request.id_number)):
            if key:
                index.setdefault(key, []).append(known)
        if request.dob:
            self.by_birth.setdefault(request.dob, []).append(known)
        if known.file_no:
            self.by_no[known.file_no] = known

    def _on_file(self, row: data.ClientRow) -> Known:
        return self.by_client.setdefault(row.id, Known(row.to_request(), row.file_no, row.id))

    def with_number(self, file_no: str) -> Known | None:
        """Who holds this file number."""
        if file_no not in self.by_no and (row := data.by_file_no(file_no)) is not None:
            self.by_no[file_no] = self._on_file(row)
        return self.by_no.get(file_no)

    def like(self, request: ClientRequest) -> Iterable[Known]:
        """Who shares a phone, an ID or a birth date."""
        met = [*self.by_phone.get(request.phone, ()), *self.by_id.get(request.id_number, ())]
        met += self.by_birth.get(request.dob, ()) if request.dob else ()
        met += [self._on_file(row) for row in data.candidates(request, ())]
        return {id(known): known for known in met}.values()


def read_client(actor: Actor, row: SheetRow, columns: tuple[Column, ...], therapists: dict[str, int | None]) -> ClientPlan:
    """One row as a request, or refused with everything that is wrong in it."""
    cells = {column: row.cells[at] for at, column in enumerate(columns) if column and at < len(row.cells)}
    found = [Finding(ImportProblem.FORMULA, column.value, {"cell": text_of(cell)[:40]}) for column, cell in cells.items()
             if column not in FREE_TEXT and isinstance(cell, str) and cell.lstrip().startswith("=")]
    found += [Finding(ImportProblem.CELL_TOO_LONG, column.value, {"limit": LONGEST_CELL}) for column, cell in cells.items()
              if isinstance(cell, str) and len(cell) > LONGEST_CELL]
    if found:
        return ClientPlan(PlannedRow(row, Outcome.REFUSED, tuple(found)))
    notes: list[Finding] = []
    dob = None
    if not is_blank(cells.get(Column.DOB)):
        dob = read_date(cells[Column.DOB])
        if dob is None:
            found.append(Finding(ImportProblem.DATE_UNREADABLE, Column.DOB, {"cell": text_of(cells[Column.DOB])}))
    phone = "" if is_blank(cells.get(Column.PHONE)) else text_of(cells[Column.PHONE])
    if not phone:
        notes.append(Finding(ImportNote.NO_PHONE, Column.PHONE))
    sex = read_sex(cells.get(Column.SEX))
    language = read_language(cells.get(Column.LANGUAGE))
    if sex is None:
        notes.append(Finding(ImportNote.WORD_UNKNOWN, Column.SEX, {"cell": text_of(cells[Column.SEX])}))
    therapist = "" if is_blank(cells.get(Column.THERAPIST)) else name_key(text_of(cells[Column.THERAPIST]))
    if therapist and therapists.get(therapist) is None:
        notes.append(Finding(ImportNote.THERAPIST_UNKNOWN, Column.THERAPIST, {"cell": text_of(cells[Column.THERAPIST])}))
    number = "" if is_blank(cells.get(Column.CIVIL_ID)) else text_of(cells[Column.CIVIL_ID])
    en, ar = _names(cells)
    request = ClientRequest(
        en=en, ar=ar, phone=phone, dob=dob, sex=sex or Sex.UNKNOWN, id_kind=IdKind.CIVIL if number else IdKind.NONE,
        id_number=number, language=Language.OTHER if language is None else language,
        other_language=text_of(cells[Column.LANGUAGE]) if language is None else "",
        email="" if is_blank(cells.get(Column.EMAIL)) else text_of(cells[Column.EMAIL]),
        reception_note=text_of(cells.get(Column.NOTE)), file_no=tidy_file_no(text_of(cells.get(Column.FILE_NO))),
    )
    try:
        request = checked(actor, request, phone_needed=False)
    except Refused as refused:
        found += refused.findings
    if found:
        return ClientPlan(PlannedRow(row, Outcome.REFUSED, tuple(found)))
    if (odd := id_warning(request, clock.today())) is not None:
        notes.append(Finding(ImportNote.CIVIL_ID, Column.CIVIL_ID, {"why": odd}))
    return ClientPlan(PlannedRow(row, Outcome.IMPORTED, tuple(notes)), request, therapist)


def _names(cells: dict[Column, Cell]) -> tuple[Names, Names]:
    texts = [text_of(cells.get(column)) for column in (Column.NAME, Column.NAME_AR)]
    en, ar = NO_NAMES, NO_NAMES
    for text in texts:
        if is_blank(text):
            continue
        if is_arabic(text):
            ar = ar or split_name(text)
        else:
            en = en or split_name(text)
    parts = Names(*(text_of(cells.get(column)) for column in (Column.GIVEN, Column.FATHER, Column.GRANDFATHER, Column.FAMILY)))
    if parts and is_arabic(parts.full):
        ar = ar or parts
    elif parts:
        en = en or parts
    return en, ar


def plan_clients(actor: Actor, sheet: Sheet, choices: ImportChoices, progress: Progress) -> list[ClientPlan]:
    """What will become of every row, in the order of the sheet."""
    require(actor, Action.IMPORT)
    register = _Register()
    therapists = {key: one if one > 0 or one == CREATE else None for key, one in choices.therapists.items()}
    plans = []
    for done, row in enumerate(sheet.rows, 1):
        plan = read_client(actor, row, choices.columns, therapists)
        if plan.request is not None:
            _place(plan, plan.request, register, row.number in choices.separate)
        plans.append(plan)
        if done % 50 == 0:
            progress(done, len(sheet.rows))
    return plans


def _place(plan: ClientPlan, request: ClientRequest, register: _Register, separate: bool) -> None:
    """Imported, merged with somebody met before, or refused because the file number is somebody else's."""
    holder = register.with_number(request.file_no) if request.file_no else None
    if holder is not None and not _name_agrees(holder.request, request):
        taken = Finding(ImportProblem.FILE_NO_TAKEN, Column.FILE_NO, {
            "file_no": request.file_no, "name": (holder.request.en or holder.request.ar).full})
        plan.planned, plan.request = replace(plan.planned, outcome=Outcome.REFUSED, findings=(taken,)), None
        return
    alike = [] if holder is not None else list(register.like(request))
    same = holder or (None if separate else next((known for known in alike if clearly_same(known.request, request)), None))
    if same is not None:
        plan.known = same
        plan.planned = replace(plan.planned, outcome=Outcome.MERGED, findings=(), merged_into=same.name)
        same.request = completed(same.request, replace(request, file_no=same.file_no))
        if request.file_no and request.file_no != same.file_no:
            register.by_no[request.file_no] = same
        return
    near = [known for known in alike if likeness(known.request, request) in STRONG]
    if near:
        look = Finding(ImportNote.LOOKS_LIKE, Column.NAME, {"other": near[0].name, "why": likeness(near[0].request, request)})
        plan.planned = replace(plan.planned, findings=(*plan.planned.findings, look))
    plan.known = Known(request, request.file_no, row=plan.planned.row.number)
    register.add(plan.known)


def _name_agrees(one: ClientRequest, other: ClientRequest) -> bool:
    """True unless the two rows name different people: one script both have is spelled alike, or they share none."""
    shared = [(a, b) for a, b in ((one.en, other.en), (one.ar, other.ar)) if a and b]
    return not shared or any("".join(map(fold_word, a.parts)) == "".join(map(fold_word, b.parts)) for a, b in shared)


def take_clients(actor: Actor, unit: Work, plans: list[ClientPlan], therapists: dict[str, int], progress: Progress) -> None:
    """Write the plan inside the import's act."""
    ask(actor, Action.IMPORT)
    for done, plan in enumerate(plans, 1):
        if plan.request is not None and plan.known is not None:
            request = replace(plan.request, therapist_id=therapists.get(plan.therapist) or None)
            if plan.planned.outcome is Outcome.IMPORTED:
                row = insert(actor, unit, request)
                plan.known.client_id, plan.known.file_no = row.id, row.file_no
            elif plan.known.client_id is not None:
                rewrite(actor, unit, plan.known.client_id, request)
                if request.file_no and request.file_no != plan.known.file_no:
                    add_former_number(actor, unit, plan.known.client_id, request.file_no)
        if done % 50 == 0:
            progress(done, len(plans))
