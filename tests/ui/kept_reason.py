"""A reason that was being typed when the program was killed stands in the next panel about the same thing."""

from __future__ import annotations

from typing import Any


def comes_back(qtbot: Any, panel: Any, record: Any) -> None:
    """Wait until what stands in panel.reason is kept, and look for it in a panel made anew."""
    qtbot.waitUntil(lambda: (panel.kept.bring_back() or {}).get("reason") == panel.reason.value())
    again = type(panel)(panel.actor, record)
    qtbot.addWidget(again)
    assert again.reason.value() == panel.reason.value() != ""
