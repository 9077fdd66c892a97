"""Measures: what a questionnaire is made of and how its answers are scored, exactly by the clinical reference, table 2.1.

Item numbers are those of the official form; the program holds none of its wording. A blank answer is missing and never counts
as 0; halves round up; bands are read by their lower edges; risk items are read even where no total is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from clinic_app.domain.change import Direction, Yardstick
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.people import Sex

NOT_APPLICABLE = -1  # an answer "does not apply to me", where the form allows it (WSAS 1)
OLDEST_FIRST = 28  # days before session 1 that a first score may be old (house rule, section 3)
LANGUAGES = ("ar", "en")  # of the forms that clients fill
REASON_MAX = 200
BASIS_MAX = 120

Answers = tuple[int | None, ...]


class MeasureProblem(Problem):
    """What keeps answers, a correction, a switch or a file from being kept."""

    UNKNOWN = "measure_unknown"
    NOT_IN_USE = "measure_not_in_use"
    WRONG_COUNT = "measure_wrong_count"
    ILLEGAL_ANSWER = "measure_illegal_answer"
    NOTHING_ANSWERED = "measure_nothing_answered"
    IN_FUTURE = "measure_in_future"
    BEFORE_BIRTH = "measure_before_birth"
    NO_LANGUAGE = "measure_no_language"
    NO_REASON = "measure_no_reason"
    NO_CHANGE = "measure_no_change"
    REASON_TOO_LONG = "measure_reason_too_long"
    FORM_NOT_HELD = "measure_form_not_held"
    BAD_FIGURE = "measure_bad_figure"
    NO_BASIS = "measure_no_basis"
    ALREADY_NEWER = "measure_already_newer"


class Method(StrEnum):
    """How answers become a total."""

    SUM = "sum"  # factor × sum; with answers missing factor × mean × number of items
    MEAN = "mean"  # factor × mean
    SUBSCALES = "subscales"  # no total of all items, only subscales (factor × sum each)


class Ships(StrEnum):
    """How a measure comes with the program (section 2.2, house rule)."""

    ON = "on"
    OFF = "off"  # the lead switches it on: "we hold the official form and its terms"
    IMPORT = "import"  # brought by the clinic as a file


class MeasureState(StrEnum):
    """What became of a form."""

    COMPLETE = "complete"
    PRORATED = "prorated"
    INCOMPLETE = "incomplete"
    DECLINED = "declined"


class Mode(StrEnum):
    """How the form was filled."""

    PAPER = "paper"
    SCREEN = "screen"
    READ_ALOUD = "read_aloud"
    PHONE = "phone"


class RiskState(StrEnum):
    """What one risk item says. Never a level."""

    CLEAR = "clear"
    RAISED = "raised"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Band:
    """A named stretch of totals from its lower edge to the next one's."""

    frm: float
    label: str


@dataclass(frozen=True)
class BandSet:
    """One system of bands; several circulate for some measures (K10), so the one in use is shown by name."""

    key: str
    bands: tuple[Band, ...]
    source: str = ""


@dataclass(frozen=True)
class Figure:
    """Another published figure the lead may choose, and where it comes from."""

    value: float
    basis: str


@dataclass(frozen=True)
class ItemValues:
    """The only legal answers of one item (AUDIT 9 and 10: 0, 2, 4)."""

    item: int
    values: tuple[int, ...]


@dataclass(frozen=True)
class FollowUp:
    """An item that scores its lowest when the one before it is answered with the lowest (K10: 3 after 2, 6 after 5)."""

    item: int
    opener: int


@dataclass(frozen=True)
class RiskItem:
    """An item that opens the safety dialog from an answer on; urgent (asks about self-harm) or a softer prompt."""

    item: int
    at_least: int
    level: str = "urgent"
    others: bool = False


@dataclass(frozen=True)
class Subscale:
    """Some of the items scored on their own, with their own limit of blanks, bands and cut-off."""

    key: str
    items: tuple[int, ...]
    max_missing: int = 0
    high: float | None = None
    bands: tuple[Band, ...] = ()
    cutoff: float | None = None


@dataclass(frozen=True)
class Needed:
    """How many symptoms a cluster needs."""

    key: str
    count: int


@dataclass(frozen=True)
class SymptomRule:
    """PCL-5: an item counts as a symptom from `at_least` on; each cluster needs its number of them."""

    at_least: int
    needs: tuple[Needed, ...]


