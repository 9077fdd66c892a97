"""Two chips beside somebody's words: delicate, or about somebody else. Letters obey them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.marks import Marked, marks_on
from clinic_app.domain.readers import Content
from ui.widgets.chip_set import ChipSet


class ReaderMarks(ChipSet):
    """value() gives the kinds of content that are marked."""

    def __init__(self, name: str) -> None:
        super().__init__([
            (Content.DELICATE, QCoreApplication.translate("ReaderMarks", "Delicate")),
            (Content.THIRD_PARTY, QCoreApplication.translate("ReaderMarks", "About somebody else")),
        ], name)
        delicate, others = self.items()
        delicate.setToolTip(self.tr("Alcohol, drugs, sexuality, outside the marriage"))
        others.setToolTip(self.tr("In no letter"))

    def show_marks(self, one: Marked | None) -> None:
        """The marks of a goal, a technique, a concern or a summary; None has none."""
        self.set_value(marks_on(one))

    def marks(self) -> dict[str, bool]:
        """The two marks by the names of their fields."""
        on = self.value()
        return {"delicate": Content.DELICATE in on, "third_party": Content.THIRD_PARTY in on}
