"""The pages of the list for days without the program, before they are locked: visits of seven days with names and phones."""

from __future__ import annotations

from datetime import timedelta

from clinic_app.domain.appointments import DayView
from clinic_app.domain.calendars import WhoShows
from clinic_app.domain.contingency import DAYS
from clinic_app.domain.diary_papers import PaperKind, PreparedPaper
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Handout, Heading, Table, Text
from clinic_app.domain.permissions import Actor
from clinic_app.services import appointments, clock, diary_papers
from clinic_app.services.diary_papers import PaperWords


def prepared(actor: Actor, language: LetterLanguage) -> tuple[PreparedPaper, tuple[object, ...]]:
    """The list, and what on it counts as a change: all but the moment at which it is written."""
    said, today = PaperWords(language), clock.today()
    say = said.words.say
    blocks: list[Block] = [Text(say("contingency.note"), quiet=True)]
    count = 0
    for view in (appointments.day(actor, today + timedelta(days=n)) for n in range(DAYS)):
        rows = _rows(view, said)
        count += len(rows)
        if not rows and not view.open:
            continue
        blocks.append(Heading(said.day(view.day)))
        heads = (say("time"), say("client"), say("mobile"), say("with"), say("where"))
        blocks.append(Table(heads, rows, (16, 31, 25, 18, 14)) if rows else Text(say("no_visits")))
    title = say("contingency.title")
    as_of = say("contingency.as_of", moment=said.words.moment(clock.now()))
    sheet = Handout("contingency", title, language, tuple(blocks), as_of, named=False)
    frame = diary_papers.frame_of(actor, language, today)
    facts = (tuple(blocks), title, frame.letterhead, today)
    return PreparedPaper(PaperKind.DAY, sheet, frame, count, named=True), facts


def _rows(view: DayView, said: PaperWords) -> tuple[tuple[str, ...], ...]:
    names = {one.id: said.person(one) for one in view.therapists}
    rows = []
    for visit in view.appointments:
        if not visit.status.holds_slot:
            continue
        who = ", ".join(names[one] for one in visit.therapist_ids if one in names)
        time = f"{said.time(visit.slot.first_minute)}–{said.time(visit.slot.last_minute)}"
        place = said.where(visit, view.rooms)
        if not visit.type.for_clients or not visit.clients:
            rows.append((time, said.words.say("own_time"), "", who, place))
        rows += [(time, said.called(one, WhoShows.NAMES), said.phone(one), who, place) for one in visit.clients]
    return tuple(rows)
