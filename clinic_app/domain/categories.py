"""What the change of one measure may be called."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """Rule R3: what became of one measure between first and last."""

    RECOVERED = "recovered"
    IMPROVED = "improved"
    DETERIORATED = "deteriorated"
    NO_RELIABLE_CHANGE = "no_reliable_change"
    NO_AGREED_THRESHOLD = "no_agreed_threshold"  # "no agreed threshold": the two scores are shown and no more is said
    NOT_ENOUGH_DATA = "not_enough_data"    # fewer than two scores
