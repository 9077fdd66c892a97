"""Handing a paper in at the desk, and what becomes of it as far as the desk may know. Never touches the clinical vault."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from clinic_app.data import database
from clinic_app.data import in_tray as data
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.correspondence import ReceivedProblem, file_findings, size_findings
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.in_tray import HandedIn, HandInRequest, InTrayProblem, TrayState, hand_in_findings
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


def read_paper(actor: Actor, path: Path) -> bytes:
    """A file's bytes, for a worker. Refused by size before it is read, and by its first bytes after; its name says nothing."""
    ask(actor, Action.HAND_IN)
    try:
        if not path.is_file():
            raise Refused(Finding(ReceivedProblem.UNREADABLE, "file"))
        if found := size_findings(path.stat().st_size):
            raise Refused(*found)
        read = path.read_bytes()
    except OSError:
        raise Refused(Finding(ReceivedProblem.UNREADABLE, "file")) from None
    if found := file_findings(read):
        raise Refused(*found)
    return read


@database.on_any_thread()
def hand_in(actor: Actor, request: HandInRequest) -> HandedIn:
    """Give a paper to the client's therapist, whole or not at all; the same uid gives it once. Safe to call on a worker.

    Refuses what hand_in_findings() names, a paper that waits for this client already, and a client who is not there.
    """
    ask(actor, Action.HAND_IN)
    request = replace(request, sender=clean_line(request.sender), uid=request.uid or str(uuid4()))
    if found := hand_in_findings(request, clock.today()):
        raise Refused(*found)
    with work(actor, Action.HAND_IN, about=request.client_id) as unit:
        if (known := data.by_uid(request.uid)) is None:
            if ClientRow.get_or_none(ClientRow.id == request.client_id) is None:
                raise Refused(HouseProblem.NOT_FOUND)
            if data.same_waits(request.client_id, hashlib.sha256(request.data).hexdigest()):
                raise Refused(Finding(InTrayProblem.HANDED_IN_ALREADY, "file"))
            paper_id = data.keep(request, clock.utc_now(), actor.staff_id)
        elif known.client_id != request.client_id:
            raise Refused(HouseProblem.NOT_FOUND)
        else:
            paper_id = known.id
        unit.touched(Kind.IN_TRAY, paper_id)
    return _of(request.client_id, paper_id)


def handed_in(actor: Actor, client_id: int) -> tuple[HandedIn, ...]:
    """That papers were handed in for a client, when, by whom and how they stand, newest first. Not what they are."""
    with look(actor, Action.LOOK_IN_TRAY, about=client_id):
        return tuple(data.of_client(client_id, names_by_id()))


def take_back(actor: Actor, client_id: int, paper_id: int) -> HandedIn:
    """Undo a handing in that was a slip: the paper is wiped. Refused after ten minutes, once settled, and to others."""
    ask(actor, Action.HAND_IN)
    with work(actor, Action.HAND_IN, about=client_id, detail="taken_back") as unit:
        row = data.head(paper_id)
        if row is None or row.client_id != client_id or row.handed_by != actor.staff_id:
            raise Refused(HouseProblem.NOT_FOUND)
        if row.settled_at is not None:
            raise Refused(InTrayProblem.SETTLED)
        if not _of(client_id, paper_id).may_take_back(actor.staff_id, clock.utc_now()):
            raise Refused(InTrayProblem.TOO_LATE)
        data.settle(row, row.version, TrayState.TAKEN_BACK, clock.utc_now(), actor.staff_id)
        unit.touched(Kind.IN_TRAY, paper_id, "state")
    return _of(client_id, paper_id)


def _of(client_id: int, paper_id: int) -> HandedIn:
    return next(one for one in data.of_client(client_id, names_by_id()) if one.id == paper_id)
