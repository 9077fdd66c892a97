"""What a questionnaire is made of: items, how they are scored, bands, cut-off, reliable change, risk items, ages, terms.

Item numbers are those of the official form; the program holds none of its wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clinic_app.domain.change import Direction, Yardstick
from clinic_app.domain.people import Sex

NOT_APPLICABLE = -1  # an answer "does not apply to me", where the form allows it (WSAS 1)
LANGUAGES = ("ar", "en")  # of the forms that clients fill


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
