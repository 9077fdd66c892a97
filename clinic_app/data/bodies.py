"""Records as one JSON text and back: contents that are read and kept whole (an intake, a plan version, a signed agreement)."""

from __future__ import annotations

import json
from collections.abc import Mapping
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


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def build(kind: Any, value: Any) -> Any:
    """One value of a declared type from its JSON form."""
    if value is None:
        return None
    if get_origin(kind) in (Union, UnionType):
        return build(next(a for a in get_args(kind) if a is not type(None)), value)
    if get_origin(kind) is tuple:
        return tuple(build(get_args(kind)[0], v) for v in value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: build(hints[name], v) for name, v in value.items() if name in hints})
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, Enum) else value
