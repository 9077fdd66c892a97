"""Words typed in a review that was signed or closed elsewhere meanwhile: kept beside what stands, to be carried on or let go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_app.domain.permissions import Actor
from clinic_app.domain.reviews import Review, ReviewContent
from clinic_app.services import drafts
from ui import formats
from ui.reviews.signed_card import pairs
from ui.widgets.two_texts import Compare, differing

ASIDE = "review_aside"  # the drafts that wait for a choice between two texts, by review
HOMELESS = "review_homeless"  # the same by client, where no review could be begun any more


@dataclass(frozen=True)
class Left:
    """What was typed, where it waits, and the review it was typed for (None: care was closed before there was one)."""

    form: str
    about: int
    mine: ReviewContent
    theirs: Review | None

    @property
    def stands(self) -> ReviewContent:
        """What is on file in its place."""
        return self.theirs.content if self.theirs is not None else ReviewContent(next_on=self.mine.next_on)


def find_left(actor: Actor, client_id: int, fixed: Mapping[int, Review]) -> Left | None:
    """The newest of what waits, of the reviews that are fixed (by id) and of none. fixed: those nobody here may write in."""
    for about in sorted(drafts.waiting(actor, ASIDE, fixed), reverse=True):
        mine = drafts.aside(actor, ASIDE, about, ReviewContent)
        if mine is not None and mine != fixed[about].content:
            return Left(ASIDE, about, mine, fixed[about])
    mine = drafts.aside(actor, HOMELESS, client_id, ReviewContent)
    return Left(HOMELESS, client_id, mine, None) if mine is not None else None


def _head(theirs: Review | None) -> str:
    if theirs is None:
        return QCoreApplication.translate(
            "LeftWords", "Care was closed somewhere else while you typed here. Your words are kept.")
    if theirs.signed:
        return QCoreApplication.translate(
            "LeftWords", "Review {number} was signed somewhere else while you typed here. Your words are kept."
        ).format(number=formats.number(theirs.number))
    return QCoreApplication.translate("LeftWords", "Only its author can write in this review. Your words are kept.")


class LeftWords(Compare):
    """Both texts; mine goes into the next review if there is one to come."""

    def __init__(self, left: Left, *, onward: bool, parent: QWidget | None = None) -> None:
        lines = left.theirs.snapshot.goals if left.theirs is not None else ()
        further = onward and (left.theirs is None or left.theirs.signed)
        super().__init__(
            _head(left.theirs), *differing(pairs(left.mine, lines), pairs(left.stands, lines)), name="leftReview", parent=parent,
            sealed=True, onward=QCoreApplication.translate("LeftWords", "Into the next review") if further else "")
