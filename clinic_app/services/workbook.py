"""The workbook: pages kept as they are typed, entries only added, corrections by version, lines for the ending letter."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any
from uuid import uuid4

from clinic_app.data import plans as plan_data
from clinic_app.data import sessions as session_data
from clinic_app.data import workbook as data
from clinic_app.data.bodies import build, pack, plain
from clinic_app.data.episodes import EpisodeRow, all_episodes, latest_episode, open_episode
from clinic_app.data.staff import names_by_id
from clinic_app.data.workbook import WorkbookEntryRow, WorkbookPageRow
from clinic_app.domain import workbook_rules as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import HouseProblem, Refused, Sealed, Stale
from clinic_app.domain.homework import homework_lines
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import Attendance
from clinic_app.domain.text import clean_line
from clinic_app.domain.workbook import (
    CONTENTS,
    ENTRIES,
    Entry,
    EntryRequest,
    Ladder,
    LadderPlace,
    PageKind,
    PageRequest,
    ThemeLine,
    Trial,
    Workbook,
    WorkbookPage,
    WorkbookProblem,
)
from clinic_app.domain.workbook_fields import PARAGRAPHS, entry_gaps, misfits
from clinic_app.services import clock, drafts
from clinic_app.services.work import allowed, ask, look, require, work

ENTRY_FORM = "workbook_entry"
CORRECTION_FORM = "workbook_correction"
HOMELESS = "workbook_homeless"  # by client


def _row(page_id: int) -> Any:
    row = WorkbookPageRow.get_or_none(WorkbookPageRow.id == page_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


def _records(rows: Iterable[Any]) -> list[WorkbookPage]:
    rows = list(rows)
    names, entries = names_by_id(), data.entries_of(rows)
    closed = {e.id for client_id in {row.client_id for row in rows} for e in all_episodes(client_id) if e.closed_on is not None}
    return [row.to_page(names, entries.get(row.id, ()), closed=row.episode_id in closed) for row in rows]


def _record(row: Any) -> WorkbookPage:
    return _records([row])[0]


# -- reading ----------------------------------------------------------------------------------------------------------------


def workbook_of(actor: Actor, client_id: int) -> Workbook:
    """Everything in the client's workbook: pages last saved first, homework ledger, themes and thinking habits with counts."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        if episode is None:
            return Workbook()
        pages = tuple(_records(data.pages_of(client_id)))
        notes, goals = _notes(episode.id), plan_data.goals(episode.id)
        return Workbook(
            pages=pages, homework=homework_lines(notes), themes=_themes(pages, notes), habits=rules.habits_named(pages),
            goals={g.key: g.words for g in goals}, goal_words={g.id: g.words for g in goals}, episode_id=episode.id,
            may_write=episode.closed_on is None,
        )


def page_of(actor: Actor, page_id: int) -> WorkbookPage:
    """One page with what is noted on it."""
    ask(actor, Action.LOOK_FILE)
    row = _row(page_id)
    with look(actor, Action.LOOK_FILE, about=row.client_id):
        return _record(row)


def new_page(actor: Actor, client_id: int, kind: PageKind) -> WorkbookPage:
    """An empty page that is not kept yet. Refused without an open episode."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = open_episode(client_id)
        if episode is None:
            raise Refused(WorkbookProblem.CLOSED if latest_episode(client_id) else WorkbookProblem.NO_EPISODE)
        return WorkbookPage(
            id=0, uid=str(uuid4()), version=0, client_id=client_id, episode_id=episode.id, kind=kind, content=CONTENTS[kind](),
            goal_key="", client_tick=False, therapist_tick=False, started_on=clock.today(), saved_at=clock.utc_now(),
            author_id=actor.staff_id, author=actor.name, author_ar=actor.name_ar,
        )


def pages_of_episode(actor: Actor, client_id: int, episode_id: int) -> tuple[WorkbookPage, ...]:
    """The pages in use of one episode of this client, for its overview."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        rows = [row for row in data.pages_of(client_id) if row.episode_id == episode_id and not row.put_away]
        return tuple(_records(rows))


