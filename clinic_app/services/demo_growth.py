"""Supervision and professional development of the demo clinic's therapists, all invented, from the clinic's own seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from clinic_app.data.bodies import pack
from clinic_app.data.growth import CpdRow, GrowthTargetRow, SupervisionRow
from clinic_app.data.staff import StaffRow, roles_of
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.growth import Category, CpdContent, Mode, SupervisionContent
from clinic_app.domain.growth_summaries import SummaryReader
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, growth_summaries

OUTSIDE = "Dr Samira Example"
CERTIFICATE = b"%PDF-1.4\n% SAMPLE: a certificate of the demo clinic\n%%EOF\n"
THEMES = (
    ("keeping pace when guilt rises", "ending with care"), ("long silences",), ("working with an interpreter", "family visits"),
    ("وتيرة العمل مع الحزن",), ("when homework is not done",), ("حضور الأهل في الجلسة", "حدود التواصل"), ("own tiredness",),
)
ACTIONS = (("slow down after a strong feeling",), ("ask about the week first",), ("الاتفاق على إشارة توقّف",), ())
COURSES = (
    ("Working with prolonged grief", "Sample Institute, Kuwait", 14, 4, Category.COURSE, "ask about rituals of mourning"),
    ("العلاج المعرفي السلوكي للأرق", "معهد النموذج", 24, 6, Category.WORKSHOP, "مفكرة نوم منذ الجلسة الأولى"),
    ("Regional psychology conference", "Sample Association", 32, 8, Category.CONFERENCE, ""),
    ("Reading group: alliance ruptures", "Al Soor", 6, None, Category.READING, "name a strain in the same session"),
    ("Seminar for trainees: first sessions", "Al Soor", 8, 2, Category.TEACHING, ""),
    ("Exposure with care", "Sample Institute, Kuwait", 16, 4, Category.WORKSHOP, "let the client set the order"),
)
SUMMARY = {
    LetterLanguage.ENGLISH: ("Sample Licensing Office", "For the renewal of my licence.", "A course was missing"),
    LetterLanguage.ARABIC: ("مكتب التراخيص النموذجي", "لتجديد ترخيصي.", "نقصت دورة"),
}


def write_growth(therapist_ids: Sequence[int], seed: int) -> None:
    """Rows for everybody: a meeting with the lead each month, a few courses a year; one waits for the lead's signature."""
    dice, today, lead = random.Random(f"{seed}-growth"), clock.today(), therapist_ids[0]
    GrowthTargetRow.create(supervision_hours=24, cpd_hours=30, cpd_points=20)
    for place, person in enumerate(therapist_ids):
        for month in range(22):
            on = _workday(today - timedelta(days=11 + 30 * month + place))
            outside = person == lead
            content = SupervisionContent(
                on, None if outside else lead, OUTSIDE if outside else "", dice.choice((50, 60, 60, 90)),
                dice.choice((Mode.INDIVIDUAL, Mode.INDIVIDUAL, Mode.GROUP)), dice.choice(THEMES),
                tuple(f"AS-{dice.randint(1, 200):04}" for _ in range(dice.randint(0, 2))), dice.choice(ACTIONS))
            row = SupervisionRow(staff_id=person, supervisor_id=content.supervisor_id, day=on, body=pack(content))
            if not outside and (month or place % 3):
                row.signed_by, row.signed_at = lead, datetime.combine(on, time(15), UTC)
                row.digest = row.seal(lead, row.signed_at)
            row.save(force_insert=True)
        for number, course in enumerate(dice.sample(COURSES, 5)):
            title, provider, quarters, points, category, different = course
            on = _workday(today - timedelta(days=20 + 130 * number + 3 * place))
            kept = number == 0
            CpdRow.create(
                staff_id=person, day=on, body=pack(CpdContent(on, title, provider, quarters, points, category, different)),
                certificate_kind="pdf" if kept else "", certificate=CERTIFICATE if kept else None)


def write_summaries(therapist_ids: Sequence[int]) -> None:
    """Last year's summary of two people for a licensing body, as it was released; the lead's first one was withdrawn."""
    year = clock.today().year - 1
    for person, language in zip(therapist_ids, (LetterLanguage.ARABIC, LetterLanguage.ENGLISH), strict=False):
        row = StaffRow.get_by_id(person)
        actor = Actor(row.id, roles_of(row.roles), "demo", row.name_en, row.name_ar)
        body, opening, why = SUMMARY[language]
        draft = growth_summaries.begin(actor, year, language)
        wished = replace(draft.content, reader=SummaryReader.BODY, recipient=body, opening=opening)
        issued = growth_summaries.issue(actor, replace(draft, content=wished))
        if person == therapist_ids[0]:
            growth_summaries.withdraw(actor, issued.id, why)
            growth_summaries.issue(actor, growth_summaries.next_edition(actor, issued.id))


def _workday(day: date) -> date:
    """The day itself, or the Thursday before a Friday or Saturday."""
    return day - timedelta(days={4: 1, 5: 2}.get(day.weekday(), 0))
