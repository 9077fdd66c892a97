"""Co-signatures of trainees' notes and the retraction of a note from the wrong file (clinical reference section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.session_notes import SessionNote

WORDS_MAX = 600
REASON_MAX = 200


class CosignProblem(Problem):
    """What keeps a note from being co-signed, returned or retracted."""

    NOT_WAITING = "cosign_not_waiting"
    NOT_YOURS = "cosign_not_yours"
    NO_WORDS = "cosign_no_words"
    TOO_LONG = "cosign_too_long"
    ONESELF = "cosign_oneself"
    NOT_CLINICAL = "cosign_not_clinical"
    IN_A_CIRCLE = "cosign_in_a_circle"
    NO_REASON = "retract_no_reason"
    NOT_SIGNED = "retract_not_signed"
    ALREADY_RETRACTED = "retract_already"


@dataclass(frozen=True)
class Cosigner:
    """Whose signature a therapist's notes wait for; supervisor_id None: nobody's."""

    staff_id: int
    name: str
    name_ar: str
    supervisor_id: int | None = None
    version: int = 0


@dataclass(frozen=True)
class WaitingNote:
    """A note that waits for a co-signature, with the client it is about and since when.

    needs_reason: the note waits for somebody else and the client is not the reader's own, so that the client goes by file number
    and reading asks for a reason first.
    """

    note: SessionNote
    client: str
    client_ar: str
    asked_at: datetime
    needs_reason: bool = False


@dataclass(frozen=True)
class ReturnedNote:
    """A note that came back to its author with words; an addendum answers them."""

    note_id: int
    client_id: int
    client: str
    client_ar: str
    about: datetime
    words: str


def return_findings(words: str) -> list[Finding]:
    """A note goes back with words or not at all."""
    if not words:
        return [Finding(CosignProblem.NO_WORDS, "words")]
    return [Finding(CosignProblem.TOO_LONG, "words", {"limit": WORDS_MAX})] if len(words) > WORDS_MAX else []


def retract_findings(reason: str, *, signed: bool, retracted: bool) -> list[Finding]:
    """Only a signed note is retracted, once, with a reason; a draft is simply written in."""
    found: list[Finding] = []
    if retracted:
        found.append(Finding(CosignProblem.ALREADY_RETRACTED))
    if not signed:
        found.append(Finding(CosignProblem.NOT_SIGNED))
    if not reason:
        found.append(Finding(CosignProblem.NO_REASON, "reason"))
    elif len(reason) > REASON_MAX:
        found.append(Finding(CosignProblem.TOO_LONG, "reason", {"limit": REASON_MAX}))
    return found


def cosigner_findings(
    staff_id: int, supervisor_id: int | None, supervisors: dict[int, int | None], clinical: set[int]
) -> list[Finding]:
    """Nobody co-signs their own notes, none who does not treat, and two never wait for each other.

    supervisors: who is co-signed by whom today; clinical: the active staff who treat clients.
    """
    if supervisor_id is None:
        return []
    if supervisor_id == staff_id:
        return [Finding(CosignProblem.ONESELF, "supervisor")]
    if not {staff_id, supervisor_id} <= clinical:
        return [Finding(CosignProblem.NOT_CLINICAL, "supervisor")]
    above: int | None = supervisor_id
    for _ in range(len(supervisors) + 1):
        if above is None:
            return []
        if above == staff_id:
            return [Finding(CosignProblem.IN_A_CIRCLE, "supervisor")]
        above = supervisors.get(above)
    return []
