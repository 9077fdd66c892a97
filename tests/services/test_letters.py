"""Letters on real vaults of both engines: written from the record, issued once, printed on a real queue, handed over."""

from __future__ import annotations

import hashlib
import io
import json
import logging
import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import peewee as pw
import pypdf
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import database
from clinic_app.data import letters as data
from clinic_app.data.bodies import pack
from clinic_app.data.database import clinical_db, desk_db
from clinic_app.data.envelopes import EnvelopeRow
from clinic_app.data.episodes import latest_episode
from clinic_app.data.plans import PlanRow
from clinic_app.domain.changes import Kind
from clinic_app.domain.envelopes import EnvelopeProblem, HandedTo
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.facts import AttendanceFact, GivenFact, LetterLanguage, Withheld
from clinic_app.domain.letter_checks import check_code, square
from clinic_app.domain.letter_sections import SectionEdit
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.names import Names
from clinic_app.domain.people import ClientRequest, IdKind
from clinic_app.domain.permissions import RecordClass, Vault
from clinic_app.domain.plans import ConcernStatus, PlanConcern, PlanContent, PlanStatus
from clinic_app.domain.readers import Content, Reader, Recipient, ReleaseProblem, contents_for
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.services import (
    clock,
    ending_sheets,
    envelopes,
    handouts,
    letters,
    paper,
    people,
    printing,
    releases,
    safety_plans,
    safety_sheets,
)
from tests.letter_desk import DOCTOR, ending_client, permit

TODAY = date(2026, 11, 23)


@pytest.fixture
def client(clinic):
    """A client whose care is ending."""
    return ending_client(clinic)


def written(clinic, client, reader=Reader.DOCTOR, **changes):
    shown = letters.draft_for(clinic.therapist, client, reader)
    content = replace(shown.draft.content, language=LetterLanguage.ENGLISH,
                      **({"requests": ("Please review his medicine in January.",)} if reader is Reader.DOCTOR else {}) | changes)
    return letters.save_draft(clinic.therapist, replace(shown.draft, content=content))


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_migrations_make_what_the_rows_say(clinic):
    tables = [data.ReleaseRow, data.LetterRow, data.DisclosureRow]
    for found in (diff_models(clinical_db.obj, tables), diff_models(desk_db.obj, [EnvelopeRow])):
        assert found == SchemaDiff(*([] for _ in found)), found


def test_the_first_meeting_and_the_visits_are_read_once_for_a_letter(clinic, client, caplog):
    with caplog.at_level(logging.DEBUG, "peewee"):
        letters.draft_for(clinic.therapist, client, Reader.DOCTOR)
    asked = [str(record.msg) for record in caplog.records]
    assert sum('FROM "intake"' in text or '."intake"' in text for text in asked) == 1
    assert sum("FROM occupancy o JOIN visit v" in text and "DESC LIMIT" in text for text in asked) == 1


def test_the_letter_writes_itself_from_the_record(clinic, client):
    permit(clinic, client)
    draft = written(clinic, client)
    shown = letters.desk(clinic.therapist, draft)
    assert shown.gaps == ()
    said = text_of(letters.preview(clinic.therapist, shown).pdf)
    for part in (
            "Dr Helen Marsh", "Khalid Al-Sawari, born 8 May 1992", "Please review his medicine in January.",
            "came to us with attacks of sudden fear.", "He came to 2 of 3 visits between 14 September and 28 September 2026.",
            "We ended together as planned.", "As he told us: sertraline 50 mg each morning.", "“Drive twice a week”",
            "22 February 2027", "Hessa Al-Sidra", "licence 00-SAMPLE"):
        assert part in said, part
    for secret in ("I drove to Jahra", "good to work with you", "routes round", "I cannot drive"):
        assert secret not in said
    (visits,) = [f for f in shown.facts if isinstance(f, AttendanceFact)]
    assert (visits.attended, visits.offered) == (2, 3)


