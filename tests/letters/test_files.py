"""Every kind of PDF as a file: sound by qpdf, in its language, with outline and neutral title, and never the client's name."""

from __future__ import annotations

import io
import subprocess
from datetime import date

import pypdf
import pytest

from clinic_app.domain.appointments import Span, Status
from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.diary_papers import GridPaper, PaperColumn, PaperVisit
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Bullets, Fields, Handout, Heading, Signature, Signatures, Table, Text
from clinic_app.domain.letter_kinds import LAYOUTS, readers_of
from clinic_app.domain.letters import compose
from clinic_app.domain.permissions import Vault
from clinic_app.letters import grid, press, recovery
from clinic_app.letters import handout as sheets
from clinic_app.letters.discharge import render
from clinic_app.letters.locked import locked
from tests.letters.letter_builders import CLIENT, a_frame, a_letter, a_sectioned_letter, some_facts

EN, AR = LetterLanguage.ENGLISH, LetterLanguage.ARABIC
NAMES = ("Sawari", "السواري")


def a_sheet(language: LetterLanguage, long: bool = False) -> Handout:
    arabic = language is AR
    blocks = (
        Heading("الخطوات" if arabic else "Steps"), Text("أقود على الجسر (CBT) 50 mg" if arabic else "I drive (CBT)"),
        Bullets(("one", "اثنان")), Fields((("Label", "value"), ("فارغ", ""))),
        Table(("a", "b"), (("1", "٢"),) * (90 if long else 2)), Curve((Point("1", 3.0), Point("2", 5.0, hollow=True)), 0, 10),
        Signatures((Signature("Client", "Khalid", date(2026, 11, 23)),)), 
        Heading("ما بعد" if arabic else "Afterwards"), Text("x"))
    return Handout("test", "ورقة" if arabic else "Sheet of steps", language, blocks)


def a_grid(language: LetterLanguage) -> bytes:
    visit = PaperVisit(10 * 60, 10 * 60 + 50, "Khalid S", "10:00–10:50", Status.BOOKED)
    column = PaperColumn("Dr Yousef", "Room 1", (Span(9 * 60, 17 * 60),), (visit,))
    return grid.render(GridPaper("Day sheet", "", language, (column,), signed=True), a_frame(CLIENT, language)).pdf


def every_kind() -> dict[str, bytes]:
    kinds = {"recovery": recovery.render(recovery.RecoverySheet("Al Soor", "السور", Vault.DESK, "AAAA-BBBB", date(2026, 11, 23)))}
    for language in (EN, AR):
        kinds |= {
            f"doctor {language}": render(a_letter(language)).pdf,
            f"client {language}": render(compose(a_frame(CLIENT, language), some_facts(language))).pdf,
            f"sheet {language}": sheets.render(a_sheet(language), a_frame(CLIENT, language)).pdf,
            f"long sheet {language}": sheets.render(a_sheet(language, long=True), a_frame(CLIENT, language)).pdf,
            f"sample {language}": render(a_letter(language, sample=True)).pdf,
            f"grid {language}": a_grid(language),
        }
        for kind in LAYOUTS:
            kinds[f"{kind} {language}"] = press.render(a_sectioned_letter(kind, readers_of(kind)[0], language)).pdf
    return kinds


@pytest.fixture(scope="module")
def kinds():
    return every_kind()


def checked(pdf: bytes, tmp_path, *options: str) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    told = subprocess.run(["qpdf", *options, "--check", str(file)], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "WARNING" not in told.stderr


def test_qpdf_finds_nothing_wrong_with_any_kind(kinds, tmp_path):
    for pdf in kinds.values():
        checked(pdf, tmp_path)


def test_qpdf_finds_nothing_wrong_with_a_locked_file(kinds, tmp_path):
    checked(locked(kinds["doctor en"], "correct horse 9", "m"), tmp_path, "--password=correct horse 9")


def test_every_kind_is_the_same_bytes_twice(kinds):
    assert every_kind() == kinds


def test_title_language_and_author_are_set_and_no_file_names_the_client(kinds):
    for name, pdf in kinds.items():
        reader = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
        data, root = reader.metadata, reader.trailer["/Root"]
        assert data.title in ("Letter", "Sheet"), name
        assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True, name
        for value in data.values():
            assert not any(part in str(value) for part in NAMES), name
        if name == "recovery":
            continue
        assert data.author == "Al Soor Specialist Clinic"
        assert root["/Lang"] == name[-2:]
        if name.endswith("ar"):
            assert root["/ViewerPreferences"]["/Direction"] == "/R2L"


def test_what_is_longer_than_a_page_has_an_outline(kinds):
    for name, pdf in kinds.items():
        reader = pypdf.PdfReader(io.BytesIO(pdf))
        titles = [entry.title for entry in reader.outline]
        if len(reader.pages) == 1 or "grid" in name:
            assert titles == []
    assert [e.title for e in pypdf.PdfReader(io.BytesIO(kinds["long sheet en"])).outline] == ["Steps", "Afterwards"]
    arabic = pypdf.PdfReader(io.BytesIO(kinds["long sheet ar"]))
    assert [e.title for e in arabic.outline] == ["الخطوات", "ما بعد"]
    assert [arabic.get_destination_page_number(e) for e in arabic.outline] == [0, len(arabic.pages) - 1]


def test_nothing_runs_and_nothing_is_attached(kinds):
    for pdf in kinds.values():
        for word in (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/URI", b"/OpenAction", b"/AcroForm"):
            assert word not in pdf
