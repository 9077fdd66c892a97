"""Safety in the demo clinic: concerns at every stage, one told to the lead, plans in both languages. All of it invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from clinic_app.data.appointments import last_outcome
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, roles_of
from clinic_app.domain.appointments import Mode, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Role
from clinic_app.domain.safety import (
    Agreed,
    CheckContent,
    CheckRequest,
    ConcernRequest,
    Holds,
    Intent,
    Means,
    Past,
    PlanInMind,
    Source,
    Steps,
    Thoughts,
    Told,
)
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.settings import EmergencyNumber
from clinic_app.services import appointments, clock, safety, safety_plans, settings
from clinic_app.services.demo_course import Course

EN, AR = 0, 1
WORDS = {
    "changed": ("The anniversary of a brother's death", "ذكرى وفاة الأخ"),
    "holds": ("the children, and the morning prayer", "الأبناء وصلاة الفجر"),
    "told": ("Dr Helen Marsh", "الدكتور سامر الوادي"),
    "closed": ("No thoughts for four weeks; sleeps, is back at work.", "لا أفكار منذ أربعة أسابيع، والنوم جيد، وعودة إلى العمل."),
    "concern": ("Words about being a burden, at the door", "كلام عند الباب عن الشعور بأنه عبء على الأهل"),
    "paper": ("folded behind the phone", "مطوية خلف الهاتف"),
}
PLANS = (
    SafetyPlanContent(
        signs=("I stop answering my sister", "I sit in the car and do not go up"),
        alone=("walk to the sea and back", "wash, pray, put the kettle on"),
        distract=("the café by the library", "my neighbour's garden"), tell=("my sister, any hour", "my friend at work"),
        services=("the clinic, 9 to 20", "my family doctor"),
        safer=("my sister keeps the medicines", "two days' supply at home"),
        matters="My two children. I want to see them grow up.", copies=("my sister",),
    ),
    SafetyPlanContent(
        signs=("لا أردّ على أخي", "أبقى في السيارة ولا أصعد"), alone=("المشي إلى البحر والعودة", "الوضوء والصلاة"),
        distract=("مجلس العائلة مساء الخميس", "حديقة الجيران"), tell=("أخي في أي وقت", "صديقي في العمل"),
        services=("العيادة من 9 إلى 20", "طبيب الأسرة"), safer=("الدواء محفوظ عند أخي", "لا أقود وحدي ليلًا"),
        matters="ابنتاي. أريد أن أراهما تكبران.", copies=("أخي",),
    ),
)


def write_safety(courses: Sequence[Course]) -> None:
    """Give some clients in therapy a history of safety, through the use cases themselves."""
    actors = {row.id: Actor(row.id, roles_of(row.roles), "demo", row.name_en, row.name_ar) for row in StaffRow.select()}
    hessa = next(row.id for row in StaffRow.select() if row.sign_in_name == "hessa")
    manager = next(actor for actor in actors.values() if actor.has(Role.MANAGER))
    settings.save_emergency_number(manager, EmergencyNumber(
        0, "Night line (sample)", "خط الليل (نموذج)", "+965 0000 0199", clock.today().replace(day=1)))
    going_on = [c for c in courses if in_therapy(c)]
    hers = [c for c in going_on if c.therapist_id == hessa]
    others = [c for c in going_on if c.therapist_id != hessa and not actors[c.therapist_id].has(Role.LEAD)]
    english = [c for c in others if not c.arabic][:1]
    for course, days, again in zip((*hers[:2], *english), (20, 34, 25), (3, -1, 4), strict=False):
        author = actors[course.therapist_id]
        _course(author, course, clock.today() - timedelta(days=days), clock.today() + timedelta(days=again))
    for course in hers[2:3]:
        with clock.freeze(clock.now() - timedelta(hours=2)):
            _raise(actors[hessa], course, ConcernRequest(Source.RISK_ITEM, None, "PHQ-9", "9", 1))
    others = [c for c in others if c not in english]
    pool = hers[3:] or hers[:2]
    missed = [c for c in pool if _missed_lately(c.client_id)]
    if not missed:  # the first who can miss one, and nobody else
        missed = list(islice((c for c in pool if miss(actors[hessa], c)), 1))
    for course in missed[:1]:  # somebody to call today
        _check(actors[hessa], course, clock.today() - timedelta(days=30), clock.today() + timedelta(days=5))
    for course in others[:1]:
        with clock.freeze(clock.now() - timedelta(days=2)):
            _raise(actors[course.therapist_id], course, ConcernRequest(Source.CHOICE, words=WORDS["concern"][course.arabic]))
    for course in others[1:2]:
        _check(actors[course.therapist_id], course, clock.today() - timedelta(days=30), clock.today() - timedelta(days=17))
    for course in others[2:4]:
        _closed(actors[course.therapist_id], course)


def in_therapy(course: Course) -> bool:
    """In therapy, seen in the last weeks by the therapist of the file."""
    since = clock.now() - timedelta(days=45)
    seen = any(status is Status.ATTENDED and since < at < clock.now() for _, at, status in course.visits)
    return not course.closed and seen and ClientRow.get_by_id(course.client_id).therapist_id == course.therapist_id


def miss(actor: Actor, course: Course) -> datetime | None:
    """A visit by video of these days that the client did not come to, where the diary has room for one; None without."""
    last = max(at for _, at, status in course.visits if at < clock.now())
    for day in range(1, 7):
        for hour in (18, 17, 16, 12, 11, 10, 9):
            at = datetime.combine(clock.today() - timedelta(days=day), time(hour))
            if at <= last:
                return None
            try:
                with clock.freeze(at - timedelta(hours=1)):
                    visit = appointments.book(actor, BookingRequest(
                        (course.client_id,), (actor.staff_id,), None, Slot(at, at + timedelta(minutes=50)), mode=Mode.ONLINE))
            except Refused:
                continue
            appointments.set_status(actor, visit.id, Status.DID_NOT_COME, visit.version)
            return at
    return None


def _missed_lately(client_id: int) -> bool:
    found = last_outcome(client_id, clock.today() - timedelta(days=14), clock.now())
    return found is not None and found[2] is Status.DID_NOT_COME


def _at(day: date, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour, 5))


def _raise(actor: Actor, course: Course, request: ConcernRequest) -> None:
    safety.raise_concern(actor, course.client_id, request)


def _check(actor: Actor, course: Course, on: date, again: date) -> None:
    """One check with something to look at again."""
    said = {key: words[course.arabic] for key, words in WORDS.items()}
    with clock.freeze(_at(on)):
        safety.sign_check(actor, CheckRequest(course.client_id, CheckContent(
            Thoughts.PASSING, PlanInMind.NO, Intent.NO, Steps.NO, past=Past.OVER_A_YEAR, means=Means.MADE_SAFER,
            holds=(Holds.CHILDREN, Holds.FAITH), holds_words=said["holds"], changed=said["changed"],
            agreed=(Agreed.SAFETY_PLAN, Agreed.EARLIER_SESSION), told=(Told(said["told"], _at(on, 13), actor.name),),
            look_again=max(again, on),
        )))


def _course(actor: Actor, course: Course, on: date, again: date) -> None:
    """A concern from a form, answered by a check, with a plan written and changed once, and a second look since."""
    with clock.freeze(_at(on, 11)):
        _raise(actor, course, ConcernRequest(Source.RISK_ITEM, None, "PHQ-9", "9", 2))
    _check(actor, course, on, on + timedelta(days=7))
    plan = PLANS[course.arabic]
    with clock.freeze(_at(on, 13)):
        first = SafetyPlanContent(signs=plan.signs, alone=plan.alone[:1], tell=plan.tell[:1], safer=plan.safer[:1])
        safety_plans.save_safety_plan(actor, SafetyPlanRequest(course.client_id, first))
    with clock.freeze(_at(on + timedelta(days=7))):
        safety_plans.save_safety_plan(actor, SafetyPlanRequest(course.client_id, plan, 1))
        safety_plans.paper_of_plan(actor, course.client_id, 2, WORDS["paper"][course.arabic])
    _check(actor, course, on + timedelta(days=8), again)


def _closed(actor: Actor, course: Course) -> None:
    """Open for a while, and closed with words."""
    began = clock.today() - timedelta(days=80)
    _check(actor, course, began, began + timedelta(days=7))
    with clock.freeze(_at(began + timedelta(days=28))):
        safety.sign_check(actor, CheckRequest(course.client_id, CheckContent(
            Thoughts.NO, PlanInMind.NO, Intent.NO, Steps.NO), closing=WORDS["closed"][course.arabic]))
