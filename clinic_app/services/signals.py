"""Signals: what is worth a look in a client's course, one line at a time; answers that stay; points for supervision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from clinic_app.data import appointments as visit_data
from clinic_app.data import measures as measure_data
from clinic_app.data import reviews as review_data
from clinic_app.data import sessions as session_data
from clinic_app.data import signals as data
from clinic_app.data.bodies import pack
from clinic_app.data.episodes import EpisodeRow, open_episode
from clinic_app.data.house_rules import figures
from clinic_app.data.people import with_ids
from clinic_app.data.settings import clinic_row
from clinic_app.domain import measure_due
from clinic_app.domain.appointments import Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import Phase
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.house_rules import signal_rules
from clinic_app.domain.measure_choices import in_use
from clinic_app.domain.measures import Score, counted, valid
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.signals import (
    POINT_MAX,
    AgendaPoint,
    Answered,
    Board,
    Course,
    OverdueScore,
    Reason,
    ScorePoint,
    Series,
    Signal,
    SignalKind,
    SignalLine,
    SignalProblem,
    board,
    signals,
)
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work

HELD = frozenset({Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION})


def board_of(actor: Actor, client_id: int) -> Board:
    """What is worth a look in the client's open episode; empty without one."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = open_episode(client_id)
        return _boards([episode], actor)[episode.id] if episode is not None else Board()


def my_lines(actor: Actor) -> tuple[SignalLine, ...]:
    """The one unprompted signal of each client of the one who asks, the most pressing first; a review due is listed elsewhere."""
    with look(actor, Action.LOOK_WORKLISTS):
        return _lines(_open_episodes(EpisodeRow.therapist_id == actor.staff_id), actor)


def lines_of_the_clinic(actor: Actor) -> tuple[SignalLine, ...]:
    """For the lead: the same for every client whom others treat, by file number alone. Opening a file asks for a reason."""
    with look(actor, Action.LOOK_CLINIC_SIGNALS):
        lines = _lines(_open_episodes(EpisodeRow.therapist_id != actor.staff_id), actor)
    return tuple(replace(line, name="", name_ar="") for line in lines)  # a list is not yet a reason to know a name


def _open_episodes(whose: Any) -> list[Any]:
    return list(EpisodeRow.select().where(whose & (EpisodeRow.phase != Phase.CLOSED)).order_by(EpisodeRow.id))


def _lines(episodes: list[Any], actor: Actor) -> tuple[SignalLine, ...]:
    boards = _boards(episodes, actor)
    leads = {e.client_id: boards[e.id] for e in episodes}
    shown = {who: one for who, one in leads.items() if one.lead is not None and one.lead.kind is not SignalKind.REVIEW_DUE}
    order, found = list(SignalKind), []
    for client in with_ids(list(shown)) if shown else ():
        one = shown[client.id]
        assert one.lead is not None
        found.append(SignalLine(
            client.id, client.names("en").short, client.names("ar").short, one.lead, len(one.others),
            one.lead.key in one.for_supervision, client.file_no,
        ))
    return tuple(sorted(found, key=lambda line: (order.index(line.signal.kind), -line.signal.on.toordinal(), line.client_id)))


# -- from the record to the facts -----------------------------------------------------------------------------------------


def _boards(episodes: Sequence[Any], actor: Actor) -> dict[int, Board]:
    ids = [episode.id for episode in episodes]
    rules, courses, answers = signal_rules(figures()), _courses(episodes), data.answers_of(ids)
    codes = _codes({episode.client_id for episode in episodes})
    marked: dict[str, set[tuple[SignalKind, str]]] = {}
    for point in data.points_of(actor.staff_id):
        if point.kind:
            marked.setdefault(point.code, set()).add((SignalKind(point.kind), point.mark))
    return {
        episode.id: board(
            signals(courses[episode.id], rules), answers.get(episode.id, []), len(courses[episode.id].attended),
            marked.get(codes.get(episode.client_id, ""), ()),
        )
        for episode in episodes
    }


