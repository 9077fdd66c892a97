"""The format of calendar files: events to bytes, bytes to stretches of time. Knows no table and keeps no title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from time import monotonic
from typing import Any

from clinic_app.domain.calendars import (
    AHEAD,
    EVENTS_MOST,
    FILE_MOST,
    LINES_MOST,
    CalendarEvent,
    CalendarProblem,
    FoundEvent,
)
from clinic_app.domain.errors import Finding, Refused

OLDEST = timedelta(days=20 * 366)  # a recurring event that began longer ago is not followed
STEADY = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
PATIENCE = 2.0  # seconds for all recurring events of a file: rules that never fit are looked at to the end of all years
DAYS_ASKED = ("BYMONTH", "BYMONTHDAY", "BYDAY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TOO_FINE = {"BYHOUR", "BYMINUTE", "BYSECOND"}  # would make thousands of entries of one line
DAY = timedelta(days=1)
PRODUCT = "-//Al Soor//Diary//EN"


def write_calendar(events: Iterable[CalendarEvent], name: str, offset: timedelta, stamp: datetime) -> bytes:
    """A calendar with these events, in UTC. name: of the calendar; offset: of the clinic's clock from UTC."""
    import icalendar  # a large package, needed when a file is written or read

    calendar = icalendar.Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH")):
        calendar.add(key, value)
    calendar.add("x-wr-calname", icalendar.vText(name))  # a property of no known type would be written as it stands
    for event in events:
        one = icalendar.Event()
        one.add("uid", event.uid)
        one.add("sequence", event.sequence)
        one.add("dtstamp", stamp)
        one.add("dtstart", (event.slot.start - offset).replace(tzinfo=UTC))
        one.add("dtend", (event.slot.end - offset).replace(tzinfo=UTC))
        one.add("summary", event.summary)
        if event.place:
            one.add("location", event.place)
        one.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
        one.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
        one.add("class", "PRIVATE")
        calendar.add_component(one)
    return bytes(calendar.to_ical())


def read_calendar(content: bytes, offset: timedelta, today: date) -> tuple[FoundEvent, ...]:
    """The stretches of time in a file, recurring ones followed for 400 days from today; clinic-local.

    Refuses what is no calendar, a file too large, and one that holds too much.
    """
    if len(content) > FILE_MOST:
        raise Refused(Finding(CalendarProblem.TOO_LARGE, facts={"limit": FILE_MOST // 1000}))
    events = _events(content)
    if len(events) > EVENTS_MOST:
        raise Refused(Finding(CalendarProblem.TOO_MANY, facts={"limit": EVENTS_MOST}))
    moved = {(str(e.get("uid", "")), when) for e in events if (when := _local(e, "recurrence-id", offset)) is not None}
    found: list[FoundEvent] = []
    begun = monotonic()
    for event in events:
        try:
            found += islice(_stretches(event, moved, offset, today), LINES_MOST + 1)
        except (ValueError, TypeError, OverflowError, AttributeError, KeyError, IndexError):
            continue  # a line of the file that says no time we can read is no absence
        if len(found) > LINES_MOST or monotonic() - begun > PATIENCE:
            raise Refused(Finding(CalendarProblem.TOO_MANY, facts={"limit": LINES_MOST}))
    return tuple(found)


def _events(content: bytes) -> list[Any]:
    import icalendar  # as above

    try:
        calendars = [c for c in icalendar.Calendar.from_ical(content, multiple=True) if c.name == "VCALENDAR"]
        found = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        calendars, found = [], []
    if not calendars:
        raise Refused(CalendarProblem.NOT_A_CALENDAR)
    return found


def _naive(value: date | datetime, offset: timedelta) -> datetime:
    """A day or a moment on the clinic's clock; a moment without a zone is meant as it stands."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time())
    return (value.astimezone(UTC) + offset).replace(tzinfo=None) if value.tzinfo else value


def _local(event: Any, name: str, offset: timedelta) -> datetime | None:
    value = getattr(event.get(name), "dt", None)
    return _naive(value, offset).replace(second=0, microsecond=0) if isinstance(value, date) else None


def _stretches(event: Any, moved: set[tuple[str, datetime]], offset: timedelta, today: date) -> Iterator[FoundEvent]:
    start = _local(event, "dtstart", offset)
    if start is None:
        return
    lasts = _length(event, start, offset)
    if lasts <= timedelta():
        return
    free = str(event.get("transp", "")).upper() == "TRANSPARENT"
    cancelled = str(event.get("status", "")).upper() == "CANCELLED"
    if event.get("rrule") is None or event.get("recurrence-id") is not None:
        yield FoundEvent(start, start + lasts, free, cancelled)
        return
    uid, left_out = str(event.get("uid", "")), _excluded(event, offset)
    for one in _occurrences(event, start, offset, today):
        if one not in left_out and (uid, one) not in moved:
            yield FoundEvent(one, one + lasts, free, cancelled)


def _length(event: Any, start: datetime, offset: timedelta) -> timedelta:
    end = _local(event, "dtend", offset)
    if end is not None:
        return end - start
    lasts = getattr(event.get("duration"), "dt", None)
    if isinstance(lasts, timedelta):
        return lasts
    return timedelta() if isinstance(event["dtstart"].dt, datetime) else DAY


def _excluded(event: Any, offset: timedelta) -> set[datetime]:
    lists = event.get("exdate") or []
    lists = lists if isinstance(lists, list) else [lists]
    return {_naive(one.dt, offset).replace(second=0, microsecond=0) for dates in lists for one in dates.dts}


def _fits(wished: Any) -> Callable[[datetime], bool]:
    """What a daily rule asks of a day. Asked here, day by day up to the end: a rule may ask for days that never come."""
    months, days, weekdays = (wished.get(name) for name in DAYS_ASKED)
    return lambda day: ((months is None or day.month in {int(m) for m in months})
                        and (days is None or day.day in {int(d) for d in days})
                        and (weekdays is None or WEEKDAYS[day.weekday()] in {str(w)[-2:].upper() for w in weekdays}))


def _occurrences(event: Any, start: datetime, offset: timedelta, today: date) -> Iterator[datetime]:
    """When a recurring event takes place, up to 400 days from today; nothing for a rule too fine or begun too long ago."""
    from dateutil.rrule import rrule, rrulestr  # slow to import, needed for files with recurring events alone

    wished, horizon = event["rrule"], datetime.combine(today, time()) + timedelta(days=AHEAD)
    if isinstance(wished, list) or wished.get("FREQ", [""])[0] not in STEADY or TOO_FINE & set(wished):
        return
    if datetime.combine(today, time()) - start > OLDEST or ("BYSETPOS" in wished and wished["FREQ"][0] in ("DAILY", "WEEKLY")):
        return
    until = min([horizon, *(_naive(one, offset) + (timedelta() if isinstance(one, datetime) else DAY - timedelta(minutes=1))
                            for one in wished.get("UNTIL", []))])
    most = int(wished.get("COUNT", [1_000_000])[0])
    plain, fits = wished.copy(), _fits(wished) if wished["FREQ"][0] == "DAILY" else None
    for name in ("UNTIL", "COUNT", *(DAYS_ASKED if fits else ())):
        plain.pop(name, None)
    repeated = rrulestr(plain.to_ical().decode(), dtstart=start)
    if not isinstance(repeated, rrule):
        return
    since = datetime.combine(today, time()) - DAY
    for number, one in enumerate(day for day in repeated.replace(until=until) if fits is None or fits(day)):
        if number >= most:
            return
        if one >= since:
            yield one
