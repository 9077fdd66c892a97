"""What the calendar packages know: Kuwait's public holidays of a year, and when a Ramadan begins and ends. Facts, no tables."""

from __future__ import annotations

from datetime import date, timedelta

FIRST, LAST = 1926, 2074  # years of the Hijri tables, with room for the month looked for
RAMADAN = 9


def public_holidays(year: int) -> list[tuple[date, str, str]]:
    """Each day with its name in English and in Arabic, by day; estimated ones say so in their name. Empty outside the tables."""
    if not FIRST <= year <= LAST:
        return []
    from holidays import country_holidays  # a large package, needed once a year

    english, arabic = (country_holidays("KW", years=year, language=tongue) for tongue in ("en_US", "ar"))
    return [(day, english[day], arabic.get(day, "")) for day in sorted(english)]


def hijri_year(day: date) -> int:
    """The year of the Hijri calendar (Umm al-Qura) a day lies in; the nearest it knows outside the tables."""
    from hijridate import Gregorian  # its tables are loaded only when Ramadan is asked for

    return int(Gregorian.fromdate(min(max(day, date(FIRST, 1, 1)), date(LAST, 1, 1))).to_hijri().year)


def ramadan_days(year: int) -> tuple[date, date]:
    """First and last day of Ramadan of a Hijri year by the tables; the moon may shift it by a day."""
    from hijridate import Hijri  # as above

    first, after = (Hijri(year, month, 1).to_gregorian() for month in (RAMADAN, RAMADAN + 1))
    return date(*first.datetuple()), date(*after.datetuple()) - timedelta(days=1)
