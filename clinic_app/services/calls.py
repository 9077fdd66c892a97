"""Calls that were promised: made with the note that asks for them, on the work list until somebody says what became of them."""

from __future__ import annotations

from typing import Any

from clinic_app.data import calls as data
from clinic_app.data.calls import CallTaskRow
from clinic_app.data.people import ClientRow
from clinic_app.domain.calls import Call, CallOutcome
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.sessions import NoteContent
from clinic_app.services import clock
from clinic_app.services.work import allowed, ask, look, work


def keep_call(actor: Actor, note_id: int, client_id: int, content: NoteContent) -> None:
    """Joins the act of keeping a note: the call it asks for stands from its first save on, and goes when it is taken back."""
    ask(actor, Action.MAKE_CALL)
    row, wanted = data.of_note(note_id), content.feelings.call_on
    if (row is None and wanted is None) or (row is not None and (row.done_at is not None or row.on == wanted)):
        return
    with work(actor, Action.MAKE_CALL, about=client_id) as unit:
        if row is None:
            row = CallTaskRow.create(client_id=client_id, note=note_id, staff_id=actor.staff_id, on=wanted)
        elif wanted is None:
            row.delete_instance()
        else:
            CallTaskRow.save_over(row.id, row.version, on=wanted)
        unit.touched(Kind.CALL, row.id, "on")


def calls_to_make(actor: Actor) -> list[Call]:
    """The actor's calls that nobody has made yet, the soonest first; a client who is no longer theirs is left out."""
    ask(actor, Action.LOOK_WORKLISTS)
    with look(actor, Action.LOOK_WORKLISTS):
        rows = [row for row in data.open_of(actor.staff_id) if allowed(actor, Action.MAKE_CALL, row.client_id)]
        return [_call(row) for row in rows]


def _call(row: Any) -> Call:
    client: Any = ClientRow.get_by_id(row.client_id)
    outcome = CallOutcome(row.outcome) if row.outcome else None
    return Call(row.id, row.client_id, client.names("en").short, client.names("ar").short, client.phone, row.note_id, row.on,
                row.done_at, outcome, row.version)


def call_made(actor: Actor, call_id: int, version: int, outcome: CallOutcome) -> Call:
    """Say what became of a call: it leaves the work list. Refused for one that is done; Stale on an older version."""
    ask(actor, Action.MAKE_CALL)
    row: Any = CallTaskRow.get_or_none(CallTaskRow.id == call_id)
    if row is None or row.done_at is not None:
        raise Refused(HouseProblem.NOT_FOUND)
    with work(actor, Action.MAKE_CALL, about=row.client_id) as unit:
        CallTaskRow.save_over(row.id, version, done_at=clock.utc_now(), outcome=outcome.value)
        unit.touched(Kind.CALL, row.id, outcome.value)
    return _call(CallTaskRow.get_by_id(call_id))
