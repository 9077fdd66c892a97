"""The queue of the post: one message is taken out, marked before it leaves, settled after: none goes twice or never."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data import reminders as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Stale
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.people import Channel, Language
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.reminders import MailProblem, Outgoing, Purpose, ReminderProblem, State, Told, due_for, way_to
from clinic_app.services import clock
from clinic_app.services.reminder_settings import server
from clinic_app.services.reminder_words import Wordsmith
from clinic_app.services.reminders import ReminderWork
from clinic_app.services.work import ask, work


def take_next(actor: Actor) -> Outgoing | None:
    """The next message that may leave, marked as sending; None if none may. Its text is made now, from the visit as it stands.

    A visit that was moved while its message waited has three minutes from that move; one that needs no word any more is dropped;
    an address or an agreement that is gone makes it fail with the reason.
    """
    ask(actor, Action.REMIND)
    post = data.post_row()
    if post is None or not post.to_settings().ready:
        return None
    for row in data.queued():
        if row.hold_until is None or row.hold_until <= clock.utc_now():
            try:
                with work(actor, Action.REMIND, about=row.client_id) as unit:
                    ready = _prepare(unit, row)
            except Stale:
                continue  # another desk took it first
            if ready is not None:
                version, subject, text, to = ready
                return Outgoing(row.id, version, row.uid, to, subject, text, server(actor))
    return None


def _prepare(unit: Any, row: Any) -> tuple[int, str, str, str] | None:
    now, links = clock.now(), []
    for link in data.links_of(row.id):
        visit: Any = visit_data.by_id(link.visit_id)
        about = due_for(visit, row.client_id, _before(link), now)
        if about is not None:
            links.append((link, visit, about))
    if not links or len({visit.slot.day for _, visit, _ in links}) > 1:
        ReminderWork(unit).set_state(row, State.DROPPED)  # nothing is left to tell, or no single message tells it
        return None
    about = links[0][2]
    moved = [(link, visit) for link, visit, one in links if one is not Purpose.CANCELLED and visit.slot.start != link.starts]
    if moved or about.value != row.about:
        until = ReminderWork(unit).held_until(visit.id for _, visit, _ in links)
        data.ReminderRow.save_over(row.id, row.version, about=about.value, hold_until=until)
        for link, visit in moved:
            data.ReminderVisitRow.save_over(link.id, link.version, starts=visit.slot.start, visit_version=visit.version)
        if until > clock.utc_now():
            unit.touched(Kind.REMINDER, row.id, "hold_until", client_id=row.client_id)
            return None
        row = data.row_of(row.id)
    return _leave(unit, row, about, [visit for _, visit, _ in links], _believed(links[0][0]))


def _leave(unit: Any, row: Any, about: Purpose, visits: list[Any], before: datetime | None,
           ) -> tuple[int, str, str, str] | None:
    client = data.clients([row.client_id])[row.client_id]
    minor = client.dob is not None and age_on(client.dob, visits[0].slot.day) < CHILD
    language = client.to_client().letter_language
    contacts = data.contacts([client.id]).get(client.id, ())
    way = way_to(client.to_request().preferences, client.phone, client.email, minor, contacts, language is Language.ARABIC)
    if Channel.EMAIL not in way.allowed:
        ReminderWork(unit).set_state(row, State.FAILED, problem=ReminderProblem.NOT_AGREED.value)
        return None
    starts = [before] if about is Purpose.CANCELLED and before is not None else [visit.slot.start for visit in visits]
    smith = Wordsmith()
    subject, text = smith.message(about, language, smith.facts_of(
        client, language, sorted(starts), visits[0].room_id, visits[0].mode, before))
    ReminderWork(unit).set_state(row, State.SENDING, subject=subject, text=text, to=client.email, language=language.value)
    return row.version + 1, subject, text, client.email


def _before(link: Any) -> Told | None:
    """What the client knew before this message."""
    if not link.follows:
        return None
    earlier: Any = data.ReminderVisitRow.get_by_id(link.follows)
    row: Any = data.row_of(earlier.reminder_id)
    return Told(row.id, row.version, Purpose(row.about), State(row.state), earlier.starts, Channel(row.channel))


def _believed(link: Any) -> datetime | None:
    told = _before(link)
    return told.starts if told is not None else None


def settle(actor: Actor, outgoing: Outgoing, problem: MailProblem | None) -> None:
    """Keep what became of a message that was taken out: sent, failed with the reason, or cut off, so that somebody is asked.

    Stale if somebody said so meanwhile.
    """
    ask(actor, Action.REMIND)
    row = data.row_of(outgoing.id)
    if row is None or row.version != outgoing.version or State(row.state) is not State.SENDING:
        raise Stale(mine=problem)
    state = State.SENT if problem is None else State.SENDING if problem is MailProblem.UNSURE else State.FAILED
    with work(actor, Action.REMIND, about=row.client_id) as unit:
        ReminderWork(unit).set_state(row, state, problem=problem.value if problem else "")


