"""Paper out of the house: print queues through `lp` where the system has it (Linux, macOS), and files. Job titles are neutral."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.letters import LetterProblem, password_findings
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import PLAIN, TRAY, PrintHow
from clinic_app.domain.text import clean_line

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
    names = said_by(actor, ["lpstat", "-e"]).stdout.split()
    said = said_by(actor, ["lpstat", "-d"]).stdout.decode(errors="replace")
    usual = said.rsplit(": ", 1)[1].strip() if ": " in said else ""
    known = [Printer(name, name == usual) for name in (raw.decode(errors="replace") for raw in names)]
    return tuple(sorted(known, key=lambda printer: (not printer.usual, printer.name)))


def print_pdf(actor: Actor, pdf: bytes, title: str, printer: str, copies: int = 1, how: PrintHow = PLAIN) -> str:
    """Hand the bytes to a queue under a neutral title; gives the queue's name for the job. Refuses when it does not take them.

    Whether the actor may print this is asked by who calls.
    """
    if not printer or clean_line(printer) != printer or not has_queues(actor):
        raise Refused(Finding(LetterProblem.NO_PRINTER, "printer"))
    copies = min(max(copies, COPIES[0]), COPIES[1])
    sent = said_by(actor, ["lp", "-d", printer, "-n", str(copies), "-t", title, *_options(how), "-"], pdf)
    if sent.returncode != 0:
        raise Refused(Finding(LetterProblem.PRINTER_REFUSED, "printer", {"printer": printer}))
    words = sent.stdout.decode(errors="replace").split()
    return next((word for word in words if word.startswith(f"{printer}-")), "")


def _options(how: PrintHow) -> list[str]:
    options = ["-o", "media=A4"]
    if how.sides is not None:
        options += ["-o", f"sides={how.sides}"]
    if TRAY.fullmatch(how.tray):
        options += ["-o", f"InputSlot={how.tray}"]
    return [*options, "-o", "print-color-mode=monochrome"] if how.grey else options


def save_pdf_file(actor: Actor, target: Path, pdf: bytes, password: str = "") -> str:
    """Write pages to a file, locked (AES-256) if a password is given, which is kept nowhere; gives how, for the audit line.

    Refuses as save_whole(), and a password that is too short. Whether the actor may save this is asked by who calls.
    """
    if not password:
        save_whole(actor, target, pdf)
        return "saved=pdf"
    if findings := password_findings(password, password):
        raise Refused(*findings)
    from clinic_app.letters.locked import locked  # slow to load, and seldom wanted

    save_whole(actor, target, locked(pdf, unicodedata.normalize("NFKC", password), ""))
    return "saved=pdf locked"


def save_whole(actor: Actor, target: Path, content: bytes) -> None:
    """Write bytes to a file, whole or not at all. Refuses a folder that cannot be written and a full disk.

    Whether the actor may save this is asked by who calls.
    """
    beside = target.with_name(f".{uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        problem = LetterProblem.DISK_FULL if full else LetterProblem.FOLDER_READ_ONLY
        raise Refused(Finding(problem, "folder", {"folder": str(target.parent)})) from error
    finally:
        _remove(beside)


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return  # the folder itself is not there or not ours: nothing of ours lies in it


def said_by(actor: Actor, command: list[str], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """What one of the system's print commands answers, in English. Refuses when it does not answer in time."""
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(command, input=data, capture_output=True, check=False, timeout=PATIENCE, env=environment)
    except subprocess.TimeoutExpired:
        raise Refused(Finding(LetterProblem.PRINTER_REFUSED, "printer", {"printer": command[-1]})) from None
