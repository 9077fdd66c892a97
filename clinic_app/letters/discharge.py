"""The discharge letter (L5) and the ending letter to the client (L6): facts to sentences, sentences to paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from clinic_app.domain.facts import (
    RELEASE_KEY,
    WAY_BACK,
    AttendanceFact,
    EndingFact,
    FollowUpFact,
    GivenFact,
    GoalFact,
    IdentityFact,
    JourneyFact,
    ProblemFact,
    ScoreFact,
    StayingWellFact,
    WorkFact,
)
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letters import Letter, Rendered, check
from clinic_app.domain.readers import Content, Reader
from clinic_app.letters.bidi import isolate_as_is
from clinic_app.letters.fact_lines import measure_of, score_told
from clinic_app.letters.fonts import lock
from clinic_app.letters.lines import Sentence
from clinic_app.letters.page import Sheet
from clinic_app.letters.styles import CLOSER, GREEN, HAIRLINE, RULE, TINT, WIDTH

FEWEST_DOTS = 3  # two scores are the table's
TABLE_SHARE, CURVE_GAP = 0.575, 0.035  # of the width
CURVE_AT = (TABLE_SHARE + CURVE_GAP) * WIDTH
CURVE_HEIGHT, CLOSE_CURVE_HEIGHT, ROW_HEIGHT, NOTE_LINES = 104.0, 90.0, 20.0, 4


def render(letter: Letter) -> Rendered:
    """The letter as a PDF. Raises DisallowedFact for a fact its reader may not learn; refuses characters that cannot be drawn.

    The same letter gives the same bytes. A letter to a doctor is one page wherever it can be (clinical reference 4d): one that
    spills over is laid out again with its lines closer and closer together, then without the curve, whose numbers stand in the
    table, and stays so if that makes it one page.
    """
    check(letter)
    with lock:
        rendered = _Discharge(letter).rendered()
        if letter.kind is LetterKind.DISCHARGE and rendered.pages == 2:
            for close, curves in (*((one, True) for one in CLOSER), *((one, False) for one in (0, *CLOSER))):
                closer = _Discharge(letter, close=close, curves=curves).rendered()
                if closer.pages == 1:
                    return closer
        return rendered


class _Discharge:
    """Turns one letter into sentences, part by part, in the order of the paper."""

    def __init__(self, letter: Letter, *, close: int = 0, curves: bool = True) -> None:
        self.letter, self.frame = letter, letter.frame
        self.sheet = Sheet(letter.frame, close=close)
        self.curves = curves
        self.curve_height = CLOSE_CURVE_HEIGHT if close else CURVE_HEIGHT
        self.words = self.sheet.words
        self.to_client = letter.kind is LetterKind.ENDING
        self.room = "ending" if self.to_client else "discharge"
        identity = next((f for f in letter.facts if isinstance(f, IdentityFact)), None)
        self.identity = identity
        self.form = identity.form if identity else ""
        self.name = identity.name(letter.language) if identity else ""
        self.keys = (identity.key,) if identity else ()

    def rendered(self) -> Rendered:
        """The parts one after the other, then the bytes."""
        self.sheet.letterhead()
        self._head()
        self._requests()
        self._opening()
        self._problem()
        self._work()
        if self.to_client:
            self._journey()
        self._goals()
        self._scores()
        if not self.to_client:  # a doctor reads what came of it before how it went
            self._journey()
        self._learned()
        self._delicate()
        self._own_words("risk", "risk_title")
        self._medicine()
        self._after()
        if not self.to_client:
            self._given()
        self._closing()
        return self.sheet.finish()

    def _say(self, key: str, keys: Sequence[str] = (), number: int | None = None, **values: str) -> Sentence:
        return Sentence(self.words.say(f"{self.room}.{key}", self.form, number, **values), tuple(keys))

    def _typed(self, section: str) -> list[Sentence]:
        """What somebody wrote in place of a section's facts, line by line."""
        return [Sentence(isolate_as_is(line), (f.key,)) for f in self.letter.facts if f.section == section for line in f.lines]

    def _own_words(self, section: str, title: str) -> bool:
        """True if the section is said in somebody's own words; then it stands on the paper."""
        lines = self._typed(section)
        if lines:
            self.sheet.heading(self._say(title).text)
            for line in lines:
                self.sheet.text(line)
        return bool(lines)

    def _person(self) -> str:
        return self.words.given(self.name)

    def _head(self) -> None:
        words, recipient = self.words, self.frame.recipient
        if self.to_client:
            lines = [self._person()]
        else:
            addressed = words.say("common.recipient", recipient.form, name=words.given(recipient.name))
            lines = [addressed, recipient.role, *recipient.address] if recipient.name else [words.say("common.nobody")]
        file_number = self.identity.file_number if self.identity else ""
        reference = words.say("common.reference", file_number=words.number(file_number)) if file_number else ""
        self.sheet.address([line for line in lines if line], reference)
        self.sheet.overleaf(self._person(), reference)
        flow, style = self.sheet.flow, self.sheet.styles.subject
        flow.paragraph([self._subject()], style, width=WIDTH)
        flow.space(7.5)

    def _subject(self) -> Sentence:
        if self.to_client:
            return self._say("subject")
        words, born = self.words, self.identity.born if self.identity else None
        subject = words.say("common.subject", self.form, name=self._person(), born=words.day(born)) if born else self._person()
        if self.identity is not None and self.identity.civil_id:
            subject = words.say("common.civil_id", self.form, subject=subject, value=words.number(self.identity.civil_id))
        said = self._say("subject" if self._clinical else "subject_plain", self.keys, subject=subject)
        return said if self.name else Sentence(words.unnamed(said.text))

    @property
    def _clinical(self) -> bool:
        """True for readers who know what kind of clinic this is: the client and doctors."""
        return self.letter.reader in (Reader.CLIENT, Reader.DOCTOR)

    def _requests(self) -> None:
        requests = self.letter.of(Content.REQUESTS)
        if not self._clinical or (self.to_client and not requests):
            return
        flow, styles, inner = self.sheet.flow, self.sheet.styles, 11.0
        flow.room(4 * styles.body.leading)
        with flow.box(TINT, GREEN, width=WIDTH, padding=6.5):
            flow.line(flow.type(styles.heading).one(self._say("requests_title").text), styles.heading, inner)
            if requests:
                items = [Sentence(f.text, (f.key,)) for f in requests]
                flow.numbered(items, styles.body, start=inner, width=WIDTH - 2 * inner)
            else:
                flow.paragraph([self._say("requests_none")], styles.body, start=inner, width=WIDTH - 2 * inner)
        flow.space(8)

    def _opening(self) -> None:
        words, recipient = self.words, self.frame.recipient
        known = bool(self.to_client or recipient.name)  # a preview may be looked at before there is a permission
        greeting = "greeting" if known else "greeting_nobody"
        self.sheet.text(self._say(greeting, name=self._person(), recipient=words.given(recipient.name)))
        if lines := self._typed("opening"):
            for line in lines:
                self.sheet.text(line)
            return
        sentences = []
        reasons = [f for f in self.letter.of(Content.REASON) if not f.section]
        if reasons:
            keys = (*self.keys, *(f.key for f in reasons))
            text = words.joined(tuple(words.quoted(f.text) if f.own_words else words.given(f.text) for f in reasons))
            sentences.append(self._say("reason", keys, name=self._person(), reason=text))
        elif self._clinical:
            sentences.append(self._say("no_reason", self.keys, name=self._person()))
        else:
            sentences.append(self._say("plain", self.keys, name=self._person()))
        sentences += [self._attendance(f) for f in self.letter.facts if isinstance(f, AttendanceFact)]
        sentences += [Sentence(words.say(f"{self.room}.ended.{f.reason}", self.form), (f.key,))
                      for f in self.letter.facts if isinstance(f, EndingFact) and f.reason]
        if not self._clinical and not self.letter.of(Content.DIAGNOSIS):
            sentences.append(self._say("plain_only"))
        self.sheet.text(*sentences)

    def _attendance(self, fact: AttendanceFact) -> Sentence:
        words = self.words
        attended, offered = words.number(fact.attended), words.number(fact.offered)
        plain = words.say("common.visits", number=fact.attended, attended=attended)
        visits = plain if fact.offered <= fact.attended else words.say(
            "common.visits_of", number=fact.offered, attended=attended, attended_word=plain, offered=offered)
        if fact.first is None or fact.last is None:
            return self._say("came", (fact.key,), visits=visits)
        came = "came_on" if fact.first == fact.last else "came_between"
        first, last = words.span(fact.first, fact.last)
        return self._say(came, (fact.key,), visits=visits, first=first, last=last)

    def _problem(self) -> None:
        problems = [f for f in self.letter.facts if isinstance(f, ProblemFact)]
        if self._own_words("problem", "problem_title"):
            return
        if not problems:
            if not self.to_client and self._clinical and self.letter.of(Content.REASON):  # without a reason the opening says it
                self.sheet.heading(self._say("problem_title").text)
                self.sheet.text(self._say("problem_unnamed"))
            return
        self.sheet.heading(self._say("problem_title").text)
        sentences = [self._problem_sentence(f) for f in problems]
        if self.letter.release is not None and not self.to_client:
            signed = self.words.day(self.letter.release.signed_on)
            sentences.append(self._say("shared_by_permission", (RELEASE_KEY,), signed=signed))
        self.sheet.text(*sentences)

    def _problem_sentence(self, fact: ProblemFact) -> Sentence:
        words = self.words
        name, code = fact.name(self.letter.language), " ".join(p for p in (fact.system, fact.code) if p)
        if not name:
            return self._say("working", (fact.key,), problem=self._say("problem_code_only", code=words.number(code)).text)
        key = "problem" if code else "problem_no_code"
        problem = self._say(key, problem=words.given(name), code=words.number(code)).text
        status = "confirmed" if fact.confirmed else "working"
        author = fact.author(self.letter.language)
        key = f"{status}_by" if author else status
        return self._say(key, (fact.key,), problem=problem, by=words.given(author))

    def _work(self) -> None:
        works = [f for f in self.letter.facts if isinstance(f, WorkFact)]
        sentences = [s for f in works if (s := self._work_sentence(f)).text]
        if sentences:
            self.sheet.heading(self._say("work_title").text)
            self.sheet.text(*sentences)

    def _work_sentence(self, fact: WorkFact) -> Sentence:
        words = self.words
        names = fact.techniques_ar if words.arabic else fact.techniques_en
        techniques = words.joined(tuple(words.given(n) for n in names))
        approach = words.say(f"approach.{fact.approach}") if fact.approach else ""
        if fact.text:
            return Sentence(fact.text, (fact.key,))
        if approach and techniques:
            return self._say("work", (fact.key,), approach=approach, techniques=techniques)
        if techniques:
            return self._say("work_techniques", (fact.key,), techniques=techniques)
        return self._say("work_approach", (fact.key,), approach=approach) if approach else Sentence("")

    def _journey(self) -> None:
        """At most one sentence for each factor, in their order; those without one are left out silently."""
        sentences = [self._journey_sentence(f) for f in self.letter.facts if isinstance(f, JourneyFact)]
        if not self._own_words("journey", "journey.title") and sentences:
            self.sheet.heading(self._say("journey.title").text)
            self.sheet.text(*sentences)

    def _journey_sentence(self, fact: JourneyFact) -> Sentence:
        if fact.text:
            return Sentence(f"{self.words.given(fact.text)}.", (fact.key,))
        quoted = fact.part == "understanding"
        items = tuple(self.words.quoted(item) if quoted else self.words.given(item) for item in fact.items)
        key = f"journey.{fact.part}"
        if fact.part == "structure":
            return self._say(key, (fact.key,))
        return self._say(key, (fact.key,), text=self.words.joined(items))

    def _goals(self) -> None:
        goals = [f for f in self.letter.facts if isinstance(f, GoalFact)]
        if self._own_words("goals", "changed_title") or not goals:
            return
        self.sheet.heading(self._say("changed_title").text)
        words, styles = self.words, self.sheet.styles
        heads = [self._say(k).text for k in ("goal_head", "start_head", "now_head", "of_ten_head")]
        self.sheet.goal_row(Sentence(heads[0]), heads[1:], styles.small, styles.small, RULE)
        for goal in goals:
            sentence = Sentence(words.quoted(goal.words(self.letter.language)), (goal.key,))
            values = ["–" if value is None else words.number(value) for value in (goal.start, goal.now)]
            self.sheet.goal_row(sentence, [*values, words.say(f"outcome.{goal.outcome}")], styles.body, styles.strong, HAIRLINE)
        self.sheet.flow.space(3)

    def _scores(self) -> None:
        """Totals of the questionnaires: first, latest, and what the change may be called; what a score is, below."""
        scores = [f for f in self.letter.of(Content.SCORES) if isinstance(f, ScoreFact) and f.first is not None]
        if self._own_words("scores", "scores_title") or not scores:
            return
        words, flow = self.words, self.sheet.flow
        drawn = next((f for f in scores if self.curves and len(f.dots) >= FEWEST_DOTS), None)
        if not any(isinstance(f, GoalFact) for f in self.letter.facts):
            self.sheet.heading(self._say("scores_title").text)
        elif drawn is not None:
            flow.space(4)
        curve = None
        if drawn is not None:
            from clinic_app.letters.score_curve import ScoreCurve  # slow to make, and few letters draw a curve

            curve = ScoreCurve(self.sheet, drawn, CURVE_AT, WIDTH - CURVE_AT, self.curve_height)
            flow.room(max(curve.height, (len(scores) + 1) * ROW_HEIGHT + NOTE_LINES * self.sheet.styles.small.leading))
        days = [day for f in scores for day in (f.first_on, f.last_on) if day is not None]
        said = "scores_note_on" if min(days) == max(days) else "scores_note"
        first, last = words.span(min(days), max(days))
        note = self._say(said, [f.key for f in scores], first=first, last=last)
        if drawn is None or curve is None:
            self._score_rows(scores, WIDTH)
            flow.space(3)
            self.sheet.text(note)
            return
        top, page = flow.y, flow.page
        self._score_rows(scores, TABLE_SHARE * WIDTH)
        flow.space(3)
        flow.paragraph([self._told(drawn), note], self.sheet.styles.small, width=TABLE_SHARE * WIDTH)
        if flow.page is page:
            below, flow.y = flow.y, top
            curve.draw(self._curve_caption(drawn))
            flow.y = max(below, flow.y)

    def _score_rows(self, scores: list[ScoreFact], width: float) -> None:
        words, styles = self.words, self.sheet.styles
        heads = [self._say(k).text for k in ("score_head", "start_head", "now_head", "meaning_head")]
        self.sheet.goal_row(Sentence(heads[0]), heads[1:], styles.small, styles.small, RULE, width)
        for score in scores:
            values = ["–" if value is None else words.number(f"{value:g}") for value in (score.first, score.last)]
            row = Sentence(measure_of(score, words), (score.key,))
            self.sheet.goal_row(row, [*values, words.say(f"score.{score.category}")], styles.body, styles.strong, HAIRLINE, width)

    def _name(self, score: ScoreFact) -> str:
        """As it is called below the table, where its code is known."""
        return measure_of(replace(score, topic="", topic_ar=""), self.words)

    def _curve_caption(self, score: ScoreFact) -> Sentence:
        number = max(dot.visit for dot in score.dots)
        visits = self.words.say("common.visits", number=number, attended=self.words.number(number))
        return self._say("curve" if score.lower_better else "curve_up", (score.key,), measure=self._name(score), visits=visits)

    def _told(self, score: ScoreFact) -> Sentence:
        """What the curve shows, in words: for a reader who does not see it."""
        words, last = self.words, score.dots[-1].total
        first = words.number(f"{score.dots[0].total:g}")
        values = {"measure": self._name(score), "first": first, "last": words.number(f"{last:g}"),
                  "count": words.number(len(score.dots))}
        if score.cutoff is None:
            return self._say("curve_told_plain", (score.key,), None, **values)
        return self._say("curve_told", (score.key,), None, cutoff=words.number(f"{score.cutoff:g}"), **values)

    def _learned(self) -> None:
        lists = (
            ("learned_title", (Content.LEARNED, Content.UNDERSTOOD)), ("steps_title", (Content.STEPS_TAKEN,)),
            ("helped_title", (Content.HELPED,)), ("next_title", (Content.NEXT_STEPS,)),
        )
        for title, contents in lists:
            told = [f for content in contents for f in self.letter.of(content) if not f.section]
            said = [Sentence(self.words.quoted(f.text), (f.key,)) for f in told]
            self._list(title, self._typed(title.removesuffix("_title")) or said)

    def _delicate(self) -> None:
        """What is told only where the reader needs it, line by line."""
        told = [f for f in self.letter.of(Content.DELICATE) if not f.section]
        if not self._own_words("delicate", "delicate_title"):
            self._list("delicate_title", [
                Sentence(score_told(f, self.words) if isinstance(f, ScoreFact) else self.words.quoted(f.text), (f.key,))
                for f in told])

    def _medicine(self) -> None:
        medicine = [f for f in self.letter.of(Content.MEDICINE) if not f.section]
        if not self._own_words("medicine", "medicine_title") and medicine:
            self.sheet.heading(self._say("medicine_title").text)
            self.sheet.text(*(self._say("medicine", (f.key,), medicine=self.words.given(f.text)) for f in medicine))

    def _after(self) -> None:
        words, phone = self.words, self.frame.letterhead.phone
        plans = [f for f in self.letter.facts if isinstance(f, StayingWellFact)]
        sentences = self._typed("after")
        sentences += [self._say("staying_well", (f.key,), headline=words.quoted(f.headline)) for f in plans if f.headline]
        sentences += self._follow_ups()
        back = [self._say("way_back", phone=words.number(phone))] if phone and self._clinical else []
        if self.to_client:
            self._take_home(plans, sentences, back)
            return
        sentences += back
        if not self._papers():
            sentences += self._copy()
        if sentences:
            self.sheet.heading(self._say("after_title").text)
            self.sheet.text(*sentences)

    def _copy(self) -> list[Sentence]:
        return [self._say("copy_given", self.keys)] if self.frame.copy_to_client and self._clinical else []

    def _papers(self) -> list[Sentence]:
        """What the register knows was given to the client, or what somebody wrote in its place."""
        found = []
        for section in ("given", "safety"):
            found += self._typed(section)
            found += [self._say(f"given.{f.paper}", (f.key,), day=self.words.day(f.on)) for f in self.letter.facts
                      if isinstance(f, GivenFact) and f.section == section and f.on is not None]
        return found

    def _given(self) -> None:
        """What the client has from us: this letter and other papers; the letter alone is said before, in half the room."""
        if papers := self._papers():
            self.sheet.heading(self._say("given_title").text)
            self.sheet.text(*self._copy(), *papers)

    def _follow_ups(self) -> list[Sentence]:
        """Calls and visits to come, each kind in one sentence; days that are past are told by nobody as to come."""
        told: dict[bool, dict[date, str]] = {}
        for fact in self.letter.facts:
            if isinstance(fact, FollowUpFact) and fact.day is not None and fact.day >= self.letter.frame.dated:
                told.setdefault(fact.by_phone, {})[fact.day] = fact.key
        return [self._say("call" if by_phone else "visit", [days[day] for day in sorted(days)], day=self.words.days(days))
                for by_phone, days in told.items()]

    def _take_home(self, plans: list[StayingWellFact], sentences: list[Sentence], back: list[Sentence]) -> None:
        """What the client takes home: the whole staying-well plan, the open door, a goodbye."""
        if sentences or plans:
            self.sheet.heading(self._say("after_title").text)
            self.sheet.text(*sentences)
        for plan in plans:
            for name in ("green", "amber", "red", "steps", "people", "risky", "come_back"):
                if lines := getattr(plan, name):
                    said = self.words.joined(tuple(self.words.quoted(line) for line in lines))
                    self.sheet.text(self._say(f"plan.{name}", (plan.key,), text=said), gap=1)
        endings = [f for f in self.letter.facts if isinstance(f, EndingFact)]
        ways: Sequence[StayingWellFact | EndingFact] = plans or endings  # the plan says it, or the ending alone
        back += [Sentence(f.way_back, tuple(dict.fromkeys((f.key, WAY_BACK)))) for f in ways if f.way_back]
        if back:
            self.sheet.heading(self._say("door_title").text)
            self.sheet.text(*back)
        goodbyes = [f for f in self.letter.facts if isinstance(f, EndingFact) and f.goodbye]
        self.sheet.text(*(Sentence(f.goodbye, (f.key,)) for f in goodbyes))

    def _list(self, title: str, items: list[Sentence]) -> None:
        if items:
            self.sheet.heading(self._say(title).text)
            for item in items:
                self.sheet.text(item, gap=0)
            self.sheet.flow.space(self.sheet.styles.between)

    def _closing(self) -> None:
        words, notes = self.words, []
        copies = ([self._person()] if self.frame.copy_to_client else []) + [words.given(name) for name in self.frame.copies]
        if not self.to_client and copies:
            own = self.keys[0] if self.keys and self.frame.copy_to_client else ""
            notes.append((words.say("common.copy", name=words.joined(tuple(copies))), own))
        if not self.to_client and self.letter.release is not None:
            notes.append((words.say("common.permission", until=words.day(self.letter.release.valid_to)), RELEASE_KEY))
        closing = words.say("ending.closing") if self.to_client else words.say("common.closing")
        self.sheet.closing(closing, notes, discreet=not self._clinical)

