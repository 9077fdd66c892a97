"""What was dragged into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def dropped(event: QDropEvent) -> list[Path]:
    """The files of this computer that were dropped; nothing else is fetched."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
