"""Printing the diary: which sheet, names or initials, language and lines to sign on; loaded when somebody first presses P."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from clinic_app.domain.calendars import WhoShows
from clinic_app.domain.diary_papers import GridPaper, PaperKind, PreparedPaper
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
UNSIGNED = "diary_unsigned"  # and no lines to sign on


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
    """The print dialog with its own choices first: which sheet, how clients stand on it, language, lines to sign on.

    Initials come first, and the language of the screen; names and lines are remembered for this desk.
    """

    def __init__(self, actor: Actor, wish: PaperWish, parent: QWidget | None = None) -> None:
        self._wish = wish
        remembered = local_settings.load().printing
        self._who = WhoShows.NAMES if remembered.get(NAMES) else WhoShows.INITIALS
        self._signed = not remembered.get(UNSIGNED)
        self._language = LetterLanguage.ARABIC if formats.is_arabic() else LetterLanguage.ENGLISH
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
        self.language = Segment([(LetterLanguage.ENGLISH, "English"), (LetterLanguage.ARABIC, "العربية")], name="paperLanguage")
        self.language.set_value(self._language)
        self.language.chosen.connect(self._show_in)
        self._language_field = Field(self.tr("Language"), self.language)
        layout.addWidget(self._language_field)
        self.signed = QCheckBox(self.tr("Line to sign on"))
        self.signed.setObjectName("paperSigned")
        self.signed.setChecked(self._signed)
        self.signed.toggled.connect(self._sign)
        layout.addWidget(self.signed)
        self._offer(self._wish.kind)

    def _offer(self, kind: PaperKind) -> None:
        """Only what can be chosen for this sheet: a card has its client's own name and language, the day alone is signed on."""
        self._who_field.setVisible(kind not in OWN)
        self._language_field.setVisible(kind not in OWN)
        self.signed.setVisible(kind is PaperKind.DAY)

    def _prepared(self, actor: Actor, kind: PaperKind) -> PreparedPaper:
        wish, language = self._wish, self._language
        if kind is PaperKind.CARD and wish.client_id is not None:
            return diary_papers.card(actor, wish.client_id)
        if kind is PaperKind.WEEK and wish.therapist_id is not None:
            sunday = wish.day - timedelta(days=wish.day.isoweekday() % 7)
            return diary_papers.week_sheet(actor, wish.therapist_id, sunday, self._who, language)
        make = {PaperKind.ROOMS: diary_papers.room_sheet, PaperKind.CALLS: diary_papers.call_list}
        paper = make.get(kind, diary_papers.day_sheet)(actor, wish.day, self._who, language)
        if isinstance(paper.content, GridPaper) and not self._signed:
            return replace(paper, content=replace(paper.content, signed=False))
        return paper

    def _choose(self) -> None:
        kind = PaperKind(self.kind.value())
        self._offer(kind)
        try:
            paper = self._prepared(self.actor, kind)
        except Refused as refusal:
            self.say(texts_for(refusal))
            return
        self.turn_to(DiaryPaper(self.actor, paper))

    def _show_as(self, who: WhoShows) -> None:
        self._who = WhoShows(who)
        self._remember(NAMES, self._who is WhoShows.NAMES)
        self._choose()

    def _show_in(self, language: LetterLanguage) -> None:
        self._language = LetterLanguage(language)
        self._choose()

    def _sign(self, on: bool) -> None:
        self._signed = on
        self._remember(UNSIGNED, not on)
        self._choose()

    @staticmethod
    def _remember(key: str, value: bool) -> None:
        local_settings.change(printing={**local_settings.load().printing, key: value})


def show_papers(screen: Screen, wish: PaperWish) -> DiaryPrintDialog:
    """Open the sheet somebody stands on over their screen, which says what came of it. Refuses what is not there."""
    return open_over(screen, DiaryPrintDialog(screen.actor, wish, screen))
