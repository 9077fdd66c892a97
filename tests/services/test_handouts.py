"""Client sheets: prepared for whom the file is open to, printed on a real queue, saved whole, each way one audit line."""

from __future__ import annotations

import pytest

from clinic_app.data.audit import ClinicalAuditRow
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout, Text
from clinic_app.services import handouts
from tests.letter_desk import ending_client

SHEET = Handout("steps", "Steps", LetterLanguage.ENGLISH, (Text("one small step"),))


@pytest.fixture
def client(clinic):
    """A client with a file."""
    return ending_client(clinic)


def lines(action):
    return [row for row in ClinicalAuditRow.select().order_by(ClinicalAuditRow.seq) if row.action == action]


def test_a_sheet_carries_the_clinic_and_the_client(clinic, client):
    sheet = handouts.prepared(clinic.therapist, client, SHEET)
    assert sheet.frame.recipient.name
    assert sheet.file_number.startswith("AS-")
    assert handouts.draw_sheet(clinic.therapist, sheet).pages == 1
    assert handouts.language_of(clinic.therapist, client) in LetterLanguage


def test_a_sheet_about_no_client_names_the_one_who_made_it(clinic):
    sheet = handouts.prepared(clinic.therapist, None, SHEET)
    assert sheet.file_number == ""
    assert sheet.frame.recipient.name == clinic.therapist.name


def test_reception_neither_prepares_nor_draws(clinic, client):
    sheet = handouts.prepared(clinic.therapist, client, SHEET)
    for call in (lambda: handouts.prepared(clinic.reception, client, SHEET), lambda: handouts.draw_sheet(clinic.reception, sheet),
                 lambda: handouts.save_sheet(clinic.reception, sheet, b"", None)):
        with pytest.raises(Denied):
            call()


def test_printing_and_saving_are_one_line_each_without_a_word_of_the_sheet(clinic, client, print_queue, tmp_path):
    sheet = handouts.prepared(clinic.therapist, client, SHEET)
    pdf = handouts.draw_sheet(clinic.therapist, sheet).pdf
    handouts.print_sheet(clinic.therapist, sheet, pdf, print_queue.name)
    (paper,) = print_queue.printed(1)
    assert paper.read_bytes() == pdf
    saved = handouts.save_sheet(clinic.therapist, sheet, pdf, tmp_path / "sheet.pdf")
    assert saved.read_bytes() == pdf
    written = lines("print_sheet")
    assert [line.detail for line in written] == ["copies=1", "saved=pdf"]
    assert {(line.object, line.client) for line in written} == {("sheet:steps", client)}
    with pytest.raises(Refused):
        handouts.save_sheet(clinic.therapist, sheet, pdf, tmp_path / "nowhere" / "sheet.pdf")
