"""What surrounds the first meeting on real vaults of both engines: rulers over time, boxes, consents, profiles, matching."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import peewee as pw
import pytest

from clinic_app.data import database
from clinic_app.data.consents import ConsentRow
from clinic_app.data.formulation import FormulationRow
from clinic_app.domain.agreements import Signer
from clinic_app.domain.appointments import Slot
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.consents import ConsentAnswer, ConsentKind, ConsentProblem, ConsentRequest, ConsentState, Missing
from clinic_app.domain.endings import EndingDraftRequest
from clinic_app.domain.episodes import Approach, EpisodeRequest, IntakeContent
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.factors import Factor, Mark
from clinic_app.domain.fit import Companion, RamadanTime, Rulers, RulersAt, Stage
from clinic_app.domain.formulation import FormulationContent
from clinic_app.domain.matching import ADMINISTRATIVE, Why
from clinic_app.domain.names import Names
from clinic_app.domain.people import Band, ClientRequest, ContactRequest, GenderWish, GuardianBasis, Language, Preferences
from clinic_app.domain.permissions import Vault
from clinic_app.domain.profiles import Modality, ProfileContent, TrainingLevel
from clinic_app.domain.reviews import Decision, ReviewDraftRequest
from clinic_app.services import (
    appointments,
    consents,
    endings,
    episodes,
    fit,
    formulation,
    matching,
    my_day,
    overview,
    people,
    plans,
    profiles,
    reviews,
    rulers,
)
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines
from tests.clinics import Clinic

TODAY = date(2026, 11, 23)
FIVE = FormulationContent(presenting=("wakes at four",), perpetuating=("stays in bed",), protective=("patient", "her sister"))


@pytest.fixture
def client(clinic: Clinic) -> int:
    """A client whose care has begun."""
    made = a_client(clinic, clinic.therapist)
    episodes.open_episode(clinic.therapist, EpisodeRequest(made, clinic.therapist.staff_id, date(2026, 9, 14)))
    return made


def born(clinic: Clinic, client: int, dob: date | None) -> None:
    found = people.client(clinic.lead, client)
    people.edit_client(clinic.lead, client, found.version, replace(found.request, dob=dob))


def test_everything_asked_at_the_first_meeting_comes_back(clinic: Clinic, client: int) -> None:
    said = IntakeContent(
        stage=Stage.PREPARING, understanding=0, approaches_wished=(Approach.CBT, Approach.SYSTEMIC), dislikes="no sheets",
        school_grade="grade 9", attends=(Companion.MOTHER, Companion.ALONE), ramadan=RamadanTime.AFTER_IFTAR,
    )
    episodes.save_intake(clinic.therapist, client, 0, said)
    assert episodes.care_file(clinic.therapist, client).intake.content == said


def test_rulers_are_read_from_first_meeting_review_and_ending(clinic: Clinic, client: int) -> None:
    me = clinic.therapist
    saved = episodes.save_intake(me, client, 0, IntakeContent(importance=6, confidence=3))
    saved = episodes.save_intake(me, client, saved.version, replace(saved.content, reasons="mornings"))
    assert [r.rulers for r in rulers.readings(me, client)] == [Rulers(6, 3)]
    an_agreed_plan(clinic, me, client)
    review = reviews.review_for(me, client)
    decided = tuple(replace(g, choice="keep") for g in review.content.goals)
    content = replace(review.content, goals=decided, decision=Decision.GO_ON, rulers=Rulers(8, None, 5))
    reviews.finish_review(me, ReviewDraftRequest(review.id, review.version, content, uid=review.uid, client_id=client))
    ending = endings.ending_for(me, client)
    said = replace(ending.content, rulers=Rulers(8, 7, 9))
    endings.save_ending(me, EndingDraftRequest(ending.id, ending.version, said, uid=ending.uid, client_id=client))
    assert [(r.at, r.rulers) for r in rulers.readings(me, client)] == [
        (RulersAt.INTAKE, Rulers(6, 3)), (RulersAt.REVIEW, Rulers(8, None, 5)), (RulersAt.ENDING, Rulers(8, 7, 9)),
    ]
    tile = next(t for t in overview.overview(me, client).tiles if t.factor is Factor.CLIENT)
    again = [t.facts for t in tile.evidence if t.mark is Mark.RULERS_AGAIN]
    was = {"importance_was": 8, "confidence_was": 3, "readiness_was": 5}
    assert any(was.items() <= dict(facts).items() for facts in again)


def test_boxes_grow_by_versions_and_never_change(clinic: Clinic, client: int) -> None:
    me = clinic.therapist
    first = formulation.save_formulation(me, client, FIVE)
    second = formulation.save_formulation(me, client, replace(FIVE, precipitating=("a new post",)), number=1)
    assert [v.number for v in formulation.formulation_file(me, client).versions] == [1, 2]
    with pytest.raises(Stale) as stale:
        formulation.save_formulation(me, client, FIVE, number=1)
    assert stale.value.theirs == second
    with pytest.raises(Refused, match="nothing_changed"):
        formulation.save_formulation(me, client, second.content, number=2)
    with pytest.raises((pw.IntegrityError, pw.DatabaseError)), database.writing(Vault.CLINICAL):
        FormulationRow.update(body="{}").where(FormulationRow.id == first.id).execute()
    line = [line for line in audit_lines(Vault.CLINICAL) if line["action"] == "edit_formulation"][-1]
    assert "formulation" in line["object"]
    assert "bed" not in str(line)


def test_boxes_written_during_a_review_belong_to_it(clinic: Clinic, client: int) -> None:
    me = clinic.therapist
    an_agreed_plan(clinic, me, client)
    review = reviews.review_for(me, client)
    kept = reviews.save_review_draft(
        me, ReviewDraftRequest(review.id, review.version, replace(review.content, helpful="x"), uid=review.uid, client_id=client)
    )
    assert formulation.save_formulation(me, client, FIVE).review_id == kept.id


def test_boxes_that_are_typed_come_back_as_a_draft(clinic: Clinic, client: int) -> None:
    formulation.keep_formulation_draft(clinic.therapist, client, FIVE)
    assert formulation.formulation_draft(clinic.therapist, client) == FIVE
    formulation.drop_formulation_draft(clinic.therapist, client)
    assert formulation.formulation_draft(clinic.therapist, client) is None


def test_a_consent_is_given_by_who_may_and_taken_back(clinic: Clinic, client: int) -> None:
    me = clinic.therapist
    born(clinic, client, date(2012, 5, 5))
    wish = ConsentRequest(client, ConsentKind.TREATMENT, ConsentAnswer.GIVEN, Signer.CLIENT, "Mona")
    with pytest.raises(Refused) as refused:
        consents.record_consent(me, wish)
    assert refused.value.codes == (ConsentProblem.GUARDIAN_SIGNS,)
    assert consents.consent_file(me, client).missing[0].what is Missing.GUARDIAN
    people.add_contact(clinic.reception, ContactRequest(client, name="Huda", guardian=True, basis=GuardianBasis.MOTHER))
    given = consents.record_consent(me, replace(wish, signer=Signer.GUARDIAN, signer_name="Huda"))
    file = consents.consent_file(me, client)
    assert (file.lines[0].state, file.signer, len(file.guardians)) == (ConsentState.GIVEN, Signer.GUARDIAN, 1)
    assert [line.kind for line in file.missing] == [ConsentKind.DATA]
    with pytest.raises(Stale):
        consents.withdraw_consent(me, client, given.id, 9)
    back = consents.withdraw_consent(me, client, given.id, given.version, words="wants to think")
    assert (back.withdrawn_on, back.withdrawn_words) == (TODAY, "wants to think")
    with pytest.raises(Refused, match="consent_not_given"):
        consents.withdraw_consent(me, client, given.id, back.version)
    assert consents.consent_file(me, client).lines[0].state is ConsentState.WITHDRAWN
    said = [line["object"] for line in audit_lines(Vault.CLINICAL) if line["action"] == "record_consent"]
    assert said == [f"consent:{given.id}(treatment)", f"consent:{given.id}(withdrawn)"]


def test_a_consent_on_file_cannot_be_rewritten(clinic: Clinic, client: int) -> None:
    wish = ConsentRequest(client, ConsentKind.DATA, ConsentAnswer.GIVEN, signer_name="Mona")
    given = consents.record_consent(clinic.therapist, wish)
    for change in ({"answer": "refused"}, {"signer_name": "Huda"}, {"given_on": date(2026, 1, 1)}):
        with pytest.raises((pw.IntegrityError, pw.DatabaseError)), database.writing(Vault.CLINICAL):
            ConsentRow.update(**change, version=given.version + 1).where(ConsentRow.id == given.id).execute()
    with pytest.raises((pw.IntegrityError, pw.DatabaseError)), database.writing(Vault.CLINICAL):
        ConsentRow.delete().where(ConsentRow.id == given.id).execute()


def test_a_guardians_yes_is_asked_again_at_eighteen(clinic: Clinic, client: int) -> None:
    born(clinic, client, date(2008, 11, 1))
    consents.record_consent(clinic.therapist, ConsentRequest(
        client, ConsentKind.TREATMENT, ConsentAnswer.GIVEN, Signer.GUARDIAN, "Huda", given_on=date(2026, 10, 1)))
    found = consents.consent_file(clinic.therapist, client).missing
    assert [line.what for line in found] == [Missing.CHECK_MAJORITY, Missing.CONSENT_ANEW, Missing.CONSENT]


def test_a_profile_is_ones_own_and_the_lead_reads_it(clinic: Clinic) -> None:
    content = ProfileContent((Modality(Approach.CBT, TrainingLevel.INDEPENDENT),), (Band.ADULT,), weekly_capacity=22)
    saved = profiles.save_own_profile(clinic.therapist, 0, content)
    assert profiles.own_profile(clinic.therapist).content == content
    assert profiles.profiles(clinic.lead)[clinic.therapist.staff_id].content == content
    assert profiles.own_profile(clinic.other_therapist).version == 0
    profiles.save_own_profile(clinic.therapist, saved.version, replace(content, weekly_capacity=20))
    with pytest.raises(Stale) as stale:
        profiles.save_own_profile(clinic.therapist, saved.version, content)
    assert stale.value.theirs.content.weekly_capacity == 20
    for other in (clinic.reception, clinic.manager):
        with pytest.raises(Denied):
            profiles.own_profile(other)
    with pytest.raises(Denied):
        profiles.profiles(clinic.therapist)


def test_reception_is_told_who_fits_by_the_front_sheet_alone(clinic: Clinic) -> None:
    profiles.save_own_profile(clinic.therapist, 0, ProfileContent((Modality(Approach.CBT, TrainingLevel.SUPERVISED),)))
    client = people.add_client(clinic.reception, ClientRequest(
        en=Names("Bader", family="Al-Sidra"), phone="+965 0000 0433", dob=date(2014, 1, 1), language=Language.ARABIC,
        preferences=Preferences(therapist_wish=GenderWish.MAN),
    )).id
    found = fit.therapists_for_client(clinic.reception, client)
    assert {m.staff_id for m in found} == {clinic.lead.staff_id, clinic.therapist.staff_id, clinic.other_therapist.staff_id}
    for match in found:
        assert [r.why for r in match.reasons] == [Why.LANGUAGE, Why.GENDER, Why.MINORS, Why.FREE]
        assert {r.why for r in match.reasons} <= ADMINISTRATIVE
        assert [r.met for r in match.reasons] == [True, False, True, True]  # everybody in the test clinic is a woman
    asked = fit.therapists_for(clinic.reception, fit.FitRequest(Language.ENGLISH, GenderWish.WOMAN))
    assert all(r.met for match in asked for r in match.reasons)
    with pytest.raises(Denied):
        matching.therapists_for_client(clinic.reception, client)


def test_the_next_free_time_steps_aside_for_a_booking(clinic: Clinic) -> None:
    def free() -> datetime:
        found = {m.staff_id: m.free for m in fit.therapists_for(clinic.reception, fit.FitRequest())}
        return found[clinic.therapist.staff_id]

    first, client = free(), a_client(clinic, clinic.therapist)
    assert first == datetime(2026, 11, 23, 11)
    appointments.book(clinic.reception, BookingRequest(
        (client,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot(first, first.replace(minute=50))))
    assert free() == datetime(2026, 11, 23, 12)


def test_clinical_people_see_training_and_age_group_too(clinic: Clinic, client: int) -> None:
    me = clinic.therapist
    episodes.save_intake(me, client, 0, IntakeContent(approaches_wished=(Approach.CBT,)))
    profiles.save_own_profile(me, 0, ProfileContent(
        (Modality(Approach.CBT, TrainingLevel.SUPERVISED),), (Band.CHILD,), not_taken=("court reports",), weekly_capacity=1))
    mine = next(m for m in matching.therapists_for_client(me, client) if m.staff_id == me.staff_id)
    assert mine.reason(Why.APPROACH).facts == {"approach": Approach.CBT, "level": TrainingLevel.SUPERVISED}
    assert mine.reason(Why.AGE_GROUP).met is False  # the client is 29
    assert mine.reason(Why.NOT_TAKEN).facts["topics"] == ("court reports",)
    assert mine.reason(Why.CAPACITY).met is True
    other = next(m for m in matching.therapists_for_client(me, client) if m.staff_id == clinic.other_therapist.staff_id)
    assert other.reason(Why.APPROACH) is None  # nothing was written: no reason for or against
    with pytest.raises(Denied):
        matching.therapists_for_client(clinic.other_therapist, client)


def test_why_a_plan_was_changed_stands_with_the_version(clinic: Clinic, client: int) -> None:
    me = clinic.therapist
    an_agreed_plan(clinic, me, client)
    draft = plans.start_draft(me, client)
    changed = replace(draft.content, tailoring="mornings", adaptation="evenings are full")
    plans.save_draft(me, client, draft.id, draft.version, changed)
    draft = plans.plan_file(me, client).draft
    agreed = plans.agree_plan(me, client, plans.AgreeRequest(draft.id, draft.version, agreed_with_client=True))
    assert agreed.content.adaptation == "evenings are full"
    tile = next(t for t in overview.overview(me, client).tiles if t.factor is Factor.THERAPIST)
    assert tile.latest.mark is Mark.ADAPTED
    assert plans.start_draft(me, client).content.adaptation == ""


def test_the_prep_card_knows_what_the_hour_is_fitted_to(clinic: Clinic, client: int) -> None:
    me = clinic.therapist
    episodes.save_intake(me, client, 0, IntakeContent(wishes="go slowly", ramadan=RamadanTime.MORNING))
    a_visit(clinic, client, datetime(2026, 11, 23, 11))
    card = my_day.my_day(me).card
    assert card.intake.wishes == "go slowly"
    assert [line.kind for line in card.missing] == [ConsentKind.TREATMENT, ConsentKind.DATA]


def test_an_interpreter_who_has_not_signed_is_said_at_booking(clinic: Clinic, client: int) -> None:
    found = people.client(clinic.lead, client)
    named = replace(found.request, preferences=Preferences(interpreter="Rania"))
    saved = people.edit_client(clinic.lead, client, found.version, named)
    assert appointments.needs(clinic.reception, (client,)).interpreter_unsigned
    signed = replace(named, preferences=Preferences(interpreter="Rania", interpreter_signed_on=TODAY))
    people.edit_client(clinic.lead, client, saved.version, signed)
    assert not appointments.needs(clinic.reception, (client,)).interpreter_unsigned
    assert people.client(clinic.lead, client).request.preferences.interpreter_signed_on == TODAY
