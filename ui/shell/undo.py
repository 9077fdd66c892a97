"""Takes back and does again: callables in the order things were done, for Ctrl+Z and Ctrl+Y."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

MOST = 50


@dataclass(frozen=True)
class Step:
    """Something done: its words, and what takes it back. The call may give the callable that does it again."""

    text: str
    call: Callable[[], Any]
    named: bool = False  # the words were made while names could be seen, and may hold one


class UndoStack:
    """The steps of this sign-in; a new one forgets what could be done again."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def push(self, text: str, undo: Callable[[], Any], *, named: bool = False) -> None:
        """Something was done."""
        self._done = [*self._done[-(MOST - 1) :], Step(text, undo, named)]
        self._undone.clear()

    def undo(self) -> Step | None:
        """Take the last step back; gives it, or None when there is none. A refusal is raised and the step is gone."""
        return self._move(self._done, self._undone)

    def redo(self) -> Step | None:
        """Do again what was taken back last."""
        return self._move(self._undone, self._done)

    @staticmethod
    def _move(source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        step = source.pop()
        back = step.call()
        if callable(back):
            target.append(Step(step.text, back, step.named))
        return step
