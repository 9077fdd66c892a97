"""What a clinic's folder says by its names alone: asked before the gate is painted, without a database."""

from __future__ import annotations

from pathlib import Path

from clinic_app import paths
from clinic_app.services import clock

RESTORED = "restored.json"  # in a folder that was restored: what its first sign-in writes into each vault


def clinic_exists(folder: Path) -> bool:
    """True if a clinic lives in this folder (its key file or a vault is there)."""
    return any((folder / name).exists() for name in paths.CLINIC_FILES.values())


def finish_restore(folder: Path) -> Path | None:
    """Move a checked restore into place, if one is waiting; what stands there is set aside. Gives where, or None."""
    ready = folder.with_name(f".restored-{folder.name}")
    if not ready.exists():
        return None
    aside = None
    if folder.exists():
        aside = folder.with_name(f"{folder.name}-set-aside-{clock.utc_now():%Y%m%dT%H%M%S}")
        folder.rename(aside)
    ready.rename(folder)
    return aside