def test_the_client_reads_what_is_the_clients(clinic, client):
    shown = letters.desk(clinic.therapist, written(clinic, client, Reader.CLIENT))
    assert shown.gaps == ()
    said = text_of(letters.preview(clinic.therapist, shown).pdf)
    for part in ("I drove to Jahra", "It was good to work with you.", "I plan routes round the bridge", "You came to 2 of 3"):
        assert part in said, part
    assert "sertraline" not in said  # medicine only if somebody ticks it


def test_without_permission_nothing_clinical_is_composed_or_issued(clinic, client):
    draft = written(clinic, client)
    shown = letters.desk(clinic.therapist, draft)
    assert {f.code for f in shown.gaps} == {LetterProblem.NO_RELEASE, ReleaseProblem.NO_RECIPIENT}
    assert shown.walls["medicine"] is Withheld.NO_PERMISSION
    assert {f.content for f in shown.letter.facts} <= {Content.IDENTITY, Content.ATTENDANCE}
    with pytest.raises(Refused):
        letters.issue(clinic.therapist, draft)
    assert letters.letters_of(clinic.therapist, client) == ()


def test_a_withdrawn_permission_closes_the_way(clinic, client):
    release = permit(clinic, client)
    draft = written(clinic, client)
    withdrawn = releases.withdraw_release(clinic.therapist, client, release.id, release.version)
    assert withdrawn.withdrawn_on == TODAY
    with pytest.raises(Refused) as refused:
        letters.issue(clinic.therapist, draft)
    assert ReleaseProblem.WITHDRAWN in refused.value.codes
    with pytest.raises(Refused):
        releases.withdraw_release(clinic.therapist, client, release.id, withdrawn.version)
    with pytest.raises((pw.IntegrityError, pw.OperationalError)), database.writing(Vault.CLINICAL):
        data.ReleaseRow.update(valid_to=date(2030, 1, 1), version=9).where(data.ReleaseRow.id == release.id).execute()


def test_a_permission_for_what_its_reader_may_never_learn_is_refused(clinic, client):
    with pytest.raises(Refused) as refused:
        permit(clinic, client, recipient=Recipient(Reader.EMPLOYER, "Firm"))
    assert ReleaseProblem.NOT_FOR_READER in refused.value.codes
    assert releases.releases(clinic.therapist, client) == ()


def test_an_issued_letter_is_the_bytes_that_left_the_house(clinic, client):
    permit(clinic, client)
    draft = written(clinic, client)
    issued = letters.issue(clinic.therapist, draft)
    pdf = letters.open_letter(clinic.therapist, client, issued.id)
    assert hashlib.sha256(pdf).hexdigest() == issued.sha256
    assert (issued.number, issued.recipient, issued.pages, issued.issuer) == (1, "Dr Helen Marsh", 1, "Hessa Al-Sidra")
    assert letters.letters_of(clinic.therapist, client) == (issued,)
    (told,) = letters.disclosures(clinic.therapist, client)
    assert (told.recipient, told.ground, told.letter_id, told.staff_id) == (
        "Dr Helen Marsh", "authorisation", issued.id, clinic.therapist.staff_id)
    assert "medicine" in told.contents
    assert "learned" not in told.contents
    for act in (lambda: letters.issue(clinic.therapist, draft), lambda: letters.save_draft(clinic.therapist, draft)):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.codes == (LetterProblem.ALREADY_ISSUED,)
    again = written(clinic, client)
    assert again.id != draft.id
    assert letters.desk(clinic.therapist, again).letter.frame.version == 2
    assert letters.issue(clinic.therapist, again).number == 2


@pytest.mark.parametrize("change", [{"pdf": b"other"}, {"sha256": "0" * 64}, {"body": "{}"}, {"status": "draft"}])
def test_the_database_keeps_an_issued_letter_from_every_hand(clinic, client, change):
    permit(clinic, client)
    issued = letters.issue(clinic.therapist, written(clinic, client))
    row = data.LetterRow.get_by_id(issued.id)
    for act in (data.LetterRow.update(**change, version=row.version + 1), data.LetterRow.delete()):
        with pytest.raises((pw.IntegrityError, pw.OperationalError)), database.writing(Vault.CLINICAL):
            act.where(data.LetterRow.id == issued.id).execute()
    for act in (data.DisclosureRow.update(recipient="x"), data.DisclosureRow.delete()):
        with pytest.raises((pw.IntegrityError, pw.OperationalError)), database.writing(Vault.CLINICAL):
            act.execute()


