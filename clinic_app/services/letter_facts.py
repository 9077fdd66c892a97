"""Facts for letters: what the record knows of one client's care, each with its class and where it comes from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import fields
from datetime import date

from clinic_app.data import appointments, catalogues, endings, episodes, measures, plans, workbook
from clinic_app.data import reviews as review_data
from clinic_app.data.staff import names_by_id
from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.concerns import concern_name
from clinic_app.domain.endings import EndingContent, Journey
from clinic_app.domain.episodes import Episode, IntakeContent
from clinic_app.domain.facts import (
    WAY_BACK,
    AnswersFact,
    AttendanceFact,
    EndingFact,
    Fact,
    FollowUpFact,
    GoalFact,
    IdentityFact,
    JourneyFact,
    ProblemFact,
    ScoreDot,
    ScoreFact,
    Source,
    StayingWellFact,
    WorkFact,
    goal_outcome,
)
from clinic_app.domain.letter_drafts import DraftContent
from clinic_app.domain.marks import delicate_code, marks_of, marks_on
from clinic_app.domain.people import Client, Sex
from clinic_app.domain.permissions import Action, Actor, RecordClass
from clinic_app.domain.plans import ConcernStatus, GoalStatus, PlanStatus, Technique, TechniqueStatus
from clinic_app.domain.readers import Content
from clinic_app.domain.workbook_rules import shared_lines
from clinic_app.services import clock
from clinic_app.services.work import look

ADM, CLIN, SENS = RecordClass.ADM, RecordClass.CLIN, RecordClass.SENS
FORMS = {Sex.MALE: "m", Sex.FEMALE: "f", Sex.UNKNOWN: ""}
KEPT = frozenset({Status.ATTENDED, Status.IN_SESSION})
MISSED = frozenset({Status.DID_NOT_COME, Status.LATE_CANCEL})
MOST_VISITS = 2000


def facts_of(actor: Actor, client: Client, episode: Episode, draft: DraftContent) -> tuple[Fact, ...]:
    """Everything a letter about this episode could say, in the order of the work; who may read it is decided elsewhere."""
    with look(actor, Action.LOOK_LETTERS, about=client.id):
        intake, visits = _first_meeting(episode.id), _visits(client.id, episode)
        return (
            _identity(client, civil_id=draft.civil_id), *_typed(actor, draft), *_problems(episode.id, draft),
            *_reason(episode, intake), _attendance(visits), *_work(episode, draft), *_journey(episode.id, intake),
            *_goals(episode.id), *_scores(episode.id, client.id, _kept_days(visits)),
            *_medicine(episode.id, intake), *_ending(episode.id), *_workbook(client.id, episode.id),
            *_events(client.id), *_marked(episode.id, intake), *_answers(episode.id),
        )


def identity(actor: Actor, client: Client) -> Fact:
    """Whom a letter is about."""
    with look(actor, Action.LOOK_LETTERS, about=client.id):
        return _identity(client)


def _identity(client: Client, *, civil_id: bool = False) -> Fact:
    return IdentityFact(
        "client", Content.IDENTITY, ADM, Source(Kind.CLIENT, client.id, client.file_no), name_en=client.en.short,
        name_ar=client.ar.short, born=client.dob, form=FORMS[client.request.sex], file_number=client.file_no,
        civil_id=client.request.civil_id if civil_id else "",
    )


def _typed(actor: Actor, draft: DraftContent) -> list[Fact]:
    """What is typed in the letter itself: requests, and the problem if somebody named it."""
    here = Source(Kind.LETTER)
    found: list[Fact] = [
        Fact(f"request:{number}", Content.REQUESTS, CLIN, here, text) for number, text in enumerate(draft.requests, 1) if text
    ]
    if draft.problem or draft.problem_code:
        name = names_by_id().get(actor.staff_id, (actor.name, actor.name_ar))
        found.append(ProblemFact(
            "problem", Content.DIAGNOSIS, CLIN, here, name_en=draft.problem, name_ar=draft.problem, code=draft.problem_code,
            confirmed=draft.problem_confirmed, by=name[0], by_ar=name[1], also=_of_code(draft.problem_code),
        ))
    return found


def _problems(episode_id: int, draft: DraftContent) -> list[Fact]:
    """The coded concerns of the plan in force, as far as nobody names the problem in the letter itself (clinical reference 4d).

    A concern without a code is a word to plan by and stays in the house.
    """
    agreed = plans.plan_in(episode_id, PlanStatus.AGREED)
    if agreed is None or draft.problem or draft.problem_code:
        return []
    source, known, words = Source(Kind.PLAN, agreed.id, str(agreed.number)), catalogues.codes(), catalogues.concern_words()
    found: list[Fact] = []
    for concern in agreed.to_plan().content.concerns:
        if not concern.icd10 and not concern.icd11:
            continue
        entry = known.get(concern.code)
        en, ar = (entry.name, entry.name_ar) if entry else (concern_name(concern, words, language) for language in ("en", "ar"))
        found.append(ProblemFact(
            f"problem:{len(found) + 1}", Content.DIAGNOSIS, CLIN, source, name_en=concern.words or en,
            name_ar=concern.words or ar, system="ICD-10" if concern.icd10 else "ICD-11", code=concern.icd10 or concern.icd11,
            confirmed=concern.status is ConcernStatus.CONFIRMED, by=concern.by, by_ar=concern.by,
            also=tuple(dict.fromkeys((*(_of_code(concern.icd10) or _of_code(concern.icd11)), *marks_on(concern)))),
        ))
    return found


def _of_code(code: str) -> tuple[Content, ...]:
    return (Content.DELICATE,) if delicate_code(code) else ()


def _first_meeting(episode_id: int) -> IntakeContent | None:
    row = episodes.intake_row(episode_id)
    return row.to_intake().content if row is not None else None


def _reason(episode: Episode, intake: IntakeContent | None) -> list[Fact]:
    """The referrer's words; without a referral the client's own."""
    source = Source(Kind.EPISODE, episode.id)
    if episode.referral_reason:
        also = marks_of(intake, "referral_reason")
        return [Fact("reason", Content.REASON, CLIN, source, episode.referral_reason, also=also)]
    words, also = intake.reasons if intake else "", marks_of(intake, "reasons")
    return [Fact("reason", Content.REASON, CLIN, source, words, own_words=True, also=also)] if words else []


def visits_of(actor: Actor, client_id: int, episode: Episode) -> list[DayAppointment]:
    """The client's visits of an episode that have begun, whatever became of them, newest first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        return _visits(client_id, episode)


