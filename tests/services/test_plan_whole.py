"""What makes the plan whole, on real vaults of both engines: levels, concerns, scans, the clinic's own words and techniques."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import peewee as pw
import pytest

from clinic_app.data import catalogues as catalogue_data
from clinic_app.data import database
from clinic_app.data import plans as data
from clinic_app.domain.agreements import AgreementProblem, ScanRequest, SignedHow, SignRequest, WordingRequest
from clinic_app.domain.concerns import CatalogueProblem, TechniqueRequest
from clinic_app.domain.episodes import EpisodeRequest, Phase
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.gas import Gas
from clinic_app.domain.permissions import Vault
from clinic_app.domain.plan_changes import PlanChange
from clinic_app.domain.plans import (
    AgreeRequest,
    ConcernStatus,
    EvidenceLevel,
    LevelRequest,
    Payer,
    Plan,
    PlanConcern,
    PlanContent,
    PlanProblem,
    PlanTechnique,
    RatedAt,
)
from clinic_app.domain.signatures import Scan, SignatureProblem
from clinic_app.services import agreements, catalogues, episodes, plans, standing, verification
from tests.care import SIGNATURE, a_client, an_agreed_plan
from tests.clinics import Clinic

TODAY = date(2026, 11, 23)
FIVE = Gas("in bed till noon", "up at eleven", "up before nine", "up at eight", "up at seven", importance=3, difficulty=2)
LOW = PlanConcern("depression", "", "depressive_episode", "F32", "6A70", ConcernStatus.CONFIRMED, "Dr Marsh", TODAY)
PAPER = Scan(b"%PDF-1.4 signed")


@pytest.fixture
def client(clinic: Clinic) -> int:
    """A client of the first therapist with an agreed plan."""
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    return client_id


def next_plan(clinic: Clinic, client: int, change: object) -> Plan:
    """The next version with the plan's content put through `change`, agreed."""
    draft = plans.start_draft(clinic.therapist, client)
    draft = plans.save_draft(clinic.therapist, client, draft.id, draft.version, change(draft.content))  # type: ignore[operator]
    return plans.agree_plan(clinic.therapist, client, AgreeRequest(draft.id, draft.version, True, TODAY))


def with_scale(content: PlanContent) -> PlanContent:
    return replace(content, goals=(replace(content.goals[0], gas=FIVE), *content.goals[1:]))


def test_levels_come_into_force_are_rated_and_give_three_figures(clinic: Clinic, client: int) -> None:
    assert plans.plan_file(clinic.therapist, client).scale.n == 0
    next_plan(clinic, client, with_scale)
    goal = plans.plan_file(clinic.therapist, client).goals[0]
    assert (goal.gas, goal.level, [r.rated_at for r in goal.level_ratings]) == (FIVE, -1, [RatedAt.PLAN])
    plans.rate_levels(clinic.therapist, client, [LevelRequest(goal.id, 1, RatedAt.REVIEW)])
    file = plans.plan_file(clinic.therapist, client)
    assert (file.scale.start, file.scale.now, file.scale.change) == (40, 60, 20)
    assert [(r.level, r.rated_at, r.on) for r in file.goals[0].level_ratings][-1] == (1, RatedAt.REVIEW, TODAY)
    for wrong, code in (
        (LevelRequest(goal.id, 3), PlanProblem.OUTSIDE_LEVELS), (LevelRequest(99, 0), PlanProblem.GOAL_UNKNOWN),
        (LevelRequest(goal.id, 0, on=date(2026, 11, 24)), PlanProblem.RATED_IN_FUTURE),
    ):
        with pytest.raises(Refused) as refused:
            plans.rate_levels(clinic.therapist, client, [wrong])
        assert refused.value.codes == (code,)


def test_a_goal_without_levels_cannot_be_rated_on_them(clinic: Clinic, client: int) -> None:
    goal = plans.plan_file(clinic.therapist, client).goals[0]
    with pytest.raises(Refused) as refused:
        plans.rate_levels(clinic.therapist, client, [LevelRequest(goal.id, 0)])
    assert refused.value.codes == (PlanProblem.NO_GAS,)


