"""Rupture and repair: a strain stays open until it is called settled or the next check-in is back up; when a check-in is due.

Fields: clinical reference sections 1.2 (1.3) and 2.3. What "back up" means is a house rule built on rule R7.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from clinic_app.domain.progress import check_in_mean, check_in_signal
from clinic_app.domain.session_notes import OpenRupture, Pace, SessionNote
from clinic_app.domain.sessions import Asked, Attendance, CheckIn, LeftState, RepairState

CALL_AFTER = timedelta(days=1)  # an upset hour: the call is offered for the next day (section 1.7)
EVERY = (1, 3)                  # a check-in each visit, or each third (section 1.2; a setting)


def back_up(after: CheckIn, before: Sequence[CheckIn], strained: CheckIn | None) -> bool:
    """True if a later check-in says that the strain is over (house rule).

    It has a mean, gives no reason to talk (R7) against the check-ins from before the strain, and is not below the strained one.
    """
    mean = check_in_mean(after.answers)
    if mean is None or check_in_signal(after.answers, [c.answers for c in before]).worth_talking:
        return False
    low = check_in_mean(strained.answers) if strained is not None else None
    return low is None or mean >= low


def rupture_states(notes: Sequence[SessionNote]) -> dict[int, RepairState]:
    """Where each strain stands today, by the id of its note; notes signed, oldest first.

    A strain is settled when its own note or a later one says so, or when the next check-in is back up; one that is not leaves it
    as it was said last, and the check-in after it is listened to again.
    """
    states: dict[int, RepairState] = {}
    strained: list[SessionNote] = []
    for note in notes:
        said = note.content.rupture
        for open_note in strained:
            if said.earlier is not None:
                states[open_note.id] = said.earlier
            before = [n.content.check_in for n in notes if n.about < open_note.about and n.content.check_in.given]
            if back_up(note.content.check_in, before, open_note.content.check_in):
                states[open_note.id] = RepairState.SETTLED
        if said.kind is not None:
            states[note.id] = said.state or RepairState.OPEN
            strained.append(note)
        strained = [n for n in strained if states[n.id] is not RepairState.SETTLED]
    return states


def open_rupture(notes: Sequence[SessionNote]) -> OpenRupture | None:
    """The newest strain that is not settled yet, or None; the notes come signed or not, drafts are left out."""
    signed = sorted((n for n in notes if n.signed), key=lambda n: (n.about, n.id))
    states = rupture_states(signed)
    for note in reversed(signed):
        kind, state = note.content.rupture.kind, states.get(note.id)
        if kind is not None and state is not None and state is not RepairState.SETTLED:
            return OpenRupture(note.id, note.about.date(), note.number, kind, state, note.content.rupture.repair)
    return None


def as_it_stands(notes: Sequence[SessionNote]) -> list[SessionNote]:
    """The same notes, each strain with the state it has today: for maps and reviews, never for what was signed."""
    states = rupture_states(sorted((n for n in notes if n.signed), key=lambda n: (n.about, n.id)))
    return [
        replace(note, content=replace(note.content, rupture=replace(note.content.rupture, state=states[note.id])))
        if note.id in states else note
        for note in notes
    ]


def pace_agreed(notes: Sequence[SessionNote]) -> Pace | None:
    """The newest pace agreement of the signed notes: the sign to stop and the topics that wait hold until said anew."""
    for note in sorted((n for n in notes if n.signed), key=lambda n: (n.about, n.id), reverse=True):
        feelings = note.content.feelings
        if feelings.stop_sign or feelings.not_yet:
            return Pace(feelings.stop_sign, feelings.not_yet, note.about.date())
    return None


def check_in_due(notes: Sequence[SessionNote], every: int) -> bool:
    """True if this visit's check-in is to be asked: each visit, or when `every` attended visits went by since the last answer.

    Declined is an answer (section 2.5). The first visit always asks.
    """
    came = [n for n in notes if n.signed and n.content.attendance is Attendance.ATTENDED]
    answered = [place for place, note in enumerate(came) if note.content.check_in.asked is not Asked.NOT_ASKED]
    return not answered or len(came) - answered[-1] >= every


def call_day(left: LeftState | None, today: date) -> date | None:
    """The day a call is offered for when the client left upset; None otherwise."""
    return today + CALL_AFTER if left is LeftState.UPSET else None
