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
    return tuple(block for part in SafetySheet(plan, words, language).parts().values() for block in part)


class SafetySheet:
    """Collects the blocks of one safety plan."""

    def __init__(self, plan: SafetyPlan, words: Words, language: LetterLanguage) -> None:
        self.plan, self.words, self.arabic = plan, words, language is LetterLanguage.ARABIC

    def parts(self) -> dict[str, tuple[StripBlock, ...]]:
        """The blocks of each section, in the order of the paper."""
        words, content = self.words, self.plan.content
        steps: list[StripBlock] = [Text(words.say("safety_plan.intro"), quiet=True)]
        for step in STEPS:
            if lines := content.lines(step):
                steps += [Heading(words.say(f"safety_plan.{step}")), Bullets(lines)]
        matters = (Heading(words.say("safety_plan.matters")), Text(content.matters)) if content.matters else ()
        last = words.say("safety_plan.next_look", day=words.day(self.plan.next_look))
        if content.copies:
            copies = words.say_comma().join(words.given(one) for one in content.copies)
            last = f"{words.say('safety_plan.copies', who=copies)} {last}"
        return {"steps": tuple(steps), "matters": matters, "numbers": self._numbers(), "last": (Text(last, quiet=True),)}

    def _numbers(self) -> tuple[StripBlock, ...]:
        """The clinic's numbers, only those that somebody has checked."""
        words = self.words
        checked = [number for number in settings_data.emergency_numbers() if number.checked_on is not None][:NUMBERS_MOST]
        rows = tuple(
            ((number.name_ar or number.name_en) if self.arabic else (number.name_en or number.name_ar),
             words.say("safety_plan.checked", phone=words.number(number.phone), day=words.day(number.checked_on)))
            for number in checked if number.checked_on is not None)
        return (Heading(words.say("safety_plan.numbers")), Fields(rows)) if rows else ()
