"""One record of hostile words, in every paper and file made of it: as typed or refused by name, and nothing of it runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import icalendar
import openpyxl
import pypdf
import pytest
import vobject

from clinic_app.data import calendar_files, database
from clinic_app.domain.appointments import Slot
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.calendars import CalendarEvent, CalendarWish, WhoShows
from clinic_app.domain.endings import EndingContent, EndingDraftRequest, Risky, StayingWell
from clinic_app.domain.episodes import EndReason, LifeEventRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.growth import Category, CpdContent, Mode, SupervisionContent
from clinic_app.domain.growth_summaries import SummaryReader
from clinic_app.domain.handouts import Handout, Text
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.names import Names
from clinic_app.domain.outgoing import EmergencyRequest, LegalRequest, OutProblem, Road, legal_contents
from clinic_app.domain.people import Language
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Reader
from clinic_app.domain.safety import CheckContent, CheckRequest, Thoughts
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.workbook import EntryRequest, PageKind, PageRequest
from clinic_app.services import (
    access,
    appointments,
    calendars,
    clock,
    diary_papers,
    emergencies,
    ending_sheets,
    endings,
    episodes,
    exports,
    growth,
    growth_summaries,
    handouts,
    legal_exports,
    plan_papers,
    register_sheet,
    safety,
    safety_plans,
    safety_sheets,
    session_sheets,
    sheets,
    workbook,
    workbook_sheets,
)
from clinic_app.services import settings as clinic_settings
from tests import therapy
from tests.clinics import open_for_long
from tests.letters.letter_builders import read_words
from tests.services.test_workbook_sheets import FILLED

TEXT = "=1+1 <b>x</b> & $who {x.y} %(z)s \\(Tj"
TYPED = f"\u202e{TEXT}\u202c"
NAME = '=2+2 <i>"M"/..\\CON:?'
HIDDEN = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\0")
PASSWORD, MEGABYTE, GLYPHS = "a long password", "كلمة word " * 80_000, LetterProblem.MISSING_GLYPHS
EN, AR = LetterLanguage
NOON = datetime(2026, 11, 30, 12)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "'=1", '=HYPERLINK("http://x","y")')


def spoiled(value: Any) -> Any:
    """The same content with hostile words in every place that holds words of people."""
    if type(value) is str:
        return TYPED if value else ""
    if isinstance(value, tuple):
        return tuple(spoiled(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: spoiled(getattr(value, f.name)) for f in fields(value) if not f.name.endswith("key")})
    return value


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def house(_sqlite_template, tmp_path_factory) -> Iterator[SimpleNamespace]:
    """A clinic with one client whose record holds nothing but hostile words."""
    with open_for_long(_sqlite_template, tmp_path_factory.mktemp("hostile")) as clinic:
        me = clinic.therapist
        names = Names(given=NAME, family=f"\u202e{NAME}")
        client = therapy.mona(clinic, letter_language=Language.ENGLISH, en=names, ar=names, reception_note=TYPED)
        episode = therapy.begin(clinic, client)
        episodes.save_referral(me, client, episode.version, episode.referral_source, TYPED, TYPED)
        episodes.save_intake(me, client, 0, spoiled(therapy.INTAKE))
        therapy.sign(clinic, client)
        techniques = tuple(replace(one, alternatives=TYPED, why=TYPED) for one in therapy.FIRST.techniques)
        plan = replace(spoiled(therapy.FIRST), techniques=techniques, goals=tuple(
            replace(spoiled(goal), key=goal.key) for goal in therapy.FIRST.goals))
        therapy.agree(clinic, client, plan, date(2026, 9, 28))
        episodes.save_summary(me, client, TYPED, agreed_on=date(2026, 10, 5))
        episodes.add_life_event(me, LifeEventRequest(client, date(2026, 10, 11), TYPED, shared=True))
        pages = {kind: _page(me, client, kind) for kind in PageKind}
        look = clock.today() + timedelta(days=7)
        words = dict.fromkeys(("changed", "harm_words", "means_words", "agreed_words"), TYPED)
        safety.sign_check(me, CheckRequest(client, CheckContent(Thoughts.OFTEN, look_again=look, **words)))
        safe = SafetyPlanContent(*((TYPED, TYPED) for _ in range(6)), matters=TYPED)
        safety_plans.save_safety_plan(me, SafetyPlanRequest(client, safe, 0, look))
        well = StayingWell(what_i_do=(TYPED,), risky=(Risky(TYPED, TYPED),), people=(TYPED,), come_back_if=TYPED)
        empty = endings.ending_for(me, client)
        endings.save_ending(me, EndingDraftRequest(
            0, 0, EndingContent(reason=EndReason.PLANNED, staying_well=well, achievements=(TYPED,)), empty.uid, client))
        clinic_settings.save_room(clinic.manager, replace(clinic.rooms[0], name_en=TYPED, name_ar=f"غرفة {TYPED}"))
        appointments.book(clinic.reception, BookingRequest(
            (client,), (me.staff_id,), clinic.rooms[0].id, Slot(NOON, NOON + timedelta(minutes=50)), reason=TYPED, note=TYPED))
        access.open_with_reason(clinic.lead, client, TYPED)
        yield SimpleNamespace(clinic=clinic, me=me, client=client, pages=pages)


def _page(me: Any, client: int, kind: PageKind) -> int:
    content, noted = FILLED[kind]
    page = workbook.save_page(me, PageRequest(client, kind, spoiled(content), uid=str(uuid4())))
    for one in noted:
        workbook.note_entry(me, EntryRequest(page.id, clock.today(), one if kind is PageKind.LADDER else spoiled(one)))
    return page.id


def as_typed(pdf: bytes, *, language: LetterLanguage = EN) -> str:
    """What stands on the pages, which hold no action and no hidden sign; in English every hostile text stands there whole."""
    file = pypdf.PdfReader(io.BytesIO(pdf))
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(file.trailer["/Root"])
    assert not any("/Annots" in page for page in file.pages)
    assert "=" not in str(file.metadata)
    said = read_words(pdf)
    assert not HIDDEN & set(said)
    said = squeezed(said)
    if language is EN:
        assert said.count("=1+1") == said.count(squeezed(TEXT)), said
    return said


# -- sheets ----------------------------------------------------------------------------------------------------------

WORDLESS = {"slip", "agreement"}  # nothing that anybody typed of the client stands on them
SHEETS: dict[str, Callable[[SimpleNamespace], Handout]] = {
    "plan": lambda h: plan_papers.plan_sheet(h.me, h.client),
    "agreement": lambda h: plan_papers.agreement_sheet(h.me, h.client, 1),
    "safety": lambda h: safety_sheets.safety_sheet(h.me, h.client),
    "wallet": lambda h: safety_sheets.safety_sheet(h.me, h.client, wallet=True),
    "staying well": lambda h: ending_sheets.staying_well_sheet(h.me, h.client),
    "time-line": lambda h: workbook_sheets.timeline_sheet(h.me, h.client),
    "themes": lambda h: workbook_sheets.themes_sheet(h.me, h.client),
    "slip": lambda h: session_sheets.check_in_slip(h.me, h.client),
    **{f"page {kind}": lambda h, kind=kind: workbook_sheets.page_sheet(h.me, h.pages[kind]) for kind in PageKind},
}


@pytest.mark.parametrize("kind", SHEETS)
def test_every_sheet_prints_hostile_words_as_typed_in_both_languages(house, kind):
    handout = SHEETS[kind](house)
    for language in LetterLanguage:
        sheet = handouts.prepared(house.me, house.client, replace(handout, language=language))
        said = as_typed(handouts.draw_sheet(house.me, sheet).pdf, language=language)
        if language is EN and kind not in WORDLESS:
            assert squeezed(TEXT) in said
        assert (squeezed(NAME) in said) is handout.named or language is AR
        assert sheet.job_title == "Sheet"


@pytest.mark.parametrize("words", ["Good 😀 day", "漢"])
def test_a_sign_that_no_font_draws_is_refused_by_name(house, words):
    block = Text(words)
    for handout in (replace(SHEETS["plan"](house), title=words), replace(SHEETS["safety"](house), blocks=(block,))):
        assert refused(handouts.draw_sheet, house.me, handouts.prepared(house.me, house.client, handout)) == (GLYPHS,)


def refused(act, *with_, **more):
    with pytest.raises(Refused) as found:
        act(*with_, **more)
    return found.value.codes


@pytest.mark.parametrize("stem", ["CON", "nul.x", "COM¹", "=cmd|' C calc'!A0", "\u202egnp.exe", 'a:b*?"<>|', " . ", "منى" * 70])
def test_every_file_gets_a_name_that_every_system_takes_and_stays_in_its_folder(house, stem, tmp_path):
    me, desk = house.me, house.clinic.reception
    sheet = handouts.prepared(me, house.client, SHEETS["slip"](house))
    paper = diary_papers.day_sheet(desk, NOON.date(), WhoShows.NAMES, EN)
    for save in (partial(handouts.save_sheet, me, sheet), partial(diary_papers.save_paper, desk, paper)):
        saved = save(b"%PDF-1.4 drawn", tmp_path / f"{stem}.pdf")
        assert (saved.parent, saved.suffix, saved.read_bytes()) == (tmp_path, ".pdf", b"%PDF-1.4 drawn")
        assert not (HIDDEN | set('\\/:*?"<>|')) & set(saved.name)
        assert saved.stem.split(".")[0].upper() not in ("", "CON", "NUL", "COM¹")
        assert len(saved.name.encode()) < 200
    assert sorted(tmp_path.iterdir()) == [saved], "no half file stays"


# -- what leaves without permission, and the register of it ------------------------------------------------------------


def test_the_emergency_paper_the_legal_export_and_the_register_hold_hostile_words_as_typed(house, tmp_path):
    clinic, me, client = house.clinic, house.me, house.client
    offered = tuple(fact.key for fact in emergencies.offers(me, client)[Reader.DOCTOR].facts)
    request = EmergencyRequest(
        client, Reader.DOCTOR, TYPED, frozenset(), f"{TYPED}\n{TYPED}", TYPED, me.staff_id, Road.PAPER, offered)
    shown = as_typed(emergencies.preview(me, request).pdf)
    told = emergencies.tell(me, request)
    said = as_typed(emergencies.stored_paper(me, client, told.id))
    assert said == shown
    assert said.count("=1+1") >= len(offered) + 2
    assert refused(emergencies.tell, me, replace(request, told="Help 😀")) == (GLYPHS,)
    for act in (emergencies.preview, emergencies.tell):
        assert refused(act, me, replace(request, told=MEGABYTE)) == (OutProblem.TOO_LONG,)
    order = LegalRequest(client, TYPED, TYPED, clock.today(), frozenset(legal_contents()))
    saved = legal_exports.export(clinic.lead, order, tmp_path / f"{NAME[-4:]}{NAME[:4]}.pdf", PASSWORD)
    assert saved.parent == tmp_path
    reader = pypdf.PdfReader(saved)
    reader.decrypt(PASSWORD)
    whole = io.BytesIO()
    pypdf.PdfWriter(clone_from=reader).write(whole)
    assert as_typed(whole.getvalue()).count("=1+1") > 8
    forged = replace(order, order='1" scope=none sha256=0')
    legal_exports.export(clinic.lead, forged, tmp_path / "forged.pdf", PASSWORD)
    lines = database.sql(Vault.CLINICAL, "SELECT detail FROM audit WHERE action = 'legal_export' AND outcome = 'ok'").fetchall()
    assert r'order="1\" scope=none sha256=0" authority=' in lines[-1][0]
    for words, code in (("漢 1", GLYPHS), (MEGABYTE, OutProblem.TOO_LONG)):
        assert refused(legal_exports.export, clinic.lead, replace(order, order=words), tmp_path / "no.pdf", PASSWORD) == (code,)
    assert not (tmp_path / "no.pdf").exists()
    for actor, of, handout in (
        (me, client, register_sheet.client_sheet(me, client)), (clinic.lead, None, register_sheet.clinic_sheet(clinic.lead, EN)),
        (clinic.lead, None, register_sheet.clinic_sheet(clinic.lead, AR)),
    ):
        pdf = handouts.draw_sheet(actor, handouts.prepared(actor, of, handout)).pdf
        said = as_typed(pdf, language=handout.language)
        assert said.count("who") >= 3


def test_the_summary_of_growth_holds_hostile_words_as_typed(house, tmp_path):
    me = house.me
    growth.save_supervision(me, SupervisionContent(date(2026, 11, 12), None, TYPED, 50, Mode.INDIVIDUAL, (TYPED,), (), (TYPED,)))
    growth.save_cpd(me, CpdContent(date(2026, 10, 1), TYPED, TYPED, 14, 4, Category.COURSE, TYPED))
    for language in LetterLanguage:
        draft = growth_summaries.begin(me, 2026, language)
        content = replace(draft.content, reader=SummaryReader.BODY, recipient=TYPED, opening=TYPED, closing=f"{TYPED}\n{TYPED}")
        issued = growth_summaries.issue(me, replace(draft, content=content))
        said = as_typed(growth_summaries.open_summary(me, issued.id), language=language)
        assert said.count("who") >= 6
        saved = growth_summaries.save_summary(me, issued, tmp_path / f"..{NAME[-3:]}.pdf")
        assert saved.parent == tmp_path
        assert issued.job_title == f"Summary {issued.reference}"


# -- diary: papers and calendars ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LetterLanguage)
def test_the_sheets_of_the_diary_and_the_calendar_hold_names_as_typed(house, language, tmp_path):
    clinic, day = house.clinic, NOON.date()
    paper = diary_papers.day_sheet(clinic.reception, day, WhoShows.NAMES, language)
    said = as_typed(diary_papers.draw_paper(clinic.reception, paper).pdf, language=language)
    assert "2+2" in said
    target = tmp_path / "diary.ics"
    wish = CalendarWish(house.me.staff_id, day, day, WhoShows.NAMES, language.value)
    assert calendars.save_calendar(clinic.reception, wish, target) == 1
    raw = target.read_bytes()
    assert raw.count(b"BEGIN:VEVENT") == 1
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    (event,) = vobject.readOne(raw.decode()).vevent_list
    assert TEXT in event.location.value
    assert NAME in event.summary.value
    assert not HIDDEN & set(raw.decode())
    assert not {"attach", "description", "url", "valarm"} & set(event.contents)


@pytest.mark.parametrize("words", [
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b", 'x;y,z\\n:"q"', "\u2028BEGIN:VALARM\x85x", "漢 😀 " * 40,
    "a" * 3_000, FORMULAS[0]])
def test_no_words_can_add_a_line_to_a_calendar(words):
    event = CalendarEvent("1@house", 0, Slot(NOON, NOON + timedelta(minutes=50)), words, words, False)
    raw = calendar_files.write_calendar([event], words, clock.KUWAIT, datetime(2026, 11, 23, 8, tzinfo=UTC))
    lines = raw.split(b"\r\n")
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 1
    assert all(len(line) <= 75 for line in lines)
    assert b"X-WR-CALNAME:" + icalendar.vText(words).to_ical() in raw.replace(b"\r\n ", b"")
    (read,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    for said in (read["summary"], read["location"]):
        assert squeezed(said) == squeezed(words)


# -- spreadsheets ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_no_cell_of_a_written_list_is_a_formula(house, suffix, tmp_path):
    target = tmp_path / f"list.{suffix}"
    odd = ("a\0b", "\x07", "\ud83d\ude42 \ud800", "\uffff\ufffe", TYPED, "x" * 40_000, "", 7, -3.5)
    sheets.write_sheet(house.clinic.manager, target, FORMULAS, [FORMULAS, odd])
    rows = cells(target)
    assert len(rows) == 3
    assert [plain(cell) for cell in rows[0]] == [plain(text) for text in FORMULAS]
    assert [plain(cell) for cell in rows[1]] == [plain(text) for text in FORMULAS]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_the_list_of_clients_comes_back_as_typed_and_works_nothing_out(house, suffix, tmp_path):
    target, manager = tmp_path / f"clients.{suffix}", house.clinic.manager
    assert exports.export_clients(manager, target) == 1
    (_, row) = cells(target)
    assert {NAME in cell for cell in row if "2+2" in cell} == {True}
    back = sheets.read_sheet(manager, target).rows[0].cells
    assert (back[1], back[10]) == (f"{NAME} {NAME}", TEXT)


def cells(target: Path) -> list[tuple[str, ...]]:
    """What another program reads: every text is text, in both formats."""
    if target.suffix == ".csv":
        with target.open(encoding="utf-8-sig", newline="") as file:
            rows = [tuple(row) for row in csv.reader(file)]
        assert not [cell for row in rows for cell in row if cell != "-3.5" and cell.lstrip()[:1] in tuple("=+-@")]
        return rows
    sheet = openpyxl.load_workbook(target).worksheets[0]
    found = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in found} <= {"s", "n", "d"}
    assert all(cell.quotePrefix and cell.hyperlink is None for cell in found if cell.data_type == "s")
    return [tuple(str(cell.value or "") for cell in row) for row in sheet.iter_rows()]


def plain(text: str) -> str:
    return text.lstrip("' \t\r\n")