def test_levels_in_force_are_fixed_by_the_service_and_by_the_vault(clinic: Clinic, client: int) -> None:
    next_plan(clinic, client, with_scale)
    draft = plans.start_draft(clinic.therapist, client)
    other = replace(draft.content, goals=(replace(draft.content.goals[0], gas=replace(FIVE, hoped="before ten")),))
    kept = plans.save_draft(clinic.therapist, client, draft.id, draft.version, other, tick=True)
    with pytest.raises(Refused) as refused:
        plans.agree_plan(clinic.therapist, client, AgreeRequest(kept.id, kept.version, True))
    assert refused.value.codes == (PlanProblem.GAS_FIXED,)
    with pytest.raises(Refused) as refused:
        plans.save_draft(clinic.therapist, client, kept.id, kept.version, other)
    assert refused.value.codes == (PlanProblem.GAS_FIXED,)
    for row in (data.GoalScaleRow, data.LevelRatingRow):
        with pytest.raises(pw.DatabaseError), database.writing(Vault.CLINICAL):
            row.update(uid="other").execute()


def test_concerns_reasons_and_who_pays_are_in_the_versions(clinic: Clinic, client: int) -> None:
    def change(content: PlanContent) -> PlanContent:
        techniques = (replace(content.techniques[0], concern="depression"), PlanTechnique("ipt.map", concern="depression"))
        frame = replace(content.frame, payer=Payer.FAMILY, fee_note="25 a visit")
        return replace(content, concerns=(LOW,), techniques=techniques, frame=frame, adaptation="shorter steps")

    plan = next_plan(clinic, client, change)
    lines = plans.differences(clinic.therapist, client, 1, 2)
    assert [line.code for line in lines] == [
        PlanChange.ADAPTATION, PlanChange.CONCERN_ADDED, PlanChange.TECHNIQUE_CONCERN, PlanChange.TECHNIQUE_ADDED,
        PlanChange.FEE, PlanChange.PAYER,
    ]
    assert plan.content.concerns == (LOW,)
    after = plans.start_draft(clinic.therapist, client)
    assert (after.content.adaptation, after.content.concerns) == ("", (LOW,))
    said = replace(after.content, adaptation="only a reason")
    kept = plans.save_draft(clinic.therapist, client, after.id, after.version, said)
    with pytest.raises(Refused) as refused:
        plans.agree_plan(clinic.therapist, client, AgreeRequest(kept.id, kept.version, True))
    assert refused.value.codes == (PlanProblem.NOTHING_CHANGED,)


def test_a_signature_is_kept_as_points_and_a_scan_as_it_came(clinic: Clinic, client: int) -> None:
    file = plans.plan_file(clinic.therapist, client)
    assert file.agreement is not None
    assert file.agreement.content.signature == SIGNATURE
    with pytest.raises(Refused) as refused:
        agreements.attach_scan(clinic.therapist, ScanRequest(client, file.agreement.id, PAPER))
    assert refused.value.codes == (SignatureProblem.NOT_ON_PAPER,)
    on_paper = replace(file.agreement.content, signed_how=SignedHow.PAPER, signature=None, paper_place="folder A")
    signed = agreements.sign_agreement(clinic.therapist, SignRequest(client, on_paper))
    assert (signed.number, signed.scanned_at) == (2, None)
    with pytest.raises(Refused) as refused:
        agreements.scan(clinic.therapist, client, signed.id)
    assert refused.value.codes == (SignatureProblem.NO_SCAN,)
    agreements.attach_scan(clinic.therapist, ScanRequest(client, signed.id, PAPER))
    assert agreements.scan(clinic.therapist, client, signed.id) == PAPER
    again = agreements.agreements(clinic.therapist, client)
    assert [(a.number, a.superseded, a.scanned_at is not None) for a in again] == [(2, False, True), (1, True, False)]
    with pytest.raises(Refused) as refused:
        agreements.attach_scan(clinic.therapist, ScanRequest(client, signed.id, PAPER))
    assert refused.value.codes == (SignatureProblem.SCAN_THERE,)
    with pytest.raises(Denied):
        agreements.scan(clinic.other_therapist, client, signed.id)
    with pytest.raises(pw.DatabaseError), database.writing(Vault.CLINICAL):
        data.AgreementScanRow.update(data=b"other").execute()


