"""Letters that reception made in the demo: coming appointments, attendance for an employer, withdrawn and made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.desk_letters import DeskContent, DeskKind, DeskPermissionRequest
from clinic_app.domain.permissions import Actor, Role
from clinic_app.domain.readers import Reader
from clinic_app.services import appointments, clock, desk_composing, desk_letters, paper
from clinic_app.services.demo_course import Course

WORDS = {
    "employer": ("Najm Trading Company", "شركة النجم للتجارة"), "withdrawn": ("The wrong day was ticked", "اختير يوم غير صحيح"),
    "bring": ("Your civil ID", "البطاقة المدنية"), "address": ("Kuwait City", "مدينة الكويت"),
}
NEUTRAL = ("Al Soor Centre", "مركز السور")


def write_desk_letters(courses: Sequence[Course], receptionist: int, manager: int) -> None:
    """For one client who reads English and one who reads Arabic; nothing in a clinic made small for a benchmark."""
    actor = Actor(receptionist, frozenset({Role.RECEPTION}), "demo")
    keeper = Actor(manager, frozenset({Role.MANAGER}), "demo")
    look = paper.paper_look(keeper)
    paper.save_paper_look(keeper, replace(look, neutral_en=NEUTRAL[0], neutral_ar=NEUTRAL[1]))
    open_ones = [course for course in courses if not course.closed and course.partner_id is None]
    for arabic in (False, True):
        for course in (one for one in open_ones if one.arabic is arabic):
            offer = desk_composing.offer(actor, course.client_id)
            if offer.to_come and len(offer.attended) > 2:
                _write(actor, course.client_id, arabic)
                break


def _seen_out(actor: Actor, visit: DayAppointment) -> None:
    """At the door when the client left, the visit was called done."""
    with clock.freeze(visit.slot.end + timedelta(minutes=2)):
        back = appointments.set_status(actor, visit.id, Status.IN_SESSION, visit.version)
        appointments.set_status(actor, visit.id, Status.ATTENDED, back.version)


def _write(actor: Actor, client_id: int, arabic: bool) -> None:
    days_ago = clock.now().date() - timedelta(days=2)
    with clock.freeze(datetime.combine(days_ago, time(10, 20))):
        _seen_out(actor, desk_composing.offer(actor, client_id).attended[1])
        offer = desk_composing.offer(actor, client_id)
        content = DeskContent(DeskKind.APPOINTMENT, offer.language, visits=tuple(v.id for v in offer.to_come[:3]),
                              bring=WORDS["bring"][arabic])
        coming = desk_composing.make(actor, client_id, content)
        desk_letters.gone_out(actor, client_id, coming.id, "copies=1")
        today = clock.today()
        given = desk_letters.record_permission(actor, DeskPermissionRequest(
            client_id, Reader.EMPLOYER, WORDS["employer"][arabic], today, today + timedelta(days=60)))
        content = DeskContent(
            DeskKind.ATTENDANCE, offer.language, Reader.EMPLOYER, (offer.attended[1].id,), address=(WORDS["address"][arabic],),
            permission_id=given.id, neutral=offer.usual_neutral)
        wrong = desk_composing.make(actor, client_id, content)
        desk_letters.gone_out(actor, client_id, wrong.id, "copies=1")
    with clock.freeze(datetime.combine(days_ago + timedelta(days=1), time(9, 5))):
        desk_letters.withdraw(actor, client_id, wrong.id, WORDS["withdrawn"][arabic])
        if not arabic:
            right = replace(content, visits=(offer.attended[0].id,), replaces=wrong.id)
            desk_letters.gone_out(actor, client_id, desk_composing.make(actor, client_id, right).id, "saved=pdf locked")
