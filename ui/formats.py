"""The one place that writes dates, times, phones, money and numbers for the screen, each isolated for Arabic lines."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from clinic_app.domain import names

LRI, RLI, FSI, PDI, RLM = "\u2066", "\u2067", "\u2068", "\u2069", "\u200f"
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

MONTHS = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
}
WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
HIJRI_MONTHS = {
    "en": (
        "Muharram",
        "Safar",
        "Rabi I",
        "Rabi II",
        "Jumada I",
        "Jumada II",
        "Rajab",
        "Shaban",
        "Ramadan",
        "Shawwal",
        "Dhu al-Qadah",
        "Dhu al-Hijjah",
    ),
    "ar": (
        "محرم",
        "صفر",
        "ربيع الأول",
        "ربيع الآخر",
        "جمادى الأولى",
        "جمادى الآخرة",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذو القعدة",
        "ذو الحجة",
    ),
}
# Arabic counts change the noun: one, two, three to ten, eleven and more
_ARABIC_UNITS = {
    "minute": ("دقيقة", "دقيقتان", "دقائق", "دقيقة"),
    "hour": ("ساعة", "ساعتان", "ساعات", "ساعة"),
    "day": ("يوم", "يومان", "أيام", "يومًا"),
    "week": ("أسبوع", "أسبوعان", "أسابيع", "أسبوعًا"),
    "month": ("شهر", "شهران", "أشهر", "شهرًا"),
    "year": ("سنة", "سنتان", "سنوات", "سنة"),
}
_AFTER_PREPOSITION = {
    "دقيقتان": "دقيقتين",
    "ساعتان": "ساعتين",
    "يومان": "يومين",
    "أسبوعان": "أسبوعين",
    "شهران": "شهرين",
    "سنتان": "سنتين",
}

_language, _arabic_digits, _discreet = "en", False, False


def use(language: str, arabic_digits: bool = False) -> None:
    """Set the language of the screen (en or ar) and whether digits are Arabic-Indic."""
    global _language, _arabic_digits
    _language, _arabic_digits = language, arabic_digits


def set_discreet(on: bool) -> None:
    """Show initials in place of clients' names (F9)."""
    global _discreet
    _discreet = on


def discreet() -> bool:
    """True while names are hidden."""
    return _discreet


def client_name(name: str) -> str:
    """A client's name as this desk shows it now: whole, or initials in discreet mode."""
    return initials(name) if _discreet else name


def is_arabic() -> bool:
    """True when sentences are written in Arabic."""
    return _language == "ar"


def western(text: str) -> str:
    """The text with Arabic-Indic and Persian digits as 0-9."""
    return text.translate(_WESTERN)


def digits(text: object) -> str:
    """The text with the digits the clinic chose."""
    return str(text).translate(_ARABIC_INDIC) if _arabic_digits else str(text)


def isolate(text: object) -> str:
    """A number, time, phone, file number or Latin name, kept in its own left-to-right order; plain in the English interface."""
    return f"{LRI}{digits(text)}{PDI}" if _language == "ar" else digits(text)


def isolate_name(text: str) -> str:
    """Somebody's words or name inside another script: the first strong letter gives the direction."""
    return f"{FSI}{text}{PDI}" if text else ""


def label(text: str) -> str:
    """A text that stands alone in Arabic: pulled to the reading edge even when it begins with Latin letters or digits."""
    return RLM + text if _language == "ar" and text else text


def number(value: int | float | Decimal) -> str:
    """A number as said: no needless zeros, a true minus sign."""
    text = f"{value:f}".rstrip("0").rstrip(".") if isinstance(value, (float, Decimal)) else str(value)
    return isolate(text.replace("-", "\u2212"))


def of(part: int, whole: int) -> str:
    """7 of 12, short: 7/12."""
    return isolate(f"{part}/{whole}")


def percent(value: int) -> str:
    """62 %."""
    return isolate(f"{value} %")


def change(before: int | float, after: int | float) -> str:
    """17 → 12 in reading order."""
    return f"{number(before)} {'←' if _language == 'ar' else '→'} {number(after)}"


def counted(count: int, unit: str) -> str:
    """A count with its unit (minute, hour, day, week, month, year) in the right plural: 1 day, 3 أيام."""
    if _language == "ar":
        one, two, few, many = _ARABIC_UNITS[unit]
        if count == 1:
            return one
        if count == 2:
            return two
        return f"{isolate(count)} {few if 3 <= count % 100 <= 10 else many if count % 100 >= 11 else one}"
    return f"{digits(count)} {unit}{'' if count == 1 else 's'}"


def time_of_day(moment: time | datetime) -> str:
    """10:42, twenty-four hours."""
    return isolate(f"{moment:%H:%M}")


