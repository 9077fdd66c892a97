"""The demo's series: weekly courses whose visits belong together, some of them nearly at their end."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from clinic_app.data.bookings import NewVisit
from clinic_app.domain.series import REMAINING
from clinic_app.services.demo_course import Course

LEAST = 3       # visits that make a series worth the name
ONE_IN = 3      # of the courses that run on
ENDING = 3      # courses that end soon, of different therapists


def link(courses: list[Course], new: list[NewVisit], seed: int, now: datetime) -> None:
    """Put the visits of some courses still in care into a series each, before they are written; an id is its place in `new`."""
    dice = random.Random(f"{seed}-series")
    ending, going_on, whose = list[Course](), list[Course](), set[int]()
    for course in sorted(courses, key=lambda one: one.client_id):
        ahead = sum(1 for _, at, status in course.visits if at > now and status.to_come)
        if course.closed or course.partner_id is not None or len(course.visits) < LEAST or not ahead:
            continue
        if ahead <= REMAINING and course.therapist_id not in whose and len(ending) < ENDING:
            whose.add(course.therapist_id)
            ending.append(course)
        elif ahead > REMAINING and course.client_id % ONE_IN == 0:
            going_on.append(course)
    for course in (*ending, *going_on):
        _put(course.visits, new, str(UUID(int=dice.getrandbits(128), version=4)))


def _put(visits: Iterable[tuple[int, datetime, object]], new: list[NewVisit], series: str) -> None:
    for number, _, _ in visits:
        new[number - 1] = replace(new[number - 1], series=series)
