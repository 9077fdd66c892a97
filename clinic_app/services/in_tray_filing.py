"""Papers handed in at the desk, on their way into the record: opened, filed by moving their bytes, or sent back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import correspondence as received_data
from clinic_app.data import database
from clinic_app.data import in_tray as data
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.correspondence import EntryAct, FilingRequest, Received, ReceivedProblem
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.in_tray import HandedIn, InTrayProblem, TrayState, send_back_findings
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.text import clean_line
from clinic_app.services import clock, correspondence
from clinic_app.services.work import allowed, look, read_only, require, work


def waiting_for(actor: Actor) -> tuple[HandedIn, ...]:
    """What waits for this person, oldest first: of their own clients, and for a lead of clients without a therapist."""
    with look(actor, Action.LOOK_MY_DAY):
        mine = data.of_therapist(actor.staff_id, and_nobodys=actor.has(Role.LEAD))
        for client_id in mine:
            _finish(actor, client_id)
        _withdraw_slips(actor, data.of_therapist(actor.staff_id, and_nobodys=actor.has(Role.LEAD), state=TrayState.TAKEN_BACK))
        return tuple(data.waiting(names_by_id(), mine)) if mine else ()


def waiting_of(actor: Actor, client_id: int) -> tuple[HandedIn, ...]:
    """What waits to be filed for one client, oldest first."""
    with look(actor, Action.LOOK_RECEIVED, about=client_id):
        _finish(actor, client_id)
        _withdraw_slips(actor, [client_id])
        return tuple(data.waiting(names_by_id(), [client_id]))


@database.on_any_thread()
def open_handed_in(actor: Actor, client_id: int, paper_id: int) -> bytes:
    """The bytes of a paper that waits, as they were handed in. Refused when they are not. Safe to call on a worker."""
    require(actor, Action.OPEN_HANDED_IN, client_id)
    with look(actor, Action.OPEN_HANDED_IN, about=client_id, detail=f"{Kind.IN_TRAY}:{paper_id}"):
        return _bytes(_waiting(client_id, paper_id))


@database.on_any_thread()
def file_handed_in(actor: Actor, request: FilingRequest, paper_id: int, version: int) -> Received:
    """Move a paper that waits into the client's file and wipe it at the desk, in one act. Safe to call on a worker.

    request: its data is left out, the paper's own is filed. What reached the file is read back and compared before anything is
    wiped. A kill between the two vaults leaves it in both: the next look finishes it. Refuses what file_paper() refuses; Stale
    when somebody settled it first.
    """
    require(actor, Action.FILE_HANDED_IN, request.client_id)
    with work(actor, Action.FILE_HANDED_IN, about=request.client_id) as unit:
        row = _waiting(request.client_id, paper_id)
        if row.version != version:
            raise Stale(mine=request, theirs=None)
        paper = correspondence.file_paper(actor, replace(request, data=_bytes(row), uid=row.uid))
        kept = received_data.row_of(paper.id)
        if not kept.intact() or kept.sha256 != row.sha256:
            raise Refused(ReceivedProblem.DAMAGED)
        data.settle(row, version, TrayState.FILED, clock.utc_now(), actor.staff_id)
        unit.touched(Kind.IN_TRAY, paper_id, "state")
    return paper


def send_back(actor: Actor, client_id: int, paper_id: int, version: int, reason: str) -> None:
    """Give a paper back to the desk, which has it on paper still: wiped here, with a reason that the desk reads.

    A paper that reached the file just before the program was ended is filed, and refused here. Refuses no reason; Stale when
    somebody settled it first.
    """
    require(actor, Action.SEND_BACK, client_id)
    reason = clean_line(reason)
    if found := send_back_findings(reason):
        raise Refused(*found)
    _finish(actor, client_id)
    with work(actor, Action.SEND_BACK, about=client_id) as unit:
        row = _waiting(client_id, paper_id)
        data.settle(row, version, TrayState.SENT_BACK, clock.utc_now(), actor.staff_id, reason)
        unit.touched(Kind.IN_TRAY, paper_id, "state")


def _finish(actor: Actor, client_id: int) -> None:
    """Papers that reached the file just before the program was ended are wiped at the desk now."""
    if read_only() or not allowed(actor, Action.FILE_HANDED_IN, client_id):
        return
    for one in data.waiting({}, [client_id]):
        paper = received_data.by_uid(one.uid, {})
        if paper is None or not received_data.row_of(paper.id).intact():
            continue
        with work(actor, Action.FILE_HANDED_IN, about=client_id, detail="finished") as unit:
            data.settle(one, one.version, TrayState.FILED, clock.utc_now(), actor.staff_id)
            unit.touched(Kind.IN_TRAY, one.id, "state")


def _withdraw_slips(actor: Actor, clients: list[int]) -> None:
    """Papers that reached the file just before the program was ended, and were then taken back at the desk as a slip.

    Their filing is withdrawn, once: the desk has no bytes any more, so the paper stays to be read. Nobody is asked for a
    reason, and none stands there: an empty one says that the desk took it back.
    """
    slips = {one.uid: one for one in data.taken_back(clients)} if clients and not read_only() else {}
    for paper in received_data.by_uids(slips) if slips else ():
        steps = received_data.entries(paper.id, {})
        settled = {EntryAct.WITHDRAWN, EntryAct.MOVED}  # whoever moved it into its own file has said that it stays
        if any(step.act in settled for step in steps) or not allowed(actor, Action.WITHDRAW_RECEIVED, paper.client_id):
            continue
        with work(actor, Action.WITHDRAW_RECEIVED, about=paper.client_id, detail="taken_back_at_the_desk") as unit:
            received_data.add_entry(
                paper.id, paper.number + 1, paper.client_id, EntryAct.WITHDRAWN, paper.words, "", clock.utc_now(), actor.staff_id)
            unit.touched(Kind.CORRESPONDENCE, paper.id, "withdrawn")


def _waiting(client_id: int, paper_id: int) -> Any:
    row = data.whole(paper_id)
    if row is None or row.client_id != client_id:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.settled_at is not None:
        raise Refused(InTrayProblem.SETTLED)
    return row


def _bytes(row: Any) -> bytes:
    if not row.intact():
        raise Refused(ReceivedProblem.DAMAGED)
    return bytes(row.data)
