"""The plan (L3) and the boundaries agreement (L2) as sheets in the client's language: every line comes from the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clinic_app.data import catalogues
from clinic_app.data import episodes as episode_data
from clinic_app.data import plans as data
from clinic_app.data import reviews as review_data
from clinic_app.data import settings as settings_data
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain.agreements import Agreement, AgreementTemplate, Answer, ClauseAnswer, SignedHow, Signer
from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import Episode
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.facts import Fact, LetterLanguage, Source, why_not
from clinic_app.domain.gas import LEVELS
from clinic_app.domain.handouts import (
    Block,
    Bullets,
    Fields,
    Handout,
    Heading,
    Signature,
    Signatures,
    Stroke,
    Table,
    Text,
    Tick,
    Ticks,
)
from clinic_app.domain.kuwait import ConsentBy, consent_ages
from clinic_app.domain.marks import marks_of, marks_on
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor, RecordClass
from clinic_app.domain.plans import Goal, GoalStatus, Passage, Plan, PlanProblem, PlanStatus
from clinic_app.domain.progress import review_due
from clinic_app.domain.readers import Content, Reader
from clinic_app.domain.signatures import Signature as Drawn
from clinic_app.letters.words import Words
from clinic_app.services import clock, safety_plans
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import look

FIELD_SHAPE = 3.0  # paper keeps a signing field three times as wide as high


def plan_sheet(actor: Actor, client_id: int) -> Handout:
    """The plan in force as one page for the client, or the draft while nothing is agreed. Refused without a plan."""
    with look(actor, Action.PREPARE_SHEET, about=client_id):
        episode = episode_data.latest_episode(client_id)
        known = [row.to_plan() for row in data.plan_rows(episode.id)] if episode is not None else []
        plan = next((p for p in known if p.status is PlanStatus.AGREED), known[0] if known else None)
        if episode is None or plan is None:
            raise Refused(PlanProblem.NO_PLAN)
        client: Client = ClientRow.get_by_id(client_id).to_client()
        safety = bool(safety_plans.safety_plans_of(actor, client_id))
        words = sheet_words("plan", client.letter_language)
        return PlanSheet(client, episode, plan, words, has_safety_plan=safety).handout()


@dataclass(frozen=True)
class LeftOut:
    """Words that their mark keeps off the client's paper: where they would stand, and the goal they are, if they are one."""

    section: str
    text: str
    also: tuple[Content, ...]
    own_words: bool
    goal_id: int = 0


