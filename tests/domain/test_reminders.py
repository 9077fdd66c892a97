"""Reminders: who may be told by which way, what is still to tell, and texts that hold named fields alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from clinic_app.domain.errors import HouseProblem
from clinic_app.domain.people import Answer, Channel, Contact, ContactRequest, GuardianBasis, Language, Preferences
from clinic_app.domain.reminders import (
    MailSettings,
    NameUse,
    Purpose,
    ReminderProblem,
    Security,
    State,
    Told,
    Why,
    Wording,
    called,
    mail_findings,
    merged,
    still_to_tell,
    way_to,
    wording_findings,
)

NOW, AT = datetime(2026, 11, 23, 10, 42), datetime(2026, 11, 24, 10, 0)
PHONE, MAIL = "+96500000412", "mona@example.org"
YES, NO = Answer.YES, Answer.NO


def wishes(**said: Answer) -> Preferences:
    return Preferences(channels=tuple((Channel(name), answer) for name, answer in said.items()))


@pytest.mark.parametrize(("said", "phone", "email", "channel", "why", "may_call"), [
    (wishes(call=YES, whatsapp=YES), PHONE, "", Channel.WHATSAPP, None, True),
    (wishes(sms=YES, email=YES), PHONE, MAIL, Channel.SMS, None, True),
    (wishes(email=YES), "", MAIL, Channel.EMAIL, None, False),
    (wishes(call=YES, sms=NO, whatsapp=NO), PHONE, MAIL, Channel.CALL, None, True),  # call only
    (wishes(), PHONE, MAIL, None, Why.NOT_ASKED, True),
    (wishes(call=NO), PHONE, MAIL, None, Why.REFUSED, False),
    (wishes(call=NO, sms=NO, whatsapp=NO, email=NO), PHONE, MAIL, None, Why.REFUSED, False),
    (wishes(email=YES), PHONE, "", None, Why.NO_ADDRESS, True),
    (wishes(whatsapp=YES, email=YES), "", MAIL, Channel.EMAIL, None, False),
])
def test_the_way_is_one_they_agreed_to(said, phone, email, channel, why, may_call) -> None:
    way = way_to(said, phone, email, False, (), False)
    assert (way.channel, way.why, bool(way.phone)) == (channel, why, may_call)


def guardian(told: bool = True, phone: str = "+96500005001") -> Contact:
    return Contact(1, "u", 1, ContactRequest(1, "Huda Al-Naseem", "هدى النسيم", phone=phone, guardian=True,
                                             basis=GuardianBasis.MOTHER, told_visits=told))


def test_a_minors_guardian_is_told_and_never_by_the_files_own_address() -> None:
    said = wishes(whatsapp=YES, email=YES)
    way = way_to(said, PHONE, MAIL, True, [guardian()], True)
    assert (way.channel, way.to, way.guardian, way.allowed) == (
        Channel.WHATSAPP, "+96500005001", "هدى النسيم", (Channel.WHATSAPP,))
    assert way_to(said, PHONE, MAIL, True, [], False).why is Why.NO_GUARDIAN
    assert way_to(said, PHONE, MAIL, True, [guardian(told=False)], False).why is Why.GUARDIAN_NOT_TOLD
    assert way_to(said, PHONE, MAIL, True, [guardian(phone="")], False).why is Why.NO_ADDRESS


def told(about: Purpose = Purpose.COMING, starts: datetime = AT) -> Told:
    return Told(1, 1, about, State.SENT, starts, Channel.EMAIL)


@pytest.mark.parametrize(("before", "start", "to_come", "cancelled", "answer"), [
    (None, AT, True, False, Purpose.COMING),
    (None, NOW - timedelta(hours=1), True, False, None),
    (told(), AT, True, False, None),
    (told(), AT + timedelta(hours=2), True, False, Purpose.MOVED),
    (told(Purpose.MOVED, AT + timedelta(hours=2)), AT, True, False, Purpose.MOVED),
    (told(), AT, False, True, Purpose.CANCELLED),
    (told(Purpose.CANCELLED), AT, False, True, None),
    (told(Purpose.CANCELLED), AT, True, False, Purpose.MOVED),  # booked again
    (None, AT, False, True, None),
    (told(starts=NOW - timedelta(days=1)), NOW - timedelta(days=1), False, True, None),
    (told(), AT, False, False, None),  # arrived
])
def test_what_is_still_to_tell_follows_from_what_was_heard_last(before, start, to_come, cancelled, answer) -> None:
    assert still_to_tell(before, start, to_come, cancelled, NOW) is answer


@pytest.mark.parametrize(("text", "codes"), [
    ("{day} {time}", []),
    ("{day} {time} {clinic.licence}", [ReminderProblem.UNKNOWN_FIELD]),
    ("{day!r} {time}", [ReminderProblem.UNKNOWN_FIELD, ReminderProblem.FIELD_MISSING]),
    ("{day:>9} {time} {0} {}", [ReminderProblem.UNKNOWN_FIELD] * 3 + [ReminderProblem.FIELD_MISSING]),
    ("{day} {time} {therapist} {type}", [ReminderProblem.UNKNOWN_FIELD] * 2),
    ("{{day}} {time}", [ReminderProblem.STRAY_BRACE]),
    ("{day} {time", [ReminderProblem.STRAY_BRACE, ReminderProblem.FIELD_MISSING]),
    ("{day} {time} " + "x" * 480, [HouseProblem.TOO_LONG]),
])
def test_a_text_holds_named_fields_alone(text: str, codes: list) -> None:
    assert [one.code for one in wording_findings(Wording(Purpose.COMING, Language.ENGLISH, text))] == codes


def test_values_go_in_literally_once_and_set_apart_where_they_run_the_other_way() -> None:
    values = {"name": "{phone}", "time": "10:00", "phone": "1"}
    assert merged("Hello {name}, {time}, {address}. Call {phone}.", values, False) == "Hello {phone}, 10:00. Call 1."
    arabic = merged("موعد {name}، الساعة {time}، {address}. الاتصال على {phone}.",
                    {"name": "Mona", "time": "10:00", "phone": "+965 0000 0100"}, True)
    assert arabic == "موعد \u2068Mona\u2069، الساعة \u206610:00\u2069. الاتصال على \u2066+965\u00a00000\u00a00100\u2069."
    hostile = merged("For {name}: {time}.", {"name": "\u202eMona\u2069\r\nBcc: x@y.z", "time": "10:00"}, False)
    assert hostile == "For Mona Bcc: x@y.z: 10:00."
    assert merged("For {name}.", {"name": "منى"}, False) == "For \u2068منى\u2069."


def test_a_client_is_named_by_the_first_name_or_by_initials() -> None:
    assert called("Mona", "Mona Al-Shiraa", NameUse.NAME) == "Mona"
    assert called("Mona", "Mona Al-Shiraa", NameUse.INITIALS) == "MS"


@pytest.mark.parametrize(("settings", "fields"), [
    (MailSettings(), []),
    (MailSettings("mail.example.org", 587, Security.STARTTLS, "u", "clinic@example.org"), []),
    (MailSettings("mail example", 0, Security.TLS, "", "clinic"), ["host", "port", "sender"]),
    (MailSettings("mail.example.org", 587, sender="a@b.c\r\nBcc: x@y.z"), ["sender"]),
    (MailSettings("mail.example.org", 587, sender="a@b.co", certificate="words"), ["certificate"]),
])
def test_a_mail_server_that_cannot_be_is_refused_beside_its_field(settings: MailSettings, fields: list[str]) -> None:
    assert [one.field for one in mail_findings(settings)] == fields
