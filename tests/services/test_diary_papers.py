"""Papers of the diary on both engines: what stands on them, in whose language, and one audit line for each way out."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.appointments import AppointmentType, Mode, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.calendars import WhoShows
from clinic_app.domain.diary_papers import PaperVisit, PreparedPaper, lanes
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest, Language
from clinic_app.services import appointments, diary_papers, people
from tests.clinics import NOW, Clinic
from tests.services.test_closures import NEXT, book, client

EN, AR = LetterLanguage.ENGLISH, LetterLanguage.ARABIC
NAMES, INITIALS = WhoShows.NAMES, WhoShows.INITIALS
CLINICAL = ("therap", "session note", "diagnos", "individual", "first meeting", "supervision", "friend", "علاج", "تشخيص")


@pytest.fixture
def day(clinic: Clinic) -> Clinic:
    """Three visits on the next Monday: one cancelled late, one early; and supervision."""
    book(clinic, client(clinic), 10, note="brings a friend")
    late = book(clinic, client(clinic, "Bader Al-Najm", "0000 0413"), 12)
    appointments.set_status(clinic.reception, late.id, Status.LATE_CANCEL, late.version)
    early = book(clinic, client(clinic, "Elif Karaca", "0000 0414"), 14)
    appointments.set_status(clinic.reception, early.id, Status.EARLY_CANCEL, early.version)
    appointments.book(clinic.lead, BookingRequest(
        (), (clinic.therapist.staff_id,), None, Slot.at(NEXT, 16 * 60, 50), AppointmentType.SUPERVISION, Mode.CLINIC))
    return clinic


def read(clinic: Clinic, paper: PreparedPaper) -> str:
    """What another program reads on the pages."""
    drawn = diary_papers.draw_paper(clinic.reception, paper)
    reader = pypdf.PdfReader(io.BytesIO(drawn.pdf))
    assert len(reader.pages) == drawn.pages
    assert str(reader.metadata["/Title"]) == "Sheet"  # type: ignore[index]
    said = " ".join(page.extract_text() for page in reader.pages)
    assert not [word for word in CLINICAL if word in said.replace("all therapists", "").lower()]
    return " ".join(said.split())


def test_the_day_sheet_holds_who_comes_and_nothing_of_why(day: Clinic) -> None:
    paper = diary_papers.day_sheet(day.reception, NEXT, NAMES, EN)
    said = read(day, paper)
    for words in ("Monday 30 November 2026", "Mona Al-Shiraa", "10:00 · AS-0001", "Bader Al-Najm", "Not available",
                  "Hessa Al-Sidra", "Dana Al-Yal", "page 1 of 1", "shred at closing time", "signs on arrival"):
        assert words in said, words
    assert "Elif" not in said, "cancelled early: it is not on the screen either"
    short = read(day, diary_papers.day_sheet(day.reception, NEXT, INITIALS, EN))
    assert [word in short for word in ("MS", "AS-0001", "Mona", "Najm")] == [True, True, False, False]


def test_the_arabic_sheet_is_mirrored(day: Clinic) -> None:
    english, arabic = (diary_papers.draw_paper(day.reception, diary_papers.day_sheet(day.reception, NEXT, INITIALS, one)).pdf
                       for one in (EN, AR))

    def hours_at(pdf: bytes) -> float:
        text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
        return float(text.get_charbox(text.search("13:00").get_next()[0])[0])

    assert hours_at(english) < 60 < 780 < hours_at(arabic)


def test_room_and_week_sheets_turn_the_same_visits(day: Clinic) -> None:
    rooms = diary_papers.room_sheet(day.reception, NEXT, NAMES, EN)
    assert [column.head for column in rooms.content.columns] == ["Room 1", "Room 2", "Room 3"]  # type: ignore[union-attr]
    assert "Hessa Al-Sidra" in read(day, rooms)
    week = diary_papers.week_sheet(day.therapist, day.therapist.staff_id, NEXT.replace(day=29), NAMES, AR)
    assert week.days == "2026-11-29..2026-12-05"
    assert [column.head for column in week.content.columns] == [  # type: ignore[union-attr]
        "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس"]
    read(day, week)
    with pytest.raises(Refused):
        diary_papers.week_sheet(day.reception, 9_999, NEXT, NAMES, EN)


def test_calls_are_for_the_next_day_that_the_clinic_works(day: Clinic) -> None:
    friday = NEXT.replace(day=26)  # a Thursday: the clinic works again on Sunday, where nobody comes
    assert "Nobody is expected" in read(day, diary_papers.call_list(day.reception, friday, NAMES, EN))
    sunday = diary_papers.call_list(day.reception, NEXT.replace(day=29), NAMES, EN)
    assert (sunday.count, sunday.days) == (1, "2026-11-30")
    said = read(day, sunday)
    assert [word in said for word in ("Mona Al-Shiraa · AS-0001", "+965 0000 0412", "Najm")] == [True, True, False]


def test_the_card_speaks_the_clients_language(day: Clinic) -> None:
    asked = ClientRequest(
        en=split_name("Reem Al-Athar"), ar=split_name("ريم الأثر"), phone="0000 0500", letter_language=Language.ARABIC)
    reem = people.add_client(day.reception, asked, different_person=True).id
    assert "لا موعد" in " ".join(diary_papers.card(day.reception, reem).content.texts())
    book(day, reem, 17, mode=Mode.ONLINE, room_id=None)
    paper = diary_papers.card(day.reception, reem)
    assert (paper.content.language, paper.count) == (AR, 1)
    said = " ".join(paper.content.texts())
    assert not [word for word in ("الاثنين", "عن بُعد", "17:00") if word not in said]
    read(day, paper)


def test_each_way_out_is_one_line_without_a_name(day: Clinic, print_queue, tmp_path) -> None:  # type: ignore[no-untyped-def]
    paper = diary_papers.day_sheet(day.reception, NEXT, INITIALS, EN)
    pdf = diary_papers.draw_paper(day.reception, paper).pdf
    diary_papers.print_paper(day.reception, paper, pdf, print_queue.name)
    (sent,) = print_queue.printed(1)
    assert sent.read_bytes() == pdf
    assert diary_papers.save_paper(day.reception, paper, pdf, tmp_path / "sheet.pdf").read_bytes() == pdf
    lines = [row for row in DeskAuditRow.select().order_by(DeskAuditRow.seq) if row.action == "print_diary"]
    assert [(row.object, row.detail) for row in lines] == [
        ("sheet:day_sheet", "days=2026-11-30 visits=3 initials copies=1"),
        ("sheet:day_sheet", "days=2026-11-30 visits=3 initials saved=pdf")]
    nobody = replace(day.reception, roles=frozenset())
    with pytest.raises(Denied):
        diary_papers.save_paper(nobody, paper, pdf, tmp_path / "x.pdf")
    with pytest.raises(Denied):
        diary_papers.draw_paper(nobody, paper)


def test_boxes_that_share_time_stand_side_by_side() -> None:
    one, two, three, four = (PaperVisit(a, b, "", "") for a, b in ((600, 650), (610, 660), (650, 700), (720, 770)))
    assert [(visit.first, lane, of) for visit, lane, of in lanes([four, three, one, two])] == [
        (600, 0, 2), (610, 1, 2), (650, 0, 2), (720, 0, 1)]


def test_many_therapists_go_on_to_a_second_page(clinic: Clinic) -> None:
    paper = diary_papers.day_sheet(clinic.reception, NOW.date(), INITIALS, EN)
    wide = replace(paper, content=replace(paper.content, columns=paper.content.columns * 6))  # type: ignore[union-attr]
    assert diary_papers.draw_paper(clinic.reception, wide).pages == len(wide.content.columns) // 8 + 1  # type: ignore[union-attr]
