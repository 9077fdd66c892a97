"""Write the two requirement locks from pyproject.toml: run it in .venv after changing a dependency, then commit the result."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
HEAD = "# Written by packaging/lock.py from pyproject.toml: do not edit by hand.\n"


def resolve(wanted: list[str]) -> dict[str, str]:
    """Name and version of everything pip would install for these requirements, without installing it."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--only-binary=:all:",
             "--report", str(report), *wanted],
            check=True,
        )
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {item["metadata"]["name"]: item["metadata"]["version"] for item in found}


def lines(pins: dict[str, str]) -> str:
    """One pin a line, sorted as people sort names."""
    return "".join(f"{name}=={version}\n" for name, version in sorted(pins.items(), key=lambda pin: pin[0].lower()))


def main() -> None:
    """Resolve both sets together, so that what developers test is what people run."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = resolve(project["dependencies"])
    together = resolve([f"{name}=={version}" for name, version in run.items()] + project["optional-dependencies"]["dev"])
    extra = {name: version for name, version in together.items() if name not in run}
    (HERE / "requirements.txt").write_text(HEAD + lines(run), encoding="utf-8")
    (HERE / "requirements-dev.txt").write_text(HEAD + "-r requirements.txt\n" + lines(extra), encoding="utf-8")
    print(f"{len(run)} to run, {len(extra)} more to develop")


if __name__ == "__main__":
    main()