def test_bytes_that_were_changed_behind_our_back_are_not_opened(clinic, client, monkeypatch):
    permit(clinic, client)
    issued = letters.issue(clinic.therapist, written(clinic, client))
    monkeypatch.setattr(data.LetterRow, "intact", lambda row: hashlib.sha256(bytes(row.pdf) + b"!").hexdigest() == row.sha256)
    for act in (lambda: letters.open_letter(clinic.therapist, client, issued.id),
                lambda: letters.print_letter(clinic.therapist, client, issued.id, "any")):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.codes == (LetterProblem.DAMAGED,)


def test_two_desks_over_one_letter_lose_neither_text(clinic, client):
    permit(clinic, client)
    first = written(clinic, client)
    letters.save_draft(clinic.therapist, replace(first, content=replace(first.content, work="one")))
    with pytest.raises(Stale) as stale:
        letters.save_draft(clinic.therapist, replace(first, content=replace(first.content, work="two")))
    assert (stale.value.mine.content.work, stale.value.theirs.content.work) == ("two", "one")
    fresh = letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft
    assert fresh.content.work == "one"
    letters.give_up_draft(clinic.therapist, fresh)
    assert letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft.id == 0


def test_ticks_are_kept_and_a_tick_never_passes_a_wall(clinic, client):
    permit(clinic, client, contents=frozenset({Content.ENDING}))
    draft = written(clinic, client, ticks=("medicine", "ending", "visits"))
    shown = letters.desk(clinic.therapist, draft)
    assert shown.draft.content.ticks == ("medicine", "ending", "visits")
    assert {f.key for f in shown.letter.facts} == {"client", "ending", "visits"}
    assert shown.ticks == {"ending", "visits"}


def test_other_therapists_and_reception_have_no_door(clinic, client):
    permit(clinic, client)
    draft = written(clinic, client)
    issued = letters.issue(clinic.therapist, draft)
    for actor in (clinic.reception, clinic.manager, clinic.other_therapist):
        for act in (lambda a: letters.draft_for(a, client, Reader.DOCTOR), lambda a: letters.open_letter(a, client, issued.id),
                    lambda a: letters.letters_of(a, client), lambda a: letters.print_letter(a, client, issued.id, "x"),
                    lambda a: releases.releases(a, client), lambda a: letters.issue(a, draft)):
            with pytest.raises(Denied):
                act(actor)


def test_court_and_police_get_no_letter(clinic, client):
    with pytest.raises(Refused) as refused:
        letters.draft_for(clinic.therapist, client, Reader.COURT)
    assert refused.value.codes == (LetterProblem.LEGAL_EXPORT_ONLY,)


def test_a_letter_of_another_client_is_not_found(clinic, client):
    permit(clinic, client)
    issued = letters.issue(clinic.therapist, written(clinic, client))
    other = people.add_client(clinic.reception, ClientRequest(
        en=Names(given="Mona", family="Al-Shiraa"), phone="+965 0000 0412", therapist_id=clinic.therapist.staff_id)).id
    with pytest.raises(Refused) as refused:
        letters.open_letter(clinic.therapist, other, issued.id)
    assert refused.value.codes == (HouseProblem.NOT_FOUND,)
    with pytest.raises(Refused):
        letters.draft_for(clinic.therapist, other, Reader.DOCTOR)  # no episode, nothing to write


