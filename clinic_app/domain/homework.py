"""The homework ledger: what was agreed in which session, what kind it is, which goal it serves, and how it went.

Fields: clinical reference 1.9, sentence 8.2 (kind, text, linked goal, mark 0/1/2, obstacles, usefulness 0-10).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import HomeworkKind, HomeworkMark, Obstacle


@dataclass(frozen=True)
class HomeworkLine:
    """One task: agreed on this day, looked at in the next attended session (looked_at None: not yet)."""

    on: date
    words: str
    kind: HomeworkKind | None = None
    goal_id: int | None = None
    done: HomeworkMark | None = None
    obstacles: tuple[Obstacle, ...] = ()
    usefulness: int | None = None    # 0-10, as the client says it when the task is looked at
    looked_at: date | None = None


def homework_lines(notes: Sequence[SessionNote]) -> tuple[HomeworkLine, ...]:
    """The ledger, newest first, from signed notes of attended sessions in the order they were held."""
    lines = []
    for place, note in enumerate(notes):
        agreed = note.content
        if not agreed.next_homework:
            continue
        after = notes[place + 1] if place + 1 < len(notes) else None
        seen = after.content if after is not None else None
        lines.append(HomeworkLine(
            on=note.about.date(), words=agreed.next_homework, kind=agreed.homework_kind, goal_id=agreed.homework_goal,
            done=seen.homework if seen else None, obstacles=seen.obstacles if seen else (),
            usefulness=seen.usefulness if seen else None,
            looked_at=after.about.date() if after is not None and after.content.homework is not None else None,
        ))
    return tuple(reversed(lines))


def by_goal(lines: Iterable[HomeworkLine]) -> dict[int, tuple[HomeworkLine, ...]]:
    """The tasks of each goal by its id, newest first; tasks that serve no one goal are left out."""
    found: dict[int, tuple[HomeworkLine, ...]] = {}
    for line in lines:
        if line.goal_id is not None:
            found[line.goal_id] = (*found.get(line.goal_id, ()), line)
    return found
