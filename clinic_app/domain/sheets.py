"""Spreadsheets as clinics write them: which column means what, and how a cell is read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from clinic_app.domain.appointments import Status
from clinic_app.domain.names import fold_word
from clinic_app.domain.people import Language, Sex
from clinic_app.domain.text import clean_line, western_digits

Cell = str | int | float | bool | date | datetime | time | None

MOST_BYTES = 25_000_000        # of the file
MOST_UNPACKED = 300_000_000    # of an .xlsx when unpacked
MOST_ROWS = 100_000
MOST_COLUMNS = 60
LONGEST_CELL = 2_000           # characters
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ARABIC_MONTHS = ("يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر")
_NOTHING = {"", "-", "--", "na", "none", "null", "nil", "x", "لايوجد", "لا", "غيرمعروف", "unknown", "nan"}


class SheetKind(StrEnum):
    """What a sheet brings."""

    CLIENTS = "clients"
    VISITS = "visits"


class Column(StrEnum):
    """What a column can mean."""

    IGNORE = ""
    FILE_NO = "file_no"
    NAME = "name"
    NAME_AR = "name_ar"
    GIVEN = "given"
    FATHER = "father"
    GRANDFATHER = "grandfather"
    FAMILY = "family"
    CIVIL_ID = "civil_id"
    DOB = "dob"
    SEX = "sex"
    PHONE = "phone"
    EMAIL = "email"
    LANGUAGE = "language"
    THERAPIST = "therapist"
    NOTE = "note"
    ROOM = "room"
    DATE = "date"
    TIME = "time"
    MINUTES = "minutes"
    STATUS = "status"


CLIENT_COLUMNS = (
    Column.IGNORE, Column.FILE_NO, Column.NAME, Column.NAME_AR, Column.GIVEN, Column.FATHER, Column.GRANDFATHER, Column.FAMILY,
    Column.CIVIL_ID, Column.DOB, Column.SEX, Column.PHONE, Column.EMAIL, Column.LANGUAGE, Column.THERAPIST, Column.NOTE,
)
VISIT_COLUMNS = (
    Column.IGNORE, Column.FILE_NO, Column.NAME, Column.PHONE, Column.THERAPIST, Column.ROOM, Column.DATE, Column.TIME,
    Column.MINUTES, Column.STATUS, Column.NOTE,
)
COLUMNS = {SheetKind.CLIENTS: CLIENT_COLUMNS, SheetKind.VISITS: VISIT_COLUMNS}

_HEADERS: dict[Column, tuple[str, ...]] = {
    Column.FILE_NO: ("file no", "file number", "file", "file #", "mrn", "client no", "client id", "رقم الملف", "الملف",
                     "رقم المراجع"),
    Column.NAME: ("name", "full name", "client", "client name", "patient", "patient name", "name en", "english name", "المراجع"),
    Column.NAME_AR: ("الاسم", "الاسم الكامل", "اسم المراجع", "اسم المريض", "name ar", "arabic name", "الاسم بالعربية"),
    Column.GIVEN: ("first name", "given name", "الاسم الاول"),
    Column.FATHER: ("father", "father name", "second name", "middle name", "اسم الاب"),
    Column.GRANDFATHER: ("grandfather", "grandfather name", "third name", "اسم الجد"),
    Column.FAMILY: ("family", "family name", "last name", "surname", "العائلة", "اسم العائلة", "اللقب"),
    Column.CIVIL_ID: ("civil id", "civil id no", "cid", "id number", "national id", "الرقم المدني", "البطاقة المدنية"),
    Column.DOB: ("dob", "date of birth", "birth date", "birthdate", "birthday", "born", "تاريخ الميلاد", "الميلاد"),
    Column.SEX: ("sex", "gender", "الجنس", "النوع"),
    Column.PHONE: ("phone", "mobile", "mobile no", "tel", "telephone", "phone number", "الهاتف", "الجوال", "النقال", "موبايل",
                   "رقم الهاتف"),
    Column.EMAIL: ("email", "e mail", "mail", "البريد", "البريد الالكتروني", "الايميل"),
    Column.LANGUAGE: ("language", "lang", "preferred language", "اللغة"),
    Column.THERAPIST: ("therapist", "doctor", "provider", "clinician", "with", "المعالج", "المعالجة", "الطبيب", "الدكتور"),
    Column.NOTE: ("note", "notes", "notes for reception", "remark", "remarks", "comment", "comments", "ملاحظات", "ملاحظة",
                  "ملاحظات الاستقبال"),
    Column.ROOM: ("room", "room no", "الغرفة", "غرفة"),
    Column.DATE: ("date", "day", "visit date", "appointment date", "التاريخ", "اليوم", "تاريخ الموعد"),
    Column.TIME: ("time", "start", "start time", "from", "الوقت", "الساعة", "وقت الموعد"),
    Column.MINUTES: ("minutes", "min", "length", "duration", "المدة", "الدقائق", "دقائق"),
    Column.STATUS: ("status", "state", "attendance", "الحالة", "الحضور"),
}


def _header_key(text: str) -> str:
    return " ".join(fold_word(word) for word in re.split(r"[\W_]+", western_digits(text)) if word)


_MEANING = {_header_key(alias): column for column, aliases in _HEADERS.items() for alias in aliases}


@dataclass(frozen=True)
class SheetRow:
    """One row as it came: its number in the file (the header is 1) and its cells."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """A spreadsheet as read: its file's name, headers, and rows that are not blank."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def guess_columns(headers: Sequence[str], rows: Sequence[SheetRow] = ()) -> tuple[SheetKind, tuple[Column, ...]]:
    """What the sheet brings and what each column means, from headers in either language, then from what stands below."""
    columns = [_MEANING.get(_header_key(header), Column.IGNORE) for header in headers]
    visits = Column.TIME in columns or (Column.DATE in columns and Column.DOB not in columns)
    kind = SheetKind.VISITS if visits else SheetKind.CLIENTS
    if visits and Column.NAME not in columns:
        columns = [Column.NAME if column is Column.NAME_AR else column for column in columns]
    taken: set[Column] = set()
    for at, column in enumerate(columns):
        if column is not Column.IGNORE and (column in taken or column not in COLUMNS[kind]):
            columns[at] = Column.IGNORE
        taken.add(columns[at])
    for at, column in enumerate(columns):
        if column is Column.IGNORE and _header_key(headers[at]) not in ("reason", "السبب"):
            sniffed = _sniff([row.cells[at] for row in rows[:60] if at < len(row.cells)])
            if sniffed and sniffed not in taken and sniffed in COLUMNS[kind]:
                columns[at] = sniffed
                taken.add(sniffed)
    return kind, tuple(columns)