def _courses(episodes: Sequence[Any]) -> dict[int, Course]:
    """The facts of many episodes, each table asked once."""
    ids, now, today = [episode.id for episode in episodes], clock.now(), clock.today()
    settings, visits = clinic_row().to_settings(), visit_data.statuses([episode.client_id for episode in episodes])
    notes, goals, reviews = data.note_facts(ids), data.rated_goals(ids), review_data.signed_of(ids)
    scores, forms, unwanted = measure_data.scores_of_episodes(ids), _Forms(), data.without_measures(ids)
    found = {}
    for episode in episodes:
        mine = [(start, status) for start, status in visits[episode.client_id] if start.date() >= episode.started_on]
        said, done = notes[episode.id], reviews.get(episode.id, [])
        last = clock.to_local(done[-1].signed_at).date() if done else None
        since = sum(last is None or day > last for day in said.attended)
        due = review_data.due_of(episode, done, since, settings, last)
        asked = measure_due.Course(
            episode.started_on, tuple(scores[episode.id]), said.attended, last, due.due(today),
            episode.phase in (Phase.CONSOLIDATION, Phase.ENDING), episode.id not in unwanted,
        )
        found[episode.id] = Course(
            today=today, started=episode.started_on, attended=said.attended,
            booked=any(status in HELD and start.date() >= today for start, status in mine),
            outcomes=tuple((start.date(), str(status)) for start, status in mine if start < now),
            check_ins=said.check_ins, goals=tuple(goals.get(episode.id, ())), homework=said.homework,
            series=tuple(forms.series(scores[episode.id], said.attended)), overdue=tuple(forms.overdue(asked, today)), review=due,
        )
    return found


class _Forms:
    """The measures in use with the clinic's own figures, read once for many courses."""

    def __init__(self) -> None:
        own = measure_data.choices()
        self._rules = measure_data.rules()
        usable = {
            key: definition for key, definition in measure_data.definitions().items()
            if not definition.in_house and in_use(definition, own.get(key))
        }
        first = [key for key in self._rules.asked if key in usable]
        self._known = {key: usable[key] for key in dict.fromkeys((*first, *usable))}  # the clinic's set comes first

    def series(self, scores: Sequence[Score], attended: Sequence[date]) -> Iterator[Series]:
        """Every measure that was scored, from the first score that belongs to the episode."""
        for key, definition in self._known.items():
            given = counted(valid(scores, key), attended[0] if attended else None)
            if given:
                points = tuple(ScorePoint(s.on, sum(day <= s.on for day in attended), s.total or 0.0) for s in given)
                languages = len({s.language for s in given})
                yield Series(key, definition.name, definition.yardstick(), points, languages)

    def overdue(self, course: measure_due.Course, today: date) -> Iterator[OverdueScore]:
        """What was not scored for too long by the clinic's own pace; a refusal keeps it silent."""
        for due in measure_due.due(course, self._rules, today, tuple(self._known)):
            long_ago = due.last is not None and (today - due.last).days >= self._rules.days
            if due.last is not None and (long_ago or due.sessions >= self._rules.sessions):
                yield OverdueScore(self._known[due.key].name, due.last, due.sessions)


def _codes(client_ids: set[int]) -> Mapping[int, str]:
    """File numbers by client: the code a client goes by in supervision."""
    rows = with_ids(sorted(client_ids)) if client_ids else ()
    return {row.id: row.file_no for row in rows}


# -- answering --------------------------------------------------------------------------------------------------------------


def answer(actor: Actor, client_id: int, signal: Signal, reason: Reason) -> Answered:
    """Answer a signal with a reason: it is silent until its facts change, and becomes a point for supervision.

    "Not relevant" silences alone: what the therapist put aside is no point, unless it was taken to supervision by hand before.
    Refused when the signal is no longer there: its facts changed, or somebody answered it.
    """
    with work(actor, Action.ANSWER_SIGNAL, about=client_id) as unit:
        episode, there = _there(actor, client_id, signal)
        now = clock.utc_now()
        row = data.SignalAnswerRow.create(
            uid=str(uuid4()), client_id=client_id, episode=episode.id, kind=there.kind, mark=there.mark, reason=reason,
            visit=session_data.attended_since([episode.id], {})[episode.id], body=pack(there), staff_id=actor.staff_id, at=now,
        )
        unit.touched(Kind.SIGNAL, row.id, there.kind, reason=reason)
        code = _codes({client_id})[client_id]
        known = data.point_for(actor.staff_id, code, there.kind, there.mark)
        if known is not None:
            known.reason = reason
            known.save()
        elif reason is not Reason.NOT_RELEVANT:
            _point(actor, code, there, reason, row.uid)
        return Answered(row.id, there, reason, row.visit, actor.staff_id, now)


