"""A real print queue for tests: a CUPS server of our own on loopback whose printer keeps every job as a file.

`print_queue` gives a queue that `lp` and Qt find through CUPS_SERVER; `print_queue.printed(1)` waits for that many jobs and
returns their files, exactly the bytes that reached the printer. The machine's own print server is not touched.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SET_UP = Path(__file__).resolve().parent.parent / "packaging" / "set_up.py"
APT_LINE = "sudo apt-get install -y --no-install-recommends cups-daemon cups-client"
QUEUE = "Front-desk"
PATIENCE = 20  # seconds for the server or a job
PATH = os.environ.get("PATH", os.defpath) + ":/usr/sbin:/sbin"
DIES_WITH_US = ("setpriv", "--pdeathsig", "TERM") if shutil.which("setpriv") else ()

BACKEND = """#!/bin/sh
# A printer that keeps what it is given: job number, then stdin or the spooled file.
[ $# -eq 0 ] && {{ echo 'direct keep "" "keeps files"'; exit 0; }}
echo "$5" >"{paper}/options-$1"
cat ${{6:+"$6"}} >"{paper}/.$1" && mv "{paper}/.$1" "{paper}/job-$1.pdf"
"""
FAILING = """#!/bin/sh
# A printer that takes nothing.
[ $# -eq 0 ] && { echo 'direct fail "" "fails"'; exit 0; }
exit 1
"""
BOTH_SIDES = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TWO.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Two trays"
*ShortNickName: "Two trays"
*NickName: "Two trays, two sides"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*OpenUI *InputSlot/Media Source: PickOne
*OrderDependency: 10 AnySetup *InputSlot
*DefaultInputSlot: Tray1
*InputSlot Tray1/Plain: ""
*InputSlot Tray2/Letterhead: ""
*CloseUI: *InputSlot
*OpenUI *Duplex/2-Sided Printing: PickOne
*OrderDependency: 10 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: ""
*Duplex DuplexTumble/Short edge: ""
*CloseUI: *Duplex
"""
FILES_CONF = """ServerRoot {home}
ServerBin {home}/bin
DataDir /usr/share/cups
CacheDir {home}/cache
StateDir {home}/run
RequestRoot {home}/spool
TempDir {home}/spool/tmp
AccessLog {home}/access_log
ErrorLog {home}/error_log
PageLog {home}/page_log
Printcap
Sandboxing relaxed
{user}"""
CUPSD_CONF = """Listen 127.0.0.1:{port}
Browsing No
WebInterface No
LogLevel info
MaxLogSize 0
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow from 127.0.0.1
  </Limit>
</Policy>
"""


class NoPrinter(Exception):
    """A print server cannot be had here; the words say why."""


def _program(name: str) -> str:
    found = shutil.which(name, path=PATH)
    if found is None:
        raise NoPrinter(f"no print server is installed. To check this too: {APT_LINE}")
    return found


def number_of(job: Path) -> int:
    """The number the queue gave a job: the tenth comes after the ninth."""
    return int(job.stem.removeprefix("job-"))


class PrintQueue:
    """One queue on one server of our own."""

    name = QUEUE

    def __init__(self) -> None:
        """Start the server and add the queue; raises NoPrinter."""
        subprocess.run([sys.executable, SET_UP, "tool", "a print server"], capture_output=True, check=False)
        cupsd, lpadmin = _program("cupsd"), _program("lpadmin")
        self._more: list[str] = []
        self._home = Path(tempfile.mkdtemp(prefix="clinic-cups-"))
        self._paper = self._home / "paper"
        self._home.chmod(0o755)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.server = f"127.0.0.1:{port}"
        self._write_settings(port)
        with (self._home / "output").open("wb") as output:
            self._process = subprocess.Popen(
                [*DIES_WITH_US, cupsd, "-f", "-c", self._home / "cupsd.conf", "-s", self._home / "cups-files.conf"],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
            )
        try:
            self._add_queue(lpadmin)
        except BaseException:
            self.stop()
            raise

    def _write_settings(self, port: int) -> None:
        for folder in ("bin/backend", "cache", "run", "spool/tmp", "paper"):
            (self._home / folder).mkdir(parents=True)
        (self._home / "bin" / "daemon").symlink_to("/usr/lib/cups/daemon")  # the server starts its backends through these
        for name, script in (("keep", BACKEND.format(paper=self._paper)), ("fail", FAILING)):
            backend = self._home / "bin" / "backend" / name
            backend.write_text(script, encoding="utf-8")
            backend.chmod(0o755)
        user = ""
        if os.geteuid() == 0:  # jobs are handled by somebody who may do nothing else
            name = next(entry.pw_name for entry in pwd.getpwall() if entry.pw_name in ("lp", "nobody"))
            shutil.chown(self._paper, name)
            user = f"User {name}\nSystemGroup root\n"
        (self._home / "cups-files.conf").write_text(FILES_CONF.format(home=self._home, user=user), encoding="utf-8")
        (self._home / "cupsd.conf").write_text(CUPSD_CONF.format(port=port), encoding="utf-8")

    def _add_queue(self, lpadmin: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            added = subprocess.run(
                [lpadmin, "-h", self.server, "-p", QUEUE, "-E", "-v", "keep:/", "-m", "raw"],
                capture_output=True, text=True, check=False,
            )
            if added.returncode == 0:
                return
            if self._process.poll() is not None or time.monotonic() > deadline:
                log = self._home / "error_log"
                said = log.read_text(errors="replace")[-1500:] if log.exists() else ""
                raise NoPrinter(f"the print server did not start: {added.stderr}{said}{(self._home / 'output').read_text()}")
            time.sleep(0.05)

    def add(self, name: str, *, fails: str = "", both_sides: bool = False) -> str:
        """One more queue: fails names what the server does with a job that fails ("abort-job", "stop-printer")."""
        model = ["-m", "raw"]
        if both_sides:
            (self._home / "both.ppd").write_text(BOTH_SIDES, encoding="utf-8")
            model = ["-P", str(self._home / "both.ppd")]
        policy = ["-o", f"printer-error-policy={fails}"] if fails else []
        way = "fail:/" if fails else "keep:/"
        subprocess.run([_program("lpadmin"), "-h", self.server, "-p", name, "-E", "-v", way, *model, *policy],
                       capture_output=True, check=True)
        self._more.append(name)
        return name

    def remove_more(self) -> None:
        """Take away the queues that were added."""
        while self._more:
            subprocess.run([_program("lpadmin"), "-h", self.server, "-x", self._more.pop()], capture_output=True, check=True)

    def options(self, file: Path) -> str:
        """The options with which a job reached the printer."""
        return (self._paper / f"options-{file.stem.removeprefix('job-')}").read_text(encoding="utf-8")

    def printed(self, count: int) -> list[Path]:
        """The files of all jobs since `clear`, once there are that many; AssertionError when they do not come."""
        deadline = time.monotonic() + PATIENCE
        while len(jobs := sorted(self._paper.glob("job-*.pdf"), key=number_of)) < count:
            assert time.monotonic() < deadline, f"{len(jobs)} of {count} jobs were printed"
            time.sleep(0.05)
        return jobs

    def clear(self) -> None:
        """Empty the tray."""
        for job in self._paper.iterdir():
            job.unlink()

    def stop(self) -> None:
        """Stop the server and remove every trace."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(PATIENCE)
        shutil.rmtree(self._home, ignore_errors=True)


@pytest.fixture(scope="session")
def _print_server() -> Iterator[PrintQueue]:
    """The queue of this session. Where it cannot be had: a loud skip, in CI a failure."""
    try:
        queue = PrintQueue()
    except NoPrinter as why:
        if os.environ.get("CI", "").lower() not in ("", "0", "false"):
            pytest.fail(f"CI must not skip printing: {why}", pytrace=False)
        pytest.skip(str(why))
    try:
        yield queue
    finally:
        queue.stop()


@pytest.fixture
def print_queue(_print_server: PrintQueue, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintQueue]:
    """The queue with an empty tray; programs started by this test see it and no other printer."""
    monkeypatch.setenv("CUPS_SERVER", _print_server.server)
    _print_server.clear()
    yield _print_server
    _print_server.remove_more()
