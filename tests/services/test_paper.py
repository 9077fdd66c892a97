"""The look of paper: digits, the Hijri date and the logo reach every kind of sheet, and a picture brings nothing along."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pypdfium2
import pytest
from PIL import Image

from clinic_app.domain.calendars import WhoShows
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout, Text
from clinic_app.domain.paper import PICTURE_MAX, SIDE_KEPT, PaperLook, PaperProblem
from clinic_app.domain.readers import Reader
from clinic_app.services import clock, diary_papers, handouts, letters, paper, profiles
from tests.clinics import Clinic
from tests.letter_desk import ending_client

SHEET = Handout("steps", "خطوات", LetterLanguage.ARABIC, (Text("المرة 12 من F41.0"),))


def picture(kind: str = "PNG", side: int = 60, colour: str = "red") -> bytes:
    made, whole = Image.new("RGB", (side, side), colour), io.BytesIO()
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "SecretCamera", 6
    made.save(whole, kind, exif=exif)
    return whole.getvalue()


def said(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def pages_of(clinic: Clinic, client: int) -> dict[str, bytes]:
    """One letter and one of each kind of sheet, as they are drawn now."""
    me = clinic.therapist
    shown = letters.draft_for(me, client, Reader.CLIENT, LetterLanguage.ARABIC)
    sheet = diary_papers.day_sheet(clinic.reception, clock.today(), WhoShows.NAMES, LetterLanguage.ARABIC)
    return {"letter": letters.preview(me, shown).pdf,
            "handout": handouts.draw_sheet(me, handouts.prepared(me, client, SHEET)).pdf,
            "day sheet": diary_papers.draw_paper(clinic.reception, sheet).pdf}


def test_what_the_manager_chooses_is_what_is_printed(clinic: Clinic) -> None:
    client = ending_client(clinic)
    for look, hijri, twelve in ((PaperLook(), True, "12"), (PaperLook(arabic_digits=True, hijri=False), False, "١٢")):
        paper.save_paper_look(clinic.manager, replace(look, version=paper.paper_look(clinic.manager).version))
        for name, pdf in pages_of(clinic, client).items():
            assert ("1448" in said(pdf) or "١٤٤٨" in said(pdf)) is hijri, name
        sheet = said(pages_of(clinic, client)["handout"])
        assert twelve in sheet
        assert "F41.0" in sheet or "41.0F" in sheet  # PDFium may turn a code round; its digits stay Western


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_brings_nothing_along_and_stands_on_every_page_head(clinic: Clinic, kind: str) -> None:
    client, before = ending_client(clinic), paper.paper_look(clinic.manager)
    kept = paper.keep_logo(clinic.manager, picture(kind), before.version)
    assert b"SecretCamera" not in kept.logo
    assert not Image.open(io.BytesIO(kept.logo)).getexif()
    for name, pdf in pages_of(clinic, client).items():
        page = pypdfium2.PdfDocument(pdf)[0]
        assert [one for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], name
        assert b"SecretCamera" not in pdf
    again = paper.drop_logo(clinic.manager, kept.version)
    assert again.logo == b""


def test_large_pictures_are_made_small_and_what_is_none_is_refused(clinic: Clinic) -> None:
    at = paper.paper_look(clinic.manager).version
    kept = paper.keep_logo(clinic.manager, picture(side=2 * SIDE_KEPT), at)
    assert max(Image.open(io.BytesIO(kept.logo)).size) == SIDE_KEPT
    gif = io.BytesIO()
    Image.new("RGB", (3, 3)).save(gif, "GIF")
    bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (60_000).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0" + b"\0" * 40
    wrong = {b"": PaperProblem.NO_PICTURE, b"%PDF-1.4": PaperProblem.NO_PICTURE, picture()[:60]: PaperProblem.NO_PICTURE,
             gif.getvalue(): PaperProblem.NO_PICTURE, b"<svg/>": PaperProblem.NO_PICTURE,
             b"x" * (PICTURE_MAX + 1): PaperProblem.TOO_LARGE}
    for data, problem in wrong.items():
        with pytest.raises(Refused) as refused:
            paper.keep_logo(clinic.manager, data, kept.version)
        assert refused.value.codes == (problem,)
    with pytest.raises(Refused):
        paper.keep_logo(clinic.manager, bomb, kept.version)
    assert paper.paper_look(clinic.manager) == kept


def test_only_the_manager_chooses_and_nobody_overwrites_anybody(clinic: Clinic) -> None:
    look = paper.paper_look(clinic.reception)
    for who in (clinic.reception, clinic.therapist):
        with pytest.raises(Denied):
            paper.save_paper_look(who, look)
    changed = paper.save_paper_look(clinic.manager, replace(look, hijri=not look.hijri))
    with pytest.raises(Stale):
        paper.save_paper_look(clinic.manager, look)
    assert paper.paper_look(clinic.manager) == changed


def test_a_signature_stands_on_the_letters_of_its_owner_alone(clinic: Clinic) -> None:
    me, client = clinic.therapist, ending_client(clinic)

    def drawn() -> bytes:
        return letters.preview(me, letters.draft_for(me, client, Reader.CLIENT, LetterLanguage.ARABIC)).pdf

    by_hand = drawn()
    for wrong, problem in ((b"%PDF-1.7", PaperProblem.NO_PICTURE), (b"\0" * (PICTURE_MAX + 1), PaperProblem.TOO_LARGE)):
        with pytest.raises(Refused) as refused:
            profiles.keep_signature(me, wrong, 0)
        assert refused.value.findings[0].code is problem
    kept = profiles.keep_signature(me, picture("JPEG", 90, "blue"), 0)
    assert b"SecretCamera" not in kept.picture
    assert len(pictures(drawn())) == len(pictures(by_hand)) + 1
    assert drawn() == drawn()
    assert profiles.own_signature(clinic.lead).picture == b""
    with pytest.raises(Stale):
        profiles.drop_signature(me, kept.version + 1)
    issued = letters.issue(me, letters.save_draft(me, letters.draft_for(me, client, Reader.CLIENT).draft))
    profiles.drop_signature(me, kept.version)
    assert pictures(drawn()) == pictures(by_hand)
    assert len(pictures(letters.open_letter(me, client, issued.id))) == len(pictures(by_hand)) + 1
    with pytest.raises(Denied):
        profiles.keep_signature(clinic.reception, picture(), 0)


def pictures(pdf: bytes) -> list[bytes]:
    """The pictures drawn on the pages."""
    return [image.data for page in pypdf.PdfReader(io.BytesIO(pdf)).pages for image in page.images]
