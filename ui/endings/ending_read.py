"""A closed ending, read-only: everything that was written, nothing that was left empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.endings import Ending, EndingContent
from clinic_app.domain.follow_ups import FollowUp
from clinic_app.services import clock
from ui import formats, theme
from ui.endings.ending_form import name_of, reason_name
from ui.entry_at import mark
from ui.texts.cosigning import NAMES
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Tag
from ui.widgets.panels import Card, ScrollPage, column

translate = QCoreApplication.translate


def after_name(code: Enum) -> str:
    """What comes after an ending, and what became of it, by name."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


@dataclass(frozen=True)
class _Part:
    """One thing of an ending: its label, the name that the form has for it, and its lines, each with the entry that it is."""

    word: str
    entry: str
    lines: tuple[tuple[str, str], ...]


class EndingRead(ScrollPage):
    """One page of pairs."""

    def __init__(self, ending: Ending, days: Sequence[FollowUp] = (), parent: QWidget | None = None) -> None:
        super().__init__((0, 0, 0, 0), 10, parent)
        self.setObjectName("endingRead")
        card = Card(gap=8, margins=(16, 12, 16, 12))
        assert ending.closed_at is not None
        who = ending.author_ar if formats.is_arabic() and ending.author_ar else ending.author
        card.add(Label(self.tr("Closed {when} · {who}").format(
            when=formats.day_time(clock.to_local(ending.closed_at)), who=formats.isolate_name(who)), "small", tone="ink3"))
        if not ending.intact:
            card.add(Tag(self.tr("changed outside the program"), "danger", "danger"))
        grid = QGridLayout()
        card.body.addLayout(grid)
        grid.setHorizontalSpacing(theme.current().px(12))
        grid.setVerticalSpacing(theme.current().px(6))
        grid.setColumnMinimumWidth(0, theme.current().px(150))
        grid.setColumnStretch(1, 1)
        for place, part in enumerate(part for part in _parts(ending.content) if part.lines):
            grid.addWidget(Label(part.word, tone="ink3", wrap=True), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_told(part), place, 1)
        for one in days:
            card.add(Label(after(one), wrap=True))
        self.print_plan = Button(self.tr("Print the plan"), icon="print", step="small", name="printStayingWell")
        self.print_plan.setVisible(ending.content.staying_well.written)
        card.body.addWidget(self.print_plan, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def hold_above(self, widget: QWidget) -> None:
        """Something to look at before what stands."""
        self.body.insertWidget(0, widget)

    def add_below(self, widget: QWidget) -> None:
        """What comes after the closed ending: the letters' fields."""
        card = Card(margins=(16, 12, 16, 12))
        card.add(widget)
        self.body.insertWidget(self.body.count() - 1, card)


def pairs(content: EndingContent) -> list[tuple[str, str]]:
    """Everything that can be written in an ending, as (label, text); empty text where nothing was."""
    return [(part.word, "\n".join(text for _, text in part.lines)) for part in _parts(content)]


def _told(part: _Part) -> QWidget:
    """Its lines, each marked so that a sentence of a letter leads to it."""
    holder = QWidget()
    lines = column(holder, 4)
    for entry, text in part.lines:
        line = Label(formats.isolate_name(text), wrap=True)
        mark(line, entry)
        lines.addWidget(line)
    mark(holder, part.entry)
    return holder


def _part(word: str, entry: str, *texts: str) -> _Part:
    return _Part(word, entry, tuple((f"{entry}:{number}", text) for number, text in enumerate(texts, 1) if text))


def _parts(content: EndingContent) -> list[_Part]:
    plan = content.staying_well
    journey = tuple((f"journey_{field.name}", text) for field in fields(content.journey)
                    if (text := getattr(content.journey, field.name)))
    boosters = tuple((f"booster_{day.isoformat()}", formats.short_date(day)) for day in content.boosters)
    return [
        _part(translate("EndingRead", "How it ended"), "endReason", reason_name(content.reason) if content.reason else ""),
        _part("", "reasonWords", content.reason_words),
        _part(translate("EndingRead", "Green: I am well when"), "list_green", *plan.green),
        _part(translate("EndingRead", "Amber: my early signs"), "list_amber", *plan.amber),
        _part(translate("EndingRead", "Red: I need help when"), "list_red", *plan.red),
        _part(translate("EndingRead", "What I do"), "list_what_i_do", *plan.what_i_do),
        _part(translate("EndingRead", "People I can tell"), "list_people", *plan.people),
        _part(translate("EndingRead", "Services and numbers"), "list_services", *plan.services),
        _part(translate("EndingRead", "Risky situations, and what I do then"), "risky", *(
            f"{r.situation}: {r.plan}" if r.plan else r.situation for r in plan.risky)),
        _part(translate("EndingRead", "I come back if"), "comeBackIf", plan.come_back_if),
        _part(translate("EndingRead", "Who keeps it"), "planHolder", name_of(content.plan_holder) if content.plan_holder else ""),
        _part(translate("EndingRead", "Visits left"), "visitsLeft", _ruler(content.sessions_left)),
        _part(translate("EndingRead", "What has become better"), "list_gains", *content.gains),
        _part(translate("EndingRead", "What was achieved"), "list_achievements", *content.achievements),
        _part(translate("EndingRead", "What helped"), "list_what_helped", *content.what_helped),
        _part(translate("EndingRead", "My next steps"), "list_next_steps", *content.next_steps),
        _part(translate("EndingRead", "Ready to end, says the client"), "ready_client", _ruler(content.ready_client)),
        _part(translate("EndingRead", "Ready to end, says the therapist"), "ready_therapist", _ruler(content.ready_therapist)),
        _part(translate("EndingRead", "Sure of handling this alone"), "self_efficacy", _ruler(content.self_efficacy)),
        _part(translate("EndingRead", "Important to change this"), "importance", _ruler(content.rulers.importance)),
        _part(translate("EndingRead", "Sure that I can"), "confidence", _ruler(content.rulers.confidence)),
        _part(translate("EndingRead", "Ready for it"), "readiness", _ruler(content.rulers.readiness)),
        _Part(translate("EndingRead", "Booster visits"), "boosters", boosters),
        _part(translate("EndingRead", "Worries about ending"), "worries", content.worries),
        _part(translate("EndingRead", "The client's words"), "goodbye_client", content.goodbye_client),
        _part(translate("EndingRead", "The therapist's words"), "goodbye_therapist", content.goodbye_therapist),
        _part(translate("EndingRead", "The way back: whom to call"), "way_back", content.way_back),
        _Part(translate("EndingRead", "In a sentence each, for the letters"), "openJourney", journey),
    ]


def _ruler(value: int | None) -> str:
    return formats.number(value) if value is not None else ""


def after(one: FollowUp) -> str:
    """A day after the ending: what it is, when, and what became of it."""
    booked = translate("EndingRead", "booked {when}").format(when=formats.day_time(one.booked)) if one.booked else ""
    stands = after_name(one.outcome) if one.outcome else booked
    return " · ".join(part for part in (after_name(one.kind), formats.short_date(one.on), stands) if part)
