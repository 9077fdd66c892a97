"""The progress review as a letter (clinical reference 4c): figures of the signed review, the client's words, what was decided.

Never in it: answers to single items, what the check-ins scored, anything of a risk.
"""

from __future__ import annotations

from clinic_app.data import measures as measure_data
from clinic_app.data import plans
from clinic_app.data import reviews as data
from clinic_app.data.staff import names_by_id
from clinic_app.domain.change import Category
from clinic_app.domain.changes import Kind
from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.facts import Source
from clinic_app.domain.handouts import Block, Table, Text
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.marks import marks_on
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content
from clinic_app.domain.reviews import Decision, GoalChoice, GoalLine, Review
from clinic_app.services import clock
from clinic_app.services.letter_telling import Sayer, Telling

FEWEST_DOTS = 3  # two scores are the table's
GOAL_SHARES, SCORE_SHARES = (11, 2, 2, 2), (13, 3, 3, 4, 4, 7)


class ReviewLetter(Sayer):
    """What the signed review of a draft says, or the latest signed one; nothing while none is signed."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.words, self.say = telling.common, telling.say
        rows = data.signed_of([telling.episode.id]).get(telling.episode.id, [])
        wanted = telling.draft.content.about
        row = next((r for r in rows if r.id == wanted), rows[-1] if rows else None)
        self._signed: Review | None = row.to_review(names_by_id()) if row is not None else None
        self.topics = measure_data.topics(self.words.language)
        self.goals = {g.id: g for g in plans.goals(telling.episode.id)}

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        if self._signed is None:
            return []
        self.review, self.figures = self._signed, self._signed.snapshot
        self.source = Source(Kind.REVIEW, self.review.id, str(self.review.number))
        return [
            self._period(), *self._goals(), *self._scores(), *self.telling.choice("together", Content.JOURNEY),
            *self._helped(), *self._changes(), *self._next(),
        ]

    def _fact(self, key: str, section: str, content: Content, *blocks: Block, own_words: bool = False) -> SaidFact:
        return self.telling.fact(key, section, content, self.source, *blocks, own_words=own_words)

    def _period(self) -> SaidFact:
        words, figures = self.words, self.figures
        started = self.telling.episode.started_on
        attended, counted = words.number(figures.attended), words.number(figures.counted)
        visits = words.say("common.visits", number=figures.attended, attended=attended)
        if figures.counted > figures.attended:
            visits = words.say(
                "common.visits_of", number=figures.counted, attended=attended, attended_word=visits, offered=counted)
        key = "period_on" if started == figures.until else "period"
        first, last = words.span(started, figures.until)
        said = Text(self.say(key, visits=visits, first=first, last=last))
        return self.telling.fact("period", "period", Content.ATTENDANCE, self.source, said, label=RecordClass.ADM)

    def _goals(self) -> list[SaidFact]:
        heads = tuple(self.say(f"goals_{key}") for key in ("goal", "then", "now", "aim"))
        return [
            self.telling.fact(
                f"goal:{line.goal_id}", "goals", Content.GOALS, Source(Kind.GOAL, line.goal_id),
                Table(heads, (self._goal_row(line),), GOAL_SHARES), own_words=True, also=marks_on(self.goals.get(line.goal_id)))
            for line in self.figures.goals
        ]

    def _goal_row(self, line: GoalLine) -> tuple[str, ...]:
        return (self.words.quoted(self._in_language(line)), *(self._figure(v) for v in (line.start, line.now, line.target)))

    def _in_language(self, line: GoalLine) -> str:
        """As it was rated; where the goal has words in the letter's script and these are not, those."""
        goal = self.goals.get(line.goal_id)
        other = goal.words_other if goal is not None and goal.words == line.words else ""
        fits = self.words.arabic
        return other if other and _arabic(other) == fits != _arabic(line.words) else line.words

    def _figure(self, value: int | None) -> str:
        return "–" if value is None else self.words.number(value)

    def _scores(self) -> list[SaidFact]:
        heads = tuple(self.say(f"scores_{key}") for key in ("form", "first", "last", "change", "threshold", "meaning"))
        lines = self.figures.scores
        drawn = next((line for line in lines if len(line.dots) >= FEWEST_DOTS and line.languages == 1), None)
        found = [
            self._fact(f"score:{line.key}:{line.subscale}", "scores", Content.SCORES,
                       Table(heads, (self._score_row(line),), SCORE_SHARES))
            for line in lines
        ]
        if found:
            found.append(self._fact("scores:note", "scores", Content.SCORES, Text(self.say("scores_note"), quiet=True)))
        if drawn is not None:
            found.append(self._fact(f"curve:{drawn.key}:{drawn.subscale}", "scores", Content.SCORES, self._curve(drawn)))
        return found

    def _score_row(self, line: ScoreLine) -> tuple[str, ...]:
        words, lonely = self.words, line.n < 2
        measure = self._name(line) if line.subscale else words.measure(line.name, self.topics.get(line.key, ""))
        name = self.say("scores_name", number=line.n, measure=measure, count=words.number(line.n))
        change = line.last - line.first
        sign = "+" if change > 0 else "−" if change < 0 else ""
        return (
            name, words.number(f"{line.first:g}"), "–" if lonely else words.number(f"{line.last:g}"),
            "–" if lonely else words.number(f"{sign}{abs(change):g}"),
            "–" if line.rc is None else words.number(f"{line.rc:g}"),
            words.say(f"score.{Category.NOT_ENOUGH_DATA if lonely else line.category}"),
        )

    def _name(self, line: ScoreLine) -> str:
        return self.words.measure(line.name, self.words.say(f"subscale.{line.subscale}") if line.subscale else "")

    def _curve(self, line: ScoreLine) -> Curve:
        words = self.words
        points = tuple(Point(words.number(f"{dot.on.day}/{dot.on.month}"), dot.total, dot.hollow) for dot in line.dots)
        marks = ((line.cutoff, words.say("discharge.cutoff", value=words.number(f"{line.cutoff:g}"))),) \
            if line.cutoff is not None else ()
        said = "curve_lower" if line.lower_better else "curve_higher"
        return Curve(points, line.low, line.high, marks, self.say(said, measure=self._name(line)), small=True,
                     key=words.points())

    def _helped(self) -> list[SaidFact]:
        content, found = self.review.content, []
        for key, text in (("helpful", content.helpful), ("unhelpful", content.unhelpful)):
            if text:
                said = Text(self.say(key, text=self.words.quoted(" ".join(text.split()))))
                found.append(self._fact(key, "helped", Content.HELPED, said, own_words=True))
        return found

    def _changes(self) -> list[SaidFact]:
        content, found = self.review.content, []
        if content.decision is not None:
            lines = [self.say(f"decision.{content.decision}")]
            lines += [f"{self.words.given(' '.join(content.decision_words.split()))}."] if content.decision_words else []
            found.append(self._fact("decision", "changes", Content.WORK, Text(" ".join(lines))))
        names = {line.goal_id: self._in_language(line) for line in self.figures.goals}
        for goal in content.goals:
            if goal.choice in (None, GoalChoice.KEEP) or goal.goal_id not in names:
                continue
            said = self.say(f"goal_{goal.choice}", goal=self.words.quoted(names[goal.goal_id]),
                            text=self.words.quoted(goal.new_words))
            found.append(self.telling.fact(
                f"choice:{goal.goal_id}", "changes", Content.GOALS, Source(Kind.GOAL, goal.goal_id), Text(said), own_words=True,
                also=marks_on(self.goals.get(goal.goal_id))))
        kept = content.decision is Decision.GO_ON and len(found) == 1
        if self.review.plan_number is not None and not kept:  # nothing changes where care goes on and no goal is another
            number = self.words.number(self.review.plan_number)
            found.append(self._fact("plan", "changes", Content.WORK, Text(self.say("plan", version=number))))
        return found

    def _next(self) -> list[SaidFact]:
        day = self.review.content.next_on
        if day is None or day < clock.today():
            return []
        return [self._fact("next", "next", Content.FOLLOW_UP, Text(self.say("next_on", day=self.words.day(day))))]


def _arabic(text: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in text)
