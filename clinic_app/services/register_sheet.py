"""The register of disclosures on paper: of one client in the client's language, or of the clinic by file number."""

from __future__ import annotations

from datetime import date

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout
from clinic_app.domain.permissions import Action, Actor
from clinic_app.letters.register_rows import sheet
from clinic_app.services import clock, handouts, register
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look


def client_sheet(actor: Actor, client_id: int, first: date | None = None, last: date | None = None) -> Handout:
    """What left the house about a client between two days (both included), newest first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        words = sheet_words("register", language := handouts.language_of(actor, client_id))
        lines = register.of_client(actor, client_id, first, last)
        return sheet(lines, words, language, (first, last), clock.to_local, clinic=False)


def clinic_sheet(actor: Actor, language: LetterLanguage, first: date | None = None, last: date | None = None) -> Handout:
    """What left the house about anybody, by file number; for the lead."""
    with look(actor, Action.LOOK_REGISTER):
        lines = register.of_clinic(actor, first, last)
        return sheet(lines, sheet_words("register", language), language, (first, last), clock.to_local, clinic=True)
