"""The referral as a letter (clinical reference 4e, L8): what is asked and how soon, why, what was tried, what was measured.

Never in it: process notes, anything about others. Risk is a sentence that somebody writes and puts in; nothing of it is composed.
"""

from __future__ import annotations

from clinic_app.data import letters as data
from clinic_app.data.episodes import summaries
from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import AttendanceFact, Fact, ProblemFact, ScoreFact, Source, WorkFact
from clinic_app.domain.handouts import Block, Table, Text
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.marks import marks_on
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content
from clinic_app.letters.fact_lines import measure_of, score_told
from clinic_app.services import letter_facts, safety_plans
from clinic_app.services.letter_telling import Sayer, Telling

SCORE_SHARES = (9, 4, 4, 9)


class ReferralLetter(Sayer):
    """What the record has to say in a referral; the question itself is typed."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.words, self.say = telling.common, telling.say
        self.known = letter_facts.facts_of(telling.actor, telling.client, telling.episode, telling.draft.content)
        self.name = self.words.given(telling.client.name(self.words.arabic))

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        return [
            *self.telling.choice("urgency", Content.REQUESTS), *self._reason(), *self._visits(), *self._problems(),
            *self._history(), *self._tried(), *self._scores(), *self._delicate(), *self._safety(), *self._medicine(),
            *self._consent(),
        ]

    def _house(self, key: str, **values: str) -> str:
        """A sentence of the discharge letter, said here alike."""
        return self.words.say(f"discharge.{key}", self.telling.form, None, **values)

    def _as(self, fact: Fact, section: str, *blocks: Block) -> SaidFact:
        return self.telling.fact(fact.key, section, fact.content, fact.source, *blocks, label=fact.record_class,
                                 own_words=fact.own_words, shared=fact.shared, also=fact.also)

    def _reason(self) -> list[SaidFact]:
        found = []
        for fact in self.known:
            if fact.content is Content.REASON:
                said = self.words.quoted(fact.text) if fact.own_words else self.words.given(fact.text)
                found.append(self._as(fact, "reason", Text(self._house("reason", name=self.name, reason=said))))
        return found

    def _visits(self) -> list[SaidFact]:
        words, found = self.words, []
        for fact in self.known:
            if isinstance(fact, AttendanceFact) and fact.first is not None and fact.last is not None:
                first, last = words.span(fact.first, fact.last)
                visits = words.say("common.visits", number=fact.attended, attended=words.number(fact.attended))
                came = "came_on" if fact.first == fact.last else "came_between"
                found.append(self._as(fact, "reason", Text(self._house(came, visits=visits, first=first, last=last))))
        return found

    def _problems(self) -> list[SaidFact]:
        found = []
        for fact in self.known:
            if isinstance(fact, ProblemFact):
                language = self.telling.draft.content.language
                name, author = self.words.given(fact.name(language)), fact.author(language)
                code = self.words.number(" ".join(p for p in (fact.system, fact.code) if p))
                problem = self._house("problem", problem=name, code=code)
                key = ("confirmed" if fact.confirmed else "working") + ("_by" if author else "")
                found.append(self._as(fact, "problem", Text(self._house(key, problem=problem, by=self.words.given(author)))))
        return found

    def _history(self) -> list[SaidFact]:
        agreed = [s for s in (row.to_summary() for row in summaries(self.telling.episode.id)) if s.agreed_on is not None]
        if not agreed:
            return []
        said = Text(f"{self.words.given(' '.join(agreed[-1].text.split()))}.")
        source = Source(Kind.EPISODE, self.telling.episode.id)
        return [self.telling.fact("summary", "history", Content.FORMULATION, source, said, also=marks_on(agreed[-1]))]

    def _tried(self) -> list[SaidFact]:
        found = []
        for fact in self.known:
            if isinstance(fact, WorkFact):
                names = fact.techniques_ar if self.words.arabic else fact.techniques_en
                techniques = self.words.joined(tuple(self.words.given(n) for n in names))
                approach = self.words.say(f"approach.{fact.approach}") if fact.approach else ""
                key = "work" if approach and techniques else "work_techniques" if techniques else "work_approach"
                found.append(self._as(fact, "tried", Text(self._house(key, approach=approach, techniques=techniques))))
        return found

    def _scores(self) -> list[SaidFact]:
        """A row for each total, and below the last one when they were filled: a number without a day misleads."""
        words = self.words
        heads = tuple(self._house(key) for key in ("score_head", "start_head", "now_head", "meaning_head"))
        scores = [fact for fact in self.known
                  if isinstance(fact, ScoreFact) and fact.first is not None and fact.content is Content.SCORES]
        days = [day for fact in scores for day in (fact.first_on, fact.last_on) if day is not None]
        found = []
        for fact in scores:
            blocks: list[Block] = [Table(heads, ((
                measure_of(fact, words), words.number(f"{fact.first:g}"),
                "–" if fact.last is None else words.number(f"{fact.last:g}"),
                words.say(f"score.{fact.category}"),
            ),), SCORE_SHARES)]
            if fact is scores[-1] and days:
                first, last = words.span(min(days), max(days))
                key = "scores_note_on" if min(days) == max(days) else "scores_note"
                blocks.append(Text(self._house(key, first=first, last=last), quiet=True))
            found.append(self._as(fact, "scores", *blocks))
        return found

    def _delicate(self) -> list[SaidFact]:
        words = self.words
        return [
            self._as(fact, "delicate", Text(
                f"{score_told(fact, words)}." if isinstance(fact, ScoreFact) else f"{words.quoted(fact.text)}."
            )) for fact in self.known if fact.content is Content.DELICATE
        ]

    def _safety(self) -> list[SaidFact]:
        plans = safety_plans.safety_plans_of(self.telling.actor, self.telling.client.id)
        if not plans:
            return []
        said = Text(self.say("safety_plan", day=self.words.day(plans[0].looked_on)))
        return [self.telling.fact("safety_plan", "safety", Content.SAFETY_PLAN, Source(Kind.RISK, plans[0].id), said,
                                  label=RecordClass.SENS)]

    def _medicine(self) -> list[SaidFact]:
        return [self._as(fact, "medicine", Text(self._house("medicine", medicine=self.words.given(fact.text))))
                for fact in self.known if fact.content is Content.MEDICINE]

    def _consent(self) -> list[SaidFact]:
        row = data.release_row(self.telling.draft.release_id, self.telling.client.id)
        if row is None:
            return []
        said = Text(self._house("shared_by_permission", signed=self.words.day(row.signed_on)))
        return [self.telling.fact("consent", "consent", Content.IDENTITY, Source(Kind.RELEASE, row.id), said,
                                  label=RecordClass.ADM)]
