"""A client whose care is ending, for tests of letters on every floor: visits, intake, ending, and permissions to share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_app.data import database
from clinic_app.data.bodies import pack
from clinic_app.data.endings import EndingRow
from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.endings import EndingContent, StayingWell
from clinic_app.domain.episodes import Approach, EndReason, EpisodeRequest, IntakeContent, ReferralSource
from clinic_app.domain.names import Names
from clinic_app.domain.people import ClientRequest, Sex
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Content, Reader, Recipient, Release, ReleaseRequest
from clinic_app.domain.reviews import Decision, GoalChoice, GoalDecision, ReviewDraftRequest
from clinic_app.services import appointments, clock, episodes, people, releases, reviews
from tests.clinics import Clinic
from tests.therapy import in_therapy, sessions_of

TODAY = date(2026, 11, 23)
LATER = datetime(2026, 12, 21, 9)  # when the review of reviewed_client() is signed
CONTENTS = frozenset({Content.REASON, Content.WORK, Content.GOALS, Content.MEDICINE, Content.ENDING, Content.STAYING_WELL,
                      Content.FOLLOW_UP, Content.DIAGNOSIS})
DOCTOR = Recipient(Reader.DOCTOR, "Dr Helen Marsh", "Family doctor", ("Sample Family Practice, Block 0, Salmiya",), "f")


def ending_client(clinic: Clinic, hour: int = 11) -> int:
    """A client who has come twice of three times at this hour, with an ending almost ready."""
    made = people.add_client(clinic.reception, ClientRequest(
        en=Names(given="Khalid", family="Al-Sawari"), ar=Names(given="خالد", family="السواري"), phone="+965 0000 0355",
        dob=date(1992, 5, 8), sex=Sex.MALE, therapist_id=clinic.therapist.staff_id)).id
    episode = episodes.open_episode(clinic.therapist, EpisodeRequest(
        made, clinic.therapist.staff_id, date(2026, 9, 14), ReferralSource.DOCTOR, "Dr Marsh", "attacks of sudden fear",
        Approach.CBT))
    intake = IntakeContent(reasons="I cannot drive", medication="sertraline 50 mg each morning")
    episodes.save_intake(clinic.therapist, made, 0, intake)
    for week, status in enumerate((Status.ATTENDED, Status.DID_NOT_COME, Status.ATTENDED)):
        start = datetime(2026, 9, 14, hour) + timedelta(days=7 * week)
        with clock.freeze(start):
            visit = appointments.book(clinic.reception, BookingRequest(
                (made,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot(start, start + timedelta(minutes=50))))
            for step in {Status.ATTENDED: (Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED)}.get(status, (status,)):
                visit = appointments.set_status(clinic.reception, visit.id, step, visit.version)
    content = EndingContent(
        reason=EndReason.PLANNED,
        staying_well=StayingWell(amber=("I plan routes round the bridge",), what_i_do=("Drive twice a week",)),
        achievements=("I drove to Jahra",), goodbye_therapist="It was good to work with you.", boosters=(date(2027, 2, 22),))
    with database.writing(Vault.CLINICAL):
        EndingRow.create(client_id=made, episode=episode.id, author_id=clinic.therapist.staff_id, saved_at=clock.utc_now(),
                         body=pack(content))
    return made


def permit(clinic: Clinic, client: int, **changes: object) -> Release:
    """A permission to write to Dr Marsh."""
    request = ReleaseRequest(client, DOCTOR, CONTENTS, date(2026, 11, 9), date(2026, 12, 31), date(2026, 11, 9))
    return releases.record_release(clinic.therapist, replace(request, **changes))


def reviewed_client(clinic: Clinic) -> int:
    """A client in therapy whose first review is signed; the clock stands at LATER."""
    made = in_therapy(clinic)
    sessions_of(clinic, made, 3)
    review = reviews.review_for(clinic.therapist, made)
    goals = tuple(GoalDecision(line.goal_id, GoalChoice.KEEP) for line in review.snapshot.goals)
    content = replace(
        review.content, helpful="Talking it through", unhelpful="The long forms", decision=Decision.ADJUST,
        decision_words="Fewer forms", goals=goals, next_on=date(2027, 1, 18), seen_by_client=True)
    reviews.finish_review(clinic.therapist, ReviewDraftRequest(review.id, review.version, content, review.uid, review.client_id))
    return made
