"""The safety plan's sheet for the client: their own steps in their language, numbers only where somebody checked them."""

from __future__ import annotations

from clinic_app.data import settings as settings_data
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Bullets, Fields, Handout, Heading, Strip, Text
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.safety_plans import STEPS, PlanProblem, SafetyPlan
from clinic_app.letters.words import Words
from clinic_app.services import handouts, safety_plans
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look

StripBlock = Heading | Text | Bullets | Fields
NUMBERS_MOST = 3  # of the clinic's numbers on one sheet; the plan's own step of services holds the client's


def safety_sheet(actor: Actor, client_id: int, *, wallet: bool = False) -> Handout:
    """The plan in force as one page, nothing of the therapist's own view on it. Refused without a plan.

    wallet: as a strip to cut out and fold to the size of a bank card, without the client's name on it.
    """
    with look(actor, Action.LOOK_SAFETY, about=client_id):
        plans = safety_plans.safety_plans_of(actor, client_id)
        if not plans:
            raise Refused(PlanProblem.NO_PLAN)
        language = handouts.language_of(actor, client_id)
        words = sheet_words("safety", language)
        blocks, title = _blocks(plans[0], words, language), words.say("safety_plan.title")
        if wallet:
            return Handout("safety_plan_wallet", title, language, _strip(blocks, words), named=False, version=plans[0].number)
        return Handout("safety_plan", title, language, blocks, version=plans[0].number)


def _strip(blocks: tuple[StripBlock, ...], words: Words) -> tuple[Block, ...]:
    return (Text(words.say("safety_plan.fold"), quiet=True), Strip(blocks))


def _blocks(plan: SafetyPlan, words: Words, language: LetterLanguage) -> tuple[StripBlock, ...]:
    blocks: list[StripBlock] = [Text(words.say("safety_plan.intro"), quiet=True)]
    for step in STEPS:
        if lines := plan.content.lines(step):
            blocks += [Heading(words.say(f"safety_plan.{step}")), Bullets(lines)]
    if plan.content.matters:
        blocks += [Heading(words.say("safety_plan.matters")), Text(plan.content.matters)]
    checked = [number for number in settings_data.emergency_numbers() if number.checked_on is not None][:NUMBERS_MOST]
    if checked:
        arabic = language is LetterLanguage.ARABIC
        rows = tuple(
            ((number.name_ar or number.name_en) if arabic else (number.name_en or number.name_ar),
             words.say("safety_plan.checked", phone=words.number(number.phone), day=words.day(number.checked_on)))
            for number in checked if number.checked_on is not None)
        blocks += [Heading(words.say("safety_plan.numbers")), Fields(rows)]
    last = words.say("safety_plan.next_look", day=words.day(plan.next_look))
    if plan.content.copies:
        copies = words.say_comma().join(words.given(one) for one in plan.content.copies)
        last = f"{words.say('safety_plan.copies', who=copies)} {last}"
    return (*blocks, Text(last, quiet=True))