def _visits(client_id: int, episode: Episode) -> list[DayAppointment]:
    visits = [v for v in appointments.of_client(client_id, None, MOST_VISITS) if not v.withdrawn and v.type.for_clients
              and v.slot.day >= episode.started_on and v.slot.start <= clock.now()]
    if episode.closed_on is not None:
        visits = [v for v in visits if v.slot.day <= episode.closed_on]
    return visits


def _kept_days(visits: list[DayAppointment]) -> list[date]:
    return sorted(v.slot.day for v in visits if v.status in KEPT)


def _attendance(visits: list[DayAppointment]) -> Fact:
    days = _kept_days(visits)
    offered = sum(v.status in KEPT or v.status in MISSED for v in visits)
    return AttendanceFact("visits", Content.ATTENDANCE, ADM, Source(Kind.APPOINTMENT), attended=len(days), offered=offered,
                          first=days[0] if days else None, last=days[-1] if days else None)


def _work(episode: Episode, draft: DraftContent) -> list[Fact]:
    agreed = plans.plan_in(episode.id, PlanStatus.AGREED)
    source = Source(Kind.PLAN, agreed.id, str(agreed.number)) if agreed else Source(Kind.EPISODE, episode.id)
    known = catalogues.techniques()
    used = [known[t.technique_id] for t in plans.techniques(episode.id)
            if t.status is not TechniqueStatus.PLANNED and t.technique_id in known]
    if not (used or episode.approach or draft.work):
        return []
    return [WorkFact("work", Content.WORK, CLIN, Source(Kind.LETTER) if draft.work else source, draft.work,
                     approach=episode.approach or "", techniques_en=tuple(_within(t) for t in used),
                     techniques_ar=tuple(t.name_ar for t in used))]


def _within(technique: Technique) -> str:
    """Its English name inside a sentence. None that ships begins with somebody's name; a clinic's own stand as typed."""
    name, shipped = technique.name, technique.id in catalogues.shipped_techniques()
    return name[:1].lower() + name[1:] if shipped and name[1:2].islower() else name


