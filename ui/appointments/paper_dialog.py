"""Printing the diary: which sheet, names or initials, its pages at the side; loaded when somebody first presses P."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_app.domain.calendars import WhoShows
from clinic_app.domain.diary_papers import PaperKind, PreparedPaper
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import PaperUse, PrintHow
from clinic_app.services import diary_papers
from ui import formats, local_settings
from ui.letters.dialog import PrintDialog
from ui.letters.drawn_sheet import DrawnSheet
from ui.letters.print_watch import open_over
from ui.screen import Screen
from ui.texts import texts_for
from ui.widgets.choice import Choice
from ui.widgets.fields import Field
from ui.widgets.segment import Segment

OWN = (PaperKind.CARD,)  # a client's own, with their name on it
WIDE = 1050  # a lying page beside the choices
NAMES = "diary_names"  # of the desk's choices for printing: names instead of initials


@dataclass(frozen=True)
class PaperWish:
    """Where somebody stood when they pressed P: the sheet to begin with, the day, whose week, whose card."""

    kind: PaperKind
    day: date
    therapist_id: int | None = None
    client_id: int | None = None


class DiaryPaper(DrawnSheet):
    """A paper of the diary."""

    def __init__(self, actor: Actor, paper: PreparedPaper) -> None:
        super().__init__(actor, PaperUse.DIARY, paper.job_title, paper.title)
        self.paper = paper

    def draw(self) -> bytes:
        return diary_papers.draw_paper(self.actor, self.paper).pdf

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        return diary_papers.print_paper(self.actor, self.paper, self.drawn, printer, copies, how)

    def printed_by_window(self, copies: int) -> None:
        diary_papers.paper_printed_elsewhere(self.actor, self.paper, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return diary_papers.save_paper(self.actor, self.paper, self.drawn, target, password)


class DiaryPrintDialog(PrintDialog):
    """The print dialog with two choices before the others: which sheet, and how clients stand on it. Initials come first."""

    def __init__(self, actor: Actor, wish: PaperWish, parent: QWidget | None = None) -> None:
        self._wish = wish
        self._who = WhoShows.NAMES if local_settings.load().printing.get(NAMES) else WhoShows.INITIALS
        super().__init__(DiaryPaper(actor, self._prepared(actor, wish.kind)), parent)
        self.spread(WIDE, 660)

    def add_choices(self, layout: QVBoxLayout) -> None:
        kinds = [(PaperKind.DAY, self.tr("Day sheet")), (PaperKind.ROOMS, self.tr("Room sheet"))]
        if self._wish.therapist_id is not None:
            kinds.insert(1, (PaperKind.WEEK, self.tr("Week sheet")))
        kinds.append((PaperKind.CALLS, self.tr("Calls for the next day")))
        if self._wish.client_id is not None:
            kinds.append((PaperKind.CARD, self.tr("Appointment card")))
        self.kind = Choice(kinds, name="paperKind")
        self.kind.set_value(self._wish.kind)
        self.kind.currentIndexChanged.connect(lambda _index: self._choose())
        self.who = Segment([(WhoShows.INITIALS, self.tr("Initials")), (WhoShows.NAMES, self.tr("Names"))], name="paperShows")
        self.who.set_value(self._who)
        self.who.chosen.connect(self._show_as)
        sheet = Field(self.tr("Sheet"), self.kind)
        layout.addWidget(sheet)
        sheet.setVisible(self._wish.kind not in OWN)  # who asked for a card wants no day sheet
        self._who_field = Field(self.tr("Clients"), self.who)
        layout.addWidget(self._who_field)
        self._who_field.setVisible(self._wish.kind not in OWN)

    def _prepared(self, actor: Actor, kind: PaperKind) -> PreparedPaper:
        language = LetterLanguage.ARABIC if formats.is_arabic() else LetterLanguage.ENGLISH
        wish = self._wish
        if kind is PaperKind.CARD and wish.client_id is not None:
            return diary_papers.card(actor, wish.client_id)
        if kind is PaperKind.WEEK and wish.therapist_id is not None:
            sunday = wish.day - timedelta(days=wish.day.isoweekday() % 7)
            return diary_papers.week_sheet(actor, wish.therapist_id, sunday, self._who, language)
        make = {PaperKind.ROOMS: diary_papers.room_sheet, PaperKind.CALLS: diary_papers.call_list}
        return make.get(kind, diary_papers.day_sheet)(actor, wish.day, self._who, language)

    def _choose(self) -> None:
        kind = PaperKind(self.kind.value())
        self._who_field.setVisible(kind not in OWN)  # a client's own name stands on their card
        try:
            paper = self._prepared(self.actor, kind)
        except Refused as refusal:
            self.say(texts_for(refusal))
            return
        self.turn_to(DiaryPaper(self.actor, paper))

    def _show_as(self, who: WhoShows) -> None:
        self._who = WhoShows(who)
        local_settings.change(printing={**local_settings.load().printing, NAMES: self._who is WhoShows.NAMES})
        self._choose()


def show_papers(screen: Screen, wish: PaperWish) -> DiaryPrintDialog:
    """Open the sheet somebody stands on over their screen, which says what came of it. Refuses what is not there."""
    return open_over(screen, DiaryPrintDialog(screen.actor, wish, screen))
