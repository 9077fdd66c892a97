"""What leaves without permission, on both engines: emergencies by the matrix and for three days; legal orders, the lead alone."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pypdf
import pytest

from clinic_app.data import database
from clinic_app.domain.correspondence import FilingRequest, PaperWords, ReceivedKind
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import Withheld
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import EmergencyRequest, Form, LegalRequest, OutProblem, Road, emergency_contents
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Content, Ground, Reader
from clinic_app.domain.safety import CheckContent, CheckRequest, Thoughts
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.services import (
    access,
    clock,
    correspondence,
    emergencies,
    handouts,
    legal_exports,
    register,
    safety,
    safety_plans,
)
from tests.care import audit_lines
from tests.letter_desk import ending_client
from tests.letters.letter_builders import read_words

TOLD = "He said today that he means to end his life."
PASSWORD = "a long password"


@pytest.fixture
def client(clinic):
    """A client whose care is ending."""
    return ending_client(clinic)


def emergency(clinic, client, **changes):
    return replace(EmergencyRequest(
        client, Reader.DOCTOR, "Dr Amal, emergency ward", frozenset({Content.RISK}), TOLD, "He left and could not be reached",
        clinic.therapist.staff_id, Road.PAPER), **changes)


def order(client, **changes):
    return replace(LegalRequest(client, "Court of First Instance", "2026/118", date(2026, 11, 20),
                                frozenset({Content.ATTENDANCE, Content.MEDICINE})), **changes)


def refused(act):
    with pytest.raises(Refused) as found:
        act()
    return found.value.codes


@pytest.mark.parametrize("reader", list(Reader))
@pytest.mark.parametrize("content", list(Content))
def test_only_the_cells_of_the_matrix_have_an_emergency_way(reader, content):
    known = {(Reader.DOCTOR, Content.RISK), (Reader.DOCTOR, Content.SAFETY_PLAN), (Reader.SCHOOL, Content.RISK)}
    assert (content in emergency_contents(reader)) is ((reader, content) in known)


def test_an_emergency_is_recorded_told_to_the_lead_and_on_paper_for_three_days(clinic, client, tmp_path):
    therapist = clinic.therapist
    made = emergencies.tell(therapist, emergency(clinic, client))
    (line,) = register.of_client(therapist, client)
    assert (line.form, line.road, line.ground, line.recipient) == (
        Form.EMERGENCY, Road.PAPER, Ground.EMERGENCY, "Dr Amal, emergency ward")
    assert (line.words.told, line.decider, line.seen) == (TOLD, "Hessa Al-Sidra", False)
    sheet = handouts.prepared(therapist, client, emergencies.paper(therapist, client, made.id))
    pdf = handouts.draw_sheet(therapist, sheet).pdf
    handouts.save_sheet(therapist, sheet, pdf, tmp_path / "e.pdf")
    newest = register.of_client(therapist, client)[0]
    assert (newest.reader, newest.ground, newest.contents) == (Reader.DOCTOR, Ground.EMERGENCY, ("risk",))
    with clock.freeze(clock.now() + timedelta(hours=73)):
        assert refused(lambda: emergencies.paper(therapist, client, made.id)) == (OutProblem.OVER,)
    (unseen,) = emergencies.unseen(clinic.lead)
    for _ in range(2):
        assert emergencies.seen(clinic.lead, unseen.id).seen
    assert emergencies.unseen(clinic.lead) == ()
    for act in (lambda: emergencies.seen(therapist, made.id),
                lambda: emergencies.tell(clinic.reception, emergency(clinic, client)),
                lambda: emergencies.tell(clinic.other_therapist, emergency(clinic, client))):
        with pytest.raises(Denied):
            act()
    assert TOLD not in str(database.sql(Vault.CLINICAL, "SELECT action, object, detail FROM audit").fetchall())


def test_facts_of_the_record_are_offered_by_the_matrix_told_in_the_words_of_the_moment_and_kept_as_paper(clinic, client):
    me, look = clinic.therapist, clock.today() + timedelta(days=7)
    safety.sign_check(me, CheckRequest(client, CheckContent(Thoughts.OFTEN, changed="He gave his keys away", look_again=look)))
    plan = SafetyPlanContent(signs=("I stop answering",), tell=("My brother",))
    safety_plans.save_safety_plan(me, SafetyPlanRequest(client, plan, 0, look))
    offers = emergencies.offers(me, client)
    assert set(offers) == {Reader.DOCTOR, Reader.SCHOOL}
    assert [fact.content for fact in offers[Reader.DOCTOR].facts] == [
        Content.RISK, Content.RISK, Content.SAFETY_PLAN, Content.SAFETY_PLAN]
    assert {fact.content for fact in offers[Reader.SCHOOL].facts} == {Content.RISK}
    walls = dict(offers[Reader.DOCTOR].withheld)
    assert (walls[Content.MEDICINE], walls.get(Content.RISK)) == (Withheld.NO_PERMISSION, None)
    assert dict(offers[Reader.SCHOOL].withheld)[Content.MEDICINE] is Withheld.NEVER
    keys = tuple(fact.key for fact in offers[Reader.DOCTOR].facts)
    request = emergency(clinic, client, contents=frozenset(), told="", facts=(keys[1], keys[3]))
    seen_before = read_words(emergencies.preview(me, request).pdf)
    assert register.of_client(me, client) == ()
    both = read_words(emergencies.preview(me, replace(request, told="He rang from the bridge")).pdf)
    assert both.index("bridge") < both.index("keys")  # what happens now, before what was known
    assert f"{clock.now():%H:%M}" in both
    made = emergencies.tell(me, request)
    assert (made.contents, [fact.content for fact in made.words.facts]) == (
        ("risk", "safety_plan"), [Content.RISK, Content.SAFETY_PLAN])
    plan = replace(plan, tell=("My sister",))
    safety_plans.save_safety_plan(me, SafetyPlanRequest(client, plan, 1, look))  # told is told
    stored = emergencies.stored_paper(me, client, made.id)
    said = read_words(stored)
    for paper in (said, seen_before):
        assert "keys" in paper
        assert "brother" in paper
        for never in ("sister", "answering"):
            assert never not in paper
    (audited,) = [line for line in audit_lines(Vault.CLINICAL) if line["action"] == "tell_in_emergency" and line["detail"]]
    assert audited["detail"] == f"sha256={hashlib.sha256(stored).hexdigest()}"
    for changes, code in (({"facts": (keys[3],)}, OutProblem.FACT_GONE),
                          ({"reader": Reader.SCHOOL, "facts": (emergencies.offers(me, client)[Reader.DOCTOR].facts[-1].key,)},
                           OutProblem.NO_EMERGENCY_PATH)):
        assert refused(lambda asked=changes: emergencies.tell(me, emergency(clinic, client, **asked))) == (code,)
    for nobody in (clinic.reception, clinic.manager, clinic.other_therapist):
        for act in (lambda who=nobody: emergencies.offers(who, client), lambda who=nobody: emergencies.preview(who, request),
                    lambda who=nobody: emergencies.stored_paper(who, client, made.id)):
            with pytest.raises(Denied):
                act()
    with clock.freeze(clock.now() + timedelta(hours=73)):
        assert refused(lambda: emergencies.stored_paper(me, client, made.id)) == (OutProblem.OVER,)


@pytest.mark.parametrize(("changes", "code"), [
    ({"reader": Reader.EMPLOYER}, OutProblem.NO_EMERGENCY_PATH), ({"reader": Reader.EMBASSY}, OutProblem.NO_EMERGENCY_PATH),
    ({"contents": frozenset({Content.DIAGNOSIS})}, OutProblem.NO_EMERGENCY_PATH),
    ({"reader": Reader.SCHOOL, "contents": frozenset({Content.SAFETY_PLAN})}, OutProblem.NO_EMERGENCY_PATH),
    ({"contents": frozenset()}, OutProblem.NO_CONTENTS), ({"reason": " "}, OutProblem.NO_REASON),
    ({"recipient": ""}, OutProblem.NO_RECIPIENT), ({"told": ""}, OutProblem.NOTHING_TOLD),
    ({"decided_by": 0}, OutProblem.NOBODY_DECIDED),
    ({"told": "x" * 1501}, OutProblem.TOO_LONG)])
def test_an_emergency_that_lacks_something_is_not_written_down(sqlite_clinic, changes, code):
    client = ending_client(sqlite_clinic)
    assert refused(lambda: emergencies.tell(sqlite_clinic.therapist, emergency(sqlite_clinic, client, **changes))) == (code,)
    assert register.of_client(sqlite_clinic.therapist, client) == ()


def test_a_legal_order_is_answered_by_the_lead_with_a_locked_file_of_the_least(clinic, client, tmp_path):
    lead, target = clinic.lead, tmp_path / "export.pdf"
    for nobody in (clinic.therapist, clinic.reception, clinic.manager):
        with pytest.raises(Denied):
            legal_exports.export(nobody, order(client), target, PASSWORD)
    access.open_with_reason(lead, client, "An order of the court came")
    for changes, code in (({"order": ""}, OutProblem.NO_ORDER), ({"authority": " "}, OutProblem.NO_AUTHORITY),
                          ({"order_on": None}, OutProblem.NO_ORDER_DATE), ({"contents": frozenset()}, OutProblem.NO_CONTENTS),
                          ({"contents": frozenset({Content.SAFETY_PLAN})}, OutProblem.NO_LEGAL_PATH),
                          ({"contents": frozenset({Content.ATTENDANCE, Content.PROCESS_NOTES})}, OutProblem.LAWYER_FIRST)):
        assert refused(lambda asked=changes: legal_exports.export(lead, order(client, **asked), target, PASSWORD)) == (code,)
    assert refused(lambda: legal_exports.export(lead, order(client), target, "short")) == (LetterProblem.PASSWORD_SHORT,)
    assert not target.exists()
    named = order(client, contents=frozenset({*order(client).contents, Content.RISK, Content.PROCESS_NOTES}), lawyer_first=True)
    words = PaperWords(ReceivedKind.REPORT, date(2026, 11, 20), "Dr Helen Marsh", "An assessment")
    correspondence.file_paper(clinic.therapist, FilingRequest(client, words, b"%PDF-1.4 kept"))
    saved = legal_exports.export(lead, named, target, PASSWORD)
    reader = pypdf.PdfReader(saved)
    assert reader.is_encrypted
    assert reader.decrypt(PASSWORD)
    whole = pypdf.PdfWriter(clone_from=reader)
    plain = tmp_path / "plain.pdf"
    whole.write(plain)
    said = read_words(plain.read_bytes())
    for part in ("2026/118", "sertraline", "تسلّمته العيادة"):
        assert part in said
    assert "I drove to Jahra" not in said
    (line,) = register.of_client(clinic.therapist, client)
    assert (line.form, line.road, line.ground, line.words.order) == (Form.LEGAL, Road.LOCKED, Ground.LEGAL_ORDER, "2026/118")
    wanted = "SELECT detail FROM audit WHERE action = 'legal_export' AND outcome = 'ok'"
    (written,) = database.sql(Vault.CLINICAL, wanted).fetchall()
    for part in ('order="2026/118"', 'authority="Court of First Instance"', "scope=attendance,medicine,process_notes,risk"):
        assert part in written[0]
