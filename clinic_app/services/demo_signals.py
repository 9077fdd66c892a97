"""What is worth a look in the demo clinic: a few courses take a turn that each rule can find. Nothing else is disturbed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle, islice

from clinic_app.data.bookings import NewVisit
from clinic_app.domain.appointments import Status
from clinic_app.domain.sessions import Asked, CheckIn, EnteredBy, HomeworkMark, NoteContent
from clinic_app.domain.signals import SignalKind
from clinic_app.services.demo_course import Course

TURNS = (SignalKind.CHECK_IN, SignalKind.GOAL_FELL, SignalKind.LOW_ANSWER, SignalKind.NO_GOAL_UP, SignalKind.HOMEWORK)
EACH = 3           # courses of each therapist that take a turn
LEAST = 7          # attended sessions of such a course
LONG = 9           # of one whose scores can go down and up again
AWAY = 33          # days since a client was last seen who is out of contact
HOUR = timedelta(hours=1)


def take_turns(courses: Sequence[Course], visits: list[NewVisit], seed: int, now: datetime) -> None:
    """Say which courses take which turn; a client out of contact has called off what was booked. Visit ids count from 1."""
    dice = random.Random(f"{seed}-signals")
    of: dict[int, list[Course]] = {}
    for course in courses:
        if not course.closed and course.partner_id is None and len(_came(course, now)) >= LEAST:
            of.setdefault(course.therapist_id, []).append(course)
    for place, mine in enumerate(of.values()):
        last = mine[-1]
        today = any(at.date() == now.date() for _, at, _ in last.visits)
        if not today and place % 3 == 2:
            _out_of_contact(last, visits, now)
            mine = mine[:-1]
        for course, turn in zip(dice.sample(mine, min(EACH, len(mine))), islice(cycle(TURNS), place, None), strict=False):
            course.turn = turn.value
        for course in [c for c in mine if not c.turn and c.outcome == "recovered" and len(_came(c, now)) >= LONG][:1]:
            course.turn = SignalKind.LOST_GAINS.value  # its last scores go back, see demo_measures.py


def _came(course: Course, now: datetime) -> list[tuple[int, datetime, Status]]:
    return [v for v in course.visits if v[2] is Status.ATTENDED and v[1] < now - HOUR]


def _out_of_contact(course: Course, visits: list[NewVisit], now: datetime) -> None:
    course.turn = SignalKind.NO_CONTACT.value
    for place, (visit_id, at, _) in enumerate(course.visits):
        if at > now - timedelta(days=AWAY):
            course.visits[place] = (visit_id, at, Status.EARLY_CANCEL)
            visits[visit_id - 1] = replace(visits[visit_id - 1], status=Status.EARLY_CANCEL, arrived_at=None, began_at=None)


def levels(turn: str, drawn: list[int], starts: Sequence[int], left: int) -> list[int]:
    """The goals of one session as the turn has them. left: attended sessions still to come after this one."""
    if turn == SignalKind.NO_GOAL_UP:
        return [min(level, start) for level, start in zip(drawn, starts, strict=True)]
    if turn == SignalKind.GOAL_FELL and left == 0:
        highest = max(range(len(starts)), key=lambda n: starts[n])
        return [max(0, starts[n] - 3) if n == highest else level for n, level in enumerate(drawn)]
    return drawn


def shaped(turn: str, content: NoteContent, left: int) -> NoteContent:
    """A note as the turn has it. left: attended sessions still to come after this one."""
    if turn == SignalKind.HOMEWORK and left < 3:
        return replace(content, homework=HomeworkMark.NOT_DONE)
    answers = {
        SignalKind.CHECK_IN: {2: (9, 8, 9, 9), 1: (8, 9, 9, 9), 0: (6, 6, 7, 6)},
        SignalKind.LOW_ANSWER: {1: (7, 6, 6, 7), 0: (7, 6, 4, 7)},
    }.get(SignalKind(turn) if turn else SignalKind.REVIEW_DUE, {}).get(left)
    if answers is None:
        return content
    return replace(content, check_in=CheckIn(Asked.YES, *answers, EnteredBy.CLIENT_ON_SCREEN, content.check_in.words))
