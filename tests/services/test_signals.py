"""Signals through the services: found in the record, answered once, kept for supervision without a name."""

from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest

from clinic_app.data.signals import AgendaPointRow, SignalAnswerRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.measures import MeasureRequest
from clinic_app.domain.permissions import Vault
from clinic_app.domain.sessions import CheckIn, HomeworkMark, SafetyToday
from clinic_app.domain.signals import Reason, SignalKind, SignalProblem
from clinic_app.services import clock, house_rules, measures, sessions, signals
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines, request_of


def at(week):
    return datetime.combine(date(2026, 12, 1), time(9)) + timedelta(weeks=week)


def came(clinic, client_id, week, whole, **more):
    with clock.freeze(at(week) + timedelta(hours=1)):
        visit = a_visit(clinic, client_id, at(week), status=Status.IN_SESSION)
        page = sessions.note_for(clinic.therapist, visit.id)
        sessions.sign_note(clinic.therapist, request_of(
            page.note, summary="x", safety=SafetyToday.NOTHING_OPEN, check_in=CheckIn(aim=8, usefulness=8, ease=whole, whole=8),
            **more,
        ))


@pytest.fixture
def client(clinic):
    """A client whose third visit brought a low answer, two visits having been missed before."""
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    came(clinic, client_id, 0, 8)
    for week in (1, 2):
        with clock.freeze(at(week) + timedelta(hours=1)):
            a_visit(clinic, client_id, at(week), status=Status.DID_NOT_COME)
    came(clinic, client_id, 3, 3, homework=HomeworkMark.DONE)
    with clock.freeze(at(3) + timedelta(hours=3)):
        yield client_id


def test_the_most_pressing_stands_alone_and_the_rest_is_listed(clinic, client):
    shown = signals.board_of(clinic.therapist, client)
    assert shown.lead.kind is SignalKind.CHECK_IN
    assert [s.kind for s in shown.others] == [SignalKind.ATTENDANCE, SignalKind.REVIEW_DUE]
    line, = signals.my_lines(clinic.therapist)
    assert (line.client_id, line.signal, line.more) == (client, shown.lead, 2)


def test_an_answer_stays_and_silences_until_the_facts_change(clinic, client):
    lead = signals.board_of(clinic.therapist, client).lead
    signals.answer(clinic.therapist, client, lead, Reason.TALKED_ABOUT)
    quiet = signals.board_of(clinic.therapist, client)
    assert quiet.lead is None
    assert [s.kind for s in quiet.open] == [SignalKind.ATTENDANCE, SignalKind.REVIEW_DUE]
    assert signals.my_lines(clinic.therapist) == ()
    assert quiet.answered[0].reason is Reason.TALKED_ABOUT
    with pytest.raises(Refused) as refused:
        signals.answer(clinic.therapist, client, lead, Reason.KNOWN)
    assert refused.value.findings[0].code is SignalProblem.NOT_THERE
    came(clinic, client, 4, 2)
    with clock.freeze(at(4) + timedelta(hours=3)):
        assert signals.board_of(clinic.therapist, client).lead.kind is SignalKind.LOW_ANSWER


def test_an_answer_taken_back_speaks_again_and_leaves_the_agenda(clinic, client):
    lead = signals.board_of(clinic.therapist, client).lead
    given = signals.answer(clinic.therapist, client, lead, Reason.KNOWN)
    assert len(signals.agenda_points(clinic.therapist)) == 1
    signals.take_back(clinic.therapist, client, given.id)
    assert signals.board_of(clinic.therapist, client).lead == lead
    assert signals.agenda_points(clinic.therapist) == ()
    assert SignalAnswerRow.select().count() == 1
    with pytest.raises(Refused):
        signals.take_back(clinic.therapist, client, given.id)


def test_what_is_not_relevant_is_silent_and_no_point_unless_it_was_taken_by_hand(clinic, client):
    lead = signals.board_of(clinic.therapist, client).lead
    given = signals.answer(clinic.therapist, client, lead, Reason.NOT_RELEVANT)
    assert signals.board_of(clinic.therapist, client).lead is None
    assert signals.agenda_points(clinic.therapist) == ()
    signals.take_back(clinic.therapist, client, given.id)
    signals.take_to_supervision(clinic.therapist, client, lead)
    given = signals.answer(clinic.therapist, client, lead, Reason.NOT_RELEVANT)
    point, = signals.agenda_points(clinic.therapist)
    assert point.reason is Reason.NOT_RELEVANT
    signals.take_back(clinic.therapist, client, given.id)
    point, = signals.agenda_points(clinic.therapist)
    assert point.reason is None


def test_an_answer_cannot_be_rewritten(clinic, client):
    given = signals.answer(clinic.therapist, client, signals.board_of(clinic.therapist, client).lead, Reason.KNOWN)
    row = SignalAnswerRow.get_by_id(given.id)
    for change in (lambda: row.delete_instance(), lambda: SignalAnswerRow.update(reason="known2").execute()):
        with pytest.raises(Exception, match=r"kept|taken back"):
            change()


