"""The way to the diary's papers: the print dialog and the letter press are loaded when somebody first presses P."""

from __future__ import annotations

from datetime import date
from importlib import import_module

from PySide6.QtWidgets import QDialog

from clinic_app.domain.errors import Refused
from ui.screen import Screen
from ui.texts import texts_for


def show(screen: Screen, kind: str, day: date, therapist_id: int | None, client_id: int | None) -> QDialog | None:
    """Open the print dialog over a screen with the sheet somebody stands on; None when it is refused, which the screen says."""
    dialogs = import_module("ui.appointments.paper_dialog")  # large: ReportLab, HarfBuzz and PDFium stay out of the start
    wish = dialogs.PaperWish(dialogs.PaperKind(kind), day, therapist_id, client_id)
    try:
        dialog: QDialog = dialogs.show_papers(screen, wish)
    except Refused as refusal:
        screen.warned.emit(" ".join(texts_for(refusal)))
        return None
    return dialog