class PlanSheet:
    """Collects the blocks of one plan, in the language of the words.

    What is marked stands there only where the matrix lets the client read it: delicate matters in the client's own words, and
    nothing about somebody else. parts() writes down in left_out what it kept back, and in marks what it said, by section.
    """

    def __init__(
        self, client: Client, episode: episode_data.EpisodeRow | Episode, plan: Plan, words: Words, *, has_safety_plan: bool
    ) -> None:
        self.client, self.episode, self.plan, self.content = client, episode, plan, plan.content
        self.words, self.language = words, LetterLanguage(words.language)
        self.safety = has_safety_plan
        intake = episode_data.intake_row(episode.id)
        self.intake = intake.to_intake().content if intake is not None else None
        self.left_out: dict[str, LeftOut] = {}
        self.marks: dict[str, dict[Content, None]] = {}

    def say(self, key: str, **values: str) -> str:
        """One text of the plan."""
        return self.words.say(f"plan.{key}", "", None, **values)

    def handout(self) -> Handout:
        """The sheet."""
        number, agreed = self.words.number(self.plan.number), self.plan.agreed_on
        subtitle = (
            self.say("subtitle", version=number, day=self.words.day(agreed)) if agreed is not None
            else self.say("subtitle_draft", version=number)
        )
        blocks = tuple(block for part in self.parts().values() for block in part)
        return Handout("plan", self.say("title"), self.language, blocks, subtitle, version=self.plan.number)

    def parts(self) -> dict[str, tuple[Block, ...]]:
        """The blocks of each section (clinical reference 4a), in the order of the paper."""
        rows = {"why": self._why, "strong": self._strong, "know": self._know, "frame": self._frame, "hard": self._hard}
        lined = {key: tuple(self._fields((self.say(f"{key}_head"), value()))) for key, value in rows.items()}
        return {
            "why": lined["why"], "strong": lined["strong"], "aim": tuple(self._aims()), "how": tuple(self._how()),
            "know": lined["know"], "frame": lined["frame"], "hard": lined["hard"], "agreed": (self._signatures(),),
        }

    def _open(self, key: str, words: LeftOut) -> str:
        """The words, if the client may read them on paper; else none."""
        probe = Fact(key, Content.WORK, RecordClass.CLIN, Source(Kind.PLAN), own_words=words.own_words, also=words.also)
        if not words.text or why_not(probe, Reader.CLIENT, None, None) is None:
            self.marks.setdefault(words.section, {}).update(dict.fromkeys(words.also))
            return words.text
        self.left_out[key] = words
        return ""

    def _passage(self, section: str, passage: Passage, text: str) -> str:
        own = passage is Passage.CLIENT_WORDS
        return self._open(passage, LeftOut(section, text, marks_of(self.content, passage), own))

    def _fields(self, *rows: tuple[str, str]) -> list[Block]:
        """Labels with what there is to say, in the direction of the sheet; what says nothing leaves no line."""
        lead = "\u200f" if self.words.arabic else ""
        told = tuple((label, f"{lead}{value}") for label, value in rows if value)
        return [Fields(told)] if told else []

    def _why(self) -> str:
        if self.content.client_words or self.intake is None:
            reasons = self._passage("why", Passage.CLIENT_WORDS, self.content.client_words)
        else:
            reasons = self._open("reasons", LeftOut("why", self.intake.reasons, marks_of(self.intake, "reasons"), own_words=True))
        said = [_ended(self.words.quoted(" ".join(reasons.split())))] if reasons else []
        if rows := episode_data.summaries(self.episode.id):
            one = rows[-1].to_summary()  # what both accepted counts as the client's words
            told = self._open("summary", LeftOut("why", one.text, marks_on(one), one.agreed_on is not None))
            said += [_ended(self.words.given(" ".join(told.split())))] if told else []
        return " ".join(said)

    def _strong(self) -> str:
        if self.intake is None:
            return ""
        lines = [self._begun(_ended(self.words.joined(self.intake.strengths)))] if self.intake.strengths else []
        people = tuple(s.role for s in self.intake.supports)
        return " ".join([*lines, *([self.say("supports", people=self.words.joined(people))] if people else [])])

    def _aims(self) -> list[Block]:
        goals = [
            g for g in self._goals() if g.status in (GoalStatus.OPEN, GoalStatus.REACHED)
            and self._open(f"goal:{g.key}", LeftOut("aim", self._in_language(g), marks_on(g), own_words=True, goal_id=g.id))
        ]
        if not goals:
            return []
        heads = tuple(self.say(key) for key in ("goal", "start", "now", "target", "by"))
        rows = tuple(
            (
                self.words.quoted(self._in_language(g)), self._figure(g.first), self._figure(g.now), self._figure(g.target),
                self.words.day(g.target_date) if g.target_date is not None else "",
            ) for g in goals
        )
        scaled = [g for g in goals if g.gas is not None]
        levels = [
            Text(self.say("levels", goal=self.words.given(self._in_language(g)), levels=self._levels(g)), quiet=True)
            for g in scaled
        ]
        return [
            Heading(self.say("aim_head")), Table(heads, rows, (9, 2, 2, 2, 4)), *levels,
        ]

    def _goals(self) -> list[Goal]:
        if self.plan.status is PlanStatus.AGREED:
            return data.goals(self.episode.id)
        return [
            Goal(
                0, 0, 0, g.key, n, g.words, g.words_other, g.area, g.baseline, g.target, g.target_date, g.status, g.why,
                gas=g.gas, delicate=g.delicate, third_party=g.third_party,
            ) for n, g in enumerate(self.content.goals, start=1)
        ]

    def _in_language(self, goal: Goal) -> str:
        """The client's words; the other language's only where they are written in it and the first are not."""
        def arabic(text: str) -> bool:
            return any("\u0600" <= letter <= "\u06ff" for letter in text)

        wanted = self.words.arabic
        return goal.words_other if goal.words_other and arabic(goal.words_other) == wanted != arabic(goal.words) else goal.words

    def _figure(self, value: int | None) -> str:
        return "" if value is None else self.words.number(value)

    def _levels(self, goal: Goal) -> str:
        assert goal.gas is not None
        signed = [(f"{'+' if level > 0 else '−' if level < 0 else ''}{abs(level)}", goal.gas.words(level)) for level in LEVELS]
        return " · ".join(f"{self.words.number(sign)} {self.words.given(text)}" for sign, text in signed)

    def _how(self) -> list[Block]:
        known, language = catalogues.techniques(), str(self.language)
        blocks: list[Block] = []
        head = self.say("how_head")
        if self.content.approach is not None:
            head = self.say("how_head_so", approach=self.say(f"approaches.{self.content.approach}"))
        chosen = [(t, known[t.technique_id]) for t in self.content.techniques if t.technique_id in known]
        lines, offered = [], list[str]()
        for planned, entry in chosen:
            line, also = self.say("technique", name=entry.name_in(language), line=entry.line_in(language)), marks_on(planned)
            why, other = (self._open(f"{name}:{planned.technique_id}", LeftOut("how", text, also, own_words=False))
                          for name, text in (("why", planned.why), ("alternatives", planned.alternatives)))
            lines.append(f"{line} {self.say('because', why=self.words.given(why))}" if why else line)
            offered += [self.words.given(other)] if other else []
        blocks += [Bullets(tuple(lines))] if lines else []
        adapted = self._passage("how", Passage.TAILORING, self.content.tailoring)
        changed = self._passage("how", Passage.ADAPTATION, self.content.adaptation)
        rows = (
            (self.say("alternatives_head"), _ended(self.words.joined(tuple(offered)))),
            (self.say("adapt_head"), _ended(self.words.given(adapted))),
            (self.say("changed_head"), _ended(self.words.given(changed))),
        )
        blocks += [block for row in rows for block in self._fields(row)]  # each apart from the next, as everywhere on the sheet
        return [Heading(head), *blocks] if blocks or self.content.approach is not None else []

    def _know(self) -> str:
        frame, lines = self.content.frame, []
        which = self._passage("know", Passage.MEASURES, frame.measures_note)
        enough = self._passage("know", Passage.ENDING, self.content.ending)
        if frame.measures is False:
            lines.append(self.say("no_measures"))
        elif which:
            lines.append(self.say("measures", which=self.words.given(which)))
        elif frame.measures:
            lines.append(self.say("measures_plain"))
        if (day := self._next_review()) is not None and day >= clock.today():
            lines.append(self.say("review", day=self.words.day(day)))
        if enough:
            lines.append(self.say("enough", what=self.words.given(enough)))
        return " ".join(lines)

    def _next_review(self) -> date | None:
        if self.episode.closed_on is not None:
            return None
        done = review_data.signed_of([self.episode.id]).get(self.episode.id, [])
        last = done[-1].to_review(names_by_id()) if done else None
        agreed: date | None = last.content.next_on if last is not None else None
        if agreed is not None:
            return agreed
        on = clock.to_local(last.signed_at).date() if last is not None and last.signed_at is not None else None
        return review_due(self.episode.started_on, on, 0, len(done)).by_date

    def _frame(self) -> str:
        frame, say = self.content.frame, self.say
        parts = [say(f"frequencies.{frame.frequency}")] if frame.frequency is not None else []
        parts += [say("length", minutes=self.words.number(frame.minutes))] if frame.minutes is not None else []
        if frame.open_ended:
            parts.append(say("open_ended"))
        elif frame.planned_sessions is not None:
            parts.append(say("visits", count=self.words.number(frame.planned_sessions)))
        parts += [say(f"places.{frame.place}")] if frame.place is not None else []
        lines = [self._begun(_ended(self._listed(parts)))] if parts else []
        if frame.homework:
            note = self.words.given(self._passage("frame", Passage.HOMEWORK, frame.homework_note))
            lines.append(say("homework_so", note=note) if note else say("homework"))
        elif frame.homework is False:
            lines.append(say("no_homework"))
        signed = data.agreements(self.episode.id)
        paid = self._passage("frame", Passage.FEE, frame.fee_note)
        fee = [self.words.given(paid)] if paid else []
        fee += [say(f"payers.{frame.payer}")] if frame.payer is not None else []
        fee += [say("see_agreement", day=self.words.day(signed[0].signed_on))] if signed else []
        lines += [say("fee", words=self._listed(fee))] if fee else []
        return " ".join(lines)

    def _begun(self, text: str) -> str:
        """A list as a sentence of its own: in English its first letter, whatever isolates it, is a capital."""
        first = next((place for place, letter in enumerate(text) if letter.isalnum()), 0)
        return text if self.words.arabic else text[:first] + text[first:first + 1].upper() + text[first + 1:]

    def _listed(self, parts: list[str]) -> str:
        return self.words.say("common.list_comma").join(parts)

    def _hard(self) -> str:
        phone = settings_data.clinic_row().to_settings().phone
        call = self.say("hard_call", phone=self.words.number(phone)) if phone else self.say("hard_call_plain")
        return f"{call} {self.say('safety_yes')}" if self.safety else call

    def _signatures(self) -> Signatures:
        guardian = _guardian_signs(self.client, self.plan.agreed_on or clock.today())
        therapist = names_by_id().get(self.episode.therapist_id, ("", ""))
        client = Signature(self.say("client"), self.client.name(self.words.arabic), self.plan.agreed_on)
        second = [Signature(self.say("guardian"), "", self.plan.agreed_on)] if guardian else []
        name = therapist[1] if self.words.arabic and therapist[1] else therapist[0]
        return Signatures((client, *second, Signature(self.say("therapist"), name, self.plan.agreed_on)))


