"""The one plain sentence above a chart: what changed, how sure one can be, and where the figures come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.change import Category, Direction, Yardstick, change_between
from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.measures import Score
from ui import formats, theme
from ui.texts.measures import band_name, subscale_name

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Plain:
    """Title, two lines more, a tag with its tone, and the sign of the direction."""

    title: str
    detail: str = ""
    basis: str = ""
    tag: str = ""
    tone: str = "neutral"
    sign: str = "trend_same"

    @property
    def whole(self) -> str:
        """Everything in one text, for screen readers."""
        return " ".join(part for part in (self.title, self.detail, self.basis) if part)



def language_name(code: str) -> str:
    """The language of a form."""
    return {"ar": translate("MeasureWords", "Arabic"),
            "en": translate("MeasureWords", "English")}.get(code, code)


def measure_name(definition: MeasureDefinition, subscale: str = "") -> str:
    """A measure's name, with its subscale where that is meant; names of published forms stay in Latin letters."""
    own = definition.name_ar if theme.current().arabic and definition.name_ar else definition.name
    name = formats.isolate_name(own) if theme.current().arabic else own
    return f"{name}, {subscale_name(subscale)}" if subscale else name


def about(definition: MeasureDefinition) -> str:
    """What a measure asks about."""
    return definition.about_ar if theme.current().arabic and definition.about_ar else definition.about


def topic(definition: MeasureDefinition, item: int) -> str:
    """The program's own word for the topic of an item; empty for a form that brings its wording."""
    labels = definition.labels_ar if theme.current().arabic else definition.labels
    return labels[item - 1] if len(labels) >= item else ""


def plain(definition: MeasureDefinition, scores: Sequence[Score], stick: Yardstick) -> Plain:
    """What these scores (of one measure, oldest first, with totals) say together. Below two: not enough data."""
    if not scores:
        more = translate("MeasureWords", "The first one becomes the start that later ones are compared with.")
        return Plain(translate("MeasureWords", "No score yet."), more)
    first, last = scores[0], scores[-1]
    shown = formats.number(last.total or 0)
    if len(scores) < 2:
        said = translate("MeasureWords", "{score} on {day}.").format(score=shown, day=formats.full_date(last.on))
        band = translate("MeasureWords", "The form calls this {band}.") if last.band else ""
        band = band.format(band=band_name(last.band)) if band else ""
        head = translate("MeasureWords", "One score: not enough to say how it goes.")
        tag = translate("MeasureWords", "not enough data")
        return Plain(head, f"{said} {band}".strip(), _basis(definition, scores, stick), tag)
    found = change_between(first.total, last.total, stick)
    points = formats.number(abs(found.gain or 0))
    rises = (last.total or 0) > (first.total or 0)
    title, tag, tone = _title(found.category, points, rises, bool(found.gain))
    sign = "trend_same" if not found.gain else "trend_up" if rises else "trend_down"
    return Plain(title, _detail(first, last, stick, found.category), _basis(definition, scores, stick), tag, tone, sign)


_SAID = {
    Category.RECOVERED: (
        QT_TRANSLATE_NOOP("MeasureWords", "{head}: more than ordinary variation, and across the cut-off."),
        QT_TRANSLATE_NOOP("MeasureWords", "recovered"), "ok"),
    Category.IMPROVED: (
        QT_TRANSLATE_NOOP("MeasureWords", "{head}: more than ordinary variation."),
        QT_TRANSLATE_NOOP("MeasureWords", "improved"), "ok"),
    Category.DETERIORATED: (
        QT_TRANSLATE_NOOP("MeasureWords", "{head}: more than ordinary variation. Worth a look."),
        QT_TRANSLATE_NOOP("MeasureWords", "worse"), "warn"),
    Category.NO_AGREED_THRESHOLD: (
        QT_TRANSLATE_NOOP("MeasureWords", "{head}: there is no agreed threshold for this form."),
        QT_TRANSLATE_NOOP("MeasureWords", "no agreed threshold"), "neutral"),
    Category.NO_RELIABLE_CHANGE: (
        QT_TRANSLATE_NOOP("MeasureWords", "{head}: could be ordinary variation."),
        QT_TRANSLATE_NOOP("MeasureWords", "no reliable change"), "neutral"),
}


def _title(category: Category, points: str, rises: bool, moved: bool) -> tuple[str, str, str]:
    said, tag, tone = _SAID[category]
    if not moved:
        return translate("MeasureWords", "The same as at the start."), translate("MeasureWords", tag), tone
    more = translate("MeasureWords", "Higher by {points} points since the start")
    less = translate("MeasureWords", "Lower by {points} points since the start")
    head = (more if rises else less).format(points=points)
    return translate("MeasureWords", said).format(head=head), translate("MeasureWords", tag), tone


def _detail(first: Score, last: Score, stick: Yardstick, category: Category) -> str:
    said = translate("MeasureWords", "Started at {first} on {day} and is at {last} on {today}.").format(
        first=formats.number(first.total or 0), day=formats.day_month(first.on), last=formats.number(last.total or 0),
        today=formats.day_month(last.on),
    )
    parts = [said]
    if stick.rc is not None:
        more = translate("MeasureWords", "A change of {rc} or more is called reliable for this form.")
        parts.append(more.format(rc=formats.number(stick.rc)))
    if stick.cutoff is not None and category is Category.IMPROVED and stick.clinical(first.total or 0):
        crossing = translate("MeasureWords", "Being under {cutoff} as well would count as recovered.")
        if stick.direction is Direction.HIGHER_BETTER:
            crossing = translate("MeasureWords", "Being over {cutoff} as well would count as recovered.")
        parts.append(crossing.format(cutoff=formats.number(stick.cutoff)))
    if len({first.language, last.language}) > 1:
        parts.append(translate("MeasureWords", "The two forms were in different languages: read the change with care."))
    return " ".join(parts)


def _basis(definition: MeasureDefinition, scores: Sequence[Score], stick: Yardstick) -> str:
    """How many scores, in which language, the threshold with its source, and what it is not."""
    languages = list(dict.fromkeys(s.language for s in scores if s.language))
    parts = [translate("MeasureWords", "%n score(s)", "", len(scores))]
    if len(languages) == 1:
        one = translate("MeasureWords", "{language} form")
        if len(scores) > 1:
            one = translate("MeasureWords", "{language} form each time")
        parts.append(one.format(language=language_name(languages[0])))
    elif languages:
        parts.append(translate("MeasureWords", "forms in two languages"))
    if any(s.prorated for s in scores):
        parts.append(translate("MeasureWords", "hollow points: blanks filled by the mean"))
    if stick.rc is not None and definition.rc_basis:
        said = translate("MeasureWords", "reliable change {rc} ({source})")
        parts.append(said.format(rc=formats.number(stick.rc), source=formats.isolate_name(definition.rc_basis)))
    if definition.in_house:
        parts.append(translate("MeasureWords", "in-house, not validated"))
    parts.append(translate("MeasureWords", "it shows direction, it is not a diagnosis"))
    return " · ".join(parts)


def total_words(definition: MeasureDefinition, total: float | None, missing: int) -> str:
    """What stands beside the total while it is keyed: of how many, and what is missing."""
    if missing == 0:
        return translate("MeasureWords", "of {high}, nothing missing").format(high=formats.number(definition.total_high))
    said = translate("MeasureWords", "%n missing", "", missing)
    if total is None:
        return said
    filled = translate("MeasureWords", "of {high}, {missing}, filled by the mean")
    return filled.format(high=formats.number(definition.total_high), missing=said)
