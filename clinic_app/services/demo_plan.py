"""What makes the demo clinic's plans whole: concerns, reasons, levels of a few goals, signatures, a scan, an own technique."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from uuid import uuid4

from clinic_app.data import catalogues
from clinic_app.data.bodies import pack, unpack
from clinic_app.data.catalogues import TechniqueRow
from clinic_app.data.plans import (
    AgreementRow,
    AgreementScanRow,
    AgreementSealRow,
    GoalRatingRow,
    GoalRow,
    GoalScaleRow,
    LevelRatingRow,
    PlanRow,
    PlanTechniqueRow,
    wording_digest,
)
from clinic_app.data.reviews import ReviewRow
from clinic_app.domain.agreements import AgreementContent, SignedHow, Signer
from clinic_app.domain.gas import Gas
from clinic_app.domain.plans import (
    ConcernStatus,
    EvidenceLevel,
    Payer,
    PlanConcern,
    PlanContent,
    PlanStatus,
    PlanTechnique,
    RatedAt,
    Rationale,
    Technique,
    TechniqueStatus,
)
from clinic_app.domain.signatures import ScanKind, Signature
from clinic_app.services import clock
from clinic_app.services.demo_course import Course

Rows = dict[type[Any], list[dict[str, Any]]]

# the story of a course: its concern in the catalogue's words, and the code a psychiatrist or the therapist gave
CONCERNS = {
    "panic": ("panic", "panic"), "low_mood": ("depression", "depressive_episode"),
    "worry": ("generalised anxiety", "generalised_anxiety"), "grief": ("bereavement", "prolonged_grief"),
    "social": ("social anxiety", "social_anxiety"), "couple": ("relationship problems", "partner_relationship"),
    "school": ("adjustment", "adjustment"), "pleasing": ("low self-esteem", ""),
}
# five levels of the first goal, from far less to far more than hoped, English and Arabic
LEVELS = {
    "panic": (
        ("not in a car at all", "as a passenger by day", "alone by night, the Gulf Road", "alone to the airport",
         "alone to Wafra and back"),
        ("لا ركوب للسيارة أبدًا", "راكبًا في النهار", "وحدي ليلًا على شارع الخليج", "وحدي إلى المطار", "وحدي إلى الوفرة والعودة"),
    ),
    "low_mood": (
        ("in bed till noon", "up at eleven", "up before nine", "up at eight, breakfast with somebody",
         "up at seven and glad of it"),
        ("في السرير حتى الظهر", "الاستيقاظ عند الحادية عشرة", "الاستيقاظ قبل التاسعة", "الاستيقاظ عند الثامنة والفطور مع أحد",
         "الاستيقاظ عند السابعة بسرور"),
    ),
    "worry": (
        ("awake till three", "asleep after an hour", "asleep within half an hour", "asleep in a quarter of an hour",
         "asleep at once"),
        ("السهر حتى الثالثة", "النوم بعد ساعة", "النوم خلال نصف ساعة", "النوم خلال ربع ساعة", "النوم فورًا"),
    ),
}
ABOUT_OTHERS = "pleasing"  # whose last goal is an evening with the sisters: about them too, and in no letter
WHY = (("can be tried between two visits", "يمكن تجربته بين زيارتين"), ("asked for something written", "رغبة في شيء مكتوب"),
       ("helped a sister once", "نفع الأخت من قبل"))
OFFERED = ("group mindfulness", "مجموعة لليقظة الذهنية")
DOCTOR = ("Dr Nairan, psychiatrist", "د. نيران، طبيب نفسي")
FEE = ("25 dinars a visit, by card", "25 دينارًا للزيارة، بالبطاقة")
ALL = Rationale(True, True, True, True)
OWN = Technique(
    "own.seawalk", "other", "Walk and talk by the sea", "حديث ومشي بجانب البحر", "Walk side by side where silence comes easily.",
    "المشي جنبًا إلى جنب حيث يسهل الصمت.", ("depression", "stress"), EvidenceLevel.LOCAL, "used here since 2024",
    "يُعمل به هنا منذ 2024", checked=False, own=True,
)
HAND = Signature(1000, 330, (
    ((70, 240), (120, 110), (160, 70), (190, 120), (170, 230), (215, 160), (260, 150), (285, 205), (330, 165), (370, 215),
     (420, 170)),
    ((440, 90), (455, 230), (500, 175), (545, 200), (600, 150), (660, 205), (720, 185)),
    ((150, 275), (420, 262), (760, 250)),
))


def make_whole(rows: Rows, courses: list[Course]) -> Iterator[tuple[type[Any], list[dict[str, Any]]]]:
    """Completes the rows that are about to be written, and gives the rows of further tables to write after them."""
    by_episode = _courses_by_episode(rows, courses)
    for row in rows[PlanRow]:
        course = by_episode[row["episode"]]
        row["body"] = pack(_content(unpack(PlanContent, row["body"]), course))
    techniques = {(row["episode"], row["technique"]): row for row in rows[PlanTechniqueRow]}
    for row in rows[PlanRow]:
        if row["status"] == PlanStatus.AGREED:
            _follow(row, techniques, rows)
    scans = _sign(rows, by_episode)
    scales, ratings = _scale(rows, by_episode)
    _mark(rows)
    own = {
        "uid": str(uuid4()), "version": 1, "technique": OWN.id, "body": pack(OWN), "at": clock.utc_now(),
        "staff": courses[0].therapist_id,
    }
    yield TechniqueRow, [own]
    yield AgreementSealRow, [_seal(row) for row in rows[AgreementRow]]
    yield AgreementScanRow, scans
    yield GoalScaleRow, scales
    yield LevelRatingRow, ratings


def _courses_by_episode(rows: Rows, courses: list[Course]) -> dict[int, Course]:
    by_client = {course.client_id: course for course in courses}
    episodes = next(found for table, found in rows.items() if table.__name__ == "EpisodeRow")
    return {row["id"]: by_client[row["client_id"]] for row in episodes}


def _content(content: PlanContent, course: Course) -> PlanContent:
    ar, number = int(course.arabic), course.client_id
    concern, code = CONCERNS.get(course.story["key"], ("", ""))
    concerns: tuple[PlanConcern, ...] = ()
    if concern and number % 6:
        entry, sure = catalogues.codes().get(code), number % 3 == 0
        concerns = (PlanConcern(concern),) if entry is None else (PlanConcern(
            concern, "", code, entry.icd10, entry.icd11, ConcernStatus.CONFIRMED if sure else ConcernStatus.WORKING,
            DOCTOR[ar] if sure else "", course.visits[0][1].date(),
        ),)
    techniques = tuple(
        replace(t, why=WHY[(number + n) % 3][ar] if n < 2 else "", alternatives=OFFERED[ar] if n == 1 and number % 2 else "",
                concern=concern if concerns and not n else "")
        for n, t in enumerate(content.techniques)
    )
    if number % 7 == 0:
        techniques = (*techniques, PlanTechnique(OWN.id, (), 2, TechniqueStatus.PLANNED, replace(ALL, evidence=False)))
    goals, levels = content.goals, LEVELS.get(course.story["key"])
    if levels and number % 2 == 0:
        goals = (replace(goals[0], gas=Gas(*levels[ar], importance=3, difficulty=2)), *goals[1:])
    if course.story["key"] == ABOUT_OTHERS and not course.closed:
        goals = (*goals[:-1], replace(goals[-1], third_party=True))
    frame = replace(
        content.frame, fee_note=FEE[ar], payer=Payer.FAMILY if number % 4 == 0 else Payer.CLIENT, measures=True,
        homework_note=("one line each week", "سطر واحد كل أسبوع")[ar],
        measures_note=("check-in each visit", "تقييم في كل جلسة")[ar],
    )
    return replace(content, concerns=concerns, techniques=techniques, goals=goals, frame=frame)


def _follow(plan: Mapping[str, Any], techniques: dict[tuple[int, str], dict[str, Any]], rows: Rows) -> None:
    """The living techniques say what the agreed plan says."""
    for planned in unpack(PlanContent, plan["body"]).techniques:
        row = techniques.get((plan["episode"], planned.technique_id))
        if row is None:
            row = {
                "id": len(rows[PlanTechniqueRow]) + 1, "uid": str(uuid4()), "episode": plan["episode"],
                "technique": planned.technique_id, "goals": "", "planned_sessions": planned.planned_sessions,
                "status": planned.status.value, "fits_concern": True, "serves_goal": True, "within_training": True,
                "evidence": False,
            }
            rows[PlanTechniqueRow].append(row)
        row |= {"why": planned.why, "alternatives": planned.alternatives}


def _mark(rows: Rows) -> None:
    """The living goals are marked as the agreed plan marks them."""
    plans = {row["episode"]: unpack(PlanContent, row["body"]) for row in rows[PlanRow] if row["status"] == PlanStatus.AGREED}
    for goal in rows[GoalRow]:
        planned = plans[goal["episode"]].goal(goal["key"])
        goal |= {"delicate": False, "third_party": planned is not None and planned.third_party}


def _sign(rows: Rows, by_episode: dict[int, Course]) -> list[dict[str, Any]]:
    """Some sign on the screen; of a few papers there is a scan."""
    scans = []
    for place, row in enumerate(rows[AgreementRow]):
        course, content = by_episode[row["episode"]], unpack(AgreementContent, row["body"])
        if content.signer is Signer.CLIENT and not content.signer_name:
            content = replace(content, signer_name=course.name)
        if place % 5 == 1:
            content = replace(content, signed_how=SignedHow.SCREEN, paper_place="", signature=HAND)
        elif place % 30 == 2:
            data = scanned_page()
            scans.append({
                "uid": str(uuid4()), "agreement": row["id"], "kind": ScanKind.PNG.value,
                "sha256": hashlib.sha256(data).hexdigest(), "data": data,
                "at": row["signed_at"] + timedelta(days=1), "staff": row["recorded_by"],
            })
        row["body"] = pack(content)
    return scans


def _seal(row: Mapping[str, Any]) -> dict[str, Any]:
    words = wording_digest(catalogues.agreement_templates()[row["template_version"]])
    signed: Any = AgreementRow(**row)
    return {"uid": str(uuid4()), "agreement": row["id"], "wording": words, "digest": signed.seal(words)}


def _scale(rows: Rows, by_episode: dict[int, Course]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The levels of goals in force, said with the plan and again at each review."""
    scales, ratings = [], []
    plans = {row["episode"]: row for row in rows[PlanRow] if row["status"] == PlanStatus.AGREED}
    said: dict[int, list[tuple[date, int]]] = {}
    for rating in rows[GoalRatingRow]:
        said.setdefault(rating["goal"], []).append((rating["on"], rating["value"]))
    reviews: dict[int, list[datetime]] = {}
    for review in rows[ReviewRow]:
        reviews.setdefault(review["episode"], []).append(review["signed_at"])
    for goal in rows[GoalRow]:
        plan = plans[goal["episode"]]
        planned = unpack(PlanContent, plan["body"]).goal(goal["key"])
        if planned is None or planned.gas is None:
            continue
        scales.append({"uid": str(uuid4()), "goal": goal["id"], "body": pack(planned.gas)})
        staff = by_episode[goal["episode"]].therapist_id
        ratings.append(_rating(goal["id"], plan["agreed_on"], planned.gas.start, RatedAt.PLAN, staff))
        for at in reviews.get(goal["episode"], []):
            day = clock.to_local(at).date()
            before = [value for on, value in said.get(goal["id"], []) if on <= day]
            if before:
                level = _level(before[-1], goal["baseline"], goal["target"])
                ratings.append(_rating(goal["id"], day, level, RatedAt.REVIEW, staff))
    return scales, ratings


