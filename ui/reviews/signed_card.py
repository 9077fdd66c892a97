"""A signed review: what it says, and everything that can be written in one as pairs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_app.domain.fit import Rulers
from clinic_app.domain.reviews import GoalLine, Review, ReviewContent, scale_of
from clinic_app.services import clock
from ui import formats
from ui.plans.words import t_sentence
from ui.reviews.words import name_of, quoted
from ui.widgets.labels import Label, Tag
from ui.widgets.panels import Card
from ui.widgets.rulers import RulersRead

translate = QCoreApplication.translate


def pairs(content: ReviewContent, lines: Sequence[GoalLine]) -> list[tuple[str, str]]:
    """Everything that can be written in a review, as (label, text)."""
    decided = (name_of(content.decision), content.decision_words) if content.decision is not None else ()
    chosen = {goal.goal_id: goal for goal in content.goals}
    goals = []
    for line in lines:
        goal = chosen.get(line.goal_id)
        parts = (name_of(goal.choice), quoted(goal.new_words), goal.why) if goal is not None and goal.choice is not None else ()
        goals.append((quoted(line.words), " · ".join(part for part in parts if part)))
    return [
        (translate("SignedCard", "What helped"), content.helpful),
        (translate("SignedCard", "What did not"), content.unhelpful),
        (translate("SignedCard", "Decided"), " · ".join(part for part in decided if part)),
        *goals,
        (translate("SignedCard", "Rulers"), " · ".join(formats.number(v) for v in content.rulers.values if v is not None)),
        (translate("SignedCard", "Sure of handling this alone"),
         formats.number(content.self_efficacy) if content.self_efficacy is not None else ""),
        (translate("DecideCard", "Next review"), formats.full_day(content.next_on) if content.next_on is not None else ""),
    ]


class SignedCard(Card):
    """What a signed review says."""

    def __init__(self, review: Review, before: Rulers, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName("signedReview")
        assert review.signed_at is not None
        who = review.author_ar if formats.is_arabic() and review.author_ar else review.author
        self.add(Label(self.tr("Signed {when} · {who}").format(
            when=formats.day_time(clock.to_local(review.signed_at)), who=formats.isolate_name(who)), "small", tone="ink3"))
        if not review.intact:
            self.add(Tag(self.tr("changed outside the program"), "danger", "danger"))
        content = review.content
        for title, words in ((self.tr("What helped"), content.helpful), (self.tr("What did not"), content.unhelpful)):
            if words:
                self.add(Label(title, "small", "label", "ink2"))
                self.add(Label(quoted(words), wrap=True))
        if content.rulers.asked:
            self.add(Label(self.tr("Rulers"), "small", "label", "ink2"))
            self.add(RulersRead(before, content.rulers))
        if content.self_efficacy is not None:
            self.add(Label(self.tr("Sure of handling this alone"), "small", "label", "ink2"))
            self.add(Label(formats.of(content.self_efficacy, 10)))
        if content.decision is not None:
            self.add(Label(self.tr("Decided"), "small", "label", "ink2"))
            self.add(Label(" · ".join(part for part in (name_of(content.decision), content.decision_words) if part), wrap=True))
        words_of = {line.goal_id: line.words for line in review.snapshot.goals}
        for goal in content.goals:
            if goal.choice is not None:
                more = " · ".join(part for part in (name_of(goal.choice), quoted(goal.new_words), goal.why) if part)
                self.add(Label(f"{quoted(words_of.get(goal.goal_id, ''))}  {more}", wrap=True))
        if told := t_sentence(scale_of(review.snapshot, content)):
            self.add(Label(told, "small", tone="ink2", wrap=True))
        if review.plan_number is not None:
            self.add(Label(self.tr("It began plan {number}.").format(number=formats.number(review.plan_number)), tone="ink2"))
        if content.next_on is not None:
            self.add(Label(self.tr("Next review: {day}").format(day=formats.full_day(content.next_on)), tone="ink2"))
