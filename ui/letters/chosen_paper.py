"""The paper that is chosen in the list of papers received: how it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_app.domain.correspondence import PaperGone, Received
from clinic_app.services import clock
from ui import formats
from ui.letters.register_view import name_of
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label
from ui.widgets.panels import column

LEAST = 260  # px of the design that its words want beside the buttons


class ChosenPaper(QWidget):
    """show_paper(paper) says how it stands; hidden while none is chosen. Its buttons are connected by who holds it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line, acts = Beside(8), Flow(8)
        column(self, 0).addWidget(line)
        self._about = Label("", "small", "text", "ink2", wrap=True)
        self._about.setObjectName("aboutPaper")
        self.open_button = Button(self.tr("Open"), icon="show", step="small", name="openPaper")
        self.correct_button = Button(self.tr("Correct"), icon="edit", step="small", keys="C", name="correctPaper")
        self.move_button = Button(self.tr("Move to another client"), icon="swap", step="small", keys="M", name="movePaper")
        self.withdraw_button = Button(self.tr("Withdraw filing"), icon="undo", step="small", keys="X", name="withdrawPaper")
        line.add(self._about, 1, LEAST)
        for button in (self.open_button, self.correct_button, self.move_button, self.withdraw_button):
            acts.add(button)
        line.add(acts)
        self.hide()

    def show_paper(self, paper: Received | None) -> None:
        """Say how this paper stands; a withdrawn one may be opened alone."""
        self.setVisible(paper is not None)
        if paper is None:
            return
        self._about.setText(self._said(paper))
        for button in (self.correct_button, self.move_button, self.withdraw_button):
            button.setVisible(paper.withdrawn is None)

    def _said(self, paper: Received) -> str:
        gone = paper.withdrawn
        if gone is None:
            words = (self.tr("Came on {day} by {name} from a file where it lay by mistake, {size}") if paper.moved
                     else self.tr("Filed on {day} by {name}, {size}"))
            day = formats.full_date(clock.to_local(paper.filed_at).date())
            return words.format(day=day, name=name_of(paper.by, paper.by_ar), size=formats.file_size(paper.size))
        day = formats.full_date(clock.to_local(gone.at).date())
        if not gone.reason:
            return self.tr("WITHDRAWN on {day}: the desk took it back, it was handed in by mistake").format(day=day)
        return self.tr("WITHDRAWN on {day} by {name}: {reason}").format(
            day=day, name=name_of(gone.by, gone.by_ar), reason=formats.isolate_name(gone.reason))


class GoneLine(Label):
    """What this file tells of a paper that was somebody else's: nothing of what it is, or whose."""

    def __init__(self, gone: PaperGone) -> None:
        super().__init__("", "small", "text", "ink3", wrap=True)
        words = self.tr("{day}, {name}: a paper that was filed here by mistake was moved to its own file.")
        if gone.reason:
            words = self.tr("{day}, {name}: a paper that was filed here by mistake was moved to its own file. {reason}")
        self.setText(words.format(day=formats.full_date(clock.to_local(gone.at).date()), name=name_of(gone.by, gone.by_ar),
                                  reason=formats.isolate_name(gone.reason)))
        self.setObjectName("paperGone")
