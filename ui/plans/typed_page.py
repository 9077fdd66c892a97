"""A page in which something is typed: a head with autosave words and buttons, room for news, a form, and the pause of typing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Refused
from ui.plans.parts import Spot
from ui.still_trying import keep_soon, until_kept
from ui.texts import texts_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label
from ui.widgets.news import Autosave, Banner
from ui.widgets.panels import column, row

TYPING_PAUSE = 800  # ms after the first key until what is typed is kept


class TypedPage(QWidget):
    """Base of the plan's draft and of the agreement. A page overrides keep()."""

    left = Signal()       # back to the plan
    said = Signal(str, object)

    def __init__(self, form: QWidget, buttons: Iterable[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, 0)
        whole, head, line, acts = column(gap=0, margins=(16, 8, 16, 2)), Beside(10), row(gap=10), Flow(10)
        self.title = Label("", "title3", "strong")
        line.addWidget(self.title)
        self.autosave = Autosave()
        line.addWidget(self.autosave)
        line.addStretch(1)
        for button in buttons:
            acts.add(button)
        head.add(line, 1)
        head.add(acts)
        whole.addWidget(head)
        lines.addLayout(whole)
        self.news = Spot()
        self.news.layout().setContentsMargins(16, 4, 16, 0)
        lines.addWidget(self.news)
        lines.addWidget(form, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typing.timeout.connect(lambda: until_kept(self._typing, self.keep))

    def typed(self) -> None:
        """Something changed: keep it soon."""
        keep_soon(self._typing)

    def keep(self) -> None:
        """Keep what is typed, unfinished as it is."""

    def keep_now(self) -> None:
        """Do not wait for the pause."""
        if self._typing.isActive():
            self._typing.stop()
            self.keep()

    def pause_over(self) -> None:
        """What was typed is being saved or given up: forget the pause."""
        self._typing.stop()

    def refuse(self, refusal: Refused) -> None:
        """Say a refusal that belongs to no field."""
        sentences = texts_for(refusal)
        self.news.hold(Banner("danger", sentences[0], " ".join(sentences[1:]), name="planRefused"))