def _sniff(cells: Sequence[Cell]) -> Column | None:
    texts = [western_digits(str(cell)).strip() for cell in cells if cell not in (None, "")]
    if len(texts) < 3:
        return None
    patterns = ((Column.EMAIL, r"[^@\s]+@[^@\s]+\.\w+"), (Column.CIVIL_ID, r"[123]\d{11}"),
                (Column.PHONE, r"(?:\+|00)?965[ -]?\d{8}"))
    for column, pattern in patterns:
        if sum(bool(re.fullmatch(pattern, text)) for text in texts) > len(texts) * 0.7:
            return column
    return None


# -- cells -----------------------------------------------------------------------------------------------------------


def text_of(cell: Cell) -> str:
    """A cell as one clean line; whole numbers without ".0", dates as 2026-11-23."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return clean_line(str(cell))


def is_blank(cell: Cell) -> bool:
    """True for nothing, and for the words people write when there is nothing: n/a, none, -, لا يوجد."""
    return re.sub(r"[\W_]+", "", text_of(cell)).lower() in _NOTHING


def read_date(cell: Cell) -> date | None:
    """A date in any of the styles that clinics write, day first; spreadsheet serials too. None: not a real date."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_serial(float(cell))
    text = western_digits(text_of(cell)).strip()
    if re.fullmatch(r"\d{5}", text):
        return _from_serial(float(text))
    found = re.fullmatch(r"(\d{1,4})\s*[-/.\s،]\s*([^\W\d_]+|\d{1,2})\.?\s*[-/.\s،]\s*(\d{1,4})(?:[T ]00:00(?::00)?)?", text)
    if not found:
        return None
    first, middle, last = found.groups()
    month = int(middle) if middle.isdigit() else _month(middle)
    year, day = (first, last) if len(first) == 4 else (last, first)
    if len(year) != 4 or len(day) > 2 or not month:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _month(word: str) -> int:
    folded = fold_word(word)
    for number, (english, arabic) in enumerate(zip(MONTHS, _ARABIC_MONTHS, strict=True), 1):
        if folded.startswith(english) or folded == arabic:
            return number
    return 0


