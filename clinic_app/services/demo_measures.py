"""The demo's scores: courses that recover, improve, stay and get worse, with blanks, refusals and one change of language."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_app.data import catalogues
from clinic_app.data.bodies import pack
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.measures import MeasureAdministrationRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.measure_lines import ScoreLine, score_lines
from clinic_app.domain.measure_scoring import MeasureState, Scored, scored
from clinic_app.domain.measures import Kept, Mode, Parts, Risks, Score
from clinic_app.domain.signals import SignalKind
from clinic_app.services import clock
from clinic_app.services.demo_course import Course, spread

EVERY = 4  # attended visits between the forms
# where each outcome begins and how far it goes by the ninth visit: share of the measure's range towards the healthy end
START = {"recovered": (0.52, 0.72), "improved": (0.62, 0.82), "unchanged": (0.4, 0.62), "worse": (0.3, 0.45)}
GOES = {"recovered": -0.42, "improved": -0.27, "unchanged": 0.0, "worse": 0.3}
SETS = (("phq9", 1), ("gad7", 1), ("wsas", 1), ("who5", 2))  # key, and each how many-th time it is asked
WELLBEING = ("who5",)


@dataclass(frozen=True)
class Filled:
    """One form of the story: when, what was answered, in which language."""

    key: str
    at: datetime
    visit_id: int
    answers: tuple[int | None, ...]
    result: Scored
    language: str
    number: int

    def score(self) -> Score:
        """As the review's snapshot reads it."""
        return Score(self.key, self.at.date(), self.result.total, self.result.state, self.language, self.result.band,
                     self.result.risk, self.result.subscales)


def filled_of(course: Course) -> list[Filled]:
    """The forms of a client's course, oldest first; the same every time."""
    dice = random.Random(f"measures-{course.client_id}")
    over = clock.now() - timedelta(hours=1)
    attended = [(visit, at) for visit, at, status in course.visits if status is Status.ATTENDED and at < over]
    known = catalogues.measures()
    found: list[Filled] = []
    level = dice.uniform(*START[course.outcome])
    shares = {key: min(0.92, max(0.12, level + dice.uniform(-0.1, 0.1))) for key, _ in SETS}
    risk = dice.random() < 0.12
    for number, (visit_id, at) in enumerate(attended):
        turn, rest = divmod(number, EVERY)
        if rest:
            continue
        gone = min(1.0, number / 9) * GOES[course.outcome]
        if course.turn == SignalKind.LOST_GAINS and number + EVERY >= len(attended):
            gone = 0.0  # the last forms are as bad as the first
        for key, each in SETS:
            if turn % each:
                continue
            share = min(0.97, max(0.03, shares[key] + gone + dice.uniform(-0.03, 0.03)))
            language = "ar" if course.arabic else "en"
            if course.arabic and course.client_id % 23 == 0 and turn > 1:
                language = "en"
            answers = _answers(known[key], share, dice, safe=not (risk and turn == 0))
            state = dice.random()
            if turn and state < 0.04:
                found.append(Filled(key, at, visit_id, (), Scored(MeasureState.DECLINED), language, len(found)))
                continue
            if state > 0.93 and key in ("phq9", "gad7"):
                blank = dice.randrange(7)
                answers = (*answers[:blank], None, *answers[blank + 1:])
            found.append(Filled(key, at, visit_id, answers, scored(known[key], answers), language, len(found)))
    return found


def _answers(definition: MeasureDefinition, share: float, dice: random.Random, *, safe: bool) -> tuple[int | None, ...]:
    """Answers whose sum is about this share of the worst; for wellbeing the scale runs the other way."""
    if definition.key in WELLBEING:
        share = 1 - share
    risky = {r.item for r in definition.risk}
    free = [n for n in range(1, definition.items + 1) if n not in risky]
    wanted = round(share * definition.high * definition.items)
    answers = dict.fromkeys(range(1, definition.items + 1), 0)
    if not safe:
        answers.update(dict.fromkeys(risky, 1))
    while sum(answers.values()) < wanted:
        open_items = [n for n in free if answers[n] < definition.high]
        if not open_items:
            break
        answers[dice.choice(open_items)] += 1
    return tuple(answers[n] for n in sorted(answers))


def lines_until(course: Course, day: date) -> tuple[ScoreLine, ...]:
    """First and last scores as a review of that day froze them."""
    scores = [f.score() for f in filled_of(course) if f.at.date() <= day]
    return score_lines(catalogues.measures(), scores)


def write_measures(courses: Sequence[Course]) -> None:
    """Write the forms of every client whose care has begun; inside the demo's own transaction."""
    episodes = {row.client_id: row.id for row in EpisodeRow.select(EpisodeRow.id, EpisodeRow.client_id)}
    rows = (row for course in courses if course.client_id in episodes for row in _rows(course, episodes[course.client_id]))
    for chunk in spread(rows, 40):
        MeasureAdministrationRow.insert_many(chunk).execute()


def _rows(course: Course, episode: int) -> Iterable[dict[str, Any]]:
    for form in filled_of(course):
        uid = str(UUID(int=random.Random(f"measures-{course.client_id}-{form.number}").getrandbits(128), version=4))
        with clock.freeze(form.at + timedelta(minutes=52)):
            entered = clock.utc_now()
        yield {
            "uid": uid, "origin": uid, "version": 1, "client_id": course.client_id, "episode": episode,
            "appointment_id": form.visit_id, "key": form.key, "definition_version": 1, "language": form.language,
            "completed_on": form.at.date(), "entered_at": entered, "entered_by": course.therapist_id,
            "mode": Mode.PAPER.value, "answers": pack(Kept(form.answers, (1,) if form.key == "phq9" and form.answers else ())),
            "total": form.result.total, "band": form.result.band, "subscales": pack(Parts(form.result.subscales)),
            "risk": pack(Risks(form.result.risk)), "state": form.result.state.value, "reason": "",
        }
