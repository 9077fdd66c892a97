"""The one place that knows colours, sizes and type: carries resources/tokens.json to palette, style sheet and paint."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette

from clinic_app import paths

LATIN, ARABIC, NARROW = "IBM Plex Sans", "IBM Plex Sans Arabic", "IBM Plex Sans Narrow"
NAMES = ("light", "dark")
SCALES = (100, 125, 150, 175, 200)


@cache
def tokens() -> dict:
    """The token file as read once: colour roles by theme, factors, type, space, radius, motion."""
    return json.loads(paths.resource("tokens.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Factor:
    """One of the nine factors: its fixed number, sign, names and three colours in the theme that runs."""

    number: int
    key: str
    en: str
    ar: str
    icon: str
    ink: QColor
    soft: QColor
    line: QColor

    def name(self) -> str:
        """The factor's name in the language of the screen."""
        return self.ar if current().arabic else self.en


@cache
def _font(families: tuple[str, ...], pixels: int, weight: int, strike: bool) -> QFont:
    """Made once: a copy shares what Qt found out about it, a new one looks through all fonts again at its first width."""
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStrikeOut(strike)
    return font


@dataclass(frozen=True)
class Theme:
    """Light or dark, Latin or Arabic, at one text size. Roles go in, colours, fonts and pixels come out."""

    name: str = "light"
    arabic: bool = False
    scale: int = 100
    calm: bool = False  # less motion

    @property
    def dark(self) -> bool:
        """True in the dark theme."""
        return self.name == "dark"

    def hex(self, role: str) -> str:
        """The colour of a role as #RRGGBB; KeyError for a role that does not exist."""
        return tokens()[self.name][role]

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role, see-through by alpha 0..1."""
        colour = QColor(self.hex(role))
        if alpha < 1:
            colour.setAlphaF(alpha)
        return colour

    def factor(self, number: int) -> Factor:
        """Factor 1 to 9 in this theme."""
        row = tokens()["factors"][number - 1]
        ink, soft, line = (QColor(value) for value in row[self.name])
        return Factor(row["n"], row["key"], row["en"], row["ar"], row["icon"], ink, soft, line)

    def px(self, size: float) -> int:
        """A length of the design in logical pixels at this text size."""
        return round(size * self.scale / 100)

    def text_px(self, step: str | int) -> int:
        """Height of type: a step (micro, small, body, large, title3…1, figure) or a number; Arabic is one larger."""
        kind = tokens()["type"]
        size = kind[step]["px"] if isinstance(step, str) else step
        return self.px(size + (kind["arabic_extra_px"] if self.arabic else 0))

    def line_px(self, step: str) -> int:
        """Height of a line of that step; Arabic lines are three higher."""
        kind = tokens()["type"]
        return self.px(kind[step]["line"] + (kind["arabic_extra_line"] if self.arabic else 0))

    def families(self, narrow: bool = False) -> list[str]:
        """Font families in order: Arabic first in the Arabic interface; Narrow first where asked (Latin interface only)."""
        both = [ARABIC, LATIN] if self.arabic else [LATIN, ARABIC]
        return [NARROW, *both] if narrow and not self.arabic else both

    def font(self, step: str | int = "body", weight: str | int = "text", *, narrow: bool = False, strike: bool = False) -> QFont:
        """The font for paint: weight text 400, label 500 or strong 600."""
        number = tokens()["type"]["weights"][weight] if isinstance(weight, str) else weight
        return QFont(_font(tuple(self.families(narrow)), self.text_px(step), number, strike))

    def motion(self, what: str) -> int:
        """Milliseconds of hover, panel, toast (0 when less motion is wished), undo_stay and hover_card_delay (always)."""
        stays = what in ("undo_stay", "hover_card_delay")
        return 0 if self.calm and not stays else int(tokens()["motion_ms"][what])

    def palette(self) -> QPalette:
        """The roles Fusion needs, filled from the tokens."""
        palette, role, group = QPalette(), QPalette.ColorRole, QPalette.ColorGroup
        for where, name in {
            role.Window: "canvas",
            role.WindowText: "ink",
            role.Base: "surface",
            role.AlternateBase: "sunken",
            role.Text: "ink",
            role.Button: "surface",
            role.ButtonText: "ink",
            role.BrightText: "danger",
            role.Highlight: "primary-soft",
            role.HighlightedText: "primary",
            role.PlaceholderText: "ink3",
            role.Link: "primary",
            role.LinkVisited: "primary",
            role.ToolTipBase: "raised",
            role.ToolTipText: "ink",
            role.Light: "raised",
            role.Midlight: "line",
            role.Mid: "line-strong",
            role.Dark: "line-input",
            role.Shadow: "line-strong",
            role.Accent: "primary",
        }.items():
            palette.setColor(where, self.colour(name))
        for where in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(group.Disabled, where, self.colour("ink-disabled"))
        palette.setColor(group.Disabled, role.Base, self.colour("sunken"))
        return palette


class _News(QObject):
    """Tells custom paint that colours or sizes are different now."""

    changed = Signal()


news = _News()
_current = Theme()


def current() -> Theme:
    """The theme that runs."""
    return _current


def use(theme: Theme) -> None:
    """Make this the running theme and tell whoever paints. The whole program changes by style_sheet.apply()."""
    global _current
    _current = theme
    news.changed.emit()
