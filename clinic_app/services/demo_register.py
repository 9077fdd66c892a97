"""What leaves the demo clinic by other doors: a letter written anew, an emergency, a copy asked for. All invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from clinic_app.data.letters import LetterRow
from clinic_app.data.safety import ConcernRow
from clinic_app.data.staff import StaffRow, roles_of
from clinic_app.domain.access_requests import AccessAsk, AskedBy
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_drafts import LetterDraft, LetterStatus
from clinic_app.domain.outgoing import EmergencyRequest
from clinic_app.domain.permissions import Actor, Role
from clinic_app.domain.readers import Content, Reader
from clinic_app.services import access_requests, clock, emergencies, letters, withdrawals
from clinic_app.services.demo_course import Course

WORDS = {
    "withdrawn": ("The request to the doctor was missing", "لم يُذكر في الرسالة المطلوب من الطبيب"),
    "request": ("Please see the client within four weeks.", "نرجو تحديد موعد خلال أربعة أسابيع."),
    "doctor": ("Dr Helen Marsh", "الدكتور سامر الوادي"),
    "told": ("Thoughts of not living, no plan. The family is with them tonight; please see them tomorrow.",
             "أفكار بعدم الرغبة في الحياة دون خطة. الأهل حاضرون الليلة، ونرجو رؤية الحالة غدًا."),
    "reason": ("Nobody could be reached to ask, and the night was near.", "تعذّر الوصول لطلب الإذن، والليل قريب."),
}


def write_register(courses: Sequence[Course]) -> None:
    """A letter to a doctor that another goes in the place of, two emergencies, one of them not seen yet, a copy asked for."""
    arabic = {course.client_id: course.arabic for course in courses}
    actors = {row.id: Actor(row.id, roles_of(row.roles), "demo", row.name_en, row.name_ar) for row in StaffRow.select()}
    lead = next(actor for actor in actors.values() if actor.has(Role.LEAD))
    doctors = LetterRow.select().where((LetterRow.reader == Reader.DOCTOR) & (LetterRow.status == LetterStatus.ISSUED))
    for row in doctors.order_by(LetterRow.author_id != lead.staff_id, LetterRow.number).limit(1):
        _write_anew(actors[row.author_id], row, arabic[row.client_id])
    open_ones = ConcernRow.client_id.in_(list(arabic)) & ConcernRow.closed_at.is_null(True)
    raised = list(ConcernRow.select().where(open_ones).order_by(ConcernRow.raised_at))
    for row, days in zip(raised[:2], (21, 1), strict=False):
        with clock.freeze(_at(clock.today() - timedelta(days=days), 18)):
            line = emergencies.tell(actors[row.raised_by], _emergency(row.client_id, arabic[row.client_id], lead))
        if days > 7:
            with clock.freeze(_at(clock.today() - timedelta(days=days - 1), 9)):
                emergencies.seen(lead, line.id)
    _copy_asked(lead, courses)


def _copy_asked(lead: Actor, courses: Sequence[Course]) -> None:
    """A client of the lead's own asked three days ago for a copy of the record; nobody has read it yet."""
    mine = [course for course in courses if course.therapist_id == lead.staff_id and not course.closed]
    for course in sorted(mine, key=lambda one: -len(one.visits))[:1]:
        with clock.freeze(_at(clock.today() - timedelta(days=3), 12)):
            access_requests.record(lead, AccessAsk(
                course.client_id, AskedBy.CLIENT, clock.today(),
                LetterLanguage.ARABIC if course.arabic else LetterLanguage.ENGLISH))


def _write_anew(author: Actor, row: LetterRow, arabic: bool) -> None:
    """Withdrawn the next morning with its reason; the new version goes out the same hour."""
    day = clock.to_local(row.issued_at).date() + timedelta(days=1)
    with clock.freeze(_at(day, 10)):
        withdrawals.withdraw(author, row.client_id, row.id, WORDS["withdrawn"][arabic])
        draft = withdrawals.new_version(author, row.client_id, row.id)
        draft = letters.save_draft(author, _with_request(draft, WORDS["request"][arabic]))
        letters.issue(author, draft, envelope=False)


def _with_request(draft: LetterDraft, request: str) -> LetterDraft:
    return replace(draft, content=replace(draft.content, requests=(*draft.content.requests, request)))


def _emergency(client_id: int, arabic: bool, lead: Actor) -> EmergencyRequest:
    return EmergencyRequest(
        client_id, Reader.DOCTOR, WORDS["doctor"][arabic], frozenset({Content.RISK}), WORDS["told"][arabic],
        WORDS["reason"][arabic], lead.staff_id)


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 20))