def _rating(goal: int, on: date, level: int, rated_at: RatedAt, staff: int) -> dict[str, Any]:
    with clock.freeze(datetime.combine(on, time(12))):
        at = clock.utc_now()
    return {
        "uid": str(uuid4()), "goal": goal, "on": on, "level": level, "rated_at": rated_at.value, "source_id": None, "at": at,
        "staff": staff,
    }


def _level(value: int, start: int, aim: int) -> int:
    """How far along the way from start to aim, as a level."""
    share = (value - start) / max(1, aim - start)
    return -2 if share < 0 else -1 if share < 0.5 else 0 if share < 1 else 1 if share < 1.2 else 2


def scanned_page() -> bytes:
    """A grey page with lines of writing and a hand below, as a scanner gives it: a small PNG, the same each time."""
    wide, high = 496, 702
    page = [bytearray(b"\xfa" * wide) for _ in range(high)]
    for line in range(26):
        y, end = 70 + line * 19, 440 - (line * 53) % 90
        for x in range(56, end):
            if (x * 7 + line * 13) % 11 > 2:
                page[y][x] = page[y + 1][x] = 0x70
    for stroke in HAND.strokes:
        for (x1, y1), (x2, y2) in pairwise(stroke):
            for step in range(60):
                across, down = 60 + round((x1 + (x2 - x1) * step / 60) / 4), 590 + round((y1 + (y2 - y1) * step / 60) / 4)
                page[down][across] = page[down][across + 1] = page[down + 1][across] = 0x28
    raw = b"".join(b"\x00" + bytes(line) for line in page)
    parts = ((b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    chunks = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
