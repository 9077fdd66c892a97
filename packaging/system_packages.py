"""What the machine itself must have: Qt's shared libraries to run, and the servers and tools that the checks use.

Everything here is looked for first; only what is missing is installed, and only as root. Debian and Ubuntu names.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# soname -> package. The list is what `ldd` asks for on a bare Debian 12 over PLUGINS below.
QT_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
PLUGINS = (
    "platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so",
    "xcbglintegrations/libqxcb-glx-integration.so", "xcbglintegrations/libqxcb-egl-integration.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "printsupport/libcupsprintersupport.so", "imageformats/libqsvg.so",
)


def qt_libraries_missing(venv: Path) -> list[str]:
    """Packages that Qt's window, off-screen, printing and picture plugins still need on this machine; empty off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    found = sorted(venv.glob("lib/python3*/site-packages/PySide6/Qt/plugins"))
    asked = [str(found[0] / name) for name in PLUGINS] if found else []
    shown = subprocess.run(["ldd", *asked], capture_output=True, text=True, check=False).stdout if asked else ""
    lost = {line.split()[0] for line in shown.splitlines() if "not found" in line}
    unknown = sorted(name for name in lost - set(QT_PACKAGES) if not name.startswith("libQt6"))
    if unknown:
        print(f"  Qt also misses {', '.join(unknown)}: no package is known for these.", file=sys.stderr)
    return sorted({QT_PACKAGES[name] for name in lost & set(QT_PACKAGES)})


def postgres_programs() -> Path | None:
    """The folder of the newest PostgreSQL server's programs (initdb, postgres), or None."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    folders += [Path(on_path).resolve().parent] if on_path else []
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


def _program(*names: str) -> bool:
    """True if every program is found, also where ordinary users have no path to it."""
    where = os.environ.get("PATH", os.defpath) + ":/usr/sbin:/sbin"
    return all(shutil.which(name, path=where) for name in names)


# What the checks use beside Qt: name -> (packages, is it there?)
TOOLS = {
    "PostgreSQL": (["postgresql"], lambda: postgres_programs() is not None),
    "a print server": (["cups-daemon", "cups-client"], lambda: _program("cupsd", "lpadmin", "lp")),
    "poppler's PDF tools": (["poppler-utils"], lambda: _program("pdftotext", "pdftoppm")),
    "a message bus": (["dbus-daemon"], lambda: _program("dbus-daemon")),
    "a judge of PDF files": (["qpdf"], lambda: _program("qpdf")),
}


def tools_missing() -> dict[str, list[str]]:
    """Name -> packages of each tool of the checks that this machine lacks."""
    return {name: packages for name, (packages, there) in TOOLS.items() if not there()}


def apt_line(packages: list[str]) -> str:
    """The line a person types to install these."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


@contextmanager
def _services_stay_off() -> Iterator[None]:
    """While packages unpack, Debian may not start their daemons: a set-up leaves nothing running."""
    policy = Path("/usr/sbin/policy-rc.d")
    ours = not policy.exists()
    if ours:
        policy.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        policy.chmod(0o755)
    try:
        yield
    finally:
        if ours:
            policy.unlink(missing_ok=True)


def install(packages: list[str]) -> bool:
    """Install by apt as root; False when we are not root, there is no apt, or apt failed (its words are shown)."""
    if not packages:
        return True
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    quiet = ["-qq", "-o", "DPkg::Lock::Timeout=180", "-o", "Dpkg::Use-Pty=0"]
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    print(f"  installing {' '.join(packages)}", flush=True)
    with _services_stay_off():
        for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            done = subprocess.run(["apt-get", *quiet, *words], env=env, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                print(done.stdout + done.stderr, file=sys.stderr)
                return False
    return True
