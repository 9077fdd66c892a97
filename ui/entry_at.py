"""One entry on a tab of a client's file, brought into sight and ringed: what a sentence of a letter leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.widgets.paint import FocusRing

ENTRY = "entry"  # the property by which a widget says which entry it shows
SERIES = "series:"  # and the key of a measure: which line the tab of the measures shows
EVENT = "event:"    # and the number of a life event: which line of theirs the workbook shows
VISIT = "visit:"    # and the number of a visit: which point of the time-line the overview shows
SHOWN = 4_000    # ms that the ring stays, unless the keyboard moves on


@dataclass(frozen=True)
class EntryAt:
    """entry: what a widget was marked with, or its objectName; "list:2" is the second line of a list, or the list where lines
    are no widgets. within: the part of the tab that holds it, if it has parts.
    """

    client_id: int
    entry: str
    within: str | int = ""

    def argument(self) -> Any:
        """What the tab's go() needs."""
        return (self.client_id, self.within) if self.within else self.client_id


def mark(widget: QWidget, entry: str) -> None:
    """This widget shows this entry."""
    widget.setProperty(ENTRY, entry)


def lead_to(tab: QWidget, entry: str) -> None:
    """Ring the entry once the tab has read its record and laid itself out; what is not there is not pointed at."""
    QTimer.singleShot(0, tab, lambda: QTimer.singleShot(0, tab, lambda: _point_at(tab, entry)))


def _point_at(tab: QWidget, entry: str) -> None:
    every = tab.findChildren(QWidget)
    here = [widget for name in (entry, entry.partition(":")[0]) for widget in every
            if name in (widget.property(ENTRY), widget.objectName())]
    found = next((widget for widget in here if widget.isVisible() or _unfolded(widget)), None)
    if found is None:
        return
    QTimer.singleShot(0, found, lambda: _ring(found))  # what was folded away is laid out first


def _unfolded(widget: QWidget) -> bool:
    """Open the part that holds it, if that one can be opened; True if it is seen now."""
    part = widget.parentWidget()
    while part is not None:
        if callable(getattr(part, "is_open", None)) and not part.is_open():  # type: ignore[attr-defined]
            part.open(True)  # type: ignore[attr-defined]
        part = part.parentWidget()
    return widget.isVisible()


def _ring(found: QWidget) -> None:
    area = found.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(found)
        area = area.parentWidget()
    FocusRing.of(found).show_round(found, SHOWN)