def time_range(start: time | datetime, end: time | datetime) -> str:
    """10:00–10:50 in one isolate, so that it never turns round."""
    return isolate(f"{start:%H:%M}–{end:%H:%M}")


def duration(minutes: int) -> str:
    """A length, short: 50 min, 2 h, 1 h 30."""
    hours, rest = divmod(minutes, 60)
    if hours and minutes >= 120:
        text, unit = f"{hours}:{rest:02}" if rest else f"{hours}", "س" if _language == "ar" else "h"
    else:
        text, unit = f"{minutes}", "د" if _language == "ar" else "min"
    return f"{isolate(text)} {unit}"


def weekday(day: date, short: bool = False) -> str:
    """Monday or Mon; Arabic day names are never cut."""
    name = WEEKDAYS[_language][day.weekday()]
    return name[:3] if short and _language == "en" else name


def month(day: date, short: bool = False) -> str:
    """November or Nov; Arabic month names are never cut."""
    name = MONTHS[_language][day.month - 1]
    return name[:3] if short and _language == "en" else name


def full_date(day: date) -> str:
    """23 November 2026."""
    return f"{isolate(day.day)} {month(day)} {isolate(day.year)}"


def full_day(day: date) -> str:
    """Monday 23 November 2026."""
    return f"{weekday(day)} {full_date(day)}"


def month_year(day: date) -> str:
    """November 2026."""
    return f"{month(day)} {isolate(day.year)}"


def day_month(day: date) -> str:
    """23 Nov."""
    return f"{isolate(day.day)} {month(day, short=True)}"


def short_date(day: date) -> str:
    """23 Nov 2026."""
    return f"{day_month(day)} {isolate(day.year)}"


def short_day(day: date) -> str:
    """Mon 23 Nov."""
    return f"{weekday(day, short=True)} {day_month(day)}"


def date_range(first: date, last: date) -> str:
    """14 September to 14 December 2026."""
    start = f"{isolate(first.day)} {month(first)}" + ("" if first.year == last.year else f" {isolate(first.year)}")
    return f"{start} {'إلى' if _language == 'ar' else 'to'} {full_date(last)}"


def day_time(moment: datetime) -> str:
    """Mon 23 Nov, 16:00."""
    return f"{short_day(moment.date())}{'،' if _language == 'ar' else ','} {time_of_day(moment)}"


def hijri(day: date) -> str:
    """13 Jumada II 1448; empty outside the years the table knows (1924 to 2077)."""
    from hijridate import Gregorian  # its tables are loaded only when a Hijri date is shown

    try:
        then = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return ""
    return f"{isolate(then.day)} {HIJRI_MONTHS[_language][then.month - 1]} {isolate(then.year)}"


def age(born: date, today: date) -> str:
    """29 years; under two in months."""
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if years >= 2:
        return counted(years, "year")
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    return counted(max(months, 0), "month")


