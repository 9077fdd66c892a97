"""What a print queue offers and what became of a job, asked of the system's own print client; safe on a worker.

`lpstat` says of a job only that it is over, not how: that comes from libcups, which is there wherever `lp` is.
"""

from __future__ import annotations

import ctypes
from functools import cache

from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import Abilities, JobState, Sides
from clinic_app.services.printing import has_queues, said_by

ALL_JOBS = -1
SIDES = {"None": Sides.ONE, "DuplexNoTumble": Sides.LONG, "DuplexTumble": Sides.SHORT}  # as `lpoptions` names them
HELD_OR_RUNNING, ABORTED_OR_CANCELLED = (3, 4, 5, 6), (7, 8)  # job-state of IPP (RFC 8011, 5.3.7); 9 is completed
STOPPED = 6


class _Job(ctypes.Structure):
    """cups_job_t of <cups/cups.h>."""

    _fields_ = (
        ("id", ctypes.c_int), ("dest", ctypes.c_char_p), ("title", ctypes.c_char_p), ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p), ("state", ctypes.c_int), ("size", ctypes.c_int), ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long), ("creation_time", ctypes.c_long), ("processing_time", ctypes.c_long),
    )


def abilities(actor: Actor, printer: str) -> Abilities:
    """Sides and trays of a queue; nothing for one that does not say, and where there are no queues."""
    if not has_queues(actor):
        return Abilities()
    said = said_by(actor, ["lpoptions", "-p", printer, "-l"]).stdout.decode(errors="replace")
    offered: dict[str, tuple[str, ...]] = {}
    for line in said.splitlines():
        name, _, choices = line.partition(":")
        offered[name.partition("/")[0]] = tuple(choice.lstrip("*") for choice in choices.split())
    sides = tuple(SIDES[code] for code in offered.get("Duplex", ()) if code in SIDES)
    trays = offered.get("InputSlot", ())
    return Abilities(sides if len(sides) > 1 else (), trays if len(trays) > 1 else ())


def look_again(actor: Actor) -> None:
    """From now on this thread looks for its print server anew: libcups keeps the one it found first, also if none answered there.

    For whoever asks by libcups or by Qt, which asks by it.
    """
    library = _cups()
    if library is not None and has_queues(actor):
        library.cupsSetServer(None)


def job_states(actor: Actor, printer: str, jobs: tuple[str, ...]) -> dict[str, JobState]:
    """What became of these jobs of a queue. One that the queue has forgotten was printed; where nobody can be asked all wait."""
    library = _cups()
    if library is None or not has_queues(actor):
        return dict.fromkeys(jobs, JobState.WAITING)
    look_again(actor)
    found = ctypes.POINTER(_Job)()
    count = library.cupsGetJobs(ctypes.byref(found), printer.encode(), 0, ALL_JOBS)
    if count < 0:
        return dict.fromkeys(jobs, JobState.WAITING)
    codes = {f"{printer}-{found[number].id}": found[number].state for number in range(count)}
    library.cupsFreeJobs(count, found)
    still = any(codes.get(job) in HELD_OR_RUNNING for job in jobs)
    stands = still and b" disabled since " in said_by(actor, ["lpstat", "-p", printer]).stdout
    return {job: _state(codes.get(job), stands) for job in jobs}


def drop_job(actor: Actor, job: str) -> None:
    """Take a job that waits back from its queue, before it is printed again; one that is over stays as it is."""
    if job and has_queues(actor):
        said_by(actor, ["cancel", job])


def _state(code: int | None, stands: bool) -> JobState:
    if code in ABORTED_OR_CANCELLED:
        return JobState.FAILED
    if code in HELD_OR_RUNNING:
        return JobState.STOPPED if stands or code == STOPPED else JobState.WAITING
    return JobState.PRINTED


@cache
def _cups() -> ctypes.CDLL | None:
    for name in ("libcups.so.2", "libcups.2.dylib"):
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None
