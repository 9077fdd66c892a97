"""The menus: the bar that Alt shows, and the one under the person's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from ui import formats, icons, theme
from ui.actions import KeyAct


def add_act(menu: QMenu, act: KeyAct) -> QAction:
    """An entry with its sign and key."""
    words = act.text + (f"\t{act.keys.split(' | ')[0]}" if act.keys else "")
    entry = menu.addAction(icons.icon(act.icon, "ink2"), words) if act.icon else menu.addAction(words)
    entry.triggered.connect(lambda: act.call())
    return entry


def fill_bar(bar: QMenuBar, menus: Iterable[tuple[str, Sequence[KeyAct]]]) -> None:
    """The same acts as everywhere, for those who look for them in a menu bar."""
    bar.clear()
    for title, acts in menus:
        menu = bar.addMenu(title)
        for act in acts:
            add_act(menu, act)


def add_sizes(menu: QMenu, title: str, choose: Callable[[int], object]) -> None:
    """The text sizes, the one in use ticked."""
    sizes = menu.addMenu(title)
    for scale in theme.SCALES:
        entry = sizes.addAction(formats.percent(scale))
        entry.setCheckable(True)
        entry.setChecked(theme.current().scale == scale)
        entry.triggered.connect(lambda _on=False, scale=scale: choose(scale))