def _journey(episode_id: int, intake: IntakeContent | None) -> list[Fact]:
    """The work in one sentence for each factor (clinical reference C.2): as written in the ending, else from what may be shared.

    How we worked together, feelings and changes are told only if somebody wrote a sentence: notes have no way into a letter.
    A summary keeps its marks where its words were taken over into the ending. What both accepted counts as the client's words.
    """
    row = endings.of_episode(episode_id)
    written = row.to_ending(names_by_id()).content.journey if row is not None else Journey()
    source, found = Source(Kind.ENDING, row.id if row is not None else None), []
    made: dict[str, tuple[Source, tuple[str, ...]]] = {}
    if intake is not None and intake.strengths:
        made["brought"] = Source(Kind.EPISODE, episode_id), intake.strengths
    if reviews := review_data.signed_of([episode_id]).get(episode_id):
        made["structure"] = Source(Kind.REVIEW, reviews[-1].id), ("",)
    summaries = [row.to_summary() for row in episodes.summaries(episode_id)]
    agreed = [summary for summary in summaries if summary.agreed_on is not None]
    if agreed:
        made["understanding"] = Source(Kind.EPISODE, episode_id), (agreed[-1].text,)
    for part in fields(Journey):
        content = Content.FORMULATION if part.name == "understanding" else Content.JOURNEY
        key, text = f"journey:{part.name}", getattr(written, part.name)
        if text:
            taken = next((one for one in reversed(summaries) if one.text in text), None)
            found.append(JourneyFact(key, content, CLIN, source, text, own_words=taken in agreed, also=marks_on(taken),
                                     part=part.name))
        elif part.name in made:
            taken = agreed[-1] if part.name == "understanding" else None
            found.append(JourneyFact(key, content, CLIN, made[part.name][0], own_words=taken is not None, also=marks_on(taken),
                                     part=part.name, items=made[part.name][1]))
    return list(found)


def _goals(episode_id: int) -> list[Fact]:
    return [
        GoalFact(f"goal:{g.id}", Content.GOALS, CLIN, Source(Kind.GOAL, g.id), g.words, own_words=True, also=marks_on(g),
                 words_other=g.words_other, start=g.first, now=g.now,
                 outcome=goal_outcome(g.first, g.now, reached=g.status is GoalStatus.REACHED))
        for g in plans.goals(episode_id) if g.status is not GoalStatus.DROPPED
    ]


def _scores(episode_id: int, client_id: int, kept: list[date]) -> list[Fact]:
    """First and latest total of each measure; those of sensitive measures (AUDIT) are delicate matters, not scores.

    The totals between stand beside them where all were filled in one language: forms of two are not one line.
    """
    known = measures.definitions(chosen=False)
    topics = {key: (one.topic_in("en"), one.topic_in("ar")) for key, one in known.items()}
    lines = [(Content.SCORES, CLIN, line) for line in measures.lines_of_episode(episode_id, client_id)]
    lines += [(Content.DELICATE, SENS, line) for line in measures.lines_of_episode(episode_id, client_id, sensitive=True)]
    return [
        ScoreFact(f"score:{line.key}:{line.subscale}", content, label, Source(Kind.MEASURE), name=line.name,
                  topic=topics[line.key][0], topic_ar=topics[line.key][1], subscale=line.subscale,
                  first=line.first, last=line.last if line.n > 1 else None, first_on=line.first_on,
                  last_on=line.last_on, count=line.n, category=line.category, low=line.low, high=line.high, cutoff=line.cutoff,
                  rc=line.rc, lower_better=line.lower_better, dots=tuple(
                      ScoreDot(bisect_right(kept, dot.on), dot.total, dot.hollow) for dot in line.dots if line.languages == 1))
        for content, label, line in lines
    ]


def _answers(episode_id: int) -> list[Fact]:
    """Filled forms item by item, oldest first. What answers a question about safety stands by itself, as risk too."""
    known, found = measures.definitions(chosen=False), list[Fact]()
    for row in measures.of_episode(episode_id):
        kept, form = row.to_administration({}, answers=True), known.get(row.key)
        risky = {one.item for one in form.risk} if form is not None else set[int]()
        delicate = (Content.DELICATE,) if form is not None and form.sensitive else ()
        every = list(enumerate(kept.answers, 1))
        parts = (("", delicate, [one for one in every if one[0] not in risky]),
                 (":safety", (*delicate, Content.RISK), [one for one in every if one[0] in risky]))
        found += [
            AnswersFact(f"answers:{row.id}{key}", Content.ITEM_ANSWERS, SENS if also else CLIN, Source(Kind.MEASURE, row.id),
                        own_words=True, also=also, name=form.name if form is not None else row.key, on=row.completed_on,
                        answers=tuple(answers))
            for key, also, answers in parts if answers
        ]
    return found


