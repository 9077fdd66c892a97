"""Words for closed time: why it is closed, what a leave is for, and what is refused."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import ClosureProblem, LeaveKind, Outcome

NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    ClosedKind: {
        ClosedKind.AWAY: QT_TRANSLATE_NOOP("texts", "away"),
        ClosedKind.ROOM_OUT: QT_TRANSLATE_NOOP("texts", "out of use"),
        ClosedKind.HOLIDAY: QT_TRANSLATE_NOOP("texts", "public holiday"),
        ClosedKind.BRIDGE: QT_TRANSLATE_NOOP("texts", "bridge day"),
        ClosedKind.CLOSED: QT_TRANSLATE_NOOP("texts", "clinic closed"),
    },
    LeaveKind: {
        LeaveKind.ANNUAL: QT_TRANSLATE_NOOP("texts", "annual leave"),
        LeaveKind.SICK: QT_TRANSLATE_NOOP("texts", "sick leave"),
        LeaveKind.TRAINING: QT_TRANSLATE_NOOP("texts", "training"),
        LeaveKind.FAMILY: QT_TRANSLATE_NOOP("texts", "family matter"),
        LeaveKind.OTHER: QT_TRANSLATE_NOOP("texts", "other leave"),
    },
    Outcome: {
        Outcome.OPEN: QT_TRANSLATE_NOOP("texts", "waits"),
        Outcome.KEPT: QT_TRANSLATE_NOOP("texts", "stays as it is"),
        Outcome.ELSEWHERE: QT_TRANSLATE_NOOP("texts", "moved"),
        Outcome.CANCELLED: QT_TRANSLATE_NOOP("texts", "cancelled"),
    },
}

REASONS: dict[str, str] = {  # why a visit was cancelled, as the visit keeps it
    "therapist_away": QT_TRANSLATE_NOOP("texts", "therapist away"),
    "room_out": QT_TRANSLATE_NOOP("texts", "room out of use"),
    "clinic_closed": QT_TRANSLATE_NOOP("texts", "clinic closed that day"),
    "sooner_taken": QT_TRANSLATE_NOOP("texts", "a sooner time was taken"),
}

WORDS: dict[ClosureProblem, str] = {
    ClosureProblem.NO_PERSON: QT_TRANSLATE_NOOP("texts", "Choose who is away."),
    ClosureProblem.NO_ROOM: QT_TRANSLATE_NOOP("texts", "Choose the room."),
    ClosureProblem.NO_DAYS: QT_TRANSLATE_NOOP("texts", "Type a day like mon, 30/11 or +1w."),
    ClosureProblem.ENDS_FIRST: QT_TRANSLATE_NOOP("texts", "It ends before it begins."),
    ClosureProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "One entry lasts {limit} days at most."),
    ClosureProblem.OVERLAPS: QT_TRANSLATE_NOOP(
        "texts", "There is an entry already from {first} to {last}. Change that one instead."
    ),
    ClosureProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "Give the day a name; the diary shows it."),
    ClosureProblem.SINCE_TAKEN: QT_TRANSLATE_NOOP("texts", "Hours from {day} are there already. Change those instead."),
    ClosureProblem.NO_SINCE: QT_TRANSLATE_NOOP("texts", "From which day do these hours hold?"),
    ClosureProblem.CANNOT_GO_BACK: QT_TRANSLATE_NOOP("texts", "Something else changed meanwhile; it cannot be taken back."),
    ClosureProblem.NOTHING_HIT: QT_TRANSLATE_NOOP("texts", "This visit is not in the closed time."),
    ClosureProblem.OTHER_PLACE: QT_TRANSLATE_NOOP("texts", "This visit no longer stands in the closed time."),
}
