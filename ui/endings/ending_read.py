"""A closed ending, read-only: everything that was written, nothing that was left empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.endings import Ending, EndingContent
from clinic_app.domain.follow_ups import FollowUp
from clinic_app.services import clock
from ui import formats, theme
from ui.endings.ending_form import name_of, reason_name
from ui.texts.cosigning import NAMES
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Tag
from ui.widgets.panels import Card, ScrollPage

translate = QCoreApplication.translate


def after_name(code: Enum) -> str:
    """What comes after an ending, and what became of it, by name."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


class EndingRead(ScrollPage):
    """One page of pairs."""

    def __init__(self, ending: Ending, after: Sequence[FollowUp] = (), parent: QWidget | None = None) -> None:
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
        grid.setHorizontalSpacing(theme.current().px(12))
        grid.setVerticalSpacing(theme.current().px(6))
        grid.setColumnMinimumWidth(0, theme.current().px(150))
        grid.setColumnStretch(1, 1)
        for place, (word, value) in enumerate((w, v) for w, v in pairs(ending.content) if v):
            grid.addWidget(Label(word, tone="ink3", wrap=True), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(formats.isolate_name(value), wrap=True), place, 1)
        card.body.addLayout(grid)
        for one in after:
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
    plan = content.staying_well
    return [
        (translate("EndingRead", "How it ended"), reason_name(content.reason) if content.reason else ""),
        ("", content.reason_words),
        (translate("EndingRead", "Green: I am well when"), "\n".join(plan.green)),
        (translate("EndingRead", "Amber: my early signs"), "\n".join(plan.amber)),
        (translate("EndingRead", "Red: I need help when"), "\n".join(plan.red)),
        (translate("EndingRead", "What I do"), "\n".join(plan.what_i_do)),
        (translate("EndingRead", "People I can tell"), "\n".join(plan.people)),
        (translate("EndingRead", "Services and numbers"), "\n".join(plan.services)),
        (translate("EndingRead", "Risky situations, and what I do then"), "\n".join(
            f"{r.situation}: {r.plan}" if r.plan else r.situation for r in plan.risky)),
        (translate("EndingRead", "I come back if"), plan.come_back_if),
        (translate("EndingRead", "Who keeps it"), name_of(content.plan_holder) if content.plan_holder else ""),
        (translate("EndingRead", "Visits left"), _ruler(content.sessions_left)),
        (translate("EndingRead", "What has become better"), "\n".join(content.gains)),
        (translate("EndingRead", "What was achieved"), "\n".join(content.achievements)),
        (translate("EndingRead", "What helped"), "\n".join(content.what_helped)),
        (translate("EndingRead", "My next steps"), "\n".join(content.next_steps)),
        (translate("EndingRead", "Ready to end, says the client"), _ruler(content.ready_client)),
        (translate("EndingRead", "Ready to end, says the therapist"), _ruler(content.ready_therapist)),
        (translate("EndingRead", "Sure of handling this alone"), _ruler(content.self_efficacy)),
        (translate("EndingRead", "Important to change this"), _ruler(content.rulers.importance)),
        (translate("EndingRead", "Sure that I can"), _ruler(content.rulers.confidence)),
        (translate("EndingRead", "Ready for it"), _ruler(content.rulers.readiness)),
        (translate("EndingRead", "Booster visits"), " · ".join(formats.short_date(day) for day in content.boosters)),
        (translate("EndingRead", "Worries about ending"), content.worries),
        (translate("EndingRead", "The client's words"), content.goodbye_client),
        (translate("EndingRead", "The therapist's words"), content.goodbye_therapist),
        (translate("EndingRead", "The way back: whom to call"), content.way_back),
        (translate("EndingRead", "In a sentence each, for the letters"), "\n".join(
            text for field in fields(content.journey) if (text := getattr(content.journey, field.name)))),
    ]


def _ruler(value: int | None) -> str:
    return formats.number(value) if value is not None else ""


def after(one: FollowUp) -> str:
    """A day after the ending: what it is, when, and what became of it."""
    booked = translate("EndingRead", "booked {when}").format(when=formats.day_time(one.booked)) if one.booked else ""
    stands = after_name(one.outcome) if one.outcome else booked
    return " · ".join(part for part in (after_name(one.kind), formats.short_date(one.on), stands) if part)
