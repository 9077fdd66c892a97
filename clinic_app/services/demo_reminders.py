"""The demo's reminders: a day with every way of telling, two nobody may write to, one visit moved; today's were told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data import reminders as data
from clinic_app.data.day_house import house_hours
from clinic_app.data.people import ClientRow
from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.people import Answer, Channel
from clinic_app.domain.reminders import Purpose, State
from clinic_app.services import clock
from clinic_app.services.reminder_words import Wordsmith

YES, NO = Answer.YES, Answer.NO
SAID: tuple[dict[Channel, Answer], ...] = (
    {Channel.EMAIL: YES, Channel.CALL: YES}, {Channel.SMS: YES, Channel.CALL: YES}, {},
    {Channel.EMAIL: YES}, {Channel.SMS: YES}, dict.fromkeys((Channel.CALL, Channel.SMS, Channel.WHATSAPP, Channel.EMAIL), NO),
)
TOLD_TODAY = 9


def write_reminders(by: int) -> None:
    """By whom: the receptionist. Changes how a few clients of the next working day wish to be reached."""
    days = (clock.today() + timedelta(days=n) for n in range(1, 15))
    day = next((one for one in days if house_hours().clinic_hours(one)), None)
    grown = _alone(day) if day is not None else []
    for number, (visit, said) in enumerate(zip(grown, SAID, strict=False)):
        row: Any = ClientRow.get_by_id(visit.clients[0].id)
        answers = " ".join(sorted(f"{channel}:{answer}" for channel, answer in said.items()))
        email = f"client{number + 1}@example.org" if said.get(Channel.EMAIL) is YES else row.email
        refused = all(said.get(one) is NO for one in (Channel.SMS, Channel.WHATSAPP))
        ClientRow.save_over(row.id, row.version, channels=answers, email=email, call_only=refused)
    smith = Wordsmith()
    for visit in _alone(clock.today())[:TOLD_TODAY]:
        _told(smith, visit, by, timedelta())
    for visit in grown[len(SAID):len(SAID) + 1]:
        _told(smith, visit, by, timedelta(hours=1))  # an hour later than it now stands: told, then moved
    for visit in grown[len(SAID) + 1:len(SAID) + 3]:
        _told(smith, visit, by, timedelta())


def _alone(day: date) -> list[DayAppointment]:
    """Visits of one grown client each."""
    return [one for one in visit_data.of_days(day) if len(one.clients) == 1 and not one.clients[0].minor
            and one.type.for_clients and (one.status.to_come or day == clock.today()) and not one.status.cancelled]


def _told(smith: Wordsmith, visit: DayAppointment, by: int, later: timedelta) -> None:
    client: Any = ClientRow.get_by_id(visit.clients[0].id)
    language, start = client.to_client().letter_language, visit.slot.start + later
    subject, text = smith.message(Purpose.COMING, language, smith.facts_of(
        client, language, (start,), visit.room_id, visit.mode, None))
    channel = Channel.CALL if client.call_only else Channel.WHATSAPP
    at = clock.utc_now() - timedelta(hours=19, minutes=visit.id % 40)
    row = data.ReminderRow.create(
        client=client.id, about=Purpose.COMING.value, channel=channel.value, state=State.DONE.value, language=language.value,
        to=client.phone, subject=subject, text=text, created_at=at, at=at, staff_id=by)
    data.ReminderVisitRow.create(reminder=row.id, visit=visit.id, client=client.id, starts=start, visit_version=visit.version)