def ago(then: date, today: date) -> str:
    """How long ago in words: today, yesterday, 7 days ago, 5 weeks ago, 4 months ago."""
    arabic, days = _language == "ar", (today - then).days
    if days <= 0:
        return "اليوم" if arabic else "today"
    if days == 1:
        return "أمس" if arabic else "yesterday"
    count, unit = (
        (days, "day")
        if days < 14
        else (days // 7, "week")
        if days < 84
        else (days // 30, "month")
        if days < 730
        else (days // 365, "year")
    )
    said = counted(count, unit)
    return f"قبل {_AFTER_PREPOSITION.get(said, said)}" if arabic else f"{said} ago"


def near_day(day: date, today: date) -> str:
    """Today, tomorrow, yesterday, or Tue 24 Nov."""
    words = {0: ("Today", "اليوم"), 1: ("Tomorrow", "غدًا"), -1: ("Yesterday", "أمس")}.get((day - today).days)
    return words[_language == "ar"] if words else short_day(day)


def phone(value: str) -> str:
    """+965 0000 0388: Kuwaiti numbers in fours, others as the country writes them, what is no number as it is."""
    plain = western(value).replace(" ", "")
    if plain.startswith("+965") and len(plain) == 12:
        return isolate(f"+965 {plain[4:8]} {plain[8:]}")
    if plain.startswith("+") and plain[1:].isdigit():
        import phonenumbers  # large tables, needed only for numbers from abroad

        try:
            parsed = phonenumbers.parse(plain)
        except phonenumbers.NumberParseException:
            return isolate(value)
        return isolate(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
    return isolate(value)


def money(amount: Decimal) -> str:
    """25.000 KWD: dinars with three decimals."""
    return f"{isolate(f'{amount:,.3f}')} {'د.ك' if _language == 'ar' else 'KWD'}"


def file_size(count: int) -> str:
    """12 KB, 3.4 MB."""
    return isolate(f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, count // 1000)} KB")


def initials(name: str) -> str:
    """At most two letters for an avatar: titles and the article al-/ال skipped, Arabic letters apart so that they do not join."""
    return names.initials(name)


# ---- what people type ------------------------------------------------------------------------------------------------

_SHORT_DAYS = {name[:3].lower(): i for i, name in enumerate(WEEKDAYS["en"])}
_SHORT_MONTHS = {name[:3].lower(): i + 1 for i, name in enumerate(MONTHS["en"])}


def typed_time(text: str) -> time | None:
    """5, 17, 1730, 17:30, 5.30 pm, ٥ as a time; None if it is none. 1 to 7 alone mean the afternoon."""
    plain = western(text).strip().lower().replace(" ", "")
    evening = plain.endswith(("pm", "م"))
    morning = plain.endswith(("am", "ص"))
    plain = plain.removesuffix("pm").removesuffix("am").removesuffix("م").removesuffix("ص").replace(".", ":")
    hours, _, minutes = (
        plain.partition(":") if ":" in plain else (plain[:-2], "", plain[-2:]) if len(plain) in (3, 4) else (plain, "", "0")
    )
    if not (hours.isdecimal() and minutes.isdecimal()):
        return None
    hour, minute = int(hours), int(minutes)
    if (evening and hour < 12) or (not morning and not evening and 1 <= hour <= 7 and len(hours) == 1):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def typed_date(text: str, today: date, *, past: bool = False) -> date | None:
    """mon, الاثنين, 30/11, 30 nov 2026, 2026-11-30, +1w, +3d, today as a date; None if it is none.

    A day without a year is the next one (the last one with past=True, as for birthdays and past events).
    """
    plain = western(text).strip().lower()
    if plain in ("today", "t", "اليوم"):
        return today
    if plain in ("tomorrow", "غدا", "غدًا"):
        return today + timedelta(days=1)
    if plain in ("yesterday", "أمس", "امس"):
        return today - timedelta(days=1)
    if plain[:1] in "+-" and plain[1:-1].isdecimal() and plain[-1:] in ("d", "w", "m", "ي", "س", "ش"):
        return _moved(today, int(plain[:-1]), plain[-1])
    if (weekday_number := _weekday(plain)) is not None:
        ahead = (weekday_number - today.weekday()) % 7 or 7
        return today + timedelta(days=ahead - 7 if past else ahead)
    return _calendar_date(plain, today, past)


def _moved(today: date, count: int, unit: str) -> date:
    if unit in ("m", "ش"):
        first = today.year * 12 + today.month - 1 + count
        year, month_number = divmod(first, 12)
        for day in range(today.day, 27, -1):
            try:
                return date(year, month_number + 1, day)
            except ValueError:
                continue
        return date(year, month_number + 1, today.day)
    return today + timedelta(days=count * (7 if unit in ("w", "س") else 1))


def _weekday(plain: str) -> int | None:
    if plain.isalpha() and plain.isascii() and len(plain) >= 3:
        number_of_day = _SHORT_DAYS.get(plain[:3])
        return number_of_day if number_of_day is not None and WEEKDAYS["en"][number_of_day].lower().startswith(plain) else None
    bare = {name.removeprefix("ال").replace("إ", "ا").replace("أ", "ا"): i for i, name in enumerate(WEEKDAYS["ar"])}
    return bare.get(plain.removeprefix("ال").replace("إ", "ا").replace("أ", "ا"))


def _calendar_date(plain: str, today: date, past: bool) -> date | None:
    parts = plain.replace("/", " ").replace(".", " ").replace("-", " ").replace(",", " ").split()
    numbers: list[int] = []
    for part in parts:
        named = (
            _SHORT_MONTHS.get(part[:3])
            if part.isalpha() and part.isascii()
            else next((i + 1 for i, name in enumerate(MONTHS["ar"]) if name == part), None)
        )
        if (named is None and not part.isdecimal()) or len(part) > 9:
            return None
        numbers.append(named if named is not None else int(part))
    if len(parts) == 3 and len(parts[0]) == 4:
        numbers.reverse()
    try:
        if len(numbers) == 3:
            year = (
                numbers[2]
                if numbers[2] > 99
                else 2000 + numbers[2]
                if 2000 + numbers[2] <= today.year + 10
                else 1900 + numbers[2]
            )
            return date(year, numbers[1], numbers[0])
        if len(numbers) != 2:
            return None
        found = date(today.year, numbers[1], numbers[0])
        if past and found > today:
            return found.replace(year=today.year - 1)
        return found.replace(year=today.year + 1) if not past and found < today else found
    except ValueError:
        return None
