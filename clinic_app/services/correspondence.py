"""Papers that came from outside: filed into a client's file, corrected, withdrawn, moved, opened, and copied out of the house."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from clinic_app.data import correspondence as data
from clinic_app.data import database
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.correspondence import (
    EntryAct,
    FilingRequest,
    PaperEntry,
    PaperGone,
    PaperWords,
    Received,
    ReceivedProblem,
    class_of,
    file_findings,
    suffix_of,
    word_findings,
)
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.names import mentions
from clinic_app.domain.outgoing import reason_findings
from clinic_app.domain.people import ClientLine
from clinic_app.domain.permissions import Action, Actor, RecordClass
from clinic_app.domain.text import clean_line, safe_filename
from clinic_app.services import clock, people, printing
from clinic_app.services.work import Work, allowed, ask, look, require, work

MOVES = frozenset({EntryAct.MOVED, EntryAct.MOVED_BACK})


@database.on_any_thread()
def file_paper(actor: Actor, request: FilingRequest) -> Received:
    """Keep a paper in a client's file, whole or not at all; the same uid files it once. Safe to call on a worker.

    Refuses what word_findings() and file_findings() name, and a paper that is in this file already.
    """
    require(actor, Action.FILE_RECEIVED, request.client_id)
    request = replace(request, words=cleaned(request.words), uid=request.uid or str(uuid4()))
    if found := [*file_findings(request.data, request.pages), *word_findings(request.words, clock.today())]:
        raise Refused(*found)
    sha256 = hashlib.sha256(request.data).hexdigest()
    with work(actor, Action.FILE_RECEIVED, about=request.client_id) as unit:
        if (known := data.by_uid(request.uid, names_by_id())) is None:
            _refuse_twin(request.client_id, sha256, ReceivedProblem.THERE_ALREADY, "file")
            paper_id = data.keep(request, sha256, clock.utc_now(), actor.staff_id)
        elif (known.client_id, known.sha256) != (request.client_id, sha256):
            raise Refused(HouseProblem.NOT_FOUND)
        else:
            paper_id = known.id
        unit.touched(Kind.CORRESPONDENCE, paper_id, f"sha256={sha256}")
    return _found(paper_id, request.client_id)


def received(actor: Actor, client_id: int) -> tuple[Received, ...]:
    """The papers in this client's file, those that came last first; withdrawn ones too."""
    with look(actor, Action.LOOK_RECEIVED, about=client_id):
        return tuple(data.of_client(client_id, names_by_id()))


def history(actor: Actor, client_id: int, paper_id: int) -> tuple[PaperEntry, ...]:
    """How a paper was filed or came, was corrected and withdrawn in this file, the first step first.

    What was said of it in another file stays there untold, and why it left that one: a reason may be about somebody else.
    """
    with look(actor, Action.LOOK_RECEIVED, about=client_id):
        _found(paper_id, client_id)
        steps = data.entries(paper_id, names_by_id(), client_id)
        return tuple(replace(step, reason="") if step.act in MOVES else step for step in steps)


def moved_away(actor: Actor, client_id: int) -> tuple[PaperGone, ...]:
    """That papers lay in this file by mistake and were moved to their own: when, by whom, why; the last one first."""
    with look(actor, Action.LOOK_RECEIVED, about=client_id):
        return tuple(data.gone_from(client_id, names_by_id()))


@database.on_any_thread()
def open_paper(actor: Actor, client_id: int, paper_id: int) -> bytes:
    """The bytes of a paper, as they came. Refused when they are not what was kept. Safe to call on a worker."""
    ask(actor, Action.OPEN_RECEIVED)
    require(actor, Action.OPEN_RECEIVED, client_id)
    paper = _found(paper_id, client_id)
    sensitive = class_of(paper.words.kind) is RecordClass.SENS
    action = Action.OPEN_LEGAL_PAPER if sensitive else Action.OPEN_RECEIVED
    with look(actor, action, about=client_id, detail=f"{Kind.CORRESPONDENCE}:{paper_id}"):
        return _bytes(paper_id)


def correct(actor: Actor, client_id: int, paper_id: int, number: int, words: PaperWords) -> Received:
    """Say otherwise what a paper is; the bytes stay, and what was said before is kept.

    number: of the entry that was shown; Stale with both, when somebody corrected it first. Refuses a withdrawn paper.
    """
    require(actor, Action.CORRECT_RECEIVED, client_id)
    words = cleaned(words)
    if found := word_findings(words, clock.today()):
        raise Refused(*found)
    with work(actor, Action.CORRECT_RECEIVED, about=client_id) as unit:
        paper = _found(paper_id, client_id)
        if paper.withdrawn is not None:
            raise Refused(ReceivedProblem.WITHDRAWN)
        if paper.number != number:
            raise Stale(words, paper.words)
        _add(actor, paper, EntryAct.CORRECTED, words, "")
        unit.touched(Kind.CORRESPONDENCE, paper_id, "words")
    return _found(paper_id, client_id)


def withdraw(actor: Actor, client_id: int, paper_id: int, reason: str) -> Received:
    """Withdraw a wrong filing. The paper stays, marked, can be read and is copied no more. Refuses no reason, and twice."""
    require(actor, Action.WITHDRAW_RECEIVED, client_id)
    reason = clean_line(reason)
    if found := reason_findings(reason):
        raise Refused(*found)
    with work(actor, Action.WITHDRAW_RECEIVED, about=client_id) as unit:
        paper = _found(paper_id, client_id)
        if paper.withdrawn is not None:
            raise Refused(ReceivedProblem.WITHDRAWN)
        _add(actor, paper, EntryAct.WITHDRAWN, paper.words, reason)
        unit.touched(Kind.CORRESPONDENCE, paper_id, "withdrawn")
    return _found(paper_id, client_id)


