"""Safety through the services: any form raises, a clinician closes, checks stay, the lead is told, the desk hears nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import peewee as pw
import pytest

from clinic_app.data import database
from clinic_app.data.audit import ClinicalAuditRow, DeskAuditRow
from clinic_app.data.safety import ConcernRow, RiskCheckRow, SafetyPlanRow
from clinic_app.domain.appointments import Badge, Status
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.people import ComfortNeed
from clinic_app.domain.permissions import Action, Vault
from clinic_app.domain.safety import (
    Agreed,
    CheckContent,
    CheckRequest,
    ConcernRequest,
    Duty,
    LeadReason,
    Reply,
    SafetyProblem,
    Source,
    Thoughts,
    Told,
)
from clinic_app.domain.safety_plans import PlanProblem, SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.sessions import SafetyToday
from clinic_app.domain.settings import EmergencyNumber
from clinic_app.services import (
    access,
    appointments,
    clock,
    house_rules,
    people,
    safety,
    safety_plans,
    session,
    sessions,
    settings,
    verification,
    work,
)
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines, request_of

NOW = datetime(2026, 11, 23, 10, 42)
REFUSALS = (pw.IntegrityError, pw.OperationalError, pw.InternalError, pw.DatabaseError)
ITEM = ConcernRequest(Source.RISK_ITEM, 7, "PHQ-9", "9", 1)
PASSING = CheckContent(Thoughts.PASSING, changed="the anniversary", look_again=date(2026, 11, 30))
REASON = "the therapist is away and asked me"


@pytest.fixture
def client(clinic):
    return a_client(clinic, clinic.therapist)


def sign(clinic, client, content=PASSING, **more):
    return safety.sign_check(clinic.therapist, CheckRequest(client, content, **more))


def state(clinic, client):
    return safety.safety_state(clinic.therapist, client)


class TestConcerns:
    def test_a_form_raises_one_and_the_same_answer_raises_no_second(self, clinic, client):
        raised = safety.raise_concern(clinic.therapist, client, ITEM)
        assert safety.raise_concern(clinic.therapist, client, ITEM).id == raised.id
        other = safety.raise_concern(clinic.therapist, client, replace(ITEM, item="10"))
        assert [c.id for c in state(clinic, client).waiting] == [raised.id, other.id]
        assert (raised.measure, raised.item, raised.answer, raised.raised_on) == ("PHQ-9", "9", 1, NOW.date())

    def test_it_joins_the_act_that_found_it_and_goes_with_it(self, clinic, client):
        with work.work(clinic.therapist, Action.ADD_LIFE_EVENT, about=client):
            safety.raise_concern(clinic.therapist, client, ITEM)
        assert len(state(clinic, client).waiting) == 1
        with pytest.raises(Refused), work.work(clinic.therapist, Action.ADD_LIFE_EVENT, about=client):
            self.raise_and_fail(clinic, client)
        assert len(state(clinic, client).waiting) == 1

    def raise_and_fail(self, clinic, client):
        safety.raise_concern(clinic.therapist, client, replace(ITEM, source_id=8))
        raise Refused(SafetyProblem.TOO_LONG)

    def test_cannot_now_needs_why_and_brings_the_question_back_tomorrow(self, clinic, client):
        with pytest.raises(Refused) as refusal:
            safety.raise_concern(clinic.therapist, client, replace(ITEM, reply=Reply.CANNOT_NOW))
        assert refusal.value.codes == (SafetyProblem.NO_WHY,)
        safety.raise_concern(clinic.therapist, client, replace(ITEM, reply=Reply.CANNOT_NOW, why="her mother is in the room"))
        now = state(clinic, client)
        assert (now.waiting, now.look_again) == ((), date(2026, 11, 24))

    def test_already_checked_counts_only_with_a_check_of_today_in_the_record(self, clinic, client):
        safety.raise_concern(clinic.therapist, client, replace(ITEM, reply=Reply.ALREADY_CHECKED))
        assert state(clinic, client).waiting
        with pytest.raises(Refused) as refusal:
            safety.answer_concerns(clinic.therapist, client, Reply.ALREADY_CHECKED)
        assert refusal.value.codes == (SafetyProblem.NO_CHECK_TODAY,)
        sign(clinic, client)
        assert not state(clinic, client).waiting
        later = safety.raise_concern(clinic.therapist, client, replace(ITEM, source_id=9, reply=Reply.ALREADY_CHECKED))
        assert later.acknowledged_at is not None

    def test_only_words_close_it_and_only_once_it_is_answered(self, clinic, client):
        raised = safety.raise_concern(clinic.therapist, client, ITEM)
        with pytest.raises(Refused) as refusal:
            safety.close_concerns(clinic.therapist, client, "typed wrongly", ((raised.id, raised.version),))
        assert refusal.value.codes == (SafetyProblem.NOT_ANSWERED,)
        safety.answer_concerns(clinic.therapist, client, Reply.CANNOT_NOW, "the form was typed wrongly")
        seen = tuple((c.id, c.version) for c in state(clinic, client).concerns)
        with pytest.raises(Refused) as refusal:
            safety.close_concerns(clinic.therapist, client, "  ", seen)
        assert refusal.value.codes == (SafetyProblem.NO_CLOSING_WORDS,)
        assert not safety.close_concerns(clinic.therapist, client, "The client had answered 0.", seen).open
        assert safety.safety_file(clinic.therapist, client).concerns[0].closing == "The client had answered 0."

    def test_a_concern_raised_meanwhile_stays_open(self, clinic, client):
        sign(clinic, client)
        seen = tuple((c.id, c.version) for c in state(clinic, client).concerns)
        new = safety.raise_concern(clinic.therapist, client, ITEM)
        assert [c.id for c in safety.close_concerns(clinic.therapist, client, "settled", seen).concerns] == [new.id]

    def test_an_older_version_is_refused_with_both_texts(self, clinic, client):
        raised = safety.raise_concern(clinic.therapist, client, ITEM)
        sign(clinic, client)
        with pytest.raises(Stale) as refusal:
            safety.close_concerns(clinic.therapist, client, "settled", ((raised.id, raised.version),))
        assert (refusal.value.mine, refusal.value.theirs.id) == ("settled", raised.id)

    def test_the_database_itself_keeps_it(self, clinic, client):
        raised = safety.raise_concern(clinic.therapist, client, replace(ITEM, reply=Reply.CANNOT_NOW, why="why"))
        for change in ("source = 'choice'", "why = 'other'", "acknowledged_at = NULL", "client_id = 99"):
            with pytest.raises(REFUSALS), database.writing(Vault.CLINICAL):
                database.sql(Vault.CLINICAL, f"UPDATE concern SET {change}, version = version + 1 WHERE id = {raised.id}")
        safety.close_concerns(clinic.therapist, client, "done", ((raised.id, raised.version),))
        for text in ("UPDATE concern SET closed_at = NULL, version = version + 1", "DELETE FROM concern"):
            with pytest.raises(REFUSALS), database.writing(Vault.CLINICAL):
                database.sql(Vault.CLINICAL, text)
        assert ConcernRow.select().count() == 1


class TestChecks:
    def test_a_check_answers_everything_that_waits_and_keeps_it_open(self, clinic, client):
        safety.raise_concern(clinic.therapist, client, ITEM)
        made = sign(clinic, client)
        now = state(clinic, client)
        assert (now.waiting, now.open, now.look_again, now.asked_on) == ((), True, date(2026, 11, 30), NOW.date())
        assert now.concerns[0].check_id == made.id

    def test_an_answer_other_than_no_opens_something_and_all_no_does_not(self, clinic, client):
        sign(clinic, client, CheckContent(Thoughts.NO))
        assert not state(clinic, client).open
        sign(clinic, client)
        assert [c.source for c in state(clinic, client).concerns] == [Source.CHECK]

    def test_all_no_closes_with_words_in_the_same_act(self, clinic, client):
        sign(clinic, client)
        with pytest.raises(Refused) as refusal:
            sign(clinic, client, PASSING, closing="settled")
        assert refusal.value.codes == (SafetyProblem.STAYS_OPEN,)
        sign(clinic, client, CheckContent(Thoughts.NO), closing="No thoughts since the move.")
        now = state(clinic, client)
        assert (now.open, now.asked_on) == (False, NOW.date())

    def test_it_is_kept_as_it_was_said(self, clinic, client):
        told = Told("Dr Marsh", NOW, "Hessa Al-Sidra")
        agreed = (Agreed.SAFETY_PLAN, Agreed.PSYCHIATRIST)
        content = replace(PASSING, agreed=agreed, told=(told, Told()), holds_words=" faith \u202e ")
        made = sign(clinic, client, content)
        assert made.content.told == (told,)
        assert made.content.holds_words == "faith"
        assert made.intact
        for text in ("UPDATE risk_check SET body = '{}'", "DELETE FROM risk_check"):
            with pytest.raises(REFUSALS), database.writing(Vault.CLINICAL):
                database.sql(Vault.CLINICAL, text)
        assert audit_lines(Vault.CLINICAL)[-1]["detail"].startswith("sha256=")

    def test_a_correction_is_a_new_check_and_the_first_stays_readable(self, clinic, client):
        first = sign(clinic, client)
        again = sign(clinic, client, replace(PASSING, thoughts=Thoughts.OFTEN, corrects="heard wrongly"), corrects_id=first.id)
        file = safety.safety_file(clinic.therapist, client)
        assert [(c.id, c.corrected_by) for c in file.checks] == [(again.id, None), (first.id, again.id)]
        assert file.state.last.id == again.id
        with pytest.raises(Refused) as refusal:
            sign(clinic, client, corrects_id=first.id)
        assert refusal.value.codes == (SafetyProblem.ALREADY_CORRECTED,)

    def test_the_same_request_twice_is_one_check(self, clinic, client):
        uid = "11111111-0000-4000-8000-00000000000c"
        assert sign(clinic, client, uid=uid).id == sign(clinic, client, uid=uid).id
        assert RiskCheckRow.select().count() == 1

    def test_what_is_missing_is_said_and_nothing_is_written(self, clinic, client):
        with pytest.raises(Refused) as refusal:
            sign(clinic, client, CheckContent(agreed=(Agreed.FAMILY_INFORMED,)))
        assert refusal.value.codes == (SafetyProblem.NO_THOUGHTS, SafetyProblem.NO_CONSENT)
        assert RiskCheckRow.select().count() == 0

    def test_a_text_changed_past_every_guard_is_found(self, sqlite_clinic):
        client = a_client(sqlite_clinic, sqlite_clinic.therapist)
        made = sign(sqlite_clinic, client)
        guards = database.sql(
            Vault.CLINICAL, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'risk_check'").fetchall()
        for name, _ in guards:
            database.sql(Vault.CLINICAL, f"DROP TRIGGER {name}")
        database.sql(Vault.CLINICAL, "UPDATE risk_check SET body = replace(body, 'anniversary', 'birthday')")
        for _, text in guards:
            database.sql(Vault.CLINICAL, text)
        found = [f.where for f in verification.verify(sqlite_clinic.lead).findings if f.code == "signed_text_changed"]
        assert found == [f"risk_check {made.id}"]


class TestDuties:
    def test_what_is_unanswered_stands_first_then_the_day_to_look(self, clinic, client):
        other = a_client(clinic, clinic.therapist, "Deepa", "Nairan")
        sign(clinic, client)
        safety.raise_concern(clinic.therapist, other, ITEM)
        with clock.freeze(datetime(2026, 11, 30, 9)):
            lines = safety.my_lines(clinic.therapist)
        assert [(line.client_id, line.duty) for line in lines] == [(other, Duty.ANSWER), (client, Duty.LOOK)]
        assert safety.my_lines(clinic.other_therapist) == ()

    def test_a_missed_visit_with_something_open_asks_for_a_call_today(self, clinic, client):
        with clock.freeze(datetime(2026, 11, 22, 12)):
            sign(clinic, client)
        a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.DID_NOT_COME)
        assert state(clinic, client).duty == (Duty.CALL, NOW.date())
        with pytest.raises(Refused) as refusal:
            safety.note_call(clinic.therapist, client, " ")
        assert refusal.value.codes == (SafetyProblem.NO_CALL_WORDS,)
        safety.note_call(clinic.therapist, client, "reached, safe at her sister's, comes Wednesday")
        assert state(clinic, client).duty == (Duty.LOOK_SOON, date(2026, 11, 30))

    def test_a_check_by_phone_answers_the_call_too_and_nothing_open_asks_for_none(self, clinic, client):
        a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.DID_NOT_COME)
        assert state(clinic, client).duty is None
        with clock.freeze(datetime(2026, 11, 22, 12)):
            sign(clinic, client)
        sign(clinic, client)
        assert state(clinic, client).duty == (Duty.LOOK_SOON, date(2026, 11, 30))

    def test_the_lead_is_told_after_the_hours_of_the_clinic(self, clinic, client):
        safety.raise_concern(clinic.therapist, client, ITEM)
        with clock.freeze(NOW + timedelta(hours=23)):
            assert safety.lead_lines(clinic.lead) == ()
        with clock.freeze(NOW + timedelta(hours=25)):
            (line,) = safety.lead_lines(clinic.lead)
            assert (line.initials, line.initials_ar, line.reason, line.count) == ("M. A.", "م. ا.", LeadReason.UNANSWERED, 25)
            assert line.therapist == "Hessa Al-Sidra"
        house_rules.save_figures(clinic.manager, {"concern_hours": 48})
        with clock.freeze(NOW + timedelta(hours=25)):
            assert safety.lead_lines(clinic.lead) == ()

    def test_three_missed_looks_go_to_the_lead(self, clinic, client):
        sign(clinic, client)
        with clock.freeze(datetime(2026, 12, 14, 9)):
            assert safety.lead_lines(clinic.lead) == ()
        with clock.freeze(datetime(2026, 12, 15, 9)):
            assert [(line.reason, line.count) for line in safety.lead_lines(clinic.lead)] == [(LeadReason.MISSED_LOOKS, 3)]

    def test_the_lead_s_own_clients_stand_once(self, clinic):
        own = a_client(clinic, clinic.lead)
        safety.raise_concern(clinic.lead, own, ITEM)
        with clock.freeze(NOW + timedelta(days=3)):
            assert safety.lead_lines(clinic.lead) == ()
            assert [line.client_id for line in safety.my_lines(clinic.lead)] == [own]


class TestPlan:
    FIRST = SafetyPlanContent(signs=("I stop answering my sister",), tell=("Fatma",), matters="my children")

    def write(self, clinic, client, content, number=0, **more):
        return safety_plans.save_safety_plan(clinic.therapist, SafetyPlanRequest(client, content, number, **more))

    def test_every_edit_is_a_version_with_a_readable_difference(self, clinic, client):
        first = self.write(clinic, client, self.FIRST)
        assert (first.number, first.next_look) == (1, date(2027, 2, 21))
        second = self.write(clinic, client, replace(self.FIRST, alone=("walk to the sea",)), 1)
        assert second.number == 2
        assert [line.words for line in safety_plans.the_difference(clinic.therapist, client, 2)] == ["walk to the sea"]
        assert [plan.content for plan in safety_plans.safety_plans_of(clinic.therapist, client)] == [second.content, self.FIRST]
        for text in ("UPDATE safety_plan SET body = '{}'", "DELETE FROM safety_plan"):
            with pytest.raises(REFUSALS), database.writing(Vault.CLINICAL):
                database.sql(Vault.CLINICAL, text)

    def test_two_desks_keep_both_texts(self, clinic, client):
        self.write(clinic, client, self.FIRST)
        mine = replace(self.FIRST, alone=("tea",))
        with pytest.raises(Stale) as refusal:
            self.write(clinic, client, mine, 0)
        assert (refusal.value.mine, refusal.value.theirs.content) == (mine, self.FIRST)
        assert SafetyPlanRow.select().count() == 1

    def test_nothing_new_and_nothing_at_all_are_refused(self, clinic, client):
        with pytest.raises(Refused) as refusal:
            self.write(clinic, client, SafetyPlanContent(matters="x"))
        assert refusal.value.codes == (PlanProblem.EMPTY,)
        self.write(clinic, client, self.FIRST)
        with pytest.raises(Refused) as refusal:
            self.write(clinic, client, self.FIRST, 1)
        assert refusal.value.codes == (PlanProblem.NOTHING_NEW,)

    def test_a_plan_not_looked_at_while_something_is_open_is_on_the_list(self, clinic, client):
        self.write(clinic, client, self.FIRST, next_look=date(2026, 11, 25))
        sign(clinic, client, replace(PASSING, look_again=date(2027, 1, 30)))
        with clock.freeze(datetime(2026, 11, 26, 9)):
            assert state(clinic, client).duty == (Duty.PLAN_LOOK, date(2026, 11, 25))
            looked = safety_plans.look_at_plan(clinic.therapist, client, 1)
            assert (looked.looked_on, looked.next_look) == (date(2026, 11, 26), date(2027, 2, 24))
            assert state(clinic, client).duty is None

    def test_the_paper_s_place_is_asked_first(self, clinic, client):
        self.write(clinic, client, self.FIRST)
        with pytest.raises(Refused) as refusal:
            safety_plans.paper_of_plan(clinic.therapist, client, 1, " ")
        assert refusal.value.codes == (PlanProblem.NO_PLACE,)
        assert safety_plans.paper_of_plan(clinic.therapist, client, 1, "with her sister").paper == "with her sister"


class TestWhoMay:
    def test_reception_and_manager_are_refused_everything(self, clinic, client):
        for actor in (clinic.reception, clinic.manager):
            for call in (
                lambda a=actor: safety.safety_state(a, client), lambda a=actor: safety.safety_file(a, client),
                lambda a=actor: safety.raise_concern(a, client, ITEM), lambda a=actor: safety.my_lines(a),
                lambda a=actor: safety.lead_lines(a), lambda a=actor: safety_plans.safety_plans_of(a, client),
                lambda a=actor: safety.sign_check(a, CheckRequest(client, PASSING)),
            ):
                with pytest.raises(Denied):
                    call()

    def test_another_therapist_reads_nothing_without_a_reason(self, clinic, client):
        sign(clinic, client)
        with pytest.raises(Denied):
            safety.safety_state(clinic.other_therapist, client)
        with pytest.raises(Denied):
            safety.lead_lines(clinic.other_therapist)

    def test_the_lead_reads_with_a_reason_and_it_is_written_down(self, clinic, client):
        sign(clinic, client)
        session.begin(replace(session.current(), actor=clinic.lead))
        with pytest.raises(Denied):
            safety.safety_file(clinic.lead, client)
        access.open_with_reason(clinic.lead, client, REASON)
        assert safety.safety_file(clinic.lead, client).checks
        lines = [line for line in audit_lines(Vault.CLINICAL) if line["client"] == client]
        assert [line["action"] for line in lines if line["outcome"] == "ok"][-2:] == ["open_with_reason", "look_safety"]

    def test_a_lead_who_is_no_therapist_reads_and_acknowledges_but_does_not_write(self, clinic, client):
        lead = replace(clinic.lead, roles=frozenset({"lead"}))
        access.open_with_reason(lead, client, REASON)
        raised = safety.raise_concern(lead, client, ITEM)
        safety.answer_concerns(lead, client, Reply.CANNOT_NOW, "Hessa calls her at four")
        for call in (
            lambda: safety.sign_check(lead, CheckRequest(client, PASSING)),
            lambda: safety.close_concerns(lead, client, "done", ((raised.id, 2),)),
            lambda: safety_plans.save_safety_plan(lead, SafetyPlanRequest(client, TestPlan.FIRST)),
        ):
            with pytest.raises(Denied):
                call()


def test_the_desk_is_asked_for_a_slot_in_the_words_it_uses_for_anyone(clinic, client):
    sign(clinic, client)
    visit = a_visit(clinic, client, datetime(2026, 11, 24, 9))
    before = DeskAuditRow.select().count()
    people.offer_next_slot(clinic.therapist, client, True)
    needs = people.booking_needs(clinic.reception, [client])
    assert needs.comfort == (ComfortNeed.NEXT_FREE_SLOT,)
    assert Badge.SOONEST in appointments.appointment(clinic.reception, visit.id).badges
    lines = list(DeskAuditRow.select().order_by(DeskAuditRow.seq.desc()).limit(DeskAuditRow.select().count() - before))
    assert {line.action for line in lines} <= {"edit_client", "look_clients"}
    assert not [line for line in lines if "safety" in f"{line.object} {line.detail}" or "risk" in f"{line.object} {line.detail}"]
    people.offer_next_slot(clinic.reception, client, False)  # the desk may set and take it back itself
    assert people.booking_needs(clinic.reception, [client]).comfort == ()


def test_the_desk_hears_nothing(clinic, client):
    an_agreed_plan(clinic, clinic.therapist, client)
    before = DeskAuditRow.select().count()
    safety.raise_concern(clinic.therapist, client, ITEM)
    sign(clinic, client)
    safety_plans.save_safety_plan(clinic.therapist, SafetyPlanRequest(client, TestPlan.FIRST))
    safety_plans.paper_of_plan(clinic.therapist, client, 1, "at work")
    assert DeskAuditRow.select().count() == before
    assert {"raise_concern", "check_safety", "write_safety_plan"} <= {line.action for line in ClinicalAuditRow.select()}


class TestNote:
    def note(self, clinic, client, **content):
        visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
        return request_of(sessions.note_for(clinic.therapist, visit.id).note, **{"summary": "x", **content})

    def test_changed_raises_a_concern_when_the_note_is_closed_or_signed_and_once(self, clinic, client):
        kept = sessions.save_note_draft(clinic.therapist, self.note(clinic, client, safety=SafetyToday.CHANGED))
        assert not state(clinic, client).open
        kept = sessions.save_note_draft(clinic.therapist, request_of(kept), closing=True)
        assert [(c.source, c.source_id) for c in state(clinic, client).waiting] == [(Source.NOTE, kept.id)]
        sessions.sign_note(clinic.therapist, request_of(kept))
        assert len(state(clinic, client).concerns) == 1

    def test_a_check_of_the_day_answers_it(self, clinic, client):
        sign(clinic, client)
        sessions.sign_note(clinic.therapist, self.note(clinic, client, safety=SafetyToday.CHANGED))
        assert not state(clinic, client).waiting

    def test_the_note_knows_what_is_open_and_when_it_was_asked(self, clinic, client):
        sessions.sign_note(clinic.therapist, self.note(clinic, client, safety=SafetyToday.NOTHING_OPEN))
        assert state(clinic, client).asked_on == NOW.date()
        sign(clinic, client)
        page = sessions.new_note(clinic.therapist, client)
        assert (page.safety_asked, page.safety.look_again) == (NOW.date(), date(2026, 11, 30))


def test_house_rules_stay_within_what_is_possible(clinic):
    standing = {"concern_hours": 24, "missed_looks": 3, "plan_look_days": 90}
    assert standing.items() <= house_rules.figures(clinic.therapist).items()
    assert house_rules.save_figures(clinic.lead, {"plan_look_days": 60})["plan_look_days"] == 60
    assert house_rules.save_figures(clinic.lead, {"plan_look_days": 30})["plan_look_days"] == 30
    with pytest.raises(Refused) as refusal:
        house_rules.save_figures(clinic.manager, {"concern_hours": 0, "other": 1})
    assert [f.field for f in refusal.value.findings] == ["concern_hours", "other"]


class TestEmergencyNumbers:
    def test_one_number_is_shipped_and_it_is_not_checked(self, clinic):
        assert [(n.phone, n.checked_on) for n in settings.emergency_numbers(clinic.reception)] == [("112", None)]

    def test_they_are_the_clinic_s_own(self, clinic):
        number = settings.save_emergency_number(
            clinic.lead, EmergencyNumber(0, " Night clinic ", "", "٢٢٢٢ ٠٠٠٠", NOW.date()))
        assert (number.name_en, number.phone) == ("Night clinic", "2222 0000")
        settings.save_emergency_number(clinic.manager, replace(number, active=False))
        assert len(settings.emergency_numbers(clinic.therapist)) == 1
        with pytest.raises(Stale):
            settings.save_emergency_number(clinic.manager, number)

    def test_what_is_missing_is_said(self, clinic):
        with pytest.raises(Refused) as refusal:
            settings.save_emergency_number(clinic.manager, EmergencyNumber(0, "", "", "none", date(2027, 1, 1)))
        assert [f.field for f in refusal.value.findings] == ["name_en", "phone", "checked_on"]
        for actor in (clinic.reception, clinic.therapist):
            with pytest.raises(Denied):
                settings.save_emergency_number(actor, EmergencyNumber(0, "x", "", "1"))
