"""Records as one JSON text and back: contents that are read and kept whole (an intake, a plan version, a signed agreement)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

R = TypeVar("R")


def pack(record: Any) -> str:
    """The record as JSON text with sorted keys: the same record always gives the same text."""
    return json.dumps(plain(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def unpack(kind: type[R], text: str) -> R:
    """The record back. A field that an older program did not know gets its default; one that is gone is ignored."""
    made: R = build(kind, json.loads(text))
    return made


def plain(value: Any) -> Any:
    """A record, list or scalar as JSON-able values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def build(kind: Any, value: Any) -> Any:
    """One value of a declared type from its JSON form."""
    return None if value is None else _builder(kind)(value)


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """How values of a declared type are made; found once, since a page of a client's file makes thousands."""
    if get_origin(kind) in (Union, UnionType):
        return _builder(next(a for a in get_args(kind) if a is not type(None)))
    if get_origin(kind) is tuple:
        each = get_args(kind)[0]
        return lambda values: tuple(build(each, v) for v in values)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return lambda value: kind(**{name: build(hints[name], v) for name, v in value.items() if name in hints})
    if kind in (date, datetime):
        made: Callable[[Any], Any] = kind.fromisoformat
        return made
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else lambda value: value
