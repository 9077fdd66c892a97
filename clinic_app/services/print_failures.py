"""Prints that did not come out: kept for whoever printed them until they are printed, or put aside."""

from __future__ import annotations

from clinic_app.data import print_failures as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.printing import FailedPrint, PaperUse, PrintProblem
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


def failures(actor: Actor) -> tuple[FailedPrint, ...]:
    """What the actor tried to print and is on no paper yet, oldest first."""
    with look(actor, Action.LOOK_PRINT_FAILURES):
        return tuple(data.open_failures(actor.staff_id))


def note_failure(
    actor: Actor, use: PaperUse, title: str, printer: str, job: str, problem: PrintProblem, letter_id: int = 0
) -> FailedPrint:
    """Keep that a print did not come out; an earlier failure of the same letter goes. title: the neutral one the queue knows."""
    with work(actor, Action.NOTE_PRINT_FAILURE) as unit:
        now = clock.utc_now()
        for earlier in data.open_failures(actor.staff_id):
            if letter_id and (earlier.use, earlier.letter_id) == (use, letter_id):
                data.PrintFailureRow.save_over(earlier.id, earlier.version, settled_at=now)
        row = data.PrintFailureRow.create(
            staff=actor.staff_id, use=use, letter=letter_id, title=clean_line(title), printer=clean_line(printer),
            job=clean_line(job), problem=problem, at=now)
        unit.touched(Kind.PRINT_FAILURE, row.id)
    failed: FailedPrint = row.to_failure()
    return failed


def settle(actor: Actor, failure: FailedPrint) -> None:
    """It is on paper now, or is not wanted any more. Stale when another desk settled it; refuses what is not the actor's own."""
    ask(actor, Action.NOTE_PRINT_FAILURE)
    with work(actor, Action.NOTE_PRINT_FAILURE) as unit:
        row = data.PrintFailureRow.get_or_none(
            (data.PrintFailureRow.id == failure.id) & (data.PrintFailureRow.staff == actor.staff_id))
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if row.settled_at is not None:
            raise Stale(theirs=row.to_failure())
        data.PrintFailureRow.save_over(row.id, failure.version, settled_at=clock.utc_now())
        unit.touched(Kind.PRINT_FAILURE, row.id, "settled_at")
