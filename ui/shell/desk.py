"""What the window asks of the house, as plain callables: it knows no service by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class FoundClient:
    """A client the search found: id, name as shown, and a grey second part (file number, phone)."""

    client_id: int
    name: str
    second: str = ""


@dataclass(frozen=True)
class Desk:
    """The callables and facts a window is made with."""

    search_clients: Callable[[str], Sequence[FoundClient]] | None = None
    backup_words: Callable[[], tuple[str, str, str]] = lambda: ("", "", "")  # sign, tone, words
    notice: Callable[[], tuple[str, str] | None] = lambda: None  # what and what to do, until it was read
    notice_read: Callable[[], object] = lambda: None
    left_words: Callable[[], tuple[str, str]] = lambda: ("", "")  # sign, words
    client_screen: str = "client"  # which screen shows a client found
    sample: bool = False
    user_menu: Sequence[tuple[str, str, Callable[[], object]]] = field(default_factory=tuple)  # sign, words, call
