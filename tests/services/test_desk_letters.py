"""Letters of reception on both engines: who may have which, what stands on them, that they stay as made, the register."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import peewee as pw
import pypdf
import pytest

from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.desk_letters import DeskLetterRow
from clinic_app.domain.appointments import AppointmentType, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.desk_letters import WORDS_MAX, DeskContent, DeskKind, DeskLetter, DeskPermissionRequest, ground_for
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_checks import check_code
from clinic_app.domain.names import split_name
from clinic_app.domain.outgoing import Form, Road
from clinic_app.domain.people import ClientRequest, Language
from clinic_app.domain.readers import Ground, Reader
from clinic_app.services import appointments, clock, desk_composing, desk_letters, letters, people, register, register_sheet
from tests.clinics import Clinic
from tests.services.test_closures import NEXT, book
from tests.services.test_closures import client as patient

EN, AR = LetterLanguage.ENGLISH, LetterLanguage.ARABIC
APPOINTMENT, ATTENDANCE = DeskKind.APPOINTMENT, DeskKind.ATTENDANCE
CLINICAL = ("therap", "session", "diagnos", "individual", "first meeting", "hessa", "علاج", "تشخيص", "حصة", "نفس")


@pytest.fixture
def reem(clinic: Clinic) -> Iterator[tuple[Clinic, int, int, int]]:
    """A client who came on a Monday at three past five and has the next visit booked: clinic, client, visit, next visit."""
    asked = ClientRequest(en=split_name("Reem Al-Athar"), ar=split_name("ريم الأثر"), phone="0000 0500",
                          letter_language=Language.ENGLISH)
    client = people.add_client(clinic.reception, asked, different_person=True).id
    came, later = book(clinic, client, 17, note="brings a friend"), book(clinic, client, 10, day=NEXT + timedelta(days=7))
    with clock.freeze(came.slot.start + timedelta(minutes=3)):
        appointments.set_status(clinic.reception, came.id, Status.ARRIVED, came.version)
        yield clinic, client, came.id, later.id


def said(clinic: Clinic, letter: DeskLetter) -> str:
    """What another program reads on the stored pages; nothing of why somebody comes stands there."""
    pdf = desk_letters.open_letter(clinic.reception, letter.client_id, letter.id)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert (len(reader.pages), str(reader.metadata["/Title"])) == (1, "Letter")  # type: ignore[index]
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert not [word for word in CLINICAL if word in text.lower()]
    return text


def permit(clinic: Clinic, client: int, reader: Reader, name: str = "Najm Trading", days: int = 30) -> int:
    today = clock.today()
    request = DeskPermissionRequest(client, reader, name, today, today + timedelta(days=days))
    return desk_letters.record_permission(clinic.reception, request).id


def codes(refusal: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {str(code) for code in refusal.value.codes}


@pytest.mark.parametrize("reader", Reader)
def test_who_may_read_of_attendance_is_the_matrix(reem: tuple[Clinic, int, int, int], reader: Reader) -> None:
    clinic, client, visit, _ = reem
    ground = ground_for(ATTENDANCE, reader)
    content = DeskContent(ATTENDANCE, EN, reader, (visit,), "" if reader is Reader.CLIENT else "Dr Helen Marsh")
    if ground is None:
        with pytest.raises(Refused) as refusal:
            desk_composing.make(clinic.reception, client, content)
        assert codes(refusal) == {"letter_legal_export_only"}
        with pytest.raises(Refused):
            permit(clinic, client, reader)
        assert desk_letters.letters_of(clinic.reception, client) == ()
        return
    if ground is Ground.AUTHORISATION:
        with pytest.raises(Refused) as refusal:
            desk_composing.make(clinic.reception, client, content)
        assert codes(refusal) == {"letter_no_release"}
        content = replace(content, permission_id=permit(clinic, client, reader))
    else:
        with pytest.raises(Refused):
            permit(clinic, client, reader)
    letter = desk_composing.make(clinic.reception, client, content)
    text = said(clinic, letter)
    named = {Ground.OPEN: "Dr Helen Marsh", Ground.AUTHORISATION: "Najm Trading"}[ground]
    assert (named in text) == (reader is not Reader.CLIENT)
    assert ("Permission to share" in text) == (ground is Ground.AUTHORISATION)
    for words in ("Reem Al-Athar attended this clinic", "Monday 30 November 2026", "17:00 to 17:50", "17:03",
                  "not a sick-leave certificate", "For the clinic"):
        assert words in text, words


def attendance(clinic: Clinic, client: int, visit: int, language: LetterLanguage = EN) -> str:
    """What a letter of attendance says of a visit, drawn and read back; nothing of it is kept."""
    paper = desk_composing.compose(clinic.reception, client, DeskContent(ATTENDANCE, language, visits=(visit,)))
    reader = pypdf.PdfReader(io.BytesIO(desk_composing.draw(clinic.reception, paper).pdf))
    assert len(reader.pages) == 1
    return " ".join(reader.pages[0].extract_text().split())


def test_attendance_says_when_the_client_left_or_until_when_the_visit_was_booked(reem: tuple[Clinic, int, int, int]) -> None:
    clinic, client, visit, _ = reem
    assert "Left" in attendance(clinic, client, visit)
    assert "booked until 17:50" in attendance(clinic, client, visit)  # still here
    assert "وقت المغادرة" in (arabic := attendance(clinic, client, visit, AR))
    assert "الموعد حتى" in arabic
    start, version = appointments.appointment(clinic.reception, visit).slot.start, 2

    def mark(minutes: int, status: Status) -> None:
        nonlocal version
        with clock.freeze(start + timedelta(minutes=minutes)):
            version = appointments.set_status(clinic.reception, visit, status, version).version

    mark(5, Status.IN_SESSION)
    mark(48, Status.ATTENDED)
    assert ("17:48" in attendance(clinic, client, visit), "booked until" in attendance(clinic, client, visit)) == (True, False)
    assert "17:48" in attendance(clinic, client, visit, AR)
    mark(55, Status.DID_NOT_COME)  # a slip, taken back: what was seen at the door stands
    with clock.freeze(start + timedelta(minutes=56)):
        version = appointments.undo(clinic.reception, visit, version).version
    assert "17:48" in attendance(clinic, client, visit)
    mark(57, Status.IN_SESSION)
    mark(60 * 3, Status.ATTENDED)  # tidied up in the evening: nobody saw the client go
    assert "booked until 17:50" in attendance(clinic, client, visit)
    assert "20:00" not in attendance(clinic, client, visit)


def test_of_people_who_came_together_each_left_at_an_own_time(reem: tuple[Clinic, int, int, int]) -> None:
    clinic, client, _, _ = reem
    other = patient(clinic)
    both = appointments.book(clinic.reception, BookingRequest(
        (client, other), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(NEXT + timedelta(days=1), 12 * 60, 50),
        AppointmentType.COUPLE))
    version = both.version
    for minutes, who, status in ((1, None, Status.ARRIVED), (2, None, Status.IN_SESSION), (31, client, Status.ATTENDED),
                                 (52, other, Status.ATTENDED)):
        with clock.freeze(both.slot.start + timedelta(minutes=minutes)):
            act = partial(appointments.set_status, clinic.reception, both.id) if who is None else partial(
                appointments.set_attendance, clinic.reception, both.id, who)
            version = act(status, version).version
    with clock.freeze(both.slot.start + timedelta(hours=2)):
        left = [attendance(clinic, who, both.id) for who in (client, other)]
    assert [("12:31" in text, "12:52" in text) for text in left] == [(True, False), (False, True)]


def test_a_permission_is_for_its_reader_its_days_and_its_client(reem: tuple[Clinic, int, int, int]) -> None:
    clinic, client, visit, _ = reem
    school = permit(clinic, client, Reader.SCHOOL)
    content = DeskContent(ATTENDANCE, EN, Reader.EMPLOYER, (visit,), permission_id=school)
    with pytest.raises(Refused, match="no_release"):
        desk_composing.make(clinic.reception, client, content)
    own = permit(clinic, client, Reader.EMPLOYER, days=2)
    with clock.freeze(clock.now() + timedelta(days=3)), pytest.raises(Refused, match="not_valid"):
        desk_composing.make(clinic.reception, client, replace(content, permission_id=own))
    other = patient(clinic)
    with pytest.raises(Refused, match="no_release"):
        desk_composing.make(clinic.reception, other, replace(content, permission_id=own))
    desk_letters.withdraw_permission(clinic.reception, client, own, 1)
    with pytest.raises(Refused, match="withdrawn"):
        desk_composing.make(clinic.reception, client, replace(content, permission_id=own))
    with pytest.raises(Refused):
        desk_letters.withdraw_permission(clinic.reception, client, own, 2)
    today = clock.today()
    for wrong in (DeskPermissionRequest(client, Reader.EMPLOYER, "", today, today),
                  DeskPermissionRequest(client, Reader.EMPLOYER, "Najm", today, None),
                  DeskPermissionRequest(client, Reader.EMPLOYER, "Najm", today, today - timedelta(days=1))):
        with pytest.raises(Refused):
            desk_letters.record_permission(clinic.reception, wrong)


def test_coming_appointments_are_the_clients_own(reem: tuple[Clinic, int, int, int]) -> None:
    clinic, client, came, later = reem
    content = DeskContent(APPOINTMENT, AR, Reader.CLIENT, (later,), bring="البطاقة المدنية")
    letter = desk_composing.make(clinic.reception, client, content)
    text = said(clinic, letter)
    assert not [part for part in ("10:00", "50", "2026", "AS-") if part not in text]
    for reader in set(Reader) - {Reader.CLIENT}:
        with pytest.raises(Refused):
            desk_composing.make(clinic.reception, client, replace(content, reader=reader, name="Najm"))
    for visits in ((), (came,), (9_999,)):
        with pytest.raises(Refused):
            desk_composing.make(clinic.reception, client, replace(content, visits=visits))
    with pytest.raises(Refused, match="desk_visit_changed"):
        desk_composing.make(clinic.reception, client, DeskContent(ATTENDANCE, EN, visits=(later,)))
    with pytest.raises(Refused, match="desk_own_line_away"):
        desk_composing.make(clinic.reception, client, DeskContent(ATTENDANCE, EN, visits=(came,), bring="low mood"))


def test_what_is_offered_took_place_or_is_to_come(reem: tuple[Clinic, int, int, int]) -> None:
    clinic, client, came, later = reem
    offer = desk_composing.offer(clinic.reception, client)
    assert [v.id for v in offer.attended] == [came]
    assert [v.id for v in offer.to_come] == [later]
    assert (offer.language, offer.name_en, offer.name_ar) == (EN, "Reem Al-Athar", "ريم الأثر")


@pytest.mark.parametrize("typed", [
    "<b>bold</b> & {name} $name %s", "=SUM(A1) \u202eevil\u202c", "x" * 5_000, "\0\x07bell",
])
def test_hostile_words_are_printed_as_typed_or_refused(reem: tuple[Clinic, int, int, int], typed: str) -> None:
    clinic, client, _, later = reem
    content = DeskContent(APPOINTMENT, EN, visits=(later,), change=typed, bring=typed)
    if len(typed) > WORDS_MAX:
        with pytest.raises(Refused, match="desk_too_long"):
            desk_composing.make(clinic.reception, client, content)
        return
    text = said(clinic, desk_composing.make(clinic.reception, client, content))
    assert "".join(c for c in typed if c.isprintable() and c.isascii()).strip() in text


def test_a_letter_stays_as_made_and_is_withdrawn_once(
    reem: tuple[Clinic, int, int, int], tmp_path: Path, print_queue: Any
) -> None:
    clinic, client, came, _ = reem
    content = DeskContent(ATTENDANCE, EN, Reader.EMPLOYER, (came,), permission_id=permit(clinic, client, Reader.EMPLOYER))
    first = desk_composing.make(clinic.reception, client, content)
    assert (first.number, first.job_title, first.ground) == (1, "Letter D1", Ground.AUTHORISATION)
    assert [one.letter.id for one in desk_letters.to_print(clinic.reception)] == [first.id]
    pdf = desk_letters.open_letter(clinic.reception, client, first.id)
    desk_letters.print_letter(clinic.reception, client, first.id, print_queue.name)
    (sent,) = print_queue.printed(1)
    assert sent.read_bytes() == pdf
    locked = desk_letters.save_pdf(clinic.reception, client, first.id, tmp_path / "letter.pdf", "long enough to lock")
    assert pypdf.PdfReader(locked).is_encrypted
    assert desk_letters.to_print(clinic.reception) == ()
    with pytest.raises(Refused):
        desk_composing.make(clinic.reception, client, replace(content, replaces=first.id))
    with pytest.raises(Refused):
        desk_letters.withdraw(clinic.reception, client, first.id, " ")
    gone = desk_letters.withdraw(clinic.reception, client, first.id, "wrong day")
    assert gone.withdrawn is not None
    assert gone.withdrawn.reason == "wrong day"
    for way in (lambda: desk_letters.print_letter(clinic.reception, client, first.id, print_queue.name),
                lambda: desk_letters.save_pdf(clinic.reception, client, first.id, tmp_path / "x.pdf"),
                lambda: desk_letters.to_go_out(clinic.reception, client, first.id),
                lambda: desk_letters.withdraw(clinic.reception, client, first.id, "again")):
        with pytest.raises(Refused, match="out_withdrawn"):
            way()
    second = desk_composing.make(clinic.reception, client, replace(content, replaces=first.id))
    assert "version 2" in said(clinic, second)
    with pytest.raises(Refused, match="out_replaced"):
        desk_composing.make(clinic.reception, client, replace(content, replaces=first.id))
    kept = desk_letters.letters_of(clinic.reception, client)
    assert [(one.number, one.replaced, one.gone) for one in kept] == [(2, False, 0), (1, True, 2)]
    assert desk_letters.open_letter(clinic.reception, client, first.id) == pdf
    row = DeskLetterRow.get_by_id(second.id)
    for change in ({"pdf": b"other"}, {"recipient": "Somebody"}, {"body": "{}"}):
        with pytest.raises(pw.IntegrityError), DeskLetterRow._meta.database.atomic():
            DeskLetterRow.save_over(row.id, row.version, **change)
    lines = [(one.action, one.object, one.detail) for one in DeskAuditRow.select().order_by(DeskAuditRow.seq)]
    assert ("print_desk_letter", f"desk_letter:{first.id}", "copies=1") in lines
    assert not [line for line in lines if "Reem" in str(line) or "Najm" in str(line)]


def test_the_register_of_therapists_holds_receptions_letters_too(reem: tuple[Clinic, int, int, int], tmp_path: Path) -> None:
    clinic, client, came, _ = reem
    content = DeskContent(ATTENDANCE, EN, Reader.EMPLOYER, (came,), permission_id=permit(clinic, client, Reader.EMPLOYER))
    made = desk_composing.make(clinic.reception, client, content)
    desk_letters.save_pdf(clinic.reception, client, made.id, tmp_path / "letter.pdf")
    lines = register.of_clinic(clinic.lead)
    assert [(one.form, one.road, one.reader, one.recipient, one.ground, one.number) for one in lines] == [
        (Form.DESK, road, Reader.EMPLOYER, "Najm Trading", Ground.AUTHORISATION, 1) for road in (Road.FILE, Road.ISSUED)]
    assert {one.file_no for one in lines} == {people.client(clinic.lead, client).file_no}
    sheet = register_sheet.clinic_sheet(clinic.lead, EN)
    said = " ".join(sheet.texts())
    for words in ("visit letter D1 (released)", "visit letter D1 (saved as PDF)", "Nov 2026, "):
        assert words in said, "how and at what time each left"
    assert register_sheet.clinic_sheet(clinic.lead, EN, clock.today()).subtitle.startswith("from ")
    assert "Disclosed by" in sheet.texts()
    assert "مَن أفصح" in register_sheet.clinic_sheet(clinic.lead, AR).texts()
    today = clock.today()
    assert register.of_clinic(clinic.lead, today + timedelta(days=1)) == ()
    nobody = replace(clinic.reception, roles=frozenset())
    for way in (lambda: desk_composing.make(nobody, client, content), lambda: desk_letters.letters_of(nobody, client)):
        with pytest.raises(Denied):
            way()


def test_a_print_is_checked_by_its_code(reem: tuple[Clinic, int, int, int]) -> None:
    clinic, client, came, _ = reem
    made = desk_composing.make(clinic.reception, client, DeskContent(ATTENDANCE, EN, visits=(came,)))
    row = DeskLetterRow.get_by_id(made.id)
    found = letters.check_letter(clinic.lead, check_code(row.uid, row.body))
    assert found is not None
    assert (found.number, found.kind, found.intact) == (1, ATTENDANCE, True)
