"""The letter after a missed visit (clinical reference 4e, L9): days, how to come again, what was agreed, whom to call in need.

Never in it: anything of the care, a reproach. While a concern of safety is open there is no such letter: somebody calls, today.
"""

from __future__ import annotations

from datetime import date, timedelta

from clinic_app.data import appointments, catalogues, closures, people, plans
from clinic_app.data import settings as settings_data
from clinic_app.data.safety import open_concerns
from clinic_app.domain.agreements import Answer
from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.closures import DAY
from clinic_app.domain.episodes import Episode
from clinic_app.domain.errors import Finding
from clinic_app.domain.facts import LetterLanguage, Source
from clinic_app.domain.handouts import Bullets, Fields, Text
from clinic_app.domain.kuwait import next_working_day
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor, RecordClass
from clinic_app.domain.readers import Content, Reader, Recipient
from clinic_app.services import clock
from clinic_app.services.letter_facts import KEPT, visits_of
from clinic_app.services.letter_telling import Sayer, Telling
from clinic_app.services.work import look

CLAUSE = "cancelling"  # of the agreement: cancelling and missed visits
WEEKS = {"two_weeks": 2, "four_weeks": 4, "six_weeks": 6}
DAYS_MOST = 4      # missed days that are named
NUMBERS_MOST = 3
HOLIDAYS_LOOK = timedelta(days=21)  # no clinic is closed for longer than that


def missed_visits(actor: Actor, client_id: int, episode: Episode) -> list[DayAppointment]:
    """The visits to which the client did not come since the last one they came to, oldest first."""
    visits = sorted(visits_of(actor, client_id, episode), key=lambda visit: visit.slot.start)
    last = max((visit.slot.start for visit in visits if visit.status in KEPT), default=None)
    return [v for v in visits if v.status is Status.DID_NOT_COME and (last is None or v.slot.start > last)]


class MissedLetter(Sayer):
    """What diary, agreement and settings have to say after a missed visit."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.words, self.say = telling.common, telling.say
        self.name = self.words.given(telling.client.name(self.words.arabic))

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        return [*self._missed(), *self._again(), *self._clause(), *self._closing(), *self._emergency()]

    @staticmethod
    def objections(actor: Actor, client_id: int, episode: Episode) -> list[Finding]:
        """Why no such letter may be written now: a concern is open, or the client missed nothing since the last visit."""
        with look(actor, Action.LOOK_LETTERS, about=client_id):
            if open_concerns(client_id):
                return [Finding(LetterProblem.CALL_TODAY, "reader")]
            return [] if missed_visits(actor, client_id, episode) else [Finding(LetterProblem.NO_MISSED_VISIT, "missed")]

    @staticmethod
    def guardian_of(actor: Actor, client: Client, language: LetterLanguage) -> Recipient | None:
        """Whom it goes to in place of a client under eighteen (R18): the guardian who may be told of visits, if there is one."""
        with look(actor, Action.LOOK_LETTERS, about=client.id):
            if not client.minor(clock.today()):
                return None
            told = [row.to_contact().request for row in people.contacts(client.id)]
        found = next((one for one in told if one.guardian and one.told_visits and (one.name or one.name_ar)), None)
        if found is None:
            return None
        name = (found.name_ar or found.name) if language is LetterLanguage.ARABIC else (found.name or found.name_ar)
        return Recipient(Reader.CLIENT, name)

    def _fact(self, key: str, section: str, source: Source, *blocks: Text | Bullets | Fields) -> SaidFact:
        content = Content.ATTENDANCE if section in ("missed", "clause") else Content.FOLLOW_UP
        return self.telling.fact(key, section, content, source, *blocks, label=RecordClass.ADM)

    def _moment(self, visit: DayAppointment) -> str:
        start = visit.slot.start
        return self.say("moment", day=self.words.day(start.date()), time=self.words.number(f"{start:%H:%M}"))

    def _missed(self) -> list[SaidFact]:
        visits = missed_visits(self.telling.actor, self.telling.client.id, self.telling.episode)[-DAYS_MOST:]
        if not visits:
            return []
        return [
            self._fact("missed:first", "missed", Source(Kind.APPOINTMENT, visits[-1].id), Text(self.say(
                "concern", number=len(visits), name=self.name))),
            *(self._fact(f"missed:{visit.id}", "missed", Source(Kind.APPOINTMENT, visit.id), Bullets((self._moment(visit),)))
              for visit in visits),
            self._fact("missed:last", "missed", Source(Kind.APPOINTMENT, visits[-1].id), Text(self.say("well", name=self.name))),
        ]

    def _again(self) -> list[SaidFact]:
        phone = settings_data.clinic_row().to_settings().phone
        how = self.say("ring" if phone else "get_in_touch", phone=self.words.number(phone))
        ahead = appointments.to_come(self.telling.client.id, clock.now(), 1)
        if not ahead:
            return [self._fact("again", "again", Source(Kind.CLINIC), Text(how))]
        booked = Text(self.say("booked", name=self.name, moment=self._moment(ahead[0])))
        other = Text(self.say("other_time" if phone else "get_in_touch", phone=self.words.number(phone)))
        return [self._fact("booked", "again", Source(Kind.APPOINTMENT, ahead[0].id), booked),
                self._fact("again", "again", Source(Kind.CLINIC), other)]

    def _clause(self) -> list[SaidFact]:
        """The clause by its number and title alone; one that was not agreed is not referred to."""
        signed = next(iter(plans.agreements(self.telling.episode.id)), None)
        given = signed.content.answer(CLAUSE) if signed is not None else None
        if signed is None or given is None or given.answer is Answer.NOT_AGREED:
            return []
        clause = catalogues.agreement_templates()[signed.content.template_version].clause(CLAUSE)
        if clause is None:
            return []
        said = self.say(
            "clause_changed" if given.answer is Answer.CHANGED else "clause_agreed", signed=self.words.day(signed.signed_on),
            count=self.words.number(clause.number), text=self.words.quoted(clause.title["ar" if self.words.arabic else "en"]))
        return [self._fact("clause", "clause", Source(Kind.AGREEMENT, signed.id, str(signed.number)), Text(said))]

    def _closing(self) -> list[SaidFact]:
        """Until when the place is kept, if a time was chosen: a day on which the clinic works (R16)."""
        code = self.telling.chosen("closing")
        if code not in WEEKS:
            return []
        day = clock.today() + timedelta(weeks=WEEKS[code])
        said = self.say(f"closing.{code}", name=self.name, day=self.words.day(next_working_day(day, _closed(day))))
        return [self._fact("closing", "closing", Source(Kind.LETTER), Text(said))]

    def _emergency(self) -> list[SaidFact]:
        """The clinic's numbers, only those that somebody has checked."""
        checked = [n for n in settings_data.emergency_numbers() if n.checked_on is not None][:NUMBERS_MOST]
        rows = tuple(((n.name_ar or n.name_en) if self.words.arabic else (n.name_en or n.name_ar), self.words.number(n.phone))
                     for n in checked)
        if not rows:
            return []
        return [self._fact("emergency", "emergency", Source(Kind.CLINIC), Text(self.say("call")), Fields(rows))]


def _closed(day: date) -> frozenset[date]:
    """Days on which the whole clinic is closed, from this one on."""
    shut = [one for one in closures.between(day, day + HOLIDAYS_LOOK) if one.kind.whole_clinic and one.whole_days]
    return frozenset(on for one in shut for on in (one.first + n * DAY for n in range((one.last - one.first).days + 1)))