def test_reception_hands_over_an_envelope_and_knows_nothing_of_it(clinic, client):
    permit(clinic, client)
    issued = letters.issue(clinic.therapist, written(clinic, client))
    (envelope,) = envelopes.waiting(clinic.reception)
    assert (envelope.number, envelope.client_id, envelope.file_no) == (issued.number, client, "AS-0001")
    assert not {"reader", "recipient", "kind", "language", "pdf"} & set(EnvelopeRow._meta.fields)
    with pytest.raises(Stale):
        envelopes.hand_over(clinic.reception, envelope.id, 7, HandedTo.CLIENT)
    handed = envelopes.hand_over(clinic.reception, envelope.id, envelope.version, HandedTo.CLIENT)
    assert (handed.handed_to, handed.handed_by) == (HandedTo.CLIENT, clinic.reception.staff_id)
    assert envelopes.waiting(clinic.reception) == ()
    assert envelopes.of_client(clinic.reception, client) == (handed,)
    with pytest.raises(Refused) as refused:
        envelopes.hand_over(clinic.reception, envelope.id, handed.version, HandedTo.POST)
    with pytest.raises(Stale):
        envelopes.take_back(clinic.reception, envelope.id, envelope.version)
    back = envelopes.take_back(clinic.reception, envelope.id, handed.version)
    assert envelopes.waiting(clinic.reception) == (back,)
    assert refused.value.codes == (EnvelopeProblem.ALREADY_HANDED,)


def test_a_letter_for_the_clients_own_hand_needs_no_envelope(clinic, client):
    letters.issue(clinic.therapist, written(clinic, client, Reader.CLIENT), envelope=False)
    assert envelopes.waiting(clinic.reception) == ()
    (told,) = letters.disclosures(clinic.therapist, client)
    assert (told.ground, told.recipient) == ("open", "Khalid Al-Sawari")


def test_saving_writes_the_whole_file_under_a_safe_name_or_nothing(clinic, client, tmp_path):
    permit(clinic, client)
    issued = letters.issue(clinic.therapist, written(clinic, client))
    assert issued.job_title == "Letter 1"
    saved = letters.save_pdf(clinic.therapist, client, issued.id, tmp_path / "a<b>:c.pdf")
    assert saved == tmp_path / "a_b__c.pdf"
    assert saved.read_bytes() == letters.open_letter(clinic.therapist, client, issued.id)
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file", tmp_path / "absent", Path("/proc")):
        with pytest.raises(Refused) as refused:
            letters.save_pdf(clinic.therapist, client, issued.id, folder / "letter.pdf")
        assert refused.value.codes == (LetterProblem.FOLDER_READ_ONLY,)
    if os.geteuid() != 0:
        (tmp_path / "shut").mkdir(mode=0o555)
        with pytest.raises(Refused):
            letters.save_pdf(clinic.therapist, client, issued.id, tmp_path / "shut" / "letter.pdf")
    assert {p.name for p in tmp_path.iterdir()} >= {"a_b__c.pdf", "file"}
    assert not list(tmp_path.glob("*.part"))
    assert not list(tmp_path.glob(".*.part"))


def test_a_full_disk_leaves_the_old_file_and_no_half_one(clinic, client, tmp_path, monkeypatch):
    permit(clinic, client)
    issued = letters.issue(clinic.therapist, written(clinic, client))
    old = tmp_path / "letter.pdf"
    old.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused) as refused:
        letters.save_pdf(clinic.therapist, client, issued.id, old)
    assert refused.value.codes == (LetterProblem.DISK_FULL,)
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["letter.pdf"]
    assert old.read_bytes() == b"old"


def test_a_real_queue_gets_the_stored_bytes_under_a_neutral_title(clinic, client, print_queue):
    permit(clinic, client)
    issued = letters.issue(clinic.therapist, written(clinic, client))
    assert [p.name for p in printing.printers(clinic.therapist)] == [print_queue.name]
    job = letters.print_letter(clinic.therapist, client, issued.id, print_queue.name)
    assert job.startswith(print_queue.name)
    (paper,) = print_queue.printed(1)
    assert hashlib.sha256(paper.read_bytes()).hexdigest() == issued.sha256
    assert issued.job_title == "Letter 1"
    with pytest.raises(Refused) as refused:
        letters.print_letter(clinic.therapist, client, issued.id, "no-such-printer")
    assert refused.value.codes == (LetterProblem.PRINTER_REFUSED,)