def _marked(episode_id: int, intake: IntakeContent | None) -> list[Fact]:
    """Passages of the first meeting that are facts because somebody marked them; others have no way into a letter."""
    found = list[Fact]()
    for name in ("own_explanation", "physical_health"):
        marks = marks_of(intake, name)
        if intake is not None and marks and (words := getattr(intake, name)):
            found.append(_delicate(f"marked:{name}", marks, Source(Kind.EPISODE, episode_id), words, own_words=True))
    return found


def _delicate(key: str, marks: tuple[Content, ...], source: Source, words: str, *, own_words: bool) -> Fact:
    return Fact(key, marks[-1], SENS, source, words, own_words=own_words, also=marks[:-1])


def _medicine(episode_id: int, intake: IntakeContent | None) -> list[Fact]:
    also, told = marks_of(intake, "medication"), intake.medication if intake else ""
    return [Fact("medicine", Content.MEDICINE, CLIN, Source(Kind.EPISODE, episode_id), told, own_words=True, also=also)] \
        if told else []


def _ending(episode_id: int) -> list[Fact]:
    row = endings.of_episode(episode_id)
    if row is None:
        return []
    content: EndingContent = row.to_ending(names_by_id()).content
    source, plan = Source(Kind.ENDING, row.id), content.staying_well
    found: list[Fact] = []
    if content.reason is not None:
        parts = (EndingFact("ending", Content.ENDING, CLIN, source, reason=content.reason),
                 EndingFact("ending:goodbye", Content.ENDING, CLIN, source, goodbye=content.goodbye_therapist),
                 EndingFact(WAY_BACK, Content.ENDING, CLIN, source, way_back=content.way_back))
        found += [part for part in parts if part.says]
    if plan.written or plan.what_i_do:
        found.append(StayingWellFact(
            "staying_well", Content.STAYING_WELL, CLIN, source, own_words=True, headline=(*plan.what_i_do, "")[0],
            green=plan.green, amber=plan.amber, red=plan.red, steps=plan.what_i_do, people=(*plan.people, *plan.services),
            come_back=(plan.come_back_if,) if plan.come_back_if else (),
            risky=tuple(f"{r.situation}: {r.plan}" if r.plan else r.situation for r in plan.risky), way_back=content.way_back,
        ))
    lines = ((Content.LEARNED, "learned", content.achievements), (Content.HELPED, "helped", content.what_helped),
             (Content.NEXT_STEPS, "next", content.next_steps))
    found += [Fact(f"{key}:{number}", kind, CLIN, source, text, own_words=True)
              for kind, key, texts in lines for number, text in enumerate(texts, 1)]
    found += [FollowUpFact(f"follow_up:{day:%Y%m%d}", Content.FOLLOW_UP, CLIN, source, day=day) for day in content.boosters]
    return found


def _workbook(client_id: int, episode_id: int) -> list[Fact]:
    """Lines that client and therapist ticked, oldest first, each said once."""
    found: list[Fact] = []
    rows = [row for row in reversed(workbook.pages_of(client_id)) if row.episode_id == episode_id]
    entries, said = workbook.entries_of(rows), set[str]()
    for row in rows:
        lines = shared_lines(row.to_page({}, entries.get(row.id, ())))
        for kind, texts in ((Content.UNDERSTOOD, lines.understood), (Content.STEPS_TAKEN, lines.steps)):
            for number, text in enumerate(texts, 1):
                if text not in said:
                    said.add(text)
                    source = Source(Kind.WORKBOOK, row.id)
                    found.append(Fact(f"{kind}:{row.id}:{number}", kind, CLIN, source, text, own_words=True, shared=True))
    return found


def _events(client_id: int) -> list[Fact]:
    """Life events the client wants told, and those that are marked: delicate, or about somebody else. Others are no facts."""
    found = []
    for event in (row.to_event() for row in episodes.life_events(client_id)):
        key, source, words = f"event:{event.id}", Source(Kind.LIFE_EVENT, event.id), f"{event.on.year}: {event.words}"
        if marks := marks_on(event):
            found.append(_delicate(key, marks, source, words, own_words=event.shared))
        elif event.shared:
            found.append(Fact(key, Content.UNDERSTOOD, CLIN, source, words, own_words=True, shared=True))
    return found
