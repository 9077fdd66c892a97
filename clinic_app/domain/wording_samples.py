"""Letters about an invented client, so built that they say the text whose wording is being changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from clinic_app.domain.change import Category
from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import (
    AttendanceFact,
    EndingFact,
    Fact,
    FollowUpFact,
    GivenFact,
    GoalFact,
    GoalOutcome,
    IdentityFact,
    JourneyFact,
    LetterLanguage,
    ProblemFact,
    ScoreDot,
    ScoreFact,
    Source,
    StayingWellFact,
    WorkFact,
)
from clinic_app.domain.handouts import Text
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.letters import Frame, Letter, compose
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content, Reader, Recipient, Release
from clinic_app.domain.word_templates import FORMS, LETTERS
from clinic_app.domain.wordings import Entry

COUNTS = {"one": 1, "two": 2, "few": 5, "many": 12, "other": 100}  # a count that asks for each form, in either language
SAMPLE_CODE = "ABCD-EFGH-JKLM-NPQR"  # on no letter
GROUPS = frozenset({"common", "approach", "outcome", "score", "subscale", "discharge", "ending"})
PAPERS = ("staying_well", "plan")
PLAIN = frozenset({"discharge.subject_plain", "discharge.plain", "discharge.plain_only"})
REQUEST = ("Please look at the medicine again in January.", "نرجو مراجعة الدواء في يناير.")
CLIN, SOURCE = RecordClass.CLIN, Source(Kind.EPISODE)

Say = Callable[[str], str]


def sample_letter(entry: Entry, form: str, frame: Frame, say: Say) -> Letter | None:
    """A letter that says this entry in this form, in the frame's language; None for a kind of letter that has no sample yet.

    say: the invented value of a field.
    """
    group, _, key = entry.key.partition(".")
    if entry.room != LETTERS or group not in GROUPS:
        return None
    sex = form if form in FORMS else "f"
    if group == "ending":
        reader, name = Reader.CLIENT, say("name")
    else:
        reader, name = (Reader.EMPLOYER if entry.key in PLAIN else Reader.DOCTOR), say("recipient")
    recipient = Recipient(reader, name, form=sex if reader is Reader.CLIENT else "f")
    valid = frame.dated - timedelta(21), frame.dated + timedelta(60)
    release = None if reader is Reader.CLIENT else Release(
        1, 0, recipient, frozenset(Content), valid[0], valid[1], valid[0])
    facts = _facts(group, key, form, sex, frame, say)
    told = None if reader is Reader.EMPLOYER else [f.key for f in facts]
    code = SAMPLE_CODE if key == "check" else ""
    return compose(replace(frame, recipient=recipient, code=code), facts, told, release)


def _facts(group: str, key: str, form: str, sex: str, frame: Frame, say: Say) -> list[Fact]:
    """All that a letter may say, less what would keep this entry out of it."""
    arabic, today = frame.language is LetterLanguage.ARABIC, frame.dated
    said = say("text")
    dose = form if form in COUNTS else ""
    offered = COUNTS.get(dose, 8)
    attended = offered if group == "common" and key == "visits" else max(offered - 1, 0)
    first, last = today - timedelta(79), today
    if key in ("came_on", "scores_note_on"):
        first = last
    on: tuple[date | None, date | None] = (None, None) if key == "came" else (first, last)
    ended = key.removeprefix("ended.") if key.startswith("ended.") else "planned"
    last_total, up = 6.0, key == "curve_up"
    facts: list[Fact] = [
        IdentityFact("client", Content.IDENTITY, RecordClass.ADM, SOURCE, name_en=say("name"), name_ar=say("name"),
                     born=date(1990, 5, 3), form=sex, file_number=say("file_number"),
                     civil_id=say("value") if key == "civil_id" else ""),
        AttendanceFact("visits", Content.ATTENDANCE, RecordClass.ADM, SOURCE, attended=attended, offered=offered, first=on[0],
                       last=on[1]),
        EndingFact("ending", Content.ENDING, CLIN, SOURCE, reason=ended),
        ProblemFact("problem", Content.DIAGNOSIS, CLIN, SOURCE, name_en=say("problem"), name_ar=say("problem"),
                    confirmed=key.startswith("confirmed"), by=say("by") if key.endswith("_by") else ""),
        WorkFact("work", Content.WORK, CLIN, SOURCE,
                 approach=key if group == "approach" else "" if key == "work_techniques" else "cbt",
                 techniques_en=(say("techniques"),), techniques_ar=(say("techniques"),)),
        *(JourneyFact(f"journey.{part}", Content.JOURNEY, CLIN, SOURCE, part=part, items=(said,))
          for part in ("brought", "structure", "understanding")),
        GoalFact("goal", Content.GOALS, CLIN, SOURCE, say("goal"), start=2, now=8,
                 outcome=GoalOutcome(key) if group == "outcome" else GoalOutcome.REACHED),
        ScoreFact("score", Content.SCORES, CLIN, SOURCE, name=say("measure"), subscale=key if group == "subscale" else "",
                  first=16, last=last_total, first_on=first, last_on=last, count=4,
                  category=Category(key) if group == "score" else Category.RECOVERED,
                  dots=tuple(ScoreDot(visit, total, visit == 5) for visit, total in ((1, 16), (3, 12), (5, 9), (7, last_total))),
                  high=27, cutoff=None if key == "curve_told_plain" else 10, rc=6, lower_better=not up),
        Fact("medicine", Content.MEDICINE, CLIN, SOURCE, say("medicine")),
        StayingWellFact("well", Content.STAYING_WELL, CLIN, SOURCE, headline=say("headline"), green=(said,), amber=(said,),
                        red=(said,), steps=(said,), people=(say("people"),), come_back=(said,), risky=(said,)),
        FollowUpFact("call", Content.FOLLOW_UP, CLIN, SOURCE, day=today + timedelta(30), by_phone=True),
        FollowUpFact("meet", Content.FOLLOW_UP, CLIN, SOURCE, day=today + timedelta(90)),
        *(Fact(content.value, content, CLIN, SOURCE, said, own_words=True)
          for content in (
              Content.LEARNED, Content.HELPED, Content.NEXT_STEPS, Content.STEPS_TAKEN, Content.DELICATE)),
    ]
    if group == "discharge" and key == "risk_title":
        facts.append(SaidFact("risk", Content.RISK, RecordClass.SENS, SOURCE, said, section="risk", blocks=(Text(said),)))
    if group == "discharge" and key.startswith("given"):
        papers = PAPERS if key == "given_title" else (key.removeprefix("given."),)
        facts += [GivenFact(f"given.{paper}", Content.WORK, CLIN, SOURCE, section="given", paper=paper, on=last)
                  for paper in papers]
    if key == "problem_unnamed":
        facts = [fact for fact in facts if not isinstance(fact, ProblemFact)]
    if key not in ("no_reason", "plain"):
        facts.append(Fact("reason", Content.REASON, CLIN, SOURCE, say("reason")))
    if key != "requests_none":
        facts.append(Fact("request", Content.REQUESTS, CLIN, SOURCE, REQUEST[arabic]))
    if key == "scores_title":
        facts = [fact for fact in facts if not isinstance(fact, GoalFact)]
    return facts