def test_points_for_supervision_hold_a_code_and_no_name(clinic, client):
    lead = signals.board_of(clinic.therapist, client).lead
    assert signals.take_to_supervision(clinic.therapist, client, lead)
    assert lead.key in signals.board_of(clinic.therapist, client).for_supervision
    point, = signals.agenda_points(clinic.therapist)
    assert (point.signal.kind, point.reason, point.on) == (SignalKind.CHECK_IN, None, date(2026, 12, 22))
    assert point.code.startswith("AS-")
    stored = " ".join(str(v) for v in AgendaPointRow.get().__data__.values())
    assert "Mona" not in stored
    assert "منى" not in stored
    assert not signals.take_to_supervision(clinic.therapist, client, lead)
    assert signals.agenda_points(clinic.therapist) == ()


def test_an_answered_signal_keeps_its_one_point_with_the_reason(clinic, client):
    lead = signals.board_of(clinic.therapist, client).lead
    signals.take_to_supervision(clinic.therapist, client, lead)
    signals.answer(clinic.therapist, client, lead, Reason.PLAN_CHANGED)
    point, = signals.agenda_points(clinic.therapist)
    assert point.reason is Reason.PLAN_CHANGED
    signals.settle_point(clinic.therapist, point.id)
    assert signals.agenda_points(clinic.therapist) == ()
    assert signals.agenda_points(clinic.therapist, settled=True)[0].settled_on == date(2026, 12, 22)
    with pytest.raises(Refused):
        signals.settle_point(clinic.lead, point.id)


def test_words_for_supervision_come_from_the_signed_note(clinic, client):
    came(clinic, client, 4, 8, to_supervision="pace when guilt rises")
    assert signals.agenda_points(clinic.therapist)[0].words == "pace when guilt rises"
    assert signals.agenda_points(clinic.lead) == ()


def test_the_lead_sees_the_line_and_reception_nothing(clinic, client):
    line, = signals.lines_of_the_clinic(clinic.lead)
    assert (line.client_id, line.name, line.code) == (client, "", "AS-0001")
    for refused in (clinic.reception, clinic.manager):
        with pytest.raises(Denied):
            signals.lines_of_the_clinic(refused)
        with pytest.raises(Denied):
            signals.board_of(refused, client)
    with pytest.raises(Denied):
        signals.lines_of_the_clinic(clinic.therapist)


def test_the_audit_says_that_it_was_answered_and_not_what_it_said(clinic, client):
    signals.answer(clinic.therapist, client, signals.board_of(clinic.therapist, client).lead, Reason.KNOWN)
    line = next(line for line in reversed(audit_lines(Vault.CLINICAL)) if line["action"] == "answer_signal")
    assert "reason=known" in line["object"]
    assert "mean" not in line["object"]


def test_the_clinics_own_figures_decide(clinic, client):
    house_rules.save_figures(clinic.lead, {
        "check_in_low": 2, "check_in_item_drop": 6, "check_in_drop_tenths": 55, "misses_limit": 4, "misses_window": 4,
    })
    assert [s.kind for s in signals.board_of(clinic.therapist, client).open] == [SignalKind.REVIEW_DUE]
    with pytest.raises(Refused):
        house_rules.save_figures(clinic.lead, {"misses_limit": 5, "misses_window": 4})


def score(clinic, client_id, days, answers, language="ar"):
    measures.enter(clinic.therapist, MeasureRequest(
        uid=str(uuid4()), client_id=client_id, key="phq9", on=at(3).date() + timedelta(days=days), answers=answers, unscored=(0,),
        language=language,
    ))


def test_scores_are_read_with_the_clinics_reliable_change(clinic, client):
    score(clinic, client, -21, (1, 1, 1, 1, 1, 1, 1, 1, 0))
    assert SignalKind.DETERIORATED not in [s.kind for s in signals.board_of(clinic.therapist, client).open]
    score(clinic, client, 0, (2, 2, 2, 2, 2, 2, 1, 1, 0), language="en")
    lead = signals.board_of(clinic.therapist, client).lead
    assert lead.kind is SignalKind.DETERIORATED
    assert (lead.facts["first"], lead.facts["last"], lead.facts["rc"], lead.facts["languages"]) == (8.0, 14.0, 6, 2)


def test_a_score_is_overdue_by_the_clinics_own_pace(clinic, client):
    score(clinic, client, -50, (1, 1, 1, 1, 1, 1, 1, 1, 0))
    found = [s for s in signals.board_of(clinic.therapist, client).open if s.kind is SignalKind.SCORE_OVERDUE]
    assert found[0].facts["measure"] == "PHQ-9"
    score(clinic, client, 0, (1, 1, 1, 1, 1, 1, 1, 1, 0))
    assert SignalKind.SCORE_OVERDUE not in [s.kind for s in signals.board_of(clinic.therapist, client).open]
