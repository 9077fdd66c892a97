"""Care in a few lines for tests: a client, a visit, an agreed plan, a note's request, the audit lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from clinic_app.data import database
from clinic_app.domain.agreements import AgreementContent, Answer, ClauseAnswer, SignedHow, Signer, SignRequest
from clinic_app.domain.appointments import DayAppointment, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.episodes import EpisodeRequest
from clinic_app.domain.names import Names
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.plans import AgreeRequest, Frame, GoalArea, Plan, PlanContent, PlanGoal, PlanTechnique
from clinic_app.domain.session_notes import NoteDraftRequest, SessionNote
from clinic_app.domain.signatures import Signature
from clinic_app.services import agreements, appointments, clock, episodes, people, plans

SIGNATURE = Signature(1000, 300, (((100, 200), (240, 60), (330, 210), (520, 120)), ((560, 150), (700, 150))))
GOAL_KEYS = ("11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000002")


def a_client(clinic: Any, therapist: Actor, given: str = "Mona", family: str = "Al-Shiraa") -> int:
    """An adult client of this therapist."""
    return people.add_client(clinic.lead, ClientRequest(
        en=Names(given=given, family=family), ar=Names(given="منى", family="الشراع"), phone="+965 0000 0412",
        dob=date(1997, 3, 1), therapist_id=therapist.staff_id,
    ), different_person=True).id


def a_visit(clinic: Any, client_id: int, start: datetime, *, status: Status | None = None) -> DayAppointment:
    """A booked visit of fifty minutes with the first therapist, moved to a status if one is given."""
    visit = appointments.book(clinic.reception, BookingRequest(
        (client_id,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot(start, start + timedelta(minutes=50)), reason="test",
    ))
    return appointments.set_status(clinic.reception, visit.id, status, visit.version) if status else visit


def an_agreed_plan(clinic: Any, therapist: Actor, client_id: int) -> Plan:
    """A plan with one goal and one technique, its agreement signed, in force."""
    file = episodes.care_file(therapist, client_id)
    if file.episode is None:
        episodes.open_episode(therapist, EpisodeRequest(client_id, therapist.staff_id, clock.today() - timedelta(days=70)))
    template = agreements.newest_template(therapist)
    agreements.sign_agreement(therapist, SignRequest(client_id, AgreementContent(
        template.version, "en", tuple(ClauseAnswer(c.key, Answer.ACCEPTED) for c in template.clauses), Signer.CLIENT,
        "Mona Al-Shiraa", signed_how=SignedHow.SCREEN, signature=SIGNATURE,
    )))
    draft = plans.start_draft(therapist, client_id)
    draft = plans.save_draft(therapist, client_id, draft.id, draft.version, PlanContent(
        goals=(PlanGoal(GOAL_KEYS[0], "Start my day before nine", "", GoalArea.COPING, 2, 8),),
        techniques=(PlanTechnique("cbt.activation", (GOAL_KEYS[0],)),), frame=Frame(planned_sessions=12),
    ))
    return plans.agree_plan(therapist, client_id, AgreeRequest(draft.id, draft.version, agreed_with_client=True))


def request_of(note: SessionNote, **changes: Any) -> NoteDraftRequest:
    """What a form would send that showed this note and in which these fields were typed."""
    return NoteDraftRequest(
        note_id=note.id, version=note.version, content=replace(note.content, **changes), uid=note.uid, client_id=note.client_id,
        appointment_id=note.appointment_id, about=note.about,
    )


def audit_lines(vault: Vault) -> list[dict[str, Any]]:
    """The audit chain of a vault as dictionaries, oldest first."""
    cursor = database.sql(vault, "SELECT action, client, object, outcome, detail FROM audit ORDER BY seq")
    return [dict(zip(("action", "client", "object", "outcome", "detail"), row, strict=True)) for row in cursor.fetchall()]