@dataclass(frozen=True)
class Unscored:
    """A question of the form that is kept and never scored (PHQ-9's difficulty)."""

    key: str
    low: int
    high: int


@dataclass(frozen=True)
class MeasureDefinition:
    """One measure: items, scoring, bands, cut-off, reliable change with its source, risk items, ages, terms.

    labels are the program's own topic words, one per item, in both languages; empty for a measure that brings its own wording.
    cutoff: the clinical range begins here (at or above when lower is better, at or below when higher is better).
    """

    key: str
    name: str
    items: int
    low: int
    high: int
    total_low: float
    total_high: float
    about: str = ""
    about_ar: str = ""
    topic: str = ""  # what it asks about in a word or two, beside its code on paper; about where nothing shorter is said
    topic_ar: str = ""
    name_ar: str = ""
    version: int = 1
    recall: str = ""
    labels: tuple[str, ...] = ()
    labels_ar: tuple[str, ...] = ()
    direction: Direction = Direction.LOWER_BETTER
    method: Method = Method.SUM
    factor: int = 1
    places: int = 0
    max_missing: int = 0
    reverse: tuple[int, ...] = ()
    item_values: tuple[ItemValues, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    not_applicable: tuple[int, ...] = ()
    subscales: tuple[Subscale, ...] = ()
    symptom: SymptomRule | None = None
    unscored: tuple[Unscored, ...] = ()
    band_sets: tuple[BandSet, ...] = ()
    cutoff: float | None = None
    cutoff_women: float | None = None
    cutoff_source: str = ""
    cutoff_choices: tuple[Figure, ...] = ()
    remission_below: float | None = None
    rc: float | None = None
    rc_basis: str = ""
    rc_choices: tuple[Figure, ...] = ()
    risk: tuple[RiskItem, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    sensitive: bool = False
    in_house: bool = False
    ships: Ships = Ships.OFF
    licence: str = ""
    terms: str = ""

    def allowed(self, item: int) -> tuple[int, ...]:
        """The legal answers of an item (1-based)."""
        own = next((v.values for v in self.item_values if v.item == item), None)
        return own if own is not None else tuple(range(self.low, self.high + 1))

    def topic_in(self, language: str) -> str:
        """The short name of what it asks about, in English or Arabic; no word of the form itself."""
        en, ar = self.topic or self.about, self.topic_ar or self.about_ar
        return (ar or en) if language == "ar" else (en or ar)

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands in use: those of the first set."""
        return self.band_sets[0].bands if self.band_sets else ()

    @property
    def silent_on_risk(self) -> bool:
        """True for a form without any risk question: the screen says that it does not ask about suicide."""
        return not self.risk

    def subscale(self, key: str) -> Subscale | None:
        """A subscale by key."""
        return next((s for s in self.subscales if s.key == key), None)

    def yardstick(self, sex: Sex = Sex.UNKNOWN, subscale: str = "") -> Yardstick:
        """How its totals are compared (rules R3 to R6). A subscale has its cut-off and no reliable change of its own."""
        part = self.subscale(subscale) if subscale else None
        if part is not None:
            return Yardstick(self.direction, part.cutoff, None, 0, part.high)
        cutoff = self.cutoff_women if sex is Sex.FEMALE and self.cutoff_women is not None else self.cutoff
        return Yardstick(self.direction, cutoff, self.rc, self.total_low, self.total_high)

    def fits_age(self, age: int | None) -> bool:
        """False outside the ages the form was made for: a warning, never a block (house rule)."""
        if age is None:
            return True
        return (self.age_from is None or age >= self.age_from) and (self.age_to is None or age <= self.age_to)


@dataclass(frozen=True)
class RiskAnswer:
    """One risk item as answered; answer None means blank."""

    item: int
    answer: int | None
    state: RiskState
    level: str = "urgent"
    others: bool = False


@dataclass(frozen=True)
class SubScore:
    """One subscale; no total beyond its missing items. screens: True at or above its cut-off."""

    key: str
    total: float | None
    band: str = ""
    screens: bool | None = None


@dataclass(frozen=True)
class Scored:
    """Answers scored. total None: too much was left blank, or an answer was not legal."""

    state: MeasureState
    total: float | None = None
    band: str = ""
    missing: tuple[int, ...] = ()
    illegal: tuple[int, ...] = ()
    subscales: tuple[SubScore, ...] = ()
    risk: tuple[RiskAnswer, ...] = ()
    rule_met: bool | None = None

    def sub(self, key: str) -> SubScore | None:
        """A subscale's score by key."""
        return next((s for s in self.subscales if s.key == key), None)


@dataclass(frozen=True)
class Score:
    """One dated score, as the chart, the signals and the reviews read it: totals and risk answers, no other item.

    subscales: for a measure without a total of its own. language: the form's, never mixed in one change without a mark.
    """

    key: str
    on: date
    total: float | None
    state: MeasureState
    language: str = ""
    band: str = ""
    risk: tuple[RiskAnswer, ...] = ()
    subscales: tuple[SubScore, ...] = ()
    id: int = 0
    appointment_id: int | None = None

    @property
    def prorated(self) -> bool:
        """True where blanks were filled with the mean of the rest."""
        return self.state is MeasureState.PRORATED

    @property
    def declined(self) -> bool:
        """True where the client would rather not: a valid answer."""
        return self.state is MeasureState.DECLINED


@dataclass(frozen=True)
class Kept:
    """What was answered, item by item, as it is stored: sensitive."""

    answers: Answers = ()
    unscored: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Risks:
    """The risk answers of a form, as they are stored."""

    answers: tuple[RiskAnswer, ...] = ()


@dataclass(frozen=True)
class Parts:
    """The subscales of a form, as they are stored."""

    scores: tuple[SubScore, ...] = ()


@dataclass(frozen=True)
class Administration:
    """A form as it was kept: one version of it. answers are empty unless they were asked for (they are sensitive)."""

    id: int
    uid: str
    origin: str
    version: int
    client_id: int
    episode_id: int
    appointment_id: int | None
    definition_version: int
    score: Score
    mode: Mode
    entered_at: datetime
    entered_by: int
    by: str = ""
    by_ar: str = ""
    reason: str = ""
    answers: Answers = ()
    unscored: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class MeasureRequest:
    """A filled form on its way into the record. uid is made by the screen, so that the same save sent twice is one row."""

    uid: str
    client_id: int
    key: str
    on: date
    answers: Answers = ()
    unscored: tuple[int | None, ...] = ()
    mode: Mode = Mode.PAPER
    language: str = ""
    appointment_id: int | None = None
    declined: bool = False


@dataclass(frozen=True)
class CorrectionRequest:
    """What a kept form should have said, and why: becomes a new version, the old one stays."""

    administration_id: int
    version: int
    request: MeasureRequest
    reason: str


@dataclass(frozen=True)
class MeasureChoice:
    """The clinic's choice about one measure: in use or not, form held, other figures with their basis, bands in use.

    sd, r and z come from a named study (rule R1) and give the reliable change when the lead enters them; means and SDs of a
    clinical and a general group (rule R2) give the cut-off. cutoff_basis says whose study that is.
    """

    key: str
    on: bool | None = None
    form_held: bool = False
    cutoff: float | None = None
    rc: float | None = None
    rc_basis: str = ""
    bands: str = ""
    sd: float | None = None
    r: float | None = None
    z: float | None = None
    version: int = 0
    m_clin: float | None = None
    sd_clin: float | None = None
    m_norm: float | None = None
    sd_norm: float | None = None
    cutoff_basis: str = ""


def scored(definition: MeasureDefinition, answers: Sequence[int | None]) -> Scored:
    """The answers by table 2.1. One per item, None for a blank, NOT_APPLICABLE where allowed; ValueError for another count.

    An answer outside its item's range makes it illegal: no total, and nothing that uses it.
    """
    if len(answers) != definition.items:
        raise ValueError(f"{definition.key} has {definition.items} items")
    given = _followed(definition, answers)
    illegal = tuple(n for n, value in enumerate(given, 1) if not _legal(definition, n, value))
    used: dict[int, int] = {}
    for number, value in enumerate(given, 1):
        if value is not None and value != NOT_APPLICABLE and number not in illegal:
            used[number] = definition.low + definition.high - value if number in definition.reverse else value
    every = tuple(range(1, definition.items + 1))
    missing = tuple(n for n in every if n not in used and n not in illegal)
    total = None
    if definition.method is not Method.SUBSCALES and not illegal:
        total = _total(definition, used, every, definition.max_missing)
    parts = tuple(_part(definition, part, used) for part in definition.subscales)
    whole = total is not None or (definition.method is Method.SUBSCALES and all(p.total is not None for p in parts))
    state = MeasureState.INCOMPLETE
    if whole and not illegal:
        state = MeasureState.PRORATED if missing else MeasureState.COMPLETE
    return Scored(
        state, total, band_of(definition.bands, total), missing, illegal, parts, _risk(definition, used, given),
        _symptoms(definition, used, total),
    )


def _legal(definition: MeasureDefinition, number: int, value: int | None) -> bool:
    if value is None:
        return True
    return (value == NOT_APPLICABLE and number in definition.not_applicable) or value in definition.allowed(number)


def _followed(definition: MeasureDefinition, answers: Sequence[int | None]) -> list[int | None]:
    """The answers with follow-up items set to their lowest where their opener is (K10)."""
    given = list(answers)
    for follow in definition.follow_ups:
        if given[follow.opener - 1] == definition.low:
            given[follow.item - 1] = definition.low
    return given


def _total(definition: MeasureDefinition, used: dict[int, int], items: Sequence[int], max_missing: int) -> float | None:
    there = [used[n] for n in items if n in used]
    if not there or len(items) - len(there) > max_missing:
        return None
    mean = Fraction(sum(there), len(there))
    exact = mean * definition.factor * (1 if definition.method is Method.MEAN else len(items))
    return half_up(exact, definition.places)


def half_up(value: Fraction, places: int) -> float:
    """Rounded to so many decimals, halves away from zero upwards: 12.5 gives 13, 21.25 gives 21.3."""
    step = 10**places
    return float(Fraction((value * step + Fraction(1, 2)).__floor__(), step))


def _part(definition: MeasureDefinition, part: Subscale, used: dict[int, int]) -> SubScore:
    total = _total(definition, used, part.items, part.max_missing)
    screens = None if total is None or part.cutoff is None else total >= part.cutoff
    return SubScore(part.key, total, band_of(part.bands, total), screens)


def band_of(bands: Iterable[Band], total: float | None) -> str:
    """The label of the band whose lower edge lies highest at or under the total; empty without one."""
    label = ""
    for band in bands:
        if total is not None and total >= band.frm:
            label = band.label
    return label


def _risk(definition: MeasureDefinition, used: dict[int, int], given: Sequence[int | None]) -> tuple[RiskAnswer, ...]:
    found = []
    for risk in definition.risk:
        answer = given[risk.item - 1] if risk.item in used else None
        state = RiskState.UNANSWERED if answer is None else RiskState.RAISED if answer >= risk.at_least else RiskState.CLEAR
        found.append(RiskAnswer(risk.item, answer, state, risk.level, risk.others))
    return tuple(found)


def _symptoms(definition: MeasureDefinition, used: dict[int, int], total: float | None) -> bool | None:
    """PCL-5: whether each cluster has its number of symptoms; None where no total is given."""
    rule = definition.symptom
    if rule is None or total is None:
        return None
    clusters = {part.key: part.items for part in definition.subscales}
    return all(sum(used.get(n, 0) >= rule.at_least for n in clusters[need.key]) >= need.count for need in rule.needs)


def risk_state(risk: Sequence[RiskAnswer]) -> RiskState:
    """The risk items of a form together: raised if any is, else unanswered if any is blank, else clear."""
    states = {answer.state for answer in risk}
    if RiskState.RAISED in states:
        return RiskState.RAISED
    return RiskState.UNANSWERED if RiskState.UNANSWERED in states else RiskState.CLEAR


def with_choice(definition: MeasureDefinition, choice: MeasureChoice | None) -> MeasureDefinition:
    """The definition with the clinic's own figures and bands; their basis replaces the published one."""
    if choice is None:
        return definition
    sets = tuple(sorted(definition.band_sets, key=lambda s: s.key != choice.bands)) if choice.bands else definition.band_sets
    rc, basis = definition.rc, definition.rc_basis
    if choice.rc is not None:
        rc, basis = choice.rc, choice.rc_basis
    cutoff, source = definition.cutoff, definition.cutoff_source
    if choice.cutoff is not None:
        cutoff, source = choice.cutoff, choice.cutoff_basis or next(
            (c.basis for c in definition.cutoff_choices if c.value == choice.cutoff), "")
    return replace(definition, band_sets=sets, rc=rc, rc_basis=basis, cutoff=cutoff, cutoff_source=source)


def in_use(definition: MeasureDefinition, choice: MeasureChoice | None) -> bool:
    """Whether the clinic works with it: as shipped, unless the lead has said otherwise."""
    return choice.on if choice is not None and choice.on is not None else definition.ships is Ships.ON


def findings(definition: MeasureDefinition, request: MeasureRequest, *, today: date, dob: date | None) -> tuple[Finding, ...]:
    """Why a filled form cannot be kept: count or answers that are not legal, nothing answered, a day to come."""
    found = []
    if request.on > today:
        found.append(Finding(MeasureProblem.IN_FUTURE, "on"))
    if dob is not None and request.on < dob:
        found.append(Finding(MeasureProblem.BEFORE_BIRTH, "on"))
    if request.language not in LANGUAGES:
        found.append(Finding(MeasureProblem.NO_LANGUAGE, "language"))
    if request.declined:
        return tuple(found)
    if len(request.answers) != definition.items:
        return (*found, Finding(MeasureProblem.WRONG_COUNT, "answers", {"items": definition.items}))
    result = scored(definition, request.answers)
    found += [Finding(MeasureProblem.ILLEGAL_ANSWER, f"item_{n}", {"item": n}) for n in result.illegal]
    for question, answer in zip(definition.unscored, request.unscored, strict=False):
        if answer is not None and not question.low <= answer <= question.high:
            found.append(Finding(MeasureProblem.ILLEGAL_ANSWER, question.key, {"item": definition.items + 1}))
    if not result.illegal and all(a is None for a in request.answers):
        found.append(Finding(MeasureProblem.NOTHING_ANSWERED, "answers"))
    return tuple(found)


def choice_findings(definition: MeasureDefinition, choice: MeasureChoice) -> tuple[Finding, ...]:
    """Why a choice cannot be kept: an off measure without the held form, a figure out of range, a figure without its basis."""
    found = []
    if choice.on and definition.ships is not Ships.ON and not choice.form_held:
        found.append(Finding(MeasureProblem.FORM_NOT_HELD, "form_held"))
    if choice.cutoff is not None and not definition.total_low <= choice.cutoff <= definition.total_high:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "cutoff"))
    if choice.rc is not None and not 0 < choice.rc <= definition.total_high - definition.total_low:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "rc"))
    if choice.rc is not None and not choice.rc_basis.strip():
        found.append(Finding(MeasureProblem.NO_BASIS, "rc_basis"))
    if len(choice.rc_basis) > BASIS_MAX:
        found.append(Finding(MeasureProblem.REASON_TOO_LONG, "rc_basis", {"limit": BASIS_MAX}))
    if choice.m_clin is not None or choice.m_norm is not None:
        if not choice.cutoff_basis.strip():
            found.append(Finding(MeasureProblem.NO_BASIS, "cutoff_basis"))
        if (choice.sd_clin or 0) < 0 or (choice.sd_norm or 0) < 0:
            found.append(Finding(MeasureProblem.BAD_FIGURE, "sd_clin"))
    if len(choice.cutoff_basis) > BASIS_MAX:
        found.append(Finding(MeasureProblem.REASON_TOO_LONG, "cutoff_basis", {"limit": BASIS_MAX}))
    if choice.bands and choice.bands not in {s.key for s in definition.band_sets}:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "bands"))
    return tuple(found)


def valid(scores: Iterable[Score], key: str, subscale: str = "") -> list[Score]:
    """Those of one measure that have a total (of a subscale, the total of that), in their order."""
    found = []
    for score in scores:
        if score.key != key:
            continue
        if subscale:
            part = next((s for s in score.subscales if s.key == subscale), None)
            score = replace(score, total=part.total if part else None, band=part.band if part else "")
        if score.total is not None:
            found.append(score)
    return found


def counted(scores: Sequence[Score], first_session: date | None) -> list[Score]:
    """Without scores older than 28 days before session 1: the first of an episode must belong to it (house rule, section 3)."""
    if first_session is None:
        return list(scores)
    return [s for s in scores if (first_session - s.on).days <= OLDEST_FIRST]


@dataclass(frozen=True)
class Offered:
    """One measure as the clinic has it: the definition with its own figures, in use or not, languages with imported wording."""

    definition: MeasureDefinition
    on: bool
    choice: MeasureChoice
    languages: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The measure's key."""
        return self.definition.key


@dataclass(frozen=True)
class Dated:
    """What happened in life on a day, as the chart shows it."""

    on: date
    words: str
