"""How letters look: A4, margins, sizes and the few colours of paper. Points throughout; 10.5 pt English, 11 pt Arabic."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clinic_app.domain.alike import Alike
from clinic_app.letters.fonts import Weight

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
MARGIN = 17 * MM
TOP, BOTTOM = 33.0, 17 * MM
WIDTH = PAGE_WIDTH - 2 * MARGIN

Colour = tuple[float, float, float]


def _hex(value: str) -> Colour:
    red, green, blue = (int(value[i:i + 2], 16) / 255 for i in (0, 2, 4))
    return (red, green, blue)


INK, GREY, GREEN, TINT = _hex("16262A"), _hex("566466"), _hex("005C5F"), _hex("F1F7F6")
HAIRLINE, RULE, SAMPLE_INK = _hex("E1E0DA"), _hex("A9B1AD"), _hex("EFEDE6")


@dataclass(frozen=True, eq=False, repr=False)
class Style(Alike):
    """One kind of text: size, distance between baselines, weight, colour."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    colour: Colour = INK


@dataclass(frozen=True, eq=False, repr=False)
class Styles(Alike):
    """All kinds of text of a letter in one language."""

    body: Style
    strong: Style
    subject: Style
    heading: Style
    grey: Style
    small: Style
    cell: Style
    number: Style
    foot: Style
    foot_strong: Style
    before_heading: float
    after_heading: float
    between: float
    row_padding: float = 2.7  # above and below the words of a row
    signing: float = 36.0  # room for a hand


def _styles(size: float, leading: float, subject: Style, small: float, foot: float, before_heading: float) -> Styles:
    return Styles(
        body=Style(size, leading), strong=Style(size, leading, Weight.STRONG), subject=subject,
        heading=Style(size, leading, Weight.STRONG, GREEN), grey=Style(size, leading, colour=GREY),
        small=Style(small, small * 1.4, colour=GREY), cell=Style(size, leading), number=Style(size, leading, Weight.STRONG),
        foot=Style(foot, foot * 1.4, colour=GREY), foot_strong=Style(foot, foot * 1.4, Weight.STRONG, GREY),
        before_heading=before_heading, after_heading=1.5, between=4.5,
    )


ENGLISH = _styles(10.5, 14.6, Style(11.25, 15, Weight.STRONG), 8.8, 7.9, 8.0)
ARABIC = _styles(11.0, 17.2, Style(12.0, 18, Weight.STRONG), 9.2, 8.2, 6.0)
CLOSER = {1: 0.92, 2: 0.86}  # of the distance between baselines
SMALLEST = 10.5              # points of a letter's text (clinical reference 4)


def closer(styles: Styles, close: int) -> Styles:
    """Less air, for a letter that would otherwise send its signature to a second page; 2: also in the smallest size of type."""
    near = CLOSER[close]
    size = min(styles.body.size, SMALLEST) if close > 1 else styles.body.size
    body, heading, strong, grey, cell, number = (
        replace(s, size=size, leading=s.leading * near)
        for s in (styles.body, styles.heading, styles.strong, styles.grey, styles.cell, styles.number))
    return replace(
        styles, body=body, heading=heading, small=replace(styles.small, leading=styles.small.leading * near), cell=cell,
        strong=strong, grey=grey, number=number, before_heading=styles.before_heading - 3.5, after_heading=0.5,
        between=3.0 / close, row_padding=1.6 / close, signing=30.0,
    )


TITLE_EN, TITLE_AR = Style(17, 23, Weight.STRONG, GREEN), Style(18, 29, Weight.STRONG, GREEN)
CLINIC_EN = Style(12.0, 15, Weight.STRONG, GREEN)
CLINIC_AR = Style(12.75, 16.5, Weight.STRONG, GREEN)
LINE_EN = Style(8.6, 12, colour=GREY)
LINE_AR = Style(9.0, 13.5, colour=GREY)
