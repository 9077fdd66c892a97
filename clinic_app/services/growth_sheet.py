"""The summary of supervision and professional development on paper (clinical 4e2): dates and hours, no client, no reflection."""

from __future__ import annotations

from collections.abc import Iterator

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.growth import OwnGrowth
from clinic_app.domain.handouts import Block, Fields, Handout, Heading, Signature, Signatures, Table, Text
from clinic_app.domain.permissions import Actor
from clinic_app.letters.words import Words
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.growth import own_growth


def summary_sheet(actor: Actor, year: int, language: LetterLanguage) -> Handout:
    """The actor's own summary of one calendar year. Client numbers and agreed actions stay out of it."""
    growth, words = own_growth(actor, year), sheet_words("growth", language)
    return Handout(
        "growth_summary", words.say("title"), language, tuple(_blocks(growth, year, words)),
        words.say("period", year=words.number(year)))


def _blocks(growth: OwnGrowth, year: int, words: Words) -> Iterator[Block]:
    yield Heading(words.say("licence"))
    until = words.day(growth.licence_until) if growth.licence_until else ""
    yield Fields(((words.say("licence_number"), words.number(growth.licence_no) if growth.licence_no else ""),
                  (words.say("licence_until"), until)))
    yield Heading(words.say("supervision"))
    yield from _supervision(growth, year, words)
    yield Heading(words.say("development"))
    yield from _development(growth, year, words)
    name = growth.name_ar or growth.name if words.arabic else growth.name or growth.name_ar
    yield Signatures((Signature(words.say("signature_person"), name), Signature(words.say("signature_lead"))))
    yield Text(words.say("note"), quiet=True)


def _supervision(growth: OwnGrowth, year: int, words: Words) -> Iterator[Block]:
    held = [s for s in reversed(growth.supervisions) if s.content.on is not None and s.content.on.year == year]
    if not held:
        yield Text(words.say("none_supervision"))
        return
    rows = []
    for one in held:
        entry, on = one.content, one.content.on
        assert on is not None
        who = one.supervisor_name_ar or one.supervisor_name if words.arabic else one.supervisor_name or one.supervisor_name_ar
        signed = words.say("signed_no")
        if one.signed_at is not None:
            day = one.signed_at.date()
            signed = words.say("signed_yes", day=words.day(day, year=day.year != year))
        rows.append((words.day(on, year=False), words.number(entry.minutes), words.say(f"mode_of.{entry.mode}"), who,
                     words.say_comma().join(entry.themes), signed))
    heads = tuple(words.say(key) for key in ("day", "minutes", "mode", "supervisor", "themes", "signed"))
    yield Table(heads, tuple(rows), (18, 9, 13, 19, 32, 21))
    total = growth.totals
    said = words.say("total_supervision", hours=_hours(total.supervision_minutes / 60, words),
                     count=words.number(total.supervisions))
    if growth.targets.supervision_hours:
        asked = words.say("target_hours", many=words.number(growth.targets.supervision_hours))
        said = f"{said} {words.say('target', amount=asked)}"
    yield Text(said)


def _development(growth: OwnGrowth, year: int, words: Words) -> Iterator[Block]:
    done = [c for c in reversed(growth.cpd) if c.content.on is not None and c.content.on.year == year]
    if not done:
        yield Text(words.say("none_development"))
        return
    rows = []
    for one in done:
        entry, on = one.content, one.content.on
        assert on is not None
        rows.append((words.day(on, year=False), entry.title, entry.provider, words.say(f"kind.{entry.category}"),
                     _hours(one.hours, words), words.number(entry.points) if entry.points is not None else ""))
    heads = tuple(words.say(key) for key in ("day", "what", "provider", "category", "hours", "points"))
    yield Table(heads, tuple(rows), (18, 34, 33, 14, 9, 9))
    total, targets = growth.totals, growth.targets
    said = words.say("total_development", hours=_hours(total.cpd_quarters / 4, words), points=words.number(total.cpd_points))
    asked = [words.say(key, many=words.number(number)) for key, number in (
        ("target_hours", targets.cpd_hours), ("target_points", targets.cpd_points)) if number]
    if asked:
        said = f"{said} {words.say('target', amount=words.joined(tuple(asked)))}"
    yield Text(said)


def _hours(hours: float, words: Words) -> str:
    return words.number(f"{hours:g}" if hours * 4 % 1 == 0 else f"{hours:.1f}")
