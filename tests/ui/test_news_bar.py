"""The new time told from beside the diary: by keys, through a real mail server, once for two moves, and never to who knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from clinic_app.domain.appointments import Status
from clinic_app.domain.people import Answer, Channel, Preferences
from clinic_app.domain.reminders import MailSettings, Purpose, Security, State
from clinic_app.services import appointments, clock, post, reminder_queue, reminder_settings, reminders
from tests.clinics import NOW
from tests.smtp import MailHouse, mail_house
from tests.ui.test_diary_screen import Desk, add, book, desk, key, morning  # noqa: F401  the same morning
from ui.widgets.buttons import Button


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailHouse]:
    with mail_house(tmp_path_factory.mktemp("mail")) as running:
        yield running


def sent(actor, at: datetime) -> bool:
    """What the post does at this moment."""
    with clock.freeze(at):
        out = reminder_queue.take_next(actor)
        if out is not None:
            post.deliver(actor, out)
            reminder_queue.settle(actor, out, None)
    return out is not None


def told(window: Desk, client_id: int) -> list[tuple[Purpose, State]]:
    return [(one.told.about, one.told.state) for one in reminders.of_client(window.screen.actor, client_id)]


def lines_of(actor, client_id: int) -> list:
    return [one for one in reminders.day(actor, NOW.date()).lines if one.client.id == client_id]


def test_the_new_time_is_sent_once_three_minutes_after_the_last_move(qtbot, desk, morning, house):  # noqa: F811
    reception, news = morning.clinic.reception, desk.screen.news
    lulu = add(morning.clinic, "Lulu Al-Safa", "+965 0000 0777", email="lulu@example.org",
               preferences=Preferences(channels=((Channel.EMAIL, Answer.YES),)))
    visit = book(morning.clinic, lulu, 15 * 60)
    reminder_settings.save_post(morning.clinic.manager, MailSettings(
        "127.0.0.1", house.port, Security.STARTTLS, "clinic", "clinic@example.org", house.certificate), house.password)

    def move(hour: int) -> None:
        desk.screen.reload()
        desk.screen.active.choose(visit.id)
        desk.screen._open(appointments.appointment(reception, visit.id))
        desk.panel.start.setFocus()
        desk.panel.start.selectAll()
        key(qtbot, desk, str(hour))
        key(qtbot, desk, Qt.Key.Key_Return)

    move(16)
    assert news.isHidden(), "nobody was told of the time before"
    reminders.queue(reception, lines_of(reception, lulu))
    while sent(reception, NOW):
        pass
    house.got.clear()
    move(17)
    assert news.isVisible()
    assert "Lulu Al-Safa" in news.banner.accessibleName()
    assert "16:00" in news.banner.accessibleName()
    assert news.banner.button.text() == "Send the new time"
    key(qtbot, desk, "m")
    assert told(desk, lulu)[0] == (Purpose.MOVED, State.DUE)
    assert news.isHidden()
    assert not sent(reception, NOW + timedelta(minutes=2))
    desk.take_back()
    desk.screen.reload()
    qtbot.waitUntil(news.isHidden)
    move(18)
    key(qtbot, desk, "m")
    with clock.freeze(NOW + timedelta(minutes=2)):
        move(19)
    qtbot.waitUntil(lambda: desk.panel is None)
    assert not sent(reception, NOW + timedelta(minutes=4)), "three minutes from the second move"
    assert sent(reception, NOW + timedelta(minutes=5))
    assert not sent(reception, NOW + timedelta(minutes=20))
    assert len(house.got) == 1
    assert [state for _, state in told(desk, lulu)] == [State.SENT, State.SENT]
    assert "19:00" in reminders.of_client(reception, lulu)[0].told.text


def test_without_a_server_it_is_copied_or_called_and_a_move_back_needs_no_word(qtbot, desk, morning):  # noqa: F811
    reception, news = morning.clinic.reception, desk.screen.news
    sara = add(morning.clinic, "Sara Al-Burj", "+965 0000 0888", preferences=Preferences(channels=((Channel.SMS, Answer.YES),)))
    visit = book(morning.clinic, sara, 15 * 60)
    reminders.done(reception, lines_of(reception, sara), Channel.SMS)
    desk.screen.reload()
    desk.screen.active.choose(visit.id)
    desk.screen.active.setFocus()
    qtbot.keyClick(desk.screen.active, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(news.isVisible)
    assert news.banner.findChild(Button).text() == "Copy the text"
    key(qtbot, desk, "m")
    assert "15:15" in QGuiApplication.clipboard().text()
    assert told(desk, sara)[0] == (Purpose.MOVED, State.DONE)
    desk.take_back()  # of the telling
    desk.screen.reload()
    desk.screen.news.offer(visit.id)
    assert news.isVisible()
    now = appointments.appointment(reception, visit.id)
    appointments.undo(reception, now.id, now.version)
    desk.screen.reload()
    assert news.isHidden(), "back where she believes it to be"
    desk.screen.acts_on.set(appointments.appointment(reception, visit.id), Status.CLINIC_CANCEL)
    assert "does not take place" in news.banner.accessibleName()
    assert not [act for act in desk.screen.acts() if act.keys == "M" and act.hint]