def test_a_scan_changed_past_every_guard_is_found_and_not_shown(sqlite_clinic: Clinic) -> None:
    clinic, client = sqlite_clinic, a_client(sqlite_clinic, sqlite_clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client)
    before = agreements.agreements(clinic.therapist, client)[0]
    paper = replace(before.content, signed_how=SignedHow.PAPER, signature=None)
    signed = agreements.sign_agreement(clinic.therapist, SignRequest(client, paper, scan=PAPER))
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'agreement_scan'"
    guards = database.sql(Vault.CLINICAL, query).fetchall()
    for name, _ in guards:
        database.sql(Vault.CLINICAL, f"DROP TRIGGER {name}")
    database.sql(Vault.CLINICAL, "UPDATE agreement_scan SET data = ?", (b"%PDF-1.4 other",))
    for _, text in guards:
        database.sql(Vault.CLINICAL, text)
    with pytest.raises(Refused) as refused:
        agreements.scan(clinic.therapist, client, signed.id)
    assert refused.value.codes == (SignatureProblem.SCAN_DAMAGED,)
    assert [f.where for f in verification.verify(clinic.lead).findings if f.code == "signed_text_changed"] == ["agreement_scan 1"]


@pytest.mark.parametrize("change", [
    "UPDATE agreement SET body = replace(body, 'accepted', 'not_agreed')", "UPDATE agreement SET signed_on = '2026-01-01'",
    "UPDATE agreement SET template_version = template_version + 1", "DELETE FROM agreement_seal",
    "UPDATE agreement_seal SET wording = 'other'",
])
def test_an_agreement_changed_past_every_guard_is_found_and_shown_so(sqlite_clinic: Clinic, change: str) -> None:
    clinic, client = sqlite_clinic, a_client(sqlite_clinic, sqlite_clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client)
    assert agreements.agreements(clinic.therapist, client)[0].intact
    assert not [f for f in verification.verify(clinic.lead).findings if f.code == "signed_text_changed"]
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('agreement', 'agreement_seal')"
    guards = database.sql(Vault.CLINICAL, query).fetchall()
    for name, _ in guards:
        database.sql(Vault.CLINICAL, f"DROP TRIGGER {name}")
    database.sql(Vault.CLINICAL, change)
    for _, text in guards:
        database.sql(Vault.CLINICAL, text)
    assert not agreements.agreements(clinic.therapist, client)[0].intact
    assert [f.where for f in verification.verify(clinic.lead).findings if f.code == "signed_text_changed"] == ["agreement 1"]


def test_the_seal_of_an_agreement_is_written_once(clinic: Clinic, client: int) -> None:
    for forbidden in (data.AgreementSealRow.update(digest="x"), data.AgreementSealRow.delete()):
        with pytest.raises(pw.DatabaseError), database.writing(Vault.CLINICAL):
            forbidden.execute()


def test_a_scan_given_at_signing_needs_no_place_and_a_wrong_file_signs_nothing(clinic: Clinic, client: int) -> None:
    before = agreements.agreements(clinic.therapist, client)
    paper = replace(before[0].content, signed_how=SignedHow.PAPER, signature=None)
    with pytest.raises(Refused) as refused:
        agreements.sign_agreement(clinic.therapist, SignRequest(client, paper, scan=Scan(b"GIF89a")))
    assert refused.value.codes == (SignatureProblem.SCAN_UNKNOWN_KIND,)
    assert agreements.agreements(clinic.therapist, client) == before
    signed = agreements.sign_agreement(clinic.therapist, SignRequest(client, paper, scan=PAPER))
    assert signed.scanned_at is not None


def test_the_lead_rewrites_clauses_old_papers_keep_theirs_and_one_step_goes_back(clinic: Clinic, client: int) -> None:
    first = agreements.newest_template(clinic.therapist)
    words = {"en": "  Come as you are. ", "ar": "الحضور كما نحن."}
    wish = WordingRequest(first.version, (replace(first.clauses[0], text=words), *first.clauses[1:]))
    with pytest.raises(Denied):
        agreements.save_wording(clinic.therapist, wish)
    second = agreements.save_wording(clinic.lead, wish)
    assert (second.own, second.by, second.clauses[0].text["en"]) == (1, clinic.lead.staff_id, "Come as you are.")
    assert agreements.newest_template(clinic.therapist) == second
    signed = agreements.agreements(clinic.therapist, client)[0]
    assert agreements.template(clinic.therapist, signed.content.template_version) == first
    with pytest.raises(Stale):
        agreements.save_wording(clinic.lead, wish)
    new = replace(signed.content, template_version=second.version)
    assert agreements.sign_agreement(clinic.therapist, SignRequest(client, new)).content.template_version == second.version
    back = agreements.restore_wording(clinic.lead)
    assert (back.own, back.clauses) == (2, first.clauses)
    assert [t.own for t in agreements.wordings(clinic.lead)] == [0, 1, 2]
    assert agreements.template(clinic.therapist, second.version).clauses[0].text["en"] == "Come as you are."
    with pytest.raises(Refused) as refused:
        agreements.restore_wording(clinic.lead)
    assert refused.value.codes == (AgreementProblem.WORDING_UNCHANGED,)
    with pytest.raises(pw.DatabaseError), database.writing(Vault.CLINICAL):
        catalogue_data.AgreementTextRow.delete().execute()


