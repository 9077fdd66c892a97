"""One fact as a plain line of a paper that is no letter: a legal export, a client's own copy."""

from __future__ import annotations

from clinic_app.domain.facts import (
    AnswersFact,
    AttendanceFact,
    EndingFact,
    Fact,
    FollowUpFact,
    GoalFact,
    JourneyFact,
    LetterLanguage,
    ProblemFact,
    ScoreFact,
    StayingWellFact,
    WorkFact,
)
from clinic_app.letters.words import Words

APART = " · "  # between what is a sentence or holds commas of its own


def measure_of(fact: ScoreFact, words: Words) -> str:
    """The measure by its code with what it asks about, or with its part. words: of letters."""
    if fact.subscale:
        return words.measure(fact.name, words.say(f"subscale.{fact.subscale}"))
    return words.measure(fact.name, fact.topic_ar if words.arabic else fact.topic)


def score_told(fact: ScoreFact, words: Words) -> str:
    """First and latest total, each with its day: AUDIT (alcohol): 14 on 3 May 2026 and 6 on 7 June 2026. words: of letters."""
    said = tuple(words.number(f"{total:g}") if on is None else
                 words.say("common.score_on", value=words.number(f"{total:g}"), day=words.day(on)) for total, on in fact.totals)
    return words.say("common.scores_told", measure=measure_of(fact, words), text=words.joined(said))


def line_of(fact: Fact, words: Words, common: Words) -> str:
    """The line, or nothing where there is nothing to say. words: of the register's sheets; common: of letters."""
    match fact:
        case AttendanceFact():
            days = " – ".join(words.day(day) for day in (fact.first, fact.last) if day is not None)
            return words.say("legal.visits", kept=words.number(fact.attended), offered=words.number(fact.offered), days=days)
        case ProblemFact():
            name = fact.name_ar if words.arabic else fact.name_en
            return words.number(" ".join(part for part in (fact.system, fact.code, name) if part))
        case ScoreFact():
            return score_told(fact, common) if fact.first is not None else ""
        case AnswersFact():
            pairs = (words.say("access.answer", item=words.number(item), answer="–" if answer is None else words.number(answer))
                     for item, answer in fact.answers)
            day = (words.day(fact.on),) if fact.on is not None else ()  # first, so that the line runs as its language does
            return words.say_comma().join((*day, words.number(fact.name), " · ".join(pairs)))
        case GoalFact():
            return words.given(fact.words(LetterLanguage.ARABIC if words.arabic else LetterLanguage.ENGLISH))
        case WorkFact():
            approach = common.say(f"approach.{fact.approach}") if fact.approach else ""
            names = fact.techniques_ar if words.arabic else fact.techniques_en
            return words.joined(tuple(words.given(part) for part in (approach, *names, fact.text) if part))
        case JourneyFact():
            return words.given(" ".join((fact.text or common.joined(fact.items)).split()))
        case EndingFact():
            ended = words.say(f"ended.{fact.reason}") if fact.reason else ""
            return APART.join(part for part in (ended, *map(words.given, (fact.goodbye, fact.way_back))) if part)
        case StayingWellFact():
            parts = (*fact.green, *fact.amber, *fact.red, *fact.steps, *fact.risky, *fact.people, *fact.come_back, fact.way_back)
            return APART.join(words.given(part) for part in parts if part)
        case FollowUpFact():
            return words.day(fact.day) if fact.day is not None else ""
    return words.given(fact.text)
