"""What surrounds the demo clients' first meetings: fit, formulations in versions, consents by R18, rulers again, profiles."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from clinic_app.data.bodies import pack
from clinic_app.data.consents import ConsentRow
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.formulation import FormulationRow
from clinic_app.data.people import ContactRow
from clinic_app.data.profiles import ProfileRow
from clinic_app.data.staff import StaffRow
from clinic_app.domain.agreements import Signer
from clinic_app.domain.appointments import Status
from clinic_app.domain.consents import ConsentAnswer, ConsentHow, ConsentKind, who_signs
from clinic_app.domain.episodes import Approach, FamilyPart, IntakeContent
from clinic_app.domain.fit import Companion, RamadanTime, Rulers, Stage
from clinic_app.domain.formulation import FormulationContent
from clinic_app.domain.kuwait import CHILD, MAJORITY, age_on
from clinic_app.domain.people import Band
from clinic_app.domain.profiles import LanguageLevel, Modality, ProfileContent, Spoken, TrainingLevel
from clinic_app.services import clock
from clinic_app.services.demo_course import Course, spread

WISHES = (("plain words, no lectures", "كلام واضح بلا محاضرات"), ("time to talk before any exercise", "وقت للحديث قبل أي تمرين"),
          ("something to do between visits", "شيء يُعمل بين الزيارات"))
DISLIKES = (("long forms", "النماذج الطويلة"), ("being told to be positive", "أن يُقال له: كن إيجابيًا"))
FAITH = (("prayer is part of how I cope", "الصلاة جزء مما يسندني"), ("please do not argue about faith", "من دون جدال في الدين"))
DIALECTS = (("Kuwaiti", "كويتية"), ("Egyptian", "مصرية"), ("Levantine", "شامية"))
PRESENTING = (("sleeps badly and withdraws", "نوم مضطرب وانعزال"), ("avoids what used to be easy", "تجنّب ما كان سهلًا"))
PREDISPOSING = (
    ("learned early to manage alone", "تعلّم مبكرًا أن يتدبّر أمره وحده"),
    ("strict standards at home", "معايير صارمة في البيت"),
)
PRECIPITATING = (("a change at work in spring", "تغيّر في العمل في الربيع"), ("a loss in the family", "فقد في العائلة"))
PERPETUATING = (
    ("rests more, does less, feels worse", "راحة أكثر وعمل أقل وشعور أسوأ"),
    ("asks nobody for help", "لا يطلب عونًا من أحد"),
)
LATER = (("checks the body again and again", "يراقب جسده مرة بعد مرة"), ("says yes when it means no", "يقول نعم وهو يريد لا"))
GROUPS = (
    ("couples", "الأزواج"), ("bereavement", "الفقد"),
    ("first responders", "فرق الطوارئ"), ("students abroad", "طلبة الخارج"),
)
NOT_TAKEN = (("court reports", "تقارير المحاكم"), ("eating disorders", "اضطرابات الأكل"), ("addiction", "الإدمان"))


def fitted(content: IntakeContent, course: Course) -> IntakeContent:
    """A first meeting with what the person beside the problem said; its own dice, so that the story stays as it was."""
    dice, ar = random.Random(f"intake-{course.client_id}"), int(course.arabic)
    minor = age_on(course.dob, clock.today()) < CHILD
    attends = (Companion.MOTHER if dice.random() < 0.6 else Companion.FATHER,) if minor else (Companion.ALONE,)
    faith = dice.random() < 0.4
    return replace(
        content, wishes=dice.choice(WISHES)[ar] if dice.random() < 0.7 else "",
        dislikes=dice.choice(DISLIKES)[ar] if dice.random() < 0.25 else "",
        approaches_wished=(Approach(course.story["approach"]),) if dice.random() < 0.3 else (),
        stage=dice.choice(list(Stage)[1:4]) if dice.random() < 0.25 else None,
        understanding=dice.randint(0, 3) if dice.random() < 0.3 else None, attends=attends,
        school_grade=(f"grade {dice.randint(5, 11)}", f"الصف {dice.randint(5, 11)}")[ar] if minor else "",
        family_part=FamilyPart.JOINS if minor else dice.choice((None, FamilyPart.NONE, FamilyPart.INFORMED)),
        faith_respected=True if faith else None, faith_words=dice.choice(FAITH)[ar] if faith else "",
        dialect=dice.choice(DIALECTS)[ar] if course.arabic and dice.random() < 0.4 else "",
        ramadan=dice.choice((RamadanTime.AFTER_IFTAR, RamadanTime.MORNING)) if dice.random() < 0.3 else None,
        why_not_lower=("because it was worse before", "لأن الأمر كان أسوأ من قبل")[ar] if dice.random() < 0.4 else "",
    )


def asked_again(course: Course, review: int) -> Rulers:
    """The rulers at a review, as the course goes; some are left out."""
    dice = random.Random(f"rulers-{course.client_id}-{review}")
    lift = {"recovered": 3, "improved": 2, "unchanged": 0, "worse": -1}[course.outcome]
    confidence, readiness = (max(0, min(10, dice.randint(3, 6) + lift)) for _ in range(2))
    return Rulers(None if dice.random() < 0.3 else dice.randint(6, 9), confidence, readiness)


def write_intake(courses: Sequence[Course], moment: Callable[[datetime], datetime]) -> None:
    """Formulations, consents and profiles, once the episodes stand. moment gives a clinic-local time as aware UTC."""
    episodes: dict[int, Any] = {row.client_id: row for row in EpisodeRow.select().order_by(EpisodeRow.id)}
    guardians: dict[int, Any] = {row.client_id: row for row in ContactRow.select().where(ContactRow.guardian)}
    boxes, consents = [], []
    for course in courses:
        episode = episodes.get(course.client_id)
        came = [at for _, at, status in course.visits if status is Status.ATTENDED]
        if episode is None or not came:
            continue
        boxes += _boxes(course, episode, came)
        consents += _consents(course, guardians.get(course.client_id), came[0], moment)
    for table, rows in ((FormulationRow, boxes), (ConsentRow, consents), (ProfileRow, _profiles(moment))):
        for chunk in spread(rows, 200):
            table.insert_many(chunk).execute()


def _boxes(course: Course, episode: Any, came: Sequence[datetime]) -> list[dict[str, Any]]:
    """From the third visit a first version, from the seventh a second one that says what came to light."""
    dice, ar = random.Random(f"boxes-{course.client_id}"), int(course.arabic)
    if len(came) < 3 or dice.random() < 0.12:
        return []

    def one(lines: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        return (dice.choice(lines)[ar],)

    first = FormulationContent(
        one(PRESENTING), one(PREDISPOSING), one(PRECIPITATING), one(PERPETUATING), tuple(course.story["strengths"][ar])[:3]
    )
    later = replace(first, precipitating=(), perpetuating=(*first.perpetuating, *one(LATER)))
    versions = [(came[2], first)] + ([(came[6], later)] if len(came) > 6 else [])
    return [
        {"uid": str(uuid4()), "episode": episode.id, "number": number, "body": pack(content), "written_on": at.date(),
         "author": course.therapist_id, "review_id": None}
        for number, (at, content) in enumerate(versions, 1)
    ]


def _consents(
    course: Course, guardian: Any, first: datetime, moment: Callable[[datetime], datetime]
) -> list[dict[str, Any]]:
    """Most are given at the first visit, by who signs that day; some clients were not asked yet, few take one back."""
    dice, today = random.Random(f"consents-{course.client_id}"), clock.today()
    young = CHILD <= age_on(course.dob, today) < MAJORITY
    if not young and dice.random() < 0.15:
        return []
    on = first.date()
    signer = who_signs(course.dob, on) or Signer.CLIENT
    name = course.name if signer is Signer.CLIENT or guardian is None else guardian.name
    rows = []
    for kind in ConsentKind:
        if kind is ConsentKind.RESEARCH or (kind is ConsentKind.RECORDING and dice.random() < 0.6):
            continue
        if kind is ConsentKind.DATA and dice.random() < 0.1:
            continue
        refused = kind is ConsentKind.RECORDING and dice.random() < 0.6
        row = _consent(course, kind, signer, name, on, moment(first + timedelta(minutes=10)))
        row["answer"] = (ConsentAnswer.REFUSED if refused else ConsentAnswer.GIVEN).value
        if kind is ConsentKind.SUPERVISION and dice.random() < 0.06 and on < today:
            row |= {"version": 2, "withdrawn_on": min(today, on + timedelta(days=21))}
        rows.append(row)
    if young and dice.random() < 0.5:  # came as a child: the guardian's yes of that time ended at eighteen
        before = date(course.dob.year + CHILD - 1, 6, 1)
        then = moment(datetime.combine(before, time(10)))
        old = _consent(course, ConsentKind.TREATMENT, Signer.GUARDIAN, course.name, before, then)
        rows = [old | {"answer": ConsentAnswer.GIVEN.value}, *(r for r in rows if r["kind"] != ConsentKind.TREATMENT.value)]
    return rows


def _consent(course: Course, kind: ConsentKind, signer: Signer, name: str, on: date, at: datetime) -> dict[str, Any]:
    return {
        "uid": str(uuid4()), "version": 1, "client_id": course.client_id, "kind": kind.value, "signer": signer.value,
        "signer_name": name, "how": ConsentHow.PAPER.value, "note": ("folder 3", "الملف 3")[int(course.arabic)], "given_on": on,
        "recorded_by": course.therapist_id, "recorded_at": at, "withdrawn_on": None, "withdrawn_words": "",
    }


def _profiles(moment: Callable[[datetime], datetime]) -> list[dict[str, Any]]:
    """Every therapist but the last has written one."""
    saved, rows = moment(datetime.combine(clock.today() - timedelta(days=90), time(9))), []
    therapists = [row for row in StaffRow.select().order_by(StaffRow.id) if "therapist" in row.roles.split()]
    approaches = [a for a in Approach if a is not Approach.OTHER]
    for place, person in enumerate(therapists[:-1] if len(therapists) > 1 else therapists):
        dice, own = random.Random(f"profile-{place}"), int(person.languages.startswith("ar"))  # each in their own language
        chosen = dict.fromkeys([Approach.CBT, *dice.sample(approaches, 2)])
        levels = [TrainingLevel.INDEPENDENT, *dice.choices(list(TrainingLevel), k=2)]
        modalities = tuple(Modality(approach, level) for approach, level in zip(chosen, levels, strict=False))
        ages = [Band.EMERGING_ADULT, Band.ADULT, Band.OLDER]
        content = ProfileContent(
            modalities, (*((Band.CHILD, Band.ADOLESCENT) if person.minors else ()), *ages),
            (dice.choice(GROUPS)[own],), (dice.choice(NOT_TAKEN)[own],) if dice.random() < 0.7 else (), dice.randint(12, 24),
            tuple(Spoken(code, LanguageLevel.NATIVE if code == person.languages.split()[0] else LanguageLevel.GOOD)
                  for code in person.languages.split()),
        )
        rows.append({"uid": str(uuid4()), "version": 1, "staff_id": person.id, "body": pack(content), "saved_at": saved})
    return rows