def theme_tags(actor: Actor, client_id: int) -> tuple[str, ...]:
    """Tags already in use for this client, most used first: offered while a new one is typed."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        notes = _notes(episode.id) if episode is not None else []
        return tuple(line.tag for line in _themes(_records(data.pages_of(client_id)), notes))


def themes_in(actor: Actor, client_ids: Collection[int]) -> dict[int, tuple[ThemeLine, ...]]:
    """For lists: what keeps coming back, most often first, by client; clients the actor does not treat are left out."""
    ask(actor, Action.LOOK_WORKLISTS)
    found = {}
    for client_id in client_ids:
        episode = latest_episode(client_id) if allowed(actor, Action.LOOK_FILE, client_id) else None
        if episode is not None and (lines := _themes(_records(data.pages_of(client_id)), _notes(episode.id))):
            found[client_id] = lines
    return found


def ladder_places(actor: Actor, client_ids: Collection[int]) -> dict[int, LadderPlace]:
    """For lists: where the ladder last worked on stands, by client; clients the actor does not treat are left out."""
    ask(actor, Action.LOOK_WORKLISTS)
    found = {}
    for client_id in client_ids:
        place = _ladder_place(client_id) if allowed(actor, Action.LOOK_FILE, client_id) else None
        if place is not None:
            found[client_id] = place
    return found


def _ladder_place(client_id: int) -> LadderPlace | None:
    episode = open_episode(client_id)
    rows = [r for r in data.pages_of(client_id) if episode is not None and r.episode_id == episode.id
            and r.kind == PageKind.LADDER and not r.put_away]
    pages = sorted(_records(rows), key=lambda p: (p.last_on, p.saved_at), reverse=True)
    places = (
        rules.ladder_place(page.content, [t for t in page.noted if isinstance(t, Trial)]) for page in pages
        if isinstance(page.content, Ladder)
    )
    return next((place for place in places if place is not None), None)


def entry_versions(actor: Actor, page_id: int, key: str) -> list[Entry]:
    """What an entry said before it was corrected, oldest first."""
    ask(actor, Action.LOOK_FILE)
    row = _row(page_id)
    with look(actor, Action.LOOK_FILE, about=row.client_id):
        return [entry for entry in data.versions_of(clean_line(key), PageKind(row.kind)) if entry.page_id == page_id]


def _notes(episode_id: int) -> list[SessionNote]:
    """Signed notes of attended sessions, oldest first."""
    notes = session_data.records(session_data.of_episode(episode_id), clock.to_local)
    came = [n for n in notes if n.signed and n.content.attendance is Attendance.ATTENDED]
    return sorted(came, key=lambda n: (n.about, n.id))


def _themes(pages: Iterable[WorkbookPage], notes: Iterable[SessionNote]) -> tuple[ThemeLine, ...]:
    return rules.theme_lines(tuple(pages), [(n.about.date(), tag) for n in notes for tag in n.content.themes])


# -- writing ----------------------------------------------------------------------------------------------------------------


def save_page(actor: Actor, request: PageRequest, *, closing: bool = False) -> WorkbookPage:
    """Keep what stands on a page. The first save makes it and is one audit line; ticks are none, closing is one.

    Refused: words past their limit, what belongs on a page of another kind or client; Sealed (with both) once care is closed;
    Stale (with both) when a newer version is stored.
    """
    ask(actor, Action.WRITE_WORKBOOK)
    request = cleaned(request, *PARAGRAPHS)
    row = _row(request.page_id) if request.page_id else WorkbookPageRow.get_or_none(WorkbookPageRow.uid == request.uid)
    whose = row.client_id if row is not None else request.client_id
    require(actor, Action.WRITE_WORKBOOK, whose)
    kind = row.kind if row is not None else request.kind
    if (kind, whose) != (request.kind, request.client_id) or not isinstance(request.content, CONTENTS[request.kind]):
        raise Refused(HouseProblem.NOT_FOUND)
    if found := misfits(request.kind, request.content):
        raise Refused(*found)
    if row is None:
        return _record(_keep_first(actor, request))
    version = request.version if request.page_id else row.version
    with work(actor, Action.WRITE_WORKBOOK if closing else Action.KEEP_WORKBOOK, about=row.client_id) as unit:
        if not _open(row):
            raise Sealed(WorkbookProblem.CLOSED, mine=request.content, theirs=_record(row))
        if row.version != version:
            raise Stale(mine=request.content, theirs=_record(row))
        WorkbookPageRow.save_over(
            row.id, version, body=pack(request.content), goal_key=_goal(row.episode_id, request), client_tick=request.client_tick,
            therapist_tick=request.therapist_tick, saved_at=clock.utc_now(),
        )
        unit.touched(Kind.WORKBOOK if closing else Kind.DRAFT, row.id)
    return _record(_row(row.id))


def _keep_first(actor: Actor, request: PageRequest) -> Any:
    with work(actor, Action.WRITE_WORKBOOK, about=request.client_id) as unit:
        episode = open_episode(request.client_id)
        if episode is None:
            raise Refused(WorkbookProblem.CLOSED if latest_episode(request.client_id) else WorkbookProblem.NO_EPISODE)
        row = WorkbookPageRow.create(
            uid=request.uid or str(uuid4()), client_id=request.client_id, episode=episode.id, kind=request.kind,
            goal_key=_goal(episode.id, request), body=pack(request.content), client_tick=request.client_tick,
            therapist_tick=request.therapist_tick, started_on=clock.today(), saved_at=clock.utc_now(), author_id=actor.staff_id,
        )
        unit.touched(Kind.WORKBOOK, row.id, "begun")
    return row


def _goal(episode_id: int, request: PageRequest) -> str:
    """The goal a page is linked to, if the episode has it."""
    return request.goal_key if request.goal_key in {goal.key for goal in plan_data.goals(episode_id)} else ""


def _open(row: Any) -> bool:
    return EpisodeRow.get_by_id(row.episode_id).closed_on is None


def _must_be_open(row: Any) -> None:
    if not _open(row):
        raise Refused(WorkbookProblem.CLOSED)


def put_away(actor: Actor, page_id: int, version: int, *, back: bool = False) -> WorkbookPage:
    """Take a page out of use, or put it back (Undo). It stays in the record. Refused in a closed episode; Stale."""
    ask(actor, Action.WRITE_WORKBOOK)
    row = _row(page_id)
    with work(actor, Action.WRITE_WORKBOOK, about=row.client_id) as unit:
        _must_be_open(row)
        WorkbookPageRow.save_over(row.id, version, put_away=not back, saved_at=clock.utc_now())
        unit.touched(Kind.WORKBOOK, row.id, "put_away")
    return _record(_row(page_id))


def note_entry(actor: Actor, request: EntryRequest) -> Entry:
    """Note something on a page, or correct what was noted: the earlier version stays in the record.

    Refused with what is missing or off its scale, and in a closed episode; Stale when it was corrected meanwhile.
    """
    ask(actor, Action.WRITE_WORKBOOK)
    row = _row(request.page_id)
    require(actor, Action.WRITE_WORKBOOK, row.client_id)
    request = cleaned(request)
    page = _record(row)
    steps = frozenset(step.key for step in page.content.steps) if isinstance(page.content, Ladder) else frozenset()
    if found := entry_gaps(page.kind, request, clock.today(), steps):
        raise Refused(*found)
    return _write(actor, row, request.key, request.version, on=request.on, body=pack(request.content))


def take_back_entry(actor: Actor, page_id: int, key: str, version: int, *, back: bool = False) -> Entry:
    """Take an entry off the page, or put it back (Undo). Every version stays in the record. Stale when it was corrected."""
    ask(actor, Action.WRITE_WORKBOOK)
    row, key = _row(page_id), clean_line(key)
    require(actor, Action.WRITE_WORKBOOK, row.client_id)
    there = data.newest(key)
    if there is None or there.page_id != page_id:
        raise Refused(HouseProblem.NOT_FOUND)
    return _write(actor, row, key, version, on=there.on, body=there.body, withdrawn=not back)


def _write(actor: Actor, row: Any, key: str, version: int, **fields: Any) -> Entry:
    with work(actor, Action.WRITE_WORKBOOK, about=row.client_id) as unit:
        _must_be_open(row)
        there = data.newest(key) if key else None
        if key and (there is None or there.page_id != row.id):
            raise Refused(HouseProblem.NOT_FOUND)
        if there is not None and there.number != version:
            raise Stale(mine=fields["body"], theirs=there.to_entry(PageKind(row.kind)))
        made = WorkbookEntryRow.create(
            page=row.id, key=key or str(uuid4()), number=version + 1 if key else 1, author_id=actor.staff_id, at=clock.utc_now(),
            **fields,
        )
        unit.touched(Kind.WORKBOOK, row.id, "entry")
    entry: Entry = made.to_entry(PageKind(row.kind))
    return entry


def keep_homeless(actor: Actor, client_id: int, kind: PageKind, content: Any) -> None:
    """Keep what was typed on a new page that could not be begun any more, because care was closed meanwhile."""
    ask(actor, Action.WRITE_WORKBOOK)
    require(actor, Action.WRITE_WORKBOOK, client_id)
    drafts.keep_draft(actor, HOMELESS, client_id, {"kind": str(kind), "content": plain(content)}, Vault.CLINICAL)


def homeless_page(actor: Actor, client_id: int) -> tuple[PageKind, Any] | None:
    """What was typed on such a page, or None."""
    ask(actor, Action.LOOK_FILE)
    require(actor, Action.LOOK_FILE, client_id)
    draft = drafts.open_draft(actor, HOMELESS, client_id, Vault.CLINICAL)
    if draft is None:
        return None
    kind = PageKind(draft.body["kind"])
    return kind, build(CONTENTS[kind], draft.body["content"])


def drop_homeless(actor: Actor, client_id: int) -> None:
    """It was let go."""
    drafts.drop_draft(actor, HOMELESS, client_id, Vault.CLINICAL)


# -- an entry being typed ---------------------------------------------------------------------------------------------------


def _reached(actor: Actor, page_id: int) -> None:
    """What was typed about a client stays with who reaches the client's file."""
    ask(actor, Action.WRITE_WORKBOOK)
    require(actor, Action.WRITE_WORKBOOK, _row(page_id).client_id)