def _ended(text: str) -> str:
    """A sentence of its own: with a full stop, unless it says nothing."""
    return f"{text}." if text else ""


def agreement_sheet(actor: Actor, client_id: int, agreement_id: int | None = None, language: str = "") -> Handout:
    """A signed agreement as two pages with its own words and signatures; without an id the newest wording, to sign on paper.

    language: of a blank one; a signed one keeps the language it was signed in. Refused for an agreement of another client.
    """
    with look(actor, Action.PREPARE_SHEET, about=client_id):
        client: Client = ClientRow.get_by_id(client_id).to_client()
        episode = episode_data.latest_episode(client_id)
        therapist = names_by_id().get(episode.therapist_id if episode is not None else actor.staff_id, ("", ""))
        if agreement_id is None:
            return _blank(client, language or client.letter_language, therapist)
        row = data.agreement_row(agreement_id, client_id)
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        signed = row.to_agreement()
        template = catalogues.agreement_templates()[signed.content.template_version]
        return _signed(client, signed, template, therapist)


def _signed(client: Client, signed: Agreement, template: AgreementTemplate, therapist: tuple[str, str]) -> Handout:
    words = sheet_words("plan", signed.content.language)
    sheet = SignedAgreement(client, signed, template, therapist, words)
    day = words.day(signed.signed_on)
    subtitle = words.say("agreement.subtitle", version=words.number(signed.number), day=day)
    return _agreement(words, sheet.clauses(), sheet.foot(), subtitle, signed.number)


