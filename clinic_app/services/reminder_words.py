"""The words of reminders: the clinic's own texts or the house's, filled with what a booking holds and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from clinic_app.data import reminders as data
from clinic_app.data import settings as settings_data
from clinic_app.domain.appointments import Mode
from clinic_app.domain.people import Language
from clinic_app.domain.reminders import FSI, PDI, NameUse, Purpose, Wording, called, merged
from clinic_app.letters.words import sheet_words

LANGUAGES = (Language.ENGLISH, Language.ARABIC)
SAMPLE_NAMES = {Language.ENGLISH: "Mona Al-Shiraa", Language.ARABIC: "منى الشراع"}  # invented, for the preview


@dataclass(frozen=True)
class Facts:
    """What a text may say of a visit."""

    given: str
    whole: str
    starts: Sequence[datetime]
    room_id: int | None = None
    mode: Mode = Mode.CLINIC
    before: datetime | None = None


class Wordsmith:
    """Reads texts and settings once and words any number of messages."""

    def __init__(self) -> None:
        self._clinic = settings_data.clinic_row()
        self._rooms = {room.id: room for room in settings_data.rooms()}
        self._own = data.wordings()
        post = data.post_row()
        self._use = NameUse(post.name_use) if post is not None else NameUse.NAME

    @staticmethod
    def house(about: Purpose, language: Language) -> str:
        """The house's text for a purpose, fields in braces."""
        return sheet_words("reminders", language.value).say(f"text.{about.value}")

    def text(self, about: Purpose, language: Language) -> str:
        """The text with its fields in braces: the clinic's own, or the house's."""
        own = self._own.get((about, language))
        return own.text if own is not None and own.text else self.house(about, language)

    def wording(self, about: Purpose, language: Language) -> Wording:
        """The text as it is edited."""
        own = self._own.get((about, language))
        return Wording(about, language, self.text(about, language), own.version if own else 0)

    def message(self, about: Purpose, language: Language, facts: Facts, text: str | None = None) -> tuple[str, str]:
        """Subject and text of one message."""
        arabic = language is Language.ARABIC
        words = sheet_words("reminders", language.value)
        return words.say("subject"), merged(text or self.text(about, language), self._values(language, facts), arabic)

    def sample(self, about: Purpose, language: Language, text: str, today: date) -> str:
        """A text as an invented client would get it for tomorrow at ten."""
        start = datetime.combine(today, datetime.min.time()) + timedelta(days=1, hours=10)
        name = SAMPLE_NAMES[language]
        room = next(iter(self._rooms), None)
        facts = Facts(name.split(" ")[0], name, (start,), room, before=start - timedelta(days=1))
        return self.message(about, language, facts, text)[1]

    def facts_of(self, client: Any, language: Language, starts: Sequence[datetime], room_id: int | None, mode: Mode,
                 before: datetime | None) -> Facts:
        """What may be said to this client (a row of the people's table)."""
        scripts = ("ar", "en") if language is Language.ARABIC else ("en", "ar")
        names = next((n for n in map(client.names, scripts) if n), client.names("en"))
        return Facts(client.preferred_name or names.given, names.short, starts, room_id, mode, before)

    def _values(self, language: Language, facts: Facts) -> Mapping[str, str]:
        arabic, words = language is Language.ARABIC, sheet_words("reminders", language.value)
        clinic, room = self._clinic, self._rooms.get(facts.room_id or 0)

        def one(en: str, ar: str) -> str:
            return (ar or en) if arabic else (en or ar)

        def day(moment: datetime) -> str:
            # without the marks of a letter: the text sets the whole value apart
            plain = words.day(moment.date(), year=False).translate(dict.fromkeys(map(ord, f"\u2066{FSI}{PDI}")))
            return words.say("day", weekday=words.names("weekdays", moment.weekday()), date=plain)

        address = " ".join(one(clinic.address_en, clinic.address_ar).split()) if clinic is not None else ""
        if not facts.mode.needs_room:
            address = words.say("online" if facts.mode is Mode.ONLINE else "phone")
        before = f"{day(facts.before)}, {facts.before:%H:%M}" if facts.before is not None else ""
        return {
            "name": called(facts.given, facts.whole, self._use),
            "clinic": one(clinic.name_en, clinic.name_ar) if clinic is not None else "",
            "day": day(facts.starts[0]),
            "time": ", ".join(f"{start:%H:%M}" for start in facts.starts),
            "room": one(room.name_en, room.name_ar) if room is not None and facts.mode.needs_room else "",
            "address": address,
            "phone": clinic.phone if clinic is not None else "",
            "before": before,
        }
