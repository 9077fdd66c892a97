"""Spreadsheet files in and out: read within limits, written so that no cell can act as a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.imports import ImportProblem
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.sheets import (
    LONGEST_CELL,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    Cell,
    Sheet,
    SheetRow,
    text_of,
)
from clinic_app.domain.text import plain_cell, safe_cell, whole
from clinic_app.services.work import require

_DELIMITERS = ",;\t|"
_NO_SIGNS = dict.fromkeys((0xFFFE, 0xFFFF))  # no file of XML may hold them: with one of them none of it could be read


def read_sheet(actor: Actor, path: Path) -> Sheet:
    """The first sheet of an .xlsx or a .csv with its headers. Formulas are never worked out: they come as their text.

    Refuses files that are unreadable, empty or beyond the limits (bytes, unpacked bytes, rows, columns).
    """
    require(actor, Action.IMPORT)
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _refusal(ImportProblem.FILE_TOO_BIG)
        rows = list(_limited(_xlsx(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _csv(path)))
    except OSError as error:
        raise _refusal(ImportProblem.FILE_UNREADABLE, reason=error.strerror or "") from error
    filled = [(number, cells) for number, cells in enumerate(rows, 1) if any(cell not in (None, "") for cell in cells)]
    if len(filled) < 2:
        raise _refusal(ImportProblem.FILE_EMPTY)
    (_, head), body = filled[0], filled[1:]
    width = max(len(cells) for _, cells in filled)
    headers = tuple(text_of(cell) for cell in head) + ("",) * (width - len(head))
    return Sheet(path.name, headers, tuple(SheetRow(n, tuple(cells) + (None,) * (width - len(cells))) for n, cells in body))


def _refusal(code: ImportProblem, **facts: Any) -> Refused:
    return Refused(Finding(code, "file", facts))


def _limited(rows: Iterable[Sequence[Cell]]) -> Iterator[tuple[Cell, ...]]:
    for number, cells in enumerate(rows):
        if number > MOST_ROWS:
            raise _refusal(ImportProblem.FILE_TOO_BIG)
        kept = list(cells)
        while kept and kept[-1] in (None, ""):
            kept.pop()
        if len(kept) > MOST_COLUMNS:
            raise _refusal(ImportProblem.FILE_TOO_BIG)
        # one sign beyond the limit is kept, so that the row is refused for its length
        yield tuple(plain_cell(cell)[: LONGEST_CELL + 1] if isinstance(cell, str) else cell for cell in kept)


def _csv(path: Path) -> Iterator[list[str]]:
    raw = path.read_bytes()
    text = _decoded(raw)
    head = text[:20_000]
    first = head.splitlines()[0] if head.strip() else ""
    delimiter = max(_DELIMITERS, key=first.count)
    csv.field_size_limit(MOST_BYTES)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise _refusal(ImportProblem.FILE_UNREADABLE, reason=str(error)) from error


def _decoded(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw[:4096]:
        raise _refusal(ImportProblem.FILE_UNREADABLE, reason="not text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1256", "replace")  # Windows in Kuwait, older files


def _xlsx(path: Path) -> Iterator[tuple[Cell, ...]]:
    import openpyxl  # slow to load, used here alone
    from openpyxl.utils.exceptions import InvalidFileException

    book = None
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise _refusal(ImportProblem.FILE_TOO_BIG)
        book = openpyxl.load_workbook(path, read_only=True, data_only=False)
        if not book.worksheets:
            raise _refusal(ImportProblem.FILE_EMPTY)
        for cells in book.worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS + 2):
            yield tuple(_cell(value) for value in cells)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, SyntaxError, EOFError, TypeError) as error:
        raise _refusal(ImportProblem.FILE_UNREADABLE, reason=type(error).__name__) from error
    finally:
        if book is not None:
            book.close()


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, str | int | float | bool | datetime | date | time):
        return value
    return str(getattr(value, "text", value))  # array formulas and their like


# -- out -------------------------------------------------------------------------------------------------------------


def write_sheet(actor: Actor, path: Path, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write an .xlsx (typed cells) or a .csv; no text in it can act as a formula.

    Whole or not at all: it is written beside its place and moved there, so that a full disk leaves what was there before.
    """
    require(actor, Action.LOOK_CLIENTS)
    half = path.with_name(f".{path.name}.part")
    try:
        if path.suffix.lower() in (".csv", ".txt"):
            _write_csv(half, headers, rows)
        else:
            _write_xlsx(half, headers, rows)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _write_csv(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([_csv_cell(header) for header in headers])
        writer.writerows([_csv_cell(cell) for cell in row] for row in rows)


def _csv_cell(cell: Cell) -> Any:
    if isinstance(cell, str):
        return safe_cell(whole(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    return cell.isoformat("minutes") if isinstance(cell, time) else cell


def _write_xlsx(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    from openpyxl import Workbook  # slow to load, used here alone
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet")
    sheet.freeze_panes = "A2"
    for at, header in enumerate(headers, 1):
        sheet.column_dimensions[get_column_letter(at)].width = max(12, min(48, len(header) + 8))

    def made(cell: Cell, *, bold: bool = False) -> Any:
        if not isinstance(cell, str):
            return cell
        written = WriteOnlyCell(sheet)
        written.value = ILLEGAL_CHARACTERS_RE.sub("", whole(cell)).translate(_NO_SIGNS)
        written.data_type = "s"  # text, also where it begins with "="
        written.quotePrefix = True
        if bold:
            written.font = Font(bold=True)
        return written

    sheet.append([made(header, bold=True) for header in headers])
    for row in rows:
        sheet.append([made(cell) for cell in row])
    book.save(path)

