"""The summary of supervision and professional development on paper (clinical 4e2): dates and hours, no client, no reflection."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from clinic_app.data import profiles
from clinic_app.domain.changes import Kind
from clinic_app.domain.growth import OwnGrowth
from clinic_app.domain.growth_summaries import SummaryDraft, SummaryReader
from clinic_app.domain.handouts import Block, Fields, Handout, Heading, Signature, Signatures, Table, Text
from clinic_app.domain.permissions import Actor
from clinic_app.letters.words import Words
from clinic_app.services import clock
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.growth import own_growth


def summary_sheet(actor: Actor, draft: SummaryDraft) -> Handout:
    """The actor's own summary. Agreed actions stay out of it, and clients but for their code where it is put in."""
    growth, words = own_growth(actor), sheet_words("growth", draft.content.language)
    content = draft.content
    first, last = content.first or clock.today(), content.last or clock.today()
    period = words.say("period", first=words.day(first), last=words.day(last))
    blocks = tuple(_Summary(actor, growth, draft, first, last, words).blocks())
    return Handout("growth_summary", words.say("title"), content.language, blocks, period, version=draft.edition)


class _Summary:
    """Lays out one summary, block by block."""

    def __init__(self, actor: Actor, growth: OwnGrowth, draft: SummaryDraft, first: date, last: date, words: Words) -> None:
        self.actor, self.growth, self.draft, self.words = actor, growth, draft, words
        self.first, self.last = first, last
        self.one_year = first.year == last.year
        self.whole_year = self.one_year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)

    def blocks(self) -> Iterator[Block]:
        """From the reader to the signatures."""
        words, growth, content = self.words, self.growth, self.draft.content
        name = growth.name_ar or growth.name if words.arabic else growth.name or growth.name_ar
        to = words.given(content.recipient) or words.say(f"reader_of.{content.reader}")
        yield Fields(((words.say("reader"), to), (words.say("reference"), words.number(self.draft.reference))))
        if content.opening:
            yield from (Text(line) for line in content.opening.splitlines() if line.strip())
        yield Heading(words.say("licence"))
        until = words.day(growth.licence_until) if growth.licence_until else ""
        yield Fields(((words.say("licence_number"), words.number(growth.licence_no) if growth.licence_no else ""),
                      (words.say("licence_until"), until)))
        yield Heading(words.say("supervision"))
        yield from self._supervision()
        yield Heading(words.say("development"))
        yield from self._development()
        if content.closing:
            yield from (Text(line) for line in content.closing.splitlines() if line.strip())
        own = Signature(words.say("signature_person"), name, picture=profiles.signature_of(self.actor.staff_id).picture)
        lead = () if content.reader is SummaryReader.SELF else (Signature(words.say("signature_lead")),)
        yield Signatures((own, *lead))
        yield Text(words.say("note_codes" if content.codes else "note"), quiet=True)

    def _within(self, on: date | None) -> bool:
        return on is not None and self.first <= on <= self.last

    def _supervision(self) -> Iterator[Block]:
        words, growth = self.words, self.growth
        held = [s for s in reversed(growth.supervisions) if self._within(s.content.on)]
        if not held:
            yield Text(words.say("none_supervision"))
            return
        rows = []
        for one in held:
            entry, on = one.content, one.content.on
            assert on is not None
            who = one.supervisor_name_ar or one.supervisor_name if words.arabic else one.supervisor_name or one.supervisor_name_ar
            signed = words.say("signed_no") if entry.supervisor_id is not None else "–"  # nobody outside can sign here
            if one.signed_at is not None:
                day = one.signed_at.date()
                signed = words.say("signed_yes", day=words.day(day, year=not self.one_year or day.year != self.first.year))
            codes = tuple(words.number(code) for code in entry.codes) if self.draft.content.codes else ()
            rows.append((words.day(on, year=not self.one_year), words.number(entry.minutes), words.say(f"mode_of.{entry.mode}"),
                         who, words.say_comma().join((*entry.themes, *codes)), signed))
        keys = tuple(f"{Kind.SUPERVISION}:{one.id}" for one in held)
        heads = tuple(words.say(key) for key in ("day", "minutes", "mode", "supervisor", "themes", "signed"))
        if any(one.content.supervisor_id is not None or one.signed_at is not None for one in held):
            yield Table(heads, tuple(rows), (17, 9, 13, 21, 29, 23), keys)
        else:
            yield Table(heads[:-1], tuple(row[:-1] for row in rows), (19, 10, 13, 26, 46), keys)  # the place goes to the themes
        minutes = sum(s.content.minutes or 0 for s in held)
        said = words.say("total_supervision", hours=_hours(minutes / 60, words), count=words.number(len(held)))
        if growth.targets.supervision_hours and self.whole_year:
            asked = words.say("target_hours", many=words.number(growth.targets.supervision_hours))
            said = f"{said} {words.say('target', amount=asked)}"
        yield Text(said)

    def _development(self) -> Iterator[Block]:
        words, targets = self.words, self.growth.targets
        done = [c for c in reversed(self.growth.cpd) if self._within(c.content.on)]
        if not done:
            yield Text(words.say("none_development"))
            return
        rows = []
        for one in done:
            entry, on = one.content, one.content.on
            assert on is not None
            rows.append((words.day(on, year=not self.one_year), entry.title, entry.provider, words.say(f"kind.{entry.category}"),
                         _hours(one.hours, words), words.number(entry.points) if entry.points is not None else ""))
        heads = tuple(words.say(key) for key in ("day", "what", "provider", "category", "hours", "points"))
        yield Table(heads, tuple(rows), (18, 34, 33, 14, 9, 9), tuple(f"{Kind.GROWTH}:{one.id}" for one in done))
        hours, points = sum(c.hours for c in done), sum(c.content.points or 0 for c in done)
        said = words.say("total_development", hours=_hours(hours, words), points=words.number(points))
        asked = [words.say(key, many=words.number(number)) for key, number in (
            ("target_hours", targets.cpd_hours), ("target_points", targets.cpd_points)) if number]
        if asked and self.whole_year:
            said = f"{said} {words.say('target', amount=words.joined(tuple(asked)))}"
        yield Text(said)


def _hours(hours: float, words: Words) -> str:
    return words.number(f"{hours:g}" if hours * 4 % 1 == 0 else f"{hours:.1f}")