class SignedAgreement:
    """The blocks of one signed agreement, in the language of the words."""

    def __init__(
        self, client: Client, signed: Agreement, template: AgreementTemplate, therapist: tuple[str, str], words: Words
    ) -> None:
        self.client, self.signed, self.template, self.therapist, self.words = client, signed, template, therapist, words

    def clauses(self) -> list[Block]:
        """Every clause with what was said to it."""
        return _clauses(self.template, {a.key: a for a in self.signed.content.answers}, self.words)

    def foot(self) -> list[Block]:
        """Who signed, when, and how."""
        return _signing(self.client, self.signed, self.therapist, self.words)


def _signing(client: Client, signed: Agreement, therapist: tuple[str, str], words: Words) -> list[Block]:
    content = signed.content
    role = words.say("agreement.guardian" if content.signer is Signer.GUARDIAN else "agreement.client")
    name = content.signer_name or client.name(words.arabic)
    if content.signer is Signer.CLIENT and name in (client.name(True), client.name(False)):
        name = client.name(words.arabic)  # the same name, in the script of the paper
    strokes = _placed(content.signature) if content.signature is not None else ()
    signatures = Signatures((
        Signature(role, name, signed.signed_on, strokes),
        Signature(words.say("agreement.therapist"), _name(therapist, words), signed.signed_on),
    ))
    on_paper = [Text(words.say("agreement.on_paper"), quiet=True)] if content.signed_how is SignedHow.PAPER else []
    return [signatures, *on_paper]