def _from_serial(serial: float) -> date | None:
    """Excel counts 1 January 1900 as 1 and believes in 29 February 1900 (60), which never was."""
    if not 1 <= serial < 110_000 or int(serial) == 60:
        return None
    whole = int(serial)
    return date(1899, 12, 31 if whole < 60 else 30) + timedelta(days=whole)


def read_time(cell: Cell) -> time | None:
    """A time of day: 17:30, 1730, 17, 5:30 PM, ٥:٣٠ م, a spreadsheet's fraction of a day. None: not a time (24:00 is none)."""
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, time):
        return cell
    if isinstance(cell, float) and 0 <= cell < 1:
        minutes = round(cell * 1440)
        return time(minutes // 60, minutes % 60) if minutes < 1440 else None
    text = western_digits(text_of(cell)).lower().replace(".", ":")
    found = re.fullmatch(r"(\d{1,2}?)(?::?(\d{2}))?(?::\d{2})?\s*(am|pm|a:m:?|p:m:?|ص|م|صباحا|مساء)?", text)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half in ("p", "م"):
        hour = hour % 12 + 12
    elif half in ("a", "ص"):
        hour %= 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_minutes(cell: Cell) -> int | None:
    """A length in whole minutes; None when it is none."""
    text = western_digits(text_of(cell))
    found = re.fullmatch(r"(\d{1,4})\s*(?:min|mins|minutes|m|د|دقيقة)?\.?", text.lower())
    return int(found[1]) if found else None


def _words(meanings: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {fold_word(word): code for code, words in meanings.items() for word in words}


_SEX = _words({Sex.FEMALE: ("f", "female", "woman", "أنثى", "انثى", "امرأة"), Sex.MALE: ("m", "male", "man", "ذكر", "رجل")})
_LANGUAGE = _words({Language.ARABIC: ("ar", "arabic", "عربي", "العربية", "عربية"),
                    Language.ENGLISH: ("en", "english", "eng", "انجليزي", "الانجليزية")})
_STATUS = _words({
    Status.BOOKED: ("booked", "scheduled", "محجوز", "حجز"), Status.CONFIRMED: ("confirmed", "مؤكد"),
    Status.ATTENDED: ("attended", "done", "completed", "came", "حضر", "حضرت", "تمت"),
    Status.DID_NOT_COME: ("dna", "no show", "noshow", "did not attend", "did not come", "لم يحضر", "لم تحضر", "غياب"),
    Status.LATE_CANCEL: ("late cancel", "late cancellation", "cancelled late", "إلغاء متأخر"),
    Status.EARLY_CANCEL: ("early cancel", "cancelled", "canceled", "cancelled by client", "ملغي", "إلغاء"),
    Status.CLINIC_CANCEL: ("cancelled by clinic", "clinic cancelled", "ألغته العيادة"),
})


def read_sex(cell: Cell) -> Sex | None:
    """Sex as on the card; UNKNOWN when blank, None for a word we do not know."""
    key = fold_word(text_of(cell))
    return Sex.UNKNOWN if is_blank(cell) else Sex(_SEX[key]) if key in _SEX else None


def read_language(cell: Cell) -> Language | None:
    """Language; UNKNOWN when blank, None for a word we do not know."""
    key = fold_word(text_of(cell))
    return Language.UNKNOWN if is_blank(cell) else Language(_LANGUAGE[key]) if key in _LANGUAGE else None


def read_status(cell: Cell) -> Status | None:
    """A visit's status; None for a word we do not know. A plain "cancelled" is taken as an early cancellation by the client."""
    key = fold_word(text_of(cell))
    return Status(_STATUS[key]) if key in _STATUS else None


_TITLES = {"dr", "د", "دكتور", "دكتوره", "الدكتور", "الدكتوره"}


def name_key(text: str) -> str:
    """A therapist's or room's name for matching: folded words without titles; رقم and digits alike, "غرفة ٤" is "Room 4"."""
    words = [fold_word(word) for word in re.split(r"[\s.\-_/]+", western_digits(text))]
    return " ".join({"غرفه": "rom", "room": "rom"}.get(word, word) for word in words if word and word not in _TITLES)