def test_without_a_print_server_there_is_a_sentence_and_no_fault(clinic, monkeypatch):
    monkeypatch.setenv("PATH", "/nonexistent")
    assert printing.printers(clinic.therapist) == ()
    with pytest.raises(Refused) as refused:
        printing.print_pdf(clinic.therapist, b"%PDF", "Letter 1", "any")
    assert refused.value.codes == (LetterProblem.NO_PRINTER,)


def test_the_audit_has_one_line_for_each_act(clinic, client):
    permit(clinic, client)
    draft = written(clinic, client)
    letters.save_draft(clinic.therapist, draft)
    issued = letters.issue(clinic.therapist, letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft)
    letters.printed_elsewhere(clinic.therapist, client, issued.id, 2)
    rows = database.sql(Vault.CLINICAL, "SELECT action, detail FROM audit ORDER BY seq").fetchall()
    acts = [row[0] for row in rows]
    for act in ("record_release", "write_letter", "issue_letter", "print_letter", "look_letters"):
        assert acts.count(act) == 1, act
    assert any(issued.sha256 in row[1] for row in rows if row[0] == "issue_letter")
    assert "Khalid" not in str(rows)


def test_a_coded_concern_of_the_plan_is_named_to_whoever_may_read_it(clinic, client):
    def plan(status, *concerns):
        with database.writing(Vault.CLINICAL):
            PlanRow.create(episode=latest_episode(client).id, number=1, status=status, body=pack(PlanContent(concerns=concerns)),
                           saved_at=clock.utc_now())

    plan(PlanStatus.AGREED, PlanConcern("panic", icd10="F41.0", status=ConcernStatus.WORKING), PlanConcern("depression"))
    permit(clinic, client)
    said = text_of(letters.preview(clinic.therapist, letters.desk(clinic.therapist, written(clinic, client))).pdf)
    assert "(ICD-10 F41.0), working diagnosis" in said
    assert "depression" not in said  # without a code it is a word to plan by
    named = letters.desk(clinic.therapist, written(clinic, client, problem="Fear of driving"))
    assert "F41.0" not in text_of(letters.preview(clinic.therapist, named).pdf)
    own = letters.desk(clinic.therapist, written(clinic, client, Reader.CLIENT))
    assert "problem:1" in {f.key for f in own.facts} - own.ticks


def test_a_draft_never_becomes_another_kind_of_letter(clinic, client):
    draft = written(clinic, client, Reader.CLIENT)
    with pytest.raises(pw.DatabaseError, match="keeps its kind"), database.writing(Vault.CLINICAL):
        data.LetterRow.update(kind="review", version=draft.version + 1).where(data.LetterRow.id == draft.id).execute()


def test_a_section_of_the_discharge_letter_in_own_words_replaces_its_facts_alone(clinic, client):
    permit(clinic, client)
    before = letters.desk(clinic.therapist, written(clinic, client))
    edits = SectionEdit("after", "He knows his early signs."), SectionEdit("helped", "Not for a doctor")
    content = replace(before.draft.content, sections=edits)
    draft = letters.save_draft(clinic.therapist, replace(before.draft, content=content))
    shown = letters.desk(clinic.therapist, draft)
    paper = text_of(letters.preview(clinic.therapist, shown).pdf)
    assert "He knows his early signs." in paper
    assert "Drive twice a week" not in paper
    assert "Not for a doctor" not in paper  # the permission names nothing of what helped
    assert shown.ticks == before.ticks  # back to the record in one step
    assert "staying_well" not in {f.key for f in shown.letter.facts}
    back = letters.desk(clinic.therapist, replace(draft, content=replace(draft.content, sections=())))
    assert letters.preview(clinic.therapist, back).pdf == letters.preview(clinic.therapist, before).pdf


