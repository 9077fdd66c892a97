"""The letter to a school or an employer (clinical reference 4e, L10): visits, and what would help in plain functional terms.

Never in it: a diagnosis, a score, family matters, risk; nor what kind of clinic this is.
"""

from __future__ import annotations

from clinic_app.domain.facts import AttendanceFact
from clinic_app.domain.handouts import Text
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content
from clinic_app.services import letter_facts
from clinic_app.services.letter_telling import Sayer, Telling


class AdjustmentsLetter(Sayer):
    """Visits from the diary; the adjustments, how long they are needed and when they are looked at again are typed."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.words = telling.common
        self.known = letter_facts.facts_of(telling.actor, telling.client, telling.episode, telling.draft.content)

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        words, name = self.words, self.words.given(self.telling.client.name(self.words.arabic))
        found = []
        for fact in self.known:
            if isinstance(fact, AttendanceFact):
                said = [words.say("discharge.plain", self.telling.form, name=name)]
                if fact.first is not None and fact.last is not None:
                    visits = words.say("common.visits", number=fact.attended, attended=words.number(fact.attended))
                    came = "came_on" if fact.first == fact.last else "came_between"
                    first, last = words.span(fact.first, fact.last)
                    said.append(words.say(f"discharge.{came}", self.telling.form, visits=visits, first=first, last=last))
                found.append(self.telling.fact(
                    fact.key, "attendance", Content.ATTENDANCE, fact.source, Text(" ".join(said)), label=RecordClass.ADM))
        return found
