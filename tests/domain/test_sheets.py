"""How headers and cells of a clinic's own spreadsheets are read."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.appointments import Status
from clinic_app.domain.people import Language, Sex
from clinic_app.domain.sheets import (
    Column,
    SheetKind,
    SheetRow,
    guess_columns,
    is_blank,
    name_key,
    read_date,
    read_language,
    read_minutes,
    read_sex,
    read_status,
    read_time,
    text_of,
)

BORN = date(1990, 3, 23)


@pytest.mark.parametrize("cell", [
    "1990-03-23", "23/03/1990", "23/3/1990", "23.3.1990", "23.03.1990", "23-Mar-1990", "23 March 1990", "٢٣/٠٣/١٩٩٠",
    "23 مارس 1990", " 23 / 03 / 1990 ", "1990/03/23", datetime(1990, 3, 23), BORN, 32955, 32955.0, "32955",
    "1990-03-23 00:00:00",
])
def test_one_day_in_every_style(cell):
    assert read_date(cell) == BORN


@pytest.mark.parametrize("cell", [
    "31/02/1990", "29/02/1900", "0000-01-01", "12/25/1990", "23/03/90", "tomorrow", "", None, 60, 0, -5, 10**9, "23/03", True,
    "32/01/2000", "١/١٣/٢٠٠٠", "1990-3", "=TODAY()", "23-Foo-1990", float("nan"),
])
def test_what_is_no_date_is_not_guessed(cell):
    assert read_date(cell) is None


def test_serials_before_and_after_the_day_that_never_was():
    assert (read_date(1), read_date(59), read_date(61)) == (date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1))


@pytest.mark.parametrize(("cell", "expected"), [
    ("10:00", time(10)), ("9:00 AM", time(9)), ("6:00 PM", time(18)), ("12:00 PM", time(12)), ("12:30 am", time(0, 30)),
    ("1730", time(17, 30)), ("17", time(17)), ("5", time(5)), ("٥:٣٠ م", time(17, 30)), ("10.30", time(10, 30)), (0.75, time(18)),
    (time(12, 30), time(12, 30)), (datetime(2026, 1, 1, 9, 15), time(9, 15)), ("10:00:00", time(10)), ("930", time(9, 30)),
])
def test_times_of_day(cell, expected):
    assert read_time(cell) == expected


@pytest.mark.parametrize("cell", ["noon", "24:00", "25:00", "10:75", "", None, "13:00 PM", "0:30 PM", "=NOW()", 1.5, "10:0"])
def test_what_is_no_time_is_not_guessed(cell):
    assert read_time(cell) is None


def test_lengths_words_and_blanks():
    assert [read_minutes(c) for c in (50, "50", "٥٠", "50 min", 50.0, "x", None)] == [50, 50, 50, 50, 50, None, None]
    assert [read_sex(c) for c in ("F", "Female", "أنثى", "male", "ذكر", "", "?!", "maybe")] == [
        Sex.FEMALE, Sex.FEMALE, Sex.FEMALE, Sex.MALE, Sex.MALE, Sex.UNKNOWN, Sex.UNKNOWN, None]
    assert [read_language(c) for c in ("AR", "عربي", "Arabic", "En", "English", None, "Urdu")] == [
        Language.ARABIC, Language.ARABIC, Language.ARABIC, Language.ENGLISH, Language.ENGLISH, Language.UNKNOWN, None]
    words = ("attended", "Attended", "حضر", "DNA", "no show", "late cancel", "cancelled", "booked", "?")
    assert [read_status(c) for c in words] == [
        Status.ATTENDED, Status.ATTENDED, Status.ATTENDED, Status.DID_NOT_COME, Status.DID_NOT_COME, Status.LATE_CANCEL,
        Status.EARLY_CANCEL, Status.BOOKED, None]
    assert all(is_blank(c) for c in (None, "", " ", "n/a", "N.A.", "-", "لا يوجد", "none"))
    assert text_of(5.0) == "5"


def test_columns_are_guessed_in_both_languages():
    kind, columns = guess_columns((
        "File No", "Name", "الاسم", "Civil ID", "DOB", "Sex", "Mobile", "Email", "Language", "Therapist", "Notes for reception"))
    assert kind is SheetKind.CLIENTS
    assert columns == (Column.FILE_NO, Column.NAME, Column.NAME_AR, Column.CIVIL_ID, Column.DOB, Column.SEX, Column.PHONE,
                       Column.EMAIL, Column.LANGUAGE, Column.THERAPIST, Column.NOTE)
    kind, columns = guess_columns(("File No", "Client", "Therapist", "Room", "Date", "Time", "Minutes", "Status", "Fee (KWD)"))
    assert kind is SheetKind.VISITS
    assert columns[-1] is Column.IGNORE
    assert columns[:2] == (Column.FILE_NO, Column.NAME)
    kind, columns = guess_columns(("رقم الملف", "المراجع", "المعالج", "الغرفة", "التاريخ", "الوقت", "المدة", "الحالة"))
    assert (kind, columns[3]) == (SheetKind.VISITS, Column.ROOM)


def test_a_column_without_a_known_header_is_guessed_from_what_stands_below():
    rows = [SheetRow(n, (f"a{n}@example.org", f"1900101000{n:02}", "x")) for n in range(2, 9)]
    assert guess_columns(("A", "B", "Reason"), rows)[1] == (Column.EMAIL, Column.CIVIL_ID, Column.IGNORE)


def test_rooms_and_therapists_match_in_either_script():
    assert name_key("غرفة ٤") == name_key("Room 4") == "rom 4"
    assert name_key("Dr. Huda Al-Marsa") == name_key("huda al marsa")


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none(), st.datetimes(), st.times(), st.dates()))
def test_no_cell_can_break_the_reading(cell):
    for read in (read_date, read_time, read_minutes, read_sex, read_language, read_status, is_blank, text_of):
        read(cell)


@given(st.lists(st.text(), max_size=12))
def test_no_column_is_guessed_twice(headers):
    _, columns = guess_columns(headers)
    named = [column for column in columns if column]
    assert len(columns) == len(headers)
    assert len(named) == len(set(named))
