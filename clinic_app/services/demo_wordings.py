"""The demo's own wording: two texts that the clinic says in its own way, one of them changed twice."""

from __future__ import annotations

from datetime import timedelta

from clinic_app.data import wordings as data
from clinic_app.services import clock

SLIP = (
    ("en", "Made by our clinic; it is no test. Please circle one number in each line."),
    ("ar", "من إعداد عيادتنا وليست اختبارًا. نرجو وضع دائرة حول رقم واحد في كل سطر."),
    ("en", "Our clinic's own slip, and no test. Please circle one number in each line."),
)
CALLS = (("en", "Say who is calling and the time of the visit, nothing else. Shred this list before the clinic closes."),)


def write_wordings(manager: int, lead: int) -> None:
    """The manager words first, the lead once more."""
    for key, room, states in (("slip.head", "sessions", SLIP), ("calls.note", "diary", CALLS)):
        numbers: dict[str, int] = {}
        for place, (language, text) in enumerate(states):
            numbers[language] = numbers.get(language, 0) + 1
            at = clock.utc_now() - timedelta(days=40 - 12 * place)
            data.add(room, key, language, numbers[language], {"": text}, at, lead if place == 2 else manager)
