"""My day: today's visits of the one who asks, the next client prepared, notes to sign and reviews that are due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data import plans as plan_data
from clinic_app.data import sessions as data
from clinic_app.data.episodes import EpisodeRow, intake_row, open_episode
from clinic_app.data.house_rules import figures
from clinic_app.data.people import ClientRow
from clinic_app.data.settings import late_after
from clinic_app.domain import my_day as rules
from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.episodes import Phase
from clinic_app.domain.house_rules import signal_rules
from clinic_app.domain.my_day import DayLine, DueForm, Hint, MyDay, NoteState, PrepCard, ReviewLine, UnsignedNote
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import GoalStatus, PlanStatus
from clinic_app.domain.progress import ReviewDue
from clinic_app.domain.repair import open_rupture, pace_agreed
from clinic_app.domain.reviews import goal_lines
from clinic_app.domain.session_notes import SessionNote, goal_words, last_signed
from clinic_app.domain.sessions import Attendance
from clinic_app.domain.signals import Board
from clinic_app.services import (
    access_requests,
    appointments,
    calls,
    clock,
    consents,
    cosigning,
    emergencies,
    follow_ups,
    growth,
    in_tray_filing,
    measures,
    reviews,
    safety,
    signals,
    workbook,
)
from clinic_app.services.work import allowed, look

Due = Mapping[int, tuple[ReviewDue, bool]]  # by client: rule R11, and whether a review is being written


def my_day(actor: Actor, day: date | None = None) -> MyDay:
    """The page of one therapist for a day (today if left out)."""
    day = day or clock.today()
    with look(actor, Action.LOOK_MY_DAY):
        visits = _visits(actor, day)
        notes = data.of_appointments([v.id for v in visits])
        due = reviews.due_lines(actor, {*_mine(actor), *(one.id for visit in visits for one in visit.clients)})
        lines = tuple(line for visit in visits for line in _lines(actor, visit, notes, due))
        chosen = rules.next_line(lines, clock.now()) if day == clock.today() else None
        return MyDay(day, lines, _card(actor, chosen) if chosen else None, _unsigned(actor), _reviews(actor, due),
                     tuple(calls.calls_to_make(actor)), tuple(cosigning.waiting_for(actor)), tuple(cosigning.returned_to(actor)),
                     tuple(follow_ups.due(actor)), signals.my_lines(actor),
                     signals.lines_of_the_clinic(actor) if allowed(actor, Action.LOOK_CLINIC_SIGNALS) else (),
                     growth.growing(actor), safety.my_lines(actor),
                     safety.lead_lines(actor) if allowed(actor, Action.LOOK_SAFETY_AS_LEAD) else (),
                     in_tray_filing.waiting_for(actor),
                     emergencies.unseen(actor) if (lead := allowed(actor, Action.LOOK_REGISTER)) else (),
                     tuple(v for v in appointments.unresolved(actor, actor.staff_id) if v.slot.day < day),
                     access_requests.waiting(actor) if lead else ())


def _visits(actor: Actor, day: date) -> list[DayAppointment]:
    mine = [v for v in appointments.day(actor, day).appointments if actor.staff_id in v.therapist_ids and v.type.for_clients]
    return sorted((v for v in mine if v.status not in ("early_cancel", "clinic_cancel")), key=lambda v: v.slot)


def _lines(actor: Actor, visit: DayAppointment, notes: Mapping[tuple[int | None, int], Any], due: Due) -> list[DayLine]:
    """One line for each person of a shared visit whose file may be opened: each has an attendance and a note of their own."""
    mine = [one for one in visit.clients if allowed(actor, Action.LOOK_FILE, one.id)]
    if not mine:
        return [DayLine(visit, None)]
    if not visit.shared:
        return [_line(actor, visit, mine[0].id, notes, due)]
    alone = [replace(visit.as_of(one.id), clients=(one,)) for one in mine]
    shown = [one for one in alone if one.status not in ("early_cancel", "clinic_cancel")]
    return [replace(_line(actor, one, one.clients[0].id, notes, due), shared=True) for one in shown]


def _line(actor: Actor, visit: DayAppointment, client_id: int, notes: Mapping[tuple[int | None, int], Any], due: Due) -> DayLine:
    row = notes.get((visit.id, client_id))
    state = NoteState.NONE
    if row is not None:
        own = row.author_id == actor.staff_id
        state = NoteState.SIGNED if row.signed_at is not None else NoteState.DRAFT if own else NoteState.OTHERS
    episode = open_episode(client_id)
    if episode is None:
        return DayLine(visit, client_id, row.id if row else None, state, hints=(Hint.FIRST_VISIT,))
    earlier = [n for n in data.of_episode(episode.id) if n.attendance == Attendance.ATTENDED and n.about < visit.slot.start]
    plan = plan_data.plan_in(episode.id, PlanStatus.AGREED)
    planned = plan.to_plan().content.frame.planned_sessions if plan else None
    hints = _hints(actor, episode, earlier, plan, due) if visit.status not in rules.OVER else ()
    ladder = workbook.ladder_places(actor, [client_id]).get(client_id) if visit.status not in rules.OVER else None
    return DayLine(visit, client_id, row.id if row else None, state, len(earlier) + 1, planned, hints, ladder)


def _hints(actor: Actor, episode: Any, earlier: list[Any], plan: Any, due: Due) -> tuple[Hint, ...]:
    if not earlier:
        return (Hint.FIRST_VISIT,)
    found = []
    last = last_signed(_records(earlier))
    if last is not None and last.content.next_homework:
        found.append(Hint.HOMEWORK)
    if plan is None:
        found.append(Hint.NO_PLAN)
    elif any(g.status is GoalStatus.OPEN and not g.ratings for g in plan_data.goals(episode.id)):
        found.append(Hint.GOALS_UNRATED)
    review, _ = due.get(episode.client_id, (None, False))
    if review is not None and review.due(clock.today()):
        found.append(Hint.REVIEW)
    if measures.due_lines(actor, [episode.client_id]).get(episode.client_id):
        found.append(Hint.MEASURE)
    return tuple(found[:2])


def _card(actor: Actor, line: DayLine) -> PrepCard:
    client_id = line.client_id or 0
    needs = appointments.needs(actor, (client_id,))
    episode = open_episode(client_id)
    if episode is None:
        return PrepCard(
            line.visit, client_id, 1, None, comfort=needs.comfort, alert=needs.alert,
            missing=consents.consent_file(actor, client_id).missing, safety=safety.safety_state(actor, client_id),
        )
    start = line.visit.slot.start
    notes = [n for n in _records(data.of_episode(episode.id)) if n.appointment_id != line.visit.id and n.about <= start]
    last, day = last_signed(notes), line.visit.slot.day
    goals = [g for g in plan_data.goals(episode.id) if g.status is GoalStatus.OPEN]
    signal, count, trend = rules.last_check_in(notes, signal_rules(figures()))
    factor, visits, words = rules.untouched(notes)
    now = data.of_appointment(line.visit.id, client_id)
    intake, plan = intake_row(episode.id), plan_data.plan_in(episode.id, PlanStatus.AGREED)
    return PrepCard(
        visit=line.visit, client_id=client_id, number=line.number or 1, planned=line.planned, last=last, comfort=needs.comfort,
        alert=needs.alert, homework=last.content.next_homework if last else "", homework_mark=_mark(now),
        homework_kind=last.content.homework_kind if last else None,
        homework_goal=goal_words(plan_data.goals(episode.id), last.content.homework_goal) if last else "",
        goals=goal_lines(goals, None, day), ladder=line.ladder, check_in=signal, check_ins=count,
        told_elsewhere=_told(signals.board_of(actor, client_id), notes), check_in_trend=trend,
        factor=factor, untouched_for=visits, words=words,
        tailoring=plan.to_plan().content.tailoring if plan is not None else "",
        intake=intake.to_intake().content if intake is not None else None,
        missing=consents.consent_file(actor, client_id).missing,
        strain=open_rupture(notes), pace=pace_agreed(notes), safety=safety.safety_state(actor, client_id),
        measures_due=_measures_due(actor, client_id),
    )


def _measures_due(actor: Actor, client_id: int) -> tuple[DueForm, ...]:
    known, scores, found = measures.definitions(actor), measures.scores_in(actor, client_id), []
    for due in measures.due_of(actor, client_id):
        last = next((s for s in reversed(scores) if s.key == due.key and s.total is not None), None)
        found.append(DueForm(due.key, known[due.key].name, due.why, last.total if last else None, last.on if last else None))
    return tuple(found)


def _told(board: Board, notes: list[SessionNote]) -> bool:
    """At most one unprompted word for each client: the card keeps quiet where a signal stands or the check-in was answered."""
    asked = [note.about.date() for note in notes if note.signed and note.content.check_in.given]
    answered = {answer.signal.on for answer in board.answered if answer.signal.factor == 1}
    return board.lead is not None or bool(asked and asked[-1] in answered)


def _mark(row: Any) -> Any:
    return row.to_note({}).content.homework if row is not None else None


def _unsigned(actor: Actor) -> tuple[UnsignedNote, ...]:
    rows = data.unsigned_of(actor.staff_id)
    names, within = _names({row.client_id for row in rows}), late_after()
    found = []
    for row in rows:
        note: SessionNote = row.to_note({})
        end = note.content.end or note.about
        found.append(UnsignedNote(
            note.id, note.client_id, note.appointment_id, *names.get(note.client_id, ("", "")), note.about, note.saved_at,
            end + within,
        ))
    return tuple(found)


def _mine(actor: Actor) -> list[int]:
    """The clients this therapist is treating now."""
    rows = EpisodeRow.select().where((EpisodeRow.therapist_id == actor.staff_id) & (EpisodeRow.phase != Phase.CLOSED))
    return [row.client_id for row in rows]


def _reviews(actor: Actor, lines: Due) -> tuple[ReviewLine, ...]:
    mine = set(_mine(actor))
    waiting = {c: (due, draft) for c, (due, draft) in lines.items() if c in mine and (draft or due.due(clock.today()))}
    names, found = _names(set(waiting)), []
    for client_id, (due, draft) in waiting.items():
        ahead = visit_data.to_come(client_id, clock.now(), 1)
        start = ahead[0].slot.start if ahead else None
        found.append(ReviewLine(client_id, *names.get(client_id, ("", "")), due, start, draft))
    return tuple(sorted(found, key=lambda line: line.due.by_date))


def _records(rows: list[Any]) -> list[SessionNote]:
    return data.records(rows, clock.to_local)


def _names(client_ids: set[int]) -> dict[int, tuple[str, str]]:
    """Clients' names in both scripts by id."""
    if not client_ids:
        return {}
    rows = ClientRow.select().where(ClientRow.id.in_(list(client_ids)))  # type: ignore[attr-defined]
    return {row.id: (row.names("en").short, row.names("ar").short) for row in rows}
