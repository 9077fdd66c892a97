"""Every cell of the matrix, in the text of the produced PDF: a real record, each kind of letter, each reader, each other door."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest

from clinic_app.domain.access_requests import AccessAsk, AskedBy
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage, Withheld
from clinic_app.domain.letter_kinds import LAYOUTS, PARTS, LetterKind, readers_of
from clinic_app.domain.letter_sections import SectionEdit
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import (
    EmergencyRequest,
    LegalRequest,
    Road,
    emergency_contents,
    emergency_readers,
    legal_contents,
)
from clinic_app.domain.readers import MATRIX, Content, Ground, Limit, Reader, Recipient, ReleaseRequest, contents_for, way
from clinic_app.domain.reading_tables import WALLS, Mark, reading_rows
from clinic_app.services import (
    access,
    access_requests,
    clock,
    emergencies,
    handouts,
    legal_exports,
    letters,
    plan_papers,
    plans,
    releases,
)
from tests.clinics import Clinic, open_for_long
from tests.letters.letter_builders import read_words
from tests.record_of_markers import MARKERS, PLAN_WORDS, SIGNED, fill, mark_more, mark_plan

PASSWORD = "a long password"
C, K = Content, LetterKind
OUTSIDE = [r for r in Reader if r not in (Reader.CLIENT, Reader.COURT)]
LETTERS = [
    *((K.DISCHARGE, reader) for reader in OUTSIDE), (K.ENDING, Reader.CLIENT),
    *((kind, reader) for kind in LAYOUTS for reader in readers_of(kind)),
]
_ENDED = {C.IDENTITY, C.ATTENDANCE, C.DIAGNOSIS, C.SCORES, C.FORMULATION, C.DELICATE, C.REASON, C.WORK, C.GOALS, C.MEDICINE,
          C.ENDING, C.STAYING_WELL, C.LEARNED, C.HELPED, C.NEXT_STEPS, C.JOURNEY, C.FOLLOW_UP}
# What a kind of letter has a place for and this record has to say there; whether it is said is the matrix's alone.
PLACES: dict[LetterKind, set[Content]] = {
    K.DISCHARGE: {*_ENDED, C.RISK, C.SAFETY_PLAN}, K.ENDING: {*_ENDED, C.UNDERSTOOD, C.STEPS_TAKEN},
    K.REVIEW: {C.IDENTITY, C.ATTENDANCE, C.SCORES, C.GOALS, C.DELICATE, C.HELPED, C.FOLLOW_UP},
    K.REFERRAL: {C.IDENTITY, C.REASON, C.ATTENDANCE, C.DIAGNOSIS, C.FORMULATION, C.WORK, C.SCORES, C.DELICATE, C.SAFETY_PLAN,
                 C.MEDICINE, C.RISK},
    K.ADJUSTMENTS: {C.IDENTITY, C.ATTENDANCE},
    K.PLAN: {C.IDENTITY, C.REASON, C.FORMULATION, C.GOALS, C.DELICATE, C.WORK, C.FOLLOW_UP},
    K.SAFETY_PLAN: {C.IDENTITY, C.SAFETY_PLAN}, K.AGREEMENT: {C.IDENTITY}, K.MISSED: {C.IDENTITY, C.ATTENDANCE},
}
MARKED = "marked"  # papers after what brought the client was marked delicate, and the medicine as about somebody else
PLANS = {"plan delicate": True, "plan of others": False}  # papers after summary, concern and plan were marked, each way


@pytest.fixture(scope="module")
def house(_sqlite_template, tmp_path_factory) -> Iterator[tuple[Clinic, int, dict[object, str]]]:
    """The clinic, the client, and the text of every paper: (kind, reader, permitted) for letters, a content for legal exports."""
    folder: Path = tmp_path_factory.mktemp("cells")
    with open_for_long(_sqlite_template, folder) as clinic:
        client = fill(clinic)
        with clock.freeze(SIGNED):
            papers: dict[object, str] = {}
            for permitted in (False, True):
                for reader in OUTSIDE if permitted else ():
                    _permit(clinic, client, reader)
                papers |= {(kind, reader, permitted): _letter(clinic, client, kind, reader) for kind, reader in LETTERS}
            access.open_with_reason(clinic.lead, client, "An order of the court came")
            papers |= {("emergency", reader): _emergency(clinic, client, reader) for reader in emergency_readers()}
            papers |= {content: _export(clinic, client, folder, content) for content in legal_contents()}
            papers["everything"] = _export(clinic, client, folder, *legal_contents())
            papers["own copy"] = _own_copy(clinic, client)
            mark_more(clinic, client)
            _permit(clinic, client, Reader.DOCTOR, frozenset(contents_for(Reader.DOCTOR)) - {C.DELICATE})
            papers |= {(MARKED, kind, reader): _letter(clinic, client, kind, reader) for kind, reader in LETTERS
                       if reader in (Reader.DOCTOR, Reader.CLIENT)}
            papers |= {(MARKED, contents): _export(clinic, client, folder, *contents) for contents in (
                (C.REASON, C.MEDICINE), (C.REASON, C.MEDICINE, C.DELICATE, C.THIRD_PARTY))}
            papers[MARKED, "own copy"] = _own_copy(clinic, client)
            for name, delicate in PLANS.items():
                mark_plan(clinic, client, delicate=delicate)
                papers |= {(name, kind, reader): _letter(clinic, client, kind, reader) for kind, reader in LETTERS}
                papers[name, "own copy"] = _own_copy(clinic, client)
                papers[name, "narrow"] = _export(clinic, client, folder, C.FORMULATION, C.DIAGNOSIS, C.GOALS, C.WORK)
                papers[name, "sheet"] = _sheet(clinic, client)
            yield clinic, client, papers


def _permit(clinic: Clinic, client: int, reader: Reader, contents: frozenset[Content] | None = None) -> None:
    today = clock.today()
    releases.record_release(clinic.therapist, ReleaseRequest(
        client, Recipient(reader, "Dr Helen Marsh", form="f"), contents or frozenset(contents_for(reader)), today,
        today + timedelta(days=60), today))


def _letter(clinic: Clinic, client: int, kind: LetterKind, reader: Reader) -> str:
    """The letter with everything ticked and everything put in that its reader may learn, drawn as it would be issued."""
    shown = letters.draft_for(clinic.therapist, client, reader, LetterLanguage.ENGLISH, kind if kind in LAYOUTS else None)
    ticks = frozenset(fact.key for fact in shown.facts if fact.key not in shown.walls)
    sections = LAYOUTS[kind].sections if kind in LAYOUTS else PARTS[kind]
    edits = tuple(SectionEdit(s.key, "ocelotending" if s.contents == (C.RISK,) else None, out=False) for s in sections)
    content = replace(shown.draft.content, ticks=None if kind in LAYOUTS else ticks, sections=edits)
    again = letters.desk(clinic.therapist, replace(shown.draft, content=content))
    return _flat(letters.preview(clinic.therapist, again).pdf)


def _emergency(clinic: Clinic, client: int, reader: Reader) -> str:
    """The stored paper of an emergency in which everything was told that the record offers to this reader."""
    keys = tuple(fact.key for fact in emergencies.offers(clinic.therapist, client)[reader].facts)
    made = emergencies.tell(clinic.therapist, EmergencyRequest(
        client, reader, "Dr Amal", frozenset(), "", "No time", clinic.therapist.staff_id, Road.PAPER, keys))
    return _flat(emergencies.stored_paper(clinic.therapist, client, made.id))


def _export(clinic: Clinic, client: int, folder: Path, *contents: Content) -> str:
    request = LegalRequest(client, "Court", "2026/118", clock.today(), frozenset(contents))
    saved = legal_exports.export(clinic.lead, request, folder / "export.pdf", PASSWORD)
    reader = pypdf.PdfReader(saved)
    reader.decrypt(PASSWORD)
    plain = folder / "plain.pdf"
    pypdf.PdfWriter(clone_from=reader).write(plain)
    return _flat(plain.read_bytes())


def _own_copy(clinic: Clinic, client: int) -> str:
    """The stored copy that the client asked for and the lead signed off."""
    asked = AccessAsk(client, AskedBy.CLIENT, clock.today(), LetterLanguage.ENGLISH)
    made = access_requests.record(clinic.therapist, asked)
    read = access_requests.copy_for(clinic.lead, client, made.id)
    access_requests.sign_off(clinic.lead, client, made.id, made.version, read)
    return _flat(access_requests.kept_copy(clinic.therapist, client, made.id)[1])


def _sheet(clinic: Clinic, client: int) -> str:
    """The plan as it is printed for the client from its own screen."""
    sheet = handouts.prepared(clinic.therapist, client, plan_papers.plan_sheet(clinic.therapist, client))
    return _flat(handouts.draw_sheet(clinic.therapist, sheet).pdf)


def _flat(pdf: bytes) -> str:
    return " ".join(read_words(pdf).split())


def _says(paper: str, content: Content) -> bool:
    return any(marker in paper for marker in MARKERS[content])


def _said(paper: str) -> set[Content]:
    return {content for content in MARKERS if _says(paper, content)}


def _may(content: Content, reader: Reader, permitted: bool) -> bool:
    """The matrix's word, where what is to be said is the client's own and known to them."""
    cell = way(content, reader)
    grounds = {Ground.OPEN, Ground.AUTHORISATION} if permitted else {Ground.OPEN}
    return bool(cell.grounds & grounds) and cell.limit not in (Limit.ON_REQUEST, Limit.IF_SHARED)


@pytest.mark.parametrize("permitted", [True, False], ids=["permitted", "not_permitted"])
@pytest.mark.parametrize(("kind", "reader"), LETTERS)
def test_a_letter_says_each_class_where_the_matrix_lets_it_and_no_other(house, kind, reader, permitted):
    paper = house[2][kind, reader, permitted]
    assert _said(paper) == {content for content in PLACES[kind] if _may(content, reader, permitted)}



@pytest.mark.parametrize("reader", emergency_readers())
def test_an_emergency_says_what_the_matrix_marks_for_it_and_withholds_the_rest_with_its_wall(house, reader):
    clinic, client, papers = house
    assert _said(papers["emergency", reader]) == {C.IDENTITY, *emergency_contents(reader)}
    withheld = {content for content, _ in emergencies.offers(clinic.therapist, client)[reader].withheld}
    held = set(MARKERS) - {C.IDENTITY, C.PROCESS_NOTES, C.REFLECTIONS}  # those two have no fact anywhere
    closed = {content for content in held if Ground.OPEN not in way(content, reader).grounds}
    assert withheld == closed - set(emergency_contents(reader))


@pytest.mark.parametrize("content", legal_contents())
def test_a_legal_export_says_the_class_that_was_named_alone(house, content):
    assert _said(house[2][content]) == {C.IDENTITY, content}


def test_what_the_matrix_gives_no_order_for_is_in_no_export(house):
    said = _said(house[2]["everything"])
    assert said == {C.IDENTITY, *legal_contents()}
    assert all(Ground.LEGAL_ORDER in way(content, Reader.COURT).grounds for content in said)
    for marker in ("1: 4 · 2: 4", "9: 2"):  # answers about alcohol and safety need the other class named too
        assert marker in house[2]["everything"]
        assert marker not in house[2][C.ITEM_ANSWERS]


def test_the_own_copy_says_what_the_client_column_opens_on_request_too(house):
    papers = house[2]
    column = {content for content in MARKERS if Ground.OPEN in way(content, Reader.CLIENT).grounds}
    assert _said(papers["own copy"]) == column - {C.THIRD_PARTY}
    for paper in (papers["own copy"], papers[C.SCORES], papers["everything"]):  # no total without its day
        assert re.search(r"GAD-7 \(anxiety\): 19 on \d+ [A-Z][a-z]+ 2026", paper)
    for marker in ("1: 3 · 2: 3", "1: 4 · 2: 4", "9: 2", "marmotreview", "vicunanext"):
        assert marker in papers["own copy"]
    for marker in ("ocelotrisk", "AUDIT 40", "civethealth"):  # not the client's own words, or not to be told
        assert marker not in papers["own copy"]
    for paper in (papers[kind, reader, True] for kind, reader in LETTERS):
        assert not _says(paper, C.ITEM_ANSWERS)  # on request is this door alone
    marked = papers[MARKED, "own copy"]
    assert "okapireason" in marked  # delicate, in her own words
    assert "zorillapill" not in marked  # about somebody else


def test_courts_get_no_letter_and_every_class_of_the_matrix_has_a_marker(house):
    clinic, client, _ = house
    shown = letters.draft_for(clinic.therapist, client, Reader.DOCTOR)
    with pytest.raises(Refused) as refused:
        letters.desk(clinic.therapist, replace(shown.draft, reader=Reader.COURT))
    assert refused.value.codes == (LetterProblem.LEGAL_EXPORT_ONLY,)
    assert set(MATRIX) - set(MARKERS) == {C.REQUESTS, C.ADJUSTMENTS}  # typed in the letter, nothing of the record


@pytest.mark.parametrize(("kind", "reader"), [pair for pair in LETTERS if pair[1] in (Reader.DOCTOR, Reader.CLIENT)])
def test_marked_passages_reach_whom_their_mark_lets_them(house, kind, reader):
    paper, places = house[2][MARKED, kind, reader], PLACES[kind]
    own = reader is Reader.CLIENT and C.REASON in places  # in the client's own words
    assert ("okapireason" in paper) is own
    assert "zorillapill" not in paper
    if reader is Reader.DOCTOR:
        assert not _says(paper, C.DELICATE)


def test_a_marked_passage_is_exported_only_where_its_mark_is_named_too(house):
    papers = house[2]
    narrow, wide = papers[MARKED, (C.REASON, C.MEDICINE)], papers[MARKED, (C.REASON, C.MEDICINE, C.DELICATE, C.THIRD_PARTY)]
    for marker in ("okapireason", "zorillapill"):
        assert marker not in narrow
        assert marker in wide


def test_the_composer_shows_each_wall_with_its_reason(house):
    clinic, client, _ = house
    desks = {reader: letters.draft_for(clinic.therapist, client, reader) for reader in (Reader.CLIENT, Reader.DOCTOR)}
    facts = {fact.key: fact for desk in desks.values() for fact in desk.facts}.values()
    rows = {row.content: row for row in reading_rows(
        tuple(facts), {r: d.ticks for r, d in desks.items()}, {r: d.release for r, d in desks.items()}, clock.today())}
    assert set(WALLS) <= set(rows)
    assert {reader: cell.why for reader, cell in rows[C.ITEM_ANSWERS].cells.items()} == {
        Reader.CLIENT: Withheld.ON_REQUEST, Reader.DOCTOR: Withheld.NEVER}
    assert (rows[C.DELICATE].cells[Reader.CLIENT].mark, rows[C.DELICATE].cells[Reader.DOCTOR].why) == (
        Mark.UNTICKED, Withheld.NO_PERMISSION)
    assert {cell.why for cell in rows[C.THIRD_PARTY].cells.values()} == {Withheld.NOT_SHARED, Withheld.NEVER}
    assert {cell.why for cell in rows[C.REFLECTIONS].cells.values()} == {Withheld.NEVER}
    reason, medicine = rows[C.REASON].cells[Reader.DOCTOR], rows[C.MEDICINE].cells[Reader.CLIENT]
    assert (reason.why, reason.about) == (Withheld.NO_PERMISSION, C.DELICATE)
    assert (medicine.why, medicine.about) == (Withheld.NOT_SHARED, C.THIRD_PARTY)


@pytest.mark.parametrize(("kind", "reader"), LETTERS)
@pytest.mark.parametrize("name", PLANS)
def test_marked_goals_summary_and_plan_words_reach_whom_their_mark_lets_them(house, name, kind, reader):
    """Delicate: the client reads what they said or accepted, a doctor nothing without the word. About others: nobody anything."""
    paper, delicate, client = house[2][name, kind, reader], PLANS[name], reader is Reader.CLIENT
    said = {word for word in (*PLAN_WORDS, "lemurunderstanding", "quokkaproblem") if word in paper}
    own = {word for word, is_own in PLAN_WORDS.items() if is_own} if kind is K.PLAN else set()
    summary = {"lemurunderstanding"} if client and C.FORMULATION in PLACES[kind] else set()
    assert said == ((own | summary) if delicate and client else set())
    assert ("civetgoal" in paper) is (client and C.GOALS in PLACES[kind])
    assert not [word for word in ("dingogoal", "dingonew") if word in paper]


def test_the_printed_plan_the_own_copy_and_the_order_obey_the_same_marks(house):
    clinic, client, papers = house
    assert [word in papers[K.DISCHARGE, Reader.DOCTOR, True] for word in ("civetgoal", "dingogoal")] == [True, False]  # by name
    for name, delicate in PLANS.items():
        assert [word in papers[name, "sheet"] for word in (*PLAN_WORDS, "civetgoal", "dingonew", "lemurunderstanding")] == [
            *(own and delicate for own in PLAN_WORDS.values()), True, False, delicate]
        assert ("lemurunderstanding" in papers[name, "own copy"]) is delicate
        assert not [word for word in ("lemurunderstanding", "quokkaproblem", "civetgoal", "dingogoal", "dingonew")
                    if word in papers[name, "narrow"]]
        assert "Behavioural activation" in papers[name, "sheet"]  # what the words were written beside still stands
    shown = letters.draft_for(clinic.therapist, client, Reader.CLIENT, kind=K.PLAN)
    left = "plan:left:"
    held = {fact.key.removeprefix(left): shown.walls[fact.key] for fact in shown.facts if fact.key.startswith(left)}
    goal = next(g for g in plans.plan_file(clinic.therapist, client).goals if g.words == "dingonew")
    assert set(held) >= {"client_words", "tailoring", "ending", "summary", "why:cbt.activation", f"goal:{goal.key}"}
    assert set(held.values()) == {Withheld.NOT_SHARED}
