"""Frozen records that are equal when they are of one kind and say the same."""

from __future__ import annotations


class Alike:
    """Equality, hash and words for a dataclass(frozen=True, eq=False, repr=False), said once.

    A dataclass makes them anew for each class; the classes of a page are so many that its first letter would wait for that.
    """

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"
