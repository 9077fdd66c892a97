"""Round the demo clinic's notes and endings: strains, pace, phrases, co-signatures, a retraction, tapers, boosters."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from clinic_app.data.bodies import pack
from clinic_app.data.calls import CallTaskRow
from clinic_app.data.cosigning import CosignAnswerRow, CosignerRow, CosignRequestRow, answer_digest
from clinic_app.data.endings import EndingRow
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.follow_ups import FollowUpRow
from clinic_app.data.phrases import PhraseRow
from clinic_app.data.sessions import NoteRetractionRow, SessionNoteRow, retraction_digest
from clinic_app.domain.endings import EndingContent, Journey, PlanHolder, Risky, StayingWell
from clinic_app.domain.episodes import EndReason, Phase
from clinic_app.domain.follow_ups import FollowUpKind, FollowUpOutcome, months_after
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.session_notes import CosignState
from clinic_app.domain.sessions import (
    AgendaItem,
    Attendance,
    ExpressionWay,
    NoteContent,
    RepairState,
    Rupture,
    RuptureKind,
    SafetyToday,
    TherapistWay,
)
from clinic_app.domain.signing import signed_digest
from clinic_app.services import clock
from clinic_app.services.demo_course import Course

CLINICS = (
    ("closing", "We looked back at the hour: what was useful, what was not.", "نظرنا في نهاية الجلسة: ما أفاد وما لم يُفد."),
    ("homework", "Agreed on one small step until next time.", "اتفقنا على خطوة صغيرة حتى المرة القادمة."),
    ("no show", "Did not come. One call, no answer; a message was left.", "لم يحضر. اتصال واحد دون رد، وتُركت رسالة."),
)
OWN = (
    ("walk", "Walked on two mornings.", "مشي في صباحين."),
    ("sleep", "Slept badly, woke before five.", "نوم سيئ واستيقاظ قبل الخامسة."),
)
RISKY = (Risky("a week of exams", "sleep first, then study"), Risky("أسبوع امتحانات", "النوم أولًا ثم الدراسة"))
TRAINEE = "salma"
WAITING = 2  # notes that nobody has co-signed yet


def shaped(course: Course, content: NoteContent, number: int, left: int) -> NoteContent:
    """Agenda, ways and pace in some notes; a strain that is still open in the latest note of a few. Touches nothing random."""
    arabic, said = course.arabic, content
    if said.homework:
        said = replace(said, usefulness=4 + 2 * said.homework + number % 3 - 1)
    if number % 3 == 0:
        said = replace(said, agenda=(AgendaItem.CHECK_IN, AgendaItem.HOMEWORK, AgendaItem.TOPIC))
    if said.feelings.emotions:
        said = replace(said, feelings=replace(
            said.feelings, ways=(ExpressionWay.TALKING, ExpressionWay.WRITING), therapist_ways=(
                TherapistWay.LISTENED, TherapistWay.SLOWED_DOWN), stop_sign="رفع اليد" if arabic else "a raised hand"))
    if left == 0 and not course.closed and course.client_id % 11 == 3:
        words = "شعر بأن الواجب كان كثيرًا." if arabic else "Felt that the homework was too much."
        said = replace(said, rupture=Rupture(RuptureKind.DREW_BACK, words, RepairState.OPEN))
    return said


def ended(course: Course, content: EndingContent, closed_on: date) -> EndingContent:
    """What a planned ending holds beside its plan: gains, a risky situation, boosters, a sentence for each factor."""
    if content.reason is not EndReason.PLANNED:
        return content
    arabic = course.arabic
    return replace(
        content,
        boosters=tuple(months_after(closed_on, months) for months in (1, 3)),
        gains=("النوم", "لقاء الناس") if arabic else ("sleep", "seeing people"),
        plan_holder=PlanHolder.GUARDIAN if age_on(course.dob, closed_on) < CHILD else PlanHolder.CLIENT,
        staying_well=replace(content.staying_well, risky=(RISKY[arabic],)),
        journey=Journey(
            together="تحدّثنا بصراحة عن طريقة عملنا" if arabic else "We spoke openly about how we worked together",
            feelings="كان للحزن والارتياح مكانهما" if arabic else "Sadness and relief had their place",
        ),
    )


def write_notes(courses: Sequence[Course], therapists: dict[str, int], seed: int) -> None:
    """Everything round the notes and endings that stand already."""
    dice, lead = random.Random(f"{seed}-notes"), therapists["noura"]
    _phrases(therapists)
    if TRAINEE in therapists:  # a smaller clinic has none
        _cosignatures(therapists[TRAINEE], lead)
    _calls(therapists)
    _retraction(therapists, lead)
    _tapers(courses, dice)
    _boosters()


def _phrases(therapists: dict[str, int]) -> None:
    for name, english, arabic in CLINICS:
        PhraseRow.create(staff_id=None, name=name, text_en=english, text_ar=arabic)
    for name, english, arabic in OWN if "hessa" in therapists else ():
        PhraseRow.create(staff_id=therapists["hessa"], name=name, text_en=english, text_ar=arabic)


def _signed_of(author: int | None) -> list[Any]:
    """The newest signed notes of a person, the latest first; nothing for somebody this clinic does not have."""
    row: Any = SessionNoteRow
    return list(row.select().where((row.author_id == author) & row.signed_at.is_null(False)).order_by(row.about.desc()).limit(6))


def _cosignatures(trainee: int, lead: int) -> None:
    """The newest notes wait, one came back with words, the ones before are co-signed."""
    CosignerRow.create(staff_id=trainee, supervisor_id=lead)
    for place, note in enumerate(_signed_of(trainee)):
        CosignRequestRow.create(note=note.id, author_id=trainee, supervisor_id=lead, asked_at=note.signed_at)
        if place < WAITING:
            continue
        at = note.signed_at + timedelta(hours=20)
        back = place == WAITING
        decision = CosignState.RETURNED if back else CosignState.COSIGNED
        words = "What was agreed for the evening? Please add it." if back else ""
        CosignAnswerRow.create(note=note.id, staff_id=lead, at=at, decision=decision.value, words=words,
                               digest=answer_digest(note.digest, lead, at, decision.value, words))


def _retraction(therapists: dict[str, int], lead: int) -> None:
    """A note that was written into the wrong file, signed, and taken out again by the lead."""
    notes = _signed_of(therapists.get("hessa"))
    if not notes:
        return
    beside = notes[0]
    at, uid = beside.signed_at + timedelta(minutes=30), str(uuid4())
    body = pack(NoteContent(attendance=Attendance.ATTENDED, summary="A note about somebody else.", safety=SafetyToday.AS_BEFORE))
    seal = signed_digest(uid=uid, client_id=beside.client_id, episode_id=beside.episode_id, author_id=beside.author_id, body=body,
                         signed_at=at)
    note: Any = SessionNoteRow.create(
        uid=uid, client_id=beside.client_id, episode=beside.episode_id, appointment_id=beside.appointment_id, again=1,
        author_id=beside.author_id, about=beside.about, attendance=Attendance.ATTENDED, body=body, saved_at=at, signed_at=at,
        digest=seal)
    when, reason = at + timedelta(hours=2), "written into the wrong file"
    NoteRetractionRow.create(note=note.id, staff_id=lead, at=when, reason=reason,
                             digest=retraction_digest(seal, lead, when, reason))


def _calls(therapists: dict[str, int]) -> None:
    """Two calls that were promised and not made yet. The notes that asked for them are signed already."""
    for name in ("hessa", "noura"):
        for note in _signed_of(therapists.get(name))[1:2]:
            CallTaskRow.create(client_id=note.client_id, note=note.id, staff_id=note.author_id, on=clock.today())


def _tapers(courses: Sequence[Course], dice: random.Random) -> None:
    """Endings being prepared: visits left, gains, rulers, the first half of a staying-well plan."""
    by_client = {course.client_id: course for course in courses}
    row: Any = EpisodeRow
    for episode in row.select().where(row.phase == Phase.CONSOLIDATION).order_by(row.id):
        if episode.client_id % 3 or episode.client_id not in by_client:
            continue
        arabic = by_client[episode.client_id].arabic
        content = EndingContent(
            sessions_left=dice.randint(2, 4), gains=("صباحات أهدأ",) if arabic else ("calmer mornings",),
            ready_client=dice.randint(4, 7), ready_therapist=dice.randint(5, 8), self_efficacy=dice.randint(5, 7),
            worries="الخوف من عودة الأيام الثقيلة" if arabic else "that the heavy days come back",
            staying_well=StayingWell(amber=("تجنّب الناس",) if arabic else ("avoiding people",)),
        )
        EndingRow.create(client_id=episode.client_id, episode=episode.id, author_id=episode.therapist_id,
                         saved_at=clock.utc_now(), body=pack(content))


def _boosters() -> None:
    """Boosters of the endings of the last months: those past were held, those ahead wait in the work list."""
    today, row = clock.today(), EndingRow
    closed: Any = row.select(row, EpisodeRow).join(EpisodeRow).where(EpisodeRow.closed_on >= today - timedelta(days=120))
    for ending in closed:
        content: EndingContent = ending.to_ending({}).content
        for day in content.boosters:
            held = day < today - timedelta(days=3)
            FollowUpRow.create(
                client_id=ending.client_id, episode=ending.episode_id, staff_id=ending.author_id, kind=FollowUpKind.BOOSTER.value,
                on=day, done_at=datetime.combine(day, time(12), UTC) if held else None,
                outcome=FollowUpOutcome.HELD.value if held else None)


