"""The homework ledger: what was agreed in each session, how it went, and what stood in the way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from clinic_app.domain.homework import HomeworkLine
from ui import formats
from ui.plans.words import homework_word, joined
from ui.sessions.words import about_homework, name_of, usefulness_words
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import Card, column, row

SEEN = 5
SIGNS = {None: ("free", "ink3"), 0: ("close", "ink3"), 1: ("equal", "ink2"), 2: ("tick", "ok")}


class HomeworkCard(Card):
    """The newest lines; what is written down in the session note is read here."""

    def __init__(self, lines: tuple[HomeworkLine, ...], goals: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(gap=4, margins=(16, 10, 16, 12), parent=parent)
        self._goals = goals
        self.setObjectName("card_homework")
        head = row(gap=8)
        head.addWidget(Sign("homework", 18, "primary"))
        head.addWidget(Label(self.tr("Homework"), "body", "strong"), 1)
        self.body.addLayout(head)
        for line in lines[:SEEN]:
            self._line(line)
        self.add(Label(self.tr("Agreed and looked at in the session note."), "small", tone="ink3", wrap=True))

    def _line(self, line: HomeworkLine) -> None:
        across = row(gap=8)
        sign, tone = SIGNS[line.done]
        across.addWidget(Sign(sign, 15, tone))
        words = column(gap=0)
        words.addWidget(Label(formats.isolate_name(line.words), elide=True))
        said = homework_word(line.done) if line.done is not None else self.tr("not looked at yet")
        useful = [usefulness_words(line.usefulness)] if line.usefulness is not None else []
        kind = [name_of(line.kind)] if line.kind is not None else []
        parts = [formats.day_month(line.on), *kind, said, *useful, *(name_of(code) for code in line.obstacles)]
        words.addWidget(Label(joined(parts), "small", tone="ink3", elide=True))
        if served := about_homework(None, self._goals.get(line.goal_id or 0, "")):
            words.addWidget(Label(served, "small", tone="ink3", elide=True))
        across.addLayout(words, 1)
        self.body.addLayout(across)
