"""The workbook of the demo clinic's clients: pages of their story, with what was noted on them from session to session."""

from __future__ import annotations

import random
import tomllib
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_app.data.bodies import pack
from clinic_app.data.database import writing
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.workbook import WorkbookEntryRow, WorkbookPageRow
from clinic_app.domain import workbook as book
from clinic_app.domain.appointments import Status
from clinic_app.domain.permissions import Vault
from clinic_app.domain.progress import TRIALS_FOR_STEP
from clinic_app.domain.workbook import Content, EntryContent, PageKind, SkillStage, ThinkingHabit
from clinic_app.paths import resource
from clinic_app.services import clock
from clinic_app.services.demo_care import utc
from clinic_app.services.demo_course import Course, spread

FEWEST_SESSIONS = 3
HAS_ONE = 0.75      # share of clients whose therapist uses the workbook
BATCH = 60          # rows that stay under the engine's limit of parameters
PACE = {"recovered": 1.0, "improved": 0.7, "unchanged": 0.2, "worse": 0.0}


def write_workbook(courses: list[Course], seed: int) -> None:
    """Write the pages of everybody who came three times or more."""
    texts = tomllib.loads(resource("catalogues", "demo_workbook.toml").read_text("utf-8"))
    dice = random.Random(f"{seed}-workbook")
    episodes = {row.client_id: row for row in EpisodeRow.select()}
    pages: list[dict[str, Any]] = []
    entries: list[dict[str, Any]] = []
    for course in courses:
        days = [at for _, at, status in course.visits if status is Status.ATTENDED and at < clock.now()]
        episode = episodes.get(course.client_id)
        if episode is not None and len(days) >= FEWEST_SESSIONS and dice.random() < HAS_ONE:
            _Client(course, episode, days, texts, dice, pages, entries).write()
    with writing(Vault.CLINICAL):
        for table, rows in ((WorkbookPageRow, pages), (WorkbookEntryRow, entries)):
            for chunk in spread(rows, BATCH):
                table.insert_many(chunk).execute()