def restore(actor: Actor, client_id: int, paper_id: int) -> Received:
    """Take a withdrawal back; both steps stay in the paper's history."""
    require(actor, Action.WITHDRAW_RECEIVED, client_id)
    with work(actor, Action.WITHDRAW_RECEIVED, about=client_id, detail="taken_back") as unit:
        paper = _found(paper_id, client_id)
        if paper.withdrawn is None:
            raise Refused(ReceivedProblem.NOT_WITHDRAWN)
        _add(actor, paper, EntryAct.RESTORED, paper.words, "")
        unit.touched(Kind.CORRESPONDENCE, paper_id, "withdrawn")
    return _found(paper_id, client_id)


def whose_it_may_be(actor: Actor, client_id: int, text: str, *, settled: bool = False) -> tuple[ClientLine, ...]:
    """Clients that fit what was typed, into whose file a paper of this one may be moved; as people.search() finds them."""
    require(actor, Action.MOVE_RECEIVED, client_id)
    found = people.search(actor, text, settled=settled)
    return tuple(one for one in found if one.id != client_id and allowed(actor, Action.MOVE_RECEIVED, one.id))


def move(actor: Actor, client_id: int, paper_id: int, to_client: int | None, reason: str) -> Received:
    """Move a paper that lies in the wrong file into another; its bytes and every step are kept.

    The right is asked for both clients. The file it leaves tells that a paper was moved, and the reason; the other that it came.
    Refuses no client or the same, no reason, one that names the other client, a withdrawn paper, and one that lies there too.
    """
    require(actor, Action.MOVE_RECEIVED, client_id)
    reason = clean_line(reason)
    found = reason_findings(reason)
    if not to_client or to_client == client_id:
        problem = ReceivedProblem.SAME_CLIENT if to_client else ReceivedProblem.NO_CLIENT
        raise Refused(Finding(problem, "client"), *found)
    require(actor, Action.MOVE_RECEIVED, to_client)
    other = ClientRow.get_or_none(ClientRow.id == to_client)
    if other is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if mentions(reason, (other.names("en"), other.names("ar")), other.file_no):
        found.append(Finding(ReceivedProblem.NAMES_THE_OTHER, "reason"))
    if found:
        raise Refused(*found)
    with work(actor, Action.MOVE_RECEIVED, about=client_id) as unit:
        _into(unit, _found(paper_id, client_id), to_client, EntryAct.MOVED, reason)
    return _found(paper_id, to_client)


def move_back(actor: Actor, client_id: int, paper_id: int) -> Received:
    """Take a move back, from the file it came into to the one it came from; refused once anything else was done with it."""
    require(actor, Action.MOVE_RECEIVED, client_id)
    with work(actor, Action.MOVE_RECEIVED, about=client_id, detail="taken_back") as unit:
        paper, origin = _found(paper_id, client_id), data.came_from(paper_id)
        if origin is None:
            raise Refused(ReceivedProblem.NOT_MOVED)
        require(actor, Action.MOVE_RECEIVED, origin)
        _into(unit, paper, origin, EntryAct.MOVED_BACK, "")
    return _found(paper_id, origin)


def save_copy(actor: Actor, client_id: int, paper_id: int, target: Path) -> Path:
    """Write a copy outside the encrypted house, its name ending as the file is; written down before it is made.

    Refuses a withdrawn paper, bytes that are not what was kept, a folder not to be written. Gives where it lies.
    """
    require(actor, Action.COPY_RECEIVED, client_id)
    paper = _found(paper_id, client_id)
    if paper.withdrawn is not None:
        raise Refused(ReceivedProblem.WITHDRAWN)
    target = target.with_name(safe_filename(target.stem, fallback="paper") + suffix_of(paper.media))
    with look(actor, Action.COPY_RECEIVED, about=client_id, detail=f"{Kind.CORRESPONDENCE}:{paper_id} sha256={paper.sha256}"):
        printing.save_whole(actor, target, _bytes(paper_id))
    return target


def _found(paper_id: int, client_id: int) -> Received:
    paper = data.paper(paper_id, client_id, names_by_id())
    if paper is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return paper


def _bytes(paper_id: int) -> bytes:
    row = data.row_of(paper_id)
    if not row.intact():
        raise Refused(ReceivedProblem.DAMAGED)
    return bytes(row.data)


def _refuse_twin(client_id: int, sha256: str, problem: ReceivedProblem, field: str) -> None:
    for other in data.of_client(client_id, {}):
        if other.sha256 == sha256 and other.withdrawn is None:
            day = clock.to_local(other.filed_at).date()
            raise Refused(Finding(problem, field, {"day": day, "title": other.words.title}))


def _into(unit: Work, paper: Received, to_client: int, act: EntryAct, reason: str) -> None:
    """The step that moves it; the audit names both clients by number, each file's screens hear of their own."""
    if paper.withdrawn is not None:
        raise Refused(ReceivedProblem.WITHDRAWN)
    _refuse_twin(to_client, paper.sha256, ReceivedProblem.THERE_TOO, "client")
    data.add_entry(paper.id, paper.number + 1, to_client, act, paper.words, reason, clock.utc_now(), unit.actor.staff_id)
    unit.touched(Kind.CORRESPONDENCE, paper.id, "moved", f"to_client={to_client}")
    unit.touched(Kind.CORRESPONDENCE, paper.id, "came", client_id=to_client)


def _add(actor: Actor, paper: Received, act: EntryAct, words: PaperWords, reason: str) -> None:
    data.add_entry(paper.id, paper.number + 1, paper.client_id, act, words, reason, clock.utc_now(), actor.staff_id)