def keep_entry_draft(actor: Actor, request: EntryRequest) -> None:
    """Keep what stands in the form for one more entry, or for a correction; it is nobody's but the actor's until it is noted."""
    _reached(actor, request.page_id)
    body = {"on": plain(request.on), "content": plain(request.content), "key": request.key, "version": request.version}
    drafts.keep_draft(actor, _form(bool(request.key)), request.page_id, body, Vault.CLINICAL)


def entry_draft(actor: Actor, page_id: int, kind: PageKind, *, correction: bool = False) -> EntryRequest | None:
    """What the actor was typing for this page (one more entry, or a correction), or None."""
    _reached(actor, page_id)
    draft = drafts.open_draft(actor, _form(correction), page_id, Vault.CLINICAL)
    if draft is None:
        return None
    body = draft.body
    return EntryRequest(page_id, build(date | None, body["on"]), build(ENTRIES[kind], body["content"]), body.get("key", ""),
                        body.get("version", 0))


def drop_entry_draft(actor: Actor, page_id: int, *, correction: bool = False) -> None:
    """The entry was noted or corrected, or the correction given up: its draft goes."""
    drafts.drop_draft(actor, _form(correction), page_id, Vault.CLINICAL)


def _form(correction: bool) -> str:
    return CORRECTION_FORM if correction else ENTRY_FORM