def _blank(client: Client, language: str, therapist: tuple[str, str]) -> Handout:
    words = sheet_words("plan", language)
    clauses = _clauses(catalogues.newest_template(), {}, words)
    if _guardian_signs(client, clock.today()):
        first = Signature(words.say("agreement.guardian"))
    else:
        first = Signature(words.say("agreement.client"), client.name(words.arabic))
    signatures = Signatures((
        first,
        Signature(words.say("agreement.therapist"), _name(therapist, words)),
    ))
    return _agreement(words, clauses, [signatures], words.say("agreement.subtitle_blank"), 1)


def _agreement(words: Words, clauses: list[Block], foot: list[Block], subtitle: str, version: int) -> Handout:
    blocks = (
        Text(words.say("agreement.intro"), quiet=True), *clauses, Heading(words.say("agreement.signed_head")), *foot,
        Text(words.say("agreement.copy"), quiet=True),
    )
    return Handout("agreement", words.say("agreement.title"), LetterLanguage(words.language), blocks, subtitle, version=version)


def _clauses(template: AgreementTemplate, answers: dict[str, ClauseAnswer], words: Words) -> list[Block]:
    found: list[Block] = []
    for clause in template.clauses:
        text, given = clause.text[words.language], answers.get(clause.key)
        if given is not None and given.note:
            key = "agreement.declined" if given.answer is Answer.NOT_AGREED else "agreement.changed"
            text = f"{text} {words.say(key, note=words.given(given.note))}"
        head = words.say("agreement.clause", place=words.number(clause.number), title=clause.title[words.language])
        found += [Heading(head), Ticks((Tick(text, None if given is None else given.answer is not Answer.NOT_AGREED),))]
    return found


def _placed(drawn: Drawn) -> tuple[Stroke, ...]:
    """Strokes of a field of any shape as they lie in the paper's field (0 to 1 both ways), unstretched, on its lower edge."""
    scale = min(FIELD_SHAPE / max(1, drawn.width), 1 / max(1, drawn.height))
    drop = 1 - drawn.height * scale
    return tuple(tuple((x * scale / FIELD_SHAPE, drop + y * scale) for x, y in stroke) for stroke in drawn.strokes)


def _guardian_signs(client: Client, on: date) -> bool:
    return client.dob is not None and consent_ages(client.dob, on).clinical_consent is ConsentBy.GUARDIAN_REQUIRED


def _name(names: tuple[str, str], words: Words) -> str:
    return (names[1] or names[0]) if words.arabic else (names[0] or names[1])
