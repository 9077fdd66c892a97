"""The days of closed time as they are typed: first and last day, from and until; and the toast that takes an entry back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.closures import Closure, ClosureProblem, span_of
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, closures
from ui import formats
from ui.settings.section import KeptForm
from ui.texts import text_for
from ui.texts.closures import NAMES
from ui.widgets.fields import DateField, TimeField

translate = QCoreApplication.translate


class ClosureForm(KeptForm):
    """Adds the four fields of when to whatever fields of what stand above them."""

    def __init__(self, actor: Actor, name: str) -> None:
        super().__init__(actor, name)
        self._prefix = name

    def add_days(self) -> None:
        """First and last day, and times for part of a day; no times mean whole days."""
        self.add_row(
            ("first", self.tr("First day"), DateField(clock.today, name=f"{self._prefix}First")),
            ("last", self.tr("Last day"), DateField(clock.today, name=f"{self._prefix}Last", hint=self.tr("the same day"))),
            ("start", self.tr("From, if not all day"), TimeField(name=f"{self._prefix}Start")),
            ("end", self.tr("Until"), TimeField(name=f"{self._prefix}End")),
        )

    def show_days(self, closure: Closure | None) -> None:
        """The days of an entry, or none."""
        part = closure is not None and not closure.whole_days
        self.fill({
            "first": closure.first if closure else None,
            "last": closure.last if closure and closure.last != closure.first else None,
            "start": closure.starts.time() if closure and part else None,
            "end": closure.ends.time() if closure and part else None,
        })

    def days_into(self, closure: Closure) -> Closure | None:
        """The entry with the days typed; None (and said beside the fields) when they cannot be read."""
        def bad(*names: str) -> list[str]:
            return [name for name in names if not self.fields[name].widget.valid()]  # type: ignore[attr-defined]

        wrong = [Finding(HouseProblem.NOT_A_DATE, name) for name in bad("first", "last")]
        if not wrong and self.fields["first"].value() is None:
            wrong = [Finding(ClosureProblem.NO_DAYS, "first")]
        wrong += [Finding(HouseProblem.OUT_OF_RANGE, name, {"low": "00:00", "high": "23:59"}) for name in bad("start", "end")]
        if wrong:
            self.show_findings(wrong, text_for)
            return None
        first = self.fields["first"].value()
        last, start, end = (self.fields[name].value() for name in ("last", "start", "end"))
        starts, ends = span_of(first, last or first, start, end)
        return replace(closure, starts=starts, ends=ends)


def when_words(closure: Closure) -> str:
    """Mon 30 Nov, or a range of days, with the times of a part of a day."""
    return when_of(closure.starts, closure.ends)


def when_of(starts: datetime, ends: datetime) -> str:
    """The same of two moments."""
    first, last = starts.date(), (ends - timedelta(minutes=1)).date()
    days = formats.short_day(first) if first == last else formats.date_range(first, last)
    if starts.time() == ends.time() == time():
        return days
    if starts.time() == time():
        part = translate("ClosureForm", "until {time}").format(time=formats.time_of_day(ends))
    elif ends.time() == time():
        part = translate("ClosureForm", "from {time}").format(time=formats.time_of_day(starts))
    else:
        part = formats.time_range(starts, ends)
    return f"{days} · {part}"


def code_words(code: Any) -> str:
    """The word of a kind of closed time or leave."""
    return translate("texts", NAMES[type(code)][code])


def taker_back(actor: Actor, before: Closure | None, after: Closure) -> Callable[[], Any]:
    """The Undo of one entry: back to what stood before, or off the list if nothing did; it gives the way forward again."""

    def take_back() -> Callable[[], Any]:
        wished = replace(before or replace(after, removed=True), id=after.id, version=after.version)
        try:
            kept = closures.save_closure(actor, wished).closure
        except Refused as refusal:
            if HouseProblem.STALE in refusal.codes:
                raise Refused(ClosureProblem.CANNOT_GO_BACK) from None
            raise
        return taker_back(actor, after, kept)

    return take_back
