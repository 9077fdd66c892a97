"""Printing a letter or a client sheet over the screen that asks for it."""

from __future__ import annotations

from clinic_app.domain.handouts import Handout
from clinic_app.domain.letter_drafts import IssuedLetter
from clinic_app.services import handouts, letter_mail
from ui.letters.dialog import PrintDialog
from ui.letters.mailing import MailingDialog
from ui.letters.print_watch import open_over
from ui.letters.printable import Printable
from ui.letters.printables import IssuedPaper, SheetPaper
from ui.screen import Screen


def show_letter(screen: Screen, letter: IssuedLetter) -> PrintDialog:
    """Open the stored pages of an issued letter over a screen, which says what came of it. Refuses damaged pages."""
    return open_over(screen, MailingDialog(IssuedPaper(screen.actor, letter), letter_mail, screen))


def show_handout(screen: Screen, client_id: int | None, handout: Handout, stored: bytes = b"") -> PrintDialog:
    """Open a client sheet over a screen, which says what came of it; client_id None: a sheet about the actor's own work.

    stored: its bytes as they are kept, where they are; nothing is drawn again then.
    """
    paper = SheetPaper(screen.actor, handouts.prepared(screen.actor, client_id, handout), stored)
    return open_over(screen, PrintDialog(paper, screen))


def show_paper(screen: Screen, paper: Printable) -> PrintDialog:
    """Open any other stored paper over a screen, which says what came of it."""
    return open_over(screen, PrintDialog(paper, screen))
