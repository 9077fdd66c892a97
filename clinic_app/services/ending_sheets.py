"""Round an ending: the staying-well plan as a sheet, and sentences that the record offers for the letters."""

from __future__ import annotations

from collections import Counter

from clinic_app.data import endings as data
from clinic_app.data import reviews as review_data
from clinic_app.data import sessions as session_data
from clinic_app.data.episodes import intake_row, latest_episode, summaries
from clinic_app.data.staff import names_by_id
from clinic_app.domain.endings import JOURNEY_MAX, EndingContent, StayingWell
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Bullets, Fields, Handout, Heading, Table, Text
from clinic_app.domain.marks import marks_on
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.repair import rupture_states
from clinic_app.domain.sessions import RepairState
from clinic_app.letters.words import Words
from clinic_app.services import clock, handouts
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look

LISTS = ("green", "amber", "red", "what_i_do")
MOST_FEELINGS = 3


def _language(actor: Actor, client_id: int, content: EndingContent) -> LetterLanguage:
    return LetterLanguage(content.letter_language) if content.letter_language else handouts.language_of(actor, client_id)


def staying_well_sheet(actor: Actor, client_id: int) -> Handout:
    """The plan the client takes home, in the language chosen for letters. Refused while nothing of an ending is written."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        row = data.of_episode(episode.id) if episode is not None else None
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        content: EndingContent = row.to_ending(names_by_id()).content
        language = _language(actor, client_id, content)
        words = sheet_words("endings", language)
        blocks = (*_plan(content.staying_well, words), *_ahead(content, words))
        return Handout("staying_well", words.say("plan.title"), language, blocks, subtitle=words.say("plan.head"))


def _plan(plan: StayingWell, words: Words) -> list[Block]:
    blocks: list[Block] = []
    for name in LISTS:
        if lines := getattr(plan, name):
            blocks += [Heading(words.say(f"plan.{name}")), Bullets(lines)]
    if plan.risky:
        heads = (words.say("plan.situation"), words.say("plan.then"))
        blocks += [Heading(words.say("plan.risky")), Table(heads, tuple((r.situation, r.plan) for r in plan.risky))]
    for name in ("people", "services"):
        if lines := getattr(plan, name):
            blocks += [Heading(words.say(f"plan.{name}")), Bullets(lines)]
    if plan.come_back_if:
        blocks += [Heading(words.say("plan.come_back_if")), Text(plan.come_back_if, quoted=True)]
    return blocks


def _ahead(content: EndingContent, words: Words) -> list[Block]:
    blocks: list[Block] = []
    if content.next_steps:
        blocks += [Heading(words.say("plan.next_steps")), Bullets(content.next_steps, numbered=True)]
    rows = []
    if content.boosters:
        rows.append((words.say("plan.boosters"), words.joined(tuple(words.day(day) for day in content.boosters))))
    if content.way_back:
        rows.append((words.say("plan.way_back"), content.way_back))
    return [*blocks, Fields(tuple(rows))] if rows else blocks


def journey_suggestions(actor: Actor, client_id: int) -> dict[str, str]:
    """A sentence for each factor that the record has something to say about, to be taken or not; never a client's own words.

    Feelings are named by kind only; how we worked together says that a strain was mended, never which. A summary that is marked
    is not offered: it speaks for itself in the letter, to whom its mark lets it.
    """
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        if episode is None:
            return {}
        row = data.of_episode(episode.id)
        content = row.to_ending(names_by_id()).content if row is not None else EndingContent()
        words = sheet_words("endings", _language(actor, client_id, content))
        notes = [n for n in session_data.records(session_data.of_episode(episode.id), clock.to_local) if n.signed]
        found: dict[str, str] = {}
        if RepairState.SETTLED in rupture_states(notes).values():
            found["together"] = words.say("journey.mended")
        elif sum(n.content.check_in.given for n in notes) >= 2:
            found["together"] = words.say("journey.looked_back")
        felt = Counter(e.value for n in notes for e in n.content.feelings.emotions if e.value != "other")
        if felt:
            names = tuple(words.say(f"emotions.{name}") for name, _ in felt.most_common(MOST_FEELINGS))
            found["feelings"] = words.say("journey.feelings", text=words.joined(names))
        intake = intake_row(episode.id)
        if intake is not None and (strengths := intake.to_intake().content.strengths):
            found["brought"] = words.say("journey.brought", text=words.joined(strengths))
        if review_data.signed_of([episode.id]).get(episode.id):
            found["structure"] = words.say("journey.structure")
        agreed = [s for s in (row.to_summary() for row in summaries(episode.id)) if s.agreed_on is not None]
        found["understanding"] = agreed[-1].text if agreed and not marks_on(agreed[-1]) else ""
        if content.gains:
            found["changes"] = words.say("journey.changes", text=words.joined(content.gains))
        return {part: text for part, text in found.items() if 0 < len(text) <= JOURNEY_MAX}
