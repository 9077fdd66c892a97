"""What belongs round a note, through the services: phrases, co-signatures, retractions, calls, the strain on the prep card."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from clinic_app.data import signed as signed_rows
from clinic_app.data.sessions import SessionNoteRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.calls import CallOutcome
from clinic_app.domain.cosigning import CosignProblem
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.permissions import Vault
from clinic_app.domain.phrases import PhraseProblem, PhraseRequest
from clinic_app.domain.session_notes import AddendumRequest, CosignState
from clinic_app.domain.session_rules import SessionRules
from clinic_app.domain.sessions import CheckIn, Feelings, GoalToday, LeftState, RepairState, Rupture, RuptureKind, SafetyToday
from clinic_app.services import (
    access,
    calls,
    clock,
    cosigning,
    my_day,
    overview,
    phrases,
    plans,
    retractions,
    reviews,
    session_rules,
    sessions,
)
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines, request_of


@pytest.fixture
def client(clinic):
    return a_client(clinic, clinic.therapist)


def signed(clinic, client, day=23, hour=9, **content):
    start = datetime(2026, 11, day, hour)
    with clock.freeze(start.replace(minute=50)):
        visit = a_visit(clinic, client, start, status=Status.IN_SESSION)
        page = sessions.note_for(clinic.therapist, visit.id)
        return sessions.sign_note(clinic.therapist, request_of(
            page.note, **{"summary": "x", "safety": SafetyToday.NOTHING_OPEN, **content}))


class TestPhrases:
    def test_own_ones_are_ones_own_and_the_clinics_are_everybodys(self, clinic):
        phrases.save_phrase(clinic.therapist, PhraseRequest("walk", "Agreed on two walks.", "اتفقنا على مشيتين."))
        phrases.save_phrase(clinic.lead, PhraseRequest("close", "We looked back.", clinics=True))
        assert [p.name for p in phrases.phrases(clinic.therapist)] == ["close", "walk"]
        assert [p.name for p in phrases.phrases(clinic.lead)] == ["close"]

    def test_a_therapist_does_not_touch_the_clinics(self, clinic):
        with pytest.raises(Denied):
            phrases.save_phrase(clinic.therapist, PhraseRequest("close", "x", clinics=True))
        made = phrases.save_phrase(clinic.lead, PhraseRequest("close", "x", clinics=True))
        with pytest.raises(Refused) as refused:
            phrases.delete_phrase(clinic.therapist, made.id)
        assert refused.value.codes == (PhraseProblem.NOT_YOURS,)

    def test_changed_over_a_newer_one_is_refused(self, clinic):
        made = phrases.save_phrase(clinic.therapist, PhraseRequest("walk", "one"))
        phrases.save_phrase(clinic.therapist, PhraseRequest("walk", "two", id=made.id, version=made.version))
        with pytest.raises(Stale):
            phrases.save_phrase(clinic.therapist, PhraseRequest("walk", "three", id=made.id, version=made.version))

    def test_deleted_it_can_be_added_again(self, clinic):
        made = phrases.save_phrase(clinic.therapist, PhraseRequest("walk", "one"))
        gone = phrases.delete_phrase(clinic.therapist, made.id)
        assert (gone.name, phrases.phrases(clinic.therapist)) == ("walk", [])

    def test_nothing_of_it_stands_in_the_desks_chain(self, clinic):
        phrases.save_phrase(clinic.therapist, PhraseRequest("walk", "one"))
        assert "phrase" not in str(audit_lines(Vault.DESK))


class TestCosigning:
    @pytest.fixture
    def waiting(self, clinic, client):
        cosigning.choose_cosigner(clinic.lead, clinic.therapist.staff_id, clinic.lead.staff_id, 0)
        return signed(clinic, client)

    def test_a_trainees_note_waits_for_the_supervisor(self, clinic, waiting):
        assert waiting.cosignature.state is CosignState.WAITING
        found = my_day.my_day(clinic.lead).cosign
        assert [w.note.id for w in found] == [waiting.id]
        assert found[0].client == "Mona Al-Shiraa"

    def test_cosigned_it_waits_no_more_and_the_note_is_untouched(self, clinic, client, waiting):
        cosigning.cosign(clinic.lead, waiting.id)
        note = sessions.notes_of(clinic.therapist, client)[0]
        assert (note.cosignature.state, note.cosignature.supervisor_id) == (CosignState.COSIGNED, clinic.lead.staff_id)
        assert (note.intact, note.digest) == (True, waiting.digest)
        assert cosigning.waiting_for(clinic.lead) == []
        with pytest.raises(Refused) as refused:
            cosigning.cosign(clinic.lead, waiting.id)
        assert refused.value.codes == (CosignProblem.NOT_WAITING,)

    def test_returned_with_words_it_waits_again_after_an_addendum(self, clinic, client, waiting):
        with pytest.raises(Refused):
            cosigning.return_note(clinic.lead, waiting.id, "  ")
        cosigning.return_note(clinic.lead, waiting.id, "What was agreed?")
        back = my_day.my_day(clinic.therapist).returned
        assert [(r.note_id, r.words) for r in back] == [(waiting.id, "What was agreed?")]
        assert cosigning.waiting_for(clinic.lead) == []
        sessions.addend(clinic.therapist, AddendumRequest(waiting.id, "asked", "A walk each day."))
        assert [w.note.id for w in cosigning.waiting_for(clinic.lead)] == [waiting.id]
        assert cosigning.returned_to(clinic.therapist) == []

    def test_nobody_answers_for_themselves(self, clinic, waiting):
        with pytest.raises(Refused) as refused:
            cosigning.cosign(clinic.therapist, waiting.id)
        assert refused.value.codes == (CosignProblem.NOT_YOURS,)

    def test_the_notes_of_others_wait_for_nobody(self, clinic, client):
        assert signed(clinic, client).cosignature is None

    def test_reading_one_is_an_act_about_its_client(self, clinic, client, waiting):
        assert cosigning.read_waiting(clinic.lead, waiting.id).note.content.summary == "x"
        assert any(line["action"] == "look_cosign" and line["client"] == client for line in audit_lines(Vault.CLINICAL))

    def test_a_lead_it_does_not_wait_for_knows_a_file_number_and_gives_a_reason(self, clinic, client):
        cosigning.choose_cosigner(clinic.lead, clinic.therapist.staff_id, clinic.other_therapist.staff_id, 0)
        note = signed(clinic, client)
        assert cosigning.read_waiting(clinic.other_therapist, note.id).note.content.summary == "x"
        line, = cosigning.waiting_for(clinic.lead)
        assert (line.needs_reason, line.client, line.client_ar) == (True, "AS-0001", "AS-0001")
        for act in (lambda: cosigning.read_waiting(clinic.lead, note.id), lambda: cosigning.cosign(clinic.lead, note.id)):
            with pytest.raises(Denied):
                act()
        give_reason(clinic, client)
        assert not cosigning.waiting_for(clinic.lead)[0].needs_reason
        assert cosigning.read_waiting(clinic.lead, note.id).note.content.summary == "x"
        cosigning.cosign(clinic.lead, note.id)
        assert cosigning.waiting_for(clinic.other_therapist) == []

    def test_every_answer_gives_its_digest(self, clinic, waiting):
        cosigning.cosign(clinic.lead, waiting.id)
        assert list(signed_rows.changed()) == []


class TestRetraction:
    def test_a_retracted_note_leaves_every_count_and_stays_kept(self, clinic, client):
        an_agreed_plan(clinic, clinic.therapist, client)
        goal = plans.plan_file(clinic.therapist, client).goals[0]
        wrong = signed(clinic, client, goals=(GoalToday(goal.id, 9),), techniques=("cbt.activation",))
        right = signed(clinic, client, day=24)
        assert right.number == 2
        with clock.freeze(datetime(2026, 11, 24, 12)):
            give_reason(clinic, client)
            retractions.retract(clinic.lead, wrong.id, "wrong file")
            notes = sessions.notes_of(clinic.therapist, client)
            assert [(n.id, n.number) for n in notes] == [(right.id, 1)]
            assert [r.value for r in plans.plan_file(clinic.therapist, client).goals[0].ratings] == [2]  # the plan's own
            tile = overview.overview(clinic.therapist, client).tiles[3]
            assert not [t for t in tile.evidence if t.source_id == wrong.id and t.place == "note"]
            assert reviews.review_for(clinic.therapist, client).snapshot.visits_since == 1
        assert SessionNoteRow.get_by_id(wrong.id).intact()

    def test_the_reason_stands_for_all_and_the_words_for_the_lead_alone(self, clinic, client):
        note = signed(clinic, client)
        give_reason(clinic, client)
        retractions.retract(clinic.lead, note.id, "wrong file")
        shown = retractions.retracted_notes(clinic.therapist, client)[0]
        assert (shown.retraction.reason, shown.content.summary) == ("wrong file", "")
        assert retractions.read_retracted(clinic.lead, note.id).content.summary == "x"
        with pytest.raises(Denied):
            retractions.read_retracted(clinic.therapist, note.id)
        with pytest.raises(Refused):
            sessions.open_note(clinic.therapist, note.id)

    def test_only_the_lead_with_a_reason_and_once(self, clinic, client):
        note = signed(clinic, client)
        with pytest.raises(Denied):
            retractions.retract(clinic.therapist, note.id, "wrong file")
        with pytest.raises(Denied):
            retractions.retract(clinic.lead, note.id, "wrong file")  # the file is not hers and no reason is open
        give_reason(clinic, client)
        with pytest.raises(Refused) as refused:
            retractions.retract(clinic.lead, note.id, " ")
        assert refused.value.codes == (CosignProblem.NO_REASON,)
        retractions.retract(clinic.lead, note.id, "wrong file")
        with pytest.raises(Refused):
            retractions.retract(clinic.lead, note.id, "again")

    def test_the_visit_gets_the_right_note_beside_it(self, clinic, client):
        note = signed(clinic, client)
        give_reason(clinic, client)
        retractions.retract(clinic.lead, note.id, "wrong file")
        page = sessions.note_for(clinic.therapist, note.appointment_id)
        assert (page.note.id, page.note.number) == (0, 1)
        right = request_of(page.note, summary="the right one", safety=SafetyToday.NOT_ASKED)
        second = sessions.sign_note(clinic.therapist, right)
        assert sessions.notes_of(clinic.therapist, client)[0].id == second.id


def give_reason(clinic, client):
    access.open_with_reason(clinic.lead, client, "the therapist asked for it")


class TestCalls:
    UPSET = Feelings(left_state=LeftState.UPSET, call_on=date(2026, 11, 24))

    def test_the_call_stands_from_the_first_save_on_and_goes_when_it_is_made(self, clinic, client):
        visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
        page = sessions.note_for(clinic.therapist, visit.id)
        sessions.save_note_draft(clinic.therapist, request_of(page.note, feelings=self.UPSET))
        call = my_day.my_day(clinic.therapist).calls[0]
        assert (call.client, call.on, call.phone != "") == ("Mona Al-Shiraa", date(2026, 11, 24), True)
        calls.call_made(clinic.therapist, call.id, call.version, CallOutcome.SPOKE)
        assert my_day.my_day(clinic.therapist).calls == ()
        with pytest.raises(Refused):
            calls.call_made(clinic.therapist, call.id, call.version + 1, CallOutcome.SPOKE)

    def test_taken_back_in_the_note_it_goes(self, clinic, client):
        visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
        page = sessions.note_for(clinic.therapist, visit.id)
        kept = sessions.save_note_draft(clinic.therapist, request_of(page.note, feelings=self.UPSET))
        sessions.save_note_draft(clinic.therapist, request_of(kept, feelings=replace(self.UPSET, call_on=None)))
        assert calls.calls_to_make(clinic.therapist) == []

    def test_signed_it_stays(self, clinic, client):
        signed(clinic, client, feelings=self.UPSET)
        assert len(calls.calls_to_make(clinic.therapist)) == 1


class TestStrainsAndRhythm:
    def test_an_open_strain_stands_on_the_page_of_the_next_note_until_the_check_in_is_back_up(self, clinic, client):
        signed(clinic, client, day=16, check_in=CheckIn(aim=9, usefulness=9, ease=9, whole=9))
        signed(clinic, client, day=17, check_in=CheckIn(aim=6, usefulness=6, ease=6, whole=6),
               rupture=Rupture(RuptureKind.DREW_BACK, "named it", RepairState.TALKED_ABOUT))
        visit = a_visit(clinic, client, datetime(2026, 11, 23, 11))
        assert sessions.note_for(clinic.therapist, visit.id).strain.kind is RuptureKind.DREW_BACK
        assert my_day.my_day(clinic.therapist).card.strain.repair == "named it"
        signed(clinic, client, day=18, check_in=CheckIn(aim=9, usefulness=9, ease=9, whole=9))
        assert sessions.note_for(clinic.therapist, visit.id).strain is None

    def test_the_pace_that_was_agreed_holds(self, clinic, client):
        signed(clinic, client, day=16, feelings=Feelings(stop_sign="a raised hand", not_yet="the accident"))
        signed(clinic, client, day=17)
        visit = a_visit(clinic, client, datetime(2026, 11, 23, 11))
        pace = sessions.note_for(clinic.therapist, visit.id).pace
        assert (pace.stop_sign, pace.not_yet, pace.on) == ("a raised hand", "the accident", date(2026, 11, 16))

    def test_the_lead_sets_how_often_the_check_in_is_asked(self, clinic, client):
        assert session_rules.session_rules(clinic.therapist) == SessionRules()
        kept = session_rules.save_session_rules(clinic.lead, SessionRules(check_in_every=3, opener=False))
        signed(clinic, client, day=16, check_in=CheckIn(aim=9, usefulness=9, ease=9, whole=9, asked="yes"))
        page = sessions.new_note(clinic.therapist, client)
        assert (page.check_in_due, page.opener) == (False, False)
        session_rules.save_session_rules(clinic.lead, replace(kept, check_in_every=1))
        assert sessions.new_note(clinic.therapist, client).check_in_due
        with pytest.raises(Denied):
            session_rules.save_session_rules(clinic.therapist, kept)
        with pytest.raises(Refused):
            session_rules.save_session_rules(clinic.lead, SessionRules(check_in_every=2))