def _there(actor: Actor, client_id: int, signal: Signal) -> tuple[Any, Signal]:
    episode = open_episode(client_id)
    still = [s for s in _boards([episode], actor)[episode.id].open if s.key == signal.key] if episode is not None else []
    if not still:
        raise Refused(SignalProblem.NOT_THERE)
    return episode, still[0]


def take_back(actor: Actor, client_id: int, answer_id: int) -> None:
    """Take one's own answer back: the signal and its place stand as before, the answer stays written beside it."""
    with work(actor, Action.ANSWER_SIGNAL, about=client_id) as unit:
        row = data.SignalAnswerRow.get_or_none(
            (data.SignalAnswerRow.id == answer_id) & (data.SignalAnswerRow.client_id == client_id)
            & (data.SignalAnswerRow.staff_id == actor.staff_id) & data.SignalAnswerRow.withdrawn_at.is_null()
        )
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        row.withdrawn_at = clock.utc_now()
        row.save()
        point = data.point_for(actor.staff_id, _codes({client_id})[client_id], row.kind, row.mark)
        if point is not None and point.uid == row.uid:  # the answer brought it
            point.delete_instance()
        elif point is not None:                         # it was taken by hand, and stands as before
            point.reason = None
            point.save()
        unit.touched(Kind.SIGNAL, row.id, "taken_back")


def take_to_supervision(actor: Actor, client_id: int, signal: Signal) -> bool:
    """Put an open signal on one's own agenda, or take it off again; gives whether it stands there now. Silences nothing."""
    with work(actor, Action.ANSWER_SIGNAL, about=client_id) as unit:
        _, there = _there(actor, client_id, signal)
        code = _codes({client_id})[client_id]
        known = data.point_for(actor.staff_id, code, there.kind, there.mark)
        if known is None:
            row = _point(actor, code, there, None, str(uuid4()))
        else:
            row = known
            known.delete_instance()
        unit.touched(Kind.SUPERVISION, row.id, "kept" if known is None else "taken_off")
        return known is None


def _point(actor: Actor, code: str, signal: Signal, reason: Reason | None, uid: str) -> Any:
    """uid: the answer's own where an answer brings the point, so that taking back knows whose it was."""
    return data.AgendaPointRow.create(
        uid=uid, staff_id=actor.staff_id, code=code, made_on=clock.today(), kind=signal.kind, mark=signal.mark,
        reason=reason, body=pack(signal.without_words), words="",
    )


# -- supervision -------------------------------------------------------------------------------------------------------------


def agenda_points(actor: Actor, *, settled: bool = False) -> tuple[AgendaPoint, ...]:
    """The points the one who asks brings to supervision, oldest first, by client code; settled: those already talked about."""
    with look(actor, Action.LOOK_AGENDA):
        return tuple(row.to_point() for row in data.points_of(actor.staff_id, settled=settled))


def keep_words(actor: Actor, client_id: int, words: str) -> None:
    """Put own words about a client on one's agenda, under the client's code. Inside another act it joins that act.

    Refused: no words, or more than 300 characters.
    """
    ask(actor, Action.ANSWER_SIGNAL)
    words = clean_line(words)
    if not words or len(words) > POINT_MAX:
        problem = HouseProblem.TOO_LONG if words else HouseProblem.EMPTY
        raise Refused(Finding(problem, "words", {"limit": POINT_MAX}))
    with work(actor, Action.ANSWER_SIGNAL, about=client_id) as unit:
        row = data.AgendaPointRow.create(
            uid=str(uuid4()), staff_id=actor.staff_id, code=_codes({client_id})[client_id], made_on=clock.today(), kind="",
            mark="", reason=None, body="", words=words,
        )
        unit.touched(Kind.SUPERVISION, row.id, "kept")


def settle_point(actor: Actor, point_id: int) -> AgendaPoint:
    """The point was talked about in supervision; refused for somebody else's point."""
    with work(actor, Action.KEEP_AGENDA) as unit:
        row = data.AgendaPointRow.get_or_none(
            (data.AgendaPointRow.id == point_id) & (data.AgendaPointRow.staff_id == actor.staff_id)
        )
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        row.settled_on = clock.today()
        row.save()
        unit.touched(Kind.SUPERVISION, row.id, "settled")
        point: AgendaPoint = row.to_point()
    return point