def test_a_printed_letter_is_checked_by_its_code(clinic, tmp_path):
    client, me = ending_client(clinic), clinic.therapist
    permit(clinic, client)
    look = paper.paper_look(clinic.manager)
    plain = letters.issue(me, letters.save_draft(me, letters.draft_for(me, client, Reader.CLIENT).draft))
    paper.save_paper_look(clinic.manager, replace(look, check_code=True))
    issued = letters.issue(me, letters.save_draft(me, letters.draft_for(me, client, Reader.DOCTOR).draft))
    row = data.LetterRow.get_by_id(issued.id)
    code = check_code(row.uid, row.body)
    said = pypdf.PdfReader(io.BytesIO(letters.open_letter(me, client, issued.id))).pages[0].extract_text()
    assert all(group in said for group in code.split("-"))
    assert "Check code" in said
    assert "Check code" not in pypdf.PdfReader(io.BytesIO(letters.open_letter(me, client, plain.id))).pages[0].extract_text()
    for who in (me, clinic.lead):
        found = letters.check_letter(who, f" {square(code).lower()} ")
        assert (found.number, found.kind, found.pages, found.intact) == (issued.number, issued.kind, issued.pages, True)
        assert "Sawari" not in str(found)
    other = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert letters.check_letter(me, other) is None
    with pytest.raises(Refused):
        letters.check_letter(me, "nothing")
    for who in (clinic.reception, clinic.manager):
        with pytest.raises(Denied):
            letters.check_letter(who, code)


def test_a_discharge_letter_lists_what_the_register_knows_was_given_each_by_its_own_way(clinic, client):
    me = clinic.therapist
    permit(clinic, client)
    draft = written(clinic, client)
    before = text_of(letters.preview(me, letters.desk(me, draft)).pdf)
    assert "He has a copy of this letter." in before
    assert "What he was given" not in before
    handouts.sheet_printed_elsewhere(me, handouts.prepared(me, client, ending_sheets.staying_well_sheet(me, client)))
    look = TODAY + timedelta(days=30)
    safety_plans.save_safety_plan(me, SafetyPlanRequest(client, SafetyPlanContent(signs=("I stop",)), 0, look))
    handouts.sheet_printed_elsewhere(me, handouts.prepared(me, client, safety_sheets.safety_sheet(me, client, wallet=True)))
    shown = letters.desk(me, draft)
    said = text_of(letters.preview(me, shown).pdf)
    assert "What he was given He has a copy of this letter. The staying-well plan (23 November 2026)." in said
    assert "safety plan" not in said
    given = {fact.key: fact for fact in shown.facts if isinstance(fact, GivenFact)}
    assert {key: (fact.content, fact.source.kind) for key, fact in given.items()} == {
        "given:staying_well": (Content.STAYING_WELL, Kind.ENDING), "given:safety_plan": (Content.SAFETY_PLAN, Kind.RISK)}
    assert shown.walls["given:safety_plan"] is Withheld.NO_PERMISSION
    wide = permit(clinic, client, contents=frozenset(contents_for(Reader.DOCTOR)))
    edits = (SectionEdit("safety", out=False), SectionEdit("given", "A list of books.\nThe plan."))
    draft = replace(draft, release_id=wide.id, content=replace(draft.content, sections=edits))
    said = text_of(letters.preview(me, letters.desk(me, draft)).pdf)
    assert "A list of books. The plan. The safety plan (23 November 2026)." in said
    left_out = replace(draft, content=replace(draft.content, sections=(SectionEdit("given", out=True),), copy_to_client=False))
    said = text_of(letters.preview(me, letters.desk(me, left_out)).pdf)
    assert not [words for words in ("What he was given", "copy of this letter", "Copy:") if words in said]


