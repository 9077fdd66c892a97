"""A client in the middle of therapy, made through the services: what the tests of care and its screens stand on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_app.domain.agreements import AgreementContent, Answer, ClauseAnswer, SignedHow, Signer, SignRequest
from clinic_app.domain.appointments import Status
from clinic_app.domain.episodes import (
    Approach,
    Episode,
    EpisodeRequest,
    FamilyPart,
    IntakeContent,
    LifeEventRequest,
    Preferences,
    ReferralSource,
    Support,
)
from clinic_app.domain.names import Names
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.plans import (
    AgreeRequest,
    Frame,
    Frequency,
    GoalArea,
    GoalRatingRequest,
    MeetingPlace,
    Plan,
    PlanContent,
    PlanGoal,
    PlanTechnique,
    Rationale,
    TechniqueStatus,
)
from clinic_app.domain.sessions import (
    Asked,
    Attendance,
    CheckIn,
    Emotion,
    Feelings,
    GoalToday,
    HomeworkMark,
    SafetyToday,
)
from clinic_app.services import agreements, clock, episodes, people, plans, sessions
from tests.care import a_visit, request_of
from tests.clinics import Clinic

MORNINGS, MEETING, SISTERS = (f"{n}0000000-0000-4000-8000-000000000000" for n in (1, 2, 3))
ALL = Rationale(True, True, True, True)

INTAKE = IntakeContent(
    reasons="Tired of pleasing everyone. I want my mornings back.", importance=8, confidence=5, readiness=7,
    why_not_lower="my sisters need me well", own_explanation="I learned early that a good daughter never refuses.",
    strengths=("humour", "patience", "faithful friend"), supports=(Support("elder sister", True), Support("a colleague")),
    what_matters=("family", "being honest"), medication="none", physical_health="headaches",
    preferences=Preferences(1, 2, -1, 0), faith_respected=True, family_part=FamilyPart.INFORMED, self_efficacy=4,
)

FIRST = PlanContent(
    client_words="I want my mornings back", approach=Approach.CBT,
    goals=(
        PlanGoal(MORNINGS, "Start my day before nine", "أبدأ يومي قبل التاسعة", GoalArea.COPING, 2, 8, date(2026, 12, 14)),
        PlanGoal(MEETING, "Speak in the Tuesday meeting", "أتكلم في اجتماع الثلاثاء", GoalArea.WORK_STUDY, 1, 7,
                 date(2026, 12, 14)),
    ),
    techniques=(
        PlanTechnique("cbt.activation", (MORNINGS,), 8, TechniqueStatus.IN_USE, ALL, "small steps by the calendar"),
        PlanTechnique("cbt.thought_record", (MORNINGS, MEETING), 6, TechniqueStatus.IN_USE, ALL),
    ),
    frame=Frame(
        Frequency.WEEKLY, 50, 12, place=MeetingPlace.CLINIC, homework=True, homework_note="one line each week", measures=True,
        measures_note="check-in each visit", hope=7,
    ),
    tailoring="Arabic first, prayer gap, no phone inside",
    ending="We stop when two goals reach their aim and stay there, or at visit 12 after a talk.", self_efficacy=4,
)

SECOND = replace(
    FIRST,
    goals=(
        *FIRST.goals,
        PlanGoal(SISTERS, "An evening with my sisters that I enjoy", "أمسية أستمتع بها مع أخواتي", GoalArea.RELATIONSHIPS, 3, 8,
                 date(2027, 1, 30)),
    ),
    techniques=(
        replace(FIRST.techniques[0], goal_keys=(MORNINGS, SISTERS)), FIRST.techniques[1],
        PlanTechnique("cbt.assertive", (MEETING,), 4, TechniqueStatus.PAUSED, Rationale(True, True, True, False),
                      alternatives="group mindfulness"),
        PlanTechnique("cbt.staying_well", (), 2, TechniqueStatus.PLANNED, ALL),
    ),
)


def mona(clinic: Clinic, **more: object) -> int:
    """A client of the first therapist; gives her id."""
    request = ClientRequest(
        en=Names(given="Mona", family="Al-Shiraa"), ar=Names(given="منى", family="الشراع"), phone="+965 0000 0412",
        dob=date(1997, 3, 1), therapist_id=clinic.therapist.staff_id,
    )
    return people.add_client(clinic.reception, replace(request, **more)).id  # type: ignore[arg-type]


def begin(clinic: Clinic, client_id: int) -> Episode:
    """An episode that began on 14 September 2026."""
    with clock.freeze(datetime(2026, 9, 14, 11, 50)):
        return episodes.open_episode(clinic.therapist, EpisodeRequest(
            client_id, clinic.therapist.staff_id, date(2026, 9, 14), ReferralSource.DOCTOR, "Dr Marsh", "low mood", Approach.CBT
        ))


def sign(clinic: Clinic, client_id: int, on: date = date(2026, 9, 28)) -> None:
    """A signed agreement: sixteen clauses accepted, one changed, one not agreed."""
    template = agreements.newest_template(clinic.therapist)
    answers = {c.key: ClauseAnswer(c.key, Answer.ACCEPTED) for c in template.clauses}
    answers["contact"] = ClauseAnswer("contact", Answer.CHANGED, "messages to the desk only, 9 to 13")
    answers["recording"] = ClauseAnswer("recording", Answer.NOT_AGREED)
    content = AgreementContent(
        template.version, "ar", tuple(answers.values()), Signer.CLIENT, "Mona Al-Shiraa", signed_how=SignedHow.PAPER,
        paper_place="folder A",
    )
    with clock.freeze(datetime.combine(on, datetime.min.time()).replace(hour=11)):
        agreements.sign_agreement(clinic.therapist, SignRequest(client_id, content, on))


def agree(clinic: Clinic, client_id: int, content: PlanContent, on: date) -> Plan:
    """Write a plan version and agree it."""
    with clock.freeze(datetime.combine(on, datetime.min.time()).replace(hour=11)):
        draft = plans.start_draft(clinic.therapist, client_id)
        draft = plans.save_draft(clinic.therapist, client_id, draft.id, draft.version, content)
        return plans.agree_plan(clinic.therapist, client_id, AgreeRequest(draft.id, draft.version, True, on))


def rate(clinic: Clinic, client_id: int, on: date, values: dict[str, int]) -> None:
    """Goal ratings of one day by goal key."""
    ids = {g.key: g.id for g in plans.plan_file(clinic.therapist, client_id).goals}
    wishes = [GoalRatingRequest(ids[key], value, on=on) for key, value in values.items()]
    plans.rate_goals(clinic.therapist, client_id, wishes)


def in_therapy(clinic: Clinic) -> int:
    """Mona with intake, shared summary, signed agreement, two plan versions and goal ratings; gives her id."""
    client_id = mona(clinic)
    begin(clinic, client_id)
    with clock.freeze(datetime(2026, 9, 14, 12, 0)):
        episodes.save_intake(clinic.therapist, client_id, 0, INTAKE)
    sign(clinic, client_id)
    agree(clinic, client_id, FIRST, date(2026, 9, 28))
    with clock.freeze(datetime(2026, 10, 5, 12, 0)):
        words = "A good daughter never refuses: first doubt."
        episodes.save_summary(clinic.therapist, client_id, words, agreed_on=date(2026, 10, 5))
    agree(clinic, client_id, SECOND, date(2026, 10, 5))
    for on, values in (
        (date(2026, 10, 26), {MORNINGS: 4, MEETING: 3, SISTERS: 4}), (date(2026, 11, 16), {MORNINGS: 6, MEETING: 4, SISTERS: 5}),
    ):
        rate(clinic, client_id, on, values)
    episodes.add_life_event(clinic.therapist, LifeEventRequest(client_id, date(2026, 10, 11), "mother in hospital", True))
    return client_id


def sessions_of(clinic: Clinic, client_id: int, count: int = 8) -> None:
    """Weekly visits from 14 September, each with a signed note; one was missed, and today's has not begun."""
    goals = {g.key: g.id for g in plans.plan_file(clinic.therapist, client_id).goals}
    mark = (7.5, 8, 8.5, 8.5, 6, 8, 8.5, 8.75)
    done, day = 0, date(2026, 9, 14)
    while done < count:
        start = datetime.combine(day, datetime.min.time()).replace(hour=11)
        with clock.freeze(start.replace(hour=12)):
            missed = day == date(2026, 10, 12)
            visit = a_visit(clinic, client_id, start, status=Status.DID_NOT_COME if missed else Status.ATTENDED)
            if not missed:
                note = sessions.note_for(clinic.therapist, visit.id)
                whole = round(mark[done % 8])
                content = replace(
                    note.note.content, attendance=Attendance.ATTENDED, summary="We talked.", safety=SafetyToday.NOTHING_OPEN,
                    techniques=("cbt.activation",) if done > 1 else (), next_homework="two morning walks",
                    homework=HomeworkMark.DONE if done else None,
                    check_in=CheckIn(Asked.YES, whole, whole, whole, round(mark[done % 8] * 4 - 3 * whole)),
                    feelings=Feelings((Emotion.GUILT,), 7, 4) if done == 2 else Feelings(),
                    new_understanding="A good daughter may refuse" if done == 5 else "",
                    goals=(GoalToday(goals[MORNINGS], min(8, 2 + done)),) if done > 3 else (),
                )
                sessions.sign_note(clinic.therapist, request_of(note.note, **{
                    name: getattr(content, name) for name in content.__dataclass_fields__
                }))
                done += 1
        day += timedelta(days=7)
    a_visit(clinic, client_id, datetime(2026, 11, 23, 11, 0))
    a_visit(clinic, client_id, datetime(2026, 11, 30, 11, 0))
