"""The legend of the diary in the status bar: the sign and word of every state."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.appointments import AppointmentType
from ui import icons, theme
from ui.appointments import wording
from ui.widgets.paint import Painted, text_width, words

TYPES = (AppointmentType.INDIVIDUAL, AppointmentType.FIRST, AppointmentType.COUPLE, AppointmentType.FAMILY, AppointmentType.GROUP)
STATES = ("booked", "confirmed", "arrived", "insession", "done", "late", "noshow")


class Legend(Painted):
    """Seven states, as painted in the grid; or the types of visits, where colours tell those."""

    def __init__(self, hidden: str = "", parent: QWidget | None = None, *, types: bool = False) -> None:
        super().__init__(parent)
        self._hidden, self._types = hidden, types
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(self._words().values()))

    def _words(self) -> dict[str, str]:
        if self._types:
            named = {str(one): wording.said(one) for one in TYPES}
            return {**named, "hidden": self._hidden} if self._hidden else named
        said = {
            "booked": self.tr("Booked"),
            "confirmed": self.tr("Confirmed"),
            "arrived": self.tr("Arrived"),
            "insession": self.tr("In session"),
            "done": self.tr("Done"),
            "late": self.tr("Late cancel"),
            "noshow": self.tr("Did not come"),
        }
        return {**said, "hidden": self._hidden} if self._hidden else said

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        look, font = theme.current(), theme.current().font("small")
        return QSize(sum(round(text_width(w, font)) + look.px(14 + 5 + 16) for w in self._words().values()), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Signs in the colour of their state, words in quiet ink."""
        look, painter = theme.current(), self.painter()
        font, left, side = look.font("small"), 0.0, look.px(14)
        for key, said in self._words().items():
            sign = "hide" if key == "hidden" else f"st-{key}"
            if self._types and key != "hidden":
                kind = AppointmentType(key)
                sign, colour = wording.type_sign(kind), look.factor(int(wording.type_hue(kind).removeprefix("hue"))).ink
            else:
                colour = look.colour("ink3" if key == "hidden" else f"st-{key}" if key == "insession" else f"st-{key}-mark")
            icons.paint(painter, sign, self.at(left, (self.height() - side) / 2, side, side), colour)
            wide = text_width(said, font)
            words(painter, self.at(left + side + look.px(5), 0, wide + 2, self.height()), said, font, look.colour("ink2"))
            left += side + look.px(5) + wide + look.px(16)
        painter.end()
