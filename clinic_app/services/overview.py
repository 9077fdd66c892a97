"""The overview of one client: nine-factor map, one time-line and next steps over everything recorded so far."""

from __future__ import annotations

from collections.abc import Iterator

from clinic_app.data import consents as consent_data
from clinic_app.data import correspondence
from clinic_app.data import episodes as data
from clinic_app.data import formulation as formulation_data
from clinic_app.data import letters as letter_data
from clinic_app.data import plans as plan_data
from clinic_app.data.house_rules import figures
from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.factors import PaperKind, PaperMark
from clinic_app.domain.house_rules import signal_rules
from clinic_app.domain.overview import CareRecord, Overview, Visit
from clinic_app.domain.overview import overview as drawn
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import appointments, clock, endings, measures, reviews, rulers, sessions, workbook
from clinic_app.services.work import look

MOST_VISITS = 400  # of one episode; the line shows them all


def overview(actor: Actor, client_id: int) -> Overview:
    """The map, the line and the next steps of the client's open episode, or of the last one. Empty if there never was one."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = data.latest_episode(client_id)
        if row is None:
            return Overview()
        episode, intake = row.to_episode(), data.intake_row(row.id)
        notes = [n for n in sessions.notes_of(actor, client_id) if n.signed and n.episode_id == row.id]
        ending = endings.ending_for(actor, client_id)
        scores, scores_due = measures.outcome(actor, client_id)
        return drawn(CareRecord(
            today=clock.today(), episode=episode, intake=intake.to_intake() if intake else None,
            summaries=tuple(s.to_summary() for s in data.summaries(row.id)),
            plans=tuple(p.to_plan() for p in plan_data.plan_rows(row.id)), goals=tuple(plan_data.goals(row.id)),
            techniques=tuple(plan_data.techniques(row.id)), agreements=tuple(plan_data.agreements(row.id)),
            notes=tuple(sorted(notes, key=lambda n: (n.about, n.id))),
            reviews=tuple(r for r in reviews.reviews_of(actor, client_id) if r.episode_id == row.id),
            ending=ending if ending.id else None,
            visits=tuple(_visit(v) for v in _visits(actor, client_id) if v.slot.day >= episode.started_on),
            events=tuple(e.to_event() for e in data.life_events(client_id)), review_due=reviews.due_of(actor, client_id),
            pages=workbook.pages_of_episode(actor, client_id, row.id),
            formulations=tuple(v.to_formulation() for v in formulation_data.versions(row.id)),
            rulers=rulers.readings(actor, client_id), papers=tuple(_papers(client_id, row.id)), figures=signal_rules(figures()),
            scores=scores, scores_due=scores_due,
        ))


def _papers(client_id: int, episode_id: int) -> Iterator[PaperMark]:
    for consent in consent_data.of_client(client_id):
        yield PaperMark(consent.given_on, PaperKind.CONSENT)
    for release in letter_data.releases(client_id):
        yield PaperMark(release.signed_on, PaperKind.PERMISSION)
    for letter in letter_data.issued(client_id):
        if letter.episode_id == episode_id and letter.issued_at is not None:
            yield PaperMark(clock.to_local(letter.issued_at).date(), PaperKind.LETTER, letter.number or 0)
    for paper in correspondence.of_client(client_id, {}):
        if paper.withdrawn is None and paper.words.received_on is not None:
            yield PaperMark(paper.words.received_on, PaperKind.RECEIVED)


def _visits(actor: Actor, client_id: int) -> list[DayAppointment]:
    page = appointments.visits(actor, client_id, limit=MOST_VISITS)
    return [v for v in reversed(page.visits) if not v.withdrawn]


def _visit(visit: DayAppointment) -> Visit:
    return Visit(visit.id, visit.slot.start, visit.slot.end, visit.status, visit.room_id, visit.since)
