"""Words for what a printer did with a paper."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.printing import PrintProblem

WORDS = {
    PrintProblem.ABORTED: QT_TRANSLATE_NOOP("texts", "The print queue gave it up. Look at the printer, then try again."),
    PrintProblem.STOPPED: QT_TRANSLATE_NOOP(
        "texts", "The printer has stopped. See to paper and toner; a new try takes the old one back first."),
    PrintProblem.REFUSED: QT_TRANSLATE_NOOP("texts", "The printer did not take it. Is it switched on?"),
}
