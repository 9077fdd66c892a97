"""Endings through the services: written over the last sessions, closed with the episode, future visits offered."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from clinic_app.data import database
from clinic_app.data.endings import EndingRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.endings import CloseRequest, EndingDraftRequest, EndingProblem, StayingWell
from clinic_app.domain.episodes import EndReason, Phase
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.permissions import Vault
from clinic_app.domain.sessions import SafetyToday
from clinic_app.services import access, appointments, endings, episodes, my_day, people, sessions
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines, request_of

PLAN = StayingWell(green=("walks",), amber=("skips the walk",), red=("stays in bed",), what_i_do=("call my sister",),
                   come_back_if="two bad weeks")


@pytest.fixture
def client(clinic):
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    return client_id


def request(ending, **changes):
    return EndingDraftRequest(ending.id, ending.version, replace(ending.content, **changes), ending.uid, ending.client_id)


def written(clinic, client, **more):
    ending = endings.ending_for(clinic.therapist, client)
    return endings.save_ending(clinic.therapist, request(ending, reason=EndReason.PLANNED, staying_well=PLAN, **more))


def test_an_ending_opens_empty_and_leaves_no_trace(clinic, client):
    ending = endings.ending_for(clinic.therapist, client)
    assert (ending.id, ending.content.reason, ending.closed) == (0, None, False)
    assert EndingRow.select().count() == 0


def test_what_was_typed_comes_back(clinic, client):
    written(clinic, client, achievements=("drives alone", " "), goodbye_client="Thank you\nall", boosters=(date(2027, 2, 22),))
    again = endings.ending_for(clinic.therapist, client).content
    assert again.staying_well == PLAN
    assert (again.achievements, again.goodbye_client, again.boosters) == (
        ("drives alone",), "Thank you\nall", (date(2027, 2, 22),),
    )


def test_saving_over_a_newer_version_keeps_both(clinic, client):
    first = written(clinic, client)
    endings.save_ending(clinic.therapist, request(first, way_back="call us"))
    with pytest.raises(Stale) as refusal:
        endings.save_ending(clinic.therapist, request(first, way_back="write"))
    assert (refusal.value.mine.way_back, refusal.value.theirs.content.way_back) == ("write", "call us")


def test_no_closing_without_an_end_reason(clinic, client):
    ending = endings.save_ending(clinic.therapist, request(endings.ending_for(clinic.therapist, client), way_back="x"))
    with pytest.raises(Refused) as refusal:
        endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version))
    assert refusal.value.codes == (EndingProblem.NO_REASON,)
    assert episodes.care_file(clinic.therapist, client).episode.phase is not Phase.CLOSED


def test_closing_fixes_the_ending_closes_the_episode_and_cancels_what_was_chosen(clinic, client):
    stays, goes = (a_visit(clinic, client, datetime(2026, 12, day, 9)) for day in (1, 8))
    ending = written(clinic, client)
    assert [v.id for v in endings.future_visits(clinic.therapist, client)] == [stays.id, goes.id]
    done = endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version, (goes.id,)))
    assert done.closed
    assert done.intact
    episode = episodes.care_file(clinic.therapist, client).episode
    assert (episode.phase, episode.end_reason, episode.closed_on) == (Phase.CLOSED, EndReason.PLANNED, date(2026, 11, 23))
    assert appointments.appointment(clinic.therapist, goes.id).status is Status.CLINIC_CANCEL
    assert appointments.appointment(clinic.therapist, stays.id).status is Status.BOOKED
    line = next(line for line in audit_lines(Vault.CLINICAL) if line["action"] == "close_episode")
    assert done.digest in line["detail"]


def test_a_closed_ending_is_never_written_again(clinic, client):
    ending = written(clinic, client)
    done = endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version))
    with pytest.raises(Refused) as refusal:
        endings.save_ending(clinic.therapist, request(done, way_back="x"))
    assert refusal.value.codes == (EndingProblem.ALREADY_CLOSED,)


def test_an_unsigned_note_comes_first(clinic, client):
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    note = sessions.note_for(clinic.therapist, visit.id).note
    kept = sessions.save_note_draft(clinic.therapist, request_of(note, summary="x"))
    ending = written(clinic, client)
    with pytest.raises(Refused) as refusal:
        endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version))
    assert refusal.value.codes == (EndingProblem.UNSIGNED_NOTES,)
    sessions.sign_note(clinic.therapist, request_of(kept, safety=SafetyToday.NOTHING_OPEN))
    assert endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version)).closed


def test_only_this_clients_visits_to_come_can_be_cancelled(clinic, client):
    other = a_client(clinic, clinic.therapist, "Deepa", "Nairan")
    foreign = a_visit(clinic, other, datetime(2026, 12, 1, 11))
    ending = written(clinic, client)
    with pytest.raises(Refused) as refusal:
        endings.close_episode(clinic.therapist, CloseRequest(ending.id, ending.version, (foreign.id,)))
    assert refusal.value.codes == (EndingProblem.NOT_A_FUTURE_VISIT,)


def test_others_are_denied(clinic, client):
    ending = written(clinic, client)
    for actor in (clinic.reception, clinic.manager, clinic.other_therapist):
        for act in (
            lambda actor=actor: endings.ending_for(actor, client),
            lambda actor=actor: endings.close_episode(actor, CloseRequest(ending.id, ending.version)),
        ):
            with pytest.raises(Denied):
                act()


def test_a_draft_stays_its_author_s_after_a_change_of_therapist(clinic, client):
    """The new therapist sees that it is there and cannot close over it; its author finishes it with a reason."""
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    page = sessions.note_for(clinic.therapist, visit.id)
    kept = sessions.save_note_draft(clinic.therapist, request_of(page.note, summary="one"))
    found = people.client(clinic.lead, client)
    people.edit_client(clinic.lead, client, found.version, replace(found.request, therapist_id=clinic.other_therapist.staff_id))
    there, = sessions.drafts_of_others(clinic.other_therapist, client)
    assert (there.note_id, there.about, there.works_here) == (kept.id, datetime(2026, 11, 23, 9), True)
    assert "one" not in str(there)
    assert sessions.notes_of(clinic.other_therapist, client) == []
    ending = endings.ending_for(clinic.other_therapist, client)
    ending = endings.save_ending(clinic.other_therapist, request(ending, reason=EndReason.PLANNED, staying_well=PLAN))
    with pytest.raises(Refused) as refusal:
        endings.close_episode(clinic.other_therapist, CloseRequest(ending.id, ending.version))
    assert refusal.value.codes == (EndingProblem.UNSIGNED_NOTES,)
    assert [note.note_id for note in my_day.my_day(clinic.therapist).unsigned] == [kept.id]
    with pytest.raises(Denied):
        sessions.open_note(clinic.therapist, kept.id)
    access.open_with_reason(clinic.therapist, client, "my own note of the last visit")
    sessions.sign_note(clinic.therapist, request_of(kept, summary="one", safety=SafetyToday.NOTHING_OPEN))
    assert sessions.drafts_of_others(clinic.other_therapist, client) == []
    assert endings.close_episode(clinic.other_therapist, CloseRequest(ending.id, ending.version)).closed


def test_the_draft_of_somebody_who_left_holds_nothing_up(clinic, client):
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    sessions.save_note_draft(clinic.therapist, request_of(sessions.note_for(clinic.therapist, visit.id).note, summary="one"))
    found = people.client(clinic.lead, client)
    people.edit_client(clinic.lead, client, found.version, replace(found.request, therapist_id=clinic.lead.staff_id))
    with database.writing(Vault.DESK):
        left = "UPDATE staff SET active = ?, version = version + 1 WHERE id = ?"
        database.sql(Vault.DESK, left, (False, clinic.therapist.staff_id))
    assert not sessions.drafts_of_others(clinic.lead, client)[0].works_here
    ending = endings.ending_for(clinic.lead, client)
    ending = endings.save_ending(clinic.lead, request(ending, reason=EndReason.PLANNED, staying_well=PLAN))
    assert endings.close_episode(clinic.lead, CloseRequest(ending.id, ending.version)).closed