def test_an_own_technique_is_chosen_like_any_other_and_no_longer_offered_when_taken_back(clinic: Clinic, client: int) -> None:
    wish = TechniqueRequest(name=" Sea walk ", name_ar="مشي بجانب البحر", group="other", line="Walk by the sea and talk.",
                            concerns=("depression",), guideline="ours")
    with pytest.raises(Denied):
        catalogues.save_technique(clinic.therapist, wish)
    own = catalogues.save_technique(clinic.lead, wish)
    assert (own.name, own.level, own.own, own.name_in("ar")) == ("Sea walk", EvidenceLevel.LOCAL, True, "مشي بجانب البحر")
    assert list(catalogues.techniques(clinic.therapist))[-1] == own.id
    next_plan(clinic, client, lambda c: replace(c, techniques=(*c.techniques, PlanTechnique(own.id))))
    with pytest.raises(Refused) as refused:
        catalogues.save_technique(clinic.lead, wish)
    assert set(refused.value.codes) == {CatalogueProblem.NAME_TAKEN}
    gone = catalogues.save_technique(clinic.lead, replace(wish, id=own.id, version=own.version, offered=False))
    assert not gone.offered
    assert plans.plan_file(clinic.therapist, client).techniques[-1].technique_id == own.id
    with pytest.raises(Stale):
        catalogues.save_technique(clinic.lead, replace(wish, id=own.id, version=own.version, name="Walk"))
    with pytest.raises(Refused) as refused:
        catalogues.save_technique(clinic.lead, replace(wish, id="own.nothing"))
    assert refused.value.codes == (CatalogueProblem.NOT_THERE,)


def test_the_lead_mends_a_guideline_and_nothing_else_of_an_entry_that_ships(clinic: Clinic) -> None:
    before = catalogues.techniques(clinic.therapist)["cbt.erp"]
    assert (before.year, before.checked) == ("2005", False)
    wish = TechniqueRequest("cbt.erp", 0, "Other name", guideline="NICE CG31, read again", guideline_ar="NICE CG31", year="2026",
                            checked=True)
    after = catalogues.save_technique(clinic.lead, wish)
    assert after == replace(before, guideline="NICE CG31, read again", year="2026", checked=True, version=1)
    with pytest.raises(Refused) as refused:
        catalogues.save_technique(clinic.lead, replace(wish, version=1))
    assert refused.value.codes == (CatalogueProblem.NOTHING_CHANGED,)


def test_the_catalogue_has_words_in_both_languages_for_every_concern_and_code(sqlite_clinic: Clinic) -> None:
    words, codes = catalogues.concern_words(sqlite_clinic.therapist), catalogues.codes(sqlite_clinic.therapist)
    named = {c for t in catalogues.techniques(sqlite_clinic.therapist).values() for c in t.concerns}
    assert named == set(words)
    assert all(w.ar and {w.under, w.wider} - {""} <= set(words) for w in words.values())
    assert len(codes) == 21
    assert all(c.name_ar and (c.icd10 or c.icd11) and (not c.concern or c.concern in words) for c in codes.values())


def test_who_stands_where_is_told_to_the_therapist_alone(clinic: Clinic, client: int) -> None:
    other = a_client(clinic, clinic.therapist, "Sara", "Al-Mawj")
    episodes.open_episode(clinic.therapist, EpisodeRequest(other, clinic.therapist.staff_id, date(2026, 11, 2)))
    found = standing.my_standings(clinic.therapist)
    assert [(s.client.id, s.phase, s.since, s.attended, s.planned) for s in found] == [
        (other, Phase.INTAKE, date(2026, 11, 2), 0, None), (client, Phase.IN_THERAPY, TODAY, 0, 12),
    ]
    assert standing.my_standings(clinic.other_therapist) == ()
    with pytest.raises(Denied):
        standing.my_standings(clinic.reception)
