"""Plan (L3), safety plan (L11) and signed agreement (L2) as letters to the client, in the words of their sheets."""

from __future__ import annotations

from clinic_app.data import catalogues
from clinic_app.data import plans as data
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import Source
from clinic_app.domain.handouts import Block, Heading, Text
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.plans import PlanStatus
from clinic_app.domain.readers import Content
from clinic_app.services import plan_papers, safety_plans, safety_sheets
from clinic_app.services.letter_telling import Sayer, Telling

OWN = frozenset({"why", "aim"})  # sections in the client's words


class PlanLetter(Sayer):
    """The agreed plan; nothing before one is agreed."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.row = data.plan_in(telling.episode.id, PlanStatus.AGREED)

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        if self.row is None:
            return []
        plan, telling = self.row.to_plan(), self.telling
        source = Source(Kind.PLAN, plan.id, str(plan.number))
        safety = bool(safety_plans.safety_plans_of(telling.actor, telling.client.id))
        sheet = plan_papers.PlanSheet(telling.client, telling.episode, plan, telling.words, has_safety_plan=safety)
        meeting = Source(Kind.EPISODE, telling.episode.id)
        kinds = (
            ("why", meeting, (Content.REASON, Content.FORMULATION)), ("strong", meeting, (Content.JOURNEY,)),
            ("aim", source, (Content.GOALS,)), ("how", source, (Content.WORK,)), ("know", source, (Content.FOLLOW_UP,)),
            ("frame", source, (Content.WORK,)), ("hard", source, (Content.SAFETY_PLAN,)),
        )
        parts = sheet.parts()
        said = [
            telling.fact(f"plan:{key}", key, contents[0], place, *parts[key], also=(*contents[1:], *sheet.marks.get(key, ())),
                         own_words=key in OWN)
            for key, place, contents in kinds if parts[key]
        ]
        agreed = Text(telling.say("subtitle", version=telling.words.number(plan.number),
                                  day=telling.words.day(plan.agreed_on or telling.episode.started_on)), quiet=True)
        contents_of = {key: contents for key, _, contents in kinds}
        for key, left in sheet.left_out.items():  # shown as withheld, on no paper
            place = Source(Kind.GOAL, left.goal_id) if left.goal_id else meeting if key in ("reasons", "summary") else source
            content = Content.FORMULATION if key == "summary" else contents_of[left.section][0]
            said.append(telling.fact(f"plan:left:{key}", left.section, content, place, Text(left.text), also=left.also,
                                     own_words=left.own_words))
        signing = telling.fact(
            "plan:agreed", "agreed", Content.IDENTITY, source, agreed, *parts["agreed"], label=RecordClass.ADM)
        return [*said, signing]


class SafetyPlanLetter(Sayer):
    """The safety plan in force: the client's own steps, and nothing of anybody's view on them."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.plans = safety_plans.safety_plans_of(telling.actor, telling.client.id)

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        if not self.plans:
            return []
        plan, telling = self.plans[0], self.telling
        blocks: dict[str, tuple[Block, ...]] = dict(
            safety_sheets.SafetySheet(plan, telling.words, telling.draft.content.language).parts())
        source = Source(Kind.RISK, plan.id, str(plan.number))
        return [
            telling.fact(f"safety:{key}", key, Content.SAFETY_PLAN, source, *blocks[key], label=RecordClass.SENS, own_words=True)
            for key in blocks if blocks[key]
        ]


class AgreementLetter(Sayer):
    """A signed agreement, in the language it was signed in; the newest unless the draft names another."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        signed = data.agreements(telling.episode.id)
        wanted = telling.draft.content.about
        self.signed = next((a for a in signed if a.id == wanted), signed[0] if signed else None)

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        if self.signed is None:
            return []
        telling, signed = self.telling, self.signed
        template = catalogues.agreement_templates()[signed.content.template_version]
        therapist = names_by_id().get(telling.episode.therapist_id, ("", ""))
        source = Source(Kind.AGREEMENT, signed.id, str(signed.number))
        sheet = plan_papers.SignedAgreement(telling.client, signed, template, therapist, telling.words)
        subtitle = telling.say("subtitle", version=telling.words.number(signed.number), day=telling.words.day(signed.signed_on))
        clauses = [Text(subtitle, quiet=True), Text(telling.say("intro"), quiet=True), *sheet.clauses()]
        foot = [Heading(telling.say("signed_head")), *sheet.foot(), Text(telling.say("copy"), quiet=True)]
        if signed.content.language != telling.draft.content.language:
            clauses = [Text(telling.say("translated"), quiet=True), *clauses]
        return [
            telling.fact("agreement:clauses", "clauses", Content.IDENTITY, source, *clauses, label=RecordClass.ADM),
            telling.fact("agreement:signed", "signed", Content.IDENTITY, source, *foot, label=RecordClass.ADM),
        ]