class _Client:
    """The pages of one client."""

    def __init__(
        self, course: Course, episode: Any, days: list[datetime], texts: dict[str, Any], dice: random.Random,
        pages: list[dict[str, Any]], entries: list[dict[str, Any]],
    ) -> None:
        self.course, self.episode, self.days, self.texts, self.dice = course, episode, days, texts, dice
        self.pages, self.entries, self.ar = pages, entries, int(course.arabic)
        self.key, self.pace = course.story["key"], PACE[course.outcome]

    def write(self) -> None:
        """What the story has, begun one after the other from the second session on."""
        makers = (
            ("thought", self._thought), ("ladder", self._ladder), ("belief", self._belief), ("target", self._target),
            ("skill", self._skill), ("experiment", self._experiment), ("problem", self._problem), ("theme", self._theme),
            ("rehearsal", self._rehearsal),
        )
        begun = 1
        for name, maker in makers:
            for one in self.texts[name]:
                if self.key in one["stories"]:
                    maker(one, self.days[min(begun, len(self.days) - 1)])
                    begun += 1
        if self.key in self.texts["wins"] and len(self.days) > FEWEST_SESSIONS:
            self._wins(self.texts["wins"][self.key])

    def _said(self, texts: list[str]) -> str:
        return texts[self.ar]

    def _uid(self) -> str:
        return str(UUID(int=self.dice.getrandbits(128), version=4))

    def _page(self, kind: PageKind, content: Content, at: datetime, *, ticked: bool = False, last: datetime | None = None) -> int:
        saved = utc(last or at)
        self.pages.append({
            "id": len(self.pages) + 1, "uid": self._uid(), "version": 1, "client_id": self.course.client_id,
            "episode": self.episode.id, "kind": kind.value, "goal_key": "", "body": pack(content), "client_tick": ticked,
            "therapist_tick": ticked, "put_away": False, "started_on": at.date(), "saved_at": saved,
            "author_id": self.course.therapist_id,
        })
        return len(self.pages)

    def _note(self, page: int, at: datetime, content: EntryContent) -> None:
        self.entries.append({
            "uid": self._uid(), "page": page, "key": self._uid(), "number": 1, "on": at.date(), "body": pack(content),
            "withdrawn": False, "author_id": self.course.therapist_id, "at": utc(at),
        })

    def _since(self, at: datetime) -> list[datetime]:
        return [day for day in self.days if day >= at]

    def _near(self, value: float, step: int = 5, high: int = 100) -> int:
        """About this value, on the scale and its steps."""
        around = value + self.dice.choice((-1, 0, 0, 1)) * step
        return max(0, min(high, round(around / step) * step))

    # -- page by page -----------------------------------------------------------------------------------------------------

    def _thought(self, one: dict[str, Any], at: datetime) -> None:
        names = self.texts["habits"][self.key]
        said = {n: self._said(one[n]) for n in ("situation", "feeling", "thought", "speaks_for", "speaks_against", "fairer")}
        content = book.Thought(
            on=at.date() - timedelta(days=1), feeling_before=self._near(75), conviction_before=self._near(80),
            habits=tuple(ThinkingHabit(n) for n in names[: self.dice.choice((1, 2))]),
            conviction_fairer=self._near(40 + 30 * self.pace), feeling_after=self._near(60 - 30 * self.pace), **said,
        )
        self._page(PageKind.THOUGHT, content, at, ticked=self.course.closed and self.pace > PACE["unchanged"])

    def _ladder(self, one: dict[str, Any], at: datetime) -> None:
        steps = tuple(
            book.LadderStep(self._uid(), (en, ar)[self.ar], suds) for en, ar, suds in one["steps"]
        )
        days = self._since(at)
        page = self._page(PageKind.LADDER, book.Ladder(self._said(one["aim"]), steps), at, last=days[-1],
                          ticked=self.course.closed and self.pace > PACE["unchanged"])
        place, tried = 0, 0
        for day in days[1:]:
            step = steps[place]
            expected = step.expected or 0
            for repeat in range(self.dice.choice((1, 1, 2))):
                well = self.dice.random() < 0.35 + 0.5 * self.pace
                peak = max(20, self._near(expected))
                end = max(5, self._near(peak * (0.3 if well else 0.7)))
                end = min(end, peak // 10 * 5) if well else max(end, min(100, peak // 10 * 5 + 10))
                self._note(page, day - timedelta(days=repeat), book.Trial(
                    step=step.key, start=self._near(peak - 15), peak=peak, end=min(end, peak), minutes=10 + 5 * repeat,
                    place=self._said(one["place"]), company=self._said(self.texts["words"]["company"][tried % 2]),
                    safety_habits=not well, feared=self._said(one["feared"]), chance_before=self._near(60),
                    chance_after=self._near(25), feared_came=False if well else None,
                    learned=self._said(one["learned"]) if well else "",
                ))
                tried += well
            if tried >= TRIALS_FOR_STEP:
                place, tried = min(place + 1, len(steps) - 1), 0

    def _belief(self, one: dict[str, Any], at: datetime) -> None:
        page = self._page(PageKind.BELIEF, book.Belief(self._said(one["old"]), self._said(one["new"])), at,
                          ticked=self.course.closed and self.pace > PACE["unchanged"])
        for number, day in enumerate(self._since(at)[::2]):
            words = self._said(self.texts["words"]["conviction"][number % 3])
            self._note(page, day, book.Conviction(
                self._near(85 - 8 * self.pace * number, 5), self._near(20 + 9 * self.pace * number, 5), words))

    def _target(self, one: dict[str, Any], at: datetime) -> None:
        low, high = one["baseline"], one["target"]
        page = self._page(PageKind.TARGET, book.Target(
            self._said(one["words"]), book.Direction(one["direction"]), book.Unit(one["unit"]), low, high), at)
        days = self._since(at)
        for number, day in enumerate(days):
            share = min(1.0, self.pace * (number + 1) / max(4, len(days)) * 1.4)
            count = low + (high - low) * share + self.dice.choice((-0.15, 0, 0.15)) * abs(high - low)
            self._note(page, day, book.WeekCount(max(0, round(count))))

    def _skill(self, one: dict[str, Any], at: datetime) -> None:
        stage = SkillStage(min(3, round(len(self._since(at)) / 3 * (0.4 + self.pace))))
        ahead = None if self.course.closed else clock.today() + timedelta(days=3)
        self._page(PageKind.SKILL, book.Skill(self._said(one["name"]), self._said(one["how"]), stage, ahead), at,
                   ticked=self.course.closed and stage is SkillStage.USES_IT)

    def _experiment(self, one: dict[str, Any], at: datetime) -> None:
        done = len(self._since(at)) > 1
        said = {n: self._said(one[n]) for n in ("belief", "prediction", "test", "safety_habits")}
        after = {n: self._said(one[n]) for n in ("happened", "learned")} if done else {}
        content = book.Experiment(
            conviction_before=self._near(85), on=at.date(), conviction_after=self._near(60 - 30 * self.pace) if done else None,
            **said, **after,
        )
        self._page(PageKind.EXPERIMENT, content, at, ticked=self.course.closed and done)

    def _problem(self, one: dict[str, Any], at: datetime) -> None:
        options, steps = (tuple(self._said(line) for line in one[n]) for n in ("options", "steps"))
        back = self._said(one["look_back"]) if self.pace > PACE["unchanged"] else ""
        self._page(PageKind.PROBLEM, book.ProblemSheet(
            self._said(one["problem"]), options, self._said(one["choice"]), steps, back), at)

    def _theme(self, one: dict[str, Any], at: datetime) -> None:
        said = {n: self._said(one[n]) for n in ("tag", "wish", "other_answer", "own_answer")}
        page = self._page(PageKind.THEME, book.Theme(**said), at)
        for number, day in enumerate(self._since(at)[::2][:4]):
            self._note(page, day, book.Sighting(self._said(self.texts["words"]["sighting"][number % 3])))

    def _rehearsal(self, one: dict[str, Any], at: datetime) -> None:
        page = self._page(PageKind.REHEARSAL, book.Rehearsal(
            self._said(one["scene"]), self._said(one["reward"]), self.pace > PACE["unchanged"] or None), at)
        for number, day in enumerate(self._since(at)[:4]):
            self._note(page, day, book.Rehearsed(self.dice.choice((1, 2, 3)), min(10, round(3 + 1.6 * self.pace * number))))

    def _wins(self, lines: list[list[str]]) -> None:
        page = self._page(PageKind.WINS, book.Wins(), self.days[2], ticked=self.course.closed)
        for line, day in zip(lines, self.days[2:], strict=False):
            self._note(page, day, book.Win(self._said(line)))
