"""Sheets round a session: the check-in as an empty slip, for a client who would rather write than tap."""

from __future__ import annotations

from clinic_app.data import session_rules
from clinic_app.domain.handouts import Block, Handout, Heading, Scale, Text, WriteLines
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import handouts
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look

ITEMS = ("aim", "usefulness", "ease", "whole")


def check_in_slip(actor: Actor, client_id: int) -> Handout:
    """The empty slip in the client's language, without a name: whoever finds it learns nothing."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        language = handouts.language_of(actor, client_id)
        words = sheet_words("sessions", language)
        blocks: list[Block] = [Text(words.say("slip.head"))]
        for item in (*(("week",) if session_rules.rules().opener else ()), *ITEMS):
            low, high = words.say(f"slip.{item}.low"), words.say(f"slip.{item}.high")
            blocks += [Heading(words.say(f"slip.{item}.question")), Scale(tuple(words.say("slip.scale").split())),
                       Text(words.say("slip.ends", low=low, high=high), quiet=True)]
        blocks += [WriteLines(2, words.say("slip.wish")), Text(words.say("slip.foot"), quiet=True)]
        return Handout("check_in_slip", words.say("slip.title"), language, tuple(blocks), named=False)
