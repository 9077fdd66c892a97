"""Typed words cleaned once, at the boundary: every text field of a record, short ones as lines, long ones as text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from clinic_app.domain.text import clean_line, clean_text

R = TypeVar("R")


def cleaned(record: R, *long: str) -> R:
    """The record with all its words cleaned; `long` names fields that may hold several lines. Empty entries of lists go."""
    return _clean(record, frozenset(long), "")  # type: ignore[no-any-return]


def _clean(value: Any, long: frozenset[str], name: str) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return clean_text(value) if name in long else clean_line(value)
    if isinstance(value, tuple):
        return tuple(entry for entry in (_clean(v, long, name) for v in value) if entry != "")
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _clean(getattr(value, f.name), long, f.name) for f in fields(value)})
    return value