def test_safety_at_ending_is_one_sentence_behind_its_own_permission(clinic, client):
    me = clinic.therapist
    permit(clinic, client)
    draft = written(clinic, client, sections=(SectionEdit("risk", "No thoughts of death since May.", out=False),))
    shown = letters.desk(me, draft)
    state = next(one for one in shown.sections if one.section.key == "risk")
    assert (state.wall, state.said) == (Withheld.NO_PERMISSION, "")
    assert "No thoughts of death" not in text_of(letters.preview(me, shown).pdf)
    wide = permit(clinic, client, contents=frozenset(contents_for(Reader.DOCTOR)))
    shown = letters.desk(me, replace(draft, release_id=wide.id))
    assert "Safety at ending No thoughts of death since May." in text_of(letters.preview(me, shown).pdf)
    assert {fact.record_class for fact in shown.letter.of(Content.RISK)} == {RecordClass.SENS}
    put_out = replace(draft.content, sections=(SectionEdit("risk", "No thoughts of death since May."),))
    shown = letters.desk(me, replace(draft, release_id=wide.id, content=put_out))
    assert shown.letter.of(Content.RISK) == ()
    long = replace(draft.content, sections=(SectionEdit("risk", "x" * 301, out=False),))
    shown = letters.desk(me, replace(draft, release_id=wide.id, content=long))
    assert [(gap.code, gap.facts["over"]) for gap in shown.gaps] == [(LetterProblem.TOO_LONG, 1)]


def test_a_copy_goes_to_another_doctor_by_their_own_permission_and_the_civil_id_where_it_is_ticked(clinic, client):
    me = clinic.therapist
    permit(clinic, client)
    narrow = permit(clinic, client, recipient=replace(DOCTOR, name="Dr Narrow"), contents=frozenset({Content.REASON}))
    other = permit(clinic, client, recipient=replace(DOCTOR, name="Dr Amal"))
    kept = people.client(clinic.reception, client)
    people.edit_client(clinic.reception, client, kept.version, replace(
        kept.request, id_kind=IdKind.CIVIL, id_number="292050800014", id_reason="as on the card"))
    mine = next(r for r in letters.draft_for(me, client, Reader.DOCTOR).releases if r.recipient.name == DOCTOR.name)
    draft = replace(written(clinic, client, copies=(narrow.id, other.id), civil_id=True), release_id=mine.id)
    shown = letters.desk(me, draft)
    assert (shown.may_copy, shown.civil_id) == (frozenset({other.id}), True)
    said = text_of(letters.preview(me, shown).pdf)
    assert "Copy: Khalid Al-Sawari and Dr Amal" in said
    assert "born 8 May 1992, Civil ID 292050800014" in said
    letters.issue(me, letters.save_draft(me, draft))
    told = letters.disclosures(me, client)
    assert [(one.recipient, one.release_id) for one in told] == [("Dr Amal", other.id), (DOCTOR.name, mine.id)]
    assert told[0].contents == told[1].contents
    client_letter = letters.desk(me, written(clinic, client, Reader.CLIENT, civil_id=True))
    assert "292050800014" not in text_of(letters.preview(me, client_letter).pdf)


def test_a_problem_that_may_not_be_named_is_called_psychological_difficulties(clinic, client):
    permit(clinic, client)
    draft = written(clinic, client)
    for problem, words in (("", "Psychological difficulties."), ("Panic disorder", "Panic disorder, working diagnosis")):
        shown = letters.desk(clinic.therapist, replace(draft, content=replace(draft.content, problem=problem)))
        assert f"Problem treated {words}" in text_of(letters.preview(clinic.therapist, shown).pdf)


def test_a_draft_of_an_older_program_opens(clinic, client):
    permit(clinic, client)
    draft = written(clinic, client)
    row = data.LetterRow.get_by_id(draft.id)
    old = {key: value for key, value in json.loads(row.body).items() if key not in ("civil_id", "copies")}
    with database.writing(Vault.CLINICAL):
        data.LetterRow.update(body=json.dumps(old), version=row.version + 1).where(data.LetterRow.id == draft.id).execute()
    again = letters.draft_for(clinic.therapist, client, Reader.DOCTOR)
    assert again.draft.content == draft.content
    assert again.gaps == ()
