"""The care of the demo clinic's clients: episodes, plans, notes, reviews and endings that agree with their visits."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from clinic_app.data import catalogues
from clinic_app.data.bodies import pack
from clinic_app.data.care_status import CareStatusRow
from clinic_app.data.endings import EndingRow
from clinic_app.data.episodes import (
    EpisodeRow,
    IntakeRow,
    IntakeVersionRow,
    LifeEventRow,
    PhaseChangeRow,
    SharedSummaryRow,
)
from clinic_app.data.plans import AgreementRow, GoalRatingRow, GoalRow, PlanRow, PlanTechniqueRow
from clinic_app.data.reviews import ReviewRow
from clinic_app.data.sessions import SessionNoteRow
from clinic_app.domain.agreements import AgreementContent, Answer, ClauseAnswer, SignedHow, Signer
from clinic_app.domain.appointments import Mode, Status
from clinic_app.domain.endings import EndingContent, StayingWell
from clinic_app.domain.episodes import (
    Approach,
    DeskClauses,
    EndReason,
    IntakeContent,
    Phase,
    Preferences,
    ReferralSource,
    Support,
    retention_review_on,
)
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.plans import (
    Frame,
    Frequency,
    GoalArea,
    GoalStatus,
    MeetingPlace,
    PlanContent,
    PlanGoal,
    PlanStatus,
    PlanTechnique,
    RatedAt,
    Rationale,
    TechniqueStatus,
)
from clinic_app.domain.reviews import Decision, GoalChoice, GoalDecision, GoalLine, ReviewContent, Snapshot
from clinic_app.domain.sessions import (
    ATTENDANCE_OF,
    Asked,
    CheckIn,
    Depth,
    Emotion,
    EnteredBy,
    Feelings,
    GoalToday,
    HomeworkKind,
    HomeworkMark,
    LeftState,
    NoteContent,
    RepairState,
    Rupture,
    RuptureKind,
    SafetyToday,
)
from clinic_app.domain.signing import signed_digest
from clinic_app.services import clock, demo_intake, demo_measures, demo_notes, demo_plan, demo_signals
from clinic_app.services.demo_course import Course, spread

TABLES: tuple[type[Any], ...] = (
    EpisodeRow,
    PhaseChangeRow,
    IntakeRow,
    IntakeVersionRow,
    SharedSummaryRow,
    AgreementRow,
    PlanRow,
    GoalRow,
    GoalRatingRow,
    PlanTechniqueRow,
    LifeEventRow,
    SessionNoteRow,
    ReviewRow,
    EndingRow,
    CareStatusRow,
)


def utc(local: datetime) -> datetime:
    """A clinic-local moment as aware UTC."""
    with clock.freeze(local):
        return clock.utc_now()


@dataclass
class Book:
    """Rows to be written, by table, with ids counted here so that rows can point at each other."""

    rows: dict[type[Any], list[dict[str, Any]]] = field(default_factory=lambda: {table: [] for table in TABLES})

    def add(self, table: type[Any], **fields: Any) -> int:
        """One more row; gives its id."""
        fields["id"] = len(self.rows[table]) + 1
        fields.setdefault("uid", str(uuid4()))
        self.rows[table].append(fields)
        return int(fields["id"])

    def write(self) -> None:
        """Insert everything, parents first."""
        for table in TABLES:
            for chunk in spread(self.rows[table], 100):
                table.insert_many(chunk).execute()


def write_care(courses: list[Course], dice: random.Random, progress: Callable[[float], None]) -> None:
    """Write the care of every client whose visits have begun."""
    book = Book()
    begun = [c for c in courses if any(s is Status.ATTENDED for _, _, s in c.visits)]
    for number, course in enumerate(begun):
        _Care(book, course, dice).write()
        if number % 20 == 0:
            progress(0.6 * number / len(begun))
    more = list(demo_plan.make_whole(book.rows, begun))
    book.write()
    for table, rows in more:
        for chunk in spread(rows, 50):
            table.insert_many(chunk).execute()
    demo_intake.write_intake(begun, utc)
    progress(1.0)


class _Care:
    """One client's episode, written from the first visit to the last."""

    def __init__(self, book: Book, course: Course, dice: random.Random) -> None:
        self.book, self.course, self.dice = book, course, dice
        self.ar, self.story = int(course.arabic), course.story
        self.author = course.therapist_id
        over = clock.now() - timedelta(hours=1)  # the visit and its note
        self.past = [v for v in course.visits if v[2] in ATTENDANCE_OF and v[1] < over]
        self.attended = [v for v in self.past if v[2] is Status.ATTENDED]
        self.first = course.visits[0][1]
        self.keys = [str(uuid4()) for _ in self.story["goals"]]
        self.goal_ids: list[int] = []
        self.levels: list[int] = [goal[2] for goal in self.story["goals"]]
        self.checked: list[float] = []

    def said(self, key: str, number: int = 0) -> str:
        """A line of the story in the client's language; lists go round."""
        entry = self.story[key]
        if isinstance(entry[0], list):
            entry = entry[number % len(entry)]
        return str(entry[self.ar])

    def write(self) -> None:
        """Everything, in the order it happened."""
        phases = self._phases()
        closed_on = phases[-1][1] if phases[-1][0] is Phase.CLOSED else None
        reason = EndReason.PLANNED if self.course.outcome != "worse" else EndReason.STOPPED_COMING
        self.episode = self.book.add(
            EpisodeRow,
            client_id=self.course.client_id,
            therapist_id=self.author,
            started_on=self.first.date(),
            referral_source=self.dice.choice((ReferralSource.SELF, ReferralSource.DOCTOR, ReferralSource.FAMILY)).value,
            referral_from="",
            referral_reason="",
            approach=Approach(self.story["approach"]).value,
            phase=phases[-1][0].value,
            end_reason=reason.value if closed_on else None,
            closed_on=closed_on,
            review_on=retention_review_on(self.course.dob, closed_on) if closed_on else None,
        )
        for phase, on in phases:
            at = utc(datetime.combine(on, time(12)))
            self.book.add(PhaseChangeRow, episode=self.episode, phase=phase.value, on=on, at=at, staff=self.author)
        self._intake()
        agreement = self._agreement() if len(self.attended) >= 2 else None
        self._plan(agreement, closed=closed_on is not None)
        self._notes()
        if closed_on is not None:
            self._ending(closed_on, reason)
        status_phase = phases[-1][0].for_the_desk
        desk = tuple(c.key for c in catalogues.newest_template().clauses if c.desk) if agreement else ()
        self.book.add(
            CareStatusRow,
            client_id=self.course.client_id,
            phase=status_phase.value,
            agreement_on=self.attended[1][1].date() if agreement else None,
            agreement_language=("en", "ar")[self.ar] if agreement else "",
            clauses=pack(DeskClauses(accepted=desk)),
        )

    def _phases(self) -> list[tuple[Phase, date]]:
        days = [at.date() for _, at, _ in self.attended]
        phases = [(Phase.INTAKE, days[0])]
        if len(days) >= 2:
            phases.append((Phase.IN_THERAPY, days[1]))
        if len(days) >= 9:
            phases.append((Phase.CONSOLIDATION, days[8]))
        if self.course.closed and len(days) >= 2:
            phases.append((Phase.CLOSED, days[-1]))
        return phases

    def _intake(self) -> None:
        on = self.attended[0][1]
        body = pack(demo_intake.fitted(
            IntakeContent(
                reasons=self.said("reasons"),
                importance=self.dice.randint(6, 10),
                confidence=self.dice.randint(2, 6),
                readiness=self.dice.randint(4, 9),
                own_explanation=self.said("explanation"),
                strengths=tuple(self.story["strengths"][self.ar]),
                supports=(Support(("sister", "أخت")[self.ar]), Support(("a friend from work", "صديق من العمل")[self.ar])),
                what_matters=tuple((("family", "honesty"), ("العائلة", "الصدق"))[self.ar]),
                preferences=Preferences(lead=self.dice.randint(-2, 2), challenge=self.dice.randint(-2, 2)),
                self_efficacy=self.dice.randint(2, 5),
            ), self.course,
        ))
        saved = utc(on + timedelta(hours=1))
        intake = self.book.add(
            IntakeRow,
            episode=self.episode,
            body=body,
            rulers_on=on.date(),
            first_saved_at=saved,
            saved_at=saved,
        )
        self.book.add(IntakeVersionRow, intake=intake, number=1, body=body, at=saved, staff=self.author)
        if len(self.attended) >= 3:
            third = self.attended[2][1].date()
            self.book.add(
                SharedSummaryRow,
                episode=self.episode,
                number=1,
                text=self.said("shared"),
                agreed_on=third,
                written_on=third,
                author=self.author,
            )
        if self.dice.random() < 0.3 and len(self.attended) >= 4:
            words = self.dice.choice(
                (
                    ("mother in hospital", "الأم في المستشفى"),
                    ("new post at work", "منصب جديد في العمل"),
                    ("moved house", "انتقال إلى بيت جديد"),
                )
            )[self.ar]
            self.book.add(
                LifeEventRow,
                client_id=self.course.client_id,
                on=self.attended[3][1].date() - timedelta(days=3),
                words=words,
                third_party=words.startswith(("mother", "الأم")),
            )

    def _agreement(self) -> int:
        template, on = catalogues.newest_template(), self.attended[1][1]
        minor = age_on(self.course.dob, on.date()) < CHILD
        content = AgreementContent(
            template_version=template.version,
            language=("en", "ar")[self.ar],
            answers=tuple(ClauseAnswer(clause.key, Answer.ACCEPTED) for clause in template.clauses),
            signer=Signer.GUARDIAN if minor else Signer.CLIENT,
            signer_name="" if not minor else ("guardian", "وليّ الأمر")[self.ar],
            signed_how=SignedHow.PAPER,
            paper_place=("folder 3", "الملف 3")[self.ar],
        )
        return self.book.add(
            AgreementRow,
            episode=self.episode,
            number=1,
            template_version=template.version,
            language=content.language,
            signer=content.signer,
            signed_on=on.date(),
            signed_at=utc(on + timedelta(minutes=45)),
            recorded_by=self.author,
            body=pack(content),
            supersedes=None,
        )

    def _plan(self, agreement: int | None, *, closed: bool) -> None:
        on = self.attended[min(1, len(self.attended) - 1)][1]
        end = on.date() + timedelta(weeks=14)
        goals = tuple(
            PlanGoal(key, goal[self.ar], goal[1 - self.ar], GoalArea.COPING if n else GoalArea.SYMPTOMS, goal[2], goal[3], end)
            for n, (key, goal) in enumerate(zip(self.keys, self.story["goals"], strict=True))
        )
        ticks = Rationale(fits_concern=True, serves_goal=True, within_training=True, evidence=True)
        techniques = tuple(
            PlanTechnique(name, (self.keys[n % len(self.keys)],), 4, TechniqueStatus.IN_USE, ticks)
            for n, name in enumerate(self.story["techniques"][:3])
        )
        content = PlanContent(
            client_words=self.said("reasons"),
            approach=Approach(self.story["approach"]),
            goals=goals,
            techniques=techniques,
            frame=Frame(Frequency.WEEKLY, 50, 12, False, MeetingPlace.CLINIC, True, hope=self.dice.randint(5, 9)),
            tailoring=("Short steps; prayer times kept free.", "خطوات قصيرة، مع مراعاة أوقات الصلاة.")[self.ar],
            ending=("When the first goal has stood for a month.", "حين يثبت الهدف الأول شهرًا.")[self.ar],
            self_efficacy=3,
        )
        status = PlanStatus.AGREED if agreement else PlanStatus.DRAFT
        self.book.add(
            PlanRow,
            episode=self.episode,
            number=1,
            status=status.value,
            body=pack(content),
            agreed_on=on.date() if agreement else None,
            agreed_by=self.author if agreement else None,
            agreement=agreement,
            review_id=None,
            saved_at=utc(on + timedelta(minutes=50)),
        )
        if not agreement:
            return
        for priority, goal in enumerate(goals, 1):
            reached = closed and self.course.outcome == "recovered" and priority < 3
            row = self.book.add(
                GoalRow,
                episode=self.episode,
                key=goal.key,
                priority=priority,
                words=goal.words,
                words_other=goal.words_other,
                area=goal.area.value,
                baseline=goal.baseline,
                target=goal.target,
                target_date=goal.target_date,
                status=(GoalStatus.REACHED if reached else GoalStatus.OPEN).value,
                why="",
            )
            self.goal_ids.append(row)
        for n, name in enumerate(self.story["techniques"][:3]):
            self.book.add(
                PlanTechniqueRow,
                episode=self.episode,
                technique=name,
                goals=str(self.goal_ids[n % len(self.goal_ids)]),
                planned_sessions=4,
                status=TechniqueStatus.IN_USE.value,
                fits_concern=True,
                serves_goal=True,
                within_training=True,
                evidence=True,
                why="",
                alternatives="",
            )

    # -- session by session ----------------------------------------------------------------------------------------

    def _notes(self) -> None:
        number, last_review = 0, 0
        for visit_id, at, status in self.past:
            came = status is Status.ATTENDED
            number += came
            self._note(visit_id, at, status, number)
            due = number - last_review >= (4 if not last_review else 6)
            # a few reviews are left open so that the work list has something to show
            age = (clock.today() - at.date()).days
            held = age > 10 or (age > 2 and self.course.client_id % 3 > 0)
            if came and due and held and self.goal_ids:
                self._review(at, number, 1 if last_review == 0 else (number - 4) // 6 + 1)
                last_review = number

    def _step(self, number: int) -> None:
        """Goals move as the outcome says, with ups and downs."""
        pace = {"recovered": 0.62, "improved": 0.42, "unchanged": 0.08, "worse": -0.08}[self.course.outcome]
        for n, goal in enumerate(self.story["goals"]):
            drift = goal[2] + pace * number + self.dice.choice((-1, 0, 0, 0, 1))
            self.levels[n] = max(0, min(10, round(min(drift, goal[3] + 1))))
        starts = [goal[2] for goal in self.story["goals"]]
        self.levels = demo_signals.levels(self.course.turn, self.levels, starts, len(self.attended) - number)

    def _note(self, visit_id: int, at: datetime, status: Status, number: int) -> None:
        came, dice = status is Status.ATTENDED, self.dice
        author_late = at > clock.now() - timedelta(days=3) and self.course.client_id % 4 == 0
        content = NoteContent(
            attendance=ATTENDANCE_OF[status],
            start=at,
            end=at + timedelta(minutes=50),
            mode=Mode.CLINIC,
            summary=self.said("notes", number - 1)
            if came
            else ("No call. Tried to reach once.", "لا اتصال. محاولة واحدة للتواصل.")[self.ar],
            safety=(SafetyToday.NOTHING_OPEN if number == 1 else SafetyToday.AS_BEFORE) if came else SafetyToday.NOT_ASKED,
        )
        note_id = len(self.book.rows[SessionNoteRow]) + 1
        if came:
            self._step(number)
            left = len(self.attended) - number
            content = demo_signals.shaped(self.course.turn, self._filled(content, at, number), left)
            content = demo_notes.shaped(self.course, content, number, left)
            if self.goal_ids and number >= 2 and not author_late:
                for goal in content.goals:
                    self.book.add(
                        GoalRatingRow,
                        goal=goal.goal_id,
                        on=at.date(),
                        value=goal.value,
                        rated_at=RatedAt.SESSION.value,
                        source_id=note_id,
                        at=utc(at + timedelta(minutes=55)),
                        staff=self.author,
                    )
        self._keep(visit_id, at, content, signed=not author_late and dice.random() > 0.004)

    def _filled(self, content: NoteContent, at: datetime, number: int) -> NoteContent:
        dice, story = self.dice, self.story
        worse = self.course.outcome == "worse"
        mood = {"recovered": 8.6, "improved": 8.2, "unchanged": 7.6, "worse": 6.4}[self.course.outcome]
        dip = number == 5 and self.course.client_id % 3 == 0
        answers = [max(0, min(10, round(mood - (3 if dip else 0) + dice.uniform(-1, 1)))) for _ in range(4)]
        asked = Asked.YES if dice.random() < 0.75 else Asked.DECLINED if dice.random() < 0.3 else Asked.NOT_ASKED
        if asked is Asked.YES:
            self.checked.append(sum(answers) / 4)
        rupture = Rupture()
        if dip:
            rupture = Rupture(
                RuptureKind.DREW_BACK,
                ("Named it together a week later.", "سُمّي معًا بعد أسبوع.")[self.ar],
                RepairState.TALKED_ABOUT,
            )
        feelings = Feelings()
        if number % 4 == 0:
            feelings = Feelings(
                (Emotion.GUILT if number % 8 else Emotion.GRIEF, Emotion.RELIEF), 7, 4, Depth.FELT, LeftState.SETTLED
            )
        goals = tuple(GoalToday(goal, self.levels[n]) for n, goal in enumerate(self.goal_ids)) if number >= 2 else ()
        words = ("More quiet at the end, please.", "مزيد من الهدوء في النهاية.")[self.ar] if dip else ""

        return replace(
            content,
            homework=HomeworkMark(dice.choice((0, 0, 0, 1) if worse else (2, 2, 1, 1, 0))) if number > 1 else None,
            techniques=tuple(dice.sample(story["techniques"][:3], k=dice.choice((1, 2))))
            if self.goal_ids and number >= 2
            else (),
            goals=goals,
            next_homework=self.said("homework", number),
            homework_kind=HomeworkKind(story["homework_kinds"][number % len(story["homework"])]),
            homework_goal=self.goal_ids[number % len(self.goal_ids)] if self.goal_ids and number % 2 else None,
            check_in=self._check_in(asked, answers, words),
            feelings=feelings,
            rupture=rupture,
            new_understanding=self.said("understanding", number) if number % 5 == 3 else "",
            to_supervision=("pace when guilt rises", "الوتيرة حين يعلو الذنب")[self.ar] if dip else "",
        )

    def _check_in(self, asked: Asked, answers: list[int], words: str) -> CheckIn:
        if asked is not Asked.YES:
            return CheckIn(asked)
        aim, usefulness, ease, whole = answers
        return CheckIn(asked, aim, usefulness, ease, whole, EnteredBy.CLIENT_ON_SCREEN, words)

    def _keep(self, visit_id: int, at: datetime, content: NoteContent, *, signed: bool) -> None:
        uid, body, moment = str(uuid4()), pack(content), utc(at + timedelta(minutes=58))
        self.book.add(
            SessionNoteRow,
            uid=uid,
            client_id=self.course.client_id,
            episode=self.episode,
            appointment_id=visit_id,
            author_id=self.author,
            about=at,
            attendance=content.attendance.value if content.attendance else None,
            body=body,
            saved_at=moment,
            signed_at=moment if signed else None,
            digest=self._digest(uid, body, moment) if signed else "",
        )

    def _digest(self, uid: str, body: str, moment: datetime) -> str:
        return signed_digest(
            uid=uid,
            client_id=self.course.client_id,
            episode_id=self.episode,
            author_id=self.author,
            body=body,
            signed_at=moment,
        )

    def _review(self, at: datetime, number: int, review: int) -> None:
        moment, lines = utc(at + timedelta(minutes=59)), []
        for n, (goal_id, goal) in enumerate(zip(self.goal_ids, self.story["goals"], strict=True)):
            lines.append(GoalLine(goal_id, goal[self.ar], goal[2], None if review == 1 else goal[2] + 1, self.levels[n], goal[3]))
        came = [v for v in self.past if v[1] <= at]
        snapshot = Snapshot(
            taken_at=at,
            since=self.first.date(),
            until=at.date(),
            weeks=(at.date() - self.first.date()).days // 7,
            visits_since=number,
            attended=number,
            counted=len(came),
            goals=tuple(lines),
            check_in_first=round(self.checked[0], 2) if self.checked else None,
            check_in_last=round(self.checked[-1], 2) if self.checked else None,
            check_ins=len(self.checked),
            scores=demo_measures.lines_until(self.course, at.date()),
        )
        content = ReviewContent(
            helpful=self.said("understanding"),
            unhelpful="",
            decision=Decision.GO_ON if self.course.outcome != "worse" else Decision.ADJUST,
            goals=tuple(GoalDecision(goal_id, GoalChoice.KEEP) for goal_id in self.goal_ids),
            next_on=at.date() + timedelta(weeks=6),
            seen_by_client=True,
            rulers=demo_intake.asked_again(self.course, review),
        )
        uid, text, body = str(uuid4()), pack(snapshot), pack(content)
        self.book.add(
            ReviewRow,
            uid=uid,
            client_id=self.course.client_id,
            episode=self.episode,
            number=review,
            author_id=self.author,
            started_at=moment,
            saved_at=moment,
            snapshot=text,
            body=body,
            plan_number=1,
            signed_at=moment,
            digest=self._digest(uid, text + body, moment),
        )

    def _ending(self, closed_on: date, reason: EndReason) -> None:
        moment, uid = utc(datetime.combine(closed_on, time(20))), str(uuid4())
        goodbye = reason is EndReason.PLANNED
        signs = [line[self.ar] for line in self.story["signs"]]
        body = pack(demo_notes.ended(
            self.course,
            EndingContent(
                reason=reason,
                staying_well=StayingWell(
                    tuple(line[self.ar] for line in self.story["achieved"][:1]),
                    tuple(signs[:1]),
                    tuple(signs[1:3]),
                    tuple(line[self.ar] for line in self.story["steps"]),
                    (("my sister", "أختي")[self.ar],),
                    (),
                    ("two red weeks in a row", "أسبوعان أحمران متتاليان")[self.ar],
                )
                if goodbye
                else StayingWell(),
                achievements=tuple(line[self.ar] for line in self.story["achieved"]) if goodbye else (),
                what_helped=(self.said("understanding"),) if goodbye else (),
                ready_client=self.dice.randint(7, 10) if goodbye else None,
                ready_therapist=self.dice.randint(7, 10) if goodbye else None,
                self_efficacy=self.dice.randint(6, 9) if goodbye else None,
                next_steps=(self.said("homework", 1),) if goodbye else (),
                way_back=("Call reception; no new referral is needed.", "الاتصال بالاستقبال، ولا حاجة إلى تحويل جديد.")[self.ar],
            ),
            closed_on,
        ))
        self.book.add(
            EndingRow,
            uid=uid,
            client_id=self.course.client_id,
            episode=self.episode,
            author_id=self.author,
            saved_at=moment,
            body=body,
            closed_at=moment,
            digest=self._digest(uid, body, moment),
        )
