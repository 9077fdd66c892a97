"""Reminders on both engines: who is listed, told by hand or by post, moved and moved again, killed while sending, two desks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from clinic_app.data import reminders as data
from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.appointments import AppointmentType, DayAppointment, Slot, Status
from clinic_app.domain.booking import BookingRequest, EditRequest, MoveRequest
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.names import split_name
from clinic_app.domain.people import Answer, Channel, ClientRequest, ContactRequest, GuardianBasis, Language, Preferences
from clinic_app.domain.reminders import (
    MailProblem,
    MailSettings,
    NameUse,
    Outgoing,
    Purpose,
    ReminderLine,
    ReminderProblem,
    Security,
    State,
    Why,
    Wording,
)
from clinic_app.services import appointments, clock, people, reminder_queue, reminder_settings, reminders
from tests.clinics import NOW, Clinic

TUESDAY = date(2026, 11, 24)
SERVER = MailSettings("mail.example.org", 587, Security.STARTTLS, "clinic", "clinic@example.org")


def client(clinic: Clinic, name: str = "Mona Al-Shiraa", *, dob: date | None = None,
           language: Language = Language.ENGLISH, **said: Answer) -> int:
    said = said or {"email": Answer.YES}
    answers = tuple((Channel(one), answer) for one, answer in said.items())
    return people.add_client(clinic.lead, ClientRequest(
        en=split_name(name), phone="0000 0412", email="mona@example.org", dob=dob, language=language,
        preferences=Preferences(channels=answers)), different_person=True).id


def booked(clinic: Clinic, *clients: int, minute: int = 600, **more: object) -> DayAppointment:
    return appointments.book(clinic.reception, BookingRequest(
        clients, (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(TUESDAY, minute, 50), **more))


def moved(clinic: Clinic, visit_id: int, minute: int) -> None:
    visit = appointments.appointment(clinic.reception, visit_id)
    appointments.move(clinic.reception, MoveRequest(
        visit.id, visit.version, Slot.at(TUESDAY, minute, 50), visit.therapist_ids, visit.room_id))


def lines(clinic: Clinic, day: date = TUESDAY) -> tuple[ReminderLine, ...]:
    return reminders.day(clinic.reception, day).lines


def posted(clinic: Clinic, problem: MailProblem | None = None) -> Outgoing | None:
    out = reminder_queue.take_next(clinic.reception)
    if out is not None:
        reminder_queue.settle(clinic.reception, out, problem)
    return out


def later(minutes: float):
    return clock.freeze(clock.now() + timedelta(minutes=minutes))


def with_server(clinic: Clinic) -> None:
    reminder_settings.save_post(clinic.manager, SERVER, "a password of the post")


def test_one_line_a_person_by_the_agreed_way_with_nothing_but_the_fields(clinic: Clinic) -> None:
    mona, sara = client(clinic), client(clinic, "Sara Al-Burj", whatsapp=Answer.YES)
    nobody = client(clinic, "Huda Al-Naseem", call=Answer.YES, sms=Answer.NO, whatsapp=Answer.NO, email=Answer.NO)
    unasked = client(clinic, "Dalal Al-Mina", message=Answer.YES)
    child = client(clinic, "Lulu Al-Safa", dob=date(2016, 1, 1), language=Language.ARABIC, sms=Answer.YES, email=Answer.YES)
    people.add_contact(clinic.lead, ContactRequest(child, "Hind Al-Safa", "هند الصفا", phone="0000 5001", guardian=True,
                                                   basis=GuardianBasis.MOTHER, told_visits=True))
    booked(clinic, mona, sara, nobody, type=AppointmentType.GROUP)
    booked(clinic, mona, minute=780)
    booked(clinic, unasked, minute=900)
    booked(clinic, child, minute=1000)
    assert reminders.next_day(clinic.reception) == TUESDAY
    found = {line.client.id: line for line in lines(clinic)}
    assert [len(lines(clinic)), len(found)] == [5, 5]
    assert {one: line.way.channel for one, line in found.items()} == {
        mona: Channel.EMAIL, sara: Channel.WHATSAPP, nobody: Channel.CALL, unasked: None, child: Channel.SMS}
    assert "Tuesday 24 November, 10:00, 13:00" in found[mona].text
    assert (found[unasked].way.why, found[unasked].way.phone) == (Why.NOT_ASKED, "+96500000412")
    assert (found[child].way.to, found[child].way.guardian) == ("+96500005001", "هند الصفا")
    assert "\u206616:40\u2069" in found[child].text
    for line in found.values():
        others = [one.client.name_en for one in found.values() if one is not line]
        assert not any(word in line.text for word in ("group", "Hessa", "Psycho", "session", *others))


def test_copied_and_called_are_kept_with_who_and_when_and_taken_back(clinic: Clinic) -> None:
    mona = client(clinic, whatsapp=Answer.YES, call=Answer.YES)
    booked(clinic, mona)
    desk, line = clinic.reception, lines(clinic)[0]
    ids = reminders.done(desk, [line], Channel.WHATSAPP)
    after = lines(clinic)[0]
    assert (after.open, after.state, after.text) == (False, State.DONE, line.text)
    past = reminders.of_client(clinic.therapist, mona)[0]
    assert (past.told.text, past.told.to, past.by_en, past.told.at) == (line.text, "+96500000412", "Dana Al-Yal", NOW)
    audit = DeskAuditRow.select().where(DeskAuditRow.action == "remind").order_by(DeskAuditRow.seq.desc()).get()
    assert (audit.client, f"reminder:{ids[0]}(coming,whatsapp)" in audit.object) == (mona, True)
    with pytest.raises(Refused) as twice:
        reminders.done(clinic.lead, [line], Channel.CALL)
    assert twice.value.codes == (ReminderProblem.ALREADY_TOLD,)
    reminders.take_back(desk, ids)
    assert lines(clinic)[0].open
    reminders.done(desk, [line], Channel.CALL)
    with pytest.raises(Denied):
        reminders.day(clinic.therapist, TUESDAY)


def test_a_way_that_was_not_agreed_to_is_refused(clinic: Clinic) -> None:
    booked(clinic, client(clinic, call=Answer.NO, whatsapp=Answer.YES))
    for how in (Channel.CALL, Channel.SMS, Channel.EMAIL):
        with pytest.raises(Refused) as refused:
            reminders.done(clinic.reception, lines(clinic), how)
        assert refused.value.codes == (ReminderProblem.NOT_AGREED,)


def test_the_queue_sends_once_and_a_killed_program_neither_twice_nor_never(clinic: Clinic) -> None:
    desk = clinic.reception
    booked(clinic, client(clinic))
    with pytest.raises(Refused) as none:
        reminders.queue(desk, lines(clinic))
    assert none.value.codes == (ReminderProblem.NO_SERVER,)
    with_server(clinic)
    reminders.queue(desk, lines(clinic))
    out = reminder_queue.take_next(desk)
    assert out is not None
    assert (out.to, out.server.password, "password of" in repr(out)) == ("mona@example.org", "a password of the post", False)
    assert reminder_queue.take_next(clinic.lead) is None, "another desk finds nothing"
    assert (lines(clinic)[0].state, lines(clinic)[0].unsure) == (State.SENDING, False)
    with later(6):  # the program was killed here; it is asked about, never guessed
        line = lines(clinic)[0]
        assert line.unsure
        assert reminder_queue.take_next(desk) is None
        reminders.settle_unsure(desk, line.told.id, line.told.version, went_out=False)
        again = posted(clinic)
        assert again is not None
        assert again.uid == out.uid, "the server can tell that it is the same message"
        assert lines(clinic)[0].state is State.SENT
        with pytest.raises(Stale):  # the first desk comes back to life
            reminder_queue.settle(desk, out, MailProblem.TIMED_OUT)
        assert posted(clinic) is None
    # what was sent is not rewritten, past every program
    row = data.row_of(out.id)
    with pytest.raises(Exception, match="rewritten"), data.ReminderRow._meta.database.atomic():
        data.ReminderRow.save_over(row.id, row.version, text="else")


def test_what_failed_says_why_and_is_tried_again_by_hand_or_told_otherwise(clinic: Clinic) -> None:
    desk = clinic.reception
    with_server(clinic)
    booked(clinic, client(clinic))
    reminders.queue(desk, lines(clinic))
    posted(clinic, MailProblem.UNREACHABLE)
    line = lines(clinic)[0]
    assert (line.state, line.told.problem, line.open) == (State.FAILED, "mail_unreachable", True)
    assert reminders.day(desk, TUESDAY).pressing == 1
    reminders.retry(desk, line.told.id, line.told.version)
    posted(clinic, MailProblem.UNSURE)
    assert (lines(clinic)[0].state, lines(clinic)[0].unsure) == (State.SENDING, True), "asked at once"
    line = lines(clinic)[0]
    reminders.settle_unsure(desk, line.told.id, line.told.version, went_out=True)
    assert lines(clinic)[0].state is State.SENT
    with pytest.raises(Stale):
        reminders.retry(desk, line.told.id, line.told.version)


def test_a_visit_moved_twice_within_three_minutes_is_told_once(clinic: Clinic) -> None:
    desk = clinic.reception
    with_server(clinic)
    visit = booked(clinic, client(clinic)).id
    reminders.queue(desk, lines(clinic))
    posted(clinic)
    assert reminders.day(desk, TUESDAY).pressing == 0
    moved(clinic, visit, 700)
    line = lines(clinic)[0]
    assert (line.about, line.open, "11:40" in line.text) == (Purpose.MOVED, True, True)
    assert lines(clinic, TUESDAY + timedelta(days=1))[0].key == line.key, "a change stands on any day's list"
    reminders.queue(desk, [line])
    assert posted(clinic) is None, "held"
    with later(2):
        moved(clinic, visit, 800)
    with later(3.5):
        assert posted(clinic) is None, "moved meanwhile: the three minutes begin anew"
    with later(7):
        out = posted(clinic)
        assert out is not None
        assert "13:20" in out.text
        assert "11:40" not in out.text
        assert posted(clinic) is None
        moved(clinic, visit, 900)
        reminders.queue(desk, lines(clinic))
        moved(clinic, visit, 800)  # and back to what they know
        with later(4):
            assert posted(clinic) is None
            assert not lines(clinic)[0].open
        appointments.set_status(desk, visit, Status.EARLY_CANCEL, appointments.appointment(desk, visit).version)
        line = lines(clinic)[0]
        assert (line.about, "24 November, 13:20" in line.text) == (Purpose.CANCELLED, True)
        reminders.queue(desk, [line])
        with later(4):
            assert posted(clinic) is not None
            assert lines(clinic) == ()


def test_the_three_minutes_count_from_the_move_and_not_from_when_the_queue_saw_it(clinic: Clinic) -> None:
    desk = clinic.reception
    with_server(clinic)
    visit = booked(clinic, client(clinic)).id
    reminders.queue(desk, lines(clinic))
    posted(clinic)
    moved(clinic, visit, 700)
    with later(2):
        reminders.queue(desk, lines(clinic))
        assert posted(clinic) is None
    with later(2.5):
        moved(clinic, visit, 800)
    with later(5.4):
        assert posted(clinic) is None
    with later(5.5):
        out = posted(clinic)  # looked at for the first time since the second move: its three minutes are over
        assert out is not None
        assert "13:20" in out.text
        moved(clinic, visit, 900)
    with later(20):
        reminders.queue(desk, lines(clinic))
        assert posted(clinic) is not None, "moved long ago: nothing is waited for"
        assert posted(clinic) is None
        visit_now = appointments.appointment(desk, visit)
        appointments.edit(desk, EditRequest(visit, visit_now.version, visit_now.type, visit_now.mode, "a note is no news"))
        assert reminders.news(desk, visit) == ()


def test_an_agreement_taken_back_while_it_waits_is_respected(clinic: Clinic) -> None:
    desk = clinic.reception
    with_server(clinic)
    mona = client(clinic)
    booked(clinic, mona)
    reminders.queue(desk, lines(clinic))
    file = people.client(desk, mona)
    people.edit_client(desk, mona, file.version, ClientRequest(
        en=split_name("Mona Al-Shiraa"), phone="0000 0412", email="mona@example.org", file_no=file.file_no,
        preferences=Preferences(channels=((Channel.EMAIL, Answer.NO),))))
    assert posted(clinic) is None
    assert lines(clinic)[0].told.problem == ReminderProblem.NOT_AGREED


def test_one_person_of_a_shared_visit_who_says_no_is_told_alone_and_the_others_stay(clinic: Clinic) -> None:
    desk = clinic.reception
    with_server(clinic)
    mona, sara, huda = client(clinic), client(clinic, "Sara Al-Burj"), client(clinic, "Huda Al-Naseem")
    visit = booked(clinic, mona, sara, huda, type=AppointmentType.GROUP)
    appointments.set_attendance(desk, visit.id, huda, Status.EARLY_CANCEL, visit.version)
    assert {line.client.id for line in lines(clinic)} == {mona, sara}, "who does not come is not reminded"
    reminders.queue(desk, lines(clinic))
    assert posted(clinic) is not None
    version = appointments.appointment(desk, visit.id).version
    appointments.set_attendance(desk, visit.id, mona, Status.EARLY_CANCEL, version)
    appointments.set_attendance(desk, visit.id, sara, Status.EARLY_CANCEL, version + 1)
    assert posted(clinic) is None, "Sara's reminder waited and is dropped"
    assert [(line.client.id, line.about) for line in lines(clinic)] == [(mona, Purpose.CANCELLED)]


def test_two_desks_tell_one_person_at_one_moment_and_the_database_lets_one(clinic: Clinic, monkeypatch) -> None:
    booked(clinic, client(clinic, whatsapp=Answer.YES))
    seen = lines(clinic)
    reminders.done(clinic.reception, seen, Channel.WHATSAPP)
    monkeypatch.setattr(reminders, "_fresh", lambda _lines: list(seen))  # the other desk read before the first one wrote
    monkeypatch.setattr(data, "follower_of", lambda *_: 0)
    with pytest.raises(Refused) as refused:
        reminders.done(clinic.lead, seen, Channel.WHATSAPP)
    assert refused.value.codes == (ReminderProblem.ALREADY_TOLD,)


def test_the_manager_words_the_texts_and_one_step_brings_the_house_back(clinic: Clinic) -> None:
    manager = clinic.manager
    mine = Wording(Purpose.COMING, Language.ENGLISH, "Dear {name}, {day}, {time}, {room}.")
    assert reminder_settings.preview(manager, mine) == "Dear Mona, Tuesday 24 November, 10:00, Room 1."
    kept = reminder_settings.save_wording(manager, mine)
    booked(clinic, client(clinic))
    assert lines(clinic)[0].text == "Dear Mona, Tuesday 24 November, 10:00, Room 1."
    with pytest.raises(Stale):
        reminder_settings.save_wording(manager, mine)
    reminder_settings.restore_wording(manager, kept)
    assert lines(clinic)[0].text.startswith("Hello. This is a reminder")
    with pytest.raises(Refused):
        reminder_settings.save_wording(manager, Wording(Purpose.COMING, Language.ENGLISH, "{therapist} {day} {time}", 2))
    reminder_settings.save_post(manager, MailSettings(name_use=NameUse.INITIALS))
    assert "for MS at" in lines(clinic)[0].text


def test_the_password_is_sealed_forgotten_with_its_server_and_never_given_back(clinic: Clinic) -> None:
    with_server(clinic)
    row = data.post_row()
    assert b"a password of the post".hex() not in row.sealed
    settings = reminder_settings.post(clinic.reception)
    assert (settings.has_password, "password of" in repr(settings)) == (True, False)
    assert reminder_settings.save_post(clinic.manager, settings).has_password
    other = reminder_settings.save_post(clinic.manager, MailSettings(
        "mail.elsewhere.example", 587, Security.STARTTLS, "clinic", "clinic@example.org", version=2))
    assert not other.has_password, "it was given for another server"
    assert not any("a password of the post" in f"{line.object}{line.detail}" for line in DeskAuditRow.select())



def test_who_cancelled_alone_is_not_reminded_with_the_others(clinic: Clinic) -> None:
    one, two = client(clinic), client(clinic, "Salem Al-Shiraa")
    visit = booked(clinic, one, two, type=AppointmentType.COUPLE)
    appointments.set_attendance(clinic.reception, visit.id, two, Status.EARLY_CANCEL, visit.version)
    assert [line.client.id for line in lines(clinic)] == [one]
