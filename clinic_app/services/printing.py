"""The print queues of this computer, through `lp` where the system has it (Linux, macOS). Titles of jobs are neutral."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.permissions import Actor

PATIENCE = 20  # seconds for a print server to answer
COPIES = (1, 20)


@dataclass(frozen=True)
class Printer:
    """A print queue: its name, and whether it is the usual one."""

    name: str
    usual: bool = False


def has_queues(actor: Actor) -> bool:
    """True if this system prints through `lp`; elsewhere the window prints page images."""
    return shutil.which("lp") is not None and shutil.which("lpstat") is not None


def printers(actor: Actor) -> tuple[Printer, ...]:
    """The queues of this computer, the usual one first; empty when there is none or no print server runs."""
    if not has_queues(actor):
        return ()
    names = _run(["lpstat", "-e"]).stdout.split()
    said = _run(["lpstat", "-d"]).stdout.decode(errors="replace")
    usual = said.rsplit(": ", 1)[1].strip() if ": " in said else ""
    known = [Printer(name, name == usual) for name in (raw.decode(errors="replace") for raw in names)]
    return tuple(sorted(known, key=lambda printer: (not printer.usual, printer.name)))


def print_pdf(actor: Actor, pdf: bytes, title: str, printer: str, copies: int = 1) -> str:
    """Hand the bytes to a queue under a neutral title; gives the queue's name for the job. Refuses when it does not take them.

    Whether the actor may print this is asked by who calls.
    """
    if not printer or not has_queues(actor):
        raise Refused(Finding(LetterProblem.NO_PRINTER, "printer"))
    copies = min(max(copies, COPIES[0]), COPIES[1])
    sent = _run(["lp", "-d", printer, "-n", str(copies), "-t", title, "-o", "media=A4", "-"], pdf)
    if sent.returncode != 0:
        raise Refused(Finding(LetterProblem.PRINTER_REFUSED, "printer", {"printer": printer}))
    words = sent.stdout.decode(errors="replace").split()
    return next((word for word in words if word.startswith(f"{printer}-")), "")


def _run(command: list[str], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(command, input=data, capture_output=True, check=False, timeout=PATIENCE, env=environment)
    except subprocess.TimeoutExpired:
        raise Refused(Finding(LetterProblem.PRINTER_REFUSED, "printer", {"printer": command[-1]})) from None
