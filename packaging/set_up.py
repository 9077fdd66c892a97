"""Make this clone ready: .venv with the locked dependencies, the system's libraries, translations and fonts.

    python3 packaging/set_up.py run     what the program needs
    python3 packaging/set_up.py test    the same, and what the checks need
    python3 packaging/set_up.py tool "PostgreSQL"    one tool of the checks (exit 1: not there and not installable)

Each step leaves a stamp of what went into it, so the next call has nothing to do and says nothing. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMPS = VENV / "stamps"
PACKAGING = ROOT / "packaging"
IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")


def say(words: str) -> None:
    """One line of progress, at once."""
    print(words, flush=True)


def fingerprint(*inputs: Path | str) -> str:
    """A hash over files (by content) and words: changes when a step must run again."""
    digest = hashlib.sha256()
    for item in inputs:
        digest.update(item.read_bytes() if isinstance(item, Path) else item.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def is_done(step: str, mark: str) -> bool:
    """True if the step's stamp carries this fingerprint."""
    stamp = STAMPS / step
    return stamp.exists() and stamp.read_text(encoding="utf-8") == mark


def done(step: str, mark: str) -> None:
    """Leave the stamp."""
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / step).write_text(mark, encoding="utf-8")


def make_venv() -> None:
    """A virtual environment of this Python, made again if it came from another Python or another folder."""
    mark = fingerprint(sys.version, str(VENV))
    if PYTHON.exists() and is_done("venv", mark):
        return
    say(f"Making .venv with Python {sys.version.split()[0]}")
    shutil.rmtree(VENV, ignore_errors=True)
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode != 0:
        line = system_packages.apt_line(["python3-venv"])
        sys.exit(f"Python cannot make a virtual environment here. On Debian or Ubuntu:\n\n    {line}\n")
    done("venv", mark)


def install_locked(step: str, lock: str) -> None:
    """The locked dependencies, by pip, which reads the machine's own pip settings."""
    files = [PACKAGING / "requirements.txt", PACKAGING / lock]
    mark = fingerprint(*files)
    if is_done(step, mark):
        return
    say(f"Installing the dependencies locked in packaging/{lock} (a minute or two)")
    start = time.monotonic()
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    if subprocess.run([*pip, "-r", str(PACKAGING / lock)], check=False).returncode != 0:
        sys.exit("pip could not install the dependencies; its reason stands above.")
    say(f"  installed in {time.monotonic() - start:.0f} s")
    done(step, mark)


def need_qt_libraries() -> None:
    """Qt's shared libraries; without them no window opens, so this stops here if they cannot be had."""
    mark = fingerprint(PACKAGING / "requirements.txt", PACKAGING / "system_packages.py")
    if is_done("qt", mark):
        return
    missing = system_packages.qt_libraries_missing(VENV)
    if missing:
        say("Qt needs shared libraries that this machine lacks")
        if not system_packages.install(missing) or system_packages.qt_libraries_missing(VENV):
            sys.exit("Please run this once, then start again:\n\n    " + system_packages.apt_line(missing) + "\n")
    done("qt", mark)


def need_tools() -> None:
    """Servers and tools of the checks. Missing ones are named loudly and their tests skip; in CI that is a failure."""
    missing = system_packages.tools_missing()
    if not missing:
        return
    packages = sorted({package for names in missing.values() for package in names})
    say("The checks use " + ", ".join(missing))
    if system_packages.install(packages) and not system_packages.tools_missing():
        return
    line = system_packages.apt_line(packages)
    if IN_CI:
        sys.exit(f"CI must not skip: {', '.join(missing)} is missing and could not be installed.\n\n    {line}\n")
    say(f"\n  NOT CHECKED without {', '.join(missing)}. To check everything:\n\n    {line}\n")


def build_resources() -> None:
    """Compiled translations and cut fonts, each by its own script."""
    words = sorted((ROOT / "resources" / "translations").glob("*/*.ts"))
    lock = PACKAGING / "requirements.txt"
    for step, inputs in (("translations", [lock, *words]), ("fonts", [lock])):
        script, target = PACKAGING / f"make_{step}.py", ROOT / "build" / step
        mark = fingerprint(script, *map(str, words), *inputs)
        if is_done(step, mark) and target.exists():
            continue
        if subprocess.run([str(PYTHON), str(script), str(target)], cwd=ROOT, check=False).returncode != 0:
            sys.exit(f"packaging/make_{step}.py failed; its reason stands above.")
        done(step, mark)


def compile_program() -> None:
    """Python's own compiled files, so that the first start is no slower than the second."""
    sources = sorted(file for part in ("clinic_app", "ui") for file in (ROOT / part).rglob("*.py"))
    mark = fingerprint(sys.version, *(f"{file} {file.stat().st_mtime_ns}" for file in sources))
    if not is_done("compiled", mark):
        subprocess.run([str(PYTHON), "-m", "compileall", "-q", "clinic_app", "ui"], cwd=ROOT, check=False)
        done("compiled", mark)


def main(words: list[str]) -> None:
    """Run the steps for `run` or `test`, or look after one tool."""
    if len(words) == 2 and words[0] == "tool" and words[1] in system_packages.TOOLS:
        packages, there = system_packages.TOOLS[words[1]]
        sys.exit(0 if there() or (system_packages.install(packages) and there()) else 1)
    if words not in (["run"], ["test"]):
        sys.exit(__doc__)
    make_venv()
    install_locked("run", "requirements.txt")
    if words == ["test"]:
        install_locked("test", "requirements-dev.txt")
    need_qt_libraries()
    if words == ["test"]:
        need_tools()
    build_resources()
    compile_program()


if __name__ == "__main__":
    main(sys.argv[1:])
