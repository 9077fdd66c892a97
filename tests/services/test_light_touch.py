"""Anti-bureaucracy (clinical reference 1.13): what may be left out, and still everything goes on."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingRequest, NewCaller
from clinic_app.domain.endings import CloseRequest, EndingDraftRequest
from clinic_app.domain.episodes import EndReason, EpisodeRequest, IntakeContent
from clinic_app.domain.sessions import SafetyToday
from clinic_app.services import appointments, endings, episodes, my_day, people, plan_papers, sessions
from tests.care import a_client, a_visit, an_agreed_plan, request_of


def test_a_caller_is_booked_with_a_name_and_a_phone_alone(clinic):
    slot = Slot.at(datetime(2026, 11, 24).date(), 600, 50)
    visit = appointments.book(clinic.reception, BookingRequest(
        (), (clinic.therapist.staff_id,), clinic.rooms[0].id, slot, caller=NewCaller("Mona Al-Shiraa", "+965 0000 0001")))
    assert people.client(clinic.reception, visit.clients[0].id).request.phone


def test_a_first_meeting_is_saved_with_one_line(clinic):
    client = a_client(clinic, clinic.therapist)
    episodes.open_episode(clinic.therapist, EpisodeRequest(client, clinic.therapist.staff_id))
    episodes.save_intake(clinic.therapist, client, 0, IntakeContent(reasons="Tired of pleasing everyone"))
    assert episodes.care_file(clinic.therapist, client).intake.content.reasons == "Tired of pleasing everyone"


def test_a_plan_is_printed_with_one_goal_and_one_technique(clinic):
    client = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client)
    assert any("Start my day before nine" in text for text in plan_papers.plan_sheet(clinic.therapist, client).texts())


def test_a_note_is_signed_with_three_things_and_an_ending_closed_with_its_reason(clinic):
    me, client = clinic.therapist, a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    sessions.sign_note(me, request_of(sessions.note_for(me, visit.id).note, summary="x", safety=SafetyToday.NOTHING_OPEN))
    ending = endings.ending_for(me, client)
    said = EndingDraftRequest(0, 0, type(ending.content)(reason=EndReason.MOVED), uid=ending.uid, client_id=client)
    kept = endings.save_ending(me, said)
    assert endings.close_episode(me, CloseRequest(kept.id, kept.version)).closed


def test_no_reminder_stands_twice_on_a_day(clinic):
    me, client = clinic.therapist, a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, me, client)
    for day in range(1, 5):
        visit = a_visit(clinic, client, datetime(2026, 11, 23, 8) + timedelta(hours=day), status=Status.IN_SESSION)
        sessions.save_note_draft(me, request_of(sessions.note_for(me, visit.id).note, summary=f"x{day}"))
    day = my_day.my_day(me)
    told = [("note", one.note_id) for one in day.unsigned] + [("review", one.client_id) for one in day.reviews]
    told += [("look", one.client_id) for one in day.signals] + [("safety", one.client_id) for one in day.safety]
    assert told
    assert max(Counter(told).values()) == 1
